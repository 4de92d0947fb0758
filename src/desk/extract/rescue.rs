//! What the page hides or cuts off and its JSON-LD has, `articleBody`.

use super::html;
use super::model::reading::{self, Sieve};
use super::{Block, Field, Page, Verdict};
use crate::desk::{Limits, hash};

/// A body shorter than this, in words, rescues nothing.
const MIN_WORDS: usize = 100;
/// As much, where the page itself has fewer words than these: a browser would write the article, and
/// until then a page says that it needs JavaScript.
pub(super) const MIN_ALONE: usize = 20;
/// As much, where the page's own text is in it: a preview of an article of some paragraphs.
const MIN_BEGUN: usize = 40;
/// Kept words below which text that the body does not know is not the article.
const FEW_WORDS: usize = 150;
/// Path of the blocks that come from there.
pub const PATH: &str = "json-ld articleBody";

/// Words of a text, and the hashes of all three of them in a row.
pub(super) fn trigrams(text: &str) -> (usize, Vec<u32>) {
    let (mut one, mut two, mut count) = (0u32, 0u32, 0);
    let mut grams = Vec::new();
    reading::words(text, |word, _| {
        count += 1;
        if count > 2 {
            let pair = u64::from(two) << 32 | u64::from(one);
            grams.push(hash::join(pair, u64::from(word)) as u32);
        }
        two = one;
        one = word;
    });
    (count, grams)
}

/// Share of the hashes that are in the sieve.
pub(super) fn share(grams: &[u32], sieve: &Sieve) -> f32 {
    grams.iter().filter(|gram| sieve.has(**gram)).count() as f32 / grams.len().max(1) as f32
}

/// Words from which a block may be the whole article once more.
const LONG_WORDS: usize = 200;

/// Blocks that say in one piece what other blocks of the article say: a page that carries its text
/// twice, once in paragraphs and once behind its paywall.
pub fn repeated(blocks: &[Block]) -> Vec<usize> {
    let article = |block: &&Block| block.verdict == Verdict::Article;
    // A word has two bytes at least.
    let long = |block: &Block| block.text.len() >= 2 * LONG_WORDS;
    let mut found = Vec::new();
    let mut known: Option<Sieve> = None;
    for (at, block) in blocks.iter().enumerate() {
        if !article(&block) || !long(block) {
            continue;
        }
        let (words, grams) = trigrams(&block.text);
        if words < LONG_WORDS {
            continue;
        }
        let known = known.get_or_insert_with(|| {
            let mut known = Sieve::new(17);
            for block in blocks.iter().filter(article) {
                let (words, grams) = trigrams(&block.text);
                if words < LONG_WORDS {
                    known.extend(&grams);
                }
            }
            known
        });
        if share(&grams, known) >= 0.8 {
            found.push(at);
        }
    }
    found
}

