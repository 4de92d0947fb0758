//! From votes to topics: which terms the article is about, and how far down.

use std::borrow::Cow;

use super::ballot::{Outside, Tally, Zone};
use super::classifier::{KINDS, Scores, by_top};
use super::cues::Strength;
use super::mapping::iab;
use super::vocabulary::{TOPS, TermId, Vocabulary};
use super::{BY_CUE, BY_MODEL, Topic};
use crate::desk::{Evidence, Span};

/// Topics an article is about, at most.
const MAX_ABOUT: usize = 6;
/// A branch below this is not an article's subject.
const MIN_BRANCH: f32 = 0.2;
/// A further branch must have this share of the first.
const MIN_SHARE: f32 = 0.4;
/// Mass below which a term is only mentioned.
const MIN_MASS: f32 = 2.0;
/// Tokens from which a text is long.
const LONG: usize = 250;
/// A further term of a branch must have this share of the branch's best.
const MIN_TERM_SHARE: f32 = 0.45;
/// A field, a term of the second level, must have this share of what its branch got.
const MIN_FIELD_SHARE: f32 = 0.5;

struct Pick {
    term: TermId,
    branch: usize,
    relevance: f32,
    confidence: f32,
    /// How sure its branch is.
    probability: f32,
    evidence: Evidence,
}

/// Words that spoke for a topic.
#[derive(Debug, Clone, Default)]
pub struct Heard {
    /// In the text.
    pub spans: Vec<Span>,
    /// In headline or page.
    pub outside: Option<Outside>,
}

impl Heard {
    /// Adds what a term got.
    pub fn add(&mut self, tally: &Tally) {
        self.spans.extend(&tally.spans);
        if let Some(outside) = &tally.outside {
            for words in &outside.words {
                Outside::add(&mut self.outside, outside.zone, words);
            }
        }
    }
}

/// Chooses topics; empty where nothing is sure. `speakers` names the words that spoke for a branch
/// where no cue did; `sure` makes the first branch's confidence of the first two probabilities;
/// `lifted` tells the branches that many words speak for; `length` counts the text's tokens. `least` is
/// the probability from which the first branch is said, and the confidence from which anything is: the
/// first branch's best term has passed it, all beyond must too.
pub fn choose(
    tallies: &[Tally],
    outputs: &Scores,
    (vocabulary, length): (&Vocabulary, usize),
    (least, sure): (f32, fn(f32, f32) -> f32),
    lifted: impl Fn(usize) -> bool,
    speakers: impl Fn(usize) -> Heard,
) -> Vec<Topic> {
    let probability = by_top(outputs);
    let mut order: Vec<usize> = (0..TOPS).collect();
    order.sort_by(|a, b| probability[*b].total_cmp(&probability[*a]).then(a.cmp(b)));
    let first = probability[order[0]];
    if first < least {
        return Vec::new();
    }
    // Of two that are equally likely both may be right: on whole articles the first of them was, two times
    // of three.
    let sure = sure(first, probability[order[1]]).max(least);
    let mut picks: Vec<Pick> = Vec::new();
    for (rank, branch) in order.into_iter().enumerate() {
        let p = probability[branch];
        if rank > 0 && (p < MIN_BRANCH || p < MIN_SHARE * first || rank > 2) {
            break;
        }
        terms_of(
            branch,
            // A further subject is no surer than the first.
            if rank == 0 { sure } else { p.min(sure) },
            (p / first, kind_of(branch, p, outputs), lifted(branch)),
            tallies,
            &speakers,
            (vocabulary, length),
            &mut picks,
        );
    }
    if let Some(best) = picks.first_mut() {
        best.confidence = best.confidence.max(least);
    }
    let mut picks = sure_enough(picks, least, vocabulary);
    picks.truncate(MAX_ABOUT);
    with_broader(picks, vocabulary)
}

