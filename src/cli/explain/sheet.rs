//! What `explain` shows, free of any medium: rows of styled pieces.

use super::{chapters, spans};
use crate::desk::clean::{Destination, Removed};
use crate::desk::extract::BlockKind;
use crate::desk::{Desk, Examined, RuleDoc};

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

/// Columns of a field's label.
pub const LABEL: usize = 14;
/// Most rows shown of removed blocks that stand together, and blocks beyond them that are worth a
/// row rather than a count.
const MAX_TOGETHER: usize = 6;
const MORE: usize = 3;
/// Characters that are shown of a block among others in one row; shorter ones are labels of a menu.
const IN_ROW: usize = 60;
/// Bytes of blocks shown in one row.
const MAX_ROW: usize = 400;
/// Rule of the model that tells article text from the rest of a page: it has one reason for all.
const MODEL: &str = "extract.model";

/// A run of text.
pub fn piece(text: impl Into<String>, mark: Mark) -> Piece {
    Piece {
        text: text.into(),
        mark,
        quoted: false,
    }
}

/// A field's label.
pub fn name(label: &str) -> Piece {
    piece(format!("{label:<LABEL$}"), Mark::Faint)
}

/// A label, a value, a remark.
pub fn field(label: &str, value: &str, remark: &str) -> Row {
    let mut pieces = vec![name(label), piece(value, Mark::None)];
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

/// The whole sheet of one article; `all`: every removed block in a row of its own.
pub fn sheet(seen: &Examined, all: bool) -> Vec<Row> {
    let mut rows = head(seen);
    rows.push(chapter("Article"));
    body(seen, all, &mut rows);
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
    // Names that the byline says already are not said again, unless one of them did something else.
    let by = metadata.by.as_ref().map_or("", |by| by.value.as_str());
    let plain = |role: &str, name: &str| role == "author" && by.contains(name);
    if !metadata.bylines.iter().all(|p| plain(p.role, &p.name)) {
        for person in &metadata.bylines {
            rows.push(field("", &person.name, person.role));
        }
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
    let copy = &seen.copy;
    let kept = copy.text.chars().count();
    let share = kept as f64 * 100.0 / copy.chars_in.max(1) as f64;
    rows.push(field(
        "kept",
        &format!("{kept} of {} characters", copy.chars_in),
        &format!("{share:.0}%, {} blocks removed", copy.removed.len()),
    ));
    rows
}

/// Kept paragraphs and removed lines in input order.
fn body(seen: &Examined, all: bool, rows: &mut Vec<Row>) {
    let copy = &seen.copy;
    let marks = spans::marks(seen);
    let quoted = spans::quoted(seen);
    let mut shown = Gone {
        rules: Desk::rules(),
        told: Vec::new(),
        all,
    };
    let mut gone = copy.removed.iter().peekable();
    let mut run: Vec<&Removed> = Vec::new();
    for paragraph in &copy.paragraphs {
        run.clear();
        while let Some(removed) = gone.next_if(|r| r.line <= paragraph.line) {
            run.push(removed);
        }
        shown.rows(&run, rows);
        let kind = match paragraph.kind {
            BlockKind::Heading => Kind::Heading,
            BlockKind::ListItem => Kind::Item,
            _ => Kind::Paragraph,
        };
        let mut pieces = spans::cut(&copy.text, paragraph.span, &marks, &quoted);
        for piece in pieces.iter_mut().filter(|_| kind == Kind::Heading) {
            if piece.mark == Mark::None && !piece.quoted {
                piece.mark = Mark::Strong;
            }
        }
        rows.push(Row { kind, pieces });
    }
    run.clear();
    run.extend(gone);
    shown.rows(&run, rows);
}

/// Shows removed blocks.
struct Gone {
    rules: Vec<RuleDoc>,
    /// Rules whose meaning was told: once is enough.
    told: Vec<&'static str>,
    all: bool,
}

impl Gone {
    /// Removed blocks that stand together: each a row, but menus and what the model took out in
    /// one; the rest is counted.
    fn rows(&mut self, run: &[&Removed], rows: &mut Vec<Row>) {
        let brief = |r: &&&Removed| {
            r.moved_to.is_none() && (r.rule == MODEL || r.text.chars().count() <= IN_ROW)
        };
        let most = if self.all { usize::MAX } else { MAX_TOGETHER };
        let (mut made, mut at) = (0, 0);
        while at < run.len() && (made < most || run.len() - at <= MORE) {
            let many = run[at..].iter().take_while(brief).count();
            if many >= 2 && !self.all {
                rows.push(self.row_of(&run[at..at + many]));
                at += many;
            } else {
                rows.push(self.row(run[at]));
                at += 1;
            }
            made += 1;
        }
        if at < run.len() {
            let text = format!(
                "… {} more removed blocks (--all shows them)",
                run.len() - at
            );
            rows.push(removed(vec![piece(text, Mark::Faint)]));
        }
    }

    /// Blocks side by side, and the rules that removed them.
    fn row_of(&mut self, run: &[&Removed]) -> Row {
        let mut texts = String::new();
        let mut shown = 0;
        for removed in run {
            if texts.len() > MAX_ROW {
                break;
            }
            if !texts.is_empty() {
                texts.push_str(" · ");
            }
            texts.push_str(&short(removed.text.trim(), IN_ROW));
            shown += 1;
        }
        let mut rules: Vec<&'static str> = Vec::new();
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
        if let [rule] = rules[..] {
            self.tell(rule, &mut remark);
        } else {
            remark.push_str(&rules.join(", "));
        }
        removed(vec![
            piece(texts, Mark::Removed),
            piece(remark, Mark::Faint),
        ])
    }

    fn row(&mut self, gone: &Removed) -> Row {
        let mut remark = "  ".to_owned();
        self.tell(gone.rule, &mut remark);
        if let Some(place) = gone.moved_to {
            remark.push_str(" → ");
            remark.push_str(to(place));
        }
        removed(vec![
            piece(gone.text.trim(), Mark::Removed),
            piece(remark, Mark::Faint),
        ])
    }

    /// A rule's code, and at its first appearance what it says.
    fn tell(&mut self, code: &'static str, remark: &mut String) {
        remark.push_str(code);
        if self.told.contains(&code) {
            return;
        }
        self.told.push(code);
        if let Some(rule) = self.rules.iter().find(|rule| rule.code == code) {
            remark.push_str(": ");
            remark.push_str(rule.what);
        }
    }
}

fn removed(pieces: Vec<Piece>) -> Row {
    Row {
        kind: Kind::Removed,
        pieces,
    }
}

/// Where the facts of a removed block went, in words.
fn to(place: Destination) -> &'static str {
    match place {
        Destination::Photo(_) => "photo credits",
        Destination::Related(_) => "related links",
        Destination::Byline => "byline",
        Destination::Notice(_) => "notices",
        Destination::DigitalSource => "notices, made by a machine",
        Destination::Copyright => "copyright",
        Destination::Section(_) => "sections",
        Destination::Correction => "editor's note",
        Destination::Headline => "headline",
        Destination::Date => "date",
        Destination::Dateline => "dateline",
        Destination::Keywords => "keywords",
    }
}

/// A text, cut at a word when it has more than so many characters.
pub fn short(text: &str, most: usize) -> String {
    let Some((end, _)) = text.char_indices().nth(most) else {
        return text.to_owned();
    };
    let cut = &text[..end];
    // Where no blank is near the end, as in Chinese, the cut is where it is.
    let end = cut.rfind(' ').filter(|at| *at > end / 2).unwrap_or(end);
    format!("{} …", text[..end].trim_end())
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
    let sound = seen.copy.flags.is_empty() && metadata.flags.is_empty();
    if missing.is_empty() && sound && metadata.conflicts.is_empty() {
        return;
    }
    rows.push(chapter("To look at"));
    let warn = |label: &str, text: String| Row {
        kind: Kind::Field,
        pieces: vec![name(label), piece(text, Mark::Warning)],
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
    for flag in &metadata.flags {
        rows.push(warn("flag", (*flag).to_owned()));
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
    use crate::desk::clean::Junk;

    fn gone(text: &str, rule: &'static str, moved_to: Option<Destination>) -> Removed {
        Removed {
            line: 1,
            text: text.into(),
            reason: Junk::UiLabel,
            rule,
            moved_to,
            confidence: 0.9,
            note: None,
        }
    }

    fn shown(blocks: &[Removed], all: bool) -> Vec<String> {
        let mut gone = Gone {
            rules: Desk::rules(),
            told: Vec::new(),
            all,
        };
        let run: Vec<&Removed> = blocks.iter().collect();
        let mut rows = Vec::new();
        gone.rows(&run, &mut rows);
        rows.iter()
            .map(|row| row.pieces.iter().map(|piece| piece.text.as_str()).collect())
            .collect()
    }

    #[test]
    fn a_menu_is_one_row_and_a_rule_is_told_once() {
        let blocks = [
            gone("Home", MODEL, None),
            gone("Sport", MODEL, None),
            gone("By Ida Brandt", "byline.by", Some(Destination::Byline)),
            gone("By Ida Brandt", "byline.by", Some(Destination::Byline)),
        ];
        let rows = shown(&blocks, false);
        assert_eq!(rows.len(), 3, "{rows:#?}");
        assert!(
            rows[0].starts_with("Home · Sport  extract.model: "),
            "{rows:#?}"
        );
        assert!(
            rows[1].starts_with("By Ida Brandt  byline.by: "),
            "{rows:#?}"
        );
        assert!(rows[1].ends_with(" → byline"), "{rows:#?}");
        assert_eq!(rows[2], "By Ida Brandt  byline.by → byline");
        assert_eq!(shown(&blocks, true).len(), 4);
    }

    #[test]
    fn a_long_run_is_counted_unless_all_is_asked_for() {
        let text = "Sign up for our newsletter and never again miss a story from the harbour.";
        let blocks: Vec<Removed> = (0..20)
            .map(|_| gone(text, "promo.newsletter", None))
            .collect();
        let rows = shown(&blocks, false);
        assert_eq!(rows.len(), MAX_TOGETHER + 1);
        assert_eq!(
            rows[MAX_TOGETHER],
            "… 14 more removed blocks (--all shows them)"
        );
        assert_eq!(shown(&blocks, true).len(), 20);
        // A few more are not worth a count.
        let few = &blocks[..MAX_TOGETHER + MORE];
        assert_eq!(shown(few, false).len(), MAX_TOGETHER + MORE);
    }

    #[test]
    fn long_texts_are_cut_at_a_word_or_where_there_is_none() {
        assert_eq!(short("one two three", 20), "one two three");
        assert_eq!(short("one two three", 10), "one two …");
        assert_eq!(short("市议会周二批准了学校", 4), "市议会周 …");
    }
}