/// When the JSON-LD body is at least 1.3 times as long as what was kept: blocks that it holds are
/// the article, and what no block has is added at the end.
pub fn rescue(page: &mut Page, limits: &Limits) {
    let Some(body) = page
        .candidates
        .iter()
        .filter(|candidate| candidate.field == Field::ArticleBody)
        .map(|candidate| candidate.value.as_str())
        .max_by_key(|value| value.len())
    else {
        return;
    };
    let kept = |page: &Page| -> usize {
        let article = page.blocks.iter().filter(|b| b.verdict == Verdict::Article);
        article.map(|block| trigrams(&block.text).0).sum()
    };
    let (body_words, body_grams) = trigrams(body);
    let kept_words = kept(page);
    let least = if kept_words < MIN_ALONE {
        MIN_ALONE
    } else if begins_so(page, &body_grams) {
        MIN_BEGUN
    } else {
        MIN_WORDS
    };
    if body_words < least || body_words * 10 < kept_words * 13 {
        return;
    }
    let parts = parts(body, limits);
    let mut in_body = Sieve::new(17);
    in_body.extend(&body_grams);
    let mut known = Sieve::new(17);
    let mut shared_words = 0.0;
    let mut found_words = 0;
    for block in &mut page.blocks {
        let (words, grams) = trigrams(&block.text);
        let covered = share(&grams, &in_body);
        if block.verdict == Verdict::Article {
            shared_words += covered * words as f32;
        } else if words >= 8 && covered > 0.8 && found_words + words <= body_words {
            block.verdict = Verdict::Article;
            block.probability = 0.8;
            found_words += words;
        }
        if block.verdict == Verdict::Article {
            known.extend(&grams);
        }
    }
    if shared_words < 0.3 * kept_words as f32 {
        if kept_words >= FEW_WORDS {
            return;
        }
        for block in &mut page.blocks {
            let foreign = share(&trigrams(&block.text).1, &in_body) < 0.5;
            if block.verdict == Verdict::Article && block.level == 0 && foreign {
                block.verdict = Verdict::Chrome;
            }
        }
    }
    let mut missing: Vec<String> = Vec::new();
    let mut runs_on = false;
    for (part, joins) in parts {
        if share(&trigrams(&part).1, &known) >= 0.5 {
            runs_on = false;
            continue;
        }
        match missing.last_mut() {
            Some(last) if joins && runs_on => {
                last.push(' ');
                last.push_str(&part);
            }
            _ => missing.push(part),
        }
        runs_on = true;
    }
    let missing_words: usize = missing.iter().map(|part| trigrams(part).0).sum();
    if missing_words * 10 < body_words {
        return;
    }
    for text in missing {
        if page.blocks.len() >= limits.max_blocks {
            page.truncated.get_or_insert("blocks");
            return;
        }
        page.blocks.push(Block {
            text,
            line: page.blocks.len() as u32 + 1,
            path: PATH.to_owned(),
            verdict: Verdict::Article,
            probability: 0.7,
            ..Block::default()
        });
    }
}

/// Most of what was kept, but headings, is in the body; the rest may ask for a subscription.
pub(super) fn begins_so(page: &Page, body: &[u32]) -> bool {
    let mut in_body = Sieve::new(17);
    in_body.extend(body);
    let (mut all, mut known) = (0, 0);
    let prose = page.blocks.iter();
    for block in prose.filter(|b| b.verdict == Verdict::Article && b.level == 0) {
        let (words, grams) = trigrams(&block.text);
        all += words;
        if share(&grams, &in_body) > 0.8 {
            known += words;
        }
    }
    known > 0 && known * 2 > all
}

/// The body's paragraphs; its sentences when it is one line. True for a sentence that goes on in its
/// paragraph.
fn parts(body: &str, limits: &Limits) -> Vec<(String, bool)> {
    if body.contains("</") || body.contains("<br") || body.contains("<p>") {
        let found = html::read(body, limits);
        return found
            .passages
            .into_iter()
            .map(|p| (p.text, false))
            .collect();
    }
    if body.contains('\n') {
        let lines = body.lines().map(str::trim).filter(|line| !line.is_empty());
        return lines.map(|line| (line.to_owned(), false)).collect();
    }
    let mut sentences = Vec::new();
    let mut start = 0;
    let bytes = body.as_bytes();
    for (at, pair) in bytes.windows(2).enumerate() {
        if matches!(pair[0], b'.' | b'!' | b'?') && pair[1] == b' ' && at - start > 20 {
            sentences.push((body[start..=at].trim().to_owned(), true));
            start = at + 1;
        }
    }
    let last = body[start..].trim();
    if !last.is_empty() {
        sentences.push((last.to_owned(), true));
    }
    sentences
}

#[cfg(test)]
mod tests {
    use super::super::tests::sentence;
    use super::super::{Candidate, Origin};
    use super::*;

