//! Names with what stands beside them where the house writes no "by".

use crate::desk::clean::byline;
use crate::desk::clean::copy::BylineKind;
use crate::desk::clean::rule::Line;
use crate::desk::extract::BlockKind;

/// `Rosalía Cármenes | Almadrava`: a name of two to four words, a bar, up to three capitalized words.
pub fn name_and_place(line: &Line<'_>) -> bool {
    if !line.text.contains('|') {
        return false;
    }
    let Some((name, place)) = line.text.split_once(" | ") else {
        return false;
    };
    let is_name = |text: &str, fits: std::ops::RangeInclusive<usize>| {
        let parsed = byline::parse(text);
        let one = parsed.bylines.len() == 1 && parsed.unknown.is_empty();
        one && !parsed.cued
            && parsed.dates.is_empty()
            && parsed.bylines[0].kind == BylineKind::Person
            && fits.contains(&text.split_whitespace().count())
    };
    line.block.level == 0 && is_name(name, 2..=4) && is_name(place, 1..=3)
}

/// `Piotr Halicki 28 września 2026, 16:40` in an element that is named after the author: a name and a date.
pub fn name_and_date(line: &Line<'_>) -> bool {
    if !says_author(&line.block.path) || line.block.level > 0 || parted(line.text).is_none() {
        return false;
    }
    let person = |text: &str, dated: bool| {
        let parsed = byline::parse(text);
        let [one] = parsed.bylines.as_slice() else {
            return false;
        };
        one.kind == BylineKind::Person
            && !parsed.cued
            && parsed.unknown.is_empty()
            && parsed.dates.is_empty() != dated
            && (2..=4).contains(&one.name.split_whitespace().count())
            && text.starts_with(&one.name)
    };
    person(line.text, true)
        || parted(line.text).is_some_and(|(name, date)| {
            let numbers = date.split(|c: char| !c.is_ascii_digit());
            numbers.filter(|n| !n.is_empty()).count() >= 3 && person(name, false)
        })
}

/// `SALTBY, England, Feb. 28`, `Saltby, March 12 (NWP)` in an element that is named after the dateline. A day alone is a date,
/// and one with a verb begins the text.
pub fn dateline(line: &Line<'_>) -> bool {
    let element = line.block.path.rsplit('>').next().unwrap_or_default();
    let class = element.split_once('.').map_or("", |(_, class)| class);
    let mut classes = class.split(['.', ' ']);
    let named = classes.any(|class| matches!(class, "dateline" | "dateLine" | "article-dateline"));
    let place = line.text.split([',', '(']).next().unwrap_or_default();
    let word = |word: &str| word.starts_with(|c: char| !c.is_lowercase());
    named
        && line.block.level == 0
        && line.text.starts_with(char::is_uppercase)
        && !place.contains(|c: char| c.is_ascii_digit())
        && place.split_whitespace().all(word)
}

/// A name and what follows it from the first figure on: `Sari Koski 6.10.2026 10:02`, which nothing but a blank
/// parts. `Sari Koski Stand: 6.10.2026` holds more.
pub fn parted(text: &str) -> Option<(&str, &str)> {
    let (name, date) = text.split_at(text.find(|c: char| c.is_ascii_digit())?);
    let name = name.trim_end_matches([' ', ',', '|', '-', '–', '·']);
    (!name.contains(':')).then_some((name, date))
}

/// A class of the innermost elements names the author.
fn says_author(path: &str) -> bool {
    let mut inner = path.rsplit('>').take(3);
    inner.any(|element| {
        let class = element.split_once('.').map_or("", |(_, class)| class);
        let class = class.to_ascii_lowercase();
        class.starts_with("auth") || class.contains("author") || class.contains("byline")
    })
}

