//! Bytes and headers to [`RawArticle`]: compression, charset, JSON dialects, html or text.

mod appeared;
mod binary;
mod charset;
mod codes;
mod entities;
mod escaped;
mod fields;
mod head;
mod json;
mod labels;
mod letters;
mod lines;
mod markdown;
mod mime;
mod mojibake;
mod pickled;
mod plausible;
mod rows;
mod shortcodes;
mod sniff;
mod unpack;
mod warc;
mod wire;
mod xml;

use std::borrow::Cow;

use super::{Limits, Message, Reason, Reject, Stage};
pub use appeared::{is_note, without_note};
pub use entities::escape;
use fields::Found;
pub use head::Around;
pub use shortcodes::{caption as shortcode_caption, is as is_shortcode};
use sniff::Shape;

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
    /// Lines of the text that stand around the article and say what its fields are.
    pub around: Around,
    /// `article_clean`: take the text as it is and only tag it.
    pub clean: bool,
    /// Fields beside the body.
    pub fields: Fields,
    /// Two sources that disagree about a field.
    pub conflicts: Vec<Conflict>,
    /// The member whose summary stands for a body that its producer does not give away.
    pub stood_in: Option<String>,
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
    /// `isAccessibleForFree` as written.
    pub free: Option<Sourced<String>>,
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
    /// The evidence for it: `bom`, `valid utf-8`, `nul pattern` (UTF-16, UTF-32), `nearly valid
    /// utf-8`, `content_type`, `meta`, `xml declaration`, `detector`.
    pub charset_from: &'static str,
    /// Double-encoded UTF-8 was repaired on a clean round trip.
    pub mojibake_repaired: bool,
    /// Input dialect: `html`, `text`, `json`, `xml` (a news format or data), `warc` (or an HTTP response),
    /// `mime` (a saved page or a mail), `table` (a row below names of columns).
    pub dialect: &'static str,
    /// JSON members that no alias knows.
    pub unknown_fields: usize,
    /// A charset that somebody claimed and the bytes refute, and who claimed it.
    pub charset_refuted: Option<(&'static str, &'static str)>,
    /// Headers that are set but cannot be used: of another type, or too long.
    pub ignored_headers: Vec<&'static str>,
}

/// Longest `content_type`, `content_encoding`, `message_id` and `correlation_id` that is read.
const MAX_PROPERTY: usize = 1024;

/// Turns a message into a raw article.
///
/// # Errors
/// A [`Reject`] with one of the reasons of the contract's section 1.
pub fn decode(message: &Message, limits: &Limits) -> Result<RawArticle, Reject> {
    let properties = &message.properties;
    let max = limits.max_body_bytes;
    if message.body.len() > max {
        let detail = format!("{} bytes, at most {max} are read", message.body.len());
        return Err(Reject::new(Reason::TooLarge, Stage::Decode, detail));
    }
    let content_type = short(properties.content_type.as_ref());
    let content_encoding = short(properties.content_encoding.as_ref());
    let mut raw = RawArticle {
        message_id: short(properties.message_id.as_ref()).map(ToOwned::to_owned),
        correlation_id: short(properties.correlation_id.as_ref()).map(ToOwned::to_owned),
        timestamp: properties.timestamp,
        clean: message.flag("article_clean"),
        traceparent: trace_parent(message),
        tracestate: message.text("tracestate", 512).map(|t| t.trim().to_owned()),
        wire: Wire {
            bytes: message.body.len(),
            content_type: content_type.map(ToOwned::to_owned),
            content_encoding: content_encoding.map(ToOwned::to_owned),
            ..Wire::default()
        },
        ..RawArticle::default()
    };
    let mut found = Found::default();
    let body = unpack::unpack(&message.body, content_encoding, max)?;
    raw.wire.compression = body.compression;
    if warc::is_warc(&body.bytes) {
        let payload = warc::open(&body.bytes)?;
        found.id.add("WARC-Record-ID", payload.id);
        found.url.add("WARC-Target-URI", payload.url);
        found.fetched.add("WARC-Date", payload.date);
        let inner = unpack::unpack(&payload.body, payload.content_encoding.as_deref(), max)?;
        raw.wire.compression = raw.wire.compression.or(inner.compression);
        let text = read(
            inner.bytes,
            payload.content_type.as_deref(),
            None,
            &mut raw.wire,
        )?;
        raw.wire.dialect = "warc";
        body_of(text, limits, &mut raw, &mut found)?;
    } else if mime::is_mime(&body.bytes) {
        let payload = mime::open(&body.bytes)?;
        found.id.add("Message-ID", payload.id);
        found.headline.add("Subject", payload.headline);
        found.url.add("Content-Location", payload.url);
        found.published.add("Date", payload.published);
        found.fetched.add("Date", payload.fetched);
        let kind = payload.content_type.as_deref();
        let text = read(Cow::Owned(payload.body), kind, None, &mut raw.wire)?;
        raw.wire.dialect = "mime";
        body_of(text, limits, &mut raw, &mut found)?;
    } else {
        let text = read(body.bytes, content_type, content_encoding, &mut raw.wire)?;
        body_of(text, limits, &mut raw, &mut found)?;
    }
    finish(&mut raw);
    if !raw.clean
        && raw.html.is_none()
        && let Some(text) = &mut raw.text
    {
        raw.around = head::read(text, &mut found);
    }
    let merged = fields::merge(message, found);
    raw.fields = merged.fields;
    raw.conflicts = merged.conflicts;
    if let Some((claim, who)) = raw.wire.charset_refuted {
        raw.conflicts.push(Conflict {
            field: "charset",
            chosen: Sourced {
                value: raw.wire.charset.clone(),
                from: raw.wire.charset_from.to_owned(),
            },
            other: Sourced {
                value: claim.to_owned(),
                from: who.to_owned(),
            },
        });
    }
    raw.wire.ignored_headers = merged.ignored;
    raw.wire.mojibake_repaired |= merged.repaired;
    raw.wire.sha256 = sha256(&message.body);
    Ok(raw)
}

