//! Dates in the text, as EDTF (ISO 8601-2) values; resolved only with a reference date.

mod again;
mod anchors;
mod calendar;
mod counted;
mod figures;
mod join;
mod mornings;
mod of_unit;
mod past;
mod quarters;
mod resolve;
mod scan;
mod tense;
mod told;
mod upcoming;
mod upkeep;
mod whole;
mod words;

use self::calendar::Day;
use self::scan::Scan;
use self::upkeep::Upkeep;
use self::words::Words;
use super::{Entity, EntityKind, Reading};
use crate::desk::decode::Sourced;
use crate::desk::metadata::Timestamp;
use crate::desk::{LoadError, RuleDoc, RuleRow, Span};

/// Dates in the text.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Temporal {
    /// The day that relative expressions refer to (`2024-05-03`), from message or metadata.
    pub reference: Option<String>,
    /// Where it came from.
    pub reference_from: Option<String>,
    /// Expressions in text order.
    pub expressions: Vec<TimeExpression>,
    /// What the text says about its own date.
    pub window: Option<Window>,
}

/// One expression.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TimeExpression {
    /// Where it stands.
    pub span: Span,
    /// `date`, `month`, `year`, `weekday`, `relative`, `ordinal_period` …
    pub kind: &'static str,
    /// EDTF value.
    pub value: Option<String>,
    /// The value is complete.
    pub resolved: bool,
    /// It rests on an inference.
    pub inferred: bool,
    /// What it needs to be resolved: `reference_date`.
    pub needs: Option<&'static str>,
    /// Possible values.
    pub candidates: Vec<String>,
    /// A sentence for a person.
    pub why: Option<String>,
    /// What it counts from.
    pub anchor: Option<Anchor>,
    /// 0–1.
    pub confidence: Option<f32>,
}

/// A known event that an expression counts from.
#[derive(Debug, Clone, PartialEq)]
pub struct Anchor {
    /// Its name.
    pub name: String,
    /// Its Wikidata id.
    pub wikidata: Option<String>,
    /// Its day.
    pub date: String,
}

impl Temporal {
    /// Sets the day that relative expressions refer to.
    fn refer_to(&mut self, stated: Option<(Day, String)>) {
        let (reference, from) = stated.unzip();
        self.reference = reference.map(|day| day.to_string());
        self.reference_from = from;
    }
}

/// Why days without a year of a page that is kept up to date stay open.
const STALE: &str =
    "the text tells of what happened after its publication, and no date of the page is after that";

/// Bounds on the article's date, inferred from the text.
#[derive(Debug, Clone, PartialEq)]
pub struct Window {
    /// Earliest day.
    pub not_before: String,
    /// Latest day.
    pub not_after: String,
    /// Texts it rests on.
    pub basis: Vec<String>,
}

/// Words of time.
pub struct Model {
    words: Words,
}

impl Model {
    /// Lays out the tables.
    ///
    /// # Errors
    /// Never so far.
    pub fn load() -> Result<Self, LoadError> {
        Ok(Self {
            words: Words::new(),
        })
    }
}

/// By kind of expression: `date.KIND`.
const RULES: &[RuleRow] = &[
    (
        "date.date",
        "a day with month, with or without a year; with its year in every language whose months are known",
        "without a year it needs a reference date: the last change of a page that tells of what happened after its publication; the year is that with which the text names the day before, or the one in which what is told of it can have happened",
        "It happened on May 3, 2024.",
    ),
    (
        "date.range",
        "days of one month, years joined by a dash, or a season (`2025/26`)",
        "an EDTF interval",
        "The fair runs May 3-5, 2024.",
    ),
    (
        "date.month",
        "a month with its year, or behind `in`, `since`, `last`",
        "May, March and August are other words too: a bare month needs a word before it",
        "Prices fell in March 2023.",
    ),
    (
        "date.year",
        "a year behind `in`, `since`, an article, or in parentheses",
        "any four digits are not a year: behind them may stand what they count",
        "Prices fell in 2019.",
    ),
    (
        "date.decade",
        "ten years",
        "EDTF `199X`",
        "It was the 1990s.",
    ),
    (
        "date.quarter",
        "a quarter with a year, or with figures",
        "EDTF level 2 numbers quarters 33 to 36; games have quarters too",
        "Sales rose in the third quarter of 2023.",
    ),
    (
        "date.season",
        "a season with a year, or `last`, `next`",
        "EDTF level 1 numbers seasons 21 to 24",
        "It was the summer of 2021.",
    ),
    (
        "date.fiscal_year",
        "a company's year",
        "it need not be the calendar's",
        "Sales rose in fiscal 2024.",
    ),
    (
        "date.weekday",
        "a weekday",
        "the last one up to the reference date, the next one after `next`, or when the nearest word before it speaks of what has yet to come (`will`, `scheduled`), or the clause is in the present tense of what is planned (`opens`, `hosts`); tomorrow where no word says which, and the day of the month where it stands behind in brackets (`terça-feira (5)`); none where only the text tells which one it was (`that Friday, when`)",
        "He left on Wednesday.",
    ),
    (
        "date.relative",
        "`yesterday`, `last week`, `two months ago`",
        "resolved only with a reference date",
        "He left last week.",
    ),
    (
        "date.ordinal_period",
        "`its 19th month` in a sentence about an event whose first day is known",
        "it dates the article itself when nothing else does",
        "The war in Ukraine enters its 19th month.",
    ),
];

