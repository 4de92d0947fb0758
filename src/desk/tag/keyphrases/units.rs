//! The words of a text as parts of noun phrases: names, compounds and single words.

use super::candidates::numeral;
use super::grammar::{Grammar, Order, Role};
use super::lexicon::{Kinds, Lexicon, UNKNOWN};
use super::phrases::MAX_WORDS;
use super::stems;
use crate::desk::tag::Entity;
use crate::desk::tag::token::{Shape, Token, compound};
use crate::desk::tag::words::{Word, lower_into};

/// A part of a phrase.
#[derive(Debug, Clone, Copy)]
pub struct Unit {
    /// First token.
    pub from: usize,
    /// One past its last token.
    pub to: usize,
    /// Rarity of its rarest word.
    pub rarity: f32,
    /// Can be the noun of a phrase here.
    pub noun: bool,
    /// Can be the adjective of a phrase here.
    pub adjective: bool,
    /// Joins two nouns; neither of both.
    pub joins: bool,
    /// A noun that tells nothing by itself.
    pub vague: bool,
    /// Index of the entity that it names.
    pub entity: Option<usize>,
    /// Written with capitals like a name, in a language that writes no other noun so.
    pub proper: bool,
    /// An article or the like stands before it.
    pub opened: bool,
    /// No phrase goes on from what is before it.
    pub broken: bool,
}

/// What units are made of.
pub struct Text<'a> {
    /// The text.
    pub text: &'a str,
    /// Its tokens.
    pub tokens: &'a [Token],
    /// Their words.
    pub words: &'a [Word],
    /// Its names.
    pub entities: &'a [Entity],
    /// Lists of its language.
    pub grammar: &'a Grammar,
    /// Words of its language.
    pub lexicon: &'a Lexicon,
}

/// Ends of verbs, adverbs and participles that the lexicon may lack.
const VERB_ENDS: &[(&str, &[&str])] = &[
    (
        "fr",
        &[
            "ait", "aient", "èrent", "ant", "er", "ir", "ez", "ons", "é", "ée", "és", "ées", "era",
            "eront",
        ],
    ),
    (
        "es",
        &[
            "ando", "iendo", "ar", "er", "ir", "arse", "erse", "irse", "aron", "ieron", "aba",
            "aban", "ía", "ían", "mente", "ó", "ará", "arán", "erá", "irá", "ado", "ada", "ados",
            "adas", "arlo", "arla",
        ],
    ),
    (
        "it",
        &[
            "ando", "endo", "are", "ere", "ire", "arsi", "ersi", "irsi", "ava", "avano", "mente",
            "ato", "ata", "ati", "ate", "erà", "irà", "ono",
        ],
    ),
    (
        "pt",
        &[
            "ando", "endo", "indo", "ar", "er", "ir", "aram", "eram", "iram", "ava", "avam",
            "mente", "ou", "iu", "ado", "ada", "ados", "adas", "ará", "erá", "irá",
        ],
    ),
    ("nl", &["de", "den", "te", "ten", "lijk"]),
];

