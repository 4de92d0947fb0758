//! The tone of one sentence.

use super::lexicon::{Lexicon, Sense};
use crate::desk::Span;
use crate::desk::tag::token::{Shape, Token};
use crate::desk::tag::words::Word;

/// Words that a measure may be away from its movement.
const REACH: usize = 9;
/// Words that a negation reaches.
const NEGATED: usize = 3;
/// Words that a thing may stand before its movement.
const THING_BEFORE: usize = 5;
/// What a bare valence counts beside news: the general list was made for talk, not for reports.
const GENERAL: f32 = 0.16;
/// What a movement without a measure counts.
const LOOSE: f32 = 0.35;

/// What a sentence says.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Judgement {
    /// Sum of what its words say, positive or negative.
    pub score: f32,
    /// Positive part.
    pub positive: f32,
    /// Negative part.
    pub negative: f32,
    /// The words with how much each said.
    pub spans: Vec<(f32, Span)>,
}

impl Judgement {
    fn add(&mut self, says: f32, span: Span) {
        self.score += says;
        if says > 0.0 {
            self.positive += says;
        } else {
            self.negative -= says;
        }
        self.spans.push((says, span));
    }
}

/// Judges a sentence.
pub fn judge(text: &str, tokens: &[Token], words: &[Word], lexicon: &Lexicon) -> Judgement {
    let mut judgement = Judgement::default();
    let found: Vec<(usize, Sense)> = words
        .iter()
        .enumerate()
        .filter(|(_, w)| w.shape != Shape::Mark && w.shape != Shape::Number)
        .filter_map(|(at, w)| Some((at, lexicon.sense(w.lower)?)))
        .collect();
    // `found` is in text order: only its neighbours are looked at.
    let within = |from: usize, to: usize| {
        let first = found.partition_point(|(at, _)| *at < from);
        found[first..].iter().take_while(move |(at, _)| *at <= to)
    };
    let measure_near = |at: usize| -> Option<(usize, f32)> {
        within(at.saturating_sub(REACH), at + REACH)
            .filter_map(|(m, sense)| match sense {
                Sense::Measure(sign) => Some((*m, *sign)),
                _ => None,
            })
            .min_by_key(|(m, _)| (m.abs_diff(at), *m))
    };
    let negated = |at: usize| {
        within(at.saturating_sub(NEGATED), at)
            .any(|(n, sense)| *sense == Sense::Negation && *n < at)
    };
    let mut moved = false;
    for (at, sense) in &found {
        let speaks = matches!(sense, Sense::Valence(_) | Sense::News(_) | Sense::Move(_));
        if speaks && (ends_compound(text, tokens, *at) || is_other_word(text, tokens, *at)) {
            continue;
        }
        let turn = if negated(*at) { -0.7 } else { 1.0 };
        let span = tokens[*at].span;
        match sense {
            Sense::Valence(valence) => {
                // A capitalised word inside a sentence is a name ("Justice", "Hope").
                if words[*at].shape == Shape::Title && *at > 0 {
                    continue;
                }
                judgement.add(turn * valence * GENERAL, span);
            }
            Sense::News(says) => judgement.add(turn * says * 0.8, span),
            Sense::Move(_) if is_particle(text, tokens, *at) => {}
            Sense::Move(direction) => match measure_near(*at) {
                Some((_, sign)) => {
                    moved = true;
                    judgement.add(turn * direction * sign, span);
                }
                None if is_adverb_of_place(text, tokens, *at)
                    || of_a_thing(within(at.saturating_sub(THING_BEFORE), *at + 1)) => {}
                None => judgement.add(turn * direction * LOOSE, span),
            },
            Sense::Measure(_) | Sense::Thing | Sense::Negation | Sense::Than => {}
        }
    }
    if !moved {
        compared(text, tokens, &found, &mut judgement);
    }
    judgement
}

/// "Smoke was seen rising", "rising waters": what moves is a thing of nature, near before the movement
/// or right after it.
fn of_a_thing<'a>(mut near: impl Iterator<Item = &'a (usize, Sense)>) -> bool {
    near.any(|(_, sense)| *sense == Sense::Thing)
}

/// `18,000-strong`, `space-saving`: the end of a compound says nothing by itself.
fn ends_compound(text: &str, tokens: &[Token], at: usize) -> bool {
    let hyphen = at.checked_sub(1).map(|before| &tokens[before]);
    hyphen.is_some_and(|t| !t.spaced && matches!(t.of(text), "-" | "‐" | "‑"))
        && at > 1
        && !tokens[at].spaced
        && tokens[at - 2].is_word()
}

/// Words with a tone that are other words behind these: `as default`, `by default`.
const OTHER_WORDS: &[(&str, &[&str])] = &[("default", &["as", "by", "the"])];

