//! What stands above a plain text.

use std::collections::BTreeSet;

use super::dateline;
use super::rule::{Act, Found, Line};
use super::words::{self, Kind, Token};

/// Code of the rule for a time of day alone on a line, with which a live post begins.
const STAMP: &str = "date.stamp";
/// Lines within which a text's headline stands.
const TOP: usize = 16;
/// Words of a paragraph that a headline can stand above.
const PARAGRAPH: u16 = 15;
/// Words of a headline that nothing but its place tells.
const ALONE: u16 = 13;
/// Words of one that the text below says again.
const AGAIN: u16 = 20;
/// Letters by which a word of the headline is known again.
const STEM: usize = 6;

/// The headline of a text: a line without a full stop before the first paragraph that no rule takes
/// for anything else. A byline or a date below it says so, and where the article's titles are known,
/// that it says what one of them says: else it is a kicker, a standfirst, somebody's name. Where no
/// title is known, a dateline says so, too, or that nothing but paragraphs follow. `junk` is the line
/// model's word.
pub fn headline(
    lines: &[Line<'_>],
    found: &[Option<Found>],
    junk: &[Option<f32>],
    known: &Titles,
) -> Option<usize> {
    let said = !known.0.is_empty();
    let prose = |at: usize| {
        found[at].is_none()
            && (lines[at].prose && lines[at].words >= PARAGRAPH
                || dateline::of(lines[at].text).is_some())
    };
    let first = (0..lines.len().min(TOP)).find(|at| prose(*at))?;
    let told = |found: &Option<Found>| {
        found.is_some_and(|found| matches!(found.rule.act, Act::Byline | Act::Date))
    };
    let titles = || (0..first).filter(|at| found[*at].is_none() && is_title(&lines[*at]));
    // What stands below the byline is the author's office or a crosshead.
    let byline = found[..first].iter().position(told);
    let end = byline
        .filter(|end| titles().any(|at| at < *end))
        .unwrap_or(first);
    let titles = titles().filter(|at| *at < end);
    let likely = |at: &usize| junk.get(*at).is_none_or(Option::is_none);
    let top = titles
        .clone()
        .find(likely)
        .or_else(|| titles.clone().next_back())?;
    if said && !known.say(&lines[top]) {
        return None;
    }
    let below = found[top + 1..first].iter().any(told)
        || !said && found[top + 1].is_some_and(|found| found.rule.code == STAMP);
    let dated = || !said && dateline::of(lines[first].text).is_some();
    let next = found[top + 1..first].iter().all(Option::is_some);
    let alone = || !said && next && likely(&top) && heads(lines, top);
    (below || dated() || alone()).then_some(top)
}

/// The words of the titles that message and page give the article.
#[derive(Debug, Default)]
pub struct Titles(Vec<BTreeSet<u32>>);

impl Titles {
    /// Of these titles.
    pub fn of<'a>(titles: impl Iterator<Item = &'a str>) -> Self {
        let mut tokens = Vec::new();
        Self(
            titles
                .map(|title| {
                    tokens.clear();
                    words::read(title, &mut tokens);
                    tokens.iter().filter_map(|t| content(title, t)).collect()
                })
                .collect(),
        )
    }

    /// Whether the line says what one of them says: a third of its words at least, and two.
    fn say(&self, line: &Line<'_>) -> bool {
        let own: BTreeSet<u32> = line
            .tokens
            .iter()
            .filter_map(|t| content(line.text, t))
            .collect();
        self.0.iter().any(|title| {
            let shared = own.intersection(title).count();
            shared * 3 >= own.len() && shared >= own.len().min(2)
        })
    }
}

/// A word by which a title is known again: a longer one, an ideograph, a number.
fn content(text: &str, token: &Token) -> Option<u32> {
    let short = token.kind == Kind::Number || words::is_ideograph(token.first);
    if short {
        return Some(token.hash);
    }
    stem(text, token)
}

