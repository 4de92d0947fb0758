//! What stands around a plain text in lines of its own and says what its fields are: `Title: …`, front
//! matter, a mail's header, the exports of newspaper databases, a wire's notes to editors. Its names fill
//! fields; the lines stay where they are, numbered, for cleaning to take away with a reason.

use super::fields::Found;
use super::labels::{Label, Naming, label};
use super::wire;

/// Lines among which a head ends.
const MAX_LINES: usize = 80;
/// Longest value of a label that is read, in bytes.
const MAX_VALUE: usize = 1_000;
/// Words that have to follow a head.
const MIN_WORDS: usize = 20;

/// Where what stands around a text ends and begins, in 1-based lines.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Around {
    /// Lines of the head; 0 where there is none.
    pub head: u32,
    /// First line of what stands below the text; 0 where there is nothing.
    pub tail: u32,
    /// Whether a wire sent it, which wraps lines to a width.
    pub wired: bool,
}

impl Around {
    /// Whether a line, counted from 1, stands around the text.
    pub fn holds(&self, line: u32) -> bool {
        line <= self.head || self.tail > 0 && line >= self.tail
    }
}

/// A label with its value, and the line it stands in, counted from 0.
type Said<'a> = (Label, &'a str, &'a str);

/// Finds what stands around a text and fills fields with it. A text that begins behind its label in the same
/// line (`Text: The harbour …`) gets a line of its own.
pub fn read(text: &mut String, found: &mut Found) -> Around {
    let mut around = Around::default();
    let mut parted = None;
    if browsed(text) {
        *text = without_numbers(text);
    }
    {
        let lines: Vec<&str> = text.lines().collect();
        let head = matter(&lines)
            .or_else(|| {
                let head = wired(&lines, found)?;
                around.wired = true;
                Some(head)
            })
            .or_else(|| archive(&lines))
            .or_else(|| codes(&lines))
            .or_else(|| labelled(&lines));
        let other = |head: &Head<'_>| {
            found
                .headline
                .value()
                .is_some_and(|title| head.is_of_another(title))
        };
        if let Some(head) = head.filter(|head| !other(head)) {
            let rest = lines[head.lines..]
                .iter()
                .flat_map(|line| line.split_whitespace());
            let own = head.body.map_or(0, |body| body.split_whitespace().count());
            if own + rest.take(MIN_WORDS).count() >= MIN_WORDS {
                for said in &head.said {
                    fill(said, found);
                }
                around.head = head.lines as u32;
                parted = head
                    .body
                    .map(|body| body.as_ptr() as usize - text.as_ptr() as usize);
            }
        }
        let sent = wire::sent(&lines).filter(|_| around.head > 0);
        let below = below(&lines, around.head as usize);
        around.tail = below
            .or(sent.as_ref().map(|sent| sent.0))
            .map_or(0, |at| at as u32 + 1);
        found.published.add("sent", sent.map(|sent| sent.1));
        if let Some(notes) = lines
            .get(around.tail as usize..)
            .filter(|_| around.tail > 0)
        {
            noted(notes, found);
        }
    }
    if let Some(at) = parted {
        text.insert(at, '\n');
        around.tail += u32::from(around.tail > 0);
    }
    around
}

/// A head that was read.
#[derive(Default)]
struct Head<'a> {
    said: Vec<Said<'a>>,
    lines: usize,
    /// The text's first words, where they stand behind a label.
    body: Option<&'a str>,
}

impl Head<'_> {
    /// Whether it names something else than the article: a film, a book.
    fn is_of_another(&self, title: &str) -> bool {
        let own = self.said.iter().find(|said| said.0 == Label::Headline);
        own.is_some_and(|(_, _, value)| {
            let value = bare(value);
            !title.contains(value) && !value.contains(title)
        })
    }
}

/// Labels of books that are reviewed, in lower case.
const OF_BOOKS: &[&str] = &[
    "isbn",
    "pages",
    "publisher",
    "genre",
    "price",
    "seiten",
    "verlag",
];

fn fill((label, name, value): &Said<'_>, found: &mut Found) {
    let value = bare(value);
    if value.is_empty() || value.len() > MAX_VALUE {
        return;
    }
    let one = || Some(value.to_owned());
    match label {
        Label::Headline => found.headline.add(name, one()),
        Label::Author => found.authors.add(name, listed(value)),
        Label::Published => found.published.add(name, one()),
        Label::Modified => found.modified.add(name, one()),
        Label::Url => {
            let url = value.starts_with("http").then(|| value.to_owned());
            found.url.add(name, url);
        }
        // A source may be an address.
        Label::Site if value.starts_with("http") => found.url.add(name, one()),
        Label::Site => found.site.add(name, one()),
        Label::Language => found.language.add(name, one()),
        Label::Tags => found.tags.add(name, listed(value)),
        Label::Summary => found.summary.add(name, one()),
        Label::Body | Label::Other => {}
    }
}

