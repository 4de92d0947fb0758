//! Weekdays of which only the text tells when they were: `that Saturday evening`, `the Tuesday after the vote`,
//! `aquel lunes`.

use super::scan::Scan;
use super::upcoming;
use super::words::Unit;

/// By language, words before such a day.
const THAT: &[(&str, &[&str])] = &[
    ("de", &["jenem", "jenen", "jener"]),
    ("es", &["aquel", "Aquel"]),
    ("it", &["quel", "Quel", "quella", "Quella"]),
    (
        "pt",
        &[
            "aquela", "aquele", "daquela", "daquele", "naquela", "Naquela", "naquele", "Naquele",
        ],
    ),
];

/// Parts of an English day.
const PARTS: &[&str] = &["morning", "afternoon", "evening", "night"];

/// English words before `that` behind which it points at a day: `on that Sunday`.
const POINTING: &[&str] = &[
    "after", "before", "by", "during", "from", "of", "on", "since", "until",
];

/// English words behind a day with an article that tell which one it is.
const TELLING: &[&str] = &["after", "before", "following", "of", "that", "when"];

/// Whether the weekday at the token is one of which the text tells.
pub(super) fn is_told(scan: &Scan<'_>, at: usize) -> bool {
    let code = scan.words.code();
    // `ce samedi-là`: the expression begins with its first word.
    if code == "fr" && scan.of(at).eq_ignore_ascii_case("ce") {
        return scan.is_dash(at + 2) && scan.of(at + 3) == "là";
    }
    let before = at
        .checked_sub(1)
        .filter(|_| !scan.tokens[at].sentence_start);
    let Some(before) = before else {
        return false;
    };
    let word = scan.of(before);
    let that = THAT.iter().find(|(language, _)| *language == code);
    if that.is_some_and(|(_, words)| words.contains(&word)) {
        return true;
    }
    match word {
        "that" => code == "en" && is_pointed_at(scan, before, at),
        "The" | "the" => {
            code == "en"
                && TELLING.contains(&scan.of(at + 1))
                && !scan.tokens[at + 1].sentence_start
                && scan.unit_behind(at + 1, Unit::Week).is_none()
        }
        _ => false,
    }
}

/// `on that Sunday`, `forget that Saturday evening`; not `said that Saturday evening's trains`.
fn is_pointed_at(scan: &Scan<'_>, that: usize, at: usize) -> bool {
    let before = that.checked_sub(1).map_or("", |at| scan.of(at));
    let part = PARTS.contains(&scan.of(at + 1));
    let behind = scan.of(at + 1 + usize::from(part));
    let owned = matches!(behind, "'s" | "’s");
    POINTING.contains(&before)
        || !owned && (behind == "when" || part && !upcoming::is_report(before))
}

#[cfg(test)]
mod tests {
    use super::super::tests::found;

    fn values(code: &'static str, text: &str) -> Vec<String> {
        found(code, text).into_iter().map(|f| f.1).collect()
    }

    #[test]
    fn a_day_that_only_the_text_tells_has_no_date() {
        for (code, text) in [
            ("en", "I still think of that Friday night."),
            ("en", "It snowed on that Monday."),
            ("en", "She left on the Tuesday after the flood."),
            ("en", "He recalls the Friday when the mine closed."),
            ("de", "An jenem Montag fiel Schnee."),
            ("es", "Aquel lunes nevó."),
            ("fr", "Il neigeait ce lundi-là."),
            ("it", "Quel lunedì nevicava."),
            ("pt", "Naquele sábado nevou."),
        ] {
            assert_eq!(values(code, text), [""], "{text}");
        }
    }

    #[test]
    fn a_day_of_the_news_has_one() {
        for (text, value) in [
            (
                "The club said that Friday night was a success.",
                "2023-09-01",
            ),
            ("The office said that Monday's vote was fair.", "2023-09-04"),
            ("The Friday of last week was hot.", "2023-09-01"),
            ("The Monday deal was a success.", "2023-09-04"),
        ] {
            assert_eq!(values("en", text), [value], "{text}");
        }
        assert_eq!(values("fr", "Il a neigé ce lundi."), ["2023-09-04"]);
    }
}
