//! From the words beside a quotation to the one who spoke.

use super::anaphor::stands_for;
use super::around::is_asked;
use super::cast::{Cast, Place};
use super::crowd::is_crowd;
use super::epithet::{is_epithet, paper};
use super::house::german_house;
use super::joint::joint;
use super::lexicon::Class;
use super::phrase::{Head, Phrase};
use super::scene::Scene;
use super::unlisted;
use crate::desk::Span;
use crate::desk::tag::names::in_full;
use crate::desk::tag::people::Gender;
use crate::desk::tag::token::Token;
use crate::desk::tag::{Entity, EntityKind};

/// Who spoke.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Speaker {
    /// Entity.
    pub entity: Option<usize>,
    /// Name, or a role where no name is known.
    pub name: Option<String>,
    /// Pronoun or role it was resolved from.
    pub from: Option<Span>,
    /// 0–1.
    pub confidence: f32,
    /// A bare pronoun of the first person or of nobody: known not to be known.
    pub unknown: bool,
}

/// How far back a pronoun looks, in places where people are named.
const WINDOW: usize = 24;

/// Tokens that are looked back over for a paragraph's beginning.
const FAR: usize = 240;

/// Verbs of who has spoken before, in the languages whose articles [`is_definite`] knows.
const ADDS: &[&str] = &[
    "acrescentou",
    "aggiunge",
    "aggiunto",
    "ajoute",
    "ajouté",
    "añade",
    "añadió",
    "agregó",
    "ergänzte",
    "completou",
    "precisato",
    "proseguito",
    "continuato",
    "poursuit",
    "poursuivi",
    "precisó",
    "prosiguió",
    "prosseguiu",
];

/// A definite article: `the`, `der`, `le`, `l'`.
pub fn is_definite(scene: &Scene<'_>, at: usize) -> bool {
    let articles: &[&str] = match scene.language {
        "en" => &["the"],
        "de" => &["der", "die"],
        "fr" => &["le", "la", "l'", "l’"],
        "es" => &["el", "la"],
        "it" => &["il", "lo", "la", "l'", "l’"],
        "pt" => &["o", "a"],
        "nl" => &["de", "het"],
        _ => return false,
    };
    articles.contains(&scene.of(at).to_lowercase().as_str())
}

/// The nouns of an English description that say what its bearer is, not of what: `president`, `executive` of
/// `president and chief executive of the bank`.
fn nouns(description: &str) -> impl Iterator<Item = &str> {
    let ends = |word: &str| {
        matches!(
            word,
            "of" | "for" | "at" | "in" | "on" | "with" | "from" | "to" | "by"
        )
    };
    let mut words = description
        .split_whitespace()
        .take_while(move |w| !ends(w))
        .peekable();
    std::iter::from_fn(move || {
        loop {
            let word = words.next()?;
            if word.ends_with(',') || words.peek().is_none_or(|next| *next == "and") {
                return Some(word.trim_end_matches(','));
            }
        }
    })
}

/// A word of a description is this one, in full or shortened, or a compound that ends in it: `Tesla-Chef`.
fn is_called(said: &str, word: &str) -> bool {
    let last = said.rsplit('-').next().unwrap_or(said);
    in_full(said).unwrap_or(said).eq_ignore_ascii_case(word) || last.eq_ignore_ascii_case(word)
}

/// Words that nobody is called: a number, a bracket that nothing opened.
fn is_odd(words: &str) -> bool {
    !words.chars().any(char::is_alphabetic)
        || words.ends_with(')') && !words.contains('(')
        || words.starts_with(|c: char| c.is_ascii_digit()) && !words.contains(' ')
}

impl Cast {
    /// The speaker that a phrase names.
    pub fn speaker(&self, scene: &Scene<'_>, phrase: &Phrase, last: Option<&Speaker>) -> Speaker {
        match phrase.head {
            Head::Name(from, to) => {
                joint(scene, phrase).unwrap_or_else(|| self.named(scene, from, to))
            }
            Head::Pronoun(at) => self.pronoun(scene, at, last),
            Head::Role(from, to) => self.role(scene, from, to, last),
        }
    }

