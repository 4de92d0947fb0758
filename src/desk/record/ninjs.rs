//! The IPTC ninjs 3.1/3.2 members that a record uses (IPTC, ninjs 3.2 specification).

use std::borrow::Cow;

use schemars::JsonSchema;
use serde::Serialize;

use super::enrichment::Enrichment;

/// An enriched article: a ninjs item plus `enrichment`. Deleting that member leaves pure ninjs.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[schemars(title = "copydesk enriched article, version 1.0")]
pub struct Record<'a> {
    /// Identifier derived from the article's identity; the same article gives the same one.
    pub uri: &'a str,
    /// Always `text`.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// Always `full`.
    pub representation_type: &'static str,
    /// `enriched-article`, or `enriched-article-core`.
    pub profile: &'static str,
    /// Version of the item.
    pub version: &'static str,
    /// When the message was received; see `provenance.received_at_from`.
    pub first_created: &'a str,
    /// When the message was received; see `provenance.received_at_from`.
    pub version_created: &'a str,
    /// Publication date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content_created: Option<&'a str>,
    /// Always `usable`.
    pub pub_status: &'static str,
    /// IETF code, absent when unknown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<&'a str>,
    /// Headline.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<Cow<'a, str>>,
    /// Byline.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<Cow<'a, str>>,
    /// Place of the dateline.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub located: Option<&'a str>,
    /// Copyright holder.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub copyright_holder: Option<&'a str>,
    /// Copyright line as written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub copyright_notice: Option<&'a str>,
    /// Usage terms as written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub usage_terms: Option<&'a str>,
    /// Corrections, and what an editor should know.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ed_note: Option<String>,
    /// IPTC digital source type, for machine-generated articles.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub digital_source_type: Option<Concept<'a>>,
    /// IPTC genres.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub genres: Vec<Concept<'a>>,
    /// Lede and summary.
    pub descriptions: Vec<Description<'a>>,
    /// The body: `main` is plain text, `structured` safe HTML.
    pub bodies: Vec<Body<'a>>,
    /// IPTC Media Topics.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub subjects: Vec<Subject<'a>>,
    /// People.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<Concept<'a>>,
    /// Organisations.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub organisations: Vec<Concept<'a>>,
    /// Places.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<Place<'a>>,
    /// Events.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub events: Vec<Event<'a>>,
    /// Sources cited, and the publisher.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub info_sources: Vec<InfoSource<'a>>,
    /// Photos and related articles.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub associations: Vec<Association<'a>>,
    /// Other identifiers.
    pub alt_ids: Vec<AltId<'a>>,
    /// The standard that the record keeps to.
    pub standard: Standard,
    /// What ninjs has no place for.
    pub enrichment: Enrichment<'a>,
}

/// A named concept: person, organisation, genre, digital source type.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Concept<'a> {
    /// Name.
    pub name: &'a str,
    /// `about`, `mentions` or `implied`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rel: Option<&'static str>,
    /// Identifier.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub uri: Option<String>,
    /// The same in short form, e.g. `wikidata:Q159`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub literal: Option<String>,
}

/// A place.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Place<'a> {
    /// Name.
    pub name: &'a str,
    /// `about`, `mentions` or `implied`.
    pub rel: &'static str,
    /// Wikidata or GeoNames identifier.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub uri: Option<String>,
    /// ISO 3166 code, e.g. `iso3166-1a2:RU`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub literal: Option<String>,
    /// Coordinates.
    #[serde(rename = "geoJSON", skip_serializing_if = "Option::is_none")]
    pub geo_json: Option<Point>,
}

/// A GeoJSON point (RFC 7946).
#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Point {
    /// Always `Point`.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// Longitude, latitude, in degrees, WGS 84.
    pub coordinates: [f64; 2],
}

/// A named event.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Event<'a> {
    /// Identifier within the record.
    pub id: String,
    /// Name.
    pub name: &'a str,
    /// Always `mentions`.
    pub rel: &'static str,
    /// Wikidata identifier.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub uri: Option<String>,
    /// The same in short form.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub literal: Option<String>,
}

/// A subject.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Subject<'a> {
    /// English label.
    pub name: &'a str,
    /// `about`, or `broader` when it is there because a narrower one is.
    pub rel: &'static str,
    /// IPTC identifier.
    pub uri: String,
    /// `medtop:` and the code.
    pub literal: String,
    /// Who tagged, with which vocabulary.
    pub creator: &'static str,
    /// 0–100: how much the article is about it.
    pub relevance: u8,
    /// 0–100: right so many times of a hundred.
    pub confidence: u8,
}

/// A source.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct InfoSource<'a> {
    /// Name.
    pub name: Cow<'a, str>,
    /// `source`, `publisher`, `supplier`.
    pub role: &'static str,
    /// Home page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub uri: Option<Cow<'a, str>>,
}

/// A description.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Description<'a> {
    /// `lede`, `summary` or `caption`.
    pub role: &'static str,
    /// Always `text/plain`.
    pub content_type: &'static str,
    /// Text.
    pub value: &'a str,
}

/// A body.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Body<'a> {
    /// `main` or `structured`.
    pub role: &'static str,
    /// `text/plain` or `text/html`.
    pub content_type: &'static str,
    /// Unicode code points.
    pub char_count: usize,
    /// Words between white space.
    pub word_count: usize,
    /// Text.
    pub value: Cow<'a, str>,
}

/// A photo or a related article.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Association<'a> {
    /// The record's uri and a fragment.
    pub uri: String,
    /// `picture` or `text`.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// Always `partial`.
    pub representation_type: &'static str,
    /// Name.
    pub name: Cow<'a, str>,
    /// `illustration`, `seeAlso`, `readNext`.
    pub rel: &'static str,
    /// Title of a related article.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<&'a str>,
    /// Photographer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<&'a str>,
    /// Agency or platform.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub info_sources: Vec<InfoSource<'a>>,
    /// Caption.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub descriptions: Vec<Description<'a>>,
    /// Address of the image.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub renditions: Vec<Rendition<'a>>,
    /// Address of the related article.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub alt_ids: Vec<AltId<'a>>,
    /// The credit line as written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ed_note: Option<String>,
}

/// A rendition of a picture.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Rendition<'a> {
    /// Always `original`.
    pub name: &'static str,
    /// Address.
    pub href: Cow<'a, str>,
}

/// Another identifier.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AltId<'a> {
    /// `upstream-id`, `raw-digest`, `canonical-url`.
    pub role: &'static str,
    /// Value.
    pub value: Cow<'a, str>,
}

/// The standard.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Standard {
    /// Name.
    pub name: &'static str,
    /// Version.
    pub version: &'static str,
    /// Address of the schema.
    pub schema: &'static str,
}
