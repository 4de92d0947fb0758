//! Interfaces and readers whose articles have names or shapes of their own.

use serde_json::json;

use super::super::fields::merge;
use super::*;
use crate::desk::Message;
use crate::desk::decode::Fields;

fn read_value(value: &serde_json::Value) -> Result<Article, Reject> {
    read(&value.to_string(), &Limits::default())
}

fn article(value: &serde_json::Value) -> Article {
    read_value(value).unwrap()
}

fn fields_of(value: &serde_json::Value) -> Fields {
    merge(&Message::default(), article(value).found).fields
}

const TEXT: &str = "The harbour board voted on Monday to put off the night ferry until May.";

#[test]
fn guardian() {
    let content = json!({"id": "uk-news/2026/nov/12/ferry", "type": "article", "sectionName": "UK news",
        "webPublicationDate": "2026-11-12T07:00:01Z", "webTitle": "T", "webUrl": "https://a.example/ferry",
        "fields": {"headline": "Ferry put off", "byline": "Ruth Ellison", "body": format!("<p>{TEXT}</p>"),
            "bodyText": "The harbour board voted", "trailText": "Short", "lastModified": "2026-11-12T09:00:00Z"}});
    let mut text_only = content.clone();
    text_only["fields"]["body"] = json!(null);
    text_only["fields"]["bodyText"] = json!(TEXT);
    let answer = json!({"response": {"status": "ok", "content": content}});
    assert_eq!(article(&answer).html.unwrap(), format!("<p>{TEXT}</p>"));
    assert_eq!(article(&text_only).text.as_deref(), Some(TEXT));
    for value in [answer, text_only] {
        let fields = fields_of(&value);
        assert_eq!(fields.headline.unwrap().value, "Ferry put off");
        assert_eq!(fields.authors.unwrap().value, ["Ruth Ellison"]);
        assert_eq!(fields.published.unwrap().value, "2026-11-12T07:00:01Z");
        assert_eq!(fields.modified.unwrap().value, "2026-11-12T09:00:00Z");
        assert_eq!(fields.url.unwrap().value, "https://a.example/ferry");
        assert_eq!(fields.tags.unwrap().value, ["UK news"]);
        assert_eq!(fields.summary.unwrap().value, "Short");
    }
    // Lists of that name are of anything.
    let list = json!({"fields": [{"name": "a", "value": "b"}, {"name": "c"}], "text": TEXT});
    assert_eq!(article(&list).text.as_deref(), Some(TEXT));
    let names = json!({"fields": ["title", "text and more words"], "title": "T"});
    assert_eq!(read_value(&names).unwrap_err().reason, Reason::NoContent);
    // Without the body there are only its names.
    let bare = json!({"webTitle": "T", "fields": {"headline": "T", "trailText": "Short"}});
    assert_eq!(read_value(&bare).unwrap_err().reason, Reason::NoContent);
}

#[test]
fn json_ld_graph() {
    let graph = json!({"@context": "https://schema.org", "@graph": [
        {"@type": "WebPage", "@id": "https://a.example/1", "name": "Page", "url": "https://a.example/page"},
        {"@type": "Person", "@id": "#p", "name": "Ruth Ellison"},
        {"@type": "Organization", "@id": "#o", "name": "Quay News"},
        {"@type": ["NewsArticle"], "headline": "Ferry put off", "articleBody": TEXT, "author": [{"@id": "#p"}],
            "publisher": {"@id": "#o"}, "datePublished": "2026-11-12T10:00:24Z",
            "mainEntityOfPage": {"@id": "https://a.example/1"}, "isAccessibleForFree": false}]});
    assert_eq!(article(&graph).text.as_deref(), Some(TEXT));
    let fields = fields_of(&graph);
    assert_eq!(fields.headline.unwrap().value, "Ferry put off");
    assert_eq!(fields.authors.unwrap().value, ["Ruth Ellison"]);
    assert_eq!(fields.site.unwrap().value, "Quay News");
    assert_eq!(fields.url.unwrap().value, "https://a.example/1");
    assert_eq!(fields.free.unwrap().value, "false");
    let none = json!({"@graph": [{"@type": "WebPage", "name": "x"}, {"@type": "NewsArticle", "headline": "x"}]});
    assert_eq!(read_value(&none).unwrap_err().reason, Reason::NoContent);
}

