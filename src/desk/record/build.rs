//! Puts the record together.

use std::borrow::Cow;

use super::enrichment as e;
use super::entities::{self, Named};
use super::identity::Received;
use super::ninjs::{
    AltId, Body, Concept, Description, Event, InfoSource, Record, Standard, Subject,
};
use super::offsets::CodePoints;
use super::provenance::{self, Provenance};
use super::quality::quality;
use super::temporal::temporal;
use super::{Parts, Profile, VERSION, count, explain, lede, located, media, tone, upstream_id};
use crate::desk::clean::{Byline, BylineKind, Destination, Removed};
use crate::desk::tag::EntityKind;
use crate::desk::tag::quotes::QuoteKind;
use crate::desk::tag::tone::Label;
use crate::desk::tag::topics::VOCABULARY;

const CREATOR: &str = concat!("copydesk/", env!("CARGO_PKG_VERSION"), " medtop");
const SCHEMA: &str = "https://example.org/schemas/article-enriched/1.0.json";

/// Two decimals: keeps the JSON short.
pub fn round(value: f32) -> f64 {
    (f64::from(value) * 100.0).round() / 100.0
}

/// What the record borrows beside the parts.
pub struct Context {
    /// Its identity.
    pub uri: String,
    /// Its time.
    pub received: Received,
    /// Entities' identifiers.
    pub named: Vec<Named>,
    /// `bodies[structured]`.
    pub markup: String,
    /// Working title from the lede, when there is no headline.
    pub working_title: Option<String>,
    /// Digests with their algorithm.
    pub raw_digest: String,
}

