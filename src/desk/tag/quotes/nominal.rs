//! Words between marks that a noun gives to somebody, without a verb: `«…», le parole di Ana Lim`, `„…“, heißt es von
//! der Polizei`.

use super::around::called;
use super::beside::Beside;
use super::lexicon::Class;
use super::phrase::Head;
use super::scene::Scene;
use super::unlisted::{is_article, subject_at};
use crate::desk::tag::token::Shape;

/// What somebody's words are called, by language; sorted.
const WORDS: &[(&str, &[&str])] = &[
    ("es", &["palabras"]),
    ("fr", &["mots", "propos"]),
    (
        "it",
        &[
            "accusa",
            "affondo",
            "allarme",
            "analisi",
            "annuncio",
            "appello",
            "attacco",
            "avvertimento",
            "commento",
            "denuncia",
            "messaggio",
            "monito",
            "parole",
            "racconto",
            "replica",
            "risposta",
            "sfogo",
            "spiegazione",
        ],
    ),
    ("pt", &["palavras"]),
];

/// `of`, with an article or without.
const OF: &[&str] = &[
    "d'", "d’", "da", "das", "de", "degli", "dei", "del", "dell'", "dell’", "della", "delle",
    "dello", "di", "do", "dos", "du",
];

/// Whose words they are, from the token behind the quotation's comma on.
pub fn nominal(scene: &Scene<'_>, from: usize, to: usize) -> Option<Beside> {
    let (_, words) = WORDS.iter().find(|(code, _)| *code == scene.language)?;
    let noun =
        from + usize::from(is_article(scene, from) || scene.class(from) == Class::Determiner);
    let noun = noun + usize::from(scene.is(noun, "duro") || scene.is(noun, "dura"));
    let of = noun + 1;
    let fits =
        of + 1 < to && words.binary_search(&scene.of(noun)).is_ok() && OF.contains(&scene.of(of));
    if !fits {
        return None;
    }
    let phrase = called(scene, of + 1, to, scene.phrase_at(of + 1, to))?;
    matches!(phrase.head, Head::Name(..)).then(|| Beside {
        rule: "quote.direct.inverted",
        phrase: Some(phrase),
        cue: Some(scene.tokens[noun].span),
        confidence: 0.93,
    })
}

/// `„…“, heißt es von der Polizei`, `“…”, klinkt het bij de bond`: who is behind the preposition says so.
pub fn it_is_said(scene: &Scene<'_>, from: usize, to: usize) -> Option<Beside> {
    let past = match (
        scene.language,
        scene.of(from),
        scene.of(from + 1),
        scene.of(from + 2),
    ) {
        ("de", "heißt" | "hieß" | "heisst" | "hiess", "es", "von" | "vom" | "seitens") => {
            from + 3
        }
        ("nl", "klinkt" | "klonk" | "luidt" | "luidde", "het", "bij") => from + 3,
        _ => return None,
    };
    let phrase = scene
        .phrase_at(past, to)
        .or_else(|| subject_at(scene, past, to))?;
    let whole = phrase.to >= to || scene.tokens[phrase.to].shape != Shape::Title;
    whole.then(|| Beside {
        rule: "quote.direct.inverted",
        phrase: Some(phrase),
        cue: Some(scene.tokens[from].span),
        confidence: 0.93,
    })
}

/// Verbs by which a work tells of something, where no comma parts them from its title; sorted.
const TELLS: &[&str] = &[
    "berichtet",
    "conta",
    "cuenta",
    "erzählt",
    "erzählte",
    "handelt",
    "narra",
    "raconte",
    "racconta",
    "spricht",
    "vertelt",
];

/// `„Das letzte Konzert“ erzählt von einer Pianistin`: a work, no words of anybody.
pub fn tells(scene: &Scene<'_>, verb: usize, comma: bool, ending: &str) -> bool {
    let of = match scene.language {
        "de" => matches!(scene.of(verb + 1), "von" | "vom"),
        "en" => false,
        _ => true,
    };
    !comma
        && !matches!(ending, "!" | "?" | "…" | "..." | ".")
        && of
        && TELLS.binary_search(&scene.of(verb)).is_ok()
}
