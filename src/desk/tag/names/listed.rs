//! Names that stand in one enumeration with places: "in Cork, Kerry and Wexford"; ends of listed names.

use std::collections::BTreeSet;

use super::lists::{self, Lists};
use super::ner::{Found, Kind, add};
use super::sheet::Sheet;
use crate::desk::tag::token::{Shape, Token};

/// Names in a row from which an enumeration says what they are.
const ENOUGH: usize = 3;

/// Words before an enumeration of places.
const BEFORE: &[&str] = &[
    "across",
    "between",
    "from",
    "in",
    "near",
    "of",
    "throughout",
    "to",
];

/// Words with which names of places begin, and of persons hardly ever; sorted.
const HEADS: &[&str] = &["Cape", "Fort", "Lake", "Loch", "Mount", "Port"];

/// What stands behind the sorts of oil after which its price is called; sorted.
const GOODS: &[&str] = &["blend", "crude", "futures", "oil"];

/// Takes the head of a place's name into the name behind it, of which the tagger made a person or a
/// place: `Port Ellery`; and finds those of two words of which it made nothing.
pub fn with_heads(text: &str, tokens: &[Token], found: &mut Vec<Found>) {
    let mut end = 0;
    for name in found.iter_mut() {
        let from = name.from as usize;
        let before = from.checked_sub(1).filter(|at| *at >= end);
        end = name.to as usize;
        let glued = !tokens[from].paragraph_start && !tokens[from].sentence_start;
        let head = before.is_some_and(|at| HEADS.binary_search(&tokens[at].of(text)).is_ok());
        if head && glued && matches!(name.kind, Kind::Person | Kind::Place) {
            name.from -= 1;
            name.kind = Kind::Place;
        }
    }
    let title = |at: usize| tokens.get(at).is_some_and(|t| t.shape == Shape::Title);
    let two = (1..tokens.len()).filter(|at| {
        title(*at)
            && title(at + 1)
            && !title(at + 2)
            && tokens[at - 1].shape == Shape::Lower
            && !(tokens[*at].sentence_start || tokens[at + 1].sentence_start)
            && HEADS.binary_search(&tokens[*at].of(text)).is_ok()
    });
    add(
        found,
        two.map(|from| (from, from + 2)).collect(),
        Kind::Place,
    );
}

/// Leaves out what only prices are called after, where the text says so: `Brent crude`.
pub fn without_benchmarks(text: &str, tokens: &[Token], found: &mut Vec<Found>) {
    let priced: BTreeSet<&str> = tokens
        .windows(2)
        .filter(|pair| pair[0].is_capitalised() && pair[0].span.len() <= "Brent".len())
        .filter(|pair| matches!(pair[0].of(text), "Brent" | "Urals" | "WTI"))
        .filter(|pair| GOODS.binary_search(&pair[1].of(text)).is_ok())
        .map(|pair| pair[0].of(text))
        .collect();
    if !priced.is_empty() {
        found.retain(|name| !priced.contains(name.span(tokens).of(text)));
    }
}

/// Takes the `'s` into the name of a body that is on the hand-checked list with it: `McDonald's`.
pub fn with_genitives(text: &str, tokens: &[Token], lists: &Lists, found: &mut [Found]) {
    for name in found.iter_mut().filter(|n| n.kind == Kind::Organisation) {
        let (from, to) = (name.from as usize, name.to as usize);
        let behind = tokens.get(to).map_or("", |token| token.of(text));
        if matches!(behind, "'s" | "’s")
            && lists.organisation(text, &tokens[from..]) == to + 1 - from
        {
            name.to += 1;
        }
    }
}

/// Makes the one name of an enumeration a place where all others are places: one that is called like a
/// place, or, behind "in" and the like, a person of one word who is named in full nowhere.
pub fn are_places(text: &str, tokens: &[Token], sheet: &Sheet, found: &mut [Found]) {
    let mut known: Option<BTreeSet<&str>> = None;
    let mut from = 0;
    for at in 1..=found.len() {
        let goes_on = found
            .get(at)
            .is_some_and(|next| parts(between(text, tokens, &found[at - 1], next)));
        if goes_on {
            continue;
        }
        let row = from..at;
        from = at;
        if row.len() < ENOUGH {
            continue;
        }
        let first = found[row.start].from as usize;
        let mut others = row.filter(|name| found[*name].kind != Kind::Place);
        let (Some(odd), None) = (others.next(), others.next()) else {
            continue;
        };
        let name = &found[odd];
        let (start, end) = (name.from as usize, name.to as usize);
        let placed = first > 0 && BEFORE.binary_search(&tokens[first - 1].of(text)).is_ok();
        let alone = placed && name.kind == Kind::Person && end == start + 1;
        let mut is_surname = || {
            let known = known.get_or_insert_with(|| surnames(text, tokens, found));
            known.contains(tokens[start].of(text))
        };
        if lists::is_place_alone(&sheet.tokens[start..end]) || alone && !is_surname() {
            found[odd].kind = Kind::Place;
        }
    }
}

/// The words with which full names of persons end.
fn surnames<'t>(text: &'t str, tokens: &[Token], found: &[Found]) -> BTreeSet<&'t str> {
    let full = found
        .iter()
        .filter(|name| name.kind == Kind::Person && name.to > name.from + 1);
    full.map(|name| tokens[name.to as usize - 1].of(text))
        .collect()
}

/// What stands between two names.
fn between<'t>(text: &'t str, tokens: &[Token], before: &Found, after: &Found) -> &'t str {
    let (end, start) = (before.span(tokens).end, after.span(tokens).start);
    text.get(end as usize..start as usize).unwrap_or_default()
}

