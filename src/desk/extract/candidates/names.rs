//! Which names of meta tags, microdata properties and classes mean which field.

use super::super::html::element;
use super::Field;

/// Names of `meta` tags in lower case, sorted.
pub const METAS: &[(&str, Field)] = &[
    ("apple-mobile-web-app-title", Field::Site),
    ("application-name", Field::Site),
    ("apub:time", Field::Published),
    ("article.created", Field::Published),
    ("article.published", Field::Published),
    ("article.updated", Field::Modified),
    ("article:author", Field::Author),
    ("article:author_name", Field::Author),
    ("article:content_tier", Field::Free),
    ("article:modified", Field::Modified),
    ("article:modified_time", Field::Modified),
    ("article:published", Field::Published),
    ("article:published_time", Field::Published),
    ("article:publisher", Field::Site),
    ("article:section", Field::Section),
    ("article:tag", Field::Keyword),
    ("article_author", Field::Author),
    ("article_date_original", Field::Published),
    ("author", Field::Author),
    ("authors", Field::Author),
    ("bt:moddate", Field::Modified),
    ("bt:pubdate", Field::Published),
    ("byl", Field::Author),
    ("category", Field::Section),
    ("citation_author", Field::Author),
    ("citation_date", Field::Published),
    ("citation_publication_date", Field::Published),
    ("citation_title", Field::Headline),
    ("content-language", Field::Language),
    ("contentsource", Field::Origin),
    ("copyright", Field::Copyright),
    ("created", Field::Published),
    ("creation_date", Field::Published),
    ("creator", Field::Author),
    ("cxenseparse:author", Field::Author),
    ("cxenseparse:recs:publishtime", Field::Published),
    ("date", Field::Published),
    ("date.available", Field::Published),
    ("date.created", Field::Published),
    ("date.issued", Field::Published),
    ("date.modified", Field::Modified),
    ("date.updated", Field::Modified),
    ("date_published", Field::Published),
    ("datecreated", Field::Published),
    ("datemodified", Field::Modified),
    ("datepublished", Field::Published),
    ("dc.contributor", Field::Author),
    ("dc.created", Field::Published),
    ("dc.creator", Field::Author),
    ("dc.date", Field::Published),
    ("dc.date.created", Field::Published),
    ("dc.date.issued", Field::Published),
    ("dc.date.modified", Field::Modified),
    ("dc.date.published", Field::Published),
    ("dc.description", Field::Description),
    ("dc.language", Field::Language),
    ("dc.publisher", Field::Site),
    ("dc.rights", Field::Copyright),
    ("dc.subject", Field::Keyword),
    ("dc.title", Field::Headline),
    ("dc:author", Field::Author),
    ("dc:created", Field::Published),
    ("dc:creator", Field::Author),
    ("dc:date", Field::Published),
    ("dc:date.created", Field::Published),
    ("dc:title", Field::Headline),
    ("dcsext.articlefirstpublished", Field::Published),
    ("dcterms.available", Field::Published),
    ("dcterms.created", Field::Published),
    ("dcterms.creator", Field::Author),
    ("dcterms.date", Field::Published),
    ("dcterms.issued", Field::Published),
    ("dcterms.modified", Field::Modified),
    ("dcterms.title", Field::Headline),
    ("dcterms:created", Field::Published),
    ("description", Field::Description),
    ("displaydate", Field::Published),
    ("dnt:author", Field::Author),
    ("doc_date", Field::Published),
    ("eomportal-lastupdate", Field::Modified),
    ("fb:site_name", Field::Site),
    ("firstcreate", Field::Published),
    ("headline", Field::Headline),
    ("iso-8601-publish-date", Field::Published),
    ("keywords", Field::Keyword),
    ("language", Field::Language),
    ("last-modified", Field::Modified),
    ("last-update", Field::Modified),
    ("last_modified", Field::Modified),
    ("lastmod", Field::Modified),
    ("lastmodified", Field::Modified),
    ("lastupdate", Field::Modified),
    ("news_keywords", Field::Keyword),
    ("og:article:author", Field::Author),
    ("og:article:modified_time", Field::Modified),
    ("og:article:published_time", Field::Published),
    ("og:article:section", Field::Section),
    ("og:article:time", Field::Published),
    ("og:description", Field::Description),
    ("og:image", Field::Image),
    ("og:image:secure_url", Field::Image),
    ("og:image:url", Field::Image),
    ("og:locale", Field::Language),
    ("og:modified_time", Field::Modified),
    ("og:pubdate", Field::Published),
    ("og:publish_date", Field::Published),
    ("og:published_time", Field::Published),
    ("og:release_date", Field::Published),
    ("og:site_name", Field::Site),
    ("og:title", Field::Headline),
    ("og:type", Field::Type),
    ("og:updated_time", Field::Modified),
    ("og:url", Field::Url),
    ("originalpublicationdate", Field::Published),
    ("page.author", Field::Author),
    ("page.date", Field::Published),
    ("parsely-author", Field::Author),
    ("parsely-image-url", Field::Image),
    ("parsely-link", Field::Url),
    ("parsely-pub-date", Field::Published),
    ("parsely-section", Field::Section),
    ("parsely-tags", Field::Keyword),
    ("parsely-title", Field::Headline),
    ("parsely-type", Field::Type),
    ("pdate", Field::Published),
    ("prism.creationdate", Field::Published),
    ("prism.publicationdate", Field::Published),
    ("pub_date", Field::Published),
    ("pubdate", Field::Published),
    ("publicationdate", Field::Published),
    ("publish-date", Field::Published),
    ("publish_date", Field::Published),
    ("publish_time", Field::Published),
    ("publishdate", Field::Published),
    ("published", Field::Published),
    ("published-date", Field::Published),
    ("published_date", Field::Published),
    ("published_time", Field::Published),
    ("published_time_telegram", Field::Published),
    ("publisher", Field::Site),
    ("publishtime", Field::Published),
    ("release_date", Field::Published),
    ("revised", Field::Modified),
    ("rights", Field::Copyright),
    ("sailthru.author", Field::Author),
    ("sailthru.date", Field::Published),
    ("sailthru.description", Field::Description),
    ("sailthru.image.full", Field::Image),
    ("sailthru.tags", Field::Keyword),
    ("sailthru.title", Field::Headline),
    ("section", Field::Section),
    ("shareaholic:article_author_name", Field::Author),
    ("shareaholic:article_published_time", Field::Published),
    ("shareaholic:site_name", Field::Site),
    ("source", Field::Origin),
    ("thumbnail", Field::Image),
    ("timestamp", Field::Published),
    ("title", Field::Headline),
    ("twitter:creator", Field::Author),
    ("twitter:description", Field::Description),
    ("twitter:image", Field::Image),
    ("twitter:image:src", Field::Image),
    ("twitter:site", Field::Site),
    ("twitter:title", Field::Headline),
    ("twitter:url", Field::Url),
    ("updated", Field::Modified),
    ("updated_time", Field::Modified),
    ("vr:author", Field::Author),
    ("vr:published_time", Field::Published),
    ("vr:type", Field::Type),
];

