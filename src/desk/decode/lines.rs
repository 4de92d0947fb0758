//! Line ends and control characters: the only things that are not kept as they came.

use std::borrow::Cow;

/// One line end, `\n`, for all of CR LF, CR, VT, FF, NEL, LS and PS; C0 controls and DEL other than
/// tab are dropped, a leading byte order mark too. Everything else stays as it is.
pub fn normal(text: Cow<'_, str>) -> Cow<'_, str> {
    let bytes = text.as_bytes();
    let start = text.len() - text.trim_start_matches('\u{FEFF}').len();
    // Made when the first byte has to go or to change; `from` is where what was not copied begins.
    let mut out = (start > 0).then(|| String::with_capacity(text.len()));
    let (mut from, mut at) = (start, start);
    while let Some(found) = next_special(bytes, at) {
        let (length, line) = match &bytes[found..] {
            [b'\r', b'\n', ..] => (2, true),
            [b'\r' | 0x0B | 0x0C, ..] => (1, true),
            [0xC2, 0x85, ..] => (2, true),
            [0xE2, 0x80, 0xA8 | 0xA9, ..] => (3, true),
            [0xC2 | 0xE2, ..] => {
                at = found + 1;
                continue;
            }
            _ => (1, false),
        };
        let out = out.get_or_insert_with(|| String::with_capacity(text.len()));
        out.push_str(&text[from..found]);
        if line {
            out.push('\n');
        }
        from = found + length;
        at = from;
    }
    match out {
        None => text,
        Some(mut out) => {
            out.push_str(&text[from..]);
            Cow::Owned(out)
        }
    }
}

/// Where the next byte is that is a control, or begins a character that ends a line.
fn next_special(bytes: &[u8], from: usize) -> Option<usize> {
    let special =
        |b: &u8| (*b < 0x20 && *b != b'\n' && *b != b'\t') || matches!(*b, 0x7F | 0xC2 | 0xE2);
    let rest = bytes.get(from..)?;
    // Whole chunks without a branch a byte, which compilers turn into vector instructions.
    let chunks = rest.chunks_exact(32);
    let clean = chunks
        .take_while(|chunk| !chunk.iter().fold(false, |any, b| any | special(b)))
        .count()
        * 32;
    let at = rest[clean..].iter().position(special)?;
    Some(from + clean + at)
}

/// Whether nothing can be seen: white space, zero-width and bidirectional marks, controls.
pub fn is_blank(text: &str) -> bool {
    text.chars().all(is_unseen)
}

/// A character without ink.
pub fn is_unseen(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' | '\u{3164}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn bytes_and_characters_say_the_same(text in "[a-zé–\u{2028}\u{2029}\u{85}\u{FEFF}\u{C2}\u{E2}\r\n\t\x00\x0b\x0c\x7f ]{0,90}") {
            let mut want = String::new();
            let mut before = ' ';
            for c in text.trim_start_matches('\u{FEFF}').chars() {
                match c {
                    '\n' if before == '\r' => {}
                    '\r' | '\x0B' | '\x0C' | '\u{85}' | '\u{2028}' | '\u{2029}' => want.push('\n'),
                    '\n' | '\t' => want.push(c),
                    c if c.is_ascii_control() => {}
                    c => want.push(c),
                }
                before = c;
            }
            proptest::prop_assert_eq!(normal(text.as_str().into()), want);
        }
    }

    #[test]
    fn line_ends_become_one_and_controls_go() {
        let text = "\u{FEFF}one\r\ntwo\rthree\u{2028}four\u{85}five\n\nsix\0\x07\tseven";
        assert_eq!(
            normal(text.into()),
            "one\ntwo\nthree\nfour\nfive\n\nsix\tseven"
        );
    }

    #[test]
    fn clean_text_is_not_copied() {
        assert!(matches!(normal("a\n\tb ’".into()), Cow::Borrowed(_)));
    }

    #[test]
    fn blank_is_what_nobody_can_see() {
        assert!(is_blank(" \u{200B}\u{FEFF}\n\u{202E}\0"));
        assert!(!is_blank("\u{200B}."));
    }

    proptest! {
        #[test]
        fn it_is_done_once_and_keeps_all_else(text in any::<String>()) {
            let once = normal(text.as_str().into()).into_owned();
            prop_assert_eq!(normal(once.as_str().into()), once.as_str());
            let letters = |t: &str| t.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
            prop_assert_eq!(letters(&text), letters(&once));
        }
    }
}
