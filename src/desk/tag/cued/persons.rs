//! Persons: titles, given names, verbs of speech; and what was named before.

use std::collections::{BTreeMap, BTreeSet};

use super::german::GERMAN_NOUN_ENDS;
use super::scan::{Cue, Scan};
use crate::desk::hash::of_chars;
use crate::desk::tag::names::key;
use crate::desk::tag::names::ner::Kind;
use crate::desk::tag::names::words::{FEMALE, GIVEN_ABROAD, MALE, SURNAME, SURNAME_ABROAD, Word};
use crate::desk::tag::quotes::lexicon::Class;
use crate::desk::tag::token::{Shape, Token};

/// Characters of the shortest word that is a name because lists have it.
const SHORTEST: usize = 3;

/// Tokens within which a person's name begins behind an office.
const OFFICE: usize = 8;

/// Bytes of the longest syllable of a given name such as `Jae-myung`.
const TAIL: usize = 6;

/// Of the seven steps of how often English news has a word with a capital, the highest of a word of
/// every day.
const USUALLY_LOWER: u16 = 4;

/// Words of these languages and first words of firms that are given names somewhere.
const NO_GIVEN: &[&str] = &[
    "Abu", "Allen", "Art", "Delta", "Doku", "Eden", "Kaiser", "Mal", "Mir", "Panda", "Paris",
    "Reyes", "Signa", "Uni", "Villa", "York",
];