fn short(property: Option<&String>) -> Option<&str> {
    let value = property?.trim();
    (!value.is_empty() && value.len() <= MAX_PROPERTY).then_some(value)
}

/// Bytes without compression to text.
fn read<'a>(
    bytes: Cow<'a, [u8]>,
    content_type: Option<&str>,
    content_encoding: Option<&str>,
    wire: &mut Wire,
) -> Result<Cow<'a, str>, Reject> {
    if bytes.is_empty() {
        return Err(Reject::new(Reason::Empty, Stage::Decode, "no bytes"));
    }
    binary::refuse_binary(&bytes)?;
    let decoded = charset::decode(bytes, content_type, content_encoding)?;
    if lines::is_blank(&decoded.text) {
        let detail = format!("{} bytes of white space", decoded.text.len());
        return Err(Reject::new(Reason::Empty, Stage::Decode, detail));
    }
    sniff::refuse_noise(&decoded.text)?;
    decoded.charset.clone_into(&mut wire.charset);
    wire.charset_from = decoded.from;
    wire.charset_refuted = decoded.refuted;
    Ok(decoded.text)
}

/// A text to markup, text and fields, by what it looks like.
fn body_of(
    text: Cow<'_, str>,
    limits: &Limits,
    raw: &mut RawArticle,
    found: &mut Found,
) -> Result<(), Reject> {
    if let Some(what) = scalar(&text) {
        return Err(Reject::new(Reason::NoContent, Stage::Decode, what));
    }
    if let Some(inner) = quoted(&text) {
        return body_of(Cow::Owned(inner), limits, raw, found);
    }
    let unenveloped = raw.wire.dialect.is_empty();
    let dialect = match sniff::shape(&text) {
        Shape::Json => {
            let text = text
                .trim_start_matches(lines::is_unseen)
                .trim_end_matches(['\0', '\u{1a}']);
            fill(raw, found, json::read(text, limits)?, limits);
            "json"
        }
        Shape::Feed(what) => return Err(Reject::new(Reason::Feed, Stage::Decode, what)),
        Shape::Image(what) => return Err(Reject::new(Reason::NotText, Stage::Decode, what)),
        Shape::Html => match xml::read(&text, limits) {
            Some(article) => {
                fill(raw, found, article?, limits);
                "xml"
            }
            None => {
                raw.html = Some(text.into_owned());
                "html"
            }
        },
        Shape::Text | Shape::Warc => match rows::read(&text, limits).filter(|_| !raw.clean) {
            Some(article) => {
                fill(raw, found, article?, limits);
                "table"
            }
            None => {
                plain(text, raw, found);
                "text"
            }
        },
    };
    if unenveloped {
        raw.wire.dialect = dialect;
    }
    Ok(())
}

