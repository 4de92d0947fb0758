//! Bylines that no markup names: `By …` below the headline, an author box behind the text.

use super::area::{Area, is_on_card};
use super::author::is_post;
use super::dated_line;
use super::dates::{self, Reading};
use super::labels::is_label;
use crate::desk::clean::{Byline, BylineKind, Copy, Junk};
use crate::desk::clean::{byline, dateline};
use crate::desk::extract::{Block, BlockKind, Origin, Page};

/// Longest block that may be a byline, in bytes.
const MAX_BLOCK: usize = 220;

/// How far behind the text, in blocks, a line may stand that is labelled as the author's.
const FAR: u32 = 14;

/// Longest block that may be only a cue, in bytes.
const LONGEST_CUE: usize = 40;

/// Longest line beside a date that is a signature, in bytes.
const LONGEST_SIGNED: usize = 120;

/// Rank of a name that nothing but its place tells from other text.
const BESIDE: u8 = 4;

/// A byline found in the page's blocks.
#[derive(Debug, Clone)]
pub struct Credit {
    /// Who it names.
    pub bylines: Vec<Byline>,
    /// Its block.
    pub line: u32,
    /// The block's text.
    pub text: String,
    /// Stands at the headline, not behind the text.
    pub near: bool,
}

/// The best byline among the blocks: a cue at the headline, a class or a link that says author, a
/// name beside the date; then the same behind the text.
pub fn find(page: &Page, copy: &Copy, area: &Area) -> Option<Credit> {
    if page.origin != Origin::Html {
        return None;
    }
    let mut best: Option<(u8, Credit)> = None;
    for (at, block) in page.blocks.iter().enumerate() {
        let near = area.is_near(block.line);
        let caption = matches!(
            block.kind,
            BlockKind::Caption | BlockKind::Credit | BlockKind::Comment
        );
        let behind = area.is_behind(block.line)
            || (area.last..=area.last + FAR).contains(&block.line) && is_labelled(&block.text);
        if caption || !(near || behind) || block.text.len() > MAX_BLOCK {
            continue;
        }
        let Some((rank, bylines)) = read(block, &page.blocks, at, near) else {
            continue;
        };
        if rank >= BESIDE && is_other(copy, block.line) || is_on_card(page, at) {
            continue;
        }
        let rank = if near { rank } else { rank + 10 };
        if best.as_ref().is_none_or(|(top, _)| rank < *top) {
            let credit = Credit {
                bylines,
                line: block.line,
                text: block.text.clone(),
                near,
            };
            best = Some((rank, credit));
        }
    }
    best.map(|(_, credit)| credit)
}

/// Whether a rule took the block for something that names nobody: the label of an advertisement, a
/// picture's credit, a button.
fn is_other(copy: &Copy, line: u32) -> bool {
    let at = copy.removed.partition_point(|r| r.line < line);
    copy.removed[at..]
        .iter()
        .take_while(|r| r.line == line)
        .any(|r| {
            matches!(
                r.reason,
                Junk::AdLabel
                    | Junk::PhotoCredit
                    | Junk::Newsletter
                    | Junk::Paywall
                    | Junk::Promo
                    | Junk::Social
                    | Junk::RelatedLink
                    | Junk::Comments
                    | Junk::TagList
            )
        })
}

