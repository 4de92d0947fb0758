//! Words between marks: are they a quotation, and whose.

use super::beside::beside;
use super::cast::Cast;
use super::interview::{interviewee, stands_alone};
use super::lexicon::Class;
use super::marks::Quoted;
use super::paragraph::{led, names};
use super::scene::Scene;
use super::speaker::Speaker;
use super::unlisted::announced;
use super::{Quote, QuoteKind};
use crate::desk::Span;
use crate::desk::tag::token::Shape;

/// Words below which it needs a verb of speech beside it.
const SHORT: usize = 4;

/// Quotations between marks, with speakers.
pub fn direct(scene: &Scene<'_>, cast: &Cast, in_heading: &dyn Fn(Span) -> bool) -> Vec<Quote> {
    let mut out: Vec<Quote> = Vec::with_capacity(scene.quoted.len());
    let asked = interviewee(scene);
    let mut last: Option<Speaker> = None;
    // Of the quotation before: its index in `quoted`, and whether it was attributed.
    let mut before: Option<(usize, bool)> = None;
    for at in 0..scene.quoted.len() {
        let stretch = scene.quoted[at];
        let words = count_words(scene, &stretch);
        if words == 0 || in_heading(stretch.inner) {
            continue;
        }
        let found = beside(scene, at);
        // Elsewhere the full stop stands behind the mark and says nothing: `bei „Sky“.`, `con il titolo «Tu che non
        // rispondi».`
        let part = scene.language != "en" && embedded(scene, &stretch);
        let whole = is_whole(scene, &stretch) && !part;
        let is_quote = match &found {
            Some(b) => {
                (words >= 2 || whole && !(words == 1 && b.rule == "quote.direct.embedded"))
                    && !is_of(scene, &stretch, words)
                    && (words >= SHORT || whole || b.confidence > 0.85)
                    && (b.confidence > 0.95 || !names_work(scene, &stretch, words, whole))
            }
            None => {
                // A fragment that nobody is near to have said is a term or a title.
                (whole && words >= SHORT
                    || stretch.continued
                    || stretch.continues
                    || whole
                        && before.is_some_and(|(b, known)| known && same_paragraph(scene, b, at)))
                    && !names_work(scene, &stretch, words, whole)
            }
        };
        let goes_on = if found.is_none() && !whole && words >= SHORT {
            reported_on(scene, cast, &stretch, before, last.as_ref())
        } else {
            None
        };
        if goes_on.is_none() && (!is_quote || part && found.is_none()) {
            continue;
        }
        let mut speaker = Speaker::default();
        let mut rule = "quote.direct.unattributed";
        let mut cue = None;
        if let Some(b) = &found {
            rule = b.rule;
            cue = b.cue;
            // `Al respecto, explicó que “…”`.
            let left_out = b.rule == "quote.direct.embedded"
                && b.phrase.is_none()
                && scene.leaves_subjects_out()
                && !b.cue.is_some_and(|cue| {
                    // `Washington manifestou “…”`: who stands there speaks, though nobody knows what it is.
                    let verb = scene.tokens.partition_point(|t| t.span.start < cue.start);
                    verb > 0
                        && scene
                            .mentions_in(scene.tokens[verb - 1].span)
                            .next()
                            .is_some()
                });
            if b.rule == "quote.direct.no_subject" || left_out {
                speaker = cast.left_out(scene, stretch.open, last.as_ref());
            }
            if b.rule == "quote.direct.coordinate"
                && let Some(last) = &last
            {
                speaker = Speaker {
                    confidence: last.confidence.min(0.8),
                    ..last.clone()
                };
            }
            if let Some(phrase) = &b.phrase {
                speaker = cast.speaker(scene, phrase, last.as_ref());
                speaker.confidence *= b.confidence;
            }
        } else if let Some(found) = goes_on {
            rule = "quote.direct.reported_on";
            speaker = found;
        } else if let Some(entity) = asked.filter(|_| stands_alone(scene, &stretch)) {
            rule = "quote.direct.interview";
            speaker = Speaker {
                entity: Some(entity),
                name: Some(scene.entities[entity].name.clone()),
                confidence: 0.8,
                ..Speaker::default()
            };
        } else if (whole || stretch.continues)
            && !stretch.continued
            && let Some((rule_found, found)) = led(scene, cast, at, last.as_ref())
        {
            rule = rule_found;
            speaker = found;
        } else if whole
            && let Some(found) = cast.turns_to(scene, stretch.open, last.as_ref())
            && found.entity.is_none_or(|entity| !names(scene, at, entity))
        {
            rule = "quote.direct.after_sentence";
            speaker = found;
        } else if let Some((rule_found, found)) = carried(scene, at, before, last.as_ref(), whole) {
            rule = rule_found;
            speaker = found;
        } else if whole
            && let Some(found) = reported(scene, cast, stretch.open, last.as_ref())
            && found.entity.is_none_or(|entity| !names(scene, at, entity))
        {
            rule = "quote.direct.after_report";
            speaker = found;
        } else if whole
            && let Some(found) = cast.acts_before(scene, stretch.open, last.as_ref())
            && found.entity.is_none_or(|entity| !names(scene, at, entity))
        {
            rule = "quote.direct.after_sentence";
            speaker = found;
        }
        let known = speaker.name.is_some();
        if !known && !whole && rule == "quote.direct.embedded" {
            continue;
        }
        before = Some((at, known));
        if known {
            last = Some(Speaker {
                from: None,
                ..speaker.clone()
            });
        }
        let mut flags = Vec::new();
        if stretch.mismatched {
            flags.push(mismatch(scene, &stretch));
        }
        if stretch.continues || stretch.continued {
            flags.push("continued_paragraph".to_owned());
        } else if stretch.close.is_none() {
            flags.push("unclosed_marks".to_owned());
        }
        if known && speaker.confidence < 0.8 {
            flags.push(format!("speaker_confidence: {:.2}", speaker.confidence));
        }
        out.push(Quote {
            kind: if whole || !embedded(scene, &stretch) {
                QuoteKind::Direct
            } else {
                QuoteKind::Mixed
            },
            span: stretch.inner,
            cue,
            speaker: speaker.entity,
            speaker_name: speaker.name,
            resolved_from: speaker.from.filter(|_| known),
            flags,
            confidence: if known { speaker.confidence } else { 0.5 },
            rule,
        });
    }
    out
}

