//! A name that ends in the legal form of a company names a company, whatever it looks like, and so
//! does one that ends in what a company deals in.

use std::collections::BTreeSet;

use super::ner::{Found, Kind, add};
use super::sheet::Sheet;
use super::words::{FEMALE, MALE};
use crate::desk::tag::token::{Shape, Token};

/// Legal forms that are nothing else at the end of a name, without full stops; sorted. Not here: forms
/// that end names of towns and persons too (`CO`, `SE`).
const FORMS: &[&str] = &[
    "AG", "ASA", "Corp", "GmbH", "Inc", "KGaA", "LLC", "LLP", "Limited", "Ltd", "NV", "PLC", "Plc",
    "SA", "SpA", "plc",
];

/// Those of them that are also no part of the world's: `Las Vegas NV`, `Adelaide SA`; sorted.
const CERTAIN: &[&str] = &[
    "AG", "ASA", "Corp", "GmbH", "Inc", "KGaA", "LLC", "LLP", "Limited", "Ltd", "PLC", "Plc", "plc",
];

/// A legal form that is the word "as" where all is in capitals: the name before it must not be.
const FORM_IN_MIXED_CASE: &str = "AS";

/// Words before the legal form of a firm that the tagger did not see.
const LONGEST: usize = 5;

/// What firms deal in, at the end of their names; sorted. Not here: surnames that are common (`Power`,
/// `Waters`) and ends of names of places (`Air`, `Line`, `Park`).
const TRADES: &[&str] = &[
    "Airlines",
    "Airways",
    "Automotive",
    "Biotech",
    "Energy",
    "Ferries",
    "Foods",
    "Holding",
    "Holdings",
    "Lines",
    "Logistics",
    "Motors",
    "Pharma",
    "Pharmaceuticals",
    "Seafood",
    "Shipping",
    "Solar",
    "Technologies",
    "Wind",
];

/// Further words at the end of firms' names; sorted. Others than firms are called so as well (West Bank,
/// Danielle Steel): they count where the tagger took the name for an organisation's.
const DEALINGS: &[&str] = &[
    "Aerospace",
    "Bancorp",
    "Bank",
    "Biosciences",
    "Brewing",
    "Capital",
    "Chemicals",
    "Electronics",
    "Financial",
    "Group",
    "Healthcare",
    "Industries",
    "Insurance",
    "Medical",
    "Metals",
    "Minerals",
    "Mining",
    "Networks",
    "Oil",
    "Partners",
    "Petroleum",
    "Rail",
    "Resources",
    "Robotics",
    "Semiconductor",
    "Software",
    "Steel",
    "Studios",
    "Systems",
    "Telecom",
    "Therapeutics",
    "Ventures",
];

/// Heads of names of bodies: at the end of a name or before "of" and the like (`Institute of Business`);
/// sorted. More than 95 of 100 names with each are organisations' in labelled news.
const HEADS: &[&str] = &[
    "Agency",
    "Association",
    "Authority",
    "Bureau",
    "Commission",
    "Committee",
    "Consultores",
    "Corporation",
    "Council",
    "Department",
    "Directorate",
    "Federation",
    "Foundation",
    "Institute",
    "Ministry",
    "Organisation",
    "Organization",
    "Party",
    "Society",
    "University",
];

/// Heads with which names of bodies begin in other languages; sorted.
const FOREIGN_HEADS: &[&str] = &[
    "Asociación",
    "Associazione",
    "Associação",
    "Banca",
    "Banco",
    "Banque",
    "Compagnie",
    "Compañía",
    "Confederación",
    "Consejo",
    "Conselho",
    "Cámara",
    "Federación",
    "Federação",
    "Fondation",
    "Fondazione",
    "Fundación",
    "Fundação",
    "Fédération",
    "Institut",
    "Instituto",
    "Istituto",
    "Ministerio",
    "Ministero",
    "Ministère",
    "Ministério",
    "Partido",
    "Partito",
    "Seguros",
    "Sindicato",
    "Universidad",
    "Universidade",
    "Universitas",
    "Università",
    "Universität",
    "Université",
];

