//! What an article says a name is: "Acme, a listed company", "Acme is the first company to …". Labelled
//! news is too little to have seen the name, but not the noun.

use std::collections::BTreeSet;

use super::lists::is_place_alone;
use super::ner::{Found, Kind};
use super::sheet::{Attributes, Sheet};
use super::words::{FEMALE, GIVEN_ABROAD, MALE, SURNAME, SURNAME_ABROAD};
use crate::desk::tag::token::Token;

/// What a word does for the words around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Part {
    /// Anything else.
    #[default]
    Content,
    /// `is`, `was`.
    Copula,
    /// `a`, `an`, `the`.
    Article,
    /// A comma or dash.
    Comma,
    /// `of`, `in`, `that`, a full stop: ends a group of words around a noun.
    End,
    /// `owned`, `making`: before a noun part of the group, not the noun itself.
    Participle,
}

/// What a token does, as it is written.
pub fn part(written: &str) -> Part {
    match written {
        "is" | "was" | "are" | "were" | "became" | "remains" => Part::Copula,
        "a" | "an" | "the" => Part::Article,
        "," | "–" | "—" => Part::Comma,
        "of" | "for" | "in" | "at" | "from" | "with" | "by" | "that" | "which" | "who" | "to"
        | "and" | "or" | "on" | "as" | "under" | "where" | "whose" | "when" | "but" | "based"
        | "known" | "has" | "had" | "said" | "will" | "would" | "." | ";" | ":" | "(" | ")"
        | "\"" | "“" | "”" | "not" | "than" | "since" | "about" | "into" | "over" => Part::End,
        _ if written.len() > 4 && (written.ends_with("ed") || written.ends_with("ing")) => {
            Part::Participle
        }
        _ => Part::Content,
    }
}

/// Words between a name and the noun that says what it is.
const SAID_WITHIN: usize = 8;

/// The noun that a name which ends before `to` is said to be: behind "is", or behind a comma and an
/// article.
pub fn noun(list: &[Attributes], to: usize) -> Option<usize> {
    let rest = list.get(to..)?;
    let reach = rest.iter().take(SAID_WITHIN + 2);
    let rest = &rest[..reach.take_while(|a| !a.opens).count()];
    let begin = match (rest.first()?.part, rest.get(1).map(|a| a.part)) {
        (Part::Comma, Some(Part::Article)) => 2,
        (Part::Copula, Some(Part::Article)) => 2,
        (Part::Copula, Some(Part::Content)) => 1,
        _ => return None,
    };
    let inside =
        |a: &&Attributes| matches!(a.part, Part::Content | Part::Article | Part::Participle);
    let words = rest[begin..].iter().take_while(inside).count();
    let mut group = rest[begin..begin + words].iter();
    let noun = to + begin + group.rposition(|a| a.part == Part::Content)?;
    // Without an end within reach nobody knows where the noun is.
    let ended = begin + words < rest.len() || rest.len() < SAID_WITHIN + 2;
    (ended && list[noun].letter && !list[noun].capital).then_some(noun)
}

/// Nouns for organisations that no person is called by; sorted.
const BODIES: &[&str] = &[
    "airline",
    "alliance",
    "app",
    "bank",
    "brewery",
    "broadcaster",
    "charity",
    "club",
    "coalition",
    "collective",
    "company",
    "conglomerate",
    "consortium",
    "consultancy",
    "cooperative",
    "corporation",
    "distillery",
    "firm",
    "foundation",
    "fund",
    "institution",
    "insurer",
    "manufacturer",
    "militia",
    "newspaper",
    "ngo",
    "nonprofit",
    "orchestra",
    "organisation",
    "organization",
    "platform",
    "provider",
    "retailer",
    "school",
    "start-up",
    "startup",
    "subsidiary",
    "supplier",
    "thinktank",
    "unicorn",
    "union",
    "university",
    "utility",
];

/// Nouns right before the name of a firm, and of no person: `utility Lakeshore Power`; sorted.
const BEFORE: &[&str] = &[
    "airline",
    "automaker",
    "bookmaker",
    "brewer",
    "broadcaster",
    "brokerage",
    "carmaker",
    "charity",
    "chipmaker",
    "conglomerate",
    "distiller",
    "drugmaker",
    "fintech",
    "insurer",
    "lender",
    "nonprofit",
    "planemaker",
    "retailer",
    "shipbuilder",
    "shipper",
    "start-up",
    "startup",
    "steelmaker",
    "subsidiary",
    "thinktank",
    "utility",
];

