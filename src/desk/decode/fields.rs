//! Fields beside the body: header over body over routing key, conflicts recorded, values bounded.

use super::{Conflict, Fields, Sourced, entities, json, mojibake, sniff};
use crate::desk::Message;

/// Longest id, date, language, name of a source, feed or tenant, in bytes.
const MAX_WORD: usize = 1024;

/// Longest address in bytes.
const MAX_URL: usize = 2048;

/// Longest headline, site name, tag or author in bytes; longer ones are something else.
const MAX_LINE: usize = 2048;

/// Longest summary in bytes; the rest is cut.
const MAX_SUMMARY: usize = 20_000;

/// Most tags that are kept.
const MAX_TAGS: usize = 100;

/// The first value that was found for a field, and the member's name.
#[derive(Debug, Clone)]
pub struct One<T> {
    first: Option<(String, T)>,
}

impl<T> Default for One<T> {
    fn default() -> Self {
        Self { first: None }
    }
}

impl<T> One<T> {
    /// Keeps the value if it is the first one.
    pub fn add(&mut self, name: &str, value: Option<T>) {
        if self.first.is_none() {
            self.first = value.map(|value| (name.to_owned(), value));
        }
    }

    /// The value so far, or the other one.
    fn or(self, other: Self) -> Self {
        if self.first.is_some() { self } else { other }
    }

    /// The value so far.
    pub fn value(&self) -> Option<&T> {
        self.first.as_ref().map(|(_, value)| value)
    }

    fn sourced(self) -> Option<Sourced<T>> {
        self.first.map(|(name, value)| Sourced {
            value,
            from: format!("body {name}"),
        })
    }
}

impl One<String> {
    /// As [`One::add`], but a value that says the same day more exactly takes the place of the
    /// first one: `2024-09-17T14:05:00Z` after `2024-09-17`, and after a time without a zone.
    pub fn add_exact(&mut self, name: &str, value: Option<String>) {
        if let (Some((_, first)), Some(next)) = (&self.first, &value)
            && exactness(next) > exactness(first)
            && next.len() < 40
            && first.starts_with(|c: char| c.is_ascii_digit())
            && let Some(day) = first.get(..10)
            && next.starts_with(day)
        {
            self.first = None;
        }
        self.add(name, value);
    }
}

/// How exactly a date that begins with its year says when: to the day, to the minute, with its zone.
fn exactness(date: &str) -> u8 {
    let time = date.get(10..).unwrap_or_default();
    let timed = time.contains(':');
    let zoned = timed && time.contains(['Z', 'z', '+', '-']);
    u8::from(timed) + u8::from(zoned)
}

/// People: a list wins over a single string.
#[derive(Debug, Clone, Default)]
pub struct People(One<Vec<String>>);

impl People {
    /// Keeps the value if it is the first one, or the first one that tells several people apart.
    pub fn add(&mut self, name: &str, value: Option<Vec<String>>) {
        let single = self
            .0
            .first
            .as_ref()
            .is_some_and(|(_, names)| names.len() == 1);
        if single && value.as_ref().is_some_and(|names| names.len() > 1) {
            self.0.first = None;
        }
        self.0.add(name, value);
    }
}

/// Tags of all members, each once.
#[derive(Debug, Clone, Default)]
pub struct Labels(One<Vec<String>>);

impl Labels {
    /// Adds tags that are new; the first member's name is the evidence.
    pub fn add(&mut self, name: &str, value: Option<Vec<String>>) {
        let Some((_, known)) = &mut self.0.first else {
            self.0.add(name, value);
            return;
        };
        for tag in value.into_iter().flatten() {
            if known.len() < MAX_TAGS && !known.contains(&tag) {
                known.push(tag);
            }
        }
    }
}

/// What the body says beside itself.
#[derive(Debug, Clone, Default)]
pub struct Found {
    /// Headline.
    pub headline: One<String>,
    /// Address.
    pub url: One<String>,
    /// Publication date.
    pub published: One<String>,
    /// Modification date.
    pub modified: One<String>,
    /// Fetch date.
    pub fetched: One<String>,
    /// Authors.
    pub authors: People,
    /// Language.
    pub language: One<String>,
    /// Site.
    pub site: One<String>,
    /// Tags.
    pub tags: Labels,
    /// Summary.
    pub summary: One<String>,
    /// Upstream id.
    pub id: One<String>,
    /// Tickers.
    pub tickers: One<Vec<String>>,
    /// The operator's name for the source.
    pub source: One<String>,
    /// Feed.
    pub feed: One<String>,
    /// Tenant.
    pub tenant: One<String>,
    /// Free to read, or not.
    pub free: One<String>,
}

