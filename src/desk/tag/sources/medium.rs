//! Media and platforms by the tables, and names that end like a medium's.

use super::media::{MEDIA, PLATFORMS};
use super::{Finder, Found};
use crate::desk::tag::quotes::lexicon::Class;

/// Names that two houses have: name, words at the text's head that decide for the less known, that house and
/// the host of its home page.
const HOMONYMS: &[(&str, &[&str], &str, &str)] = &[(
    "CNA",
    &["Taipei", "Taiwan"],
    "Central News Agency",
    "focustaiwan.tw",
)];

/// How far into a text its head goes, in bytes.
const HEAD: usize = 400;

/// The house that a name of two means in this text, where it is the less known.
fn homonym(name: &str, text: &str) -> Option<(&'static str, &'static str)> {
    let (_, words, house, host) = HOMONYMS.iter().find(|row| row.0 == name)?;
    let mut end = text.len().min(HEAD);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let head = &text[..end];
    let about = words.iter().any(|word| head.contains(word));
    about.then_some((*house, *host))
}

impl Finder<'_> {
    /// A medium, perhaps behind an article and a word such as `newspaper`.
    pub(super) fn medium_after(&self, from: usize) -> Option<Found> {
        for at in from..from + 4 {
            if let Some(found) = self.medium(at) {
                return Some(found);
            }
            let word = self.scene.of(at);
            let lower = !self.scene.is_capital(at) || self.model.media_words.get(word).is_none();
            if !(lower && self.model.between.get(&word.to_lowercase()).is_some()) {
                return None;
            }
        }
        None
    }

    /// A medium whose name begins at `at`: the longest name of the table, or a name that ends like
    /// a medium's.
    pub(super) fn medium(&self, at: usize) -> Option<Found> {
        let scene = self.scene;
        if at >= scene.tokens.len() {
            return None;
        }
        // Tokens keep apostrophes and full stops that names are split at.
        let opener = scene.of(at);
        let plain = opener.bytes().all(|b| b.is_ascii_alphanumeric());
        let longest = if plain && !self.model.media.may_begin(opener) {
            0
        } else {
            6
        };
        for length in (1..=longest).rev() {
            let to = at + length;
            if to > scene.tokens.len() || scene.tokens[at + 1..to].iter().any(|t| t.paragraph_start)
            {
                continue;
            }
            let span = scene.span(at, to);
            let Some(index) = self.model.media.get(span.of(scene.text)) else {
                continue;
            };
            // A longer name (`Time Warner`, `Fox Newspapers`) is another one.
            let possessive = matches!(scene.of(to), "'s" | "’s");
            if length == 1
                && scene.is_name(to)
                && !possessive
                && scene.tokens[to].spaced
                && !scene.tokens[to].sentence_start
            {
                continue;
            }
            let (name, _, host) = MEDIA[index as usize];
            let (name, host) = homonym(span.of(scene.text), scene.text).unwrap_or((name, host));
            return Some(Found {
                source: name.to_owned(),
                from: at,
                to,
                url: Some(host),
                is_medium: true,
                entity: self.entity(span),
                known: true,
            });
        }
        if !scene.is_name(at) {
            return None;
        }
        let mut to = at;
        while to < scene.tokens.len()
            && to < at + 6
            && (scene.is_name(to)
                || matches!(scene.of(to), "-" | "&") && scene.is_name(to + 1) && to > at)
            && (to == at || !scene.tokens[to].sentence_start)
        {
            to += 1;
        }
        let ends = to > at + 1 && self.model.media_words.get(scene.of(to - 1)).is_some();
        ends.then(|| {
            let span = scene.span(at, to);
            Found {
                source: span.of(scene.text).to_owned(),
                from: at,
                to,
                url: None,
                is_medium: true,
                entity: self.entity(span),
                known: false,
            }
        })
    }

    pub(super) fn platform(&self, from: usize) -> Option<Found> {
        let scene = self.scene;
        let mut at = from;
        if matches!(scene.class(at), Class::Determiner) {
            at += 1;
        }
        (1..=4).rev().find_map(|length| {
            let to = at + length;
            if to > scene.tokens.len() {
                return None;
            }
            let span = scene.span(at, to);
            let index = self.model.platforms.get(span.of(scene.text))?;
            let (name, _, host) = PLATFORMS[index as usize];
            Some(Found {
                source: name.to_owned(),
                from: at,
                to,
                url: Some(host),
                is_medium: false,
                entity: self.entity(span),
                known: false,
            })
        })
    }
}
