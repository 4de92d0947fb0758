//! Which forms name the same person.

use std::collections::BTreeMap;

use super::bearers::{Around, Bearer, Whose};
use super::clubs::is_sport;
use super::group::{Group, join, open};
use super::resolve::{ByText, Form};
use crate::desk::Span;
use crate::desk::clean::words::fold;
use crate::desk::tag::EntityKind;

/// Where a form stands: spans and token ranges.
type Stood = (Vec<Span>, Vec<(u32, u32)>);

/// Code of the rule that keeps those apart whom one surname names.
pub const SURNAME: &str = "names.surname";

/// Bearers of one surname whose given names are compared with another one's.
const COMPARED: usize = 8;

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

/// One name with what follows it: `charles iii`.
fn numbered(key: &str) -> bool {
    let mut words = key.split(' ');
    let (Some(_), Some(number), None) = (words.next(), words.next(), words.next()) else {
        return false;
    };
    matches!(number, "ii" | "iii" | "iv")
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

/// The nickname between marks in a full name: `betty` of `Elizabeth "Betty" Cole`.
fn nickname(key: &str) -> Option<&str> {
    let is_mark = |word: &str| matches!(word, "\"" | "“" | "”" | "„" | "‘" | "’" | "'" | "«" | "»");
    let words: Vec<&str> = key.split(' ').collect();
    let open = words.iter().position(|w| is_mark(w))?;
    let named = words.get(open + 1).filter(|w| !is_mark(w))?;
    let closed = words.get(open + 2).is_some_and(|w| is_mark(w));
    (closed && words.len() > open + 3).then_some(named)
}

/// What the names of several persons have in common.
#[derive(Default)]
struct Known {
    /// By first and last word, and by initial and last word.
    ends: ByText<usize>,
    /// By the last words.
    last: ByText<Vec<usize>>,
    /// By the first word.
    first: ByText<Vec<usize>>,
    /// By a word between the first and the last: `corbin` of `Ida Corbin Lynn`.
    inner: ByText<Vec<usize>>,
}

/// Notes a group by a word, once.
fn note(map: &mut ByText<Vec<usize>>, word: &str, group: usize) {
    let list = map.entry(word.to_owned()).or_default();
    if !list.contains(&group) {
        list.push(group);
    }
}

pub(super) fn people(around: &Around<'_>, forms: &mut Vec<Form>, groups: &mut Vec<Group>) {
    let mut known = Known::default();
    let all: Vec<usize> = (0..forms.len()).collect();
    // Full names, the longest first, so that "J. Kirby" finds "John Kirby", and `Elizabeth "Betty" Cole` before
    // "Betty Cole".
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
        (nickname(&forms[*at].key).is_none(), short, barrels, *at)
    });
    let (surnamed, full): (Vec<usize>, Vec<usize>) = full
        .into_iter()
        .partition(|at| is_surname(&person_words(&forms[*at].key)));
    let mut firsts: ByText<Vec<(usize, String)>> = ByText::default();
    for at in full {
        let key = plain(&forms[at].key);
        let words = person_words(&key);
        let (first, last) = (words[0], words[words.len() - 1]);
        let ends = format!("{first} {last}");
        let initial = format!("{} {last}", first.chars().next().unwrap_or(' '));
        let found = known.ends.get(&ends).or_else(|| {
            (first.chars().count() == 1)
                .then(|| known.ends.get(&format!("~{initial}")))
                .flatten()
        });
        // A double-barrelled surname alone: "Meyer-Ruiz" for "Ana Meyer-Ruiz".
        // `Vieira da Cunha`, `López Obrador`: all but the given names.
        let without_given = (2..=3).contains(&words.len())
            && around.given(first).is_none()
            && !around.is_given(first);
        let barrels = || {
            (key.contains(" - ") || without_given)
                .then(|| known.last.get(&words.join(" ")))
                .flatten()
                .and_then(|list| <[usize; 1]>::try_from(list.as_slice()).ok())
        };
        // "Liz Cole" for "Elizabeth Cole".
        let variant = || {
            let others = firsts.get(last)?.iter().take(COMPARED);
            let mut same = others.filter(|(_, given)| around.same_given(first, given));
            same.next().map(|(group, _)| *group)
        };
        let found = found.copied().or_else(|| barrels().map(|[group]| group));
        let group = match found.or_else(variant) {
            Some(group) => {
                join(groups, forms, at, group);
                note(&mut known.first, first, group);
                group
            }
            None => {
                let group = open(groups, forms, at);
                known.last.entry(last.to_owned()).or_default().push(group);
                known.first.entry(first.to_owned()).or_default().push(group);
                for behind in 1..=words.len().saturating_sub(2).min(2) {
                    known
                        .last
                        .entry(words[words.len() - 1 - behind..].join(" "))
                        .or_default()
                        .push(group);
                }
                for inner in &words[1..words.len() - 1] {
                    known
                        .inner
                        .entry((*inner).to_owned())
                        .or_default()
                        .push(group);
                }
                group
            }
        };
        if let Some(nick) = nickname(&key) {
            note(&mut known.first, nick, group);
            known.ends.entry(format!("{nick} {last}")).or_insert(group);
        }
        firsts
            .entry(last.to_owned())
            .or_default()
            .push((group, first.to_owned()));
        known.ends.entry(ends).or_insert(group);
        known.ends.entry(format!("~{initial}")).or_insert(group);
    }
    surnames(forms, groups, &known.last);
    // "El Saife" without anybody of that name may be a full name after all.
    for at in surnamed {
        if forms[at].group == usize::MAX {
            open(groups, forms, at);
        }
    }
    // `Charles III` for `King Charles`.
    for at in all.iter().copied() {
        let free = forms[at].group == usize::MAX && forms[at].kind == EntityKind::Person;
        if free && numbered(&forms[at].key) {
            let group = open(groups, forms, at);
            let key = plain(&forms[at].key);
            note(&mut known.first, person_words(&key)[0], group);
        }
    }
    // Surnames, then given names: only those that stand for one person.
    let mut others = Vec::new();
    for at in all {
        if forms[at].group == usize::MAX && forms[at].kind == EntityKind::Person {
            short(around, forms, groups, at, (&known, &mut others));
        }
    }
    families(around, forms, &known);
    relatives(around, forms, groups, &others);
}

