//! `enrichment.provenance`: where a record came from and what made it.

use schemars::{JsonSchema, Schema};
use serde::Serialize;

use super::enrichment::open;

/// Where it came from and what made it.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Provenance<'a> {
    /// RFC 3339; the epoch when the message carries no time.
    pub received_at: &'a str,
    /// Which evidence won, `none` when there is none.
    pub received_at_from: &'a str,
    /// Tenant.
    pub tenant: Option<&'a str>,
    /// Source.
    pub source: Option<&'a str>,
    /// Which evidence won.
    pub source_from: Option<&'a str>,
    /// Feed.
    pub feed: Option<&'a str>,
    /// Upstream id.
    pub upstream_id: Option<&'a str>,
    /// The input.
    pub raw: Raw<'a>,
    /// What made the record.
    pub pipeline: Pipeline<'a>,
}

/// The input.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(transform = raw_members)]
pub struct Raw<'a> {
    /// As given.
    pub content_type: Option<&'a str>,
    /// As given.
    pub content_encoding: Option<&'a str>,
    /// As found.
    pub compression: Option<&'a str>,
    /// WHATWG name.
    pub charset: &'a str,
    /// Which evidence won.
    pub charset_from: &'a str,
    /// Double-encoded UTF-8 was repaired.
    pub mojibake_repaired: bool,
    /// `html`, `text`, `json`.
    pub dialect: &'a str,
    /// As delivered.
    pub bytes: usize,
    /// Of the bytes as delivered.
    pub digest: String,
    /// JSON members that no alias knows.
    pub unknown_fields: usize,
    /// Headers that are set but cannot be used: of another type, or too long.
    #[serde(skip_serializing_if = "<[&str]>::is_empty")]
    pub ignored_headers: &'a [&'static str],
    /// Sources that disagree; the first one won.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub conflicts: Vec<Conflict<'a>>,
    /// Values of other fields than dates that were looked at and not taken.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub rejected: Vec<Rejected<'a>>,
}

/// A value that was not taken.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Rejected<'a> {
    /// Field: `by` or `url`.
    pub field: &'a str,
    /// As written.
    pub text: &'a str,
    /// Code of the rule.
    pub rule: &'a str,
    /// Why.
    pub why: &'a str,
}

/// Two sources disagree.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Conflict<'a> {
    /// Field.
    pub field: &'a str,
    /// Value that won.
    pub chosen: &'a str,
    /// Its evidence.
    pub chosen_from: &'a str,
    /// Value that lost.
    pub other: &'a str,
    /// Its evidence.
    pub other_from: &'a str,
}

/// What made the record.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(transform = pipeline_members)]
pub struct Pipeline<'a> {
    /// Always `copydesk`.
    pub name: &'static str,
    /// Version of the program.
    pub version: &'static str,
    /// Taggers that ran for this language.
    pub taggers: &'a [&'static str],
    /// Versions of vocabularies.
    pub vocabularies: Vocabularies,
}

/// Versions of vocabularies.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(transform = vocabulary_members)]
pub struct Vocabularies {
    /// IPTC Media Topics.
    pub medtop: &'static str,
    /// ISO 3166.
    #[serde(rename = "iso3166-1")]
    pub iso3166: &'static str,
}

fn raw_members(schema: &mut Schema) {
    open(
        schema,
        &[
            "content_type",
            "content_encoding",
            "charset",
            "charset_from",
            "bytes",
            "digest",
        ],
        true.into(),
    );
}

fn pipeline_members(schema: &mut Schema) {
    open(schema, &["name", "version", "vocabularies"], true.into());
}

fn vocabulary_members(schema: &mut Schema) {
    open(schema, &["medtop", "iso3166-1"], true.into());
}
