//! Places: which one it is; countries, their adjectives and seats of government; named events.

mod aliases;
mod around;
mod context;
mod events;
mod famed;
mod firms;
pub mod gazetteer;
mod inherited;
mod islands;
mod nations;

use std::collections::BTreeSet;

use self::around::Around;
use super::entity::drop_empty;
use super::names::{key, order, salience_of};
use super::token::{Shape, Token, within};
use super::{Entity, EntityKind, Event, Links, Reading};
use crate::desk::{Evidence, LoadError, RuleDoc, Span};
use gazetteer::{City, Country, EVERYWHERE, Gazetteer, Region};

/// Tables.
pub struct Model {
    gazetteer: Gazetteer,
}

impl Model {
    /// Inhabitants of the largest town called so; `None` when there is none.
    pub fn inhabitants(&self, key: &str) -> Option<u32> {
        self.gazetteer.cities(key).next().map(|c| c.population)
    }

    /// Inhabitants of the largest town called so where a language is spoken; 0 when there is none.
    pub fn inhabitants_at_home(&self, key: &str, language: &str) -> u32 {
        let mut cities = self.gazetteer.cities(key);
        let home = |city: &City<'_>| {
            context::home(language).contains(&city.country)
                || context::spoken_in(language, city.country)
        };
        cities.find(home).map_or(0, |city| city.population)
    }

    /// Loads the tables.
    ///
    /// # Errors
    /// When they are damaged.
    pub fn load() -> Result<Self, LoadError> {
        Ok(Self {
            gazetteer: Gazetteer::load()?,
        })
    }
}

/// The name is a country's by the hand-made list.
pub fn is_country(name: &str) -> bool {
    let list = include_str!("../../../../models/countries.tsv");
    list.lines()
        .filter(|line| !line.starts_with('#'))
        .any(|line| {
            let mut fields = line.split('\t').skip(2);
            let own = fields.next().is_some_and(|n| n.eq_ignore_ascii_case(name));
            own || fields
                .nth(1)
                .is_some_and(|all| all.split(';').any(|n| n.eq_ignore_ascii_case(name)))
        })
}

/// Documented decisions.
pub fn rules() -> Vec<RuleDoc> {
    let mut all = RULES.to_vec();
    all.extend(events::rules());
    all
}

const RULES: &[RuleDoc] = &[
    RuleDoc::english(
        "places.country",
        "the name of a country, or another name for it",
        "countries are a closed list with codes",
        "Officials said on Monday that trade between Kenya and Uganda had grown.",
    ),
    RuleDoc::english(
        "places.region",
        "a state, province or nation within a country",
        "the same, one level down",
        "The fire burned for three days in the hills of Oregon, officials said.",
    ),
    RuleDoc {
        languages: "en de fr es it pt nl",
        ..RuleDoc::english(
            "places.city",
            "a city, told from its namesakes by what follows it, by the countries in the article, by size",
            "there are dozens of Springfields; a wrong one is worse than none",
            "The talks were held in Lisbon on Friday and will go on next week.",
        )
    },
    RuleDoc::english(
        "places.inside",
        "a place that no gazetteer knows, in the country, part of one or town that is named behind it",
        "villages and halls are on no list, and the text says where they are",
        "A bus left the road near Lower Pemberwick, Scotland, on Friday and two passengers were hurt.",
    ),
    RuleDoc::english(
        "places.seat",
        "a capital's name that stands for the government: it acts, and its country is in the article",
        "\"Pyongyang was warned\" is about North Korea",
        "North Korea fired two missiles on Sunday. Pyongyang has denied that it broke the agreement with North Korea's neighbours.",
    ),
];

impl Gazetteer {
    /// The country or the part of one with this code.
    fn coded(&self, code: &str) -> Option<Which<'_>> {
        if code.len() == 2 {
            self.by_code(code).map(Which::Country)
        } else {
            self.part(code).map(Which::Region)
        }
    }
}

/// Inhabitants of a town abroad that may be meant instead of the British county whose name it has.
const NAMESAKE: u32 = 80_000;

