//! Dates that cannot be the article's, and dates that can be read in two ways.

use jiff::civil::Date;

use super::published::{Evidence, Role, rank};
use super::{Dismissed, cues};
use crate::desk::clean::Copy;
use crate::desk::decode::{Conflict, Sourced};
use crate::desk::extract::Page;

/// Code of a rule, and why it dismisses a value.
pub type Reason = (&'static str, &'static str);

const EPOCH: Reason = (
    "date.reject.epoch",
    "the Unix epoch stands for a missing date",
);

/// Most values that are listed as not taken.
const MAX_REJECTED: usize = 12;

/// Lists a date as not taken.
pub fn dismiss(rejected: &mut Vec<Dismissed>, evidence: &Evidence<'_>, reason: Reason) {
    let field = match evidence.role {
        Role::Published => "published",
        Role::Modified => "modified",
    };
    push(rejected, field, evidence.written, evidence.line, reason);
}

fn push(
    rejected: &mut Vec<Dismissed>,
    field: &'static str,
    written: &str,
    line: Option<u32>,
    (rule, why): Reason,
) {
    if rejected.len() < MAX_REJECTED && !rejected.iter().any(|r| r.text == written) {
        rejected.push(Dismissed {
            field,
            text: written.chars().take(120).collect(),
            line,
            rule,
            why,
        });
    }
}

/// Why a value that holds no date says so itself: `0` and `0000-00-00` are a missing date.
pub fn nothing(value: &str) -> Option<Reason> {
    let zeros = value.contains('0')
        && value.chars().all(|c| {
            c == '0' || c.is_whitespace() || matches!(c, '-' | '/' | '.' | ':' | 'T' | 'Z')
        });
    zeros.then_some(EPOCH)
}

/// Lists a message's date that is no date but zeros.
pub fn reject_nothing(value: &str, rejected: &mut Vec<Dismissed>) {
    if let Some(reason) = nothing(value) {
        push(rejected, "published", value, None, reason);
    }
}

/// Why a date cannot be the article's.
pub fn implausible(evidence: &Evidence<'_>, latest: Option<Date>) -> Option<Reason> {
    let date = evidence.found.date;
    let early = too_early(date, evidence.rank < rank::CLASS_NEAR);
    if early.is_some() {
        return early;
    }
    (latest.is_some_and(|latest| date > latest) || date.year() > 2098).then_some((
        "date.reject.future",
        "lies after the day on which the article was fetched",
    ))
}

/// Why a date is too early. What a publisher's machine states may be an archive's; what stands on
/// the page may be an event's. The epoch is the last day of 1969 in zones west of Greenwich.
pub fn too_early(date: Date, stated: bool) -> Option<Reason> {
    let epoch = Date::constant(1970, 1, 1);
    if date == epoch || epoch.yesterday().is_ok_and(|eve| date == eve) {
        return Some(EPOCH);
    }
    let first = if stated { 1900 } else { 1994 };
    (date.year() < first).then_some(("date.reject.old", "older than news pages are"))
}

/// A copyright year looks like a date and is none: it says when the footer was made.
pub fn reject_copyright(page: &Page, copy: &Copy, rejected: &mut Vec<Dismissed>) {
    let of_facts = copy.facts.copyright.as_deref();
    let line = of_facts.and_then(|notice| {
        page.blocks
            .iter()
            .find(|b| b.text.contains(notice))
            .map(|b| b.line)
    });
    let found = of_facts.and_then(|notice| Some((cues::copyright_year(notice)?, line)));
    let found = found.or_else(|| {
        page.blocks
            .iter()
            .rev()
            .take(40)
            .filter(|b| b.text.len() <= 400)
            .find_map(|b| Some((cues::copyright_year(&b.text)?, Some(b.line))))
    });
    if let Some((text, line)) = found {
        rejected.push(Dismissed {
            field: "published",
            text: text.to_owned(),
            line,
            rule: "date.reject.copyright",
            why: "a footer's copyright year is the year of the crawl or of the site, not the date of publication",
        });
    }
}

