//! [`RawArticle`](super::decode::RawArticle) to [`Page`]: ordered blocks of text, and candidates
//! for metadata, from one parse.

mod candidates;
mod concealed;
mod fronts;
pub mod html;
mod initials;
mod lines;
pub mod model;
mod next;
mod not_article;
mod pulled;
mod recipe;
mod refusals;
mod rescue;
mod state;
#[cfg(test)]
mod tests;
mod together;
#[cfg(test)]
mod together_tests;

use icu_normalizer::ComposingNormalizerBorrowed;

pub use candidates::HOUSE;
pub use concealed::HIDDEN;
pub use pulled::pulled;
pub use rescue::repeated;

use super::decode::RawArticle;
use super::{Limits, LoadError, Reason, Reject, RuleDoc, Stage};

/// What a raw article consists of: an ordered list of blocks, markup or not.
///
/// Lossless: every text node of the body is in exactly one block.
#[derive(Debug, Clone, Default)]
pub struct Page {
    /// Where the blocks come from.
    pub origin: Origin,
    /// Blocks in document order.
    pub blocks: Vec<Block>,
    /// Candidates for metadata, in document order, found in the same parse.
    pub candidates: Vec<Candidate>,
    /// Part of the input was not read: a budget ran out. Names the budget.
    pub truncated: Option<&'static str>,
}

/// Where the blocks come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Origin {
    /// Lines of text that somebody else extracted, junk included.
    #[default]
    Text,
    /// A web page.
    Html,
    /// Clean text (`article_clean`): nothing may be removed.
    Clean,
}

/// One block of text: a paragraph, a heading, a line.
#[derive(Debug, Clone, Default)]
pub struct Block {
    /// White space collapsed within lines, trimmed, NFC; never empty.
    pub text: String,
    /// What kind of block the markup (or the line's shape) says it is.
    pub kind: BlockKind,
    /// Where in the input: 1-based line of text, or 1-based ordinal of the block in a page.
    pub line: u32,
    /// Heading level 1–6, else 0.
    pub level: u8,
    /// Share of the characters that are link text, 0–1.
    pub link_density: f32,
    /// First link target of the block, as written, at most 2,048 bytes.
    pub href: Option<String>,
    /// Address of the picture that stands in its figure or right before it, as written, at most 2,048
    /// bytes.
    pub picture: Option<String>,
    /// Tag path with classes, outermost first, e.g. `article>div.credit>span`; at most 256 bytes.
    pub path: String,
    /// Identifies blocks that share a parent element; 0 for text.
    pub group: u32,
    /// The markup hides it in a page that shows its article.
    pub hidden: bool,
    /// The extraction model's verdict.
    pub verdict: Verdict,
    /// Its probability that the block is article text, 0–1; 1 where no model ran.
    pub probability: f32,
}

/// Whether the extraction model takes a block for article text. Rules of `clean` come after.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Verdict {
    /// Part of the article.
    #[default]
    Article,
    /// Navigation, furniture, another article.
    Chrome,
}

/// Kinds of block.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum BlockKind {
    /// Running text.
    #[default]
    Paragraph,
    /// `h1`–`h6`.
    Heading,
    /// An item of a list.
    ListItem,
    /// A block quotation.
    Quote,
    /// A figure's caption.
    Caption,
    /// A photographer's or agency's credit.
    Credit,
    /// A table's row; cells separated by a tab.
    Table,
    /// Preformatted text or code.
    Code,
    /// An embedded post (tweet, Instagram …).
    Embed,
    /// An aside, a fact box.
    Aside,
    /// A reader's comment.
    Comment,
    /// Navigation, header, footer.
    Navigation,
    /// A form, button, input label.
    Form,
    /// A line around a text that says what one of its fields is, or how an editor has to use it.
    Field,
}

/// A possible value for a metadata field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Which field.
    pub field: Field,
    /// The value, entities decoded, trimmed, not yet judged; at most 10,000 bytes but for
    /// [`Field::ArticleBody`].
    pub value: String,
    /// Where it stands, e.g. `json-ld datePublished`, `meta og:title`, `time[datetime]`, `h1`,
    /// `title`, `link canonical`, `class byline`.
    pub from: String,
    /// Ordinal of the block at which it stands, or of the next one; 0 in the page's head.
    pub at: u32,
}

