//! Trigrams of letters: how likely each is in each language (naive Bayes).

use super::codes::normalised;
use super::script::Script;
use crate::desk::LoadError;
use crate::desk::hash;
use crate::desk::table::Reader;

/// Natural logarithm of the share that a trigram unknown to a language gets.
const FLOOR: f32 = -12.0;
/// How much less than a trigram a trigram tells, since neighbours overlap.
const INDEPENDENCE: f32 = 0.35;
/// What a declaration is worth, in nats after that.
const PRIOR: f32 = 1.5;

const SCRIPTS: [Script; 4] = [
    Script::Latin,
    Script::Cyrillic,
    Script::Arabic,
    Script::Devanagari,
];

/// Languages that the table has at most.
const MOST: usize = 48;

/// What a trigram says for each language: sixteenths of a nat above [`FLOOR`]. All languages side by
/// side, most of them 0: adding a whole row is cheaper than picking out those that have the trigram.
type Row = [u8; MOST];

/// The languages that a text may be in.
pub struct Ranked {
    /// With their probability, the likeliest first.
    pub languages: Vec<(&'static str, f32)>,
    /// How well the text fits the likeliest, as a share of what text in it does on average.
    pub fit: f32,
    /// Trigrams of letters in the text.
    pub trigrams: u32,
}

/// The table of trigrams.
pub struct Trigrams {
    languages: Vec<(Script, &'static str)>,
    /// What a trigram of its own says for each language on average, in nats above [`FLOOR`].
    own: Vec<f32>,
    /// Open addressing: key and row; key 0 is free.
    slots: Vec<(u64, u32)>,
    rows: Vec<Row>,
}

impl Trigrams {
    /// Reads `models/language.bin`.
    ///
    /// # Errors
    /// When it is damaged.
    pub fn load() -> Result<Self, LoadError> {
        let bytes = include_bytes!("../../../models/language.bin");
        let mut reader = Reader::open("language", bytes, *b"LANG", 1)?;
        let count = reader.u32()?;
        let mut languages = Vec::new();
        for _ in 0..count {
            let script = reader.u32()? as usize;
            let code = normalised(reader.text()?);
            match (SCRIPTS.get(script), code) {
                (Some(script), Some(code)) => languages.push((*script, code)),
                _ => return Err(reader.fault("names an unknown language or script")),
            }
        }
        if languages.len() > MOST {
            return Err(reader.fault("has too many languages"));
        }
        let count = reader.u32()? as usize;
        let low = reader.u32s(count)?;
        let high = reader.u32s(count)?;
        let offsets = reader.u32s(count + 1)?;
        let entries = reader.u16s(offsets[count] as usize)?;
        reader.end()?;
        let mut slots = vec![(0u64, 0u32); (count * 2).next_power_of_two()];
        let mask = slots.len() - 1;
        let mut rows = vec![[0; MOST]; count];
        let mut own = vec![0.0; languages.len()];
        for (at, row) in rows.iter_mut().enumerate() {
            let range = offsets[at] as usize..offsets[at + 1] as usize;
            let Some(entries) = entries.get(range) else {
                return Err(reader.fault("has offsets out of order"));
            };
            for entry in entries {
                let [language, value] = entry.to_be_bytes();
                match row[..languages.len()].get_mut(usize::from(language)) {
                    Some(to) => {
                        *to = value;
                        let above = f32::from(value) / 16.0;
                        own[usize::from(language)] += (above + FLOOR).exp() * above;
                    }
                    None => return Err(reader.fault("has an entry of an unknown language")),
                }
            }
            let key = u64::from(high[at]) << 32 | u64::from(low[at]);
            let mut slot = hash::mix(key) as usize & mask;
            while slots[slot].0 != 0 {
                slot = (slot + 1) & mask;
            }
            slots[slot] = (key, at as u32);
        }
        Ok(Self {
            languages,
            own,
            slots,
            rows,
        })
    }

    /// True when the table knows the language.
    pub fn knows(&self, code: &str) -> bool {
        self.languages.iter().any(|(_, known)| *known == code)
    }

    /// Languages of a script by how well the text fits them.
    pub fn rank(&self, text: &str, script: Script, declared: Option<&str>) -> Ranked {
        let mut scores = [0u32; MOST];
        let (mut seen, mut trigrams) = (0u32, 0u32);
        let mut window = [' '; 3];
        let letters = text.chars().map(|c| {
            if c.is_ascii_alphabetic() {
                c.to_ascii_lowercase()
            } else if !c.is_ascii() && c.is_alphabetic() {
                c.to_lowercase().next().unwrap_or(c)
            } else {
                ' '
            }
        });
        for c in letters.chain([' ']) {
            if c == ' ' && window[2] == ' ' {
                continue;
            }
            window = [window[1], window[2], c];
            if window[1] == ' ' || window[0] == ' ' && c == ' ' {
                continue;
            }
            trigrams += 1;
            if let Some(row) = self.find(window) {
                seen += 1;
                for (score, value) in scores.iter_mut().zip(row) {
                    *score += u32::from(*value);
                }
            }
        }
        let mut ranked: Vec<(&'static str, f32)> = self
            .languages
            .iter()
            .zip(scores)
            .filter(|((of, _), _)| *of == script)
            .map(|((_, code), score)| {
                let prior = if Some(*code) == declared { PRIOR } else { 0.0 };
                let score = score as f32 / 16.0;
                (*code, (score + seen as f32 * FLOOR) * INDEPENDENCE + prior)
            })
            .collect();
        let most = ranked
            .iter()
            .map(|(_, score)| *score)
            .fold(f32::MIN, f32::max);
        let mut sum = 0.0;
        for (_, score) in &mut ranked {
            *score = (*score - most).exp();
            sum += *score;
        }
        for (_, score) in &mut ranked {
            *score /= sum;
        }
        ranked.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(b.0)));
        let best = ranked.first().map(|(code, _)| *code);
        let at = self
            .languages
            .iter()
            .position(|(_, code)| Some(*code) == best);
        let fit = at.map_or(0.0, |at| {
            scores[at] as f32 / 16.0 / trigrams.max(1) as f32 / self.own[at]
        });
        Ranked {
            languages: ranked,
            fit,
            trigrams,
        }
    }

    fn find(&self, window: [char; 3]) -> Option<&Row> {
        let key = window
            .iter()
            .fold(0u64, |key, c| key << 21 | u64::from(u32::from(*c)));
        let mask = self.slots.len() - 1;
        let mut slot = hash::mix(key) as usize & mask;
        loop {
            let (found, row) = self.slots[slot];
            if found == key {
                return self.rows.get(row as usize);
            }
            if found == 0 {
                return None;
            }
            slot = (slot + 1) & mask;
        }
    }
}