fn mismatch(scene: &Scene<'_>, stretch: &Quoted) -> String {
    let code = |at: usize| scene.of(at).chars().next().map_or(0, u32::from);
    format!(
        "mismatched_marks: opens U+{:04X}, closes U+{:04X}",
        code(stretch.open),
        stretch.close.map_or(0, code)
    )
}

fn count_words(scene: &Scene<'_>, stretch: &Quoted) -> usize {
    (stretch.open + 1..stretch.end)
        .filter(|i| !scene.is_mark(*i) && scene.tokens[*i].spaced || *i == stretch.open + 1)
        .take(40)
        .count()
}

/// It reads as a sentence of its own: begins with a capital and ends with a mark.
fn is_whole(scene: &Scene<'_>, stretch: &Quoted) -> bool {
    let first = (stretch.open + 1..stretch.end).find(|i| !scene.is_mark(*i));
    let begins = first.is_some_and(|i| {
        scene.is_capital(i)
            || matches!(scene.tokens[i].shape, Shape::Number)
            || scene.is(stretch.open + 1, "[")
    });
    begins && (ends_sentence(scene, stretch) || stretch.close.is_none())
}

pub(super) fn last_mark<'t>(scene: &Scene<'t>, stretch: &Quoted) -> &'t str {
    // Behind a nested closing mark, too; or the comma after the closing mark.
    let mut at = stretch.end;
    while at > stretch.open + 1 && matches!(scene.of(at - 1), "’" | "'" | "”" | "\"") {
        at -= 1;
    }
    scene.of(at - 1)
}

fn ends_sentence(scene: &Scene<'_>, stretch: &Quoted) -> bool {
    matches!(
        last_mark(scene, stretch),
        "." | "," | "!" | "?" | "…" | "..." | "—" | "–" | "-" | "。" | "！" | "？" | ";"
    ) || stretch
        .close
        .is_some_and(|c| matches!(scene.of(c + 1), "," | "."))
}

/// The stretch is part of the sentence around it.
fn embedded(scene: &Scene<'_>, stretch: &Quoted) -> bool {
    stretch.open > 0
        && !scene.tokens[stretch.open].paragraph_start
        && !matches!(
            scene.of(stretch.open - 1),
            "," | ":" | "." | "!" | "?" | "”" | "\"" | "—" | "–" | "…"
        )
}

