//! What scrapers, interfaces, stores and editors really write: names, envelopes, tables and trees.

use serde_json::{Value as Json, json};

use super::super::fields::merge;
use super::*;
use crate::desk::Message;
use crate::desk::decode::Fields;

fn read_value(value: &Json) -> Result<Article, Reject> {
    read(&value.to_string(), &Limits::default())
}

fn article(value: &Json) -> Article {
    read_value(value).unwrap_or_else(|reject| panic!("{}: {value}", reject.detail))
}

fn fields_of(value: &Json) -> Fields {
    merge(&Message::default(), article(value).found).fields
}

const TEXT: &str = "The harbour board voted on Monday to put off the night ferry until May, after two hours of debate.";
const URL: &str = "https://a.example/ferry";
const DATE: &str = "2026-11-12T07:00:01Z";

/// An article under its usual names.
fn usual() -> Json {
    json!({"title": "Ferry put off", "text": TEXT, "url": URL, "author": "Ruth Ellison", "date": DATE})
}

/// Whether all that [`usual`] says was read, and nothing else as the body.
fn assert_usual(value: &Json) {
    let read = article(value);
    assert_eq!(read.text.as_deref().map(str::trim), Some(TEXT), "{value}");
    assert!(read.html.is_none(), "{value}");
    let fields = merge(&Message::default(), read.found).fields;
    assert_eq!(fields.headline.unwrap().value, "Ferry put off", "{value}");
    assert_eq!(fields.url.unwrap().value, URL, "{value}");
    assert_eq!(fields.authors.unwrap().value, ["Ruth Ellison"], "{value}");
    assert_eq!(fields.published.unwrap().value, DATE, "{value}");
}

#[test]
fn names_that_are_composed() {
    // Headline, body, address, author, date of publication.
    for names in [
        [
            "articleTitle",
            "articleContent",
            "articleUrl",
            "articleAuthor",
            "articleDate",
        ],
        [
            "article_title",
            "full_article",
            "article_link",
            "article_author",
            "article_published_on",
        ],
        [
            "Article Title",
            "Full Text",
            "Article URL",
            "Author Name",
            "Publication Date",
        ],
        [
            "newsTitle",
            "newsContent",
            "newsUrl",
            "newsReporter",
            "newsTime",
        ],
        [
            "story_title",
            "story_text",
            "story_url",
            "story_author",
            "story_date",
        ],
        [
            "HEADLINE",
            "CLEAN_TEXT",
            "SOURCE_LINK",
            "BYLINE",
            "PUBLICATION_DATETIME",
        ],
        [
            "title",
            "cleaned_content",
            "href",
            "journalist",
            "published_utc",
        ],
        [
            "title",
            "extracted_text",
            "resolved_url",
            "written_by",
            "date_posted",
        ],
        [
            "title",
            "content_raw",
            "requested_url",
            "bylines",
            "releaseDate",
        ],
        [
            "og:title",
            "plain_text",
            "og:url",
            "article:author",
            "article:published_time",
        ],
        ["title", "contents", "href", "creator", "issued_at"],
        ["raw_title", "raw_text", "link", "writer", "posted_at"],
        ["subject", "content", "link", "writer", "posted_at"],
    ] {
        let [headline, text, url, author, date] = names;
        let value = json!({headline: "Ferry put off", text: TEXT, url: URL, author: "Ruth Ellison", date: DATE});
        assert_usual(&value);
    }
    // When it was fetched or changed is not when it was published.
    for (name, modified) in [
        ("scraped_date", false),
        ("date_scraped", false),
        ("extractedAt", false),
        ("indexed_at", false),
        ("updatedOn", true),
        ("last_edited_time", true),
        ("lastModifiedDate", true),
        ("post_modified_gmt", true),
    ] {
        let fields = fields_of(&json!({"text": TEXT, name: DATE}));
        assert_eq!(fields.modified.is_some(), modified, "{name}");
        assert_eq!(fields.fetched.is_some(), !modified, "{name}");
        assert!(fields.published.is_none(), "{name}");
    }
    // Names that look like such, and mean something else.
    let other = json!({"text": TEXT, "page_name": "Quay", "content_source": "rss", "image_url": "https://a.example/i.jpg",
        "article:publisher": "https://social.example/quay", "timestamp": 17, "user": "editor7"});
    let fields = fields_of(&other);
    assert!(fields.headline.is_none() && fields.url.is_none() && fields.site.is_none());
    assert!(fields.published.is_none() && fields.authors.is_none());
}

