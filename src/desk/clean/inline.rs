//! Links to other articles that a page has between the paragraphs of its own, and below it.

use std::collections::BTreeMap;

use super::rule::{Found, Line};
use crate::desk::extract::BlockKind;

/// Share of a block's text in links, from which all of it is a link.
const WHOLE: f32 = 0.97;
/// Words of a headline.
const HEADLINE: std::ops::RangeInclusive<u16> = 4..=20;
/// Words of the label before one.
const LABEL: usize = 4;
/// Links in a row between two paragraphs.
const ROW: usize = 3;
/// Fewest paragraphs of a text whose links are not its matter.
const PARAGRAPHS: usize = 5;
/// Paragraphs for each link, at least: a list of links is about them.
const EACH: usize = 4;

/// Codes of headings above lists of other articles.
const LISTS: &[&str] = &[
    "related.list_heading",
    "related.list_heading_abroad",
    "related.list_from",
];

/// A paragraph of a page that is nothing but a link and no sentence, or a label in capitals and a link:
/// `IN FENWICK: Ferry crew sleeps on the pier`.
fn names_another(line: &Line<'_>) -> bool {
    let block = line.block;
    let paragraph = block.kind == BlockKind::Paragraph && block.level == 0;
    if !paragraph || !HEADLINE.contains(&line.words) || line.prose {
        return false;
    }
    if line.text.ends_with([':', ',', ';', '"', '”', '»', '!']) || line.text.contains("://") {
        return false;
    }
    let spaced = line.text.split_whitespace().count() >= usize::from(*HEADLINE.start());
    (block.link_density >= WHOLE && (spaced || !line.text.is_ascii())) || is_labelled(line)
}

/// A label of some words in capitals, a colon, and behind it nothing but a link.
fn is_labelled(line: &Line<'_>) -> bool {
    let Some((label, title)) = line.text.split_once(": ") else {
        return false;
    };
    let linked = line.block.link_density * line.text.len() as f32;
    let shouted = label.chars().any(char::is_alphabetic) && !label.contains(char::is_lowercase);
    shouted
        && label.split_whitespace().count() <= LABEL
        && linked + 1.0 >= title.len() as f32
        && title.contains(char::is_lowercase)
}