/// Gives those of whom only title and surname are known (`Ms Harrow`) to the one relative who is introduced by the
/// given name: `Harrow's daughter Ida`.
fn relatives(around: &Around<'_>, forms: &mut [Form], groups: &mut [Group], others: &[usize]) {
    if others.is_empty() {
        return;
    }
    let mut introduced: Vec<(String, usize)> = Vec::new();
    for form in forms.iter() {
        let alone = form.kind == EntityKind::Person
            && form.group != usize::MAX
            && !form.key.contains(' ')
            && groups[form.group].forms.len() == 1;
        let first = form.ranges.first().filter(|_| alone);
        if let Some(surname) = first.and_then(|(from, _)| around.relative_of(*from as usize)) {
            introduced.push((surname, form.group));
        }
    }
    for other in others.iter().copied() {
        let Some(form) = groups[other].forms.first().copied() else {
            continue;
        };
        let surname = plain(&forms[form].key);
        let from = forms[form].ranges.first().map_or(0, |(from, _)| *from);
        let title = around.title(from as usize);
        let mut fit = introduced.iter().filter(|(of, group)| {
            let given = &forms[groups[*group].forms[0]].key;
            plain(of) == surname && title.is_some() && around.given(given) == title
        });
        if let (Some((_, group)), None) = (fit.next(), fit.next()) {
            let group = *group;
            groups[other].forms.clear();
            join(groups, forms, form, group);
        }
    }
}

/// A family: no person of its own, nor anything else.
fn nobody(form: &mut Form) {
    form.kind = EntityKind::Person;
    form.group = 0;
    form.mentions.clear();
    form.ranges.clear();
}

/// Takes out the plurals of surnames that the tagger took for bodies (`The Dowds said` beside `Ellen Dowd`); in
/// sport they are teams.
fn families(around: &Around<'_>, forms: &mut [Form], known: &Known) {
    let sport = std::cell::LazyCell::new(|| is_sport(around.text, around.tokens));
    for form in forms.iter_mut() {
        let body = form.kind == EntityKind::Organisation
            && form.group == usize::MAX
            && form.head.is_none()
            && !form.key.contains(' ');
        if body && around.is_plural(form, |name| known.last.contains_key(name)) && !*sport {
            nobody(form);
        }
    }
}