#[test]
fn names_in_other_languages() {
    // Headline, body, address, author, date of publication.
    for names in [
        [
            "titular",
            "cuerpo_noticia",
            "enlace",
            "periodista",
            "fecha_de_publicacion",
        ],
        ["Titulo", "materia", "url", "autor", "data_hora"],
        [
            "titre",
            "texte_article",
            "lien",
            "journaliste",
            "date_parution",
        ],
        [
            "titolo",
            "testo_articolo",
            "link",
            "giornalista",
            "data_pubblicazione",
        ],
        [
            "Überschrift",
            "Volltext",
            "Link",
            "Verfasser",
            "Erscheinungsdatum",
        ],
        ["kop", "tekst", "link", "auteur", "datum"],
        ["rubrik", "brödtext", "länk", "författare", "publicerad"],
        ["tittel", "tekst", "lenke", "forfatter", "dato"],
        ["otsikko", "teksti", "linkki", "kirjoittaja", "päivämäärä"],
        ["tytul", "tresc", "link", "autor", "data_publikacji"],
        ["titulek", "obsah", "odkaz", "autor", "datum"],
        ["titlu", "continut", "link", "autor", "data"],
        ["cím", "szöveg", "link", "szerző", "dátum"],
        ["naslov", "sadržaj", "poveznica", "autor", "datum"],
        [
            "ЗАГОЛОВОК",
            "Текст статьи",
            "Ссылка",
            "Автор",
            "Дата публикации",
        ],
        ["заголовок", "текст", "посилання", "автор", "дата"],
        ["τίτλος", "κείμενο", "σύνδεσμος", "συντάκτης", "ημερομηνία"],
        ["Başlık", "İçerik", "link", "muhabir", "yayinTarihi"],
        ["judul", "isi_berita", "link", "penulis", "tanggal_publish"],
        ["tieu_de", "noi_dung", "duong_dan", "tac_gia", "ngay_dang"],
        ["العنوان", "النص", "الرابط", "الكاتب", "تاريخ النشر"],
        ["عنوان", "متن", "لینک", "نویسنده", "تاریخ"],
        ["כותרת", "תוכן", "קישור", "כתב", "תאריך"],
        ["शीर्षक", "सामग्री", "लिंक", "लेखक", "तारीख"],
        ["শিরোনাম", "বিবরণ", "লিংক", "লেখক", "তারিখ"],
        ["หัวข้อข่าว", "เนื้อหา", "ลิงก์", "ผู้เขียน", "วันที่"],
        ["标题", "正文", "链接", "作者", "发布时间"],
        ["標題", "內容", "連結", "記者", "發布時間"],
        ["見出し", "本文", "リンク", "著者", "公開日時"],
        ["제목", "본문", "링크", "기자", "작성일"],
    ] {
        let [headline, text, url, author, date] = names;
        let value = json!({headline: "Ferry put off", text: TEXT, url: URL, author: "Ruth Ellison", date: DATE});
        assert_usual(&value);
    }
    // A word of two languages is told by what else there is.
    let mut german = usual();
    german["Rubrik"] = json!("Hafen");
    assert_eq!(fields_of(&german).tags.unwrap().value, ["Hafen"]);
    // The article itself under its name, in a string or by paragraphs.
    for body in [json!(TEXT), json!([TEXT])] {
        for name in ["noticia", "berita", "haber", "статья", "記事"] {
            let value = json!({"title": "T", name: body});
            assert_eq!(article(&value).text.as_deref(), Some(TEXT), "{value}");
        }
    }
}

