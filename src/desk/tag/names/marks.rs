//! Marks that no name goes over: brackets, dashes, bars.

use super::ner::Found;
use crate::desk::tag::instruments::begins_with_code;
use crate::desk::tag::token::Token;

fn ends(mark: &str) -> bool {
    matches!(
        mark,
        "(" | ")" | "[" | "]" | "<" | ">" | "—" | "–" | "―" | "|" | "•" | ";"
    )
}

/// Cuts names at such marks and before codes of shares: what stands before the first is the name (`OSLO (NTB) —
/// Crane`, `Halden Energy HALD.OL`), and what an angle bracket encloses is a code, no name (`<SHEL.L>`), as are coins (`(CRYPTO: BTC)`).
pub fn cut(text: &str, tokens: &[Token], found: &mut Vec<Found>) {
    found.retain_mut(|name| {
        let (from, to) = (name.from as usize, name.to as usize);
        let share = |at: usize| begins_with_code(&text[tokens[at].span.start as usize..]);
        let mark = (from..to).find(|at| ends(tokens[*at].of(text)) || share(*at));
        let is = |at: usize, mark: &str| tokens.get(at).is_some_and(|t| t.of(text) == mark);
        let end = mark.unwrap_or(to);
        name.to = end as u32;
        let code = is(end, ">") && (from..end).all(|at| !tokens[at].spaced || at == from);
        let coin = from > 1 && is(from - 1, ":") && is(from - 2, "CRYPTO") || is(from, "CRYPTO");
        end > from && !code && !coin
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::tag::names::fixture;
    use crate::desk::tag::names::ner::Kind;

    fn left(text: &str, name: &str) -> Option<String> {
        fixture::left(text, &[(name, Kind::Place)], cut).pop()
    }

    #[test]
    fn a_name_ends_before_a_bracket_or_dash() {
        assert_eq!(
            left("OSLO (QL) — Crane fell", "OSLO (QL) — Crane").as_deref(),
            Some("OSLO")
        );
        assert_eq!(
            left("in Port Asker today", "Port Asker").as_deref(),
            Some("Port Asker")
        );
        assert_eq!(left("the firm <ASKR.L> fell", "ASKR.L>").as_deref(), None);
        assert_eq!(left("the firm (ASKR) fell", "(ASKR)").as_deref(), None);
        assert_eq!(left("Bitcoin (CRYPTO: BTC) fell", "BTC").as_deref(), None);
        assert_eq!(
            left(
                "oil producer Halden Energy HALD.OL rose",
                "Halden Energy HALD"
            )
            .as_deref(),
            Some("Halden Energy")
        );
        assert_eq!(left("Halden (HALDn.DE) fell", "HALDn").as_deref(), None);
        assert_eq!(
            left("the U.S. Army said", "U.S. Army").as_deref(),
            Some("U.S. Army")
        );
        assert_eq!(
            left("at Rolls-Royce today", "Rolls-Royce").as_deref(),
            Some("Rolls-Royce")
        );
    }
}
