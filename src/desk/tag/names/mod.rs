//! People, organisations and places by name, resolved within the document.
//!
//! [`ner`] marks names, `resolve` groups the mentions of one thing, `roles` reads what a person is
//! called beside the name, `heads` is the hand-checked list.

mod acronyms;
pub mod again;
mod ahead;
mod apposition;
mod articles;
mod bearers;
mod before;
mod beside;
mod called;
mod cases;
mod clubs;
mod dateline;
mod edges;
mod elsewhere;
mod features;
mod figured;
mod firms;
#[cfg(test)]
mod fixture;
mod given;
mod group;
mod head_nouns;
mod heads;
mod labels;
pub mod lattice;
mod line_ups;
mod listed;
pub mod lists;
mod marks;
pub mod measures;
pub mod ner;
mod nicknames;
mod offices;
mod owners;
pub mod parties;
mod peers;
mod people;
mod references;
mod resolve;
mod role_frames;
#[cfg(test)]
mod role_tests;
mod role_words;
mod roles;
mod said;
pub mod sheet;
mod spelt_out;
mod well_known;
pub mod words;

pub use resolve::{key, order, salience_of};
pub use roles::in_full;

use super::people::FirstNames;
use super::{Entity, EntityKind, Reading};
use crate::desk::{LoadError, RuleDoc, Span};

/// Tables.
pub struct Model {
    words: words::Words,
    first_names: FirstNames,
    lists: lists::Lists,
    tagger: ner::Tagger,
    heads: heads::Heads,
    well_known: well_known::WellKnown,
}

impl Model {
    /// Loads the tables.
    ///
    /// # Errors
    /// When they are damaged.
    pub fn load() -> Result<Self, LoadError> {
        Ok(Self {
            words: words::Words::read(include_bytes!("../../../../models/words.bin"))?,
            first_names: FirstNames::new(),
            lists: lists::Lists::load()?,
            tagger: ner::Tagger::read(include_bytes!("../../../../models/ner.bin"))?,
            heads: heads::Heads::new(),
            well_known: well_known::WellKnown::new(),
        })
    }

    /// The kind of a name on the hand-checked list; `upper` tells that it was written in capitals.
    pub fn head(&self, key: &str, upper: bool) -> Option<EntityKind> {
        self.heads.get(key, upper).map(|head| head.kind)
    }

    /// Tokens of the organisation of the hand-checked list that `tokens` begin with; 0 for none.
    pub fn organisation(&self, text: &str, tokens: &[super::token::Token]) -> usize {
        self.lists.organisation(text, tokens)
    }

    /// The attributes of the tokens of a language that has words and connectors of its own.
    pub fn sheet_of(
        &self,
        text: &str,
        tokens: &[super::token::Token],
        words: (&words::Words, &[&str]),
    ) -> sheet::Sheet {
        sheet::sheet_of(text, tokens, words, &self.lists)
    }

    /// What is known of single English words.
    pub const fn words(&self) -> &words::Words {
        &self.words
    }
}

/// Documented decisions.
pub fn rules() -> Vec<RuleDoc> {
    [RULES, REMOVALS].concat()
}

/// Decisions that a name is none: no entity carries their code.
const REMOVALS: &[RuleDoc] = &[
    RuleDoc::english(
        "names.acronym",
        "an acronym that is a common noun, a degree, or explained as a thing: no organisation",
        "capitals alone look like a body's short form, and GDP, HIV and CEO name nobody",
        "The CEO said on Monday that GDP had grown.",
    ),
    RuleDoc::english(
        "names.family",
        "the plural of a surname behind an article: neither a person nor an organisation",
        "a family is nobody whom a reader can ask for, and its plural looks like a band or a club",
        "Ellen Dowd left in May. The Dowds said they had lost their home.",
    ),
];

const RULES: &[RuleDoc] = &[
    RuleDoc::english(
        "names.ner",
        "a name marked by the trained tagger",
        "most names are on no list",
        "The activist Frank Mugisha said on Monday that the group would appeal to the court in Kampala.",
    ),
    RuleDoc::english(
        "names.head",
        "a name on the hand-checked list, with its full name and identifier",
        "heads of state, international bodies and media are named often and by short forms",
        "The U.N. Security Council met.",
    ),
    RuleDoc::english(
        people::SURNAME,
        "a surname behind a title of the other sex than that of the one who is named in full: somebody else",
        "husband and wife have one surname, and what she did is not his",
        "Robert Vance was fined on Friday. Mrs Vance wept in court.",
    ),
    RuleDoc::english(
        head_nouns::CODE,
        "a name of two words and more that ends in the noun of a place: a place, whatever the tagger took it for",
        "a trail, a museum and an airport are named by their noun",
        "The Torvall Convention Center said on Monday that it would close.",
    ),
    RuleDoc::english(
        "names.administration",
        "a head of government's surname and \"administration\": an organisation that implies the person",
        "the office is meant, not the person alone",
        "The Biden administration objected.",
    ),
    RuleDoc::english(
        "names.implied",
        "a person implied by the name of an administration",
        "who asks for the person wants such articles too",
        "The Biden administration objected.",
    ),
];