/// `Jéssica Portugal`, then `Da Redação` on the next line or behind a mark: a name and its newsroom, or
/// the post of a journalist: `Ana Lim - Court Reporter`.
pub fn name_and_desk(line: &Line<'_>) -> bool {
    const DESKS: &[&str] = &[
        "da redação",
        "redação",
        "de la redacción",
        "redacción",
        "della redazione",
        "redazione",
        "la rédaction",
        "de la rédaction",
        "staff reporter",
        "our correspondent",
        "editorial staff",
    ];
    let Some((name, desk)) = line
        .text
        .split_once(['\n', '|', ','])
        .or_else(|| line.text.split_once(" - "))
    else {
        return false;
    };
    let posted = || {
        let last = desk.split_whitespace().next_back().unwrap_or_default();
        JOURNALISTS.contains(&last.to_lowercase().as_str()) && {
            let parsed = byline::parse(desk);
            !parsed.cued
                && parsed.bylines.is_empty()
                && parsed.unknown.is_empty()
                && parsed.dates.is_empty()
        }
    };
    (DESKS.contains(&desk.trim().to_lowercase().as_str()) || posted()) && {
        let parsed = byline::parse(name);
        parsed.unknown.is_empty()
            && parsed.dates.is_empty()
            && parsed.bylines.len() == 1
            && parsed.bylines[0].kind == BylineKind::Person
            && (2..=4).contains(&name.split_whitespace().count())
    }
}

/// `Photo Le Progrès /Maxime Jegat`, `Foto Ansa/Luca Neri`: every longer word has a capital.
pub fn photo_of_house(line: &Line<'_>) -> bool {
    let rest = ["Photo ", "Photos ", "Foto ", "Fotos "]
        .iter()
        .find_map(|word| line.text.strip_prefix(word));
    rest.is_some_and(|rest| {
        rest.contains('/')
            && !rest.contains(['.', '?', '!', ':'])
            && rest
                .split([' ', '/'])
                .filter(|word| !word.is_empty())
                .all(|word| word.starts_with(char::is_uppercase) || word.chars().count() <= 3)
    })
}

/// What a journalist's post ends with; lower case.
const JOURNALISTS: &[&str] = &[
    "columnist",
    "correspondent",
    "corresponsal",
    "dziennikarz",
    "editor",
    "giornalista",
    "jornalista",
    "journalist",
    "journaliste",
    "journalistin",
    "korrespondent",
    "korrespondentin",
    "muhabir",
    "periodista",
    "redacteur",
    "redactor",
    "redactora",
    "redakteur",
    "redakteurin",
    "redattore",
    "reporter",
    "reporterin",
    "verslaggever",
    "writer",
    "корреспондент",
    "журналист",
];

/// `김민서 기자`: one or two Korean names and what they are, alone on a line.
pub fn korean_reporter(line: &Line<'_>) -> bool {
    const POSTS: &[&str] = &[
        "기자",
        "선임기자",
        "전문기자",
        "인턴기자",
        "수습기자",
        "특파원",
        "논설위원",
        "객원기자",
    ];
    let hangul = |word: &str| word.chars().all(|c| matches!(c, '\u{ac00}'..='\u{d7a3}'));
    let words: Vec<&str> = line
        .text
        .split([' ', '·', ',', '='])
        .map(|word| word.trim_matches(['[', ']', '(', ')', '/', '■']))
        .filter(|word| !word.is_empty())
        .collect();
    let [names @ .., post] = words.as_slice() else {
        return false;
    };
    (1..=3).contains(&names.len())
        && POSTS.contains(post)
        && names
            .iter()
            .all(|name| hangul(name) && (2..=5).contains(&name.chars().count()))
}

/// `PA Media` alone on a line.
pub fn agency_alone(line: &Line<'_>) -> bool {
    let text = line.text.trim();
    let shouted = text.chars().all(|c| c.is_uppercase() || c == '-');
    let named = text.contains(' ') || shouted && text.len() >= 3;
    named
        && line.block.link_density < 0.8
        && line.block.kind != BlockKind::Navigation
        && byline::AGENCIES
            .split(';')
            .any(|agency| agency.trim().eq_ignore_ascii_case(text))
}

/// Labels of a photo's maker behind a caption's last sentence.
const LABELS: &[&str] = &[
    " Photo:",
    " Photos:",
    " Photograph:",
    " Picture:",
    " Image:",
    " Images:",
    " Foto:",
    " Fotos:",
    " Bild:",
    " Bilder:",
    " Bildrechte:",
    " Bildquelle:",
    " Crédit photo:",
    " Crédit photo :",
    " Photo :",
    " Фото:",
    " Fotoğraf:",
];

