//! Cases before a court: `Obergefell v. Hodges` names neither a place nor a person of the article.

use super::ner::{Found, Kind};
use crate::desk::tag::token::Token;

/// Words of a party's name at most; longer ones (`Robeco Growth Funds v. Peloton Interactive`) name
/// somebody.
const LONGEST: u32 = 2;

/// Lets the short names on both sides of a "v." be the case's, neither persons nor places.
pub fn are_cases(text: &str, tokens: &[Token], found: &mut [Found]) {
    for at in 0..tokens.len() {
        let Some((left, right)) = sides(text, tokens, at) else {
            continue;
        };
        let from = found.partition_point(|name| name.to <= left);
        for name in &mut found[from..] {
            if name.from > right {
                break;
            }
            // "Obergefell v" of "Obergefell v. Hodges".
            if name.from <= left && name.to > left + 1 {
                name.to = left + 1;
            }
            let beside = name.to == left + 1 || name.from == right;
            let short = name.to - name.from <= LONGEST;
            if beside && short && matches!(name.kind, Kind::Person | Kind::Place) {
                name.kind = Kind::Other;
            }
        }
    }
}

/// The tokens before and behind a "v." between two capitals.
fn sides(text: &str, tokens: &[Token], at: usize) -> Option<(u32, u32)> {
    if tokens[at].span.len() > "v.".len() {
        return None;
    }
    let right = match tokens[at].of(text) {
        "v." => at + 1,
        "v" if tokens.get(at + 1)?.of(text) == "." => at + 2,
        _ => return None,
    };
    let left = at.checked_sub(1)?;
    let capitals = tokens[left].is_capitalised() && tokens.get(right)?.is_capitalised();
    capitals.then_some((left as u32, right as u32))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::tag::names::fixture;
    use crate::desk::tag::token::tokenize;

    #[test]
    fn the_sides_of_a_case_are_no_names() {
        let text = "Since Obergell v. Hodder, Ana Lim of Leeds and Hodder Growth Funds v. Torvall Inc. went on";
        let (tokens, _) = tokenize(text, 99);
        let (person, place, firm) = (Kind::Person, Kind::Place, Kind::Organisation);
        let names = [
            ("Obergell v", place),
            ("Hodder", person),
            ("Ana Lim", person),
            ("Leeds", place),
            ("Hodder Growth Funds", firm),
            ("Torvall", place),
        ];
        let mut found = fixture::found(text, &tokens, &names);
        are_cases(text, &tokens, &mut found);
        let left: Vec<_> = found
            .iter()
            .map(|name| (name.span(&tokens).of(text), name.kind))
            .collect();
        assert_eq!(
            left,
            [
                ("Obergell", Kind::Other),
                ("Hodder", Kind::Other),
                ("Ana Lim", person),
                ("Leeds", place),
                ("Hodder Growth Funds", firm),
                ("Torvall", Kind::Other),
            ]
        );
    }
}
