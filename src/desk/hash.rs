//! Hashes that are the same on every machine and in every release. Not for cryptography.

/// 64-bit FNV-1a (Fowler, Noll, Vo) over characters, finished by [`mix`].
pub fn of_chars(chars: impl Iterator<Item = char>) -> u64 {
    mix(chars.fold(BASIS, step))
}

/// What [`of_chars`] begins with, for those who want the hashes of a text's beginnings too: after each
/// [`step`], [`mix`] gives that of the characters so far.
pub const BASIS: u64 = 0xcbf2_9ce4_8422_2325;

/// A character more, see [`BASIS`].
pub const fn step(h: u64, c: char) -> u64 {
    (h ^ c as u64).wrapping_mul(PRIME)
}

/// 64-bit FNV-1a over bytes, finished by [`mix`].
pub fn of_bytes(bytes: &[u8]) -> u64 {
    mix(bytes
        .iter()
        .fold(BASIS, |h, b| (h ^ u64::from(*b)).wrapping_mul(PRIME)))
}

/// [`of_chars`] of the text in lower case.
pub fn of_lower(text: &str) -> u64 {
    if text.is_ascii() {
        of_lower_ascii(text)
    } else {
        of_chars(text.chars().flat_map(char::to_lowercase))
    }
}

/// The same of a text of ASCII letters, which needs no look at Unicode's tables.
pub fn of_lower_ascii(text: &str) -> u64 {
    mix(text.bytes().fold(BASIS, |h, b| {
        (h ^ u64::from(b.to_ascii_lowercase())).wrapping_mul(PRIME)
    }))
}

/// One hash of two, order mattering.
pub const fn join(first: u64, second: u64) -> u64 {
    mix(first.rotate_left(21) ^ second)
}

/// The finalizer of MurmurHash3 (Appleby): every input bit reaches every output bit.
pub const fn mix(mut h: u64) -> u64 {
    h ^= h >> 33;
    h = h.wrapping_mul(0xff51_afd7_ed55_8ccd);
    h ^= h >> 33;
    h = h.wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    h ^ h >> 33
}

const PRIME: u64 = 0x0100_0000_01b3;

#[cfg(test)]
mod tests {
    use super::*;

    /// Models are trained with these values: they may never change.
    #[test]
    fn values_are_pinned() {
        assert_eq!(of_bytes(b"copydesk"), of_chars("copydesk".chars()));
        assert_eq!(of_bytes(b""), mix(0xcbf2_9ce4_8422_2325));
        assert_ne!(join(1, 2), join(2, 1));
        let beginnings = "copydesk".chars().scan(BASIS, |h, c| {
            *h = step(*h, c);
            Some(mix(*h))
        });
        let wanted: Vec<u64> = (1..9).map(|n| of_bytes(&b"copydesk"[..n])).collect();
        assert_eq!(beginnings.collect::<Vec<_>>(), wanted);
        for (text, lower) in [
            ("CopyDesk", "copydesk"),
            ("ÉTÉ", "été"),
            ("İz", "i\u{307}z"),
        ] {
            assert_eq!(of_lower(text), of_chars(lower.chars()));
        }
    }
}
