//! Whether a weekday or a month has been or has yet to come, by the words beside it.

use std::cell::Cell;

use super::past;
use super::scan::Scan;
use super::told;
use super::upcoming;
use super::words::Time;

/// Which of the weekdays or months of that name is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// No word says it.
    Unsaid,
    /// `left on Friday`: the last one up to the reference date.
    Past,
    /// `the attack on October 7 killed`: not after the reference date, however near it would be.
    Done,
    /// `that Friday, when`: one of which only the text tells when it was.
    Told,
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

    /// Neither `last` nor `next` stands before the name.
    pub const fn is_bare(self) -> bool {
        !matches!(self, Self::Last | Self::Next)
    }
}

/// Words before the expression that are looked at.
const REACH: usize = 8;

/// The same in English where no comma, colon or quotation mark stands between: `killed twelve people in
/// strikes on two towns in the north of the country on Saturday`.
const FAR: usize = 2 * REACH;

/// Tokens behind the expression that are looked at.
const BEHIND: usize = 8;

/// Tokens among which these words are sought.
const TOKENS: usize = 2 * FAR;

/// Words of the hour, which stand between a verb and its day: `will meet at 8:30 a.m. Eastern Time on Monday`.
/// Sorted.
pub(super) const HOUR: &[&str] = &[
    "AM", "Central", "Daylight", "EDT", "EST", "ET", "Eastern", "GMT", "Mountain", "PM", "PT",
    "Pacific", "Standard", "Time", "Uhr", "a.m", "a.m.", "am", "p.m", "p.m.", "pm", "time",
];

/// [`which`] of a weekday; where no word before it decides, one behind it does.
pub fn which_weekday(scan: &Scan<'_>, at: usize) -> Which {
    if told::is_told(scan, at) {
        return Which::Told;
    }
    if at > 0
        && matches!(
            scan.of(at - 1),
            "since" | "Since" | "seit" | "Seit" | "depuis" | "Depuis"
        )
    {
        return Which::Past;
    }
    match which(scan, at) {
        Which::Unsaid => behind(scan, at).unwrap_or_else(|| by_present(scan, at)),
        which => which,
    }
}

/// [`which`] of a day and its month without a year; who reports it says nothing of it: `the vote on 14
/// November, officials said`. `to`: one past the last token of the day.
pub fn which_day(scan: &Scan<'_>, at: usize, to: usize) -> Which {
    match which_of_year(scan, at) {
        Which::Unsaid | Which::Past if past::is_done(scan, at, to) => Which::Done,
        which => which,
    }
}

/// [`which_day`] by the words that say it of weekdays and months too.
fn which_of_year(scan: &Scan<'_>, at: usize) -> Which {
    match which(scan, at) {
        // German has the verb behind the day with which a sentence begins: `Bis zum 30. September soll`.
        Which::Unsaid if scan.words.code() == "de" && opens(scan, at) => {
            behind_german(scan, at).unwrap_or_else(|| by_present(scan, at))
        }
        Which::Unsaid => by_present(scan, at),
        Which::Past if reported(scan, at) => Which::Unsaid,
        which => which,
    }
}

/// The day is the first of its sentence but for prepositions.
fn opens(scan: &Scan<'_>, at: usize) -> bool {
    (at.saturating_sub(2)..=at).any(|word| scan.tokens[word].sentence_start)
}

/// What the first word behind the day and its month says.
fn behind_german(scan: &Scan<'_>, at: usize) -> Option<Which> {
    let from = at + 2 + usize::from(scan.of(at + 1) == ".");
    (from..scan.tokens.len().min(at + BEHIND))
        .take_while(|word| !scan.tokens[*word].sentence_start)
        .find_map(|word| said(scan, word))
}

/// Whether the word nearest to the expression that says anything of tense is one of who reports.
fn reported(scan: &Scan<'_>, at: usize) -> bool {
    let mut words = (at.saturating_sub(TOKENS)..at).rev();
    let nearest = words.find(|word| said(scan, *word).is_some());
    nearest.is_some_and(|word| upcoming::is_report(scan.of(word)))
}

/// Ahead where the clause is in the present tense of what is planned: `The inquest opens on Monday`, `The
/// final is on Sunday`.
fn by_present(scan: &Scan<'_>, at: usize) -> Which {
    if upcoming::opens(scan, at) {
        Which::Ahead
    } else {
        Which::Unsaid
    }
}

