//! Phrases that could be keyphrases, with what is known of each.

use std::hash::BuildHasherDefault;
use std::ops::Range;

use super::frequency::Frequency;
use super::lexicon::{Kinds, Lexicon};
use crate::desk::hash;
use crate::desk::tag::embedding::{DIM, Embedding, Vector, unit};
use crate::desk::tag::token::{Shape, Token};
use crate::desk::tag::words::{ByHash, Word};
use crate::desk::{Span, tag::Entity, tag::EntityKind};

/// Words of a phrase at most.
pub const MAX_WORDS: usize = 4;
/// Tokens that are read.
pub const READ: usize = 3_000;

/// Names of the features, in their order; the ranker's file has a weight for each.
pub const FEATURES: [&str; 21] = [
    "count",
    "count_rare",
    "rarity_mean",
    "rarity_max",
    "rarity_min",
    "first",
    "first_tenth",
    "spread",
    "two_words",
    "three_words",
    "four_words",
    "capitals",
    "acronym",
    "entity",
    "entity_part",
    "whole_run",
    "like_text",
    "letters",
    "adverb",
    "verb_form",
    "number",
];

/// Place of the rarity of a phrase's rarest word among the features.
pub const RARITY_MAX: usize = 3;

/// A candidate.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// First mention.
    pub span: Span,
    /// Stems of its words, then zeros.
    stems: [u64; MAX_WORDS],
    /// Its words.
    length: usize,
    /// Mentions.
    pub count: u32,
    /// Part of a name that is longer.
    pub fragment: bool,
    /// Ends with a word that is no noun, or is a person's given name alone: it tells nothing.
    pub poor: bool,
    /// In the order of [`FEATURES`].
    pub features: [f32; FEATURES.len()],
}

impl Candidate {
    /// Stems of its words.
    pub fn stems(&self) -> &[u64] {
        &self.stems[..self.length]
    }
}

#[derive(Debug, Clone)]
struct Seen {
    at: usize,
    length: usize,
    count: u32,
    last: usize,
    whole: u32,
    named: u32,
    part: u32,
    capitals: u32,
    given: u32,
}

