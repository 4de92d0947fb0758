//! Towns of the gazetteer behind a preposition of place, or in one enumeration behind it.

use super::scan::{Cue, Scan, TOWN};
use crate::desk::tag::names::key;
use crate::desk::tag::names::ner::Kind;
use crate::desk::tag::quotes::lexicon::Class;
use crate::desk::tag::token::Shape;

/// Inhabitants of a town that a preposition of place is enough for.
const SMALL: u32 = 50_000;

/// The same of a town where the language is spoken.
const AT_HOME: u32 = 15_000;

/// Inhabitants of a town that needs no preposition.
const LARGE: u32 = 1_000_000;

/// Offices of German towns, also within compounds.
const GERMAN_HOLDERS: &[&str] = &["bischof", "bischöfin", "bürgermeister", "stadtrat"];

/// What towns have, in these languages. Sorted.
pub(super) const HELD: &[&str] = &[
    "aartsbisschop",
    "aeroporto",
    "aeropuerto",
    "alcalde",
    "alcaldesa",
    "arcebispo",
    "archevêque",
    "arcivescovo",
    "arzobispo",
    "aéroport",
    "bispo",
    "bisschop",
    "burgemeester",
    "cadeia",
    "carcere",
    "centrale",
    "cidade",
    "città",
    "ciudad",
    "commune",
    "comune",
    "comuni",
    "cárcel",
    "estación",
    "estádio",
    "ex-prefeito",
    "exalcalde",
    "exalcaldesa",
    "fábrica",
    "gare",
    "gemeente",
    "hospital",
    "hôpital",
    "intendente",
    "localidad",
    "localité",
    "maire",
    "municipio",
    "município",
    "obispo",
    "ospedale",
    "planta",
    "port",
    "porto",
    "prefeita",
    "prefeito",
    "prefeitura",
    "prison",
    "puerto",
    "sindaca",
    "sindaco",
    "stabilimento",
    "stazione",
    "usine",
    "vescovo",
    "ville",
    "évêque",
];

/// Large towns whose names are borne by many people: they need a preposition.
const SURNAMES: &[&str] = &["Córdoba", "Medina", "Mendoza", "Milano", "Valencia"];

/// Towns of an enumeration that are looked at before a name.
const ENUMERATED: usize = 4;

/// Words of the longest town that is looked at.
const LONGEST: usize = 3;

