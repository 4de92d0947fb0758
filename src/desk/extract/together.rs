//! Blocks that share their fate, whatever the model says of each one: headings in equal places, the rows
//! of a table, and what stands in the midst of a fragment of a page.

use std::ops::Range;

use super::html::tags::Tag;
use super::html::{Context, Found, Passage};
use super::{BlockKind, Verdict, model};

/// Bytes at the head of a page within which one of its [`FRAME`] stands.
const HEAD: usize = 2_048;

/// Tags that a whole page begins with, small letters.
const FRAME: &[&str] = &["<html", "<head", "<body", "<!doctype", "<title", "<meta"];

/// Keeps what belongs to something that is kept.
pub fn join(html: &str, found: &Found, groups: &[u32], verdicts: &mut [(Verdict, f32)]) {
    like_headings(found, groups, verdicts);
    let fragment = is_fragment(html, found);
    tables(found, groups, verdicts, fragment);
    lists(found, verdicts);
    amid(found, groups, verdicts);
    announced(found, groups, verdicts);
    quotations(found, verdicts);
    lead(found, verdicts);
    deck(found, verdicts);
    if fragment {
        headings(found, groups, verdicts);
        listed(found, groups, verdicts);
    }
}

/// Whether this is not a page but the markup of an article's text, as feeds and interfaces send it: then
/// most of what it holds is the article.
fn is_fragment(html: &str, found: &Found) -> bool {
    let head = html.as_bytes();
    let head = head[..head.len().min(HEAD)].to_ascii_lowercase();
    let framed = FRAME
        .iter()
        .any(|tag| memchr::memmem::find(&head, tag.as_bytes()).is_some());
    let furniture = |kind| {
        matches!(
            kind,
            BlockKind::Navigation | BlockKind::Comment | BlockKind::Form
        )
    };
    !framed && !found.passages.iter().any(|p| furniture(p.kind))
}

/// Headings in equal places share their fate: one right above text that is kept is kept where three
/// quarters of its like are.
pub(super) fn like_headings(found: &Found, groups: &[u32], verdicts: &mut [(Verdict, f32)]) {
    let path = |at: usize| found.passages[at].path.as_str();
    let mut headings: Vec<usize> = (0..found.passages.len())
        .filter(|at| (2..=6).contains(&found.passages[*at].level))
        .collect();
    headings.sort_by_key(|at| (path(*at), *at));
    for alike in headings.chunk_by(|a, b| path(*a) == path(*b)) {
        let kept = |at: &&usize| verdicts[**at].0 == Verdict::Article;
        if alike.iter().filter(kept).count() * 4 < alike.len() * 3 {
            continue;
        }
        for at in alike.iter().copied() {
            let text = at + 1;
            let above = verdicts.get(text).is_some_and(|v| v.0 == Verdict::Article)
                && groups[text] == groups[at]
                && found.passages[text].level == 0;
            if above {
                verdicts[at].0 = Verdict::Article;
            }
        }
    }
}

/// In a fragment, a heading between kept blocks of one parent is one of the article's.
fn headings(found: &Found, groups: &[u32], verdicts: &mut [(Verdict, f32)]) {
    let mut begun = None;
    for at in 0..verdicts.len() {
        let passage = &found.passages[at];
        let next = at + 1;
        if verdicts[at].0 == Verdict::Article {
            begun = Some(groups[at]);
        } else if (2..=6).contains(&passage.level)
            && begun == Some(groups[at])
            && passage.linked * 2 < passage.text.len()
            && verdicts.get(next).is_some_and(|v| v.0 == Verdict::Article)
            && found.passages[next].level == 0
        {
            verdicts[at].0 = Verdict::Article;
        }
    }
}

/// The table around a row of cells.
fn table_of(found: &Found, at: usize) -> Option<u32> {
    let row = Some(&found.passages[at]).filter(|row| row.kind == BlockKind::Table)?;
    let cell = |tag| {
        matches!(
            tag,
            Tag::Td | Tag::Th | Tag::Tr | Tag::Tbody | Tag::Thead | Tag::Tfoot
        )
    };
    let mut around = found.around(row.element);
    around
        .find(|at| !cell(found.tag(*at)))
        .filter(|at| found.tag(*at) == Tag::Table)
}

