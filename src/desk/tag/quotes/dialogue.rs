//! Speech between dashes, as Spanish, Portuguese and French write dialogue: `—No hay otra solución —dijo Ana Lim—.`

use super::lexicon::{Class, Lexicon};
use super::marks::Quoted;
use crate::desk::Span;
use crate::desk::tag::token::{Shape, Token};

/// Languages that write so.
const LANGUAGES: &[&str] = &["es", "fr", "it", "pt"];
/// Tokens of a speech before the verb, at most.
const LONGEST: usize = 120;

/// Adds what stands between the dash that opens a paragraph and the one before a verb of speech.
pub fn add(
    (language, text): (&str, &str),
    tokens: &[Token],
    lexicon: &Lexicon,
    quoted: &mut Vec<Quoted>,
) {
    if !LANGUAGES.contains(&language) {
        return;
    }
    let dash = |at: usize| matches!(tokens[at].of(text), "—" | "–");
    let mut more = Vec::new();
    for open in 0..tokens.len() {
        if !tokens[open].paragraph_start || !dash(open) || open + 3 >= tokens.len() {
            continue;
        }
        let end = (open + 1..tokens.len().min(open + LONGEST))
            .find(|at| tokens[*at].paragraph_start)
            .unwrap_or(tokens.len().min(open + LONGEST));
        let says = |at: usize| {
            let token = &tokens[at];
            let glued = token.shape == Shape::Lower && !token.spaced;
            let helped = lexicon.word(token.of(text)).class == Class::Auxiliary;
            let verb = tokens.get(at + usize::from(helped));
            let verb = verb.map_or("", |token| token.of(text));
            glued && lexicon.word(verb).class == Class::Cue
        };
        let close = (open + 2..end.saturating_sub(1))
            .find(|at| dash(*at) && tokens[*at].spaced && says(at + 1));
        let Some(close) = close else { continue };
        let first = quoted.partition_point(|q| q.end <= open);
        let free = quoted.get(first).is_none_or(|q| q.open >= close);
        if free {
            more.push(Quoted {
                open,
                end: close,
                close: Some(close),
                inner: Span {
                    start: tokens[open + 1].span.start,
                    end: tokens[close - 1].span.end,
                },
                mismatched: false,
                continues: false,
                continued: false,
                single: false,
            });
        }
    }
    if !more.is_empty() {
        quoted.extend(more);
        quoted.sort_unstable_by_key(|q| q.open);
    }
}