impl Found {
    /// What is said here, and where nothing is, what is said around it.
    pub fn or(self, around: Self) -> Self {
        Self {
            headline: self.headline.or(around.headline),
            url: self.url.or(around.url),
            published: self.published.or(around.published),
            modified: self.modified.or(around.modified),
            fetched: self.fetched.or(around.fetched),
            authors: People(self.authors.0.or(around.authors.0)),
            language: self.language.or(around.language),
            site: self.site.or(around.site),
            tags: Labels(self.tags.0.or(around.tags.0)),
            summary: self.summary.or(around.summary),
            id: self.id.or(around.id),
            tickers: self.tickers.or(around.tickers),
            source: self.source.or(around.source),
            feed: self.feed.or(around.feed),
            tenant: self.tenant.or(around.tenant),
            free: self.free.or(around.free),
        }
    }
}

/// What precedence made of all sources.
#[derive(Debug, Default)]
pub struct Merged {
    /// The fields.
    pub fields: Fields,
    /// Sources that disagree.
    pub conflicts: Vec<Conflict>,
    /// Headers that are set but cannot be used: of another type, or too long.
    pub ignored: Vec<&'static str>,
    /// A text field was double-encoded and is repaired.
    pub repaired: bool,
}

/// Header, then body, then routing key.
pub fn merge(message: &Message, found: Found) -> Merged {
    let mut merged = Merged::default();
    let id = merged.pick("id", message, "article_id", MAX_WORD, found.id);
    let url = merged.pick("url", message, "article_url", MAX_URL, found.url);
    let fetched = merged.pick(
        "fetched",
        message,
        "article_fetched_at",
        MAX_WORD,
        found.fetched,
    );
    let source = merged.pick("source", message, "article_source", MAX_WORD, found.source);
    let feed = merged.pick("feed", message, "article_feed", MAX_WORD, found.feed);
    let tenant = merged.pick("tenant", message, "article_tenant", MAX_WORD, found.tenant);
    let mut repair = |text: String| {
        let sound = mojibake::repair(&text);
        merged.repaired |= sound.is_some();
        let text = sound.unwrap_or(text);
        let unescaped = entities::unescape(&text);
        let text = match unescaped {
            // Markup that was escaped has references of its own.
            Some(markup) if sniff::holds_markup(&markup) && !sniff::holds_markup(&text) => {
                let plain = sniff::without_tags(&markup);
                entities::unescape(&plain).unwrap_or(plain)
            }
            unescaped => {
                // Escaped twice: `R&amp;amp;B`.
                let twice = unescaped
                    .as_deref()
                    .filter(|once| text.contains("&amp;") && !once.contains("&lt;"))
                    .and_then(entities::unescape);
                let text = twice.or(unescaped).unwrap_or(text);
                if sniff::holds_markup(&text) {
                    sniff::without_tags(&text)
                } else {
                    text
                }
            }
        };
        match sniff::without_code(&text) {
            code if code.len() < text.len() => code.to_owned(),
            _ => text,
        }
    };
    let mut prose = |one: One<String>, max: usize| {
        let sourced = one.sourced()?;
        let value = line(&repair(sourced.value));
        (!value.is_empty() && value.len() <= max).then_some(Sourced { value, ..sourced })
    };
    let headline = prose(found.headline, MAX_LINE);
    let site = prose(found.site, MAX_LINE);
    let summary = prose(found.summary, usize::MAX).map(|mut summary| {
        cut(&mut summary.value, MAX_SUMMARY);
        summary
    });
    let mut list = |one: One<Vec<String>>| {
        let mut sourced = one.sourced()?;
        sourced.value = sourced
            .value
            .into_iter()
            .map(|item| line(&repair(item)))
            .filter(|item| !item.is_empty() && item.len() <= MAX_LINE)
            .take(MAX_TAGS)
            .collect();
        (!sourced.value.is_empty()).then_some(sourced)
    };
    let authors = list(found.authors.0);
    let tags = list(found.tags.0);
    let tickers = list(found.tickers);
    let word = |one: One<String>| {
        let sourced = one.sourced()?;
        let value = line(&sourced.value);
        (!value.is_empty() && value.len() <= MAX_WORD).then_some(Sourced { value, ..sourced })
    };
    merged.fields = Fields {
        id,
        headline,
        url,
        published: word(found.published),
        modified: word(found.modified),
        fetched,
        authors,
        language: word(found.language),
        site,
        source: source.or_else(|| {
            Some(Sourced {
                value: source_in(message.routing_key.as_deref()?)?,
                from: "routing key".into(),
            })
        }),
        feed,
        tenant,
        tags,
        summary,
        tickers,
        free: word(found.free),
    };
    merged
}

