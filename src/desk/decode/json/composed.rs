//! Names that producers put together of words: `posted_at`, `date_scraped`, `clean_html`,
//! `article_summary`. What each word means is said once here.

use super::alias::Slot;

/// What was done to an article, the best evidence of when first, and what that time is.
const DONE: &[(Slot, &[&str])] = &[
    (
        Slot::Published,
        &[
            "originalpublish",
            "originalpublished",
            "originalpublication",
            "datepublish",
            "datefirstpublish",
            "firstpublish",
            "firstpublished",
            "firstpublication",
            "publish",
            "published",
            "publishing",
            "publication",
            "publicated",
            "pub",
            "webpublication",
            "providerpublish",
            "articlepublish",
            "articlepublished",
            "articlepublication",
            "newspublish",
            "newspublished",
            "post",
            "posted",
            "release",
            "released",
            "issue",
            "issued",
            "article",
            "news",
            "story",
            "create",
            "created",
            "creation",
        ],
    ),
    (
        Slot::Modified,
        &[
            "lastmodified",
            "lastmodify",
            "lastmodification",
            "lastupdate",
            "lastupdated",
            "modify",
            "modified",
            "modification",
            "update",
            "updated",
            "articlemodified",
            "articleupdated",
            "postmodified",
            "lastedit",
            "lastedited",
            "edit",
            "edited",
            "revise",
            "revised",
            "revision",
            "change",
            "changed",
            "latestpublished",
            "versioncreated",
        ],
    ),
    (
        Slot::Fetched,
        &[
            "fetch",
            "fetched",
            "crawl",
            "crawled",
            "scrape",
            "scraped",
            "scraping",
            "download",
            "downloaded",
            "retrieve",
            "retrieved",
            "retrieval",
            "collect",
            "collected",
            "collection",
            "extracted",
            "extraction",
            "harvest",
            "harvested",
            "ingest",
            "ingested",
            "index",
            "indexed",
            "parse",
            "capture",
            "captured",
            "access",
            "accessed",
            "insert",
            "inserted",
            "discover",
            "discovered",
            "loaded",
        ],
    ),
];

/// How a time is called behind what was done.
const WHEN: &[&str] = &[
    "date",
    "at",
    "on",
    "time",
    "datetime",
    "timestamp",
    "utc",
    "gmt",
    "dategmt",
    "dateutc",
    "datetimeutc",
    "iso",
    "dateiso",
    "ts",
    "unix",
    "epoch",
    "day",
];

/// How it is called before: `date_posted`.
const WHEN_BEFORE: &[&str] = &["date", "datetime", "time", "timestamp"];

/// What was done to a body, the best of several first.
const MADE: &[&str] = &[
    "clean",
    "cleaned",
    "full",
    "complete",
    "main",
    "extracted",
    "parsed",
    "plain",
    "original",
    "scraped",
    "rendered",
    "raw",
];

/// What a body is of.
const OF_BODY: &[&str] = &[
    "article", "news", "story", "post", "content", "body", "page", "document",
];

/// What a body of text is called.
const TEXTS: &[&str] = &["text", "content", "body", "article"];

/// What a headline is called.
const HEADLINES: &[&str] = &["title", "headline"];

/// What an address leads to.
const OF_ADDRESS: &[&str] = &[
    "canonical",
    "final",
    "resolved",
    "article",
    "news",
    "story",
    "post",
    "full",
    "web",
    "page",
    "loaded",
    "responded",
    "requested",
    "original",
    "origin",
    "source",
    "given",
];

/// What an address is called.
const ADDRESSES: &[&str] = &["url", "link", "href"];

/// Words that stand before the name of a field, and say nothing more.
const PREFIXES: &[&str] = &[
    "article",
    "news",
    "post",
    "story",
    "entry",
    "item",
    "page",
    "og",
    "extracted",
    "scraped",
];

/// Names that mean something else with such a word before them: a page's name and links, an item's time.
const BARE: &[&str] = &["name", "links", "alternate", "by", "user", "time", "href"];

/// All names, folded, preferred first.
pub fn names() -> Vec<(String, Slot)> {
    let mut names = Vec::new();
    for (slot, done) in DONE {
        for done in *done {
            names.extend(WHEN.iter().map(|when| (format!("{done}{when}"), *slot)));
            let before = WHEN_BEFORE.iter();
            names.extend(before.map(|when| (format!("{when}{done}"), *slot)));
        }
    }
    for word in MADE.iter().chain(OF_BODY) {
        for text in TEXTS.iter().filter(|text| *text != word) {
            names.push((format!("{word}{text}"), Slot::Text));
            names.push((format!("{word}{text}html"), Slot::Html));
            // `content_page` says where it was found.
            if MADE.contains(word) {
                names.push((format!("{text}{word}"), Slot::Text));
            }
        }
        names.push((format!("{word}html"), Slot::Html));
        names.push((format!("html{word}"), Slot::Html));
    }
    for (made, headline) in MADE
        .iter()
        .flat_map(|made| HEADLINES.iter().map(move |h| (made, h)))
    {
        names.push((format!("{made}{headline}"), Slot::Headline));
        names.push((format!("{headline}{made}"), Slot::Headline));
    }
    for of in OF_ADDRESS {
        names.extend(
            ADDRESSES
                .iter()
                .map(|name| (format!("{of}{name}"), Slot::Url)),
        );
    }
    names
}

/// A field's name with the words before it that say nothing more.
pub fn prefixed(name: &str, slot: Slot) -> Vec<String> {
    let takes = matches!(
        slot,
        Slot::Headline
            | Slot::Text
            | Slot::Html
            | Slot::Url
            | Slot::Published
            | Slot::Modified
            | Slot::Author
            | Slot::Language
            | Slot::Site
            | Slot::Tags
            | Slot::Summary
    );
    if !takes || BARE.contains(&name) {
        return Vec::new();
    }
    let prefixes = PREFIXES.iter();
    prefixes.map(|prefix| format!("{prefix}{name}")).collect()
}