/// Metadata fields that a page can state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Field {
    /// Headline.
    Headline,
    /// Alternative or document title, often with the site's name.
    DocumentTitle,
    /// Description, teaser.
    Description,
    /// An author's name.
    Author,
    /// Publication date as written.
    Published,
    /// Modification date as written.
    Modified,
    /// A date of unknown role (a `time` element, a date class).
    Date,
    /// Canonical address.
    Url,
    /// Site name or publisher.
    Site,
    /// Whose article it is, where the page took it from another house.
    Origin,
    /// Section.
    Section,
    /// Keyword or tag, one each.
    Keyword,
    /// Declared language.
    Language,
    /// Lead image's address.
    Image,
    /// Copyright holder or notice.
    Copyright,
    /// JSON-LD `articleBody`.
    ArticleBody,
    /// A recipe's ingredients or steps, one a line.
    Recipe,
    /// Readers' reviews of a recipe, one a line.
    Review,
    /// JSON-LD or Open Graph type, e.g. `NewsArticle`, `article`, `WebPage`.
    Type,
    /// JSON-LD `isAccessibleForFree` as written.
    Free,
}

/// The extraction model's tables.
pub struct Model {
    blocks: model::Blocks,
}

impl Model {
    /// Loads the tables.
    ///
    /// # Errors
    /// When they are damaged.
    pub fn load() -> Result<Self, LoadError> {
        Ok(Self {
            blocks: model::Blocks::load()?,
        })
    }

    /// Reads tables as the trainer writes them, to measure them on pages they have not seen.
    ///
    /// # Errors
    /// When they are damaged.
    pub fn read(bytes: &[u8]) -> Result<Self, LoadError> {
        Ok(Self {
            blocks: model::Blocks::read(bytes)?,
        })
    }
}

/// Extraction's documented decisions.
pub fn rules() -> Vec<RuleDoc> {
    let mut all = vec![RuleDoc {
        code: "extract.model",
        stage: "extract",
        what: "the block model takes the block for something other than article text",
        why: "pages carry navigation, teasers and other articles beside the article",
        example: "",
        languages: "*",
    }];
    all.push(concealed::DOC);
    all.extend(not_article::rules());
    all
}

/// Reads the blocks of a raw article.
///
/// # Errors
/// A page without an article, or one beyond the budgets.
pub fn extract(raw: &RawArticle, model: &Model, limits: &Limits) -> Result<Page, Reject> {
    let page = read(raw, model, limits)?;
    let title = raw
        .fields
        .headline
        .as_ref()
        .map(|title| title.value.as_str());
    let address = raw.fields.url.as_ref().map(|url| url.value.as_str());
    match not_article::refuse(&page, title, address) {
        Some((code, said)) if page.origin != Origin::Clean => {
            let said: String = said.chars().take(80).collect();
            Err(Reject::new(
                Reason::NoArticle,
                Stage::Extract,
                format!("{code}: \"{said}\""),
            ))
        }
        _ => Ok(page),
    }
}

fn read(raw: &RawArticle, model: &Model, limits: &Limits) -> Result<Page, Reject> {
    let text = raw.text.as_deref().unwrap_or_default();
    if raw.clean && !text.trim().is_empty() {
        return Ok(lines::page(text, Origin::Clean, raw.around, limits));
    }
    let Some(html) = raw.html.as_deref() else {
        return Ok(lines::page(text, Origin::Text, raw.around, limits));
    };
    let found = html::read(html, limits);
    let groups = groups(&found);
    let mut verdicts = model.blocks.verdicts(&found, &groups);
    together::join(html, &found, &groups, &mut verdicts);
    next::leave_out(&found, &mut verdicts);
    let hidden = concealed::conceal(&found, &mut verdicts);
    let bold = bold_line(&found, &verdicts);
    let mut page = assemble(found, &groups, &verdicts);
    for (block, hidden) in page.blocks.iter_mut().zip(hidden) {
        block.hidden = hidden;
    }
    page.candidates.extend(bold);
    initials::join(&mut page);
    recipe::restore(&mut page);
    rescue::rescue(&mut page, limits);
    if has_article(&page) {
        state::complete(&mut page, html, limits);
        return Ok(page);
    }
    state::from_scripts(&mut page, html, limits);
    if has_article(&page) {
        return Ok(page);
    }
    if !text.trim().is_empty() {
        let mut fallback = lines::page(text, Origin::Text, raw.around, limits);
        fallback.candidates = page.candidates;
        return Ok(fallback);
    }
    Err(Reject::new(
        Reason::NoArticle,
        Stage::Extract,
        format!("{} blocks, none of them article text", page.blocks.len()),
    ))
}

/// Whether what was kept may be an article. In doubt it is: a lost article is worse than a published
/// menu.
fn has_article(page: &Page) -> bool {
    let (mut likely, mut best, mut bytes, mut linked) = (0.0, 0.0f32, 0.0, 0.0);
    for block in page.blocks.iter().filter(|b| b.verdict == Verdict::Article) {
        let length = block.text.len() as f32;
        likely += length * block.probability;
        best = best.max(block.probability);
        bytes += length;
        linked += length * block.link_density;
    }
    let likely = (best > 0.3 || likely > 60.0) && linked < 0.8 * bytes;
    bytes > 0.0 && (likely || says_article(page))
}

