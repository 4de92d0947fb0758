//! Which forms name the same thing. All look-ups go by hash of a word, so the work is linear.

use std::collections::BTreeMap;

use super::resolve::{ByText, Form, key};
use crate::desk::Span;
use crate::desk::clean::words::fold;
use crate::desk::tag::EntityKind;
use crate::desk::tag::token::{Shape, Token};

use super::clubs::is_sport;
use super::heads::Head;
use super::well_known::WellKnown;

/// A thing: the forms that name it.
pub struct Group {
    /// What it is.
    pub kind: EntityKind,
    /// Indexes of its forms.
    pub forms: Vec<usize>,
    /// Its row in the head list.
    pub head: Option<&'static Head>,
}

/// Where a form stands: spans and token ranges.
type Stood = (Vec<Span>, Vec<(u32, u32)>);

/// Groups all forms.
pub fn group(text: &str, tokens: &[Token], forms: &mut Vec<Form>, known: &WellKnown) -> Vec<Group> {
    let mut groups = Vec::new();
    people(forms, &mut groups);
    organisations((text, tokens), forms, &mut groups, known);
    places(forms, &mut groups);
    groups
}

fn open(groups: &mut Vec<Group>, forms: &mut [Form], at: usize) -> usize {
    groups.push(Group {
        kind: forms[at].kind,
        forms: vec![at],
        head: forms[at].head,
    });
    forms[at].group = groups.len() - 1;
    groups.len() - 1
}

fn join(groups: &mut [Group], forms: &mut [Form], at: usize, group: usize) {
    forms[at].group = group;
    forms[at].kind = groups[group].kind;
    groups[group].forms.push(at);
    if groups[group].head.is_none() {
        groups[group].head = forms[at].head;
    }
}

/// Words of a person's name without what follows it (`Jr`).
pub fn person_words(key: &str) -> Vec<&str> {
    let mut words: Vec<&str> = key
        .split(' ')
        .filter(|w| w.chars().any(char::is_alphanumeric))
        .collect();
    while words.len() > 1
        && words
            .last()
            .is_some_and(|w| matches!(*w, "jr" | "sr" | "ii" | "iii" | "iv"))
    {
        words.pop();
    }
    words
}

/// A person's name as it is compared: `Erdoğan` is `Erdogan`.
fn plain(key: &str) -> String {
    key.chars().map(fold).collect()
}

/// Words with which surnames of more than one word begin, as they stand in English texts; sorted.
const PARTICLES: &[&str] = &[
    "abu", "al", "ben", "bin", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "el",
    "ibn", "la", "le", "mac", "st", "ter", "van", "vande", "von",
];

/// A surname of two or three words: `le clair`, `van der berg`.
fn is_surname(words: &[&str]) -> bool {
    (2..=3).contains(&words.len()) && PARTICLES.binary_search(&words[0]).is_ok()
}

/// Gives surnames such as "Le Clair" to the one person whose full name ends so, even where the tagger
/// took them for something else.
fn surnames(forms: &mut [Form], groups: &mut [Group], by_last: &ByText<Vec<usize>>) {
    for at in 0..forms.len() {
        let key = plain(&forms[at].key);
        let words = person_words(&key);
        let free = forms[at].group == usize::MAX && forms[at].head.is_none();
        if let Some([group]) = by_last.get(&words.join(" ")).map(Vec::as_slice)
            && free
            && is_surname(&words)
        {
            join(groups, forms, at, *group);
        }
    }
}

