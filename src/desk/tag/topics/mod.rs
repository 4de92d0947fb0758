//! IPTC Media Topics with their evidence.

mod ballot;
mod choose;
pub mod classifier;
mod cues;
mod vocabulary;

use super::embedding::Embedding;
use super::instruments::Instrument;
use super::token::{Token, tokenize};
use super::words::{Word, words};
use super::{Entity, Reading};
use crate::desk::metadata::Metadata;
use crate::desk::{Evidence, LoadError, RuleDoc};

use ballot::{Ballot, LEAD, Zone};
use classifier::{Classifier, Features};
use cues::{Cues, Strength};
use vocabulary::{TOPS, Vocabulary};

pub use vocabulary::VOCABULARY;

/// Tables.
pub struct Model {
    vocabulary: Vocabulary,
    english: Cues,
    classifier: Classifier,
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
            classifier: Classifier::load()?,
            vocabulary,
        })
    }

    /// What the classifier sees of an English article, for its trainer.
    pub fn features(&self, headline: &str, text: &str, embedding: &Embedding) -> Features {
        let (tokens, _) = tokenize(text, MOST_TRAINED);
        let words = words(text, &tokens);
        let headline = read(headline);
        let tallies = self.votes(Some(&headline), None, (&tokens, &words));
        let mass = ballot::by_branch(&tallies.count(), &self.vocabulary);
        seen(Some(&headline), (&tokens, &words), &mass, embedding)
    }

    /// Codes of the 17 top levels in the order of the classifier.
    pub fn tops(&self) -> Vec<&'static str> {
        let tops = self.vocabulary.tops.iter();
        tops.map(|id| self.vocabulary.term(*id).code).collect()
    }

    /// All cues with the place of their top level, for the trainer.
    pub fn cue_phrases(&self) -> Vec<(usize, &'static str)> {
        cues::phrases("en")
            .filter_map(|(code, cue)| {
                Some((self.vocabulary.branch(self.vocabulary.find(code)?), cue))
            })
            .collect()
    }

    /// Lets headline, page and text vote.
    fn votes(
        &self,
        headline: Option<&Read>,
        page: Option<&Read>,
        text: (&[Token], &[Word]),
    ) -> Ballot {
        let cues = &self.english;
        let mut ballot = Ballot::default();
        if let Some((tokens, words)) = headline {
            ballot.read(cues, tokens, words, |_| Zone::Headline);
        }
        if let Some((tokens, words)) = page {
            ballot.read(cues, tokens, words, |_| Zone::Page);
        }
        let lead = lead_end(text.0);
        ballot.read(cues, text.0, text.1, |at| zone(at, lead));
        ballot
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

/// Tokens and words of a text.
type Read = (Vec<Token>, Vec<Word>);

/// Tokens the trainer reads of an article.
const MOST_TRAINED: usize = 4_000;

/// Finds topics, best first, then the broader ones of each.
pub fn topics(
    reading: &Reading<'_>,
    words: &[Word],
    _entities: &[Entity],
    instruments: &[Instrument],
    (model, embedding): (&Model, &Embedding),
    ran: &mut Vec<&'static str>,
) -> Vec<Topic> {
    if reading.language.code != "en" && reading.language.code != "und" {
        return Vec::new();
    }
    ran.push("topics/cues");
    ran.push("topics/linear");
    let headline = reading.metadata.headline.as_ref().map(|h| read(&h.value));
    let said = page_words(reading.metadata);
    let page = (!said.is_empty()).then(|| read(&said));
    let text = (&reading.tokens[..], words);
    let mut ballot = model.votes(headline.as_ref(), page.as_ref(), text);
    // A listed company with its symbol: the article may be about its shares.
    if let Some(shares) = model.vocabulary.find(STOCK_ACTIVITY) {
        for span in instruments.iter().flat_map(|i| &i.evidence.spans).take(4) {
            ballot.cast(shares, Strength::Weak, Zone::Body, *span);
        }
    }
    let tallies = ballot.count();
    let mass = ballot::by_branch(&tallies, &model.vocabulary);
    let features = seen(headline.as_ref(), text, &mass, embedding);
    let probability = model.classifier.probabilities(&features);
    choose::choose(
        &tallies,
        &probability,
        &model.vocabulary,
        model.classifier.least,
        |branch| {
            model
                .classifier
                .evidence(branch, text.0, text.1, embedding, 5)
        },
    )
}

fn seen(
    headline: Option<&Read>,
    text: (&[Token], &[Word]),
    mass: &[f32; TOPS],
    embedding: &Embedding,
) -> Features {
    let mut seen = classifier::Reading::new(embedding);
    if let Some((tokens, words)) = headline {
        seen.read(tokens, words, |_| Zone::Headline);
    }
    let lead = lead_end(text.0);
    seen.read(text.0, text.1, |at| zone(at, lead));
    seen.finish(mass)
}

const fn zone(at: u32, lead: u32) -> Zone {
    if at < lead { Zone::Lead } else { Zone::Body }
}

/// Tokens and words of a short text beside the copy.
fn read(text: &str) -> Read {
    let (tokens, _) = tokenize(text, 512);
    let words = words(text, &tokens);
    (tokens, words)
}

/// Token after the lead: the first paragraph, at most [`LEAD`] tokens.
fn lead_end(tokens: &[Token]) -> u32 {
    tokens
        .iter()
        .skip(1)
        .position(|t| t.paragraph_start)
        .map_or(tokens.len(), |at| at + 1)
        .min(LEAD) as u32
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
