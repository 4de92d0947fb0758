//! The name tagger: a linear-chain model over hashed features, decoded by Viterbi.
//!
//! Labels are BILOU over person, organisation, place and "other" (events, nationalities, works),
//! which is learned because it tells the others apart. Only stretches with a capital are looked at;
//! everything else is no name. Weights are trained as a conditional random field (Lafferty,
//! McCallum, Pereira 2001) by `training ner` and stored as signed bytes.

use super::again::Again;
use super::features::Sheet;
use super::lattice::{Lattice, Row, Transitions};
use crate::desk::table::Reader;
use crate::desk::tag::token::Token;
use crate::desk::{LoadError, Span};

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

impl Found {
    /// Where it stands, in bytes of the text.
    pub fn span(&self, tokens: &[Token]) -> Span {
        let (first, last) = (self.from as usize, self.to as usize - 1);
        Span {
            start: tokens[first].span.start,
            end: tokens[last].span.end,
        }
    }
}

/// Bytes of a row: how far its weights are shifted to the left, and the weights.
pub const ROW: usize = LABELS + 1;

/// The weights: an open-addressed table by feature.
struct Weights {
    bits: u32,
    fingerprints: Vec<u16>,
    rows: Vec<i8>,
    scale: f32,
    transitions: Box<Transitions>,
}

impl Weights {
    fn read(reader: &mut Reader<'_>) -> Result<Self, LoadError> {
        let bits = reader.u32()?;
        if !(MIN_BITS..SPACE).contains(&bits) {
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
        let packed = reader.bytes(used * ROW)?;
        let mut rows = vec![0; size * ROW];
        let mut next = packed.chunks_exact(ROW);
        for (slot, fingerprint) in fingerprints.iter().enumerate() {
            if *fingerprint == 0 {
                continue;
            }
            let from = next.next().unwrap_or_default();
            if from.first().is_none_or(|shift| *shift > MAX_SHIFT) {
                return Err(reader.fault("has a row out of range"));
            }
            for (to, from) in rows[slot * ROW..].iter_mut().zip(from) {
                *to = i8::from_le_bytes([*from]);
            }
        }
        Ok(Self {
            bits,
            fingerprints,
            rows,
            scale,
            transitions,
        })
    }

    /// Adds the features' weights to `into`.
    fn score(&self, features: &[u32], into: &mut Row) {
        let mut sums = [0i32; LABELS];
        let mask = (1usize << self.bits) - 1;
        for feature in features {
            let wanted = fingerprint(*feature);
            let mut at = home(*feature, self.bits);
            loop {
                let found = self.fingerprints[at];
                if found == wanted {
                    let row = &self.rows[at * ROW..][..ROW];
                    let shift = row[0];
                    for (sum, weight) in sums.iter_mut().zip(&row[1..]) {
                        *sum += i32::from(*weight) << shift;
                    }
                    break;
                }
                if found == 0 {
                    break;
                }
                at = (at + 1) & mask;
            }
        }
        for (to, sum) in into.iter_mut().zip(sums) {
            *to += sum as f32 * self.scale;
        }
    }
}

/// Features are told apart by this many bits, in training and after.
pub const SPACE: u32 = 22;

/// Tables have at least this many slots, as a power of two: see [`fingerprint`].
pub const MIN_BITS: u32 = 12;

/// Rows are shifted by no more than this.
pub const MAX_SHIFT: u8 = 8;

/// The slot where a feature is looked for first, of `1 << bits`: its upper bits.
pub const fn home(feature: u32, bits: u32) -> usize {
    ((feature & ((1 << SPACE) - 1)) >> (SPACE - bits)) as usize
}

/// What tells a feature from another in the same slot: its lower 16 bits; never 0. With the slot it
/// is the whole feature: two with equal lower bits have their homes at least `1 << (bits - 6)` slots
/// apart.
pub const fn fingerprint(feature: u32) -> u16 {
    let low = feature as u16;
    if low == 0 { 1 } else { low }
}

/// The tagger.
pub struct Tagger {
    first: Weights,
    second: Weights,
}

impl Tagger {
    /// Reads a model file.
    ///
    /// # Errors
    /// When it is damaged.
    pub fn read(bytes: &[u8]) -> Result<Self, LoadError> {
        let mut reader = Reader::open("ner", bytes, *b"NERM", 2)?;
        let first = Weights::read(&mut reader)?;
        let second = Weights::read(&mut reader)?;
        reader.end()?;
        Ok(Self { first, second })
    }

    /// Finds the names of a document: reads it once by what stands there, and again by what the
    /// first reading said of the same words elsewhere.
    pub fn names(&self, sheet: &Sheet) -> Vec<Found> {
        let mut features = Vec::with_capacity(96);
        let mut lattice = Lattice::score(sheet, |at, row| {
            sheet.features(at, &mut features);
            self.first.score(&features, row);
        });
        let labels = lattice.best(&self.first.transitions);
        let again = Again::new(sheet, &lattice, &labels);
        let tokens = lattice.stretches.iter().cloned().flatten();
        for (at, row) in tokens.zip(&mut lattice.rows) {
            again.features(at, row, &mut features);
            self.second.score(&features, row);
        }
        let labels = lattice.best(&self.second.transitions);
        lattice.names(&labels)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slot_and_fingerprint_tell_features_apart() {
        for bits in MIN_BITS..SPACE {
            for feature in (0..1u32 << SPACE).step_by(9973) {
                for high in 1..1 << (SPACE - 16) {
                    let other = feature ^ high << 16;
                    assert_eq!(fingerprint(feature), fingerprint(other));
                    let apart = home(feature, bits).abs_diff(home(other, bits));
                    assert!(apart >= 1 << (bits - 6), "{feature} {other} {bits}");
                }
            }
        }
    }
}