/// The blocks of a page that `of` gives one element, where they follow one another.
fn runs(
    found: &Found,
    of: fn(&Found, usize) -> Option<u32>,
) -> impl Iterator<Item = (u32, Range<usize>)> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let count = found.passages.len();
        let (from, element) = (at..count).find_map(|at| Some((at, of(found, at)?)))?;
        at = (from + 1..count)
            .find(|at| of(found, *at) != Some(element))
            .unwrap_or(count);
        Some((element, from..at))
    })
}

/// Keeps blocks, but those that are never article text.
fn keep(found: &Found, verdicts: &mut [(Verdict, f32)], blocks: Range<usize>) {
    for at in blocks {
        if !model::is_never(found, &found.passages[at]) {
            verdicts[at].0 = Verdict::Article;
        }
    }
}

/// Most of what stands in these blocks is no link.
fn is_text(blocks: &[Passage]) -> bool {
    let linked: usize = blocks.iter().map(|block| block.linked).sum();
    let bytes: usize = blocks.iter().map(|block| block.text.len()).sum();
    linked * 2 < bytes
}

/// Elements around a table within one place of the text: a figure, a wrapper that scrolls.
const WRAPPERS: usize = 3;

/// Whether the rows of `table` from `at` to `end` stand between two paragraphs that are kept, all three
/// under one element.
fn between_siblings(
    found: &Found,
    groups: &[u32],
    verdicts: &[(Verdict, f32)],
    table: u32,
    at: usize,
    end: usize,
) -> bool {
    let kept = |at: usize| verdicts.get(at).is_some_and(|v| v.0 == Verdict::Article);
    let prose = |at: usize| {
        let passage = &found.passages[at];
        kept(at) && passage.level == 0 && passage.kind == BlockKind::Paragraph
    };
    // A caption or a heading may stand between.
    let above = (at.saturating_sub(2)..at).rev().find(|at| prose(*at));
    let below = (end..(end + 2).min(verdicts.len())).find(|at| prose(*at));
    let (Some(above), Some(below)) = (above, below) else {
        return false;
    };
    let mut around = found.elements[table as usize].parent;
    (0..WRAPPERS).any(|_| {
        let here = around + 1;
        around = found.elements[around as usize].parent;
        groups[above] == here && groups[below] == here
    })
}

/// A table of figures is kept as a whole or not at all: all of it where half of its rows are, in
/// a fragment where text stands before and behind it, in a page where that is next to it.
fn tables(found: &Found, groups: &[u32], verdicts: &mut [(Verdict, f32)], fragment: bool) {
    let kept = |v: &(Verdict, f32)| v.0 == Verdict::Article;
    let first = verdicts.iter().position(kept);
    let last = verdicts.iter().rposition(kept).unwrap_or(0);
    for (table, Range { start: at, end }) in runs(found, table_of) {
        let rows = &found.passages[at..end];
        let celled = rows.iter().filter(|row| row.text.contains('\t')).count();
        let half = verdicts[at..end].iter().filter(|v| kept(v)).count() * 2 >= rows.len();
        let amid = if fragment {
            first.is_some_and(|first| first < at && end <= last)
        } else {
            !half && between_siblings(found, groups, verdicts, table, at, end)
        };
        // A calendar has figures only.
        let word = |text: &str| text.chars().filter(|c| c.is_alphabetic()).count() >= 3;
        let named = rows.iter().filter(|row| word(&row.text)).count() * 2 > rows.len();
        let figures = rows.len() >= 2 && celled * 2 > rows.len() && named;
        if figures && is_text(rows) && (half || amid) {
            keep(found, verdicts, at..end);
        }
    }
}

/// Elements between an item's text and its list.
const INNER: usize = 3;

/// The list around one of its items.
fn list_of(found: &Found, at: usize) -> Option<u32> {
    let item = Some(&found.passages[at]).filter(|item| item.kind == BlockKind::ListItem)?;
    let mut around = found.around(item.element).take(INNER);
    around.find(|at| matches!(found.tag(*at), Tag::Ul | Tag::Ol))
}

/// Items of a list of links, at least.
const LINKS: usize = 4;

/// A list that is not one of links is kept as a whole where half of its items are; one of nothing but links goes as
/// a whole where less than half of its items are kept.
fn lists(found: &Found, verdicts: &mut [(Verdict, f32)]) {
    for (_, items) in runs(found, list_of) {
        let kept = verdicts[items.clone()].iter();
        let kept = kept.filter(|v| v.0 == Verdict::Article).count();
        let shown = found.passages[items.clone()]
            .iter()
            .filter(|item| !item.context.has(Context::CONCEALED));
        let links = shown
            .clone()
            .all(|item| item.linked * 10 >= item.text.len() * 9);
        if links && shown.count() >= LINKS && kept * 2 < items.len() {
            for at in items {
                verdicts[at].0 = Verdict::Chrome;
            }
            continue;
        }
        if kept * 2 >= items.len() && kept < items.len() && is_text(&found.passages[items.clone()])
        {
            keep(found, verdicts, items);
        }
    }
}

