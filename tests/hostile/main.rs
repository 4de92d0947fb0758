//! Hostile input through the whole desk: every trap ends as a record or as a reject with a name.
//! Budgets count work, so nothing here looks at a clock.

#![allow(clippy::unwrap_used)]

mod xss;

use std::collections::BTreeMap;
use std::io::Write;
use std::sync::LazyLock;

use copydesk::desk::{
    Desk, Enriched, HeaderValue, Limits, MAX_DETAIL, Message, Options, REASONS, Reason, Reject,
};
use serde_json::{Value, json};

static DESK: LazyLock<Desk> = LazyLock::new(|| Desk::new(Options::default()).unwrap());

/// A paragraph that is an article's beyond doubt.
const PARAGRAPH: &str = "The council of Carrow voted on Monday to close the old bridge for repairs until \
    the end of May, after engineers had found cracks in two of its five piers, the mayor said.";

fn run(body: impl Into<Vec<u8>>) -> Result<Enriched, Reject> {
    run_message(&Message::from_body(body))
}

/// Runs the desk and checks what holds for every outcome.
fn run_message(message: &Message) -> Result<Enriched, Reject> {
    let outcome = DESK.enrich(message);
    match &outcome {
        Ok(enriched) => {
            let record: Value = serde_json::from_slice(&enriched.body).unwrap();
            let text = record["bodies"][0]["value"].as_str().unwrap();
            assert!(!text.trim().is_empty());
            assert!(!text.contains(|c: char| c.is_control() && c != '\n' && c != '\t'));
            assert!(enriched.routing_key.len() <= 255);
            for (name, value) in &enriched.headers {
                assert!(
                    value.len() <= 512 && !value.contains(char::is_control),
                    "{name}"
                );
            }
        }
        Err(reject) => {
            assert_ne!(reject.reason, Reason::Panic, "{}", reject.detail);
            assert!(REASONS.iter().any(|row| row.reason == reject.reason));
            assert!(reject.detail.len() <= MAX_DETAIL && !reject.detail.contains(char::is_control));
        }
    }
    outcome
}

fn body_of(outcome: Result<Enriched, Reject>) -> String {
    let enriched = outcome.unwrap_or_else(|reject| panic!("{reject:?}"));
    let record: Value = serde_json::from_slice(&enriched.body).unwrap();
    record["bodies"][0]["value"].as_str().unwrap().to_owned()
}

fn reason(outcome: Result<Enriched, Reject>) -> Reason {
    outcome.map(|_| "a record").unwrap_err().reason
}

fn page(inside: &str) -> String {
    format!(
        "<!DOCTYPE html><html><head><title>Bridge closed</title></head><body><article><h1>Bridge closed</h1>\
         <p>{PARAGRAPH}</p><p>{PARAGRAPH} Again.</p>{inside}</article></body></html>"
    )
}

/// So many pieces, each with its number.
fn numbered(pieces: u32, piece: fn(u32) -> String) -> String {
    (0..pieces).fold(String::new(), |all, n| all + &piece(n))
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut out = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    out.write_all(bytes).unwrap();
    out.finish().unwrap()
}

#[test]
fn deep_markup_is_a_record() {
    let deep = page(&format!("{}<p>{PARAGRAPH}</p>", "<div>".repeat(100_000)));
    assert!(body_of(run(deep)).contains("old bridge"));
    let closed = page(&format!(
        "{}x{}",
        "<b>".repeat(100_000),
        "</b>".repeat(100_000)
    ));
    assert!(body_of(run(closed)).contains("old bridge"));
    let _ = run("<div>".repeat(100_000));
    let _ = run(format!("{}{PARAGRAPH}", "<ul><li>".repeat(50_000)));
    let _ = run("<table><tr><td>".repeat(50_000));
    let _ = run(page(&"<a><p>".repeat(20_000)));
    let _ = run(page(&"<svg><math>".repeat(20_000)));
}

#[test]
fn broken_nesting_is_a_record() {
    // Formatting elements that are never closed are what makes tree builders quadratic.
    for inside in [
        "<b><i><u><p>",
        "<font color=red><p>",
        "</p></b></i>",
        "<a href=x><div>",
        "<form><table><form>",
    ] {
        assert!(
            body_of(run(page(&inside.repeat(5_000)))).contains("old bridge"),
            "{inside}"
        );
    }
}

#[test]
fn deep_json_is_too_deep() {
    assert_eq!(reason(run("[".repeat(100_000))), Reason::TooDeep);
    assert_eq!(reason(run("{\"data\":".repeat(100_000))), Reason::TooDeep);
    let ld = "[".repeat(100_000);
    let embedded = page(&format!(
        "<script type=\"application/ld+json\">{ld}</script>"
    ));
    assert!(body_of(run(embedded)).contains("old bridge"));
}

#[test]
fn long_lines_are_bounded() {
    assert_eq!(reason(run(vec![b'a'; 50 << 20])), Reason::TooLarge);
    // The most that is read, in one line without a blank, and with blanks.
    let _ = run(vec![b'a'; 2 << 20]);
    let line = format!("{PARAGRAPH} ").repeat((4 << 20) / PARAGRAPH.len());
    assert!(body_of(run(line)).starts_with("The council"));
    let _ = run("\n".repeat(4 << 20) + PARAGRAPH);
    let _ = run(format!("{PARAGRAPH}\n").repeat(10_000));
    let _ = run(page(&format!("<p>{}", "word ".repeat(400_000))));
}

