//! Who said what.

use super::sources::Attribution;
use super::{Entity, Reading};
use crate::desk::{RuleDoc, Span};

/// A quotation.
#[derive(Debug, Clone, PartialEq)]
pub struct Quote {
    /// Direct, indirect or mixed.
    pub kind: QuoteKind,
    /// What was said, without the outer marks.
    pub span: Span,
    /// The reporting verb or phrase.
    pub cue: Option<Span>,
    /// Index of the speaker among the entities.
    pub speaker: Option<usize>,
    /// The speaker's name; a role where no name is known (`a spokesman`).
    pub speaker_name: Option<String>,
    /// The pronoun or role that stood there, when the speaker was resolved from it.
    pub resolved_from: Option<Span>,
    /// `mismatched_marks: …`, `continued_paragraph`, `speaker_confidence: 0.7` …
    pub flags: Vec<String>,
    /// How sure the speaker is, 0–1.
    pub confidence: f32,
    /// Code of the rule.
    pub rule: &'static str,
}

/// Kinds of quotation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QuoteKind {
    /// Between quotation marks.
    Direct,
    /// Reported speech.
    Indirect,
    /// Reported speech with words between marks.
    Mixed,
}

/// Documented decisions.
pub fn rules() -> Vec<RuleDoc> {
    Vec::new()
}

/// Finds quotations and their speakers.
pub fn quotes(
    _reading: &Reading<'_>,
    _entities: &[Entity],
    _attributions: &[Attribution],
    _ran: &mut Vec<&'static str>,
) -> Vec<Quote> {
    Vec::new()
}