#[test]
fn an_article_is_found_inside_of_any_envelopes() {
    for value in [
        json!({"posts": [usual()], "next": null}),
        json!({"stories": [usual()]}),
        json!({"data": {"json": usual(), "metadata": {"title": "Ferry put off | Quay News"}}}),
        json!({"post": {"current": usual(), "previous": {"title": "Ferry", "text": TEXT.to_uppercase()}}}),
        json!({"props": {"pageProps": {"article": usual(), "related": [usual(), usual()]}}, "page": "/[slug]"}),
        json!({"topic": "news", "offset": 17, "timestamp": 17, "value": usual()}),
        json!({"topic": "news", "value": usual().to_string()}),
        json!({"url": URL, "extracted_content": json!([usual()]).to_string()}),
        json!({"responseHeader": {"status": 0}, "response": {"numFound": 1, "docs": [usual()]}}),
        json!({"data": {"articles": {"edges": [{"node": usual()}]}}}),
        json!({"rows": [{"row_idx": 0, "row": usual()}], "features": [{"name": "title"}]}),
        json!({"0": usual()}),
        json!({"Records": [{"messageId": "7", "body": json!({"Type": "Notification", "Message": usual().to_string()}).to_string()}]}),
        json!({"id": "7", "task": "tasks.process", "args": [usual()], "kwargs": {}}),
        json!([[usual()], {}, {"callbacks": null, "errbacks": null, "chain": null, "chord": null}]),
        json!([[], usual(), {"callbacks": null, "chain": null}]),
        json!({URL: {"title": "Ferry put off", "text": TEXT, "author": "Ruth Ellison", "date": DATE}}),
    ] {
        assert_usual(&value);
    }
    for (value, reason) in [
        (json!({"posts": [usual(), usual()]}), Reason::Array),
        (json!({"0": usual(), "1": usual()}), Reason::Array),
        (json!([[usual()], {}, {"a": 1}]), Reason::Array),
        (json!([[usual()], [usual()], [usual()]]), Reason::Array),
        (
            json!({URL: usual(), "https://a.example/2": usual()}),
            Reason::Array,
        ),
        (
            json!({"data": {"posts": {"edges": [{"node": usual()}, {"node": usual()}]}}}),
            Reason::Array,
        ),
        // What is in an article without a body is not it.
        (
            json!({"title": "T", "url": URL, "comments": [usual()]}),
            Reason::NoContent,
        ),
        (
            json!({"url": URL, "title": "T", "box": {"inner": usual()}}),
            Reason::NoContent,
        ),
        (
            json!({"url": URL, "comments": [usual()], "related_posts": {"a": usual()}}),
            Reason::NoContent,
        ),
        (
            json!({"stuff": {"title": "T", "text": "Short."}}),
            Reason::NoContent,
        ),
        (json!({"hits": {"total": 0, "hits": []}}), Reason::NoContent),
    ] {
        assert_eq!(read_value(&value).unwrap_err().reason, reason, "{value}");
    }
}

#[test]
fn prose_of_an_unknown_name_in_a_list_of_one() {
    let prose = format!(
        "{TEXT} Harbour master Ines Falk said that the pier needs work on forty of its piles."
    );
    let value =
        json!({"documents": [{"title": "Ferry put off", "zzz": prose}], "meta": {"is_end": true}});
    assert_eq!(article(&value).text.as_deref(), Some(prose.as_str()));
}

#[test]
fn what_the_article_says_wins_over_its_envelope() {
    let value = json!({"updated": "2026-11-20T00:00:00Z", "name": "projects/p/documents/7", "id": "envelope",
        "data": {"headline": "Ferry put off", "text": TEXT, "versioncreated": DATE, "uuid": "own"}});
    let fields = fields_of(&value);
    assert_eq!(fields.modified.unwrap().value, DATE);
    assert_eq!(fields.headline.unwrap().value, "Ferry put off");
    assert_eq!(fields.id.unwrap().value, "own");
    // An address is no body, whatever its name says.
    let address =
        json!({"news_article": URL, "content": "https://a.example/raw.html", "data": usual()});
    assert_usual(&address);
    let unnamed = json!({"name": "Quay exports", "data": {"text": TEXT}});
    assert!(fields_of(&unnamed).headline.is_none());
}

