//! Parts of the sentence around words between marks: its subject, adjuncts, `according to`.

use super::lexicon::{Class, Form};
use super::phrase::{Head, Phrase};
use super::scene::Scene;
use crate::desk::tag::EntityKind;
use crate::desk::tag::token::Shape;
use crate::desk::tag::token_words::TITLES;

/// Participles of questions: whoever speaks then answers.
pub const ASKED: &[&str] = &["asked", "challenged", "pressed", "questioned", "quizzed"];

/// Participles of questions in the languages that leave subjects out.
pub const ASKED_ABROAD: &[&str] = &[
    "Consultada",
    "Consultado",
    "Interpellata",
    "Interpellato",
    "Interrogado",
    "Perguntada",
    "Perguntado",
    "Preguntada",
    "Preguntado",
    "Questionada",
    "Questionado",
];

/// The sentence from `from` on begins with a question, of which `at` is a part: `Asked if she would back Peter Hale, she
/// said`. Who is named there is whom it was about.
pub fn is_asked(scene: &Scene<'_>, from: usize, at: usize) -> bool {
    let opens = |word: usize| ASKED.contains(&scene.of(word).to_lowercase().as_str());
    let asked = match scene.language {
        "en" => opens(from) || matches!(scene.of(from), "When" | "If") && opens(from + 1),
        _ => scene.leaves_subjects_out() && ASKED_ABROAD.contains(&scene.of(from)),
    };
    asked && !(from..at).any(|i| scene.is(i, ","))
}

/// `put it`, `puts it`: the verb of `as Kirby once put it`.
pub fn puts_it(scene: &Scene<'_>, at: usize) -> bool {
    scene.language == "en" && matches!(scene.of(at), "put" | "puts") && scene.is(at + 1, "it")
}

/// The subject of `once put it`.
pub fn who_puts_it(scene: &Scene<'_>, verb: usize, from: usize) -> Option<Phrase> {
    let verb = if scene.is(verb - 1, "once") {
        verb - 1
    } else {
        verb
    };
    scene.phrase_before(verb, from)
}

/// Where somebody writes to everybody.
const PLATFORMS: &[&str] = &[
    "Bluesky",
    "Facebook",
    "Instagram",
    "LinkedIn",
    "Mastodon",
    "Telegram",
    "Threads",
    "TikTok",
    "Twitter",
    "X",
];

/// One past whom it was told: `contó a este diario María Huamán`, `a raconté à la presse Claire
/// Morel`, `a indiqué à l'AFP le procureur`. Only words in lower case are passed, or an organisation before
/// whoever said it; `from` itself when there is no such phrase.
pub fn past_listener(scene: &Scene<'_>, from: usize, to: usize) -> usize {
    const LONGEST: usize = 7;
    if scene.class(from) != Class::Preposition {
        return from;
    }
    // `ha scritto su X Ana Lim`.
    if PLATFORMS.contains(&scene.of(from + 1)) && from + 2 < to && scene.is_capital(from + 2) {
        return from + 2;
    }
    let lower = (from..to.min(from + LONGEST))
        .find(|i| scene.tokens[*i].shape != Shape::Lower || scene.class(*i) == Class::Role);
    match lower {
        // `dijo a la radio RPP`, `ha detto al termine dell’incontro a Palazzo Torri`: no subject follows.
        Some(at)
            if at > from + 1
                && scene.language != "en"
                && (is_listener(scene, at) || scene.class(at - 1) == Class::Preposition) =>
        {
            past_house(scene, from, at, to).unwrap_or(from)
        }
        Some(at) if at > from + 1 && scene.is_capital(at) => {
            past_house(scene, from, at, to).unwrap_or(at)
        }
        Some(at) => past_house(scene, from, at, to).unwrap_or(from),
        None => from,
    }
}

/// One past the day between a verb and its subject: `advirtió el lunes Ana Lim`, `disse na segunda-feira Ana Lim`.
pub fn past_day(scene: &Scene<'_>, from: usize, to: usize) -> usize {
    let article = matches!(
        scene.of(from),
        "ce" | "el" | "em" | "en" | "este" | "il" | "in" | "le" | "lo" | "na" | "nesta" | "no"
    );
    let mut at = from + usize::from(article);
    // `segunda-feira`: the ordinal alone is none.
    let weekday = |at: usize| scene.is(at, "feira") || scene.is(at + 2, "feira");
    let time = |at: usize| {
        at < to && (scene.class(at) == Class::Time || weekday(at)) && !scene.is_capital(at)
    };
    if scene.language == "en" || scene.language == "de" || !time(at) {
        return from;
    }
    while time(at) || at + 1 < to && scene.is(at, "-") && time(at + 1) {
        at += 1;
    }
    at
}