/// A name with the head of a body's.
fn is_headed(text: &str, tokens: &[Token], first: usize, last: usize) -> bool {
    let word = |at: usize| tokens[at].of(text);
    let of = |at: usize| matches!(word(at), "of" | "for" | "on");
    let heads = |at: usize| HEADS.binary_search(&word(at)).is_ok();
    FOREIGN_HEADS.binary_search(&word(first)).is_ok()
        || heads(last)
        || (first..last - 1).any(|at| heads(at) && of(at + 1))
}

/// Makes places and persons of two words and more that end in a legal form organisations, those that
/// end in a trade, unless a given name leads them (`Edgar Wind`), and those with a body's head.
pub fn are_organisations(text: &str, tokens: &[Token], sheet: &Sheet, found: &mut [Found]) {
    for at in 0..found.len() {
        let next = found.get(at + 1).map_or(u32::MAX, |next| next.from);
        let name = &mut found[at];
        // "Kestrel Rail" of "Kestrel Rail AG".
        let behind = tokens
            .get(name.to as usize)
            .filter(|t| t.spaced && !t.sentence_start);
        // No person ends in a state of the world or of the Union.
        let forms = if name.kind == Kind::Person {
            FORMS
        } else {
            CERTAIN
        };
        let form = behind.is_some_and(|t| forms.binary_search(&t.of(text)).is_ok());
        if form && name.to < next && name.kind != Kind::Other && name.to > name.from + 1 {
            name.to += 1;
            name.kind = Kind::Organisation;
        }
        let (first, last) = (name.from as usize, name.to as usize - 1);
        if first == last || !matches!(name.kind, Kind::Place | Kind::Person) {
            continue;
        }
        let word = tokens[last].of(text);
        let mixed = || {
            let before = &text[tokens[first].span.start as usize..tokens[last].span.start as usize];
            before.chars().any(char::is_lowercase)
        };
        let form = FORMS.binary_search(&word.trim_end_matches('.')).is_ok()
            || word == FORM_IN_MIXED_CASE && mixed();
        let given = || sheet.tokens[first].known.on(MALE | FEMALE);
        let headed = is_headed(text, tokens, first, last);
        if form || headed || TRADES.binary_search(&word).is_ok() && !given() {
            name.kind = Kind::Organisation;
        }
    }
}

