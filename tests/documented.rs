//! Every decision that a record explains is one that `copydesk rules` lists.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use copydesk::desk::{Desk, Message, Options};
use serde_json::{Value, json};

/// Explained tags whose decisions are rules; metadata names the field it was read from instead.
const TAGS: &[&str] = &[
    "attributions:",
    "events:",
    "genre:",
    "instruments:",
    "medtop:",
    "organisations:",
    "people:",
    "places:",
    "quotes:",
];

fn undocumented(record: &Value, codes: &BTreeSet<&str>) -> Vec<String> {
    let explain = record["enrichment"]["explain"].as_object().unwrap();
    explain
        .iter()
        .filter(|(tag, _)| TAGS.iter().any(|prefix| tag.starts_with(prefix)))
        .map(|(tag, said)| (tag, said["by"].as_str().unwrap()))
        .filter(|(_, by)| !codes.contains(by))
        .map(|(tag, by)| format!("{tag}: {by}"))
        .collect()
}

#[test]
fn every_decision_of_the_golden_records_is_documented() {
    let rules = Desk::rules();
    let codes: BTreeSet<&str> = rules.iter().map(|rule| rule.code).collect();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let mut seen = 0;
    for case in fs::read_dir(folder).unwrap().flatten() {
        let Ok(text) = fs::read(case.path().join("record.json")) else {
            continue;
        };
        let golden: Value = serde_json::from_slice(&text).unwrap();
        let record = &golden["record"];
        if record["enrichment"]["explain"].is_object() {
            assert_eq!(undocumented(record, &codes), Vec::<String>::new());
            seen += 1;
        }
    }
    assert!(seen > 20, "{seen} records");
}

#[test]
fn every_decision_about_the_rules_own_examples_is_documented() {
    let rules = Desk::rules();
    let codes: BTreeSet<&str> = rules.iter().map(|rule| rule.code).collect();
    let desk = Desk::new(Options::default()).unwrap();
    let mut seen = 0;
    for rule in rules.iter().filter(|rule| rule.stage.starts_with("tag")) {
        let body = json!({ "text": rule.example, "article_clean": true }).to_string();
        let Ok(record) = desk.enrich(&Message::from_body(body)) else {
            continue;
        };
        let record: Value = serde_json::from_slice(&record.body).unwrap();
        assert_eq!(undocumented(&record, &codes), Vec::<String>::new());
        seen += 1;
    }
    // Examples of a word or two are no articles.
    assert!(seen > 80, "{seen} records");
}