#[test]
fn stores_and_tables_of_one_article() {
    let typed = |kind: &str| {
        let members = usual();
        let members = members.as_object().unwrap().iter();
        members
            .map(|(name, value)| (name.clone(), json!({kind: value})))
            .collect::<Json>()
    };
    for value in [
        typed("S"),
        json!({"eventName": "INSERT", "dynamodb": {"NewImage": typed("S"), "SequenceNumber": "1"}}),
        json!({"name": "projects/p/documents/7", "fields": typed("stringValue"), "createTime": "2026-11-20T00:00:00Z"}),
        json!({"id": "rec7", "createdTime": "2026-11-12T10:00:00.000Z", "fields": usual()}),
        typed("0"),
        json!({"columns": ["title", "text", "url", "author", "date"], "index": [0],
            "data": [["Ferry put off", TEXT, URL, "Ruth Ellison", DATE]]}),
        json!({"schema": {"fields": [{"name": "title", "type": "string"}]}, "data": [usual()]}),
    ] {
        assert_usual(&value);
    }
    let two = json!({"title": {"0": "A", "1": "B"}, "text": {"0": TEXT, "1": TEXT}});
    let rows =
        json!({"columns": ["title", "text"], "index": [0, 1], "data": [["A", TEXT], ["B", TEXT]]});
    for value in [two, rows] {
        assert_eq!(
            read_value(&value).unwrap_err().reason,
            Reason::Array,
            "{value}"
        );
    }
}

#[test]
fn fields_beside_the_body() {
    for beside in [
        json!({"metadata": {"source": "https://a.example/feed", "title": "Ferry put off", "url": URL, "author": "Ruth Ellison", "date": DATE}}),
        json!({"data": {"title": "Ferry put off", "url": URL, "author": "Ruth Ellison", "date": DATE}}),
        json!({"frontmatter": {"title": "Ferry put off", "canonical": URL, "author": "Ruth Ellison", "date": DATE}}),
        json!({"head": {"headline": "Ferry put off", "url": URL, "byline": "Ruth Ellison", "date": DATE}}),
        json!({"metadata": {"openGraph": [{"property": "og:title", "content": "Ferry put off"}, {"property": "og:url", "content": URL},
            {"property": "article:published_time", "content": DATE}], "author": "Ruth Ellison"}}),
        json!({"jsonLd": [{"@type": "BreadcrumbList", "name": "x"}, {"@type": "NewsArticle", "headline": "Ferry put off",
            "url": URL, "datePublished": DATE, "author": {"name": "Ruth Ellison"}, "articleBody": "Another text."}]}),
    ] {
        let mut value = beside;
        value["text"] = json!(TEXT);
        assert_usual(&value);
    }
    let value = json!({"title": "T", "body": {"value": format!("<p>{TEXT}</p>"), "summary": "Short", "format": "full_html"},
        "taxonomy": {"tags": [{"text": "Ferries"}]}, "_embedded": {"wp:term": [[{"name": "Harbours"}]]},
        "feed": {"id": 42, "title": "Quay News", "feed_url": "https://a.example/rss"}});
    let fields = fields_of(&value);
    assert_eq!(fields.summary.unwrap().value, "Short");
    assert_eq!(fields.tags.unwrap().value, ["Ferries", "Harbours"]);
    assert_eq!(fields.site.unwrap().value, "Quay News");
    assert_eq!(fields.feed.unwrap().value, "https://a.example/rss");
}