/// Which weekday or month stands at token `at`: the nearest word before it decides, so that in `will
/// resign, he said on Friday` it has been.
fn which(scan: &Scan<'_>, at: usize) -> Which {
    if scan.words.code() == "de" && at > 0 {
        let from_then_on =
            matches!(scan.of(at - 1), "von" | "vom" | "Von" | "Vom") && scan.of(at + 1) == "an";
        // The participle ends the clause: `ist am Samstag vor dem Rathaus geplant`.
        let planned = (at + 1..scan.tokens.len().min(at + BEHIND))
            .take_while(|word| !scan.tokens[*word].sentence_start && scan.of(*word) != ",")
            .any(|word| matches!(scan.of(word), "geplant" | "vorgesehen" | "angesetzt"));
        if matches!(scan.of(at - 1), "ab" | "Ab") || from_then_on || planned {
            return Which::Ahead;
        }
    }
    if meant_for(scan, at) || upcoming::is_moved(scan, at) || upcoming::is_warned_of(scan, at) {
        return Which::Ahead;
    }
    let seen = Cell::new(0);
    let mut most = if scan.english() { FAR } else { REACH };
    (at.saturating_sub(TOKENS)..at)
        .rev()
        .take_while(|word| !scan.tokens[word + 1].sentence_start)
        .take_while(|word| {
            if counts(scan.of(*word)) {
                seen.set(seen.get() + 1);
            } else if is_edge(scan, *word) {
                most = REACH;
            }
            seen.get() <= most
        })
        .filter(|word| counts(scan.of(*word)))
        .find_map(|word| {
            let range = word > 0 && scan.times(word - 1).any(|t| matches!(t, Time::Weekday(_)));
            // `through the centre on Monday` is no time.
            let ahead =
                until(scan, word) && !range && (seen.get() == 1 || scan.of(word) != "through");
            if ahead && past::not_until(scan, word) {
                return Some(Which::Past);
            }
            ahead.then_some(Which::Ahead).or_else(|| said(scan, word))
        })
        .unwrap_or(Which::Unsaid)
}

/// A mark behind which another clause may begin; not that of `03:20`.
pub(super) fn is_edge(scan: &Scan<'_>, at: usize) -> bool {
    match scan.of(at) {
        ":" => scan.tokens.get(at + 1).is_none_or(|next| next.spaced),
        mark => matches!(mark, "," | ";" | "\"" | "“" | "”" | "«" | "»"),
    }
}

/// The nearest word behind the expression in its clause: `On Saturday, they lost`, `Saturday's match
/// will`. Who reports it says nothing: `The match on Saturday is sold out, the club said`.
fn behind(scan: &Scan<'_>, at: usize) -> Option<Which> {
    let begins = (at.saturating_sub(1)..=at).any(|word| scan.tokens[word].sentence_start);
    let from = at + 1 + usize::from(begins && scan.of(at + 1) == ",");
    (from..scan.tokens.len().min(from + BEHIND))
        .take_while(|word| !scan.tokens[*word].sentence_start && !is_edge(scan, *word))
        .find_map(|word| said(scan, word))
}

/// `since March`.
fn since(language: &str, word: &str) -> bool {
    let words: &[&str] = match language {
        "en" => &["since", "Since"],
        "de" => &["seit", "Seit"],
        "fr" => &["depuis", "Depuis"],
        "es" | "pt" => &["desde", "Desde"],
        "it" => &["da", "Da"],
        "nl" => &["sinds", "Sinds"],
        _ => &[],
    };
    words.contains(&word)
}

/// [`which`]; where a sentence begins with the month, the nearest word behind it decides: `In March, it
/// closed`.
pub fn which_month(scan: &Scan<'_>, at: usize) -> Which {
    let begins = (at.saturating_sub(1)..=at).any(|word| scan.tokens[word].sentence_start);
    if at > 0 && since(scan.words.code(), scan.of(at - 1)) {
        return Which::Past;
    }
    match which(scan, at) {
        Which::Unsaid if begins => (at + 1..scan.tokens.len().min(at + BEHIND))
            .take_while(|word| !scan.tokens[*word].sentence_start)
            .find_map(|word| said(scan, word))
            .unwrap_or_else(|| by_present(scan, at)),
        Which::Unsaid => by_present(scan, at),
        which => which,
    }
}

