//! The article's body among the members that may hold one.

use std::borrow::Cow;

use super::alias::{self, Slot};
use super::shape::is_absent;
use super::value::Value;
use super::{Article, Member, date_in_wrapper, elements, placeholder, printed, rich, shape, value};
use crate::desk::decode::sniff::{Shape, shape as sniff};
use crate::desk::decode::{appeared, escaped, lines, markdown};
use crate::desk::{Limits, Reason, Reject, Stage};

/// Words that a text has at least which stands where an object may: `"result":"not found"` is none.
const FEWEST: usize = 3;

/// Markup that holds less than this share of the text beside it is not the article's page.
const FAR_SHORTER: usize = 2;

/// What was read of the members, before a choice is made.
#[derive(Default)]
struct Read {
    page: Option<String>,
    texts: Vec<String>,
    markdown: Option<markdown::Read>,
    feed: Option<&'static str>,
    /// A member says that the body is not given away.
    withheld: bool,
}

/// Chooses markup and text among all members that may hold a body.
///
/// # Errors
/// `feed` when the only body is one.
pub fn bodies(
    members: &mut [Member<'_>],
    article: &mut Article,
    limits: &Limits,
) -> Result<(), Reject> {
    article.clean = members.iter().any(|member| {
        member.slot == Slot::Clean
            && match &member.value {
                Value::Bool(flag) => *flag,
                other => shape::string(other).is_some_and(|v| {
                    matches!(v.to_ascii_lowercase().as_str(), "true" | "1" | "yes")
                }),
            }
    });
    let mut read = Read::default();
    for member in members.iter_mut() {
        // `article` is a wrapper or the text itself, perhaps paragraph by paragraph.
        let body = matches!(member.slot, Slot::Html | Slot::Text | Slot::Markdown)
            || member.slot == Slot::Wrapper
                && !is_envelope(&member.name)
                && is_prose(&member.value)
                && date_in_wrapper(member).is_none();
        if !body {
            continue;
        }
        // Fundus's summary is part of its body object and of the article.
        let value = std::mem::replace(&mut member.value, Value::Null);
        article.beside_body.add(&member.name, summary(&value));
        read.add(member.slot, value, article, limits);
    }
    if read.is_empty() {
        stand_in(members, article, &mut read, limits);
    }
    let feed = read.feed;
    read.choose(article);
    match feed {
        Some(what) if article.html.is_none() && article.text.is_none() => Err(Reject::new(
            Reason::Feed,
            Stage::Decode,
            format!("{what} in a JSON member"),
        )),
        _ => Ok(()),
    }
}

/// Shortest summary that is an article's text, in bytes: many feeds have the whole article there.
const LONG_SUMMARY: usize = 1_000;

/// Where no body is: the summary, when it is an object with the text of its own (feed readers have
/// the whole article there), when it is too long for one, or when a member says that the body itself is not
/// given away.
fn stand_in(members: &mut [Member<'_>], article: &mut Article, read: &mut Read, limits: &Limits) {
    let withheld = read.withheld;
    let whole = |value: &Value<'_>| value.get("content").is_some();
    let stands = |member: &&mut Member<'_>| {
        member.slot == Slot::Summary
            && shape::string(&member.value).is_some_and(|text| {
                let stands = withheld || whole(&member.value) || text.len() >= LONG_SUMMARY;
                stands && !placeholder::is(&text)
            })
    };
    let Some(member) = members.iter_mut().find(stands) else {
        return;
    };
    let value = std::mem::replace(&mut member.value, Value::Null);
    if !whole(&value) {
        article.stood_in = Some(member.name.clone());
    }
    read.add(Slot::Text, value, article, limits);
    for text in &mut read.texts {
        if let Some(apart) = appeared::set_apart(text) {
            *text = apart;
        }
    }
}

impl Read {
    fn is_empty(&self) -> bool {
        self.page.is_none() && self.texts.is_empty() && self.markdown.is_none()
    }

    /// What a member holds.
    fn add(&mut self, slot: Slot, value: Value<'_>, article: &mut Article, limits: &Limits) {
        let value = if article.clean {
            value
        } else {
            unprinted(value, limits)
        };
        let body = if elements::are(&value) {
            elements::markup(value)
        } else if rich::is(&value) {
            let markup = rich::markup(&value);
            if article.clean {
                markup.map(|markup| rich::text(&markup))
            } else {
                markup
            }
        } else if let (Slot::Markdown, Value::Object(members)) = (slot, &value) {
            best(members)
        } else {
            shape::prose(value)
        };
        let filled = |body: &String| !lines::is_blank(body) && !shape::is_url(body.trim());
        let Some(body) = body.filter(filled) else {
            return;
        };
        if placeholder::is(&body) {
            self.withheld = true;
            return;
        }
        if article.clean && slot != Slot::Html {
            self.texts.push(body);
            return;
        }
        if let Some((head, read)) = markdown::of(&body, slot == Slot::Markdown) {
            if self.markdown.is_none() {
                self.markdown = Some(read);
                article.head = head;
            }
            return;
        }
        match markup_of(body) {
            (_, Shape::Feed(what)) => self.feed = self.feed.or(Some(what)),
            (body, Shape::Html) if self.page.is_none() => self.page = Some(body),
            (_, Shape::Html | Shape::Image(_)) => {}
            (body, _) => self.texts.push(body),
        }
    }

    /// A page before text, text before markdown: that is often of the whole page, where its text is of the
    /// article.
    fn choose(self, article: &mut Article) {
        article.text = choose(self.texts);
        article.html = self.page;
        if let (Some(html), Some(text)) = (&article.html, &article.text)
            && words_of_markup(html) * FAR_SHORTER < text.len()
        {
            article.html = None;
        }
        if article.html.is_none()
            && let Some(read) = self.markdown
            && article
                .text
                .as_ref()
                .is_none_or(|text| text.len() * FAR_SHORTER <= read.text.len())
        {
            article.html = Some(read.html);
            article.text = Some(read.text);
        }
    }
}

/// Of several kinds of Markdown the preferred one.
fn best(members: &[(Cow<'_, str>, Value<'_>)]) -> Option<String> {
    let mut kinds: Vec<(usize, String)> = members
        .iter()
        .filter_map(|(name, value)| match (alias::slot(name), value) {
            (Some((Slot::Markdown, rank)), Value::Text(text)) if !is_absent(text.trim()) => {
                Some((rank, text.clone().into_owned()))
            }
            _ => None,
        })
        .collect();
    kinds.sort();
    kinds.into_iter().next().map(|(_, text)| text)
}

/// A list of paragraphs or an object that was printed into a string, as the list or object.
fn unprinted<'a>(value: Value<'a>, limits: &Limits) -> Value<'a> {
    let Value::Text(text) = &value else {
        return value;
    };
    if let Some(items) = printed::strings(text) {
        let items = items.into_iter().map(|item| Value::Text(item.into()));
        return Value::List(items.collect());
    }
    if sniff(text) == Shape::Json
        && let Ok(inner) = value::whole(text, limits)
    {
        return value::owned(inner);
    }
    value
}

