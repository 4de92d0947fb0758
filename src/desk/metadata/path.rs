//! The day in the path of an address, as archives file it.

use std::ops::Range;

use jiff::civil::Date;

use super::dates::{self, Found};

/// First year in which news pages were filed by day.
const FIRST_YEAR: i16 = 1994;

/// Year, month and day in the path: `/2024/02/28/`, `/2024-02-28-a`, `/20240228/`, `/2024/feb/28/`,
/// `/28-02-2024`. A year and month alone are no date.
pub fn date(path: &str, month_first: bool) -> Option<(Found, &str)> {
    let mut parts: Vec<(usize, &str)> = Vec::new();
    let mut start = 0;
    for (at, c) in path.char_indices().chain([(path.len(), '/')]) {
        if !c.is_ascii_alphanumeric() {
            if at > start {
                parts.push((start, &path[start..at]));
            }
            start = at + c.len_utf8();
        }
    }
    let found = |from: usize, to: usize, date: Date, ambiguous: bool| {
        let written = path.get(from..to)?;
        let found = Found {
            span: from..to,
            date,
            clock: None,
            ambiguous,
            short_year: false,
        };
        Some((found, written))
    };
    for (at, (from, part)) in parts.iter().enumerate() {
        let next = |ahead: usize| parts.get(at + ahead);
        if let (Some(year), Some((_, second)), Some((last, third))) = (year(part), next(1), next(2))
            && let (Some(month), Some(day)) = (month_of(second), small(third))
            && let Ok(date) = Date::new(year, month, day)
        {
            return found(*from, last + third.len(), date, false);
        }
        if let Some((last, date)) = sectioned(path, &parts[at..]) {
            return found(*from, last, date, false);
        }
        if let (Some(first), Some((_, second)), Some((last, third))) =
            (small(part), next(1), next(2))
            && let (Some(second), Some(year)) = (small(second), year(third))
        {
            let swap = second > 12 || first <= 12 && month_first;
            let (day, month) = if swap {
                (second, first)
            } else {
                (first, second)
            };
            if let Ok(date) = Date::new(year, month, day) {
                let ambiguous = day <= 12 && month <= 12 && day != month;
                return found(*from, last + third.len(), date, ambiguous);
            }
        }
        if let Some((offset, date)) = compact(part) {
            return found(from + offset, from + offset + 8, date, false);
        }
    }
    None
}

/// Most sections between the year and the month.
const SECTIONS: usize = 3;

/// A day with the section between its year and its month, as CNN's archive has it: `/2010/SPORT/golf/08/13/`.
/// With it, where it ends.
fn sectioned(path: &str, parts: &[(usize, &str)]) -> Option<(usize, Date)> {
    let whole = |(from, part): &(usize, &str)| {
        let slash = |at: usize| path.as_bytes().get(at).is_none_or(|b| *b == b'/');
        (*from == 0 || slash(from - 1)) && slash(from + part.len())
    };
    let year = year(parts.first()?.1)?;
    let section = |part: &str| part.bytes().all(|b| b.is_ascii_alphabetic() || b == b'.');
    let at = parts[1..]
        .iter()
        .take(SECTIONS + 1)
        .position(|(_, part)| !section(part))?
        + 1;
    let day = parts.get(at..at + 2).filter(|_| at > 1)?;
    let two = |part: &str| small(part).filter(|_| part.len() == 2);
    let fits = parts[..at + 2].iter().all(whole);
    let date = Date::new(year, two(day[0].1)?, two(day[1].1)?).ok()?;
    fits.then(|| (day[1].0 + 2, date))
}

/// Year and month in the path, where archives file by month: `/2024/02/river-rises`. The last counts.
pub fn month(path: &str) -> Option<(i16, i8)> {
    let mut found = None;
    let mut before = None;
    for part in path.split('/') {
        if let (Some(year), Some(month)) = (before, small(part))
            && month <= 12
        {
            found = Some((year, month));
        }
        before = year(part);
    }
    found
}

fn year(part: &str) -> Option<i16> {
    let year = part.parse().ok().filter(|_| part.len() == 4)?;
    (FIRST_YEAR..2100).contains(&year).then_some(year)
}

fn small(part: &str) -> Option<i8> {
    part.parse().ok().filter(|n| part.len() <= 2 && *n > 0)
}

fn month_of(part: &str) -> Option<i8> {
    small(part).or_else(|| dates::month(part).map(|month| month as i8))
}

/// Digits of a day, hour and minute.
const STAMP: usize = 12;
/// A run of digits longer than this is a stamp with a serial number behind it; one of just this length is
/// the stamp of a web archive.
const ARCHIVED: usize = 14;

/// Eight digits in a row that are a day: `dmf20240228`. So are the first of a longer run that begins
/// with day, hour and minute and goes on with a serial number: `AKR20240228143200051`.
fn compact(part: &str) -> Option<(usize, Date)> {
    let bytes = part.as_bytes();
    let start = bytes.iter().position(u8::is_ascii_digit)?;
    let count = bytes[start..]
        .iter()
        .take_while(|b| b.is_ascii_digit())
        .count();
    let number = |range: Range<usize>| part.get(range)?.parse::<u8>().ok();
    let stamp = || {
        let clock = start + 8..start + STAMP;
        let hour = number(clock.start..clock.start + 2)?;
        let minute = number(clock.start + 2..clock.end)?;
        (hour < 24 && minute < 60).then_some(())
    };
    let digits = part
        .get(start..start + 8)
        .filter(|_| count == 8 || count > ARCHIVED && stamp().is_some())?;
    let year = year(&digits[..4])?;
    let date = Date::new(year, digits[4..6].parse().ok()?, digits[6..].parse().ok()?);
    Some((start, date.ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn archives_file_by_day() {
        for (path, want) in [
            ("/2024/02/28/river-rises", "2024-02-28"),
            ("/2024/02/28/1234567.html", "2024-02-28"),
            ("/2024/feb/28/river", "2024-02-28"),
            ("/news/2024-02-28-river", "2024-02-28"),
            ("/news/2024-02/28/content_17.htm", "2024-02-28"),
            ("/cnt/dmf20240228_96887132", "2024-02-28"),
            ("/news/article/A2024022814320005196", "2024-02-28"),
            ("/meldungen/28-02-2024", "2024-02-28"),
            ("/story/3000000218734/2024/2/8/x", "2024-02-08"),
            ("/2024/POLITICS/02/28/river.rises/index.html", "2024-02-28"),
            ("/2024/SPORT/golf/02/28/river/", "2024-02-28"),
        ] {
            assert_eq!(
                date(path, false)
                    .map(|(f, _)| f.date.to_string())
                    .as_deref(),
                Some(want),
                "{path}"
            );
        }
        for path in [
            "/2024/02/",
            "/article/1234567890",
            "/20241345/",
            "/web/20110106023242/x",
            "/item/2024022899320005196",
            "/top-10-2024",
            "",
        ] {
            assert_eq!(date(path, false), None, "{path}");
        }
    }

    #[test]
    fn archives_file_by_month() {
        for (path, want) in [
            ("/2024/02/river-rises", Some((2024, 2))),
            (
                "/web/20160218174457/http://paper.example/2010/05/river/",
                Some((2010, 5)),
            ),
            ("/2024/river", None),
            ("/2024/13/river", None),
            ("/02/2024/river", None),
        ] {
            assert_eq!(month(path), want, "{path}");
        }
    }

    proptest::proptest! {
        #[test]
        fn never_panics(path in "\\PC{0,60}") {
            let _ = date(&path, true);
        }
    }
}
