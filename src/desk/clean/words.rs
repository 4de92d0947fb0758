//! Lines as sequences of folded words, so that a rule's cue is compared by numbers.
//!
//! Folding takes away case, Latin diacritics and width, nothing else. Han and kana characters are
//! words of their own; every mark is a token too, so that a cue such as `photo:` can name it.

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Letters.
    Word,
    /// Digits.
    Number,
    /// One punctuation mark or symbol.
    Mark,
}

/// One word, number or mark of a line.
#[derive(Debug, Clone, Copy)]
pub struct Token {
    /// First byte in the line.
    pub start: u32,
    /// One past its last byte.
    pub end: u32,
    /// Hash of its folded form.
    pub hash: u32,
    /// What it is.
    pub kind: Kind,
    /// Begins with an upper-case letter.
    pub upper: bool,
    /// For a mark: the mark, folded; else the first folded character.
    pub first: char,
}

/// The tokens of many lines in one buffer.
#[derive(Debug, Default)]
pub struct Tokens {
    all: Vec<Token>,
    ends: Vec<u32>,
}

impl Tokens {
    /// Reads one more line.
    pub fn push(&mut self, line: &str) {
        read(line, &mut self.all);
        self.ends.push(self.all.len() as u32);
    }

    /// The tokens of line number `at`.
    pub fn of(&self, at: usize) -> &[Token] {
        let start = if at == 0 { 0 } else { self.ends[at - 1] } as usize;
        &self.all[start..self.ends[at] as usize]
    }

    /// How many lines were read.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// True before the first line.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }
}

/// Appends the tokens of `line` to `out`.
pub fn read(line: &str, out: &mut Vec<Token>) {
    let mut at = 0;
    while let Some(c) = char_at(line, at) {
        let start = at;
        at += c.len_utf8();
        if c == ' ' {
            continue;
        }
        let folded = fold(c);
        let mut hash = step(BASIS, folded);
        // Most characters are ASCII letters, which are none.
        let number = !c.is_ascii_alphabetic() && (folded.is_ascii_digit() || c.is_numeric());
        let (kind, upper) = if number {
            while let Some(next) = char_at(line, at).filter(|next| next.is_numeric()) {
                at += next.len_utf8();
                hash = step(hash, fold(next));
            }
            (Kind::Number, false)
        } else if is_ideograph(c) {
            (Kind::Word, false)
        } else if c.is_alphabetic() {
            // Most letters are ASCII, and need none of the questions below.
            while let Some(next) = line.as_bytes().get(at).filter(|b| b.is_ascii_alphabetic()) {
                at += 1;
                hash = step(hash, char::from(next.to_ascii_lowercase()));
            }
            while let Some(next) = char_at(line, at).filter(|next| joins(*next)) {
                at += next.len_utf8();
                if !is_joining_mark(next) {
                    hash = step(hash, fold(next));
                }
            }
            (Kind::Word, c.is_uppercase())
        } else if c.is_whitespace() || is_joining_mark(c) {
            continue;
        } else {
            (Kind::Mark, false)
        };
        out.push(Token {
            start: start as u32,
            end: at as u32,
            hash: finish(hash),
            kind,
            upper,
            first: folded,
        });
    }
}

/// The character that begins at this byte; most are ASCII and need no decoding.
fn char_at(line: &str, at: usize) -> Option<char> {
    match line.as_bytes().get(at)? {
        byte if byte.is_ascii() => Some(char::from(*byte)),
        _ => line[at..].chars().next(),
    }
}

/// The hash of one word as [`read`] makes it.
pub fn hash(word: &str) -> u32 {
    finish(word.chars().map(fold).fold(BASIS, step))
}

const BASIS: u32 = 0x811c_9dc5;

/// 32-bit FNV-1a over characters.
const fn step(hash: u32, c: char) -> u32 {
    (hash ^ c as u32).wrapping_mul(0x0100_0193)
}

/// The finalizer of MurmurHash3 for 32 bits (Appleby).
const fn finish(mut h: u32) -> u32 {
    h ^= h >> 16;
    h = h.wrapping_mul(0x85eb_ca6b);
    h ^= h >> 13;
    h = h.wrapping_mul(0xc2b2_ae35);
    h ^ h >> 16
}

/// Continues a word begun by a letter.
fn joins(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphabetic();
    }
    (c.is_alphabetic() && !is_ideograph(c)) || is_joining_mark(c)
}

/// Combining marks, joiners and soft hyphens: inside a word they carry no weight.
pub fn is_joining_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{feff}'
        | '\u{64b}'..='\u{652}' | '\u{640}' | '\u{2060}' | '\u{93c}'..='\u{94d}')
}

