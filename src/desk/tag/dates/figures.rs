//! Expressions of time that begin with a figure.

use super::calendar::Day;
use super::scan::{Hit, Says, Scan, day_of};

impl Scan<'_> {
    /// `terça-feira (5)`: the day of the month in brackets behind a weekday.
    pub(super) fn in_brackets(&self, at: usize, weekday: u32) -> Hit {
        let day = self.digits(at + 1).filter(|day| (1..=31).contains(day))?;
        (self.of(at) == "(" && self.of(at + 2) == ")")
            .then_some((at + 3, Says::WeekdayOn(weekday, day)))
    }

    /// `terça (5)`: in Portuguese a weekday without `-feira` is a number in order as well, but where a day of
    /// the month stands behind it.
    pub(super) fn short_weekday(&self, at: usize) -> Hit {
        if self.words.code() != "pt" {
            return None;
        }
        let names = ["segunda", "terça", "quarta", "quinta", "sexta"];
        let day = names.iter().position(|name| *name == self.of(at))?;
        self.in_brackets(at + 1, day as u32)
    }

    /// What begins with a figure.
    pub(super) fn number(&self, at: usize) -> Hit {
        let word = self.of(at);
        // `2024-05-03`.
        if self.year(at).is_some()
            && self.of(at + 1) == "-"
            && self.of(at + 3) == "-"
            && [1, 2, 3, 4]
                .iter()
                .all(|i| self.tokens.get(at + i).is_some_and(|t| !t.spaced))
        {
            let day = Day::new(
                self.year(at)?,
                self.digits(at + 2).unwrap_or(0),
                self.digits(at + 4).unwrap_or(0),
            );
            if let Some(day) = day {
                return Some((at + 5, Says::Day(day)));
            }
        }
        if word.contains('.') {
            return dotted(word).map(|day| (at + 1, Says::Day(day)));
        }
        if let Some(hit) = self.slashed(at) {
            return Some(hit);
        }
        // `3 May 2024`, `3. Mai`, `3 de mayo de 2024`.
        if let Some((day, after)) = self.day(at) {
            let of = usize::from(matches!(self.of(after), "of" | "de" | "di"));
            if let Some(month) = self.month(after + of)
                && self.tokens.get(after).is_some_and(|t| t.spaced)
            {
                let (year, end) = self.year_after(after + of + 1);
                return Some((end, day_of(year, month, day)));
            }
        }
        if let Some(n) = ordinal_number(word)
            && let Some(hit) = self.quarter(at, n).or_else(|| self.since(at, n))
        {
            return Some(hit);
        }
        if let Some(hit) = self.ago(at) {
            return Some(hit);
        }
        if let Some(decade) = decade(word) {
            return Some((at + 1, Says::Decade(decade)));
        }
        self.bare_year(at)
    }

    /// `30/8/2023`, `8/30/2023`.
    fn slashed(&self, at: usize) -> Hit {
        let unspaced = (1..=4).all(|i| self.tokens.get(at + i).is_some_and(|t| !t.spaced));
        if !unspaced || self.of(at + 1) != "/" || self.of(at + 3) != "/" {
            return None;
        }
        let (first, second) = (self.digits(at)?, self.digits(at + 2)?);
        let year = self.year(at + 4)?;
        let says = match (Day::new(year, second, first), Day::new(year, first, second)) {
            (Some(one), Some(other)) if one != other && self.english() => Says::Either(one, other),
            (Some(day), _) => Says::Day(day),
            (None, Some(day)) => Says::Day(day),
            (None, None) => return None,
        };
        Some((at + 5, says))
    }

    /// A year by itself: behind `in`, `since`, `the`; in parentheses; to another year.
    fn bare_year(&self, at: usize) -> Hit {
        let year = self.year(at).filter(|y| (1500..=2099).contains(y))?;
        let token = self.tokens[at];
        let glued = at > 0
            && !token.spaced
            && !matches!(self.of(at - 1), "(" | "-" | "–" | "'" | "’" | "“" | "[");
        if glued || at > 0 && matches!(self.of(at - 1), "$" | "€" | "£" | "#" | "No." | "Nr.") {
            return None;
        }
        if self.is_dash(at + 1) && self.tokens.get(at + 2).is_some_and(|t| !t.spaced) {
            if let Some(to) = self
                .year(at + 2)
                .filter(|to| *to > year && *to - year < 120)
            {
                return Some((at + 3, Says::Years(year, to)));
            }
            if let Some(short) = self.digits(at + 2).filter(|_| self.of(at + 2).len() == 2) {
                let to = year - year % 100 + short as i32;
                if to == year + 1 && (1900..=2099).contains(&year) {
                    return Some((at + 3, Says::Years(year, to)));
                }
            }
        }
        let next = self.of(at + 1);
        let counted = matches!(
            next,
            "people"
                | "percent"
                | "dollars"
                | "euros"
                | "miles"
                | "km"
                | "kilometers"
                | "kilometres"
                | "employees"
                | "workers"
                | "jobs"
                | "members"
                | "troops"
                | "soldiers"
                | "meters"
                | "metres"
                | "feet"
                | "pounds"
                | "times"
                | "votes"
                | "points"
                | "hours"
                | "%"
                | "Euro"
                | "Menschen"
                | "Personen"
                | "Meter"
                | "Mitarbeiter"
                | "Uhr"
                | "personnes"
                | "personas"
                | "persone"
                | "pessoas"
                | "mensen"
        );
        if counted
            || self.of(at + 1) == "-"
                && self.of(at + 2) != "21"
                && self.tokens.get(at + 2).is_some_and(|t| !t.spaced)
        {
            return None;
        }
        let lone = at > 0 && self.of(at - 1) == "(" && matches!(next, ")" | "," | "–" | "-");
        let before = if at > 0 && !token.paragraph_start {
            self.of(at - 1)
        } else {
            ""
        };
        let article = (1900..=2050).contains(&year)
            && matches!(
                before,
                "the"
                    | "his"
                    | "her"
                    | "its"
                    | "'s"
                    | "’s"
                    | "their"
                    | "a"
                    | "der"
                    | "die"
                    | "das"
                    | "les"
                    | "los"
                    | "las"
                    | "Anfang"
                    | "Ende"
                    | "Mitte"
                    | "de"
            );
        (lone || article || self.led(at) && (1700..=2099).contains(&year))
            .then_some((at + 1, Says::Year(year)))
    }
}

/// `30.08.2023`.
fn dotted(word: &str) -> Option<Day> {
    let mut parts = word.split('.');
    let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || year.len() != 4 || day.len() > 2 || month.len() > 2 {
        return None;
    }
    Day::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
        .filter(|d| (1800..=2099).contains(&d.year))
}

/// `19th`.
fn ordinal_number(word: &str) -> Option<u32> {
    let length = word.bytes().take_while(u8::is_ascii_digit).count();
    (matches!(&word[length..], "st" | "nd" | "rd" | "th") && (1..=4).contains(&length))
        .then(|| word[..length].parse().ok())
        .flatten()
}

/// `1990s`, `1990er`.
fn decade(word: &str) -> Option<i32> {
    let digits = word
        .strip_suffix("ern")
        .or_else(|| word.strip_suffix("er"))
        .or_else(|| word.strip_suffix('s'))?;
    if digits.len() != 4 || !digits.ends_with('0') {
        return None;
    }
    digits.parse().ok().filter(|y| (1500..=2090).contains(y))
}
