//! Clauses around a verb of speech: where a report may begin and where it ends, whether the verb states
//! anything, whether the subject can have it.

use super::around::ASKED;
use super::lexicon::{Class, Form, Word};
use super::phrase::{Head, Phrase};
use super::scene::Scene;
use super::verbs_english::{O, T};
use crate::desk::clean::dateline;
use crate::desk::tag::token::Shape;

/// One past a dateline at the beginning of a paragraph (`MILLBROOK, Ohio –`, `KYIV (Wire) —`).
pub fn past_dateline(scene: &Scene<'_>, from: usize, end: usize) -> usize {
    let Some(first) = scene.tokens.get(from).filter(|t| t.paragraph_start) else {
        return from;
    };
    let start = first.span.start as usize;
    let dateline = scene.text.get(start..).and_then(dateline::of);
    let past = dateline.map_or(start, |line| start + line.len());
    let count = scene.tokens[from..end].partition_point(|t| (t.span.start as usize) < past);
    if from + count < end {
        from + count
    } else {
        from
    }
}

/// The verb states something: active, not negated, no mere possibility.
pub fn states(scene: &Scene<'_>, at: usize, from: usize, word: Word) -> bool {
    if word.form == Form::Base && !(at > from && scene.of(at - 1).ends_with('s')) {
        return false;
    }
    let mut before = at;
    while before > from {
        match scene.class(before - 1) {
            Class::Adverb => {}
            Class::Negation => return false,
            Class::Auxiliary => {
                if !matches!(scene.of(before - 1), "has" | "have" | "had") {
                    return false;
                }
            }
            _ => return true,
        }
        before -= 1;
    }
    true
}

/// Whether the subject can have the verb: in English no verb in -s has a plural one, so `projects`
/// in `a few wood projects that last` is a noun.
pub fn agrees(scene: &Scene<'_>, phrase: Phrase, verb: usize) -> bool {
    let Head::Role(..) = phrase.head else {
        return true;
    };
    if scene.language != "en" || !scene.of(verb).ends_with('s') {
        return true;
    }
    let first = scene.of(phrase.from).to_lowercase();
    let second = scene.of((phrase.from + 1).min(verb)).to_lowercase();
    let many = |word: &str| {
        matches!(
            word,
            "few"
                | "many"
                | "several"
                | "some"
                | "these"
                | "those"
                | "both"
                | "various"
                | "numerous"
        )
    };
    let of_many = matches!(
        second.as_str(),
        "few" | "handful" | "couple" | "dozen" | "number" | "lot" | "range"
    );
    !(many(&first) || first == "a" && of_many)
}

/// Objects of `said` that are no clause.
const NOTHING: &[&str] = &[
    "nothing",
    "little",
    "something",
    "anything",
    "everything",
    "yes",
    "goodbye",
    "hello",
    "sorry",
    "farewell",
    "enough",
    "thanks",
    "thank",
    "prayers",
    "mass",
    "grace",
];

/// Nouns that a phrase of time ends with: `last week`, `Monday night`.
pub(super) const TIMES: &[&str] = &[
    "afternoon",
    "day",
    "evening",
    "month",
    "morning",
    "night",
    "week",
    "weekend",
    "year",
];

/// What something is said in: `in a statement it had sold the mine`.
const OCCASIONS: &[&str] = &[
    "blog",
    "briefing",
    "conference",
    "email",
    "filing",
    "interview",
    "letter",
    "memo",
    "message",
    "post",
    "release",
    "report",
    "speech",
    "statement",
    "tweet",
];

/// One past the adverbs and words of time at `from`.
pub fn past_adverbs(scene: &Scene<'_>, from: usize, end: usize) -> usize {
    (from..end)
        .find(|at| {
            !matches!(scene.class(*at), Class::Time | Class::Adverb)
                || scene.is_name(*at)
                || scene.within[*at] != 0
        })
        .unwrap_or(end)
}

/// One past the adverbs and the phrases of time and occasion at `from`, between a verb and its clause: `on Tuesday`,
/// `last week`, `in a statement`.
pub fn past_adjunct(scene: &Scene<'_>, from: usize, end: usize) -> usize {
    let mut at = from;
    loop {
        let begins = at;
        at = past_adverbs(scene, at, end);
        // `last week`, `Monday night`, `this month`.
        let timed = at > 0 && scene.class(at - 1) == Class::Time
            || matches!(scene.of(at), "this" | "last" | "next");
        let noun = at + usize::from(scene.is(at, "this") || scene.is(at, "next"));
        let owner = matches!(scene.of(noun + 1), "'s" | "’s");
        if timed && noun < end && TIMES.contains(&scene.of(noun)) && !owner {
            at = noun + 1;
        }
        if at + 2 < end && scene.class(at) == Class::Preposition {
            at = past_phrase(scene, at, end).unwrap_or(at);
        }
        if at == begins {
            return at;
        }
    }
}

/// One past `on Tuesday`, `in 2019`, `in a written statement` at a preposition.
fn past_phrase(scene: &Scene<'_>, from: usize, end: usize) -> Option<usize> {
    const WORDS: usize = 6;
    let dated = matches!(scene.of(from), "on" | "in" | "since" | "by")
        && (scene.class(from + 1) == Class::Time
            || scene.is(from, "in")
                && scene.tokens[from + 1].shape == Shape::Number
                && scene.of(from + 1).len() == 4);
    if dated {
        // `on March 3`.
        let day = scene
            .tokens
            .get(from + 2)
            .is_some_and(|t| t.shape == Shape::Number);
        return Some(from + 2 + usize::from(day));
    }
    let occasion = matches!(scene.of(from), "in" | "at" | "during")
        && scene.class(from + 1) == Class::Determiner;
    let noun = (from + 2..end.min(from + WORDS))
        .take_while(|i| scene.within[*i] == 0 && !scene.is_mark(*i))
        .find(|i| OCCASIONS.contains(&scene.of(*i)))?;
    occasion.then_some(noun + 1)
}

