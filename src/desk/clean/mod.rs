//! [`Page`] to [`Copy`]: article text, removed blocks, each with its rule.
//!
//! A block of a page and a line of a text are judged by the same rules. The order is: labels of
//! sections, the headline repeated, rules by name ([`rules()`]), house lines, the extraction
//! model's verdict (pages), repetition, the line model (texts). Kept and removed together are
//! everything that came in.

mod boxes;
pub mod byline;
mod byline_edges;
mod byline_judge;
mod byline_words;
mod captions;
mod claims;
mod copy;
mod credits;
pub mod cues;
mod dangling;
pub mod dateline;
mod facts;
mod fate;
#[cfg(test)]
mod fixture;
mod flags;
mod house;
mod inline;
pub mod lines;
mod listed;
mod narration;
mod pass;
mod photo;
mod photo_words;
#[cfg(test)]
mod properties;
mod replies;
mod rights;
mod rows;
pub mod rule;
mod rules;
mod sections;
mod signature;
mod teasers;
mod top;
pub mod words;

use super::decode::RawArticle;
use super::extract::Page;
use super::{LoadError, RuleDoc};

pub use copy::{
    Byline, BylineKind, Copy, Destination, Facts, Flag, Junk, Notice, Paragraph, Photo, Related,
    Removed, Section,
};
pub use house::{HEAD as HOUSE_LINES_HEAD, HouseLines, HouseLinesError, source_of};

/// Rule tables and the line model.
pub struct Model {
    rules: rule::Rules,
    labels: sections::Labels,
    lines: lines::LineModel,
}

impl Model {
    /// Loads the tables.
    ///
    /// # Errors
    /// When they are damaged.
    pub fn load() -> Result<Self, LoadError> {
        Ok(Self {
            rules: rule::Rules::compile(),
            labels: sections::Labels::new(),
            lines: lines::LineModel::load()?,
        })
    }
}

/// Decisions that are not rows of the rule tables.
const DECISIONS: &[RuleDoc] = &[
    sections::DOC,
    RuleDoc {
        code: fate::HEADLINE,
        stage: "clean",
        what: "a block before the text that says the headline again, or the line above a text's byline, date, dateline or, where nothing else is one, paragraphs",
        why: "the headline is a field of the record",
        example: "",
        languages: "*",
    },
    RuleDoc {
        code: fate::LISTED,
        stage: "clean",
        what: "a short line between the heading of a list of other articles, or a label such as `READ MORE:`, and the next paragraph of a text; in a page a link below it, and what else stands there in elements of its own below the article",
        why: "it names another article",
        example: "",
        languages: "*",
    },
    RuleDoc {
        code: fate::BOXED,
        stage: "clean",
        what: "a line between two lines of a newsletter's box, or a short one right beside one that speaks to readers",
        why: "the box goes whole",
        example: "",
        languages: "*",
    },
    RuleDoc {
        code: fate::CONTACTS,
        stage: "clean",
        what: "below a text, a label such as `Contact` and the short lines below it, one of which is a telephone number or a mail address",
        why: "an address is not part of the story",
        example: "",
        languages: "de en es fr it nl pt",
    },
    RuleDoc {
        code: fate::CUT,
        stage: "clean",
        what: "a provider's note at a paragraph's end that says how many characters it left out",
        why: "the note is not the publisher's; `truncated` is flagged",
        example: "",
        languages: "*",
    },
    RuleDoc {
        code: fate::DUPLICATE,
        stage: "clean",
        what: "a block of eight words or more that is there twice, word for word, unless the block model is sure of it, or of 200 that other blocks say too",
        why: "pages and scrapers repeat teasers, pull quotes and bodies",
        example: "",
        languages: "*",
    },
    RuleDoc {
        code: fate::PULLED,
        stage: "clean",
        what: "a quotation that the page sets apart and that the text has word for word, and the line below it that says whose it is",
        why: "pull quotes repeat the text for those who leaf",
        example: "",
        languages: "*",
    },
    RuleDoc {
        code: fate::HOUSE,
        stage: "clean",
        what: "a line that the table of house lines has for the article's source",
        why: "a publisher's junk recurs word for word",
        example: "",
        languages: "*",
    },
    RuleDoc {
        code: fate::SIGNATURE,
        stage: "clean",
        what: "a line at the top or the end with nothing but the authors' names, as message or page give them, and maybe a place, a role or a date; the last line where it is a full name in brackets",
        why: "credits people; kept as byline",
        example: "",
        languages: "*",
    },
    RuleDoc {
        code: fate::INLINE,
        stage: "clean",
        what: "a paragraph of a page that is nothing but a link, or a label in capitals and a link, between paragraphs of a text with few of them",
        why: "it names another article",
        example: "",
        languages: "*",
    },
    RuleDoc {
        code: teasers::TOLD,
        stage: "clean",
        what: "a short paragraph of a page right below a title that leads to another article, both in a box that no paragraph beside them stands in",
        why: "it tells of another article",
        example: "",
        languages: "*",
    },
    RuleDoc {
        code: replies::COMMENT,
        stage: "clean",
        what: "below the heading of the comments, what a page has above a button for an answer",
        why: "a reader says it, not the article",
        example: "",
        languages: "ar de en es fr it ja ko nl pl pt ru tr zh",
    },
    RuleDoc {
        code: fate::LEAD_IN,
        stage: "clean",
        what: "a short line at the end with a colon that sends the reader to a film, pictures or a document",
        why: "what it announces is not in the text",
        example: "",
        languages: "de en es fr id it nl pl pt ru",
    },
    RuleDoc {
        code: fate::EMPTY_HEADING,
        stage: "clean",
        what: "a short heading of a page below the last paragraph, with nothing below",
        why: "it headed a box that is gone",
        example: "",
        languages: "*",
    },
    RuleDoc {
        code: fate::LINES,
        stage: "clean",
        what: "the line model takes a line of plain text for junk",
        why: "most junk lines have no name: teasers, captions, tables, leftovers of pages",
        example: "",
        languages: "*",
    },
];

/// The documented cleaning rules.
pub fn rules() -> Vec<RuleDoc> {
    rule::docs().chain(DECISIONS.iter().copied()).collect()
}

/// Separates the article from what is not.
///
/// Of the message it reads what the page may lack: the headline, which the text may repeat, and the
/// source, which may have house lines.
pub fn clean(raw: &RawArticle, page: &Page, model: &Model, house: &HouseLines) -> Copy {
    let fields = &raw.fields;
    let headline = fields.headline.as_ref().map(|h| h.value.as_str());
    let sources = [&fields.url, &fields.source, &fields.site]
        .into_iter()
        .flatten()
        .map(|field| field.value.as_str());
    let known = fate::Beside {
        headline,
        house: house.of(sources, page),
        authors: signature::Authors::of(raw, page),
    };
    let mut copy = pass::run(page, model, &known);
    if raw.stood_in.is_some() {
        copy.flags.push(Flag {
            flag: "summary_as_body",
            span: None,
        });
    }
    copy
}
