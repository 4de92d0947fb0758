//! One pass over the tokens: what is a name, and by which cue.

use super::german::{GERMAN_ADJECTIVES, GERMAN_BODY_ENDS, GERMAN_FAMILIES, GERMAN_FIRMS, towns_of};
use super::lists::{CLUBS_BEFORE, CLUBS_BEHIND, PARTICLES};
use super::words::{Listed, Words};
use super::{Known, Span};
use crate::desk::tag::EntityKind;
use crate::desk::tag::names::key;
use crate::desk::tag::names::ner::Kind;
use crate::desk::tag::quotes::lexicon::Class;
use crate::desk::tag::quotes::scene::Scene;
use crate::desk::tag::token::{Shape, Token};

/// A name and why it is one.
#[derive(Debug, Clone, Copy)]
pub struct Cue {
    /// First token.
    pub from: usize,
    /// One past the last.
    pub to: usize,
    /// What it is.
    pub kind: Kind,
    /// Code of the rule.
    pub rule: &'static str,
    /// The title beside it.
    pub title: Option<Span>,
}

impl Cue {
    /// A name without a title.
    pub fn of(from: usize, to: usize, kind: Kind, rule: &'static str) -> Self {
        Self {
            from,
            to,
            kind,
            rule,
            title: None,
        }
    }
}

/// What the pass reads.
pub struct Scan<'a> {
    /// The article, without entities.
    pub scene: Scene<'a>,
    /// Lists of the language.
    pub words: &'a Words,
    /// Lists of all languages.
    pub known: Known<'a>,
}

/// Inhabitants of a town that an adjective is made of.
const TOWN_OF_ADJECTIVE: u32 = 50_000;

/// Inhabitants of a town that is part of a club's name behind the name of another.
pub(super) const TOWN: u32 = 300_000;

