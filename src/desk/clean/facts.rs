//! What removed lines say: photos, related articles, bylines, notices, rights, dates, tags.

use super::byline::{self, Parsed};
use super::copy::{Byline, BylineKind, Destination, Facts, Notice, Photo, Related};
use super::rule::{Act, Found, Line, Test};
use super::rules::{CREDITS, credited, parted};
use super::signature as signed;
use super::{captions, photo, rights};
use crate::desk::decode::shortcode_caption;
use crate::desk::extract::{Block, BlockKind, Verdict};

/// Most photos, related articles, bylines, tags kept of one article.
const MOST: usize = 60;

/// A web address and nothing else.
pub fn is_address(text: &str) -> bool {
    let web = text.starts_with("https://") || text.starts_with("http://");
    web && !text.contains(char::is_whitespace)
}

/// Gathers facts while the pass goes on.
#[derive(Debug, Default)]
pub struct Collector {
    facts: Facts,
    /// Block of the last photo.
    photo_at: Option<usize>,
    /// Model named by a machine notice.
    model: Option<String>,
    /// A copyright line in the tail has said whose the text is.
    owned: bool,
}

impl Collector {
    /// Takes what the line says. Returns where it went.
    pub fn collect(&mut self, found: &Found, line: &Line<'_>, at: usize) -> Option<Destination> {
        match found.rule.act {
            Act::Drop if found.rule.code == CONTACT => {
                signed::addressed(line).and_then(|parsed| self.sign(&parsed, line))
            }
            Act::Drop => None,
            Act::Dateline => super::dateline::keep(&mut self.facts, line.text),
            Act::Headline => Some(Destination::Headline),
            Act::Credit => self.photo(photo::credit(line.text), line, at),
            Act::Caption if captions::say_nothing(line.text) => None,
            Act::Caption => {
                let words = shortcode_caption(line.text).unwrap_or(line.text);
                self.photo(photo::caption(words), line, at)
            }
            Act::Related(rel) => self.related(rel, found, line),
            Act::Byline if CONTRIBUTED.contains(&found.rule.code) => self.contributed(found, line),
            Act::Byline if found.rule.code == CREDITS => self.credited(line),
            Act::Byline if found.rule.code == REPORTED => self.reported(line),
            Act::Byline if found.rule.code == NAME_DATE => self.name_and_date(line),
            Act::Byline => self.byline(line),
            Act::Date => {
                self.date(line.text.to_owned(), line);
                // `Lyon, le 12 novembre 2026 à 18h05`; without the article it may be somebody's name.
                let articles = [", le ", ", il ", ", el ", ", den "];
                if found.rule.code == PLACED && articles.iter().any(|a| line.text.contains(a)) {
                    self.facts.dateline = Some(line.text.to_owned());
                }
                if let Some(parsed) = signature(line.text) {
                    self.sign(&parsed, line);
                }
                Some(Destination::Date)
            }
            Act::Copyright => Some(self.copyright(line)),
            Act::Notice(kind) => self.notice(kind, line.text, line.block.line),
            Act::Machine => {
                self.notice("machine_generated", line.text, line.block.line);
                self.model = self.model.take().or_else(|| model(line.text));
                Some(Destination::DigitalSource)
            }
            Act::Correction => {
                self.facts.corrections.push(line.text.to_owned());
                Some(Destination::Correction)
            }
            Act::Keywords => self.keywords(found, line),
        }
    }

    /// The facts, with what belongs together joined.
    pub fn finish(mut self) -> Facts {
        if let Some(model) = self.model {
            for byline in &mut self.facts.bylines {
                if byline.kind == BylineKind::System && byline.model.is_none() {
                    byline.model = Some(model.clone());
                }
            }
        }
        self.facts
    }

