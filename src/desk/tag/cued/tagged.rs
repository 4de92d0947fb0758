//! Names by a trained tagger that reads what the rules say as well.
//!
//! The rules are careful and miss half of the names, which are on no list and have no cue beside them.
//! The tagger is that of English ([`names::ner`]), trained on texts of these languages (`training ner
//! --languages`); what a rule marks is a feature, and how far to believe each rule is learned.

use super::lists::GENERIC;
use super::scan::Cue;
use super::words::Words as Language;
use super::{joined, portfolios, sides, widened};
use crate::desk::tag::names::Model as Names;
use crate::desk::tag::names::measures;
use crate::desk::tag::names::ner::{Found, Kind, Tagger};
use crate::desk::tag::names::sheet::Sheet;
use crate::desk::tag::names::words::{FEMALE, GIVEN_ABROAD, MALE, Words};
use crate::desk::tag::token::Token;
use crate::desk::{LoadError, Span};

/// Words inside names, beside those of all languages: `Frankfurt am Main`, `Banca d'Italia`.
const CONNECTORS: &[(&str, &[&str])] = &[
    (
        "de",
        &[
            "am", "an", "auf", "dem", "das", "gegen", "im", "ohne", "vom", "zu", "zum", "zur",
            "über",
        ],
    ),
    (
        "fr",
        &[
            "à", "au", "aux", "d'", "d’", "en", "l'", "l’", "le", "les", "par", "pour", "sous",
            "sur",
        ],
    ),
    (
        "es",
        &[
            "al", "con", "en", "las", "lo", "los", "para", "por", "sobre",
        ],
    ),
    (
        "it",
        &[
            "a", "al", "alla", "con", "d'", "d’", "degli", "dei", "dell'", "dell’", "della",
            "delle", "dello", "ed", "il", "l'", "l’", "le", "nel", "per", "sul", "sulla",
        ],
    ),
    (
        "pt",
        &[
            "a", "ao", "as", "com", "das", "em", "na", "no", "o", "para", "por",
        ],
    ),
    (
        "nl",
        &[
            "aan", "bij", "en", "het", "op", "te", "ten", "ter", "tot", "uit", "voor", "’s", "'t",
            "’t",
        ],
    ),
];

/// Forms of address of any of the languages, without their stop.
const HONORIFICS: &[&str] = &[
    "M", "MM", "Mme", "Mmes", "Mlle", "Me", "Mgr", "Dr", "Dra", "Sr", "Sra", "Srta", "Sir", "Lord",
    "Lady", "Mr", "Mrs", "Ms", "Dott", "Prof", "Ing", "Avv", "Hr", "Herr", "Frau", "Don", "Doña",
    "Dom", "Dona",
];

/// The word, without its stop, is a form of address.
pub(super) fn is_honorific(word: &str) -> bool {
    HONORIFICS.contains(&word)
}

/// What the tagger of some languages is made of.
pub struct Tagged {
    /// What is known of single words.
    words: Words,
    tagger: Tagger,
}

impl Tagged {
    /// The tagger of German.
    ///
    /// # Errors
    /// When a table is damaged.
    pub fn german() -> Result<Self, LoadError> {
        Ok(Self {
            words: Words::read(include_bytes!("../../../../models/words_de.bin"))?,
            tagger: Tagger::read(include_bytes!("../../../../models/ner_de.bin"))?,
        })
    }

    /// The tagger of the others. Only of Spanish the table of words has clusters.
    ///
    /// # Errors
    /// When a table is damaged.
    pub fn others() -> Result<Self, LoadError> {
        Ok(Self {
            words: Words::read(include_bytes!(
                "../../../../models/words_es_fr_it_nl_pt.bin"
            ))?,
            tagger: Tagger::read(include_bytes!("../../../../models/ner_es_fr_it_nl_pt.bin"))?,
        })
    }

