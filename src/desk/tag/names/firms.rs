//! A name that ends in the legal form of a company names a company, whatever it looks like, and so
//! does one that ends in what a company deals in.

use super::features::Sheet;
use super::ner::{Found, Kind};
use super::words::{FEMALE, MALE};
use crate::desk::tag::token::Token;

/// Legal forms that are nothing else at the end of a name, without full stops; sorted. Not here: forms
/// that end names of towns and persons too (`CO`, `SE`).
const FORMS: &[&str] = &[
    "AG", "ASA", "Corp", "GmbH", "Inc", "KGaA", "LLC", "LLP", "Limited", "Ltd", "NV", "PLC", "SA",
    "SpA", "plc",
];

/// A legal form that is the word "as" where all is in capitals: the name before it must not be.
const FORM_IN_MIXED_CASE: &str = "AS";

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

/// Makes places and persons of two words and more that end in a legal form organisations, and those
/// that end in a trade, unless a given name leads them (`Edgar Wind`).
pub fn are_organisations(text: &str, tokens: &[Token], sheet: &Sheet, found: &mut [Found]) {
    for name in found {
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
        if form || TRADES.binary_search(&word).is_ok() && !given() {
            name.kind = Kind::Organisation;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::tag::names::features::sheet;
    use crate::desk::tag::names::lists::Lists;
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
        assert!(FORMS.is_sorted());
        assert_eq!(kind("Torvall SA", Kind::Place), Kind::Organisation);
        assert_eq!(kind("Henrik Mohr GmbH", Kind::Person), Kind::Organisation);
        assert_eq!(kind("Denver Inc.", Kind::Place), Kind::Organisation);
        assert_eq!(kind("Limited", Kind::Place), Kind::Place);
        assert_eq!(kind("New York", Kind::Place), Kind::Place);
        assert_eq!(kind("Torvall SA", Kind::Other), Kind::Other);
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
        assert!(TRADES.is_sorted());
        assert_eq!(kind("Skagen Wind", Kind::Person), Kind::Organisation);
        assert_eq!(kind("Nordlys Energy", Kind::Place), Kind::Organisation);
        assert_eq!(kind("Edgar Wind", Kind::Person), Kind::Person);
        assert_eq!(kind("Wind", Kind::Person), Kind::Person);
    }
}
