//! A body as editors save it: a tree of nodes with their kinds (ProseMirror, Lexical, Slate, Contentful,
//! Strapi), a list of blocks with spans (Portable Text), blocks with data (EditorJS, Gutenberg, Draft,
//! Notion), tags with children (Telegraph). Put together again as markup: what is one paragraph stays one,
//! headings and lists stay what they are.

use std::fmt::Write;

use super::shape;
use super::value::Value;
use crate::desk::decode::entities::{escape, unescape};

/// Nodes inside one another that are read.
const MAX_DEPTH: usize = 40;

/// Members that hold the nodes of an editor's document.
const ROOT: &[&str] = &["root", "document", "blocks", "content", "children", "nodes"];

/// Members that hold a node's inner nodes.
const CHILDREN: &[&str] = &[
    "children",
    "content",
    "nodes",
    "innerBlocks",
    "leaves",
    "rich_text",
];

/// Members that say what a node is, preferred first: Portable Text's blocks say it by their style.
const KIND: &[&str] = &[
    "listItem",
    "style",
    "nodeType",
    "blockName",
    "tag",
    "type",
    "_type",
];

/// Members that hold the words of a run.
const WORDS: &[&str] = &["text", "plain_text", "value", "insert"];

/// Members that hold the words of a block's data, with markup of their own.
const MARKED: &[&str] = &["text", "html", "message", "content", "code"];

/// Words that a block has at least of whose kind nothing is known.
const FEWEST: usize = 4;

/// What stands inside a paragraph.
const INLINE: &[&str] = &[
    "text",
    "span",
    "link",
    "a",
    "hyperlink",
    "autolink",
    "inlinelink",
    "mention",
    "strong",
    "b",
    "em",
    "i",
    "u",
    "s",
    "del",
    "sub",
    "sup",
    "mark",
    "bold",
    "italic",
    "br",
    "hardbreak",
    "linebreak",
    "abbr",
    "small",
    "entryhyperlink",
    "assethyperlink",
    "internallink",
    "footnote",
    "emoji",
    "code",
    "tab",
];

/// What holds no text of the article.
const NO_TEXT: &[&str] = &[
    "image",
    "img",
    "figure",
    "media",
    "embed",
    "video",
    "audio",
    "gallery",
    "upload",
    "iframe",
    "script",
    "style",
    "atomic",
    "hr",
    "divider",
    "horizontalrule",
    "delimiter",
    "thematicbreak",
    "linktool",
    "attaches",
    "button",
    "advertisement",
    "ad",
    "relationship",
    "youtube",
    "twitter",
    "tweet",
    "instagram",
    "embeddedassetblock",
    "embeddedentryblock",
    "mediasingle",
    "file",
    "bookmark",
];

/// Whether a value is such a tree.
pub fn is(value: &Value<'_>) -> bool {
    let rendered = |value: &Value<'_>| {
        let held = |name: &&str| matches!(value.get(name), Some(Value::Text(_)));
        ["rendered", "html", "plain"].iter().any(held)
    };
    match value {
        Value::Object(_) => !rendered(value) && nodes(value).is_some_and(are_nodes),
        Value::List(items) => are_nodes(items),
        _ => false,
    }
}

/// The tree as markup.
pub fn markup(value: &Value<'_>) -> Option<String> {
    let items = match value {
        Value::List(items) => items,
        value => nodes(value)?,
    };
    let mut out = String::new();
    blocks(items, MAX_DEPTH, &mut out);
    (!out.trim().is_empty()).then_some(out)
}

/// Such markup as text, a block a line.
pub fn text(markup: &str) -> String {
    let mut out = String::new();
    for line in markup.lines() {
        let mut plain = String::with_capacity(line.len());
        let mut rest = line;
        while let Some((before, tag)) = rest.split_once('<') {
            plain.push_str(before);
            let (name, after) = tag.split_once('>').unwrap_or((tag, ""));
            plain.push_str(if name == "br" { " " } else { "" });
            rest = after;
        }
        plain.push_str(rest);
        let plain = unescape(&plain).unwrap_or(plain);
        if !plain.trim().is_empty() {
            out.push_str(plain.trim());
            out.push('\n');
        }
    }
    out
}

/// The nodes of a document, perhaps inside of a root.
fn nodes<'v, 'a>(value: &'v Value<'a>) -> Option<&'v [Value<'a>]> {
    ROOT.iter().find_map(|name| match value.get(name) {
        Some(Value::List(items)) => Some(items.as_slice()),
        Some(inner @ Value::Object(_)) => nodes(inner),
        _ => None,
    })
}

