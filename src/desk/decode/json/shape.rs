//! What a member's value says, by its shape: producers put strings, lists and objects where the
//! same name is a string elsewhere.

use super::pieces;
use super::value::Value;

/// Members that hold the value of an object that stands where a string is expected, preferred
/// first: WordPress, feed readers, JSON-LD, MongoDB, rich-text editors.
const INNER: &[&str] = &[
    "rendered",
    "html",
    "value",
    "@value",
    "text",
    "content",
    "plain",
    "name",
    "title",
    "label",
    "#text",
    "$t",
    "_",
    "$date",
    "$oid",
    "$numberLong",
    "iso",
    "href",
    "url",
    "original",
    "term",
    "body",
    "paragraphs",
    "data",
    "main",
    "basic",
];

/// Members that hold an address, preferred first: Atom in JSON, JSON-LD, feed readers.
const ADDRESS: &[&str] = &["href", "@href", "url", "@id", "link"];

/// Members that lead to the article among several named links.
const OWN: &[&str] = &["permalink", "canonical"];

/// Members that hold the prose of an object, preferred first: as [`INNER`], and the blocks of editors
/// (EditorJS, Draft, ProseMirror, Slate, Portable Text).
const PROSE: &[&str] = &[
    "rendered",
    "html",
    "value",
    "@value",
    "text",
    "content",
    "plain",
    "name",
    "title",
    "label",
    "#text",
    "$t",
    "_",
    "original",
    "body",
    "paragraphs",
    "blocks",
    "children",
    "data",
    "items",
    "bodyHtml",
    "bodyTextSummary",
    "ops",
    "paragraph",
    "p",
    "model",
    "bodyModel",
    "full",
    "cleaned",
    "clean",
    "raw",
    "main",
];

/// Members that hold the heading of one of several parts.
const HEADING: &[&str] = &["headline", "heading", "title"];

/// Members that hold the text of such a part.
const PART: &[&str] = &["paragraphs", "text", "content", "body"];

/// Members that hold a source's name, preferred first.
const SITE: &[&str] = &["name", "title", "domain", "uri", "id", "url"];

/// Strings that scrapers write for a value that is not there.
const ABSENT: &[&str] = &["none", "null", "nan", "nat", "nil", "undefined", "n/a"];

/// Whether a trimmed string stands for nothing.
pub fn is_absent(text: &str) -> bool {
    text.is_empty()
        || (text.len() < 10
            && ABSENT
                .iter()
                .any(|absent| text.eq_ignore_ascii_case(absent)))
}

/// What scrapers write into a field that they did not find.
const UNSAID: &[&str] = &[
    "-",
    "--",
    "[]",
    "{}",
    "n.a.",
    "unknown",
    "untitled",
    "no title",
    "no author",
    "not found",
    "unbekannt",
    "inconnu",
];

/// Whether a field's trimmed value says that it was not found; a line of a text may be the same word.
fn is_unsaid(text: &str) -> bool {
    is_absent(text)
        || text.len() < 10
            && UNSAID
                .iter()
                .any(|unsaid| text.eq_ignore_ascii_case(unsaid))
}

/// One string: of a list the first, of an object the member that holds it.
pub fn string(value: &Value<'_>) -> Option<String> {
    member(value, INNER)
}

/// An address: of several links the one that leads to the article itself. In a list of `links`, one
/// that does not say so leads anywhere.
pub fn address(name: &str, value: &Value<'_>) -> Option<String> {
    let any = !name.eq_ignore_ascii_case("links");
    let said = |item: &Value<'_>, names: [&str; 2]| {
        names.iter().find_map(|n| item.get(n).and_then(string))
    };
    let one = |item: &Value<'_>| {
        let inner = ADDRESS
            .iter()
            .find_map(|name| item.get(name).and_then(string));
        inner.or_else(|| string(item)).filter(|url| is_url(url))
    };
    let own = |item: &&Value<'_>| {
        let rel = said(item, ["rel", "@rel"]);
        let kind = said(item, ["type", "@type"]);
        matches!(rel.as_deref(), Some("alternate" | "canonical"))
            && kind.is_none_or(|kind| kind.contains("html"))
    };
    match value {
        Value::List(items) => {
            let own = items.iter().filter(own).find_map(one);
            own.or_else(|| items.iter().filter(|_| any).find_map(one))
        }
        value => {
            let named = OWN.iter().find_map(|name| value.get(name).and_then(one));
            named.or_else(|| Some(value).filter(|_| any || own(&value)).and_then(one))
        }
    }
}

