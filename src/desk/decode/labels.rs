//! Names of fields as people and programs write them before a colon above a text.

/// What stands behind a label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Label {
    /// The headline.
    Headline,
    /// Who wrote it.
    Author,
    /// When it was published.
    Published,
    /// When it was changed.
    Modified,
    /// Its address.
    Url,
    /// Who published it.
    Site,
    /// Its language.
    Language,
    /// Its topics.
    Tags,
    /// What it is about.
    Summary,
    /// The text itself.
    Body,
    /// Something that no field takes.
    Other,
}

/// Which labels count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Naming {
    /// All.
    Any,
    /// Those that databases write below a text.
    Below,
}

/// Labels, in lower case; between semicolons.
const LABELS: &[(Label, &str)] = &[
    (
        Label::Headline,
        "title;headline;subject;article title;page title;titel;überschrift;schlagzeile;betreff;titre;objet;\
        título;titulo;titular;asunto;titolo;oggetto;assunto;onderwerp;tytuł;temat;judul;başlık;konu;\
        заголовок;тема;标题;標題;主题;タイトル;件名;제목;العنوان",
    ),
    (
        Label::Author,
        "author;authors;author(s);byline;by;written by;creator;writer;journalist;autor;autorin;autoren;\
        verfasser;auteur;auteurs;autora;autores;autore;autori;penulis;yazar;автор;авторы;作者;記者;记者;\
        著者;기자;الكاتب",
    ),
    (
        Label::Published,
        "date;published;publication date;date published;published on;published at;published time;pubdate;\
        publish date;published date;posted;posted on;posted at;created;datum;veröffentlicht;\
        veröffentlicht am;veröffentlichungsdatum;date de publication;publié le;fecha;publicado;\
        fecha de publicación;data;pubblicato;pubblicato il;data di pubblicazione;data de publicação;\
        publicado em;gepubliceerd;data publikacji;tanggal;tarih;дата;дата публикации;日期;时间;時間;发布时间;\
        發布時間;日付;公開日;날짜;التاريخ",
    ),
    (
        Label::Modified,
        "updated;last updated;modified;last modified;lastmod;aktualisiert;mis à jour;actualizado;aggiornato",
    ),
    (
        Label::Url,
        "url;link;source url;url source;permalink;canonical;original url;article url;web address;address;\
        lien;enlace;网址;链接;連結;ссылка;リンク",
    ),
    (
        Label::Site,
        "source;publication;publisher;newspaper;site;website;outlet;publication title;quelle;zeitung;fuente;\
        fonte;bron;źródło;источник;来源;來源;出典;kaynak;sumber;출처;المصدر",
    ),
    (
        Label::Language,
        "language;lang;sprache;langue;idioma;lingua;taal;язык;语言",
    ),
    (
        Label::Tags,
        "tags;keywords;category;categories;topics;topic;schlagworte;schlagwörter;kategorie;kategorien;\
        mots-clés;catégorie;etiquetas;categoría;categoria;tag;trefwoorden;теги;标签",
    ),
    (
        Label::Summary,
        "description;summary;excerpt;abstract;teaser;deck;subtitle;sub-headline;subheadline;standfirst;\
        zusammenfassung;beschreibung;untertitel;chapô;résumé;resumen;sommario;resumo;samenvatting;摘要",
    ),
    (
        Label::Body,
        "text;body;content;full text;article;article text;markdown content;fulltext;volltext;inhalt;texte;\
        texto;testo;contenido;contenu;contenuto;conteúdo;tekst;inhoud;текст;正文;本文;내용",
    ),
    (
        Label::Other,
        "id;guid;article id;document id;accession number;from;to;cc;bcc;reply-to;sender;content-type;\
        content-transfer-encoding;content-disposition;mime-version;received;return-path;delivered-to;\
        message-id;in-reply-to;references;user-agent;importance;list-unsubscribe;an;von;layout;slug;draft;image;thumbnail;\
        length;word count;words;wordcount;dateline;section;edition;page;pages;graphic;type;document type;\
        copyright;status;load-date;publication-type;publication type;journal-code;journal code;notes;\
        classification;industry;geographic;person;company;organization;ticker;correction-date;issn;isbn;\
        volume;issue;place of publication;country of publication;proquest document id;document url;\
        last updated on;database;crawl date;fetched;scraped;retrieved;downloaded;domain;license;rights;\
        genre;price;seiten;verlag;country;city;region;location;rubrik;ressort;rubrique;sección;sezione;seção",
    ),
];

/// Labels that databases write below a text, in lower case.
const BELOW: &[&str] = &[
    "load-date",
    "language",
    "publication-type",
    "publication type",
    "subject",
    "graphic",
    "journal-code",
    "journal code",
    "notes",
    "classification",
    "industry",
    "geographic",
    "person",
    "company",
    "organization",
    "ticker",
    "correction-date",
    "document-type",
    "section",
    "type",
    "copyright",
    "publication title",
    "publication date",
    "publication year",
    "publisher",
    "place of publication",
    "country of publication",
    "issn",
    "source type",
    "language of publication",
    "document type",
    "proquest document id",
    "document url",
    "last updated",
    "database",
    "location",
    "people",
    "company / organization",
    "title",
    "pages",
    "section of publication",
];

/// What a label names; `None` where it is none.
pub fn label(name: &str, naming: Naming) -> Option<Label> {
    let lower = name.to_lowercase();
    if naming == Naming::Below {
        return BELOW.contains(&lower.as_str()).then_some(Label::Other);
    }
    LABELS
        .iter()
        .find(|(_, names)| names.split(';').any(|known| known == lower))
        .map(|(label, _)| *label)
}
