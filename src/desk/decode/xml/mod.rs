//! XML that is no page: news formats (NITF, NewsML 1.x, NewsML-G2), one item of a feed, archives in SGML,
//! exports of databases.

mod codes;
mod data;
mod markup;
mod newsml;
mod nitf;
mod tree;

use tree::Element;

use super::json::{self, Article};
use super::sniff::{self, Shape};
use crate::desk::{Limits, Reason, Reject, Stage};

/// How far a dateline is looked for in the text, in bytes.
const DATELINE: usize = 200;

/// Lines of a text that is one paragraph in markup only.
const MIN_LINES: usize = 4;

/// Words of a document without known names that may be an article.
const MIN_WORDS: usize = 40;

/// A body as the format gives it.
#[derive(Debug, PartialEq)]
enum Body {
    None,
    Html(String),
    Text(String),
}

impl Body {
    fn len(&self) -> usize {
        match self {
            Self::None => 0,
            Self::Html(text) | Self::Text(text) => text.len(),
        }
    }

    /// With the dateline above the text, unless the text begins with it, and what stands below it.
    fn with(self, dateline: Option<&str>, end: &str) -> Self {
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
                    super::escape(&mut out, line);
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
    fn signed(self, notice: Option<&str>) -> Self {
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
                super::escape(&mut html, notice);
                html.push_str("</p>");
                Self::Html(html)
            }
            Self::Text(text) => Self::Text(format!("{text}\n\n{notice}")),
        }
    }
}

impl Article {
    fn put(&mut self, body: Body) {
        match body {
            Body::None => {}
            Body::Html(html) => self.html = Some(html),
            Body::Text(text) => self.text = Some(text),
        }
    }
}

/// What an element holds as a body: a document inside it, its markup, or its text.
fn body_of(element: &Element) -> Body {
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

/// Whether a creator is a person's name: an account or initials are not.
fn is_name(creator: &str) -> bool {
    let words = creator.split_whitespace();
    let capitals = words.filter(|word| word.starts_with(char::is_uppercase));
    capitals.count() >= 2 && !creator.contains(['@', '/'])
}

/// Reads a text that begins as markup; `None` when it is a page, or data without an article in it.
pub fn read(text: &str, limits: &Limits) -> Option<Result<Article, Reject>> {
    if !sniff::may_be_xml(text) {
        return None;
    }
    let roots = tree::parse(text)?;
    let all: Vec<&Element> = roots.iter().flat_map(Element::all).collect();
    let named = |name: &'static str| all.iter().copied().filter(move |e| e.is(name));
    let g2: Vec<&Element> = named("newsItem")
        .filter(|item| newsml::is_text(item))
        .collect();
    if let Some(outcome) = only(&g2, newsml::item) {
        return Some(outcome);
    }
    if named("NewsML").next().is_some() {
        let items: Vec<&Element> = named("NewsItem")
            .filter(|i| newsml::is_old_text(i))
            .collect();
        if let Some(outcome) = only(&items, newsml::old) {
            return Some(outcome);
        }
    }
    let nitf: Vec<&Element> = named("nitf").collect();
    if let Some(outcome) = only(&nitf, nitf::read) {
        return Some(
            outcome
                .and_then(with_body)
                .map(|article| enclosed(article, &roots)),
        );
    }
    let articles: Vec<_> = roots
        .iter()
        .filter_map(|root| of_data(root, limits))
        .collect();
    match articles.len() {
        0 => unnamed(text, &roots),
        1 => articles.into_iter().next(),
        several => Some(Err(many(several))),
    }
}

/// The one article of a document.
fn only(items: &[&Element], read: fn(&Element) -> Article) -> Option<Result<Article, Reject>> {
    match items {
        [] => None,
        [item] => Some(Ok(read(item))),
        several => Some(Err(many(several.len()))),
    }
}

fn many(several: usize) -> Reject {
    let detail = format!("an XML document of {several} articles");
    Reject::new(Reason::Array, Stage::Decode, detail)
}

fn with_body(article: Article) -> Result<Article, Reject> {
    if article.html.is_some() || article.text.is_some() {
        return Ok(article);
    }
    let detail = "a news item in XML without a text";
    Err(Reject::new(Reason::NoContent, Stage::Decode, detail))
}

/// A document whose names nobody knows: what stands in an element of its own is a paragraph.
fn unnamed(text: &str, roots: &[Element]) -> Option<Result<Article, Reject>> {
    let [root] = roots else { return None };
    if !text
        .trim_start_matches(super::lines::is_unseen)
        .starts_with("<?xml")
    {
        return None;
    }
    let html = markup::paragraphs(root);
    let words = sniff::without_tags(&html).split_whitespace().count();
    let mut article = Article::default();
    article.put(Body::Html(html));
    (words >= MIN_WORDS).then_some(Ok(article))
}

/// With what the document around the article says.
fn enclosed(mut article: Article, roots: &[Element]) -> Article {
    if let [root] = roots
        && !root.is("nitf")
    {
        article.found = article.found.or(json::fields_of(data::members(root)));
    }
    article
}

/// Elements in one another that hold nothing else: `<resultset><row>…`.
const SHELLS: usize = 4;

/// An element that is data, with a body and something that names the article; `None` when it is not.
fn of_data(mut root: &Element, limits: &Limits) -> Option<Result<Article, Reject>> {
    for _ in 0..SHELLS {
        if markup::holds_prose(root) {
            return None;
        }
        match json::of_value(data::members(root), limits) {
            Ok(article) => return named(article, root).map(Ok),
            Err(reject) if matches!(reject.reason, Reason::Array | Reason::Feed) => {
                let detail = "an XML document of several articles";
                return Some(Err(Reject::new(Reason::Array, Stage::Decode, detail)));
            }
            // It has but a teaser.
            Err(_) if root.is("item") || root.is("entry") => {
                let detail = "an item of a feed without the text of its article";
                return Some(Err(Reject::new(Reason::NoContent, Stage::Decode, detail)));
            }
            Err(_) => {}
        }
        let mut inside = root.elements();
        root = inside.next().filter(|_| inside.next().is_none())?;
    }
    None
}

/// An article that has a headline, an address or a date, with what only archives say: a dateline, a notice of
/// copyright, the day in an id.
fn named(mut article: Article, root: &Element) -> Option<Article> {
    let text = |name: &str| root.child(name).and_then(Element::text);
    let body = match (article.html.take(), article.text.take()) {
        (Some(html), _) => Body::Html(html),
        (None, Some(text)) => Body::Text(text),
        (None, None) => Body::None,
    };
    let body = body.with(text("dateline").as_deref(), "");
    article.put(body.signed(text("copyright").as_deref()));
    let found = &mut article.found;
    found
        .published
        .add("id", found.id.value().and_then(|id| day_in(id)));
    let names = [&found.headline, &found.url, &found.published];
    names
        .iter()
        .any(|field| field.value().is_some())
        .then_some(article)
}

/// The day in an id of an agency's archive: `NWP_ENG_20260314.0004`.
fn day_in(id: &str) -> Option<String> {
    let (day, number) = id.rsplit('_').next()?.split_once('.')?;
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    (day.len() == 8 && digits(day) && number.len() == 4 && digits(number)).then(|| {
        let (year, rest) = day.split_at(4);
        format!("{year}-{}-{}", &rest[..2], &rest[2..])
    })
}

#[cfg(test)]
mod tests;
