//! Marks that no name goes over: brackets, dashes, bars.

use super::ner::Found;
use crate::desk::tag::token::Token;

fn ends(mark: &str) -> bool {
    matches!(
        mark,
        "(" | ")" | "[" | "]" | "<" | ">" | "—" | "–" | "―" | "|" | "•" | ";"
    )
}

/// Cuts names at such marks: what stands before the first is the name (`OSLO (NTB) — Crane`), and
/// what an angle bracket encloses is a code, no name (`<SHEL.L>`).
pub fn cut(text: &str, tokens: &[Token], found: &mut Vec<Found>) {
    found.retain_mut(|name| {
        let (from, to) = (name.from as usize, name.to as usize);
        let mark = (from..to).find(|at| ends(tokens[*at].of(text)));
        let is = |at: usize, mark: &str| tokens.get(at).is_some_and(|t| t.of(text) == mark);
        let end = mark.unwrap_or(to);
        name.to = end as u32;
        let code = is(end, ">") && (from..end).all(|at| !tokens[at].spaced || at == from);
        end > from && !code
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::tag::names::ner::Kind;
    use crate::desk::tag::token::tokenize;

    fn left<'t>(text: &'t str, name: &str) -> Option<&'t str> {
        let (tokens, _) = tokenize(text, 99);
        let start = text.find(name).expect("stands there");
        let at = |at: usize| tokens.partition_point(|t| (t.span.start as usize) < at) as u32;
        let mut found = vec![Found {
            from: at(start),
            to: at(start + name.len()),
            kind: Kind::Place,
            margin: 1.0,
        }];
        cut(text, &tokens, &mut found);
        let name = found.first()?;
        let (from, to) = (tokens[name.from as usize], tokens[name.to as usize - 1]);
        text.get(from.span.start as usize..to.span.end as usize)
    }

    #[test]
    fn a_name_ends_before_a_bracket_or_dash() {
        assert_eq!(
            left("OSLO (QL) — Crane fell", "OSLO (QL) — Crane"),
            Some("OSLO")
        );
        assert_eq!(
            left("in Port Asker today", "Port Asker"),
            Some("Port Asker")
        );
        assert_eq!(left("the firm <ASKR.L> fell", "ASKR.L>"), None);
        assert_eq!(left("the firm (ASKR) fell", "(ASKR)"), None);
        assert_eq!(
            left("at Rolls-Royce today", "Rolls-Royce"),
            Some("Rolls-Royce")
        );
    }
}
