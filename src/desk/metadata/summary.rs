//! The summary of an article: what the producer or the page says that it is about.

use crate::desk::decode::{Fields, Sourced, without_note};
use crate::desk::extract::{Candidate, Field};

/// The summary that the message states, else the best of the page.
pub(super) fn choose(fields: &Fields, candidates: &[Candidate]) -> Option<Sourced<String>> {
    let rank = |from: &str| match from {
        "json-ld description" => 0,
        "meta og:description" => 1,
        "meta description" => 2,
        _ => 3,
    };
    let summary = fields.summary.as_ref().and_then(|summary| {
        let value = without_note(&summary.value).to_owned();
        (!value.is_empty()).then(|| Sourced {
            value,
            from: summary.from.clone(),
        })
    });
    summary.or_else(|| {
        candidates
            .iter()
            .filter(|c| {
                c.field == Field::Description
                    && c.value.chars().count() >= 15
                    && (!c.from.starts_with("json-ld ") || c.from == "json-ld description")
            })
            .min_by_key(|c| rank(&c.from))
            .map(|c| Sourced {
                value: c.value.clone(),
                from: c.from.clone(),
            })
    })
}
