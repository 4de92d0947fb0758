//! A wire's message in IPTC 7901, as agencies send text: a line of service, number, priority and desk, then
//! keywords, headline and byline up to ` =`; at the end who sent it and when.

use super::labels::Label;

/// Lines of a header.
const MAX_LINES: usize = 14;
/// Lines of what stands at the end.
const MAX_END: usize = 4;
/// From so many characters on a headline goes on in the next line.
const LONG: usize = 55;

/// What a wire's message says around its text.
#[derive(Debug, Default)]
pub struct Wire<'a> {
    /// Fields of the header: label, its name, its value.
    pub said: Vec<(Label, &'static str, &'a str)>,
    /// The headline, where it takes several lines.
    pub headline: Option<String>,
    /// Lines of the header.
    pub lines: usize,
}

/// Characters that a transmission sets round header and text (ISO 646).
fn bare(line: &str) -> &str {
    line.trim_matches(|c: char| c.is_control() || c.is_whitespace())
}

/// Whether a line is the first of a message: `bdt0231 3 wi 512  dpa 0907`.
fn opens(line: &str) -> bool {
    let mut words = bare(line).split_whitespace();
    let mut next = || words.next().unwrap_or_default();
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let letters = |text: &str| text.bytes().all(|b| b.is_ascii_lowercase());
    let (id, priority, desk, length) = (next(), next(), next(), next());
    let number = id.find(|c: char| c.is_ascii_digit()).unwrap_or(0);
    (2..=4).contains(&number)
        && letters(&id[..number])
        && (3..=4).contains(&(id.len() - number))
        && digits(&id[number..])
        && priority.len() == 1
        && digits(priority)
        && (1..=3).contains(&desk.len())
        && letters(desk)
        && (1..=5).contains(&length.len())
        && digits(length)
}

/// Reads the header.
pub fn head<'a>(lines: &[&'a str]) -> Option<Wire<'a>> {
    let from = lines.iter().position(|line| !bare(line).is_empty())?;
    if !opens(lines[from]) {
        return None;
    }
    let inside = lines[from + 1..].iter().take(MAX_LINES);
    let end = from + 1 + inside.clone().position(|line| bare(line).ends_with('='))?;
    let mut wire = Wire {
        lines: end + 1,
        ..Wire::default()
    };
    let mut titles: Vec<&'a str> = Vec::new();
    for line in &lines[from + 1..=end] {
        let line = bare(line).trim_end_matches('=').trim_end();
        if line.is_empty() || line.starts_with('(') && line.ends_with(')') {
            continue;
        }
        if titles.is_empty() && line.ends_with('/') {
            let words = line
                .split('/')
                .map(str::trim)
                .filter(|word| !word.is_empty());
            wire.said
                .extend(words.map(|word| (Label::Tags, "keywords", word)));
        } else if !titles.is_empty() && is_byline(line) {
            wire.said.push((Label::Author, "byline", line));
        } else {
            titles.push(line);
        }
    }
    let first = *titles.first()?;
    wire.said.push((Label::Headline, "headline", first));
    let goes_on = titles.iter().position(|line| line.chars().count() < LONG);
    let whole = goes_on.unwrap_or(titles.len() - 1);
    wire.headline = (whole > 0).then(|| titles[..=whole].join(" "));
    Some(wire)
}

fn is_byline(line: &str) -> bool {
    ["Von ", "By ", "Par ", "Por ", "Di ", "Da ", "Door "]
        .iter()
        .any(|by| line.starts_with(by))
}

/// Months as wires shorten them: English, German.
const MONTHS: [&[&str]; 12] = [
    &["jan"],
    &["feb"],
    &["mar", "mär", "mrz"],
    &["apr"],
    &["may", "mai"],
    &["jun"],
    &["jul"],
    &["aug"],
    &["sep"],
    &["oct", "okt"],
    &["nov"],
    &["dec", "dez"],
];

