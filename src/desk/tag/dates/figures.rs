//! Expressions of time that begin with a figure.

use super::calendar::Day;
use super::join::{AND, TO};
use super::scan::{Hit, Says, Scan, day_of};

/// Years before another in a row at most.
const ROW: usize = 4;

/// Words for "between".
const BETWEEN: &[&str] = &["between", "zwischen", "entre", "tra", "fra", "tussen"];

/// Words before the first of a span of years.
const FROM: &[&str] = &[
    "from", "von", "de", "depuis", "desde", "dal", "del", "van", "vom",
];

/// Words before a place, behind a word for today.
const PLACE: &[&str] = &[
    "in", "at", "on", "à", "en", "dans", "sur", "im", "am", "auf", "bei", "a", "al", "nel", "em",
    "no", "na", "op", "te", "um",
];

impl Scan<'_> {
    /// `terça-feira (5)`: the day of the month in brackets behind a weekday.
    pub(super) fn in_brackets(&self, at: usize, weekday: u32) -> Hit {
        let day = self.digits(at + 1).filter(|day| (1..=31).contains(day))?;
        // `quarta (18/2)`.
        if self.of(at) == "(" && self.of(at + 2) == "/" && self.of(at + 4) == ")" && !self.english()
        {
            let month = self
                .digits(at + 3)
                .filter(|month| (1..=12).contains(month))?;
            return Some((at + 5, day_of(None, month, day)));
        }
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
        if let Some(hit) = self.days(at) {
            return Some(hit);
        }
        // `3 May 2024`, `3. Mai`, `3 de mayo de 2024`.
        if let Some((day, after)) = self.day(at) {
            if let Some(month) = self.short_month(after) {
                let (year, end) = self.year_after(after + 1);
                return Some((end, day_of(year, month, day)));
            }
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

    /// `du 19 au 22 décembre`, `19 to 22 December`, `entre el 19 y el 22 de diciembre`.
    fn days(&self, at: usize) -> Hit {
        let (first, after) = self.day(at)?;
        let link = self.of(after);
        let linked = TO.contains(&link) || self.is_dash(after);
        if !(linked || AND.contains(&link) && self.between(at)) {
            return None;
        }
        let article = matches!(self.of(after + 1), "le" | "el" | "il" | "o" | "dem" | "the");
        let (last, end) = self.day(after + 1 + usize::from(article))?;
        let of = usize::from(matches!(self.of(end), "of" | "de" | "di"));
        let month = self.month(end + of)?;
        if last <= first || !self.tokens.get(end).is_some_and(|t| t.spaced) {
            return None;
        }
        let (year, end) = self.year_after(end + of + 1);
        Some((end, Says::Days(year, month, first, last)))
    }

    /// A word for "between" stands before the token, perhaps with an article.
    fn between(&self, at: usize) -> bool {
        let article = at > 1 && matches!(self.of(at - 1), "le" | "el" | "il" | "o" | "dem" | "the");
        let word = at.checked_sub(1 + usize::from(article));
        word.is_some_and(|at| BETWEEN.contains(&self.of(at).to_lowercase().as_str()))
    }

    /// A month's abbreviation behind its day and before a bracket, a full stop or the year: `3 jul (EFE)`.
    /// Elsewhere it may be another word (`mar`, `set`).
    fn short_month(&self, at: usize) -> Option<u32> {
        let names = match self.words.code() {
            "es" => "ene feb mar abr may jun jul ago sep oct nov dic",
            "pt" => "jan fev mar abr mai jun jul ago set out nov dez",
            _ => return None,
        };
        let word = self.of(at).to_lowercase();
        let ends = matches!(self.of(at + 1), "(" | ".") || self.year(at + 1).is_some();
        let month = names.split(' ').position(|name| name == word && ends)?;
        Some(month as u32 + 1)
    }

    /// A word for today that speaks of these times: `Léopoldville (aujourd'hui Kinshasa)`, `the mill, today
    /// a museum, was`.
    pub(super) fn nowadays(&self, at: usize) -> bool {
        let before = at.checked_sub(1).map_or("", |at| self.of(at));
        let next = self.of(at + 1);
        let closing = if before == "(" { ")" } else { "," };
        let closed = (at + 2..=at + 6).any(|at| self.of(at) == closing);
        match before {
            "(" => closed && !PLACE.contains(&next),
            "," => {
                let participle = match self.words.code() {
                    "fr" => ["é", "ée", "és", "ées"]
                        .iter()
                        .any(|end| next.ends_with(end)),
                    "es" | "pt" => ["ado", "ada", "ido", "ida", "ados", "adas"]
                        .iter()
                        .any(|end| next.ends_with(end)),
                    "it" => ["ato", "ata", "uto", "uta", "uso", "usa"]
                        .iter()
                        .any(|end| next.ends_with(end)),
                    _ => false,
                };
                let what = matches!(
                    next,
                    "a" | "an" | "un" | "une" | "una" | "ein" | "eine" | "een"
                ) && !(next == "a" && self.words.code() != "en");
                closed && (participle || what)
            }
            _ => false,
        }
    }

    /// The other end of a span of years: `between 2017 and 2019`, `de 2010 a 2014`.
    fn years(&self, at: usize, year: i32) -> Hit {
        let before = at
            .checked_sub(1)
            .map_or("", |at| self.of(at))
            .to_lowercase();
        let link = self.of(at + 1);
        let opened = AND.contains(&link) && self.between(at)
            || TO.contains(&link) && FROM.contains(&before.as_str());
        let to = self
            .year(at + 2)
            .filter(|to| opened && *to > year && *to - year < 120)?;
        Some((at + 3, Says::Years(year, to)))
    }

    /// One of a few years with a word for "and" between them, the first of which follows a word that says
    /// that it is a year: `em 1977 e 1992`.
    fn in_row(&self, at: usize) -> bool {
        (1..=ROW)
            .map_while(|step| {
                let year = at.checked_sub(2 * step)?;
                let joined = AND.contains(&self.of(year + 1)) && self.year(year).is_some();
                (joined && !self.tokens[year + 2].paragraph_start).then_some(year)
            })
            .any(|year| self.led(year))
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

    /// German has no preposition before a year: `wurde 1934 geboren`, `die Prognose für 2026 gesenkt`, `1976 zog sie
    /// fort`. Round hundreds count things.
    fn german_year(&self, at: usize, year: i32) -> bool {
        const BEFORE: &[&str] = &[
            "bereits",
            "erst",
            "für",
            "hat",
            "hatte",
            "hatten",
            "nach",
            "noch",
            "schon",
            "spätestens",
            "vor",
            "war",
            "waren",
            "wurde",
            "wurden",
        ];
        const BEHIND: &[&str] = &[
            "begann",
            "erhielt",
            "erschien",
            "folgte",
            "gewann",
            "ging",
            "gründete",
            "hatte",
            "hatten",
            "kam",
            "kamen",
            "soll",
            "sollen",
            "starb",
            "trat",
            "übernahm",
            "war",
            "waren",
            "wechselte",
            "wird",
            "werden",
            "wurde",
            "wurden",
            "zog",
        ];
        if self.words.code() != "de" || !(1900..=2050).contains(&year) || year % 100 == 0 {
            return false;
        }
        let next = self.of(at + 1);
        let opens = self.tokens[at].sentence_start && BEHIND.contains(&next);
        let plain = !next.starts_with(|c: char| c.is_uppercase() || matches!(c, '%' | '€' | '$'));
        let behind = at > 0 && !self.tokens[at].sentence_start && BEFORE.contains(&self.of(at - 1));
        opens || behind && plain
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
        if let Some(hit) = self.year_and_next(at, year) {
            return Some(hit);
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
        if let Some(hit) = self.years(at, year) {
            return Some(hit);
        }
        let next = self.of(at + 1);
        if self.is_counted(at)
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
        let led = self.led(at) || self.in_row(at) || self.german_year(at, year);
        (lone || article || led && (1700..=2099).contains(&year))
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
