//! Speech reported without marks: "Kirby said that …", "…, Kirby added", "Kirby urged them to …".

use super::around::called;
use super::cast::Cast;
use super::clause::{
    agrees, opens_clause, past_adjunct, past_adverbs, past_dateline, states, stop,
};
use super::lexicon::{Class, Form, Word};
use super::phrase::{Head, Phrase};
use super::reported::{self, Found, Run};
use super::scene::Scene;
use super::speaker::Speaker;
use super::verbs_english::{A, N, O, T};
use super::{Quote, QuoteKind};
use crate::desk::Span;
use crate::desk::tag::EntityKind;
use crate::desk::tag::token::within;

/// Tokens of a sentence that are looked at.
const LONGEST: usize = 160;
/// Words that a report has at least.
const SHORTEST: usize = 3;

/// Verbs whose object alone is a report whoever is the subject: a denial is an act of speech.
const DENIALS: &[&str] = &[
    "denied", "denies", "refuted", "refutes", "rejected", "rejects", "disputed", "disputes",
];
/// Verbs whose object is a report when a person is the subject.
const MENTIONS: &[&str] = &[
    "acknowledged",
    "acknowledges",
    "cited",
    "cites",
    "condemned",
    "condemns",
    "denounced",
    "denounces",
    "detailed",
    "details",
    "emphasised",
    "emphasized",
    "emphasizes",
    "expressed",
    "expresses",
    "lamented",
    "laments",
    "mentioned",
    "mentions",
    "outlined",
    "outlines",
    "recalled",
    "recalls",
    "recounted",
    "recounts",
    "reiterated",
    "reiterates",
    "stressed",
    "stresses",
    "underlined",
    "underlines",
    "underscored",
    "underscores",
    "voiced",
    "voices",
];
/// What a person can express.
const FEELINGS: &[&str] = &[
    "concern",
    "concerns",
    "hope",
    "hopes",
    "support",
    "doubt",
    "doubts",
    "regret",
    "confidence",
    "optimism",
    "outrage",
    "frustration",
    "disappointment",
    "gratitude",
    "skepticism",
    "scepticism",
    "fear",
    "fears",
    "anger",
    "dismay",
    "sympathy",
    "condolences",
    "solidarity",
    "willingness",
    "interest",
    "sorrow",
    "belief",
    "opposition",
    "worry",
    "worries",
    "alarm",
    "remorse",
    "admiration",
    "satisfaction",
    "surprise",
    "shock",
    "reservations",
    "pride",
];

/// A report in a sentence.
pub struct Report {
    /// The verb of speech.
    pub cue: usize,
    /// Its subject; none where the language leaves it out.
    pub phrase: Option<Phrase>,
    /// First token of what was said.
    pub from: usize,
    /// One past its last token.
    pub to: usize,
    /// Code of the rule.
    pub rule: &'static str,
    /// 0–1.
    pub confidence: f32,
}

/// Reports in a text, by sentence.
pub fn indirect(
    scene: &Scene<'_>,
    cast: &Cast,
    found: &Found<'_>,
    in_heading: &dyn Fn(Span) -> bool,
) -> Vec<Quote> {
    let direct = found.direct;
    let mut run = Run::default();
    let mut out: Vec<Quote> = Vec::new();
    let mut from = 0;
    let mut before = 0;
    while from < scene.tokens.len() {
        let to = scene.sentence_end(from, LONGEST);
        let first = out.len();
        for report in sentence(scene, from, to) {
            let span = scene.span(report.from, report.to);
            if in_heading(span) {
                continue;
            }
            while before < direct.len() && direct[before].span.start < span.start {
                before += 1;
            }
            // Words between marks that are the whole report are a direct quotation already.
            let mut marked = (report.from..report.to).filter(|i| scene.within[*i] != 0);
            let covered = if scene.language == "en" {
                direct[before.saturating_sub(1)..]
                    .iter()
                    .take_while(|q| q.span.start < span.end)
                    .any(|q| q.span.overlaps(&span) && q.kind == QuoteKind::Direct)
            } else {
                marked.clone().count() * 3 > (report.to - report.from) * 2
            };
            if covered {
                continue;
            }
            let marked = marked.next().is_some();
            let last = direct[..before].iter().rev().take(3).find_map(|q| {
                q.speaker_name.as_ref().map(|name| Speaker {
                    entity: q.speaker,
                    name: Some(name.clone()),
                    ..Speaker::default()
                })
            });
            let speaker = match &report.phrase {
                Some(phrase) => cast.speaker(scene, phrase, last.as_ref()),
                None => cast.left_out(scene, report.cue, last.as_ref()),
            };
            if speaker.name.is_none() {
                continue;
            }
            if report.rule == "quote.indirect.noun"
                && !denies(scene, report.cue)
                && speaker
                    .entity
                    .is_none_or(|e| scene.kind(e) != EntityKind::Person)
                && !cast.has(speaker.name.as_deref())
            {
                continue;
            }
            let confidence = speaker.confidence * report.confidence;
            let mut flags = Vec::new();
            if speaker.confidence < 0.8 {
                flags.push(format!("speaker_confidence: {:.2}", speaker.confidence));
            }
            out.push(Quote {
                kind: if marked {
                    QuoteKind::Mixed
                } else {
                    QuoteKind::Indirect
                },
                span,
                cue: Some(scene.tokens[report.cue].span),
                speaker: speaker.entity,
                speaker_name: speaker.name,
                resolved_from: speaker.from,
                flags,
                confidence,
                rule: report.rule,
            });
        }
        if scene.language == "de" && !in_heading(scene.span(from, to)) {
            let more = run.sentence(scene, cast, (from, to), &out[first..], found);
            out.extend(more);
        }
        from = to;
    }
    out
}

