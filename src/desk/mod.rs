//! The pure core: bytes and headers in, record or reject out.
//!
//! The way of an article is [`Desk::enrich`], and it reads as the list of stages. Each stage is a
//! plain function from the previous stage's type to its own, so that a wrong order does not
//! compile. Nothing here does I/O, reads a clock, or knows the shell.

pub mod clean;
pub mod decode;
pub mod extract;
pub mod fingerprint;
#[cfg(test)]
mod fixture;
pub mod hash;
pub mod language;
mod limits;
mod message;
pub mod metadata;
pub mod record;
mod reject;
mod rules;
mod span;
pub mod table;
pub mod tag;

use std::panic::{AssertUnwindSafe, catch_unwind};

use serde::Serialize;

pub use fingerprint::Duplicates;
pub use limits::Limits;
pub use message::{HeaderValue, Message, Properties};
pub use record::{Enriched, Figures, Profile};
pub use reject::{MAX_DETAIL, REASONS, Reason, ReasonRow, Reject};
pub use rules::{RuleDoc, RuleRow};
pub use span::{Evidence, Span};

/// The stages, in the order in which an article passes them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// Bytes to text and fields.
    Decode,
    /// Markup or lines to blocks.
    Extract,
    /// Blocks to copy and removed blocks.
    Clean,
    /// Which language it is.
    Language,
    /// Headline, byline, dates, address, source.
    Metadata,
    /// Entities, quotes, topics, tone, keyphrases.
    Tag,
    /// Hashes for duplicates.
    Fingerprint,
    /// The ninjs record.
    Record,
}

impl Stage {
    /// All stages in order.
    pub const ALL: [Self; 8] = [
        Self::Decode,
        Self::Extract,
        Self::Clean,
        Self::Language,
        Self::Metadata,
        Self::Tag,
        Self::Fingerprint,
        Self::Record,
    ];

    /// The stable code, as in `x-dead-stage` and metric labels.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Decode => "decode",
            Self::Extract => "extract",
            Self::Clean => "clean",
            Self::Language => "language",
            Self::Metadata => "metadata",
            Self::Tag => "tag",
            Self::Fingerprint => "fingerprint",
            Self::Record => "record",
        }
    }
}

/// A model or table in the program is unusable: the program must not start.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoadError {
    /// Which table.
    pub table: &'static str,
    /// What is wrong with it.
    pub detail: String,
}

impl std::fmt::Display for LoadError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "table {}: {}", self.table, self.detail)
    }
}

impl std::error::Error for LoadError {}

/// What the operator may set for the core.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// Budgets of work.
    pub limits: Limits,
    /// Full records, or without `explain`, removed texts and mention lists.
    pub profile: Profile,
    /// Lines that recur word for word across a source's articles (`COPYDESK_HOUSE_LINES`).
    pub house_lines: clean::HouseLines,
}

/// What every stage made of one article.
#[derive(Debug)]
pub struct Examined {
    /// Decoded input.
    pub raw: decode::RawArticle,
    /// Blocks and metadata candidates.
    pub page: extract::Page,
    /// Article text and what was removed.
    pub copy: clean::Copy,
    /// Language.
    pub language: language::Language,
    /// Headline, byline, dates and so on.
    pub metadata: metadata::Metadata,
    /// Tags.
    pub tags: tag::Tags,
    /// Hashes.
    pub fingerprints: fingerprint::Fingerprints,
}

impl Examined {
    /// The last stage: the record.
    ///
    /// # Errors
    /// When nothing is left of the article.
    pub fn record(&self, profile: Profile) -> Result<Enriched, Reject> {
        self.record_beside(profile, &Duplicates::default())
    }

    /// As [`Examined::record`], with the earlier copies that a memory knows.
    ///
    /// # Errors
    /// As [`Examined::record`].
    pub fn record_beside(
        &self,
        profile: Profile,
        duplicates: &Duplicates,
    ) -> Result<Enriched, Reject> {
        record::record(&record::Parts {
            raw: &self.raw,
            page: &self.page,
            copy: &self.copy,
            metadata: &self.metadata,
            language: &self.language,
            tags: &self.tags,
            fingerprints: &self.fingerprints,
            duplicates,
            profile,
        })
    }
}

/// Asked between fingerprints and record, with the record's `uri`: which earlier articles are
/// copies? Lives in the shell, because the answer depends on what was seen before.
pub type Remember<'a> = dyn FnMut(&str, &fingerprint::Fingerprints) -> Duplicates + 'a;

