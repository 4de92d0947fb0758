//! Which language the copy is in.

pub mod codes;
mod declared;
mod model;
mod script;
mod strangers;

use super::clean::Copy;
use super::decode::{Conflict, RawArticle, Sourced};
use super::extract::Page;
use super::{LoadError, RuleDoc};
use codes::normalised;
pub use declared::{Declared, declared};
use model::Trigrams;
use script::{Counts, Script};
use strangers::{Stranger, stranger};

/// The language of the article.
#[derive(Debug, Clone, PartialEq)]
pub struct Language {
    /// IETF code (`en`), `und` when unknown.
    pub code: &'static str,
    /// ISO 15924 script of most letters, e.g. `Latn`.
    pub script: Option<&'static str>,
    /// Declared by message or page, normalised.
    pub declared: Option<String>,
    /// As declared, with the country where one is named (`en-US`).
    pub stated: Option<Sourced<String>>,
    /// 0–1.
    pub confidence: f32,
    /// Others considered.
    pub alternatives: Vec<(&'static str, f32)>,
    /// Declarations that disagree.
    pub conflicts: Vec<Conflict>,
    /// The text fits none of the languages that are told by trigrams.
    pub strange: bool,
}

impl Language {
    /// Whether the text is read as English: it is, or nothing tells what else it may be.
    pub fn is_read_as_english(&self) -> bool {
        self.code == "en" || self.code == "und" && !self.strange
    }
}

/// Detector tables.
pub struct Model {
    trigrams: Trigrams,
}

impl Model {
    /// Loads the tables.
    ///
    /// # Errors
    /// When they are damaged.
    pub fn load() -> Result<Self, LoadError> {
        Ok(Self {
            trigrams: Trigrams::load()?,
        })
    }
}

/// Documented decisions.
pub const RULES: &[RuleDoc] = &[
    RuleDoc {
        code: "language.script",
        stage: "language",
        what: "a script that one language is written in tells the language",
        why: "no model is needed for Greek or Korean",
        example: "Η κυβέρνηση ανακοίνωσε νέα μέτρα",
        languages: "el he th bn pa gu ta te kn ml si ka hy am km my ko ja zh",
    },
    RuleDoc {
        code: "language.trigrams",
        stage: "language",
        what: "the language whose trigrams of letters fit the text best",
        why: "a declared language is often the template's",
        example: "Die Regierung hat am Montag neue Maßnahmen angekündigt",
        languages: "*",
    },
    RuleDoc {
        code: "language.words",
        stage: "language",
        what: "between near relatives, the one whose small words the text has",
        why: "names of the one language in a report of the other weigh more than anything else in trigrams",
        example: "El Girona FC y los Mossos no hablaron con la prensa, según fuentes del club",
        languages: "es ca",
    },
    RuleDoc {
        code: "language.letters",
        stage: "language",
        what: "letters that only one of the languages of a script has",
        why: "the trigram table does not know every language",
        example: "Ríkisstjórnin ræddi það á þriðjudaginn að hætta við",
        languages: "is az be sr kk ja",
    },
    RuleDoc {
        code: "language.stranger",
        stage: "language",
        what: "text that fits no language of the table is told by its small words, or is what it declares, or of no known language",
        why: "trigrams always name one of the languages that they know, and are sure of it",
        example: "Umongameli weli uthe urhulumente uza kusebenzisana neenkampani zabucala ukuze kudalwe amathuba \
                  emisebenzi kulutsha lwaseMzantsi Afrika kulo nyaka, kwaye oku kuza kunceda abantu abaninzi",
        languages: "eu eo ga ha ht ku lb mg mi mt rw sn st tn uz xh yo zu",
    },
    RuleDoc {
        code: "language.declared",
        stage: "language",
        what: "the declared language where the text is too short, or between close relatives",
        why: "twenty letters tell nothing; Malay and Indonesian share their trigrams",
        example: "",
        languages: "*",
    },
];

/// Bytes of the copy that are looked at, half of them from its middle.
const SAMPLE: usize = 1_200;

/// Bytes of a text so short that the names in it weigh as much as its words.
const SHORT: usize = 400;

/// Fewest letters that tell a language of a script that several share.
const MIN_LETTERS: u32 = 20;

/// Languages that the table does not know, and the one that it takes them for.
const RELATIVES: &[(&str, &str)] = &[
    ("bs", "hr"),
    ("sr", "hr"),
    ("ms", "id"),
    ("gl", "pt"),
    ("gl", "es"),
    ("lb", "de"),
    ("be", "ru"),
    ("be", "uk"),
    ("sr", "mk"),
    ("sr", "bg"),
    ("kk", "ru"),
    ("az", "tr"),
    ("is", "da"),
    ("eu", "es"),
    ("zu", "sw"),
    ("yo", "en"),
    ("ha", "so"),
];

/// A language and small words that its rival has not.
type Small = (&'static str, &'static str);

/// Languages whose trigrams are so alike that the names in a report decide between them.
const RIVALS: &[(Small, Small)] = &[(
    (
        "es",
        "y se los las con por para pero según fue este muy sus lo sin más también hoy ayer años desde hasta \
         como cuando lunes martes miércoles jueves viernes domingo dijo",
    ),
    (
        "ca",
        "i els les amb dels als aquest aquesta és va sense seva seu més però també avui ahir anys fins com \
         quan dilluns dimarts dimecres dijous divendres dissabte diumenge",
    ),
)];

/// Letters of languages that the table does not know.
const LETTERS: &[(Script, &str, &str)] = &[
    (Script::Latin, "is", "þðÞÐ"),
    (Script::Latin, "az", "əƏ"),
    (Script::Cyrillic, "be", "ўЎ"),
    (Script::Cyrillic, "sr", "ђћЂЋ"),
    (Script::Cyrillic, "kk", "әғқңұһ"),
    // Written so in Japan only, and frequent: a list of places or names has no kana.
    (
        Script::Han,
        "ja",
        "県駅働込畑円沢図気変対広楽竜峠辻圏応検験経済続売関発戦労単実権総児団価仏伝両",
    ),
];

/// Detects the language of the copy; the declared language is evidence, not truth.
pub fn language(raw: &RawArticle, page: &Page, copy: &Copy, model: &Model) -> Language {
    let Declared { stated, conflicts } = declared(raw, page);
    let declared = stated.as_ref().and_then(|l| normalised(&l.value));
    Language {
        stated,
        conflicts,
        ..detect(&copy.text, declared, model)
    }
}

/// The language of a text, of which one is declared or none.
fn detect(text: &str, declared: Option<&'static str>, model: &Model) -> Language {
    let sample = sample(text);
    let counts = Counts::of(&sample);
    let script = counts.main();
    let mut found = Language {
        code: declared.unwrap_or("und"),
        script: script.map(Script::code),
        declared: declared.map(ToOwned::to_owned),
        confidence: if declared.is_some() { 0.5 } else { 0.0 },
        alternatives: Vec::new(),
        stated: None,
        conflicts: Vec::new(),
        strange: false,
    };
    let Some(script) = script else {
        return found;
    };
    let own = || {
        let mut rows = LETTERS.iter().filter(|(of, _, _)| *of == script);
        rows.find(|(_, _, letters)| {
            let own = match script {
                Script::Han => sample.chars().filter(|c| letters.contains(*c)).count(),
                _ => in_words(&sample, letters),
            };
            own * 100 >= counts.letters as usize && own > 0
        })
    };
    if script == Script::Han && own().is_some() {
        found.code = "ja";
        found.script = Some(Script::Kana.code());
        found.confidence = 0.9;
        return found;
    }
    if let Some(code) = script.language() {
        found.code = code;
        found.confidence = if counts.letters >= MIN_LETTERS {
            0.99
        } else {
            0.9
        };
        return found;
    }
    if counts.letters < MIN_LETTERS {
        return found;
    }
    if let Some((_, code, _)) = own() {
        found.code = code;
        found.confidence = 0.95;
        return found;
    }
    let bare = without_names(&sample);
    let sample = bare.map_or(sample, Into::into);
    let ranked = model.trigrams.rank(&sample, script, declared);
    let Some((best, confidence)) = ranked.languages.first().copied() else {
        return found;
    };
    let agreed = declared == Some(best);
    let stranger = stranger(&sample, script, best, &ranked).filter(|_| !agreed);
    found.strange = stranger.is_some();
    match stranger {
        Some(Stranger::Known(code)) => {
            found.code = code;
            found.confidence = 0.9;
            return found;
        }
        Some(Stranger::Unknown) => {
            let declared = declared.filter(|code| !model.trigrams.knows(code));
            found.code = declared.unwrap_or("und");
            found.confidence = if declared.is_some() { 0.6 } else { 0.0 };
            return found;
        }
        None => {}
    }
    if let Some(rival) = rival(best, &sample) {
        found.code = rival;
        found.confidence = 0.9;
        found.alternatives = vec![(best, 0.1)];
        return found;
    }
    let relative = declared.filter(|declared| RELATIVES.contains(&(*declared, best)));
    if let Some(relative) = relative.filter(|code| !model.trigrams.knows(code)) {
        found.code = relative;
        found.confidence = 0.6;
        found.alternatives = vec![(best, 0.4)];
        return found;
    }
    found.code = best;
    found.confidence = confidence.min(0.99);
    found.alternatives = ranked
        .languages
        .into_iter()
        .skip(1)
        .take(2)
        .filter(|(_, p)| *p >= 0.02)
        .collect();
    found
}

/// A short text without its words in capitals within sentences, if enough is left: the names in a report are as often of
/// another language, and headlines may have capitals throughout.
fn without_names(sample: &str) -> Option<String> {
    const FEWEST: usize = 40;
    if sample.len() >= SHORT {
        return None;
    }
    let mut bare = String::with_capacity(sample.len());
    let (mut all, mut kept) = (0, 0);
    let mut begins = true;
    for word in sample.split_whitespace() {
        let first = word.chars().find(|c| c.is_alphabetic());
        let letters = word.chars().filter(|c| c.is_alphabetic()).count();
        all += letters;
        if begins || !first.is_some_and(char::is_uppercase) {
            kept += letters;
            bare.push_str(word);
            bare.push(' ');
        }
        begins = word.ends_with(['.', '!', '?', ':', '…', '“', '”', '"', '»']);
    }
    (kept >= FEWEST && kept * 2 >= all).then_some(bare)
}

/// How often letters stand in words that begin small: in a name they say where somebody comes from.
fn in_words(sample: &str, letters: &str) -> usize {
    let own = |word: &&str| word.contains(|c| letters.contains(c));
    sample
        .split(|c: char| !c.is_alphabetic())
        .filter(own)
        .filter(|word| word.chars().next().is_some_and(char::is_lowercase))
        .map(|word| word.chars().filter(|c| letters.contains(*c)).count())
        .sum()
}

/// The near relative of a language whose small words the text has, and few of the language's own.
fn rival(best: &str, sample: &str) -> Option<&'static str> {
    let (first, second) = RIVALS
        .iter()
        .find(|(first, second)| first.0 == best || second.0 == best)?;
    let (own, other) = if first.0 == best {
        (first, second)
    } else {
        (second, first)
    };
    let count = |list: &str| {
        let words = sample.split(|c: char| !c.is_alphabetic());
        words
            .filter(|word| list.split(' ').any(|small| small == *word))
            .count()
    };
    let (said, denied) = (count(other.1), count(own.1));
    let enough = if denied == 0 { 2 } else { 3 };
    (said >= enough && said > 2 * denied).then_some(other.0)
}

/// The beginning of a text, and as much from its middle, where a foreign quotation or a notice at
/// its head does not reach.
fn sample(text: &str) -> std::borrow::Cow<'_, str> {
    if text.len() <= SAMPLE {
        return text.into();
    }
    let floor = |mut at: usize| {
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let middle = floor(text.len() / 2);
    let end = floor((middle + SAMPLE / 2).min(text.len()));
    format!("{} {}", &text[..floor(SAMPLE / 2)], &text[middle..end]).into()
}

#[cfg(test)]
mod tests;
