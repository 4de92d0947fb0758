//! A name that ends in the legal form of a company names a company, whatever it looks like.

use super::ner::{Found, Kind};
use crate::desk::tag::token::Token;

/// Legal forms that are nothing else at the end of a name, without full stops; sorted. Not here: forms
/// that end names of towns and persons too (`CO`, `SE`, `AS`).
const FORMS: &[&str] = &[
    "AG", "ASA", "Corp", "GmbH", "Inc", "KGaA", "LLC", "LLP", "Limited", "Ltd", "NV", "PLC", "SA",
    "SpA", "plc",
];

/// Makes places and persons of two words and more that end in a legal form organisations.
pub fn are_organisations(text: &str, tokens: &[Token], found: &mut [Found]) {
    for name in found {
        let last = tokens[name.to as usize - 1].of(text);
        if name.to > name.from + 1
            && matches!(name.kind, Kind::Place | Kind::Person)
            && FORMS.binary_search(&last.trim_end_matches('.')).is_ok()
        {
            name.kind = Kind::Organisation;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::tag::token::tokenize;

    fn kind(text: &str, kind: Kind) -> Kind {
        let (tokens, _) = tokenize(text, 9);
        let mut found = [Found {
            from: 0,
            to: tokens.len() as u32,
            kind,
            margin: 1.0,
        }];
        are_organisations(text, &tokens, &mut found);
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
}
