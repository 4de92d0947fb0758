//! People, tags and tickers: a string, a list, objects with a name, and the same inside of one another.

use super::printed;
use super::shape::{is_absent, member, string};
use super::value::Value;
use crate::desk::decode::codes;

/// Members that hold a person's name, preferred first.
const PERSON: &[&str] = &[
    "name",
    "full_name",
    "fullName",
    "display_name",
    "displayName",
    "by",
    "byline",
    "title",
    "original",
    "content",
    "text",
    "$t",
    "fields",
    "attributes",
    "node",
    "properties",
    "data",
    "value",
];

/// Members that hold a tag's name, preferred first.
const TAG: &[&str] = &[
    "name", "label", "term", "title", "value", "tag", "keyword", "text", "genre", "_", "#text",
    "$t",
];

/// Members that hold the tags of an object that is not one itself, as interfaces nest them.
const WITHIN: &[&str] = &[
    "nodes",
    "edges",
    "node",
    "data",
    "attributes",
    "fields",
    "items",
    "results",
];

/// Objects and lists inside one another that are looked into.
const MAX_DEPTH: usize = 5;

/// Longest list that is kept of authors, tags, tickers.
const MAX_LIST: usize = 200;

/// People: one string each where the producer split them, a single string as it is.
pub fn people(value: &Value<'_>) -> Vec<String> {
    let mut names = Vec::new();
    match value {
        Value::Text(text) => match printed_list(text) {
            Some(items) => names.extend(items),
            None => names.extend(string(value)),
        },
        Value::List(items) => names.extend(items.iter().take(MAX_LIST).filter_map(person)),
        // Arc: those who wrote it, apart from those who took its pictures.
        Value::Object(_) if value.get("by").is_some() => {
            names.extend(value.get("by").map(people).unwrap_or_default());
        }
        Value::Object(members) => match person(value) {
            Some(name) => names.push(name),
            None if is_map(members) => {
                let values = members.iter().take(MAX_LIST).map(|(_, value)| value);
                names.extend(values.filter_map(person));
            }
            None => {
                let within = ["nodes", "edges"].iter().find_map(|name| value.get(name));
                if let Some(Value::List(items)) = within {
                    names.extend(items.iter().take(MAX_LIST).filter_map(person));
                }
            }
        },
        _ => names.extend(person(value)),
    }
    names
}

fn person(value: &Value<'_>) -> Option<String> {
    // A number is a row of the producer's table of authors.
    if matches!(value, Value::Number(_)) {
        return None;
    }
    if let Some(name) = member(value, PERSON) {
        return Some(name);
    }
    let part = |names: [&str; 4]| names.iter().find_map(|n| value.get(n).and_then(string));
    let first = part(["first_name", "firstName", "firstname", "givenName"]);
    let last = part(["last_name", "lastName", "lastname", "familyName"]);
    match (first, last) {
        (Some(first), Some(last)) => Some(format!("{first} {last}")),
        (first, last) => first.or(last),
    }
}

/// Tags: a list of strings or objects, or one string with separators.
pub fn tags(value: &Value<'_>) -> Vec<String> {
    match value {
        Value::Text(text) => {
            if let Some(items) = printed_list(text) {
                return items;
            }
            text.split([',', ';', '|'])
                .map(str::trim)
                .filter(|tag| !is_absent(tag))
                .take(MAX_LIST)
                .map(ToOwned::to_owned)
                .collect()
        }
        Value::List(_) | Value::Object(_) => {
            let mut out = Vec::new();
            labels(value, MAX_DEPTH, &mut out);
            out
        }
        _ => Vec::new(),
    }
}

/// IPTC's code of a subject, where its scheme says that it is one.
fn coded(value: &Value<'_>) -> Option<String> {
    let of = |name: &str| value.get(name).and_then(string);
    let code = ["qcode", "code", "uri"].iter().find_map(|name| of(name))?;
    let scheme = of("scheme").unwrap_or_default();
    let whole = match scheme.trim_end_matches(['/', ':']) {
        "" => code,
        scheme => format!("{scheme}:{code}"),
    };
    codes::subject(&whole).filter(|_| whole.contains(':'))
}

fn labels(value: &Value<'_>, depth: usize, out: &mut Vec<String>) {
    let Some(depth) = depth.checked_sub(1).filter(|_| out.len() < MAX_LIST) else {
        return;
    };
    match value {
        // A number is a row of the producer's table of tags.
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
        Value::Text(_) => out.extend(string(value)),
        Value::List(items) => {
            for item in items {
                labels(item, depth, out);
            }
        }
        Value::Object(members) => {
            if let Some(name) = member(value, TAG) {
                out.push(name);
                out.extend(coded(value));
            } else if let Some(inner) = WITHIN.iter().find_map(|name| value.get(name)) {
                labels(inner, depth, out);
            } else if is_map(members) {
                for (_, value) in members {
                    labels(value, depth, out);
                }
            }
        }
    }
}

