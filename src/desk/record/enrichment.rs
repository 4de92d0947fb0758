//! The one member that ninjs does not have. Offsets are Unicode code points into
//! `/bodies/0/value`, half-open; `text` equals that slice.
//!
//! The published schema of version 1.0 closes every object here but `facets` (arrays, strings,
//! booleans), `explain` (keys), `provenance.raw` and `provenance.pipeline`: what is new goes there.

use std::borrow::Cow;
use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema};
use serde::Serialize;
use serde_json::{Value, json};

use super::provenance::Provenance;

/// Describes an object that version 1.0 left open: only `first` can be relied on in every record of
/// 1.x, and a reader meets members that it does not know. `values` says what those may be.
pub(super) fn open(schema: &mut Schema, first: &'static [&'static str], values: Value) {
    schema.insert("required".into(), first.into());
    schema.insert("additionalProperties".into(), values);
}

fn facet_members(schema: &mut Schema) {
    open(
        schema,
        &[
            "lang",
            "source",
            "country",
            "medtop",
            "medtop_tree",
            "person",
            "organisation",
            "info_source",
            "machine_generated",
            "section",
        ],
        json!({"type": ["array", "string", "boolean", "null"]}),
    );
}

/// Everything copydesk knows beyond ninjs.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Enrichment<'a> {
    /// Version of this member.
    pub version: &'static str,
    /// Unit and base of all offsets.
    pub offsets: Offsets,
    /// Flat keyword arrays for search.
    pub facets: Facets<'a>,
    /// Language.
    pub language: Language<'a>,
    /// Labelled parts.
    pub sections: Vec<Section<'a>>,
    /// People, organisations, places.
    pub entities: Vec<Entity<'a>>,
    /// Who said what.
    pub quotes: Vec<Quote<'a>>,
    /// Whom the article cites.
    pub attributions: Vec<Attribution<'a>>,
    /// Dates in the text.
    pub temporal: Temporal<'a>,
    /// Tone; absent when unsure.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tone: Option<Tone<'a>>,
    /// Up to ten, best first.
    pub keyphrases: Vec<&'a str>,
    /// Who is in the byline.
    pub bylines: Vec<Byline<'a>>,
    /// Notices to readers.
    pub notices: Vec<Notice<'a>>,
    /// Tickers.
    pub instruments: Vec<Instrument<'a>>,
    /// Every line or block that did not survive.
    pub removed: Vec<Removed<'a>>,
    /// Evidence for every tag; absent in the core profile.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub explain: Option<BTreeMap<String, Explanation<'a>>>,
    /// What is missing and what is flagged.
    pub quality: Quality<'a>,
    /// Hashes.
    pub fingerprints: Fingerprints,
    /// Earlier copies, when near-duplicate memory is on.
    pub duplicates: Duplicates<'a>,
    /// Where it came from and what made it.
    pub provenance: Provenance<'a>,
}

/// Unit and base of all offsets.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Offsets {
    /// Always `codepoint`.
    pub unit: &'static str,
    /// Always `/bodies/0/value`.
    pub text: &'static str,
}

/// Flat keyword arrays for search; all sorted but `medtop`, which is best first.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(transform = facet_members)]
pub struct Facets<'a> {
    /// Language.
    pub lang: &'a str,
    /// Source.
    pub source: Option<&'a str>,
    /// ISO 3166-1 alpha-2.
    pub country: Vec<&'a str>,
    /// Topics.
    pub medtop: Vec<&'a str>,
    /// Topics with all broader ones.
    pub medtop_tree: Vec<&'a str>,
    /// First-tier categories of the IAB Content Taxonomy 3, where certain.
    pub iab: Vec<&'a str>,
    /// People.
    pub person: Vec<&'a str>,
    /// Organisations.
    pub organisation: Vec<&'a str>,
    /// Cited media.
    pub info_source: Vec<&'a str>,
    /// Ticker symbols.
    pub instrument: Vec<&'a str>,
    /// The publisher says that a machine wrote it.
    pub machine_generated: bool,
    /// Roles of sections that have a label; a heading is each article's own.
    pub section: Vec<&'a str>,
    /// Keywords of page and message, verbatim.
    pub keyword: Vec<&'a str>,
    /// Entities that the sentences naming them speak well of; why: `explain` under `tone:NAME`.
    pub tone_positive: Vec<&'a str>,
    /// Entities that the sentences naming them speak ill of.
    pub tone_negative: Vec<&'a str>,
    /// The page says that it is behind a paywall.
    pub paywalled: Option<bool>,
}