fn denies(scene: &Scene<'_>, cue: usize) -> bool {
    DENIALS.contains(&scene.of(cue))
}

/// The reports of one sentence, left to right.
fn sentence(scene: &Scene<'_>, from: usize, to: usize) -> Vec<Report> {
    let mut out = Vec::new();
    let mut end = to;
    while end > from && matches!(scene.of(end - 1), "." | "!" | "…" | "...") {
        end -= 1;
    }
    if end <= from || scene.is(to - 1, "?") {
        return out;
    }
    // In English all hangs on a verb of speech, which most sentences have not.
    let cue = |word: &Word| word.class == Class::Cue;
    if scene.language == "en" && !scene.words[from..end].iter().any(cue) {
        return out;
    }
    // What a dateline ends with (`ELKO, Nev. - A driver …`) is not said.
    let dash = (from..end)
        .take_while(|i| matches!(scene.of(*i), "-" | "–" | "—"))
        .count();
    let from = past_dateline(scene, from + dash, end);
    if scene.language != "en" {
        return reported::reports(scene, from, end);
    }
    let mut at = from;
    while at < end {
        let word = scene.words[at];
        if word.class != Class::Cue || !scene.is_cue(at) || !states(scene, at, from, word) {
            at += 1;
            continue;
        }
        if let Some(report) =
            after(scene, at, from, end, word).or_else(|| trailing(scene, at, from, end, word))
        {
            at = report.to.max(at + 1);
            let more = goes_on(scene, &report, end);
            out.push(report);
            if let Some(more) = more {
                at = more.to.max(at);
                out.push(more);
            }
        } else {
            at += 1;
        }
    }
    out
}

/// `Kirby said the talks failed, adding that …`: the same speaker.
fn goes_on(scene: &Scene<'_>, report: &Report, end: usize) -> Option<Report> {
    let verb = report.to + 1;
    let word = scene.words.get(verb)?;
    let adds = scene.is(report.to, ",")
        && word.class == Class::Cue
        && word.form == Form::Gerund
        && word.frames & T != 0;
    if !adds || !scene.is(verb + 1, "that") || verb + 2 >= end {
        return None;
    }
    let to = stop(scene, verb + 2, end);
    (to > verb + 1 + SHORTEST).then_some(Report {
        cue: verb,
        phrase: report.phrase,
        from: verb + 2,
        to,
        rule: "quote.indirect.that",
        confidence: 0.85,
    })
}

