//! Static word vectors, distilled from a sentence encoder. See `models/embedding.md`.

use super::index::Index;
use super::words::Word;
use crate::desk::LoadError;
use crate::desk::table::Reader;

/// Numbers in a vector.
pub const DIM: usize = 96;

/// Products that are added up side by side; divides [`DIM`].
const TOGETHER: usize = 16;

/// A vector of a text.
pub type Vector = [f32; DIM];

const NAME: &str = "embedding";

/// Word vectors: int8 rows with one scale each.
pub struct Embedding {
    rows: Index,
    scales: Vec<f32>,
    values: &'static [u8],
}

impl Embedding {
    /// Reads the table.
    ///
    /// # Errors
    /// When it is damaged.
    pub fn load() -> Result<Self, LoadError> {
        Self::read(include_bytes!("../../../models/embedding.bin"))
    }

    fn read(bytes: &'static [u8]) -> Result<Self, LoadError> {
        let mut reader = Reader::open(NAME, bytes, *b"EMBD", 1)?;
        let count = reader.u32()? as usize;
        if reader.u32()? as usize != DIM {
            return Err(reader.fault("has vectors of another length"));
        }
        let hashes = reader.u32s(count)?;
        let scales = reader.f32s(count)?;
        let values = reader.bytes(count * DIM)?;
        reader.end()?;
        Ok(Self {
            rows: Index::new(hashes.iter().copied().zip(0..count as u32)),
            scales,
            values,
        })
    }

    /// Adds the vector of a word, `weight` times, to `sum`; false when it has none.
    pub fn add(&self, word: &Word, weight: f32, sum: &mut Vector) -> bool {
        self.row(word).is_some_and(|row| {
            row.add(weight, sum);
            true
        })
    }

    /// The product of a word's vector with another; 0 when it has none.
    pub fn dot(&self, word: &Word, other: &Vector) -> f32 {
        self.row(word).map_or(0.0, |row| row.dot(other))
    }

    /// The vector of a word.
    pub fn row(&self, word: &Word) -> Option<WordVector> {
        let row = self.rows.get((word.lower >> 32) as u32)? as usize;
        let values = self.values[row * DIM..].first_chunk()?;
        let scale = self.scales[row];
        Some(WordVector { values, scale })
    }
}

/// The vector of a word, as the table has it.
#[derive(Debug, Clone, Copy)]
pub struct WordVector {
    values: &'static [u8; DIM],
    scale: f32,
}

impl WordVector {
    /// Adds it, `weight` times, to `sum`.
    pub fn add(&self, weight: f32, sum: &mut Vector) {
        let factor = weight * self.scale;
        for (s, v) in sum.iter_mut().zip(self.values) {
            *s += factor * f32::from(v.cast_signed());
        }
    }

    /// Its product with another.
    pub fn dot(&self, other: &Vector) -> f32 {
        // Each sum would wait for the one before it: sixteen of them wait together.
        let mut sums = [0.0; TOGETHER];
        for (row, other) in self.values.chunks(TOGETHER).zip(other.chunks(TOGETHER)) {
            for ((sum, v), o) in sums.iter_mut().zip(row).zip(other) {
                *sum += f32::from(v.cast_signed()) * o;
            }
        }
        self.scale * sums.iter().sum::<f32>()
    }
}

/// The vector with length 1; zero stays zero.
pub fn unit(mut vector: Vector) -> Vector {
    let length = vector.iter().map(|v| v * v).sum::<f32>().sqrt();
    if length > 0.0 {
        for v in &mut vector {
            *v /= length;
        }
    }
    vector
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::tag::token::tokenize;
    use crate::desk::tag::words::words;

    fn vector(embedding: &Embedding, text: &str) -> Vector {
        let mut sum = [0.0; DIM];
        for word in words(text, &tokenize(text, 99).0) {
            embedding.add(&word, 1.0, &mut sum);
        }
        unit(sum)
    }

    #[test]
    fn like_words_are_near() {
        let embedding = Embedding::load().expect("loads");
        let near = |a: &str, b: &str| {
            let (a, b) = (vector(&embedding, a), vector(&embedding, b));
            a.iter().zip(b).map(|(a, b)| a * b).sum::<f32>()
        };
        assert!(near("football", "soccer") > near("football", "parliament"));
        assert!(near("hospital", "doctors") > near("hospital", "guitar"));
        assert_eq!(near("hospital", "qqqxyzzy"), 0.0);
    }
}
