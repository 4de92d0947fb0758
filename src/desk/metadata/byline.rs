//! The byline as one line.

use crate::desk::clean::{Byline, Copy};
use crate::desk::decode::Sourced;

/// The byline as one line: as written where it is one, else the names.
pub(super) fn line(
    bylines: &[Byline],
    said: Option<String>,
    from: &str,
    copy: &Copy,
) -> Option<Sourced<String>> {
    if let Some(by) = copy.facts.by.clone().filter(|_| from == "text byline") {
        return Some(Sourced {
            value: by,
            from: from.to_owned(),
        });
    }
    let names: Vec<&str> = bylines.iter().map(|b| b.name.as_str()).collect();
    let value = said
        .filter(|line| line.len() <= 200)
        .map(|line| dateless(&line, &names).to_owned())
        .unwrap_or_else(|| names.join(", "));
    (!names.is_empty()).then(|| Sourced {
        value,
        from: from.to_owned(),
    })
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
    use super::dateless;

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
