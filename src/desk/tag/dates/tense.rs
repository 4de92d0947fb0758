//! Whether a weekday has been or has yet to come, by the words before it.

use super::scan::Scan;
use super::words::Time;

/// Which of the weekdays of that name is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// `on Friday` after words of the past, or without any: the last one up to the reference date.
    Unsaid,
    /// `last Friday`: before the reference date.
    Last,
    /// `next Friday`: after the reference date.
    Next,
    /// `will leave on Friday`: the next one from the reference date on.
    Ahead,
}

impl Which {
    /// By what `last`, `this` and `next` shift, in weeks.
    pub const fn by(shift: i8) -> Self {
        match shift {
            i8::MIN..0 => Self::Last,
            0 => Self::Unsaid,
            1.. => Self::Next,
        }
    }
}

/// Tokens before a weekday that are looked at.
const REACH: usize = 8;

/// Which weekday stands at token `at`: the nearest word before it decides, so that in `will resign, he
/// said on Friday` it has been.
pub fn which(scan: &Scan<'_>, at: usize) -> Which {
    if scan.words.code() == "de" && at > 0 && scan.of(at - 1) == "ab" {
        return Which::Ahead;
    }
    let before = (at.saturating_sub(REACH)..at).rev();
    for word in before.take_while(|i| !scan.tokens[i + 1].sentence_start) {
        let range = word > 0 && scan.times(word - 1).any(|t| matches!(t, Time::Weekday(_)));
        if scan.is(word, Time::Ahead) || until(scan, word) && !range {
            return Which::Ahead;
        }
        if scan.is(word, Time::Past) || scan.english() && regular_past(scan.of(word)) {
            break;
        }
    }
    Which::Unsaid
}

/// `remains shut until Friday`.
fn until(scan: &Scan<'_>, word: usize) -> bool {
    match scan.words.code() {
        "en" => matches!(scan.of(word), "until" | "till"),
        "de" => scan.of(word) == "bis",
        _ => false,
    }
}

/// `resigned`, not `need`, `Ahmed`.
fn regular_past(word: &str) -> bool {
    word.len() > 4
        && word.ends_with("ed")
        && !word.ends_with("eed")
        && word.bytes().all(|b| b.is_ascii_lowercase())
}
