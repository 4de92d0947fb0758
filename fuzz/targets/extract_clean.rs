//! What is kept and what is removed is what came in, and every paragraph is where it says.
#![no_main]

use std::collections::BTreeMap;

use copydesk_fuzz::{DESK, inside, message, sound};

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let examined = match DESK.examine(&message(data)) {
        Ok(examined) => examined,
        Err(reject) => return sound(&reject),
    };
    let (page, copy) = (&examined.page, &examined.copy);
    let mut end = 0;
    for paragraph in &copy.paragraphs {
        inside(paragraph.span, &copy.text);
        assert!(paragraph.span.start >= end, "paragraphs overlap");
        end = paragraph.span.end;
    }
    for section in &copy.sections {
        inside(section.span, &copy.text);
    }
    for block in &page.blocks {
        assert!(!block.text.trim().is_empty(), "an empty block");
    }
    // Nothing is made up and nothing is lost: letter by letter, kept and removed are the blocks.
    let mut letters: BTreeMap<char, i64> = BTreeMap::new();
    let mut count = |text: &str, sign: i64| {
        for c in text.chars().filter(|c| c.is_alphanumeric()) {
            *letters.entry(c).or_default() += sign;
        }
    };
    for block in &page.blocks {
        count(&block.text, 1);
    }
    count(&copy.text, -1);
    for removed in &copy.removed {
        count(&removed.text, -1);
    }
    if page.truncated.is_none() {
        letters.retain(|_, n| *n != 0);
        assert!(letters.is_empty(), "kept and removed differ from the input: {letters:?}");
    }
});
