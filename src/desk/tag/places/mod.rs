//! Places: which one it is; countries, their demonyms and capitals; named events.

use super::{Entity, Event, Reading};
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

/// Links places among the entities, adds those that only a gazetteer knows, finds events.
pub fn link(
    _reading: &Reading<'_>,
    _entities: &mut Vec<Entity>,
    _model: &Model,
    _ran: &mut Vec<&'static str>,
) -> Vec<Event> {
    Vec::new()
}
