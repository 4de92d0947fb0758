//! Who can speak in languages without a trained tagger.

use super::lexicon::Class;
use super::phrase::Head;
use super::scene::Scene;
use crate::desk::tag::people::Gender;
use crate::desk::tag::{EntityKind, cued};

impl Scene<'_> {
    /// A hyphen joins what ends there to the next word.
    fn goes_on(&self, end: u32) -> bool {
        let at = self.tokens.partition_point(|t| t.span.start < end);
        self.is(at, "-")
            && self
                .tokens
                .get(at + 1)
                .is_some_and(|t| !self.tokens[at].spaced && !t.spaced)
    }

    /// In other languages only what is known to speak: a name that was found, a given name with
    /// what follows it, a role. German capitalises nouns, and no table has all verbs.
    pub(super) fn certain(&self, from: usize, core: usize, to: usize) -> Option<Head> {
        let mention = self
            .mentions_in(self.span(from, to))
            .filter(|m| self.kind(m.entity) != EntityKind::Place)
            // `der Grünen-Politiker`: the name is no head.
            .filter(|m| self.language != "de" || !self.goes_on(m.span.end))
            .filter(|m| {
                // `die Bundesagentur für Arbeit`: the name goes on behind the preposition.
                let core = match core.checked_sub(1) {
                    Some(last) if core > from => self.tokens[last].span.end,
                    // `(OVG) prüfen`: a bracket begins it.
                    _ => self.tokens[from].span.start,
                };
                let goes_on =
                    self.kind(m.entity) == EntityKind::Organisation && m.span.start < core;
                self.kind(m.entity) == EntityKind::Person || m.span.end <= core || goes_on
            })
            .max_by_key(|m| {
                // `weervrouw Marjon de Hond van RTL`: the person.
                (self.kind(m.entity) == EntityKind::Person, m.span.start)
            });
        if let Some(mention) = mention {
            let first = (from..to).find(|i| self.tokens[*i].span.end > mention.span.start)?;
            let last = (first..to)
                .rev()
                .find(|i| self.tokens[*i].span.start < mention.span.end)?;
            return Some(Head::Name(first, last + 1));
        }
        let (start, end) = self.last_name(from, core);
        let (start, end) = self.untitled(start, end);
        // Only German has two nouns in capitals side by side.
        let given = self.first_names.gender(self.of(start)) != Gender::Unknown;
        let inside =
            self.language != "de" && self.tokens.get(start).is_some_and(|t| !t.sentence_start);
        if end >= start + 2 && (given || inside) {
            return Some(Head::Name(start, end));
        }
        let role = (from..core).rev().find(|i| {
            self.class(*i) == Class::Role
                || self.language == "de" && cued::is_german_title(self.of(*i))
        })?;
        // "El portavoz recalca:", "einer Studie von 2020 verursacht …": no table has all verbs, so
        // before a colon, and in German, the phrase ends with the role.
        let cut = self.language == "de" || self.is(to, ":") || self.is(core, ":");
        let end = match (cut, role + 1 == core) {
            (true, true) if self.language == "de" => core,
            (_, true) => Self::role_end(from, core, to),
            (true, false) => role + 1,
            (false, false) => Self::role_end(from, core, to),
        };
        Some(Head::Role(from, end))
    }
}
