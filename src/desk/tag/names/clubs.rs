//! Towns that the tagger takes for their clubs: in reports of sport a club is called by its town alone
//! (`Leeds beat Everton`), in other news nobody means the club.

use std::collections::BTreeSet;

use super::lists;
use super::ner::{Found, Kind};
use super::sheet::Sheet;
use crate::desk::tag::token::{Shape, Token};

/// Words of sport, sorted.
const SPORT: &[&str] = &[
    "basketball",
    "batsman",
    "batting",
    "bowler",
    "champions",
    "championship",
    "club",
    "clubs",
    "coach",
    "cricket",
    "cup",
    "defeated",
    "defender",
    "divisional",
    "final",
    "finals",
    "fixture",
    "football",
    "footballer",
    "forward",
    "friendly",
    "game",
    "games",
    "goal",
    "goalkeeper",
    "goals",
    "half-time",
    "halftime",
    "hockey",
    "inning",
    "innings",
    "kickoff",
    "league",
    "match",
    "matches",
    "midfielder",
    "offside",
    "penalty",
    "pitcher",
    "player",
    "players",
    "playoff",
    "playoffs",
    "quarterback",
    "rebounds",
    "referee",
    "relegation",
    "rugby",
    "runs",
    "scored",
    "scorer",
    "scoring",
    "season",
    "semifinal",
    "semifinals",
    "soccer",
    "sport",
    "sports",
    "squad",
    "stadium",
    "striker",
    "substitute",
    "team",
    "teammate",
    "teams",
    "touchdown",
    "tournament",
    "victory",
    "wicket",
    "wickets",
    "win",
    "winger",
    "wins",
];

/// Different words of sport from which an article is about sport.
const ENOUGH: usize = 2;

/// Makes organisations places that are called like a place and like no organisation that is sure, unless
/// the article speaks of sport or is a list of results.
pub fn are_towns(text: &str, tokens: &[Token], sheet: &Sheet, found: &mut [Found]) {
    let towns = found.iter_mut().filter(|name| {
        let range = name.from as usize..name.to as usize;
        name.kind == Kind::Organisation && lists::is_place_alone(&sheet.tokens[range])
    });
    let mut towns = towns.peekable();
    if towns.peek().is_some() && !is_sport(text, tokens) {
        towns.for_each(|name| name.kind = Kind::Place);
    }
}

/// Last words of clubs' names that end no other names in reports of sport; sorted.
const ENDS: &[&str] = &["Albion", "Athletic", "Rovers", "Wanderers"];

/// Finds clubs by the end of their names where the tagger saw none or only the word before it (`Northgate
/// Athletic`), and lets that word alone be the club, in reports of sport.
pub fn with_ends(text: &str, tokens: &[Token], found: &mut Vec<Found>) {
    let ends = |at: &usize| {
        let before = at.checked_sub(1).map(|before| &tokens[before]);
        tokens[*at].shape == Shape::Title
            && !tokens[*at].sentence_start
            && before.is_some_and(|t| t.shape == Shape::Title)
            && ENDS.binary_search(&tokens[*at].of(text)).is_ok()
    };
    let at: Vec<usize> = (0..tokens.len()).filter(ends).collect();
    if at.is_empty() || !is_sport(text, tokens) {
        return;
    }
    let mut clubs: BTreeSet<&str> = BTreeSet::new();
    for last in at {
        let first = last - 1;
        let from = found.partition_point(|name| (name.to as usize) <= first);
        let to = found.partition_point(|name| (name.from as usize) <= last);
        let inside = |name: &Found| name.from as usize >= first && name.to as usize <= last + 1;
        if from >= to || found[from..to].iter().all(inside) {
            let club = Found {
                from: first as u32,
                to: last as u32 + 1,
                kind: Kind::Organisation,
                margin: 1.0,
            };
            found.splice(from..to.max(from), [club]);
            clubs.insert(tokens[first].of(text));
        }
    }
    for name in found.iter_mut().filter(|name| name.to == name.from + 1) {
        if clubs.contains(tokens[name.from as usize].of(text)) {
            name.kind = Kind::Organisation;
        }
    }
}