/// Pieces that may look at all the others; `benches/desk.rs` says how the work grows.
#[test]
fn pieces_that_could_look_at_each_other_are_bounded() {
    let many = |piece: &str| piece.repeat(300_000 / piece.len());
    let titled = json!({ "title": many("window.a ") + ";", "text": PARAGRAPH });
    assert!(body_of(run(titled.to_string())).contains("old bridge"));
    assert!(body_of(run(page(&many("<p>By Anna Berg17</p>")))).contains("old bridge"));
    for piece in ["from to ", "according to Reuters, ", "Twitter said. "] {
        let text =
            json!({ "title": "Bridge closed", "text": format!("{PARAGRAPH}\n\n{}", many(piece)) });
        assert!(
            body_of(run(text.to_string())).contains("old bridge"),
            "{piece}"
        );
    }
}

#[test]
fn many_of_everything_is_bounded() {
    let attributes = numbered(500_000, |n| format!(" a{n}=x"));
    assert!(body_of(run(page(&format!("<p{attributes}>{PARAGRAPH}</p>")))).contains("old bridge"));
    let same = page(&format!("<p {}>x</p>", "class=x ".repeat(300_000)));
    assert!(body_of(run(same)).contains("old bridge"));
    let long = page(&format!("<p class=\"{}\">x</p>", "c ".repeat(500_000)));
    assert!(body_of(run(long)).contains("old bridge"));
    assert!(
        body_of(run(page(&format!("<p>{PARAGRAPH}</p>").repeat(20_000)))).contains("old bridge")
    );
    let _ = run(page(&"<p>x</p>".repeat(200_000)));
    let _ = run(page(&"<br>".repeat(300_000)));
    let _ = run(page(&"<meta property=og:title content=x>".repeat(50_000)));
    let _ = run(page(
        &"<script type='application/ld+json'>{\"@type\":\"NewsArticle\"}</script>".repeat(10_000),
    ));
    let keys = numbered(200_000, |n| format!("\"k{n}\":{n},"));
    let _ = run(format!("{{{keys}\"text\":{}}}", json!(PARAGRAPH)));
    let same = "\"title\":\"x\",".repeat(100_000);
    let _ = run(format!("{{{same}\"text\":{}}}", json!(PARAGRAPH)));
}

#[test]
fn odd_characters_are_a_record_or_named() {
    for inside in [
        "&#0;&#x110000;&#xD800;&#99999999999;&bogus;&amp",
        "&\u{0}\u{1}\u{8}\u{7F}\u{FFFE}\u{FFFF}",
        "\u{202E}txet desrever\u{202C}\u{2066}x\u{2069}\u{200B}\u{200D}\u{FEFF}",
        "a\u{300}\u{301}\u{302}\u{303}".repeat(5_000).as_str(),
        "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}"
            .repeat(5_000)
            .as_str(),
        "<!-- -- --!> <![CDATA[ ]]> <? ?> </ > <a<b",
        "<plaintext>",
        "<xmp>",
        "<noscript>",
        "<template>",
        "<textarea>",
        "<title>",
        "<select>",
        "<frameset>",
    ] {
        assert!(
            body_of(run(page(inside))).contains("old bridge"),
            "{inside:.40}"
        );
    }
    let _ = run("&".repeat(1 << 20));
    let _ = run("<".repeat(1 << 20));
    let _ = run("\"".repeat(100_000) + PARAGRAPH);
    let _ = run("“".repeat(100_000) + PARAGRAPH);
    let _ = run("(".repeat(100_000) + PARAGRAPH);
    let _ = run("A. ".repeat(100_000));
    let _ = run("The Of And ".repeat(50_000));
    let _ = run("said Mr. O'Neil-".repeat(30_000));
    let _ = run("2024-01-01 10:00 p.m. EST, ".repeat(20_000));
    let _ = run("$AAPL (NASDAQ: AAPL) ".repeat(20_000));
    let _ = run("http://a.example/?".repeat(50_000));
}

#[test]
fn lone_surrogates_and_nuls_do_not_cost_an_article() {
    let text = format!("{{\"text\": \"{PARAGRAPH} \\ud800 \\udc00 \\u0000 end of the report.\"}}");
    assert!(body_of(run(text)).contains("old bridge"));
    let raw = format!("{PARAGRAPH} \0 end");
    assert!(body_of(run(raw)).contains("old bridge"));
}

#[test]
fn compression_ends_as_text_or_by_name() {
    assert!(body_of(run(gzip(PARAGRAPH.as_bytes()))).contains("old bridge"));
    let bomb = gzip(&vec![b' '; 64 << 20]);
    assert!(bomb.len() < 1 << 20);
    assert_eq!(reason(run(bomb)), Reason::TooLarge);
    let bomb_in_bomb = gzip(&gzip(&vec![0; 64 << 20]));
    assert_eq!(reason(run(bomb_in_bomb)), Reason::TooLarge);
    let whole = gzip(PARAGRAPH.as_bytes());
    assert_eq!(
        reason(run(whole[..whole.len() / 2].to_vec())),
        Reason::BadCompression
    );
    for cut in 0..whole.len() {
        let _ = run(whole[..cut].to_vec());
    }
}

