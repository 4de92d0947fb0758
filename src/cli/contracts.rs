//! The contracts as documents: JSON Schema of a raw article, AsyncAPI 3 of the whole service.

use serde_json::{Map, Value, json};

use crate::broker::Names;
use crate::desk::{REASONS, record};

/// Fields of a raw JSON article: the name to prefer, other names that are read too, the type, and
/// what it is. Names are compared without case, `_`, `-` and `:`.
#[rustfmt::skip]
const FIELDS: &[(&str, &[&str], &str, &str)] = &[
    ("title", &["headline", "article_title", "html_title", "title_page", "rss_title", "title_rss", "name"], "string", "headline"),
    ("text", &["maintext", "article_text", "text_content", "articleBody", "article_body", "textContent", "plaintext", "content", "body", "content:encoded", "raw_text", "content_elements", "page_content"], "any", "article text, junk lines included; may hold markup; sections (objects) are read too"),
    ("html", &["raw_html", "article_body_html"], "string", "the page, or the article's markup"),
    ("markdown", &["fit_markdown", "raw_markdown"], "any", "the article, or the page, in Markdown"),
    ("url", &["canonical_url", "canonical_link", "canonical", "final_url", "link", "article_url", "original_url", "source_url", "WARC-Target-URI"], "string", "address of the article"),
    ("published", &["datePublished", "date_publish", "publish_date", "publishing_date", "publication_date", "published_date", "published_at", "publishedAt", "publishedTime", "pub_date", "pubDate", "dc:date", "created", "date", "dateTime"], "any", "when it was published, in any usual form"),
    ("modified", &["dateModified", "date_modify", "modifiedTime", "updated"], "any", "when it was changed"),
    ("fetched_at", &["date_download", "fetch_date", "fetch_timestamp", "WARC-Date", "filedate"], "any", "when it was fetched"),
    ("author", &["authors", "authorsList", "byline", "creator", "dc:creator", "article_author"], "any", "a name, a list of names, or objects with `name`"),
    ("language", &["lang", "inLanguage", "full_language", "meta_lang"], "any", "a hint; the text decides"),
    ("site", &["source_domain", "canonical_domain", "domain", "hostname", "sitename", "siteName", "meta_site_name", "publisher"], "any", "publisher or host"),
    ("tags", &["categories", "category", "keywords", "topics", "channels", "section"], "any", "tags of the site"),
    ("summary", &["description", "excerpt", "teaser"], "any", "summary of the site"),
    ("id", &["guid", "uri", "article_id", "uuid"], "any", "the producer's id"),
    ("tickers", &["stocks", "symbols"], "any", "instruments of the producer"),
];

/// Wrappers that are looked through.
const WRAPPERS: &[&str] = &[
    "data", "item", "article", "objects", "response", "fields", "@graph",
];

/// JSON Schema 2020-12 of a raw article that is a JSON object. HTML pages and plain text are raw
/// articles too, and need no schema.
pub fn raw() -> Value {
    let mut properties = Map::new();
    for (name, also, kind, what) in FIELDS {
        let described = |what: String| match *kind {
            "any" => json!({"description": what}),
            kind => json!({"type": [kind, "null"], "description": what}),
        };
        properties.insert((*name).to_owned(), described((*what).to_owned()));
        for alias in *also {
            properties.insert((*alias).to_owned(), described(format!("as `{name}`")));
        }
    }
    for wrapper in WRAPPERS {
        properties
            .entry((*wrapper).to_owned())
            .or_insert_with(|| json!({"description": "looked through when the article is inside"}));
    }
    let (mut content, mut wrapped) = (Vec::new(), Vec::new());
    for (name, also, ..) in FIELDS
        .iter()
        .filter(|(name, ..)| matches!(*name, "text" | "html" | "markdown"))
    {
        content.extend(
            [name]
                .into_iter()
                .chain(*also)
                .map(|name| json!({"required": [name]})),
        );
    }
    wrapped.extend(WRAPPERS.iter().map(|name| json!({"required": [name]})));
    content.append(&mut wrapped);
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "RawArticle",
        "description": "One raw article as a JSON object, in the dialects of the usual scrapers. Unknown members are counted, never an error. Names are compared without case, `_`, `-` and `:`.",
        "type": "object",
        "properties": properties,
        "anyOf": content,
        "examples": [raw_example()],
    })
}

