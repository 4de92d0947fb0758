//! Keyphrases.

use super::{Entity, Reading};
use crate::desk::{LoadError, RuleDoc, Span};

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

/// A keyphrase.
#[derive(Debug, Clone, PartialEq)]
pub struct Keyphrase {
    /// As written at its first mention.
    pub text: String,
    /// Its score; higher is better.
    pub score: f32,
    /// First mention.
    pub span: Span,
}

/// Documented decisions.
pub fn rules() -> Vec<RuleDoc> {
    Vec::new()
}

/// Finds up to ten keyphrases, best first.
pub fn keyphrases(
    _reading: &Reading<'_>,
    _entities: &[Entity],
    _model: &Model,
    _ran: &mut Vec<&'static str>,
) -> Vec<Keyphrase> {
    Vec::new()
}
