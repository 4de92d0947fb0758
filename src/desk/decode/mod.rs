//! Bytes and headers to [`RawArticle`]: compression, charset, JSON dialects, html or text.

use super::{Limits, Message, Reason, Reject, Stage};

/// A value and the evidence that won, e.g. `header article_url`, `body canonical_url`,
/// `routing key`, `amqp.timestamp`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sourced<T> {
    /// The value.
    pub value: T,
    /// Where it came from.
    pub from: String,
}

/// One raw article, decoded: every field as the upstream gave it, not yet judged.
#[derive(Debug, Clone, Default)]
pub struct RawArticle {
    /// Markup, when there is any.
    pub html: Option<String>,
    /// Text that somebody extracted, lines as they came.
    pub text: Option<String>,
    /// `article_clean`: take the text as it is and only tag it.
    pub clean: bool,
    /// Fields beside the body.
    pub fields: Fields,
    /// Two sources that disagree about a field.
    pub conflicts: Vec<Conflict>,
    /// How the bytes became text.
    pub wire: Wire,
    /// AMQP `message_id`.
    pub message_id: Option<String>,
    /// AMQP `correlation_id`.
    pub correlation_id: Option<String>,
    /// AMQP `timestamp`, seconds since the Unix epoch.
    pub timestamp: Option<u64>,
    /// W3C trace context, passed on.
    pub traceparent: Option<String>,
    /// W3C trace state, passed on.
    pub tracestate: Option<String>,
}

/// Upstream fields after precedence header, body, routing key. Values verbatim and trimmed;
/// "None", "null" and empty strings are absent.
#[derive(Debug, Clone, Default)]
pub struct Fields {
    /// Upstream id (`article_id` header, `id`, `guid` …).
    pub id: Option<Sourced<String>>,
    /// Headline.
    pub headline: Option<Sourced<String>>,
    /// Address of the article.
    pub url: Option<Sourced<String>>,
    /// Publication date as written.
    pub published: Option<Sourced<String>>,
    /// Modification date as written.
    pub modified: Option<Sourced<String>>,
    /// When the scraper fetched it, as written.
    pub fetched: Option<Sourced<String>>,
    /// Authors as given: one string a person where upstream split them.
    pub authors: Option<Sourced<Vec<String>>>,
    /// Declared language.
    pub language: Option<Sourced<String>>,
    /// Site name or domain.
    pub site: Option<Sourced<String>>,
    /// `article_source` header or routing key: the source's name in the operator's words.
    pub source: Option<Sourced<String>>,
    /// `article_feed`.
    pub feed: Option<Sourced<String>>,
    /// `article_tenant`.
    pub tenant: Option<Sourced<String>>,
    /// Tags, categories, keywords, section.
    pub tags: Option<Sourced<Vec<String>>>,
    /// Summary or teaser.
    pub summary: Option<Sourced<String>>,
    /// Tickers as given, e.g. `NASDAQ:AAPL`.
    pub tickers: Option<Sourced<Vec<String>>>,
}

/// Two sources gave different values for a field; the first one won.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// Field name as in [`Fields`].
    pub field: &'static str,
    /// The value that won, and where from.
    pub chosen: Sourced<String>,
    /// The value that lost, and where from.
    pub other: Sourced<String>,
}

/// How the bytes became text.
#[derive(Debug, Clone, Default)]
pub struct Wire {
    /// Body length in bytes, as delivered.
    pub bytes: usize,
    /// SHA-256 of the body as delivered, lower-case hexadecimal.
    pub sha256: String,
    /// `content_type` as given.
    pub content_type: Option<String>,
    /// `content_encoding` as given.
    pub content_encoding: Option<String>,
    /// Compression found: `gzip`, `deflate`, `zstd`, `br`.
    pub compression: Option<&'static str>,
    /// Charset used, WHATWG name in lower case.
    pub charset: String,
    /// The evidence for it: `content_type`, `bom`, `meta`, `valid utf-8`, `detector`.
    pub charset_from: &'static str,
    /// Double-encoded UTF-8 was repaired on a clean round trip.
    pub mojibake_repaired: bool,
    /// Input dialect: `html`, `text`, `json`.
    pub dialect: &'static str,
    /// JSON members that no alias knows.
    pub unknown_fields: usize,
}

/// Turns a message into a raw article.
///
/// # Errors
/// A [`Reject`] with one of the reasons of the contract's section 1.
pub fn decode(message: &Message, limits: &Limits) -> Result<RawArticle, Reject> {
    use sha2::Digest;
    use std::fmt::Write;
    if message.body.len() > limits.max_body_bytes {
        return Err(Reject::new(
            Reason::TooLarge,
            Stage::Decode,
            format!("{} bytes", message.body.len()),
        ));
    }
    let text = String::from_utf8_lossy(&message.body);
    if text.trim().is_empty() {
        return Err(Reject::new(Reason::Empty, Stage::Decode, "no bytes"));
    }
    let mut sha256 = String::new();
    for byte in sha2::Sha256::digest(&message.body) {
        let _ = write!(sha256, "{byte:02x}");
    }
    let mut raw = RawArticle {
        message_id: message.properties.message_id.clone(),
        correlation_id: message.properties.correlation_id.clone(),
        timestamp: message.properties.timestamp,
        wire: Wire {
            bytes: message.body.len(),
            sha256,
            charset: "utf-8".into(),
            charset_from: "valid utf-8",
            dialect: "text",
            ..Wire::default()
        },
        ..RawArticle::default()
    };
    if let Ok(serde_json::Value::Object(object)) = serde_json::from_str(&text) {
        let get = |name: &str| {
            object
                .get(name)
                .and_then(|v| v.as_str())
                .map(ToOwned::to_owned)
        };
        raw.wire.dialect = "json";
        raw.html = get("html");
        raw.text = get("text");
        let sourced = |name: &str| {
            get(name).map(|value| Sourced {
                value,
                from: format!("body {name}"),
            })
        };
        raw.fields.id = sourced("id");
        raw.fields.url = sourced("url");
        raw.fields.headline = sourced("title");
        raw.clean = object.get("article_clean") == Some(&serde_json::Value::Bool(true));
    } else if text.trim_start().starts_with('<') {
        raw.wire.dialect = "html";
        raw.html = Some(text.into_owned());
    } else {
        raw.text = Some(text.into_owned());
    }
    raw.clean |= message.flag("article_clean");
    Ok(raw)
}
