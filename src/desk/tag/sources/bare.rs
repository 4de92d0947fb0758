//! A preposition and a medium: a citation only where something is reported.

use super::{Finder, Found};
use crate::desk::tag::quotes::lexicon::Class;

/// German papers whose names are nouns.
const NOUNS: &[&str] = &[
    "Blick", "Welt", "Zeit", "Bild", "Stern", "Spiegel", "Standard", "Presse", "Kurier", "Express",
    "Freitag", "Focus", "Post", "Sonntag", "Heute", "Krone",
];

impl Finder<'_> {
    /// In other languages a preposition before a medium or a platform is no citation by itself (`auf
    /// Instagram`, `im Blick`): the sentence must report something, and papers whose names are
    /// German nouns stand between marks or behind a word for a paper.
    pub(super) fn said(&self, words: &[&str], at: usize, found: &Found) -> bool {
        let scene = self.scene;
        let bare = (at..at + words.len()).all(|i| {
            matches!(
                scene.class(i),
                Class::Preposition | Class::Determiner | Class::Clause | Class::He | Class::She
            )
        });
        if !bare || !(found.known || found.url.is_some()) {
            return true;
        }
        let noun = found.to == found.from + 1 && NOUNS.contains(&scene.of(found.from));
        let plain = scene
            .of(found.from.saturating_sub(1))
            .chars()
            .all(char::is_alphabetic);
        if scene.language == "de" && noun && plain {
            return false;
        }
        let starts = |i: usize| scene.tokens[i].sentence_start;
        let from = (at.saturating_sub(25)..=at)
            .rev()
            .find(|i| starts(*i))
            .unwrap_or(at.saturating_sub(25));
        let to = (at + 1..scene.tokens.len().min(at + 25))
            .find(|i| starts(*i))
            .unwrap_or_else(|| scene.tokens.len().min(at + 25));
        scene.is(found.to, ":")
            || (from..to).any(|i| scene.class(i) == Class::Cue && scene.within[i] == 0)
    }
}
