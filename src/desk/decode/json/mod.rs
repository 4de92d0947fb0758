//! A JSON object in any of the usual dialects to a body and fields.

mod alias;
mod repair;
mod shape;
mod unnamed;
mod value;

use alias::Slot;
pub use shape::is_absent;
use value::Value;

use super::fields::Found;
use super::sniff::{Shape, holds_markup, shape as sniff};
use super::{entities, lines};
use crate::desk::{Limits, Reason, Reject, Stage};

/// Wrappers that are looked through, one inside another.
const MAX_WRAPPERS: usize = 3;

/// Members of one object that are looked at: a name can be spelt in many ways, and each is
/// compared with those before it.
const MAX_MEMBERS: usize = 256;

/// A date is shorter, in bytes.
const MAX_DATE: usize = 40;

/// Digits of a date: a day and a year.
const MIN_DIGITS: usize = 5;

/// Words that a text has at least which stands where an object may: `"result":"not found"` is none.
const FEWEST: usize = 3;

/// Markup that holds less than this share of the text beside it is not the article's page.
const FAR_SHORTER: usize = 2;

/// What a JSON body says.
#[derive(Debug, Default)]
pub struct Article {
    /// Markup.
    pub html: Option<String>,
    /// Text.
    pub text: Option<String>,
    /// `article_clean`.
    pub clean: bool,
    /// Fields, best first within a field.
    pub found: Found,
    /// Members that no alias knows.
    pub unknown: usize,
}

/// A member that an alias knows: rank among the slot's names, its name, its value.
struct Member<'a> {
    slot: Slot,
    rank: usize,
    name: String,
    value: Value<'a>,
}

/// Reads a body that is meant to be JSON.
///
/// # Errors
/// `bad-json`, `too-deep`, `too-large`, `array`, `feed` (JSON Feed) or `no-content`.
pub fn read(text: &str, limits: &Limits) -> Result<Article, Reject> {
    let document = value::parse(text, limits)?;
    let mut members = unwrap(document.value)?;
    // Preferred names first; of equal names the first, inner ones before their envelope's.
    members.sort_by_key(|member| (member.slot, member.rank));
    let mut article = Article {
        unknown: document.unknown,
        ..Article::default()
    };
    bodies(&mut members, &mut article)?;
    fields(&members, &mut article);
    if article.html.is_none() && article.text.is_none() && article.unknown > 0 {
        unnamed::body(text, limits, &mut article);
    }
    if article.html.is_none() && article.text.is_none() {
        return Err(no_content(&members, article.unknown));
    }
    Ok(article)
}

