//! A quotation in a paragraph of its own, without a speaker beside it: whoever the last sentence before it reports,
//! or is about, speaks.

use super::around::subject;
use super::behind::behind;
use super::cast::Cast;
use super::clause::states;
use super::interview::stands_alone;
use super::lexicon::{Class, Form};
use super::phrase::{Head, Phrase, is_pronoun};
use super::scene::Scene;
use super::speaker::Speaker;
use super::unlisted::announced;
use super::verbs_english::A;
use crate::desk::tag::EntityKind;

/// Tokens between marks that the sentence before may have: more are a quotation with a speaker of its own.
const MARKED: usize = 6;
/// Tokens of the sentence before that are looked at.
const LONGEST: usize = 96;

/// `Kirby confirmed that the road is closed.`, and in the next paragraph `“We tried.”`: the code of the rule, and the
/// speaker, of the quotation `index`.
pub fn led(
    scene: &Scene<'_>,
    cast: &Cast,
    index: usize,
    last: Option<&Speaker>,
) -> Option<(&'static str, Speaker)> {
    let stretch = scene.quoted[index];
    let opens = scene.tokens[stretch.open].paragraph_start;
    let alone = opens && (stands_alone(scene, &stretch) || stretch.continues);
    let before = stretch.open.checked_sub(1)?;
    let ends = matches!(scene.of(before), "." | "!" | "…") && scene.within[before] == 0;
    if !alone || !ends {
        return None;
    }
    let lowest = before.saturating_sub(LONGEST);
    let paragraph = (lowest..=before)
        .rev()
        .find(|at| scene.tokens[*at].paragraph_start)
        .unwrap_or(lowest);
    let from = scene.sentence_start(before, paragraph, LONGEST);
    // `“We tried,” said Kirby.`: whoever spoke goes on, which is another rule.
    if !scene.tokens[from].sentence_start || scene.within[from] != 0 {
        return None;
    }
    let (rule, sure, phrase) = match reporter(scene, from, before) {
        Some(phrase) => ("quote.direct.paragraph_after_report", 0.8, phrase),
        None => (
            "quote.direct.paragraph_after_subject",
            0.65,
            actor(scene, from, before)?,
        ),
    };
    // `Kirby, Lee and Ada Marsh argued`, `Kirby and the bank’s Ada Marsh argued`: one of several.
    let owner = |at: &usize| {
        scene.is_capital(*at)
            || matches!(scene.class(*at), Class::Determiner | Class::Role)
            || matches!(scene.of(*at), "'s" | "’s" | "'" | "’")
    };
    let ahead = (from..phrase.from).rev().find(|at| !owner(at));
    if ahead.is_some_and(|at| scene.class(at) == Class::Conjunction) {
        return None;
    }
    // Words between marks there may be another's.
    let marked = (from..before).filter(|at| scene.within[*at] != 0).count();
    if marked > MARKED {
        return None;
    }
    let mut speaker = cast.speaker(scene, &phrase, last);
    speaker.confidence *= sure;
    let acts = rule == "quote.direct.paragraph_after_subject";
    let known = match speaker.entity {
        Some(entity) => {
            (!acts || scene.kind(entity) == EntityKind::Person) && !names(scene, index, entity)
        }
        None if acts => cast.has(speaker.name.as_deref()),
        None => speaker.name.is_some() && is_human(scene, &phrase),
    };
    let other = named_next(scene, cast, index).is_some_and(|next| next.name != speaker.name);
    (known && !other).then_some((rule, speaker))
}

/// The words between marks name the person: nobody speaks of himself by name.
pub fn names(scene: &Scene<'_>, index: usize, entity: usize) -> bool {
    let words = scene.quoted[index].inner;
    scene.kind(entity) == EntityKind::Person
        && (scene.mentions_in(words).any(|m| m.entity == entity)
            || words.of(scene.text).contains(&scene.entities[entity].name))
}

