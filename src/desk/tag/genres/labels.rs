//! Genres by labels: paragraphs and removed lines that name one, and who paid.

use super::{menu_lines, removed, said};
use crate::desk::clean::{Junk, Removed};
use crate::desk::tag::Reading;
use crate::desk::{Evidence, Span};

/// A paragraph at the edges or a removed line that is a label.
pub fn opens<'w>(
    reading: &Reading<'_>,
    words: &mut impl Iterator<Item = &'w str>,
    edges: &[String],
    offsets: &[usize],
) -> Option<Evidence> {
    let labels = |line: &str, word: &str| {
        let rest = line.strip_prefix(word).map(str::trim_start);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with([':', '\n']))
    };
    // An entry of a menu has no colon.
    let marked = |line: &str, word: &str| {
        let rest = line.strip_prefix(word).map(str::trim_start);
        rest.is_some_and(|rest| rest.starts_with(':'))
    };
    let gone: Vec<String> = removed(reading, |gone| gone.text.contains(':'));
    words.find_map(|word| {
        let why = || format!("a line begins with `{word}`");
        let kept = edges
            .iter()
            .zip(offsets)
            .find(|(edge, _)| labels(edge, word));
        if let Some((_, from)) = kept {
            let mut evidence = said("genre.opens", why());
            let span = Span::new(*from, from + word.len());
            let slice = reading
                .copy
                .text
                .get(span.start as usize..span.end as usize);
            if slice.is_some_and(|slice| slice.to_lowercase() == word) {
                evidence.spans.push(span);
            }
            return Some(evidence);
        }
        let gone = gone.iter().any(|line| marked(line, word));
        gone.then(|| said("genre.opens", why()))
    })
}

/// Rule of the lines that repeat the headline.
const HEADLINE: &str = "headline.repeated";

/// Labels of opinion that are as often the name of what readers write; sorted.
const OF_READERS: &[&str] = &[
    "comment",
    "commentaire",
    "commentaires",
    "comments",
    "commenti",
    "commento",
    "kommentar",
    "kommentare",
];

/// True for a label such as `Comment` that names what readers write: below the headline, who wrote it, when, or
/// the beginning of the text, where a page has its buttons, or beside a control.
pub fn is_of_comments(reading: &Reading<'_>, label: &Removed) -> bool {
    let word = label.text.trim().to_lowercase();
    if OF_READERS.binary_search(&word.as_str()).is_err() {
        return false;
    }
    let copy = reading.copy;
    let below = copy.paragraphs.first().is_some_and(|p| p.line < label.line);
    let control = |gone: &Removed| {
        let near = gone.line.abs_diff(label.line) <= 1 && gone.line != label.line;
        near && matches!(gone.reason, Junk::Comments | Junk::Social | Junk::UiLabel)
    };
    let head = |gone: &Removed| {
        gone.line < label.line && (gone.rule == HEADLINE || gone.reason == Junk::Byline)
    };
    below || copy.removed.iter().any(|gone| control(gone) || head(gone))
}

/// Rule of the lines that say who paid.
const PAID: &str = "notice.sponsored";
/// Rule of the labels of advertisements; `Anzeige` at the very head of a text labels the text.
const ADVERTISEMENT: &str = "ad.label";

/// True for a label that names nobody: `In partnership with` stands over a logo, and says nothing of the text.
fn names_nobody(label: &str) -> bool {
    let last = label.trim().trim_end_matches([':', ' ']).to_lowercase();
    let last = last.rsplit(' ').next().unwrap_or("");
    matches!(
        last,
        "by" | "with" | "par" | "por" | "da" | "con" | "von" | "met"
    )
}

/// A label of paid content for the whole article: above its second paragraph. A label of advertisements
/// counts where it is the only one, alone and the first line of all.
pub fn paid(reading: &Reading<'_>) -> Option<Evidence> {
    let copy = reading.copy;
    let second = copy.paragraphs.get(1).map_or(u32::MAX, |p| p.line);
    let first = copy.paragraphs.first()?.line;
    let menu = menu_lines(reading);
    let notice = copy.removed.iter().find(|gone| {
        gone.rule == PAID
            && !names_nobody(&gone.text)
            && gone.line < second
            && menu.binary_search(&gone.line).is_err()
    });
    let advertisements = || {
        let mut all = copy
            .removed
            .iter()
            .filter(|gone| gone.rule == ADVERTISEMENT);
        let only = all.next().filter(|_| all.next().is_none())?;
        let word = only.text.trim().to_lowercase();
        let head = only.line <= 1 && first <= 2;
        (head && matches!(word.as_str(), "anzeige" | "advertisement" | "advertentie"))
            .then_some(only)
    };
    let gone = notice.or_else(advertisements)?;
    Some(said(
        "genre.paid",
        format!("a line above the text says `{}`", gone.text.trim()),
    ))
}