    /// A caption and the credit right before or after it are one photo.
    fn photo(&mut self, mut new: Photo, line: &Line<'_>, at: usize) -> Option<Destination> {
        if new.caption.is_none() && new.credit.is_none() || is_furniture(line.block) {
            return None;
        }
        new.url.clone_from(&line.block.picture);
        let photos = &mut self.facts.photos;
        let near = self.photo_at.is_some_and(|last| at - last <= 2);
        self.photo_at = Some(at);
        if let Some(last) = photos.last_mut().filter(|_| near) {
            let bare_caption = last.credit.is_none() && new.caption.is_none();
            let bare_credit = last.caption.is_none() && new.credit.is_none();
            let same = last.url.is_none() || new.url.is_none() || last.url == new.url;
            if same && (bare_caption || bare_credit) {
                last.caption = last.caption.take().or_else(|| new.caption.take());
                last.credit = last.credit.take().or_else(|| new.credit.take());
                last.by = last.by.take().or_else(|| new.by.take());
                last.supplier = last.supplier.take().or_else(|| new.supplier.take());
                last.url = last.url.take().or(new.url);
                return Some(Destination::Photo(photos.len() - 1));
            }
        }
        if let Some(same) = photos.iter().position(|photo| *photo == new) {
            return Some(Destination::Photo(same));
        }
        if photos.len() >= MOST {
            return None;
        }
        photos.push(new);
        Some(Destination::Photo(photos.len() - 1))
    }

    fn related(
        &mut self,
        rel: &'static str,
        found: &Found,
        line: &Line<'_>,
    ) -> Option<Destination> {
        let ends = matches!(found.rule.test, Test::Ends(_));
        let text = if ends {
            let cue = line.tokens.get(found.from)?;
            &line.text[..cue.start as usize]
        } else {
            let after = match found
                .to
                .checked_sub(1)
                .and_then(|last| line.tokens.get(last))
            {
                Some(last) if found.to > found.from => last.end as usize,
                _ => 0,
            };
            &line.text[after..]
        };
        let (text, address) = match text.rsplit_once(": ") {
            Some((label, address)) if is_address(address) => (label, Some(address)),
            _ => (text, None),
        };
        let title = text
            .trim_matches(|c: char| {
                c.is_whitespace()
                    || matches!(
                        c,
                        ':' | '：'
                            | '-'
                            | '–'
                            | '—'
                            | '|'
                            | '»'
                            | '>'
                            | '→'
                            | '➜'
                            | '▶'
                            | '►'
                            | '•'
                            | '('
                            | '】'
                            | ']'
                    )
            })
            .trim_start_matches(['.', ' '])
            .trim();
        let list = &mut self.facts.related;
        if title.chars().filter(|c| c.is_alphabetic()).count() < 6 || list.len() >= MOST {
            return None;
        }
        if let Some(same) = list.iter().position(|r| r.title == title) {
            return Some(Destination::Related(same));
        }
        list.push(Related {
            title: title.to_owned(),
            rel,
            url: address
                .map(str::to_owned)
                .or_else(|| line.block.href.clone()),
        });
        Some(Destination::Related(list.len() - 1))
    }

    fn byline(&mut self, line: &Line<'_>) -> Option<Destination> {
        let parsed = byline::parse(line.text);
        for date in &parsed.dates {
            self.date(date.clone(), line);
        }
        self.sign(&parsed, line)
    }

    /// A name before its date, of which a blank may be all that parts them.
    fn name_and_date(&mut self, line: &Line<'_>) -> Option<Destination> {
        let (name, date) = parted(line.text)?;
        let parsed = byline::parse(name);
        if parsed.bylines.is_empty() || !parsed.unknown.is_empty() {
            return self.byline(line);
        }
        self.date(date.to_owned(), line);
        self.sign(&parsed, line)
    }

    /// Who contributed, before or behind the words that say so: `— CNBC's Ana Lim contributed to this
    /// report.`
    fn contributed(&mut self, found: &Found, line: &Line<'_>) -> Option<Destination> {
        let from = line.tokens.get(found.from)?.start as usize;
        let to = line.tokens.get(found.to.checked_sub(1)?)?.end as usize;
        let (before, behind) = (&line.text[..from], &line.text[to..]);
        let mut names = contributors(before);
        if names.is_empty() {
            names = contributors(behind);
        } else if let Some((_, others)) = behind.split_once(" and ")
            && let Some((others, _)) = others.split_once(" from ")
        {
            // `contributed reporting from Lima, and Bo Fisk from Quito`, not `from Lima and New York`.
            names.extend(contributors(others));
        }
        if names.is_empty() {
            return self.byline(line);
        }
        self.credit(names);
        Some(Destination::Byline)
    }