/// What parts the names of an enumeration.
fn parts(gap: &str) -> bool {
    matches!(
        gap,
        ", " | " and " | " or " | " & " | ", and " | ", or " | "/" | " / "
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_listed_body_keeps_its_genitive() {
        let lists = Lists::load().expect("loads");
        let left = |text: &str, name: &str, kind| {
            super::super::fixture::left(text, &[(name, kind)], |text, tokens, found| {
                with_genitives(text, tokens, &lists, found);
            })
        };
        let (person, body) = (Kind::Person, Kind::Organisation);
        assert_eq!(
            left("McDonald’s, the chain", "McDonald", body),
            ["McDonald’s"]
        );
        assert_eq!(left("McDonald's said", "McDonald", body), ["McDonald's"]);
        assert_eq!(left("Boeing's profit", "Boeing", body), ["Boeing"]);
        assert_eq!(left("McDonald's wife", "McDonald", person), ["McDonald"]);
    }

    #[test]
    fn the_head_of_a_place_of_two_words_is_enough() {
        let of = |text: &str| {
            let (tokens, _) = tokenize(text, 99);
            let mut found = Vec::new();
            with_heads(text, &tokens, &mut found);
            let spans = found
                .iter()
                .map(|name| name.span(&tokens).of(text).to_owned());
            spans.collect::<Vec<_>>()
        };
        assert_eq!(of("The trawler left Port Ellery at four."), ["Port Ellery"]);
        assert!(of("The Port Ellery Council voted. Port Ellery won.").is_empty());
    }

    #[test]
    fn a_sort_of_oil_is_no_place() {
        assert!(GOODS.is_sorted());
        let left = |text: &str| {
            super::super::fixture::left(text, &[("Brent", Kind::Place)], |text, tokens, found| {
                without_benchmarks(text, tokens, found);
            })
        };
        assert!(left("Brent rose. Futures of Brent crude were up.").is_empty());
        assert_eq!(left("The council of Brent met."), ["Brent"]);
    }

    #[test]
    fn the_head_of_a_places_name_is_part_of_it() {
        assert!(HEADS.is_sorted());
        let (person, place, body) = (Kind::Person, Kind::Place, Kind::Organisation);
        for (text, name, kind, want) in [
            (
                "Residents of Port Ellery voted",
                "Ellery",
                person,
                ("Port Ellery", place),
            ),
            (
                "Residents of Lake Ellery voted",
                "Ellery",
                place,
                ("Lake Ellery", place),
            ),
            (
                "The Fort Ellery Council voted",
                "Ellery Council",
                body,
                ("Ellery Council", body),
            ),
            (
                "Residents of Old Ellery voted",
                "Ellery",
                person,
                ("Ellery", person),
            ),
        ] {
            let (tokens, _) = tokenize(text, 99);
            let mut found = fixture::found(text, &tokens, &[(name, kind)]);
            with_heads(text, &tokens, &mut found);
            let now = (found[0].span(&tokens).of(text), found[0].kind);
            assert_eq!(now, want, "{text}");
        }
    }
    use crate::desk::tag::names::fixture;
    use crate::desk::tag::names::lists::Lists;
    use crate::desk::tag::names::sheet::sheet;
    use crate::desk::tag::names::words::Words;
    use crate::desk::tag::token::tokenize;

    fn kinds(text: &str, names: &[(&str, Kind)]) -> Vec<Kind> {
        let words = Words::read(include_bytes!("../../../../models/words.bin")).expect("loads");
        let (tokens, _) = tokenize(text, 99);
        let sheet = sheet(text, &tokens, &words, &Lists::load().expect("loads"));
        let mut found = fixture::found(text, &tokens, names);
        are_places(text, &tokens, &sheet, &mut found);
        found.iter().map(|name| name.kind).collect()
    }

    #[test]
    fn a_name_among_places_is_one_where_a_place_is_called_so() {
        let (place, person) = (Kind::Place, Kind::Person);
        let of = |text, names: [&str; 3], odd| {
            let kinds_of = [place, odd, place];
            let names: Vec<_> = names.into_iter().zip(kinds_of).collect();
            kinds(text, &names)[1]
        };
        let names = ["Cork", "Rafferty", "Wexford"];
        assert_eq!(of("in Cork, Rafferty and Wexford", names, person), place);
        assert_eq!(of("in Cork, Rafferty, or Wexford", names, person), place);
        let names = ["Cork", "London", "Wexford"];
        assert_eq!(of("Cork, London and Wexford", names, person), place);
        // Not one enumeration; no place is called so, and nothing says where.
        let names = ["Cork", "Rafferty", "Wexford"];
        assert_eq!(
            of("in Cork, said Rafferty of Wexford", names, person),
            person
        );
        assert_eq!(of("Cork, Rafferty and Wexford", names, person), person);
    }

    #[test]
    fn who_is_named_in_full_elsewhere_stays_a_person() {
        let (place, person) = (Kind::Place, Kind::Person);
        let text = "John Kerry came. In Cork, a talk of Cork, Kerry and Wexford";
        let names = [
            ("John Kerry", person),
            ("Cork", place),
            ("Cork", place),
            ("Kerry", person),
            ("Wexford", place),
        ];
        assert_eq!(kinds(text, &names)[3], person);
    }

    #[test]
    fn words_are_in_order() {
        assert!(BEFORE.is_sorted());
    }

    #[test]
    fn two_of_another_kind_stay_what_they_are() {
        let (place, person) = (Kind::Place, Kind::Person);
        let names = [
            ("Cork", place),
            ("Kerry", person),
            ("Paris", person),
            ("Wexford", place),
        ];
        let text = "Cork, Kerry, Paris and Wexford";
        assert_eq!(kinds(text, &names), [place, person, person, place]);
        assert_eq!(kinds("Cork and Kerry", &names[..2]), [place, person]);
    }
}
