//! What the shell hands to the core: one raw message, free of any broker type.

use std::borrow::Cow;
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

    /// What log lines and lists call it: `message_id`, else `article_id`, else `correlation_id`. Only
    /// the first two are ids; the last is what its sender called it.
    pub fn called(&self) -> Option<String> {
        let properties = &self.properties;
        properties
            .message_id
            .clone()
            .or_else(|| self.header("article_id"))
            .or_else(|| properties.correlation_id.clone())
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

    /// A header as text of at most `max` bytes; longer ones and other types are `None`.
    pub fn text(&self, name: &str, max: usize) -> Option<Cow<'_, str>> {
        match self.headers.get(name)? {
            HeaderValue::Text(text) if text.len() <= max => Some(Cow::Borrowed(text)),
            HeaderValue::Bool(flag) => Some(Cow::Owned(flag.to_string())),
            HeaderValue::Int(number) => Some(Cow::Owned(number.to_string())),
            HeaderValue::Text(_) | HeaderValue::Other(_) => None,
        }
    }

    /// A header as a flag: `true`, `1` or `yes` in any case.
    pub fn flag(&self, name: &str) -> bool {
        self.text(name, 16).is_some_and(|value| {
            matches!(
                value.trim().to_ascii_lowercase().as_str(),
                "true" | "1" | "yes"
            )
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_of_every_type_are_read_with_care() {
        let mut message = Message::default();
        for (name, value) in [
            ("text", HeaderValue::Text(" Yes ".into())),
            ("long", HeaderValue::Text("yes".repeat(1000))),
            ("bool", HeaderValue::Bool(true)),
            ("int", HeaderValue::Int(1)),
            ("table", HeaderValue::Other("table")),
        ] {
            message.headers.insert(name.into(), value);
        }
        assert_eq!(message.text("int", 9).as_deref(), Some("1"));
        assert_eq!(message.text("long", 2999), None);
        for (name, flag) in [
            ("text", true),
            ("bool", true),
            ("int", true),
            ("long", false),
            ("table", false),
        ] {
            assert_eq!(message.flag(name), flag, "{name}");
        }
    }
}
