//! A document as the trainer sees it: features of every candidate and the labels it may have.

use copydesk::desk::tag::names::again::Again;
use copydesk::desk::tag::names::lattice::{Row, stretches};
use copydesk::desk::tag::names::ner::{Found, Kind, NONE, label};
use copydesk::desk::tag::names::sheet::Sheet;
use copydesk::desk::tag::token::{Token, tokenize};

use super::Tables;
use super::crf::Crf;
use super::data::{Document, Random, render};

/// A document with features made.
pub struct Example {
    pub stretches: Vec<Stretch>,
}

pub struct Stretch {
    pub features: Vec<Vec<u32>>,
    /// Labels allowed by the annotation, as bits.
    pub allowed: Vec<u32>,
    /// Scores of the first reading, in the second.
    pub given: Option<Vec<Row>>,
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
pub fn prepare(document: &Document, tables: &Tables, mut random: Option<&mut Random>) -> Example {
    let natural = random.as_mut().is_some_and(|r| r.chance(0.4));
    let (text, names) = render(document, natural, &mut random);
    let (tokens, _) = tokenize(&text, usize::MAX);
    let sheet = tables.sheet(document.language, &text, &tokens);
    let allowed = allowed(&sheet, &gold(&tokens, &names), document);
    let mut out = Vec::new();
    let open = |range: &std::ops::Range<usize>| {
        // The machine's labels end before such words: it was not asked for them.
        let joined = sheet.tokens[range.clone()].iter().any(|t| t.joined);
        if joined && document.silver.as_ref().is_some_and(|s| s.machine) {
            return true;
        }
        let (start, end) = (
            tokens[range.start].span.start,
            tokens[range.end - 1].span.end,
        );
        let silver = document.silver.as_ref();
        silver.is_some_and(|silver| silver.is_open(start as usize, end as usize))
    };
    for range in stretches(&sheet) {
        if open(&range) {
            continue;
        }
        let mut features = Vec::new();
        for at in range.clone() {
            let mut list = Vec::with_capacity(80);
            sheet.features(at, &mut list);
            features.push(list);
        }
        out.push(Stretch {
            features,
            allowed: allowed[range].to_vec(),
            given: None,
        });
    }
    Example { stretches: out }
}

/// The labels that each token may have, as bits.
fn allowed(sheet: &Sheet, gold: &[Found], document: &Document) -> Vec<u32> {
    let open = if document.has_other {
        1 << NONE
    } else {
        1 << NONE | (0b1111 << 13)
    };
    let mut allowed = vec![open; sheet.tokens.len()];
    for name in gold {
        let (from, to) = (name.from as usize, name.to as usize);
        if sheet.tokens[from..to].iter().all(|t| t.candidate) {
            for (at, labels) in allowed.iter_mut().enumerate().take(to).skip(from) {
                *labels = 1 << label(name.kind, at == from, at + 1 == to);
            }
        }
    }
    allowed
}

/// A document made ready for the second reading; `first` must not have been trained on it.
pub fn prepare_again(document: &Document, natural: bool, tables: &Tables, first: &Crf) -> Example {
    let (text, names) = render(document, natural, &mut None);
    let (tokens, _) = tokenize(&text, usize::MAX);
    let sheet = tables.sheet(document.language, &text, &tokens);
    let allowed = allowed(&sheet, &gold(&tokens, &names), document);
    let lattice = first.lattice(&sheet);
    let labels = lattice.best(&first.transitions);
    let again = Again::new(&sheet, &lattice, &labels);
    let mut rows = lattice.rows.iter();
    let mut out = Vec::new();
    for range in lattice.stretches {
        let given: Vec<Row> = rows.by_ref().take(range.len()).copied().collect();
        let features = range
            .clone()
            .zip(&given)
            .map(|(at, row)| {
                let mut list = Vec::with_capacity(16);
                again.features(at, row, &mut list);
                list
            })
            .collect();
        out.push(Stretch {
            features,
            allowed: allowed[range].to_vec(),
            given: Some(given),
        });
    }
    Example { stretches: out }
}
