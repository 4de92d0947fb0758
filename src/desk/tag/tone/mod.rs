//! Tone of the article and of what it says about each entity.

mod lexicon;
mod sentence;

use super::words::Word;
use super::{Entity, Reading};
use crate::desk::tag::token::sentences;
use crate::desk::{LoadError, RuleDoc, Span};

use lexicon::Lexicon;
use sentence::{Judgement, judge};

/// Tables.
pub struct Model {
    lexicon: Lexicon,
}

impl Model {
    /// Loads the tables.
    ///
    /// # Errors
    /// When they are damaged.
    pub fn load() -> Result<Self, LoadError> {
        Ok(Self {
            lexicon: Lexicon::load()?,
        })
    }
}

/// Tone.
#[derive(Debug, Clone, PartialEq)]
pub struct Tone {
    /// Its label.
    pub label: Label,
    /// -1 to 1.
    pub polarity: f32,
    /// The words that say so.
    pub evidence: Vec<Span>,
}

/// Labels of tone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Label {
    /// Negative.
    Negative,
    /// Neutral.
    Neutral,
    /// Positive.
    Positive,
    /// Both.
    Mixed,
}

/// Tone of an article and of its entities.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Tones {
    /// Of the article; `None` when unsure.
    pub article: Option<Tone>,
    /// Of the sentences that name an entity, by its index; only where sure.
    pub entities: Vec<(usize, Tone)>,
}

/// Sentences that are judged.
const MAX_SENTENCES: usize = 400;
/// Sentences of the beginning that count double.
const LEAD: usize = 3;
/// Words shown.
const MAX_EVIDENCE: usize = 6;
/// Polarity from which a label other than neutral is given.
const SURE: f32 = 0.2;
/// The same for a text of many sentences, where pleasant words gather by themselves.
const SURE_OF_MANY: f32 = 0.33;
/// Weighted sentences from which they are many.
const MANY: f32 = 8.0;

/// Documented decisions.
pub fn rules() -> Vec<RuleDoc> {
    vec![RuleDoc {
        code: "tone.lexicon",
        stage: "tag",
        what: "tone by words with a valence, business movements (profit rose, losses widened), figures compared, negation",
        why: "a lexicon score says which words it rests on; it is published as such, with no label where it is unsure",
        example: "Operating profit fell to 4.1 million.",
        languages: "en",
    }]
}

/// Judges the tone.
pub fn tone(
    reading: &Reading<'_>,
    words: &[Word],
    entities: &[Entity],
    model: &Model,
    ran: &mut Vec<&'static str>,
) -> Tones {
    if !reading.language.is_read_as_english() || reading.tokens.len() < 3 {
        return Tones::default();
    }
    ran.push("tone/lexicon");
    let text = &reading.copy.text;
    let judged: Vec<(Span, Judgement)> = sentences(&reading.tokens)
        .take(MAX_SENTENCES)
        .map(|range| {
            let tokens = &reading.tokens[range.clone()];
            let whole = Span {
                start: tokens[0].span.start,
                end: tokens[tokens.len() - 1].span.end,
            };
            (whole, judge(text, tokens, &words[range], &model.lexicon))
        })
        .collect();
    let weighted = judged
        .iter()
        .enumerate()
        .map(|(at, (_, j))| (if at < LEAD { 2.0 } else { 1.0 }, j));
    Tones {
        article: sum(weighted),
        entities: of_entities(&judged, entities),
    }
}

/// Tone of the sentences that name each entity; neutral and unsure ones are left out.
fn of_entities(judged: &[(Span, Judgement)], entities: &[Entity]) -> Vec<(usize, Tone)> {
    let mut out = Vec::new();
    for (index, entity) in entities.iter().enumerate() {
        let mut named: Vec<usize> = entity
            .mentions
            .iter()
            .filter_map(|mention| {
                let after = judged.partition_point(|(s, _)| s.end <= mention.start);
                judged
                    .get(after)
                    .is_some_and(|(s, _)| s.overlaps(mention))
                    .then_some(after)
            })
            .collect();
        named.dedup();
        if let Some(tone) = sum(named.iter().map(|at| (1.0, &judged[*at].1)))
            && tone.label != Label::Neutral
            && tone.evidence.len() > 1
        {
            out.push((index, tone));
        }
    }
    out
}