/// Words in -s that begin no clause that is said: `said as she opened the bridge`.
const NO_SUBJECTS: &[&str] = &[
    "across",
    "always",
    "as",
    "besides",
    "does",
    "has",
    "is",
    "perhaps",
    "plus",
    "sometimes",
    "thus",
    "towards",
    "unless",
    "us",
    "versus",
    "was",
    "yes",
];

/// One past `at least`, `at most`, `up to`, `as many as` before a number.
fn past_measure(scene: &Scene<'_>, start: usize) -> Option<usize> {
    let past = match (scene.of(start), scene.of(start + 1)) {
        ("at", "least" | "most") | ("up", "to") => start + 2,
        ("as", "many" | "much") if scene.is(start + 2, "as") => start + 3,
        _ => return None,
    };
    let number = scene
        .tokens
        .get(past)
        .is_some_and(|t| t.shape == Shape::Number);
    (number || NUMBERS.contains(&scene.of(past))).then_some(past)
}

/// Numbers in words.
const NUMBERS: &[&str] = &[
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "a",
    "half",
    "dozens",
    "hundreds",
    "thousands",
];

/// A clause begins here: a subject, and a finite verb soon after.
pub fn opens_clause(scene: &Scene<'_>, start: usize, end: usize) -> bool {
    if start >= end || scene.within[start] != 0 {
        return false;
    }
    if let Some(past) = past_measure(scene, start) {
        return opens_clause(scene, past, end);
    }
    // `said when asked about the result`, `said when approached`.
    let asked = |word: &str| ASKED.contains(&word) || matches!(word, "approached" | "contacted");
    let question = matches!(scene.of(start), "when" | "if") && asked(scene.of(start + 1));
    if question || NO_SUBJECTS.contains(&scene.of(start)) {
        return false;
    }
    let subject = matches!(
        scene.class(start),
        Class::He | Class::She | Class::They | Class::It | Class::Speaker | Class::Determiner
    ) || scene.is_name(start)
        || scene.tokens[start].shape == Shape::Number
            && start > 0
            && matches!(scene.of(start - 1), "least" | "most" | "to" | "as")
        || scene.of(start).ends_with('s') && !scene.is_mark(start)
        || matches!(
            scene.of(start),
            "there" | "people" | "that's" | "if" | "when"
        );
    // `said work on the bridge would begin`, `said more than 400 houses were flooded`: nothing else follows `said`.
    let bare = !subject
        && start > 0
        && (matches!(scene.of(start - 1), "said" | "says")
            || scene.class(start - 1) == Class::Time)
        && (matches!(scene.class(start), Class::Other | Class::Noun | Class::Role)
            // `said demand for steel had collapsed`: verbs of speech that are nouns.
            || scene.class(start) == Class::Cue && scene.words[start].form == Form::Base)
        && matches!(scene.tokens[start].shape, Shape::Lower | Shape::Number)
        && !NOTHING.contains(&scene.of(start));
    if bare {
        return (start + 1..end.min(start + 24))
            .take_while(|i| !scene.is_mark(*i))
            .any(|i| scene.class(i) == Class::Auxiliary && !scene.is(i, "being"));
    }
    subject
        && (start + 1..end.min(start + 24)).any(|i| {
            matches!(scene.class(i), Class::Auxiliary | Class::Verb)
                || scene.is_cue(i) && scene.words[i].frames & T != 0
                || scene.of(i).ends_with("ed")
                || matches!(
                    scene.of(i),
                    "'s" | "’s" | "'re" | "’re" | "'d" | "’d" | "'ll" | "’ll"
                )
                || scene.of(i).contains("n't")
                || scene.of(i).contains("n’t")
                || scene.of(i).contains("’l")
                || scene.of(i).contains("'l")
                || scene.of(i).contains("’d")
                || scene.of(i).contains("’v")
                || i <= start + 2 && scene.of(i).ends_with('s') && !scene.is_name(i)
        })
}

/// Where a report ends: at the sentence's end, before a coordinate verb of speech, before
/// `according to`.
pub fn stop(scene: &Scene<'_>, start: usize, end: usize) -> usize {
    for at in start + 2..end {
        if scene.within[at] != 0 {
            continue;
        }
        let word = scene.words[at];
        if word.class == Class::Cue && at > start + 2 {
            let before = scene.of(at - 1);
            let gerund = word.form == Form::Gerund && before == "," && word.frames & T != 0;
            let coordinate = scene.is_cue(at)
                && matches!(before, "and" | "but")
                && word.frames & (T | O) != 0
                && !scene.is(at + 1, "to");
            if gerund {
                return at - 1;
            }
            if coordinate {
                return if scene.is(at - 2, ",") {
                    at - 2
                } else {
                    at - 1
                };
            }
        }
        if scene.is(at, "according") && scene.is(at + 1, "to") && scene.is(at - 1, ",") {
            return at - 1;
        }
    }
    end
}
