//! `enrichment.quality`: what is missing and what is flagged.

use super::Parts;
use super::build::has_author;
use super::enrichment as e;
use super::identity::Received;
use super::offsets::CodePoints;
use crate::desk::Span;

const POLICY: &str = "publisher wording is kept verbatim; defects are flagged, not repaired";

/// Counts, what is missing, and the defects of the publisher's wording.
pub fn quality<'a>(
    parts: &'a Parts<'a>,
    points: &CodePoints<'a>,
    received: &Received,
) -> e::Quality<'a> {
    let metadata = parts.metadata;
    let missing = [
        ("headline", metadata.headline.is_none()),
        ("url", metadata.url.is_none()),
        ("published_at", metadata.published.is_none()),
        (
            "byline",
            !has_author(parts) && (!metadata.bylines.is_empty() || parts.copy.facts.by.is_none()),
        ),
        ("source", metadata.source.is_none()),
        ("received_at", received.seconds.is_none()),
    ];
    let mut flags: Vec<e::Flag<'a>> = parts
        .copy
        .flags
        .iter()
        .map(|flag| {
            let mention = flag.span.map(|span| points.mention(span));
            e::Flag {
                flag: flag.flag,
                start: mention.as_ref().map(|m| m.start),
                end: mention.as_ref().map(|m| m.end),
                text: mention.map(|m| m.text),
            }
        })
        .collect();
    let bare = |flag| e::Flag {
        flag,
        start: None,
        end: None,
        text: None,
    };
    if let Some(at) = parts.copy.text.find('\u{FFFD}') {
        let mention = points.mention(Span::new(at, at + '\u{FFFD}'.len_utf8()));
        flags.push(e::Flag {
            flag: "replacement_characters",
            start: Some(mention.start),
            end: Some(mention.end),
            text: Some(mention.text),
        });
    }
    flags.extend(metadata.flags.iter().map(|flag| bare(flag)));
    if parts.page.truncated.is_some() {
        flags.push(bare("input_truncated"));
    }
    if parts.tags.truncated {
        flags.push(bare("tags_truncated"));
    }
    e::Quality {
        lines_in: parts.copy.blocks_in,
        lines_kept: parts.copy.paragraphs.len(),
        chars_in: parts.copy.chars_in,
        chars_kept: points.len(),
        missing: missing
            .iter()
            .filter(|(_, gone)| *gone)
            .map(|(name, _)| *name)
            .collect(),
        flags,
        policy: POLICY,
    }
}
