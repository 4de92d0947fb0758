//! NITF (IPTC, News Industry Text Format 3.2 to 3.6): what agencies and newspapers' archives send.

use super::body::{Body, body_of};
use super::markup;
use super::newsml::is_name;
use super::tree::Element;
use crate::desk::decode::codes;
use crate::desk::decode::json::Article;

/// Classes of blocks that hold the whole text where others hold a part of it once more (The New York
/// Times' archive).
const WHOLE: &str = "full_text";

/// Words of a second headline that is a summary: fewer are a slug or a label over the first.
const DECK: usize = 5;

/// Most words of a name.
const NAME: usize = 4;

/// Reads a `nitf` element.
pub fn read(nitf: &Element) -> Article {
    let mut article = Article::default();
    let (head, body) = (nitf.child("head"), nitf.child("body"));
    let at_top = body.and_then(|body| body.child("body.head"));
    if let Some(head) = head {
        of_head(head, &mut article);
    }
    if let Some(top) = at_top {
        of_top(top, &mut article);
    }
    let found = &mut article.found;
    if let Some(title) = head.and_then(|head| head.child("title")) {
        found.headline.add("title", title.text());
    }
    for element in [Some(nitf), body].into_iter().flatten() {
        let language = element.attribute("lang");
        let language = language.or_else(|| element.attribute("baselang"));
        found.language.add("lang", language.map(str::to_owned));
    }
    // Where nothing else says whose it is.
    if let Some(head) = head {
        for (name, key) in [("doc.copyright", "holder"), ("doc-id", "regsrc")] {
            let all = head.all();
            let owner = all
                .iter()
                .filter(|e| e.is(name))
                .find_map(|e| e.attribute(key));
            article.found.site.add(name, owner.map(str::to_owned));
        }
    }
    // Where nothing else says who wrote it.
    if let Some(line) = body.and_then(|body| body.at(&["body.end", "tagline"])) {
        let name = line.text().filter(|name| is_name(name));
        let short = name.filter(|name| name.split_whitespace().count() <= NAME);
        article
            .found
            .authors
            .add("tagline", short.map(|name| vec![name]));
    }
    article.put(content(body));
    article
}

/// The head: identity, dates, subjects.
fn of_head(head: &Element, article: &mut Article) {
    let found = &mut article.found;
    let all = head.all();
    let named = |name: &'static str| all.iter().copied().filter(move |e| e.is(name));
    let text = |value: Option<&str>| value.map(str::to_owned);
    for publication in named("pubdata") {
        let date = publication.attribute("date.publication");
        found.published.add("date.publication", text(date));
        let address = publication.attribute("ex-ref");
        let address = address.filter(|url| url.starts_with("http"));
        found.url.add("ex-ref", text(address));
        found
            .site
            .add("pubdata", text(publication.attribute("name")));
    }
    for name in ["date.issue", "date.release"] {
        for date in named(name) {
            let date = text(date.attribute("norm")).or_else(|| date.text());
            found.published.add(name, date);
        }
    }
    for id in named("doc-id") {
        found.id.add("doc-id", text(id.attribute("id-string")));
    }
    let keys = named("keyword").filter_map(|word| text(word.attribute("key")));
    found.tags.add("key-list", Some(keys.collect()));
    for subject in named("tobject.subject") {
        let name = |kind: &str| text(subject.attribute(&format!("tobject.subject.{kind}")));
        let names = ["type", "matter", "detail"].into_iter().filter_map(name);
        found.tags.add("tobject.subject", Some(names.collect()));
        let code = name("refnum").filter(|_| name("ipr").is_none_or(|ipr| ipr == "IPTC"));
        let term = code.and_then(|code| codes::subject(&code));
        found
            .tags
            .add("tobject.subject", term.map(|term| vec![term]));
    }
    let classified = named("classifier").filter(|class| {
        let kind = class.attribute("type");
        kind.is_some_and(|kind| kind.ends_with("descriptor"))
    });
    found.tags.add(
        "classifier",
        Some(classified.filter_map(Element::text).collect()),
    );
}

/// The head of the body: headline, byline, dateline, summary.
fn of_top(top: &Element, article: &mut Article) {
    let found = &mut article.found;
    let first = top.at(&["hedline", "hl1"]).and_then(Element::text);
    let second = top.at(&["hedline", "hl2"]).and_then(Element::text);
    let summary = top.child("abstract").and_then(Element::text);
    let deck = second.filter(|second| {
        let words = second.split_whitespace().count() >= DECK;
        words && first.as_ref() != Some(second) && *second != second.to_uppercase()
    });
    found.headline.add("hl1", first);
    found.summary.add("abstract", summary);
    found.summary.add("hl2", deck);
    let by = top.elements().filter(|element| element.is("byline"));
    // The one that is printed, not the one that is made for sorting.
    let printed = |by: &&Element| by.attribute("class") != Some("normalized_byline");
    let people: Vec<String> = by.filter(printed).filter_map(byline).collect();
    found
        .authors
        .add("byline", (!people.is_empty()).then_some(people));
    for path in [&["distributor"][..], &["rights", "rights.owner"]] {
        found
            .site
            .add("distributor", top.at(path).and_then(Element::text));
    }
    let date = top.at(&["dateline", "story.date"]);
    let date = date.and_then(|d| d.attribute("norm").map(str::to_owned).or_else(|| d.text()));
    found.published.add("story.date", date);
}

/// The names of a byline, which may be marked as persons: what is called the title of one (`<byttl>Science Writer</byttl>`) is none.
fn byline(by: &Element) -> Option<String> {
    let people: Vec<String> = by
        .elements()
        .filter(|element| element.is("person"))
        .filter_map(Element::text)
        .collect();
    if !people.is_empty() {
        return Some(people.join(", "));
    }
    let whole = by.text()?;
    let title = by.child("byttl").and_then(Element::text);
    let name = title.and_then(|title| whole.strip_suffix(&title).map(str::to_owned));
    let name = name.unwrap_or(whole);
    let name = name.trim_end_matches([' ', ',', ';', '-']);
    (!name.is_empty()).then(|| name.to_owned())
}

/// The text: the content, and what stands at its end.
fn content(body: Option<&Element>) -> Body {
    let Some(body) = body else {
        return Body::None;
    };
    let content = body.child("body.content").unwrap_or(body);
    let whole = content
        .elements()
        .find(|block| block.attribute("class").or_else(|| block.attribute("id")) == Some(WHOLE));
    let dateline = body.at(&["body.head", "dateline"]).map(|line| {
        let parts = line.elements().filter(|part| !part.is("story.date"));
        let parts: Vec<String> = parts.filter_map(Element::text).collect();
        if parts.is_empty() {
            line.text().unwrap_or_default()
        } else {
            parts.join(", ")
        }
    });
    let end = body
        .child("body.end")
        .map(markup::inside)
        .unwrap_or_default();
    body_of(whole.unwrap_or(content)).with(dateline.as_deref(), &end)
}
