//! German names in the genitive, and without the country's adjective.

use super::tests::{entities, tagged};
use crate::desk::tag::EntityKind;

#[test]
fn a_german_genitive_of_a_known_person_is_that_person() {
    let text = "Die Amtszeit Barack Obamas endete vor neun Jahren, sagte der Sprecher am Montag in Berlin.";
    let people: Vec<_> = tagged(text)
        .into_iter()
        .filter(|e| e.kind == EntityKind::Person)
        .map(|e| e.name)
        .collect();
    assert_eq!(people, ["Barack Obama"]);
}

#[test]
fn a_german_genitive_is_no_other_organisation() {
    let text = "Der japanische Hersteller Kawasaki baut in Akashi ein neues Werk. Kawasakis Sprecher Kenji Mori sagte, die \
                Produktion beginne im Mai. Nach Angaben des US-Militärs wurden am Montag drei Boote versenkt.";
    let bodies: Vec<_> = tagged(text)
        .into_iter()
        .filter(|e| e.kind == EntityKind::Organisation)
        .map(|e| e.name)
        .collect();
    assert_eq!(bodies, ["Kawasaki", "US-Militär"]);
}

#[test]
fn a_german_genitive_is_no_other_person() {
    let text = "Die Rede von Bernd Kreutzberg kam am Montag gut an. Kreutzbergs Partei will ihn nun \
                wieder aufstellen. Bernd Kreutzbergs Frau war nicht dabei, heißt es in dem Bericht.";
    let found = entities(text);
    let people: Vec<_> = found
        .iter()
        .filter(|e| e.kind == EntityKind::Person)
        .collect();
    assert_eq!(people.len(), 1, "{people:#?}");
    assert_eq!(people[0].name, "Bernd Kreutzberg");
    assert_eq!(people[0].mentions.len(), 3);
}

#[test]
fn a_german_body_is_named_with_the_country_and_without() {
    let text = "Die Deutsche Bundesbank hat am Freitag ihre Prognose gesenkt. Die Bundesbank rechnet nach Angaben einer \
                Sprecherin mit weniger Wachstum.";
    let bodies: Vec<_> = tagged(text)
        .into_iter()
        .filter(|e| e.kind == EntityKind::Organisation)
        .map(|e| (e.name, e.mentions.len()))
        .collect();
    assert_eq!(bodies, [("Deutsche Bundesbank".to_owned(), 2)]);
}
