//! Dead letters: body and properties as they came, and headers that say why.

use lapin::BasicProperties;
use lapin::types::{AMQPValue, FieldTable, ShortString};

use super::message::{DELIVERY_COUNT, Delivery};

/// Why and where an article ended.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Death {
    /// `x-dead-reason`: a code of the closed list.
    pub reason: &'static str,
    /// `x-dead-stage`.
    pub stage: &'static str,
    /// `x-dead-detail`: at most 512 bytes, one line.
    pub detail: String,
    /// `x-dead-at`: RFC 3339.
    pub at: String,
    /// `x-dead-worker`: host and process.
    pub worker: String,
    /// `x-dead-body-sha256`: hex.
    pub sha256: String,
}

/// Most bytes of headers that a dead letter keeps of its article. A frame holds all headers, and
/// the broker closes the connection over one that is too large.
pub const MAX_HEADER_BYTES: usize = 96 << 10;

/// Properties of the dead letter of a delivery.
pub(super) fn properties(delivery: &Delivery, death: &Death) -> BasicProperties {
    let original = &delivery.properties;
    let mut headers = original.headers().clone().unwrap_or_default();
    let mut cut = delivery.deep.clone();
    shrink(&mut headers, &mut cut);
    let cut = joined(&cut);
    let mut add = |name: &str, value: &str| {
        headers.insert(name.into(), AMQPValue::LongString(value.into()));
    };
    add("x-dead-reason", death.reason);
    add("x-dead-stage", death.stage);
    add("x-dead-detail", &death.detail);
    add("x-dead-at", &death.at);
    add("x-dead-worker", &death.worker);
    add("x-dead-exchange", &delivery.exchange);
    add(
        "x-dead-routing-key",
        delivery.message.routing_key.as_deref().unwrap_or_default(),
    );
    add("x-dead-body-sha256", &death.sha256);
    // The broker would let the letter expire, or refuse it as another user's: both are kept as
    // headers instead.
    if let Some(expiration) = original.expiration() {
        add("x-dead-expiration", expiration.as_str());
    }
    if let Some(user) = original.user_id() {
        add("x-dead-user-id", user.as_str());
    }
    if !cut.is_empty() {
        add("x-dead-headers-cut", &cut);
    }
    headers.insert(
        "x-dead-deliveries".into(),
        AMQPValue::LongLongInt(i64::try_from(delivery.deliveries).unwrap_or(i64::MAX)),
    );
    without_expiry(original).with_headers(headers)
}

/// The properties without `expiration` and `user_id`.
pub(super) fn without_expiry(original: &BasicProperties) -> BasicProperties {
    let mut copy = BasicProperties::default();
    macro_rules! keep {
        ($($get:ident $with:ident,)*) => {
            $(if let Some(value) = original.$get().clone() { copy = copy.$with(value); })*
        };
    }
    keep! {
        content_type with_content_type,
        content_encoding with_content_encoding,
        headers with_headers,
        delivery_mode with_delivery_mode,
        priority with_priority,
        correlation_id with_correlation_id,
        reply_to with_reply_to,
        message_id with_message_id,
        timestamp with_timestamp,
        kind with_type,
        app_id with_app_id,
        cluster_id with_cluster_id,
    }
    copy
}

/// Takes out the broker's own counter and the largest headers until the rest fits; names these.
fn shrink(headers: &mut FieldTable, cut: &mut Vec<String>) {
    let mut sized: Vec<(ShortString, AMQPValue, usize)> = headers
        .inner()
        .iter()
        .filter(|(name, _)| name.as_str() != DELIVERY_COUNT)
        .map(|(name, value)| {
            let size = name.as_str().len() + 2 + size(value);
            (name.clone(), value.clone(), size)
        })
        .collect();
    let mut total: usize = sized.iter().map(|(_, _, size)| size).sum();
    while total > MAX_HEADER_BYTES {
        let Some(largest) = (0..sized.len()).max_by_key(|at| sized[*at].2) else {
            break;
        };
        let (name, _, size) = sized.remove(largest);
        total -= size;
        cut.push(name.as_str().escape_debug().to_string());
    }
    *headers = FieldTable::default();
    for (name, value, _) in sized {
        headers.insert(name, value);
    }
}

