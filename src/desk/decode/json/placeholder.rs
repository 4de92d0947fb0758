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

/// How scrapers begin what they write of an error where the text should be, in lower case.
const ERRORS: &[&str] = &[
    "error scraping",
    "error fetching",
    "error extracting",
    "error retrieving",
    "error parsing",
    "error downloading",
    "failed to scrape",
    "failed to fetch",
    "failed to extract",
    "failed to retrieve",
    "failed to download",
    "failed to parse",
    "could not extract",
    "could not fetch",
    "could not retrieve",
    "could not scrape",
    "unable to extract",
    "unable to fetch",
    "unable to retrieve",
    "no content found",
    "content not found",
    "article content not found",
    "content could not be",
];

/// What such a note is of.
const OF_ERROR: &[&str] = &[
    "content", "article", "text", "page", "body", "url", "http", "html", "data",
];

/// Whether a body is a scraper's note of an error, and nothing else.
fn is_error(lower: &str) -> bool {
    let begun = ERRORS.iter().find_map(|start| lower.strip_prefix(start));
    begun.is_some_and(|rest| {
        let of = OF_ERROR.iter().any(|word| rest.contains(word));
        rest.trim_matches(['.', ':', '!', ' ']).is_empty()
            || rest.trim_start().starts_with(':')
            || of
    })
}

/// Whether a body is nothing but such a note.
pub fn is(body: &str) -> bool {
    let body = body.trim();
    if body.len() > LONGEST || body.contains('\n') {
        return false;
    }
    let lower = body.to_lowercase();
    if is_error(&lower) {
        return true;
    }
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
            "ERROR scraping: 403 Client Error: Forbidden for url: https://a.example/1",
            "Failed to extract content",
            "Could not retrieve the article text.",
            "No content found.",
        ] {
            assert!(is(note), "{note}");
        }
        for text in [
            "Only available in Leeds until Friday, the tram pass costs £4.",
            "[Removed] by the council in May, the sign is back.",
            "Content not available in shops is what the fair sells.",
            "Upgrade your plant",
            "Failed to fetch water: two hikers were found by the lake on Sunday.\nBoth are well.",
            "Unable to retrieve the wreck, the navy gave up on Monday.",
            "Error fetching ends the cup hopes of Leeds after a late run by Ito.",
            "",
        ] {
            assert!(!is(text), "{text}");
        }
    }
}
