//! Datelines: where a text was written, when, and by which agency.

use super::byline::AGENCIES;
use super::copy::{Destination, Facts};

/// Keeps a dateline that stands by itself.
pub fn keep(facts: &mut Facts, text: &str) -> Option<Destination> {
    facts.dateline = Some(text.to_owned());
    Some(Destination::Dateline)
}

/// What stands behind a place, or behind the agency.
const MARKS: [&str; 12] = [
    " — ", " – ", " - ", " -- ", ") —", ") –", ") -", ") --", ")--", "): ", "). ", ": ",
];

/// Whether one of [`MARKS`] may begin so.
fn may_be_mark(first: &str, second: u8) -> bool {
    match first {
        // The long dashes' first byte.
        " " => matches!(second, b'-' | 0xe2),
        ")" => matches!(second, b' ' | b'-' | b':' | b'.'),
        _ => second == b' ',
    }
}

/// The dateline that a paragraph begins with, its dash included.
pub fn of(text: &str) -> Option<&str> {
    let length = text.char_indices().nth(90).map_or(text.len(), |(at, _)| at);
    let head = &text[..length];
    if let Some(end) = dated(head) {
        return Some(&head[..end]);
    }
    if let Some((place, rest)) = leading(head)
        && let Some((at, mark)) = stop_and_dash(rest)
        && (at > 0 || place.chars().all(|c| !c.is_lowercase()))
        && !matches!(place, "PREGUNTA" | "RESPUESTA")
    {
        return Some(head[..head.len() - rest.len() + at + mark.len()].trim_end());
    }
    let mut firsts = head.match_indices([' ', ')', ':']);
    let (at, length) = firsts.find_map(|(at, first)| {
        // Most blanks and brackets stand before a letter, with which no mark goes on.
        let second = head.as_bytes().get(at + 1)?;
        if !may_be_mark(first, *second) {
            return None;
        }
        let marks = MARKS.iter().filter(|mark| head[at..].starts_with(**mark));
        let lengths = marks.map(|mark| mark.trim_end().len());
        lengths.min().map(|length| (at, length))
    })?;
    let place = &head[..at];
    // `New York CNN — The`: the house without brackets.
    if is_by_house(place) && head[at..].starts_with([' ', ')']) {
        return Some(head[..at + length].trim());
    }
    // `Voltéa (Euronext Paris – VOLT), a maker of`: the dash stands inside of the brackets.
    if place.contains('(') && !place.contains(')') && !head[at..].starts_with(')') {
        return None;
    }
    let bare = place
        .split([',', '(', '/'])
        .next()
        .unwrap_or_default()
        .trim();
    let capitals = bare.chars().filter(|c| c.is_alphabetic()).count() >= 3
        && bare
            .chars()
            .filter(|c| c.is_alphabetic())
            .all(char::is_uppercase)
        && bare.split_whitespace().count() <= 4;
    // `New Delhi [India], November 12 (ANI): …`, not `Smith (director): …`.
    let colon = head[at..].starts_with("): ") && !place.contains([',', '[']);
    let agency = place.contains('(')
        && place.split_whitespace().count() <= 8
        && bare.starts_with(char::is_uppercase)
        && bare.split_whitespace().count() <= 3;
    // `Harburg (fn-press). Die`, not `Smith (director). We`.
    let stop = head[at..].starts_with("). ") && !place.split('(').nth(1).is_some_and(is_desk);
    ((capitals || agency) && !colon && !stop && !head[at..].starts_with(": "))
        .then(|| head[..at + length].trim())
}

/// The place with which a paragraph begins though no dash of [`of`] stands behind it, and whether that is
/// sure: where only a full stop does, it must be known as a place.
pub fn place(text: &str) -> Option<(&str, bool)> {
    let length = text.char_indices().nth(70).map_or(text.len(), |(at, _)| at);
    let head = &text[..length];
    let (place, rest) = leading(head)?;
    if stop_and_dash(rest).is_some() {
        return Some((place, true));
    }
    // `Kassel (ots) Die Polizei`.
    if let Some(inside) = rest.strip_prefix('(') {
        let (agencies, behind) = inside.split_once(')')?;
        let all = agencies.split(['/', '-']).all(is_agency);
        return (all && !behind.trim_start().starts_with([',', '.'])).then_some((place, true));
    }
    if is_signed(rest) {
        return Some((place, true));
    }
    // `Lyon, le 22 octobre 2026 – 17h45`.
    if let Some(date) = rest.strip_prefix(", ") {
        let date = ["le ", "il ", "el ", "den ", "on "]
            .iter()
            .find_map(|article| date.strip_prefix(article))
            .unwrap_or(date);
        return is_day(date).then_some((place, true));
    }
    // `Stade. Die Werft`.
    let begins = rest.strip_prefix(". ").is_some_and(|next| {
        next.starts_with(|c: char| c.is_uppercase() || matches!(c, '„' | '“' | '«' | '"'))
    });
    (begins && place.split_whitespace().count() <= 3).then_some((place, false))
}

