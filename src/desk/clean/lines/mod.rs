//! The model for lines of plain text: is a line junk?
//!
//! A hashed linear model reads each line's words; boosted trees read its shape, its neighbours'
//! shapes and linear scores, and its place. A line goes when the logit exceeds a [`Bar`]: the loss
//! of article text is worse than kept junk, the more so in texts that somebody has cleaned already.

pub mod features;

use super::rule::{Line, Rules};
use super::{Model, fate};
use crate::desk::LoadError;
use crate::desk::extract::Page;
use crate::desk::table::Reader;
use features::{BUCKETS, COLUMNS, Look};

/// Magic word of the model file.
pub const MAGIC: [u8; 4] = *b"CDLI";
/// Version of the model file.
pub const VERSION: u32 = 3;

const LEAF: u16 = u16::MAX;

/// Words of a text, below which it is a brief.
const BRIEF: f32 = 250.0;

/// Logit of a line that is surely junk.
const SURE: f32 = 1.0;

/// The logit that removes a line. It grows with the line's length, and is another one in briefs: their
/// few sentences look like the junk around longer articles. Texts that look clean have a higher one.
#[derive(Debug, Clone, Copy)]
pub struct Bar {
    /// In articles.
    pub article: f32,
    /// In briefs.
    pub brief: f32,
    /// For each unit of the logarithm of a line's words.
    pub slope: f32,
    /// Added in clean texts.
    pub clean: f32,
}

impl Bar {
    /// For this line of a text of this kind.
    pub fn of(&self, look: &Look, kind: TextKind) -> f32 {
        let bar = if kind.brief { self.brief } else { self.article };
        let clean = if kind.clean { self.clean } else { 0.0 };
        bar + clean + self.slope * look.own[1]
    }
}

/// What a [`Bar`] asks of the whole text.
#[derive(Debug, Clone, Copy)]
pub struct TextKind {
    /// It has few words.
    pub brief: bool,
    /// No rule removes a line of it, and none is surely junk: an upstream that leaves no sharing
    /// button and no newsletter box in has cleaned the text, and what is left is there on purpose.
    pub clean: bool,
}

impl TextKind {
    /// Of the text of these lines, by their looks and logits.
    pub fn of(looks: &[Look], logits: &[f32]) -> Self {
        let mut lines = looks.iter().zip(logits);
        Self {
            brief: looks.iter().map(|look| look.words).sum::<f32>() < BRIEF,
            clean: !lines.any(|(look, logit)| look.ruled || *logit > SURE),
        }
    }
}

/// The model's tables.
pub struct LineModel {
    linear: Vec<i8>,
    scale: f32,
    bias: f32,
    base: f32,
    bar: Bar,
    roots: Vec<u32>,
    features: Vec<u16>,
    lefts: Vec<u16>,
    values: Vec<f32>,
}

impl LineModel {
    /// Loads the tables.
    ///
    /// # Errors
    /// When they are damaged.
    pub fn load() -> Result<Self, LoadError> {
        Self::read(include_bytes!("../../../../models/lines.bin"))
    }

    /// Reads a model file.
    ///
    /// # Errors
    /// When it is damaged.
    pub fn read(bytes: &[u8]) -> Result<Self, LoadError> {
        let mut file = Reader::open("lines", bytes, MAGIC, VERSION)?;
        let columns = file.u32()?;
        if columns as usize != COLUMNS {
            return Err(file.fault("was trained for other features"));
        }
        let [scale, bias, base, article, brief, slope, clean] = file.f32s(7)?[..] else {
            return Err(file.fault("is cut off"));
        };
        let linear = file
            .bytes(BUCKETS as usize)?
            .iter()
            .map(|b| b.cast_signed())
            .collect();
        let trees = file.u32()? as usize;
        let nodes = file.u32()? as usize;
        let roots = file.u32s(trees)?;
        let features = file.u16s(nodes)?;
        let lefts = file.u16s(nodes)?;
        let values = file.f32s(nodes)?;
        file.end()?;
        let model = Self {
            linear,
            scale,
            bias,
            base,
            bar: Bar {
                article,
                brief,
                slope,
                clean,
            },
            roots,
            features,
            lefts,
            values,
        };
        if !model.is_sound() {
            return Err(file.fault("has a tree that leads nowhere"));
        }
        Ok(model)
    }

