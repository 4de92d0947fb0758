//! The features of a block: its looks, where it stands, its neighbours, its kin, its container.

use super::super::html::{Context, Found};
use super::Score;
use super::kin::{Best, Kin, Kindred, boxes, nearest, next_headings};
use super::reading::{self, Look, Reading, Sieve};
use super::stated::{Stated, pair, triple};
use crate::desk::hash;

/// Names of the features, in order.
pub const NAMES: [&str; COUNT] = [
    "log chars",
    "log words",
    "link share",
    "links",
    "word length",
    "digit share",
    "upper share",
    "mark share",
    "ends sentence",
    "ends colon",
    "ends ellipsis",
    "starts lower",
    "starts digit",
    "commas",
    "stops",
    "stopword share",
    "lines",
    "bold share",
    "images before",
    "level",
    "separator",
    "copyright",
    "at sign",
    "address",
    "quote",
    "hash sign",
    "year",
    "clock",
    "in nav",
    "in header",
    "in footer",
    "in aside",
    "in article",
    "in main",
    "in figure",
    "in caption",
    "in credit",
    "in form",
    "in table",
    "in list",
    "in quote",
    "in comment",
    "in hidden",
    "in embed",
    "in noscript",
    "in fallback",
    "in dialog",
    "in link",
    "in body prop",
    "in pre",
    "depth",
    "position",
    "text position",
    "log index",
    "log index from end",
    "title share",
    "title cover",
    "blocks after title",
    "description cover",
    "body cover",
    "has body",
    "repeats",
    "linear",
    "linear signature",
    "linear parent",
    "linear near",
    "linear before",
    "linear after",
    "linear before 2",
    "linear after 2",
    "linear grandparent",
    "linear page",
    "linear max",
    "linear heading",
    "since heading",
    "heading level",
    "in best",
    "up to best",
    "best down",
    "best share",
    "chars before",
    "chars after",
    "link share before",
    "link share after",
    "kind before same",
    "kind after same",
    "chars before 2",
    "chars after 2",
    "signature count",
    "signature chars",
    "signature link share",
    "parent count",
    "parent chars",
    "parent link share",
    "prose before",
    "prose after",
    "same parent before",
    "same parent after",
    "page blocks",
    "page chars",
    "page link share",
    "linear prose before",
    "linear prose after",
    "parent share",
    "words of line",
    "linear window 8",
    "position in parent",
    "says article",
    "says other",
    "says date",
    "mass before",
    "page mass",
    "page prose",
    "page prose blocks",
    "signature prose",
    "signature mass",
    "signature parents",
    "grand count",
    "grand chars",
    "grand link share",
    "linear great-grandparent",
    "linear names",
    "linear words",
    "parent mass",
    "to heading",
    "linear to heading",
];

/// How many features there are.
pub const COUNT: usize = 126;

/// One row a block.
pub type Row = [f32; COUNT];

/// A block that reads like prose by itself.
fn is_prose(look: &Look, linked: f32) -> bool {
    look.chars >= 140 && look.stops >= 1 && linked < 0.4
}

