//! The trees, laid out for speed: several blocks walk down one tree side by side, without a branch
//! that a processor could guess wrong. Sums are added in the order of the trees, as in
//! [`Trees::logit`], so the result is the same to the last bit.

use super::features::Row;
use super::{LEAF, Trees};

/// Blocks that walk side by side.
const LANES: usize = 8;

/// Eight bytes, so that a step loads one word.
#[derive(Debug, Clone, Copy)]
struct Node {
    /// Goes right when the feature is greater. A leaf's is infinite: nothing is.
    threshold: f32,
    feature: u16,
    /// From here to the left child; the right one comes after it. A leaf's is nought.
    left: u16,
}

/// A forest ready to run.
#[derive(Debug, Clone, Default)]
pub struct Forest {
    base: f32,
    /// First node and depth of each tree.
    trees: Vec<(u32, u32)>,
    nodes: Vec<Node>,
    /// What a leaf adds.
    value: Vec<f32>,
}

impl Forest {
    /// Lays the trees out. None when a child is too far from its parent, which no trainer makes.
    pub fn of(trees: &Trees) -> Option<Self> {
        let mut nodes = Vec::with_capacity(trees.feature.len());
        for (at, feature) in trees.feature.iter().enumerate() {
            nodes.push(if *feature == LEAF {
                Node {
                    threshold: f32::INFINITY,
                    feature: 0,
                    left: 0,
                }
            } else {
                Node {
                    threshold: trees.threshold[at],
                    feature: *feature,
                    left: u16::try_from(trees.left[at] as usize - at).ok()?,
                }
            });
        }
        // Children come after their parents, so depths are known from the back.
        let mut depth = vec![0u32; nodes.len()];
        for (at, node) in nodes.iter().enumerate().rev() {
            if node.left > 0 {
                let left = at + usize::from(node.left);
                depth[at] = 1 + depth[left].max(depth[left + 1]);
            }
        }
        Some(Self {
            base: trees.base,
            trees: trees
                .roots
                .iter()
                .map(|root| (*root, depth[*root as usize]))
                .collect(),
            nodes,
            value: trees.threshold.clone(),
        })
    }

    /// The logit of each row.
    pub fn logits(&self, rows: &[Row]) -> Vec<f32> {
        let mut logits = vec![self.base; rows.len()];
        for (rows, sums) in rows.chunks(LANES).zip(logits.chunks_mut(LANES)) {
            // Lanes without a row of their own repeat the first.
            let lanes: [&Row; LANES] =
                std::array::from_fn(|lane| rows.get(lane).unwrap_or(&rows[0]));
            for (root, depth) in &self.trees {
                let mut at = [*root; LANES];
                for _ in 0..*depth {
                    let mut moved = false;
                    for lane in 0..LANES {
                        let node = self.nodes[at[lane] as usize];
                        let right = lanes[lane][usize::from(node.feature)] > node.threshold;
                        at[lane] += u32::from(node.left) + u32::from(right);
                        moved |= node.left > 0;
                    }
                    if !moved {
                        break;
                    }
                }
                for (sum, at) in sums.iter_mut().zip(at) {
                    *sum += self.value[at as usize];
                }
            }
        }
        logits
    }
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