/// An organisation's name that ends the clause, behind the noun of a medium.
fn is_listener(scene: &Scene<'_>, at: usize) -> bool {
    const MEDIA: &[&str] = &[
        "agencia",
        "agence",
        "agência",
        "agenzia",
        "cadena",
        "chaîne",
        "diario",
        "emissora",
        "emisora",
        "emittente",
        "giornale",
        "jornal",
        "journal",
        "quotidiano",
        "quotidien",
        "radio",
        "rádio",
        "revista",
        "rivista",
        "site",
        "sito",
        "televisione",
        "televisión",
    ];
    let span = scene.tokens[at].span;
    let body = scene
        .mentions_in(span)
        .any(|m| m.span.start == span.start && scene.kind(m.entity) != EntityKind::Person);
    body && MEDIA.contains(&scene.of(at - 1))
}

/// One past the organisation whose name begins at `at`, if a preposition and at most its article stand
/// before it and somebody is named behind it.
fn past_house(scene: &Scene<'_>, preposition: usize, at: usize, to: usize) -> Option<usize> {
    if at > preposition + 2 {
        return None;
    }
    let span = scene.tokens[at].span;
    let house = scene
        .mentions_in(span)
        .find(|m| m.span.start == span.start && scene.kind(m.entity) == EntityKind::Organisation)?;
    let end = (at..to).find(|i| scene.tokens[*i].span.start >= house.span.end)?;
    let somebody = matches!(scene.class(end), Class::Determiner | Class::Role);
    (somebody || scene.is_capital(end)).then_some(end)
}

/// The subject behind a verb, by its name where that follows a role and a comma: `said the water
/// minister, Jane Dolan, who …`. The name is a person's that was found as one.
pub fn called(scene: &Scene<'_>, from: usize, to: usize, phrase: Option<Phrase>) -> Option<Phrase> {
    const ROLE: usize = 12;
    // `admitió el convencional UDI e integrante de la comisión, Pablo Toloza`: the party is no speaker of its own.
    let belongs = |phrase: Phrase| {
        scene.language != "en"
            && scene.class(phrase.from) == Class::Determiner
            && matches!(phrase.head, Head::Name(a, b) if a > phrase.from + 1
                && scene
                    .mentions_in(scene.span(a, b))
                    .all(|m| scene.kind(m.entity) == EntityKind::Organisation))
    };
    // `says Co-Founder, Jane Dolan`: a role in capitals is no name.
    let titled = |phrase: Phrase| {
        matches!(phrase.head, Head::Name(a, b) if scene.class(b - 1) == Class::Role
            && scene.mentions_in(scene.span(a, b)).next().is_none())
            && scene.is(phrase.to, ",")
    };
    match phrase {
        Some(phrase)
            if !matches!(phrase.head, Head::Role(..)) && !belongs(phrase) && !titled(phrase) =>
        {
            return Some(phrase);
        }
        None if scene.class(from) != Class::Determiner => return None,
        _ => {}
    }
    let from = phrase.map_or(from, |phrase| phrase.from);
    let comma = (from + 1..to.min(from + ROLE)).find(|i| {
        scene.is_mark(*i) && !scene.is(*i, "-") && !scene.is(*i, "’") && !scene.is(*i, "'")
    });
    let named = || {
        let name = comma.filter(|at| scene.is(*at, ","))? + 1;
        if name >= to || (from..name - 1).any(|i| scene.within[i] != 0 || scene.is_cue(i)) {
            return None;
        }
        // `the chief medical officer, Dr. Ann Lee`.
        let name = (name..to.min(name + 4)).find(|i| !is_form_of_address(scene.of(*i)))?;
        let span = scene.tokens[name].span;
        let person = scene
            .mentions_in(span)
            .find(|m| m.span.start == span.start && scene.kind(m.entity) == EntityKind::Person)?;
        let end = (name..to).find(|i| scene.tokens[*i].span.start >= person.span.end);
        let end = end.unwrap_or(to);
        let goes_on = end >= to
            || scene.is_mark(end) && !matches!(scene.of(end), "'" | "’")
            || matches!(
                scene.class(end),
                Class::Preposition | Class::Time | Class::Adverb | Class::Conjunction
            );
        goes_on.then_some(Phrase {
            head: Head::Name(name, end),
            from,
            to: end,
        })
    };
    named().or(phrase)
}

/// `Dr.`, `Prof`, `Mme`: stands before a name, with its full stop or without, and that stop alone.
fn is_form_of_address(word: &str) -> bool {
    let bare = word.trim_end_matches('.');
    bare.is_empty() && word == "."
        || TITLES.binary_search(&bare).is_ok()
        || matches!(
            bare,
            "Dame" | "Dra" | "Frau" | "Herr" | "Ing" | "Lady" | "Lord" | "Miss" | "Sir"
        )
}

