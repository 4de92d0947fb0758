//! Small towns' names that a company of the article has: `Halden` beside "Halden Therapeutics, Inc.".

use std::collections::BTreeMap;
use std::ops::Range;

use super::gazetteer::Gazetteer;
use super::{drop_empty, form};
use crate::desk::Span;
use crate::desk::tag::instruments::companies::has_legal_form;
use crate::desk::tag::instruments::is_b3;
use crate::desk::tag::names::salience_of;
use crate::desk::tag::token::{Shape, compound, within};
use crate::desk::tag::{Entity, EntityKind, Reading};

/// Inhabitants from which a town is named for itself.
const LARGE: u32 = 200_000;

/// Words before a place; sorted.
const LOCATIVE: &[&str] = &[
    "In", "around", "at", "from", "in", "near", "outside", "through", "to", "toward", "towards",
];

/// Words before "of" and a place; sorted.
const PARTS: &[&str] = &[
    "city",
    "community",
    "council",
    "east",
    "mayor",
    "north",
    "outskirts",
    "part",
    "people",
    "port",
    "residents",
    "south",
    "streets",
    "suburb",
    "town",
    "university",
    "village",
    "west",
];

/// Gives the mentions of a small town to the one company whose name begins with it, where none stands
/// like a place.
pub fn are_firms(reading: &Reading<'_>, entities: &mut Vec<Entity>, gazetteer: &Gazetteer) {
    let text = reading.copy.text.as_str();
    let mut firms: BTreeMap<&str, Option<usize>> = BTreeMap::new();
    for (at, entity) in entities.iter().enumerate() {
        if entity.kind != EntityKind::Organisation {
            continue;
        }
        let mut names = entity.mentions.iter().map(|mention| mention.of(text));
        if let Some((first, _)) = names
            .find(|name| has_legal_form(name))
            .and_then(|name| name.split_once(' '))
        {
            let one = firms.entry(first).or_insert(Some(at));
            *one = one.filter(|known| *known == at);
        }
    }
    let mut taken = Vec::new();
    for (at, town) in entities.iter().enumerate() {
        if town.kind == EntityKind::Place
            && let Some(Some(firm)) = firms.get(town.name.as_str())
            && !town.mentions.iter().any(|m| is_locative(reading, *m))
            && is_small(reading, town, gazetteer)
        {
            taken.push((at, *firm));
        }
    }
    for (at, firm) in taken {
        let town = std::mem::take(&mut entities[at]);
        entities[firm].absorb(town);
        entities[firm].salience = salience_of(&entities[firm], reading);
    }
    let other = |e: &&mut Entity| matches!(e.kind, EntityKind::Place | EntityKind::Person);
    for name in entities.iter_mut().filter(other) {
        let one_word = name.kind == EntityKind::Place || !name.name.contains(' ');
        if name
            .mentions
            .iter()
            .any(|mention| is_traded(text, *mention) || one_word && is_explained(reading, *mention))
        {
            name.kind = EntityKind::Organisation;
            name.gender = None;
        }
    }
    drop_empty(entities);
}

/// English nouns with which a firm is explained; sorted.
const NOUNS: &[&str] = &[
    "airline",
    "automaker",
    "bank",
    "brand",
    "brewer",
    "broadcaster",
    "carmaker",
    "chain",
    "charity",
    "company",
    "conglomerate",
    "consultancy",
    "developer",
    "distributor",
    "firm",
    "foundation",
    "insurer",
    "lender",
    "maker",
    "manufacturer",
    "nonprofit",
    "operator",
    "publisher",
    "retailer",
    "shipbuilder",
    "start-up",
    "startup",
    "subsidiary",
    "supermarket",
    "supplier",
    "wholesaler",
];

/// Words before such a noun at most.
const BEFORE_NOUN: usize = 4;

/// Words behind such a noun that do not make another noun of it: `the company town`.
const BEHIND_NOUN: &[&str] = &[
    "and", "at", "backed", "based", "behind", "founded", "from", "in", "led", "owned", "run",
    "selling", "that", "which", "whose", "with",
];

