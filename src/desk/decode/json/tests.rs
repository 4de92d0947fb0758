use proptest::prelude::*;
use serde_json::json;

use super::super::fields::merge;
use super::bodies::words_of_markup;
use super::*;
use crate::desk::Message;
use crate::desk::decode::Fields;

fn article(value: &serde_json::Value) -> Article {
    read(&value.to_string(), &Limits::default()).unwrap()
}

fn reject(text: &str) -> Reject {
    read(text, &Limits::default()).unwrap_err()
}

fn fields_of(value: &serde_json::Value) -> Fields {
    merge(&Message::default(), article(value).found).fields
}

const TEXT: &str = "The council voted on Monday to close the old bridge for repairs until May.";

#[test]
fn news_please() {
    let fields = fields_of(&json!({
        "authors": ["A B"], "date_publish": "2024-02-11 22:40:00", "date_modify": "None", "maintext": TEXT,
        "title": "T", "title_page": "T | Site", "title_rss": "None", "source_domain": "a.example", "filename": "x",
    }));
    assert_eq!(fields.published.unwrap().from, "body date_publish");
    assert!(fields.modified.is_none());
    assert_eq!(fields.headline.unwrap().value, "T");
    assert_eq!(fields.site.unwrap().value, "a.example");
}

#[test]
fn trafilatura_source_is_the_address() {
    let value = json!({"text": format!("{TEXT}\nSecond."), "raw_text": TEXT, "source": "https://a.example/1",
        "hostname": "a.example", "source-hostname": "A", "date": "2024-01-02", "id": null, "tags": "x, y"});
    let fields = fields_of(&value);
    let url = fields.url.unwrap();
    assert_eq!(
        (url.value.as_str(), url.from.as_str()),
        ("https://a.example/1", "body source")
    );
    assert_eq!(fields.tags.unwrap().value, ["x", "y"]);
    assert_eq!(article(&value).text.unwrap(), format!("{TEXT}\nSecond."));
}

#[test]
fn newsapi_source_is_an_object_and_mediastack_source_a_name() {
    let newsapi =
        json!({"source": {"id": null, "name": "El Faro"}, "content": TEXT, "publishedAt": "2024"});
    assert_eq!(fields_of(&newsapi).site.unwrap().value, "El Faro");
    let mediastack =
        json!({"source": "CNN", "description": "d", "category": "general", "text": TEXT});
    let fields = fields_of(&mediastack);
    assert_eq!(fields.site.unwrap().from, "body source");
    assert_eq!(fields.tags.unwrap().value, ["general"]);
}

#[test]
fn diffbot_objects_are_looked_through() {
    let value = json!({"request": {"pageUrl": "x"}, "objects": [
        {"title": "T", "text": TEXT, "html": "<p>Short</p>", "pageUrl": "https://a.example/1", "siteName": "A",
         "tags": [{"label": "Bridges", "score": 0.9}], "date": "Mon, 01 Apr 2024 00:00:00 GMT"},
        {"title": "Other", "text": "Other"},
    ]});
    let article = article(&value);
    assert_eq!(article.text.as_deref(), Some(TEXT));
    assert!(article.html.is_none(), "far shorter than the text");
    let fields = merge(&Message::default(), article.found).fields;
    assert_eq!(fields.url.unwrap().value, "https://a.example/1");
    assert_eq!(fields.tags.unwrap().value, ["Bridges"]);
}

#[test]
fn event_registry() {
    let fields = fields_of(
        &json!({"uri": "8001", "lang": "eng", "date": "2024-05-01", "time": "10:11:12",
        "dateTime": "2024-05-01T10:11:12Z", "title": "T", "body": TEXT, "url": "https://a.example/1",
        "source": {"uri": "a.example", "dataType": "news", "title": "A News"},
        "authors": [{"uri": "x", "name": "A B", "type": "author"}], "categories": [{"uri": "n/Business", "label": "news/Business"}]}),
    );
    assert_eq!(fields.id.unwrap().value, "8001");
    assert_eq!(fields.published.unwrap().value, "2024-05-01T10:11:12Z");
    assert_eq!(fields.authors.unwrap().value, ["A B"]);
    assert_eq!(fields.site.unwrap().value, "A News");
}

