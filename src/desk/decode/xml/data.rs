//! XML that is data: elements named as members are in JSON, read as those are.

use std::borrow::Cow;

use super::markup;
use super::tree::{Element, Node, local};
use crate::desk::decode::json::{Value, is_known};

/// Elements whose `name` attribute is the member's name: search engines' and databases' exports.
const NAMED: &[&str] = &[
    "arr", "bool", "column", "date", "double", "field", "float", "int", "long", "property", "str",
    "text",
];

/// Prefixes of names that mean what the name alone means: Dublin Core, PRISM, Atom and the like.
const PLAIN_PREFIXES: &[&str] = &[
    "a10", "art", "atom", "dc", "dcterms", "doc", "ns0", "ns1", "ns2", "prism", "sitemap", "wp",
];

/// Names under which only archives in XML and SGML have a field, and the one of JSON.
const SYNONYMS: &[(&str, &str)] = &[
    ("docid", "id"),
    ("docno", "id"),
    ("doctitle", "title"),
    ("head", "headline"),
    ("hl", "headline"),
    ("hl1", "headline"),
    ("itemid", "id"),
    ("pubdata", "published"),
];

/// The members of an element.
pub fn members(element: &Element) -> Value<'static> {
    let mut members: Vec<(Cow<'static, str>, Value<'static>)> = Vec::new();
    for (key, value) in &element.attributes {
        let value = Value::Text(Cow::Owned(value.clone()));
        members.push((Cow::Owned(member_name(key)), value));
    }
    let attributes = members.len();
    let mut lists: std::collections::HashMap<String, usize> = std::collections::HashMap::new();
    for child in element.elements() {
        let name = name_of(child);
        let value = value(child);
        match lists.get(&name) {
            // Again: a list.
            Some(at) => match &mut members[*at].1 {
                Value::List(items) => items.push(value),
                one => {
                    let first = std::mem::replace(one, Value::Null);
                    *one = Value::List(vec![first, value]);
                }
            },
            None => {
                lists.insert(name.clone(), members.len());
                members.push((Cow::Owned(name), value));
            }
        }
    }
    // An element says more than an attribute of the same name.
    let said: Vec<bool> = members[..attributes]
        .iter()
        .map(|(name, _)| lists.contains_key(&**name))
        .collect();
    let mut at = 0;
    members.retain(|_| {
        at += 1;
        !said.get(at - 1).copied().unwrap_or(false)
    });
    Value::Object(members)
}

/// What a child is called as a member.
fn name_of(element: &Element) -> String {
    let named = NAMED.iter().any(|name| element.is(name));
    match element.attribute("name") {
        Some(name) if named => name.to_owned(),
        _ => member_name(&element.name),
    }
}

/// A name as an alias has it.
fn member_name(name: &str) -> String {
    let (prefix, rest) = name.split_once(':').unwrap_or(("", name));
    if name.eq_ignore_ascii_case("xml:lang") {
        return "lang".to_owned();
    }
    let plain = PLAIN_PREFIXES
        .iter()
        .any(|known| prefix.eq_ignore_ascii_case(known));
    let name = if plain && !is_known(name) { rest } else { name };
    let lower = local(name).to_ascii_lowercase();
    match SYNONYMS.binary_search_by(|(from, _)| (*from).cmp(&lower)) {
        Ok(at) if plain || prefix.is_empty() => SYNONYMS[at].1.to_owned(),
        _ => name.to_owned(),
    }
}

/// What an element says: text, prose as markup, or members.
fn value(element: &Element) -> Value<'static> {
    let text = |text: String| Value::Text(Cow::Owned(text));
    if element.elements().next().is_none() {
        let written = element.verbatim();
        let written = written.trim();
        if !written.is_empty() {
            return text(written.to_owned());
        }
        return if element.attributes.is_empty() {
            Value::Null
        } else {
            members(element)
        };
    }
    if is_prose(element) {
        return text(markup::inside(element));
    }
    if is_list(element) {
        return Value::List(element.elements().map(value).collect());
    }
    members(element)
}

/// Whether an element is a list of what it holds: `<tags><tag>…</tag><tag>…</tag></tags>`, `<tags><tag>…</tag></tags>`.
fn is_list(element: &Element) -> bool {
    let mut elements = element.elements();
    let Some(first) = elements.next().map(name_of) else {
        return false;
    };
    let mut count = 1;
    let same = elements.all(|next| {
        count += 1;
        name_of(next) == first
    });
    let stem = first.get(..first.len() - 1).unwrap_or(&first);
    let plural = |name: &str| {
        let head = name.get(..stem.len());
        name.len() > first.len() && head.is_some_and(|head| head.eq_ignore_ascii_case(stem))
    };
    element.attributes.is_empty() && same && (count > 1 || plural(element.local()))
}

/// Whether an element holds text in lines and paragraphs: some are those of HTML, or text stands between them.
pub fn is_prose(element: &Element) -> bool {
    let between = |node: &Node| matches!(node, Node::Text(text) if !text.trim().is_empty());
    element.elements().any(markup::is_prose) || element.children.iter().any(between)
}
