//! Given names that are words of every day: `Per Aas`, `Will Ortega`.

use super::ner::{Found, Kind};
use crate::desk::tag::token::{Shape, Token};

/// Such names; sorted. Not here: what stands before surnames as another word, too (`April`, `Dean`).
const GIVEN: &[&str] = &[
    "Art", "Bill", "Bo", "Chase", "Drew", "Frank", "Grant", "Guy", "Mark", "Miles", "Pat", "Per",
    "Rich", "Rob", "Sue", "Tor", "Wade", "Will",
];

/// Lets a person of one word begin at such a name before it, when that is capitalised within a
/// sentence. At the beginning of one it may be the other word ("Per Reuters, the deal is off").
pub fn with_given_names(text: &str, tokens: &[Token], found: &mut [Found]) {
    let mut taken = 0;
    for name in found {
        let from = name.from as usize;
        let before = from.checked_sub(1).filter(|at| *at >= taken);
        let given = before.is_some_and(|at| {
            !tokens[at].sentence_start
                && !tokens[from].sentence_start
                && GIVEN.binary_search(&tokens[at].of(text)).is_ok()
        });
        let surname = name.to == name.from + 1 && tokens[from].shape == Shape::Title;
        if name.kind == Kind::Person && surname && given {
            name.from -= 1;
        }
        taken = name.to as usize;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::tag::names::fixture;

    fn widened(text: &str, name: &str, kind: Kind) -> String {
        let pass = |text: &str, tokens: &[Token], found: &mut Vec<Found>| {
            with_given_names(text, tokens, found);
        };
        fixture::left(text, &[(name, kind)], pass).remove(0)
    }

    #[test]
    fn a_given_name_before_a_surname_belongs_to_it() {
        assert!(GIVEN.is_sorted());
        let person = Kind::Person;
        assert_eq!(
            widened("It was said by Per Aas today", "Aas", person),
            "Per Aas"
        );
        assert_eq!(widened("Per Aas, the deal is off", "Aas", person), "Aas");
        assert_eq!(widened("He said in May Aas left", "Aas", person), "Aas");
        assert_eq!(
            widened("It was said by Per Aas today", "Aas", Kind::Organisation),
            "Aas"
        );
    }
}