impl Text<'_> {
    /// The units in text order.
    pub fn units(&self) -> Vec<Unit> {
        let names = self.names();
        let mut units: Vec<Unit> = Vec::with_capacity(self.tokens.len() / 2);
        let (mut opened, mut broken) = (false, true);
        let mut at = 0;
        while at < self.tokens.len() {
            let token = &self.tokens[at];
            if token.sentence_start {
                (opened, broken) = (false, true);
            }
            if token.shape == Shape::Mark {
                (opened, broken) = (false, true);
                at += 1;
                continue;
            }
            let glued = compound(self.tokens, self.text, at);
            if let Some((to, entity)) = names[at].filter(|(to, _)| *to >= glued) {
                units.push(Unit {
                    from: at,
                    to,
                    rarity: self.rarity(at, to),
                    noun: true,
                    adjective: false,
                    joins: false,
                    vague: false,
                    entity: Some(entity),
                    proper: true,
                    opened,
                    broken: broken || to - at > 2 * MAX_WORDS,
                });
                (opened, broken) = (false, to - at > 2 * MAX_WORDS);
                at = to;
                continue;
            }
            let role = self.grammar.role(&self.words[at]);
            if glued == at + 1 {
                match role {
                    Some(Role::Opens) => {
                        // `réforme de la santé` goes on behind its article.
                        if let Some(last) = units
                            .last_mut()
                            .filter(|u| u.joins && u.to == at && !broken)
                        {
                            last.to = at + 1;
                        } else {
                            broken = true;
                        }
                        (opened, at) = (true, at + 1);
                        continue;
                    }
                    Some(Role::Joins) => {
                        units.push(joint(at, broken));
                        (opened, broken, at) = (true, false, at + 1);
                        continue;
                    }
                    Some(Role::Stop) => {
                        (opened, broken, at) = (false, true, at + 1);
                        continue;
                    }
                    Some(Role::Pale) => {
                        (broken, at) = (true, at + 1);
                        continue;
                    }
                    Some(Role::Vague) | None => {}
                }
                // `M. Arnaud`: an initial is no noun.
                let initial = token.span.len() <= 3 && token.of(self.text).ends_with('.');
                let bare = token.shape == Shape::Number || numeral(token.of(self.text));
                if bare || token.span.len() < 2 || initial {
                    (opened, broken, at) = (token.shape == Shape::Number, true, at + 1);
                    continue;
                }
            }
            let Some(mut unit) = self.unit(at, glued, opened, &names) else {
                (opened, broken, at) = (false, true, glued);
                continue;
            };
            unit.broken = broken;
            opened = unit.adjective && opened;
            broken = false;
            at = unit.to;
            units.push(unit);
        }
        units
    }

    /// For each token that begins a name its end and its entity.
    fn names(&self) -> Vec<Option<(usize, usize)>> {
        let mut names = vec![None; self.tokens.len()];
        for (index, entity) in self.entities.iter().enumerate() {
            for mention in &entity.mentions {
                let from = self.tokens.partition_point(|t| t.span.end <= mention.start);
                let to = self.tokens.partition_point(|t| t.span.start < mention.end);
                if let Some(name) = names.get_mut(from).filter(|_| to > from)
                    && name.is_none_or(|(other, _)| other < to)
                {
                    *name = Some((to, index));
                }
            }
        }
        names
    }

    fn rarity(&self, from: usize, to: usize) -> f32 {
        let all = self.words[from..to].iter().zip(&self.tokens[from..to]);
        all.filter(|(_, t)| t.is_word())
            .map(|(w, _)| self.lexicon.look(w).0)
            .fold(0.0, f32::max)
    }

    /// A compound or a single word that no list knows but as a noun.
    fn unit(
        &self,
        at: usize,
        end: usize,
        opened: bool,
        names: &[Option<(usize, usize)>],
    ) -> Option<Unit> {
        let token = &self.tokens[at];
        let capital = token.is_capitalised();
        let mut unit = Unit {
            from: at,
            to: end,
            rarity: 0.0,
            noun: false,
            adjective: false,
            joins: false,
            vague: false,
            entity: None,
            proper: false,
            opened,
            broken: false,
        };
        if end > at + 1 {
            let last = end - 1;
            let odd = |at: usize| {
                self.tokens[at].shape == Shape::Number
                    || matches!(
                        self.grammar.role(&self.words[at]),
                        Some(Role::Stop | Role::Opens | Role::Joins)
                    )
            };
            if odd(at) || odd(last) {
                return None;
            }
            let (rarity, kinds) = self.lexicon.look(&self.words[last]);
            let plain =
                kinds.any(Kinds::VERB | Kinds::OTHER) && !kinds.any(Kinds::NOUN | Kinds::ADJECTIVE);
            unit.rarity = (rarity.max(self.rarity(at, last)) + 1.0).min(UNKNOWN);
            unit.noun = match self.grammar.order {
                Order::Capitals => self.tokens[last].is_capitalised(),
                Order::Before | Order::Behind => {
                    !plain && (opened || capital || kinds.any(Kinds::NOUN))
                }
            };
            unit.adjective = !unit.noun && kinds.any(Kinds::ADJECTIVE);
            return (unit.noun || unit.adjective).then_some(unit);
        }
        let (rarity, kinds) = self.lexicon.look(&self.words[at]);
        unit.rarity = rarity;
        unit.vague = self.grammar.role(&self.words[at]) == Some(Role::Vague);
        let mid = capital && !token.sentence_start;
        if self.grammar.order == Order::Capitals {
            self.german(&mut unit, mid, kinds, names);
        } else {
            let name = mid || capital && kinds.unknown() && !opened;
            if name && !unit.vague {
                self.proper(&mut unit, kinds, names);
            } else {
                self.plain(&mut unit, kinds);
            }
        }
        (unit.noun || unit.adjective || unit.to > end).then_some(unit)
    }

    /// German: nouns have capitals, adjectives are declined. Three nouns side by side are a name or a title.
    fn german(&self, unit: &mut Unit, mid: bool, kinds: Kinds, names: &[Option<(usize, usize)>]) {
        let token = &self.tokens[unit.from];
        if token.is_capitalised() {
            // `Künstliche Intelligenz` at the head of a sentence or in a name.
            let next = self.tokens.get(unit.from + 1);
            let before = next.is_some_and(|t| t.spaced && t.is_capitalised());
            if before && !kinds.any(Kinds::NOUN) && kinds.any(Kinds::ADJECTIVE | Kinds::VERB) {
                unit.adjective = kinds.any(Kinds::ADJECTIVE);
                return;
            }
            let end = self.capitals(unit.from, names);
            let known = kinds.any(Kinds::NOUN) || kinds.unknown();
            if mid && end > unit.from + 2 {
                unit.to = end;
                unit.rarity = self.rarity(unit.from, end);
                unit.noun = end - unit.from <= MAX_WORDS;
                unit.proper = true;
                return;
            }
            unit.noun = mid || known;
        } else {
            let word = token.of(self.text);
            let declined = ["e", "en", "er", "es", "em"]
                .iter()
                .any(|end| word.ends_with(end));
            unit.adjective = kinds.any(Kinds::ADJECTIVE)
                || kinds.unknown() && declined && unit.opened && word.len() > 6;
        }
    }

    /// One past a run of words with capitals, particles between: `Franja de Gaza`.
    fn capitals(&self, from: usize, names: &[Option<(usize, usize)>]) -> usize {
        let capital = |at: usize| {
            names.get(at).is_some_and(Option::is_none)
                && self.tokens[at].spaced
                && self.tokens[at].is_capitalised()
                && !self.tokens[at].sentence_start
                && self.grammar.role(&self.words[at]).is_none()
                && compound(self.tokens, self.text, at) == at + 1
        };
        let joins = |at: usize| {
            let word = self.words.get(at);
            word.is_some_and(|w| self.grammar.role(w) == Some(Role::Joins))
        };
        let mut end = from + 1;
        loop {
            if capital(end) {
                end += 1;
            } else if joins(end) && capital(end + 1) {
                end += 2;
            } else {
                return end;
            }
        }
    }

    /// A name that no tagger knows, or a noun with a capital.
    fn proper(&self, unit: &mut Unit, kinds: Kinds, names: &[Option<(usize, usize)>]) {
        let end = self.capitals(unit.from, names);
        if end == unit.from + 1 {
            // A sentence in quotation marks or behind a colon begins with any word.
            let sure = !kinds.any(Kinds::VERB | Kinds::OTHER) || unit.opened;
            let noun = kinds.any(Kinds::NOUN) && sure || kinds.unknown();
            unit.noun = noun;
            unit.proper = noun;
            unit.adjective = !noun && kinds.any(Kinds::ADJECTIVE);
            return;
        }
        unit.to = end;
        unit.rarity = self.rarity(unit.from, end);
        // A longer run is no phrase, and none of its words is.
        unit.noun = end - unit.from <= MAX_WORDS;
        unit.proper = true;
    }

    /// A word in lower case of a language that writes most nouns so.
    fn plain(&self, unit: &mut Unit, kinds: Kinds) {
        let word = self.tokens[unit.from].of(self.text);
        let verb = || {
            let of = VERB_ENDS
                .iter()
                .find(|(language, _)| *language == self.grammar.language);
            of.is_some_and(|(_, ends)| ends.iter().any(|end| word.ends_with(end)))
        };
        if kinds.unknown() {
            let fits = !verb();
            unit.noun = fits && (unit.opened || unit.vague);
            unit.adjective = fits && self.grammar.order == Order::Behind;
            return;
        }
        // `la grève` is a noun, `il grève` is none.
        let doubtful = kinds.any(Kinds::VERB | Kinds::ADJECTIVE | Kinds::OTHER);
        unit.noun = kinds.any(Kinds::NOUN) && (!doubtful || unit.opened);
        unit.adjective = kinds.any(Kinds::ADJECTIVE)
            && (self.grammar.order == Order::Behind || word.ends_with('e'));
    }
}

/// A word that joins two nouns.
fn joint(at: usize, broken: bool) -> Unit {
    Unit {
        from: at,
        to: at + 1,
        rarity: 0.0,
        noun: false,
        adjective: false,
        joins: true,
        vague: false,
        entity: None,
        proper: false,
        opened: false,
        broken,
    }
}

/// A stem for each token; those of marks are 0.
pub fn stems(text: &str, tokens: &[Token], grammar: &Grammar) -> Vec<u64> {
    let mut buffer = String::with_capacity(32);
    tokens
        .iter()
        .map(|token| {
            if token.shape == Shape::Mark {
                return 0;
            }
            buffer.clear();
            lower_into(token.of(text).trim_end_matches('.'), &mut buffer);
            stems::stem(grammar.language, grammar.order, &buffer)
        })
        .collect()
}