/// Whether all of a list are nodes, and some is one that only an editor writes.
fn are_nodes(items: &[Value<'_>]) -> bool {
    let known = |item: &Value<'_>| match item {
        Value::Text(_) => true,
        item => {
            let own = |name: &&str| item.get(name).is_some();
            kind(item).is_some() || ["children", "blockName"].iter().any(own)
        }
    };
    let editor = |item: &Value<'_>| {
        let inner =
            |name: &&str| matches!(item.get(name), Some(Value::List(inner)) if !inner.is_empty());
        let nested = CHILDREN.iter().any(inner);
        let own = item
            .get("data")
            .is_some_and(|data| matches!(data, Value::Object(_)));
        let kind = kind(item).unwrap_or_default();
        let styled = level(&kind, item).is_some() || list_of(&kind).is_some() || kind == "unstyled";
        let notion = item
            .get(&kind_as_is(item))
            .is_some_and(|own| own.get("rich_text").is_some());
        nested || own && !kind.is_empty() || styled || notion || item.get("innerHTML").is_some()
    };
    !items.is_empty() && items.iter().all(known) && items.iter().any(editor)
}

fn kind_as_is(item: &Value<'_>) -> String {
    match item.get("type") {
        Some(Value::Text(kind)) => kind.clone().into_owned(),
        _ => String::new(),
    }
}

/// What a node is, in small letters and without separators: `core/list-item` is `listitem`.
fn kind(item: &Value<'_>) -> Option<String> {
    KIND.iter().find_map(|name| match item.get(name) {
        // Of a style only its name, not what it looks like.
        Some(Value::Text(kind)) if !kind.is_empty() && (*name != "style" || is_word(kind)) => {
            let kind = kind.rsplit('/').next().unwrap_or_default();
            let letters = kind.chars().filter(|c| c.is_ascii_alphanumeric());
            Some(letters.map(|c| c.to_ascii_lowercase()).collect())
        }
        _ => None,
    })
}

fn is_word(kind: &str) -> bool {
    kind.len() <= 16 && kind.bytes().all(|b| b.is_ascii_alphanumeric())
}

/// The level of a heading.
fn level(kind: &str, item: &Value<'_>) -> Option<u8> {
    let own = |value: &Value<'_>| match value.get("level") {
        Some(Value::Number(level)) => level.parse().ok(),
        _ => None,
    };
    let numbered = |rest: &str| match rest {
        "one" => Some(1),
        "two" => Some(2),
        "three" => Some(3),
        "four" => Some(4),
        "five" | "six" => Some(5),
        rest => rest.parse().ok().filter(|level| (1..=6).contains(level)),
    };
    let rest = ["heading", "header", "title", "subheading", "subheader"]
        .iter()
        .find_map(|word| kind.strip_prefix(word));
    let found = match rest {
        Some("") => own(item)
            .or_else(|| item.get("attrs").and_then(own))
            .or_else(|| item.get("data").and_then(own))
            .or(Some(2)),
        Some(rest) => numbered(rest),
        None => kind.strip_prefix('h').and_then(numbered),
    };
    found.map(|level: u8| level.clamp(2, 6))
}

/// The list that an item by itself belongs to.
fn list_of(kind: &str) -> Option<&'static str> {
    match kind {
        "unorderedlistitem" | "bulletedlistitem" | "bullet" | "uli" => Some("ul"),
        "orderedlistitem" | "numberedlistitem" | "number" | "oli" => Some("ol"),
        "todo" | "checklistitem" => Some("ul"),
        _ => None,
    }
}

fn inner<'v, 'a>(item: &'v Value<'a>) -> &'v [Value<'a>] {
    let notion = kind_as_is(item);
    let own = item
        .get(&notion)
        .filter(|own| matches!(own, Value::Object(_)));
    let lists = CHILDREN.iter().filter_map(|name| {
        let list = own.and_then(|own| own.get(name)).or_else(|| item.get(name));
        match list {
            Some(Value::List(items)) if !items.is_empty() => Some(items.as_slice()),
            _ => None,
        }
    });
    lists.into_iter().next().unwrap_or_default()
}

fn is_inline(item: &Value<'_>) -> bool {
    match item {
        Value::Text(_) => true,
        Value::Object(_) => match kind(item) {
            Some(kind) if kind == "code" => inner(item).is_empty() && item.get("data").is_none(),
            Some(kind) => INLINE.contains(&kind.as_str()),
            None => WORDS.iter().any(|name| item.get(name).is_some()),
        },
        _ => false,
    }
}

