//! Pages that are no article whatever their blocks look like: an error page, a wall for robots, a list
//! of other articles.
//!
//! A server's "404 Not Found" is a paragraph like any other; only its words tell.

use super::refusals::{FORMS, REFUSALS};
use super::{Block, BlockKind, Field, Page, Verdict, fronts, says_article};
use crate::desk::RuleDoc;

/// Most bytes of kept text on a page that its title gives away.
const TITLED: usize = 1_500;
/// Most bytes of kept text on a page that its text gives away.
const WORDED: usize = 500;

/// Code of the rule for listings.
const LISTING: &str = "extract.listing";

/// Documented decisions.
pub fn rules() -> Vec<RuleDoc> {
    let listing = RuleDoc {
        code: LISTING,
        stage: "extract",
        what: "a page that names no article: what it keeps are five or more headings that lead elsewhere, each with a teaser of at most two short blocks; three where its address is a tag's or a search's",
        why: "a section's page is the beginnings of other articles",
        example: "",
        languages: "*",
    };
    let refusals = REFUSALS.iter().map(|refusal| RuleDoc {
        code: refusal.code,
        stage: "extract",
        what: refusal.what,
        why: refusal.why,
        example: refusal.example,
        languages: "en de fr es it pt nl pl tr id ru ar zh ja ko",
    });
    refusals.chain([listing]).chain(fronts::rules()).collect()
}

/// Why the page is no article: the rule's code and the words that say so. `title` and `address` are the
/// message's.
pub fn refuse(
    page: &Page,
    title: Option<&str>,
    address: Option<&str>,
) -> Option<(&'static str, String)> {
    let kept = || {
        let blocks = page.blocks.iter();
        blocks.filter(|block| block.verdict == Verdict::Article)
    };
    // A page may say that it is an article, and leave it to a script to show it.
    if kept().all(|block| block.text.len() <= WORDED && worded(block).is_some())
        && let Some(found) = kept().find_map(worded)
    {
        return Some(found);
    }
    if let Some(found) = fronts::refuse(page, address) {
        return Some(found);
    }
    if says_article(page) {
        return None;
    }
    let length: usize = kept().map(|block| block.text.len()).sum();
    if length <= TITLED
        && let Some(found) = titled(page, title)
    {
        return Some(found);
    }
    if length <= WORDED
        && let Some(found) = kept().find_map(worded)
    {
        return Some(found);
    }
    if address.is_some_and(names_list)
        && let Some(first) = linked(page)
    {
        return Some((LISTING, first));
    }
    listing(kept()).map(|first| (LISTING, first))
}

/// Parts of an address whose page lists articles.
const LISTS: &[&str] = &[
    "author",
    "authors",
    "autor",
    "buscar",
    "categories",
    "category",
    "categoria",
    "etiqueta",
    "kategorie",
    "recherche",
    "ricerca",
    "schlagwort",
    "search",
    "suche",
    "tag",
    "tags",
];

/// Hyphens in the name of an article, rather than of a tag or an author.
const SLUG: usize = 4;

/// An address of a search or of all articles with a tag: `/tag/harbour`, `/search?q=harbour`,
/// `/category/sport/page/2`. What lies deeper may be an article.
fn names_list(address: &str) -> bool {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let path = path.split_once("://").map_or(path, |(_, rest)| rest);
    let mut parts: Vec<&str> = path.split('/').skip(1).filter(|p| !p.is_empty()).collect();
    let number = |part: &&str| part.bytes().all(|b| b.is_ascii_digit());
    if parts.last().is_some_and(number) {
        parts.pop();
        if parts.last() == Some(&"page") {
            parts.pop();
        }
    }
    let asks = query.split('&').any(|part| {
        ["s=", "q=", "query="]
            .iter()
            .any(|name| part.starts_with(name))
    });
    let near = parts.iter().rev().take(2);
    let mut near = near.filter(|part| LISTS.contains(&part.to_ascii_lowercase().as_str()));
    // `/category/the-ferry-sails-again-on-monday` is an article's own name.
    let named = parts
        .last()
        .is_some_and(|part| part.matches('-').count() >= SLUG);
    near.next().is_some() && !named || asks && parts.is_empty()
}

