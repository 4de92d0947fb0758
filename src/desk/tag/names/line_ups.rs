//! Line-ups and marks: `Wales: Price 6; Morgan 7; Rees 5` lists players with figures. The figures
//! are no part of the names, and a player there is no town.

use std::collections::BTreeSet;

use super::clubs;
use super::ner::{Found, Kind};
use crate::desk::tag::token::{Shape, Token, paragraphs};

/// The highest figure that is a mark, not a score or a year.
const HIGHEST: u32 = 11;

/// Names with figures in a row that make a list.
const FEWEST: usize = 3;

/// Takes figures from the ends of names in such lists, and takes out the places there.
pub fn without_figures(text: &str, tokens: &[Token], found: &mut Vec<Found>) {
    let figure = |at: usize| {
        tokens.get(at).is_some_and(|t| {
            let word = t.of(text);
            t.shape == Shape::Number
                && word.len() <= 2
                && word.parse::<u32>().is_ok_and(|n| n <= HIGHEST)
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

/// Names behind the team's in a line-up.
const PLAYERS: usize = 7;

/// Tokens of the longest name of a team with its colon.
const TEAM: usize = 6;

/// Makes persons of the places and organisations behind the colon of a line-up: `Brentley: Verbrug; Velt,
/// Dunk, Estup; …`. A line is one in reports of sport, when nearly all its words are names between commas
/// and semicolons and a quarter of them are persons already.
pub fn are_players(text: &str, tokens: &[Token], found: &mut [Found]) {
    let mut sport: Option<bool> = None;
    let mut surnames: BTreeSet<&str> = BTreeSet::new();
    let mut from = 0;
    for paragraph in paragraphs(tokens) {
        let first = from + found[from..].partition_point(|n| (n.from as usize) < paragraph.start);
        let end = first + found[first..].partition_point(|n| (n.from as usize) < paragraph.end);
        from = end;
        let colon = paragraph
            .clone()
            .take(TEAM)
            .find(|at| tokens[*at].of(text) == ":");
        let Some(colon) = colon.filter(|_| end - first >= PLAYERS) else {
            continue;
        };
        let behind = colon + 1..paragraph.end;
        let words = behind.clone().filter(|at| tokens[*at].is_word());
        let (names, other): (Vec<usize>, Vec<usize>) =
            words.partition(|at| tokens[*at].is_capitalised());
        let parted = behind
            .filter(|at| matches!(tokens[*at].of(text), "," | ";"))
            .count();
        if parted + 1 < PLAYERS || other.len() * 8 > names.len() {
            continue;
        }
        let players = || (first..end).filter(|at| found[*at].from as usize > colon);
        let persons = players().filter(|at| found[*at].kind == Kind::Person);
        if persons.count() * 4 < players().count()
            || !*sport.get_or_insert_with(|| clubs::is_sport(text, tokens))
        {
            continue;
        }
        for name in &mut found[first..end] {
            if name.from as usize > colon {
                name.kind = Kind::Person;
                surnames.insert(tokens[name.to as usize - 1].of(text));
            }
        }
    }
    // "Pervis Estup", where only the line-up says that Estup is a player.
    for name in found.iter_mut() {
        let last = tokens[name.to as usize - 1].of(text);
        if name.kind == Kind::Place && name.to == name.from + 2 && surnames.contains(last) {
            name.kind = Kind::Person;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::tag::names::fixture;
    use crate::desk::tag::token::tokenize;

    fn left(text: &str, names: &[(&str, Kind)]) -> Vec<String> {
        fixture::left(text, names, without_figures)
    }

    #[test]
    fn a_line_of_names_behind_a_team_is_its_players() {
        let (person, place, club) = (Kind::Person, Kind::Place, Kind::Organisation);
        let kinds = |text: &str, names: &[(&str, Kind)]| {
            let (tokens, _) = tokenize(text, 99);
            let mut found = fixture::found(text, &tokens, names);
            are_players(text, &tokens, &mut found);
            found.iter().map(|name| name.kind).collect::<Vec<_>>()
        };
        let names = [
            ("Brentley", club),
            ("Verbrug", person),
            ("Velt", place),
            ("Van Heck", person),
            ("Dunk", club),
            ("Estup", place),
            ("Balb", place),
            ("Ayar", place),
            ("Joao Pedra", person),
            ("Pervis Estup", place),
        ];
        let text = "Brentley: Verbrug; Velt, Van Heck, Dunk, Estup; Balb, Ayar; Joao Pedra\n\n\
                    The goalkeeper kept the league leaders out, then Pervis Estup scored.";
        let mut wanted = vec![person; names.len()];
        wanted[0] = club;
        assert_eq!(kinds(text, &names), wanted);
        let no_sport = text
            .replace("goalkeeper", "minister")
            .replace("league", "union")
            .replace("scored", "spoke");
        assert_eq!(kinds(&no_sport, &names)[2], place);
        let text = "Schools: those of Velt, and of Dunk, will be closed, as will Estup, Balb, Ayar, \
                    Verbrug, where teachers, parents and pupils of Velt met";
        let names =
            ["Velt", "Dunk", "Estup", "Balb", "Ayar", "Verbrug", "Velt"].map(|n| (n, place));
        assert_eq!(kinds(text, &names), vec![place; 7]);
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
