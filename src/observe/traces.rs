//! One span an article, with child spans for its stages and its way out.
//!
//! Names and attributes follow OpenTelemetry's conventions for messaging. The article's span begins
//! at receipt and ends when the delivery is settled; its parent is the `traceparent` that came in.
//! What goes out carries the span that sends it as its parent.

use std::borrow::Cow;
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime};

use opentelemetry::propagation::{Extractor, Injector, TextMapPropagator};
use opentelemetry::trace::{
    Span as _, SpanBuilder, SpanContext, SpanKind, Status, TraceContextExt, TracerProvider,
};
use opentelemetry::{Context, KeyValue};
use opentelemetry_sdk::propagation::TraceContextPropagator;
use opentelemetry_sdk::trace::{SdkTracer, SdkTracerProvider, Span};

use super::{Metrics, otlp};
use crate::desk::{Message, Stage};

/// Longest time for the last spans to go out when the worker ends.
const GOODBYE: Duration = Duration::from_secs(3);

/// Where articles' spans are made.
#[derive(Debug)]
pub struct Traces {
    provider: SdkTracerProvider,
    tracer: SdkTracer,
    queue: String,
    name: String,
}

impl Traces {
    /// Spans for articles of this queue, when the standard `OTEL_*` variables ask for them.
    ///
    /// # Errors
    /// When they cannot be obeyed.
    pub fn from_environment(
        queue: &str,
        worker: &str,
        metrics: &Arc<Metrics>,
    ) -> Result<Option<Arc<Self>>, String> {
        if !otlp::asked_for() {
            return Ok(None);
        }
        let provider = otlp::provider(metrics, worker)?;
        Ok(Some(Arc::new(Self::new(provider, queue))))
    }

    fn new(provider: SdkTracerProvider, queue: &str) -> Self {
        Self {
            tracer: provider.tracer("copydesk"),
            provider,
            queue: queue.to_owned(),
            name: format!("process {queue}"),
        }
    }

    /// An article was received then.
    pub fn begin(&self, message: &Message, received: Instant) -> ArticleSpan {
        let waited = received.elapsed();
        let clock = Clock::new(received, waited);
        let parent =
            TraceContextPropagator::new().extract_with_context(&Context::new(), &Headers(message));
        let properties = &message.properties;
        let mut attributes = vec![
            KeyValue::new("messaging.system", "rabbitmq"),
            KeyValue::new("messaging.operation.name", "process"),
            KeyValue::new("messaging.operation.type", "process"),
            KeyValue::new("messaging.destination.name", self.queue.clone()),
            KeyValue::new("messaging.message.body.size", message.body.len() as i64),
            KeyValue::new("copydesk.wait_seconds", waited.as_secs_f64()),
        ];
        let mut text = |name: &'static str, value: Option<&str>| {
            if let Some(value) = value.filter(|value| !value.is_empty()) {
                attributes.push(KeyValue::new(name, bounded(value)));
            }
        };
        text("messaging.message.id", properties.message_id.as_deref());
        text(
            "messaging.message.conversation_id",
            properties.correlation_id.as_deref(),
        );
        text(
            "messaging.rabbitmq.destination.routing_key",
            message.routing_key.as_deref(),
        );
        let span = SpanBuilder::from_name(self.name.clone())
            .with_kind(SpanKind::Consumer)
            .with_start_time(clock.start)
            .with_attributes(attributes)
            .start_with_context(&self.tracer, &parent);
        ArticleSpan {
            own: Context::new().with_remote_span_context(span.span_context().clone()),
            tracer: self.tracer.clone(),
            clock,
            span,
            sending: None,
            settled: false,
        }
    }

    /// Sends what waits; the worker ends.
    pub fn end(&self) {
        if let Err(error) = self.provider.shutdown_with_timeout(GOODBYE) {
            tracing::warn!(%error, "the last spans did not go out");
        }
    }
}

/// The time of an article's spans: the wall's is read once, so that no span begins before or ends behind
/// the article's, however long the thread was put aside between two readings or whoever set the clock.
#[derive(Debug, Clone, Copy)]
struct Clock {
    received: Instant,
    start: SystemTime,
}

impl Clock {
    /// The article was received so long ago.
    fn new(received: Instant, waited: Duration) -> Self {
        let now = SystemTime::now();
        Self {
            received,
            start: now.checked_sub(waited).unwrap_or(now),
        }
    }

    fn at(self, instant: Instant) -> SystemTime {
        self.start + instant.saturating_duration_since(self.received)
    }

    fn now(self) -> SystemTime {
        self.at(Instant::now())
    }
}

/// The span of one article.
pub struct ArticleSpan {
    tracer: SdkTracer,
    clock: Clock,
    /// The context whose children are this article's.
    own: Context,
    span: Span,
    sending: Option<Span>,
    settled: bool,
}

