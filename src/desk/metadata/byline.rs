//! The byline as one line.

use super::han;
use crate::desk::clean::Byline;
use crate::desk::decode::Sourced;

/// The byline as one line: as written where it is one, else the names. `by` is what the text writes.
pub(super) fn line(
    bylines: &[Byline],
    said: Option<String>,
    from: &str,
    by: Option<&str>,
) -> Option<Sourced<String>> {
    // "Con información de Notimex": no one who wrote it.
    let wrote = |b: &Byline| !matches!(b.role, "contributor" | "additional_reporting");
    if let Some(by) = by.filter(|_| from == "text byline" && bylines.iter().any(wrote)) {
        return Some(Sourced {
            value: bare(by, bylines),
            from: from.to_owned(),
        });
    }
    if !bylines.iter().any(Byline::is_of_text) {
        return None;
    }
    let author = |b: &&Byline| b.role == "author";
    let all = !bylines.iter().any(|b| author(&b));
    let names = bylines.iter().filter(|b| all || author(b));
    let names: Vec<&str> = names.map(|b| b.name.as_str()).collect();
    // A line that names the first of several is not the byline.
    let whole = |line: &String| {
        let lower = line.to_lowercase();
        names.len() < 2
            || names
                .iter()
                .all(|name| lower.contains(&name.to_lowercase()))
    };
    let value = said
        .filter(|line| line.len() <= 200 && whole(line))
        .map(|line| bare(dateless(&line, &names), bylines))
        .unwrap_or_else(|| names.join(", "));
    (!names.is_empty()).then(|| Sourced {
        value,
        from: from.to_owned(),
    })
}

/// Words that stand before an author's name in a byline and say nothing else; lower case, sorted.
const CUES: &[&str] = &[
    "af",
    "auteur",
    "author",
    "autor",
    "autora",
    "autore",
    "autores",
    "autorin",
    "av",
    "by",
    "di",
    "door",
    "haber",
    "muhabir",
    "oleh",
    "par",
    "penulis",
    "por",
    "tekst",
    "testo",
    "text",
    "texte",
    "texto",
    "von",
    "words",
    "yazan",
    "автор",
    "авторы",
    "текст",
    "بقلم",
    "كتب",
    "كتبت",
];

/// The names as the line writes them, with what it says of them: without the cue before the first and
/// without what has figures, an address or a line of its own behind the last. `By Ann Lee`,
/// `Por Ann Lee 12/03/2024`, `VON ANN LEE am 3. Mai 2020` all are `Ann Lee`. A line with several roles
/// says in words who did what and stays: `Written by Ann Lee, edited by Bo Fisk`.
fn bare(line: &str, bylines: &[Byline]) -> String {
    let line = line.trim();
    if let Some(said) = han::line(line, bylines) {
        return said;
    }
    // `(Reporting by Ann Lee; Editing by Bo Fisk)`.
    let line = line
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'))
        .filter(|inside| !inside.contains(['(', ')']))
        .unwrap_or(line);
    if bylines
        .iter()
        .any(|b| b.role != "author" && line.contains(&b.name))
    {
        let mut rest = line;
        while let Some((_, behind)) = rest.split_once(' ').filter(|(cue, _)| is_cue(cue)) {
            rest = behind;
        }
        let names: Vec<&str> = bylines.iter().map(|b| b.name.as_str()).collect();
        return lowered(undated(rest, bylines), &names);
    }
    let lower = line.to_lowercase();
    // Offsets hold in both only where no letter changes its length.
    if lower.len() != line.len() {
        return line.to_owned();
    }
    let places = || {
        bylines.iter().filter_map(|b| {
            let name = b.name.to_lowercase();
            let at = lower.find(&name).filter(|at| line.is_char_boundary(*at))?;
            let end = Some(at + name.len()).filter(|end| line.is_char_boundary(*end))?;
            Some((at, end))
        })
    };
    let (Some(first), Some(last)) = (places().map(|p| p.0).min(), places().map(|p| p.1).max())
    else {
        return line.to_owned();
    };
    let mut from = after_cue(&lower[..first]);
    // `Door onze verslaggever Ann Lee`: small words say nothing but what the cue says.
    let mut words = line[..first].split_whitespace();
    if words.next().is_some_and(is_cue) && words.all(|word| word.chars().all(char::is_lowercase)) {
        from = first;
    }
    if !line.is_char_boundary(from) {
        return line.to_owned();
    }
    let behind = &line[last..];
    let idle = behind.contains(['@', '\n']) || behind.bytes().any(|b| b.is_ascii_digit());
    let to = if idle { last } else { line.len() };
    let to = line[first..to].find('\n').map_or(to, |at| first + at);
    let kept = line[from..to].trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, ',' | ';' | ':' | '|' | '/' | '·' | '•' | '-' | '–' | '—')
    });
    let open = kept.matches('(').count() as isize - kept.matches(')').count() as isize;
    let kept = if open < 0 {
        kept.trim_end_matches(')')
    } else {
        kept
    };
    let names: Vec<&str> = bylines.iter().map(|b| b.name.as_str()).collect();
    // Two names that nothing parts: `Ann Lee Ledgerwire`.
    if bylines.len() > 1 && kept == names.join(" ") {
        return names.join(", ");
    }
    match bylines {
        // A name in capitals is written as names are.
        [one] if one.name != kept && one.name.to_lowercase() == kept.to_lowercase() => {
            one.name.clone()
        }
        _ => lowered(kept, &names),
    }
}

