//! Drop caps: the first letter of a text, set large in an element of its own, so that the markup
//! parts it from its word.

use super::{Block, BlockKind, Page, Verdict};

/// Shortest text, in bytes, that begins with a letter of its own.
const LONG: usize = 40;
/// Most drop caps of a page that are looked at.
const MOST: usize = 40;

/// Gives first letters back to their words: `T`, a block of its own, and `urkey has …` below it;
/// `N a endlich …`, where an element that is named as a drop cap holds the `N`.
pub fn join(page: &mut Page) {
    let mut found = 0;
    for at in 0..page.blocks.len() {
        let block = &page.blocks[at];
        if block.verdict != Verdict::Article || block.text.len() < LONG || block.level > 0 {
            continue;
        }
        let before = at
            .checked_sub(1)
            .filter(|before| is_letter(&page.blocks[*before]) && begins_small(&block.text));
        let text = if let Some(before) = before {
            joined(&page.blocks[before].text, &block.text, &page.blocks, at)
        } else if is_initial(&block.path)
            && let Some((letter, rest)) = block.text.split_once(' ')
            && is_one_letter(letter)
            && begins_small(rest)
        {
            joined(letter, rest, &page.blocks, at)
        } else {
            continue;
        };
        page.blocks[at].text = text;
        if let Some(before) = before {
            page.blocks[before].verdict = Verdict::Chrome;
        }
        found += 1;
        if found >= MOST {
            break;
        }
    }
}

/// A block that is one capital letter.
fn is_letter(block: &Block) -> bool {
    block.kind == BlockKind::Paragraph && block.level == 0 && is_one_letter(&block.text)
}

/// One capital, maybe behind an opening quotation mark.
fn is_one_letter(text: &str) -> bool {
    let bare = text.trim_start_matches(['"', '“', '„', '«', '‘', '»']);
    let mut chars = bare.chars();
    chars.next().is_some_and(char::is_uppercase) && chars.next().is_none()
}

fn begins_small(text: &str) -> bool {
    let bare = text.trim_start_matches(['’', '\'']);
    bare.starts_with(char::is_lowercase)
}

/// The innermost element around the text's beginning is named as a drop cap.
fn is_initial(path: &str) -> bool {
    let last = path.rsplit('>').next().unwrap_or_default();
    let last = last.to_ascii_lowercase();
    [
        "dropcap",
        "drop-cap",
        "drop_cap",
        "first-letter",
        "firstletter",
        "initial",
    ]
    .iter()
    .any(|name| last.contains(name))
}

/// The letter and the text, as one word or two. Most letters are no words; of those that are somewhere
/// (`A man`, `I cavalli`, `W Polsce`) the page's other words decide.
fn joined(letter: &str, rest: &str, blocks: &[Block], at: usize) -> String {
    let word = rest
        .split(|c: char| !c.is_alphanumeric())
        .next()
        .unwrap_or_default();
    let capital = letter.chars().next_back().unwrap_or(' ');
    let maybe_word = matches!(
        capital,
        'A' | 'E'
            | 'I'
            | 'K'
            | 'O'
            | 'S'
            | 'U'
            | 'V'
            | 'W'
            | 'Y'
            | 'Z'
            | 'À'
            | 'È'
            | 'É'
            | 'Ô'
            | 'Å'
            | 'Ö'
    ) || !('A'..='ÿ').contains(&capital);
    let whole: String = capital.to_lowercase().chain(word.chars()).collect();
    let elsewhere = |wanted: &str| {
        let others = blocks[..at].iter().chain(&blocks[at + 1..]);
        others
            .filter(|block| block.text.len() >= LONG)
            .any(|block| {
                let mut words = block.text.split(|c: char| !c.is_alphanumeric());
                words.any(|other| other == wanted)
            })
    };
    let apart = maybe_word && !word.is_empty() && !elsewhere(&whole) && elsewhere(word);
    if apart {
        format!("{letter} {rest}")
    } else {
        format!("{letter}{rest}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(blocks: &[(&str, &str)]) -> Page {
        let blocks = blocks.iter().map(|(path, text)| Block {
            text: (*text).to_owned(),
            path: (*path).to_owned(),
            ..Block::default()
        });
        Page {
            blocks: blocks.collect(),
            ..Page::default()
        }
    }

    fn texts(blocks: &[(&str, &str)]) -> Vec<String> {
        let mut page = page(blocks);
        join(&mut page);
        let kept = page.blocks.into_iter();
        kept.filter(|b| b.verdict == Verdict::Article)
            .map(|b| b.text)
            .collect()
    }

    #[test]
    fn a_first_letter_returns_to_its_word() {
        for (letter, rest, want) in [
            (
                "T",
                "urbines off the coast stood still for three days.",
                "Turbines off the coast stood still for three days.",
            ),
            (
                "“W",
                "e have waited for this crane for eleven years.”",
                "“We have waited for this crane for eleven years.”",
            ),
            (
                "I",
                "'m not the one who sold the crane, said the mayor.",
                "I'm not the one who sold the crane, said the mayor.",
            ),
        ] {
            assert_eq!(texts(&[("div>span", letter), ("div>p", rest)]), [want]);
        }
        let named = [(
            "p>span.initial-letter",
            "N a endlich, sagt die Kapitänin, und alle lachen laut.",
        )];
        assert_eq!(
            texts(&named),
            ["Na endlich, sagt die Kapitänin, und alle lachen laut."]
        );
    }

    #[test]
    fn a_letter_that_is_a_word_stays_one() {
        let blocks = [
            ("div>span", "A"),
            ("div>p", "man walked along the pier and looked for a ferry."),
            (
                "div>p",
                "Nobody on the pier had seen the man before that day.",
            ),
        ];
        assert_eq!(
            texts(&blocks)[0],
            "A man walked along the pier and looked for a ferry."
        );
        let plain = [(
            "p>b",
            "R is a language in which many people count their ships.",
        )];
        assert_eq!(texts(&plain), [plain[0].1]);
    }

    #[test]
    fn other_letters_are_left_alone() {
        let blocks = [
            ("div>p", "B"),
            (
                "div>p",
                "The ferry ran aground off the harbour of Almadrava on Monday.",
            ),
            ("ul>li", "x"),
            (
                "div>p",
                "and the crew was taken off by two boats of the coast guard.",
            ),
        ];
        assert_eq!(texts(&blocks).len(), 4);
    }
}