/// Yes or no, as a boolean or in words.
pub fn truth(value: &Value<'_>) -> Option<String> {
    match value {
        Value::Bool(truth) => Some(truth.to_string()),
        value => string(value),
    }
}

/// The name of a source.
pub fn site(value: &Value<'_>) -> Option<String> {
    member(value, SITE)
}

pub(super) fn member(value: &Value<'_>, names: &[&str]) -> Option<String> {
    match value {
        Value::Text(text) => {
            let text = text.trim();
            (!is_unsaid(text)).then(|| text.to_owned())
        }
        Value::Number(number) => Some(number.clone()),
        Value::List(items) => items.iter().find_map(|item| member(item, names)),
        Value::Object(_) => names
            .iter()
            .find_map(|name| value.get(name).and_then(|inner| member(inner, names))),
        Value::Null | Value::Bool(_) => None,
    }
}

/// Text or markup of any shape: a string; a list of paragraphs; an object that holds it; Fundus's
/// body of summary and sections, headings as lines. The largest string is moved, not copied.
pub fn prose(value: Value<'_>) -> Option<String> {
    match value {
        Value::Text(text) => {
            let trimmed = text.trim();
            (!is_absent(trimmed)).then(|| text.into_owned())
        }
        Value::List(items) if is_inline(&items) => {
            let parts = items.into_iter().filter_map(|mut item| item.take("text"));
            let text: String = parts.filter_map(printed).collect();
            (!is_absent(text.trim())).then_some(text)
        }
        // Quill: runs that hold their line ends.
        Value::List(items)
            if items.len() > 1 && items.iter().all(|item| item.get("insert").is_some()) =>
        {
            let parts = items.into_iter().filter_map(|mut item| item.take("insert"));
            let text: String = parts.filter_map(printed).collect();
            (!is_absent(text.trim())).then_some(text)
        }
        // Telegram: a text cut where its marks begin.
        Value::List(items) if is_marked(&items) => {
            let parts = items.into_iter().filter_map(|mut item| match item {
                Value::Text(_) => printed(item),
                _ => item.take("text").and_then(printed),
            });
            let text: String = parts.collect();
            (!is_absent(text.trim())).then_some(text)
        }
        Value::List(items) if items.iter().all(|item| matches!(item, Value::Text(_))) => {
            let texts = items.into_iter().filter_map(|item| match item {
                Value::Text(text) => Some(text),
                _ => None,
            });
            let mut parts = pieces::paragraphs(texts.collect());
            parts.retain(|part| !is_absent(part.trim()));
            (!parts.is_empty()).then(|| parts.join("\n"))
        }
        Value::List(items) => {
            let several = items.len() > 1;
            let part = |item| if several { part(item) } else { prose(item) };
            let parts: Vec<String> = items.into_iter().filter_map(part).collect();
            (!parts.is_empty()).then(|| parts.join("\n"))
        }
        Value::Object(_) if has_sections(&value) => sections(value),
        mut object @ Value::Object(_) => PROSE
            .iter()
            .find_map(|name| object.take(name).and_then(prose))
            .or_else(|| numbered(object)),
        Value::Null | Value::Bool(_) | Value::Number(_) => None,
    }
}

/// Paragraphs whose names count them: `{"1": …, "2": …}`, `{"paragraph_1": …}`.
fn numbered(object: Value<'_>) -> Option<String> {
    let Value::Object(members) = object else {
        return None;
    };
    let mut stem = None;
    let mut parts: Vec<(u32, String)> = Vec::with_capacity(members.len());
    for (name, value) in members {
        let word = name.trim_end_matches(|c: char| c.is_ascii_digit());
        let number = name[word.len()..].parse().ok()?;
        if stem.get_or_insert_with(|| word.to_owned()) != word {
            return None;
        }
        parts.extend(prose(value).map(|text| (number, text)));
    }
    parts.sort_by_key(|(number, _)| *number);
    let parts: Vec<String> = parts.into_iter().map(|(_, text)| text).collect();
    (!parts.is_empty()).then(|| parts.join("\n"))
}