/// Stands for a city of the state of Georgia among the codes that an article names.
const NEAR_GEORGIA: &str = "US-GA";

/// Which place it is.
enum Which<'a> {
    Country(&'a Country),
    Region(Region),
    City(City<'a>),
    /// Somewhere in the country or part of one with this code.
    Inside(String),
}

/// Links places among the entities, adds those that only a gazetteer knows, finds events.
pub fn link(
    reading: &Reading<'_>,
    entities: &mut Vec<Entity>,
    model: &Model,
    ran: &mut Vec<&'static str>,
) -> Vec<Event> {
    let gazetteer = &model.gazetteer;
    // In a language whose names nobody read there is nothing to link.
    if !ran.iter().any(|tagger| tagger.starts_with("names.")) {
        return Vec::new();
    }
    ran.push("places.gazetteer");
    acronyms(reading, entities, gazetteer);
    given_names(reading, entities, gazetteer);
    firms::are_firms(reading, entities, gazetteer);
    aliases::are_seats(reading, entities);
    let adjectives =
        nations::found_adjectives(reading.copy.text.as_str(), &reading.tokens, gazetteer);
    let context = context::context(reading, entities, gazetteer, &adjectives);
    let around = Around::of(reading, entities, gazetteer);
    let surnames: BTreeSet<String> = entities
        .iter()
        .filter(|e| e.kind == EntityKind::Person)
        .filter_map(|e| e.name.rsplit_once(' ').map(|(_, last)| last.to_lowercase()))
        .collect();
    for entity in entities.iter_mut().filter(|e| e.kind == EntityKind::Place) {
        if let Some(code) = entity.links.iso3166.take() {
            // Known by its name in the article's language.
            // Of parts of countries that the gazetteer has not, the code is all that is known.
            if let Some(which) = gazetteer.coded(&code) {
                let evidence = entity.evidence.clone();
                identify(entity, &which);
                entity.evidence = evidence;
            } else {
                entity.links.iso3166 = Some(code);
            }
        } else if let Some(which) =
            which(reading, entity, gazetteer, (&context, &around), &surnames)
        {
            identify(entity, &which);
        }
    }
    inherited::inherit(reading, entities);
    // A town that only a preposition speaks for, and that is none for certain.
    for entity in entities.iter_mut() {
        if entity.evidence.by == "names.cued.town" {
            entity.name.clear();
        }
    }
    drop_empty(entities);
    merge(entities);
    nations::seats(reading, entities, gazetteer);
    nations::adjectives(&adjectives, entities);
    for entity in entities.iter_mut().filter(|e| e.kind == EntityKind::Place) {
        entity.salience = salience_of(entity, reading);
    }
    order(entities);
    events::events(reading)
}

/// "DPRK" has the look of an organisation's acronym and is a country.
fn acronyms(reading: &Reading<'_>, entities: &mut [Entity], gazetteer: &Gazetteer) {
    for entity in entities
        .iter_mut()
        .filter(|e| e.kind == EntityKind::Organisation && !e.mentions.is_empty())
    {
        let (key, upper) = form(reading, entity);
        if upper
            && gazetteer.country(&key, false).is_none()
            && gazetteer.country(&key, true).is_some()
        {
            entity.kind = EntityKind::Place;
        }
    }
}

/// "Chad closed its border": a country whose name is also a given name, when nobody in the article
/// bears it.
fn given_names(reading: &Reading<'_>, entities: &mut [Entity], gazetteer: &Gazetteer) {
    for entity in entities
        .iter_mut()
        .filter(|e| e.kind == EntityKind::Person && !e.mentions.is_empty())
    {
        let (key, _) = form(reading, entity);
        if entity.aliases.is_empty()
            && entity.description.is_none()
            && !entity.name.contains(' ')
            && gazetteer.country(&key, false).is_some()
        {
            entity.kind = EntityKind::Place;
            entity.gender = None;
        }
    }
}

/// Inhabitants from which a town that is no capital is known without its country, if no other of the
/// gazetteer is called so.
const ALONE: u32 = 100_000;

/// Inhabitants from which a capital is known before another town that is as likely: Paris.
const CAPITAL: u32 = 1_000_000;

/// Key of an entity's name, and whether it is written in capitals.
fn form(reading: &Reading<'_>, entity: &Entity) -> (String, bool) {
    let tokens = tokens_of(
        reading,
        entity.mentions.first().copied().unwrap_or_default(),
    );
    let upper = tokens.iter().any(|t| t.shape == Shape::Upper)
        || tokens.iter().all(|t| !t.is_word() || t.span.len() <= 2);
    let text = reading.copy.text.as_str();
    (key(text, nations::without_compass(text, tokens)), upper)
}

/// `the state of Washington`, `Washington state`.
fn is_state(text: &str, mention: Span) -> bool {
    let (before, after) = (
        text[..mention.start as usize].trim_end(),
        text[mention.end as usize..].trim_start(),
    );
    before.ends_with("state of") || before.ends_with("State of") || after.starts_with("state ")
}

/// `Olympia, Washington`, `Buffalo, New York`: the name of one of its towns is before the comma.
fn is_behind_town(
    reading: &Reading<'_>,
    mention: Span,
    gazetteer: &Gazetteer,
    region: &Region,
) -> bool {
    let (text, tokens) = (reading.copy.text.as_str(), &reading.tokens);
    let at = tokens.partition_point(|t| t.span.start < mention.start);
    let Some(comma) = at.checked_sub(1).filter(|at| tokens[*at].of(text) == ",") else {
        return false;
    };
    let state = region.code.strip_prefix("US-").unwrap_or_default();
    (1..=3)
        .filter_map(|length| comma.checked_sub(length))
        .any(|from| {
            tokens[from].is_capitalised()
                && gazetteer
                    .cities(&key(text, &tokens[from..comma]))
                    .any(|city| city.country == "US" && city.admin1 == state)
        })
}

fn tokens_of<'a>(reading: &'a Reading<'_>, span: Span) -> &'a [Token] {
    &reading.tokens[within(&reading.tokens, span)]
}

/// Large towns abroad that are called like a British county: Norfolk, Virginia.
fn namesake<'a>(
    gazetteer: &'a Gazetteer,
    region: &Region,
    key: &str,
) -> impl Iterator<Item = City<'a>> + 'a {
    let county = region.code.strip_prefix("GB-").is_some();
    let cities = county.then(|| gazetteer.cities(key));
    cities
        .into_iter()
        .flatten()
        .filter(|city| city.country != "GB" && city.population >= NAMESAKE)
}

