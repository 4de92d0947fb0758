//! IPTC Media Topics with their evidence.

mod ballot;
mod choose;
mod cues;
mod vocabulary;

use super::instruments::Instrument;
use super::token::{Token, tokenize};
use super::words::{Word, words};
use super::{Entity, Reading};
use crate::desk::metadata::Metadata;
use crate::desk::{Evidence, LoadError, RuleDoc};

use ballot::{Ballot, LEAD, Zone};
use choose::Branches;
use cues::{Cues, Strength};
use vocabulary::{TOPS, Vocabulary};

pub use vocabulary::VOCABULARY;

/// Tables.
pub struct Model {
    vocabulary: Vocabulary,
    english: Cues,
}

impl Model {
    /// Loads the tables.
    ///
    /// # Errors
    /// When they are damaged.
    pub fn load() -> Result<Self, LoadError> {
        let vocabulary = Vocabulary::load()?;
        Ok(Self {
            english: Cues::load("en", &vocabulary)?,
            vocabulary,
        })
    }
}

/// A subject of the article.
#[derive(Debug, Clone, PartialEq)]
pub struct Topic {
    /// Eight-digit code, e.g. `11000000`.
    pub code: &'static str,
    /// English label.
    pub name: &'static str,
    /// Set because a narrower one was.
    pub broader: bool,
    /// Code of its top level.
    pub top: &'static str,
    /// 0–100.
    pub relevance: u8,
    /// 0–100: right so many times of a hundred.
    pub confidence: u8,
    /// The words that voted.
    pub evidence: Evidence,
}

const BY_CUE: &str = "topic.cue";
/// "Stock activity".
const STOCK_ACTIVITY: &str = "20000186";
const BY_MODEL: &str = "topic.branch";

/// Documented decisions.
pub fn rules() -> Vec<RuleDoc> {
    vec![
        RuleDoc {
            code: BY_CUE,
            stage: "tag",
            what: "a Media Topic for which words and phrases of its cue list stand in headline, lead, body or the page's section and keywords",
            why: "labels and our own cue lists reach the deep terms, and the words that voted are the evidence",
            example: "The ceasefire talks resumed after the airstrike.",
            languages: "en",
        },
        RuleDoc {
            code: BY_MODEL,
            stage: "tag",
            what: "a top-level Media Topic that the words of the article as a whole speak for, where no narrower term is sure",
            why: "a coarse topic that is right is worth more than a fine one that is not",
            example: "",
            languages: "en",
        },
    ]
}

/// Finds topics, best first, then the broader ones of each.
pub fn topics(
    reading: &Reading<'_>,
    words: &[Word],
    _entities: &[Entity],
    instruments: &[Instrument],
    model: &Model,
    ran: &mut Vec<&'static str>,
) -> Vec<Topic> {
    if reading.language.code != "en" && reading.language.code != "und" {
        return Vec::new();
    }
    ran.push("topics/cues");
    let tallies = votes(reading, words, instruments, model);
    let mass = ballot::by_branch(&tallies, &model.vocabulary);
    let branches = Branches {
        probability: shares(&mass),
        spans: Default::default(),
    };
    choose::choose(&tallies, &branches, &model.vocabulary, 0.3)
}

/// Lets headline, page and text vote.
fn votes(
    reading: &Reading<'_>,
    words: &[Word],
    instruments: &[Instrument],
    model: &Model,
) -> Vec<ballot::Tally> {
    let cues = &model.english;
    let mut ballot = Ballot::default();
    if let Some(headline) = &reading.metadata.headline {
        let (tokens, read) = read(&headline.value);
        ballot.read(cues, &tokens, &read, |_| Zone::Headline);
    }
    let said = page_words(reading.metadata);
    if !said.is_empty() {
        let (tokens, read) = read(&said);
        ballot.read(cues, &tokens, &read, |_| Zone::Page);
    }
    let lead = lead_end(&reading.tokens) as u32;
    ballot.read(cues, &reading.tokens, words, |at| {
        if at < lead { Zone::Lead } else { Zone::Body }
    });
    // A listed company with its symbol: the article may be about its shares.
    if let Some(shares) = model.vocabulary.find(STOCK_ACTIVITY) {
        for span in instruments.iter().flat_map(|i| &i.evidence.spans).take(4) {
            ballot.cast(shares, Strength::Weak, Zone::Body, *span);
        }
    }
    ballot.count()
}

/// Tokens and words of a short text beside the copy.
fn read(text: &str) -> (Vec<Token>, Vec<Word>) {
    let (tokens, _) = tokenize(text, 512);
    let words = words(text, &tokens);
    (tokens, words)
}

/// Token after the lead: the first paragraph, at most [`LEAD`] tokens.
fn lead_end(tokens: &[Token]) -> usize {
    tokens
        .iter()
        .skip(1)
        .position(|t| t.paragraph_start)
        .map_or(tokens.len(), |at| at + 1)
        .min(LEAD)
}

/// Section, keywords and the words of the address: what page and scraper say.
fn page_words(metadata: &Metadata) -> String {
    let mut out = String::new();
    let mut add = |text: &str| {
        out.push_str(text);
        out.push('\n');
    };
    if let Some(section) = &metadata.section {
        add(&section.value);
    }
    for keyword in metadata.keywords.iter().take(20) {
        add(keyword);
    }
    if let Some(url) = &metadata.url {
        let path = url.value.splitn(4, '/').nth(3).unwrap_or("");
        // The last part is the headline once more.
        let mut parts: Vec<&str> = path.split('/').filter(|p| !p.is_empty()).collect();
        parts.pop();
        for part in parts.into_iter().filter(|p| p.len() < 30).take(4) {
            add(&part.replace(['-', '_'], " "));
        }
    }
    out
}

/// Masses as shares, the strong ones favoured; little mass in all makes all shares small.
fn shares(mass: &[f32; TOPS]) -> [f32; TOPS] {
    let powered = mass.map(|m| m.powf(1.5));
    let all: f32 = powered.iter().sum::<f32>() + 2.0;
    powered.map(|m| m / all)
}