fn read(block: &Block, blocks: &[Block], at: usize, near: bool) -> Option<(u8, Vec<Byline>)> {
    for piece in pieces(&block.text) {
        if let Some(bylines) = cued(piece) {
            return Some((0, bylines));
        }
    }
    // The cue and the name may be elements of their own: `By`, `Ana Lim`.
    let before = at.checked_sub(1).and_then(|at| blocks.get(at));
    if before.is_some_and(|b| b.text.len() <= LONGEST_CUE && is_cue(&b.text))
        && let Some(bylines) = pieces(&block.text).next().and_then(named)
        && bylines.iter().any(|b| b.name.len() > 4)
    {
        return Some((1, bylines));
    }
    let linked = block.href.as_deref().is_some_and(leads_to_author);
    let classed = says_author(&block.path);
    let within = || pieces(&block.text).skip(1).any(is_stamp);
    // `Politics Business` in a menu above the date is nobody.
    let menu = block.kind == BlockKind::Navigation;
    // A paragraph that begins with a name and a dash has a dateline.
    let beside = near
        && !menu
        && block.level == 0
        && block.text.len() <= LONGEST_SIGNED
        && dateline::of(&block.text).is_none()
        && (within() || {
            let next = blocks.get(at + 1);
            let neighbours = [at.checked_sub(1), Some(at + 1)];
            let blocks = neighbours.iter().flatten().filter_map(|at| blocks.get(*at));
            let mut dated = blocks.filter(|b| b.text.len() <= 80 && is_stamp(&b.text));
            dated.next().is_some()
                || next.is_some_and(|b| b.text.len() <= LONGEST_CUE && is_post(&b.text))
        });
    if !(linked || classed || beside) {
        let signed = near && !menu && block.level == 0;
        return signed
            .then(|| dated_line::dated(&block.text))
            .flatten()
            .map(|bylines| (5, bylines));
    }
    // An element that is named after the author may begin with the date.
    let mut pieces = pieces(&block.text).take(if classed { 3 } else { 1 });
    let bylines = pieces.find_map(named)?;
    let plausible = bylines.iter().all(|b| {
        let words = b.name.split_whitespace().count();
        b.kind != BylineKind::Person
            || (if linked || classed { 1..=4 } else { 2..=3 }).contains(&words)
    });
    // "CSP / International / Speicher": sections, or tags.
    let listed = bylines.len() >= 3 && bylines.iter().all(|b| !b.name.contains(' '));
    let rank = match (classed, linked) {
        (true, _) => 2,
        (_, true) => 3,
        _ => 4,
    };
    (plausible && !listed).then_some((rank, bylines))
}

/// The names of a text that holds nothing else.
pub(super) fn named(text: &str) -> Option<Vec<Byline>> {
    if text.len() > 80
        || text.contains(": ")
        || text.contains('©')
        || is_cue(text)
        || is_label(text)
    {
        return None;
    }
    let parsed = byline::people(text);
    let whole = parsed.unknown.is_empty() && !parsed.bylines.is_empty();
    whole.then_some(parsed.bylines)
}

/// Begins with a label such as `Author`, `Autorin/Autor:`.
fn is_labelled(text: &str) -> bool {
    let head: String = text.chars().take(12).flat_map(char::to_lowercase).collect();
    [
        "author ",
        "author:",
        "autor ",
        "autor:",
        "autorin:",
        "autorin/autor",
        "auteur :",
        "auteur:",
    ]
    .iter()
    .any(|label| head.starts_with(label))
}

/// A text that is only a cue, such as `By`, `Written by:`.
fn is_cue(text: &str) -> bool {
    let text = text.trim().trim_end_matches(':').trim_end().to_lowercase();
    let same = |cue: &&&str| cue.trim_end().trim_end_matches(':') == text;
    CUES.iter().chain(FOREIGN).any(|cue| same(&cue)) || text == "de"
}

/// Parts of a line between the marks that separate name, date and section.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.split(['·', '•', '|', '⋅', '●', '\n', '—', '–'])
        .map(str::trim)
        .filter(|piece| !piece.is_empty())
}

/// Names after a cue, with a date before or behind them.
fn cued(piece: &str) -> Option<Vec<Byline>> {
    // "Copyright 2019 by Ledgerwire" names an owner.
    let head: String = piece.chars().take(9).flat_map(char::to_lowercase).collect();
    if head.starts_with('©') || head == "copyright" {
        return None;
    }
    let mut piece = piece;
    if let Some(found) = dates::find(piece, Reading::default()).next() {
        let (head, tail) = (&piece[..found.span.start], &piece[found.span.end..]);
        let tail = tail.trim_start_matches([' ', ',', '-', ':']);
        piece = if begins_with_cue(tail) {
            tail
        } else {
            head.trim_end_matches([' ', ',', '-', ':', '('])
        };
    }
    let interview = piece.to_lowercase().contains("interview von");
    if let Some(by) = WHAT.iter().find(|cue| {
        piece
            .get(..cue.len())
            .is_some_and(|head| head.eq_ignore_ascii_case(cue))
    }) {
        let word = by.trim_end().rsplit(' ').next().unwrap_or_default();
        piece = &piece[by.len() - word.len() - 1..];
    }
    if let Some(bylines) = foreign(piece) {
        return Some(bylines);
    }
    let glued = unglued(piece);
    piece = glued.unwrap_or(piece);
    if glued.is_none() && !begins_with_cue(piece) {
        return None;
    }
    // Who was asked is no author.
    if interview && let Some(at) = piece.find(" mit ") {
        piece = &piece[..at];
    }
    for cut in [
        " on ", " am ", " at ", " in ", " for ", " from ", " le ", " el ", " il ", " wurde ",
    ] {
        let at = piece.find(cut).or_else(|| {
            let tail = cut.trim_end();
            piece.ends_with(tail).then(|| piece.len() - tail.len())
        });
        if let Some(at) = at.filter(|at| *at > 5) {
            piece = &piece[..at];
        }
    }
    if piece.split_whitespace().count() > 16 {
        return None;
    }
    let parsed = byline::parse(piece);
    let names = parsed
        .bylines
        .iter()
        .any(|b| b.role == "author" && !is_label(&b.name));
    ((parsed.cued || glued.is_some()) && names && parsed.unknown.len() <= 1)
        .then_some(parsed.bylines)
}

