//! One listed company under two names: `Peloton` beside "Peloton Interactive Inc.".

use std::collections::BTreeMap;

use super::companies::Listing;
use crate::desk::tag::entity::drop_empty;
use crate::desk::tag::names::{order, salience_of};
use crate::desk::tag::{Entity, EntityKind, Reading};

/// The first word of a name.
fn first(name: &str) -> &str {
    name.split(' ').next().unwrap_or(name)
}

/// One name is the beginning of the other.
fn begins(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() < other.len() {
        (one, other)
    } else {
        (other, one)
    };
    long.strip_prefix(short)
        .is_some_and(|rest| rest.starts_with([' ', ',']))
}

/// Merges organisations with the same listing of which one's name begins with the other's.
pub fn merge(
    reading: &Reading<'_>,
    entities: &mut Vec<Entity>,
    listing: impl Fn(&Entity) -> Option<Listing>,
) {
    let mut called: BTreeMap<&str, usize> = BTreeMap::new();
    let is_body = |entity: &Entity| entity.kind == EntityKind::Organisation;
    for entity in entities.iter().filter(|entity| is_body(entity)) {
        *called.entry(first(&entity.name)).or_default() += 1;
    }
    let mut companies: BTreeMap<u32, usize> = BTreeMap::new();
    let mut pairs = Vec::new();
    for (at, entity) in entities.iter().enumerate() {
        if !is_body(entity) || called.get(first(&entity.name)) < Some(&2) {
            continue;
        }
        let Some(listing) = listing(entity).filter(|listing| listing.cik != 0) else {
            continue;
        };
        let to = *companies.entry(listing.cik).or_insert(at);
        if to != at && begins(&entities[to].name, &entity.name) {
            pairs.push((at, to));
        }
    }
    if pairs.is_empty() {
        return;
    }
    for (at, to) in pairs {
        let mut other = std::mem::take(&mut entities[at]);
        let into = &mut entities[to];
        if other.name.len() > into.name.len() {
            std::mem::swap(&mut other.name, &mut into.name);
            into.aliases.retain(|alias| *alias != into.name);
        }
        into.absorb(other);
        into.salience = salience_of(into, reading);
    }
    drop_empty(entities);
    order(entities);
}
