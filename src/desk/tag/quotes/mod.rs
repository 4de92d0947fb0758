//! Who said what.
//!
//! One pass finds what stands between marks ([`marks`]), one look-up a token says what a word can
//! be ([`lexicon`]), rules look beside each stretch for a verb of speech and its subject
//! ([`direct`]), and the subject is resolved to an entity through names, roles and pronouns
//! ([`speaker`]).

mod anaphor;
mod apposition;
pub(super) mod around;
mod asides;
mod attributed;
mod behind;
mod beside;
mod cast;
mod certain;
mod clause;
mod crowd;
mod dialogue;
mod direct;
mod epithet;
mod fronted;
mod gendered;
mod house;
mod incise;
mod indirect;
mod interview;
mod introduced;
mod joint;
mod judged;
pub(super) mod lexicon;
mod marks;
mod names;
mod nominal;
mod paragraph;
mod parted;
pub(super) mod phrase;
mod reported;
mod rules;
pub(super) mod scene;
mod speaker;
mod unlisted;
mod verbs_english;
mod verbs_other;
mod words;

use self::cast::Cast;
use self::lexicon::Lexicon;
use self::scene::{Scene, Speech};
use super::people::{self, FirstNames};
use super::sources::Attribution;
use super::{Entity, Reading};
use crate::desk::extract::BlockKind;
use crate::desk::{LoadError, RuleDoc, Span};

/// A quotation.
#[derive(Debug, Clone, PartialEq)]
pub struct Quote {
    /// Direct, indirect or mixed.
    pub kind: QuoteKind,
    /// What was said, without the outer marks.
    pub span: Span,
    /// The reporting verb or phrase.
    pub cue: Option<Span>,
    /// Index of the speaker among the entities.
    pub speaker: Option<usize>,
    /// The speaker's name; a role where no name is known (`a spokesman`).
    pub speaker_name: Option<String>,
    /// The pronoun or role that stood there, when the speaker was resolved from it.
    pub resolved_from: Option<Span>,
    /// `mismatched_marks: …`, `continued_paragraph`, `speaker_confidence: 0.7` …
    pub flags: Vec<String>,
    /// How sure the speaker is, 0–1.
    pub confidence: f32,
    /// Code of the rule.
    pub rule: &'static str,
}

/// Kinds of quotation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QuoteKind {
    /// Between quotation marks.
    Direct,
    /// Reported speech.
    Indirect,
    /// Reported speech with words between marks.
    Mixed,
}

/// The languages with verbs of speech.
const LANGUAGES: &[&str] = &["en", "de", "fr", "es", "it", "pt", "nl"];

/// Words of speech by language.
pub struct Model {
    lexicons: Vec<(&'static str, Lexicon)>,
    first_names: FirstNames,
}

impl Model {
    /// Lays out the tables.
    ///
    /// # Errors
    /// When a language has none.
    pub fn load() -> Result<Self, LoadError> {
        let lexicons = LANGUAGES
            .iter()
            .map(|code| {
                Lexicon::of(code)
                    .map(|lexicon| (*code, lexicon))
                    .ok_or_else(|| LoadError {
                        table: "quotes",
                        detail: format!("no words for {code}"),
                    })
            })
            .collect::<Result<_, _>>()?;
        Ok(Self {
            lexicons,
            first_names: FirstNames::new(),
        })
    }

    /// The word is a given name of the list.
    pub fn is_first_name(&self, word: &str) -> bool {
        self.first_names.gender(word) != people::Gender::Unknown
    }

    fn lexicon(&self, language: &str) -> Option<(&'static str, &Lexicon)> {
        self.lexicons
            .iter()
            .find(|(code, _)| *code == language)
            .map(|(code, lexicon)| (*code, lexicon))
    }
}

/// Documented decisions.
pub fn rules() -> Vec<RuleDoc> {
    rules::RULES.to_vec()
}

/// What words and marks are in reported speech; `None` in languages without a lexicon.
pub fn speech(reading: &Reading<'_>, model: &Model) -> Option<Speech> {
    let text = reading.copy.text.as_str();
    let (language, lexicon) = model.lexicon(reading.language.code)?;
    let mut quoted = marks::quoted(text, &reading.tokens);
    dialogue::add((language, text), &reading.tokens, lexicon, &mut quoted);
    Some(Speech::new(
        text,
        &reading.tokens,
        lexicon,
        quoted,
        language,
    ))
}

/// The article as the rules of reported speech see it.
pub(super) fn scene<'a>(
    reading: &'a Reading<'_>,
    entities: &'a [Entity],
    model: &'a Model,
    speech: &'a Speech,
) -> Scene<'a> {
    let text = reading.copy.text.as_str();
    Scene::new(text, &reading.tokens, speech, &model.first_names, entities)
}

/// Finds quotations and their speakers.
pub fn quotes(
    reading: &Reading<'_>,
    entities: &[Entity],
    sources: &[Attribution],
    (model, speech): (&Model, Option<&Speech>),
    ran: &mut Vec<&'static str>,
) -> Vec<Quote> {
    let Some(speech) = speech else {
        return Vec::new();
    };
    ran.push("quotes");
    let scene = scene(reading, entities, model, speech);
    let cast = Cast::new(&scene);
    let headings: Vec<Span> = reading
        .copy
        .paragraphs
        .iter()
        .filter(|p| p.kind == BlockKind::Heading)
        .map(|p| p.span)
        .collect();
    let in_heading = |span: Span| {
        let at = headings.partition_point(|h| h.end <= span.start);
        headings.get(at).is_some_and(|h| h.overlaps(&span))
    };
    let mut quotes = direct::direct(&scene, &cast, &in_heading);
    quotes.sort_by_key(|q| q.span);
    attributed::attribute(reading, &scene, &in_heading, &mut quotes);
    let found = reported::Found {
        direct: &quotes,
        sources,
    };
    let mut reports = indirect::indirect(&scene, &cast, &found, &in_heading);
    if scene.language != "en" {
        agree(&quotes, &mut reports);
    }
    join(&mut quotes, reports);
    quotes
}

/// Leaves out reports that hold words between marks of somebody else.
fn agree(quotes: &[Quote], reports: &mut Vec<Quote>) {
    let mut first = 0;
    reports.retain(|report| {
        while first < quotes.len() && quotes[first].span.end <= report.span.start {
            first += 1;
        }
        quotes[first..]
            .iter()
            .take_while(|q| q.span.start < report.span.end)
            .all(|q| {
                let inside = report.span.start <= q.span.start && q.span.end <= report.span.end;
                let guessed = q.rule == "quote.direct.reported_on";
                let other =
                    q.speaker_name.is_some() && q.speaker_name != report.speaker_name && !guessed;
                inside && !other
            })
    });
}

/// Adds reports; words between marks inside a report are part of it.
fn join(quotes: &mut Vec<Quote>, reports: Vec<Quote>) {
    let inside = |span: Span| {
        let at = reports.partition_point(|r| r.span.end <= span.start);
        reports
            .get(at)
            .is_some_and(|r| r.span.start <= span.start && span.end <= r.span.end)
    };
    quotes.retain(|quote| !inside(quote.span));
    quotes.extend(reports);
    quotes.sort_by_key(|quote| quote.span);
}

#[cfg(test)]
mod indirect_tests;
#[cfg(test)]
mod language_tests;
#[cfg(test)]
mod paragraph_tests;
#[cfg(test)]
mod report_tests;
#[cfg(test)]
mod sentence_tests;
#[cfg(test)]
mod speaker_tests;
#[cfg(test)]
mod tests;
