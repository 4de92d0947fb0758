//! Gradient boosting of regression trees for a logistic loss, with histograms of binned features
//! and leaf-wise growth.

/// How trees are grown.
#[derive(Debug, Clone, Copy)]
pub struct Plan {
    /// Trees.
    pub trees: usize,
    /// Leaves of a tree.
    pub leaves: usize,
    /// Share of a leaf's value that counts.
    pub rate: f64,
    /// Least weight (hessian) in a leaf.
    pub least: f64,
    /// L2 on leaf values.
    pub ridge: f64,
    /// Share of the features that a tree may use.
    pub features: f64,
}

/// One node; children of an inner one follow each other.
#[derive(Debug, Clone, Copy)]
pub struct Node {
    /// Feature, or `usize::MAX` in a leaf.
    pub feature: usize,
    /// At most this goes left; in a leaf, its value.
    pub threshold: f32,
    /// Left child, counted from the tree's first node.
    pub left: usize,
}

/// Boosted trees.
#[derive(Debug, Clone, Default)]
pub struct Forest {
    /// Logit before any tree.
    pub base: f32,
    /// Trees.
    pub trees: Vec<Vec<Node>>,
}

impl Forest {
    /// The logit of a row.
    pub fn logit(&self, row: &[f32]) -> f32 {
        let mut sum = self.base;
        for tree in &self.trees {
            let mut at = 0;
            while tree[at].feature != usize::MAX {
                let node = tree[at];
                at = node.left + usize::from(row[node.feature] > node.threshold);
            }
            sum += tree[at].threshold;
        }
        sum
    }
}

const BINS: usize = 64;

/// Rows with their features cut into bins.
pub struct Binned {
    columns: usize,
    bins: Vec<u8>,
    /// Upper bound of each bin but the last, by feature.
    cuts: Vec<Vec<f32>>,
    /// Features that trees may use.
    allowed: Vec<bool>,
}

impl Binned {
    /// Cuts each feature where its values fall into equal parts.
    pub fn of(rows: &[&[f32]]) -> Self {
        let columns = rows.first().map_or(0, |row| row.len());
        let step = (rows.len() / 20_000).max(1);
        let cuts: Vec<Vec<f32>> = (0..columns)
            .map(|column| {
                let mut values: Vec<f32> =
                    rows.iter().step_by(step).map(|row| row[column]).collect();
                values.sort_by(f32::total_cmp);
                let mut cuts = Vec::new();
                for part in 1..BINS {
                    let at = part * values.len() / BINS;
                    let (low, high) = (values[at.saturating_sub(1)], values[at]);
                    let cut = if low < high { low.midpoint(high) } else { high };
                    if cuts.last().is_none_or(|last| *last < cut) && cut < values[values.len() - 1]
                    {
                        cuts.push(cut);
                    }
                }
                if cuts.is_empty() && values[0] < values[values.len() - 1] {
                    cuts.push(values[0]);
                }
                cuts
            })
            .collect();
        let mut bins = Vec::with_capacity(rows.len() * columns);
        for row in rows {
            for (value, cuts) in row.iter().zip(&cuts) {
                bins.push(cuts.partition_point(|cut| cut < value) as u8);
            }
        }
        Self {
            columns,
            bins,
            cuts,
            allowed: vec![true; columns],
        }
    }

    /// The same, but trees may use only these features.
    pub fn only(mut self, allowed: &[bool]) -> Self {
        self.allowed = allowed.to_vec();
        self
    }
}

#[derive(Clone, Copy, Default)]
struct Sum {
    gradient: f64,
    hessian: f64,
}

struct Leaf {
    node: usize,
    rows: Vec<u32>,
    histogram: Vec<Sum>,
    total: Sum,
    /// Gain, feature, bin.
    best: Option<(f64, usize, usize)>,
}

/// Grows a forest. `labels` are 0 or 1.
pub fn grow(data: &Binned, labels: &[f32], weights: &[f32], plan: &Plan) -> Forest {
    let count = labels.len();
    let total: f64 = weights.iter().map(|w| f64::from(*w)).sum();
    let positive: f64 = labels
        .iter()
        .zip(weights)
        .map(|(y, w)| f64::from(*y) * f64::from(*w))
        .sum();
    let share = (positive / total).clamp(1e-4, 1.0 - 1e-4);
    let mut forest = Forest {
        base: (share / (1.0 - share)).ln() as f32,
        trees: Vec::new(),
    };
    let scale = count as f64 / total;
    let mut logits = vec![f64::from(forest.base); count];
    let mut gradients = vec![Sum::default(); count];
    let mut random = 0x9e37_79b9_7f4a_7c15u64;
    for _ in 0..plan.trees {
        for at in 0..count {
            let p = 1.0 / (1.0 + (-logits[at]).exp());
            let w = f64::from(weights[at]) * scale;
            gradients[at] = Sum {
                gradient: w * (p - f64::from(labels[at])),
                hessian: w * (p * (1.0 - p)).max(1e-6),
            };
        }
        let columns: Vec<usize> = (0..data.columns)
            .filter(|_| {
                random = random
                    .wrapping_mul(6_364_136_223_846_793_005)
                    .wrapping_add(1_442_695_040_888_963_407);
                ((random >> 33) as f64) < plan.features * f64::from(1u32 << 31)
            })
            .filter(|column| data.allowed[*column])
            .collect();
        let (tree, leaves) = grow_tree(data, &gradients, &columns, plan);
        for (rows, value) in leaves {
            for row in rows {
                logits[row as usize] += value;
            }
        }
        forest.trees.push(tree);
    }
    forest
}

