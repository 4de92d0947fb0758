#![allow(clippy::unwrap_used)]

use super::*;
use crate::desk::decode::{RawArticle, decode};
use crate::desk::{Limits, Message};

fn raw(text: &str) -> RawArticle {
    decode(&Message::from_body(text.as_bytes()), &Limits::default()).unwrap()
}

fn value(field: Option<&crate::desk::decode::Sourced<String>>) -> &str {
    field.map_or("", |field| field.value.as_str())
}

const SAVED: &str = "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/2026/mill\r\n\
    Subject: Mill runs | A\r\nDate: Sat, 14 Mar 2026 08:15:00 +0000\r\nMIME-Version: 1.0\r\n\
    Content-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"--b--\"\r\n\r\n\r\n----b--\r\n\
    Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://a.example/2026/mill\r\n\r\n\
    <html><head><meta charset=3D\"windows-1252\"></head><body><h1>Mill runs</h1><p>The looms of Orl=\r\n=E9ans run again.</p></body></html>\r\n\
    ----b--\r\nContent-Type: text/css\r\nContent-Location: cid:c@mhtml.blink\r\n\r\nbody{color:red}\r\n----b----\r\n";

#[test]
fn a_saved_page_is_the_page() {
    let raw = raw(SAVED);
    let html = raw.html.unwrap();
    assert!(
        html.ends_with("<p>The looms of Orléans run again.</p></body></html>"),
        "{html:?}"
    );
    assert_eq!(
        value(raw.fields.url.as_ref()),
        "https://a.example/2026/mill"
    );
    assert_eq!(
        value(raw.fields.fetched.as_ref()),
        "Sat, 14 Mar 2026 08:15:00 +0000"
    );
    assert!(raw.fields.headline.is_none() && raw.fields.published.is_none());
    assert_eq!(
        (raw.wire.dialect, raw.wire.charset.as_str()),
        ("mime", "windows-1252")
    );
}

#[test]
fn of_a_mail_markup_is_read_before_text() {
    let mail = "Return-Path: <x@a.example>\nReceived: from b.example by a.example;\n Sat, 14 Mar 2026 08:15:02 +0000\nMIME-Version: 1.0\n\
        From: Mill Press <press@a.example>\nSubject: =?UTF-8?Q?Fwd:_The_mill_=E2=80=93_it_runs?=\nDate: Sat, 14 Mar 2026 08:15:00 +0100\n\
        Message-ID: <47@a.example>\nContent-Type: multipart/alternative; boundary=b1\n\n--b1\nContent-Type: text/plain; charset=utf-8\n\
        Content-Transfer-Encoding: base64\n\nVGhlIGxvb21zIHJ1biBhZ2Fpbi4=\n--b1\nContent-Type: text/html; charset=utf-8\n\n\
        <p>The looms run again.</p><p>So be it.</p>\n--b1--\n";
    let raw_mail = raw(mail);
    assert_eq!(
        raw_mail.html.unwrap().trim(),
        "<p>The looms run again.</p><p>So be it.</p>"
    );
    assert_eq!(
        value(raw_mail.fields.headline.as_ref()),
        "The mill – it runs"
    );
    assert_eq!(
        value(raw_mail.fields.published.as_ref()),
        "Sat, 14 Mar 2026 08:15:00 +0100"
    );
    assert_eq!(value(raw_mail.fields.id.as_ref()), "47@a.example");
    let text = raw(&mail.replace("text/html", "application/x-other"));
    assert_eq!(text.text.unwrap().trim(), "The looms run again.");
}

#[test]
fn encoded_and_flowed_text_is_text() {
    let head = "Subject: Mill runs\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8";
    let quoted = format!(
        "{head}\nContent-Transfer-Encoding: quoted-printable\n\nThe looms =E2=80=94 all of th=\nem =E2=80=94 run.\n"
    );
    assert_eq!(
        raw(&quoted).text.unwrap().trim(),
        "The looms — all of them — run."
    );
    let flowed = format!("{head}; format=flowed\n\nThe looms \nrun again.\n-- \nAnn\n");
    assert_eq!(
        raw(&flowed).text.unwrap().trim(),
        "The looms run again.\n-- \nAnn"
    );
}

#[test]
fn what_is_no_message_or_hides_nothing_is_left() {
    for text in [
        "Subject: Mill runs\nDate: Sat, 14 Mar 2026 08:15:00 +0000\n\nThe looms run.",
        "Subject: Mill runs\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\nThe looms run.",
        "The mill: it runs again\nMIME-Version: 1.0\nContent-Type: multipart/mixed\n\nThe looms run.",
        "Content-Type: text/html\n\n<p>The looms run.</p>",
        "MIME-Version: 1.0",
        "",
    ] {
        assert!(!is_mime(text.as_bytes()), "{text}");
    }
    let image = "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: image/png\n\nx\n--b--\n";
    let reject = decode(&Message::from_body(image.as_bytes()), &Limits::default()).unwrap_err();
    assert_eq!(reject.reason, Reason::NoContent);
}

#[test]
fn any_cut_of_a_message_is_borne() {
    for end in 0..SAVED.len() {
        let _ = decode(
            &Message::from_body(&SAVED.as_bytes()[..end]),
            &Limits::default(),
        );
    }
}
