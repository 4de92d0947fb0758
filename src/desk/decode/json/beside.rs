//! What stands in objects beside the body (`metadata`, Guardian's `fields`, a page's head): it counts where
//! the article itself says nothing.

use std::borrow::Cow;

use super::alias::Slot;
use super::value::Value;
use super::wrappers::sorted;
use super::{Member, graph};

/// Ranks below every name of the article's own.
const BESIDE: usize = 100_000;

/// Objects inside one another that are looked into.
const MAX_DEPTH: usize = 2;

/// The members of objects beside the body, without any bodies of theirs. Where the article's body stands,
/// what is a wrapper elsewhere is one of them.
pub fn beside<'a>(members: &mut [Member<'a>], at_body: bool) -> Vec<Member<'a>> {
    let mut out = Vec::new();
    take(members, at_body, MAX_DEPTH, &mut out);
    out
}

fn take<'a>(members: &mut [Member<'a>], wrappers: bool, depth: usize, out: &mut Vec<Member<'a>>) {
    for member in members {
        let object = matches!(member.value, Value::Object(_));
        let aside = match member.slot {
            Slot::Beside => true,
            Slot::Fields => object,
            Slot::Wrapper => object && wrappers,
            _ => false,
        };
        if !aside || depth == 0 {
            continue;
        }
        let inner = match std::mem::replace(&mut member.value, Value::Null) {
            Value::Object(inner) => inner,
            Value::List(items) => match list(items) {
                Some(inner) => inner,
                None => continue,
            },
            other => {
                member.value = other;
                continue;
            }
        };
        let mut inner = sorted(inner);
        take(&mut inner, true, depth - 1, out);
        out.extend(inner.into_iter().filter_map(|mut inner| {
            inner.rank = inner.rank.saturating_add(BESIDE);
            let body = matches!(inner.slot, Slot::Html | Slot::Text | Slot::Markdown);
            let wraps = matches!(
                inner.slot,
                Slot::Wrapper | Slot::Articles | Slot::Fields | Slot::Beside
            );
            let ours = matches!(inner.slot, Slot::Clean | Slot::Tenant | Slot::Time);
            (!body && !wraps && !ours).then_some(inner)
        }));
    }
}

/// Of a list the properties that it pairs with their contents, as a page's head does, or the node that says
/// that it is the article.
fn list(items: Vec<Value<'_>>) -> Option<Vec<(Cow<'_, str>, Value<'_>)>> {
    let name = |item: &Value<'_>| {
        ["property", "key", "name"]
            .into_iter()
            .find(|n| item.get(n).is_some())
    };
    let content = |item: &Value<'_>| {
        ["content", "value"]
            .into_iter()
            .find(|n| item.get(n).is_some())
    };
    let paired = items
        .iter()
        .all(|item| name(item).is_some() && content(item).is_some());
    if paired {
        let pairs = items.into_iter().filter_map(|mut item| {
            let (name, content) = (name(&item)?, content(&item)?);
            match (item.take(name)?, item.take(content)?) {
                (Value::Text(name), content) => Some((name, content)),
                _ => None,
            }
        });
        return Some(pairs.collect());
    }
    let article = |item: &Value<'_>| item.get("@type").is_some_and(graph::is_article);
    items.into_iter().find(article).and_then(|item| match item {
        Value::Object(members) => Some(members),
        _ => None,
    })
}