/// Finds names and groups them into entities, in order of first mention. What stands in `apart` (spans
/// in text order) is no name.
pub fn names(
    reading: &Reading<'_>,
    model: &Model,
    apart: &[Span],
    ran: &mut Vec<&'static str>,
) -> Vec<Entity> {
    // A language that the detector hardly believes in itself (a few short lines) is no reason to
    // leave names unread.
    let language = reading.language;
    let latin = language.script.is_none_or(|s| s == "Latn");
    let unsure = language.confidence < 0.5 && latin && !language.strange;
    if !language.is_read_as_english() && !unsure {
        return Vec::new();
    }
    ran.push("names.ner");
    let text = reading.copy.text.as_str();
    let sheet = sheet::sheet(text, &reading.tokens, &model.words, &model.lists);
    let mut found = model.tagger.names(&sheet);
    references::without_references(text, &reading.tokens, &mut found);
    acronyms::without_common_nouns(text, &reading.tokens, &mut found);
    acronyms::without_letters(text, &reading.tokens, &mut found);
    measures::without_measures(text, &reading.tokens, &mut found);
    spelt_out::with_full_names(text, &reading.tokens, &mut found);
    offices::without_offices(text, &reading.tokens, &mut found);
    marks::cut(text, &reading.tokens, &mut found);
    owners::part(text, &reading.tokens, &sheet, &mut found);
    parties::without_tags(text, &reading.tokens, &mut found);
    parties::with_parties(text, &reading.tokens, &sheet, &mut found);
    line_ups::without_figures(text, &reading.tokens, &mut found);
    line_ups::are_players(text, &reading.tokens, &mut found);
    given::with_given_names(text, &reading.tokens, &mut found);
    edges::read(text, &reading.tokens, &mut found);
    edges::with_counties(text, &reading.tokens, &mut found);
    edges::with_forms(text, &reading.tokens, &mut found);
    edges::without_peoples(text, &reading.tokens, &mut found);
    elsewhere::widened(text, &reading.tokens, &mut found);
    elsewhere::surnames_are_persons(text, &reading.tokens, &mut found);
    clubs::with_ends(text, &reading.tokens, &mut found);
    firms::are_organisations(text, &reading.tokens, &sheet, &mut found);
    firms::with_firms(text, &reading.tokens, &sheet, &mut found);
    articles::with_articles(text, &reading.tokens, &model.lists, &mut found);
    figured::without_amounts(text, &reading.tokens, &mut found);
    figured::with_figures(text, &reading.tokens, &model.lists, &mut found);
    listed::with_genitives(text, &reading.tokens, &model.lists, &mut found);
    said::are_bodies(text, &reading.tokens, &sheet, &mut found);
    firms::of_two_places(text, &reading.tokens, &mut found);
    labels::read(text, &reading.tokens, &sheet, &mut found);
    clubs::are_towns(text, &reading.tokens, &sheet, &mut found);
    clubs::are_clubs(text, &reading.tokens, &sheet, &mut found);
    clubs::are_short(text, &reading.tokens, &mut found);
    called::with_beginnings(text, &reading.tokens, &sheet, &mut found);
    called::with_universities(text, &reading.tokens, &mut found);
    called::read(text, &reading.tokens, &sheet, &mut found);
    peers::are_persons(text, &reading.tokens, &mut found);
    listed::with_heads(text, &reading.tokens, &mut found);
    listed::without_benchmarks(text, &reading.tokens, &mut found);
    listed::are_places(text, &reading.tokens, &sheet, &mut found);
    let nouns = head_nouns::read(text, &reading.tokens, &sheet, &mut found);
    cases::are_cases(text, &reading.tokens, &mut found);
    let dateline = reading.copy.facts.dateline.as_deref();
    dateline::kinds(text, &reading.tokens, dateline, &mut found);
    found.retain(|name| {
        let start = reading.tokens[name.from as usize].span.start;
        let before = apart.partition_point(|span| span.start <= start);
        before == 0 || apart[before - 1].end <= start
    });
    let mut entities = resolve::resolve(reading, &found, model);
    for entity in &mut entities {
        let by_noun = entity.mentions.iter().any(|m| nouns.contains(&m.start));
        if by_noun && entity.evidence.by == "names.ner" {
            entity.evidence.by = head_nouns::CODE;
        }
    }
    entities
}

/// Groups names that another tagger marked into entities, in order of first mention.
pub fn grouped(reading: &Reading<'_>, found: &[ner::Found], model: &Model) -> Vec<Entity> {
    resolve::resolve(reading, found, model)
}

#[cfg(test)]
mod tests;