/// What follows the verb.
fn after(scene: &Scene<'_>, verb: usize, from: usize, end: usize, word: Word) -> Option<Report> {
    if verb > from && scene.class(verb - 1) == Class::Relative {
        // `Kirby, who said …, left`: where the report ends is anybody's guess.
        return None;
    }
    let phrase = scene.phrase_before(verb, from)?;
    if !agrees(scene, phrase, verb) {
        return None;
    }
    // `The cameras are old, said Superintendent Robert Runcie, and …`: the subject is behind the verb.
    let inverted = verb > from
        && scene.is(verb - 1, ",")
        && scene.phrase_at(verb + 1, end).is_some_and(|subject| {
            matches!(subject.head, Head::Name(..))
                && (subject.to >= end || scene.is(subject.to, ","))
        });
    if inverted {
        return None;
    }
    // `As Kirby said …, they left`.
    let subordinate = phrase.from > from
        && matches!(
            scene.of(phrase.from - 1).to_lowercase().as_str(),
            "as" | "when" | "while" | "if" | "although" | "though" | "because" | "after" | "before"
        );
    if matches!(phrase.head, Head::Pronoun(at) if scene.class(at) == Class::Speaker) {
        return None;
    }
    let report = |start: usize, rule, confidence| {
        let mut stop = stop(scene, start, end);
        if subordinate && let Some(comma) = (start..stop).find(|i| scene.is(*i, ",")) {
            stop = comma;
        }
        let words = (start..stop).filter(|i| !scene.is_mark(*i)).count();
        (start < stop && words >= SHORTEST).then_some(Report {
            cue: verb,
            phrase: Some(phrase),
            from: start,
            to: stop,
            rule,
            confidence,
        })
    };
    // Adjuncts between verb and report: `said on Monday that`, `told reporters in Paris that`.
    let mut at = verb + 1;
    let mut that = None;
    let limit = end.min(verb + 14);
    while at < limit {
        if scene.within[at] != 0 || matches!(scene.of(at), ":" | ";" | "“" | "\"") {
            break;
        }
        if scene.is(at, "that") {
            that = Some(at + 1);
            break;
        }
        if scene.is_cue(at) || matches!(scene.class(at), Class::Relative) {
            break;
        }
        at += 1;
    }
    if word.frames & O != 0 && scene.of(verb) != "told" {
        // `urged North Korea to stop …`.
        let to = (verb + 2..end.min(verb + 14)).find(|i| scene.is(*i, "to"));
        let object = scene.class(verb + 1) != Class::Preposition && !scene.is_mark(verb + 1);
        let clear = to.is_some_and(|to| {
            (verb + 1..to).all(|i| {
                !matches!(
                    scene.class(i),
                    Class::Auxiliary | Class::Clause | Class::Relative
                ) && !matches!(scene.of(i), "," | ";")
            })
        });
        if object && clear {
            return report(verb + 1, "quote.indirect.urge", 0.9);
        }
    }
    if word.frames & T != 0 {
        if let Some(start) = that {
            let near = start <= verb + 3;
            let begins = word.frames & A != 0
                || matches!(
                    scene.class(verb + 1),
                    Class::Preposition | Class::Time | Class::Adverb
                );
            let adjunct = begins
                && scene.class(start - 2) != Class::Noun
                && (verb + 1..start - 1).all(|i| {
                    !scene.is_mark(i) && !matches!(scene.class(i), Class::Auxiliary | Class::Clause)
                });
            // `said that would be a mistake`: a pronoun, the subject of what is said.
            let pronoun = scene.class(start) == Class::Auxiliary
                && !scene.is_capital(start)
                && !scene.is_cue(start + 1);
            let start = start - usize::from(pronoun);
            if near || adjunct {
                return report(start, "quote.indirect.that", if near { 0.95 } else { 0.85 });
            }
        }
        // `said he would`, `told reporters he would`.
        let mut start = past_adverbs(scene, verb + 1, end);
        if word.frames & A != 0 && start < end {
            start = match named_at(scene, start, end) {
                Some(past) => past,
                None => match scene.phrase_at(start, (start + 8).min(end)) {
                    Some(hearer) => hearer.to,
                    // `told councillors the fund had`.
                    None if scene.class(start + 1) == Class::Determiner => start + 1,
                    None => return None,
                },
            };
        }
        // `said there was`, `warned the total would rise`: what was passed is the subject.
        if start > verb + 1 && start < end && scene.class(start) == Class::Auxiliary {
            // `told MPs the chancellor had`: whom it was told to, and the subject.
            let subject = (verb + 2..start).rev().find(|at| {
                scene.class(*at) == Class::Determiner
                    && scene.class(at - 1) != Class::Preposition
                    && word.frames & A != 0
            });
            start = subject.unwrap_or(verb + 1);
        }
        // `said on Tuesday it would`, `said in a statement it had`.
        let adjunct = past_adjunct(scene, start, end);
        let plainly = matches!(scene.of(verb), "said" | "says" | "told");
        if plainly && adjunct < end && opens_clause(scene, adjunct, end) {
            start = adjunct;
        }
        let plain = matches!(
            scene.of(verb),
            "said"
                | "says"
                | "say"
                | "told"
                | "tells"
                | "believes"
                | "believed"
                | "thinks"
                | "thought"
                | "argued"
                | "argues"
                | "insisted"
                | "insists"
                | "claimed"
                | "claims"
                | "added"
                | "adds"
                | "hopes"
                | "hoped"
                | "contends"
                | "contended"
                | "conceded"
                | "admitted"
                | "predicted"
                | "suggested"
                | "suggests"
                | "estimates"
                | "estimated"
                | "stated"
                | "states"
                | "vowed"
                | "promised"
                | "pledged"
                | "warned"
                | "noted"
                | "notes"
                | "explained"
                | "acknowledged"
        );
        // `authentication adds an extra layer` says nothing.
        let adds = matches!(scene.of(verb), "added" | "adds")
            && !matches!(
                scene.class(start),
                Class::He | Class::She | Class::They | Class::It
            );
        if plain && !adds && start < end && opens_clause(scene, start, end) {
            return report(start, "quote.indirect.clause", 0.88);
        }
        // `vowed to`, `promised to`, `pledged to`.
        if scene.is(verb + 1, "to")
            && matches!(
                scene.of(verb),
                "vowed" | "vows" | "promised" | "promises" | "pledged" | "pledges"
            )
        {
            return report(verb + 1, "quote.indirect.clause", 0.85);
        }
    }
    if word.frames & N != 0 {
        let verb_text = scene.of(verb);
        let next = verb + 1;
        if DENIALS.contains(&verb_text) || MENTIONS.contains(&verb_text) {
            let expresses = matches!(verb_text, "expressed" | "expresses" | "voiced" | "voices");
            let noun = (next..end.min(next + 4)).any(|i| FEELINGS.contains(&scene.of(i)));
            let object = next < end
                && !scene.is_mark(next)
                && scene.within[next] == 0
                && !matches!(
                    scene.class(next),
                    Class::Preposition
                        | Class::Conjunction
                        | Class::Clause
                        | Class::Auxiliary
                        | Class::Time
                );
            if object && (noun || !expresses) {
                return report(next, "quote.indirect.noun", 0.85);
            }
        }
    }
    None
}

