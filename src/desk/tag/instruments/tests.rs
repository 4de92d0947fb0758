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
}

/// Line, symbol, exchange: ways of ten publishers.
const HITS: &[(&str, &str, &str)] = &[
    ("Apple Inc. (NASDAQ: AAPL) rose.", "AAPL", "NASDAQ"),
    ("Apple Inc. (NASDAQ:AAPL) rose.", "AAPL", "NASDAQ"),
    ("Apple (Nasdaq: AAPL) rose.", "AAPL", "NASDAQ"),
    ("Apple (NasdaqGS: AAPL) rose.", "AAPL", "NASDAQ"),
    ("Boeing (NYSE:BA) fell.", "BA", "NYSE"),
    ("Boeing, NYSE: BA, fell.", "BA", "NYSE"),
    ("Berkshire Hathaway (NYSE: BRK.B) fell.", "BRK.B", "NYSE"),
    ("Berkshire Hathaway (NYSE: BRK-B) fell.", "BRK.B", "NYSE"),
    ("Ford (NYSE: F) fell.", "F", "NYSE"),
    ("Gold Corp (TSXV: GLD) fell.", "GLD", "TSXV"),
    ("Shopify (TSX: SHOP) fell.", "SHOP", "TSX"),
    ("BHP (ASX: BHP) fell.", "BHP", "ASX"),
    ("Vodafone (LON: VOD) fell.", "VOD", "LSE"),
    ("Vodafone (LSE: VOD) fell.", "VOD", "LSE"),
    ("Siemens (ETR: SIE) fell.", "SIE", "Xetra"),
    ("Tencent (HKEX: 0700) fell.", "0700", "HKEX"),
    ("Tencent (HKG: 0700) fell.", "0700", "HKEX"),
    ("Sony (TYO: 6758) fell.", "6758", "TSE"),
    ("Penny (OTCQB: PNNY) fell.", "PNNY", "OTC"),
    ("Tiny (NYSE American: TNY) fell.", "TNY", "NYSE American"),
    ("SPDR (NYSE Arca: SPY) fell.", "SPY", "NYSE Arca"),
    ("Shares of Apple (AAPL.O) fell.", "AAPL", "NASDAQ"),
    ("Boeing <BA.N> fell.", "BA", "NYSE"),
    ("Siemens (SIEGn.DE) no, SAP (SAPG.DE) yes.", "SAPG", "Xetra"),
    ("Toyota (7203.T) fell.", "7203", "TSE"),
    ("HSBC (HSBA.L) fell.", "HSBA", "LSE"),
    ("I bought $TSLA today.", "TSLA", "NASDAQ"),
    ("$AAPL up.", "AAPL", "NASDAQ"),
    ("Buy $F.", "F", "NYSE"),
    ("ISIN: US0378331005 is Apple.", "US0378331005", "ISIN"),
    ("Bayer (DE000BAY0017) fell.", "DE000BAY0017", "ISIN"),
];

/// Lines that name no instrument.
const TRAPS: &[&str] = &[
    "It costs $100.",
    "It costs US$5m.",
    "He has $A 20.",
    "A$AP Rocky sang.",
    "The CEO said.",
    "IT workers left.",
    "A man fell.",
    "Big $ALE today.",
    "CEO: Ann Lee.",
    "NOTE: AAPL is a word here.",
    "Score: ARS 2.",
    "Source: CNN.",
    "WATCH: BBC film.",
    "Q: WHO is it?",
    "the U.S. (U.S) said",
    "He (J.R.) left.",
    "NYSE: the exchange opened.",
    "Nasdaq: up 2 %.",
    "NYSE rose.",
    "The NASDAQ fell.",
    "(D.C.)",
    "Ltd (UK)",
    "Call 0700: now.",
    "at 10:30 AM",
    "(A.D.)",
    "US0378331006 is wrong.",
    "ABCDEFGHIJK1",
    "Nasdaq: 100 shares",
    "LON: 12",
    "$$$",
    "$ 5",
    "the $BIGWORDX",
    "Chapter IV: II",
    "BREAKING: NATO",
    "SIX: the number",
    "Six: A team",
    "(No.1)",
    "(P.S.)",
    "(St.L)",
    "R$ 5",
];

#[test]
fn instruments_are_found_in_the_ways_of_ten_publishers() {
    for (line, symbol, place) in HITS {
        assert_eq!(
            found(line),
            [((*symbol).to_owned(), (*place).to_owned())],
            "{line}"
        );
    }
}

#[test]
fn traps_name_no_instrument() {
    for line in TRAPS {
        assert_eq!(found(line), [], "{line}");
    }
}

#[test]
fn every_rule_is_hit_by_its_example() {
    let desk = Desk::new(Options::default()).expect("the tables load");
    for rule in RULES {
        let body = serde_json::json!({ "text": rule.example, "article_clean": true }).to_string();
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
