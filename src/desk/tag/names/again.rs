//! The second reading: what the first one said of the same words elsewhere in the document.
//!
//! "Seguros Norte" read as a company in one sentence speaks for "Norte" in the next. After Krishnan
//! and Manning, "An effective two-stage model for exploiting non-local dependencies in named entity
//! recognition" (2006): a second model adds its scores to those of the first.

use super::lattice::{Lattice, Row};
use super::ner::{LABELS, NONE, closes, opens};
use super::sheet::{ByHash, Sheet};
use crate::desk::hash::{join, mix};

/// How often a word had each label.
type Labels = [u8; LABELS];
/// How often two neighbours were no name together, or one of each kind.
type Pair = [u8; 5];

/// What the first reading said.
pub struct Again<'a> {
    sheet: &'a Sheet,
    labels: Vec<u8>,
    words: ByHash<Labels>,
    pairs: ByHash<Pair>,
    initials: ByHash<u8>,
}

fn kind(label: u8) -> usize {
    usize::from(label).div_ceil(4)
}

/// The largest of some counts and its place; the first of equals.
fn most(counts: &[u8]) -> (usize, u8) {
    let mut best = (0, 0);
    for (at, n) in counts.iter().enumerate() {
        if *n > best.1 {
            best = (at, *n);
        }
    }
    best
}

fn bump(n: &mut u8) {
    *n = n.saturating_add(1);
}

impl<'a> Again<'a> {
    /// Gathers what `labels`, one for each row of the lattice, say of the document's words.
    pub fn new(sheet: &'a Sheet, lattice: &Lattice, labels: &[u8]) -> Self {
        let mut all = vec![0; sheet.tokens.len()];
        for (at, label) in lattice.stretches.iter().cloned().flatten().zip(labels) {
            all[at] = *label;
        }
        let mut again = Self {
            sheet,
            labels: all,
            words: ByHash::default(),
            pairs: ByHash::default(),
            initials: ByHash::default(),
        };
        for stretch in &lattice.stretches {
            for at in stretch.clone() {
                let token = &sheet.tokens[at];
                if token.capital {
                    let seen = again.words.entry(token.word).or_default();
                    bump(&mut seen[usize::from(again.labels[at])]);
                }
                if at > stretch.start && (token.capital || sheet.tokens[at - 1].capital) {
                    let state = again.pair(at);
                    let seen = again.pairs.entry(again.pair_key(at)).or_default();
                    bump(&mut seen[state]);
                }
            }
            again.acronyms(stretch.clone());
        }
        again
    }

    /// Notes the initials of the names of several words in a stretch.
    fn acronyms(&mut self, stretch: std::ops::Range<usize>) {
        let mut from = stretch.start;
        for at in stretch {
            let label = self.labels[at];
            if opens(usize::from(label)) {
                from = at;
            }
            if closes(usize::from(label)) && usize::from(label) != NONE && at > from {
                let words = || self.sheet.tokens[from..=at].iter().filter(|t| t.letter);
                let all = words().map(|t| t.initial);
                let strong = words().filter(|t| t.capital).map(|t| t.initial);
                let bit = 1 << (kind(label) - 1);
                let keys = [
                    crate::desk::hash::of_chars(all),
                    crate::desk::hash::of_chars(strong),
                ];
                for key in keys {
                    *self.initials.entry(key).or_default() |= bit;
                }
            }
        }
    }

    fn pair_key(&self, at: usize) -> u64 {
        join(self.sheet.tokens[at - 1].word, self.sheet.tokens[at].word)
    }

    /// 0 when `at` and the token before it are not in one name, else the name's kind.
    fn pair(&self, at: usize) -> usize {
        let label = self.labels[at];
        if opens(usize::from(label)) {
            0
        } else {
            kind(label)
        }
    }