/// A value without quotation marks, brackets and a mail's `Fwd:`.
fn bare(value: &str) -> &str {
    let mut value = value.trim();
    for (open, close) in [('"', '"'), ('\'', '\''), ('<', '>'), ('“', '”')] {
        value = value
            .strip_prefix(open)
            .and_then(|inner| inner.strip_suffix(close))
            .unwrap_or(value);
    }
    for sent in [
        "Fwd: ", "FW: ", "Fw: ", "Re: ", "RE: ", "WG: ", "TR: ", "RV: ",
    ] {
        value = value.strip_prefix(sent).unwrap_or(value);
    }
    value.trim()
}

/// The items of a list in brackets, else the value as it is.
fn listed(value: &str) -> Option<Vec<String>> {
    let inner = value.strip_prefix('[').and_then(|v| v.strip_suffix(']'));
    let items: Vec<String> = match inner {
        Some(inner) => inner
            .split(',')
            .map(|item| bare(item).to_owned())
            .filter(|item| !item.is_empty())
            .collect(),
        None => vec![value.to_owned()],
    };
    (!items.is_empty()).then_some(items)
}

/// The first line that is not blank.
fn first(lines: &[&str]) -> Option<usize> {
    lines
        .iter()
        .take(MAX_LINES)
        .position(|line| !line.trim().is_empty())
}

/// The header of a wire's message.
fn wired<'a>(lines: &[&'a str], found: &mut Found) -> Option<Head<'a>> {
    let wire = wire::head(lines)?;
    found.headline.add("headline", wire.headline);
    Some(Head {
        said: wire.said,
        lines: wire.lines,
        body: None,
    })
}

/// A label and its value, `Title: …` or, with `mark` `=`, `title = …`.
fn part(line: &str, mark: char) -> Option<(&str, &str)> {
    let (name, value) = line
        .split_once(mark)
        .or_else(|| (mark == ':').then(|| line.split_once('：')).flatten())?;
    let name = name.trim_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '#'));
    let value = value.trim_start_matches("**").trim();
    let words = name.split_whitespace().count();
    let address = value.starts_with("//");
    ((1..=4).contains(&words) && name.len() <= 40 && !address).then_some((name, value))
}

/// Front matter, as static site generators write it: between two lines of `---` or `+++`.
fn matter<'a>(lines: &[&'a str]) -> Option<Head<'a>> {
    let from = first(lines)?;
    let fence = lines[from].trim_end();
    let mark = match fence {
        "---" => ':',
        "+++" => '=',
        _ => return None,
    };
    let inside = lines[from + 1..].iter().take(MAX_LINES);
    let to = from + 1 + inside.clone().position(|line| line.trim_end() == fence)?;
    let mut head = Head {
        lines: to + 1,
        ..Head::default()
    };
    for line in &lines[from + 1..to] {
        if let Some((name, value)) = part(line, mark).filter(|_| !line.starts_with(' '))
            && let Some(label) = label(name, Naming::Any)
        {
            head.said.push((label, name, value));
        }
    }
    (!head.said.is_empty()).then_some(head)
}

