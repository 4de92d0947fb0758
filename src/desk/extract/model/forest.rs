//! The trees, laid out for speed after Lucchese et al., "QuickScorer" (SIGIR 2015): the tests of all
//! trees are sorted by feature and threshold, and each test that a block passes takes from its tree the
//! leaves that can no longer be reached; the first leaf that is left is the one a walk would end in.
//! Several blocks are tested side by side. Sums are added in the order of the trees, as in
//! [`Trees::logit`], so the result is the same to the last bit.

use super::features::{COUNT, Row};
use super::{LEAF, Trees};

/// Blocks that are tested side by side.
const LANES: usize = 16;
/// Leaves that a tree can have: one bit each.
const MAX_LEAVES: usize = 32;

/// An inner node.
#[derive(Debug, Clone, Copy)]
struct Test {
    /// Passed when the feature is greater.
    threshold: f32,
    tree: u32,
    /// Leaves of the left branch, out of reach once it is passed.
    leaves: u32,
}

/// A forest ready to run.
#[derive(Debug, Clone, Default)]
pub struct Forest {
    base: f32,
    /// By feature, then by threshold.
    tests: Vec<Test>,
    /// Where the tests of each feature end.
    ends: Vec<usize>,
    /// What each leaf adds, [`MAX_LEAVES`] a tree, from left to right.
    leaves: Vec<[f32; MAX_LEAVES]>,
}

impl Forest {
    /// Lays the trees out. None when one has too many leaves, which no trainer makes.
    pub fn of(trees: &Trees) -> Option<Self> {
        let mut leaves = vec![[0.0; MAX_LEAVES]; trees.roots.len()];
        let mut tests: Vec<(u16, Test)> = Vec::with_capacity(trees.feature.len());
        // Nodes to visit, left ones first; a test is known once its left branch is numbered.
        let mut open = Vec::new();
        for (tree, root) in trees.roots.iter().enumerate() {
            let mut next = 0;
            open.push((*root as usize, None));
            while let Some((at, begun)) = open.pop() {
                let feature = trees.feature[at];
                match begun {
                    Some(first) => tests.push((
                        feature,
                        Test {
                            threshold: trees.threshold[at],
                            tree: tree as u32,
                            leaves: bits_below(next) & !bits_below(first),
                        },
                    )),
                    None if feature == LEAF => {
                        *leaves[tree].get_mut(next)? = trees.threshold[at];
                        next += 1;
                    }
                    None => {
                        let left = trees.left[at] as usize;
                        open.push((left + 1, None));
                        open.push((at, Some(next)));
                        open.push((left, None));
                    }
                }
            }
        }
        tests.sort_by(|(feature, a), (other, b)| {
            feature
                .cmp(other)
                .then(a.threshold.total_cmp(&b.threshold))
                .then(a.tree.cmp(&b.tree))
        });
        Some(Self {
            base: trees.base,
            ends: (0..COUNT as u16)
                .map(|feature| tests.partition_point(|(of, _)| *of <= feature))
                .collect(),
            tests: tests.into_iter().map(|(_, test)| test).collect(),
            leaves,
        })
    }

    /// The logit of each row.
    pub fn logits(&self, rows: &[Row]) -> Vec<f32> {
        let mut logits = vec![self.base; rows.len()];
        let mut reachable = vec![[u32::MAX; LANES]; self.leaves.len()];
        // What tests that all blocks pass leave of each tree.
        let mut common = vec![u32::MAX; self.leaves.len()];
        for (rows, sums) in rows.chunks(LANES).zip(logits.chunks_mut(LANES)) {
            reachable.fill([u32::MAX; LANES]);
            common.fill(u32::MAX);
            let mut begin = 0;
            for (feature, end) in self.ends.iter().enumerate() {
                // Lanes without a row of their own repeat the first.
                let values: [f32; LANES] =
                    std::array::from_fn(|lane| rows.get(lane).unwrap_or(&rows[0])[feature]);
                let most = values.iter().copied().fold(f32::NEG_INFINITY, f32::max);
                // The tests of what is less than all values need no comparison of each.
                let tests = &self.tests[begin..*end];
                let least = values.iter().copied().reduce(least).unwrap_or(f32::NAN);
                let passed = tests.partition_point(|test| test.threshold < least);
                for test in &tests[..passed] {
                    common[test.tree as usize] &= !test.leaves;
                }
                for test in &tests[passed..] {
                    if most <= test.threshold {
                        break;
                    }
                    // Written so that it becomes one comparison of many lanes, without a jump.
                    let passed: [u32; LANES] = std::array::from_fn(|lane| {
                        u32::from(values[lane] > test.threshold).wrapping_neg()
                    });
                    let left = &mut reachable[test.tree as usize];
                    *left = std::array::from_fn(|lane| left[lane] & !(passed[lane] & test.leaves));
                }
                begin = *end;
            }
            for ((left, common), leaves) in reachable.iter().zip(&common).zip(&self.leaves) {
                for (sum, left) in sums.iter_mut().zip(left) {
                    let left = left & common;
                    *sum += leaves[left.trailing_zeros() as usize % MAX_LEAVES];
                }
            }
        }
        logits
    }
}

/// The lesser of two numbers; none when one of them is none, which passes no test.
fn least(one: f32, other: f32) -> f32 {
    if one < other || one.is_nan() {
        one
    } else {
        other
    }
}

/// The lowest so many bits.
fn bits_below(count: usize) -> u32 {
    u32::MAX
        .checked_shr((MAX_LEAVES - count) as u32)
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::features::COUNT;
    use super::*;

    /// A tree of this shape, breadth first.
    fn plant(trees: &mut Trees, inner: &[(u16, f32)]) {
        let first = trees.feature.len() as u32;
        trees.roots.push(first);
        for (at, (feature, threshold)) in inner.iter().enumerate() {
            trees.feature.push(*feature);
            trees.threshold.push(*threshold);
            trees.left.push(first + 2 * at as u32 + 1);
        }
        for leaf in 0..=inner.len() {
            trees.feature.push(LEAF);
            trees.threshold.push(leaf as f32 * 0.37 - 1.0);
            trees.left.push(0);
        }
    }

    proptest! {
        #[test]
        fn side_by_side_gives_the_same_bits(
            forest in prop::collection::vec(
                prop::collection::vec((0..COUNT as u16, -1f32..1.0), 0..20), 1..6),
            seeds in prop::collection::vec(any::<u32>(), 0..20),
        ) {
            let mut trees = Trees { base: 0.25, ..Trees::default() };
            for inner in &forest {
                plant(&mut trees, inner);
            }
            let rows: Vec<Row> = seeds
                .iter()
                .map(|seed| std::array::from_fn(|at| {
                    let mixed = seed.wrapping_mul(2_654_435_761).rotate_left(at as u32);
                    if mixed % 41 == 0 { f32::NAN } else { mixed as f32 / u32::MAX as f32 * 2.0 - 1.0 }
                }))
                .collect();
            let forest = Forest::of(&trees).unwrap();
            let fast: Vec<u32> = forest.logits(&rows).iter().map(|x| x.to_bits()).collect();
            let plain: Vec<u32> = rows.iter().map(|row| trees.logit(row).to_bits()).collect();
            prop_assert_eq!(fast, plain);
        }
    }
}
