//! Markdown, as readers and scrapers of pages for language models write it, as the markup that it
//! stands for: headings, quotes, lists and links are told apart by the same code as those of a page.

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::entities::escape;
use super::fields::Found;
use super::sniff::{Shape, shape};

/// Lines of a text that was wrapped to a width are at most this long, in bytes. In others each line is
/// a paragraph.
const MAX_WRAP: usize = 100;

/// A heading that is underlined is at most this long, in bytes; a longer one is a paragraph above a
/// rule.
const MAX_UNDERLINED: usize = 150;

/// The first number of a list that is none: a line begins with a year and a full stop.
const YEAR: u64 = 1000;

/// Lines that stand in texts which have some of the marks and are no Markdown, and whose they are.
const OTHERS: &[(&str, &str)] = &[(
    "# Notizblock",
    "dpa's notes for editors below a report: lines of a wire, to which cleaning has rules",
)];

/// Lines among which a reader's head ends.
const HEAD_LINES: usize = 16;

/// Text that was read.
#[derive(Debug, Default)]
pub struct Read {
    /// As markup.
    pub html: String,
    /// As text without its marks.
    pub text: String,
}

/// What a reader writes above the text (`Title: …`, `URL Source: …`).
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Head {
    title: Option<String>,
    url: Option<String>,
    published: Option<String>,
}

impl Head {
    /// Adds what no other field says.
    pub fn add_to(self, found: &mut Found) {
        found.headline.add("Title", self.title);
        found.url.add("URL Source", self.url);
        found.published.add("Published Time", self.published);
    }
}

/// A text read as Markdown, when it is: because its name says so, because a reader's head stands above
/// it, or because it has several marks that nothing else has.
pub fn of(text: &str, named: bool) -> Option<(Head, Read)> {
    if let Some((head, rest)) = head(text) {
        return Some((head, read(rest)));
    }
    let markup = text.trim_start().starts_with('<');
    let is = if named {
        !markup
    } else {
        looks(text) && shape(text) == Shape::Text
    };
    is.then(|| (Head::default(), read(text)))
}

/// A reader's head and the text below it.
fn head(text: &str) -> Option<(Head, &str)> {
    let mut rest = text.trim_start();
    if !rest.starts_with("Title:") {
        return None;
    }
    let mut head = Head::default();
    for _ in 0..HEAD_LINES {
        let (line, next) = rest.split_once('\n')?;
        rest = next;
        let Some((name, value)) = line.split_once(':') else {
            continue;
        };
        let value = Some(value.trim().to_owned()).filter(|value| !value.is_empty());
        match name.trim() {
            "Title" => head.title = value,
            "URL Source" => head.url = value,
            "Published Time" => head.published = value,
            "Markdown Content" => return head.url.is_some().then_some((head, rest)),
            _ => {}
        }
    }
    None
}

/// Whether a text has marks of Markdown that no other text has: links with their address, headings
/// of the second level and below, words in bold; two of one kind or of two, and never bold alone.
fn looks(text: &str) -> bool {
    if !text.contains("](") && !text.contains("## ") {
        return false;
    }
    let wire = |line: &str| OTHERS.iter().any(|(other, _)| line.trim() == *other);
    if text.lines().any(wire) {
        return false;
    }
    let targets = ["http", "/", "#", "mailto:"];
    let links = memchr::memmem::find_iter(text.as_bytes(), b"](")
        .filter(|at| {
            targets
                .iter()
                .any(|target| text[at + 2..].starts_with(target))
        })
        .take(2)
        .count();
    let (mut titles, mut headings) = (0, 0);
    for line in text.lines() {
        let level = line.bytes().take(7).take_while(|b| *b == b'#').count();
        let words = line[level..].strip_prefix(' ').unwrap_or_default();
        if words.starts_with(|c: char| !c.is_whitespace()) {
            titles += usize::from(level == 1);
            headings += usize::from((2..=6).contains(&level));
        }
    }
    let bold = || {
        let mut parts = text.split("**").skip(1).step_by(2);
        parts.any(|part| {
            let tight =
                !part.starts_with(char::is_whitespace) && !part.ends_with(char::is_whitespace);
            !part.is_empty() && tight && !part.contains('\n')
        })
    };
    links == 2
        || headings >= 2
        || links == 1 && (titles + headings > 0 || bold())
        || headings == 1 && (titles > 0 || bold())
}

