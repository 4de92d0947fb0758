//! Weights of the keyphrase ranker of languages but English: logistic regression on publishers' keywords.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::io::{self, Read};
use std::path::Path;

use copydesk::desk::tag::Reading;
use copydesk::desk::tag::keyphrases::Model;
use copydesk::desk::tag::keyphrases::abroad::choose;
use copydesk::desk::tag::keyphrases::phrases::{FEATURES, Phrase};
use copydesk::desk::tag::token::tokenize;
use copydesk::desk::tag::words::words;
use copydesk::desk::{Desk, Limits, Message, Options, hash};
use flate2::read::MultiGzDecoder;

use crate::Paths;
use crate::logistic::{self, Schedule};

const N: usize = FEATURES.len();
const FOLDS: u64 = 5;

/// Sets of pages that may train what ships.
const SETS: &[&str] = &[
    "fundus_parser",
    "htmldate_dev",
    "trafilatura_eval",
    "wcxb_dev",
];

/// Weights that are set by hand. Publishers' keywords are names and single words more often than what readers
/// type in to search: phrases of several words (`künstliche Intelligenz`) lose nothing by being phrases.
const BY_HAND: &[(&str, f32)] = &[
    ("two_words", 0.2),
    ("adjective_first", 0.0),
    ("joined", 0.0),
];

struct Text {
    language: &'static str,
    publisher: u64,
    /// Stems of the publisher's keywords that are among the candidates.
    keys: Vec<Vec<u64>>,
    phrases: Vec<Phrase>,
}

/// Trains, prints F1 of ten by language with publishers held out, writes.
pub fn make(paths: &Paths) -> io::Result<()> {
    let texts = read(&paths.data)?;
    let mut sums: BTreeMap<&str, (f32, f32, f32, usize)> = BTreeMap::new();
    for fold in 0..FOLDS {
        let held = |t: &&Text| t.publisher % FOLDS == fold;
        let weights = logistic::with_hand(
            fit(&texts.iter().filter(|t| !held(t)).collect::<Vec<_>>()),
            &FEATURES,
            BY_HAND,
        );
        for text in texts.iter().filter(held) {
            let (p, r, f) = measure(text, &weights);
            let sum = sums.entry(text.language).or_default();
            *sum = (sum.0 + p, sum.1 + r, sum.2 + f, sum.3 + 1);
        }
    }
    for (language, (p, r, f, n)) in sums {
        let all = n as f32;
        println!(
            "{language} {n} texts: P@10 {:.3} R {:.3} F1 {:.3}",
            p / all,
            r / all,
            f / all
        );
    }
    let weights = logistic::with_hand(fit(&texts.iter().collect::<Vec<_>>()), &FEATURES, BY_HAND);
    let mut out = String::new();
    for (name, weight) in FEATURES.iter().zip(weights) {
        let _ = writeln!(out, "{name}\t{weight:.4}");
    }
    print!("{out}");
    std::fs::write(&paths.out, out)
}

/// The pages of these languages with keywords that stand in the text, by the product's own extraction.
fn read(data: &Path) -> io::Result<Vec<Text>> {
    let fault = |e: copydesk::desk::LoadError| io::Error::other(e.to_string());
    let desk = Desk::new(Options::default()).map_err(fault)?;
    let model = Model::load().map_err(fault)?;
    let mut texts = Vec::new();
    for set in SETS {
        let folder = data.join("pages").join(set).join("html");
        let mut files: Vec<_> = std::fs::read_dir(folder)?
            .map(|entry| Ok(entry?.path()))
            .collect::<io::Result<_>>()?;
        files.sort();
        for file in files {
            let mut html = Vec::new();
            MultiGzDecoder::new(std::fs::File::open(&file)?).read_to_end(&mut html)?;
            let message = Message {
                body: html,
                ..Message::default()
            };
            if let Some(text) = text(&desk, &model, &message) {
                texts.push(text);
            }
        }
    }
    Ok(texts)
}

fn text(desk: &Desk, model: &Model, message: &Message) -> Option<Text> {
    let page = desk.examine(message).ok()?;
    let reading = Reading {
        copy: &page.copy,
        metadata: &page.metadata,
        language: &page.language,
        tokens: tokenize(&page.copy.text, Limits::default().max_tokens).0,
        tickers: &[],
    };
    let words = words(&page.copy.text, &reading.tokens);
    let phrases = model
        .abroad
        .phrases(&reading, &words, &page.tags.entities)?;
    let language = page.language.code;
    let mut keys: Vec<Vec<u64>> = Vec::new();
    for keyword in &page.metadata.keywords {
        let stems = model.abroad.stems(language, keyword);
        let there = phrases.iter().any(|p| p.stems() == stems);
        if there && !keys.contains(&stems) {
            keys.push(stems);
        }
    }
    let source = page
        .metadata
        .source
        .as_ref()
        .map_or("", |s| s.value.as_str());
    (!keys.is_empty()).then(|| Text {
        language,
        publisher: hash::of_lower(source),
        keys,
        phrases,
    })
}

fn is_key(text: &Text, phrase: &Phrase) -> bool {
    text.keys.iter().any(|key| key == phrase.stems())
}

/// How it learns.
const SCHEDULE: Schedule = Schedule {
    bias: -4.0,
    parts: [(300, 8.0), (100, 2.0)],
};

/// Of candidates, those that are keyphrases.
fn fit(texts: &[&Text]) -> [f32; N] {
    let rows: Vec<(&[f32; N], f32)> = texts
        .iter()
        .flat_map(|t| {
            let label = |p| if is_key(t, p) { 1.0 } else { 0.0 };
            t.phrases.iter().map(move |p| (&p.features, label(p)))
        })
        .collect();
    logistic::fit(&rows, SCHEDULE)
}

/// Precision of ten, recall and F1.
fn measure(text: &Text, weights: &[f32; N]) -> (f32, f32, f32) {
    let chosen = choose(&text.phrases, weights);
    let hits = chosen.iter().filter(|(_, p)| is_key(text, p)).count() as f32;
    let (p, r) = (hits / 10.0, hits / text.keys.len() as f32);
    let f = if hits > 0.0 {
        2.0 * p * r / (p + r)
    } else {
        0.0
    };
    (p, r, f)
}