/// A row of features for every block. `groups` is the parent of each, `scores` the linear model's.
pub fn rows(found: &Found, reading: &Reading, groups: &[u32], scores: &[Score]) -> Vec<Row> {
    let linear: Vec<f32> = scores.iter().map(|score| score.all).collect();
    let linear = linear.as_slice();
    let passages = &found.passages;
    let looks = &reading.looks;
    let count = passages.len();
    let stated = Stated::of(&found.candidates);
    let chars: Vec<f32> = looks.iter().map(|l| l.chars as f32).collect();
    let share: Vec<f32> = passages
        .iter()
        .map(|p| p.linked as f32 / p.text.len().max(1) as f32)
        .collect();

    let mut parents = vec![Kin::default(); found.elements.len() + 1];
    let mut grands = vec![Kin::default(); found.elements.len() + 1];
    let mut page = Kin::default();
    for at in 0..count {
        let linked = share[at] * chars[at];
        parents[groups[at] as usize].add(chars[at], linked, linear[at]);
        grands[above(found, groups[at]) as usize].add(chars[at], linked, linear[at]);
        page.add(chars[at], linked, linear[at]);
    }
    let signature = Kindred::of(count, |at| signature(found, at));
    let mut signed = vec![Kin::default(); signature.groups];
    for at in 0..count {
        signed[signature.of[at] as usize].add(chars[at], share[at] * chars[at], linear[at]);
    }
    let repeats = Kindred::of(count, |at| {
        if looks[at].words < 3 {
            at as u64
        } else {
            u64::from(looks[at].identity) << 32 | u64::from(looks[at].words)
        }
    });
    let mut repeated = vec![0u32; repeats.groups];
    for at in 0..count {
        repeated[repeats.of[at] as usize] += 1;
    }
    let best = Best::of(found, &chars, linear);
    let titled = title_at(&stated, reading, passages.len(), |at| passages[at].level);
    let prose: Vec<bool> = (0..count)
        .map(|at| is_prose(&looks[at], share[at]))
        .collect();
    let (before, after) = nearest(&prose);
    let mut great = vec![Kin::default(); found.elements.len() + 1];
    let mut mass = vec![0.0; count];
    let mut masses = 0.0;
    let mut prose_chars = 0.0;
    let mut prose_blocks = 0.0f32;
    for at in 0..count {
        mass[at] = chars[at] / (1.0 + (-linear[at]).exp());
        masses += mass[at];
        let own = above(found, above(found, groups[at])) as usize;
        great[own].add(chars[at], share[at] * chars[at], linear[at]);
        let kin = &mut signed[signature.of[at] as usize];
        kin.mass += mass[at];
        parents[groups[at] as usize].mass += mass[at];
        if prose[at] {
            kin.prose += chars[at];
            prose_chars += chars[at];
            prose_blocks += 1.0;
        }
    }
    let boxes = boxes(&signature, groups);
    let next_heading = next_headings(count, |at| passages[at].level > 0);
    let mut mass_before = 0.0;
    let top = linear.iter().copied().fold(-9.0, f32::max);
    let mut sums = Vec::with_capacity(count + 1);
    let mut offsets = Vec::with_capacity(count);
    let (mut sum, mut offset) = (0.0, 0.0);
    sums.push(0.0);
    for at in 0..count {
        sum += linear[at];
        sums.push(sum);
        offsets.push(offset);
        offset += chars[at];
    }
    let window = |at: usize, reach: usize| {
        let (from, to) = (at.saturating_sub(reach), (at + reach + 1).min(count));
        (sums[to] - sums[from]) / (to - from) as f32
    };

    let mut seen = vec![0u32; found.elements.len() + 1];
    let mut heading = (0.0, 99usize, 0u8);
    let mut out = Vec::with_capacity(count);
    for at in 0..count {
        let (passage, look) = (&passages[at], &looks[at]);
        let mut row = [0.0; COUNT];
        let mut next = 0;
        let mut put = |value: f32| {
            row[next] = value;
            next += 1;
        };
        let flag = |on: bool| f32::from(u8::from(on));
        let length = chars[at].max(1.0);
        put(length.ln());
        put((look.words as f32 + 1.0).ln());
        put(share[at]);
        put(f32::from(passage.links.min(20)));
        put(look.in_words as f32 / look.words.max(1) as f32);
        put(look.digits as f32 / length);
        put(look.upper as f32 / look.letters.max(1) as f32);
        put(look.marks as f32 / length);
        put(flag(matches!(
            look.last,
            '.' | '!' | '?' | '。' | '！' | '？' | '؟' | '۔'
        )));
        put(flag(look.last == ':'));
        put(flag(look.last == '…' || passage.text.ends_with("...")));
        put(flag(look.first.is_lowercase()));
        put(flag(look.first.is_numeric()));
        put(look.commas.min(20) as f32);
        put(look.stops.min(20) as f32);
        put(look.stopwords as f32 / look.words.max(1) as f32);
        put(look.lines.min(20) as f32);
        put(passage.bold as f32 / passage.text.len().max(1) as f32);
        put(f32::from(passage.images.min(10)));
        put(f32::from(passage.level));
        for sign in [
            reading::SIGN_SEPARATOR,
            reading::SIGN_COPYRIGHT,
            reading::SIGN_AT,
            reading::SIGN_ADDRESS,
            reading::SIGN_QUOTE,
            reading::SIGN_HASH,
            reading::SIGN_YEAR,
            reading::SIGN_CLOCK,
        ] {
            put(flag(look.signs & sign != 0));
        }
        for context in CONTEXTS {
            put(flag(passage.context.has(context)));
        }
        put(f32::from(found.elements[passage.element as usize].depth));
        put(at as f32 / count as f32);
        put(offsets[at] / page.chars.max(1.0));
        put((at as f32 + 1.0).ln());
        put(((count - at) as f32).ln());
        let (part, cover) = overlap(&stated.title, reading.words(at));
        put(part);
        put(cover);
        put(titled.map_or(-99.0, |title| {
            (at as f32 - title as f32).clamp(-50.0, 100.0)
        }));
        put(covered(reading.words(at), 2, &stated.description));
        put(match &stated.body {
            Some(body) => covered(reading.words(at), 3, body),
            None => -1.0,
        });
        put(flag(stated.body.is_some()));
        put(repeated[repeats.of[at] as usize].min(9) as f32);
        put(linear[at]);
        let kin = signed[signature.of[at] as usize];
        let parent = parents[groups[at] as usize];
        let grand = grands[above(found, groups[at]) as usize];
        put(kin.mean());
        put(parent.mean());
        put(window(at, 3));
        let near = |step: isize| at.checked_add_signed(step).filter(|other| *other < count);
        for step in [-1, 1, -2, 2] {
            put(near(step).map_or(-3.0, |other| linear[other]));
        }
        put(grand.mean());
        put(page.mean());
        put(top);
        put(heading.0);
        put(heading.1.min(50) as f32);
        put(f32::from(heading.2));
        let (up, down) = best.distance(found, passage.element);
        put(flag(
            up == 0.0 && down == 0.0 || best.inside[passage.element as usize],
        ));
        put(up);
        put(down);
        put(best.share);
        for step in [-1, 1] {
            put(near(step).map_or(0.0, |other| chars[other].max(1.0).ln()));
        }
        for step in [-1, 1] {
            put(near(step).map_or(1.0, |other| share[other]));
        }
        for step in [-1, 1] {
            put(flag(
                near(step).is_some_and(|o| passages[o].kind == passage.kind),
            ));
        }
        for step in [-2, 2] {
            put(near(step).map_or(0.0, |other| chars[other].max(1.0).ln()));
        }
        put(kin.count.ln());
        put((kin.chars / kin.count.max(1.0) + 1.0).ln());
        put(kin.linked / kin.chars.max(1.0));
        put(parent.count.max(1.0).ln());
        put((parent.chars / parent.count.max(1.0) + 1.0).ln());
        put(parent.linked / parent.chars.max(1.0));
        put(before[at].map_or(60.0, |o| (at - o).min(50) as f32));
        put(after[at].map_or(60.0, |o| (o - at).min(50) as f32));
        for step in [-1, 1] {
            put(flag(near(step).is_some_and(|o| groups[o] == groups[at])));
        }
        put((count as f32).ln());
        put((page.chars + 1.0).ln());
        put(page.linked / page.chars.max(1.0));
        put(before[at].map_or(-3.0, |o| linear[o]));
        put(after[at].map_or(-3.0, |o| linear[o]));
        put(parent.chars / page.chars.max(1.0));
        put(look.words as f32 / look.lines.max(1) as f32);
        put(window(at, 8));
        put(seen[groups[at] as usize].min(50) as f32);
        seen[groups[at] as usize] += 1;
        put(stated.article);
        put(stated.other);
        put(flag(stated.dated));
        put(mass_before / masses.max(1.0));
        mass_before += mass[at];
        put((masses + 1.0).ln());
        put(prose_chars / page.chars.max(1.0));
        put(prose_blocks.min(99.0));
        put(kin.prose / kin.chars.max(1.0));
        put(kin.mass / masses.max(1.0));
        put(boxes[signature.of[at] as usize] / kin.count.max(1.0));
        put(grand.count.max(1.0).ln());
        put((grand.chars / grand.count.max(1.0) + 1.0).ln());
        put(grand.linked / grand.chars.max(1.0));
        put(great[above(found, above(found, groups[at])) as usize].mean());
        put(scores[at].names);
        put(scores[at].words);
        put(parent.mass / masses.max(1.0));
        put(next_heading[at].map_or(60.0, |o| (o - at).min(50) as f32));
        put(next_heading[at].map_or(-3.0, |o| linear[o]));
        debug_assert_eq!(next, COUNT);
        heading.1 += 1;
        if passage.level > 0 {
            heading = (linear[at], 0, passage.level);
        }
        out.push(row);
    }
    out
}

