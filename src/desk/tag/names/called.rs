//! What the words beside a name say that it is: `its director, Ore Lund, said` has a person, `Halden analyst Ann Lee` a
//! house, `his album River Queen` neither. The tagger goes by the look of a name, which is foreign or new.

use super::lists;
use super::ner::{Found, Kind};
use super::sheet::Sheet;
use crate::desk::tag::token::{Shape, Token};

/// Nouns that only persons are called by, before a comma and their name; lower case, sorted.
const PERSONS: &[&str] = &[
    "ambassador",
    "archbishop",
    "attorney",
    "bishop",
    "boyfriend",
    "brother",
    "captain",
    "chairman",
    "chairwoman",
    "coach",
    "commissioner",
    "daughter",
    "director",
    "editor",
    "father",
    "girlfriend",
    "governor",
    "husband",
    "judge",
    "lawyer",
    "mayor",
    "minister",
    "mother",
    "nephew",
    "niece",
    "president",
    "professor",
    "secretary",
    "senator",
    "sister",
    "son",
    "spokesman",
    "spokesperson",
    "spokeswoman",
    "uncle",
    "wife",
];

/// Honours behind a person's name that are no part of it.
const HONOURS: &[&str] = &["CBE", "KC", "MBE", "OBE", "QC"];

/// Who works for the house that is named right before; lower case, sorted.
const OF_HOUSES: &[&str] = &[
    "analyst",
    "analysts",
    "economist",
    "economists",
    "strategist",
];

/// Works whose title follows; lower case, sorted.
const WORKS: &[&str] = &[
    "album", "film", "memoir", "movie", "musical", "novel", "opera", "single", "song",
];

/// Reads the names of a text by what stands beside them.
pub fn read(text: &str, tokens: &[Token], sheet: &Sheet, found: &mut Vec<Found>) {
    let of = |at: usize| tokens.get(at).map_or("", |token| token.of(text));
    let on = |list: &[&str], at: usize| list.binary_search(&of(at)).is_ok();
    for at in 0..found.len() {
        let name = found[at];
        let (from, to) = (name.from as usize, name.to as usize);
        let listed = lists::is_organisation(&sheet.tokens[from..to]);
        let titles = tokens[from..to].iter().all(|t| t.shape == Shape::Title);
        // `Helena Marsh KC`.
        let honoured = to >= from + 3 && HONOURS.contains(&of(to - 1));
        if honoured && tokens[from..to - 1].iter().all(|t| t.shape == Shape::Title) {
            found[at].kind = Kind::Person;
            found[at].to -= 1;
            continue;
        }
        // `the culture minister, Eppo Lund, said`.
        let person = name.kind != Kind::Person
            && (2..=3).contains(&(to - from))
            && titles
            && !listed
            && from >= 3
            && of(from - 1) == ","
            && on(PERSONS, from - 2)
            && !tokens[from - 2].sentence_start
            && matches!(of(to), "," | ".")
            && !(1..=3).contains(&sheet.tokens[to - 1].known.capitalised())
            && !lists::is_place_alone(&sheet.tokens[from..to]);
        // `Halden analyst Ann Lee`.
        let house = name.kind == Kind::Person
            && to == from + 1
            && on(OF_HOUSES, to)
            && found
                .get(at + 1)
                .is_some_and(|next| next.kind == Kind::Person && next.from as usize == to + 1);
        if person {
            found[at].kind = Kind::Person;
        } else if house {
            found[at].kind = Kind::Organisation;
        }
    }
    found.retain(|name| {
        let (from, to) = (name.from as usize, name.to as usize);
        if !matches!(name.kind, Kind::Organisation | Kind::Place) || from == 0 {
            return true;
        }
        let titles = tokens[from..to].iter().all(|t| t.shape != Shape::Upper);
        let known = lists::is_organisation(&sheet.tokens[from..to]);
        // `his album River Queen`.
        let work = on(WORKS, from - 1) && !tokens[from].sentence_start && of(to) != "'s";
        known || !titles || !work
    });
}