/// Characters that are written without blanks between words: Han, kana, Thai.
pub fn is_ideograph(c: char) -> bool {
    // Most are none by one look.
    c >= '\u{e00}'
        && matches!(c, '\u{3005}'..='\u{3007}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{e00}'..='\u{e7f}'
        | '\u{20000}'..='\u{2fa1f}')
}

/// A character without case, Latin diacritics and width; typographic apostrophes, quotation marks
/// and dashes become their ASCII likeness.
pub fn fold(c: char) -> char {
    if c.is_ascii() {
        return c.to_ascii_lowercase();
    }
    match c {
        'À'..='Å' | 'à'..='å' | 'Ā'..='ą' | 'Ǎ' | 'ǎ' | 'Ạ'..='ặ' => 'a',
        'Ç' | 'ç' | 'Ć'..='č' => 'c',
        'Ð' | 'ð' | 'Ď'..='đ' => 'd',
        'È'..='Ë' | 'è'..='ë' | 'Ē'..='ě' | 'Ẹ'..='ệ' => 'e',
        'Ĝ'..='ģ' => 'g',
        'Ĥ'..='ħ' => 'h',
        'Ì'..='Ï' | 'ì'..='ï' | 'Ĩ'..='ı' | 'Ỉ'..='ị' => 'i',
        'Ĵ' | 'ĵ' => 'j',
        'Ķ' | 'ķ' => 'k',
        'Ĺ'..='ł' => 'l',
        'Ñ' | 'ñ' | 'Ń'..='ň' => 'n',
        'Ò'..='Ö' | 'Ø' | 'ò'..='ö' | 'ø' | 'Ō'..='ő' | 'Ọ'..='ợ' => 'o',
        'Ŕ'..='ř' => 'r',
        'Ś'..='š' | 'Ș' | 'ș' => 's',
        'Ţ'..='ŧ' | 'Ț' | 'ț' => 't',
        'Ù'..='Ü' | 'ù'..='ü' | 'Ũ'..='ų' | 'Ụ'..='ự' => 'u',
        'Ŵ' | 'ŵ' => 'w',
        'Ý' | 'ý' | 'ÿ' | 'Ŷ'..='Ÿ' | 'Ỳ'..='ỹ' => 'y',
        'Ź'..='ž' => 'z',
        '’' | '‘' | '‛' | 'ʼ' | '´' | '`' => '\'',
        '“' | '”' | '„' | '‟' | '«' | '»' | '「' | '」' | '『' | '』' => '"',
        '‐'..='―' | '−' => '-',
        '。' => '.',
        '、' => ',',
        '\u{ff01}'..='\u{ff5e}' => {
            char::from_u32(c as u32 - 0xfee0).map_or(c, |narrow| narrow.to_ascii_lowercase())
        }
        '\u{660}'..='\u{669}' => digit(c as u32 - 0x660),
        '\u{6f0}'..='\u{6f9}' => digit(c as u32 - 0x6f0),
        'ё' | 'Ё' => 'е',
        'أ' | 'إ' | 'آ' => 'ا',
        'ى' => 'ي',
        'ة' => 'ه',
        _ => c.to_lowercase().next().unwrap_or(c),
    }
}

fn digit(value: u32) -> char {
    char::from_digit(value, 10).unwrap_or('0')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn words(line: &str) -> Vec<&str> {
        let mut out = Vec::new();
        read(line, &mut out);
        out.iter()
            .map(|t| &line[t.start as usize..t.end as usize])
            .collect()
    }

    #[test]
    fn words_numbers_and_marks_are_told_apart() {
        assert_eq!(
            words("À lire aussi: 3,5 km"),
            ["À", "lire", "aussi", ":", "3", ",", "5", "km"]
        );
        assert_eq!(words("記者 AP通信"), ["記", "者", "AP", "通", "信"]);
        assert_eq!(words("don’t"), ["don", "’", "t"]);
    }

    #[test]
    fn case_diacritics_and_width_do_not_count() {
        for (one, other) in [
            ("ÉTÉ", "ete"),
            ("İstanbul", "istanbul"),
            ("ＡＰ", "ap"),
            ("ΑΒ", "αβ"),
        ] {
            let mut both = Vec::new();
            read(one, &mut both);
            assert_eq!(both.len(), 1, "{one}");
            assert_eq!(both[0].hash, hash(other), "{one}");
        }
    }

    proptest! {
        #[test]
        fn tokens_are_ordered_slices(line in "\\PC{0,60}") {
            let mut out = Vec::new();
            read(&line, &mut out);
            let mut at = 0;
            for token in out {
                prop_assert!(at <= token.start && token.start < token.end);
                prop_assert!(line.is_char_boundary(token.start as usize));
                prop_assert!(line.is_char_boundary(token.end as usize));
                at = token.end;
            }
            prop_assert!(at as usize <= line.len());
        }
    }
}
