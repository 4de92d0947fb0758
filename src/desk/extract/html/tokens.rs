//! The tokenizer: the HTML standard's states (section 13.2.5) over a borrowed string, in one pass,
//! copying nothing. Character references are left to whoever needs the text.

use memchr::{memchr, memchr2, memmem};

/// One attribute as written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attribute<'a> {
    /// Name in the case it was written.
    pub name: &'a str,
    /// Value without quotes, references not decoded.
    pub value: &'a str,
}

/// What the tokenizer finds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Token<'a> {
    /// A start tag; its attributes are in [`Tokenizer::attributes`].
    Start {
        /// Name as written.
        name: &'a str,
        /// `/>`.
        self_closing: bool,
    },
    /// An end tag.
    End {
        /// Name as written.
        name: &'a str,
    },
    /// Text, references not decoded.
    Text(&'a str),
    /// The content of an element whose content is not markup, up to its end tag.
    Raw(&'a str),
}

/// Attributes of one tag that are kept; the rest is read past.
const MAX_ATTRIBUTES: usize = 64;

/// A pull tokenizer.
#[derive(Debug)]
pub struct Tokenizer<'a> {
    source: &'a str,
    at: usize,
    /// Attributes of the last start tag; of two with one name the first counts.
    pub attributes: Vec<Attribute<'a>>,
}

impl<'a> Tokenizer<'a> {
    /// Starts at the beginning of `source`.
    pub fn new(source: &'a str) -> Self {
        Self {
            source,
            at: 0,
            attributes: Vec::with_capacity(16),
        }
    }

