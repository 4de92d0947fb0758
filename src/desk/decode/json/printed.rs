//! Strings of a list that was printed into a string: `['A B', "C's"]` by Python, `["A B"]` by
//! JavaScript.

use std::iter::Peekable;
use std::str::Chars;

/// The strings, when the text is such a list from its first character to its last. Absent values
/// between them (`None`, `nan`) are left out.
pub fn strings(text: &str) -> Option<Vec<String>> {
    let inner = text.trim().strip_prefix('[')?.strip_suffix(']')?;
    let mut chars = inner.chars().peekable();
    let mut out = Vec::new();
    loop {
        // NumPy prints no commas.
        while chars.next_if(|c| c.is_whitespace() || *c == ',').is_some() {}
        match chars.next() {
            None => break,
            Some(quote @ ('\'' | '"')) => out.push(string(&mut chars, quote)?),
            Some('N') if take(&mut chars, "one") => {}
            Some('n') if take(&mut chars, "an") || take(&mut chars, "ull") => {}
            Some(_) => return None,
        }
        // What follows a string is a comma, a blank or the end.
        if chars
            .peek()
            .is_some_and(|c| !c.is_whitespace() && *c != ',')
        {
            return None;
        }
    }
    (!out.is_empty()).then_some(out)
}

fn take(chars: &mut Peekable<Chars<'_>>, word: &str) -> bool {
    word.chars().all(|c| chars.next_if_eq(&c).is_some())
}

/// A string up to its closing mark, escapes undone.
fn string(chars: &mut Peekable<Chars<'_>>, quote: char) -> Option<String> {
    let mut out = String::new();
    loop {
        match chars.next()? {
            c if c == quote => return Some(out),
            '\\' => match chars.next()? {
                'n' => out.push('\n'),
                't' => out.push('\t'),
                'r' => {}
                'x' => out.push(code(chars, 2)?),
                'u' => out.push(code(chars, 4)?),
                c @ ('\\' | '\'' | '"' | '/') => out.push(c),
                c => out.extend(['\\', c]),
            },
            c => out.push(c),
        }
    }
}

/// The character of so many hexadecimal digits; half of a pair is U+FFFD.
fn code(chars: &mut Peekable<Chars<'_>>, digits: usize) -> Option<char> {
    let mut code = 0;
    for _ in 0..digits {
        code = code * 16 + chars.next()?.to_digit(16)?;
    }
    Some(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn lists_of_python_and_javascript_are_read() {
        for (text, want) in [
            (
                r#"['A B', "C's", 'D\'s "E"']"#,
                &["A B", "C's", "D's \"E\""][..],
            ),
            (r#"["A\nB","\u00e9"]"#, &["A\nB", "é"]),
            ("['A' 'B']", &["A", "B"]),
            ("['A', None, nan]", &["A"]),
        ] {
            assert_eq!(strings(text).unwrap(), want, "{text}");
        }
        for text in [
            "['A'",
            "['A' said B]",
            "['A', 1]",
            "['It's]",
            "[]",
            "[Reuters] 'A'",
            "['A'] and ['B']",
        ] {
            assert_eq!(strings(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_ends(text in "[\\['\",\\\\Nnoneaxu0-9 \\]]{0,60}") {
            let _ = strings(&text);
        }
    }
}
