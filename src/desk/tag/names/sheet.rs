//! What the name tagger reads before it looks: every token's attributes, and what the whole document
//! says of a word.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use super::lists::Lists;
use super::ner::Kind;
use super::said::{self, Part};
use super::words::{Word, Words};
use crate::desk::hash::{BASIS, mix, of_chars, step};
use crate::desk::tag::token::{Shape, Token};

/// Attributes of a token, computed once.
#[derive(Debug, Clone, Copy, Default)]
pub struct Attributes {
    /// Hash of the lower-case characters.
    pub word: u64,
    /// Hash of prefixes of 2, 3 and 4 characters.
    pub(super) prefixes: [u32; 3],
    /// Hash of suffixes of 1 to 4 characters.
    pub(super) suffixes: [u32; 4],
    /// Hash of the compressed shape (`Xx`, `X.X.`, `Xx-d`).
    pub(super) shape: u32,
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
    pub(super) connector: bool,
    /// What it does for the words around it.
    pub part: Part,
    /// First of its sentence.
    pub(super) starts: bool,
    /// First of its paragraph.
    pub opens: bool,
    /// Its paragraph is written in capitals.
    pub(super) shouted: bool,
    /// Its paragraph looks like a headline: nearly every long word is capitalised.
    pub headline: bool,
    /// Ends of the run of capitalised tokens it belongs to: first and one past the last.
    pub run: (u32, u32),
    /// The same with connectors between the capitals.
    pub(super) chain: (u32, u32),
    /// Lists that the name it belongs to is on, above two bits: first of it, last of it. See
    /// [`super::lists`].
    pub listed: u16,
    /// What a rule of the language says of it: its code's hash, the kind of name, its place in the name;
    /// 0 for nothing. See [`Sheet::mark`].
    pub(super) cued: u32,
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
pub(super) struct Seen {
    pub(super) lower: u8,
    pub(super) capital_inside: u8,
    pub(super) capital_start: u8,
    pub(super) upper: u8,
    pub(super) after_capital: u8,
    pub(super) before_capital: u8,
    /// Word before and after, of the first occurrence that has a capitalised neighbour.
    pub(super) left: u64,
    pub(super) right: u64,
    /// Words before and after the first runs of capitals that it stands in, four of each that are
    /// not equal.
    pub(super) around: [[u64; 4]; 2],
    /// What a name with it is said to be, the first time: `company` of "Acme, a listed company".
    pub(super) said: u64,
    pub(super) said_cluster: u16,
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
    pub(super) seen: ByHash<Seen>,
}

/// Characters of a token that are looked at; a longer one is not a name.
const MAX_CHARS: usize = 40;

/// Reads the attributes of all tokens.
pub fn sheet(text: &str, tokens: &[Token], words: &Words, lists: &Lists) -> Sheet {
    sheet_of(text, tokens, (words, &[]), lists)
}

/// Reads the attributes of all tokens of a language that has connectors of its own.
pub fn sheet_of(
    text: &str,
    tokens: &[Token],
    (words, connectors): (&Words, &[&str]),
    lists: &Lists,
) -> Sheet {
    let mut list: Vec<Attributes> = tokens
        .iter()
        .map(|token| attributes(token, text, words))
        .collect();
    if !connectors.is_empty() {
        for (of, token) in list.iter_mut().zip(tokens) {
            of.connector |= connectors.contains(&token.of(text));
        }
    }
    for range in super::super::token::paragraphs(tokens) {
        paragraph(&mut list[range]);
    }
    runs(&mut list);
    lists.mark(&mut list);
    let seen = seen(&list);
    Sheet { tokens: list, seen }
}

impl Sheet {
    /// Notes what a rule marks as a name: the tagger learns how far to believe it.
    pub fn mark(&mut self, name: std::ops::Range<usize>, kind: Kind, rule: &str) {
        let rule = of_chars(rule.chars()) as u32 & !0x1f;
        for at in name.clone() {
            let place = u32::from(at == name.start) | u32::from(at + 1 == name.end) << 1;
            self.tokens[at].cued = rule | (kind as u32) << 2 | place;
        }
    }
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
    // The hash of the characters so far is that of a prefix.
    let (mut word, mut prefixes) = (BASIS, [0; 3]);
    // `McDonald’s` is on the lists as `McDonald's`, and looks the same.
    let straight = |c| if c == '’' { '\'' } else { c };
    for c in written.chars().map(straight).take(MAX_CHARS) {
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
        let small = if c.is_ascii() {
            c.to_ascii_lowercase()
        } else {
            c.to_lowercase().next().unwrap_or(c)
        };
        lower[length] = small;
        length += 1;
        word = step(word, small);
        if (2..=4).contains(&length) {
            prefixes[length - 2] = mix(word) as u32;
        }
    }
    let (lower, word) = (&lower[..length], mix(word));
    let part = |chars: &[char]| of_chars(chars.iter().copied()) as u32;
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
