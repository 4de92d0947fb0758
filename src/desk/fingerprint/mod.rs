//! Hashes by which consumers find copies of an article.

use sha2::{Digest, Sha256};

use super::clean::Copy;
use super::decode::RawArticle;

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
        .map(|w| hash(w.chars().flat_map(char::to_lowercase)))
        .collect();
    let mut bits = [0i32; 64];
    for gram in words.windows(words.len().clamp(1, 3)) {
        let h = gram.iter().fold(0u64, |h, w| mix(h.rotate_left(21) ^ w));
        for (at, bit) in bits.iter_mut().enumerate() {
            *bit += if h >> at & 1 == 1 { 1 } else { -1 };
        }
    }
    bits.iter()
        .enumerate()
        .fold(0, |out, (at, bit)| out | u64::from(*bit > 0) << at)
}

fn hash(chars: impl Iterator<Item = char>) -> u64 {
    mix(chars.fold(0xcbf2_9ce4_8422_2325, |h, c| {
        (h ^ u64::from(u32::from(c))).wrapping_mul(0x0100_0000_01b3)
    }))
}

fn mix(mut h: u64) -> u64 {
    h ^= h >> 33;
    h = h.wrapping_mul(0xff51_afd7_ed55_8ccd);
    h ^= h >> 33;
    h = h.wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    h ^ h >> 33
}
