//! Candidates for metadata, gathered while the page is read: nothing is judged here.

mod jsonld;
mod names;
mod state;

use super::html::entities;
use super::html::tags::Tag;
use super::html::tokens::Tokenizer;
use super::{Candidate, Field};
pub use jsonld::{HOUSE, squeezed};
use names::{ITEMPROPS, METAS, said_by_class};
pub use names::{Named, Said};

/// Longest value, in bytes, of everything but [`Field::ArticleBody`].
pub const MAX_VALUE: usize = 10_000;
/// Longest text of an element that is taken for a value.
const MAX_TEXT: usize = 300;
/// Longest `twitter:label1` that is looked at, in bytes.
const MAX_LABEL: usize = 80;
/// Candidates of one field and source that are kept.
const MAX_EACH: usize = 24;
/// Candidates of a page.
const MAX_ALL: usize = 1_000;
/// Elements whose text is gathered at a time.
const MAX_OPEN: usize = 8;
/// JSON-LD scripts that are read.
const MAX_SCRIPTS: usize = 40;

/// Text of an open element that may be a value.
struct Capture {
    depth: usize,
    field: Field,
    from: String,
    text: String,
    at: u32,
    /// Worthless without a digit.
    needs_digit: bool,
}

/// Gathers candidates.
#[derive(Default)]
pub struct Collector<'a> {
    found: Vec<Candidate>,
    captures: Vec<Capture>,
    /// Ordinal of the block that comes next.
    pub at: u32,
    scripts: usize,
    /// The headline that the page's data name, squeezed.
    lead: Option<String>,
    titled: bool,
    /// The document's title, squeezed.
    title: String,
    /// A script's data gave a date of publication.
    dated: bool,
    images: usize,
    /// The `twitter:data1` that the label before it says to hold the author.
    labelled: Option<String>,
    base: Option<&'a str>,
}

impl<'a> Collector<'a> {
    /// All candidates, in document order of where they began.
    pub fn finish(mut self) -> Vec<Candidate> {
        self.closed(0);
        self.found
    }

    fn add(&mut self, field: Field, value: &str, from: &str) {
        self.add_at(field, value, from, self.at);
    }

    fn add_at(&mut self, field: Field, value: &str, from: &str, at: u32) {
        let limit = if matches!(field, Field::ArticleBody | Field::Recipe | Field::Review) {
            usize::MAX
        } else {
            MAX_VALUE
        };
        let value = if is_prose(field) && entities::is_escaped(value) {
            // Escaped twice: the first decoding left `&#8230;` behind.
            tidy(&entities::decode_text(value), limit)
        } else {
            tidy(value, limit)
        };
        if value.is_empty() || self.found.len() >= MAX_ALL {
            return;
        }
        let mut same = 0;
        for other in &self.found {
            if other.field == field && other.from == from {
                if other.value == value {
                    return;
                }
                same += 1;
            }
        }
        if same >= MAX_EACH {
            return;
        }
        self.found.push(Candidate {
            field,
            value,
            from: from.to_owned(),
            at,
        });
    }

    /// A run of text.
    pub fn text(&mut self, text: &str) {
        for capture in &mut self.captures {
            if capture.text.len() <= MAX_TEXT {
                let mut end = text.len().min(2 * MAX_TEXT);
                while !text.is_char_boundary(end) {
                    end -= 1;
                }
                capture.text.push_str(&text[..end]);
            }
        }
    }

    /// A line break.
    pub fn space(&mut self) {
        self.text(" ");
    }

    /// The document's title.
    pub fn title(&mut self, content: &str) {
        if !std::mem::replace(&mut self.titled, true) {
            let decoded = entities::decode_text(content);
            self.title = squeezed(&decoded);
            self.add(Field::DocumentTitle, &decoded, "title");
        }
    }

    /// The document's title in the form of [`squeezed`].
    pub fn title_squeezed(&self) -> &str {
        &self.title
    }

