//! Languages other than English: verbs that no table has, told by where they stand; subjects by
//! article and noun; who is named in the sentence that leads to a quotation.

use super::around::called;
use super::beside::Beside;
use super::lexicon::Class;
use super::phrase::{Head, Phrase};
use super::scene::Scene;
use crate::desk::tag::EntityKind;
use crate::desk::tag::people::Gender;
use crate::desk::tag::token::Shape;

/// What the verb is no part of: it opens a clause or joins one, and no closed class has it.
const JOINS: &[&str] = &[
    // German.
    "bevor",
    "nachdem",
    "wobei",
    "sodass",
    "bis",
    "sowie",
    "sondern",
    "also",
    "falls",
    "sobald",
    "damit",
    "woraufhin",
    "beziehungsweise",
    "nämlich",
    "wo",
    "weshalb",
    "was",
    "wer",
    "welche",
    "welcher",
    "ohne",
    "zwischen",
    "statt",
    "trotz",
    "anlässlich",
    "natürlich",
    "vielleicht",
    "wohl",
    "nur",
    "ausgerechnet",
    // Dutch.
    "waarbij",
    "waarna",
    "zodat",
    "voordat",
    "nadat",
    "waar",
    "wat",
    "wie",
    "zoals",
    "zonder",
    "tussen",
    // French.
    "où",
    "puis",
    "tandis",
    "donc",
    "car",
    "soit",
    "sauf",
    "sans",
    "malgré",
    "grâce",
    "dès",
    // Spanish, Italian, Portuguese.
    "donde",
    "mientras",
    "luego",
    "dove",
    "ovvero",
    "cioè",
    "onde",
    "cuyo",
    "cuya",
    "senza",
    "oltre",
    "pois",
    "ou",
    "seja",
    "sem",
    "sino",
    "junto",
    "insieme",
    "ex",
];

/// Articles that a subject can begin with.
pub fn is_article(scene: &Scene<'_>, at: usize) -> bool {
    let articles: &[&str] = match scene.language {
        "de" => &[
            "der", "die", "das", "ein", "eine", "dieser", "diese", "sein", "ihr", "ihre", "seine",
        ],
        "fr" => &["le", "la", "l'", "l’", "les", "un", "une", "son", "sa"],
        "es" => &["el", "la", "los", "las", "un", "una", "su"],
        "it" => &[
            "il", "lo", "la", "l'", "l’", "i", "gli", "le", "un", "una", "un'",
        ],
        "pt" => &["o", "a", "os", "as", "um", "uma"],
        "nl" => &["de", "het", "een", "zijn", "haar"],
        _ => return false,
    };
    articles.contains(&scene.of(at).to_lowercase().as_str())
}

/// `sich`, `zich`, `se`, `s'`, `si`.
pub fn is_reflexive(scene: &Scene<'_>, at: usize) -> bool {
    let is = |word: &str| scene.of(at).eq_ignore_ascii_case(word);
    match scene.language {
        "de" => is("sich"),
        "nl" => is("zich"),
        "fr" => is("se") || is("s'") || is("s’"),
        "es" | "pt" => is("se"),
        "it" => is("si"),
        _ => false,
    }
}

/// The subject that begins at `at` behind its verb: a pronoun, a name, a role, an article with its
/// noun.
pub fn subject_at(scene: &Scene<'_>, at: usize, to: usize) -> Option<Phrase> {
    called(scene, at, to, scene.phrase_at(at, to))
        .or_else(|| nominal(scene, at, to))
        .or_else(|| past_adjunct(scene, at, to))
}

/// `a rapporté sur Facebook le porte-parole`, `résume quant à elle Francisca Joly`: the subject behind a phrase of
/// place, time or manner that begins at `at`.
fn past_adjunct(scene: &Scene<'_>, at: usize, to: usize) -> Option<Phrase> {
    const LONGEST: usize = 7;
    let end = to.min(at + LONGEST);
    let preposition = scene.class(at) == Class::Preposition;
    let lower = |i: usize| {
        scene.tokens[i].shape == Shape::Lower && !scene.is_cue(i) && scene.within[i] == 0
    };
    if at >= end || !(preposition || lower(at) && scene.class(at) == Class::Other) {
        return None;
    }
    (at + 1..end).find_map(|i| {
        let passed =
            (at..i).all(|i| lower(i) || preposition && scene.is_capital(i) && scene.within[i] == 0);
        if !passed
            || scene.class(i - 1) == Class::Preposition
            || scene.class(i - 1) == Class::Determiner
        {
            return None;
        }
        let start = scene.tokens[i].span.start;
        let person = scene
            .mentions_in(scene.tokens[i].span)
            .any(|m| m.span.start == start && scene.kind(m.entity) == EntityKind::Person);
        if person && !scene.is_capital(i - 1) {
            return scene.phrase_at(i, to);
        }
        (preposition && i > at + 1 && is_article(scene, i))
            .then(|| called(scene, i, to, scene.phrase_at(i, to)).or_else(|| nominal(scene, i, to)))
            .flatten()
    })
}

