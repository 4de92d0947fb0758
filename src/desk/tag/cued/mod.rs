//! Names in German, French, Spanish, Italian, Portuguese and Dutch.
//!
//! Rules come first: a name counts when a list knows it, or when a word beside it says what it is.
//! German capitalises every noun, so a capital alone is no evidence to them: persons need a title, a
//! given name or a verb of speech beside them, organisations a legal form or the noun of a body, towns
//! a preposition. A trained tagger ([`tagged`]) reads what they say and decides. What is found is
//! resolved within the document as in English.

mod countries;
mod declension;
mod described;
mod firms;
mod german;
mod given;
mod joined;
mod lists;
mod offices;
mod organisations;
mod persons;
mod portfolios;
mod regions;
mod rules;
mod scan;
mod sides;
mod states;
pub mod tagged;
mod towns;
mod widened;
mod words;

use std::collections::{BTreeMap, BTreeSet};

pub use rules::rules;
pub use words::is_german_title;
use words::{Listed, Words};

use super::names::{self, key};
use super::token::within;
use super::{Entity, EntityKind, Evidence, LoadError, Reading, Span, places, quotes};
pub use scan::Cue;
use scan::Scan;

/// The languages with lists.
pub const LANGUAGES: &[&str] = &["de", "fr", "es", "it", "pt", "nl"];

/// Lists by language.
pub struct Model {
    words: Vec<Words>,
    given: BTreeSet<&'static str>,
    no_person: BTreeSet<&'static str>,
    no_town: BTreeSet<&'static str>,
    no_organisation: BTreeSet<&'static str>,
    german: tagged::Tagged,
    others: tagged::Tagged,
}

/// What is known whatever the language.
struct Known<'a> {
    names: &'a names::Model,
    places: &'a places::Model,
    quotes: &'a quotes::Model,
    more: &'a BTreeSet<&'static str>,
    no_person: &'a BTreeSet<&'static str>,
    no_town: &'a BTreeSet<&'static str>,
    no_organisation: &'a BTreeSet<&'static str>,
}

impl Known<'_> {
    /// The word is a given name.
    fn given(&self, word: &str) -> bool {
        self.more.contains(word) || self.quotes.is_first_name(word)
    }
}

impl Model {
    /// The lists of a language.
    fn words(&self, language: &str) -> Option<&Words> {
        self.words.iter().find(|w| w.language == language)
    }

    /// Lays out the lists.
    ///
    /// # Errors
    /// When the table of countries is damaged.
    pub fn load() -> Result<Self, LoadError> {
        Ok(Self {
            words: LANGUAGES
                .iter()
                .map(|language| Words::of(language))
                .collect::<Result<_, _>>()?,
            given: given::all().collect(),
            no_person: lists::NO_PERSON.split_whitespace().collect(),
            no_town: lists::NO_TOWN.split_whitespace().collect(),
            no_organisation: lists::NO_ORGANISATION.split_whitespace().collect(),
            german: tagged::Tagged::german()?,
            others: tagged::Tagged::others()?,
        })
    }
}

/// What the rules mark as names, in text order; `None` in a language without lists.
pub fn cues(
    reading: &Reading<'_>,
    model: &Model,
    (names, places): (&names::Model, &places::Model),
    (quotes, speech): (&quotes::Model, Option<&quotes::scene::Speech>),
) -> Option<Vec<Cue>> {
    let words = model.words(reading.language.code)?;
    let scan = Scan {
        scene: quotes::scene(reading, &[], quotes, speech?),
        words,
        known: Known {
            names,
            places,
            quotes,
            more: &model.given,
            no_person: &model.no_person,
            no_town: &model.no_town,
            no_organisation: &model.no_organisation,
        },
    };
    Some(scan.cues())
}