#[test]
fn webhose_and_benzinga_and_wordpress() {
    let fields = fields_of(
        &json!({"uuid": "u1", "thread": {"site": "a.example"}, "title": "T", "text": TEXT,
        "crawled": "2024-05-01T10:00:00.000+03:00", "published": "2024-05-01", "categories": ["Politics"]}),
    );
    assert_eq!(
        (
            fields.id.unwrap().value.as_str(),
            fields.fetched.unwrap().from.as_str()
        ),
        ("u1", "body crawled")
    );

    let benzinga = json!({"id": 38123, "title": "T", "body": format!("<p>{TEXT}</p>"), "created": "Mon, 01 Apr 2024 10:00:00 -0400",
        "channels": [{"name": "News"}], "stocks": [{"name": "AAPL", "exchange": "NASDAQ"}]});
    assert!(article(&benzinga).html.is_some());
    let fields = fields_of(&benzinga);
    assert_eq!(fields.tickers.unwrap().value, ["NASDAQ:AAPL"]);
    assert_eq!(fields.tags.unwrap().value, ["News"]);

    let wordpress = json!({"id": 5, "date": "2024-05-01T10:00:00", "link": "https://a.example/?p=5",
        "title": {"rendered": "T &amp; U"}, "content": {"rendered": format!("<p>{TEXT}</p>"), "protected": false},
        "guid": {"rendered": "x"}, "author": 12, "tags": [4, 9], "excerpt": {"rendered": "<p>Short &amp; <b>sweet</b></p>"}});
    assert_eq!(article(&wordpress).html.unwrap(), format!("<p>{TEXT}</p>"));
    let fields = fields_of(&wordpress);
    assert_eq!(fields.headline.unwrap().value, "T & U");
    assert_eq!(fields.summary.unwrap().value, "Short & sweet");
    assert!(
        fields.authors.is_none() && fields.tags.is_none(),
        "numbers name nobody"
    );
}

#[test]
fn members_named_in_other_languages() {
    for value in [
        json!({"titulo": "T", "conteudo": TEXT, "data": "2026-11-24T15:20:00+00:00", "autor": "A B"}),
        json!({"título": "T", "cuerpo": TEXT, "fecha": "2026-11-24T15:20:00+00:00", "autor": "A B"}),
        json!({"titre": "T", "contenu": TEXT, "date_publication": "2026-11-24T15:20:00+00:00", "auteur": "A B"}),
        json!({"Titel": "T", "Inhalt": TEXT, "Datum": "2026-11-24T15:20:00+00:00", "Autoren": ["A B"]}),
        json!({"titolo": "T", "testo": TEXT, "data": "2026-11-24T15:20:00+00:00", "autore": "A B"}),
    ] {
        assert_eq!(article(&value).text.as_deref(), Some(TEXT), "{value}");
        let fields = fields_of(&value);
        assert_eq!(fields.headline.unwrap().value, "T");
        assert_eq!(fields.published.unwrap().value, "2026-11-24T15:20:00+00:00");
        assert_eq!(fields.authors.unwrap().value, ["A B"]);
    }
    // What `data` holds is a date or the article.
    assert_eq!(
        article(&json!({ "data": TEXT })).text.as_deref(),
        Some(TEXT)
    );
    let object = json!({"data": {"text": TEXT}});
    assert_eq!(article(&object).text.as_deref(), Some(TEXT));
}

#[test]
fn json_ld_and_feed_readers_and_mongodb() {
    let fields = fields_of(
        &json!({"@type": "NewsArticle", "headline": "T", "articleBody": TEXT,
        "author": {"@type": "Person", "name": "A B"}, "publisher": {"@type": "Organization", "name": "A"},
        "datePublished": "2024-05-01", "keywords": "x, y"}),
    );
    assert_eq!(fields.authors.unwrap().value, ["A B"]);
    assert_eq!(fields.site.unwrap().value, "A");

    let entry = json!({"title": "T", "link": "https://a.example/1", "content": [{"type": "text/html", "value": format!("<p>{TEXT}</p>")}],
        "tags": [{"term": "x", "scheme": null}]});
    assert!(article(&entry).html.is_some());

    let mongo = json!({"_id": {"$oid": "65a"}, "text": TEXT, "published_at": {"$date": "2024-05-01T00:00:00Z"}});
    let fields = fields_of(&mongo);
    assert_eq!(fields.id.unwrap().value, "65a");
    assert_eq!(fields.published.unwrap().value, "2024-05-01T00:00:00Z");
}

#[test]
fn an_agency_sends_ninjs() {
    let item = json!({"uri": "urn:x:1", "type": "text", "headline": "Oil slips", "byline": "Priya Nair",
        "versioncreated": "2026-03-11T09:02:17Z", "firstcreated": "2026-03-11T08:50:00Z",
        "body_xhtml": format!("<p>{TEXT}</p>")});
    let article = article(&item);
    assert!(article.html.is_some());
    let fields = fields_of(&item);
    assert_eq!(fields.published.unwrap().value, "2026-03-11T08:50:00Z");
    assert_eq!(fields.modified.unwrap().value, "2026-03-11T09:02:17Z");
}

