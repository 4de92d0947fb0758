//! What `explain` shows, free of any medium: rows of styled pieces.

use crate::desk::clean::Removed;
use crate::desk::extract::BlockKind;
use crate::desk::tag::EntityKind;
use crate::desk::{Examined, Span};

/// How a piece of text is marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Mark {
    /// Not at all.
    #[default]
    None,
    /// A person's name.
    Person,
    /// An organisation's name.
    Organisation,
    /// A place's name.
    Place,
    /// A cited source.
    Source,
    /// A quotation.
    Quote,
    /// A heading or a field's value that matters.
    Strong,
    /// A label or a remark.
    Faint,
    /// Removed text.
    Removed,
    /// Something missing or wrong.
    Warning,
}

/// A run of text with one mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Text.
    pub text: String,
    /// Mark.
    pub mark: Mark,
}

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The headline.
    Title,
    /// A chapter of the sheet.
    Chapter,
    /// A label and its value.
    Field,
    /// A paragraph of the body.
    Paragraph,
    /// A heading of the body.
    Heading,
    /// A list item of the body.
    Item,
    /// A removed line.
    Removed,
    /// A topic with a bar, 0–100.
    Bar(u8),
}

/// A row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What it is.
    pub kind: Kind,
    /// The pieces in order.
    pub pieces: Vec<Piece>,
}

/// Legend: marks with their names.
pub const LEGEND: &[(Mark, &str)] = &[
    (Mark::Person, "person"),
    (Mark::Organisation, "organisation"),
    (Mark::Place, "place"),
    (Mark::Source, "source"),
    (Mark::Quote, "quote"),
    (Mark::Removed, "removed"),
];

/// Most removed rows shown before or after the article.
const MAX_OUTSIDE: usize = 40;

fn piece(text: impl Into<String>, mark: Mark) -> Piece {
    Piece {
        text: text.into(),
        mark,
    }
}

fn field(label: &str, value: &str, remark: &str) -> Row {
    let mut pieces = vec![
        piece(format!("{label:<11}"), Mark::Faint),
        piece(value, Mark::None),
    ];
    if !remark.is_empty() {
        pieces.push(piece(format!("  ({remark})"), Mark::Faint));
    }
    Row {
        kind: Kind::Field,
        pieces,
    }
}

fn chapter(name: &str) -> Row {
    Row {
        kind: Kind::Chapter,
        pieces: vec![piece(name, Mark::Strong)],
    }
}

/// The whole sheet of one article.
pub fn sheet(seen: &Examined) -> Vec<Row> {
    let mut rows = head(seen);
    rows.push(chapter("Article"));
    body(seen, &mut rows);
    topics(seen, &mut rows);
    tags(seen, &mut rows);
    quality(seen, &mut rows);
    rows
}

fn head(seen: &Examined) -> Vec<Row> {
    let metadata = &seen.metadata;
    let mut rows = Vec::new();
    match &metadata.headline {
        Some(headline) => rows.push(Row {
            kind: Kind::Title,
            pieces: vec![
                piece(&headline.value, Mark::Strong),
                piece(format!("  ({})", headline.from), Mark::Faint),
            ],
        }),
        None => rows.push(Row {
            kind: Kind::Title,
            pieces: vec![piece("no headline in the input", Mark::Warning)],
        }),
    }
    if let Some(by) = metadata.by.as_ref() {
        rows.push(field("byline", &by.value, &by.from));
    }
    for person in &metadata.bylines {
        rows.push(field("", &person.name, person.role));
    }
    for (label, time) in [
        ("published", &metadata.published),
        ("modified", &metadata.modified),
    ] {
        if let Some(time) = time {
            rows.push(field(label, &time.value.rfc3339, &time.from));
        }
    }
    for (label, value) in [
        ("source", &metadata.source),
        ("publisher", &metadata.publisher),
        ("section", &metadata.section),
        ("url", &metadata.url),
    ] {
        if let Some(value) = value {
            rows.push(field(label, &value.value, &value.from));
        }
    }
    let language = &seen.language;
    rows.push(field(
        "language",
        language.code,
        &format!("confidence {:.2}", language.confidence),
    ));
    rows
}

