//! Well-known organisations, by hand: labelled news is too little to have seen them all.
//!
//! A name on the list speaks for its labels by [`BONUS`]; what stands around it can still say
//! otherwise.

use std::collections::HashSet;
use std::hash::BuildHasherDefault;

use super::features::{ByHash, Passing, Sheet};
use super::lattice::Lattice;
use super::ner::{Kind, label};
use crate::desk::hash::{join, of_chars};
use crate::desk::tag::token::tokenize;

/// What a listed name adds to the score of its labels, in the model's unit.
pub const BONUS: f32 = 2.0;

/// Words of the longest name.
const LONGEST: usize = 9;

/// The list, by hash of the words of a name in lower case.
pub struct Known {
    /// Longest name that begins with this word.
    starts: ByHash<u8>,
    names: HashSet<u64, BuildHasherDefault<Passing>>,
}

impl Known {
    /// Reads a list: names separated by `;`, lines that begin with `#` are comments.
    pub fn read(list: &str) -> Self {
        let mut known = Self {
            starts: ByHash::default(),
            names: HashSet::default(),
        };
        let lines = list.lines().filter(|line| !line.starts_with('#'));
        for name in lines.flat_map(|line| line.split(';')) {
            let (tokens, _) = tokenize(name, LONGEST);
            let mut all = 0;
            let mut first = None;
            for token in &tokens {
                let lower = token.of(name).chars().flat_map(char::to_lowercase);
                let word = of_chars(lower);
                first = first.or(Some(word));
                all = join(all, word);
            }
            if let Some(first) = first {
                known.names.insert(all);
                let longest = known.starts.entry(first).or_default();
                *longest = (*longest).max(tokens.len() as u8);
            }
        }
        known
    }

    /// Adds to the scores of listed names, the longest at each place.
    pub fn add(&self, sheet: &Sheet, lattice: &mut Lattice) {
        let mut done = 0;
        for stretch in &lattice.stretches {
            let mut at = stretch.start;
            while at < stretch.end {
                let length = self.longest(sheet, at, stretch.end);
                for step in 0..length {
                    let row = &mut lattice.rows[done + at + step - stretch.start];
                    row[label(Kind::Organisation, step == 0, step + 1 == length)] += BONUS;
                }
                at += length.max(1);
            }
            done += stretch.len();
        }
    }

    /// Tokens of the longest listed name that begins at `at` and ends before `end`; 0 for none.
    fn longest(&self, sheet: &Sheet, at: usize, end: usize) -> usize {
        let first = &sheet.tokens[at];
        if !first.capital {
            return 0;
        }
        let Some(longest) = self.starts.get(&first.word) else {
            return 0;
        };
        let mut found = 0;
        let mut all = 0;
        for (step, token) in sheet.tokens[at..end.min(at + usize::from(*longest))]
            .iter()
            .enumerate()
        {
            all = join(all, token.word);
            if (token.capital || !token.letter) && self.names.contains(&all) {
                found = step + 1;
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::tag::names::features::sheet;
    use crate::desk::tag::names::ner::LABELS;
    use crate::desk::tag::names::words::Words;

    /// Tokens whose rows were added to.
    fn told(list: &str, text: &str) -> Vec<String> {
        let words = Words::read(include_bytes!("../../../../models/words.bin")).expect("loads");
        let (tokens, _) = tokenize(text, 99);
        let sheet = sheet(text, &tokens, &words);
        let mut lattice = Lattice::score(&sheet, |_, _| {});
        Known::read(list).add(&sheet, &mut lattice);
        let places = lattice.stretches.iter().cloned().flatten();
        places
            .zip(&lattice.rows)
            .filter(|(_, row)| **row != [0.0; LABELS])
            .map(|(at, _)| tokens[at].of(text).to_owned())
            .collect()
    }

    #[test]
    fn the_longest_listed_name_is_told_of() {
        let list = "# comment\nBank of Norte;Bank of Norte Group;Rolls-Royce";
        assert_eq!(
            told(list, "The Bank of Norte Group sold Rolls-Royce engines."),
            ["Bank", "of", "Norte", "Group", "Rolls", "-", "Royce"]
        );
        assert_eq!(told(list, "A bank of norte stood there."), [""; 0]);
    }

    #[test]
    fn the_list_in_the_program_has_no_name_twice() {
        let list = include_str!("../../../../models/organisations.txt");
        let lines = list.lines().filter(|line| !line.starts_with('#'));
        let mut names: Vec<&str> = lines.flat_map(|line| line.split(';')).collect();
        let count = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!((names.len(), count > 700), (count, true));
        assert!(
            names
                .iter()
                .all(|name| !name.trim().is_empty() && name.trim() == *name)
        );
    }
}