/// The first title of a page that leads to three or more other articles by their headings, or to five or more
/// by lines that are links, and keeps no text that is longer than a teaser.
fn linked(page: &Page) -> Option<String> {
    const LONG: usize = 320;
    let (mut headings, mut lines): (Vec<&str>, Vec<&str>) = (Vec::new(), Vec::new());
    let mut first = None;
    for block in &page.blocks {
        if block.verdict == Verdict::Article && block.text.len() > LONG {
            return None;
        }
        let Some(target) = &block.href else { continue };
        let menu = matches!(block.kind, BlockKind::Navigation | BlockKind::Form);
        let title = block.text.split(' ').count() >= 4;
        if menu || !title || block.link_density <= 0.8 || lines.len() > 400 {
            continue;
        }
        first.get_or_insert(block);
        if !lines.contains(&target.as_str()) {
            lines.push(target);
            if block.kind == BlockKind::Heading {
                headings.push(target);
            }
        }
    }
    (headings.len() >= 3 || lines.len() >= 5)
        .then_some(first)
        .flatten()
        .map(|block| block.text.clone())
}

fn titled(page: &Page, title: Option<&str>) -> Option<(&'static str, String)> {
    let heads = page.candidates.iter().filter(|candidate| {
        candidate.field == Field::DocumentTitle
            || candidate.field == Field::Headline && candidate.from == "h1"
    });
    let heads = heads.map(|candidate| candidate.value.as_str());
    let named = page
        .candidates
        .iter()
        .any(|c| c.field == Field::DocumentTitle);
    heads
        .chain(title)
        .take(4)
        .enumerate()
        .find_map(|(at, head)| {
            let said = REFUSALS.iter().find(|refusal| {
                if named && at > 0 && std::ptr::eq(refusal.titles, FORMS) {
                    return false;
                }
                // The site's name stands beside it: "Page not found | The Ledger".
                head.split(['|', '–', '—', '·'])
                    .flat_map(|part| part.split(" - "))
                    .any(|part| refusal.titles.contains(&bare(part).as_str()))
            })?;
            Some((said.code, head.trim().to_owned()))
        })
}

/// Lower case without a status, "error" and marks around it: `Error 404 (Not Found)!!1`.
fn bare(title: &str) -> String {
    let lower = title.replace('’', "'").to_lowercase();
    let mut left = lower.as_str();
    loop {
        let before = left;
        left = left.trim_matches(|c: char| {
            c.is_whitespace()
                || c.is_ascii_digit()
                || matches!(c, '.' | '…' | '(' | ')' | '!' | ':')
        });
        for word in ["error", "http", "status", "fehler", "erreur"] {
            left = left.strip_prefix(word).unwrap_or(left);
        }
        if left == before {
            return left.to_owned();
        }
    }
}

fn worded(block: &Block) -> Option<(&'static str, String)> {
    let text = block.text.replace('’', "'").to_lowercase();
    let said = REFUSALS
        .iter()
        .find(|refusal| refusal.words.iter().any(|words| text.contains(words)))?;
    Some((said.code, block.text.clone()))
}

