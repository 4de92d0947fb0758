//! Tone as the record shows it.

use super::build::round;
use super::enrichment;
use super::offsets::CodePoints;
use crate::desk::tag::tone::{Label, Tone};

/// Label, polarity and the words that say so.
pub fn tone<'a>(tone: &Tone, points: &CodePoints<'a>) -> enrichment::Tone<'a> {
    enrichment::Tone {
        label: match tone.label {
            Label::Negative => "negative",
            Label::Neutral => "neutral",
            Label::Positive => "positive",
            Label::Mixed => "mixed",
        },
        polarity: round(tone.polarity.clamp(-1.0, 1.0)),
        evidence: tone
            .evidence
            .iter()
            .map(|span| points.mention(*span))
            .collect(),
    }
}
