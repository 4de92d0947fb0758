//! Who stands before an apposition: `Kirby, a spokesman, said`.

use super::lexicon::Class;
use super::phrase::{Head, Phrase, is_pronoun};
use super::scene::Scene;
use crate::desk::tag::EntityKind;
use crate::desk::tag::cued::is_german_title;
use crate::desk::tag::names::parties::tag_at;
use crate::desk::tag::token::Shape;

impl Scene<'_> {
    /// `Kirby, a spokesman, said`: the phrase before the apposition that ends at the comma.
    pub(super) fn before_apposition(&self, comma: usize, floor: usize) -> Option<Phrase> {
        let lowest = floor.max(comma.saturating_sub(60));
        let mut end = comma;
        let mut hops = 0;
        while end > lowest && hops < 6 {
            let mut from = end;
            while from > lowest
                && !matches!(self.of(from - 1), "," | "—" | "–" | ";" | ":")
                && !(self.is(from - 1, "-")
                    && (self.tokens[from].spaced && self.tokens[from - 1].spaced
                        || from > 1 && self.is(from - 2, "-")))
            {
                if self.tokens[from].sentence_start && from != end {
                    break;
                }
                from -= 1;
            }
            let first = from;
            let names = (first..end).any(|i| self.is_name(i));
            // `mechanical engineer Richard Weir, 60, from Tynemouth, said`.
            let engineer = self.language == "en"
                && self.person(end - 1, end)
                && !(first..end)
                    .any(|i| matches!(self.class(i), Class::Preposition | Class::Relative));
            // `chairman Mike Ballard, R-Wis., requested`: party and state.
            let tag = tag_at(self.text, self.tokens, first)
                .is_some_and(|past| past == end || past + 1 == end && self.is(past, "."));
            let skip =
                tag || match self.class(first) {
                    Class::Relative | Class::Preposition | Class::Conjunction | Class::Clause => {
                        true
                    }
                    Class::Determiner => {
                        !self.tokens[first].sentence_start || hops == 0 && first > lowest
                    }
                    Class::Role => hops == 0 && first > lowest && !self.is_name(end - 1),
                    _ => !names && !is_pronoun(self.class(first)),
                } || self
                    .tokens
                    .get(first)
                    .is_some_and(|t| matches!(t.shape, Shape::Number | Shape::Lower))
                    && !engineer
                    && !is_pronoun(self.class(first))
                    && first > lowest;
            // `officials in Broward County, Florida — where … — announced`.
            let within = first > lowest + 1
                && self.is(first - 1, ",")
                && self.is_place(first - 2, first - 1)
                && self.is_place(first, end);
            // `Sacha Rahmani, Mercy UK’s chief executive, said`.
            let role = first > lowest + 1
                && self.is(first - 1, ",")
                && self.language == "en"
                && self.class(end - 1) == Class::Role
                && !self.is_capital(end - 1)
                && self.bearer(first - 1).is_some();
            // `Imogen Stace, Chief Executive of Harrow Homes, said`, `Ben Adu, 45, Cabinet Member for Housing, said`.
            let titled = first > lowest + 1
                && self.language == "en"
                && self.is(first - 1, ",")
                && !self.person(first, end)
                && self.bears_title(first - 1).is_some();
            // `Hanna Kopp, Vorstandsvorsitzende der Zellweger AG, sagte`.
            let post = first > lowest + 1
                && self.is(first - 1, ",")
                && self.language != "en"
                && (self.class(first) == Class::Role
                    || self.language == "de" && is_german_title(self.of(first)))
                && !self.person(end - 1, end)
                && self.bearer(first - 1).is_some();
            if !skip
                && !within
                && !role
                && !titled
                && !post
                && first < end
                && let Some(phrase) = self.phrase_at(first, end)
            {
                return Some(phrase);
            }
            if first <= lowest || self.tokens[first].sentence_start {
                return None;
            }
            end = first - 1;
            hops += 1;
        }
        None
    }

    /// [`Self::bearer`], perhaps with the age behind the name.
    fn bears_title(&self, comma: usize) -> Option<Phrase> {
        let aged =
            comma > 2 && self.tokens[comma - 1].shape == Shape::Number && self.is(comma - 2, ",");
        self.bearer(if aged { comma - 2 } else { comma })
    }

    /// `Lena Kolb, Schulleiterin der Realschule Achau sagte`: the bearer of a role with its house, where the comma
    /// behind them is missing.
    pub(super) fn titled(&self, phrase: Phrase, floor: usize) -> Option<Phrase> {
        const FAR: usize = 12;
        if self.language == "en" || self.person(phrase.from, phrase.to) {
            return None;
        }
        let lowest = floor.max(phrase.from.saturating_sub(FAR));
        let role = (lowest + 1..=phrase.from)
            .rev()
            .find(|i| self.is_mark(*i - 1))?;
        let title = self.class(role) == Class::Role
            || self.language == "de" && is_german_title(self.of(role));
        let plain = (role..phrase.from).all(|i| self.within[i] == 0 && !self.is_cue(i));
        (title && plain && self.is(role - 1, ","))
            .then(|| self.bearer(role - 1))
            .flatten()
    }

    /// The person whose name, with a title at most, is all that the sentence has before the comma.
    pub(super) fn bearer(&self, comma: usize) -> Option<Phrase> {
        let last = comma.checked_sub(1)?;
        let end = self.tokens[last].span.end;
        let mention = self
            .mentions_in(self.tokens[last].span)
            .find(|m| m.span.end == end && self.kind(m.entity) == EntityKind::Person)?;
        let from = (0..=last)
            .rev()
            .find(|i| self.tokens[*i].span.start <= mention.span.start)?;
        let opens =
            self.tokens[from].sentence_start || from > 0 && self.tokens[from - 1].sentence_start;
        opens.then_some(Phrase {
            head: Head::Name(from, comma),
            from,
            to: comma,
        })
    }

    /// A place's name ends with these tokens.
    pub(super) fn is_place(&self, from: usize, to: usize) -> bool {
        let span = self.span(from, to);
        self.mentions_in(span)
            .any(|m| m.span.end == span.end && self.kind(m.entity) == EntityKind::Place)
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{entity, find_in, person};
    use crate::desk::tag::{EntityKind, fixture};

    #[test]
    fn a_title_with_capitals_behind_a_name_is_no_speaker() {
        for (text, name) in [
            (
                "Imogen Stace, Chief Executive of Harrow Homes, said: “We will build by the river.”",
                "Imogen Stace",
            ),
            (
                "Ben Adu, 45, Cabinet Member for Housing and Communities, said: “This is good news.”",
                "Ben Adu",
            ),
            (
                "Dr Ruth Penn, Director of Public Health at Fenwick Council, added: “Wash your hands.”",
                "Ruth Penn",
            ),
        ] {
            let copy = fixture::copy(text);
            let found = find_in(&copy, "en", &[person(text, name)]);
            let names: Vec<_> = found.iter().map(|q| q.speaker_name.as_deref()).collect();
            assert_eq!(names, [Some(name)], "{text}");
        }
    }

    #[test]
    fn the_comma_behind_a_role_may_be_missing() {
        for (code, text, name) in [
            (
                "de",
                "Lena Kolb, Schulleiterin der Realschule Achau sagte: „Wir sind stolz auf die Kinder.“",
                "Lena Kolb",
            ),
            (
                "es",
                "Julia Rey, directora de la empresa Tarnova dijo: “Vamos a contratar a cien personas.”",
                "Julia Rey",
            ),
        ] {
            let house = if code == "de" {
                "Realschule Achau"
            } else {
                "Tarnova"
            };
            let copy = fixture::copy(text);
            let known = [
                person(text, name),
                entity(EntityKind::Organisation, text, house),
            ];
            let found = find_in(&copy, code, &known);
            let names: Vec<_> = found.iter().map(|q| q.speaker_name.as_deref()).collect();
            assert_eq!(names, [Some(name)], "{text}");
        }
    }

    #[test]
    fn where_somebody_lives_is_not_reported() {
        for (code, text, name) in [
            (
                "it",
                "«Abbiamo perso tutto in una notte», racconta Ermes Bondi, 78 anni, che abita a duecento metri.",
                "Ermes Bondi",
            ),
            (
                "es",
                "“Lo perdimos todo en una noche”, cuenta Julián Pascua, de 78 años, que vive a doscientos metros.",
                "Julián Pascua",
            ),
        ] {
            let copy = fixture::copy(text);
            let found = find_in(&copy, code, &[person(text, name)]);
            assert_eq!(found.len(), 1, "{found:?}");
        }
    }
}
