//! What a text is: a feed, markup, JSON, text.

use super::lines::is_unseen;
use crate::desk::{Reason, Reject, Stage};

/// Rejects a decoded text that is mostly control characters.
///
/// # Errors
/// `not-text`.
pub fn refuse_noise(text: &str) -> Result<(), Reject> {
    let control =
        |b: &u8| (*b < 0x20 && !matches!(b, b'\t' | b'\n' | b'\r' | 0x0C | 0x1B)) || *b == 0x7F;
    // Counted in bytes, chunk by chunk: sixteen or more at a time on today's processors.
    let chunks = text.as_bytes().chunks(255);
    let in_chunk = |chunk: &[u8]| chunk.iter().map(|b| u8::from(control(b))).sum::<u8>();
    let count: usize = chunks.map(|chunk| usize::from(in_chunk(chunk))).sum();
    if count >= 4 && count * 50 > text.len() {
        return Err(Reject::new(
            Reason::NotText,
            Stage::Decode,
            format!(
                "{count} control characters in {} bytes of no known format",
                text.len()
            ),
        ));
    }
    Ok(())
}

/// What a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Meant to be JSON.
    Json,
    /// HTML, XHTML, or a fragment.
    Html,
    /// A feed, sitemap or the like; names it.
    Feed(&'static str),
    /// A document in markup that is no text; names it.
    Image(&'static str),
    /// A WARC record or an HTTP response.
    Warc,
    /// Plain text.
    Text,
}

/// Root elements that are lists of articles, not an article.
const FEEDS: &[(&str, &str)] = &[
    ("rss", "an RSS feed"),
    ("feed", "an Atom feed"),
    ("rdf:rdf", "an RSS 1.0 (RDF) feed"),
    ("channel", "an RSS channel"),
    ("urlset", "a sitemap"),
    ("sitemapindex", "a sitemap index"),
    ("opml", "an OPML list of feeds"),
];

/// Decides by the first characters that can be seen.
pub fn shape(text: &str) -> Shape {
    let text = text.trim_start_matches(is_unseen);
    let rest = |n: usize| text[n..].trim_start_matches(is_unseen).as_bytes();
    match text.as_bytes().first() {
        Some(b'{') if matches!(rest(1).first(), Some(b'"' | b'}' | b'\'') | None) => Shape::Json,
        Some(b'[') => match rest(1).first() {
            Some(b'"') if is_quote_in_brackets(text) => Shape::Text,
            Some(b'{' | b'[' | b'"' | b']') | None => Shape::Json,
            _ => Shape::Text,
        },
        Some(b'<') => markup(text),
        Some(b'W') if text.starts_with("WARC/1.") => Shape::Warc,
        Some(b'H') if text.starts_with("HTTP/1.") || text.starts_with("HTTP/2 ") => Shape::Warc,
        _ if holds_markup(text) => Shape::Html,
        _ => Shape::Text,
    }
}

/// `["No comment"] was all he said`: prose in brackets, not a list.
fn is_quote_in_brackets(text: &str) -> bool {
    let Some(end) = memchr::memchr(b']', text.as_bytes()) else {
        return false;
    };
    text[end + 1..]
        .trim_start()
        .starts_with(char::is_alphabetic)
}

/// The document from its root element on, and whether something is declared before it; `None` when it is
/// declared to be HTML, or ends before.
fn root(text: &str) -> Option<(bool, &str)> {
    let mut rest = text;
    let mut declared = false;
    // Declarations, processing instructions and comments before the root.
    for _ in 0..64 {
        rest = rest.trim_start_matches(is_unseen);
        let end = if rest.starts_with("<!--") {
            rest.find("-->").map(|at| at + 3)
        } else if rest.starts_with("<?") || rest.starts_with("<!") {
            let kind = rest.as_bytes().get(2).map(u8::to_ascii_lowercase);
            if kind == Some(b'd') && lower(rest, 32).starts_with("<!doctype html") {
                return None;
            }
            rest.find('>').map(|at| at + 1)
        } else {
            break;
        };
        declared = true;
        rest = &rest[end?..];
    }
    Some((declared, rest))
}

/// Whether a text that begins as markup may be data or a news format in XML: its root is no element of
/// HTML, but for `article`, which is both.
pub fn may_be_xml(text: &str) -> bool {
    let text = text.trim_start_matches(is_unseen);
    let Some((_, rest)) = text.starts_with('<').then(|| root(text)).flatten() else {
        return false;
    };
    let name = tag_name(rest);
    !name.is_empty() && (name == "article" || !is_tag(&name))
}

/// The document's root element decides; a `<` that begins no tag is text.
fn markup(text: &str) -> Shape {
    let Some((declared, rest)) = root(text) else {
        return Shape::Html;
    };
    let name = tag_name(rest);
    if let Some((_, what)) = FEEDS.iter().find(|(root, _)| *root == name) {
        return Shape::Feed(what);
    }
    if name == "svg" && !["<p>", "<p ", "<p\n"].iter().any(|p| rest.contains(p)) {
        return Shape::Image("an SVG image");
    }
    if declared || is_tag(&name) || (!name.is_empty() && text.contains("</")) {
        Shape::Html
    } else {
        Shape::Text
    }
}

/// The first bytes of a text, in lower case.
fn lower(text: &str, bytes: usize) -> String {
    let mut end = bytes.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text[..end].to_ascii_lowercase()
}

/// The name of the tag that a text begins with, lower case; empty when it begins with none.
fn tag_name(text: &str) -> String {
    let Some(rest) = text.strip_prefix('<') else {
        return String::new();
    };
    let rest = rest.strip_prefix('/').unwrap_or(rest);
    if !rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return String::new();
    }
    let end = rest
        .bytes()
        .take(32)
        .position(|b| !b.is_ascii_alphanumeric() && b != b':' && b != b'-')
        .unwrap_or(rest.len().min(32));
    rest.get(..end).unwrap_or_default().to_ascii_lowercase()
}

