//! Line ends and control characters: the only things that are not kept as they came.

use std::borrow::Cow;

/// One line end, `\n`, for all of CR LF, CR, VT, FF, NEL, LS and PS; C0 controls and DEL other than
/// tab are dropped, a leading byte order mark too. Everything else stays as it is.
pub fn normal(text: Cow<'_, str>) -> Cow<'_, str> {
    let plain = |bytes: &[u8]| {
        !bytes
            .iter()
            .any(|b| (*b < 0x20 && *b != b'\n' && *b != b'\t') || *b == 0x7F)
            && memchr::memmem::find(bytes, "\u{85}".as_bytes()).is_none()
            && memchr::memmem::find(bytes, b"\xE2\x80\xA8").is_none()
            && memchr::memmem::find(bytes, b"\xE2\x80\xA9").is_none()
            && !bytes.starts_with(b"\xEF\xBB\xBF")
    };
    if plain(text.as_bytes()) {
        return text;
    }
    let mut out = String::with_capacity(text.len());
    let mut before = '\0';
    for c in text.trim_start_matches('\u{FEFF}').chars() {
        match c {
            '\n' if before == '\r' => {}
            '\n' | '\r' | '\x0B' | '\x0C' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push('\n'),
            '\t' => out.push(c),
            c if (c as u32) < 0x20 || c == '\x7F' => {}
            c => out.push(c),
        }
        before = c;
    }
    Cow::Owned(out)
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
