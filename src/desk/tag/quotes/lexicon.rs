//! What a word can be in a sentence of reported speech. One look-up a token.

use super::verbs_english::{self, VERBS, Verb};
use super::{verbs_other, words};
use crate::desk::hash;
use crate::desk::tag::token::{Shape, Token};

/// What a word can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Class {
    /// None of these.
    #[default]
    Other,
    /// A verb of speech.
    Cue,
    /// `he`.
    He,
    /// `she`.
    She,
    /// `they`.
    They,
    /// `it`.
    It,
    /// `I`, `we`, `you`.
    Speaker,
    /// `the`, `a`, `his`.
    Determiner,
    /// `of`, `in`.
    Preposition,
    /// `and`, `or`, `but`.
    Conjunction,
    /// `that`, `because`, `when`: begins a clause.
    Clause,
    /// `who`, `which`.
    Relative,
    /// `has`, `is`, `would`.
    Auxiliary,
    /// `not`, `never`.
    Negation,
    /// `Monday`, `yesterday`, `May`.
    Time,
    /// `spokesman`, `president`: a role, capitalised or not.
    Role,
    /// `also`, `later`, `reportedly`.
    Adverb,
    /// `claim`, `statement`: a noun that reports.
    Noun,
    /// `went`, `took`: another frequent verb, which no noun phrase goes on with.
    Verb,
}

/// Form of a verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Form {
    /// `said`, `says`.
    #[default]
    Finite,
    /// `say`: finite with a plural, else an infinitive.
    Base,
    /// `saying`.
    Gerund,
    /// `written`: only after an auxiliary.
    Participle,
}

/// A word's entry.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Word {
    /// What it can be.
    pub class: Class,
    /// Of a verb of speech.
    pub form: Form,
    /// Its frames, of [`verbs_english`].
    pub frames: u8,
    /// A verb of speech that is a noun that reports as well: `claims`, `comment`.
    pub noun: bool,
}

/// A language's words, by hash of the lower-cased form.
pub struct Lexicon {
    slots: Vec<(u64, Word)>,
    mask: usize,
}

impl Lexicon {
    /// The lexicon of a language; `None` for languages without one.
    pub fn of(language: &str) -> Option<Self> {
        let mut list: Vec<(String, Word)> = Vec::with_capacity(2048);
        let closed = words::CLOSED
            .iter()
            .filter(|(code, ..)| *code == language || *code == "*");
        for (_, class, forms) in closed {
            for form in forms.split_whitespace() {
                list.push((
                    form.to_owned(),
                    Word {
                        class: *class,
                        ..Word::default()
                    },
                ));
            }
        }
        if language == "en" {
            for verb in VERBS {
                inflect(verb, &mut list);
            }
        } else {
            let forms = match language {
                "de" => verbs_other::GERMAN,
                "fr" => verbs_other::FRENCH,
                "es" => verbs_other::SPANISH,
                "it" => verbs_other::ITALIAN,
                "pt" => verbs_other::PORTUGUESE,
                "nl" => verbs_other::DUTCH,
                _ => return None,
            };
            for form in forms.split_whitespace() {
                list.push((
                    form.to_owned(),
                    Word {
                        class: Class::Cue,
                        form: Form::Finite,
                        frames: verbs_english::Q,
                        noun: false,
                    },
                ));
            }
        }
        let size = (list.len() * 2).next_power_of_two();
        let mut lexicon = Self {
            slots: vec![(0, Word::default()); size],
            mask: size - 1,
        };
        for (form, word) in list {
            lexicon.insert(key(&form), word);
        }
        Some(lexicon)
    }

    /// The first entry of a form wins: closed classes come before verbs.
    fn insert(&mut self, key: u64, word: Word) {
        let mut at = key as usize & self.mask;
        while self.slots[at].0 != 0 {
            if self.slots[at].0 == key {
                let known = &mut self.slots[at].1;
                if known.class == Class::Noun && word.class == Class::Cue {
                    *known = Word { noun: true, ..word };
                }
                return;
            }
            at = (at + 1) & self.mask;
        }
        self.slots[at] = (key, word);
    }

    /// A form's entry, whatever its case.
    pub fn word(&self, form: &str) -> Word {
        let key = key(form);
        let mut at = key as usize & self.mask;
        while self.slots[at].0 != 0 {
            if self.slots[at].0 == key {
                return self.slots[at].1;
            }
            at = (at + 1) & self.mask;
        }
        Word::default()
    }

    /// The entries of all tokens.
    pub fn words(&self, text: &str, tokens: &[Token]) -> Vec<Word> {
        tokens
            .iter()
            .map(|token| match token.shape {
                Shape::Mark | Shape::Number => Word::default(),
                _ => self.word(token.of(text)),
            })
            .collect()
    }
}

/// Never 0, which marks an empty slot.
fn key(form: &str) -> u64 {
    if form.is_ascii() {
        return hash::of_lower_ascii(form) | 1;
    }
    let plain = form.chars().map(|c| if c == '’' { '\'' } else { c });
    hash::of_chars(plain.flat_map(char::to_lowercase)) | 1
}

fn inflect(verb: &Verb, list: &mut Vec<(String, Word)>) {
    let (base, past, frames) = *verb;
    let mut add = |form: String, kind: Form| {
        list.push((
            form,
            Word {
                class: Class::Cue,
                form: kind,
                frames,
                noun: false,
            },
        ));
    };
    let stem_y = base
        .strip_suffix('y')
        .filter(|stem| !stem.ends_with(['a', 'e', 'o', 'u']));
    let mut irregular = past.split_whitespace();
    let simple = irregular.next().map_or_else(
        || {
            if base.ends_with('e') {
                format!("{base}d")
            } else if let Some(stem) = stem_y {
                format!("{stem}ied")
            } else {
                format!("{base}ed")
            }
        },
        str::to_owned,
    );
    let doubled = simple.len() == base.len() + 3 && simple.ends_with("ed") && stem_y.is_none();
    let gerund = if doubled {
        format!("{}ing", &simple[..simple.len() - 2])
    } else if let Some(stem) = base.strip_suffix('e').filter(|s| !s.ends_with('e')) {
        format!("{stem}ing")
    } else {
        format!("{base}ing")
    };
    let third =
        if base.ends_with(['s', 'x', 'z', 'o']) || base.ends_with("ch") || base.ends_with("sh") {
            format!("{base}es")
        } else if let Some(stem) = stem_y {
            format!("{stem}ies")
        } else {
            format!("{base}s")
        };
    add(simple, Form::Finite);
    add(third, Form::Finite);
    add(base.to_owned(), Form::Base);
    add(gerund, Form::Gerund);
    for form in irregular {
        add(form.to_owned(), Form::Participle);
    }
}
