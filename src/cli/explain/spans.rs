//! Which parts of the article are marked, and how.

use super::sheet::{Mark, Piece, piece};
use crate::desk::tag::EntityKind;
use crate::desk::{Examined, Span};

/// Marked spans in text order, none overlapping: names win over sources, sources over dates.
pub fn marks(seen: &Examined) -> Vec<(Span, Mark)> {
    let tags = &seen.tags;
    let mut names: Vec<(Span, Mark)> = Vec::new();
    for entity in &tags.entities {
        let mark = match entity.kind {
            EntityKind::Person => Mark::Person,
            EntityKind::Organisation => Mark::Organisation,
            EntityKind::Place => Mark::Place,
        };
        names.extend(entity.mentions.iter().map(|span| (*span, mark)));
    }
    let mut all = Vec::new();
    layer(&mut all, names);
    let sources = tags.attributions.iter().map(|a| (a.span, Mark::Source));
    layer(&mut all, sources.collect());
    let dates = tags.temporal.expressions.iter();
    layer(&mut all, dates.map(|e| (e.span, Mark::Date)).collect());
    all
}

/// The quotations, in text order and without overlaps.
pub fn quoted(seen: &Examined) -> Vec<(Span, Mark)> {
    let mut all = Vec::new();
    let quotes = seen.tags.quotes.iter();
    layer(&mut all, quotes.map(|q| (q.span, Mark::None)).collect());
    all
}

/// Adds what of `spans` no earlier span covers; both lists end up sorted and without overlaps.
fn layer(all: &mut Vec<(Span, Mark)>, mut spans: Vec<(Span, Mark)>) {
    spans.sort_by_key(|(span, _)| *span);
    let taken = std::mem::take(all);
    let mut out = Vec::with_capacity(taken.len() + spans.len());
    let mut at = 0;
    let mut reached = 0;
    for (span, mark) in spans {
        let mut from = span.start.max(reached);
        while at < taken.len() && taken[at].0.end <= from {
            at += 1;
        }
        let mut cover = at;
        while from < span.end {
            let upper = taken
                .get(cover)
                .map_or(span.end, |(t, _)| t.start.min(span.end));
            if from < upper {
                out.push((
                    Span {
                        start: from,
                        end: upper,
                    },
                    mark,
                ));
            }
            from = taken.get(cover).map_or(span.end, |(t, _)| t.end.max(upper));
            cover += 1;
        }
        reached = reached.max(span.end);
    }
    out.extend(taken);
    out.sort_by_key(|(span, _)| *span);
    *all = out;
}

/// A paragraph's text cut at its marks and at the quotations' ends.
pub fn cut(
    text: &str,
    paragraph: Span,
    marks: &[(Span, Mark)],
    quoted: &[(Span, Mark)],
) -> Vec<Piece> {
    let within = |spans: &[(Span, Mark)]| {
        let first = spans.partition_point(|(span, _)| span.end <= paragraph.start);
        let last = spans.partition_point(|(span, _)| span.start < paragraph.end);
        first..last.max(first)
    };
    let marks = &marks[within(marks)];
    let quoted = &quoted[within(quoted)];
    let mut bounds: Vec<u32> = vec![paragraph.start, paragraph.end];
    for (span, _) in marks.iter().chain(quoted) {
        bounds.extend([span.start, span.end]);
    }
    bounds.retain(|at| (paragraph.start..=paragraph.end).contains(at));
    bounds.sort_unstable();
    bounds.dedup();
    let (mut mark_at, mut quote_at) = (0, 0);
    bounds
        .windows(2)
        .map(|pair| {
            let span = Span {
                start: pair[0],
                end: pair[1],
            };
            while marks.get(mark_at).is_some_and(|(m, _)| m.end <= span.start) {
                mark_at += 1;
            }
            while quoted
                .get(quote_at)
                .is_some_and(|(q, _)| q.end <= span.start)
            {
                quote_at += 1;
            }
            let mark = marks
                .get(mark_at)
                .filter(|(m, _)| m.start <= span.start)
                .map_or(Mark::None, |(_, mark)| *mark);
            let quoted = quoted
                .get(quote_at)
                .is_some_and(|(q, _)| q.start <= span.start);
            Piece {
                quoted,
                ..piece(span.of(text), mark)
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(start: usize, end: usize) -> Span {
        Span::new(start, end)
    }

    #[test]
    fn layers_do_not_overlap_and_the_first_wins() {
        let mut all = Vec::new();
        layer(
            &mut all,
            vec![(span(4, 8), Mark::Person), (span(20, 24), Mark::Place)],
        );
        layer(&mut all, vec![(span(0, 30), Mark::Source)]);
        assert_eq!(
            all,
            [
                (span(0, 4), Mark::Source),
                (span(4, 8), Mark::Person),
                (span(8, 20), Mark::Source),
                (span(20, 24), Mark::Place),
                (span(24, 30), Mark::Source),
            ]
        );
    }

    #[test]
    fn pieces_of_a_paragraph_are_its_text() {
        let text = "John Kirby said no.\n\nYes.";
        let marks = [(span(0, 10), Mark::Person)];
        let quoted = [(span(6, 25), Mark::None)];
        let first = cut(text, span(0, 19), &marks, &quoted);
        let second = cut(text, span(21, 25), &marks, &quoted);
        let join = |p: &[Piece]| p.iter().map(|p| p.text.as_str()).collect::<String>();
        assert_eq!(join(&first), "John Kirby said no.");
        assert_eq!(join(&second), "Yes.");
        assert_eq!(
            first.iter().map(|p| (p.mark, p.quoted)).collect::<Vec<_>>(),
            [
                (Mark::Person, false),
                (Mark::Person, true),
                (Mark::None, true)
            ]
        );
        assert!(second[0].quoted);
    }
}
