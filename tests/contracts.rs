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
