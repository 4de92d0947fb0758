//! Capitals that measure: money (`MEUR`), sizes (`5 GB`), parts of a year (`Q4`), and the plural of an acronym
//! (`DVRs`). They look like a body's short form and name nobody.

use super::ner::Found;
use crate::desk::tag::token::Token;

/// Currencies in ISO 4217 that hardly anybody else is called; sorted.
const CURRENCIES: &[&str] = &[
    "AED", "AUD", "BRL", "CHF", "CNY", "CZK", "DKK", "EUR", "GBP", "HKD", "HUF", "IDR", "ILS",
    "INR", "JPY", "KES", "KRW", "MXN", "MYR", "NGN", "NOK", "NZD", "PKR", "PLN", "QAR", "RMB",
    "RON", "RUB", "SEK", "SGD", "THB", "TRY", "TWD", "USD", "ZAR",
];

/// What stands before a currency's code: thousands, millions, billions.
const MULTIPLES: &[char] = &['B', 'K', 'M', 'T', 'k', 'm'];

/// Units that news writes in capitals; behind a figure they are one; sorted.
const UNITS: &[&str] = &[
    "AH", "BHP", "BTU", "DB", "GB", "GHZ", "GW", "GWH", "HP", "HZ", "KB", "KHZ", "KM", "KW", "KWH",
    "MB", "MBPS", "MHZ", "MP", "MW", "MWH", "PS", "RPM", "TB", "TW", "TWH",
];

/// The word is a currency, with or without a multiple, or a part of a year.
pub fn is_measure(word: &str) -> bool {
    let currency = |code: &str| CURRENCIES.binary_search(&code).is_ok();
    currency(word) || word.strip_prefix(MULTIPLES).is_some_and(currency) || is_period(word)
}

/// `Q4`, `4Q`, `H1`, `FY25`, `FY2025`.
fn is_period(word: &str) -> bool {
    let digits = |rest: &str, most: usize| {
        (1..=most).contains(&rest.len()) && rest.bytes().all(|b| b.is_ascii_digit())
    };
    let part = |rest: &str| matches!(rest, "1" | "2" | "3" | "4");
    word.strip_prefix('Q').is_some_and(part)
        || word.strip_suffix('Q').is_some_and(part)
        || word
            .strip_prefix('H')
            .is_some_and(|r| matches!(r, "1" | "2"))
        || word.strip_prefix("FY").is_some_and(|rest| digits(rest, 4))
}

/// `DVRs`, `ONGs`: more than one of what an acronym names is a common noun. In German such a word is the genitive
/// of the one that is called so (`SAPs Gewinn`), and tells nothing.
pub fn is_plural(word: &str) -> bool {
    word.strip_suffix('s')
        .is_some_and(|stem| stem.len() >= 2 && stem.bytes().all(|b| b.is_ascii_uppercase()))
}

/// `mRNA`, `iOS`: a small letter before capitals alone, as no person or place is written.
fn is_coined(word: &str) -> bool {
    let mut letters = word.bytes();
    letters.next().is_some_and(|b| b.is_ascii_lowercase())
        && word.len() >= 3
        && letters.all(|b| b.is_ascii_uppercase())
}

/// Takes out names that are nothing but such a measure.
pub fn without_measures(text: &str, tokens: &[Token], found: &mut Vec<Found>) {
    let of = |at: usize| tokens.get(at).map_or("", |token| token.of(text));
    let figure = |at: usize| of(at).bytes().next().is_some_and(|b| b.is_ascii_digit());
    let unit = |at: usize| {
        UNITS
            .binary_search(&of(at).to_ascii_uppercase().as_str())
            .is_ok()
    };
    found.retain(|name| {
        let (from, to) = (name.from as usize, name.to as usize);
        match to - from {
            1 => {
                let word = of(from);
                let sized = from > 0 && unit(from) && figure(from - 1);
                !is_measure(word) && !is_plural(word) && !is_coined(word) && !sized
            }
            // `5 GB`, `EUR 16`.
            2 => {
                let sized = figure(from) && (unit(from + 1) || is_measure(of(from + 1)));
                let paid = is_measure(of(from)) && figure(from + 1);
                !sized && !paid
            }
            _ => true,
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::tag::names::fixture;
    use crate::desk::tag::names::ner::Kind;

    fn stays(text: &str, name: &str) -> bool {
        !fixture::left(text, &[(name, Kind::Organisation)], without_measures).is_empty()
    }

    #[test]
    fn what_measures_names_nobody() {
        assert!(CURRENCIES.is_sorted() && UNITS.is_sorted());
        for (text, name) in [
            ("Sales rose to MEUR 16.4 in spring.", "MEUR"),
            ("Sales rose to EUR 16.4 million.", "EUR"),
            ("Sales rose to EUR 16 million.", "EUR 16"),
            ("It has 5 GB of storage.", "5 GB"),
            ("It has 5 GB of storage.", "GB"),
            ("It comes in Q4 and costs less.", "Q4"),
            ("It grew in 2Q and in FY2024.", "FY2024"),
            ("The new DVRs record for a week.", "DVRs"),
            ("The mRNA was found in blood.", "mRNA"),
        ] {
            assert!(!stays(text, name), "{name} in {text}");
        }
        for (text, name) in [
            ("Team GB won gold on Sunday.", "GB"),
            ("The IMF lent it the money.", "IMF"),
            ("The Qs played at noon.", "Qs"),
            ("Halden H3 flew at noon.", "H3"),
            ("It was eBay that paid.", "eBay"),
            ("Only FYROM objected.", "FYROM"),
        ] {
            assert!(stays(text, name), "{name} in {text}");
        }
    }
}
