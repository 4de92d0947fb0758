//! The next article, which a page loads below the one that it is about.

use super::html::Found;
use super::html::tags::Tag;
use super::{Field, Verdict};

/// Bytes of the first article, at least: less may be a teaser, or a headline whose text is in an element
/// of its own.
const LEAD: usize = 480;

/// Bytes of a headline of the second level, at least, that the page's title says.
const TITLE: usize = 16;

/// Blocks at the head of an element among which its headline is sought.
const HEAD: usize = 3;

/// Blocks from the headline on within which a byline or a date shows that another article begins.
const BYLINE: u32 = 6;

const NONE: u32 = u32::MAX;

/// Takes the articles below the first for what they are: an `article` element outside the one that holds
/// the page's first `h1`, or the `h2` that says its title, and its text, with a headline at its head and a byline or
/// a date of its own, or with the headline in a place like the first's.
/// Sections, posts of a live blog and comments have none of the three or stand inside.
pub fn leave_out(found: &Found, verdicts: &mut [(Verdict, f32)]) {
    let outermost = outermost(found);
    let article = |at: usize| outermost[found.passages[at].element as usize];
    let all = 0..found.passages.len();
    let within = || all.clone().filter(|at| article(*at) != NONE);
    let Some(headline) = within()
        .find(|at| found.passages[*at].level == 1)
        .or_else(|| within().find(|at| is_title(found, *at)))
    else {
        return;
    };
    let lead = article(headline);
    let Some(last) = all.clone().rfind(|at| article(*at) == lead) else {
        return;
    };
    if last + 1 == found.passages.len() {
        return;
    }
    let bytes = |at: usize| found.passages[at].text.len();
    let kept = all
        .clone()
        .filter(|at| article(*at) == lead && verdicts[*at].0 == Verdict::Article);
    if kept.map(bytes).sum::<usize>() < LEAD {
        return;
    }
    let mut at = last + 1;
    while at < found.passages.len() {
        let element = article(at);
        let end = (at..found.passages.len())
            .find(|end| article(*end) != element)
            .unwrap_or(found.passages.len());
        if element != NONE && element != lead && is_article(found, headline, at, end) {
            for verdict in &mut verdicts[at..end] {
                verdict.0 = Verdict::Chrome;
            }
        }
        at = end;
    }
}

/// An `h2` that the page's title begins with, or a meta element.
fn is_title(found: &Found, at: usize) -> bool {
    let passage = &found.passages[at];
    let says = |field| matches!(field, Field::Headline | Field::DocumentTitle);
    passage.level == 2
        && passage.text.len() >= TITLE
        && found
            .candidates
            .iter()
            .any(|c| c.at == 0 && says(c.field) && c.value.starts_with(&passage.text))
}

/// Whether the blocks begin with a headline and have a byline or a date, or that is in a place like the one of
/// the page's headline.
fn is_article(found: &Found, lead: usize, from: usize, to: usize) -> bool {
    let lead = &found.passages[lead];
    let mut heads = (from..to.min(from + HEAD)).map(|at| &found.passages[at]);
    let headed = heads.clone().any(|head| (1..=2).contains(&head.level));
    if heads.any(|head| head.level == lead.level && head.path == lead.path) {
        return true;
    }
    // Candidates count blocks from 1.
    let near = from as u32 + 1..=from as u32 + 1 + BYLINE;
    headed
        && found.candidates.iter().any(|c| {
            near.contains(&c.at)
                && matches!(
                    c.field,
                    Field::Author | Field::Published | Field::Modified | Field::Date
                )
        })
}

/// The outermost `article` around each element.
fn outermost(found: &Found) -> Vec<u32> {
    let mut around: Vec<u32> = Vec::with_capacity(found.elements.len());
    for (at, element) in found.elements.iter().enumerate() {
        let above = around.get(element.parent as usize).copied().unwrap_or(NONE);
        let own = if element.tag == Tag::Article {
            at as u32
        } else {
            NONE
        };
        around.push(if above == NONE { own } else { above });
    }
    around
}

#[cfg(test)]
mod tests {
    use super::super::tests::kept;

    const LEAD: &str = "The mayor of Alderton has resigned over the costs of the new town hall, which have risen to \
        twice what the council had been told, and leaves her desk on Friday. She said that she had trusted the \
        builders too long, and that nobody else was to blame for it, least of all the clerks. The council meets on \
        Monday to choose one of its members to lead the town until the vote in May, for which four of them have \
        said that they will stand, among them the harbour master and a teacher from the upper town.";
    const NEXT: &str = "The swimming pool in Fenwick reopens on Saturday after a refit that took two years, its manager \
        said, and children swim for free on the first weekend, when there will be cake for everybody.";

    #[test]
    fn the_next_article_is_not_the_pages() {
        for next in [
            "<article><h1>Pool reopens</h1><div class=byline>By Tom Reed</div>",
            "<div class=next><article><h2>Pool reopens</h2><time datetime=2025-03-02>March 2</time>",
        ] {
            let html = format!(
                "<html><body><article><h1>Mayor resigns</h1><p>{LEAD}</p></article>{next}<p>{NEXT}</p></article></body></html>"
            );
            let kept = kept(&html);
            assert!(
                kept.iter().any(|text| text.starts_with("The mayor")),
                "{kept:?}"
            );
            assert!(
                !kept.iter().any(|text| text.starts_with("The swimming")),
                "{kept:?}"
            );
        }
        // The same template, whose names say nothing.
        let html = format!(
            "<html><head><title>Mayor of Alderton resigns</title></head><body><article><div class=x1><h2 class=q>Mayor of \
             Alderton resigns</h2></div><p>{LEAD}</p></article><article><div class=x1><h2 class=q>Pool reopens</h2></div>\
             <p>{NEXT}</p></article></body></html>"
        );
        let both = kept(&html);
        assert!(
            both.iter().any(|text| text.starts_with("The mayor")),
            "{both:?}"
        );
        assert!(
            !both.iter().any(|text| text.starts_with("The swimming")),
            "{both:?}"
        );
        // A section, and a part without a byline.
        for part in ["<section><h2>The pool</h2>", "<article><h2>The pool</h2>"] {
            let html = format!(
                "<html><body><article><h1>Mayor resigns</h1><p>{LEAD}</p></article>{part}<p>{NEXT}</p></body></html>"
            );
            let kept = kept(&html);
            assert!(
                kept.iter().any(|text| text.starts_with("The swimming")),
                "{kept:?}"
            );
        }
    }
}
