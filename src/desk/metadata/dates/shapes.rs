//! The shapes of a date: in which order year, month and day stand, and what separates them.

use jiff::civil::Date;

use super::clock::{self, Reader};
use super::lexer::Kind;
use super::months_more::{SOLAR, THAI_PAIRS, from_solar};
use super::{Found, Reading, han, months};

/// A day in the tokens, without its time.
struct Day {
    date: Date,
    start: usize,
    end: usize,
    ambiguous: bool,
    short_year: bool,
    /// A time of day that stood inside, as in `Wed Feb 28 10:00:00 EST 2024`.
    clock: Option<super::Clock>,
}

impl Day {
    fn new(year: u64, month: u64, day: u64, range: (usize, usize)) -> Option<Self> {
        let date = Date::new(
            i16::try_from(year).ok()?,
            i8::try_from(month).ok()?,
            i8::try_from(day).ok()?,
        );
        Some(Self {
            date: date.ok()?,
            start: range.0,
            end: range.1,
            ambiguous: false,
            short_year: false,
            clock: None,
        })
    }
}

/// The date that begins at token `at`, and the token after it. A time of day that stands before it
/// belongs to it unless it lies before token `floor`.
pub fn date(
    reader: &Reader<'_>,
    at: usize,
    floor: usize,
    reading: Reading<'_>,
) -> Option<(Found, usize)> {
    let day = match reader.tokens[at].kind {
        Kind::Number { .. } => compact(reader, at)
            .or_else(|| year_first(reader, at))
            .or_else(|| day_first(reader, at))
            .or_else(|| solar(reader, at))
            .or_else(|| numeric(reader, at, reading)),
        Kind::Word => month_first(reader, at).or_else(|| era(reader, at)),
        Kind::Mark(_) => None,
    }?;
    let (mut start, mut end) = (day.start, day.end);
    let clock = if day.clock.is_some() {
        day.clock
    } else if let Some((clock, after)) = reader.after(day.end) {
        end = after;
        Some(clock)
    } else if let Some((clock, before)) = reader.before(day.start).filter(|(_, b)| *b >= floor) {
        start = before;
        Some(clock)
    } else {
        None
    };
    let found = Found {
        span: reader.tokens[start].start..reader.tokens[end - 1].end,
        date: common_era(reader, day.date),
        clock,
        ambiguous: day.ambiguous,
        short_year: day.short_year,
    };
    Some((found, end))
}

/// A date whose year counts from the Buddha, as in Thailand: `3 มีนาคม 2569` is of 2026.
fn common_era(reader: &Reader<'_>, date: Date) -> Date {
    let thai = || {
        let letter = |c: char| matches!(c, '\u{e01}'..='\u{e5b}');
        reader.country == Some("th") || reader.text.contains(letter)
    };
    if !(2500..=2640).contains(&date.year()) || !thai() {
        return date;
    }
    let moved = Date::new(date.year() - 543, date.month(), date.day());
    moved.unwrap_or(date)
}

/// `۱۲ اسفند ۱۴۰۴`: a day of the Iranian calendar, in its own months.
fn solar(reader: &Reader<'_>, at: usize) -> Option<Day> {
    let day = reader.number(at, 1..=2)?;
    let word = reader.word(at + 1);
    let month = SOLAR.iter().zip(1u64..).find(|(name, _)| **name == word)?.1;
    let next = at + 2 + usize::from(reader.mark(at + 2, '،'));
    let (year, month, day) = from_solar(reader.number(next, 4..=4)?, month, day)?;
    Day::new(year, month, day, (at, next + 1))
}

/// A number or a mark joins the token before without white space: part of something longer.
fn is_joined(reader: &Reader<'_>, at: usize) -> bool {
    if at == 0 || !reader.tight(at) {
        return false;
    }
    let before = at - 1;
    match reader.tokens[before].kind {
        Kind::Number { .. } => true,
        Kind::Mark('.' | '-' | '/' | ',' | '$' | '€' | '£' | '#') => {
            reader.tight(before)
                && before > 0
                && matches!(reader.tokens[before - 1].kind, Kind::Number { .. })
                || matches!(
                    reader.tokens[before].kind,
                    Kind::Mark('$' | '€' | '£' | '#')
                )
        }
        _ => false,
    }
}

/// More digits follow after a mark: a version, an address, a phone number.
fn goes_on(reader: &Reader<'_>, end: usize, mark: char) -> bool {
    reader.mark(end, mark)
        && reader.tight(end)
        && reader.tight(end + 1)
        && reader.number(end + 1, 1..=20).is_some()
}

/// `20240228`, `20240228T101500Z`, `20240228101500`.
fn compact(reader: &Reader<'_>, at: usize) -> Option<Day> {
    const TIME: u64 = 1_000_000;
    let day = reader.number(at, 8..=8);
    let moment = reader.number(at, 14..=14);
    let n = day.or_else(|| moment.map(|n| n / TIME))?;
    if is_joined(reader, at) || !(1990..2100).contains(&(n / 10_000)) {
        return None;
    }
    let mut day = Day::new(n / 10_000, n / 100 % 100, n % 100, (at, at + 1))?;
    if let Some(time) = moment.map(|n| n % TIME) {
        day.clock = Some(clock::of_digits(time)?);
    }
    Some(day)
}

