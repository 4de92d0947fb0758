use proptest::prelude::*;

use super::*;
use crate::desk::HeaderValue;

fn found(url: &str) -> Found {
    let mut found = Found::default();
    found.url.add("canonical_url", Some(url.to_owned()));
    found
}

fn message(name: &str, value: HeaderValue) -> Message {
    let mut message = Message::default();
    message.headers.insert(name.into(), value);
    message
}

#[test]
fn an_address_in_the_body_wins_over_a_header_that_is_none() {
    let message = message("article_url", HeaderValue::Text("not an address".into()));
    let merged = merge(&message, found("https://b.example/2"));
    assert_eq!(merged.fields.url.unwrap().value, "https://b.example/2");
    assert_eq!(merged.conflicts[0].other.from, "header article_url");
}

#[test]
fn a_summary_in_escaped_markup_is_text() {
    for (summary, want) in [
        (
            "&lt;p&gt;R&amp;amp;D costs &amp;#163;4. [&amp;#8230;]&lt;/p&gt;",
            "R&D costs £4. […]",
        ),
        ("<p>R&amp;D &amp;lt;i&amp;gt;</p>", "R&D &lt;i&gt;"),
        ("R&amp;D", "R&D"),
        ("R&amp;amp;D", "R&D"),
    ] {
        let mut found = Found::default();
        found.summary.add("summary", Some(summary.to_owned()));
        let fields = merge(&Message::default(), found).fields;
        assert_eq!(fields.summary.unwrap().value, want, "{summary}");
    }
}

#[test]
fn a_date_is_replaced_by_one_that_says_the_same_day_more_exactly() {
    for (first, next, want) in [
        ("2024-09-17", "2024-09-17T14:05:00Z", "2024-09-17T14:05:00Z"),
        ("2024-09-17", "2024-09-18T14:05:00Z", "2024-09-17"),
        ("3/5/24", "1/1/2020", "3/5/24"),
        (
            "2024-09-17 14:05:00",
            "2024-09-17T12:05:00Z",
            "2024-09-17T12:05:00Z",
        ),
        (
            "2024-09-17T14:05:00Z",
            "2024-09-17T15:00:00.000Z",
            "2024-09-17T14:05:00Z",
        ),
    ] {
        let mut date = One::default();
        date.add_exact("datePublished", Some(first.to_owned()));
        date.add_exact("date", Some(next.to_owned()));
        assert_eq!(date.first.map(|(_, date)| date).as_deref(), Some(want));
    }
}

#[test]
fn header_wins_over_body_and_the_conflict_is_kept() {
    let message = message(
        "article_url",
        HeaderValue::Text("https://a.example/1".into()),
    );
    let merged = merge(&message, found("https://b.example/2"));
    let url = merged.fields.url.unwrap();
    assert_eq!(
        (url.value.as_str(), url.from.as_str()),
        ("https://a.example/1", "header article_url")
    );
    assert_eq!(merged.conflicts.len(), 1);
    assert_eq!(merged.conflicts[0].other.from, "body canonical_url");
    assert!(
        merge(&message, found("HTTPS://a.example/1/"))
            .conflicts
            .is_empty()
    );
}

#[test]
fn headers_that_cannot_be_used_are_named_and_harm_nothing() {
    for value in [
        HeaderValue::Text("x".repeat(1 << 20)),
        HeaderValue::Other("table"),
    ] {
        let merged = merge(&message("article_url", value), found("https://b.example/2"));
        assert_eq!(merged.fields.url.unwrap().from, "body canonical_url");
        assert_eq!(merged.ignored, ["article_url"]);
    }
    let merged = merge(
        &message("article_id", HeaderValue::Int(7)),
        Found::default(),
    );
    assert_eq!(merged.fields.id.unwrap().value, "7");
}

#[test]
fn a_routing_key_may_name_the_source() {
    for (key, source) in [
        ("raw.en.benzinga_com", Some("benzinga.com")),
        ("article.v1.en.bbc_co_uk.none", Some("bbc.co.uk")),
        ("feeds.www.bbc.co.uk", Some("bbc.co.uk")),
        ("benzinga", Some("benzinga")),
        ("articles.raw", None),
        ("raw.news", None),
        ("my-scraper-queue", None),
        ("", None),
        ("#", None),
    ] {
        assert_eq!(source_in(key).as_deref(), source, "{key}");
    }
}

#[test]
fn values_are_one_line_and_bounded() {
    assert_eq!(line(" A\tB\r\nC\0 \u{2028}D "), "A B C D");
    let mut found = found(&format!("https://a.example/{}", "x".repeat(MAX_URL)));
    found.headline.add("title", Some("x".repeat(MAX_LINE + 1)));
    found.summary.add("summary", Some("é".repeat(MAX_SUMMARY)));
    let fields = merge(&Message::default(), found).fields;
    assert!(fields.url.is_none() && fields.headline.is_none());
    assert_eq!(fields.summary.unwrap().value.len(), MAX_SUMMARY);
}

#[test]
fn a_list_of_people_wins_over_a_string_and_tags_are_joined() {
    let mut found = Found::default();
    found.authors.add("author", Some(vec!["A and B".into()]));
    found
        .authors
        .add("authors", Some(vec!["A".into(), "B".into()]));
    found.tags.add("tags", Some(vec!["x".into()]));
    found
        .tags
        .add("section", Some(vec!["x".into(), "y".into()]));
    let fields = merge(&Message::default(), found).fields;
    assert_eq!(fields.authors.unwrap().value, ["A", "B"]);
    assert_eq!(fields.tags.unwrap().value, ["x", "y"]);
}

proptest! {
    #[test]
    fn any_routing_key_and_header_ends(key in any::<String>(), value in any::<String>()) {
        let mut message = message("article_source", HeaderValue::Text(value));
        message.routing_key = Some(key);
        let merged = merge(&message, Found::default());
        let source = merged.fields.source.map(|s| s.value).unwrap_or_default();
        prop_assert!(!source.contains(char::is_control));
    }
}
