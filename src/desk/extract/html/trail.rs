//! The open elements as they stand in a tag path: `main>article.story>p`. What each adds is written
//! when it opens, so that a block's path is copied at once.

use super::walk::Open;

/// Longest tag path.
const MAX_PATH: usize = 256;

/// Tags and first class words of the open elements, each with `>` before it.
#[derive(Debug, Default)]
pub(super) struct Trail(String);

/// Where an element begins in the trail, and how much of a path's length it takes.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Step {
    from: usize,
    weight: usize,
}

impl Trail {
    /// Adds an element that opens.
    pub fn push(&mut self, name: &str, lead: &str) -> Step {
        let from = self.0.len();
        self.0.push('>');
        self.0.push_str(name);
        self.0[from..].make_ascii_lowercase();
        if !lead.is_empty() {
            self.0.push('.');
            self.0.push_str(lead);
        }
        Step {
            from,
            weight: name.len() + 2 + lead.len(),
        }
    }

    /// Takes the last element off.
    pub fn pop(&mut self, last: Step) {
        self.0.truncate(last.from);
    }

    /// The path of the open elements; those that have ended already are left out.
    pub fn path(&self, open: &[Open<'_>]) -> String {
        let mut first = open.len();
        let mut length = 0;
        // The innermost elements tell most: when not all fit, the outermost go.
        while first > 0 && length + open[first - 1].step.weight <= MAX_PATH {
            first -= 1;
            length += open[first].step.weight;
        }
        let inner = &open[first..];
        let end = self.0.len();
        let mut path = String::with_capacity(length);
        // What was not written yet begins here.
        let mut from = inner.first().map_or(end, |open| open.step.from);
        for (at, ended) in inner.iter().enumerate().filter(|(_, open)| open.ended) {
            path.push_str(&self.0[from..ended.step.from]);
            from = inner.get(at + 1).map_or(end, |next| next.step.from);
        }
        path.push_str(&self.0[from..]);
        // The first has nothing to be parted from.
        if !path.is_empty() {
            path.remove(0);
        }
        path
    }
}
