//! Who wrote it: names out of author fields and bylines, and what is none.

use crate::desk::clean::byline;
use crate::desk::clean::{Byline, BylineKind, Copy};
use crate::desk::decode::Conflict;
use crate::desk::extract::{BlockKind, Candidate, Field, HOUSE, Origin, Page};

use super::area::Area;
use super::author::{self, push, read};
use super::firms::may_be_person;
use super::site::Site;
use super::{Dismissed, credits, han, rival, tidy};

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
    /// That line says more than who wrote it.
    pub plain: bool,
    /// Values that name nobody.
    pub rejected: Vec<Dismissed>,
    /// A place that names other persons.
    pub conflict: Option<Conflict>,
}

/// Places where a page names its authors, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Place {
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
    pub(super) fn is_stated(self) -> bool {
        matches!(
            self,
            Self::Message | Self::JsonLd | Self::Meta | Self::Property | Self::JsonLdCreator
        )
    }

    /// For readers to see: on the page at the headline. Byline lines that `clean` took from further down a
    /// page (`html`) may be other articles'; a text is one article.
    const fn is_visible(self, html: bool) -> bool {
        matches!(self, Self::Property | Self::Byline | Self::Seen)
            || matches!(self, Self::Text) && !html
    }
}

fn place(candidate: &Candidate, area: &Area) -> Option<Place> {
    let from = candidate.from.as_str();
    if candidate.field != Field::Author {
        return None;
    }
    Some(match from {
        "json-ld author" | HOUSE => Place::JsonLd,
        "json-ld creator" => Place::JsonLdCreator,
        _ if from.starts_with("json-ld WebPage") => Place::Meta,
        _ if from.starts_with("json-ld") => return None,
        "meta twitter:creator" | "meta dc.contributor" => Place::Handle,
        _ if from.starts_with("meta") => Place::Meta,
        // `<meta itemprop>` in the head.
        "itemprop author" if candidate.at == 0 => Place::Property,
        _ if area.is_near(candidate.at) => match from {
            "class byline" => Place::Byline,
            "class author" => Place::Author,
            _ => Place::Property,
        },
        _ if area.is_behind(candidate.at) => Place::Behind,
        _ => return None,
    })
}

/// Who made a picture, not the article: the `creator` that its caption or credit names.
fn made_picture(candidate: &Candidate, page: &Page) -> bool {
    let pictured = |kind| matches!(kind, BlockKind::Caption | BlockKind::Credit);
    let of = |at: u32| page.blocks.binary_search_by_key(&at, |block| block.line);
    candidate.from == "itemprop creator"
        && of(candidate.at).is_ok_and(|at| pictured(page.blocks[at].kind))
}

