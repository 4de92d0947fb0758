use proptest::prelude::*;

use super::*;
use crate::desk::clean::Copy;
use crate::desk::metadata::Metadata;
use crate::desk::tag::{EntityKind, fixture};

pub(super) fn find_in(copy: &Copy, code: &'static str, entities: &[Entity]) -> Vec<Quote> {
    let metadata = Metadata::default();
    let language = fixture::language(code);
    let reading = fixture::reading(copy, &metadata, &language);
    let model = Model::load().unwrap();
    let speech = speech(&reading, &model);
    quotes(
        &reading,
        entities,
        &[],
        (&model, speech.as_ref()),
        &mut Vec::new(),
    )
}

fn find(text: &str) -> Vec<Quote> {
    find_in(&fixture::copy(text), "en", &[])
}

fn said(text: &str) -> Vec<(String, Option<String>)> {
    find(text)
        .into_iter()
        .map(|q| (q.span.of(text).to_owned(), q.speaker_name))
        .collect()
}

fn one(text: &str) -> (String, Option<String>) {
    let mut all = said(text);
    assert_eq!(all.len(), 1, "{all:?}");
    all.remove(0)
}

#[test]
fn every_example_is_found_by_its_rule() {
    for rule in rules::RULES.iter().filter(|r| !r.example.is_empty()) {
        // A rule of other languages is shown in the first of them, by a person who is known there.
        let found = match rule.languages.split(' ').next() {
            Some(code) if !matches!(code, "en" | "*") => {
                let person = person(rule.example, "Maria Lopez");
                find_in(&fixture::copy(rule.example), code, &[person])
            }
            // Some rules ask for a person that the tagger knows.
            _ if rule.example.contains("Maria Lopez") => {
                let known = [person(rule.example, "Maria Lopez")];
                let found = find_in(&fixture::copy(rule.example), "en", &known);
                [found, find(rule.example)].concat()
            }
            _ => find(rule.example),
        };
        assert!(
            found.iter().any(|q| q.rule == rule.code),
            "{}: {found:?}",
            rule.code
        );
    }
}

#[test]
fn a_tag_of_party_and_state_stands_between_speaker_and_verb() {
    for text in [
        "“We will not vote before we have read the bill,” Sen. Roy Blount, R-Mo., said on Tuesday.",
        "“We will not vote before we have read the bill,” Sen. Roy Blount (R-Mo.) said on Tuesday.",
        "“We will not vote before we have read the bill,” said Sen. Roy Blount, R-Mo., on Tuesday.",
    ] {
        let speaker = one(text).1;
        assert!(
            speaker
                .as_deref()
                .is_some_and(|name| name.ends_with("Roy Blount")),
            "{text}: {speaker:?}"
        );
    }
}

#[test]
fn speaker_stands_before_after_or_inverted() {
    for text in [
        "“The plan is a mistake,” Kirby said.",
        "“The plan is a mistake,” said Kirby.",
        "“The plan is a mistake,” said Mr. Kirby, a spokesman for the council.",
        "Kirby said, “The plan is a mistake.”",
        "Kirby, who runs the council, said: “The plan is a mistake.”",
        "“The plan is a mistake,” council spokesman Kirby told reporters on Monday.",
        "“The plan,” Kirby said, “is a mistake that will cost us.”",
    ] {
        let all = said(text);
        assert_eq!(all[0].1.as_deref(), Some("Kirby"), "{text}: {all:?}");
    }
}

#[test]
fn mismatched_marks_are_flagged() {
    let found = find("“We urge them to stop it now,\" Kirby said.");
    assert_eq!(
        found[0].flags,
        ["mismatched_marks: opens U+201C, closes U+0022"]
    );
    assert_eq!(found[0].speaker_name.as_deref(), Some("Kirby"));
}

#[test]
fn a_role_speaks_when_no_name_is_given() {
    assert_eq!(
        one("“We do not see a link to terrorism,” the mayor said.").1,
        Some("the mayor".into())
    );
    assert_eq!(
        one("“It is a very long road,” said a spokesman for the FBI.").1,
        Some("a spokesman for the FBI".into())
    );
}

#[test]
fn scare_quotes_and_titles_of_works_are_no_quotations() {
    for text in [
        "The so-called “free market” has failed.",
        "He directed “The Long Way Home From Here” in 1987.",
        "She sang “American Skin (41 Shots)” for them.",
        "The ‘great’ plan of the companies’ owners’ lawyers.",
        "It was the '90s and nobody's fault.",
    ] {
        assert_eq!(said(text), [], "{text}");
    }
}