/// Bytes of a paragraph that neither a label nor a teaser is.
const LONG: usize = 140;
/// Least probability of the model of a paragraph between two that are kept.
const DOUBTED: f32 = 0.15;

/// A long paragraph of sentences between two paragraphs that are kept, all three of one parent, is kept with them:
/// what is set between paragraphs has a box of its own as a rule.
fn amid(found: &Found, groups: &[u32], verdicts: &mut [(Verdict, f32)]) {
    let prose = |at: usize| {
        let passage = &found.passages[at];
        let bare = passage.text.trim_end_matches(['"', '”', '»', '’', ')']);
        passage.kind == BlockKind::Paragraph
            && passage.level == 0
            && passage.linked * 4 < passage.text.len()
            && bare.ends_with(['.', '!', '?', '…', '。', '！', '？'])
    };
    for at in 1..verdicts.len().saturating_sub(1) {
        let kept = |at: usize| verdicts[at].0 == Verdict::Article;
        let passage = &found.passages[at];
        let amid = !kept(at)
            && kept(at - 1)
            && kept(at + 1)
            && groups[at] == groups[at - 1]
            && groups[at] == groups[at + 1];
        if amid
            && verdicts[at].1 >= DOUBTED
            && passage.text.len() >= LONG
            && !passage.context.has(Context::CONCEALED)
            && prose(at)
            && prose(at - 1)
            && prose(at + 1)
        {
            keep(found, verdicts, at..at + 1);
        }
    }
}

/// Fewest words of a paragraph that announces a list: `Share:` and `Topics:` are labels.
const ANNOUNCES: usize = 3;

/// Whether the paragraph before `at` is kept, ends in a colon and stands beside the `list` that begins there, in
/// the same element or with wrappers around the list.
fn is_announced(
    found: &Found,
    groups: &[u32],
    verdicts: &[(Verdict, f32)],
    list: u32,
    at: usize,
) -> bool {
    let Some(before) = at.checked_sub(1) else {
        return false;
    };
    let passage = &found.passages[before];
    let announces = verdicts[before].0 == Verdict::Article
        && passage.kind == BlockKind::Paragraph
        && passage.level == 0
        && passage.linked == 0
        && passage.text.ends_with([':', '：'])
        && passage.text.split_whitespace().count() >= ANNOUNCES;
    announces && is_beside(found, groups, list, before)
}

/// Whether a block stands beside a list, in the same element or with wrappers around the list.
fn is_beside(found: &Found, groups: &[u32], list: u32, block: usize) -> bool {
    let mut around = list;
    (0..WRAPPERS).any(|_| {
        around = found.elements[around as usize].parent;
        groups[block] == around + 1
    })
}

/// In a fragment, a list without links right behind a kept block of the same element is one of the article's,
/// however short its items are: there is no navigation to take it for.
fn listed(found: &Found, groups: &[u32], verdicts: &mut [(Verdict, f32)]) {
    for (list, items) in runs(found, list_of) {
        let plain = found.passages[items.clone()]
            .iter()
            .all(|item| item.linked == 0 && !item.context.has(Context::CONCEALED));
        let behind = items.start.checked_sub(1).is_some_and(|before| {
            verdicts[before].0 == Verdict::Article && is_beside(found, groups, list, before)
        });
        if plain && behind {
            keep(found, verdicts, items);
        }
    }
}

/// A list without links right behind a kept paragraph that ends in a colon is what the paragraph announces: the
/// article may end in it, with no text behind that would hold it.
fn announced(found: &Found, groups: &[u32], verdicts: &mut [(Verdict, f32)]) {
    for (list, items) in runs(found, list_of) {
        let plain = found.passages[items.clone()]
            .iter()
            .all(|item| item.linked == 0 && !item.context.has(Context::CONCEALED));
        if plain && items.len() >= 2 && is_announced(found, groups, verdicts, list, items.start) {
            keep(found, verdicts, items);
        }
    }
}