/// Whom one place names.
pub(super) struct Group {
    pub(super) place: Place,
    pub(super) people: People,
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
    let mut houses = Vec::new();
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
        let Some(place) = place(candidate, area).filter(|_| !made_picture(candidate, page)) else {
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
        let straight = author::straight(candidate);
        read(&straight, place.is_stated(), site, people, &mut rejected);
        if candidate.from == HOUSE {
            // Many sites say so of every author: a name like a person's is believed to be one.
            for new in people.bylines.iter_mut().skip(before) {
                if new.kind == BylineKind::Person && !may_be_person(&new.name) {
                    new.kind = BylineKind::Organisation;
                }
                houses.push(new.name.clone());
            }
        }
        if place == Place::Byline && before == 0 && !people.bylines.is_empty() {
            people.line = Some(candidate.value.clone());
        }
    }
    if !copy.facts.bylines.is_empty() {
        let mut said = group(Place::Text, "text byline", 0);
        said.people.bylines.clone_from(&copy.facts.bylines);
        for byline in &mut said.people.bylines {
            byline.name = author::display(&byline.name, byline.kind);
        }
        said.people.line.clone_from(&copy.facts.by);
        groups.push(said);
    }
    if let Some(credit) = credits::find(page, copy, area) {
        let place = if credit.near {
            Place::Seen
        } else {
            Place::Behind
        };
        let mut said = group(place, &format!("text line {}", credit.line), credit.line);
        for mut byline in credit.bylines {
            // `De Fen Echo`: Romanian for "by".
            if let Some(house) = byline.name.strip_prefix("De ").filter(|rest| site.is(rest)) {
                byline.name = house.to_owned();
            }
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
        let People { bylines, line, .. } = &mut said.people;
        said.people.plain = tidy::mend(bylines, line.as_deref());
    }
    groups.sort_by_key(|g| g.place);
    unmask(&mut groups, &houses, page.origin == Origin::Html);
    let chosen = pick(&groups, page.origin == Origin::Html);
    let conflict =
        chosen.and_then(|chosen| rival::contradiction(&groups, chosen, page, copy, site));
    let mut people = chosen.map_or_else(People::default, |at| groups.swap_remove(at).people);
    reporters(&mut people, page, copy, area);
    roles_from_text(&mut people, copy);
    let persons = names(&people, BylineKind::Person).next().is_some();
    people.bylines.retain(|b| {
        !persons || b.kind == BylineKind::Person || b.role != "author" || !site.is(&b.name)
    });
    others_from_text(&mut people, copy);
    people.bylines.truncate(MAX_NAMES);
    people.rejected = rejected;
    people.conflict = conflict;
    people
}

/// Who reports, where the page names no author but its text does.
fn reporters(people: &mut People, page: &Page, copy: &Copy, area: &Area) {
    let author = |b: &Byline| b.role == "author" && b.kind == BylineKind::Person;
    if people.bylines.iter().any(author) {
        return;
    }
    if let Some((found, line)) = han::authors(page, area).or_else(|| han::reporters(copy)) {
        people.bylines.splice(0..0, found);
        people.from = format!("text line {line}");
        people.line = None;
        people.plain = true;
    }
}

/// Who is called an organisation is one where the line that readers see names other persons.
fn unmask(groups: &mut [Group], houses: &[String], html: bool) {
    let is_house = |name: &str| houses.iter().any(|house| house == name);
    let mut seen = groups.iter().filter(|g| g.place.is_visible(html));
    let others = seen.any(|g| {
        let mut persons = names(&g.people, BylineKind::Person).peekable();
        persons.peek().is_some() && persons.all(|name| name.contains(' ') && !is_house(name))
    });
    if houses.is_empty() || !others {
        return;
    }
    for group in groups.iter_mut().filter(|g| g.place == Place::JsonLd) {
        for byline in &mut group.people.bylines {
            if is_house(&byline.name) {
                byline.kind = BylineKind::Organisation;
            }
        }
    }
}

/// A field names as authors who, as the page's lines say, edited or photographed: beside another
/// author they are what the lines say.
fn roles_from_text(people: &mut People, copy: &Copy) {
    let said = |name: &str| {
        let same = |b: &&Byline| b.name.eq_ignore_ascii_case(name);
        let line = copy.facts.bylines.iter().find(same);
        line.map_or("author", |b| b.role)
    };
    if people.bylines.iter().all(|b| said(&b.name) != "author") {
        return;
    }
    for byline in people.bylines.iter_mut().filter(|b| b.role == "author") {
        byline.role = said(&byline.name);
    }
}

/// Beside the authors that a field names, the page's lines may credit others: who reported, too, who
/// edited.
fn others_from_text(people: &mut People, copy: &Copy) {
    if people.bylines.is_empty() {
        return;
    }
    // A single word beside a role is a desk or a label: "Audioversion", "Schlussredaktion".
    let full = |b: &&Byline| b.kind == BylineKind::Person && b.name.contains(' ');
    let said = |b: &&Byline| b.role != "author" && (full(b) || b.role == "additional_reporting");
    for byline in copy.facts.bylines.iter().filter(said) {
        let same = |b: &Byline| b.name.eq_ignore_ascii_case(&byline.name);
        if !people.bylines.iter().any(same) {
            people.bylines.push(byline.clone());
        }
    }
}

pub(super) fn names(people: &People, kind: BylineKind) -> impl Iterator<Item = &str> {
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
fn pick(groups: &[Group], html: bool) -> Option<usize> {
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
        g.place.is_visible(html)
            && !all.is_empty()
            && seen.len() > all.len()
            && seen.len() <= 6
            && all.iter().all(|name| seen.contains(name))
    });
    Some(fuller.unwrap_or(chosen))
}

/// A user name rather than a person's: `a.keaveney`, `KatieS`, `q_admin`.
pub(super) fn is_account(name: &str) -> bool {
    let odd = name.contains(['_', '.']) || name.chars().any(char::is_numeric);
    let camel = name
        .as_bytes()
        .windows(2)
        .skip(2)
        .any(|pair| pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase());
    let lower = name.is_ascii() && !name.bytes().any(|b| b.is_ascii_uppercase());
    !name.contains(' ') && (odd || camel || lower)
}
