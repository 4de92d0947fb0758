//! IPTC Media Topics with their evidence.

mod ballot;
mod channels;
mod choose;
pub mod classifier;
mod cues;
mod inside;
mod mapping;
mod page;
mod vocabulary;
mod weight;

use super::embedding::Embedding;
use super::instruments::{COMPANY, Instrument};
use super::sources::Attribution;
use super::token::{Shape, Token, tokenize};
use super::words::{Word, words};
use super::{Entity, Reading};
use crate::desk::{Evidence, LoadError, RuleDoc};

use ballot::{Ballot, LEAD, Outside, Tally, Worth, Zone};
use choose::Heard;
use classifier::{Classifier, Features, Scores};
use cues::{Cues, Hit, Strength};
use inside::Inside;
use page::Page;
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
        let mass = ballot::by_branch(
            &tallies.count(Worth::BESIDE_CLASSIFIER, |_, _| ""),
            &self.vocabulary,
        );
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

/// A category of the IAB, by the topic it comes from.
pub const BY_CATEGORY: &str = "topic.iab";
const BY_CUE: &str = "topic.cue";
/// Languages beside English whose top-level terms have cues.
const OTHERS: &[&str] = &["de", "fr", "es", "it", "pt", "nl"];
/// Share of the cues' mass below which nothing is said in those languages. Of the German pages read, the
/// topic of those from .25 to .3 was right twenty times of thirty-one, that of those below one time of two.
const LEAST_BY_CUES: f32 = 0.25;
/// Tokens of the text from which [`sureness_by_cues`] was measured.
const MEASURED: usize = 60;
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
            what: "a Media Topic for which words and phrases of its cue list stand in headline, lead, body or the page's section and keywords; a word of a person's or a cited medium's longer name does not count; a channel that names a field of news lifts it",
            why: "labels and our own cue lists reach the deep terms, and the words that voted are the evidence",
            example: "The ceasefire talks resumed after the airstrike.",
            languages: "en de fr es it pt nl",
        },
        RuleDoc {
            code: BY_MODEL,
            stage: "tag",
            what: "a top-level Media Topic that the words of the article as a whole speak for, where no narrower term is sure; nothing of one or two words, or below a confidence of 35 (by cues alone, in the other languages, 25)",
            why: "a coarse topic that is right is worth more than a fine one that is not",
            example: "",
            languages: "en de fr es it pt nl",
        },
        RuleDoc {
            code: BY_CATEGORY,
            stage: "tag",
            what: "the first-tier category of the IAB Content Taxonomy 3.1 that a Media Topic, or the nearest broader one, stands for by our table",
            why: "advertisers and archives file by it; its evidence is the topic's",
            example: "",
            languages: "en de fr es it pt nl",
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
    let english = reading.language.is_read_as_english();
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
    let page = Page::new(reading.metadata, &model.vocabulary);
    let text = (&reading.tokens[..], words);
    let dateline = reading.copy.facts.dateline.as_deref();
    let dateline = dateline.and_then(|line| Some(reading.copy.text.find(line)? + line.len()));
    let inside = Inside::new(entities, cited, dateline.unwrap_or(0) as u32);
    let mut ballot = votes(cues, headline.as_ref(), page.read.as_ref(), text, &inside);
    // A listed company with its symbol: the article may be about its shares. Its name alone says nothing.
    if let Some(shares) = model.vocabulary.find(STOCK_ACTIVITY) {
        let symbols = instruments.iter().filter(|i| i.evidence.by != COMPANY);
        for span in symbols.flat_map(|i| &i.evidence.spans).take(4) {
            ballot.cast(shares, Strength::Weak, Zone::Body, *span);
        }
    }
    for channel in &page.channels {
        ballot.cast(channel.term, channel.strength(), Zone::Page, channel.span);
    }
    let title = reading.metadata.headline.as_ref();
    let title = title.map_or("", |h| h.value.as_str());
    let worth = if english {
        Worth::BESIDE_CLASSIFIER
    } else {
        Worth::ALONE
    };
    let tallies = ballot.count(worth, |zone, span| match zone {
        Zone::Headline => title
            .get(span.start as usize..span.end as usize)
            .unwrap_or(""),
        _ => page.words(span),
    });
    if too_little(reading, headline.as_ref(), &page, &tallies) {
        return Vec::new();
    }
    let mass = ballot::by_branch(&tallies, &model.vocabulary);
    if !english {
        return choose::choose(
            &tallies,
            &shares(&mass),
            (&model.vocabulary, text.0.len()),
            (LEAST_BY_CUES, sureness_by_cues(text.0.len())),
            |_| false,
            |branch| voters(branch, &tallies, &model.vocabulary),
        );
    }
    ran.push("topics/linear");
    let features = seen(headline.as_ref(), text, &mass, embedding);
    let mut outputs = model.classifier.probabilities(&features);
    let weight = weigh(model, headline.as_ref(), text, &inside);
    weight.lifts().add_to(&mut outputs, &mass);
    page.add_to(&mut outputs, &model.vocabulary);
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
            let branch = classifier::branch_of(output);
            let mut heard = Heard {
                spans: weight.evidence(branch, 8),
                outside: None,
            };
            let classifier = &model.classifier;
            if heard.spans.is_empty() {
                heard.spans = classifier.evidence(output, text, embedding, 5);
            }
            if heard.spans.is_empty() {
                heard = voters(branch, &tallies, &model.vocabulary);
            }
            for channel in &page.channels {
                if model.vocabulary.branch(channel.term) == branch {
                    Outside::add(&mut heard.outside, Zone::Page, page.words(channel.span));
                }
            }
            if heard.spans.is_empty()
                && let Some((tokens, words)) = &headline
            {
                for span in classifier.evidence(output, (tokens, words), embedding, 5) {
                    Outside::add(&mut heard.outside, Zone::Headline, span.of(title));
                }
            }
            heard
        },
    )
}