/// Dates of publication and change under names that are not in the table: `w-published-date`,
/// `vr:published-time`, `mediator_published_time`, `last_updated_date`. The name is in lower case.
pub fn dated(name: &str) -> Option<Field> {
    if name.len() > 60
        || !["date", "time", "_at"]
            .iter()
            .any(|word| name.contains(word))
        || ["unpubl", "expir", "event", "valid"]
            .iter()
            .any(|word| name.contains(word))
    {
        return None;
    }
    let says = |words: &[&str]| words.iter().any(|word| name.contains(word));
    if says(&["modif", "updat", "last"]) {
        Some(Field::Modified)
    } else if says(&["publi", "pubdate", "pub-date", "date-pub", "pub_date"]) {
        Some(Field::Published)
    } else {
        None
    }
}

/// Microdata and RDFa properties.
pub const ITEMPROPS: &[(&str, Field)] = &[
    ("headline", Field::Headline),
    ("alternativeHeadline", Field::Headline),
    ("author", Field::Author),
    ("creator", Field::Author),
    ("datePublished", Field::Published),
    ("dateCreated", Field::Date),
    ("dateModified", Field::Modified),
    ("dateUpdate", Field::Modified),
    ("dateUpdated", Field::Modified),
    ("description", Field::Description),
    ("articleSection", Field::Section),
    ("keywords", Field::Keyword),
    ("publisher", Field::Site),
    ("copyrightHolder", Field::Copyright),
    ("image", Field::Image),
    ("inLanguage", Field::Language),
    ("isAccessibleForFree", Field::Free),
    ("mainEntityOfPage", Field::Url),
    ("recipeIngredient", Field::Recipe),
];

/// What `twitter:label1` holds where `twitter:data1` holds the author; lower case.
const AUTHOR_LABELS: &[&str] = &[
    "author",
    "auteur",
    "autor",
    "autore",
    "ditulis oleh",
    "escrito por",
    "geschreven door",
    "geschrieben von",
    "napisane przez",
    "oleh",
    "scritto da",
    "skrevet af",
    "skrevet av",
    "skriven av",
    "verfasst von",
    "written by",
    "yazan",
    "écrit par",
    "автор",
    "написано автором",
    "كُتب بواسطة",
    "作者",
    "執筆者",
    "글쓴이",
];

/// Whether a label says that an author follows it.
pub fn says_author(label: &str) -> bool {
    let label = label.trim().trim_end_matches(':').to_lowercase();
    AUTHOR_LABELS.contains(&label.as_str())
}

/// What a class or id says about an element's text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Said {
    /// Field.
    pub field: Field,
    /// As in [`Candidate::from`](super::Candidate::from).
    pub from: &'static str,
}

