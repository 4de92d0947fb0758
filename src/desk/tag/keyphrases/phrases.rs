//! Noun phrases that could be keyphrases, with what is known of each: languages but English.

use std::hash::BuildHasherDefault;

use super::grammar::{Order, Role};
use super::units::{self, Text, Unit};
use crate::desk::hash;
use crate::desk::tag::EntityKind;
use crate::desk::tag::token::Shape;
use crate::desk::tag::words::ByHash;
use crate::desk::{Span, tag::token::Token};

/// Words of a phrase at most, with those that join.
pub const MAX_WORDS: usize = 4;

/// Names of the features, in their order; the ranker's file has a weight for each.
pub const FEATURES: [&str; 26] = [
    "count",
    "count_rare",
    "rarity_mean",
    "rarity_max",
    "rarity_min",
    "first",
    "first_tenth",
    "spread",
    "title",
    "title_whole",
    "two_words",
    "three_words",
    "four_words",
    "once",
    "acronym",
    "person",
    "organisation",
    "place",
    "proper",
    "compound",
    "letters",
    "opened",
    "adjective_first",
    "two_nouns",
    "joined",
    "vague",
];

/// A candidate.
#[derive(Debug, Clone)]
pub struct Phrase {
    /// Its shortest form, at the first mention that has it.
    pub span: Span,
    /// Stems of its nouns and adjectives, then zeros.
    stems: [u64; MAX_WORDS],
    /// How many of them.
    length: usize,
    /// Mentions.
    pub count: u32,
    /// Index of the entity that it names.
    pub entity: Option<usize>,
    /// In the order of [`FEATURES`].
    pub features: [f32; FEATURES.len()],
}

impl Phrase {
    /// Stems of its nouns and adjectives.
    pub fn stems(&self) -> &[u64] {
        &self.stems[..self.length]
    }
}

/// How a phrase is built.
#[derive(Debug, Clone, Copy, Default)]
struct Build {
    adjective_first: bool,
    two_nouns: bool,
    joined: bool,
    vague: bool,
}

#[derive(Debug, Clone)]
struct Seen {
    /// Tokens of its shortest form.
    best: (usize, usize),
    /// First token of its first mention and of its last.
    first: usize,
    last: usize,
    count: u32,
    opened: u32,
    rarity: (f32, f32, f32),
    entity: Option<usize>,
    proper: bool,
    compound: bool,
    build: Build,
}

/// All candidates, in order of first mention. `headline` has the stems of the headline's words.
pub fn phrases(text: &Text<'_>, headline: &[u64]) -> Vec<Phrase> {
    let stems = units::stems(text.text, text.tokens, text.grammar);
    let units = text.units();
    let mut seen: ByHash<usize> =
        ByHash::with_capacity_and_hasher(2 * units.len(), BuildHasherDefault::default());
    let mut list: Vec<Seen> = Vec::with_capacity(2 * units.len());
    for at in 0..units.len() {
        each_from(&units, at, text.grammar.order, |to, build| {
            let part = &units[at..to];
            let (first, last) = (part[0], part[part.len() - 1]);
            let range = (first.from, last.to);
            if words(text.tokens, range) > MAX_WORDS {
                return;
            }
            let key = part
                .iter()
                .filter(|u| !u.joins)
                .fold(0, |key, unit| hash::join(key, key_of(unit, &stems)));
            let index = *seen.entry(key).or_insert_with(|| {
                list.push(Seen {
                    best: range,
                    first: range.0,
                    last: range.0,
                    count: 0,
                    opened: 0,
                    rarity: rarity(part),
                    entity: if part.len() == 1 { first.entity } else { None },
                    proper: part.iter().all(|u| u.proper || u.joins),
                    compound: last.entity.is_none() && last.to > last.from + 1 && !last.proper,
                    build,
                });
                list.len() - 1
            });
            let entry = &mut list[index];
            entry.count += 1;
            entry.last = range.0;
            entry.opened += u32::from(first.opened);
            if better_form(text, entry, range) {
                entry.best = range;
            }
        });
    }
    list.iter()
        .filter(|s| s.count > 0)
        .map(|s| describe(s, text, &stems, headline))
        .collect()
}

