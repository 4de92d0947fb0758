//! What stands for a country without being its name: its adjective, and its capital where that is
//! the government.

use std::ops::Range;

use super::form;
use super::gazetteer::{Country, Gazetteer};
use crate::desk::Span;
use crate::desk::tag::entity::drop_empty;
use crate::desk::tag::token::{Shape, Token, within};
use crate::desk::tag::words::lower_into;
use crate::desk::tag::{Entity, EntityKind, Reading};

/// Words after which a capital is a place, not a government.
const LOCATIVE: &[&str] = &[
    "in", "at", "near", "outside", "around", "across", "through", "from", "to", "into", "central",
    "downtown", "capital",
];

/// Verbs that governments do; present participles count too.
const ACTS: &[&str] = &[
    "accused",
    "agreed",
    "also",
    "announced",
    "called",
    "claims",
    "condemned",
    "denied",
    "denies",
    "did",
    "does",
    "had",
    "has",
    "insists",
    "is",
    "may",
    "must",
    "refused",
    "refuted",
    "rejected",
    "responded",
    "said",
    "says",
    "should",
    "threatened",
    "wants",
    "warned",
    "was",
    "will",
    "would",
];

/// A capital that acts is its country's government, when the country is in the article.
pub fn seats(reading: &Reading<'_>, entities: &mut Vec<Entity>, gazetteer: &Gazetteer) {
    let text = reading.copy.text.as_str();
    let tokens = &reading.tokens;
    for at in 0..entities.len() {
        if entities[at].kind == EntityKind::Person || entities[at].mentions.is_empty() {
            continue;
        }
        let (key, _) = form(reading, &entities[at]);
        let Some(country) = gazetteer.seat(&key) else {
            continue;
        };
        let Some(to) = entities
            .iter()
            .position(|e| {
                e.links.wikidata.as_deref() == Some(country.wikidata) && e.kind == EntityKind::Place
            })
            .filter(|to| *to != at)
        else {
            continue;
        };
        let (mut acts, mut stands) = (0, 0);
        for mention in &entities[at].mentions {
            let Range {
                start: from,
                end: next,
            } = within(tokens, *mention);
            let before = from.checked_sub(1).map_or("", |b| tokens[b].of(text));
            let after = tokens
                .get(next)
                .filter(|t| !t.sentence_start)
                .map_or("", |t| t.of(text));
            let lower = before.to_lowercase();
            if LOCATIVE.contains(&lower.as_str()) || after == "," {
                stands += 1;
            } else if ACTS.contains(&after) || after.len() > 4 && after.ends_with("ing") {
                acts += 1;
            }
        }
        if acts == 0 || stands > 0 {
            continue;
        }
        let other = std::mem::take(&mut entities[at]);
        let into = &mut entities[to];
        into.metonyms.extend(other.mentions.iter().copied());
        into.mentions.extend(other.mentions);
        into.mentions.sort_unstable();
        into.metonyms.sort_unstable();
        let alias = format!("{} (metonym for the government)", other.name);
        if !into.aliases.contains(&alias) {
            into.aliases.push(alias);
        }
    }
    drop_empty(entities);
}

/// Adjectives of countries outside names, in text order.
pub fn found_adjectives<'a>(
    text: &str,
    tokens: &[Token],
    gazetteer: &'a Gazetteer,
) -> Vec<(&'a Country, Span)> {
    let mut out = Vec::new();
    let mut at = 0;
    let (mut word, mut pair) = (String::new(), String::new());
    while at < tokens.len() {
        let token = &tokens[at];
        if token.shape == Shape::Title && token.span.len() < 24 {
            word.clear();
            lower_into(token.of(text), &mut word);
            if let Some(next) = tokens
                .get(at + 1)
                .filter(|t| t.shape == Shape::Title && t.span.len() < 24)
            {
                pair.clear();
                pair.push_str(&word);
                pair.push(' ');
                lower_into(next.of(text), &mut pair);
                if let Some(country) = gazetteer.adjective(&pair) {
                    out.push((
                        country,
                        Span {
                            start: token.span.start,
                            end: next.span.end,
                        },
                    ));
                    at += 2;
                    continue;
                }
            }
            if let Some(country) = gazetteer.adjective(&word) {
                out.push((country, token.span));
            }
        }
        at += 1;
    }
    out
}

/// Notes the adjectives of every country among the entities.
pub fn adjectives(found: &[(&Country, Span)], entities: &mut [Entity]) {
    for entity in entities
        .iter_mut()
        .filter(|e| e.evidence.by == "places.country")
    {
        entity.adjectives = found
            .iter()
            .filter(|(country, span)| {
                entity.links.wikidata.as_deref() == Some(country.wikidata)
                    && !entity.mentions.iter().any(|m| m.overlaps(span))
            })
            .map(|(_, span)| *span)
            .collect();
    }
}

/// Parts of a place by the compass; lower case, sorted.
const COMPASS: &[&str] = &[
    "central",
    "east",
    "eastern",
    "north",
    "northeast",
    "northeastern",
    "northern",
    "northwest",
    "northwestern",
    "south",
    "southeast",
    "southeastern",
    "southern",
    "southwest",
    "southwestern",
    "west",
    "western",
];

/// A place without the part of it that is meant: "southern Peru" is looked up as Peru. Written with a
/// capital the word belongs to the name ("South Korea").
pub fn without_compass<'a>(text: &str, tokens: &'a [Token]) -> &'a [Token] {
    match tokens {
        [part, rest @ ..] if !rest.is_empty() && COMPASS.binary_search(&part.of(text)).is_ok() => {
            rest
        }
        _ => tokens,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_by_the_compass_is_no_name() {
        let whole = |text: &'static str| {
            let (tokens, _) = crate::desk::tag::token::tokenize(text, 9);
            let left = without_compass(text, &tokens);
            left.first().map_or("", |first| first.of(text))
        };
        assert!(COMPASS.is_sorted());
        assert_eq!(whole("southern Peru"), "Peru");
        assert_eq!(whole("South Korea"), "South");
        assert_eq!(whole("south"), "south");
    }
}
