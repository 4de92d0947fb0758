//! Pages with their truth: blocks labelled by how much of each is in the article's text.

use std::collections::HashMap;
use std::fs;
use std::io::{self, Read};
use std::path::Path;

use copydesk::desk::extract::html::{self, Found};
use copydesk::desk::extract::model;
use copydesk::desk::extract::model::reading::{self, Reading};
use copydesk::desk::extract::{self};
use copydesk::desk::hash;
use copydesk::desk::{Limits, Message};
use serde::Deserialize;

/// A line of `truth.ndjson`.
#[derive(Deserialize)]
struct Truth {
    id: String,
    url: Option<String>,
    text: Option<String>,
    with: Option<Vec<String>>,
    without: Option<Vec<String>>,
}

/// A page.
pub struct Page {
    /// Set and id.
    pub name: String,
    /// Set.
    pub set: &'static str,
    /// Registrable domain.
    pub domain: String,
    /// The article as a scraper sends it.
    pub message: Message,
    /// What the parser found.
    pub found: Found,
    /// Group of each block.
    pub groups: Vec<u32>,
    /// Looks of each block.
    pub reading: Reading,
    /// Buckets of the linear model, and where those of each block begin.
    pub buckets: Vec<u16>,
    /// One more than there are blocks.
    pub starts: Vec<usize>,
    /// Tokens of the truth, as the scorer counts them; none where only snippets are known.
    pub truth: Option<Vec<u64>>,
    /// Tokens of each block, likewise.
    pub tokens: Vec<Vec<u64>>,
    /// Share of each block that is in the truth.
    pub labels: Vec<f32>,
    /// Snippets that must be there.
    pub with: Vec<String>,
    /// Snippets that must not.
    pub without: Vec<String>,
}

/// Reads a set.
pub fn load(data: &Path, set: &'static str, limit: usize) -> io::Result<Vec<Page>> {
    let folder = data.join("pages").join(set);
    let stopwords = reading::stopwords();
    let mut pages = Vec::new();
    for line in fs::read_to_string(folder.join("truth.ndjson"))?
        .lines()
        .take(limit)
    {
        let truth: Truth = serde_json::from_str(line)?;
        let mut bytes = Vec::new();
        flate2::read::GzDecoder::new(fs::File::open(
            folder.join("html").join(format!("{}.html.gz", truth.id)),
        )?)
        .read_to_end(&mut bytes)?;
        let html = decoded(&bytes);
        let found = html::read(&html, &Limits::default());
        let reading = Reading::of(&found, &stopwords);
        let mut buckets = Vec::new();
        let mut starts = vec![0];
        for at in 0..found.passages.len() {
            reading.hashed(
                &found,
                at,
                super::blocks_linear::BUCKETS as u32 - 1,
                |bucket, _| {
                    buckets.push(bucket as u16);
                },
            );
            starts.push(buckets.len());
        }
        let tokens: Vec<Vec<u64>> = found.passages.iter().map(|p| tokens(&p.text)).collect();
        let groups = extract::groups(&found);
        let never: Vec<bool> = found
            .passages
            .iter()
            .map(|passage| model::is_never(&found, passage))
            .collect();
        let labels = match &truth.text {
            Some(text) => labels(text, &tokens, &groups, &never),
            None => vec![0.0; tokens.len()],
        };
        let body = serde_json::json!({ "id": truth.id, "url": truth.url, "html": html });
        pages.push(Page {
            message: Message {
                body: body.to_string().into_bytes(),
                ..Message::default()
            },
            name: format!("{set}/{}", truth.id),
            set,
            domain: domain(truth.url.as_deref().unwrap_or_default(), &truth.id),
            groups,
            buckets,
            starts,
            truth: truth.text.as_deref().map(self::tokens),
            tokens,
            labels,
            with: truth.with.unwrap_or_default(),
            without: truth.without.unwrap_or_default(),
            reading,
            found,
        });
    }
    Ok(pages)
}

/// UTF-8 where valid, else what the page declares or windows-1252: enough for known sets.
pub fn decoded(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => {
            let head =
                String::from_utf8_lossy(&bytes[..bytes.len().min(4096)]).to_ascii_lowercase();
            let label = head.split("charset=").nth(1).map_or("", |rest| {
                rest.trim_start_matches(['"', '\''])
                    .split(|c: char| !(c.is_ascii_alphanumeric() || c == '-'))
                    .next()
                    .unwrap_or_default()
            });
            let encoding = encoding_rs::Encoding::for_label(label.as_bytes())
                .filter(|e| *e != encoding_rs::UTF_8 || bytes.is_ascii())
                .unwrap_or(encoding_rs::WINDOWS_1252);
            encoding.decode(bytes).0.into_owned()
        }
    }
}

fn domain(url: &str, id: &str) -> String {
    // Archived pages stand for the address inside.
    let url = url
        .find("/http")
        .filter(|_| url.contains("web.archive.org"))
        .map_or(url, |at| &url[at + 1..]);
    let host = url
        .split("://")
        .nth(1)
        .unwrap_or_default()
        .split(['/', ':', '?'])
        .next()
        .unwrap_or_default();
    if host.is_empty() {
        return id.to_owned();
    }
    psl::domain_str(host).unwrap_or(host).to_ascii_lowercase()
}

