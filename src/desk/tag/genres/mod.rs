//! IPTC genres: news, opinion, press release, live blog …
//!
//! Only when sure: a word in the address, the section, the headline or the text that says so, or
//! the text's own shape. Several genres can hold at once; `Current` only when no other does.

mod labels;
mod shapes;
mod signals;

use std::borrow::Cow;
use std::sync::LazyLock;

use memchr::memmem;

use self::labels::{is_of_comments, opens, paid};
use self::shapes::{interview, listing, questions, time_stamps};
use self::signals::{Place, SIGNALS};
use super::Reading;
use super::dates::Temporal;
use super::quotes::Quote;
use super::sources::Attribution;
use crate::desk::clean::{Junk, Removed};
use crate::desk::{Evidence, RuleDoc, Span};

/// A genre.
#[derive(Debug, Clone, PartialEq)]
pub struct Genre {
    /// Code of the IPTC genre NewsCodes, e.g. `Current`.
    pub code: &'static str,
    /// Its label.
    pub name: &'static str,
    /// Why.
    pub evidence: Evidence,
}

/// The genres that can be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Code {
    Current,
    Opinion,
    Analysis,
    PressRelease,
    Live,
    Obituary,
    Interview,
    QuestionsAnswers,
    Sponsored,
    Review,
    Horoscope,
    Transcript,
    Polls,
    Listing,
}

impl Code {
    /// Code and name in the vocabulary `http://cv.iptc.org/newscodes/genre/`.
    const fn newscode(self) -> (&'static str, &'static str) {
        match self {
            Self::Current => ("Current", "Current Events"),
            Self::Opinion => ("Opinion", "Opinion"),
            Self::Analysis => ("Analysis", "Analysis"),
            Self::PressRelease => ("Press_Release", "Press Release"),
            Self::Live => ("Update", "Update"),
            Self::Obituary => ("Obituary", "Obituary"),
            Self::Interview => ("Interview", "Interview"),
            Self::QuestionsAnswers => {
                ("Question_and_Answer_Session", "Question and Answer Session")
            }
            Self::Sponsored => ("Advertiser_Supplied", "Advertiser Supplied"),
            Self::Review => ("Review", "Review"),
            Self::Horoscope => ("Horoscope", "Horoscope"),
            Self::Transcript => ("Transcript_and_Verbatim", "Transcript and Verbatim"),
            Self::Polls => ("Polls_and_Surveys", "Polls and Surveys"),
            Self::Listing => (
                "Results_Listings_and_Statistics",
                "Results Listings and Statistics",
            ),
        }
    }
}

const fn rule(code: &'static str, what: &'static str, why: &'static str) -> RuleDoc {
    RuleDoc {
        code,
        stage: "tag.genres",
        what,
        why,
        example: "",
        languages: "en de fr es it pt nl",
    }
}

const RULES: &[RuleDoc] = &[
    rule(
        "genre.path",
        "a segment of the address that names a genre (`/opinion/`)",
        "publishers file by genre",
    ),
    rule(
        "genre.section",
        "a section or keyword that names a genre",
        "publishers file by genre",
    ),
    rule(
        "genre.line",
        "a label by itself above the text (`Opinion`), removed from it",
        "publishers warn their readers",
    ),
    rule(
        "genre.note",
        "a removed note about author or house (`The views expressed are her own.`)",
        "it goes with one genre",
    ),
    rule(
        "genre.label",
        "a headline that begins with a genre's name (`Opinion: …`)",
        "publishers warn their readers",
    ),
    rule(
        "genre.headline",
        "a phrase in the headline (`dies at`, `as it happened`)",
        "the phrase belongs to one genre",
    ),
    rule(
        "genre.text",
        "a phrase at the text's beginning or end (`FOR IMMEDIATE RELEASE`)",
        "the phrase belongs to one genre",
    ),
    rule(
        "genre.time_stamps",
        "four or more times of day at the beginning of paragraphs or alone between them",
        "a live blog's shape; `Update` is its genre in the vocabulary",
    ),
    rule(
        "genre.questions_answers",
        "three or more questions and answers by turns",
        "an interview in its own words",
    ),
    rule(
        "genre.interview",
        "headline or first paragraphs speak of an interview (`an interview with`), and three or more questions are answered",
        "an interview that says so needs fewer questions to be one",
    ),
    rule(
        "genre.opens",
        "a paragraph or removed line that is a label alone or begins with it and `:` (`Pressekontakt:`)",
        "the label belongs to one genre",
    ),
    rule(
        "genre.paid",
        "a label of paid content above the text's second paragraph (`Sponsored content by Norvik`)",
        "it says that the whole article was paid for; an advertisement further down is none of the article's",
    ),
    rule(
        "genre.listing",
        "most paragraphs are figures",
        "tables of prices, results and statistics",
    ),
    rule(
        "genre.current",
        "a day of this week, and somebody who is quoted or cited; no other genre",
        "what news does: it says when and who says so",
    ),
];

