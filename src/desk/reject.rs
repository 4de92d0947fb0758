//! Why an article cannot become a record: the closed list of reasons.

use serde::Serialize;

use super::Stage;

/// A final answer for these bytes: trying again gives the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reject {
    /// One of [`REASONS`].
    pub reason: Reason,
    /// The stage that said so.
    pub stage: Stage,
    /// What exactly and where, for a person; at most [`MAX_DETAIL`] bytes, no control characters.
    pub detail: String,
}

/// Longest `detail`, in bytes.
pub const MAX_DETAIL: usize = 512;

impl Reject {
    /// A reject whose detail is made safe for headers and log lines: one line, bounded.
    pub fn new(reason: Reason, stage: Stage, detail: impl AsRef<str>) -> Self {
        let mut clean = String::new();
        for c in detail.as_ref().chars() {
            let c = if c.is_control() { ' ' } else { c };
            if clean.len() + c.len_utf8() > MAX_DETAIL {
                break;
            }
            clean.push(c);
        }
        Self {
            reason,
            stage,
            detail: clean,
        }
    }
}

macro_rules! reasons {
    ($($variant:ident $code:literal $what:literal $why:literal;)*) => {
        /// Reasons for a dead letter. Codes are stable and kebab-case.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum Reason { $(#[doc = $what] $variant,)* }

        /// Every reject reason with what it means and why it is one.
        pub const REASONS: &[ReasonRow] = &[
            $(ReasonRow { reason: Reason::$variant, code: $code, what: $what, why: $why },)*
        ];

        impl Reason {
            /// The stable code, as in `x-dead-reason`.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code,)* }
            }
        }
    };
}

/// One row of the reason table.
#[derive(Debug, Clone, Copy)]
pub struct ReasonRow {
    /// The reason.
    pub reason: Reason,
    /// Its stable code.
    pub code: &'static str,
    /// What it means.
    pub what: &'static str,
    /// Why such a message is not made into a record.
    pub why: &'static str,
}

reasons! {
    Empty "empty" "the body is empty, or nothing but white space" "there is nothing to enrich; the scraper failed";
    TooLarge "too-large" "the body is larger than COPYDESK_MAX_BODY_BYTES, after decompression; or its record is larger than the broker takes (max_message_size)" "bounds memory; decompression bombs end here";
    TooDeep "too-deep" "markup, JSON or a header is nested beyond the limit" "bounds work; real articles never come near";
    BadCompression "bad-compression" "the compressed body is damaged or cut off" "a part of an article would be published as the whole";
    Undecodable "undecodable" "no charset turns the bytes into text" "the text would be garbage";
    NotText "not-text" "an image, PDF, archive or other binary" "not an article's text";
    BadJson "bad-json" "the body is meant to be JSON and is not well-formed" "guessing at broken JSON would lose fields silently";
    NoContent "no-content" "a JSON object without html or text" "there is nothing to enrich";
    Array "array" "a bare array of articles" "one message is one article: feed them one by one";
    Feed "feed" "an RSS or Atom feed or a sitemap" "a list of articles, not an article";
    Pickle "pickle" "a serialized Python object" "never trusted: unpickling runs code";
    NoArticle "no-article" "a page without an article: a home page, a listing, an error page, a wall for robots, consent or a login" "publishing navigation as news would be worse than nothing";
    Panic "panic" "a fault in copydesk itself" "kept for replay after the fix";
}
