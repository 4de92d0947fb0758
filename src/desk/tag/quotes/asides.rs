//! Asides that name the speaker, in other languages than English: `so Lopez`, `selon Lopez`, `– spiega Lopez –`.

use super::around::according;
use super::beside::Beside;
use super::lexicon::Class;
use super::phrase::{Head, Phrase};
use super::scene::Scene;
use super::unlisted::{is_article, named};
use crate::desk::tag::EntityKind;
use crate::desk::tag::token::Shape;

/// `…, so Yakin, …`, `…, aldus Derks.`, `…, selon Marie Durand.`: who is named in an aside of the sentence.
pub fn aside(scene: &Scene<'_>, from: usize, to: usize) -> Option<(usize, Phrase)> {
    (from..to).find_map(|at| {
        let set_off = at > 0 && matches!(scene.of(at - 1), "," | "–" | "—" | "-");
        // `…“, etwa beim Tanzen, sagt Stefan Lukschy`.
        let verb = at > from && scene.is_cue(at) && scene.is(at - 1, ",");
        let so = matches!(
            (scene.language, scene.of(at)),
            ("de", "so") | ("nl", "aldus")
        );
        let after = if so || verb {
            Some(at + 1)
        } else {
            according(scene, at)
        };
        let after = after.filter(|_| set_off && scene.within[at] == 0)?;
        let phrase = scene.phrase_at(after, to)?;
        let alone = phrase.to >= to || scene.is_mark(phrase.to);
        (alone && !matches!(phrase.head, Head::Pronoun(_))).then_some((at, phrase))
    })
}

/// `Para Paulo Azevedo, arquiteto, o projeto “leva …”`: whose view the sentence gives.
pub fn in_view_of(scene: &Scene<'_>, from: usize, end: usize) -> Option<Phrase> {
    let opens = match scene.language {
        "de" => scene.is(from, "Für"),
        "fr" => scene.is(from, "Pour"),
        "es" | "pt" => scene.is(from, "Para"),
        "it" => scene.is(from, "Per"),
        "nl" => scene.is(from, "Voor"),
        _ => false,
    };
    let name = opens.then(|| named(scene, from + 1, end)).flatten()?;
    let adjacent = (from + 1..name.from)
        .all(|i| scene.tokens[i].shape == Shape::Lower && scene.class(i) != Class::Preposition);
    let comma = scene.language == "de" || scene.is(name.to, ",");
    // `Para o secretário de Estado, Bernardo Lima, é “…”`.
    let apposed = scene.is(name.from - 1, ",")
        && scene.is(name.to, ",")
        && (from + 1..name.from - 1).all(|i| !scene.is_mark(i) && !scene.is_cue(i))
        && (from + 1..from + 3).any(|i| scene.class(i) == Class::Role);
    // `Per il segretario Lando Rossi servono «garanzie scritte»`: behind a role the name needs no comma.
    let titled = scene.class(name.from - 1) == Class::Role && is_article(scene, from + 1);
    (adjacent && (comma || titled) || apposed).then_some(name)
}

/// `«Gli orologi – spiega Rossi – attirano …»`: a verb of speech and its subject between dashes inside the marks.
pub fn between_dashes(scene: &Scene<'_>, index: usize) -> Option<Beside> {
    const LONGEST: usize = 16;
    let stretch = scene.quoted[index];
    let is_dash = |at: usize| {
        matches!(scene.of(at), "–" | "—" | "-") && scene.tokens[at].shape == Shape::Mark
    };
    let spaced = |at: usize| scene.tokens.get(at).is_some_and(|t| t.spaced);
    let dashes = (stretch.open + 1..stretch.end)
        .filter(|i| is_dash(*i) && (scene.tokens[*i].spaced || spaced(*i + 1)));
    dashes.take(8).find_map(|dash| {
        let mut verb = dash + 1;
        while verb < dash + 3 && matches!(scene.class(verb), Class::Auxiliary | Class::Adverb) {
            verb += 1;
        }
        let cue = scene.class(verb) == Class::Cue && scene.tokens[verb].shape == Shape::Lower;
        let end = (verb + 1..stretch.end.min(verb + LONGEST)).find(|i| {
            is_dash(*i)
                && (scene.tokens[*i].spaced
                    || scene
                        .tokens
                        .get(*i + 1)
                        .is_some_and(|t| t.spaced || t.shape == Shape::Mark))
        })?;
        if !cue || verb + 1 >= end {
            return None;
        }
        let span = scene.span(verb + 1, end);
        let mention = scene
            .mentions_in(span)
            .find(|m| scene.kind(m.entity) != EntityKind::Place);
        let head = if let Some(mention) = mention {
            let first = (verb + 1..end).find(|i| scene.tokens[*i].span.end > mention.span.start)?;
            let last = (first..end)
                .rev()
                .find(|i| scene.tokens[*i].span.start < mention.span.end)?;
            Head::Name(first, last + 1)
        } else if is_article(scene, verb + 1) {
            Head::Role(verb + 1, end.min(verb + 3))
        } else {
            return None;
        };
        Some(Beside {
            rule: "quote.direct.between_dashes",
            phrase: Some(Phrase {
                head,
                from: verb + 1,
                to: end,
            }),
            cue: Some(scene.tokens[verb].span),
            confidence: 0.9,
        })
    })
}
