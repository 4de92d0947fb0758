//! Whom the article cites: "As reported by X", "told X", wire credits.

use super::{Entity, Reading};
use crate::desk::{RuleDoc, Span};

/// A cited source.
#[derive(Debug, Clone, PartialEq)]
pub struct Attribution {
    /// The whole expression (`As reported by The Hill on Wednesday`).
    pub span: Span,
    /// The source's canonical name.
    pub source: String,
    /// Index of the source among the entities.
    pub entity: Option<usize>,
    /// The phrase that says so (`As reported by`).
    pub cue: Span,
    /// The date expression (`Wednesday`).
    pub when: Option<Span>,
    /// Home page, only where known.
    pub url: Option<String>,
    /// A medium or agency (goes into `infoSources`), not just any speaker.
    pub is_medium: bool,
    /// Code of the rule.
    pub rule: &'static str,
}

/// Documented decisions.
pub fn rules() -> Vec<RuleDoc> {
    Vec::new()
}

/// Finds cited sources.
pub fn sources(
    _reading: &Reading<'_>,
    _entities: &mut Vec<Entity>,
    _ran: &mut Vec<&'static str>,
) -> Vec<Attribution> {
    Vec::new()
}
