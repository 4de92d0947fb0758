//! The name tagger: a linear-chain model over hashed features, decoded by Viterbi.
//!
//! Labels are BILOU over person, organisation, place and "other" (events, nationalities, works),
//! which is learned because it tells the others apart. Only stretches with a capital are looked at;
//! everything else is no name. Weights are trained as a conditional random field (Lafferty,
//! McCallum, Pereira 2001) by `training ner` and stored as signed bytes.

use super::again::Again;
use super::lattice::{Lattice, Row, Transitions};
use super::sheet::Sheet;
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

/// Adds names of one kind, token ranges in text order, where none is yet.
pub fn add(found: &mut Vec<Found>, ranges: Vec<(usize, usize)>, kind: Kind) {
    let before = found.len();
    for (from, to) in ranges {
        let next = found[..before].partition_point(|name| name.to as usize <= from);
        if found[..before]
            .get(next)
            .is_none_or(|name| name.from as usize >= to)
        {
            found.push(Found {
                from: from as u32,
                to: to as u32,
                kind,
                margin: 1.0,
            });
        }
    }
    if found.len() > before {
        found.sort_by_key(|name| name.from);
    }
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

/// Weights of a feature: for each label but "no name", how much more it says for that label than for
/// none.
pub const ROW: usize = LABELS - 1;

/// Features are told apart by this many bits, in training and after.
pub const SPACE: u32 = 22;

/// Rows are shifted to the left by no more than this.
pub const MAX_SHIFT: u32 = 3;

/// How far a row's weights are shifted. The lowest bits of the first two say so, which are too little
/// to be missed there, and cost no second look into memory.
pub const fn shift(row: &[i8; ROW]) -> u32 {
    (row[0] & 1 | (row[1] & 1) << 1) as u32
}

/// Groups of features, see [`Group`].
const GROUPS: usize = 1 << (SPACE - u64::BITS.ilog2());

/// Features that are looked up at a time.
const LOOKED_UP: usize = 128;

/// Rows that are added up at a time: `31 * (128 << MAX_SHIFT) <= i16::MAX`.
const ADDED: usize = 31;

/// The weights by feature.
///
/// Most of what is looked up is not there, and most of the time goes into waiting for memory. So a set
/// of bits, small enough to stay near the processor, tells which features are there, and only their
/// rows are fetched.
struct Weights {
    groups: Vec<Group>,
    /// The rows in the order of their features.
    rows: Vec<[i8; ROW]>,
    scale: f32,
    transitions: Box<Transitions>,
}

/// Neighbouring features: a bit for each that has a row, and the rows before theirs.
#[derive(Clone, Copy, Default)]
struct Group {
    there: u64,
    before: u32,
}

impl Weights {
    fn read(reader: &mut Reader<'_>) -> Result<Self, LoadError> {
        let scale = reader.f32()?;
        let mut transitions = Box::new([[0.0; LABELS]; LABELS]);
        for row in transitions.iter_mut() {
            row.copy_from_slice(&reader.f32s(LABELS)?);
        }
        let count = reader.u32()? as usize;
        let features = reader.u32s(count)?;
        let rows = reader.bytes(count.saturating_mul(ROW))?;
        let rows = rows
            .chunks_exact(ROW)
            .map(|row| std::array::from_fn(|label| i8::from_le_bytes([row[label]])));
        if features.iter().any(|f| f >> SPACE != 0) || !features.is_sorted_by(|a, b| a < b) {
            return Err(reader.fault("has a feature out of range or order"));
        }
        Ok(Self::new(&features, rows.collect(), scale, transitions))
    }

    fn new(
        features: &[u32],
        rows: Vec<[i8; ROW]>,
        scale: f32,
        transitions: Box<Transitions>,
    ) -> Self {
        let mut groups = vec![Group::default(); GROUPS];
        for feature in features {
            let (group, bit) = place(*feature);
            groups[group].there |= 1 << bit;
        }
        let mut total = 0;
        for group in &mut groups {
            group.before = total;
            total += group.there.count_ones();
        }
        Self {
            groups,
            rows,
            scale,
            transitions,
        }
    }

    /// Adds the features' weights to `into`.
    fn score(&self, features: &[u32], into: &mut Row) {
        let mut all = [0i32; ROW];
        let mut known = [0; LOOKED_UP + 1];
        let mut shifts = [0; LOOKED_UP];
        // As an array of known length, no look at it needs a check.
        let Some(groups) = self.groups.first_chunk::<GROUPS>() else {
            return;
        };
        for features in features.chunks(LOOKED_UP) {
            // Without a branch on what is there: what to fetch next is then known before this is.
            let mut count = 0;
            for feature in features {
                let (group, bit) = place(*feature);
                known[count] = *feature;
                count += (groups[group].there >> bit & 1) as usize;
            }
            // All rows are asked for before the first is added, so that they come at once.
            for (known, to) in known[..count].iter_mut().zip(&mut shifts) {
                let (group, bit) = place(*known);
                let Group { there, before } = groups[group];
                *known = before + (there & ((1 << bit) - 1)).count_ones();
                *to = shift(&self.rows[*known as usize]);
            }
            let rows = known[..count].chunks(ADDED).zip(shifts.chunks(ADDED));
            for (rows, shifts) in rows {
                let mut sums = [0i16; ROW];
                for (row, shift) in rows.iter().zip(shifts) {
                    for (sum, weight) in sums.iter_mut().zip(&self.rows[*row as usize]) {
                        *sum += i16::from(*weight) << shift;
                    }
                }
                for (all, sum) in all.iter_mut().zip(sums) {
                    *all += i32::from(sum);
                }
            }
        }
        for (to, sum) in into[NONE + 1..].iter_mut().zip(all) {
            *to += sum as f32 * self.scale;
        }
    }
}

/// The number of a feature among all that are told apart.
pub const fn slot(feature: u32) -> usize {
    (feature & ((1 << SPACE) - 1)) as usize
}

/// Group and bit of a feature.
const fn place(feature: u32) -> (usize, u32) {
    let slot = slot(feature);
    (slot / u64::BITS as usize, slot as u32 % u64::BITS)
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
        let mut reader = Reader::open("ner", bytes, *b"NERM", 4)?;
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

    fn weights(features: &[u32], rows: Vec<[i8; ROW]>) -> Weights {
        Weights::new(features, rows, 0.5, Box::new([[0.0; LABELS]; LABELS]))
    }

    fn score(weights: &Weights, features: &[u32]) -> Row {
        let mut row = [0.25; LABELS];
        weights.score(features, &mut row);
        row
    }

    #[test]
    fn a_feature_is_found_where_it_is_and_no_other() {
        let last = (1 << SPACE) - 1;
        let there = [5, 127, 128, 129, 130, 1000, last - 1, last];
        let rows = (0..there.len()).map(|at| [2 * at as i8; ROW]);
        let weights = weights(&there, rows.collect());
        let close = |there: &u32| there.saturating_sub(2)..=(there + 2).min(last);
        for feature in there.iter().flat_map(close) {
            let at = there.iter().position(|known| *known == feature);
            let said = score(&weights, &[feature, 4_242]);
            assert_eq!(said[NONE], 0.25);
            let wanted = 0.25 + at.unwrap_or(0) as f32;
            assert_eq!(said[NONE + 1..], [wanted; ROW], "{feature}");
            // What is above a feature's bits is not looked at.
            assert_eq!(score(&weights, &[feature | 1 << 30, 4_242]), said);
        }
    }

    #[test]
    fn rows_are_shifted_and_added_up() {
        // Shifted by 0, 3, 1 and 2, as the lowest bits of the first two weights say.
        let mut rows = [[10; ROW], [5; ROW], [2; ROW], [4; ROW]];
        (rows[2][0], rows[3][1]) = (3, 5);
        assert_eq!(rows.map(|row| shift(&row)), [0, 3, 1, 2]);
        let weights = weights(&[1, 2, 900_000, 4_000_000], rows.to_vec());
        let row = score(&weights, &[2, 900_000, 4_000_000, 5]);
        assert_eq!(row[NONE], 0.25);
        assert_eq!(row[1], 0.25 + 0.5 * (40.0 + 6.0 + 16.0));
        assert_eq!(row[2], 0.25 + 0.5 * (40.0 + 4.0 + 20.0));
        assert_eq!(row[3..], [0.25 + 0.5 * (40.0 + 4.0 + 16.0); ROW - 2]);
        // More of them than 16 bits could hold.
        let row = score(&weights, &vec![4_000_000; 100_000]);
        assert_eq!(row[LABELS - 1], 0.25 + 0.5 * 16.0 * 100_000.0);
    }
}