/// One hash of a unit: mentions of an entity are one.
fn key_of(unit: &Unit, stems: &[u64]) -> u64 {
    match unit.entity {
        Some(entity) => hash::mix(entity as u64 + 1),
        None => stems[unit.from..unit.to]
            .iter()
            .filter(|stem| **stem != 0)
            .fold(1, |key, stem| hash::join(key, *stem)),
    }
}

/// Words by the white space between them.
fn words(tokens: &[Token], (from, to): (usize, usize)) -> usize {
    1 + tokens[from + 1..to].iter().filter(|t| t.spaced).count()
}

/// Whether a mention has a better form than the best so far. Of a name it is the full one, without the ending
/// of a case; of a German or Dutch phrase the shortest, mostly the one without endings (`Streik`, `Streiks`); in
/// other languages the first. Words of a heading in capitals only where there are no others.
fn better_form(text: &Text<'_>, seen: &Seen, range: (usize, usize)) -> bool {
    let word = |(from, to): (usize, usize)| Span {
        start: text.tokens[from].span.start,
        end: text.tokens[to - 1].span.end,
    };
    let size = |range| {
        // `Proteste` before `Protests`
        let genitive = word(range).of(text.text).ends_with('s');
        word(range).len() + usize::from(genitive)
    };
    if let Some(entity) = seen.entity.map(|entity| &text.entities[entity]) {
        let whole = |range| word(range).of(text.text) == entity.name;
        let key = |range| {
            (
                !whole(range),
                usize::MAX - words(text.tokens, range),
                size(range),
            )
        };
        return key(range) < key(seen.best);
    }
    let loud = |(from, to): (usize, usize)| {
        let all = &text.tokens[from..to];
        text.grammar.order != Order::Capitals && all.iter().all(|t| t.shape == Shape::Upper)
    };
    if loud(range) != loud(seen.best) {
        return loud(seen.best);
    }
    text.grammar.order != Order::Behind && size(range) < size(seen.best)
}

fn rarity(part: &[Unit]) -> (f32, f32, f32) {
    let (mut least, mut most, mut all, mut n) = (f32::MAX, 0.0f32, 0.0, 0.0);
    for unit in part.iter().filter(|u| !u.joins) {
        least = least.min(unit.rarity);
        most = most.max(unit.rarity);
        all += unit.rarity;
        n += 1.0;
    }
    (least, most, all / n)
}

/// Calls `found` with the end of every phrase that begins at a unit.
fn each_from(units: &[Unit], at: usize, order: Order, mut found: impl FnMut(usize, Build)) {
    let first = &units[at];
    if first.joins {
        return;
    }
    let next = |to: usize| units.get(to).filter(|u| !u.broken);
    let plain = Build::default();
    if first.noun && !first.vague {
        found(at + 1, plain);
    }
    if order == Order::Behind {
        behind(first, at, next, found);
        return;
    }
    // Adjectives, then a noun.
    let mut to = at;
    while to < at + MAX_WORDS && next_adjective(units, at, to) {
        to += 1;
    }
    let noun =
        |to: usize| (to == at || next(to).is_some()) && units.get(to).is_some_and(|u| u.noun);
    if to > at && noun(to) && units[to].entity.is_none() && !units[to].vague {
        let build = Build {
            adjective_first: true,
            ..plain
        };
        found(to + 1, build);
    }
    // Two nouns side by side: `Fake News`. With a name it is a title or an apposition.
    let two = first.noun && first.entity.is_none();
    if let Some(second) = next(at + 1).filter(|u| two && u.noun && u.entity.is_none()) {
        let vague = first.vague || second.vague;
        if !vague {
            let build = Build {
                two_nouns: true,
                ..plain
            };
            found(at + 2, build);
        }
    }
}

