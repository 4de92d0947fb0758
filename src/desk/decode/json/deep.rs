//! The one article of a document whose envelopes nobody knows: an object with a headline and a body, found
//! wherever it is.

use std::borrow::Cow;

use super::alias::{self, Slot};
use super::shape;
use super::unnamed;
use super::value::Value;
use super::wrappers::is_empty;
use crate::desk::{Reason, Reject, Stage};

/// Objects and lists inside one another that are looked into.
const MAX_DEPTH: usize = 8;

/// Shortest body that makes an object an article, in bytes.
const MIN_BODY: usize = 80;

/// Parts of names of members that hold articles of others, or an earlier state of this one.
const OTHER: &[&str] = &[
    "comment",
    "reply",
    "replies",
    "related",
    "recommend",
    "similar",
    "previous",
    "before",
    "older",
    "next",
    "more",
    "sidebar",
    "trending",
    "popular",
    "latest",
    "promo",
    "advert",
    "navigation",
    "menu",
    "cluster",
];

/// Members of an object.
pub type Members<'a> = Vec<(Cow<'a, str>, Value<'a>)>;

/// An article and the objects round it, the innermost first.
pub struct Found<'a> {
    /// The article.
    pub article: Members<'a>,
    /// What stands round it, the article taken out.
    pub round: Vec<Members<'a>>,
    /// The address that is the article's key.
    pub key: Option<String>,
}

/// The only article in a document.
///
/// # Errors
/// `array` when there are several.
pub fn article(value: Value<'_>) -> Result<Option<Found<'_>>, Reject> {
    match count(&value, MAX_DEPTH) {
        0 => return Ok(None),
        1 => {}
        _ => {
            let detail = "a JSON object that lists several articles";
            return Err(Reject::new(Reason::Array, Stage::Decode, detail));
        }
    }
    let mut round = Vec::new();
    let mut key = None;
    let mut value = value;
    for depth in (0..=MAX_DEPTH).rev() {
        match value {
            Value::List(items) => {
                let holds = |item: &Value<'_>| depth > 0 && count(item, depth - 1) == 1;
                match items.into_iter().find(holds) {
                    Some(item) => value = item,
                    None => return Ok(None),
                }
            }
            Value::Object(members) if is_article(&members) => {
                round.reverse();
                let article = members;
                return Ok(Some(Found {
                    article,
                    round,
                    key,
                }));
            }
            Value::Object(mut members) => {
                let ways = ways(&members, depth.saturating_sub(1));
                let Some(at) = choose(&members, &ways).filter(|_| depth > 0) else {
                    return Ok(None);
                };
                let (name, inner) = members.swap_remove(at);
                if shape::is_url(&name) {
                    key = Some(name.into_owned());
                }
                round.push(members);
                value = inner;
            }
            _ => return Ok(None),
        }
    }
    Ok(None)
}

/// How many articles a value holds: none, one, or several (2).
fn count(value: &Value<'_>, depth: usize) -> usize {
    match value {
        Value::Object(members) if is_article(members) => 1,
        // An article without a body: what is in it is not it.
        Value::Object(members) if members.iter().any(is_headline) => 0,
        Value::Object(members) if depth > 0 => {
            let ways = ways(members, depth - 1);
            match ways[..] {
                [] => 0,
                [(_, count)] => count,
                // Articles by their keys.
                _ if ways.iter().all(|(at, _)| is_key(&members[*at].0)) => 2,
                _ => choose(members, &ways).map_or(2, |_| 1),
            }
        }
        Value::List(items) if depth > 0 => {
            let counts = items.iter().map(|item| count(item, depth - 1));
            let mut sum = 0;
            for count in counts {
                sum += count;
                if sum > 1 {
                    return 2;
                }
            }
            sum
        }
        _ => 0,
    }
}

/// The members that hold articles, and how many.
fn ways(members: &Members<'_>, depth: usize) -> Vec<(usize, usize)> {
    let entered = |name: &str| {
        let lower = name.to_lowercase();
        !OTHER.iter().any(|part| lower.contains(part))
    };
    let members = members.iter().enumerate();
    let counts = members
        .filter(|(_, (name, value))| {
            matches!(value, Value::Object(_) | Value::List(_)) && entered(name)
        })
        .map(|(at, (_, value))| (at, count(value, depth)));
    counts.filter(|(_, count)| *count > 0).collect()
}

/// The member that leads to the article: a wrapper that is known, else the first that holds one.
fn choose(members: &Members<'_>, ways: &[(usize, usize)]) -> Option<usize> {
    let single = || {
        ways.iter()
            .filter(|(_, count)| *count == 1)
            .map(|(at, _)| *at)
    };
    let known = single().find(|at| alias::is_wrapper(&members[*at].0));
    known.or_else(|| single().next())
}

/// Whether a name is an article's key: an address, a number, a hash.
fn is_key(name: &str) -> bool {
    name.len() > 24 || name.contains('/') || name.bytes().any(|b| b.is_ascii_digit())
}

/// Whether an object is an article: it has a headline, and a body under a name that is known.
fn is_article(members: &Members<'_>) -> bool {
    let body = |(name, value): &(Cow<'_, str>, Value<'_>)| match alias::slot(name) {
        Some((Slot::Html | Slot::Text | Slot::Markdown, _)) => length(value, MIN_BODY) >= MIN_BODY,
        Some((Slot::Wrapper, _)) => match value {
            Value::Text(text) => text.len() >= MIN_BODY && !unnamed::is_other(name),
            _ => false,
        },
        _ => false,
    };
    members.iter().any(is_headline) && members.iter().any(body)
}

fn is_headline((name, value): &(Cow<'_, str>, Value<'_>)) -> bool {
    let headline = matches!(alias::slot(name), Some((Slot::Headline, _)));
    headline && name != "name" && !is_empty(value) && shape::string(value).is_some()
}

/// Bytes of text in a value, as far as they matter.
fn length(value: &Value<'_>, enough: usize) -> usize {
    let mut sum = 0;
    match value {
        Value::Text(text) => sum = text.len(),
        Value::List(items) => {
            for item in items {
                sum += length(item, enough);
                if sum >= enough {
                    break;
                }
            }
        }
        Value::Object(members) => {
            for (_, value) in members {
                sum += length(value, enough);
                if sum >= enough {
                    break;
                }
            }
        }
        _ => {}
    }
    sum
}
