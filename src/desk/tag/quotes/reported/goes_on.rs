//! German sentences that go on reporting in the subjunctive, with no verb of speech: `Weber sagte, die Fähre sei alt.
//! Sie habe drei Motoren.`

use super::subject::{noun_at, somebody};
use super::subjunctives::{AMBIGUOUS, VIEWS, WISHES, is_certain};
use super::words::{SILENT, ends_finite};
use crate::desk::tag::EntityKind;
use crate::desk::tag::quotes::cast::Cast;
use crate::desk::tag::quotes::lexicon::Class;
use crate::desk::tag::quotes::phrase::{Head, Phrase};
use crate::desk::tag::quotes::scene::Scene;
use crate::desk::tag::quotes::speaker::Speaker;
use crate::desk::tag::quotes::unlisted::named;
use crate::desk::tag::quotes::{Quote, QuoteKind};
use crate::desk::tag::sources::Attribution;
use crate::desk::tag::token::Shape;

/// Words that such a sentence has at least: `Das sei falsch.`
const SHORTEST: usize = 3;
/// Tokens before its verb at most.
const FAR: usize = 40;
/// Sentences in the indicative that it may stand behind, in its paragraph and in the next.
const GAP: (usize, usize) = (2, 1);
/// How sure the speaker is, of whoever is said to speak and of whoever is the subject before.
const CONFIDENCE: (f32, f32) = (0.8, 0.6);

/// Who is being reported, sentence by sentence.
#[derive(Default)]
pub struct Run {
    /// Whoever was reported or quoted last.
    who: Option<Speaker>,
    /// The subject of the sentence right before, which says nothing.
    actor: Option<Speaker>,
    /// Sentences in the indicative since.
    gap: usize,
    /// The sentence right before reports in the subjunctive.
    reports: bool,
}

/// What was found beside: quotations between marks by place, sources named by `laut`.
pub struct Found<'a> {
    /// Quotations between marks.
    pub direct: &'a [Quote],
    /// Sources.
    pub sources: &'a [Attribution],
}

impl Run {
    /// Takes the sentence `from..to` in, whose own reports are given; what it goes on with, if it does.
    pub fn sentence(
        &mut self,
        scene: &Scene<'_>,
        cast: &Cast,
        (from, to): (usize, usize),
        own: &[Quote],
        found: &Found<'_>,
    ) -> Vec<Quote> {
        // A sentence between marks of its own is another one.
        let opens = |at: &usize| scene.tokens[*at].sentence_start && scene.within[*at - 1] == 0;
        let cut = (from + 1..to).find(opens).unwrap_or(to);
        let mut out = Vec::new();
        out.extend(self.part(scene, cast, (from, cut), own, found));
        if cut < to {
            out.extend(self.part(scene, cast, (cut, to), own, found));
        }
        out
    }

    fn part(
        &mut self,
        scene: &Scene<'_>,
        cast: &Cast,
        (from, to): (usize, usize),
        own: &[Quote],
        found: &Found<'_>,
    ) -> Option<Quote> {
        let span = scene.span(from, to);
        let near = !scene.tokens[from].paragraph_start;
        let quoted = found
            .direct
            .get(found.direct.partition_point(|q| q.span.start < span.start)..)
            .unwrap_or_default()
            .iter()
            .take_while(|q| q.span.start < span.end)
            .filter(|q| q.speaker_name.is_some() && q.rule != "quote.direct.reported_on");
        let inside = |q: &&Quote| span.start <= q.span.start && q.span.start < span.end;
        let last = own
            .iter()
            .filter(inside)
            .chain(quoted)
            .max_by_key(|q| q.span.start);
        if let Some(quote) = last {
            self.reports = own.iter().any(|q| q.span.start == quote.span.start)
                && quote.rule != "quote.indirect.infinitive";
            self.spoke(speaker_of(quote));
            return None;
        }
        let source = found
            .sources
            .get(found.sources.partition_point(|s| s.span.start < span.start)..)
            .unwrap_or_default()
            .iter()
            .take_while(|s| s.span.start < span.end)
            .last();
        if let Some(source) = source {
            self.reports = false;
            self.spoke(Speaker {
                entity: source.entity,
                name: Some(source.source.clone()),
                from: None,
                confidence: 0.75,
                unknown: false,
            });
            return None;
        }
        let end = closing(scene, from, to);
        if is_attributed(scene, from, end) {
            *self = Self::default();
            return None;
        }
        let told = self.told(scene, cast, (from, end), near);
        if let Some(quote) = &told {
            self.reports = true;
            self.spoke(speaker_of(quote));
            return told;
        }
        self.reports = false;
        self.gap += if near { 1 } else { 2 };
        self.actor = actor(scene, from, end).and_then(|phrase| {
            let found = cast.speaker(scene, &phrase, self.who.as_ref());
            let person = found
                .entity
                .is_some_and(|e| scene.kind(e) == EntityKind::Person);
            (found.name.is_some() && person).then_some(found)
        });
        None
    }

