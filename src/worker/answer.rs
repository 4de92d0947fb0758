//! An article between the desk and its settlement, and what log lines call it.

use std::time::Instant;

use crate::broker::{Delivery, Names, Outgoing};
use crate::desk::{Figures, Reason};
use crate::observe::ArticleSpan;

/// An article that left the desk and is not settled.
pub struct Answer {
    /// The delivery, untouched.
    pub delivery: Box<Delivery>,
    /// What goes out.
    pub outgoing: Outgoing,
    /// Why it is dead, when it is.
    pub reason: Option<Reason>,
    /// Figures of a record.
    pub figures: Option<Figures>,
    /// Its span, when traces are exported.
    pub span: Option<ArticleSpan>,
    /// Since when the broker owes a confirm.
    pub sent: Option<Instant>,
    /// It may be what the broker refuses: it goes out with nothing beside it.
    pub alone: bool,
}

impl Answer {
    /// The trace it belongs to: of its own span, else the one that its producer named.
    pub fn trace_id(&self) -> Option<String> {
        let own = self.span.as_ref().map(ArticleSpan::trace_id);
        own.or_else(|| trace_id(&self.delivery))
    }

    /// The producer's identifier, for a log line.
    pub fn id(&self) -> String {
        bounded(&self.delivery.message.called().unwrap_or_default())
    }

    /// What goes out names the span that sends it as its parent. A dead letter goes out as it came.
    pub fn trace(&mut self, names: &Names) {
        let Some(span) = &mut self.span else {
            return;
        };
        match &mut self.outgoing {
            Outgoing::Record(record) | Outgoing::Parked(record) => {
                let (key, id, bytes) = (&record.routing_key, &record.uri, record.body.len());
                span.sending(&names.output, key, id, bytes);
                let own = span.headers();
                record
                    .headers
                    .retain(|(name, _)| !name.starts_with("trace"));
                record.headers.extend(own);
            }
            Outgoing::Dead(death) => {
                let message = &self.delivery.message;
                let id = message.properties.message_id.as_deref().unwrap_or_default();
                span.sending(&names.dead, death.reason, id, message.body.len());
            }
        }
    }
}

/// Foreign text for a log line: one line, bounded.
pub fn bounded(text: &str) -> String {
    text.chars()
        .take(100)
        .flat_map(char::escape_debug)
        .collect()
}

/// Who sent it: `article_source`, else the producer's `app_id`.
pub fn producer(delivery: &Delivery) -> String {
    let message = &delivery.message;
    let source = message.header("article_source");
    source
        .or_else(|| message.properties.app_id.clone())
        .unwrap_or_default()
}

/// The trace id of a W3C `traceparent` header.
fn trace_id(delivery: &Delivery) -> Option<String> {
    let parent = delivery.message.header("traceparent")?;
    let id = parent.split('-').nth(1)?;
    (id.len() == 32 && id.bytes().all(|b| b.is_ascii_hexdigit())).then(|| id.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn foreign_text_stays_on_one_line() {
        assert_eq!(bounded("a\nb\u{1b}[31m"), "a\\nb\\u{1b}[31m");
        assert!(bounded(&"x".repeat(1000)).len() <= 100);
    }
}
