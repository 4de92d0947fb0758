use super::shapes::stamp;
use super::*;
use crate::desk::decode::Sourced;
use crate::desk::metadata::Metadata;
use crate::desk::tag::{dates, fixture, quotes, sources};

fn find(text: &str, metadata: &Metadata) -> Vec<(&'static str, &'static str)> {
    let copy = fixture::copy(text);
    let language = fixture::language("en");
    let reading = fixture::reading(&copy, metadata, &language);
    let mut ran = Vec::new();
    let words = quotes::Model::load().unwrap();
    let media = sources::Model::load().unwrap();
    let speech = quotes::speech(&reading, &words);
    let speech = (&words, speech.as_ref());
    let attributions = sources::sources(&reading, &mut Vec::new(), &media, speech, &mut ran);
    let quotes = quotes::quotes(&reading, &[], &attributions, speech, &mut ran);
    let temporal = dates::dates(&reading, &dates::Model::load().unwrap(), &mut ran);
    genres(&reading, &quotes, &attributions, &temporal, &mut ran)
        .into_iter()
        .map(|g| (g.code, g.evidence.by))
        .collect()
}

fn from(value: &str) -> Sourced<String> {
    Sourced {
        value: value.into(),
        from: "body".into(),
    }
}

#[test]
fn the_page_says_what_it_is() {
    for (url, section, headline, code, by) in [
        (
            "https://a.com/opinion/2024/x",
            "",
            "",
            "Opinion",
            "genre.path",
        ),
        (
            "https://a.com/x",
            "Analysis",
            "",
            "Analysis",
            "genre.section",
        ),
        (
            "https://a.com/x",
            "",
            "Opinion: It is late",
            "Opinion",
            "genre.label",
        ),
        (
            "https://a.com/x",
            "",
            "Ann Lee, singer, dies at 81",
            "Obituary",
            "genre.headline",
        ),
        ("https://a.com/live/x", "", "", "Update", "genre.path"),
        (
            "https://a.com/sponsored/x",
            "",
            "",
            "Advertiser_Supplied",
            "genre.path",
        ),
        (
            "https://a.com/x",
            "",
            "Interview: Ann Lee",
            "Interview",
            "genre.label",
        ),
    ] {
        let metadata = Metadata {
            url: Some(from(url)),
            section: Some(from(section)),
            headline: Some(from(headline)),
            ..Metadata::default()
        };
        assert_eq!(
            find("The dam broke.", &metadata),
            [(code, by)],
            "{url} {headline}"
        );
    }
}

#[test]
fn the_text_says_what_it_is() {
    let none = Metadata::default();
    for (text, code, by) in [
        (
            "FOR IMMEDIATE RELEASE\n\nAcme opens a plant.",
            "Press_Release",
            "genre.text",
        ),
        (
            "10:05\n\nDoors open.\n\n10:20\n\nShe is here.\n\n10:41 He speaks.\n\n11:02 It is over.",
            "Update",
            "genre.time_stamps",
        ),
        (
            "Q: How are you?\n\nA: Well.\n\nQ: And now?\n\nA: Now too.\n\nQ: Why?\n\nA: The sun.",
            "Question_and_Answer_Session",
            "genre.questions_answers",
        ),
        (
            "How did it begin?\n\nWith a notice.\n\nWere you glad?\n\nVery.\n\nWhat comes now?\n\nWe \
             open in May.\n\nWould you do it again?\n\nAsk my knees.\n\nWho helped most?\n\nTwo engineers.",
            "Question_and_Answer_Session",
            "genre.questions_answers",
        ),
        (
            "Gold 1,912.30 +0.4\n\nSilver 23.10 -1.2\n\nOil 86.02 +2.1\n\nGas 2.61 -0.3\n\nZinc 2,431 \
             0.0\n\nTin 25,900 +9",
            "Results_Listings_and_Statistics",
            "genre.listing",
        ),
        (
            "The dam broke on Wednesday.\n\n“We saw it coming for years,” Ana Lopez said.",
            "Current",
            "genre.current",
        ),
    ] {
        assert_eq!(find(text, &none), [(code, by)], "{text}");
    }
}

