//! The headline: what a page says of itself in four places, and without the site's name.

use super::column;
use super::kicker::{Said, beside_bar, within_element};
use super::site::{Site, without_site, words};
use crate::desk::decode::Sourced;
use crate::desk::extract::{Block, BlockKind, Candidate, Field, Page};

/// Longest headline, in code points; longer ones are a page's text in the wrong place.
const MAX_CHARS: usize = 400;

/// Words with which sites label themselves or a section, no headline on their own.
const GENERIC: &[&str] = &[
    "home",
    "homepage",
    "startseite",
    "start",
    "news",
    "article",
    "artikel",
    "blog",
    "untitled",
    "index",
    "page not found",
    "404",
    "none",
    "null",
    "title",
    "accueil",
    "inicio",
    "menu",
    "navigation",
    "search",
    "login",
    "error",
    "access denied",
    "just a moment...",
    "loading",
    "undefined",
    "cookies",
];

/// A headline and the evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Headline {
    /// The text.
    pub text: String,
    /// As in [`Candidate::from`].
    pub from: String,
    /// What another place of the page says instead, in words that have nothing in common.
    pub other: Option<Sourced<String>>,
}

/// Chooses a page's headline. `first` is the block of the first paragraph.
///
/// Places are tried from the most to the least telling, and one that another place confirms
/// wins over one that stands alone: a document title is often cut or decorated, `h1` is sometimes
/// the site's name, `og:title` sometimes a teaser written for readers elsewhere. On a news page the
/// machine's headline is the editor's; on any other page it is written for search engines, and
/// what readers see is the headline.
pub fn choose(page: &Page, first: Option<u32>, site: &Site<'_>) -> Option<Headline> {
    let candidates = &page.candidates;
    let news = candidates.iter().any(|c| {
        c.field == Field::Type && (c.value.ends_with("NewsArticle") || c.value == "LiveBlogPosting")
    });
    let mut seen: Vec<Place<'_>> = Vec::new();
    for candidate in candidates {
        if let Some(weight) = weight(candidate, news)
            && seen.len() < MAX_PLACES
        {
            seen.extend(place(
                &candidate.value,
                &candidate.from,
                candidate.at,
                site,
                weight,
            ));
        }
    }
    let above = first.map(|first| headings(page, first)).unwrap_or_default();
    let titles: Vec<Vec<String>> = ["title", "meta og:title"]
        .iter()
        .filter_map(|from| candidates.iter().find(|c| c.from == *from))
        .map(|c| words(&c.value))
        .collect();
    let in_title = |words: &[String]| titles.iter().any(|title| has(title, words));
    for block in &above {
        let weight = if news { 1.3 } else { 2.2 };
        let place = place(&block.text, HEADING, block.line, site, weight);
        seen.extend(place.filter(|place| place.words.len() >= 2 && in_title(&place.words)));
    }
    let column = column::distrust(&mut seen, page, first);
    if !column {
        distrust_strangers(&mut seen, news);
    }
    for place in &mut seen {
        distrust_shape(place, first);
    }
    let vote = if news { 0.2 } else { 0.5 };
    let mut best: Option<(f32, &Place<'_>)> = None;
    for option in &seen {
        let mut score = option.weight;
        let mut kinds: Vec<&str> = vec![kind(option.from)];
        for other in &seen {
            let place = kind(other.from);
            if kinds.contains(&place) {
                continue;
            }
            let alike = if option.from == HEADING && place == "title" {
                agreement(&option.words, &other.words).max(0.7)
            } else {
                agreement(&option.words, &other.words)
            };
            if alike > 0.0 {
                kinds.push(place);
                score += other.weight * vote * alike;
            }
        }
        if best.as_ref().is_none_or(|(top, _)| score > *top + 1e-4) {
            best = Some((score, option));
        }
    }
    let best = best.map(|(score, option)| (score, uncut(option, &seen)));
    if let Some((_, option)) = best {
        return Some(Headline {
            text: alone(option, &seen).to_owned(),
            from: option.from.to_owned(),
            other: column::contradiction(option, &seen, (first, site)),
        });
    }
    let last = above.iter().rfind(|block| !site.is(&block.text))?;
    Some(Headline {
        text: last.text.clone(),
        from: HEADING.to_owned(),
        other: None,
    })
}

/// The headline without a kicker, a subhead, or a name behind a bar, where the page's other places
/// tell it from them.
fn alone<'a>(chosen: &Place<'a>, seen: &[Place<'a>]) -> &'a str {
    let part = if is_element(chosen.from) {
        let said: Vec<Said<'_>> = seen
            .iter()
            .filter(|p| matches!(p.from, "json-ld headline" | "title" | "meta og:title"))
            .map(|p| Said {
                text: p.text,
                from: p.from,
            })
            .collect();
        within_element(chosen.text, &said)
    } else {
        let elements: Vec<&str> = seen
            .iter()
            .filter(|p| is_element(p.from))
            .map(|p| p.text)
            .collect();
        beside_bar(chosen.text, &elements)
    };
    part.unwrap_or(chosen.text)
}

/// Evidence: a heading right above the text.
const HEADING: &str = "heading";

/// How far above the first paragraph, in blocks, a heading is the article's.
const ABOVE: u32 = 8;

/// Headings of the second to fourth level right above the text.
fn headings(page: &Page, first: u32) -> Vec<&Block> {
    let above = first.saturating_sub(ABOVE)..=first + 1;
    page.blocks
        .iter()
        .filter(|b| {
            above.contains(&b.line)
                && b.kind == BlockKind::Heading
                && (2..=4).contains(&b.level)
                && b.text.chars().count() <= MAX_CHARS
        })
        .collect()
}

/// Whether the words stand in the title one after the other.
pub(super) fn has(title: &[String], words: &[String]) -> bool {
    !words.is_empty() && title.windows(words.len()).any(|run| run == words)
}

/// A statement as a headline without the site's name; `None` when nothing or a label is left.
fn place<'a>(
    value: &'a str,
    from: &'a str,
    at: u32,
    site: &Site<'_>,
    weight: f32,
) -> Option<Place<'a>> {
    let text = without_site(value, site);
    let fits = (2..=MAX_CHARS).contains(&text.chars().count())
        && !GENERIC.contains(&text.to_lowercase().as_str())
        && !is_site_only(text, site);
    fits.then(|| Place {
        text,
        words: words(text),
        from,
        at,
        weight,
    })
}

