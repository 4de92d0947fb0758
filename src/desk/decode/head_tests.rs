//! Heads and tails of texts.

use super::super::fields::merge;
use super::*;
use crate::desk::Message;
use crate::desk::decode::Fields;

const BODY: &str = "The harbour board voted on Monday to put off the night ferry until May, after divers \
    had found cracks in the piers of the landing stage.\n\nThe board meets again in June.";

fn around(text: &str) -> (Around, Fields, String) {
    let mut text = text.to_owned();
    let mut found = Found::default();
    let around = read(&mut text, &mut found);
    let fields = merge(&Message::default(), found).fields;
    (around, fields, text)
}

/// Headline, author, day, address, site of a text that has all of its head taken for one.
fn said(head: &str, lines: u32) -> [Option<String>; 5] {
    let (around, fields, _) = around(&format!("{head}{BODY}\n"));
    assert_eq!((around.head, around.tail), (lines, 0), "{head}");
    let one = |field: Option<crate::desk::decode::Sourced<String>>| field.map(|f| f.value);
    [
        one(fields.headline),
        fields.authors.map(|a| a.value.join("+")),
        one(fields.published),
        one(fields.url),
        one(fields.site),
    ]
}

#[test]
fn labels_name_fields() {
    let some = |text: &str| Some(text.to_owned());
    assert_eq!(
        said(
            "Title: Ferry put off\nAuthor: Ruth Ellison\nDate: 2026-11-12\nURL: https://a.example/1\nSource: Quay News\n\n",
            6 - 1
        ),
        [
            some("Ferry put off"),
            some("Ruth Ellison"),
            some("2026-11-12"),
            some("https://a.example/1"),
            some("Quay News")
        ]
    );
    assert_eq!(
        said(
            "Titel: Fähre verschoben\nAutorin: Ruth Ellison\nDatum: 12.11.2026\nQuelle: Kaiblatt\n\n",
            4
        ),
        [
            some("Fähre verschoben"),
            some("Ruth Ellison"),
            some("12.11.2026"),
            None,
            some("Kaiblatt")
        ]
    );
    assert_eq!(
        said(
            "---\ntitle: \"Ferry put off\"\nauthor: Ruth Ellison\ntags: [ferry, harbour]\n---\n\n",
            5
        )[..2],
        [some("Ferry put off"), some("Ruth Ellison")]
    );
    assert_eq!(
        said(
            "+++\ntitle = \"Ferry put off\"\ndate = 2026-11-12T07:00:00Z\n+++\n",
            4
        )[..3],
        [some("Ferry put off"), None, some("2026-11-12T07:00:00Z")]
    );
    assert_eq!(
        said(
            "From: Quay News <news@quay.example>\nTo: desk@a.example\nSubject: Fwd: Ferry put off\nDate: Thu, 12 Nov 2026 07:00:00 +0000\nX-Mailer: x\nContent-Type: text/plain;\n charset=utf-8\n\n",
            7
        )[..3],
        [
            some("Ferry put off"),
            None,
            some("Thu, 12 Nov 2026 07:00:00 +0000")
        ]
    );
    assert_eq!(
        said("Subject: Ferry put off\n\n", 1)[0],
        some("Ferry put off")
    );
    assert_eq!(
        said("标题：渡轮延期\n作者：余小燕\n\n", 2)[..2],
        [some("渡轮延期"), some("余小燕")]
    );
}

#[test]
fn a_text_behind_its_label_gets_a_line_of_its_own() {
    let (around, fields, text) = around(&format!("TITLE: Ferry put off\nTEXT: {BODY}"));
    assert_eq!(around.head, 2);
    assert_eq!(fields.headline.unwrap().value, "Ferry put off");
    assert_eq!(text, format!("TITLE: Ferry put off\nTEXT: \n{BODY}"));
}

#[test]
fn what_only_begins_like_a_head_is_text() {
    for text in [
        format!("Title: Dune\nDirector: Denis Villeneuve\n\n{BODY}"),
        format!("Title: Dune\nAuthor: Frank Herbert\nPublisher: Ace\nPages: 412\n\n{BODY}"),
        format!("Date: 3 May\nPlace: town hall\n\n{BODY}"),
        format!("Summary: {BODY}"),
        format!("Source: {BODY}"),
        format!("The board: {BODY}"),
        format!("---\n\n{BODY}\n---\n{BODY}"),
        "Title: Ferry put off\n\nToo short.".to_owned(),
        BODY.to_owned(),
    ] {
        assert_eq!(around(&text).0, Around::default(), "{text}");
    }
}

