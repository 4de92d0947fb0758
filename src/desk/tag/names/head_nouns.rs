//! The noun that a name ends in says what it names: a trail, a museum and a convention centre are places, an act, a
//! prize and a doctrine are neither places nor bodies, whatever the tagger took them for.

use std::collections::BTreeSet;

use super::lists;
use super::ner::{Found, Kind};
use super::sheet::Sheet;
use super::words::{FEMALE, GIVEN_ABROAD, MALE};
use crate::desk::tag::token::{Shape, Token};

/// Code of the rule.
pub const CODE: &str = "names.head_noun";

/// Last words of names of places; sorted. In labelled world news hardly one name in ten with each is anything else.
/// Not here: what is as often a body (`Centre`, `Church`, `Theatre`), a club (`Palace`) or a surname.
const PLACES: &[&str] = &[
    "Airport",
    "Arena",
    "Ave",
    "Ave.",
    "Avenue",
    "Blvd",
    "Blvd.",
    "Boulevard",
    "Cathedral",
    "Cemetery",
    "Gallery",
    "Greenway",
    "Highway",
    "Hotel",
    "Hwy",
    "Hwy.",
    "Museum",
    "Parkway",
    "Pkwy",
    "Pkwy.",
    "Stadium",
    "Trail",
    "Zoo",
];

/// Two last words of names of places, of which the last alone says little; sorted.
const PAIRS: &[(&str, &str)] = &[
    ("Botanic", "Garden"),
    ("Botanic", "Gardens"),
    ("Botanical", "Garden"),
    ("Botanical", "Gardens"),
    ("Concert", "Hall"),
    ("Convention", "Center"),
    ("Convention", "Centre"),
    ("Exhibition", "Center"),
    ("Exhibition", "Centre"),
    ("Exhibition", "Hall"),
    ("Leisure", "Centre"),
    ("National", "Forest"),
    ("National", "Park"),
    ("Nature", "Reserve"),
    ("Opera", "House"),
    ("Outdoor", "Theatre"),
    ("Shopping", "Center"),
    ("Shopping", "Centre"),
    ("Sports", "Centre"),
    ("State", "Park"),
    ("Veterans", "Memorial"),
    ("Visitor", "Center"),
    ("Visitor", "Centre"),
    ("Visitors", "Center"),
    ("Visitors", "Centre"),
    ("War", "Memorial"),
];

/// Last words of names of laws, doctrines, prizes, treaties and schemes; sorted. Not here: what ends names of bodies
/// (`Initiative`, `Forum`, `Project`) or of persons (`Bill`, `Day`).
const THINGS: &[&str] = &[
    "Accord",
    "Accords",
    "Act",
    "Agreement",
    "Amendment",
    "Award",
    "Awards",
    "Championship",
    "Championships",
    "Doctrine",
    "Fellowship",
    "Medal",
    "Pact",
    "Prize",
    "Program",
    "Scholarship",
    "Summit",
    "Treaty",
    "Trophy",
];

/// Words within a name that end in such a noun and are a body's after all: `Institute of Law and Program`.
const WITHIN: &[&str] = &["at", "for", "of", "on"];

/// Gives names of two words and more the kind of the noun that they end in. Persons keep theirs where a given name
/// leads (`Ann Highway`), and bodies that the hand-checked list has. Returns where those begin that it changed, in
/// bytes of the text.
pub fn read(text: &str, tokens: &[Token], sheet: &Sheet, found: &mut [Found]) -> BTreeSet<u32> {
    let mut changed = BTreeSet::new();
    for name in found.iter_mut() {
        let (from, to) = (name.from as usize, name.to as usize);
        let last = to - 1;
        if to < from + 2 || name.kind == Kind::Other || tokens[last].shape != Shape::Title {
            continue;
        }
        let Some(kind) = noun(text, tokens, from, last) else {
            continue;
        };
        // "Denali National Park Service", "Nobel Prize Committee": the tagger saw the half.
        let goes_on = tokens.get(to).is_some_and(|next| {
            next.is_capitalised() && next.spaced && !next.sentence_start && !next.paragraph_start
        });
        // "National Flood Relief Program (NFRP)" has a short name: it acts like a body.
        let short = kind == Kind::Other
            && tokens.get(to).is_some_and(|t| t.of(text) == "(")
            && tokens.get(to + 1).is_some_and(|t| t.shape == Shape::Upper);
        let given = || sheet.tokens[from].known.on(MALE | FEMALE | GIVEN_ABROAD);
        let person = name.kind == Kind::Person && to == from + 2 && given();
        if !goes_on && !short && !person && !lists::is_organisation(&sheet.tokens[from..to]) {
            if name.kind != kind {
                changed.insert(tokens[from].span.start);
            }
            name.kind = kind;
        }
    }
    changed
}

/// What the last noun of the name at `from..=last` says.
fn noun(text: &str, tokens: &[Token], from: usize, last: usize) -> Option<Kind> {
    let (word, before) = (tokens[last].of(text), tokens[last - 1].of(text));
    let within = (from..last).any(|at| WITHIN.contains(&tokens[at].of(text)));
    // `Church & Tower`, `Hill and Avenue`.
    if within || matches!(before, "&" | "and" | ",") {
        return None;
    }
    if PLACES.binary_search(&word).is_ok() || PAIRS.binary_search(&(before, word)).is_ok() {
        return Some(Kind::Place);
    }
    let research = word == "Program" && matches!(before, "Research" | "Development" | "Food");
    (THINGS.binary_search(&word).is_ok() && !research).then_some(Kind::Other)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::tag::names::fixture;
    use crate::desk::tag::names::lists::Lists;
    use crate::desk::tag::names::sheet::sheet;
    use crate::desk::tag::names::words::Words;
    use crate::desk::tag::token::tokenize;

    fn kind(text: &str, name: &str, kind: Kind) -> Kind {
        let words = Words::read(include_bytes!("../../../../models/words.bin")).expect("loads");
        let (tokens, _) = tokenize(text, 99);
        let sheet = sheet(text, &tokens, &words, &Lists::load().expect("loads"));
        let mut found = fixture::found(text, &tokens, &[(name, kind)]);
        read(text, &tokens, &sheet, &mut found);
        found[0].kind
    }

    #[test]
    fn the_last_noun_says_what_it_is() {
        assert!(PLACES.is_sorted() && PAIRS.is_sorted() && THINGS.is_sorted());
        let (person, place, body, other) =
            (Kind::Person, Kind::Place, Kind::Organisation, Kind::Other);
        for (name, was, is) in [
            ("Pelmar Bayou Trail", body, place),
            ("Torvall Museum", body, place),
            ("E. Las Pelmas Blvd.", body, place),
            ("SW Second Ave.", body, place),
            ("Torvall Convention Center", body, place),
            ("Torvall Cancer Center", body, body),
            ("Pelmar Clean Water Act", body, other),
            ("Torvall Doctrine", person, other),
            ("Torvall Prize", body, other),
            ("Torvall Research Program", body, body),
            ("Institute for the Pelmar Prize", body, body),
            ("Anna Trail", person, person),
            ("British Museum", body, body),
            ("Pelmar & Avenue", body, body),
        ] {
            let text = format!("It was near {name} that they met.");
            assert_eq!(kind(&text, name, was), is, "{name}");
        }
        let text = "It was the Torvall Relief Program (TRP) that paid.";
        assert_eq!(kind(text, "Torvall Relief Program", body), body);
        let text = "It was the Torvall Prize Committee that met.";
        assert_eq!(kind(text, "Torvall Prize", body), body);
    }
}