/// What a document with members says, in JSON, XML or a table. A body that is a news item in XML is read, too.
fn fill(raw: &mut RawArticle, found: &mut Found, mut article: json::Article, limits: &Limits) {
    let inner = article
        .html
        .as_deref()
        .and_then(|html| xml::read(html, limits));
    if let Some(Ok(inner)) = inner {
        (article.html, article.text) = (inner.html, inner.text);
        article.found = article.found.or(inner.found);
    }
    raw.html = article.html;
    raw.text = article.text;
    raw.clean |= article.clean;
    raw.stood_in = article.stood_in;
    raw.wire.unknown_fields = article.unknown;
    *found = article.found.or(std::mem::take(found));
}

/// A text that is no markup; but it may be escaped markup, or Markdown.
fn plain(text: Cow<'_, str>, raw: &mut RawArticle, found: &mut Found) {
    if raw.clean {
        raw.text = Some(text.into_owned());
        return;
    }
    if let Some((head, read)) = markdown::of(&text, false) {
        head.add_to(found);
        (raw.html, raw.text) = (Some(read.html), Some(read.text));
        return;
    }
    match escaped::undo(&text) {
        Some(escaped::Undone::Markup(markup)) => raw.html = Some(markup),
        Some(escaped::Undone::Text(plain)) => raw.text = Some(plain),
        None => raw.text = Some(text.into_owned()),
    }
}

/// Fewest words of a JSON string that may be an article's text.
const MIN_SCALAR: usize = 25;

/// What a whole message is that is a JSON value and neither object nor list: `42`, `null`, `"text"`.
fn scalar(text: &str) -> Option<&'static str> {
    let text = text.trim();
    match text {
        "null" => return Some("a JSON null"),
        "true" | "false" => return Some("a JSON boolean"),
        _ => {}
    }
    let figures = |c: char| c.is_ascii_digit() || matches!(c, '.' | '-' | '+' | 'e' | 'E');
    if text.chars().all(figures) && serde_json::from_str::<serde_json::Number>(text).is_ok() {
        return Some("a JSON number");
    }
    let short = |text: &str| text.split_whitespace().take(MIN_SCALAR).count() < MIN_SCALAR;
    if !text.starts_with('"') || !short(text) {
        return None;
    }
    let inner: String = serde_json::from_str(text).ok()?;
    let plain = matches!(sniff::shape(&inner), Shape::Text);
    (plain && short(&inner)).then_some("a JSON string without an article")
}

/// A document that was serialized once more, as a JSON string, or printed as Python prints bytes.
fn quoted(text: &str) -> Option<String> {
    let text = text.trim();
    if let Some(inner) = pickled::bytes(text) {
        return Some(inner);
    }
    if !text.starts_with('"') || !text.ends_with('"') {
        return None;
    }
    let inner: String = serde_json::from_str(text).ok()?;
    // A text of several lines: no quotation is written so.
    let lines = || inner.trim().contains('\n');
    let document = match sniff::shape(&inner) {
        Shape::Json | Shape::Html | Shape::Feed(_) => true,
        Shape::Text => lines(),
        _ => false,
    };
    // Serialized once more, not ever more: the inner one is no string again.
    (document && !inner.trim_start().starts_with('"')).then_some(inner)
}

/// Double encoding undone, shortcodes set apart, line ends made one.
fn finish(raw: &mut RawArticle) {
    for (body, markup) in [(&mut raw.html, true), (&mut raw.text, false)] {
        if let Some(text) = body.take() {
            let sound = mojibake::repair(&text);
            raw.wire.mojibake_repaired |= sound.is_some();
            let text = sound.unwrap_or(text);
            let apart = shortcodes::set_apart(&text, markup).filter(|_| !raw.clean);
            let text = Cow::Owned(apart.unwrap_or(text));
            *body = Some(lines::normal(text).into_owned());
        }
    }
}

/// A `traceparent` that is well-formed (W3C Trace Context, section 3.2).
fn trace_parent(message: &Message) -> Option<String> {
    let text = message.text("traceparent", 64)?;
    let text = text.trim();
    let parts: Vec<&str> = text.split('-').collect();
    let well = parts.len() == 4
        && parts.iter().zip([2, 32, 16, 2]).all(|(part, length)| {
            part.len() == length && part.bytes().all(|b| b.is_ascii_hexdigit())
        });
    well.then(|| text.to_ascii_lowercase())
}

fn sha256(body: &[u8]) -> String {
    use sha2::Digest;
    use std::fmt::Write;
    let mut out = String::with_capacity(64);
    for byte in sha2::Sha256::digest(body) {
        let _ = write!(out, "{byte:02x}");
    }
    out
}

#[cfg(test)]
mod tests;
