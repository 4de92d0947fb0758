//! Counts what the cues say: how much each term gets, from which words.

use super::cues::{Cues, Hit, Strength};
use super::vocabulary::{TOPS, TermId, Vocabulary};
use crate::desk::Span;
use crate::desk::tag::token::Token;
use crate::desk::tag::words::Word;

/// Where a cue was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Zone {
    /// The headline, which is not in the text.
    Headline,
    /// Section, keywords and address: what page and scraper say.
    Page,
    /// The first paragraph, at most [`LEAD`] tokens.
    Lead,
    /// The rest.
    Body,
}

/// Tokens of the lead at most.
pub const LEAD: usize = 70;

/// What a cue is worth outside the body, where it is worth 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Worth {
    headline: f32,
    page: f32,
    lead: f32,
}

impl Worth {
    /// Beside the classifier, which reads headline and lead for itself.
    pub const BESIDE_CLASSIFIER: Self = Self {
        headline: 2.0,
        page: 1.2,
        lead: 1.5,
    };
    /// Where cues alone decide. What a long text mentions in passing weighs less then: on 202 German pages
    /// of houses that no cue was chosen on, two of a hundred more were right.
    pub const ALONE: Self = Self {
        headline: 3.0,
        page: 1.5,
        lead: 2.0,
    };

    const fn of(self, zone: Zone) -> f32 {
        match zone {
            Zone::Headline => self.headline,
            Zone::Page => self.page,
            Zone::Lead => self.lead,
            Zone::Body => 1.0,
        }
    }
}

/// What one phrase says for one term.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Vote {
    term: TermId,
    phrase: u64,
    zone: Zone,
    strength: Strength,
    span: Span,
}

/// What a term got.
#[derive(Debug, Clone, PartialEq)]
pub struct Tally {
    /// The term.
    pub term: TermId,
    /// Sum of its votes.
    pub mass: f32,
    /// Different phrases that voted.
    pub phrases: u32,
    /// The best of them.
    pub strongest: Strength,
    /// What voted outside the text, where something did.
    pub outside: Option<Outside>,
    /// Stands in the headline or the lead.
    pub prominent: bool,
    /// The words in the text that voted, in text order.
    pub spans: Vec<Span>,
}

/// Words outside the text that voted.
#[derive(Debug, Clone, PartialEq)]
pub struct Outside {
    /// The headline, else what page and scraper say.
    pub zone: Zone,
    /// The different words there, at most [`MOST_OUTSIDE`].
    pub words: Vec<String>,
}

/// Words that are kept of headline or page.
const MOST_OUTSIDE: usize = 4;

impl Outside {
    /// Adds words; those of the headline count before those of the page.
    pub fn add(mine: &mut Option<Self>, zone: Zone, word: &str) {
        match mine {
            Some(known) if known.zone < zone => {}
            Some(known) if known.zone == zone => {
                let new = !known.words.iter().any(|w| w.eq_ignore_ascii_case(word));
                if new && !word.is_empty() && known.words.len() < MOST_OUTSIDE {
                    known.words.push(word.to_owned());
                }
            }
            _ => {
                *mine = Some(Self {
                    zone,
                    words: Vec::from_iter((!word.is_empty()).then(|| word.to_owned())),
                });
            }
        }
    }
}

/// Votes as they come in.
#[derive(Debug, Default)]
pub struct Ballot {
    votes: Vec<Vote>,
}

impl Ballot {
    /// Lets the cues of a text vote, where `zone` says what they are worth.
    pub fn read(
        &mut self,
        cues: &Cues,
        tokens: &[Token],
        words: &[Word],
        zone: impl Fn(&Hit) -> Option<Zone>,
    ) {
        cues.find(tokens, words, |hit: Hit| {
            if let Some(zone) = zone(&hit) {
                self.votes.push(Vote {
                    term: hit.term,
                    phrase: hit.phrase,
                    zone,
                    strength: hit.strength,
                    span: hit.span,
                });
            }
        });
    }

    /// A vote that no phrase cast: an entity, an instrument.
    pub fn cast(&mut self, term: TermId, strength: Strength, zone: Zone, span: Span) {
        self.votes.push(Vote {
            term,
            phrase: u64::from(span.start) + 1,
            zone,
            strength,
            span,
        });
    }

    /// Adds up, in order of terms; `said` gives the words of headline and page at a place.
    pub fn count<'a>(mut self, worth: Worth, said: impl Fn(Zone, Span) -> &'a str) -> Vec<Tally> {
        self.votes
            .sort_unstable_by_key(|v| (v.term, v.phrase, v.zone, v.span));
        let mut out: Vec<Tally> = Vec::new();
        for same in self
            .votes
            .chunk_by(|a, b| (a.term, a.phrase) == (b.term, b.phrase))
        {
            let first = same[0];
            let mass = base(first.strength)
                * worth.of(first.zone)
                * (1.0 + 0.4 * (same.len() as f32).ln());
            if out.last().is_none_or(|t| t.term != first.term) {
                out.push(Tally {
                    term: first.term,
                    mass: 0.0,
                    phrases: 0,
                    strongest: Strength::Weak,
                    outside: None,
                    prominent: false,
                    spans: Vec::new(),
                });
            }
            let Some(tally) = out.last_mut() else {
                continue;
            };
            tally.mass += mass;
            tally.phrases += 1;
            tally.strongest = tally.strongest.max(first.strength);
            for vote in same {
                tally.prominent |= matches!(vote.zone, Zone::Headline | Zone::Lead)
                    && vote.strength > Strength::Weak;
                if vote.zone >= Zone::Lead {
                    tally.spans.push(vote.span);
                } else {
                    Outside::add(&mut tally.outside, vote.zone, said(vote.zone, vote.span));
                }
            }
        }
        for tally in &mut out {
            tally.spans.sort_unstable();
            tally.spans.dedup();
        }
        out
    }
}

/// What one cue is worth in the body.
const fn base(strength: Strength) -> f32 {
    match strength {
        Strength::Weak => 0.4,
        Strength::Plain => 1.2,
        Strength::Strong => 2.4,
    }
}

/// Mass by top level. The best term of a branch counts in full, each further one by half.
pub fn by_branch(tallies: &[Tally], vocabulary: &Vocabulary) -> [f32; TOPS] {
    let (mut best, mut sum) = ([0.0f32; TOPS], [0.0f32; TOPS]);
    for tally in tallies {
        let branch = vocabulary.branch(tally.term);
        best[branch] = best[branch].max(tally.mass);
        sum[branch] += tally.mass;
    }
    std::array::from_fn(|b| best[b].midpoint(sum[b]))
}