/// Finds firms that are nothing but capitals and a legal form behind them, where the tagger saw
/// none (`Havlinje AS`), and lets single words that are called like a firm of two (`Havlinje`) be that
/// firm, not a person or a place, unless a person's full name ends so or a list of places has it.
pub fn with_firms(text: &str, tokens: &[Token], sheet: &Sheet, found: &mut Vec<Found>) {
    let form = |word: &str| {
        word == FORM_IN_MIXED_CASE || FORMS.binary_search(&word.trim_end_matches('.')).is_ok()
    };
    let mut firms: BTreeSet<&str> = BTreeSet::new();
    let mut people: BTreeSet<&str> = BTreeSet::new();
    // The first words of names of two, of firms that the tagger saw.
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    // The first words of longer ones, which may be a town's name as well.
    let mut begin: BTreeSet<&str> = BTreeSet::new();
    for name in found.iter().filter(|name| name.to > name.from + 1) {
        let (first, last) = (name.from as usize, name.to as usize - 1);
        let end = tokens[last].of(text);
        match name.kind {
            Kind::Person => {
                people.insert(end);
            }
            Kind::Organisation
                if last == first + 1 && (form(end) || TRADES.binary_search(&end).is_ok()) =>
            {
                firms.insert(tokens[first].of(text));
            }
            Kind::Organisation if last == first + 1 && DEALINGS.binary_search(&end).is_ok() => {
                seen.insert(tokens[first].of(text));
            }
            // "Halden" of "Halden Heavy Industries", "Tarvo" of "Tarvo Foods Inc".
            Kind::Organisation
                if last > first + 1
                    && (form(end)
                        || TRADES.binary_search(&end).is_ok()
                        || DEALINGS.binary_search(&end).is_ok())
                    && tokens[first].shape == Shape::Title
                    && sheet.tokens[first].listed == 0
                    && !sheet.tokens[first].known.on(MALE | FEMALE) =>
            {
                begin.insert(tokens[first].of(text));
            }
            _ => {}
        }
    }
    let mut more = Vec::new();
    let mut parts: BTreeSet<usize> = BTreeSet::new();
    for (at, attributes) in sheet.tokens.iter().enumerate().skip(1) {
        if !attributes.capital || attributes.opens || !sheet.tokens[at - 1].capital {
            continue;
        }
        let from = attributes.run.0 as usize;
        if at - from > LONGEST || !form(tokens[at].of(text)) {
            continue;
        }
        let titles = tokens[from..at].iter().all(|t| t.shape == Shape::Title);
        let begins = found.partition_point(|name| (name.to as usize) <= from);
        let end = found.partition_point(|name| (name.from as usize) <= at);
        // What the tagger made of the words before the form is no more than a part of the firm.
        let free = begins >= end
            || found[begins..end].iter().all(|name| {
                name.from as usize >= from && name.to as usize <= at && name.to == name.from + 1
            });
        if titles && free && !tokens[from].sentence_start {
            parts.extend(begins..end);
            more.push(Found {
                from: from as u32,
                to: at as u32 + 1,
                kind: Kind::Organisation,
                margin: 1.0,
            });
            if from + 1 == at {
                firms.insert(tokens[from].of(text));
            }
        }
    }
    // "Northern Straits" of "Northern Straits Ltd".
    let short = |name: &Found| {
        let last = name.to as usize - 1;
        let long = name.kind == Kind::Organisation && name.to > name.from + 2;
        let ends = CERTAIN
            .binary_search(&tokens[last].of(text).trim_end_matches('.'))
            .is_ok();
        let end = tokens[last - usize::from(long)].span.end as usize;
        (long && ends).then(|| &text[tokens[name.from as usize].span.start as usize..end])
    };
    let shorts: BTreeSet<&str> = found.iter().filter_map(short).collect();
    for name in found.iter_mut().filter(|name| name.to > name.from + 1) {
        let other = matches!(name.kind, Kind::Person | Kind::Place);
        if other && shorts.contains(name.span(tokens).of(text)) {
            name.kind = Kind::Organisation;
        }
    }
    // A run has one firm, up to its first legal form.
    more.dedup_by_key(|name| name.from);
    if !more.is_empty() {
        let mut at = 0;
        found.retain(|_| {
            at += 1;
            !parts.contains(&(at - 1))
        });
        found.extend(more);
        found.sort_by_key(|name| name.from);
    }
    if !firms.is_empty() {
        let free = |word: &str| firms.contains(word) && !people.contains(word);
        shortened(text, tokens, sheet, free, found);
    }
    for name in found.iter_mut().filter(|name| name.to == name.from + 1) {
        let word = tokens[name.from as usize].of(text);
        let unlisted = || sheet.tokens[name.from as usize].listed == 0;
        let other = name.kind == Kind::Person || name.kind == Kind::Place && unlisted();
        let long = name.kind == Kind::Person && begin.contains(word);
        let firm = firms.contains(word) || seen.contains(word) || long;
        if other && firm && !people.contains(word) {
            name.kind = Kind::Organisation;
        }
    }
}

