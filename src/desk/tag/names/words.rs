//! What is known of single English words: Brown cluster, lists it is on, how often it is
//! capitalised. The table is `models/words.bin`; its card says where it comes from.

use crate::desk::LoadError;
use crate::desk::table::Reader;

/// What the table says of a word; all zero for an unknown one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Word {
    /// Brown cluster, 0 for none.
    pub cluster: u16,
    /// The cluster's path in the tree of clusters, first step in the lowest bit.
    pub path: u32,
    /// Lists it is on, and three bits of how often it is capitalised.
    pub flags: u16,
}

/// A man's given name.
pub const MALE: u16 = 1;
/// A woman's given name.
pub const FEMALE: u16 = 1 << 1;
/// A surname.
pub const SURNAME: u16 = 1 << 2;
/// A given name of some other country, or one that the census has not.
pub const GIVEN_ABROAD: u16 = 1 << 6;
/// A surname of some other country, or one that the census has not.
pub const SURNAME_ABROAD: u16 = 1 << 7;

impl Word {
    /// Is on any of the lists.
    pub const fn on(self, lists: u16) -> bool {
        self.flags & lists != 0
    }

    /// How often it is capitalised: 0 unknown, 1 hardly ever … 7 nearly always.
    pub const fn capitalised(self) -> u16 {
        self.flags >> 8 & 7
    }
}

/// The table: open addressing by [`crate::desk::hash::of_chars`] of the lower-case word.
pub struct Words {
    mask: u64,
    paths: Vec<u32>,
    /// By slot, what is needed of a word side by side: one look into memory.
    slots: Vec<Slot>,
}

/// A word's fingerprint (0 for none), cluster and flags.
type Slot = [u16; 3];

impl Words {
    /// Reads a table.
    ///
    /// # Errors
    /// When it is damaged.
    pub fn read(bytes: &[u8]) -> Result<Self, LoadError> {
        let mut reader = Reader::open("words", bytes, *b"WRDS", 1)?;
        let bits = reader.u32()?;
        if !(1..=24).contains(&bits) {
            return Err(reader.fault("has an impossible size"));
        }
        let size = 1usize << bits;
        let count = reader.u32()? as usize;
        let mut paths = reader.u32s(count.min(1 << 16))?;
        paths.insert(0, 0);
        let columns = [reader.u16s(size)?, reader.u16s(size)?, reader.u16s(size)?];
        let words = Self {
            mask: size as u64 - 1,
            paths,
            slots: (0..size)
                .map(|at| std::array::from_fn(|column| columns[column][at]))
                .collect(),
        };
        reader.end()?;
        if words.slots.iter().any(|[_, c, _]| *c as usize > count) {
            return Err(LoadError {
                table: "words",
                detail: "names a cluster that is not there".to_owned(),
            });
        }
        if words.slots.iter().all(|[f, ..]| *f != 0) {
            return Err(LoadError {
                table: "words",
                detail: "has no empty slot".to_owned(),
            });
        }
        Ok(words)
    }

    /// Looks a word up by the hash of its lower-case characters.
    pub fn of(&self, hash: u64) -> Word {
        let wanted = ((hash >> 48) as u16).max(1);
        let mut at = (hash & self.mask) as usize;
        loop {
            let [found, cluster, flags] = self.slots[at];
            if found == wanted {
                return Word {
                    cluster,
                    path: self.paths[cluster as usize],
                    flags,
                };
            }
            if found == 0 {
                return Word::default();
            }
            at = (at + 1) & self.mask as usize;
        }
    }
}