/// Blocks one after another; items of a list that stand by themselves are put into one.
fn blocks(items: &[Value<'_>], depth: usize, out: &mut String) {
    let mut open: Option<&'static str> = None;
    let mut at = 0;
    while at < items.len() {
        let item = &items[at];
        let list = kind(item).and_then(|kind| list_of(&kind));
        if open != list {
            close(open, out);
            if let Some(tag) = list {
                let _ = writeln!(out, "<{tag}>");
            }
            open = list;
        }
        if list.is_some() {
            boxed("li", &runs_of(item, depth), out);
            at += 1;
        } else if is_inline(item) {
            let end = items[at..].iter().position(|item| !is_inline(item));
            let end = end.map_or(items.len(), |length| at + length);
            let mut line = String::new();
            inlines(&items[at..end], &Value::Null, depth, &mut line);
            boxed("p", &line, out);
            at = end;
        } else {
            block(item, depth, out);
            at += 1;
        }
    }
    close(open, out);
}

fn close(open: Option<&str>, out: &mut String) {
    if let Some(tag) = open {
        let _ = writeln!(out, "</{tag}>");
    }
}

fn block(item: &Value<'_>, depth: usize, out: &mut String) {
    let Some(depth) = depth.checked_sub(1) else {
        return;
    };
    if let (Some(Value::Text(html)), []) = (item.get("innerHTML"), inner(item)) {
        out.push_str(html.trim());
        out.push('\n');
        return;
    }
    let kind = kind(item).unwrap_or_default();
    if let Some(level) = level(&kind, item) {
        return boxed(&format!("h{level}"), &runs_of(item, depth), out);
    }
    match kind.as_str() {
        "ul" | "bulletedlist" | "bulletlist" | "unorderedlist" => list("ul", item, depth, out),
        "ol" | "orderedlist" | "numberedlist" | "numberlist" => list("ol", item, depth, out),
        "list" | "checklist" => {
            let style = ["format", "listType", "style"].iter().find_map(|name| {
                let own = item.get(name).or_else(|| item.get("data")?.get(name));
                own.and_then(shape::string)
            });
            let ordered =
                style.is_some_and(|style| matches!(style.as_str(), "ordered" | "number" | "ol"));
            list(if ordered { "ol" } else { "ul" }, item, depth, out);
        }
        "quote" | "blockquote" | "pullquote" | "bq" | "pq" => {
            out.push_str("<blockquote>\n");
            if inner(item).iter().any(|inner| !is_inline(inner)) {
                blocks(inner(item), depth, out);
            } else {
                boxed("p", &runs_of(item, depth), out);
            }
            let speaker = item.get("data").and_then(|data| data.get("caption"));
            if let Some(speaker) = speaker.and_then(shape::string) {
                boxed("p", &speaker, out);
            }
            out.push_str("</blockquote>\n");
        }
        kind if NO_TEXT.contains(&kind) => {}
        "table" if rows(item).is_some() => table(rows(item).unwrap_or_default(), depth, out),
        _ if inner(item).iter().any(|inner| !is_inline(inner)) => blocks(inner(item), depth, out),
        _ => boxed("p", &runs_of(item, depth), out),
    }
}

/// The rows of a table whose cells are words.
fn rows<'v, 'a>(item: &'v Value<'a>) -> Option<&'v [Value<'a>]> {
    match item.get("data")?.get("content")? {
        Value::List(rows) => Some(rows),
        _ => None,
    }
}

