//! The extraction model: a hashed linear model over names and words, whose scores are features of
//! gradient-boosted trees; then the blocks that make the page's expected F1 greatest.

pub mod features;
mod forest;
mod kin;
pub mod reading;
mod stated;

use super::Verdict;
use super::html::tags::Tag;
use super::html::{Context, Found, Passage};
use crate::desk::LoadError;
use crate::desk::table::Reader;
use features::Row;
use forest::Forest;
use reading::{Reading, Sieve};

/// Marks a leaf in [`Trees::feature`].
pub const LEAF: u16 = u16::MAX;
/// The file's magic word and version.
pub const MAGIC: [u8; 4] = *b"BLKS";
/// The file's version.
pub const VERSION: u32 = 1;

/// Gradient-boosted regression trees for the logit of "is article text".
#[derive(Debug, Clone, Default)]
pub struct Trees {
    /// Logit before any tree.
    pub base: f32,
    /// First node of each tree.
    pub roots: Vec<u32>,
    /// Feature to look at, or [`LEAF`].
    pub feature: Vec<u16>,
    /// Goes left when the feature is at most this; in a leaf, what is added.
    pub threshold: Vec<f32>,
    /// Left child; the right one comes after it.
    pub left: Vec<u32>,
}

impl Trees {
    /// The logit for a row.
    pub fn logit(&self, row: &Row) -> f32 {
        let mut sum = self.base;
        for root in &self.roots {
            let mut at = *root as usize;
            loop {
                let feature = self.feature[at];
                if feature == LEAF {
                    sum += self.threshold[at];
                    break;
                }
                let right = row[feature as usize] > self.threshold[at];
                at = self.left[at] as usize + usize::from(right);
            }
        }
        sum
    }
}

/// What the linear model says of a block, in logits.
#[derive(Debug, Clone, Copy, Default)]
pub struct Score {
    /// All of it.
    pub all: f32,
    /// By the names around the block.
    pub names: f32,
    /// By the words in it.
    pub words: f32,
}

/// The linear model: weights by bucket.
#[derive(Debug, Clone, Default)]
pub struct Linear {
    /// Added to every score.
    pub bias: f32,
    /// A power of two of them.
    pub weights: Vec<f32>,
}

impl Linear {
    /// Scores of all blocks.
    pub fn scores(&self, found: &Found, reading: &Reading) -> Vec<Score> {
        let mask = self.weights.len() as u32 - 1;
        (0..found.passages.len())
            .map(|at| {
                let (mut all, mut words) = (self.bias, 0.0);
                reading.hashed(found, at, mask, |bucket, is_word| {
                    let weight = self.weights[bucket as usize];
                    all += weight;
                    if is_word {
                        words += weight;
                    }
                });
                Score {
                    all: all.clamp(-8.0, 8.0),
                    names: (all - words).clamp(-8.0, 8.0),
                    words: words.clamp(-8.0, 8.0),
                }
            })
            .collect()
    }
}

/// Both models.
pub struct Blocks {
    stopwords: Sieve,
    linear: Linear,
    forest: Forest,
}

impl Blocks {
    /// Loads the shipped models.
    ///
    /// # Errors
    /// When the file is damaged.
    pub fn load() -> Result<Self, LoadError> {
        Self::read(include_bytes!("../../../../models/blocks.bin"))
    }

    /// Reads models as the trainer writes them.
    ///
    /// # Errors
    /// When the file is damaged.
    pub fn read(bytes: &[u8]) -> Result<Self, LoadError> {
        let mut file = Reader::open("blocks", bytes, MAGIC, VERSION)?;
        let buckets = file.u32()? as usize;
        if !buckets.is_power_of_two() {
            return Err(file.fault("has a number of buckets that is no power of two"));
        }
        let scale = file.f32()?;
        let linear = Linear {
            bias: file.f32()?,
            weights: file
                .bytes(buckets)?
                .iter()
                .map(|weight| f32::from(weight.cast_signed()) * scale)
                .collect(),
        };
        let base = file.f32()?;
        let trees = file.u32()? as usize;
        let nodes = file.u32()? as usize;
        let trees = Trees {
            base,
            roots: file.u32s(trees)?,
            feature: file.u16s(nodes)?,
            threshold: file.f32s(nodes)?,
            left: file.u32s(nodes)?,
        };
        file.end()?;
        let inner = |at: usize| trees.feature[at] != LEAF;
        let sound = trees.roots.iter().all(|root| (*root as usize) < nodes)
            && (0..nodes).all(|at| {
                !inner(at)
                    || ((trees.feature[at] as usize) < features::COUNT
                        && trees.left[at] as usize > at
                        && (trees.left[at] as usize) + 1 < nodes)
            });
        if !sound {
            return Err(file.fault("has trees that lead nowhere"));
        }
        let forest = Forest::of(&trees);
        Ok(Self {
            stopwords: reading::stopwords(),
            linear,
            forest: forest.ok_or_else(|| file.fault("has trees too large"))?,
        })
    }

