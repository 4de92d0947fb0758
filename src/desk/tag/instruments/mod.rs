//! Listed companies, tickers, ISINs.

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

/// A financial instrument that the text or the message names.
#[derive(Debug, Clone, PartialEq)]
pub struct Instrument {
    /// Ticker symbol, or the ISIN where no ticker is known.
    pub symbol: String,
    /// Exchange as in the text or the list: `NASDAQ`, `NYSE`; `ISIN` for an ISIN.
    pub exchange: Option<String>,
    /// The company's name.
    pub name: Option<String>,
    /// Index of the organisation among the entities.
    pub entity: Option<usize>,
    /// Why.
    pub evidence: Evidence,
}

/// Documented decisions.
pub fn rules() -> Vec<RuleDoc> {
    Vec::new()
}

/// Finds instruments; links organisations to their listing.
pub fn instruments(
    _reading: &Reading<'_>,
    _entities: &mut [Entity],
    _model: &Model,
    _ran: &mut Vec<&'static str>,
) -> Vec<Instrument> {
    Vec::new()
}
