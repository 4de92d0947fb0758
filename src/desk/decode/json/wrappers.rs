//! Objects round the article: looked through, down to the one that holds its body.

use std::borrow::Cow;

use super::alias::{self, Slot};
use super::beside::beside;
use super::shape::is_absent;
use super::value::{self, Value};
use super::{Member, deep, graph, shape};
use crate::desk::{Limits, Reason, Reject, Stage};

/// Wrappers that are looked through, one inside another.
const MAX_WRAPPERS: usize = 3;

/// Members of one object that are looked at: a name can be spelt in many ways, and each is
/// compared with those before it.
const MAX_MEMBERS: usize = 256;

/// Ranks below every name of the object within, for each envelope.
const ENVELOPE: usize = 1_000_000;

/// Looks through wrappers down to the object that holds a body: its members, then those of the
/// objects round it.
pub fn unwrap<'a>(mut value: Value<'a>, limits: &Limits) -> Result<Vec<Member<'a>>, Reject> {
    let mut levels: Vec<Vec<Member<'_>>> = Vec::new();
    let mut last: Vec<Member<'_>> = Vec::new();
    for _ in 0..=MAX_WRAPPERS {
        let mut members = match value {
            Value::Object(members) => sorted(members),
            Value::List(mut items) if items.len() == 1 => {
                value = items.remove(0);
                continue;
            }
            other => return Err(no_object(&other)),
        };
        unprint(&mut members, limits);
        let inner = if members.iter().any(is_body) {
            None
        } else {
            wrapped(&mut members)?
        };
        if inner.is_some() {
            of_envelope(&mut members);
        }
        let beside = beside(&mut members, inner.is_none());
        levels.push(members);
        last.extend(beside);
        match inner {
            Some(inner) => value = inner,
            None => break,
        }
    }
    let levels = levels.into_iter().rev().enumerate();
    let members = levels.flat_map(|(around, members)| {
        members.into_iter().map(move |member| Member {
            rank: member.rank + around * ENVELOPE,
            ..member
        })
    });
    Ok(members.chain(last).collect())
}

/// What an envelope says of the article: its time is the event's, its name its own.
fn of_envelope(members: &mut Vec<Member<'_>>) {
    members.retain(|member| {
        member.slot != Slot::Time && !(member.slot == Slot::Headline && member.name == "name")
    });
}

/// The members of an article that was found inside of objects whose names nobody knows, then those of these
/// objects.
pub fn found<'a>(found: deep::Found<'a>, limits: &Limits) -> Result<Vec<Member<'a>>, Reject> {
    let mut members = unwrap(Value::Object(found.article), limits)?;
    let mut last = Vec::new();
    for (around, round) in found.round.into_iter().enumerate() {
        let mut round = sorted(round);
        for member in &mut round {
            member.rank += (MAX_WRAPPERS + around + 1) * ENVELOPE;
        }
        of_envelope(&mut round);
        round.retain(|member| {
            let body = matches!(member.slot, Slot::Html | Slot::Text | Slot::Markdown);
            !body && !matches!(member.slot, Slot::Articles | Slot::Graph | Slot::Fields)
        });
        last.extend(beside(&mut round, true));
        round.retain(|member| member.slot != Slot::Wrapper);
        members.extend(round);
    }
    members.extend(last);
    members.extend(found.key.map(|url| Member {
        slot: Slot::Url,
        rank: usize::MAX,
        name: "key".to_owned(),
        value: Value::Text(url.into()),
    }));
    Ok(members)
}