/// Different words of headline and text below which nothing is said.
const LEAST_WORDS: usize = 3;

/// True where there is too little to tell a topic by, and no channel that tells it: a word or two
/// (`Hello world.`), or words of no language that anybody knows without one cue among them.
fn too_little(
    reading: &Reading<'_>,
    headline: Option<&Read>,
    page: &Page,
    tallies: &[Tally],
) -> bool {
    if !page.channels.is_empty() {
        return false;
    }
    let headline = headline.map_or(&[][..], |(tokens, _)| tokens);
    let tokens = headline.iter().chain(&reading.tokens);
    let words = tokens.filter(|t| t.is_word() && t.shape != Shape::Number);
    words.take(LEAST_WORDS).count() < LEAST_WORDS
        || reading.language.code == "und" && !tallies.iter().any(|t| t.strongest > Strength::Weak)
}

/// The words that gave a branch its mass, those of the terms with most first chosen.
fn voters(branch: usize, tallies: &[Tally], vocabulary: &Vocabulary) -> Heard {
    /// Terms whose words are shown.
    const TERMS: usize = 4;
    /// Places that are shown.
    const PLACES: usize = 8;
    let mut mine: Vec<&Tally> = tallies
        .iter()
        .filter(|t| vocabulary.branch(t.term) == branch)
        .collect();
    mine.sort_by(|a, b| b.mass.total_cmp(&a.mass).then(a.term.cmp(&b.term)));
    let mut heard = Heard::default();
    for tally in mine.into_iter().take(TERMS) {
        heard.add(tally);
    }
    heard.spans.sort_unstable();
    heard.spans.dedup();
    heard.spans.truncate(PLACES);
    heard
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

/// How sure the first top level is by its share of the cues' mass. On 202 German pages of houses that no
/// cue was chosen on it was right by a quarter more often than its share says. In a few lines a share is of
/// one or two words, and nobody measured them.
fn sureness_by_cues(length: usize) -> fn(f32, f32) -> f32 {
    if length < MEASURED {
        |first, _| first
    } else {
        |first, _| (first + 0.25).min(0.95)
    }
}

/// Masses as probabilities, the strong ones favoured; little mass in all makes all small.
fn shares(mass: &[f32; TOPS]) -> Scores {
    let powered = mass.map(|m| m.powf(1.5));
    let all: f32 = powered.iter().sum::<f32>() + 8.0;
    std::array::from_fn(|output| powered.get(output).map_or(0.0, |m| 0.9 * m / all))
}

#[cfg(test)]
mod tests;