fn no_content(members: &[Member<'_>], unknown: usize) -> Reject {
    let mut names: Vec<&str> = members.iter().map(|member| member.name.as_str()).collect();
    names.dedup();
    names.truncate(20);
    Reject::new(
        Reason::NoContent,
        Stage::Decode,
        format!(
            "a JSON object without html or text; members: {}; {unknown} of unknown name",
            if names.is_empty() {
                "none".to_owned()
            } else {
                names.join(", ")
            },
        ),
    )
}

/// Looks through wrappers down to the object that holds a body: its members, then those of the
/// objects round it.
fn unwrap(mut value: Value<'_>) -> Result<Vec<Member<'_>>, Reject> {
    let mut levels: Vec<Vec<Member<'_>>> = Vec::new();
    for _ in 0..=MAX_WRAPPERS {
        let mut members = match value {
            Value::Object(members) => sorted(members),
            Value::List(mut items) if items.len() == 1 => {
                value = items.remove(0);
                continue;
            }
            other => return Err(no_object(&other)),
        };
        let inner = if members.iter().any(is_body) {
            None
        } else {
            wrapped(&mut members)?
        };
        levels.push(members);
        match inner {
            Some(inner) => value = inner,
            None => break,
        }
    }
    Ok(levels.into_iter().rev().flatten().collect())
}

fn is_body(member: &Member<'_>) -> bool {
    matches!(member.slot, Slot::Html | Slot::Text) && !is_empty(&member.value)
}

fn no_object(value: &Value<'_>) -> Reject {
    let what = match value {
        Value::List(_) => "an empty JSON array",
        Value::Null => "JSON null",
        Value::Bool(_) | Value::Number(_) => "a JSON number or boolean",
        _ => "a JSON string in an array",
    };
    Reject::new(Reason::NoContent, Stage::Decode, what)
}

/// Members with their slots. A name that comes twice in an object counts once: the last one that
/// says anything, as every common parser has it.
fn sorted<'a>(members: Vec<(std::borrow::Cow<'a, str>, Value<'a>)>) -> Vec<Member<'a>> {
    let mut out: Vec<Member<'a>> = Vec::with_capacity(members.len());
    for (name, value) in members {
        let Some((slot, rank)) = alias::slot(&name) else {
            continue;
        };
        let full = out.len() == MAX_MEMBERS;
        match out.iter_mut().find(|m| m.slot == slot && m.name == name) {
            Some(_) if is_empty(&value) => {}
            Some(earlier) => earlier.value = value,
            None if full => {}
            None => out.push(Member {
                slot,
                rank,
                name: name.into_owned(),
                value,
            }),
        }
    }
    out
}

fn is_empty(value: &Value<'_>) -> bool {
    match value {
        Value::Null | Value::Bool(_) | Value::Number(_) => true,
        Value::Text(text) => is_absent(text.trim()),
        Value::List(items) => items.iter().all(is_empty),
        Value::Object(members) => members.iter().all(|(_, value)| is_empty(value)),
    }
}

/// The value inside a wrapper, of several the one that holds a body. A list of several articles is an
/// array, but for `objects`, whose first element is the page's main one (Diffbot).
fn wrapped<'a>(members: &mut [Member<'a>]) -> Result<Option<Value<'a>>, Reject> {
    let headed = members.iter().any(|member| member.slot == Slot::Headline);
    let opens = |member: &Member<'_>| match (&member.value, member.slot) {
        (Value::Object(_), Slot::Wrapper) => true,
        (Value::List(items), Slot::Wrapper) if is_cut(items, headed) => false,
        (Value::List(items), Slot::Wrapper | Slot::Articles) => {
            matches!(items.first(), Some(Value::Object(_)))
        }
        _ => false,
    };
    let leading = members
        .iter()
        .position(|member| opens(member) && leads(&member.value, MAX_WRAPPERS));
    let Some(at) = leading.or_else(|| members.iter().position(opens)) else {
        return Ok(None);
    };
    let member = &mut members[at];
    let objects = member.name.eq_ignore_ascii_case("objects");
    match &mut member.value {
        Value::List(items) if items.len() > 1 && !objects => Err(several(&member.name, items)),
        Value::List(items) => Ok(Some(items.swap_remove(0))),
        value => Ok(Some(std::mem::replace(value, Value::Null))),
    }
}

/// Whether a body is in the value, perhaps inside of more wrappers.
fn leads(value: &Value<'_>, depth: usize) -> bool {
    match value {
        Value::List(items) => items.first().is_some_and(|item| leads(item, depth)),
        Value::Object(members) => members.iter().any(|(name, value)| match alias::slot(name) {
            Some((Slot::Html | Slot::Text, _)) => !is_empty(value),
            Some((Slot::Wrapper | Slot::Articles, _)) => {
                matches!(value, Value::Text(_)) || depth > 0 && leads(value, depth - 1)
            }
            _ => false,
        }),
        _ => false,
    }
}

/// Whether a list is one article that is cut into paragraphs, or into sections where the headline
/// stands elsewhere: none of them has an address, a date or an id of its own.
fn is_cut(items: &[Value<'_>], headed: bool) -> bool {
    let own = |item: &Value<'_>| {
        let Value::Object(members) = item else {
            return false;
        };
        members.iter().any(|(name, value)| {
            let slot = alias::slot(name).map(|(slot, _)| slot);
            let known = matches!(slot, Some(Slot::Url | Slot::Published | Slot::Id));
            known && !is_empty(value) || slot == Some(Slot::Headline) && !headed
        })
    };
    items.len() > 1 && !items.iter().any(own)
}