/// What has a title.
const WORKS: &[&str] = &[
    "song",
    "film",
    "movie",
    "book",
    "album",
    "single",
    "novel",
    "show",
    "series",
    "play",
    "hit",
    "memoir",
    "documentary",
    "poem",
    "essay",
    "article",
    "column",
    "podcast",
    "exhibition",
    "musical",
];

/// Titles of works and terms: capitals throughout, or named by the word before.
fn names_work(scene: &Scene<'_>, stretch: &Quoted, words: usize, whole: bool) -> bool {
    let capitals = (stretch.open + 1..stretch.end)
        .filter(|i| !scene.is_mark(*i))
        .filter(|i| scene.of(*i).len() > 3)
        .take(12)
        .fold((0, 0), |(all, up), i| {
            (
                all + 1,
                up + usize::from(scene.is_capital(i) || scene.tokens[i].shape == Shape::Number),
            )
        });
    let title_case = capitals.0 > 0 && capitals.0 == capitals.1;
    let before = stretch
        .open
        .checked_sub(1)
        .filter(|_| !scene.tokens[stretch.open].paragraph_start);
    // Inside a sentence (`an episode of “The Long Way Home,” she said`), or behind its kind.
    let within = before.is_some_and(|at| !scene.is_mark(at) && scene.class(at) != Class::Cue);
    let kind = before
        .is_some_and(|at| scene.is(at, ",") && WORKS.contains(&scene.of(at.saturating_sub(1))));
    if title_case && (2..=12).contains(&words) && (within || kind) {
        return true;
    }
    // A paragraph by itself is a crosshead.
    let alone = scene.tokens[stretch.open].paragraph_start
        && stretch.close.is_some_and(|close| {
            scene
                .tokens
                .get(close + 1)
                .is_none_or(|t| t.paragraph_start)
        });
    if alone && (title_case && words <= 9 || stretch.single && words <= 8) {
        return true;
    }
    let inner = matches!(last_mark(scene, stretch), "." | "!" | "…" | "...");
    if title_case && (2..=12).contains(&words) && !(inner && whole) {
        let speech = stretch.open > 0 && matches!(scene.of(stretch.open - 1), ":" | ",");
        if !(speech && last_mark(scene, stretch) != ",")
            || scene.class(stretch.open.saturating_sub(2)) != Class::Cue
        {
            return words > 2 || !whole;
        }
    }
    let named = stretch.open > 0
        && matches!(
            scene.of(stretch.open - 1),
            "titled"
                | "entitled"
                | "dubbed"
                | "called"
                | "nicknamed"
                | "song"
                | "film"
                | "movie"
                | "book"
                | "album"
                | "single"
                | "novel"
                | "show"
                | "series"
                | "play"
                | "hit"
                | "labeled"
                | "labelled"
                | "headlined"
                | "term"
                | "phrase"
                | "word"
                | "named"
                | "known"
                | "so-called"
                | "sogenannte"
        );
    named && words < 8
}

/// `a prize for “Winter Light,” said`, `known as “The Fox”, who said`: a title or a byname behind a preposition is a part
/// of the sentence around it, whatever verb follows.
fn is_of(scene: &Scene<'_>, stretch: &Quoted, words: usize) -> bool {
    let Some(before) = stretch.open.checked_sub(1) else {
        return false;
    };
    let within = !scene.tokens[stretch.open].paragraph_start
        && scene.tokens[before].shape == Shape::Lower
        && matches!(
            scene.of(before),
            "for" | "in" | "of" | "from" | "as" | "like" | "on" | "with"
        );
    let capital = |at: usize| scene.is_capital(at) || scene.tokens[at].shape == Shape::Number;
    scene.language == "en"
        && within
        && (1..=6).contains(&words)
        && (stretch.open + 1..stretch.end)
            .filter(|at| !scene.is_mark(*at) && scene.of(*at).len() > 3)
            .all(capital)
        && capital(stretch.open + 1)
}

/// No paragraph begins between two stretches.
fn same_paragraph(scene: &Scene<'_>, before: usize, at: usize) -> bool {
    let from = scene.quoted[before].end;
    !(from..=scene.quoted[at].open).any(|i| scene.tokens[i].paragraph_start)
}