const CONTEXTS: [Context; 22] = [
    Context::NAV,
    Context::HEADER,
    Context::FOOTER,
    Context::ASIDE,
    Context::ARTICLE,
    Context::MAIN,
    Context::FIGURE,
    Context::CAPTION,
    Context::CREDIT,
    Context::FORM,
    Context::TABLE,
    Context::LIST,
    Context::QUOTE,
    Context::COMMENT,
    Context::HIDDEN,
    Context::EMBED,
    Context::NOSCRIPT,
    Context::FALLBACK,
    Context::DIALOG,
    Context::LINKED,
    Context::BODY,
    Context::PRE,
];

/// The parent of a group, as a group.
fn above(found: &Found, group: u32) -> u32 {
    group
        .checked_sub(1)
        .map_or(0, |element| found.elements[element as usize].parent + 1)
}

/// Tag and names of a block's box and of the one around it.
fn signature(found: &Found, at: usize) -> u64 {
    let passage = &found.passages[at];
    let mut h = 0;
    let own = &found.elements[passage.element as usize];
    for element in [own, &found.elements[own.parent as usize]] {
        h = hash::join(h, u64::from(element.tag as u8));
        let (from, to) = element.hashes;
        for name in &found.hashes[from as usize..to as usize] {
            h = hash::join(h, u64::from(*name));
        }
    }
    h
}

