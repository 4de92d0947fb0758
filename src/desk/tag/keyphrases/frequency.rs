//! In how many texts a word stands. See `models/df.md`.

use std::collections::HashSet;
use std::hash::BuildHasherDefault;

use crate::desk::LoadError;
use crate::desk::hash;
use crate::desk::table::Reader;
use crate::desk::tag::index::Index;
use crate::desk::tag::token::{Shape, Token};
use crate::desk::tag::words::{Same, Word};

const NAME: &str = "df";
const MAGIC: [u8; 4] = *b"DFRQ";

/// Words that no keyphrase begins with, ends with or holds.
const STOP: &str = "a about above according across after again against ago all almost along already also although always am among amid an and another any anyone anything are aren't around as asked at away back be became because become been before began behind being below best better between beyond big both but by call called came can can't cannot come comes could couldn't day days did didn't do does doesn't doing don't done down during each early either else end enough even ever every everyone far few find first five for former found four from further gave get gets getting give given go goes going gone good got great had has hasn't have haven't having he held her here hers herself him himself his how however i if in including indeed instead into is isn't it its itself just keep kept know known last late later least left less let like likely little long look looking made make makes making many may me mean means might month months more most mr mrs ms much must my near nearly need needs never new next no nobody none nor not nothing now of off often on once one only onto or other others our out over own part people per perhaps place put quite rather really said same saw say saying says see seem seemed seems seen several shall she should show shows side since six so some something soon still such take taken takes taking tell ten than that that's the their them themselves then there there's these they they're thing things think this those though three through thus time times to today together told tomorrow too took toward towards tuesday turned two under unless until up upon us use used using very via want wants was wasn't way ways we week weeks well went were weren't what when where whether which while who whom whose why will with within without won't would wouldn't year years yesterday yet you you'd you're your yours monday wednesday thursday friday saturday sunday january february march april may june july august september october november december 's it's i'm he's she's we're they've i've seven eight nine million billion thousand hundred percent pm am yourself yourselves ourselves whichever whatever whoever wherever whenever furthermore moreover nevertheless nonetheless otherwise whereas addition maximum minimum completion lot lots bit kind kinds sort sorts example examples instance reason reasons start end anything everything someone somebody everybody anybody nobody mine ours hers theirs okay ok yes thank thanks hello sorry please etc eg ie vs";

/// Document frequencies.
pub struct Frequency {
    rarity: Index,
    stop: HashSet<u64, BuildHasherDefault<Same>>,
}

/// Rarity of a word that the table does not have.
const UNKNOWN: f32 = 9.5;

impl Frequency {
    /// Reads the table.
    ///
    /// # Errors
    /// When it is damaged.
    pub fn load() -> Result<Self, LoadError> {
        let bytes = include_bytes!("../../../../models/df.bin");
        let mut reader = Reader::open(NAME, bytes, MAGIC, 1)?;
        let count = reader.u32()? as usize;
        let hashes = reader.u32s(count)?;
        let values = reader.bytes(count)?;
        reader.end()?;
        let stop = STOP.split(' ').map(|word| hash::of_chars(word.chars()));
        Ok(Self {
            rarity: Index::new(hashes.into_iter().zip(values.iter().map(|v| u32::from(*v)))),
            stop: stop.collect(),
        })
    }

    /// The file that [`Frequency::load`] reads, of `(stem, share of the texts)`.
    pub fn write(shares: impl Iterator<Item = (u64, f32)>) -> Vec<u8> {
        let mut rows: Vec<(u32, u8)> = shares
            .map(|(stem, share)| {
                let rarity = (-share.ln() * 20.0).round().clamp(0.0, 255.0);
                ((stem >> 32) as u32, rarity as u8)
            })
            .collect();
        rows.sort_unstable();
        rows.dedup_by_key(|(h, _)| *h);
        let mut out = MAGIC.to_vec();
        out.extend(1u32.to_le_bytes());
        out.extend((rows.len() as u32).to_le_bytes());
        for (h, _) in &rows {
            out.extend(h.to_le_bytes());
        }
        out.extend(rows.iter().map(|(_, rarity)| rarity));
        out
    }

    /// Natural logarithm of one over the share of texts that have the word.
    pub fn rarity(&self, word: &Word) -> f32 {
        if word.shape == Shape::Number {
            return 3.0;
        }
        self.rarity
            .get((word.stem >> 32) as u32)
            .map_or(UNKNOWN, |rarity| rarity as f32 / 20.0)
    }

    /// True for a word that may stand in a keyphrase.
    pub fn is_content(&self, word: &Word, token: &Token) -> bool {
        word.shape != Shape::Mark && token.span.len() > 1 && !self.stop.contains(&word.lower)
    }
}
