//! The lists of one language, laid out for look-up.

use std::collections::{BTreeMap, BTreeSet};

use super::{german, lists, organisations, regions};
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
    /// Names as written, by key.
    names: BTreeMap<String, (&'static str, Listed)>,
    /// First tokens of names.
    first: Prefilter,
    /// Longest name in tokens.
    pub longest: usize,
    titles: BTreeSet<&'static str>,
    titles_first: Prefilter,
    /// Words before a town.
    pub locatives: BTreeSet<&'static str>,
    /// What joins the last two names of an enumeration.
    pub joins: BTreeSet<&'static str>,
    /// Legal forms.
    pub forms: BTreeSet<&'static str>,
    /// Nouns that begin a body's name.
    pub bodies: BTreeSet<&'static str>,
}

/// The words of a language's list.
fn of<'a>(
    list: &'a [(&'static str, &'static str)],
    language: &'a str,
) -> impl Iterator<Item = &'static str> + 'a {
    cells(list, language).flat_map(str::split_whitespace)
}

/// What a list has for a language, and for all.
fn cells<'a>(
    list: &'a [(&'static str, &'static str)],
    language: &'a str,
) -> impl Iterator<Item = &'static str> + 'a {
    list.iter()
        .filter(move |(code, _)| *code == language || *code == "*")
        .map(|(_, cell)| *cell)
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
        for row in rows_of(regions::PLACES, language) {
            let Some((iso, forms)) = row.split_once(' ') else {
                return Err(LoadError {
                    table: "places by language",
                    detail: format!("has a row without a name: {row}"),
                });
            };
            rows.extend(forms.split('|').map(|form| (form, Listed::Place(iso))));
        }
        for forms in rows_of(organisations::ORGANISATIONS, language) {
            let full = forms.split('|').next().unwrap_or(forms);
            let listed = |form| (form, Listed::Organisation(full));
            rows.extend(forms.split('|').map(listed));
        }
        let mut words = Self {
            language,
            names: BTreeMap::new(),
            first: Prefilter::of_beginnings(rows.iter().map(|(form, _)| first_word(form))),
            longest: 1,
            titles: of(lists::TITLES, language).collect(),
            titles_first: Prefilter::of(of(lists::TITLES, language)),
            locatives: of(lists::LOCATIVES, language).collect(),
            joins: of(lists::JOINS, language).collect(),
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
            let key = exact(&key(form, &tokens), form);
            let capitals = |form: &str| form.chars().filter(|c| c.is_uppercase()).count();
            // Of forms that differ in capitals the one with fewest lets all of them through.
            match words.names.get(&key) {
                Some((known, _)) if capitals(known) <= capitals(form) => {}
                _ => {
                    words.names.insert(key, (form, listed));
                }
            }
        }
        Ok(words)
    }

    /// The listed name of these tokens, whose key is given; `written` is the text itself.
    pub fn name(&self, key: &str, written: &str) -> Option<Listed> {
        if let Some((form, listed)) = self.names.get(&exact(key, written)) {
            return as_capital(form, written).then_some(*listed);
        }
        if self.language != "de" {
            return None;
        }
        // "Deutschlands".
        let bare = key.strip_suffix('s')?;
        let (_, listed) = self.names.get(bare)?;
        (bare.len() > 4 && !bare.contains(' ')).then_some(*listed)
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

/// The rows of a language's list.
fn rows_of<'a>(
    list: &'a [(&'static str, &'static str)],
    language: &'a str,
) -> impl Iterator<Item = &'static str> + 'a {
    cells(list, language).flat_map(|rows| rows.split(';'))
}

/// Every word that the list writes with a capital has one in the text too: "Le Monde" is a newspaper,
/// "Le monde" is the world.
fn as_capital(form: &str, written: &str) -> bool {
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    let mut words = written.split_whitespace();
    form.split_whitespace().all(|word| {
        words
            .next()
            .is_some_and(|said| !capital(word) || capital(said))
    })
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
