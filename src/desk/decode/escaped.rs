//! Text that somebody escaped, once or twice, and did not unescape: `&lt;p&gt;`, `&amp;lt;p&amp;gt;`,
//! `\u003cp\u003e`, printed line ends.

use super::entities;
use super::sniff::holds_markup;

/// Escape sequences of a program that a text has at least before they are undone: one or two may be
/// what it tells about, or a path (`C:\new`).
const FEWEST: usize = 3;

/// What an escaped text is.
#[derive(Debug, PartialEq, Eq)]
pub enum Undone {
    /// Markup.
    Markup(String),
    /// Text.
    Text(String),
}

/// The text without its escapes; `None` when it has none.
pub fn undo(text: &str) -> Option<Undone> {
    if let Some(plain) = sequences(text) {
        if holds_markup(&plain) {
            return Some(Undone::Markup(plain));
        }
        return Some(references(&plain).unwrap_or(Undone::Text(plain)));
    }
    references(text)
}

/// Character references undone; a second time only where that makes markup.
fn references(text: &str) -> Option<Undone> {
    let once = entities::unescape(text)?;
    if holds_markup(&once) {
        return Some(Undone::Markup(once));
    }
    let twice = once
        .contains("&lt;")
        .then(|| entities::unescape(&once))
        .flatten();
    Some(match twice {
        Some(markup) if holds_markup(&markup) => Undone::Markup(markup),
        _ => Undone::Text(once),
    })
}

/// Sequences of a program's string undone: where there are line ends of this kind and no others, or
/// characters by their number.
fn sequences(text: &str) -> Option<String> {
    let numbers = memchr::memmem::find_iter(text.as_bytes(), b"\\u")
        .filter(|at| unit(&text.as_bytes()[*at..]).is_some())
        .take(FEWEST)
        .count();
    if numbers == FEWEST {
        return Some(unquoted(text));
    }
    let ends = !text.contains('\n') && text.matches("\\n").take(FEWEST).count() == FEWEST;
    ends.then(|| text.replace("\\r\\n", "\n").replace("\\n", "\n"))
}

/// The number of `\u003c`.
fn unit(bytes: &[u8]) -> Option<u32> {
    let digits = bytes.get(2..6)?;
    if !digits.iter().all(u8::is_ascii_hexdigit) {
        return None;
    }
    u32::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()
}

/// `\u003c`, `\n`, `\"` and the like as what they stand for.
fn unquoted(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = String::with_capacity(text.len());
    let mut kept = 0;
    for at in memchr::memchr_iter(b'\\', bytes) {
        if at < kept {
            continue;
        }
        let (c, length) = match bytes.get(at + 1) {
            Some(b'u') => match number(&bytes[at..]) {
                Some(found) => found,
                None => continue,
            },
            Some(b'n') => ('\n', 2),
            Some(b'r') => ('\r', 2),
            Some(b't') => ('\t', 2),
            Some(mark @ (b'"' | b'\'' | b'/' | b'\\')) => (char::from(*mark), 2),
            _ => continue,
        };
        out.push_str(&text[kept..at]);
        out.push(c);
        kept = at + length;
    }
    out.push_str(&text[kept..]);
    out
}

/// The character of `\u003c`, or of a pair `\ud83d\ude00`, and its length.
fn number(bytes: &[u8]) -> Option<(char, usize)> {
    let high = unit(bytes)?;
    if let Some(c) = char::from_u32(high) {
        return Some((c, 6));
    }
    let rest = bytes.get(6..).filter(|rest| rest.starts_with(b"\\u"));
    let low = rest
        .and_then(unit)
        .filter(|low| (0xDC00..0xE000).contains(low));
    match low {
        Some(low) if high < 0xDC00 => {
            let code = 0x1_0000 + ((high - 0xD800) << 10) + (low - 0xDC00);
            Some((char::from_u32(code)?, 12))
        }
        _ => Some((char::REPLACEMENT_CHARACTER, 6)),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn markup_comes_back_from_every_escape() {
        let want = Some(Undone::Markup("<p>Ferry</p><p>Vote</p>".into()));
        for text in [
            "&lt;p&gt;Ferry&lt;/p&gt;&lt;p&gt;Vote&lt;/p&gt;",
            "&amp;lt;p&amp;gt;Ferry&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;Vote&amp;lt;/p&amp;gt;",
            r"\u003cp\u003eFerry\u003c/p\u003e\u003cp\u003eVote\u003c\/p\u003e",
        ] {
            assert_eq!(undo(text), want, "{text}");
        }
    }

    #[test]
    fn text_is_unescaped_once() {
        for (text, want) in [
            ("R&amp;amp;D", "R&amp;D"),
            ("One\\nTwo\\r\\nThree\\nFour", "One\nTwo\nThree\nFour"),
            (
                r"Caf\u00e9 \u201cRoux\u201d\n\ud83d\ude00",
                "Café “Roux”\n😀",
            ),
        ] {
            assert_eq!(undo(text), Some(Undone::Text(want.into())), "{text}");
        }
        for text in [
            r"a path C:\new and 3 < 4",
            r"the escape \u003c is a bracket",
            "AT&T",
        ] {
            assert_eq!(undo(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_ends(text in "[\\\\udD8cC039n&;ltgamp<>/\u{e9}]{0,60}") {
            let _ = undo(&text);
        }
    }
}
