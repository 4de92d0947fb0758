//! What a person is called beside the name: titles, offices, gender.

use super::role_words::{ROLES, SHORT, TITLES};
use crate::desk::tag::Gender;

/// A sorted list of words in lower case has `word`, whatever its case.
pub fn listed(list: &[&str], word: &str) -> bool {
    let mut buffer = [0u8; 24];
    let Some(lower) = buffer.get_mut(..word.len()) else {
        return false;
    };
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    std::str::from_utf8(lower).is_ok_and(|w| list.binary_search(&w).is_ok())
}

/// `word` names a role (`spokesperson`), in full or shortened (`Gov.`).
pub fn is_role(word: &str) -> bool {
    listed(ROLES, word) || in_full(word).is_some()
}

/// The role that is shortened so: `governor` of `Gov.`.
pub fn in_full(word: &str) -> Option<&'static str> {
    SHORT
        .iter()
        .find(|(short, _)| *short == word)
        .map(|(_, full)| *full)
}

/// `word` is a title that stands before a name and is no part of it (`Congressman`).
pub fn is_title(word: &str) -> bool {
    listed(TITLES, word)
}

/// A courtesy title: it is not a role and not part of the name.
pub fn is_courtesy(word: &str) -> bool {
    matches!(
        word.trim_end_matches('.'),
        "Mr" | "Mrs"
            | "Ms"
            | "Miss"
            | "Sir"
            | "Dr"
            | "Madam"
            | "Mme"
            | "Lady"
            | "Lord"
            | "Adv"
            | "Baroness"
            | "Cllr"
            | "DCI"
            | "DI"
            | "DS"
            | "Dame"
            | "Hon"
            | "MEC"
            | "PC"
            | "Prof"
            | "Rev"
    )
}

/// Gender by a courtesy title or by a word for a role.
pub fn gender(word: &str) -> Option<Gender> {
    match word.trim_end_matches('.') {
        "Mr" | "Sir" | "Lord" | "King" | "Prince" | "spokesman" | "chairman" | "businessman"
        | "Congressman" | "actor" => Some(Gender::Masculine),
        "Mrs" | "Ms" | "Miss" | "Madam" | "Mme" | "Baroness" | "Lady" | "Queen" | "Princess"
        | "spokeswoman" | "chairwoman" | "businesswoman" | "Congresswoman" | "actress" => {
            Some(Gender::Feminine)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::role_frames as frames;
    use super::*;

    #[test]
    fn lists_are_sorted() {
        for list in [
            ROLES,
            TITLES,
            frames::MODIFIERS,
            frames::OPENERS,
            frames::NO_ROLE,
            frames::OFFICES,
            frames::SEEKERS,
            frames::KIN,
            frames::VERBAL,
            frames::BODIES,
            frames::TIMES,
            frames::DETERMINERS,
            frames::BEFORE_VERBS,
            frames::PARTICIPLES,
        ] {
            assert!(
                list.windows(2).all(|w| w[0] < w[1]),
                "{:?}",
                list.windows(2).find(|w| w[0] >= w[1])
            );
        }
    }
}