/// Kept paragraphs and removed lines in input order.
fn body(seen: &Examined, rows: &mut Vec<Row>) {
    let copy = &seen.copy;
    let marks = marks(seen);
    let mut gone = copy.removed.iter().peekable();
    let first = copy.paragraphs.first().map_or(0, |p| p.line);
    let before = copy.removed.iter().filter(|r| r.line < first).count();
    let mut hidden = before.saturating_sub(MAX_OUTSIDE);
    if hidden > 0 {
        rows.push(omitted(hidden, "before"));
    }
    let mut next = 0;
    for paragraph in &copy.paragraphs {
        while let Some(removed) = gone.next_if(|r| r.line <= paragraph.line) {
            if hidden > 0 {
                hidden -= 1;
            } else {
                rows.push(removed_row(removed));
            }
        }
        let kind = match paragraph.kind {
            BlockKind::Heading => Kind::Heading,
            BlockKind::ListItem => Kind::Item,
            _ => Kind::Paragraph,
        };
        let pieces = cut(&copy.text, paragraph.span, &marks, &mut next);
        rows.push(Row { kind, pieces });
    }
    let rest: Vec<&Removed> = gone.collect();
    rows.extend(
        rest.iter()
            .take(MAX_OUTSIDE)
            .map(|removed| removed_row(removed)),
    );
    if rest.len() > MAX_OUTSIDE {
        rows.push(omitted(rest.len() - MAX_OUTSIDE, "after"));
    }
}

fn omitted(count: usize, place: &str) -> Row {
    let text = format!("… {count} more removed blocks {place} the article");
    Row {
        kind: Kind::Removed,
        pieces: vec![piece(text, Mark::Faint)],
    }
}

fn removed_row(removed: &Removed) -> Row {
    let moved = if removed.moved_to.is_some() {
        ", moved"
    } else {
        ""
    };
    Row {
        kind: Kind::Removed,
        pieces: vec![
            piece(removed.text.trim(), Mark::Removed),
            piece(
                format!("  {} ({}{moved})", removed.rule, removed.reason.code()),
                Mark::Faint,
            ),
        ],
    }
}

/// Marked spans in text order, none overlapping: names win over sources, sources over quotes.
fn marks(seen: &Examined) -> Vec<(Span, Mark)> {
    let mut names: Vec<(Span, Mark)> = Vec::new();
    for entity in &seen.tags.entities {
        let mark = match entity.kind {
            EntityKind::Person => Mark::Person,
            EntityKind::Organisation => Mark::Organisation,
            EntityKind::Place => Mark::Place,
        };
        names.extend(entity.mentions.iter().map(|span| (*span, mark)));
    }
    let mut all = Vec::new();
    layer(&mut all, names);
    layer(
        &mut all,
        seen.tags
            .attributions
            .iter()
            .map(|a| (a.span, Mark::Source))
            .collect(),
    );
    layer(
        &mut all,
        seen.tags
            .quotes
            .iter()
            .map(|q| (q.span, Mark::Quote))
            .collect(),
    );
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

/// A paragraph's text cut at its marks; `next` is the first mark not yet passed.
fn cut(text: &str, paragraph: Span, marks: &[(Span, Mark)], next: &mut usize) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut from = paragraph.start;
    while let Some((span, mark)) = marks.get(*next).filter(|(s, _)| s.start < paragraph.end) {
        let (start, end) = (span.start.max(from), span.end.min(paragraph.end));
        if start > from {
            pieces.push(piece(
                Span {
                    start: from,
                    end: start,
                }
                .of(text),
                Mark::None,
            ));
        }
        if end > start {
            pieces.push(piece(Span { start, end }.of(text), *mark));
            from = end;
        }
        if span.end > paragraph.end {
            break;
        }
        *next += 1;
    }
    if from < paragraph.end {
        pieces.push(piece(
            Span {
                start: from,
                end: paragraph.end,
            }
            .of(text),
            Mark::None,
        ));
    }
    pieces
}

fn topics(seen: &Examined, rows: &mut Vec<Row>) {
    if seen.tags.topics.is_empty() {
        return;
    }
    rows.push(chapter("Topics (IPTC)"));
    for topic in seen.tags.topics.iter().filter(|t| !t.broader) {
        let mut words: Vec<&str> = Vec::new();
        for span in &topic.evidence.spans {
            let word = span.of(&seen.copy.text);
            if !words.contains(&word) && words.len() < 6 {
                words.push(word);
            }
        }
        let said = if words.is_empty() {
            topic.evidence.why.to_string()
        } else {
            words.join(", ")
        };
        rows.push(Row {
            kind: Kind::Bar(topic.confidence),
            pieces: vec![
                piece(topic.name, Mark::None),
                piece(format!("  {}  {said}", topic.code), Mark::Faint),
            ],
        });
    }
}

