//! The one tokenizer of all taggers.

use crate::desk::Span;

/// A token: a run of letters, digits and inner marks, or one mark of punctuation.
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

/// Shape of a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Shape {
    /// Begins with a lower-case letter (or a letter of a script without case).
    Lower,
    /// First letter upper case, the rest not all upper case.
    Title,
    /// Two or more letters, all upper case.
    Upper,
    /// Begins with a digit.
    Number,
    /// One mark.
    Mark,
}

/// Splits text into tokens; at most `max` of them (`true` when there would be more).
///
/// A token is a maximal run of letters and digits; apostrophes, full stops and hyphens between
/// letters stay inside (`U.N.`, `Jean-Luc`, `O'Brien`) but `'s` and `’s` are tokens of their own.
pub fn tokenize(text: &str, max: usize) -> (Vec<Token>, bool) {
    let mut tokens: Vec<Token> = Vec::with_capacity(text.len() / 5);
    let mut chars = text.char_indices().peekable();
    let (mut spaced, mut sentence, mut paragraph) = (true, true, true);
    while let Some((start, c)) = chars.next() {
        if c.is_whitespace() {
            if c == '\n' {
                (sentence, paragraph) = (true, true);
            }
            spaced = true;
            continue;
        }
        if tokens.len() == max {
            return (tokens, true);
        }
        let mut end = start + c.len_utf8();
        let shape = if c.is_alphanumeric() {
            let (mut upper, mut lower, mut letters) = (0, 0, 0);
            let mut count = |c: char| {
                letters += usize::from(c.is_alphabetic());
                upper += usize::from(c.is_uppercase());
                lower += usize::from(c.is_lowercase());
            };
            count(c);
            while let Some(&(at, next)) = chars.peek() {
                if !next.is_alphanumeric() {
                    break;
                }
                count(next);
                end = at + next.len_utf8();
                chars.next();
            }
            if c.is_numeric() {
                Shape::Number
            } else if upper > 1 && lower == 0 && upper == letters {
                Shape::Upper
            } else if c.is_uppercase() {
                Shape::Title
            } else {
                Shape::Lower
            }
        } else {
            Shape::Mark
        };
        tokens.push(Token {
            span: Span::new(start, end),
            shape,
            sentence_start: sentence,
            paragraph_start: paragraph,
            spaced,
        });
        sentence = matches!(c, '.' | '!' | '?');
        (spaced, paragraph) = (false, false);
    }
    (tokens, false)
}