    /// Who contributed, by the sentences of agency copy that say so: `Lim reported from Quito. Ledgerwire
    /// writer Bo Fisk in Lima contributed.`
    fn reported(&mut self, line: &Line<'_>) -> Option<Destination> {
        let ends = line.text.match_indices(" contributed");
        let names: Vec<Byline> = ends
            .filter_map(|(end, _)| line.text[..end].rsplit(". ").next())
            .flat_map(contributors)
            .collect();
        if names.is_empty() {
            return self.byline(line);
        }
        self.credit(names);
        Some(Destination::Byline)
    }

    /// Who is credited in a line of labels and names.
    fn credited(&mut self, line: &Line<'_>) -> Option<Destination> {
        let (authors, people) = credited(line.text);
        self.facts.by = self.facts.by.take().or(authors);
        let some = !people.is_empty();
        self.credit(people);
        some.then_some(Destination::Byline)
    }

    fn credit(&mut self, names: Vec<Byline>) {
        for byline in names {
            let known = self.facts.bylines.iter().any(|b| b.name == byline.name);
            if !known && self.facts.bylines.len() < MOST {
                self.facts.bylines.push(byline);
            }
        }
    }

    fn date(&mut self, written: String, line: &Line<'_>) {
        if self.facts.dates.len() < MOST {
            self.facts.dates.push((written, line.block.line));
        }
    }

    /// Takes the people of a byline.
    pub fn sign(&mut self, parsed: &Parsed, line: &Line<'_>) -> Option<Destination> {
        if parsed.bylines.is_empty() || self.facts.bylines.len() >= MOST {
            return None;
        }
        // One author line: later ones add other roles, or authors only at the article's edges.
        let first = self.facts.bylines.is_empty();
        for byline in &parsed.bylines {
            let known = self
                .facts
                .bylines
                .iter()
                .any(|b: &Byline| b.name == byline.name);
            if !known && (first || byline.role != "author" || line.tail) {
                self.facts.bylines.push(byline.clone());
            }
        }
        self.facts.by.get_or_insert_with(|| line.text.to_owned());
        Some(Destination::Byline)
    }

    fn copyright(&mut self, line: &Line<'_>) -> Destination {
        let said = rights::read(line.text);
        if let Some(advice) = said.no_advice {
            self.notice("not_investment_advice", advice, line.block.line);
        }
        // A notice in the tail is the page's own; one above may be a picture's.
        let owns = line.tail && !self.owned && said.holder.is_some();
        self.owned |= line.tail;
        if self.facts.copyright.is_some() && !owns {
            if self.facts.usage_terms.is_none() {
                self.facts.usage_terms = said.terms.map(ToOwned::to_owned);
            }
            return Destination::Copyright;
        }
        self.facts.copyright_holder = said.holder.map(ToOwned::to_owned);
        if let Some(terms) = said.terms {
            self.facts.usage_terms = Some(terms.to_owned());
        }
        self.facts.copyright = Some(line.text.to_owned());
        Destination::Copyright
    }

    fn notice(&mut self, kind: &'static str, text: &str, line: u32) -> Option<Destination> {
        let notices = &mut self.facts.notices;
        if let Some(same) = notices
            .iter()
            .position(|n| n.kind == kind && n.text == text)
        {
            return Some(Destination::Notice(same));
        }
        if notices.len() >= MOST {
            return None;
        }
        notices.push(Notice {
            kind,
            line,
            text: text.to_owned(),
        });
        Some(Destination::Notice(notices.len() - 1))
    }

    fn keywords(&mut self, found: &Found, line: &Line<'_>) -> Option<Destination> {
        let after = match found
            .to
            .checked_sub(1)
            .and_then(|last| line.tokens.get(last))
        {
            Some(last) if found.to > found.from => last.end as usize,
            _ => 0,
        };
        let text = &line.text[after..];
        let hashed = text.contains(['#', '＃']);
        let before = self.facts.keywords.len();
        let parts = text.split(|c: char| {
            matches!(
                c,
                ',' | ';' | '|' | '#' | '＃' | '•' | '·' | '、' | '，' | '\n'
            ) || (hashed && c.is_whitespace())
        });
        for part in parts {
            let word = part.trim().trim_matches([':', '：', '.', '/']).trim();
            let fits = !word.is_empty() && word.len() <= 80 && self.facts.keywords.len() < MOST;
            if fits && !self.facts.keywords.iter().any(|k| k == word) {
                self.facts.keywords.push(word.to_owned());
            }
        }
        (self.facts.keywords.len() > before).then_some(Destination::Keywords)
    }
}