/// A surname or a given name alone.
fn short(
    around: &Around<'_>,
    forms: &mut Vec<Form>,
    groups: &mut Vec<Group>,
    at: usize,
    (known, others): (&Known, &mut Vec<usize>),
) {
    let key = plain(&forms[at].key);
    if let Some(list) = known.last.get(&key) {
        let inner = known.inner.get(&key);
        others.extend(bearers(around, forms, groups, at, (list, inner)));
        return;
    }
    // `Sheinbaum` for `Claudia Sheinbaum Pardo`: the first of two surnames.
    let first_of_two = || {
        let [group] = known.inner.get(&key)?.as_slice() else {
            return None;
        };
        let alone = !around.is_given(&key) && around.given(&key).is_none();
        alone.then_some(*group)
    };
    let by_given = known.first.get(&key).map(Vec::as_slice);
    if by_given.is_none()
        && let Some(group) = first_of_two()
    {
        join(groups, forms, at, group);
        return;
    }
    match by_given {
        Some([group]) => join(groups, forms, at, *group),
        _ if around.is_plural(&forms[at], |name| known.last.contains_key(name))
            || forms[at].head.is_none() && around.is_unknown_family(&forms[at]) =>
        {
            nobody(&mut forms[at]);
        }
        _ => {
            open(groups, forms, at);
        }
    }
}

/// Gives each mention of a surname to whoever it names of those who bear it. Returns the groups of those whom the
/// article does not name in full.
fn bearers(
    around: &Around<'_>,
    forms: &mut Vec<Form>,
    groups: &mut Vec<Group>,
    at: usize,
    (list, inner): (&[usize], Option<&Vec<usize>>),
) -> Vec<usize> {
    let all = |list: &[usize], forms: &[Form], groups: &[Group]| -> Vec<Bearer> {
        let mut all: Vec<Bearer> = list
            .iter()
            .map(|group| {
                let of = groups[*group].forms.iter().map(|form| &forms[*form]);
                around.bearer(*group, of)
            })
            .filter(|bearer| !bearer.full.is_empty())
            .collect();
        all.sort_by_key(|bearer| bearer.full[0]);
        all.dedup_by_key(|bearer| bearer.group);
        all
    };
    let mut known = all(list, forms, groups);
    let alone: Vec<u32> = forms[at].ranges.iter().map(|range| range.0).collect();
    // Of one alone, whose given name says nothing, the first title does.
    if let [one] = known.as_mut_slice() {
        let titled = || alone.iter().find_map(|from| around.title(*from as usize));
        one.gender = one.gender.or_else(titled);
    }
    // "Ms Corbin" is Ida Corbin Lynn, if there is no other.
    let inner = all(inner.map_or(&[], Vec::as_slice), forms, groups);
    let mut split: BTreeMap<Whose, Stood> = BTreeMap::new();
    for (span, range) in forms[at].mentions.iter().zip(&forms[at].ranges) {
        let mut whose = around.whose(*range, &known, &alone);
        if matches!(whose, Whose::Other(_)) {
            let other = around.whose(*range, &inner, &[]);
            whose = if inner.is_empty() { whose } else { other };
        }
        let part = split.entry(whose).or_default();
        part.0.push(*span);
        part.1.push(*range);
    }
    if let (1, Some((Whose::Of(group), _))) = (split.len(), split.first_key_value()) {
        let group = *group;
        join(groups, forms, at, group);
        return Vec::new();
    }
    let mut others = Vec::new();
    // The form itself is taken apart.
    forms[at].group = list[0];
    forms[at].mentions.clear();
    forms[at].ranges.clear();
    for (whose, (mentions, ranges)) in split {
        if whose == Whose::Nobody {
            continue;
        }
        forms.push(Form {
            key: forms[at].key.clone(),
            kind: EntityKind::Person,
            votes: [0.0; 3],
            mentions,
            ranges,
            upper: forms[at].upper,
            head: None,
            group: usize::MAX,
        });
        let new = forms.len() - 1;
        match whose {
            Whose::Of(group) => join(groups, forms, new, group),
            _ => {
                let other = open(groups, forms, new);
                groups[other].by = Some(SURNAME);
                others.push(other);
            }
        }
    }
    others
}
