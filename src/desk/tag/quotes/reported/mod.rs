//! Speech reported without marks in other languages than English: `Weber sagte, dass …`, `Weber sagte, er
//! habe …`, `a déclaré Morel`, `según informó la policía`, `Wie die Polizei mitteilte, …`.

mod gerund;
mod gerunds;
mod goes_on;
mod infinitive;
mod subject;
mod subjunctives;
mod words;

use self::gerund::{gerund, is_gerund};
use self::goes_on::is_subjunctive;
pub use self::goes_on::{Found, Run};
use self::infinitive::infinitive;
use self::subject::{Subject, before, behind, is_second, noun_at, somebody, subject};
use self::subjunctives::is_reporting;
use self::words::{FINAL, NO_REPORT, NOUNS, PARTICIPLES, SILENT, ends_finite, is_participle};
use super::indirect::Report;
use super::lexicon::Class;
use super::phrase::{Head, Phrase};
use super::scene::Scene;
use super::unlisted::{is_article, is_reflexive};
use crate::desk::tag::EntityKind;
use crate::desk::tag::token::Shape;

/// Words that a report has at least.
const SHORTEST: usize = 4;
/// Tokens between a verb and its clause at most.
const GAP: usize = 18;
/// Tokens behind a report's comma at most, where the verb is behind it.
const TAIL: usize = 26;

/// The reports of a sentence without its closing mark, left to right.
pub fn reports(scene: &Scene<'_>, from: usize, end: usize) -> Vec<Report> {
    let mut out = Vec::new();
    // A sentence between marks of its own is another one.
    let opens = |at: &usize| scene.tokens[*at].sentence_start && scene.within[*at - 1] == 0;
    let end = (from + 1..end).find(opens).unwrap_or(end);
    let mut at = from;
    while at < end {
        let found = speaks(scene, at, from)
            .then(|| {
                ahead(scene, at, from, end)
                    .or_else(|| as_told(scene, at, from, end))
                    .or_else(|| trailing(scene, at, from, end))
            })
            .flatten()
            .or_else(|| so(scene, at, from, end))
            .or_else(|| gerund(scene, at, from, end, out.last()));
        match found {
            Some(report) => {
                at = report.to.max(at + 1);
                out.push(report);
            }
            None => at += 1,
        }
    }
    out
}

/// What follows its verb: a clause or an infinitive.
fn ahead(scene: &Scene<'_>, verb: usize, from: usize, end: usize) -> Option<Report> {
    if opens_beneath(scene, verb, from) {
        return relative(scene, verb, from, end);
    }
    told(scene, verb, from, end, None)
        .or_else(|| subjunctive(scene, verb, from, end))
        .or_else(|| infinitive(scene, verb, from, end))
}

/// A verb of speech that is neither negated nor passive nor of everybody: `no dijo`, `se dice`.
fn speaks(scene: &Scene<'_>, at: usize, from: usize) -> bool {
    let word = scene.of(at);
    if scene.within[at] != 0 || SILENT.contains(&word) {
        return false;
    }
    let last = scene.language == "de" && FINAL.contains(&word) || is_second(scene, at, from);
    if !(last || scene.is_cue(at)) || scene.is_capital(at) && at > from {
        return false;
    }
    // `eerlijk gezegd dat`, `señalado aliado de …`: a participle alone.
    let helped = |from: usize| (from..at).any(|i| scene.class(i) == Class::Auxiliary);
    let alone = PARTICIPLES.contains(&word) && !helped(from)
        || is_participle(scene.language, word) && !helped(from.max(at.saturating_sub(4)));
    if alone {
        return false;
    }
    let mut before = at;
    while before > from {
        match scene.class(before - 1) {
            Class::Negation => return false,
            Class::Adverb | Class::Auxiliary => before -= 1,
            _ => break,
        }
    }
    // `una nueva denuncia que …`.
    let noun = before > from + 1
        && NOUNS.contains(&word)
        && scene.class(before - 2) == Class::Determiner
        && scene.tokens[before - 1].shape == Shape::Lower;
    // `so empfiehlt sich eine Garage`.
    let of_itself =
        scene.language == "de" && scene.is(at + 1, "sich") && !word.starts_with("äußer");
    !noun && !of_itself && (before == from || !is_reflexive(scene, before - 1))
}

