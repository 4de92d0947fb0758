//! Headlines that are another thing's: the name of a column, and statements that contradict each other.

use super::headline::{Place, agreement, has, is_element, kind};
use super::site::{Site, words};
use crate::desk::decode::Sourced;
use crate::desk::extract::{BlockKind, Field, Page};

/// Blocks above the text at most in which a heading is the article's.
const FAR: u32 = 200;

/// Most words of a column's name.
const MAX_COLUMN: usize = 6;

/// Takes the weight from titles that only name the section or column in which the article stands: the
/// page's menu or its statement of the section has the same words, and its only heading none of them. True
/// when there are such titles.
pub(super) fn distrust(seen: &mut [Place<'_>], page: &Page, first: Option<u32>) -> bool {
    let mut headings = page
        .candidates
        .iter()
        .filter(|c| c.field == Field::Headline && c.from == "h1");
    let (Some(heading), None) = (headings.next(), headings.next()) else {
        return false;
    };
    let heading_words = words(&heading.value);
    // A site's logo far above the text is no headline.
    let astray = |first: u32| heading.at > first || heading.at + FAR < first;
    if heading_words.len() < 3 || first.is_some_and(astray) {
        return false;
    }
    let sections: Vec<Vec<String>> = page
        .candidates
        .iter()
        .filter(|c| c.field == Field::Section)
        .map(|c| words(&c.value))
        .collect();
    let mut menus = page
        .blocks
        .iter()
        .filter(|b| b.kind == BlockKind::Navigation)
        .map(|b| words(&b.text));
    let mut in_menu = |name: &[String]| menus.any(|menu| has(&menu, name));
    // `da`, `the` and the like stand in every title.
    let telling = |word: &String| word.chars().count() > 3 || !word.is_ascii();
    let strange = |place: &Place<'_>| {
        !is_element(place.from)
            && place.words.len() <= MAX_COLUMN
            && !place
                .words
                .iter()
                .any(|word| telling(word) && heading_words.contains(word))
    };
    let Some(name) = seen.iter().find(|p| strange(p)).map(|p| p.words.clone()) else {
        return false;
    };
    if !sections.contains(&name) && !in_menu(&name) {
        return false;
    }
    // A statement of another headline says what the page is about.
    let other = |p: &&Place<'_>| {
        !is_element(p.from) && p.words != name && agreement(&p.words, &heading_words) == 0.0
    };
    if seen.iter().any(|p| other(&p)) {
        return false;
    }
    for place in seen.iter_mut().filter(|p| p.words == name) {
        place.weight *= 0.1;
    }
    true
}

/// Fewest words of headlines that can contradict one another; fewer are a label's or a section's.
const MIN_STATEMENT: usize = 4;

/// A place that says something else altogether, without a word in common: a machine's statement, or the
/// heading where one place alone states the chosen one. Other wordings of the same news, for search
/// engines or for sharing, share names.
pub(super) fn contradiction(
    chosen: &Place<'_>,
    seen: &[Place<'_>],
    (first, site): (Option<u32>, &Site<'_>),
) -> Option<Sourced<String>> {
    let telling = |words: &[String]| {
        let long = words.iter().filter(|w| w.chars().count() >= 3).count();
        long >= MIN_STATEMENT
    };
    let stem = |word: &str| -> String { word.chars().take(5).collect() };
    let shared = |other: &[String]| {
        let mut long = other.iter().filter(|w| w.chars().count() >= 3);
        long.any(|word| chosen.words.iter().any(|own| stem(own) == stem(word)))
    };
    let alone = !is_element(chosen.from)
        && !seen
            .iter()
            .any(|p| kind(p.from) != kind(chosen.from) && agreement(&p.words, &chosen.words) > 0.0);
    let slogan = |text: &str| site.names.iter().any(|name| text.contains(name));
    let speaks = |place: &&Place<'_>| match place.from {
        "json-ld headline" | "meta og:title" => !slogan(place.text),
        "h1" => alone && first.is_none_or(|first| place.at <= first) && !slogan(place.text),
        _ => false,
    };
    let mut others = seen.iter().filter(speaks);
    let other = others.find(|p| telling(&p.words) && !shared(&p.words))?;
    telling(&chosen.words).then(|| Sourced {
        value: other.text.chars().take(200).collect(),
        from: other.from.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::super::headline::choose;
    use super::super::site::ledgerwire;
    use super::*;
    use crate::desk::extract::{Block, Candidate};

    fn said(field: Field, from: &str, value: &str) -> Candidate {
        Candidate {
            field,
            value: value.to_owned(),
            from: from.to_owned(),
            at: 0,
        }
    }

    fn chosen(page: &Page) -> Option<String> {
        choose(page, Some(5), &ledgerwire()).map(|h| h.text)
    }

    #[test]
    fn the_name_of_a_column_gives_way_to_the_only_heading() {
        let mut page = Page {
            candidates: vec![
                said(Field::DocumentTitle, "title", "The morning letter"),
                said(Field::Headline, "meta og:title", "The morning letter"),
                said(Field::Headline, "h1", "The ferries sail again on Monday"),
            ],
            ..Page::default()
        };
        let title = Some("The morning letter".to_owned());
        assert_eq!(chosen(&page), title);
        page.blocks.push(Block {
            kind: BlockKind::Navigation,
            text: "Home The morning letter Sports".into(),
            ..Block::default()
        });
        let heading = Some("The ferries sail again on Monday".to_owned());
        assert_eq!(chosen(&page), heading);
        // Hundreds of blocks above the text it is the site's.
        let far = choose(&page, Some(400), &ledgerwire()).map(|h| h.text);
        assert_eq!(far, title);
        page.blocks.clear();
        page.candidates.push(said(
            Field::Section,
            "meta article:section",
            "The Morning Letter",
        ));
        assert_eq!(chosen(&page), heading);
        // Two headings: which is the article's, is not known.
        page.candidates
            .push(said(Field::Headline, "h1", "Subscribe to our letters now"));
        assert_eq!(chosen(&page), title);
    }

    #[test]
    fn what_has_no_word_in_common_is_a_contradiction() {
        let page = |og: &str| Page {
            candidates: vec![
                said(
                    Field::Headline,
                    "h1",
                    "Ferries sail again on Monday morning",
                ),
                said(
                    Field::DocumentTitle,
                    "title",
                    "Ferries sail again on Monday morning",
                ),
                said(Field::Headline, "meta og:title", og),
            ],
            ..Page::default()
        };
        let other = |og| choose(&page(og), Some(5), &ledgerwire()).and_then(|h| h.other);
        let strange = "Ten recipes for quick winter soups";
        assert_eq!(other(strange).map(|o| o.value).as_deref(), Some(strange));
        assert_eq!(other("Why the ferries are back in the harbour"), None);
        assert_eq!(other("Ledgerwire News, your daily paper for rivers"), None);
    }
}
