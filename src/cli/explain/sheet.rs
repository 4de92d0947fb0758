//! What `explain` shows, free of any medium: rows of styled pieces.

use super::{chapters, spans};
use crate::desk::clean::Removed;
use crate::desk::extract::BlockKind;
use crate::desk::{Desk, Examined};

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
    /// A date expression.
    Date,
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
    /// It is part of a quotation.
    pub quoted: bool,
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

/// Legend: marks with their names, and whether they are quoted.
pub const LEGEND: &[(Mark, bool, &str)] = &[
    (Mark::Person, false, "person"),
    (Mark::Organisation, false, "organisation"),
    (Mark::Place, false, "place"),
    (Mark::Source, false, "source"),
    (Mark::Date, false, "date"),
    (Mark::None, true, "quotation"),
    (Mark::Removed, false, "removed"),
];

/// Most rows shown of removed blocks that stand together.
const MAX_TOGETHER: usize = 30;
/// Characters of a block that is a label rather than a text.
const LABEL: usize = 60;
/// Bytes of labels shown in one row.
const MAX_LABELS: usize = 400;

/// A run of text.
pub fn piece(text: impl Into<String>, mark: Mark) -> Piece {
    Piece {
        text: text.into(),
        mark,
        quoted: false,
    }
}

/// A label, a value, a remark.
pub fn field(label: &str, value: &str, remark: &str) -> Row {
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

/// A chapter's heading.
pub fn chapter(name: &str) -> Row {
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
    chapters::topics(seen, &mut rows);
    chapters::tags(seen, &mut rows);
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
    let marks = spans::marks(seen);
    let quoted = spans::quoted(seen);
    let rules = Desk::rules();
    let why = |code: &str| rules.iter().find(|r| r.code == code).map_or("", |r| r.what);
    let mut gone = copy.removed.iter().peekable();
    let mut run: Vec<&Removed> = Vec::new();
    for paragraph in &copy.paragraphs {
        run.clear();
        while let Some(removed) = gone.next_if(|r| r.line <= paragraph.line) {
            run.push(removed);
        }
        removed_rows(&run, &why, rows);
        let kind = match paragraph.kind {
            BlockKind::Heading => Kind::Heading,
            BlockKind::ListItem => Kind::Item,
            _ => Kind::Paragraph,
        };
        let pieces = spans::cut(&copy.text, paragraph.span, &marks, &quoted);
        rows.push(Row { kind, pieces });
    }
    run.clear();
    run.extend(gone);
    removed_rows(&run, &why, rows);
}

/// Removed blocks that stand together: each a row, but menus and lists of labels in one.
fn removed_rows<'a>(run: &[&Removed], why: &impl Fn(&str) -> &'a str, rows: &mut Vec<Row>) {
    let label = |r: &Removed| r.moved_to.is_none() && r.text.chars().count() <= LABEL;
    let first = rows.len();
    let mut at = 0;
    while at < run.len() && rows.len() < first + MAX_TOGETHER {
        let labels = run[at..].iter().take_while(|r| label(r)).count();
        if labels >= 3 {
            rows.push(label_row(&run[at..at + labels]));
            at += labels;
        } else {
            rows.push(removed_row(run[at], why(run[at].rule)));
            at += 1;
        }
    }
    if at < run.len() {
        let text = format!("… {} more removed blocks", run.len() - at);
        rows.push(Row {
            kind: Kind::Removed,
            pieces: vec![piece(text, Mark::Faint)],
        });
    }
}

/// Short blocks side by side, and the rules that removed them.
fn label_row(run: &[&Removed]) -> Row {
    let mut texts = String::new();
    let mut shown = 0;
    for removed in run {
        if texts.len() > MAX_LABELS {
            break;
        }
        if !texts.is_empty() {
            texts.push_str(" · ");
        }
        texts.push_str(removed.text.trim());
        shown += 1;
    }
    let mut rules: Vec<&str> = Vec::new();
    for removed in run {
        if !rules.contains(&removed.rule) {
            rules.push(removed.rule);
        }
    }
    let mut remark = if shown < run.len() {
        format!(" … and {} more", run.len() - shown)
    } else {
        String::new()
    };
    remark.push_str("  ");
    remark.push_str(&rules.join(", "));
    Row {
        kind: Kind::Removed,
        pieces: vec![piece(texts, Mark::Removed), piece(remark, Mark::Faint)],
    }
}

fn removed_row(removed: &Removed, what: &str) -> Row {
    let mut remark = format!("  {} ({}", removed.rule, removed.reason.code());
    if removed.moved_to.is_some() {
        remark.push_str(", kept elsewhere");
    }
    remark.push(')');
    if !what.is_empty() {
        remark.push_str(": ");
        remark.push_str(what);
    }
    Row {
        kind: Kind::Removed,
        pieces: vec![
            piece(removed.text.trim(), Mark::Removed),
            piece(remark, Mark::Faint),
        ],
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
