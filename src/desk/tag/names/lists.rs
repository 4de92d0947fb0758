//! Names that are on a list, as features of the tagger: labelled news is too little to have seen
//! every well-known company and town.
//!
//! The lists say that a name exists, not that it is meant: the tagger learns how far to believe
//! each of them, beside what stands around the name.

use super::sheet::{Attributes, ByHash};
use crate::desk::LoadError;
use crate::desk::hash::{join, of_chars};
use crate::desk::tag::instruments::companies::{Companies, core};
use crate::desk::tag::places::gazetteer::Gazetteer;
use crate::desk::tag::token::{Shape, Token, tokenize};

/// Hand-checked organisations (`models/organisations.txt`).
const ORGANISATION: u16 = 1;
/// Listed companies of two words and more, without their legal form.
const COMPANY: u16 = 1 << 1;
/// Countries, their parts and cities.
const PLACE: u16 = 1 << 2;
/// Listed companies of one word: many are words of every day (Target, Visa, Gap).
const WORD_COMPANY: u16 = 1 << 3;
/// What may be an organisation and is also a word, a place or a person
/// (`models/maybe_organisations.txt`): Arsenal, Orange, Congress.
const MAYBE: u16 = 1 << 4;
/// Short forms of organisations; they count where they are written in capitals.
const ACRONYM: u16 = 1 << 5;

/// Letters of the longest short form.
const SHORT: usize = 5;

/// Whether these tokens are one name that is on the list of places and on none of organisations that are
/// sure.
pub fn is_place_alone(tokens: &[Attributes]) -> bool {
    let listed = |token: &Attributes| {
        let lists = token.listed >> 2;
        lists & PLACE != 0 && lists & (ORGANISATION | COMPANY | WORD_COMPANY | ACRONYM) == 0
    };
    let ends = tokens.first().zip(tokens.last());
    ends.is_some_and(|(first, last)| first.listed & 1 != 0 && last.listed & 2 != 0)
        && tokens.iter().all(listed)
}

/// Whether these tokens are one name that is on the hand-checked list of organisations.
pub fn is_organisation(tokens: &[Attributes]) -> bool {
    let listed = |token: &Attributes| token.listed >> 2 & ORGANISATION != 0;
    let ends = tokens.first().zip(tokens.last());
    ends.is_some_and(|(first, last)| first.listed & 1 != 0 && last.listed & 2 != 0)
        && tokens.iter().all(listed)
}

/// Whether the first of two tokens begins the name of a listed company that goes on with the second.
pub fn begins_company(tokens: &[Attributes]) -> bool {
    let [first, second] = tokens else {
        return false;
    };
    let listed = |token: &Attributes| token.listed >> 2 & (ORGANISATION | COMPANY) != 0;
    listed(first) && listed(second) && first.listed & 1 != 0 && second.listed & 1 == 0
}

/// Words of the longest name that is kept.
const LONGEST: usize = 9;

/// The names of a list: separated by `;`, lines that begin with `#` are comments.
fn names(list: &str) -> impl Iterator<Item = &str> {
    let lines = list.lines().filter(|line| !line.starts_with('#'));
    lines.flat_map(|line| line.split(';'))
}

/// Hash of a word in lower case, its apostrophe straight, as [`Attributes::word`] has it.
fn lower(word: &str) -> u64 {
    let straight = word.chars().map(|c| if c == '’' { '\'' } else { c });
    of_chars(straight.flat_map(char::to_lowercase))
}

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
            include_str!("../../../../models/maybe_organisations.txt"),
            &Companies::load()?,
            &Gazetteer::load()?,
        ))
    }

    /// Makes lists of organisations, of what may be one (both as [`names`] reads them), of listed
    /// companies and of places.
    pub fn new(sure: &str, maybe: &str, companies: &Companies, places: &Gazetteer) -> Self {
        let mut lists = Self::default();
        for name in names(sure) {
            lists.insert(name, ORGANISATION, ORGANISATION);
        }
        for name in names(maybe) {
            let short = name.len() <= SHORT && name.bytes().all(|b| b.is_ascii_uppercase());
            let list = if short { ACRONYM } else { MAYBE };
            lists.insert(name, list, list);
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
            let word = lower(token.of(name));
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

    /// Tokens of the longest organisation of the hand-checked list at the beginning of `tokens`, all
    /// its longer words capitalised; 0 for none.
    pub fn organisation(&self, text: &str, tokens: &[Token]) -> usize {
        let lower = |token: &Token| lower(token.of(text));
        let longest = tokens
            .first()
            .and_then(|first| self.starts.get(&lower(first)));
        let mut found = 0;
        let mut all = 0;
        for (step, token) in tokens
            .iter()
            .take(longest.map_or(0, |n| usize::from(*n)))
            .enumerate()
        {
            let small = token.of(text).chars().count() <= 3 && step > 0;
            if step > 0 && token.paragraph_start || token.shape == Shape::Lower && !small {
                break;
            }
            all = join(all, lower(token));
            let listed = self.names.get(&all);
            if listed.is_some_and(|lists| lists & ORGANISATION != 0) {
                found = step + 1;
            }
        }
        found
    }

    /// Whether an Arabic article and the word behind it are a place, with the article as written or as
    /// the list may have it (`El Fasher`).
    pub fn is_place_with_article(&self, article: &str, name: &str) -> bool {
        let name = lower(name);
        [article, "al", "el"].iter().any(|article| {
            let listed = self.names.get(&join(join(0, lower(article)), name));
            listed.is_some_and(|lists| lists & PLACE != 0)
        })
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
                let written = if token.upper {
                    *lists
                } else {
                    *lists & !ACRONYM
                };
                if written != 0 {
                    found = (step + 1, written);
                }
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::tag::names::sheet::sheet;
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
                ("New", PLACE | MAYBE),
                ("York", PLACE | MAYBE)
            ])
        );
    }

    #[test]
    fn ordinary_words_and_other_paragraphs_are_not_marked() {
        assert_eq!(marked("a bank of america"), []);
        assert_eq!(marked("They saw Goldman\nSachs"), []);
    }

    #[test]
    fn what_may_be_an_organisation_is_marked_as_such() {
        assert_eq!(
            marked("He left Arsenal for Wall Street"),
            of(&[("Arsenal", MAYBE), ("Wall", MAYBE), ("Street", MAYBE),])
        );
        assert_eq!(marked("He joined the arsenal"), []);
    }

    #[test]
    fn a_short_form_is_marked_where_it_is_written_in_capitals() {
        assert_eq!(
            marked("It met COSATU and the NUT"),
            of(&[("COSATU", ORGANISATION), ("NUT", ACRONYM)])
        );
        assert_eq!(marked("It was a Nut"), []);
    }

    #[test]
    fn the_lists_in_the_program_have_no_name_twice() {
        let sure = names(include_str!("../../../../models/organisations.txt"));
        let maybe = names(include_str!("../../../../models/maybe_organisations.txt"));
        let mut names: Vec<&str> = sure.chain(maybe).collect();
        let count = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!((names.len(), count > 9000), (count, true));
        assert!(
            names
                .iter()
                .all(|name| !name.trim().is_empty() && name.trim() == *name)
        );
    }
}
