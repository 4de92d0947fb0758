//! Character references, as the HTML standard reads them (section 13.2.5.72 and following).

use std::sync::LazyLock;

/// The standard's table of named references: name (with its semicolon, if it has one), a blank, code
/// points in hexadecimal joined by `+`; sorted by name.
const NAMED: &str = include_str!("entities.txt");

/// Length of the longest name in the table.
const LONGEST: usize = 32;

struct Named {
    names: Vec<(&'static str, [char; 2])>,
    /// For each first letter (`A`–`Z`, `a`–`z`), where its names begin and end.
    ranges: [(u16, u16); 64],
}

static TABLE: LazyLock<Named> = LazyLock::new(|| {
    let mut names = Vec::with_capacity(2300);
    let mut ranges = [(0, 0); 64];
    for line in NAMED.lines() {
        let (name, points) = line.split_once(' ').unwrap_or((line, ""));
        let mut chars = ['\0'; 2];
        for (slot, point) in chars.iter_mut().zip(points.split('+')) {
            *slot = u32::from_str_radix(point, 16)
                .ok()
                .and_then(char::from_u32)
                .unwrap_or('\0');
        }
        let at = letter(name.as_bytes()[0]);
        let here = names.len() as u16;
        if ranges[at] == (0, 0) {
            ranges[at] = (here, here);
        }
        ranges[at].1 = here + 1;
        names.push((name, chars));
    }
    Named { names, ranges }
});

const fn letter(byte: u8) -> usize {
    (byte & 0x3f) as usize
}

/// A decoded reference: one or two characters (the second is NUL when there is one), and how many
/// bytes of the input it took.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reference {
    /// The characters.
    pub chars: [char; 2],
    /// Bytes from `&` to the end of the reference.
    pub length: usize,
}

/// Reads the reference at the start of `text`, which begins with `&`; `None` when it is only an
/// ampersand.
pub fn reference(text: &str, in_attribute: bool) -> Option<Reference> {
    let bytes = text.as_bytes();
    match bytes.get(1)? {
        b'#' => numeric(bytes),
        first if first.is_ascii_alphabetic() => named(text, in_attribute),
        _ => None,
    }
}

fn numeric(bytes: &[u8]) -> Option<Reference> {
    let (mut at, radix) = match bytes.get(2)? {
        b'x' | b'X' => (3, 16),
        _ => (2, 10),
    };
    let start = at;
    let mut value = 0u32;
    while let Some(digit) = bytes.get(at).and_then(|b| char::from(*b).to_digit(radix)) {
        value = value.saturating_mul(radix).saturating_add(digit);
        at += 1;
    }
    if at == start {
        return None;
    }
    if bytes.get(at) == Some(&b';') {
        at += 1;
    }
    Some(Reference {
        chars: [code_point(value), '\0'],
        length: at,
    })
}

/// Numbers in the C1 range mean windows-1252; what is no character is U+FFFD.
fn code_point(value: u32) -> char {
    const C1: [u16; 32] = [
        0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039,
        0x152, 0x8d, 0x17d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
        0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0x9d, 0x17e, 0x178,
    ];
    let value = match value {
        0 => 0xfffd,
        0x80..=0x9f => u32::from(C1[(value - 0x80) as usize]),
        other => other,
    };
    char::from_u32(value).unwrap_or('\u{fffd}')
}

fn named(text: &str, in_attribute: bool) -> Option<Reference> {
    let bytes = text.as_bytes();
    let run = bytes[1..]
        .iter()
        .take(LONGEST)
        .take_while(|b| b.is_ascii_alphanumeric())
        .count();
    let semicolon = bytes.get(1 + run) == Some(&b';');
    let table = &*TABLE;
    let (from, to) = table.ranges[letter(bytes[1])];
    let names = &table.names[from as usize..to as usize];
    let find = |name: &str| {
        names
            .binary_search_by(|row| row.0.as_bytes().cmp(name.as_bytes()))
            .ok()
            .map(|at| names[at].1)
    };
    if semicolon && let Some(chars) = find(&text[1..run + 2]) {
        return Some(Reference {
            chars,
            length: run + 2,
        });
    }
    // Old names may go without a semicolon; the longest wins.
    for length in (2..=run.min(6)).rev() {
        if let Some(chars) = find(&text[1..=length]) {
            let next = bytes.get(1 + length);
            if in_attribute && next.is_some_and(|b| *b == b'=' || b.is_ascii_alphanumeric()) {
                return None;
            }
            return Some(Reference {
                chars,
                length: 1 + length,
            });
        }
    }
    None
}

/// True when a text still holds a reference with its semicolon: it was escaped once more than it
/// was decoded.
pub fn is_escaped(text: &str) -> bool {
    text.match_indices('&').any(|(at, _)| {
        let read = reference(&text[at..], false);
        read.is_some_and(|read| text[at..at + read.length].ends_with(';'))
    })
}

/// Decodes every reference in an attribute's value.
pub fn decode_attribute(value: &str) -> String {
    decode(value, true)
}

/// Decodes every reference in running text.
pub fn decode_text(value: &str) -> String {
    decode(value, false)
}

fn decode(value: &str, in_attribute: bool) -> String {
    let mut out = String::with_capacity(value.len());
    let mut rest = value;
    while let Some(at) = memchr::memchr(b'&', rest.as_bytes()) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let taken = if let Some(found) = reference(rest, in_attribute) {
            out.push(found.chars[0]);
            if found.chars[1] != '\0' {
                out.push(found.chars[1]);
            }
            found.length
        } else {
            out.push('&');
            1
        };
        rest = &rest[taken..];
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_read_as_the_standard_says() {
        for (source, expected) in [
            ("a&amp;b", "a&b"),
            ("&lt;p&gt;", "<p>"),
            ("&eacute;t&eacute", "été"),
            ("&notit; &notin;", "¬it; ∉"),
            ("&NotEqualTilde;", "≂̸"),
            ("&#8217;&#x2019;&#146;", "’’’"),
            (
                "&#0;&#xD800;&#x110000;&#99999999999;",
                "\u{fffd}\u{fffd}\u{fffd}\u{fffd}",
            ),
            (
                "AT&T & &; &#; &#x; &unknown;",
                "AT&T & &; &#; &#x; &unknown;",
            ),
            ("&CounterClockwiseContourIntegral;", "∳"),
        ] {
            assert_eq!(decode_text(source), expected, "{source}");
        }
    }

    #[test]
    fn an_address_keeps_its_parameters() {
        assert_eq!(decode_attribute("?a=1&copy=2&reg"), "?a=1&copy=2®");
        assert_eq!(decode_attribute("?a=1&amp;b=2"), "?a=1&b=2");
    }

    #[test]
    fn the_table_is_sorted_and_whole() {
        let names: Vec<_> = NAMED.lines().filter_map(|l| l.split(' ').next()).collect();
        assert_eq!(names.len(), 2231);
        assert!(names.is_sorted_by(|a, b| a.as_bytes() < b.as_bytes()));
        assert!(TABLE.names.iter().all(|row| row.1[0] != '\0'));
        let without = names.iter().filter(|n| !n.ends_with(';'));
        assert_eq!(without.map(|n| n.len()).max(), Some(6));
    }
}