/// Whether a line right above the text is its headline, with no other word for it than what follows:
/// at least three paragraphs, the first of which say again what the line says, or a line so short that it
/// is no standfirst. In Greek and Cyrillic letters two paragraphs that say it again are enough. A time of
/// day begins a live post.
fn heads(lines: &[Line<'_>], top: usize) -> bool {
    let line = &lines[top];
    let mut paragraphs = lines[top + 1..].iter().filter(|line| line.prose);
    let known: BTreeSet<u32> = paragraphs
        .clone()
        .take(2)
        .flat_map(|line| {
            line.tokens
                .iter()
                .take(120)
                .filter_map(|t| stem(line.text, t))
        })
        .collect();
    let stems: Vec<u32> = line
        .tokens
        .iter()
        .filter_map(|t| stem(line.text, t))
        .collect();
    let again = stems.iter().filter(|stem| known.contains(stem)).count();
    let echoed = again * 2 >= stems.len().max(4);
    let most = if echoed { AGAIN } else { ALONE };
    // In Latin letters a line above two paragraphs is a kicker or a standfirst too often.
    let declined = echoed && line.tokens.first().is_some_and(is_declined);
    let (least, needed) = if declined { (3, 2) } else { (4, 3) };
    (least..=most).contains(&line.words)
        && !line.text.starts_with(|c: char| c.is_ascii_digit())
        && paragraphs.nth(needed - 1).is_some()
}

/// A word in Greek or Cyrillic letters.
const fn is_declined(token: &Token) -> bool {
    matches!(token.first, '\u{370}'..='\u{52f}')
}

/// A longer word by which a line is known again, as a hash. In Greek and Cyrillic letters it is the first [`STEM`]
/// letters: those languages put the word of a headline into another case in the text (`причал`, `причала`).
pub(super) fn stem(text: &str, token: &Token) -> Option<u32> {
    if token.kind != Kind::Word || token.end - token.start < 4 {
        return None;
    }
    if !is_declined(token) {
        return Some(token.hash);
    }
    let word = text.get(token.start as usize..token.end as usize)?;
    let end = word.char_indices().nth(STEM).map_or(word.len(), |at| at.0);
    // A word of three letters or less says little.
    (word.chars().count() > 3).then(|| words::hash(&word[..end]))
}

/// Whether a line can be a headline: some words, no sentence, no menu.
fn is_title(line: &Line<'_>) -> bool {
    !line.prose
        && (3..=25).contains(&line.words)
        && line.text.chars().count() <= 180
        && !line.text.ends_with([':', ';', ','])
        && !line.text.contains(['›', '•', '·'])
        && line.text.split('|').count() <= 1 + usize::from(is_labelled(line.text))
        // A menu's mark, unless it closes a quotation.
        && (!line.text.contains('»') || line.text.contains('«'))
        && !line
            .text
            .starts_with(|c: char| c.is_lowercase() || matches!(c, '*' | '-' | '–'))
        && line.block.level == 0
}

/// `Opinion | The library is not a luxury`: the kind of article before the headline.
fn is_labelled(text: &str) -> bool {
    const KINDS: &[&str] = &[
        "opinion",
        "editorial",
        "analysis",
        "comment",
        "commentary",
        "column",
        "review",
        "letters",
        "interview",
        "explainer",
        "obituary",
        "exclusive",
        "watch",
        "meinung",
        "kommentar",
        "analyse",
        "opinión",
        "análisis",
        "tribune",
        "éditorial",
        "opinione",
        "opinião",
    ];
    text.split_once('|')
        .is_some_and(|(label, _)| KINDS.contains(&label.trim().to_lowercase().as_str()))
}

#[cfg(test)]
mod tests {
    use super::super::fixture::with_lines;
    use super::super::words::Tokens;
    use super::*;
    use crate::desk::extract::Block;

    #[test]
    fn a_known_title_is_repeated_only_in_its_words() {
        let title = Titles::of(["Care home manager jailed for stealing £84,000"].into_iter());
        let paragraph = "A care home manager who stole £84,000 from elderly residents has been jailed for three years and four months.";
        let top = |line: &str, titles: &Titles| {
            let texts = [
                line,
                "Friday, 18 September 2026 at 4:05pm",
                paragraph,
                paragraph,
            ];
            with_lines(&texts, |lines, found| headline(lines, found, &[], titles))
        };
        for other in [
            "Sasha Blencowe - Court Reporter",
            "Thieves in care homes are a growing problem, police say",
        ] {
            assert_eq!(top(other, &title), None, "{other}");
        }
        let same = "Manager of care home jailed after £84,000 theft";
        assert_eq!(top(same, &title), Some(0));
        assert_eq!(
            top(
                "Thieves in care homes are a growing problem",
                &Titles::default()
            ),
            Some(0)
        );
        let japanese = Titles::of(["港の新しい桟橋が開通"].into_iter());
        assert!(with_lines(&["港に新しい桟橋"], |lines, _| japanese
            .say(&lines[0])));
    }

    /// The line that is the headline of a text which nothing else gives one.
    fn head(texts: &[&str]) -> Option<usize> {
        let blocks: Vec<Block> = texts
            .iter()
            .map(|text| Block {
                text: (*text).to_owned(),
                ..Block::default()
            })
            .collect();
        let mut tokens = Tokens::default();
        for block in &blocks {
            tokens.push(&block.text);
        }
        let lines: Vec<Line<'_>> = blocks
            .iter()
            .enumerate()
            .map(|(at, block)| Line::new(block, tokens.of(at)))
            .collect();
        headline(&lines, &vec![None; lines.len()], &[], &Titles::default())
    }

    #[test]
    fn a_headline_is_known_again_in_other_cases() {
        let russian = [
            "Открыт новый причал",
            "Открытия нового причала рыбаки города Элл ждали больше десяти лет, и город заплатил за него сорок миллионов рублей.",
            "По словам директора порта, весной здесь откроют и рыбный рынок, а ночью разгружать суда не будут.",
        ];
        assert_eq!(head(&russian), Some(0));
        let greek = [
            "Νέα προβλήτα για ψαράδες στο λιμάνι",
            "Οι αρχές εγκαινίασαν τη Δευτέρα στο λιμάνι τη νέα προβλήτα, την οποία οι ψαράδες περίμεναν περισσότερα από δέκα χρόνια.",
            "Ο διευθυντής είπε ότι την άνοιξη θα ανοίξει εκεί και αγορά για όλους.",
        ];
        assert_eq!(head(&greek), Some(0));
    }

    #[test]
    fn a_crosshead_above_two_paragraphs_stays() {
        let texts = [
            "What the council wants now",
            "The harbour master said on Monday that no boat would leave before the storm had passed over the coast.",
            "Fishermen gathered outside his office and asked him to think again before the week was over.",
        ];
        assert_eq!(head(&texts), None);
    }
}
