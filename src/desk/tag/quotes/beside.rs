//! What stands beside words between marks: a verb of speech and its subject, or what serves as such.

use super::asides::between_dashes;
use super::behind::behind;
use super::direct::last_mark;
use super::incise::between_commas;
use super::introduced::introduced;
use super::lexicon::Class;
use super::phrase::{Head, Phrase};
use super::scene::Scene;
use crate::desk::Span;

/// What stands beside a quotation.
#[derive(Debug, Clone, Copy)]
pub struct Beside {
    /// Code of the rule.
    pub rule: &'static str,
    /// Who is said to speak.
    pub phrase: Option<Phrase>,
    /// Verb or phrase.
    pub cue: Option<Span>,
    /// 0–1.
    pub confidence: f32,
}

/// What stands beside the quotation `index`; a verb by which something is called says nothing: `Das Projekt heißt
/// „Schule ohne Grenzen“`.
pub fn beside(scene: &Scene<'_>, index: usize) -> Option<Beside> {
    let is_called = |found: &Beside| {
        let verb = found.cue.map_or("", |cue| cue.of(scene.text));
        scene.language == "de"
            && matches!(verb, "heißt" | "hieß" | "heisst" | "hiess")
            && !matches!(found.phrase.map(|p| p.head), Some(Head::Pronoun(at)) if scene.class(at) == Class::It)
            && !found.cue.is_some_and(|cue| {
                let next = scene.tokens.partition_point(|t| t.span.start < cue.end);
                scene.is(next, "es") && matches!(scene.of(next + 1), "von" | "vom" | "seitens")
            })
            && found.phrase.is_some()
    };
    either(scene, index).filter(|found| !is_called(found))
}

/// The better of both sides: a comma inside the closing mark leads to the right, a comma or colon
/// before the opening mark from the left.
fn either(scene: &Scene<'_>, index: usize) -> Option<Beside> {
    if scene.language != "en"
        && let Some(found) = between_dashes(scene, index)
    {
        return Some(found);
    }
    let right = behind(scene, index);
    if right.is_some_and(|r| {
        r.confidence >= 0.93 && !r.phrase.is_some_and(|p| matches!(p.head, Head::Pronoun(_)))
    }) {
        return right;
    }
    if scene.language != "en"
        && let Some(found) = between_commas(scene, index)
    {
        return Some(found);
    }
    let left = introduced(scene, index);
    if let (Some(l), Some(r)) = (left, right) {
        // `Fallon fired back: “…,” he wrote`.
        let pronoun = r.phrase.is_some_and(|p| matches!(p.head, Head::Pronoun(_)));
        let named = l.phrase.is_some_and(|p| matches!(p.head, Head::Name(..)));
        if pronoun && named && l.rule != "quote.direct.embedded" {
            return Some(Beside {
                phrase: l.phrase,
                ..r
            });
        }
    }
    // `Kirby was glad: “We made it.” Ada Marsh says that …`: the sentence behind is another one.
    let colon = left.is_some_and(|l| {
        l.rule == "quote.direct.colon" && l.phrase.is_some_and(|p| matches!(p.head, Head::Name(..)))
    });
    if colon
        && right.is_some_and(|r| r.rule == "quote.direct.after")
        && matches!(last_mark(scene, &scene.quoted[index]), "." | "!" | "?")
    {
        return left;
    }
    let embedded = left.is_some_and(|l| l.rule == "quote.direct.embedded");
    if embedded
        && right.is_none()
        && let Some(found) = says_last(scene, index)
    {
        return Some(found);
    }
    match (left, right) {
        (Some(l), Some(r)) if l.confidence >= r.confidence => Some(l),
        (left, None) => left,
        (_, right) => right,
    }
}

/// `That Xi announced it shows a “high-level commitment” to it, says Belinda Frost, an analyst.`: who says the whole
/// sentence says the words between marks.
fn says_last(scene: &Scene<'_>, index: usize) -> Option<Beside> {
    const FAR: usize = 40;
    if scene.language != "en" {
        return None;
    }
    let close = scene.quoted[index].close?;
    let end = scene.sentence_end(close, FAR);
    let verb = (close + 2..end).find(|at| {
        matches!(scene.of(*at), "says" | "said") && scene.is(at - 1, ",") && scene.within[*at] == 0
    })?;
    let plain = (close + 1..verb).all(|at| scene.within[at] == 0 && !scene.is_cue(at));
    let phrase = scene.phrase_at(verb + 1, end).filter(|_| plain)?;
    let ends = phrase.to >= end || scene.is_mark(phrase.to);
    (ends && matches!(phrase.head, Head::Name(..))).then(|| Beside {
        rule: "quote.direct.after",
        phrase: Some(phrase),
        cue: Some(scene.tokens[verb].span),
        confidence: 0.88,
    })
}
