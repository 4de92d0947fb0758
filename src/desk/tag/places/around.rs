//! Countries beside a place, in its own sentence: they say more of a namesake than a country that the article
//! names elsewhere.

use std::collections::BTreeSet;

use super::form;
use super::gazetteer::{City, Gazetteer};
use crate::desk::tag::{Entity, EntityKind, Reading};

/// Countries whose towns are called after each other's: Durham, Camden, Newcastle. Sorted.
const ENGLISH: &[&str] = &["AU", "CA", "GB", "IE", "NZ", "US", "ZA"];

/// Inhabitants from which a town says by itself which country it is in: London.
const GREAT: u32 = 1_000_000;

/// Inhabitants from which a town is known although the article is about another of these countries.
const LARGE: u32 = 200_000;

/// Mentions of a place that are looked at.
const MENTIONS: usize = 8;

/// Where the article names one of [`ENGLISH`], or what is for certain in it.
pub(super) struct Around<'a> {
    /// Sentence, country and what names it.
    named: BTreeSet<(usize, &'a str, String)>,
    /// First bytes of the sentences.
    sentences: Vec<u32>,
}

impl<'a> Around<'a> {
    /// Reads the countries, parts of countries and great towns among the entities.
    pub(super) fn of(reading: &Reading<'_>, entities: &[Entity], gazetteer: &'a Gazetteer) -> Self {
        let starts = reading.tokens.iter().filter(|t| t.sentence_start);
        let mut around = Self {
            named: BTreeSet::new(),
            sentences: starts.map(|t| t.span.start).collect(),
        };
        for entity in entities.iter().filter(|e| e.kind == EntityKind::Place) {
            let Some(code) = code(reading, entity, gazetteer) else {
                continue;
            };
            for mention in &entity.mentions {
                let sentence = around.sentence(mention.start);
                around.named.insert((sentence, code, entity.name.clone()));
            }
        }
        around
    }

    fn sentence(&self, at: u32) -> usize {
        self.sentences.partition_point(|start| *start <= at)
    }

    /// The article is about another country in which a town may be called so: it stands beside the place, or is
    /// the only one named.
    pub(super) fn speaks_against(
        &self,
        entity: &Entity,
        city: &City<'_>,
        context: &BTreeSet<String>,
    ) -> bool {
        if ENGLISH.binary_search(&city.country).is_err() || city.population >= LARGE {
            return false;
        }
        let others = ENGLISH.iter().filter(|code| **code != city.country);
        if !context.contains(city.country) {
            return others.into_iter().any(|code| context.contains(*code));
        }
        let sentences: BTreeSet<usize> = entity
            .mentions
            .iter()
            .take(MENTIONS)
            .map(|mention| self.sentence(mention.start))
            .collect();
        let in_one = |at: usize, code: &str| {
            self.named
                .range((at, "", String::new())..)
                .take_while(|(sentence, ..)| *sentence == at)
                .any(|(_, named, by)| *named == code && *by != entity.name)
        };
        let beside = |code: &str| sentences.iter().any(|at| in_one(*at, code));
        !beside(city.country) && others.into_iter().any(|code| beside(code))
    }
}

/// The country of [`ENGLISH`] that an entity is or is in for certain.
fn code<'a>(reading: &Reading<'_>, entity: &Entity, gazetteer: &'a Gazetteer) -> Option<&'a str> {
    let (key, upper) = form(reading, entity);
    let stated = entity.links.iso3166.as_deref();
    let known = |code: &str| ENGLISH.iter().copied().find(|known| *known == code);
    if let Some(stated) = stated {
        return known(stated.get(..2)?);
    }
    if let Some(country) = gazetteer.country(&key, upper) {
        return known(country.iso);
    }
    if let [region] = gazetteer.regions(&key) {
        return known(region.code.get(..2)?);
    }
    let largest = gazetteer.cities(&key).next()?;
    known(largest.country).filter(|_| largest.population >= GREAT)
}

#[cfg(test)]
mod tests {
    use super::super::tests::code_of;
    use super::*;

    #[test]
    fn the_list_is_sorted() {
        assert!(ENGLISH.is_sorted());
    }

    #[test]
    fn the_country_beside_a_namesake_beats_one_named_elsewhere() {
        // What the part of the country behind it says.
        let text = "A bridge in Durham, northern England, was closed on Friday after a flood, officials said.";
        assert_ne!(code_of(text, "Durham").as_deref(), Some("US-NC"));
        assert_eq!(
            code_of(text, "Durham")
                .map(|code| code[..2].to_owned())
                .as_deref(),
            Some("GB")
        );
        // Another country's great town in the same sentence.
        let text = "Trains between Camden and London were late on Friday. Talks with the United States go on, the \
                    minister told reporters on Monday.";
        assert_ne!(code_of(text, "Camden").as_deref(), Some("US-NJ"));
        let text = "Police in Camden, in the United States, held two men on Friday. London sent a note of thanks, \
                    the minister told reporters on Monday.";
        assert_eq!(
            code_of(text, "Camden")
                .map(|code| code[..2].to_owned())
                .as_deref(),
            Some("US")
        );
        // The place itself is no such town.
        let text = "The lab moved from Birmingham, in the state of Alabama, to Boston on Friday, officials in the \
                    United States said on Monday.";
        assert_ne!(code_of(text, "Birmingham").as_deref(), Some("GB"));
        // The only country that is named.
        let text = "Lamps of Lakeland are sold in Britain and in Ireland, officials in Lakeland said on Monday.";
        assert_ne!(code_of(text, "Lakeland").as_deref(), Some("US-FL"));
    }
}