/// Lines of labels and values above the text.
fn labelled<'a>(lines: &[&'a str]) -> Option<Head<'a>> {
    let from = first(lines)?;
    let mut head = Head::default();
    let mut stranger = false;
    let mut at = from;
    let mut end = from;
    while let Some(line) = lines.get(at).filter(|_| at < from + MAX_LINES) {
        if line.trim().is_empty() {
            at += 1;
            continue;
        }
        // A mail's header goes on in a line that begins with a blank.
        if at > from && at == end && line.starts_with([' ', '\t']) && !head.said.is_empty() {
            at += 1;
            end = at;
            continue;
        }
        let Some((name, value)) = part(line, ':') else {
            break;
        };
        let Some(label) = label(name, Naming::Any) else {
            // A mail's own names; a form's.
            let own = name.starts_with("X-") || name.starts_with("List-");
            if own && at == end && !head.said.is_empty() {
                at += 1;
                end = at;
                continue;
            }
            stranger = at == end && value.split_whitespace().count() <= 6;
            break;
        };
        // A sentence that begins with such a word: `Summary: The council met.`
        let long = matches!(label, Label::Summary | Label::Other)
            && value.split_whitespace().count() > 12
            && head.said.is_empty();
        if long {
            break;
        }
        at += 1;
        end = at;
        if label == Label::Body {
            head.body = Some(value).filter(|value| !value.is_empty());
            break;
        }
        head.said.push((label, name, value));
    }
    head.lines = end;
    let says = |wanted: &[Label]| {
        let said = head.said.iter().filter(|said| !said.2.is_empty());
        said.filter(|said| wanted.contains(&said.0)).count()
    };
    let titled = says(&[Label::Headline]) > 0;
    let named = |wanted: &str| {
        let mut names = head.said.iter().map(|said| said.1.to_lowercase());
        names.any(|name| name == wanted)
    };
    if titled && OF_BOOKS.iter().any(|name| named(name)) && says(&[Label::Url]) == 0 {
        return None;
    }
    let rest = says(&[Label::Author, Label::Published, Label::Url, Label::Site]);
    let blank = lines.get(end).is_none_or(|line| line.trim().is_empty());
    let closed = blank || head.body.is_some() || head.said.len() > 1;
    (closed && !stranger && (titled || rest >= 2)).then_some(head)
}

/// An article of a newspaper database in LexisNexis's layouts: above a line `BODY:` or `Body` its labels,
/// with source, day and headline in lines without any.
fn archive<'a>(lines: &[&'a str]) -> Option<Head<'a>> {
    let above = lines.iter().take(MAX_LINES);
    let body = above
        .clone()
        .position(|line| matches!(line.trim(), "BODY:" | "Body" | "BODY"))?;
    let length = |line: &&&str| {
        let line = line.trim();
        line.starts_with("LENGTH:") || line.starts_with("Length:")
    };
    above.clone().take(body).find(length)?;
    let mut head = Head {
        lines: body + 1,
        ..Head::default()
    };
    let mut plain: Vec<&'a str> = Vec::new();
    let mut day = None;
    for line in &lines[..body] {
        let line = line.trim();
        if let Some((name, value)) = part(line, ':')
            && let Some(label) = label(name, Naming::Any)
        {
            head.said.push((label, name, value));
        } else if is_rights(line)
            || line.is_empty()
            || line.ends_with("DOCUMENTS")
            || line.ends_with(" Edition")
        {
        } else if day.is_none() && is_day(line) {
            day = Some(plain.len());
            head.said.push((Label::Published, "day", line));
        } else {
            plain.push(line);
        }
    }
    // `Source / day / headline`, and `headline / source / day` since.
    let (source, title) = match (day, plain.as_slice()) {
        (Some(1), [source, title, ..]) => (Some(*source), Some(*title)),
        (Some(2), [title, source, ..]) => (Some(*source), Some(*title)),
        (_, [title, ..]) => (None, Some(*title)),
        _ => (None, None),
    };
    let unlabelled = [
        (Label::Site, "source", source),
        (Label::Headline, "headline", title),
    ];
    for (label, name, value) in unlabelled {
        head.said.extend(value.map(|value| (label, name, value)));
    }
    Some(head)
}

/// Codes of Factiva's fields, sorted.
const CODES: &[&str] = &[
    "AN", "ART", "BY", "CLM", "CO", "CR", "CT", "CX", "CY", "ED", "ET", "HD", "IN", "IPC", "IPD",
    "LA", "LP", "NS", "PD", "PG", "PUB", "RE", "RF", "SC", "SE", "SN", "TD", "VOL", "WC",
];

/// The code that a line begins with, and what follows.
fn code(line: &str) -> Option<(&str, &str)> {
    let line = line.trim();
    let (code, rest) = line.split_once([' ', '\t']).unwrap_or((line, ""));
    CODES
        .binary_search(&code)
        .is_ok()
        .then(|| (code, rest.trim()))
}

/// An article of Factiva: its fields begin with a code of two or three letters.
fn codes<'a>(lines: &[&'a str]) -> Option<Head<'a>> {
    let above = lines.iter().take(MAX_LINES);
    let body = above
        .clone()
        .position(|line| code(line).is_some_and(|(code, _)| matches!(code, "LP" | "TD")))?;
    let mut head = Head {
        lines: body + 1,
        body: code(lines[body])
            .map(|said| said.1)
            .filter(|b| !b.is_empty()),
        ..Head::default()
    };
    for line in &lines[..body] {
        let Some((code, value)) = code(line) else {
            continue;
        };
        let label = match code {
            "HD" => Label::Headline,
            "BY" => Label::Author,
            "PD" => Label::Published,
            "SN" => Label::Site,
            "LA" => Label::Language,
            _ => Label::Other,
        };
        head.said.push((label, code, value));
    }
    let titled = head.said.iter().any(|said| said.0 == Label::Headline);
    (titled && head.said.len() >= 4).then_some(head)
}