/// `02/03/2024` the other way round.
fn other_way(date: Date) -> Option<Date> {
    Date::new(date.year(), date.day(), date.month()).ok()
}

/// Turns `02/03/2024` round when an unambiguous date of the page or the day of the fetch says so;
/// what they confirm is ambiguous no longer.
pub fn settle_order(all: &mut [Evidence<'_>], latest: Option<Date>) {
    let sure: Vec<Date> = all
        .iter()
        .filter(|e| !e.found.ambiguous)
        .map(|e| e.found.date)
        .collect();
    let late = |date: Date| latest.is_some_and(|latest| date > latest);
    for evidence in all.iter_mut().filter(|e| e.found.ambiguous) {
        let date = evidence.found.date;
        let Some(turned) = other_way(date) else {
            continue;
        };
        let (here, there) = (sure.contains(&date), sure.contains(&turned));
        if there && !here || !here && late(date) && !late(turned) {
            evidence.found.date = turned;
            evidence.found.ambiguous = false;
        } else if here || late(turned) {
            evidence.found.ambiguous = false;
        }
    }
}

/// The other reading of a date whose day and month could be swapped, when nothing says how the
/// source writes dates.
pub fn turned(evidence: &Evidence<'_>, guessed: bool) -> Option<Conflict> {
    let found = &evidence.found;
    let other = other_way(found.date).filter(|_| guessed && found.ambiguous)?;
    let sourced = |value: String, how: &str| Sourced {
        value,
        from: format!("{}, read {how} first", evidence.from),
    };
    Some(Conflict {
        field: match evidence.role {
            Role::Published => "published",
            Role::Modified => "modified",
        },
        chosen: sourced(found.timestamp().rfc3339, "month"),
        other: sourced(other.to_string(), "day"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::metadata::dates::{self, Reading};

    fn evidence(written: &str) -> Evidence<'_> {
        let reading = Reading {
            month_first: true,
            country: None,
        };
        Evidence {
            role: Role::Published,
            found: dates::read(written, reading).expect("a date"),
            written,
            from: "time".into(),
            rank: rank::DATE_NEAR,
            line: None,
            at: None,
        }
    }

    #[test]
    fn day_and_month_that_could_be_swapped_are_told_unless_something_settles_it() {
        let other = |mut all: Vec<Evidence<'_>>, latest: Option<Date>| {
            settle_order(&mut all, latest);
            let first = all.remove(0);
            let other = turned(&first, true).map(|c| c.other.value);
            (first.found.date.to_string(), other)
        };
        let april = "2024-04-03".to_owned();
        let march = "2024-03-04".to_owned();
        let alone = || vec![evidence("03/04/2024")];
        assert_eq!(other(alone(), None), (march.clone(), Some(april.clone())));
        assert!(turned(&alone()[0], false).is_none());
        let beside = |day| vec![evidence("03/04/2024"), evidence(day)];
        assert_eq!(other(beside("4 March 2024"), None), (march.clone(), None));
        assert_eq!(other(beside("3 April 2024"), None), (april, None));
        // Fetched on 20 March: the third of April had not come.
        let fetched = Some(Date::constant(2024, 3, 20));
        assert_eq!(other(alone(), fetched), (march, None));
        let clear = vec![evidence("03/24/2024")];
        assert_eq!(other(clear, None), ("2024-03-24".to_owned(), None));
    }

    #[test]
    fn only_the_epoch_is_the_epoch() {
        for (written, rule) in [
            ("1970-01-01", Some("date.reject.epoch")),
            ("1969-12-31T19:00:00-05:00", Some("date.reject.epoch")),
            ("1970-06-05", None),
            ("1871-06-05", Some("date.reject.old")),
        ] {
            let found = dates::read(written, Reading::default()).expect("a date");
            assert_eq!(too_early(found.date, true).map(|r| r.0), rule, "{written}");
        }
        for (value, zero) in [
            ("0", true),
            ("0000-00-00 00:00:00", true),
            ("10", false),
            ("", false),
            ("soon", false),
        ] {
            assert_eq!(nothing(value).is_some(), zero, "{value}");
        }
    }
}
