//! Plain text to blocks: one a line, or one a paragraph where the text was wrapped to a width.

use icu_normalizer::ComposingNormalizerBorrowed;

use super::html::Flow;
use super::{Block, BlockKind, Origin, Page};
use crate::desk::Limits;
use crate::desk::decode::Around;

/// Lines wrapped to a width are at most this long.
const MAX_WRAP: usize = 90;
/// And the longest at least this, as in a newspaper's column.
const MIN_WRAP: usize = 36;
/// By so many characters a line may be too short for the width: letters are of different widths.
const RAGGED: usize = 2;
/// Line pairs that must look wrapped before any are joined.
const MIN_PAIRS: usize = 6;

/// Reads plain text; the lines `around` it are fields.
pub fn page(text: &str, origin: Origin, around: Around, limits: &Limits) -> Page {
    let written: Vec<&str> = text.split('\n').collect();
    let lines: Vec<&str> = written.iter().map(|line| line.trim()).collect();
    let (width, indented) = if origin == Origin::Text {
        let tail = around.tail.checked_sub(1);
        let tail = tail.map_or(lines.len(), |at| at as usize);
        let inner = (around.head as usize).min(tail)..tail;
        let indented = are_indented(&written[inner.clone()]);
        let width = wrap_width(&written[inner.clone()], &lines[inner], indented);
        (width, indented)
    } else {
        (None, false)
    };
    let mut blocks: Vec<Block> = Vec::new();
    let mut truncated = None;
    let mut flow = Flow::default();
    let nfc = ComposingNormalizerBorrowed::new_nfc();
    let mut joins = false;
    for (at, line) in lines.iter().enumerate() {
        if line.is_empty() {
            joins = false;
            continue;
        }
        let shown = if origin == Origin::Clean {
            (*line).to_owned()
        } else {
            flow.push_literal(line);
            let tidy = flow.take().0;
            if nfc.is_normalized(&tidy) {
                tidy
            } else {
                nfc.normalize(&tidy).into_owned()
            }
        };
        if shown.is_empty() {
            continue;
        }
        if joins && let Some(last) = blocks.last_mut() {
            // A word that the width has cut in two.
            let cut = last.text.ends_with('-') && shown.starts_with(char::is_lowercase);
            if cut && last.text[..last.text.len() - 1].ends_with(char::is_lowercase) {
                last.text.pop();
            } else {
                last.text.push(' ');
            }
            last.text.push_str(&shown);
        } else {
            if blocks.len() >= limits.max_blocks {
                truncated = Some("blocks");
                break;
            }
            let own = if around.holds(at as u32 + 1) {
                BlockKind::Field
            } else {
                kind(&shown)
            };
            blocks.push(Block {
                kind: own,
                text: shown,
                line: at as u32 + 1,
                probability: 1.0,
                ..Block::default()
            });
        }
        let apart = around.holds(at as u32 + 1) || around.holds(at as u32 + 2);
        joins = !apart
            && width.is_some_and(|width| {
                let next = lines.get(at + 1);
                let begins = indented && written.get(at + 1).is_some_and(|next| is_indented(next));
                !begins && next.is_some_and(|next| is_wrapped(line, next, width))
            });
    }
    Page {
        origin,
        blocks,
        truncated,
        ..Page::default()
    }
}

/// What a line's shape says.
fn kind(line: &str) -> BlockKind {
    let mut chars = line.chars();
    let first = chars.next().unwrap_or(' ');
    let spaced = chars.next() == Some(' ');
    match first {
        '•' | '‣' | '▪' | '●' | '◦' | '■' => BlockKind::ListItem,
        '*' | '-' | '–' if spaced => BlockKind::ListItem,
        '>' if spaced => BlockKind::Quote,
        _ if line.contains('\t') => BlockKind::Table,
        _ => BlockKind::Paragraph,
    }
}

/// Whether a line stands in from the margin.
fn is_indented(line: &str) -> bool {
    line.starts_with(['\t', '\u{3000}']) || line.starts_with("  ")
}

/// Whether paragraphs are told by lines that stand in: some do, most do not.
fn are_indented(written: &[&str]) -> bool {
    let lines = || written.iter().filter(|line| !line.trim().is_empty());
    let (all, indented) = (lines().count(), lines().filter(|l| is_indented(l)).count());
    indented >= 2 && indented * 2 <= all
}