#[test]
fn feed_readers() {
    let html = format!("<p>{TEXT}</p>");
    let origin =
        json!({"streamId": "feed/x", "title": "Quay News", "htmlUrl": "https://a.example"});
    let inoreader = json!({"title": "T", "published": 1_794_470_400, "canonical": [{"href": "https://a.example/1"}],
        "summary": {"direction": "ltr", "content": html}, "author": "Ruth Ellison", "origin": origin});
    let feedly = json!({"title": "T", "published": 1_794_470_400_000_i64, "crawled": 1_794_471_400_000_i64,
        "alternate": [{"href": "https://a.example/1", "type": "text/html"}], "summary": {"content": "Short"},
        "content": {"content": html, "direction": "ltr"}, "origin": origin});
    for value in [&inoreader, &feedly] {
        assert_eq!(article(value).html.as_deref(), Some(html.as_str()));
        assert!(article(value).stood_in.is_none());
        let fields = fields_of(value);
        assert_eq!(fields.url.unwrap().value, "https://a.example/1");
        assert_eq!(fields.site.unwrap().value, "Quay News");
    }
    assert_eq!(fields_of(&feedly).summary.unwrap().value, "Short");
    assert!(fields_of(&inoreader).summary.is_none());
}

#[test]
fn arc_elements() {
    let story = json!({"type": "story", "headlines": {"basic": "Ferry put off"}, "description": {"basic": "Short"},
        "content_elements": [
            {"type": "text", "content": "The board <b>voted</b> on Monday."},
            {"type": "header", "level": 3, "content": "What comes next"},
            {"type": "list", "list_type": "unordered", "items": [{"type": "text", "content": "Fares"}]},
            {"type": "quote", "content_elements": [{"type": "text", "content": "We need figures."}], "citation": {"content": "Ruth Ellison"}},
            {"type": "image", "url": "https://a.example/a.jpg", "caption": "The quay", "credits": {"by": [{"name": "Ada Roux"}]}},
            {"type": "video", "description": {"basic": "no text"}}],
        "credits": {"by": [{"type": "author", "name": "Ruth Ellison"}, {"type": "author", "name": "Jo Falk"}], "photos": []},
        "display_date": "2026-11-12T10:00:24Z", "canonical_url": "/ferry", "website_url": "https://a.example/ferry"});
    assert_eq!(
        article(&story).html.unwrap(),
        "<p>The board <b>voted</b> on Monday.</p>\n<h3>What comes next</h3>\n<ul>\n<li>Fares</li>\n</ul>\n\
         <blockquote>\n<p>We need figures.</p>\n<p>Ruth Ellison</p>\n</blockquote>\n\
         <figure><img src=\"https://a.example/a.jpg\"><figcaption>The quay</figcaption>\n\
         <figcaption>Photo: Ada Roux</figcaption>\n</figure>\n"
    );
    let fields = fields_of(&story);
    assert_eq!(fields.headline.unwrap().value, "Ferry put off");
    assert_eq!(fields.authors.unwrap().value, ["Ruth Ellison", "Jo Falk"]);
    assert_eq!(fields.published.unwrap().value, "2026-11-12T10:00:24Z");
    assert_eq!(fields.url.unwrap().value, "https://a.example/ferry");
    assert_eq!(fields.summary.unwrap().value, "Short");
}

#[test]
fn wordpress_says_beside_the_post_who_wrote_it() {
    for beside in [
        json!({"_embedded": {"author": [{"id": 12, "name": "Ruth Ellison"}]}}),
        json!({"yoast_head_json": {"title": "T - Quay News", "author": "Ruth Ellison", "og_site_name": "Quay News"}}),
    ] {
        let mut post = json!({"title": {"rendered": "T"}, "content": {"rendered": format!("<p>{TEXT}</p>")},
            "author": 12, "link": "https://a.example/1"});
        post.as_object_mut()
            .unwrap()
            .extend(beside.as_object().unwrap().clone());
        let fields = fields_of(&post);
        assert_eq!(fields.authors.unwrap().value, ["Ruth Ellison"], "{post}");
        assert_eq!(fields.headline.unwrap().value, "T");
        assert_eq!(fields.url.unwrap().value, "https://a.example/1");
    }
}

