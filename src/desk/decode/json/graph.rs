//! JSON-LD's `@graph`: the nodes of one page, of which one is the article and others say who wrote it
//! and whose page it is.

use super::alias::{self, Slot};
use super::value::Value;
use super::wrappers::leads;

/// References of the article that are looked up.
const MAX_REFERENCES: usize = 32;

/// Nodes among which they are looked up.
const MAX_NODES: usize = 1000;

/// Longest name that is put in a reference's place, in bytes.
const MAX_NAME: usize = 1024;

/// The article among the nodes: the one that says so and holds a body, else the first that holds one.
/// What it only refers to (`"author": {"@id": "…"}`) is put in its place.
pub fn article<'a>(nodes: &mut Vec<Value<'a>>) -> Option<Value<'a>> {
    let holds = |node: &Value<'_>| leads(node, 0);
    let says = |node: &Value<'_>| node.get("@type").is_some_and(is_article);
    let at = nodes
        .iter()
        .position(|node| says(node) && holds(node))
        .or_else(|| nodes.iter().position(holds))?;
    let mut article = nodes.swap_remove(at);
    if let Value::Object(members) = &mut article {
        let named = |name: &str| matches!(alias::slot(name), Some((Slot::Author | Slot::Site, _)));
        let references = members
            .iter_mut()
            .filter(|(name, _)| named(name))
            .flat_map(|(_, value)| references(value));
        let mut found = 0;
        for reference in references.take(MAX_REFERENCES * MAX_REFERENCES) {
            let Some(name) = lone_id(reference).and_then(|id| name_of(nodes, id)) else {
                continue;
            };
            *reference = Value::Text(name.into());
            found += 1;
            if found == MAX_REFERENCES {
                break;
            }
        }
    }
    Some(article)
}

/// The name of the node with this id.
fn name_of(nodes: &[Value<'_>], id: &str) -> Option<String> {
    let same = |node: &&Value<'_>| matches!(node.get("@id"), Some(Value::Text(text)) if text == id);
    match nodes.iter().take(MAX_NODES).find(same)?.get("name")? {
        Value::Text(name) if name.len() <= MAX_NAME => Some(name.clone().into_owned()),
        _ => None,
    }
}

/// Whether a node's type is an article's.
pub fn is_article(kind: &Value<'_>) -> bool {
    match kind {
        Value::Text(name) => name.ends_with("Article") || name.ends_with("Posting"),
        Value::List(names) => names.iter().any(is_article),
        _ => false,
    }
}

/// The value itself, or the items of a list.
fn references<'v, 'a>(value: &'v mut Value<'a>) -> &'v mut [Value<'a>] {
    match value {
        Value::List(items) => items,
        value => std::slice::from_mut(value),
    }
}

/// The id of an object that says nothing else.
fn lone_id<'v>(value: &'v Value<'_>) -> Option<&'v str> {
    match (value, value.get("@id")) {
        (Value::Object(members), Some(Value::Text(id))) if members.len() == 1 => Some(id),
        _ => None,
    }
}
