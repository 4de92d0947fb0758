//! What the line model looks at. Shared by the trainer, so that both see the same.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::LazyLock;

use crate::desk::clean::rule::Line;
use crate::desk::clean::words::{self, Kind, Token};
use crate::desk::extract::BlockKind;

/// Looks of a line itself.
pub const OWN: usize = 34;
/// Looks of a neighbour that count for a line.
const LENT: usize = 5;
/// Neighbours, by distance.
const NEIGHBOURS: [isize; 6] = [-3, -2, -1, 1, 2, 3];
/// Looks of a line's place.
const PLACE: usize = 24;
/// All looks of a line.
pub const COLUMNS: usize = OWN + LENT * NEIGHBOURS.len() + PLACE;

/// Buckets of the hashed linear model.
pub const BUCKETS: u32 = 1 << 15;

/// A line's own looks.
#[derive(Debug, Clone)]
pub struct Look {
    /// By number.
    pub own: [f32; OWN],
    /// Logit of the linear model; set after [`read`].
    pub linear: f32,
    /// A rule removes the line.
    pub ruled: bool,
    /// Words of the line.
    pub(super) words: f32,
    pub(super) prose: bool,
}

/// The looks of lines, in order. `hashed` is called with the buckets of each line.
pub fn read(lines: &[Line<'_>], ruled: &[bool], mut hashed: impl FnMut(usize, u32)) -> Vec<Look> {
    let mut seen: HashMap<u32, u32, Plain> = HashMap::default();
    let mut whole: HashMap<u64, u32, Plain> = HashMap::default();
    for line in lines {
        if line.words >= 12 {
            // Each content word once a line, as far as that is cheap to know.
            let mut last = 0;
            for token in line.tokens.iter().filter(|t| is_content(t)) {
                if token.hash != last {
                    *seen.entry(token.hash).or_insert(0) += 1;
                }
                last = token.hash;
            }
        }
        *whole.entry(line_hash(line.tokens)).or_insert(0) += 1;
    }
    lines
        .iter()
        .enumerate()
        .map(|(at, line)| {
            buckets(line.tokens, &mut |bucket| hashed(at, bucket));
            let mut own = looks(line);
            let (mut shared, mut content) = (0u32, 0u32);
            let needed = if line.words >= 12 { 2 } else { 1 };
            for token in line.tokens.iter().filter(|t| is_content(t)).take(40) {
                content += 1;
                shared += u32::from(seen.get(&token.hash).is_some_and(|count| *count >= needed));
            }
            own[31] = shared as f32 / content.max(1) as f32;
            own[32] = content.min(20) as f32;
            own[33] = whole[&line_hash(line.tokens)].min(5) as f32;
            Look {
                own,
                linear: 0.0,
                ruled: ruled[at],
                words: f32::from(line.words),
                prose: is_prose(line),
            }
        })
        .collect()
}

/// Fills a row for each line from its own looks, its neighbours' and its place.
pub fn rows(looks: &[Look], mut each: impl FnMut(usize, &[f32; COLUMNS])) {
    let count = looks.len();
    let words: f32 = looks.iter().map(|l| l.words).sum();
    let prose_lines = looks.iter().filter(|l| l.prose).count() as f32;
    let prose_words: f32 = looks.iter().filter(|l| l.prose).map(|l| l.words).sum();
    let short = looks.iter().filter(|l| is_short(l)).count() as f32;
    let ruled = looks.iter().filter(|l| l.ruled).count() as f32;
    let linear: f32 = looks.iter().map(|l| l.linear).sum::<f32>() / count.max(1) as f32;
    let runs = runs(looks);
    let (until_prose, since_prose) = distances(looks);
    let (mut prose_before, mut words_before) = (0.0f32, 0.0f32);
    let mut row = [0.0f32; COLUMNS];
    for (at, look) in looks.iter().enumerate() {
        row[..OWN].copy_from_slice(&look.own);
        row[0] = look.linear;
        let mut to = OWN;
        for step in NEIGHBOURS {
            let other = at.checked_add_signed(step).and_then(|at| looks.get(at));
            let lent = other.map_or([-1.0, 0.0, 0.0, -1.0, 0.0], |other| {
                [
                    other.own[1],
                    f32::from(u8::from(other.prose)),
                    other.linear,
                    f32::from(u8::from(other.ruled)),
                    other.own[12],
                ]
            });
            row[to..to + LENT].copy_from_slice(&lent);
            to += LENT;
        }
        let around = |reach: usize| {
            let near = &looks[at.saturating_sub(reach)..(at + reach + 1).min(count)];
            near.iter().map(|l| l.linear).sum::<f32>() / near.len() as f32
        };
        let (run, within) = runs[at];
        let place = [
            at as f32 / count as f32,
            (at as f32).ln_1p(),
            ((count - at) as f32).ln_1p(),
            prose_before.min(8.0),
            (prose_lines - prose_before - f32::from(u8::from(look.prose))).min(8.0),
            words_before / words.max(1.0),
            (count as f32).ln(),
            prose_lines / count as f32,
            prose_words / words.max(1.0),
            short / count as f32,
            words / count as f32,
            ruled / count as f32,
            linear,
            around(2),
            around(5),
            around(12),
            run,
            within,
            until_prose[at],
            since_prose[at],
            f32::from(u8::from(look.ruled)),
            looks[..at].iter().rev().take(6).filter(|l| l.ruled).count() as f32,
            looks[at + 1..].iter().take(6).filter(|l| l.ruled).count() as f32,
            similar(looks, at),
        ];
        row[to..].copy_from_slice(&place);
        each(at, &row);
        prose_before += f32::from(u8::from(look.prose));
        words_before += look.words;
    }
}

fn is_prose(line: &Line<'_>) -> bool {
    (line.words >= 12 && line.prose) || line.words >= 30
}

fn is_short(look: &Look) -> bool {
    look.words <= 12.0 && !look.prose
}

/// For each line the length of its run of short lines, and how far into it the line stands.
fn runs(looks: &[Look]) -> Vec<(f32, f32)> {
    let mut out = vec![(0.0, 0.0); looks.len()];
    let mut from = 0;
    while from < looks.len() {
        let length = looks[from..].iter().take_while(|l| is_short(l)).count();
        for step in 0..length {
            out[from + step] = ((length as f32).min(30.0), (step as f32).min(30.0));
        }
        from += length.max(1);
    }
    out
}

/// Lines until the next prose, and since the last; 20 where there is none.
fn distances(looks: &[Look]) -> (Vec<f32>, Vec<f32>) {
    let mut until = vec![20.0; looks.len()];
    let mut since = vec![20.0; looks.len()];
    let mut last: Option<usize> = None;
    for at in 0..looks.len() {
        since[at] = last.map_or(20.0, |last| ((at - last) as f32).min(20.0));
        if looks[at].prose {
            last = Some(at);
        }
    }
    let mut next: Option<usize> = None;
    for at in (0..looks.len()).rev() {
        until[at] = next.map_or(20.0, |next| ((next - at) as f32).min(20.0));
        if looks[at].prose {
            next = Some(at);
        }
    }
    (until, since)
}

/// How many of the four lines around have about the same shape.
fn similar(looks: &[Look], at: usize) -> f32 {
    let own = &looks[at];
    let near = at.saturating_sub(2)..(at + 3).min(looks.len());
    near.filter(|other| *other != at)
        .map(|other| &looks[other])
        .filter(|other| {
            (other.own[1] - own.own[1]).abs() < 0.4
                && other.own[3] == own.own[3]
                && (other.own[12] - own.own[12]).abs() < 0.3
        })
        .count() as f32
}

/// A line's own looks but for those that need other lines. Number 0 is the linear model's.
fn looks(line: &Line<'_>) -> [f32; OWN] {
    let tokens = line.tokens;
    let text = line.text;
    let bit = |b: bool| f32::from(u8::from(b));
    let (mut words, mut caps, mut all_caps, mut stops, mut numbers, mut marks) =
        (0u32, 0, 0, 0, 0, 0u32);
    let (mut commas, mut bars, mut colons_early, mut years, mut clocks, mut stops_inside) =
        (0u32, 0, 0, 0, 0, 0u32);
    let mut letters = 0u32;
    for (at, token) in tokens.iter().enumerate() {
        let length = token.end - token.start;
        match token.kind {
            Kind::Word => {
                words += 1;
                letters += length;
                caps += u32::from(token.upper);
                stops += u32::from(is_stop(token));
                let slice = &text.as_bytes()[token.start as usize..token.end as usize];
                all_caps += u32::from(length > 1 && slice.iter().all(u8::is_ascii_uppercase));
            }
            Kind::Number => {
                numbers += 1;
                years += u32::from(
                    length == 4 && matches!(text.as_bytes()[token.start as usize], b'1' | b'2'),
                );
                let clock = tokens.get(at + 1).is_some_and(|t| t.first == ':')
                    && tokens.get(at + 2).is_some_and(|t| t.kind == Kind::Number);
                clocks += u32::from(clock);
            }
            Kind::Mark => {
                marks += 1;
                match token.first {
                    ',' => commas += 1,
                    '|' | '/' | '•' | '·' | '>' | '»' | '+' | '#' => bars += 1,
                    ':' if at < 6 => colons_early += 1,
                    '.' if tokens
                        .get(at + 1)
                        .is_some_and(|t| t.upper && t.start > token.end) =>
                    {
                        stops_inside += 1;
                    }
                    _ => {}
                }
            }
        }
    }
    let total = (words + numbers).max(1) as f32;
    let first = tokens.first();
    let last = tokens.last();
    let ends = |set: &[char]| last.is_some_and(|t| t.kind == Kind::Mark && set.contains(&t.first));
    let ideographs = tokens
        .iter()
        .take(12)
        .filter(|t| words::is_ideograph(t.first))
        .count();
    let mut out = [0.0; OWN];
    out[1] = f32::from(line.words).ln_1p();
    out[2] = (text.len() as f32).ln_1p();
    out[3] = bit(line.prose);
    out[4] = bit(ends(&['?', '!']));
    out[5] = bit(ends(&[':']));
    out[6] = bit(last.is_some_and(|t| t.kind != Kind::Mark));
    out[7] = bit(ends(&[')', ']', '】']));
    out[8] = bit(first.is_some_and(|t| t.upper));
    out[9] = bit(first.is_some_and(|t| t.kind == Kind::Word && t.first.is_lowercase() && !t.upper));
    out[10] = bit(first.is_some_and(|t| t.kind == Kind::Number));
    out[11] = bit(first.is_some_and(|t| t.first == '"'));
    out[12] = caps as f32 / words.max(1) as f32;
    out[13] = all_caps as f32 / words.max(1) as f32;
    out[14] = numbers as f32 / total;
    out[15] = marks as f32 / total;
    out[16] = stops as f32 / words.max(1) as f32;
    out[17] = letters as f32 / words.max(1) as f32;
    out[18] = bit(text.contains('@') || text.contains("http") || text.contains("www."));
    out[19] = bars as f32;
    out[20] = bit(text.contains('©'));
    out[21] = colons_early as f32;
    out[22] = commas as f32 / total;
    out[23] = clocks as f32;
    out[24] = years as f32;
    out[25] = stops_inside.min(8) as f32;
    out[26] = bit(line.block.kind == BlockKind::ListItem);
    out[27] = bit(first.is_some_and(is_stop));
    out[28] = bit(last.is_some_and(|t| t.first == '"'));
    out[29] = bit(ideographs >= 3);
    out[30] = bit(first.is_some_and(|t| t.kind == Kind::Mark && t.first != '"'));
    out
}

/// Calls `each` with the line's buckets: its first and last words by place, the others by value.
fn buckets(tokens: &[Token], each: &mut impl FnMut(u32)) {
    let mut put = |salt: u32, a: u32, b: u32| {
        let h = (a ^ salt.wrapping_mul(0x9e37_79b9)).wrapping_mul(0x85eb_ca6b) ^ b.rotate_left(13);
        each((h ^ (h >> 15)).wrapping_mul(0xc2b2_ae35) >> 17 & (BUCKETS - 1));
    };
    let value = |t: &Token| {
        if t.kind == Kind::Number {
            7 + (t.end - t.start).min(5)
        } else {
            t.hash
        }
    };
    let count = tokens.len();
    for (at, token) in tokens.iter().take(3).enumerate() {
        put(1 + at as u32, value(token), 0);
    }
    for (at, token) in tokens.iter().rev().take(3).enumerate() {
        put(11 + at as u32, value(token), 0);
    }
    if count >= 2 {
        put(21, value(&tokens[0]), value(&tokens[1]));
        put(22, value(&tokens[count - 2]), value(&tokens[count - 1]));
    }
    if count <= 6 {
        let all = tokens
            .iter()
            .fold(count as u32, |h, t| h.rotate_left(7) ^ value(t));
        put(23, all, 0);
    }
    put(24, (count as u32).min(12), 0);
    for token in tokens.iter().take(16) {
        put(31, value(token), 0);
    }
    if count > 16 {
        for token in tokens[16..].iter().rev().take(10) {
            put(31, value(token), 0);
        }
    }
}

/// Folded text of a line as one number.
fn line_hash(tokens: &[Token]) -> u64 {
    tokens
        .iter()
        .filter(|t| t.kind != Kind::Mark)
        .fold(tokens.len() as u64, |h, t| {
            crate::desk::hash::join(h, u64::from(t.hash))
        })
}

fn is_content(token: &Token) -> bool {
    token.kind == Kind::Word && (token.end - token.start >= 4) && !is_stop(token)
}

fn is_stop(token: &Token) -> bool {
    token.kind == Kind::Word && STOPS.binary_search(&token.hash).is_ok()
}

/// Function words of the languages most seen; enough to tell sentences from labels.
const STOP_WORDS: &str = "the a an of to and in is was for that on with as it by at from be are were this have has had \
    not but they his her he she you we i or which who their its will would about more than been after when there what so out up if no can all one \
    der die das und in den von zu mit sich des auf fur ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem uber einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei wenn ich wir \
    le la les de des du un une et en que qui pour dans sur par au aux avec plus pas ne se ce il elle sont est a ont son sa ses cette mais ou nous vous ils leur \
    el los las y en que un una por con para del se no lo al su mas como pero sus este esta ha sido fue son entre cuando muy sobre tambien \
    il lo gli di e che un una per non con del della dei delle in si sono da al alla anche come piu ha nel nella ma \
    o os as do da dos das em um uma para com nao no na por mais que se foi ao pelo pela \
    het een van en op te dat voor met zijn niet aan er om ook als maar bij naar dan uit door over werd worden wordt ze hij was \
    i w na z do nie to sie ze o jest po za od jak ale przez co dla czy tym byl tego ktory \
    ve bir bu da de icin ile olarak olan daha gibi kadar sonra ancak var en cok ama \
    yang dan di dengan untuk dari pada dalam ini itu tidak akan oleh juga sebagai ada ke saat telah bisa \
    и в на не что с по как это из у за от к его для до но о же так все был при также или году \
    في من على الى ان عن التي الذي مع هذا هذه كان لا ما بعد بين كما قد وقد وفي \
    och att det som en ett av for pa med den till ar inte har om de var \
    i og er at det som en et av til pa med for den ikke har var fra han de \
    на та що не до з із про як у від за це";

static STOPS: LazyLock<Vec<u32>> = LazyLock::new(|| {
    let mut out: Vec<u32> = STOP_WORDS.split_whitespace().map(words::hash).collect();
    out.sort_unstable();
    out.dedup();
    out
});

/// Keys are hashes already.
#[derive(Debug, Default, Clone, Copy)]
struct PlainHasher(u64);

type Plain = BuildHasherDefault<PlainHasher>;

impl Hasher for PlainHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
        }
    }

    fn write_u32(&mut self, value: u32) {
        self.0 = u64::from(value).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }

    fn write_u64(&mut self, value: u64) {
        self.0 = value;
    }
}
