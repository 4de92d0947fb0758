//! A document as the trainer sees it: features of every candidate and the labels it may have.

use copydesk::desk::tag::names::features::sheet;
use copydesk::desk::tag::names::ner::{Found, Kind, NONE, label, stretches};
use copydesk::desk::tag::names::words::Words;
use copydesk::desk::tag::token::{Token, tokenize};

use super::data::{Document, Random, render};

/// A document with features made.
pub struct Example {
    pub stretches: Vec<Stretch>,
}

pub struct Stretch {
    pub features: Vec<Vec<u32>>,
    /// Labels allowed by the annotation, as bits.
    pub allowed: Vec<u32>,
}

pub fn gold(tokens: &[Token], names: &[(usize, usize, Kind)]) -> Vec<Found> {
    names
        .iter()
        .filter_map(|(start, end, kind)| {
            let from = tokens.partition_point(|t| (t.span.end as usize) <= *start);
            let to = tokens.partition_point(|t| (t.span.start as usize) < *end);
            (from < to).then_some(Found {
                from: from as u32,
                to: to as u32,
                kind: *kind,
                margin: 0.0,
            })
        })
        .collect()
}

/// A document made ready.
pub fn prepare(document: &Document, words: &Words, mut random: Option<&mut Random>) -> Example {
    let natural = random.as_mut().is_some_and(|r| r.chance(0.4));
    let (text, names) = render(document, natural, &mut random);
    let (tokens, _) = tokenize(&text, usize::MAX);
    let gold = gold(&tokens, &names);
    let sheet = sheet(&text, &tokens, words);
    let open = if document.has_other {
        1 << NONE
    } else {
        1 << NONE | (0b1111 << 13)
    };
    let mut allowed = vec![open; tokens.len()];
    for name in &gold {
        let (from, to) = (name.from as usize, name.to as usize);
        if sheet.tokens[from..to].iter().all(|t| t.candidate) {
            for (at, labels) in allowed.iter_mut().enumerate().take(to).skip(from) {
                *labels = 1 << label(name.kind, at == from, at + 1 == to);
            }
        }
    }
    let mut out = Vec::new();
    for range in stretches(&sheet) {
        let mut features = Vec::new();
        for at in range.clone() {
            let mut list = Vec::with_capacity(80);
            sheet.features(at, &mut list);
            features.push(list);
        }
        out.push(Stretch {
            features,
            allowed: allowed[range].to_vec(),
        });
    }
    Example { stretches: out }
}
