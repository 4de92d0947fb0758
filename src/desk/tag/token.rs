//! The one tokenizer of all taggers.
//!
//! What a token is:
//!
//! * a run of letters, digits and combining marks (`Kirby`, `19th`, `2020s`, `naïve`);
//! * with an apostrophe between letters inside (`don't`, `O'Brien`), except that `'s` / `’s` at the
//!   end is a token of its own (`Russia` `’s`), and so is an elided article or pronoun before a
//!   vowel (`l'` `Italie`, `d'` `Emmanuel`, `dell'` `Unione`);
//! * with the full stops of an abbreviation inside and at its end (`U.S.`, `U.N`, `a.m.`, `J.`,
//!   `Mr.`, `Inc.`, `Sept.`), of a host name inside (`thehill.com`), of a number inside (`3.5`,
//!   `6,700`); any other full stop is a mark;
//! * with `&` between capitals (`AT&T`) and `_` inside;
//! * a hyphen is a mark, unspaced on both sides within a compound (`Jean` `-` `Luc`, `US` `-`
//!   `funded`): names end at hyphens as often as they go on; [`compound`] puts words together;
//! * one ideograph or hiragana letter (there are no blanks to go by), a run of katakana;
//! * a run of full stops (`...`) or one other mark (`“`, `$`, `(`).
//!
//! White space is between tokens, never in one. One pass, one look-ahead of at most one word.

use std::ops::Range;

use super::token_words::{ABBREVIATIONS, DOMAIN_ENDS, STARTERS, TITLES};
use crate::desk::Span;

/// A token; see the module for what counts as one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Where it stands in the text.
    pub span: Span,
    /// Its shape.
    pub shape: Shape,
    /// First token of a sentence.
    pub sentence_start: bool,
    /// First token of a paragraph.
    pub paragraph_start: bool,
    /// White space precedes it.
    pub spaced: bool,
}

impl Token {
    /// The token as written.
    pub fn of<'t>(&self, text: &'t str) -> &'t str {
        self.span.of(text)
    }

    /// Begins with an upper-case letter.
    pub const fn is_capitalised(&self) -> bool {
        matches!(self.shape, Shape::Title | Shape::Upper)
    }

    /// A word or number, not a mark.
    pub fn is_word(&self) -> bool {
        self.shape != Shape::Mark
    }
}

/// Shape of a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Shape {
    /// Begins with a lower-case letter (or a letter of a script without case); also `'s`.
    Lower,
    /// First letter upper case, the rest not all upper case; also a single capital (`A`, `J.`).
    Title,
    /// Two or more letters, all upper case (`NATO`, `U.S.`).
    Upper,
    /// Begins with a digit.
    Number,
    /// Punctuation or a symbol.
    Mark,
}

/// The sentences of a token list, as index ranges.
pub fn sentences(tokens: &[Token]) -> impl Iterator<Item = Range<usize>> + '_ {
    runs(tokens, |token| token.sentence_start)
}

/// The paragraphs of a token list, as index ranges.
pub fn paragraphs(tokens: &[Token]) -> impl Iterator<Item = Range<usize>> + '_ {
    runs(tokens, |token| token.paragraph_start)
}

/// The tokens that begin within a span of the text.
pub fn within(tokens: &[Token], span: Span) -> Range<usize> {
    let from = tokens.partition_point(|t| t.span.start < span.start);
    let to = tokens.partition_point(|t| t.span.start < span.end);
    from..to.max(from)
}

fn runs(tokens: &[Token], begins: fn(&Token) -> bool) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut from = 0;
    std::iter::from_fn(move || {
        if from >= tokens.len() {
            return None;
        }
        let next = tokens[from + 1..]
            .iter()
            .position(begins)
            .map_or(tokens.len(), |at| from + 1 + at);
        let range = from..next;
        from = next;
        Some(range)
    })
}

/// The hyphenated compound that begins at token `at` (`Jean-Luc`, `full-scale`): one past its last
/// token. A word that is not hyphenated is a compound of one.
pub fn compound(tokens: &[Token], text: &str, at: usize) -> usize {
    let mut end = at + 1;
    while let (Some(mark), Some(next)) = (tokens.get(end), tokens.get(end + 1)) {
        let hyphen = !mark.spaced && matches!(mark.of(text), "-" | "‐" | "‑");
        if !hyphen || next.spaced || !next.is_word() {
            break;
        }
        end += 2;
    }
    end
}