#[test]
fn wordpress_dates_are_taken_with_the_zone_of_their_name() {
    let post = json!({"id": 7, "title": {"rendered": "T"}, "content": {"rendered": format!("<p>{TEXT}</p>")},
        "date": "2026-11-16T10:00:00", "date_gmt": "2026-11-16T15:00:00",
        "modified": "2026-11-17T10:00:00", "modified_gmt": "2026-11-17T15:00:00"});
    let fields = fields_of(&post);
    assert_eq!(fields.published.unwrap().value, "2026-11-16T15:00:00Z");
    assert_eq!(fields.modified.unwrap().value, "2026-11-17T15:00:00Z");
}

#[test]
fn envelopes_are_looked_through_and_their_fields_stand_in() {
    for wrapped in [
        json!({"id": "7", "data": {"text": TEXT}}),
        json!({"id": "7", "item": {"text": TEXT}}),
        json!({"id": "7", "article": {"id": "7", "text": TEXT}}),
        json!([{"id": "7", "text": TEXT}]),
        json!({"id": "7", "data": {"articles": [{"text": TEXT}]}}),
    ] {
        let article = article(&wrapped);
        assert_eq!(article.text.as_deref(), Some(TEXT), "{wrapped}");
        let fields = merge(&Message::default(), article.found).fields;
        assert_eq!(fields.id.unwrap().value, "7", "{wrapped}");
    }
}

#[test]
fn one_article_comes_in_parts_and_under_many_names() {
    let lines = "The council voted.\nThe bridge will close.";
    let (one, two) = ("The council voted.", "The bridge will close.");
    for value in [
        json!({"headline": "x", "article": [one, two]}),
        json!({"headline": "x", "article": [{"text": one}, {"text": two}]}),
        json!({"headline": "x", "story": lines}),
        json!({"headline": "x", "story": [one, two]}),
        json!({"headline": "x", "story": {"paragraphs": [one, two]}}),
        json!({"result": {"title": "x", "text": lines}}),
        json!({"page": {"title": "x", "content": lines}}),
        json!({"page": {"number": 3}, "post": {"title": "x", "content": lines}}),
        json!({"title": "x", "content": {"blocks": [{"data": {"text": one}}, {"data": {"text": two}}]}}),
        json!({"title": "x", "blocks": [{"text": one}, {"text": two}]}),
    ] {
        assert_eq!(article(&value).text.as_deref(), Some(lines), "{value}");
    }
    let sections = json!({"headline": "x", "article": [{"title": "H", "text": one}, {"title": "I", "text": two}]});
    let text = article(&sections).text;
    assert_eq!(
        text.as_deref(),
        Some("H\nThe council voted.\nI\nThe bridge will close.")
    );
    // Each with an address of its own: several articles.
    let several = json!({"article": [{"text": one, "url": "https://a.example/1"}, {"text": two, "url": "https://a.example/2"}]});
    assert_eq!(reject(&several.to_string()).reason, Reason::Array);
}

#[test]
fn prose_under_a_name_that_nobody_knows_is_the_body_where_nothing_else_is() {
    let prose = "The council approved the budget on Tuesday after a debate of three hours, and members \
        said that work on the old bridge would begin in March of next year.";
    for value in [
        json!({"headline": "x", "zzz": prose}),
        json!({"headline": "x", "zzz": {"yyy": [prose]}}),
        json!({"headline": "x", "description": "only a teaser", "zzz": prose, "disclaimer": [prose, prose]}),
    ] {
        assert_eq!(article(&value).text.as_deref(), Some(prose), "{value}");
    }
    for value in [
        json!({"headline": "x", "zzz": "A short label."}),
        json!({"headline": "x", "disclaimer": prose}),
        json!({"headline": "x", "description": prose, "zzz": 1}),
    ] {
        let reason = reject(&value.to_string()).reason;
        assert_eq!(reason, Reason::NoContent, "{value}");
    }
}