/// Finds names and groups them into entities, in order of first mention.
pub fn names(
    reading: &Reading<'_>,
    model: &Model,
    (names, places): (&names::Model, &places::Model),
    (quotes, speech): (&quotes::Model, Option<&quotes::scene::Speech>),
    ran: &mut Vec<&'static str>,
) -> Vec<Entity> {
    let language = reading.language.code;
    let cues = cues(reading, model, (names, places), (quotes, speech));
    let (Some(mut cues), Some(words)) = (cues, model.words(language)) else {
        return Vec::new();
    };
    ran.push("names.cued");
    ran.push("names.cued.tagger");
    let tagger = if language == "de" {
        &model.german
    } else {
        &model.others
    };
    let text = reading.copy.text.as_str();
    cues = tagger.names((words, text), &reading.tokens, &cues, names);
    let given = |word: &str| model.given.contains(word) || quotes.is_first_name(word);
    countries::with_countries(words, text, &reading.tokens, (&mut cues, given));
    if language == "de" {
        states::with_states(text, &reading.tokens, &mut cues);
    }
    match speech {
        Some(speech) => entities(reading, (words, speech), &cues, (names, places)),
        None => Vec::new(),
    }
}

/// Groups marked names into entities, in order of first mention.
fn entities(
    reading: &Reading<'_>,
    (words, speech): (&Words, &quotes::scene::Speech),
    cues: &[Cue],
    (names, places): (&names::Model, &places::Model),
) -> Vec<Entity> {
    let found: Vec<names::ner::Found> = cues
        .iter()
        .map(|cue| names::ner::Found {
            from: cue.from as u32,
            to: cue.to as u32,
            kind: cue.kind,
            margin: 1.0,
        })
        .collect();
    let mut entities = names::grouped(reading, &found, names);
    let by_start: BTreeMap<u32, &Cue> = cues
        .iter()
        .map(|cue| (reading.tokens[cue.from].span.start, cue))
        .collect();
    let descriptions = described::Descriptions {
        text: &reading.copy.text,
        tokens: &reading.tokens,
        words,
        speech,
        names: cues.iter().map(|cue| (cue.from, cue)).collect(),
    };
    let mut listed: BTreeMap<u32, &str> = BTreeMap::new();
    for entity in &mut entities {
        let full = say(reading, &descriptions, &by_start, entity);
        if let (Some(full), Some(first)) = (full, entity.mentions.first()) {
            listed.insert(first.start, full);
        }
    }
    if words.language == "de" {
        genitives_of_places(&mut entities, places);
        genitives_of_the_known(&mut entities, names);
    }
    merge(&mut entities, &listed, words.language == "de");
    entities
}

/// `Duisburgs` is Duisburg.
fn genitives_of_places(entities: &mut [Entity], places: &places::Model) {
    let all: BTreeSet<String> = entities
        .iter()
        .filter(|e| e.kind == EntityKind::Place)
        .map(|e| e.name.clone())
        .collect();
    let town = |name: &str| places.inhabitants(&name.to_lowercase()).is_some();
    let places = entities.iter_mut().filter(|e| e.kind == EntityKind::Place);
    for entity in places.filter(|e| e.links.iso3166.is_none()) {
        // That the text has the genitive does not make it a name of its own.
        let known = |name: &str| town(name) || name != entity.name && all.contains(name);
        let bare =
            states::nominative(&entity.name).or_else(|| declension::place(&entity.name, known));
        if let Some(bare) = bare.map(str::to_owned) {
            rename(entity, &bare);
        }
    }
}

/// `Barack Obamas` is Barack Obama, whether the text has the bare name or not.
fn genitives_of_the_known(entities: &mut [Entity], names: &names::Model) {
    for entity in entities.iter_mut() {
        let Some(bare) = entity.name.strip_suffix('s') else {
            continue;
        };
        let known = entity.kind == EntityKind::Person
            && bare.contains(' ')
            && names.head(&entity.name.to_lowercase(), false).is_none()
            && names.head(&bare.to_lowercase(), false) == Some(EntityKind::Person);
        if known {
            let bare = bare.to_owned();
            rename(entity, &bare);
        }
    }
}

