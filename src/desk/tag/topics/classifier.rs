//! The top level by a linear model over the words of the article.
//!
//! Three views of an article, one weight matrix each, summed to one score a top level: hashed words
//! and pairs of words; the article's vector (static word vectors); what the cues say. Multinomial
//! logistic regression, trained by `training topics`; see `models/topics.md`.

use std::collections::HashSet;
use std::hash::BuildHasherDefault;

use super::ballot::Zone;
use super::vocabulary::TOPS;
use crate::desk::table::Reader;
use crate::desk::tag::embedding::{DIM, Embedding, Vector, unit};
use crate::desk::tag::token::Token;
use crate::desk::tag::words::{Same, Word};
use crate::desk::{LoadError, Span, hash};

/// Buckets of the hashed words and pairs, as a power of two.
pub const BITS: u32 = 17;
/// Tokens of the text that the model reads.
pub const READ: usize = 1_000;
/// Weight that all hashed words of an article have together, at most.
const MOST_HASHED: f32 = 3.0;
/// [`sureness`]: log-odds of being right by a unit of the logarithm of the ratio.
const SURE_BY_RATIO: f32 = 0.79;
/// [`sureness`]: log-odds of being right where two top levels are equally probable.
const SURE_OF_TIE: f32 = -0.67;
/// [`sureness_of_few_words`] at most.
const MOST_OF_FEW_WORDS: f32 = 0.5;
/// [`sureness`]: probability below which all are the same.
const LEAST_SHARE: f32 = 1e-6;
/// Numbers that the cues give: mass and share of each top level.
pub const CUES: usize = 2 * TOPS;

/// Words that are never shown as evidence, whatever weight they got.
const DULL: &[&str] = &[
    "about", "after", "all", "also", "and", "are", "been", "before", "but", "can", "could", "for",
    "from", "had", "has", "have", "her", "his", "how", "into", "its", "just", "may", "more",
    "most", "new", "not", "now", "one", "only", "other", "our", "out", "over", "said", "says",
    "she", "some", "than", "that", "the", "their", "them", "then", "there", "these", "they",
    "this", "those", "two", "was", "were", "what", "when", "where", "which", "while", "who",
    "will", "with", "would", "you", "your",
];

const NAME: &str = "topics";
const MAGIC: [u8; 4] = *b"TOPC";

/// What the model sees of an article.
#[derive(Debug, Clone, PartialEq)]
pub struct Features {
    /// Buckets with their weights, in reading order; a bucket may come again.
    pub hashed: Vec<(u32, f32)>,
    /// The article's vector, of length 1 or 0.
    pub vector: Vector,
    /// Mass (logarithm) and share of each top level by cues.
    pub cues: [f32; CUES],
}

/// Outputs of the model: the 17 top levels, and kinds of article within four of them that are too
/// unlike to be one class. A top level's probability is the sum of its outputs'.
pub const OUTPUTS: usize = 32;

/// Outputs beyond the 17: place of the top level, code of the term, whether an article of that kind
/// may be tagged with the term.
pub const KINDS: [(usize, &str, bool); OUTPUTS - TOPS] = [
    (0, "20000045", true),
    (0, "20000031", false),
    (0, "20000002", true),
    (0, "20000051", false),
    (9, "20000563", true),
    (9, "20000568", true),
    (9, "20000565", false),
    (9, "20000570", true),
    (13, "20000787", true),
    (13, "20000783", true),
    (13, "20000786", true),
    (13, "20000792", true),
    (13, "20000795", false),
    (12, "20000756", true),
    (12, "20000735", false),
];

/// A score for each output.
pub type Scores = [f32; OUTPUTS];

/// The top level of an output.
pub fn branch_of(output: usize) -> usize {
    output
        .checked_sub(TOPS)
        .map_or(output, |kind| KINDS[kind].0)
}

/// Probabilities of the top levels, of those of the outputs.
pub fn by_top(outputs: &Scores) -> [f32; TOPS] {
    let mut tops = [0.0; TOPS];
    for (output, p) in outputs.iter().enumerate() {
        tops[branch_of(output)] += p;
    }
    tops
}

/// Weight of a zone's words.
const fn weight(zone: Zone) -> f32 {
    match zone {
        Zone::Headline => 2.5,
        Zone::Page => 0.0,
        Zone::Lead => 1.5,
        Zone::Body => 0.7,
    }
}

/// Collects features while texts are read.
pub struct Reading<'m> {
    embedding: &'m Embedding,
    hashed: Vec<(u32, f32)>,
    sum: Vector,
    total: f32,
}

impl<'m> Reading<'m> {
    /// Nothing read yet.
    pub fn new(embedding: &'m Embedding) -> Self {
        Self {
            embedding,
            hashed: Vec::with_capacity(512),
            sum: [0.0; DIM],
            total: 0.0,
        }
    }

