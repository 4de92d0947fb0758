//! Towns that the tagger takes for their clubs: in reports of sport a club is called by its town alone
//! (`Leeds beat Everton`), in other news nobody means the club.

use std::collections::BTreeSet;

use super::lists;
use super::ner::{Found, Kind};
use super::sheet::Sheet;
use crate::desk::tag::places::is_country;
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

/// Verbs between two sides, lower case, sorted.
const MEETS: &[&str] = &[
    "beat", "beats", "defeat", "defeated", "defeats", "edged", "face", "faced", "hammered",
    "hosted", "hosts", "stunned", "thrash", "thrashed", "thumped", "trounced",
];

/// Who belongs to a side, before a name; lower case, sorted.
const OF_SIDES: &[&str] = &[
    "boss",
    "captain",
    "coach",
    "defender",
    "forward",
    "goalkeeper",
    "midfielder",
    "striker",
    "winger",
];

/// Words before a town where the town is meant, in reports of sport as well; lower case, sorted.
const WHERE: &[&str] = &["from", "in", "near", "outside", "to"];

/// Sides that are called like a part of a state.
const NATIONS: &[&str] = &["England", "Northern Ireland", "Scotland", "Wales"];

/// Makes organisations of towns that play: `Leeds beat Burnley`, `Genoa midfielder Paolo Rizzi`, `Lyon 2-1 Metz`, and
/// of the same names elsewhere in a report of sport, unless a word before says that the town is meant.
pub fn are_clubs(text: &str, tokens: &[Token], sheet: &Sheet, found: &mut [Found]) {
    let of = |at: usize| tokens.get(at).map_or("", |token| token.of(text));
    let town = |name: &Found| {
        let range = name.from as usize..name.to as usize;
        name.kind == Kind::Place
            && lists::is_place_alone(&sheet.tokens[range])
            && !is_country(name.span(tokens).of(text))
            && !NATIONS.contains(&name.span(tokens).of(text))
    };
    if !found.iter().any(town) || !is_sport(text, tokens) {
        return;
    }
    let surnames: BTreeSet<&str> = found
        .iter()
        .filter(|name| name.kind == Kind::Person && name.to > name.from + 1)
        .map(|name| tokens[name.to as usize - 1].of(text))
        .collect();
    // `Newcastle beat Burnley`: a town that the tagger took for a player.
    let looks_like_a_town = |name: &Found| {
        name.kind == Kind::Person
            && name.to == name.from + 1
            && lists::is_place_alone(&sheet.tokens[name.from as usize..name.to as usize])
            && !surnames.contains(name.span(tokens).of(text))
    };
    let has = |list: &[&str], at: usize| list.binary_search(&of(at)).is_ok();
    let meets = |at: usize| {
        has(MEETS, at)
            || matches!((of(at), of(at + 1)), ("lost", "to") | ("drew", _))
            || is_score(of, at)
    };
    let mut clubs: BTreeSet<&str> = BTreeSet::new();
    for (at, name) in found.iter().enumerate() {
        if name.kind == Kind::Person {
            continue;
        }
        let behind = name.to as usize;
        let next = found.get(at + 1).filter(|next| {
            (next.from as usize) <= behind + 6
                && (behind..next.from as usize).all(|i| !tokens[i].sentence_start)
        });
        let Some(next) = next else { continue };
        let word = |name: &Found| name.span(tokens).of(text);
        if has(OF_SIDES, behind) && next.kind == Kind::Person && next.from as usize == behind + 1 {
            clubs.insert(word(name));
        } else if meets(behind) && (next.kind != Kind::Person || looks_like_a_town(next)) {
            clubs.insert(word(name));
            clubs.insert(word(next));
        }
    }
    for name in found.iter_mut() {
        let at = name.from as usize;
        // `lost to Lyon`.
        let beaten = at > 1 && of(at - 1) == "to" && of(at - 2) == "lost";
        let before = at.checked_sub(1).filter(|_| !beaten).map_or("", of);
        if (town(name) || looks_like_a_town(name))
            && clubs.contains(name.span(tokens).of(text))
            && WHERE.binary_search_by(|w| lower(w, before)).is_err()
        {
            name.kind = Kind::Organisation;
        }
    }
}

