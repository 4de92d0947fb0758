//! The site's name, and titles without it.

use crate::desk::clean::words::fold;

/// Marks between a headline and the site's name in a document title.
const SEPARATORS: &[&str] = &[
    " | ", " - ", " – ", " — ", " • ", " · ", " :: ", " » ", " « ", " ‹ ", " › ", " // ", " / ",
    " ~ ", " ► ", " ∣ ", " ｜ ", "｜", " ー ", "_", "|", ": ", " > ", " < ",
];

/// What is known of the site, to take it off titles.
pub struct Site<'a> {
    /// Names: site name, publisher.
    pub names: Vec<&'a str>,
    /// Registrable domain.
    pub domain: Option<&'a str>,
}

impl Site<'_> {
    /// True when a text is the site's name, its domain, or a form of either.
    pub fn is(&self, text: &str) -> bool {
        let key = squeezed(text);
        if key.is_empty() {
            return true;
        }
        let name = self.names.iter().any(|name| {
            let name = squeezed(name);
            !name.is_empty()
                && (key == name
                    || name.len() >= 4 && key.len() <= name.len() + 12 && key.contains(&name)
                    || key.len() >= 4 && name.contains(&key))
        });
        let label = self
            .domain
            .and_then(|d| d.split('.').next())
            .unwrap_or_default();
        let label = squeezed(label);
        name || label.len() >= 3
            && (key == label
                || key.len() >= 4 && label.contains(&key)
                || label.len() >= 4 && key.contains(&label) && key.len() <= label.len() + 14)
    }

    /// True when a text has the domain's own label in it, and little else: "Children's Hospital,
    /// Ledgerwire".
    fn owns(&self, text: &str) -> bool {
        let label = self.domain.and_then(|d| d.split('.').next());
        let label = squeezed(label.unwrap_or_default());
        let key = squeezed(text);
        label.len() >= 6 && key.contains(&label) && key.len() <= label.len() + 30
    }
}

/// Letters and digits in lower case, without the accents that domains leave out.
pub(super) fn squeezed(text: &str) -> String {
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .map(fold)
        .collect()
}

/// Words in lower case without marks, for comparison.
pub(super) fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’')
        .map(squeezed)
        .filter(|w| !w.is_empty())
        .collect()
}

/// A title without the site's name at its end or start.
pub fn without_site<'t>(title: &'t str, site: &Site<'_>) -> &'t str {
    let mut title = title.trim();
    for _ in 0..4 {
        let cut = SEPARATORS
            .iter()
            .filter_map(|mark| {
                let at = may_hold(title, mark).then(|| title.rfind(mark))??;
                let tail = title[at + mark.len()..].trim();
                let head = title[..at].trim_end_matches(['|', '-', '–', ' ']);
                // A colon is part of most headlines; the others too when what follows is unknown.
                let named = !matches!(*mark, ": " | "_" | " / " | " > " | " < ")
                    && (site.is(tail)
                        || *mark == " | " && words(head).len() >= 4 && site.owns(tail));
                (named && words(head).len() >= 2).then_some((at, head))
            })
            .max_by_key(|(at, _)| *at);
        let Some((_, head)) = cut else { break };
        title = head.trim();
    }
    let start = SEPARATORS
        .iter()
        .filter(|mark| may_hold(title, mark))
        .filter_map(|mark| Some((title.find(mark)?, mark.len())))
        .min();
    // "Gazette Letter 18 – …" is an issue, of which the headline is a part.
    let numbered = |text: &str| text.contains(|c: char| c.is_ascii_digit());
    if let Some((at, length)) = start
        && site.is(&title[..at])
        && (!numbered(&title[..at]) || site.names.iter().any(|name| numbered(name)))
        && words(&title[at + length..]).len() >= 3
    {
        title = title[at + length..].trim();
    }
    title
}

/// Whether a title has the first byte of a separator that is no blank: to look for that is much less
/// work than to look for the separator, and most titles have none.
fn may_hold(title: &str, mark: &str) -> bool {
    let own = mark.bytes().find(|b| *b != b' ');
    own.is_some_and(|own| memchr::memchr(own, title.as_bytes()).is_some())
}

/// The site of the tests' pages.
#[cfg(test)]
pub(super) fn ledgerwire() -> Site<'static> {
    Site {
        names: vec!["Ledgerwire News"],
        domain: Some("ledgerwire.example"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sites_name_is_no_part_of_the_headline() {
        for (title, want) in [
            ("River rises again | Ledgerwire News", "River rises again"),
            (
                "River rises again - World - Ledgerwire",
                "River rises again - World",
            ),
            (
                "Ledgerwire: River rises again in May",
                "River rises again in May",
            ),
            ("Ledgerwire News | River rises again", "River rises again"),
            (
                "Ledgerwire Letter #18 – The river that rose",
                "Ledgerwire Letter #18 – The river that rose",
            ),
            (
                "Rise - and fall - of a river",
                "Rise - and fall - of a river",
            ),
            ("Ledgerwire News", "Ledgerwire News"),
        ] {
            assert_eq!(without_site(title, &ledgerwire()), want, "{title}");
        }
    }
}
