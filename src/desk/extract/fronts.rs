//! Pages without a text of their own: a site's front page, a list of teasers that break off.

use super::{Block, BlockKind, Field, Origin, Page, Verdict};
use crate::desk::RuleDoc;

/// Code of the rule for front pages.
const FRONT: &str = "extract.front_page";
/// Code of the rule for teasers.
const TEASERS: &str = "extract.teasers";

/// Longest teaser, in bytes.
const TEASER: usize = 280;
/// Text on a front page at most, in bytes: what is longer may be an article that misstates its address.
const MOST: usize = 4_000;
/// Text on a front page that is too little to be one of its own, in bytes.
const LITTLE: usize = 500;
/// Blocks at least that make a list of teasers.
const LIST: usize = 5;

/// Documented decisions.
pub(super) fn rules() -> [RuleDoc; 2] {
    let rule = |code, what, why, example| RuleDoc {
        code,
        stage: "extract",
        what,
        why,
        example,
        languages: "*",
    };
    [
        rule(
            FRONT,
            "a page whose addresses are all a site's front page, which does not call itself an article, keeps next to nothing or has three or more titles between its blocks that lead elsewhere, and keeps at most one block that is longer than a teaser",
            "a front page is the beginnings of other articles",
            "",
        ),
        rule(
            TEASERS,
            "five or more blocks none of which is longer than a teaser, and four of five of them break off with an ellipsis",
            "so do the beginnings of other articles; an article's sentences end",
            "The council met on Monday to…",
        ),
    ]
}

/// Why a page has no text of its own: the rule's code and the first block that it keeps. `address` is the
/// message's.
pub(super) fn refuse(page: &Page, address: Option<&str>) -> Option<(&'static str, String)> {
    if page.origin != Origin::Html {
        return None;
    }
    let blocks = page.blocks.iter();
    let kept: Vec<&Block> = blocks
        .filter(|block| block.verdict == Verdict::Article)
        .collect();
    let first = kept.first()?.text.clone();
    let long = kept.iter().filter(|b| b.text.len() > TEASER).count();
    let length: usize = kept.iter().map(|b| b.text.len()).sum();
    let code = if long == 0 && breaks_off(&kept) {
        TEASERS
    } else if length <= MOST
        && long <= usize::from(kept.len() >= LIST)
        && is_front_page(page, address)
        && (address.is_some() || !has_headline(page))
        && (leads_on(page) || length <= LITTLE)
    {
        FRONT
    } else {
        return None;
    };
    Some((code, first))
}

/// Four of five blocks, and five at least, break off.
fn breaks_off(kept: &[&Block]) -> bool {
    let texts: Vec<&str> = kept
        .iter()
        .map(|block| block.text.trim_end_matches([']', ')', ' ', '"', '”', '»']))
        .collect();
    let broken = texts
        .iter()
        .filter(|text| text.ends_with(['…']) || text.ends_with("..."));
    let broken = broken.count();
    broken >= LIST && broken * 5 >= texts.len() * 4
}

/// All addresses that the message or the page's head state are a front page's, and its type is none of an
/// article.
fn is_front_page(page: &Page, address: Option<&str>) -> bool {
    let said = page.candidates.iter().filter(|c| {
        c.field == Field::Url && matches!(c.from.as_str(), "link canonical" | "meta og:url")
    });
    let mut addresses = address
        .into_iter()
        .chain(said.map(|c| c.value.as_str()))
        .peekable();
    let article = page.candidates.iter().any(|c| {
        c.field == Field::Type
            && c.from == "meta og:type"
            && c.value.to_ascii_lowercase().contains("article")
    });
    !article && addresses.peek().is_some() && addresses.all(is_front)
}

/// Whether a heading stands in the document's title, in words enough for a headline: what many a page says of its
/// address is wrong.
fn has_headline(page: &Page) -> bool {
    let of = |field: Field, from: &str| {
        let all = page.candidates.iter();
        all.filter(move |c| c.field == field && c.from == from)
            .map(|c| c.value.as_str())
            .take(4)
            .collect::<Vec<_>>()
    };
    let titles = of(Field::DocumentTitle, "title");
    let long =
        |text: &str| text.split(' ').count() >= 4 || !text.is_ascii() && text.chars().count() >= 12;
    let heads = of(Field::Headline, "h1");
    heads
        .iter()
        .any(|head| long(head) && titles.iter().any(|title| title.contains(head)))
}

/// Whether three or more titles between the first and the last block that is kept lead to other pages, none of
/// them in a menu.
fn leads_on(page: &Page) -> bool {
    let mut targets: Vec<&str> = Vec::new();
    let is_kept = |block: &Block| block.verdict == Verdict::Article;
    let first = page.blocks.iter().position(is_kept).unwrap_or(0);
    let last = page.blocks.iter().rposition(is_kept).unwrap_or(0);
    for block in page.blocks[first..].iter().take(last - first) {
        let menu = matches!(block.kind, BlockKind::Navigation | BlockKind::Form);
        let title = block.text.split(' ').count() >= 4
            || !block.text.is_ascii() && block.text.chars().count() >= 12;
        if let Some(target) = block.href.as_deref().filter(|_| !menu && title)
            && block.link_density > 0.8
            && !targets.contains(&target)
        {
            targets.push(target);
            if targets.len() >= 3 {
                return true;
            }
        }
    }
    false
}

