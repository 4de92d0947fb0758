//! The time of day beside a date, and its zone.

use super::lexer::{Kind, Token};
use super::zones::{self, Zone};

/// A time of day as stated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clock {
    /// 0–23.
    pub hour: u8,
    /// 0–59.
    pub minute: u8,
    /// 0–59, when stated.
    pub second: Option<u8>,
    /// The zone, when stated.
    pub zone: Option<Zone>,
}

/// Words that stand between a date and its time, or before the time.
const FILLERS: &[&str] = &[
    "t",
    "at",
    "um",
    "à",
    "a",
    "alle",
    "ore",
    "às",
    "as",
    "las",
    "o",
    "godz",
    "godzina",
    "godzinie",
    "saat",
    "saati",
    "pukul",
    "jam",
    "kl",
    "klo",
    "в",
    "الساعة",
    "h",
    "و",
    "г",
    "года",
    "r",
    "time",
    "den",
    "le",
    "el",
    "il",
    "de",
    "om",
    "uhr",
];

/// Weekdays that stand between a time and its date; others are part of neither.
const WEEKDAYS: &str = "mon tue tues wed thu thur thurs fri sat sun \
    monday tuesday wednesday thursday friday saturday sunday \
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag \
    lundi mardi mercredi jeudi vendredi samedi dimanche \
    lunes martes miércoles jueves viernes sábado domingo \
    lunedì martedì mercoledì giovedì venerdì sabato domenica \
    segunda terça quarta quinta sexta feira \
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag \
    poniedziałek wtorek środa czwartek piątek sobota niedziela \
    pazartesi salı çarşamba perşembe cuma cumartesi pazar \
    senin selasa rabu kamis jumat sabtu minggu \
    понедельник вторник среда четверг пятница суббота воскресенье \
    الاثنين الإثنين الثلاثاء الأربعاء الاربعاء الخميس الجمعة السبت الأحد الاحد";

/// A weekday's name in one of the languages that copydesk reads.
pub fn is_weekday(word: &str) -> bool {
    let lower = word.to_lowercase();
    WEEKDAYS.split(' ').any(|day| day == lower)
}

/// Words after an hour that say that it was one, and change nothing.
const SUFFIXES: &[&str] = &["uhr", "uur", "h", "hs", "hrs", "hr", "hours", "ч"];

/// First half of the day and second half, before or after the hour.
const HALVES: &[(&str, bool)] = &[
    ("am", false),
    ("pm", true),
    ("上午", false),
    ("凌晨", false),
    ("早上", false),
    ("下午", true),
    ("晚上", true),
    ("午前", false),
    ("午後", true),
    ("오전", false),
    ("오후", true),
    ("صباحا", false),
    ("صباحاً", false),
    ("مساء", true),
    ("مساءً", true),
    ("ص", false),
    ("م", true),
    ("öö", false),
    ("ös", true),
];

/// Reads times of day from a text's tokens.
pub struct Reader<'t> {
    /// The text.
    pub text: &'t str,
    /// Its tokens.
    pub tokens: &'t [Token],
    /// Top-level domain of the source, for zones with several meanings.
    pub country: Option<&'t str>,
}

