//! Names within noun phrases: where they begin and end, without titles, and whether persons bear them.

use super::lexicon::Class;
use super::phrase::{Head, Phrase};
use super::scene::Scene;
use crate::desk::tag::{Entity, EntityKind};

/// What a surname can begin with in lower case: `von Preen`, `van der Meer`, `de Maizière`.
const PARTICLES: &[&str] = &[
    "von", "van", "vom", "zu", "zur", "de", "du", "des", "da", "dos", "das", "di", "del", "della",
    "der", "den", "ter", "ten", "la", "le", "al", "el", "bin", "ben", "af", "av", "’t", "'t",
];

impl Scene<'_> {
    /// `sagte von Preen`, `zei Van der Velden`: a person's name that begins with a particle at `from`, before `limit`.
    pub(super) fn particle_name(&self, from: usize, limit: usize) -> Option<Phrase> {
        if !PARTICLES
            .iter()
            .any(|word| self.of(from).eq_ignore_ascii_case(word))
        {
            return None;
        }
        let start = self.tokens[from].span.start;
        let mention = self
            .mentions_in(self.tokens[from].span)
            .find(|m| m.span.start == start && self.kind(m.entity) == EntityKind::Person)?;
        let to = (from + 1..limit)
            .find(|i| self.tokens[*i].span.start >= mention.span.end)
            .unwrap_or(limit);
        (to > from + 1).then_some(Phrase {
            head: Head::Name(from, to),
            from,
            to,
        })
    }

    /// `Secretary of State John Kerry`: a person's name at the end of what follows.
    pub(super) fn person_after(&self, core: usize, to: usize) -> Option<Head> {
        if core >= to {
            return None;
        }
        let mention = self
            .mentions_in(self.span(core, to))
            .filter(|m| self.kind(m.entity) == EntityKind::Person)
            .last()?;
        let from = (core..to).find(|i| self.tokens[*i].span.start >= mention.span.start)?;
        let last = (from..to)
            .rev()
            .find(|i| self.tokens[*i].span.end <= mention.span.end)?;
        (!matches!(self.of(last + 1), "'s" | "’s")).then_some(Head::Name(from, last + 1))
    }

    /// A person's name is just these tokens, or a full name of the article ends with this one.
    pub(super) fn is_person(&self, from: usize, to: usize) -> bool {
        let span = self.span(from, to);
        let marked = self
            .mentions_in(span)
            .any(|m| m.span == span && self.kind(m.entity) == EntityKind::Person);
        let surname = |e: &Entity| {
            e.kind == EntityKind::Person
                && e.name
                    .rsplit_once(' ')
                    .is_some_and(|(_, last)| last == self.of(from))
        };
        marked
            || to == from + 1
                && self.class(from) == Class::Role
                && self.entities.iter().any(surname)
    }

    pub(super) fn person(&self, from: usize, to: usize) -> bool {
        self.mentions_in(self.span(from, to))
            .any(|m| self.kind(m.entity) == EntityKind::Person)
    }

    /// A particle inside a name: `van`, `de`, `al`, `the` in `Attila the Hun`.
    pub(super) fn is_particle(&self, at: usize) -> bool {
        at > 0
            && self.is_capital(at - 1)
            && self.is_capital(at + 1)
            && matches!(
                self.of(at),
                "de" | "da"
                    | "di"
                    | "du"
                    | "del"
                    | "della"
                    | "von"
                    | "van"
                    | "der"
                    | "den"
                    | "la"
                    | "le"
                    | "al"
                    | "el"
                    | "bin"
                    | "ben"
                    | "dos"
                    | "das"
                    | "do"
                    | "ter"
                    | "zu"
                    | "y"
            )
            && !(self.class(at) == Class::Preposition && self.class(at - 1) == Class::Role)
            && !(self.language == "de" && matches!(self.of(at), "der" | "den"))
    }

    /// A hyphen joins what follows: `Spokesman-Review`.
    pub(super) fn joined(&self, at: usize) -> bool {
        self.is(at + 1, "-") && !self.tokens[at + 1].spaced
    }

    /// The last run of capitalised words in `from..to`.
    pub(super) fn last_name(&self, from: usize, to: usize) -> (usize, usize) {
        let mut end = to;
        while end > from && !self.is_name(end - 1) {
            end -= 1;
        }
        let mut start = end;
        while start > from {
            let at = start - 1;
            let joins = self.is_name(at)
                || self.is_particle(at)
                || matches!(self.of(at), "-" | "‐" | "&" | "@" | "#")
                    && at > from
                    && !self.tokens[at].spaced
                || self.of(at) == "&" && at > from;
            if !joins {
                break;
            }
            start -= 1;
        }
        while start < end && self.is_mark(start) && !matches!(self.of(start), "@" | "#") {
            start += 1;
        }
        (start, end)
    }

    /// The end of the first run of capitalised words after `from`.
    pub(super) fn first_name(&self, from: usize, to: usize) -> (usize, usize) {
        let Some(start) = (from..to).find(|i| self.is_name(*i)) else {
            return (from, from);
        };
        let mut end = start;
        while end < to
            && (self.is_name(end)
                || end + 1 < to
                    && self.is_name(end + 1)
                    && matches!(self.of(end), "and" | "&" | "-" | "of" | "the"))
        {
            end += 1;
        }
        (start, end)
    }

    /// Without titles and roles at the front.
    pub fn untitled(&self, from: usize, to: usize) -> (usize, usize) {
        let mut start = from;
        while start < to
            && matches!(self.class(start), Class::Role | Class::Adverb | Class::Noun)
            && !self.joined(start)
        {
            // A surname can be a role (`Carter Page` is not, `Chief Justice` is): keep the last
            // word unless it is all that is left.
            start += 1;
        }
        // `White House National Security Council spokesperson John Kirby` has a lower-case word
        // between and never comes here whole; `FBI Director James Comey` does.
        let mut at = start;
        while at + 1 < to {
            if self.class(at) == Class::Role && at + 1 < to && at > start {
                start = at + 1;
            }
            at += 1;
        }
        while start < to
            && (self.is_mark(start) && !matches!(self.of(start), "@" | "#")
                || self.class(start) == Class::Role && !self.joined(start))
        {
            start += 1;
        }
        (start, to)
    }
}