#[test]
fn new_york_times() {
    let fields = fields_of(
        &json!({"headline": {"main": "Ferry put off", "kicker": "Local", "name": null, "print_headline": "Late"},
        "byline": {"original": "By Ruth Ellison and Jo Falk", "person": []}, "pub_date": "2026-11-12T10:00:24+0000",
        "web_url": "https://a.example/ferry", "lead_paragraph": "The board voted.", "section_name": "U.S.", "body": TEXT}),
    );
    assert_eq!(fields.headline.unwrap().value, "Ferry put off");
    assert_eq!(
        fields.authors.unwrap().value,
        ["By Ruth Ellison and Jo Falk"]
    );
    assert_eq!(fields.url.unwrap().value, "https://a.example/ferry");
    assert_eq!(fields.summary.unwrap().value, "The board voted.");
    assert_eq!(fields.tags.unwrap().value, ["U.S."]);
}

#[test]
fn a_note_that_the_body_is_not_given_away_is_no_body() {
    let withheld = json!({"title": "T", "content": "ONLY AVAILABLE IN PAID PLANS", "description": TEXT,
        "ai_tag": "ONLY AVAILABLE IN PROFESSIONAL AND CORPORATE PLANS"});
    let read = article(&withheld);
    assert_eq!(read.text.as_deref(), Some(TEXT));
    assert_eq!(read.stood_in.as_deref(), Some("description"));
    // Another body is better than a summary.
    let whole =
        json!({"content": "ONLY AVAILABLE IN PAID PLANS", "description": "d", "full_text": TEXT});
    let read = article(&whole);
    assert_eq!((read.text.as_deref(), read.stood_in), (Some(TEXT), None));
    for value in [
        json!({"title": "T", "content": "ONLY AVAILABLE IN PAID PLANS"}),
        json!({"title": "T", "content": "[Removed]", "description": "[Removed]"}),
        // A summary alone is no article, as the contract has it.
        json!({"title": "T", "description": TEXT}),
    ] {
        assert_eq!(
            read_value(&value).unwrap_err().reason,
            Reason::NoContent,
            "{value}"
        );
    }
}

#[test]
fn markdown_of_scrapers() {
    let markdown = format!("# Ferry put off\n\n{TEXT} See [the plan](https://a.example/plan).");
    let html = format!(
        "<h1>Ferry put off</h1>\n<p>{TEXT} See <a href=\"https://a.example/plan\">the plan</a>.</p>\n"
    );
    let firecrawl = json!({"success": true, "data": {"markdown": markdown, "metadata": {"title": "Ferry put off - Quay News",
        "sourceURL": "https://a.example/ferry", "publishedTime": "2026-11-12T10:00:00Z", "language": "en", "ogSiteName": "Quay News"}}});
    let crawl4ai = json!({"url": "https://a.example/ferry", "success": true,
        "markdown": {"raw_markdown": format!("[Home](/)\n\n{markdown}"), "fit_markdown": markdown},
        "metadata": {"title": "Ferry put off - Quay News"}, "links": {"internal": [{"href": "https://a.example/2"}]}});
    let jina = json!({"code": 200, "data": {"title": "Ferry put off - Quay News", "url": "https://a.example/ferry",
        "content": format!("Title: x\n\nURL Source: https://a.example/x\n\nMarkdown Content:\n{markdown}")}});
    for value in [&firecrawl, &crawl4ai, &jina] {
        let article = article(value);
        assert!(article.html.unwrap().ends_with(&html), "{value}");
        assert!(article.text.unwrap().ends_with("See the plan."), "{value}");
        let fields = fields_of(value);
        assert_eq!(fields.headline.unwrap().value, "Ferry put off - Quay News");
        assert_eq!(fields.url.unwrap().value, "https://a.example/ferry");
    }
    let fields = fields_of(&firecrawl);
    assert_eq!(fields.published.unwrap().value, "2026-11-12T10:00:00Z");
    assert_eq!(fields.language.unwrap().value, "en");
    assert_eq!(fields.site.unwrap().value, "Quay News");
    // A page or a text of the article is better than the Markdown of the whole page.
    let page = json!({"html": format!("<p>{TEXT}</p>"), "markdown": markdown});
    assert_eq!(article(&page).html.unwrap(), format!("<p>{TEXT}</p>"));
    let text = json!({"text": TEXT, "markdown": format!("[Home](/)\n\n{TEXT}")});
    assert_eq!(
        (article(&text).html, article(&text).text.as_deref()),
        (None, Some(TEXT))
    );
}

