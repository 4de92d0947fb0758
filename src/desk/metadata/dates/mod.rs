//! Dates as people and machines write them, in the languages that copydesk reads.
//!
//! Written for this program because the libraries at hand miss "p.m. ET", `28.02.2024`, Turkish
//! months or Persian digits, and fill what is missing with the current time. Here what is not
//! stated stays unknown: no date without a year, no time without an hour, no zone that nobody
//! wrote.

mod clock;
mod han;
mod lexer;
mod months;
mod months_more;
mod shapes;
mod zones;

use std::ops::Range;

use jiff::civil::Date;

pub use clock::{Clock, is_weekday};
pub use months::{MONTHS, Names, month};
pub use zones::{Zone, zone};

use super::{Precision, Timestamp};

/// How to read `02/03/2024`, and zones with several meanings.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Reading<'a> {
    /// The month comes first, as in the United States.
    pub month_first: bool,
    /// Top-level domain of the source, such as `ie`.
    pub country: Option<&'a str>,
}

/// A date found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Byte range in the text, with the time of day.
    pub span: Range<usize>,
    /// The day.
    pub date: Date,
    /// The time of day, when stated.
    pub clock: Option<Clock>,
    /// Day and month could be the other way round.
    pub ambiguous: bool,
    /// The year was written with two digits.
    pub short_year: bool,
}

impl Found {
    /// The moment as a record states it: in the zone that was stated, `Z` when none was.
    pub fn timestamp(&self) -> Timestamp {
        let Some(clock) = self.clock else {
            return Timestamp {
                rfc3339: format!("{}T00:00:00Z", self.date),
                precision: Precision::Day,
                zone_stated: false,
            };
        };
        let time = self.date.at(
            clock.hour as i8,
            clock.minute as i8,
            clock.second.unwrap_or(0) as i8,
            0,
        );
        let offset = clock.zone.map_or(0, |zone| zone.offset_at(time));
        let (sign, minutes) = (if offset < 0 { '-' } else { '+' }, offset.abs() / 60);
        Timestamp {
            rfc3339: if offset == 0 {
                format!("{time}Z")
            } else {
                format!("{time}{sign}{:02}:{:02}", minutes / 60, minutes % 60)
            },
            precision: if clock.second.is_some() {
                Precision::Second
            } else {
                Precision::Minute
            },
            zone_stated: clock.zone.is_some(),
        }
    }
}

/// Reads a value that ought to be a date: a meta element, a JSON member, a header. Seconds and
/// milliseconds since the Unix epoch are dates here, and only here.
pub fn read(value: &str, reading: Reading<'_>) -> Option<Found> {
    let value = value.trim();
    if let Some(found) = epoch(value) {
        return Some(found);
    }
    if let Some(mended) = joined(value) {
        let span = 0..value.len();
        return find(&mended, reading)
            .next()
            .map(|found| Found { span, ..found });
    }
    find(value, reading).next()
}

/// A day and a time that a hyphen joins, with a blank in its place: `2024-05-03-10:11:12`.
fn joined(value: &str) -> Option<String> {
    let bytes = value.as_bytes();
    let shape = bytes.len() >= 16
        && bytes.iter().take(16).enumerate().all(|(at, b)| match at {
            4 | 7 | 10 => *b == b'-',
            13 => *b == b':',
            _ => b.is_ascii_digit(),
        });
    shape.then(|| format!("{} {}", &value[..10], &value[11..]))
}

/// All dates in a text, in order; they do not overlap.
pub fn find<'t>(text: &'t str, reading: Reading<'t>) -> impl Iterator<Item = Found> + 't {
    // Without figures there is no date; those of other scripts are not looked for here.
    let figures = !text.is_ascii() || text.bytes().any(|b| b.is_ascii_digit());
    let tokens = if figures {
        lexer::tokens(text)
    } else {
        Vec::new()
    };
    let mut at = 0;
    let mut floor = 0;
    std::iter::from_fn(move || {
        while at < tokens.len() {
            let reader = clock::Reader {
                text,
                tokens: &tokens,
                country: reading.country,
            };
            match shapes::date(&reader, at, floor, reading) {
                Some((found, next)) => {
                    at = next;
                    floor = next;
                    return Some(found);
                }
                None => at += 1,
            }
        }
        None
    })
}

/// The time of day with which a text begins.
pub fn time(text: &str, reading: Reading<'_>) -> Option<Clock> {
    let tokens = lexer::tokens(text);
    let reader = clock::Reader {
        text,
        tokens: &tokens,
        country: reading.country,
    };
    reader.clock(0, false).map(|(clock, _)| clock)
}

/// Seconds (ten digits), milliseconds (thirteen) or microseconds (sixteen) since the epoch.
fn epoch(value: &str) -> Option<Found> {
    let (whole, fraction) = value.split_once('.').unwrap_or((value, ""));
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if !digits(whole) || !digits(fraction) {
        return None;
    }
    let seconds = match whole.len() {
        9 | 10 => whole.parse::<i64>().ok()?,
        13 => whole.parse::<i64>().ok()? / 1_000,
        16 => whole.parse::<i64>().ok()? / 1_000_000,
        _ => return None,
    };
    let time = jiff::Timestamp::from_second(seconds).ok()?;
    let time = jiff::tz::Offset::UTC.to_datetime(time);
    Some(Found {
        span: 0..value.len(),
        date: time.date(),
        clock: Some(Clock {
            hour: time.hour() as u8,
            minute: time.minute() as u8,
            second: Some(time.second() as u8),
            zone: Some(Zone::Offset(0)),
        }),
        ambiguous: false,
        short_year: false,
    })
}

#[cfg(test)]
mod tests;
