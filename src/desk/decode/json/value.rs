//! A JSON document as a bounded tree: strings borrowed where they can be, members that no alias
//! knows skipped while parsing.

use std::borrow::Cow;
use std::cell::Cell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::{alias, repair};
use crate::desk::{Limits, Reason, Reject, Stage};

/// Values kept of one document.
const MAX_VALUES: usize = 200_000;

/// Deepest nesting that the parser itself bears.
const MAX_DEPTH: usize = 120;

/// A JSON value.
#[derive(Debug, Clone, PartialEq)]
pub enum Value<'a> {
    /// `null`, and what cannot be used.
    Null,
    /// A boolean.
    Bool(bool),
    /// A number as written out.
    Number(String),
    /// A string.
    Text(Cow<'a, str>),
    /// An array.
    List(Vec<Value<'a>>),
    /// An object, members in order.
    Object(Vec<(Cow<'a, str>, Value<'a>)>),
}

impl Value<'_> {
    /// The member of this exact name.
    pub fn get(&self, name: &str) -> Option<&Self> {
        match self {
            Self::Object(members) => members.iter().find(|(key, _)| key == name).map(|(_, v)| v),
            _ => None,
        }
    }

    /// Takes the member of this exact name out.
    pub fn take(&mut self, name: &str) -> Option<Self> {
        match self {
            Self::Object(members) => {
                let at = members.iter().position(|(key, _)| key == name)?;
                Some(members.swap_remove(at).1)
            }
            _ => None,
        }
    }
}

/// A parsed document.
#[derive(Debug)]
pub struct Document<'a> {
    /// The tree.
    pub value: Value<'a>,
    /// Members that were skipped because no alias knows them.
    pub unknown: usize,
}

/// Budgets and findings of one parse.
struct Context {
    max_depth: usize,
    values: Cell<usize>,
    unknown: Cell<usize>,
    stop: Cell<Option<Reason>>,
}

/// Parses one document. `owned` text comes back with owned strings.
///
/// # Errors
/// `too-deep`, `too-large`, `array`, or `bad-json` with the place.
pub fn parse<'a>(text: &'a str, limits: &Limits) -> Result<Document<'a>, Reject> {
    with(text, limits, true)
}

/// Parses one document with the members that no alias knows; a list of several values is one, too.
///
/// # Errors
/// As [`parse`].
pub fn whole<'a>(text: &'a str, limits: &Limits) -> Result<Value<'a>, Reject> {
    with(text, limits, false).map(|document| document.value)
}

fn with<'a>(text: &'a str, limits: &Limits, filter: bool) -> Result<Document<'a>, Reject> {
    let first = match once(text, limits, filter) {
        Err(reject) if reject.reason == Reason::BadJson => reject,
        outcome => return outcome,
    };
    // What Python's json and pandas write although it is not JSON: NaN, lone surrogates, raw
    // control characters.
    let Some(repaired) = repair::repair(text) else {
        return Err(first);
    };
    let document = once(&repaired, limits, filter)?;
    Ok(Document {
        value: owned(document.value),
        unknown: document.unknown,
    })
}

fn once<'a>(text: &'a str, limits: &Limits, filter: bool) -> Result<Document<'a>, Reject> {
    let context = Context {
        max_depth: limits.max_json_depth.min(MAX_DEPTH),
        values: Cell::new(0),
        unknown: Cell::new(0),
        stop: Cell::new(None),
    };
    let mut parser = serde_json::Deserializer::from_str(text);
    let seed = Seed {
        context: &context,
        depth: 0,
        filter,
    };
    match seed.deserialize(&mut parser) {
        Ok(value) => {
            parser.end().map_err(|error| {
                let detail = format!("something follows the first value at {}", place(&error));
                Reject::new(Reason::BadJson, Stage::Decode, detail)
            })?;
            Ok(Document {
                value,
                unknown: context.unknown.get(),
            })
        }
        Err(error) => {
            let reason = context.stop.get().unwrap_or(Reason::BadJson);
            let detail = match reason {
                Reason::TooDeep => format!(
                    "JSON nested more than {} deep at {}",
                    context.max_depth,
                    place(&error)
                ),
                Reason::TooLarge => format!("more than {MAX_VALUES} JSON values"),
                Reason::Array => "a JSON array of several values".to_owned(),
                _ => error.to_string(),
            };
            Err(Reject::new(reason, Stage::Decode, detail))
        }
    }
}

