//! Words with a tone: a general list (`models/tone.md`) and ours for business news.

use crate::desk::LoadError;
use crate::desk::hash;
use crate::desk::tag::words::ByHash;

const GENERAL: &str = include_str!("../../../../models/tone.tsv");
const BUSINESS: &str = include_str!("business.tsv");
const NAME: &str = "tone";

/// What a word does to a sentence.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Sense {
    /// Pleasant or unpleasant by itself, -4 to 4.
    Valence(f32),
    /// Good or bad news of a business by itself.
    News(f32),
    /// A movement: up 1, down -1.
    Move(f32),
    /// What moves: 1 where more is good, -1 where more is bad.
    Measure(f32),
    /// What rises and falls without being gain or loss: smoke, water, the sun.
    Thing,
    /// Turns what follows.
    Negation,
    /// Opens a comparison with an earlier figure.
    Than,
}

/// The words by hash of their lower case.
pub struct Lexicon {
    senses: ByHash<Sense>,
}

impl Lexicon {
    /// Reads both lists.
    ///
    /// # Errors
    /// When a row is damaged.
    pub fn load() -> Result<Self, LoadError> {
        let mut senses = ByHash::default();
        let key = |word: &str| hash::of_chars(word.chars());
        for row in GENERAL.lines() {
            let (word, valence) = split(row)?;
            let valence: i8 = valence.parse().map_err(|_| fault(row))?;
            senses.insert(key(word), Sense::Valence(f32::from(valence) / 10.0));
        }
        for row in BUSINESS.lines().filter(|row| !row.starts_with('#')) {
            let (word, kind) = split(row)?;
            let sense = match kind {
                "up" => Sense::Move(1.0),
                "down" => Sense::Move(-1.0),
                "good" => Sense::Measure(1.0),
                "bad" => Sense::Measure(-1.0),
                "plus" => Sense::News(1.0),
                "minus" => Sense::News(-1.0),
                "thing" => Sense::Thing,
                "not" => Sense::Negation,
                "than" => Sense::Than,
                "neutral" => {
                    senses.remove(&key(word));
                    continue;
                }
                _ => return Err(fault(row)),
            };
            senses.insert(key(word), sense);
        }
        Ok(Self { senses })
    }

    /// What a word does, by the hash of its lower case.
    pub fn sense(&self, lower: u64) -> Option<Sense> {
        self.senses.get(&lower).copied()
    }
}

fn split(row: &str) -> Result<(&str, &str), LoadError> {
    row.split_once('\t').ok_or_else(|| fault(row))
}

fn fault(row: &str) -> LoadError {
    LoadError {
        table: NAME,
        detail: format!("row {row:?}"),
    }
}
