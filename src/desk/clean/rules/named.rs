//! Names with what stands beside them where the house writes no "by".

use crate::desk::clean::byline;
use crate::desk::clean::copy::BylineKind;
use crate::desk::clean::rule::Line;

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
