//! Golden cases: a message in, its record (or reject) out, one test a folder.
//!
//! A folder holds `message.*` (the body, untouched), maybe `envelope.json` (properties and
//! headers), and `record.json` or `reject.json`. `UPDATE_GOLDEN=1 cargo test --test golden` writes
//! the outcomes anew; read the difference before you commit it.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use copydesk::desk::{Desk, HeaderValue, Message, Options};
use serde_json::{Value, json};

static DESK: LazyLock<Desk> = LazyLock::new(|| Desk::new(Options::default()).unwrap());

static SCHEMA: LazyLock<jsonschema::Validator> =
    LazyLock::new(|| jsonschema::validator_for(&copydesk::desk::record::schema()).unwrap());

/// IPTC's ninjs 3.1 and 3.2, and the published schema of the record, when they are there. The last
/// admits no further member of `enrichment` but in `facets`, `explain`, `provenance/raw` and
/// `provenance/pipeline`.
static PUBLISHED: LazyLock<Vec<(&str, jsonschema::Validator)>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/schemas");
    let read = |name: &str| -> Option<Value> {
        serde_json::from_slice(&fs::read(folder.join(name)).ok()?).ok()
    };
    let names = [
        "GeoJSON.json",
        "ninjs-schema_3.1.json",
        "ninjs-schema_3.2.json",
        "article-enriched-1.0.schema.json",
    ];
    let schemas: Vec<Value> = names.iter().filter_map(|name| read(name)).collect();
    if schemas.len() < names.len() {
        eprintln!("skipped: ../shared/schemas (ninjs) is not here");
        return Vec::new();
    }
    let mut registry = jsonschema::Registry::new();
    for schema in &schemas {
        let id = schema["$id"].as_str().unwrap().trim_end_matches('#');
        registry = registry.add(id, schema.clone()).unwrap();
    }
    let registry = registry.prepare().unwrap();
    names
        .into_iter()
        .zip(&schemas)
        .skip(1)
        .map(|(name, schema)| {
            let options = jsonschema::options().with_registry(&registry);
            (name, options.build(schema).unwrap())
        })
        .collect()
});

static RULES: LazyLock<BTreeSet<&str>> =
    LazyLock::new(|| Desk::rules().into_iter().map(|rule| rule.code).collect());

fn broken(schema: &jsonschema::Validator, record: &Value) -> Vec<String> {
    schema
        .iter_errors(record)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect()
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

fn message(case: &Path) -> Message {
    let body = fs::read_dir(case)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .find(|path| {
            path.file_name()
                .unwrap()
                .to_string_lossy()
                .starts_with("message.")
        })
        .expect("a golden folder holds message.*");
    let mut message = Message::from_body(fs::read(body).unwrap());
    message.properties.message_id = Some(case.file_name().unwrap().to_string_lossy().into_owned());
    if let Ok(envelope) = fs::read(case.join("envelope.json")) {
        let envelope: Value = serde_json::from_slice(&envelope).unwrap();
        let property = |name: &str| envelope["properties"][name].as_str().map(ToOwned::to_owned);
        message.properties.content_type = property("content_type");
        message.properties.content_encoding = property("content_encoding");
        message.properties.timestamp = envelope["properties"]["timestamp"].as_u64();
        for (name, value) in envelope["headers"].as_object().into_iter().flatten() {
            let value = match value {
                Value::Bool(flag) => HeaderValue::Bool(*flag),
                other => HeaderValue::Text(other.as_str().unwrap_or_default().into()),
            };
            message.headers.insert(name.clone(), value);
        }
    }
    message
}

fn check(name: &str) {
    let case = folder().join(name);
    let (file, outcome) = match DESK.enrich(&message(&case)) {
        Ok(enriched) => {
            let record: Value = serde_json::from_slice(&enriched.body).unwrap();
            let own = broken(&SCHEMA, &record);
            assert!(own.is_empty(), "the record breaks its own schema: {own:#?}");
            for (schema, validator) in PUBLISHED.iter() {
                let mut record = record.clone();
                if schema.starts_with("ninjs") {
                    record.as_object_mut().unwrap().remove("enrichment");
                }
                let found = broken(validator, &record);
                assert!(found.is_empty(), "the record breaks {schema}: {found:#?}");
            }
            offsets(&record["enrichment"], &body(&record), "/enrichment");
            documented(&record["enrichment"]);
            let envelope = json!({"routing_key": enriched.routing_key, "cc": enriched.cc,
                "correlation_id": enriched.correlation_id, "timestamp": enriched.timestamp,
                "headers": enriched.headers.clone()});
            (
                "record.json",
                json!({"envelope": envelope, "record": record}),
            )
        }
        Err(reject) => (
            "reject.json",
            json!({"reason": reject.reason.code(),
            "stage": reject.stage.code(), "detail": reject.detail}),
        ),
    };
    let text = format!("{outcome:#}\n");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        for stale in ["record.json", "reject.json"] {
            let _ = fs::remove_file(case.join(stale));
        }
        fs::write(case.join(file), &text).unwrap();
        return;
    }
    let expected = fs::read_to_string(case.join(file))
        .unwrap_or_else(|_| panic!("{name}: no {file} is expected, yet: {text}"));
    for (line, (got, want)) in text.lines().zip(expected.lines()).enumerate() {
        assert_eq!(
            got,
            want,
            "{name}/{file} line {}: behaviour changed",
            line + 1
        );
    }
    assert_eq!(text, expected, "{name}/{file}: behaviour changed");
}

