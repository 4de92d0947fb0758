//! What the name tagger looks at: every token's attributes, what the whole document says of a
//! word, and the features of a token in its context.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use super::lists::Lists;
use super::said::{self, Part};
use super::words::{Word, Words};
use crate::desk::hash::{join, mix};
use crate::desk::tag::token::{Shape, Token};

/// Attributes of a token, computed once.
#[derive(Debug, Clone, Copy, Default)]
pub struct Attributes {
    /// Hash of the lower-case characters.
    pub word: u64,
    /// Hash of prefixes of 2, 3 and 4 characters.
    prefixes: [u32; 3],
    /// Hash of suffixes of 1 to 4 characters.
    suffixes: [u32; 4],
    /// Hash of the compressed shape (`Xx`, `X.X.`, `Xx-d`).
    shape: u32,
    /// What the word table says.
    pub known: Word,
    /// Begins with a capital.
    pub capital: bool,
    /// More than one letter, all of them capitals.
    pub upper: bool,
    /// Begins with a letter.
    pub letter: bool,
    /// Its first character, lower case.
    pub initial: char,
    /// A connector inside names (`of`, `de`, `and`, `-` …).
    connector: bool,
    /// What it does for the words around it.
    pub part: Part,
    /// First of its sentence.
    starts: bool,
    /// First of its paragraph.
    pub opens: bool,
    /// Its paragraph is written in capitals.
    shouted: bool,
    /// Its paragraph looks like a headline: nearly every long word is capitalised.
    pub headline: bool,
    /// Ends of the run of capitalised tokens it belongs to: first and one past the last.
    pub run: (u32, u32),
    /// The same with connectors between the capitals.
    chain: (u32, u32),
    /// Lists that the name it belongs to is on, above two bits: first of it, last of it. See
    /// [`super::lists`].
    pub listed: u16,
    /// May be part of a name.
    pub candidate: bool,
    /// A hyphen.
    hyphen: bool,
    /// A word in lower case or a number that a hyphen joins to a capitalised word, or that hyphen: `un`
    /// in `Kim Jong-un`, `20` in `G-20`, `based` in `Oslo-based`.
    pub joined: bool,
}

/// What the document says of a word, by its occurrences outside headlines and capitals.
#[derive(Debug, Clone, Copy, Default)]
struct Seen {
    lower: u8,
    capital_inside: u8,
    capital_start: u8,
    upper: u8,
    after_capital: u8,
    before_capital: u8,
    /// Word before and after, of the first occurrence that has a capitalised neighbour.
    left: u64,
    right: u64,
    /// Words before and after the first runs of capitals that it stands in, four of each that are
    /// not equal.
    around: [[u64; 4]; 2],
    /// What a name with it is said to be, the first time: `company` of "Acme, a listed company".
    said: u64,
    said_cluster: u16,
}

/// A hasher for keys that are hashes already.
#[derive(Default)]
pub struct Passing(u64);

impl Hasher for Passing {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, bytes: &[u8]) {
        for b in bytes {
            self.0 = mix(self.0 ^ u64::from(*b));
        }
    }
    fn write_u64(&mut self, n: u64) {
        self.0 = n;
    }
}

/// A map by hash.
pub type ByHash<V> = HashMap<u64, V, BuildHasherDefault<Passing>>;

/// Attributes of all tokens and what the document says of its words.
pub struct Sheet {
    /// One for each token.
    pub tokens: Vec<Attributes>,
    seen: ByHash<Seen>,
}

/// Bits of a feature that tell the roles of a value apart, and values whose other bits are the same.
const ROLES: u32 = (1 << 6) - 1;
/// Kind of a value: a word. Roles: 0 the token, 1 last and 5 first of its run by the token's place in
/// it, 9 and 13 before and behind the run, 17 and 19 ends of its chain, 21 and 22 beside it elsewhere,
/// 23 and 25 around its runs elsewhere, 27 what it is said to be, 28 to 47 the token and its
/// neighbours by case.
const WORD: u64 = 1;
/// Kind of a value: the last three characters of a word. Roles: 0, 2 and 4 the token and its
/// neighbours by case, 6 last of its run.
const SUFFIX: u64 = 18;
/// Kind of a value: a word's cluster. Roles: 0 to 9 the token and its neighbours by case, 10 last and
/// 14 first of its run, 18 what it is said to be.
const CLUSTER: u64 = 22;

