//! Hashes by which copies of an article are found, here and by consumers.

mod memory;

use sha2::{Digest, Sha256};

use super::clean::Copy;
use super::decode::RawArticle;
use super::hash;
pub use memory::{Duplicates, Memory};

/// Words of a shingle: long enough that two articles share one only by copying. Measured on
/// edited copies of news: 5 words join articles by stock phrases, 7 keep all copies and do not.
const WORDS: usize = 7;

/// One shingle in so many is kept (FracMinHash, Irber et al. 2022): with containment, not
/// similarity, as measure, a copy cut to a third is still found.
const ONE_IN: u64 = 8;

/// Shingles kept at most, the smallest ones; a text of 16,000 words reaches it.
const MAX_SHINGLES: usize = 2048;

/// Fingerprints of one article.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fingerprints {
    /// SHA-256 of the body as delivered, lower-case hexadecimal.
    pub raw_sha256: String,
    /// SHA-256 of the clean text.
    pub text_sha256: String,
    /// 64-bit SimHash over word 3-grams.
    pub simhash64: u64,
    /// Hashes of a sample of the text's word 7-grams, sorted, each once.
    pub shingles: Vec<u64>,
}

/// Lower-case hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    bytes
        .iter()
        .flat_map(|b| {
            [
                DIGITS[(b >> 4) as usize] as char,
                DIGITS[(b & 15) as usize] as char,
            ]
        })
        .collect()
}

/// Fingerprints the raw body and the copy.
pub fn fingerprint(raw: &RawArticle, copy: &Copy) -> Fingerprints {
    let words = words(&copy.text);
    Fingerprints {
        raw_sha256: raw.wire.sha256.clone(),
        text_sha256: hex(&Sha256::digest(copy.text.as_bytes())),
        simhash64: simhash(&words),
        shingles: shingles(&words),
    }
}

/// Hashes of the case-folded words; where a script has no blanks, every letter is a word.
fn words(text: &str) -> Vec<u64> {
    let mut words = Vec::with_capacity(text.len() / 5);
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        // Most words are ASCII, and so is what follows them.
        let ascii = bytes[at..]
            .iter()
            .take_while(|b| b.is_ascii_alphanumeric())
            .count();
        let after = bytes.get(at + ascii);
        if after.is_none_or(u8::is_ascii) {
            if ascii > 0 {
                words.push(hash::of_lower_ascii(&text[at..at + ascii]));
            }
            at += ascii + 1;
            continue;
        }
        let rest = &text[at..];
        let length = rest.find(|c: char| !c.is_alphanumeric());
        let length = length.unwrap_or(rest.len());
        if length == 0 {
            at += rest.chars().next().map_or(1, char::len_utf8);
            continue;
        }
        at += length;
        let mut rest = &rest[..length];
        while let Some(first) = rest.chars().next() {
            let end = if is_word(first) {
                first.len_utf8()
            } else {
                rest.find(is_word).unwrap_or(rest.len())
            };
            let (word, after) = rest.split_at(end);
            words.push(hash::of_lower(word));
            rest = after;
        }
    }
    words
}

/// A letter of a script that is written without blanks: Thai, Lao, Khmer, Burmese, Chinese,
/// Japanese.
fn is_word(c: char) -> bool {
    matches!(c, '\u{E00}'..='\u{EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}'
        | '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}')
}

/// SimHash (Charikar 2002) over word 3-grams; texts of fewer than three words count as one gram.
/// A bit is set when more than half of the grams have it set. The 64 counts are kept as planes of
/// bits, the lowest first, so that a gram is added to all of them with a few words of carry.
fn simhash(words: &[u64]) -> u64 {
    let mut planes = [0u64; 32];
    let mut grams = 0;
    for gram in words.windows(words.len().clamp(1, 3)) {
        grams += 1;
        let mut carry = gram.iter().fold(0u64, |h, w| hash::join(h, *w));
        for plane in &mut planes {
            let next = *plane & carry;
            *plane ^= carry;
            carry = next;
            if carry == 0 {
                break;
            }
        }
    }
    let count = |bit: u32| -> u64 {
        let of = |(at, plane): (usize, &u64)| (plane >> bit & 1) << at;
        planes.iter().enumerate().map(of).sum()
    };
    (0..64)
        .filter(|bit| count(*bit) * 2 > grams)
        .fold(0, |out, bit| out | 1 << bit)
}

/// The sample of the text's shingles.
fn shingles(words: &[u64]) -> Vec<u64> {
    let mut sample: Vec<u64> = words
        .windows(WORDS)
        .map(|gram| gram.iter().fold(0u64, |h, w| hash::join(h, *w)))
        .filter(|h| h % ONE_IN == 0)
        .collect();
    sample.sort_unstable();
    sample.dedup();
    sample.truncate(MAX_SHINGLES);
    sample
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_folded_and_split_by_script() {
        assert_eq!(words("The THE, the!"), [hash::of_chars("the".chars()); 3]);
        assert_eq!(words("2024年5月").len(), 4);
        assert_eq!(words("東京 Tokyo ไทย").len(), 6);
        assert!(words("… –").is_empty());
    }

    #[test]
    fn a_part_has_a_part_of_the_shingles() {
        let whole: Vec<u64> = (0..2000).map(|n| hash::mix(n / 2 * 3)).collect();
        let (all, half) = (shingles(&whole), shingles(&whole[500..1500]));
        assert!(
            all.len() > 150 && half.len() > 60,
            "{} {}",
            all.len(),
            half.len()
        );
        assert!(half.iter().all(|h| all.binary_search(h).is_ok()));
    }

    #[test]
    fn similar_texts_differ_in_few_bits() {
        let text = "The council voted on Monday to close the old bridge for repairs until May.";
        let other = text.replace("Monday", "Tuesday");
        let distance = (simhash(&words(text)) ^ simhash(&words(&other))).count_ones();
        assert!(distance < 26, "{distance}");
        assert_eq!(simhash(&[]), 0);
    }

    #[test]
    fn a_bit_of_the_simhash_is_the_vote_of_the_grams() {
        for length in [1, 2, 3, 4, 5, 6, 99, 1000] {
            let words: Vec<u64> = (0..length).map(|n| hash::mix(n * 7 + length)).collect();
            let mut votes = [0i32; 64];
            for gram in words.windows(words.len().min(3)) {
                let h = gram.iter().fold(0u64, |h, w| hash::join(h, *w));
                for (at, vote) in votes.iter_mut().enumerate() {
                    *vote += if h >> at & 1 == 1 { 1 } else { -1 };
                }
            }
            let elected = (0..64)
                .filter(|at| votes[*at] > 0)
                .fold(0, |out, at| out | 1u64 << at);
            assert_eq!(simhash(&words), elected, "{length} words");
        }
    }
}
