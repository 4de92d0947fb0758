//! Phrases that name a source, by language.

/// What must follow a phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Needs {
    /// A medium or an agency.
    Medium,
    /// A name, of whatever kind.
    Name,
    /// A name, or a role or group (`officials`).
    Anyone,
    /// A place where people post.
    Platform,
}

/// A phrase.
pub struct Cue {
    /// Code of the rule.
    pub rule: &'static str,
    /// Language.
    pub language: &'static str,
    /// What must follow.
    pub needs: Needs,
    /// The phrases, lower case, tokens separated by blanks; phrases separated by `|`.
    pub phrases: &'static str,
}

const fn cue(
    rule: &'static str,
    language: &'static str,
    needs: Needs,
    phrases: &'static str,
) -> Cue {
    Cue {
        rule,
        language,
        needs,
        phrases,
    }
}

/// The rule of data and studies, which are cited only where they show something.
pub const SHOWN_BY: &str = "source.shown_by";

/// Verbs behind data and studies that are cited.
pub const SHOWS: &[&str] = &[
    "estimated",
    "estimates",
    "found",
    "finds",
    "indicate",
    "indicated",
    "indicates",
    "show",
    "showed",
    "showing",
    "shown",
    "shows",
    "suggest",
    "suggested",
    "suggests",
];

/// All phrases. The longest that fits wins.
pub const CUES: &[Cue] = &[
    cue(
        "source.reported_by",
        "en",
        Needs::Name,
        "as reported by|as first reported by|as previously reported by|as noted by|as quoted by|\
         as cited by",
    ),
    cue(
        "source.reported_by",
        "en",
        Needs::Medium,
        "reported by|first reported by|published by|published in|published on|obtained by|seen by|\
         reviewed by|viewed by|quoted by|cited by|broadcast by|aired by|aired on|report by|report in|\
         report from|reports by|reports in|article in|article by|story in|column in|op-ed in|\
         op - ed in|op - ed for|piece in|essay in|editorial in|wrote in|writing in|writes in|\
         conducted by|compiled by|as part of a report by",
    ),
    cue("source.according_to", "en", Needs::Anyone, "according to"),
    cue(
        "source.according_to",
        "en",
        Needs::Name,
        "according to data from|according to data by|according to data compiled by|according to data provided by|\
         according to figures from|according to figures by|according to numbers from|according to statistics from|\
         according to estimates by|according to estimates from|according to an estimate by|\
         according to a report by|according to a report from|according to a study by|according to a survey by|\
         according to a survey of|according to a poll by|according to an analysis by|according to research by|\
         according to research from|according to a statement by|according to a statement from",
    ),
    cue(
        SHOWN_BY,
        "en",
        Needs::Name,
        "data from|data by|data compiled by|data released by|data published by|figures from|figures by|\
         figures released by|figures published by|numbers from|statistics from|estimates from|survey by|poll by|\
         study by|research by|analysis by|survey from|study from|research from",
    ),
    cue(
        "source.told",
        "en",
        Needs::Medium,
        "told|tells|telling|confirmed to|said to|confided to|revealed to|spoke to|spoke with|\
         speaking to|speaking with|talking to|talked to|statement to|statement sent to|\
         statement given to|statement provided to|comments to|remarks to|email to|e-mail to|\
         e - mail to|interview with|interview for|interview to|interview on|interviewed by|\
         interviewed on|interview published in|appeared on|appearing on|appearance on|said on|\
         asked by|informed",
    ),
    cue(
        "source.posted_on",
        "en",
        Needs::Platform,
        "post on|posts on|posted on|posted to|post to|wrote on|writes on|writing on|posting on|\
         message on|messages on|statement on|video on|said on|announced on|shared on|published on|\
         thread on|account on|page on|live on|took to|taking to",
    ),
    cue("source.citing", "en", Needs::Name, "citing"),
    cue(
        "source.according_to",
        "de",
        Needs::Anyone,
        "laut|nach angaben von|nach angaben der|\
         nach angaben des|nach informationen der|nach informationen des|nach informationen von|\
         nach einem bericht der|nach einem bericht des|nach einem bericht von",
    ),
    cue(
        "source.told",
        "de",
        Needs::Medium,
        "gegenüber|gegenüber der|gegenüber dem|sagte der|sagte dem|er der|sie der|er dem|sie dem|sprecher der|sprecherin der|sagten der|sagte|interview mit der|\
         interview mit dem|interview der|gespräch mit der|gespräch mit dem|im|in der|erklärte der|\
         bestätigte der|bestätigte dem|teilte der",
    ),
    cue(
        "source.reported_by",
        "de",
        Needs::Medium,
        "wie|wie die|wie der|wie das|berichtet|berichtete|berichten|berichteten|meldet|meldete|\
         bericht der|bericht des|berichts der|berichten der|zitiert die",
    ),
    cue(
        "source.posted_on",
        "de",
        Needs::Platform,
        "auf|schrieb auf|schreibt auf|beitrag auf|post auf",
    ),
    cue(
        "source.according_to",
        "fr",
        Needs::Anyone,
        "selon|d' après|d’ après",
    ),
    cue(
        "source.told",
        "fr",
        Needs::Medium,
        "déclaré à|indiqué à|expliqué à|confié à|affirmé à|assuré à|précisé à|raconté à|dit à|\
         annoncé à|auprès de|auprès du|interview à|interview au|entretien à|entretien au|sur|dans|\
         au micro de|interrogé par|interrogée par|au",
    ),
    cue(
        "source.reported_by",
        "fr",
        Needs::Medium,
        "rapporte|rapporté par|rapportent|révèle|révélé par|cité par|citée par|relaie|relayé par",
    ),
    cue(
        "source.posted_on",
        "fr",
        Needs::Platform,
        "sur|message sur|posté sur|publié sur",
    ),
    cue(
        "source.according_to",
        "es",
        Needs::Anyone,
        "según|de acuerdo con|de acuerdo a",
    ),
    cue(
        "source.told",
        "es",
        Needs::Medium,
        "a|al|declaraciones a|declaró a|dijo a|entrevista con|entrevista a|entrevista en|en",
    ),
    cue(
        "source.reported_by",
        "es",
        Needs::Medium,
        "informó|informa|publica|publicó|recoge|adelantó|\
         citado por|publicado por",
    ),
    cue(
        "source.posted_on",
        "es",
        Needs::Platform,
        "en|en su cuenta de",
    ),
    cue(
        "source.according_to",
        "it",
        Needs::Anyone,
        "secondo|stando a|a detta di|a dire di",
    ),
    cue(
        "source.told",
        "it",
        Needs::Medium,
        "a|al|alla|all'|all’|ai microfoni di|intervista a|intervista al|intervista alla|su|sul|sulla",
    ),
    cue(
        "source.reported_by",
        "it",
        Needs::Medium,
        "riferisce|riporta|scrive|rivela|citato da|riportato da",
    ),
    cue("source.posted_on", "it", Needs::Platform, "su"),
    cue(
        "source.according_to",
        "pt",
        Needs::Anyone,
        "segundo|de acordo com|conforme",
    ),
    cue(
        "source.told",
        "pt",
        Needs::Medium,
        "à|ao|a|entrevista à|entrevista ao|entrevista a|em entrevista à|em entrevista ao",
    ),
    cue(
        "source.reported_by",
        "pt",
        Needs::Medium,
        "informou|noticiou|publicou|revelou|divulgou",
    ),
    cue("source.posted_on", "pt", Needs::Platform, "no|em"),
    cue("source.according_to", "nl", Needs::Anyone, "volgens"),
    cue("source.told", "nl", Needs::Medium, "tegen|tegenover|bij|in"),
    cue(
        "source.reported_by",
        "nl",
        Needs::Medium,
        "meldt|meldde|schrijft|schreef|bericht|aldus",
    ),
    cue("source.posted_on", "nl", Needs::Platform, "op"),
];

