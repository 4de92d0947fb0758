//! Who wrote it: names out of author fields and bylines, and what is none.

use crate::desk::clean::byline;
use crate::desk::clean::{Byline, BylineKind, Copy};
use crate::desk::extract::{Candidate, Field};

use super::Dismissed;
use super::headline::Site;

/// Most names of a byline.
const MAX_NAMES: usize = 12;

/// The byline chosen.
#[derive(Debug, Clone, Default)]
pub struct People {
    /// Who it names.
    pub bylines: Vec<Byline>,
    /// Where they stand.
    pub from: String,
    /// As written, when it is one line.
    pub line: Option<String>,
    /// Values that name nobody.
    pub rejected: Vec<Dismissed>,
}

/// Places where a page names its authors, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    Message,
    JsonLd,
    Meta,
    Property,
    Byline,
    Author,
    Text,
    Handle,
}

fn place(candidate: &Candidate, near: bool) -> Option<Place> {
    let from = candidate.from.as_str();
    if candidate.field != Field::Author {
        return None;
    }
    Some(match from {
        "json-ld author" | "json-ld creator" => Place::JsonLd,
        _ if from.starts_with("json-ld WebPage") => Place::Meta,
        _ if from.starts_with("json-ld") => return None,
        "meta twitter:creator" | "meta dc.contributor" => Place::Handle,
        _ if from.starts_with("meta") => Place::Meta,
        _ if !near => return None,
        "class byline" => Place::Byline,
        "class author" => Place::Author,
        _ => Place::Property,
    })
}

/// Chooses the byline: the first place that names persons, else the first that names an
/// organisation; a page's own name counts only when nothing else is there.
pub fn choose(
    message: Option<(&[String], &str)>,
    candidates: &[Candidate],
    copy: &Copy,
    near: &dyn Fn(u32) -> bool,
    site: &Site<'_>,
) -> People {
    let mut groups: Vec<(Place, People)> = Vec::new();
    let mut rejected = Vec::new();
    if let Some((values, from)) = message {
        let mut people = People {
            from: from.to_owned(),
            ..People::default()
        };
        for value in values {
            read(value, true, site, &mut people, &mut rejected);
        }
        groups.push((Place::Message, people));
    }
    for candidate in candidates {
        let Some(place) = place(candidate, near(candidate.at)) else {
            continue;
        };
        let at = groups.iter().position(|(other, people)| {
            *other == place && (place != Place::Meta || people.from == candidate.from)
        });
        let at = at.unwrap_or_else(|| {
            let people = People {
                from: candidate.from.clone(),
                ..People::default()
            };
            groups.push((place, people));
            groups.len() - 1
        });
        let stated = place <= Place::Meta || place == Place::Property;
        let people = &mut groups[at].1;
        // One line of the page is the byline; the same class further on is somebody else's.
        if stated || people.bylines.is_empty() {
            read(&candidate.value, stated, site, people, &mut rejected);
            if place == Place::Byline && !people.bylines.is_empty() {
                people.line = Some(candidate.value.clone());
            }
        }
    }
    if !copy.facts.bylines.is_empty() {
        groups.push((
            Place::Text,
            People {
                bylines: copy.facts.bylines.clone(),
                from: "text byline".to_owned(),
                line: copy.facts.by.clone(),
                rejected: Vec::new(),
            },
        ));
    }
    groups.sort_by_key(|(place, _)| *place);
    let authors = |people: &People, kind: BylineKind| {
        people
            .bylines
            .iter()
            .any(|b| b.kind == kind && b.role == "author")
    };
    let chosen = groups
        .iter()
        .position(|(place, people)| {
            *place != Place::Handle
                && (authors(people, BylineKind::Person) || authors(people, BylineKind::System))
        })
        .or_else(|| {
            groups
                .iter()
                .position(|(_, people)| authors(people, BylineKind::Organisation))
        })
        .or_else(|| {
            groups
                .iter()
                .position(|(_, people)| !people.bylines.is_empty())
        });
    let Some(chosen) = chosen else {
        return People {
            rejected,
            ..People::default()
        };
    };
    let mut people = groups.swap_remove(chosen).1;
    let persons = authors(&people, BylineKind::Person);
    people.bylines.retain(|b| {
        !persons || b.kind == BylineKind::Person || b.role != "author" || !site.is(&b.name)
    });
    people.bylines.truncate(MAX_NAMES);
    people.rejected = rejected;
    people
}

