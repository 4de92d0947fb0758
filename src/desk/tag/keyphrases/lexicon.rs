//! How rare the words of a language are, and what they can be. See `models/phrases.md`.

use crate::desk::LoadError;
use crate::desk::table::Reader;
use crate::desk::tag::index::Index;
use crate::desk::tag::words::Word;

const NAME: &str = "phrases";
const MAGIC: [u8; 4] = *b"PHRW";

/// Rarity of a word that the table does not have.
pub const UNKNOWN: f32 = 9.5;

/// What a word can be; any of them together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Kinds(u8);

impl Kinds {
    /// A noun.
    pub const NOUN: u8 = 1;
    /// An adjective.
    pub const ADJECTIVE: u8 = 2;
    /// A form of a verb.
    pub const VERB: u8 = 4;
    /// An adverb, a pronoun, a word that is not declined.
    pub const OTHER: u8 = 8;

    /// True when it can be one of these.
    pub const fn any(self, of: u8) -> bool {
        self.0 & of != 0
    }

    /// True when nothing is known of it.
    pub const fn unknown(self) -> bool {
        self.0 == 0
    }
}

/// The words of a language.
pub struct Lexicon {
    words: Index,
}

impl Lexicon {
    /// Reads a table.
    ///
    /// # Errors
    /// When it is damaged.
    pub fn read(bytes: &[u8]) -> Result<Self, LoadError> {
        let mut reader = Reader::open(NAME, bytes, MAGIC, 1)?;
        let count = reader.u32()? as usize;
        let hashes = reader.u32s(count)?;
        let rarities = reader.bytes(count)?;
        let kinds = reader.bytes(count)?;
        reader.end()?;
        let values = rarities.iter().zip(kinds);
        let values = values.map(|(rarity, kinds)| u32::from(*rarity) | u32::from(*kinds) << 8);
        Ok(Self {
            words: Index::new(hashes.into_iter().zip(values)),
        })
    }

    /// Natural logarithm of one over the share of texts that have the word, and what it can be.
    pub fn look(&self, word: &Word) -> (f32, Kinds) {
        match self.words.get((word.lower >> 32) as u32) {
            Some(value) => {
                let rarity = (value & 0xff) as f32 / 20.0;
                (rarity.min(UNKNOWN), Kinds((value >> 8) as u8))
            }
            None => (UNKNOWN, Kinds::default()),
        }
    }
}