/// Verbs of firms about themselves: `Acme said it would cut 200 jobs`; sorted.
const SAY: &[&str] = &[
    "announced",
    "confirmed",
    "estimates",
    "expects",
    "reported",
    "said",
    "says",
];

/// Who works at banks and research houses: `an analyst at Acme`; sorted.
const AT: &[&str] = &[
    "analyst",
    "analysts",
    "broker",
    "brokers",
    "dealer",
    "dealers",
    "economist",
    "economists",
    "strategist",
    "strategists",
    "trader",
    "traders",
];

/// A single word on no list of names speaks of itself as "it": `Acme said it would`.
fn is_it(text: &str, tokens: &[Token], sheet: &Sheet, name: &Found) -> bool {
    let (at, to) = (name.from as usize, name.to as usize);
    let word = |at: usize| tokens.get(at).map(|t| t.of(text));
    let listed = MALE | FEMALE | GIVEN_ABROAD | SURNAME | SURNAME_ABROAD;
    let that = usize::from(word(to + 1) == Some("that"));
    to == at + 1
        && name.kind == Kind::Person
        && !sheet.tokens[at].known.on(listed)
        && word(to).is_some_and(|verb| SAY.binary_search(&verb).is_ok())
        && word(to + 1 + that) == Some("it")
}

/// Where analysts work: `an analyst at Acme`, `Acme analyst Ana Lim`; not of a town on the list of places.
fn employs(text: &str, tokens: &[Token], sheet: &Sheet, name: &Found) -> bool {
    let (from, to) = (name.from as usize, name.to as usize);
    let behind = tokens
        .get(to)
        .filter(|t| !t.sentence_start)
        .map(|t| t.of(text));
    let named = sheet.tokens.get(to + 1).is_some_and(|a| a.capital);
    if matches!(
        behind,
        Some("analyst" | "analysts" | "strategist" | "strategists")
    ) && named
        && name.kind == Kind::Place
        && !is_place_alone(&sheet.tokens[from..to])
    {
        return true;
    }
    let before = |back: u32| {
        name.from
            .checked_sub(back)
            .map(|at| tokens[at as usize].of(text))
    };
    matches!(before(1), Some("at" | "with"))
        && before(2).is_some_and(|word| AT.binary_search(&word.to_lowercase().as_str()).is_ok())
}

