//! The name tagger: a linear-chain model over hashed features, decoded by Viterbi.
//!
//! Labels are BILOU over person, organisation, place and "other" (events, nationalities, works),
//! which is learned because it tells the others apart. Only stretches with a capital are looked at;
//! everything else is no name. Weights are trained as a conditional random field (Lafferty,
//! McCallum, Pereira 2001) by `training ner` and stored as signed bytes.

use super::features::Sheet;
use crate::desk::LoadError;
use crate::desk::table::Reader;

/// Kinds that the tagger tells apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// A person.
    Person = 1,
    /// An organisation.
    Organisation = 2,
    /// A place.
    Place = 3,
    /// Another name: nationality, event, work, product.
    Other = 4,
}

impl Kind {
    /// All kinds.
    pub const ALL: [Self; 4] = [Self::Person, Self::Organisation, Self::Place, Self::Other];
}

/// Number of labels: none, and begin, inside, last, unit of each kind.
pub const LABELS: usize = 17;
/// No name.
pub const NONE: usize = 0;

/// The label of a token at a place in a name of `kind`.
pub const fn label(kind: Kind, first: bool, last: bool) -> usize {
    let base = 4 * (kind as usize - 1);
    base + match (first, last) {
        (true, false) => 1,
        (false, false) => 2,
        (false, true) => 3,
        (true, true) => 4,
    }
}

/// The kind of a label.
pub const fn kind_of(label: usize) -> Option<Kind> {
    match label.div_ceil(4) {
        1 => Some(Kind::Person),
        2 => Some(Kind::Organisation),
        3 => Some(Kind::Place),
        4 => Some(Kind::Other),
        _ => None,
    }
}

/// A name ends with this label (or is none).
pub const fn closes(label: usize) -> bool {
    label == NONE || matches!((label - 1) % 4, 2 | 3)
}

/// A name begins with this label (or is none).
pub const fn opens(label: usize) -> bool {
    label == NONE || matches!((label - 1) % 4, 0 | 3)
}

/// `after` may follow `before`.
pub const fn follows(before: usize, after: usize) -> bool {
    if closes(before) {
        opens(after)
    } else {
        !opens(after) && before.div_ceil(4) == after.div_ceil(4)
    }
}

/// A name: token range and kind.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Found {
    /// First token.
    pub from: u32,
    /// One past the last.
    pub to: u32,
    /// Kind.
    pub kind: Kind,
    /// Score by which the first token's label beat "no name", in the model's unit (natural
    /// logarithm of odds, before context).
    pub margin: f32,
}

/// The weights.
struct Weights {
    mask: u32,
    fingerprints: Vec<u16>,
    rows: Vec<i8>,
    scale: f32,
    transitions: Box<[[f32; LABELS]; LABELS]>,
}

impl Weights {
    fn read(reader: &mut Reader<'_>) -> Result<Self, LoadError> {
        let bits = reader.u32()?;
        if !(1..=22).contains(&bits) {
            return Err(reader.fault("has an impossible size"));
        }
        let size = 1usize << bits;
        let scale = reader.f32()?;
        let mut transitions = Box::new([[0.0; LABELS]; LABELS]);
        for row in transitions.iter_mut() {
            row.copy_from_slice(&reader.f32s(LABELS)?);
        }
        let fingerprints = reader.u16s(size)?;
        if fingerprints.iter().all(|f| *f != 0) {
            return Err(reader.fault("has no empty slot"));
        }
        let used = fingerprints.iter().filter(|f| **f != 0).count();
        let packed = reader.bytes(used * LABELS)?;
        let mut rows = vec![0; size * LABELS];
        let mut next = packed.chunks_exact(LABELS);
        for (slot, fingerprint) in fingerprints.iter().enumerate() {
            if *fingerprint == 0 {
                continue;
            }
            for (to, from) in rows[slot * LABELS..]
                .iter_mut()
                .zip(next.next().unwrap_or_default())
            {
                *to = i8::from_le_bytes([*from]);
            }
        }
        Ok(Self {
            mask: size as u32 - 1,
            fingerprints,
            rows,
            scale,
            transitions,
        })
    }

    fn score(&self, features: &[u32], into: &mut [f32; LABELS]) {
        let mut sums = [0i32; LABELS];
        for feature in features {
            let feature = *feature & ((1 << SPACE) - 1);
            let wanted = fingerprint(feature);
            let mut at = feature & self.mask;
            loop {
                let found = self.fingerprints[at as usize];
                if found == wanted {
                    let row = &self.rows[at as usize * LABELS..][..LABELS];
                    for (sum, weight) in sums.iter_mut().zip(row) {
                        *sum += i32::from(*weight);
                    }
                    break;
                }
                if found == 0 {
                    break;
                }
                at = (at + 1) & self.mask;
            }
        }
        for (to, sum) in into.iter_mut().zip(sums) {
            *to = sum as f32 * self.scale;
        }
    }
}

