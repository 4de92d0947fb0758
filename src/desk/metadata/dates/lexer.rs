//! Numbers, words and marks: all that a date is made of.

use super::han;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A number in any of the decimal digits that newsrooms use, or in Chinese numerals before
    /// 年, 月, 日. `digits` counts the characters.
    Number {
        /// Its value; saturates.
        value: u64,
        /// How many digits it was written with.
        digits: u8,
    },
    /// A run of letters and combining marks.
    Word,
    /// Any other character that is no white space.
    Mark(char),
}

/// A token with its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// What it is.
    pub kind: Kind,
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// White space stands before it.
    pub gap: bool,
}

impl Token {
    /// The value of a number with one of the given counts of digits.
    pub fn number(&self, digits: std::ops::RangeInclusive<u8>) -> Option<u64> {
        match self.kind {
            Kind::Number { value, digits: d } if digits.contains(&d) => Some(value),
            _ => None,
        }
    }

    /// True for this mark.
    pub fn is(&self, mark: char) -> bool {
        self.kind == Kind::Mark(mark)
    }
}

/// The value of a decimal digit: ASCII, Arabic-Indic, Persian, of the scripts of India, Thai, full width.
pub fn digit(c: char) -> Option<u64> {
    let base = match c {
        '0'..='9' => '0',
        '\u{660}'..='\u{669}' => '\u{660}',
        '\u{6f0}'..='\u{6f9}' => '\u{6f0}',
        '\u{966}'..='\u{96f}' => '\u{966}',
        '\u{9e6}'..='\u{9ef}' => '\u{9e6}',
        '\u{a66}'..='\u{a6f}' => '\u{a66}',
        '\u{ae6}'..='\u{aef}' => '\u{ae6}',
        '\u{be6}'..='\u{bef}' => '\u{be6}',
        '\u{c66}'..='\u{c6f}' => '\u{c66}',
        '\u{ce6}'..='\u{cef}' => '\u{ce6}',
        '\u{d66}'..='\u{d6f}' => '\u{d66}',
        '\u{e50}'..='\u{e59}' => '\u{e50}',
        '\u{ff10}'..='\u{ff19}' => '\u{ff10}',
        _ => return None,
    };
    Some(u64::from(u32::from(c) - u32::from(base)))
}

/// Splits a text into tokens, in order.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut out = Vec::with_capacity(text.len() / 4);
    let mut gap = false;
    let mut end = 0;
    while let Some(c) = char_at(text, end) {
        let start = end;
        end += c.len_utf8();
        if c.is_whitespace() || is_invisible(c) {
            gap = true;
            continue;
        }
        let kind = if let Some(first) = digit(c) {
            let (mut value, mut digits) = (first, 1u8);
            while let Some((next, d)) = char_at(text, end).and_then(|c| Some((c, digit(c)?))) {
                value = value.saturating_mul(10).saturating_add(d);
                digits = digits.saturating_add(1);
                end += next.len_utf8();
            }
            Kind::Number { value, digits }
        } else if !c.is_ascii()
            && let Some((value, length)) = han::numeral(&text[start..])
        {
            end = start + length;
            Kind::Number {
                value,
                digits: if value > 99 { 4 } else { 2 },
            }
        } else if han::is_unit(c) {
            Kind::Word
        } else if c.is_alphabetic() {
            while let Some(next) = char_at(text, end) {
                let goes_on = next.is_ascii_alphabetic()
                    || !next.is_ascii()
                        && (next.is_alphabetic() || is_mark(next))
                        && !han::is_unit(next)
                        && !han::begins_era(&text[end..]);
                if !goes_on {
                    break;
                }
                end += next.len_utf8();
            }
            Kind::Word
        } else {
            Kind::Mark(c)
        };
        out.push(Token {
            kind,
            start,
            end,
            gap,
        });
        gap = false;
    }
    out
}

/// The character that begins at this byte; most are ASCII and need no decoding.
fn char_at(text: &str, at: usize) -> Option<char> {
    match text.as_bytes().get(at)? {
        byte if byte.is_ascii() => Some(char::from(*byte)),
        _ => text[at..].chars().next(),
    }
}

/// Direction marks and zero-width characters, which pages put between digits.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// Combining marks within words (`i̇` of a lower-cased Turkish İ, Arabic and Hebrew vowels, the signs of
/// the scripts of India that silence a vowel, Thai tones), and what joins or parts two letters.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5bd}' | '\u{64b}'..='\u{65f}'
        | '\u{e47}'..='\u{e4e}' | '\u{200c}' | '\u{200d}')
        || matches!(c, '\u{900}'..='\u{d7f}')
            && digit(c).is_none()
            && !matches!(c, '\u{964}' | '\u{965}' | '\u{970}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_other_scripts_are_numbers() {
        for text in ["২০২৪", "௨௦௨௪", "๒๐๒๔"] {
            assert_eq!(tokens(text)[0].number(4..=4), Some(2024), "{text}");
        }
        for text in ["2024", "٢٠٢٤", "۲۰۲۴", "２０２４", "二〇二四年"] {
            assert_eq!(tokens(text)[0].number(4..=4), Some(2024), "{text}");
        }
    }

    #[test]
    fn units_of_chinese_dates_stand_alone() {
        let text = "2月28日星期三";
        let words: Vec<&str> = tokens(text).iter().map(|t| &text[t.start..t.end]).collect();
        assert_eq!(words, ["2", "月", "28", "日", "星期三"]);
    }
}