/// A name, or a role that ends with a word for persons or for what speaks for them: `the letter`.
fn is_human(scene: &Scene<'_>, phrase: &Phrase) -> bool {
    match phrase.head {
        Head::Role(from, to) => {
            let core = (from + 1..to)
                .find(|at| scene.class(*at) == Class::Preposition)
                .unwrap_or(to);
            matches!(scene.class(core - 1), Class::Role | Class::Noun)
        }
        Head::Name(..) | Head::Pronoun(_) => true,
    }
}

/// The subject of the first verb of speech in a sentence, outside marks.
fn reporter(scene: &Scene<'_>, from: usize, to: usize) -> Option<Phrase> {
    (from..to)
        .filter(|at| scene.is_cue(*at) && scene.words[*at].form != Form::Base)
        .filter(|at| states(scene, *at, from, scene.words[*at]) && !is_passive(scene, *at, from))
        .find_map(|verb| {
            if scene.language != "en" {
                return announced(scene, from, to, Some(verb));
            }
            let behind = || scene.phrase_at(verb + 1, to);
            // `The road is closed, said Kirby.`
            if verb > from && scene.is(verb - 1, ",") && scene.words[verb].frames & A == 0 {
                return behind();
            }
            scene.phrase_before(verb, from).or_else(behind)
        })
        .filter(|phrase| !is_everybody(scene, phrase))
}

/// `was told`, `is often called`: the subject did not speak; `was asked` lets it answer.
fn is_passive(scene: &Scene<'_>, verb: usize, from: usize) -> bool {
    const BE: &[&str] = &[
        "is", "are", "was", "were", "be", "been", "being", "'s", "’s",
    ];
    if scene.language != "en" || scene.is(verb, "asked") {
        return false;
    }
    let before = (from..verb)
        .rev()
        .find(|i| !matches!(scene.class(*i), Class::Adverb | Class::Negation));
    before.is_some_and(|at| BE.contains(&scene.of(at)))
}

/// `I said`, `we told`: the writer.
fn is_everybody(scene: &Scene<'_>, phrase: &Phrase) -> bool {
    matches!(phrase.head, Head::Pronoun(at) if scene.class(at) == Class::Speaker)
}

/// The subject of a sentence that reports nothing, when it is a person's name or `he`, `she`, and its verb follows:
/// `Kirby welcomed the move.`
fn actor(scene: &Scene<'_>, from: usize, to: usize) -> Option<Phrase> {
    if scene.language != "en" {
        return None;
    }
    let phrase = subject(scene, from, to)?;
    let mut next = phrase.to;
    while matches!(scene.class(next), Class::Adverb | Class::Time) {
        next += 1;
    }
    let gerund = scene.of(next).ends_with("ing") || scene.is_mark(next) && !scene.is(next, ",");
    let acts = match phrase.head {
        // `Zelensky considering dismissing Syrsky comes after …`.
        Head::Name(first, to) => {
            scene.person(first, to)
                && (phrase.from..first)
                    .all(|at| scene.is_capital(at) || scene.class(at) == Class::Role)
        }
        Head::Pronoun(at) => matches!(scene.class(at), Class::He | Class::She),
        Head::Role(..) => false,
    };
    // `Kirby did not say whether`: whoever is silent does not speak next.
    let silent = (next..to.min(next + 4)).any(|at| scene.is_cue(at));
    (acts && !gerund && !silent && next < to).then_some(phrase)
}

/// Who is named beside the quotation of the next paragraph, where that opens with marks, too.
fn named_next(scene: &Scene<'_>, cast: &Cast, index: usize) -> Option<Speaker> {
    let here = scene.quoted[index];
    let next = scene.quoted.get(index + 1)?;
    let end = here.close.map_or(here.end, |close| close + 1);
    if next.open > end + 1 || !scene.tokens[next.open].paragraph_start {
        return None;
    }
    let phrase = behind(scene, index + 1)?.phrase?;
    (!is_pronoun_phrase(scene, &phrase)).then(|| cast.speaker(scene, &phrase, None))
}

fn is_pronoun_phrase(scene: &Scene<'_>, phrase: &Phrase) -> bool {
    matches!(phrase.head, Head::Pronoun(at) if is_pronoun(scene.class(at)))
}