/// Documented decisions.
pub fn rules() -> Vec<RuleDoc> {
    RuleDoc::rows("tag.dates", "en de fr es it pt nl", RULES)
}

/// Words before a day of the week that is one, whatever club is called like it; sorted.
const ON: &[&str] = &[
    "by", "every", "last", "next", "of", "on", "since", "this", "until",
];

/// Takes out the days of clubs: `Sheffield Wednesday`, and `Wednesday` where such a club is named and no word before
/// says that the day is meant.
pub fn without_clubs(text: &str, entities: &[Entity], temporal: &mut Temporal) {
    let bodies = || {
        entities
            .iter()
            .filter(|e| e.kind == EntityKind::Organisation)
    };
    let clubs: Vec<&str> = bodies()
        .filter_map(|e| e.name.rsplit_once(' '))
        .map(|(_, last)| last)
        .collect();
    temporal.expressions.retain(|expression| {
        let day = expression.span.of(text);
        if expression.kind != "weekday" || !clubs.contains(&day) {
            return true;
        }
        let before = text[..expression.span.start as usize].trim_end();
        let before = before.rsplit(char::is_whitespace).next().unwrap_or("");
        ON.contains(&before.to_lowercase().as_str())
    });
}

/// Finds time expressions.
pub fn dates(reading: &Reading<'_>, model: &Model, ran: &mut Vec<&'static str>) -> Temporal {
    let metadata = reading.metadata;
    let day = |at: &Sourced<Timestamp>| Some((Day::parse(&at.value.rfc3339)?, at.from.clone()));
    let published = metadata.published.as_ref().and_then(day);
    let modified = metadata.modified.as_ref().and_then(day);
    let mut stated = published.clone().or_else(|| modified.clone());
    let mut temporal = Temporal::default();
    ran.push("dates");
    let code = reading.language.code;
    let Some(words) = model.words.language(code) else {
        temporal.refer_to(stated);
        whole::add(reading.copy, code, false, &mut temporal.expressions);
        return temporal;
    };
    let text = reading.copy.text.as_str();
    let tokens = &reading.tokens;
    let scan = Scan::new(text, tokens, words);
    let mut found = join::join(text, tokens, scan::scan(&scan));
    let mut kept = Upkeep::Published;
    if let Some((published, _)) = published {
        kept = upkeep::upkeep(&scan, &found, published, modified.as_ref().map(|m| m.0));
        match kept {
            Upkeep::Published => {}
            Upkeep::Modified => stated = modified,
            Upkeep::Unknown => stated = None,
        }
    }
    let reference = stated.as_ref().map(|(day, _)| *day);
    temporal.refer_to(stated);
    again::years(&mut found, reference);
    let spans = |f: &scan::Found| Span {
        start: tokens[f.from].span.start,
        end: tokens[f.to - 1].span.end,
    };
    let said: Vec<_> = found.iter().map(|f| (f.says, spans(f).of(text))).collect();
    temporal.window = resolve::document_window(&said);
    let bounds = temporal
        .window
        .as_ref()
        .and_then(|w| Some((Day::parse(&w.not_before)?, Day::parse(&w.not_after)?)));
    temporal.expressions = found
        .iter()
        .map(|f| resolve::resolve(spans(f), f.says, reference, bounds))
        .collect();
    if kept == Upkeep::Unknown {
        let open = temporal
            .expressions
            .iter_mut()
            .filter(|e| e.needs.is_some());
        for expression in open {
            expression.why = Some(STALE.to_owned());
        }
    }
    whole::add(reading.copy, code, true, &mut temporal.expressions);
    temporal
}

#[cfg(test)]
mod tense_tests;
#[cfg(test)]
mod tests;