/// The unit is an adjective that goes on from the one before it, and no noun.
fn next_adjective(units: &[Unit], at: usize, to: usize) -> bool {
    units.get(to).is_some_and(|u| {
        u.adjective
            && (to == at || !u.broken)
            && (!u.noun || units.get(to + 1).is_some_and(|n| n.noun && !n.broken))
    })
}

/// A noun, its adjective, and what a preposition joins to it: `grève générale`, `droit de grève`.
fn behind<'u>(
    first: &Unit,
    at: usize,
    next: impl Fn(usize) -> Option<&'u Unit>,
    mut found: impl FnMut(usize, Build),
) {
    let plain = Build::default();
    let ahead = first.adjective && first.opened && first.entity.is_none();
    let noun = |u: &&Unit| u.noun && u.entity.is_none() && !u.vague && !u.adjective;
    if ahead && next(at + 1).as_ref().is_some_and(noun) {
        let build = Build {
            adjective_first: true,
            ..plain
        };
        found(at + 2, build);
    }
    if !first.noun || first.entity.is_some() {
        return;
    }
    let mut to = at + 1;
    let vague = Build {
        vague: first.vague,
        ..plain
    };
    if next(to).is_some_and(|u| u.adjective && u.entity.is_none()) {
        to += 1;
        found(to, vague);
        if next(to).is_some_and(|u| u.adjective && u.entity.is_none()) {
            found(to + 1, vague);
        }
    }
    let joined = next(to).is_some_and(|u| u.joins);
    if let Some(second) = next(to + 1).filter(|u| joined && u.noun) {
        let build = Build {
            joined: true,
            vague: first.vague || second.vague,
            ..plain
        };
        if !(first.vague && second.vague) {
            found(to + 2, build);
        }
        if second.entity.is_none()
            && next(to + 2).is_some_and(|u| u.adjective && u.entity.is_none())
        {
            found(to + 3, build);
        }
    }
}

fn describe(seen: &Seen, text: &Text<'_>, stems: &[u64], headline: &[u64]) -> Phrase {
    let (from, to) = seen.best;
    let tokens = text.tokens;
    let span = Span {
        start: tokens[from].span.start,
        end: tokens[to - 1].span.end,
    };
    let mut own = [0; MAX_WORDS];
    let mut length = 0;
    for at in from..to {
        let word = tokens[at].is_word();
        let joint = matches!(
            text.grammar.role(&text.words[at]),
            Some(Role::Opens | Role::Joins)
        );
        if word && !joint && length < MAX_WORDS {
            own[length] = stems[at];
            length += 1;
        }
    }
    let count = seen.count as f32;
    let often = count.ln_1p();
    let all = tokens.len().max(1) as f32;
    let flag = |yes: bool| if yes { 1.0 } else { 0.0 };
    let titled = own[..length]
        .iter()
        .filter(|stem| headline.contains(stem))
        .count();
    let kind = seen.entity.map(|entity| text.entities[entity].kind);
    let (least, most, mean) = seen.rarity;
    let size = words(tokens, seen.best);
    let letters = span.len() as f32 / size as f32;
    let features = [
        often,
        often * mean,
        mean,
        most,
        least,
        (seen.first as f32).ln_1p() / 5.0,
        flag(seen.first as f32 / all < 0.1),
        (seen.last - seen.first) as f32 / all,
        titled as f32 / length.max(1) as f32,
        flag(length > 0 && titled == length),
        flag(size == 2),
        flag(size == 3),
        flag(size == 4),
        flag(seen.count == 1),
        flag(tokens[from..to].iter().all(|t| t.shape == Shape::Upper)),
        flag(kind == Some(EntityKind::Person)),
        flag(kind == Some(EntityKind::Organisation)),
        flag(kind == Some(EntityKind::Place)),
        flag(seen.proper && kind.is_none()),
        flag(seen.compound),
        (letters / 8.0).min(2.0),
        seen.opened as f32 / count,
        flag(seen.build.adjective_first),
        flag(seen.build.two_nouns),
        flag(seen.build.joined),
        flag(seen.build.vague),
    ];
    Phrase {
        span,
        stems: own,
        length,
        count: seen.count,
        entity: seen.entity,
        features,
    }
}