/// The block that is most likely the headline: the first that says most of the title.
fn title_at(
    stated: &Stated,
    reading: &Reading,
    count: usize,
    level: impl Fn(usize) -> u8,
) -> Option<usize> {
    let mut best = (0.5, None);
    for at in 0..count {
        let words = reading.words(at);
        if words.len() > 40 {
            continue;
        }
        let (part, cover) = overlap(&stated.title, words);
        let bonus = match level(at) {
            1 => 0.6,
            2 => 0.2,
            _ => 0.0,
        };
        let score = part.min(1.0) * 0.5 + cover + bonus;
        if part > 0.6 && score > best.0 {
            best = (score, Some(at));
        }
    }
    best.1
}

/// Share of the words that are in the title, and share of the title's words that are among them.
fn overlap(title: &[u32], words: &[u32]) -> (f32, f32) {
    if title.is_empty() || words.is_empty() || words.len() > 40 {
        return (0.0, 0.0);
    }
    let hits = words.iter().filter(|word| title.contains(word)).count() as f32;
    (hits / words.len() as f32, hits / title.len() as f32)
}

/// Share of the word n-grams that are in the sieve.
fn covered(words: &[u32], length: usize, sieve: &Sieve) -> f32 {
    if words.len() < length {
        return 0.0;
    }
    let hits = words
        .windows(length)
        .filter(|gram| {
            sieve.has(match gram {
                [one, two] => pair(*one, *two),
                [one, two, three] => triple(*one, *two, *three),
                _ => 0,
            })
        })
        .count();
    hits as f32 / (words.len() + 1 - length) as f32
}
