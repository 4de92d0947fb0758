//! What stands beside words between marks: a verb of speech and its subject, or what serves as such.

use super::asides::between_dashes;
use super::behind::behind;
use super::direct::last_mark;
use super::introduced::introduced;
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

/// The better of both sides: a comma inside the closing mark leads to the right, a comma or colon
/// before the opening mark from the left.
pub fn beside(scene: &Scene<'_>, index: usize) -> Option<Beside> {
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
    match (left, right) {
        (Some(l), Some(r)) if l.confidence >= r.confidence => Some(l),
        (left, None) => left,
        (_, right) => right,
    }
}
