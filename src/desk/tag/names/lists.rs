//! Names that are on a list, as features of the tagger: labelled news is too little to have seen
//! every well-known company and town.
//!
//! The lists say that a name exists, not that it is meant: the tagger learns how far to believe
//! each of them, beside what stands around the name.

use super::features::{Attributes, ByHash};
use crate::desk::LoadError;
use crate::desk::hash::{join, of_chars};
use crate::desk::tag::instruments::companies::{Companies, core};
use crate::desk::tag::places::gazetteer::Gazetteer;
use crate::desk::tag::token::tokenize;

/// Hand-checked organisations (`models/organisations.txt`).
const ORGANISATION: u16 = 1;
/// Listed companies of two words and more, without their legal form.
const COMPANY: u16 = 1 << 1;
/// Countries, their parts and cities.
const PLACE: u16 = 1 << 2;
/// Listed companies of one word: many are words of every day (Target, Visa, Gap).
const WORD_COMPANY: u16 = 1 << 3;

/// Words of the longest name that is kept.
const LONGEST: usize = 9;

/// The lists, by hash of the words of a name in lower case.
#[derive(Default)]
pub struct Lists {
    /// Words of the longest name that begins with this word.
    starts: ByHash<u8>,
    names: ByHash<u16>,
}

impl Lists {
    /// Makes the lists of the program.
    ///
    /// # Errors
    /// When a table is damaged.
    pub fn load() -> Result<Self, LoadError> {
        Ok(Self::new(
            include_str!("../../../../models/organisations.txt"),
            &Companies::load()?,
            &Gazetteer::load()?,
        ))
    }

    /// Makes lists of organisations (names separated by `;`, lines that begin with `#` are
    /// comments), listed companies and places.
    pub fn new(organisations: &str, companies: &Companies, places: &Gazetteer) -> Self {
        let mut lists = Self::default();
        let lines = organisations.lines().filter(|line| !line.starts_with('#'));
        for name in lines.flat_map(|line| line.split(';')) {
            lists.insert(name, ORGANISATION, ORGANISATION);
        }
        for name in companies.names() {
            lists.insert(&core(name), WORD_COMPANY, COMPANY);
        }
        for name in places.all_names() {
            lists.insert(name, PLACE, PLACE);
        }
        lists
    }

    /// Notes a name on list `one` when it is of one word, else on list `more`.
    fn insert(&mut self, name: &str, one: u16, more: u16) {
        let (tokens, _) = tokenize(name, LONGEST + 1);
        if tokens.len() > LONGEST {
            return;
        }
        let mut all = 0;
        let mut first = None;
        for token in &tokens {
            let word = of_chars(token.of(name).chars().flat_map(char::to_lowercase));
            first = first.or(Some(word));
            all = join(all, word);
        }
        if let Some(first) = first {
            *self.names.entry(all).or_default() |= if tokens.len() > 1 { more } else { one };
            let longest = self.starts.entry(first).or_default();
            *longest = (*longest).max(tokens.len() as u8);
        }
    }

    /// Marks the listed names among the tokens, the longest at each place, from left to right.
    pub fn mark(&self, tokens: &mut [Attributes]) {
        let mut at = 0;
        while at < tokens.len() {
            let (length, lists) = self.longest(&tokens[at..]);
            for (step, token) in tokens[at..at + length].iter_mut().enumerate() {
                let place = u16::from(step == 0) | u16::from(step + 1 == length) << 1;
                token.listed = lists << 2 | place;
            }
            at += length.max(1);
        }
    }

    /// Words of the longest listed name at the beginning of `tokens`, and the lists that it is on.
    fn longest(&self, tokens: &[Attributes]) -> (usize, u16) {
        let mut found = (0, 0);
        let Some(first) = tokens.first().filter(|first| first.capital) else {
            return found;
        };
        let Some(longest) = self.starts.get(&first.word) else {
            return found;
        };
        let mut all = 0;
        for (step, token) in tokens.iter().take(usize::from(*longest)).enumerate() {
            if step > 0 && token.opens {
                break;
            }
            all = join(all, token.word);
            if (token.capital || !token.letter)
                && let Some(lists) = self.names.get(&all)
            {
                found = (step + 1, *lists);
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::tag::names::features::sheet;
    use crate::desk::tag::names::words::Words;

    /// Tokens that are marked, with the lists that they are on.
    fn marked(text: &str) -> Vec<(String, u16)> {
        let words = Words::read(include_bytes!("../../../../models/words.bin")).expect("loads");
        let (tokens, _) = tokenize(text, 99);
        let sheet = sheet(text, &tokens, &words, &Lists::load().expect("loads"));
        let marks = sheet.tokens.iter().zip(&tokens);
        marks
            .filter(|(a, _)| a.listed != 0)
            .map(|(a, token)| (token.of(text).to_owned(), a.listed >> 2))
            .collect()
    }

    fn of(name: &[(&str, u16)]) -> Vec<(String, u16)> {
        name.iter().map(|(w, l)| ((*w).to_owned(), *l)).collect()
    }

    #[test]
    fn the_longest_listed_name_is_marked() {
        assert_eq!(
            marked("It sued Bank of America near New York."),
            of(&[
                ("Bank", ORGANISATION | COMPANY),
                ("of", ORGANISATION | COMPANY),
                ("America", ORGANISATION | COMPANY),
                ("New", PLACE),
                ("York", PLACE)
            ])
        );
    }

    #[test]
    fn ordinary_words_and_other_paragraphs_are_not_marked() {
        assert_eq!(marked("a bank of america"), []);
        assert_eq!(marked("They saw Goldman\nSachs"), []);
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