    /// Every child follows its parent and lies in the same tree, so that every walk ends.
    fn is_sound(&self) -> bool {
        let nodes = self.features.len() as u32;
        self.roots.iter().enumerate().all(|(at, root)| {
            let end = self.roots.get(at + 1).copied().unwrap_or(nodes);
            *root < end
                && end <= nodes
                && (*root..end).all(|node| {
                    let left = u32::from(self.lefts[node as usize]);
                    self.features[node as usize] == LEAF
                        || (usize::from(self.features[node as usize]) < COLUMNS
                            && root + left > node
                            && root + left + 1 < end)
                })
        })
    }

    /// For each line its probability of being junk, where that is enough to remove it.
    pub fn junk(&self, lines: &[Line<'_>], ruled: &[bool]) -> Vec<Option<f32>> {
        let mut sums = vec![(0.0f32, 0u32); lines.len()];
        let mut looks = features::read(lines, ruled, |at, bucket| {
            sums[at].0 += f32::from(self.linear[bucket as usize]);
            sums[at].1 += 1;
        });
        for (look, (sum, count)) in looks.iter_mut().zip(sums) {
            look.linear = self.bias + self.scale * sum / (count.max(1) as f32).sqrt();
        }
        // Rules have taken the lines that are ruled: their logits are not asked for.
        let mut logits = vec![f32::NEG_INFINITY; lines.len()];
        features::rows(&looks, |at, row| {
            if !looks[at].ruled {
                logits[at] = self.logit(row);
            }
        });
        let kind = TextKind::of(&looks, &logits);
        looks
            .iter()
            .zip(&logits)
            .map(|(look, logit)| {
                (*logit > self.bar.of(look, kind)).then(|| 1.0 / (1.0 + (-logit).exp()))
            })
            .collect()
    }

    fn logit(&self, row: &[f32; COLUMNS]) -> f32 {
        let mut sum = self.base;
        for root in &self.roots {
            let root = *root as usize;
            let mut node = root;
            while self.features[node] != LEAF {
                let right = row[usize::from(self.features[node])] > self.values[node];
                node = root + usize::from(self.lefts[node]) + usize::from(right);
            }
            sum += self.values[node];
        }
        sum
    }
}

/// What the trainer needs of a page: looks, buckets and the rules' verdicts of its lines.
pub fn study(page: &Page, rules: &Rules) -> (Vec<Look>, Vec<Vec<u32>>) {
    fate::with_lines(page, |lines| {
        let ruled = fate::ruled(lines, rules);
        let mut buckets = vec![Vec::new(); lines.len()];
        let looks = features::read(lines, &ruled, |at, bucket| buckets[at].push(bucket));
        (looks, buckets)
    })
}

impl Model {
    /// The compiled rules, for the trainer.
    pub const fn rules(&self) -> &Rules {
        &self.rules
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOOK: Look = Look {
        own: [0.0; features::OWN],
        linear: 0.0,
        ruled: false,
        words: 30.0,
        prose: true,
    };

    #[test]
    fn one_line_of_sure_junk_or_of_the_rules_says_that_nobody_cleaned_the_text() {
        let bar = Bar {
            article: 0.5,
            brief: 2.0,
            slope: 0.0,
            clean: 1.0,
        };
        let ruled = Look {
            ruled: true,
            ..LOOK
        };
        let height =
            |looks: &[Look], logits: &[f32]| bar.of(&looks[0], TextKind::of(looks, logits));
        let long = vec![LOOK; 9];
        let mut logits = [0.9; 9];
        assert_eq!(height(&long, &logits), 1.5, "clean");
        assert_eq!(height(&long[..8], &logits[..8]), 3.0, "a clean brief");
        logits[4] = 1.1;
        assert_eq!(height(&long, &logits), 0.5, "one line is surely junk");
        let with_rule = [long.as_slice(), &[ruled]].concat();
        assert_eq!(height(&with_rule, &[0.9; 10]), 0.5, "a rule takes one");
    }
}
