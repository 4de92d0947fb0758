//! What comes in, translated for the core.

use std::collections::BTreeMap;
use std::time::Instant;

use lapin::BasicProperties;
use lapin::types::{AMQPValue, FieldTable};
use serde_json::Value;

use crate::desk::{HeaderValue, Message, Properties, Reason, Reject, Stage};

/// One delivery: the message as the core reads it, and what is needed to settle it.
#[derive(Debug)]
pub struct Delivery {
    /// Delivery tag on its channel.
    pub tag: u64,
    /// Body, properties and headers for the core.
    pub message: Message,
    /// Exchange it was published to; empty for the default one.
    pub exchange: String,
    /// The broker has handed it out before.
    pub redelivered: bool,
    /// How often the broker has handed it out, this time included; quorum queues count exactly.
    pub deliveries: u64,
    /// When it came in.
    pub received: Instant,
    /// Names of headers that were nested beyond [`DEEPEST`] and are left out here.
    pub(super) deep: Vec<String>,
    pub(super) properties: BasicProperties,
}

/// Deepest nesting of a header's value. Real ones have three levels (`x-death`). A frame has room for
/// 26,000, which costs every reader that calls itself for each level its stack.
const DEEPEST: usize = 64;

impl Delivery {
    /// Why this delivery can be no record, whatever its body says.
    pub fn reject(&self) -> Option<Reject> {
        let first = self.deep.first()?;
        let detail = match self.deep.len() - 1 {
            0 => format!(
                "the header {first} is nested more than {DEEPEST} deep; it is left out here"
            ),
            more => format!(
                "the header {first} and {more} more are nested more than {DEEPEST} deep; they are left out here"
            ),
        };
        Some(Reject::new(Reason::TooDeep, Stage::Decode, detail))
    }
}

/// Is this value nested beyond so many levels? Looks no deeper than that.
fn is_deeper(value: &AMQPValue, levels: usize) -> bool {
    let inside = |value: &AMQPValue| is_deeper(value, levels - 1);
    match value {
        AMQPValue::FieldArray(values) => levels == 0 || values.as_slice().iter().any(inside),
        AMQPValue::FieldTable(table) => levels == 0 || table.inner().values().any(inside),
        _ => false,
    }
}

/// Takes out the headers that are nested too deep; their names.
fn without_deep(properties: BasicProperties) -> (BasicProperties, Vec<String>) {
    let Some(headers) = properties.headers() else {
        return (properties, Vec::new());
    };
    let deep = |value: &AMQPValue| is_deeper(value, DEEPEST);
    let all = headers.inner();
    let named = all.iter().filter(|(_, value)| deep(value));
    let names: Vec<String> = named
        .map(|(name, _)| name.as_str().escape_debug().to_string())
        .collect();
    if names.is_empty() {
        return (properties, names);
    }
    let mut kept = FieldTable::default();
    for (name, value) in all.iter().filter(|(_, value)| !deep(value)) {
        kept.insert(name.clone(), value.clone());
    }
    (properties.with_headers(kept), names)
}

impl From<lapin::message::Delivery> for Delivery {
    fn from(delivery: lapin::message::Delivery) -> Self {
        let (properties, deep) = without_deep(delivery.properties);
        let text = |value: &Option<lapin::types::ShortString>| {
            value.as_ref().map(|text| text.as_str().to_owned())
        };
        let earlier = properties
            .headers()
            .as_ref()
            .and_then(|headers| headers.inner().get(DELIVERY_COUNT))
            .and_then(integer)
            .and_then(|count| u64::try_from(count).ok());
        Self {
            tag: delivery.delivery_tag,
            message: Message {
                properties: Properties {
                    message_id: text(properties.message_id()),
                    correlation_id: text(properties.correlation_id()),
                    timestamp: *properties.timestamp(),
                    content_type: text(properties.content_type()),
                    content_encoding: text(properties.content_encoding()),
                    app_id: text(properties.app_id()),
                    kind: text(properties.kind()),
                },
                headers: properties.headers().as_ref().map(read).unwrap_or_default(),
                routing_key: Some(delivery.routing_key.as_str().to_owned()),
                body: delivery.data,
            },
            exchange: delivery.exchange.as_str().to_owned(),
            redelivered: delivery.redelivered,
            deliveries: 1 + earlier.unwrap_or(u64::from(delivery.redelivered)),
            received: Instant::now(),
            deep,
            properties,
        }
    }
}

/// The broker's own header on what a quorum queue hands out again.
pub(super) const DELIVERY_COUNT: &str = "x-delivery-count";

/// The headers that are the core's business; everything else stays with the broker's copy.
fn read(headers: &FieldTable) -> BTreeMap<String, HeaderValue> {
    headers
        .inner()
        .iter()
        .filter(|(name, _)| {
            name.as_str().starts_with("article_") || name.as_str().starts_with("trace")
        })
        .filter_map(|(name, value)| Some((name.as_str().to_owned(), header(value)?)))
        .collect()
}

fn header(value: &AMQPValue) -> Option<HeaderValue> {
    if let Some(number) = integer(value) {
        return Some(HeaderValue::Int(number));
    }
    Some(match value {
        AMQPValue::Boolean(flag) => HeaderValue::Bool(*flag),
        AMQPValue::ShortString(text) => HeaderValue::Text(text.as_str().to_owned()),
        AMQPValue::LongString(text) => {
            HeaderValue::Text(String::from_utf8_lossy(text.as_bytes()).into_owned())
        }
        AMQPValue::ByteArray(bytes) => {
            HeaderValue::Text(String::from_utf8_lossy(bytes.as_slice()).into_owned())
        }
        AMQPValue::Float(_) | AMQPValue::Double(_) | AMQPValue::DecimalValue(_) => {
            HeaderValue::Other("float")
        }
        AMQPValue::FieldArray(_) => HeaderValue::Other("array"),
        AMQPValue::FieldTable(_) => HeaderValue::Other("table"),
        _ => return None,
    })
}