#[test]
fn the_head_of_something_that_is_reviewed_is_text() {
    let mut found = Found::default();
    found
        .headline
        .add("title", Some("A desert that still moves".to_owned()));
    let mut text = format!("Title: Dune\nAuthor: Frank Herbert\n\n{BODY}");
    assert_eq!(read(&mut text, &mut found), Around::default());
    let mut text =
        format!("Title: A desert that still moves | Quay News\nAuthor: Ruth Ellison\n\n{BODY}");
    assert_eq!(read(&mut text, &mut found).head, 2);
}

#[test]
fn databases_put_fields_around_a_text() {
    let old = format!(
        "1 of 20 DOCUMENTS\n\nQuay News\n\nNovember 12, 2026 Thursday\nFinal Edition\n\nFerry put off\n\nBYLINE: Ruth Ellison\n\nSECTION: NEWS; Pg. 3\n\nLENGTH: 35 words\n\nBODY:\n\n{BODY}\n\nLOAD-DATE: November 13, 2026\n\nLANGUAGE: ENGLISH\n\nCopyright 2026 Quay Media\nAll Rights Reserved\n"
    );
    let new = format!(
        "Ferry put off\n\nQuay News\n\nNovember 12, 2026 Thursday\n\nCopyright 2026 Quay Media All Rights Reserved\n\nSection: NEWS; Pg. 3\n\nLength: 35 words\n\nByline: Ruth Ellison\n\nBody\n\n{BODY}\n\nClassification\n\nLanguage: ENGLISH\n\nSubject: FERRIES (90%)\n\nEnd of Document\n"
    );
    let codes = format!(
        "HD Ferry put off\nBY Ruth Ellison\nWC 35 words\nPD 12 November 2026\nSN Quay News\nLA English\n\nLP\n{BODY}\n\nNS gtrans : Transport\n\nAN Document QUAY000020261112\n"
    );
    for text in [old, new, codes] {
        let (around, fields, _) = around(&text);
        let lines: Vec<&str> = text.lines().collect();
        let body: Vec<&str> = lines[around.head as usize..around.tail as usize - 1].to_vec();
        assert_eq!(body.join("\n").trim(), BODY, "{text}");
        assert_eq!(fields.headline.unwrap().value, "Ferry put off", "{text}");
        assert_eq!(fields.authors.unwrap().value, ["Ruth Ellison"], "{text}");
        assert_eq!(fields.site.unwrap().value, "Quay News", "{text}");
        assert!(fields.published.unwrap().value.contains("2026"), "{text}");
    }
}

#[test]
fn notes_and_addresses_stand_below() {
    let dpa = format!(
        "{BODY}\n\n# Notizblock\n## Orte\n- [Rathaus](Markt 1)\n- Autorin: Ruth Ellison, +49 30 1\n"
    );
    let (at, fields, _) = around(&dpa);
    assert_eq!((at.head, at.tail), (0, 5));
    assert_eq!(fields.authors.unwrap().value, ["Ruth Ellison"]);
    let lynx = format!(
        "By [3]Ruth Ellison [sic] [4] {BODY}\n\nReferences\n\n   1. https://a.example/\n   2. https://a.example/b\n"
    );
    let (at, _, text) = around(&lynx);
    assert_eq!((at.head, at.tail), (0, 5));
    assert!(text.starts_with("By Ruth Ellison [sic] [4] The harbour"));
    let studies = format!("{BODY}\n\nReferences\n\n1. Ellison R. Ferries. 2026.\n");
    assert_eq!(around(&studies).0, Around::default());
}

proptest::proptest! {
    #[test]
    fn any_text_keeps_its_letters(text in "(Title|Date|TEXT|HD|LP|Body|LENGTH|---|[a-z:= .]{0,12}|\n| |é|：){0,40}") {
        let (around, _, after) = around(&text);
        let lines = after.lines().count() as u32;
        proptest::prop_assert!(around.head <= lines && around.tail <= lines);
        let letters = |text: &str| text.chars().filter(|c| *c != '\n').collect::<String>();
        proptest::prop_assert_eq!(letters(&text), letters(&after));
    }
}
