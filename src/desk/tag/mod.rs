//! Tags: who, where, which companies, who said what, whom it cites, what it is about.
//!
//! One tokenizer ([`token`]) serves all taggers. Every tag carries its [`Evidence`]. Nothing is
//! tagged that does not stand in [`Copy::text`].

pub mod cued;
pub mod dates;
pub mod embedding;
mod entity;
#[cfg(test)]
mod fixture;
pub mod genres;
pub mod identifiers;
mod index;
pub mod instruments;
pub mod keyphrases;
pub mod names;
mod people;
pub mod places;
mod prefilter;
pub mod quotes;
pub mod sources;
pub mod token;
mod token_words;
pub mod tone;
pub mod topics;
pub mod words;

pub use self::entity::{Entity, EntityKind, Gender, Links};
use super::clean::Copy;
use super::language::Language;
use super::metadata::Metadata;
use super::{Evidence, Limits, LoadError, RuleDoc, Span};

/// Everything the taggers found.
#[derive(Debug, Clone, Default)]
pub struct Tags {
    /// People, organisations, places.
    pub entities: Vec<Entity>,
    /// Named events.
    pub events: Vec<Event>,
    /// Who said what.
    pub quotes: Vec<quotes::Quote>,
    /// Whom the article cites.
    pub attributions: Vec<sources::Attribution>,
    /// Dates in the text.
    pub temporal: dates::Temporal,
    /// Listed companies and other instruments.
    pub instruments: Vec<instruments::Instrument>,
    /// IPTC Media Topics.
    pub topics: Vec<topics::Topic>,
    /// IPTC genres.
    pub genres: Vec<genres::Genre>,
    /// Tone; `None` when unsure.
    pub tone: Option<tone::Tone>,
    /// Tone of the sentences that name an entity, by its index in `entities`.
    pub entity_tones: Vec<(usize, tone::Tone)>,
    /// Up to ten keyphrases, best first.
    pub keyphrases: Vec<keyphrases::Keyphrase>,
    /// Codes of the taggers that ran for this language.
    pub ran: Vec<&'static str>,
    /// The text was longer than the token budget: tags cover only its beginning.
    pub truncated: bool,
}

/// A named event.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    /// Its name.
    pub name: String,
    /// Wikidata id, only where sure.
    pub wikidata: Option<String>,
    /// Why.
    pub evidence: Evidence,
}

/// The taggers' tables.
pub struct Models {
    /// Word vectors.
    pub embedding: embedding::Embedding,
    /// Names.
    pub names: names::Model,
    /// Names in other languages.
    pub cued: cued::Model,
    /// Places.
    pub places: places::Model,
    /// Instruments.
    pub instruments: instruments::Model,
    /// Identifiers of organisations.
    pub identifiers: identifiers::Model,
    /// Words of reported speech.
    pub quotes: quotes::Model,
    /// Media and phrases that cite.
    pub sources: sources::Model,
    /// Words of time.
    pub dates: dates::Model,
    /// Topics.
    pub topics: topics::Model,
    /// Tone.
    pub tone: tone::Model,
    /// Keyphrases.
    pub keyphrases: keyphrases::Model,
}

impl Models {
    /// Loads every table.
    ///
    /// # Errors
    /// When one is damaged.
    pub fn load() -> Result<Self, LoadError> {
        Ok(Self {
            embedding: embedding::Embedding::load()?,
            names: names::Model::load()?,
            cued: cued::Model::load()?,
            places: places::Model::load()?,
            instruments: instruments::Model::load()?,
            identifiers: identifiers::Model::load()?,
            quotes: quotes::Model::load()?,
            sources: sources::Model::load()?,
            dates: dates::Model::load()?,
            topics: topics::Model::load()?,
            tone: tone::Model::load()?,
            keyphrases: keyphrases::Model::load()?,
        })
    }
}

/// The documented tagging decisions.
pub fn rules() -> Vec<RuleDoc> {
    let mut all = Vec::new();
    all.extend(names::rules());
    all.extend(cued::rules());
    all.extend(places::rules());
    all.extend(instruments::rules());
    all.extend(identifiers::rules());
    all.extend(quotes::rules());
    all.extend(sources::rules());
    all.extend(dates::rules());
    all.extend(topics::rules());
    all.extend(genres::rules());
    all.extend(tone::rules());
    all.extend(keyphrases::rules());
    all
}

/// What every tagger reads.
pub struct Reading<'a> {
    /// The copy.
    pub copy: &'a Copy,
    /// Headline, dates and so on.
    pub metadata: &'a Metadata,
    /// Language.
    pub language: &'a Language,
    /// Tokens of [`Copy::text`] in order.
    pub tokens: Vec<token::Token>,
    /// Tickers that the message names.
    pub tickers: &'a [String],
}

/// The names by the tagger that the language has, and what stands in quotation marks.
pub fn named(
    reading: &Reading<'_>,
    models: &Models,
    ran: &mut Vec<&'static str>,
) -> (Option<quotes::scene::Speech>, Vec<Entity>) {
    let speech = quotes::speech(reading, &models.quotes);
    let mut entities = names::names(
        reading,
        &models.names,
        &instruments::listings(reading, &models.instruments),
        ran,
    );
    if ran.is_empty() {
        entities = cued::names(
            reading,
            &models.cued,
            (&models.names, &models.places),
            (&models.quotes, speech.as_ref()),
            ran,
        );
    }
    (speech, entities)
}

/// Tags the copy.
pub fn tag(
    copy: &Copy,
    metadata: &Metadata,
    language: &Language,
    tickers: &[String],
    (models, limits): (&Models, &Limits),
) -> Tags {
    let (tokens, truncated) = token::tokenize(&copy.text, limits.max_tokens);
    let reading = Reading {
        copy,
        metadata,
        language,
        tokens,
        tickers,
    };
    let mut ran = Vec::new();
    let (speech, mut entities) = named(&reading, models, &mut ran);
    let events = places::link(&reading, &mut entities, &models.places, &mut ran);
    let instruments =
        instruments::instruments(&reading, &mut entities, &models.instruments, &mut ran);
    identifiers::identify(&mut entities, &models.identifiers);
    let attributions = sources::sources(
        &reading,
        &mut entities,
        &models.sources,
        (&models.quotes, speech.as_ref()),
        &mut ran,
    );
    let quotes = quotes::quotes(
        &reading,
        &entities,
        &attributions,
        (&models.quotes, speech.as_ref()),
        &mut ran,
    );
    let mut temporal = dates::dates(&reading, &models.dates, &mut ran);
    dates::without_clubs(&copy.text, &entities, &mut temporal);
    let genres = genres::genres(&reading, &quotes, &attributions, &temporal, &mut ran);
    let words = words::words(&copy.text, &reading.tokens);
    let topics = topics::topics(
        &reading,
        &words,
        (&entities, &attributions),
        &instruments,
        (&models.topics, &models.embedding),
        &mut ran,
    );
    let tones = tone::tone(&reading, &words, &entities, &models.tone, &mut ran);
    let keyphrases = keyphrases::keyphrases(
        &reading,
        &words,
        &entities,
        (&models.keyphrases, &models.embedding),
        &mut ran,
    );
    Tags {
        entities,
        events,
        quotes,
        attributions,
        temporal,
        instruments,
        topics,
        genres,
        tone: tones.article,
        entity_tones: tones.entities,
        keyphrases,
        ran,
        truncated,
    }
}
