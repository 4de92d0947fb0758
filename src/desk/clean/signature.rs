//! The author's line: the names that message or page give as the authors', alone on a line or with a
//! place, a role or a date beside them. No cue tells such a line from text; that the names are known
//! does.

use super::byline::{self, Parsed};
use super::copy::{Byline, BylineKind};
use super::rule::{Act, Found, Line};
use super::words::{self, Kind, Token};
use crate::desk::decode::RawArticle;
use crate::desk::extract::{Field, Page};

/// Most author values that are read.
const MOST: usize = 24;

/// Most words of a part beside the names: a place, a role, a date.
const BESIDE: usize = 3;

/// Most words of an author's line.
const WORDS: u16 = 14;

/// The authors that are known.
#[derive(Debug, Default)]
pub struct Authors {
    /// Hashed words of each name, at least two; those that message or page state come first.
    names: Vec<Vec<u32>>,
    /// How many are stated, not seen in an element that looks like a byline: below the text, such
    /// elements name those who comment.
    stated: usize,
}

impl Authors {
    /// As the message's field and the page's candidates name them.
    pub fn of(raw: &RawArticle, page: &Page) -> Self {
        let message = raw.fields.authors.iter().flat_map(|a| a.value.iter());
        let of_page = |stated: bool| {
            let authors = page.candidates.iter().filter(|c| c.field == Field::Author);
            authors.filter(move |c| stated != c.from.starts_with("class"))
        };
        let mut out = Self::default();
        out.add(message.chain(of_page(true).map(|c| &c.value)));
        out.stated = out.names.len();
        out.add(of_page(false).map(|c| &c.value));
        out
    }

    fn add<'a>(&mut self, values: impl Iterator<Item = &'a String>) {
        let mut tokens = Vec::new();
        for value in values.filter(|v| v.len() <= 200).take(MOST) {
            for one in byline::people(value).bylines {
                tokens.clear();
                words::read(&one.name, &mut tokens);
                let name = bare(&tokens);
                let fits = one.kind == BylineKind::Person && (2..=6).contains(&name.len());
                if fits && !self.names.contains(&name) {
                    self.names.push(name);
                }
            }
        }
    }

    /// Whom the line names, when it is an author's line at the top or the end of the text.
    pub fn signed(&self, line: &Line<'_>) -> Option<Parsed> {
        let names = match (line.top, line.tail) {
            (true, _) => &self.names[..],
            (false, true) => &self.names[..self.stated],
            (false, false) => return None,
        };
        if names.is_empty()
            || line.prose
            || line.words > WORDS
            || line
                .text
                .contains([':', '?', '!', '"', '“', '”', '«', '»', '„'])
        {
            return None;
        }
        let mut out = Parsed::default();
        // Joined to a name by "and", a name that is not known is an author's too.
        let mut joined = false;
        for (part, joins) in parts(line.tokens) {
            let words = bare(part);
            let known = names.contains(&words);
            let capital = part
                .iter()
                .all(|t| t.kind != Kind::Word || t.upper || words::is_ideograph(t.first));
            if words.is_empty() {
                continue;
            }
            if !known && let Some(name) = leading(names, &words, line, part) {
                out.bylines.extend(byline::people(name).bylines);
                joined = false;
                continue;
            }
            if !known && (words.len() > BESIDE || !capital && out.bylines.is_empty()) {
                return None;
            }
            if known || joined && words.len() >= 2 {
                let text = &line.text[part[0].start as usize..part[part.len() - 1].end as usize];
                out.bylines.extend(byline::people(text).bylines);
            }
            joined = joins && known;
        }
        (!out.bylines.is_empty()).then_some(out)
    }
}

/// Words before where somebody is; lower case.
const IN: &[&str] = &["aus", "da", "desde", "en", "from", "in", "à"];

/// The known name that a part begins with, where a place, a post, a date or another line stands behind it:
/// `Ana Lim in Fenwick`, `Ana Lim June 27, 2024`, `Ana Lim` above `Harbour News`.
fn leading<'t>(
    names: &[Vec<u32>],
    words: &[u32],
    line: &Line<'t>,
    part: &[Token],
) -> Option<&'t str> {
    let length = |name: &Vec<u32>| words.starts_with(name).then_some(name.len());
    let length = names.iter().filter_map(length).max()?;
    let mut said = part
        .iter()
        .enumerate()
        .filter(|(_, t)| t.kind != Kind::Mark);
    let (last, _) = said.nth(length - 1)?;
    let rest = &part[last + 1..];
    let (first, end) = (rest.first()?, part[last].end as usize);
    let behind = &line.text[end..first.start as usize];
    let word = &line.text[first.start as usize..first.end as usize];
    let placed = IN.contains(&word) && rest.get(1).is_some_and(|t| t.upper);
    let dated = |t: &Token| t.kind != Kind::Word || byline::is_of_date(t);
    // `Ana Lim Political Editor`, not `Ana Lim takes the ferry home`.
    let post = first.upper && byline::may_be_title(&rest[rest.len() - 1..]);
    let beside = rest.len() <= 2 * BESIDE
        && (behind.contains('\n') || placed || post || rest.iter().all(dated));
    beside.then(|| &line.text[part[0].start as usize..end])
}