/// Joins `University of` and the name behind it, which the tagger took for a place alone: `the University of the
/// West Coast`.
pub fn with_universities(text: &str, tokens: &[Token], found: &mut [Found]) {
    let of = |at: usize| tokens.get(at).map_or("", |token| token.of(text));
    let mut taken = 0;
    for name in found.iter_mut() {
        let from = name.from as usize;
        let article = usize::from(from > 0 && of(from - 1) == "the");
        let head = from.checked_sub(2 + article).filter(|at| *at >= taken);
        taken = name.to as usize;
        let Some(head) = head else { continue };
        let joined = of(head) == "University"
            && of(head + 1) == "of"
            && (head..from).all(|at| !tokens[at + 1].sentence_start);
        if joined && matches!(name.kind, Kind::Place | Kind::Organisation) {
            name.from = head as u32;
            name.kind = Kind::Organisation;
        }
    }
}

/// Widens organisations to the left to what the list has: `Advanced` before `Micro Devices Inc`.
pub fn with_beginnings(text: &str, tokens: &[Token], sheet: &Sheet, found: &mut [Found]) {
    let mut taken = 0;
    for name in found.iter_mut() {
        let from = name.from as usize;
        let before = from.checked_sub(1).filter(|at| *at >= taken);
        taken = name.to as usize;
        let Some(before) = before else { continue };
        if name.kind == Kind::Organisation
            && lists::begins_company(&sheet.tokens[before..=from])
            && !sheet.tokens[from].opens
            && !tokens[before].of(text).eq_ignore_ascii_case("the")
        {
            name.from -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::tag::names::fixture;
    use crate::desk::tag::names::lists::Lists;
    use crate::desk::tag::names::sheet::sheet;
    use crate::desk::tag::names::words::Words;
    use crate::desk::tag::token::tokenize;

    fn of(text: &str, names: &[(&str, Kind)]) -> Vec<(String, Kind)> {
        let words = Words::read(include_bytes!("../../../../models/words.bin")).expect("loads");
        let (tokens, _) = tokenize(text, 99);
        let lists = Lists::load().expect("loads");
        let sheet = sheet(text, &tokens, &words, &lists);
        let mut found = fixture::found(text, &tokens, names);
        with_beginnings(text, &tokens, &sheet, &mut found);
        with_universities(text, &tokens, &mut found);
        read(text, &tokens, &sheet, &mut found);
        let written = |n: &Found| (n.span(&tokens).of(text).to_owned(), n.kind);
        found.iter().map(written).collect()
    }

    #[test]
    fn lists_are_sorted() {
        for list in [PERSONS, OF_HOUSES, WORKS] {
            assert!(list.is_sorted());
        }
    }

    #[test]
    fn words_beside_a_name_say_what_it_is() {
        let (person, body, place) = (Kind::Person, Kind::Organisation, Kind::Place);
        for (text, name, wanted) in [
            (
                "Its director, Ore Lund, said so.",
                ("Ore Lund", body),
                Some(("Ore Lund", person)),
            ),
            (
                "Its owner, Torvall Capital, said so.",
                ("Torvall Capital", body),
                Some(("Torvall Capital", body)),
            ),
            (
                "Its barrister, Helena Marsh KC, said so.",
                ("Helena Marsh KC", body),
                Some(("Helena Marsh", person)),
            ),
            (
                "Her album River Queen sold well.",
                ("River Queen", body),
                None,
            ),
            (
                "Its director, Torvall Hospital, said so.",
                ("Torvall Hospital", body),
                Some(("Torvall Hospital", body)),
            ),
            (
                "As The New Yorker says, it fell.",
                ("New Yorker", body),
                Some(("New Yorker", body)),
            ),
            (
                "The University of the West Coast said so.",
                ("West Coast", place),
                Some(("University of the West Coast", body)),
            ),
            (
                "Advanced Micro Devices Inc fell.",
                ("Micro Devices Inc", body),
                Some(("Advanced Micro Devices Inc", body)),
            ),
        ] {
            let wanted: Vec<_> = wanted.iter().map(|(n, k)| ((*n).to_owned(), *k)).collect();
            assert_eq!(of(text, &[name]), wanted, "{text}");
        }
    }

    #[test]
    fn an_analysts_house_is_no_person() {
        let person = Kind::Person;
        let text = "The rise was clear, Halden analyst Ann Lee wrote.";
        let found = of(text, &[("Halden", person), ("Ann Lee", person)]);
        assert_eq!(found[0].1, Kind::Organisation);
    }
}