fn place(error: &serde_json::Error) -> String {
    format!("line {} column {}", error.line(), error.column())
}

/// The value without its borrows.
pub fn owned<'b>(value: Value<'_>) -> Value<'b> {
    match value {
        Value::Null => Value::Null,
        Value::Bool(flag) => Value::Bool(flag),
        Value::Number(number) => Value::Number(number),
        Value::Text(text) => Value::Text(Cow::Owned(text.into_owned())),
        Value::List(items) => Value::List(items.into_iter().map(owned).collect()),
        Value::Object(members) => Value::Object(
            members
                .into_iter()
                .map(|(key, value)| (Cow::Owned(key.into_owned()), owned(value)))
                .collect(),
        ),
    }
}

#[derive(Clone, Copy)]
struct Seed<'c> {
    context: &'c Context,
    depth: usize,
    /// Whether members are looked up in the alias table.
    filter: bool,
}

impl Seed<'_> {
    fn deeper<E: Error>(self) -> Result<Self, E> {
        if self.depth >= self.context.max_depth {
            return Err(self.stop(Reason::TooDeep));
        }
        Ok(Self {
            depth: self.depth + 1,
            ..self
        })
    }

    fn stop<E: Error>(self, reason: Reason) -> E {
        self.context.stop.set(Some(reason));
        E::custom(reason.code())
    }

    fn count<E: Error>(self) -> Result<(), E> {
        let values = self.context.values.get() + 1;
        self.context.values.set(values);
        if values > MAX_VALUES {
            return Err(self.stop(Reason::TooLarge));
        }
        Ok(())
    }
}

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = Value<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value<'de>, D::Error> {
        self.count()?;
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seed<'_> {
    type Value = Value<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Value<'de>, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Value<'de>, E> {
        Ok(Value::Bool(flag))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value<'de>, E> {
        Ok(Value::Number(number.to_string()))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Value<'de>, E> {
        Ok(Value::Number(number.to_string()))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Value<'de>, E> {
        Ok(Value::Number(number.to_string()))
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Value<'de>, E> {
        Ok(Value::Text(Cow::Borrowed(text)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Value<'de>, E> {
        Ok(Value::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value<'de>, A::Error> {
        let inner = self.deeper()?;
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(inner)? {
            list.push(item);
            if self.filter && self.depth == 0 && list.len() > 1 {
                return Err(self.stop(Reason::Array));
            }
        }
        Ok(Value::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Value<'de>, A::Error> {
        let inner = self.deeper()?;
        let mut object = Vec::new();
        while let Some(key) = members.next_key_seed(Key)? {
            if self.filter && !alias::is_known(&key) {
                members.next_value::<IgnoredAny>()?;
                self.context.unknown.set(self.context.unknown.get() + 1);
                continue;
            }
            let seed = Seed {
                filter: self.filter && alias::is_wrapper(&key),
                ..inner
            };
            object.push((key, members.next_value_seed(seed)?));
        }
        Ok(Value::Object(object))
    }
}

/// A member's name.
struct Key;

impl<'de> DeserializeSeed<'de> for Key {
    type Value = Cow<'de, str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for Key {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a member's name")
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(text))
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Cow::Owned(text.to_owned()))
    }
}