/// One past `according to`, `selon`, `d’après`, `laut`, `según`, `secondo`, `segundo`, `volgens` at `from`.
pub fn according(scene: &Scene<'_>, from: usize) -> Option<usize> {
    let word = scene.of(from);
    match (scene.language, word) {
        ("en", "according" | "According") if scene.is(from + 1, "to") => Some(from + 2),
        ("fr", "selon" | "Selon")
        | ("es", "según" | "Según")
        | ("de", "laut" | "Laut")
        | ("it", "secondo" | "Secondo")
        | ("pt", "segundo" | "Segundo" | "conforme" | "Conforme")
        | ("nl", "volgens" | "Volgens") => Some(from + 1),
        ("it", "a" | "A")
            if matches!(scene.of(from + 1), "detta" | "dire") && scene.is(from + 2, "di") =>
        {
            Some(from + 3)
        }
        ("fr", "d'" | "d’" | "D'" | "D’") if scene.is(from + 1, "après") => Some(from + 2),
        ("es", "de" | "De") if scene.is(from + 1, "acuerdo") && scene.is(from + 2, "con") => {
            Some(from + 3)
        }
        ("pt", "de" | "De") if scene.is(from + 1, "acordo") && scene.is(from + 2, "com") => {
            Some(from + 3)
        }
        _ => None,
    }
}

/// `footage of Trump saying, “…”`: the name right before the participle.
pub fn named_before(scene: &Scene<'_>, at: usize, from: usize) -> Option<Phrase> {
    let participle = scene.words[at].form == Form::Gerund && at > from && scene.is_name(at - 1);
    let phrase = participle
        .then(|| scene.phrase_before(at, from))
        .flatten()?;
    matches!(phrase.head, Head::Name(..)).then_some(phrase)
}

/// The sentence's subject, roughly: its first noun phrase that is not in an adjunct.
pub fn subject(scene: &Scene<'_>, from: usize, to: usize) -> Option<Phrase> {
    let mut at = from;
    while at < to.min(from + 24) {
        if scene.is_mark(at)
            || scene.tokens[at].shape == Shape::Number && scene.is(at + 1, ",")
            || matches!(
                scene.class(at),
                Class::Adverb | Class::Conjunction | Class::Time
            ) && !scene.is_name(at)
        {
            at += 1;
            continue;
        }
        if matches!(scene.class(at), Class::Preposition | Class::Clause)
            || according(scene, at).is_some()
        {
            // Skip the adjunct up to its comma.
            let comma = (at..to.min(at + 24)).find(|i| scene.is(*i, ","))?;
            at = comma + 1;
            continue;
        }
        // `Back in 1999, Trump …`, `Privately, Trump …`.
        let leads = at == from
            && (scene.is(at, "Back") && scene.class(at + 1) == Class::Preposition
                || scene.of(at).ends_with("ly") && scene.is(at + 1, ","));
        if leads {
            at += 1;
            continue;
        }
        let phrase = scene.phrase_at(at, to)?;
        // `In Aspen, Colo., the graduate …`: the state belongs to the adjunct.
        if at > from && scene.is(at - 1, ",") && is_place(scene, &phrase) {
            let comma = (phrase.to..to.min(phrase.to + 3)).find(|i| scene.is(*i, ","));
            if let Some(comma) = comma {
                at = comma + 1;
                continue;
            }
        }
        // `A few days later, Trump …`; `PHILADELPHIA — The committee …`.
        let time = matches!(
            scene.of(phrase.to),
            "later" | "earlier" | "ago" | "after" | "before"
        ) && matches!(
            scene.of(phrase.to - 1).to_lowercase().as_str(),
            "days"
                | "moments"
                | "weeks"
                | "months"
                | "years"
                | "hours"
                | "minutes"
                | "day"
                | "week"
                | "month"
                | "year"
                | "hour"
        );
        if time {
            let comma = (phrase.to..to.min(phrase.to + 12)).find(|i| scene.is(*i, ","))?;
            at = comma + 1;
            continue;
        }
        if matches!(scene.of(phrase.to), "—" | "–" | "-" | "―")
            && scene.tokens[phrase.to].spaced
            && scene.tokens[phrase.to - 1].shape == Shape::Upper
        {
            at = phrase.to + 1;
            continue;
        }
        return Some(phrase);
    }
    None
}

/// The phrase names a place and nobody.
fn is_place(scene: &Scene<'_>, phrase: &Phrase) -> bool {
    let mut mentions = scene
        .mentions_in(scene.span(phrase.from, phrase.to))
        .peekable();
    mentions.peek().is_some() && mentions.all(|m| scene.kind(m.entity) == EntityKind::Place)
}