/// Verbs after a medium's name: `Reuters reported`.
pub const REPORTS: &str = "reported reports reporting report revealed reveals wrote writes noted notes \
published publishes obtained found berichtet berichtete berichten berichteten meldet meldete schreibt \
schrieb rapporte rapportait révèle révélait écrit informó informa publicó publica reveló riferisce \
riporta scrive rivela informou noticiou publicou revelou meldt meldde schrijft schreef zufolge \
contributed";

/// Words between a phrase and a medium's name.
pub const BETWEEN: &str = "the a an news agency newspaper broadcaster channel network outlet website \
site magazine wire service state state-run local state-owned weekly daily station der die das dem den \
nachrichtenagentur zeitung sender magazin zeitungen portal la le les l' l’ el los il lo agence agencia \
agenzia agência de presse quotidien journal chaîne diario periódico cadena quotidiano o jornal emissora \
het een krant persbureau omroep nieuwsagentschap at from presseagentur deutschen";

/// Last words of names that are media's whatever comes before.
pub const MEDIA_WORDS: &str = "Times Post News Herald Tribune Journal Gazette Chronicle Courier \
Observer Telegraph Globe Press Zeitung Magazine Radio TV Television Dispatch Register Examiner \
Sentinel Inquirer Bugle Nachrichten Rundschau Anzeiger Kurier Blatt Allgemeine Presse Newspaper \
Broadcasting Podcast";

/// Nouns that can be cited without a name, besides roles; all languages.
pub const SOURCE_NOUNS: &str = "study studies report reports data survey surveys poll polls figures \
statistics analysis document documents filing filings lawsuit complaint indictment affidavit research \
estimate estimates records court website release statement statements transcript account accounts \
memo email emails letter book article paper papers media news review audit findings forecast census \
index model models insiders locals activists lawyers doctors ministry spokesperson prosecutors \
investigators witnesses residents friends relatives family families neighbors neighbours people \
persons those media reports rules law laws officials authorities sources experts analysts police \
étude études rapport rapports sondage données autorités police sources médias presse experts parquet \
enquête chiffres estudio informe encuesta datos autoridades policía fuentes medios expertos fiscalía \
investigación estudo relatório pesquisa dados polícia fontes mídia especialistas investigação studio \
rapporto sondaggio dati autorità polizia fonti media esperti procura indagine ricerca onderzoek \
rapport cijfers politie bronnen media experts justitie gegevens";