/// Code of a line that says where and when the article was written.
const PLACED: &str = "date.line_placed";

/// The rule of lines that say how to write to the author.
const CONTACT: &str = "byline.contact";

/// The rule of lines that say who contributed.
const CONTRIBUTED: &[&str] = &["byline.contributed", "byline.contributing"];

/// The rule of agency copy's last lines.
const REPORTED: &str = "byline.reported_from";

/// Code of the rule for a name and a date in an author's element.
const NAME_DATE: &str = "byline.name_date";

/// Posts of those who contribute.
const POSTS: &[&str] = &[
    "correspondent",
    "correspondents",
    "editor",
    "editors",
    "journalist",
    "journalists",
    "producer",
    "producers",
    "reporter",
    "reporters",
    "writer",
    "writers",
];

/// What stands behind a house and a post at the head: `AP Business Writers Ana Lim and Bo Fisk`.
fn behind_post(text: &str) -> &str {
    let mut at = 0;
    for word in text.split_inclusive(' ').take(6) {
        let bare = word.trim_end();
        at += word.len();
        if POSTS.contains(&bare.to_lowercase().as_str()) {
            return &text[at..];
        }
        if !bare.starts_with(char::is_uppercase) && bare != "staff" || bare.ends_with(',') {
            break;
        }
    }
    text
}

/// Persons in the words before or behind "contributed to this report": full names, without the house
/// whose they are and the places where they were.
fn contributors(text: &str) -> Vec<Byline> {
    let text = text.trim_matches(|c: char| !c.is_alphanumeric());
    let text = ["'s ", "’s "]
        .iter()
        .find_map(|mark| text.split_once(mark))
        .map_or(text, |(_, names)| names);
    let text = [" also", " both", " have", " has"]
        .iter()
        .find_map(|word| text.strip_suffix(word))
        .unwrap_or(text);
    let parsed = byline::people(behind_post(text));
    let full = |b: &Byline| b.kind == BylineKind::Person && b.name.contains(' ');
    if parsed.unknown.len() >= parsed.bylines.len().max(1) {
        return Vec::new();
    }
    let persons = parsed.bylines.into_iter().filter(full);
    let role = "additional_reporting";
    persons.map(|byline| Byline { role, ..byline }).collect()
}

/// The model a machine notice names, e.g. `GPT-4-based`.
fn model(text: &str) -> Option<String> {
    text.split_whitespace()
        .map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
        .find(|word| {
            ["GPT", "ChatGPT", "Claude", "Gemini", "Llama", "Mistral"]
                .iter()
                .any(|name| word.starts_with(name))
        })
        .map(ToOwned::to_owned)
}

/// Words before who wrote, behind a date: `Publié le 3 mai 2026 par Ana Lim`.
const SIGNED: &[&str] = &[
    " by ", " von ", " par ", " por ", " di ", " door ", " przez ",
];

/// Longest signature, in bytes.
const LONGEST_SIGNATURE: usize = 80;

/// A line of the site's own around the article, or the link to another one, is of none of its pictures.
fn is_furniture(block: &Block) -> bool {
    if block.verdict != Verdict::Chrome
        || block.picture.is_some()
        || matches!(block.kind, BlockKind::Caption | BlockKind::Credit)
    {
        return false;
    }
    let elements = block.path.split('>');
    let mut names = elements.map(|element| element.split('.').next().unwrap_or_default());
    let linked = block.link_density > 0.8;
    let head = |name: &str| matches!(name, "footer" | "header");
    let own = |name: &str| matches!(name, "article" | "main" | "figure");
    linked || names.find(|name| head(name) || own(name)).is_some_and(head)
}