/// What the pieces of class and id name: `article__byline`, `author-name`, `entry-date published`.
#[derive(Debug, Clone, Copy, Default)]
pub struct Named(u16);

const BYLINE: u16 = 1;
const AUTHOR: u16 = 2;
const DATE: u16 = 4;
const PUBLISHED: u16 = 8;
const MODIFIED: u16 = 16;
const TITLE: u16 = 32;
const HEADLINE: u16 = 64;
const ARTICLE: u16 = 128;
const OTHER: u16 = 256;
const BY: u16 = 512;
const WRITTEN: u16 = 1024;

impl Named {
    /// Reads a piece, see [`element::pieces`].
    pub fn add(&mut self, piece: &[u8]) {
        self.0 |= match piece {
            b"byline" | b"bylines" | b"credit-line" => BYLINE,
            b"author" | b"authors" | b"autor" | b"autoren" | b"auteur" | b"autore" | b"autores"
            | b"redakteur" | b"verfasser" | b"writer" | b"reporter" | b"journalist"
            | b"contributor" | b"contributors" | b"authorname" | b"yazar" | b"penulis"
            | b"firma" | b"vcard" | b"signature" | b"assinatura" | b"firmante" | b"authorline"
            | b"columnist" | b"columnista" | b"colunista" | b"periodista" | b"redactor"
            | b"redacteur" | b"journaliste" | b"giornalista" | b"muhabir" => AUTHOR,
            b"by" => BY,
            b"written" | b"submitted" | b"line" => WRITTEN,
            b"date" | b"datetime" | b"datum" | b"fecha" | b"timestamp" | b"time" | b"dateline"
            | b"posted" | b"day" | b"tarih" | b"tanggal" | b"postdate" | b"articledate" => DATE,
            b"published" | b"pubdate" | b"publish" | b"publication" | b"publishdate"
            | b"created" | b"datepublished" | b"pubtime" => PUBLISHED,
            b"updated" | b"modified" | b"lastmod" | b"update" | b"datemodified" => MODIFIED,
            b"title" => TITLE,
            b"headline" => HEADLINE,
            b"article" | b"entry" | b"post" | b"story" | b"news" => ARTICLE,
            b"avatar" | b"comment" | b"comments" | b"image" | b"photo" | b"social" | b"related"
            | b"share" | b"bio" => OTHER,
            _ => 0,
        };
    }

    /// What they say about the element's text.
    pub fn said(self) -> Option<Said> {
        let has = |flag: u16| self.0 & flag != 0;
        if has(OTHER) {
            return None;
        }
        let (field, from) = if has(BYLINE) {
            (Field::Author, "class byline")
        } else if has(AUTHOR) || has(BY) && (has(DATE) || has(PUBLISHED) || has(WRITTEN)) {
            // `posted-by`, `published-by`, `by-line`.
            (Field::Author, "class author")
        } else if has(PUBLISHED) {
            (Field::Published, "class published")
        } else if has(MODIFIED) {
            (Field::Modified, "class modified")
        } else if has(DATE) {
            (Field::Date, "class date")
        } else if has(HEADLINE) {
            (Field::Headline, "class headline")
        } else if has(TITLE) && has(ARTICLE) {
            (Field::Headline, "class title")
        } else {
            return None;
        };
        Some(Said { field, from })
    }
}

/// What a class, or what stands for one, says.
pub fn said_by_class(class: &str) -> Option<Said> {
    let mut named = Named::default();
    for token in element::tokens(class) {
        element::pieces(token, |piece| named.add(piece));
    }
    named.said()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted() {
        assert!(METAS.is_sorted_by(|a, b| a.0 < b.0));
    }

    #[test]
    fn names_of_dates_are_understood() {
        for (name, want) in [
            ("w-published-date", Some(Field::Published)),
            ("vr:published-time", Some(Field::Published)),
            ("last_updated_date", Some(Field::Modified)),
            ("article:last-modified-time", Some(Field::Modified)),
            ("publisher", None),
            ("date-unpublished", None),
            ("event-update-time", None),
        ] {
            assert_eq!(dated(name), want, "{name}");
        }
    }

    #[test]
    fn classes_say_what_an_element_holds() {
        let from = |class| said_by_class(class).map(|said| said.from);
        assert_eq!(from("article__byline"), Some("class byline"));
        assert_eq!(from("AuthorName big"), Some("class author"));
        assert_eq!(from("entry-date updated"), Some("class modified"));
        assert_eq!(from("post-title"), Some("class title"));
        assert_eq!(from("author-avatar"), None);
        assert_eq!(from("posted-by"), Some("class author"));
        assert_eq!(from("by-line"), Some("class author"));
        assert_eq!(from("powered-by"), None);
        assert_eq!(from("materia-assinatura"), Some("class author"));
        assert_eq!(from("title"), None);
    }
}
