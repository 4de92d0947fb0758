//! Names that go on where the tagger stops: behind a particle with a hyphen (`Mahmud el-Hadary`), and at the beginning
//! of a sentence, where a capital says nothing (`Ng Kok Song ha detto`).

use super::scan::Cue;
use super::words::Words as Language;
use crate::desk::tag::names::ner::Kind;
use crate::desk::tag::names::sheet::Sheet;
use crate::desk::tag::names::words::{FEMALE, GIVEN_ABROAD, MALE, SURNAME_ABROAD};
use crate::desk::tag::token::{Shape, Token};

/// Articles within Arabic names, as they are written in Latin letters.
const PARTICLES: &[&str] = &[
    "ad", "al", "an", "ar", "as", "asch", "ash", "at", "az", "el", "ul",
];

/// Widens the names of a text.
pub(super) fn widen(
    cues: &mut [Cue],
    language: &Language,
    text: &str,
    tokens: &[Token],
    sheet: &Sheet,
) {
    for at in 0..cues.len() {
        let floor = at.checked_sub(1).map_or(0, |before| cues[before].to);
        let ceiling = cues.get(at + 1).map_or(tokens.len(), |next| next.from);
        let cue = &mut cues[at];
        if cue.kind == Kind::Person && cue.to + 3 <= ceiling && is_particle(cue.to, text, tokens) {
            cue.to += 3;
        }
        let tagged = cue.rule == "names.cued.tagger" && cue.to == cue.from + 2;
        if tagged
            && cue.from > floor
            && matches!(cue.kind, Kind::Person | Kind::Organisation)
            && is_first(cue.from - 1, language, text, tokens, sheet)
            && tokens[cue.from..cue.to]
                .iter()
                .all(|t| t.shape == Shape::Title && t.spaced)
        {
            cue.from -= 1;
            cue.kind = Kind::Person;
        }
    }
}

/// `el-Hadary` begins at the token, a space behind the name.
fn is_particle(at: usize, text: &str, tokens: &[Token]) -> bool {
    let tight = |at: usize| !tokens[at].spaced;
    tokens[at].spaced
        && PARTICLES.contains(&tokens[at].of(text))
        && tokens[at + 1].of(text) == "-"
        && tight(at + 1)
        && tight(at + 2)
        && tokens[at + 2].shape == Shape::Title
}

/// The first word of a sentence that people are called by, and that is no title.
fn is_first(at: usize, language: &Language, text: &str, tokens: &[Token], sheet: &Sheet) -> bool {
    let token = &tokens[at];
    let known = sheet.tokens[at].known;
    (token.sentence_start || token.paragraph_start)
        && token.shape == Shape::Title
        && known.on(MALE | FEMALE | GIVEN_ABROAD | SURNAME_ABROAD)
        && !(1..=3).contains(&known.capitalised())
        && !language.is_title(token.of(text))
}