/// A place and behind it, without a bracket, the house in capitals: `New York CNN`.
fn is_by_house(head: &str) -> bool {
    let Some((place, house)) = head.rsplit_once(' ') else {
        return false;
    };
    let named = |word: &str| word.starts_with(char::is_uppercase);
    house.len() >= 3
        && house.bytes().all(|b| b.is_ascii_uppercase())
        && is_agency(house)
        && place.chars().any(char::is_lowercase)
        && (1..=3).contains(&place.split_whitespace().count())
        && place.split_whitespace().all(named)
        && place
            .chars()
            .all(|c| c.is_alphabetic() || matches!(c, ' ' | '.' | '-'))
}

/// Whether an agency signs so.
pub fn is_agency(name: &str) -> bool {
    let name = name.trim().to_lowercase();
    AGENCIES.split(';').any(|agency| agency.trim() == name)
}

/// `, Nov 12 (PTI) The`, `, November 12. /TASS/.`: a day and an agency behind a place.
fn is_signed(rest: &str) -> bool {
    let marks = [(" (", ')'), (" /", '/')];
    let signed = marks.iter().find_map(|(open, close)| {
        let (day, signed) = rest.split_once(open)?;
        Some((day, signed.split_once(*close)?.0))
    });
    signed.is_some_and(|(day, agency)| {
        day.starts_with(", ")
            && day.contains(|c: char| c.is_ascii_digit())
            && day.split_whitespace().count() <= 5
            && is_agency(agency)
    })
}

/// The capitalised words up to the first comma, full stop or bracket, and what stands behind them.
fn leading(head: &str) -> Option<(&str, &str)> {
    let end = head.find([',', '.', '('])?;
    let place = head[..end].trim_end();
    let words = place.split_whitespace().count();
    let capital = |word: &str| {
        word.starts_with(char::is_uppercase)
            || matches!(word, "de" | "del" | "la" | "am" | "an" | "der")
    };
    let letters = place.chars().filter(|c| c.is_alphabetic()).count();
    let named = place.starts_with(char::is_uppercase) && place.split_whitespace().all(capital);
    (named && letters >= 3 && (1..=4).contains(&words) && !place.contains(['"', ':', ';']))
        .then_some((place, &head[end..]))
}

/// Marks behind a dateline in Spanish.
const STOP_AND_DASH: [&str; 3] = [".- ", ".– ", ".— "];

/// Where, behind a place, the mark of a Spanish dateline stands, at most five words on, and the mark:
/// `OAXACA, Oax.- Dos`, `Cádiz, 3 jul (EFE).- El`.
fn stop_and_dash(rest: &str) -> Option<(usize, &'static str)> {
    let marks = STOP_AND_DASH.iter();
    let (at, mark) = marks
        .filter_map(|mark| Some((rest.find(mark)?, *mark)))
        .min()?;
    (rest[..at].split_whitespace().count() <= 5).then_some((at, mark))
}

/// `22 octobre 2026 –`: a day, a month in a word and a year, and nothing or a mark behind them.
fn is_day(text: &str) -> bool {
    let mut words = text.splitn(4, ' ');
    let (Some(day), Some(month), Some(year)) = (words.next(), words.next(), words.next()) else {
        return false;
    };
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let day = day.trim_end_matches(['.', 'e', 'r']);
    let bare = year.trim_end_matches([',', '.', ':']);
    let marked = bare.len() < year.len()
        || words
            .next()
            .is_none_or(|rest| rest.starts_with(['–', '—', '-', '|']));
    matches!(day.len(), 1 | 2)
        && digits(day)
        && month.chars().count() >= 3
        && month.chars().all(|c| c.is_alphabetic() || c == '.')
        && bare.len() == 4
        && digits(bare)
        && marked
}

/// An agency's or a desk's abbreviation in small letters, as German papers sign.
fn is_desk(brackets: &str) -> bool {
    let small = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase());
    let mut parts = brackets.split(['/', '-']);
    parts.all(|part| small(part) && (part.len() <= 3 || part == "press" || part == "presse"))
}

/// `London, 12 November 2026.`: place and whole date, and a mark behind which the text begins.
fn dated(head: &str) -> Option<usize> {
    let comma = head.find(',')?;
    let place = &head[..comma];
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    if place.split_whitespace().count() > 3 || !place.split_whitespace().all(capital) {
        return None;
    }
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let (mut at, mut words, mut day, mut last) = (comma + 1, 0, false, "");
    loop {
        at += head[at..].len() - head[at..].trim_start().len();
        words += 1;
        if head[at..].is_empty() || words > 6 {
            return None;
        }
        let word = &head[at..];
        // `12.11.2026`, or a year behind a day.
        let dots = word.len() > 10 && [2, 5].iter().all(|dot| word.as_bytes()[*dot] == b'.');
        // A month or a day stands before the year, in Spanish and Portuguese `de`.
        let dated =
            || last == "de" || last.starts_with(|c: char| c.is_uppercase() || c.is_numeric());
        if dots || digits(word) == 4 && day && dated() {
            let year = if dots { word.get(6..)? } else { word };
            let after = year.get(4..)?;
            let marks = [". ", ": ", " – ", " — ", " - ", " -- "];
            let mark = marks.iter().find(|mark| after.starts_with(**mark))?;
            let is_year = digits(year) == 4 && (year.starts_with("19") || year.starts_with("20"));
            return is_year.then(|| head.len() - after.len() + mark.trim_end().len());
        }
        day |= matches!(digits(word), 1 | 2);
        let length = word.find(char::is_whitespace)?;
        last = &word[..length];
        at += length;
    }
}