/// A word that is no number, mark or word of the hour.
pub(super) fn counts(word: &str) -> bool {
    word.chars().any(char::is_alphabetic) && HOUR.binary_search(&word).is_err()
}

/// What a word says of the tense.
fn said(scan: &Scan<'_>, word: usize) -> Option<Which> {
    if upcoming::is_likely(scan, word) {
        return Some(Which::Ahead);
    }
    if scan.is(word, Time::Ahead) || future(scan.words.code(), scan.of(word)) {
        // `were due in court on Monday`.
        let was = scan.english() && word > 0 && matches!(scan.of(word - 1), "was" | "were");
        return Some(if was && scan.of(word) == "due" {
            Which::Past
        } else {
            Which::Ahead
        });
    }
    let past = scan.is(word, Time::Past) || scan.english() && regular_past(scan.of(word));
    (past && !(scan.english() && is_participle(scan, word))).then_some(Which::Past)
}

/// Words before a participle that is no verb of the past: `is sold out`, `the flooded valley`. Sorted.
pub(super) const BEFORE_PARTICIPLE: &[&str] = &[
    "a", "an", "another", "any", "are", "be", "every", "her", "his", "is", "its", "my", "new",
    "our", "some", "the", "their", "these", "this", "those", "your",
];

pub(super) fn is_participle(scan: &Scan<'_>, word: usize) -> bool {
    let before = word.checked_sub(1).map_or("", |before| scan.of(before));
    // `self-hosted`.
    if scan.is_dash(word.saturating_sub(1)) && !scan.tokens[word].spaced {
        return true;
    }
    BEFORE_PARTICIPLE.binary_search(&before).is_ok()
}

/// A verb in the future tense by its ending: `recevra`, `seront`, `recibirán`, `sarà`.
pub(super) fn future(language: &str, word: &str) -> bool {
    let endings: &[&str] = match language {
        "fr" => &["ra", "ront"],
        "es" => &["rá", "rán"],
        "it" => &["rà", "ranno"],
        "pt" => &["rá", "rão"],
        _ => return false,
    };
    word.chars().count() > 3
        && word.chars().all(char::is_lowercase)
        && endings.iter().any(|ending| word.ends_with(ending))
        && !matches!(word, "opéra" | "caméra" | "verão" | "hydra")
}

/// `called a strike for Friday`, `para el viernes`; not `for Friday's attack`.
fn meant_for(scan: &Scan<'_>, at: usize) -> bool {
    let (word, articles): (&str, &[&str]) = match scan.words.code() {
        "en" => ("for", &[]),
        "de" => ("für", &["den", "diesen"]),
        "fr" => ("pour", &["le", "ce"]),
        "es" => ("para", &["el", "este"]),
        "pt" => ("para", &["a", "o", "esta", "este"]),
        "it" => ("per", &["il", "la"]),
        "nl" => ("voor", &[]),
        _ => return false,
    };
    let article = at > 1 && articles.contains(&scan.of(at - 1));
    let before = at.checked_sub(1 + usize::from(article));
    before.is_some_and(|before| {
        scan.of(before).eq_ignore_ascii_case(word) && !matches!(scan.of(at + 1), "'s" | "’s")
    })
}

/// `remains shut until Friday`.
fn until(scan: &Scan<'_>, word: usize) -> bool {
    match scan.words.code() {
        "en" => matches!(scan.of(word), "until" | "till" | "through"),
        "de" => scan.of(word) == "bis",
        "es" => scan.of(word) == "hasta",
        "it" => scan.of(word) == "fino",
        "pt" => scan.of(word) == "até",
        "nl" => scan.of(word) == "tot",
        // `jusqu'à samedi`, `jusqu'au samedi`.
        "fr" => {
            let elided = |at: usize| scan.of(at).starts_with("jusqu");
            elided(word)
                || matches!(scan.of(word), "à" | "au") && word.checked_sub(1).is_some_and(elided)
        }
        _ => false,
    }
}

/// `resigned`, not `need`, `Ahmed`.
pub(super) fn regular_past(word: &str) -> bool {
    word.len() > 4
        && word.ends_with("ed")
        && !word.ends_with("eed")
        && !matches!(
            word,
            "hundred" | "naked" | "sacred" | "wicked" | "unaffected" | "unchanged" | "unnamed"
        )
        && word.bytes().all(|b| b.is_ascii_lowercase())
}