fn people(forms: &mut Vec<Form>, groups: &mut Vec<Group>) {
    let mut by_ends: ByText<usize> = ByText::default();
    let mut by_last: ByText<Vec<usize>> = ByText::default();
    let mut by_first: ByText<Vec<usize>> = ByText::default();
    let all: Vec<usize> = (0..forms.len()).collect();
    // Full names, the longest first, so that "J. Kirby" finds "John Kirby".
    let mut full: Vec<usize> = all
        .iter()
        .copied()
        .filter(|at| {
            forms[*at].kind == EntityKind::Person && person_words(&forms[*at].key).len() > 1
        })
        .collect();
    full.sort_by_key(|at| {
        let words = person_words(&forms[*at].key);
        let short = words[0].chars().count() == 1;
        let barrels = forms[*at].key.contains(" - ") && words.len() == 2;
        (short, barrels, *at)
    });
    let (surnamed, full): (Vec<usize>, Vec<usize>) = full
        .into_iter()
        .partition(|at| is_surname(&person_words(&forms[*at].key)));
    for at in full {
        let key = plain(&forms[at].key);
        let words = person_words(&key);
        let (first, last) = (words[0], words[words.len() - 1]);
        let ends = format!("{first} {last}");
        let initial = format!("{} {last}", first.chars().next().unwrap_or(' '));
        let known = by_ends.get(&ends).or_else(|| {
            (first.chars().count() == 1)
                .then(|| by_ends.get(&format!("~{initial}")))
                .flatten()
        });
        // A double-barrelled surname alone: "Meyer-Ruiz" for "Ana Meyer-Ruiz".
        let barrels = || {
            key.contains(" - ")
                .then(|| by_last.get(&words.join(" ")))
                .flatten()
                .and_then(|list| <[usize; 1]>::try_from(list.as_slice()).ok())
        };
        let known = known.copied().or_else(|| barrels().map(|[group]| group));
        let group = match known {
            Some(group) => {
                join(groups, forms, at, group);
                group
            }
            None => {
                let group = open(groups, forms, at);
                by_last.entry(last.to_owned()).or_default().push(group);
                by_first.entry(first.to_owned()).or_default().push(group);
                for behind in 1..=words.len().saturating_sub(2).min(2) {
                    by_last
                        .entry(words[words.len() - 1 - behind..].join(" "))
                        .or_default()
                        .push(group);
                }
                group
            }
        };
        by_ends.entry(ends).or_insert(group);
        by_ends.entry(format!("~{initial}")).or_insert(group);
    }
    surnames(forms, groups, &by_last);
    // "El Saife" without anybody of that name may be a full name after all.
    for at in surnamed {
        if forms[at].group == usize::MAX {
            open(groups, forms, at);
        }
    }
    // Surnames, then given names: only those that stand for one person. A form of another kind is
    // taken for the person too when the tagger was less sure of it than of the full name.
    for at in all {
        if forms[at].group != usize::MAX
            || forms[at].head.is_some_and(|h| h.kind != EntityKind::Person)
        {
            continue;
        }
        let person = forms[at].kind == EntityKind::Person;
        let key = plain(&forms[at].key);
        let mut candidates = by_last.get(&key).filter(|list| list.len() == 1);
        if person && candidates.is_none() {
            candidates = by_first
                .get(&key)
                .filter(|list| list.len() == 1 && !by_last.contains_key(&key));
        }
        match candidates {
            Some(list) if person => {
                let group = list[0];
                join(groups, forms, at, group);
            }
            _ if !person => {}
            _ => {
                let several = by_last.get(&key).filter(|list| list.len() > 1);
                if let Some(list) = several {
                    nearest(forms, groups, at, list);
                } else {
                    open(groups, forms, at);
                }
            }
        }
    }
}

/// A surname that several people bear goes to the one named last before it.
fn nearest(forms: &mut Vec<Form>, groups: &mut [Group], at: usize, list: &[usize]) {
    let mut firsts: Vec<(u32, usize)> = list
        .iter()
        .flat_map(|group| groups[*group].forms.iter().map(move |form| (*form, *group)))
        .flat_map(|(form, group)| {
            forms[form]
                .mentions
                .iter()
                .map(move |span| (span.start, group))
        })
        .collect();
    firsts.sort_unstable();
    let (mentions, ranges) = (
        std::mem::take(&mut forms[at].mentions),
        std::mem::take(&mut forms[at].ranges),
    );
    let mut split: BTreeMap<usize, Stood> = BTreeMap::new();
    for (span, range) in mentions.into_iter().zip(ranges) {
        let before = firsts.partition_point(|(start, _)| *start < span.start);
        let group = firsts[before.saturating_sub(1)].1;
        let part = split.entry(group).or_default();
        part.0.push(span);
        part.1.push(range);
    }
    for (group, (mentions, ranges)) in split {
        let form = Form {
            key: forms[at].key.clone(),
            kind: EntityKind::Person,
            votes: [0.0; 3],
            mentions,
            ranges,
            upper: forms[at].upper,
            head: None,
            group,
        };
        forms.push(form);
        let new = forms.len() - 1;
        groups[group].forms.push(new);
    }
    forms[at].group = list[0];
}

/// Legal forms at the end of a company's name.
const LEGAL: &[&str] = &[
    "inc",
    "corp",
    "corporation",
    "co",
    "company",
    "ltd",
    "limited",
    "plc",
    "llc",
    "llp",
    "lp",
    "ag",
    "sa",
    "se",
    "gmbh",
    "nv",
    "bv",
    "spa",
    "oy",
    "ab",
    "asa",
    "as",
    "kg",
    "pty",
    "pvt",
    "berhad",
    "bhd",
    "holdings",
];

fn org_core(key: &str) -> &str {
    let mut core = key.strip_prefix("the ").unwrap_or(key);
    while let Some((head, last)) = core.rsplit_once(' ') {
        if !(LEGAL.contains(&last) || matches!(last, "," | "&")) {
            break;
        }
        core = head;
    }
    core
}

/// Words that many organisations' names begin with: alone they name none of them.
const GENERIC: &[&str] = &[
    "american",
    "association",
    "bank",
    "board",
    "british",
    "central",
    "college",
    "committee",
    "council",
    "democratic",
    "department",
    "european",
    "federal",
    "first",
    "foundation",
    "general",
    "global",
    "group",
    "high",
    "human",
    "institute",
    "international",
    "ministry",
    "national",
    "new",
    "north",
    "office",
    "party",
    "people",
    "public",
    "royal",
    "school",
    "senate",
    "society",
    "south",
    "state",
    "supreme",
    "union",
    "united",
    "university",
    "world",
];

