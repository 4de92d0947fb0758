//! Where a name begins and ends, as the words at its edges say: the trade of a firm at the beginning of a sentence
//! (`Automaker Toyota`) is no part of it, the number of a bearer (`William Dorsey III`) and the county of an Irish town
//! (`Co Galway`) are.

use super::ner::{Found, Kind};
use crate::desk::tag::token::{Shape, Token};

/// What firms and bodies are called before their name at the beginning of a sentence; sorted.
const TRADES: &[&str] = &[
    "Airline",
    "Automaker",
    "Bookmaker",
    "Brewer",
    "Broadcaster",
    "Carmaker",
    "Chipmaker",
    "Defender",
    "Defenders",
    "Developer",
    "Distiller",
    "Drugmaker",
    "Fintech",
    "Grocer",
    "Housebuilder",
    "Insurer",
    "Lender",
    "Manufacturer",
    "Miner",
    "Operator",
    "Organisers",
    "Organizers",
    "Owner",
    "Owners",
    "Pharmacist",
    "Planemaker",
    "Promoters",
    "Publisher",
    "Researchers",
    "Retailer",
    "Rival",
    "Rivals",
    "Shipbuilder",
    "Sponsor",
    "Sponsors",
    "Start-up",
    "Startup",
    "Steelmaker",
    "Supermarket",
];

/// Words behind such a trade with which it is a name after all: `Airline Pilots Association`.
const NAMED: &[&str] = &["Association", "Federation", "Group", "Pilots", "Union"];

/// Numbers of those who bear their father's name, and of monarchs.
const NUMBERS: &[&str] = &["II", "III", "IV"];

/// Takes trades from the beginning of names, and gives numbers to those who bear them.
pub fn read(text: &str, tokens: &[Token], found: &mut [Found]) {
    let of = |at: usize| tokens.get(at).map_or("", |token| token.of(text));
    for at in 0..found.len() {
        let next = found
            .get(at + 1)
            .map_or(usize::MAX, |next| next.from as usize);
        let name = &mut found[at];
        let (from, to) = (name.from as usize, name.to as usize);
        let trade = to > from + 1
            && matches!(name.kind, Kind::Organisation | Kind::Person)
            && tokens[from].sentence_start
            && TRADES.binary_search(&of(from)).is_ok()
            && tokens[from + 1].is_capitalised()
            && !(from + 1..to).any(|word| NAMED.contains(&of(word)));
        if trade {
            name.from += 1;
        }
        let numbered = name.kind == Kind::Person
            && NUMBERS.contains(&of(to))
            && next > to
            && tokens[to].spaced
            && !tokens[to].sentence_start
            && !NUMBERS.contains(&of(to - 1));
        if numbered {
            name.to += 1;
        }
    }
}

/// Counties of Ireland, and Durham, which alone in England is called so; sorted.
const COUNTIES: &[&str] = &[
    "Antrim",
    "Armagh",
    "Carlow",
    "Cavan",
    "Clare",
    "Cork",
    "Derry",
    "Donegal",
    "Down",
    "Dublin",
    "Durham",
    "Fermanagh",
    "Galway",
    "Kerry",
    "Kildare",
    "Kilkenny",
    "Laois",
    "Leitrim",
    "Limerick",
    "Londonderry",
    "Longford",
    "Louth",
    "Mayo",
    "Meath",
    "Monaghan",
    "Offaly",
    "Roscommon",
    "Sligo",
    "Tipperary",
    "Tyrone",
    "Waterford",
    "Westmeath",
    "Wexford",
    "Wicklow",
];