impl Scan<'_> {
    /// One past the particles of a person's name that begin at `at`.
    fn name_particles(&self, at: usize) -> usize {
        let word = self.of(at);
        let second = self.of(at + 1);
        let first = match self.words.language {
            "de" | "nl" => matches!(
                word,
                "von" | "van" | "de" | "zu" | "ten" | "ter" | "al" | "bin" | "da"
            ),
            "it" => matches!(word, "di" | "de" | "von" | "van" | "del" | "al" | "bin"),
            "pt" => matches!(
                word,
                "da" | "das" | "de" | "do" | "dos" | "von" | "van" | "al" | "bin"
            ),
            _ => matches!(
                word,
                "de" | "del" | "du" | "von" | "van" | "al" | "bin" | "da" | "d'" | "d’"
            ),
        };
        let more = matches!(
            (word, second),
            ("von" | "van", "der" | "den" | "dem") | ("de", "la" | "las" | "los" | "le")
        );
        at + usize::from(first) + usize::from(first && more)
    }

    /// Capitals that can be a person's name: its end and its number of words.
    fn run(&self, from: usize) -> (usize, usize) {
        let scene = &self.scene;
        let (mut at, mut end, mut words) = (from, from, 0);
        while let Some(token) = self.token(at) {
            if at > from && (token.paragraph_start || token.sentence_start) {
                break;
            }
            let word = token.of(scene.text);
            if token.shape == Shape::Title {
                let class = scene.class(at);
                let plain = matches!(
                    class,
                    Class::Other | Class::Cue | Class::Adverb | Class::Verb | Class::Noun
                ) || matches!(class, Class::Time) && words > 0 && !self.german()
                    || words > 0 && matches!(class, Class::Preposition | Class::Determiner)
                    // "Óscar Fuentes": a surname that is also a word for whom one cites.
                    || words > 0 && !self.german() && self.is_given(self.of(at - 1));
                if !plain || self.words.is_title(word) && words == 0 {
                    break;
                }
                // A third capital is a noun in German, unless it ends like none.
                let most = if self.german() && !word.ends_with(['a', 'o', 'i', 'é', 'ć']) {
                    2
                } else {
                    4
                };
                let initial = word.ends_with('.') || word.chars().count() == 1;
                if words >= most && !(words == 2 && self.is_given(self.of(from + 1))) {
                    break;
                }
                words += usize::from(!initial);
                at += 1;
                if !initial {
                    end = at;
                }
            } else if token.shape == Shape::Mark
                && matches!(word, "-" | "‐")
                && at > from
                && !token.spaced
                && self.title_case(at + 1)
                && !scene.tokens[at + 1].spaced
            {
                // A hyphen joins; "Trump-Anwältin" is no name: the caller looks at the end.
                at += 2;
                end = at;
            } else if words > 1 && self.is_tail(at) {
                // "Lee Jae-myung".
                at += 2;
                end = at;
                break;
            } else if words > 0 && (words == 1 || self.words.language == "pt") {
                let joined = self.name_particles(at);
                if joined == at || !self.title_case(joined) {
                    break;
                }
                at = joined;
            } else {
                break;
            }
        }
        (end, words)
    }

    /// A hyphen and a short word in lower case, both glued to the word before: `-myung`.
    fn is_tail(&self, at: usize) -> bool {
        let glued = |at: usize| self.token(at).is_some_and(|t| !t.spaced);
        let short = |t: &Token| t.shape == Shape::Lower && t.span.len() <= TAIL;
        let first = |at: usize| self.token(at).is_some_and(|t| t.span.len() <= TAIL);
        matches!(self.of(at), "-" | "‐" | "‑")
            && at.checked_sub(1).is_some_and(first)
            && glued(at)
            && glued(at + 1)
            && self.token(at + 1).is_some_and(short)
    }

    /// `Son Heung-min`: a surname of somewhere, a given name of two syllables.
    fn is_syllabic(&self, from: usize, to: usize) -> bool {
        to == from + 4
            && self.title_case(from + 1)
            && self.is_tail(from + 2)
            && self.listed_word(from).on(SURNAME | SURNAME_ABROAD)
    }

    pub(super) fn is_given(&self, word: &str) -> bool {
        self.known.given(word)
    }

    fn listed_word(&self, at: usize) -> Word {
        let lower = self.of(at).chars().flat_map(char::to_lowercase);
        self.known.names.words().of(of_chars(lower))
    }

    /// What the lists of names of the world say of a word; nothing of a word of every day.
    fn in_the_world(&self, at: usize) -> Word {
        let word = self.of(at);
        let known = self.listed_word(at);
        let usual = matches!(known.capitalised(), 1..=USUALLY_LOWER);
        let none = usual || word.chars().count() < SHORTEST || NO_GIVEN.contains(&word);
        if none { Word::default() } else { known }
    }

    /// The word is a given name somewhere in the world.
    fn is_given_anywhere(&self, at: usize) -> bool {
        self.in_the_world(at).on(MALE | FEMALE | GIVEN_ABROAD)
    }

    /// The first word is a given name somewhere in the world, the last a surname, neither is a word of
    /// every day, and they are no town together.
    fn is_listed(&self, from: usize, to: usize) -> bool {
        self.title_case(from + 1)
            && self.is_given_anywhere(from)
            && self.in_the_world(to - 1).on(SURNAME | SURNAME_ABROAD)
            && self
                .known
                .places
                .inhabitants(&key(self.scene.text, &self.scene.tokens[from..to]))
                .is_none()
    }

    /// The run is no person's name for what its words are.
    fn no_person(&self, from: usize, to: usize) -> bool {
        // "Heung", "Jae-myung" end like German nouns.
        let nouns = self.german() && !self.is_syllabic(from, to);
        (from..to).any(|at| {
            let word = self.of(at);
            let noun = nouns
                && !self.is_given(word)
                && GERMAN_NOUN_ENDS.iter().any(|end| {
                    word.len() > end.len() && word.to_lowercase().ends_with(end)
                        || word.to_lowercase() == *end
                });
            // "Luís Montenegro" is no country.
            let surname = at > from && self.is_given_anywhere(from);
            let listed = self.title_case(at)
                && !surname
                && self.words.name(&word.to_lowercase(), word).is_some();
            noun || listed
                || self.words.bodies.contains(word)
                || self.known.no_person.contains(word)
                || self.german() && at > from && self.words.is_title(word)
        })
    }

    /// A title and the name behind it, or behind what it is the title of.
    pub(super) fn titled(&self, at: usize) -> Option<Cue> {
        let word = self.of(at);
        let token = self.token(at)?;
        if !self.words.is_title(word) {
            return None;
        }
        // "General Motors", "Real Madrid": inside a sentence offices are not capitalised, but in German.
        let courtesy = word.ends_with('.')
            || matches!(word, "Mme" | "Me" | "Don" | "Dom" | "Dr" | "Sra" | "Sr");
        if !(self.german() || token.shape == Shape::Lower || token.sentence_start || courtesy) {
            return None;
        }
        let mut from = at + 1;
        while from < at + 4 && self.words.is_title(self.of(from)) {
            from += 1;
        }
        let mut title_end = from;
        let (mut to, mut words) = self.run(from);
        if words == 0
            && let Some(behind) = self.behind_office(from)
        {
            title_end = behind;
            from = behind;
            (to, words) = self.run(from);
        }
        if words == 0 {
            // "el ministro del Interior, Fernando Grande-Marlaska".
            let comma = (from..from + 12)
                .take_while(|i| {
                    self.token(*i)
                        .is_some_and(|t| !t.sentence_start && !t.paragraph_start)
                })
                .find(|i| self.scene.is_mark(*i) && !matches!(self.of(*i), "-" | "’" | "'"))
                .filter(|i| self.scene.is(*i, ","))?;
            title_end = comma;
            from = comma + 1;
            (to, words) = self.run(from);
            let closed = matches!(self.of(to), "," | "." | ")" | ":" | "“" | "«")
                || self.scene.class(to) == Class::Cue
                || self.scene.class(to) == Class::Auxiliary;
            // "der Bürgermeister von Harwick, Melf Tanz (SPD), forderte"
            let party = self.scene.is(to, "(") && self.scene.is(to + 2, ")");
            let closed = closed || party && self.listed(to + 1).is_some();
            let noun = self.german() && !self.is_given(self.of(from)) && !party;
            if words < 2 || !closed || noun {
                return None;
            }
        }
        let first = self.token(from)?;
        if first.sentence_start || first.paragraph_start || self.no_person(from, to) {
            return None;
        }
        // One word alone: a German noun is as likely as a surname.
        if words == 1 && self.german() && (word == "General" || !self.german_surname(at, from)) {
            return None;
        }
        Some(Cue {
            title: Some(self.scene.span(at, title_end)),
            ..Cue::of(from, to, Kind::Person, "names.cued.title")
        })
    }

    /// Where a person begins behind what is the office of, without a comma: `presidente del Consiglio
    /// Giorgia Meloni`, `ministra de Hacienda María Jesús Montero`.
    fn behind_office(&self, from: usize) -> Option<usize> {
        if self.german() || self.title_case(from) {
            return None;
        }
        let inside = |at: &usize| {
            let token = self.token(*at);
            token.is_some_and(|t| !t.sentence_start && !t.paragraph_start)
                && (self.title_case(*at)
                    || self.particles(*at, false) > *at
                    || matches!(self.of(*at), "'" | "’" | "l" | "dell" | "d"))
        };
        let mut all = (from..from + OFFICE).take_while(inside);
        let first = all.find(|at| self.title_case(*at))?;
        let begins = |at: &usize| self.is_given(self.of(*at)) && self.title_case(at + 1);
        (first + 1..from + OFFICE).take_while(inside).find(begins)
    }

    /// `Bundeskanzler Merz sagte`, `Frau Merz`: what follows goes on like behind a name.
    fn german_surname(&self, title: usize, at: usize) -> bool {
        let courtesy = matches!(self.of(title), "Herr" | "Herrn" | "Frau" | "Dr." | "Prof.");
        let after = at + 1;
        let next = self.token(after);
        courtesy && self.of(title) != "Frau"
            || next.is_none_or(|t| t.sentence_start || t.shape == Shape::Lower)
            || matches!(self.of(after), "," | ")" | "(" | ":")
    }

    /// A given name and what follows, or capitals beside a verb of speech.
    pub(super) fn person(&self, at: usize) -> Option<Cue> {
        let scene = &self.scene;
        if !self.title_case(at) || self.words.is_title(self.of(at)) {
            return None;
        }
        let (to, words) = self.run(at);
        if words < 2 || self.no_person(at, to) {
            return None;
        }
        // "Trump-Anwältin", "Tony-Gewinner" are no given names, "Frank-Walter" is one.
        if self.german() && self.scene.is(at + 1, "-") && !self.is_given(self.of(at + 2)) {
            return None;
        }
        if self.is_given(self.of(at)) || self.is_listed(at, to) || self.is_syllabic(at, to) {
            return Some(Cue::of(at, to, Kind::Person, "names.cued.given"));
        }
        let title_after = (self.scene.is(to, ",")
            && (to + 1..to + 3).any(|i| {
                self.words.is_title(self.of(i))
                    && (!self.german() || scene.is_capital(i))
                    && scene.class(to + 1) != Class::Relative
            }))
        .then_some("names.cued.title");
        let said = |i: usize| scene.words.get(i).is_some_and(|w| w.class == Class::Cue);
        let speaks = said(to) && !scene.is_capital(to)
            || scene.class(to) == Class::Auxiliary && (said(to + 1) || said(to + 2));
        let spoke = at > 0 && said(at - 1) && !scene.is_capital(at - 1);
        let cited = at > 0
            && matches!(
                self.of(at - 1).to_lowercase().as_str(),
                "selon" | "según" | "laut" | "secondo" | "segundo" | "volgens"
            );
        let inside = at > 0 && scene.within[at] == 0;
        // Before the verb German has nouns in pairs, too ("Millionen Euro kündigte").
        let particles = (at..to).any(|i| scene.tokens[i].shape == Shape::Lower);
        let beside = inside
            && (spoke || cited || speaks && !self.german())
            && words <= 3
            && !(particles && self.german());
        title_after
            .or(beside.then_some("names.cued.speaker"))
            .map(|rule| Cue::of(at, to, Kind::Person, rule))
    }

    /// Surnames, bare names of companies and towns whose full form was found.
    pub(super) fn again(&self, cues: &mut Vec<Cue>) {
        let scene = &self.scene;
        let mut short: BTreeMap<&str, (Kind, bool)> = BTreeMap::new();
        let people: BTreeSet<&str> = cues
            .iter()
            .filter(|cue| cue.kind == Kind::Person)
            .map(|cue| self.of(cue.to - 1))
            .collect();
        // "de Hamilton" is no town when Lewis Hamilton is in the article.
        cues.retain(|cue| {
            !(cue.rule == "names.cued.town"
                && cue.to == cue.from + 1
                && people.contains(self.of(cue.from)))
        });
        for cue in cues.iter() {
            let last = match (cue.kind, cue.rule) {
                (Kind::Person, _) => cue.to - 1,
                (Kind::Organisation, "names.cued.company") if cue.to == cue.from + 2 => cue.from,
                (Kind::Organisation, "names.cued.firm") if cue.to == cue.from + 1 => cue.from,
                (Kind::Place, "names.cued.town") if cue.to == cue.from + 1 => cue.from,
                _ => continue,
            };
            let word = self.of(last);
            if word.chars().count() >= 3 && self.title_case(last) {
                let particle = last > cue.from && scene.tokens[last - 1].shape == Shape::Lower;
                let known = short.entry(word).or_insert((cue.kind, particle));
                known.1 |= particle;
            }
        }
        let mut more = Vec::new();
        let mut next = 0;
        for at in 0..scene.tokens.len() {
            while next < cues.len() && cues[next].to <= at {
                next += 1;
            }
            if cues.get(next).is_some_and(|c| c.from <= at) || !self.title_case(at) {
                continue;
            }
            let word = self.of(at);
            let bare = word.strip_suffix('s').filter(|_| self.german());
            let known = short
                .get(word)
                .or_else(|| short.get(bare?).filter(|(kind, _)| *kind == Kind::Person));
            let Some((kind, particle)) = known else {
                continue;
            };
            let before = at.checked_sub(1).map_or(Class::Other, |b| scene.class(b));
            let glued = scene.is(at + 1, "-") && !scene.tokens[at + 1].spaced
                || at > 0 && matches!(self.of(at - 1), "-") && !scene.tokens[at].spaced;
            // "der Koch" is a cook.
            let noun = self.german() && *kind == Kind::Person && before == Class::Determiner;
            let longer = !self.german()
                && at > 0
                && scene.is_capital(at - 1)
                && !scene.tokens[at].sentence_start
                && scene.class(at - 1) == Class::Other;
            if !(glued && *kind != Kind::Person || noun || longer) {
                let from = if *particle {
                    self.with_particles(at)
                } else {
                    at
                };
                more.push(Cue::of(from, at + 1, *kind, "names.cued.again"));
            }
        }
        cues.extend(more);
        cues.sort_by_key(|cue| (cue.from, std::cmp::Reverse(cue.to)));
        cues.dedup_by(|b, a| b.from < a.to);
    }

    /// `von der Leyen`: the particles before a surname belong to it.
    fn with_particles(&self, at: usize) -> usize {
        let mut from = at;
        while from > 0
            && from + 3 > at
            && matches!(
                self.of(from - 1),
                "von" | "van" | "der" | "den" | "Von" | "Van"
            )
            && (self.of(from - 1) != "der"
                || from > 1 && matches!(self.of(from - 2), "von" | "van" | "Von" | "Van"))
        {
            from -= 1;
        }
        from
    }
}
