//! What the texts of a page's blocks look like, one pass over each.

use super::super::html::Found;
use crate::desk::hash;

/// Frequent short words of twelve languages: running text has them, labels and menus do not.
const STOPWORDS: &str = "the a an and or but of to in on for with at by from as is are was were be been it its \
    that this which who he she they his her their we you i not have has had will would said after about into than \
    der die das und oder aber ein eine einen dem den des im in zu mit auf für von ist sind war wird nicht auch sich \
    es er sie wir ich als wie bei nach aus um dass hat haben le la les un une des et ou mais de du au aux en dans \
    pour par sur avec que qui ne pas ce se il elle ils nous est sont été plus el los las una y o pero del al con \
    por para sin su lo es son fue más como no si gli i di da che non è sono della nel per con ha anche o os as um \
    uma e do da dos das em no na com não ao mas het een van en op te dat zijn voor met niet aan er w i z na do nie \
    się to jest że od po jak za ale ve bir bu için ile da de çok olan dan yang di dan untuk dengan dari ini itu \
    pada tidak akan ke juga oleh в и не на что с по из за к от для его но как это у а på och att det som en är av \
    för med inte den til og er at af ikke har der så je a se že v na do si pro jako ale byl";

/// How many words at the start and at the end of a block are remembered.
const FIRST: usize = 12;
const LAST: usize = 3;

/// Salts of buckets from here on are those of words.
const WORDS: u32 = 32;

/// A set of hashes that now and then takes a stranger for a member.
#[derive(Debug, Clone)]
pub struct Sieve {
    bits: Vec<u64>,
}

impl Sieve {
    /// A set with room for `1 << log` bits, at least 64.
    pub fn new(log: u32) -> Self {
        Self {
            bits: vec![0; 1 << log.saturating_sub(6)],
        }
    }

    /// Adds a hash.
    pub fn add(&mut self, hash: u32) {
        let at = hash as usize & (self.bits.len() * 64 - 1);
        self.bits[at >> 6] |= 1 << (at & 63);
    }

    /// Adds many.
    pub fn extend(&mut self, hashes: &[u32]) {
        for hash in hashes {
            self.add(*hash);
        }
    }

    /// Whether the hash is in it.
    pub fn has(&self, hash: u32) -> bool {
        let at = hash as usize & (self.bits.len() * 64 - 1);
        self.bits[at >> 6] >> (at & 63) & 1 == 1
    }
}

/// The sieve of frequent words.
pub fn stopwords() -> Sieve {
    let mut sieve = Sieve::new(16);
    for word in STOPWORDS.split_ascii_whitespace() {
        words(word, |hash, _| sieve.add(hash));
    }
    sieve
}

/// Hands out the hash and the length in characters of every word, lower-cased. Han and kana
/// characters are words of their own.
pub fn words(text: &str, mut each: impl FnMut(u32, u32)) {
    const BASIS: u32 = 0x811c_9dc5;
    const PRIME: u32 = 0x0100_0193;
    let mut hash = BASIS;
    let mut length = 0;
    let mut end = |hash: &mut u32, length: &mut u32| {
        if *length > 0 {
            let mut h = *hash;
            h ^= h >> 15;
            h = h.wrapping_mul(0x2c1b_3c6d);
            each(h ^ (h >> 12), *length);
            *length = 0;
            *hash = BASIS;
        }
    };
    for c in text.chars() {
        if c.is_ascii() {
            if c.is_ascii_alphanumeric() {
                hash = (hash ^ u32::from(c.to_ascii_lowercase())).wrapping_mul(PRIME);
                length += 1;
            } else {
                end(&mut hash, &mut length);
            }
        } else if c.is_alphanumeric() {
            let own = matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}');
            if own {
                end(&mut hash, &mut length);
            }
            for lower in c.to_lowercase() {
                hash = (hash ^ u32::from(lower)).wrapping_mul(PRIME);
            }
            length += 1;
            if own {
                end(&mut hash, &mut length);
            }
        } else {
            end(&mut hash, &mut length);
        }
    }
    end(&mut hash, &mut length);
}

/// What one block's text looks like.
#[derive(Debug, Clone, Copy, Default)]
pub struct Look {
    /// Characters.
    pub chars: u32,
    /// Words.
    pub words: u32,
    /// Characters in words.
    pub in_words: u32,
    /// Digits.
    pub digits: u32,
    /// Letters in upper case.
    pub upper: u32,
    /// Letters.
    pub letters: u32,
    /// Marks that are neither letter, digit nor blank.
    pub marks: u32,
    /// Commas.
    pub commas: u32,
    /// Marks that end sentences.
    pub stops: u32,
    /// Frequent short words.
    pub stopwords: u32,
    /// Lines.
    pub lines: u32,
    /// Last character but quotation marks and brackets.
    pub last: char,
    /// First character.
    pub first: char,
    /// Signs of other things than prose, see `SIGN_`.
    pub signs: u32,
    /// Where its word hashes are in [`Reading::words`].
    pub span: (u32, u32),
    /// Hash of its words.
    pub identity: u32,
}

/// `|`, `›`, `»`, `·`, `•`.
pub const SIGN_SEPARATOR: u32 = 1;
/// `©`.
pub const SIGN_COPYRIGHT: u32 = 2;
/// `@`.
pub const SIGN_AT: u32 = 4;
/// `://` or `www.`.
pub const SIGN_ADDRESS: u32 = 8;
/// Quotation marks.
pub const SIGN_QUOTE: u32 = 16;
/// `#`.
pub const SIGN_HASH: u32 = 32;
/// Four digits that may be a year.
pub const SIGN_YEAR: u32 = 64;
/// `12:34`.
pub const SIGN_CLOCK: u32 = 128;