/// Reads one author value into people. `stated`: a field whose only purpose is to name authors.
fn read(
    value: &str,
    stated: bool,
    site: &Site<'_>,
    people: &mut People,
    rejected: &mut Vec<Dismissed>,
) {
    let mut reject = |why| {
        if rejected.len() < 12 && !rejected.iter().any(|r: &Dismissed| r.text == value) {
            rejected.push(Dismissed {
                field: "by",
                text: value.chars().take(120).collect(),
                line: None,
                why,
            });
        }
    };
    let value = value.trim();
    if let Some(why) = hollow(value) {
        return reject(why);
    }
    if stated && site.is(value) && value.split_whitespace().count() <= 5 {
        push(people, value, BylineKind::Organisation, "author");
        return;
    }
    let parsed = byline::people(value);
    let before = people.bylines.len();
    for found in parsed.bylines {
        let kind = if found.kind == BylineKind::Person
            && site.is(&found.name)
            && found.name.split_whitespace().count() != 2
        {
            BylineKind::Organisation
        } else {
            found.kind
        };
        push(people, &found.name, kind, found.role);
    }
    if people.bylines.len() > before {
        return;
    }
    if stated && parsed.titles.is_empty() && parsed.dates.is_empty() && is_name_like(value) {
        push(people, value, BylineKind::Person, "author");
        return;
    }
    reject("names nobody");
}

fn push(people: &mut People, name: &str, kind: BylineKind, role: &'static str) {
    let name = display(name, kind);
    let key = name.to_lowercase();
    if name.is_empty() || people.bylines.iter().any(|b| b.name.to_lowercase() == key) {
        return;
    }
    people.bylines.push(Byline {
        name,
        kind,
        role,
        model: None,
    });
}

/// A person's name in capitals throughout becomes a name; anything else stays.
fn display(name: &str, kind: BylineKind) -> String {
    let name = name
        .trim()
        .trim_matches(['"', ',', ';', '|', '·', '•', '-', '–', ':'])
        .trim();
    let shouted = kind == BylineKind::Person
        && name.contains(' ')
        && name.chars().filter(|c| c.is_alphabetic()).count() > 4
        && name.chars().any(char::is_uppercase)
        && !name.chars().any(char::is_lowercase);
    if !shouted {
        return name.to_owned();
    }
    let mut out = String::with_capacity(name.len());
    let mut begins = true;
    for c in name.chars() {
        if begins {
            out.push(c);
        } else {
            out.extend(c.to_lowercase());
        }
        begins = !c.is_alphabetic();
    }
    out
}

/// Why a value cannot name anybody.
pub fn hollow(value: &str) -> Option<&'static str> {
    let lower = value.to_lowercase();
    let address = lower.starts_with("http") || lower.starts_with("www.") || lower.contains("://");
    if value.is_empty()
        || matches!(
            lower.as_str(),
            "name"
                | "author"
                | "autor"
                | "none"
                | "null"
                | "undefined"
                | "n/a"
                | "unknown"
                | "anonymous"
                | "admin"
                | "administrator"
                | "editor"
                | "root"
                | "by"
                | "von"
        )
    {
        Some("a placeholder, not a name")
    } else if value
        .chars()
        .all(|c| c.is_numeric() || c.is_ascii_punctuation() || c.is_whitespace())
    {
        Some("a number, not a name")
    } else if address {
        Some("an address, not a name")
    } else if lower.contains('@') && !lower.contains(' ') {
        Some("a mail address or a handle, not a name")
    } else if lower.contains("{{") || lower.contains("[object") || lower.contains('<') {
        Some("a template's leftover, not a name")
    } else if value.chars().count() > 200 {
        Some("too long for a byline")
    } else {
        None
    }
}

/// One to five words of letters: what an author field may hold though no rule knows it, such as a
/// pen name or a name in lower case.
fn is_name_like(value: &str) -> bool {
    let words = value.split_whitespace().count();
    (1..=5).contains(&words)
        && value.len() <= 60
        && value.chars().all(|c| {
            c.is_alphabetic() || matches!(c, ' ' | '.' | '\'' | '’' | '-' | '·' | ',' | '&')
        })
}