fn table(rows: &[Value<'_>], depth: usize, out: &mut String) {
    out.push_str("<table>\n");
    for row in rows {
        if let Value::List(cells) = row {
            out.push_str("<tr>");
            for cell in cells {
                let _ = write!(out, "<td>{}</td>", runs_of(cell, depth).trim());
            }
            out.push_str("</tr>\n");
        }
    }
    out.push_str("</table>\n");
}

fn list(tag: &str, item: &Value<'_>, depth: usize, out: &mut String) {
    let data = item.get("data").or_else(|| item.get("attrs"));
    let items = match data
        .and_then(|data| data.get("items"))
        .or_else(|| item.get("items"))
    {
        Some(Value::List(items)) => items.as_slice(),
        _ => inner(item),
    };
    let _ = writeln!(out, "<{tag}>");
    for item in items {
        if let Some(Value::Text(html)) = item.get("innerHTML")
            && inner(item).is_empty()
        {
            out.push_str(html.trim());
            continue;
        }
        let item = match inner(item) {
            // ProseMirror: an item of one paragraph.
            [only] if !is_inline(only) && is_paragraph(only) => only,
            _ => item,
        };
        let nested = inner(item).iter().any(|inner| !is_inline(inner));
        if nested && depth > 0 {
            out.push_str("<li>\n");
            blocks(inner(item), depth - 1, out);
            out.push_str("</li>\n");
        } else {
            boxed("li", &runs_of(item, depth), out);
            if let (Some(Value::List(more)), true) = (item.get("items"), depth > 0)
                && !more.is_empty()
            {
                list(tag, item, depth - 1, out);
            }
        }
    }
    let _ = writeln!(out, "</{tag}>");
}

fn is_paragraph(item: &Value<'_>) -> bool {
    let named =
        kind(item).is_some_and(|kind| matches!(kind.as_str(), "paragraph" | "p" | "normal"));
    named && inner(item).iter().all(is_inline)
}

/// What stands in one block, links included.
fn runs_of(item: &Value<'_>, depth: usize) -> String {
    let mut out = String::new();
    match item {
        Value::Text(text) => out.push_str(text),
        _ => {
            let inner = inner(item);
            if !inner.is_empty() {
                inlines(inner, item, depth, &mut out);
            } else if let Some(data) = item.get("data").filter(|data| has_words(data)) {
                // Markup of its own.
                out.extend(MARKED.iter().find_map(|name| match data.get(name) {
                    Some(Value::Text(text)) => Some(text.as_ref()),
                    _ => None,
                }));
            } else {
                let own = ["text", "plain_text", "content", "value", "insert"];
                match own.iter().find_map(|name| Some((*name, item.get(name)?))) {
                    // A block that is no run of an editor's has markup of its own, if any.
                    Some(("content", Value::Text(words))) => out.push_str(words),
                    Some((_, Value::Text(words))) => escape(&mut out, words),
                    _ => {
                        let words = shape::prose(item.clone()).unwrap_or_default();
                        if words.split_whitespace().take(FEWEST).count() == FEWEST {
                            escape(&mut out, &words);
                        }
                    }
                }
            }
        }
    }
    out
}

fn has_words(data: &Value<'_>) -> bool {
    MARKED
        .iter()
        .any(|name| matches!(data.get(name), Some(Value::Text(_))))
}

fn inlines(items: &[Value<'_>], parent: &Value<'_>, depth: usize, out: &mut String) {
    let Some(depth) = depth.checked_sub(1) else {
        return;
    };
    for item in items {
        match item {
            Value::Text(text) => escape(out, text),
            Value::Object(_) => {
                let kind = kind(item).unwrap_or_default();
                if matches!(kind.as_str(), "br" | "hardbreak" | "linebreak") {
                    out.push_str("<br>");
                    continue;
                }
                let link = link(item, parent);
                if let Some(url) = &link {
                    out.push_str("<a href=\"");
                    escape(out, url);
                    out.push_str("\">");
                }
                let inner = inner(item);
                if inner.is_empty() {
                    let words = WORDS.iter().find_map(|name| item.get(name));
                    match words {
                        Some(Value::Text(words)) => escape(out, words),
                        // Notion: `"text": {"content": …}`.
                        Some(words) => out.extend(words.get("content").and_then(shape::string)),
                        None => {}
                    }
                } else {
                    inlines(inner, item, depth, out);
                }
                if link.is_some() {
                    out.push_str("</a>");
                }
            }
            _ => {}
        }
    }
}

/// Where a run leads: by itself, by a mark of it, or by a mark that its block defines.
fn link(item: &Value<'_>, parent: &Value<'_>) -> Option<String> {
    let of = |value: &Value<'_>| {
        let own = ["url", "href", "uri"]
            .iter()
            .find_map(|name| value.get(name));
        own.and_then(shape::string).filter(|url| shape::is_url(url))
    };
    let nested = ["attrs", "data", "fields"].iter();
    let found = of(item).or_else(|| nested.clone().find_map(|name| of(item.get(name)?)));
    if found.is_some() {
        return found;
    }
    let Some(Value::List(marks)) = item.get("marks") else {
        return None;
    };
    marks.iter().take(8).find_map(|mark| match mark {
        Value::Object(_) => mark.get("attrs").and_then(of),
        Value::Text(key) => match parent.get("markDefs") {
            Some(Value::List(defined)) => defined.iter().take(64).find_map(|mark| {
                let same = matches!(mark.get("_key"), Some(Value::Text(own)) if own == key);
                same.then(|| of(mark)).flatten()
            }),
            _ => None,
        },
        _ => None,
    })
}

fn boxed(tag: &str, words: &str, out: &mut String) {
    // One line each, so that blocks can be told apart again.
    let mut lines = words.lines().map(str::trim).filter(|line| !line.is_empty());
    if let Some(first) = lines.next() {
        let _ = write!(out, "<{tag}>{first}");
        for line in lines {
            out.push_str("<br>");
            out.push_str(line);
        }
        let _ = writeln!(out, "</{tag}>");
    }
}
