//! The names under which producers send a field. Compared without case, separators and accents that
//! stand alone. Beside the list here there are names of other languages and composed ones.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::{composed, tongues};

/// A field of an article in JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Slot {
    /// Markup.
    Html,
    /// Text.
    Text,
    /// Headline.
    Headline,
    /// A headline, or a list of subjects, by producer.
    Subject,
    /// Address.
    Url,
    /// Publication date.
    Published,
    /// A time of day that belongs to the date.
    Time,
    /// Modification date.
    Modified,
    /// When it was fetched.
    Fetched,
    /// Authors.
    Author,
    /// Language.
    Language,
    /// Site or publisher.
    Site,
    /// Tags, categories, section.
    Tags,
    /// Summary.
    Summary,
    /// Upstream id.
    Id,
    /// Tickers.
    Tickers,
    /// An address, a name or an object, by producer.
    Source,
    /// The operator's name for the source.
    Named,
    /// The feed it was found in.
    Feed,
    /// Tenant.
    Tenant,
    /// `article_clean`.
    Clean,
    /// Wraps the article.
    Wrapper,
    /// A list of articles.
    Articles,
    /// Markdown.
    Markdown,
    /// Free to read, or not.
    Free,
    /// An object with the body and fields of the article, or with anything.
    Fields,
    /// Where it was first published: an object with a name, or a list of such.
    Origin,
    /// An object with fields of the article, beside its body.
    Beside,
    /// The nodes of a page (JSON-LD).
    Graph,
    /// What a node is, and what others call it.
    Node,
}

/// Every slot's names, preferred first. The first lines of a slot are the contract's.
const ALIASES: &[(Slot, &str)] = &[
    (
        Slot::Html,
        "html raw_html article_body_html \
        article_html content_html body_html body_xhtml html_content page_html page_source cleaned_html \
        body_xml content_rendered",
    ),
    (
        Slot::Text,
        "maintext article_text text_content articleBody article_body textContent plaintext \
        content text body content:encoded raw_text \
        article_content full_text fulltext body_text content_text paragraphs blocks story_text \
        content_elements cleaned_text page_content raw_content clean_text main_text news_content news_text \
        news_body post_content contents article_full_text full_content text_body body_plain story_body",
    ),
    (
        Slot::Headline,
        "title headline article_title html_title title_page rss_title title_rss name \
        web_title headlines og_title news_title post_title page_title story_title headline_text \
        meta_title seo_title resolved_title rss_headline",
    ),
    (
        Slot::Url,
        "canonical_url canonical_link canonical final_url url link article_url original_url source_url \
        WARC-Target-URI page_url web_url permalink \
        mainEntityOfPage website_url alternate links og_url news_url post_url page_link \
        href",
    ),
    (Slot::Subject, "subject"),
    (
        Slot::Published,
        // What is called the first is so where a date of publication is the last one (Arc).
        "first_publish_date first_published_at first_publication_date first_published \
        datePublished date_publish publish_date publishing_date publication_date published_date \
        published_at publishedAt publishedTime published pub_date pubDate dc:date created date_gmt \
        dateTimePub date dateTime \
        publish_time date_published article_date \
        firstcreated contentcreated created_at \
        webPublicationDate display_date time_published article:published_time published_parsed \
        news_date post_date_gmt post_date first_version publication_time published_time publish_datetime published_datetime \
        publication_datetime article_published_date article_publish_date",
    ),
    (Slot::Time, "time"),
    (
        Slot::Modified,
        "dateModified date_modify modifiedTime updated \
        versioncreated updated_at modified_at modified_gmt modified date_modified last_modified \
        last_updated_date article:modified_time updated_parsed changed edited lastmod",
    ),
    (
        Slot::Fetched,
        "date_download fetch_date fetch_timestamp fetched_at WARC-Date filedate \
        article_fetched_at crawled crawled_at crawl_date scraped_at crawl_time \
        seendate crawlTimeMsec \
        @timestamp time_added",
    ),
    (
        Slot::Author,
        "author authors authorsList byline creator dc:creator article_author \
        credits author_name news_author post_author article_authors writer journalist by \
        bylines published_bylines published_by written_by journalists journalist_name writers reporter reporters \
        reporter_name correspondent contributor contributors primary_author author_full_name user",
    ),
    (
        Slot::Language,
        "language lang inLanguage full_language meta_lang \
        langcode locale language_code lang_code human_language content_language detected_language page_language",
    ),
    (
        Slot::Site,
        "source_domain canonical_domain domain hostname sitename siteName meta_site_name publisher \
        source_name site source_hostname og_site_name publication publisher_name outlet newspaper news_source \
        source_title publication_name newspaper_name outlet_name media_name media_source media_outlet name_source \
        website_name provider_name news_outlet press portal domain_name source_site site_full clean_url domain_url \
        base_domain netloc",
    ),
    (
        Slot::Tags,
        "tags categories category keywords topics channels section \
        article_tags meta_keywords article_section section_name \
        labels subjects tag topic keyword hashtags category_name \
        news_keywords themes wp:term",
    ),
    (
        Slot::Summary,
        "description excerpt summary teaser meta_description standfirst abstract lead lead_paragraph \
        trail_text og_description \
        description_text description_summary descriptions provided_summary short_description meta_desc \
        subtitle sub_title dek deck subhead subheadline subheadlines intro introduction lede ingress preface \
        strapline synopsis blurb description_html snippet content_snippet digest",
    ),
    (Slot::Id, "id guid uri article_id uuid _id"),
    (Slot::Tickers, "stocks symbols tickers"),
    (Slot::Source, "source"),
    (Slot::Named, "article_source"),
    (Slot::Feed, "article_feed feed feed_url"),
    (Slot::Tenant, "article_tenant"),
    (Slot::Clean, "article_clean"),
    (
        Slot::Wrapper,
        "data item article objects story result page post node entry document payload response record \
        after attributes doc news newsitem message properties current",
    ),
    (
        Slot::Articles,
        "articles items results entries hits documents posts stories docs",
    ),
    (
        Slot::Markdown,
        "markdown fit_markdown raw_markdown markdown_content content_markdown body_markdown",
    ),
    (Slot::Free, "isAccessibleForFree"),
    (Slot::Fields, "fields"),
    (
        Slot::Origin,
        "origin provider infosource infosources sources distributor",
    ),
    (
        Slot::Beside,
        "metadata meta yoast_head_json opengraph og _embedded thread request \
        head header frontmatter front_matter sys taxonomy seo dublin_core json_ld ld_json structured_data extracted info details",
    ),
    (Slot::Graph, "@graph"),
    // A pair of a property and its content, as pages have them in their heads.
    (Slot::Node, "@id @type property key"),
];

