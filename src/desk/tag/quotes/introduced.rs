//! What stands before the opening mark: a subject and its verb of speech, an announcement that ends
//! in a colon.

use super::around::{ASKED_ABROAD, according, called, named_before, puts_it, subject, who_puts_it};
use super::asides::{aside, in_view_of};
use super::beside::Beside;
use super::direct::last_mark;
use super::judged::judged;
use super::lexicon::{Class, Form};
use super::phrase::Head;
use super::scene::Scene;
use super::unlisted::{announced, by_name, named, pronoun};

/// Before the quotation: `Kirby said: “…”`, `Said Kirby: “…”`, `Kirby said it was “…”`.
pub fn introduced(scene: &Scene<'_>, index: usize) -> Option<Beside> {
    let stretch = scene.quoted[index];
    if stretch.open == 0 {
        return None;
    }
    let floor = index.checked_sub(1).map_or(0, |i| {
        scene.quoted[i].close.map_or(scene.quoted[i].end, |c| c + 1)
    });
    let end = stretch.open;
    let paragraph = scene.tokens[end].paragraph_start;
    let colon = scene.is(end - 1, ":");
    if paragraph && !colon {
        return None;
    }
    if scene.tokens[end].sentence_start && !colon && !scene.is(end - 1, ",") {
        return None;
    }
    if end <= floor {
        return None;
    }
    let mut from = scene.sentence_start(end - 1, floor, 64);
    let abroad = scene.language != "en";
    // Short marked words inside the sentence (`the “so-called” plan`) do not cut it.
    if from == floor && floor > 0 && index > 0 && !scene.tokens[from].sentence_start {
        let before = scene.quoted[index - 1];
        // `…, mentre Giuseppe Conte sceglie l’ironia: «…»` has its own subject.
        let own = abroad && colon && named(scene, from, end).is_some();
        if !own
            && before.end - before.open <= 8
            && !matches!(last_mark(scene, &before), "," | "." | "?" | "!")
        {
            from = scene.sentence_start(before.open, 0, 48);
        }
    }
    let leads = matches!(scene.of(end - 1), ":" | ",");
    // `As Kirby once put it, “…”`.
    if leads
        && end >= from + 4
        && puts_it(scene, end - 3)
        && let Some(phrase) = who_puts_it(scene, end - 3, from)
    {
        return Some(Beside {
            rule: "quote.direct.before",
            phrase: Some(phrase),
            cue: Some(scene.span(end - 3, end - 1)),
            confidence: 0.9,
        });
    }
    // `…, so Yakin, „…“`.
    if scene.is(end - 1, ",")
        && let Some((at, phrase)) = aside(scene, from, end)
        && phrase.to + 1 >= end
    {
        return Some(Beside {
            rule: "quote.direct.aside",
            phrase: Some(phrase),
            cue: Some(scene.tokens[at].span),
            confidence: 0.9,
        });
    }
    if !leads && let Some(found) = judged(scene, from, end) {
        return Some(found);
    }
    // The last verb of speech before the mark.
    let verb = (from..end).rev().find(|i| scene.is_cue(*i));
    let gerund = (from..end).rev().find(|i| {
        let word = scene.words[*i];
        word.class == Class::Cue
            && scene.within[*i] == 0
            && (word.form == Form::Gerund
                || word.form == Form::Base && *i > from && scene.is(*i - 1, "to"))
    });
    if let Some(at) = (from..end.saturating_sub(1))
        .rev()
        .find(|i| according(scene, *i).is_some())
        && verb.is_none_or(|v| v < at)
    {
        let after = according(scene, at)?;
        if let Some(phrase) = called(scene, after, end, scene.phrase_at(after, end)) {
            return Some(Beside {
                rule: "quote.direct.according",
                phrase: Some(phrase),
                cue: Some(scene.span(at, after)),
                confidence: 0.75,
            });
        }
    }
    let cue_at = match (verb, gerund) {
        (Some(v), Some(g)) => v.max(g),
        (Some(v), None) => v,
        (None, Some(g)) => g,
        (None, None) => {
            // `His statement: “…”`, `In a tweet, Trump: “…”`.
            let noun = (from..end)
                .rev()
                .find(|i| scene.is_report(*i) && scene.within[*i] == 0);
            if let Some(noun) = noun.filter(|n| colon || *n + 3 >= end) {
                let owner = (noun > from + 1 && matches!(scene.of(noun - 1), "'s" | "’s"))
                    .then(|| scene.phrase_before(noun - 1, from))
                    .flatten();
                if let Some(phrase) = owner {
                    return Some(Beside {
                        rule: "quote.direct.noun",
                        phrase: Some(phrase),
                        cue: Some(scene.tokens[noun].span),
                        confidence: 0.7,
                    });
                }
            }
            if !colon {
                let phrase = in_view_of(scene, from, end)?;
                return Some(Beside {
                    rule: "quote.direct.in_view_of",
                    phrase: Some(phrase),
                    cue: Some(scene.tokens[from].span),
                    confidence: if scene.language == "de" { 0.75 } else { 0.86 },
                });
            }
            // `- HuffPollster: “…”`, a speaker's name as in a transcript.
            let label = scene.phrase_before(end - 1, from).filter(|p| {
                matches!(p.head, Head::Name(..))
                    && (p.from == from || matches!(scene.of(p.from - 1), "-" | "–" | "—"))
            });
            let phrase = label.or_else(|| subject(scene, from, end));
            let phrase = if abroad {
                let name = named(scene, from, end);
                phrase
                    .map(|role| by_name(scene, role, name))
                    .or(name)
                    .or_else(|| pronoun(scene, from, end))?
            } else {
                phrase?
            };
            let document = matches!(phrase.head, Head::Role(_, to)
                if matches!(scene.of(to - 1), "transcript" | "list" | "updates" | "below" | "text"));
            // A German noun (`Fazit: „…“`) is capitalised like a name.
            let noun = scene.language == "de"
                && matches!(phrase.head, Head::Name(a, b)
                    if b == a + 1 && scene.mentions_in(scene.span(a, b)).next().is_none());
            if document || noun {
                return None;
            }
            return Some(Beside {
                rule: "quote.direct.colon",
                phrase: Some(phrase),
                cue: Some(scene.tokens[end - 1].span),
                confidence: 0.65,
            });
        }
    };
    // `…“, ereiferte sich der Coach und behauptete: „…“`: one subject for both.
    if abroad
        && from == floor
        && floor > 0
        && cue_at > from
        && scene.class(cue_at - 1) == Class::Conjunction
        && !scene.tokens[floor].sentence_start
    {
        return Some(Beside {
            rule: "quote.direct.coordinate",
            phrase: None,
            cue: Some(scene.tokens[cue_at].span),
            confidence: 0.9,
        });
    }
    let distance = end - cue_at;
    let (rule, phrase) = match verb {
        _ if named_before(scene, cue_at, from).is_some() => {
            ("quote.direct.gerund", named_before(scene, cue_at, from))
        }
        Some(verb) if verb < cue_at => {
            // `…, Spicer said, adding, “…”`: whoever said adds.
            let said = scene.is(verb + 1, ",")
                || matches!(
                    scene.class(verb + 1),
                    Class::Preposition | Class::Time | Class::Adverb
                );
            let speaker = said
                .then(|| scene.phrase_before(verb, from))
                .flatten()
                .or_else(|| subject(scene, from, end));
            ("quote.direct.gerund", speaker)
        }
        // `Preguntado por los planes de Ana Gil, respondió: “…”`: whoever was asked is not named there.
        Some(verb)
            if leads
                && scene.leaves_subjects_out()
                && answers(scene, from, verb)
                && scene.phrase_before(verb, from).is_none() =>
        {
            return Some(Beside {
                rule: "quote.direct.no_subject",
                phrase: None,
                cue: Some(scene.tokens[verb].span),
                confidence: 0.84,
            });
        }
        Some(verb) if abroad => (
            "quote.direct.before",
            announced(scene, from, end, Some(verb)),
        ),
        Some(verb) => match scene.phrase_before(verb, from) {
            Some(phrase) => ("quote.direct.before", Some(phrase)),
            None if verb == from || scene.class(verb) == Class::Cue && verb <= from + 2 => (
                "quote.direct.before_inverted",
                scene.phrase_at(verb + 1, end),
            ),
            None => ("quote.direct.before", subject(scene, from, end)),
        },
        None => ("quote.direct.gerund", subject(scene, from, end)),
    };
    let confidence = match (leads, distance) {
        (true, 0..=3) => 0.97,
        (true, 4..=12) => 0.92,
        (true, _) => 0.8,
        (false, 0..=8) => 0.9,
        (false, 9..=20) => 0.8,
        (false, _) => 0.65,
    };
    Some(Beside {
        rule: if leads { rule } else { "quote.direct.embedded" },
        phrase,
        cue: Some(scene.tokens[cue_at].span),
        confidence,
    })
}

/// The sentence begins with a question and a comma, right before the verb at `verb`.
fn answers(scene: &Scene<'_>, from: usize, verb: usize) -> bool {
    ASKED_ABROAD.contains(&scene.of(from)) && verb > from + 1 && {
        let mut at = verb;
        while at > from + 1 && matches!(scene.class(at - 1), Class::Auxiliary | Class::Adverb) {
            at -= 1;
        }
        scene.is(at - 1, ",")
    }
}
