//! Peers: `Lord Liverpool` and the `Earl of Sandwich` are people, whatever town their title names.

use super::ner::{Found, Kind};
use crate::desk::tag::token::{Shape, Token};

/// Titles right before a name.
const BEFORE: &[&str] = &["Baroness", "Lady", "Lord", "Viscount", "Viscountess"];

/// Titles of a place.
const OF: &[&str] = &[
    "Countess",
    "Duchess",
    "Duke",
    "Earl",
    "Marchioness",
    "Marquess",
];

/// What follows such a title and names no peer: `Lord Mayor`, `Lady Justice Hale`, `Lord God`.
const OFFICES: &[&str] = &[
    "Advocate",
    "Chamberlain",
    "Chancellor",
    "Chief",
    "Christ",
    "Commissioner",
    "God",
    "High",
    "Jesus",
    "Justice",
    "Justices",
    "Liberty",
    "Lieutenant",
    "Luck",
    "Mayor",
    "Mayoress",
    "President",
    "Privy",
    "Protector",
    "Provost",
    "Speaker",
    "Steward",
    "Warden",
];

/// What is named after a peer.
const HOUSES: &[&str] = &["hotel", "inn", "pub", "school", "theatre"];

/// A title that stands right before a peer's name.
pub fn is_title(word: &str) -> bool {
    BEFORE.contains(&word)
}

/// Makes persons of what stands behind a peer's title; behind the name of its bearer the title's place is none.
pub fn are_persons(text: &str, tokens: &[Token], found: &mut Vec<Found>) {
    let of = |at: usize| tokens.get(at).map_or("", |token| token.of(text));
    let name = |at: usize| {
        tokens
            .get(at)
            .is_some_and(|t| t.shape == Shape::Title && !t.sentence_start && t.spaced)
    };
    for at in 0..tokens.len() {
        if tokens[at].shape != Shape::Title {
            continue;
        }
        let word = of(at);
        let before = at.checked_sub(1).map_or("", of);
        if is_title(word) {
            let peer = name(at + 1)
                && !OFFICES.contains(&of(at + 1))
                && !goes_on(tokens, of, at + 2)
                && !matches!(
                    before,
                    "the" | "The" | "First" | "Our" | "Iron" | "in" | "near"
                );
            if peer {
                mark(found, at, at + 2);
                // `Lord Davies of Gower`.
                let seat = found.iter_mut().find(|n| n.from as usize == at + 3);
                if let Some(seat) = seat.filter(|n| n.to == n.from + 1 && of(at + 2) == "of") {
                    seat.kind = Kind::Place;
                }
            }
        } else if OF.contains(&word) && of(at + 1) == "of" && name(at + 2) {
            let house = matches!(of(at + 3), "'s" | "’s") && name(at + 4);
            if house || goes_on(tokens, of, at + 3) {
                continue;
            }
            let article = matches!(before, "the" | "The");
            let ahead = at.checked_sub(1 + usize::from(article)).map_or("", of);
            if ahead == "," {
                found.retain(|n| (n.to as usize) <= at || n.from as usize >= at + 3);
            } else {
                mark(found, at, at + 3);
            }
        }
    }
}

/// The name goes on, or is that of a house: `Lady Bay Road`, `Duke of York pub`.
fn goes_on<'t>(tokens: &[Token], of: impl Fn(usize) -> &'t str, at: usize) -> bool {
    tokens.get(at).is_some_and(|t| {
        t.is_capitalised() && !t.sentence_start
            || of(at) == "-" && !t.spaced
            || HOUSES.contains(&of(at))
    })
}

/// The name `from..to` is a person's, instead of what was found there.
fn mark(found: &mut Vec<Found>, from: usize, to: usize) {
    let first = found.partition_point(|name| (name.to as usize) <= from);
    let last = found.partition_point(|name| (name.from as usize) < to);
    let wider = found[first..last.max(first)]
        .iter()
        .any(|name| (name.from as usize) < from || name.to as usize > to);
    if wider {
        return;
    }
    let person = Found {
        from: from as u32,
        to: to as u32,
        kind: Kind::Person,
        margin: 1.0,
    };
    found.splice(first..last.max(first), [person]);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::tag::names::fixture;
    use crate::desk::tag::token::tokenize;

    fn of(text: &str, names: &[(&str, Kind)]) -> Vec<(String, Kind)> {
        let (tokens, _) = tokenize(text, 99);
        let mut found = fixture::found(text, &tokens, names);
        are_persons(text, &tokens, &mut found);
        let written = |n: &Found| (n.span(&tokens).of(text).to_owned(), n.kind);
        found.iter().map(written).collect()
    }

    #[test]
    fn a_peer_is_no_town() {
        let (person, place) = (Kind::Person, Kind::Place);
        for (text, names, wanted) in [
            (
                "On Monday Lord Liverpool spoke in Leeds.",
                vec![("Liverpool", place), ("Leeds", place)],
                vec![("Lord Liverpool", person), ("Leeds", place)],
            ),
            (
                "Lord Davies of Gower agreed.",
                vec![("Davies", person), ("Gower", person)],
                vec![("Lord Davies", person), ("Gower", place)],
            ),
            (
                "Baroness Manchester agreed.",
                vec![("Manchester", place)],
                vec![("Baroness Manchester", person)],
            ),
            (
                "The Earl of Sandwich voted against.",
                vec![("Sandwich", place)],
                vec![("Earl of Sandwich", person)],
            ),
            (
                "Anna, Duchess of Leeds, spoke.",
                vec![("Anna", person), ("Leeds", place)],
                vec![("Anna", person)],
            ),
            (
                "They met at the Duke of York pub.",
                vec![("York", place)],
                vec![("York", place)],
            ),
            (
                "The Lord Mayor left Lady Bay Road.",
                vec![("Lady Bay Road", place)],
                vec![("Lady Bay Road", place)],
            ),
        ] {
            let wanted: Vec<_> = wanted.iter().map(|(n, k)| ((*n).to_owned(), *k)).collect();
            assert_eq!(of(text, &names), wanted, "{text}");
        }
    }
}