/// The word that opens a reported clause: `dass`, `que`, `che`.
fn is_that(scene: &Scene<'_>, at: usize) -> bool {
    let word = scene.of(at);
    match scene.language {
        "de" => matches!(word, "dass" | "daß") && at > 0 && scene.is(at - 1, ","),
        "nl" => word == "dat",
        "fr" => matches!(word, "que" | "qu'" | "qu’"),
        "it" => matches!(word, "che" | "ch'" | "ch’"),
        "es" | "pt" => word == "que",
        _ => false,
    }
}

/// `X sagte am Montag, dass …`, `a déclaré X que …`, `dijo que …`.
fn told(
    scene: &Scene<'_>,
    verb: usize,
    from: usize,
    end: usize,
    who: Option<Phrase>,
) -> Option<Report> {
    let mut that = None;
    for at in verb + 1..end.min(verb + GAP) {
        let word = scene.of(at);
        if is_that(scene, at) {
            that = Some(at);
            break;
        }
        let breaks = scene.within[at] != 0
            || matches!(word, ":" | ";" | "(" | "–" | "—")
            || at > verb + 1 && scene.is_cue(at)
            || matches!(
                scene.class(at),
                Class::Negation | Class::Relative | Class::Conjunction | Class::Clause
            );
        if breaks {
            break;
        }
    }
    let that = that?;
    if !matches!(scene.language, "de" | "nl") && is_relative(scene, verb, that) {
        return None;
    }
    let speaker = who.map_or_else(|| subject(scene, verb, from, that), Subject::Is);
    let near = that <= verb + 3;
    report(
        scene,
        verb,
        speaker,
        (that + 1, end),
        "quote.indirect.that",
        if near { 0.95 } else { 0.85 },
    )
}

/// `…, Miguel Paredes, quien aseguró que …`: in a relative clause that ends the sentence.
fn relative(scene: &Scene<'_>, verb: usize, from: usize, end: usize) -> Option<Report> {
    if matches!(scene.language, "de" | "nl") {
        return None;
    }
    let mut first = verb;
    while first > from
        && matches!(
            scene.class(first - 1),
            Class::Auxiliary | Class::Adverb | Class::Determiner
        )
    {
        first -= 1;
    }
    let behind_comma =
        first > from + 2 && scene.class(first - 1) == Class::Relative && scene.is(first - 2, ",");
    if !behind_comma {
        return None;
    }
    let phrase = scene
        .phrase_before(first - 2, from)
        .filter(|p| matches!(p.head, Head::Name(..)) && somebody(scene, p))?;
    let report = told(scene, verb, from, end, Some(phrase))?;
    // `Paredes, quien aseguró que …, viajó a …`: where the report ends is anybody's guess.
    let ends = (report.from..report.to).all(|i| !scene.is(i, ","));
    ends.then_some(report)
}

/// Romance `que` behind other words than a subject and its adjuncts: `anunció un plan que …`, `dice Moreau, que
/// preside …`.
fn is_relative(scene: &Scene<'_>, verb: usize, that: usize) -> bool {
    if that == verb + 1 {
        return false;
    }
    let last = scene.of(that - 1).to_lowercase();
    let commas = (verb + 1..that).filter(|i| scene.is(*i, ",")).count();
    // `«…», racconta Bondi, 78 anni, che abita al porto`.
    let quoted = (verb.saturating_sub(3)..verb).any(|at| scene.within[at] != 0);
    if NO_REPORT.contains(&last.as_str()) || commas == 1 || quoted && last == "," {
        return true;
    }
    let speaker = behind(scene, verb, that);
    let role = |phrase: &Phrase| match phrase.head {
        Head::Role(a, b) => (a..b).any(|i| scene.class(i) == Class::Role),
        _ => true,
    };
    (verb + 1..that).any(|at| {
        // The subject, or what a preposition leads to: `a la prensa`, but `por una charla que tuvo`.
        let leads = scene.class(at - 1) == Class::Preposition && !scene.is(at - 1, "por")
            || scene.class(at - 1) == Class::Determiner;
        let subject = speaker
            .as_ref()
            .is_some_and(|p| p.from <= at && at < p.to && role(p));
        is_article(scene, at) && !leads && !subject && scene.class(at + 1) != Class::Time
    })
}