fn tags(seen: &Examined, rows: &mut Vec<Row>) {
    let tags = &seen.tags;
    rows.push(chapter("Who and where"));
    for entity in &tags.entities {
        let (label, id) = match entity.kind {
            EntityKind::Person => ("person", entity.links.wikidata.clone()),
            EntityKind::Organisation => ("organis.", entity.links.wikidata.clone()),
            EntityKind::Place => ("place", entity.links.iso3166.clone()),
        };
        let mut remark = format!("{} mentions", entity.mentions.len());
        for more in [id, entity.description.clone()].into_iter().flatten() {
            remark.push_str(", ");
            remark.push_str(&more);
        }
        rows.push(field(label, &entity.name, &remark));
    }
    for instrument in &tags.instruments {
        let exchange = instrument.exchange.as_deref().unwrap_or("-");
        rows.push(field("instrument", &instrument.symbol, exchange));
    }
    if !tags.quotes.is_empty() {
        rows.push(chapter("Quotes"));
    }
    for quote in &tags.quotes {
        let speaker = quote.speaker_name.as_deref().unwrap_or("nobody named");
        let said = format!("{speaker}: {}", quote.span.of(&seen.copy.text));
        rows.push(field("quote", &said, quote.rule));
    }
    for attribution in &tags.attributions {
        rows.push(field(
            "source",
            &attribution.source,
            attribution.cue.of(&seen.copy.text),
        ));
    }
    if let Some(tone) = &tags.tone {
        let label = format!("{:?}", tone.label).to_lowercase();
        rows.push(field(
            "tone",
            &label,
            &format!("polarity {:+.2}", tone.polarity),
        ));
    }
    if !tags.keyphrases.is_empty() {
        let all: Vec<&str> = tags.keyphrases.iter().map(|k| k.text.as_str()).collect();
        rows.push(field("keyphrases", &all.join(", "), ""));
    }
}

fn quality(seen: &Examined, rows: &mut Vec<Row>) {
    let metadata = &seen.metadata;
    let missing: Vec<&str> = [
        ("headline", metadata.headline.is_none()),
        ("url", metadata.url.is_none()),
        ("publication date", metadata.published.is_none()),
        ("source", metadata.source.is_none()),
    ]
    .iter()
    .filter(|(_, gone)| *gone)
    .map(|(name, _)| *name)
    .collect();
    if missing.is_empty() && seen.copy.flags.is_empty() && metadata.conflicts.is_empty() {
        return;
    }
    rows.push(chapter("To look at"));
    let warn = |label: &str, text: String| Row {
        kind: Kind::Field,
        pieces: vec![
            piece(format!("{label:<11}"), Mark::Faint),
            piece(text, Mark::Warning),
        ],
    };
    if !missing.is_empty() {
        rows.push(warn("missing", missing.join(", ")));
    }
    for flag in &seen.copy.flags {
        let place = flag
            .span
            .map_or(String::new(), |s| format!(": {}", s.of(&seen.copy.text)));
        rows.push(warn("flag", format!("{}{place}", flag.flag)));
    }
    for conflict in &metadata.conflicts {
        let text = format!(
            "{}: {} ({}) against {} ({})",
            conflict.field,
            conflict.chosen.value,
            conflict.chosen.from,
            conflict.other.value,
            conflict.other.from
        );
        rows.push(warn("conflict", text));
    }
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
        layer(&mut all, vec![(span(0, 30), Mark::Quote)]);
        assert_eq!(
            all,
            [
                (span(0, 4), Mark::Quote),
                (span(4, 8), Mark::Person),
                (span(8, 20), Mark::Quote),
                (span(20, 24), Mark::Place),
                (span(24, 30), Mark::Quote),
            ]
        );
    }

    #[test]
    fn pieces_of_a_paragraph_are_its_text() {
        let text = "John Kirby said no.\n\nYes.";
        let marks = [(span(0, 10), Mark::Person), (span(16, 25), Mark::Quote)];
        let mut next = 0;
        let first = cut(text, span(0, 19), &marks, &mut next);
        let second = cut(text, span(21, 25), &marks, &mut next);
        let join = |p: &[Piece]| p.iter().map(|p| p.text.as_str()).collect::<String>();
        assert_eq!(join(&first), "John Kirby said no.");
        assert_eq!(join(&second), "Yes.");
        assert_eq!(second[0].mark, Mark::Quote);
    }
}
