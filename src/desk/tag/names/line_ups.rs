//! Line-ups and marks: `Wales: Price 6; Morgan 7; Rees 5` lists players with figures. The figures
//! are no part of the names, and a player there is no town.

use super::ner::{Found, Kind};
use crate::desk::tag::token::{Token, paragraphs};

/// The highest figure that is a mark, not a score or a year.
const HIGHEST: u32 = 11;

/// Names with figures in a row that make a list.
const FEWEST: usize = 3;

/// Takes figures from the ends of names in such lists, and takes out the places there.
pub fn without_figures(text: &str, tokens: &[Token], found: &mut Vec<Found>) {
    let figure = |at: usize| {
        tokens.get(at).is_some_and(|t| {
            let word = t.of(text);
            word.len() <= 2 && word.parse::<u32>().is_ok_and(|n| n <= HIGHEST)
        })
    };
    if !(0..tokens.len()).any(figure) {
        return;
    }
    // Token ranges of lists.
    let mut lists: Vec<(usize, usize)> = Vec::new();
    for paragraph in paragraphs(tokens) {
        let ends = |at: usize| {
            at >= paragraph.end || matches!(tokens[at].of(text), ";" | "," | "." | "(" | ")")
        };
        let mut run: Option<(usize, usize, usize)> = None;
        for at in paragraph.clone().skip(1) {
            let item = figure(at) && tokens[at - 1].is_capitalised() && ends(at + 1);
            if !item {
                continue;
            }
            run = match run {
                // A name of three words, a comma and a bracket may stand between.
                Some((from, last, count)) if at - last <= 7 => Some((from, at, count + 1)),
                Some((from, last, count)) => {
                    if count >= FEWEST {
                        lists.push((from, last + 1));
                    }
                    Some((at - 1, at, 1))
                }
                None => Some((at - 1, at, 1)),
            };
        }
        if let Some((from, last, count)) = run
            && count >= FEWEST
        {
            lists.push((from, last + 1));
        }
    }
    if lists.is_empty() {
        return;
    }
    let inside = |at: usize| {
        let after = lists.partition_point(|(from, _)| *from <= at);
        after > 0 && at < lists[after - 1].1
    };
    found.retain_mut(|name| {
        let last = name.to as usize - 1;
        if !inside(last) && !(inside(name.from as usize)) {
            return true;
        }
        let listed = figure(last) || figure(last + 1);
        while name.to > name.from + 1 && figure(name.to as usize - 1) {
            name.to -= 1;
        }
        name.kind != Kind::Place || !listed
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::tag::names::fixture;

    fn left(text: &str, names: &[(&str, Kind)]) -> Vec<String> {
        fixture::left(text, names, without_figures)
    }

    #[test]
    fn players_with_marks_are_no_towns() {
        let (person, place) = (Kind::Person, Kind::Place);
        assert_eq!(
            left(
                "Wales: Price 6, Flint 7; Nolan Ames 5.",
                &[
                    ("Wales", place),
                    ("Price", person),
                    ("Flint", place),
                    ("Nolan Ames 5", person)
                ]
            ),
            ["Wales", "Price", "Nolan Ames"]
        );
        assert_eq!(
            left(
                "Flint 7; Ames 6; Corran 5",
                &[("Flint", place), ("Corran 5", place)]
            ),
            Vec::<String>::new()
        );
    }

    #[test]
    fn scores_and_streets_stay() {
        let place = Kind::Place;
        for (text, name) in [
            ("They met on Highway 7, in Boston, on Monday.", "Highway 7"),
            ("Boston 24, Denver 31, Austin 12", "Denver"),
            ("District 9, the film, and Ward 5, the play", "Ward 5"),
        ] {
            assert_eq!(left(text, &[(name, place)]), [name], "{text}");
        }
    }
}
