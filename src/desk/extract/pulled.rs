//! Pull quotes: a sentence of the article that the page sets again, large, beside or between the
//! paragraphs.

use super::model::reading::Sieve;
use super::rescue::{share, trigrams};
use super::{Block, Verdict};

/// Fewest words of a pull quote: shorter ones may say the same by chance.
const SHORTEST: usize = 6;
/// Most words of a pull quote.
const LONGEST: usize = 80;
/// Fewest words of a paragraph that it may be from.
const PROSE: usize = 12;
/// Share of its word triples that the text has.
const SAME: f32 = 0.9;
/// Most words of the line below it that says whose words they are.
const WHO: usize = 12;

/// Quotations set apart that say word for word what the text says, and the lines below them that say
/// who said it. Positions, in order.
pub fn pulled(blocks: &[Block]) -> Vec<usize> {
    let article = |block: &Block| block.verdict == Verdict::Article;
    let mut found = Vec::new();
    let mut known: Option<Sieve> = None;
    for (at, block) in blocks.iter().enumerate() {
        if !article(block) || !is_apart(block) {
            continue;
        }
        let (words, grams) = trigrams(&block.text);
        if at > 0 && found.last() == Some(&(at - 1)) && words <= WHO && !ends(&block.text) {
            found.push(at);
            continue;
        }
        if !(SHORTEST..=LONGEST).contains(&words) {
            continue;
        }
        let known = known.get_or_insert_with(|| {
            let mut known = Sieve::new(17);
            for block in blocks.iter().filter(|b| article(b) && !is_apart(b)) {
                let (words, grams) = trigrams(&block.text);
                // A heading may well say again what a list at the top says.
                if block.level == 0 && words >= PROSE {
                    known.extend(&grams);
                }
            }
            known
        });
        if share(&grams, known) >= SAME {
            found.push(at);
        }
    }
    found
}

/// The markup sets the block apart as a quotation.
fn is_apart(block: &Block) -> bool {
    let path = block.path.to_ascii_lowercase();
    block.level == 0
        // All that is looked for has one of these.
        && (path.contains("quote") || path.contains("zitat"))
        && [
            "blockquote",
            "pullquote",
            "pull-quote",
            "pull_quote",
            "zitat",
        ]
        .iter()
        .any(|name| path.contains(name))
}

/// Ends as sentences and quotations do.
fn ends(text: &str) -> bool {
    text.ends_with(['.', '!', '?', '”', '“', '"', '»', '…', ':'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(path: &str, text: &str) -> Block {
        Block {
            text: text.to_owned(),
            path: path.to_owned(),
            ..Block::default()
        }
    }

    #[test]
    fn a_quotation_set_apart_goes_where_the_text_has_it() {
        let text = "The harbour master was angry. “We have waited for this crane for eleven years,” she said on Monday.";
        let blocks = [
            block("article>p", text),
            block(
                "article>blockquote.big>p",
                "“We have waited for this crane for eleven years”",
            ),
            block("article>blockquote.big>footer", "Ana Lim, harbour master"),
            block(
                "article>blockquote>p",
                "The letter says that the crane is to be sold to nobody.",
            ),
            block("article>h2", "The third crane and its new owner"),
            block("article>blockquote>p", "The third crane and its new owner"),
            block("article>p", "She will wait on."),
        ];
        assert_eq!(pulled(&blocks), [1, 2]);
    }

    #[test]
    fn a_quotation_that_only_stands_apart_stays() {
        let blocks = [
            block(
                "p",
                "The ministry answered in two sentences, which we print in full here.",
            ),
            block(
                "blockquote>p",
                "We have waited for this crane for eleven years.",
            ),
            block(
                "blockquote>p",
                "We have waited for this crane for eleven years.",
            ),
        ];
        assert_eq!(pulled(&blocks), [0usize; 0]);
    }
}
