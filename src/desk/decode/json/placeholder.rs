//! What stands where a body should, and is none: a producer's note that it is not given away.

/// The most bytes that such a note has.
const LONGEST: usize = 160;

/// How such notes begin, in lower case, and who writes them.
const NOTES: &[(&str, &str)] = &[
    ("only available in", "newsdata.io, by plan"),
    ("available in paid plans", "interfaces of news, by plan"),
    ("available only in paid", "interfaces of news, by plan"),
    ("upgrade your plan", "interfaces of news, by plan"),
    ("upgrade to a paid plan", "interfaces of news, by plan"),
    ("[removed]", "NewsAPI, of articles that were taken back"),
    (
        "content not available",
        "scrapers of pages that they may not read",
    ),
    (
        "full content not available",
        "scrapers of pages that they may not read",
    ),
    ("no content available", "scrapers of pages without a text"),
];

/// Whether a body is nothing but such a note.
pub fn is(body: &str) -> bool {
    let body = body.trim();
    if body.len() > LONGEST || body.contains('\n') {
        return false;
    }
    let lower = body.to_lowercase();
    let words = lower.trim_end_matches(['.', '!']);
    NOTES.iter().any(|(start, _)| {
        let rest = words.strip_prefix(start);
        // A plan has a name: `ONLY AVAILABLE IN PROFESSIONAL AND CORPORATE PLANS`. Of the others the
        // note is all that there is.
        rest.is_some_and(|rest| {
            rest.is_empty()
                || rest.trim_end().ends_with("plans")
                || rest.trim_end().ends_with("plan")
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_are_told_from_articles() {
        for note in [
            "ONLY AVAILABLE IN PAID PLANS",
            "ONLY AVAILABLE IN PROFESSIONAL AND CORPORATE PLANS",
            " Only available in paid plans. ",
            "[Removed]",
            "Content not available",
        ] {
            assert!(is(note), "{note}");
        }
        for text in [
            "Only available in Leeds until Friday, the tram pass costs £4.",
            "[Removed] by the council in May, the sign is back.",
            "Content not available in shops is what the fair sells.",
            "Upgrade your plant",
            "",
        ] {
            assert!(!is(text), "{text}");
        }
    }
}
