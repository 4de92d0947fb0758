//! All of it to the ninjs record. Nothing else knows how reasons look in JSON.

mod build;
mod count;
pub mod enrichment;
mod entities;
mod explain;
mod identity;
mod lede;
mod located;
mod media;
pub mod ninjs;
mod offsets;
pub mod provenance;
mod quality;
mod structured;
mod temporal;
#[cfg(test)]
mod tests;
mod title;
mod tone;

use serde::Serialize;

pub use identity::uri;

use super::clean::Copy;
use super::decode::RawArticle;
use super::extract::{Origin, Page};
use super::fingerprint::{Duplicates, Fingerprints};
use super::language::Language;
use super::metadata::Metadata;
use super::tag::Tags;
use super::{Reason, Reject, Stage};

/// How much a record carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Profile {
    /// Everything.
    #[default]
    Full,
    /// Without `explain`, removed texts and mention lists.
    Core,
}

/// A record ready to publish.
#[derive(Debug, Clone, PartialEq)]
pub struct Enriched {
    /// The record as JSON, without a line feed.
    pub body: Vec<u8>,
    /// `uri` of the record: AMQP `message_id`.
    pub uri: String,
    /// The input's id: AMQP `correlation_id`.
    pub correlation_id: Option<String>,
    /// `article.v1.<language>.<source>.<topic>`.
    pub routing_key: String,
    /// Further routing keys for the `CC` header.
    pub cc: Vec<String>,
    /// `versionCreated` in seconds since the Unix epoch, when the message carries a time.
    pub timestamp: Option<u64>,
    /// Headers: `traceparent`, `article_tenant`, `article_source` …
    pub headers: Vec<(&'static str, String)>,
    /// Figures for metrics.
    pub figures: Figures,
}

/// Figures of one article, for metrics.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Figures {
    /// Source, `unknown` when not known.
    pub source: String,
    /// Language code.
    pub language: String,
    /// Characters that came in.
    pub chars_in: usize,
    /// Characters that were kept.
    pub chars_kept: usize,
}

/// What the record is made of.
pub struct Parts<'a> {
    /// Decoded input.
    pub raw: &'a RawArticle,
    /// Blocks.
    pub page: &'a Page,
    /// Copy.
    pub copy: &'a Copy,
    /// Metadata.
    pub metadata: &'a Metadata,
    /// Language.
    pub language: &'a Language,
    /// Tags.
    pub tags: &'a Tags,
    /// Fingerprints.
    pub fingerprints: &'a Fingerprints,
    /// Earlier copies, when a memory is kept.
    pub duplicates: &'a Duplicates,
    /// Profile.
    pub profile: Profile,
}

/// Version of the program.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Longest value of a message header, in bytes.
const MAX_HEADER: usize = 512;

/// Writes the record.
///
/// # Errors
/// When nothing is left of the article.
pub fn record(parts: &Parts<'_>) -> Result<Enriched, Reject> {
    if parts.copy.text.trim().is_empty() {
        let (reason, detail) = match parts.page.origin {
            Origin::Html => (Reason::NoArticle, "no block of the page is article text"),
            _ => (Reason::Empty, "no line of the text is article text"),
        };
        return Err(Reject::new(reason, Stage::Record, detail));
    }
    let context = build::Context {
        uri: identity::uri(parts.raw, parts.metadata),
        received: identity::received(parts.raw, parts.metadata),
        named: entities::name(parts.tags),
        markup: structured::structured(parts.copy),
        working_title: match parts.metadata.headline {
            Some(_) => None,
            None => title::working_title(parts.copy),
        },
        raw_digest: format!("sha256:{}", parts.fingerprints.raw_sha256),
    };
    let built = build::build(parts, &context);
    // Two bodies, and what is said of them.
    let mut body = Vec::with_capacity(4 * parts.copy.text.len() + (16 << 10));
    serde_json::to_writer(&mut body, &built)
        .map_err(|error| Reject::new(Reason::Panic, Stage::Record, error.to_string()))?;
    let chars_kept = built.bodies[0].char_count;
    drop(built);
    let source = parts
        .metadata
        .source
        .as_ref()
        .map_or("unknown", |s| s.value.as_str());
    let language = identity::word(parts.language.code, "und");
    let mut keys = tops(parts.tags)
        .into_iter()
        .map(|top| key(&language, source, top))
        .collect::<Vec<_>>();
    if keys.is_empty() {
        keys.push(key(&language, source, "none"));
    }
    Ok(Enriched {
        body,
        correlation_id: upstream_id(parts.raw).map(|id| bounded(id, 255)),
        routing_key: keys.remove(0),
        cc: keys,
        timestamp: context.received.seconds,
        headers: headers(parts),
        figures: Figures {
            source: bounded(source, 100),
            language,
            chars_in: parts.copy.chars_in,
            chars_kept,
        },
        uri: context.uri,
    })
}

fn key(language: &str, source: &str, topic: &str) -> String {
    format!(
        "article.v1.{language}.{}.{topic}",
        identity::word(source, "unknown")
    )
}

/// Top-level topics, best first, each once.
fn tops(tags: &Tags) -> Vec<&'static str> {
    let mut tops: Vec<&'static str> = Vec::new();
    for topic in &tags.topics {
        if !tops.contains(&topic.top) {
            tops.push(topic.top);
        }
    }
    tops
}

/// The input's own id: upstream's, else the broker message's, else what its sender called it.
fn upstream_id(raw: &RawArticle) -> Option<&str> {
    raw.fields
        .id
        .as_ref()
        .map(|id| id.value.as_str())
        .or(raw.message_id.as_deref())
        .or(raw.correlation_id.as_deref())
}

fn headers(parts: &Parts<'_>) -> Vec<(&'static str, String)> {
    let fields = &parts.raw.fields;
    let text =
        |value: &Option<super::decode::Sourced<String>>| value.as_ref().map(|v| v.value.clone());
    let topics = tops(parts.tags).join(",");
    [
        ("traceparent", parts.raw.traceparent.clone()),
        ("tracestate", parts.raw.tracestate.clone()),
        ("article_tenant", text(&fields.tenant)),
        ("article_source", text(&parts.metadata.source)),
        ("article_feed", text(&fields.feed)),
        ("article_language", Some(parts.language.code.to_owned())),
        ("article_topics", Some(topics).filter(|t| !t.is_empty())),
    ]
    .into_iter()
    .filter_map(|(name, value)| Some((name, bounded(&value?, MAX_HEADER))))
    .collect()
}

/// At most so many bytes, without control characters.
fn bounded(text: &str, max: usize) -> String {
    let mut out = String::new();
    for c in text.chars().filter(|c| !c.is_control()) {
        if out.len() + c.len_utf8() > max {
            break;
        }
        out.push(c);
    }
    out
}

/// The JSON Schema (2020-12) of the record, generated from its types.
pub fn schema() -> serde_json::Value {
    schemars::generate::SchemaSettings::draft2020_12()
        .for_serialize()
        .into_generator()
        .into_root_schema_for::<ninjs::Record<'static>>()
        .to_value()
}