    /// The names of an article, of which the rules say `cues`. A name that a rule marks is that rule's.
    pub fn names(
        &self,
        (language, text): (&Language, &str),
        tokens: &[Token],
        cues: &[Cue],
        names: &Names,
    ) -> Vec<Cue> {
        let code = language.language;
        let sheet = sheet((code, text), tokens, cues, (&self.words, names));
        let found = self.tagger.names(&sheet);
        let mut kept: Vec<Cue> = found
            .iter()
            .filter(|name| name.kind != Kind::Other)
            .map(|name| {
                let (from, to) = (name.from as usize, name.to as usize);
                let before = cues.partition_point(|cue| cue.to <= from);
                let same = cues[before..]
                    .iter()
                    .take_while(|cue| cue.from < to)
                    .find(|cue| cue.kind == name.kind);
                let joined =
                    |from: usize, to: usize| sheet.tokens[from..to].iter().all(|t| t.joined);
                match same {
                    Some(cue) if (cue.from, cue.to) == (from, to) => *cue,
                    // "Lee Jae-myung".
                    Some(cue) if cue.from == from && cue.to > to && joined(to, cue.to) => *cue,
                    Some(cue) => Cue {
                        title: cue.title,
                        ..Cue::of(from, to, name.kind, "names.cued.tagger")
                    },
                    None => Cue::of(from, to, name.kind, "names.cued.tagger"),
                }
            })
            .collect();
        kept.retain_mut(|cue| without_marks(cue, text, tokens));
        for cue in &mut kept {
            without_title(cue, language, text, tokens);
            without_office(cue, text, tokens);
        }
        kept.retain_mut(|cue| {
            !is_generic(cue, code, text, tokens)
                && names_more_than_a_post(cue, language, text, tokens)
        });
        for cue in kept.iter_mut().filter(|cue| is_club(cue, text, tokens)) {
            cue.kind = Kind::Organisation;
        }
        kept.extend(cues.iter().filter(|cue| stands(cue, &found)));
        kept.sort_unstable_by_key(|cue| cue.from);
        portfolios::without(&mut kept, text, tokens);
        widened::widen(&mut kept, language, text, tokens, &sheet);
        let mut end = 0;
        kept.retain(|cue| {
            let free = cue.from >= end;
            end = end.max(cue.to);
            free
        });
        let given = |word: &str| {
            let known = self
                .words
                .of(crate::desk::hash::of_chars(word.to_lowercase().chars()));
            known.on(MALE | FEMALE | GIVEN_ABROAD)
        };
        joined::without_nouns(&mut kept, (code, text), tokens);
        joined::read(&mut kept, text, tokens, given);
        joined::firms(&mut kept, cues, text, tokens, given);
        sides::read(&mut kept, (code, text), tokens);
        kept
    }
}

/// `République"`: a quotation mark whose other is not in the name is no part of it. True where a name is left.
fn without_marks(cue: &mut Cue, text: &str, tokens: &[Token]) -> bool {
    let mark = |at: usize| matches!(tokens[at].of(text), "\"" | "“" | "”" | "„" | "«" | "»");
    while cue.from < cue.to && mark(cue.to - 1) && !(cue.from..cue.to - 1).any(mark) {
        cue.to -= 1;
    }
    while cue.from < cue.to && mark(cue.from) && !(cue.from + 1..cue.to).any(mark) {
        cue.from += 1;
    }
    cue.from < cue.to
}

/// `M. Macron`, `Sir Colin Davis`: the title is no part of the name.
fn without_title(cue: &mut Cue, language: &Language, text: &str, tokens: &[Token]) {
    let title = |at: usize| {
        let word = tokens[at].of(text);
        language.is_title(word) || is_honorific(word.trim_end_matches('.'))
    };
    let first = cue.from;
    while cue.kind == Kind::Person && cue.from + 1 < cue.to && title(cue.from) {
        cue.from += 1;
        // `M` and its stop may be two.
        if cue.from + 1 < cue.to && tokens[cue.from].of(text) == "." {
            cue.from += 1;
        }
    }
    if cue.from > first && cue.title.is_none() {
        cue.title = Some(Span {
            start: tokens[first].span.start,
            end: tokens[cue.from - 1].span.end,
        });
    }
}

/// `procureur de la République de Lyon`: the place is the last.
fn without_office(cue: &mut Cue, text: &str, tokens: &[Token]) {
    let of = |at: usize| tokens[at].of(text);
    let office = cue.from >= 3
        && cue.to > cue.from + 2
        && of(cue.from) == "République"
        && OF.contains(&of(cue.from + 1))
        && of(cue.from - 3).to_lowercase().starts_with("procureur");
    if office {
        cue.from += 2;
    }
}

