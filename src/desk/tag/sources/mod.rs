//! Whom the article cites: "As reported by X", "told X", wire credits.
//!
//! A table of phrases by language ([`cues`]) and a table of well-known media ([`media`]). What
//! follows a phrase is a medium, a name or a role; a source that is only a speaker is no medium.

mod bare;
mod cues;
mod media;
mod medium;
mod rules;

use std::collections::BTreeMap;

use self::cues::{BETWEEN, CUES, MEDIA_WORDS, Needs, REPORTS, SHOWN_BY, SHOWS, SOURCE_NOUNS};
pub use self::media::medium;
use self::media::{MEDIA, PLATFORMS};
pub use self::rules::rules;
use super::prefilter::Prefilter;
use super::quotes::around::called;
use super::quotes::lexicon::Class;
use super::quotes::phrase::Head;
use super::quotes::scene::{Scene, Speech};
use super::token::Shape;
use super::{Entity, EntityKind, Reading, quotes};
use crate::desk::{Evidence, LoadError, Span, hash};

/// A cited source.
#[derive(Debug, Clone, PartialEq)]
pub struct Attribution {
    /// The whole expression (`As reported by The Hill on Wednesday`).
    pub span: Span,
    /// The source's canonical name.
    pub source: String,
    /// Index of the source among the entities.
    pub entity: Option<usize>,
    /// The phrase that says so (`As reported by`).
    pub cue: Span,
    /// The date expression (`Wednesday`).
    pub when: Option<Span>,
    /// Home page, only where known.
    pub url: Option<String>,
    /// A medium or agency (goes into `infoSources`), not just any speaker.
    pub is_medium: bool,
    /// Code of the rule.
    pub rule: &'static str,
}

/// A list of words or names, by hash.
struct Names {
    sorted: Vec<(u64, u16)>,
    /// First words of the names, and their hashes in order.
    first: (Prefilter, Vec<u64>),
}