    /// The features of token `at`, whose row in the first reading was `row`.
    pub fn features(&self, at: usize, row: &Row, out: &mut Vec<u32>) {
        out.clear();
        let mut add = |template: u64, value: u64| {
            out.push((mix(value ^ (template << 56 | template)) >> 16) as u32);
        };
        let tokens = &self.sheet.tokens;
        let here = &tokens[at];
        let label = self.labels[at];
        let (own, own_kind) = (u64::from(label), kind(label) as u64);
        let other = row
            .iter()
            .enumerate()
            .filter(|(other, _)| *other != usize::from(label))
            .fold(f32::NEG_INFINITY, |top, (_, score)| top.max(*score));
        let margin = ((row[usize::from(label)] - other).clamp(-2.0, 7.0) as i32 + 2) as u64;
        add(100, own << 8 | margin);
        let near = |wanted: Option<usize>| {
            wanted
                .and_then(|w| self.labels.get(w))
                .map_or(0, |l| u64::from(*l))
        };
        let before = near(at.checked_sub(1).filter(|_| !here.opens));
        let after = near(Some(at + 1).filter(|n| tokens.get(*n).is_some_and(|t| !t.opens)));
        add(101, before << 16 | own << 8 | after);
        for (side, at) in [at, at + 1].into_iter().enumerate() {
            if at == 0 || at >= tokens.len() || tokens[at].opens {
                continue;
            }
            let Some(seen) = self.pairs.get(&self.pair_key(at)) else {
                continue;
            };
            let state = self.pair(at);
            let mut others = *seen;
            others[state] = others[state].saturating_sub(1);
            let (top, count) = most(&others);
            if count > 0 {
                let value = (top << 4 | state << 1 | side) as u64;
                add(102, value << 5 | own);
                add(103, value << 2 | u64::from(count.min(3)));
            }
        }
        if !here.capital {
            return;
        }
        if here.upper
            && let Some(kinds) = self.initials.get(&here.word)
        {
            add(104, u64::from(*kinds) << 5 | own);
        }
        let mut others = self.words.get(&here.word).copied().unwrap_or_default();
        others[usize::from(label)] = others[usize::from(label)].saturating_sub(1);
        let mut kinds = [0u8; 5];
        for (label, n) in others.iter().enumerate() {
            let sum = &mut kinds[label.div_ceil(4)];
            *sum = sum.saturating_add(*n);
        }
        let total: u32 = others.iter().map(|n| u32::from(*n)).sum();
        let alone = u64::from(here.run.1 - here.run.0 == 1);
        if total == 0 {
            add(105, own << 1 | alone);
            return;
        }
        let many = u64::from(total.min(3));
        let (top, count) = most(&kinds);
        let share = u64::from(u32::from(count) * 4 / total);
        let (top_label, _) = most(&others);
        add(106, own_kind << 8 | (top as u64) << 4 | many);
        add(107, own << 8 | top_label as u64);
        let agree = u64::from(u32::from(kinds[own_kind as usize]) * 4 / total);
        add(108, own_kind << 8 | agree << 4 | many);
        add(109, own << 8 | (top as u64) << 4 | share);
        let mask = (1..5).fold(0, |m, k| m | u64::from(kinds[k] > 0) << k);
        add(110, own << 8 | mask << 1 | u64::from(kinds[0] > 0));
        let (named, count) = most(&others[1..]);
        if count > 0 {
            add(111, own << 8 | (named as u64 + 1));
            add(
                112,
                (named as u64) << 8 | u64::from(count.min(3)) << 1 | alone,
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::tag::names::lists::Lists;
    use crate::desk::tag::names::ner::{Kind, label};
    use crate::desk::tag::names::sheet::sheet;
    use crate::desk::tag::names::words::Words;
    use crate::desk::tag::token::tokenize;

    /// The features of the last candidate when the first token is read as `first`.
    fn features(first: usize) -> Vec<u32> {
        let words = Words::read(include_bytes!("../../../../models/words.bin")).expect("loads");
        let text = "Norte rose on Monday. Shares of Norte";
        let (tokens, _) = tokenize(text, 99);
        let sheet = sheet(text, &tokens, &words, &Lists::default());
        let lattice = Lattice::score(&sheet, |_, _| {});
        let mut labels = vec![NONE as u8; lattice.rows.len()];
        labels[0] = first as u8;
        let again = Again::new(&sheet, &lattice, &labels);
        let mut out = Vec::new();
        again.features(tokens.len() - 1, &[0.0; LABELS], &mut out);
        out
    }

    #[test]
    fn a_word_is_told_what_it_was_elsewhere() {
        let none = features(NONE);
        let company = features(label(Kind::Organisation, true, true));
        let person = features(label(Kind::Person, true, true));
        assert_ne!(none, company);
        assert_ne!(person, company);
        assert_eq!(company, features(label(Kind::Organisation, true, true)));
    }
}