/// What stands on the page as a heading, but has not the shape or the place of a headline: a
/// sentence or two, a banner in capitals, or something below the beginning of the text.
fn distrust_shape(place: &mut Place<'_>, first: Option<u32>) {
    if !is_element(place.from) {
        return;
    }
    if place.words.len() > 22 {
        place.weight *= 0.5;
    }
    if place.words.len() >= 3 && is_shouted(place.text) {
        place.weight *= 0.4;
    }
    let Some(first) = first else { return };
    if place.words.len() <= 3 && place.at > first {
        place.weight *= 0.3;
    }
    if place.at > first + 2 {
        place.weight *= 0.5;
    }
}

/// Letters of a script with two cases, all of them capitals.
fn is_shouted(text: &str) -> bool {
    text.chars().any(char::is_uppercase) && !text.chars().any(char::is_lowercase)
}

/// An element of the page, and no statement in its head.
pub(super) fn is_element(from: &str) -> bool {
    matches!(
        from,
        "h1" | "class title" | "class headline" | "itemprop headline"
    )
}

/// A heading that shares next to no words with the page's titles is a label: "Contact us". On a news page, whose
/// titles are written for search engines, only one that shares none with two titles that agree.
fn distrust_strangers(seen: &mut [Place<'_>], news: bool) {
    let titles: Vec<Vec<String>> = seen
        .iter()
        .filter(|p| matches!(p.from, "title" | "meta og:title"))
        .map(|p| p.words.clone())
        .collect();
    for place in seen.iter_mut() {
        let heading = is_element(place.from);
        let shared = |title: &Vec<String>| {
            let common = place.words.iter().filter(|w| title.contains(w)).count();
            common as f32 / place.words.len().min(title.len()).max(1) as f32
        };
        let strange = if news {
            titles.len() >= 2
                && agreement(&titles[0], &titles[1]) > 0.0
                && titles.iter().all(|title| shared(title) == 0.0)
        } else {
            !titles.is_empty() && titles.iter().all(|title| shared(title) < 0.34)
        };
        if heading && strange {
            place.weight *= 0.2;
        }
    }
}

/// Most places of a page that are compared.
const MAX_PLACES: usize = 40;

/// A statement of the headline.
pub(super) struct Place<'a> {
    pub(super) text: &'a str,
    pub(super) words: Vec<String>,
    /// As in [`Candidate::from`].
    pub(super) from: &'a str,
    /// As in [`Candidate::at`].
    pub(super) at: u32,
    /// How much it is worth.
    pub(super) weight: f32,
}