/// The summary of a body that is an object with the text and a summary of it (Drupal).
fn summary(body: &Value<'_>) -> Option<String> {
    match body {
        Value::List(items) if items.len() == 1 => summary(&items[0]),
        Value::Object(_) if body.get("sections").is_none() => match body.get("summary") {
            Some(summary @ Value::Text(_)) => shape::string(summary),
            _ => None,
        },
        _ => None,
    }
}

/// Whether a wrapper's name is never that of a text.
fn is_envelope(name: &str) -> bool {
    ["message", "properties", "current"]
        .iter()
        .any(|own| name.eq_ignore_ascii_case(own))
}

/// Whether a wrapper holds the text itself: paragraphs, or a string that is no address and no code.
fn is_prose(value: &Value<'_>) -> bool {
    match value {
        Value::Text(text) => {
            let words = text.split_whitespace().take(FEWEST).count();
            (words == FEWEST || !text.is_ascii()) && !shape::is_url(text.trim())
        }
        // A list of lists is a table.
        Value::List(items) => items.iter().any(|item| !matches!(item, Value::List(_))),
        _ => false,
    }
}

/// A body and whether it is markup, escaped markup unescaped; text keeps what it has but for
/// character references and printed line ends.
pub fn markup_of(body: String) -> (String, Shape) {
    match sniff(&body) {
        Shape::Json | Shape::Warc | Shape::Text => {}
        markup => return (body, markup),
    }
    match escaped::undo(&body) {
        Some(escaped::Undone::Markup(markup)) => (markup, Shape::Html),
        Some(escaped::Undone::Text(text)) => (text, Shape::Text),
        None => (body, Shape::Text),
    }
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
pub(super) fn words_of_markup(html: &str) -> usize {
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