fn which<'a>(
    reading: &Reading<'_>,
    entity: &Entity,
    gazetteer: &'a Gazetteer,
    (context, around): (&BTreeSet<String>, &Around<'_>),
    surnames: &BTreeSet<String>,
) -> Option<Which<'a>> {
    let (mut key, upper) = form(reading, entity);
    let first = entity.mentions.first().copied().unwrap_or_default();
    if let Some(town) = aliases::town_of(&reading.copy.text, first, &key, upper) {
        town.clone_into(&mut key);
    }
    let country = gazetteer.country(&key, upper);
    let after = entity
        .mentions
        .iter()
        .find_map(|m| following(reading, *m, gazetteer));
    if let Some(country) = country {
        let state = country.iso == "GE"
            && (context.contains("US") || context.contains(NEAR_GEORGIA))
            && !["GE", "RU", "AM", "AZ", "TR"]
                .iter()
                .any(|c| context.contains(*c));
        if state {
            return gazetteer
                .regions("georgia")
                .first()
                .copied()
                .map(Which::Region);
        }
        // "Lebanon, Pennsylvania" is a town.
        if !matches!(after, Some((ref code, _)) if code.len() > 2) {
            return Some(Which::Country(country));
        }
    }
    if surnames.contains(&key) {
        return None;
    }
    let cities: Vec<City<'a>> = gazetteer.cities(&key).collect();
    let mut regions = gazetteer.regions(&key);
    // "Hartford, Conn.", "Moorhead, Minn.": a town of that name in full is called otherwise.
    let stops = || {
        let end = entity.mentions.first().map_or(0, |m| m.end as usize);
        reading.copy.text[end..].starts_with('.')
    };
    if regions.is_empty() && (cities.is_empty() || stops()) {
        regions = gazetteer.short(&key);
    }
    let region = regions
        .iter()
        .find(|r| context.contains(&r.code[..2]))
        .or(regions.first())
        .copied()
        .filter(|region| {
            context.contains(&region.code[..2])
                || !namesake(gazetteer, region, &key).any(|city| context.contains(city.country))
        });
    if let Some((code, closed)) = after {
        let inside = |city: &&City<'_>| match code.strip_prefix("US-") {
            Some(state) => city.country == "US" && city.admin1 == state,
            None => city.country == &code[..2],
        };
        if let Some(city) = cities.iter().find(inside) {
            return Some(Which::City(*city));
        }
        if closed && country.is_none() && region.is_none() {
            return Some(Which::Inside(code));
        }
    }
    if region.is_none()
        && let Some(code) = islands::island(&key)
    {
        return Some(Which::Inside(code.to_owned()));
    }
    // A state that is also a city (New York, Washington) is the city when the city is large.
    let largest = cities.first().copied();
    if let Some(region) = region {
        let city_meant = matches!(key.as_str(), "new york" | "washington")
            && !entity.mentions.iter().any(|m| {
                is_state(&reading.copy.text, *m) || is_behind_town(reading, *m, gazetteer, &region)
            });
        if !city_meant {
            return Some(Which::Region(region));
        }
        let wanted = if key == "washington" { "DC" } else { "NY" };
        let city = gazetteer
            .cities(&key)
            .chain(gazetteer.cities("new york city"))
            .chain(gazetteer.cities("washington, dc"))
            .find(|c| c.country == "US" && c.admin1 == wanted && c.population > 500_000);
        return city.map(Which::City);
    }
    let weight = |city: &City<'_>| {
        let near = context.contains(city.country) && !around.speaks_against(entity, city, context);
        let state = city.country == "US" && context.contains(&format!("US-{}", city.admin1));
        let capital = city.capital && city.name.to_lowercase() == key;
        // A small town at home is less likely than a large one of the same name elsewhere: La Paz.
        let at_home = if city.population < EVERYWHERE {
            0.75
        } else {
            1.5
        };
        f64::from(city.population.max(1)).log10()
            + at_home * f64::from(u8::from(near))
            + 1.5 * f64::from(u8::from(state))
            + 0.5 * f64::from(u8::from(capital))
            + 1.5 * f64::from(u8::from(famed::means(&key, city.country)))
    };
    let mut best: Option<(f64, City<'a>)> = None;
    let mut second = 0.0f64;
    for city in cities.iter().copied() {
        let w = weight(&city);
        match best {
            Some((top, _)) if top >= w => second = second.max(w),
            Some((top, _)) => {
                second = top;
                best = Some((w, city));
            }
            None => best = Some((w, city)),
        }
    }
    let (top, city) = best?;
    let against = around.speaks_against(entity, &city, context);
    let known = !against && context.contains(city.country)
        || context::spoken_in(reading.language.code, city.country);
    let capital = city.capital && city.population >= CAPITAL && top > second;
    let alone = !against && second == 0.0 && (city.capital || city.population >= ALONE);
    let sure = known && top - second > 0.3
        || alone
        || capital
        || famed::means(&key, city.country) && top - second > 0.5
        || largest.is_some_and(|c| {
            c.geonameid == city.geonameid && c.population >= 200_000 && top - second > 0.5
        });
    if sure {
        return Some(Which::City(city));
    }
    // Two of one country, and none as likely elsewhere: the country is known.
    let abroad = cities.iter().filter(|other| other.country != city.country);
    let abroad = abroad.map(weight).fold(0.0, f64::max);
    (known && top - abroad > 0.3).then(|| Which::Inside(city.country.to_owned()))
}