/// The first of the headings of a page that is a list of other articles.
fn listing<'a>(kept: impl Iterator<Item = &'a Block>) -> Option<String> {
    const HEADINGS: usize = 5;
    const TEASER: usize = 2;
    const LONG: usize = 320;
    let mut first = None;
    let mut targets: Vec<&str> = Vec::new();
    let mut behind = 0;
    for block in kept {
        let leads = block.kind == BlockKind::Heading && block.link_density > 0.8;
        match &block.href {
            Some(target) if leads => {
                first.get_or_insert(block);
                if !targets.contains(&target.as_str()) {
                    targets.push(target);
                }
                behind = 0;
            }
            _ if first.is_none() && block.text.len() > LONG => return None,
            _ if first.is_some() => {
                behind += 1;
                if behind > TEASER || block.text.len() > LONG {
                    return None;
                }
            }
            _ => {}
        }
        if targets.len() > 400 {
            break;
        }
    }
    (targets.len() >= HEADINGS)
        .then_some(first)
        .flatten()
        .map(|block| block.text.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::extract::Candidate;

    fn page(title: &str, texts: &[&str]) -> Page {
        Page {
            candidates: vec![Candidate {
                field: Field::DocumentTitle,
                value: title.to_owned(),
                from: "title".to_owned(),
                at: 0,
            }],
            blocks: texts
                .iter()
                .map(|text| Block {
                    text: (*text).to_owned(),
                    ..Block::default()
                })
                .collect(),
            ..Page::default()
        }
    }

    fn code(title: &str, texts: &[&str]) -> Option<&'static str> {
        refuse(&page(title, texts), None, None).map(|(code, _)| code)
    }

    #[test]
    fn error_pages_and_walls_are_told_by_their_title() {
        for title in [
            "404 Not Found",
            "403 Forbidden",
            "Error 404 (Not Found)!!1",
            "Page not found - The Ledger",
            "Seite nicht gefunden | Kreisblatt",
            "502 Bad Gateway",
        ] {
            assert_eq!(
                code(title, &["nginx"]),
                Some("extract.error_page"),
                "{title}"
            );
        }
        for title in [
            "Just a moment...",
            "Access Denied",
            "Attention Required! | Shield",
        ] {
            assert_eq!(
                code(title, &["Ray 7f2a"]),
                Some("extract.robot_wall"),
                "{title}"
            );
        }
        for title in ["Log in | The Ledger", "Zustimmung", "Sign in to continue"] {
            assert_eq!(
                code(title, &["Welcome"]),
                Some("extract.consent_wall"),
                "{title}"
            );
        }
        let asks = "We and our 203 partners store and/or access information on a device.";
        assert_eq!(code("The Ledger", &[asks]), Some("extract.consent_wall"));
        for title in [
            "Remains not found after wreck is raised",
            "Access denied: how a town lost its beach",
        ] {
            assert_eq!(code(title, &["The town sued."]), None, "{title}");
        }
        assert_eq!(
            code("Not found", &[&"The wreck was raised. ".repeat(90)]),
            None
        );
    }

    #[test]
    fn walls_are_told_by_their_words() {
        let form = |title: &str| code(title, &["Please enter your address."]);
        assert_eq!(form("Subscribe | The Ledger"), Some("extract.form_page"));
        assert_eq!(form("How to subscribe | The Ledger"), None);
        let wall = "You need to enable JavaScript to run this app.";
        assert_eq!(code("News", &[wall]), Some("extract.robot_wall"));
        let article = "The ferry sailed. ".repeat(40);
        assert_eq!(code("News", &[wall, &article]), None);
    }

    #[test]
    fn the_address_of_a_search_or_a_tag_names_a_list() {
        for address in [
            "https://quay.example/search?q=harbour",
            "https://quay.example/?s=harbour",
            "https://quay.example/tag/harbour/",
            "https://quay.example/tag/harbour/page/2",
            "https://quay.example/en/category/sport",
        ] {
            assert!(names_list(address), "{address}");
        }
        for address in [
            "https://quay.example/tag/harbour/the-ferry-sails-again",
            "https://quay.example/category/the-ferry-sails-again-on-monday",
            "https://quay.example/2026/03/ferry?s=tw",
            "https://quay.example/search-for-a-missing-ferry",
        ] {
            assert!(!names_list(address), "{address}");
        }
        let mut tagged = page("Harbour", &["The board voted on the quay."]);
        for at in 0..3 {
            tagged.blocks.push(Block {
                text: format!("Talks stall as deadline {at} looms"),
                kind: BlockKind::Heading,
                link_density: 1.0,
                href: Some(format!("/a{at}")),
                ..Block::default()
            });
        }
        let code = |address| refuse(&tagged, None, Some(address)).map(|(code, _)| code);
        assert_eq!(code("https://quay.example/tag/harbour"), Some(LISTING));
        assert_eq!(code("https://quay.example/2026/harbour"), None);
    }

    #[test]
    fn a_list_of_teasers_is_no_article_and_a_list_of_sections_is_one() {
        let list = |linked: bool, long: bool| {
            let mut page = page("World", &[]);
            for at in 0..6 {
                page.blocks.push(Block {
                    text: format!("Talks stall as deadline {at} looms"),
                    kind: BlockKind::Heading,
                    level: 2,
                    link_density: if linked { 1.0 } else { 0.0 },
                    href: linked.then(|| format!("/a{at}")),
                    ..Block::default()
                });
                page.blocks.push(Block {
                    text: "Ministers failed to agree. ".repeat(if long { 20 } else { 1 }),
                    ..Block::default()
                });
            }
            refuse(&page, None, None).map(|(code, _)| code)
        };
        assert_eq!(list(true, false), Some(LISTING));
        assert_eq!(list(true, true), None, "long texts");
        assert_eq!(list(false, false), None, "headings of its own");
    }
}