/// The verb stands in a clause of its own beneath another: `nachdem Weber gesagt hatte, dass …`.
fn opens_beneath(scene: &Scene<'_>, verb: usize, from: usize) -> bool {
    let comma = (from..verb).rev().find(|i| scene.is(*i, ","));
    let open = comma.map_or(from, |at| at + 1);
    matches!(scene.class(open), Class::Clause | Class::Relative)
        || open > from && is_article(scene, open) && scene.class(open + 1) == Class::Auxiliary
        || (open..verb).any(|i| scene.class(i) == Class::Relative)
}

/// German without `dass`: `Weber sagte, er habe …`; the verb is in the subjunctive.
fn subjunctive(scene: &Scene<'_>, verb: usize, from: usize, end: usize) -> Option<Report> {
    const FAR: usize = 24;
    if scene.language != "de" {
        return None;
    }
    let breaks = |at: usize| {
        scene.within[at] != 0
            || matches!(scene.of(at), ":" | ";")
            || at > verb + 1 && scene.is_cue(at)
    };
    let reach = end.min(verb + GAP);
    let comma = (verb + 1..reach).find(|at| scene.is(*at, ",") || breaks(*at))?;
    if !scene.is(comma, ",") || !in_subjunctive(scene, comma + 1, end.min(comma + FAR)) {
        return None;
    }
    let speaker = subject(scene, verb, from, comma);
    let content = (comma + 1, end);
    report(scene, verb, speaker, content, "quote.indirect.clause", 0.9)
}

/// A main clause in the subjunctive: something before the verb, which does not end the clause; behind a
/// relative clause, too.
fn in_subjunctive(scene: &Scene<'_>, from: usize, to: usize) -> bool {
    if matches!(
        scene.class(from),
        Class::Clause | Class::Relative | Class::Conjunction
    ) {
        return false;
    }
    let last = |at: usize| at + 1 >= to || scene.is_mark(at + 1);
    (from + 1..to).any(|i| {
        let subjunctive = is_reporting(scene.of(i)) || is_subjunctive(scene, i, false);
        scene.within[i] == 0 && subjunctive && !last(i)
    })
}

/// `Wie die Polizei mitteilte, …`, `…, wie die Polizei mitteilte`, `…, según informó la policía`.
fn as_told(scene: &Scene<'_>, verb: usize, from: usize, end: usize) -> Option<Report> {
    const FAR: usize = 12;
    let lowest = from.max(verb.saturating_sub(FAR));
    let opens = |at: usize| match scene.language {
        "de" => matches!(scene.of(at), "wie" | "Wie"),
        "nl" => matches!(scene.of(at), "zoals" | "Zoals" | "zo" | "Zo"),
        "fr" => matches!(scene.of(at), "comme" | "Comme"),
        "es" => matches!(scene.of(at), "según" | "Según" | "como" | "Como"),
        "it" => matches!(scene.of(at), "come" | "Come"),
        "pt" => matches!(
            scene.of(at),
            "segundo" | "Segundo" | "conforme" | "Conforme" | "como" | "Como"
        ),
        _ => false,
    };
    let open = (lowest..verb)
        .rev()
        .find(|i| opens(*i) && (*i == from || scene.is(*i - 1, ",")))?;
    let plain = (open + 1..verb).all(|i| {
        scene.within[i] == 0 && !matches!(scene.of(i), ";" | ":" | ",") && !scene.is_cue(i)
    });
    if !plain {
        return None;
    }
    let final_verb = scene.language == "de";
    let phrase = if final_verb {
        let phrase = noun_at(scene, open + 1, verb)?;
        somebody(scene, &phrase).then_some(phrase)?
    } else {
        behind(scene, verb, end).or_else(|| before(scene, verb, open + 1))?
    };
    let closes = if final_verb {
        verb + 1 + usize::from(scene.class(verb + 1) == Class::Auxiliary)
    } else {
        phrase.to.max(verb + 1)
    };
    if open == from {
        // The comma behind the adjuncts: `Según informó la policía este martes, …`.
        let comma = (closes..end.min(closes + FAR)).find(|i| scene.is(*i, ","))?;
        if final_verb && comma != closes {
            return None;
        }
        return report(
            scene,
            verb,
            Subject::Is(phrase),
            (comma + 1, end),
            "quote.indirect.as",
            0.9,
        );
    }
    if final_verb && closes < end && !scene.is_mark(closes) || end.saturating_sub(open) > TAIL {
        return None;
    }
    states_first(scene, from, open - 1)
        .then(|| {
            report(
                scene,
                verb,
                Subject::Is(phrase),
                (from, open - 1),
                "quote.indirect.as",
                0.9,
            )
        })
        .flatten()
}