/// Splits text into tokens; at most `max` of them (`true` when there would be more).
///
/// A sentence starts after a blank line or line feed, and after `.`, `!`, `?`, `…` or `。` with any
/// closing marks, unless a lower-case word follows. A full stop after a title (`Mr.`), between
/// initials or in an abbreviation ends a sentence only when a word follows that begins sentences
/// (`The`, `He`, `But` …).
pub fn tokenize(text: &str, max: usize) -> (Vec<Token>, bool) {
    let mut tokens: Vec<Token> = Vec::with_capacity((text.len() / 5).min(max));
    let mut scan = Scan {
        text,
        bytes: text.as_bytes(),
    };
    let mut at = 0;
    let mut state = End::Sentence;
    let (mut spaced, mut paragraph) = (true, true);
    while let Some(c) = scan.char(at) {
        if c.is_whitespace() || c == '\u{feff}' || c == '\u{200b}' {
            if c == '\n' {
                (state, paragraph) = (End::Sentence, true);
            }
            spaced = true;
            at += c.len_utf8();
            continue;
        }
        if tokens.len() == max {
            return (tokens, true);
        }
        let (end, shape) = scan.token(at, c, spaced);
        let word = &text[at..end];
        let starts = match state {
            End::No => false,
            End::Sentence => true,
            End::Stop if !spaced && is_wire_code(text, &tokens, word) => false,
            End::Stop => match shape {
                Shape::Lower => c.is_alphabetic() && !c.is_lowercase(),
                // German books open with the mark that closes in French: `gemietet. »Das reicht«`.
                Shape::Mark => {
                    let reversed = || scan.char(end).is_some_and(char::is_alphanumeric);
                    spaced && (OPENING.contains(c) || matches!(c, '»' | '›') && reversed())
                }
                _ => true,
            },
            End::Abbreviation => {
                paragraph || (shape == Shape::Title && STARTERS.binary_search(&word).is_ok())
            }
        };
        tokens.push(Token {
            span: Span::new(at, end),
            shape,
            sentence_start: starts,
            paragraph_start: paragraph,
            spaced,
        });
        state = if shape == Shape::Mark {
            match c {
                '!' | '?' | '…' | '。' | '！' | '？' => End::Stop,
                '.' if end > at + 1 => End::Stop,
                '.' if spaced => after_loose_stop(text, &tokens),
                '.' => End::Stop,
                _ if !starts && CLOSING.contains(c) => state,
                _ => End::No,
            }
        } else if word.ends_with('.') {
            if is_title(word) {
                End::No
            } else {
                End::Abbreviation
            }
        } else {
            End::No
        };
        (spaced, paragraph) = (false, false);
        at = end;
    }
    (tokens, false)
}

/// `ANTO.L`, `005930.KS`: the full stop of a wire's code of a share, before the letters of the exchange.
fn is_wire_code(text: &str, tokens: &[Token], word: &str) -> bool {
    let [.., code, stop] = tokens else {
        return false;
    };
    let capitals = |word: &str| {
        word.bytes()
            .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
    };
    let code_word = code.of(text);
    !stop.spaced
        && stop.of(text) == "."
        && word.len() <= 2
        && word.bytes().all(|b| b.is_ascii_uppercase())
        && code_word.len() > 1
        && capitals(code_word)
}

/// What the tokens so far say of a sentence's end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    No,
    /// A full stop, perhaps with closing marks after it.
    Stop,
    /// The full stop of an abbreviation.
    Abbreviation,
    /// Surely: the text or a paragraph begins.
    Sentence,
}

/// A full stop after white space, as in text that was tokenized before (`Mr . Smith`, `U . S .`).
fn after_loose_stop(text: &str, tokens: &[Token]) -> End {
    let Some(before) = tokens.len().checked_sub(2).and_then(|at| tokens.get(at)) else {
        return End::Stop;
    };
    let word = before.of(text);
    if is_title(word) {
        End::No
    } else if word.len() == 1 && before.shape == Shape::Title || is_abbreviation(word) {
        End::Abbreviation
    } else {
        End::Stop
    }
}

const CLOSING: &str = "\"'”’»)]}›";
const OPENING: &str = "\"'“‘«([{‹„‚¿¡—–-•*";

struct Scan<'t> {
    text: &'t str,
    bytes: &'t [u8],
}

