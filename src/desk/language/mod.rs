//! Which language the copy is in.

mod names;

pub use names::normalised;

use super::clean::Copy;
use super::metadata::Metadata;
use super::{LoadError, RuleDoc};

/// The language of the article.
#[derive(Debug, Clone, PartialEq)]
pub struct Language {
    /// IETF code (`en`), `und` when unknown.
    pub code: &'static str,
    /// ISO 15924 script of most letters, e.g. `Latn`.
    pub script: Option<&'static str>,
    /// Declared by message or page, normalised.
    pub declared: Option<String>,
    /// 0–1.
    pub confidence: f32,
    /// Others considered.
    pub alternatives: Vec<(&'static str, f32)>,
}

/// Detector tables.
pub struct Model {}

impl Model {
    /// Loads the tables.
    ///
    /// # Errors
    /// When they are damaged.
    pub fn load() -> Result<Self, LoadError> {
        Ok(Self {})
    }
}

/// Documented decisions.
pub const RULES: &[RuleDoc] = &[];

/// Bytes of the copy that are looked at.
const SAMPLE: usize = 2_000;

/// Fewest letters that tell a language; below that the declared one is all there is.
const MIN_LETTERS: usize = 20;

/// Detects the language of the copy; the declared language is evidence, not truth.
pub fn language(copy: &Copy, metadata: &Metadata, _model: &Model) -> Language {
    let declared = metadata.language.as_ref().map(|l| l.value.as_str());
    let declared = declared.and_then(normalised);
    let mut end = copy.text.len().min(SAMPLE);
    while !copy.text.is_char_boundary(end) {
        end -= 1;
    }
    let sample = &copy.text[..end];
    let letters = sample.chars().filter(|c| c.is_alphabetic()).count();
    let found = whatlang::detect(sample).filter(|_| letters >= MIN_LETTERS);
    let code = found
        .as_ref()
        .and_then(|info| normalised(info.lang().code()));
    let confidence = found.as_ref().map_or(0.0, |info| info.confidence() as f32);
    let agrees = declared.is_some() && declared == code;
    Language {
        code: code
            .filter(|_| agrees || confidence >= 0.5 || declared.is_none())
            .or(declared)
            .unwrap_or("und"),
        script: found.map(|info| script(info.script())),
        declared: declared.map(ToOwned::to_owned),
        confidence: if agrees {
            confidence.max(0.95)
        } else {
            confidence
        },
        alternatives: Vec::new(),
    }
}

fn script(script: whatlang::Script) -> &'static str {
    use whatlang::Script;
    match script {
        Script::Arabic => "Arab",
        Script::Cyrillic => "Cyrl",
        Script::Devanagari => "Deva",
        Script::Greek => "Grek",
        Script::Hangul => "Kore",
        Script::Hebrew => "Hebr",
        Script::Hiragana | Script::Katakana => "Jpan",
        Script::Latin => "Latn",
        Script::Mandarin => "Hani",
        Script::Thai => "Thai",
        _ => "Zzzz",
    }
}