    /// A script: JSON-LD is read; of anything else only the first date that its data give the
    /// page's publication.
    pub fn script(&mut self, tokens: &Tokenizer<'_>, content: &str) {
        let json_ld = tokens
            .attribute("type")
            .is_some_and(|kind| kind.to_ascii_lowercase().contains("ld+json"));
        if json_ld && self.scripts < MAX_SCRIPTS {
            self.json_ld(content);
        } else if !self.dated
            && let Some(date) = state::published(content)
        {
            self.dated = true;
            self.add(Field::Published, date, "script data");
        }
    }

    fn json_ld(&mut self, content: &str) {
        self.scripts += 1;
        let mut read = jsonld::read(content);
        // A page may hold the data of the next article, too.
        match jsonld::headline(&read).filter(|new| !self.says_lead(new)) {
            Some(new) if self.is_shown(&new) && !self.lead.iter().any(|old| self.is_shown(old)) => {
                self.found
                    .retain(|c| !jsonld::is_of_article(c.field, &c.from));
                self.lead = Some(new);
            }
            Some(new) if self.lead.is_none() => self.lead = Some(new),
            Some(_) => read.retain(|(field, _, from)| !jsonld::is_of_article(*field, from)),
            None => {}
        }
        for (field, value, from) in read {
            self.add(field, &value, &from);
        }
    }

    /// Whether the page's data have named that headline before, perhaps longer or shorter.
    fn says_lead(&self, new: &str) -> bool {
        let lead = self.lead.as_deref();
        lead.is_some_and(|old| old.contains(new) || new.contains(old))
    }

    /// Whether the head of the page names that headline.
    fn is_shown(&self, headline: &str) -> bool {
        self.found.iter().any(|c| {
            let head = c.field == Field::DocumentTitle || c.from.starts_with("meta ");
            let title = matches!(c.field, Field::DocumentTitle | Field::Headline);
            head && title && squeezed(&c.value).contains(headline)
        })
    }

    /// A start tag's attributes.
    pub fn start_tag(&mut self, tag: Tag, tokens: &Tokenizer<'a>) {
        match tag {
            Tag::Html => {
                for name in ["lang", "xml:lang"] {
                    if let Some(lang) = tokens.attribute(name) {
                        self.add(Field::Language, lang, "html lang");
                    }
                }
            }
            Tag::Base => self.base = self.base.or(tokens.attribute("href")),
            Tag::Meta => self.meta(tokens),
            Tag::Link => self.link(tokens),
            Tag::Img if self.images < 12 => {
                let source = ["data-src", "data-lazy-src", "data-original", "src"]
                    .iter()
                    .find_map(|name| tokens.attribute(name))
                    .filter(|source| !source.is_empty() && !source.starts_with("data:"));
                if let Some(source) = source {
                    self.images += 1;
                    self.attribute(Field::Image, source, "img");
                }
            }
            _ => {}
        }
        if tag == Tag::Time
            && let Some(datetime) = tokens.attribute("datetime")
        {
            let field = time_role(tokens);
            self.attribute(field, datetime, "time[datetime]");
        }
        if let Some(prop) = tokens.attribute("itemprop") {
            let value = if tag == Tag::Meta {
                tokens.attribute("content")
            } else {
                tokens
                    .attribute("content")
                    .or_else(|| tokens.attribute("datetime").filter(|_| tag != Tag::Time))
                    .or_else(|| tokens.attribute("src"))
            };
            for prop in prop.split_ascii_whitespace().take(3) {
                if let (Some(value), Some((field, name))) = (value, itemprop(prop)) {
                    self.attribute(field, value, &format!("itemprop {name}"));
                }
            }
        }
        for name in [
            "data-published",
            "data-pubdate",
            "data-publish-date",
            "data-date",
            "data-datetime",
            "data-timestamp",
        ] {
            if tag != Tag::Meta
                && let Some(value) = tokens.attribute(name)
                && value.bytes().any(|b| b.is_ascii_digit())
            {
                self.attribute(Field::Date, value, &format!("attribute {name}"));
            }
        }
    }

