//! IPTC Media Topics with their evidence.

mod ballot;
mod choose;
pub mod classifier;
mod cues;
mod inside;
mod mapping;
mod vocabulary;
mod weight;

use super::embedding::Embedding;
use super::instruments::{COMPANY, Instrument};
use super::sources::Attribution;
use super::token::{Token, tokenize};
use super::words::{Word, words};
use super::{Entity, Reading};
use crate::desk::metadata::Metadata;
use crate::desk::{Evidence, LoadError, RuleDoc, Span};

use ballot::{Ballot, LEAD, Zone};
use classifier::{Classifier, Features, Scores};
use cues::{Cues, Hit, Strength};
use inside::Inside;
use vocabulary::{TOPS, Vocabulary};
use weight::Weight;

pub use vocabulary::VOCABULARY;

/// Tables.
pub struct Model {
    vocabulary: Vocabulary,
    english: Cues,
    weight: Cues,
    others: Vec<(&'static str, Cues)>,
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
            weight: Cues::load(cues::WEIGHT, &vocabulary)?,
            others: OTHERS
                .iter()
                .map(|language| Ok((*language, Cues::load(language, &vocabulary)?)))
                .collect::<Result<_, LoadError>>()?,
            classifier: Classifier::load()?,
            vocabulary,
        })
    }

    /// What the classifier and the weighing of words see of an English article, for the trainer.
    pub fn look(&self, headline: &str, text: &str, embedding: &Embedding) -> Looks {
        let (tokens, _) = tokenize(text, MOST_TRAINED);
        let words = words(text, &tokens);
        let headline = read(headline);
        let text = (&tokens[..], &words[..]);
        let tallies = votes(
            &self.english,
            Some(&headline),
            None,
            text,
            &Inside::default(),
        );
        let mass = ballot::by_branch(&tallies.count(), &self.vocabulary);
        Looks {
            features: seen(Some(&headline), text, &mass, embedding),
            lifts: weigh(self, Some(&headline), text, &Inside::default()).lifts(),
            mass,
        }
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
    /// First-tier category of the IAB Content Taxonomy 3, where certain.
    pub iab: Option<&'static str>,
    /// 0–100.
    pub relevance: u8,
    /// 0–100: right so many times of a hundred.
    pub confidence: u8,
    /// The words that voted.
    pub evidence: Evidence,
}

const BY_CUE: &str = "topic.cue";
/// Languages beside English whose top-level terms have cues.
const OTHERS: &[&str] = &["de", "fr", "es", "it", "pt", "nl"];
/// Share of the cues' mass below which nothing is said in those languages.
const LEAST_BY_CUES: f32 = 0.25;
/// "Stock activity".
const STOCK_ACTIVITY: &str = "20000186";
const BY_MODEL: &str = "topic.branch";

/// What is seen of an article on the way to its top level.
#[derive(Debug, Clone)]
pub struct Looks {
    /// What the classifier sees.
    pub features: Features,
    /// What the words of events add.
    lifts: weight::Lifts,
    /// What the cues give to each top level.
    mass: [f32; TOPS],
}

impl Looks {
    /// The classifier's probabilities after the words of events were heard.
    pub fn heard(&self, mut outputs: Scores) -> Scores {
        self.lifts.add_to(&mut outputs, &self.mass);
        outputs
    }
}

