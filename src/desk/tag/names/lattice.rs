//! Scores of every candidate's labels, and the best path through them.

use std::ops::Range;

use super::ner::{Found, LABELS, NONE, closes, kind_of, opens};
use super::sheet::Sheet;

/// A score for each label.
pub type Row = [f32; LABELS];
/// A score for each pair of neighbours' labels.
pub type Transitions = [Row; LABELS];

/// The candidates of a document with their scores.
pub struct Lattice {
    /// Token ranges: nothing outside them is a name.
    pub stretches: Vec<Range<usize>>,
    /// Scores of the stretches' tokens, one stretch behind the other.
    pub rows: Vec<Row>,
}

/// Stretches of candidate tokens: nothing outside them is a name, and none crosses a paragraph.
pub fn stretches(sheet: &Sheet) -> impl Iterator<Item = Range<usize>> + '_ {
    let tokens = &sheet.tokens;
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < tokens.len() && !tokens[at].candidate {
            at += 1;
        }
        if at == tokens.len() {
            return None;
        }
        let from = at;
        at += 1;
        while at < tokens.len() && tokens[at].candidate && !tokens[at].opens {
            at += 1;
        }
        Some(from..at)
    })
}

impl Lattice {
    /// Scores every candidate; `score` is told the token and fills in its row.
    pub fn score(sheet: &Sheet, mut score: impl FnMut(usize, &mut Row)) -> Self {
        let stretches: Vec<Range<usize>> = stretches(sheet).collect();
        let mut rows = Vec::with_capacity(stretches.iter().map(ExactSizeIterator::len).sum());
        for at in stretches.iter().cloned().flatten() {
            let mut row = [0.0; LABELS];
            score(at, &mut row);
            rows.push(row);
        }
        Self { stretches, rows }
    }

    /// The best label of every row.
    pub fn best(&self, transitions: &Transitions) -> Vec<u8> {
        let steps = steps(transitions);
        let mut reached = Vec::new();
        let mut labels = vec![0; self.rows.len()];
        let mut done = 0;
        for stretch in &self.stretches {
            let end = done + stretch.len();
            viterbi(
                &self.rows[done..end],
                (transitions, &steps),
                &mut reached,
                &mut labels[done..end],
            );
            done = end;
        }
        labels
    }

    /// The names that such labels mark, in text order.
    pub fn names(&self, labels: &[u8]) -> Vec<Found> {
        let mut found = Vec::new();
        let mut done = 0;
        for stretch in &self.stretches {
            let mut from = 0;
            for at in 0..stretch.len() {
                let label = usize::from(labels[done + at]);
                if opens(label) {
                    from = at;
                }
                if let (true, Some(kind)) = (closes(label), kind_of(label)) {
                    let row = &self.rows[done + from];
                    found.push(Found {
                        from: (stretch.start + from) as u32,
                        to: (stretch.start + at + 1) as u32,
                        kind,
                        margin: row[usize::from(labels[done + from])] - row[NONE],
                    });
                }
            }
            done += stretch.len();
        }
        found
    }
}

/// Labels behind which a name may begin, in order: no name, last and unit of each kind.
const CLOSING: [usize; 9] = [0, 3, 4, 7, 8, 11, 12, 15, 16];
/// Labels that may stand where a name may begin: no name, begin and unit of each kind.
const OPENING: [usize; 9] = [0, 1, 4, 5, 8, 9, 12, 13, 16];
/// Of each kind the labels behind which its name goes on: begin and inside. Inside and last follow.
const WITHIN: [[usize; 2]; 4] = [[1, 2], [5, 6], [9, 10], [13, 14]];

/// [`OPENING`], and room to work on four at a time.
const WIDE: usize = OPENING.len().next_multiple_of(4);

/// The transitions from each of [`CLOSING`] to each of [`OPENING`]; nothing gets to the room behind.
fn steps(transitions: &Transitions) -> [[f32; WIDE]; CLOSING.len()] {
    CLOSING.map(|before| {
        std::array::from_fn(|at| {
            let after = OPENING.get(at);
            after.map_or(f32::NEG_INFINITY, |after| transitions[before][*after])
        })
    })
}

/// The best path; it begins after, and ends before, a token that is no name. `reached` is room to
/// work in: what the best path to each label before each token has.
fn viterbi(
    rows: &[Row],
    (transitions, steps): (&Transitions, &[[f32; WIDE]; CLOSING.len()]),
    reached: &mut Vec<Row>,
    labels: &mut [u8],
) {
    reached.clear();
    let mut best = [f32::NEG_INFINITY; LABELS];
    best[NONE] = 0.0;
    for row in rows {
        let before = best;
        let mut next = [f32::NEG_INFINITY; WIDE];
        for (closing, step) in CLOSING.iter().zip(steps) {
            for (next, step) in next.iter_mut().zip(step) {
                let score = before[*closing] + step;
                *next = if score > *next { score } else { *next };
            }
        }
        for (opening, next) in OPENING.iter().zip(next) {
            best[*opening] = next + row[*opening];
        }
        for [begin, inside] in WITHIN {
            for after in [inside, inside + 1] {
                let begun = before[begin] + transitions[begin][after];
                let gone_on = before[inside] + transitions[inside][after];
                let score = if gone_on > begun { gone_on } else { begun };
                best[after] = score + row[after];
            }
        }
        reached.push(before);
    }
    let mut label = NONE;
    let mut before = &best;
    for (to, earlier) in labels.iter_mut().zip(reached.iter()).rev() {
        // What led to the label behind: the first of equals.
        let all: &[usize] = if opens(label) {
            &CLOSING
        } else {
            &WITHIN[(label - 1) / 4]
        };
        let mut top = f32::NEG_INFINITY;
        let mut from = NONE;
        for last in all {
            let score = before[*last] + transitions[*last][label];
            if score > top {
                (top, from) = (score, *last);
            }
        }
        *to = from as u8;
        (label, before) = (from, earlier);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::tag::names::ner::follows;

    #[test]
    fn what_may_follow_is_laid_out_as_the_labels_are() {
        for before in 0..LABELS {
            for after in 0..LABELS {
                let parted = CLOSING.contains(&before) && OPENING.contains(&after);
                let joined = WITHIN.iter().any(|[begin, inside]| {
                    [*begin, *inside].contains(&before) && [*inside, inside + 1].contains(&after)
                });
                assert_eq!(parted || joined, follows(before, after), "{before} {after}");
            }
        }
    }
}
