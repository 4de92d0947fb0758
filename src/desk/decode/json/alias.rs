//! The names under which producers send a field. Compared without case, `_`, `-`, `:`.

use std::sync::LazyLock;

/// A field of an article in JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Slot {
    /// Markup.
    Html,
    /// Text.
    Text,
    /// Headline.
    Headline,
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
        article_html content_html body_html body_xhtml html_content page_html page_source cleaned_html",
    ),
    (
        Slot::Text,
        "maintext article_text text_content articleBody article_body textContent plaintext \
        content text body content:encoded raw_text \
        article_content full_text fulltext body_text content_text paragraphs blocks story_text \
        content_elements cleaned_text page_content raw_content clean_text main_text news_content news_text \
        news_body post_content article_full_text full_content text_body body_plain story_body \
        contenido cuerpo texto conteúdo conteudo corpo contenu corps texte inhalt artikeltext contenuto testo",
    ),
    (
        Slot::Headline,
        "title headline article_title html_title title_page rss_title title_rss name \
        web_title headlines og_title news_title post_title page_title story_title headline_text \
        titular título titulo manchete titre titel schlagzeile titolo",
    ),
    (
        Slot::Url,
        "canonical_url canonical_link canonical final_url url link article_url original_url source_url \
        WARC-Target-URI page_url web_url permalink \
        mainEntityOfPage website_url alternate links og_url news_url post_url page_link enlace lien",
    ),
    (
        Slot::Published,
        "datePublished date_publish publish_date publishing_date publication_date published_date \
        published_at publishedAt publishedTime published pub_date pubDate dc:date created date_gmt \
        dateTimePub date dateTime \
        publish_time date_published first_published_at article_date \
        firstcreated contentcreated created_at \
        webPublicationDate first_publish_date display_date time_published article:published_time published_parsed \
        news_date post_date publication_time published_time publish_datetime published_datetime \
        publication_datetime article_published_date article_publish_date \
        fecha fecha_publicación fecha_publicacion data_publicação data_publicacao date_publication datum \
        veröffentlicht data_pubblicazione",
    ),
    (Slot::Time, "time"),
    (
        Slot::Modified,
        "dateModified date_modify modifiedTime updated \
        versioncreated updated_at modified_at modified_gmt modified date_modified last_modified \
        last_updated_date article:modified_time updated_parsed",
    ),
    (
        Slot::Fetched,
        "date_download fetch_date fetch_timestamp fetched_at WARC-Date filedate \
        article_fetched_at crawled crawled_at crawl_date scraped_at crawl_time \
        seendate crawlTimeMsec",
    ),
    (
        Slot::Author,
        "author authors authorsList byline creator dc:creator article_author \
        autor autores autoren auteur auteurs autore autori \
        credits author_name news_author post_author article_authors writer journalist by",
    ),
    (
        Slot::Language,
        "language lang inLanguage full_language meta_lang idioma langue sprache lingua",
    ),
    (
        Slot::Site,
        "source_domain canonical_domain domain hostname sitename siteName meta_site_name publisher \
        source_name site source_hostname og_site_name publication publisher_name outlet newspaper news_source \
        source_title medio éditeur editeur quelle fuente fonte źródło kaynak",
    ),
    (
        Slot::Tags,
        "tags categories category keywords topics channels section \
        article_tags meta_keywords article_section section_name \
        etiquetas sección seccion rubrique ressort schlagworte sezione",
    ),
    (
        Slot::Summary,
        "description excerpt summary teaser meta_description standfirst abstract lead lead_paragraph \
        trail_text og_description \
        resumen resumo chapô chapo vorspann sommario",
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
        after attributes doc news newsitem message",
    ),
    (
        Slot::Articles,
        "articles items results entries hits documents",
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
        "metadata meta yoast_head_json opengraph _embedded thread request",
    ),
    (Slot::Graph, "@graph"),
    (Slot::Node, "@id @type"),
];

/// Longest name without its separators.
const LONGEST: usize = 24;

/// The slot of a member's name and its rank in it; smaller is preferred.
pub fn slot(name: &str) -> Option<(Slot, usize)> {
    let mut buffer = [0u8; LONGEST];
    let mut length = 0;
    for byte in letters(name) {
        *buffer.get_mut(length)? = byte;
        length += 1;
    }
    let folded = &buffer[..length];
    TABLE
        .binary_search_by(|(known, ..)| (**known).cmp(folded))
        .ok()
        .map(|at| (TABLE[at].1, TABLE[at].2))
}

/// [`ALIASES`] by folded name.
static TABLE: LazyLock<Vec<(Vec<u8>, Slot, usize)>> = LazyLock::new(|| {
    let mut table: Vec<_> = ALIASES
        .iter()
        .flat_map(|(slot, names)| {
            let names = names.split_ascii_whitespace().enumerate();
            names.map(|(rank, name)| (letters(name).collect(), *slot, rank))
        })
        .collect();
    table.sort();
    table.dedup_by(|later, kept| later.0 == kept.0);
    table
});

fn letters(name: &str) -> impl Iterator<Item = u8> + '_ {
    name.bytes()
        .filter(|b| !matches!(b, b'_' | b'-' | b':'))
        .map(|b| b.to_ascii_lowercase())
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
    }

    #[test]
    fn every_name_leads_to_its_slot() {
        for (wanted, names) in ALIASES {
            for name in names.split_ascii_whitespace() {
                let (found, _) = slot(name).unwrap_or_else(|| panic!("{name} is too long"));
                assert_eq!(found, *wanted, "{name} is listed twice");
            }
        }
    }
}