/// All candidates, in order of first mention.
pub fn candidates(
    text: &str,
    tokens: &[Token],
    words: &[Word],
    entities: &[Entity],
    (frequency, lexicon): (&Frequency, &Lexicon),
    embedding: &Embedding,
) -> Vec<Candidate> {
    let end = tokens.len().min(READ);
    let (tokens, words) = (&tokens[..end], &words[..end]);
    let rarity: Vec<f32> = words.iter().map(|w| frequency.rarity(w)).collect();
    // Halves of a compound (`semi-finals`) are no phrases.
    let hyphen = |at: usize| {
        tokens.get(at).is_some_and(|t| {
            !t.spaced && t.shape == Shape::Mark && matches!(t.span.of(text), "-" | "‐" | "‑")
        })
    };
    let half = |at: usize| {
        let behind = tokens.get(at + 2).is_some_and(|t| !t.spaced) && hyphen(at + 1);
        behind || !tokens[at].spaced && at > 1 && hyphen(at - 1)
    };
    let mut content: Vec<bool> = words
        .iter()
        .zip(tokens)
        .enumerate()
        .map(|(at, (w, t))| {
            frequency.is_content(w, t) && !half(at) && !contracted(t.of(text)) && !clock(t.of(text))
        })
        .collect();
    let labels = datelines(text, tokens)
        .into_iter()
        .chain(speakers(text, tokens));
    for at in labels {
        content[at] = false;
    }
    for (at, content) in content.iter_mut().enumerate() {
        *content = *content && !state(text, tokens, at);
    }
    let names = names(tokens, entities);
    let given = given(text, tokens, entities);
    let some = 2 * content.iter().filter(|content| **content).count();
    let mut seen: ByHash<usize> =
        ByHash::with_capacity_and_hasher(some, BuildHasherDefault::default());
    let mut list: Vec<Seen> = Vec::with_capacity(some);
    let mut sum: Vector = [0.0; DIM];
    let mut vectors = vec![None; end];
    let mut start = 0;
    while start < end {
        if !content[start] {
            start += 1;
            continue;
        }
        let mut stop = start;
        while stop < end && content[stop] && (stop == start || !tokens[stop].sentence_start) {
            vectors[stop] = embedding.row(&words[stop]);
            if let Some(vector) = &vectors[stop] {
                vector.add(rarity[stop], &mut sum);
            }
            stop += 1;
        }
        for at in start..stop {
            for length in 1..=MAX_WORDS.min(stop - at) {
                let key = words[at..at + length]
                    .iter()
                    .fold(0, |key, w| hash::join(key, w.stem));
                let index = *seen.entry(key).or_insert_with(|| {
                    list.push(Seen {
                        at,
                        length,
                        count: 0,
                        last: at,
                        whole: 0,
                        named: 0,
                        part: 0,
                        capitals: 0,
                        given: 0,
                    });
                    list.len() - 1
                });
                let entry = &mut list[index];
                entry.count += 1;
                entry.last = at;
                entry.whole += u32::from(at == start && at + length == stop);
                let capital = |t: &Token| matches!(t.shape, Shape::Title | Shape::Upper);
                entry.capitals += u32::from(
                    !tokens[at].sentence_start && tokens[at..at + length].iter().all(capital),
                );
                entry.given += u32::from(length == 1 && given[at]);
                match names[at] {
                    Some((from, to)) if from == at && to == at + length => entry.named += 1,
                    Some((from, to)) if from <= at && at + length <= to => entry.part += 1,
                    _ => {}
                }
            }
        }
        start = stop;
    }
    let direction = unit(sum);
    let likeness: Vec<f32> = vectors
        .iter()
        .map(|vector| vector.map_or(0.0, |vector| vector.dot(&direction)))
        .collect();
    list.iter()
        .map(|s| {
            let mut candidate = describe(s, text, tokens, words, &rarity, &likeness);
            let last = lexicon.look(&words[s.at + s.length - 1]).1;
            // `Successful` at the head of a sentence is no name; `Believe` in the middle is one.
            let name = 2 * (s.named + s.capitals) > s.count;
            let no_noun = last.any(Kinds::VERB | Kinds::OTHER | Kinds::ADJECTIVE)
                && !last.any(Kinds::NOUN)
                && !name;
            let bare = s.length == 1 && numeral(tokens[s.at].of(text));
            candidate.poor = no_noun
                || 2 * s.given > s.count
                || bare
                || verb_before_name((text, tokens, words), s.at..s.at + s.length, lexicon);
            candidate
        })
        .collect()
}

/// True for a number or a Roman numeral by itself: `2027`, `XI`.
pub fn numeral(word: &str) -> bool {
    let roman = word.len() > 1 && word.bytes().all(|b| matches!(b, b'I' | b'V' | b'X'));
    roman || word.bytes().all(|b| b.is_ascii_digit())
}

/// True where a phrase is a verb in lower case and a name behind it: `beat Osterfeld`, `condemn Norvik`. A
/// word that can be an adjective too is a verb behind another name (`Norvik open Osterfeld`), none in
/// `northern Italy` and `in lower Manhattan`.
fn verb_before_name(
    (text, tokens, words): (&str, &[Token], &[Word]),
    phrase: Range<usize>,
    lexicon: &Lexicon,
) -> bool {
    let named = |t: &Token| matches!(t.shape, Shape::Title | Shape::Upper);
    let [first, rest @ ..] = &tokens[phrase.clone()] else {
        return false;
    };
    if first.shape != Shape::Lower || rest.is_empty() || !rest.iter().all(named) {
        return false;
    }
    let word = first.of(text);
    if NOUNS_TOO.contains(&word.strip_suffix('s').unwrap_or(word)) {
        return true;
    }
    let kinds = lexicon.look(&words[phrase.start]).1;
    let before = phrase.start.checked_sub(1).map(|at| &tokens[at]);
    let subject = before.is_some_and(named) && !first.sentence_start;
    kinds.any(Kinds::VERB) && (subject || !kinds.any(Kinds::ADJECTIVE))
}