/// What a line on a page says was made, before the word for "by"; lower case.
const WHAT: &[&str] = &[
    "recipe by ",
    "text by ",
    "words by ",
    "article by ",
    "eine kolumne von ",
    "ein interview von ",
    "ein gastbeitrag von ",
    "ein kommentar von ",
    "ein beitrag von ",
    "ein bericht von ",
    "ein artikel von ",
    "ein essay von ",
    "eine analyse von ",
    "eine reportage von ",
    "eine rezension von ",
    "blog beitrag von ",
    "blogbeitrag von ",
    "gastbeitrag von ",
    "kommentar von ",
    "kolumne von ",
    "interview von ",
    "a column by ",
    "column by ",
    "an essay by ",
    "un articolo di ",
    "un article par ",
];

/// Cues with which a line on a page names its author; lower case.
const CUES: &[&str] = &[
    "by ",
    "by:",
    "written by",
    "posted by",
    "words by",
    "text by",
    "story by",
    "article by",
    "recipe by",
    "reported by",
    "author",
    "autor",
    "von ",
    "text:",
    "par ",
    "por ",
    "escrito por",
    "di ",
    "a cura di",
    "door ",
    "auteur",
    "autrice",
    "geschrieben von",
    "verfasst von",
    "gespeichert von",
    "oleh",
    "penulis",
    "yazan",
    "автор",
    "بقلم",
    "文/",
    "作者",
    "記者",
    "記事",
];

/// Cues of further languages, behind which only names count; lower case.
const FOREIGN: &[&str] = &[
    "nga",
    "shkruan",
    "piše",
    "napisao",
    "napisala",
    "napsal",
    "napsala",
    "napísal",
    "napísala",
    "írta",
    "szerző",
    "kirjoittanut",
    "toimittaja",
    "autors",
    "autorius",
    "scris de",
    "γράφει ο",
    "γράφει η",
    "συντάκτης",
    "пише",
    "автори",
    "מאת",
    "نویسنده",
    "تحریر",
];

/// Who is named behind a cue of [`FOREIGN`]: `Nga Arta Lumi`, `Írta: Lim Anna`.
fn foreign(piece: &str) -> Option<Vec<Byline>> {
    let lower = piece.to_lowercase();
    // Offsets hold in both only where no letter changes its length.
    if lower.len() != piece.len() {
        return None;
    }
    let rest = FOREIGN.iter().find_map(|cue| {
        let rest = lower.strip_prefix(cue)?;
        let parted = rest.starts_with([' ', ':']);
        parted.then(|| piece[cue.len()..].trim_start_matches([' ', ':']))
    })?;
    let rest = rest.trim_end_matches([' ', '-', ',']);
    named(rest).filter(|bylines| bylines.iter().all(|b| b.name.split(' ').count() <= 4))
}

fn begins_with_cue(text: &str) -> bool {
    let head: String = text.chars().take(20).flat_map(char::to_lowercase).collect();
    CUES.iter().any(|cue| head.starts_with(cue))
}

/// What follows a cue whose space the markup swallowed: `ByRuth Ellison`.
pub fn unglued(text: &str) -> Option<&str> {
    [
        "Written by",
        "Posted by",
        "Article by",
        "Words by",
        "Von",
        "By",
        "by",
    ]
    .iter()
    .find_map(|cue| {
        let rest = text.strip_prefix(cue)?;
        let glued = rest.starts_with(char::is_uppercase) && rest.contains(' ');
        glued.then_some(rest)
    })
}

