//! What news formats call paragraphs, headings, pictures, as HTML.

use super::tree::{Element, Node, local};
use crate::desk::decode::entities;

/// Elements that are written as another one of HTML: NITF 3.6, DocBook, and what producers made up.
const RENAMED: &[(&str, &str)] = &[
    ("absatz", "p"),
    ("block", "div"),
    ("bq", "blockquote"),
    ("credit", "cite"),
    ("hl1", "h1"),
    ("hl2", "h2"),
    ("lp", "p"),
    ("media", "figure"),
    ("media-caption", "figcaption"),
    ("media-producer", "figcaption"),
    ("nitf-table", "div"),
    ("note", "aside"),
    ("par", "p"),
    ("para", "p"),
    ("paragraph", "p"),
    ("parrafo", "p"),
    ("subhead", "h3"),
    ("zwischentitel", "h3"),
];

/// Elements that are written as they are. What is in neither table is written without its tags.
const KEPT: &[&str] = &[
    "a",
    "aside",
    "b",
    "blockquote",
    "br",
    "caption",
    "cite",
    "dd",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "i",
    "img",
    "li",
    "ol",
    "p",
    "pre",
    "q",
    "section",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "time",
    "tr",
    "u",
    "ul",
];

/// Elements of HTML that hold or break lines of text: what holds one is prose, no list of fields.
const PROSE: &[&str] = &[
    "blockquote",
    "br",
    "div",
    "figure",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "ol",
    "p",
    "span",
    "strong",
    "table",
    "ul",
];

/// Elements that have no end tag.
const VOID: &[&str] = &["br", "hr", "img"];

/// Attributes that are kept.
const ATTRIBUTES: &[&str] = &[
    "alt", "class", "colspan", "datetime", "href", "id", "rowspan", "src",
];

/// Elements whose text is none of the article.
const DROPPED: &[&str] = &[
    "head",
    "media-metadata",
    "media-object",
    "script",
    "style",
    "title",
];

/// The name in HTML; `None` when only what is inside is written.
fn html_name(element: &Element) -> Option<&'static str> {
    let name = element.local().to_ascii_lowercase();
    if let Ok(at) = RENAMED.binary_search_by(|(from, _)| (*from).cmp(&name)) {
        return Some(RENAMED[at].1);
    }
    KEPT.binary_search(&name.as_str()).ok().map(|at| KEPT[at])
}

/// Whether an element is one of prose.
fn is_prose(element: &Element) -> bool {
    html_name(element).is_some_and(|name| PROSE.binary_search(&name).is_ok())
}

/// What an element holds, as HTML.
pub fn inside(element: &Element) -> String {
    let mut out = String::new();
    write(element, &mut out);
    out
}

/// What an element holds, each element that holds but text as a paragraph, as HTML.
pub fn paragraphs(element: &Element) -> String {
    let mut out = String::new();
    lines(element, &mut out);
    out
}

fn lines(element: &Element, out: &mut String) {
    if holds_prose(element) {
        write(element, out);
        return;
    }
    for child in element.elements() {
        if child.elements().next().is_some() {
            lines(child, out);
        } else if let Some(text) = child.text() {
            out.push_str("<p>");
            entities::escape(out, &text);
            out.push_str("</p>");
        }
    }
}

/// Whether an element holds text in lines and paragraphs: some are those of HTML, or text stands between them.
pub fn holds_prose(element: &Element) -> bool {
    let between = |node: &Node| matches!(node, Node::Text(text) if !text.trim().is_empty());
    element.elements().any(is_prose) || element.children.iter().any(between)
}

fn write(element: &Element, out: &mut String) {
    for node in &element.children {
        match node {
            Node::Text(text) => entities::escape(out, text),
            Node::Element(child) => tagged(child, out),
        }
    }
}

/// An element with its tags.
fn tagged(element: &Element, out: &mut String) {
    if DROPPED.iter().any(|name| element.is(name)) {
        return;
    }
    if element.is("media-reference") {
        picture(element, out);
        return;
    }
    let Some(name) = html_name(element) else {
        write(element, out);
        return;
    };
    out.push('<');
    out.push_str(name);
    for (key, value) in &element.attributes {
        let key = local(key).to_ascii_lowercase();
        if ATTRIBUTES.binary_search(&key.as_str()).is_ok() {
            attribute(&key, value, out);
        }
    }
    out.push('>');
    if VOID.contains(&name) {
        return;
    }
    write(element, out);
    out.push_str("</");
    out.push_str(name);
    out.push('>');
}

/// `<media-reference source="…" alternate-text="…"/>`.
fn picture(reference: &Element, out: &mut String) {
    if let Some(source) = reference.attribute("source") {
        out.push_str("<img");
        attribute("src", source, out);
        if let Some(text) = reference.attribute("alternate-text") {
            attribute("alt", text, out);
        }
        out.push('>');
    }
}

fn attribute(key: &str, value: &str, out: &mut String) {
    out.push(' ');
    out.push_str(key);
    out.push_str("=\"");
    entities::escape(out, value);
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::super::tree;
    use super::*;

    #[test]
    fn the_tables_are_sorted() {
        assert!(RENAMED.is_sorted_by_key(|(from, _)| from));
        assert!(KEPT.is_sorted() && PROSE.is_sorted() && ATTRIBUTES.is_sorted());
    }

    #[test]
    fn news_formats_are_written_as_html() {
        let text = r#"<body.content><block class="lead" x="1"><p>The <org idsrc="a">Cotton &amp; Wool Board</org> met &lt; ten times.<br/>So.</p></block>
            <hl2>Next</hl2><media media-type="image"><media-reference source="a.jpg" alternate-text="&quot;Hut&quot;"/><media-metadata name="w">x</media-metadata>
            <media-caption>A hut.</media-caption><media-producer>Ann Lee</media-producer></media></body.content>"#;
        let roots = tree::parse(text).unwrap();
        let html = inside(&roots[0]);
        let want = "<div class=\"lead\"><p>The Cotton &amp; Wool Board met &lt; ten times.<br>So.</p></div> \
            <h2>Next</h2><figure><img src=\"a.jpg\" alt=\"&quot;Hut&quot;\"> \
            <figcaption>A hut.</figcaption><figcaption>Ann Lee</figcaption></figure>";
        let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(words(&html), want);
    }
}
