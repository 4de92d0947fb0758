//! IPTC Media Topics with their evidence.

use super::instruments::Instrument;
use super::{Entity, Reading};
use crate::desk::{Evidence, LoadError, RuleDoc};

/// Tables.
pub struct Model {}

impl Model {
    /// Loads the tables.
    ///
    /// # Errors
    /// When they are damaged.
    pub fn load() -> Result<Self, LoadError> {
        Ok(Self {})
    }
}

/// A subject of the article.
#[derive(Debug, Clone, PartialEq)]
pub struct Topic {
    /// Eight-digit code, e.g. `11000000`.
    pub code: &'static str,
    /// English label.
    pub name: &'static str,
    /// Set because a narrower one was.
    pub broader: bool,
    /// Code of its top level.
    pub top: &'static str,
    /// 0–100.
    pub relevance: u8,
    /// 0–100: right so many times of a hundred.
    pub confidence: u8,
    /// The words that voted.
    pub evidence: Evidence,
}

/// Date of the vocabulary's release.
pub const VOCABULARY: &str = "2023-10";

/// Documented decisions.
pub fn rules() -> Vec<RuleDoc> {
    Vec::new()
}

/// Finds topics, best first, each narrower one followed by its broader ones.
pub fn topics(
    _reading: &Reading<'_>,
    _entities: &[Entity],
    _instruments: &[Instrument],
    _model: &Model,
    _ran: &mut Vec<&'static str>,
) -> Vec<Topic> {
    Vec::new()
}