#[test]
fn agencies_and_interfaces() {
    let ap = json!({"data": {"item": {"title": "HAR--Ferry", "headline": "Ferry put off", "bylines": [{"by": "By RUTH ELLISON", "title": "Reporter"}],
        "subject": [{"name": "Ferries", "code": "x"}], "description_summary": "Short", "body_html": format!("<p>{TEXT}</p>")}}});
    let fields = fields_of(&ap);
    assert_eq!(fields.headline.unwrap().value, "Ferry put off");
    assert_eq!(fields.authors.unwrap().value, ["By RUTH ELLISON"]);
    assert_eq!(fields.tags.unwrap().value, ["Ferries"]);
    assert_eq!(fields.summary.unwrap().value, "Short");
    let ninjs = json!({"headlines": [{"role": "main", "value": "Ferry put off"}], "by": "Ruth Ellison",
        "bodies": [{"role": "main", "contentType": "text/plain", "value": TEXT}], "subjects": [{"name": "Ferries"}],
        "descriptions": [{"role": "summary", "value": "Short"}], "body_text": TEXT});
    let fields = fields_of(&ninjs);
    assert_eq!(fields.tags.unwrap().value, ["Ferries"]);
    assert_eq!(fields.summary.unwrap().value, "Short");
    let first =
        json!({"text": TEXT, "publish_date": "2026-11-14T00:00:00Z", "first_publish_date": DATE});
    assert_eq!(fields_of(&first).published.unwrap().value, DATE);
    // A code is a headline where there is no other.
    let code = json!({"text": TEXT, "title": "HAR--Ferry"});
    assert_eq!(fields_of(&code).headline.unwrap().value, "HAR--Ferry");
    let links = json!({"text": TEXT, "links": {"permalink": URL, "related": "/related?id=7"}});
    assert_eq!(fields_of(&links).url.unwrap().value, URL);
    for (date, want) in [
        (json!("/Date(1794466801000+0100)/"), "1794466801000"),
        (
            json!({"seconds": 1_794_466_801, "nanoseconds": 0}),
            "1794466801",
        ),
        (
            json!({"date": "2026-11-12 07:00:01", "timezone_type": 3, "timezone": "UTC"}),
            "2026-11-12 07:00:01Z",
        ),
        (
            json!({"date": "2026-11-12 07:00:01", "timezone": "Europe/Berlin"}),
            "2026-11-12 07:00:01",
        ),
        (json!({"start": "2026-11-12", "end": null}), "2026-11-12"),
        (
            json!({"year": 2026, "month": "NOVEMBER", "monthValue": 11, "dayOfMonth": 12, "hour": 7, "minute": 0, "second": 1}),
            "2026-11-12T07:00:01",
        ),
        (json!({"year": 2026, "month": 3, "day": 2}), "2026-03-02"),
        (
            json!({"date": 12, "day": 4, "month": 10, "year": 126, "seconds": 1, "time": 1_794_466_801_000_i64}),
            "1794466801000",
        ),
    ] {
        let value = json!({"text": TEXT, "publishDate": date});
        assert_eq!(fields_of(&value).published.unwrap().value, want, "{value}");
    }
    // A date that stands for none hides no other.
    for nothing in [
        json!("0001-01-01T00:00:00Z"),
        json!("Unknown"),
        json!(0),
        json!("0000-00-00 00:00:00"),
    ] {
        let value = json!({"text": TEXT, "datePublished": nothing, "date": DATE});
        assert_eq!(fields_of(&value).published.unwrap().value, DATE, "{value}");
    }
    let unsaid = json!({"title": "Untitled", "headline": "Ferry put off", "author": "Unknown", "byline": "Ruth Ellison",
        "text": ["Cause of the delay:", "Unknown"], "site": "-", "publisher": "Quay News"});
    assert_eq!(
        article(&unsaid).text.as_deref(),
        Some("Cause of the delay:\nUnknown")
    );
    let fields = fields_of(&unsaid);
    assert_eq!(fields.headline.unwrap().value, "Ferry put off");
    assert_eq!(fields.authors.unwrap().value, ["Ruth Ellison"]);
    assert_eq!(fields.site.unwrap().value, "Quay News");
    let xml = json!({"bodyXML": format!("<body><p>{TEXT}</p></body>"), "title": "T"});
    assert!(article(&xml).html.is_some());
    let medium = json!({"payload": {"value": {"title": "T", "content": {"subtitle": "S",
        "bodyModel": {"paragraphs": [{"type": 1, "text": TEXT}], "sections": [{"startIndex": 0}]}}}}});
    assert_eq!(article(&medium).text.as_deref(), Some(TEXT));
}