/// Language.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Language<'a> {
    /// IETF code, `und` when unknown.
    pub code: &'a str,
    /// ISO 15924.
    pub script: Option<&'a str>,
    /// As declared.
    pub declared: Option<&'a str>,
    /// 0–1.
    pub confidence: f64,
    /// Others considered.
    pub alternatives: Vec<Alternative<'a>>,
}

/// Another language considered.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Alternative<'a> {
    /// IETF code.
    pub code: &'a str,
    /// 0–1.
    pub confidence: f64,
}

/// A labelled part.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Section<'a> {
    /// Role as an identifier.
    pub role: &'a str,
    /// Label as written.
    pub label: Option<&'a str>,
    /// First code point.
    pub start: usize,
    /// One past the last.
    pub end: usize,
}

/// A span with its text.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Mention<'a> {
    /// First code point.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// That slice.
    pub text: &'a str,
}

/// A person, an organisation, a place.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Entity<'a> {
    /// Identifier within the record.
    pub id: &'a str,
    /// `person`, `organisation`, `place`.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// Canonical name.
    pub name: &'a str,
    /// Role as written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<&'a str>,
    /// Identifier, where sure.
    pub uri: Option<String>,
    /// ISO 3166 code of a place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub iso3166: Option<&'a str>,
    /// Other forms.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<&'a str>,
    /// 0–1.
    pub salience: f64,
    /// Entity that implies it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub implied_by: Option<&'a str>,
    /// Where it stands; empty in the core profile.
    pub mentions: Vec<Mention<'a>>,
    /// JSON pointer to its ninjs member.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ninjs: Option<&'a str>,
}

/// A quotation.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Quote<'a> {
    /// Identifier within the record.
    pub id: String,
    /// `direct`, `indirect`, `mixed`.
    pub kind: &'static str,
    /// First code point.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// That slice.
    pub text: &'a str,
    /// Reporting verb.
    pub cue: Option<&'a str>,
    /// Entity.
    pub speaker: Option<&'a str>,
    /// Name or role.
    pub speaker_name: Option<&'a str>,
    /// The pronoun or role it was resolved from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resolved_from: Option<&'a str>,
    /// Remarks.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub flags: Vec<Cow<'a, str>>,
}

/// A cited source.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Attribution<'a> {
    /// First code point.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// That slice.
    pub text: &'a str,
    /// Name.
    pub source: &'a str,
    /// Phrase.
    pub cue: &'a str,
    /// Date expression.
    pub when: Option<&'a str>,
}

/// Dates in the text.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Temporal<'a> {
    /// The day relative expressions refer to.
    pub reference_date: Option<&'a str>,
    /// Where it came from.
    pub reference_from: Option<&'a str>,
    /// In text order.
    pub expressions: Vec<Expression<'a>>,
    /// What the text says about its own date.
    pub document_window: Option<Window<'a>>,
    /// Dates that were looked at and not taken.
    pub rejected: Vec<Rejected<'a>>,
}

/// A date expression.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Expression<'a> {
    /// First code point.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// That slice.
    pub text: &'a str,
    /// Kind.
    pub kind: &'a str,
    /// EDTF.
    pub value: Option<&'a str>,
    /// Complete.
    pub resolved: bool,
    /// Rests on an inference.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub inferred: bool,
    /// What it needs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub needs: Option<&'a str>,
    /// Possible values.
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    pub candidates: &'a [String],
    /// A sentence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<&'a str>,
    /// What it counts from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub anchor: Option<Anchor<'a>>,
    /// 0–1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub confidence: Option<f64>,
}