/// `Kirby said that it is late. “We tried.”`: whoever the sentence before reports, in the same
/// paragraph.
fn reported(
    scene: &Scene<'_>,
    cast: &Cast,
    open: usize,
    last: Option<&Speaker>,
) -> Option<Speaker> {
    if open == 0 || scene.tokens[open].paragraph_start || !ends_sentence_at(scene, open - 1) {
        return None;
    }
    let from = scene.sentence_start(open - 1, 0, 64);
    let phrase = (from..open).filter(|i| scene.is_cue(*i)).find_map(|verb| {
        if scene.language != "en" {
            return announced(scene, from, open, Some(verb));
        }
        scene
            .phrase_before(verb, from)
            .or_else(|| scene.phrase_at(verb + 1, open))
    })?;
    let mut speaker = cast.speaker(scene, &phrase, last);
    speaker.confidence *= 0.8;
    speaker.name.is_some().then_some(speaker)
}

/// Subjunctives by which German reports.
const REPORTS: &[&str] = &[
    "sei", "seien", "habe", "werde", "könne", "müsse", "solle", "dürfe", "wolle", "gebe", "gehe",
    "komme", "stehe", "bleibe", "brauche", "mache", "umfasse", "bedeute", "lasse", "liege",
];

/// `Steinmeier sagte, es eile. Heute umfasse das Amt „das wiedervereinte Deutschland“.`: German goes on reporting in the
/// subjunctive; whoever the quotation or the sentence before in the paragraph has.
fn reported_on(
    scene: &Scene<'_>,
    cast: &Cast,
    stretch: &Quoted,
    before: Option<(usize, bool)>,
    last: Option<&Speaker>,
) -> Option<Speaker> {
    const CONFIDENCE: f32 = 0.6;
    if scene.language != "de" {
        return None;
    }
    let from = scene.sentence_start(stretch.open, 0, 48);
    let end = scene.sentence_end(stretch.end, 24);
    let reports = (from..end).any(|i| scene.within[i] == 0 && REPORTS.contains(&scene.of(i)));
    if !reports {
        return None;
    }
    let near = before.filter(|(b, known)| {
        let close = scene.quoted[*b].end;
        *known && !(close..=stretch.open).any(|i| scene.tokens[i].paragraph_start)
    });
    let mut speaker = if near.is_some() {
        Speaker {
            from: None,
            ..last?.clone()
        }
    } else {
        reported(scene, cast, from, last)?
    };
    speaker.confidence = speaker.confidence.min(CONFIDENCE);
    speaker.name.is_some().then_some(speaker)
}

fn ends_sentence_at(scene: &Scene<'_>, at: usize) -> bool {
    matches!(scene.of(at), "." | "!" | "?" | "…")
}

/// Without anything beside it: the speaker goes on.
fn carried(
    scene: &Scene<'_>,
    index: usize,
    before: Option<(usize, bool)>,
    last: Option<&Speaker>,
    whole: bool,
) -> Option<(&'static str, Speaker)> {
    let stretch = scene.quoted[index];
    let (previous, known) = before?;
    let previous = scene.quoted[previous];
    let behind = previous.close.map_or(previous.end, |c| c + 1);
    let paragraphs = (behind..=stretch.open)
        .filter(|i| scene.tokens.get(*i).is_some_and(|t| t.paragraph_start))
        .take(3)
        .count();
    let between = stretch.open.saturating_sub(behind);
    if stretch.continued && known {
        let mut speaker = Speaker {
            from: None,
            ..last?.clone()
        };
        // The missing mark itself says that the same person goes on.
        speaker.confidence = speaker.confidence.max(0.85);
        return Some(("quote.direct.continued", speaker));
    }
    if known && paragraphs == 0 && whole {
        let mut speaker = Speaker {
            from: None,
            ..last?.clone()
        };
        speaker.confidence *= if between <= 12 { 0.95 } else { 0.8 };
        return Some(("quote.direct.same_paragraph", speaker));
    }
    if known
        && paragraphs == 1
        && scene.tokens[stretch.open].paragraph_start
        && whole
        && between <= 24
    {
        let mut speaker = Speaker {
            from: None,
            ..last?.clone()
        };
        speaker.confidence *= 0.8;
        return Some(("quote.direct.next_paragraph", speaker));
    }
    None
}