    /// Reads a text.
    pub fn read(&mut self, tokens: &[Token], words: &[Word], zone: impl Fn(u32) -> Zone) {
        let mut before: Option<u64> = None;
        for (at, (token, word)) in tokens.iter().zip(words).enumerate().take(READ) {
            if !token.is_word() {
                // A hyphen joins, any other mark parts.
                if token.spaced || token.span.len() > 1 {
                    before = None;
                }
                continue;
            }
            let weight = weight(zone(at as u32));
            self.hashed.push((bucket(word.stem), weight));
            if let Some(before) = before {
                self.hashed
                    .push((bucket(hash::join(before, word.stem)), weight));
            }
            self.embedding.add(word, weight, &mut self.sum);
            self.total += weight;
            before = Some(word.stem);
        }
    }

    /// The features, with what the cues say.
    pub fn finish(mut self, mass: &[f32; TOPS]) -> Features {
        // Between the sum, which makes long articles too sure, and the mean, which makes them unsure;
        // beyond the length of a lead the mean, for many words of a long article say little together.
        let total = self.total.max(1.0);
        let scale = total.powf(-0.75).min(MOST_HASHED / total);
        for (_, weight) in &mut self.hashed {
            *weight *= scale;
        }
        let all: f32 = mass.iter().sum();
        let mut cues = [0.0; CUES];
        for (branch, mass) in mass.iter().enumerate() {
            cues[branch] = (1.0 + mass).ln() / 2.0;
            cues[TOPS + branch] = mass / (all + 2.0);
        }
        Features {
            hashed: self.hashed,
            vector: unit(self.sum),
            cues,
        }
    }
}

const fn bucket(h: u64) -> u32 {
    (h >> (64 - BITS)) as u32
}

/// The trained weights.
pub struct Classifier {
    bias: Scores,
    cues: Vec<f32>,
    vector: Vec<f32>,
    scales: Scores,
    hashed: &'static [u8],
    /// Hashes of [`DULL`].
    dull: HashSet<u64, BuildHasherDefault<Same>>,
    /// Divides the scores before they become probabilities.
    pub temperature: f32,
    /// Below this the product says nothing.
    pub least: f32,
}

impl Classifier {
    /// Reads the model.
    ///
    /// # Errors
    /// When it is damaged.
    pub fn load() -> Result<Self, LoadError> {
        let bytes = include_bytes!("../../../../models/topics.bin");
        let mut reader = Reader::open(NAME, bytes, MAGIC, 2)?;
        let (bits, dim) = (reader.u32()?, reader.u32()? as usize);
        if bits != BITS || dim != DIM {
            return Err(reader.fault("was trained for other features"));
        }
        let temperature = reader.f32()?;
        let least = reader.f32()?;
        let bias = scores(&reader.f32s(OUTPUTS)?);
        let scales = scores(&reader.f32s(OUTPUTS)?);
        let cues = reader.f32s(CUES * OUTPUTS)?;
        let vector = reader.f32s(DIM * OUTPUTS)?;
        let hashed = reader.bytes(OUTPUTS << BITS)?;
        reader.end()?;
        Ok(Self {
            bias,
            cues,
            vector,
            scales,
            hashed,
            dull: DULL.iter().map(|w| hash::of_chars(w.chars())).collect(),
            temperature,
            least,
        })
    }

    /// The file that [`Classifier::load`] reads. Matrices have one row a feature, of [`OUTPUTS`] numbers.
    pub fn write(
        temperature: f32,
        least: f32,
        bias: &[f32],
        cues: &[f32],
        vector: &[f32],
        hashed: &[f32],
    ) -> Vec<u8> {
        let mut scales: Scores = [1e-9; OUTPUTS];
        for row in hashed.chunks_exact(OUTPUTS) {
            for (scale, w) in scales.iter_mut().zip(row) {
                *scale = scale.max(w.abs() / 127.0);
            }
        }
        let mut out = MAGIC.to_vec();
        for n in [2, BITS, DIM as u32] {
            out.extend(n.to_le_bytes());
        }
        let floats = [temperature, least];
        for w in floats
            .iter()
            .chain(bias)
            .chain(&scales)
            .chain(cues)
            .chain(vector)
        {
            out.extend(w.to_le_bytes());
        }
        for row in hashed.chunks_exact(OUTPUTS) {
            out.extend(row.iter().zip(&scales).map(|(w, scale)| {
                let rounded = (w / scale).round() as i8;
                rounded.cast_unsigned()
            }));
        }
        out
    }

    /// Probabilities of the outputs.
    pub fn probabilities(&self, features: &Features) -> Scores {
        softmax(&self.scores(features), self.temperature)
    }