/// Elements whose tags make a text markup.
const TAGS: &[&str] = &[
    "a",
    "abbr",
    "amp-img",
    "article",
    "aside",
    "audio",
    "b",
    "base",
    "blockquote",
    "body",
    "br",
    "button",
    "caption",
    "center",
    "cite",
    "code",
    "dd",
    "del",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "font",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hr",
    "html",
    "i",
    "iframe",
    "img",
    "input",
    "ins",
    "li",
    "link",
    "main",
    "mark",
    "meta",
    "nav",
    "noscript",
    "ol",
    "option",
    "p",
    "picture",
    "pre",
    "q",
    "s",
    "script",
    "section",
    "select",
    "small",
    "source",
    "span",
    "strong",
    "style",
    "sub",
    "sup",
    "table",
    "tbody",
    "td",
    "template",
    "th",
    "thead",
    "time",
    "title",
    "tr",
    "u",
    "ul",
    "video",
];

fn is_tag(name: &str) -> bool {
    TAGS.binary_search(&name).is_ok()
}

/// Whether a text that begins with something else is markup all the same: two tags of HTML, one
/// of which closes or stands alone.
pub fn holds_markup(text: &str) -> bool {
    let (mut tags, mut sure) = (0, text.trim_start().starts_with('<'));
    for at in memchr::memchr_iter(b'<', text.as_bytes()).take(2000) {
        let rest = &text[at..];
        if rest.len() > 3 && rest.as_bytes()[1] == b'!' && lower(rest, 9) == "<!doctype" {
            return true;
        }
        let name = tag_name(rest);
        if !is_tag(&name) {
            continue;
        }
        let ends = rest
            .as_bytes()
            .get(1 + name.len() + usize::from(rest.as_bytes()[1] == b'/'));
        if !matches!(ends, Some(b'>' | b'/' | b' ' | b'\n' | b'\t' | b'\r')) {
            continue;
        }
        tags += 1;
        sure |= rest.as_bytes()[1] == b'/'
            || matches!(name.as_str(), "br" | "hr" | "img" | "html" | "body");
        if tags >= 2 && sure {
            return true;
        }
    }
    false
}

/// Markup without its tags, for fields of one line. What is in a script or a style sheet is no text.
pub fn without_tags(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(open) = rest.find('<') {
        out.push_str(&rest[..open]);
        let Some(end) = rest[open..].find('>') else {
            rest = &rest[open..];
            break;
        };
        out.push(' ');
        let name = tag_name(&rest[open..]);
        let closes = rest[open..].starts_with("</");
        rest = &rest[open + end + 1..];
        if !closes && matches!(name.as_str(), "script" | "style") {
            rest = behind(rest, &name);
        }
    }
    out.push_str(rest);
    out
}

/// What comes behind the end tag of this name; nothing when there is none.
fn behind<'a>(text: &'a str, name: &str) -> &'a str {
    let ends = memchr::memmem::find_iter(text.as_bytes(), b"</");
    let end = ends
        .into_iter()
        .find(|at| tag_name(&text[*at..]).eq_ignore_ascii_case(name));
    end.and_then(|at| Some(&text[at + text[at..].find('>')? + 1..]))
        .unwrap_or_default()
}

