//! Whom and what an article names.

use crate::desk::{Evidence, Span};

/// A person, an organisation, a place.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Entity {
    /// What it is.
    pub kind: EntityKind,
    /// Canonical name: the fullest form in the text, or a gazetteer's.
    pub name: String,
    /// Role or title as written (`White House National Security Council spokesperson`); of several who share one in
    /// the plural (`sporting directors, Ada Brook and Jo Lind`), in the singular.
    pub description: Option<String>,
    /// Other forms in the text.
    pub aliases: Vec<String>,
    /// Identifiers we are sure of.
    pub links: Links,
    /// 0–1: how much the article is about it.
    pub salience: f32,
    /// Where it stands, in text order. Empty only when `implied_by` is set.
    pub mentions: Vec<Span>,
    /// Those mentions that name it by another (`Pyongyang` for the government of North Korea); they
    /// are among `mentions`.
    pub metonyms: Vec<Span>,
    /// Adjectives that have this country behind them (`Russian`); not mentions of it.
    pub adjectives: Vec<Span>,
    /// A person's grammatical gender, when a title, a pronoun beside the name or the given name
    /// says so.
    pub gender: Option<Gender>,
    /// Index of the entity that implies this one ("Biden administration" → Joe Biden).
    pub implied_by: Option<usize>,
    /// The rule or model that said so.
    pub evidence: Evidence,
}

/// Kinds of entity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, PartialOrd, Ord)]
pub enum EntityKind {
    /// A person.
    #[default]
    Person,
    /// An organisation.
    Organisation,
    /// A place.
    Place,
}

/// Grammatical gender of a person, for pronouns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gender {
    /// she
    Feminine,
    /// he
    Masculine,
}

/// Identifiers.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Links {
    /// Wikidata id, e.g. `Q159`; only from tables written by hand.
    pub wikidata: Option<String>,
    /// ISO 3166-1 alpha-2 or 3166-2 code.
    pub iso3166: Option<String>,
    /// GeoNames id.
    pub geonameid: Option<u32>,
    /// WGS 84 latitude and longitude in degrees.
    pub coordinates: Option<(f64, f64)>,
    /// SEC Central Index Key.
    pub cik: Option<u32>,
    /// Home page.
    pub url: Option<String>,
}

impl Entity {
    /// Takes over the mentions of another one that proved to be the same, and its names as aliases.
    pub(super) fn absorb(&mut self, other: Self) {
        self.mentions.extend(other.mentions);
        self.mentions.sort_unstable();
        for alias in std::iter::once(other.name).chain(other.aliases) {
            if alias != self.name && !self.aliases.contains(&alias) {
                self.aliases.push(alias);
            }
        }
    }
}

/// Removes entities without a name, such as [`Entity::absorb`] leaves; `implied_by` is kept right.
pub(super) fn drop_empty(entities: &mut Vec<Entity>) {
    let mut new_place = Vec::with_capacity(entities.len());
    let mut kept = 0;
    for entity in entities.iter() {
        new_place.push(kept);
        kept += usize::from(!entity.name.is_empty());
    }
    entities.retain(|e| !e.name.is_empty());
    for entity in entities {
        entity.implied_by = entity.implied_by.and_then(|by| new_place.get(by).copied());
    }
}