fn body(record: &Value) -> Vec<char> {
    record["bodies"][0]["value"]
        .as_str()
        .unwrap()
        .chars()
        .collect()
}

/// Every rule that removed a block or set a tag is one that `copydesk rules` lists.
fn documented(enrichment: &Value) {
    let removed = enrichment["removed"].as_array().unwrap().iter();
    let removed = removed.map(|gone| gone["rule"].as_str().unwrap());
    let explained = enrichment["explain"].as_object().unwrap().iter();
    let tags = explained.filter(|(tag, _)| tag.contains(':') || *tag == "tone");
    let tags = tags.map(|(_, why)| why["by"].as_str().unwrap());
    for code in removed.chain(tags) {
        assert!(
            RULES.contains(code),
            "`{code}` decided and is not documented"
        );
    }
}

/// Rule 1 of the contract: every span lies inside the body and its text equals that slice.
fn offsets(value: &Value, body: &[char], at: &str) {
    match value {
        Value::Object(members) => {
            if let (Some(start), Some(end)) = (members.get("start"), members.get("end")) {
                let (start, end) = (start.as_u64().unwrap(), end.as_u64().unwrap());
                assert!(
                    start < end && end as usize <= body.len(),
                    "{at}: {start}-{end}"
                );
                if let Some(text) = members.get("text") {
                    let slice: String = body[start as usize..end as usize].iter().collect();
                    assert_eq!(text.as_str(), Some(slice.as_str()), "{at}");
                }
            }
            for (name, member) in members {
                offsets(member, body, &format!("{at}/{name}"));
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                offsets(item, body, &format!("{at}/{index}"));
            }
        }
        _ => {}
    }
}