/// Makes one place each of `Co Galway` and `County Mayo`, whatever the tagger saw there.
pub fn with_counties(text: &str, tokens: &[Token], found: &mut Vec<Found>) {
    let of = |at: usize| tokens.get(at).map_or("", |token| token.of(text));
    for at in 0..tokens.len().saturating_sub(1) {
        if !matches!(of(at), "Co" | "Co.") {
            continue;
        }
        let county = at + 1 + usize::from(of(at + 1) == "." && !tokens[at + 1].spaced);
        let fits = COUNTIES.binary_search(&of(county)).is_ok()
            && !tokens[county].sentence_start
            && !tokens[at].paragraph_start
            // `Smith & Co Clare Street`, `Acme Co Down`.
            && (at == 0 || !tokens[at - 1].is_capitalised() && of(at - 1) != "&");
        if !fits {
            continue;
        }
        let first = found.partition_point(|name| name.to as usize <= at);
        let last = found.partition_point(|name| (name.from as usize) <= county);
        // `Co Clare Council`: a body of the county.
        let longer = found[first..last.max(first)].iter().any(|name| {
            name.kind == Kind::Organisation && name.to as usize > county + 1
                || name.from as usize > county
        });
        if longer {
            continue;
        }
        let mut pieces = vec![Found {
            from: at as u32,
            to: county as u32 + 1,
            kind: Kind::Place,
            margin: 1.0,
        }];
        // `Co Cork and Co Wexford`: what the tagger took for one name goes on behind.
        for name in &found[first..last.max(first)] {
            let rest = (county + 1..name.to as usize).find(|at| tokens[*at].is_capitalised());
            if let Some(rest) = rest {
                pieces.push(Found {
                    from: rest as u32,
                    ..*name
                });
            }
        }
        found.splice(first..last.max(first), pieces);
    }
}

/// Letters behind a name that say what its bearer is or has; sorted.
const LETTERS: &[&str] = &["CBE", "KC", "MBE", "MEP", "MLA", "MP", "MSP", "OBE", "QC"];

/// Finds who is called `the Rt Hon Ann Lee MP` and `the Unite union`, where the tagger saw nothing.
pub fn with_forms(text: &str, tokens: &[Token], found: &mut Vec<Found>) {
    let of = |at: usize| tokens.get(at).map_or("", |token| token.of(text));
    let inside = |at: usize| {
        let token = tokens.get(at);
        token.is_some_and(|t| t.shape == Shape::Title && t.spaced && !t.sentence_start)
    };
    let mut more = Vec::new();
    for at in 0..tokens.len() {
        if of(at) == "Rt" && matches!(of(at + 1), "Hon" | "Hon.") {
            let from = at + 2;
            let mut to = from;
            while to < from + 4 && inside(to) {
                to += 1;
            }
            if to >= from + 2 {
                more.push((at, from, to, Kind::Person));
            }
        }
        let union = of(at + 1) == "union"
            && at > 0
            && of(at - 1) == "the"
            && inside(at)
            && !of(at).ends_with('s')
            && !of(at).ends_with("an")
            && !matches!(of(at), "Civil" | "Currency" | "Labor" | "Labour" | "Trade")
            && PEOPLES.binary_search(&of(at)).is_err();
        if union {
            more.push((at, at, at + 1, Kind::Organisation));
        }
    }
    for (begins, from, to, kind) in more {
        let first = found.partition_point(|name| name.to as usize <= begins);
        let last = found.partition_point(|name| (name.from as usize) < to + 1);
        let inside = &found[first..last.max(first)];
        let letters =
            |name: &Found| name.to as usize == to + 1 && LETTERS.binary_search(&of(to)).is_ok();
        let wider = inside
            .iter()
            .any(|name| name.to as usize > to && !letters(name));
        let place =
            kind == Kind::Organisation && inside.iter().any(|name| name.kind != Kind::Person);
        if !wider && !place {
            let name = Found {
                from: from as u32,
                to: to as u32,
                kind,
                margin: 1.0,
            };
            found.splice(first..last.max(first), [name]);
        }
    }
}

