//! Quotations that stand as blocks of their own, with a line that says whose they are:
//! `<blockquote>We will rebuild the quay.<cite>Maria Lopez, mayor</cite></blockquote>`, an embedded post.

use std::ops::Range;

use super::scene::Scene;
use super::{Quote, QuoteKind};
use crate::desk::Span;
use crate::desk::extract::BlockKind;
use crate::desk::tag::token::{Shape, within};
use crate::desk::tag::{EntityKind, Reading};

/// Code of the rule.
pub const CODE: &str = "quote.direct.attribution_line";

/// Tokens of a line that says whose a quotation is.
const LONGEST: usize = 22;
/// Words of a quotation without marks.
const SHORTEST: usize = 4;

/// Gives quotations in blocks their speakers; a block without marks becomes a quotation.
pub fn attribute(
    reading: &Reading<'_>,
    scene: &Scene<'_>,
    in_heading: &dyn Fn(Span) -> bool,
    quotes: &mut Vec<Quote>,
) {
    let paragraphs = &reading.copy.paragraphs;
    let quoted = |at: usize| matches!(paragraphs[at].kind, BlockKind::Quote | BlockKind::Embed);
    let mut more = Vec::new();
    let mut first = 0;
    for at in 0..paragraphs.len() {
        if !quoted(at) {
            first = at + 1;
            continue;
        }
        let Some(line) = line(scene, paragraphs[at].span) else {
            continue;
        };
        let start = paragraphs[first.min(at)].span.start;
        let own = line.from == paragraphs[at].span.start;
        first = at + 1;
        let end = if own {
            match at.checked_sub(1) {
                Some(before) if paragraphs[before].span.end > start => paragraphs[before].span.end,
                _ => continue,
            }
        } else {
            let text = &scene.text[start as usize..line.from as usize];
            start + text.trim_end().len() as u32
        };
        let block = Span { start, end };
        let mut marked = false;
        for quote in quotes.iter_mut().filter(|q| q.span.overlaps(&block)) {
            marked = true;
            if quote.speaker_name.is_none() {
                *quote = said(scene, quote.span, &line);
            }
        }
        let words = block.of(scene.text).split_whitespace().count();
        if !marked && words >= SHORTEST && !in_heading(block) {
            more.push(said(scene, block, &line));
        }
    }
    quotes.extend(more);
    quotes.sort_by_key(|quote| quote.span);
}

fn said(scene: &Scene<'_>, span: Span, line: &Line) -> Quote {
    Quote {
        kind: QuoteKind::Direct,
        span,
        cue: None,
        speaker: Some(line.entity),
        speaker_name: Some(scene.entities[line.entity].name.clone()),
        resolved_from: None,
        flags: Vec::new(),
        confidence: 0.85,
        rule: CODE,
    }
}

/// A line that says whose the quotation before it is.
struct Line {
    /// Byte where it begins.
    from: u32,
    /// Who is named.
    entity: usize,
}

/// The line that a paragraph is, or ends with behind a dash.
fn line(scene: &Scene<'_>, paragraph: Span) -> Option<Line> {
    let Range {
        start: from,
        end: to,
    } = within(scene.tokens, paragraph);
    let dash = |at: usize| matches!(scene.of(at), "―" | "—" | "–" | "-" | "~");
    if from >= to {
        return None;
    }
    if to - from <= LONGEST {
        let name = from + usize::from(dash(from));
        // A sentence about somebody is none.
        let sentence = matches!(scene.of(to - 1), "." | "!" | "?");
        if let Some(entity) = named(scene, name, to).filter(|_| name > from || !sentence) {
            return Some(Line {
                from: paragraph.start,
                entity,
            });
        }
    }
    let at = (from + 1..to)
        .rev()
        .take(LONGEST)
        .find(|at| dash(*at) && scene.tokens[*at].shape == Shape::Mark)?;
    let entity = named(scene, at + 1, to)?;
    Some(Line {
        from: scene.tokens[at].span.start,
        entity,
    })
}

/// The person or organisation whose name begins at `at`, where a mark or nothing follows it.
fn named(scene: &Scene<'_>, at: usize, to: usize) -> Option<usize> {
    let span = scene.tokens.get(at).filter(|_| at < to)?.span;
    let mention = scene
        .mentions_in(span)
        .find(|m| m.span.start == span.start && scene.kind(m.entity) != EntityKind::Place)?;
    let next = within(scene.tokens, mention.span).end;
    let ends = next >= to
        || matches!(
            scene.of(next),
            "," | "(" | "–" | "—" | "-" | "|" | "·" | ";"
        );
    ends.then_some(mention.entity)
}