/// `Etlaq, the company behind the spaceport`, `Luma, a start-up in Berlin`.
fn is_explained(reading: &Reading<'_>, mention: Span) -> bool {
    let (text, tokens) = (reading.copy.text.as_str(), &reading.tokens);
    let to = tokens.partition_point(|t| t.span.start < mention.end);
    let word = |at: usize| {
        let token = tokens.get(at).filter(|t| !t.sentence_start);
        token.map_or("", |t| t.of(text))
    };
    if word(to) != "," || !matches!(word(to + 1), "a" | "an" | "the") {
        return false;
    }
    let mut at = to + 2;
    while at < to + 2 + BEFORE_NOUN {
        let end = compound(tokens, text, at);
        let (Some(first), Some(last)) = (tokens.get(at), tokens.get(end - 1)) else {
            return false;
        };
        let whole = &text[first.span.start as usize..last.span.end as usize];
        if !first.is_word() || first.sentence_start {
            return false;
        }
        if NOUNS.binary_search(&whole).is_ok() {
            let next = word(end);
            return next.is_empty()
                || tokens[end].shape == Shape::Mark && next != "-"
                || BEHIND_NOUN.binary_search(&next).is_ok();
        }
        if matches!(whole, "of" | "in" | "for" | "and" | "that" | "who") {
            return false;
        }
        at = end;
    }
    false
}

/// A code of a share in brackets is behind the name: `Antofagasta's (ANTO.L)`, `Cheddar (NYSE: CHD)`,
/// `Lumora (LUMR3)`.
fn is_traded(text: &str, mention: Span) -> bool {
    let after = &text[mention.end as usize..];
    let after = ["'s", "’s"]
        .iter()
        .find_map(|end| after.strip_prefix(end))
        .unwrap_or(after);
    let Some((inside, _)) = after
        .strip_prefix(" (")
        .and_then(|rest| rest.split_once(')'))
    else {
        return false;
    };
    let code = |part: &str, most: usize| {
        (1..=most).contains(&part.len())
            && part
                .bytes()
                .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
    };
    let letters = |part: &str| part.bytes().all(|b| b.is_ascii_uppercase());
    let by_dot = inside
        .split_once('.')
        .is_some_and(|(code_, at)| code(code_, 6) && code(at, 3) && letters(at));
    let by_exchange = inside.split_once(':').is_some_and(|(at, code_)| {
        code(at, 8) && at.len() > 1 && letters(at) && code(code_.trim(), 6)
    });
    by_dot || by_exchange || is_b3(inside)
}

fn is_small(reading: &Reading<'_>, town: &Entity, gazetteer: &Gazetteer) -> bool {
    let (key, upper) = form(reading, town);
    gazetteer.country(&key, upper).is_none()
        && gazetteer.regions(&key).is_empty()
        && gazetteer
            .cities(&key)
            .all(|city| city.population < LARGE && !city.capital)
}

/// A preposition, the part of a town or a region beside it makes a place of the name: `in Halden`, `the
/// mayor of Halden`, `Halden, Norway`, `Halden-based`.
fn is_locative(reading: &Reading<'_>, mention: Span) -> bool {
    let (text, tokens) = (reading.copy.text.as_str(), &reading.tokens);
    let Range {
        start: from,
        end: to,
    } = within(tokens, mention);
    let word = |at: Option<usize>| at.and_then(|at| tokens.get(at)).map_or("", |t| t.of(text));
    let before = word(from.checked_sub(1));
    let part = word(from.checked_sub(2)).to_lowercase();
    let behind = tokens.get(to + 1);
    match word(Some(to)) {
        "," if behind.is_some_and(|t| t.is_capitalised() && !t.sentence_start) => true,
        "-" if behind.is_some_and(|t| t.of(text) == "based") => true,
        _ if before == "of" => PARTS.binary_search(&part.as_str()).is_ok(),
        _ => LOCATIVE.binary_search(&before).is_ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_traded_name_is_told_by_the_code_behind_it() {
        for (text, want) in [
            ("Antofagasta's (ANTO.L) profit fell", true),
            ("Antofagasta (LSE: ANTO) fell", true),
            ("Antofagasta (ANTO3) fell", true),
            ("Antofagasta (0700.HK) fell", true),
            ("Antofagasta (pop. 380,000) is", false),
            ("Antofagasta (see below) is", false),
            ("Antofagasta (8.5) is", false),
            ("Antofagasta (12:45) is", false),
            ("Antofagasta fell", false),
        ] {
            assert_eq!(is_traded(text, Span { start: 0, end: 11 }), want, "{text}");
        }
    }

    #[test]
    fn the_lists_are_sorted() {
        assert!(LOCATIVE.is_sorted() && PARTS.is_sorted());
        assert!(NOUNS.is_sorted() && BEHIND_NOUN.is_sorted());
    }
}