/// Adjectives of peoples; sorted.
const PEOPLES: &[&str] = &[
    "Afghan",
    "Albanian",
    "Algerian",
    "Argentine",
    "Argentinian",
    "Armenian",
    "Austrian",
    "Azerbaijani",
    "Bangladeshi",
    "Basque",
    "Belarusian",
    "Beninese",
    "Bolivian",
    "Bosnian",
    "Botswanan",
    "Bulgarian",
    "Burmese",
    "Cambodian",
    "Cameroonian",
    "Catalan",
    "Chilean",
    "Congolese",
    "Croatian",
    "Cypriot",
    "Czech",
    "Danish",
    "Dutch",
    "Ecuadorian",
    "Eritrean",
    "Estonian",
    "Ethiopian",
    "Filipino",
    "Finnish",
    "Gambian",
    "Georgian",
    "Ghanaian",
    "Hungarian",
    "Icelandic",
    "Indonesian",
    "Iraqi",
    "Ivorian",
    "Jamaican",
    "Jordanian",
    "Kazakh",
    "Kenyan",
    "Kosovan",
    "Kurdish",
    "Latvian",
    "Lebanese",
    "Liberian",
    "Libyan",
    "Lithuanian",
    "Malawian",
    "Malaysian",
    "Maltese",
    "Moldovan",
    "Mongolian",
    "Moroccan",
    "Namibian",
    "Nepali",
    "Nigerian",
    "Norwegian",
    "Pakistani",
    "Peruvian",
    "Rwandan",
    "Senegalese",
    "Serbian",
    "Slovak",
    "Slovenian",
    "Somali",
    "Sudanese",
    "Syrian",
    "Taiwanese",
    "Tanzanian",
    "Thai",
    "Tunisian",
    "Turkish",
    "Ugandan",
    "Ukrainian",
    "Uzbek",
    "Venezuelan",
    "Vietnamese",
    "Yemeni",
    "Zambian",
    "Zimbabwean",
];

/// Takes out adjectives of peoples that the tagger took for a person: `Slovak lawmaker Zuzana Kollárová`.
pub fn without_peoples(text: &str, tokens: &[Token], found: &mut Vec<Found>) {
    found.retain(|name| {
        let to = name.to as usize;
        let noun = tokens
            .get(to)
            .is_some_and(|t| t.shape == Shape::Lower && t.spaced && !t.sentence_start);
        !(name.kind == Kind::Person
            && to == name.from as usize + 1
            && noun
            && PEOPLES.binary_search(&tokens[to - 1].of(text)).is_ok())
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::tag::names::fixture;
    use crate::desk::tag::token::tokenize;

    fn of(text: &str, names: &[(&str, Kind)]) -> Vec<(String, Kind)> {
        let (tokens, _) = tokenize(text, 99);
        let mut found = fixture::found(text, &tokens, names);
        read(text, &tokens, &mut found);
        with_counties(text, &tokens, &mut found);
        with_forms(text, &tokens, &mut found);
        without_peoples(text, &tokens, &mut found);
        let written = |n: &Found| (n.span(&tokens).of(text).to_owned(), n.kind);
        found.iter().map(written).collect()
    }

    #[test]
    fn lists_are_sorted() {
        assert!(TRADES.is_sorted() && COUNTIES.is_sorted() && NAMED.is_sorted());
        assert!(PEOPLES.is_sorted() && LETTERS.is_sorted());
    }

    #[test]
    fn a_name_begins_and_ends_at_its_edges() {
        let (person, body, place) = (Kind::Person, Kind::Organisation, Kind::Place);
        for (text, names, wanted) in [
            (
                "Automaker Tarvo Motor will close.",
                vec![("Automaker Tarvo Motor", body)],
                vec![("Tarvo Motor", body)],
            ),
            (
                "Airline Pilots Union will strike.",
                vec![("Airline Pilots Union", body)],
                vec![("Airline Pilots Union", body)],
            ),
            (
                "Finance chief William Dorsey III said so.",
                vec![("William Dorsey", person)],
                vec![("William Dorsey III", person)],
            ),
            (
                "Ports in Co Cork and Co Wexford closed.",
                vec![("Co Cork and Co Wexford", place)],
                vec![("Co Cork", place), ("Co Wexford", place)],
            ),
            (
                "He was from Tuam, Co Galway, and died.",
                vec![("Tuam", place), ("Co Galway", body)],
                vec![("Tuam", place), ("Co Galway", place)],
            ),
            (
                "It was led by Slovak lawmaker Ana Kral.",
                vec![("Slovak", person), ("Ana Kral", person)],
                vec![("Ana Kral", person)],
            ),
            (
                "It was opened by the Rt Hon Ann Lee MP on Monday.",
                vec![],
                vec![("Ann Lee", person)],
            ),
            (
                "Members of the Tarve union voted.",
                vec![],
                vec![("Tarve", body)],
            ),
            (
                "Members of the Leeds union voted.",
                vec![("Leeds", place)],
                vec![("Leeds", place)],
            ),
        ] {
            let wanted: Vec<_> = wanted.into_iter().map(|(n, k)| (n.to_owned(), k)).collect();
            assert_eq!(of(text, &names), wanted, "{text}");
        }
    }
}