/// The record of one article.
pub fn build<'a>(parts: &'a Parts<'a>, context: &'a Context) -> Record<'a> {
    let Parts {
        raw,
        copy,
        metadata,
        tags,
        ..
    } = *parts;
    let facts = &copy.facts;
    let points = CodePoints::new(&copy.text);
    let machine = facts.notices.iter().any(|n| n.kind == "machine_generated");
    let mut info_sources = entities::info_sources(tags);
    info_sources.extend(entities::signing(metadata, &info_sources));
    info_sources.extend(metadata.publisher.as_ref().map(|publisher| {
        InfoSource {
            name: publisher.value.as_str().into(),
            role: "publisher",
            uri: metadata
                .source
                .as_ref()
                .filter(|source| source.value.contains('.'))
                .map(|source| format!("https://{}/", source.value).into()),
        }
    }));
    let main_chars = points.len();
    Record {
        uri: &context.uri,
        kind: "text",
        representation_type: "full",
        profile: match parts.profile {
            Profile::Full => "enriched-article",
            Profile::Core => "enriched-article-core",
        },
        version: "1",
        first_created: &context.received.at,
        version_created: &context.received.at,
        content_created: metadata
            .published
            .as_ref()
            .map(|p| p.value.rfc3339.as_str()),
        pub_status: "usable",
        language: Some(parts.language.code).filter(|code| *code != "und"),
        title: metadata
            .headline
            .as_ref()
            .map(|h| Cow::Borrowed(h.value.as_str()))
            .or_else(|| context.working_title.as_deref().map(Cow::Borrowed)),
        by: metadata
            .by
            .as_ref()
            .map(|by| by.value.as_str())
            .or(facts.by.as_deref().filter(|_| has_author(parts)))
            .filter(|_| metadata.bylines.is_empty() || has_author(parts))
            .map(Cow::Borrowed)
            .or_else(|| {
                let wrote = metadata.bylines.iter().filter(|b| b.is_of_text());
                let names: Vec<&str> = wrote.map(|b| b.name.as_str()).collect();
                (!names.is_empty()).then(|| names.join(", ").into())
            }),
        located: located::of(parts),
        copyright_holder: facts.copyright_holder.as_deref(),
        copyright_notice: facts.copyright.as_deref(),
        usage_terms: facts.usage_terms.as_deref(),
        ed_note: editors_note(parts, machine),
        digital_source_type: machine.then(|| Concept {
            name: "Created using Generative AI",
            rel: None,
            uri: Some(
                "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia".into(),
            ),
            literal: Some("digsrctype:trainedAlgorithmicMedia".into()),
        }),
        genres: tags
            .genres
            .iter()
            .map(|genre| Concept {
                name: genre.name,
                rel: None,
                uri: Some(format!("http://cv.iptc.org/newscodes/genre/{}", genre.code)),
                literal: Some(format!("genre:{}", genre.code)),
            })
            .collect(),
        descriptions: descriptions(parts),
        bodies: vec![
            Body {
                role: "main",
                content_type: "text/plain",
                char_count: main_chars,
                word_count: count::words(&copy.text),
                value: Cow::Borrowed(&copy.text),
            },
            Body {
                role: "structured",
                content_type: "text/html",
                char_count: context.markup.chars().count(),
                word_count: count::words_of_markup(&context.markup),
                value: Cow::Borrowed(&context.markup),
            },
        ],
        subjects: tags
            .topics
            .iter()
            .map(|topic| Subject {
                name: topic.name,
                rel: if topic.broader { "broader" } else { "about" },
                uri: format!("http://cv.iptc.org/newscodes/mediatopic/{}", topic.code),
                literal: format!("medtop:{}", topic.code),
                creator: CREATOR,
                relevance: topic.relevance.min(100),
                confidence: topic.confidence.min(100),
            })
            .collect(),
        people: entities::concepts(tags, &context.named, EntityKind::Person),
        organisations: entities::concepts(tags, &context.named, EntityKind::Organisation),
        places: entities::places(tags),
        events: tags
            .events
            .iter()
            .enumerate()
            .map(|(at, event)| Event {
                id: format!("ev{}", at + 1),
                name: &event.name,
                rel: "mentions",
                uri: event
                    .wikidata
                    .as_ref()
                    .map(|id| format!("http://www.wikidata.org/entity/{id}")),
                literal: event.wikidata.as_ref().map(|id| format!("wikidata:{id}")),
            })
            .collect(),
        info_sources,
        associations: media::associations(parts, &context.uri),
        alt_ids: alt_ids(parts, context),
        standard: Standard {
            name: "ninjs 3.2 + enrichment",
            version: "1.0",
            schema: SCHEMA,
        },
        enrichment: e::Enrichment {
            version: "1.0",
            offsets: e::Offsets {
                unit: "codepoint",
                text: "/bodies/0/value",
            },
            facets: facets(parts, &context.named, machine),
            language: e::Language {
                code: parts.language.code,
                script: parts.language.script,
                declared: parts.language.declared.as_deref(),
                confidence: round(parts.language.confidence.clamp(0.0, 1.0)),
                alternatives: parts
                    .language
                    .alternatives
                    .iter()
                    .map(|(code, confidence)| e::Alternative {
                        code,
                        confidence: round(confidence.clamp(0.0, 1.0)),
                    })
                    .collect(),
            },
            sections: copy
                .sections
                .iter()
                .map(|section| {
                    let mention = points.mention(section.span);
                    e::Section {
                        role: &section.role,
                        label: section.label.as_deref(),
                        start: mention.start,
                        end: mention.end,
                    }
                })
                .collect(),
            entities: entities::entities(tags, &context.named, &points, parts.profile),
            quotes: quotes(parts, &context.named, &points),
            attributions: tags
                .attributions
                .iter()
                .map(|attribution| {
                    let e::Mention { start, end, text } = points.mention(attribution.span);
                    e::Attribution {
                        start,
                        end,
                        text,
                        source: &attribution.source,
                        cue: attribution.cue.of(&copy.text),
                        when: attribution.when.map(|span| span.of(&copy.text)),
                    }
                })
                .collect(),
            temporal: temporal(parts, &points),
            tone: tags.tone.as_ref().map(|t| tone::tone(t, &points)),
            keyphrases: tags.keyphrases.iter().map(|k| k.text.as_str()).collect(),
            bylines: metadata
                .bylines
                .iter()
                .map(|byline| e::Byline {
                    name: &byline.name,
                    kind: match byline.kind {
                        BylineKind::Person => "person",
                        BylineKind::Organisation => "organisation",
                        BylineKind::System => "system",
                    },
                    role: byline.role,
                    model: byline.model.as_deref(),
                })
                .collect(),
            notices: facts
                .notices
                .iter()
                .map(|n| e::Notice {
                    kind: n.kind,
                    line: n.line,
                    text: &n.text,
                })
                .collect(),
            instruments: tags
                .instruments
                .iter()
                .map(|instrument| e::Instrument {
                    symbol: &instrument.symbol,
                    exchange: instrument.exchange.as_deref(),
                    name: instrument.name.as_deref(),
                })
                .collect(),
            removed: copy
                .removed
                .iter()
                .map(|removed| gone(parts, removed))
                .collect(),
            explain: (parts.profile == Profile::Full).then(|| explain::explain(parts, &points)),
            quality: quality(parts, &points, &context.received),
            fingerprints: e::Fingerprints {
                raw_sha256: context.raw_digest.clone(),
                text_sha256: format!("sha256:{}", parts.fingerprints.text_sha256),
                simhash64: e::SimHash {
                    algo: "simhash64/w3/fnv1a",
                    value: format!("{:016x}", parts.fingerprints.simhash64),
                },
            },
            duplicates: e::Duplicates {
                exact_of: parts.duplicates.exact_of.as_deref(),
                near_of: parts.duplicates.near_of.as_deref(),
                cluster: parts.duplicates.cluster.as_deref(),
            },
            provenance: Provenance {
                received_at: &context.received.at,
                received_at_from: &context.received.from,
                tenant: raw.fields.tenant.as_ref().map(|v| v.value.as_str()),
                source: metadata.source.as_ref().map(|v| v.value.as_str()),
                source_from: metadata.source.as_ref().map(|v| v.from.as_str()),
                feed: raw.fields.feed.as_ref().map(|v| v.value.as_str()),
                upstream_id: upstream_id(raw),
                raw: wire(parts, context),
                pipeline: provenance::Pipeline {
                    name: "copydesk",
                    version: VERSION,
                    taggers: &tags.ran,
                    vocabularies: provenance::Vocabularies {
                        medtop: VOCABULARY,
                        iso3166: "alpha-2",
                    },
                },
            },
        },
    }
}

