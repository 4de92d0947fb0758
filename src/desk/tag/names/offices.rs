//! Offices that stand for whoever holds them: "the Pope" describes a person and is not a name.

use super::ner::{Found, Kind};
use super::roles::{is_role, is_title};
use crate::desk::tag::token::Token;

/// Takes out persons that are nothing but an office behind an article. Without one the word may be
/// a surname ("Pope scored twice").
pub fn without_offices(text: &str, tokens: &[Token], found: &mut Vec<Found>) {
    found.retain(|name| {
        let (from, to) = (name.from as usize, name.to as usize);
        let article = from
            .checked_sub(1)
            .is_some_and(|before| tokens[before].of(text).eq_ignore_ascii_case("the"));
        let office = || {
            tokens[from..to].iter().all(|token| {
                let word = token.of(text);
                is_role(word) || is_title(word)
            })
        };
        name.kind != Kind::Person || !article || !office()
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::tag::names::fixture;

    fn left(text: &str, name: &str, kind: Kind) -> usize {
        fixture::left(text, &[(name, kind)], without_offices).len()
    }

    #[test]
    fn an_office_behind_an_article_is_no_name() {
        let person = Kind::Person;
        assert_eq!(
            left("Crowds cheered the Pope on Sunday.", "Pope", person),
            0
        );
        assert_eq!(left("The Bishop spoke.", "Bishop", person), 0);
        assert_eq!(left("Late goals by Pope won it.", "Pope", person), 1);
        assert_eq!(left("It was the Ann Pope show.", "Ann Pope", person), 1);
        let organisation = Kind::Organisation;
        assert_eq!(
            left("He joined the Senator group.", "Senator", organisation),
            1
        );
    }
}