/// An article with its noun: `ein Familienvater`, `der 35-Jährige`, `la maquinista`. German nouns are
/// capitalised; in the other languages the noun follows the article.
pub fn nominal(scene: &Scene<'_>, at: usize, to: usize) -> Option<Phrase> {
    const ADJECTIVES: usize = 3;
    if !is_article(scene, at) {
        return None;
    }
    let plain = |i: usize| i < to && scene.within[i] == 0 && !scene.tokens[i].sentence_start;
    let end = if scene.language == "de" {
        // `die 27-jährige` is written so, too.
        let aged = |i: usize| scene.of(i) == "jährige" && !scene.is_capital(i + 1);
        let noun =
            (at + 1..to.min(at + 2 + 2 * ADJECTIVES)).find(|i| scene.is_capital(*i) || aged(*i))?;
        // `der Leipziger Coach`: the adjective of a town is written like a noun.
        let town = scene.of(noun).ends_with("er")
            && scene.is_capital(noun + 1)
            && plain(noun + 1)
            && !scene.is(noun + 2, "-")
            && scene.first_names.gender(scene.of(noun + 1)) == Gender::Unknown;
        let noun = noun + usize::from(town);
        let leads = |i: usize| {
            town && i + 1 == noun
                || scene.tokens[i].shape == Shape::Number
                || scene.is(i, "-")
                || scene.tokens[i].shape == Shape::Lower && scene.class(i) == Class::Other
        };
        if !plain(noun) || !(at + 1..noun).all(leads) {
            return None;
        }
        // `die Bioenergie-Branche`.
        let joined = scene.is(noun + 1, "-")
            && noun + 2 < to
            && !scene.tokens[noun + 1].spaced
            && !scene.tokens[noun + 2].spaced;
        noun + if joined { 3 } else { 1 }
    } else {
        let noun = at + 1;
        let word = plain(noun)
            && !scene.is_mark(noun)
            && matches!(scene.class(noun), Class::Other | Class::Role | Class::Noun);
        if !word {
            return None;
        }
        // `la gastro-entérologue`.
        let joined = scene.is(noun + 1, "-")
            && noun + 2 < to
            && !scene.tokens[noun + 1].spaced
            && !scene.tokens[noun + 2].spaced;
        noun + if joined { 3 } else { 1 }
    };
    Some(Phrase {
        head: Head::Role(at, end),
        from: at,
        to: end,
    })
}

/// Verbs that are nouns of roles as well: `«…», juge Sophie Martin`.
const ROLES_TOO: &[&str] = &["juge"];

/// A verb of the sentence that no table has, and its subject: `„…“, ereiferte sich der Coach`,
/// `«…», s'emporte Marie Durand`, `«…», ha tagliato corto Alfredo Mantovano`. What follows the subject must be
/// an adjunct or the sentence's end.
pub fn unlisted(scene: &Scene<'_>, from: usize, to: usize) -> Option<Beside> {
    let mut at = from;
    let mut helped = false;
    while at < to
        && at < from + 3
        && (is_reflexive(scene, at) || scene.class(at) == Class::Auxiliary)
    {
        helped |= scene.class(at) == Class::Auxiliary;
        at += 1;
    }
    let verb = at;
    let word = scene.of(verb);
    let fits = verb < to
        && scene.tokens[verb].shape == Shape::Lower
        && (matches!(scene.class(verb), Class::Other | Class::Cue | Class::Verb)
            || ROLES_TOO.contains(&word) && !helped)
        && word.chars().count() > 2
        && !JOINS.contains(&word)
        && ends_as_verb(scene.language, word, helped);
    if !fits {
        return None;
    }
    at += 1;
    // `ha tagliato corto`, `zeigt sich`, `freute sich am Montag`.
    let mut between = 0;
    while at < to && between < 3 {
        let passed = is_reflexive(scene, at)
            || matches!(scene.class(at), Class::Adverb | Class::Time)
            || helped
                && between == 0
                && scene.class(at) == Class::Other
                && scene.tokens[at].shape == Shape::Lower
            || matches!(scene.of(at), "am" | "op") && scene.class(at + 1) == Class::Time
            || scene.language == "fr" && matches!(scene.of(at), "-" | "t");
        if !passed {
            break;
        }
        at += 1;
        between += 1;
    }
    let strong = is_past(scene.language, word, helped);
    let Some(phrase) = subject_at(scene, at, to) else {
        // `«…», confesó.`: no pronoun stands there.
        let left_out = strong && scene.leaves_subjects_out() && closes(scene, at, to);
        return left_out.then(|| Beside {
            rule: "quote.direct.no_subject",
            phrase: None,
            cue: Some(scene.tokens[verb].span),
            confidence: 0.84,
        });
    };
    let known = match phrase.head {
        Head::Name(..) => true,
        Head::Pronoun(i) => matches!(scene.class(i), Class::He | Class::She | Class::They),
        // Elsewhere what follows an unknown word and an article may be anything, but behind a past tense.
        Head::Role(a, b) => {
            strong
                || matches!(scene.language, "de" | "nl")
                || (a..b).any(|i| scene.class(i) == Class::Role)
        }
    };
    (known && closes(scene, phrase.to, to)).then(|| Beside {
        rule: "quote.direct.unlisted_verb",
        phrase: Some(phrase),
        cue: Some(scene.tokens[verb].span),
        confidence: 0.84,
    })
}