    fn spoke(&mut self, speaker: Speaker) {
        self.who = Some(speaker);
        self.actor = None;
        self.gap = 0;
    }

    /// The sentence as a report, of the part behind its colon, or of all of it.
    fn told(
        &self,
        scene: &Scene<'_>,
        cast: &Cast,
        (from, end): (usize, usize),
        near: bool,
    ) -> Option<Quote> {
        let colon = (from + 2..end).find(|i| scene.is(*i, ":") && scene.within[*i] == 0);
        if let Some(colon) = colon
            && is_reported(scene, colon + 1, end, false)
            && let Some(phrase) = actor(scene, from, colon)
        {
            let speaker = cast.speaker(scene, &phrase, self.who.as_ref());
            let rule = "quote.indirect.colon";
            return quote(scene, (colon + 1, end), speaker, CONFIDENCE.0, rule);
        }
        let end = colon.unwrap_or(end);
        if !is_reported(scene, from, end, self.reports && near) || names_speaker(scene, from, end) {
            return None;
        }
        let rule = "quote.indirect.goes_on";
        // `Weber verwies auf die Kosten. Sie seien zu hoch.`
        if let Some(actor) = self.actor.clone().filter(|_| near) {
            return quote(scene, (from, end), actor, CONFIDENCE.1, rule);
        }
        let far = if near { GAP.0 } else { GAP.1 };
        let who = self.who.clone().filter(|_| self.gap <= far)?;
        quote(scene, (from, end), who, CONFIDENCE.0, rule)
    }
}

/// Whoever said it.
fn speaker_of(quote: &Quote) -> Speaker {
    Speaker {
        entity: quote.speaker,
        name: quote.speaker_name.clone(),
        from: None,
        confidence: quote.confidence,
        unknown: false,
    }
}

/// One past the last token of `from..to` that is no closing mark.
fn closing(scene: &Scene<'_>, from: usize, to: usize) -> usize {
    let mut end = to;
    while end > from && matches!(scene.of(end - 1), "." | "!" | "…" | "...") {
        end -= 1;
    }
    end
}

fn quote(
    scene: &Scene<'_>,
    (from, end): (usize, usize),
    speaker: Speaker,
    confidence: f32,
    rule: &'static str,
) -> Option<Quote> {
    let words = (from..end).filter(|i| !scene.is_mark(*i)).count();
    speaker.name.as_ref()?;
    if words < SHORTEST {
        return None;
    }
    let marked = (from..end).any(|i| scene.within[i] != 0);
    let confidence = speaker.confidence.min(confidence);
    let unsure = confidence < 0.8;
    Some(Quote {
        kind: if marked {
            QuoteKind::Mixed
        } else {
            QuoteKind::Indirect
        },
        span: scene.span(from, end),
        cue: None,
        speaker: speaker.entity,
        speaker_name: speaker.name,
        resolved_from: None,
        flags: unsure
            .then(|| format!("speaker_confidence: {confidence:.2}"))
            .into_iter()
            .collect(),
        confidence,
        rule,
    })
}

/// `Nach Angaben der Werft seien …`, `…, dem Bericht zufolge`: somebody of its own, whom no list of sources has.
fn is_attributed(scene: &Scene<'_>, from: usize, end: usize) -> bool {
    (from..end).any(|i| {
        scene.within[i] == 0
            && (matches!(scene.of(i), "Laut" | "laut" | "zufolge")
                || scene.of(i).eq_ignore_ascii_case("nach")
                    && (i + 1..end.min(i + 4)).any(|noun| VIEWS.contains(&scene.of(noun))))
    })
}

