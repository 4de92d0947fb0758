//! A body that is cut into elements, each with its type (Arc's ANS and what is like it): put
//! together again as markup.

use std::fmt::Write;

use super::value::Value;
use super::{lists, shape};
use crate::desk::decode::entities::escape;

/// Elements inside one another that are read.
const MAX_DEPTH: usize = 8;

/// Members that hold an element's inner elements.
const INNER: &[&str] = &["content_elements", "items"];

/// Whether a value is a list of such elements: some are text, with a string for their content.
pub fn are(value: &Value<'_>) -> bool {
    let Value::List(items) = value else {
        return false;
    };
    let is_text = |item: &Value<'_>| {
        kind(item) == "text" && matches!(item.get("content"), Some(Value::Text(_)))
    };
    items.iter().all(|item| !kind(item).is_empty()) && items.iter().any(is_text)
}

/// The elements as markup.
pub fn markup(value: Value<'_>) -> Option<String> {
    let mut out = String::new();
    all(value, MAX_DEPTH, &mut out);
    (!out.is_empty()).then_some(out)
}

fn kind<'v>(item: &'v Value<'_>) -> &'v str {
    match item.get("type") {
        Some(Value::Text(kind)) => kind,
        _ => "",
    }
}

fn all(value: Value<'_>, depth: usize, out: &mut String) {
    if let Value::List(items) = value {
        for item in items {
            one(item, depth, out);
        }
    }
}

fn one(mut item: Value<'_>, depth: usize, out: &mut String) {
    let kind = kind(&item).to_owned();
    match kind.as_str() {
        "text" => boxed("p", content(&item), out),
        "header" | "heading" => {
            let level = item.get("level").and_then(shape::string);
            let level = level.and_then(|level| level.parse().ok()).unwrap_or(2u8);
            boxed(&format!("h{}", level.clamp(2, 6)), content(&item), out);
        }
        "raw_html" | "code" => {
            out.push_str(&content(&item).unwrap_or_default());
            out.push('\n');
        }
        "list" => {
            out.push_str("<ul>\n");
            within(&mut item, depth, ("<li>", "</li>\n"), out);
            out.push_str("</ul>\n");
        }
        "quote" | "blockquote" => {
            out.push_str("<blockquote>\n");
            boxed("p", content(&item), out);
            within(&mut item, depth, ("", ""), out);
            boxed("p", item.get("citation").and_then(content), out);
            out.push_str("</blockquote>\n");
        }
        "image" => {
            out.push_str("<figure>");
            if let Some(url) = item.get("url").and_then(shape::string) {
                let _ = write!(out, "<img src=\"{}\">", escaped(&url));
            }
            let credit = item.get("credits").and_then(|credits| credits.get("by"));
            let credit = credit.map(lists::people).unwrap_or_default().join(", ");
            let caption = item.get("caption").and_then(shape::string);
            boxed("figcaption", caption, out);
            boxed(
                "figcaption",
                (!credit.is_empty()).then(|| format!("Photo: {}", escaped(&credit))),
                out,
            );
            out.push_str("</figure>\n");
        }
        "interstitial_link" => {
            if let (Some(url), Some(words)) =
                (item.get("url").and_then(shape::string), content(&item))
            {
                let _ = writeln!(out, "<p><a href=\"{}\">{words}</a></p>", escaped(&url));
            }
        }
        // Galleries, videos, embedded posts: nothing of them is text of the article.
        _ => {}
    }
}

/// Inner elements, each between two tags.
fn within(item: &mut Value<'_>, depth: usize, tags: (&str, &str), out: &mut String) {
    let inner = INNER.iter().find_map(|name| item.take(name));
    let (Some(Value::List(items)), true) = (inner, depth > 0) else {
        return;
    };
    for item in items {
        out.push_str(tags.0);
        match kind(&item) {
            "text" if !tags.0.is_empty() => out.push_str(&content(&item).unwrap_or_default()),
            _ => one(item, depth - 1, out),
        }
        out.push_str(tags.1);
    }
}

fn content(item: &Value<'_>) -> Option<String> {
    item.get("content").and_then(shape::string)
}

fn boxed(tag: &str, words: Option<String>, out: &mut String) {
    if let Some(words) = words {
        let _ = writeln!(out, "<{tag}>{words}</{tag}>");
    }
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    escape(&mut out, text);
    out
}