/// A known event.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Anchor<'a> {
    /// Name.
    pub name: &'a str,
    /// Identifier.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub uri: Option<String>,
    /// Day.
    pub date: &'a str,
}

/// Bounds on the article's date.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Window<'a> {
    /// Earliest day.
    pub not_before: &'a str,
    /// Latest day.
    pub not_after: &'a str,
    /// Always true.
    pub inferred: bool,
    /// Texts it rests on.
    pub basis: &'a [String],
}

/// A value not taken.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Rejected<'a> {
    /// As written.
    pub text: &'a str,
    /// Line of the input.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    /// Why.
    pub why: &'a str,
}

/// Tone.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Tone<'a> {
    /// `negative`, `neutral`, `positive`, `mixed`.
    pub label: &'static str,
    /// -1 to 1.
    pub polarity: f64,
    /// The words that say so.
    pub evidence: Vec<Mention<'a>>,
}

/// Somebody in the byline.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Byline<'a> {
    /// Name.
    pub name: &'a str,
    /// `person`, `organisation`, `system`.
    pub kind: &'static str,
    /// Role.
    pub role: &'a str,
    /// A system's model.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model: Option<&'a str>,
}

/// A notice.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Notice<'a> {
    /// Kind.
    #[serde(rename = "type")]
    pub kind: &'a str,
    /// Line or ordinal of its block.
    pub line: u32,
    /// Text.
    pub text: &'a str,
}

/// An instrument.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Instrument<'a> {
    /// Ticker or ISIN.
    pub symbol: &'a str,
    /// Exchange.
    pub exchange: Option<&'a str>,
    /// Company.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<&'a str>,
}

/// What did not survive.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Removed<'a> {
    /// Line, or ordinal of the block, in the input.
    pub line: u32,
    /// Verbatim; absent in the core profile.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<&'a str>,
    /// `dropped`, or `moved` when its facts are elsewhere in the record.
    pub action: &'static str,
    /// Kind of junk.
    pub reason: &'a str,
    /// Code of the rule.
    pub rule: &'a str,
    /// 0–1.
    pub confidence: f64,
    /// JSON pointer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub moved_to: Option<String>,
    /// A remark.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<&'a str>,
}

/// Evidence for a tag.
#[derive(Debug, Default, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Explanation<'a> {
    /// Rule, model or table.
    pub by: Cow<'a, str>,
    /// A sentence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub why: Option<Cow<'a, str>>,
    /// Where.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Mention<'a>>,
}

/// What is missing and what is flagged.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Quality<'a> {
    /// Non-empty lines or blocks.
    pub lines_in: usize,
    /// Paragraphs of the body.
    pub lines_kept: usize,
    /// Code points.
    pub chars_in: usize,
    /// Code points of the body.
    pub chars_kept: usize,
    /// `headline`, `url`, `published_at`, `byline`, `source`, `received_at`.
    pub missing: Vec<&'static str>,
    /// Defects.
    pub flags: Vec<Flag<'a>>,
    /// What is done about them.
    pub policy: &'static str,
}

/// A defect.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Flag<'a> {
    /// Which.
    pub flag: &'a str,
    /// First code point.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<usize>,
    /// One past the last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end: Option<usize>,
    /// That slice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<&'a str>,
}

/// Hashes.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Fingerprints {
    /// Of the body as delivered.
    pub raw_sha256: String,
    /// Of the main body.
    pub text_sha256: String,
    /// Similar texts differ in few bits.
    pub simhash64: SimHash,
}

/// A SimHash.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SimHash {
    /// How it is made.
    pub algo: &'static str,
    /// Sixteen hexadecimal digits.
    pub value: String,
}

/// Earlier copies.
#[derive(Debug, Default, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Duplicates<'a> {
    /// `uri` of the record with the same text.
    pub exact_of: Option<&'a str>,
    /// `uri` of a record that shares sentences.
    pub near_of: Option<&'a str>,
    /// Cluster.
    pub cluster: Option<&'a str>,
}
