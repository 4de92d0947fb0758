//! Pages that are kept up to date: what has happened after the day on which they were published tells that yearless
//! days do not count from it.

use super::calendar::Day;
use super::past::{self, Sense};
use super::scan::{Found, Says, Scan};

/// What days without a year count from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Upkeep {
    /// The day of publication.
    Published,
    /// The day of the last change.
    Modified,
    /// Neither: both are before what the text tells.
    Unknown,
}

/// Words right before a year that is one in which something happened.
const IN: &[&str] = &[
    "dal", "depuis", "desde", "during", "em", "en", "im", "in", "nel", "seit", "since", "sinds",
];

/// Things told of days after both that are needed where no date of the page is after them.
const SEVERAL: usize = 2;

/// Days behind publication within which a page may speak of what is to come as if it had been.
const SOON: i64 = 60;

/// Which day of the page is after what the text tells as past.
pub fn upkeep(scan: &Scan<'_>, found: &[Found], published: Day, modified: Option<Day>) -> Upkeep {
    let modified = modified.filter(|modified| *modified > published);
    let (mut count, mut last) = (0, published);
    for f in found {
        let Some(day) = begins(scan, f, published) else {
            continue;
        };
        // What was planned or said counts where a day of change is after it.
        let told = match past::of_day(scan, f.from, f.to) {
            Some(Sense::Done) => true,
            Some(Sense::Plan) => modified.is_some_and(|modified| modified >= day),
            _ => false,
        };
        if told {
            count += 1;
            last = last.max(day);
        }
    }
    match modified {
        _ if count == 0 => Upkeep::Published,
        Some(modified) if modified >= last => Upkeep::Modified,
        _ if count >= SEVERAL && last > published.plus_days(SOON) => Upkeep::Unknown,
        _ => Upkeep::Published,
    }
}

/// The first day of an expression with its year, if that is after the day of publication.
fn begins(scan: &Scan<'_>, found: &Found, published: Day) -> Option<Day> {
    let day = match found.says {
        // What is published at midnight elsewhere is of the day before.
        Says::Day(day) => Some(day).filter(|day| *day > published.plus_days(1)),
        Says::Month(year, month) => Day::new(year, month, 1),
        Says::Year(year) => {
            let before = found.from.checked_sub(1).map_or("", |at| scan.of(at));
            let alone = IN.contains(&before.to_lowercase().as_str());
            Day::new(year, 1, 1).filter(|_| alone)
        }
        _ => None,
    };
    day.filter(|day| *day > published)
}

#[cfg(test)]
mod tests {
    use super::super::tests::read_with;

    /// Values of a text published on 10 May 2012.
    fn values(text: &str, modified: Option<&str>) -> Vec<Option<String>> {
        let temporal = read_with(text, "en", Some("2012-05-10"), modified);
        let expressions = temporal.expressions.into_iter();
        expressions
            .map(|e| e.value.filter(|_| e.resolved))
            .collect()
    }

    #[test]
    fn days_of_a_page_kept_up_to_date_count_from_its_last_change() {
        let text = "The bridge was closed in 2024. Two men drowned on 3 March.";
        let want = [Some("2024"), Some("2025-03-03")].map(|v| v.map(str::to_owned));
        assert_eq!(values(text, Some("2025-04-01")), want);
        // What is planned says nothing of when the text was written.
        let text = "The bridge will be closed in 2024. Two men drowned on 3 March.";
        let want = [Some("2024"), Some("2012-03-03")].map(|v| v.map(str::to_owned));
        assert_eq!(values(text, Some("2025-04-01")), want);
        // Of the title of what is to come neither.
        let text = "The draw for the 2014 World Cup was held in Rio. Two men drowned on 3 March.";
        let want = [Some("2014"), Some("2012-03-03")].map(|v| v.map(str::to_owned));
        assert_eq!(values(text, Some("2015-04-01")), want);
    }

    #[test]
    fn without_a_day_of_change_they_are_left_open() {
        let text =
            "The bridge was closed in 2024. In June 2024 it collapsed. Two men drowned on 3 March.";
        let want = [Some("2024"), Some("2024-06"), None].map(|v| v.map(str::to_owned));
        assert_eq!(values(text, None), want);
        let why = |e: &super::super::TimeExpression| e.why.clone().unwrap_or_default();
        let temporal = read_with(text, "en", Some("2012-05-10"), None);
        assert!(
            temporal
                .expressions
                .last()
                .is_some_and(|e| why(e).contains("publication"))
        );
        assert_eq!(temporal.reference, None);
    }
}