#[test]
fn paragraphs_without_closing_mark_go_on() {
    let text = "“This is the first part of it,” Ana Lopez said. “It goes on.\n\n\
                “And this is the second part of it.”";
    let found = find(text);
    assert_eq!(found.len(), 3, "{found:?}");
    assert_eq!(found[2].speaker_name.as_deref(), Some("Ana Lopez"));
    assert_eq!(found[2].flags, ["continued_paragraph"]);
}

#[test]
fn pronouns_resolve_to_the_person_of_that_gender() {
    let text =
        "Hillary Clinton met Donald Trump on Monday.\n\n“It is what it is, believe me,” he said.";
    let found = find(text);
    assert_eq!(found[0].speaker_name.as_deref(), Some("Donald Trump"));
    assert_eq!(found[0].resolved_from.map(|s| s.of(text)), Some("he"));
}

#[test]
fn a_pronoun_means_the_subject_beside_it_whose_gender_no_list_knows() {
    let text = "President William Okello reshuffled his cabinet on Friday, moving his oldest friend.\n\n\
                Kalonzo Musoke dismissed the changes. Speaking in Machakos, he said the party would not \
                join.\n\nOkello took office in August; Okello leads a party of his own.";
    let copy = fixture::copy(text);
    let person = |name: &str, last: &str| Entity {
        kind: EntityKind::Person,
        name: name.into(),
        mentions: (text.match_indices(last))
            .map(|(at, _)| Span::new(at, at + last.len()))
            .collect(),
        ..Entity::default()
    };
    let people = [
        person("William Okello", "Okello"),
        person("Kalonzo Musoke", "Musoke"),
    ];
    let found = find_in(&copy, "en", &people);
    assert_eq!(found[0].speaker_name.as_deref(), Some("Kalonzo Musoke"));
}

#[test]
fn a_speaker_is_the_entity_that_the_name_means() {
    let text = "John Kirby spoke on Monday. “The plan is a mistake,” Kirby said.";
    let copy = fixture::copy(text);
    let kirby = Entity {
        kind: EntityKind::Person,
        name: "John Kirby".into(),
        mentions: vec![Span::new(0, 10), Span::new(54, 59)],
        ..Entity::default()
    };
    let found = find_in(&copy, "en", &[kirby]);
    assert_eq!(found[0].speaker, Some(0));
    assert_eq!(found[0].speaker_name.as_deref(), Some("John Kirby"));
}

#[test]
fn reported_speech_is_found_without_marks() {
    for (text, quote, speaker) in [
        (
            "On Monday, council spokesman John Kirby revealed that the talks are going on.",
            "the talks are going on",
            "John Kirby",
        ),
        (
            "Although nothing was seen, John Kirby expressed concern over the supply of arms.",
            "concern over the supply of arms",
            "John Kirby",
        ),
        (
            "The office denied claims of a cover-up in May.",
            "claims of a cover-up in May",
            "The office",
        ),
        (
            "John Kirby urged the owners to stop the talks.",
            "the owners to stop the talks",
            "John Kirby",
        ),
        (
            "The talks are being watched by the U.S., John Kirby added.",
            "The talks are being watched by the U.S.",
            "John Kirby",
        ),
        (
            "John Kirby told reporters in Paris on Monday that he would go.",
            "he would go",
            "John Kirby",
        ),
    ] {
        assert_eq!(one(text), (quote.into(), Some(speaker.into())), "{text}");
    }
}

#[test]
fn words_that_report_nothing_are_no_quotations() {
    for text in [
        "Pyongyang was warned against supplying arms.",
        "The U.S. expressed further concerns over it.",
        "He did not say that he would come.",
        "She would say it is late.",
        "In a statement, John Kirby said.",
        "Has John Kirby said that the talks go on?",
        "This includes a recent pledge to deepen the talks.",
        "As reported by The Hill, the talks go on.",
    ] {
        assert_eq!(said(text), [], "{text}");
    }
}

#[test]
fn a_report_with_words_between_marks_is_mixed_and_one() {
    let text = "John Kirby said the talks are “the very last chance” for both of them.";
    let found = find(text);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].kind, QuoteKind::Mixed);
    assert_eq!(
        found[0].span.of(text),
        "the talks are “the very last chance” for both of them"
    );
}

#[test]
fn putting_it_is_saying_it() {
    for text in [
        "As the economist Cecilia Falk once put it, “Money is a public good that we gave away.”",
        "“Money is a public good that we gave away,” as Cecilia Falk puts it.",
        "“Money is a public good that we gave away,” Cecilia Falk put it.",
    ] {
        assert_eq!(said(text)[0].1.as_deref(), Some("Cecilia Falk"), "{text}");
    }
}

