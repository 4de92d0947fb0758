//! A document as it would be without what a store or a table wrote round its values: DynamoDB's and
//! Firestore's types, JSON printed into a string, the columns of a data frame.

use std::borrow::Cow;

use super::alias;
use super::value::{self, Value};
use crate::desk::decode::sniff::{Shape, shape as sniff};
use crate::desk::{Limits, Reason, Reject, Stage};

/// The only member of an object that says what type its value has.
const TYPES: &[&str] = &[
    "S",
    "N",
    "L",
    "M",
    "SS",
    "NS",
    "BOOL",
    "NULL",
    "stringValue",
    "integerValue",
    "doubleValue",
    "booleanValue",
    "timestampValue",
    "nullValue",
    "arrayValue",
    "mapValue",
    "values",
];

/// Printed documents inside one another that are read.
const MAX_PRINTED: usize = 2;

/// Shortest string that may be a printed document, in bytes.
const MIN_PRINTED: usize = 20;

/// The document without types, its printed documents read.
pub fn plain<'a>(value: Value<'a>, limits: &Limits) -> Value<'a> {
    untyped(value, MAX_PRINTED, limits)
}

fn untyped<'a>(value: Value<'a>, printed: usize, limits: &Limits) -> Value<'a> {
    match value {
        Value::Object(mut members) => {
            let typed = members.len() == 1 && TYPES.contains(&members[0].0.as_ref());
            if typed && let Some((name, inner)) = members.pop() {
                // Firestore's map is an object with fields.
                let inner = match (name.as_ref(), inner) {
                    ("mapValue", mut inner) => inner.take("fields").unwrap_or(inner),
                    (_, inner) => inner,
                };
                return untyped(inner, printed, limits);
            }
            let members = members.into_iter();
            let members = members.map(|(name, value)| (name, untyped(value, printed, limits)));
            Value::Object(members.collect())
        }
        Value::List(items) => {
            let items = items.into_iter().map(|item| untyped(item, printed, limits));
            Value::List(items.collect())
        }
        Value::Text(text) => match read(&text, printed, limits) {
            Some(value) => value,
            None => Value::Text(text),
        },
        value => value,
    }
}

/// A document that was printed into a string.
fn read<'a>(text: &str, printed: usize, limits: &Limits) -> Option<Value<'a>> {
    let printed = printed.checked_sub(1)?;
    let start = text.trim_start();
    if text.len() < MIN_PRINTED || !start.starts_with(['{', '[']) || sniff(text) != Shape::Json {
        return None;
    }
    let value = value::owned(value::whole(text, limits).ok()?);
    let holds = match &value {
        Value::List(items) => items.iter().any(|item| matches!(item, Value::Object(_))),
        value => matches!(value, Value::Object(_)),
    };
    holds.then(|| untyped(value, printed, limits))
}

/// The one row of a data frame that was written by its columns, or as columns and rows; any other
/// document as it is.
///
/// # Errors
/// `array` when there are several rows.
pub fn row(value: Value<'_>) -> Result<Value<'_>, Reject> {
    let several = |count: usize| {
        let detail = format!("a table of {count} rows");
        Reject::new(Reason::Array, Stage::Decode, detail)
    };
    match rows(&value) {
        0 => Ok(value),
        1 => Ok(first(value)),
        count => Err(several(count)),
    }
}

/// How many rows a data frame has; none when it is not one.
fn rows(value: &Value<'_>) -> usize {
    let Value::Object(members) = value else {
        return 0;
    };
    if let (Some(Value::List(names)), Some(Value::List(rows))) =
        (value.get("columns"), value.get("data"))
    {
        let fits =
            |row: &Value<'_>| matches!(row, Value::List(cells) if cells.len() == names.len());
        let named = names.iter().all(|name| matches!(name, Value::Text(_)));
        return if named && rows.iter().all(fits) {
            rows.len()
        } else {
            0
        };
    }
    let cells = |value: &Value<'_>| match value {
        Value::Object(cells) => {
            let counted = |(name, _): &(Cow<'_, str>, _)| name.bytes().all(|b| b.is_ascii_digit());
            cells.iter().all(counted).then_some(cells.len())
        }
        _ => None,
    };
    let known = members
        .iter()
        .filter(|(name, _)| alias::is_known(name))
        .count();
    let count = members
        .first()
        .and_then(|(_, value)| cells(value))
        .unwrap_or(0);
    let even = members.iter().all(|(_, value)| cells(value) == Some(count));
    if even && known >= 2 { count } else { 0 }
}

/// The cells of the first row.
fn first(mut value: Value<'_>) -> Value<'_> {
    let table = (value.take("columns"), value.take("data"));
    if let (Some(Value::List(names)), Some(Value::List(mut rows))) = table {
        let Some(Value::List(cells)) = rows.pop() else {
            return Value::Null;
        };
        let names = names.into_iter().filter_map(|name| match name {
            Value::Text(name) => Some(name),
            _ => None,
        });
        return Value::Object(names.zip(cells).collect());
    }
    match value {
        Value::Object(members) => {
            let cells = members.into_iter().map(|(name, value)| match value {
                Value::Object(mut cells) => {
                    (name, cells.pop().map_or(Value::Null, |(_, cell)| cell))
                }
                value => (name, value),
            });
            Value::Object(cells.collect())
        }
        value => value,
    }
}
