use super::*;
use crate::desk::{Desk, Examined, Message, Options};

fn examine(text: &str) -> Examined {
    let desk = Desk::new(Options::default()).expect("the tables load");
    desk.examine(&Message::from_body(
        serde_json::json!({ "text": text, "article_clean": true }).to_string(),
    ))
    .expect("the text is an article")
}

fn code_of(text: &str, name: &str) -> Option<String> {
    let seen = examine(text);
    let found = seen.tags.entities.iter().find(|e| e.name == name);
    found.and_then(|e| e.links.iso3166.clone())
}

#[test]
fn namesakes_are_told_apart_by_what_follows() {
    let text = "The mayor of Paris, Texas, said on Monday that the town would rebuild its old bridge next year.";
    assert_eq!(code_of(text, "Paris").as_deref(), Some("US-TX"));
    let text = "Police in Lebanon, Pennsylvania, said on Monday that they had arrested two men after the fire.";
    assert_eq!(code_of(text, "Lebanon").as_deref(), Some("US-PA"));
    let text = "Israel and Lebanon agreed on Monday to a ceasefire, officials in Beirut said.";
    assert_eq!(code_of(text, "Lebanon").as_deref(), Some("LB"));
}

#[test]
fn forms_of_one_country_are_one_entity() {
    let seen = examine(
        "The U.S. imposed new sanctions on Monday. The United States had warned of them for weeks, officials in the US said.",
    );
    let found: Vec<_> = seen
        .tags
        .entities
        .iter()
        .filter(|e| e.links.iso3166.as_deref() == Some("US"))
        .collect();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].name, "United States");
    assert_eq!(found[0].mentions.len(), 3);
}

#[test]
fn an_acronym_of_a_country_is_no_organisation() {
    let seen = examine(
        "North Korea fired two missiles on Sunday. The envoy urged the DPRK to cease its arms negotiations and abide by the public commitments that it has made.",
    );
    let entities = &seen.tags.entities;
    let korea = entities.iter().find(|e| e.name == "North Korea");
    let korea = korea.expect("North Korea");
    assert_eq!(korea.mentions.len(), 2, "{entities:?}");
    assert!(entities.iter().all(|e| e.name != "DPRK"));
}

#[test]
fn adjectives_are_evidence_but_no_mention() {
    let seen = examine(
        "Russia closed the border on Monday. Russian officials said that the crossing was unsafe.",
    );
    let russia = seen
        .tags
        .entities
        .iter()
        .find(|e| e.name == "Russia")
        .expect("Russia");
    assert_eq!((russia.mentions.len(), russia.adjectives.len()), (1, 1));
}

#[test]
fn every_rule_is_hit_by_its_example() {
    for rule in rules() {
        let seen = examine(rule.example);
        let tags = &seen.tags;
        let hit = tags.entities.iter().any(|e| e.evidence.by == rule.code)
            || tags.events.iter().any(|e| e.evidence.by == rule.code)
            || rule.code == "places.seat" && tags.entities.iter().any(|e| !e.metonyms.is_empty());
        assert!(
            hit,
            "{}: {:?} {:?}",
            rule.code, seen.language, seen.tags.entities
        );
    }
}