/// One past the name that begins at `at`, where an entity's mention does: `told Rest of World a few companies had …`.
fn named_at(scene: &Scene<'_>, at: usize, end: usize) -> Option<usize> {
    let span = scene.tokens.get(at)?.span;
    let mention = scene
        .mentions_in(span)
        .filter(|m| m.span.start == span.start)
        .max_by_key(|m| m.span.end)?;
    Some(within(scene.tokens, mention.span).end).filter(|past| *past < end)
}

/// `The situation is being watched, Kirby added.`
fn trailing(scene: &Scene<'_>, verb: usize, from: usize, end: usize, word: Word) -> Option<Report> {
    if word.frames & T == 0 {
        return None;
    }
    let behind = verb + 1 >= end
        || matches!(
            scene.class(verb + 1),
            Class::Time | Class::Preposition | Class::Adverb
        )
        || matches!(scene.of(verb + 1), "," | "reporters");
    let (phrase, comma) = if behind {
        let phrase = scene.phrase_before(verb, from)?;
        (phrase, phrase.from.checked_sub(1)?)
    } else if word.frames & A == 0 {
        // `said her son, Tom Doyle`.
        let phrase = called(scene, verb + 1, end, scene.phrase_at(verb + 1, end))?;
        (phrase, verb.checked_sub(1)?)
    } else {
        return None;
    };
    let odd = matches!(phrase.head, Head::Role(at, _) if scene.class(at) == Class::Auxiliary);
    if odd {
        return None;
    }
    if comma < from + SHORTEST || !scene.is(comma, ",") || scene.within[from] != 0 {
        return None;
    }
    if end.saturating_sub(verb) > 24 {
        return None;
    }
    // An adjunct alone (`In a statement, Kirby said`) is no clause.
    let adjunct = matches!(scene.class(from), Class::Preposition | Class::Clause)
        || matches!(
            scene.of(from),
            "In" | "On" | "At" | "After" | "As" | "When" | "While" | "If" | "Asked"
        );
    let clause = (from..comma).any(|i| {
        matches!(scene.class(i), Class::Auxiliary | Class::Verb)
            || scene.of(i).ends_with("ed")
            || matches!(scene.of(i), "'s" | "’s")
                && matches!(
                    scene.class(i.saturating_sub(1)),
                    Class::It | Class::He | Class::She
                )
    });
    if !clause || adjunct && !(from..comma).any(|i| scene.is(i, ",")) {
        return None;
    }
    if matches!(phrase.head, Head::Pronoun(at) if scene.class(at) == Class::Speaker) {
        return None;
    }
    Some(Report {
        cue: verb,
        phrase: Some(phrase),
        from,
        to: comma,
        rule: "quote.indirect.trailing",
        confidence: 0.9,
    })
}
