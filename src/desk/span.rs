//! Spans and the evidence they carry.

use std::borrow::Cow;

/// A half-open range of UTF-8 **byte** offsets into [`super::clean::Copy::text`], always on
/// character boundaries. `record` turns them into Unicode code points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// A span from byte offsets.
    pub const fn new(start: usize, end: usize) -> Self {
        Self {
            start: start as u32,
            end: end as u32,
        }
    }

    /// The span's text in the copy it belongs to.
    pub fn of<'t>(&self, text: &'t str) -> &'t str {
        &text[self.start as usize..self.end as usize]
    }

    /// Length in bytes.
    pub const fn len(&self) -> usize {
        (self.end - self.start) as usize
    }

    /// True for a span of no length, which no tag may have.
    pub const fn is_empty(&self) -> bool {
        self.start == self.end
    }

    /// True when the two share a byte.
    pub const fn overlaps(&self, other: &Self) -> bool {
        self.start < other.end && other.start < self.end
    }
}

/// Why a tag is there.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Evidence {
    /// Code of the rule, model or table that decided, as listed by `copydesk rules`.
    pub by: &'static str,
    /// A sentence for a person; may be empty.
    pub why: Cow<'static, str>,
    /// Where it stands in the text.
    pub spans: Vec<Span>,
}

impl Evidence {
    /// Evidence without spans.
    pub fn by(rule: &'static str) -> Self {
        Self {
            by: rule,
            ..Self::default()
        }
    }
}
