//! The contracts that `copydesk schema` prints, against the rules for such documents.

#![allow(clippy::unwrap_used)]

use std::io::Read;
use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};

fn printed(which: &str) -> Value {
    let out = Command::new(env!("CARGO_BIN_EXE_copydesk"))
        .args(["schema", which])
        .output()
        .unwrap();
    assert!(out.status.success());
    serde_json::from_slice(&out.stdout).unwrap()
}

fn faults(schema: &Value, document: &Value) -> Vec<String> {
    jsonschema::validator_for(schema)
        .unwrap()
        .iter_errors(document)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect()
}

fn asyncapi_rules() -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/schemas/asyncapi-3.0.0.json.gz");
    let mut text = String::new();
    flate2::read::GzDecoder::new(std::fs::File::open(path).unwrap())
        .read_to_string(&mut text)
        .unwrap();
    serde_json::from_str(&text).unwrap()
}

#[test]
fn the_asyncapi_document_is_one() {
    let (rules, mut document) = (asyncapi_rules(), printed("asyncapi"));
    let found = faults(&rules, &document);
    assert!(found.is_empty(), "{found:#?}");
    // The rules do bite.
    document["operations"]["receiveRaw"]["action"] = json!("swallow");
    assert!(!faults(&rules, &document).is_empty());
}

#[test]
fn references_of_the_asyncapi_document_lead_somewhere() {
    fn walk(value: &Value, root: &Value) -> usize {
        match value {
            Value::Object(members) => members
                .iter()
                .map(|(name, member)| match (name.as_str(), member.as_str()) {
                    ("$ref", Some(to)) if to.starts_with("#/") => {
                        // Schemas that are inside have their own `$defs`.
                        if !to.starts_with("#/$defs/") {
                            assert!(root.pointer(&to[1..]).is_some(), "{to} leads nowhere");
                        }
                        1
                    }
                    _ => walk(member, root),
                })
                .sum(),
            Value::Array(items) => items.iter().map(|item| walk(item, root)).sum(),
            _ => 0,
        }
    }
    let document = printed("asyncapi");
    assert!(walk(&document, &document) > 5);
}

#[test]
fn the_schemas_are_json_schema_2020_12_and_take_their_examples() {
    for which in ["record", "raw"] {
        let schema = printed(which);
        assert_eq!(
            schema["$schema"], "https://json-schema.org/draft/2020-12/schema",
            "{which}"
        );
        assert!(jsonschema::meta::is_valid(&schema), "{which}");
        for example in schema["examples"].as_array().into_iter().flatten() {
            let found = faults(&schema, example);
            assert!(found.is_empty(), "{which}: {found:#?}");
        }
    }
    let raw = printed("raw");
    assert!(!faults(&raw, &json!({"title": "no content"})).is_empty());
    assert!(!raw["examples"].as_array().unwrap().is_empty());
}

/// A record as version 1.0 of the schema has it, made once and never again: without the members
/// that came into the open objects later, and with one that is gone.
fn first_record() -> Value {
    serde_json::from_str(include_str!("schemas/record-1.0.json")).unwrap()
}

#[test]
fn a_record_of_version_1_0_is_still_one() {
    let (schema, record) = (printed("record"), first_record());
    let found = faults(&schema, &record);
    assert!(found.is_empty(), "{found:#?}");
    for later in [
        "/enrichment/facets/iab",
        "/enrichment/provenance/raw/dialect",
    ] {
        assert!(
            record.pointer(later).is_none(),
            "{later}: the fixture was made anew"
        );
    }
    // What version 1.0 promised is still asked for, and what it closed is closed.
    for promised in [
        "/enrichment/facets/medtop",
        "/enrichment/provenance/raw/digest",
        "/enrichment/provenance/pipeline/vocabularies",
        "/enrichment/fingerprints",
        "/bodies",
        "/uri",
    ] {
        let (parent, name) = promised.rsplit_once('/').unwrap();
        let mut broken = record.clone();
        let members = broken.pointer_mut(parent).unwrap().as_object_mut().unwrap();
        assert!(members.remove(name).is_some(), "{promised}");
        assert!(
            !faults(&schema, &broken).is_empty(),
            "{promised} may be missing"
        );
    }
    for closed in [
        "",
        "/enrichment",
        "/enrichment/entities/0",
        "/enrichment/removed/0",
    ] {
        let mut broken = record.clone();
        broken.pointer_mut(closed).unwrap()["novelty"] = json!(1);
        assert!(!faults(&schema, &broken).is_empty(), "{closed} is open");
    }
}

/// Whoever validates with the schema as it was printed for version 1.0 takes today's records.
#[test]
fn records_of_today_are_records_of_version_1_0() {
    let first: Value = serde_json::from_reader(flate2::read::GzDecoder::new(
        &include_bytes!("schemas/record-1.0.schema.json.gz")[..],
    ))
    .unwrap();
    assert!(faults(&first, &first_record()).is_empty());
    let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let mut seen = 0;
    for case in std::fs::read_dir(golden).unwrap() {
        let path = case.unwrap().path().join("record.json");
        let Ok(text) = std::fs::read(&path) else {
            continue;
        };
        let case: Value = serde_json::from_slice(&text).unwrap();
        let found = faults(&first, &case["record"]);
        assert!(found.is_empty(), "{}: {found:#?}", path.display());
        seen += 1;
    }
    assert!(seen > 20, "only {seen} golden records");
}