#[test]
fn a_life_is_told_where_it_ends() {
    let text = "Ann Lee, who bred roses, has died.\n\nShe was born in Ely in 1935.\n\n\
                She is survived by her two sons and five grandchildren.";
    assert_eq!(
        find(text, &Metadata::default()),
        [("Obituary", "genre.text")]
    );
    let text = "Ann Lee, who bred roses, has moved.\n\nShe was born in Ely in 1935.";
    assert_eq!(find(text, &Metadata::default()), []);
}

#[test]
fn nothing_is_said_when_nothing_is_sure() {
    let none = Metadata::default();
    for text in [
        "",
        "The dam broke.",
        "How to cook rice: wash it, then boil it for 12 minutes.",
    ] {
        assert_eq!(find(text, &none), [], "{text}");
    }
}

#[test]
fn every_rule_that_can_fire_is_documented() {
    for by in [
        "genre.path",
        "genre.section",
        "genre.label",
        "genre.headline",
        "genre.text",
        "genre.time_stamps",
        "genre.questions_answers",
        "genre.interview",
        "genre.opens",
        "genre.paid",
        "genre.listing",
        "genre.current",
    ] {
        assert!(RULES.iter().any(|rule| rule.code == by), "{by}");
    }
}

fn gone(line: u32, text: &str, rule: &'static str) -> Removed {
    Removed {
        line,
        text: text.into(),
        reason: Junk::UiLabel,
        rule,
        moved_to: None,
        confidence: 1.0,
        note: None,
    }
}

/// How many genres the removed lines of an English article state.
fn said(copy: &crate::desk::clean::Copy) -> usize {
    let metadata = Metadata::default();
    let language = fixture::language("en");
    let reading = fixture::reading(copy, &metadata, &language);
    let mut found = Vec::new();
    stated(&reading, &mut found);
    found.len()
}

#[test]
fn a_note_about_readers_comments_says_nothing_of_the_article() {
    let opinions = |note: &str| {
        let mut copy = fixture::copy("The harbour opens in May.");
        let mut removed = gone(7, note, "notice.disclosure");
        removed.reason = Junk::Disclosure;
        copy.removed.push(removed);
        said(&copy)
    };
    assert_eq!(
        opinions("The opinions expressed here are the author's own."),
        1
    );
    let comments = "The opinions expressed in reader comments are those of the author only.";
    assert_eq!(opinions(comments), 0);
}

#[test]
fn an_entry_of_a_menu_says_nothing_of_the_article() {
    let labels = |lines: &[(u32, &str)]| {
        let mut copy = fixture::copy("The harbour opens in May.");
        for (line, text) in lines {
            copy.removed.push(gone(*line, text, "label.genre"));
        }
        said(&copy)
    };
    assert_eq!(labels(&[(7, "Opinion")]), 1);
    let menu = [(5, "News"), (6, "Home"), (7, "Opinion"), (8, "Letters")];
    assert_eq!(labels(&menu), 0);
    assert_eq!(labels(&[menu.as_slice(), &[(20, "Opinion")]].concat()), 1);
}

