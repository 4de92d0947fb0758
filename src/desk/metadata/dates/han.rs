//! What Chinese and Japanese dates are written with.

/// Characters that name a unit of time after a number; each is a token of its own.
pub const fn is_unit(c: char) -> bool {
    matches!(
        c,
        '年' | '月' | '日' | '号' | '號' | '時' | '时' | '点' | '點' | '分' | '秒'
    )
}

/// Eras of the Japanese and Taiwanese calendars: name, and the year before the first of the era.
pub const ERAS: &[(&str, u64)] = &[
    ("令和", 2018),
    ("平成", 1988),
    ("昭和", 1925),
    ("民國", 1911),
    ("民国", 1911),
];

/// Whether an era and its year begin here; words before it are not written apart: `橋は令和6年`.
pub fn begins_era(text: &str) -> bool {
    text.starts_with(['令', '平', '昭', '民'])
        && ERAS.iter().any(|(name, _)| {
            let rest = text.strip_prefix(name);
            rest.is_some_and(|rest| rest.starts_with(char::is_numeric))
        })
}

/// A number in Chinese numerals at the start of the text, with its length in bytes, when a unit of
/// time follows: `二〇二四年`, `十二月`, `二十八日`. Elsewhere the characters are words.
pub fn numeral(text: &str) -> Option<(u64, usize)> {
    let mut length = 0;
    let (mut total, mut pending, mut digits, mut tens) = (0u64, 0u64, 0u32, false);
    for c in text.chars() {
        if c == '十' {
            if tens || digits > 1 {
                return None;
            }
            total = if digits == 0 { 10 } else { pending * 10 };
            (pending, digits, tens) = (0, 0, true);
        } else if let Some(value) = value(c) {
            if digits >= 4 {
                return None;
            }
            pending = pending * 10 + value;
            digits += 1;
        } else {
            let known = length > 0 && matches!(c, '年' | '月' | '日' | '号' | '號');
            return known.then_some((total + pending, length));
        }
        length += c.len_utf8();
    }
    None
}

fn value(c: char) -> Option<u64> {
    const DIGITS: &str = "〇一二三四五六七八九";
    if c == '零' || c == '○' {
        return Some(0);
    }
    DIGITS.chars().position(|d| d == c).map(|at| at as u64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_numerals_before_a_unit_only() {
        assert_eq!(numeral("二〇二四年"), Some((2024, 12)));
        assert_eq!(numeral("十二月"), Some((12, 6)));
        assert_eq!(numeral("二十八日"), Some((28, 9)));
        assert_eq!(numeral("三十日"), Some((30, 6)));
        assert_eq!(numeral("一些人"), None);
        assert_eq!(numeral("一二三四五年"), None);
        assert_eq!(numeral("十"), None);
    }
}