/// A score: `2-1`, as one token or three.
fn is_score<'t>(of: impl Fn(usize) -> &'t str, at: usize) -> bool {
    let figure =
        |word: &str| matches!(word.len(), 1 | 2) && word.bytes().all(|b| b.is_ascii_digit());
    figure(of(at)) && matches!(of(at + 1), "-" | "–") && figure(of(at + 2))
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

/// Makes organisations of persons that are called like the end of a club's name, in reports of sport: `Villa` beside
/// `Aston Villa`.
pub fn are_short(text: &str, tokens: &[Token], found: &mut [Found]) {
    let last = |name: &Found| tokens[name.to as usize - 1].of(text);
    let of = |kind: Kind| {
        let long = found
            .iter()
            .filter(move |name| name.kind == kind && name.to > name.from + 1);
        long.map(last).collect::<BTreeSet<&str>>()
    };
    let (clubs, people) = (of(Kind::Organisation), of(Kind::Person));
    let short = |name: &Found| {
        name.kind == Kind::Person
            && name.to == name.from + 1
            && clubs.contains(last(name))
            && !people.contains(last(name))
    };
    if found.iter().any(short) && is_sport(text, tokens) {
        let at: Vec<usize> = (0..found.len()).filter(|at| short(&found[*at])).collect();
        for at in at {
            found[at].kind = Kind::Organisation;
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
    fn a_town_that_plays_is_a_club() {
        let words = Words::read(include_bytes!("../../../../models/words.bin")).expect("loads");
        let lists = Lists::load().expect("loads");
        let of = |text: &str, names: &[(&str, Kind)]| -> Vec<Kind> {
            let (tokens, _) = tokenize(text, 99);
            let sheet = sheet(text, &tokens, &words, &lists);
            let mut found = fixture::found(text, &tokens, names);
            are_clubs(text, &tokens, &sheet, &mut found);
            found.iter().map(|name| name.kind).collect()
        };
        let (club, place, person) = (Kind::Organisation, Kind::Place, Kind::Person);
        assert_eq!(
            of(
                "Leeds beat Lyon 2-1 in the cup final in Porto.",
                &[("Leeds", place), ("Lyon", place), ("Porto", place)]
            ),
            [club, club, place]
        );
        assert_eq!(
            of(
                "Genoa midfielder Paolo Rizzi scored in the final.",
                &[("Genoa", place), ("Paolo Rizzi", person)]
            ),
            [club, person]
        );
        assert_eq!(
            of(
                "Leeds beat Burnley and lost to Lyon in the cup final.",
                &[("Leeds", club), ("Burnley", person), ("Lyon", place)]
            ),
            [club, club, place]
        );
        assert_eq!(
            of(
                "Brazil beat Peru in the cup final.",
                &[("Brazil", place), ("Peru", place)]
            ),
            [place, place]
        );
        assert_eq!(
            of(
                "Police say Leeds beat Lyon to the factory.",
                &[("Leeds", place), ("Lyon", place)]
            ),
            [place, place]
        );
    }

    #[test]
    fn the_end_of_a_clubs_name_is_the_club() {
        let text =
            "Northgate Villa won the match 2-1. Villa led at half-time through striker Ann Lee.";
        let (tokens, _) = tokenize(text, 99);
        let mut found = fixture::found(
            text,
            &tokens,
            &[
                ("Northgate Villa", Kind::Organisation),
                ("Villa", Kind::Person),
                ("Ann Lee", Kind::Person),
            ],
        );
        are_short(text, &tokens, &mut found);
        let kinds: Vec<Kind> = found.iter().map(|name| name.kind).collect();
        assert_eq!(kinds[..2], [Kind::Organisation, Kind::Organisation]);
    }

    #[test]
    fn words_are_in_order() {
        for list in [SPORT, MEETS, OF_SIDES, WHERE] {
            assert!(list.is_sorted_by(|a, b| a < b));
        }
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
