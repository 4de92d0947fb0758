//! The headline: what a page says of itself in four places, and without the site's name.

use crate::desk::extract::{Candidate, Field};

/// Longest headline, in code points; longer ones are a page's text in the wrong place.
const MAX_CHARS: usize = 400;

/// Marks between a headline and the site's name in a document title.
const SEPARATORS: &[&str] = &[
    " | ", " - ", " – ", " — ", " • ", " · ", " :: ", " » ", " « ", " ‹ ", " › ", " // ", " / ",
    " ~ ", " ► ", " ∣ ", " ｜ ", "｜", " ー ", "_", "|", ": ", " > ", " < ",
];

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
}

/// What is known of the site, to take it off titles.
pub struct Site<'a> {
    /// Names: site name, publisher.
    pub names: Vec<&'a str>,
    /// Registrable domain.
    pub domain: Option<&'a str>,
}

impl Site<'_> {
    /// True when a text is the site's name, its domain, or a form of either.
    pub fn is(&self, text: &str) -> bool {
        let key = squeezed(text);
        if key.is_empty() {
            return true;
        }
        let name = self.names.iter().any(|name| {
            let name = squeezed(name);
            !name.is_empty()
                && (key == name
                    || name.len() >= 4 && key.len() <= name.len() + 12 && key.contains(&name)
                    || key.len() >= 4 && name.contains(&key))
        });
        let label = self
            .domain
            .and_then(|d| d.split('.').next())
            .unwrap_or_default();
        let label = squeezed(label);
        name || label.len() >= 3
            && (key == label
                || key.len() >= 4 && label.contains(&key)
                || label.len() >= 4 && key.contains(&label) && key.len() <= label.len() + 14)
    }
}

/// Letters and digits in lower case.
fn squeezed(text: &str) -> String {
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// Words in lower case without marks, for comparison.
fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’')
        .map(squeezed)
        .filter(|w| !w.is_empty())
        .collect()
}

/// A title without the site's name at its end or start.
pub fn without_site<'t>(title: &'t str, site: &Site<'_>) -> &'t str {
    let mut title = title.trim();
    for _ in 0..4 {
        let cut = SEPARATORS
            .iter()
            .filter_map(|mark| {
                let at = title.rfind(mark)?;
                let tail = title[at + mark.len()..].trim();
                let head = title[..at].trim_end_matches(['|', '-', '–', ' ']);
                // A colon is part of most headlines; the others too when what follows is unknown.
                let named = !matches!(*mark, ": " | "_" | " / " | " > " | " < ") && site.is(tail);
                (named && words(head).len() >= 2).then_some((at, head))
            })
            .max_by_key(|(at, _)| *at);
        let Some((_, head)) = cut else { break };
        title = head.trim();
    }
    let start = SEPARATORS
        .iter()
        .filter_map(|mark| Some((title.find(mark)?, mark.len())))
        .min();
    if let Some((at, length)) = start
        && site.is(&title[..at])
        && words(&title[at + length..]).len() >= 3
    {
        title = title[at + length..].trim();
    }
    title
}