/// Whether the page says that it is an article, and when it was published: a post may be a list of
/// links.
fn says_article(page: &Page) -> bool {
    let mut said = [false; 2];
    for candidate in &page.candidates {
        let value = candidate.value.as_str();
        match candidate.field {
            Field::Type if value == "article" || value.ends_with("Article") => said[0] = true,
            Field::Published => said[1] = true,
            _ => {}
        }
    }
    said == [true; 2]
}

/// How far above the first paragraph, in blocks, a line in bold may be the headline.
const ABOVE: usize = 6;

/// The headline of an old page: it has no heading and its head names none, but a line in bold stands
/// above the text, and the document's title is the site's name or holds the line.
fn bold_line(found: &html::Found, verdicts: &[(Verdict, f32)]) -> Option<Candidate> {
    if found.candidates.iter().any(|c| c.field == Field::Headline) {
        return None;
    }
    let words = |text: &str| text.split_whitespace().count();
    let kept = |at: usize| verdicts[at].0 == Verdict::Article;
    let prose = |at: usize| kept(at) && words(&found.passages[at].text) >= 14;
    let first = (0..found.passages.len()).find(|at| prose(*at))?;
    let above = first.saturating_sub(ABOVE)..first;
    if above.clone().any(|at| found.passages[at].level > 0) {
        return None;
    }
    let title = found
        .candidates
        .iter()
        .find(|c| c.field == Field::DocumentTitle)
        .map_or("", |c| c.value.as_str());
    let line = above.into_iter().find(|at| {
        let passage = &found.passages[*at];
        let text = passage.text.trim_end_matches(['"', '”', '»']);
        passage.bold * 10 >= passage.text.len() * 9
            && passage.linked * 2 < passage.text.len()
            && (3..=25).contains(&words(text))
            && !text.ends_with(['.', ':', ';', ','])
            && !is_dated(text)
            && (words(title) <= 3 || title.contains(text))
    })?;
    Some(Candidate {
        field: Field::Headline,
        value: found.passages[line].text.clone(),
        from: "bold line".to_owned(),
        at: line as u32 + 1,
    })
}

/// A line of a place and a day, such as `Lyon, le 22 octobre 2026 – 17h45`.
fn is_dated(text: &str) -> bool {
    let numbers = || {
        text.split(|c: char| !c.is_alphanumeric())
            .filter_map(|word| word.parse::<u16>().ok())
    };
    text.split_whitespace().count() <= 9
        && numbers().any(|number| (1..=31).contains(&number))
        && numbers().any(|number| (1900..=2099).contains(&number))
}

/// Passages and verdicts to blocks.
fn assemble(found: html::Found, groups: &[u32], verdicts: &[(Verdict, f32)]) -> Page {
    let nfc = ComposingNormalizerBorrowed::new_nfc();
    let blocks = found
        .passages
        .into_iter()
        .zip(groups)
        .zip(verdicts)
        .enumerate()
        .map(|(at, ((passage, group), (verdict, probability)))| Block {
            link_density: passage.linked as f32 / passage.text.len().max(1) as f32,
            text: if passage.text.is_ascii() || nfc.is_normalized(&passage.text) {
                passage.text
            } else {
                nfc.normalize(&passage.text).into_owned()
            },
            kind: passage.kind,
            line: at as u32 + 1,
            level: passage.level,
            href: passage.href,
            picture: passage.picture,
            path: passage.path,
            group: *group,
            hidden: false,
            verdict: *verdict,
            probability: *probability,
        })
        .collect();
    Page {
        origin: Origin::Html,
        blocks,
        candidates: found.candidates,
        truncated: found.truncated,
    }
}

/// For every passage, which element holds it and its siblings. Text that stands beside paragraphs
/// in one box belongs with them.
pub fn groups(found: &html::Found) -> Vec<u32> {
    let mut holds = vec![0u8; found.elements.len()];
    for passage in &found.passages {
        let element = passage.element as usize;
        holds[element] = holds[element].saturating_add(1);
        let parent = found.elements[element].parent as usize;
        if parent != element {
            holds[parent] = 2;
        }
    }
    found
        .passages
        .iter()
        .map(|passage| {
            let element = passage.element as usize;
            if holds[element] > 1 {
                passage.element + 1
            } else {
                found.elements[element].parent + 1
            }
        })
        .collect()
}
