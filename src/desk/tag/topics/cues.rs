//! Cues: words and phrases that speak for a term. Written by us, in `cues/`, a file a field or language.

use super::vocabulary::{TermId, Vocabulary};
use crate::desk::tag::token::{Shape, Token, tokenize};
use crate::desk::tag::words::{ByHash, Word, words};
use crate::desk::{LoadError, Span, hash};

/// The cue files with the language they are in.
const FILES: &[(&str, &str)] = &[
    ("en", include_str!("cues/en_events.tsv")),
    ("en", include_str!("cues/en_economy.tsv")),
    ("en", include_str!("cues/en_life.tsv")),
    ("en", include_str!("cues/en_names.tsv")),
    ("en", include_str!("cues/en_state.tsv")),
    (WEIGHT, include_str!("cues/en_weight.tsv")),
    ("de", include_str!("cues/de.tsv")),
    ("fr", include_str!("cues/fr.tsv")),
    ("es", include_str!("cues/es.tsv")),
    ("it", include_str!("cues/it.tsv")),
    ("pt", include_str!("cues/pt.tsv")),
    ("nl", include_str!("cues/nl.tsv")),
];

/// Name of the English words that [`super::weight`] weighs.
pub const WEIGHT: &str = "en-weight";

/// Labels that mean too many other things to be cues by themselves.
const AMBIGUOUS: &[&str] = &[
    "adults",
    "animal",
    "arrest",
    "art",
    "bar",
    "bible",
    "birthday",
    "bobsleigh",
    "bonds",
    "cafe",
    "canoeing",
    "ceremony",
    "chemicals",
    "children",
    "coal",
    "communities",
    "consumers",
    "copper",
    "court",
    "crime",
    "culture",
    "curling",
    "currency",
    "dance",
    "darts",
    "defence",
    "depression",
    "design",
    "diet",
    "disaster",
    "diving",
    "drawing",
    "economics",
    "economy",
    "election",
    "electricity",
    "employee",
    "employer",
    "energy",
    "environment",
    "ethics",
    "executive",
    "exports",
    "family",
    "fencing",
    "fiction",
    "fine",
    "fire",
    "fishing",
    "flood",
    "forests",
    "fraud",
    "game",
    "gender",
    "geography",
    "government",
    "health",
    "history",
    "hobby",
    "holiday",
    "hunting",
    "hurdles",
    "imports",
    "infants",
    "injury",
    "inventories",
    "investments",
    "judge",
    "judiciary",
    "kiting",
    "labour",
    "language",
    "law",
    "leisure",
    "literature",
    "loans",
    "logistics",
    "luge",
    "mankind",
    "marriage",
    "massacre",
    "meteorology",
    "men",
    "metal",
    "mountains",
    "music",
    "nature",
    "news",
    "oceans",
    "painting",
    "parks",
    "party",
    "petrol",
    "physics",
    "plastic",
    "police",
    "politics",
    "polo",
    "pool",
    "prices",
    "prison",
    "radio",
    "rebellion",
    "religion",
    "restaurant",
    "retail",
    "retirement",
    "revolution",
    "riot",
    "rivers",
    "rowing",
    "sailing",
    "school",
    "series",
    "shootings",
    "society",
    "skeleton",
    "sport",
    "squash",
    "students",
    "surgery",
    "surveillance",
    "swimming",
    "teachers",
    "television",
    "therapy",
    "tobacco",
    "torture",
    "trend",
    "unions",
    "utilities",
    "values",
    "voting",
    "war",
    "water",
    "weather",
    "welfare",
    "women",
    "wrestling",
    "regulations",
    "treaty",
    "diplomacy",
    "teenagers",
    "cooking",
    "sculpture",
    "photography",
    "biology",
    "chemistry",
];

/// How much a cue says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Only helps others.
    Weak,
    /// Speaks for the term.
    Plain,
    /// Nearly enough alone.
    Strong,
}

/// What the case of a cue demands of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Case {
    Any,
    Capital,
    Capitals,
}

/// A phrase that speaks for a term.
#[derive(Debug, Clone, Copy)]
pub struct Cue {
    /// The term.
    pub term: TermId,
    /// How much it says.
    pub strength: Strength,
    case: Case,
}

