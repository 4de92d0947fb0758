//! Two and more who speak together: `“…,” Maria Lopez and Tom Kay said`.

use super::lexicon::Class;
use super::phrase::Phrase;
use super::scene::{Mention, Scene};
use super::speaker::Speaker;
use crate::desk::tag::EntityKind;
use crate::desk::tag::token::Shape;

/// Persons that are read of one enumeration, at most.
const MANY: usize = 6;

/// Those whom the phrase names side by side, by all their names: none of them alone speaks.
pub fn joint(scene: &Scene<'_>, phrase: &Phrase) -> Option<Speaker> {
    let span = scene.span(phrase.from, phrase.to);
    let inside = |m: &&Mention| m.span.start >= span.start && m.span.end <= span.end;
    let people: Vec<&Mention> = scene
        .mentions_in(span)
        .filter(inside)
        .filter(|m| scene.kind(m.entity) == EntityKind::Person)
        .take(MANY)
        .collect();
    let at = |byte: u32| scene.tokens.partition_point(|t| t.span.start < byte);
    // `Van Rossum chairman Ann Lee`: a house that was taken for a person.
    let owns = |pair: &[&Mention]| {
        let (from, to) = (at(pair[0].span.end), at(pair[1].span.start));
        let lower = (from..to).all(|i| scene.tokens[i].shape == Shape::Lower);
        to > from
            && lower
            && scene.class(to - 1) == Class::Role
            && (from..to).all(|i| scene.class(i) != Class::Conjunction)
    };
    let owners: Vec<usize> = (1..people.len())
        .filter(|i| owns(&people[i - 1..=*i]))
        .collect();
    let people: Vec<&Mention> = people
        .iter()
        .enumerate()
        .filter(|(i, _)| !owners.contains(&(i + 1)))
        .map(|(_, m)| *m)
        .collect();
    let (first, last) = (people.first()?, people.last()?);
    if first.entity == last.entity {
        return None;
    }
    let mut names = scene.entities[first.entity].name.clone();
    for pair in people.windows(2) {
        let (from, to) = (at(pair[0].span.end), at(pair[1].span.start));
        let and = scene.class(from) == Class::Conjunction
            && !matches!(
                scene.of(from),
                "but" | "or" | "aber" | "oder" | "mais" | "ou" | "pero" | "o" | "ma" | "mas" | "of"
            );
        let comma = scene.is(from, ",") && pair[1].entity != last.entity;
        // `mayor Helen Marsh and engineer Peter Doyle`: nothing but a role in between.
        let plain = (from + 1..to).all(|i| {
            !scene.is_mark(i)
                && !scene.is_cue(i)
                && !matches!(
                    scene.class(i),
                    Class::Preposition | Class::Relative | Class::Clause | Class::Auxiliary
                )
        });
        // `Smith and his wife, Ann`: the relation is said, the name stands apart.
        if !(and || comma) || !plain || to <= from {
            return None;
        }
        let joins = if and { scene.of(from) } else { "," };
        if and {
            names.push(' ');
        }
        names.push_str(joins);
        names.push(' ');
        names.push_str(&scene.entities[pair[1].entity].name);
    }
    Some(Speaker {
        entity: None,
        name: Some(names),
        confidence: 0.9,
        ..Speaker::default()
    })
}
