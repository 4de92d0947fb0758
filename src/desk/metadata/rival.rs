//! Places of one page that name other persons as its authors.

use super::labels::is_label;
use super::people::{Group, People, Place, is_account, names};
use super::site::{Site, squeezed};
use crate::desk::clean::{BylineKind, Copy};
use crate::desk::decode::{Conflict, Sourced};
use crate::desk::extract::{Field, Page};

/// The place beside the chosen one whose persons are all others: `author` in JSON-LD against the byline
/// that readers see. A name that shares a word with one of the chosen may be the same person's; whom
/// the page's lines call editor or photographer contradicts nobody.
pub(super) fn contradiction(
    groups: &[Group],
    chosen: usize,
    page: &Page,
    copy: &Copy,
    site: &Site<'_>,
) -> Option<Conflict> {
    let persons = |people: &People| -> Vec<String> {
        let all = names(people, BylineKind::Person);
        all.filter(|name| is_person(name) && !is_house(name, page, copy, site))
            .map(ToOwned::to_owned)
            .collect()
    };
    let winner = &groups[chosen].people;
    let won = persons(winner);
    if won.is_empty() || won.len() < names(winner, BylineKind::Person).count() {
        return None;
    }
    let others = copy.facts.bylines.iter().filter(|b| b.role != "author");
    let known: Vec<String> = winner
        .bylines
        .iter()
        .chain(others)
        .flat_map(|b| keys(&b.name))
        .collect();
    let strange = |name: &String| !keys(name).iter().any(|key| known.contains(key));
    let other = groups.iter().enumerate().find_map(|(at, group)| {
        let speaks = group.place.is_stated() || group.place == Place::Byline;
        let all = persons(&group.people);
        let contradicts = !all.is_empty() && all.iter().all(strange);
        (at != chosen && speaks && contradicts).then_some((&group.people, all))
    });
    let (people, all) = other?;
    let said = |people: &People, names: &[String]| Sourced {
        value: names.join(", ").chars().take(MAX_CHARS).collect(),
        from: people.from.clone(),
    };
    Some(Conflict {
        field: "authors",
        chosen: said(winner, &won),
        other: said(people, &all),
    })
}

/// Longest list of names in a conflict, in code points.
const MAX_CHARS: usize = 120;

/// What two forms of a name share: its longer words, and all its letters.
fn keys(name: &str) -> Vec<String> {
    let words = name.split(|c: char| !c.is_alphanumeric()).map(squeezed);
    let long = |word: &String| word.chars().count() >= if word.is_ascii() { 3 } else { 2 };
    words
        .filter(long)
        .chain(std::iter::once(squeezed(name)))
        .collect()
}

/// First words of newspapers and columns, which no person's name begins with; lower case.
const ARTICLES: &[&str] = &[
    "das", "der", "die", "el", "il", "im", "in", "la", "las", "le", "les", "los", "the",
];

/// A name and surname rather than a desk, a post or an agency (`Cultura RF`, `Los Angeles-based`).
fn is_person(name: &str) -> bool {
    let words: Vec<&str> = name.split(' ').collect();
    let shouted = |word: &&str| word.len() > 1 && word.chars().all(char::is_uppercase);
    let first = words[0].to_lowercase();
    (2..=5).contains(&words.len())
        && !words.iter().any(shouted)
        && !ARTICLES.contains(&first.as_str())
        && !name.ends_with("-based")
        && !is_account(name)
        && !is_label(name)
}

/// The site, its publisher or the holder of its rights.
fn is_house(name: &str, page: &Page, copy: &Copy, site: &Site<'_>) -> bool {
    let holds = |text: &str| text.contains(name);
    let statement = |field| matches!(field, Field::Site | Field::Copyright);
    let mut foot = page.blocks.iter().rev().take(60);
    site.is(name)
        || copy.facts.copyright.as_deref().is_some_and(holds)
        || page
            .candidates
            .iter()
            .any(|c| statement(c.field) && holds(&c.value))
        || foot.any(|b| b.text.len() <= 600 && b.text.contains(['©', '®']) && holds(&b.text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_name_share_a_key_and_houses_are_no_persons() {
        let same = |a: &str, b: &str| keys(a).iter().any(|key| keys(b).contains(key));
        for (a, b, want) in [
            ("Ana Lim", "A. Lim", true),
            ("Ana Lim", "Ana Fisk", true),
            ("大渡 美咲", "大渡\u{3000}美咲", true),
            ("R. R.", "R. R", true),
            ("Ana Lim", "Bo Fisk", false),
        ] {
            assert_eq!(same(a, b), want, "{a} {b}");
        }
        for (name, want) in [
            ("Ana Lim", true),
            ("Ursula von Holten", true),
            ("Das Magazin", false),
            ("Harbour RF", false),
            ("Ledger-based", false),
            ("Los Fenos-based", false),
        ] {
            assert_eq!(is_person(name), want, "{name}");
        }
    }
}
