//! The gender of persons by the word for their role and its article, in the languages that have such: `la procureure
//! Awa Diop`, `Staatsanwältin Hanh`.

use super::cast::Cast;
use super::lexicon::Class;
use super::scene::Scene;
use crate::desk::tag::people::Gender;

/// Tokens before a name that are looked at.
const BEFORE: usize = 8;

/// Articles, alone and with a preposition, of men and of women, by language.
const ARTICLES: &[(&str, &[&str], &[&str])] = &[
    ("es", &["al", "del", "el", "un"], &["la", "una"]),
    ("fr", &["au", "du", "le", "un"], &["la", "une"]),
    (
        "it",
        &["al", "dal", "del", "il", "lo", "un", "uno"],
        &["alla", "dalla", "della", "la", "una"],
    ),
    (
        "pt",
        &["ao", "do", "o", "pelo", "um"],
        &["da", "pela", "uma", "à"],
    ),
];

/// Ends of German nouns for women.
const WOMEN: &[&str] = &[
    "amtin",
    "anwältin",
    "chefin",
    "cherin",
    "dentin",
    "derin",
    "ferin",
    "gerin",
    "herin",
    "istin",
    "kerin",
    "lerin",
    "login",
    "merin",
    "nerin",
    "perin",
    "rätin",
    "serin",
    "sorin",
    "terin",
    "torin",
    "tärin",
    "zerin",
    "ärztin",
];

impl Cast {
    /// Gives those whose name says nothing the gender of what they are called.
    pub(super) fn roles(&mut self, scene: &Scene<'_>) {
        let german = scene.language == "de";
        let articles = ARTICLES.iter().find(|(code, ..)| *code == scene.language);
        if !german && articles.is_none() {
            return;
        }
        for place in &self.places {
            if self.people[place.person].gender != Gender::Unknown || place.token == 0 {
                continue;
            }
            let gender = match articles {
                Some((_, men, women)) => by_article(scene, place.token, men, women),
                None => by_ending(scene, place.token - 1),
            };
            self.people[place.person].gender = gender;
        }
    }
}

/// `Staatsanwältin`, `Bundestrainer`: the noun right before a name.
fn by_ending(scene: &Scene<'_>, at: usize) -> Gender {
    let word = scene.of(at).to_lowercase();
    let given = scene.first_names.gender(scene.of(at)) != Gender::Unknown;
    let free =
        !given && scene.is_capital(at) && scene.mentions_in(scene.tokens[at].span).next().is_none();
    if !free {
        return Gender::Unknown;
    }
    if word.len() > 5 && WOMEN.iter().any(|end| word.ends_with(end)) {
        return Gender::Female;
    }
    let man = scene.class(at) == Class::Role && (word.ends_with("er") || word.ends_with("or"));
    if man { Gender::Male } else { Gender::Unknown }
}

/// The article of the role that stands before a name: `la ministre Ana Lim`, `La ministre de l'Énergie, Ana Lim,`. Where
/// two roles stand before a comma nobody knows whose name follows.
fn by_article(scene: &Scene<'_>, name: usize, men: &[&str], women: &[&str]) -> Gender {
    let apposed = scene.is(name - 1, ",");
    let end = name - usize::from(apposed);
    let mut found = Gender::Unknown;
    for at in (end.saturating_sub(BEFORE)..end).rev() {
        let stops = scene.is_mark(at) && !matches!(scene.of(at), "-" | "’" | "'")
            || scene.within[at] != 0
            || scene.is_cue(at)
            || matches!(
                scene.class(at),
                Class::Relative | Class::Clause | Class::Auxiliary
            );
        if stops {
            break;
        }
        let word = scene.of(at).to_lowercase();
        let is = |list: &[&str]| list.contains(&word.as_str());
        let role = scene.class(at + 1) == Class::Role && at + 1 < end;
        let gender = match (role && is(men), role && is(women)) {
            (true, _) => Gender::Male,
            (_, true) => Gender::Female,
            _ => Gender::Unknown,
        };
        if gender != Gender::Unknown {
            if !apposed {
                return gender;
            }
            if found != Gender::Unknown && found != gender {
                return Gender::Unknown;
            }
            found = gender;
        }
        if scene.tokens[at].sentence_start {
            break;
        }
    }
    found
}
