//! Who speaks, by how the sentence is built.

use super::tests::{find_in, person, speakers};
use super::*;
use crate::desk::extract::BlockKind;
use crate::desk::tag::{EntityKind, fixture};

#[test]
fn an_adjunct_that_begins_a_sentence_does_not_speak() {
    for (text, who) in [
        ("On Monday the mayor said the road would open.", "the mayor"),
        (
            "In August 2025 the minister said the dam was safe.",
            "the minister",
        ),
        (
            "After the match the coach said his team had been tired.",
            "the coach",
        ),
        ("Last week the firm said it would pay.", "the firm"),
        ("On Monday night police said the road was closed.", "police"),
        ("In 2019 officials said the bridge was safe.", "officials"),
        (
            "At a meeting in Leeds on Monday the treasurer said the fund was empty.",
            "the treasurer",
        ),
        (
            "All the ministers said the dam was safe.",
            "All the ministers",
        ),
    ] {
        let found = speakers("en", text, &[]);
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        assert_eq!(found[0].1.as_deref(), Some(who), "{text}");
    }
}

#[test]
fn whom_a_question_was_about_does_not_answer_it() {
    for text in [
        "Mayor Tom Reed met the press. Asked if he would back Peter Hale, he said: “I will wait for the vote.”",
        "Mayor Tom Reed met the press. When asked about Peter Hale, he said: “I will wait for the vote.”",
        "Mayor Tom Reed met the press. Asked about the rival’s head, Peter Hale, he said: “I will wait for the vote.”",
    ] {
        let found = speakers("en", text, &["Tom Reed", "Peter Hale"]);
        assert_eq!(found[0].1.as_deref(), Some("Tom Reed"), "{text}");
    }
    // Whoever was asked did something before that.
    let text = "Mayor Tom Reed said on Monday that aid would come. He said more would follow.\n\nAsked about the \
                aid that entered the valley, Peter Hale sighed. “It is not enough for one day,” he said.";
    let found = speakers("en", text, &["Tom Reed", "Peter Hale"]);
    let last = found.last().expect("three");
    assert_eq!(last.1.as_deref(), Some("Peter Hale"), "{found:?}");
}

#[test]
fn what_goes_on_besides_is_not_said() {
    for text in [
        "Ann Bolton said Monday as she opened the new bridge over the river.",
        "Ann Bolton said when asked about the result of the vote.",
    ] {
        assert_eq!(speakers("en", text, &["Ann Bolton"]), [], "{text}");
    }
}

#[test]
fn a_pronoun_or_a_measure_begins_what_is_said() {
    for (text, said) in [
        (
            "The mayor said that would be a mistake.",
            "that would be a mistake",
        ),
        (
            "The mayor said that the road would open.",
            "the road would open",
        ),
        (
            "The ministry said at least 26 people died.",
            "at least 26 people died",
        ),
        (
            "The ministry said there was a clear line of sight.",
            "there was a clear line of sight",
        ),
        (
            "The union warned the total was expected to rise.",
            "the total was expected to rise",
        ),
        (
            "The mayor told councillors the fund had run out of money.",
            "the fund had run out of money",
        ),
        (
            "The ministry said up to 300 houses were flooded.",
            "up to 300 houses were flooded",
        ),
    ] {
        let found = speakers("en", text, &[]);
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        assert_eq!(found[0].0, said);
    }
}

#[test]
fn whoever_says_the_whole_sentence_says_its_words_between_marks() {
    let text = "What Lena Moor said then is “still the right course” for the town, says Tom Hale, a lawyer.";
    let found = speakers("en", text, &["Lena Moor", "Tom Hale"]);
    assert_eq!(found[0].1.as_deref(), Some("Tom Hale"));
}

#[test]
fn a_number_is_nobody() {
    let text = "1959: “The team finished first in the league and won the series in six games.”";
    let found = speakers("en", text, &[]);
    assert!(found.iter().all(|(_, who)| who.is_none()), "{found:?}");
}

#[test]
fn a_verb_and_its_subject_stand_between_commas_inside_the_marks() {
    for (code, text) in [
        (
            "fr",
            "« C’est une erreur, explique Rose Petit. Nous allons le dire. »",
        ),
        (
            "fr",
            "Rose Petit est venue. « C’est une erreur, a-t-elle déclaré. Nous allons le dire. »",
        ),
        (
            "fr",
            "Rose Petit est venue. « C’est une erreur, souligne-t-elle, et nous allons le dire. »",
        ),
        (
            "fr",
            "« C’est une erreur, a déclaré le maire, Rose Petit. Nous allons le dire. »",
        ),
        (
            "es",
            "«Es un error, explica Rose Petit. Vamos a decirlo a todo el mundo».",
        ),
        ("it", "«È un errore, spiega Rose Petit. Lo diremo a tutti»."),
        (
            "pt",
            "“É um erro, afirma Rose Petit. Vamos dizer isso a todos.”",
        ),
    ] {
        let found = speakers(code, text, &["Rose Petit"]);
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        assert_eq!(found[0].1.as_deref(), Some("Rose Petit"), "{text}");
    }
    // A question turns verb and pronoun, too.
    let text = "« Le pont, va-t-il fermer ? Nous verrons. »";
    let found = speakers("fr", text, &["Rose Petit"][..0]);
    assert!(found.iter().all(|(_, who)| who.is_none()), "{found:?}");
}