/// Any AMQP integer or timestamp.
pub(super) fn integer(value: &AMQPValue) -> Option<i64> {
    Some(match value {
        AMQPValue::ShortShortInt(n) => i64::from(*n),
        AMQPValue::ShortShortUInt(n) => i64::from(*n),
        AMQPValue::ShortInt(n) => i64::from(*n),
        AMQPValue::ShortUInt(n) => i64::from(*n),
        AMQPValue::LongInt(n) => i64::from(*n),
        AMQPValue::LongUInt(n) => i64::from(*n),
        AMQPValue::LongLongInt(n) => *n,
        AMQPValue::Timestamp(n) => i64::try_from(*n).unwrap_or(i64::MAX),
        _ => return None,
    })
}

/// A header's text, for people and tools; nothing for other types.
pub(super) fn text(value: &AMQPValue) -> Option<String> {
    match header(value)? {
        HeaderValue::Text(text) => Some(text),
        HeaderValue::Int(number) => Some(number.to_string()),
        HeaderValue::Bool(flag) => Some(flag.to_string()),
        HeaderValue::Other(_) => None,
    }
}

/// Any value as JSON, for people: tables are objects, times RFC 3339, bytes text.
pub(super) fn json(value: &AMQPValue) -> Value {
    match value {
        AMQPValue::Timestamp(_) => integer(value)
            .and_then(|seconds| jiff::Timestamp::from_second(seconds).ok())
            .map_or(Value::Null, |at| at.to_string().into()),
        AMQPValue::Boolean(flag) => (*flag).into(),
        AMQPValue::Float(number) => f64::from(*number).into(),
        AMQPValue::Double(number) => (*number).into(),
        AMQPValue::DecimalValue(number) => {
            (f64::from(number.value) / 10f64.powi(i32::from(number.scale))).into()
        }
        AMQPValue::FieldArray(values) => values.as_slice().iter().map(json).collect(),
        AMQPValue::FieldTable(table) => Value::Object(
            table
                .inner()
                .iter()
                .map(|(name, value)| (name.as_str().to_owned(), json(value)))
                .collect(),
        ),
        _ => match integer(value) {
            Some(number) => number.into(),
            None => text(value).map_or(Value::Null, Value::from),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn delivery(headers: &[(&str, AMQPValue)]) -> Delivery {
        let mut table = FieldTable::default();
        for (name, value) in headers {
            table.insert((*name).into(), value.clone());
        }
        let mut raw =
            lapin::message::Delivery::mock(7, "x".into(), "k".into(), true, b"b".to_vec());
        raw.properties = BasicProperties::default()
            .with_message_id("m".into())
            .with_headers(table);
        raw.into()
    }

    #[test]
    fn header_types_are_kept_apart() {
        let got = delivery(&[
            ("article_id", AMQPValue::LongString("é".into())),
            ("article_clean", AMQPValue::Boolean(true)),
            ("article_tenant", AMQPValue::LongInt(-4)),
            ("article_feed", AMQPValue::FieldTable(FieldTable::default())),
            ("article_url", AMQPValue::Void),
            (
                "article_source",
                AMQPValue::LongString(vec![b'a', 0xff].into()),
            ),
            ("other", AMQPValue::Boolean(true)),
        ]);
        let headers = &got.message.headers;
        assert_eq!(headers["article_id"], HeaderValue::Text("é".into()));
        assert_eq!(headers["article_clean"], HeaderValue::Bool(true));
        assert_eq!(headers["article_tenant"], HeaderValue::Int(-4));
        assert_eq!(headers["article_feed"], HeaderValue::Other("table"));
        assert_eq!(
            headers["article_source"],
            HeaderValue::Text("a\u{fffd}".into())
        );
        assert_eq!(headers.len(), 5);
        assert_eq!(got.message.properties.message_id.as_deref(), Some("m"));
        assert_eq!(got.message.routing_key.as_deref(), Some("k"));
    }

    #[test]
    fn what_is_nested_too_deep_is_left_out_and_named() {
        let nested = |levels: usize| {
            (0..levels).fold(AMQPValue::Void, |inside, level| {
                if level % 2 == 0 {
                    return AMQPValue::FieldArray(vec![inside].into());
                }
                let mut table = FieldTable::default();
                table.insert("a".into(), inside);
                AMQPValue::FieldTable(table)
            })
        };
        let got = delivery(&[
            ("deep", nested(DEEPEST)),
            ("mine", AMQPValue::Boolean(true)),
        ]);
        assert_eq!((got.deep.len(), got.reject()), (0, None));
        let got = delivery(&[
            ("de\np", nested(DEEPEST + 1)),
            ("article_id", nested(1000)),
            ("mine", AMQPValue::Boolean(true)),
        ]);
        assert_eq!(got.deep, ["article_id", "de\\np"]);
        let reject = got.reject().unwrap();
        assert_eq!(reject.reason, Reason::TooDeep);
        assert!(
            reject
                .detail
                .starts_with("the header article_id and 1 more"),
            "{}",
            reject.detail
        );
        let kept = got.properties.headers().as_ref().unwrap();
        assert!(kept.contains_key("mine") && !kept.contains_key("article_id"));
        assert!(got.message.headers.is_empty());
    }

    #[test]
    fn deliveries_are_counted_by_the_broker_or_guessed() {
        assert_eq!(delivery(&[]).deliveries, 2);
        assert_eq!(
            delivery(&[(DELIVERY_COUNT, AMQPValue::LongLongInt(4))]).deliveries,
            5
        );
    }
}
