//! Keyphrases.

pub mod candidates;
pub mod frequency;

use super::embedding::Embedding;
use super::words::Word;
use super::{Entity, Reading};
use crate::desk::{LoadError, RuleDoc, Span};

use candidates::{Candidate, FEATURES, candidates};
use frequency::Frequency;

/// Tables.
pub struct Model {
    frequency: Frequency,
    weights: [f32; FEATURES.len()],
}

impl Model {
    /// Loads the tables.
    ///
    /// # Errors
    /// When they are damaged.
    pub fn load() -> Result<Self, LoadError> {
        let mut weights = [0.0; FEATURES.len()];
        for row in include_str!("../../../../models/keyphrases.tsv").lines() {
            let fault = || LoadError {
                table: "keyphrases",
                detail: format!("row {row:?}"),
            };
            let (name, weight) = row.split_once('\t').ok_or_else(fault)?;
            let at = FEATURES.iter().position(|f| *f == name).ok_or_else(fault)?;
            weights[at] = weight.parse().map_err(|_| fault())?;
        }
        Ok(Self {
            frequency: Frequency::load()?,
            weights,
        })
    }

    /// The candidates of a text without entities, for the trainer.
    pub fn candidates(&self, text: &str, embedding: &Embedding) -> Vec<Candidate> {
        let (tokens, _) = super::token::tokenize(text, candidates::READ);
        let words = super::words::words(text, &tokens);
        candidates(text, &tokens, &words, &[], &self.frequency, embedding)
    }
}

/// A keyphrase.
#[derive(Debug, Clone, PartialEq)]
pub struct Keyphrase {
    /// As written at its first mention.
    pub text: String,
    /// Its score; higher is better.
    pub score: f32,
    /// First mention.
    pub span: Span,
}

/// Keyphrases at most.
const MAX: usize = 10;

/// Documented decisions.
pub fn rules() -> Vec<RuleDoc> {
    vec![RuleDoc {
        code: "keyphrase.rank",
        stage: "tag",
        what: "runs of one to four content words, ranked by how often and where they stand, how rare their words are in news, and how near they are to the whole text",
        why: "readers search for them; nothing that is part of a longer name is one",
        example: "The jobless rate fell to a two-year low as employers hired.",
        languages: "en",
    }]
}

/// Finds up to ten keyphrases, best first.
pub fn keyphrases(
    reading: &Reading<'_>,
    words: &[Word],
    entities: &[Entity],
    (model, embedding): (&Model, &Embedding),
    ran: &mut Vec<&'static str>,
) -> Vec<Keyphrase> {
    if !matches!(reading.language.code, "en" | "und") || reading.tokens.len() < 3 {
        return Vec::new();
    }
    ran.push("keyphrases/rank");
    let text = &reading.copy.text;
    let all = candidates(
        text,
        &reading.tokens,
        words,
        entities,
        &model.frequency,
        embedding,
    );
    choose(all, &model.weights)
        .into_iter()
        .map(|(score, candidate)| Keyphrase {
            text: candidate.span.of(text).to_owned(),
            score,
            span: candidate.span,
        })
        .collect()
}

/// Candidates that are put in order at a time: mostly the first of these parts are enough.
const ORDERED: usize = 64;

/// The best candidates, none of which is within another or says the same. A word that mostly stands in
/// one longer phrase gives way to that phrase.
pub fn choose(all: Vec<Candidate>, weights: &[f32; FEATURES.len()]) -> Vec<(f32, Candidate)> {
    let mut scored: Vec<(f32, &Candidate)> = all
        .iter()
        .filter(|c| !c.fragment)
        .map(|c| {
            let score = c.features.iter().zip(weights).map(|(f, w)| f * w).sum();
            (score, c)
        })
        .collect();
    let better = |a: &(f32, &Candidate), b: &(f32, &Candidate)| {
        b.0.total_cmp(&a.0).then(a.1.span.cmp(&b.1.span))
    };
    let within = |short: &Candidate, long: &Candidate| {
        short.stems().iter().all(|s| long.stems().contains(s))
    };
    // Longer phrases that say the same as often, the best last.
    let mut phrases: Vec<(f32, &Candidate)> = scored.clone();
    phrases.retain(|(_, c)| c.stems().len() > 1 && c.count > 1);
    let size = |c: &Candidate| (c.count, c.stems().len());
    phrases.sort_unstable_by(|a, b| size(a.1).cmp(&size(b.1)).then_with(|| better(a, b)));

    let mut best: Vec<(f32, Candidate)> = Vec::with_capacity(MAX);
    let mut rest = &mut scored[..];
    while best.len() < MAX && !rest.is_empty() {
        let size = rest.len().min(ORDERED);
        if size < rest.len() {
            rest.select_nth_unstable_by(size, better);
        }
        let (next, after) = rest.split_at_mut(size);
        next.sort_unstable_by(better);
        for (score, candidate) in next.iter() {
            if best.len() == MAX {
                break;
            }
            let taken = |c: &Candidate| best.iter().any(|(_, k)| within(c, k) || within(k, c));
            if taken(candidate) {
                continue;
            }
            let longer = phrases.iter().rev().map(|(_, c)| *c).find(|c| {
                c.stems().len() > candidate.stems().len()
                    && c.count * 3 > candidate.count * 2
                    && within(candidate, c)
                    && !taken(c)
            });
            best.push((*score, longer.unwrap_or(candidate).clone()));
        }
        rest = after;
    }
    best
}