    /// A person of the cast, and what it was resolved from.
    pub(super) fn one(&self, person: usize, from: Option<Span>, confidence: f32) -> Speaker {
        let person = &self.people[person];
        Speaker {
            entity: person.entity,
            name: Some(person.name.clone()),
            from,
            confidence,
            unknown: false,
        }
    }

    fn named(&self, scene: &Scene<'_>, from: usize, to: usize) -> Speaker {
        let span = scene.span(from, to);
        let mention = scene
            .mentions_in(span)
            .max_by_key(|m| (scene.kind(m.entity) != EntityKind::Place, m.span.end));
        if let Some(mention) = mention {
            return Speaker {
                entity: Some(mention.entity),
                name: Some(scene.entities[mention.entity].name.clone()),
                confidence: 0.95,
                ..Speaker::default()
            };
        }
        let name = span.of(scene.text);
        // A surname: the fullest form before it.
        let surname = name.rsplit(' ').next().unwrap_or(name);
        let full = (to == from + 1)
            .then(|| {
                self.people
                    .iter()
                    .find(|p| p.name.rsplit(' ').next() == Some(surname))
            })
            .flatten();
        Speaker {
            entity: full.and_then(|p| p.entity),
            name: Some(full.map_or_else(|| name.to_owned(), |p| p.name.clone())),
            confidence: 0.85,
            ..Speaker::default()
        }
    }

    fn role(&self, scene: &Scene<'_>, from: usize, to: usize, last: Option<&Speaker>) -> Speaker {
        let span = scene.span(from, to);
        let words = span.of(scene.text);
        // `the spokesman`: the one whose description says so, when there is only one.
        // `the former Ohio governor`: all of it must be in the description.
        let long = scene.language == "en" && (from + 4..=from + 6).contains(&to);
        let definite = is_definite(scene, from) && (to <= from + 3 || long);
        // `le ministre de la Défense`, `le président russe`: these have the noun first.
        let romance = matches!(scene.language, "es" | "fr" | "it" | "pt");
        let head = if romance { from + 1 } else { to - 1 };
        let noun = scene.of(head);
        let called = scene.class(head) == Class::Role || is_epithet(scene, from, to);
        if (definite || romance && is_definite(scene, from)) && called {
            let says = |e: &Entity, word: &str| {
                e.description
                    .as_ref()
                    .is_some_and(|d| d.split_whitespace().any(|w| is_called(w, word)))
            };
            let is = |e: &Entity, word: &str| match &e.description {
                // `Secretary of State` is not the state.
                Some(said) if scene.language == "en" => nouns(said).any(|w| is_called(w, word)),
                _ => says(e, word),
            };
            let fits: Vec<usize> = (0..scene.entities.len())
                .filter(|at| {
                    let e = &scene.entities[*at];
                    e.kind == EntityKind::Person
                        && is(e, noun)
                        && e.mentions.first().is_some_and(|m| m.start < span.start)
                })
                .collect();
            // Of several ministers the one of that office.
            let whole =
                |at: &usize| (from + 1..to).all(|i| says(&scene.entities[*at], scene.of(i)));
            let mut exact = fits.iter().copied().filter(whole);
            let one = match (fits.as_slice(), exact.next(), exact.next()) {
                ([one], ..) if !long => Some(*one),
                (_, Some(one), None) => Some(one),
                // `the senator`: of several the one named last.
                _ if scene.language == "en" && to == from + 2 => {
                    let last = |at: &usize| {
                        let mentions = &scene.entities[*at].mentions;
                        let before = mentions.partition_point(|m| m.start < span.start);
                        before.checked_sub(1).map(|m| mentions[m].start)
                    };
                    fits.iter().copied().max_by_key(last)
                }
                _ => None,
            };
            if let Some(entity) = one {
                let person = &scene.entities[entity];
                let again = last.is_some_and(|l| l.entity == Some(entity));
                return Speaker {
                    entity: Some(entity),
                    name: Some(person.name.clone()),
                    from: Some(span),
                    confidence: if again { 0.85 } else { 0.7 },
                    unknown: false,
                };
            }
        }
        let known = self.epithet(scene, (from, to), last);
        if let Some(speaker) = known.or_else(|| paper(scene, from, to)) {
            return speaker;
        }
        if let Some(gender) = stands_for(scene, from, to)
            && let Some((score, person)) = self.nearest(scene, from, gender, last)
            && score > -1.0
        {
            return self.one(person, Some(span), (0.55 + 0.06 * score).clamp(0.4, 0.75));
        }
        // `ha aggiunto il vicepremier`: whoever spoke before, called otherwise.
        let adds = from > 0 && ADDS.contains(&scene.of(from - 1));
        if definite && adds && scene.language != "en" && !scene.is_capital(to - 1) {
            let before = self.left_out(scene, from, last);
            if before.name.is_some() {
                return Speaker {
                    from: Some(span),
                    ..before
                };
            }
        }
        if is_odd(words) {
            return Speaker::default();
        }
        let house = german_house(scene, to);
        Speaker {
            name: Some(scene.span(from, house).of(scene.text).to_owned()),
            confidence: 0.8,
            ..Speaker::default()
        }
    }