/// `Zwemclub Otter`: a club, not a person, by its first word.
fn is_club(cue: &Cue, text: &str, tokens: &[Token]) -> bool {
    let first = tokens[cue.from].of(text).to_lowercase();
    let club = ["club", "klub", "verein", "vereniging"]
        .iter()
        .any(|noun| first.ends_with(noun));
    club && cue.kind == Kind::Person && cue.to > cue.from + 1
}

/// An organisation or a place that is one word which names none (`ministro da Fazenda`), a letter, or the code of a
/// share; whatever is a measure or more than one of an acronym (`ONGs`).
fn is_generic(cue: &Cue, language: &str, text: &str, tokens: &[Token]) -> bool {
    let word = tokens[cue.from].of(text);
    let plural = || !matches!(language, "de" | "nl") && measures::is_plural(word);
    let nobody =
        || GENERIC.split(' ').any(|generic| generic == word) || is_share(word) || is_letter(word);
    cue.to == cue.from + 1
        && (measures::is_measure(word) || plural() || cue.kind != Kind::Person && nobody())
}

/// A letter, with the full stop of its sentence: `auf X.`
fn is_letter(word: &str) -> bool {
    word.trim_end_matches('.').chars().nth(1).is_none()
}

/// `PETR4`, `DE0007236101`: the code of a share on the Brazilian exchange, or an ISIN.
fn is_share(word: &str) -> bool {
    let bytes = word.as_bytes();
    let letters = bytes.iter().take_while(|b| b.is_ascii_uppercase()).count();
    let digits = bytes
        .iter()
        .rev()
        .take_while(|b| b.is_ascii_digit())
        .count();
    let coded = bytes
        .iter()
        .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit());
    coded
        && (letters == 4 && matches!(digits, 1 | 2) && bytes.len() == letters + digits
            || bytes.len() == 12 && letters >= 2 && digits >= 1)
}

/// Words between a post and the body whose post it is.
const OF: &[&str] = &[
    "de", "du", "des", "d'", "d’", "del", "della", "dell'", "dell’", "di", "da", "do", "der",
    "von", "van", "bei", "chez",
];

/// `Présidente-Directrice générale de Voltéa`, `Directeur Financier`: a post in capitals is no organisation; what
/// it is the post of may be. True where a name is left.
fn names_more_than_a_post(
    cue: &mut Cue,
    language: &Language,
    text: &str,
    tokens: &[Token],
) -> bool {
    let first = tokens[cue.from].of(text);
    let head = first.split('-').next().unwrap_or(first);
    let post = cue.kind == Kind::Organisation
        && cue.rule == "names.cued.tagger"
        && cue.to > cue.from + 1
        && !first.bytes().all(|b| b.is_ascii_uppercase())
        && (is_post(head) || language.is_title(head));
    if !post {
        return true;
    }
    let capital = |at: usize| tokens[at].of(text).starts_with(char::is_uppercase);
    let body = (cue.from + 1..cue.to.saturating_sub(1))
        .filter(|at| OF.contains(&tokens[*at].of(text)))
        .find(|at| capital(at + 1));
    match body {
        Some(of) => {
            cue.from = of + 1;
            true
        }
        None => false,
    }
}

/// Posts in companies that are no titles before a name.
const POSTS: &[&str] = &[
    "Administrador",
    "Administradora",
    "Administrateur",
    "Administratrice",
    "Amministratore",
    "Amministratrice",
    "Consejero",
    "Consejera",
    "Consigliere",
    "Geschäftsführer",
    "Geschäftsführerin",
    "Responsable",
    "Finanzvorstand",
    "Vorstand",
    "Bestuursvoorzitter",
    "Conselheiro",
    "Conselheira",
    "Chief",
];

fn is_post(word: &str) -> bool {
    POSTS.contains(&word)
}

/// A rule is believed where the tagger sees nothing at all: lists of countries are closed, and a body
/// is named by its noun.
fn stands(cue: &Cue, found: &[Found]) -> bool {
    let next = found.partition_point(|name| name.to as usize <= cue.from);
    let free = found
        .get(next)
        .is_none_or(|name| name.from as usize >= cue.to);
    free && matches!(cue.rule, "places.exonym" | "names.cued.body")
}