/// Codes of lines above which the author's name stands: a job title; where and when it was written.
const BELOW: &[&str] = &["byline.title_line", "date.line_placed"];

/// A line at the top with nothing but names, above one that is a job title or says where and when the
/// article was written.
pub fn titled(lines: &[Line<'_>], found: &[Option<Found>]) -> Option<(usize, Parsed)> {
    let below = |at: &usize| {
        // `@analim`, a handle or an address alone.
        let handle = |found: &Found| {
            found.rule.code == "byline.contact" && !lines[*at].text.contains(char::is_whitespace)
        };
        found[*at].is_some_and(|found| BELOW.contains(&found.rule.code) || handle(&found))
    };
    let at = (1..lines.len())
        .take_while(|at| lines[*at].top)
        .find(below)?
        - 1;
    let line = &lines[at];
    if found[at].is_some() || line.headline || line.words > WORDS {
        return None;
    }
    let parsed = byline::parse_read(line.text, line.tokens);
    let house = |one: &Byline| one.kind == BylineKind::Organisation;
    let person = |one: &Byline| {
        one.kind == BylineKind::Person && (2..=4).contains(&one.name.split_whitespace().count())
    };
    // `Redacción / Europa Press`: the newsroom and an agency.
    let houses = parsed.bylines.iter().all(house);
    let whole = parsed.unknown.is_empty()
        && parsed.dates.is_empty()
        && (parsed.titles.is_empty() || houses);
    (whole && !parsed.bylines.is_empty() && (houses || parsed.bylines.iter().all(person)))
        .then_some((at, parsed))
}

/// A line at the top with a name and where its owner is (`Ana Lim in Fenwick`), right beside the line with the
/// day, or with a name that lost the blank behind `By` with its markup (`ByAna Lim`).
pub fn placed(lines: &[Line<'_>], found: &[Option<Found>]) -> Option<(usize, Parsed)> {
    let dated = |at: usize| {
        found
            .get(at)
            .is_some_and(|found| found.is_some_and(|found| found.rule.act == Act::Date))
    };
    (0..lines.len())
        .take_while(|at| lines[*at].top)
        .find_map(|at| {
            let line = &lines[at];
            if found[at].is_some() || line.headline || line.prose || line.words > 8 {
                return None;
            }
            let glued = line
                .text
                .strip_prefix("By")
                .filter(|name| name.starts_with(char::is_uppercase));
            let name = glued.or_else(|| {
                let (name, place) = line.text.split_once(" in ")?;
                let beside = dated(at + 1) || at > 0 && dated(at - 1);
                let capital = |word: &str| word.starts_with(char::is_uppercase);
                (beside && place.split_whitespace().all(capital)).then_some(name)
            })?;
            let parsed = byline::people(name);
            let [one] = parsed.bylines.as_slice() else {
                return None;
            };
            let full = one.kind == BylineKind::Person
                && (2..=4).contains(&one.name.split_whitespace().count());
            (full
                && parsed.unknown.is_empty()
                && parsed.titles.is_empty()
                && parsed.dates.is_empty())
            .then_some((at, parsed))
        })
}

/// Longest name in brackets, in bytes.
const BRACKETED: usize = 60;

/// Words in brackets that name a picture, not who wrote; lower case.
const PICTURES: &[&str] = &[
    "archiv",
    "archive",
    "archivo",
    "archivio",
    "arquivo",
    "bild",
    "file",
    "foto",
    "photo",
    "symbolbild",
    "video",
];

/// Who signs a text with the name in brackets below it: `(Ana Lim)`, `(Ana Lim/dpa)`.
pub fn bracketed(line: &Line<'_>) -> Option<Parsed> {
    let name = line
        .text
        .strip_prefix('(')
        .and_then(|rest| rest.trim_end_matches('.').strip_suffix(')'))
        .filter(|name| name.len() <= BRACKETED && !name.contains(['(', ':', '"', '\n']))?;
    let pictured = |word: &str| PICTURES.contains(&word.to_lowercase().as_str());
    if name.split([' ', '/', ',']).any(pictured) {
        return None;
    }
    let parsed = byline::people(name);
    let of = |kind| parsed.bylines.iter().filter(move |one| one.kind == kind);
    let full = |one: &Byline| (2..=4).contains(&one.name.split_whitespace().count());
    let whole = parsed.unknown.is_empty() && parsed.dates.is_empty() && parsed.titles.is_empty();
    let somebody = of(BylineKind::Person).count() > 0;
    (whole && somebody && of(BylineKind::Person).all(full)).then_some(parsed)
}

/// Nothing but a name above or before the address to write to: `Ana Lim ana.lim@quaypost.example`.
pub fn addressed(line: &Line<'_>) -> Option<Parsed> {
    let words = line
        .text
        .split_whitespace()
        .filter(|word| !word.contains('@'));
    let name = words.collect::<Vec<_>>().join(" ");
    let parsed = byline::people(&name);
    let person = |one: &Byline| {
        one.kind == BylineKind::Person && (one.name.contains(' ') || !one.name.is_ascii())
    };
    let whole = parsed.unknown.is_empty() && parsed.dates.is_empty();
    // `Ana Lim @analim` may stand in any list of links; an address stands below an author's name.
    let mail = |word: &str| {
        word.find('@')
            .is_some_and(|at| at > 0 && word[at..].contains('.'))
    };
    let signs = line.top
        && line.words <= 8
        && whole
        && line.text.split_whitespace().any(mail)
        && parsed.bylines.iter().all(person);
    signs.then_some(parsed)
}

/// Hashes of words and numbers.
fn bare(tokens: &[Token]) -> Vec<u32> {
    let words = tokens.iter().filter(|t| t.kind != Kind::Mark);
    words.map(|t| t.hash).collect()
}

/// The parts of a line between bars, commas, dashes with blanks round them, and words for "and"; true
/// for a part behind which "and" stands.
fn parts(tokens: &[Token]) -> impl Iterator<Item = (&[Token], bool)> {
    let and = ["and", "und", "y", "e", "et", "en"].map(words::hash);
    let splits = move |at: usize| {
        let token = &tokens[at];
        match token.kind {
            Kind::Word => !token.upper && and.contains(&token.hash),
            Kind::Mark if matches!(token.first, '-' | '–' | '—') => {
                let before = at.checked_sub(1).map(|at| tokens[at].end);
                let after = tokens.get(at + 1).map(|t| t.start);
                before.is_none_or(|end| end < token.start)
                    && after.is_none_or(|start| start > token.end)
            }
            Kind::Mark => matches!(
                token.first,
                '|' | '/' | '•' | '·' | ',' | ';' | '(' | ')' | '&'
            ),
            Kind::Number => false,
        }
    };
    let mut from = 0;
    std::iter::from_fn(move || {
        if from > tokens.len() {
            return None;
        }
        let end = (from..tokens.len()).find(|at| splits(*at));
        let to = end.unwrap_or(tokens.len());
        let part = &tokens[from..to];
        from = to + 1;
        let joins = end.is_some_and(|at| tokens[at].kind == Kind::Word || tokens[at].first == '&');
        Some((part, joins))
    })
    .filter(|(part, _)| !part.is_empty())
}

#[cfg(test)]
mod tests {
    use super::super::fixture::with_line;
    use super::*;
    use crate::desk::extract::{Block, Candidate};

    fn signed(line: &str) -> Option<Vec<String>> {
        signed_by("meta author", true, line)
    }

    fn signed_by(from: &str, top: bool, line: &str) -> Option<Vec<String>> {
        let page = Page {
            candidates: vec![Candidate {
                field: Field::Author,
                value: "By Rosalía Cármenes".into(),
                from: from.into(),
                at: 0,
            }],
            ..Page::default()
        };
        let authors = Authors::of(&RawArticle::default(), &page);
        let block = Block {
            text: line.to_owned(),
            ..Block::default()
        };
        let mut tokens = Vec::new();
        words::read(line, &mut tokens);
        let line = Line {
            top,
            tail: !top,
            ..Line::new(&block, &tokens)
        };
        let parsed = authors.signed(&line)?;
        Some(parsed.bylines.into_iter().map(|b| b.name).collect())
    }

    #[test]
    fn a_name_with_a_place_beside_the_day_is_the_author() {
        use crate::desk::clean::fixture::with_lines;

        let of = |texts: &[&str]| {
            with_lines(texts, |lines, found| {
                let (at, parsed) = placed(lines, found)?;
                let names: Vec<String> = parsed.bylines.into_iter().map(|b| b.name).collect();
                Some((at, names.join(";")))
            })
        };
        let prose = "The board put off its vote on the quay on Tuesday, after four hours of talk.";
        let day = "Tue 12 May 2026 06.43 BST";
        let head = "Night boats to go";
        let signed = |name: &str| Some((1, name.to_owned()));
        assert_eq!(
            of(&[head, "Ana Lim in Fenwick", day, prose]),
            signed("Ana Lim")
        );
        assert_eq!(
            of(&[head, "ByAna Lim", "Harbour desk", prose]),
            signed("Ana Lim")
        );
        for line in ["Ana Lim in Fenwick", "Byron Lim", "Bypass to open in May"] {
            assert_eq!(of(&[head, line, prose]), None, "{line}");
        }
        assert_eq!(of(&[head, "Life in Fenwick", day, prose]), None);
    }

    #[test]
    fn names_above_a_post_or_a_place_and_an_hour_are_the_authors() {
        use crate::desk::clean::fixture::with_lines;

        let of = |texts: &[&str]| {
            with_lines(texts, |lines, found| {
                let (at, parsed) = titled(lines, found)?;
                let names: Vec<String> = parsed.bylines.into_iter().map(|b| b.name).collect();
                Some((at, names.join(";")))
            })
        };
        let prose = "The board put off its vote on the quay on Tuesday, after four hours of talk.";
        for (name, want) in [
            ("Ana Lim", Some("Ana Lim")),
            ("Ana Lim and Teo Brandal", Some("Ana Lim;Teo Brandal")),
            ("The quay is late again", None),
            ("By Ana Lim", None),
        ] {
            let found = of(&["Vote on quay put off", name, "Court Reporter", prose]);
            assert_eq!(found, want.map(|name| (1, name.to_owned())), "{name}");
        }
        let dated = "Almadrava 12 NOV 2026 - 08:15 CET";
        let found = of(&["Vote on quay put off", "Ana Lim", dated, prose]);
        assert_eq!(found, Some((1, "Ana Lim".to_owned())));
        let found = of(&[
            "Vote on quay put off",
            "Redacción / Europa Press",
            dated,
            prose,
        ]);
        assert_eq!(found, Some((1, "Europa Press".to_owned())));
        assert_eq!(of(&["Vote on quay put off", "Ana Lim", prose]), None);
        assert_eq!(of(&["Court Reporter", prose]), None);
        assert_eq!(of(&[]), None);
    }

    #[test]
    fn the_authors_name_alone_or_beside_a_place_is_no_text() {
        for (line, want) in [
            ("Rosalía Cármenes", &["Rosalía Cármenes"][..]),
            ("ROSALÍA CÁRMENES", &["ROSALÍA CÁRMENES"]),
            ("Rosalía Cármenes | Almadrava", &["Rosalía Cármenes"]),
            ("Almadrava / Rosalía Cármenes", &["Rosalía Cármenes"]),
            ("Rosalía Cármenes, Almadrava", &["Rosalía Cármenes"]),
            ("Rosalía Cármenes – 4 June 2026", &["Rosalía Cármenes"]),
            ("Rosalía Cármenes in Almadrava", &["Rosalía Cármenes"]),
            ("Rosalía Cármenes June 27, 2024", &["Rosalía Cármenes"]),
            ("Rosalía Cármenes Political Editor", &["Rosalía Cármenes"]),
            (
                "Rosalía Cármenes\nHarbour News, Almadrava",
                &["Rosalía Cármenes"],
            ),
            (
                "Rosalía Cármenes y Teo Brandal",
                &["Rosalía Cármenes", "Teo Brandal"],
            ),
        ] {
            assert_eq!(
                signed(line).as_deref(),
                Some(&want.iter().map(ToString::to_string).collect::<Vec<_>>()[..]),
                "{line}"
            );
        }
    }

    #[test]
    fn below_the_text_an_element_for_names_may_name_those_who_comment() {
        let line = "Rosalía Cármenes / 4 June 2026";
        assert!(signed_by("json-ld author", false, line).is_some());
        assert!(signed_by("class author", true, line).is_some());
        assert!(signed_by("class author", false, line).is_none());
    }

    #[test]
    fn what_says_more_than_the_name_stays() {
        for line in [
            "Rosalía Cármenes: we will go on",
            "Rosalía Cármenes takes the ferry home",
            "Why Rosalía Cármenes left",
            "Rosalía Cármenes, the first woman to cross the strait alone",
            "Rosalía Cármenes, Almadrava, spoke to the board.",
            "Teo Brandal",
            "Teo Brandal | Almadrava",
        ] {
            assert_eq!(signed(line), None, "{line}");
        }
    }

    #[test]
    fn a_name_in_brackets_below_a_text_signs_it() {
        for (text, want) in [
            ("(Ana Lim)", &["Ana Lim"][..]),
            ("(Ana von Lim)", &["Ana von Lim"]),
            ("(Ana Lim, Bo Fisk)", &["Ana Lim", "Bo Fisk"]),
            ("(Ana)", &[]),
            ("(Foto Archiv)", &[]),
            ("(see page four of the report)", &[]),
            ("(Ana Lim) was there.", &[]),
        ] {
            let names = with_line(text, |line| bracketed(line).map(|parsed| parsed.bylines));
            let names: Vec<String> = names.into_iter().flatten().map(|one| one.name).collect();
            assert_eq!(names, want, "{text}");
        }
    }
}
