//! The time of a change whose day nobody writes, since it is that of the publication: `Publié le 7 octobre
//! 2026 à 07h58, mis à jour à 11h20`, `Aktualisiert: 20:15 Uhr`.

use super::area::Area;
use super::cues;
use super::dates::{self, Clock, Reading};
use super::published::{Evidence, Role};
use crate::desk::clean::Copy;
use crate::desk::extract::{BlockKind, Page};

/// Longest line that may be a stamp, in bytes.
const LONGEST: usize = 160;

/// Longest words between the cue and the time, in bytes.
const MAX_CUE: usize = 40;

/// The change at a time of the day of publication, and not before it.
pub(super) fn on_the_day<'a>(
    page: &'a Page,
    copy: &'a Copy,
    area: &Area,
    published: &Evidence<'a>,
    reading: Reading<'_>,
) -> Option<Evidence<'a>> {
    let near = page.blocks.iter().filter(|b| {
        let caption = matches!(b.kind, BlockKind::Caption | BlockKind::Comment);
        area.is_near(b.line) && !caption
    });
    let lines = copy
        .facts
        .dates
        .iter()
        .map(|(written, line)| (written.as_str(), *line))
        .chain(near.map(|b| (b.text.as_str(), b.line)));
    let minutes = |clock: Clock| u16::from(clock.hour) * 60 + u16::from(clock.minute);
    let first = published.found.clock.map(minutes);
    for (text, line) in lines.filter(|(text, _)| text.len() <= LONGEST) {
        let Some(clock) = stamp(text, reading) else {
            continue;
        };
        if first.is_some_and(|first| minutes(clock) <= first) {
            continue;
        }
        let mut found = published.found.clone();
        found.clock = Some(clock);
        return Some(Evidence {
            role: Role::Modified,
            found,
            written: text,
            from: format!("text line {line}").into(),
            line: Some(line),
            at: Some(line),
            ..published.clone()
        });
    }
    None
}

/// The time of day behind a word that says "changed", with no date between.
fn stamp(text: &str, reading: Reading<'_>) -> Option<Clock> {
    let mut before = '\0';
    for (at, c) in text.char_indices() {
        let begins =
            c.is_ascii_digit() && !(before.is_alphanumeric() || matches!(before, ':' | '.'));
        before = c;
        if !begins || cues::role(&text[..at]) != Some(Role::Modified) {
            continue;
        }
        let words = text[..at].rsplit(|c: char| c.is_numeric()).next();
        let near = words.is_some_and(|words| words.trim().len() <= MAX_CUE);
        if near
            && is_clock(&text[at..])
            && let Some(clock) = dates::time(&text[at..], reading)
        {
            // `Updated 11:20 on 8 October`: the date says the day.
            let dated = dates::find(&text[at..], reading).next().is_some();
            return (!dated).then_some(clock);
        }
    }
    None
}

/// The figures that a text begins with are of a clock: `11:20`, `11h20`, `8.15`, `8 p.m.`, `20 Uhr`; not `3 hours
/// ago`.
fn is_clock(text: &str) -> bool {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let minutes = rest
        .strip_prefix([':', '.', 'h', 'H'])
        .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let named = rest.trim_start().to_lowercase();
    minutes
        || ["uhr", "am", "pm", "a.m", "p.m"]
            .iter()
            .any(|half| named.starts_with(half))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_may_have_a_time_and_no_day() {
        for (text, want) in [
            (
                "Publié le 07 octobre 2026 à 07h58, mis à jour à 11h20",
                Some((11, 20)),
            ),
            ("Aktualisiert: 20:15 Uhr", Some((20, 15))),
            ("Actualizado: 22:40 h", Some((22, 40))),
            ("modifié à 19h02", Some((19, 2))),
            ("Updated 8:15 p.m.", Some((20, 15))),
            ("Updated at 8.15pm", Some((20, 15))),
            ("Published 7 October 2026 at 07:58", None),
            ("Updated 8 October 2026, 11:20", None),
            ("Updated 11:20, 8 October 2026", None),
            ("Updated 3 hours ago", None),
        ] {
            let clock = stamp(text, Reading::default());
            assert_eq!(clock.map(|c| (c.hour, c.minute)), want, "{text}");
        }
    }
}