/// Puts together what one name names: organisations by their full name or by that which the language's list has
/// (`listed`, by first mention: `EU` and `Europäischen Union`), `Von der Leyen` and Ursula von der Leyen; a
/// genitive (`Obamas`) and its bare form.
fn merge(entities: &mut Vec<Entity>, listed: &BTreeMap<u32, &str>, genitives: bool) {
    let mut named: BTreeMap<(EntityKind, String), usize> = BTreeMap::new();
    let mut people: BTreeMap<String, usize> = BTreeMap::new();
    let mut goes_to: Vec<usize> = (0..entities.len()).collect();
    // What has an identifier keeps it: the others go to it.
    for (at, entity) in entities.iter().enumerate() {
        let first = entity.mentions.first().map(|mention| mention.start);
        let full = first.and_then(|first| listed.get(&first));
        if let (Some(full), "names.head") = (full, entity.evidence.by) {
            named.insert((entity.kind, (*full).to_owned()), at);
        }
    }
    for (at, entity) in entities.iter().enumerate() {
        match entity.kind {
            EntityKind::Organisation | EntityKind::Place => {
                let key = (entity.kind, entity.name.clone());
                goes_to[at] = *named.entry(key).or_insert(at);
            }
            EntityKind::Person => {
                // All that follows the given name.
                if let Some((_, rest)) = entity.name.split_once(' ') {
                    people.entry(rest.to_lowercase()).or_insert(at);
                }
            }
        }
    }
    for (at, entity) in entities.iter().enumerate() {
        if entity.kind == EntityKind::Person
            && let Some(to) = people.get(&entity.name.to_lowercase())
            && *to != at
        {
            goes_to[at] = *to;
        }
    }
    if genitives {
        genitive(entities, &mut goes_to);
        without_country(entities, &mut goes_to);
    }
    // What went to one that then went on follows it.
    for at in 0..goes_to.len() {
        let mut to = goes_to[at];
        let mut steps = 0;
        while goes_to[to] != to && steps < 4 {
            to = goes_to[to];
            steps += 1;
        }
        goes_to[at] = if goes_to[to] == to { to } else { at };
    }
    let mut place = vec![0; entities.len()];
    let mut kept: Vec<Entity> = Vec::with_capacity(entities.len());
    let mut rest = Vec::new();
    for (at, entity) in std::mem::take(entities).into_iter().enumerate() {
        if goes_to[at] == at {
            place[at] = kept.len();
            kept.push(entity);
        } else {
            rest.push((at, entity));
        }
    }
    for (at, other) in rest {
        let to = goes_to[at];
        place[at] = place[to];
        let into = &mut kept[place[to]];
        into.mentions.extend(other.mentions);
        into.mentions.sort_unstable();
        into.mentions.dedup();
        for alias in std::iter::once(other.name).chain(other.aliases) {
            if alias != into.name && !into.aliases.contains(&alias) {
                into.aliases.push(alias);
            }
        }
    }
    for entity in &mut kept {
        entity.implied_by = entity.implied_by.map(|by| place[by]);
    }
    *entities = kept;
    names::order(entities);
}

/// `Bundesbank` goes to the Deutsche Bundesbank that the text names as well.
fn without_country(entities: &[Entity], goes_to: &mut [usize]) {
    let body = |e: &Entity| e.kind == EntityKind::Organisation;
    let full: BTreeMap<&str, usize> = entities
        .iter()
        .enumerate()
        .filter(|(_, e)| body(e))
        .filter_map(|(at, e)| {
            let (first, rest) = e.name.split_once(' ')?;
            let german = matches!(first, "Deutsche" | "Deutscher" | "Deutsches");
            (german && !rest.contains(' ')).then_some((rest, at))
        })
        .collect();
    for (at, entity) in entities.iter().enumerate() {
        let to = full.get(entity.name.as_str()).filter(|_| body(entity));
        if let Some(to) = to.filter(|to| goes_to[**to] == **to && goes_to[at] == at) {
            goes_to[at] = *to;
        }
    }
}

