//! Short forms that are spelt out in brackets: `Seri (Security Research Initiative)`. The tagger sees one of the two,
//! or neither's end.

use std::collections::BTreeSet;

use super::acronyms;
use super::ner::{Found, Kind};
use crate::desk::tag::token::{Shape, Token};

/// Words of a full name at most.
const LONGEST: usize = 10;

/// Bytes of a short form at most; what its words may be cut into grows with them.
const SHORT: usize = 10;

/// Words within names that a short form may leave out.
const SMALL: &[&str] = &["and", "for", "in", "of", "on", "the", "to", "&"];

/// Makes organisations of both where the tagger took one of them for one.
pub fn with_full_names(text: &str, tokens: &[Token], found: &mut Vec<Found>) {
    let mut shorts: BTreeSet<&str> = BTreeSet::new();
    for open in 1..tokens.len() {
        if tokens[open].of(text) != "(" {
            continue;
        }
        let short = open - 1;
        let Some((from, to)) = full_name(text, tokens, short) else {
            continue;
        };
        let first = found.partition_point(|name| (name.to as usize) <= short);
        let last = found.partition_point(|name| (name.from as usize) < to);
        let last = last.max(first);
        let inside = &found[first..last];
        let named = inside.iter().any(|name| name.kind == Kind::Organisation);
        // The short form alone may look like a person's.
        let other = inside.iter().any(|name| {
            name.kind == Kind::Person && name.to > name.from + 1
                || (name.from as usize) < short
                || name.to as usize > to
        });
        if !named || other {
            continue;
        }
        let body = |from: usize, to: usize| Found {
            from: from as u32,
            to: to as u32,
            kind: Kind::Organisation,
            margin: 1.0,
        };
        found.splice(first..last, [body(short, open), body(from, to)]);
        shorts.insert(tokens[short].of(text));
    }
    for name in found.iter_mut().filter(|name| name.to == name.from + 1) {
        if shorts.contains(tokens[name.from as usize].of(text)) {
            name.kind = Kind::Organisation;
        }
    }
}

/// First and one past the last token of the name in brackets that the token at `short` abbreviates.
fn full_name(text: &str, tokens: &[Token], short: usize) -> Option<(usize, usize)> {
    let word = tokens[short].of(text);
    let from = short + 2;
    let close =
        (from..tokens.len().min(from + LONGEST + 1)).find(|i| tokens[*i].of(text) == ")")?;
    let fits = matches!(tokens[short].shape, Shape::Title | Shape::Upper)
        && (2..=SHORT).contains(&word.len())
        && word.is_ascii()
        && !acronyms::is_common(word);
    if !fits || close < from + 2 {
        return None;
    }
    let words: Vec<&str> = tokens[from..close].iter().map(|t| t.of(text)).collect();
    let capitals = words
        .iter()
        .all(|word| word.starts_with(|c: char| c.is_ascii_uppercase()) || SMALL.contains(word));
    let last = words.last().copied().unwrap_or("");
    (capitals && !SMALL.contains(&words[0]) && !acronyms::is_thing(last) && spells(word, &words))
        .then_some((from, close))
}

/// The short form is made of the beginnings of the words, in their order: `FinCEN`, `Seri`, `Ofcom`.
fn spells(short: &str, words: &[&str]) -> bool {
    let Some((word, rest)) = words.split_first() else {
        return short.is_empty();
    };
    let small = SMALL.contains(word);
    if small && spells(short, rest) {
        return true;
    }
    let longest = short
        .bytes()
        .zip(word.bytes())
        .take_while(|(a, b)| a.eq_ignore_ascii_case(b))
        .count();
    (1..=longest).any(|end| short.is_char_boundary(end) && spells(&short[end..], rest))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::tag::names::fixture;

    #[test]
    fn beginnings_of_words_make_a_short_form() {
        for (short, name, is) in [
            ("Seri", "Security Research Initiative", true),
            ("SRI", "Sustainable Roads Institute", true),
            ("FinCEN", "Financial Crimes Enforcement Network", true),
            ("Ofcom", "Office of Communications", true),
            ("IMF", "International Monetary Fund", true),
            ("Acme", "Harbour Road", false),
            ("Leeds", "West Yorkshire", false),
        ] {
            let words: Vec<_> = name.split(' ').collect();
            assert_eq!(spells(short, &words), is, "{short} {name}");
        }
    }

    #[test]
    fn a_long_word_of_one_letter_is_no_short_form_and_takes_no_time() {
        let word = format!("A{}", "a".repeat(200));
        let text = format!("{word} ({}) said so.", [word.as_str(); 9].join(" "));
        let left = fixture::left(
            &text,
            &[(word.as_str(), Kind::Organisation)],
            with_full_names,
        );
        assert_eq!(left.len(), 1);
    }

    #[test]
    fn a_short_form_and_its_full_name_are_both_found() {
        let body = Kind::Organisation;
        let of = |text: &str, names: &[(&str, Kind)]| fixture::left(text, names, with_full_names);
        let text = "The SRI (Sustainable Roads Institute) disagreed.";
        let both = ["SRI", "Sustainable Roads Institute"];
        assert_eq!(of(text, &[("Sustainable Roads Institute", body)]), both);
        assert_eq!(of(text, &[("SRI", body)]), both);
        assert_eq!(of(text, &[]), Vec::<String>::new());
        let text = "Its GDP (Gross Domestic Product) grew, said Al (Adam Lund).";
        assert_eq!(of(text, &[("Adam Lund", Kind::Person)]), ["Adam Lund"]);
    }
}
