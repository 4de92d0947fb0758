//! Who wrote it: names out of author fields and bylines, and what is none.

use crate::desk::clean::byline;
use crate::desk::clean::{Byline, BylineKind, Copy};
use crate::desk::extract::{Candidate, Field, Page};

use super::area::Area;
use super::site::Site;
use super::{Dismissed, address, credits};

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
    JsonLdCreator,
    Property,
    Byline,
    Text,
    Seen,
    Author,
    Behind,
    Handle,
}

impl Place {
    /// A field whose only purpose is to name authors.
    fn is_stated(self) -> bool {
        matches!(
            self,
            Self::Message | Self::JsonLd | Self::Meta | Self::Property | Self::JsonLdCreator
        )
    }

    /// On the page for readers to see, at the headline: byline lines that `clean` took from further down
    /// may be other articles'.
    fn is_visible(self) -> bool {
        matches!(self, Self::Property | Self::Byline | Self::Seen)
    }
}

fn place(candidate: &Candidate, area: &Area) -> Option<Place> {
    let from = candidate.from.as_str();
    if candidate.field != Field::Author {
        return None;
    }
    Some(match from {
        "json-ld author" => Place::JsonLd,
        "json-ld creator" => Place::JsonLdCreator,
        _ if from.starts_with("json-ld WebPage") => Place::Meta,
        _ if from.starts_with("json-ld") => return None,
        "meta twitter:creator" | "meta dc.contributor" => Place::Handle,
        _ if from.starts_with("meta") => Place::Meta,
        _ if area.is_near(candidate.at) => match from {
            "class byline" => Place::Byline,
            "class author" => Place::Author,
            _ => Place::Property,
        },
        _ if area.is_behind(candidate.at) => Place::Behind,
        _ => return None,
    })
}

struct Group {
    place: Place,
    people: People,
    /// Block of its first value.
    at: u32,
}

/// Chooses the byline: the first place that names persons, else the first that names an
/// organisation; a page's own name counts only when nothing else is there.
pub fn choose(
    message: Option<(&[String], &str)>,
    page: &Page,
    copy: &Copy,
    area: &Area,
    site: &Site<'_>,
) -> People {
    let mut groups: Vec<Group> = Vec::new();
    let mut rejected = Vec::new();
    let group = |place, from: &str, at| Group {
        place,
        people: People {
            from: from.to_owned(),
            ..People::default()
        },
        at,
    };
    if let Some((values, from)) = message {
        let mut said = group(Place::Message, from, 0);
        for value in values {
            read(value, true, site, &mut said.people, &mut rejected);
        }
        groups.push(said);
    }
    for candidate in &page.candidates {
        let Some(place) = place(candidate, area) else {
            continue;
        };
        let same = |g: &Group| {
            g.place == place && (place != Place::Meta || g.people.from == candidate.from)
        };
        let at = groups.iter().position(same).unwrap_or_else(|| {
            groups.push(group(place, &candidate.from, candidate.at));
            groups.len() - 1
        });
        let Group {
            people, at: first, ..
        } = &mut groups[at];
        if people.bylines.is_empty() {
            *first = candidate.at;
        }
        // JSON-LD of another script is another article's; a class further on is somebody else's.
        let reach = if place == Place::JsonLd { 0 } else { 2 };
        let elsewhere = !people.bylines.is_empty() && candidate.at > *first + reach;
        let known = people
            .bylines
            .iter()
            .any(|b| candidate.value.contains(&b.name));
        if elsewhere || known && !place.is_stated() {
            continue;
        }
        let before = people.bylines.len();
        read(
            &candidate.value,
            place.is_stated(),
            site,
            people,
            &mut rejected,
        );
        if place == Place::Byline && before == 0 && !people.bylines.is_empty() {
            people.line = Some(candidate.value.clone());
        }
    }
    if !copy.facts.bylines.is_empty() {
        let mut said = group(Place::Text, "text byline", 0);
        said.people.bylines.clone_from(&copy.facts.bylines);
        said.people.line.clone_from(&copy.facts.by);
        groups.push(said);
    }
    if let Some(credit) = credits::find(page, area) {
        let place = if credit.near {
            Place::Seen
        } else {
            Place::Behind
        };
        let mut said = group(place, &format!("text line {}", credit.line), credit.line);
        for byline in credit.bylines {
            let house = site.is(&byline.name) && byline.name.split_whitespace().count() != 2;
            let kind = if byline.kind == BylineKind::Person && house {
                BylineKind::Organisation
            } else {
                byline.kind
            };
            push(&mut said.people, &byline.name, kind, byline.role);
        }
        said.people.line = Some(credit.text);
        groups.push(said);
    }
    for said in &mut groups {
        if !said.place.is_stated() {
            without_hangers_on(&mut said.people);
        }
    }
    groups.sort_by_key(|g| g.place);
    let mut people = pick(groups).unwrap_or_default();
    let persons = names(&people, BylineKind::Person).next().is_some();
    people.bylines.retain(|b| {
        !persons || b.kind == BylineKind::Person || b.role != "author" || !site.is(&b.name)
    });
    people.bylines.truncate(MAX_NAMES);
    people.rejected = rejected;
    people
}

