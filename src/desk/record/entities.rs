//! Entities to ninjs people, organisations and places, and to `enrichment.entities`.

use std::collections::{HashMap, HashSet};

use super::enrichment;
use super::ninjs::{Concept, InfoSource, Place, Point};
use super::offsets::CodePoints;
use crate::desk::Profile;
use crate::desk::clean::BylineKind;
use crate::desk::metadata::Metadata;
use crate::desk::tag::sources::medium;
use crate::desk::tag::{Entity, EntityKind, Links, Tags};

/// An entity's identifiers within the record.
pub struct Named {
    /// `p1`, `o1`, `g1` …
    pub id: String,
    /// JSON pointer to its ninjs member.
    pub pointer: Option<String>,
    /// A medium that is only cited: it is an `infoSource`, not an organisation of the article.
    pub cited_only: bool,
}

/// Salience from which the article is about an entity.
const ABOUT: f32 = 0.5;

/// Names all entities. `cited` pointers are set by [`info_sources`]' order.
pub fn name(tags: &Tags) -> Vec<Named> {
    let cited = media(tags);
    let mut positions = HashMap::new();
    for (position, (entity, _)) in cited.iter().enumerate() {
        if let Some(entity) = entity {
            positions.entry(*entity).or_insert(position);
        }
    }
    let by_media: HashSet<usize> = tags
        .attributions
        .iter()
        .filter(|a| a.is_medium)
        .filter_map(|a| a.entity)
        .collect();
    let mut counts = [0usize; 3];
    let mut members = [0usize; 3];
    tags.entities
        .iter()
        .enumerate()
        .map(|(at, entity)| {
            let (slot, letter, list) = match entity.kind {
                EntityKind::Person => (0, 'p', "people"),
                EntityKind::Organisation => (1, 'o', "organisations"),
                EntityKind::Place => (2, 'g', "places"),
            };
            counts[slot] += 1;
            let cited_only = by_media.contains(&at) && is_cited_only(tags, entity);
            let pointer = if cited_only {
                positions
                    .get(&at)
                    .map(|position| format!("/infoSources/{position}"))
            } else {
                members[slot] += 1;
                Some(format!("/{list}/{}", members[slot] - 1))
            };
            Named {
                id: format!("{letter}{}", counts[slot]),
                pointer,
                cited_only,
            }
        })
        .collect()
}

/// Every mention of the organisation stands where a medium is cited.
fn is_cited_only(tags: &Tags, entity: &Entity) -> bool {
    entity.kind == EntityKind::Organisation
        && !entity.mentions.is_empty()
        && entity.mentions.iter().all(|mention| {
            // In text order, and none begins within another.
            let behind = tags
                .attributions
                .partition_point(|a| a.span.start < mention.end);
            tags.attributions[..behind]
                .iter()
                .rev()
                .take_while(|a| a.span.end > mention.start)
                .any(|a| a.is_medium && a.span.overlaps(mention))
        })
}

/// Cited media in order of citation, each once: entity and attribution index.
fn media(tags: &Tags) -> Vec<(Option<usize>, usize)> {
    let mut out: Vec<(Option<usize>, usize)> = Vec::new();
    let mut known = HashSet::new();
    for (at, attribution) in tags
        .attributions
        .iter()
        .enumerate()
        .filter(|(_, a)| a.is_medium)
    {
        if known.insert(attribution.source.as_str()) {
            out.push((attribution.entity, at));
        }
    }
    out
}

/// Cited media as ninjs sources.
pub fn info_sources(tags: &Tags) -> Vec<InfoSource<'_>> {
    media(tags)
        .into_iter()
        .map(|(entity, at)| InfoSource {
            name: tags.attributions[at].source.as_str().into(),
            role: "source",
            uri: tags.attributions[at]
                .url
                .as_deref()
                .or_else(|| entity.and_then(|e| tags.entities[e].links.url.as_deref()))
                .map(Into::into),
        })
        .collect()
}