/// What German and Dutch verbs leave at the end of the clause: `hielt Susanne Raab fest`.
const PARTICLES: &[&str] = &[
    "fest", "hinzu", "mit", "an", "aus", "ab", "auf", "ein", "vor", "zu", "zurück", "nach", "klar",
    "um", "weiter", "fort", "ins", "zusammen", "toe", "uit", "aan", "op", "af", "vast", "mee",
    "samen", "in",
];

/// The subject is followed by an adjunct, a mark or nothing.
fn closes(scene: &Scene<'_>, at: usize, to: usize) -> bool {
    let particle = matches!(scene.language, "de" | "nl")
        && PARTICLES.contains(&scene.of(at))
        && (at + 1 >= to || scene.is_mark(at + 1));
    at >= to
        || particle
        || scene.is_mark(at)
        || matches!(
            scene.class(at),
            Class::Preposition
                | Class::Time
                | Class::Adverb
                | Class::Conjunction
                | Class::Clause
                | Class::Relative
        )
        || matches!(scene.class(at), Class::Determiner) && scene.language == "de"
}

/// The word is a past tense or a participle behind an auxiliary: no noun looks like it.
pub fn is_past(language: &str, word: &str, helped: bool) -> bool {
    let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
    match language {
        "es" => helped || ends(&["ó", "aron", "ieron", "aba", "aban"]),
        "it" => helped || ends(&["ò", "arono", "irono"]),
        "pt" => helped || ends(&["ou", "iu", "eu", "aram", "iram", "eram"]),
        "fr" => helped,
        _ => false,
    }
}

/// The word can be a finite verb of the third person, or a participle behind an auxiliary.
fn ends_as_verb(language: &str, word: &str, helped: bool) -> bool {
    let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
    match language {
        "de" => !helped && !ends(&["lich", "ig", "isch", "weise", "mal", "ens"]),
        "nl" => !helped && !ends(&["lijk", "ig", "isch", "gewijs"]),
        "fr" if helped => ends(&["é", "i", "u", "it", "is"]),
        "fr" => ends(&["e", "t", "a", "d"]) && !ends(&["ment"]),
        "es" if helped => ends(&["ado", "ido", "cho", "to"]),
        "es" => ends(&["a", "e", "ó", "ía", "aron", "ieron", "aban"]) && !ends(&["mente"]),
        "it" if helped => ends(&["ato", "uto", "ito", "tto", "so", "sto", "ata", "ita"]),
        "it" => ends(&["a", "e", "ò", "ì", "arono", "irono"]) && !ends(&["mente"]),
        "pt" if helped => ends(&["ado", "ido", "to"]),
        "pt" => ends(&["a", "e", "ou", "iu", "eu", "aram", "iram", "eram"]) && !ends(&["mente"]),
        _ => false,
    }
}