/// A verb of speech behind a comma, or `so` with a name: somebody of its own speaks, whoever it is.
fn names_speaker(scene: &Scene<'_>, from: usize, end: usize) -> bool {
    (from + 1..end).any(|i| {
        scene.is(i - 1, ",")
            && scene.within[i] == 0
            && (scene.is_cue(i) && !SILENT.contains(&scene.of(i))
                || scene.is(i, "so") && (scene.is_capital(i + 1) || scene.is_capital(i + 2))
                || scene.is(i, "heißt")
                || scene.is(i, "hieß"))
    })
}

/// The main clause of `from..end` has its verb in the subjunctive; `run` takes forms of other tenses, too.
fn is_reported(scene: &Scene<'_>, from: usize, end: usize, run: bool) -> bool {
    if scene.within.get(from).is_none_or(|stretch| *stretch != 0) || scene.is(end, "?") {
        return false;
    }
    let mut clause = from;
    // A clause before has its verb in the indicative, or might have.
    let mut stated = false;
    for at in from..end.min(from + FAR) {
        if scene.within[at] != 0 {
            continue;
        }
        if matches!(scene.of(at), "," | ";" | "–" | "—" | "-" if scene.tokens[at].spaced || scene.is(at, ","))
        {
            // `Das Lokal, das sie betreiben, sei geschlossen`.
            let relative = clause > from
                && scene.class(clause) == Class::Determiner
                && scene.tokens[at - 1].shape == Shape::Lower;
            stated |= !relative && !is_beneath(scene, clause) && is_stated(scene, clause, at);
            clause = at + 1;
            continue;
        }
        if !is_subjunctive(scene, at, run) || at == from {
            continue;
        }
        let last = at + 1 >= end || scene.is_mark(at + 1);
        // `Dass er komme, …`, `das Haus, das er gekauft habe, …`.
        let beneath = at > clause && is_beneath(scene, clause);
        if beneath && (last || clause == from && !scene.is(from, "Als")) {
            continue;
        }
        let relative = clause > from && at > clause && scene.class(clause) == Class::Determiner;
        if relative && last {
            continue;
        }
        // `als wisse er nichts`: no words, but a seeming.
        let seeming = at == clause + 1 && scene.is(clause, "als");
        let indicative = seeming || (clause..at).any(|i| is_indicative(scene, i));
        return !stated && !indicative && !is_wish(scene, from, at, end);
    }
    false
}

/// The clause that begins at `at` hangs on another.
fn is_beneath(scene: &Scene<'_>, at: usize) -> bool {
    let at = at
        + usize::from(
            scene.class(at) == Class::Preposition && scene.class(at + 1) == Class::Relative,
        );
    matches!(scene.class(at), Class::Clause | Class::Relative)
        && !matches!(scene.of(at), "Denn" | "denn")
        || matches!(
            scene.of(at).to_lowercase().as_str(),
            "wer"
                | "was"
                | "wo"
                | "warum"
                | "weshalb"
                | "wieso"
                | "wann"
                | "wen"
                | "wem"
                | "woher"
                | "wohin"
                | "womit"
                | "wobei"
                | "wofür"
                | "welche"
                | "welcher"
                | "welches"
                | "welchen"
                | "bevor"
                | "nachdem"
                | "falls"
                | "sofern"
                | "sobald"
                | "solange"
                | "damit"
                | "sodass"
                | "indem"
                | "bis"
                | "um"
                | "soweit"
                | "sollte"
                | "sollten"
        )
}

/// A word in the subjunctive of reports; `run` takes forms that may suppose as well.
pub fn is_subjunctive(scene: &Scene<'_>, at: usize, run: bool) -> bool {
    const PREFIXES: &[&str] = &["be", "ent", "er", "ver", "zer", "über", "unter", "wider"];
    let word = scene.of(at);
    if scene.tokens[at].shape != Shape::Lower || !word.ends_with(['e', 'n']) && word != "sei" {
        return false;
    }
    // `verstehe` like `stehe`, `profitiere` like all verbs in -ieren.
    let derived = || {
        word.len() > 6 && word.ends_with("iere")
            || PREFIXES.iter().any(|p| {
                word.strip_prefix(p)
                    .is_some_and(|rest| rest.len() > 3 && is_certain(rest))
            })
    };
    is_certain(word) || run && AMBIGUOUS.contains(&word) || derived()
}

