//! Defects of the publisher's wording: flagged, not repaired.

use std::sync::LazyLock;

use super::copy::{Copy, Flag};
use super::words::{self, Kind, Token, Tokens};
use crate::desk::Span;
use crate::desk::extract::Block;

/// Words that nobody doubles on purpose.
const SINGLE: &str = "the a an of in between to and is was are were for with on by at from or as it its their his this \
    will would has have be been not but than into über und oder mit für auf von dem den ein eine einer eines ist wird \
    wurde im zum zur auch le les des du un une et dans pour sur avec est qui el los las un una y en por con para del \
    il lo gli di un una e per con del della che o os as um uma e em para com do da het een van en op voor met is";

static DOUBLES: LazyLock<Vec<u32>> = LazyLock::new(|| {
    let mut out: Vec<u32> = SINGLE.split_whitespace().map(words::hash).collect();
    out.sort_unstable();
    out
});

/// Finds the defects of a copy's text. `read` are the tokens of the blocks that it was made of.
pub fn find(copy: &Copy, blocks: &[Block], read: &Tokens) -> Vec<Flag> {
    let mut flags = Vec::new();
    let mut own: Vec<Token> = Vec::new();
    let mut next = 0;
    let mut dotted = Vec::new();
    let mut broken = Vec::new();
    for paragraph in &copy.paragraphs {
        let text = paragraph.span.of(&copy.text);
        let base = paragraph.span.start as usize;
        // Both are in the order of the page; of some blocks only a part was kept.
        let block = blocks[next..].iter().position(|b| b.line == paragraph.line);
        next += block.unwrap_or(0);
        let tokens = if block.is_some() && next < read.len() && blocks[next].text == text {
            read.of(next)
        } else {
            own.clear();
            words::read(text, &mut own);
            &own
        };
        doubled(text, tokens, base, &mut flags);
        abbreviations(text, tokens, base, &mut dotted, &mut broken);
        quote_marks(text, base, &mut flags);
    }
    inconsistent(&copy.text, &dotted, &broken, &mut flags);
    let machine = copy
        .facts
        .notices
        .iter()
        .any(|n| n.kind == "machine_generated");
    let truncated = copy
        .removed
        .iter()
        .any(|gone| gone.rule == super::fate::CUT);
    flags.sort_by_key(|flag| (flag.span.map_or(u32::MAX, |span| span.start), flag.flag));
    if machine {
        flags.push(Flag {
            flag: "machine_generated",
            span: None,
        });
    }
    if truncated {
        flags.push(Flag {
            flag: "truncated",
            span: None,
        });
    }
    flags
}

/// `between between`, but not `Duran Duran`.
fn doubled(text: &str, tokens: &[Token], base: usize, flags: &mut Vec<Flag>) {
    for pair in tokens.windows(2) {
        let [one, two] = pair else { continue };
        let blank = || {
            text[one.end as usize..two.start as usize]
                .chars()
                .all(char::is_whitespace)
        };
        if one.hash == two.hash
            && one.kind == Kind::Word
            && blank()
            && two.start > one.end
            && !two.upper
            && DOUBLES.binary_search(&one.hash).is_ok()
        {
            flags.push(Flag {
                flag: "duplicated_word",
                span: Some(Span::new(
                    base + one.start as usize,
                    base + two.end as usize,
                )),
            });
        }
    }
}

/// An abbreviation of single capitals: `U.N.` (whole) or `U.N` (its last full stop is missing).
fn abbreviations(
    text: &str,
    tokens: &[Token],
    base: usize,
    dotted: &mut Vec<(u32, Span)>,
    broken: &mut Vec<(u32, Span)>,
) {
    let single = |at: usize| {
        tokens
            .get(at)
            .is_some_and(|t| t.kind == Kind::Word && t.upper && t.end - t.start == 1)
    };
    let dot = |at: usize| {
        tokens
            .get(at)
            .is_some_and(|t| t.first == '.' && t.kind == Kind::Mark)
    };
    let glued = |at: usize| at > 0 && tokens[at].start == tokens[at - 1].end;
    let mut at = 0;
    while at < tokens.len() {
        if !single(at) || glued(at) {
            at += 1;
            continue;
        }
        let mut end = at;
        let mut key = tokens[at].hash;
        while dot(end + 1) && glued(end + 1) && single(end + 2) && glued(end + 2) {
            end += 2;
            key = key.rotate_left(5) ^ tokens[end].hash;
        }
        if end > at {
            let whole = dot(end + 1) && glued(end + 1);
            let last = if whole { end + 1 } else { end };
            let span = Span::new(
                base + tokens[at].start as usize,
                base + tokens[last].end as usize,
            );
            let after = &text[tokens[last].end as usize..];
            if whole {
                dotted.push((key, span));
            } else if after.starts_with(' ') && after[1..].starts_with(char::is_alphabetic) {
                broken.push((key, span));
            }
        }
        at = end + 1;
    }
}

