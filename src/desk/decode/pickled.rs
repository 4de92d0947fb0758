//! Bytes as Python prints them, `b'<html>\\n…'`: what a scraper sends that forgot to decode.

/// The text of printed bytes; `None` where it is none, or is not UTF-8.
pub fn bytes(text: &str) -> Option<String> {
    let inner = text.strip_prefix('b')?;
    let quote = inner.chars().next().filter(|c| matches!(c, '\'' | '"'))?;
    let inner = inner.get(1..)?.strip_suffix(quote)?;
    if !inner.is_ascii() {
        return None;
    }
    let mut out: Vec<u8> = Vec::with_capacity(inner.len());
    let mut rest = inner.bytes();
    while let Some(byte) = rest.next() {
        if byte == quote as u8 {
            return None;
        }
        if byte != b'\\' {
            out.push(byte);
            continue;
        }
        out.push(match rest.next()? {
            b'n' => b'\n',
            b't' => b'\t',
            b'r' => b'\r',
            b'x' => {
                let digit = |byte: u8| (byte as char).to_digit(16);
                (digit(rest.next()?)? * 16 + digit(rest.next()?)?) as u8
            }
            other @ (b'\\' | b'\'' | b'"') => other,
            _ => return None,
        });
    }
    String::from_utf8(out).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn printed_bytes_are_read() {
        let read = |text| bytes(text).unwrap_or_default();
        assert_eq!(
            read(r"b'<p>The quay\'s caf\xc3\xa9</p>\n'"),
            "<p>The quay's café</p>\n"
        );
        assert_eq!(read(r#"b"It's \\ here""#), r"It's \ here");
        for text in [
            "b'quay' and 'pier'",
            r"b'caf\xe9'",
            r"b'\q'",
            "b'",
            "b",
            "b'x\\",
            "bc",
            "",
        ] {
            assert_eq!(bytes(text), None, "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn never_panics(text in "b['\"][a-fx\\\\'\" é0-9]{0,30}['\"]?") {
            let _ = bytes(&text);
        }
    }
}
