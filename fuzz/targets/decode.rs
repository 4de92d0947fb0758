//! Any bytes under any envelope decode to a body or to a named reject, the same one twice.
#![no_main]

use copydesk_fuzz::desk::{Limits, decode::decode};
use copydesk_fuzz::{message, sound};

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let message = message(data);
    let limits = Limits {
        max_body_bytes: 1 << 20,
        ..Limits::default()
    };
    match (decode(&message, &limits), decode(&message, &limits)) {
        (Ok(one), Ok(two)) => {
            assert!(one.html.is_some() || one.text.is_some());
            assert_eq!((one.html, one.text), (two.html, two.text));
            assert_eq!(one.conflicts, two.conflicts);
            assert_eq!(one.wire.sha256.len(), 64);
            let url = one.fields.url.map(|url| url.value).unwrap_or_default();
            assert!(!url.contains(char::is_control));
        }
        (Err(one), Err(two)) => {
            sound(&one);
            assert_eq!(one, two);
        }
        _ => panic!("two runs differ"),
    }
});