#[test]
fn a_plural_noun_that_looks_like_a_verb_reports_nothing() {
    for text in [
        "Here are a few of my favorite wood projects that have stood in the garden for years.",
        "She brought several reports that the ferry line had kept in a drawer since May.",
        "They built a handful projects that the whole town came to see in the summer.",
    ] {
        assert_eq!(said(text), [], "{text}");
    }
    let (_, speaker) = one("The agency projects that prices will fall by a third in two years.");
    assert_eq!(speaker.as_deref(), Some("The agency"));
}

#[test]
fn a_dateline_is_not_reported() {
    for dateline in [
        "ELKO, Nev. - ",
        "MILLBROOK, Ohio – ",
        "KYIV (Tidewire) — ",
        "Oslo, March 4 (Tidewire) - ",
    ] {
        let text = format!(
            "{dateline}A driver died late on Sunday when the car rolled over, John Kirby said."
        );
        let (quote, speaker) = one(&text);
        assert_eq!(
            quote,
            "A driver died late on Sunday when the car rolled over"
        );
        assert_eq!(speaker.as_deref(), Some("John Kirby"));
    }
}

#[test]
fn whom_it_was_told_stands_before_the_subject() {
    for (code, text, speaker) in [
        (
            "es",
            "“Se sintió muy fuerte, salimos todos”, contó a este diario María Huamán, vecina de Cayma.",
            "María Huamán",
        ),
        (
            "fr",
            "« Nous sommes tous sortis en courant », a raconté à la presse Claire Morel, une voisine.",
            "Claire Morel",
        ),
        (
            "pt",
            "“Saímos todos a correr para a rua”, contou ao nosso jornal Maria Lopes, moradora.",
            "Maria Lopes",
        ),
    ] {
        let found = find_in(&fixture::copy(text), code, &[]);
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(found[0].speaker_name.as_deref(), Some(speaker), "{text}");
        assert_eq!(found[0].rule, "quote.direct.inverted");
    }
}

/// An entity with one mention, where its name first stands.
pub(super) fn entity(kind: EntityKind, text: &str, name: &str) -> Entity {
    let start = text.find(name).unwrap();
    Entity {
        kind,
        name: name.to_owned(),
        mentions: vec![Span::new(start, start + name.len())],
        ..Entity::default()
    }
}

/// What is said in a text that names these persons, and by whom.
pub(super) fn speakers(
    code: &'static str,
    text: &str,
    known: &[&str],
) -> Vec<(String, Option<String>)> {
    let people: Vec<Entity> = known.iter().map(|name| person(text, name)).collect();
    let found = find_in(&fixture::copy(text), code, &people);
    let said = found.into_iter();
    said.map(|q| (q.span.of(text).to_owned(), q.speaker_name))
        .collect()
}

pub(super) fn person(text: &str, name: &str) -> Entity {
    entity(EntityKind::Person, text, name)
}

#[test]
fn a_role_is_called_by_the_name_behind_it() {
    for (code, text, speaker) in [
        (
            "en",
            "“We will rebuild it,” said the regional water minister, Jane Dolan, who visited the dam.",
            "Jane Dolan",
        ),
        (
            "it",
            "«La ricostruiremo», ha dichiarato il presidente del consorzio, Marco Bianchi.",
            "Marco Bianchi",
        ),
        (
            "es",
            "“La reconstruiremos”, ha subrayado la conselleira de Medio Rural, Ana Gómez, que visitó la presa.",
            "Ana Gómez",
        ),
        (
            "de",
            "„Wir bauen ihn wieder auf“, sagte die Ministerin für Umwelt, Petra Lang, bei einem Besuch.",
            "Petra Lang",
        ),
        (
            "nl",
            "“We bouwen hem weer op”, zei de minister van Waterstaat, Piet Dekker, tijdens een bezoek.",
            "Piet Dekker",
        ),
        (
            "fr",
            "« Nous sommes tous sortis en courant », accuse Fabienne Morand, secrétaire de la section.",
            "Fabienne Morand",
        ),
    ] {
        let person = person(text, speaker);
        let found = find_in(&fixture::copy(text), code, &[person]);
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(found[0].speaker_name.as_deref(), Some(speaker), "{text}");
        assert_eq!(found[0].rule, "quote.direct.inverted");
    }
    // Whoever follows and does something himself has not spoken.
    let text =
        "“We will rebuild it,” said the water minister, Jane Dolan sold her house in the valley.";
    let person = person(text, "Jane Dolan");
    let found = find_in(&fixture::copy(text), "en", &[person]);
    assert_ne!(found[0].speaker_name.as_deref(), Some("Jane Dolan"));
}

