//! Weights of the keyphrase ranker: logistic regression on crowd-marked phrases.

use std::collections::HashSet;
use std::fmt::Write;
use std::io;

use copydesk::desk::tag::embedding::Embedding;
use copydesk::desk::tag::keyphrases::candidates::{Candidate, FEATURES};
use copydesk::desk::tag::keyphrases::{Model, choose};
use copydesk::desk::{LoadError, hash};

use crate::logistic::{self, Schedule};
use crate::{Paths, rows};

const N: usize = FEATURES.len();
const FOLDS: u64 = 5;

/// Weights that are set by hand. The crowd marked any word that tells something, so that what is learned
/// prefers long words and verbs (`transformative`, `injuring`) to what an article is about; of names it
/// learns nothing, as candidates are without entities here.
const BY_HAND: [(&str, f32); 7] = [
    ("two_words", -0.3),
    ("three_words", -1.0),
    ("entity", 0.3),
    ("like_text", 1.0),
    ("letters", 1.0),
    ("adverb", -1.0),
    ("verb_form", -1.0),
];

struct Text {
    text: String,
    keys: HashSet<String>,
    candidates: Vec<Candidate>,
}

/// Trains, prints F1 of ten by cross-validation, writes.
pub fn make(paths: &Paths) -> io::Result<()> {
    let fault = |e: LoadError| io::Error::other(e.to_string());
    let model = Model::load().map_err(fault)?;
    let embedding = Embedding::load().map_err(fault)?;
    let texts: Vec<Text> = rows::read(&paths.data.join("topics"), "kpcrowd500_dev")?
        .iter()
        .map(|row| {
            let text = rows::text(row, "text").to_owned();
            let keys = row["keys"].as_array().into_iter().flatten();
            Text {
                keys: keys.filter_map(|k| k.as_str()).map(norm).collect(),
                candidates: model.candidates(&text, &embedding),
                text,
            }
        })
        .collect();
    let mut sum = 0.0;
    for fold in 0..FOLDS {
        let mine = |at: usize| hash::mix(at as u64) % FOLDS == fold;
        let some = |held: bool| {
            texts
                .iter()
                .enumerate()
                .filter(move |(at, _)| mine(*at) == held)
        };
        let weights = logistic::with_hand(
            fit(&some(false).map(|(_, t)| t).collect::<Vec<_>>()),
            &FEATURES,
            &BY_HAND,
        );
        for (_, text) in some(true) {
            sum += f1(text, &weights);
        }
    }
    println!("F1@10 by {FOLDS} folds: {:.4}", sum / texts.len() as f32);
    let weights = logistic::with_hand(fit(&texts.iter().collect::<Vec<_>>()), &FEATURES, &BY_HAND);
    let mut out = String::new();
    for (name, weight) in FEATURES.iter().zip(weights) {
        let _ = writeln!(out, "{name}\t{weight:.4}");
    }
    print!("{out}");
    std::fs::write(&paths.out, out)
}

/// How it learns.
const SCHEDULE: Schedule = Schedule {
    bias: -1.0,
    parts: [(150, 3.0), (100, 1.0)],
};

/// Of candidates, those that are keyphrases.
fn fit(texts: &[&Text]) -> [f32; N] {
    let rows: Vec<(&[f32; N], f32)> = texts
        .iter()
        .flat_map(|t| {
            t.candidates.iter().map(|c| {
                let hit = t.keys.contains(&norm(c.span.of(&t.text)));
                (&c.features, if hit { 1.0 } else { 0.0 })
            })
        })
        .collect();
    logistic::fit(&rows, SCHEDULE)
}

fn f1(text: &Text, weights: &[f32; N]) -> f32 {
    let mut given: Vec<String> = Vec::new();
    for (_, c) in choose(text.candidates.clone(), weights) {
        let phrase = norm(c.span.of(&text.text));
        if !given.contains(&phrase) {
            given.push(phrase);
        }
    }
    let hits = given.iter().filter(|p| text.keys.contains(*p)).count() as f32;
    if hits == 0.0 {
        return 0.0;
    }
    let (p, r) = (hits / 10.0, hits / text.keys.len() as f32);
    2.0 * p * r / (p + r)
}

/// Lower case with light stemming, as phrases are compared.
fn norm(phrase: &str) -> String {
    let lower = phrase.to_lowercase();
    let words = lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty());
    let stemmed = words.map(|w| {
        ["ies", "es", "s", "ing", "ed"]
            .iter()
            .find_map(|end| (w.len() > 4).then(|| w.strip_suffix(end)).flatten())
            .unwrap_or(w)
    });
    stemmed.collect::<Vec<_>>().join(" ")
}
