//! Keyphrases.

pub mod abroad;
pub mod candidates;
pub mod frequency;
mod grammar;
mod lexicon;
pub mod phrases;
mod stems;
mod units;

use super::embedding::Embedding;
use super::token::Token;
use super::words::Word;
use super::{Entity, Reading};
use crate::desk::{Evidence, LoadError, RuleDoc, Span};

use candidates::{Candidate, FEATURES, RARITY_MAX, candidates};
use frequency::Frequency;
use lexicon::Lexicon;

/// Tables.
pub struct Model {
    frequency: Frequency,
    /// English words that are no nouns.
    lexicon: Lexicon,
    weights: [f32; FEATURES.len()],
    /// Tables of the other languages.
    pub abroad: abroad::Model,
}

/// A weight for each feature, from a file with a row for each.
fn weights<const N: usize>(
    table: &'static str,
    file: &str,
    features: &[&str; N],
) -> Result<[f32; N], LoadError> {
    let mut weights = [0.0; N];
    for row in file.lines() {
        let fault = || LoadError {
            table,
            detail: format!("row {row:?}"),
        };
        let (name, weight) = row.split_once('\t').ok_or_else(fault)?;
        let at = features.iter().position(|f| *f == name).ok_or_else(fault)?;
        weights[at] = weight.parse().map_err(|_| fault())?;
    }
    Ok(weights)
}

impl Model {
    /// Loads the tables.
    ///
    /// # Errors
    /// When they are damaged.
    pub fn load() -> Result<Self, LoadError> {
        Ok(Self {
            frequency: Frequency::load()?,
            lexicon: Lexicon::read(include_bytes!("../../../../models/phrases_en.bin"))?,
            weights: weights(
                "keyphrases",
                include_str!("../../../../models/keyphrases.tsv"),
                &FEATURES,
            )?,
            abroad: abroad::Model::load()?,
        })
    }

    /// The candidates of a text without entities, for the trainer.
    pub fn candidates(&self, text: &str, embedding: &Embedding) -> Vec<Candidate> {
        let (tokens, _) = super::token::tokenize(text, candidates::READ);
        let words = super::words::words(text, &tokens);
        candidates(
            text,
            &tokens,
            &words,
            &[],
            (&self.frequency, &self.lexicon),
            embedding,
        )
    }
}

/// A keyphrase.
#[derive(Debug, Clone, PartialEq)]
pub struct Keyphrase {
    /// As written at its best mention; a name that stands declined everywhere in its nominative.
    pub text: String,
    /// Its score; higher is better.
    pub score: f32,
    /// First mention.
    pub span: Span,
    /// How often it stands and how rare it is, with its places.
    pub evidence: Evidence,
}

impl Keyphrase {
    /// A phrase at its first mention; `rarity` is that of its rarest word.
    fn new(
        (text, tokens, words): (&str, &[Token], &[Word]),
        (span, score): (Span, f32),
        (by, count, rarity): (&'static str, u32, f32),
    ) -> Self {
        let mentions = if count == 1 { "mention" } else { "mentions" };
        let rare = if rarity >= lexicon::UNKNOWN {
            String::from("a word that no counted text has")
        } else {
            format!("its rarest word is in one text of {:.0}", rarity.exp())
        };
        Self {
            text: span.of(text).to_owned(),
            score,
            span,
            evidence: Evidence {
                by,
                why: format!("{count} {mentions}, {rare}, score {score:.2}").into(),
                spans: places(tokens, words, span),
            },
        }
    }
}

/// Places of a phrase that are shown at most.
const PLACES: usize = 8;

/// Where the words of a phrase stand, the first mention first; plurals and cases count as one.
fn places(tokens: &[Token], words: &[Word], first: Span) -> Vec<Span> {
    let from = tokens.partition_point(|t| t.span.end <= first.start);
    let to = tokens.partition_point(|t| t.span.start < first.end);
    let mut spans = vec![first];
    let Some(phrase) = words.get(from..to).filter(|phrase| !phrase.is_empty()) else {
        return spans;
    };
    let mut at = to;
    while spans.len() < PLACES && at + phrase.len() <= words.len().min(candidates::READ) {
        let here = &words[at..at + phrase.len()];
        let same = |(a, b): (&Word, &Word)| a.stem == b.stem;
        if here[0].stem == phrase[0].stem && here.iter().zip(phrase).all(same) {
            let last = tokens[at + phrase.len() - 1].span;
            spans.push(Span {
                start: tokens[at].span.start,
                end: last.end,
            });
            at += phrase.len();
        } else {
            at += 1;
        }
    }
    spans
}

/// Keyphrases at most.
const MAX: usize = 10;

/// Documented decisions.
pub fn rules() -> Vec<RuleDoc> {
    vec![
        RuleDoc {
            code: "keyphrase.rank",
            stage: "tag",
            what: "runs of one to four content words, ranked by how often and where they stand, how rare their words are in news, and how near they are to the whole text",
            why: "readers search for them; nothing that is part of a longer name is one",
            example: "The jobless rate fell to a two-year low as employers hired.",
            languages: "en",
        },
        RuleDoc {
            code: "keyphrase.noun",
            stage: "tag",
            what: "no phrase that ends with a word that is never a noun, no contraction, no given name alone of a person with a longer name, no town of a dateline in capitals, no label of who speaks (`HOST:`), no number or Roman numeral alone, no verb with the name behind it, no state as abbreviated (`Calif.`)",
            why: "nobody searches for `Furthermore`, `believe`, `important`, `you'll`, `Gary`, `2027` or `beat Osterfeld`",
            example: "KATHMANDU, Nepal: Gary Tolland resigned. Furthermore, Gary said, voters believe it.",
            languages: "en",
        },
        RuleDoc {
            code: "keyphrase.phrases",
            stage: "tag",
            what: "names, nouns, compounds, nouns with their adjective and nouns joined by a preposition, ranked by how often and where they stand, how rare they are and whether the headline has them; plurals and cases count as one",
            why: "readers search for them; weights are learned from publishers' keywords",
            example: "Die Lokführer beginnen einen Streik. Wegen des Streiks fallen Züge aus.",
            languages: "de fr es it nl pt",
        },
    ]
}

/// Finds up to ten keyphrases, best first.
pub fn keyphrases(
    reading: &Reading<'_>,
    words: &[Word],
    entities: &[Entity],
    (model, embedding): (&Model, &Embedding),
    ran: &mut Vec<&'static str>,
) -> Vec<Keyphrase> {
    if reading.tokens.len() < 3 {
        return Vec::new();
    }
    if !reading.language.is_read_as_english() {
        let found = model.abroad.keyphrases(reading, words, entities);
        if found.is_some() {
            ran.push("keyphrases/phrases");
        }
        return found.unwrap_or_default();
    }
    ran.push("keyphrases/rank");
    let text = &reading.copy.text;
    let all = candidates(
        text,
        &reading.tokens,
        words,
        entities,
        (&model.frequency, &model.lexicon),
        embedding,
    );
    choose(all, &model.weights)
        .into_iter()
        .map(|(score, candidate)| {
            let read = (text.as_str(), &reading.tokens[..], words);
            let (count, rarity) = (candidate.count, candidate.features[RARITY_MAX]);
            Keyphrase::new(
                read,
                (candidate.span, score),
                ("keyphrase.rank", count, rarity),
            )
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
        .filter(|c| !c.fragment && !c.poor)
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