/// Documented decisions.
pub fn rules() -> Vec<RuleDoc> {
    RULES.to_vec()
}

/// Finds genres, from what the other taggers found and what the page says of itself.
pub fn genres(
    reading: &Reading<'_>,
    quotes: &[Quote],
    attributions: &[Attribution],
    temporal: &Temporal,
    ran: &mut Vec<&'static str>,
) -> Vec<Genre> {
    ran.push("genres");
    let mut found: Vec<(Code, Evidence)> = Vec::new();
    stated(reading, &mut found);
    if let Some(evidence) = time_stamps(reading) {
        found.push((Code::Live, evidence));
    }
    if let Some(evidence) = questions(reading) {
        found.push((Code::QuestionsAnswers, evidence));
    }
    if let Some(evidence) = interview(reading) {
        found.push((Code::Interview, evidence));
    }
    if let Some(evidence) = paid(reading) {
        found.push((Code::Sponsored, evidence));
    }
    if let Some(evidence) = listing(reading) {
        found.push((Code::Listing, evidence));
    }
    if found.is_empty()
        && let Some(evidence) = current(reading, quotes, attributions, temporal)
    {
        found.push((Code::Current, evidence));
    }
    found.sort_by_key(|(code, _)| *code);
    found.dedup_by_key(|(code, _)| *code);
    found
        .into_iter()
        .map(|(code, evidence)| {
            let (code, name) = code.newscode();
            Genre {
                code,
                name,
                evidence,
            }
        })
        .collect()
}

/// A signal's word with what finds it, which takes longer to make than most texts to search.
type Sought = (&'static str, memmem::Finder<'static>);

/// The words of each of [`SIGNALS`].
static WORDS: LazyLock<Vec<Vec<Sought>>> = LazyLock::new(|| {
    let sought = |word: &'static str| (word, memmem::Finder::new(word));
    let words = |(_, _, words): &signals::Signal| words.split('|').map(sought).collect();
    SIGNALS.iter().map(words).collect()
});

/// What address, section, headline and text state.
fn stated(reading: &Reading<'_>, found: &mut Vec<(Code, Evidence)>) {
    let metadata = reading.metadata;
    let path = metadata
        .url
        .as_ref()
        .map_or_else(String::new, |url| path(&url.value));
    let mut sections: Vec<String> = metadata
        .section
        .iter()
        .map(|section| section.value.trim().to_lowercase())
        .collect();
    sections.extend(metadata.keywords.iter().map(|k| k.trim().to_lowercase()));
    let headline = metadata
        .headline
        .as_ref()
        .map_or_else(String::new, |h| h.value.to_lowercase());
    let label = label(&headline).unwrap_or("");
    let (edges, offsets) = edges(reading);
    let menu = menu_lines(reading);
    let labels: Vec<String> = removed(reading, |gone| {
        gone.rule == "label.genre"
            && menu.binary_search(&gone.line).is_err()
            && !is_of_comments(reading, gone)
    });
    let notes: Vec<String> = removed(reading, |gone| {
        matches!(gone.reason, Junk::Byline | Junk::Disclosure)
    })
    .into_iter()
    .filter(|note| !COMMENTS.iter().any(|word| note.contains(word)))
    .collect();
    for ((code, place, _), sought) in SIGNALS.iter().zip(&*WORDS) {
        let mut words = sought.iter().map(|(word, _)| *word);
        let mut sought = sought.iter();
        let evidence = match place {
            Place::Path => words
                .find(|word| path.split('/').any(|segment| segment == *word))
                .map(|word| said("genre.path", format!("the address has `/{word}/`"))),
            Place::Section => words.find_map(|word| {
                if sections.iter().any(|section| section == word) {
                    return Some(said("genre.section", format!("filed under `{word}`")));
                }
                let line = labels.iter().any(|label| label == word);
                line.then(|| said("genre.line", format!("a line says `{word}`")))
            }),
            Place::Opens => opens(reading, &mut words, &edges, &offsets),
            Place::Note => sought
                .find(|(_, finder)| notes.iter().any(|note| has(note, finder)))
                .map(|(word, _)| said("genre.note", format!("a note has `{word}`"))),
            Place::Label => words
                .find(|word| label == *word)
                .map(|word| said("genre.label", format!("the headline begins with `{word}`"))),
            Place::Headline => sought
                .find(|(_, finder)| has(&headline, finder))
                .map(|(word, _)| said("genre.headline", format!("the headline has `{word}`"))),
            Place::Text => sought.find_map(|(word, finder)| {
                edges.iter().zip(&offsets).find_map(|(edge, from)| {
                    let at = finder.find(edge.as_bytes())?;
                    let span = Span::new(from + at, from + at + word.len());
                    let mut evidence = said("genre.text", format!("the text has `{word}`"));
                    // Lower-casing may move bytes: the span is given only where it did not.
                    let same = reading
                        .copy
                        .text
                        .get(span.start as usize..span.end as usize)
                        .is_some_and(|slice| slice.to_lowercase() == *word);
                    if same {
                        evidence.spans.push(span);
                    }
                    Some(evidence)
                })
            }),
        };
        if let Some(evidence) = evidence
            && !found.iter().any(|(known, _)| known == code)
        {
            found.push((*code, evidence));
        }
    }
}