#[test]
fn a_label_of_readers_comments_says_nothing_of_the_article() {
    let labels = |lines: &[(u32, &str, Junk)]| {
        let mut copy = fixture::copy("The harbour opens in May.");
        copy.paragraphs[0].line = 10;
        for (line, text, reason) in lines {
            let mut removed = gone(*line, text, "label.genre");
            removed.reason = *reason;
            copy.removed.push(removed);
        }
        said(&copy)
    };
    assert_eq!(labels(&[(7, "Comment", Junk::SectionLabel)]), 1);
    assert_eq!(labels(&[(12, "Comment", Junk::SectionLabel)]), 0);
    assert_eq!(labels(&[(12, "Opinion", Junk::SectionLabel)]), 1);
    let beside = [
        (7, "Comment", Junk::SectionLabel),
        (8, "Share", Junk::Social),
    ];
    assert_eq!(labels(&beside), 0);
    // A button between the byline and the text.
    let button = [
        (5, "May 16, 2026", Junk::Byline),
        (7, "Comment", Junk::SectionLabel),
    ];
    assert_eq!(labels(&button), 0);
    let kicker = [
        (5, "Comment", Junk::SectionLabel),
        (7, "By Ruth Hale", Junk::Byline),
    ];
    assert_eq!(labels(&kicker), 1);
}

#[test]
fn a_date_is_no_time_of_day() {
    assert_eq!(stamp("06.03.2016 Tour"), None);
    assert_eq!(stamp("06.03 Tour"), Some(5));
    assert_eq!(stamp("9:18 p.m."), Some(4));
}

/// A text above which one line was removed.
fn below(line: &str, rule: &'static str, paragraphs: u32) -> Vec<&'static str> {
    let text = "Fast lines help small firms.\nThey are cheaper than you think.";
    let mut copy = fixture::copy(text);
    for (at, paragraph) in copy.paragraphs.iter_mut().enumerate() {
        paragraph.line = paragraphs + 2 * at as u32;
    }
    copy.removed.push(gone(1, line, rule));
    let metadata = Metadata::default();
    let language = fixture::language("en");
    let reading = fixture::reading(&copy, &metadata, &language);
    let temporal = dates::dates(&reading, &dates::Model::load().unwrap(), &mut Vec::new());
    let found = genres(&reading, &[], &[], &temporal, &mut Vec::new());
    found.iter().map(|g| g.code).collect()
}

#[test]
fn a_label_above_the_text_says_that_it_was_paid_for() {
    let paid = ["Advertiser_Supplied"];
    assert_eq!(
        below("Sponsored content by Norvik", "notice.sponsored", 2),
        paid
    );
    assert_eq!(below("Anzeige", "ad.label", 2), paid);
    assert!(below("Advertisement", "ad.label", 9).is_empty());
    for nobody in ["In partnership with", "Presented by:"] {
        assert!(below(nobody, "notice.sponsored", 2).is_empty(), "{nobody}");
    }
}

#[test]
fn what_headline_or_label_says_outright() {
    let headed = |headline: &str, text: &str| -> Vec<&'static str> {
        let metadata = Metadata {
            headline: Some(from(headline)),
            ..Metadata::default()
        };
        find(text, &metadata).into_iter().map(|g| g.0).collect()
    };
    let talk = "She has led the ferry firm since 2019.\nWhy did fares go up?\nFuel costs more.\n\
        Will you sell the ship?\nNo, we will not.\nWhat comes next?\nAn electric ship.";
    assert!(headed("“We sell nothing”: an interview with Mara Quill", talk).contains(&"Interview"));
    assert!(!headed("Mara Quill sells nothing", talk).contains(&"Interview"));
    let text = "Die Nordkran AG hat ihr Werk eröffnet.\nPressekontakt:\nPetra Halm";
    assert!(headed("Werk eröffnet", text).contains(&"Press_Release"));
    let plain = "Die Nordkran AG hat ihr Werk eröffnet.";
    assert!(headed("Pressemitteilung: Werk eröffnet", plain).contains(&"Press_Release"));
    assert!(!headed("Werk eröffnet", plain).contains(&"Press_Release"));
    assert!(
        headed("Verbatim : la ministre sur le budget", plain).contains(&"Transcript_and_Verbatim")
    );
    let movers = headed(
        "Stocks Moving In Friday's Pre-Market Session",
        "Norvik rose 12.1%.",
    );
    assert!(movers.contains(&"Results_Listings_and_Statistics"));
}