/// Makes persons and places organisations where the article says that they are one (`Acme, a company
/// that …`, `the retailer Acme`), at all their mentions; not where a given name is part of the name.
pub fn are_bodies(text: &str, tokens: &[Token], sheet: &Sheet, found: &mut [Found]) {
    let written = |name: &Found| name.span(tokens).of(text);
    let other = |name: &Found| matches!(name.kind, Kind::Person | Kind::Place);
    // Surnames of the persons named in full, gathered when somebody asks.
    let mut surnames: Option<BTreeSet<&str>> = None;
    let mut bears = |word: &str| {
        let full = |n: &&Found| n.kind == Kind::Person && n.to - n.from > 1;
        let surname = |n: &Found| tokens[n.to as usize - 1].of(text);
        let gathered = || found.iter().filter(full).map(surname).collect();
        surnames.get_or_insert_with(gathered).contains(word)
    };
    let mut bodies: BTreeSet<&str> = BTreeSet::new();
    for name in found.iter().filter(|name| other(name)) {
        let said = noun(&sheet.tokens, name.to as usize)
            .is_some_and(|at| BODIES.binary_search(&tokens[at].of(text)).is_ok());
        let before = name
            .from
            .checked_sub(1)
            .map(|at| tokens[at as usize].of(text));
        let is_body = said
            || before.is_some_and(|word| BEFORE.binary_search(&word).is_ok())
                && !bears(written(name))
            || employs(text, tokens, sheet, name)
            || is_it(text, tokens, sheet, name) && !bears(written(name));
        let mut words = sheet.tokens[name.from as usize..name.to as usize].iter();
        if is_body && !words.any(|word| word.known.on(MALE | FEMALE | GIVEN_ABROAD)) {
            bodies.insert(written(name));
        }
    }
    for name in found.iter_mut().filter(|name| other(name)) {
        if bodies.contains(name.span(tokens).of(text)) {
            name.kind = Kind::Organisation;
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

    /// The noun behind the name that a text begins with.
    fn behind(name: &str, rest: &str) -> Option<String> {
        let text = format!("{name} {rest}");
        let words = Words::read(include_bytes!("../../../../models/words.bin")).expect("loads");
        let (tokens, _) = tokenize(&text, 99);
        let sheet = sheet(&text, &tokens, &words, &Lists::default());
        let noun = noun(&sheet.tokens, tokenize(name, 99).0.len())?;
        Some(tokens[noun].of(&text).to_owned())
    }

    #[test]
    fn words_are_in_order() {
        assert!(BODIES.is_sorted() && BEFORE.is_sorted() && AT.is_sorted());
    }

    #[test]
    fn a_name_is_what_the_noun_behind_it_says() {
        for (rest, wanted) in [
            (", a listed company in Lima, fell.", Some("company")),
            (", an NGO that feeds children, left.", None),
            (", a charity that feeds children, left.", Some("charity")),
            ("is the first company to do so.", Some("company")),
            ("is a lawyer.", Some("lawyer")),
            (", an app owned by a bank, rose.", Some("app")),
            (", a leading listed firm, rose.", Some("firm")),
            ("– the state nickel monopoly – said so.", Some("monopoly")),
            (", who is a lawyer, said so.", None),
            (", Kwame and Ama left.", None),
            ("said it was a company.", None),
            (
                "is a very long tall big old wide deep flat slow row of words",
                None,
            ),
        ] {
            assert_eq!(behind("Acme Tarn", rest).as_deref(), wanted, "{rest}");
        }
        assert_eq!(behind("Acme", ""), None);
    }

    fn kinds(text: &str, names: &[(&str, Kind)]) -> Vec<Kind> {
        let words = Words::read(include_bytes!("../../../../models/words.bin")).expect("loads");
        let (tokens, _) = tokenize(text, 99);
        let sheet = sheet(text, &tokens, &words, &Lists::default());
        let mut found = fixture::found(text, &tokens, names);
        are_bodies(text, &tokens, &sheet, &mut found);
        found.iter().map(|name| name.kind).collect()
    }

    #[test]
    fn who_speaks_of_itself_as_it_is_a_body_and_so_is_where_analysts_work() {
        let (person, place, body) = (Kind::Person, Kind::Place, Kind::Organisation);
        for (text, name, kind, want) in [
            ("Nyrstaz said it would cut jobs", "Nyrstaz", person, body),
            ("Nyrstaz said that it had cut jobs", "Nyrstaz", person, body),
            ("Keller said it would rain", "Keller", person, person),
            ("an analyst at Lakezo in Oslo", "Lakezo", place, body),
            ("Brokers at Lakezo in Oslo", "Lakezo", place, body),
            ("a fire at Lakezo in Oslo", "Lakezo", place, place),
            ("a teacher at Lakezo in Oslo", "Lakezo", place, place),
            ("said Lakezo analyst Ana Lim", "Lakezo", place, body),
            ("said Lakezo teacher Ana Lim", "Lakezo", place, place),
        ] {
            assert_eq!(kinds(text, &[(name, kind)]), [want], "{text}");
        }
        let text = "Nyrstaz said it would rain on Anna Nyrstaz";
        let names = [("Nyrstaz", person), ("Anna Nyrstaz", person)];
        assert_eq!(kinds(text, &names), [person, person]);
    }

    #[test]
    fn what_is_said_to_be_a_company_is_one_at_every_mention() {
        let (person, place, body) = (Kind::Person, Kind::Place, Kind::Organisation);
        let names = [("Bodegalo said", person), ("Bodegalo", place)];
        let text = "Later Bodegalo said so. Bodegalo said";
        assert_eq!(kinds(text, &names), [person, place]);
        let text = "The bill that utility Lakezo Power wanted, and what retailer Anna Tarn said of Lakezo Power";
        let names = [
            ("Lakezo Power", place),
            ("Anna Tarn", person),
            ("Lakezo Power", place),
        ];
        assert_eq!(kinds(text, &names), [body, person, body]);
        let text =
            "Bodegalo, a Colombian company that grows, rose. In Quito, a town, Zobodegalo fell";
        let names = [("Bodegalo", person), ("Quito", place)];
        assert_eq!(kinds(text, &names), [body, place]);
        let names = [("Anna Tarn", person)];
        assert_eq!(
            kinds("Anna Tarn, a company that sings, won", &names),
            [person]
        );
        let text = "Zobodegalo is the first startup in town";
        assert_eq!(kinds(text, &[("Zobodegalo", person)]), [body]);
    }
}