/// `Die Lage sei ernst, sagte Weber.`, `El plan costará mucho, explicó Pérez.`, `C’est un échec, estime
/// Morel.`
fn trailing(scene: &Scene<'_>, verb: usize, from: usize, end: usize) -> Option<Report> {
    let mut comma = verb.checked_sub(1)?;
    let mut phrase = None;
    while comma > from && comma + 8 > verb && !scene.is(comma, ",") {
        let passed = matches!(scene.class(comma), Class::Auxiliary | Class::Adverb)
            || scene.language == "fr" && matches!(scene.of(comma), "-" | "t");
        // `a-t-il ajouté`.
        let pronoun = scene.language == "fr"
            && matches!(scene.class(comma), Class::He | Class::She | Class::They)
            && scene.is(comma - 1, "-");
        if pronoun {
            phrase = scene.phrase_at(comma, comma + 1);
        } else if !passed {
            return None;
        }
        comma -= 1;
    }
    if comma <= from || !scene.is(comma, ",") {
        return None;
    }
    // `…, sagte Weber: „…“`: what follows is another report.
    let end = (verb..end)
        .find(|i| scene.is(*i, ":") || scene.within[*i] != 0)
        .unwrap_or(end);
    // `La présidente du club, Anne Morel, a réclamé le remboursement`: she has, and it is no speaker.
    if phrase.is_none() && ends_apposition(scene, from, comma) {
        return None;
    }
    let phrase = phrase.or_else(|| behind(scene, verb, end))?;
    let ends = phrase.to.max(verb + 1);
    if end - verb > TAIL || !closes(scene, ends, end) || !states_first(scene, from, comma) {
        return None;
    }
    report(
        scene,
        verb,
        Subject::Is(phrase),
        (from, comma),
        "quote.indirect.trailing",
        0.9,
    )
}

/// By what a body speaks.
const VOICES: &[&str] = &["boca", "bouche", "bocca", "mano", "voce", "voix", "voz"];

/// A person's name between commas ends with the comma at `comma`.
fn ends_apposition(scene: &Scene<'_>, from: usize, comma: usize) -> bool {
    const LONGEST: usize = 6;
    let end = scene.tokens[comma - 1].span.end;
    let person = scene
        .mentions_in(scene.tokens[comma - 1].span)
        .find(|m| m.span.end == end && scene.kind(m.entity) == EntityKind::Person);
    person.is_some_and(|person| {
        // `O partido, pela voz de Ana Lima, exige`: through whom it speaks.
        (from.max(comma.saturating_sub(LONGEST))..comma).any(|i| {
            scene.is(i, ",")
                && (scene.tokens[i + 1].span.start == person.span.start
                    || scene.class(i + 1) == Class::Preposition
                        && VOICES.contains(&scene.of(i + 2)))
        })
    })
}

/// `Die Zahl der Fälle steige, so Weber.`
fn so(scene: &Scene<'_>, at: usize, from: usize, end: usize) -> Option<Report> {
    let opens = scene.language == "de"
        && scene.is(at, "so")
        && at > from + 1
        && scene.is(at - 1, ",")
        && scene.within[at] == 0;
    if !opens {
        return None;
    }
    let phrase = noun_at(scene, at + 1, end)?;
    let fits = somebody(scene, &phrase) && closes(scene, phrase.to, end);
    (fits && end - at <= TAIL && states_first(scene, from, at - 1))
        .then(|| {
            report(
                scene,
                at,
                Subject::Is(phrase),
                (from, at - 1),
                "quote.indirect.trailing",
                0.9,
            )
        })
        .flatten()
}