fn is_site_only(text: &str, site: &Site<'_>) -> bool {
    words(text).len() <= 3 && site.is(text)
}

/// 1 for the same words, .7 for a part of at least three words or a cut title, else 0.
pub(super) fn agreement(a: &[String], b: &[String]) -> f32 {
    if a == b {
        return 1.0;
    }
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    if short.len() >= 3 && (long.starts_with(short) || long.ends_with(short)) {
        return 0.7;
    }
    0.0
}

/// The page's own headline where its JSON-LD has only the first words of it and the document's title all of them.
fn uncut<'s, 'p>(option: &'s Place<'p>, seen: &'s [Place<'p>]) -> &'s Place<'p> {
    if option.from != "json-ld headline" {
        return option;
    }
    let longer = |place: &&Place<'_>| {
        place.from == "h1"
            && place.words.len() > option.words.len()
            && place.words.starts_with(&option.words)
    };
    let whole = seen.iter().find(longer).filter(|whole| {
        seen.iter()
            .any(|other| kind(other.from) == "title" && other.words == whole.words)
    });
    whole.unwrap_or(option)
}

/// Places that confirm one another only when they are of different kinds.
pub(super) fn kind(from: &str) -> &str {
    if from.starts_with("json-ld") {
        "json-ld"
    } else if from.starts_with("meta") {
        "meta"
    } else if from.starts_with("class") || from.starts_with("itemprop") {
        "class"
    } else {
        from
    }
}

/// How much a place is worth before others confirm it.
fn weight(candidate: &Candidate, news: bool) -> Option<f32> {
    let by_page = |of_news, of_others| if news { of_news } else { of_others };
    let from = candidate.from.as_str();
    Some(match (candidate.field, from) {
        (Field::Headline, "json-ld headline") => by_page(1.5, 1.2),
        (Field::Headline, "h1") => by_page(1.3, 2.2),
        (Field::Headline, "meta og:title") => by_page(1.0, 0.8),
        (Field::Headline, "itemprop headline") => 0.8,
        (Field::Headline, "bold line") => 1.0,
        (Field::Headline, "json-ld name") => 0.6,
        (Field::Headline, "class headline" | "class title") => 0.5,
        (
            Field::Headline,
            "meta parsely-title"
            | "meta sailthru.title"
            | "meta citation_title"
            | "meta dc.title"
            | "meta headline",
        ) => 0.6,
        (Field::Headline, "meta twitter:title" | "meta title") => 0.5,
        (Field::Headline, from) if from.starts_with("json-ld") => 0.4,
        (Field::Headline, _) => 0.3,
        (Field::DocumentTitle, _) => by_page(0.3, 0.6),
        _ => return None,
    })
}