/// The line with names as they are written, where it has them in capitals: `ANN LEE and BO FISK, staff`.
fn lowered(line: &str, names: &[&str]) -> String {
    let mut out = line.to_owned();
    for name in names {
        let capitals = name.to_uppercase();
        if *name != capitals && out.contains(&capitals) {
            out = out.replacen(&capitals, name, 1);
        }
    }
    out
}

/// A line with several roles without the date behind its last name: `Ann Lee (Text) und Bo Fisk (Fotos) 18.
/// Oktober 2026, 19:32 Uhr`.
fn undated<'a>(line: &'a str, bylines: &[Byline]) -> &'a str {
    let ends = bylines
        .iter()
        .filter_map(|b| Some(line.find(&b.name)? + b.name.len()));
    let Some(last) = ends.max() else {
        return line;
    };
    let behind = &line[last..];
    let figure = behind.find(|c: char| c.is_ascii_digit());
    let end = match (figure, behind.find(')')) {
        (Some(_), Some(bracket)) if figure.is_some_and(|at| at > bracket) => last + bracket + 1,
        (Some(_), _) => last,
        (None, _) => line.len(),
    };
    line[..end].trim_end()
}

/// A word that only says that a name comes.
fn is_cue(word: &str) -> bool {
    let bare = word.trim_end_matches(':').to_lowercase();
    CUES.binary_search(&bare.as_str()).is_ok()
}

/// Where what precedes the first name (in lower case) has said its last cue; 0 where it has none.
fn after_cue(head: &str) -> usize {
    let mut end = 0;
    let mut at = 0;
    for word in head.split_inclusive(|c: char| !c.is_alphabetic()) {
        at += word.len();
        if is_cue(word.trim_end_matches(|c: char| !c.is_alphabetic())) {
            end = at;
        }
    }
    end
}

/// The line without parts at its ends that have figures and no name: `By Ann Lee | May 10, 2022 01:52 PM`,
/// `By Ann Lee - January 10, 2020 21 minutes - 4312 words`.
fn dateless<'a>(line: &'a str, names: &[&str]) -> &'a str {
    const MARKS: &[&str] = &["|", "•", "·", " - ", " – ", " — "];
    let idle = |part: &str| {
        let figures = part.bytes().any(|b| b.is_ascii_digit());
        part.trim().is_empty() || figures && !names.iter().any(|name| part.contains(name))
    };
    let whole = line.trim();
    let mut line = whole;
    while let Some((at, mark)) = MARKS
        .iter()
        .filter_map(|m| Some((line.rfind(m)?, *m)))
        .max()
        && idle(&line[at + mark.len()..])
    {
        line = line[..at].trim_end();
    }
    while let Some((at, mark)) = MARKS.iter().filter_map(|m| Some((line.find(m)?, *m))).min()
        && idle(&line[..at])
    {
        line = line[at + mark.len()..].trim_start();
    }
    if line.is_empty() { whole } else { line }
}

#[cfg(test)]
mod tests {
    use super::{CUES, bare, dateless, line};
    use crate::desk::clean::{Byline, BylineKind};

    fn who(names: &[&str], role: &'static str) -> Vec<Byline> {
        let byline = |name: &&str| Byline {
            name: (*name).to_owned(),
            kind: BylineKind::Person,
            role,
            model: None,
        };
        names.iter().map(byline).collect()
    }

