//! Expressions that say the year once: `July 30-Aug. 14, 1932`.

use super::calendar::Day;
use super::scan::{Found, Says};
use super::tense::{HOUR, Which};
use crate::desk::tag::token::Token;

/// Words and marks between the two ends of a period.
pub(super) const TO: &[&str] = &[
    "-", "–", "—", "to", "through", "until", "till", "bis", "au", "al", "a", "até", "tot", "t/m",
];

/// Words and marks between two dates of one year.
pub(super) const AND: &[&str] = &[",", "and", "or", "&", "und", "et", "y", "e", "en"];

/// Joins what belongs together; the list stays in text order.
pub fn join(text: &str, tokens: &[Token], found: Vec<Found>) -> Vec<Found> {
    let mut out: Vec<Found> = Vec::with_capacity(found.len());
    for next in found {
        let Some(last) = out.last_mut() else {
            out.push(next);
            continue;
        };
        if let (Says::Weekday(_, which), Says::Weekday(day, Which::Past | Which::Unsaid)) =
            (last.says, next.says)
            && matches!(which, Which::Ahead | Which::Next)
            && spans(text, tokens, last.to, next.from)
        {
            out.push(Found {
                says: Says::Weekday(day, Which::Ahead),
                ..next
            });
            continue;
        }
        let between = (next.from == last.to + 1).then(|| tokens[last.to].of(text));
        let apart = tokens[next.from].sentence_start || tokens[next.from].paragraph_start;
        let Some(between) = between.filter(|_| !apart) else {
            out.push(next);
            continue;
        };
        let whole = |says| Found {
            from: last.from,
            to: next.to,
            says,
        };
        match (last.says, next.says) {
            (Says::DayOfYear(month, day, _), Says::Day(end)) if TO.contains(&between) => {
                if let Some(start) = before(month, day, end) {
                    *last = whole(Says::Period(start, end));
                    continue;
                }
            }
            (Says::DayOfYear(month, day, _), Says::Day(other)) if AND.contains(&between) => {
                if let Some(day) = Day::new(other.year, month, day) {
                    last.says = Says::Day(day);
                }
            }
            (Says::MonthOfYear(month, which), Says::Month(year, end))
                if which.is_bare() && (TO.contains(&between) || AND.contains(&between)) =>
            {
                let year = if month <= end { year } else { year - 1 };
                last.says = Says::Month(year, month);
            }
            _ => {}
        }
        out.push(next);
    }
    out
}

/// Tokens between the days of a warning at most: `Friday to 1 PM EST Saturday`.
const HOURS: usize = 8;

/// From one day to the other in one clause, perhaps with an hour between.
fn spans(text: &str, tokens: &[Token], from: usize, to: usize) -> bool {
    let word = |at: usize| tokens[at].of(text);
    (from + 1..=from + HOURS).contains(&to)
        && TO.contains(&word(from).to_lowercase().as_str())
        && (from + 1..to).all(|at| {
            let word = word(at);
            word.starts_with(|c: char| c.is_ascii_digit())
                || matches!(
                    word,
                    ":" | "." | "noon" | "midnight" | "o’clock" | "o'clock"
                )
                || HOUR.binary_search(&word).is_ok()
                || matches!(word, "CET" | "CEST" | "BST")
        })
        && (from..=to).all(|at| !tokens[at].sentence_start)
}

/// The last such day up to the end of a period.
fn before(month: u32, day: u32, end: Day) -> Option<Day> {
    let year = if (month, day) <= (end.month, end.day) {
        end.year
    } else {
        end.year - 1
    };
    Day::new(year, month, day)
}