/// Names in one header, which has its bound as well.
fn joined(names: &[String]) -> String {
    let mut names = names.join(", ");
    while names.len() > crate::desk::MAX_DETAIL {
        names.pop();
    }
    names
}

/// Bytes that a value takes in a frame.
fn size(value: &AMQPValue) -> usize {
    match value {
        AMQPValue::LongString(text) => 5 + text.len(),
        AMQPValue::ByteArray(bytes) => 5 + bytes.len(),
        AMQPValue::ShortString(text) => 2 + text.as_str().len(),
        AMQPValue::FieldArray(values) => 5 + values.as_slice().iter().map(size).sum::<usize>(),
        AMQPValue::FieldTable(table) => {
            5 + table
                .inner()
                .iter()
                .map(|(name, value)| 1 + name.as_str().len() + size(value))
                .sum::<usize>()
        }
        _ => 9,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::broker::message::text;

    fn death() -> Death {
        Death {
            reason: "empty",
            stage: "decode",
            detail: "nothing".into(),
            at: "2026-01-01T00:00:00Z".into(),
            worker: "w".into(),
            sha256: "00".into(),
        }
    }

    fn letter(properties: BasicProperties) -> BasicProperties {
        let mut raw =
            lapin::message::Delivery::mock(1, "articles.raw".into(), "k".into(), false, vec![]);
        raw.properties = properties;
        super::properties(&raw.into(), &death())
    }

    fn header(properties: &BasicProperties, name: &str) -> Option<String> {
        properties
            .headers()
            .as_ref()?
            .inner()
            .get(name)
            .and_then(text)
    }

    #[test]
    fn says_why_and_keeps_what_came() {
        let mut table = FieldTable::default();
        table.insert("own".into(), AMQPValue::Boolean(true));
        table.insert(DELIVERY_COUNT.into(), AMQPValue::LongLongInt(2));
        let out = letter(
            BasicProperties::default()
                .with_message_id("m".into())
                .with_expiration("1000".into())
                .with_user_id("other".into())
                .with_headers(table),
        );
        assert_eq!(out.message_id().as_ref().map(|m| m.as_str()), Some("m"));
        assert!(out.expiration().is_none() && out.user_id().is_none());
        for (name, value) in [
            ("own", "true"),
            ("x-dead-reason", "empty"),
            ("x-dead-stage", "decode"),
            ("x-dead-exchange", "articles.raw"),
            ("x-dead-routing-key", "k"),
            ("x-dead-deliveries", "3"),
            ("x-dead-expiration", "1000"),
            ("x-dead-user-id", "other"),
        ] {
            assert_eq!(header(&out, name).as_deref(), Some(value), "{name}");
        }
        assert_eq!(header(&out, DELIVERY_COUNT), None);
    }

    #[test]
    fn a_header_that_was_left_out_is_named() {
        let nested = (0..100).fold(AMQPValue::Void, |inside, _| {
            AMQPValue::FieldArray(vec![inside].into())
        });
        let mut table = FieldTable::default();
        table.insert("deep".into(), nested);
        table.insert("mine".into(), AMQPValue::Boolean(true));
        let out = letter(BasicProperties::default().with_headers(table));
        assert_eq!(header(&out, "x-dead-headers-cut").as_deref(), Some("deep"));
        assert_eq!(header(&out, "mine").as_deref(), Some("true"));
        assert!(!out.headers().as_ref().unwrap().contains_key("deep"));
    }

    #[test]
    fn headers_that_fill_a_frame_are_cut_and_named() {
        let mut table = FieldTable::default();
        table.insert("small".into(), AMQPValue::LongString("s".into()));
        table.insert(
            "large".into(),
            AMQPValue::LongString("x".repeat(120_000).into()),
        );
        let out = letter(BasicProperties::default().with_headers(table));
        assert_eq!(header(&out, "x-dead-headers-cut").as_deref(), Some("large"));
        assert_eq!(header(&out, "small").as_deref(), Some("s"));
        assert_eq!(header(&out, "large"), None);
    }
}