/// Last words of several clubs' and leagues' names: alone they name none of them.
const OF_CLUBS: &[&str] = &[
    "city", "club", "cup", "fc", "league", "town", "united", "county", "team", "sports",
];

fn organisations(
    (text, tokens): (&str, &[Token]),
    forms: &mut [Form],
    groups: &mut Vec<Group>,
    well_known: &WellKnown,
) {
    let mut by_core: ByText<usize> = ByText::default();
    let mut by_initials: ByText<Option<usize>> = ByText::default();
    let mut by_first: ByText<Option<usize>> = ByText::default();
    let mut by_last: ByText<Option<usize>> = ByText::default();
    let mut rest = Vec::new();
    let once = |map: &mut ByText<Option<usize>>, key: &str, group: usize| {
        map.entry(key.to_owned())
            .and_modify(|known| {
                if *known != Some(group) {
                    *known = None;
                }
            })
            .or_insert(Some(group));
    };
    for at in 0..forms.len() {
        if forms[at].group != usize::MAX || forms[at].kind != EntityKind::Organisation {
            continue;
        }
        let key = forms[at].key.clone();
        let core = forms[at]
            .head
            .map_or_else(|| org_core(&key).to_owned(), |h| h.name.to_lowercase());
        if forms[at].head.is_none() && !core.contains(' ') && core == key {
            rest.push(at);
            continue;
        }
        let group = match by_core.get(&core) {
            Some(group) => {
                let group = *group;
                join(groups, forms, at, group);
                group
            }
            None => {
                let group = open(groups, forms, at);
                by_core.insert(core.clone(), group);
                group
            }
        };
        let words: Vec<&str> = core
            .split(' ')
            .filter(|w| w.chars().any(char::is_alphanumeric))
            .collect();
        if words.len() > 1 {
            let all: String = words.iter().filter_map(|w| w.chars().next()).collect();
            let strong: String = words
                .iter()
                .filter(|w| {
                    !matches!(
                        **w,
                        "of" | "the" | "and" | "for" | "in" | "de" | "du" | "la" | "'s" | "’s"
                    )
                })
                .filter_map(|w| w.chars().next())
                .collect();
            if strong.chars().count() > 1 {
                let country = words.len() > 3 && matches!(words[0], "us" | "uk");
                for initials in [&strong, &all] {
                    once(&mut by_initials, initials, group);
                    // FDA, DOJ: of "U.S. Food and Drug Administration", "U.S. Department of Justice".
                    if country {
                        once(&mut by_initials, &initials[1..], group);
                    }
                }
                // TSMC: with the first letter of the legal form.
                let form = key.strip_prefix(core.as_str()).map(str::trim_start);
                if let Some(form) = form.and_then(|form| form.chars().next()) {
                    once(&mut by_initials, &format!("{strong}{form}"), group);
                }
            }
            let (last, of) = (words[words.len() - 1], words.contains(&"of"));
            if words.len() <= 3 && !of && !GENERIC.contains(&last) && !OF_CLUBS.contains(&last) {
                once(&mut by_last, last, group);
            }
            if words[0].chars().count() > 3
                && !GENERIC.contains(&words[0])
                && !well_known.is_another(&words)
            {
                once(&mut by_first, words[0], group);
            }
        } else {
            once(&mut by_first, words.first().copied().unwrap_or(""), group);
        }
        for (_, to) in forms[at].ranges.clone() {
            if let Some(short) = bracketed(text, tokens, to as usize) {
                by_initials.insert(short, Some(group));
            }
        }
    }
    let sport = std::cell::LazyCell::new(|| is_sport(text, tokens));
    for at in rest {
        let key = forms[at].key.clone();
        let known = by_core.get(&key).copied().or_else(|| {
            let map = if forms[at].upper {
                &by_initials
            } else {
                &by_first
            };
            map.get(&key).copied().flatten()
        });
        // The Mariners are the Seattle Mariners.
        let by_last = by_last.get(&key).copied().flatten();
        let known = known.or_else(|| by_last.filter(|_| *sport));
        match known {
            Some(group) => join(groups, forms, at, group),
            None => {
                let group = open(groups, forms, at);
                by_core.insert(key, group);
            }
        }
    }
}

/// The acronym in brackets right behind a name: "National Security Council (NSC)".
fn bracketed(text: &str, tokens: &[Token], to: usize) -> Option<String> {
    let (open, short, close) = (tokens.get(to)?, tokens.get(to + 1)?, tokens.get(to + 2)?);
    (open.of(text) == "(" && close.of(text) == ")" && short.shape == Shape::Upper)
        .then(|| key(text, std::slice::from_ref(short)))
}

fn places(forms: &mut [Form], groups: &mut Vec<Group>) {
    let mut by_key: ByText<usize> = ByText::default();
    for at in 0..forms.len() {
        if forms[at].group != usize::MAX {
            continue;
        }
        let key = forms[at]
            .key
            .strip_prefix("the ")
            .unwrap_or(&forms[at].key)
            .to_owned();
        match by_key.get(&key) {
            Some(group) => join(groups, forms, at, *group),
            None => {
                let group = open(groups, forms, at);
                by_key.insert(key, group);
            }
        }
    }
}
