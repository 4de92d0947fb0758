//! Blocks that belong together: by a shared key, by the subtree they stand in.

use super::super::html::Found;

/// Means over the blocks that share a key.
#[derive(Clone, Copy, Default)]
pub struct Kin {
    /// Blocks.
    pub count: f32,
    /// Characters.
    pub chars: f32,
    /// Characters in links.
    pub linked: f32,
    /// Sum of what the linear model says of each block.
    pub linear: f32,
    /// Characters, each as likely article text as the linear model says.
    pub mass: f32,
    /// Characters in prose.
    pub prose: f32,
}

impl Kin {
    /// Adds a block.
    pub fn add(&mut self, chars: f32, linked: f32, linear: f32) {
        self.count += 1.0;
        self.chars += chars;
        self.linked += linked;
        self.linear += linear;
    }

    /// What the linear model says of a block on average.
    pub fn mean(&self) -> f32 {
        self.linear / self.count.max(1.0)
    }
}

/// Blocks that share a key.
pub struct Kindred {
    /// For each block, the number of its group.
    pub of: Vec<u32>,
    /// How many groups there are.
    pub groups: usize,
}

impl Kindred {
    /// Groups `count` blocks by key; groups are numbered in the order of their keys.
    pub fn of(count: usize, key: impl Fn(usize) -> u64) -> Self {
        let mut keys: Vec<(u64, u32)> = (0..count).map(|at| (key(at), at as u32)).collect();
        keys.sort_unstable();
        let mut of = vec![0; count];
        let mut groups = 0;
        for (place, (key, at)) in keys.iter().enumerate() {
            if place > 0 && keys[place - 1].0 != *key {
                groups += 1;
            }
            of[*at as usize] = groups as u32;
        }
        Self {
            of,
            groups: groups + 1,
        }
    }
}

/// The subtree that the linear model likes best as a whole.
pub struct Best {
    /// For each block, whether it stands in it.
    pub inside: Vec<bool>,
    /// For each element, whether it is on the way from the root to it.
    pub on_way: Vec<bool>,
    /// Depth of its root in the tree.
    pub depth: f32,
    /// Share of the page's likely article text that stands in it, 0–1.
    pub share: f32,
}

impl Best {
    /// Finds it. `chars` and `linear` are the blocks' lengths and what the linear model says of them.
    pub fn of(found: &Found, chars: &[f32], linear: &[f32]) -> Self {
        let count = found.elements.len();
        let mut mass = vec![0.0f32; count];
        let mut text = vec![0.0f32; count];
        for (at, passage) in found.passages.iter().enumerate() {
            let likely = 1.0 / (1.0 + (-linear[at]).exp());
            mass[passage.element as usize] += (likely - 0.4) * chars[at];
            text[passage.element as usize] += chars[at];
        }
        // Parents come before their children.
        for at in (1..count).rev() {
            let parent = found.elements[at].parent as usize;
            mass[parent] += mass[at];
            text[parent] += text[at];
        }
        let mut best = 0;
        for at in 1..count {
            if mass[at] >= mass[best] {
                best = at;
            }
        }
        let mut on_way = vec![false; count];
        let mut inside = vec![false; count];
        let mut depth = 0.0;
        if count > 0 {
            let mut at = best;
            on_way[at] = true;
            while found.elements[at].parent as usize != at {
                at = found.elements[at].parent as usize;
                on_way[at] = true;
            }
            for at in best..count {
                inside[at] = at == best || inside[found.elements[at].parent as usize];
            }
            depth = f32::from(found.elements[best].depth);
        }
        let share = if count > 0 {
            text[best] / text[0].max(1.0)
        } else {
            0.0
        };
        Self {
            inside,
            on_way,
            depth,
            share,
        }
    }

    /// Steps up from an element to the way that leads to the best subtree, and down from there.
    pub fn distance(&self, found: &Found, element: u32) -> (f32, f32) {
        let mut at = element as usize;
        let mut up = 0.0;
        while !self.on_way[at] && up < 30.0 {
            up += 1.0;
            at = found.elements[at].parent as usize;
        }
        let depth = f32::from(found.elements[at].depth);
        (up, (self.depth - depth).max(0.0))
    }
}

/// In how many groups the blocks of each signature stand.
pub fn boxes(signature: &Kindred, groups: &[u32]) -> Vec<f32> {
    let mut pairs: Vec<(u32, u32)> = signature
        .of
        .iter()
        .copied()
        .zip(groups.iter().copied())
        .collect();
    pairs.sort_unstable();
    pairs.dedup();
    let mut boxes = vec![0.0; signature.groups];
    for (signature, _) in pairs {
        boxes[signature as usize] += 1.0;
    }
    boxes
}

/// For every block, the next heading after it.
pub fn next_headings(count: usize, is: impl Fn(usize) -> bool) -> Vec<Option<usize>> {
    let mut next = vec![None; count];
    let mut last = None;
    for at in (0..count).rev() {
        next[at] = last;
        if is(at) {
            last = Some(at);
        }
    }
    next
}

/// For every block, the nearest prose before and after it.
pub fn nearest(prose: &[bool]) -> (Vec<Option<usize>>, Vec<Option<usize>>) {
    let mut before = Vec::with_capacity(prose.len());
    let mut last = None;
    for (at, is) in prose.iter().enumerate() {
        before.push(last);
        if *is {
            last = Some(at);
        }
    }
    let mut after = vec![None; prose.len()];
    last = None;
    for (at, is) in prose.iter().enumerate().rev() {
        after[at] = last;
        if *is {
            last = Some(at);
        }
    }
    (before, after)
}
