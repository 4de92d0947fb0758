//! The article of a page that a browser would build: the data of its scripts has it (`__NEXT_DATA__`).

use super::rescue::{MIN_ALONE, begins_so, rescue, trigrams};
use super::{Candidate, Field, Page, Verdict, says_article};
use crate::desk::Limits;

/// An article's text in one string that is shorter than this, in bytes, is none.
const MIN_TEXT: usize = 600;
/// Strings of a list of paragraphs that are longer than this, in bytes, count.
const MIN_PART: usize = 40;
/// Fewest paragraphs of such a list.
const MIN_PARTS: usize = 3;

/// Names of what has no paragraphs: what other articles begin with, pictures, addresses.
const OTHERS: &[&str] = &[
    "abstract",
    "accessibilityLabel",
    "alt",
    "altText",
    "ariaLabel",
    "caption",
    "credit",
    "dek",
    "description",
    "excerpt",
    "headline",
    "href",
    "id",
    "label",
    "name",
    "placeholder",
    "src",
    "standfirst",
    "subtitle",
    "summary",
    "teaser",
    "title",
    "tooltip",
    "url",
];

/// A string of a script's data.
struct Said<'h> {
    /// The name before the colon.
    name: &'h str,
    /// Where the mark that opens it stands.
    start: usize,
    /// Where the mark that closes it stands.
    end: usize,
}

/// Kept words from which on a page has its article.
const ENOUGH: usize = 150;

/// Adds the article that the scripts of `html` hold to a page whose markup has none.
pub fn from_scripts(page: &mut Page, html: &str, limits: &Limits) {
    if let Some(text) = longest(html) {
        add(page, text, limits);
    }
}

/// Completes an article of which the markup of `html` has only the beginning, or the headline, from the data of its
/// scripts: that has to hold what was kept.
pub fn complete(page: &mut Page, html: &str, limits: &Limits) {
    let article = || page.blocks.iter().filter(|b| b.verdict == Verdict::Article);
    let words: usize = article().map(|b| b.text.split_whitespace().count()).sum();
    let spaced = article().all(|b| b.text.is_ascii() || b.text.contains(' '));
    if words >= ENOUGH || !spaced {
        return;
    }
    let Some(text) = longest(html) else {
        return;
    };
    let (_, grams) = trigrams(&text);
    let bare = words < MIN_ALONE && says_article(page);
    if bare || begins_so(page, &grams) {
        add(page, text, limits);
    }
}

fn add(page: &mut Page, text: String, limits: &Limits) {
    page.candidates.push(Candidate {
        field: Field::ArticleBody,
        value: text,
        from: "script data".to_owned(),
        at: 0,
    });
    rescue(page, limits);
}

/// The longest text with paragraphs among the data of scripts (`"contentHtml":"<p>…"`), or the longest list of
/// paragraphs (`"text":"…"`, again and again). Where there are several of about the same length the page is a list of
/// articles.
fn longest(html: &str) -> Option<String> {
    let strings = strings(html);
    let (mut longest, mut second) = (String::new(), 0);
    let mut add = |text: String| {
        if text == longest {
            return;
        }
        second = second.max(text.len().min(longest.len()));
        if text.len() > longest.len() {
            longest = text;
        }
    };
    for said in &strings {
        if said.end - said.start < MIN_TEXT {
            continue;
        }
        let Some(text) = text(html, said) else {
            continue;
        };
        if text.contains("</p>") || text.contains("<br") || text.contains("\n\n") {
            add(text);
        }
    }
    for list in lists(&strings) {
        add(joined(html, list));
    }
    (!longest.is_empty() && second * 2 <= longest.len()).then_some(longest)
}

/// All strings that a name and a colon stand before, in order.
fn strings(html: &str) -> Vec<Said<'_>> {
    let bytes = html.as_bytes();
    let mut out = Vec::new();
    let mut from = 0;
    for colon in memchr::memchr_iter(b':', bytes) {
        // `"body":"…"`, `body:"…"`.
        let named = colon > from && {
            let before = bytes[colon - 1];
            before == b'"' || before.is_ascii_alphanumeric() || before == b'_'
        };
        if !named {
            continue;
        }
        let mut start = colon + 1;
        while bytes.get(start) == Some(&b' ') {
            start += 1;
        }
        if bytes.get(start) != Some(&b'"') {
            continue;
        }
        let Some(length) = string_length(&bytes[start + 1..]) else {
            break;
        };
        let end = start + 1 + length;
        out.push(Said {
            name: name(html, from, colon),
            start,
            end,
        });
        from = end + 1;
    }
    out
}

/// The name that ends before the colon, in quotation marks or without.
fn name(html: &str, from: usize, colon: usize) -> &str {
    let before = &html.as_bytes()[from..colon];
    let (inside, end) = match before.strip_suffix(b"\"") {
        Some(inside) => (inside, colon - 1),
        None => (before, colon),
    };
    let length = inside
        .iter()
        .rev()
        .take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'$'))
        .count();
    html.get(end - length..end).unwrap_or_default()
}

