//! What page and scraper say of an article: section, keywords, the words of the address, and the terms
//! that its channels stand for.

use super::classifier::{Scores, branch_of};
use super::cues::Strength;
use super::mapping;
use super::vocabulary::{TOPS, TermId, Vocabulary};
use super::{Read, read};
use crate::desk::Span;
use crate::desk::metadata::Metadata;

/// Keywords that are looked at.
const KEYWORDS: usize = 20;
/// Log-odds that channels of one branch add to it; those of several share it. An editor's filing outweighs
/// a neutral text, not one whose words are clear.
const FILED: f32 = 3.0;
/// Keywords from which on each says less: an article is filed under few, and tagged with many.
const FEW: usize = 3;

/// A channel of the page.
pub struct Channel {
    /// The term that it stands for.
    pub term: TermId,
    /// Its name's place in what is said.
    pub span: Span,
    /// How much of a filing it is: 1 for the section and for one keyword of few.
    filed: f32,
}

/// The words of page and scraper.
pub struct Page {
    /// Section, keywords and parts of the address, a line each.
    said: String,
    /// Their tokens and words; `None` where nothing is said.
    pub read: Option<Read>,
    /// The channels, each term once.
    pub channels: Vec<Channel>,
}

/// How much of a filing one of so many keywords is. Of seven tags one that is a channel's name too
/// (`Kobe, health, theft, masks`) is a word of the text more, no filing.
fn filing(keywords: usize) -> f32 {
    if keywords > 2 * FEW {
        return 0.0;
    }
    let few = (FEW as f32 / keywords.max(1) as f32).min(1.0);
    few * few
}

impl Channel {
    /// What its name says for its term.
    pub fn strength(&self) -> Strength {
        if self.filed >= 1.0 {
            Strength::Strong
        } else {
            Strength::Plain
        }
    }
}

impl Page {
    /// Reads what is said.
    pub fn new(metadata: &Metadata, vocabulary: &Vocabulary) -> Self {
        let mut said = String::new();
        let mut channels: Vec<Channel> = Vec::new();
        let keywords = metadata.keywords.iter().take(KEYWORDS);
        let section = metadata.section.iter().map(|s| (s.value.as_str(), 1.0));
        let filed = filing(keywords.len());
        let tags = keywords.map(|k| (k.as_str(), filed));
        for (name, filed) in section.chain(tags) {
            let start = said.len();
            said.push_str(name);
            if let Some(term) = mapping::of_channel(name, vocabulary)
                && !channels.iter().any(|known| known.term == term)
            {
                let span = Span::new(start, said.len());
                channels.push(Channel { term, span, filed });
            }
            said.push('\n');
        }
        if let Some(url) = &metadata.url {
            let path = url.value.splitn(4, '/').nth(3).unwrap_or("");
            // The last part is the headline once more.
            let mut parts: Vec<&str> = path.split('/').filter(|p| !p.is_empty()).collect();
            parts.pop();
            for part in parts.into_iter().filter(|p| p.len() < 30).take(4) {
                said.push_str(&part.replace(['-', '_'], " "));
                said.push('\n');
            }
        }
        Self {
            read: (!said.is_empty()).then(|| read(&said)),
            said,
            channels,
        }
    }

    /// The words at a place.
    pub fn words(&self, span: Span) -> &str {
        self.said
            .get(span.start as usize..span.end as usize)
            .unwrap_or("")
    }

    /// The channels lift their branches, the more the fewer branches they name.
    pub fn add_to(&self, outputs: &mut Scores, vocabulary: &Vocabulary) {
        let mut filed = [0.0_f32; TOPS];
        for channel in &self.channels {
            let branch = &mut filed[vocabulary.branch(channel.term)];
            *branch = branch.max(channel.filed);
        }
        let count = filed.iter().filter(|filed| **filed > 0.0).count();
        if count == 0 {
            return;
        }
        for (output, p) in outputs.iter_mut().enumerate() {
            *p *= (FILED * filed[branch_of(output)] / count as f32).exp();
        }
        let all: f32 = outputs.iter().sum();
        for p in outputs.iter_mut() {
            *p /= all.max(f32::MIN_POSITIVE);
        }
    }
}
