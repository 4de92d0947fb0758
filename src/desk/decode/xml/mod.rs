//! XML that is no page: news formats (NITF, NewsML 1.x, NewsML-G2), one item of a feed, archives in SGML,
//! exports of databases.

mod body;
mod data;
mod markup;
mod newsml;
mod nitf;
mod tree;

use body::Body;
use tree::Element;

use super::json::{self, Article};
use super::sniff;
use crate::desk::{Limits, Reason, Reject, Stage};

/// Words of a document without known names that may be an article.
const MIN_WORDS: usize = 40;

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
    if let Some(outcome) = only(&g2, |item| newsml::completed(newsml::item(item), item)) {
        return Some(outcome);
    }
    if named("NewsML").next().is_some() {
        let items: Vec<&Element> = named("NewsItem")
            .filter(|i| newsml::is_old_text(i))
            .collect();
        if let Some(outcome) = only(&items, |item| newsml::completed(newsml::old(item), item)) {
            return Some(outcome);
        }
    }
    let nitf: Vec<&Element> = named("nitf").collect();
    if let Some(outcome) = only(&nitf, nitf::read) {
        return Some(outcome.map(|article| enclosed(article, &roots)));
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
fn only(items: &[&Element], read: impl Fn(&Element) -> Article) -> Option<Result<Article, Reject>> {
    match items {
        [] => None,
        [item] => Some(with_body(read(item))),
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