type Leaves = Vec<(Vec<u32>, f64)>;

fn grow_tree(
    data: &Binned,
    gradients: &[Sum],
    columns: &[usize],
    plan: &Plan,
) -> (Vec<Node>, Leaves) {
    let mut tree = vec![Node {
        feature: usize::MAX,
        threshold: 0.0,
        left: 0,
    }];
    let rows: Vec<u32> = (0..gradients.len() as u32).collect();
    let histogram = histogram(data, gradients, columns, &rows);
    let mut leaves = vec![finished(0, rows, histogram, data, columns, gradients, plan)];
    while leaves.len() < plan.leaves {
        let Some(at) = (0..leaves.len())
            .filter(|at| leaves[*at].best.is_some())
            .max_by(|a, b| {
                let gain = |at: usize| leaves[at].best.map_or(0.0, |best| best.0);
                gain(*a).total_cmp(&gain(*b)).then(b.cmp(a))
            })
        else {
            break;
        };
        let leaf = leaves.swap_remove(at);
        let Some((_, feature, bin)) = leaf.best else {
            break;
        };
        let (mut left, mut right) = (Vec::new(), Vec::new());
        for row in leaf.rows {
            if data.bins[row as usize * data.columns + feature] as usize <= bin {
                left.push(row);
            } else {
                right.push(row);
            }
        }
        let child = tree.len();
        tree[leaf.node] = Node {
            feature,
            threshold: data.cuts[feature][bin],
            left: child,
        };
        for _ in 0..2 {
            tree.push(Node {
                feature: usize::MAX,
                threshold: 0.0,
                left: 0,
            });
        }
        // The smaller side is counted, the other one is what remains.
        let left_is_small = left.len() <= right.len();
        let small = self::histogram(
            data,
            gradients,
            columns,
            if left_is_small { &left } else { &right },
        );
        let mut large = leaf.histogram;
        for (all, part) in large.iter_mut().zip(&small) {
            all.gradient -= part.gradient;
            all.hessian -= part.hessian;
        }
        let (left_histogram, right_histogram) = if left_is_small {
            (small, large)
        } else {
            (large, small)
        };
        leaves.push(finished(
            child,
            left,
            left_histogram,
            data,
            columns,
            gradients,
            plan,
        ));
        leaves.push(finished(
            child + 1,
            right,
            right_histogram,
            data,
            columns,
            gradients,
            plan,
        ));
    }
    let values = leaves
        .into_iter()
        .map(|leaf| {
            let value = -leaf.total.gradient / (leaf.total.hessian + plan.ridge) * plan.rate;
            tree[leaf.node].threshold = value as f32;
            (leaf.rows, f64::from(value as f32))
        })
        .collect();
    (tree, values)
}

fn histogram(data: &Binned, gradients: &[Sum], columns: &[usize], rows: &[u32]) -> Vec<Sum> {
    let mut out = vec![Sum::default(); columns.len() * BINS];
    for row in rows {
        let sum = gradients[*row as usize];
        let bins = &data.bins[*row as usize * data.columns..(*row as usize + 1) * data.columns];
        for (place, column) in columns.iter().enumerate() {
            let cell = &mut out[place * BINS + bins[*column] as usize];
            cell.gradient += sum.gradient;
            cell.hessian += sum.hessian;
        }
    }
    out
}

fn finished(
    node: usize,
    rows: Vec<u32>,
    histogram: Vec<Sum>,
    data: &Binned,
    columns: &[usize],
    gradients: &[Sum],
    plan: &Plan,
) -> Leaf {
    let mut total = Sum::default();
    for row in &rows {
        total.gradient += gradients[*row as usize].gradient;
        total.hessian += gradients[*row as usize].hessian;
    }
    let score = |sum: Sum| sum.gradient * sum.gradient / (sum.hessian + plan.ridge);
    let mut best = None::<(f64, usize, usize)>;
    for (place, column) in columns.iter().enumerate() {
        let mut left = Sum::default();
        for bin in 0..data.cuts[*column].len() {
            let cell = histogram[place * BINS + bin];
            left.gradient += cell.gradient;
            left.hessian += cell.hessian;
            let right = Sum {
                gradient: total.gradient - left.gradient,
                hessian: total.hessian - left.hessian,
            };
            if left.hessian < plan.least || right.hessian < plan.least {
                continue;
            }
            let gain = score(left) + score(right) - score(total);
            if gain > 1e-3 && best.is_none_or(|best| gain > best.0) {
                best = Some((gain, *column, bin));
            }
        }
    }
    Leaf {
        node,
        rows,
        histogram,
        total,
        best,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trees_learn_an_interaction() {
        let rows: Vec<[f32; 2]> = (0..400)
            .map(|i| [(i % 20) as f32, (i / 20) as f32])
            .collect();
        let labels: Vec<f32> = rows
            .iter()
            .map(|r| f32::from(u8::from((r[0] > 9.0) == (r[1] > 5.0))))
            .collect();
        let views: Vec<&[f32]> = rows.iter().map(|r| r.as_slice()).collect();
        let plan = Plan {
            trees: 20,
            leaves: 6,
            rate: 0.3,
            least: 1.0,
            ridge: 1.0,
            features: 1.0,
        };
        let forest = grow(&Binned::of(&views), &labels, &vec![1.0; 400], &plan);
        let right = views
            .iter()
            .zip(&labels)
            .filter(|(row, label)| (forest.logit(row) > 0.0) == (**label > 0.5))
            .count();
        assert!(right > 380, "{right}");
    }
}