    #[test]
    fn a_line_that_names_one_of_several_is_not_the_byline() {
        let said = |said: &str| {
            let both = who(&["Ann Lee", "Bo Fisk"], "author");
            line(&both, Some(said.to_owned()), "class byline", None).map(|by| by.value)
        };
        assert_eq!(said("ANN LEE").as_deref(), Some("Ann Lee, Bo Fisk"));
        assert_eq!(
            said("ANN LEE and BO FISK").as_deref(),
            Some("Ann Lee and Bo Fisk")
        );
    }

    #[test]
    fn a_byline_says_names_and_neither_cue_nor_date() {
        assert!(CUES.is_sorted());
        let mut two = who(&["Ann Lee"], "author");
        two.extend(who(&["Bo Fisk"], "editor"));
        assert_eq!(
            bare("(Reporting by Ann Lee in Oslo; Editing by Bo Fisk)", &two),
            "Reporting by Ann Lee in Oslo; Editing by Bo Fisk"
        );
        for (line, names, want) in [
            ("By Ann Lee", &["Ann Lee"][..], "Ann Lee"),
            ("Von: Ann Lee", &["Ann Lee"], "Ann Lee"),
            ("Door onze verslaggever Ann Lee", &["Ann Lee"], "Ann Lee"),
            ("Por Ann Lee 12/03/2024", &["Ann Lee"], "Ann Lee"),
            ("VON ANN LEE am 3. Mai 2020", &["Ann Lee"], "Ann Lee"),
            ("May 3rd, 2023 By Ann Lee", &["Ann Lee"], "Ann Lee"),
            ("Accueil | Par Ann Lee", &["Ann Lee"], "Ann Lee"),
            (
                "di Ann Lee 26 Ottobre 2023",
                &["Ann Lee", "Bo Fisk"],
                "Ann Lee",
            ),
            (
                "By Ann Lee and Bo Fisk, Reuters",
                &["Ann Lee", "Bo Fisk", "Reuters"],
                "Ann Lee and Bo Fisk, Reuters",
            ),
            ("by Ann Lee, Dietitian", &["Ann Lee"], "Ann Lee, Dietitian"),
            (
                "Datum: 9.11.2021\nAutor: Ann Lee\nQuelle: Ledgerwire",
                &["Ann Lee"],
                "Ann Lee",
            ),
            ("By 3i Harbours", &["3i Harbours"], "3i Harbours"),
            (
                "Guide (last edited 2019-11-10 by AnnLee)",
                &["AnnLee"],
                "AnnLee",
            ),
            (
                "By the Harbour Team",
                &["the Harbour Team"],
                "the Harbour Team",
            ),
            ("By nobody we know", &["Ann Lee"], "By nobody we know"),
            (
                "By ANN LEE and BO FISK, Ledgerwire",
                &["Ann Lee", "Bo Fisk"],
                "Ann Lee and Bo Fisk, Ledgerwire",
            ),
            (
                "By Ann Lee Ledgerwire",
                &["Ann Lee", "Ledgerwire"],
                "Ann Lee, Ledgerwire",
            ),
        ] {
            assert_eq!(bare(line, &who(names, "author")), want, "{line}");
        }
        let several = "Written by Ann Lee, edited by Bo Fisk";
        let editors = who(&["Ann Lee", "Bo Fisk"], "editor");
        assert_eq!(bare(several, &editors), several);
        let photos = "By Ann Lee, photos by Bo Fisk";
        assert_eq!(bare(photos, &editors), photos[3..]);
    }

    #[test]
    fn a_byline_ends_before_its_date() {
        for (line, want) in [
            (
                "Staff Consortium | May 10, 2022 01:52:54 PM",
                "Staff Consortium",
            ),
            (
                "By John Walk - January 10, 2020 21 minutes - 4312 words",
                "By John Walk",
            ),
            ("May 10, 2022 | By John Walk", "By John Walk"),
            ("By John Walk | Reuters", "By John Walk | Reuters"),
            ("By John Walk and Agent 47", "By John Walk and Agent 47"),
            ("John Walk", "John Walk"),
            ("| 2022", "| 2022"),
        ] {
            assert_eq!(dateless(line, &["John Walk"]), want, "{line}");
        }
    }
}