    fn page(shown: &[(usize, Verdict)], body: String) -> Page {
        let blocks = shown.iter().enumerate().map(|(at, (n, verdict))| Block {
            text: sentence(*n),
            line: at as u32 + 1,
            verdict: *verdict,
            ..Block::default()
        });
        Page {
            origin: Origin::Html,
            blocks: blocks.collect(),
            candidates: vec![Candidate {
                field: Field::ArticleBody,
                value: body,
                from: "json-ld articleBody".into(),
                at: 0,
            }],
            truncated: None,
        }
    }

    fn body(separator: &str) -> String {
        (0..12).map(sentence).collect::<Vec<_>>().join(separator)
    }

    #[test]
    fn a_page_without_a_word_has_its_short_article() {
        let brief = [sentence(0), sentence(1)].join("\n");
        let mut bare = page(&[], brief.clone());
        rescue(&mut bare, &Limits::default());
        let added: Vec<_> = bare.blocks.iter().map(|b| b.text.as_str()).collect();
        assert_eq!(added.join("\n"), brief);
        let mut waiting = page(&[(7, Verdict::Article)], brief.clone());
        waiting.blocks[0].text = "Please enable JavaScript to read on.".to_owned();
        rescue(&mut waiting, &Limits::default());
        let kept = waiting.blocks.iter().map(|b| b.verdict == Verdict::Article);
        assert_eq!(kept.collect::<Vec<_>>(), [false, true, true]);
        // Beside an article so few words say nothing.
        let mut other = page(&[(7, Verdict::Article), (8, Verdict::Article)], brief);
        rescue(&mut other, &Limits::default());
        assert_eq!(other.blocks.len(), 2);
    }

    #[test]
    fn a_short_article_that_begins_as_the_page_does_completes_it() {
        let brief = (0..5).map(sentence).collect::<Vec<_>>().join("\n");
        let mut preview = page(
            &[(0, Verdict::Article), (1, Verdict::Article)],
            brief.clone(),
        );
        rescue(&mut preview, &Limits::default());
        assert_eq!(preview.blocks.len(), 5);
        let mut other = page(&[(7, Verdict::Article), (8, Verdict::Article)], brief);
        rescue(&mut other, &Limits::default());
        assert_eq!(other.blocks.len(), 2);
    }

    #[test]
    fn a_cut_off_article_is_completed() {
        for separator in [" ", "\n", "</p><p>"] {
            let shown = [
                (0, Verdict::Article),
                (1, Verdict::Chrome),
                (99, Verdict::Chrome),
            ];
            let mut page = page(&shown, body(separator));
            rescue(&mut page, &Limits::default());
            assert_eq!(page.blocks[1].verdict, Verdict::Article, "{separator:?}");
            assert_eq!(page.blocks[2].verdict, Verdict::Chrome);
            let added: Vec<_> = page.blocks[3..].iter().map(|b| b.text.as_str()).collect();
            let rest: Vec<_> = (2..12).map(sentence).collect();
            assert_eq!(added.join(" "), rest.join(" "), "{separator:?}");
        }
    }

    #[test]
    fn a_block_that_holds_the_whole_article_again_is_found() {
        let shown: Vec<_> = (0..30).map(|n| (n, Verdict::Article)).collect();
        let mut blocks = page(&shown, String::new()).blocks;
        assert!(repeated(&blocks).is_empty());
        let whole = |from: usize| {
            (from..from + 30)
                .map(sentence)
                .collect::<Vec<_>>()
                .join(" ")
        };
        blocks.push(Block {
            text: whole(0),
            ..blocks[0].clone()
        });
        blocks.push(Block {
            text: whole(500),
            ..blocks[0].clone()
        });
        assert_eq!(repeated(&blocks), [30]);
    }

    #[test]
    fn a_whole_article_is_left_alone() {
        let shown: Vec<_> = (0..11).map(|n| (n, Verdict::Article)).collect();
        let mut page = page(&shown, body(" "));
        rescue(&mut page, &Limits::default());
        assert_eq!(page.blocks.len(), 11);
    }
}
