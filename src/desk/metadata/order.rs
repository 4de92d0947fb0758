//! Which of day and month comes first in `02/03/2024`, and which days are too late.

use super::address;
use super::dates::Reading;
use crate::desk::decode::RawArticle;
use crate::desk::language::Language;

/// How the source writes dates.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Order<'a> {
    /// How dates are read.
    pub reading: Reading<'a>,
    /// Nothing says so: the text is English, or in no known language, and of no known country.
    pub guessed: bool,
}

/// Top-level domains of countries under which sites of all the world are registered.
const WORLDWIDE: &[&str] = &["co", "io", "ai", "tv", "me", "fm", "ly"];

/// Day first everywhere but in the United States and few other places. The country of the address
/// says it, else the country of the declared language (`en-GB`), else the language of the text: where
/// a text is French, `03/04/2024` is in April.
pub fn of<'a>(domain: Option<&'a str>, language: &Language) -> Order<'a> {
    let country = domain.and_then(address::country);
    let stated = language.stated.as_ref();
    let stated = stated.map_or(String::new(), |l| l.value.to_ascii_lowercase());
    let (tongue, region) = stated.split_once(['-', '_']).unwrap_or((&stated, ""));
    let english = match language.code {
        "en" => true,
        "und" => matches!(tongue, "" | "en"),
        _ => false,
    };
    // Of a French text that is declared to be American English, the language says more.
    let region = if tongue == "en" && english {
        region
    } else {
        ""
    };
    let by_text = english && matches!(region, "" | "us");
    let (month_first, known) = match country {
        Some("us" | "ph") => (true, true),
        Some(tld) if !WORLDWIDE.contains(&tld) => (false, true),
        _ => (by_text, !by_text || region == "us"),
    };
    Order {
        reading: Reading {
            month_first,
            country,
        },
        guessed: !known,
    }
}

/// The last day on which the article can have been published: the day after the fetch or the
/// message, since zones differ by a day.
pub fn latest(raw: &RawArticle, fetched: Option<&str>) -> Option<jiff::civil::Date> {
    let message = raw
        .timestamp
        .and_then(|seconds| jiff::Timestamp::from_second(i64::try_from(seconds).ok()?).ok());
    let fetched = fetched.and_then(|fetched| fetched.parse::<jiff::Timestamp>().ok());
    let at = fetched.into_iter().chain(message).min()?;
    jiff::tz::Offset::UTC.to_datetime(at).date().tomorrow().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::decode::Sourced;

    #[test]
    fn the_country_says_the_order_and_else_the_language() {
        // Domain, language found, language stated, month first, guessed.
        for (domain, code, stated, month_first, guessed) in [
            (None, "fr", None, false, false),
            (None, "de", None, false, false),
            (None, "en", None, true, true),
            (None, "und", None, true, true),
            (None, "en", Some("en-US"), true, false),
            (None, "en", Some("en_GB"), false, false),
            (None, "fr", Some("en-US"), false, false),
            (Some("ledger.example"), "pl", Some("pl"), false, false),
            (Some("ledger.us"), "es", None, true, false),
            (Some("ledger.co.uk"), "en", Some("en"), false, false),
            (Some("ledger.io"), "en", None, true, true),
            (Some("ledger.io"), "it", None, false, false),
        ] {
            let language = Language {
                code,
                script: None,
                declared: None,
                stated: stated.map(|value| Sourced {
                    value: value.to_owned(),
                    from: "html lang".to_owned(),
                }),
                confidence: 0.9,
                alternatives: Vec::new(),
                conflicts: Vec::new(),
                strange: false,
            };
            let order = of(domain, &language);
            let found = (order.reading.month_first, order.guessed);
            assert_eq!(
                found,
                (month_first, guessed),
                "{domain:?} {code} {stated:?}"
            );
        }
    }
}
