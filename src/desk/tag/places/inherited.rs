//! Places that no gazetteer knows are in the country of the known place that they are said to be in: `Pelmar region,
//! Namibia`, `Torvall, a town in Ohio`, `the Torvall Gallery, London`.

use std::collections::BTreeMap;
use std::ops::Range;

use super::Which;
use crate::desk::Span;
use crate::desk::tag::entity::Links;
use crate::desk::tag::token::{Shape, Token, within};
use crate::desk::tag::{Entity, EntityKind, Reading};

/// Mentions of a place that are looked at.
const MENTIONS: usize = 8;

/// Words between the article and the noun that says what a place is: `a small fishing village`.
const BEFORE_NOUN: usize = 4;

/// Units behind the name of a place, lower case, sorted.
const UNITS: &[&str] = &[
    "area",
    "canton",
    "constituency",
    "county",
    "department",
    "district",
    "governorate",
    "island",
    "municipality",
    "neighborhood",
    "neighbourhood",
    "parish",
    "prefecture",
    "province",
    "region",
    "state",
    "suburb",
    "town",
    "township",
    "valley",
    "village",
];

/// Nouns for places with which one is explained, lower case, sorted.
const NOUNS: &[&str] = &[
    "canton",
    "city",
    "community",
    "county",
    "district",
    "hamlet",
    "island",
    "municipality",
    "neighborhood",
    "neighbourhood",
    "port",
    "prefecture",
    "province",
    "region",
    "resort",
    "settlement",
    "suburb",
    "town",
    "village",
];

/// Directions before the name of a country, lower case, sorted.
const COMPASS: &[&str] = &[
    "central",
    "coastal",
    "downtown",
    "east",
    "eastern",
    "north",
    "north-east",
    "north-eastern",
    "north-west",
    "north-western",
    "northeast",
    "northeastern",
    "northern",
    "northwest",
    "northwestern",
    "rural",
    "south",
    "south-east",
    "south-eastern",
    "south-west",
    "south-western",
    "southeast",
    "southeastern",
    "southern",
    "southwest",
    "southwestern",
    "the",
    "upstate",
    "west",
    "western",
];

/// Places that are in no one country, and words that are no places of their own; lower case, sorted.
const ABROAD: &[&str] = &[
    "africa",
    "alps",
    "amazon",
    "america",
    "andes",
    "antarctica",
    "appalachia",
    "appalachian mountains",
    "arctic",
    "asia",
    "atlantic",
    "balkans",
    "baltic",
    "black sea",
    "caribbean",
    "caucasus",
    "central america",
    "danube",
    "earth",
    "east africa",
    "eurasia",
    "europe",
    "far east",
    "gulf",
    "himalayas",
    "horn of africa",
    "indochina",
    "internet",
    "kurdistan",
    "latin america",
    "levant",
    "maghreb",
    "mediterranean",
    "mekong",
    "middle east",
    "nile",
    "nordics",
    "north africa",
    "north america",
    "oceania",
    "pacific",
    "pyrenees",
    "rhine",
    "rocky mountains",
    "sahara",
    "sahel",
    "scandinavia",
    "sierra nevada",
    "south america",
    "south asia",
    "southeast asia",
    "sub-saharan africa",
    "the",
    "west",
    "west africa",
];

/// Last words of names of buildings, parks and streets, behind which a comma and their town stand; sorted.
const BUILDINGS: &[&str] = &[
    "Airport",
    "Arena",
    "Avenue",
    "Bahnhof",
    "Boulevard",
    "Cathedral",
    "Cemetery",
    "Center",
    "Centre",
    "Church",
    "Farm",
    "Galerie",
    "Gallery",
    "Garden",
    "Gardens",
    "Hall",
    "Hospital",
    "Hotel",
    "House",
    "Inn",
    "Kunsthalle",
    "Library",
    "Mall",
    "Museum",
    "Palace",
    "Park",
    "Plaza",
    "Prison",
    "Road",
    "School",
    "Square",
    "Stadium",
    "Station",
    "Street",
    "Theater",
    "Theatre",
    "Tower",
    "Zoo",
];

/// Beginnings of such names: `Museum of Fine Arts`; sorted.
const BUILDINGS_FIRST: &[&str] = &[
    "Centre",
    "Museo",
    "Museu",
    "Museum",
    "Musée",
    "Palais",
    "Palazzo",
    "Teatro",
    "Théâtre",
];

