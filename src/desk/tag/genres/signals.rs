//! What says of a genre: words in the address, the section, the headline, the text.

use super::Code;

/// Where a word stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// A whole segment of the address's path (hyphens within count).
    Path,
    /// The section, a keyword or a removed label above the text, as a whole.
    Section,
    /// The headline's beginning, before `:` or `|` or a dash.
    Label,
    /// Anywhere in the headline.
    Headline,
    /// The first or last paragraphs of the text.
    Text,
    /// A paragraph or removed line that is the words alone, or begins with them and `:`.
    Opens,
    /// Anywhere in a removed note about author or house.
    Note,
}

/// A signal: genre, place, words separated by `|`, lower case.
pub type Signal = (Code, Place, &'static str);

/// All signals. One is enough.
pub const SIGNALS: &[Signal] = &[
    (
        Code::Opinion,
        Place::Path,
        "opinion|opinions|opinion-analysis|commentisfree|comment|commentary|editorial|editorials|op-ed|oped|\
         columns|columnists|letters|voices|meinung|kommentar|kommentare|kolumne|kolumnen|leitartikel|\
         gastbeitrag|tribune|tribunes|debats|editos|chroniques|opinione|opinioni|commenti|editoriali|\
         opiniao|colunas|colunistas|columnas|tribuna|opinie|columns-opinie",
    ),
    (
        Code::Opinion,
        Place::Section,
        "opinion|opinions|comment|commentary|editorial|editorials|op-ed|op-eds|columnists|letters|\
         meinung|kommentar|kommentare|kolumne|leitartikel|gastbeitrag|tribune|tribunes|idées|débats|\
         opinioni|commenti|opinião|opinión|columnas|tribuna|opinie",
    ),
    (
        Code::Opinion,
        Place::Label,
        "opinion|op-ed|editorial|comment|commentary|column|letter|letters|guest view|my view|kommentar|\
         leitartikel|kolumne|meinung|gastbeitrag|tribune|édito|éditorial|chronique|opinión|opinião|\
         columna|coluna|artigo|opinie|column|analysis & opinion",
    ),
    (
        Code::Opinion,
        Place::Note,
        "views expressed|opinions expressed|is a columnist|is an opinion columnist|guest columnist|\
         opinion contributor|is an opinion writer|member of the editorial board|gastautor|\
         las opiniones expresadas|les opinions exprimées",
    ),
    (
        Code::Analysis,
        Place::Path,
        "analysis|analyses|news-analysis|analyse|analysen|analisis|analise|analisi",
    ),
    (
        Code::Analysis,
        Place::Section,
        "analysis|news analysis|analyse|analysen|análisis|análise|analisi",
    ),
    (
        Code::Analysis,
        Place::Label,
        "analysis|news analysis|analyse|análisis|análise|analisi",
    ),
    (
        Code::PressRelease,
        Place::Path,
        "press-release|press-releases|pressreleases|pressrelease|news-releases|news-release|newsroom-releases|\
         pressemitteilung|pressemitteilungen|communique-de-presse|communiques-de-presse|comunicado|\
         comunicados|comunicato-stampa|comunicati-stampa|persbericht|persberichten|prnewswire|businesswire|\
         globenewswire|presseportal",
    ),
    (
        Code::PressRelease,
        Place::Label,
        "press release|news release|media release|pressemitteilung|presseinformation|medienmitteilung|\
         presseaussendung|communiqué de presse|communiqué|nota de prensa|comunicado de prensa|comunicato \
         stampa|comunicado de imprensa|nota de imprensa|persbericht",
    ),
    (
        Code::PressRelease,
        Place::Opens,
        "press release|news release|media contact|media contacts|press contact|press contacts|pressemitteilung|\
         presseinformation|pressemeldung|medienmitteilung|pressekontakt|pressekontakte|medienkontakt|\
         communiqué de presse|contact presse|contacts presse|comunicado de prensa|nota de prensa|contacto de \
         prensa|comunicato stampa|contatti stampa|contatto stampa|comunicado de imprensa|persbericht|\
         perscontact",
    ),
    (
        Code::PressRelease,
        Place::Section,
        "press release|press releases|news release|news releases|for immediate release|for release|\
         media release|zur sofortigen veröffentlichung|pour diffusion immédiate|nota de prensa|pressemitteilung|pressemitteilungen|\
         communiqué de presse|comunicado de prensa|comunicato stampa|persbericht",
    ),
    (
        Code::PressRelease,
        Place::Text,
        "for immediate release|/prnewswire/|(business wire)|(globe newswire)|(globenewswire)|\
         (accesswire)|forward-looking statements within the meaning|this press release contains|\
         safe harbor statement|view source version on businesswire|source: pr newswire|zur sofortigen \
         veröffentlichung",
    ),
    (
        Code::Live,
        Place::Path,
        "live|live-blog|liveblog|live-updates|liveticker|live-news|live-coverage|en-direct|direct|en-vivo|\
         directo|diretta|ao-vivo|newsticker-live",
    ),
    (
        Code::Live,
        Place::Section,
        "live blog|liveblog|live updates|live ticker|liveticker|live-ticker|as it happened|en direct|en vivo",
    ),
    (
        Code::Live,
        Place::Label,
        "live|live updates|live blog|liveblog|live-ticker|liveticker|newsblog|en direct|direct|en vivo|\
         en directo|diretta|ao vivo|as it happened",
    ),
    (
        Code::Live,
        Place::Headline,
        "as it happened|– live|- live|live updates|live blog|liveblog|im liveticker|im newsblog",
    ),
    (
        Code::Obituary,
        Place::Path,
        "obituary|obituaries|obits|nachruf|nachrufe|traueranzeigen|necrologie|necrologies|obituarios|\
         necrologi|obituarios-esquelas",
    ),
    (
        Code::Obituary,
        Place::Section,
        "obituary|obituaries|nachruf|nachrufe|nécrologie|obituarios|necrologi",
    ),
    (
        Code::Obituary,
        Place::Label,
        "obituary|nachruf|nécrologie|obituario",
    ),
    (
        Code::Obituary,
        Place::Headline,
        "dies at|dead at|has died at|dies aged|has died aged|obituary|stirbt mit|est mort à l'âge|muere a los",
    ),
    (
        Code::Obituary,
        Place::Text,
        "is survived by|was survived by|has died at the age of|has died aged|died peacefully at",
    ),
    (
        Code::Interview,
        Place::Path,
        "interview|interviews|entretien|entretiens|entrevista|entrevistas|intervista|interviste",
    ),
    (
        Code::Interview,
        Place::Section,
        "interview|interviews|entretien|entretiens|entrevista|entrevistas|interviste",
    ),
    (
        Code::Interview,
        Place::Label,
        "interview|exclusive interview|im interview|entretien|entrevista|intervista|q&a|q and a",
    ),
    (
        Code::Sponsored,
        Place::Path,
        "sponsored|sponsored-content|advertorial|advertorials|partner-content|paid-content|paidpost|\
         paid-post|brand-studio|brandvoice|brandpost|native|anzeige|publireportage|publirreportaje|\
         contenido-patrocinado|conteudo-patrocinado|branded-content|brandedcontent",
    ),
    (
        Code::Sponsored,
        Place::Section,
        "sponsored|sponsored content|advertorial|partner content|paid content|paid post|branded content|\
         anzeige|advertisement feature|contenu sponsorisé|publirreportaje|contenuto sponsorizzato|publireportage|contenido patrocinado|conteúdo patrocinado|brandvoice",
    ),
    (
        Code::Sponsored,
        Place::Label,
        "sponsored|advertorial|paid content|anzeige|paid post|ad|promoted",
    ),
    (
        Code::Sponsored,
        Place::Text,
        "this is sponsored content|this content is sponsored by|this article is sponsored|paid for and \
         posted by|this is a paid post|in partnership with our sponsor|sponsored post by|contenido \
         patrocinado por|dieser beitrag ist eine anzeige|dieser beitrag ist eine bezahlte anzeige|this content \
         was paid for by|this content is paid for by|this article was paid for by|ce contenu est sponsorisé \
         par|ce contenu a été proposé par|contenuto sponsorizzato da|conteúdo patrocinado por",
    ),
    (
        Code::Review,
        Place::Path,
        "review|reviews|film-reviews|movie-reviews|book-reviews|album-reviews|rezension|rezensionen|critiques",
    ),
    (
        Code::Review,
        Place::Section,
        "review|reviews|film reviews|book reviews|rezension|rezensionen",
    ),
    (
        Code::Review,
        Place::Label,
        "review|film review|movie review|book review|album review|tv review|theatre review|rezension",
    ),
    (
        Code::Horoscope,
        Place::Path,
        "horoscope|horoscopes|horoskop|horoskope|horoscopo|oroscopo",
    ),
    (
        Code::Horoscope,
        Place::Section,
        "horoscope|horoscopes|horoskop|horóscopo|oroscopo",
    ),
    (
        Code::Transcript,
        Place::Path,
        "transcript|transcripts|earnings-call-transcripts",
    ),
    (
        Code::Transcript,
        Place::Label,
        "transcript|full transcript|verbatim|transcription|transkript|wortlaut|im wortlaut|transcripción|\
         trascrizione|transcrição|transcriptie",
    ),
    (
        Code::Transcript,
        Place::Text,
        "this is a transcript of|this is an edited transcript of|voici la transcription|esta es la \
         transcripción|questa è la trascrizione|dies ist die abschrift|dies ist das transkript",
    ),
    (
        Code::Listing,
        Place::Headline,
        "stocks moving in|stocks moving higher|stocks moving lower|biggest stock movers|biggest premarket \
         movers|stock movers:|top gainers and losers|biggest gainers and losers",
    ),
    (
        Code::Transcript,
        Place::Headline,
        "earnings call transcript|full transcript",
    ),
    (
        Code::Polls,
        Place::Label,
        "poll|umfrage|sondage|encuesta|sondaggio|pesquisa",
    ),
];
