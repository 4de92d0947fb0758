//! What the same name is elsewhere in the article, where it stands in full.

use std::collections::{BTreeMap, BTreeSet};

use super::ner::{Found, Kind};
use crate::desk::tag::token::Token;

/// Verbs whose subject is a person where a person bears the name; sorted.
const SPEAKS: &[&str] = &[
    "added",
    "adds",
    "explained",
    "explains",
    "noted",
    "notes",
    "recalled",
    "recalls",
    "said",
    "says",
    "suggests",
    "tells",
    "told",
    "wrote",
];

/// Makes persons of names with which the full name of a person ends: of hyphenated ones ("Keller-Brandt" beside
/// "Eva Keller-Brandt"), and of others that speak ("says Forbes" beside "Cameron Forbes").
pub fn surnames_are_persons(text: &str, tokens: &[Token], found: &mut [Found]) {
    let surnames: BTreeSet<&str> = found
        .iter()
        .filter(|name| name.kind == Kind::Person)
        .filter_map(|name| name.span(tokens).of(text).rsplit_once(' '))
        .map(|(_, surname)| surname)
        .collect();
    let speaks = |at: Option<usize>| {
        at.and_then(|at| tokens.get(at))
            .is_some_and(|t| SPEAKS.binary_search(&t.of(text)).is_ok())
    };
    for name in found.iter_mut().filter(|name| name.kind != Kind::Person) {
        let word = name.span(tokens).of(text);
        let bears = || {
            word.contains('-')
                || speaks((name.from as usize).checked_sub(1))
                || speaks(Some(name.to as usize))
        };
        if surnames.contains(word) && bears() {
            name.kind = Kind::Person;
        }
    }
}

/// Widens names to the left to what they are in full elsewhere: of "Residents of Port Ellery" the tagger saw
/// the last word, of "the ferry from Port Ellery" all.
pub fn widened(text: &str, tokens: &[Token], found: &mut [Found]) {
    let full: BTreeMap<&str, Kind> = found
        .iter()
        .filter(|name| name.to > name.from + 1 && name.kind != Kind::Other)
        .map(|name| (name.span(tokens).of(text), name.kind))
        .collect();
    if full.is_empty() {
        return;
    }
    let mut taken = 0;
    for name in found {
        let before = (name.from as usize)
            .checked_sub(1)
            .filter(|at| *at >= taken);
        if let Some(before) = before.filter(|at| tokens[*at].is_capitalised()) {
            let start = tokens[before].span.start as usize;
            let end = tokens[name.to as usize - 1].span.end as usize;
            if let Some(kind) = full.get(&text[start..end]) {
                name.from = before as u32;
                name.kind = *kind;
            }
        }
        taken = name.to as usize;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::tag::names::fixture;
    use crate::desk::tag::token::tokenize;

    #[test]
    fn a_surname_that_speaks_is_a_person() {
        assert!(SPEAKS.is_sorted());
        let kinds = |text: &str| {
            let (tokens, _) = tokenize(text, 99);
            let at = text.rfind("Forbes").expect("is there");
            let mut found = fixture::found(text, &tokens, &[("Cameron Forbes", Kind::Person)]);
            let from = tokens
                .iter()
                .position(|t| t.span.start as usize == at)
                .expect("a token");
            found.push(Found {
                from: from as u32,
                to: from as u32 + 1,
                kind: Kind::Organisation,
                margin: 1.0,
            });
            surnames_are_persons(text, &tokens, &mut found);
            found[1].kind
        };
        assert_eq!(
            kinds("Cameron Forbes came. It is early, says Forbes."),
            Kind::Person
        );
        assert_eq!(kinds("Cameron Forbes came. Forbes said so."), Kind::Person);
        assert_eq!(
            kinds("Cameron Forbes came. He is on a list of Forbes."),
            Kind::Organisation
        );
    }

    #[test]
    fn a_name_is_as_wide_as_elsewhere() {
        let text = "The ferry from Port Ellery was late. People of Port Ellery Road, said Ellery Vik of Ellery";
        let (tokens, _) = tokenize(text, 99);
        let names = [("Port Ellery", Kind::Place), ("Ellery Vik", Kind::Person)];
        let mut found = fixture::found(text, &tokens, &names);
        // The second "Port Ellery", by its last word alone.
        let at = tokens
            .iter()
            .rposition(|t| t.of(text) == "Port")
            .expect("stands there") as u32;
        let half = Found {
            from: at + 1,
            to: at + 2,
            kind: Kind::Person,
            margin: 1.0,
        };
        found.insert(1, half);
        widened(text, &tokens, &mut found);
        let left: Vec<_> = found
            .iter()
            .map(|n| (n.span(&tokens).of(text), n.kind))
            .collect();
        assert_eq!(
            left,
            [
                ("Port Ellery", Kind::Place),
                ("Port Ellery", Kind::Place),
                ("Ellery Vik", Kind::Person)
            ]
        );
    }

    #[test]
    fn a_hyphenated_surname_is_the_persons_and_a_plain_one_may_be_a_firms() {
        let text = "Eva Keller-Brandt met Keller-Brandt. Henry Ford left Ford";
        let (tokens, _) = tokenize(text, 99);
        let token = |word: &str| {
            tokens
                .iter()
                .rposition(|t| t.of(text) == word)
                .expect("there") as u32
        };
        let body = |from: u32, to: u32| Found {
            from,
            to,
            kind: Kind::Organisation,
            margin: 1.0,
        };
        let names = [
            ("Eva Keller-Brandt", Kind::Person),
            ("Henry Ford", Kind::Person),
        ];
        let mut found = fixture::found(text, &tokens, &names);
        found.insert(1, body(token("met") + 1, token("Brandt") + 1));
        found.push(body(token("Ford"), token("Ford") + 1));
        surnames_are_persons(text, &tokens, &mut found);
        let kinds: Vec<Kind> = found.iter().map(|name| name.kind).collect();
        assert_eq!(
            kinds,
            [Kind::Person, Kind::Person, Kind::Person, Kind::Organisation]
        );
    }
}
