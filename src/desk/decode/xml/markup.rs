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

/// Elements that are written as they are, and whether they hold or break lines of text: what holds one of those is
/// prose, no list of fields. What is in neither table is written without its tags.
const KEPT: &[(&str, bool)] = &[
    ("a", false),
    ("aside", false),
    ("b", false),
    ("blockquote", true),
    ("br", true),
    ("caption", false),
    ("cite", false),
    ("dd", false),
    ("div", true),
    ("dl", false),
    ("dt", false),
    ("em", false),
    ("figcaption", false),
    ("figure", true),
    ("footer", false),
    ("h1", true),
    ("h2", true),
    ("h3", true),
    ("h4", true),
    ("h5", true),
    ("h6", true),
    ("header", false),
    ("hr", true),
    ("i", false),
    ("img", false),
    ("li", false),
    ("ol", true),
    ("p", true),
    ("pre", false),
    ("q", false),
    ("section", false),
    ("small", false),
    ("span", true),
    ("strong", true),
    ("sub", false),
    ("sup", false),
    ("table", true),
    ("tbody", false),
    ("td", false),
    ("tfoot", false),
    ("th", false),
    ("thead", false),
    ("time", false),
    ("tr", false),
    ("u", false),
    ("ul", true),
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

/// The name in HTML, and whether it is one of prose; `None` when only what is inside is written.
fn in_html(element: &Element) -> Option<(&'static str, bool)> {
    let name = element.local().to_ascii_lowercase();
    let renamed = RENAMED.binary_search_by(|(from, _)| (*from).cmp(&name));
    let name = renamed.map_or(name.as_str(), |at| RENAMED[at].1);
    let at = KEPT.binary_search_by(|(kept, _)| (*kept).cmp(name)).ok()?;
    Some(KEPT[at])
}

/// Whether an element is one of prose.
fn is_prose(element: &Element) -> bool {
    in_html(element).is_some_and(|(_, prose)| prose)
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
    let wrapped = is_wrapped(element);
    for node in &element.children {
        match node {
            Node::Text(text) => entities::escape(out, text),
            Node::Element(child) if wrapped && child.is("br") => out.push(' '),
            Node::Element(child) => tagged(child, out),
        }
    }
}

/// Width of a wire's lines, in characters.
const WIDTH: std::ops::RangeInclusive<usize> = 45..=80;

/// Whether line breaks only wrap the text to a width: all lines but the last are about as long.
fn is_wrapped(element: &Element) -> bool {
    let is_break = |node: &Node| matches!(node, Node::Element(child) if child.is("br"));
    let lines = element.children.split(is_break).map(|line| {
        line.iter().fold(0, |length, node| match node {
            Node::Text(text) => length + text.trim().chars().count(),
            Node::Element(child) => length + child.verbatim().trim().chars().count(),
        })
    });
    let lengths: Vec<usize> = lines.collect();
    // A break at the end stands for nothing.
    let Some((_, full)) = lengths.split_last().filter(|(_, full)| full.len() > 1) else {
        return false;
    };
    let full = match lengths.last() {
        Some(0) => &full[..full.len() - 1],
        _ => full,
    };
    !full.is_empty() && full.iter().all(|length| WIDTH.contains(length))
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
    let Some((name, _)) = in_html(element) else {
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
        assert!(KEPT.is_sorted() && ATTRIBUTES.is_sorted());
        let kept = |name: &str| KEPT.iter().any(|(kept, _)| *kept == name);
        assert!(RENAMED.iter().all(|(_, to)| kept(to)));
    }

    #[test]
    fn breaks_that_wrap_lines_are_blanks() {
        let html = |text: &str| inside(&tree::parse(text).unwrap()[0]);
        let line = "The looms of the old mill at Ackworth run again, its <br/>";
        let wrapped = format!("<p>{line}{line}owner said.</p>");
        assert!(!html(&wrapped).contains("<br>"));
        let verse = "<p>The looms<br/>run again<br/>at Ackworth</p>";
        assert!(html(verse).contains("<br>"));
        assert!(html(&format!("<p>{line}owner said.</p>")).contains("<br>"));
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