/// Turns what was printed into a string into what it was: queues' envelopes hold the message so
/// (`"Message": "{\"title\": …}"`).
fn unprint(members: &mut [Member<'_>], limits: &Limits) {
    for member in members {
        let holds = matches!(member.slot, Slot::Wrapper | Slot::Text);
        let Value::Text(text) = &member.value else {
            continue;
        };
        if !holds || !text.trim_start().starts_with(['{', '[']) {
            continue;
        }
        let inner = match value::whole(text, limits) {
            Ok(Value::List(mut items)) if items.len() == 1 => items.pop(),
            inner => inner.ok(),
        };
        if let Some(inner) = inner.filter(is_article) {
            member.value = value::owned(inner);
        }
    }
}

fn is_body(member: &Member<'_>) -> bool {
    let body = matches!(member.slot, Slot::Html | Slot::Text | Slot::Markdown);
    body && !is_empty(&member.value) && !is_article(&member.value) && !is_address(&member.value)
}

/// Whether a value is nothing but an address: no body, whatever its name says.
pub(super) fn is_address(value: &Value<'_>) -> bool {
    matches!(value, Value::Text(text) if shape::is_url(text.trim()))
}

/// Whether an object is an article, under a name that holds its text elsewhere: it has a headline,
/// an address or a date, and a body.
pub(super) fn is_article(value: &Value<'_>) -> bool {
    let Value::Object(members) = value else {
        return false;
    };
    let own = members.iter().any(|(name, value)| {
        let slot = alias::slot(name).map(|(slot, _)| slot);
        let known = matches!(slot, Some(Slot::Headline | Slot::Url | Slot::Published));
        known && name != "name" && !is_empty(value)
    });
    own && leads(value, 1)
}

fn no_object(value: &Value<'_>) -> Reject {
    let what = match value {
        Value::List(_) => "an empty JSON array",
        Value::Null => "JSON null",
        Value::Bool(_) | Value::Number(_) => "a JSON number or boolean",
        _ => "a JSON string in an array",
    };
    Reject::new(Reason::NoContent, Stage::Decode, what)
}

/// Members with their slots. A name that comes twice in an object counts once: the last one that
/// says anything, as every common parser has it.
pub(super) fn sorted<'a>(members: Vec<(Cow<'a, str>, Value<'a>)>) -> Vec<Member<'a>> {
    let mut out: Vec<Member<'a>> = Vec::with_capacity(members.len());
    for (name, value) in members {
        let Some((slot, rank)) = alias::slot(&name) else {
            continue;
        };
        let full = out.len() == MAX_MEMBERS;
        match out.iter_mut().find(|m| m.slot == slot && m.name == name) {
            Some(_) if is_empty(&value) => {}
            Some(earlier) => earlier.value = value,
            None if full => {}
            None => out.push(Member {
                slot,
                rank,
                name: name.into_owned(),
                value,
            }),
        }
    }
    out
}

pub(super) fn is_empty(value: &Value<'_>) -> bool {
    match value {
        Value::Null | Value::Bool(_) | Value::Number(_) => true,
        Value::Text(text) => is_absent(text.trim()),
        Value::List(items) => items.iter().all(is_empty),
        Value::Object(members) => members.iter().all(|(_, value)| is_empty(value)),
    }
}

/// The value inside a wrapper, of several the one that holds a body. A list of several articles is an
/// array, but for `objects`, whose first element is the page's main one (Diffbot), and for the nodes of
/// a `@graph`, which say one page (JSON-LD).
fn wrapped<'a>(members: &mut [Member<'a>]) -> Result<Option<Value<'a>>, Reject> {
    let headed = members.iter().any(|member| member.slot == Slot::Headline);
    let opens = |member: &Member<'_>| match (&member.value, member.slot) {
        (Value::Object(_), Slot::Wrapper | Slot::Articles) => true,
        // A search engine's `_source`.
        (value @ Value::Object(_), Slot::Source) => is_article(value),
        (value @ Value::Object(_), Slot::Html | Slot::Text) => is_article(value),
        (value @ Value::Object(_), Slot::Fields) => leads(value, 0),
        (Value::List(_), Slot::Graph) => true,
        (Value::List(items), Slot::Wrapper) if is_cut(items, headed) => false,
        (Value::List(items), Slot::Wrapper | Slot::Articles) => {
            matches!(items.first(), Some(Value::Object(_)))
        }
        _ => false,
    };
    let leading = members
        .iter()
        .position(|member| opens(member) && leads(&member.value, MAX_WRAPPERS));
    let Some(at) = leading.or_else(|| members.iter().position(opens)) else {
        return Ok(None);
    };
    let member = &mut members[at];
    let objects = member.name.eq_ignore_ascii_case("objects");
    match &mut member.value {
        Value::List(items) if member.slot == Slot::Graph => Ok(graph::article(items)),
        Value::List(items) if items.len() > 1 && !objects => Err(several(&member.name, items)),
        Value::List(items) => Ok(Some(items.swap_remove(0))),
        value => Ok(Some(std::mem::replace(value, Value::Null))),
    }
}

/// Whether a body is in the value, perhaps inside of more wrappers.
pub(super) fn leads(value: &Value<'_>, depth: usize) -> bool {
    match value {
        Value::List(items) => items.first().is_some_and(|item| leads(item, depth)),
        Value::Object(members) => members.iter().any(|(name, value)| match alias::slot(name) {
            Some((Slot::Html | Slot::Text | Slot::Markdown, _)) => !is_empty(value),
            Some((Slot::Graph, _)) => match value {
                Value::List(nodes) => nodes.iter().any(|node| leads(node, 0)),
                _ => false,
            },
            Some((Slot::Fields, _)) => {
                matches!(value, Value::Object(_)) && depth > 0 && leads(value, depth - 1)
            }
            Some((Slot::Source, _)) => is_article(value),
            Some((Slot::Wrapper | Slot::Articles, _)) => {
                matches!(value, Value::Text(_)) || depth > 0 && leads(value, depth - 1)
            }
            _ => false,
        }),
        _ => false,
    }
}

/// Whether a list is one article that is cut into paragraphs, or into sections where the headline
/// stands elsewhere: none of them has an address, a date or an id of its own.
fn is_cut(items: &[Value<'_>], headed: bool) -> bool {
    let own = |item: &Value<'_>| {
        let Value::Object(members) = item else {
            return false;
        };
        members.iter().any(|(name, value)| {
            let slot = alias::slot(name).map(|(slot, _)| slot);
            let known = matches!(slot, Some(Slot::Url | Slot::Published | Slot::Id));
            known && !is_empty(value) || slot == Some(Slot::Headline) && !headed
        })
    };
    items.len() > 1 && !items.iter().any(own)
}

/// Several articles: a feed where the list says so, else an array.
fn several(name: &str, items: &[Value<'_>]) -> Reject {
    Reject::new(
        if name == "items" {
            Reason::Feed
        } else {
            Reason::Array
        },
        Stage::Decode,
        format!(
            "a JSON object whose {name:?} lists {} articles",
            items.len()
        ),
    )
}