/// Only what is sure enough: a term that is not gives way to the narrowest broader one that is.
fn sure_enough(picks: Vec<Pick>, least: f32, vocabulary: &Vocabulary) -> Vec<Pick> {
    let mut sure: Vec<Pick> = Vec::with_capacity(picks.len());
    let mut given: Vec<Pick> = Vec::new();
    for mut pick in picks {
        if pick.confidence >= least {
            sure.push(pick);
            continue;
        }
        let broader = broader(&pick, vocabulary).find(|(_, confidence)| *confidence >= least);
        if let Some((term, confidence)) = broader {
            pick.term = term;
            pick.confidence = confidence;
            given.push(pick);
        }
    }
    for pick in given {
        let said = |known: &Pick| vocabulary.upward(known.term).any(|up| up == pick.term);
        if !sure.iter().any(said) {
            sure.push(pick);
        }
    }
    sure.sort_by(|a, b| b.relevance.total_cmp(&a.relevance));
    sure
}

/// The terms above a pick's, narrowest first, with how sure each is. A step up is surer than the term
/// itself; the top is as sure as the branch.
fn broader(pick: &Pick, vocabulary: &Vocabulary) -> impl Iterator<Item = (TermId, f32)> {
    let above = vocabulary.upward(pick.term).skip(1).enumerate();
    above.map(|(up, id)| {
        let lift = 1.0 + 0.12 * (up as f32 + 1.0);
        let confidence = if vocabulary.term(id).level == 1 {
            pick.probability
        } else {
            (pick.confidence * lift).min(pick.probability)
        };
        (id, confidence)
    })
}

