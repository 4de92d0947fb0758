//! Double-encoded UTF-8 (`â€™` for `’`), undone only on a clean round trip.

/// How often a text can have been encoded again.
const MAX_ROUNDS: usize = 3;

/// What windows-1252 puts at 0x80–0x9F (WHATWG index; the five holes are the C1 controls).
const HIGH: [u16; 32] = [
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
];

/// The text as it was before UTF-8 was read as windows-1252 or ISO-8859-1 and encoded again.
/// `None` when that did not happen, or when any character of the text says it did not: then every
/// character would have to be one byte of well-formed UTF-8.
pub fn repair(text: &str) -> Option<String> {
    let mut current = once(text)?;
    for _ in 1..MAX_ROUNDS {
        match once(&current) {
            Some(next) => current = next,
            None => break,
        }
    }
    Some(current)
}

fn once(text: &str) -> Option<String> {
    // UTF-8's lead bytes 0xC2–0xF4 look like `Â`–`ô`, in UTF-8 0xC3 0x82–0xB4.
    let bytes = text.as_bytes();
    let suspicious = memchr::memchr_iter(0xC3, bytes).any(|at| {
        matches!(bytes.get(at + 1), Some(0x82..=0xB4)) && bytes.get(at + 2) > Some(&0x7F)
    });
    if !suspicious {
        return None;
    }
    let mut out = Vec::with_capacity(text.len());
    for c in text.chars() {
        out.push(byte(c)?);
    }
    // Well-formed, and with at least one character that took several bytes: fewer characters.
    String::from_utf8(out).ok()
}

/// The byte that windows-1252 or ISO-8859-1 reads as this character.
fn byte(c: char) -> Option<u8> {
    let code = u32::from(c);
    if code <= 0xFF {
        return Some(code as u8);
    }
    let at = HIGH.iter().position(|high| u32::from(*high) == code)?;
    Some(0x80 + at as u8)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// UTF-8 read as windows-1252.
    fn garble(text: &str) -> String {
        text.bytes()
            .map(|b| match b {
                0x80..=0x9F => char::from_u32(u32::from(HIGH[usize::from(b - 0x80)])).unwrap(),
                b => b as char,
            })
            .collect()
    }

    #[test]
    fn double_encoding_is_undone() {
        for text in [
            "It’s “over”, she said – finally…",
            "Müller grüßt aus Köln",
            "Ça va à Orléans",
            "Привет, мир",
            "東京で",
        ] {
            assert_eq!(repair(&garble(text)).as_deref(), Some(text));
            assert_eq!(repair(&garble(&garble(text))).as_deref(), Some(text));
            let latin: String = text.bytes().map(|b| b as char).collect();
            assert_eq!(repair(&latin).as_deref(), Some(text));
        }
    }

    #[test]
    fn sound_text_is_left_alone() {
        for text in [
            "plain",
            "Müller grüßt aus Köln",
            "NÃO à corrupção, São Paulo",
            "Îles, Ô Canada, château",
            "It’s â€™ that the editor sees for ’",
            "Ã",
            "東京 â€™",
        ] {
            assert_eq!(repair(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_was_garbled_comes_back(text in "[a-z ]{0,9}[à-öа-я’“”–一-十]{1,9}[a-z ]{0,9}") {
            prop_assume!(repair(&text).is_none());
            prop_assert_eq!(repair(&garble(&text)), Some(text));
        }
    }
}