#[test]
fn addresses_under_other_names() {
    for value in [
        json!({"link": {"@href": "https://a.example/1", "@rel": "alternate"}}),
        json!({"link": [{"@href": "https://a.example/e.mp3", "@rel": "enclosure"}, {"@href": "https://a.example/1", "@rel": "alternate"}]}),
        json!({"links": [{"rel": "self", "href": "https://a.example/feed"}, {"rel": "alternate", "href": "https://a.example/1", "type": "text/html"}]}),
        json!({"mainEntityOfPage": {"@type": "WebPage", "@id": "https://a.example/1"}}),
        json!({"mainEntityOfPage": "https://a.example/1"}),
        json!({"url": ["https://a.example/1"]}),
    ] {
        let mut value = value;
        value["text"] = json!(TEXT);
        assert_eq!(
            fields_of(&value).url.unwrap().value,
            "https://a.example/1",
            "{value}"
        );
    }
    for links in [
        json!(["https://a.example/2", "https://a.example/3"]),
        json!([{"rel": "next", "href": "https://a.example/2"}]),
        json!({"internal": [{"href": "https://a.example/2"}]}),
    ] {
        let value = json!({"text": TEXT, "links": links});
        assert!(fields_of(&value).url.is_none(), "{value}");
    }
}

#[test]
fn dates_under_other_names_and_in_numbers() {
    for (name, date, want) in [
        (
            "time_published",
            json!("20261112T081500"),
            "20261112T081500",
        ),
        (
            "published_parsed",
            json!([2026, 11, 12, 8, 15, 0, 3, 316, 0]),
            "2026-11-12T08:15:00Z",
        ),
        (
            "published",
            json!([2026, 11, 12, 8, 15]),
            "2026-11-12T08:15:00",
        ),
        ("published", json!([2026, 11, 12]), "2026-11-12"),
        (
            "publish_date",
            json!("datetime.datetime(2026, 11, 12, 8, 15, tzinfo=tzutc())"),
            "2026-11-12T08:15:00",
        ),
        (
            "publish_date",
            json!("datetime.date(2026, 11, 12)"),
            "2026-11-12",
        ),
        ("published", json!(["12 November 2026"]), "12 November 2026"),
        ("published", json!([99, 11, 12]), "99"),
    ] {
        let value = json!({"text": TEXT, name: date});
        assert_eq!(fields_of(&value).published.unwrap().value, want, "{value}");
    }
    let indexed = json!({"text": TEXT, "date": "2026-11-11", "time": "17:05:12", "dateTime": "2026-11-11T17:05:12Z",
        "dateTimePub": "2026-11-11T16:58:00Z"});
    assert_eq!(
        fields_of(&indexed).published.unwrap().value,
        "2026-11-11T16:58:00Z"
    );
    let seen = fields_of(&json!({"text": TEXT, "seendate": "20261112T081500Z"}));
    assert_eq!(seen.fetched.unwrap().value, "20261112T081500Z");
    assert!(seen.published.is_none());
}

#[test]
fn bodies_that_were_escaped_or_printed_once_more() {
    let (one, two) = ("The board voted on Monday.", "It's put off until May.");
    let lines = format!("{one}\n{two}");
    for body in [
        json!(format!("['{one}', \"{two}\"]")),
        json!(json!([one, two]).to_string()),
        json!(json!({"text": lines}).to_string()),
        json!([one, two]),
    ] {
        assert_eq!(
            article(&json!({"body": body})).text.as_deref(),
            Some(lines.as_str()),
            "{body}"
        );
    }
    let html = format!("<p>{one}</p><p>Two</p>");
    for body in [
        format!("&amp;lt;p&amp;gt;{one}&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;Two&amp;lt;/p&amp;gt;"),
        format!("\\u003cp\\u003e{one}\\u003c/p\\u003e\\u003cp\\u003eTwo\\u003c/p\\u003e"),
    ] {
        assert_eq!(
            article(&json!({"body": body})).html.as_deref(),
            Some(html.as_str()),
            "{body}"
        );
    }
}