/// Who signed a line that says when it was published: persons and nothing else behind a date and one
/// of the words in [`SIGNED`].
fn signature(line: &str) -> Option<Parsed> {
    let dated = |at: &usize| line[..*at].contains(|c: char| c.is_ascii_digit());
    let found = SIGNED.iter().filter_map(|word| line.find(word));
    let at = found.filter(dated).min()?;
    let behind = line[at..].trim();
    if behind.len() > LONGEST_SIGNATURE {
        return None;
    }
    let parsed = byline::parse(behind);
    let persons = parsed.bylines.iter().all(|b| b.kind == BylineKind::Person);
    let whole = parsed.cued && parsed.unknown.is_empty() && parsed.titles.is_empty();
    (whole && persons && !parsed.bylines.is_empty()).then_some(parsed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn signed(line: &str) -> Vec<String> {
        let parsed = signature(line);
        parsed.map_or_else(Vec::new, |p| {
            p.bylines.into_iter().map(|b| b.name).collect()
        })
    }

    #[test]
    fn the_site_around_the_article_takes_no_photos() {
        let is = |path: &str, verdict, link_density| {
            is_furniture(&Block {
                path: path.to_owned(),
                verdict,
                link_density,
                ..Block::default()
            })
        };
        let chrome = Verdict::Chrome;
        assert!(is("footer>p", chrome, 0.0) && is("div.page>header>a", chrome, 1.0));
        assert!(is("section>ul>li", chrome, 1.0));
        assert!(!is("article>header>figure>div", chrome, 0.0));
        assert!(!is("article>footer>p", chrome, 0.0));
        assert!(!is("footer>p", Verdict::Article, 0.0));
    }

    #[test]
    fn who_contributed_is_named_before_or_behind() {
        for (text, names) in [
            ("— CNBC's Ana Lim ", &["Ana Lim"][..]),
            (
                "Ana Lim in Quito and Bo Fisk in Lima ",
                &["Ana Lim", "Bo Fisk"],
            ),
            (" Sabrina Montorsi", &["Sabrina Montorsi"]),
            (
                "Associated Press writers Ana Lim in Austin and Bo Fisk in Oklahoma City",
                &["Ana Lim", "Bo Fisk"],
            ),
            (
                "AP Business Writers Ana Lim and Bo Fisk",
                &["Ana Lim", "Bo Fisk"],
            ),
            ("Associated Press writer Ana Lim", &["Ana Lim"]),
            ("Reuters ", &[]),
            ("The people whom we asked ", &[]),
        ] {
            let found: Vec<String> = contributors(text).into_iter().map(|b| b.name).collect();
            assert_eq!(found, names, "{text}");
        }
    }

    #[test]
    fn where_somebody_was_is_nobody_who_contributed() {
        let desk = crate::desk::Desk::new(crate::desk::Options::default()).expect("loads");
        let prose = "The board put off its vote on the quay on Tuesday, after four hours of talk.";
        for (line, names) in [
            (
                "Ana Lim contributed reporting from Lima and New York.",
                "Ana Lim",
            ),
            (
                "Ana Lim contributed reporting from Lima, and Bo Fisk from Quito.",
                "Ana Lim;Bo Fisk",
            ),
            (
                "Lim reported from Paris. Ledgerwire writer Bo Fisk in Rome contributed.",
                "Bo Fisk",
            ),
        ] {
            let text = format!("{prose}\n\n{prose} It meets in May.\n\n{line}");
            let body = serde_json::json!({ "title": "Vote put off", "text": text }).to_string();
            let message = crate::desk::Message::from_body(body);
            let found = desk
                .examine(&message)
                .expect("an article")
                .copy
                .facts
                .bylines;
            let found: Vec<String> = found.into_iter().map(|b| b.name).collect();
            assert_eq!(found.join(";"), names, "{line}");
        }
    }

    #[test]
    fn who_signed_a_date_is_its_author() {
        for (line, names) in [
            (
                "Publié le 03/04/2026 à 18h20 par Camille Vasseur",
                &["Camille Vasseur"][..],
            ),
            (
                "Published 3 March 2026 by Morag Lindsay",
                &["Morag Lindsay"],
            ),
            (
                "Veröffentlicht am 3. März 2026 von Jan Hell und Ute Brandt",
                &["Jan Hell", "Ute Brandt"],
            ),
            (
                "Am 3. März 2026 von Walter von Aachen",
                &["Walter von Aachen"],
            ),
            ("Von Walter von Aachen, 3. März 2026", &[]),
            ("Published 3 March 2026", &[]),
            ("Publié le 3 mai 2026 par", &[]),
            ("Updated by 3 March 2026", &[]),
            ("Publicado por la redacción el 3 de mayo", &[]),
        ] {
            assert_eq!(signed(line), names, "{line}");
        }
    }
}
