//! Who the article is: its `uri`, its times, its routing key.

use jiff::Timestamp;
use sha2::{Digest, Sha256};

use crate::desk::decode::RawArticle;
use crate::desk::fingerprint::hex;
use crate::desk::metadata::Metadata;

/// A UUID version 8 (RFC 9562) in URN form, from the first identity that the article has:
/// `message_id`, upstream id, canonical address, else the SHA-256 of the body. The tenant is part
/// of it, so that two tenants' ids cannot collide.
pub fn uri(raw: &RawArticle, metadata: &Metadata) -> String {
    let fields = &raw.fields;
    let (kind, value) = if let Some(id) = &raw.message_id {
        ("message-id", id.as_str())
    } else if let Some(id) = &fields.id {
        ("upstream-id", id.value.as_str())
    } else if let Some(url) = &metadata.url {
        ("url", url.value.as_str())
    } else {
        ("sha256", raw.wire.sha256.as_str())
    };
    let tenant = fields.tenant.as_ref().map_or("", |t| t.value.as_str());
    let mut hash = Sha256::new();
    for part in ["copydesk", tenant, kind, value] {
        hash.update(part.as_bytes());
        hash.update([0]);
    }
    let mut bytes = [0u8; 16];
    bytes.copy_from_slice(&hash.finalize()[..16]);
    bytes[6] = bytes[6] & 0x0f | 0x80;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let digits = hex(&bytes);
    format!(
        "urn:uuid:{}-{}-{}-{}-{}",
        &digits[..8],
        &digits[8..12],
        &digits[12..16],
        &digits[16..20],
        &digits[20..]
    )
}

/// When the message was received, and which evidence says so.
pub struct Received {
    /// RFC 3339; the epoch when the message carries no time at all.
    pub at: String,
    /// Evidence; `none` for the epoch.
    pub from: String,
    /// Seconds since the epoch, when known.
    pub seconds: Option<u64>,
}

/// The time of receipt: AMQP timestamp, else fetch time, else modification, else publication.
pub fn received(raw: &RawArticle, metadata: &Metadata) -> Received {
    if let Some(seconds) = raw.timestamp
        && let Ok(at) = Timestamp::from_second(i64::try_from(seconds).unwrap_or(i64::MAX))
    {
        return Received {
            at: at.to_string(),
            from: "amqp.timestamp".into(),
            seconds: Some(seconds),
        };
    }
    for time in [&metadata.fetched, &metadata.modified, &metadata.published]
        .into_iter()
        .flatten()
    {
        if let Ok(at) = time.value.rfc3339.parse::<Timestamp>() {
            return Received {
                at: time.value.rfc3339.clone(),
                from: time.from.clone(),
                seconds: u64::try_from(at.as_second()).ok(),
            };
        }
    }
    Received {
        at: "1970-01-01T00:00:00Z".into(),
        from: "none".into(),
        seconds: None,
    }
}

/// One word of a routing key: lower case, only `a-z 0-9 - _`, at most 100 bytes, never empty.
pub fn word(text: &str, unknown: &str) -> String {
    let word: String = text
        .chars()
        .flat_map(char::to_lowercase)
        .map(|c| {
            if c.is_ascii_alphanumeric() || c == '-' {
                c
            } else {
                '_'
            }
        })
        .take(100)
        .collect();
    if word.trim_matches('_').is_empty() {
        unknown.to_owned()
    } else {
        word
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::decode::Sourced;

    #[test]
    fn identity_prefers_the_message_id_and_is_stable() {
        let mut raw = RawArticle::default();
        raw.wire.sha256 = "ab".into();
        let by_hash = uri(&raw, &Metadata::default());
        raw.fields.id = Some(Sourced {
            value: "7".into(),
            from: "body id".into(),
        });
        let by_id = uri(&raw, &Metadata::default());
        raw.message_id = Some("7".into());
        let by_message = uri(&raw, &Metadata::default());
        assert!(by_hash != by_id && by_id != by_message);
        assert_eq!(by_message, uri(&raw, &Metadata::default()));
        assert_eq!(by_message.len(), "urn:uuid:".len() + 36);
    }

    #[test]
    fn routing_words_are_safe() {
        assert_eq!(word("Benzinga.com", "unknown"), "benzinga_com");
        assert_eq!(word("Évil.#*\n", "unknown"), "_vil____");
        assert_eq!(word("..", "unknown"), "unknown");
    }
}