/// Lines of menus: four short removed lines in a row and more (`Home`, `Meinung`, `Leserbriefe`, `Sport`) say
/// nothing of the article. In order.
fn menu_lines(reading: &Reading<'_>) -> Vec<u32> {
    /// Bytes of a menu's entry at most.
    const SHORT: usize = 32;
    /// Entries of a menu at least; the path to an article has fewer.
    const ENTRIES: usize = 4;
    let mut short: Vec<u32> = reading
        .copy
        .removed
        .iter()
        .filter(|gone| gone.text.len() <= SHORT && gone.reason != Junk::Byline)
        .map(|gone| gone.line)
        .collect();
    short.sort_unstable();
    short.dedup();
    let runs = short.chunk_by(|a, b| a + 1 == *b);
    runs.filter(|run| run.len() >= ENTRIES)
        .flatten()
        .copied()
        .collect()
}

fn has(text: &str, word: &memmem::Finder<'_>) -> bool {
    word.find(text.as_bytes()).is_some()
}

/// Words of notes about what readers write below the article.
const COMMENTS: &[&str] = &[
    "comments",
    "kommentare",
    "commentaires",
    "comentarios",
    "comentários",
    "commenti",
    "reacties",
];

/// Removed blocks of a kind, in lower case; long ones are no labels and no notes.
fn removed(reading: &Reading<'_>, kind: impl Fn(&Removed) -> bool) -> Vec<String> {
    let removed = reading.copy.removed.iter();
    removed
        .filter(|gone| gone.text.len() <= 400 && kind(gone))
        .take(40)
        .map(|gone| gone.text.trim().to_lowercase())
        .collect()
}

fn said(by: &'static str, why: String) -> Evidence {
    Evidence {
        by,
        why: Cow::Owned(why),
        spans: Vec::new(),
    }
}

/// The path of an address without its last segment when that is the article's own name.
fn path(url: &str) -> String {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let rest = rest.split(['?', '#']).next().unwrap_or(rest);
    let path = rest.split_once('/').map_or("", |(_, path)| path);
    path.to_lowercase()
}

/// What stands before the first `:`, `|` or spaced dash of a headline, when it is short.
fn label(headline: &str) -> Option<&str> {
    let end = [":", "|", " – ", " — ", " - "]
        .iter()
        .filter_map(|mark| headline.find(mark))
        .min()?;
    let label = headline[..end].trim();
    (!label.is_empty() && label.len() <= 30).then_some(label)
}

/// The first two and last three paragraphs in lower case, with their offsets.
fn edges(reading: &Reading<'_>) -> (Vec<String>, Vec<usize>) {
    /// Bytes of a paragraph that are looked at.
    const MOST: usize = 240;
    let paragraphs = &reading.copy.paragraphs;
    let last = paragraphs.len().saturating_sub(3).max(2);
    paragraphs
        .iter()
        .enumerate()
        .filter(|(at, _)| *at < 2 || *at >= last)
        .map(|(_, paragraph)| {
            let text = paragraph.span.of(&reading.copy.text);
            let cut = (0..=MOST.min(text.len()))
                .rev()
                .find(|at| text.is_char_boundary(*at))
                .unwrap_or(0);
            (text[..cut].to_lowercase(), paragraph.span.start as usize)
        })
        .unzip()
}

/// Somebody says something, and it is said when.
fn current(
    reading: &Reading<'_>,
    quotes: &[Quote],
    attributions: &[Attribution],
    temporal: &Temporal,
) -> Option<Evidence> {
    let text = reading.copy.text.len() as u32;
    let day = temporal
        .expressions
        .iter()
        .find(|e| {
            let near = e.kind == "weekday"
                || e.kind == "relative"
                    && matches!(
                        e.span.of(&reading.copy.text).to_lowercase().as_str(),
                        "yesterday"
                            | "tonight"
                            | "gestern"
                            | "hier"
                            | "ayer"
                            | "ieri"
                            | "ontem"
                            | "gisteren"
                    );
            near && (e.span.start < 1500 || e.span.start * 2 < text)
        })?
        .span;
    let said = quotes
        .iter()
        .filter(|q| q.speaker_name.is_some())
        .filter_map(|q| q.cue)
        .chain(attributions.iter().map(|a| a.cue))
        .min()?;
    Some(Evidence {
        by: "genre.current",
        why: "it says on which day and who said so".into(),
        spans: vec![day, said],
    })
}

#[cfg(test)]
mod tests;
