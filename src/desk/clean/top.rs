//! What stands above a plain text, and the lists of other articles inside it.

use super::pass::dateline_of;
use super::rule::{Act, Found, Line};

/// Lines within which a text's headline stands.
const TOP: usize = 16;
/// Words of a paragraph that a headline can stand above.
const PARAGRAPH: u16 = 15;
/// Words of a headline that nothing but its place tells.
const ALONE: u16 = 13;
/// Items of a list of other articles.
const ITEMS: usize = 6;

/// The headline of a text: a line without a full stop before the first paragraph that no rule takes
/// for anything else. A byline, a date or a dateline below it says so; else, where nothing gives the
/// article a headline (`said`), that nothing but paragraphs follow. `junk` is the line model's word.
pub fn headline(
    lines: &[Line<'_>],
    found: &[Option<Found>],
    junk: &[Option<f32>],
    said: bool,
) -> Option<usize> {
    let prose = |at: usize| {
        found[at].is_none()
            && (lines[at].prose && lines[at].words >= PARAGRAPH
                || dateline_of(lines[at].text).is_some())
    };
    let first = (0..lines.len().min(TOP)).find(|at| prose(*at))?;
    let titles = (0..first).filter(|at| found[*at].is_none() && is_title(&lines[*at]));
    let likely = |at: &usize| junk.get(*at).is_none_or(Option::is_none);
    let top = titles
        .clone()
        .find(likely)
        .or_else(|| titles.clone().next_back())?;
    let told = |found: &Option<Found>| {
        found.is_some_and(|found| matches!(found.rule.act, Act::Byline | Act::Date))
    };
    let sure = found[top + 1..first].iter().any(told) || dateline_of(lines[first].text).is_some();
    // Without a word beside it, only a line right above at least three paragraphs. A longer one, or
    // one with a time of day, is a standfirst or a live post as often as not.
    let paragraphs = lines[first..].iter().filter(|line| line.prose);
    let alone = !said
        && top + 1 == first
        && (4..=ALONE).contains(&lines[top].words)
        && !lines[top].text.starts_with(|c: char| c.is_ascii_digit())
        && paragraphs.take(3).count() == 3;
    (sure || alone && likely(&top)).then_some(top)
}

/// Whether a line can be a headline: some words, no sentence, no menu.
fn is_title(line: &Line<'_>) -> bool {
    !line.prose
        && (3..=25).contains(&line.words)
        && line.text.chars().count() <= 180
        && !line.text.ends_with([':', ';', ','])
        && !line.text.contains(['|', '›', '»', '•', '·'])
        && !line.text.starts_with(char::is_lowercase)
}

/// The short lines between the heading of a list of other articles and the paragraph after it.
pub fn listed(lines: &[Line<'_>], found: &[Option<Found>]) -> Vec<usize> {
    let mut out = Vec::new();
    for (at, heading) in found.iter().enumerate() {
        if !heading.is_some_and(|found| found.rule.code == HEADING) {
            continue;
        }
        let items = lines[at + 1..]
            .iter()
            .zip(&found[at + 1..])
            .take_while(|(line, found)| {
                found.is_none() && !line.prose && (1..=18).contains(&line.words)
            })
            .take(ITEMS + 1)
            .count();
        let ends = lines
            .get(at + 1 + items)
            .is_some_and(|line| line.prose && line.words >= PARAGRAPH);
        // One line alone is a crosshead of this article as often as not.
        if (2..=ITEMS).contains(&items) && ends {
            out.extend(at + 1..=at + items);
        }
    }
    out
}

/// Code of the rule for such a heading.
const HEADING: &str = "related.list_heading";
