//! A name within a name: `Lund's Torvall Hotel` is a person and what is hers, where the article names Ana Lund.

use std::collections::BTreeSet;

use super::lists;
use super::ner::{Found, Kind};
use super::sheet::Sheet;
use crate::desk::tag::token::{Shape, Token};

/// Parts names at a genitive whose owner the article names elsewhere (a person in full, a body or a place as it stands) or
/// that is on the list of organisations. What is called so with its genitive (`Macy's Day Parade`, `St John's
/// Wood`) has no such owner and stays whole.
pub fn part(text: &str, tokens: &[Token], sheet: &Sheet, found: &mut Vec<Found>) {
    let of = |at: usize| tokens[at].of(text);
    let mark = |name: &Found| {
        (name.from as usize + 1..(name.to as usize).saturating_sub(1))
            .find(|at| matches!(of(*at), "'s" | "’s"))
    };
    if !found.iter().any(|name| mark(name).is_some()) {
        return;
    }
    let mut surnames: BTreeSet<&str> = BTreeSet::new();
    let mut bodies: BTreeSet<(&str, Kind)> = BTreeSet::new();
    for name in found.iter().filter(|name| mark(name).is_none()) {
        let whole = name.span(tokens).of(text);
        if name.kind == Kind::Person {
            surnames.insert(whole);
            if name.to > name.from + 1 {
                surnames.insert(of(name.to as usize - 1));
            }
        } else {
            bodies.insert((whole, name.kind));
        }
    }
    let mut parts = Vec::new();
    for name in found.iter_mut() {
        let Some(at) = mark(name) else { continue };
        let (from, to) = (name.from as usize, name.to as usize);
        let owner = Found {
            to: at as u32,
            ..*name
        };
        let whole = owner.span(tokens).of(text);
        let listed = |to: usize| lists::is_organisation(&sheet.tokens[from..to]);
        let kind = if surnames.contains(whole) {
            Kind::Person
        } else if bodies.contains(&(whole, Kind::Organisation)) || listed(at) {
            Kind::Organisation
        } else if bodies.contains(&(whole, Kind::Place)) {
            Kind::Place
        } else {
            continue;
        };
        let proper = (at + 1..to).all(|i| tokens[i].shape != Shape::Lower);
        if !proper || listed(at + 1) || listed(to) {
            continue;
        }
        parts.push(Found { kind, ..owner });
        name.from = at as u32 + 1;
    }
    if !parts.is_empty() {
        found.extend(parts);
        found.sort_by_key(|name| name.from);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::tag::names::fixture;
    use crate::desk::tag::names::lists::Lists;
    use crate::desk::tag::names::sheet::sheet;
    use crate::desk::tag::names::words::Words;

    fn left(text: &str, names: &[(&str, Kind)]) -> Vec<String> {
        let words = Words::read(include_bytes!("../../../../models/words.bin")).expect("loads");
        let lists = Lists::load().expect("loads");
        fixture::left(text, names, |text, tokens, found| {
            part(text, tokens, &sheet(text, tokens, &words, &lists), found);
        })
    }

    #[test]
    fn what_somebody_owns_is_a_name_of_its_own() {
        let (person, place, body) = (Kind::Person, Kind::Place, Kind::Organisation);
        let text = "Ana Lund bought it. In Lund's Torvall Hotel nobody slept.";
        assert_eq!(
            left(
                text,
                &[("Ana Lund", person), ("Lund's Torvall Hotel", place)]
            ),
            ["Ana Lund", "Lund", "Torvall Hotel"]
        );
        let text = "Microsoft's Scientific Torvall made it.";
        assert_eq!(
            left(text, &[("Microsoft's Scientific Torvall", place)]),
            ["Microsoft", "Scientific Torvall"]
        );
        // Nobody is called Pell.
        let text = "Pell's Day Parade was cut short.";
        assert_eq!(
            left(text, &[("Pell's Day Parade", body)]),
            ["Pell's Day Parade"]
        );
        let text = "John Moss ran. St John's Wood was closed.";
        assert_eq!(
            left(text, &[("John Moss", person), ("St John's Wood", place)]),
            ["John Moss", "St John's Wood"]
        );
    }
}
