//! The language that message and page declare.

use super::codes::normalised;
use crate::desk::decode::{Conflict, RawArticle, Sourced};
use crate::desk::extract::{Candidate, Field, Page};

/// What is declared.
#[derive(Debug, Clone, Default)]
pub struct Declared {
    /// As written; the message's before the page's, of these the document's before the article's.
    pub stated: Option<Sourced<String>>,
    /// Declarations of another language.
    pub conflicts: Vec<Conflict>,
}

/// Most declarations of a page that are compared.
const MAX_CONFLICTS: usize = 3;

/// What message and page declare. `en-US` and `en` do not disagree; `en` and `de` do.
pub fn declared(raw: &RawArticle, page: &Page) -> Declared {
    let rank = |from: &str| match from {
        "html lang" => 0,
        "json-ld inLanguage" => 1,
        _ => 2,
    };
    let mut said: Vec<&Candidate> = page
        .candidates
        .iter()
        .filter(|c| c.field == Field::Language && normalised(&c.value).is_some())
        .collect();
    said.sort_by_key(|c| rank(&c.from));
    let said = said.into_iter().map(|c| Sourced {
        value: c.value.clone(),
        from: c.from.clone(),
    });
    let mut all = raw.fields.language.clone().into_iter().chain(said);
    let Some(chosen) = all.next() else {
        return Declared::default();
    };
    let mut known = vec![normalised(&chosen.value)];
    let mut conflicts = Vec::new();
    for other in all {
        let code = normalised(&other.value);
        if known.contains(&code) || conflicts.len() == MAX_CONFLICTS {
            continue;
        }
        known.push(code);
        conflicts.push(Conflict {
            field: "language",
            chosen: chosen.clone(),
            other,
        });
    }
    Declared {
        stated: Some(chosen),
        conflicts,
    }
}