    fn attribute(&mut self, field: Field, value: &str, from: &str) {
        let mut end = value.len().min(MAX_VALUE);
        while !value.is_char_boundary(end) {
            end -= 1;
        }
        let decoded = entities::decode_attribute(&value[..end]);
        self.add(field, &decoded, from);
    }

    fn meta(&mut self, tokens: &Tokenizer<'_>) {
        let Some(content) = tokens.attribute("content") else {
            return;
        };
        for kind in ["property", "name", "http-equiv"] {
            let Some(name) = tokens.attribute(kind) else {
                continue;
            };
            let name = name.trim().to_ascii_lowercase();
            // Some frameworks can only write meta elements: `<meta name="script:ld+json" content="{…}">`.
            if name.ends_with("ld+json") && self.scripts < MAX_SCRIPTS {
                return self.json_ld(&entities::decode_attribute(content));
            }
            if let Some(slot) = name.strip_prefix("twitter:label") {
                let author = names::says_author(&entities::decode_attribute(
                    &content[..floor(content, MAX_LABEL)],
                ));
                self.labelled = author.then(|| format!("twitter:data{slot}"));
                return;
            }
            if self.labelled.as_deref() == Some(name.as_str()) {
                self.labelled = None;
                return self.attribute(Field::Author, content, &format!("meta {name}"));
            }
            let (name, field) = match METAS.binary_search_by(|row| row.0.cmp(name.as_str())) {
                Ok(row) => METAS[row],
                Err(_) => match names::dated(&name) {
                    Some(field) => (name.as_str(), field),
                    None => continue,
                },
            };
            let from = format!("meta {name}");
            if field == Field::Keyword {
                let decoded = entities::decode_attribute(&content[..floor(content, MAX_VALUE)]);
                for keyword in decoded.split([',', ';']) {
                    self.add(field, keyword, &from);
                }
            } else {
                self.attribute(field, content, &from);
            }
        }
    }

    fn link(&mut self, tokens: &Tokenizer<'_>) {
        let (Some(rel), Some(href)) = (tokens.attribute("rel"), tokens.attribute("href")) else {
            return;
        };
        for rel in rel.split_ascii_whitespace().take(4) {
            match rel.to_ascii_lowercase().as_str() {
                "canonical" => self.attribute(Field::Url, href, "link canonical"),
                "shortlink" => self.attribute(Field::Url, href, "link shortlink"),
                "amphtml" => self.attribute(Field::Url, href, "link amphtml"),
                "image_src" => self.attribute(Field::Image, href, "link image_src"),
                _ => {}
            }
        }
    }

    /// An element was opened at this depth: its text may be a value, as what its class and id say
    /// (`said`) or what its other attributes say.
    pub fn opened(&mut self, tag: Tag, tokens: &Tokenizer<'_>, depth: usize, said: Option<Said>) {
        if self.captures.len() >= MAX_OPEN {
            return;
        }
        let mut capture = |field, from: String, needs_digit| {
            self.captures.push(Capture {
                depth,
                field,
                from,
                text: String::new(),
                at: self.at,
                needs_digit,
            });
        };
        if tag == Tag::H1 {
            capture(Field::Headline, "h1".to_owned(), false);
        }
        if tag == Tag::Time && tokens.attribute("datetime").is_none() {
            capture(Field::Date, "time".to_owned(), true);
        }
        let mut label = "";
        for attribute in &tokens.attributes {
            let is = |name: &str| attribute.name.eq_ignore_ascii_case(name);
            if is("data-testid") || is("data-component") || is("data-qa") {
                label = attribute.value;
            } else if is("itemprop") {
                for prop in attribute.value.split_ascii_whitespace().take(3) {
                    if let Some((field, name)) = itemprop(prop)
                        && tokens.attribute("content").is_none()
                    {
                        let digits = matches!(field, Field::Published | Field::Modified);
                        capture(field, format!("itemprop {name}"), digits);
                    }
                }
            } else if is("rel") {
                for rel in attribute.value.split_ascii_whitespace().take(4) {
                    match rel.to_ascii_lowercase().as_str() {
                        "author" => capture(Field::Author, "rel author".to_owned(), false),
                        "tag" => capture(Field::Keyword, "rel tag".to_owned(), false),
                        "category" => capture(Field::Section, "rel category".to_owned(), false),
                        _ => {}
                    }
                }
            }
        }
        if tag != Tag::Body {
            let labelled = (!label.is_empty()).then(|| said_by_class(label));
            for said in said.into_iter().chain(labelled.flatten()) {
                let dated = matches!(said.field, Field::Date | Field::Published | Field::Modified);
                if dated && let Some(title) = tokens.attribute("title") {
                    let from = format!("{}[title]", said.from);
                    let field = said.field;
                    let decoded = entities::decode_attribute(&title[..floor(title, MAX_TEXT)]);
                    if decoded.bytes().any(|b| b.is_ascii_digit()) {
                        self.add(field, &decoded, &from);
                    }
                }
                self.captures.push(Capture {
                    depth,
                    field: said.field,
                    from: said.from.to_owned(),
                    text: String::new(),
                    at: self.at,
                    needs_digit: dated,
                });
            }
        }
    }

