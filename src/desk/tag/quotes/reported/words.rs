//! Words of reported speech without marks, in other languages than English. Our own lists.

/// German verbs that the list for words between marks lacks: at the end of a clause with `wie`, or of reminding.
pub const FINAL: &[&str] = &[
    "mitteilte",
    "mitteilten",
    "mitteilt",
    "mitteilen",
    "bekanntgab",
    "bekanntgaben",
    "hinzufügte",
    "ankündigte",
    "ankündigten",
    "einräumte",
    "äußern",
    "äußerten",
    "erinnert",
    "erinnerte",
    "erinnerten",
    "verweist",
    "verwies",
    "verwiesen",
    "behaupteten",
    "versicherten",
    "verkündeten",
    "räumten",
    "mahnten",
    "klagten",
    "beklagten",
    "vermuteten",
    "prognostizierten",
    "erläuterten",
    "bekräftigten",
];

/// Listed as verbs of speech beside marks; before a clause they say what is known, found or shown, or are
/// infinitives.
pub const SILENT: &[&str] = &[
    "weiß",
    "heißt",
    "hieß",
    "findet",
    "fand",
    "sagen",
    "erklären",
    "sprechen",
    "ruft",
    "rief",
    "dire",
    "parle",
    "parlé",
    "parlait",
    "nota",
    "parla",
    "parlano",
    "parlava",
    "habla",
    "habló",
    "hablaba",
    "fala",
    "laat",
    "liet",
    "legt",
    "legde",
    "noemt",
    "noemde",
    "stelde",
    "zeggen",
    "conta",
    "celebra",
    "celebró",
    "vraagt",
    "vroeg",
    "fragt",
    "fragte",
    "demande",
    "demandé",
];

/// Verbs of speech that are nouns as well.
pub const NOUNS: &[&str] = &[
    "denuncia", "nota", "cuenta", "conta", "replica", "accusa", "annonce", "note", "juge",
    "analyse", "promesse", "critica", "alerta", "exige", "pide",
];

/// German and Dutch participles, which report only with an auxiliary.
pub const PARTICIPLES: &[&str] = &[
    "gesagt",
    "gemeint",
    "geschrieben",
    "gefordert",
    "gewarnt",
    "geantwortet",
    "gefragt",
    "geäußert",
    "gemahnt",
    "gezegd",
    "geschreven",
    "gesteld",
    "gemeld",
    "gewaarschuwd",
    "geantwoord",
    "gevraagd",
    "verteld",
    "verklaard",
];

/// Two words of speech that are none alone: language, the first, the second.
pub const TWO: &[(&str, &[&str], &str)] = &[
    ("fr", &["fait", "faire"], "savoir"),
    ("es", &["hizo", "hecho", "hace"], "saber"),
    ("es", &["dejó", "deja", "dejado"], "claro"),
    ("it", &["fatto", "fa"], "sapere"),
    ("pt", &["deixou", "deixa"], "claro"),
    ("nl", &["laat", "liet", "laten"], "weten"),
    ("de", &["darauf"], "hin"),
    ("de", &["davon"], "aus"),
    ("de", &["dafür"], "aus"),
    ("de", &["dazu"], "auf"),
];

/// German verbs whose other words stand at the end of the clause: `geht … davon aus`, `rief … dazu auf`.
pub const FIRST: &[&str] = &[
    "geht",
    "ging",
    "gehen",
    "gingen",
    "weist",
    "wies",
    "weisen",
    "wiesen",
    "spricht",
    "sprach",
    "sprechen",
    "sprachen",
    "ruft",
    "rief",
    "rufen",
    "riefen",
    "fordert",
    "forderte",
    "forderten",
];

/// Subjects that are everybody or nobody.
pub const EVERYBODY: &[&str] = &[
    "man", "on", "men", "das", "dies", "es", "ce", "ça", "cela", "ceci", "eso", "esto", "ello",
    "ciò", "questo", "isso", "isto", "dit", "dat", "wer", "jeder", "jemand", "niemand", "nadie",
    "personne", "nessuno", "ninguém", "wir", "ich", "du", "ihr",
];

/// What makes `que` no beginning of a report: `lo que dijo`, `plus que`.
pub const NO_REPORT: &[&str] = &[
    "lo", "ce", "ciò", "quello", "más", "plus", "mais", "moins", "menos", "più", "meno", "tan",
    "così", "aussi", "autant", "tanto", "si", "parce", "pour", "para", "ya", "puis", "afin",
    "bien", "alors", "dopo", "prima", "sempre", "siempre", "sinon", "antes", "después", "depois",
    "mientras", "mejor", "mieux", "el", "la", "los", "las", "o", "a", "os", "as", "avant", "sans",
    "sin", "sem", "tel", "igual", "mismo", "mesmo", "même", "toujours", "dès", "tant", "hasta",
    "até", "desde",
];

/// Ends like a finite verb in future, past or conditional, which nouns and adjectives rarely do.
pub fn ends_finite(language: &str, word: &str) -> bool {
    let ends = |endings: &[&str]| endings.iter().any(|e| word.ends_with(e));
    match language {
        "de" => matches!(
            word,
            "soll"
                | "sollen"
                | "kann"
                | "können"
                | "muss"
                | "müssen"
                | "will"
                | "wollen"
                | "darf"
                | "dürfen"
                | "gibt"
                | "geht"
                | "kommt"
                | "steht"
                | "liegt"
                | "bleibt"
                | "macht"
        ),
        "nl" => matches!(
            word,
            "zal"
                | "zullen"
                | "kan"
                | "kunnen"
                | "moet"
                | "moeten"
                | "wil"
                | "gaat"
                | "komt"
                | "staat"
                | "blijft"
                | "zou"
                | "zouden"
                | "mag"
                | "krijgt"
        ),
        "fr" => {
            ends(&["era", "eront", "ait", "aient", "ent"])
                || matches!(
                    word,
                    "est" | "a" | "va" | "peut" | "doit" | "faut" | "fait" | "reste" | "permet"
                )
        }
        "es" => {
            ends(&[
                "ará", "erá", "irá", "arán", "erán", "irán", "aron", "ieron", "ó", "aba", "ían",
                "ía",
            ]) || matches!(
                word,
                "está"
                    | "están"
                    | "hay"
                    | "tiene"
                    | "tienen"
                    | "puede"
                    | "pueden"
                    | "debe"
                    | "va"
                    | "hace"
                    | "sigue"
            )
        }
        "it" => {
            ends(&["erà", "irà", "eranno", "iranno", "ava", "avano", "ebbe"])
                || matches!(
                    word,
                    "può" | "deve" | "va" | "sta" | "fa" | "serve" | "possono" | "devono" | "resta"
                )
        }
        "pt" => {
            ends(&[
                "ará", "erá", "irá", "arão", "erão", "irão", "ou", "aram", "eram", "iram", "ava",
                "avam",
            ]) || matches!(
                word,
                "está" | "estão" | "há" | "tem" | "pode" | "podem" | "deve" | "vai" | "vão" | "faz"
            )
        }
        _ => false,
    }
}

/// A Romance participle by its end; `dit` and the like are present tenses as well.
pub fn is_participle(language: &str, word: &str) -> bool {
    let ends: &[&str] = match language {
        "fr" => &["é", "nu", "enu"],
        "es" | "pt" => &["ado", "ido", "icho", "ito"],
        "it" => &["ato", "uto", "ito", "etto"],
        _ => return false,
    };
    ends.iter().any(|end| word.ends_with(end))
}
