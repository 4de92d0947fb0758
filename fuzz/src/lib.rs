//! The pure core, compiled by itself, and what must hold for it whatever comes in.
//!
//! The core is taken as source, not as the crate `copydesk`: so the broker's client, the runtime
//! and the rest of the shell need not be built with coverage to fuzz code that knows none of them.

#[path = "../../src/desk/mod.rs"]
pub mod desk;

use std::sync::LazyLock;

use desk::{Desk, HeaderValue, Message, Options, Reject, Span};

/// The desk, tables loaded once.
pub static DESK: LazyLock<Desk> =
    LazyLock::new(|| Desk::new(Options::default()).expect("the tables load"));

/// A message from fuzzed bytes: the first two choose the envelope, the rest is the body.
pub fn message(data: &[u8]) -> Message {
    let (envelope, body) = data.split_at(data.len().min(2));
    let choice = |at: usize| usize::from(envelope.get(at).copied().unwrap_or_default());
    let types = [
        None,
        Some("text/html"),
        Some("application/json"),
        Some("text/plain; charset=windows-1251"),
        Some("text/html; charset=shift_jis"),
        Some("text/html; charset=utf-8"),
    ];
    let encodings = [None, Some("gzip"), Some("br"), Some("deflate"), Some("zstd"), Some("koi8-r")];
    let mut message = Message::from_body(body);
    message.properties.content_type = types[choice(0) % 6].map(ToOwned::to_owned);
    message.properties.content_encoding = encodings[choice(1) % 6].map(ToOwned::to_owned);
    if choice(0) >= 192 {
        let header = HeaderValue::Bool(true);
        message.headers.insert("article_clean".into(), header);
    }
    if choice(1) >= 128 {
        let url = HeaderValue::Text("https://www.e.example/a".into());
        message.headers.insert("article_url".into(), url);
        message.properties.timestamp = Some(1_718_000_000);
    }
    message
}

/// A reject names something, within its bound.
pub fn sound(reject: &Reject) {
    assert!(reject.detail.len() <= desk::MAX_DETAIL && !reject.detail.contains(char::is_control));
    assert_ne!(reject.reason, desk::Reason::Panic, "{}", reject.detail);
}

/// A span lies in the text, on character boundaries, and is not empty.
pub fn inside(span: Span, text: &str) {
    assert!(!span.is_empty(), "an empty span at {}", span.start);
    assert!(
        text.get(span.start as usize..span.end as usize).is_some(),
        "{}-{} in {} bytes",
        span.start,
        span.end,
        text.len()
    );
}
