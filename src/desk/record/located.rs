//! Where an article says that it was written.

use super::Parts;
use crate::desk::clean::dateline;
use crate::desk::extract::BlockKind;
use crate::desk::tag::EntityKind;

/// Paragraphs that are looked at: what stands above the first may be junk.
const PARAGRAPHS: usize = 5;

/// The place of the dateline.
pub(super) fn of<'a>(parts: &Parts<'a>) -> Option<&'a str> {
    let copy = parts.copy;
    if let Some(place) = copy.facts.dateline.as_deref().and_then(place) {
        return Some(place);
    }
    let paragraphs = copy.paragraphs.iter();
    let texts = paragraphs.filter(|p| p.kind == BlockKind::Paragraph && p.level == 0);
    texts.take(PARAGRAPHS).find_map(|paragraph| {
        let (place, sure) = dateline::place(paragraph.span.of(&copy.text))?;
        // `Nein. Die Stadt` begins as `Stade. Die Werft` does.
        let known = || {
            let at = paragraph.span.start;
            let mut places = parts.tags.entities.iter();
            places.any(|e| e.kind == EntityKind::Place && e.mentions.iter().any(|m| m.start == at))
        };
        (sure || known()).then_some(place)
    })
}

/// The place in a dateline.
fn place(dateline: &str) -> Option<&str> {
    // `(ANSA) - GENOVA, 12 NOV -`.
    let dateline = match dateline
        .strip_prefix('(')
        .and_then(|rest| rest.split_once(") - "))
    {
        Some((_, rest)) => rest,
        None => dateline,
    };
    let place = dateline.split([',', '(', '[', '–', '—', '/']).next()?;
    let place = place
        .split(" -")
        .next()?
        .trim()
        .trim_end_matches(['-', '.', ':']);
    // `Nov. 12 (UPI) --`, `AGI - Il ministro`.
    let named = !place.is_empty() && !place.contains(|c: char| c.is_ascii_digit());
    (named && !dateline::is_agency(place)).then_some(place)
}