/// Media that sign the article (`By Ana Lim with Reuters`), as ninjs sources; neither its publisher nor one
/// that is cited.
pub fn signing(metadata: &Metadata, cited: &[InfoSource<'_>]) -> Vec<InfoSource<'static>> {
    let host = metadata.source.as_ref().map(|source| source.value.as_str());
    let mut out: Vec<InfoSource<'static>> = Vec::new();
    if let Some(origin) = &metadata.origin {
        let known = medium(&origin.value);
        let name = known.map_or(origin.value.as_str(), |(name, _)| name);
        let own = metadata
            .publisher
            .as_ref()
            .is_some_and(|publisher| publisher.value == name);
        if !own && !cited.iter().any(|source| source.name == name) {
            out.push(InfoSource {
                name: name.to_owned().into(),
                role: "source",
                uri: known.map(|(_, home)| format!("https://{home}/").into()),
            });
        }
    }
    let houses = metadata
        .bylines
        .iter()
        .filter(|byline| byline.kind == BylineKind::Organisation)
        .filter_map(|byline| medium(&byline.name));
    for (name, home) in houses {
        let publishes = host.is_some_and(|host| host.ends_with(home));
        if !publishes && !cited.iter().chain(&out).any(|source| source.name == name) {
            out.push(InfoSource {
                name: name.into(),
                role: "source",
                uri: Some(format!("https://{home}/").into()),
            });
        }
    }
    out
}

fn rel(entity: &Entity) -> &'static str {
    if entity.implied_by.is_some() && entity.mentions.is_empty() {
        "implied"
    } else if entity.salience >= ABOUT {
        "about"
    } else {
        "mentions"
    }
}

fn wikidata(links: &Links) -> Option<String> {
    links
        .wikidata
        .as_ref()
        .map(|id| format!("http://www.wikidata.org/entity/{id}"))
}

/// Identifier of an entity as a URI: Wikidata, else GeoNames, else SEC, else its home page.
fn uri(links: &Links) -> Option<String> {
    wikidata(links)
        .or_else(|| {
            links
                .geonameid
                .map(|id| format!("https://sws.geonames.org/{id}/"))
        })
        .or_else(|| {
            links
                .cik
                .map(|cik| format!("https://www.sec.gov/cgi-bin/browse-edgar?CIK={cik:010}"))
        })
        .or_else(|| links.url.clone())
}

/// Identifier of a person or an organisation in a vocabulary: that of the SEC, which [`uri`] does not
/// tell where Wikidata has one, else Wikidata's.
fn literal(links: &Links) -> Option<String> {
    let cik = links.cik.map(|cik| format!("cik:{cik:010}"));
    cik.or_else(|| links.wikidata.as_ref().map(|id| format!("wikidata:{id}")))
}

/// ninjs people or organisations.
pub fn concepts<'a>(tags: &'a Tags, named: &[Named], kind: EntityKind) -> Vec<Concept<'a>> {
    tags.entities
        .iter()
        .zip(named)
        .filter(|(entity, named)| entity.kind == kind && !named.cited_only)
        .map(|(entity, _)| Concept {
            name: &entity.name,
            rel: Some(rel(entity)),
            uri: uri(&entity.links),
            literal: literal(&entity.links),
        })
        .collect()
}

/// ninjs places.
pub fn places(tags: &Tags) -> Vec<Place<'_>> {
    tags.entities
        .iter()
        .filter(|entity| entity.kind == EntityKind::Place)
        .map(|entity| Place {
            name: &entity.name,
            rel: rel(entity),
            uri: uri(&entity.links),
            literal: entity.links.iso3166.as_ref().map(|code| match code.len() {
                2 => format!("iso3166-1a2:{code}"),
                _ => format!("iso3166-2:{code}"),
            }),
            geo_json: entity.links.coordinates.map(|(latitude, longitude)| Point {
                kind: "Point",
                coordinates: [longitude, latitude],
            }),
        })
        .collect()
}

/// `enrichment.entities`.
pub fn entities<'a>(
    tags: &'a Tags,
    named: &'a [Named],
    points: &CodePoints<'a>,
    profile: Profile,
) -> Vec<enrichment::Entity<'a>> {
    tags.entities
        .iter()
        .zip(named)
        .map(|(entity, named_as)| enrichment::Entity {
            id: &named_as.id,
            kind: match entity.kind {
                EntityKind::Person => "person",
                EntityKind::Organisation => "organisation",
                EntityKind::Place => "place",
            },
            name: &entity.name,
            description: entity.description.as_deref(),
            uri: uri(&entity.links),
            iso3166: entity.links.iso3166.as_deref(),
            aliases: entity.aliases.iter().map(String::as_str).collect(),
            salience: super::build::round(entity.salience.clamp(0.0, 1.0)),
            implied_by: entity
                .implied_by
                .and_then(|by| named.get(by))
                .map(|n| n.id.as_str()),
            mentions: match profile {
                Profile::Full => entity.mentions.iter().map(|m| points.mention(*m)).collect(),
                Profile::Core => Vec::new(),
            },
            ninjs: named_as.pointer.as_deref(),
        })
        .collect()
}
