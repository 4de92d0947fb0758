//! Offices that stand for whoever holds them: "the Pope" describes a person and is not a name; nor is a post in
//! capitals a part of one (`CIO Ana Lund`).

use super::ner::{Found, Kind};
use super::roles::{is_role, is_title};
use crate::desk::tag::token::{Shape, Token};

/// Takes out persons that are nothing but an office behind an article. Without one the word may be
/// a surname ("Pope scored twice"). Posts in capitals ahead of a given name and a surname are cut off.
pub fn without_offices(text: &str, tokens: &[Token], found: &mut Vec<Found>) {
    for name in found.iter_mut().filter(|name| name.kind == Kind::Person) {
        let first = &tokens[name.from as usize];
        let post = name.to >= name.from + 3
            && first.shape == Shape::Upper
            && is_role(first.of(text))
            && tokens[name.from as usize + 1].shape == Shape::Title;
        name.from += u32::from(post);
    }
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
    fn a_post_in_capitals_is_no_part_of_a_name() {
        let named =
            |text: &str, name: &str| fixture::left(text, &[(name, Kind::Person)], without_offices);
        let text = "At the home of Halden CIO Ana Lund it was shown.";
        assert_eq!(named(text, "CIO Ana Lund"), ["Ana Lund"]);
        assert_eq!(
            named("It was DJ Ana Lund who played.", "DJ Ana Lund"),
            ["DJ Ana Lund"]
        );
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
