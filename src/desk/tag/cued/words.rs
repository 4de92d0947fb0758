//! The lists of one language, laid out for look-up.

use std::collections::{BTreeMap, BTreeSet};

use super::{german, lists};
use crate::desk::LoadError;
use crate::desk::tag::names::key;
use crate::desk::tag::prefilter::Prefilter;
use crate::desk::tag::token::tokenize;

/// What a listed name is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Listed {
    /// A country or a part of one, by ISO 3166.
    Place(&'static str),
    /// An organisation, by its fullest form.
    Organisation(&'static str),
}

/// A language's lists.
pub struct Words {
    /// Language.
    pub language: &'static str,
    /// Names by key.
    names: BTreeMap<String, Listed>,
    /// First tokens of names.
    first: Prefilter,
    /// Longest name in tokens.
    pub longest: usize,
    titles: BTreeSet<&'static str>,
    titles_first: Prefilter,
    /// Words before a town.
    pub locatives: BTreeSet<&'static str>,
    /// Legal forms.
    pub forms: BTreeSet<&'static str>,
    /// Nouns that begin a body's name.
    pub bodies: BTreeSet<&'static str>,
}

fn of<'a>(
    list: &'a [(&'static str, &'static str)],
    language: &'a str,
) -> impl Iterator<Item = &'static str> + 'a {
    list.iter()
        .filter(move |(code, _)| *code == language || *code == "*")
        .flat_map(|(_, words)| words.split_whitespace())
}

impl Words {
    /// The lists of a language.
    ///
    /// # Errors
    /// When the table of countries is damaged.
    pub fn of(language: &'static str) -> Result<Self, LoadError> {
        let mut rows: Vec<(&'static str, Listed)> = Vec::new();
        for line in include_str!("../../../../models/exonyms.tsv")
            .lines()
            .filter(|l| !l.starts_with('#'))
        {
            let cells: Vec<&'static str> = line.split('\t').collect();
            let [code, iso, name] = cells[..] else {
                return Err(LoadError {
                    table: "exonyms",
                    detail: format!("has a line of other than three cells: {line}"),
                });
            };
            if code == language {
                rows.push((name, Listed::Place(iso)));
            }
        }
        for (code, iso, forms) in lists::PLACES {
            if *code == language {
                rows.extend(forms.split('|').map(|form| (form, Listed::Place(iso))));
            }
        }
        for (code, forms) in lists::ORGANISATIONS {
            if *code == language || *code == "*" {
                let full = forms.split('|').next().unwrap_or(forms);
                rows.extend(
                    forms
                        .split('|')
                        .map(|form| (form, Listed::Organisation(full))),
                );
            }
        }
        let mut words = Self {
            language,
            names: BTreeMap::new(),
            first: Prefilter::of(rows.iter().map(|(form, _)| first_word(form))),
            longest: 1,
            titles: of(lists::TITLES, language).collect(),
            titles_first: Prefilter::of(of(lists::TITLES, language)),
            locatives: of(lists::LOCATIVES, language).collect(),
            forms: of(lists::LEGAL_FORMS, language).collect(),
            bodies: of(lists::BODIES, language).collect(),
        };
        if language == "de" {
            words
                .bodies
                .extend(german::GERMAN_BODIES.split_whitespace());
        }
        for (form, listed) in rows {
            let (tokens, _) = tokenize(form, 64);
            words.longest = words.longest.max(tokens.len());
            words.names.insert(exact(&key(form, &tokens), form), listed);
        }
        Ok(words)
    }

    /// The listed name of these tokens, whose key is given; `written` is the text itself.
    pub fn name(&self, key: &str, written: &str) -> Option<Listed> {
        let found = self.names.get(&exact(key, written)).copied();
        if found.is_some() || self.language != "de" {
            return found;
        }
        // "Deutschlands".
        let bare = key.strip_suffix('s')?;
        let listed = self.names.get(bare).copied()?;
        (bare.len() > 4 && !bare.contains(' ')).then_some(listed)
    }

    /// A name may begin with this word.
    pub fn may_begin(&self, word: &str) -> bool {
        self.first.may_have(word)
    }

    /// The word is a title.
    pub fn is_title(&self, word: &str) -> bool {
        if self.titles_first.may_have(word)
            && (self.titles.contains(word) || self.titles.contains(word.to_lowercase().as_str()))
        {
            return true;
        }
        self.language == "de" && is_german_title(word)
    }
}

/// A German compound that ends in an office: `Generaldirektorin`.
pub fn is_german_title(word: &str) -> bool {
    word.len() > 8
        && word.starts_with(char::is_uppercase)
        && german::GERMAN_TITLE_ENDS
            .iter()
            .any(|end| word.ends_with(end))
}

fn first_word(form: &str) -> &str {
    form.split([' ', '-', '’', '\'', '.']).next().unwrap_or("")
}

/// Short forms are kept as they are written: "UE" is not "ue", "PP" is not "pp".
fn exact(key: &str, written: &str) -> String {
    if written.chars().count() <= 4 {
        format!("={}", written.replace('.', ""))
    } else {
        key.to_owned()
    }
}