fn raw_example() -> Value {
    json!({
        "id": "example-1",
        "url": "https://news.example/2026/council-approves-budget",
        "title": "Council approves budget",
        "author": ["Maria Jansen"],
        "published": "2026-03-04T18:20:00+01:00",
        "text": "The city council of Leiden approved the budget on Tuesday.\n\nSee Also: Library opens in May"
    })
}

fn header(kind: &str, what: &str) -> Value {
    json!({"type": kind, "description": what})
}

/// AsyncAPI 3.0 document: channels, operations, messages, headers, bindings.
pub fn asyncapi(names: &Names) -> Value {
    let reference = |to: &str| json!({"$ref": to});
    let exchange = |name: &str| {
        json!({"is": "routingKey", "exchange": {"name": name, "type": "topic", "durable": true,
            "autoDelete": false, "vhost": "/"}, "bindingVersion": "0.3.0"})
    };
    let codes: Vec<&str> = REASONS.iter().map(|row| row.code).collect();
    json!({
        "asyncapi": "3.0.0",
        "info": {
            "title": "copydesk",
            "version": env!("CARGO_PKG_VERSION"),
            "description": "The copy desk for scraped news: raw articles in, IPTC ninjs records out, dead letters with reasons.",
            "license": {"name": env!("CARGO_PKG_LICENSE")}
        },
        "defaultContentType": "application/json",
        "channels": {
            "raw": {
                "address": "{key}",
                "title": "Raw articles",
                "description": format!("Topic exchange {} with any routing key. One message is one article.", names.input),
                "parameters": {"key": {"description": "any"}},
                "messages": {"rawArticle": reference("#/components/messages/rawArticle")},
                "bindings": {"amqp": exchange(&names.input)}
            },
            "enriched": {
                "address": "article.v1.{language}.{source}.{topic}",
                "title": "Enriched records",
                "description": format!("Topic exchange {}. Bind `#` for all, `article.v1.en.#` for one language, `article.v1.*.*.04000000` for one topic.", names.output),
                "parameters": {
                    "language": {"description": "language code, `und` when unknown", "examples": ["en"]},
                    "source": {"description": "source, dots as `_`, `unknown` when unknown", "examples": ["news_example"]},
                    "topic": {"description": "IPTC Media Topic of the top level, `none` when there is none; further ones are in CC", "examples": ["11000000"]}
                },
                "messages": {"record": reference("#/components/messages/record")},
                "bindings": {"amqp": exchange(&names.output)}
            },
            "dead": {
                "address": "{reason}",
                "title": "Dead letters",
                "description": format!("Topic exchange and quorum queue {}: articles that cannot become records, untouched.", names.dead),
                "parameters": {"reason": {"enum": codes, "description": "reason; the original routing key when the broker gave up"}},
                "messages": {"deadLetter": reference("#/components/messages/deadLetter")},
                "bindings": {"amqp": exchange(&names.dead)}
            }
        },
        "operations": {
            "receiveRaw": {"action": "receive", "channel": reference("#/channels/raw"),
                "summary": "Takes raw articles; acknowledges only when the answer is confirmed.",
                "messages": [reference("#/channels/raw/messages/rawArticle")]},
            "sendRecord": {"action": "send", "channel": reference("#/channels/enriched"),
                "summary": "Publishes a record for every article.",
                "messages": [reference("#/channels/enriched/messages/record")],
                "bindings": {"amqp": {"deliveryMode": 2, "mandatory": true, "cc": ["article.v1.en.news_example.04000000"], "bindingVersion": "0.3.0"}}},
            "sendDead": {"action": "send", "channel": reference("#/channels/dead"),
                "summary": "Publishes what cannot become a record, with its reason.",
                "messages": [reference("#/channels/dead/messages/deadLetter")]}
        },
        "components": {
            "messages": {
                "rawArticle": {
                    "name": "rawArticle",
                    "title": "Raw article",
                    "summary": "A JSON object, an HTML page or plain text; compressed or not; any charset.",
                    "contentType": "application/json",
                    "headers": {"type": "object", "properties": {
                        "article_id": header("string", "the producer's id"),
                        "article_url": header("string", "address"),
                        "article_source": header("string", "source"),
                        "article_feed": header("string", "feed it was found in; passed on"),
                        "article_tenant": header("string", "tenant; part of the identity; passed on"),
                        "article_fetched_at": header("string", "when it was fetched, RFC 3339"),
                        "article_clean": header("boolean", "the body is clean text: only tag it"),
                        "traceparent": header("string", "W3C trace context; passed on"),
                        "tracestate": header("string", "W3C trace context; passed on")
                    }},
                    "payload": {"schemaFormat": "application/schema+json;version=draft-07", "schema": strip(raw())},
                    "examples": [{"name": "json", "payload": raw_example()}]
                },
                "record": {
                    "name": "record",
                    "title": "Enriched record",
                    "summary": "An IPTC ninjs 3.1/3.2 item plus one member, `enrichment`.",
                    "contentType": "application/json",
                    "headers": {"type": "object", "properties": {
                        "traceparent": header("string", "as it came in"),
                        "article_tenant": header("string", "as it came in"),
                        "article_source": header("string", "source"),
                        "article_feed": header("string", "as it came in"),
                        "article_language": header("string", "language code"),
                        "article_topics": header("string", "IPTC top-level codes, comma-separated"),
                        "CC": {"type": "array", "items": {"type": "string"}, "description": "further routing keys"}
                    }},
                    "payload": {"schemaFormat": "application/schema+json;version=draft-07", "schema": strip(record::schema())},
                    "bindings": {"amqp": {"messageType": "article.enriched.v1", "bindingVersion": "0.3.0"}}
                },
                "deadLetter": {
                    "name": "deadLetter",
                    "title": "Dead letter",
                    "summary": "Body and properties as they came.",
                    "headers": {"type": "object", "properties": {
                        "x-dead-reason": {"type": "string", "enum": codes},
                        "x-dead-stage": header("string", "stage that said so"),
                        "x-dead-detail": {"type": "string", "maxLength": 512, "description": "what exactly"},
                        "x-dead-at": header("string", "when, RFC 3339"),
                        "x-dead-worker": header("string", "host and process"),
                        "x-dead-exchange": header("string", "exchange it was published to"),
                        "x-dead-routing-key": header("string", "with this routing key"),
                        "x-dead-body-sha256": header("string", "digest of the body, hex"),
                        "x-dead-deliveries": header("integer", "how often the broker had handed it out"),
                        "x-dead-replays": header("integer", "how often it was replayed"),
                        "x-dead-history": {"type": "array", "items": {"type": "string"}, "description": "earlier deaths"}
                    }},
                    "payload": {}
                }
            }
        }
    })
}