/// The country or part of one that follows a mention behind a comma: its code, and whether it ends
/// there as what stands beside a town does (`Perth, Scotland, drew`), not as the next in a list.
fn following(
    reading: &Reading<'_>,
    mention: Span,
    gazetteer: &Gazetteer,
) -> Option<(String, bool)> {
    let text = reading.copy.text.as_str();
    let tokens = &reading.tokens;
    let at = tokens.partition_point(|t| t.span.start < mention.end);
    if tokens.get(at)?.of(text) != "," {
        return None;
    }
    // `Durham, northern England`.
    let at = at + tokens[at + 1..].len() - nations::without_compass(text, &tokens[at + 1..]).len();
    for length in [3, 2, 1] {
        let range = tokens.get(at + 1..at + 1 + length)?;
        if range.iter().any(|t| t.sentence_start) || !range[0].is_capitalised() {
            continue;
        }
        let key = key(text, range);
        let upper = range.iter().all(|t| t.shape == Shape::Upper);
        // A list of states ("Ohio, Georgia") names no city in a state: the name itself is looked up
        // as a city only by the caller.
        let code = gazetteer
            .abbreviation(&key)
            .map(|region| region.code)
            .or_else(|| gazetteer.country(&key, upper).map(|c| c.iso));
        if let Some(code) = code {
            return Some((code.to_owned(), closes(text, tokens, at + 1 + length)));
        }
    }
    None
}

