//! `enrichment.temporal`: dates in the text.

use super::Parts;
use super::build::round;
use super::enrichment as e;
use super::offsets::CodePoints;

/// Expressions with their values, and the dates that were not taken.
pub fn temporal<'a>(parts: &'a Parts<'a>, points: &CodePoints<'a>) -> e::Temporal<'a> {
    let temporal = &parts.tags.temporal;
    let day = |at: &'a String| at.as_str();
    e::Temporal {
        reference_date: temporal.reference.as_deref(),
        reference_from: temporal.reference_from.as_deref(),
        expressions: temporal
            .expressions
            .iter()
            .map(|expression| {
                let e::Mention { start, end, text } = points.mention(expression.span);
                e::Expression {
                    start,
                    end,
                    text,
                    kind: expression.kind,
                    value: expression.value.as_deref(),
                    resolved: expression.resolved,
                    inferred: expression.inferred,
                    needs: expression.needs,
                    candidates: &expression.candidates,
                    why: expression.why.as_deref(),
                    anchor: expression.anchor.as_ref().map(|anchor| e::Anchor {
                        name: &anchor.name,
                        uri: anchor
                            .wikidata
                            .as_ref()
                            .map(|id| format!("http://www.wikidata.org/entity/{id}")),
                        date: &anchor.date,
                    }),
                    confidence: expression.confidence.map(|c| round(c.clamp(0.0, 1.0))),
                }
            })
            .collect(),
        document_window: temporal.window.as_ref().map(|window| e::Window {
            not_before: day(&window.not_before),
            not_after: day(&window.not_after),
            inferred: true,
            basis: &window.basis,
        }),
        rejected: parts
            .metadata
            .rejected
            .iter()
            .filter(|d| d.is_date())
            .map(|d| e::Rejected {
                text: &d.text,
                line: d.line,
                why: d.why,
            })
            .collect(),
    }
}