/// Reads Markdown.
pub fn read(text: &str) -> Read {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    let wrapped = text
        .lines()
        .all(|line| line.len() <= MAX_WRAP || line.contains("]("));
    let mut writer = Writer {
        wrapped,
        ..Writer::default()
    };
    let parted = (!wrapped).then(|| parted(text));
    let text = parted.as_deref().unwrap_or(text);
    for (event, range) in Parser::new_ext(text, options).into_offset_iter() {
        writer.event(event, &text[range]);
    }
    Read {
        html: writer.html,
        text: writer.text.trim().to_owned(),
    }
}

/// A blank line behind the last item of a list: without it the paragraph that follows is part of
/// the item.
fn parted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 64);
    let mut item = false;
    for line in text.lines() {
        let next = is_item(line);
        if item && !next && line.starts_with(|c: char| !c.is_whitespace()) {
            out.push('\n');
        }
        item = next;
        out.push_str(line);
        out.push('\n');
    }
    out
}

/// Begins with a bullet.
fn is_item(line: &str) -> bool {
    ["- ", "* ", "+ "]
        .iter()
        .any(|bullet| line.trim_start().starts_with(bullet))
}

/// Writes events as markup and as text.
#[derive(Default)]
struct Writer {
    html: String,
    text: String,
    /// Lines are wrapped to a width.
    wrapped: bool,
    /// Elements within a line that are open.
    inline: usize,
    /// The description of a picture that is under way, and pictures inside of it.
    alt: Option<(String, usize)>,
    /// The heading or code that is under way is a paragraph instead.
    plain: bool,
    /// Where the paragraph under way begins, in markup and in text.
    begins: (usize, usize),
    /// Where the last paragraph began, when it was a picture and nothing else.
    picture: Option<usize>,
    /// Lists that are open; of one that is none the number that begins its next item.
    lists: Vec<Option<u64>>,
}

impl Writer {
    fn event(&mut self, event: Event<'_>, source: &str) {
        match event {
            Event::Start(tag) => self.start(tag, source),
            Event::End(tag) => self.end(tag),
            Event::Text(words) | Event::Code(words) => self.words(&words),
            Event::Html(markup) | Event::InlineHtml(markup) => self.html.push_str(&markup),
            Event::SoftBreak if self.wrapped => self.words(" "),
            Event::SoftBreak | Event::HardBreak if self.alt.is_some() => self.words(" "),
            Event::SoftBreak if self.inline == 0 => {
                self.html.push_str("<br><br>\n");
                self.text.push_str("\n\n");
            }
            Event::SoftBreak | Event::HardBreak => {
                self.html.push_str("<br>\n");
                self.text.push('\n');
            }
            Event::Rule => {
                self.picture = None;
                self.html.push_str("<hr>\n");
            }
            _ => {}
        }
    }

    fn words(&mut self, words: &str) {
        if let Some((alt, _)) = &mut self.alt {
            escape(alt, words);
        } else {
            escape(&mut self.html, words);
            self.text.push_str(words);
        }
    }

    fn open(&mut self, tag: &str) {
        self.html.push('<');
        self.html.push_str(tag);
        self.html.push('>');
    }

    fn close(&mut self, tag: &str) {
        self.html.push_str("</");
        self.html.push_str(tag);
        self.html.push_str(">\n");
    }

    fn start(&mut self, tag: Tag<'_>, source: &str) {
        if let Some((_, inside)) = &mut self.alt {
            *inside += usize::from(matches!(tag, Tag::Image { .. }));
            return;
        }
        match tag {
            Tag::Paragraph => {
                self.begins = (self.html.len(), self.text.len());
                self.open("p");
            }
            Tag::Heading { level, .. } => {
                self.picture = None;
                let words = source
                    .trim_end()
                    .trim_end_matches(['=', '-', '\r'])
                    .trim_end();
                let underlined = !source.starts_with('#');
                self.plain = underlined && (words.len() > MAX_UNDERLINED || words.ends_with('.'));
                self.open(if self.plain { "p" } else { name(level) });
            }
            Tag::BlockQuote(_) => {
                self.picture = None;
                self.open("blockquote");
            }
            Tag::CodeBlock(kind) => {
                self.plain = matches!(kind, CodeBlockKind::Indented);
                self.open(if self.plain { "p" } else { "pre" });
            }
            Tag::List(start) => {
                self.picture = None;
                let number = start.filter(|start| *start >= YEAR);
                self.lists.push(number);
                if number.is_none() {
                    self.open(if start.is_some() { "ol" } else { "ul" });
                }
            }
            Tag::Item => match self.lists.last_mut() {
                Some(Some(number)) => {
                    let words = format!("{number}. ");
                    *number += 1;
                    self.open("p");
                    self.words(&words);
                }
                _ => self.open("li"),
            },
            Tag::Table(_) => {
                self.picture = None;
                self.open("table");
            }
            Tag::TableHead | Tag::TableRow => self.open("tr"),
            Tag::TableCell => self.open("td"),
            Tag::Emphasis => self.within("em"),
            Tag::Strong => self.within("strong"),
            Tag::Strikethrough => self.within("s"),
            Tag::Link { dest_url, .. } => {
                self.inline += 1;
                self.html.push_str("<a href=\"");
                escape(&mut self.html, &dest_url);
                self.html.push_str("\">");
            }
            Tag::Image { dest_url, .. } => {
                self.html.push_str("<img src=\"");
                escape(&mut self.html, &dest_url);
                self.html.push('"');
                self.alt = Some((String::new(), 0));
            }
            _ => {}
        }
    }