/// All blocks' looks.
#[derive(Debug)]
pub struct Reading {
    /// One a block.
    pub looks: Vec<Look>,
    /// Word hashes of all blocks.
    pub words: Vec<u32>,
}

impl Reading {
    /// Reads all blocks.
    pub fn of(found: &Found, stopwords: &Sieve) -> Self {
        let bytes: usize = found.passages.iter().map(|p| p.text.len()).sum();
        let mut reading = Self {
            looks: Vec::with_capacity(found.passages.len()),
            words: Vec::with_capacity(bytes / 5),
        };
        for passage in &found.passages {
            let look = look(&passage.text, stopwords, &mut reading.words);
            reading.looks.push(look);
        }
        reading
    }

    /// Word hashes of a block.
    pub fn words(&self, at: usize) -> &[u32] {
        let (from, to) = self.looks[at].span;
        &self.words[from as usize..to as usize]
    }

    /// Hands out the buckets of the linear model for a block: names around it, words in it (true).
    pub fn hashed(&self, found: &Found, at: usize, mask: u32, mut each: impl FnMut(u32, bool)) {
        let passage = &found.passages[at];
        let mut put = |salt: u32, value: u32| {
            let h = hash::join(u64::from(salt), u64::from(value)) as u32;
            each(h & mask, salt >= WORDS);
        };
        let mut element = passage.leaf;
        let mut up = 0;
        let mut past_box = false;
        for _ in 0..12 {
            let this = &found.elements[element as usize];
            let salt = up.min(4);
            put(16 + salt, u32::from(this.tag as u8));
            let (from, to) = this.hashes;
            for name in &found.hashes[from as usize..to as usize] {
                put(salt, *name);
            }
            past_box |= element == passage.element;
            if this.parent == element {
                break;
            }
            element = this.parent;
            up += u32::from(past_box);
        }
        let own = found.elements[passage.element as usize];
        let above = found.elements[own.parent as usize];
        put(
            24,
            u32::from(own.tag as u8) << 8 | u32::from(above.tag as u8),
        );
        let words = self.words(at);
        for word in words.iter().take(FIRST) {
            put(32, *word);
        }
        if words.len() > FIRST {
            for word in words.iter().rev().take(LAST) {
                put(33, *word);
            }
        }
        if let [one, two, ..] = words {
            put(34, one.rotate_left(7) ^ *two);
        }
        if let [.., one, two] = words
            && words.len() < FIRST
        {
            put(35, one.rotate_left(7) ^ *two);
        }
        if words.len() <= 4 {
            put(36, self.looks[at].identity);
        }
        put(
            37,
            (32 - (words.len() as u32).leading_zeros()) << 1
                | u32::from(passage.linked * 2 > passage.text.len()),
        );
    }
}

fn look(text: &str, stopwords: &Sieve, words_out: &mut Vec<u32>) -> Look {
    let mut look = Look {
        lines: 1,
        first: text.chars().next().unwrap_or(' '),
        last: ' ',
        span: (words_out.len() as u32, 0),
        ..Look::default()
    };
    let mut run = 0u32;
    let mut previous = ' ';
    for c in text.chars() {
        look.chars += 1;
        // Most characters, of which there is no more to say.
        if c.is_ascii_lowercase() || c == ' ' {
            run = 0;
            previous = c;
            if c != ' ' {
                look.letters += 1;
                look.last = c;
            }
            continue;
        }
        if c.is_ascii_digit() {
            look.digits += 1;
            run += 1;
            if run == 4 && previous.is_ascii_digit() {
                look.signs |= SIGN_YEAR;
            }
        } else {
            if c == ':' && run > 0 && run < 3 {
                look.signs |= SIGN_CLOCK;
            }
            run = 0;
        }
        if c.is_ascii() {
            if c.is_ascii_alphabetic() {
                look.letters += 1;
                look.upper += u32::from(c.is_ascii_uppercase());
            } else if c.is_ascii_punctuation() {
                look.marks += 1;
                match c {
                    ',' => look.commas += 1,
                    '.' | '!' | '?' => look.stops += 1,
                    '|' => look.signs |= SIGN_SEPARATOR,
                    '@' => look.signs |= SIGN_AT,
                    '#' => look.signs |= SIGN_HASH,
                    '"' => look.signs |= SIGN_QUOTE,
                    '/' if previous == '/' => look.signs |= SIGN_ADDRESS,
                    _ => {}
                }
            } else if c == '\n' {
                look.lines += 1;
            }
        } else if c.is_alphabetic() {
            look.letters += 1;
            look.upper += u32::from(c.is_uppercase());
        } else {
            look.marks += 1;
            match c {
                '、' | '，' | '،' => look.commas += 1,
                '。' | '！' | '？' | '؟' | '۔' | '।' => look.stops += 1,
                '›' | '»' | '·' | '•' | '→' | '▸' => look.signs |= SIGN_SEPARATOR,
                '©' => look.signs |= SIGN_COPYRIGHT,
                '“' | '”' | '„' | '«' | '「' => look.signs |= SIGN_QUOTE,
                _ => {}
            }
        }
        previous = c;
        if !matches!(
            c,
            '"' | '\'' | ')' | ']' | '”' | '“' | '’' | '»' | '«' | '」' | ' ' | '\n'
        ) {
            look.last = c;
        }
    }
    words(text, |hash, length| {
        look.words += 1;
        look.in_words += length;
        look.stopwords += u32::from(stopwords.has(hash));
        look.identity = look.identity.rotate_left(5) ^ hash;
        words_out.push(hash);
    });
    look.span.1 = words_out.len() as u32;
    look
}
