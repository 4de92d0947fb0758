//! The text of a news item, in whatever its format holds it.

use super::tree::Element;
use super::{markup, nitf};
use crate::desk::decode::entities;
use crate::desk::decode::json::{self, Article};
use crate::desk::decode::sniff::{self, Shape};

/// How far a dateline is looked for in the text, in characters.
const DATELINE: usize = 200;

/// Lines of a text that is one paragraph in markup only.
const MIN_LINES: usize = 4;

/// A body as the format gives it.
#[derive(Debug, PartialEq)]
pub enum Body {
    /// There is none.
    None,
    /// Markup.
    Html(String),
    /// Text in lines.
    Text(String),
}

impl Body {
    /// Its length in bytes.
    pub fn len(&self) -> usize {
        match self {
            Self::None => 0,
            Self::Html(text) | Self::Text(text) => text.len(),
        }
    }

    /// With the dateline above the text, unless the text begins with it, and what stands below it.
    pub fn with(self, dateline: Option<&str>, end: &str) -> Self {
        let lower = |text: &str| text.to_lowercase();
        let missing = |text: &str| {
            let dateline = dateline.map(|line| line.trim_end_matches(['-', '–', '—', ' ', ',']));
            let dateline = dateline.filter(|line| !line.is_empty())?;
            let head: String = text.chars().take(DATELINE).collect();
            let place = dateline.split([',', '(']).next().unwrap_or(dateline).trim();
            (!lower(&head).contains(&lower(place))).then_some(dateline)
        };
        match self {
            Self::None => Self::None,
            Self::Html(html) => {
                let mut out = String::new();
                if let Some(line) = missing(&sniff::without_tags(&html)) {
                    out.push_str("<p class=\"dateline\">");
                    entities::escape(&mut out, line);
                    out.push_str("</p>");
                }
                out.push_str(&html);
                out.push_str(end);
                Self::Html(out)
            }
            // No mark would tell it from the first line of the text.
            Self::Text(text) => Self::Text(text),
        }
    }

    /// With its copyright notice below, where that is one.
    pub fn signed(self, notice: Option<&str>) -> Self {
        let starts = ["©", "(c)", "copyright"];
        let is = |notice: &&str| {
            starts
                .iter()
                .any(|start| notice.to_lowercase().starts_with(start))
        };
        let Some(notice) = notice.filter(is) else {
            return self;
        };
        match self {
            Self::None => Self::None,
            Self::Html(mut html) => {
                html.push_str("<p>");
                entities::escape(&mut html, notice);
                html.push_str("</p>");
                Self::Html(html)
            }
            Self::Text(text) => Self::Text(format!("{text}\n\n{notice}")),
        }
    }
}

impl Article {
    /// Takes a body.
    pub fn put(&mut self, body: Body) {
        match body {
            Body::None => {}
            Body::Html(html) => self.html = Some(html),
            Body::Text(text) => self.text = Some(text),
        }
    }
}

/// What an element holds as a body: a document inside it, its markup, or its text.
pub fn body_of(element: &Element) -> Body {
    if let Some(nitf) = element.child("nitf") {
        let article = nitf::read(nitf);
        return match (article.html, article.text) {
            (Some(html), _) => Body::Html(html),
            (None, Some(text)) => Body::Text(text),
            _ => Body::None,
        };
    }
    let element = element.child("html").unwrap_or(element);
    let element = element.child("body").unwrap_or(element);
    let Some(text) = element.text() else {
        return Body::None;
    };
    if element.elements().next().is_some() {
        return Body::Html(markup::inside(element));
    }
    // Markup that is not parsed, in a CDATA section, or text.
    let written = element.verbatim();
    match json::markup_of(written) {
        (html, Shape::Html) => match wrapped(&html) {
            Some(text) => Body::Text(text.to_owned()),
            None => Body::Html(html),
        },
        (written, Shape::Text) => Body::Text(written),
        _ => Body::Text(text),
    }
}

/// The text of one paragraph of markup that is text in lines: `<p>`, a wire's lines, `</p>`.
fn wrapped(html: &str) -> Option<&str> {
    let html = html.trim();
    let text = html.strip_prefix("<p>")?.strip_suffix("</p>")?;
    let lines = text.trim().lines().filter(|line| !line.trim().is_empty());
    (lines.count() >= MIN_LINES && !text.contains(['<', '&'])).then_some(text)
}