/// Finds the firms of one word (`Havlinje`) that stand alone where the tagger saw nothing.
fn shortened(
    text: &str,
    tokens: &[Token],
    sheet: &Sheet,
    free: impl Fn(&str) -> bool,
    found: &mut Vec<Found>,
) {
    let alone = |at: &usize| {
        let attributes = &sheet.tokens[*at];
        attributes.capital
            && !attributes.starts
            && attributes.listed == 0
            && attributes.run == (*at as u32, *at as u32 + 1)
            && free(tokens[*at].of(text))
    };
    let spans = (0..sheet.tokens.len()).filter(alone).map(|at| (at, at + 1));
    add(found, spans.collect(), Kind::Organisation);
}

/// Ends of names of bodies that serve two places together; sorted.
const JOINT: &[&str] = &[
    "Ambulance",
    "Borough",
    "Constabulary",
    "Council",
    "Fire",
    "Hospital",
    "Hospitals",
    "Police",
    "Trust",
];

/// Puts a place and "and" before a body that begins with another place (`Devon and Cornwall Police`,
/// of which the tagger saw the half).
pub fn of_two_places(text: &str, tokens: &[Token], found: &mut Vec<Found>) {
    let mut joint = Vec::new();
    for (at, pair) in found.windows(2).enumerate() {
        let (place, body) = (&pair[0], &pair[1]);
        let and = place.to + 1 == body.from && tokens[place.to as usize].of(text) == "and";
        let behind = tokens[body.from as usize + 1..body.to as usize].first();
        let end = behind.is_some_and(|t| JOINT.binary_search(&t.of(text)).is_ok());
        let kinds = place.kind == Kind::Place && body.kind == Kind::Organisation;
        if and && end && kinds && place.to == place.from + 1 {
            joint.push(at);
        }
    }
    for at in joint.into_iter().rev() {
        found[at + 1].from = found[at].from;
        found.remove(at);
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

    fn kind(text: &str, kind: Kind) -> Kind {
        let words = Words::read(include_bytes!("../../../../models/words.bin")).expect("loads");
        let (tokens, _) = tokenize(text, 9);
        let sheet = sheet(text, &tokens, &words, &Lists::default());
        let mut found = [Found {
            from: 0,
            to: tokens.len() as u32,
            kind,
            margin: 1.0,
        }];
        are_organisations(text, &tokens, &sheet, &mut found);
        found[0].kind
    }

    #[test]
    fn a_legal_form_makes_a_company() {
        assert!(FORMS.is_sorted() && HEADS.is_sorted() && FOREIGN_HEADS.is_sorted());
        assert_eq!(kind("Torvall SA", Kind::Place), Kind::Organisation);
        assert_eq!(kind("Henrik Mohr GmbH", Kind::Person), Kind::Organisation);
        assert_eq!(kind("Denver Inc.", Kind::Place), Kind::Organisation);
        for body in [
            "Asia-Pacific Institute of Business",
            "Seguros Torvall",
            "Torvall University",
        ] {
            assert_eq!(kind(body, Kind::Place), Kind::Organisation, "{body}");
        }
        for place in ["University Avenue", "Council Bluffs", "Institute Road"] {
            assert_eq!(kind(place, Kind::Place), Kind::Place, "{place}");
        }
        assert_eq!(kind("Limited", Kind::Place), Kind::Place);
        assert_eq!(kind("New York", Kind::Place), Kind::Place);
        assert_eq!(kind("Torvall SA", Kind::Other), Kind::Other);
    }

    /// Names and their kinds after firms were looked for.
    fn firms(text: &str, names: &[(&str, Kind)]) -> Vec<(String, Kind)> {
        let words = Words::read(include_bytes!("../../../../models/words.bin")).expect("loads");
        let (tokens, _) = tokenize(text, 99);
        let sheet = sheet(text, &tokens, &words, &Lists::default());
        let mut found = fixture::found(text, &tokens, names);
        with_firms(text, &tokens, &sheet, &mut found);
        let written = found
            .iter()
            .map(|n| (n.span(&tokens).of(text).to_owned(), n.kind));
        written.collect()
    }

    #[test]
    fn capitals_with_a_legal_form_are_a_firm_where_the_tagger_saw_none() {
        let of = |name: &str, kind| (name.to_owned(), kind);
        assert_eq!(
            firms(
                "The head of Havlinje AS left. Later Havlinje rose",
                &[("Havlinje rose", Kind::Place)]
            ),
            [
                of("Havlinje AS", Kind::Organisation),
                of("Havlinje rose", Kind::Place)
            ]
        );
        // What is called like that firm later, alone, is found; not in a name of its own.
        assert_eq!(
            firms(
                "The head of Havlinje AS left. The staff of Havlinje met near Havlinje Bay",
                &[]
            ),
            [
                of("Havlinje AS", Kind::Organisation),
                of("Havlinje", Kind::Organisation)
            ]
        );
        assert_eq!(
            firms("The head of Mo i Rana As left", &[]),
            [],
            "As is no legal form"
        );
        let text = "Northern Straits Ltd fell. Later rose Northern Straits";
        let names = [
            ("Northern Straits Ltd", Kind::Organisation),
            ("Northern Straits", Kind::Place),
        ];
        assert_eq!(firms(text, &names)[1].1, Kind::Organisation);
        assert_eq!(firms("THE HEAD AS SEEN", &[]), []);
        let text = "Havlinje fell after the head of Havlinje AS left";
        assert_eq!(
            firms(text, &[("Havlinje", Kind::Person)]),
            [
                of("Havlinje", Kind::Organisation),
                of("Havlinje AS", Kind::Organisation)
            ]
        );
        let text = "Nordlys fell before Nordlys Energy rose";
        let names = [
            ("Nordlys", Kind::Place),
            ("Nordlys Energy", Kind::Organisation),
        ];
        assert_eq!(firms(text, &names)[0].1, Kind::Organisation);
        let text = "Mohr and Ute Mohr own the firm Mohr GmbH";
        let people = [("Mohr", Kind::Person), ("Ute Mohr", Kind::Person)];
        assert_eq!(
            firms(text, &people),
            [
                of("Mohr", Kind::Person),
                of("Ute Mohr", Kind::Person),
                of("Mohr GmbH", Kind::Organisation)
            ]
        );
    }

    #[test]
    fn a_body_of_two_places_is_one() {
        assert!(JOINT.is_sorted());
        let of = |text: &str, names: &[(&str, Kind)]| fixture::left(text, names, of_two_places);
        let text = "It rained. Devon and Cornwall Police said so, Kent and Acme Police too.";
        let (place, body) = (Kind::Place, Kind::Organisation);
        let names = [("Devon", place), ("Cornwall Police", body)];
        assert_eq!(of(text, &names), ["Devon and Cornwall Police"]);
        let names = [("Devon", body), ("Cornwall Police", body)];
        assert_eq!(of(text, &names), ["Devon", "Cornwall Police"]);
        let text = "Kenya and Uganda Airlines met";
        let names = [("Kenya", place), ("Uganda Airlines", body)];
        assert_eq!(of(text, &names), ["Kenya", "Uganda Airlines"]);
    }

    #[test]
    fn as_is_a_legal_form_unless_all_is_in_capitals() {
        assert_eq!(kind("Fjordkaia AS", Kind::Person), Kind::Organisation);
        assert_eq!(kind("Nye Fjordkaia AS", Kind::Place), Kind::Organisation);
        assert_eq!(kind("MORTENSEN AS", Kind::Person), Kind::Person);
        assert_eq!(kind("Mortensen as", Kind::Person), Kind::Person);
    }

    #[test]
    fn a_trade_makes_a_company_unless_a_given_name_leads() {
        assert!(TRADES.is_sorted() && DEALINGS.is_sorted());
        assert_eq!(kind("Skagen Wind", Kind::Person), Kind::Organisation);
        assert_eq!(kind("Nordlys Energy", Kind::Place), Kind::Organisation);
        assert_eq!(kind("Edgar Wind", Kind::Person), Kind::Person);
        assert_eq!(kind("Wind", Kind::Person), Kind::Person);
    }
}
