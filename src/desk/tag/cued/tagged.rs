//! German names: a trained tagger that reads what the rules say as well.
//!
//! German capitalises every noun, so the rules are careful and miss half of the names that are on no
//! list. The tagger is that of English ([`names::ner`]), trained on German pages (`training ner-german`);
//! what a rule marks is a feature, and how far to believe each rule is learned.

use super::scan::Cue;
use crate::desk::LoadError;
use crate::desk::tag::names::ner::Tagger;
use crate::desk::tag::names::sheet::Sheet;
use crate::desk::tag::names::words::Words;
use crate::desk::tag::names::{self, Model as Names};
use crate::desk::tag::token::Token;

/// Words inside names, beside those of all languages: `Frankfurt am Main`, `Ministerium für Inneres`.
const CONNECTORS: &[&str] = &[
    "am", "an", "auf", "dem", "das", "gegen", "im", "ohne", "vom", "zu", "zum", "zur", "über",
];

/// Tables.
pub struct German {
    words: Words,
    tagger: Tagger,
}

impl German {
    /// Loads the tables.
    ///
    /// # Errors
    /// When they are damaged.
    pub fn load() -> Result<Self, LoadError> {
        Ok(Self {
            words: words()?,
            tagger: Tagger::read(include_bytes!("../../../../models/ner_de.bin"))?,
        })
    }

    /// The names of an article, of which the rules say `cues`. A name that a rule marks is that rule's.
    pub fn names(&self, text: &str, tokens: &[Token], cues: &[Cue], names: &Names) -> Vec<Cue> {
        let sheet = sheet(text, tokens, cues, (&self.words, names));
        let found = self.tagger.names(&sheet).into_iter();
        found
            .filter(|name| name.kind != names::ner::Kind::Other)
            .map(|name| {
                let (from, to) = (name.from as usize, name.to as usize);
                let before = cues.partition_point(|cue| cue.to <= from);
                let same = cues[before..]
                    .iter()
                    .take_while(|cue| cue.from < to)
                    .find(|cue| cue.kind == name.kind);
                match same {
                    Some(cue) if (cue.from, cue.to) == (from, to) => *cue,
                    Some(cue) => Cue {
                        title: cue.title,
                        ..Cue::of(from, to, name.kind, "names.tagger")
                    },
                    None => Cue::of(from, to, name.kind, "names.tagger"),
                }
            })
            .collect()
    }
}

/// The table of German words.
///
/// # Errors
/// When it is damaged.
pub fn words() -> Result<Words, LoadError> {
    Words::read(include_bytes!("../../../../models/words_de.bin"))
}

/// What the tagger reads.
pub fn sheet(
    text: &str,
    tokens: &[Token],
    cues: &[Cue],
    (words, names): (&Words, &Names),
) -> Sheet {
    let mut sheet = names.sheet_of(text, tokens, (words, CONNECTORS));
    for cue in cues {
        sheet.mark(cue.from..cue.to, cue.kind, cue.rule);
    }
    sheet
}
