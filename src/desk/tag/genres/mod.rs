//! IPTC genres: news, opinion, press release, live blog …

use super::Reading;
use crate::desk::{Evidence, RuleDoc};

/// A genre.
#[derive(Debug, Clone, PartialEq)]
pub struct Genre {
    /// Code of the IPTC genre NewsCodes, e.g. `Current`.
    pub code: &'static str,
    /// Its label.
    pub name: &'static str,
    /// Why.
    pub evidence: Evidence,
}

/// Documented decisions.
pub fn rules() -> Vec<RuleDoc> {
    Vec::new()
}

/// Finds genres.
pub fn genres(_reading: &Reading<'_>, _ran: &mut Vec<&'static str>) -> Vec<Genre> {
    Vec::new()
}
