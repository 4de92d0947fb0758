//! The pass over a page's blocks: what is kept, what goes and why, what it says.

use super::copy::{Copy, Destination, Junk, Paragraph, Removed};
use super::facts::Collector;
use super::fate::{self, Beside, CUT, Fate, SIGNATURE};
use super::rule::{self, Act, Found};
use super::words::Tokens;
use super::{Model, dateline, flags, listed, sections, teasers};
use crate::desk::Span;
use crate::desk::extract::{Block, BlockKind, Origin, Page, Verdict};

/// A block of a page is near the article when an article block is at most this many away.
const NEAR: usize = 6;

/// Separates the article from what is not.
pub fn run(page: &Page, model: &Model, known: &Beside<'_>) -> Copy {
    let mut copy = Copy {
        blocks_in: page.blocks.len(),
        chars_in: 0,
        ..Copy::default()
    };
    if page.origin == Origin::Clean {
        for block in &page.blocks {
            keep(&mut copy, block, &block.text);
        }
        copy.chars_in = chars_in(page, &copy);
        copy.flags = flags::find(&copy, &[], &Tokens::default());
        return copy;
    }
    let mut tokens = Tokens::default();
    for block in &page.blocks {
        tokens.push(&block.text);
    }
    let lines = fate::lines(page, known.headline, &tokens);
    let fates = fate::fates(page, &lines, model, known);
    let survives = |fate: &Fate| {
        matches!(fate, Fate::Keep | Fate::Tail(_)) || matches!(fate, Fate::Label(l) if l.rest > 0)
    };
    let kept = fates.iter().any(survives);
    let near = nearness(page);
    let cards = match page.origin {
        Origin::Html => teasers::cards(&lines, &fates),
        _ => Vec::new(),
    };
    let mut facts = Collector::default();
    let mut open: Vec<sections::Labelled> = Vec::new();
    for (at, (block, fate)) in page.blocks.iter().zip(&fates).enumerate() {
        let (reason, code, sure, moved_to, note) = match fate {
            Fate::Keep => {
                keep(&mut copy, block, &block.text);
                continue;
            }
            // An article that rules would empty is kept as it came.
            Fate::Rule(_) | Fate::Other(..) | Fate::Signature(_)
                if !kept && block.verdict == Verdict::Article =>
            {
                keep(&mut copy, block, &block.text);
                continue;
            }
            Fate::Label(label) => {
                let text = &block.text;
                open.push(sections::Labelled {
                    label: text[..label.end].to_owned(),
                    from: copy.paragraphs.len(),
                });
                copy.removed.push(Removed {
                    line: block.line,
                    text: text[..label.rest].to_owned(),
                    reason: Junk::SectionLabel,
                    rule: sections::LABEL_COLON,
                    moved_to: Some(Destination::Section(open.len())),
                    confidence: 0.99,
                    note: None,
                });
                if label.rest < text.len() {
                    keep(&mut copy, block, &text[label.rest..]);
                }
                continue;
            }
            Fate::Tail(from) => {
                keep(&mut copy, block, block.text[..*from].trim_end());
                copy.removed.push(Removed {
                    line: block.line,
                    text: block.text[*from..].to_owned(),
                    reason: Junk::Disclosure,
                    rule: CUT,
                    moved_to: None,
                    confidence: 0.99,
                    note: Some("the text was cut off by its provider"),
                });
                continue;
            }
            Fate::Rule(found) => {
                // Who wrote another article, and when, is nothing of this one.
                let other = matches!(found.rule.act, Act::Byline | Act::Date)
                    && cards.get(at).is_some_and(|card| *card);
                let moved = (near[at] && !other)
                    .then(|| facts.collect(found, &lines[at], at))
                    .flatten();
                (
                    found.rule.reason,
                    found.rule.code,
                    found.rule.sure,
                    moved,
                    note(found, block),
                )
            }
            Fate::Signature(parsed) => {
                let moved = facts.sign(parsed, &lines[at]);
                (Junk::Byline, SIGNATURE, 0.95, moved, None)
            }
            Fate::Other(reason, code, sure, moved) => {
                // In a page the link's own block says where it leads.
                let title = page.origin == Origin::Text && *code == fate::LISTED;
                let listed = title
                    .then(|| listed::title(&mut facts, &lines[at]))
                    .flatten();
                (*reason, *code, *sure, moved.or(listed), None)
            }
        };
        copy.removed.push(Removed {
            line: block.line,
            text: block.text.clone(),
            reason,
            rule: code,
            moved_to,
            confidence: sure,
            note,
        });
    }
    copy.facts = facts.finish();
    find_dateline(&mut copy);
    copy.chars_in = chars_in(page, &copy);
    sections::close(&mut copy, &open);
    copy.flags = flags::find(&copy, &page.blocks, &tokens);
    copy
}