    /// An attribute of the last start tag, as written.
    pub fn attribute(&self, name: &str) -> Option<&'a str> {
        self.attributes
            .iter()
            .find(|a| a.name.eq_ignore_ascii_case(name))
            .map(|a| a.value)
    }

    /// Reads everything up to the end tag `</name` as raw text. Call after its start tag.
    pub fn raw(&mut self, name: &str) -> Token<'a> {
        let rest = &self.source[self.at..];
        let end = if name.eq_ignore_ascii_case("script") {
            script_end(rest.as_bytes())
        } else {
            raw_end(rest.as_bytes(), name.as_bytes())
        };
        // A title that nobody ends would swallow the page.
        let endless = end == rest.len() && name.eq_ignore_ascii_case("title");
        let end = if endless {
            memchr(b'<', rest.as_bytes()).unwrap_or(end)
        } else {
            end
        };
        self.at += end;
        Token::Raw(&rest[..end])
    }

    /// Whether an end tag comes next.
    pub fn at_end_tag(&self) -> bool {
        self.source[self.at..].starts_with("</")
    }

    /// Reads the rest of the source as text.
    pub fn rest(&mut self) -> &'a str {
        let rest = &self.source[self.at..];
        self.at = self.source.len();
        rest
    }

    fn text_or_markup(&mut self) -> Option<Token<'a>> {
        let bytes = self.source.as_bytes();
        let start = self.at;
        let mut from = start;
        loop {
            let Some(found) = memchr(b'<', &bytes[from..]) else {
                self.at = bytes.len();
                return (start < bytes.len()).then(|| Token::Text(&self.source[start..]));
            };
            let open = from + found;
            let markup = match bytes.get(open + 1) {
                Some(b'!' | b'?') => true,
                Some(b'/') => bytes.get(open + 2).is_some(),
                Some(b) => b.is_ascii_alphabetic(),
                None => false,
            };
            if !markup {
                from = open + 1;
                continue;
            }
            if open > start {
                self.at = open;
                return Some(Token::Text(&self.source[start..open]));
            }
            match bytes[open + 1] {
                b'!' => self.at = self.declaration(open),
                b'?' => self.at = self.past(open + 1, b'>'),
                b'/' if bytes[open + 2] == b'>' => self.at = open + 3,
                b'/' if !bytes[open + 2].is_ascii_alphabetic() => {
                    self.at = self.past(open + 2, b'>');
                }
                b'/' => return self.tag(open + 2, true),
                _ => return self.tag(open + 1, false),
            }
            return None;
        }
    }

    fn past(&self, from: usize, byte: u8) -> usize {
        let bytes = self.source.as_bytes();
        memchr(byte, &bytes[from..]).map_or(bytes.len(), |found| from + found + 1)
    }

    /// Comments, document types, and what the standard calls bogus comments.
    fn declaration(&self, open: usize) -> usize {
        let bytes = self.source.as_bytes();
        if !bytes[open..].starts_with(b"<!--") {
            return self.past(open + 2, b'>');
        }
        let body = open + 4;
        if bytes[body..].starts_with(b">") {
            return body + 1;
        }
        if bytes[body..].starts_with(b"->") {
            return body + 2;
        }
        let mut from = body;
        while let Some(found) = memmem::find(&bytes[from..], b"--") {
            let dashes = from + found;
            match bytes.get(dashes + 2) {
                Some(b'>') => return dashes + 3,
                Some(b'!') if bytes.get(dashes + 3) == Some(&b'>') => return dashes + 4,
                _ => from = dashes + 1,
            }
        }
        bytes.len()
    }

    fn tag(&mut self, name_start: usize, end_tag: bool) -> Option<Token<'a>> {
        let source = self.source;
        let bytes = source.as_bytes();
        let mut at = until(bytes, name_start, |b| space(b) || b == b'/' || b == b'>');
        let name = &source[name_start..at];
        if !end_tag {
            self.attributes.clear();
        }
        let mut self_closing = false;
        loop {
            at = until(bytes, at, |b| !(space(b) || b == b'/'));
            let Some(first) = bytes.get(at) else {
                self.at = bytes.len();
                return None;
            };
            if *first == b'>' {
                self_closing |= bytes[at - 1] == b'/';
                self.at = at + 1;
                break;
            }
            let attribute = at;
            at = until(bytes, at + 1, |b| {
                space(b) || matches!(b, b'/' | b'>' | b'=')
            });
            let attribute = &source[attribute..at];
            let equals = until(bytes, at, |b| !space(b));
            let mut value = "";
            if bytes.get(equals) == Some(&b'=') {
                at = until(bytes, equals + 1, |b| !space(b));
                match bytes.get(at) {
                    Some(quote @ (b'"' | b'\'')) => {
                        let Some(length) = memchr(*quote, &bytes[at + 1..]) else {
                            self.at = bytes.len();
                            return None;
                        };
                        value = &source[at + 1..at + 1 + length];
                        at += length + 2;
                        // The quote may stand right before `>` or `/`, which is no self-closing `/`.
                        if bytes.get(at) == Some(&b'>') {
                            self.at = at + 1;
                            self.keep(end_tag, attribute, value);
                            break;
                        }
                    }
                    Some(b'>') => {
                        self.at = at + 1;
                        self.keep(end_tag, attribute, value);
                        break;
                    }
                    _ => {
                        let start = at;
                        at = until(bytes, at, |b| space(b) || b == b'>');
                        value = &source[start..at];
                        if bytes.get(at) == Some(&b'>') {
                            self.at = at + 1;
                            self.keep(end_tag, attribute, value);
                            break;
                        }
                    }
                }
            }
            self.keep(end_tag, attribute, value);
        }
        Some(if end_tag {
            Token::End { name }
        } else {
            Token::Start { name, self_closing }
        })
    }

    fn keep(&mut self, end_tag: bool, name: &'a str, value: &'a str) {
        if !end_tag && self.attributes.len() < MAX_ATTRIBUTES {
            self.attributes.push(Attribute { name, value });
        }
    }
}

impl<'a> Iterator for Tokenizer<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Self::Item> {
        while self.at < self.source.len() {
            if let Some(token) = self.text_or_markup() {
                return Some(token);
            }
        }
        None
    }
}

const fn space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\n' | b'\t' | b'\r' | b'\x0c')
}

fn until(bytes: &[u8], from: usize, stop: impl Fn(u8) -> bool) -> usize {
    let from = from.min(bytes.len());
    bytes[from..]
        .iter()
        .position(|b| stop(*b))
        .map_or(bytes.len(), |found| from + found)
}