/// Longest name without its separators, in bytes.
const LONGEST: usize = 64;

/// Ranks below every name of [`ALIASES`].
const OTHER_TONGUE: usize = 200;

/// Ranks below every name of another language.
const COMPOSED: usize = 300;

/// Ranks below every composed name.
const PREFIXED: usize = 10_000;

/// The slot of a member's name and its rank in it; smaller is preferred.
pub fn slot(name: &str) -> Option<(Slot, usize)> {
    let mut buffer = [0u8; LONGEST];
    let mut length = 0;
    for letter in letters(name) {
        let end = length + letter.len_utf8();
        letter.encode_utf8(buffer.get_mut(length..end)?);
        length = end;
    }
    let folded = &buffer[..length];
    TABLE
        .binary_search_by(|(known, ..)| known.as_bytes().cmp(folded))
        .ok()
        .map(|at| (TABLE[at].1, TABLE[at].2))
}

/// All names, folded. A name that is listed wins over one that is composed.
static TABLE: LazyLock<Vec<(String, Slot, usize)>> = LazyLock::new(|| {
    let mut table: BTreeMap<String, (Slot, usize)> = BTreeMap::new();
    let mut add = |name: &str, slot: Slot, rank: usize| {
        table.entry(letters(name).collect()).or_insert((slot, rank));
    };
    let listed = |list: &'static [(Slot, &'static str)]| {
        list.iter().flat_map(|(slot, names)| {
            let names = names.split_ascii_whitespace().enumerate();
            names.map(|(rank, name)| (name, *slot, rank))
        })
    };
    for (name, slot, rank) in listed(ALIASES) {
        add(name, slot, rank);
    }
    for (name, slot, rank) in listed(tongues::NAMES) {
        add(name, slot, OTHER_TONGUE + rank);
    }
    for (rank, (name, slot)) in composed::names().into_iter().enumerate() {
        add(&name, slot, COMPOSED + rank);
    }
    for (name, slot, rank) in listed(ALIASES) {
        for name in composed::prefixed(name, slot) {
            add(&name, slot, PREFIXED + rank);
        }
    }
    let named = |(name, (slot, rank))| (name, slot, rank);
    table.into_iter().map(named).collect()
});

/// A name's letters: in lower case, without separators and without accents that stand alone.
fn letters(name: &str) -> impl Iterator<Item = char> + '_ {
    let apart = |c: &char| {
        !matches!(
            c,
            '_' | '-' | ':' | ' ' | '.' | '\u{200C}' | '\u{300}'..='\u{36F}'
        )
    };
    name.chars().flat_map(char::to_lowercase).filter(apart)
}

/// Whether any slot knows the name.
pub fn is_known(name: &str) -> bool {
    slot(name).is_some()
}

/// Whether the member's value may be the article, a list of articles, or an object with fields of it.
pub fn is_wrapper(name: &str) -> bool {
    let wraps = |slot| {
        matches!(
            slot,
            Slot::Wrapper | Slot::Articles | Slot::Graph | Slot::Beside
        )
    };
    slot(name).is_some_and(|(slot, _)| wraps(slot))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_compared_without_case_and_separators() {
        assert_eq!(slot("Dc:Creator"), Some((Slot::Author, 5)));
        assert_eq!(slot("WARC_target-uri"), Some((Slot::Url, 9)));
        assert_eq!(slot("published_at"), slot("publishedAt"));
        assert_eq!(slot("nothing"), None);
        assert_eq!(slot(""), None);
        assert_eq!(slot("_"), None);
        assert_eq!(slot(&"title".repeat(1000)), None);
        assert_eq!(slot("Article Title"), slot("article_title"));
        assert_eq!(slot("TI\u{301}TULO"), slot("titulo"));
        assert_eq!(slot("İçerik"), slot("içerik"));
        assert_eq!(slot("ЗАГОЛОВОК"), slot("заголовок"));
    }

    #[test]
    fn every_name_leads_to_its_slot() {
        for (wanted, names) in ALIASES.iter().chain(tongues::NAMES) {
            for name in names.split_ascii_whitespace() {
                let (found, _) = slot(name).unwrap_or_else(|| panic!("{name} is too long"));
                assert_eq!(found, *wanted, "{name} is listed twice");
            }
        }
    }
}