/// The copy desk with its tables loaded. Shared by all desk threads.
pub struct Desk {
    options: Options,
    extract: extract::Model,
    clean: clean::Model,
    language: language::Model,
    tag: tag::Models,
}

impl Desk {
    /// Loads every table once.
    ///
    /// # Errors
    /// When a table in the program is damaged; the program must not start then.
    pub fn new(options: Options) -> Result<Self, LoadError> {
        Ok(Self {
            options,
            extract: extract::Model::load()?,
            clean: clean::Model::load()?,
            language: language::Model::load()?,
            tag: tag::Models::load()?,
        })
    }

    /// The whole way of an article.
    ///
    /// # Errors
    /// A [`Reject`], final for these bytes. A panic inside is caught and is a reject too.
    pub fn enrich(&self, message: &Message) -> Result<Enriched, Reject> {
        self.enrich_observed(message, &mut |_| {})
    }

    /// As [`Desk::enrich`]; `entering` is called as each stage begins, for timing and watchdogs
    /// that live in the shell.
    ///
    /// # Errors
    /// As [`Desk::enrich`].
    pub fn enrich_observed(
        &self,
        message: &Message,
        entering: &mut dyn FnMut(Stage),
    ) -> Result<Enriched, Reject> {
        self.enrich_remembering(message, entering, &mut |_, _| Duplicates::default())
    }

    /// As [`Desk::enrich_observed`]; `remember` is asked once for every article that gets as far,
    /// see [`fingerprint::Memory`].
    ///
    /// # Errors
    /// As [`Desk::enrich`].
    pub fn enrich_remembering(
        &self,
        message: &Message,
        entering: &mut dyn FnMut(Stage),
        remember: &mut Remember<'_>,
    ) -> Result<Enriched, Reject> {
        let mut stage = Stage::Decode;
        let way = AssertUnwindSafe(|| {
            let mut enter = |next| {
                stage = next;
                entering(next);
            };
            let examined = self.stages(message, &mut enter)?;
            let uri = record::uri(&examined.raw, &examined.metadata);
            let duplicates = remember(&uri, &examined.fingerprints);
            enter(Stage::Record);
            examined.record_beside(self.options.profile, &duplicates)
        });
        match catch_unwind(way) {
            Ok(outcome) => outcome,
            Err(panic) => {
                let detail = panic
                    .downcast_ref::<&str>()
                    .map(ToString::to_string)
                    .or_else(|| panic.downcast_ref::<String>().cloned())
                    .unwrap_or_else(|| "panic without a message".to_owned());
                Err(Reject::new(Reason::Panic, stage, detail))
            }
        }
    }

    /// As [`Desk::enrich`], but hands out what every stage made, for people who want to see why.
    ///
    /// # Errors
    /// As [`Desk::enrich`], except that a panic is not caught.
    pub fn examine(&self, message: &Message) -> Result<Examined, Reject> {
        self.stages(message, &mut |_| {})
    }

    fn stages(
        &self,
        message: &Message,
        entering: &mut dyn FnMut(Stage),
    ) -> Result<Examined, Reject> {
        let limits = &self.options.limits;
        entering(Stage::Decode);
        let raw = decode::decode(message, limits)?;
        entering(Stage::Extract);
        let page = extract::extract(&raw, &self.extract, limits)?;
        entering(Stage::Clean);
        let copy = clean::clean(&raw, &page, &self.clean, &self.options.house_lines);
        entering(Stage::Language);
        let language = language::language(&raw, &page, &copy, &self.language);
        entering(Stage::Metadata);
        let metadata = metadata::metadata(&raw, &page, &copy, &language);
        entering(Stage::Tag);
        let tickers = raw.fields.tickers.as_ref().map_or(&[][..], |t| &t.value);
        let tags = tag::tag(&copy, &metadata, &language, tickers, (&self.tag, limits));
        entering(Stage::Fingerprint);
        let fingerprints = fingerprint::fingerprint(&raw, &copy);
        Ok(Examined {
            raw,
            page,
            copy,
            language,
            metadata,
            tags,
            fingerprints,
        })
    }

    /// Every decision that can be made, for `copydesk rules`.
    pub fn rules() -> Vec<RuleDoc> {
        let mut all = Vec::new();
        all.extend(extract::rules());
        all.extend(clean::rules());
        all.extend_from_slice(language::RULES);
        all.extend(metadata::rules());
        all.extend(tag::rules());
        all
    }
}
