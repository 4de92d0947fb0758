//! The house that a German speaker without a name speaks for: `ein Sprecher des Innenministeriums`.

use super::lexicon::Class;
use super::scene::Scene;
use crate::desk::tag::EntityKind;
use crate::desk::tag::token::Shape;

/// Ends of whom it was told rather than of whose speaker it is: `sagte der Leiter der Lokalzeitung`.
const LISTENERS: &[&str] = &[
    "agentur",
    "anzeiger",
    "bild",
    "blatt",
    "dpa",
    "gruppe",
    "kurier",
    "magazin",
    "menge",
    "nachrichten",
    "post",
    "presse",
    "rundschau",
    "runde",
    "sz",
    "taz",
    "welt",
    "zeit",
    "zeitung",
];

/// Adjectives before a noun at most: `des bayerischen Innenministeriums`.
const ADJECTIVES: usize = 2;

/// One past the genitive that follows a role which ends at `to`; `to` itself where none does.
pub fn german_house(scene: &Scene<'_>, to: usize) -> usize {
    if scene.language != "de" {
        return to;
    }
    match genitive(scene, to) {
        // `der Sprecherin des Amtes für Statistik`, `des Ministeriums der Justiz`.
        Some(end) => genitive(scene, end).unwrap_or(end),
        None => to,
    }
}

fn genitive(scene: &Scene<'_>, at: usize) -> Option<usize> {
    let plain = |i: usize| {
        scene
            .tokens
            .get(i)
            .is_some_and(|t| !t.sentence_start && !t.paragraph_start && scene.within[i] == 0)
    };
    let article = scene.of(at);
    let from = match (article, scene.of(at + 1)) {
        ("von", "der" | "dem") => at + 2,
        ("des" | "der" | "vom" | "von", _) => at + 1,
        _ => return None,
    };
    let noun = (from..from + 1 + ADJECTIVES).find(|i| scene.is_capital(*i))?;
    let adjective = |i: usize| {
        scene.tokens[i].shape == Shape::Lower
            && scene.class(i) == Class::Other
            && scene.of(i).ends_with("en")
    };
    if !(at..=noun).all(plain) || !(from..noun).all(adjective) || scene.class(noun) == Class::Time {
        return None;
    }
    let joins = |i: usize| {
        plain(i)
            && (scene.is_capital(i) && scene.class(i) != Class::Time
                || scene.is(i, "-") && !scene.tokens[i].spaced)
    };
    let mut end = (noun..scene.tokens.len()).find(|i| !joins(*i))?;
    let span = scene.span(noun, end);
    let house = scene
        .mentions_in(span)
        .filter(|m| scene.kind(m.entity) != EntityKind::Person)
        .last();
    // `des Amts für Statistik`: all of the name.
    if let Some(house) = house.filter(|m| m.span.end > span.end) {
        end = (end..scene.tokens.len())
            .find(|i| scene.tokens[*i].span.start >= house.span.end)
            .unwrap_or(scene.tokens.len());
    }
    let last = scene.of(end - 1).to_lowercase();
    let told = article == "der" && LISTENERS.iter().any(|listener| last.ends_with(listener));
    // `sprach der Minister von Unruhen`: only names stand behind these for a house.
    let loose = article.starts_with("vo") && house.is_none();
    (!told && !loose).then_some(end)
}

#[cfg(test)]
mod tests {
    use super::super::tests::find_in;
    use crate::desk::tag::fixture;

    #[test]
    fn a_german_speaker_keeps_the_house() {
        for (text, speaker) in [
            (
                "„Wir konnten die Halle nicht mehr retten“, sagte die Sprecherin der Feuerwehr am Montag.",
                "die Sprecherin der Feuerwehr",
            ),
            (
                "„Wir prüfen derzeit alle Möglichkeiten“, so ein Sprecher des bayerischen Innenministeriums.",
                "ein Sprecher des bayerischen Innenministeriums",
            ),
            (
                "„Die Ursache ist noch ganz unklar“, sagte ein Sprecher der Technik-Werke in Hameln.",
                "ein Sprecher der Technik-Werke",
            ),
            (
                "„Die Ursache ist noch ganz unklar“, sagte ein Sprecher der Deutschen Presse-Agentur.",
                "ein Sprecher",
            ),
            (
                "„Die Ursache ist noch ganz unklar“, sagte ein Sprecher von Montag an.",
                "ein Sprecher",
            ),
            (
                "„Die Ursache ist noch ganz unklar“, sagte ein Sprecher. Der Feuerwehr fehlt Wasser.",
                "ein Sprecher",
            ),
        ] {
            let found = find_in(&fixture::copy(text), "de", &[]);
            let names: Vec<_> = found.iter().map(|q| q.speaker_name.as_deref()).collect();
            assert_eq!(names, [Some(speaker)], "{text}");
        }
    }
}