/// Verbs that are nouns too, so that the table of words lacks them, and verbs before a name.
const NOUNS_TOO: &[&str] = &[
    "back", "beat", "blast", "defeat", "edge", "eye", "face", "hit", "join", "leave", "mock",
    "praise", "quit", "rout", "slam", "snub", "stun", "support", "target", "thrash", "urge",
    "visit", "welcome",
];

/// American states as newspapers abbreviate them.
const STATES: &[&str] = &[
    "Ala", "Ariz", "Ark", "Calif", "Colo", "Conn", "Del", "Fla", "Ill", "Ind", "Kan", "Mass", "Md",
    "Mich", "Minn", "Miss", "Mont", "Neb", "Nev", "Okla", "Ore", "Pa", "Tenn", "Tex", "Va", "Vt",
    "Wash", "Wis", "Wyo",
];

/// True for a state's abbreviation with its full stop.
fn state(text: &str, tokens: &[Token], at: usize) -> bool {
    let word = tokens[at].of(text);
    let stem = word.strip_suffix('.');
    let stop = tokens
        .get(at + 1)
        .is_some_and(|t| !t.spaced && t.of(text) == ".");
    (stem.is_some() || stop) && STATES.contains(&stem.unwrap_or(word))
}

/// Tokens of labels in capitals that come again and again at the head of a paragraph and say who
/// speaks: `HOST:`, `MARA QUILL:`.
fn speakers(text: &str, tokens: &[Token]) -> Vec<usize> {
    let mut runs: Vec<(&str, Range<usize>)> = Vec::new();
    for (start, _) in tokens.iter().enumerate().filter(|(_, t)| t.paragraph_start) {
        let length = tokens[start..]
            .iter()
            .take(DATELINE)
            .take_while(|t| t.shape == Shape::Upper)
            .count();
        let marked = tokens
            .get(start + length)
            .is_some_and(|t| t.of(text) == ":");
        if length > 0 && marked {
            runs.push((tokens[start].of(text), start..start + length));
        }
    }
    runs.sort_by_key(|(label, range)| (*label, range.start));
    let again = runs.chunk_by(|a, b| a.0 == b.0).filter(|c| c.len() > 1);
    again
        .flatten()
        .flat_map(|(_, range)| range.clone())
        .collect()
}

/// True for `you'll` and `wouldn't`, which end in a verb; not for `O'Brien`.
fn contracted(word: &str) -> bool {
    CONTRACTED.iter().any(|end| {
        let rest = word.strip_suffix(end);
        rest.is_some_and(|rest| rest.ends_with(['\'', '’']))
    })
}

/// True for `a.m.` and `p.m.`, of a time of day.
fn clock(word: &str) -> bool {
    ["a.m.", "p.m."]
        .iter()
        .any(|half| word.eq_ignore_ascii_case(half))
}

/// What stands behind the apostrophe of a contraction.
const CONTRACTED: [&str; 6] = ["ll", "re", "ve", "d", "m", "t"];

/// Tokens of datelines in capitals at the head of a paragraph: `KATHMANDU, Nepal`, `KATHMANDU -`.
fn datelines(text: &str, tokens: &[Token]) -> Vec<usize> {
    let mut found = Vec::new();
    for (start, _) in tokens.iter().enumerate().filter(|(_, t)| t.paragraph_start) {
        let shouted = |at: &usize| {
            let t = tokens.get(*at);
            t.is_some_and(|t| t.shape == Shape::Upper && (*at == start || !t.paragraph_start))
        };
        let run: Vec<usize> = (start..start + DATELINE).take_while(shouted).collect();
        let mark = tokens.get(start + run.len()).map_or("", |t| t.of(text));
        let long = run.iter().any(|at| tokens[*at].span.len() > 4);
        if long && matches!(mark, "," | "(" | ":" | "—" | "–" | "-" | "/") {
            found.extend(run);
        }
    }
    found
}