#[test]
fn editors_save_trees() {
    let want = "<p>The board <a href=\"https://a.example/v\">voted</a> on Monday &amp; left.</p>\n<h2>What comes next</h2>\n\
        <ul>\n<li>Fares</li>\n<li>Piers</li>\n</ul>\n<p>Work begins in May.</p>\n";
    let (one, voted, two) = ("The board ", "voted", " on Monday & left.");
    let (next, last) = ("What comes next", "Work begins in May.");
    let link = "https://a.example/v";
    let items = ["Fares", "Piers"];
    let text = |text: &str| json!({"type": "text", "text": text});
    let marks = json!([{"type": "link", "attrs": {"href": link}}]);
    let item = |words: &str| json!({"type": "listItem", "content": [{"type": "paragraph", "content": [text(words)]}]});
    let prosemirror = json!({"type": "doc", "content": [
        {"type": "paragraph", "content": [text(one), {"type": "text", "text": voted, "marks": marks}, text(two)]},
        {"type": "heading", "attrs": {"level": 2}, "content": [text(next)]},
        {"type": "bulletList", "content": [item(items[0]), item(items[1])]},
        {"type": "image", "attrs": {"src": "x", "alt": "A pier"}},
        {"type": "paragraph", "content": [text(last)]}]});
    let lexical = json!({"root": {"type": "root", "children": [
        {"type": "paragraph", "children": [text(one), {"type": "link", "fields": {"url": link}, "children": [text(voted)]}, text(two)]},
        {"type": "heading", "tag": "h2", "children": [text(next)]},
        {"type": "list", "listType": "bullet", "tag": "ul", "children": [
            {"type": "listitem", "children": [text(items[0])]}, {"type": "listitem", "children": [text(items[1])]}]},
        {"type": "upload", "value": {"filename": "pier.jpg"}},
        {"type": "paragraph", "children": [text(last)]}]}});
    let slate = json!([
        {"type": "paragraph", "children": [{"text": one}, {"type": "link", "url": link, "children": [{"text": voted}]}, {"text": two}]},
        {"type": "heading-two", "children": [{"text": next}]},
        {"type": "bulleted-list", "children": [
            {"type": "list-item", "children": [{"text": items[0]}]}, {"type": "list-item", "children": [{"text": items[1]}]}]},
        {"type": "paragraph", "children": [{"text": last}]}]);
    let run = |text: &str| json!({"nodeType": "text", "value": text, "marks": []});
    let rich = |words: &str| json!({"nodeType": "list-item", "content": [{"nodeType": "paragraph", "content": [run(words)]}]});
    let contentful = json!({"nodeType": "document", "content": [
        {"nodeType": "paragraph", "content": [run(one), {"nodeType": "hyperlink", "data": {"uri": link}, "content": [run(voted)]}, run(two)]},
        {"nodeType": "heading-2", "content": [run(next)]},
        {"nodeType": "unordered-list", "content": [rich(items[0]), rich(items[1])]},
        {"nodeType": "embedded-asset-block", "data": {"target": {"sys": {"id": "x"}}}, "content": []},
        {"nodeType": "paragraph", "content": [run(last)]}]});
    let span = |text: &str| json!({"_type": "span", "text": text, "marks": []});
    let block = |style: &str, text: &str| json!({"_type": "block", "style": style, "children": [span(text)]});
    let bullet = |text: &str| json!({"_type": "block", "style": "normal", "listItem": "bullet", "level": 1, "children": [span(text)]});
    let portable = json!([
        {"_type": "block", "style": "normal", "markDefs": [{"_key": "k", "_type": "link", "href": link}],
            "children": [span(one), {"_type": "span", "text": voted, "marks": ["k"]}, span(two)]},
        block("h2", next), bullet(items[0]), bullet(items[1]), {"_type": "image", "asset": {"_ref": "x"}}, block("normal", last)]);
    let tag = |tag: &str, words: &str| json!({"tag": tag, "children": [words]});
    let telegraph = json!([
        {"tag": "p", "children": [one, {"tag": "a", "attrs": {"href": link}, "children": [voted]}, two]},
        tag("h2", next), {"tag": "ul", "children": [tag("li", items[0]), tag("li", items[1])]}, {"tag": "figure", "children": [tag("figcaption", "A pier")]},
        tag("p", last)]);
    let words = |words: &str| json!([{"type": "text", "plain_text": words, "href": null}]);
    let notion = json!([
        {"type": "paragraph", "paragraph": {"rich_text": [{"plain_text": one}, {"plain_text": voted, "href": link}, {"plain_text": two}]}},
        {"type": "heading_2", "heading_2": {"rich_text": words(next)}},
        {"type": "bulleted_list_item", "bulleted_list_item": {"rich_text": words(items[0])}},
        {"type": "bulleted_list_item", "bulleted_list_item": {"rich_text": words(items[1])}},
        {"type": "paragraph", "paragraph": {"rich_text": words(last)}}]);
    let marked = "The board <a href=\"https://a.example/v\">voted</a> on Monday &amp; left.";
    let editorjs = json!({"time": 17, "blocks": [
        {"type": "paragraph", "data": {"text": marked}}, {"type": "header", "data": {"text": next, "level": 2}},
        {"type": "list", "data": {"style": "unordered", "items": items}}, {"type": "image", "data": {"caption": "A pier"}},
        {"type": "paragraph", "data": {"text": last}}]});
    let inner = |name: &str, html: String| json!({"blockName": name, "attrs": {}, "innerBlocks": [], "innerHTML": html});
    let gutenberg = json!([
        inner("core/paragraph", format!("<p>{marked}</p>")), {"blockName": null, "innerHTML": "\n\n"},
        {"blockName": "core/group", "innerBlocks": [inner("core/heading", format!("<h2>{next}</h2>"))], "innerHTML": "<div></div>"},
        inner("core/list", "<ul>\n<li>Fares</li>\n<li>Piers</li>\n</ul>".into()), inner("core/paragraph", format!("<p>{last}</p>"))]);
    for tree in [
        prosemirror,
        lexical,
        slate,
        contentful,
        portable,
        telegraph,
        notion,
        editorjs,
        gutenberg,
    ] {
        let value = json!({"title": "T", "content": tree});
        let html = article(&value)
            .html
            .unwrap_or_default()
            .replace("\n\n", "\n");
        assert_eq!(html, want, "{value}");
        let printed = json!({"title": "T", "content": tree.to_string()});
        assert_eq!(
            article(&printed)
                .html
                .unwrap_or_default()
                .replace("\n\n", "\n"),
            want,
            "{printed}"
        );
        let clean = json!({"title": "T", "content": tree, "article_clean": true});
        let lines = format!("{one}{voted}{two}\n{next}\nFares\nPiers\n{last}\n");
        assert_eq!(
            article(&clean).text.as_deref(),
            Some(lines.as_str()),
            "{clean}"
        );
    }
    // Draft counts its entities apart from the text; a quotation stays one.
    let draft = json!({"entityMap": {"0": {"type": "IMAGE"}}, "blocks": [{"type": "unstyled", "text": last}, {"type": "atomic", "text": " "},
        {"type": "header-three", "text": next}, {"type": "blockquote", "text": "We & they"}, {"type": "ordered-list-item", "text": "Fares"}]});
    assert_eq!(
        article(&json!({"content": draft})).html.unwrap(),
        format!(
            "<p>{last}</p>\n<h3>{next}</h3>\n<blockquote>\n<p>We &amp; they</p>\n</blockquote>\n<ol>\n<li>Fares</li>\n</ol>\n"
        )
    );
    let table = json!({"blocks": [{"type": "paragraph", "data": {"text": last}}, {"type": "table", "data": {"content": [["Pier", "Piles"], ["North", "40"]]}}]});
    let html = article(&json!({ "content": table })).html.unwrap();
    assert!(
        html.contains("<tr><td>North</td><td>40</td></tr>"),
        "{html}"
    );
    let message = json!({"text": [{"type": "bold", "text": "Ferry put off"}, "\n\nThe board ", {"type": "text_link", "text": "voted", "href": link}, two]});
    assert_eq!(
        article(&message).text.as_deref(),
        Some("Ferry put off\n\nThe board voted on Monday & left.")
    );
    // However deep it is, reading it ends.
    let mut deep = json!({"type": "paragraph", "children": [{"text": last}]});
    for _ in 0..50 {
        deep = json!({"type": "section", "children": [deep]});
    }
    let _ = read_value(&json!({"content": [deep]}));
}