/// Whether `bytes` (after `</` or `<`) begin with this name and a delimiter.
fn named(bytes: &[u8], name: &[u8]) -> bool {
    bytes.len() > name.len()
        && bytes[..name.len()].eq_ignore_ascii_case(name)
        && (space(bytes[name.len()]) || matches!(bytes[name.len()], b'/' | b'>'))
}

fn raw_end(bytes: &[u8], name: &[u8]) -> usize {
    let mut from = 0;
    while let Some(found) = memmem::find(&bytes[from..], b"</") {
        let open = from + found;
        if named(&bytes[open + 2..], name) {
            return open;
        }
        from = open + 2;
    }
    bytes.len()
}

/// Script data with its escaped states: `<!-- <script> … </script> -->` does not end the script.
fn script_end(bytes: &[u8]) -> usize {
    #[derive(PartialEq)]
    enum State {
        Data,
        Escaped,
        Doubled,
    }
    let mut state = State::Data;
    let mut from = 0;
    while let Some(found) = memchr2(b'<', b'-', &bytes[from..]) {
        let at = from + found;
        let rest = &bytes[at..];
        from = at + 1;
        if rest[0] == b'-' {
            if state != State::Data && rest.starts_with(b"-->") {
                state = State::Data;
            }
            continue;
        }
        let end = rest.starts_with(b"</") && named(&rest[2..], b"script");
        match state {
            State::Data if rest.starts_with(b"<!--") => {
                // `<!-->` and `<!--->` begin and end at once: the dashes are looked at again.
                state = State::Escaped;
                from = at + 2;
            }
            State::Data | State::Escaped if end => return at,
            State::Escaped if named(&rest[1..], b"script") => state = State::Doubled,
            State::Doubled if end => state = State::Escaped,
            _ => {}
        }
    }
    bytes.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fmt::Write;

    fn all(source: &str) -> String {
        let mut tokens = Tokenizer::new(source);
        let mut out = String::new();
        while let Some(token) = tokens.next() {
            match token {
                Token::Start { name, self_closing } => {
                    let _ = write!(out, "<{name}");
                    for a in &tokens.attributes {
                        let _ = write!(out, " {}={:?}", a.name, a.value);
                    }
                    out += if self_closing { "/>" } else { ">" };
                    if matches!(name, "script" | "title") {
                        let Token::Raw(text) = tokens.raw(name) else {
                            unreachable!()
                        };
                        let _ = write!(out, "[{text}]");
                    }
                }
                Token::End { name } => {
                    let _ = write!(out, "</{name}>");
                }
                Token::Text(text) | Token::Raw(text) => out += text,
            }
        }
        out
    }

    #[test]
    fn broken_markup_is_read_as_the_standard_says() {
        for (source, expected) in [
            ("a<b>c</b>", "a<b>c</b>"),
            ("a < b <3 <", "a < b <3 <"),
            ("x<!-- a > b -->y<!-->z<!--->w<!-- -- --!>v", "xyzwv"),
            ("<!DOCTYPE html><?xml ?>t</ >u</>v", "tuv"),
            (
                "<a href=x/y class='q' id>",
                "<a href=\"x/y\" class=\"q\" id=\"\">",
            ),
            ("<br/><img a=b/><p / x>", "<br/><img a=\"b/\"><p x=\"\">"),
            ("<a b='1'c=\"2\"/>", "<a b=\"1\" c=\"2\"/>"),
            ("<a =b==c>", "<a =b=\"=c\">"),
            ("<p\n\tclass = x >t", "<p class=\"x\">t"),
            ("t<p class='never closed>", "t"),
            ("<title>a<b>c</title >d", "<title>[a<b>c]</title>d"),
            (
                "<script>if(a<b)'</scr'</script>t",
                "<script>[if(a<b)'</scr']</script>t",
            ),
            (
                "<script><!-- <script></script> --></script>t",
                "<script>[<!-- <script></script> -->]</script>t",
            ),
            ("<script><!--></script>t", "<script>[<!-->]</script>t"),
            ("<![CDATA[x]]>y", "y"),
        ] {
            assert_eq!(all(source), expected, "{source}");
        }
    }
}
