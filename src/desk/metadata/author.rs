//! One value of an author field: what to take off before it is read, whom it names, and when two
//! names are the same person.

use std::borrow::Cow;

use crate::desk::clean::byline;
use crate::desk::clean::words::fold;
use crate::desk::clean::{Byline, BylineKind};
use crate::desk::extract::Candidate;

use super::doubt::Reason;
use super::firms::{is_company, is_organisation, organisation};
use super::hollow::{hollow, is_control, is_mail, is_name_like};
use super::labels::is_label;
use super::people::People;
use super::site::{Site, squeezed};
use super::{Dismissed, address, credits, han, inverted};

/// Last words of posts that one person has; lower case.
const POSTS: &[&str] = &[
    "columnist",
    "contributor",
    "correspondent",
    "editor",
    "journalist",
    "journaliste",
    "korrespondent",
    "korrespondentin",
    "periodista",
    "photographer",
    "producer",
    "redakteur",
    "redakteurin",
    "reporter",
    "reporterin",
    "verslaggever",
    "writer",
];

/// A job title and nobody's name: `Court Reporter`, `Guest columnist`.
pub(super) fn is_post(value: &str) -> bool {
    let last = value.split_whitespace().next_back().unwrap_or_default();
    if !POSTS.contains(&last.to_lowercase().as_str()) {
        return false;
    }
    let parsed = byline::people(value);
    parsed.bylines.is_empty() && parsed.unknown.is_empty() && !parsed.titles.is_empty()
}

