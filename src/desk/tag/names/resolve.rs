//! Groups the mentions of one thing: "Kirby" is John Kirby, "NSC" the National Security Council.
//!
//! Forms are gathered over the whole document first, so a short form in the headline finds the
//! full name further down.

use std::collections::{BTreeSet, HashMap};
use std::hash::BuildHasherDefault;

use super::bearers::{Around, ELSEWHERE};
use super::beside::Beside;
use super::group::{Group, group};
use super::heads::{Head, Heads};
use super::ner::{Found, Kind};
use super::people::person_words;
use super::{Model, nicknames, peers, roles, sheet};
use crate::desk::tag::token::{Shape, Token};
use crate::desk::tag::{Entity, EntityKind, Gender, Links, Reading};
use crate::desk::{Evidence, Span};

/// A map by text.
pub type ByText<V> = HashMap<String, V, BuildHasherDefault<sheet::Passing>>;

/// All mentions that are written alike.
pub struct Form {
    /// As [`key`] makes it.
    pub key: String,
    /// What it names.
    pub kind: EntityKind,
    /// How sure the tagger was of person, organisation, place, summed over the mentions.
    pub votes: [f32; 3],
    /// Where it stands.
    pub mentions: Vec<Span>,
    /// First and one past the last token of every mention.
    pub ranges: Vec<(u32, u32)>,
    /// Always written in capitals.
    pub upper: bool,
    /// Its row in the head list.
    pub head: Option<&'static Head>,
    /// Its group; `usize::MAX` before it has one.
    pub group: usize,
}

/// Name as looked up: lower case, words separated by one blank, abbreviations without full stops,
/// apostrophes straight.
pub fn key(text: &str, tokens: &[Token]) -> String {
    let mut out = String::with_capacity(tokens.iter().map(|token| token.span.len() + 1).sum());
    let mut single = false;
    for token in tokens {
        let word = token.of(text);
        if matches!(word, "." | "...") {
            continue;
        }
        let short =
            word.chars().filter(|c| c.is_alphabetic()).count() == 1 && token.is_capitalised();
        if !out.is_empty() && (!short || !single) {
            out.push(' ');
        }
        for c in word.chars().filter(|c| *c != '.') {
            match c {
                '’' | 'ʼ' => out.push('\''),
                _ => out.extend(c.to_lowercase()),
            }
        }
        single = short;
    }
    out
}

fn slot(kind: EntityKind) -> usize {
    match kind {
        EntityKind::Person => 0,
        EntityKind::Organisation => 1,
        EntityKind::Place => 2,
    }
}

const KINDS: [EntityKind; 3] = [
    EntityKind::Person,
    EntityKind::Organisation,
    EntityKind::Place,
];

/// A place's name has no comma: "BERGEN, Norway" is a town and the country that it is in.
fn apart(text: &str, tokens: &[Token], found: &[Found]) -> Vec<Found> {
    let mut out = Vec::with_capacity(found.len());
    for name in found {
        let mut rest = *name;
        if name.kind == Kind::Place {
            for at in name.from + 1..name.to.saturating_sub(1) {
                let next = &tokens[at as usize + 1];
                if tokens[at as usize].of(text) == "," && next.is_capitalised() && at > rest.from {
                    out.push(Found { to: at, ..rest });
                    rest.from = at + 1;
                }
            }
        }
        out.push(rest);
    }
    out
}

/// Groups names into entities, in order of first mention.
pub fn resolve(reading: &Reading<'_>, found: &[Found], model: &Model) -> Vec<Entity> {
    let text = reading.copy.text.as_str();
    let tokens = &reading.tokens;
    let mut found = apart(text, tokens, found);
    nicknames::joined(text, tokens, &model.words, &mut found);
    let mut forms = gather(text, tokens, &found, &model.heads);
    let around = Around {
        text,
        tokens,
        words: &model.words,
        first_names: &model.first_names,
        language: reading.language.code,
    };
    let groups = group(&around, &mut forms, &model.well_known);
    let people = people(&forms);
    let beside = Beside {
        text,
        tokens,
        words: &model.words,
        people: &people,
    };
    let mut entities: Vec<Entity> = groups
        .iter()
        .filter(|group| !group.forms.is_empty())
        .map(|group| entity(&beside, group, &forms, model))
        .collect();
    administrations(reading, &mut entities);
    for entity in &mut entities {
        entity.salience = salience_of(entity, reading);
    }
    order(&mut entities);
    entities
}