impl Merged {
    /// The header's value, else the body's; both kept when they differ.
    fn pick(
        &mut self,
        field: &'static str,
        message: &Message,
        header: &'static str,
        max: usize,
        body: One<String>,
    ) -> Option<Sourced<String>> {
        let body = body.sourced().and_then(|sourced| {
            let value = line(&sourced.value);
            (!value.is_empty() && value.len() <= max).then_some(Sourced { value, ..sourced })
        });
        let value = message.text(header, max).map(|text| line(&text));
        if value.is_none() && message.headers.contains_key(header) {
            self.ignored.push(header);
        }
        let Some(value) = value.filter(|value| !json::is_absent(value)) else {
            return body;
        };
        let mut chosen = Sourced {
            value,
            from: format!("header {header}"),
        };
        if let Some(mut other) = body
            && !same(&chosen.value, &other.value)
        {
            // An address that leads nowhere does not win over one that does.
            if field == "url" && !is_address(&chosen.value) && is_address(&other.value) {
                std::mem::swap(&mut chosen, &mut other);
            }
            self.conflicts.push(Conflict {
                field,
                chosen: chosen.clone(),
                other,
            });
        }
        Some(chosen)
    }
}

/// May be a web address: a scheme or a host with a dot, and no blanks.
fn is_address(text: &str) -> bool {
    let host = text.split_once("://").map_or(text, |(_, rest)| rest);
    let host = host.split(['/', '?', '#']).next().unwrap_or_default();
    host.contains('.') && !text.contains(' ')
}

/// Equal but for case and a closing slash.
fn same(one: &str, other: &str) -> bool {
    let bare = |text: &str| text.trim_end_matches('/').to_lowercase();
    bare(one) == bare(other)
}

/// One line: control characters and line ends are blanks, runs of blanks one, ends trimmed.
fn line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text
        .split(|c: char| c.is_control() || matches!(c, ' ' | '\u{2028}' | '\u{2029}' | '\u{FEFF}'))
    {
        if word.is_empty() {
            continue;
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// Cuts at a character boundary.
fn cut(text: &mut String, max: usize) {
    if text.len() > max {
        let mut end = max;
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        text.truncate(end);
    }
}

/// Words of pipelines; a routing key of these names no source.
const PIPELINE: &[&str] = &[
    "raw",
    "article",
    "articles",
    "queue",
    "scrape",
    "scraper",
    "scraped",
    "crawl",
    "crawler",
    "ingest",
    "input",
    "inbox",
    "feed",
    "feeds",
    "news",
    "html",
    "text",
    "json",
    "test",
    "default",
    "new",
    "publish",
    "all",
    "web",
    "scrapy",
    "spider",
    "worker",
    "page",
    "pages",
    "item",
    "items",
    "message",
    "messages",
    "data",
    "doc",
    "docs",
    "document",
    "documents",
    "job",
    "jobs",
    "task",
    "replay",
    "rss",
    "main",
    "prod",
    "production",
    "staging",
    "dev",
];

/// Letters of a source at least; shorter words are languages and countries.
const SHORTEST: usize = 3;

/// The source that a routing key names: a domain, written with dots or with underscores
/// (`raw.en.benzinga_com`), or a single word (`benzinga`) that is no word of pipelines.
fn source_in(key: &str) -> Option<String> {
    if key.is_empty() || key.len() > 255 {
        return None;
    }
    let key = line(key).to_lowercase();
    let labels: Vec<&str> = key.split('.').collect();
    let domain = |name: &str| -> Option<String> {
        let known = psl::suffix(name.as_bytes()).is_some_and(|suffix| suffix.is_known());
        let domain = psl::domain_str(name).filter(|_| known)?;
        let label = domain.split('.').next().unwrap_or_default();
        (!PIPELINE.contains(&label)).then(|| domain.to_owned())
    };
    let underscored = labels
        .iter()
        .filter(|label| label.contains('_'))
        .find_map(|label| domain(&label.replace('_', ".")));
    if underscored.is_some() {
        return underscored;
    }
    if let [word] = labels[..] {
        let plain = !word.contains(|c: char| !c.is_alphanumeric() && c != '_' && c != '-');
        let pipeline = word.split(['_', '-']).any(|part| PIPELINE.contains(&part));
        return (plain && !pipeline && word.len() >= SHORTEST).then(|| word.to_owned());
    }
    domain(&key)
}

#[cfg(test)]
#[path = "fields_tests.rs"]
mod tests;