    /// `It`, `they`: the organisation that spoke last, or that the sentence before begins with.
    fn group(scene: &Scene<'_>, at: usize, last: Option<&Speaker>, unknown: Speaker) -> Speaker {
        let span = scene.tokens[at].span;
        let organisation = |entity: usize| scene.kind(entity) == EntityKind::Organisation;
        if let Some(last) = last.filter(|l| l.entity.is_some_and(organisation)) {
            return Speaker {
                from: Some(span),
                confidence: 0.6,
                unknown: false,
                ..last.clone()
            };
        }
        let before = scene
            .mentions
            .partition_point(|m| m.span.start < span.start);
        let named = scene.mentions[before.saturating_sub(8)..before]
            .iter()
            .rev()
            .take_while(|m| span.start - m.span.end < 400)
            .find(|m| organisation(m.entity));
        named.map_or(unknown, |mention| Speaker {
            entity: Some(mention.entity),
            name: Some(scene.entities[mention.entity].name.clone()),
            from: Some(span),
            confidence: 0.5,
            unknown: false,
        })
    }

    /// Whom a verb without a subject means, as Spanish, Italian and Portuguese have it: the first
    /// person that the nearest sentence before, of the same paragraph, names; else the last speaker.
    pub fn left_out(&self, scene: &Scene<'_>, open: usize, last: Option<&Speaker>) -> Speaker {
        const CONFIDENCE: f32 = 0.6;
        /// Tokens that are looked back over.
        const FAR: usize = 300;
        /// Who is named at least that near, in other paragraphs.
        const NEAR: f32 = -2.5;
        let far = open.saturating_sub(FAR);
        let paragraph = (far..=open)
            .rev()
            .find(|i| scene.tokens[*i].paragraph_start)
            .unwrap_or(far);
        let before = self.places.partition_point(|p| p.token < open);
        let named = self.places[before.saturating_sub(WINDOW)..before]
            .iter()
            .rev()
            .take_while(|p| p.token >= paragraph)
            .find(|p| p.first && scene.within[p.token] == 0);
        match (named, last) {
            (Some(place), _) => self.one(place.person, None, CONFIDENCE),
            (None, Some(last)) => Speaker {
                confidence: CONFIDENCE,
                ..last.clone()
            },
            (None, None) => self
                .nearest(scene, open, Gender::Unknown, None)
                .filter(|(score, _)| *score > NEAR)
                .map_or_else(Speaker::default, |(_, person)| self.one(person, None, 0.45)),
        }
    }

