//! Headline, byline, dates, address, source: one value each, with the evidence that won.

pub mod address;
mod area;
mod author;
mod byline;
mod choice;
mod column;
mod credits;
mod cues;
mod dated_line;
pub mod dates;
mod doubt;
mod firms;
mod han;
mod headline;
mod hollow;
mod inverted;
mod kicker;
mod labels;
mod onpage;
mod order;
mod path;
mod people;
mod picture;
mod published;
mod rival;
mod rules;
mod site;
mod summary;
mod tidy;
mod updated;
mod witness;

use super::RuleDoc;
use super::clean::{Byline, Copy};
use super::decode::{Conflict, RawArticle, Sourced};
use super::extract::Page;
use super::language::Language;

/// What the article says of itself, or its page or its scraper says of it.
#[derive(Debug, Clone, Default)]
pub struct Metadata {
    /// Headline.
    pub headline: Option<Sourced<String>>,
    /// Byline as one line.
    pub by: Option<Sourced<String>>,
    /// Who it names.
    pub bylines: Vec<Byline>,
    /// Publication date.
    pub published: Option<Sourced<Timestamp>>,
    /// Modification date.
    pub modified: Option<Sourced<Timestamp>>,
    /// When the scraper fetched it.
    pub fetched: Option<Sourced<Timestamp>>,
    /// Canonical address without tracking parameters.
    pub url: Option<Sourced<String>>,
    /// The source: a registrable domain where known (`benzinga.com`), lower case, else the
    /// operator's or scraper's name for it.
    pub source: Option<Sourced<String>>,
    /// The publisher's name.
    pub publisher: Option<Sourced<String>>,
    /// The house from which the page took the article, as it says.
    pub origin: Option<Sourced<String>>,
    /// Section.
    pub section: Option<Sourced<String>>,
    /// Keywords and tags.
    pub keywords: Vec<String>,
    /// Description or teaser.
    pub description: Option<Sourced<String>>,
    /// Lead image's address.
    pub image: Option<Sourced<String>>,
    /// Behind a paywall, when the page says so.
    pub paywalled: Option<bool>,
    /// Sources that disagree.
    pub conflicts: Vec<Conflict>,
    /// Values that were looked at and not taken, with why.
    pub rejected: Vec<Dismissed>,
    /// What a reader should doubt: `ambiguous_date`, `published_is_last_change`,
    /// `published_zone_unknown`.
    pub flags: Vec<&'static str>,
}

/// A value that was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dismissed {
    /// Field as in [`Metadata`]: `published`, `modified`, `fetched`, `by`, `url`.
    pub field: &'static str,
    /// Value as written.
    pub text: String,
    /// Line of the input, when it has one.
    pub line: Option<u32>,
    /// Code of the rule that dismissed it.
    pub rule: &'static str,
    /// Why not.
    pub why: &'static str,
}

impl Dismissed {
    /// A date of any kind, which the record lists with the dates of the text.
    pub fn is_date(&self) -> bool {
        matches!(self.field, "published" | "modified" | "fetched")
    }
}

/// A point in time as far as it is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timestamp {
    /// RFC 3339 with offset, in the zone that was stated; midnight UTC for a bare day.
    pub rfc3339: String,
    /// How much of it was stated.
    pub precision: Precision,
    /// Whether a zone was stated; `Z` is written when not.
    pub zone_stated: bool,
}

/// How exact a time is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Precision {
    /// A day.
    Day,
    /// A minute.
    Minute,
    /// A second or less.
    Second,
}

/// The documented metadata decisions.
pub fn rules() -> Vec<RuleDoc> {
    rules::RULES.to_vec()
}

/// Chooses among what the message, the page and the text say.
pub fn metadata(raw: &RawArticle, page: &Page, copy: &Copy, language: &Language) -> Metadata {
    choice::metadata(raw, page, copy, language)
}
