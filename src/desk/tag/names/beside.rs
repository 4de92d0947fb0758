//! What a person is called beside the name: before it, behind it, or ahead of a comma.
//!
//! There is no parser of sentences here. A noun phrase is told by its parts: capitals, words on the lists of
//! [`role_frames`](super::role_frames), and what the clusters of words say. The first step in the tree of clusters
//! parts nouns, adjectives and determiners (1) from verbs, adverbs and prepositions (0).

use super::role_frames::{BEFORE_VERBS, DETERMINERS, KIN, MODIFIERS, OPENERS, TIMES, VERBAL};
use super::roles::{in_full, is_courtesy, is_role, listed};
use super::words::Words;
use crate::desk::tag::token::{Shape, Token};
use crate::desk::{Span, hash};

/// A text in which the words around names are read.
#[derive(Clone, Copy)]
pub struct Beside<'a> {
    /// The text.
    pub text: &'a str,
    /// Its tokens.
    pub tokens: &'a [Token],
    /// What is known of single words.
    pub words: &'a Words,
    /// First and one past the last token of every name of a person, in text order.
    pub people: &'a [(u32, u32)],
}

/// What a word may be within a noun phrase that ends in a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// It belongs to the phrase, by a list.
    Sure,
    /// A noun or an adjective: it belongs where the phrase is seen to begin left of it.
    Nominal,
    /// The same, of a word that is often a verb: only as the phrase's first word.
    Doubtful,
    /// It stands before noun phrases: a determiner, a preposition, a verb, time.
    Outside,
    /// A verb without an ending may follow it: nothing is sure right of it.
    BeforeVerb,
}

impl<'a> Beside<'a> {
    /// The role written beside a name at tokens `from..to`.
    pub fn role(&self, from: usize, to: usize) -> Option<String> {
        let said = self.before(from);
        // `Col. Ann Lee, an officer of the army`.
        let short = said.is_some_and(|span| in_full(span.of(self.text)).is_some());
        let behind = || self.behind(from, to);
        let found = if short {
            behind().or(said)
        } else {
            said.or_else(behind)
        };
        let written = |span: Span| span.of(self.text).to_owned();
        found
            .map(written)
            .or_else(|| self.ahead(from, to).map(written))
            .or_else(|| self.of_several(from, to))
    }

    /// What a note says of the person whose name stands at these tokens.
    pub fn note_on(&self, ranges: &[(u32, u32)]) -> Option<String> {
        let note = |(from, to): &(u32, u32)| self.note(*from as usize, *to as usize);
        let span = ranges.iter().take(12).find_map(note)?;
        Some(span.of(self.text).to_owned())
    }

    /// A token as written; nothing past the end.
    pub fn of(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |t| t.of(self.text))
    }

    /// From the first byte of token `from` to the last of the one before `to`.
    pub fn span(&self, from: usize, to: usize) -> Span {
        Span {
            start: self.tokens[from].span.start,
            end: self.tokens[to - 1].span.end,
        }
    }

    /// A hyphen within a compound stands at `at`.
    pub fn is_hyphen(&self, at: usize) -> bool {
        matches!(self.of(at), "-" | "‐" | "‑")
            && !self.tokens[at].spaced
            && self
                .tokens
                .get(at + 1)
                .is_some_and(|t| !t.spaced && t.is_word())
    }

    /// `'s`.
    pub fn is_possessive(&self, at: usize) -> bool {
        matches!(self.of(at), "'s" | "’s")
    }

    /// Begins a sentence, or the words of one behind an opening mark.
    pub fn opens(&self, at: usize) -> bool {
        self.tokens[at].sentence_start
            || at > 0
                && self.tokens[at - 1].shape == Shape::Mark
                && matches!(
                    self.of(at - 1),
                    "“" | "\"" | "‘" | "•" | "*" | "—" | "–" | "(" | "[" | "…" | ":"
                )
    }

    /// The name of a person that the token at `at` is in.
    pub fn person(&self, at: usize) -> Option<(usize, usize)> {
        let next = self.people.partition_point(|(_, to)| *to as usize <= at);
        let (from, to) = *self.people.get(next)?;
        ((from as usize) <= at).then_some((from as usize, to as usize))
    }

    /// The path of a word in the tree of clusters, first step in the lowest bit; `None` for an unknown word.
    fn path(&self, word: &str) -> Option<u32> {
        let known = self.words.of(hash::of_lower(word));
        (known.cluster != 0).then_some(known.path)
    }

    /// `took`, `has named`, `say`: the clusters of verbs.
    pub fn is_verb(&self, at: usize) -> bool {
        let word = self.of(at);
        self.tokens.get(at).is_some_and(|t| t.shape == Shape::Lower)
            && !word.ends_with("ing")
            && !word.ends_with("ly")
            && self.path(word).is_some_and(|path| {
                // `based`, `responsible` are at the end of the one branch.
                begins(path, 0b010_1010, 7) && !begins(path, 0b0_0010_1010, 9)
                    || begins(path, 0b00_1010, 6)
            })
    }

    /// What a lower-case word may be before a role.
    pub fn part(&self, word: &str) -> Part {
        if listed(DETERMINERS, word) || listed(TIMES, word) {
            return Part::Outside;
        }
        if listed(MODIFIERS, word) && !matches!(word, "and" | "for") || listed(VERBAL, word) {
            return Part::Sure;
        }
        if listed(BEFORE_VERBS, word) {
            return Part::BeforeVerb;
        }
        match self.path(word) {
            // `arrest`, `name`, `honor`; `hosts`, `backs`: nouns that are verbs as well.
            Some(path) if begins(path, 0b11_0101, 6) || begins(path, 0b100_1101, 7) => {
                Part::Doubtful
            }
            Some(path) if begins(path, 1, 1) => Part::Nominal,
            Some(_) => Part::Outside,
            None if word.ends_with("ed") || word.ends_with("ing") || word.len() < 4 => {
                Part::Outside
            }
            None => Part::Nominal,
        }
    }

    /// `fellow`, `longtime`: the clusters of adjectives.
    pub fn is_adjective(&self, word: &str) -> bool {
        self.path(word).is_some_and(|path| begins(path, 0b111, 3))
    }

    /// A capitalised word that a sentence begins with, before a role that is not its own: `Because`, `Yesterday`,
    /// `The`, `Meet`.
    pub fn is_opener(&self, word: &str) -> bool {
        // `US` is no pronoun.
        if word.len() > 1 && word.chars().all(char::is_uppercase) {
            return false;
        }
        let rarely = self.words.of(hash::of_lower(word)).capitalised() < 4;
        listed(OPENERS, word)
            || listed(DETERMINERS, word) && word != "Next"
            || listed(TIMES, word)
            || rarely
                && self.path(word).is_some_and(|path| !begins(path, 1, 1))
                && !listed(VERBAL, word)
    }

    /// A noun that says what a person is; a relative only of one who is named: `Lee's sister`.
    pub fn is_head(&self, at: usize) -> bool {
        let word = self.of(at);
        is_role(word) || listed(KIN, word)
    }

    /// The courtesy titles before a name are no part of it: where they begin.
    pub fn without_courtesy(&self, from: usize) -> usize {
        let mut at = from;
        while at > 0 && !self.tokens[at].sentence_start && is_courtesy(self.of(at - 1)) {
            at -= 1;
        }
        at
    }
}

/// The lowest bits of `path`, `bits` of them.
const fn begins(path: u32, with: u32, bits: u32) -> bool {
    path & ((1 << bits) - 1) == with
}
