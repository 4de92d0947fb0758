//! `enrichment.explain`: the evidence for every tag.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::Parts;
use super::enrichment::Explanation;
use super::offsets::CodePoints;
use super::{entities, tone};
use crate::desk::tag::EntityKind;
use crate::desk::tag::topics::BY_CATEGORY;
use crate::desk::{Evidence, Span};

/// Spans shown for one tag.
const MAX_SPANS: usize = 8;

/// Evidence by tag: `medtop:CODE`, `iab:NAME`, `genre:CODE`, `keyphrases:TEXT`, `people:NAME`, `quotes:qN`, `instruments:SYMBOL`, `infoSources:NAME`,
/// and the fields `title`, `by`, `contentCreated`, `url`, `source`.
pub fn explain<'a>(
    parts: &Parts<'a>,
    points: &CodePoints<'a>,
) -> BTreeMap<String, Explanation<'a>> {
    let mut out = BTreeMap::new();
    let tags = parts.tags;
    let spans = |spans: &[Span]| {
        spans
            .iter()
            .take(MAX_SPANS)
            .map(|s| points.mention(*s))
            .collect::<Vec<_>>()
    };
    let from = |evidence: &'a Evidence, fallback: &[Span]| Explanation {
        by: Cow::Borrowed(evidence.by),
        why: (!evidence.why.is_empty()).then(|| Cow::Borrowed(evidence.why.as_ref())),
        evidence: spans(if evidence.spans.is_empty() {
            fallback
        } else {
            &evidence.spans
        }),
    };
    for topic in &tags.topics {
        out.insert(format!("medtop:{}", topic.code), from(&topic.evidence, &[]));
    }
    // Best topics first: the first that has a category tells where it comes from.
    for topic in tags.topics.iter().filter(|t| !t.broader) {
        if let Some(category) = topic.iab {
            out.entry(format!("iab:{category}"))
                .or_insert_with(|| Explanation {
                    by: Cow::Borrowed(BY_CATEGORY),
                    why: Some(format!("from medtop:{} {}", topic.code, topic.name).into()),
                    evidence: spans(&topic.evidence.spans),
                });
        }
    }
    for phrase in &tags.keyphrases {
        out.insert(
            format!("keyphrases:{}", phrase.text),
            from(&phrase.evidence, &[phrase.span]),
        );
    }
    for genre in &tags.genres {
        out.insert(format!("genre:{}", genre.code), from(&genre.evidence, &[]));
    }
    for entity in &tags.entities {
        let list = match entity.kind {
            EntityKind::Person => "people",
            EntityKind::Organisation => "organisations",
            EntityKind::Place => "places",
        };
        out.insert(
            format!("{list}:{}", entity.name),
            from(&entity.evidence, &entity.mentions),
        );
    }
    for event in &tags.events {
        out.insert(format!("events:{}", event.name), from(&event.evidence, &[]));
    }
    for instrument in &tags.instruments {
        out.insert(
            format!("instruments:{}", instrument.symbol),
            from(&instrument.evidence, &[]),
        );
    }
    for (at, quote) in tags.quotes.iter().enumerate() {
        out.insert(
            format!("quotes:q{}", at + 1),
            Explanation {
                by: quote.rule.into(),
                why: quote
                    .speaker_name
                    .as_ref()
                    .map(|_| format!("speaker with confidence {:.2}", quote.confidence).into()),
                evidence: quote
                    .cue
                    .map(|cue| points.mention(cue))
                    .into_iter()
                    .collect(),
            },
        );
    }
    for (at, attribution) in tags.attributions.iter().enumerate() {
        out.insert(
            format!("attributions:{at}"),
            Explanation {
                by: attribution.rule.into(),
                why: None,
                evidence: spans(&[attribution.cue]),
            },
        );
    }
    for house in entities::signing(parts.metadata, &entities::info_sources(tags)) {
        out.insert(
            format!("infoSources:{}", house.name),
            Explanation {
                by: "byline".into(),
                why: Some("signs the article".into()),
                evidence: Vec::new(),
            },
        );
    }
    if let Some(tone) = &tags.tone {
        out.insert(
            "tone".into(),
            Explanation {
                by: "tone.lexicon".into(),
                why: None,
                evidence: spans(&tone.evidence),
            },
        );
    }
    for (at, tone) in &tags.entity_tones {
        let Some(entity) = tags.entities.get(*at) else {
            continue;
        };
        let said = tone::tone(tone, points);
        out.insert(
            format!("tone:{}", entity.name),
            Explanation {
                by: "tone.lexicon".into(),
                why: Some(format!("{}, polarity {}", said.label, said.polarity).into()),
                evidence: spans(&tone.evidence),
            },
        );
    }
    let metadata = parts.metadata;
    let mut field = |name: &str, from: Option<&'a str>| {
        if let Some(from) = from {
            out.insert(
                name.into(),
                Explanation {
                    by: from.into(),
                    ..Explanation::default()
                },
            );
        }
    };
    field("title", metadata.headline.as_ref().map(|v| v.from.as_str()));
    field("by", metadata.by.as_ref().map(|v| v.from.as_str()));
    field(
        "contentCreated",
        metadata.published.as_ref().map(|v| v.from.as_str()),
    );
    field("url", metadata.url.as_ref().map(|v| v.from.as_str()));
    field("source", metadata.source.as_ref().map(|v| v.from.as_str()));
    if let Some(published) = &metadata.published {
        let zone = if published.value.zone_stated {
            ""
        } else {
            ", no zone stated"
        };
        let changed = metadata.flags.contains(&"published_is_last_change");
        let what = if changed {
            ", of the last change: nothing says when it was published"
        } else {
            ""
        };
        let precision = published.value.precision;
        let why = format!("stated to the {precision:?}{zone}{what}").to_lowercase();
        if let Some(entry) = out.get_mut("contentCreated") {
            entry.why = Some(why.into());
        }
    }
    out
}
