use super::exchanges::{BLOOMBERG, EXCHANGES, REUTERS};
use super::*;
use crate::desk::tag::token::tokenize;
use crate::desk::{Desk, Message, Options};

fn found(text: &str) -> Vec<(String, String)> {
    let companies = Companies::load().expect("loads");
    let (tokens, _) = tokenize(text, 9999);
    scan(text, &tokens, &companies)
        .into_iter()
        .map(|h| (h.symbol, h.exchange))
        .collect()
}

#[test]
fn lists_are_sorted() {
    assert!(EXCHANGES.windows(2).all(|w| w[0].0 < w[1].0));
    assert!(REUTERS.windows(2).all(|w| w[0].0 < w[1].0));
    assert!(BLOOMBERG.windows(2).all(|w| w[0].0 < w[1].0));
}

/// The labelled lines: what is there, and the line.
fn labelled() -> impl Iterator<Item = (Vec<(String, String)>, &'static str)> {
    include_str!("labelled.tsv")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| {
            let (wanted, text) = line.split_once('\t').expect("two cells");
            let mut list = Vec::new();
            let mut rest = if wanted == "-" { "" } else { wanted };
            while let Some((symbol, more)) = rest.split_once('@') {
                // Exchanges and symbols have blanks of their own: the next listing begins at the
                // last blank before the next sign, or at the one before a share's class.
                let end = more.find('@').map_or(more.len(), |sign| {
                    let blank = more[..sign].rfind(' ').expect("a blank between listings");
                    if sign - blank == 2 {
                        more[..blank].rfind(' ').unwrap_or(blank)
                    } else {
                        blank
                    }
                });
                list.push((symbol.to_owned(), more[..end].to_owned()));
                rest = more[end..].trim_start();
            }
            (list, text)
        })
}

#[test]
fn labelled_lines_have_as_many_traps_as_hits() {
    let traps = labelled().filter(|(wanted, _)| wanted.is_empty()).count();
    let hits = labelled().filter(|(wanted, _)| !wanted.is_empty()).count();
    assert!(
        hits + traps >= 150 && traps * 10 >= hits * 9,
        "{hits} {traps}"
    );
}

#[test]
fn labelled_lines_are_read_with_an_f1_of_98() {
    let (mut right, mut there, mut said) = (0, 0, 0);
    let mut wrong = Vec::new();
    for (wanted, line) in labelled() {
        let got = found(line);
        let hits = got.iter().filter(|hit| wanted.contains(hit)).count();
        (right, there, said) = (right + hits, there + wanted.len(), said + got.len());
        if hits < wanted.len() || hits < got.len() {
            wrong.push(format!("{line}: {got:?}"));
        }
    }
    let f1 = 2.0 * f64::from(right as u32) / f64::from((there + said) as u32);
    assert!(f1 >= 0.98, "{f1}: {wrong:#?}");
}

fn of_message(body: &serde_json::Value) -> Vec<(String, Option<String>, Option<String>)> {
    let desk = Desk::new(Options::default()).expect("the tables load");
    let examined = desk
        .examine(&Message::from_body(body.to_string()))
        .expect("an article");
    examined
        .tags
        .instruments
        .into_iter()
        .map(|i| (i.symbol, i.exchange, i.name))
        .collect()
}

#[test]
fn the_message_s_tickers_become_instruments_when_they_are_listings() {
    let text = "The maker of phones will open an office in Lisbon, it said on Monday.";
    let got = of_message(&serde_json::json!({
        "text": text, "article_clean": true,
        "tickers": ["AAPL", "LSE:VOD", "BA.N", "NOTHERE", "Tech", "MARS:ABC"],
    }));
    let plain: Vec<(&str, &str)> = got
        .iter()
        .map(|(symbol, place, _)| (symbol.as_str(), place.as_deref().unwrap_or("")))
        .collect();
    assert_eq!(plain, [("AAPL", "NASDAQ"), ("VOD", "LSE"), ("BA", "NYSE")]);
    assert!(
        got[0]
            .2
            .as_deref()
            .is_some_and(|n| n.to_lowercase().contains("apple"))
    );
    assert_eq!(got[1].2, None);
}

#[test]
fn a_ticker_of_text_and_message_is_one_instrument() {
    let got = of_message(&serde_json::json!({
        "text": "Boeing (NYSE: BA) fell on Monday after the report, analysts said.",
        "article_clean": true, "stocks": [{"name": "BA", "exchange": "NYSE"}],
    }));
    assert_eq!(got.len(), 1, "{got:?}");
}

#[test]
fn every_rule_is_hit_by_its_example() {
    let desk = Desk::new(Options::default()).expect("the tables load");
    for rule in RULES {
        let body = if rule.example.starts_with('{') {
            rule.example.to_owned()
        } else {
            serde_json::json!({ "text": rule.example, "article_clean": true }).to_string()
        };
        let tags = desk
            .examine(&Message::from_body(body))
            .expect("an article")
            .tags;
        assert!(
            tags.instruments.iter().any(|i| i.evidence.by == rule.code),
            "{}: {:?}",
            rule.code,
            tags.instruments
        );
    }
}

#[test]
fn companies_are_known_by_the_names_that_news_has_for_them() {
    let got = of_message(&serde_json::json!({
        "text": "Google and Wells Fargo said on Monday that they would share an office with IBM in Lisbon. \
                 McDonald’s and Toyota Motor will not, and BP and the Wells Fargo Center declined to comment.",
        "article_clean": true,
    }));
    let symbols: Vec<&str> = got.iter().map(|(symbol, _, _)| symbol.as_str()).collect();
    assert_eq!(symbols, ["GOOGL", "WFC", "IBM", "MCD", "TM", "BP"]);
}

#[test]
fn an_acronym_alone_is_no_listing() {
    let got = of_message(&serde_json::json!({
        "text": "The cameras record to a DVR or NVR, officials said on Monday. An NVR needs power, and \
                 the NVR was off, said Maria Lopez of the NVR Group.",
        "article_clean": true,
    }));
    assert_eq!(got, []);
}

#[test]
fn a_company_is_one_under_its_short_and_its_full_name() {
    let desk = Desk::new(Options::default()).expect("the tables load");
    let names = |text: &str| -> Vec<(String, Vec<String>, usize)> {
        let body = serde_json::json!({ "text": text, "article_clean": true }).to_string();
        let seen = desk.examine(&Message::from_body(body)).expect("an article");
        assert!(seen.tags.instruments.len() < 2, "{text}");
        let entities = seen.tags.entities.into_iter();
        entities
            .filter(|e| e.kind == EntityKind::Organisation)
            .map(|e| (e.name, e.aliases, e.mentions.len()))
            .collect()
    };
    for text in [
        "A suit against Peloton Interactive Inc. was thrown out on Monday. Peloton said it was glad.",
        "A suit against Peloton was thrown out on Monday. Peloton Interactive Inc. said it was glad.",
    ] {
        let (name, short) = ("Peloton Interactive Inc.", vec!["Peloton".to_owned()]);
        assert_eq!(names(text), [(name.to_owned(), short, 2)], "{text}");
    }
    // A subsidiary is another one.
    let text = "Netflix Japan hired a director on Monday. Netflix said it would hire more people.";
    assert_eq!(names(text).len(), 2);
}