/// The width to which a text was wrapped, when it certainly was: nearly every line that is followed
/// by another in its paragraph is so long that the next line's first word would not have fitted.
fn wrap_width(written: &[&str], lines: &[&str], indented: bool) -> Option<usize> {
    let width = lines.iter().map(|line| line.chars().count()).max()?;
    if !(MIN_WRAP..=MAX_WRAP).contains(&width) {
        return None;
    }
    let pairs = lines.windows(2).zip(&written[1..]);
    let pairs = pairs.filter(|(pair, _)| !pair[0].is_empty() && !pair[1].is_empty());
    let (mut all, mut wrapped) = (0, 0);
    for (pair, next) in pairs {
        let begins = indented && is_indented(next);
        let joins = !begins && is_wrapped(pair[0], pair[1], width);
        // A paragraph may end without an empty line behind it, and a headline in capitals may be broken.
        let neutral = !joins && (begins || ends_sentence(pair[0]) || is_shouted(pair[0]));
        all += usize::from(!neutral);
        wrapped += usize::from(joins);
    }
    let paragraphs = indented || lines.iter().any(|line| line.is_empty());
    (paragraphs && all >= MIN_PAIRS && wrapped * 20 >= all * 19).then_some(width)
}

fn ends_sentence(line: &str) -> bool {
    line.trim_end_matches(['"', '”', '»', '’', ')'])
        .ends_with(['.', '!', '?'])
}

/// In capitals throughout.
fn is_shouted(line: &str) -> bool {
    line.chars().any(char::is_uppercase) && !line.chars().any(char::is_lowercase)
}

fn is_wrapped(line: &str, next: &str, width: usize) -> bool {
    if line.is_empty() || next.is_empty() || kind(next) != BlockKind::Paragraph {
        return false;
    }
    let first = next.split(' ').next().unwrap_or_default().chars().count();
    line.chars().count() + 1 + first + RAGGED > width
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<(u32, String)> {
        page(text, Origin::Text, Around::default(), &Limits::default())
            .blocks
            .into_iter()
            .map(|b| (b.line, b.text))
            .collect()
    }

    #[test]
    fn each_line_is_a_block_and_knows_its_number() {
        assert_eq!(
            texts("a  b\r\n\n \u{a0}\n c\u{ad}d &amp; e\n\u{200b}\n"),
            [(1, "a b".into()), (4, "cd &amp; e".into())]
        );
    }

    #[test]
    fn wrapped_lines_are_joined_only_when_certain() {
        let paragraph = "The council voted on Monday to widen the road past the old mill, which\n\
            had been closed to lorries since the flood of last spring. Residents who\n\
            spoke at the meeting said that they had been promised a bypass instead,\n\
            and that the noise would make the square unusable in the summer months.\n";
        let wrapped = format!("{paragraph}\n{paragraph}\nShort end.\n");
        let blocks = texts(&wrapped);
        assert_eq!(blocks.len(), 3);
        assert_eq!(blocks[1].0, 6);
        assert!(blocks[0].1.contains("mill, which had been"));
        let column = "The board voted on Monday to widen the road past\n\
            the old mill, which had been closed to all lor-\n\
            ries since the flood of spring.\n\
            Residents who spoke said that they had been\n\
            promised a bypass instead, and that the noise\n\
            would make the square unusable in summer.\n\n\
            4\n\n";
        let blocks = texts(&column.repeat(2));
        assert_eq!(blocks.len(), 6, "{blocks:?}");
        assert!(blocks[0].1.contains("all lorries since"));
        let indented = "   The board voted on Monday to widen the road past\n\
            the old mill, which had been closed to all lorries\n\
            since the flood of last spring, when it was broken.\n   \
            \"We were promised a bypass instead of this noise,\n\
            and nobody has told us why,\" said those who live\n\
            around the square, where the market is in summer.\n";
        let blocks = texts(&indented.repeat(2));
        assert_eq!(blocks.len(), 4, "{blocks:?}");
        let list = "Apples and a pear\nOranges\nBananas and nothing else\n\n".repeat(5);
        assert_eq!(texts(&list).len(), 15);
    }

    #[test]
    fn clean_text_is_taken_as_it_is() {
        let page = page(
            "a  b\n\n c\u{ad}d",
            Origin::Clean,
            Around::default(),
            &Limits::default(),
        );
        let texts: Vec<_> = page.blocks.iter().map(|b| b.text.as_str()).collect();
        assert_eq!(texts, ["a  b", "c\u{ad}d"]);
    }
}