#[test]
fn a_german_speaker_is_named_to_the_end() {
    let text = "„Das war ein gutes Spiel“, sagte der 27 Jahre alte Stürmer Tim Berger.";
    assert_eq!(
        speakers("de", text, &["Tim Berger"])[0].1.as_deref(),
        Some("Tim Berger")
    );
    let text = "Das Projekt heißt „Schule ohne Grenzen“ und läuft seit Mai.";
    assert_eq!(speakers("de", text, &[]), []);
    let text = "Die Behörde für Arbeit verweist darauf, dass die Zahlen mit Verspätung kommen.";
    let mut body = person(text, "Behörde für Arbeit");
    body.kind = EntityKind::Organisation;
    let found = find_in(&fixture::copy(text), "de", &[body]);
    assert_eq!(found[0].speaker_name.as_deref(), Some("Behörde für Arbeit"));
}

/// Quotations of a text whose paragraphs from the second to the last but one are a block of quotation.
fn in_block(text: &str) -> Vec<Quote> {
    let mut copy = fixture::copy(text);
    let last = copy.paragraphs.len() - 1;
    for paragraph in &mut copy.paragraphs[1..last] {
        paragraph.kind = BlockKind::Quote;
    }
    find_in(&copy, "en", &[person(text, "Ana Lim")])
}

#[test]
fn a_line_says_whose_a_block_of_quotation_is() {
    let quotation = "We will rebuild the quay before the herring comes back.";
    for block in [
        "We will rebuild the quay before the herring comes back.\nAna Lim, harbour master",
        "We will rebuild the quay before the herring comes back.\n— Ana Lim, harbour master",
        "We will rebuild the quay before the herring comes back. — Ana Lim",
        "“We will rebuild the quay before the herring comes back.”\nAna Lim, harbour master",
    ] {
        let text = format!("The quay was closed in March.\n{block}\nWork begins in April.");
        let found = in_block(&text);
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        assert_eq!(found[0].span.of(&text), quotation);
        assert_eq!(found[0].speaker_name.as_deref(), Some("Ana Lim"));
        assert_eq!(found[0].rule, attributed::CODE);
    }
    let text = "The quay was closed in March.\nWe will rebuild the quay.\nAna Lim came.\nWork begins in April.";
    assert_eq!(in_block(text), [], "a sentence about her is no such line");
}

#[test]
fn what_is_led_by_somebody_speaks_itself() {
    let text = "The car maker led by Ann Roe said it knew of no crashes on the road.";
    let found = find_in(&fixture::copy(text), "en", &[person(text, "Ann Roe")]);
    let names: Vec<_> = found.iter().map(|q| q.speaker_name.as_deref()).collect();
    assert_eq!(names, [Some("The car maker")], "{found:?}");
}

#[test]
fn a_name_that_ends_in_small_letters_behind_a_hyphen_speaks() {
    let name = "Park Min-jun";
    for (code, text) in [
        (
            "en",
            "The official Park Min-jun said that the talks would go on.",
        ),
        (
            "en",
            "“The talks will go on for a week,” said Park Min-jun on Monday.",
        ),
        (
            "en",
            "“The talks will go on for a week,” Park Min-jun said on Monday.",
        ),
        (
            "en",
            "Park Min-jun told the paper that the talks would go on.",
        ),
        (
            "de",
            "„Die Gespräche gehen eine Woche weiter“, sagte Park Min-jun am Montag.",
        ),
        (
            "de",
            "Park Min-jun sagte am Montag: „Die Gespräche gehen eine Woche weiter.“",
        ),
        (
            "es",
            "“Las conversaciones seguirán una semana”, dijo Park Min-jun el lunes.",
        ),
        (
            "fr",
            "« Les discussions dureront une semaine », a déclaré Park Min-jun lundi.",
        ),
        (
            "it",
            "«I colloqui andranno avanti per una settimana», ha detto Park Min-jun lunedì.",
        ),
        (
            "nl",
            "“De gesprekken gaan nog een week door”, zei Park Min-jun maandag.",
        ),
        (
            "pt",
            "“As conversas continuarão por uma semana”, disse Park Min-jun na segunda-feira.",
        ),
    ] {
        let found = find_in(&fixture::copy(text), code, &[person(text, name)]);
        let speakers: Vec<_> = found.iter().map(|q| q.speaker).collect();
        assert_eq!(speakers, [Some(0)], "{text}: {found:?}");
    }
    // What a hyphen makes an adjective of a name is no name.
    let text = "The Park-led ministry said that the talks would go on. Park left.";
    let found = find_in(&fixture::copy(text), "en", &[person(text, "Park")]);
    assert_eq!(
        found[0].speaker_name.as_deref(),
        Some("The Park-led ministry")
    );
}

#[test]
fn a_form_of_address_does_not_hide_who_has_the_role() {
    let name = "Ann Lee";
    for (code, text) in [
        (
            "en",
            "“It is late,” said the chief medical officer, Dr. Ann Lee.",
        ),
        (
            "en",
            "“It is late,” said the minister, Prof Ann Lee, as the crowd cheered.",
        ),
        ("en", "“It is late,” said the Rt. Rev. Ann Lee on Monday."),
        (
            "en",
            "According to the chief medical officer, Dr Ann Lee, “it is very late”.",
        ),
        (
            "de",
            "„Es ist spät“, sagte die Ministerin, Dr. Ann Lee, am Montag.",
        ),
        (
            "es",
            "“Es muy tarde”, dijo la ministra, Dra. Ann Lee, el lunes.",
        ),
    ] {
        let found = find_in(&fixture::copy(text), code, &[person(text, name)]);
        let speakers: Vec<_> = found.iter().map(|q| q.speaker).collect();
        assert_eq!(speakers, [Some(0)], "{text}: {found:?}");
    }
}
