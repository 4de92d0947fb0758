//! Dates in the text, as EDTF (ISO 8601-2) values; resolved only with a reference date.

use super::Reading;
use crate::desk::{RuleDoc, Span};

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

/// Documented decisions.
pub fn rules() -> Vec<RuleDoc> {
    Vec::new()
}

/// Finds time expressions.
pub fn dates(_reading: &Reading<'_>, _ran: &mut Vec<&'static str>) -> Temporal {
    Temporal::default()
}