/// `2024-02-28`, `2024/2/28`, `2024. 2. 28.`, `2024年2月28日`, `2024-Feb-28`, `2024. február 28.`
fn year_first(reader: &Reader<'_>, at: usize) -> Option<Day> {
    let year = reader.number(at, 4..=4)?;
    if is_joined(reader, at) {
        return None;
    }
    let unit = |at: usize, names: &[&str]| {
        let word = reader.word(at);
        !word.is_empty() && names.iter().any(|name| word.starts_with(name))
    };
    if unit(at + 1, &["年", "년"]) {
        let month = reader.number(at + 2, 1..=2)?;
        let day = reader.number(at + 4, 1..=2)?;
        let shape = unit(at + 3, &["月", "월"]) && unit(at + 5, &["日", "号", "號", "일"]);
        return shape.then(|| Day::new(year, month, day, (at, at + 6)))?;
    }
    let Kind::Mark(mark @ ('-' | '/' | '.' | ',' | '‑' | '–')) = reader.tokens.get(at + 1)?.kind
    else {
        return None;
    };
    if mark == '.' || mark == ',' || mark == '-' {
        let named =
            months::month(reader.word(at + 2)).filter(|_| mark != '-' || reader.tight(at + 2));
        if let Some(month) = named {
            let dash = usize::from(reader.mark(at + 3, mark));
            let day = reader.number(at + 3 + dash, 1..=2)?;
            return Day::new(year, u64::from(month), day, (at, at + 4 + dash));
        }
    }
    let spaced =
        mark == '.' || reader.tight(at + 1) && reader.tight(at + 2) && reader.tight(at + 4);
    let month = reader.number(at + 2, 1..=2)?;
    let second = reader.tokens.get(at + 3)?.kind == Kind::Mark(mark);
    let day = reader.number(at + 4, 1..=2)?;
    if !spaced || !second || mark == ',' || goes_on(reader, at + 5, mark) {
        return None;
    }
    Day::new(year, month, day, (at, at + 5))
}

/// `28 February 2024`, `28. Februar 2024`, `28 de febrero de 2024`, `1er mars 2024`, `28-Feb-24`,
/// `28th of Feb, 2024`, `28 فبراير/شباط 2024`.
fn day_first(reader: &Reader<'_>, at: usize) -> Option<Day> {
    let day = reader.number(at, 1..=2).filter(|d| (1..=31).contains(d))?;
    let mut next = at + 1;
    let word = reader.word(next);
    let ordinal = ["st", "nd", "rd", "th", "er", "ª", "º"];
    if reader.tight(next) && (ordinal.contains(&word.to_lowercase().as_str())) {
        next += 1;
    }
    while reader.mark(next, '.')
        || reader.mark(next, 'º')
        || reader.mark(next, '°')
        || reader.mark(next, '-') && reader.tight(next)
    {
        next += 1;
    }
    if matches!(
        reader.word(next).to_lowercase().as_str(),
        "de" | "of" | "di" | "d"
    ) {
        next += 1;
    }
    let (month, mut next) = named_month(reader, next)?;
    let dashed = reader.mark(next, '-') && reader.tight(next);
    for _ in 0..3 {
        let filler = reader.mark(next, '.')
            || reader.mark(next, ',')
            || reader.mark(next, '،')
            || reader.mark(next, '-') && reader.tight(next)
            || matches!(
                reader.word(next).to_lowercase().as_str(),
                "de" | "of" | "del" | "năm"
            );
        if !filler {
            break;
        }
        next += 1;
    }
    if reader.mark(next, '/') && months::month(reader.word(next + 1)).is_some() {
        next += 2;
    }
    // "พ.ศ. 2569": the Buddhist era.
    if reader.word(next) == "พ" && reader.mark(next + 1, '.') && reader.word(next + 2) == "ศ" {
        next += 3 + usize::from(reader.mark(next + 3, '.'));
    }
    if let Some(year) = year(reader, next) {
        return Day::new(year, u64::from(month), day, (at, next + 1));
    }
    let apostrophe = reader.mark(next, '\'') || reader.mark(next, '’');
    let at_year = if apostrophe { next + 1 } else { next };
    let short = reader
        .number(at_year, 2..=2)
        .filter(|_| apostrophe || dashed)?;
    let mut found = Day::new(century(short), u64::from(month), day, (at, at_year + 1))?;
    found.short_year = true;
    Some(found)
}

