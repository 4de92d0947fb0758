use super::tests::{entity, find_in, person};
use super::*;
use crate::desk::tag::{EntityKind, fixture};

/// Kind of rule, words and speaker of every quote.
fn said(
    language: &'static str,
    text: &str,
    people: &[&str],
) -> Vec<(&'static str, String, String)> {
    let there = people.iter().filter(|name| text.contains(**name));
    let people: Vec<Entity> = there.map(|name| person(text, name)).collect();
    find_in(&fixture::copy(text), language, &people)
        .into_iter()
        .map(|q| {
            let rule = q.rule.split_once('.').map_or(q.rule, |(_, rule)| rule);
            let speaker = q.speaker_name.unwrap_or_default();
            (rule, q.span.of(text).to_owned(), speaker)
        })
        .collect()
}

/// Rule and speaker of the last quote.
fn last(text: &str, people: &[&str]) -> (&'static str, String) {
    let (rule, _, speaker) = said("en", text, people).pop().unwrap();
    (rule, speaker)
}

#[test]
fn whoever_the_paragraph_before_reports_speaks() {
    for before in [
        "Tom Rowe confirmed that the ferry will not sail before May.",
        "The ferry will not sail before May, said Tom Rowe.",
        "However, Tom Rowe questioned why the ferry should sail at all.",
        "Tom Rowe, who owns the ferry, told the council that it leaks.",
    ] {
        let text = format!("{before}\n\n“We have waited for a new boat for years.”\n\nIt rained.");
        let found = last(&text, &["Tom Rowe"]);
        assert_eq!(
            found,
            ("direct.paragraph_after_report", "Tom Rowe".to_owned()),
            "{before}"
        );
    }
}

#[test]
fn whoever_acts_in_the_sentence_before_speaks() {
    let text = "Tom Rowe was pleased with the boat.\n\n“We have waited for a new boat for years.”\n\n“Now it is here at last.”";
    let found = said("en", text, &["Tom Rowe"]);
    assert_eq!(found[0].0, "direct.paragraph_after_subject");
    assert_eq!(found[1].0, "direct.next_paragraph");
    assert!(found.iter().all(|f| f.2 == "Tom Rowe"), "{found:?}");
}

#[test]
fn a_paragraph_of_marks_may_have_no_speaker() {
    for before in [
        // Nobody is reported.
        "The ferry will not sail before May.",
        "Tom Rowe did not say whether the ferry will sail.",
        "Tom Rowe’s letters to the council fill a shelf.",
        // A question is put to others.
        "What does Tom Rowe say to that?",
    ] {
        let text = format!("{before}\n\n“We have waited for a new boat for years.”\n\nIt rained.");
        assert_eq!(last(&text, &["Tom Rowe"]).1, "", "{before}");
    }
    // The next paragraph goes on with the words, and says whose they are.
    let text = "Tom Rowe lost his boat.\n\n“We have waited for years.”\n\n“It is a shame,” Ada Marsh said.";
    assert_eq!(said("en", text, &["Tom Rowe", "Ada Marsh"])[0].2, "");
}

#[test]
fn two_single_marks_close_like_a_double_one() {
    for text in [
        "''The boat has been leaking for years,'' said Tom Rowe.",
        "''He told us, 'The boat has been leaking,''' Tom Rowe said.",
    ] {
        assert_eq!(last(text, &["Tom Rowe"]).1, "Tom Rowe", "{text}");
    }
}

#[test]
fn an_age_stands_for_the_person_who_has_it() {
    let said = "“It has been a very long year for us,” the 36-year-old said.";
    let one = format!("Tom Rowe, 36, lost his boat in May.\n\n{said}");
    assert_eq!(last(&one, &["Tom Rowe"]).1, "Tom Rowe");
    let two = format!("Tom Rowe, 36, and Jim Hale, 36, own the boat. It leaks.\n\n{said}");
    assert_eq!(last(&two, &["Tom Rowe", "Jim Hale"]).1, "the 36-year-old");
}

