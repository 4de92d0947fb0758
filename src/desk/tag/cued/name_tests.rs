//! Names that go on where the tagger stops.

use super::tests::tagged;
use crate::desk::tag::EntityKind;

fn people(text: &str) -> Vec<String> {
    tagged(text)
        .into_iter()
        .filter(|e| e.kind == EntityKind::Person)
        .map(|e| e.name)
        .collect()
}

#[test]
fn an_arabic_article_with_a_hyphen_goes_on() {
    let text = "„Die Gespräche gehen noch eine Woche weiter“, sagte Mahmud el-Hadary am Montag. Die Menge jubelte.";
    assert_eq!(people(text), ["Mahmud el-Hadary"]);
}

#[test]
fn the_first_word_of_a_sentence_may_be_the_given_name() {
    for (text, name) in [
        (
            "Ng Kok Song ha detto lunedì che i colloqui andranno avanti per settimane. La folla applaude.",
            "Ng Kok Song",
        ),
        (
            "Ministre Adhanom Ghebreyesus a déclaré lundi que les discussions dureraient des semaines.",
            "Adhanom Ghebreyesus",
        ),
    ] {
        assert_eq!(people(text), [name], "{text}");
    }
}

#[test]
fn a_text_may_begin_with_a_bracket() {
    let text = "(OVG) prüfen. Das auf Klagen spezialisierte European Centre for Harbour Rights (ECHR) unterstützt \
                gemeinsam mit mehreren Gruppen eine am Montag eingelegte Beschwerde.";
    assert!(people(text).is_empty());
}