/// The number of a feature: a kind of value, the role of what has it, and the value. What all roles of
/// a value say is beside each other in the table: a word is asked for as the second behind a token,
/// then as the next one, as the token itself and so on, and only the first time waits for memory. The
/// highest bit of a value counts for nothing, as in [`Seen::around`].
fn feature(kind: u64, role: u32, value: u64) -> u32 {
    let hash = (mix(value << 1 ^ (kind << 56 | kind)) >> 16) as u32;
    hash & !ROLES | hash.wrapping_add(role) & ROLES
}

/// Characters of a token that are looked at; a longer one is not a name.
const MAX_CHARS: usize = 40;

/// Reads the attributes of all tokens.
pub fn sheet(text: &str, tokens: &[Token], words: &Words, lists: &Lists) -> Sheet {
    let mut list: Vec<Attributes> = tokens
        .iter()
        .map(|token| attributes(token, text, words))
        .collect();
    for range in super::super::token::paragraphs(tokens) {
        paragraph(&mut list[range]);
    }
    runs(&mut list);
    lists.mark(&mut list);
    let seen = seen(&list);
    Sheet { tokens: list, seen }
}

/// A name that begins with one small letter: `eBay`, `iShares`, `eNCA`.
fn is_camel(written: &str) -> bool {
    let [first, second, ..] = written.as_bytes() else {
        return false;
    };
    written.len() >= 4 && first.is_ascii_lowercase() && second.is_ascii_uppercase()
}

fn connects(written: &str) -> bool {
    matches!(
        written,
        "of" | "the"
            | "and"
            | "for"
            | "de"
            | "la"
            | "del"
            | "di"
            | "da"
            | "du"
            | "des"
            | "el"
            | "al"
            | "bin"
            | "ibn"
            | "van"
            | "von"
            | "der"
            | "den"
            | "-"
            | "&"
            | "in"
            | "on"
            | "to"
            | "'s"
            | "’s"
            | "'"
            | "’"
            | "."
            | "/"
            | "dos"
            | "do"
            | "e"
            | "y"
            | "und"
            | "für"
            | "et"
    )
}

fn attributes(token: &Token, text: &str, words: &Words) -> Attributes {
    let written = token.of(text);
    let mut lower = ['\0'; MAX_CHARS];
    let mut length = 0;
    let mut shape = 0u64;
    let mut last = '\0';
    for c in written.chars().take(MAX_CHARS) {
        let class = match c {
            'a'..='z' => 'x',
            'A'..='Z' => 'X',
            '0'..='9' => 'd',
            c if c.is_ascii() => c,
            c if c.is_uppercase() => 'X',
            c if c.is_alphabetic() => 'x',
            c => c,
        };
        if class != last {
            shape = mix(shape ^ u64::from(u32::from(class)));
            last = class;
        }
        lower[length] = if c.is_ascii() {
            c.to_ascii_lowercase()
        } else if c == '’' {
            // `McDonald’s` is on the lists as `McDonald's`.
            '\''
        } else {
            c.to_lowercase().next().unwrap_or(c)
        };
        length += 1;
    }
    let lower = &lower[..length];
    let word = crate::desk::hash::of_chars(lower.iter().copied());
    let part = |chars: &[char]| crate::desk::hash::of_chars(chars.iter().copied()) as u32;
    let prefixes = [2, 3, 4].map(|n| lower.get(..n).map_or(0, part));
    let suffixes =
        [1, 2, 3, 4].map(|n| length.checked_sub(n).map_or(0, |from| part(&lower[from..])));
    let first = lower.first().copied().unwrap_or('\0');
    let letter = first.is_alphabetic();
    Attributes {
        word,
        prefixes,
        suffixes,
        shape: shape as u32,
        known: if letter {
            words.of(word)
        } else {
            Word::default()
        },
        capital: (token.is_capitalised() || is_camel(written)) && written.len() <= 4 * MAX_CHARS,
        upper: token.shape == Shape::Upper,
        letter,
        initial: first,
        connector: connects(written),
        hyphen: matches!(written, "-" | "‐" | "‑"),
        part: said::part(written),
        starts: token.sentence_start,
        opens: token.paragraph_start,
        ..Attributes::default()
    }
}

