//! A JSON object in any of the usual dialects to a body and fields.

mod alias;
mod beside;
mod bodies;
mod composed;
mod dates;
mod deep;
mod elements;
mod graph;
mod lists;
mod pieces;
mod placeholder;
mod plain;
mod printed;
mod repair;
mod rich;
mod shape;
mod tasks;
mod tongues;
mod unnamed;
mod value;
mod wrappers;

use alias::Slot;
pub use alias::is_known;
pub use bodies::markup_of;
pub use shape::is_absent;
pub use value::Value;

use super::fields::{Found, One};
use super::markdown;
use crate::desk::{Limits, Reason, Reject, Stage};

/// A date is shorter, in bytes.
const MAX_DATE: usize = 40;

/// Digits of a date: a day and a year.
const MIN_DIGITS: usize = 5;

/// Digits of a `time` that is no time of day but a day.
const DIGITS_OF_DAY: usize = 7;

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
    /// The member whose summary stands for a body that its producer does not give away.
    pub stood_in: Option<String>,
    /// What stands above the text of a Markdown reader.
    pub head: markdown::Head,
    /// A summary in the object that holds the body (Drupal).
    beside_body: One<String>,
}

impl Article {
    fn is_empty(&self) -> bool {
        self.html.is_none() && self.text.is_none()
    }
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
    let document = match value::parse(text, limits) {
        Err(reject) if reject.reason == Reason::Array => {
            return tasks::article(text, limits)?.ok_or(reject);
        }
        document => document?,
    };
    let value = plain::row(document.value)?;
    let mut members = wrappers::unwrap(value, limits)?;
    let mut article = of(&mut members, document.unknown, limits)?;
    if article.is_empty()
        && let Some(found) = found(text, article.unknown, limits)?
    {
        return Ok(found);
    }
    if article.is_empty() && article.unknown > 0 {
        unnamed::body(text, limits, &mut article);
    }
    if article.is_empty() {
        return Err(no_content(&members, article.unknown));
    }
    Ok(article)
}

/// Reads a value that was written in another notation, members that no alias knows included.
///
/// # Errors
/// As [`read`], but for the notation.
pub fn of_value(value: Value<'_>, limits: &Limits) -> Result<Article, Reject> {
    let mut members = wrappers::unwrap(value, limits)?;
    let article = of(&mut members, 0, limits)?;
    if article.is_empty() {
        return Err(no_content(&members, 0));
    }
    Ok(article)
}

/// The fields of a value, its body left out.
pub fn fields_of(value: Value<'_>) -> Found {
    let mut article = Article::default();
    if let Value::Object(members) = value {
        fields(&wrappers::sorted(members), &mut article);
    }
    article.found
}

