//! How many articles are where.

use crate::desk::REASONS;

/// Where articles are. Counted under one lock, so that a scrape never falls between two of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Articles {
    /// `copydesk_articles_received_total`.
    pub received: u64,
    /// `copydesk_articles_enriched_total`.
    pub enriched: u64,
    /// `copydesk_articles_dead_total`, in the order of [`REASONS`].
    pub dead: Vec<u64>,
    /// `copydesk_articles_returned_total`.
    pub returned: u64,
    /// `copydesk_articles_in_flight`: deliveries that were open at the last of these events.
    pub in_flight: u64,
}

impl Default for Articles {
    fn default() -> Self {
        Self {
            received: 0,
            enriched: 0,
            dead: vec![0; REASONS.len()],
            returned: 0,
            in_flight: 0,
        }
    }
}
