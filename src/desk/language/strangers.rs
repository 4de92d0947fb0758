//! Languages in shared scripts that the table of trigrams does not know.
//!
//! Naive Bayes always names one of the languages it has: Xhosa is Swahili or Estonian then, and surely
//! so. How well the text fits the language named, against how well that language fits itself, tells.

use std::sync::LazyLock;

use super::model::Ranked;
use super::script::Script;

/// Below this share of a language's own fit a text is in none that the table knows. Of 2,240 pages in
/// languages that it knows two are below (a list of remedies, and Vietnamese, see [`UNLIKE`]) and of
/// 4,300 windows of 130 letters from them four (tables, a dictionary); of pages in Zulu, Xhosa and
/// Icelandic all (.42 to .58).
const STRANGE: f32 = 0.58;

/// From this share on a text is in the language that it fits best, whatever its small words.
const SURE: f32 = 0.86;

/// Fewest trigrams of which the fit is believed.
const ENOUGH: u32 = 100;

/// Profiles that differ from running text: vowels with two marks count as their plain letters.
const UNLIKE: &[&str] = &["vi"];

/// Frequent small words of languages that the table does not know, as running text has them.
const WORDS: &[(&str, &str)] = &[
    (
        "eu",
        "eta da ez du dira zuen ere baina dute dela zen egin baino gabe izan",
    ),
    ("eo", "kaj estas por kiu ĉi ke pri oni ĝi ankaŭ sed kiel"),
    (
        "ga",
        "agus na an go bhí ar leis tá don seo sin ach nach raibh den ag atá bheith",
    ),
    (
        "ha",
        "da na ya ta cewa kuma wannan domin amma ba su shi sun daga zuwa",
    ),
    ("ht", "yo nan ki pou ak pa te sou gen li ap nou yon"),
    ("ku", "û ku di de ji bi li ew jî bo wî lê hat dike"),
    (
        "lb",
        "an déi vun fir dass net och huet ass gëtt sinn op mat dat",
    ),
    (
        "mg",
        "ny fa tamin dia sy amin ho an izany ireo tao no amin'ny",
    ),
    ("mi", "te i ki nga ngā he o e kua nei kei ka mō"),
    (
        "mt",
        "il li ta fil għal kien biex minn dan din hija tal għall mill",
    ),
    (
        "rw",
        "mu ko na ku kandi ngo yavuze ari muri uyu iyi ariko kugira cyangwa bya",
    ),
    (
        "sn",
        "kuti uye asi kana ari iri zvakare vanhu akati nokuti pamusoro kwete ne",
    ),
    ("st", "ho hore empa haholo bakeng tsa ba le ka ya ke hae"),
    ("tn", "go gore mme fa tsa ba le ka ya ke mo gagwe"),
    (
        "uz",
        "va bilan uchun bu ham shu edi deb haqida qildi esa uning",
    ),
    (
        "xh",
        "ukuba kwaye kuba okanye xa uthe oku ngoku kunye kwi kwe apha into malunga okokuba ngethuba ngexesha nangona yakhe kodwa abantu ukuze",
    ),
    ("yo", "àwọn tí ní náà pé sì fún wọn ń ti ni awon naa pe"),
    (
        "zu",
        "ukuthi futhi ngoba noma kanye uma lokhu kusho uthe yena lapho khona lesi nokho ngokuthi kuthiwa njengoba ngesikhathi kodwa abantu ukuze",
    ),
];

/// What a text is that fits the best language of its script badly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stranger {
    /// Its small words are of this language.
    Known(&'static str),
    /// No language that is known.
    Unknown,
}

/// Whether a text is in none of the table's languages, of which `best` is the likeliest.
pub fn stranger(sample: &str, script: Script, best: &str, ranked: &Ranked) -> Option<Stranger> {
    let told = ranked.trigrams >= ENOUGH
        && matches!(script, Script::Latin | Script::Cyrillic)
        && !UNLIKE.contains(&best);
    if !told || ranked.fit >= SURE {
        return None;
    }
    let strange = ranked.fit < STRANGE;
    // Words are long where endings and beginnings do what small words do elsewhere.
    match by_words(sample, if strange { 40 } else { 6 }) {
        Some(code) => Some(Stranger::Known(code)),
        None => strange.then_some(Stranger::Unknown),
    }
}

/// For each small word, in order, the languages that have it, as places in [`WORDS`].
static SMALL: LazyLock<Vec<(&str, usize)>> = LazyLock::new(|| {
    let rows = WORDS.iter().enumerate();
    let mut small: Vec<(&str, usize)> = rows
        .flat_map(|(at, (_, list))| list.split(' ').map(move |word| (word, at)))
        .collect();
    small.sort_unstable();
    small
});

/// The language with the most small words in the text: one of so many, more than any other has, and not one of them
/// over and over, which another language may have as well (`de`).
fn by_words(sample: &str, one_of: usize) -> Option<&'static str> {
    let lower = sample.to_lowercase();
    // Of each language: how many, the first, and whether another followed.
    let mut counts: Vec<(usize, &str, bool)> = vec![(0, "", false); WORDS.len()];
    let mut words = 0;
    for word in lower
        .split(|c: char| !c.is_alphabetic() && c != '\'')
        .filter(|word| !word.is_empty())
    {
        words += 1;
        let from = SMALL.partition_point(|(small, _)| *small < word);
        for (_, at) in SMALL[from..].iter().take_while(|(small, _)| *small == word) {
            let (count, first, several) = &mut counts[*at];
            *several |= *count > 0 && *first != word;
            *count += 1;
            if *count == 1 {
                *first = word;
            }
        }
    }
    let mut ranked: Vec<(usize, &'static str, bool)> = counts
        .iter()
        .zip(WORDS)
        .map(|((count, _, several), (code, _))| (*count, *code, *several))
        .collect();
    ranked.sort_unstable_by(|a, b| b.cmp(a));
    let ((most, code, several), (second, ..)) = (ranked[0], ranked[1]);
    (several && most >= 3 && most * one_of >= words && most > second).then_some(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_small_word_over_and_over_tells_nothing() {
        let spanish = "el número de noches, el volumen de humo y el control de aforo";
        assert_eq!(by_words(spanish, 6), None);
        let kurdish = "ku di sala borî de li bajêr dijî û ji bo wî";
        assert_eq!(by_words(kurdish, 6), Some("ku"));
    }
}