/// Marks capitals and headline style of one paragraph.
fn paragraph(list: &mut [Attributes]) {
    let long = list.iter().filter(|a| a.letter && !a.connector);
    let (mut words, mut upper, mut capital) = (0, 0, 0);
    for a in long {
        words += 1;
        upper += usize::from(a.upper);
        capital += usize::from(a.capital);
    }
    let shouted = words >= 3 && upper * 10 >= words * 7;
    let headline = (4..=24).contains(&words) && capital * 10 >= words * 8;
    for a in list {
        a.shouted = shouted;
        a.headline = headline && !shouted;
    }
}

/// Marks runs of capitals, chains with connectors between, and candidates.
fn runs(list: &mut [Attributes]) {
    let total = list.len();
    let mut at = 0;
    while at < total {
        if !list[at].capital {
            at += 1;
            continue;
        }
        let mut end = at + 1;
        while end < total && list[end].capital && !list[end].opens {
            end += 1;
        }
        for a in &mut list[at..end] {
            a.run = (at as u32, end as u32);
        }
        at = end;
    }
    let mut at = 0;
    while at < total {
        if !list[at].capital {
            at += 1;
            continue;
        }
        let mut end = list[at].run.1 as usize;
        loop {
            let mut next = end;
            while next < total && next < end + 3 && list[next].connector && !list[next].opens {
                next += 1;
            }
            if next > end && next < total && list[next].capital && !list[next].opens {
                end = list[next].run.1 as usize;
            } else {
                break;
            }
        }
        for a in &mut list[at..end] {
            a.chain = (at as u32, end as u32);
            a.candidate = true;
        }
        // So may what a hyphen joins to it (`Jong-un`).
        let follows = |a: &Attributes| !a.capital && !a.opens;
        let mut tail = end;
        while tail + 1 < total
            && list[tail].hyphen
            && follows(&list[tail])
            && (list[tail + 1].letter || list[tail + 1].initial.is_ascii_digit())
            && follows(&list[tail + 1])
        {
            tail += 2;
        }
        for a in &mut list[end..tail] {
            a.joined = true;
            a.candidate = true;
        }
        // A lower-case word before or after a name may belong to it (`al`, `sub`, `region`).
        if at > 0 && !list[at].opens {
            list[at - 1].candidate = true;
            if list[at - 1].connector && at > 1 && !list[at - 1].opens {
                list[at - 2].candidate = true;
            }
        }
        if end < total && !list[end].opens {
            list[end].candidate = true;
        }
        at = end;
    }
}

fn seen(list: &[Attributes]) -> ByHash<Seen> {
    let capitals = list.iter().filter(|a| a.capital).count();
    let mut seen: ByHash<Seen> =
        ByHash::with_capacity_and_hasher(capitals, BuildHasherDefault::default());
    for a in list {
        if a.capital && a.letter {
            seen.entry(a.word).or_default();
        }
    }
    for (at, a) in list.iter().enumerate() {
        if !a.letter || a.shouted || a.headline {
            continue;
        }
        let Some(of) = seen.get_mut(&a.word) else {
            continue;
        };
        let bump = |n: &mut u8| *n = n.saturating_add(1);
        if !a.capital {
            bump(&mut of.lower);
            continue;
        }
        if a.upper {
            bump(&mut of.upper);
        }
        if a.starts {
            bump(&mut of.capital_start);
        } else {
            bump(&mut of.capital_inside);
        }
        let (from, to) = (a.run.0 as usize, a.run.1 as usize);
        let before = from.checked_sub(1).filter(|_| !list[from].opens);
        let after = Some(to).filter(|to| list.get(*to).is_some_and(|t| !t.opens));
        let sides = [(before, from == at), (after, to == at + 1)];
        for (noted, (near, beside)) in of.around.iter_mut().zip(sides) {
            let word = near.map_or(1, |near| list[near].word) << 1 | u64::from(beside);
            if let Some(free) = noted.iter_mut().find(|n| **n == 0 || **n == word) {
                *free = word;
            }
        }
        if of.said == 0
            && let Some(noun) = said::noun(list, to)
        {
            of.said = list[noun].word;
            of.said_cluster = list[noun].known.cluster;
        }
        if from < at {
            bump(&mut of.after_capital);
            if of.left == 0 {
                of.left = list[at - 1].word;
            }
        }
        if at + 1 < to {
            bump(&mut of.before_capital);
            if of.right == 0 {
                of.right = list[at + 1].word;
            }
        }
    }
    seen
}