/// What stands in one quotation with a block that is kept, right behind it, is kept: the line that says whose
/// it is.
fn quotations(found: &Found, verdicts: &mut [(Verdict, f32)]) {
    let around = |at: usize| {
        let around = found.around(found.passages[at].element);
        around
            .filter(|at| matches!(found.tag(*at), Tag::Blockquote | Tag::Figure))
            .last()
    };
    for at in 1..verdicts.len() {
        let (above, here) = (&found.passages[at - 1], &found.passages[at]);
        let quoted = above.kind == BlockKind::Quote && here.kind == BlockKind::Quote;
        if quoted
            && verdicts[at - 1].0 == Verdict::Article
            && verdicts[at].0 != Verdict::Article
            && here.linked * 2 < here.text.len()
            && around(at).is_some()
            && around(at) == around(at - 1)
        {
            verdicts[at].0 = Verdict::Article;
        }
    }
}

/// Classes of the text between headline and article.
const LEADS: &[&str] = &[
    "lead",
    "lede",
    "ingress",
    "standfirst",
    "subtitle",
    "chapo",
    "entradilla",
    "bajada",
    "vorspann",
];

/// What its class calls the lead, a sentence of the page's language below the headline, is the article's: the model
/// knows few words of some languages.
fn lead(found: &Found, verdicts: &mut [(Verdict, f32)]) {
    /// Least probability of the model.
    const LEAST: f32 = 0.2;
    let headline = found.passages.iter().position(|p| p.level == 1);
    let text = verdicts.iter().position(|v| v.0 == Verdict::Article);
    let (Some(headline), Some(text)) = (headline, text) else {
        return;
    };
    let between = headline + 1..text.max(headline + 1);
    let passages = found.passages[between.clone()].iter();
    for (passage, verdict) in passages.zip(&mut verdicts[between]) {
        let class = passage.path.rsplit('>').take(2).any(|element| {
            let class = element.split_once('.').map_or("", |(_, class)| class);
            let class = class.to_ascii_lowercase();
            // `leaderboard` is an advertisement's.
            LEADS.iter().any(|lead| class.contains(lead)) && !class.contains("leader")
        });
        let sentence = passage
            .text
            .trim_end_matches(['"', '”', '»', ')'])
            .ends_with(['.', '!', '?', '…', '。', '।']);
        if class && sentence && passage.linked == 0 && verdict.1 >= LEAST {
            verdict.0 = Verdict::Article;
        }
    }
}

/// Classes of the line below a headline that goes on with it.
const DECKS: &[&str] = &[
    "subheadline",
    "sub-headline",
    "sub_headline",
    "subtitle",
    "sub-title",
    "sub_title",
    "subhead",
    "standfirst",
    "headline-sub",
    "title-sub",
    "untertitel",
    "unterzeile",
    "sous-titre",
    "soustitre",
    "subtitulo",
    "sottotitolo",
    "ondertitel",
];

/// Blocks below the headline within which the deck stands.
const BELOW: usize = 2;
/// Words of a deck.
const DECK: std::ops::RangeInclusive<usize> = 4..=60;

/// The deck right below the headline, of one parent with it and by its class or as a heading of its own, is the
/// article's, whether or not it is a sentence.
fn deck(found: &Found, verdicts: &mut [(Verdict, f32)]) {
    let Some(headline) = found.passages.iter().position(|p| p.level == 1) else {
        return;
    };
    let home = found.elements[found.passages[headline].element as usize].parent;
    let Some(text) = verdicts
        .iter()
        .enumerate()
        .position(|(at, v)| at > headline && v.0 == Verdict::Article)
    else {
        return;
    };
    let below = headline + 1..(headline + 1 + BELOW).min(text);
    for (passage, verdict) in found.passages[below.clone()]
        .iter()
        .zip(&mut verdicts[below])
    {
        let class = passage.path.rsplit('>').take(2).any(|element| {
            let class = element.split_once('.').map_or("", |(_, class)| class);
            let class = class.to_ascii_lowercase();
            DECKS.iter().any(|deck| class.contains(deck))
        });
        let words = passage.text.split_whitespace().count();
        let fits = matches!(passage.kind, BlockKind::Heading | BlockKind::Paragraph)
            && passage.linked == 0
            && DECK.contains(&words)
            && !passage.context.has(Context::CONCEALED);
        let beside = found
            .around(passage.element)
            .take(WRAPPERS)
            .any(|e| e == home);
        if class && fits && beside {
            verdict.0 = Verdict::Article;
            return;
        }
    }
}