/// The day and hour with which a message ends, and its line: `121337 GMT Mar 26` is 2026-03-12T13:37Z.
pub fn sent(lines: &[&str]) -> Option<(usize, String)> {
    let at = lines.iter().rposition(|line| !bare(line).is_empty())?;
    let words: Vec<&str> = bare(lines[at]).split_whitespace().collect();
    let (stamp, zone, month, year) = match words[..] {
        [stamp, month, year] => (stamp, "", month, year),
        [stamp, zone, month, year] => (stamp, zone, month, year),
        _ => return None,
    };
    let digits = |text: &str, length: usize| {
        text.len() == length && text.bytes().all(|b| b.is_ascii_digit())
    };
    if !digits(stamp, 6) || !digits(year, 2) {
        return None;
    }
    let lower = month.to_lowercase();
    let month = MONTHS
        .iter()
        .position(|names| names.contains(&lower.as_str()))?
        + 1;
    let zone = match zone {
        "GMT" | "UTC" => "Z",
        _ => "",
    };
    let (day, hour, minute) = (&stamp[..2], &stamp[2..4], &stamp[4..]);
    let date = format!("20{year}-{month:02}-{day}T{hour}:{minute}:00{zone}");
    Some((signed(lines, at), date))
}

/// The line above with the desks' signs, `dpa maq yyon n1 joh`, else the line itself.
fn signed(lines: &[&str], at: usize) -> usize {
    let above = lines[..at].iter().rposition(|line| !bare(line).is_empty());
    let Some(above) = above.filter(|above| at - above <= MAX_END) else {
        return at;
    };
    let line = bare(lines[above]);
    let sign = |word: &str| {
        word.len() <= 6
            && word
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'/')
    };
    let words = line.split_whitespace().count();
    if (2..=7).contains(&words) && line.split_whitespace().all(sign) {
        above
    } else {
        at
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    const TEXT: &str = "\u{1}bdt0231 3 wi 512  ndd 0907\n\n\u{2}Verkehr/Schifffahrt/\n(Zusammenfassung 1430)\n\
        Letzte Fähre nach Saltby fährt zwei weitere Jahre\nVon Martha Quill, ndd =\n\nSaltby (ndd) - Die letzte Fähre fährt weiter.\n\n\
        ndd maq yyon n1 joh\n\u{3}\n121337 Mrz 26\n";

    #[test]
    fn a_header_names_keywords_headline_and_author() {
        let lines: Vec<&str> = TEXT.lines().collect();
        let wire = head(&lines).unwrap();
        let said: Vec<(&str, &str)> = wire.said.iter().map(|said| (said.1, said.2)).collect();
        let want = [
            ("keywords", "Verkehr"),
            ("keywords", "Schifffahrt"),
            ("byline", "Von Martha Quill, ndd"),
            (
                "headline",
                "Letzte Fähre nach Saltby fährt zwei weitere Jahre",
            ),
        ];
        assert_eq!(said, want);
        assert_eq!((wire.lines, wire.headline), (6, None));
        let long = "eca0042 4 pl 298  ndd 0311\n\nShipping/\nTown keeps its last ferry to the islands for two more years, but fares\nwill rise =\nText\n";
        let lines: Vec<&str> = long.lines().collect();
        let headline = head(&lines).unwrap().headline.unwrap();
        assert!(headline.ends_with("but fares will rise"), "{headline}");
    }

    #[test]
    fn the_end_says_when_it_was_sent() {
        let lines: Vec<&str> = TEXT.lines().collect();
        assert_eq!(sent(&lines), Some((9, "2026-03-12T13:37:00".to_owned())));
        assert_eq!(
            sent(&["Text.", "121337 GMT Mar 26"]),
            Some((1, "2026-03-12T13:37:00Z".to_owned()))
        );
        for line in [
            "121337 Mar 2026",
            "12133 Mar 26",
            "121337 Foo 26",
            "In 2026",
        ] {
            assert_eq!(sent(&[line]), None, "{line}");
        }
    }

    #[test]
    fn other_first_lines_open_no_message() {
        for line in [
            "",
            "The council met on Monday",
            "abc12 3 wi 5",
            "abcd1234",
            "abc1234 x wi 5",
        ] {
            assert!(!opens(line), "{line}");
        }
        assert!(head(&["bdt0231 3 wi 512", "No end"]).is_none());
    }
}