/// A finite verb in the indicative, as far as the lists go.
fn is_indicative(scene: &Scene<'_>, at: usize) -> bool {
    scene.within[at] == 0
        && scene.tokens[at].shape == Shape::Lower
        && (scene.class(at) == Class::Auxiliary && !is_certain(scene.of(at))
            || scene.is_cue(at)
            || ends_finite("de", scene.of(at)))
}

/// A main clause with a verb that might be in the indicative: its ending says so, too.
fn is_stated(scene: &Scene<'_>, from: usize, to: usize) -> bool {
    let verb = |i: usize| {
        let word = scene.of(i);
        scene.within[i] == 0
            && scene.tokens[i].shape == Shape::Lower
            && scene.class(i) == Class::Other
            && word.len() > 3
            && i > from
            && (word.ends_with('t') || word.ends_with("te") || word.ends_with("en"))
            && !matches!(
                word,
                "jetzt" | "nicht" | "zuletzt" | "selbst" | "überhaupt" | "insgesamt" | "erst"
            )
    };
    (from..to).any(|i| is_indicative(scene, i) || verb(i))
}

/// No report: `es sei denn`, `sei es`, `ich habe`, `man nehme`, `Erwähnt sei`, `Gott sei Dank`.
fn is_wish(scene: &Scene<'_>, from: usize, at: usize, end: usize) -> bool {
    let first = |i: usize| scene.within[i] == 0 && scene.class(i) == Class::Speaker;
    let me = first(at - 1)
        || at + 1 < end && first(at + 1)
        || scene.is(at - 1, "Ich")
        || scene.is(from, "Ich");
    let sei = scene.is(at, "sei")
        && (matches!(
            scene.of(at + 1),
            "denn" | "es" | "Dank" | "dank" | "'s" | "’s" | "an"
        ) || WISHES.contains(&scene.of(from))
            || WISHES.contains(&scene.of(end - 1)));
    let recipe = scene.of(at - 1).eq_ignore_ascii_case("man")
        && matches!(
            scene.of(at),
            "nehme" | "gebe" | "denke" | "stelle" | "sehe" | "füge" | "lasse" | "setze"
        );
    // `stimme bitte zu`, `dann melde dich`.
    let asks = (from..end).any(|i| {
        matches!(
            scene.of(i),
            "du" | "Du" | "dir" | "Dir" | "dich" | "Dich" | "dein" | "deine" | "Deine" | "bitte"
        ) && scene.within[i] == 0
    });
    me || asks
        || sei
        || recipe
        || scene.is(from, "Möge")
        || scene.is(from, "Es") && scene.is(at, "lebe")
}

/// The subject of a sentence that acts, at its beginning or right behind its verb: `Weber verwies auf …`, `Am Montag
/// verwies Weber auf …`; nobody in the passive.
fn actor(scene: &Scene<'_>, from: usize, end: usize) -> Option<Phrase> {
    let passive = |i: usize| {
        matches!(
            scene.of(i),
            "wurde" | "wurden" | "worden" | "wird" | "werden" | "ist" | "war" | "sind" | "waren"
        )
    };
    if from >= end || (from..end).any(|i| scene.within[i] == 0 && passive(i)) {
        return None;
    }
    let speaks = |phrase: &Phrase| match phrase.head {
        Head::Name(a, b) => scene
            .mentions_in(scene.span(a, b))
            .any(|m| scene.kind(m.entity) != EntityKind::Place),
        Head::Pronoun(at) => matches!(scene.class(at), Class::He | Class::She),
        Head::Role(a, b) => (a..b).any(|i| scene.class(i) == Class::Role),
    };
    let first = noun_at(scene, from, end)
        .filter(|p| somebody(scene, p) && speaks(p) && p.to < end)
        .filter(|p| scene.tokens[p.to].shape == Shape::Lower && scene.within[p.to] == 0);
    first.or_else(|| {
        let phrase = named(scene, from, end)?;
        let verb = phrase.from.checked_sub(1).filter(|i| *i > from)?;
        let word = scene.of(verb);
        let inverted = scene.tokens[verb].shape == Shape::Lower
            && (scene.is_cue(verb) || scene.class(verb) == Class::Other)
            && (word.ends_with('t') || word.ends_with("te") || scene.is_cue(verb));
        inverted.then_some(phrase)
    })
}