/// A cue found in a text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hit {
    /// The term it speaks for.
    pub term: TermId,
    /// How much it says.
    pub strength: Strength,
    /// Identifies the phrase.
    pub phrase: u64,
    /// First token.
    pub at: u32,
    /// Where it stands.
    pub span: Span,
}

/// The cues of one language.
#[derive(Debug, Clone, Default)]
pub struct Cues {
    /// First word of a phrase → length of the longest such phrase in tokens.
    first: ByHash<u8>,
    /// Phrase → its cues.
    phrases: ByHash<Vec<Cue>>,
}

impl Cues {
    /// Reads the cue files of `language`; for English also the labels of the vocabulary.
    ///
    /// # Errors
    /// When a file names a code that is not live or has a row without cues.
    pub fn load(language: &str, vocabulary: &Vocabulary) -> Result<Self, LoadError> {
        let mut cues = Self::default();
        for (_, file) in FILES.iter().filter(|(of, _)| *of == language) {
            for row in rows(file) {
                let (code, list) = row?;
                let term = vocabulary
                    .find(code)
                    .ok_or_else(|| fault(&format!("names {code}, which is not a live term")))?;
                for cue in list.split('|') {
                    let cased = matches!(language, "en" | WEIGHT);
                    for form in forms(language, cue) {
                        cues.add(term, &form, cased);
                    }
                }
            }
        }
        if language == "en" {
            for (id, term) in vocabulary.terms.iter().enumerate() {
                let label = term.label.split(" (").next().unwrap_or(term.label);
                let lower = label.to_lowercase();
                if !AMBIGUOUS.contains(&lower.as_str()) && !label.contains(',') {
                    cues.add(id as TermId, &lower, false);
                }
            }
        }
        Ok(cues)
    }

    /// Adds a cue as it stands in a file, whose capitals count when `cased`; the first entry of a phrase for a term stays.
    fn add(&mut self, term: TermId, cue: &str, cased: bool) {
        let (strength, phrase) = match cue.as_bytes().first() {
            Some(b'!') => (Strength::Strong, &cue[1..]),
            Some(b'?') => (Strength::Weak, &cue[1..]),
            _ => (Strength::Plain, cue),
        };
        let (tokens, _) = tokenize(phrase, usize::MAX);
        let words = words(phrase, &tokens);
        let Some(first) = words.first() else { return };
        let case = match first.shape {
            _ if !cased => Case::Any,
            Shape::Upper => Case::Capitals,
            Shape::Title if phrase.chars().filter(|c| c.is_alphabetic()).count() > 1 => {
                Case::Capital
            }
            _ => Case::Any,
        };
        let longest = self.first.entry(first.stem).or_default();
        *longest = (*longest).max(words.len().min(8) as u8);
        let list = self.phrases.entry(key(&words)).or_default();
        if !list.iter().any(|c| c.term == term) {
            list.push(Cue {
                term,
                strength,
                case,
            });
        }
    }

    /// Calls `found` for every cue in the text: longest phrase first, none inside another.
    pub fn find(&self, tokens: &[Token], words: &[Word], mut found: impl FnMut(Hit)) {
        let mut at = 0;
        while at < words.len() {
            let next = at + 1;
            let Some(longest) = self.first.get(&words[at].stem) else {
                at = next;
                continue;
            };
            let mut key = 0;
            let mut best = None;
            for (n, word) in words[at..].iter().take(*longest as usize).enumerate() {
                key = hash::join(key, word.stem);
                if let Some(list) = self.phrases.get(&key) {
                    best = Some((n + 1, key, list));
                }
            }
            let Some((length, phrase, list)) = best else {
                at = next;
                continue;
            };
            let shape = words[at].shape;
            for cue in list {
                let fits = match cue.case {
                    Case::Any => true,
                    Case::Capital => shape != Shape::Lower,
                    Case::Capitals => shape == Shape::Upper,
                };
                if fits {
                    let last = &tokens[at + length - 1].span;
                    found(Hit {
                        term: cue.term,
                        strength: cue.strength,
                        phrase,
                        at: at as u32,
                        span: Span {
                            start: tokens[at].span.start,
                            end: last.end,
                        },
                    });
                }
            }
            at += length;
        }
    }
}

