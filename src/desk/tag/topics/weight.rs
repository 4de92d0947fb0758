//! Weight of evidence for events that the linear model has seen little of.
//!
//! News of armed conflict, of organised crime, of accidents and of companies' results comes from
//! places, people and firms that no training text names, but its own words are few and stable. What
//! different such words say is added to the model's log-odds. One word alone, however often it
//! stands, moves nothing.

use super::ballot::Zone;
use super::classifier::{Scores, branch_of, by_top};
use super::cues::{Cues, Hit, Strength};
use super::vocabulary::{TOPS, TermId, Vocabulary};
use crate::desk::Span;
use crate::desk::tag::token::Token;
use crate::desk::tag::words::Word;

/// Tokens of the text that are read.
const READ: usize = 400;
/// Evidence that any article may hold by chance.
const CHANCE: f32 = 0.8;
/// What that grows by when the text doubles from [`SHORT`] on.
const CHANCE_GROWS: f32 = 0.3;
/// Tokens of a short text.
const SHORT: f32 = 50.0;
/// Log-odds of one unit of evidence.
const GAIN: f32 = 1.7;
/// Log-odds that words can add at most.
const MOST: f32 = 7.5;
/// A further word of the same kind is worth so much less than the one before it.
const SAME_KIND: f32 = 0.8;

/// Share of the model's own view that no words take away.
const DOUBT: f32 = 0.06;
/// Probability from which the model holds a branch for the subject.
const HELD: f32 = 0.5;
/// Share of the first branch's probability that such a branch keeps.
const FURTHER: f32 = 0.6;

/// The words of one branch.
#[derive(Debug, Clone, Default)]
struct Case {
    /// Kind of word, its phrase, what it is worth.
    found: Vec<(TermId, u64, f32)>,
    spans: Vec<Span>,
    telling: bool,
}

/// What was found for each branch.
#[derive(Debug, Clone)]
pub struct Weight {
    cases: [Case; TOPS],
    length: usize,
}

const fn worth(strength: Strength) -> f32 {
    match strength {
        Strength::Weak => 0.35,
        Strength::Plain => 0.8,
        Strength::Strong => 1.2,
    }
}

const fn stress(zone: Zone) -> f32 {
    match zone {
        Zone::Headline => 1.3,
        Zone::Lead => 1.0,
        Zone::Body | Zone::Page => 0.7,
    }
}

impl Weight {
    /// Nothing found yet in a text of so many tokens.
    pub fn new(length: usize) -> Self {
        Self {
            cases: std::array::from_fn(|_| Case::default()),
            length: length.min(READ),
        }
    }

    /// Reads the headline or the text, where `zone` says what a cue is worth.
    pub fn read(
        &mut self,
        cues: &Cues,
        (tokens, words): (&[Token], &[Word]),
        vocabulary: &Vocabulary,
        zone: impl Fn(&Hit) -> Option<Zone>,
    ) {
        let end = tokens.len().min(words.len()).min(READ);
        cues.find(&tokens[..end], &words[..end], |hit: Hit| {
            let Some(zone) = zone(&hit) else { return };
            let case = &mut self.cases[speaks_for(hit.term, vocabulary)];
            if zone >= Zone::Lead {
                case.spans.push(hit.span);
            }
            case.telling |= hit.strength == Strength::Strong;
            if !case
                .found
                .iter()
                .any(|f| (f.0, f.1) == (hit.term, hit.phrase))
            {
                let worth = worth(hit.strength) * stress(zone);
                case.found.push((hit.term, hit.phrase, worth));
            }
        });
    }

    /// Log-odds that the words add to a branch.
    fn lift(&self, branch: usize) -> f32 {
        let case = &self.cases[branch];
        if case.found.len() < 2 || !(case.telling || case.found.len() > 3) {
            return 0.0;
        }
        let mut found = case.found.clone();
        found.sort_by(|a, b| a.0.cmp(&b.0).then(b.2.total_cmp(&a.2)).then(a.1.cmp(&b.1)));
        let evidence: f32 = found
            .chunk_by(|a, b| a.0 == b.0)
            .map(|kind| {
                kind.iter()
                    .rev()
                    .fold(0.0, |sum, (_, _, worth)| worth + SAME_KIND * sum)
            })
            .sum();
        let doubled = (self.length as f32 / SHORT).max(1.0).log2();
        (GAIN * (evidence - CHANCE - CHANCE_GROWS * doubled)).clamp(0.0, MOST)
    }

    /// Log-odds of all branches.
    pub fn lifts(&self) -> Lifts {
        Lifts(std::array::from_fn(|branch| self.lift(branch)))
    }

    /// Whether the words speak for a branch.
    pub fn speaks_for(&self, branch: usize) -> bool {
        self.lift(branch) > 0.0
    }

    /// The words that lifted a branch, in text order, at most `count`.
    pub fn evidence(&self, branch: usize, count: usize) -> Vec<Span> {
        if !self.speaks_for(branch) {
            return Vec::new();
        }
        let spans = self.cases[branch].spans.iter().copied();
        spans.take(count).collect()
    }
}

/// Log-odds that words add to the branches.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Lifts(pub [f32; TOPS]);

impl Lifts {
    /// Probabilities after the words were heard. The branch that the model holds for itself stays a
    /// further subject where the cues' `mass` speaks more for it than for the lifted one.
    pub fn add_to(&self, outputs: &mut Scores, mass: &[f32; TOPS]) {
        let before = *outputs;
        for (output, p) in outputs.iter_mut().enumerate() {
            *p *= self.0[branch_of(output)].exp();
        }
        let all: f32 = outputs.iter().sum();
        for (p, before) in outputs.iter_mut().zip(before) {
            *p = (1.0 - DOUBT) * *p / all.max(f32::MIN_POSITIVE) + DOUBT * before;
        }
        let (held, now) = (by_top(&before), by_top(outputs));
        let (own, first) = (best(&held), best(&now));
        if own != first && held[own] >= HELD && mass[own] > mass[first] {
            let wanted = FURTHER * now[first];
            if now[own] < wanted {
                let grow = wanted / now[own].max(f32::MIN_POSITIVE);
                for (output, p) in outputs.iter_mut().enumerate() {
                    if branch_of(output) == own {
                        *p *= grow;
                    }
                }
            }
        }
    }
}

fn best(tops: &[f32; TOPS]) -> usize {
    (1..TOPS).fold(0, |best, b| if tops[b] > tops[best] { b } else { best })
}

/// Branch of a kind of word. Weapons and armed forces are politics by themselves; among the words of
/// conflict they speak for conflict.
fn speaks_for(kind: TermId, vocabulary: &Vocabulary) -> usize {
    let branch = vocabulary.branch(kind);
    if vocabulary.term(vocabulary.tops[branch]).code == POLITICS {
        vocabulary
            .find(CONFLICT)
            .map_or(branch, |conflict| vocabulary.branch(conflict))
    } else {
        branch
    }
}

const POLITICS: &str = "11000000";
const CONFLICT: &str = "16000000";