/// Code points of all blocks, with what stands between them: in a text a line end or a blank line,
/// in a page a blank line, as between kept paragraphs. A text whose paragraphs have no blank lines is
/// counted with those that its copy has: no more is kept than came in.
fn chars_in(page: &Page, copy: &Copy) -> usize {
    let text = page.origin == Origin::Text;
    let mut before = None;
    let mut all = 0;
    for block in &page.blocks {
        all += match before {
            None => 0,
            Some(line) if text && block.line <= line + 1 => 1,
            Some(_) => 2,
        };
        all += block.text.chars().count();
        before = Some(block.line);
    }
    all.max(copy.text.chars().count())
}

/// Appends a paragraph.
fn keep(copy: &mut Copy, block: &Block, text: &str) {
    if !copy.text.is_empty() {
        copy.text.push_str("\n\n");
    }
    let start = copy.text.len();
    copy.text.push_str(text);
    copy.paragraphs.push(Paragraph {
        span: Span::new(start, copy.text.len()),
        kind: block.kind,
        level: block.level,
        numbered: block.kind == BlockKind::ListItem && is_numbered(&block.path),
        line: block.line,
    });
}

/// Whether the innermost list around a block is numbered: `article>ol.steps>li`.
fn is_numbered(path: &str) -> bool {
    path.rsplit('>')
        .map(|element| element.split('.').next().unwrap_or_default())
        .find(|name| matches!(*name, "ol" | "ul" | "menu" | "dl"))
        .is_some_and(|name| name == "ol")
}

/// Which blocks are in the article or near it.
fn nearness(page: &Page) -> Vec<bool> {
    let mut near = vec![page.origin != Origin::Html; page.blocks.len()];
    let mut until = 0;
    for (at, block) in page.blocks.iter().enumerate() {
        if block.verdict == Verdict::Article {
            until = at + NEAR + 1;
            for one in &mut near[at.saturating_sub(NEAR)..=at] {
                *one = true;
            }
        } else if at < until {
            near[at] = true;
        }
    }
    near
}

fn note(found: &Found, block: &Block) -> Option<&'static str> {
    let dangling = found.rule.act == Act::Machine && rule::ends_like_prose(&block.text) && {
        let text = block.text.trim_end_matches(['.', ' ']).to_lowercase();
        text.ends_with("learn more")
            || text.ends_with("read more")
            || text.ends_with("mehr erfahren")
    };
    dangling.then_some("ends in a dangling \"Learn more.\" link label")
}

/// `KYIV, May 3 (Reuters) -` before the first paragraph; it stays in the text.
fn find_dateline(copy: &mut Copy) {
    let mut first = copy
        .paragraphs
        .iter()
        .filter(|p| p.kind == BlockKind::Paragraph && p.level == 0)
        .take(3);
    let found = first
        .find_map(|paragraph| dateline::of(paragraph.span.of(&copy.text)))
        .map(str::to_owned);
    copy.facts.dateline = found.or(copy.facts.dateline.take());
}
