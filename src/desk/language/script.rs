//! Writing systems: which one a text is in, and which language that alone tells.

/// Scripts that are told apart; the order is that of [`NAMES`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the names are those of the scripts")]
pub enum Script {
    Latin,
    Cyrillic,
    Arabic,
    Devanagari,
    Han,
    Kana,
    Hangul,
    Greek,
    Hebrew,
    Thai,
    Bengali,
    Gurmukhi,
    Gujarati,
    Tamil,
    Telugu,
    Kannada,
    Malayalam,
    Sinhala,
    Georgian,
    Armenian,
    Ethiopic,
    Khmer,
    Myanmar,
}

/// How many scripts there are.
pub const COUNT: usize = 23;

/// ISO 15924 code, and the language that the script alone tells.
const NAMES: [(&str, Option<&str>); COUNT] = [
    ("Latn", None),
    ("Cyrl", None),
    ("Arab", None),
    ("Deva", None),
    ("Hani", Some("zh")),
    ("Jpan", Some("ja")),
    ("Kore", Some("ko")),
    ("Grek", Some("el")),
    ("Hebr", Some("he")),
    ("Thai", Some("th")),
    ("Beng", Some("bn")),
    ("Guru", Some("pa")),
    ("Gujr", Some("gu")),
    ("Taml", Some("ta")),
    ("Telu", Some("te")),
    ("Knda", Some("kn")),
    ("Mlym", Some("ml")),
    ("Sinh", Some("si")),
    ("Geor", Some("ka")),
    ("Armn", Some("hy")),
    ("Ethi", Some("am")),
    ("Khmr", Some("km")),
    ("Mymr", Some("my")),
];

/// First and last code point of the letters, in order. From the Unicode blocks.
const RANGES: &[(u32, u32, Script)] = &[
    (0x41, 0x24f, Script::Latin),
    (0x370, 0x3ff, Script::Greek),
    (0x400, 0x52f, Script::Cyrillic),
    (0x531, 0x58f, Script::Armenian),
    (0x591, 0x5f4, Script::Hebrew),
    (0x620, 0x77f, Script::Arabic),
    (0x900, 0x97f, Script::Devanagari),
    (0x980, 0x9ff, Script::Bengali),
    (0xa00, 0xa7f, Script::Gurmukhi),
    (0xa80, 0xaff, Script::Gujarati),
    (0xb80, 0xbff, Script::Tamil),
    (0xc00, 0xc7f, Script::Telugu),
    (0xc80, 0xcff, Script::Kannada),
    (0xd00, 0xd7f, Script::Malayalam),
    (0xd80, 0xdff, Script::Sinhala),
    (0xe00, 0xe7f, Script::Thai),
    (0x1000, 0x109f, Script::Myanmar),
    (0x10a0, 0x10ff, Script::Georgian),
    (0x1100, 0x11ff, Script::Hangul),
    (0x1200, 0x139f, Script::Ethiopic),
    (0x1780, 0x17ff, Script::Khmer),
    (0x1e00, 0x1eff, Script::Latin),
    (0x1f00, 0x1fff, Script::Greek),
    (0x3041, 0x30ff, Script::Kana),
    (0x3400, 0x9fff, Script::Han),
    (0xac00, 0xd7af, Script::Hangul),
    (0xf900, 0xfaff, Script::Han),
    (0x20000, 0x3ffff, Script::Han),
];

impl Script {
    /// The script of a letter.
    pub fn of(c: char) -> Option<Self> {
        if c.is_ascii() {
            return c.is_ascii_alphabetic().then_some(Self::Latin);
        }
        let code = u32::from(c);
        let at = RANGES.partition_point(|(_, last, _)| *last < code);
        let (first, _, script) = RANGES.get(at)?;
        (*first <= code && c.is_alphanumeric()).then_some(*script)
    }

    /// ISO 15924 code.
    pub fn code(self) -> &'static str {
        NAMES[self as usize].0
    }

    /// The language, when the script alone tells it.
    pub fn language(self) -> Option<&'static str> {
        NAMES[self as usize].1
    }
}

/// Letters of each script in a text.
#[derive(Debug, Clone, Default)]
pub struct Counts {
    by: [u32; COUNT],
    /// All letters.
    pub letters: u32,
}

impl Counts {
    /// Counts the letters of a text.
    pub fn of(text: &str) -> Self {
        let mut counts = Self::default();
        for script in text.chars().filter_map(Script::of) {
            counts.by[script as usize] += 1;
            counts.letters += 1;
        }
        counts
    }

    /// The script of most letters. Japanese mixes kana with ideographs, so that a tenth of kana
    /// tells it; Korean may hold ideographs too.
    pub fn main(&self) -> Option<Script> {
        let of = |script: Script| self.by[script as usize];
        let asian = of(Script::Han) + of(Script::Kana) + of(Script::Hangul);
        if asian * 2 > self.letters {
            return Some(if of(Script::Kana) * 10 >= asian {
                Script::Kana
            } else if of(Script::Hangul) * 5 >= asian {
                Script::Hangul
            } else {
                Script::Han
            });
        }
        let (at, most) = self
            .by
            .iter()
            .enumerate()
            .max_by_key(|(at, n)| (**n, COUNT - at))?;
        let ranges = RANGES.iter().map(|(_, _, script)| *script);
        ranges
            .filter(|_| *most > 0)
            .find(|script| *script as usize == at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_in_order() {
        assert!(RANGES.is_sorted_by(|a, b| a.1 < b.0));
        assert_eq!(Script::Myanmar as usize + 1, COUNT);
    }

    #[test]
    fn mixed_scripts_have_one_that_matters() {
        let main = |text| Counts::of(text).main().map(Script::code);
        assert_eq!(main("東京で会見を開いた"), Some("Jpan"));
        assert_eq!(main("北京举行会议"), Some("Hani"));
        assert_eq!(main("서울에서 회의 (會議)"), Some("Kore"));
        assert_eq!(main("Встреча в NATO"), Some("Cyrl"));
        assert_eq!(main("12:30"), None);
    }
}