/// A date, a clock, or "5 min read".
fn is_stamp(text: &str) -> bool {
    let lower = text.to_lowercase();
    let reading = lower.contains("min read")
        || lower.contains("minute read")
        || lower.contains("min. read")
        || lower.contains("lesezeit");
    reading || dates::find(text, Reading::default()).next().is_some()
}

/// A profile page's address.
fn leads_to_author(href: &str) -> bool {
    let lower = href.to_ascii_lowercase();
    [
        "/author",
        "/autor",
        "/auteur",
        "/people/",
        "/staff",
        "/writer",
        "/contributor",
        "/team/",
        "/profile",
        "/by/",
        "/redakt",
        "/journalist",
        "/reporter",
        "/@",
    ]
    .iter()
    .any(|part| lower.contains(part))
}

/// The element or its parents are named after the author.
fn says_author(path: &str) -> bool {
    let tail = path.char_indices().rev().nth(90).map_or(0, |(at, _)| at);
    let lower = path[tail..].to_ascii_lowercase();
    let author = [
        "author",
        "byline",
        "writer",
        "writter",
        "written-by",
        "autor",
        "auteur",
        "journalist",
        "reporter-name",
    ]
    .iter()
    .any(|part| lower.contains(part));
    author
        && ![
            "bio",
            "comment",
            "related",
            "description",
            "share",
            "social",
        ]
        .iter()
        .any(|part| lower.contains(part))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Vec<String> {
        pieces(text)
            .find_map(cued)
            .unwrap_or_default()
            .into_iter()
            .map(|b| b.name)
            .collect()
    }

    #[test]
    fn cues_name_the_author_beside_dates() {
        for (text, want) in [
            (
                "March 15, 2022 · 3 min read · By Ruth Ellison",
                vec!["Ruth Ellison"],
            ),
            (
                "Posted by Ruth Ellison on Friday December 19, 2025",
                vec!["Ruth Ellison"],
            ),
            (
                "Published August 7, 2023 by Ruth Ellison",
                vec!["Ruth Ellison"],
            ),
            ("ByRuth Ellison", vec!["Ruth Ellison"]),
            ("Eine Kolumne von Ruth Ellison", vec!["Ruth Ellison"]),
            ("Blog Beitrag von Ruth Ellison", vec!["Ruth Ellison"]),
            (
                "Ein Interview von Ruth Ellison mit Bo Fisk",
                vec!["Ruth Ellison"],
            ),
            ("Written by:Ruth Ellison", vec!["Ruth Ellison"]),
            (
                "Von Ruth Ellison am 03.05.2013, 11:51",
                vec!["Ruth Ellison"],
            ),
            ("By the numbers", vec![]),
            ("Nga Ruth Ellison", vec!["Ruth Ellison"]),
            ("Írta: Ruth Ellison", vec!["Ruth Ellison"]),
            ("Piše Ruth Ellison -", vec!["Ruth Ellison"]),
            ("Nga shtatori deri në maj", vec![]),
            ("The river rose by two metres", vec![]),
        ] {
            assert_eq!(names(text), want, "{text}");
        }
    }

    #[test]
    fn a_paragraph_beside_the_date_is_nobody() {
        let of = |text: &str| {
            let block = |text: &str| Block {
                text: text.to_owned(),
                ..Block::default()
            };
            let blocks = [block("20.10.2026, 00:53"), block(text)];
            read(&blocks[1], &blocks, 1, true).is_some()
        };
        assert!(of("Amelie Lowen — Kiel"));
        assert!(!of("Port Lowen CNN — The harbour plan passed on Monday."));
        assert!(!of(
            "Port Lowen — The harbour plan passed on Monday by 34 votes to 12 after two nights of debate at the town \
             hall, the mayor said."
        ));
    }

    #[test]
    fn a_menu_beside_the_date_is_nobody() {
        let of = |kind: BlockKind| {
            let block = |text: &str, kind| Block {
                text: text.to_owned(),
                kind,
                ..Block::default()
            };
            let blocks = [
                block("Amelie Lowen", kind),
                block("20.10.2026, 00:53", BlockKind::Paragraph),
            ];
            read(&blocks[0], &blocks, 0, true).is_some()
        };
        assert!(of(BlockKind::Paragraph));
        assert!(!of(BlockKind::Navigation));
    }

    #[test]
    fn labels_are_no_names() {
        assert!(is_label("Full Bio") && is_label("View all posts"));
        assert!(!is_label("Ruth Ellison"));
    }
}