impl Scan<'_> {
    fn char(&self, at: usize) -> Option<char> {
        match self.bytes.get(at) {
            None => None,
            Some(b) if b.is_ascii() => Some(char::from(*b)),
            Some(_) => self.text[at..].chars().next(),
        }
    }

    /// End and shape of the token that begins at `at` with `c`.
    fn token(&mut self, at: usize, c: char, spaced: bool) -> (usize, Shape) {
        let after = at + c.len_utf8();
        if is_apostrophe(c) {
            return self
                .possessive(after, spaced)
                .map_or_else(|| (after, Shape::Mark), |end| (end, Shape::Lower));
        }
        if c == '.' {
            let dots = self.bytes[at..].iter().take_while(|b| **b == b'.').count();
            return (at + dots, Shape::Mark);
        }
        if !c.is_alphanumeric() {
            return (after, Shape::Mark);
        }
        if is_ideograph(c) {
            return (after, Shape::Lower);
        }
        self.word(at, c)
    }

    /// End of `'s` when `after` is just behind its apostrophe.
    fn possessive(&self, after: usize, spaced: bool) -> Option<usize> {
        if !matches!(self.bytes.get(after), Some(b's' | b'S')) {
            return None;
        }
        match self.char(after + 1) {
            Some(next) if next.is_alphanumeric() => None,
            Some(next) if spaced && is_apostrophe(next) => None,
            _ => Some(after + 1),
        }
    }

    /// Whether a letter with its full stop at `start..end` is one of several, each with a full stop and a blank between
    /// them: `z. B.`, `u. a.`
    fn in_letters(&self, start: usize, end: usize) -> bool {
        let one = |letter: &u8| letter.is_ascii_alphabetic();
        let before = matches!(self.bytes[..start], [.., _, b'.', b' '])
            && one(&self.bytes[start - 3])
            && !self.bytes[..start - 3]
                .last()
                .is_some_and(u8::is_ascii_alphanumeric);
        let after = matches!(&self.bytes[end..], [b' ', letter, b'.', ..] if one(letter));
        before || after
    }

    fn word(&self, start: usize, first: char) -> (usize, Shape) {
        let mut counts = Counts::default();
        let mut at = start;
        let mut segment = start;
        let mut stops = false;
        while let Some(c) = self.char(at) {
            if c.is_ascii_lowercase() {
                // Most of a word, of which there is no more to ask.
                let rest = self.bytes[at..].iter();
                let run = rest.take_while(|b| b.is_ascii_lowercase()).count();
                counts.lower += run as u32;
                counts.letters += run as u32;
                at += run;
                continue;
            }
            if c.is_ascii_alphanumeric() || (!c.is_ascii() && is_inner(c)) {
                counts.add(c);
                at += c.len_utf8();
                continue;
            }
            if at == start {
                break;
            }
            let after = at + c.len_utf8();
            let next = self.char(after);
            let letters_only = counts.digits == 0;
            let joins = match c {
                _ if is_apostrophe(c) => {
                    if next.is_none_or(|n| !n.is_alphanumeric())
                        || self.possessive(after, false).is_some()
                    {
                        false
                    } else if segment == start
                        && !stops
                        && next.is_some_and(is_vowel_or_h)
                        && is_elision(&self.text[start..at])
                    {
                        return (after, counts.shape(first));
                    } else {
                        letters_only
                    }
                }
                '.' if first.is_ascii_digit() => next.is_some_and(|n| n.is_ascii_digit()),
                '.' => {
                    let piece = &self.text[segment..at];
                    let single = piece.chars().count() == 1 && letters_only;
                    let follows_letter = next.is_some_and(char::is_alphabetic);
                    if single
                        && (segment == start || stops)
                        && (follows_letter && self.is_single(after))
                    {
                        stops = true;
                        true
                    } else if single && (stops || first.is_uppercase()) {
                        // The full stop that ends an abbreviation.
                        return (after, counts.shape(first));
                    } else if segment == start
                        && (single && self.in_letters(start, after)
                            || is_abbreviation(piece) && !follows_letter)
                    {
                        return (after, counts.shape(first));
                    } else if follows_letter && self.is_domain_end(after) {
                        stops = true;
                        true
                    } else {
                        false
                    }
                }
                ',' => {
                    first.is_ascii_digit()
                        && counts.letters == 0
                        && self.bytes[after..]
                            .iter()
                            .take_while(|b| b.is_ascii_digit())
                            .take(4)
                            .count()
                            == 3
                }
                '&' => counts.lower == 0 && letters_only && next.is_some_and(char::is_uppercase),
                '_' => next.is_some_and(char::is_alphanumeric),
                _ => false,
            };
            if !joins {
                break;
            }
            at = after;
            segment = after;
        }
        (at, counts.shape(first))
    }

    /// One letter stands at `at`, with nothing but a mark or the end behind it.
    fn is_single(&self, at: usize) -> bool {
        self.char(at).is_some_and(|c| {
            self.char(at + c.len_utf8())
                .is_none_or(|next| !next.is_alphanumeric())
        })
    }

    /// A well-known ending of a host name stands at `at`, or a label and then one.
    fn is_domain_end(&self, at: usize) -> bool {
        let label = |from: usize| {
            let length = self.bytes[from..]
                .iter()
                .take(24)
                .take_while(|b| b.is_ascii_lowercase())
                .count();
            (&self.text[from..from + length], from + length)
        };
        let (word, end) = label(at);
        let closed = self.char(end).is_none_or(|c| !c.is_alphanumeric());
        if closed && DOMAIN_ENDS.binary_search(&word).is_ok() {
            return true;
        }
        self.bytes.get(end) == Some(&b'.') && !word.is_empty() && {
            let (word, end) = label(end + 1);
            self.char(end).is_none_or(|c| !c.is_alphanumeric())
                && DOMAIN_ENDS.binary_search(&word).is_ok()
        }
    }
}