/// `U.N Security Council` where the same text has `U.N. Security Council`.
fn inconsistent(text: &str, dotted: &[(u32, Span)], broken: &[(u32, Span)], flags: &mut Vec<Flag>) {
    for (key, span) in broken.iter().take(20) {
        let mut whole = dotted
            .iter()
            .filter(|(other, _)| other == key)
            .take(50)
            .peekable();
        if whole.peek().is_none() {
            continue;
        }
        let after = &text[span.end as usize..];
        let shared = whole
            .map(|(_, other)| common_words(after, &text[other.end as usize..]))
            .max()
            .unwrap_or(0);
        flags.push(Flag {
            flag: "inconsistent_abbreviation",
            span: Some(Span::new(span.start as usize, span.end as usize + shared)),
        });
    }
}

/// Bytes of the capitalised words with which both texts go on.
fn common_words(one: &str, other: &str) -> usize {
    let mut length = 0;
    for (a, b) in one
        .split_inclusive(' ')
        .zip(other.split_inclusive(' '))
        .take(6)
    {
        let word = a.trim_end_matches(|c: char| !c.is_alphanumeric());
        let same = word == b.trim_end_matches(|c: char| !c.is_alphanumeric());
        let blank = word.is_empty() && length == 0;
        if !same || !(blank || word.starts_with(char::is_uppercase)) {
            break;
        }
        length += if blank { a.len() } else { word.len() };
        if !blank && word.len() + 1 != a.len() {
            break;
        }
        length += usize::from(!blank);
    }
    one[..length].trim_end().len()
}

/// A quotation that opens with `“` and closes with `"`, or the other way round. German `„…“` closes
/// with what opens elsewhere.
fn quote_marks(text: &str, base: usize, flags: &mut Vec<Flag>) {
    let mut open: Option<(usize, bool)> = None;
    let mut low = false;
    // The marks begin with one of two bytes.
    for at in memchr::memchr2_iter(b'"', "“".as_bytes()[0], text.as_bytes()) {
        let c = text[at..].chars().next().unwrap_or_default();
        if c == '„' || low && matches!(c, '“' | '”') {
            low = c == '„';
            open = None;
            continue;
        }
        let curly = match c {
            '“' | '”' => true,
            '"' => false,
            _ => continue,
        };
        match open {
            None if c != '”' => open = Some((at, curly)),
            None => {}
            Some((from, was_curly)) => {
                if c == '“' {
                    open = Some((at, true));
                } else {
                    // An inch mark after a digit closes nothing.
                    let inch = c == '"' && text[..at].ends_with(|c: char| c.is_ascii_digit());
                    if was_curly != curly && !inch {
                        flags.push(Flag {
                            flag: "mismatched_quote_marks",
                            span: Some(Span::new(base + from, base + at + c.len_utf8())),
                        });
                    }
                    open = None;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::clean::Paragraph;
    use crate::desk::extract::BlockKind;

    fn flagged(text: &str) -> Vec<(&'static str, String)> {
        let copy = Copy {
            text: text.to_owned(),
            paragraphs: vec![Paragraph {
                span: Span::new(0, text.len()),
                kind: BlockKind::Paragraph,
                level: 0,
                numbered: false,
                line: 1,
            }],
            ..Copy::default()
        };
        find(&copy, &[], &Tokens::default())
            .into_iter()
            .map(|flag| (flag.flag, flag.span.map_or("", |s| s.of(text)).to_owned()))
            .collect()
    }

    #[test]
    fn defects_are_flagged_where_they_stand() {
        for (text, want) in [
            (
                "a pact between between the two",
                &[("duplicated_word", "between between")][..],
            ),
            (
                "“We go,\" she said.",
                &[("mismatched_quote_marks", "“We go,\"")],
            ),
            (
                "The U.N Security Council met. The U.N. Security Council voted.",
                &[("inconsistent_abbreviation", "U.N Security Council")],
            ),
            ("„Wir gehen heute“, sagte sie. \"Nein\", sagte er.", &[]),
            (
                "Duran Duran played; that that is, is. “Fine,” he said, \"fine\".",
                &[],
            ),
        ] {
            let found = flagged(text);
            let found: Vec<_> = found
                .iter()
                .map(|(flag, at)| (*flag, at.as_str()))
                .collect();
            assert_eq!(found, want, "{text}");
        }
    }
}
