//! Finds expressions of time among the tokens; what they mean is [`super::resolve`]'s business.

use super::anchors::EVENTS;
use super::calendar::Day;
use super::tense::{self, Which};
use super::words::{Speech, Time, Unit};
use crate::desk::tag::token::{Shape, Token};

/// What an expression says, before a reference date is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Says {
    /// A day.
    Day(Day),
    /// A day of an unknown year: month, day, and which of those.
    DayOfYear(u32, u32, Which),
    /// A day whose year stands where the text names it before.
    Again(Day),
    /// From one day to another of the same month: year, month, days.
    Days(Option<i32>, u32, u32, u32),
    /// A day that can be read in two ways: day first, month first.
    Either(Day, Day),
    /// A month.
    Month(i32, u32),
    /// A month of an unknown year.
    MonthOfYear(u32, Which),
    /// A month of the year so many years from the reference (`April last year`).
    MonthIn(u32, i8),
    /// A day of the year so many years from the reference: month, day, years.
    DayIn(u32, u32, i8),
    /// A quarter of the year so many years from the reference.
    QuarterIn(u32, i8),
    /// A season of the year so many years from the reference.
    SeasonIn(u32, i8),
    /// A weekday of the week so many weeks from the reference (`Friday of last week`).
    WeekdayIn(u32, i8),
    /// From one day to another.
    Period(Day, Day),
    /// A year.
    Year(i32),
    /// From year to year.
    Years(i32, i32),
    /// Ten years from this one.
    Decade(i32),
    /// A quarter, perhaps of a year.
    Quarter(u32, Option<i32>),
    /// A season, of a year or so many years from the reference.
    Season(u32, Option<i32>, i8),
    /// A company's year.
    Fiscal(i32),
    /// A weekday, and which of those.
    Weekday(u32, Which),
    /// A weekday with its day of the month (`terça-feira (5)`).
    WeekdayOn(u32, u32),
    /// Days from the reference.
    Relative(i64),
    /// `last week`: units from the reference.
    Unit(Unit, i8),
    /// `last weekend`.
    Weekend(i8),
    /// `two months ago`.
    Ago(u32, Unit),
    /// `19th month` since an event of the table.
    Since(u32, Unit, usize),
}

/// An expression: tokens `from..to`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// First token.
    pub from: usize,
    /// One past the last.
    pub to: usize,
    /// What it says.
    pub says: Says,
}

/// All expressions in text order.
pub fn scan(scan: &Scan<'_>) -> Vec<Found> {
    let tokens = scan.tokens;
    let mut out = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let found = match tokens[at].shape {
            Shape::Mark => None,
            Shape::Number => scan.number(at),
            _ => scan.word(at),
        };
        match found {
            Some((to, says)) => {
                let (to, says) = scan.of_unit((to, says));
                let says = match says {
                    Says::DayOfYear(month, day, _) => {
                        Says::DayOfYear(month, day, tense::which_day(scan, at, to))
                    }
                    says => says,
                };
                out.push(Found { from: at, to, says });
                at = to.max(at + 1);
            }
            None => at += 1,
        }
    }
    out
}

/// One past the last token, and what the expression says.
pub(super) type Hit = Option<(usize, Says)>;

/// The tokens and the words of their language.
pub(super) struct Scan<'a> {
    text: &'a str,
    pub(super) tokens: &'a [Token],
    pub(super) words: Speech<'a>,
}

impl<'a> Scan<'a> {
    /// The tokens of a text in the language of the words.
    pub(super) const fn new(text: &'a str, tokens: &'a [Token], words: Speech<'a>) -> Self {
        Self {
            text,
            tokens,
            words,
        }
    }
}