    /// A verdict and a probability for every block.
    pub fn verdicts(&self, found: &Found, groups: &[u32]) -> Vec<(Verdict, f32)> {
        let reading = Reading::of(found, &self.stopwords);
        let linear = self.linear.scores(found, &reading);
        let rows = features::rows(found, &reading, groups, &linear);
        let logits = self.forest.logits(&rows);
        let chances: Vec<f32> = logits.into_iter().map(chance).collect();
        judge(found, &reading, groups, &chances)
            .into_iter()
            .zip(chances)
            .map(|(kept, chance)| {
                let verdict = if kept {
                    Verdict::Article
                } else {
                    Verdict::Chrome
                };
                (verdict, chance)
            })
            .collect()
    }
}

/// Logistic function.
pub fn chance(logit: f32) -> f32 {
    1.0 / (1.0 + (-logit).exp())
}

/// A block that is never article text: a text to copy or to write into, readers' comments, what asks for an
/// address or a vote.
pub fn is_never(found: &Found, passage: &Passage) -> bool {
    // Beside a form, in a small box that asks readers for something.
    let asks = passage.context.has(Context::FORM)
        && !found.elements[passage.leaf as usize]
            .context
            .has(Context::FORM);
    asks || found.tag(passage.element) == Tag::Textarea || passage.context.has(Context::COMMENT)
}

/// Which blocks are the article, from each block's probability.
pub fn judge(found: &Found, reading: &Reading, groups: &[u32], chances: &[f32]) -> Vec<bool> {
    let words: Vec<u32> = reading.looks.iter().map(|look| look.words).collect();
    let chances: Vec<f32> = chances
        .iter()
        .zip(&found.passages)
        .map(|(chance, passage)| {
            if is_never(found, passage) {
                0.0
            } else {
                *chance
            }
        })
        .collect();
    let mut keep = choose(&chances, &words);
    drop_repeats(reading, groups, &mut keep);
    keep
}

/// Words of a block from which on its being there twice is no accident.
const LONG: u32 = 8;

/// A body that is in the page twice (for print, for small screens, for browsers without scripts) is
/// kept once: of equal blocks the one in the larger company stays. Only when the repeats are a
/// quarter of the result, for an article may well repeat a sentence.
fn drop_repeats(reading: &Reading, groups: &[u32], keep: &mut [bool]) {
    let key = |at: usize| (reading.looks[at].identity, reading.looks[at].words);
    let mut kept: Vec<usize> = (0..keep.len()).filter(|at| keep[*at]).collect();
    let all: u32 = kept.iter().map(|at| reading.looks[*at].words).sum();
    kept.retain(|at| reading.looks[*at].words >= LONG);
    kept.sort_by_key(|at| (key(*at), *at));
    let repeats: u32 = kept
        .windows(2)
        .filter(|pair| key(pair[0]) == key(pair[1]))
        .map(|pair| reading.looks[pair[1]].words)
        .sum();
    if repeats * 4 < all {
        return;
    }
    let top = groups.iter().copied().max().unwrap_or(0) as usize;
    let mut company = vec![0; top + 1];
    for at in (0..keep.len()).filter(|at| keep[*at]) {
        company[groups[at] as usize] += reading.looks[at].words;
    }
    for same in kept.chunk_by(|a, b| key(*a) == key(*b)) {
        let best = same
            .iter()
            .copied()
            .max_by_key(|at| (company[groups[*at] as usize], std::cmp::Reverse(*at)));
        for at in same {
            keep[*at] = Some(*at) == best;
        }
    }
}

/// Which blocks to keep so that the page's expected F1, counted in words, is greatest: the likeliest
/// first, as long as each adds more than it costs.
pub fn choose(chances: &[f32], words: &[u32]) -> Vec<bool> {
    let mut order: Vec<usize> = (0..chances.len()).collect();
    order.sort_by(|a, b| chances[*b].total_cmp(&chances[*a]).then(a.cmp(b)));
    let weight = |at: usize| words[at].max(1) as f32;
    let truth: f32 = (0..chances.len()).map(|at| chances[at] * weight(at)).sum();
    let (mut right, mut kept) = (0.0, 0.0);
    let mut best = (0.0, 0);
    for (place, at) in order.iter().enumerate() {
        right += chances[*at] * weight(*at);
        kept += weight(*at);
        let f1 = 2.0 * right / (kept + truth);
        if f1 > best.0 {
            best = (f1, place + 1);
        }
    }
    let mut keep = vec![false; chances.len()];
    for at in &order[..best.1] {
        keep[*at] = true;
    }
    keep
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_likeliest_blocks_are_kept_as_long_as_they_pay() {
        let keep = choose(&[0.9, 0.1, 0.8, 0.02], &[100, 40, 60, 400]);
        assert_eq!(keep, [true, false, true, false]);
        assert_eq!(choose(&[0.3], &[0]), [true]);
        assert!(choose(&[], &[]).is_empty());
    }
}