#[test]
fn lists_of_articles_are_refused_by_name() {
    let one = json!({"title": "T", "text": TEXT});
    for (text, reason) in [
        (json!([one, one]), Reason::Array),
        (
            json!({"status": "ok", "articles": [one, one]}),
            Reason::Array,
        ),
        (
            json!({"version": "https://jsonfeed.org/version/1.1", "title": "F", "items": [one, one]}),
            Reason::Feed,
        ),
        (
            json!({"title": "T", "html": "<rss version='2.0'><channel></channel></rss>"}),
            Reason::Feed,
        ),
        (
            json!({"url": "https://a.example/1", "title": "T", "description": "only a teaser"}),
            Reason::NoContent,
        ),
        (json!({"text": "None", "html": ""}), Reason::NoContent),
        (json!({}), Reason::NoContent),
        (json!([]), Reason::NoContent),
        (json!(["x"]), Reason::NoContent),
    ] {
        let reject = reject(&text.to_string());
        assert_eq!(reject.reason, reason, "{text}: {}", reject.detail);
    }
    let detail = reject(r#"{"url": "https://a.example/1", "zzz": 1}"#).detail;
    assert!(
        detail.contains("members: url; 1 of unknown name"),
        "{detail}"
    );
}

#[test]
fn a_page_wins_over_its_text_and_keeps_it_as_candidate() {
    let page = format!(
        "<html><head><script>{}</script></head><body><p>{TEXT}</p></body></html>",
        "x".repeat(500)
    );
    let article = article(&json!({"html": page, "text": TEXT}));
    assert_eq!(
        (article.html.as_deref(), article.text.as_deref()),
        (Some(page.as_str()), Some(TEXT))
    );
}

#[test]
fn a_page_that_is_not_the_article_loses_to_the_text() {
    for html in [
        "<html><body>Please enable JavaScript</body></html>",
        "plain",
        "",
        "None",
        "<svg></svg>",
    ] {
        let article = article(&json!({"html": html, "text": TEXT}));
        assert_eq!(
            (article.html, article.text.as_deref()),
            (None, Some(TEXT)),
            "{html}"
        );
    }
}

#[test]
fn markup_is_found_under_any_name_and_unescaped() {
    for body in [
        json!({"text": "<p>One</p><p>Two</p>"}),
        json!({"content": "One<br/>Two<br/>"}),
        json!({"body": "&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;"}),
        json!({"html": "&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;"}),
        json!({"html": ["<p>One</p>"]}),
    ] {
        let article = article(&body);
        assert!(article.html.unwrap().starts_with(['<', 'O']), "{body}");
    }
    for (escaped, plain) in [
        ("AT&amp;T said &quot;no&quot;", "AT&T said \"no\""),
        ("One\\nTwo\\n\\nThree", "One\nTwo\n\nThree"),
        ("a path C:\\new and 3 < 4", "a path C:\\new and 3 < 4"),
    ] {
        assert_eq!(
            article(&json!({"text": escaped})).text.as_deref(),
            Some(plain)
        );
    }
    let as_is = json!({"text": "AT&amp;T <p>x</p>", "article_clean": "true"});
    let article = article(&as_is);
    assert!(article.clean && article.text.as_deref() == Some("AT&amp;T <p>x</p>"));
}

#[test]
fn the_whole_text_wins_over_a_cut_one() {
    let article =
        article(&json!({"content": "The council voted… [+200 chars]", "body_text": TEXT}));
    assert_eq!(article.text.as_deref(), Some(TEXT));
}

#[test]
fn of_two_members_with_one_name_the_last_that_says_anything_counts() {
    let article = read(
        r#"{"text":"a","title":"A","text":"b","title":null}"#,
        &Limits::default(),
    )
    .unwrap();
    assert_eq!(article.text.as_deref(), Some("b"));
    assert_eq!(
        merge(&Message::default(), article.found)
            .fields
            .headline
            .unwrap()
            .value,
        "A"
    );
}

#[test]
fn spellings_of_one_name_without_end_are_bounded() {
    let spelt: String = (0..5000)
        .map(|n| "_".repeat(n % 700) + "-")
        .fold(String::new(), |all, dashes| {
            all + "\"title" + &dashes + "\":\"T\","
        });
    let article = read(
        &format!("{{\"text\":\"a\",{spelt}\"x\":1}}"),
        &Limits::default(),
    )
    .unwrap();
    assert_eq!(article.text.as_deref(), Some("a"));
}

#[test]
fn markup_is_measured_without_tags_and_scripts() {
    assert_eq!(
        words_of_markup("<p>ab</p><script>var x = '</p>';</script> cd <b"),
        4
    );
    assert_eq!(words_of_markup("<script>never closed"), 0);
    assert_eq!(words_of_markup("no tags"), 7);
}

proptest! {
    #[test]
    fn any_members_end(
        names in prop::collection::vec("(html|text|body|source|date|time|authors|tags|data|items|id|x)", 0..6),
        values in prop::collection::vec("(null|true|1|\"[a-z<>/&;]{0,8}\"|\\[\\]|\\[\"a\",\\{\\}\\]|\\{\"name\":\"n\"\\}|\\{\"sections\":\\[\\{\"paragraphs\":1\\}\\]\\})", 6),
    ) {
        let members: Vec<String> = names.iter().zip(&values).map(|(n, v)| format!("\"{n}\":{v}")).collect();
        let _ = read(&format!("{{{}}}", members.join(",")), &Limits::default());
    }
}
