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

const TEXT: &str = "The harbour office of Brannmouth approved the repair of the swing bridge on Tuesday \
    after a debate of six hours, with 24 votes to 13.\n\nHarbour master Ana Lim said the bridge would be \
    open to cars again before the end of the year, and that the works would cost nine million euros.";

fn text(first: &str, more: &Value) -> Value {
    let mut message =
        json!({"title": "Brannmouth repairs its bridge", "text": format!("{first}\n\n{TEXT}")});
    for (name, value) in more.as_object().expect("members") {
        message[name] = value.clone();
    }
    record(&message, Profile::Full)
}

#[test]
fn a_time_has_the_zone_that_the_text_states_beside_it() {
    let flag = |record: &Value| {
        let flags = record["enrichment"]["quality"]["flags"].to_string();
        flags.contains("published_zone_unknown")
    };
    let date = json!({"date": "2026-02-26T13:00:00"});
    let stated = text("26 FEB 2026 - 13:00 CET", &date);
    assert_eq!(stated["contentCreated"], "2026-02-26T13:00:00+01:00");
    assert!(!flag(&stated));
    let other = text("26 FEB 2026 - 14:00 CET", &date);
    assert_eq!(other["contentCreated"], "2026-02-26T13:00:00Z");
    assert!(flag(&other));
    let both = text("21.07.2026 / 07:02 CET/CEST", &json!({}));
    assert_eq!(both["contentCreated"], "2026-07-21T07:02:00+02:00");
}

#[test]
fn a_change_on_the_day_of_publication_is_kept() {
    let date = json!({"date": "2026-10-07T07:58:00+02:00"});
    let record = text(
        "Publié le 07 octobre 2026 à 07h58, mis à jour à 11h20",
        &date,
    );
    assert_eq!(record["contentCreated"], "2026-10-07T07:58:00+02:00");
    assert_eq!(record["versionCreated"], "2026-10-07T11:20:00+02:00");
}

#[test]
fn who_stands_only_in_the_line_is_an_author_too() {
    let record = text(
        "By Ana Torres and Bo Fisk, Brannmouth",
        &json!({"authors": ["Ana Torres"]}),
    );
    let names = record["enrichment"]["bylines"].to_string();
    assert!(
        names.contains("Ana Torres") && names.contains("Bo Fisk"),
        "{names}"
    );
}

#[test]
fn a_translation_by_a_machine_is_no_work_of_a_machine() {
    for (line, machine) in [
        (
            "This article was translated automatically from Norwegian.",
            false,
        ),
        (
            "Dit artikel is met behulp van AI vertaald uit het Engels.",
            false,
        ),
        (
            "This article was written by AI and reviewed by an editor.",
            true,
        ),
    ] {
        let record = text(line, &json!({}));
        assert_eq!(record["digitalSourceType"].is_object(), machine, "{line}");
        let notices = record["enrichment"]["notices"].to_string();
        assert_eq!(notices.contains("translation"), !machine, "{line}");
    }
}

#[test]
fn a_place_without_a_dash_is_where_it_was_written() {
    for (first, want) in [
        (
            "Hamburg. Die Stadt baut eine Brücke über den Fluss.",
            Some("Hamburg"),
        ),
        (
            "Kassel (ots) Die Polizei sucht nach einem Mann.",
            Some("Kassel"),
        ),
        ("Danke. Die Stadt baut eine Brücke über den Fluss.", None),
    ] {
        let record = text(first, &json!({}));
        assert_eq!(record["located"].as_str(), want, "{first}");
    }
}