#[test]
fn whoever_speaks_of_something_says_it() {
    let text = "„Wir haben lange gewartet“, sagte der Chef Mario Reiß am Montag. Die Reederei Nordlicht \
                sprach von einem „Streik ohne jede Not“.";
    let mario = person(text, "Mario Reiß");
    let found = find_in(&fixture::copy(text), "de", &[mario]);
    assert_eq!(found.len(), 2, "{found:?}");
    assert_ne!(found[1].speaker_name.as_deref(), Some("Mario Reiß"));
}

#[test]
fn whoever_is_reported_goes_on() {
    let text = "Grund sei der Einbruch der Bestellungen, sagte Katrin Vollmer der Zeitung. \
        „Wir rechnen erst im Sommer mit einer Erholung.“";
    let found = find_in(&fixture::copy(text), "de", &[]);
    assert!(
        found
            .iter()
            .all(|q| q.speaker_name.as_deref() == Some("Katrin Vollmer")),
        "{found:?}"
    );
    let rules: Vec<&str> = found.iter().map(|q| q.rule).collect();
    assert_eq!(
        rules,
        ["quote.indirect.trailing", "quote.direct.after_report"]
    );
    assert_eq!(
        find("The talks went on in Paris. “We are ready for the next step.”")[0].speaker_name,
        None
    );
}

#[test]
fn a_subject_left_out_is_the_one_before() {
    let text =
        "La ministra Elena Paredes llegó el lunes. «No dejaremos solos a los vecinos», dijo.";
    let found = find_in(&fixture::copy(text), "es", &[]);
    assert_eq!(found[0].speaker_name.as_deref(), Some("Elena Paredes"));
    assert_eq!(found[0].rule, "quote.direct.no_subject");
    assert!(found[0].confidence < 0.8);
    // Of another paragraph it is less sure; far away it might be anybody.
    let apart = text.replace(". «", ".\n\n«");
    let found = find_in(&fixture::copy(&apart), "es", &[]);
    assert_eq!(found[0].speaker_name.as_deref(), Some("Elena Paredes"));
    assert!(found[0].confidence < 0.5);
    let far = text.replace(
        ". «",
        &format!(".\n\n{}«", "Llueve en la costa.\n\n".repeat(4)),
    );
    let found = find_in(&fixture::copy(&far), "es", &[]);
    assert_eq!(found[0].speaker_name, None);
}

#[test]
fn headings_have_no_speakers() {
    let mut copy = fixture::copy("Kirby: “The plan is a mistake”\n\nHe left.");
    copy.paragraphs[0].kind = BlockKind::Heading;
    assert_eq!(find_in(&copy, "en", &[]), []);
}

#[test]
fn a_place_or_an_adverb_before_the_subject_does_not_speak() {
    let place = |text: &str, name: &str| entity(EntityKind::Place, text, name);
    let text =
        "In Aspen, Colorado, Maria Lopez ended her speech, saying, “We will come back next year.”";
    let entities = [place(text, "Aspen"), place(text, "Colorado")];
    let found = find_in(&fixture::copy(text), "en", &entities);
    assert_eq!(found[0].speaker_name.as_deref(), Some("Maria Lopez"));
    for text in [
        "Back in 1999, Maria Lopez left the party, telling her friends, “I wish I could stay.”",
        "Domestically, Maria Lopez criticised the plan, asking, “Why are you still for it?”",
    ] {
        assert_eq!(one(text).1.as_deref(), Some("Maria Lopez"), "{text}");
    }
}

#[test]
fn a_hundred_thousand_marks_take_linear_work() {
    let text = "“ \" ' ‘ » a, ".repeat(20_000);
    let _ = find(&text);
    let text = "\"a b c d e,\" he said. ".repeat(5_000);
    assert!(find(&text).len() >= 5_000);
}

proptest! {
    #[test]
    fn spans_lie_within_the_text_in_order(
        text in "([A-Z][a-z]{0,6}|said|he|,|\\.|“|”|\"|‘|’|'|«|»|:|\\(|—|-| |\n|é|told|that|the|sagte|dit|dijo|Sprecher|président|según){0,80}"
    ) {
        let copy = fixture::copy(&text);
        let found: Vec<Quote> = ["en", "de", "fr", "es"]
            .into_iter()
            .flat_map(|code| {
                let found = find_in(&copy, code, &[]);
                assert!(found.is_sorted_by_key(|quote| quote.span));
                found
            })
            .collect();
        for quote in &found {
            prop_assert!(!quote.span.is_empty());
            prop_assert!(text.get(quote.span.start as usize..quote.span.end as usize).is_some());
            for span in quote.cue.iter().chain(&quote.resolved_from) {
                prop_assert!(text.get(span.start as usize..span.end as usize).is_some());
            }
        }
    }
}
