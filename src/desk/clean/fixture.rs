//! Lines as the tests of this stage read them.

use super::fate;
use super::rule::{Found, Line, Rules};
use super::words;
use crate::desk::extract::{Block, Origin, Page};

/// Calls `each` with the text as a line without context.
pub fn with_line<T>(text: &str, each: impl FnOnce(&Line<'_>) -> T) -> T {
    let mut tokens = Vec::new();
    words::read(text, &mut tokens);
    each(&Line::new(&block(text), &tokens))
}

/// Whether a scanner recognises the text.
pub fn holds(text: &str, test: fn(&Line<'_>) -> bool) -> bool {
    with_line(text, test)
}

/// Calls `each` with the texts as lines in their place and the rules that recognise them.
pub fn with_lines<T>(texts: &[&str], each: impl FnOnce(&[Line<'_>], &[Option<Found>]) -> T) -> T {
    let page = Page {
        origin: Origin::Text,
        blocks: texts.iter().map(|text| block(text)).collect(),
        ..Page::default()
    };
    let rules = Rules::compile();
    fate::with_lines(&page, |lines| {
        let found: Vec<_> = lines.iter().map(|line| rules.find(line)).collect();
        each(lines, &found)
    })
}

fn block(text: &str) -> Block {
    Block {
        text: text.to_owned(),
        ..Block::default()
    }
}
