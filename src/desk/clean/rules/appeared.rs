//! `The post … appeared first on …`, as WordPress ends the items of its feeds, in its languages.

use crate::desk::clean::rule::Line;

/// How the note begins and goes on; between them is the title, and the site behind them.
const FRAMES: &[(&str, &str)] = &[
    ("The post ", " appeared first on "),
    ("The article ", " appeared first on "),
    ("Der Beitrag ", " erschien zuerst auf "),
    ("L’article ", " est apparu en premier sur "),
    ("L'article ", " est apparu en premier sur "),
    ("Cet article ", " est apparu en premier sur "),
    ("La entrada ", " se publicó primero en "),
    ("La entrada ", " aparece primero en "),
    ("L’articolo ", " proviene da "),
    ("L'articolo ", " proviene da "),
    ("O post ", " apareceu primeiro em "),
    ("Het bericht ", " verscheen eerst op "),
    ("Artykuł ", " pochodzi z serwisu "),
];

/// Longest name of a site behind the note, in bytes.
const SITE: usize = 80;

/// Whether a line is the note.
pub fn appeared_first(line: &Line<'_>) -> bool {
    FRAMES.iter().any(|(begin, middle)| {
        line.text
            .strip_prefix(begin)
            .is_some_and(|rest| rest.contains(middle))
    })
}

/// A summary without the note at its end, and without the mark before it that the text was cut there:
/// `… […] The post Ferry Runs Aground appeared first on Tidewire.`
pub fn without_note(summary: &str) -> &str {
    let note = FRAMES.iter().find_map(|(begin, middle)| {
        let goes_on = summary.rfind(middle)?;
        let at = summary[..goes_on].rfind(begin)?;
        let title = &summary[at + begin.len()..goes_on];
        let site = &summary[goes_on + middle.len()..];
        let titled = !title.starts_with(char::is_lowercase);
        (titled && site.len() <= SITE).then_some(at)
    });
    let Some(at) = note else {
        return summary;
    };
    let head = summary[..at].trim_end();
    let cut = ["[…]", "[...]"];
    let cut = cut.iter().find_map(|mark| head.strip_suffix(mark));
    cut.unwrap_or(head).trim_end()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_note_of_a_feed_is_no_summary() {
        for (summary, want) in [
            (
                "The board voted 9 to 4. […] The post Ferry vote appeared first on Quay News.",
                "The board voted 9 to 4.",
            ),
            ("The post Ferry vote appeared first on Quay News.", ""),
            (
                "The post office appeared first on the list.",
                "The post office appeared first on the list.",
            ),
            ("The board voted 9 to 4 […]", "The board voted 9 to 4 […]"),
        ] {
            assert_eq!(without_note(summary), want, "{summary}");
        }
    }
}
