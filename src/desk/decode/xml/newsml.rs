//! NewsML-G2 (IPTC, 2.x) and the older NewsML 1.x: items as agencies deliver them.

use super::body::{Body, body_of};
use super::nitf;
use super::tree::Element;
use crate::desk::decode::codes;
use crate::desk::decode::json::Article;

/// Kinds of medium whose content is no article (NewsML 1.x).
const OTHER_MEDIA: &[&str] = &[
    "photo",
    "picture",
    "graphic",
    "video",
    "audio",
    "complexdata",
];

/// Whether a `newsItem` of NewsML-G2 holds a text.
pub fn is_text(item: &Element) -> bool {
    content(item).is_some_and(|content| body_of(content) != Body::None)
}

/// The text of an item: markup before plain text.
fn content(item: &Element) -> Option<&Element> {
    let set = item.child("contentSet")?;
    let plain = |data: &&Element| {
        let kind = data.attribute("contenttype");
        data.is("inlineData")
            && kind.is_none_or(|kind| kind.contains("text") || kind.contains("xml"))
    };
    let markup = set.child("inlineXML");
    markup
        .or_else(|| set.elements().find(plain))
        .filter(|content| content.text().is_some())
}

/// Reads a `newsItem` of NewsML-G2.
pub fn item(item: &Element) -> Article {
    let mut article = Article::default();
    let found = &mut article.found;
    let empty = Element::default();
    let about = item.child("itemMeta").unwrap_or(&empty);
    let meta = item.child("contentMeta").unwrap_or(&empty);
    let text = |value: Option<&str>| value.map(str::to_owned);
    found.id.add("guid", text(item.attribute("guid")));
    found.url.add(
        "guid",
        text(item.attribute("guid")).filter(|url| url.starts_with("http")),
    );
    let mut headlines: Vec<&Element> = meta.elements().filter(|e| e.is("headline")).collect();
    headlines.retain(|h| {
        !h.attribute("role")
            .unwrap_or("")
            .to_ascii_lowercase()
            .contains("sub")
    });
    headlines.sort_by_key(|h| {
        h.attribute("rank")
            .and_then(|rank| rank.parse::<u32>().ok())
    });
    found
        .headline
        .add("headline", headlines.first().and_then(|h| h.text()));
    found
        .headline
        .add("title", about.child("title").and_then(Element::text));
    for (element, name) in [
        (about, "firstCreated"),
        (meta, "contentCreated"),
        (about, "versionCreated"),
    ] {
        found
            .published
            .add(name, element.child(name).and_then(Element::text));
    }
    for (element, name) in [(meta, "contentModified"), (about, "versionCreated")] {
        found
            .modified
            .add(name, element.child(name).and_then(Element::text));
    }
    let people = |name: &str| -> Option<Vec<String>> {
        let people = meta.elements().filter(|e| e.is(name)).filter_map(named);
        let people: Vec<String> = people.filter(|p| name == "by" || is_name(p)).collect();
        (!people.is_empty()).then_some(people)
    };
    found.authors.add("by", people("by"));
    found.authors.add("creator", people("creator"));
    let language = meta.child("language").and_then(|l| l.attribute("tag"));
    found.language.add(
        "language",
        text(language.or_else(|| item.attribute("lang"))),
    );
    found
        .site
        .add("provider", about.child("provider").and_then(named));
    found
        .site
        .add("infoSource", meta.child("infoSource").and_then(named));
    for name in ["keyword", "subject", "genre"] {
        let all = || meta.elements().filter(|e| e.is(name));
        found
            .tags
            .add(name, Some(all().filter_map(named).collect()));
        let coded =
            all().filter_map(|e| codes::subject(e.attribute("qcode").or(e.attribute("uri"))?));
        found.tags.add(name, Some(coded.collect()));
    }
    let summary = meta.elements().find(|e| {
        let role = e.attribute("role").unwrap_or("summary");
        e.is("description")
            && ["summary", "teaser", "abstract"]
                .iter()
                .any(|r| role.contains(r))
    });
    found
        .summary
        .add("description", summary.and_then(Element::text));
    let dateline = meta.child("dateline").and_then(Element::text);
    let rights = item
        .at(&["rightsInfo", "copyrightNotice"])
        .and_then(Element::text);
    if let Some(content) = content(item) {
        let body = body_of(content).with(dateline.as_deref(), "");
        article.put(body.signed(rights.as_deref()));
    }
    article
}