fn is_other_word(text: &str, tokens: &[Token], at: usize) -> bool {
    let word = |at: usize| tokens[at].span.of(text);
    let row = OTHER_WORDS
        .iter()
        .find(|(other, _)| word(at).eq_ignore_ascii_case(other));
    let before = at.checked_sub(1).map_or("", word);
    row.is_some_and(|(_, words)| words.iter().any(|w| before.eq_ignore_ascii_case(w)))
}

/// Words behind which "up" and "down" are a movement: `shares were up`, `sales went up to`; sorted.
const MOVED: &[&str] = &[
    "again", "all", "also", "are", "be", "been", "being", "billion", "both", "closed", "closing",
    "comes", "coming", "down", "edge", "edged", "edging", "ended", "ending", "finished", "goes",
    "going", "gone", "inched", "is", "jumped", "million", "mln", "mn", "moved", "moving", "not",
    "opened", "pc", "pct", "percent", "still", "ticked", "today", "traded", "trading", "was",
    "went", "were",
];

/// "up" and "down" that belong to a verb or lead to a bound and tell no movement: `give up`, `drive up`, `up to 700`.
fn is_particle(text: &str, tokens: &[Token], at: usize) -> bool {
    let word = |at: usize| tokens.get(at).map_or("", |t| t.span.of(text));
    if !matches!(word(at), "up" | "down") {
        return false;
    }
    let before = at.checked_sub(1).map(|before| &tokens[before]);
    let Some(before) = before else {
        return word(at + 1) == "to";
    };
    let said = before.span.of(text);
    let lead = MOVED.binary_search(&said).is_ok()
        || said.ends_with("ly")
        || said.starts_with('\'')
        || said.starts_with('’');
    if word(at + 1) == "to" {
        return !matches!(said, "went" | "gone" | "goes" | "going" | "moved" | "edged");
    }
    // A figure, a mark or a noun in the plural stands before it, or a name: `Shell up 3%`.
    let noun = before.is_capitalised() || said.ends_with('s') && !said.ends_with("ss");
    !(lead
        || noun
        || matches!(before.shape, Shape::Mark | Shape::Number)
        || is_figure_behind(text, tokens, at))
}

/// A percentage or an amount right behind, as beside a noun: `profit up 3%`.
fn is_figure_behind(text: &str, tokens: &[Token], at: usize) -> bool {
    let word = |at: usize| tokens.get(at).map_or("", |t| t.span.of(text));
    let number = |at: usize| tokens.get(at).is_some_and(|t| t.shape == Shape::Number);
    number(at + 1)
        && matches!(
            word(at + 2),
            "%" | "percent" | "per" | "pct" | "pc" | "points"
        )
        || matches!(word(at + 1), "from" | "by")
}

/// "up" and "down" mean movement only beside a figure.
fn is_adverb_of_place(text: &str, tokens: &[Token], at: usize) -> bool {
    let word = tokens[at].span.of(text);
    (word.eq_ignore_ascii_case("up") || word.eq_ignore_ascii_case("down"))
        && !tokens[at + 1..]
            .iter()
            .take(3)
            .any(|t| t.shape == Shape::Number)
}

/// "Net profit was 5.6 mn, compared with 4.1 mn": a measure, a figure, a comparison, a figure.
/// Also "compared with a loss of".
fn compared(text: &str, tokens: &[Token], found: &[(usize, Sense)], judgement: &mut Judgement) {
    let Some((subject, sign)) = found.iter().find_map(|(at, sense)| match sense {
        Sense::Measure(sign) => Some((*at, *sign)),
        _ => None,
    }) else {
        return;
    };
    let Some(than) = found
        .iter()
        .find(|(at, sense)| *sense == Sense::Than && *at > subject)
        .map(|(at, _)| *at)
    else {
        return;
    };
    let then = found.iter().find_map(|(at, sense)| match sense {
        Sense::Measure(sign) if *at > than && at - than < 8 => Some(*sign),
        _ => None,
    });
    let span = tokens[than].span;
    if then.is_some_and(|then| then != sign) {
        // From loss to profit or the other way.
        judgement.add(sign, span);
        return;
    }
    let figure = |range: &[Token]| {
        range
            .iter()
            .filter(|t| t.shape == Shape::Number)
            .filter_map(|t| amount(t.span.of(text)))
            .find(|n| !(1990.0..2100.0).contains(n))
    };
    let (now, before) = (figure(&tokens[subject..than]), figure(&tokens[than..]));
    if let (Some(now), Some(before)) = (now, before)
        && now != before
    {
        judgement.add(sign * (now - before).signum(), span);
    }
}

/// A number as written in English.
fn amount(text: &str) -> Option<f32> {
    let plain: String = text.chars().filter(|c| *c != ',').collect();
    plain.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_sorted() {
        assert!(MOVED.is_sorted());
    }
}