/// Documented decisions.
pub fn rules() -> Vec<RuleDoc> {
    vec![
        RuleDoc {
            code: BY_CUE,
            stage: "tag",
            what: "a Media Topic for which words and phrases of its cue list stand in headline, lead, body or the page's section and keywords; a word of a person's or a cited medium's longer name does not count",
            why: "labels and our own cue lists reach the deep terms, and the words that voted are the evidence",
            example: "The ceasefire talks resumed after the airstrike.",
            languages: "en de fr es it pt nl",
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
    (entities, cited): (&[Entity], &[Attribution]),
    instruments: &[Instrument],
    (model, embedding): (&Model, &Embedding),
    ran: &mut Vec<&'static str>,
) -> Vec<Topic> {
    let english = matches!(reading.language.code, "en" | "und");
    let other = model
        .others
        .iter()
        .find(|(of, _)| *of == reading.language.code);
    let cues = match other {
        Some((_, cues)) => cues,
        None if english => &model.english,
        None => return Vec::new(),
    };
    ran.push("topics/cues");
    let headline = reading.metadata.headline.as_ref().map(|h| read(&h.value));
    let said = page_words(reading.metadata);
    let page = (!said.is_empty()).then(|| read(&said));
    let text = (&reading.tokens[..], words);
    let dateline = reading.copy.facts.dateline.as_deref();
    let dateline = dateline.and_then(|line| Some(reading.copy.text.find(line)? + line.len()));
    let inside = Inside::new(entities, cited, dateline.unwrap_or(0) as u32);
    let mut ballot = votes(cues, headline.as_ref(), page.as_ref(), text, &inside);
    // A listed company with its symbol: the article may be about its shares. Its name alone says nothing.
    if let Some(shares) = model.vocabulary.find(STOCK_ACTIVITY) {
        let symbols = instruments.iter().filter(|i| i.evidence.by != COMPANY);
        for span in symbols.flat_map(|i| &i.evidence.spans).take(4) {
            ballot.cast(shares, Strength::Weak, Zone::Body, *span);
        }
    }
    for channel in channels(reading.metadata) {
        if let Some(term) = mapping::of_channel(channel, &model.vocabulary) {
            ballot.cast(term, Strength::Plain, Zone::Page, Span::default());
        }
    }
    let tallies = ballot.count();
    let mass = ballot::by_branch(&tallies, &model.vocabulary);
    if !english {
        return choose::choose(
            &tallies,
            &shares(&mass),
            (&model.vocabulary, text.0.len()),
            (LEAST_BY_CUES, |first, _| first),
            |_| false,
            |_| Vec::new(),
        );
    }
    ran.push("topics/linear");
    let features = seen(headline.as_ref(), text, &mass, embedding);
    let mut outputs = model.classifier.probabilities(&features);
    let weight = weigh(model, headline.as_ref(), text, &inside);
    weight.lifts().add_to(&mut outputs, &mass);
    // Two words and their pair.
    let sureness = if features.hashed.len() > 3 {
        classifier::sureness
    } else {
        classifier::sureness_of_few_words
    };
    choose::choose(
        &tallies,
        &outputs,
        (&model.vocabulary, text.0.len()),
        (model.classifier.least, sureness),
        |branch| weight.speaks_for(branch),
        |output| {
            let heard = weight.evidence(classifier::branch_of(output), 8);
            if heard.is_empty() {
                let model = &model.classifier;
                return model.evidence(output, text.0, text.1, embedding, 5);
            }
            heard
        },
    )
}

/// Lets headline, page and text vote.
fn votes(
    cues: &Cues,
    headline: Option<&Read>,
    page: Option<&Read>,
    text: (&[Token], &[Word]),
    inside: &Inside,
) -> Ballot {
    let mut ballot = Ballot::default();
    if let Some((tokens, words)) = headline {
        ballot.read(cues, tokens, words, |_| Some(Zone::Headline));
    }
    if let Some((tokens, words)) = page {
        ballot.read(cues, tokens, words, |_| Some(Zone::Page));
    }
    let lead = lead_end(text.0);
    ballot.read(cues, text.0, text.1, |hit| heard(hit, lead, inside));
    ballot
}

/// Weighs the words of conflict and crime in headline and text.
fn weigh(
    model: &Model,
    headline: Option<&Read>,
    text: (&[Token], &[Word]),
    inside: &Inside,
) -> Weight {
    let mut weight = Weight::new(text.0.len());
    let (cues, vocabulary) = (&model.weight, &model.vocabulary);
    if let Some((tokens, words)) = headline {
        weight.read(cues, (tokens, words), vocabulary, |_| Some(Zone::Headline));
    }
    let lead = lead_end(text.0);
    weight.read(cues, text, vocabulary, |hit| heard(hit, lead, inside));
    weight
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

/// Where a cue of the text stands, unless it only names somebody.
fn heard(hit: &Hit, lead: u32, inside: &Inside) -> Option<Zone> {
    (!inside.has(hit.span)).then(|| zone(hit.at, lead))
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

/// Section, keywords and tags, each as one name.
fn channels(metadata: &Metadata) -> impl Iterator<Item = &str> {
    let section = metadata.section.iter().map(|s| s.value.as_str());
    section.chain(metadata.keywords.iter().take(20).map(String::as_str))
}

/// Masses as probabilities, the strong ones favoured; little mass in all makes all small.
fn shares(mass: &[f32; TOPS]) -> Scores {
    let powered = mass.map(|m| m.powf(1.5));
    let all: f32 = powered.iter().sum::<f32>() + 8.0;
    std::array::from_fn(|output| powered.get(output).map_or(0.0, |m| 0.9 * m / all))
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

#[cfg(test)]
mod tests;
