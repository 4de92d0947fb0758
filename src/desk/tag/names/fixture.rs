//! What the tests of passes over found names share.

use super::ner::{Found, Kind};
use crate::desk::tag::token::{Token, tokenize};

/// Names where they first stand in a text, in the order given.
pub fn found(text: &str, tokens: &[Token], names: &[(&str, Kind)]) -> Vec<Found> {
    let token = |at: usize| tokens.partition_point(|t| (t.span.start as usize) < at) as u32;
    names
        .iter()
        .map(|(name, kind)| {
            let start = text.find(name).expect("stands there");
            Found {
                from: token(start),
                to: token(start + name.len()),
                kind: *kind,
                margin: 1.0,
            }
        })
        .collect()
}

/// What a pass leaves of names, as written.
pub fn left(
    text: &str,
    names: &[(&str, Kind)],
    pass: impl FnOnce(&str, &[Token], &mut Vec<Found>),
) -> Vec<String> {
    let (tokens, _) = tokenize(text, 999);
    let mut found = found(text, &tokens, names);
    pass(text, &tokens, &mut found);
    found
        .iter()
        .map(|name| name.span(&tokens).of(text).to_owned())
        .collect()
}