fn gather(text: &str, tokens: &[Token], found: &[Found], heads: &Heads) -> Vec<Form> {
    let mut forms: Vec<Form> = Vec::new();
    let mut by_key: ByText<usize> = ByText::default();
    let surnames: BTreeSet<&str> = found
        .iter()
        .filter(|name| name.kind == Kind::Person && name.to > name.from + 1)
        .filter(|name| {
            let before = tokens[name.to as usize - 2].of(text);
            !roles::is_courtesy(before) && !peers::is_title(before)
        })
        .map(|name| tokens[name.to as usize - 1].of(text))
        .collect();
    for name in found {
        let kind = match name.kind {
            Kind::Person => EntityKind::Person,
            Kind::Organisation => EntityKind::Organisation,
            Kind::Place => EntityKind::Place,
            Kind::Other => continue,
        };
        let (mut from, to) = (name.from as usize, name.to as usize);
        let title = |word: &str| roles::is_courtesy(word) || roles::is_title(word);
        // `Lord Liverpool` is called so, unless the text has his name in full.
        let peer = to == from + 2
            && matches!(tokens[from].of(text), "Baroness" | "Lady" | "Lord")
            && !surnames.contains(tokens[from + 1].of(text));
        while !peer && from + 1 < to && kind == EntityKind::Person && title(tokens[from].of(text)) {
            from += 1;
            if tokens[from].of(text) == "." && from + 1 < to {
                from += 1;
            }
        }
        let range = &tokens[from..to];
        let key = key(text, range);
        // Nothing but titles ("Republican Assemblywoman").
        let bare = kind == EntityKind::Person && to == from + 1 && roles::is_title(&key);
        if key.is_empty() || bare {
            continue;
        }
        let span = Span {
            start: range[0].span.start,
            end: range[range.len() - 1].span.end,
        };
        let upper = range
            .iter()
            .all(|t| t.shape != Shape::Lower && t.shape != Shape::Title || t.span.len() <= 2);
        let at = *by_key.entry(key.clone()).or_insert_with(|| {
            forms.push(Form {
                head: heads.get(&key, upper),
                key,
                kind,
                votes: [0.0; 3],
                mentions: Vec::new(),
                ranges: Vec::new(),
                upper,
                group: usize::MAX,
            });
            forms.len() - 1
        });
        let form = &mut forms[at];
        form.votes[slot(kind)] += 1.0 + name.margin.clamp(0.0, 10.0) * 0.1;
        form.mentions.push(span);
        form.ranges.push((from as u32, to as u32));
        form.upper &= upper;
    }
    for form in &mut forms {
        let best = (0..3)
            .rev()
            .max_by(|a, b| form.votes[*a].total_cmp(&form.votes[*b]));
        form.kind = form.head.map_or(KINDS[best.unwrap_or(0)], |h| h.kind);
    }
    forms
}

/// The best way to write a form: not in capitals when it is also written otherwise.
fn written<'t>(text: &'t str, form: &Form) -> &'t str {
    let shouted = |s: &&str| {
        s.chars()
            .filter(|c| c.is_alphabetic())
            .all(char::is_uppercase)
    };
    let mut spans = form.mentions.iter().map(|m| m.of(text));
    let first = spans.next().unwrap_or("");
    if shouted(&first) && !first.contains('.') {
        return spans.find(|s| !shouted(s)).unwrap_or(first);
    }
    first
}

/// First and one past the last token of every name of a person, in text order.
fn people(forms: &[Form]) -> Vec<(u32, u32)> {
    let mut people: Vec<(u32, u32)> = forms
        .iter()
        .filter(|form| form.kind == EntityKind::Person)
        .flat_map(|form| form.ranges.iter().copied())
        .collect();
    people.sort_unstable();
    people
}

