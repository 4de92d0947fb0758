//! A desk that remembers the last articles and names copies of them.

use std::sync::{Arc, Mutex, PoisonError};

use super::desks::Enrich;
use crate::desk::fingerprint::{Duplicates, Fingerprints, Memory};
use crate::desk::{Desk, Enriched, Message, Reject, Stage};
use crate::observe::Metrics;

/// The desk with a memory, shared by this worker's desk threads; other replicas have their own.
pub struct Remembering {
    desk: Arc<Desk>,
    memory: Mutex<Memory>,
    metrics: Arc<Metrics>,
}

impl Remembering {
    /// Remembers the last so many articles.
    pub fn new(desk: Arc<Desk>, articles: usize, metrics: Arc<Metrics>) -> Self {
        Self {
            desk,
            memory: Mutex::new(Memory::new(articles)),
            metrics,
        }
    }
}

impl Enrich for Remembering {
    fn enrich(
        &self,
        message: &Message,
        entering: &mut dyn FnMut(Stage),
    ) -> Result<Enriched, Reject> {
        let mut remember = |uri: &str, prints: &Fingerprints| {
            let mut memory = self.memory.lock().unwrap_or_else(PoisonError::into_inner);
            let found = memory.remember(uri, prints);
            if found != Duplicates::default() {
                self.metrics.duplicate.one();
            }
            found
        };
        self.desk
            .enrich_remembering(message, entering, &mut remember)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::Options;

    #[test]
    fn a_copy_is_named_and_counted_and_a_redelivery_is_none() {
        let desk = Arc::new(Desk::new(Options::default()).expect("the tables load"));
        let metrics = Arc::new(Metrics::default());
        let desk = Remembering::new(desk, 10, metrics.clone());
        let text = "The council of Port Ellery voted on Monday to repair the old harbour wall \
            before the winter storms, at a cost of four million, officials said after the meeting.";
        let enrich = |id: &str| {
            let mut message = Message::from_body(text);
            message.properties.message_id = Some(id.into());
            let record = desk.enrich(&message, &mut |_| {}).expect("an article");
            let json: serde_json::Value = serde_json::from_slice(&record.body).expect("JSON");
            (
                record.uri,
                json["enrichment"]["duplicates"]["exact_of"].clone(),
            )
        };
        let (first, none) = enrich("a");
        assert!(none.is_null());
        assert!(enrich("a").1.is_null());
        assert_eq!(metrics.duplicate.get(), 0);
        assert_eq!(enrich("b").1, first.as_str());
        assert_eq!(metrics.duplicate.get(), 1);
    }
}