/// The houses of a value that names several and nobody else: `Le Figaro et AFP`.
fn houses(value: &str, site: &Site<'_>) -> Option<Vec<String>> {
    let parsed = byline::people(value);
    let house = |one: &Byline| one.kind == BylineKind::Organisation || site.is(&one.name);
    let several = parsed.bylines.len() > 1 && parsed.unknown.is_empty();
    (several && parsed.bylines.iter().all(house))
        .then(|| parsed.bylines.into_iter().map(|one| one.name).collect())
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
pub(super) fn read(
    value: &str,
    stated: bool,
    site: &Site<'_>,
    people: &mut People,
    rejected: &mut Vec<Dismissed>,
) {
    let mut reject = |(rule, why): Reason| {
        if rejected.len() < 12 && !rejected.iter().any(|r: &Dismissed| r.text == value) {
            rejected.push(Dismissed {
                field: "by",
                text: value.chars().take(120).collect(),
                line: None,
                rule,
                why,
            });
        }
    };
    let value = if stated {
        ahead_of_post(value.trim(), site).unwrap_or(value)
    } else {
        value
    };
    // A no-break space of a page's markup parts words like any other.
    let spaced = value.contains(|c: char| c.is_whitespace() && c != ' ');
    let blanks = spaced.then(|| value.split_whitespace().collect::<Vec<_>>().join(" "));
    let value = bare(blanks.as_deref().unwrap_or(value));
    // "About Ana Lim", the heading of a card.
    let value = value
        .strip_prefix("About ")
        .filter(|name| stated && name.contains(' '))
        .unwrap_or(value);
    if let Some(reason) = hollow(value) {
        return reject(reason);
    }
    if is_control(value) {
        return reject(("byline.control", "what stands beside a byline, not a name"));
    }
    let uncued = without_cue(value);
    let value = if stated && site.is(uncued) {
        uncued
    } else {
        value
    };
    // `Ana Lim, Tidewire`: the site behind a person's name.
    let of_site = value.split_once(", ").filter(|(name, house)| {
        let said = byline::people(name);
        let person = matches!(said.bylines.as_slice(), [one] if one.kind == BylineKind::Person);
        name.contains(' ') && person && said.unknown.is_empty() && !site.is(name) && site.is(house)
    });
    if stated && let Some((name, _)) = of_site {
        let said = byline::people(name);
        let name = said.bylines.first().map_or(name, |one| one.name.as_str());
        push(people, name, BylineKind::Person, "author");
        return;
    }
    if stated && site.is(value) && value.split_whitespace().count() <= 5 {
        for house in houses(value, site).unwrap_or_else(|| vec![value.to_owned()]) {
            push(people, &house, BylineKind::Organisation, "author");
        }
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
    if stated && is_post(value) {
        return reject(("byline.post", "a job title, not a name"));
    }
    if stated
        && (is_organisation(value) || is_company(value))
        && !is_by_line(value)
        && !has_post_ahead(value)
    {
        push(people, value, BylineKind::Organisation, "author");
        return;
    }
    if stated && let Some(whole) = organisation(value) {
        push(people, whole, BylineKind::Organisation, "author");
        return;
    }
    if stated && address::domain(value).is_some() {
        push(people, value, BylineKind::Organisation, "author");
        return;
    }
    if stated && let Some(names) = inverted::names(without_cue(value)) {
        for name in names {
            push(people, &name, BylineKind::Person, "author");
        }
        return;
    }
    if stated && let Some(names) = han::stated(value) {
        for name in names {
            push(people, name, BylineKind::Person, "author");
        }
        return;
    }
    let parsed = if stated {
        byline::stated(value)
    } else {
        byline::people(value)
    };
    let somebody = !parsed.bylines.is_empty();
    // `Standards and Practices` of a link to the house's rules: a word beside what nobody understands.
    let words = parsed
        .bylines
        .iter()
        .all(|b| b.name.is_ascii() && !b.name.contains(' '));
    let stray = words && !parsed.unknown.is_empty();
    if !stated && !parsed.cued && (stray || parsed.unknown.len() > parsed.bylines.len()) {
        return reject(("byline.more", "more than names"));
    }
    let mut full = false;
    for found in parsed.bylines {
        let person = found.kind == BylineKind::Person;
        let alone = person && !found.name.contains(' ') && found.name.is_ascii();
        // "Ana Lim, London": behind a full name a single word is a place or a post.
        if !stated && is_label(&found.name) || full && alone {
            continue;
        }
        full |= found.name.contains(' ');
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
    if somebody && (stated || !people.bylines.is_empty()) {
        return;
    }
    if stated && parsed.titles.is_empty() && parsed.dates.is_empty() && is_name_like(value) {
        push(people, without_cue(value), BylineKind::Person, "author");
        return;
    }
    reject(("byline.nobody", "names nobody"));
}

/// A post and the name of who has it: `Business Reporter Ana Lim`.
fn has_post_ahead(value: &str) -> bool {
    let post = |word: &str| POSTS.contains(&word.to_lowercase().as_str());
    let inside = value.split(' ').position(post);
    inside.is_some_and(|at| {
        let said = byline::stated(value);
        at + 2 < value.split(' ').count()
            && matches!(said.bylines.as_slice(), [one] if one.kind == BylineKind::Person && value.ends_with(&one.name))
    })
}

/// The person's name ahead of a mark behind which only a post or the house stands: `Ana Lim - Court
/// Reporter`, `Ana Lim • Staff Writer`, `Ana Lim | Gazette Staff`.
fn ahead_of_post<'a>(value: &'a str, site: &Site<'_>) -> Option<&'a str> {
    let mark = |c: char| matches!(c, '|' | '•' | '·' | '–' | '—' | '-' | '\n');
    let parts = value.match_indices(mark).filter(|(at, mark)| {
        *mark == "\n" || value[..*at].ends_with(' ') && value[at + mark.len()..].starts_with(' ')
    });
    let (at, mark) = parts.into_iter().next()?;
    let (name, rest) = (value[..at].trim(), value[at + mark.len()..].trim());
    let said = byline::people(name);
    let person = matches!(said.bylines.as_slice(), [one] if one.kind == BylineKind::Person && one.name == without_cue(name));
    let staff = |rest: &str| {
        let last = rest.rsplit(' ').next().unwrap_or_default().to_lowercase();
        let alone = rest.len() == last.len() && POSTS.contains(&last.as_str());
        alone || last == "staff" && rest.split(' ').count() <= 4
    };
    (person && name.contains(' ') && !site.is(name) && (staff(rest) || is_post(rest)))
        .then_some(name)
}

/// Cues before a name in an author field; lower case, ASCII.
const CUES: &[&str] = &[
    "by ", "von ", "par ", "por ", "di ", "nga ", "oleh ", "door ",
];

/// Begins with a cue such as "By".
fn is_by_line(value: &str) -> bool {
    without_cue(value).len() < value.len()
}

/// A value without the cue that it begins with.
fn without_cue(value: &str) -> &str {
    let cued = |cue: &&&str| {
        value
            .get(..cue.len())
            .is_some_and(|head| head.eq_ignore_ascii_case(cue))
    };
    CUES.iter()
        .find(cued)
        .map_or(value, |cue| value[cue.len()..].trim_start())
}

/// Words before "by", "von" and the like that tell what was made, not who made it; lower case,
/// sorted.
const MADE: &[&str] = &[
    "all",
    "alle",
    "alles",
    "article",
    "articles",
    "artikel",
    "beitrag",
    "beiträge",
    "bericht",
    "eingestellt",
    "kommentar",
    "mehr",
    "more",
    "post",
    "posts",
    "pressemitteilung",
    "show",
    "text",
    "todos",
    "tous",
    "updated",
    "veröffentlicht",
    "view",
    "wortlaut",
];

/// Words of when the article was made, at the end of a value that was cut out of a line; lower case.
const STAMPS: &[&str] = &[
    "aktualisiert",
    "erstellt",
    "published",
    "publiziert",
    "publié",
    "publicado",
    "pubblicato",
    "gepubliceerd",
    "updated",
    "veröffentlicht",
];

/// What of a value may name somebody: without an address behind the name, and without what was made
/// before it (`Pressemitteilung von Ana Lim`, `All articles by Ana Lim`).
fn bare(value: &str) -> &str {
    let mut value = value.trim();
    if let Some((name, inside)) = value
        .strip_suffix(')')
        .and_then(|rest| rest.rsplit_once('('))
        && address::domain(inside.trim_start_matches("www.")).is_some()
    {
        value = name.trim_end();
    }
    while let Some((name, last)) = value.rsplit_once(' ')
        && (is_mail(last) || last.starts_with("www."))
    {
        value = name.trim_end_matches([' ', ',', '(', '<', '|', '-']);
    }
    // "Eurosport Publiziert": the beginning of the date behind the name.
    while let Some((name, last)) = value.rsplit_once(char::is_whitespace)
        && STAMPS.contains(&last.trim_end_matches(':').to_lowercase().as_str())
    {
        value = name.trim_end();
    }
    let cued = |at: &usize| {
        let rest = &value[at + 1..];
        without_cue(rest).len() < rest.len()
            || rest
                .get(..3)
                .is_some_and(|cue| cue.eq_ignore_ascii_case("of "))
    };
    let made = |word: &str| MADE.binary_search(&word.to_lowercase().as_str()).is_ok();
    // `Ein Artikel von Ana von Lim`: the cue stands right behind what was made.
    let behind = |at: &usize| value[..*at].rsplit(' ').next().is_some_and(made);
    let blanks = || value.match_indices(' ').map(|(at, _)| at);
    let first = || blanks().rev().filter(cued).find(behind);
    let Some(at) = first().or_else(|| blanks().rev().find(cued)) else {
        return value;
    };
    let head = &value[..at];
    if head.split(' ').count() <= 5 && head.split(' ').any(made) {
        return value[at + 1..]
            .split_once(' ')
            .map_or(value, |(_, name)| name.trim());
    }
    value
}

/// A candidate's value with the given name first: `citation_author` has it behind the surname, as
/// libraries write it.
pub(super) fn straight(candidate: &Candidate) -> Cow<'_, str> {
    let inverted = candidate.from.starts_with("meta citation_author");
    match candidate.value.split_once(", ") {
        Some((surname, given)) if inverted && !given.contains([',', ';']) => {
            format!("{given} {surname}").into()
        }
        _ => Cow::Borrowed(&candidate.value),
    }
}

pub(super) fn push(people: &mut People, name: &str, kind: BylineKind, role: &'static str) {
    let name = display(name, kind);
    if name.is_empty() {
        return;
    }
    for known in &mut people.bylines {
        let persons = [known.kind, kind] == [BylineKind::Person; 2];
        match same(&known.name, &name, persons) {
            Same::No => {}
            Same::Known => return,
            Same::Fuller => {
                known.name = name;
                return;
            }
        }
    }
    people.bylines.push(Byline {
        name,
        kind,
        role,
        model: None,
    });
}

/// Whether a name is one that is known already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Same {
    No,
    /// The known one says as much or more.
    Known,
    /// This one says more.
    Fuller,
}

/// `Eric` and `Eric Levitz`, `chuck-ross` and `Chuck Ross`, `Ana Lim` and `Ana Lim Staff Attorney` are
/// the same people. Of others, a longer name is another: `AFP`, `AFP Deutschland`.
fn same(known: &str, name: &str, persons: bool) -> Same {
    if known.to_lowercase() == name.to_lowercase() {
        return Same::Known;
    }
    let (full, more) = (known.contains(' '), name.contains(' '));
    let first_of = |word: &str, name: &str| persons && name.split(' ').next() == Some(word);
    if full && more {
        let rest = name.strip_prefix(known).filter(|_| persons);
        let longer = rest.is_some_and(|rest| rest.starts_with(' '));
        return if longer { Same::Known } else { Same::No };
    }
    if full {
        let slug = squeezed(known) == squeezed(name);
        let said = slug || first_of(name, known);
        return if said { Same::Known } else { Same::No };
    }
    let slug = more && squeezed(known) == squeezed(name);
    if more && (slug || first_of(known, name)) {
        Same::Fuller
    } else {
        Same::No
    }
}

/// A word in capitals, maybe behind a small particle: `DeVRIES`, `McKAY`.
fn is_shouted(word: &str) -> bool {
    let bare = ["De", "Di", "La", "Le", "Mac", "Mc", "Van"]
        .iter()
        .find_map(|head| word.strip_prefix(head))
        .filter(|rest| rest.chars().count() > 2)
        .unwrap_or(word);
    !bare.chars().any(char::is_lowercase)
}

/// A person's name in capitals throughout becomes a name; anything else stays.
pub(super) fn display(name: &str, kind: BylineKind) -> String {
    let name = name
        .trim()
        .trim_matches(['"', ',', ';', '|', '·', '•', '-', '–', ':'])
        .trim();
    let shouted = kind == BylineKind::Person
        && name.contains(' ')
        && name.chars().filter(|c| c.is_alphabetic()).count() > 4
        && name.chars().any(char::is_uppercase)
        && name.split([' ', '-']).all(is_shouted);
    // `MDR THÜRINGEN`: an abbreviation that nobody can say stays.
    let vowel = |c: char| matches!(fold(c), 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
    let unsaid = |word: &str| word.len() >= 3 && word.is_ascii() && !word.contains(vowel);
    if !shouted || name.split(' ').any(unsaid) {
        return name.to_owned();
    }
    let mut out = String::with_capacity(name.len());
    let mut begins = true;
    for (at, c) in name.char_indices() {
        // The second capital of `DeVRIES`.
        let inner = name[..at].ends_with(char::is_lowercase);
        if begins || inner {
            out.push(c);
        } else {
            out.extend(c.to_lowercase());
        }
        begins = !c.is_alphabetic();
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::site::ledgerwire;
    use super::*;

    fn named(values: &[&str], stated: bool) -> Vec<String> {
        let (mut people, mut rejected) = (People::default(), Vec::new());
        for value in values {
            read(value, stated, &ledgerwire(), &mut people, &mut rejected);
        }
        people.bylines.into_iter().map(|b| b.name).collect()
    }

    #[test]
    fn a_value_names_whom_it_names_and_no_more() {
        for (values, want) in [
            (&["Ana Lim", "by Ana Lim"][..], &["Ana Lim"][..]),
            (&["Ana Lim", "ana-lim"], &["Ana Lim"]),
            (&["Ana Lim", "Ana"], &["Ana Lim"]),
            (&["Ana", "Ana Lim"], &["Ana Lim"]),
            (&["AFP", "AFP Deutschland"], &["AFP", "AFP Deutschland"]),
            (
                &["Lakeshore Council", "lakeshore-council"],
                &["Lakeshore Council"],
            ),
            (&["ana lim"], &["ana lim"]),
            (&["Ana Lim", "Ana Lim Postdoctoral Research"], &["Ana Lim"]),
            (&["SHOW ALL ARTICLES OF Ana Lim"], &["Ana Lim"]),
            (&["Alles von Ana Lim"], &["Ana Lim"]),
            (&["Ein Artikel von Ana von Lim"], &["Ana von Lim"]),
            (&["Pressemitteilung von Ana Lim"], &["Ana Lim"]),
            (&["Updated by Ana Lim"], &["Ana Lim"]),
            (&["Ana Lim ana@ledgerwire.example"], &["Ana Lim"]),
            (&["Ana Lim, London"], &["Ana Lim"]),
            (&["Ana Lim, MS, RD"], &["Ana Lim"]),
            (&["Deutsche Welle (www.dw.com)"], &["Deutsche Welle"]),
            (&["by Ledgerwire"], &["Ledgerwire"]),
            (&["Ledgerwire und AFP"], &["Ledgerwire", "AFP"]),
            (
                &["Eidgenössisches Departement für Wirtschaft, Bildung und Forschung"],
                &["Eidgenössisches Departement für Wirtschaft, Bildung und Forschung"],
            ),
            (
                &["Fen-Verlag GmbH, Nürnberg, Germany"],
                &["Fen-Verlag GmbH"],
            ),
            (
                &["Verein Historische Wehranlage e.V."],
                &["Verein Historische Wehranlage e.V."],
            ),
            (&["facebook.com/ana.lim"], &[]),
            (&["3d23d65-ddc6-4ce5"], &[]),
            (&["Sponsored by Brightmart"], &[]),
            (&["ana[at]ledgerwire.example"], &[]),
            (&["publisher"], &[]),
            (&["Ana Lim", "Court Reporter"], &["Ana Lim"]),
            (
                &["Ana Lim Scotland business correspondent and Bo Fisk"],
                &["Ana Lim", "Bo Fisk"],
            ),
            (&["Ana Lim Business correspondent"], &["Ana Lim"]),
            (&["Staff Reporter"], &[]),
            (
                &["Ana Lim", "Covers Local Government", "Follow On Twitter"],
                &["Ana Lim"],
            ),
            (&["Ana Lim, Ledgerwire"], &["Ana Lim"]),
            (&["Ana\u{a0}Lim"], &["Ana Lim"]),
            (&["View all posts by Ana Lim"], &["Ana Lim"]),
            (&["Read Montague"], &["Read Montague"]),
            (&["Web Desk"], &["Web Desk"]),
            (&["By Ana Lim, Ledgerwire"], &["Ana Lim"]),
            (&["ANA McKAY-DeVRIES"], &["Ana McKay-DeVries"]),
            (&["ANA Lim"], &["ANA Lim"]),
            (&["COMMUNIQUÉ DE PRESSE"], &[]),
            (&["Eurosport Publiziert"], &["Eurosport"]),
            (
                &["Institute of Water Research"],
                &["Institute of Water Research"],
            ),
        ] {
            assert_eq!(named(values, true), want, "{values:?}");
        }
    }

    #[test]
    fn a_library_writes_the_surname_first() {
        let candidate = |from: &str, value: &str| Candidate {
            field: crate::desk::extract::Field::Author,
            value: value.to_owned(),
            from: from.to_owned(),
            at: 0,
        };
        for (from, value, want) in [
            ("meta citation_author", "Lim, Ana", "Ana Lim"),
            ("meta citation_author", "Ana Lim", "Ana Lim"),
            ("meta author", "Lim, Ana", "Lim, Ana"),
        ] {
            assert_eq!(straight(&candidate(from, value)), want);
        }
    }

    #[test]
    fn the_words_of_what_was_made_are_sorted() {
        assert!(MADE.is_sorted());
    }
}