/// Why, with the words of headline or page that voted too.
fn why(why: &'static str, outside: Option<&Outside>) -> Cow<'static, str> {
    let Some(outside) = outside else {
        return Cow::Borrowed(why);
    };
    let place = if outside.zone == Zone::Headline {
        "also in the headline"
    } else {
        "also in section, keywords or address of the page"
    };
    let mut out = String::from(why);
    if !out.is_empty() {
        out.push_str("; ");
    }
    out.push_str(place);
    for (at, words) in outside.words.iter().enumerate() {
        out.push_str(if at == 0 { ": `" } else { ", `" });
        out.push_str(words);
        out.push('`');
    }
    Cow::Owned(out)
}

/// The kind of article within a branch that most of its probability comes from, where it is a term.
fn kind_of(branch: usize, probability: f32, outputs: &Scores) -> Option<usize> {
    (TOPS..outputs.len())
        .filter(|k| KINDS[k - TOPS].0 == branch && KINDS[k - TOPS].2)
        .find(|k| outputs[*k] > 0.75 * probability)
}

/// The terms of one branch, best first; the top-level term itself when none is sure.
fn terms_of(
    branch: usize,
    probability: f32,
    (share, kind, lifted): (f32, Option<usize>, bool),
    tallies: &[Tally],
    speakers: &impl Fn(usize) -> Heard,
    (vocabulary, length): (&Vocabulary, usize),
    picks: &mut Vec<Pick>,
) {
    let floor = MIN_MASS + 0.8 * (length as f32 / LONG as f32).max(1.0).log2();
    let mut mine: Vec<&Tally> = tallies
        .iter()
        .filter(|t| vocabulary.branch(t.term) == branch && vocabulary.term(t.term).level > 1)
        .filter(|t| t.mass >= floor && (t.strongest > Strength::Weak || t.phrases > 2))
        // In a long text a single mention is only a mention, unless the branch has many others.
        .filter(|t| length < LONG || lifted || t.prominent || t.spans.len() > 1 + length / LONG)
        .collect();
    mine.sort_by(|a, b| b.mass.total_cmp(&a.mass).then(a.term.cmp(&b.term)));
    let best = mine.first().map_or(0.0, |t| t.mass);
    mine.retain(|t| t.mass >= MIN_TERM_SHARE * best);
    mine.truncate(4);
    // A broader term does not stand beside its narrower one unless it has clearly more.
    let all = mine.clone();
    mine.retain(|t| {
        !all.iter().any(|narrow| {
            narrow.term != t.term
                && narrow.mass >= 0.6 * t.mass
                && vocabulary.upward(narrow.term).any(|up| up == t.term)
        })
    });
    if mine.is_empty() {
        let known = kind.and_then(|k| Some((k, vocabulary.find(KINDS[k - TOPS].1)?)));
        if known.is_none()
            && let Some((field, sure, heard)) = field_of(branch, tallies, vocabulary)
        {
            picks.push(Pick {
                term: field,
                branch,
                relevance: 95.0 * share,
                confidence: probability * (0.4 + 0.6 * sure),
                probability,
                evidence: Evidence {
                    by: BY_CUE,
                    why: why(
                        "words of several of its narrower terms",
                        heard.outside.as_ref(),
                    ),
                    spans: heard.spans,
                },
            });
            return;
        }
        let (output, term) = known.unwrap_or((branch, vocabulary.tops[branch]));
        let heard = speakers(output);
        picks.push(Pick {
            term,
            branch,
            relevance: 95.0 * share,
            confidence: probability,
            probability,
            evidence: Evidence {
                by: BY_MODEL,
                why: why(
                    if known.is_some() {
                        "the words of the article as a whole"
                    } else {
                        "no narrower term is sure"
                    },
                    heard.outside.as_ref(),
                ),
                spans: heard.spans,
            },
        });
        return;
    }
    for tally in mine {
        let sure = tally.mass / (tally.mass + 1.5);
        picks.push(Pick {
            term: tally.term,
            branch,
            relevance: 95.0 * share * (0.5 + 0.5 * tally.mass / best),
            confidence: probability * (0.4 + 0.6 * sure),
            probability,
            evidence: Evidence {
                by: BY_CUE,
                why: why("", tally.outside.as_ref()),
                spans: tally.spans.clone(),
            },
        });
    }
    let from = picks.iter().position(|p| p.branch == branch).unwrap_or(0);
    // The branch as a whole is as sure as the classifier says; its terms can only be less so.
    for pick in &mut picks[from..] {
        pick.confidence = pick.confidence.min(probability);
    }
}

/// The term of the second level that the words of its narrower terms speak for together, where none of
/// those is sure, with how sure that is (0 to 1) and the words.
fn field_of(
    branch: usize,
    tallies: &[Tally],
    vocabulary: &Vocabulary,
) -> Option<(TermId, f32, Heard)> {
    let mut fields: Vec<(TermId, f32, u32, Heard)> = Vec::new();
    let mine = tallies
        .iter()
        .filter(|t| vocabulary.branch(t.term) == branch);
    for tally in mine {
        let Some(field) = vocabulary
            .upward(tally.term)
            .find(|up| vocabulary.term(*up).level == 2)
        else {
            continue;
        };
        let at = fields.iter().position(|f| f.0 == field);
        let at = at.unwrap_or_else(|| {
            fields.push((field, 0.0, 0, Heard::default()));
            fields.len() - 1
        });
        fields[at].1 += tally.mass;
        fields[at].2 += tally.phrases;
        fields[at].3.add(tally);
    }
    let all: f32 = fields.iter().map(|f| f.1).sum();
    let best = fields
        .into_iter()
        .max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)))?;
    let (field, mass, phrases, mut heard) = best;
    if phrases < 2 || mass < MIN_MASS || mass < MIN_FIELD_SHARE * all {
        return None;
    }
    heard.spans.sort_unstable();
    heard.spans.dedup();
    Some((field, mass / (all + 1.5), heard))
}