/// The links to other articles between two paragraphs of one parent, in order; none where they are many.
pub fn between(lines: &[Line<'_>], kept: &[bool]) -> Vec<usize> {
    let prose = |at: usize| kept[at] && lines[at].prose && lines[at].block.level == 0;
    let all: Vec<usize> = (0..lines.len()).filter(|at| kept[*at]).collect();
    let paragraphs = all.iter().filter(|at| prose(**at)).count();
    let links = all.iter().filter(|at| names_another(&lines[**at])).count();
    if links == 0 || paragraphs < PARAGRAPHS || links * EACH > paragraphs {
        return Vec::new();
    }
    let mut out = Vec::new();
    let mut at = 0;
    while at < all.len() {
        let row = all[at..]
            .iter()
            .take_while(|at| names_another(&lines[**at]))
            .count();
        let above = at.checked_sub(1).map(|at| all[at]);
        let below = all.get(at + row).copied();
        if (1..=ROW).contains(&row)
            && let (Some(above), Some(below)) = (above, below)
            && prose(above)
            && lines[above].block.group == lines[below].block.group
        {
            out.extend_from_slice(&all[at..at + row]);
        }
        at += row.max(1);
    }
    out
}

/// Share of a teaser's text that its title takes, at least.
const LINKED: f32 = 0.15;

/// Share of a text's words that stand above its last list of other articles, in hundredths.
const ABOVE: usize = 50;
/// Share of those words that stand in one element.
const TOGETHER: usize = 60;

/// What a list of other articles says of them, below the text: what stands below the list's heading, near the end, in
/// elements of which none holds anything of the text above, where most of that stands in one.
pub fn below(lines: &[Line<'_>], found: &[Option<Found>], kept: &[bool]) -> Vec<usize> {
    let words = |at: usize| usize::from(lines[at].words);
    let all: usize = (0..lines.len()).filter(|at| kept[*at]).map(words).sum();
    let is_heading = |at: usize| {
        found[at].is_some_and(|found| LISTS.contains(&found.rule.code)) && lines[at].words <= 6
    };
    let mut above = 0;
    let mut groups: BTreeMap<u32, usize> = BTreeMap::new();
    let mut heading = None;
    for at in 0..lines.len() {
        if is_heading(at) && above * 100 >= all * ABOVE && above > 0 {
            heading = Some(at);
            break;
        }
        if kept[at] {
            above += words(at);
            *groups.entry(lines[at].block.group).or_default() += words(at);
        }
    }
    let Some(heading) = heading else {
        return Vec::new();
    };
    let most = groups.values().copied().max().unwrap_or(0);
    if most * 100 < above * TOGETHER {
        return Vec::new();
    }
    // A title, a teaser with its link, or one below its link; a box of facts has none.
    let teaser = |at: usize| {
        let above = &lines[at - 1];
        !lines[at].prose
            || lines[at].block.link_density >= LINKED
            || above.block.link_density >= WHOLE && above.words >= *HEADLINE.start()
    };
    let behind = heading + 1..lines.len();
    let own = |at: usize| groups.contains_key(&lines[at].block.group);
    // A list amid the article.
    if behind.clone().any(|at| kept[at] && own(at)) {
        return Vec::new();
    }
    behind
        .filter(|at| {
            let line = &lines[*at];
            kept[*at] && !line.sure && line.block.level == 0 && teaser(*at)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::clean::fate;
    use crate::desk::extract::{Block, Origin, Page};

    const PROSE: &str =
        "The harbour office said on Monday that the quay opens again after eleven months of work.";

    fn page(blocks: Vec<(&str, f32, u32)>) -> Page {
        Page {
            origin: Origin::Html,
            blocks: blocks
                .into_iter()
                .map(|(text, link_density, group)| Block {
                    text: text.to_owned(),
                    link_density,
                    group,
                    ..Block::default()
                })
                .collect(),
            ..Page::default()
        }
    }

    #[test]
    fn what_a_list_below_the_article_says_of_others_goes() {
        let mut page = page(vec![
            (PROSE, 0.0, 1),
            (PROSE, 0.0, 1),
            (PROSE, 0.0, 1),
            (PROSE, 0.0, 1),
            ("Most read", 0.0, 2),
            ("Ferry crew sleeps on the pier", 1.0, 3),
            ("The crew had nowhere else to go, it said.", 0.0, 4),
            ("The quay is 200 metres long and was built in 1911.", 0.0, 5),
        ]);
        page.blocks[5].verdict = crate::desk::extract::Verdict::Chrome;
        let rules = crate::desk::clean::rule::Rules::compile();
        let kept = [true, true, true, true, false, false, true, true];
        let gone = fate::with_lines(&page, |lines| {
            let found: Vec<_> = lines.iter().map(|line| rules.find(line)).collect();
            below(lines, &found, &kept)
        });
        assert_eq!(gone, [6]);
    }

    #[test]
    fn a_link_between_paragraphs_names_another_article() {
        let taken = |link: (&str, f32), count: usize| {
            let mut blocks = Vec::new();
            for at in 0..8 {
                blocks.push((PROSE, 0.0, 1));
                if at < count {
                    blocks.push((link.0, link.1, 1));
                }
            }
            let page = page(blocks);
            fate::with_lines(&page, |lines| {
                between(lines, &vec![true; lines.len()]).len()
            })
        };
        let title = "Ferry crew sleeps on the pier";
        assert_eq!(taken((title, 1.0), 1), 1);
        assert_eq!(taken((title, 0.0), 1), 0);
        assert_eq!(taken((title, 1.0), 6), 0);
        assert_eq!(
            taken(("IN FENWICK: Ferry crew sleeps on the pier", 0.7), 1),
            1
        );
        assert_eq!(
            taken(("In Fenwick: Ferry crew sleeps on the pier", 0.7), 1),
            0
        );
        assert_eq!(taken(("The crew sleeps on the pier.", 1.0), 1), 0);
    }
}
