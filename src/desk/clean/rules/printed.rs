//! What databases, wires, printed pages and archives put around a text.

use crate::desk::clean::copy::Junk;
use crate::desk::clean::rule::{Act, Line, Rule, Test, Zone};
use crate::desk::extract::{BlockKind, Verdict};

/// What databases, wires, printed pages and archives put around a text.
pub const RULES: &[Rule] = &[
    Rule {
        code: "around.field",
        languages: "*",
        what: "a line above or below a text that says what one of its fields is: `Title: …`, a mail's header, \
            front matter, the fields of a newspaper database, a wire's notes to editors",
        why: "the field has it; it is about the text and no part of it",
        example: "",
        reason: Junk::Other,
        act: Act::Drop,
        test: Test::Scan(is_field),
        words: u16::MAX,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 1.0,
    },
    Rule {
        code: "around.slug",
        languages: "en",
        what: "a wire's slug line and its note to editors",
        why: "for the desks that print the text, not for readers",
        example: "BC-Harbour-Strike,2nd Ld-Writethru/512",
        reason: Junk::Other,
        act: Act::Drop,
        test: Test::Scan(slug),
        words: 14,
        prose: true,
        zone: Zone::Top,
        firm: true,
        sure: 0.97,
    },
    Rule {
        code: "around.page",
        languages: "de en es fr it nl pt",
        what: "the running head or foot of a printed page",
        why: "the page's number, not the story",
        example: "Quay News Friday, 3 May 2024 Page 3",
        reason: Junk::Other,
        act: Act::Drop,
        test: Test::Scan(running_head),
        words: 14,
        prose: false,
        zone: Zone::Any,
        firm: false,
        sure: 0.93,
    },
    Rule {
        code: "around.archive",
        languages: "en",
        what: "the line that a web archive prints above a page",
        why: "says where the copy is kept",
        example: "The Wayback Machine - https://web.archive.org/web/2024/https://quay.example/",
        reason: Junk::Other,
        act: Act::Drop,
        test: Test::Starts("the wayback machine - https;the wayback machine - http"),
        words: 60,
        prose: true,
        zone: Zone::Any,
        firm: true,
        sure: 0.99,
    },
];

fn is_field(line: &Line<'_>) -> bool {
    line.block.kind == BlockKind::Field
}

/// `BC-Harbour-Strike,2nd Ld-Writethru/512`, `AP-US--Harbour, 1st Ld`, `Eds: UPDATES with quote.`
fn slug(line: &Line<'_>) -> bool {
    let text = line.text.trim_start_matches('^');
    if text.starts_with("Eds: ") || text.starts_with("EDS: ") {
        return line.words <= 14;
    }
    let Some((desk, rest)) = text.split_once(['-', '–']) else {
        return false;
    };
    let desk = (2..=3).contains(&desk.len()) && desk.bytes().all(|b| b.is_ascii_uppercase());
    let words = || rest.split(|c: char| !c.is_alphanumeric());
    let take = words().any(|word| matches!(word, "Ld" | "Lede" | "Writethru" | "ADV"));
    let length = rest
        .rsplit_once('/')
        .is_some_and(|(_, n)| n.len() <= 4 && n.parse::<u16>().is_ok());
    desk && (take || length && !text.contains(' '))
}

/// Words for a page.
const PAGES: &[&str] = &["page", "seite", "pagina", "página", "side", "sida"];

/// A line that ends in a page's number and has a year, or is nothing but `Seite 3 von 5`. `Seite 17` alone may
/// be where a reviewer's quotation stands.
fn running_head(line: &Line<'_>) -> bool {
    if line.block.verdict != Verdict::Article || line.text.len() > 120 {
        return false;
    }
    let words: Vec<&str> = line.text.split_whitespace().collect();
    let number = |at: usize| {
        words
            .get(at)
            .is_some_and(|word| word.len() <= 4 && word.parse::<u16>().is_ok())
    };
    let page = |at: usize| {
        words
            .get(at)
            .is_some_and(|word| PAGES.contains(&word.to_lowercase().as_str()))
            && number(at + 1)
    };
    let count = words.len();
    // `Page 3 of 5`.
    let of = |at: usize| {
        words
            .get(at + 2)
            .is_some_and(|word| matches!(*word, "of" | "von" | "de" | "di" | "van" | "sur" | "/"))
            && number(at + 3)
    };
    let whole = |at: usize| page(at) && (at + 2 == count || of(at) && at + 4 == count);
    let ends = (count.saturating_sub(4)..count).any(whole);
    let dated = words.iter().any(|word| {
        word.trim_matches(',').len() == 4 && word.trim_matches(',').parse::<u16>().is_ok()
    });
    let counted = count == 4 && of(0);
    ends && (counted || dated)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::clean::fixture::holds;

    #[test]
    fn a_printed_page_has_a_number() {
        for (text, is) in [
            ("Quay News Friday, 3 May 2024 Page 3", true),
            ("Page 3", false),
            ("Seite 3 von 5", true),
            ("See the full table on page 3", false),
            ("He opened the book at page 33", false),
            ("Page 3 model sues harbour", false),
        ] {
            assert_eq!(holds(text, running_head), is, "{text}");
        }
    }

    #[test]
    fn a_wire_has_slugs() {
        for (text, is) in [
            ("BC-Harbour-Strike,2nd Ld-Writethru/512", true),
            ("AP-US--Harbour Strike, 1st Ld", true),
            ("Eds: UPDATES with quote from the board.", true),
            ("EU-Kommission prüft Hafen", false),
            ("US-based shippers led the gains", false),
            ("UK-EU talks 2024/25", false),
        ] {
            assert_eq!(holds(text, slug), is, "{text}");
        }
    }
}