    fn scores(&self, features: &Features) -> Scores {
        let mut sums: Scores = [0.0; OUTPUTS];
        for (bucket, weight) in &features.hashed {
            let row = &self.hashed[*bucket as usize * OUTPUTS..][..OUTPUTS];
            for (sum, w) in sums.iter_mut().zip(row) {
                *sum += weight * f32::from(w.cast_signed());
            }
        }
        let mut scores: Scores = std::array::from_fn(|c| self.bias[c] + sums[c] * self.scales[c]);
        add_rows(&mut scores, &features.vector, &self.vector);
        add_rows(&mut scores, &features.cues, &self.cues);
        scores
    }

    /// The words of the text that speak most for an output, in text order.
    pub fn evidence(
        &self,
        output: usize,
        (tokens, words): (&[Token], &[Word]),
        embedding: &Embedding,
        count: usize,
    ) -> Vec<Span> {
        let direction: Vector = std::array::from_fn(|d| self.vector[d * OUTPUTS + output]);
        let mut seen = self.dull.clone();
        let mut stems: HashSet<u64, BuildHasherDefault<Same>> = HashSet::default();
        let mut best: Vec<(f32, Span)> = Vec::new();
        for (token, word) in tokens.iter().zip(words).take(READ / 2) {
            if !token.is_word() || token.span.len() < 3 || !seen.insert(word.lower) {
                continue;
            }
            let row = bucket(word.stem) as usize * OUTPUTS + output;
            let hashed = f32::from(self.hashed[row].cast_signed()) * self.scales[output];
            let score = hashed + 0.5 * embedding.dot(word, &direction);
            if score > 0.0 && stems.insert(word.stem) {
                best.push((score, token.span));
            }
        }
        best.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        best.truncate(count);
        let mut spans: Vec<Span> = best.into_iter().map(|(_, span)| span).collect();
        spans.sort_unstable();
        spans
    }
}

fn scores(list: &[f32]) -> Scores {
    std::array::from_fn(|c| list[c])
}

/// Adds matrix rows, each times its value.
fn add_rows(scores: &mut Scores, values: &[f32], matrix: &[f32]) {
    for (value, row) in values.iter().zip(matrix.chunks_exact(OUTPUTS)) {
        for (score, w) in scores.iter_mut().zip(row) {
            *score += value * w;
        }
    }
}

/// How often the first top level is right, by its probability and that of the second: 0 to 1.
///
/// Logistic in the logarithm of their ratio. That ranks answers better than the first probability alone:
/// where the rest is scattered over many top levels the first is right more often than it says, and
/// where it is gathered in one rival less often. Fitted on four held-out sources, see `models/topics.md`.
pub fn sureness(first: f32, second: f32) -> f32 {
    let ratio = (first.max(LEAST_SHARE) / second.max(LEAST_SHARE)).ln();
    1.0 / (1.0 + (-(SURE_BY_RATIO * ratio + SURE_OF_TIE)).exp())
}

/// [`sureness`] about a text of at most two words, which say little however often training saw them.
pub fn sureness_of_few_words(first: f32, second: f32) -> f32 {
    sureness(first, second).min(MOST_OF_FEW_WORDS)
}

/// Scores as probabilities.
pub fn softmax(scores: &Scores, temperature: f32) -> Scores {
    let most = scores.iter().copied().fold(f32::MIN, f32::max);
    let powers = scores.map(|s| ((s - most) / temperature).exp());
    let all: f32 = powers.iter().sum();
    powers.map(|p| p / all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::tag::token::tokenize;
    use crate::desk::tag::words::words;

    #[test]
    fn a_lone_rival_makes_less_sure_than_scattered_ones() {
        assert!(sureness(0.5, 0.45) < 0.5 && sureness(0.5, 0.05) > 0.7);
        assert!(sureness(0.9, 0.05) > sureness(0.9, 0.1));
        for (first, second) in [(1.0, 0.0), (0.06, 0.06), (0.0, 0.0)] {
            assert!((0.3..=1.0).contains(&sureness(first, second)));
        }
    }

    #[test]
    fn a_long_article_is_no_surer_than_a_lead() {
        let embedding = Embedding::load().expect("loads");
        let weight = |sentences: usize| -> f32 {
            let text = "The minister opened a bridge over the river. ".repeat(sentences);
            let (tokens, _) = tokenize(&text, 10_000);
            let mut reading = Reading::new(&embedding);
            reading.read(&tokens, &words(&text, &tokens), |_| Zone::Lead);
            let features = reading.finish(&[0.0; TOPS]);
            features.hashed.iter().map(|(_, weight)| weight).sum()
        };
        assert!(weight(1) < weight(3));
        // A word and the pair that it ends: twice the most.
        assert!((weight(20) - weight(100)).abs() < 0.05);
        assert!(weight(100) <= 2.0 * MOST_HASHED);
    }
}