impl Scan<'_> {
    pub(super) fn of(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |t| t.span.of(self.text))
    }

    pub(super) fn times(&self, at: usize) -> impl Iterator<Item = Time> {
        let word = match self.tokens.get(at) {
            Some(token) if token.shape != Shape::Mark => token.span.of(self.text),
            _ => "",
        };
        self.words.all(word)
    }

    fn pick<T>(&self, at: usize, pick: impl Fn(Time) -> Option<T>) -> Option<T> {
        self.times(at).find_map(pick)
    }

    pub(super) fn english(&self) -> bool {
        self.words.code() == "en"
    }

    fn cased(&self) -> bool {
        matches!(self.words.code(), "en" | "de")
    }

    pub(super) fn capital(&self, at: usize) -> bool {
        self.tokens
            .get(at)
            .is_some_and(|t| matches!(t.shape, Shape::Title | Shape::Upper))
    }

    pub(super) fn month(&self, at: usize) -> Option<u32> {
        if self.cased() && !self.capital(at) {
            return None;
        }
        self.pick(at, |t| match t {
            Time::Month(month) => Some(u32::from(month)),
            _ => None,
        })
    }

    pub(super) fn unit(&self, at: usize) -> Option<Unit> {
        self.pick(at, |t| match t {
            Time::Unit(unit) => Some(unit),
            _ => None,
        })
    }

    pub(super) fn shift(&self, at: usize) -> Option<i8> {
        self.pick(at, |t| match t {
            Time::Shift(shift) => Some(shift),
            _ => None,
        })
    }

    pub(super) fn is(&self, at: usize, time: Time) -> bool {
        self.times(at).any(|t| t == time)
    }

    pub(super) fn digits(&self, at: usize) -> Option<u32> {
        let word = self.of(at);
        (!word.is_empty() && word.len() <= 4 && word.bytes().all(|b| b.is_ascii_digit()))
            .then(|| word.parse().ok())
            .flatten()
    }

    pub(super) fn year(&self, at: usize) -> Option<i32> {
        let year = self.digits(at)? as i32;
        (self.of(at).len() == 4 && (1000..=2099).contains(&year)).then_some(year)
    }

    /// A day of the month: `3`, `3rd`, `1er`, with the full stop of German ordinals.
    pub(super) fn day(&self, at: usize) -> Option<(u32, usize)> {
        let word = self.of(at);
        let length = word.bytes().take_while(u8::is_ascii_digit).count();
        if !(1..=2).contains(&length) {
            return None;
        }
        let tail = &word[length..];
        if !matches!(
            tail,
            "" | "st" | "nd" | "rd" | "th" | "er" | "º" | "°" | "e"
        ) {
            return None;
        }
        let day: u32 = word[..length].parse().ok()?;
        if !(1..=31).contains(&day) {
            return None;
        }
        let stop = self.words.code() == "de"
            && self.of(at + 1) == "."
            && self.tokens.get(at + 1).is_some_and(|t| !t.spaced);
        Some((day, at + 1 + usize::from(stop)))
    }

    fn count(&self, at: usize) -> Option<u32> {
        self.digits(at)
            .filter(|n| (1..=999).contains(n))
            .or_else(|| {
                self.pick(at, |t| match t {
                    Time::Number(number) => Some(u32::from(number)),
                    _ => None,
                })
            })
    }

    /// The word before makes a month, a season or a year of what follows.
    pub(super) fn led(&self, at: usize) -> bool {
        let mut before = match at.checked_sub(1) {
            Some(before) if !self.tokens[at].paragraph_start => before,
            _ => return false,
        };
        if self.of(before) == "-" && before > 0 {
            before -= 1;
        }
        self.is(before, Time::Lead)
    }

    pub(super) fn is_dash(&self, at: usize) -> bool {
        matches!(self.of(at), "-" | "–" | "—")
    }

    /// What begins with a word.
    fn word(&self, at: usize) -> Hit {
        let mut ordinal = None;
        for time in self.times(at) {
            let hit = match time {
                Time::Month(_) => self.month(at).and_then(|month| self.after_month(at, month)),
                Time::Weekday(day) => self.weekday(at, at + 1, u32::from(day)),
                Time::Day(days) => self.day_word(at, days),
                Time::Shift(shift) => self.shifted(at, shift),
                Time::Season(season) => self.season(at, u32::from(season)),
                Time::Unit(unit) => self.unit_then_shift(at, unit),
                Time::Number(_) => self.ago(at),
                Time::Ago => self.ago_first(at),
                Time::Ordinal(n) => {
                    ordinal = Some(u32::from(n));
                    None
                }
                Time::Fiscal => self.fiscal(at),
                Time::ThisYear => Some((at + 1, Says::Unit(Unit::Year, 0))),
                _ => None,
            };
            if hit.is_some() {
                return hit;
            }
        }
        if let Some(n) = ordinal {
            return self.quarter(at, n).or_else(|| self.since(at, n));
        }
        // `segunda-feira`, `avant-hier`.
        if self.of(at + 1) == "-" && self.tokens.get(at + 2).is_some_and(|t| !t.spaced) {
            let whole = &self.text
                [self.tokens[at].span.start as usize..self.tokens[at + 2].span.end as usize];
            for time in self.words.all(whole) {
                match time {
                    Time::Weekday(day) => return self.weekday(at, at + 3, u32::from(day)),
                    Time::Day(days) => return Some((at + 3, Says::Relative(i64::from(days)))),
                    _ => {}
                }
            }
        }
        self.short_quarter(at)
            .or_else(|| self.fiscal_short(at))
            .or_else(|| self.short_weekday(at))
    }

    /// `yesterday`, `mañana`.
    fn day_word(&self, at: usize, days: i8) -> Hit {
        if days == 1 && self.is_morning(at) {
            return None;
        }
        if self.english() && matches!(self.of(at), "Today" | "TODAY") {
            // `USA TODAY`, `Today Show`.
            let named = at > 0 && self.capital(at - 1) || self.capital(at + 1);
            if named && !self.tokens[at].sentence_start {
                return None;
            }
        }
        (days != 0 || !self.nowadays(at)).then_some((at + 1, Says::Relative(i64::from(days))))
    }

    /// `May 3, 2024`, `May 3-5`, `May 2024`, `in May`.
    fn after_month(&self, at: usize, month: u32) -> Hit {
        if let Some((day, after)) = self.day(at + 1).filter(|_| self.english()) {
            if self.is_dash(after)
                && let Some((last, end)) = self.day(after + 1)
                && last > day
            {
                let (year, end) = self.year_after(end);
                return Some((end, Says::Days(year, month, day, last)));
            }
            let next = self.of(after);
            if next != "%" && next != ":" && !(next == "." && self.digits(after + 1).is_some()) {
                let (year, end) = self.year_after(after);
                return Some((end, day_of(year, month, day)));
            }
        }

        let of = usize::from(matches!(
            self.of(at + 1),
            "of" | "de" | "del" | "do" | "del'" | ","
        ));
        if let Some(year) = self.year(at + 1) {
            return Some((at + 2, Says::Month(year, month)));
        }
        if of == 1
            && let Some(year) = self.year(at + 2)
        {
            return Some((at + 3, Says::Month(year, month)));
        }
        if let Some(shift) = self.shift(at + 1).filter(|s| *s != 0)
            && !self.english()
            && self.words.code() != "de"
        {
            return Some((at + 2, Says::MonthOfYear(month, Which::by(shift))));
        }
        let name_follows = self.capital(at + 1)
            && !self.tokens[at + 1].sentence_start
            && self.tokens[at + 1].spaced;
        let short = self.english() && matches!(self.of(at), "Jan" | "Mar" | "Dec" | "Sept" | "Oct");
        let opens = self.tokens[at].sentence_start && self.cased();
        let name = self.cased() && name_follows || short || opens;
        let in_year = || self.unit_behind(at + 1, Unit::Year).is_some();
        (!name && (self.led(at) || in_year())).then(|| {
            (
                at + 1,
                Says::MonthOfYear(month, tense::which_month(self, at)),
            )
        })
    }

    /// A year behind a date, perhaps behind a comma or `de`.
    pub(super) fn year_after(&self, at: usize) -> (Option<i32>, usize) {
        if let Some(year) = self.year(at) {
            return (Some(year), at + 1);
        }
        if matches!(self.of(at), "," | "de" | "del" | "of") {
            let glued = self.of(at) == "," && self.tokens.get(at + 1).is_some_and(|t| !t.spaced);
            if let Some(year) = self.year(at + 1).filter(|_| !glued) {
                return (Some(year), at + 2);
            }
        }
        (None, at)
    }

    fn weekday(&self, at: usize, after: usize, day: u32) -> Hit {
        if self.cased() {
            if !self.capital(at) {
                return None;
            }
            let shouted = self.tokens[at].shape == Shape::Upper;
            // `Black Friday`, `Sunday Times`: a name.
            let named = at > 0
                && matches!(
                    self.of(at - 1),
                    "Black"
                        | "Bloody"
                        | "Ash"
                        | "Super"
                        | "Palm"
                        | "Cyber"
                        | "Good"
                        | "Easter"
                        | "Holy"
                        | "Fat"
                        | "Whit"
                        | "Shrove"
                        | "Blue"
                        | "Small"
                        | "Giving"
                        | "Maundy"
                );
            let next = after < self.tokens.len()
                && self.capital(after)
                && !self.tokens[after].sentence_start
                && self.tokens[after].spaced
                && self.month(after).is_none()
                && !shouted;
            if named || next && self.english() || self.is_paper(at) {
                return None;
            }
        }
        // `Wednesday, Aug. 30`.
        let date = match self.of(after) {
            "," => after + 1,
            _ => after,
        };
        if date < self.tokens.len() && !self.tokens[date].paragraph_start {
            let hit = match self.tokens[date].shape {
                Shape::Number => self.number(date),
                Shape::Mark => None,
                _ => self
                    .month(date)
                    .and_then(|month| self.after_month(date, month)),
            };
            if let Some((end, says @ (Says::Day(_) | Says::DayOfYear(..)))) = hit {
                return Some((end, says));
            }
        }
        if let Some(hit) = self.in_brackets(after, day) {
            return Some(hit);
        }
        if !self.english()
            && let Some(shift) = self.shift(after).filter(|s| *s != 0)
            && self.words.code() != "de"
        {
            return Some((after + 1, Says::Weekday(day, Which::by(shift))));
        }
        Some((after, Says::Weekday(day, tense::which_weekday(self, at))))
    }

    /// `„der Freitag“`: a German paper, with its article in quotation marks.
    fn is_paper(&self, at: usize) -> bool {
        at > 1
            && matches!(self.of(at - 1), "der" | "Der")
            && matches!(self.of(at - 2), "„" | "“" | "\"" | "»")
            && matches!(self.of(at + 1), "“" | "”" | "\"" | "«")
    }

    /// `last week`, `next Wednesday`, `this summer`.
    pub(super) fn shifted(&self, at: usize, shift: i8) -> Hit {
        let next = at + 1;
        if self.tokens.get(next).is_none_or(|t| t.paragraph_start) {
            return None;
        }
        // `over the last year`, `the last week of the race` are no weeks and years by themselves.
        let article = self.english() && at > 0 && self.of(at - 1) == "the" && shift == -1;
        let plural = article || self.plural(next);
        for time in self.times(next) {
            match time {
                Time::Unit(unit) if !plural && unit != Unit::Day => {
                    return Some((next + 1, Says::Unit(unit, shift)));
                }
                Time::Weekday(day) if !self.cased() || self.capital(next) => {
                    // `próximo viernes 4 de diciembre`: the date says which.
                    let dated = self.weekday(next, next + 1, u32::from(day));
                    if let Some((_, Says::Day(_) | Says::DayOfYear(..))) = dated {
                        return dated;
                    }
                    let which = match shift {
                        0 => tense::which_weekday(self, at),
                        _ => Which::by(shift),
                    };
                    return Some((next + 1, Says::Weekday(u32::from(day), which)));
                }
                Time::Month(month) if !self.cased() || self.capital(next) => {
                    if self.year(next + 1).is_some() {
                        return None;
                    }
                    let which = match shift {
                        0 => tense::which_month(self, at),
                        _ => Which::by(shift),
                    };
                    return Some((next + 1, Says::MonthOfYear(u32::from(month), which)));
                }
                Time::Season(season) => {
                    return Some((next + 1, Says::Season(u32::from(season), None, shift)));
                }
                Time::Weekend => return Some((next + 1, Says::Weekend(shift))),
                _ => {}
            }
        }
        if self.english() && self.of(next) == "night" && shift == -1 {
            return Some((next + 1, Says::Relative(-1)));
        }
        None
    }

    /// Several of a unit: `in den letzten Wochen` is no week.
    fn plural(&self, at: usize) -> bool {
        let word = self.of(at);
        match self.words.code() {
            "de" | "nl" => word.ends_with("en") || matches!(word, "Jahre" | "Monate" | "Tage"),
            "it" => word.ends_with('i') || word == "settimane",
            _ => word.ends_with('s') && !matches!(word, "mois" | "mes" | "mês"),
        }
    }

    /// `semaine dernière`, `año pasado`, `mese scorso`.
    pub(super) fn unit_then_shift(&self, at: usize, unit: Unit) -> Hit {
        if matches!(self.words.code(), "en" | "de" | "nl") || unit == Unit::Day {
            return None;
        }
        let shift = self.shift(at + 1).filter(|s| *s != 0 && !self.plural(at))?;
        Some((at + 2, Says::Unit(unit, shift)))
    }

    fn season(&self, at: usize, season: u32) -> Hit {
        if self.words.code() == "de" && !self.capital(at) {
            return None;
        }
        let of = usize::from(matches!(self.of(at + 1), "of" | "de" | "del" | "do"));
        if let Some(year) = self.year(at + 1 + of) {
            return Some((at + 2 + of, Says::Season(season, Some(year), 0)));
        }
        let (end, shift) = self.unit_behind(at + 1, Unit::Year)?;
        Some((end, Says::SeasonIn(season, shift)))
    }

    /// `two months ago`, `due mesi fa`.
    pub(super) fn ago(&self, at: usize) -> Hit {
        let count = self.count(at)?;
        let unit = self.unit(at + 1)?;
        let behind = matches!(self.words.code(), "en" | "it" | "nl");
        (behind && self.is(at + 2, Time::Ago)).then_some((at + 3, Says::Ago(count, unit)))
    }

    /// `vor zwei Monaten`, `hace dos años`.
    fn ago_first(&self, at: usize) -> Hit {
        if !matches!(self.words.code(), "de" | "es" | "pt") {
            return None;
        }
        let count = self.count(at + 1)?;
        let unit = self.unit(at + 2)?;
        Some((at + 3, Says::Ago(count, unit)))
    }

    /// `19th month` in a sentence that names an event of the table.
    pub(super) fn since(&self, at: usize, n: u32) -> Hit {
        if !self.english() || n == 0 || at == 0 {
            return None;
        }
        let unit = self.unit(at + 1)?;
        let led = matches!(self.of(at - 1), "its" | "the" | "their" | "a" | "his");
        if !led || unit == Unit::Decade || self.of(at + 1).ends_with('s') {
            return None;
        }
        let from = (at.saturating_sub(60)..=at)
            .rev()
            .find(|i| self.tokens[*i].sentence_start)
            .unwrap_or(at);
        let to = (at + 1..self.tokens.len().min(at + 40))
            .find(|i| self.tokens[*i].sentence_start)
            .unwrap_or_else(|| self.tokens.len().min(at + 40));
        let event = EVENTS.iter().position(|(_, _, _, groups)| {
            groups
                .iter()
                .all(|group| (from..to).any(|i| group.contains(&self.of(i))))
        })?;
        Some((at + 2, Says::Since(n, unit, event)))
    }
}

/// A day, of an unknown year when the year is missing or has no such day.
pub(super) fn day_of(year: Option<i32>, month: u32, day: u32) -> Says {
    match year.map(|year| Day::new(year, month, day)) {
        Some(Some(day)) => Says::Day(day),
        _ => Says::DayOfYear(month, day, Which::Unsaid),
    }
}
