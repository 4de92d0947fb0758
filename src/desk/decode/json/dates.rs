//! Dates that are not written as one: lists of numbers, and what Python prints.

use super::shape::string;
use super::value::Value;

/// A date as written, or the numbers of one: `[2026, 11, 12, 8, 15, 0, 3, 316, 0]` (feedparser, in
/// Greenwich time), `[2026, 11, 12, 8, 15]` (Jackson), `datetime.datetime(2026, 11, 12, 8, 15)`.
pub fn date(value: &Value<'_>) -> Option<String> {
    stated(value).filter(|date| !is_nothing(date))
}

/// How dates begin that stand for none: the first one of .NET and Go, of MySQL, of Unix, and words.
const NOTHING: &[&str] = &[
    "0001-01-01",
    "0000-00-00",
    "1/1/0001",
    "01/01/0001",
    "1970-01-01t00:00",
    "1970-01-01 00:00",
    "unknown",
    "invalid date",
    "error",
    "not available",
];

fn is_nothing(date: &str) -> bool {
    let lower = date.trim().to_ascii_lowercase();
    lower == "0" || NOTHING.iter().any(|nothing| lower.starts_with(nothing))
}

fn stated(value: &Value<'_>) -> Option<String> {
    if let Value::Text(text) = value
        && let Some(milliseconds) = microsoft(text)
    {
        return Some(milliseconds);
    }
    if let Some(date) = split(value) {
        return Some(date);
    }
    let numbers = match value {
        Value::List(items) => {
            let number = |item: &Value<'_>| match item {
                Value::Number(number) => number.parse::<i32>().ok(),
                _ => None,
            };
            items
                .iter()
                .take(10)
                .map(number)
                .collect::<Option<Vec<i32>>>()
        }
        Value::Text(text) => printed_date(text),
        _ => None,
    };
    let Some(numbers) = numbers else {
        return string(value);
    };
    let [year, month, day, ref clock @ ..] = numbers[..] else {
        return string(value);
    };
    let two = |at: usize| clock.get(at).copied().unwrap_or(0);
    let (hour, minute, second) = (two(0), two(1), two(2));
    let sound = (1900..=2100).contains(&year)
        && (1..=12).contains(&month)
        && (1..=31).contains(&day)
        && (0..24).contains(&hour)
        && (0..60).contains(&minute)
        && (0..62).contains(&second);
    if !sound {
        return string(value);
    }
    let day = format!("{year}-{month:02}-{day:02}");
    let zone = if numbers.len() == 9 { "Z" } else { "" };
    Some(match clock.len() {
        0 | 1 => day,
        _ => format!("{day}T{hour:02}:{minute:02}:{second:02}{zone}"),
    })
}

/// A date whose parts an object holds: seconds of Firestore and of Google's protocols, PHP's date with its
/// zone, Notion's start, Java's fields.
fn split(value: &Value<'_>) -> Option<String> {
    let number = |names: [&str; 2]| {
        names.iter().find_map(|name| match value.get(name)? {
            Value::Number(number) => Some(number.clone()),
            _ => None,
        })
    };
    if let Some(seconds) = number(["seconds", "_seconds"]).filter(|seconds| seconds.len() > 2) {
        return Some(seconds);
    }
    if let (Some(year), Some(month), Some(day)) = (
        number(["year", "year"]),
        number(["monthValue", "month"]),
        number(["dayOfMonth", "day"]),
    ) {
        // A year of Java's `Date` counts from 1900, and its month from 0: there is a time beside them.
        if let Some(milliseconds) = number(["time", "timeInMillis"]) {
            return Some(milliseconds);
        }
        let two = |names| format!("{:0>2}", number(names).unwrap_or_default());
        let clock = (
            two(["hour", "hours"]),
            two(["minute", "minutes"]),
            two(["second", "seconds"]),
        );
        let day = format!("{year}-{month:0>2}-{day:0>2}");
        let timed = value.get("hour").is_some();
        return Some(if timed {
            format!("{day}T{}:{}:{}", clock.0, clock.1, clock.2)
        } else {
            day
        });
    }
    let text = |name: &str| match value.get(name)? {
        Value::Text(text) => Some(text.trim().to_owned()),
        _ => None,
    };
    let date = text("date").or_else(|| text("start"))?;
    // A zone that has a name is not a part of a date.
    let zone = match text("timezone").unwrap_or_default() {
        zone if matches!(zone.as_str(), "UTC" | "Z" | "GMT") => "Z".to_owned(),
        zone if zone.starts_with(['+', '-']) && zone.len() == 6 => zone,
        _ => String::new(),
    };
    let bare = date.contains(':') && !date.contains(['Z', '+']);
    Some(if bare { date + &zone } else { date })
}

/// The milliseconds of `/Date(1794466801000+0100)/`, as ASP.NET prints a date.
fn microsoft(text: &str) -> Option<String> {
    let rest = text.trim().strip_prefix("/Date(")?.strip_suffix(")/")?;
    let end = rest.find(['+', '-']).unwrap_or(rest.len());
    let digits = rest.get(..end)?;
    let sound = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    sound.then(|| digits.to_owned())
}

/// The numbers of `datetime.datetime(2026, 11, 12, 8, 15)`, as Python prints it. Behind them may come
/// a zone that has a name.
fn printed_date(text: &str) -> Option<Vec<i32>> {
    let rest = text.trim().strip_prefix("datetime.")?;
    let rest = ["datetime(", "date("]
        .iter()
        .find_map(|call| rest.strip_prefix(call))?;
    let numbers = rest.strip_suffix(')')?.split(',').map(str::trim);
    let numbers: Vec<i32> = numbers
        .map_while(|number| number.parse().ok())
        .take(6)
        .collect();
    (numbers.len() >= 3).then_some(numbers)
}
