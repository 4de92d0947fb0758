//! Every tag's span lies in the text, on character boundaries, and repeats give the same tags.
#![no_main]

use copydesk_fuzz::{DESK, inside, message, sound};

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let mut message = message(data);
    let examined = match DESK.examine(&message) {
        Ok(examined) => examined,
        Err(reject) => return sound(&reject),
    };
    let text = &examined.copy.text;
    let tags = &examined.tags;
    for entity in &tags.entities {
        assert!(!entity.name.trim().is_empty(), "an entity without a name");
        assert!((0.0..=1.0).contains(&entity.salience), "salience {}", entity.salience);
        for span in entity.mentions.iter().chain(&entity.metonyms).chain(&entity.adjectives) {
            inside(*span, text);
        }
        assert!(entity.implied_by.is_none_or(|by| by < tags.entities.len()));
    }
    for quote in &tags.quotes {
        inside(quote.span, text);
    }
    for attribution in &tags.attributions {
        inside(attribution.span, text);
    }
    for expression in &tags.temporal.expressions {
        inside(expression.span, text);
    }
    message.routing_key = Some("#".into());
    let again = DESK.examine(&message).expect("as before");
    assert_eq!(format!("{tags:?}"), format!("{:?}", again.tags));
});