/// Chooses a page's headline.
///
/// Places are tried from the most to the least telling, and one that another place confirms
/// wins over one that stands alone: a document title is often cut or decorated, `h1` is sometimes
/// the site's name, `og:title` sometimes a teaser written for readers elsewhere. On a news page the
/// machine's headline is the editor's; on any other page it is written for search engines, and
/// what readers see is the headline.
pub fn choose(candidates: &[Candidate], site: &Site<'_>) -> Option<Headline> {
    let news = candidates.iter().any(|c| {
        c.field == Field::Type && (c.value.ends_with("NewsArticle") || c.value == "LiveBlogPosting")
    });
    let mut seen: Vec<Place<'_>> = Vec::new();
    for candidate in candidates {
        let Some(weight) = weight(candidate, news) else {
            continue;
        };
        let text = without_site(&candidate.value, site);
        let count = text.chars().count();
        let lower = text.to_lowercase();
        if !(2..=MAX_CHARS).contains(&count)
            || GENERIC.contains(&lower.as_str())
            || is_site_only(text, site)
        {
            continue;
        }
        seen.push(Place {
            text,
            words: words(text),
            candidate,
            weight,
        });
        if seen.len() >= MAX_PLACES {
            break;
        }
    }
    if !news {
        distrust_strangers(&mut seen);
    }
    let vote = if news { 0.2 } else { 0.5 };
    let mut best: Option<(f32, &Place<'_>)> = None;
    for option in &seen {
        let mut score = option.weight;
        let mut kinds: Vec<&str> = vec![kind(&option.candidate.from)];
        for other in &seen {
            let place = kind(&other.candidate.from);
            if kinds.contains(&place) {
                continue;
            }
            let alike = agreement(&option.words, &other.words);
            if alike > 0.0 {
                kinds.push(place);
                score += other.weight * vote * alike;
            }
        }
        if best.as_ref().is_none_or(|(top, _)| score > *top + 1e-4) {
            best = Some((score, option));
        }
    }
    let (_, option) = best?;
    Some(Headline {
        text: option.text.to_owned(),
        from: option.candidate.from.clone(),
    })
}

/// A heading that shares next to no words with the page's titles is a label: "Contact us".
fn distrust_strangers(seen: &mut [Place<'_>]) {
    let titles: Vec<Vec<String>> = seen
        .iter()
        .filter(|p| matches!(p.candidate.from.as_str(), "title" | "meta og:title"))
        .map(|p| p.words.clone())
        .collect();
    for place in seen.iter_mut() {
        let heading = matches!(
            place.candidate.from.as_str(),
            "h1" | "class title" | "class headline" | "itemprop headline"
        );
        let shared = |title: &Vec<String>| {
            let common = place.words.iter().filter(|w| title.contains(w)).count();
            common as f32 / place.words.len().min(title.len()).max(1) as f32
        };
        if heading && !titles.is_empty() && titles.iter().all(|title| shared(title) < 0.34) {
            place.weight *= 0.2;
        }
    }
}

/// Most places of a page that are compared.
const MAX_PLACES: usize = 40;

struct Place<'a> {
    text: &'a str,
    words: Vec<String>,
    candidate: &'a Candidate,
    weight: f32,
}

fn is_site_only(text: &str, site: &Site<'_>) -> bool {
    words(text).len() <= 3 && site.is(text)
}

/// 1 for the same words, .7 for a part of at least three words or a cut title, else 0.
fn agreement(a: &[String], b: &[String]) -> f32 {
    if a == b {
        return 1.0;
    }
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    if short.len() >= 3 && (long.starts_with(short) || long.ends_with(short)) {
        return 0.7;
    }
    0.0
}

/// Places that confirm one another only when they are of different kinds.
fn kind(from: &str) -> &str {
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

    fn candidate(field: Field, from: &str, value: &str) -> Candidate {
        Candidate {
            field,
            value: value.to_owned(),
            from: from.to_owned(),
            at: 0,
        }
    }

    fn site() -> Site<'static> {
        Site {
            names: vec!["Ledgerwire News"],
            domain: Some("ledgerwire.example"),
        }
    }

    #[test]
    fn the_sites_name_is_no_part_of_the_headline() {
        for (title, want) in [
            ("River rises again | Ledgerwire News", "River rises again"),
            (
                "River rises again - World - Ledgerwire",
                "River rises again - World",
            ),
            (
                "Ledgerwire: River rises again in May",
                "River rises again in May",
            ),
            ("Ledgerwire News | River rises again", "River rises again"),
            (
                "Rise - and fall - of a river",
                "Rise - and fall - of a river",
            ),
            ("Ledgerwire News", "Ledgerwire News"),
        ] {
            assert_eq!(without_site(title, &site()), want, "{title}");
        }
    }

    #[test]
    fn a_label_in_the_heading_is_no_headline() {
        let page = [
            candidate(
                Field::DocumentTitle,
                "title",
                "River rises again | Ledgerwire News",
            ),
            candidate(Field::Headline, "meta og:title", "River rises again"),
            candidate(Field::Headline, "h1", "Contact us"),
        ];
        let chosen = choose(&page, &site()).map(|h| h.text);
        assert_eq!(chosen.as_deref(), Some("River rises again"));
    }

    #[test]
    fn what_readers_see_wins_outside_of_news() {
        let mut page = vec![
            candidate(Field::DocumentTitle, "title", "Best rivers of 2024, ranked"),
            candidate(
                Field::Headline,
                "meta og:title",
                "Best rivers of 2024, ranked",
            ),
            candidate(Field::Headline, "h1", "The best rivers we have seen"),
        ];
        let chosen = |page: &[Candidate]| choose(page, &site()).map(|h| h.from);
        assert_eq!(chosen(&page).as_deref(), Some("h1"));
        page.push(candidate(Field::Type, "json-ld @type", "NewsArticle"));
        page.push(candidate(
            Field::Headline,
            "json-ld headline",
            "Best rivers of 2024, ranked",
        ));
        assert_eq!(chosen(&page).as_deref(), Some("json-ld headline"));
    }
}