/// Lists of paragraphs: strings of one name with only short ones between them.
fn lists<'s, 'h>(strings: &'s [Said<'h>]) -> Vec<Vec<&'s Said<'h>>> {
    let mut lists: Vec<Vec<&Said<'_>>> = Vec::new();
    let long = |said: &&Said<'_>| said.end - said.start > MIN_PART;
    for said in strings.iter().filter(long) {
        match lists.last_mut() {
            Some(list) if list[0].name == said.name => list.push(said),
            _ => lists.push(vec![said]),
        }
    }
    lists.retain(|list| {
        let bytes: usize = list.iter().map(|said| said.end - said.start).sum();
        list.len() >= MIN_PARTS && bytes >= MIN_TEXT && !OTHERS.contains(&list[0].name)
    });
    lists
}

/// The paragraphs of a list one below the other; nothing where most of them are no sentences.
fn joined(html: &str, list: Vec<&Said<'_>>) -> String {
    let parts: Vec<String> = list
        .into_iter()
        .filter_map(|said| text(html, said))
        .collect();
    let sentence = |text: &&String| {
        let bare = text
            .trim_end_matches("</p>")
            .trim_end_matches(['"', '”', '»', ')']);
        bare.ends_with(['.', '!', '?', '…', '。'])
    };
    if parts.iter().filter(sentence).count() * 2 < parts.len() {
        return String::new();
    }
    let marked = parts.iter().any(|part| part.contains("</"));
    let mut out = String::new();
    for part in parts {
        if marked && !part.starts_with("<p") {
            out.push_str("<p>");
            out.push_str(&part);
            out.push_str("</p>");
        } else {
            out.push_str(&part);
        }
        out.push('\n');
    }
    out
}

/// A string without its escapes.
fn text(html: &str, said: &Said<'_>) -> Option<String> {
    serde_json::from_str(html.get(said.start..=said.end)?).ok()
}

/// Bytes to the quotation mark that ends a JSON string.
fn string_length(bytes: &[u8]) -> Option<usize> {
    let mut at = 0;
    loop {
        at += memchr::memchr2(b'"', b'\\', &bytes[at..])?;
        if bytes[at] == b'"' {
            return Some(at);
        }
        at = (at + 2).min(bytes.len());
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::sentence;
    use super::super::{Origin, Verdict};
    use super::*;

    /// Texts that are kept of a page with nothing but this data.
    fn kept(data: &str) -> Vec<String> {
        let mut page = Page {
            origin: Origin::Html,
            ..Page::default()
        };
        let html = format!("<script>s = {data}</script>");
        from_scripts(&mut page, &html, &Limits::default());
        let article = page.blocks.into_iter();
        let article = article.filter(|b| b.verdict == Verdict::Article);
        article.map(|block| block.text).collect()
    }

    #[test]
    fn an_article_that_only_a_script_has_is_found() {
        let body = (0..12).map(|n| {
            let text = sentence(n);
            format!("\\u003cp\\u003e{text} \\\"{n}\\\"\\u003c/p\\u003e")
        });
        let body = body.collect::<Vec<_>>().concat();
        let menu = "item ".repeat(100);
        for colon in [":", ": "] {
            let data = format!(
                "{{\"menu\"{colon}\"{menu}\",\"contentHtml\"{colon}\"{body}\",\"open\"{colon}\"no end"
            );
            let kept = kept(&data);
            assert_eq!(kept.len(), 12);
            assert_eq!(kept[1], format!("{} \"1\"", sentence(1)));
        }
    }

    #[test]
    fn a_list_of_paragraphs_is_an_article_a_list_of_teasers_none() {
        let all: Vec<String> = (0..8).map(sentence).collect();
        let list = |name: &str, tags: (&str, &str)| {
            let items = all.iter().map(|text| {
                format!(
                    "{{\"type\":\"paragraph\",\"{name}\":\"{}{text}{}\"}}",
                    tags.0, tags.1
                )
            });
            format!("{{\"body\":[{}]}}", items.collect::<Vec<_>>().join(","))
        };
        assert_eq!(kept(&list("text", ("", ""))), all);
        assert_eq!(kept(&list("html", ("<p>", "</p>"))), all);
        assert_eq!(kept(&list("summary", ("", ""))), [""; 0]);
        let lines = format!("{{\"body\":\"{}\"}}", all.join("\\n\\n"));
        assert_eq!(kept(&lines), all);
    }

    #[test]
    fn an_article_that_the_markup_only_begins_is_completed() {
        let all: Vec<String> = (0..12).map(sentence).collect();
        let body = all
            .iter()
            .map(|text| format!("\\u003Cp\\u003E{text}\\u003C/p\\u003E"));
        let html = format!(
            "<script>s = {{body:\"{}\"}}</script>",
            body.collect::<Vec<_>>().concat()
        );
        let kept = |begun: &str| {
            let mut page = Page {
                origin: Origin::Html,
                blocks: vec![super::super::Block {
                    text: begun.to_owned(),
                    line: 1,
                    verdict: Verdict::Article,
                    ..super::super::Block::default()
                }],
                ..Page::default()
            };
            complete(&mut page, &html, &Limits::default());
            page.blocks.len()
        };
        assert_eq!(kept(&all[0]), 12);
        assert_eq!(kept(&sentence(90)), 1);
    }

    #[test]
    fn two_articles_of_one_length_are_a_list() {
        let text = |from: usize| {
            (from..from + 8)
                .map(sentence)
                .collect::<Vec<_>>()
                .join("\\n\\n")
        };
        let data = format!(
            "{{\"body\":\"{}\",\"other\":1,\"body\":\"{}\"}}",
            text(0),
            text(40)
        );
        assert_eq!(kept(&data), [""; 0]);
    }
}
