//! Words that say "tomorrow" or "morning": Spanish `mañana`, German and Dutch `morgen`.

use super::scan::Scan;
use super::words::Time;

/// Words before `mañana` that make a morning of it.
const SPANISH: &[&str] = &[
    "la",
    "esta",
    "esa",
    "aquella",
    "una",
    "cada",
    "media",
    "misma",
    "toda",
    "otra",
    "siguiente",
    "próxima",
    "pasada",
    "buena",
    "el",
    "un",
    "pasado",
    "ayer",
    "hoy",
    "primera",
    "las",
];

/// Words before German `morgen` that make a morning of it.
const GERMAN: &[&str] = &[
    "heute",
    "gestern",
    "vorgestern",
    "übermorgen",
    "am",
    "jeden",
    "guten",
];

/// Words before Dutch `morgen` that make a morning of it.
const DUTCH: &[&str] = &[
    "de", "deze", "die", "elke", "iedere", "hele", "vroege", "volgende", "goede", "gisteren",
    "vandaag", "een", "'s", "s", "ochtend",
];

/// Words behind one at the beginning of a sentence with which it is no adverb.
const BEHIND: &[&str] = &["del", "de", "y", "für", "und", "en", ","];

impl Scan<'_> {
    /// The word at `at` says "morning", or is part of a name: a word before it makes a morning of it.
    pub(super) fn is_morning(&self, at: usize) -> bool {
        let mornings = match (self.words.code(), self.of(at)) {
            ("es", "mañana" | "Mañana") => SPANISH,
            ("de", "morgen" | "Morgen") => GERMAN,
            ("nl", "morgen" | "Morgen") => DUTCH,
            _ => return false,
        };
        // Also behind the mark with which a quotation begins.
        let opens = |at: usize| matches!(self.of(at), "\"" | "“" | "„" | "«" | "‘");
        let first = self.tokens[at].sentence_start || at.checked_sub(1).is_some_and(opens);
        if self.capital(at) {
            // `Mañana se celebra`, not `Guten Morgen`, `La Mañana`.
            return !first || self.capital(at + 1) || BEHIND.contains(&self.of(at + 1));
        }
        let Some(before) = at.checked_sub(1).filter(|_| !first) else {
            return false;
        };
        let weekday = self
            .times(before)
            .any(|time| matches!(time, Time::Weekday(_)));
        let told = mornings.contains(&self.of(before).to_lowercase().as_str());
        // `la mañana del lunes`, `de mañana y tarde`, `'s morgens`.
        let of_a_day = self.of(at + 1) == "del"
            || self.of(at + 1) == "y" && self.of(at + 2) == "tarde"
            || self.of(before) == "'";
        weekday || told || of_a_day
    }
}