/// A line of a day: with a year, figures before it and few words.
fn is_day(line: &str) -> bool {
    let words = line.split_whitespace().count();
    let figures = |word: &str| word.trim_matches(',').bytes().all(|b| b.is_ascii_digit());
    let year = line
        .split_whitespace()
        .any(|word| figures(word) && matches!(word.trim_matches(',').len(), 4));
    let day = line
        .split_whitespace()
        .any(|word| figures(word) && matches!(word.trim_matches(',').len(), 1 | 2));
    words <= 8 && year && day
}

fn is_rights(line: &str) -> bool {
    line.starts_with("Copyright") || line.ends_with("All Rights Reserved")
}

/// The first line of what stands below the text.
fn below(lines: &[&str], head: usize) -> Option<usize> {
    let body = &lines[head.min(lines.len())..];
    // dpa's notes to editors.
    let notes = |line: &&str| matches!(line.trim(), "# Notizblock" | "# Notebook");
    if let Some(at) = body.iter().position(notes) {
        return Some(head + at);
    }
    if let Some(at) = references(body) {
        return Some(head + at);
    }
    if head == 0 {
        return None;
    }
    // A database's fields, read from the end.
    let mut at = body.len();
    let mut found = None;
    while at > 0 {
        let line = body[at - 1].trim();
        let own = line.is_empty()
            || is_rights(line)
            || matches!(line, "Classification" | "End of Document")
            || code(line)
                .is_some_and(|(code, rest)| !matches!(code, "LP" | "TD") && !rest.is_empty())
            || part(line, ':').is_some_and(|(name, _)| label(name, Naming::Below).is_some());
        if !own {
            break;
        }
        at -= 1;
        if !line.is_empty() {
            found = Some(at);
        }
    }
    found.map(|at| head + at)
}

/// Where the addresses begin that a text browser lists.
fn references(lines: &[&str]) -> Option<usize> {
    let at = lines.iter().rposition(|line| line.trim() == "References")?;
    let mut listed = lines[at + 1..]
        .iter()
        .filter(|line| !line.trim().is_empty());
    let some = listed.clone().next().is_some();
    (some && listed.all(|line| is_reference(line))).then_some(at)
}

/// Whether a text browser wrote the text.
fn browsed(text: &str) -> bool {
    text.contains("References") && references(&text.lines().collect::<Vec<_>>()).is_some()
}

/// Who wrote it, as dpa's notes say: `- Autorin: Ruth Ellison, +49 30 1234`.
fn noted(notes: &[&str], found: &mut Found) {
    for line in notes {
        let line = line.trim_start_matches(['-', '*', ' ']);
        let name = ["Autor: ", "Autorin: ", "Autoren: ", "Reporting by: "]
            .iter()
            .find_map(|label| line.strip_prefix(label))
            .and_then(|rest| rest.split([',', '(', '<']).next());
        if let Some(name) = name {
            found
                .authors
                .add("Autor", Some(vec![name.trim().to_owned()]));
        }
    }
}

/// The text without the numbers that a text browser sets before its links, `[12]Harbour`.
fn without_numbers(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('[') {
        let inside = &rest[at + 1..];
        let digits = inside.bytes().take_while(u8::is_ascii_digit).count();
        let glued = inside[digits..]
            .strip_prefix(']')
            .is_some_and(|after| after.starts_with(char::is_alphanumeric));
        let end = if glued && (1..=4).contains(&digits) {
            out.push_str(&rest[..at]);
            at + digits + 2
        } else {
            out.push_str(&rest[..=at]);
            at + 1
        };
        rest = &rest[end..];
    }
    out.push_str(rest);
    out
}

/// `12. https://harbour.example/`.
fn is_reference(line: &str) -> bool {
    line.trim()
        .split_once(". ")
        .is_some_and(|(number, address)| {
            number.bytes().all(|b| b.is_ascii_digit())
                && ["http", "file:", "mailto:", "javascript:", "ftp:"]
                    .iter()
                    .any(|scheme| address.starts_with(scheme))
        })
}

#[cfg(test)]
#[path = "head_tests.rs"]
mod tests;