#[test]
fn pieces_of_paragraphs_are_put_together() {
    let value = json!({"body": ["The board granted ", "$14 million", " to the port. Clerk ", "Ines Falk", " read the vote."]});
    assert_eq!(
        article(&value).text.as_deref(),
        Some("The board granted $14 million to the port. Clerk Ines Falk read the vote.")
    );
}

#[test]
fn stores_and_queues_wrap_an_article() {
    let inner = json!({"title": "Ferry put off", "text": TEXT, "author": "Ruth Ellison",
        "published": "2026-11-12T07:00:01Z", "url": "https://a.example/ferry"});
    let printed = inner.to_string();
    for value in [
        json!({"_index": "news", "_id": "7", "_score": 1.0, "_source": inner}),
        json!({"took": 3, "hits": {"total": 1, "hits": [{"_index": "news", "_source": inner}]}}),
        json!({"schema": {}, "payload": {"before": null, "after": inner, "op": "c", "ts_ms": 17}}),
        json!({"Type": "Notification", "TopicArn": "arn:x", "Message": printed}),
        json!({"messageId": "7", "receiptHandle": "x", "body": printed}),
        json!({"data": {"id": 7, "attributes": inner}}),
        json!({"doc": inner}),
        json!({"specversion": "1.0", "source": "/scraper", "time": "2026-11-13T00:00:00Z", "data": inner}),
    ] {
        assert_eq!(article(&value).text.as_deref(), Some(TEXT), "{value}");
        let fields = fields_of(&value);
        assert_eq!(fields.headline.unwrap().value, "Ferry put off", "{value}");
        assert_eq!(fields.authors.unwrap().value, ["Ruth Ellison"], "{value}");
        assert_eq!(
            fields.published.unwrap().value,
            "2026-11-12T07:00:01Z",
            "{value}"
        );
        assert_eq!(
            fields.url.unwrap().value,
            "https://a.example/ferry",
            "{value}"
        );
        assert!(fields.site.is_none(), "{value}");
    }
    // What an interface says of an error is no article.
    let error = json!({"status": 404, "message": "There is no such article in this archive."});
    assert_eq!(read_value(&error).unwrap_err().reason, Reason::NoContent);
}

#[test]
fn prefixed_names_and_editors() {
    let prefixed = json!({"news_title": "Ferry put off", "news_content": TEXT, "news_author": "Ruth Ellison",
        "news_date": "2026-11-12 07:00", "news_url": "https://a.example/ferry", "news_source": "Quay News"});
    let fields = fields_of(&prefixed);
    assert_eq!(article(&prefixed).text.as_deref(), Some(TEXT));
    assert_eq!(fields.headline.unwrap().value, "Ferry put off");
    assert_eq!(fields.authors.unwrap().value, ["Ruth Ellison"]);
    assert_eq!(fields.published.unwrap().value, "2026-11-12 07:00");
    assert_eq!(fields.site.unwrap().value, "Quay News");
    // A day under the name of a time of day.
    let time = json!({"title": "T", "text": TEXT, "time": "2026-11-12 07:00:00"});
    assert_eq!(
        fields_of(&time).published.unwrap().value,
        "2026-11-12 07:00:00"
    );
    for time in [json!("07:00:00"), json!(1_741_944_600_000_i64)] {
        let time = json!({"title": "T", "text": TEXT, "time": time});
        assert!(fields_of(&time).published.is_none());
    }
    let author = json!({"title": "T", "text": TEXT,
        "author": {"data": {"attributes": {"name": "Ruth Ellison"}}}});
    assert_eq!(fields_of(&author).authors.unwrap().value, ["Ruth Ellison"]);
    let quill = json!({"title": "T", "body": {"ops": [{"insert": "The harbour board "},
        {"insert": "voted", "attributes": {"bold": true}}, {"insert": " on Monday.\n"}]}});
    let text = article(&quill).text.unwrap();
    assert_eq!(text.trim(), "The harbour board voted on Monday.");
}