/// `February 28, 2024`, `Feb. 28th 2024`, `Feb 28 10:00:00 EST 2024`, `Şubat 28, 2024`.
fn month_first(reader: &Reader<'_>, at: usize) -> Option<Day> {
    let (month, mut next) = named_month(reader, at)?;
    while reader.mark(next, '.') || reader.mark(next, '-') && reader.tight(next) {
        next += 1;
    }
    let day = reader
        .number(next, 1..=2)
        .filter(|d| (1..=31).contains(d))?;
    next += 1;
    let ordinal = ["st", "nd", "rd", "th"];
    if reader.tight(next) && ordinal.contains(&reader.word(next).to_lowercase().as_str()) {
        next += 1;
    }
    let bare = next;
    while next < bare + 2
        && (reader.mark(next, ',') || reader.mark(next, '.') || reader.mark(next, '-'))
    {
        next += 1;
    }
    if let Some(year) = year(reader, next) {
        return Day::new(year, u64::from(month), day, (at, next + 1));
    }
    if reader.mark(next, '\'') || reader.mark(next, '’') {
        let short = reader.number(next + 1, 2..=2)?;
        let mut found = Day::new(century(short), u64::from(month), day, (at, next + 2))?;
        found.short_year = true;
        return Some(found);
    }
    let (clock, after) = reader.after(bare)?;
    let year = year(reader, after)?;
    let mut found = Day::new(year, u64::from(month), day, (at, after + 1))?;
    found.clock = Some(clock);
    Some(found)
}

/// `令和6年2月28日`, `民國113年2月28日`.
fn era(reader: &Reader<'_>, at: usize) -> Option<Day> {
    let (_, before) = han::ERAS
        .iter()
        .find(|(name, _)| reader.word(at) == *name)?;
    let year = reader.number(at + 1, 1..=3)?;
    let units =
        reader.word(at + 2) == "年" && reader.word(at + 4) == "月" && reader.word(at + 6) == "日";
    let month = reader.number(at + 3, 1..=2)?;
    let day = reader.number(at + 5, 1..=2)?;
    units.then(|| Day::new(before + year, month, day, (at, at + 7)))?
}

/// `28.02.2024`, `28/02/2024`, `2/28/2024`, `28-02-2024`, `28.02.24`.
fn numeric(reader: &Reader<'_>, at: usize, reading: Reading<'_>) -> Option<Day> {
    let first = reader.number(at, 1..=2)?;
    if is_joined(reader, at) || !reader.tight(at + 1) {
        return None;
    }
    let Kind::Mark(mark @ ('.' | '/' | '-' | '‑')) = reader.tokens[at + 1].kind else {
        return None;
    };
    let second = reader.number(at + 2, 1..=2)?;
    let same = reader.tokens.get(at + 3)?.kind == Kind::Mark(mark) && reader.tight(at + 3);
    let spaced = mark == '.' || reader.tight(at + 2) && reader.tight(at + 4);
    if !same || !spaced || goes_on(reader, at + 5, mark) {
        return None;
    }
    let (year, short_year) = match reader.number(at + 4, 4..=4) {
        Some(year) => (year, false),
        None => {
            let two = |at| reader.number(at, 2..=2);
            let full = two(at).is_some() && two(at + 2).is_some() || mark == '/';
            (
                century(two(at + 4).filter(|_| full && mark != '-' && reader.tight(at + 4))?),
                true,
            )
        }
    };
    let swap = if mark == '.' {
        second > 12
    } else {
        second > 12 || first <= 12 && reading.month_first
    };
    let (day, month) = if swap {
        (second, first)
    } else {
        (first, second)
    };
    let mut found = Day::new(year, month, day, (at, at + 5))?;
    found.ambiguous = first <= 12 && second <= 12 && first != second && mark != '.';
    found.short_year = short_year;
    Some(found)
}

/// A month's name, in one word or two, or its number behind the word for month, and the token after it.
fn named_month(reader: &Reader<'_>, at: usize) -> Option<(u8, usize)> {
    let word = reader.word(at);
    if word.is_empty() {
        return None;
    }
    let pair = months::ARABIC_PAIRS
        .iter()
        .find(|(first, second, _)| word == *first && reader.word(at + 1) == *second);
    if let Some((_, _, month)) = pair {
        return Some((*month, at + 2));
    }
    if reader.mark(at + 1, '.') && word.starts_with(|c| c >= '\u{e00}') {
        let short = THAI_PAIRS
            .iter()
            .zip(1u8..)
            .find(|((first, second), _)| word == *first && reader.word(at + 2) == *second);
        if let Some((_, month)) = short {
            return Some((month, at + 3));
        }
    }
    // "3 tháng 3 năm 2026".
    if matches!(word, "tháng" | "Tháng")
        && let Some(month) = reader.number(at + 1, 1..=2)
        && (1..=12).contains(&month)
    {
        return Some((month as u8, at + 2));
    }
    months::month(word).map(|month| (month, at + 1))
}

/// A year with four digits that is not the head of something longer.
fn year(reader: &Reader<'_>, at: usize) -> Option<u64> {
    reader
        .number(at, 4..=4)
        .filter(|y| (1000..=2999).contains(y))
        .filter(|_| !goes_on(reader, at + 1, ':'))
}

/// Years with two digits: 1970 to 2069.
const fn century(short: u64) -> u64 {
    if short < 70 {
        2000 + short
    } else {
        1900 + short
    }
}