    /// The elements from this depth on were closed.
    pub fn closed(&mut self, depth: usize) {
        while let Some(last) = self.captures.last()
            && last.depth >= depth
        {
            let Some(capture) = self.captures.pop() else {
                return;
            };
            if capture.text.len() > MAX_TEXT
                || (capture.needs_digit && !capture.text.chars().any(char::is_numeric))
            {
                continue;
            }
            let decoded = entities::decode_text(&capture.text);
            self.add_at(capture.field, &decoded, &capture.from, capture.at);
        }
    }
}

/// Fields whose values people read; an address keeps its `&`.
const fn is_prose(field: Field) -> bool {
    matches!(
        field,
        Field::Headline
            | Field::DocumentTitle
            | Field::Description
            | Field::Author
            | Field::Section
            | Field::Site
            | Field::Keyword
    )
}

fn time_role(tokens: &Tokenizer<'_>) -> Field {
    let prop = tokens.attribute("itemprop").unwrap_or_default();
    let class = tokens.attribute("class").unwrap_or_default();
    if prop.eq_ignore_ascii_case("datePublished") || tokens.attribute("pubdate").is_some() {
        return Field::Published;
    }
    if prop.eq_ignore_ascii_case("dateModified") {
        return Field::Modified;
    }
    match said_by_class(class) {
        Some(Said { field, .. }) if matches!(field, Field::Published | Field::Modified) => field,
        _ => Field::Date,
    }
}

fn itemprop(name: &str) -> Option<(Field, &'static str)> {
    ITEMPROPS
        .iter()
        .find(|row| name.eq_ignore_ascii_case(row.0))
        .map(|row| (row.1, row.0))
}

fn floor(text: &str, limit: usize) -> usize {
    let mut end = text.len().min(limit);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    end
}

/// Collapses white space, drops control characters and invisible ones, bounds the length. The lines
/// of an article body are kept.
fn tidy(value: &str, limit: usize) -> String {
    let lines = limit == usize::MAX;
    let mut out = String::with_capacity(value.len().min(limit));
    let mut gap = None;
    for c in value.chars() {
        if c.is_whitespace() {
            let line = lines && c == '\n';
            gap = Some(if line || gap == Some('\n') { '\n' } else { ' ' });
        } else if !(c.is_control()
            || matches!(
                c,
                '\u{ad}' | '\u{200b}' | '\u{2060}'..='\u{2064}' | '\u{feff}'
            ))
        {
            if let Some(gap) = gap.take()
                && !out.is_empty()
            {
                out.push(gap);
            }
            if out.len() + c.len_utf8() > limit {
                break;
            }
            out.push(c);
        }
    }
    out
}
