//! Adjuncts that begin an English sentence without a comma behind them: `On Monday the mayor said …`.

use super::clause::TIMES;
use super::lexicon::Class;
use super::scene::Scene;
use crate::desk::tag::token::Shape;

/// Words before an article that are part of its noun phrase: `all the ministers`.
const PREDETERMINERS: &[&str] = &[
    "all", "both", "half", "many", "not", "such", "twice", "what",
];

impl Scene<'_> {
    /// First token of the subject in `from..end`, the words before a verb of speech, of which the first may
    /// belong to an adjunct that the sentence begins with.
    pub(super) fn past_fronted(&self, from: usize, end: usize) -> usize {
        if self.language != "en" || from + 1 >= end {
            return from;
        }
        let opened = from > 0
            && self.tokens[from - 1].sentence_start
            && (matches!(self.class(from - 1), Class::Preposition | Class::Clause));
        let timed = self.tokens[from].sentence_start
            && (self.class(from) == Class::Time
                || matches!(
                    self.of(from),
                    "Last" | "This" | "Next" | "Earlier" | "Later"
                ));
        // `At a meeting in Berlin on Monday the minister`: the last preposition stands in the midst.
        let chained = from > 0
            && !self.tokens[from].sentence_start
            && (from - 1..end).any(|at| self.class(at) == Class::Preposition)
            && self.opens_with_preposition(from);
        if !(opened || timed || chained) {
            return from;
        }
        let article = (from + 1..end).rev().find(|at| {
            self.class(*at) == Class::Determiner
                && self.tokens[*at].shape == Shape::Lower
                && !self.is_mark(at - 1)
                && !matches!(
                    self.class(at - 1),
                    Class::Preposition | Class::Conjunction | Class::Determiner | Class::Clause
                )
                && !PREDETERMINERS.contains(&self.of(at - 1))
                && !TIMES.contains(&self.of(at + 1))
        });
        if let Some(article) = article {
            return article;
        }
        // `On Monday police said`, `In 2019 officials said`, `Last week officials said`.
        let mut at = from;
        while at + 1 < end
            && (self.class(at) == Class::Time
                || self.tokens[at].shape == Shape::Number && (opened || at > from)
                || TIMES.contains(&self.of(at)) && at > from
                || timed && at == from
                || self.is(at, "this") && at > from)
        {
            at += 1;
        }
        // `On 300 people said`, `In Time magazine`: what is left begins a noun phrase.
        if self.tokens[at].shape == Shape::Lower || self.is_capital(at) {
            at
        } else {
            from
        }
    }

    /// The sentence around `at` begins with a preposition, and no comma stands before `at`.
    fn opens_with_preposition(&self, at: usize) -> bool {
        const FAR: usize = 16;
        for before in (at.saturating_sub(FAR)..at).rev() {
            if self.is(before, ",") || self.within[before] != 0 {
                return false;
            }
            if self.tokens[before].sentence_start {
                return self.class(before) == Class::Preposition;
            }
        }
        false
    }
}