/// Adds what is broader, after all that the article is about.
fn with_broader(picks: Vec<Pick>, vocabulary: &Vocabulary) -> Vec<Topic> {
    let mut topics: Vec<Topic> = Vec::with_capacity(picks.len() * 3);
    let percent = |x: f32| x.round().clamp(1.0, 99.0) as u8;
    for pick in &picks {
        topics.push(topic(
            vocabulary,
            pick.term,
            false,
            percent(pick.relevance),
            percent(pick.confidence * 100.0),
            pick.evidence.clone(),
        ));
    }
    for pick in &picks {
        for (id, confidence) in broader(pick, vocabulary) {
            let confidence = percent(confidence * 100.0);
            match topics
                .iter_mut()
                .find(|t| t.code == vocabulary.term(id).code)
            {
                Some(known) => {
                    known.confidence = known.confidence.max(confidence);
                    known.relevance = known.relevance.max(percent(pick.relevance));
                }
                None => topics.push(topic(
                    vocabulary,
                    id,
                    true,
                    percent(pick.relevance),
                    confidence,
                    Evidence {
                        by: BY_CUE,
                        why: Cow::Owned(format!(
                            "broader than {}",
                            vocabulary.term(pick.term).label
                        )),
                        spans: Vec::new(),
                    },
                )),
            }
        }
    }
    topics
}

fn topic(
    vocabulary: &Vocabulary,
    id: TermId,
    broader: bool,
    relevance: u8,
    confidence: u8,
    evidence: Evidence,
) -> Topic {
    let term = vocabulary.term(id);
    Topic {
        code: term.code,
        name: term.label,
        broader,
        top: vocabulary.term(term.top).code,
        iab: iab(id, vocabulary),
        relevance,
        confidence,
        evidence,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(vocabulary: &Vocabulary, code: &str, mass: f32, at: u32) -> Tally {
        Tally {
            term: vocabulary.find(code).expect("live"),
            mass,
            phrases: 1,
            strongest: Strength::Plain,
            outside: None,
            prominent: false,
            spans: vec![Span {
                start: at,
                end: at + 4,
            }],
        }
    }

    #[test]
    fn an_unsure_term_gives_way_to_a_broader_one_that_is_sure() {
        let vocabulary = Vocabulary::load().expect("loads");
        let pick = |code: &str, confidence: f32, probability: f32| Pick {
            term: vocabulary.find(code).expect("live"),
            branch: 14,
            relevance: 90.0,
            confidence,
            probability,
            evidence: Evidence {
                by: BY_CUE,
                why: Cow::Borrowed(""),
                spans: Vec::new(),
            },
        };
        let codes = |picks: Vec<Pick>| -> Vec<&str> {
            let sure = sure_enough(picks, 0.35, &vocabulary);
            let terms = sure.iter().map(|p| vocabulary.term(p.term).code);
            terms.collect()
        };
        assert_eq!(codes(vec![pick("20001065", 0.6, 0.7)]), ["20001065"]);
        assert_eq!(codes(vec![pick("20001065", 0.2, 0.6)]), ["15000000"]);
        assert!(codes(vec![pick("20001065", 0.2, 0.3)]).is_empty());
        // The branch is said by the other one already.
        let both = vec![pick("20001085", 0.6, 0.7), pick("20001065", 0.2, 0.7)];
        assert_eq!(codes(both), ["20001085"]);
    }

    #[test]
    fn narrower_terms_speak_for_their_field_together() {
        let vocabulary = Vocabulary::load().expect("loads");
        let sports = vocabulary.branch(vocabulary.find("15000000").expect("live"));
        let of = |tallies: &[Tally]| {
            let (field, sure, heard) = field_of(sports, tallies, &vocabulary)?;
            assert!((0.0..1.0).contains(&sure));
            Some((vocabulary.term(field).code, heard.spans.len()))
        };
        let soccer = tally(&vocabulary, "20001065", 1.2, 30);
        let tennis = tally(&vocabulary, "20001085", 1.2, 10);
        let other = tally(&vocabulary, "20000082", 9.0, 50);
        assert_eq!(of(std::slice::from_ref(&soccer)), None);
        assert_eq!(
            of(&[tennis.clone(), soccer.clone(), other]),
            Some(("20000822", 2))
        );
        let venue = tally(&vocabulary, "20001126", 2.9, 70);
        assert_eq!(of(&[tennis, soccer, venue]), None);
    }
}
