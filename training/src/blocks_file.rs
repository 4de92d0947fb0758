//! The file of the extraction model.

use copydesk::desk::extract::model::features;
use copydesk::desk::extract::model::{self, Linear};

use super::boost::Forest;

/// Which features the trees look at most.
pub fn importance(forest: &Forest) {
    let mut uses = vec![0; features::COUNT];
    for node in forest.trees.iter().flatten() {
        if node.feature != usize::MAX {
            uses[node.feature] += 1;
        }
    }
    let mut order: Vec<usize> = (0..features::COUNT).collect();
    order.sort_by_key(|at| std::cmp::Reverse(uses[*at]));
    let most: Vec<String> = order
        .iter()
        .take(24)
        .map(|at| format!("{} {}", features::NAMES[*at], uses[*at]))
        .collect();
    println!("splits: {}", most.join(", "));
}

/// The file that `desk/extract/model` reads.
pub fn write(linear: &Linear, forest: &Forest) -> Vec<u8> {
    let top = linear
        .weights
        .iter()
        .fold(1e-6f32, |top, w| top.max(w.abs()));
    let scale = top.min(3.0) / 127.0;
    let mut out = Vec::new();
    out.extend(model::MAGIC);
    out.extend(model::VERSION.to_le_bytes());
    out.extend((linear.weights.len() as u32).to_le_bytes());
    out.extend(scale.to_le_bytes());
    out.extend(linear.bias.to_le_bytes());
    out.extend(
        linear
            .weights
            .iter()
            .map(|w| ((w / scale).round().clamp(-127.0, 127.0) as i8).cast_unsigned()),
    );
    let nodes: usize = forest.trees.iter().map(Vec::len).sum();
    out.extend(forest.base.to_le_bytes());
    out.extend((forest.trees.len() as u32).to_le_bytes());
    out.extend((nodes as u32).to_le_bytes());
    let mut first = 0u32;
    let mut firsts = Vec::new();
    for tree in &forest.trees {
        out.extend(first.to_le_bytes());
        firsts.push(first);
        first += tree.len() as u32;
    }
    let all = || {
        forest
            .trees
            .iter()
            .zip(&firsts)
            .flat_map(|(t, f)| t.iter().map(move |n| (n, f)))
    };
    for (node, _) in all() {
        let feature = if node.feature == usize::MAX {
            model::LEAF
        } else {
            node.feature as u16
        };
        out.extend(feature.to_le_bytes());
    }
    for (node, _) in all() {
        out.extend(node.threshold.to_le_bytes());
    }
    for (node, first) in all() {
        let left = if node.feature == usize::MAX {
            0
        } else {
            node.left as u32 + first
        };
        out.extend(left.to_le_bytes());
    }
    out
}