/// What the tagger reads.
pub fn sheet(
    (language, text): (&str, &str),
    tokens: &[Token],
    cues: &[Cue],
    (words, names): (&Words, &Names),
) -> Sheet {
    let connectors = CONNECTORS.iter().find(|(code, _)| *code == language);
    let connectors = connectors.map_or(&[][..], |(_, list)| list);
    let mut sheet = names.sheet_of(text, tokens, (words, connectors));
    for cue in cues {
        sheet.mark(cue.from..cue.to, cue.kind, cue.rule);
    }
    sheet
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::tag::token::tokenize;

    #[test]
    fn a_share_is_told_by_its_code() {
        for (word, want) in [
            ("PETR4", true),
            ("KLBN11", true),
            ("DE0007236101", true),
            ("FR0014005AL0", true),
            ("OPEC", false),
            ("G20", false),
            ("SAT1", false),
            ("BBC1", false),
        ] {
            assert_eq!(is_share(word), want, "{word}");
        }
    }

    #[test]
    fn a_word_that_names_no_body_names_no_place_either() {
        let text = "o ministro da Fazenda em Santos";
        let (tokens, _) = tokenize(text, 99);
        let told = |from, kind| Cue::of(from, from + 1, kind, "names.cued.tagger");
        for kind in [Kind::Organisation, Kind::Place] {
            assert!(is_generic(&told(3, kind), "pt", text, &tokens));
            assert!(!is_generic(&told(5, kind), "pt", text, &tokens));
        }
        assert!(!is_generic(&told(3, Kind::Person), "pt", text, &tokens));
        let text = "schrieb er auf X.";
        let (tokens, _) = tokenize(text, 99);
        assert!(is_generic(
            &told(3, Kind::Organisation),
            "de",
            text,
            &tokens
        ));
    }

    #[test]
    fn measures_and_plurals_of_acronyms_name_nobody() {
        let text = "las ONGs y MEUR o SAPs";
        let (tokens, _) = tokenize(text, 99);
        let told = |from, kind| Cue::of(from, from + 1, kind, "names.cued.tagger");
        assert!(is_generic(&told(1, Kind::Person), "es", text, &tokens));
        assert!(is_generic(
            &told(3, Kind::Organisation),
            "es",
            text,
            &tokens
        ));
        // A German genitive.
        assert!(!is_generic(
            &told(5, Kind::Organisation),
            "de",
            text,
            &tokens
        ));
    }

    #[test]
    fn a_lone_quotation_mark_is_no_part_of_a_name() {
        let text = "en République\" et \"Vie\" hier";
        let (tokens, _) = tokenize(text, 99);
        let cut = |from, to| {
            let mut cue = Cue::of(from, to, Kind::Place, "names.cued.tagger");
            without_marks(&mut cue, text, &tokens).then_some((cue.from, cue.to))
        };
        assert_eq!(cut(1, 3), Some((1, 2)));
        assert_eq!(cut(4, 7), Some((4, 7)));
        assert_eq!(cut(2, 3), None);
    }

    #[test]
    fn a_post_is_no_organisation_but_what_it_is_the_post_of_may_be() {
        let words = Language::of("fr").expect("French");
        for (text, to, left) in [
            ("Directeur Financier", 2, None),
            ("Administrateur de Voltéa", 3, Some(2)),
            ("Banque de Voltéa", 3, Some(0)),
        ] {
            let (tokens, _) = tokenize(text, 99);
            let mut cue = Cue::of(0, to, Kind::Organisation, "names.cued.tagger");
            let stays = names_more_than_a_post(&mut cue, &words, text, &tokens);
            assert_eq!(stays.then_some(cue.from), left, "{text}");
        }
    }

    #[test]
    fn a_prosecutors_place_is_no_republic() {
        for (text, from, want) in [
            ("le procureur de la République de Lyon parle", 4, 6),
            ("le président de la République de Corée parle", 4, 4),
        ] {
            let (tokens, _) = tokenize(text, 99);
            let mut cue = Cue::of(from, from + 3, Kind::Place, "names.cued.tagger");
            without_office(&mut cue, text, &tokens);
            assert_eq!(cue.from, want, "{text}");
        }
    }

    #[test]
    fn a_club_is_told_by_its_first_word() {
        let text = "Zwemclub Otter won.";
        let (tokens, _) = tokenize(text, 99);
        let person = |from, to| Cue::of(from, to, Kind::Person, "names.cued.tagger");
        assert!(is_club(&person(0, 2), text, &tokens));
        assert!(!is_club(&person(1, 2), text, &tokens));
    }
}
