//! Which forms name the same thing. All look-ups go by hash of a word, so the work is linear.

use super::bearers::Around;
use super::people::people;
use super::resolve::{ByText, Form, key};
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
    /// Code of the rule that told it apart from others of the same name, if one did.
    pub by: Option<&'static str>,
}

/// Groups all forms.
pub fn group(around: &Around<'_>, forms: &mut Vec<Form>, known: &WellKnown) -> Vec<Group> {
    let mut groups = Vec::new();
    people(around, forms, &mut groups);
    organisations((around.text, around.tokens), forms, &mut groups, known);
    explained((around.text, around.tokens), forms, &mut groups);
    places(forms, &mut groups);
    groups
}

pub(super) fn open(groups: &mut Vec<Group>, forms: &mut [Form], at: usize) -> usize {
    groups.push(Group {
        kind: forms[at].kind,
        forms: vec![at],
        head: forms[at].head,
        by: None,
    });
    forms[at].group = groups.len() - 1;
    groups.len() - 1
}

pub(super) fn join(groups: &mut [Group], forms: &mut [Form], at: usize, group: usize) {
    forms[at].group = group;
    forms[at].kind = groups[group].kind;
    groups[group].forms.push(at);
    if groups[group].head.is_none() {
        groups[group].head = forms[at].head;
    }
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
    let mut by_short: ByText<Option<usize>> = ByText::default();
    let mut by_first: ByText<Option<usize>> = ByText::default();
    let mut by_last: ByText<Option<usize>> = ByText::default();
    let mut rest = Vec::new();
    // Groups of names that may go on otherwise than what begins alike: first mention, words of the name.
    let mut longer: ByText<Longer> = ByText::default();
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
        // `Tiger Peak` of `Tiger Peak Capital`.
        let short = core
            .rsplit_once(' ')
            .filter(|(head, last)| head.contains(' ') && ADDED.binary_search(last).is_ok())
            .map(|(head, _)| head.to_owned())
            .filter(|_| forms[at].head.is_none());
        let known = by_core
            .get(&core)
            .copied()
            .or_else(|| by_short.get(&core).copied().flatten())
            .or_else(|| by_core.get(short.as_deref()?).copied());
        let group = match known {
            Some(group) => {
                join(groups, forms, at, group);
                group
            }
            None => open(groups, forms, at),
        };
        by_core.entry(core.clone()).or_insert(group);
        if let Some(short) = short {
            once(&mut by_short, &short, group);
        }
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
                let first = forms[at].mentions.first().map_or(0, |m| m.start);
                let own = words[1..]
                    .iter()
                    .any(|word| SECTORS.binary_search(word).is_err());
                let known = longer.entry(words[0].to_owned()).or_insert(Longer {
                    first,
                    own,
                    words: words.len(),
                });
                known.first = known.first.min(first);
                known.own &= own;
                known.words = known.words.min(words.len());
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
            let known = map.get(&key).copied().flatten();
            known.filter(|_| forms[at].upper || !goes_its_way(&forms[at], longer.get(&key)))
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

/// Names of several words that begin with one.
struct Longer {
    /// Byte of the first mention.
    first: u32,
    /// Some word behind it is of no legal form or sector.
    own: bool,
    /// Words of the shortest.
    words: usize,
}

/// Words behind a company's name that do not make it another company; lower case, sorted.
const SECTORS: &[&str] = &[
    "airlines",
    "airways",
    "bank",
    "capital",
    "electronics",
    "energy",
    "enterprises",
    "entertainment",
    "financial",
    "foods",
    "group",
    "industries",
    "international",
    "laboratories",
    "media",
    "motor",
    "motors",
    "oil",
    "partners",
    "pharma",
    "pharmaceuticals",
    "resources",
    "solutions",
    "steel",
    "stores",
    "systems",
    "technologies",
    "technology",
    "therapeutics",
];

/// Those of them with which a name of two words and more is the same company's; sorted.
const ADDED: &[&str] = &[
    "capital",
    "foods",
    "group",
    "industries",
    "partners",
    "pharmaceuticals",
    "technologies",
    "therapeutics",
];

/// `Strava` before a `Strava Community Hub` is named, and oftener: what is called by one word first is no short form.
fn goes_its_way(short: &Form, longer: Option<&Longer>) -> bool {
    let first = short.mentions.first().map_or(u32::MAX, |m| m.start);
    longer.is_some_and(|longer| {
        longer.own && first < longer.first && (longer.words > 2 || short.mentions.len() > 1)
    })
}

/// The acronym in brackets right behind a name: "National Security Council (NSC)".
fn bracketed(text: &str, tokens: &[Token], to: usize) -> Option<String> {
    let (open, short, close) = (tokens.get(to)?, tokens.get(to + 1)?, tokens.get(to + 2)?);
    (open.of(text) == "(" && close.of(text) == ")" && short.shape == Shape::Upper)
        .then(|| key(text, std::slice::from_ref(short)))
}

/// Letters of one word that is long enough to be a compound: `Bundeslandwirtschaftsministerium`.
const COMPOUND: usize = 12;

/// Letters of an acronym that is written as a word: `Ofcom`, `Sars`.
const WORDLIKE: usize = 4;

/// Whether an acronym can abbreviate a name, both normalised: they begin alike, and its letters stand in the name in
/// their order (`BfN`, `FinCEN`), the name is one long word, or the acronym is well known.
fn abbreviates(short: &str, name: &str, known: bool) -> bool {
    let letters = |text: &str| -> Vec<char> {
        let letters = text.chars().filter(|c| c.is_alphanumeric());
        letters.map(fold).collect()
    };
    let short = letters(short);
    let long = letters(name.strip_prefix("the ").unwrap_or(name));
    if short.len() < 2 || long.len() < 2 * short.len() || long[0] != short[0] {
        return false;
    }
    let mut rest = long.iter();
    let inside = short.iter().all(|letter| rest.any(|other| other == letter));
    known || inside || !name.contains(' ') && long.len() >= COMPOUND
}

/// Puts names together with the acronyms that stand behind them in brackets or before theirs, where their initials
/// did not tell: `Bundesamt für Naturschutz (BfN)`, `Seri (Security Research Initiative)`.
fn explained((text, tokens): (&str, &[Token]), forms: &mut [Form], groups: &mut [Group]) {
    let body = |form: &Form| form.kind == EntityKind::Organisation && form.group != usize::MAX;
    let mut by_key: ByText<usize> = ByText::default();
    for (at, form) in forms.iter().enumerate() {
        if body(form) && !form.key.contains(' ') {
            by_key.insert(form.key.clone(), at);
        }
    }
    for at in 0..forms.len() {
        if !body(&forms[at]) {
            continue;
        }
        let behind = |range: &(u32, u32)| {
            let to = range.1 as usize;
            let (open, short, close) = (tokens.get(to)?, tokens.get(to + 1)?, tokens.get(to + 2)?);
            let capitals = short.of(text).chars().filter(|c| c.is_uppercase()).count();
            // `(Ofcom)`: some write what is pronounced as a word as one.
            let word = short.shape == Shape::Title && short.span.len() >= WORDLIKE;
            let brackets = open.of(text) == "(" && close.of(text) == ")" && (capitals > 1 || word);
            brackets.then(|| key(text, std::slice::from_ref(short)))
        };
        // `Seri (Security Research Initiative)`.
        let ahead = |range: &(u32, u32)| {
            let from = (range.0 as usize).checked_sub(2)?;
            let brackets = tokens[from + 1].of(text) == "("
                && tokens.get(range.1 as usize)?.of(text) == ")"
                && range.1 > range.0 + 1;
            brackets.then(|| key(text, std::slice::from_ref(&tokens[from])))
        };
        let ranges = || forms[at].ranges.iter().take(4);
        let short = ranges()
            .find_map(behind)
            .or_else(|| ranges().find_map(ahead));
        let Some(other) = short.and_then(|short| by_key.get(&short).copied()) else {
            continue;
        };
        let (into, from) = (forms[at].group, forms[other].group);
        let heads = (groups[into].head, groups[from].head);
        let known = heads.1.is_some();
        if into != from
            && !(heads.0.is_some() && known)
            && abbreviates(&forms[other].key, &forms[at].key, known)
        {
            for form in std::mem::take(&mut groups[from].forms) {
                join(groups, forms, form, into);
            }
            groups[into].head = heads.0.or(heads.1);
        }
    }
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

#[cfg(test)]
mod tests {
    use super::abbreviates;

    #[test]
    fn an_acronym_begins_like_its_name_and_has_letters_of_it() {
        for (short, name, known, is) in [
            ("bfn", "bundesamt für naturschutz", false, true),
            (
                "fincen",
                "financial crimes enforcement network",
                false,
                true,
            ),
            ("bmel", "bundeslandwirtschaftsministerium", false, true),
            ("who", "weltgesundheitsorganisation", true, true),
            ("iass", "institut für nachhaltigkeit", true, true),
            ("usa", "fairfax financial", false, false),
            ("iws", "llc", false, false),
            ("aws", "amazon", false, false),
            ("kpd", "kantonspolizei zug", false, false),
        ] {
            assert_eq!(abbreviates(short, name, known), is, "{short} {name}");
        }
    }
}
