//! An XML document as a bounded tree. Forgiving, as SGML archives need it: tags that do not match, bare
//! ampersands and attributes without quotation marks are borne.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::desk::decode::entities;

/// Deepest nesting that is read.
const MAX_DEPTH: usize = 100;

/// Elements and pieces of text kept of one document.
const MAX_NODES: usize = 200_000;

/// An element.
#[derive(Debug, Default)]
pub struct Element {
    /// Its name as written, prefix included.
    pub name: String,
    /// Its attributes in order, names as written.
    pub attributes: Vec<(String, String)>,
    /// What it holds, in order.
    pub children: Vec<Node>,
}

/// A node of the tree.
#[derive(Debug)]
pub enum Node {
    /// An element.
    Element(Element),
    /// Text, references resolved; what stands in a CDATA section as it is.
    Text(String),
}

impl Element {
    /// The name without its prefix.
    pub fn local(&self) -> &str {
        local(&self.name)
    }

    /// Whether this is its name without prefix, case ignored.
    pub fn is(&self, name: &str) -> bool {
        self.local().eq_ignore_ascii_case(name)
    }

    /// An attribute's value by its name without prefix; empty ones are absent.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let mut attributes = self.attributes.iter();
        let found = attributes.find(|(key, _)| local(key).eq_ignore_ascii_case(name));
        found
            .map(|(_, value)| value.trim())
            .filter(|v| !v.is_empty())
    }

    /// The elements that it holds.
    pub fn elements(&self) -> impl Iterator<Item = &Element> {
        self.children.iter().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        })
    }

    /// The first child of this name.
    pub fn child(&self, name: &str) -> Option<&Element> {
        self.elements().find(|element| element.is(name))
    }

    /// The first child of a child and so on, by their names.
    pub fn at(&self, path: &[&str]) -> Option<&Element> {
        path.iter()
            .try_fold(self, |element, name| element.child(name))
    }

    /// Itself and all that it holds, in document order.
    pub fn all(&self) -> Vec<&Element> {
        let (mut out, mut open) = (Vec::new(), vec![self]);
        while let Some(element) = open.pop() {
            out.push(element);
            let from = open.len();
            open.extend(element.elements());
            open[from..].reverse();
        }
        out
    }

    /// All text in it, white space made one; `None` when there is none.
    pub fn text(&self) -> Option<String> {
        let mut out = String::new();
        self.gather(&mut out);
        let words: Vec<&str> = out.split_whitespace().collect();
        (!words.is_empty()).then(|| words.join(" "))
    }

    /// All text in it, as it stands.
    pub fn verbatim(&self) -> String {
        let mut out = String::new();
        self.gather(&mut out);
        out
    }

    fn gather(&self, out: &mut String) {
        for node in &self.children {
            match node {
                Node::Text(text) => out.push_str(text),
                Node::Element(element) => element.gather(out),
            }
        }
    }
}

/// A name without its prefix.
pub fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

/// The elements of a document that stand in no other: one, where it is well-formed. `None` when it is no
/// XML, nested too deep or too large.
pub fn parse(text: &str) -> Option<Vec<Element>> {
    let mut reader = Reader::from_str(text);
    let config = reader.config_mut();
    config.allow_dangling_amp = true;
    config.allow_unmatched_ends = true;
    config.check_end_names = false;
    let mut open: Vec<Element> = Vec::new();
    let mut roots: Vec<Element> = Vec::new();
    let mut nodes = 0;
    loop {
        nodes += 1;
        if nodes > MAX_NODES {
            return None;
        }
        match reader.read_event().ok()? {
            Event::Start(tag) if open.len() < MAX_DEPTH => open.push(element(&tag)),
            Event::Start(_) => return None,
            Event::Empty(tag) => close(element(&tag), &mut open, &mut roots),
            Event::End(tag) => {
                let name = local(tag.name().into_inner()).to_owned();
                let Some(at) = open.iter().rposition(|element| element.is(&name)) else {
                    continue;
                };
                while open.len() > at {
                    let element = open.pop()?;
                    close(element, &mut open, &mut roots);
                }
            }
            Event::Text(text) => push(&mut open, &text),
            Event::CData(text) => push(&mut open, &text),
            Event::GeneralRef(name) => {
                let written = format!("&{};", &*name);
                push(
                    &mut open,
                    entities::unescape(&written).as_ref().unwrap_or(&written),
                );
            }
            Event::Eof => break,
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
        }
    }
    while let Some(element) = open.pop() {
        close(element, &mut open, &mut roots);
    }
    Some(roots)
}

/// An element of a start tag.
fn element(tag: &BytesStart<'_>) -> Element {
    let mut attributes = tag.html_attributes();
    let attributes = attributes.with_checks(false).flatten().map(|attribute| {
        let value = entities::unescape(&attribute.value);
        let value = value.unwrap_or_else(|| attribute.value.into_owned());
        (attribute.key.into_inner().to_owned(), value)
    });
    Element {
        attributes: attributes.collect(),
        name: tag.name().into_inner().to_owned(),
        children: Vec::new(),
    }
}

/// Puts an element where it belongs.
fn close(element: Element, open: &mut [Element], roots: &mut Vec<Element>) {
    match open.last_mut() {
        Some(parent) => parent.children.push(Node::Element(element)),
        None => roots.push(element),
    }
}

/// Puts text where it belongs: pieces of one text are one.
fn push(open: &mut [Element], text: &str) {
    let Some(parent) = open.last_mut() else {
        return;
    };
    match parent.children.last_mut() {
        Some(Node::Text(before)) => before.push_str(text),
        _ => parent.children.push(Node::Text(text.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_archives_write_is_borne() {
        let text = "<?xml version='1.0'?>\n<!-- x --><DOC id=A1 type='story'>\n<HEAD>R&D &amp; Söhne &eacute;&copy</HEAD>\
            <TEXT><P>One<P>Two</TEXT><![CDATA[<b>&amp;</b>]]></WRONG></DOC>";
        let roots = parse(text).unwrap();
        assert_eq!(roots.len(), 1);
        let doc = &roots[0];
        assert_eq!(doc.attribute("ID"), Some("A1"));
        let head = doc.child("head").and_then(Element::text);
        assert_eq!(head.as_deref(), Some("R&D & Söhne é&copy"));
        let paragraphs = doc.child("text").unwrap().all();
        assert_eq!(paragraphs.len(), 3);
        assert!(doc.verbatim().ends_with("<b>&amp;</b>"));
    }

    #[test]
    fn depth_and_size_are_bounded() {
        assert!(parse(&"<a>".repeat(MAX_DEPTH)).is_some());
        assert!(parse(&"<a>".repeat(MAX_DEPTH + 1)).is_none());
        assert!(parse(&format!("<r>{}</r>", "<a/>".repeat(MAX_NODES))).is_none());
    }
}
