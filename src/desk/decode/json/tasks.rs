//! A task of Celery: `[[positional arguments], {named arguments}, {callbacks …}]`, its second protocol's body.

use super::value::{self, Value};
use super::{Article, within};
use crate::desk::{Limits, Reject};

/// What only such a body's third part says.
const PARTS: &[&str] = &["callbacks", "errbacks", "chain", "chord"];

/// The article among the arguments of a task.
///
/// # Errors
/// `array` when there are several.
pub fn article(text: &str, limits: &Limits) -> Result<Option<Article>, Reject> {
    let nested = text.trim_start().strip_prefix('[');
    if !nested.is_some_and(|rest| rest.trim_start().starts_with('[')) {
        return Ok(None);
    }
    let Ok(Value::List(parts)) = value::whole(text, limits) else {
        return Ok(None);
    };
    let Ok([positional, named, rest]) = <[Value<'_>; 3]>::try_from(parts) else {
        return Ok(None);
    };
    if !matches!(positional, Value::List(_)) || !PARTS.iter().any(|part| rest.get(part).is_some()) {
        return Ok(None);
    }
    let arguments = vec![("kwargs".into(), named), ("args".into(), positional)];
    within(Value::Object(arguments), 0, limits)
}
