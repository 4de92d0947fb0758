//! Reports whose content is a noun: `wies die Vorwürfe zurück`, `a dénoncé la décision`, `negó las acusaciones`.

use super::subject::{Subject, before, subject};
use super::verbs::OBJECTS;
use super::words::is_participle;
use super::{opens_beneath, report};
use crate::desk::tag::quotes::indirect::Report;
use crate::desk::tag::quotes::lexicon::Class;
use crate::desk::tag::quotes::scene::Scene;
use crate::desk::tag::quotes::unlisted::{is_article, is_reflexive};
use crate::desk::tag::token::Shape;

/// Tokens between a verb and its particle at most: `wies die Vorwürfe … zurück`.
const FAR: usize = 24;

/// The verb at `verb` has a noun as its object that says what was said.
pub fn object(scene: &Scene<'_>, verb: usize, from: usize, end: usize) -> Option<Report> {
    let word = scene.of(verb);
    let (.., particle) = OBJECTS
        .iter()
        .find(|(language, verbs, _)| *language == scene.language && verbs.contains(&word))?;
    let helped = verb > from && scene.class(verb - 1) == Class::Auxiliary;
    let possible = scene.within[verb] == 0
        && scene.tokens[verb].shape == Shape::Lower
        && verb > from
        && (!is_participle(scene.language, word) || helped)
        && scene.class(verb - 1) != Class::Negation
        && !(verb > from + 1 && helped && scene.class(verb - 2) == Class::Negation)
        && !is_reflexive(scene, verb - 1)
        && scene.class(verb - 1) != Class::Determiner
        && !opens_beneath(scene, verb, from);
    if !possible {
        return None;
    }
    let clause = (verb + 1..end)
        .find(|i| matches!(scene.of(*i), "," | ";" | ":" | "–" | "—") || scene.within[*i] != 0)
        .unwrap_or(end);
    if !particle.is_empty() && !(clause <= verb + FAR && scene.is(clause - 1, particle)) {
        return None;
    }
    // What stands behind an inverted German verb is its subject: `kritisiert die Vorsitzende den Plan`.
    let german = scene.language == "de";
    let subject_before = german.then(|| before(scene, verb, from));
    if subject_before == Some(None)
        || !is_object(scene, verb + 1, clause)
        || scene.within.get(clause).is_some_and(|s| *s != 0)
    {
        return None;
    }
    let start = verb + 1;
    let speaker = match subject_before.flatten() {
        Some(phrase) => Subject::Is(phrase),
        None => subject(scene, verb, from, start),
    };
    report(
        scene,
        verb,
        speaker,
        (start, end),
        "quote.indirect.noun",
        0.8,
    )
}

/// A noun with its article, or a plural without one.
fn is_object(scene: &Scene<'_>, at: usize, end: usize) -> bool {
    if at >= end || scene.is_mark(at) || scene.within[at] != 0 {
        return false;
    }
    let determined = is_article(scene, at) || scene.class(at) == Class::Determiner;
    // `kritisierte scharfe Worte`, but `kritisiert ihn im Gespräch`.
    let german = scene.language == "de"
        && scene.class(at) == Class::Other
        && (scene.is_capital(at) || scene.of(at).ends_with(['e', 'n']) && scene.is_capital(at + 1))
        && !matches!(scene.of(at), "ihn" | "ihnen" | "sie" | "Ihnen");
    (determined || german) && at + 1 < end
}
