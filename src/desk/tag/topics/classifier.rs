//! The top level by a linear model over the words of the article.
//!
//! Three views of an article, one weight matrix each, summed to one score a top level: hashed words
//! and pairs of words; the article's vector (static word vectors); what the cues say. Multinomial
//! logistic regression, trained by `training topics`; see `models/topics.md`.

use super::ballot::Zone;
use super::vocabulary::TOPS;
use crate::desk::table::Reader;
use crate::desk::tag::embedding::{DIM, Embedding, Vector, unit};
use crate::desk::tag::token::Token;
use crate::desk::tag::words::Word;
use crate::desk::{LoadError, Span, hash};

/// Buckets of the hashed words and pairs, as a power of two.
pub const BITS: u32 = 17;
/// Tokens of the text that the model reads.
pub const READ: usize = 1_000;
/// Numbers that the cues give: mass and share of each top level.
pub const CUES: usize = 2 * TOPS;

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

/// A score for each top level.
pub type Scores = [f32; TOPS];

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
        // Between the sum, which makes long articles too sure, and the mean, which makes them unsure.
        let scale = self.total.max(1.0).powf(-0.75);
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
        let mut reader = Reader::open(NAME, bytes, MAGIC, 1)?;
        let (bits, dim) = (reader.u32()?, reader.u32()? as usize);
        if bits != BITS || dim != DIM {
            return Err(reader.fault("was trained for other features"));
        }
        let temperature = reader.f32()?;
        let least = reader.f32()?;
        let bias = scores(&reader.f32s(TOPS)?);
        let scales = scores(&reader.f32s(TOPS)?);
        let cues = reader.f32s(CUES * TOPS)?;
        let vector = reader.f32s(DIM * TOPS)?;
        let hashed = reader.bytes(TOPS << BITS)?;
        reader.end()?;
        Ok(Self {
            bias,
            cues,
            vector,
            scales,
            hashed,
            temperature,
            least,
        })
    }

    /// The file that [`Classifier::load`] reads. Matrices are rows of 17, one row a feature.
    pub fn write(
        temperature: f32,
        least: f32,
        bias: &[f32],
        cues: &[f32],
        vector: &[f32],
        hashed: &[f32],
    ) -> Vec<u8> {
        let mut scales: Scores = [1e-9; TOPS];
        for row in hashed.chunks_exact(TOPS) {
            for (scale, w) in scales.iter_mut().zip(row) {
                *scale = scale.max(w.abs() / 127.0);
            }
        }
        let mut out = MAGIC.to_vec();
        for n in [1, BITS, DIM as u32] {
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
        for row in hashed.chunks_exact(TOPS) {
            out.extend(row.iter().zip(&scales).map(|(w, scale)| {
                let rounded = (w / scale).round() as i8;
                rounded.cast_unsigned()
            }));
        }
        out
    }

    /// Probabilities of the top levels.
    pub fn probabilities(&self, features: &Features) -> Scores {
        softmax(&self.scores(features), self.temperature)
    }

    fn scores(&self, features: &Features) -> Scores {
        let mut sums: Scores = [0.0; TOPS];
        for (bucket, weight) in &features.hashed {
            let row = &self.hashed[*bucket as usize * TOPS..][..TOPS];
            for (sum, w) in sums.iter_mut().zip(row) {
                *sum += weight * f32::from(w.cast_signed());
            }
        }
        let mut scores: Scores = std::array::from_fn(|c| self.bias[c] + sums[c] * self.scales[c]);
        add_rows(&mut scores, &features.vector, &self.vector);
        add_rows(&mut scores, &features.cues, &self.cues);
        scores
    }

    /// The words of the text that speak most for a top level, in text order.
    pub fn evidence(
        &self,
        branch: usize,
        tokens: &[Token],
        words: &[Word],
        embedding: &Embedding,
        count: usize,
    ) -> Vec<Span> {
        let direction: Vector = std::array::from_fn(|d| self.vector[d * TOPS + branch]);
        let mut best: Vec<(f32, u64, Span)> = Vec::new();
        for (token, word) in tokens.iter().zip(words).take(READ / 2) {
            if !token.is_word() || token.span.len() < 3 {
                continue;
            }
            let row = bucket(word.stem) as usize * TOPS + branch;
            let hashed = f32::from(self.hashed[row].cast_signed()) * self.scales[branch];
            let score = hashed + 0.5 * embedding.dot(word, &direction);
            if score > 0.0 && !best.iter().any(|(_, known, _)| *known == word.stem) {
                best.push((score, word.stem, token.span));
            }
        }
        best.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.2.cmp(&b.2)));
        best.truncate(count);
        let mut spans: Vec<Span> = best.into_iter().map(|(_, _, span)| span).collect();
        spans.sort_unstable();
        spans
    }
}

fn scores(list: &[f32]) -> Scores {
    std::array::from_fn(|c| list[c])
}

/// Adds matrix rows, each times its value.
fn add_rows(scores: &mut Scores, values: &[f32], matrix: &[f32]) {
    for (value, row) in values.iter().zip(matrix.chunks_exact(TOPS)) {
        for (score, w) in scores.iter_mut().zip(row) {
            *score += value * w;
        }
    }
}

/// Scores as probabilities.
pub fn softmax(scores: &Scores, temperature: f32) -> Scores {
    let most = scores.iter().copied().fold(f32::MIN, f32::max);
    let powers = scores.map(|s| ((s - most) / temperature).exp());
    let all: f32 = powers.iter().sum();
    powers.map(|p| p / all)
}