#[test]
fn the_paper_is_the_newspaper_named_before() {
    let text =
        "The Hull Gazette saw the letter. “The boat has been leaking for years,” the paper said.";
    let gazette = entity(EntityKind::Organisation, text, "Hull Gazette");
    let found = find_in(&fixture::copy(text), "en", &[gazette]);
    assert_eq!(found[0].speaker_name.as_deref(), Some("Hull Gazette"));
}

#[test]
fn nobody_speaks_of_himself_by_name() {
    let text = "Tom Rowe said he would sell the boat.\n\n“Tom Rowe has fooled us all for years.”\n\nIt rained.";
    assert_eq!(
        last(text, &["Tom Rowe"]),
        ("direct.unattributed", String::new())
    );
}

#[test]
fn whom_the_article_calls_he_is_not_she() {
    let text = "Ashby Cole said he had sold the boat. Then Dale Finch came to the yard.\n\n\
                “The boat has been leaking for years,” she said.";
    assert_eq!(last(text, &["Ashby Cole", "Dale Finch"]).1, "Dale Finch");
}

#[test]
fn a_role_in_capitals_leads_to_the_name_behind_the_comma() {
    let text = "“The boat has been leaking for years,” says Co-Founder, Ada Marsh.";
    assert_eq!(last(text, &["Ada Marsh"]).1, "Ada Marsh");
    let text = "“The boat has been leaking for years,” Ada Marsh, a former diver who worked in Hull, said.";
    assert_eq!(last(text, &["Ada Marsh"]).1, "Ada Marsh");
}

#[test]
fn a_phrase_of_time_or_occasion_stands_before_a_bare_clause() {
    for verb in [
        "said on Tuesday",
        "said last week",
        "said in a statement on Monday",
        "told reporters on Friday",
        "said in 2019",
    ] {
        let text = format!("Tom Rowe {verb} he would sell the ferry in May.");
        let found = said("en", &text, &["Tom Rowe"]);
        assert_eq!(found.len(), 1, "{verb}: {found:?}");
        assert_eq!(found[0].1, "he would sell the ferry in May", "{verb}");
    }
}

#[test]
fn a_noun_that_can_be_a_verb_of_speech_begins_a_clause() {
    let text = "Tom Rowe said demand for ferries had collapsed since May.";
    let found = said("en", text, &["Tom Rowe"]);
    assert_eq!(found[0].1, "demand for ferries had collapsed since May");
}

#[test]
fn a_stamp_of_the_time_is_no_part_of_the_speaker() {
    let text = "09:12 Police said that the bridge was closed to cars.";
    assert_eq!(last(text, &[]).1, "Police");
}

#[test]
fn a_surname_may_begin_with_a_particle_in_capitals() {
    let text = "„De boot lekt al jaren en niemand doet iets”, zei Van der Zee.";
    let zee = entity(EntityKind::Person, text, "Van der Zee");
    let found = find_in(&fixture::copy(text), "nl", &[zee]);
    assert_eq!(found[0].speaker_name.as_deref(), Some("Van der Zee"));
}

#[test]
fn a_pronoun_means_whoever_spoke_in_the_sentence_before() {
    let text = "There was no spending after Prime Minister Adam Ibrahim’s visit, Minister Fadli said. The opposition had \
                asked for the figures.\n\n“We have nothing to hide from them,” he said.";
    let known = [person(text, "Adam Ibrahim"), person(text, "Fadli")];
    let found = find_in(&fixture::copy(text), "en", &known);
    let last = found.last().and_then(|q| q.speaker_name.as_deref());
    assert_eq!(last, Some("Fadli"), "{found:?}");
}

#[test]
fn a_crowd_is_no_organisation() {
    for (text, speaker) in [
        (
            "They marched against the Harbour Party. “We want elections now,” they chanted.",
            None,
        ),
        (
            "The plan is that of the Harbour Party. “We want elections now,” they said.",
            Some("Harbour Party"),
        ),
    ] {
        let known = [entity(EntityKind::Organisation, text, "Harbour Party")];
        let found = find_in(&fixture::copy(text), "en", &known);
        let names: Vec<_> = found.iter().map(|q| q.speaker_name.as_deref()).collect();
        assert_eq!(names, [speaker], "{text}");
    }
}