/// Words of a dateline's town at most.
const DATELINE: usize = 4;

/// For each token whether it is the given name alone of a person with a longer name.
fn given(text: &str, tokens: &[Token], entities: &[Entity]) -> Vec<bool> {
    let mut given = vec![false; tokens.len()];
    for person in entities.iter().filter(|e| e.kind == EntityKind::Person) {
        let Some((first, _)) = person.name.split_once(' ') else {
            continue;
        };
        for mention in person.mentions.iter().filter(|m| m.of(text) == first) {
            let at = tokens.partition_point(|t| t.span.end <= mention.start);
            if let Some(given) = given.get_mut(at) {
                *given = true;
            }
        }
    }
    given
}

/// For each token the name it is in, as a range of tokens.
fn names(tokens: &[Token], entities: &[Entity]) -> Vec<Option<(usize, usize)>> {
    let mut names = vec![None; tokens.len()];
    for mention in entities.iter().flat_map(|e| &e.mentions) {
        let from = tokens.partition_point(|t| t.span.end <= mention.start);
        let to = tokens.partition_point(|t| t.span.start < mention.end);
        for name in names.iter_mut().take(to).skip(from) {
            *name = Some((from, to));
        }
    }
    names
}

fn describe(
    seen: &Seen,
    text: &str,
    tokens: &[Token],
    words: &[Word],
    rarity: &[f32],
    likeness: &[f32],
) -> Candidate {
    let range = seen.at..seen.at + seen.length;
    let span = Span {
        start: tokens[range.start].span.start,
        end: tokens[range.end - 1].span.end,
    };
    let count = seen.count as f32;
    let rare = &rarity[range.clone()];
    let (mut least, mut most, mut all) = (f32::MAX, 0.0f32, 0.0);
    for r in rare {
        least = least.min(*r);
        most = most.max(*r);
        all += r;
    }
    let mean = all / rare.len() as f32;
    let place = seen.at as f32 / tokens.len().max(1) as f32;
    let flag = |yes: bool| if yes { 1.0 } else { 0.0 };
    let part = |n: u32| n as f32 / count;
    let last = tokens[range.end - 1].span.of(text);
    let first = tokens[range.start].span.of(text);
    let like: f32 = likeness[range.clone()].iter().sum();
    let letters = span.len() as f32 / seen.length as f32;
    let often = count.ln_1p();
    let features = [
        often,
        often * mean,
        mean,
        most,
        least,
        (seen.at as f32).ln_1p() / 5.0,
        flag(place < 0.1),
        (seen.last - seen.at) as f32 / tokens.len().max(1) as f32,
        flag(seen.length == 2),
        flag(seen.length == 3),
        flag(seen.length == 4),
        part(seen.capitals),
        flag(words[range.clone()].iter().all(|w| w.shape == Shape::Upper)),
        part(seen.named),
        part(seen.part),
        part(seen.whole),
        (like / seen.length as f32).clamp(-1.0, 4.0),
        (letters / 8.0).min(2.0),
        flag(last.ends_with("ly")),
        flag(last.ends_with("ed") || last.ends_with("ing") || first.ends_with("ed")),
        flag(
            words[range.clone()]
                .iter()
                .any(|w| w.shape == Shape::Number),
        ),
    ];
    Candidate {
        span,
        stems: std::array::from_fn(|at| words[range.clone()].get(at).map_or(0, |w| w.stem)),
        length: seen.length,
        count: seen.count,
        fragment: seen.part * 2 > seen.count,
        poor: false,
        features,
    }
}

#[cfg(test)]
#[path = "candidates_tests.rs"]
mod tests;
