//! What common writers produce although it is not JSON, and what loses nothing when read.

/// A copy in which `NaN`, `Infinity` and `-Infinity` are absent values, lone surrogates are
/// U+FFFD and raw control characters in strings are escaped; `None` when there was none of it.
/// All but the last keep their length, so that places in error messages stay right.
pub fn repair(text: &str) -> Option<String> {
    let bytes = text.as_bytes();
    let mut out = String::new();
    let mut kept = 0;
    let mut at = 0;
    let mut in_string = false;
    while at < bytes.len() {
        let (length, instead): (usize, String) = match bytes[at] {
            b'"' => {
                in_string = !in_string;
                (1, String::new())
            }
            b'\\' if in_string => escape(bytes, at),
            control @ 0..=0x1F if in_string => (1, format!("\\u{control:04x}")),
            b'N' if !in_string && bytes[at..].starts_with(b"NaN") => (3, "\"\" ".into()),
            b'-' if !in_string && bytes[at..].starts_with(b"-Infinity") => (9, "null     ".into()),
            b'I' if !in_string && bytes[at..].starts_with(b"Infinity") => (8, "null    ".into()),
            _ => (1, String::new()),
        };
        if !instead.is_empty() {
            out.push_str(&text[kept..at]);
            out.push_str(&instead);
            kept = at + length;
        }
        at += length;
    }
    if kept == 0 {
        return None;
    }
    out.push_str(&text[kept..]);
    Some(out)
}

/// Length of an escape sequence, and what to write instead of it.
fn escape(bytes: &[u8], at: usize) -> (usize, String) {
    let Some(unit) = surrogate(bytes, at) else {
        // A backslash at the end is one byte.
        return (2.min(bytes.len() - at).max(1), String::new());
    };
    let pair = unit < 0xDC00 && surrogate(bytes, at + 6).is_some_and(|low| low >= 0xDC00);
    if pair {
        (12, String::new())
    } else {
        (6, "\\ufffd".into())
    }
}

/// The surrogate that `\uD8xx`–`\uDFxx` stands for.
fn surrogate(bytes: &[u8], at: usize) -> Option<u16> {
    let digits = bytes.get(at..at + 6)?.strip_prefix(b"\\u")?;
    if !digits.iter().all(u8::is_ascii_hexdigit) {
        return None;
    }
    let unit = u16::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()?;
    (0xD800..=0xDFFF).contains(&unit).then_some(unit)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn only_what_is_wrong_is_changed() {
        for (broken, sound) in [
            (r#"{"a":NaN}"#, r#"{"a":"" }"#),
            ("[Infinity,-Infinity]", "[null    ,null     ]"),
            (r#""\ud800""#, r#""\ufffd""#),
            (
                r#""\udc00\ud83d\ude00\ud83d""#,
                r#""\ufffd\ud83d\ude00\ufffd""#,
            ),
            ("\"a\nb\"", "\"a\\u000ab\""),
        ] {
            assert_eq!(repair(broken).as_deref(), Some(sound), "{broken}");
        }
        for sound in [
            r#"{"a":"NaN \\ud800 \" Infinity"}"#,
            "{}",
            r#""\ud83d\ude00""#,
            "\"\\",
        ] {
            assert_eq!(repair(sound), None, "{sound}");
        }
    }

    proptest! {
        #[test]
        fn a_repaired_text_needs_no_repair(text in "[\"\\\\uDd8cC0-9NaIinfty\n,é-]{0,60}") {
            if let Some(once) = repair(&text) {
                prop_assert_eq!(repair(&once), None);
            }
        }
    }
}