/// Several articles: a feed where the list says so, else an array.
fn several(name: &str, items: &[Value<'_>]) -> Reject {
    Reject::new(
        if name == "items" {
            Reason::Feed
        } else {
            Reason::Array
        },
        Stage::Decode,
        format!(
            "a JSON object whose {name:?} lists {} articles",
            items.len()
        ),
    )
}

/// Chooses markup and text among all members that may hold a body.
fn bodies(members: &mut [Member<'_>], article: &mut Article) -> Result<(), Reject> {
    article.clean = members.iter().any(|member| {
        member.slot == Slot::Clean
            && match &member.value {
                Value::Bool(flag) => *flag,
                other => shape::string(other).is_some_and(|v| {
                    matches!(v.to_ascii_lowercase().as_str(), "true" | "1" | "yes")
                }),
            }
    });
    let mut page: Option<String> = None;
    let mut texts: Vec<String> = Vec::new();
    let mut feed = None;
    for member in members {
        // `article` is a wrapper or the text itself, perhaps paragraph by paragraph.
        let body = matches!(member.slot, Slot::Html | Slot::Text)
            || member.slot == Slot::Wrapper
                && is_prose(&member.value)
                && date_in_wrapper(member).is_none();
        if !body {
            continue;
        }
        // Fundus's summary is part of its body object and of the article.
        let value = std::mem::replace(&mut member.value, Value::Null);
        let Some(body) = shape::prose(value).filter(|body| !lines::is_blank(body)) else {
            continue;
        };
        if article.clean && member.slot == Slot::Text {
            texts.push(body);
            continue;
        }
        match markup_of(body) {
            (body, Shape::Feed(what)) => feed = feed.or(Some((what, body.len()))),
            (body, Shape::Html) if page.is_none() => page = Some(body),
            (_, Shape::Html | Shape::Image(_)) => {}
            (body, _) => texts.push(body),
        }
    }
    article.text = choose(texts);
    article.html = page;
    if let (Some(html), Some(text)) = (&article.html, &article.text)
        && words_of_markup(html) * FAR_SHORTER < text.len()
    {
        article.html = None;
    }
    match feed {
        Some((what, _)) if article.html.is_none() && article.text.is_none() => Err(Reject::new(
            Reason::Feed,
            Stage::Decode,
            format!("{what} in a JSON member"),
        )),
        _ => Ok(()),
    }
}

/// Whether a wrapper holds the text itself: paragraphs, or a string that is no address and no code.
fn is_prose(value: &Value<'_>) -> bool {
    match value {
        Value::Text(text) => {
            let words = text.split_whitespace().take(FEWEST).count();
            (words == FEWEST || !text.is_ascii()) && !shape::is_url(text.trim())
        }
        Value::List(items) => !items.is_empty(),
        _ => false,
    }
}

/// A body and whether it is markup, escaped markup unescaped; text keeps what it has but for
/// character references and printed line ends.
fn markup_of(body: String) -> (String, Shape) {
    match sniff(&body) {
        Shape::Json | Shape::Warc | Shape::Text => {}
        markup => return (body, markup),
    }
    if let Some(plain) = entities::unescape(&body) {
        if holds_markup(&plain) {
            return (plain, Shape::Html);
        }
        return (plain, Shape::Text);
    }
    if !body.contains('\n') && body.matches("\\n").take(3).count() == 3 {
        return (
            body.replace("\\r\\n", "\n").replace("\\n", "\n"),
            Shape::Text,
        );
    }
    (body, Shape::Text)
}

/// The preferred text, unless a later one is at least twice as long: a teaser or a cut text stands
/// under a name that holds the whole article elsewhere.
fn choose(texts: Vec<String>) -> Option<String> {
    texts.into_iter().reduce(|best, next| {
        if next.len() / 2 >= best.len() {
            next
        } else {
            best
        }
    })
}

/// Bytes of text in markup, roughly: what stands outside tags, scripts and styles.
fn words_of_markup(html: &str) -> usize {
    let bytes = html.as_bytes();
    let (mut at, mut words) = (0, 0);
    while let Some(open) = memchr::memchr(b'<', &bytes[at..]) {
        words += bytes[at..at + open].trim_ascii().len();
        at += open;
        let skipped = ["script", "style", "noscript", "template"]
            .iter()
            .find(|name| {
                bytes
                    .get(at + 1..at + 1 + name.len())
                    .is_some_and(|n| n.eq_ignore_ascii_case(name.as_bytes()))
            });
        // The end of a script that holds `</script` in a string is where a browser ends it, too.
        if let Some(name) = skipped {
            let close = find_close(&bytes[at + 1..], name);
            at += 1 + close.unwrap_or(bytes.len() - at - 1);
        }
        at += memchr::memchr(b'>', &bytes[at..]).map_or(bytes.len() - at, |end| end + 1);
    }
    words + bytes[at..].trim_ascii().len()
}

fn find_close(bytes: &[u8], name: &str) -> Option<usize> {
    memchr::memmem::find_iter(bytes, b"</").find(|at| {
        bytes
            .get(at + 2..at + 2 + name.len())
            .is_some_and(|n| n.eq_ignore_ascii_case(name.as_bytes()))
    })
}

/// Everything beside the body.
fn fields(members: &[Member<'_>], article: &mut Article) {
    let time = members
        .iter()
        .filter(|m| m.slot == Slot::Time)
        .find_map(|m| shape::string(&m.value))
        .filter(|time| time.contains(':') && time.len() <= 20 && !time.contains('-'));
    let found = &mut article.found;
    for member in members {
        let Member {
            slot, name, value, ..
        } = member;
        match slot {
            Slot::Headline => found.headline.add(name, shape::string(value)),
            Slot::Url => found
                .url
                .add(name, shape::string(value).filter(|url| shape::is_url(url))),
            Slot::Published => {
                let date = shape::string(value).map(|date| match &time {
                    Some(time) if name.eq_ignore_ascii_case("date") && !date.contains(':') => {
                        format!("{date} {time}")
                    }
                    _ => at_greenwich(name, date),
                });
                found.published.add_exact(name, date);
            }
            Slot::Modified => found.modified.add(
                name,
                shape::string(value).map(|date| at_greenwich(name, date)),
            ),
            Slot::Fetched => found.fetched.add(name, shape::string(value)),
            Slot::Author => found.authors.add(name, some(shape::people(value))),
            Slot::Language => found.language.add(name, shape::string(value)),
            Slot::Site => found.site.add(name, shape::site(value)),
            Slot::Tags => found.tags.add(name, some(shape::tags(value))),
            Slot::Summary => found.summary.add(name, shape::string(value)),
            Slot::Id => found.id.add(name, shape::string(value)),
            Slot::Tickers => found.tickers.add(name, some(shape::tickers(value))),
            Slot::Source => match shape::string(value) {
                Some(url) if shape::is_url(&url) => found.url.add(name, Some(url)),
                _ => found
                    .site
                    .add(name, shape::site(value).filter(|site| !shape::is_url(site))),
            },
            Slot::Named => found.source.add(name, shape::string(value)),
            Slot::Feed => found.feed.add(name, shape::string(value)),
            Slot::Tenant => found.tenant.add(name, shape::string(value)),
            Slot::Wrapper => found.published.add(name, date_in_wrapper(member)),
            Slot::Html | Slot::Text | Slot::Time | Slot::Clean | Slot::Articles => {}
        }
    }
}

/// `data` is a wrapper in English and a date in Italian and Portuguese.
fn date_in_wrapper(member: &Member<'_>) -> Option<String> {
    let date = shape::string(&member.value)?;
    let digits = date.bytes().filter(u8::is_ascii_digit).count();
    (member.name.eq_ignore_ascii_case("data") && date.len() < MAX_DATE && digits >= MIN_DIGITS)
        .then_some(date)
}

/// WordPress gives `date_gmt` and `modified_gmt` without a zone: their names are the zone.
fn at_greenwich(name: &str, date: String) -> String {
    let bare = date.len() == "2026-11-16T15:00:00".len() && date.is_ascii();
    if bare && name.ends_with("_gmt") {
        date + "Z"
    } else {
        date
    }
}

fn some(list: Vec<String>) -> Option<Vec<String>> {
    (!list.is_empty()).then_some(list)
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