impl ArticleSpan {
    /// The trace, in hex.
    pub fn trace_id(&self) -> String {
        self.span.span_context().trace_id().to_string()
    }

    /// A stage began then and ends now; with why it rejected the article.
    pub fn stage(&self, stage: Stage, began: Instant, fault: Option<(&'static str, &str)>) {
        if !self.span.is_recording() {
            return;
        }
        let mut span = SpanBuilder::from_name(stage.code())
            .with_kind(SpanKind::Internal)
            .with_start_time(self.clock.at(began))
            .start_with_context(&self.tracer, &self.own);
        if let Some((reason, detail)) = fault {
            failed(&mut span, reason, detail);
        }
        span.end_with_timestamp(self.clock.now());
    }

    /// Its answer goes out now; once, however often it is tried.
    pub fn sending(&mut self, exchange: &str, key: &str, id: &str, bytes: usize) {
        if self.sending.is_some() {
            return;
        }
        let span = SpanBuilder::from_name(format!("send {exchange}"))
            .with_kind(SpanKind::Producer)
            .with_start_time(self.clock.now())
            .with_attributes([
                KeyValue::new("messaging.system", "rabbitmq"),
                KeyValue::new("messaging.operation.name", "send"),
                KeyValue::new("messaging.operation.type", "send"),
                KeyValue::new("messaging.destination.name", exchange.to_owned()),
                KeyValue::new("messaging.rabbitmq.destination.routing_key", bounded(key)),
                KeyValue::new("messaging.message.id", bounded(id)),
                KeyValue::new("messaging.message.body.size", bytes as i64),
            ])
            .start_with_context(&self.tracer, &self.own);
        self.sending = Some(span);
    }

    /// `traceparent` and `tracestate` for what goes out.
    pub fn headers(&self) -> Vec<(&'static str, String)> {
        let sender = self.sending.as_ref().unwrap_or(&self.span).span_context();
        let mut headers = Outgoing::default();
        let context = Context::new().with_remote_span_context(SpanContext::clone(sender));
        TraceContextPropagator::new().inject_context(&context, &mut headers);
        headers.0
    }

    /// Settled as a record.
    pub fn enriched(mut self, source: &str, language: &str) {
        self.span
            .set_attribute(KeyValue::new("copydesk.source", bounded(source)));
        self.span
            .set_attribute(KeyValue::new("copydesk.language", bounded(language)));
        self.end("enriched");
    }

    /// Settled as a dead letter.
    pub fn dead(mut self, reason: &'static str, stage: &'static str, detail: &str) {
        failed(&mut self.span, reason, detail);
        self.span
            .set_attribute(KeyValue::new("copydesk.stage", stage));
        self.end("dead");
    }

    fn end(&mut self, outcome: &'static str) {
        self.settled = true;
        let now = self.clock.now();
        if let Some(mut sending) = self.sending.take() {
            sending.end_with_timestamp(now);
        }
        self.span
            .set_attribute(KeyValue::new("copydesk.outcome", outcome));
        self.span.end_with_timestamp(now);
    }
}

impl Drop for ArticleSpan {
    fn drop(&mut self) {
        if !self.settled {
            // The session ended before the broker confirmed: it hands the article out again.
            self.end("returned");
        }
    }
}

fn failed(span: &mut Span, reason: &'static str, detail: &str) {
    span.set_attribute(KeyValue::new("error.type", reason));
    span.set_status(Status::Error {
        description: Cow::Owned(format!("{reason}: {}", bounded(detail))),
    });
}

/// Foreign text for an attribute, at most 256 characters.
fn bounded(text: &str) -> String {
    text.chars().take(256).collect()
}

struct Headers<'a>(&'a Message);

impl Extractor for Headers<'_> {
    fn get(&self, key: &str) -> Option<&str> {
        match self.0.headers.get(key)? {
            crate::desk::HeaderValue::Text(text) if text.len() <= 512 => Some(text),
            _ => None,
        }
    }

    fn keys(&self) -> Vec<&str> {
        self.0.headers.keys().map(String::as_str).collect()
    }
}

#[derive(Default)]
struct Outgoing(Vec<(&'static str, String)>);

impl Injector for Outgoing {
    fn set(&mut self, key: &str, value: String) {
        let name = match key {
            "traceparent" => "traceparent",
            "tracestate" if !value.is_empty() => "tracestate",
            _ => return,
        };
        self.0.push((name, value));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_of_one_article_are_as_far_apart_as_they_were() {
        let received = Instant::now();
        let clock = Clock::new(received, Duration::from_secs(3));
        let later = received + Duration::from_micros(7);
        assert_eq!(clock.at(received), clock.start);
        assert_eq!(clock.at(later), clock.start + Duration::from_micros(7));
        // What is said to have begun before the article began with it.
        let earlier = received.checked_sub(Duration::from_secs(1));
        assert!(earlier.is_none_or(|earlier| clock.at(earlier) == clock.start));
    }
}
