//! A verb of speech and its subject between commas inside the marks: `« C’est une erreur, explique Marie Durand. … »`.

use std::ops::Range;

use super::beside::Beside;
use super::lexicon::{Class, Form};
use super::marks::Quoted;
use super::phrase::{Head, Phrase};
use super::scene::Scene;
use super::unlisted::{is_article, is_past, is_reflexive};
use crate::desk::Span;
use crate::desk::tag::EntityKind;
use crate::desk::tag::token::{Shape, within};

/// Languages that do not close the marks for it.
const LANGUAGES: &[&str] = &["fr", "es", "it", "pt"];

/// Tokens between marks within which it begins.
const FAR: usize = 80;
/// Tokens of it.
const LONGEST: usize = 18;

/// The first such insertion of the quotation `index`.
pub fn between_commas(scene: &Scene<'_>, index: usize) -> Option<Beside> {
    if !LANGUAGES.contains(&scene.language) {
        return None;
    }
    let stretch = scene.quoted[index];
    let end = stretch.end.min(stretch.open + FAR);
    (stretch.open + 2..end)
        .filter(|at| scene.is(*at, ",") || matches!(scene.of(*at), "!" | "?" | "…"))
        .find_map(|comma| incise(scene, &stretch, comma + 1))
}

/// What begins at `at`, behind a comma.
fn incise(scene: &Scene<'_>, stretch: &Quoted, at: usize) -> Option<Beside> {
    if scene.tokens.get(at)?.shape != Shape::Lower {
        return None;
    }
    let end = (at + 1..stretch.end.min(at + LONGEST))
        .find(|i| matches!(scene.of(*i), "," | "." | ";" | ":" | "!" | "?" | "…"))
        .or((stretch.end <= at + LONGEST).then_some(stretch.end))?;
    let found = |verb: usize, phrase: Option<Phrase>, rule, confidence| Beside {
        rule,
        phrase,
        cue: Some(scene.tokens[verb].span),
        confidence,
    };
    // `a-t-il dit`, `explique-t-elle`, `dit-il`: no question ends so.
    if let Some(pronoun) = inverted(scene, at, end) {
        let helped = scene.class(at) == Class::Auxiliary;
        let verb = if helped { pronoun + 1 } else { at };
        let person = matches!(scene.class(pronoun), Class::He | Class::She);
        let speaks = scene.class(verb) == Class::Cue || !scene.is(end, "?");
        let phrase = Phrase {
            head: Head::Pronoun(pronoun),
            from: pronoun,
            to: pronoun + 1,
        };
        return (person && speaks && verb < end)
            .then(|| found(verb, Some(phrase), "quote.direct.between_commas", 0.9));
    }
    let mut verb = at;
    let mut helped = false;
    while verb < at + 2 && (scene.class(verb) == Class::Auxiliary || is_reflexive(scene, verb)) {
        helped |= scene.class(verb) == Class::Auxiliary;
        verb += 1;
    }
    let word = scene.words.get(verb)?;
    let speaks = word.class == Class::Cue
        && scene.tokens[verb].shape == Shape::Lower
        && (helped || word.form != Form::Participle);
    if !speaks {
        return None;
    }
    let mut from = verb + 1;
    while from < end && matches!(scene.class(from), Class::Adverb | Class::Time) {
        from += 1;
    }
    if from >= end {
        // `«Es un error, señaló. …»`: no pronoun stands there.
        let past = is_past(scene.language, scene.of(verb), helped);
        return (past && scene.leaves_subjects_out())
            .then(|| found(verb, None, "quote.direct.no_subject", 0.8));
    }
    let phrase = subject(scene, stretch, from, end)?;
    Some(found(
        verb,
        Some(phrase),
        "quote.direct.between_commas",
        0.9,
    ))
}

/// The pronoun that a hyphen joins to the verb at `at`.
fn inverted(scene: &Scene<'_>, at: usize, end: usize) -> Option<usize> {
    if scene.language != "fr" || !scene.is(at + 1, "-") {
        return None;
    }
    let past = if scene.is(at + 2, "t") && scene.is(at + 3, "-") {
        at + 4
    } else {
        at + 2
    };
    (past < end && !scene.is_mark(past)).then_some(past)
}

/// The subject between `from` and `end`: the person or organisation that is named there or, behind a role, past
/// the comma at `end`; else an article with its noun.
fn subject(scene: &Scene<'_>, stretch: &Quoted, from: usize, end: usize) -> Option<Phrase> {
    let phrase = |mention: Span, (from, end): (usize, usize)| {
        let Range { start, end: last } = within(scene.tokens, mention);
        Phrase {
            head: Head::Name(start, last),
            from,
            to: end,
        }
    };
    let named = |from: usize, end: usize, begins: bool| {
        let span = scene.span(from, end);
        let mention = scene
            .mentions_in(span)
            .filter(|m| m.span.start >= span.start && m.span.end <= span.end)
            .filter(|m| !begins || m.span.start == span.start)
            .find(|m| scene.kind(m.entity) == EntityKind::Person)?;
        Some(phrase(mention.span, (from, end)))
    };
    if let Some(phrase) = named(from, end, false) {
        return Some(phrase);
    }
    let nominal = is_article(scene, from) || scene.class(from) == Class::Role;
    let next = end + 1;
    if nominal && scene.is(end, ",") && next < stretch.end {
        // `…, señaló el alcalde de Lugo, Pablo Durán, …`
        let stop = (next..stretch.end.min(next + LONGEST))
            .find(|i| matches!(scene.of(*i), "," | "." | ";" | "!" | "?"));
        if let Some(phrase) = stop.and_then(|stop| named(next, stop, true)) {
            return Some(phrase);
        }
    }
    let span = scene.span(from, end);
    let house = scene.mentions_in(span).find(|m| {
        m.span.start >= span.start
            && m.span.end <= span.end
            && scene.kind(m.entity) == EntityKind::Organisation
    });
    let begins = house.filter(|m| {
        m.span.start == span.start
            || is_article(scene, from) && m.span.start == scene.tokens[from + 1].span.start
    });
    if let Some(house) = begins {
        return Some(phrase(house.span, (from, end)));
    }
    (nominal && end <= from + 7 && scene.class(from + 1) == Class::Role).then_some(Phrase {
        head: Head::Role(from, end),
        from,
        to: end,
    })
}