/// What the members of an article and of its envelopes say.
fn of(members: &mut [Member<'_>], unknown: usize, limits: &Limits) -> Result<Article, Reject> {
    // Preferred names first; of equal names the first, inner ones before their envelope's.
    members.sort_by_key(|member| (member.slot, member.rank));
    let mut article = Article {
        unknown,
        ..Article::default()
    };
    bodies::bodies(members, &mut article, limits)?;
    fields(members, &mut article);
    std::mem::take(&mut article.head).add_to(&mut article.found);
    Ok(article)
}

/// The article of a document that hides it: in envelopes whose names nobody knows, in a store's types, in the
/// one row of a table, in a printed document.
fn found(text: &str, unknown: usize, limits: &Limits) -> Result<Option<Article>, Reject> {
    match value::whole(text, limits) {
        Ok(whole) => within(whole, unknown, limits),
        Err(_) => Ok(None),
    }
}

fn within(whole: Value<'_>, unknown: usize, limits: &Limits) -> Result<Option<Article>, Reject> {
    let plain = plain::row(plain::plain(whole, limits))?;
    let Some(found) = deep::article(plain)? else {
        return Ok(None);
    };
    let mut members = wrappers::found(found, limits)?;
    let article = of(&mut members, unknown, limits)?;
    Ok((!article.is_empty()).then_some(article))
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

/// Everything beside the body.
fn fields(members: &[Member<'_>], article: &mut Article) {
    let time = members
        .iter()
        .filter(|m| m.slot == Slot::Time)
        .find_map(|m| shape::string(&m.value))
        .filter(|time| time.contains(':') && time.len() <= 20 && !time.contains('-'));
    let found = &mut article.found;
    let mut codes = Vec::new();
    for member in members {
        let Member {
            slot, name, value, ..
        } = member;
        match slot {
            Slot::Headline => match shape::string(value) {
                Some(code) if is_code(&code) => codes.push((name, code)),
                headline => found.headline.add(name, headline),
            },
            // What a mail or a post is about, where it has no other headline.
            Slot::Subject => match value {
                Value::Text(_) if found.headline.value().is_none() => {
                    found.headline.add(name, shape::string(value));
                }
                _ => found.tags.add(name, some(lists::tags(value))),
            },
            Slot::Url => found.url.add(name, shape::address(name, value)),
            Slot::Published => {
                let date = dates::date(value).map(|date| match &time {
                    Some(time) if name.eq_ignore_ascii_case("date") && !date.contains(':') => {
                        format!("{date} {time}")
                    }
                    _ => at_greenwich(name, date),
                });
                // When a row of a store was made says nothing more exactly of the article.
                if name.to_ascii_lowercase().starts_with("creat") {
                    found.published.add(name, date);
                } else {
                    found.published.add_exact(name, date);
                }
            }
            Slot::Modified => found.modified.add(
                name,
                dates::date(value).map(|date| at_greenwich(name, date)),
            ),
            Slot::Fetched => found.fetched.add(name, dates::date(value)),
            // Other credits are of pictures.
            Slot::Author if name.eq_ignore_ascii_case("credits") && value.get("by").is_none() => {}
            // Who wrote a post, not who is logged in.
            Slot::Author
                if name.eq_ignore_ascii_case("user") && !matches!(value, Value::Object(_)) => {}
            Slot::Author => found.authors.add(name, some(lists::people(value))),
            Slot::Language => found.language.add(name, shape::string(value)),
            Slot::Site => found
                .site
                .add(name, shape::site(value).filter(|site| is_site(name, site))),
            Slot::Tags => found.tags.add(name, some(lists::tags(value))),
            Slot::Summary => found.summary.add(name, shape::string(value)),
            Slot::Id => found.id.add(name, shape::string(value)),
            Slot::Tickers => found.tickers.add(name, some(lists::tickers(value))),
            Slot::Source => match shape::string(value) {
                Some(url) if shape::is_url(&url) => found.url.add(name, Some(url)),
                // A path is an event's producer (CloudEvents), nobody's name.
                _ => found.site.add(
                    name,
                    shape::site(value)
                        .filter(|site| !shape::is_url(site) && !site.starts_with('/')),
                ),
            },
            Slot::Named => found.source.add(name, shape::string(value)),
            Slot::Feed if matches!(value, Value::Object(_)) => {
                let address = ["feed_url", "feedUrl", "url"]
                    .iter()
                    .find_map(|n| value.get(n));
                found.feed.add(name, address.and_then(shape::string));
                found
                    .site
                    .add(name, value.get("title").and_then(shape::string));
            }
            Slot::Feed => found.feed.add(name, shape::string(value)),
            Slot::Tenant => found.tenant.add(name, shape::string(value)),
            Slot::Wrapper => found.published.add(name, date_in_wrapper(member)),
            Slot::Free => found.free.add(name, shape::truth(value)),
            Slot::Origin if matches!(value, Value::Object(_) | Value::List(_)) => {
                found.site.add(name, shape::site(value));
            }
            Slot::Markdown
            | Slot::Fields
            | Slot::Origin
            | Slot::Beside
            | Slot::Graph
            | Slot::Node => {}
            Slot::Time => {
                // A number is when an editor saved it or a crawler came.
                let written = matches!(value, Value::Text(_));
                let day = |date: &String| {
                    written && date.bytes().filter(u8::is_ascii_digit).count() >= DIGITS_OF_DAY
                };
                found.published.add(name, dates::date(value).filter(day));
            }
            Slot::Html | Slot::Text | Slot::Clean | Slot::Articles => {}
        }
    }
    for (name, code) in codes {
        found.headline.add(name, Some(code));
    }
    if found.summary.value().is_none() {
        found.summary = std::mem::take(&mut article.beside_body);
    }
}

/// Whether a headline is the code of one: `HAR--Ferry`, `night_ferry_put_off`.
fn is_code(headline: &str) -> bool {
    headline.is_ascii()
        && headline.contains(['-', '_', '/'])
        && !headline.trim().contains(char::is_whitespace)
}

/// Whether a site's name is one: a publisher in a page's head is the address of its page elsewhere.
fn is_site(name: &str, site: &str) -> bool {
    !(shape::is_url(site) && name.to_ascii_lowercase().contains("publisher"))
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

#[cfg(test)]
#[path = "dialect_tests.rs"]
mod dialect_tests;

#[cfg(test)]
#[path = "wild_tests.rs"]
mod wild_tests;