impl Sheet {
    /// The features of token `at`, each as a hash of template and value.
    pub fn features(&self, at: usize, out: &mut Vec<u32>) {
        out.clear();
        let list = &self.tokens;
        let edge = Attributes::default();
        let get = |offset: isize| -> &Attributes {
            let wanted = at as isize + offset;
            if wanted < 0 || wanted as usize >= list.len() {
                return &edge;
            }
            let wanted = wanted as usize;
            // No looking over the edge of the paragraph.
            let (low, high) = (at.min(wanted) + 1, at.max(wanted));
            if (low..=high).any(|i| list[i].opens) {
                &edge
            } else {
                &list[wanted]
            }
        };
        let (b2, b1, here, n1, n2) = (get(-2), get(-1), &list[at], get(1), get(2));
        let mut add = |kind, role, value| out.push(feature(kind, role, value));
        let case = |a: &Attributes| u32::from(a.capital) << 1 | u32::from(a.upper);
        add(0, 0, 1);
        add(WORD, 0, here.word);
        for (role, a) in (28..).step_by(4).zip([here, b1, n1, b2, n2]) {
            add(WORD, role + case(a), a.word);
        }
        add(7, 0, join(b1.word, here.word));
        add(7, 1, join(here.word, n1.word));
        add(9, 0, u64::from(here.shape));
        add(10, 0, join(u64::from(b1.shape), u64::from(here.shape)));
        add(10, 1, join(u64::from(here.shape), u64::from(n1.shape)));
        add(
            12,
            0,
            join(
                join(u64::from(b1.shape), u64::from(here.shape)),
                u64::from(n1.shape),
            ),
        );
        for (n, part) in here.prefixes.iter().enumerate() {
            if *part != 0 {
                add(
                    13 + n as u64,
                    0,
                    u64::from(*part) << 1 | u64::from(here.capital),
                );
            }
        }
        for (n, part) in here.suffixes.iter().enumerate() {
            if *part != 0 && n != 2 {
                add(
                    16 + n as u64,
                    0,
                    u64::from(*part) << 1 | u64::from(here.capital),
                );
            }
        }
        if here.suffixes[2] != 0 {
            add(SUFFIX, u32::from(here.capital), here.suffixes[2].into());
        }
        for (role, a) in [(2, b1), (4, n1)] {
            add(SUFFIX, role + u32::from(a.capital), a.suffixes[2].into());
        }

        let known = |a: &Attributes| u64::from(a.known.cluster) << 1 | u64::from(a.capital);
        let path = |a: &Attributes, bits: u32| {
            u64::from(a.known.path & ((1 << bits) - 1)) << 1 | u64::from(a.capital)
        };
        for (n, (role, a)) in (0..).step_by(2).zip([here, b1, n1, b2, n2]).enumerate() {
            if n > 0 || a.known.cluster != 0 {
                add(CLUSTER, role + u32::from(a.capital), a.known.cluster.into());
            }
        }
        add(29, 0, join(known(b1), known(here)));
        add(29, 1, join(known(here), known(n1)));
        add(31, 0, join(known(b1), join(known(here), known(n1))));
        for (n, bits) in [4, 6, 8, 11].into_iter().enumerate() {
            add(60 + n as u64, 0, path(here, bits));
        }
        add(61, 1, path(b1, 6));
        add(61, 2, path(n1, 6));
        add(66, 0, path(b1, 10));
        add(66, 1, path(n1, 10));
        add(68, 0, join(path(b1, 6), path(here, 6)));
        add(68, 1, join(path(here, 6), path(n1, 6)));

        let lists = |a: &Attributes| {
            u64::from(a.known.flags & 0xff) << 2 | u64::from(a.capital) << 1 | u64::from(a.upper)
        };
        add(32, 0, lists(here));
        add(33, 0, join(lists(b1), lists(here)));
        add(33, 1, join(lists(here), lists(n1)));
        let usual = |a: &Attributes| {
            u64::from(a.known.capitalised()) << 3
                | u64::from(a.capital) << 2
                | u64::from(a.upper) << 1
                | u64::from(a.starts)
        };
        add(35, 0, usual(here));
        add(36, 0, join(usual(b1), usual(here)));
        add(36, 1, join(usual(here), usual(n1)));
        add(
            38,
            0,
            u64::from(here.starts)
                | u64::from(here.shouted) << 1
                | u64::from(here.headline) << 2
                | u64::from(here.capital) << 3,
        );

        add(70, 0, u64::from(here.listed) << 1 | u64::from(here.upper));
        if here.listed | b1.listed | n1.listed != 0 {
            add(71, 0, u64::from(b1.listed) << 16 | u64::from(here.listed));
            add(71, 1, u64::from(here.listed) << 16 | u64::from(n1.listed));
        }

        if here.chain.1 > 0 && (here.capital || here.connector) {
            let (from, to) = if here.capital { here.run } else { here.chain };
            let (first, last) = (from as usize, to as usize - 1);
            let place = u32::from(at == first) | u32::from(at == last) << 1;
            let length = ((to - from) as u64).min(5);
            add(39, 0, u64::from(place) << 3 | length);
            add(WORD, 1 + place, list[last].word);
            add(CLUSTER, 10 + place, list[last].known.cluster.into());
            add(SUFFIX, 6 + place, list[last].suffixes[2].into());
            add(WORD, 5 + place, list[first].word);
            add(CLUSTER, 14 + place, list[first].known.cluster.into());
            add(
                45,
                0,
                join(
                    u64::from(list[first].known.flags & 0xff),
                    join(
                        u64::from(list[last].known.flags & 0xff),
                        length << 2 | u64::from(place),
                    ),
                ),
            );
            let before = if list[first].opens || first == 0 {
                &edge
            } else {
                &list[first - 1]
            };
            let after = list.get(last + 1).filter(|a| !a.opens).unwrap_or(&edge);
            add(WORD, 9 + place, before.word);
            add(WORD, 13 + place, after.word);
            add(48, 0, join(known(before), known(after)));
            let (from, to) = here.chain;
            let (start, end) = (from as usize, to as usize - 1);
            if (start, end) != (first, last) {
                add(WORD, 17 + u32::from(at == start), list[start].word);
                add(WORD, 19 + u32::from(at == end), list[end].word);
                add(
                    51,
                    0,
                    join(
                        u64::from(list[start].known.cluster),
                        u64::from(list[end].known.cluster),
                    ),
                );
            }
        }

        if let (true, Some(seen)) = (here.capital, self.seen.get(&here.word)) {
            let some = |n: u8| u64::from(n.min(2));
            add(
                52,
                0,
                some(seen.lower) | some(seen.capital_inside) << 2 | u64::from(here.starts) << 4,
            );
            add(
                53,
                0,
                some(seen.after_capital)
                    | some(seen.before_capital) << 2
                    | u64::from(here.run.1 - here.run.0 == 1) << 4,
            );
            for (role, words) in [23, 25].into_iter().zip(&seen.around) {
                for word in words.iter().take_while(|word| **word != 0) {
                    add(WORD, role + (*word & 1) as u32, *word >> 1);
                }
            }
            if seen.said != 0 {
                add(WORD, 27, seen.said);
                add(CLUSTER, 18, seen.said_cluster.into());
            }
            if here.run.1 - here.run.0 == 1 {
                add(WORD, 21, seen.left);
                add(WORD, 22, seen.right);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::tag::token::tokenize;

    #[test]
    fn all_that_is_asked_of_a_word_is_in_one_place() {
        let words = Words::read(include_bytes!("../../../../models/words.bin")).expect("loads");
        let text = "the Tarn flows";
        let (tokens, _) = tokenize(text, 9);
        let sheet = sheet(text, &tokens, &words, &Lists::default());
        let of = |role| feature(WORD, role, sheet.tokens[1].word);
        assert!((0..48).all(|role| of(role) & !ROLES == of(0) & !ROLES));
        let features = |at: usize| {
            let mut out = Vec::new();
            sheet.features(at, &mut out);
            out
        };
        // As itself, behind and before a token, with its capital.
        assert!(features(1).contains(&of(0)) && features(1).contains(&of(28 + 2)));
        assert!(features(0).contains(&of(36 + 2)));
        assert!(features(2).contains(&of(32 + 2)));
        assert!(!features(2).contains(&of(36 + 2)));
    }
}
