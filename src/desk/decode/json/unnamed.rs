//! The body of an object that holds none under any name that is known: the longest prose that it has.

use super::alias::{self, Slot};
use super::bodies::markup_of;
use super::value::Value;
use super::{Article, shape, value};
use crate::desk::Limits;
use crate::desk::decode::sniff::{Shape, shape as sniff};

/// Words that prose under an unknown name has at least: less may be a title or a label.
const MIN_WORDS: usize = 25;

/// Objects inside one another that are looked into.
const MAX_DEPTH: usize = 4;

/// Parts of names of members that hold prose which is not the article.
const OTHER: &[&str] = &[
    "abstract",
    "alert",
    "bio",
    "caption",
    "comment",
    "consent",
    "cookie",
    "copyright",
    "css",
    "desc",
    "disclaimer",
    "error",
    "excerpt",
    "footer",
    "header",
    "image",
    "keyword",
    "legal",
    "license",
    "message",
    "meta",
    "notice",
    "policy",
    "privacy",
    "prompt",
    "query",
    "related",
    "script",
    "seo",
    "snippet",
    "style",
    "summary",
    "teaser",
    "terms",
];

/// Takes the longest prose under a name that no alias knows as the article's body.
pub fn body(text: &str, limits: &Limits, article: &mut Article) {
    let Ok(value) = value::whole(text, limits) else {
        return;
    };
    let mut best: Option<String> = None;
    search(value, MAX_DEPTH, &mut best);
    match best.map(markup_of) {
        Some((body, Shape::Html)) => article.html = Some(body),
        Some((body, Shape::Text | Shape::Json | Shape::Warc)) => article.text = Some(body),
        _ => {}
    }
}

fn search(value: Value<'_>, depth: usize, best: &mut Option<String>) {
    match value {
        Value::Object(members) => {
            for (name, value) in members {
                let slot = alias::slot(&name).map(|(slot, _)| slot);
                let wraps = matches!(
                    slot,
                    Some(Slot::Wrapper | Slot::Articles | Slot::Fields | Slot::Graph)
                );
                if !wraps && (slot.is_some() || is_other(&name)) {
                    continue;
                }
                let listed = wraps
                    && matches!(&value, Value::List(items) if matches!(items[..], [Value::Object(_)]));
                if listed || matches!(value, Value::Object(_)) {
                    if depth > 0 {
                        search(value, depth - 1, best);
                    }
                } else if let Some(prose) = shape::prose(value).filter(|prose| is_prose(prose))
                    && sniff(&prose) != Shape::Json
                    && best.as_ref().is_none_or(|best| prose.len() > best.len())
                {
                    *best = Some(prose);
                }
            }
        }
        Value::List(mut items) if items.len() == 1 && depth > 0 => {
            search(items.remove(0), depth - 1, best);
        }
        _ => {}
    }
}

/// Whether a name says that its prose is not the article.
pub fn is_other(name: &str) -> bool {
    let lower = name.to_lowercase();
    OTHER.iter().any(|part| lower.contains(part))
}

/// Sentences: words with blanks between them and a mark at the end of one.
fn is_prose(text: &str) -> bool {
    let ideographs = text.chars().filter(|c| *c >= '\u{2e80}').count();
    let words = text.split_whitespace().count() + ideographs / 2;
    words >= MIN_WORDS && text.contains(['.', '!', '?', '。', '！', '？', '।', '؟'])
}