/// Tokens as the scorer counts them: runs of letters, digits and `_`, lower-cased.
pub fn tokens(text: &str) -> Vec<u64> {
    text.split(|c: char| !(c.is_alphanumeric() || c == '_'))
        .filter(|word| !word.is_empty())
        .map(|word| hash::of_chars(word.chars().flat_map(char::to_lowercase)))
        .collect()
}

fn gram(words: &[u64]) -> u64 {
    words
        .iter()
        .fold(words.len() as u64, |h, w| hash::join(h, *w))
}

/// Shares of word trigrams (whole lines, for blocks of one or two words) that are in the truth. Of
/// blocks with the same words no more count than the truth has, those in likely company first.
pub fn labels(text: &str, tokens: &[Vec<u64>], groups: &[u32], never: &[bool]) -> Vec<f32> {
    let truth = self::tokens(text);
    let mut trigrams: HashMap<u64, u32> = HashMap::new();
    for words in truth.windows(3) {
        *trigrams.entry(gram(words)).or_default() += 1;
    }
    let mut lines: HashMap<u64, u32> = HashMap::new();
    for line in text.lines() {
        let words = self::tokens(line);
        if !words.is_empty() {
            *lines.entry(gram(&words)).or_default() += 1;
        }
    }
    let mut labels: Vec<f32> = tokens
        .iter()
        .zip(never)
        .map(|(words, never)| {
            if *never {
                return 0.0;
            }
            if words.len() < 3 {
                return f32::from(u8::from(
                    !words.is_empty() && lines.contains_key(&gram(words)),
                ));
            }
            let mut covered = vec![false; words.len()];
            for (at, window) in words.windows(3).enumerate() {
                if trigrams.contains_key(&gram(window)) {
                    covered[at..at + 3].fill(true);
                }
            }
            covered.iter().filter(|c| **c).count() as f32 / words.len() as f32
        })
        .collect();
    let mut mass: HashMap<u32, f32> = HashMap::new();
    for at in 0..tokens.len() {
        *mass.entry(groups[at]).or_default() += labels[at] * tokens[at].len() as f32;
    }
    let mut same: HashMap<u64, Vec<usize>> = HashMap::new();
    for (at, words) in tokens.iter().enumerate() {
        if labels[at] >= 0.5 {
            same.entry(gram(words)).or_default().push(at);
        }
    }
    let before = labels.clone();
    for places in same.values().filter(|places| places.len() > 1) {
        let words = &tokens[places[0]];
        let allowed = if words.len() < 3 {
            lines.get(&gram(words)).copied().unwrap_or(0)
        } else {
            words
                .windows(3)
                .filter_map(|window| trigrams.get(&gram(window)).copied())
                .min()
                .unwrap_or(0)
        } as usize;
        let company = |at: usize| {
            let near: f32 = (at.saturating_sub(6)..(at + 7).min(tokens.len()))
                .filter(|other| *other != at)
                .map(|other| before[other] * tokens[other].len() as f32)
                .sum();
            near + 0.5 * mass.get(&groups[at]).copied().unwrap_or(0.0)
        };
        let mut ranked = places.clone();
        ranked.sort_by(|a, b| company(*b).total_cmp(&company(*a)).then(a.cmp(b)));
        for at in ranked.into_iter().skip(allowed) {
            labels[at] = 0.0;
        }
    }
    labels
}

/// Precision, recall and F1 of a bag of tokens.
pub fn score(kept: &[u64], truth: &[u64]) -> (f64, f64, f64) {
    let mut counts: HashMap<u64, i64> = HashMap::new();
    for token in truth {
        *counts.entry(*token).or_default() += 1;
    }
    let mut hits = 0.0;
    for token in kept {
        if let Some(left) = counts.get_mut(token)
            && *left > 0
        {
            *left -= 1;
            hits += 1.0;
        }
    }
    let precision = if kept.is_empty() {
        0.0
    } else {
        hits / kept.len() as f64
    };
    let recall = if truth.is_empty() {
        1.0
    } else {
        hits / truth.len() as f64
    };
    let f1 = if precision + recall > 0.0 {
        2.0 * precision * recall / (precision + recall)
    } else {
        0.0
    };
    (precision, recall, f1)
}

/// Shingles of four tokens.
pub fn shingles(tokens: &[u64]) -> Vec<u64> {
    if tokens.len() < 4 {
        return vec![gram(tokens)];
    }
    tokens.windows(4).map(gram).collect()
}

/// Required snippets found, required, forbidden snippets found, forbidden.
pub fn snippets(page: &Page, keep: &[bool]) -> [usize; 4] {
    let mut text = String::new();
    for at in (0..keep.len()).filter(|at| keep[*at]) {
        text.push_str(&page.found.passages[at].text.replace(['\n', '\t'], " "));
        text.push(' ');
    }
    let count = |snippets: &[String]| {
        snippets
            .iter()
            .filter(|s| text.contains(&s.split_whitespace().collect::<Vec<_>>().join(" ")))
            .count()
    };
    [
        count(&page.with),
        page.with.len(),
        count(&page.without),
        page.without.len(),
    ]
}
