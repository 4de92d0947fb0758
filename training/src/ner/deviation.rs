//! What other kinds of text have of their own.
//!
//! Contracts, tweets and encyclopaedias name things in other ways than news, and were labelled by
//! other rules. Each such set has weights of its own beside the shared ones, after Daumé,
//! "Frustratingly easy domain adaptation" (2007): what is true of the set alone goes there, and what
//! is true of all goes into the shared weights, which are what ships. Unlike there, the set that the
//! tagger is made for has no weights of its own: it speaks by the shared ones.

use copydesk::desk::hash::mix;
use copydesk::desk::tag::names::ner::LABELS;

/// Features of sets are told apart by this many bits.
const SPACE: u32 = 21;

/// Weights of the sets, and the sums of their squared gradients.
pub struct Deviation {
    weights: Vec<[f32; LABELS]>,
    squares: Vec<[f32; LABELS]>,
}

impl Deviation {
    pub fn new() -> Self {
        Self {
            weights: vec![[0.0; LABELS]; 1 << SPACE],
            squares: vec![[1e-3; LABELS]; 1 << SPACE],
        }
    }

    /// Adds what the set says of the features to `row`.
    pub fn score(&self, set: u64, features: &[u32], row: &mut [f32; LABELS]) {
        for feature in features {
            for (to, w) in row.iter_mut().zip(&self.weights[slot(set, *feature)]) {
                *to += w;
            }
        }
    }

    /// The weights of a feature in the set, and the sums of their squared gradients.
    pub fn of(&mut self, set: u64, feature: u32) -> (&mut [f32; LABELS], &mut [f32; LABELS]) {
        let slot = slot(set, feature);
        (&mut self.weights[slot], &mut self.squares[slot])
    }
}

const fn slot(set: u64, feature: u32) -> usize {
    (mix(feature as u64 ^ set) >> 20) as usize & ((1 << SPACE) - 1)
}