fn names(people: &People, kind: BylineKind) -> impl Iterator<Item = &str> {
    people
        .bylines
        .iter()
        .filter(move |b| b.kind == kind && b.role == "author")
        .map(|b| b.name.as_str())
}

/// Beside a full name on the page, a single word is a place or a desk, and an abbreviation that is
/// no agency is a degree or a post.
fn without_hangers_on(people: &mut People) {
    let full = |b: &Byline| b.kind == BylineKind::Person && b.name.contains(' ');
    if !people.bylines.iter().any(full) {
        return;
    }
    people.bylines.retain(|b| match b.kind {
        BylineKind::Person => full(b) || !b.name.is_ascii() && b.name.chars().count() <= 4,
        BylineKind::Organisation => b.name.chars().count() > 4 || is_agency(&b.name),
        BylineKind::System => true,
    });
}

fn is_agency(name: &str) -> bool {
    let lower = name.to_lowercase();
    byline::AGENCIES
        .split(';')
        .any(|agency| agency.trim() == lower)
}

/// The group that names the authors best.
fn pick(mut groups: Vec<Group>) -> Option<People> {
    let has = |g: &Group, kind| names(&g.people, kind).next().is_some();
    let person = |g: &Group| {
        g.place != Place::Handle
            && names(&g.people, BylineKind::Person).any(|name| !is_account(name))
    };
    let chosen = groups
        .iter()
        .position(|g| person(g) || has(g, BylineKind::System))
        .or_else(|| {
            groups
                .iter()
                .position(|g| g.place != Place::Handle && has(g, BylineKind::Organisation))
        })
        .or_else(|| {
            groups
                .iter()
                .position(|g| has(g, BylineKind::Person) || has(g, BylineKind::Organisation))
        })
        .or_else(|| groups.iter().position(|g| !g.people.bylines.is_empty()))?;
    // The line that readers see may name more than the machine's field, which often holds one.
    let all: Vec<&str> = names(&groups[chosen].people, BylineKind::Person).collect();
    let fuller = groups.iter().position(|g| {
        let seen: Vec<&str> = names(&g.people, BylineKind::Person).collect();
        g.place.is_visible()
            && !all.is_empty()
            && seen.len() > all.len()
            && seen.len() <= 6
            && all.iter().all(|name| seen.contains(name))
    });
    let chosen = fuller.unwrap_or(chosen);
    Some(groups.swap_remove(chosen).people)
}

/// A user name rather than a person's: `a.keaveney`, `KatieS`, `q_admin`.
fn is_account(name: &str) -> bool {
    let odd = name.contains(['_', '.']) || name.chars().any(char::is_numeric);
    let camel = name
        .as_bytes()
        .windows(2)
        .skip(2)
        .any(|pair| pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase());
    let lower = name.is_ascii() && !name.bytes().any(|b| b.is_ascii_uppercase());
    !name.contains(' ') && (odd || camel || lower)
}

/// Words that make a name an organisation's, so that "and" in it joins no two names.
const ORGANISATIONS: &[&str] = &[
    "agency",
    "association",
    "bureau",
    "center",
    "centre",
    "committee",
    "council",
    "department",
    "desk",
    "editorial",
    "editors",
    "foundation",
    "group",
    "inc",
    "inc.",
    "institute",
    "llc",
    "ltd",
    "ministry",
    "office",
    "redaktion",
    "reporter",
    "reporters",
    "society",
    "staff",
    "team",
    "university",
];

fn is_organisation(value: &str) -> bool {
    let words = value.split_whitespace().count();
    (2..=8).contains(&words)
        && !value.contains(',')
        && value
            .split_whitespace()
            .any(|word| ORGANISATIONS.contains(&word.to_lowercase().as_str()))
        && value.starts_with(char::is_alphabetic)
}

/// Text before an agency's place: `Associated Press in Valencia`.
fn agency(value: &str) -> Option<&str> {
    let head = &value[..value.find(" in ")?];
    let known = byline::people(head);
    let one = known.bylines.len() == 1
        && known.unknown.is_empty()
        && known.bylines[0].kind == BylineKind::Organisation;
    one.then_some(head)
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
    let house = value.split(',').next().unwrap_or_default().trim();
    if stated
        && house.len() < value.len()
        && (address::domain(house).is_some() || house.len() > 3 && site.is(house))
    {
        push(people, house, BylineKind::Organisation, "author");
        return;
    }
    let value = agency(value)
        .or_else(|| credits::unglued(value))
        .unwrap_or(value);
    if stated && is_organisation(value) && !is_by_line(value) {
        push(people, value, BylineKind::Organisation, "author");
        return;
    }
    if stated && address::domain(value).is_some() {
        push(people, value, BylineKind::Organisation, "author");
        return;
    }
    let parsed = byline::people(value);
    let before = people.bylines.len();
    if !stated && !parsed.cued && parsed.unknown.len() > parsed.bylines.len() {
        return reject("more than names");
    }
    for found in parsed.bylines {
        if !stated && credits::is_label(&found.name) {
            continue;
        }
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

/// Begins with a cue such as "By".
fn is_by_line(value: &str) -> bool {
    let lower = value.to_lowercase();
    ["by ", "von ", "par ", "por ", "di "]
        .iter()
        .any(|cue| lower.starts_with(cue))
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
                | "nachrichten"
                | "webmaster"
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
