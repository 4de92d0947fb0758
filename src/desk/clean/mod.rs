//! [`Page`](super::extract::Page) to [`Copy`]: article text, removed blocks, each with its rule.

pub mod byline;
mod copy;
mod cues;
pub mod words;

use super::extract::{Origin, Page, Verdict};
use super::{LoadError, RuleDoc, Span};

pub use copy::{
    Byline, BylineKind, Copy, Destination, Facts, Flag, Junk, Notice, Paragraph, Photo, Related,
    Removed, Section,
};

/// Lines that recur word for word across a source's articles, loaded by the shell.
#[derive(Debug, Clone, Default)]
pub struct HouseLines {}

/// Rule tables and the line model.
pub struct Model {}

impl Model {
    /// Loads the tables.
    ///
    /// # Errors
    /// When they are damaged.
    pub fn load() -> Result<Self, LoadError> {
        Ok(Self {})
    }
}

/// The documented cleaning rules.
pub fn rules() -> Vec<RuleDoc> {
    Vec::new()
}

/// Separates the article from what is not.
pub fn clean(page: &Page, _model: &Model, _house: &HouseLines) -> Copy {
    let mut copy = Copy {
        blocks_in: page.blocks.len(),
        ..Copy::default()
    };
    for block in &page.blocks {
        copy.chars_in += block.text.chars().count();
        if page.origin == Origin::Html && block.verdict == Verdict::Chrome {
            copy.removed.push(Removed {
                line: block.line,
                text: block.text.clone(),
                reason: Junk::Navigation,
                rule: "extract.model",
                moved_to: None,
                confidence: 1.0 - block.probability,
                note: None,
            });
            continue;
        }
        if !copy.text.is_empty() {
            copy.text.push_str("\n\n");
        }
        let start = copy.text.len();
        copy.text.push_str(&block.text);
        copy.paragraphs.push(Paragraph {
            span: Span::new(start, copy.text.len()),
            kind: block.kind,
            level: block.level,
            line: block.line,
        });
    }
    copy
}
