//! A JSON object in any of the usual dialects to a body and fields.

mod alias;
mod bodies;
mod dates;
mod elements;
mod graph;
mod pieces;
mod placeholder;
mod printed;
mod repair;
mod shape;
mod unnamed;
mod value;
mod wrappers;

use alias::Slot;
pub use alias::is_known;
pub use bodies::markup_of;
pub use shape::is_absent;
pub use value::Value;

use super::fields::Found;
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
    let document = value::parse(text, limits)?;
    let mut article = Article {
        unknown: document.unknown,
        ..Article::default()
    };
    let members = fill(document.value, limits, &mut article)?;
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
    let mut article = Article::default();
    let members = fill(value, limits, &mut article)?;
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

/// Body and fields of a value; its members come back.
fn fill<'a>(
    value: Value<'a>,
    limits: &Limits,
    article: &mut Article,
) -> Result<Vec<Member<'a>>, Reject> {
    let mut members = wrappers::unwrap(value, limits)?;
    // Preferred names first; of equal names the first, inner ones before their envelope's.
    members.sort_by_key(|member| (member.slot, member.rank));
    bodies::bodies(&mut members, article, limits)?;
    fields(&members, article);
    std::mem::take(&mut article.head).add_to(&mut article.found);
    Ok(members)
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
    for member in members {
        let Member {
            slot, name, value, ..
        } = member;
        match slot {
            Slot::Headline => found.headline.add(name, shape::string(value)),
            Slot::Url => found.url.add(name, shape::address(name, value)),
            Slot::Published => {
                let date = dates::date(value).map(|date| match &time {
                    Some(time) if name.eq_ignore_ascii_case("date") && !date.contains(':') => {
                        format!("{date} {time}")
                    }
                    _ => at_greenwich(name, date),
                });
                found.published.add_exact(name, date);
            }
            Slot::Modified => found.modified.add(
                name,
                dates::date(value).map(|date| at_greenwich(name, date)),
            ),
            Slot::Fetched => found.fetched.add(name, dates::date(value)),
            // Other credits are of pictures.
            Slot::Author if name.eq_ignore_ascii_case("credits") && value.get("by").is_none() => {}
            Slot::Author => found.authors.add(name, some(shape::people(value))),
            Slot::Language => found.language.add(name, shape::string(value)),
            Slot::Site => found.site.add(name, shape::site(value)),
            Slot::Tags => found.tags.add(name, some(shape::tags(value))),
            Slot::Summary => found.summary.add(name, shape::string(value)),
            Slot::Id => found.id.add(name, shape::string(value)),
            Slot::Tickers => found.tickers.add(name, some(shape::tickers(value))),
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
