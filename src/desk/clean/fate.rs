//! The fate of each block: kept, or gone and by which decision.

use std::collections::BTreeSet;

use super::byline::Parsed;
use super::copy::{Destination, Junk};
use super::house::Known;
use super::rule::{Act, Found, Line, Rules, SURE};
use super::sections::{self, Label};
use super::signature::{self, Authors};
use super::words::{self, Kind, Tokens};
use super::{Model, boxes, claims, dangling, inline, listed, replies, rows, teasers, top};
use crate::desk::extract::{self, BlockKind, Field, Origin, Page, Verdict};

/// Code of a block that says the headline again.
pub const HEADLINE: &str = "headline.repeated";
/// Code of a block that is there twice.
pub const DUPLICATE: &str = "duplicate.block";
/// Code of a pull quote.
pub const PULLED: &str = "duplicate.pull_quote";
/// Code of an item of a list of other articles.
pub const LISTED: &str = "related.list_item";
/// Code of a line in the box of a newsletter.
pub const BOXED: &str = "promo.newsletter_box";
/// Code of a line of the block that says whom to ask.
pub const CONTACTS: &str = "notice.contact_block";
/// Code of a provider's note that the text was cut.
pub const CUT: &str = "notice.cut_off";
/// Code of a line that recurs across a source's articles.
pub const HOUSE: &str = "house.line";
/// Code of a line with nothing but the authors' names.
pub const SIGNATURE: &str = "byline.signature";
/// Code of a link to another article between two paragraphs.
pub const INLINE: &str = "related.inline";
/// Code of a line at the end that announces what is gone.
pub const LEAD_IN: &str = "ui.lead_in";
/// Code of a heading at the end with nothing below.
pub const EMPTY_HEADING: &str = "ui.empty_heading";
/// Code of a date at the end.
const AT_END: &str = "date.line_at_end";
/// Code of a line that names the kind of article.
const LABEL: &str = "label.genre";
/// Code of the line model.
pub const LINES: &str = "lines.model";
/// Code of the extraction model, whose verdict is carried over.
const EXTRACT: &str = "extract.model";

/// What is known of the article beside its page.
pub struct Beside<'a> {
    /// The message's headline.
    pub headline: Option<&'a str>,
    /// The source's house lines.
    pub house: Known<'a>,
    /// Authors of message and page.
    pub authors: Authors,
}

/// What happens to a block.
pub enum Fate {
    /// Article text.
    Keep,
    /// A line with nothing but the authors' names.
    Signature(Parsed),
    /// The label of a section at the head of a paragraph.
    Label(Label),
    /// Kept up to this byte.
    Tail(usize),
    /// Recognised by a row of the rule tables.
    Rule(Found),
    /// Gone by another decision: reason, code, confidence, where its content went.
    Other(Junk, &'static str, f32, Option<Destination>),
}

/// The blocks as lines with their place in the text.
pub fn lines<'a>(page: &'a Page, headline: Option<&str>, tokens: &'a Tokens) -> Vec<Line<'a>> {
    let mut lines: Vec<Line<'a>> = page
        .blocks
        .iter()
        .enumerate()
        .map(|(at, block)| Line::new(block, tokens.of(at)))
        .collect();
    let is_prose = |line: &Line<'_>| {
        line.block.verdict == Verdict::Article
            && ((line.words >= 12 && line.prose) || line.words >= 30)
    };
    let total = lines.iter().filter(|line| is_prose(line)).count();
    let titles: Vec<Vec<u32>> = titles(page, headline)
        .map(|title| {
            let mut tokens = Vec::new();
            words::read(title, &mut tokens);
            bare(&tokens).collect()
        })
        .collect();
    let mut before = 0;
    for line in &mut lines {
        let prose = is_prose(line);
        line.top = before <= 1;
        line.sure = page.origin == Origin::Html
            && line.block.verdict == Verdict::Article
            && line.block.probability >= SURE;
        // A short article's junk can be as long as itself.
        let tail = if total >= 6 { 3 } else { 1 };
        line.tail = total - before <= (total / 4).max(tail);
        line.headline = line.top && !line.prose && line.words >= 2 && {
            let own: Vec<u32> = bare(line.tokens).collect();
            titles
                .iter()
                .any(|title| *title == own || (own.len() >= 4 && title.starts_with(&own)))
        };
        before += usize::from(prose);
    }
    lines
}

