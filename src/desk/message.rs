//! What the shell hands to the core: one raw message, free of any broker type.

use std::collections::BTreeMap;

/// One raw article as it was delivered: body, AMQP properties, headers.
#[derive(Debug, Clone, Default)]
pub struct Message {
    /// The body, untouched: compressed or not, in whatever charset and dialect.
    pub body: Vec<u8>,
    /// The basic properties that the core reads.
    pub properties: Properties,
    /// Header table; names are case-sensitive as in AMQP.
    pub headers: BTreeMap<String, HeaderValue>,
    /// Routing key it was published with, when known.
    pub routing_key: Option<String>,
}

/// The AMQP basic properties that the core reads. All are hints, never truth.
#[derive(Debug, Clone, Default)]
pub struct Properties {
    /// `message_id`.
    pub message_id: Option<String>,
    /// `correlation_id`.
    pub correlation_id: Option<String>,
    /// `timestamp`: seconds since the Unix epoch.
    pub timestamp: Option<u64>,
    /// `content_type`, e.g. `text/html; charset=windows-1252`.
    pub content_type: Option<String>,
    /// `content_encoding`, e.g. `gzip`.
    pub content_encoding: Option<String>,
    /// `app_id`.
    pub app_id: Option<String>,
    /// `type`.
    pub kind: Option<String>,
}

/// A header's value, reduced to what the core can use.
#[derive(Debug, Clone, PartialEq)]
pub enum HeaderValue {
    /// A short or long string (invalid UTF-8 replaced).
    Text(String),
    /// A boolean.
    Bool(bool),
    /// Any integer or AMQP timestamp.
    Int(i64),
    /// Anything else (tables, arrays, floats …); the name of its AMQP type.
    Other(&'static str),
}

impl Message {
    /// A message that is only a body: what a file or an NDJSON line is.
    pub fn from_body(body: impl Into<Vec<u8>>) -> Self {
        Self {
            body: body.into(),
            ..Self::default()
        }
    }

    /// A header as text; numbers and booleans are written out, other types are not text.
    pub fn header(&self, name: &str) -> Option<String> {
        match self.headers.get(name)? {
            HeaderValue::Text(text) => Some(text.clone()),
            HeaderValue::Bool(flag) => Some(flag.to_string()),
            HeaderValue::Int(number) => Some(number.to_string()),
            HeaderValue::Other(_) => None,
        }
    }

    /// A header as a flag: `true`, `1` or `yes` in any case.
    pub fn flag(&self, name: &str) -> bool {
        self.header(name).is_some_and(|value| {
            matches!(
                value.trim().to_ascii_lowercase().as_str(),
                "true" | "1" | "yes"
            )
        })
    }
}