/// A string as it is, its blanks included.
fn printed(value: Value<'_>) -> Option<String> {
    match value {
        Value::Text(text) => Some(text.into_owned()),
        _ => None,
    }
}

/// Runs of one paragraph, as rich-text editors cut it where bold or a link begins.
fn is_inline(items: &[Value<'_>]) -> bool {
    let is_run = |item: &Value<'_>| {
        let is = |name, what: &str| matches!(item.get(name), Some(Value::Text(t)) if t == what);
        let marked = ["marks", "bold", "italic"];
        let bare = item.get("type").is_none() && marked.iter().any(|n| item.get(n).is_some());
        item.get("text").is_some() && (is("type", "text") || is("_type", "span") || bare)
    };
    items.iter().any(is_run) && items.iter().all(|item| item.get("text").is_some())
}

/// Strings and, between them, runs that say what they are.
fn is_marked(items: &[Value<'_>]) -> bool {
    let is_text = |item: &Value<'_>| matches!(item, Value::Text(_));
    let is_run = |item: &Value<'_>| item.get("type").is_some() && item.get("text").is_some();
    let mixed = items.iter().any(is_text) && items.iter().any(is_run);
    mixed && items.iter().all(|item| is_text(item) || is_run(item))
}

/// One of several parts, under its heading.
fn part(mut item: Value<'_>) -> Option<String> {
    let heading = HEADING.iter().find_map(|name| item.take(name));
    let text = PART.iter().find_map(|name| item.take(name));
    match (heading, text) {
        (heading, Some(text)) => {
            let lines = heading.and_then(prose).into_iter().chain(prose(text));
            let lines: Vec<String> = lines.collect();
            (!lines.is_empty()).then(|| lines.join("\n"))
        }
        (heading, None) => prose(item).or_else(|| heading.and_then(prose)),
    }
}

/// Whether a body is cut into sections that hold its text; Medium's only count its paragraphs.
fn has_sections(body: &Value<'_>) -> bool {
    let Some(Value::List(sections)) = body.get("sections") else {
        return body.get("sections").is_some();
    };
    let holds = |section: &Value<'_>| match section {
        Value::Object(_) => PART.iter().any(|name| section.get(name).is_some()),
        section => matches!(section, Value::Text(_) | Value::List(_)),
    };
    sections.iter().any(holds) || body.get("paragraphs").is_none()
}

/// The lines of a body that is cut into sections.
fn sections(mut body: Value<'_>) -> Option<String> {
    let mut lines: Vec<String> = body.take("summary").and_then(prose).into_iter().collect();
    if let Some(Value::List(sections)) = body.take("sections") {
        for mut section in sections {
            let heading = HEADING.iter().find_map(|n| section.take(n));
            lines.extend(heading.and_then(prose));
            let text = PART.iter().find_map(|n| section.take(n));
            lines.extend(text.unwrap_or(section).pipe(prose));
        }
    }
    (!lines.is_empty()).then(|| lines.join("\n"))
}

/// Reads from left to right.
trait Pipe: Sized {
    fn pipe<T>(self, next: impl FnOnce(Self) -> T) -> T {
        next(self)
    }
}

impl Pipe for Value<'_> {}