impl Names {
    fn new(list: impl Iterator<Item = (&'static str, u16)>) -> Self {
        let list: Vec<(&'static str, u16)> = list.collect();
        let first = list.iter().map(|(name, _)| {
            name.split([' ', '-', '’', '\'', '.', '&', '/', '!'])
                .next()
                .unwrap_or("")
        });
        let filter = Prefilter::of_beginnings(first.clone());
        let mut hashes: Vec<u64> = first.map(|word| hash::of_bytes(word.as_bytes())).collect();
        hashes.sort_unstable();
        let mut sorted: Vec<(u64, u16)> = list
            .into_iter()
            .map(|(name, value)| (hash::of_bytes(name.as_bytes()), value))
            .collect();
        sorted.sort_unstable();
        sorted.dedup_by_key(|(key, _)| *key);
        Self {
            sorted,
            first: (filter, hashes),
        }
    }

    fn words(list: &'static str) -> Self {
        Self::new(list.split_whitespace().map(|word| (word, 0)))
    }

    /// Whether a name begins with this word of letters and figures.
    fn may_begin(&self, word: &str) -> bool {
        let (filter, hashes) = &self.first;
        let known = || hashes.binary_search(&hash::of_bytes(word.as_bytes()));
        filter.may_have(word) && known().is_ok()
    }

    fn get(&self, name: &str) -> Option<u16> {
        let key = hash::of_bytes(name.as_bytes());
        self.sorted
            .binary_search_by_key(&key, |(key, _)| *key)
            .ok()
            .map(|at| self.sorted[at].1)
    }
}

/// Tables of media and phrases.
pub struct Model {
    media: Names,
    platforms: Names,
    between: Names,
    reports: Names,
    media_words: Names,
    nouns: Names,
    /// First words of phrases, by language.
    openers: Vec<(&'static str, Prefilter)>,
    /// First words of phrases, with language: indices of [`CUES`] and the phrase's words.
    phrases: Vec<(u64, u16, Vec<&'static str>)>,
}

/// Rule of an agency in brackets that signs a dateline.
const WIRE: &str = "source.wire_credit";

/// What is cited by nobody's word (`according to the nature of …`), lower case.
const STANDARDS: &[&str] = &[
    "age",
    "degree",
    "kind",
    "level",
    "nature",
    "need",
    "needs",
    "number",
    "order",
    "plan",
    "principle",
    "principles",
    "schedule",
    "size",
    "taste",
    "tastes",
    "type",
    "wishes",
];

/// Tokens of a place and a day before an agency, at most.
const DATELINE: usize = 12;

impl Model {
    /// Lays out the tables.
    ///
    /// # Errors
    /// Never so far.
    pub fn load() -> Result<Self, LoadError> {
        let names = |list: &'static [media::Medium]| {
            Names::new(list.iter().enumerate().flat_map(|(at, (name, others, _))| {
                std::iter::once(*name)
                    .chain(others.split('|').filter(|other| !other.is_empty()))
                    .map(move |name| (name, at as u16))
            }))
        };
        let mut phrases: Vec<(u64, u16, Vec<&'static str>)> = CUES
            .iter()
            .enumerate()
            .flat_map(|(at, cue)| {
                cue.phrases.split('|').map(move |phrase| {
                    let words: Vec<&'static str> = phrase.split_whitespace().collect();
                    (first_key(cue.language, words[0]), at as u16, words)
                })
            })
            .collect();
        let mut languages: Vec<&'static str> = CUES.iter().map(|cue| cue.language).collect();
        languages.sort_unstable();
        languages.dedup();
        let openers = languages.into_iter().map(|language| {
            let own = phrases
                .iter()
                .filter(|(_, at, _)| CUES[usize::from(*at)].language == language);
            (language, Prefilter::of(own.map(|(_, _, words)| words[0])))
        });
        let openers = openers.collect();
        // The longest phrase first.
        phrases.sort_by_key(|(key, at, words)| (*key, std::cmp::Reverse(words.len()), *at));
        Ok(Self {
            media: names(MEDIA),
            platforms: names(PLATFORMS),
            between: Names::words(BETWEEN),
            reports: Names::words(REPORTS),
            media_words: Names::words(MEDIA_WORDS),
            nouns: Names::words(SOURCE_NOUNS),
            openers,
            phrases,
        })
    }
}

fn first_key(language: &str, word: &str) -> u64 {
    hash::join(hash::of_bytes(language.as_bytes()), hash::of_lower(word))
}

/// What a phrase is followed by.
struct Found {
    source: String,
    from: usize,
    to: usize,
    url: Option<&'static str>,
    is_medium: bool,
    entity: Option<usize>,
    known: bool,
}

/// Finds cited sources. A known medium that no entity covers becomes one.
pub fn sources(
    reading: &Reading<'_>,
    entities: &mut Vec<Entity>,
    model: &Model,
    (words, speech): (&quotes::Model, Option<&Speech>),
    ran: &mut Vec<&'static str>,
) -> Vec<Attribution> {
    let Some(speech) = speech else {
        return Vec::new();
    };
    ran.push("sources");
    let scene = quotes::scene(reading, entities, words, speech);
    let mut out: Vec<Attribution> = Vec::new();
    let mut new: BTreeMap<String, (&'static str, Vec<Span>)> = BTreeMap::new();
    let openers = model.openers.iter();
    let finder = Finder {
        scene: &scene,
        openers: openers
            .filter(|(language, _)| *language == scene.language)
            .map(|(_, filter)| filter)
            .next(),
        model,
    };
    let mut at = 0;
    while at < scene.tokens.len() {
        let hit = finder
            .phrase(at)
            .or_else(|| finder.wire(at))
            .or_else(|| finder.reports(at));
        let Some((rule, cue, found)) = hit else {
            at += 1;
            continue;
        };
        let (when, end) = finder.when(found.to);
        let start = cue.0.min(found.from);
        let end = end.max(cue.1);
        let source_span = scene.span(found.from, found.to);
        if found.known
            && found.entity.is_none()
            && let Some(url) = found.url
        {
            let spans = &mut new
                .entry(found.source.clone())
                .or_insert((url, Vec::new()))
                .1;
            spans.push(source_span);
        }
        out.push(Attribution {
            span: scene.span(start, end),
            source: found.source,
            entity: found.entity,
            cue: scene.span(cue.0, cue.1),
            when,
            url: found.url.map(|host| format!("https://{host}/")),
            is_medium: found.is_medium,
            rule,
        });
        at = end.max(at + 1);
    }
    // In the order of the text, as other entities.
    let mut new: Vec<_> = new.into_iter().collect();
    new.sort_by_key(|(_, (_, spans))| spans.first().copied());
    let added: BTreeMap<String, usize> = new
        .into_iter()
        .map(|(name, (host, spans))| {
            let entity = add(entities, &name, host, spans);
            (name, entity)
        })
        .collect();
    for attribution in &mut out {
        if let Some(entity) = added.get(&attribution.source) {
            attribution.entity = Some(*entity);
        }
    }
    out
}

/// The organisation of that name, with more mentions, in text order.
fn add(entities: &mut Vec<Entity>, name: &str, host: &'static str, spans: Vec<Span>) -> usize {
    let found = entities
        .iter()
        .position(|e| e.kind == EntityKind::Organisation && e.name == name);
    if let Some(at) = found {
        let mentions = &mut entities[at].mentions;
        mentions.sort_unstable();
        let known = mentions.clone();
        mentions.extend(spans.into_iter().filter(|span| {
            let next = known.partition_point(|m| m.end <= span.start);
            known.get(next).is_none_or(|m| !m.overlaps(span))
        }));
        mentions.sort_unstable();
        return at;
    }
    let mut entity = Entity {
        kind: EntityKind::Organisation,
        name: name.to_owned(),
        salience: 0.2,
        evidence: Evidence {
            by: "source.media_table",
            why: "a cited medium".into(),
            spans: spans.iter().take(1).copied().collect(),
        },
        mentions: spans,
        ..Entity::default()
    };
    entity.links.url = Some(format!("https://{host}/"));
    entities.push(entity);
    entities.len() - 1
}

type Hit = (&'static str, (usize, usize), Found);

struct Finder<'a> {
    scene: &'a Scene<'a>,
    /// First words of the language's phrases.
    openers: Option<&'a Prefilter>,
    model: &'a Model,
}

impl Finder<'_> {
    fn phrase(&self, at: usize) -> Option<Hit> {
        if self.scene.is_mark(at) || !self.openers?.may_have(self.scene.of(at)) {
            return None;
        }
        let key = first_key(self.scene.language, self.scene.of(at));
        let first = self.model.phrases.partition_point(|(k, ..)| *k < key);
        for (_, cue, words) in self.model.phrases[first..]
            .iter()
            .take_while(|(k, ..)| *k == key)
        {
            let fits = words
                .iter()
                .enumerate()
                .skip(1)
                .all(|(i, word)| self.scene.of(at + i).eq_ignore_ascii_case(word));
            if !fits {
                continue;
            }
            let cue = &CUES[*cue as usize];
            let from = at + words.len();
            let found = match cue.needs {
                Needs::Medium => self.medium_after(from),
                Needs::Platform => self.platform(from),
                Needs::Name => self.medium_after(from).or_else(|| self.anyone(from, true)),
                Needs::Anyone => self.medium_after(from).or_else(|| self.anyone(from, false)),
            };
            let found = found.filter(|found| {
                self.scene.language == "en"
                    || cue.rule == "source.according_to"
                    || self.said(words, at, found)
            });
            let found = found.filter(|found| cue.rule != SHOWN_BY || self.shows(found.to));
            if let Some(found) = found {
                // `told CNN’s Jake Tapper` is fine, `told Time Warner` is not a medium.
                let start = self.widened(at);
                return Some((cue.rule, (start, from), found));
            }
        }
        None
    }

    /// A verb of showing behind data or a study, with the day between at most: `showed`, `on Friday showed`.
    fn shows(&self, from: usize) -> bool {
        let scene = self.scene;
        (from..from + 4)
            .take_while(|at| {
                scene
                    .tokens
                    .get(*at)
                    .is_some_and(|token| !token.sentence_start)
            })
            .any(|at| SHOWS.contains(&scene.of(at)))
    }

    /// `in a post on`, `in an interview with`: the phrase begins at its preposition.
    fn widened(&self, at: usize) -> usize {
        let scene = self.scene;
        if at >= 2
            && scene.class(at - 1) == Class::Determiner
            && scene.class(at - 2) == Class::Preposition
            && scene.within[at] == 0
        {
            at - 2
        } else {
            at
        }
    }

    /// Anyone else: an entity, a name, or a role where `named` does not forbid it.
    fn anyone(&self, from: usize, named: bool) -> Option<Found> {
        let scene = self.scene;
        if from >= scene.tokens.len() || scene.tokens[from].paragraph_start {
            return None;
        }
        let mut from = from;
        // `según adelantó la presidenta`: a verb stands before its subject.
        while scene.language != "en"
            && from < scene.tokens.len()
            && scene.tokens[from].shape == Shape::Lower
            && (matches!(scene.class(from), Class::Auxiliary | Class::Cue)
                || scene.class(from) == Class::Other
                    && scene.language != "de"
                    && (scene.class(from + 1) == Class::Determiner || scene.is_capital(from + 1)))
        {
            from += 1;
        }
        let end = scene.sentence_end(from, 16);
        let verb = (from..end).find(|at| named && SHOWS.contains(&scene.of(*at)));
        let limit = verb.unwrap_or(end);
        // `according to the chair of the group, Anna Whitlock,`
        let phrase = called(scene, from, limit, scene.phrase_at(from, limit))?;
        let (start, end) = match phrase.head {
            Head::Name(start, end) => (start, end),
            Head::Role(start, end) if !named && self.cites(start, end) => (start, end),
            _ => return None,
        };
        // `2018 data from Halden Maps`: who has them is named.
        let owner = match phrase.head {
            Head::Role(..) => self.owner(start, end),
            _ => None,
        };
        let start = owner.unwrap_or(start);
        let is_name = owner.is_some() || matches!(phrase.head, Head::Name(..));
        let span = scene.span(start, end);
        let entity = self.entity(span);
        let source = match entity {
            Some(entity) if is_name => scene.entities[entity].name.clone(),
            _ => span.of(scene.text).to_owned(),
        };
        Some(Found {
            source,
            from: start,
            to: end,
            url: None,
            is_medium: false,
            entity: entity.filter(|_| is_name),
            known: false,
        })
    }

    /// First token of the name at the end of a role that says whose data it is, in English.
    fn owner(&self, from: usize, to: usize) -> Option<usize> {
        let scene = self.scene;
        let start = (from + 1..to)
            .rev()
            .find(|at| scene.language == "en" && matches!(scene.of(*at), "from" | "by"))?
            + 1;
        let whole = scene
            .mentions_in(scene.span(start.min(to - 1), to))
            .any(|m| {
                m.span.start == scene.tokens[start.min(to - 1)].span.start
                    && m.span.end == scene.tokens[to - 1].span.end
            });
        (start < to && whole).then_some(start)
    }

    /// A role, a group, a study: something that can be cited (`according to plan` and `according to the nature of
    /// markets` cite nobody).
    fn cites(&self, from: usize, to: usize) -> bool {
        let standard = (from..to.min(from + 3))
            .take_while(|at| self.scene.class(*at) != Class::Preposition)
            .any(|at| STANDARDS.contains(&self.scene.of(at)));
        !standard
            && (from..to).any(|at| {
                self.scene.class(at) == Class::Role
                    || self.scene.is_report(at)
                    || self
                        .model
                        .nouns
                        .get(&self.scene.of(at).to_lowercase())
                        .is_some()
            })
    }

    fn entity(&self, span: Span) -> Option<usize> {
        self.scene.mentions_in(span).last().map(|m| m.entity)
    }

    /// `Reuters reported`, `Bloomberg News first reported`.
    fn reports(&self, at: usize) -> Option<Hit> {
        let scene = self.scene;
        if !scene.is_capital(at)
            || at > 0 && scene.is_capital(at - 1) && !scene.tokens[at].sentence_start
        {
            return None;
        }
        let found = self.medium(at)?;
        let mut verb = found.to;
        let mut steps = 0;
        while steps < 4 {
            let word = scene.of(verb);
            if self.model.reports.get(word).is_some() {
                return Some(("source.medium_reports", (verb, verb + 1), found));
            }
            let passes = matches!(
                scene.class(verb),
                Class::Auxiliary | Class::Adverb | Class::Time
            ) || matches!(word, "first" | "on" | "previously");
            if !passes || scene.is_mark(verb) {
                return None;
            }
            verb += 1;
            steps += 1;
        }
        None
    }

    /// `(Reuters) -`, `(dpa/lnw) -` and `(AP)` at a paragraph's end; behind a place and a day whatever
    /// follows: `New Delhi, Nov 12 (PTI) The`, `MOSCOW, November 12. /TASS/.`
    fn wire(&self, at: usize) -> Option<Hit> {
        let scene = self.scene;
        let slashed = scene.is(at, "/");
        if !scene.is(at, "(") && !slashed {
            return None;
        }
        let found = self.medium(at + 1).filter(|f| f.known)?;
        let mut close = found.to;
        if slashed {
            let signed = scene.is(close, "/") && self.is_dateline(at);
            return signed.then_some((WIRE, (at, close + 1), found));
        }
        // The agency's desk, in small letters.
        let desk = |at: usize| scene.of(at).len() <= 5 && scene.tokens[at].shape == Shape::Lower;
        if scene.is(close, "/") && close + 1 < scene.tokens.len() && desk(close + 1) {
            close += 2;
        }
        if !scene.is(close, ")") {
            return None;
        }
        let after = scene.of(close + 1);
        let ends = scene
            .tokens
            .get(close + 1)
            .is_none_or(|t| t.paragraph_start);
        let dashed = matches!(after, "-" | "–" | "—" | "--");
        (ends || dashed || self.is_dateline(at)).then_some((WIRE, (at, close + 1), found))
    }

    /// Nothing but a place and a day stands between the paragraph's beginning and token `at`.
    fn is_dateline(&self, at: usize) -> bool {
        let scene = self.scene;
        let from = (at.saturating_sub(DATELINE)..at)
            .rev()
            .find(|i| scene.tokens[*i].paragraph_start);
        from.is_some_and(|from| {
            scene.is_capital(from)
                && (from..at).all(|i| {
                    scene.tokens[i].shape != Shape::Lower
                        || scene.class(i) == Class::Time
                        || matches!(
                            scene.of(i),
                            "de" | "le" | "den" | "nov" | "dic" | "ago" | "ene"
                        )
                })
                && !(from..at).any(|i| matches!(scene.of(i), "(" | ":" | ";" | "“" | "\""))
        })
    }

    /// The date expression right after the source: itself, and one past its last token.
    fn when(&self, from: usize) -> (Option<Span>, usize) {
        let scene = self.scene;
        let mut at = from;
        if matches!(scene.of(at), "on" | "in" | "am" | "im" | "le" | "el" | "op")
            || scene.is(at, "earlier") && !scene.is_mark(at + 1)
        {
            at += 1;
        }
        let start = at;
        let time = |i: usize| scene.class(i) == Class::Time && scene.within[i] == 0;
        if !time(at) || scene.tokens[at].sentence_start {
            return (None, from);
        }
        let last = scene.is(at, "last");
        at += 1;
        if last {
            if !matches!(scene.of(at), "week" | "month" | "year" | "night") && !time(at) {
                return (None, from);
            }
            at += 1;
        } else {
            while time(at)
                || scene.of(at).bytes().all(|b| b.is_ascii_digit())
                    && !scene.of(at).is_empty()
                    && at < start + 4
            {
                at += 1;
            }
        }
        (Some(scene.span(start, at)), at)
    }
}

#[cfg(test)]
mod tests;
