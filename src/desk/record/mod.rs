//! All of it to the ninjs record. Nothing else knows how reasons look in JSON.

use serde::Serialize;

use super::Reject;
use super::clean::Copy;
use super::decode::RawArticle;
use super::extract::Page;
use super::fingerprint::Fingerprints;
use super::language::Language;
use super::metadata::Metadata;
use super::tag::Tags;

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
    /// `versionCreated` in seconds since the Unix epoch.
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
    /// Profile.
    pub profile: Profile,
}

/// Writes the record.
///
/// # Errors
/// When nothing is left to publish.
pub fn record(parts: &Parts<'_>) -> Result<Enriched, Reject> {
    let body = serde_json::json!({"uri": parts.raw.wire.sha256, "altIds": [{"role": "upstream-id", "value": parts.raw.fields.id.as_ref().map(|i| &i.value)}], "bodies": [{"role": "main", "contentType": "text/plain", "value": parts.copy.text}]});
    Ok(Enriched {
        body: body.to_string().into_bytes(),
        uri: String::new(),
        correlation_id: None,
        routing_key: String::new(),
        cc: Vec::new(),
        timestamp: None,
        headers: Vec::new(),
        figures: Figures::default(),
    })
}