/// Whether an object lists objects by a key of each.
fn is_map(members: &[(std::borrow::Cow<'_, str>, Value<'_>)]) -> bool {
    let objects = members
        .iter()
        .all(|(_, value)| matches!(value, Value::Object(_)));
    objects && !members.is_empty()
}

/// Tickers as `EXCHANGE:SYMBOL` where both are given.
pub fn tickers(value: &Value<'_>) -> Vec<String> {
    match value {
        Value::List(items) => items.iter().take(MAX_LIST).filter_map(ticker).collect(),
        Value::Text(_) => tags(value),
        _ => ticker(value).into_iter().collect(),
    }
}

fn ticker(value: &Value<'_>) -> Option<String> {
    let symbol = match value {
        Value::Object(_) => ["symbol", "ticker", "name", "code"]
            .iter()
            .find_map(|n| value.get(n).and_then(string))?,
        _ => string(value)?,
    };
    let exchange = ["exchange", "market", "mic"]
        .iter()
        .find_map(|n| value.get(n).and_then(string));
    Some(match exchange {
        Some(exchange) if !symbol.contains(':') => format!("{exchange}:{symbol}"),
        _ => symbol,
    })
}

/// A list that was printed into a string, of authors or tags.
fn printed_list(text: &str) -> Option<Vec<String>> {
    let inner = text.trim().strip_prefix('[')?.strip_suffix(']')?.trim();
    if inner.is_empty() {
        return Some(Vec::new());
    }
    let mut items = printed::strings(text)?;
    items.retain(|item| !is_absent(item.trim()));
    items.truncate(MAX_LIST);
    Some(
        items
            .into_iter()
            .map(|item| item.trim().to_owned())
            .collect(),
    )
}

#[cfg(test)]
mod tests {
    use super::super::value::tests::kept as value;
    use super::*;

    #[test]
    fn a_code_of_iptc_stands_beside_its_name() {
        let coded = r#"[{"name":"Stock exchange","code":"20000394","scheme":"http://cv.iptc.org/newscodes/mediatopic/"},
            {"name":"Sport","qcode":"subj:15000000"},{"name":"Mills","code":"15000000"},{"name":"Own","qcode":"own:15000000"}]"#;
        let want = [
            "Stock exchange",
            "medtop:20000394",
            "Sport",
            "medtop:15000000",
            "Mills",
            "Own",
        ];
        assert_eq!(tags(&value(coded)), want);
    }

    #[test]
    fn people_tags_and_tickers_come_in_every_shape() {
        for json in [
            "[\"A B\",\"C\"]",
            "[{\"name\":\"A B\"},{\"name\":\"C\"}]",
            "\"['A B', 'C']\"",
            "[{\"first_name\":\"A\",\"last_name\":\"B\"},{\"full_name\":\"C\"},\"None\"]",
            "[{\"by\":\"A B\",\"title\":\"Reporter\"},{\"name\":{\"$t\":\"C\"}}]",
            "{\"7\":{\"author_id\":\"7\",\"name\":\"A B\"},\"8\":{\"name\":\"C\"}}",
            "{\"nodes\":[{\"name\":\"A B\"},{\"node\":{\"name\":\"C\"}}]}",
            "[{\"type\":[\"h-card\"],\"properties\":{\"name\":[\"A B\"]}},\"C\"]",
        ] {
            assert_eq!(people(&value(json)), ["A B", "C"], "{json}");
        }
        assert_eq!(people(&value("\"A B; C\"")), ["A B; C"]);
        assert_eq!(people(&value("{\"node\":{\"name\":\"A B\"}}")), ["A B"]);
        for json in [
            "\"a, b\"",
            "[\"a\",\"b\"]",
            "[{\"label\":\"a\",\"score\":1},{\"term\":\"b\"}]",
            "\"a|b\"",
            "[\"a\",{\"_\":\"b\",\"$\":{\"domain\":\"x\"}}]",
            "{\"a\":{\"ID\":1,\"name\":\"a\",\"meta\":{}},\"b\":{\"ID\":2,\"name\":\"b\"}}",
            "{\"data\":[{\"id\":1,\"attributes\":{\"name\":\"a\"}},{\"attributes\":{\"name\":\"b\"}}]}",
            "{\"nodes\":[{\"name\":\"a\"},{\"name\":\"b\"}]}",
            "{\"edges\":[{\"node\":{\"name\":\"a\"}},{\"node\":{\"name\":\"b\"}}]}",
            "[[{\"id\":3,\"name\":\"a\"}],[{\"id\":4,\"name\":\"b\"}]]",
        ] {
            assert_eq!(tags(&value(json)), ["a", "b"], "{json}");
        }
        assert!(tags(&value("[1,2]")).is_empty() && tags(&value("{\"data\":[]}")).is_empty());
        let stocks = "[{\"name\":\"AAPL\",\"exchange\":\"NASDAQ\"},\"NYSE:BA\",{\"symbol\":\"T\"}]";
        assert_eq!(tickers(&value(stocks)), ["NASDAQ:AAPL", "NYSE:BA", "T"]);
    }
}
