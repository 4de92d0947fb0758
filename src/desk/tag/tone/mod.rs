//! Tone of the article.

use super::Reading;
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

/// Tone.
#[derive(Debug, Clone, PartialEq)]
pub struct Tone {
    /// Its label.
    pub label: Label,
    /// -1 to 1.
    pub polarity: f32,
    /// The words that say so.
    pub evidence: Vec<Span>,
}

/// Labels of tone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Label {
    /// Negative.
    Negative,
    /// Neutral.
    Neutral,
    /// Positive.
    Positive,
    /// Both.
    Mixed,
}

/// Documented decisions.
pub fn rules() -> Vec<RuleDoc> {
    Vec::new()
}

/// Judges the tone; `None` when unsure.
pub fn tone(_reading: &Reading<'_>, _model: &Model, _ran: &mut Vec<&'static str>) -> Option<Tone> {
    None
}