#[test]
fn wrong_claims_do_not_cost_an_article() {
    for content_type in [
        "text/html; charset=utf-16",
        "application/json",
        "image/png",
        "text/plain; charset=",
        ";;;=",
        "x",
    ] {
        for encoding in [
            "gzip", "br", "deflate", "zstd", "utf-16", "none", ",,,,,,,,",
        ] {
            let mut message = Message::from_body(PARAGRAPH);
            message.properties.content_type = Some(content_type.into());
            message.properties.content_encoding = Some(encoding.into());
            assert_eq!(
                body_of(run_message(&message)),
                PARAGRAPH,
                "{content_type} {encoding}"
            );
        }
    }
    let cut =
        &"Die Brücke über die Wümme bleibt bis Mai gesperrt, teilte die Stadt am Montag mit. Ü"
            .as_bytes();
    assert!(body_of(run(cut[..cut.len() - 1].to_vec())).contains("Brücke über die Wümme"));
}

#[test]
fn what_is_no_article_is_named() {
    for (body, expected) in [
        (&b""[..], Reason::Empty),
        (b"\xEF\xBB\xBF \r\n\t", Reason::Empty),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", Reason::NotText),
        (b"\xFF\xD8\xFF\xE0\0\x10JFIF", Reason::NotText),
        (b"%PDF-1.7\n%\xE2\xE3\xCF\xD3", Reason::NotText),
        (b"PK\x03\x04\x14\0\0\0", Reason::NotText),
        (b"\x7FELF\x02\x01\x01\0", Reason::NotText),
        (b"\x80\x05\x95\x10\0\0\0\0\0\0\0}\x94.", Reason::Pickle),
        (b"cos\nsystem\n(S'true'\ntR.", Reason::Pickle),
        (b"<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>x</title></channel></rss>", Reason::Feed),
        (b"<feed xmlns=\"http://www.w3.org/2005/Atom\"/>", Reason::Feed),
        (b"<urlset><url><loc>x</loc></url></urlset>", Reason::Feed),
        (b"[{\"text\":\"a\"},{\"text\":\"b\"}]", Reason::Array),
        (b"{\"text\":\"a\"}{\"text\":\"b\"}", Reason::BadJson),
        (b"{\"title\":\"a\"}", Reason::NoContent),
    ] {
        assert_eq!(reason(run(body)), expected, "{}", String::from_utf8_lossy(body));
    }
}

#[test]
fn headers_of_every_kind_do_not_cost_an_article() {
    const NAMES: &[&str] = &[
        "article_id",
        "article_url",
        "article_source",
        "article_feed",
        "article_tenant",
        "article_fetched_at",
        "article_clean",
        "traceparent",
        "tracestate",
        "x-death",
        "",
    ];
    let values = [
        HeaderValue::Text("x".repeat(1 << 20)),
        HeaderValue::Text("a\r\nX-Evil: 1\0\u{202E}<script>".into()),
        HeaderValue::Text(String::new()),
        HeaderValue::Bool(false),
        HeaderValue::Int(i64::MIN),
        HeaderValue::Other("table"),
    ];
    for value in values {
        let mut message = Message::from_body(PARAGRAPH);
        message.headers = NAMES
            .iter()
            .map(|name| ((*name).to_owned(), value.clone()))
            .collect::<BTreeMap<_, _>>();
        message.routing_key = Some("a\n.b".repeat(100));
        message.properties.message_id = Some("m\r\n".repeat(1000));
        message.properties.correlation_id = Some("c".repeat(1 << 20));
        message.properties.timestamp = Some(u64::MAX);
        assert_eq!(body_of(run_message(&message)), PARAGRAPH);
    }
}

#[test]
fn every_limit_may_be_tiny() {
    let tiny = Options {
        limits: Limits {
            max_body_bytes: 100_000,
            max_json_depth: 1,
            max_html_depth: 1,
            max_nodes: 1,
            max_blocks: 1,
            max_tokens: 1,
        },
        ..Options::default()
    };
    let desk = Desk::new(tiny).unwrap();
    for body in [
        page(""),
        PARAGRAPH.to_owned(),
        json!({"text": PARAGRAPH}).to_string(),
        json!({"data": [[1]]}).to_string(),
    ] {
        if let Err(reject) = desk.enrich(&Message::from_body(body)) {
            assert_ne!(reject.reason, Reason::Panic, "{}", reject.detail);
        }
    }
}

#[test]
fn the_same_bytes_give_the_same_record() {
    for body in [
        page("<p>x"),
        PARAGRAPH.repeat(50),
        json!({"html": page("y")}).to_string(),
    ] {
        let one = run(body.clone()).map(|enriched| enriched.body);
        assert_eq!(one, run(body).map(|enriched| enriched.body));
    }
}