/// Whether a string is an address.
pub fn is_url(text: &str) -> bool {
    let scheme = ["http://", "https://", "//"].iter().any(|s| {
        text.get(..s.len())
            .is_some_and(|head| head.eq_ignore_ascii_case(s))
    });
    scheme && text.len() > 10 && !text.contains(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::super::value::tests::kept as value;
    use super::*;

    #[test]
    fn a_string_is_found_in_every_shape() {
        for json in [
            "\" A \"",
            "[\"A\"]",
            "[null,\"None\",\"A\"]",
            "{\"rendered\":\"A\"}",
            "{\"name\":\"A\"}",
            "[{\"type\":\"text/html\",\"value\":\"A\"}]",
            "{\"@value\":\"A\"}",
        ] {
            assert_eq!(string(&value(json)).as_deref(), Some("A"), "{json}");
        }
        assert_eq!(
            string(&value("{\"$date\":{\"$numberLong\":17}}")).as_deref(),
            Some("17")
        );
        for json in ["\"None\"", "\"\"", "null", "true", "[]", "{}", "\"NaN\""] {
            assert_eq!(string(&value(json)), None, "{json}");
        }
    }

    #[test]
    fn prose_keeps_its_lines() {
        for (json, want) in [
            ("[\"One.\",\"Two.\"]", "One.\nTwo."),
            ("{\"rendered\":\"<p>x\"}", "<p>x"),
            (
                "{\"summary\":[\"S\"],\"sections\":[{\"headline\":[],\"paragraphs\":[\"One\"]},\
                 {\"headline\":[\"H\"],\"paragraphs\":[\"Two\",\"Three\"]}]}",
                "S\nOne\nH\nTwo\nThree",
            ),
            (
                "[{\"type\":\"p\",\"text\":\"One\"},{\"type\":\"p\",\"text\":\"Two\"}]",
                "One\nTwo",
            ),
            (
                "[{\"title\":\"H\",\"text\":\"One\"},{\"heading\":null,\"text\":\"Two\"}]",
                "H\nOne\nTwo",
            ),
            (
                "{\"time\":17,\"blocks\":[{\"type\":\"paragraph\",\"data\":{\"text\":\"One\"}},\
                 {\"type\":\"list\",\"data\":{\"items\":[\"Two\",\"Three\"]}},\
                 {\"type\":\"image\",\"data\":{\"file\":{\"url\":\"https://e.example/a.jpg\"}}}]}",
                "One\nTwo\nThree",
            ),
            (
                "{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":[\
                 {\"type\":\"text\",\"text\":\"One \"},{\"type\":\"text\",\"text\":\"two\",\
                 \"marks\":[{\"type\":\"bold\"}]}]},{\"type\":\"paragraph\",\"content\":[\
                 {\"type\":\"text\",\"text\":\"Three\"}]}]}",
                "One two\nThree",
            ),
            (
                "{\"ops\":[{\"insert\":\"One \"},{\"insert\":\"two\",\"attributes\":{\"bold\":true}},\
                 {\"insert\":\"\\nThree\\n\"}]}",
                "One two\nThree\n",
            ),
            ("[{\"p\":\"One\"},{\"p\":\"Two\"}]", "One\nTwo"),
            (
                "[\"One, \",{\"type\":\"bold\",\"text\":\"two\"},\".\\nThree\"]",
                "One, two.\nThree",
            ),
            (
                "{\"2\":\"Two\",\"10\":\"Three\",\"1\":\"One\"}",
                "One\nTwo\nThree",
            ),
            (
                "{\"paragraph_1\":\"One\",\"paragraph_2\":[\"Two\",\"Three\"]}",
                "One\nTwo\nThree",
            ),
            (
                "[{\"type\":\"text\",\"model\":{\"blocks\":[{\"type\":\"paragraph\",\"model\":{\"text\":\"One\"}},\
                 {\"type\":\"paragraph\",\"model\":{\"text\":\"Two\"}}]}}]",
                "One\nTwo",
            ),
            (
                "[{\"_type\":\"block\",\"children\":[{\"_type\":\"span\",\"text\":\"One\"},\
                 {\"_type\":\"span\",\"text\":\", two\"}]}]",
                "One, two",
            ),
        ] {
            assert_eq!(prose(value(json)).as_deref(), Some(want), "{json}");
        }
    }

    #[test]
    fn addresses_are_told_from_names() {
        assert!(is_url("HTTPS://e.example/a") && is_url("//e.example/a"));
        assert!(!is_url("Read more") && !is_url("https://") && !is_url("https://a b.example"));
    }
}
