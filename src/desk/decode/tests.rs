use proptest::prelude::*;

use super::*;
use crate::desk::{HeaderValue, MAX_DETAIL};

fn body(body: impl Into<Vec<u8>>) -> Result<RawArticle, Reject> {
    decode(&Message::from_body(body), &Limits::default())
}

#[test]
fn every_reason_of_this_stage_is_reached() {
    let small = Limits {
        max_body_bytes: 10,
        ..Limits::default()
    };
    let large = decode(&Message::from_body("eleven bytes"), &small).unwrap_err();
    assert_eq!(
        (large.reason, large.detail.as_str()),
        (Reason::TooLarge, "12 bytes, at most 10 are read")
    );
    for (bytes, reason, detail) in [
        (&b""[..], Reason::Empty, "no bytes"),
        (
            "\u{200B}\n \u{FEFF}".as_bytes(),
            Reason::Empty,
            "white space",
        ),
        (b"\x1f\x8b\x08\0broken", Reason::BadCompression, "gzip: "),
        (b"\x89PNG\r\n\x1a\n", Reason::NotText, "a PNG image"),
        (
            b"\x01\x02\x03\x04\x05 text",
            Reason::NotText,
            "5 control characters",
        ),
        (
            b"\x80\x04\x95\x11\0\0\0\0\0\0\0}\x94.",
            Reason::Pickle,
            "protocol 4",
        ),
        (b"<rss version='2.0'>", Reason::Feed, "an RSS feed"),
        (b"{\"text\": }", Reason::BadJson, "line 1 column 10"),
        (b"{\"title\": \"x\"}", Reason::NoContent, "members: title"),
        (
            b"[{\"text\":\"a\"},{\"text\":\"b\"}]",
            Reason::Array,
            "several values",
        ),
        (
            b"HTTP/1.1 404 Not Found\r\n\r\n<p>x</p>",
            Reason::NoArticle,
            "status 404",
        ),
    ] {
        let reject = body(bytes).unwrap_err();
        assert_eq!(
            (reject.reason, reject.stage),
            (reason, Stage::Decode),
            "{}",
            reject.detail
        );
        assert!(reject.detail.contains(detail), "{}", reject.detail);
    }
    assert_eq!(
        body("[".repeat(100_000)).unwrap_err().reason,
        Reason::TooDeep
    );
}

#[test]
fn properties_and_headers_are_read() {
    let mut message = Message::from_body("Some words.");
    message.properties.message_id = Some(" m1 ".into());
    message.properties.content_type = Some("text/plain".into());
    message.properties.timestamp = Some(5);
    let trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    for (name, value) in [
        ("traceparent", HeaderValue::Text(trace.into())),
        ("tracestate", HeaderValue::Text("v".repeat(513))),
        ("article_clean", HeaderValue::Text("true".into())),
        ("article_tenant", HeaderValue::Text("t".into())),
    ] {
        message.headers.insert(name.into(), value);
    }
    let raw = decode(&message, &Limits::default()).unwrap();
    assert!(raw.clean);
    assert_eq!(raw.message_id.as_deref(), Some("m1"));
    assert_eq!(
        (raw.traceparent.as_deref(), raw.tracestate),
        (Some(trace), None)
    );
    assert_eq!(raw.fields.tenant.unwrap().from, "header article_tenant");
    assert_eq!(
        (raw.wire.dialect, raw.wire.charset_from),
        ("text", "valid utf-8")
    );
    message
        .headers
        .insert("traceparent".into(), HeaderValue::Text("00-x-y-01".into()));
    assert_eq!(
        decode(&message, &Limits::default()).unwrap().traceparent,
        None
    );
}

#[test]
fn bodies_of_every_dialect_are_told_apart() {
    for (bytes, dialect, html) in [
        ("Some words.", "text", false),
        ("\"I will stay,\" she said. \"No.\"", "text", false),
        ("<3 words", "text", false),
        ("<p>Some words.</p>", "html", true),
        (
            "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><p>x</p></html>",
            "html",
            true,
        ),
        ("{\"text\":\"Some words.\"}\n", "json", false),
        ("\u{FEFF}{\"text\":\"Some words.\"}\0", "json", false),
        ("\"{\\\"html\\\":\\\"<p>x</p>\\\"}\"", "json", true),
        ("&lt;p&gt;x&lt;/p&gt;", "text", true),
        (
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>x</p>",
            "warc",
            true,
        ),
    ] {
        let raw = body(bytes).unwrap();
        assert_eq!(
            (raw.wire.dialect, raw.html.is_some()),
            (dialect, html),
            "{bytes}"
        );
        assert_eq!(raw.text.is_some(), !html, "{bytes}");
    }
}

#[test]
fn text_is_verbatim_but_for_charset_line_ends_and_double_encoding() {
    let raw = body("One\r\nTwo\u{A0}…\rThree &amp; four\0").unwrap();
    assert_eq!(raw.text.as_deref(), Some("One\nTwo\u{A0}…\nThree & four"));
    let raw = body("{\"title\":\"Itâ€™s\",\"text\":\"Itâ€™s â€œoverâ€\u{9d}\"}").unwrap();
    assert_eq!(raw.text.as_deref(), Some("It’s “over”"));
    assert_eq!(raw.fields.headline.unwrap().value, "It’s");
    assert!(raw.wire.mojibake_repaired);
}

#[test]
fn a_warc_record_brings_its_own_fields() {
    let record = "WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: https://a.example/1\r\n\
        WARC-Date: 2024-05-01T10:00:00Z\r\nContent-Type: text/plain\r\n\r\nSome words.\r\n\r\n";
    let raw = body(record).unwrap();
    assert_eq!(raw.text.as_deref().map(str::trim), Some("Some words."));
    assert_eq!(raw.fields.url.unwrap().from, "body WARC-Target-URI");
    assert_eq!(raw.wire.dialect, "warc");
}

proptest! {
    #[test]
    fn any_message_ends(
        bytes in prop::collection::vec(any::<u8>(), 0..200),
        start in prop::sample::select(vec!["", "{\"text\":\"", "<p>", "<?xml", "WARC/1.0\r\n", "HTTP/1.1 200\r\n\r\n", "\"{", "[{"]),
        encoding in prop::option::of("[a-z,0-9-]{0,12}"),
    ) {
        let mut message = Message::from_body([start.as_bytes(), &bytes].concat());
        message.properties.content_encoding = encoding.clone();
        message.properties.content_type = encoding;
        match decode(&message, &Limits::default()) {
            Ok(raw) => prop_assert!(raw.html.is_some() || raw.text.is_some()),
            Err(reject) => prop_assert!(!reject.detail.is_empty() && reject.detail.len() <= MAX_DETAIL),
        }
    }

    #[test]
    fn plain_words_come_through_as_they_are(text in "[A-Za-z][a-zà-ÿ ,.’\n]{0,80}[a-z.]") {
        prop_assume!(mojibake::repair(&text).is_none());
        let raw = body(text.as_str()).unwrap();
        prop_assert_eq!(raw.text, Some(text));
    }
}

#[test]
fn a_json_value_alone_is_no_article() {
    for (body, rejected) in [
        ("42", true),
        (" null\n", true),
        ("true", true),
        ("\"text\"", true),
        ("-1.5e3", true),
        ("2024 was a good year for ferries.", false),
        ("\"I go,\" he said, \"now\"", false),
    ] {
        let message = Message {
            body: body.as_bytes().to_vec(),
            ..Message::default()
        };
        let reason = decode(&message, &Limits::default()).err().map(|r| r.reason);
        assert_eq!(reason, rejected.then_some(Reason::NoContent), "{body}");
    }
}
