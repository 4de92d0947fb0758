//! Verbs in two parts around their subject, in German and Dutch: `„…“, hatte Ana Lim gesagt`, `„…“, ist Ana Lim
//! überzeugt`.

use super::beside::Beside;
use super::lexicon::Class;
use super::phrase::Head;
use super::scene::Scene;
use crate::desk::tag::token::Shape;

/// What somebody is who says so, or what was done with her words; lower case, sorted.
const PREDICATES: &[&str] = &[
    "geciteerd",
    "optimistisch",
    "overtuigd",
    "sicher",
    "zitiert",
    "zuversichtlich",
    "überzeugt",
];

/// Finite verbs that such a predicate goes with, beside the auxiliaries; sorted.
const FINITE: &[&str] = &[
    "gab", "gibt", "is", "ist", "war", "was", "werd", "wird", "wordt", "wurde", "zeigt", "zeigte",
];

/// Tokens between the two parts, at most.
const FAR: usize = 9;

/// The verb and the subject that it encloses, from the token behind the quotation's comma on.
pub fn parted(scene: &Scene<'_>, from: usize, to: usize) -> Option<Beside> {
    let finite =
        scene.class(from) == Class::Auxiliary || FINITE.binary_search(&scene.of(from)).is_ok();
    if !matches!(scene.language, "de" | "nl") || !finite {
        return None;
    }
    let start = from + 1 + usize::from(matches!(scene.of(from + 1), "sich" | "zich"));
    let lower = |at: &usize| scene.tokens[*at].shape == Shape::Lower;
    let end = (start + 1..to.min(start + FAR)).filter(lower).find(|at| {
        scene.class(*at) == Class::Cue || PREDICATES.binary_search(&scene.of(*at)).is_ok()
    })?;
    let phrase = scene.phrase_at(start, end)?;
    let whole = matches!(phrase.head, Head::Name(..))
        && (phrase.to..end).all(|at| {
            matches!(
                scene.class(at),
                Class::Time | Class::Adverb | Class::Preposition
            )
        });
    whole.then(|| Beside {
        rule: "quote.direct.inverted",
        phrase: Some(phrase),
        cue: Some(scene.tokens[end].span),
        confidence: 0.96,
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::{find_in, person};
    use crate::desk::tag::fixture;

    #[test]
    fn what_stands_between_a_verb_and_its_subject_does_not_hide_it() {
        let name = "Ana Lim";
        for (code, text) in [
            (
                "de",
                "„Die Brücke bleibt zwei Wochen gesperrt“, hatte Ana Lim gesagt.",
            ),
            ("de", "„Das ist ein Fehler“, ist Ana Lim überzeugt."),
            (
                "de",
                "„Die Brücke bleibt zwei Wochen gesperrt“, habe Ana Lim am Montag erklärt.",
            ),
            (
                "de",
                "„Die Brücke bleibt zwei Wochen gesperrt“, ist Ana Lim überzeugt.",
            ),
            (
                "de",
                "„Die Brücke bleibt zwei Wochen gesperrt“, zeigte sich Ana Lim sicher.",
            ),
            (
                "de",
                "„Die Brücke bleibt zwei Wochen gesperrt“, wird Ana Lim zitiert.",
            ),
            (
                "nl",
                "“De brug blijft twee weken dicht”, had Ana Lim gezegd.",
            ),
            ("nl", "“De brug blijft twee weken dicht”, zo zegt Ana Lim."),
            (
                "es",
                "“El puente estará cerrado dos semanas”, advirtió el lunes Ana Lim.",
            ),
            (
                "es",
                "“El puente estará cerrado dos semanas”, dijo este lunes Ana Lim.",
            ),
            (
                "pt",
                "“A ponte ficará fechada duas semanas”, garantiu na segunda-feira Ana Lim.",
            ),
            (
                "fr",
                "« Le pont restera fermé deux semaines », a prévenu ce lundi Ana Lim.",
            ),
            (
                "it",
                "«Il ponte resterà chiuso due settimane», così Ana Lim.",
            ),
            (
                "it",
                "A detta di Ana Lim «il ponte resterà chiuso due settimane».",
            ),
        ] {
            let found = find_in(&fixture::copy(text), code, &[person(text, name)]);
            let speakers: Vec<_> = found.iter().map(|q| q.speaker).collect();
            assert_eq!(speakers, [Some(0)], "{text}: {found:?}");
        }
    }
}
