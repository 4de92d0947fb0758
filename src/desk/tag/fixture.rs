//! What the taggers' tests read.

use super::{Reading, token};
use crate::desk::Span;
use crate::desk::clean::{Copy, Paragraph};
use crate::desk::extract::BlockKind;
use crate::desk::language::Language;
use crate::desk::metadata::Metadata;

/// A copy with one paragraph a line.
pub fn copy(text: &str) -> Copy {
    let mut copy = Copy {
        text: text.to_owned(),
        ..Copy::default()
    };
    let mut at = 0;
    for line in text.split('\n') {
        if !line.is_empty() {
            copy.paragraphs.push(Paragraph {
                span: Span::new(at, at + line.len()),
                kind: BlockKind::Paragraph,
                level: 0,
                numbered: false,
                line: 0,
            });
        }
        at += line.len() + 1;
    }
    copy
}

/// A language that nobody doubts.
pub fn language(code: &'static str) -> Language {
    Language {
        code,
        script: Some("Latn"),
        declared: None,
        confidence: 1.0,
        alternatives: Vec::new(),
        stated: None,
        conflicts: Vec::new(),
        strange: false,
    }
}

/// What the taggers read of a copy: all its tokens, and no tickers beside it.
pub fn reading<'a>(copy: &'a Copy, metadata: &'a Metadata, language: &'a Language) -> Reading<'a> {
    Reading {
        copy,
        metadata,
        language,
        tokens: token::tokenize(&copy.text, 1 << 20).0,
        tickers: &[],
    }
}