/// `The quay at dawn. Photo: Ana Lim`: a sentence, a label and a name of few words. A sentence of the text does
/// not end so.
pub fn labelled_caption(line: &Line<'_>) -> bool {
    let Some((caption, name)) = LABELS.iter().find_map(|label| line.text.rsplit_once(label)) else {
        return false;
    };
    let name = name.trim_start_matches(['©', ' ']);
    caption.contains(' ')
        && caption.ends_with(['.', '!', '?', '"', '”', '»', '…'])
        && name.starts_with(char::is_uppercase)
        && name.split_whitespace().count() <= 6
        && !name.contains([':', '?', '!', ';'])
}

/// How a line begins that says who led an interview; small letters.
const ASKED: &[&str] = &[
    "das gespräch führte",
    "das interview führte",
    "die fragen stellte",
    "propos recueillis par",
    "entretien réalisé par",
    "interview réalisée par",
    "entrevista realizada por",
    "intervista a cura di",
];

/// `Das Gespräch führte Ana Lim.`: persons and nothing else behind the words; not `Das Gespräch führte zu nichts.`
pub fn asked(line: &Line<'_>) -> bool {
    let text = line.text.trim_start_matches(['(', '[', '–', '-', ' ']);
    let head: String = text.chars().take(26).collect::<String>().to_lowercase();
    if !ASKED.iter().any(|words| head.starts_with(words)) {
        return false;
    }
    let parsed = byline::parse_read(line.text, line.tokens);
    let full =
        |b: &crate::desk::clean::copy::Byline| b.kind == BylineKind::Person && b.name.contains(' ');
    parsed.cued
        && parsed.unknown.is_empty()
        && !parsed.bylines.is_empty()
        && parsed.bylines.iter().all(full)
}

#[cfg(test)]
mod tests {
    #[test]
    fn who_asked_is_named_in_full() {
        use crate::desk::clean::fixture::holds;
        for text in [
            "Das Gespräch führte Ana Lim.",
            "Die Fragen stellten Ana Lim und Bo Fisk",
            "Propos recueillis par Ana Lim",
        ] {
            assert!(holds(text, super::asked), "{text}");
        }
        for text in [
            "Das Gespräch führte zu nichts.",
            "Die Fragen stellte niemand.",
            "Das Interview führte im Juni zu Streit.",
        ] {
            assert!(!holds(text, super::asked), "{text}");
        }
    }

    use super::*;
    use crate::desk::clean::words;
    use crate::desk::extract::Block;

    /// Whether a scanner recognises a text in an element of this path.
    fn in_element(path: &str, text: &str, scan: fn(&Line<'_>) -> bool) -> bool {
        let block = Block {
            text: text.to_owned(),
            path: path.to_owned(),
            ..Block::default()
        };
        let mut tokens = Vec::new();
        words::read(text, &mut tokens);
        scan(&Line::new(&block, &tokens))
    }

    #[test]
    fn a_dateline_s_element_holds_a_place() {
        let is = |path: &str, text: &str| in_element(path, text, dateline);
        assert!(is("div>p.dateline", "SALTBY, England, Feb. 28"));
        assert!(is("div>p.dateline", "New Saltby, March 12 (NWP)"));
        assert!(!is("div>p", "SALTBY, England, Feb. 28"));
        assert!(!is("div>p.dateline", "March 12, 2026"));
        assert!(!is("div>p.dateline", "The council met on Monday"));
    }

    #[test]
    fn an_author_s_element_holds_a_name_and_a_date() {
        let is = |path: &str, text: &str| in_element(path, text, name_and_date);
        let author = "article>div.author-row";
        assert!(is(author, "Sari Koski 6.10.2026 10:02"));
        assert!(is(
            "article>div.authDatesBar",
            "Piotr Hala 28 września 2026, 16:40"
        ));
        assert!(!is("article>div.meta", "Sari Koski 6.10.2026 10:02"));
        assert!(!is(author, "Sari Koski"));
        assert!(!is(author, "6.10.2026 10:02"));
        assert!(!is(author, "Sari Koski Stand: 6. Oktober 2026"));
        assert!(!is(author, "The quay was closed on 6.10.2026 at 10:02"));
    }
}
