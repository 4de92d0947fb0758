//! Reports whose content is an infinitive.

use super::subject::subject;
use super::{GAP, report};
use crate::desk::tag::quotes::indirect::Report;
use crate::desk::tag::quotes::lexicon::Class;
use crate::desk::tag::quotes::scene::Scene;
use crate::desk::tag::token::Shape;

/// `affirme avoir …`, `aseguró no ver …`, `ha detto di voler …`, `betonte, nicht … zu haben`: the content is an
/// infinitive.
pub fn infinitive(scene: &Scene<'_>, verb: usize, from: usize, end: usize) -> Option<Report> {
    let start = match scene.language {
        "fr" | "es" | "pt" => {
            let past = (verb + 1..end.min(verb + 4))
                .find(|i| !matches!(scene.class(*i), Class::Negation))?;
            is_infinitive(scene, past).then_some(verb + 1)?
        }
        "it" => {
            let di = (verb + 1..end.min(verb + 6)).find(|i| scene.is(*i, "di"))?;
            let what = di + 1 + usize::from(scene.class(di + 1) == Class::Negation);
            let plain = (verb + 1..di).all(|i| !scene.is_mark(i) && !scene.is_cue(i));
            (plain && is_infinitive(scene, what)).then_some(di)?
        }
        "de" => {
            let comma = (verb + 1..end.min(verb + GAP))
                .find(|i| scene.is(*i, ",") || scene.within[*i] != 0 || scene.is(*i, ":"))?;
            let clause = (comma + 1..end).find(|i| scene.is(*i, ",")).unwrap_or(end);
            let closes = clause > comma + 3
                && scene.is(comma, ",")
                && scene.is(clause - 2, "zu")
                && scene.of(clause - 1).ends_with('n')
                && !matches!(scene.class(comma + 1), Class::Clause | Class::Relative);
            if !closes || matches!(scene.of(comma + 1), "um" | "ohne" | "statt" | "anstatt") {
                return None;
            }
            comma + 1
        }
        _ => return None,
    };
    let speaker = subject(scene, verb, from, start);
    report(
        scene,
        verb,
        speaker,
        (start, end),
        "quote.indirect.infinitive",
        0.85,
    )
}

/// A word in lower case with the ending of an infinitive.
fn is_infinitive(scene: &Scene<'_>, at: usize) -> bool {
    let endings: &[&str] = match scene.language {
        "fr" => &["er", "ir", "oir", "être", "dre"],
        "es" | "pt" => &["ar", "er", "ir"],
        "it" => &["are", "ere", "ire", "er", "ar", "rre"],
        _ => return false,
    };
    let word = scene.of(at);
    scene
        .tokens
        .get(at)
        .is_some_and(|t| t.shape == Shape::Lower)
        && scene.within[at] == 0
        && word.len() > 2
        && endings.iter().any(|e| word.ends_with(e))
        && !matches!(
            scene.class(at),
            Class::Preposition | Class::Adverb | Class::Role
        )
}