    /// `Klaas Glas leeft al jaren naast het ding. “Ik geef licht.”`: the subject of the sentence right before, in
    /// the same paragraph, where nobody is said to speak; not in English, whose reporters name the speaker.
    pub fn acts_before(
        &self,
        scene: &Scene<'_>,
        open: usize,
        last: Option<&Speaker>,
    ) -> Option<Speaker> {
        const CONFIDENCE: f32 = 0.55;
        let before = open.checked_sub(1)?;
        let ends = matches!(scene.of(before), "." | "!" | "…" | ":") && scene.within[before] == 0;
        if scene.language == "en" || scene.tokens[open].paragraph_start || !ends {
            return None;
        }
        let from = scene.sentence_start(before, 0, 48);
        if scene.within[from..before]
            .iter()
            .any(|stretch| *stretch != 0)
        {
            return None;
        }
        // `Sie lacht.`, `Doch sie lacht.`; `Wir fragen sie.` asks others.
        let pronoun = (from..before.min(from + 2)).find(|i| {
            matches!(scene.class(*i), Class::He | Class::She)
                && (from..*i).all(|b| matches!(scene.class(b), Class::Conjunction | Class::Adverb))
        });
        let mut speaker = if let Some(at) = pronoun {
            self.pronoun(scene, at, last)
        } else {
            match unlisted::named(scene, from, before) {
                Some(phrase) => self.speaker(scene, &phrase, last),
                // `Nasceu em Serrinha.`: these languages leave the pronoun out.
                None if scene.leaves_subjects_out() => self.left_out(scene, open, None),
                None => return None,
            }
        };
        speaker.confidence = speaker.confidence.min(CONFIDENCE);
        speaker.name.is_some().then_some(speaker)
    }

    /// `Van Zanten lacht. “Een lint.”` behind a quotation of somebody else: the sentence between begins with
    /// another person.
    pub fn turns_to(
        &self,
        scene: &Scene<'_>,
        open: usize,
        last: Option<&Speaker>,
    ) -> Option<Speaker> {
        let before = open.checked_sub(1)?;
        let from = scene.sentence_start(before, 0, 48);
        let phrase = unlisted::named(scene, from, before)?;
        let begins = phrase.from <= from + 3 && phrase.from + 1 < before;
        let found = self.acts_before(scene, open, last)?;
        let other = last.is_some_and(|l| l.name.is_some() && l.name != found.name);
        (begins && other).then_some(found)
    }

    /// Whom a pronoun means: who is named nearby, as subject, as the last speaker, often; of the
    /// right gender.
    pub fn pronoun(&self, scene: &Scene<'_>, at: usize, last: Option<&Speaker>) -> Speaker {
        let class = scene.class(at);
        let span = scene.tokens[at].span;
        let unknown = Speaker {
            from: Some(span),
            confidence: 0.3,
            unknown: true,
            ..Speaker::default()
        };
        match class {
            // `“…,” they chanted`: a crowd, whatever organisation was named before.
            Class::They | Class::She if is_crowd(scene, at) => return unknown,
            Class::They | Class::It => return Self::group(scene, at, last, unknown),
            Class::Speaker => return unknown,
            _ => {}
        }
        let wanted = if class == Class::He {
            Gender::Male
        } else {
            Gender::Female
        };
        let near = self.nearest(scene, at, wanted, last);
        match near.filter(|(score, _)| *score > -4.0) {
            Some((score, person)) => {
                self.one(person, Some(span), (0.62 + 0.08 * score).clamp(0.4, 0.85))
            }
            None => last
                .filter(|l| l.entity.is_none_or(|e| scene.kind(e) == EntityKind::Person))
                .filter(|l| l.name.is_some())
                .map_or(unknown, |l| Speaker {
                    from: Some(span),
                    confidence: 0.5,
                    unknown: false,
                    ..l.clone()
                }),
        }
    }