/// The titles that page and message give the article.
fn titles<'a>(page: &'a Page, headline: Option<&'a str>) -> impl Iterator<Item = &'a str> {
    page.candidates
        .iter()
        .filter(|c| matches!(c.field, Field::Headline | Field::DocumentTitle))
        // Another headline is the deck as a rule, which the record has nowhere else.
        .filter(|c| !c.from.ends_with("alternativeHeadline"))
        .take(6)
        .map(|c| c.value.as_str())
        .chain(headline)
}

fn bare(tokens: &[words::Token]) -> impl Iterator<Item = u32> {
    tokens
        .iter()
        .filter(|t| t.kind != Kind::Mark)
        .map(|t| t.hash)
}

/// Calls `each` with a page's blocks as lines in their place.
pub fn with_lines<T>(page: &Page, each: impl FnOnce(&[Line<'_>]) -> T) -> T {
    let mut tokens = Tokens::default();
    for block in &page.blocks {
        tokens.push(&block.text);
    }
    each(&lines(page, None, &tokens))
}

/// Whether a rule by name, or the headline, removes each line of a text.
pub fn ruled(lines: &[Line<'_>], rules: &Rules) -> Vec<bool> {
    named(lines, rules, true)
        .iter()
        .zip(lines)
        .map(|(found, line)| found.is_some() || line.headline)
        .collect()
}

/// How many times as many words of prose stand above the copyright line that ends an article as below it.
const BELOW: usize = 2;

/// The rule that recognises each line.
fn named(lines: &[Line<'_>], rules: &Rules, text: bool) -> Vec<Option<Found>> {
    let mut after_copyright = false;
    let prose = |line: &Line<'_>| {
        if line.prose {
            usize::from(line.words)
        } else {
            0
        }
    };
    let mut below: usize = lines.iter().map(prose).sum();
    let mut above = 0;
    let mut found: Vec<Option<Found>> = lines
        .iter()
        .map(|line| {
            above += prose(line);
            below -= prose(line);
            let found = rules.find(&Line {
                after_copyright,
                ..*line
            });
            // A scanner, not a cue: the line that begins with ©, not "all rights reserved".
            // One with much text below it is of a picture, or of an article that ended above.
            after_copyright |= text
                && line.tail
                && below * BELOW <= above
                && found.is_some_and(|f| f.rule.act == Act::Copyright && f.from == f.to);
            found
        })
        .collect();
    // Above a paragraph, a date heads an entry of a list.
    let last = (0..lines.len()).rfind(|at| found[*at].is_none() && lines[*at].prose);
    for at in 0..last.unwrap_or(0) {
        if found[at].is_some_and(|found| found.rule.code == AT_END) {
            // A short text's top is in its tail, too.
            let tail = false;
            found[at] = rules.find(&Line { tail, ..lines[at] });
        }
    }
    if !text {
        sections::spare_headings(lines, &mut found);
        spare_posters(lines, &mut found);
    }
    found
}

/// Who posted what stands right above is kept with it.
fn spare_posters(lines: &[Line<'_>], found: &mut [Option<Found>]) {
    for at in 1..lines.len() {
        let (post, line) = (&lines[at - 1], &lines[at]);
        let kept = |line: &Line<'_>| line.block.verdict == Verdict::Article && !line.block.hidden;
        let poster = found[at].is_some_and(|found| found.rule.code == POSTED)
            && line.text.starts_with(['—', '–']);
        if poster && kept(post) && kept(line) && found[at - 1].is_none() {
            found[at] = None;
        }
    }
}

/// Judges every block of a page or line of a text.
pub fn fates(page: &Page, lines: &[Line<'_>], model: &Model, known: &Beside<'_>) -> Vec<Fate> {
    let text = page.origin == Origin::Text;
    let found = named(lines, &model.rules, text);
    let junk = if text {
        let ruled: Vec<bool> = found
            .iter()
            .zip(lines)
            .map(|(found, line)| found.is_some() || line.headline)
            .collect();
        let mut junk = model.lines.junk(lines, &ruled);
        claims::take_back(lines, &ruled, &mut junk);
        junk
    } else {
        Vec::new()
    };
    let heads = text
        .then(|| {
            let titles = top::Titles::of(titles(page, known.headline));
            top::headline(lines, &found, &junk, &titles)
        })
        .flatten();
    let other = listed::listed(lines, &found, !text);
    let boxed = boxes::enclosed(lines, &found);
    let contacts = boxes::contacts(lines, &found);
    let mut titled = text
        .then(|| signature::titled(lines, &found).or_else(|| signature::placed(lines, &found)))
        .flatten()
        .filter(|(at, _)| heads != Some(*at));
    let rows = rows::of_own_tables(lines);
    let mut seen: BTreeSet<u64> = BTreeSet::new();
    let mut told_again: BTreeSet<u64> = BTreeSet::new();
    let repeated = match page.origin {
        Origin::Html => extract::repeated(&page.blocks),
        _ => Vec::new(),
    };
    let pulled = match page.origin {
        Origin::Html => extract::pulled(&page.blocks),
        _ => Vec::new(),
    };
    let mut fates: Vec<Fate> = lines
        .iter()
        .zip(found.iter().copied())
        .enumerate()
        .map(|(at, (line, found))| {
            let block = line.block;
            let chrome = page.origin == Origin::Html && block.verdict == Verdict::Chrome;
            if !chrome && let Some(label) = model.labels.find(line.text, line.tokens) {
                return Fate::Label(label);
            }
            // A label in bold may have passed for a page's headline.
            let label = found.is_some_and(|found| found.rule.code == LABEL);
            if (line.headline && !label) || heads == Some(at) {
                let to = Some(Destination::Headline);
                return Fate::Other(Junk::Duplicate, HEADLINE, 0.97, to);
            }
            // In a menu it names a section of the site.
            let menu = matches!(block.kind, BlockKind::Navigation | BlockKind::ListItem);
            if let Some(found) = found.filter(|_| !(label && chrome && menu)) {
                return Fate::Rule(found);
            }
            if !chrome && let Some(parsed) = known.authors.signed(line) {
                return Fate::Signature(parsed);
            }
            if let Some((_, parsed)) = titled.take_if(|(of, _)| *of == at) {
                return Fate::Signature(parsed);
            }
            if known.house.contains(&block.text) {
                return Fate::Other(Junk::RecursAcrossSource, HOUSE, 0.95, None);
            }
            if block.hidden {
                return Fate::Other(Junk::Other, extract::HIDDEN, 0.9, None);
            }
            if chrome {
                return Fate::Other(Junk::Navigation, EXTRACT, 1.0 - block.probability, None);
            }
            if other.binary_search(&at).is_ok() {
                return Fate::Other(Junk::RelatedLink, LISTED, 0.9, None);
            }
            if boxed.binary_search(&at).is_ok() {
                return Fate::Other(Junk::Newsletter, BOXED, 0.9, None);
            }
            if contacts.binary_search(&at).is_ok() {
                return Fate::Other(Junk::Disclosure, CONTACTS, 0.9, None);
            }
            if let Some(from) = cut_off(&block.text) {
                return Fate::Tail(from);
            }
            if pulled.binary_search(&at).is_ok() {
                return Fate::Other(Junk::Duplicate, PULLED, 0.95, None);
            }
            if repeated.contains(&at) {
                return Fate::Other(Junk::Duplicate, DUPLICATE, 0.95, None);
            }
            if line.words >= 8 && !rows[at] {
                let hash = crate::desk::hash::of_bytes(block.text.as_bytes());
                // A schedule or a list of offers says the same again and again: once it may, it may.
                let again = !seen.insert(hash);
                if again && line.sure {
                    told_again.insert(hash);
                }
                if again && !told_again.contains(&hash) {
                    return Fate::Other(Junk::Duplicate, DUPLICATE, 0.97, None);
                }
            }
            match junk.get(at) {
                Some(Some(sure)) => Fate::Other(Junk::Other, LINES, *sure, None),
                _ => Fate::Keep,
            }
        })
        .collect();
    if page.origin == Origin::Html {
        drop_links(lines, &found, &mut fates);
    }
    drop_dangling(lines, &mut fates);
    let last = fates.iter().rposition(|fate| matches!(fate, Fate::Keep));
    if let Some((at, parsed)) = last.and_then(|at| Some((at, signature::bracketed(&lines[at])?))) {
        fates[at] = Fate::Signature(parsed);
    }
    fates
}

/// Takes away links to other articles among the paragraphs of a page, and what stands in lists of them below.
fn drop_links(lines: &[Line<'_>], found: &[Option<Found>], fates: &mut [Fate]) {
    let kept: Vec<bool> = fates
        .iter()
        .map(|fate| matches!(fate, Fate::Keep))
        .collect();
    for at in inline::between(lines, &kept) {
        fates[at] = Fate::Other(Junk::RelatedLink, INLINE, 0.9, None);
    }
    for at in inline::below(lines, found, &kept) {
        fates[at] = Fate::Other(Junk::RelatedLink, LISTED, 0.9, None);
    }
    let dated = teasers::dated(lines, fates);
    for at in teasers::told(lines, fates).into_iter().chain(dated) {
        fates[at] = Fate::Other(Junk::RelatedLink, teasers::TOLD, 0.9, None);
    }
    for at in replies::comments(lines, found, fates) {
        fates[at] = Fate::Other(Junk::Comments, replies::COMMENT, 0.9, None);
    }
}

/// Lines at the end that [`drop_dangling`] may take: a lead-in and the heading above it.
const DANGLING: usize = 2;

/// Takes away what stands at the end and leads to nothing.
fn drop_dangling(lines: &[Line<'_>], fates: &mut [Fate]) {
    for _ in 0..DANGLING {
        let mut kept = (0..fates.len())
            .rev()
            .filter(|at| matches!(fates[*at], Fate::Keep));
        let (Some(last), Some(before)) = (kept.next(), kept.next()) else {
            return;
        };
        let code = if dangling::leads_in(&lines[last]) {
            LEAD_IN
        } else if dangling::heads_nothing(&lines[last], &lines[before]) {
            EMPTY_HEADING
        } else {
            return;
        };
        fates[last] = Fate::Other(Junk::UiLabel, code, 0.9, None);
    }
}

/// Where a provider's note begins that says how much was cut off: `… [+3211 chars]`.
fn cut_off(text: &str) -> Option<usize> {
    let rest = text.trim_end().strip_suffix(" chars]")?;
    let number = rest.rfind("[+")?;
    let digits = &rest[number + 2..];
    let whole = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    (whole && number > 0).then_some(number)
}

/// The rule of embedded posts.
const POSTED: &str = "social.embedded";

#[cfg(test)]
mod tests {
    use super::{cut_off, named};
    use crate::desk::clean::fixture::with_lines;
    use crate::desk::clean::rule;

    #[test]
    fn a_date_at_the_end_stands_above_nothing() {
        let rules = rule::Rules::compile();
        let codes = |texts: &[&str]| {
            with_lines(texts, |lines, _| {
                let found = named(lines, &rules, true);
                let codes = found.iter().map(|f| f.map(|f| f.rule.code));
                codes.collect::<Vec<_>>()
            })
        };
        let prose = "The board put off its vote on the quay on Tuesday, after four hours of talk.";
        let date = "12 novembre 2026";
        assert_eq!(
            codes(&[prose, prose, prose, date])[3],
            Some("date.line_at_end")
        );
        assert_eq!(codes(&[prose, prose, date, prose])[2], None);
        // The top of a short text is in its tail, too.
        assert_eq!(codes(&["Il molo", date, prose])[1], Some("date.line"));
    }

    #[test]
    fn who_posted_stays_with_a_post_that_stays() {
        let rules = rule::Rules::compile();
        let post = "The ramp is mended, and we sail again on Monday at nine.";
        let poster = "— Fen Ferries (@fenferries) November 21, 2026";
        with_lines(&[post, poster], |lines, _| {
            assert!(named(lines, &rules, false)[1].is_none());
            let code = named(lines, &rules, true)[1].map(|f| f.rule.code);
            assert_eq!(code, Some("social.embedded"));
        });
    }

    #[test]
    fn only_a_whole_note_is_cut_off() {
        assert_eq!(
            cut_off("The deal is a good day for… [+3211 chars]"),
            Some(30)
        );
        for text in [
            "[+3211 chars]",
            "It has [3211 chars]",
            "It has [+ chars]",
            "It has [+3k chars]",
        ] {
            assert_eq!(cut_off(text), None, "{text}");
        }
    }
}
