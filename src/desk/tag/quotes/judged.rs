//! What German and Dutch call something: `nannte das Gesetz „ein fatales Signal“`, `sprach von einem „Sieg des Willens“`.

use super::beside::Beside;
use super::lexicon::Class;
use super::phrase::{Head, Phrase};
use super::scene::Scene;
use super::unlisted::{is_reflexive, subject_at};

/// Verbs by which somebody says what something is; sorted.
const CALLS: &[&str] = &[
    "bezeichnete",
    "bezeichneten",
    "bezeichnet",
    "nannte",
    "nannten",
    "nennt",
    "noemde",
    "noemden",
    "noemt",
];

/// Verbs that do so with `of`; sorted.
const SPEAKS: &[&str] = &[
    "sprach", "sprachen", "sprak", "spraken", "spreekt", "spricht",
];

/// Articles of an object that begins a German sentence.
const OBJECTS: &[&str] = &["Den", "Diesen", "Einen", "Ihren", "Seinen"];

/// Tokens between the verb and the words between marks, at most.
const FAR: usize = 14;

/// Who calls something so, in the sentence `from..end` before the opening mark. What calls itself by a name
/// (`nennt sich`) says nothing, nor does what everybody calls something.
pub fn judged(scene: &Scene<'_>, from: usize, end: usize) -> Option<Beside> {
    if !matches!(scene.language, "de" | "nl") {
        return None;
    }
    let verb = (from.max(end.saturating_sub(FAR))..end).rev().find(|at| {
        scene.within[*at] == 0
            && (CALLS.contains(&scene.of(*at)) || SPEAKS.contains(&scene.of(*at)))
    })?;
    let between = verb + 1..end;
    let cut = between.clone().any(|at| {
        is_reflexive(scene, at)
            || scene.is(at, ",")
            || matches!(
                scene.class(at),
                Class::Conjunction | Class::Clause | Class::Relative
            )
            || scene.is_cue(at)
    });
    let of = between
        .clone()
        .any(|at| matches!(scene.of(at), "von" | "vom" | "van"));
    if cut || SPEAKS.contains(&scene.of(verb)) && !of {
        return None;
    }
    let somebody = |phrase: &Phrase| match phrase.head {
        Head::Name(..) => true,
        Head::Pronoun(at) => matches!(scene.class(at), Class::He | Class::She),
        Head::Role(a, b) => (a..b).any(|at| scene.class(at) == Class::Role),
    };
    // `Doch Streeck nannte sie`.
    let begins = |phrase: &Phrase| {
        phrase.from <= from + 1 && !OBJECTS.contains(&scene.of(from))
            || phrase.from > from && scene.is(phrase.from - 1, ",")
    };
    let inverted = OBJECTS.contains(&scene.of(from))
        || matches!(
            scene.class(from),
            Class::Preposition | Class::Adverb | Class::Time
        );
    let before = scene.phrase_before(verb, from).filter(begins);
    let phrase = if inverted {
        subject_at(scene, verb + 1, end)
    } else {
        before
    };
    let phrase = phrase.filter(somebody)?;
    Some(Beside {
        rule: "quote.direct.embedded",
        phrase: Some(phrase),
        cue: Some(scene.tokens[verb].span),
        confidence: 0.96,
    })
}
