//! Arabic names with their article: `el-Fasher`, `al-Dabbah`.

use super::lists::Lists;
use super::ner::{Found, Kind};
use crate::desk::tag::token::{Shape, Token};

/// The article as English texts write it, by the letter that it takes from the word behind; sorted.
const ARTICLES: &[&str] = &[
    "ad", "al", "an", "ar", "as", "ash", "at", "az", "el", "es", "ez",
];

/// Words before "of" and the name of a place; sorted.
const PLACES: &[&str] = &[
    "city", "district", "island", "port", "province", "region", "suburb", "town", "village",
];

/// Takes the article into names, and makes places of those that are on the list of places or are said
/// to be one (`the city of …`).
pub fn with_articles(text: &str, tokens: &[Token], lists: &Lists, found: &mut Vec<Found>) {
    let word = |at: usize| tokens.get(at).map_or("", |token| token.of(text));
    let is_article = |at: usize| {
        let lower = word(at).to_ascii_lowercase();
        ARTICLES.binary_search(&lower.as_str()).is_ok()
            && word(at + 1) == "-"
            && tokens[at + 1].span.start == tokens[at].span.end
            && tokens
                .get(at + 2)
                .is_some_and(|t| t.is_capitalised() && t.span.start == tokens[at + 1].span.end)
    };
    let mut more = Vec::new();
    let mut next = 0;
    for at in 0..tokens.len().saturating_sub(2) {
        if tokens[at + 1].shape != Shape::Mark || word(at + 1) != "-" || !is_article(at) {
            continue;
        }
        while found.get(next).is_some_and(|name| (name.to as usize) <= at) {
            next += 1;
        }
        let inside = at > 0
            && tokens[at - 1].is_capitalised()
            && !tokens[at].paragraph_start
            && !tokens[at - 1].sentence_start;
        if inside {
            // `Bashar al-Assad`.
            continue;
        }
        let end = at + 3;
        let listed = lists.is_place_with_article(word(at), word(at + 2));
        let said = at > 1 && word(at - 1) == "of" && PLACES.binary_search(&word(at - 2)).is_ok();
        match found.get_mut(next) {
            Some(name) if name.from as usize >= at && name.to as usize == end => {
                name.from = at as u32;
                if listed || said {
                    name.kind = Kind::Place;
                }
            }
            Some(name) if (name.from as usize) < end => {}
            _ if listed || said => more.push(Found {
                from: at as u32,
                to: end as u32,
                kind: Kind::Place,
                margin: 1.0,
            }),
            _ => {}
        }
    }
    if !more.is_empty() {
        found.append(&mut more);
        found.sort_unstable_by_key(|name| name.from);
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture;
    use super::*;

    #[test]
    fn the_article_is_part_of_the_name() {
        assert!(ARTICLES.is_sorted() && PLACES.is_sorted());
        let lists = Lists::load().expect("loads");
        let (person, place) = (Kind::Person, Kind::Place);
        for (text, found, want) in [
            (
                "They left el-Fasher on Monday",
                &[("Fasher", person)][..],
                &[("el-Fasher", place)][..],
            ),
            ("They fled to el-Obeid", &[], &[("el-Obeid", place)]),
            (
                "the city of al-Dabbah fell",
                &[("al-Dabbah", person)],
                &[("al-Dabbah", place)],
            ),
            (
                "Then al-Tarnawi said no",
                &[("Tarnawi", person)],
                &[("al-Tarnawi", person)],
            ),
            (
                "President Ana el-Fasher said",
                &[("Ana el-Fasher", person)],
                &[("Ana el-Fasher", person)],
            ),
            ("a bi-annual al-fresco meal", &[], &[]),
        ] {
            let (tokens, _) = crate::desk::tag::token::tokenize(text, 99);
            let mut names = fixture::found(text, &tokens, found);
            with_articles(text, &tokens, &lists, &mut names);
            let names: Vec<(&str, Kind)> = names
                .iter()
                .map(|name| (name.span(&tokens).of(text), name.kind))
                .collect();
            assert_eq!(names, want, "{text}");
        }
    }
}