/// True when two headlines say the same in the same words, or one is a cut form of the other.
pub fn alike(a: &str, b: &str) -> bool {
    agreement(&words(a), &words(b)) > 0.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::metadata::site::ledgerwire;

    fn candidate(field: Field, from: &str, value: &str) -> Candidate {
        Candidate {
            field,
            value: value.to_owned(),
            from: from.to_owned(),
            at: 0,
        }
    }

    fn page(candidates: &[Candidate]) -> Page {
        Page {
            candidates: candidates.to_vec(),
            ..Page::default()
        }
    }

    fn heading(line: u32, text: &str) -> Block {
        Block {
            text: text.to_owned(),
            kind: BlockKind::Heading,
            level: 2,
            line,
            ..Block::default()
        }
    }

    #[test]
    fn a_label_in_the_heading_is_no_headline() {
        let page = page(&[
            candidate(
                Field::DocumentTitle,
                "title",
                "River rises again | Ledgerwire News",
            ),
            candidate(Field::Headline, "meta og:title", "River rises again"),
            candidate(Field::Headline, "h1", "Contact us"),
        ]);
        let chosen = choose(&page, None, &ledgerwire()).map(|h| h.text);
        assert_eq!(chosen.as_deref(), Some("River rises again"));
    }

    #[test]
    fn a_cut_form_in_the_data_gives_way_to_what_the_page_and_its_title_say() {
        let whole = "Council approves budget: fewer boats and fewer buses";
        let chosen = |title: &str| {
            let said = [
                candidate(Field::Type, "json-ld @type", "NewsArticle"),
                candidate(Field::DocumentTitle, "title", title),
                candidate(
                    Field::Headline,
                    "json-ld headline",
                    "Council approves budget",
                ),
                candidate(Field::Headline, "h1", whole),
            ];
            choose(&page(&said), None, &ledgerwire()).map(|h| h.from)
        };
        assert_eq!(chosen(whole).as_deref(), Some("h1"));
        let cut = chosen("Council approves budget | Ledgerwire News");
        assert_eq!(cut.as_deref(), Some("json-ld headline"));
    }

    #[test]
    fn a_banner_in_capitals_gives_way_to_what_two_places_say() {
        let mut said = vec![
            candidate(Field::DocumentTitle, "title", "Rivers: how to read a gauge"),
            candidate(Field::Headline, "h1", "READ A RIVER GAUGE"),
        ];
        let chosen = |said: &[Candidate]| choose(&page(said), None, &ledgerwire()).map(|h| h.from);
        assert_eq!(chosen(&said).as_deref(), Some("h1"));
        let og = "Rivers: how to read a gauge";
        said.push(candidate(Field::Headline, "meta og:title", og));
        assert_eq!(chosen(&said).as_deref(), Some("meta og:title"));
    }

    #[test]
    fn what_readers_see_wins_outside_of_news() {
        let mut said = vec![
            candidate(Field::DocumentTitle, "title", "Best rivers of 2024, ranked"),
            candidate(
                Field::Headline,
                "meta og:title",
                "Best rivers of 2024, ranked",
            ),
            candidate(Field::Headline, "h1", "The best rivers we have seen"),
        ];
        let chosen = |said: &[Candidate]| choose(&page(said), None, &ledgerwire()).map(|h| h.from);
        assert_eq!(chosen(&said).as_deref(), Some("h1"));
        said.push(candidate(Field::Type, "json-ld @type", "NewsArticle"));
        said.push(candidate(
            Field::Headline,
            "json-ld headline",
            "Best rivers of 2024, ranked",
        ));
        assert_eq!(chosen(&said).as_deref(), Some("json-ld headline"));
    }

    #[test]
    fn a_heading_above_the_text_is_the_headline_when_h1_is_the_site() {
        let said = [
            candidate(
                Field::DocumentTitle,
                "title",
                "River Diary » Archive » How the ferry came back",
            ),
            candidate(Field::Headline, "h1", "River Diary"),
        ];
        let chosen = |page: &Page| choose(page, Some(6), &ledgerwire()).map(|h| h.text);
        let mut old = page(&said);
        assert_eq!(chosen(&old).as_deref(), Some("River Diary"));
        old.blocks = vec![
            heading(2, "Older entries"),
            heading(5, "How the ferry came back"),
        ];
        assert_eq!(chosen(&old).as_deref(), Some("How the ferry came back"));
        old.blocks[1].line = 60;
        assert_eq!(chosen(&old).as_deref(), Some("River Diary"));
    }

    #[test]
    fn a_page_without_a_title_has_the_heading_above_its_text() {
        let mut bare = page(&[]);
        bare.blocks = vec![
            heading(1, "Ledgerwire"),
            heading(4, "Rail replacement services"),
        ];
        let chosen = choose(&bare, Some(5), &ledgerwire()).map(|h| h.text);
        assert_eq!(chosen.as_deref(), Some("Rail replacement services"));
        assert_eq!(choose(&bare, None, &ledgerwire()), None);
    }

    #[test]
    fn a_description_or_a_label_in_the_text_is_no_headline() {
        let long = "Learn here which ferries cross the river in summer, what they cost, where \
            they start, and how much of the way you can see from the upper deck.";
        let titled = [
            candidate(
                Field::DocumentTitle,
                "title",
                "The ten best ferries on the river",
            ),
            candidate(
                Field::Headline,
                "meta og:title",
                "The ten best ferries on the river",
            ),
            candidate(
                Field::Headline,
                "meta twitter:title",
                "The ten best ferries on the river",
            ),
        ];
        let mut said = titled.to_vec();
        said.push(candidate(Field::Headline, "h1", long));
        let chosen =
            |said: &[Candidate]| choose(&page(said), Some(3), &ledgerwire()).map(|h| h.text);
        assert_eq!(
            chosen(&said).as_deref(),
            Some("The ten best ferries on the river")
        );
        let mut said = titled.to_vec();
        said.push(Candidate {
            at: 9,
            ..candidate(Field::Headline, "h1", "Ferries")
        });
        assert_eq!(
            chosen(&said).as_deref(),
            Some("The ten best ferries on the river")
        );
    }
}