#[cfg(test)]
mod tests {
    use super::{MARKS, may_be_mark, of, place};

    #[test]
    fn no_mark_is_ruled_out() {
        for mark in MARKS {
            assert!(may_be_mark(&mark[..1], mark.as_bytes()[1]), "{mark}");
        }
    }

    #[test]
    fn a_dateline_ends_with_its_date_or_its_dash() {
        for (text, want) in [
            (
                "London, 12 November 2026. Baltic Foods plc today",
                Some("London, 12 November 2026."),
            ),
            (
                "New York CNN — The mayor brought it up.",
                Some("New York CNN —"),
            ),
            ("The Mayor and CNN — it was late — met.", None),
            (
                "SAN JOSE, Calif., Nov. 12, 2026 -- Lumen Works",
                Some("SAN JOSE, Calif., Nov. 12, 2026 --"),
            ),
            (
                "Hamburg, den 12. November 2026 – Die Reederei",
                Some("Hamburg, den 12. November 2026 –"),
            ),
            ("Kiel, 12.11.2026. Die Reederei", Some("Kiel, 12.11.2026.")),
            ("OSLO (Tidewire) — Two farms", Some("OSLO (Tidewire) —")),
            (
                "CAMBRIDGE, Mass.--(WIRE)--Corvane today",
                Some("CAMBRIDGE, Mass.--(WIRE)--"),
            ),
            (
                "New Delhi [India], November 12 (TDW): The court",
                Some("New Delhi [India], November 12 (TDW):"),
            ),
            (
                "Harburg (hn-press). Die Züchter",
                Some("Harburg (hn-press)."),
            ),
            ("Bad Harburg (pm). Die Züchter", Some("Bad Harburg (pm).")),
            ("PUERTO REAL.- Unas 300", Some("PUERTO REAL.-")),
            ("OAXACA, Oax.– Dos", Some("OAXACA, Oax.–")),
            (
                "Cádiz, 3 jul (EFE).- El barco",
                Some("Cádiz, 3 jul (EFE).-"),
            ),
            ("PREGUNTA.- ¿Por qué?", None),
            ("Ana Lim.- Creo que no", None),
            ("Smith (director). We are glad", None),
            ("Voltéa (Euronext Paris – FR0014 – VOLT), a maker of", None),
            ("Smith (45). We are glad", None),
            ("Smith (director): We are glad", None),
            (
                "Vigo, 12 de noviembre de 2026. La naviera",
                Some("Vigo, 12 de noviembre de 2026."),
            ),
            ("On Tuesday, 12 November 2026 was the day", None),
            ("Paris, Texas, 2020. It was", None),
            ("In London, 12 ferries of 2026. They", None),
            ("The yard, 12 years later. Nobody", None),
        ] {
            assert_eq!(of(text), want, "{text}");
        }
    }

    #[test]
    fn a_place_begins_a_text_without_a_dash_too() {
        for (text, want) in [
            ("Stade. Die Werft streicht", Some(("Stade", false))),
            ("MODENA. Il fiume", Some(("MODENA", false))),
            (
                "Rotenburg am Fluss. Die",
                Some(("Rotenburg am Fluss", false)),
            ),
            ("OAXACA, Oax.- Dos personas", Some(("OAXACA", true))),
            ("ALMADRAVA (CADIZ).- Un", Some(("ALMADRAVA", true))),
            ("Cádiz, 3 jul (EFE).- El barco", Some(("Cádiz", true))),
            ("Kassel (ots) Die Polizei", Some(("Kassel", true))),
            (
                "New Delhi, Nov 12 (PTI) The court",
                Some(("New Delhi", true)),
            ),
            (
                "MOSCOW, November 12. /TASS/. The court",
                Some(("MOSCOW", true)),
            ),
            ("Priya Nair, 12 (both of them) were", None),
            ("Lyon, le 22 octobre 2026 – 17h45", Some(("Lyon", true))),
            ("Lyon, le 22 octobre 2026", Some(("Lyon", true))),
            ("Smith (45) was there", None),
            ("Voltéa (Euronext Paris – VOLT), spécialiste", None),
            ("Yesterday, 22 people came", None),
            ("The yard. It was", None),
            ("In Stade, the yard", None),
        ] {
            assert_eq!(place(text), want, "{text}");
        }
    }
}
