//! Crowds: whoever chants is nobody who was named.

use super::lexicon::Class;
use super::scene::Scene;

/// What crowds do, by the stem of the verb, in all languages: `they chanted`, `skandierten sie`, `ont-ils scandé`.
const CROWDS: &[&str] = &[
    "booed", "brüll", "chant", "corea", "criaient", "crié", "grita", "jeer", "riefen", "riepen",
    "sang", "scand", "scream", "shout", "skandier", "urla", "yell",
];

/// The verb beside `they` is one of crowds.
pub fn is_crowd(scene: &Scene<'_>, they: usize) -> bool {
    const NEAR: usize = 3;
    // German has one word for `she` and `they`.
    let several = |at: usize| match scene.class(they) {
        Class::She => scene.language == "de" && at + 1 == they && scene.of(at).ends_with("en"),
        _ => true,
    };
    (they.saturating_sub(NEAR)..=they + NEAR).any(|at| {
        (scene.class(at) == Class::Cue || scene.language != "en")
            && scene.within.get(at) == Some(&0)
            && several(at)
            && CROWDS.iter().any(|stem| scene.of(at).starts_with(stem))
    })
}
