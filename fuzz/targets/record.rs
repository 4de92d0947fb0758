//! Every record is JSON whose offsets hold, and the same message gives the same bytes.
#![no_main]

use copydesk_fuzz::{DESK, message, sound};
use serde_json::Value;

fn offsets(value: &Value, body: &[char]) {
    match value {
        Value::Object(members) => {
            let at = |name: &str| members.get(name).and_then(Value::as_u64);
            if let (Some(start), Some(end)) = (at("start"), at("end")) {
                let slice = body.get(start as usize..end as usize);
                let slice = slice.unwrap_or_else(|| panic!("{start}-{end} of {}", body.len()));
                if let Some(text) = members.get("text").and_then(Value::as_str) {
                    assert_eq!(text, slice.iter().collect::<String>());
                }
            }
            members.values().for_each(|member| offsets(member, body));
        }
        Value::Array(items) => items.iter().for_each(|item| offsets(item, body)),
        _ => {}
    }
}

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let message = message(data);
    let enriched = match DESK.enrich(&message) {
        Ok(enriched) => enriched,
        Err(reject) => return sound(&reject),
    };
    let record: Value = serde_json::from_slice(&enriched.body).expect("JSON");
    let body: Vec<char> = record["bodies"][0]["value"].as_str().expect("a body").chars().collect();
    assert!(!body.is_empty());
    offsets(&record["enrichment"], &body);
    assert!(enriched.routing_key.len() <= 255 && enriched.routing_key.is_ascii());
    assert_eq!(enriched.routing_key.split('.').count(), 5, "{}", enriched.routing_key);
    for (_, value) in &enriched.headers {
        assert!(value.len() <= 512 && !value.contains(char::is_control));
    }
    assert_eq!(enriched.body, DESK.enrich(&message).expect("as before").body);
});