/// What an element is called: its name, its text, a literal.
fn named(element: &Element) -> Option<String> {
    let name = element.child("name").and_then(Element::text);
    name.or_else(|| element.text())
        .or_else(|| element.attribute("literal").map(str::to_owned))
}

/// Whether a `NewsItem` of NewsML 1.x holds a text.
pub fn is_old_text(item: &Element) -> bool {
    !matches!(data(item), Body::None)
}

/// The longest text of an item: others are captions.
fn data(item: &Element) -> Body {
    let mut best = Body::None;
    for holder in item.all().into_iter().filter(|e| e.is("ContentItem")) {
        let medium = holder
            .child("MediaType")
            .and_then(|m| m.attribute("FormalName"));
        let other = |medium: &str| OTHER_MEDIA.iter().any(|m| medium.eq_ignore_ascii_case(m));
        if medium.is_some_and(other) {
            continue;
        }
        if let Some(content) = holder
            .child("DataContent")
            .or_else(|| holder.at(&["Encoding", "DataContent"]))
        {
            let body = body_of(content);
            if body.len() > best.len() {
                best = body;
            }
        }
    }
    best
}

/// Reads a `NewsItem` of NewsML 1.x.
pub fn old(item: &Element) -> Article {
    let mut article = Article::default();
    let found = &mut article.found;
    let all = item.all();
    let text = |name: &str| all.iter().filter(|e| e.is(name)).find_map(|e| e.text());
    let formal = |name: &'static str| {
        let named = all.iter().filter(move |e| e.is(name));
        named
            .filter_map(|e| e.attribute("FormalName"))
            .map(str::to_owned)
    };
    found.id.add("PublicIdentifier", text("PublicIdentifier"));
    found.headline.add("HeadLine", text("HeadLine"));
    found.published.add("FirstCreated", text("FirstCreated"));
    found.published.add("DateAndTime", text("DateAndTime"));
    found
        .modified
        .add("ThisRevisionCreated", text("ThisRevisionCreated"));
    found
        .authors
        .add("ByLine", text("ByLine").map(|by| vec![by]));
    found.language.add(
        "Language",
        formal("Language").next().map(|l| l.to_ascii_lowercase()),
    );
    for name in ["Source", "Provider"] {
        let party = all
            .iter()
            .filter(|e| e.is(name))
            .find_map(|e| e.child("Party"));
        let party = party.and_then(|p| p.attribute("FormalName"));
        found.site.add(name, party.map(str::to_owned));
    }
    found.site.add("CreditLine", text("CreditLine"));
    found.summary.add("SubHeadLine", text("SubHeadLine"));
    let words = all
        .iter()
        .filter(|e| e.is("KeywordLine"))
        .filter_map(|e| e.text());
    found.tags.add("KeywordLine", Some(words.collect()));
    for name in ["Subject", "SubjectMatter", "SubjectDetail"] {
        found.tags.add(
            name,
            Some(
                formal(name)
                    .filter_map(|code| codes::subject(&code))
                    .collect(),
            ),
        );
    }
    // A day alone is no place.
    let dateline = text("DateLine").filter(|line| !line.starts_with(|c: char| c.is_ascii_digit()));
    let body = data(item).with(dateline.as_deref(), "");
    article.put(body.signed(text("CopyrightLine").as_deref()));
    article
}

/// What a document in NITF inside an item says, where the item itself says nothing.
pub fn completed(mut article: Article, item: &Element) -> Article {
    if let Some(inner) = item.all().into_iter().find(|element| element.is("nitf")) {
        article.found = article.found.or(nitf::read(inner).found);
    }
    article
}

/// Whether a creator is a person's name: an account or initials are not.
pub fn is_name(creator: &str) -> bool {
    let words = creator.split_whitespace();
    let capitals = words.filter(|word| word.starts_with(char::is_uppercase));
    capitals.count() >= 2 && !creator.contains(['@', '/'])
}
