//! `The post … appeared first on …`, as WordPress ends the items of its feeds, in its languages.

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
pub fn is_note(line: &str) -> bool {
    FRAMES.iter().any(|(begin, middle)| {
        line.strip_prefix(begin)
            .is_some_and(|rest| rest.contains(middle))
    })
}

/// Where the note at the end of a text begins.
fn note(text: &str) -> Option<usize> {
    FRAMES.iter().find_map(|(begin, middle)| {
        let goes_on = text.rfind(middle)?;
        let at = text[..goes_on].rfind(begin)?;
        let title = &text[at + begin.len()..goes_on];
        let site = &text[goes_on + middle.len()..];
        let titled = !title.starts_with(char::is_lowercase);
        (titled && site.len() <= SITE).then_some(at)
    })
}

/// A text whose note is a line of its own; `None` when it has none behind anything.
pub fn set_apart(text: &str) -> Option<String> {
    let at = note(text).filter(|at| *at > 0)?;
    Some(format!("{}\n{}", &text[..at], &text[at..]))
}

/// A summary without the note at its end, and without the mark before it that the text was cut there:
/// `… […] The post Ferry Runs Aground appeared first on Tidewire.`
pub fn without_note(summary: &str) -> &str {
    let Some(at) = note(summary) else {
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
        assert_eq!(
            set_apart("One. […] The post Ferry vote appeared first on Quay News.").as_deref(),
            Some("One. […] \nThe post Ferry vote appeared first on Quay News.")
        );
        assert_eq!(
            set_apart("The post Ferry vote appeared first on Quay News."),
            None
        );
    }
}