    /// The person that one of this gender at `at` means, with a score: nearby, as subject, as the last
    /// speaker, often named.
    pub(super) fn nearest(
        &self,
        scene: &Scene<'_>,
        at: usize,
        wanted: Gender,
        last: Option<&Speaker>,
    ) -> Option<(f32, usize)> {
        let span = scene.tokens[at].span;
        let before = self.places.partition_point(|p| p.start < span.start);
        let sentence = scene.sentence_start(at, 0, 48);
        // Not behind a sentence of its own: `Asked about the aid, Hale sighed. “…,” he said`.
        let whole = !(sentence..at).any(|i| scene.within[i] == 0 && scene.is(i, "."));
        let answers = at > sentence
            && whole
            && is_asked(scene, sentence, sentence + 1)
            && scene.is_cue(at + 1);
        let from = at.saturating_sub(FAR);
        let back = |begins: fn(&Token) -> bool| {
            let found = (from..=at).rev().find(|i| begins(&scene.tokens[*i]));
            found.unwrap_or(at)
        };
        let paragraph = back(|token| token.paragraph_start);
        let begun = back(|token| token.sentence_start || token.paragraph_start);
        let inside = || {
            let first = self.places.partition_point(|p| p.token < paragraph);
            self.places[first..before].iter()
        };
        // Whoever spoke last is named in the paragraph as well.
        let stays = last.is_some_and(|l| {
            inside().any(|p| Some(self.people[p.person].name.as_str()) == l.name.as_deref())
        });
        let turned = |place: &Place| {
            !stays
                && (paragraph..begun).contains(&place.token)
                && scene.within[place.token] == 0
                && (place.says || place.first)
        };
        let mut best: Option<(f32, usize)> = None;
        let mut sentences = 0.0_f32;
        let mut token = at;
        for place in self.places[before.saturating_sub(WINDOW)..before]
            .iter()
            .rev()
        {
            while token > place.token {
                let t = &scene.tokens[token];
                if t.sentence_start && scene.within[token] == 0 {
                    sentences += 1.0;
                }
                if t.paragraph_start {
                    sentences += 0.8;
                }
                token -= 1;
            }
            if sentences > 14.0 {
                break;
            }
            // `Asked about the maker’s head, Peter Hale, she said`: none of the question's.
            if place.token >= sentence
                && (is_asked(scene, sentence, place.token) || answers && place.token < at)
            {
                continue;
            }
            let person = &self.people[place.person];
            let again = last.is_some_and(|l| {
                l.entity.is_some() && l.entity == person.entity
                    || l.entity.is_none() && l.name.as_deref() == Some(person.name.as_str())
            });
            let gender = match person.gender {
                // `Sam Rowe said he …`: whom the article calls `he` is not `she`.
                Gender::Unknown
                    if wanted != Gender::Unknown
                        && person.called != Gender::Unknown
                        && person.called != wanted =>
                {
                    -6.0
                }
                Gender::Unknown => 0.3,
                _ if wanted == Gender::Unknown => 0.3,
                g if g == wanted => 1.0,
                _ => -6.0,
            };
            let quoted = if scene.within[place.token] == 0 {
                0.0
            } else {
                -2.0
            };
            let possessive = {
                let end = (place.token..scene.tokens.len().min(place.token + 6))
                    .find(|i| !scene.is_name(*i))
                    .unwrap_or(place.token);
                if matches!(scene.of(end), "'s" | "’s") {
                    -0.4
                } else {
                    0.0
                }
            };
            let score = gender + quoted + possessive - 0.7 * sentences
                + match (place.says && !again, place.says || place.first) {
                    (true, _) => 1.8,
                    (false, true) => 1.2,
                    _ => 0.0,
                }
                + if again { 1.8 } else { 0.0 }
                // `Ada Hale hit the first one. “…,” she said`: rather than who spoke in the paragraph before.
                + if !again && turned(place) { 1.0 } else { 0.0 }
                + 0.25 * (person.mentions as f32).ln_1p();
            if best.is_none_or(|(b, _)| score > b) {
                best = Some((score, place.person));
            }
        }
        best
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_description_says_what_one_is_by_its_nouns() {
        let of = |said| nouns(said).collect::<Vec<_>>();
        assert_eq!(of("Republican Secretary of State"), ["Secretary"]);
        assert_eq!(
            of("president and chief executive of the bank"),
            ["president", "executive"]
        );
        assert_eq!(of("Indiana Gov."), ["Gov."]);
        assert!(is_called("Gov.", "governor") && is_called("Tesla-Chef", "Chef"));
    }
}