impl<'a> Scan<'a> {
    pub(super) fn token(&self, at: usize) -> Option<&'a Token> {
        self.scene.tokens.get(at)
    }

    pub(super) fn of(&self, at: usize) -> &'a str {
        self.scene.of(at)
    }

    pub(super) fn title_case(&self, at: usize) -> bool {
        self.token(at).is_some_and(|t| t.shape == Shape::Title)
    }

    pub(super) fn german(&self) -> bool {
        self.words.language == "de"
    }

    /// Everything found, in text order, nothing twice.
    pub fn cues(&self) -> Vec<Cue> {
        let mut cues: Vec<Cue> = Vec::new();
        let mut at = 0;
        while at < self.scene.tokens.len() {
            if self.scene.is_mark(at) {
                at += 1;
                continue;
            }
            match self.cue(at) {
                Some(mut cue) => {
                    // A title is of something: "la presidenta de la Comisión Europea, …".
                    let mut inside = at + 1;
                    while inside < cue.from {
                        let named = self.listed(inside).or_else(|| self.body(inside));
                        let named = named.or_else(|| self.town(inside));
                        let named = named.filter(|named| named.to <= cue.from);
                        inside = named.map_or(inside, |named| named.to - 1) + 1;
                        cues.extend(named);
                    }
                    cue.from = cue.from.max(cues.last().map_or(0, |last| last.to));
                    at = cue.to.max(at + 1);
                    cues.push(cue);
                }
                None => at += 1,
            }
        }
        self.again(&mut cues);
        cues
    }

    /// The country of a currency: `US-Dollar`.
    fn is_currency(&self, at: usize) -> bool {
        self.scene.is(at + 1, "-")
            && matches!(self.of(at + 2), "Dollar" | "Dollars" | "Pfund" | "Rubel")
            && !self.scene.tokens[at + 2].spaced
    }

    fn cue(&self, at: usize) -> Option<Cue> {
        if self.is_currency(at) {
            return None;
        }
        let named = self.listed(at).or_else(|| self.body(at));
        if let Some(cue) = named.or_else(|| self.club(at)) {
            // "Audi" is on a list, "Audi AG" is the name.
            let company = (cue.kind == Kind::Organisation).then(|| self.company(at));
            let longer = company.flatten().filter(|company| company.to > cue.to);
            return Some(longer.unwrap_or(cue));
        }
        if let Some(cue) = self.titled(at).or_else(|| self.firm(at)) {
            return Some(cue);
        }
        if !self.title_case(at) && !self.scene.is_capital(at) {
            return None;
        }
        self.company(at)
            .or_else(|| self.town(at))
            .or_else(|| self.person(at))
    }

    /// A name on a list.
    pub(super) fn listed(&self, at: usize) -> Option<Cue> {
        let word = self.of(at);
        let capital = self.scene.is_capital(at);
        let own = self.words.may_begin(word);
        if !own && !capital {
            return None;
        }
        let longest = self.words.longest.max(5);
        let end = (at + 1..self.scene.tokens.len().min(at + longest))
            .find(|i| self.scene.tokens[*i].paragraph_start)
            .unwrap_or(self.scene.tokens.len().min(at + longest));
        for to in (at + 1..=end).rev() {
            let tokens = &self.scene.tokens[at..to];
            let last = &tokens[tokens.len() - 1];
            if last.shape == Shape::Mark || self.shouted(at, to) {
                continue;
            }
            let written = self.scene.span(at, to).of(self.scene.text);
            let key = key(self.scene.text, tokens);
            if own && let Some(listed) = self.words.name(&key, written) {
                let fits = capital || to > at + 1;
                let (kind, rule) = match listed {
                    Listed::Place(_) => (Kind::Place, "places.exonym"),
                    Listed::Organisation(_) => (Kind::Organisation, "names.cued.list"),
                };
                if fits {
                    return Some(Cue::of(at, to, kind, rule));
                }
            }
            let upper = tokens
                .iter()
                .all(|t| t.shape != Shape::Lower && t.shape != Shape::Title);
            // Single words of the list of English news may be words of this language.
            let kind = (capital && (upper || to > at + 1))
                .then(|| self.known.names.head(&key, upper))
                .flatten();
            if let Some(kind) = kind {
                let kind = match kind {
                    EntityKind::Person => Kind::Person,
                    EntityKind::Organisation => Kind::Organisation,
                    EntityKind::Place => Kind::Place,
                };
                return Some(Cue::of(at, to, kind, "names.cued.list"));
            }
        }
        capital.then(|| self.organisation(at, end)).flatten()
    }

    /// An organisation of the list of the whole world. One word counts only where no word of the
    /// language would be written so: `BioNTech` anywhere, `Ryanair` within a sentence of a language
    /// that does not capitalise nouns.
    fn organisation(&self, at: usize, end: usize) -> Option<Cue> {
        let tokens = &self.scene.tokens[at..end];
        let length = self.known.names.organisation(self.scene.text, tokens);
        let starts = tokens[0].sentence_start;
        let listed = match (length, tokens[0].shape) {
            (0, _) => false,
            (1, _) if !self.german() && self.scene.is_capital(at + 1) => false,
            (1, Shape::Title) => {
                let word = self.known.no_organisation.contains(self.of(at));
                !self.german() && !starts && !word
            }
            (1, Shape::Upper) => !self.shouted(at, at + 1),
            // "Die Zeit" begins German sentences about time, "New Yorker" are people there.
            _ if self.german() => {
                let article = self.scene.class(at) == Class::Determiner;
                let written = self.scene.span(at, at + length).of(self.scene.text);
                !(starts && article || self.of_town(written))
            }
            _ => true,
        };
        listed.then(|| Cue::of(at, at + length, Kind::Organisation, "names.cued.list"))
    }

    /// A line in capitals: short forms are no evidence there.
    fn shouted(&self, from: usize, to: usize) -> bool {
        let upper = |at: usize| {
            self.token(at)
                .is_some_and(|t| t.shape == Shape::Upper && t.span.len() > 3)
        };
        to == from + 1
            && self.scene.tokens[from].shape == Shape::Upper
            && (from > 0 && upper(from - 1) || upper(to))
    }

    /// `VfL Rostock`, `SV Werder Bremen`, `Girona FC`.
    fn club(&self, at: usize) -> Option<Cue> {
        let inside = |at: usize| {
            self.token(at)
                .is_some_and(|t| t.spaced && !t.sentence_start)
        };
        let named = |at: usize| self.title_case(at) && inside(at);
        let short =
            |at: usize, list: &[&str]| list.contains(&self.of(at)) && !self.shouted(at, at + 1);
        let to = if short(at, CLUBS_BEFORE) && named(at + 1) {
            let people = |at: usize| {
                let key = key(self.scene.text, &self.scene.tokens[at..=at]);
                self.known.places.inhabitants(&key)
            };
            let place = at + 1 + usize::from(self.of(at + 1).ends_with('.') && named(at + 2));
            // Werder is a small town too.
            let enough = if people(place).is_some() { TOWN } else { 0 };
            if named(place + 1) && people(place + 1).is_some_and(|n| n >= enough) {
                place + 2
            } else {
                place + 1
            }
        } else if self.title_case(at)
            && self.scene.class(at) == Class::Other
            && inside(at + 1)
            && short(at + 1, CLUBS_BEHIND)
        {
            at + 2
        } else {
            return None;
        };
        Some(Cue::of(at, to, Kind::Organisation, "names.cued.club"))
    }

    /// `Ministerio de Sanidad`, `Universität Hamburg`, `Deutsche Umwelthilfe`.
    fn body(&self, at: usize) -> Option<Cue> {
        let word = self.of(at);
        let inside = at > 0 && !self.scene.tokens[at].sentence_start;
        if self.german() {
            let adjective = inside
                && GERMAN_ADJECTIVES.iter().any(|a| {
                    word.strip_prefix(a)
                        .is_some_and(|end| matches!(end, "" | "n" | "r" | "s"))
                })
                && self.title_case(at + 1)
                && !self.scene.tokens[at + 1].sentence_start;
            // "Deutsche Presse-Agentur", "Deutsche Umwelthilfe"; "Deutsche Meisterschaft" is no body.
            let glued = self.scene.is(at + 2, "-")
                && !self.scene.tokens[at + 2].spaced
                && self.title_case(at + 3);
            let to = if glued { at + 4 } else { at + 2 };
            let noun = self.of(to - 1).to_lowercase();
            if adjective && GERMAN_BODY_ENDS.iter().any(|end| noun.ends_with(end)) {
                return Some(Cue::of(at, to, Kind::Organisation, "names.cued.body"));
            }
        }
        // "Verband Deutscher Verkehrsunternehmen", "Bund Deutscher Architekten".
        let body = self.words.bodies.contains(word);
        if self.german()
            && (body || matches!(word, "Bund" | "Verein"))
            && matches!(self.of(at + 1), "Deutscher" | "Europäischer")
            && self.title_case(at + 2)
            && !self.scene.tokens[at + 2].sentence_start
        {
            return Some(Cue::of(at, at + 3, Kind::Organisation, "names.cued.body"));
        }
        if !body {
            return None;
        }
        let mut to = at + 1;
        let mut seen = 0;
        while let Some(token) = self
            .token(to)
            .filter(|t| !t.paragraph_start && !t.sentence_start)
        {
            if to > at + 12 {
                break;
            }
            let word = token.of(self.scene.text);
            // "presidente del Consiglio Giorgia Meloni": a person's name is no part of the body's;
            // "Universidad Franz Tamayo" is.
            let given = || self.is_given(word) && self.title_case(to + 1);
            if self.heads(at) && given() && !self.scene.tokens[to + 1].sentence_start {
                break;
            }
            if token.is_capitalised() && !matches!(self.scene.class(to), Class::Time) {
                to += 1;
                seen += 1;
                // "der Chemischen Industrie": an adjective has its noun behind it.
                let adjective = seen == 1
                    && word.ends_with("en")
                    && matches!(self.of(to - 2), "der" | "des")
                    && self.title_case(to)
                    && !self.scene.tokens[to].sentence_start;
                if self.german() && !adjective {
                    break;
                }
                continue;
            }
            let joined = self.particles(to, seen > 0);
            if joined == to || !self.scene.is_capital(joined) {
                break;
            }
            // "la Federación de Camioneros y la Asociación …" are two, "el Comité y Presidente" as well.
            let conjunction = (to..joined).any(|i| matches!(self.of(i), "y" | "e" | "et" | "und"));
            let another = joined > to + 1
                || self.words.bodies.contains(self.of(joined))
                || self.words.is_title(self.of(joined));
            if conjunction && another {
                break;
            }
            if self.german() && !matches!(word, "für" | "der" | "des") {
                break;
            }
            to = joined;
        }
        if seen > 0
            && matches!(self.of(to - 1), "Affaires" | "Affari" | "Asuntos")
            && self.token(to).is_some_and(|t| t.shape == Shape::Lower)
        {
            to += 1;
        }
        // "Universität Leipzig", "Institut für …", but "Staatsanwaltschaft Ermittlungen".
        if self.german() && self.scene.is_capital(at + 1) {
            let place = key(self.scene.text, &self.scene.tokens[at + 1..to]);
            if self.known.places.inhabitants(&place).is_none()
                && self.words.name(&place, self.of(at + 1)).is_none()
            {
                return None;
            }
        }
        let from = if self.german() {
            self.before_body(at)
        } else {
            at
        };
        // A bare adjective in lower case ends the name of none ("Comisión europea" is on the list).
        (seen > 0).then(|| Cue::of(from, to, Kind::Organisation, "names.cued.body"))
    }

    /// A title stands before the body and a particle: `presidente del Consiglio`.
    fn heads(&self, at: usize) -> bool {
        let title = |back: usize| {
            at.checked_sub(back)
                .is_some_and(|at| self.words.is_title(self.of(at)))
        };
        !self.german() && (title(2) || title(3))
    }

    /// First token of a German body's name that has a town before its noun: `Potsdam-Institut für …`,
    /// `Karlsruher Institut für …`.
    fn before_body(&self, at: usize) -> usize {
        let glued = |at: usize| {
            at > 1
                && self.scene.is(at - 1, "-")
                && !self.scene.tokens[at].spaced
                && self.title_case(at - 2)
        };
        let mut from = at;
        while glued(from) {
            from -= 2;
        }
        if from < at {
            return from;
        }
        let before = at.checked_sub(1).filter(|before| {
            let same = !self.scene.tokens[at].paragraph_start && self.title_case(*before);
            same && self.of_town(self.of(*before))
        });
        before.unwrap_or(at)
    }

    /// A German adjective of a town: `Karlsruher`, `New Yorker`.
    fn of_town(&self, written: &str) -> bool {
        let town = |name: String| {
            let people = self.known.places.inhabitants(&name.to_lowercase());
            people.is_some_and(|n| n >= TOWN_OF_ADJECTIVE)
        };
        towns_of(written).is_some_and(|names| names.into_iter().any(town))
    }

    /// One past the particles that begin at `at`; conjunctions only where `joins` allows them.
    pub(super) fn particles(&self, at: usize, joins: bool) -> usize {
        let mut to = at;
        while to < at + 3
            && self
                .token(to)
                .is_some_and(|t| t.shape == Shape::Lower && !t.sentence_start)
        {
            let word = self.of(to);
            let conjunction = matches!(word, "y" | "e" | "et" | "und");
            let fits = if self.german() {
                matches!(word, "für" | "der" | "des" | "und")
            } else {
                PARTICLES.split(' ').any(|p| p == word)
            };
            if !fits || conjunction && !joins {
                break;
            }
            to += 1;
        }
        to
    }

    /// `Zanderwerk GmbH`.
    fn company(&self, at: usize) -> Option<Cue> {
        let begins =
            at == 0 || self.scene.tokens[at].sentence_start || !self.scene.is_capital(at - 1);
        if !begins {
            return None;
        }
        let form = (at + 1..at + 7)
            .take_while(|i| {
                self.token(*i).is_some_and(|t| !t.sentence_start)
                    && (self.scene.is_capital(*i) || matches!(self.of(*i), "&" | "-" | "+" | "plc"))
            })
            .find(|i| {
                // "Hahnemann & Söhne".
                let family = GERMAN_FAMILIES.contains(&self.of(*i)) && self.scene.is(i - 1, "&");
                self.words.forms.contains(self.of(*i)) || family && self.german()
            })?;
        let mut from = at;
        if self.scene.class(from) == Class::Determiner && from + 1 < form {
            from += 1;
        }
        // "Der Hersteller Zanderwerk GmbH": the article's noun is no part of the name.
        while from < form
            && (self.german() && GERMAN_FIRMS.contains(&self.of(from))
                || self.scene.class(from) == Class::Preposition
                || self.scene.is_mark(from))
        {
            from += 1;
        }
        let named = (from..form).any(|i| self.scene.is_capital(i))
            && !(at > 0 && self.scene.is(at - 1, "-") && !self.scene.tokens[at].spaced);
        (named && !self.words.is_title(self.of(from)))
            .then(|| Cue::of(from, form + 1, Kind::Organisation, "names.cued.company"))
    }
}