#[cfg(test)]
pub mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The value of a member `tags`, which the parser keeps whole.
    pub fn kept(json: &str) -> Value<'static> {
        let text: &'static str = Box::leak(format!("{{\"tags\":{json}}}").into_boxed_str());
        let document = parse(text, &Limits::default()).unwrap();
        document.value.get("tags").cloned().unwrap()
    }

    fn reason(text: &str) -> Reject {
        parse(text, &Limits::default()).unwrap_err()
    }

    #[test]
    fn unknown_members_are_skipped_and_counted() {
        let text = r#"{"title":"A","x":{"y":[1,{"title":"no"}]},"data":{"text":"B","z":null}}"#;
        let document = parse(text, &Limits::default()).unwrap();
        assert_eq!(document.unknown, 2);
        assert_eq!(document.value.get("title"), Some(&Value::Text("A".into())));
        let data = document.value.get("data").unwrap();
        assert_eq!(
            data,
            &Value::Object(vec![("text".into(), Value::Text("B".into()))])
        );
    }

    #[test]
    fn strings_without_escapes_are_borrowed() {
        let document = parse(r#"{"text":"B"}"#, &Limits::default()).unwrap();
        assert!(matches!(
            document.value.get("text"),
            Some(Value::Text(Cow::Borrowed("B")))
        ));
    }

    #[test]
    fn nesting_ends_at_the_limit() {
        for text in [
            "[".repeat(100_000),
            r#"{"body":"#.repeat(100_000),
            format!("{{\"body\":{}", "[".repeat(65)),
        ] {
            let reject = reason(&text);
            assert_eq!(reject.reason, Reason::TooDeep);
            assert!(
                reject.detail.contains("64 deep at line 1"),
                "{}",
                reject.detail
            );
        }
        // Nesting in a member that nobody reads costs nothing and harms nothing.
        let deep = format!(
            "{{\"x\":{}{},\"text\":\"B\"}}",
            "[".repeat(100_000),
            "]".repeat(100_000)
        );
        assert_eq!(parse(&deep, &Limits::default()).unwrap().unknown, 1);
    }

    #[test]
    fn broken_json_says_where() {
        for (text, place) in [
            ("{\"text\": \"a\"", "line 1 column 12"),
            (
                "{\"text\": \"a\"}\n{\"text\": \"b\"}",
                "follows the first value at line 2 column 1",
            ),
            ("{'text': 'a'}", "line 1 column 2"),
            ("{\"text\": None}", "line 1 column 10"),
        ] {
            let reject = reason(text);
            assert_eq!(reject.reason, Reason::BadJson);
            assert!(reject.detail.contains(place), "{}", reject.detail);
        }
    }

    #[test]
    fn several_values_in_a_list_are_no_article() {
        assert_eq!(
            reason("[{\"text\":\"a\"},{\"text\":\"b\"}]").reason,
            Reason::Array
        );
    }

    #[test]
    fn the_number_of_values_is_bounded() {
        let many = format!("{{\"tags\":[{}1]}}", "1,".repeat(MAX_VALUES));
        assert_eq!(reason(&many).reason, Reason::TooLarge);
        let skipped = format!("{{\"x\":[{}1],\"text\":\"B\"}}", "1,".repeat(MAX_VALUES));
        assert!(parse(&skipped, &Limits::default()).is_ok());
    }

    #[test]
    fn what_python_writes_is_read() {
        let text =
            "{\"author\": NaN, \"id\": -Infinity, \"text\": \"a\\ud83d b\\ud83d\\ude00 \n\tc\"}";
        let document = parse(text, &Limits::default()).unwrap();
        let text = document.value.get("text");
        assert_eq!(text, Some(&Value::Text("a\u{FFFD} b😀 \n\tc".into())));
    }

    proptest! {
        #[test]
        fn any_text_ends(text in "[\\[\\]{}\",:0-9a-z\\\\uNdD8 \n-]{0,80}") {
            let _ = parse(&text, &Limits::default());
        }

        #[test]
        fn what_serde_json_reads_is_read_alike(text in any::<String>(), extra in "[\\[\\]{}\",:0-9a-z]{0,30}") {
            let plain = serde_json::json!({"text": text, "x": extra}).to_string();
            let document = parse(&plain, &Limits::default()).unwrap();
            prop_assert_eq!(document.value.get("text"), Some(&Value::Text(text.as_str().into())));
            let noise: Result<serde_json::Value, _> = serde_json::from_str(&extra);
            prop_assert!(noise.is_err() || parse(&extra, &Limits::default()).is_ok() || extra.starts_with('['));
        }
    }
}
