//! Reports behind a gerund: `Morel a salué le vote, ajoutant que le pont ouvrirait en mai`.

use super::gerunds::GERUNDS;
use super::subject::{before, behind, somebody};
use super::{is_that, report};
use crate::desk::tag::quotes::around;
use crate::desk::tag::quotes::indirect::Report;
use crate::desk::tag::quotes::lexicon::Class;
use crate::desk::tag::quotes::phrase::{Head, Phrase};
use crate::desk::tag::quotes::scene::Scene;

use super::subject::Subject;

/// Tokens between the gerund and its clause at most: `insistiendo en que`, `soulignant toutefois que`.
const GAP: usize = 5;

/// A gerund of speech with its clause begins at `at`.
pub fn is_gerund(scene: &Scene<'_>, at: usize) -> bool {
    that(scene, at).is_some()
}

fn that(scene: &Scene<'_>, at: usize) -> Option<usize> {
    let word = scene.of(at);
    let listed = scene.within.get(at) == Some(&0)
        && GERUNDS
            .iter()
            .any(|(language, list)| *language == scene.language && list.contains(&word));
    if !listed {
        return None;
    }
    let that = (at + 1..scene.tokens.len().min(at + GAP)).find(|i| is_that(scene, *i))?;
    let plain = (at + 1..that).all(|i| !scene.is_mark(i) && scene.within[i] == 0);
    plain.then_some(that)
}

/// What is said behind the gerund at `at`, by whoever is reported before in the sentence, or by its subject.
pub fn gerund(
    scene: &Scene<'_>,
    at: usize,
    from: usize,
    end: usize,
    last: Option<&Report>,
) -> Option<Report> {
    let that = that(scene, at).filter(|that| at > from && *that < end)?;
    let follows = scene.is(at - 1, ",") || scene.class(at - 1) == Class::Conjunction;
    let while_doing = scene.is(at - 1, "en") && scene.language == "fr";
    if !follows && !while_doing {
        return None;
    }
    let speaker = match last {
        Some(report) => report.phrase.map_or(Subject::LeftOut, Subject::Is),
        None => Subject::Is(spoke(scene, from, at)?),
    };
    let content = (that + 1, end);
    report(scene, at, speaker, content, "quote.indirect.gerund", 0.85)
}

/// Whoever the sentence has speaking or acting before the gerund.
fn spoke(scene: &Scene<'_>, from: usize, at: usize) -> Option<Phrase> {
    let cue = (from..at).rev().find(|i| scene.is_cue(*i));
    let told = cue.and_then(|cue| {
        // `a-t-il estimé`.
        let inverted = (from..cue).rev().take(3).find(|i| {
            matches!(scene.class(*i), Class::He | Class::She | Class::They)
                && *i > 0
                && scene.is(*i - 1, "-")
        });
        inverted
            .map(|i| Phrase {
                head: Head::Pronoun(i),
                from: i,
                to: i + 1,
            })
            .or_else(|| behind(scene, cue, at))
            .or_else(|| before(scene, cue, from))
    });
    // `La ministre de la Culture, Odile Marchand, a visité …, affirmant que …`: by her name.
    let named = || around::called(scene, from, at, around::subject(scene, from, at));
    told.or_else(|| named().filter(|p| somebody(scene, p)))
}
