//! Character references (`&amp;`, `&#8217;`) in text that somebody escaped and did not unescape.

/// Names of U+00A0–U+00FF in order (HTML 4.01, section 24.2.1).
const LATIN: &str = "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr \
    deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest \
    Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml \
    ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig \
    agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml \
    eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

/// The other names that news texts hold.
const OTHERS: &[(&str, char)] = &[
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("OElig", 'Œ'),
    ("oelig", 'œ'),
    ("Scaron", 'Š'),
    ("scaron", 'š'),
    ("Yuml", 'Ÿ'),
    ("fnof", 'ƒ'),
    ("circ", 'ˆ'),
    ("tilde", '˜'),
    ("ensp", '\u{2002}'),
    ("emsp", '\u{2003}'),
    ("thinsp", '\u{2009}'),
    ("zwnj", '\u{200C}'),
    ("zwj", '\u{200D}'),
    ("lrm", '\u{200E}'),
    ("rlm", '\u{200F}'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("sbquo", '‚'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("bdquo", '„'),
    ("dagger", '†'),
    ("Dagger", '‡'),
    ("bull", '•'),
    ("hellip", '…'),
    ("permil", '‰'),
    ("prime", '′'),
    ("Prime", '″'),
    ("lsaquo", '‹'),
    ("rsaquo", '›'),
    ("euro", '€'),
    ("trade", '™'),
    ("minus", '−'),
    ("larr", '←'),
    ("rarr", '→'),
];

/// Longest reference, `&` and `;` included.
const LONGEST: usize = 12;

/// The text without character references; `None` when it holds none. Only references with their
/// semicolon count, and only well-formed ones: `AT&T;` stays.
pub fn unescape(text: &str) -> Option<String> {
    let mut out = String::new();
    let mut kept = 0;
    for at in memchr::memchr_iter(b'&', text.as_bytes()) {
        if at < kept {
            continue;
        }
        let rest = &text.as_bytes()[at..text.len().min(at + LONGEST)];
        let Some(end) = memchr::memchr(b';', rest) else {
            continue;
        };
        let Some(c) = text.get(at + 1..at + end).and_then(character) else {
            continue;
        };
        out.push_str(&text[kept..at]);
        out.push(c);
        kept = at + end + 1;
    }
    if kept == 0 {
        return None;
    }
    out.push_str(&text[kept..]);
    Some(out)
}

fn character(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(digits) => u32::from_str_radix(digits, 16).ok()?,
            None => number.parse().ok()?,
        };
        // Numbers 128–159 mean windows-1252 to every browser.
        if let 0x80..=0x9F = code {
            let byte = [code as u8];
            let (text, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(&byte);
            return text.chars().next();
        }
        return char::from_u32(code).filter(|c| !c.is_control() || matches!(c, '\n' | '\t'));
    }
    if let Some((_, c)) = OTHERS.iter().find(|(known, _)| *known == name) {
        return Some(*c);
    }
    let at = LATIN
        .split_ascii_whitespace()
        .position(|known| known == name)?;
    char::from_u32(0xA0 + at as u32)
}

/// Escapes text for HTML content and for double-quoted attributes.
pub fn escape(out: &mut String, text: &str) {
    let mut from = 0;
    for (at, byte) in text.bytes().enumerate() {
        let entity = match byte {
            b'&' => "&amp;",
            b'<' => "&lt;",
            b'>' => "&gt;",
            b'"' => "&quot;",
            _ => continue,
        };
        out.push_str(&text[from..at]);
        out.push_str(entity);
        from = at + 1;
    }
    out.push_str(&text[from..]);
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn references_become_characters() {
        for (escaped, plain) in [
            ("AT&amp;T&#39;s &quot;deal&quot;", "AT&T's \"deal\""),
            (
                "caf&eacute; &yuml;&nbsp;&ndash; 5&#8239;&#x20AC;",
                "café ÿ\u{A0}– 5\u{202F}€",
            ),
            ("it&#146;s", "it’s"),
            ("&lt;p&gt;", "<p>"),
            ("&amp;lt;", "&lt;"),
        ] {
            assert_eq!(unescape(escaped).as_deref(), Some(plain));
        }
    }

    #[test]
    fn other_ampersands_stay() {
        for text in [
            "AT&T",
            "a && b;",
            "R&D; x",
            "&#xD800;",
            "&#0;",
            "&unknown;",
            "&",
            "&é;",
        ] {
            assert_eq!(unescape(text), None, "{text}");
        }
    }

    #[test]
    fn there_are_96_latin_names() {
        assert_eq!(LATIN.split_ascii_whitespace().count(), 96);
    }

    proptest! {
        #[test]
        fn any_text_ends(text in "[&;#xa-z0-9é]{0,60}") {
            let _ = unescape(&text);
        }
    }
}