/// A field's text before program code that the scraper took along: a word such as
/// `googletag.cmd.push(function()` or `.css-1f{margin:0}` begins it. Text about code, without a
/// statement or a block behind it, stays.
pub fn without_code(text: &str) -> &str {
    let (Some(last), Some(body)) = (text.rfind(['}', ';']), text.rfind(['{', '(', '='])) else {
        return text;
    };
    let mut from = 0;
    for word in text.split(' ') {
        let at = from;
        from += word.len() + 1;
        let program = word.contains("function(")
            || word.contains("=>{")
            || ["window.", "document.", "googletag", "dataLayer.", "var(--"]
                .iter()
                .any(|start| word.starts_with(start));
        let style = word.starts_with(['.', '#', '@']) && word.contains('{');
        if (program || style) && last > at && body >= at {
            return text[..at].trim_end();
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn scripts_and_styles_are_no_text() {
        for (text, want) in [
            ("Ferry vote <b>put</b> off", "Ferry vote  put  off"),
            (
                "Ferry vote<script>a<b;x()</script> put off",
                "Ferry vote  put off",
            ),
            ("<STYLE>.h{}</STYLE>Ferry vote", " Ferry vote"),
            ("Ferry vote<script>never closed", "Ferry vote "),
        ] {
            assert_eq!(without_tags(text), want, "{text}");
        }
        for (text, want) in [
            (
                "Ferry vote put off googletag.cmd.push(function() { show('a'); });",
                "Ferry vote put off",
            ),
            ("Ruth Ellison .css-1f{margin:0}", "Ruth Ellison"),
            ("function(){return 1}", ""),
            ("window.ads = window.ads || [];", ""),
            (
                "How window.onload works, and when",
                "How window.onload works, and when",
            ),
            ("Ferry; and fare", "Ferry; and fare"),
            (
                ".NET turns 25; {braces} stay",
                ".NET turns 25; {braces} stay",
            ),
        ] {
            assert_eq!(without_code(text), want, "{text}");
        }
    }

    #[test]
    fn noise_is_not_text() {
        assert!(refuse_noise("a\0b\u{1}c\u{2}d\u{3}e").is_err());
        assert!(refuse_noise(&format!("{}\0", "word ".repeat(100))).is_ok());
    }

    #[test]
    fn shapes() {
        use Shape::*;
        for (text, want) in [
            ("{\"title\": 1}", Json),
            (" \u{FEFF}{ }", Json),
            ("{'title': 'x'}", Json),
            ("[{\"a\":1},{}]", Json),
            ("[[[[", Json),
            ("[]", Json),
            ("{Correction} The mayor", Text),
            ("[Reuters] Oil fell", Text),
            ("[\"No comment\"] was all he said", Text),
            ("<!DOCTYPE html><p>x", Html),
            (
                "<?xml version='1.0'?>\n<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN'><html>",
                Html,
            ),
            (
                "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'>",
                Html,
            ),
            ("<!-- saved --><html>", Html),
            ("<p>One</p>", Html),
            ("<nitf><body>x</body></nitf>", Html),
            ("<3 is a heart", Text),
            ("<< Back to the start", Text),
            ("<BREAKING> Fire in the port", Text),
            ("Intro<br>Next<br/>Last", Html),
            ("Use <p> and <div> tags", Text),
            ("if a < b and c > d", Text),
            (
                "<?xml version='1.0'?><rss version='2.0'><channel>",
                Feed("an RSS feed"),
            ),
            (
                "<feed xmlns='http://www.w3.org/2005/Atom'>",
                Feed("an Atom feed"),
            ),
            (
                "<?xml?><!-- x --><rdf:RDF xmlns='x'>",
                Feed("an RSS 1.0 (RDF) feed"),
            ),
            ("<urlset>", Feed("a sitemap")),
            ("<sitemapindex xmlns='x'>", Feed("a sitemap index")),
            ("<opml version='2.0'>", Feed("an OPML list of feeds")),
            (
                "<svg xmlns='x'><path d='M0 0'/></svg>",
                Image("an SVG image"),
            ),
            ("WARC/1.0\r\nWARC-Type: response", Warc),
            ("HTTP/1.1 200 OK\r\n", Warc),
            ("Plain words.", Text),
        ] {
            assert_eq!(shape(text), want, "{text}");
        }
    }

    #[test]
    fn the_tag_table_is_sorted() {
        assert!(TAGS.is_sorted());
    }

    proptest! {
        #[test]
        fn any_text_has_a_shape(text in "[<>!?/a-zA-Z\\[\\]{}\"' \u{FEFF}é-]{0,60}") {
            let _ = (shape(&text), holds_markup(&text), refuse_noise(&text));
        }
    }
}