/// `Barack Obamas` goes to Barack Obama, `Obamas` to whoever bears that surname, `Nordwerfts` to the Nordwerft.
fn genitive(entities: &[Entity], goes_to: &mut [usize]) {
    let mut bare: BTreeMap<&str, usize> = BTreeMap::new();
    let people = || {
        entities
            .iter()
            .enumerate()
            .filter(|(_, e)| e.kind == EntityKind::Person)
    };
    for (at, person) in people() {
        bare.entry(&person.name).or_insert(at);
        for alias in &person.aliases {
            bare.entry(alias).or_insert(at);
        }
        if let Some((_, surname)) = person.name.rsplit_once(' ') {
            bare.entry(surname).or_insert(at);
        }
    }
    let mut bodies: BTreeMap<&str, usize> = BTreeMap::new();
    for (at, entity) in entities.iter().enumerate() {
        if entity.kind == EntityKind::Organisation {
            for name in std::iter::once(&entity.name).chain(&entity.aliases) {
                bodies.entry(name).or_insert(at);
            }
        }
    }
    for (at, entity) in entities.iter().enumerate() {
        // `Nordwerfts` alone looks like a person's or a town's name, too.
        let alone = !entity.name.contains(' ') && entity.mentions.len() == 1;
        let body = |name: &str| {
            (entity.kind == EntityKind::Organisation || alone)
                .then(|| bodies.get(name))
                .flatten()
        };
        let person = |name: &str| {
            (entity.kind == EntityKind::Person)
                .then(|| bare.get(name))
                .flatten()
        };
        let to = entity.name.strip_suffix('s');
        let Some(to) = to.and_then(|name| person(name).or_else(|| body(name))) else {
            continue;
        };
        // Where that one goes to another already, this one stays.
        if goes_to[at] == at && goes_to[*to] == *to && *to != at {
            goes_to[at] = *to;
        }
    }
}

/// What the first cue says of an entity: why it is one, its title, its code. Returns the full name that the
/// language's list has for an organisation.
fn say(
    reading: &Reading<'_>,
    descriptions: &described::Descriptions<'_>,
    by_start: &BTreeMap<u32, &Cue>,
    entity: &mut Entity,
) -> Option<&'static str> {
    let words = descriptions.words;
    let text = reading.copy.text.as_str();
    let cues = || {
        entity
            .mentions
            .iter()
            .filter_map(|mention| by_start.get(&mention.start).map(|cue| (*mention, *cue)))
    };
    // A surname alone says nothing: the mention that says most does.
    let (mention, cue) = cues()
        .find(|(_, c)| c.rule != "names.cued.again")
        .or(cues().next())?;
    let title = descriptions.of_entity(entity, cues().filter_map(|(_, cue)| cue.title));
    let listed = cues().find_map(|(mention, _)| {
        let tokens = &reading.tokens[within(&reading.tokens, mention)];
        words.name(&key(text, tokens), mention.of(text))
    });
    if entity.evidence.by != "names.head" {
        entity.evidence = Evidence {
            spans: vec![mention],
            ..Evidence::by(cue.rule)
        };
    }
    match (entity.kind, listed) {
        (EntityKind::Place, Some(Listed::Place(code))) => {
            entity.links.iso3166 = Some(code.to_owned());
            entity.evidence = Evidence {
                spans: vec![mention],
                ..Evidence::by("places.exonym")
            };
        }
        (EntityKind::Organisation, Some(Listed::Organisation(full)))
            if entity.evidence.by != "names.head" =>
        {
            rename(entity, full);
        }
        (EntityKind::Organisation, None)
            if words.language == "de" && entity.evidence.by != "names.head" =>
        {
            if let Some(full) = declension::organisation(&entity.name) {
                rename(entity, &full);
            }
        }
        (EntityKind::Person, _) => {
            entity.description = title.map(|span: Span| span.of(text).to_owned());
        }
        _ => {}
    }
    match (entity.kind, listed) {
        (EntityKind::Organisation, Some(Listed::Organisation(full))) => Some(full),
        _ => None,
    }
}

/// Gives an entity its full name; the old one stays an alias.
fn rename(entity: &mut Entity, full: &str) {
    if entity.name != full {
        let old = std::mem::replace(&mut entity.name, full.to_owned());
        entity.aliases.retain(|alias| alias != full);
        if !entity.aliases.contains(&old) {
            entity.aliases.push(old);
        }
    }
}

#[cfg(test)]
mod genitive_tests;
#[cfg(test)]
mod name_tests;
#[cfg(test)]
mod tests;