/// How a word of a list compares with another one in lower case.
fn lower(listed: &str, word: &str) -> std::cmp::Ordering {
    listed
        .bytes()
        .cmp(word.bytes().map(|b| b.to_ascii_lowercase()))
}

/// Two different words of sport, or one and a score (`3-1`); or every sixth token is a figure below 100,
/// as in tables of results.
pub fn is_sport(text: &str, tokens: &[Token]) -> bool {
    let mut known = [false; SPORT.len()];
    let (mut figures, mut scores) = (0, 0);
    let figure = |at: usize| {
        let word = tokens.get(at).map_or("", |token| token.of(text));
        matches!(word.len(), 1 | 2) && word.bytes().all(|b| b.is_ascii_digit())
    };
    for (at, token) in tokens.iter().enumerate() {
        if figure(at) {
            figures += 1;
            let dash = tokens.get(at + 1).map(|next| next.of(text));
            scores += usize::from(matches!(dash, Some("-" | "–")) && figure(at + 2));
        } else if let Ok(at) = SPORT.binary_search_by(|word| lower(word, token.of(text))) {
            known[at] = true;
        }
    }
    let words = known.iter().filter(|known| **known).count();
    words >= ENOUGH || words == 1 && scores > 0 || figures * 6 > tokens.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::tag::names::fixture;
    use crate::desk::tag::names::lists::Lists;
    use crate::desk::tag::names::sheet::sheet;
    use crate::desk::tag::names::words::Words;
    use crate::desk::tag::token::tokenize;

    fn kinds(text: &str, names: &[&str]) -> Vec<Kind> {
        let words = Words::read(include_bytes!("../../../../models/words.bin")).expect("loads");
        let (tokens, _) = tokenize(text, 99);
        let sheet = sheet(text, &tokens, &words, &Lists::load().expect("loads"));
        let names: Vec<_> = names.iter().map(|n| (*n, Kind::Organisation)).collect();
        let mut found = fixture::found(text, &tokens, &names);
        are_towns(text, &tokens, &sheet, &mut found);
        found.iter().map(|name| name.kind).collect()
    }

    #[test]
    fn towns_are_clubs_in_reports_of_sport_alone() {
        let (firm, place) = (Kind::Organisation, Kind::Place);
        let text = "The harbour of Rostock closes, Siemens said.";
        assert_eq!(kinds(text, &["Rostock", "Siemens"]), [place, firm]);
        let text = "Rostock scored twice and went third in the league.";
        assert_eq!(kinds(text, &["Rostock"]), [firm]);
        assert_eq!(
            kinds("Rostock 2 Bochum 1\nMainz 0 Hamburg 0", &["Mainz"]),
            [firm]
        );
        assert_eq!(
            kinds("Leeds won 3-1 in the final minute", &["Leeds"]),
            [firm]
        );
    }

    #[test]
    fn words_are_in_order() {
        assert!(SPORT.is_sorted_by(|a, b| a < b));
    }

    #[test]
    fn a_club_is_known_by_its_end_in_reports_of_sport() {
        assert!(ENDS.is_sorted());
        let of = |text: &str, names: &[(&str, Kind)]| {
            let (tokens, _) = tokenize(text, 99);
            let mut found = fixture::found(text, &tokens, names);
            with_ends(text, &tokens, &mut found);
            let written = |n: &Found| (n.span(&tokens).of(text).to_owned(), n.kind);
            found.iter().map(written).collect::<Vec<_>>()
        };
        let (person, club) = (Kind::Person, Kind::Organisation);
        let text =
            "A goal in the final beat Zoggate Athletic 2-1. Later Northgate led Northgate Athletic";
        assert_eq!(
            of(text, &[("Northgate", person)]),
            [
                ("Zoggate Athletic".to_owned(), club),
                ("Northgate".to_owned(), club),
                ("Northgate Athletic".to_owned(), club)
            ]
        );
        let text = "She lives in Zoggate Athletic Street and votes";
        assert_eq!(of(text, &[]), []);
    }
}
