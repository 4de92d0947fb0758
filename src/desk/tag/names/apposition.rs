//! The role behind a name: `John Kirby, a spokesman for the council,`.

use super::beside::{Beside, Part};
use super::role_frames::{KIN, MODIFIERS, NO_ROLE, PARTICIPLES};
use super::roles::{is_role, listed};
use crate::desk::Span;
use crate::desk::tag::token::Shape;

/// Tokens of an apposition.
const LONGEST: usize = 20;
/// Tokens of it before the noun that says what the person is.
const BEFORE_HEAD: usize = 7;

/// Where an apposition ends and by what.
struct Ends {
    /// One past its last token.
    at: usize,
    /// `said`: what it stands beside must be the subject.
    speaks: bool,
}

impl Beside<'_> {
    /// The apposition behind a name at `from..to`.
    pub(super) fn behind(&self, from: usize, to: usize) -> Option<Span> {
        if self.of(to) != "," {
            return None;
        }
        let mut first = to + 1;
        // `Ann Lee, 45, a nurse,`.
        let aged = self
            .tokens
            .get(first)
            .is_some_and(|t| t.shape == Shape::Number);
        if aged && self.of(first + 1) == "," {
            first += 2;
        }
        let article = is_article(self.of(first));
        first += usize::from(article);
        let ends = self.phrase(first, article)?;
        // `After she met Ann Lee, the coach said`: another one said so.
        let subject = || {
            let start = self.without_courtesy(from);
            // `“… in the county,” Ann Lee, a nurse from Norlake said`.
            let quoted = start > 0 && matches!(self.of(start - 1), "”" | "\"" | "’" | "'");
            quoted || self.opens(start)
        };
        if ends.speaks && !(article && subject()) {
            return None;
        }
        Some(self.span(first, ends.at))
    }

    /// `(Ann Lee is an associate attorney at Norlake Law.)`: a note on who somebody is.
    pub(super) fn note(&self, from: usize, to: usize) -> Option<Span> {
        let aside = from > 0 && self.of(from - 1) == "(";
        let is = self.of(to) == "is" && matches!(self.of(to + 1), "a" | "an" | "the");
        if !is || !aside {
            return None;
        }
        let ends = self.phrase(to + 2, true)?;
        (!ends.speaks).then(|| self.span(to + 2, ends.at))
    }

    /// The noun phrase that begins at `first`, when it says what a person is; `article` tells that one is before it.
    fn phrase(&self, first: usize, article: bool) -> Option<Ends> {
        let mut head = None;
        let mut end = first;
        while let Some(token) = self.tokens.get(end) {
            let word = self.of(end);
            if end - first > LONGEST {
                return None;
            }
            // `Ann Lee, author`, a line of a list.
            if token.sentence_start || token.paragraph_start {
                break;
            }
            if token.shape == Shape::Mark {
                let within = self.is_hyphen(end)
                    || matches!(word, "&" | "/" | "+" | "'" | "’") && !token.spaced;
                if !within {
                    if !matches!(word, "," | "." | ";" | ")" | "—" | "–" | "(" | ":") {
                        return None;
                    }
                    break;
                }
                end += 1;
                continue;
            }
            // `General Counsel Tom Kay` is another one.
            if let Some((start, beyond)) = self.person(end)
                && start == end
                && !self.stands_within(first, end)
                // `the Lee campaign’s director`.
                && (head.is_some() || !self.owns(beyond))
            {
                return None;
            }
            if head.is_none() {
                if self.is_noun(end) {
                    head = Some(end);
                } else if end - first > BEFORE_HEAD || !self.before_head(end, article) {
                    return None;
                }
            } else if matches!(word, "who" | "whose" | "whom" | "which") {
                break;
            } else if matches!(word, "said" | "says" | "told" | "tells" | "added" | "adds") {
                return (end > first).then_some(Ends {
                    at: end,
                    speaks: true,
                });
            } else if matches!(
                word,
                "has" | "was" | "is" | "had" | "have" | "were" | "are" | "will" | "would"
            ) || self.is_verb(end)
                && !self.is_hyphen(end - 1)
                && !self.is_hyphen(end + 1)
                && !listed(PARTICIPLES, word)
                && !matches!(self.of(end - 1), "to" | "and" | "not")
            {
                return None;
            }
            end += 1;
        }
        // `at`, `and`: something is left out.
        let whole = end > first
            && !matches!(
                self.of(end - 1),
                "of" | "for" | "and" | "at" | "the" | "in" | "'s" | "’s"
            );
        (head.is_some() && whole).then_some(Ends {
            at: end,
            speaks: false,
        })
    }

    /// The name that ends before `at` stands before a noun: `the Lee campaign`, `Lee’s campaign`.
    fn owns(&self, at: usize) -> bool {
        let lower = self.tokens.get(at).is_some_and(|t| t.shape == Shape::Lower);
        let noun = || matches!(self.part(self.of(at)), Part::Sure | Part::Nominal);
        lower && (self.is_possessive(at) || self.of(at) != "and" && noun())
    }

    /// The word says what a person is: `spokesman`, `lead` at the end, `daughter of`.
    fn is_noun(&self, at: usize) -> bool {
        let word = self.of(at);
        let ends = self
            .tokens
            .get(at + 1)
            .is_none_or(|t| t.shape == Shape::Mark && !self.is_hyphen(at + 1));
        is_role(word) || word == "lead" && ends || listed(KIN, word) && self.of(at + 1) == "of"
    }

    /// A word may stand before the noun.
    fn before_head(&self, at: usize, article: bool) -> bool {
        let (token, word) = (&self.tokens[at], self.of(at));
        if listed(NO_ROLE, word) {
            return false;
        }
        article
            || token.is_capitalised()
            || token.shape == Shape::Number && self.is_hyphen(at + 1)
            || self.is_possessive(at)
            || listed(MODIFIERS, word)
            || matches!(self.part(word), Part::Sure | Part::Nominal)
            || at > 0 && self.is_hyphen(at - 1)
    }

    /// A person's name at `at` is a part of the phrase: behind a preposition or `and`.
    fn stands_within(&self, first: usize, at: usize) -> bool {
        let mut before = self.without_courtesy(at);
        // `grandson of Norlake Congressman Tom Kay`.
        while before > first && self.tokens[before - 1].is_capitalised() {
            before -= 1;
        }
        before > first
            && (matches!(
                self.of(before - 1),
                "of" | "for"
                    | "to"
                    | "with"
                    | "under"
                    | "by"
                    | "at"
                    | "in"
                    | "and"
                    | "from"
                    | "on"
                    | "the"
            ))
            || self
                .person(at)
                .is_some_and(|(_, to)| self.is_possessive(to))
    }
}

fn is_article(word: &str) -> bool {
    matches!(
        word,
        "a" | "an"
            | "the"
            | "A"
            | "An"
            | "The"
            | "its"
            | "his"
            | "her"
            | "their"
            | "our"
            | "my"
            | "Its"
            | "His"
            | "Her"
    )
}
