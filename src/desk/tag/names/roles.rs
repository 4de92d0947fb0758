//! What a person is called beside the name: titles, offices, gender.

use super::role_words::{MODIFIERS, NO_ROLE, OPENERS, ROLES, SHORT, TITLES};
use crate::desk::Span;
use crate::desk::tag::Gender;
use crate::desk::tag::token::{Shape, Token};

fn listed(list: &[&str], word: &str) -> bool {
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

/// The role written before or after a name that stands at tokens `from..to`.
pub fn role(text: &str, tokens: &[Token], from: usize, to: usize) -> Option<Span> {
    let said = before(text, tokens, from);
    // `Col. Ann Lee, an officer of the army`.
    let short = said.is_some_and(|span| in_full(span.of(text)).is_some());
    if short {
        return after(text, tokens, to).or(said);
    }
    said.or_else(|| after(text, tokens, to))
}

/// `White House National Security Council spokesperson John Kirby`.
fn before(text: &str, tokens: &[Token], from: usize) -> Option<Span> {
    if from == 0 || tokens[from].sentence_start {
        return None;
    }
    let mut start = from;
    let mut seen_role = false;
    while start > 0 && from - start < 12 {
        let token = &tokens[start - 1];
        let word = token.of(text);
        let hyphen = token.shape == Shape::Mark && word == "-" && !token.spaced && seen_role;
        let role = is_role(word);
        let belongs = role
            || hyphen
            || (seen_role
                && (token.is_capitalised() && !token.sentence_start || listed(MODIFIERS, word)))
            || (seen_role
                && token.sentence_start
                && token.is_capitalised()
                && !is_article(word)
                && !listed(OPENERS, word));
        // "foreign and trade minister", but not "President Lee and leader Kim".
        let joins = word == "and"
            && !(start > 1
                && tokens[start - 2].shape == Shape::Lower
                && listed(MODIFIERS, tokens[start - 2].of(text)));
        if !belongs || joins || is_courtesy(word) {
            break;
        }
        seen_role |= role;
        start -= 1;
        if token.sentence_start {
            break;
        }
    }
    // A conjunction or preposition at its start is not part of it.
    while start < from
        && (listed(&["and", "for", "of", "then"], tokens[start].of(text))
            || !tokens[start].is_word())
    {
        start += 1;
    }
    (seen_role && start < from).then(|| Span {
        start: tokens[start].span.start,
        end: tokens[from - 1].span.end,
    })
}

/// `John Kirby, a spokesman for the council,`.
fn after(text: &str, tokens: &[Token], to: usize) -> Option<Span> {
    let comma = tokens.get(to)?;
    if comma.of(text) != "," {
        return None;
    }
    let mut first = to + 1;
    let article = tokens.get(first).is_some_and(|t| is_article(t.of(text)));
    first += usize::from(article);
    let mut role = None;
    let mut end = first;
    while let Some(token) = tokens.get(end) {
        let word = token.of(text);
        if token.sentence_start || end - first > 14 {
            return None;
        }
        if token.shape == Shape::Mark && (word != "-" || token.spaced) {
            if !matches!(word, "," | "." | ";" | ")" | "—" | "–") {
                return None;
            }
            break;
        }
        if role.is_none() {
            if is_role(word) {
                role = Some(end);
            } else if end - first > 5
                || listed(NO_ROLE, word)
                || !(article || token.is_capitalised() || listed(MODIFIERS, word) || word == "-")
            {
                return None;
            }
        } else if matches!(
            word,
            "who" | "said" | "says" | "told" | "has" | "was" | "is" | "had" | "have"
        ) {
            return None;
        }
        end += 1;
    }
    role?;
    Some(Span {
        start: tokens[first].span.start,
        end: tokens[end - 1].span.end,
    })
}

fn is_article(word: &str) -> bool {
    matches!(
        word,
        "a" | "an"
            | "the"
            | "A"
            | "An"
            | "The"
            | "its"
            | "his"
            | "her"
            | "their"
            | "our"
            | "Its"
            | "His"
            | "Her"
    )
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
            | "Cllr"
            | "Dame"
            | "Hon"
            | "Prof"
            | "Rev"
    )
}

/// Gender by a courtesy title or by a word for a role.
pub fn gender(word: &str) -> Option<Gender> {
    match word.trim_end_matches('.') {
        "Mr" | "Sir" | "Lord" | "King" | "Prince" | "spokesman" | "chairman" | "businessman"
        | "Congressman" | "actor" => Some(Gender::Masculine),
        "Mrs" | "Ms" | "Miss" | "Madam" | "Mme" | "Lady" | "Queen" | "Princess" | "spokeswoman"
        | "chairwoman" | "businesswoman" | "Congresswoman" | "actress" => Some(Gender::Feminine),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::tag::token::tokenize;

    fn role_of(text: &str, name: &str) -> Option<String> {
        let (tokens, _) = tokenize(text, 999);
        let start = text.find(name).unwrap() as u32;
        let end = start + name.len() as u32;
        let from = tokens.iter().position(|t| t.span.start == start).unwrap();
        let to = tokens.iter().position(|t| t.span.end == end).unwrap() + 1;
        role(text, &tokens, from, to).map(|s| s.of(text).to_owned())
    }

    #[test]
    fn lists_are_sorted() {
        for list in [ROLES, MODIFIERS, TITLES, OPENERS] {
            assert!(
                list.windows(2).all(|w| w[0] < w[1]),
                "{:?}",
                list.windows(2).find(|w| w[0] >= w[1])
            );
        }
    }

    #[test]
    fn roles_before_a_name_are_read_whole() {
        let said =
            "on Wednesday, White House National Security Council spokesperson John Kirby revealed";
        assert_eq!(
            role_of(said, "John Kirby").as_deref(),
            Some("White House National Security Council spokesperson")
        );
        let said = "between Russian President Vladimir Putin and North Korean leader Kim Jong Un.";
        assert_eq!(
            role_of(said, "Vladimir Putin").as_deref(),
            Some("Russian President")
        );
        assert_eq!(
            role_of(said, "Kim Jong Un").as_deref(),
            Some("North Korean leader")
        );
        assert_eq!(
            role_of("the former prime minister Ann Lee", "Ann Lee").as_deref(),
            Some("former prime minister")
        );
        assert_eq!(
            role_of("It pleased Indiana Gov. Ann Lee on Friday", "Ann Lee").as_deref(),
            Some("Indiana Gov.")
        );
        assert_eq!(
            role_of(
                "In the hall Col. Ann Lee, an officer of the army, said so",
                "Ann Lee"
            )
            .as_deref(),
            Some("officer of the army")
        );
        assert_eq!(
            role_of("Because Judge Ann Lee is here", "Ann Lee").as_deref(),
            Some("Judge")
        );
        assert_eq!(role_of("Then Ann Lee came", "Ann Lee"), None);
        assert_eq!(role_of("In the room Ann Lee sat", "Ann Lee"), None);
    }

    #[test]
    fn roles_after_a_name_end_at_the_comma() {
        assert_eq!(
            role_of("Ann Lee, a spokeswoman for the council, said", "Ann Lee").as_deref(),
            Some("spokeswoman for the council")
        );
        assert_eq!(
            role_of("Ann Lee, the bank's chief economist, said", "Ann Lee").as_deref(),
            Some("bank's chief economist")
        );
        assert_eq!(role_of("Ann Lee, who leads, said", "Ann Lee"), None);
    }
}