#[derive(Default)]
struct Counts {
    letters: u32,
    upper: u32,
    lower: u32,
    digits: u32,
}

impl Counts {
    fn add(&mut self, c: char) {
        if c.is_ascii_lowercase() {
            self.lower += 1;
            self.letters += 1;
        } else if c.is_ascii_digit() {
            self.digits += 1;
        } else {
            self.letters += u32::from(c.is_alphabetic());
            self.upper += u32::from(c.is_uppercase());
            self.lower += u32::from(c.is_lowercase());
            self.digits += u32::from(c.is_numeric());
        }
    }

    fn shape(&self, first: char) -> Shape {
        if first.is_numeric() {
            Shape::Number
        } else if self.upper > 1 && self.upper == self.letters {
            Shape::Upper
        } else if first.is_uppercase() {
            Shape::Title
        } else {
            Shape::Lower
        }
    }
}

const fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’')
}

/// Belongs inside a word.
fn is_inner(c: char) -> bool {
    (c.is_alphanumeric() && !is_ideograph(c))
        || matches!(c, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{94d}' | '\u{9cd}'
            | '\u{ad}' | '\u{200c}' | '\u{200d}' | '\u{2bc}')
}

const fn is_ideograph(c: char) -> bool {
    // Most are none by one look.
    c >= '\u{3041}'
        && matches!(c, '\u{3041}'..='\u{309f}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

const fn is_vowel_or_h(c: char) -> bool {
    matches!(
        c.to_ascii_lowercase(),
        'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'h'
    ) || matches!(c, 'À'..='Æ' | 'È'..='Ï' | 'Ò'..='Ö' | 'Ù'..='Ü' | 'à'..='æ' | 'è'..='ï' | 'ò'..='ö' | 'ù'..='ü' | 'Œ' | 'œ')
}

/// French and Italian words that lose their vowel before another.
fn is_elision(word: &str) -> bool {
    word.len() <= 8 && {
        let mut lower = [0; 8];
        for (to, from) in lower.iter_mut().zip(word.bytes()) {
            *to = from.to_ascii_lowercase();
        }
        matches!(
            &lower[..word.len()],
            b"l" | b"d"
                | b"j"
                | b"n"
                | b"c"
                | b"s"
                | b"t"
                | b"m"
                | b"qu"
                | b"un"
                | b"dell"
                | b"all"
                | b"nell"
                | b"sull"
                | b"dall"
                | b"jusqu"
                | b"lorsqu"
                | b"puisqu"
                | b"quelqu"
        )
    }
}

/// A title that stands before a name and never ends a sentence (with or without its full stop).
fn is_title(word: &str) -> bool {
    TITLES.binary_search(&word.trim_end_matches('.')).is_ok()
}

fn is_abbreviation(word: &str) -> bool {
    is_title(word) || ABBREVIATIONS.binary_search(&word).is_ok()
}

#[cfg(test)]
#[path = "token_tests.rs"]
mod tests;