/// Who is said to speak in a sentence that ends before the opening mark, whatever its verb: the
/// subject before the verb or behind it, else the person that it names.
pub fn announced(
    scene: &Scene<'_>,
    from: usize,
    end: usize,
    verb: Option<usize>,
) -> Option<Phrase> {
    let before = verb.and_then(|verb| scene.phrase_before(verb, from));
    let behind = verb.and_then(|verb| {
        let mut at = verb + 1;
        while at < end && (is_reflexive(scene, at) || scene.class(at) == Class::Adverb) {
            at += 1;
        }
        subject_at(scene, at, end)
    });
    let certain = |p: Option<Phrase>| p.filter(|p| !matches!(p.head, Head::Role(..)));
    // `Im Gespräch mit Anna Lee sagte Scholz: „…“`: behind an adjunct, German and Dutch have the verb first.
    let inverted = matches!(scene.language, "de" | "nl")
        && matches!(
            scene.class(from),
            Class::Preposition | Class::Adverb | Class::Time
        );
    let (first, second) = if inverted {
        (behind, before)
    } else {
        (before, behind)
    };
    if let Some(phrase) = certain(first) {
        return Some(phrase);
    }
    let named = named(scene, from, end);
    match named {
        // `Christoph sucht Worte und findet sie: «…»`.
        Some(name) if !inverted && before.is_none() && verb.is_some_and(|verb| name.to <= verb) => {
            return Some(name);
        }
        _ => {}
    }
    // `Mit Blick auf den Bundestag spricht der Präsident`: not who is named within the adjunct.
    if inverted && let Some(role) = first {
        return Some(by_name(scene, role, named));
    }
    let role = verb.and_then(|verb| nominal_before(scene, verb, from));
    match (certain(second), first.or(role).or(second), named) {
        (Some(phrase), ..) => Some(phrase),
        (None, Some(role), name) => Some(by_name(scene, role, name)),
        (None, None, name) => name
            .or_else(|| somebody(scene, from, verb))
            .or_else(|| pronoun(scene, from, end)),
    }
}

/// `Un vecino que pidió el anonimato dijo`, `Eine Patientin, die bleiben will, sagte`: somebody without a name begins
/// the sentence.
fn somebody(scene: &Scene<'_>, from: usize, verb: Option<usize>) -> Option<Phrase> {
    const ONE: &[&str] = &[
        "Ein", "Eine", "Een", "Um", "Uma", "Un", "Un'", "Una", "Une", "Uno",
    ];
    let verb = verb.filter(|_| ONE.contains(&scene.of(from)))?;
    nominal(scene, from, verb)
}

/// The first `he` or `she` outside marks.
pub fn pronoun(scene: &Scene<'_>, from: usize, end: usize) -> Option<Phrase> {
    let at = (from..end)
        .find(|i| scene.within[*i] == 0 && matches!(scene.class(*i), Class::He | Class::She))?;
    Some(Phrase {
        head: Head::Pronoun(at),
        from: at,
        to: at + 1,
    })
}

/// `il capogruppo alla Camera, Riccardo Molinari, ha voluto …`: the name of the role.
pub fn by_name(scene: &Scene<'_>, role: Phrase, named: Option<Phrase>) -> Phrase {
    const FAR: usize = 8;
    let is_role = matches!(role.head, Head::Role(..));
    named
        .filter(|name| is_role && role.to <= name.from && name.from <= role.to + FAR)
        .filter(|name| scene.is(name.from - 1, ","))
        .unwrap_or(role)
}

/// The article and noun that begin the clause of a verb: `che gli osservatori della Sadc hanno giudicato`.
pub fn nominal_before(scene: &Scene<'_>, verb: usize, from: usize) -> Option<Phrase> {
    const FAR: usize = 9;
    let lowest = from.max(verb.saturating_sub(FAR));
    let open = (lowest..verb).rev().find(|i| {
        *i == from
            || scene.is_mark(*i)
            || matches!(
                scene.class(*i),
                Class::Clause | Class::Conjunction | Class::Relative
            )
    })?;
    let begins = if open == from && !scene.is_mark(open) {
        open
    } else {
        open + 1
    };
    let phrase = nominal(scene, begins, verb)?;
    let goes_on = (phrase.to..verb).all(|i| !scene.is_cue(i) && scene.within[i] == 0);
    goes_on.then_some(phrase)
}

/// The person that `from..end` names outside marks; the first of several.
pub fn named(scene: &Scene<'_>, from: usize, end: usize) -> Option<Phrase> {
    if from >= end {
        return None;
    }
    let span = scene.span(from, end);
    let people = scene.mentions_in(span).filter(|m| {
        scene.kind(m.entity) == EntityKind::Person
            && m.span.start >= span.start
            && m.span.end <= span.end
    });
    people.take(4).find_map(|mention| {
        let first = (from..end).find(|i| scene.tokens[*i].span.end > mention.span.start)?;
        let last = (first..end).find(|i| scene.tokens[*i].span.end >= mention.span.end)?;
        (scene.within[first] == 0).then_some(Phrase {
            head: Head::Name(first, last + 1),
            from: first,
            to: last + 1,
        })
    })
}
