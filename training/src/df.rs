//! Document frequencies of words: models/df.bin.

use std::collections::HashMap;
use std::io;

use copydesk::desk::tag::keyphrases::frequency::Frequency;
use copydesk::desk::tag::token::tokenize;
use copydesk::desk::tag::words::words;

use crate::{Paths, rows};

const SETS: &[&str] = &[
    "topics/huffpost41_train",
    "topics/huffpost_v3_train",
    "topics/masakhanews_train",
    "topics/inshorts_train",
    "topics/rajpal_news_train",
    "topics/wikinews_unlabelled",
    "pages/wcxb_dev/truth",
    "pages/fundus_parser/truth",
];
/// A long article counts as several texts: each part of so many characters is one.
const PART: usize = 1_500;

/// Counts and writes.
pub fn make(paths: &Paths) -> io::Result<()> {
    let mut count: HashMap<u64, u32> = HashMap::new();
    let mut texts = 0u32;
    for set in SETS {
        for row in rows::read(&paths.data, set)? {
            let text = format!(
                "{}\n{}",
                rows::text(&row, "title"),
                rows::text(&row, "text")
            );
            let (tokens, _) = tokenize(&text, 4_000);
            let words = words(&text, &tokens);
            let mut from = 0;
            while from < tokens.len() {
                let first = tokens[from].span.start as usize;
                let to = tokens.partition_point(|t| (t.span.start as usize) < first + PART);
                let mut stems: Vec<u64> = words[from..to].iter().map(|w| w.stem).collect();
                stems.sort_unstable();
                stems.dedup();
                // Headlines hold few words: they count by their length.
                for stem in stems {
                    *count.entry(stem).or_default() += 1;
                }
                texts += u32::from(to - from > 100);
                from = to;
            }
        }
    }
    let all = texts.max(1) as f32;
    let shares = count
        .into_iter()
        .filter(|(_, n)| *n > 1)
        .map(|(stem, n)| (stem, (n as f32 / (4.0 * all)).min(1.0)));
    let file = Frequency::write(shares);
    println!("{texts} long texts, {} bytes", file.len());
    std::fs::write(&paths.out, file)
}