fn key(words: &[Word]) -> u64 {
    words.iter().fold(0, |key, w| hash::join(key, w.stem))
}

fn fault(detail: &str) -> LoadError {
    LoadError {
        table: "topic cues",
        detail: detail.to_owned(),
    }
}

/// Endings of words marked with `~`, by language.
const ENDINGS: &[(&str, &[&str])] = &[
    (
        "de",
        &["e", "en", "er", "ern", "es", "n", "s", "in", "innen"],
    ),
    ("es", &["s", "es"]),
    ("fr", &["s", "e", "es"]),
    ("nl", &["s", "en", "e", "n"]),
    ("pt", &["s", "es"]),
];

/// The forms of a cue: of a word with `~` those with the endings of its language, of Spanish and Portuguese
/// words in `-o` the feminine ones too.
fn forms(language: &str, cue: &str) -> Vec<String> {
    let Some(word) = cue.strip_suffix('~') else {
        return vec![cue.to_owned()];
    };
    let endings = ENDINGS.iter().find(|(code, _)| *code == language);
    let endings = endings.map_or(&[][..], |(_, endings)| endings);
    let mut all = vec![word.to_owned()];
    all.extend(endings.iter().map(|ending| format!("{word}{ending}")));
    let gendered = matches!(language, "es" | "pt");
    match word.strip_suffix('o').filter(|_| gendered) {
        Some(stem) => all.extend(["a", "as"].map(|ending| format!("{stem}{ending}"))),
        // `feminis~`, `diplomátic~`
        None if gendered => {
            all.extend(["o", "a", "os", "as", "ta", "tas"].map(|e| format!("{word}{e}")));
        }
        None => {}
    }
    all
}

/// The cue phrases of a language with their codes, as written but for the mark of strength.
pub fn phrases(language: &str) -> impl Iterator<Item = (&'static str, &'static str)> {
    FILES
        .iter()
        .filter(move |(of, _)| *of == language)
        .flat_map(|(_, file)| rows(file).flatten())
        .flat_map(|(code, list)| {
            list.split('|').map(move |cue| {
                (
                    code,
                    cue.trim_start_matches(['!', '?']).trim_end_matches('~'),
                )
            })
        })
}

/// Rows of a cue file: code and cues.
fn rows(
    file: &'static str,
) -> impl Iterator<Item = Result<(&'static str, &'static str), LoadError>> {
    file.lines()
        .filter(|row| !row.starts_with('#') && !row.is_empty())
        .map(|row| {
            row.split_once('\t')
                .filter(|(_, cues)| !cues.is_empty())
                .ok_or_else(|| fault(&format!("has the row {row:?}")))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_cue_is_recognised_as_its_term() {
        let vocabulary = Vocabulary::load().expect("loads");
        for (language, file) in FILES {
            let cues = Cues::load(language, &vocabulary).expect("loads");
            for row in rows(file) {
                let (code, list) = row.expect("row");
                for cue in list.split('|') {
                    let text = cue.trim_start_matches(['!', '?']).trim_end_matches('~');
                    let found = |text: &str| {
                        let (tokens, _) = tokenize(text, usize::MAX);
                        let mut codes = Vec::new();
                        cues.find(&tokens, &words(text, &tokens), |hit| {
                            codes.push(vocabulary.term(hit.term).code);
                        });
                        codes.contains(&code)
                    };
                    // Where a name stands in two rows of a term, the capitals of the first count.
                    let known = found(text) || found(&text.to_uppercase());
                    assert!(known, "{code} {cue:?}");
                }
            }
        }
    }

    #[test]
    fn case_tells_a_company_from_a_word() {
        let vocabulary = Vocabulary::load().expect("loads");
        let cues = Cues::load("en", &vocabulary).expect("loads");
        let count = |text: &str| {
            let (tokens, _) = tokenize(text, usize::MAX);
            let mut n = 0;
            cues.find(&tokens, &words(text, &tokens), |_| n += 1);
            n
        };
        assert_eq!(count("uber alles"), 0);
        assert!(count("Uber") > 0);
        assert_eq!(count("an ice cube"), 0);
    }
}