impl<'t> Reader<'t> {
    /// The token's text.
    pub fn word(&self, at: usize) -> &'t str {
        self.tokens
            .get(at)
            .filter(|t| t.kind == Kind::Word)
            .map_or("", |t| &self.text[t.start..t.end])
    }

    /// The number at a place, if it is written with so many digits.
    pub fn number(&self, at: usize, digits: std::ops::RangeInclusive<u8>) -> Option<u64> {
        self.tokens.get(at)?.number(digits)
    }

    /// True when this mark stands there.
    pub fn mark(&self, at: usize, mark: char) -> bool {
        self.tokens.get(at).is_some_and(|t| t.is(mark))
    }

    /// True when no white space stands before the token.
    pub fn tight(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|t| !t.gap)
    }

    /// A time of day after a date that ends before token `at`; the place after it.
    pub fn after(&self, at: usize) -> Option<(Clock, usize)> {
        let mut next = at;
        let mut announced = false;
        for _ in 0..6 {
            if let Some(found) = self.clock(next, announced) {
                return Some(found);
            }
            let (skip, word) = self.filler(next)?;
            announced |= word;
            next = skip;
        }
        None
    }

    /// A time of day that ends right before the date at token `at`; where it begins.
    pub fn before(&self, at: usize) -> Option<(Clock, usize)> {
        (at.saturating_sub(12)..at).find_map(|start| {
            let (clock, mut end) = self.clock(start, false)?;
            for _ in 0..4 {
                if end >= at {
                    break;
                }
                end = self.filler(end)?.0;
            }
            (end == at).then_some((clock, start))
        })
    }

    /// Skips one token that may stand between date and time; true for a word that announces one.
    fn filler(&self, at: usize) -> Option<(usize, bool)> {
        let token = self.tokens.get(at)?;
        match token.kind {
            Kind::Mark(
                ',' | '|' | '·' | '•' | '-' | '–' | '—' | '@' | ':' | '/' | '(' | ')' | '.' | ';'
                | '،',
            ) => Some((at + 1, token.is('@'))),
            Kind::Word => {
                let word = self.word(at);
                let lower = word.to_lowercase();
                if FILLERS.contains(&lower.as_str()) {
                    return Some((at + 1, true));
                }
                if is_weekday(&lower) {
                    return Some((at + 1, false));
                }
                // The weekday in brackets after a Chinese, Japanese or Korean date.
                let bracketed = at > 0 && self.mark(at - 1, '(') && self.mark(at + 1, ')');
                let week = word.starts_with("星期") || word.starts_with("周");
                (bracketed || week).then_some((at + 1, false))
            }
            _ => None,
        }
    }

    /// A time of day that begins at this token. `announced`: a word such as "um" stood before, so
    /// that `10.30` is a time.
    pub fn clock(&self, at: usize, announced: bool) -> Option<(Clock, usize)> {
        let mut at = at;
        let mut afternoon = half(self.word(at));
        if afternoon.is_some() {
            at += 1;
        }
        let hour = self.number(at, 1..=2).filter(|h| *h <= 24);
        let compact = self
            .number(at, 4..=4)
            .map(|n| n * 100)
            .or_else(|| self.number(at, 6..=6))
            .filter(|_| self.tight(at) && at > 0 && self.word(at - 1).eq_ignore_ascii_case("t"));
        if let Some(n) = compact {
            let mut clock = of_digits(n)?;
            clock.second = clock.second.filter(|_| self.number(at, 6..=6).is_some());
            return Some(self.zoned(clock, at + 1));
        }
        let mut hour = hour?;
        at += 1;
        let (mut minute, mut second, mut sure) = (0, None, afternoon.is_some() && self.is_unit(at));
        let pair = |at: usize| self.number(at, 2..=2).filter(|n| *n < 60 && self.tight(at));
        if self.mark(at, ':') && pair(at + 1).is_some() {
            minute = pair(at + 1)?;
            at += 2;
            sure = true;
            if self.mark(at, ':') && self.tight(at) && pair(at + 1).is_some() {
                second = pair(at + 1).and_then(|s| small(s, 59));
                at += 2;
                let fraction = self.mark(at, '.') || self.mark(at, ',');
                if fraction
                    && self.tight(at)
                    && self.tight(at + 1)
                    && self.number(at + 1, 1..=12).is_some()
                {
                    at += 2;
                }
            }
        } else if self.tight(at) && self.word(at).eq_ignore_ascii_case("h") {
            at += 1;
            sure = true;
            if let Some(m) = pair(at) {
                minute = m;
                at += 1;
            }
        } else if self.mark(at, '.') && self.tight(at) && pair(at + 1).is_some() {
            let ends = self.word(at + 2);
            let suffix = SUFFIXES.contains(&ends.to_lowercase().as_str())
                || self.half_after(at + 2).is_some()
                || zones::zone(ends, None).is_some();
            if !(suffix || announced) {
                return None;
            }
            minute = pair(at + 1)?;
            at += 2;
            sure = true;
        } else if matches!(self.word(at), "時" | "时" | "点" | "點")
            || self.word(at).starts_with('시')
        {
            at += 1;
            sure = true;
            if let Some(m) = self.number(at, 1..=2).filter(|m| *m < 60)
                && (self.word(at + 1) == "分" || self.word(at + 1).starts_with('분'))
            {
                minute = m;
                at += 2;
            }
        }
        if let Some((pm, next)) = self.half_after(at) {
            afternoon = Some(pm);
            sure = true;
            at = next;
        }
        if SUFFIXES.contains(&self.word(at).to_lowercase().as_str()) {
            sure = true;
            at += 1;
        }
        if !sure {
            return None;
        }
        match afternoon {
            Some(true) if hour < 12 => hour += 12,
            Some(false) if hour == 12 => hour = 0,
            _ => {}
        }
        let clock = Clock {
            // 24:00 is written for the end of a day; the minute before keeps the day.
            hour: if hour == 24 { 23 } else { small(hour, 23)? },
            minute: if hour == 24 { 59 } else { small(minute, 59)? },
            second,
            zone: None,
        };
        Some(self.zoned(clock, at))
    }

    fn is_unit(&self, at: usize) -> bool {
        matches!(self.word(at), "時" | "时" | "点" | "點") || self.word(at).starts_with('시')
    }

    /// `am`, `p.m.`, `a. m.` and the like.
    fn half_after(&self, at: usize) -> Option<(bool, usize)> {
        let word = self.word(at);
        if let Some(pm) = half(word) {
            return Some((pm, at + 1));
        }
        let first = match word {
            "a" | "A" => false,
            "p" | "P" => true,
            _ => return None,
        };
        let dotted = self.mark(at + 1, '.') && self.word(at + 2).eq_ignore_ascii_case("m");
        if !dotted {
            return None;
        }
        let end = at + 3;
        Some((first, if self.mark(end, '.') { end + 1 } else { end }))
    }

    /// Adds the zone that follows.
    fn zoned(&self, clock: Clock, at: usize) -> (Clock, usize) {
        let mut next = at;
        while next < at + 2 && (self.mark(next, '(') || self.mark(next, ',')) {
            next += 1;
        }
        let with = |zone, end| {
            (
                Clock {
                    zone: Some(zone),
                    ..clock
                },
                end,
            )
        };
        if let Some((offset, end)) = self.offset(next, true) {
            return with(Zone::Offset(offset), end);
        }
        if let Some((zone, end)) = self.place(at) {
            return with(zone, end);
        }
        let word = self.word(next);
        if let Some(zone) = zones::zone(word, self.country) {
            let universal = matches!(zone, Zone::Offset(0));
            if universal && let Some((offset, end)) = self.offset(next + 1, false) {
                return with(Zone::Offset(offset), end);
            }
            // "CET/CEST": winter's and summer's time of one place.
            let summer = self.mark(next + 1, '/').then(|| self.word(next + 2));
            if let Some(place) = summer.and_then(|summer| zones::both(word, summer)) {
                return with(place, next + 3);
            }
            return with(zone, next + 1);
        }
        // "Eastern Time", "Pacific Daylight Time".
        let rule = match word.to_lowercase().as_str() {
            "eastern" => "ET",
            "central" => "CT",
            "mountain" => "MT",
            "pacific" => "PT",
            _ => return (clock, at),
        };
        let end = (next + 1..next + 3).find(|at| self.word(*at).eq_ignore_ascii_case("time"));
        match (end, zones::zone(rule, None)) {
            (Some(end), Some(zone)) => with(zone, end + 1),
            _ => (clock, at),
        }
    }

    /// `[Europe/Berlin]`, as Java writes a zone.
    fn place(&self, at: usize) -> Option<(Zone, usize)> {
        const LONGEST: usize = 8;
        if !self.mark(at, '[') {
            return None;
        }
        let end = (at + 2..at + LONGEST).find(|end| self.mark(*end, ']'))?;
        let name = &self.text[self.tokens[at].end..self.tokens[end].start];
        Some((zones::place(name)?, end + 1))
    }

    /// `+02:00`, `-0500`, `+2`; after a time only without white space unless four digits follow.
    fn offset(&self, at: usize, bare: bool) -> Option<(i32, usize)> {
        let sign = match self.tokens.get(at)?.kind {
            Kind::Mark('+') => 1,
            Kind::Mark('-' | '−' | '–') => -1,
            _ => return None,
        };
        if !self.tight(at + 1) {
            return None;
        }
        let (hours, minutes, end) = if let Some(n) = self.number(at + 1, 4..=4) {
            (n / 100, n % 100, at + 2)
        } else {
            let hours = self.number(at + 1, 1..=2)?;
            let minutes = self
                .number(at + 3, 2..=2)
                .filter(|_| self.mark(at + 2, ':') && self.tight(at + 3));
            if bare && minutes.is_none() && !self.tight(at) {
                return None;
            }
            let end = if minutes.is_some() { at + 4 } else { at + 2 };
            (hours, minutes.unwrap_or(0), end)
        };
        (hours <= 14 && minutes < 60)
            .then_some((sign * (hours as i32 * 3600 + minutes as i32 * 60), end))
    }
}

fn half(word: &str) -> Option<bool> {
    if word.is_empty() {
        return None;
    }
    let lower = word.to_lowercase();
    HALVES
        .iter()
        .find(|(name, _)| *name == lower)
        .map(|(_, pm)| *pm)
}

/// `101530`.
pub fn of_digits(n: u64) -> Option<Clock> {
    Some(Clock {
        hour: small(n / 10_000, 23)?,
        minute: small(n / 100 % 100, 59)?,
        second: small(n % 100, 59),
        zone: None,
    })
}

fn small(value: u64, most: u8) -> Option<u8> {
    u8::try_from(value).ok().filter(|v| *v <= most)
}
