//! What the stage makes: the article text, and everything that is not in it, with reasons.

use crate::desk::Span;
use crate::desk::extract::BlockKind;

/// The article as a careful editor would lay it out.
#[derive(Debug, Clone, Default)]
pub struct Copy {
    /// The body: kept paragraphs, verbatim, separated by one blank line (`\n\n`). Headings that are
    /// kept are paragraphs of their own. Everything that tags refers to this by byte [`Span`].
    pub text: String,
    /// The kept paragraphs in order; their spans tile `text` but for the blank lines.
    pub paragraphs: Vec<Paragraph>,
    /// Sections in order, e.g. "What Happened"; empty when the article has none.
    pub sections: Vec<Section>,
    /// Everything that did not survive, in input order.
    pub removed: Vec<Removed>,
    /// What the removed blocks say.
    pub facts: Facts,
    /// Defects that are flagged, not repaired.
    pub flags: Vec<Flag>,
    /// Non-empty blocks that came in.
    pub blocks_in: usize,
    /// Characters (code points) that came in, blank lines between paragraphs included.
    pub chars_in: usize,
}

/// A kept paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paragraph {
    /// Where it stands in [`Copy::text`].
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
    /// Heading level 1–6, else 0.
    pub level: u8,
    /// An item of a numbered list.
    pub numbered: bool,
    /// Line or ordinal of its block in the input.
    pub line: u32,
}

/// A part of the article under a label or a heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Role: `lede` for what precedes the first label or heading, else that as an identifier
    /// (`what_happened`).
    pub role: String,
    /// The label as written, without the colon, or the heading.
    pub label: Option<String>,
    /// A heading of the page, not a label that sites put before the same part of each article.
    pub heading: bool,
    /// From its first paragraph's start to its last paragraph's end; a heading is part of its
    /// section's text, a label is not.
    pub span: Span,
}

/// A block, or a part of one, that did not survive.
#[derive(Debug, Clone, PartialEq)]
pub struct Removed {
    /// Line or ordinal of its block in the input.
    pub line: u32,
    /// The text that was removed, verbatim.
    pub text: String,
    /// Kind of junk.
    pub reason: Junk,
    /// Code of the rule.
    pub rule: &'static str,
    /// Where its facts went.
    pub moved_to: Option<Destination>,
    /// How sure, 0–1.
    pub confidence: f32,
    /// A remark for a person.
    pub note: Option<&'static str>,
}

/// Where a removed block's facts went; the index is into the list named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Destination {
    /// [`Facts::photos`].
    Photo(usize),
    /// [`Facts::related`].
    Related(usize),
    /// [`Facts::bylines`] and the byline line.
    Byline,
    /// [`Facts::notices`].
    Notice(usize),
    /// The machine-generated notice: also sets the digital source type.
    DigitalSource,
    /// [`Facts::copyright`].
    Copyright,
    /// [`Copy::sections`].
    Section(usize),
    /// [`Facts::corrections`].
    Correction,
    /// The headline.
    Headline,
    /// The publication or modification date.
    Date,
    /// [`Facts::dateline`].
    Dateline,
    /// [`Facts::keywords`].
    Keywords,
}

macro_rules! junk {
    ($($variant:ident $code:literal $doc:literal;)*) => {
        /// Kinds of junk: the closed list of `removed[].reason`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Junk { $(#[doc = $doc] $variant,)* }
        impl Junk {
            /// The code in the record.
            pub const fn code(self) -> &'static str { match self { $(Self::$variant => $code,)* } }
        }
    };
}

junk! {
    RelatedLink "related_link" "See also, read next.";
    PhotoCredit "photo_credit" "Photo credit or caption.";
    Byline "byline" "Byline, author box, dateline, update stamp.";
    MachineGenerated "machine_generated_notice" "Notice that a machine wrote it.";
    Copyright "copyright" "Copyright and rights line.";
    UiLabel "ui_label" "Label of a control.";
    Promo "promo" "The site about itself.";
    Newsletter "newsletter" "Newsletter box.";
    Social "social" "Share and follow.";
    Comments "comments" "Readers' comments.";
    TagList "tag_list" "Tags, topics, hashtags.";
    AdLabel "ad_label" "Advertisement label.";
    Paywall "paywall" "Subscription and paywall.";
    Navigation "navigation" "Navigation, teasers, other articles.";
    Disclosure "disclosure" "House notice, disclosure, contact, correction.";
    SectionLabel "section_label" "Label of a section, kept as section.";
    Duplicate "duplicate_block" "A block that is there twice.";
    RecursAcrossSource "repeated_across_source" "A line that recurs across the source's articles.";
    Other "other" "Anything else.";
}

/// What removed blocks say.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    /// Photos known by their credit or caption.
    pub photos: Vec<Photo>,
    /// Related articles.
    pub related: Vec<Related>,
    /// The byline line as written.
    pub by: Option<String>,
    /// Who it names.
    pub bylines: Vec<Byline>,
    /// Notices.
    pub notices: Vec<Notice>,
    /// Copyright line as written.
    pub copyright: Option<String>,
    /// Holder named in it.
    pub copyright_holder: Option<String>,
    /// Usage terms in it, e.g. "All rights reserved."
    pub usage_terms: Option<String>,
    /// Corrections and editor's notes, as written.
    pub corrections: Vec<String>,
    /// Dateline place and agency, as written: `KYIV, May 3 (Reuters) -`.
    pub dateline: Option<String>,
    /// Date lines as written, each with the line of its block, for `metadata` to read.
    pub dates: Vec<(String, u32)>,
    /// Tags in a tag line.
    pub keywords: Vec<String>,
}

/// A photo known by its credit or caption.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Photo {
    /// Photographer.
    pub by: Option<String>,
    /// Agency or platform.
    pub supplier: Option<String>,
    /// Caption.
    pub caption: Option<String>,
    /// The credit line as written.
    pub credit: Option<String>,
    /// Address of the image.
    pub url: Option<String>,
}

/// A related article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Related {
    /// Its title.
    pub title: String,
    /// `seeAlso` or `readNext`.
    pub rel: &'static str,
    /// Its address, as written.
    pub url: Option<String>,
}

/// Somebody in the byline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Byline {
    /// Name.
    pub name: String,
    /// What it is.
    pub kind: BylineKind,
    /// Role: `author`, `editor`, `photographer`, `translator` …
    pub role: &'static str,
    /// For a system: its model, as written.
    pub model: Option<String>,
}

impl Byline {
    /// True for who made the text, false for who made only what stands beside it.
    pub fn is_of_text(&self) -> bool {
        !matches!(
            self.role,
            "photographer" | "illustrator" | "producer" | "contributor"
        )
    }
}

/// What somebody in the byline is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BylineKind {
    /// A person.
    Person,
    /// An agency, a desk, a publisher.
    Organisation,
    /// A machine.
    System,
}

/// A notice to readers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// `machine_generated`, `not_investment_advice`, `disclosure`, `correction`, `paywall` …
    pub kind: &'static str,
    /// Line or ordinal of its block.
    pub line: u32,
    /// Its text.
    pub text: String,
}

/// A defect in the publisher's wording.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flag {
    /// `duplicated_word`, `mismatched_quote_marks`, `machine_generated`, `summary_as_body` …
    pub flag: &'static str,
    /// Where, if it has a place in the text.
    pub span: Option<Span>,
}
