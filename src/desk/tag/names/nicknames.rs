//! Nicknames between marks within a name, which the tagger takes for the end of one: `Elena "La Flaca" Ruiz`.

use super::ner::{Found, Kind};
use super::words::{FEMALE, GIVEN_ABROAD, MALE, Words};
use crate::desk::hash;
use crate::desk::tag::token::{Shape, Token};

/// Words of a nickname at most.
const LONGEST: usize = 2;

/// Puts the given name, the nickname and the surname together where the tagger parted them.
pub fn joined(text: &str, tokens: &[Token], words: &Words, found: &mut Vec<Found>) {
    let of = |at: usize| tokens.get(at).map_or("", |token| token.of(text));
    let title = |at: usize| tokens.get(at).is_some_and(|t| t.shape == Shape::Title);
    let mut wide: Vec<(usize, usize)> = Vec::new();
    for open in 1..tokens.len() {
        if !matches!(of(open), "\"" | "“" | "„" | "«") || !tokens[open].spaced {
            continue;
        }
        let closes = |at: &usize| matches!(of(*at), "\"" | "”" | "“" | "»");
        let inside = open + 1..=open + 1 + LONGEST;
        let Some(close) = inside.clone().find(closes) else {
            continue;
        };
        let nick = close > open + 1 && (open + 1..close).all(title);
        let begins = |at: usize| tokens[at].sentence_start || tokens[at].paragraph_start;
        if nick && title(open - 1) && title(close + 1) && !(open..=close + 1).any(begins) {
            wide.push((open - 1, close + 1));
        }
    }
    for (given, surname) in wide.into_iter().rev() {
        let from = found.partition_point(|name| (name.to as usize) <= given);
        let to = found.partition_point(|name| (name.from as usize) <= surname);
        let covers = |at: usize| {
            let mut names = found[from..to].iter();
            names.find(|name| (name.from..name.to).contains(&(at as u32)))
        };
        let (first, last) = (covers(given), covers(surname));
        let person = |name: Option<&Found>| name.is_some_and(|name| name.kind == Kind::Person);
        let known = words.of(hash::of_lower(of(given)));
        let called =
            person(first) || first.is_none() && known.on(MALE | FEMALE | GIVEN_ABROAD) && given > 0;
        if !(called && (person(last) || last.is_none() && person(first))) {
            continue;
        }
        let start = first.map_or(given as u32, |name| name.from);
        let end = last.map_or(surname as u32 + 1, |name| name.to);
        let name = Found {
            from: start,
            to: end,
            kind: Kind::Person,
            margin: 1.0,
        };
        found.splice(from..to.max(from), [name]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::tag::names::fixture;

    fn left(text: &str, names: &[(&str, Kind)]) -> Vec<String> {
        let words = Words::read(include_bytes!("../../../../models/words.bin")).expect("loads");
        fixture::left(text, names, |text, tokens, found| {
            joined(text, tokens, &words, found);
        })
    }

    #[test]
    fn a_nickname_is_within_the_name() {
        let (person, body) = (Kind::Person, Kind::Organisation);
        let parts = [("Elena", person), ("La Flaca", body), ("Ruizal", person)];
        assert_eq!(
            left("Ayer Elena \"La Flaca\" Ruizal llegó", &parts),
            ["Elena \"La Flaca\" Ruizal"]
        );
        assert_eq!(
            left("It was Elena “Nena” Ruizal who", &[("Ruizal", person)]),
            ["Elena “Nena” Ruizal"]
        );
        assert_eq!(
            left("It was on “The Harbour” Ruizal sang", &[("Ruizal", person)]),
            ["Ruizal"]
        );
        assert_eq!(
            left(
                "It was on Acme “Best” Ruizal sang",
                &[("Acme", body), ("Ruizal", person)]
            ),
            ["Acme", "Ruizal"]
        );
    }
}