/// Gives the code of the known place behind it to each place that has none.
pub(super) fn inherit(reading: &Reading<'_>, entities: &mut [Entity]) {
    let mut known: BTreeMap<u32, String> = BTreeMap::new();
    for entity in entities.iter().filter(|e| e.kind == EntityKind::Place) {
        if let Some(code) = &entity.links.iso3166 {
            known.extend(entity.mentions.iter().map(|m| (m.start, code.clone())));
        }
    }
    if known.is_empty() {
        return;
    }
    let around = Around {
        text: &reading.copy.text,
        tokens: &reading.tokens,
        known: &known,
    };
    for entity in entities.iter_mut().filter(|e| e.kind == EntityKind::Place) {
        let name = entity.name.to_lowercase();
        let name = name.strip_prefix("the ").unwrap_or(&name);
        let town = entity.links.coordinates.is_some();
        let known = entity.links.iso3166.as_deref();
        if known.is_some() && !town || ABROAD.binary_search(&name).is_ok() {
            continue;
        }
        let mut mentions = entity.mentions.iter().take(MENTIONS);
        let Some(code) = mentions.find_map(|mention| around.inside(*mention)) else {
            continue;
        };
        // `Whitby in North Yorkshire` is not the one in Canada.
        if known.is_none_or(|known| code.len() > 2 && code[..2] != known[..2]) {
            entity.links = Links::default();
            super::identify(entity, &Which::Inside(code));
        }
    }
}

/// The text around the places.
struct Around<'a> {
    text: &'a str,
    tokens: &'a [Token],
    /// Codes of the known places by the first byte of each mention.
    known: &'a BTreeMap<u32, String>,
}

impl<'a> Around<'a> {
    fn of(&self, at: usize) -> &'a str {
        let token = self.tokens.get(at).filter(|t| !t.sentence_start);
        token.map_or("", |token| token.of(self.text))
    }

    fn has(&self, list: &[&str], at: usize) -> bool {
        list.binary_search(&self.of(at).to_lowercase().as_str())
            .is_ok()
    }

    /// The code of the known place that a mention is said to be in.
    fn inside(&self, mention: Span) -> Option<String> {
        let Range { start, end: mut at } = within(self.tokens, mention);
        let unit = self.has(UNITS, at);
        at += usize::from(unit);
        if matches!(self.of(at), "in" | "en" | "em") || unit && matches!(self.of(at), "of") {
            return self.code(at + 1);
        }
        if self.of(at) != "," {
            return None;
        }
        if matches!(self.of(at + 1), "a" | "an" | "the") {
            // `a town in Ohio`.
            let words = at + 2..at + 2 + BEFORE_NOUN;
            let lower = |at: &usize| {
                let token = self.tokens.get(*at);
                token.is_some_and(|t| t.shape == Shape::Lower || t.of(self.text) == "-")
            };
            let noun = words.take_while(lower).find(|at| self.has(NOUNS, *at))?;
            let joint = matches!(self.of(noun + 1), "in" | "of" | "on");
            return joint.then(|| self.code(noun + 2)).flatten();
        }
        let first = self.tokens.get(start).map_or("", |t| t.of(self.text));
        let last = mention.of(self.text).rsplit(' ').next().unwrap_or_default();
        let building = BUILDINGS.binary_search(&last).is_ok()
            || mention.of(self.text).contains(' ') && BUILDINGS_FIRST.binary_search(&first).is_ok();
        // In a list of sights the next one is no town that this one is in.
        let list = start > 0 && matches!(self.of(start - 1), "," | "and" | "or");
        (unit || building && !list)
            .then(|| self.code(at + 1))
            .flatten()
    }

    /// The code of the known place that begins at token `at`, behind words such as `northern`.
    fn code(&self, at: usize) -> Option<String> {
        for at in at..at + 3 {
            let start = self
                .tokens
                .get(at)
                .filter(|t| !t.sentence_start)?
                .span
                .start;
            if let Some(code) = self.known.get(&start) {
                return Some(code.clone());
            }
            if !self.has(COMPASS, at) {
                return None;
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        for list in [UNITS, NOUNS, COMPASS, ABROAD, BUILDINGS, BUILDINGS_FIRST] {
            assert!(list.is_sorted(), "{list:?}");
        }
    }
}