/// An address without a path, or with one that only says that it begins there: `https://ledger.example/`,
/// `/en/index.html`. An archive's address has the page's own inside.
fn is_front(address: &str) -> bool {
    let address = match address.split_once("/web/") {
        Some((_, inner)) if inner.contains("://") => {
            inner.split_once('/').map_or(inner, |(moment, own)| {
                if moment.starts_with("http") {
                    inner
                } else {
                    own
                }
            })
        }
        _ => address,
    };
    let Some((_, rest)) = address.split_once("://") else {
        return address == "/";
    };
    let path = rest.split_once('/').map_or("", |(_, path)| path);
    let mut parts = path.split('/').filter(|part| !part.is_empty());
    let idle = |part: &str| {
        let language =
            |part: &str| part.len() == 2 && part.bytes().all(|b| b.is_ascii_alphabetic());
        language(part)
            || part
                .split_once('-')
                .is_some_and(|(one, two)| language(one) && language(two))
            || matches!(
                part,
                "index.html"
                    | "index.htm"
                    | "index.php"
                    | "default.aspx"
                    | "index.asp"
                    | "home"
                    | "home.html"
            )
    };
    !path.contains(['?', '#']) && parts.by_ref().take(3).all(idle) && parts.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::extract::Candidate;

    fn page(candidates: &[(Field, &str, &str)], texts: &[&str]) -> Page {
        let candidate = |(field, from, value): &(Field, &str, &str)| Candidate {
            field: *field,
            value: (*value).to_owned(),
            from: (*from).to_owned(),
            at: 0,
        };
        let block = |text: &&str| Block {
            text: (*text).to_owned(),
            ..Block::default()
        };
        Page {
            origin: Origin::Html,
            candidates: candidates.iter().map(candidate).collect(),
            blocks: texts.iter().map(block).collect(),
            ..Page::default()
        }
    }

    fn lead_on(page: &mut Page) {
        let titles = (0..3).map(|at| Block {
            text: format!("Talks stall as deadline {at} looms"),
            href: Some(format!("/a{at}")),
            link_density: 1.0,
            verdict: Verdict::Chrome,
            ..Block::default()
        });
        page.blocks.splice(1..1, titles);
    }

    fn code(page: &Page, address: Option<&str>) -> Option<&'static str> {
        refuse(page, address).map(|(code, _)| code)
    }

    #[test]
    fn an_address_without_a_path_is_a_front_pages() {
        for address in [
            "https://ledger.example",
            "http://www.ledger.example///",
            "https://ledger.example/en/index.html",
            "https://ledger.example/en-GB/",
            "https://web.archive.org/web/20240503120000/https://ledger.example/",
        ] {
            assert!(is_front(address), "{address}");
        }
        for address in [
            "https://ledger.example/?p=12",
            "https://ledger.example/harbour",
            "https://web.archive.org/web/20240503120000/https://ledger.example/harbour",
            "/harbour",
        ] {
            assert!(!is_front(address), "{address}");
        }
    }

    #[test]
    fn a_front_page_is_no_article() {
        let council = "The council wants a new quay, its chairwoman said. ".repeat(5);
        let teasers = [
            council.as_str(),
            &council,
            &council,
            "Bathers return to the river.",
        ];
        let long = "The council met on Monday to hear of the quay. ".repeat(9);
        let canonical = (Field::Url, "link canonical", "https://ledger.example/");
        let mut front = page(&[canonical], &teasers);
        // A farewell on a front page leads nowhere.
        assert_eq!(code(&front, None), None);
        let little = page(&[canonical], &teasers[3..]);
        assert_eq!(code(&little, None), Some(FRONT));
        lead_on(&mut front);
        assert_eq!(code(&front, None), Some(FRONT));
        assert_eq!(code(&front, Some("https://ledger.example/")), Some(FRONT));
        // Many a page names its site as its address.
        assert_eq!(code(&front, Some("https://ledger.example/quay")), None);
        let head = (Field::Headline, "h1", "The ferry sails again");
        let title = (
            Field::DocumentTitle,
            "title",
            "The ferry sails again | Ledger",
        );
        let mut misstated = page(&[canonical, head, title], &teasers);
        lead_on(&mut misstated);
        assert_eq!(code(&misstated, None), None);
        let mut told = page(&[canonical], &[&long]);
        lead_on(&mut told);
        assert_eq!(code(&told, None), None);
        let kind = (Field::Type, "meta og:type", "article");
        let mut article = page(&[canonical, kind], &teasers);
        lead_on(&mut article);
        assert_eq!(code(&article, None), None);
        assert_eq!(code(&page(&[], &teasers), None), None);
    }

    #[test]
    fn beginnings_of_articles_are_none() {
        let cut = [
            "The council met on Monday to...",
            "Bathers return to a river that…",
        ]
        .repeat(3);
        assert_eq!(code(&page(&[], &cut), None), Some(TEASERS));
        let mut told = cut.clone();
        told.extend(["The board sat down.", "Nobody spoke."]);
        assert_eq!(code(&page(&[], &told), None), None);
        assert_eq!(code(&page(&[], &cut[..4]), None), None);
    }
}