/// Somebody in the byline made the text, and not only what stands beside it.
pub fn has_author(parts: &Parts<'_>) -> bool {
    parts.metadata.bylines.iter().any(Byline::is_of_text)
}

fn alt_ids<'a>(parts: &'a Parts<'a>, context: &'a Context) -> Vec<AltId<'a>> {
    let mut out = Vec::new();
    out.extend(upstream_id(parts.raw).map(|id| AltId {
        role: "upstream-id",
        value: id.into(),
    }));
    out.push(AltId {
        role: "raw-digest",
        value: context.raw_digest.as_str().into(),
    });
    out.extend(parts.metadata.url.as_ref().map(|url| AltId {
        role: "canonical-url",
        value: url.value.as_str().into(),
    }));
    out
}

fn editors_note(parts: &Parts<'_>, machine: bool) -> Option<String> {
    let mut notes: Vec<String> = parts.copy.facts.corrections.clone();
    if machine {
        let edited = parts.metadata.bylines.iter().any(|b| b.role == "editor");
        let how = if edited {
            "Machine-generated and human-edited"
        } else {
            "Machine-generated"
        };
        let text = parts
            .copy
            .facts
            .notices
            .iter()
            .find(|n| n.kind == "machine_generated");
        notes.push(match text {
            Some(notice) => format!("{how} according to the publisher: \"{}\"", notice.text),
            None => format!("{how} according to the publisher."),
        });
    }
    (!notes.is_empty()).then(|| notes.join("\n"))
}

fn descriptions<'a>(parts: &'a Parts<'a>) -> Vec<Description<'a>> {
    let plain = |role, value| Description {
        role,
        content_type: "text/plain",
        value,
    };
    let lede = lede::of(parts.copy).map(|text| plain("lede", text));
    let summary = parts
        .metadata
        .description
        .as_ref()
        .map(|d| plain("summary", d.value.as_str()));
    lede.into_iter().chain(summary).collect()
}

fn facets<'a>(parts: &'a Parts<'a>, named: &[Named], machine: bool) -> e::Facets<'a> {
    let tags = parts.tags;
    let sorted = |mut list: Vec<&'a str>| {
        list.sort_unstable();
        list.dedup();
        list
    };
    let names = |kind: EntityKind| {
        let of_kind = tags.entities.iter().zip(named).filter(|(entity, named)| {
            entity.kind == kind && !named.cited_only && !entity.mentions.is_empty()
        });
        sorted(of_kind.map(|(entity, _)| entity.name.as_str()).collect())
    };
    let toned = |label: Label| {
        let of_label = tags.entity_tones.iter().filter(|(_, t)| t.label == label);
        let names = of_label.filter_map(|(at, _)| Some(tags.entities.get(*at)?.name.as_str()));
        sorted(names.collect())
    };
    let countries = tags
        .entities
        .iter()
        .filter_map(|entity| entity.links.iso3166.as_deref()?.get(..2))
        .collect();
    e::Facets {
        lang: parts.language.code,
        source: parts.metadata.source.as_ref().map(|v| v.value.as_str()),
        country: sorted(countries),
        medtop: tags
            .topics
            .iter()
            .filter(|t| !t.broader)
            .map(|t| t.code)
            .collect(),
        medtop_tree: sorted(tags.topics.iter().map(|t| t.code).collect()),
        iab: sorted(
            tags.topics
                .iter()
                .filter(|t| !t.broader)
                .filter_map(|t| t.iab)
                .collect(),
        ),
        person: names(EntityKind::Person),
        organisation: names(EntityKind::Organisation),
        info_source: sorted(
            tags.attributions
                .iter()
                .filter(|a| a.is_medium)
                .map(|a| a.source.as_str())
                .collect(),
        ),
        instrument: sorted(tags.instruments.iter().map(|i| i.symbol.as_str()).collect()),
        machine_generated: machine,
        section: parts
            .copy
            .sections
            .iter()
            .filter(|section| section.label.is_some() && !section.heading)
            .map(|section| section.role.as_str())
            .collect(),
        // A code that an editor filed the article under is no word.
        keyword: (parts.metadata.keywords.iter().map(String::as_str))
            .filter(|word| !word.starts_with("medtop:"))
            .collect(),
        tone_positive: toned(Label::Positive),
        tone_negative: toned(Label::Negative),
        paywalled: parts.metadata.paywalled,
    }
}