    fn within(&mut self, tag: &str) {
        self.inline += 1;
        self.open(tag);
    }

    fn end(&mut self, tag: TagEnd) {
        if let Some((_, inside)) = &mut self.alt {
            match (tag, *inside) {
                (TagEnd::Image, 0) => {
                    let (alt, _) = self.alt.take().unwrap_or_default();
                    self.html.push_str(" alt=\"");
                    self.html.push_str(&alt);
                    self.html.push_str("\">");
                }
                (TagEnd::Image, _) => *inside -= 1,
                _ => {}
            }
            return;
        }
        match tag {
            TagEnd::Paragraph => {
                self.close("p");
                self.caption();
            }
            TagEnd::Heading(level) => {
                self.close(if self.plain { "p" } else { name(level) });
            }
            TagEnd::BlockQuote(_) => self.close("blockquote"),
            TagEnd::CodeBlock => self.close(if self.plain { "p" } else { "pre" }),
            TagEnd::List(ordered) => {
                let number = self.lists.pop().flatten();
                let tag = if ordered { "ol" } else { "ul" };
                if number.is_none() {
                    self.close(tag);
                }
            }
            TagEnd::Item => {
                let number = self.lists.last().copied().flatten();
                self.close(if number.is_some() { "p" } else { "li" });
            }
            TagEnd::Table => self.close("table"),
            TagEnd::TableHead | TagEnd::TableRow => self.close("tr"),
            TagEnd::TableCell => self.html.push_str("</td>"),
            TagEnd::Emphasis => self.without("em"),
            TagEnd::Strong => self.without("strong"),
            TagEnd::Strikethrough => self.without("s"),
            TagEnd::Link => self.without("a"),
            _ => {}
        }
        match tag {
            TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::CodeBlock | TagEnd::Table => {
                self.text.push_str("\n\n");
            }
            TagEnd::Item | TagEnd::TableHead | TagEnd::TableRow => self.text.push('\n'),
            TagEnd::TableCell => self.text.push('\t'),
            _ => {}
        }
    }

    /// Makes the words in italics right below a picture its caption.
    fn caption(&mut self) {
        let (begin, text) = self.begins;
        let Some(paragraph) = self.html.get(begin..) else {
            return;
        };
        if paragraph.contains("<img ") && self.text[text..].trim().is_empty() {
            self.picture = Some(begin);
            return;
        }
        let Some(picture) = self.picture.take().filter(|at| *at < begin) else {
            return;
        };
        let words = paragraph
            .strip_prefix("<p><em>")
            .and_then(|rest| rest.strip_suffix("</em></p>\n"));
        if let Some(words) = words.filter(|words| !words.contains("<em>")) {
            let image = self.html[picture..begin].trim_end();
            let image = image.strip_prefix("<p>").unwrap_or(image);
            let image = image.strip_suffix("</p>").unwrap_or(image);
            let figure = format!("<figure>{image}<figcaption>{words}</figcaption></figure>\n");
            self.html.truncate(picture);
            self.html.push_str(&figure);
        }
    }

    fn without(&mut self, tag: &str) {
        self.inline = self.inline.saturating_sub(1);
        self.html.push_str("</");
        self.html.push_str(tag);
        self.html.push('>');
    }
}

fn name(level: HeadingLevel) -> &'static str {
    match level {
        HeadingLevel::H1 => "h1",
        HeadingLevel::H2 => "h2",
        HeadingLevel::H3 => "h3",
        HeadingLevel::H4 => "h4",
        HeadingLevel::H5 => "h5",
        HeadingLevel::H6 => "h6",
    }
}

#[cfg(test)]
#[path = "markdown_tests.rs"]
mod tests;
