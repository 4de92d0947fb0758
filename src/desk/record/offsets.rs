//! Byte offsets to Unicode code points.

use super::enrichment::Mention;
use crate::desk::Span;

const STEP: usize = 64;

/// Turns byte offsets into code points with a checkpoint every 64 bytes.
pub struct CodePoints<'t> {
    text: &'t str,
    /// Code points before byte `n * STEP` (rounded up to a boundary); empty when all is ASCII.
    checkpoints: Vec<u32>,
}

impl<'t> CodePoints<'t> {
    /// Indexes a text in one pass.
    pub fn new(text: &'t str) -> Self {
        let mut checkpoints = Vec::new();
        if !text.is_ascii() {
            let mut count = 0u32;
            for chunk in text.as_bytes().chunks(STEP) {
                checkpoints.push(count);
                count += starts(chunk);
            }
        }
        Self { text, checkpoints }
    }

    /// Code points before a byte offset.
    pub fn at(&self, byte: usize) -> usize {
        if self.checkpoints.is_empty() {
            return byte;
        }
        let Some(&before) = self.checkpoints.get(byte / STEP) else {
            return self.len();
        };
        before as usize + starts(&self.text.as_bytes()[byte / STEP * STEP..byte]) as usize
    }

    /// Code points in all.
    pub fn len(&self) -> usize {
        match self.checkpoints.last() {
            None => self.text.len(),
            Some(&last) => {
                let from = (self.checkpoints.len() - 1) * STEP;
                last as usize + starts(&self.text.as_bytes()[from..]) as usize
            }
        }
    }

    /// A span as it stands in the record.
    pub fn mention(&self, span: Span) -> Mention<'t> {
        Mention {
            start: self.at(span.start as usize),
            end: self.at(span.end as usize),
            text: span.of(self.text),
        }
    }
}

/// Characters that begin in these bytes of UTF-8.
fn starts(bytes: &[u8]) -> u32 {
    bytes.iter().filter(|b| (**b as i8) >= -0x40).count() as u32
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn agrees_with_counting(text in "\\PC{0,300}", pick in any::<prop::sample::Index>()) {
            let points = CodePoints::new(&text);
            let mut bounds: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
            bounds.push(text.len());
            let byte = bounds[pick.index(bounds.len())];
            prop_assert_eq!(points.at(byte), text[..byte].chars().count());
            prop_assert_eq!(points.len(), text.chars().count());
        }
    }
}
