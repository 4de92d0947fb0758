//! Lines of a date and a name, which sign an article without a word for "by".

use super::credits::named;
use super::dates::{self, Reading};
use crate::desk::clean::{Byline, BylineKind};

/// Who signs a line that begins with the date: `11.12.2019 - Ana Lim`, `05.02.2020 - Redaktion: Ana Lim
/// (press officer)`.
pub(super) fn dated(text: &str) -> Option<Vec<Byline>> {
    let found = dates::find(text, Reading::default()).next()?;
    if found.span.start > 0 {
        return None;
    }
    let rest = text[found.span.end..].trim_start();
    let rest = rest
        .strip_prefix(['-', '–', '—', '|', '·', '•', '/'])?
        .trim();
    let rest = match rest.split_once(':') {
        Some((label, name)) if LABELS.contains(&label.trim().to_lowercase().as_str()) => {
            name.trim()
        }
        Some(_) => return None,
        None => rest,
    };
    let rest = match rest
        .strip_suffix(')')
        .and_then(|rest| rest.rsplit_once('('))
    {
        Some((name, _)) => name.trim_end(),
        None => rest,
    };
    // `3 May 2024 | Ledgerwire staff`: nobody.
    let joins = |word: &str| LINKS.contains(&word) || word.starts_with(char::is_uppercase);
    if !rest.split_whitespace().all(joins) {
        return None;
    }
    let bylines = named(rest)?;
    let person = |b: &Byline| {
        b.kind == BylineKind::Person && (2..=3).contains(&b.name.split_whitespace().count())
    };
    bylines.iter().all(person).then_some(bylines)
}

/// Small words in names and between two of them.
const LINKS: &[&str] = &[
    "and", "da", "de", "del", "den", "der", "di", "do", "dos", "du", "e", "en", "et", "la", "le",
    "ten", "ter", "und", "van", "von", "y", "zu", "&",
];

/// Labels before a name, behind the date; lower case.
const LABELS: &[&str] = &[
    "author",
    "autor",
    "autorin",
    "auteur",
    "autore",
    "by",
    "redaktion",
    "text",
    "texte",
    "texto",
    "von",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_signs_behind_the_date_is_the_author() {
        for (text, want) in [
            ("11.12.2019 - Amelie Lowen", Some("Amelie Lowen")),
            (
                "05.02.2020 - Redaktion: Amelie Lowen (Pressesprecherin)",
                Some("Amelie Lowen"),
            ),
            ("11.12.2019 - Kultur", None),
            ("3 May 2024 | Fenland Ledger staff", None),
            ("11.12.2019 Amelie Lowen", None),
            ("11.12.2019 - Ort: Amelie Lowen", None),
            ("11.12.2019 - Neues aus dem Bezirk", None),
            ("Amelie Lowen - 11.12.2019", None),
        ] {
            let names = dated(text).map(|b| b[0].name.clone());
            assert_eq!(names.as_deref(), want, "{text}");
        }
    }
}
