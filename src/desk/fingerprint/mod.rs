//! Hashes by which consumers find copies of an article.

use sha2::{Digest, Sha256};

use super::clean::Copy;
use super::decode::RawArticle;
use super::hash;

/// Fingerprints of one article.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fingerprints {
    /// SHA-256 of the body as delivered, lower-case hexadecimal.
    pub raw_sha256: String,
    /// SHA-256 of the clean text.
    pub text_sha256: String,
    /// 64-bit SimHash over word 3-grams.
    pub simhash64: u64,
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
    Fingerprints {
        raw_sha256: raw.wire.sha256.clone(),
        text_sha256: hex(&Sha256::digest(copy.text.as_bytes())),
        simhash64: simhash(&copy.text),
    }
}

/// SimHash (Charikar 2002) over case-folded word 3-grams hashed with 64-bit FNV-1a and a
/// finalizer; texts of fewer than three words count as one gram.
fn simhash(text: &str) -> u64 {
    let words: Vec<u64> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty())
        .map(|w| hash::of_chars(w.chars().flat_map(char::to_lowercase)))
        .collect();
    let mut bits = [0i32; 64];
    for gram in words.windows(words.len().clamp(1, 3)) {
        let h = gram.iter().fold(0u64, |h, w| hash::join(h, *w));
        for (at, bit) in bits.iter_mut().enumerate() {
            *bit += if h >> at & 1 == 1 { 1 } else { -1 };
        }
    }
    bits.iter()
        .enumerate()
        .fold(0, |out, (at, bit)| out | u64::from(*bit > 0) << at)
}