fn quotes<'a>(
    parts: &'a Parts<'a>,
    named: &'a [Named],
    points: &CodePoints<'a>,
) -> Vec<e::Quote<'a>> {
    let text = &parts.copy.text;
    parts
        .tags
        .quotes
        .iter()
        .enumerate()
        .map(|(at, quote)| {
            let e::Mention {
                start,
                end,
                text: slice,
            } = points.mention(quote.span);
            e::Quote {
                id: format!("q{}", at + 1),
                kind: match quote.kind {
                    QuoteKind::Direct => "direct",
                    QuoteKind::Indirect => "indirect",
                    QuoteKind::Mixed => "mixed",
                },
                start,
                end,
                text: slice,
                cue: quote.cue.map(|span| span.of(text)),
                speaker: quote
                    .speaker
                    .and_then(|s| named.get(s))
                    .map(|n| n.id.as_str()),
                speaker_name: quote.speaker_name.as_deref(),
                resolved_from: quote.resolved_from.map(|span| span.of(text)),
                flags: quote
                    .flags
                    .iter()
                    .map(|f| Cow::Borrowed(f.as_str()))
                    .collect(),
            }
        })
        .collect()
}

/// Whether what a removed line says is in the record where it was sent: the record may say it from
/// another place, or not at all.
fn arrived(parts: &Parts<'_>, removed: &Removed, to: Destination) -> bool {
    let metadata = parts.metadata;
    match to {
        Destination::Date => metadata
            .published
            .as_ref()
            .is_some_and(|date| date.from == format!("text line {}", removed.line)),
        Destination::Headline => metadata.headline.is_some(),
        Destination::Byline => {
            let names = |names: &[Byline]| names.iter().any(|b| removed.text.contains(&b.name));
            names(&metadata.bylines) || parts.copy.facts.by.as_ref() == Some(&removed.text)
        }
        _ => true,
    }
}

fn gone<'a>(parts: &'a Parts<'a>, removed: &'a Removed) -> e::Removed<'a> {
    let moved_to = removed
        .moved_to
        .filter(|to| arrived(parts, removed, *to))
        .map(|to| match to {
            Destination::Photo(at) => media::photo_pointer(at),
            Destination::Related(at) => media::related_pointer(parts, at),
            Destination::Byline => "/by".into(),
            Destination::Notice(at) => format!("/enrichment/notices/{at}"),
            Destination::DigitalSource => "/digitalSourceType".into(),
            Destination::Copyright => "/copyrightNotice".into(),
            Destination::Section(at) => format!("/enrichment/sections/{at}"),
            Destination::Correction => "/edNote".into(),
            Destination::Headline => "/title".into(),
            Destination::Date => "/contentCreated".into(),
            Destination::Dateline => "/located".into(),
            Destination::Keywords => "/enrichment/facets/keyword".into(),
        });
    e::Removed {
        line: removed.line,
        text: (parts.profile == Profile::Full).then_some(removed.text.as_str()),
        action: if moved_to.is_some() {
            "moved"
        } else {
            "dropped"
        },
        reason: removed.reason.code(),
        rule: removed.rule,
        confidence: round(removed.confidence.clamp(0.0, 1.0)),
        moved_to,
        note: removed.note,
    }
}

fn wire<'a>(parts: &'a Parts<'a>, context: &'a Context) -> provenance::Raw<'a> {
    let wire = &parts.raw.wire;
    provenance::Raw {
        content_type: wire.content_type.as_deref(),
        content_encoding: wire.content_encoding.as_deref(),
        compression: wire.compression,
        charset: &wire.charset,
        charset_from: wire.charset_from,
        mojibake_repaired: wire.mojibake_repaired,
        dialect: wire.dialect,
        bytes: wire.bytes,
        digest: context.raw_digest.clone(),
        unknown_fields: wire.unknown_fields,
        ignored_headers: &wire.ignored_headers,
        conflicts: parts
            .metadata
            .conflicts
            .iter()
            .map(|conflict| provenance::Conflict {
                field: conflict.field,
                chosen: &conflict.chosen.value,
                chosen_from: &conflict.chosen.from,
                other: &conflict.other.value,
                other_from: &conflict.other.from,
            })
            .collect(),
        rejected: parts
            .metadata
            .rejected
            .iter()
            .filter(|d| !d.is_date())
            .map(|d| provenance::Rejected {
                field: d.field,
                text: &d.text,
                rule: d.rule,
                why: d.why,
            })
            .collect(),
    }
}
