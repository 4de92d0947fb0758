//! The words behind the tokens: hashes that ignore case, once for all taggers that count words.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use super::token::{Shape, Token};
use crate::desk::hash;

/// A token as topics, tone and keyphrases see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word {
    /// [`hash::of_chars`] of the lower-cased token; typographic apostrophes count as plain ones.
    pub lower: u64,
    /// The same without the plural ending.
    pub stem: u64,
    /// Shape of the token.
    pub shape: Shape,
}

/// The words of `tokens`, one for each.
pub fn words(text: &str, tokens: &[Token]) -> Vec<Word> {
    let mut buffer = String::with_capacity(32);
    tokens
        .iter()
        .map(|token| {
            let raw = token.span.of(text);
            if token.shape == Shape::Mark {
                let hash = hash::of_chars(raw.chars().map(plain));
                return Word {
                    lower: hash,
                    stem: hash,
                    shape: token.shape,
                };
            }
            // `U.N.` and `U.N` are one word.
            let raw = raw.trim_end_matches('.');
            if raw.is_ascii() && !raw.ends_with(['s', 'S']) {
                // Most words: nothing to take off, and no need for a copy.
                let hash = hash::of_lower_ascii(raw);
                return Word {
                    lower: hash,
                    stem: hash,
                    shape: token.shape,
                };
            }
            buffer.clear();
            lower_into(raw, &mut buffer);
            let lower = hash::of_chars(buffer.chars());
            let stem = match singular(&buffer) {
                Singular::Same => lower,
                Singular::Cut(end) => hash::of_chars(buffer[..end].chars()),
                Singular::Ies(end) => {
                    hash::of_chars(buffer[..end].chars().chain(std::iter::once('y')))
                }
            };
            Word {
                lower,
                stem,
                shape: token.shape,
            }
        })
        .collect()
}

/// Lower case with plain apostrophes, appended to `out`.
pub fn lower_into(raw: &str, out: &mut String) {
    if raw.is_ascii() {
        out.push_str(raw);
        out.make_ascii_lowercase();
    } else {
        out.extend(raw.chars().map(plain).flat_map(char::to_lowercase));
    }
}

const fn plain(c: char) -> char {
    match c {
        '’' | 'ʼ' => '\'',
        c => c,
    }
}

/// Hashes are already mixed. Upper and lower half are folded into each other, because a map looks at
/// the uppermost bits and the lowest ones, and some keys are only half a hash.
#[derive(Debug, Clone, Copy, Default)]
pub struct Same(u64);

impl Hasher for Same {
    fn finish(&self) -> u64 {
        self.0 ^ self.0.rotate_left(32)
    }
    fn write(&mut self, bytes: &[u8]) {
        self.0 = hash::of_bytes(bytes);
    }
    fn write_u64(&mut self, n: u64) {
        self.0 = n;
    }
}

/// A map from hashes.
pub type ByHash<V> = HashMap<u64, V, BuildHasherDefault<Same>>;

enum Singular {
    Same,
    Cut(usize),
    Ies(usize),
}

/// English plurals without a dictionary: `-ies` to `-y`, `-s` off unless `-ss`, `-us`, `-is`.
fn singular(word: &str) -> Singular {
    let bytes = word.as_bytes();
    let n = bytes.len();
    if n < 4 || bytes[n - 1] != b's' || !word.is_ascii() {
        return Singular::Same;
    }
    match bytes[n - 2] {
        b's' | b'u' | b'i' | b'\'' => Singular::Same,
        b'e' if n > 4 && bytes[n - 3] == b'i' => Singular::Ies(n - 3),
        b'0'..=b'9' => Singular::Same,
        _ => Singular::Cut(n - 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::tag::token::tokenize;

    fn stems(text: &str) -> Vec<u64> {
        words(text, &tokenize(text, 100).0)
            .iter()
            .map(|w| w.stem)
            .collect()
    }

    #[test]
    fn plurals_and_case_fold() {
        assert_eq!(
            stems("Cities ELECTIONS glass virus"),
            stems("city election glass virus")
        );
        assert_ne!(stems("glass"), stems("glas"));
    }

    #[test]
    fn lower_is_the_hash_of_the_lowered_text() {
        let text = "Élection";
        let word = words(text, &tokenize(text, 9).0)[0];
        assert_eq!(word.lower, hash::of_chars("élection".chars()));
    }
}
