//! People, organisations and places by name, resolved within the document.

use super::{Entity, Reading};
use crate::desk::{LoadError, RuleDoc};

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

/// Documented decisions.
pub fn rules() -> Vec<RuleDoc> {
    Vec::new()
}

/// Finds names and groups them into entities, in order of first mention.
pub fn names(_reading: &Reading<'_>, _model: &Model, _ran: &mut Vec<&'static str>) -> Vec<Entity> {
    Vec::new()
}