/// What follows the subject is an adjunct, a mark or nothing.
fn closes(scene: &Scene<'_>, at: usize, end: usize) -> bool {
    at >= end
        || scene.is_mark(at)
        || matches!(
            scene.class(at),
            Class::Preposition
                | Class::Time
                | Class::Adverb
                | Class::Conjunction
                | Class::Relative
                | Class::Determiner
        )
        || matches!(
            scene.of(at),
            "mit" | "hinzu" | "fest" | "ein" | "an" | "klar"
        )
}

/// `from..comma` is a statement, no adjunct: long enough, mostly without marks, with a finite verb where the
/// language's words tell.
fn states_first(scene: &Scene<'_>, from: usize, comma: usize) -> bool {
    /// Words that no adjunct has.
    const LONG: usize = 9;
    /// Tokens of words between marks that are a quotation of their own.
    const QUOTED: usize = 8;
    if comma <= from || scene.within[from] != 0 {
        return false;
    }
    // `Er nannte einen Grund: „…“, sagte Weber`: the words between marks are what was said.
    let closing = scene.within[comma - 1];
    if closing != 0 {
        let open = (from..comma)
            .rev()
            .take_while(|i| scene.within[*i] == closing);
        let long = open.count();
        if long > QUOTED || comma > from + long && scene.is(comma - long - 1, ":") {
            return false;
        }
    }
    // `Während der Plan fehle, sagte Weber, …`: half a sentence. `Auf die Frage, ob …, antwortete er`.
    let half = scene.class(from) == Class::Clause && !(from..comma).any(|i| scene.is(i, ","));
    if half || scene.is(from, "Auf") && scene.is(from + 2, "Frage") {
        return false;
    }
    let marked = (from..comma).filter(|i| scene.within[*i] != 0).count();
    let words = (from..comma).filter(|i| !scene.is_mark(*i)).count();
    let adjunct = matches!(scene.class(from), Class::Preposition | Class::Clause);
    let reported = scene.language == "de" && in_subjunctive(scene, from, comma);
    let finite = || {
        (from..comma).any(|i| {
            matches!(scene.class(i), Class::Auxiliary | Class::Verb)
                || scene.tokens[i].shape == Shape::Lower && ends_finite(scene.language, scene.of(i))
        })
    };
    words >= SHORTEST
        && marked * 2 <= comma - from
        && (reported || words >= LONG || !adjunct && finite())
}

/// A report of enough words whose subject can be told, cut before another verb of speech.
fn report(
    scene: &Scene<'_>,
    cue: usize,
    speaker: Subject,
    (start, end): (usize, usize),
    rule: &'static str,
    confidence: f32,
) -> Option<Report> {
    let phrase = match speaker {
        Subject::Is(phrase) => Some(phrase),
        Subject::LeftOut => None,
        Subject::Unclear => return None,
    };
    let start = start + usize::from(scene.is(start, ","));
    let to = stop(scene, start, end);
    let words = (start..to).filter(|i| !scene.is_mark(*i)).count();
    (start < to && words >= SHORTEST).then_some(Report {
        cue,
        phrase,
        from: start,
        to,
        rule,
        confidence,
    })
}

/// Where a report ends: before a coordinate verb of speech (`und sagte`, `y agregó que`), before an
/// aside with one (`, so Weber`).
fn stop(scene: &Scene<'_>, start: usize, end: usize) -> usize {
    for at in start + 2..end {
        if scene.within[at] != 0 {
            continue;
        }
        let mut verb = at + 1;
        while verb < end
            && verb < at + 3
            && matches!(scene.class(verb), Class::Auxiliary | Class::Adverb)
        {
            verb += 1;
        }
        let cue = verb < end && scene.is_cue(verb) && !SILENT.contains(&scene.of(verb));
        let coordinate = scene.class(at) == Class::Conjunction && cue;
        let aside = scene.is(at, ",")
            && (cue
                || is_gerund(scene, at + 1)
                || scene.language == "de" && scene.is(at + 1, "so") && scene.is_capital(at + 2));
        if coordinate || aside {
            return if scene.is(at - 1, ",") { at - 1 } else { at };
        }
    }
    end
}

#[cfg(test)]
mod tests;