/// The form by which a thing is called: the one of most words, and of those the most frequent; of a body rather its
/// name than its acronym, of a person with two given names (`Kate`, `Katherine Ann`) rather the usual one.
fn fullest(group: &Group, forms: &[Form]) -> usize {
    let body = group.kind == EntityKind::Organisation;
    let words = |form: usize| forms[form].key.split(' ').count();
    let mentions = |form: usize| forms[form].mentions.len();
    let first = |form: usize| {
        let first = forms[form].mentions.first();
        std::cmp::Reverse(first.map_or(u32::MAX, |m| m.start))
    };
    let all = || group.forms.iter().copied();
    let longest = all()
        .max_by_key(|f| {
            let name = body && !forms[*f].upper;
            (words(*f).min(6), name, mentions(*f), first(*f))
        })
        .unwrap_or(0);
    let given = |form: usize| person_words(&forms[form].key).first().copied();
    let usual = all()
        .filter(|f| words(*f) > 1 && given(*f).is_some_and(|name| name.chars().count() > 1))
        .max_by_key(|f| (mentions(*f), first(*f)));
    let nickname = forms[longest].key.contains(['"', '“', '„', '«']);
    // `van Gogh` is no given name and surname.
    let part = |form: usize| forms[longest].key.ends_with(forms[form].key.as_str());
    usual
        .filter(|usual| group.kind == EntityKind::Person && !nickname && !part(*usual))
        .filter(|usual| mentions(*usual) > 2 * mentions(longest) && given(*usual) != given(longest))
        .unwrap_or(longest)
}

fn entity(beside: &Beside<'_>, group: &Group, forms: &[Form], model: &Model) -> Entity {
    let (text, tokens) = (beside.text, beside.tokens);
    let mut mentions: Vec<Span> = group
        .forms
        .iter()
        .flat_map(|f| forms[*f].mentions.iter().copied())
        .collect();
    mentions.sort_unstable();
    let fullest = fullest(group, forms);
    let name = group.head.map_or_else(
        || tidy(written(text, &forms[fullest]), group.kind),
        |h| h.name.to_owned(),
    );
    let mut aliases: Vec<String> = Vec::new();
    for form in &group.forms {
        let other = written(text, &forms[*form]);
        if !other.is_empty() && other != name && !aliases.iter().any(|a| a == other) {
            aliases.push(other.to_owned());
        }
    }
    let mut ranges: Vec<(u32, u32)> = group
        .forms
        .iter()
        .flat_map(|f| forms[*f].ranges.iter().copied())
        .collect();
    ranges.sort_unstable();
    let (mut description, mut gender) = (None, None);
    if group.kind == EntityKind::Person {
        for (from, to) in ranges.iter().take(12) {
            let (from, to) = (*from as usize, *to as usize);
            if description.is_none() {
                description = beside.role(from, to);
            }
            if gender.is_none() && from > 0 {
                let mut before = tokens[from - 1].of(text);
                if before == "." && from > 1 {
                    before = tokens[from - 2].of(text);
                }
                gender = roles::gender(before);
            }
        }
        description = description.or_else(|| beside.note_on(&ranges));
        gender = gender.or_else(|| {
            description
                .as_deref()
                .and_then(|d| d.split(' ').find_map(roles::gender))
        });
        gender = gender.or_else(|| given(&forms[fullest].key, model));
    }
    Entity {
        kind: group.kind,
        name,
        description,
        aliases,
        links: Links {
            wikidata: group.head.and_then(|h| h.wikidata).map(str::to_owned),
            ..Links::default()
        },
        mentions,
        gender,
        evidence: Evidence::by(if group.head.is_some() {
            "names.head"
        } else {
            group.by.unwrap_or("names.ner")
        }),
        ..Entity::default()
    }
}

/// White space as one blank, no full stops in a space-separated abbreviation.
fn tidy(name: &str, kind: EntityKind) -> String {
    let mut out: String = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if kind == EntityKind::Organisation && out.starts_with("the ") {
        out.replace_range(..4, "");
    }
    out
}

