//! The paragraph that an article begins with.

use crate::desk::clean::Copy;

/// Blocks within which the first paragraph of sentences stands.
const WITHIN: usize = 5;
/// Bytes of the shortest one.
const SHORTEST: usize = 40;

/// The first paragraph of sentences, above which a deck, a place or a kicker may stand; else the first block that is
/// no heading.
pub fn of(copy: &Copy) -> Option<&str> {
    let blocks = copy.paragraphs.iter().filter(|p| p.level == 0);
    let mut blocks = blocks.map(|p| p.span.of(&copy.text));
    let mut near = blocks.clone().take(WITHIN);
    near.find(|text| is_paragraph(text))
        .or_else(|| blocks.next())
}

fn is_paragraph(text: &str) -> bool {
    let closing = ['"', '”', '»', '’', '\'', ')', '）', '」', ']'];
    let ends = ['.', '!', '?', '…', '。', '！', '？', '।', '؟', '۔', '။'];
    let bare = text
        .trim_end_matches(|c: char| closing.contains(&c) || c.is_whitespace() || c == '\u{fffd}');
    text.len() >= SHORTEST && bare.ends_with(ends)
}

#[cfg(test)]
mod tests {
    use super::of;
    use crate::desk::Span;
    use crate::desk::clean::{Copy, Paragraph};
    use crate::desk::extract::BlockKind;

    fn copy(texts: &[&str]) -> Copy {
        let mut copy = Copy::default();
        for text in texts {
            let start = copy.text.len();
            copy.text.push_str(text);
            copy.paragraphs.push(Paragraph {
                span: Span::new(start, copy.text.len()),
                kind: BlockKind::Paragraph,
                level: 0,
                numbered: false,
                line: 0,
            });
        }
        copy
    }

    #[test]
    fn the_lede_is_the_first_paragraph_of_sentences() {
        let text =
            "The harbour office said on Monday that the quay opens again after eleven months.";
        assert_eq!(of(&copy(&["Brannmouth", text])), Some(text));
        assert_eq!(of(&copy(&[text, "The quay is new."])), Some(text));
        assert_eq!(of(&copy(&["Brannmouth", "The quay"])), Some("Brannmouth"));
        assert_eq!(of(&copy(&[])), None);
    }
}