macro_rules! golden {
    ($($test:ident $folder:literal)*) => {
        $(#[test] fn $test() { check($folder); })*

        #[test]
        fn every_folder_has_a_test() {
            let mut listed = vec![$($folder.to_owned()),*];
            let mut found: Vec<String> = fs::read_dir(folder())
                .unwrap()
                .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
                .collect();
            listed.sort();
            found.sort();
            assert_eq!(listed, found);
        }
    };
}

golden! {
    arc_elements "arc-elements"
    diffbot "diffbot"
    event_registry "event-registry"
    firecrawl_markdown "firecrawl-markdown"
    fundus "fundus"
    gdelt_no_content "gdelt-no-content"
    header_over_body "header-over-body"
    json_cut_off "json-cut-off"
    json_listings "json-listings"
    json_search_hit "json-search-hit"
    json_wrapped_mojibake "json-wrapped-mojibake"
    news_please "news-please"
    newsapi_spanish "newsapi-spanish"
    newsdata_withheld "newsdata-withheld"
    newspaper4k_nan_and_surrogates "newspaper4k-nan-and-surrogates"
    reject_array "reject-array"
    reject_broken_gzip "reject-broken-gzip"
    reject_empty "reject-empty"
    reject_feed "reject-feed"
    reject_image "reject-image"
    reject_pickle "reject-pickle"
    reject_sitemap "reject-sitemap"
    reject_too_deep "reject-too-deep"
    reject_two_objects "reject-two-objects"
    scrapy_item "scrapy-item"
    text_brotli "text-brotli"
    text_clean "text-clean"
    text_database_export "text-database-export"
    text_earnings "text-earnings"
    text_french "text-french"
    text_front_matter "text-front-matter"
    mime_saved_page "mime-saved-page"
    mime_press_release "mime-press-release"
    table_row "table-row"
    xml_nitf "xml-nitf"
    xml_newsml_g2 "xml-newsml-g2"
    xml_feed_entry "xml-feed-entry"
    text_german_junk "text-german-junk"
    text_interview "text-interview"
    text_koi8_r "text-koi8-r"
    text_utf16_russian "text-utf16-russian"
    json_ninjs "json-ninjs"
    text_agency_sports "text-agency-sports"
    text_lineup "text-lineup"
    text_live_below_label "text-live-below-label"
    text_results "text-results"
    text_live_blog "text-live-blog"
    text_recipe "text-recipe"
    text_release_headline "text-release-headline"
    text_transcript "text-transcript"
    text_mail_header "text-mail-header"
    text_opinion "text-opinion"
    text_wire_headline "text-wire-headline"
    text_with_junk "text-with-junk"
    text_zstd "text-zstd"
    trafilatura "trafilatura"
    warc_response "warc-response"
    web_page_canonical_elsewhere "web-page-canonical-elsewhere"
    web_page_consent_wall "web-page-consent-wall"
    web_page_gallery "web-page-gallery"
    web_page_german "web-page-german"
    web_page_gzip "web-page-gzip"
    web_page_listicle "web-page-listicle"
    web_page_live_blog "web-page-live-blog"
    web_page_news "web-page-news"
    web_page_old_template "web-page-old-template"
    web_page_questions "web-page-questions"
    web_page_quotations "web-page-quotations"
    web_page_recipe "web-page-recipe"
    web_page_script_data "web-page-script-data"
    web_page_shift_jis "web-page-shift-jis"
    web_page_statements_differ "web-page-statements-differ"
    web_page_transcript "web-page-transcript"
    web_page_two_bylines "web-page-two-bylines"
    web_page_two_dates "web-page-two-dates"
    web_page_windows_1252 "web-page-windows-1252"
    webhose "webhose"
    wordpress_api "wordpress-api"
}

/// The core profile leaves out evidence, removed texts and mention lists, and nothing else.
#[test]
fn core_profile_is_the_full_record_without_evidence() {
    let core = Desk::new(Options {
        profile: copydesk::desk::Profile::Core,
        ..Options::default()
    })
    .unwrap();
    let message = message(&folder().join("text-with-junk"));
    let parse = |desk: &Desk| -> Value {
        serde_json::from_slice(&desk.enrich(&message).unwrap().body).unwrap()
    };
    let mut full = parse(&DESK);
    let slim = parse(&core);
    full["profile"] = "enriched-article-core".into();
    full["enrichment"]
        .as_object_mut()
        .unwrap()
        .remove("explain");
    for item in full["enrichment"]["removed"].as_array_mut().unwrap() {
        item.as_object_mut().unwrap().remove("text");
    }
    for item in full["enrichment"]["entities"].as_array_mut().unwrap() {
        item["mentions"] = Value::Array(Vec::new());
    }
    assert_eq!(full, slim);
}