impl Scan<'_> {
    /// `in Lissabon`; very large towns without a preposition.
    pub(super) fn town(&self, at: usize) -> Option<Cue> {
        let scene = &self.scene;
        let token = self.token(at)?;
        if token.shape != Shape::Title || token.sentence_start && scene.class(at) != Class::Other {
            return None;
        }
        let before = at.checked_sub(1).map_or("", |b| self.of(b));
        let cue = !token.sentence_start && self.is_locative(before);
        for length in [3, 2, 1] {
            let to = at + length;
            let Some(tokens) = scene.tokens.get(at..to) else {
                continue;
            };
            let whole = tokens[1..]
                .iter()
                .all(|t| !t.sentence_start && !t.paragraph_start);
            let ends = tokens[length - 1].is_capitalised();
            if !whole || !ends {
                continue;
            }
            let Some(people) = self.known.places.inhabitants(&key(scene.text, tokens)) else {
                continue;
            };
            // A longer name is another one: "Paris Saint-Germain", "Berlin-Brandenburg".
            let longer =
                self.scene.is_capital(to) && !scene.tokens[to].sentence_start && !self.german()
                    || matches!(self.of(to), "-" | "–" | "’" | "'")
                        && self.token(to).is_some_and(|t| !t.spaced)
                        && self.token(to + 1).is_some_and(|t| !t.spaced);
            let weak = matches!(before, "de" | "d'" | "d’" | "da" | "di" | "para" | "von")
                || before == "a" && self.words.language != "it";
            let given = length == 1 && self.is_given(self.of(at));
            let long = scene.span(at, to).len() >= 4;
            let behind_name = at > 0 && scene.is_capital(at - 1) && !token.sentence_start;
            let home = || {
                let key = key(scene.text, tokens);
                let places = self.known.places;
                places.inhabitants_at_home(&key, self.words.language) >= AT_HOME
            };
            let held = at >= 2 && self.is_of(before) && self.is_held(at - 2);
            let enough = if held || cue && !weak {
                people >= SMALL || home()
            } else if self.among_towns(at, to, cue) {
                people >= SMALL
            } else if cue {
                people >= TOWN
            } else {
                people >= LARGE
                    && !behind_name
                    && !token.sentence_start
                    && !SURNAMES.contains(&self.of(at))
            };
            if enough && !longer && !given && long && !self.is_no_town(at, to) {
                return Some(Cue::of(at, to, Kind::Place, "names.cued.town"));
            }
        }
        None
    }

    /// `of`: between an office, or a building, and its town.
    fn is_of(&self, word: &str) -> bool {
        match self.words.language {
            "de" => word == "von",
            "nl" => word == "van",
            "it" => word == "di",
            "fr" => matches!(word, "de" | "d'" | "d’"),
            _ => word == "de",
        }
    }

    /// An office or a building that towns have: `alcalde de Temuco`, `usine de Saint-Brieuc`.
    fn is_held(&self, at: usize) -> bool {
        let word = self.of(at).to_lowercase();
        HELD.binary_search(&word.as_str()).is_ok()
            || self.german() && GERMAN_HOLDERS.iter().any(|holder| word.contains(holder))
    }

    /// Whether the name at these tokens stands in one enumeration with another town, behind a
    /// preposition of place: `entre Potosí y La Paz`. `cue`: the preposition stands before this name.
    fn among_towns(&self, at: usize, to: usize, cue: bool) -> bool {
        if cue {
            return self.joins(to) && self.town_of_list(to + 1).is_some();
        }
        let mut at = at;
        for _ in 0..ENUMERATED {
            let Some(join) = at.checked_sub(1).filter(|join| self.joins(*join)) else {
                return false;
            };
            let starts = (1..=LONGEST).rev().filter_map(|n| join.checked_sub(n));
            let Some(start) = starts
                .filter(|start| self.town_of_list(*start) == Some(join))
                .find(|start| !self.scene.tokens[*start].sentence_start)
            else {
                return false;
            };
            if start > 0 && self.is_locative(self.of(start - 1)) {
                return true;
            }
            at = start;
        }
        false
    }

    /// The end of the longest town of the gazetteer that begins here.
    fn town_of_list(&self, at: usize) -> Option<usize> {
        let (scene, known) = (&self.scene, &self.known);
        let first = self.token(at)?;
        if first.shape != Shape::Title {
            return None;
        }
        (1..=LONGEST).rev().map(|length| at + length).find(|to| {
            let Some(tokens) = scene.tokens.get(at..*to) else {
                return false;
            };
            let one_name = tokens[1..].iter().all(|token| !token.sentence_start)
                && tokens[tokens.len() - 1].is_capitalised();
            let ends = !scene.is_capital(*to) || scene.tokens[*to].sentence_start;
            let people = || known.places.inhabitants(&key(scene.text, tokens));
            one_name
                && ends
                && !self.is_no_town(at, *to)
                && people().is_some_and(|people| people >= SMALL)
        })
    }

    /// A single word that is something else in most texts; "San Pedro Sula" is none.
    fn is_no_town(&self, at: usize, to: usize) -> bool {
        to == at + 1 && self.known.no_town.contains(self.of(at))
    }

    /// A comma or "and" between names.
    fn joins(&self, at: usize) -> bool {
        self.of(at) == "," || self.words.joins.contains(self.of(at))
    }

    fn is_locative(&self, word: &str) -> bool {
        self.words.locatives.contains(word.to_lowercase().as_str())
    }
}