/// A schema to stand inside another document.
fn strip(mut schema: Value) -> Value {
    if let Some(members) = schema.as_object_mut() {
        members.remove("$schema");
        members.remove("examples");
        members.remove("$id");
    }
    schema
}

#[cfg(test)]
mod tests {
    use super::*;

    fn references<'a>(value: &'a Value, out: &mut Vec<&'a str>) {
        match value {
            Value::Object(members) => {
                for (name, value) in members {
                    match value.as_str() {
                        // Inside a payload, references belong to the payload's own schema.
                        Some(to) if name == "$ref" => out.push(to),
                        _ if name == "schema" => {}
                        _ => references(value, out),
                    }
                }
            }
            Value::Array(values) => values.iter().for_each(|value| references(value, out)),
            _ => {}
        }
    }

    #[test]
    fn every_reference_leads_somewhere() {
        let document = asyncapi(&Names::default());
        let mut all = Vec::new();
        references(&document, &mut all);
        assert!(all.len() > 8);
        for to in all {
            let pointer = to.strip_prefix('#').unwrap();
            assert!(document.pointer(pointer).is_some(), "{to}");
        }
    }

    #[test]
    fn the_raw_schema_takes_the_usual_dialects_and_refuses_what_has_no_content() {
        let validator = jsonschema::validator_for(&raw()).unwrap();
        assert!(validator.is_valid(&raw_example()));
        for good in [
            json!({"maintext": "x"}),
            json!({"data": {"text": "x"}}),
            json!({"raw_html": "<p>x", "unknown": [1]}),
        ] {
            assert!(validator.is_valid(&good), "{good}");
        }
        for bad in [json!({"title": "only"}), json!([]), json!("text")] {
            assert!(!validator.is_valid(&bad), "{bad}");
        }
    }
}
