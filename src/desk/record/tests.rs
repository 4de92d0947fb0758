//! What the record says of a page as a whole.

use std::sync::LazyLock;

use serde_json::{Value, json};

use crate::desk::{Desk, Message, Options, Profile};

static DESK: LazyLock<Desk> =
    LazyLock::new(|| Desk::new(Options::default()).expect("the tables load"));

fn record(message: &Value, profile: Profile) -> Value {
    let message = Message::from_body(message.to_string());
    let examined = DESK.examine(&message).expect("an article");
    let record = examined.record(profile).expect("a record");
    serde_json::from_slice(&record.body).expect("JSON")
}

const BODY: &str = "<p>The harbour office of Brannmouth approved the repair of the swing bridge on \
    Tuesday after a debate of six hours, with 24 votes to 13.</p>\
    <p>Harbour master Ana Lim said the bridge would be open to cars again before the end of the \
    year, and that the works would cost nine million euros.</p>";

const MORE: &str = "<p>The opposition voted against the plan, citing the rising debt of the town, \
    which has doubled in seven years, and the cost of the new quay.</p>\
    <p>“We cannot spend what we do not have,” said Bo Fisk, who leads the liberal group in the \
    council and wants to be mayor himself next year.</p>";

fn page(head: &str, body: &str) -> Value {
    let html = format!(
        "<html><head><title>Brannmouth repairs its bridge</title>{head}</head><body><article>\
         <h1>Brannmouth repairs its bridge</h1>{body}</article></body></html>"
    );
    json!({"html": html, "url": "https://harbour.example.com/news/bridge.html"})
}

#[test]
fn a_photo_has_the_address_of_its_figure() {
    let figure = "<figure><img src='../img/bridge.jpg'><figcaption>The bridge at dawn. Photo: Ana \
        Lim/Reuters</figcaption></figure>";
    let body = format!("{BODY}{figure}{MORE}");
    let record = record(&page("", &body), Profile::Full);
    let photo = &record["associations"][0];
    assert_eq!(
        photo["renditions"][0]["href"],
        "https://harbour.example.com/img/bridge.jpg"
    );
    let note = photo["edNote"].as_str().unwrap_or_default();
    assert!(!note.contains("address"), "{note}");
}

#[test]
fn related_links_have_whole_addresses() {
    let body = format!(
        "{BODY}<p>See also: <a href='/news/quay.html'>The new quay of Brannmouth</a></p>{MORE}"
    );
    let record = record(&page("", &body), Profile::Full);
    assert_eq!(
        record["associations"][0]["altIds"][0]["value"],
        "https://harbour.example.com/news/quay.html"
    );
}

#[test]
fn a_page_states_its_section() {
    let head = "<meta property='article:section' content='Harbour and Quays'>";
    let record = record(&page(head, &format!("{BODY}{MORE}")), Profile::Full);
    assert_eq!(
        record["enrichment"]["facets"]["keyword"],
        json!(["Harbour and Quays"])
    );
}

#[test]
fn headings_begin_sections_and_lists_keep_their_kind() {
    let steps = "<ol><li>Bring your pass to the harbour office before Tuesday.</li>\
        <li>Sign the register in front of the clerk of the harbour.</li></ol>";
    let body = format!("{BODY}<h2>Who pays for it</h2>{MORE}{steps}{MORE}");
    let record = record(&page("", &body), Profile::Full);
    let text = record["bodies"][0]["value"].as_str().unwrap_or_default();
    let sections = record["enrichment"]["sections"].as_array();
    let said: Vec<(&str, &str)> = sections
        .into_iter()
        .flatten()
        .map(|section| {
            let from = section["start"].as_u64().unwrap_or_default() as usize;
            let from = text.char_indices().nth(from).map_or(0, |(at, _)| at);
            (
                section["role"].as_str().unwrap_or_default(),
                &text[from..from + 11],
            )
        })
        .collect();
    assert_eq!(
        said,
        [("lede", "The harbour"), ("who_pays_for_it", "Who pays fo")]
    );
    let markup = record["bodies"][1]["value"].as_str().unwrap_or_default();
    assert!(markup.contains("<ol><li>Bring"), "{markup}");
    assert_eq!(markup.matches("Who pays for it").count(), 1);
    assert_eq!(
        record["bodies"][0]["wordCount"],
        record["bodies"][1]["wordCount"]
    );
}

#[test]
fn mentions_are_an_empty_list_in_the_core_profile() {
    let record = record(&page("", &format!("{BODY}{MORE}")), Profile::Core);
    let entities = record["enrichment"]["entities"].as_array();
    let entities = entities.expect("entities");
    assert!(!entities.is_empty());
    assert!(entities.iter().all(|e| e["mentions"] == json!([])));
}

#[test]
fn no_more_is_kept_than_came_in() {
    let text =
        "Ana Lim is harbour master of Brannmouth now.\nShe says that the bridge opens on Monday.";
    let record = record(&json!({"text": text}), Profile::Full);
    let quality = &record["enrichment"]["quality"];
    assert!(quality["chars_kept"].as_u64() <= quality["chars_in"].as_u64());
}

#[test]
fn a_date_line_moves_only_to_the_date_that_is_taken_from_it() {
    let body = format!("<p class=date>Published March 4, 2024 at 9:15 am</p>{BODY}{MORE}");
    let removed = |message: &Value| {
        let record = record(message, Profile::Full);
        let removed = record["enrichment"]["removed"].as_array().cloned();
        removed
            .into_iter()
            .flatten()
            .filter_map(|gone| gone["moved_to"].as_str().map(str::to_owned))
            .filter(|to| to == "/contentCreated")
            .count()
    };
    let mut message = page("", &body);
    message["published"] = "2023-01-01T00:00:00Z".into();
    assert_eq!(removed(&message), 0);
}