/// What stands beside a town ends before token `at`: a mark, and no list that goes on behind it.
fn closes(text: &str, tokens: &[Token], at: usize) -> bool {
    let Some(mark) = tokens.get(at).filter(|t| !t.sentence_start) else {
        return true;
    };
    match mark.of(text) {
        "," => tokens
            .get(at + 1)
            .is_none_or(|next| !next.is_capitalised() && !matches!(next.of(text), "and" | "or")),
        "." | ";" | ")" | "(" | "—" | "–" | "-" | ":" => true,
        _ => false,
    }
}

fn identify(entity: &mut Entity, which: &Which<'_>) {
    let (links, name, by) = match which {
        Which::Country(country) => (
            Links {
                wikidata: Some(country.wikidata.to_owned()),
                iso3166: Some(country.iso.to_owned()),
                geonameid: country.geonameid,
                ..Links::default()
            },
            country.name,
            "places.country",
        ),
        Which::Region(region) => (
            Links {
                iso3166: Some(region.code.to_owned()),
                ..Links::default()
            },
            region.name,
            "places.region",
        ),
        Which::City(city) => (
            Links {
                iso3166: Some(match city.country {
                    "US" if city.admin1.len() == 2 => format!("US-{}", city.admin1),
                    other => other.to_owned(),
                }),
                geonameid: Some(city.geonameid),
                coordinates: Some(city.coordinates),
                ..Links::default()
            },
            city.name,
            "places.city",
        ),
        Which::Inside(code) => {
            entity.links.iso3166 = Some(code.clone());
            entity.evidence = Evidence::by("places.inside");
            return;
        }
    };
    if entity.name != name {
        let old = std::mem::replace(&mut entity.name, name.to_owned());
        if !entity.aliases.contains(&old) {
            entity.aliases.push(old);
        }
        entity.aliases.retain(|a| a != name);
    }
    entity.links = links;
    entity.evidence = Evidence::by(by);
}

/// Puts entities together that turned out to be the same place.
fn merge(entities: &mut Vec<Entity>) {
    let mut first: std::collections::BTreeMap<(String, Option<u32>), usize> =
        std::collections::BTreeMap::new();
    for at in 0..entities.len() {
        let Some(code) = entities[at].links.iso3166.clone() else {
            continue;
        };
        if entities[at].evidence.by == "places.inside" {
            continue;
        }
        let id = (code, entities[at].links.geonameid);
        let Some(to) = first.get(&id).copied() else {
            first.insert(id, at);
            continue;
        };
        let other = std::mem::take(&mut entities[at]);
        entities[to].absorb(other);
    }
    drop_empty(entities);
}

#[cfg(test)]
mod tests;