/// Gender by given name, when only men or only women bear it.
fn given(key: &str, model: &Model) -> Option<Gender> {
    let words = person_words(key);
    if words.len() < 2 || ELSEWHERE.binary_search(&words[0]).is_ok() {
        return None;
    }
    let known = model
        .words
        .of(crate::desk::hash::of_chars(words[0].chars()));
    match (known.on(super::words::MALE), known.on(super::words::FEMALE)) {
        (true, false) => Some(Gender::Masculine),
        (false, true) => Some(Gender::Feminine),
        _ => None,
    }
}

/// "Biden administration" is an organisation; it implies the person.
fn administrations(reading: &Reading<'_>, entities: &mut Vec<Entity>) {
    let text = reading.copy.text.as_str();
    let tokens = &reading.tokens;
    let mut made: Vec<Entity> = Vec::new();
    for at in 0..entities.len() {
        let entity = &entities[at];
        let surname = entity.name.rsplit(' ').next().unwrap_or("").to_lowercase();
        let Some(leader) = Heads::leader(&surname) else {
            continue;
        };
        let (mut office, mut person) = (Vec::new(), Vec::new());
        for mention in &entity.mentions {
            let next = tokens.partition_point(|t| t.span.start < mention.end);
            let short = !mention.of(text).contains(' ');
            match tokens.get(next) {
                Some(t) if short && matches!(t.of(text), "administration" | "Administration") => {
                    office.push(Span {
                        start: mention.start,
                        end: t.span.end,
                    });
                }
                _ => person.push(*mention),
            }
        }
        let Some(first) = office.first() else {
            continue;
        };
        let name = first.of(text).to_owned();
        let office_at = entities.len() + made.len();
        let alone = person.is_empty();
        made.push(Entity {
            kind: EntityKind::Organisation,
            name,
            mentions: office,
            evidence: Evidence::by("names.administration"),
            ..Entity::default()
        });
        let entity = &mut entities[at];
        entity.mentions = person;
        if alone {
            *entity = Entity {
                kind: EntityKind::Person,
                name: leader.name.to_owned(),
                links: Links {
                    wikidata: leader.wikidata.map(str::to_owned),
                    ..Links::default()
                },
                implied_by: Some(office_at),
                evidence: Evidence::by("names.implied"),
                ..Entity::default()
            };
        }
    }
    entities.append(&mut made);
}

/// How much the article is about an entity: how often it stands there, how early, whether in the
/// headline; an implied one has a fifth.
pub fn salience_of(entity: &Entity, reading: &Reading<'_>) -> f32 {
    let text = &reading.copy.text;
    let headline = reading.metadata.headline.as_ref();
    let headline = headline.map_or("", |headline| headline.value.as_str());
    let Some(first) = entity.mentions.first() else {
        return 0.2;
    };
    let count = entity.mentions.len() as f32;
    let early = 1.0 - first.start as f32 / text.len().max(1) as f32;
    let named = !headline.is_empty()
        && (headline.contains(entity.name.as_str()) || headline.contains(first.of(text)));
    (count / (count + 3.0) + 0.2 * early * early + if named { 0.2 } else { 0.0 }).min(1.0)
}

/// Sorts by first mention and keeps `implied_by` right.
pub fn order(entities: &mut Vec<Entity>) {
    let mut places: Vec<usize> = (0..entities.len()).collect();
    places.sort_by_key(|at| {
        (
            entities[*at].mentions.first().map_or(u32::MAX, |m| m.start),
            *at,
        )
    });
    let mut new_place = vec![0; places.len()];
    for (new, old) in places.iter().enumerate() {
        new_place[*old] = new;
    }
    let mut old: Vec<Option<Entity>> = std::mem::take(entities).into_iter().map(Some).collect();
    for at in places {
        if let Some(mut entity) = old[at].take() {
            entity.implied_by = entity.implied_by.map(|by| new_place[by]);
            entities.push(entity);
        }
    }
}