/// Features are told apart by this many bits, in training and after.
pub const SPACE: u32 = 22;

/// What tells a feature from another in the same slot; never 0.
pub const fn fingerprint(feature: u32) -> u16 {
    let high = (feature >> (SPACE - 16)) as u16;
    if high == 0 { 1 } else { high }
}

/// The tagger.
pub struct Tagger {
    weights: Weights,
}

impl Tagger {
    /// Reads a model file.
    ///
    /// # Errors
    /// When it is damaged.
    pub fn read(bytes: &[u8]) -> Result<Self, LoadError> {
        let mut reader = Reader::open("ner", bytes, *b"NERM", 1)?;
        let weights = Weights::read(&mut reader)?;
        reader.end()?;
        Ok(Self { weights })
    }

    /// Finds the names of a document.
    pub fn names(&self, sheet: &Sheet) -> Vec<Found> {
        decode(
            sheet,
            |features, into| self.weights.score(features, into),
            &self.weights.transitions,
        )
    }
}

/// Stretches of candidate tokens: nothing outside them is a name, and none crosses a paragraph.
pub fn stretches(sheet: &Sheet) -> impl Iterator<Item = std::ops::Range<usize>> + '_ {
    let tokens = &sheet.tokens;
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < tokens.len() && !tokens[at].candidate {
            at += 1;
        }
        if at == tokens.len() {
            return None;
        }
        let from = at;
        at += 1;
        while at < tokens.len() && tokens[at].candidate && !tokens[at].opens {
            at += 1;
        }
        Some(from..at)
    })
}

/// The best labels of every stretch as names, in text order. `score` fills in each label's score.
pub fn decode(
    sheet: &Sheet,
    score: impl Fn(&[u32], &mut [f32; LABELS]),
    transitions: &[[f32; LABELS]; LABELS],
) -> Vec<Found> {
    let mut features = Vec::with_capacity(96);
    let mut emissions: Vec<[f32; LABELS]> = Vec::new();
    let mut back: Vec<[u8; LABELS]> = Vec::new();
    let mut labels: Vec<u8> = Vec::new();
    let mut found = Vec::new();
    for stretch in stretches(sheet) {
        emissions.clear();
        for at in stretch.clone() {
            let mut row = [0.0; LABELS];
            sheet.features(at, &mut features);
            score(&features, &mut row);
            emissions.push(row);
        }
        viterbi(&emissions, transitions, &mut back, &mut labels);
        collect(stretch.start, &labels, &emissions, &mut found);
    }
    found
}

/// The best path; it begins after, and ends before, a token that is no name.
fn viterbi(
    emissions: &[[f32; LABELS]],
    transitions: &[[f32; LABELS]; LABELS],
    back: &mut Vec<[u8; LABELS]>,
    labels: &mut Vec<u8>,
) {
    back.clear();
    labels.clear();
    let mut best = [f32::NEG_INFINITY; LABELS];
    best[NONE] = 0.0;
    for row in emissions {
        let mut next = [f32::NEG_INFINITY; LABELS];
        let mut from = [0u8; LABELS];
        for (after, score) in row.iter().enumerate() {
            for before in 0..LABELS {
                if follows(before, after) {
                    let reached = best[before] + transitions[before][after] + score;
                    if reached > next[after] {
                        (next[after], from[after]) = (reached, before as u8);
                    }
                }
            }
        }
        best = next;
        back.push(from);
    }
    let mut label = 0;
    let mut top = f32::NEG_INFINITY;
    for (last, score) in best.iter().enumerate() {
        if closes(last) && score + transitions[last][NONE] > top {
            (top, label) = (score + transitions[last][NONE], last as u8);
        }
    }
    for from in back.iter().rev() {
        labels.push(label);
        label = from[label as usize];
    }
    labels.reverse();
}

fn collect(start: usize, labels: &[u8], emissions: &[[f32; LABELS]], found: &mut Vec<Found>) {
    let mut from = 0;
    for (at, label) in labels.iter().enumerate() {
        let label = *label as usize;
        if opens(label) {
            from = at;
        }
        if let (true, Some(kind)) = (closes(label), kind_of(label)) {
            let first = labels[from] as usize;
            found.push(Found {
                from: (start + from) as u32,
                to: (start + at + 1) as u32,
                kind,
                margin: emissions[from][first] - emissions[from][NONE],
            });
        }
    }
}
