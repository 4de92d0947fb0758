//! XML that is data: elements named as members are in JSON, read as those are.

use std::borrow::Cow;

use super::markup;
use super::tree::{Element, local};
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
        let name = member_name(key);
        if members.iter().all(|(known, _)| *known != name) {
            let value = Value::Text(Cow::Owned(value.clone()));
            members.push((Cow::Owned(name), value));
        }
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
    // Beside a headline the title is the document's: `UK: Mill runs again.`.
    if lists.contains_key("headline")
        && let Some(at) = lists.get("title")
    {
        members[*at].1 = Value::Null;
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
    if let Some(name) = element.attribute("name").filter(|_| named) {
        return name.to_owned();
    }
    match stated(element) {
        Some((name, _)) => member_name(name.trim_start_matches("dc.")),
        None => member_name(&element.name),
    }
}

/// Name and value of an element that gives both as attributes: `<meta name="author" content="Ann Lee"/>`,
/// `<dc element="dc.publisher" value="Northwire"/>`.
fn stated(element: &Element) -> Option<(&str, &str)> {
    if !element.children.is_empty() {
        return None;
    }
    let of = |names: [&str; 3]| names.into_iter().find_map(|name| element.attribute(name));
    of(["name", "property", "element"]).zip(of(["content", "value", "value"]))
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
        if let Some((_, value)) = stated(element) {
            return text(value.to_owned());
        }
        return if element.attributes.is_empty() {
            Value::Null
        } else {
            members(element)
        };
    }
    if markup::holds_prose(element) {
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
    // `categories`, `category`.
    let stem = first.get(..first.len().saturating_sub(1)).unwrap_or(&first);
    let plural = |name: &str| {
        let head = name.get(..stem.len());
        name.len() > first.len() && head.is_some_and(|head| head.eq_ignore_ascii_case(stem))
    };
    element.attributes.is_empty()
        && same
        && (count > 1 || !stem.is_empty() && plural(element.local()))
}