/// The label of several judged sentences.
fn sum<'a>(judged: impl Iterator<Item = (f32, &'a Judgement)>) -> Option<Tone> {
    let (mut positive, mut negative, mut weight) = (0.0, 0.0, 0.0);
    let mut spans: Vec<(f32, Span)> = Vec::new();
    for (w, j) in judged {
        positive += w * j.positive;
        negative += w * j.negative;
        weight += w;
        spans.extend(j.spans.iter().filter(|(says, _)| *says != 0.0));
    }
    if weight == 0.0 {
        return None;
    }
    let (score, all) = (positive - negative, positive + negative);
    // Agreement of the words, and how many there are: few weak words say little.
    let polarity = score / (all + 0.5 + 0.12 * weight);
    let both = positive.min(negative) > 0.4 * positive.max(negative);
    let dense = all / weight > 0.25;
    let sure = if weight < MANY { SURE } else { SURE_OF_MANY };
    let label = if polarity >= sure {
        Label::Positive
    } else if polarity <= -sure {
        Label::Negative
    } else if both && dense && all > 4.0 {
        Label::Mixed
    } else if polarity.abs() > SURE {
        // Neither neutral nor clearly anything else.
        return None;
    } else {
        Label::Neutral
    };
    let sign = match label {
        Label::Positive => 1.0,
        Label::Negative => -1.0,
        Label::Neutral | Label::Mixed => 0.0,
    };
    spans.retain(|(says, _)| sign == 0.0 || says * sign > 0.0);
    spans.sort_by(|a, b| b.0.abs().total_cmp(&a.0.abs()).then(a.1.cmp(&b.1)));
    spans.truncate(MAX_EVIDENCE);
    let mut evidence: Vec<Span> = spans.into_iter().map(|(_, span)| span).collect();
    evidence.sort_unstable();
    evidence.dedup();
    Some(Tone {
        label,
        polarity,
        evidence,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::tag::token::tokenize;
    use crate::desk::tag::words::words;

    fn polarity(text: &str) -> f32 {
        let lexicon = Lexicon::load().expect("loads");
        let (tokens, _) = tokenize(text, 999);
        judge(text, &tokens, &words(text, &tokens), &lexicon).score
    }

    #[test]
    fn what_moves_decides_whether_a_rise_is_good() {
        assert!(polarity("Operating profit rose to 13 million euros.") > 0.0);
        assert!(polarity("Losses rose to 13 million euros.") < 0.0);
        assert!(polarity("Unemployment fell in March.") > 0.0);
        assert!(polarity("Net sales decreased by 6.2 percent.") < 0.0);
    }

    #[test]
    fn smoke_or_water_that_rises_is_no_gain() {
        for text in [
            "Thick smoke was rising from the port.",
            "Plumes of black smoke rose above the depot.",
            "The sun rose at six.",
            "The river is rising in the valley.",
            "The balloon climbed to 3,000 metres.",
        ] {
            assert!(polarity(text) <= 0.0, "{text}");
        }
        assert!(
            polarity("An explosion was heard and smoke was seen rising over the harbour.") < 0.0
        );
        // What is no thing of nature still moves.
        assert!(polarity("Bookings rose again.") > 0.0);
    }

    #[test]
    fn figures_are_compared() {
        assert!(polarity("Net profit was 5.6 million, compared with 4.1 million.") > 0.0);
        assert!(polarity("Net profit was 3.0 million, compared with 4.1 million.") < 0.0);
        assert!(polarity("It made a profit of 2 million versus a loss of 1 million.") > 0.0);
    }

    #[test]
    fn negation_turns() {
        assert!(polarity("The plan was not successful.") < 0.0);
        assert!(polarity("The plan was successful.") > 0.0);
    }

    #[test]
    fn a_particle_or_bound_is_no_movement() {
        for text in [
            "The council will plant up to 300 trees.",
            "The club had to give up 14 rooms.",
            "The rule may push up emissions.",
            "They set up 20 tents.",
            "He turned down 3 offers.",
        ] {
            assert_eq!(polarity(text), 0.0, "{text}");
        }
        assert!(polarity("Shares were up 3 percent.") > 0.0);
        assert!(polarity("Sales went up to 12 million.") > 0.0);
        assert!(polarity("Profit up 12%.") > 0.0);
        assert!(polarity("The firm's shares ended down 2%.") < 0.0);
    }

    #[test]
    fn the_end_of_a_compound_says_nothing() {
        for text in [
            "The 900-strong staff moved.",
            "It is a labour-saving tool.",
            "Seats are unassigned by default.",
            "Lists are short as default.",
        ] {
            assert_eq!(polarity(text), 0.0, "{text}");
        }
        assert!(polarity("The state may default on its loans.") < 0.0);
        assert!(polarity("Sales were strong.") > 0.0);
    }

    #[test]
    fn a_name_has_no_valence() {
        assert_eq!(polarity("Mr. Hope and Ms. Love met."), 0.0);
    }
}
