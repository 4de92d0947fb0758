//! Tags of party and state behind American lawmakers: `R-Mo.` names nobody and no place.

use super::ner::{Found, Kind};
use super::sheet::Sheet;
use crate::desk::tag::token::{Shape, Token};

/// Parties as such tags write them.
const PARTIES: &[&str] = &["D", "DFL", "I", "R"];

/// States as news abbreviates them, without full stops, and as the post does; sorted.
const STATES: &[&str] = &[
    "AK", "AL", "AR", "AZ", "Ala", "Ariz", "Ark", "CA", "CO", "CT", "Calif", "Colo", "Conn", "DC",
    "DE", "Del", "FL", "Fla", "GA", "Ga", "HI", "IA", "ID", "IL", "IN", "Ill", "Ind", "KS", "KY",
    "Kan", "Ky", "LA", "La", "MA", "MD", "ME", "MI", "MN", "MO", "MS", "MT", "Mass", "Md", "Mich",
    "Minn", "Miss", "Mo", "Mont", "NC", "ND", "NE", "NH", "NJ", "NM", "NV", "NY", "Neb", "Nev",
    "OH", "OK", "OR", "Okla", "Ore", "PA", "Pa", "RI", "SC", "SD", "TN", "TX", "Tenn", "UT", "VA",
    "VT", "Va", "Vt", "WA", "WI", "WV", "WVa", "WY", "Wash", "Wis", "Wyo",
];

/// Longest tag in bytes (`DFL-Minn.`).
const LONGEST: usize = 10;

/// One past the last token of the tag that begins at token `at`: `R-Mo.`, `D-N.Y.`, `R-TX`. Names of
/// states in full (`R-Texas`) end none: they are places. What follows must close it: a comma, a
/// bracket, the end.
pub fn tag_at(text: &str, tokens: &[Token], at: usize) -> Option<usize> {
    let first = tokens.get(at).filter(|t| t.shape != Shape::Lower)?;
    let start = first.span.start as usize;
    let written = text.get(start..)?;
    let length = written
        .char_indices()
        .take(LONGEST + 1)
        .find(|(_, c)| !(c.is_ascii_alphabetic() || matches!(c, '.' | '-')))
        .map_or(written.len(), |(length, _)| length);
    let written = written.get(..length).filter(|tag| tag.len() <= LONGEST)?;
    let (party, state) = written.split_once('-')?;
    let short: String = state.chars().filter(|c| *c != '.').collect();
    if PARTIES.binary_search(&party).is_err() || STATES.binary_search(&short.as_str()).is_err() {
        return None;
    }
    let end = start + length;
    Some(tokens.partition_point(|t| (t.span.start as usize) < end))
}

/// A party's letter in brackets before a state: `(R., N.D.)`.
fn is_party(text: &str, tokens: &[Token], name: &Found) -> bool {
    let (from, to) = (name.from as usize, name.to as usize);
    let is = |at: usize, mark: &str| tokens.get(at).is_some_and(|t| t.of(text) == mark);
    let letter = tokens[from].of(text).trim_end_matches('.');
    let stop = usize::from(is(to, "."));
    PARTIES.binary_search(&letter).is_ok()
        && from > 0
        && is(from - 1, "(")
        && is(to + stop, ",")
        && (to == from + 1 || to == from + 2 && is(from + 1, "."))
}

/// Takes out names that overlap such a tag, and parties' letters in brackets.
pub fn without_tags(text: &str, tokens: &[Token], found: &mut Vec<Found>) {
    found.retain(|name| {
        if is_party(text, tokens, name) {
            return false;
        }
        // The tag may begin before what was found of it.
        let from = (name.from as usize).saturating_sub(2);
        !(from..name.to as usize)
            .any(|at| tag_at(text, tokens, at).is_some_and(|end| end > name.from as usize))
    });
}

/// What parties call themselves before "party"; sorted.
const COLOURS: &[&str] = &[
    "Communist",
    "Congress",
    "Conservative",
    "Democrat",
    "Democratic",
    "Green",
    "Labor",
    "Labour",
    "Liberal",
    "National",
    "Nationalist",
    "Progressive",
    "Reform",
    "Republican",
    "Socialist",
    "Unionist",
    "Workers",
];

/// Finds parties: `the Conservative party`, written with the small letter, and `the Tories`.
pub fn with_parties(text: &str, tokens: &[Token], sheet: &Sheet, found: &mut Vec<Found>) {
    let mut more: Vec<(usize, usize)> = Vec::new();
    for (at, token) in tokens.iter().enumerate().skip(1) {
        let before = &tokens[at - 1];
        match token.of(text) {
            "party"
                if COLOURS.binary_search(&before.of(text)).is_ok() && !token.paragraph_start =>
            {
                let run = sheet.tokens[at - 1].run.0 as usize;
                let article = matches!(tokens[run].of(text), "The" | "A");
                more.push((run + usize::from(article), at + 1));
            }
            // Parties by what their members are called, within a sentence. Not here: `Democrats`,
            // `Republicans`, which are voters as often.
            "Conservatives" | "Greens" | "Tories" if !token.sentence_start => {
                let run = sheet.tokens[at].run;
                if run == (at as u32, at as u32 + 1) && !sheet.tokens[at].headline {
                    more.push((at, at + 1));
                }
            }
            _ => {}
        }
    }
    if more.is_empty() {
        return;
    }
    // Both are in text order: one goes through beside the other.
    let mut kept = Vec::with_capacity(found.len() + more.len());
    let mut next = 0;
    for (mut from, to) in more {
        while let Some(name) = found.get(next).filter(|name| name.to as usize <= from) {
            kept.push(*name);
            next += 1;
        }
        let held = found[next..].iter().take_while(|n| (n.from as usize) < to);
        let held = &found[next..next + held.count()];
        // "British Conservative party": the country is no part of the name.
        if let Some(place) = held.iter().find(|n| n.kind == Kind::Place) {
            from = place.to as usize;
        }
        let cut = |n: &Found| (n.from as usize) < from && n.to as usize > from;
        if from >= to || held.iter().any(cut) {
            continue;
        }
        kept.extend(held.iter().filter(|n| n.to as usize <= from));
        next += held.len();
        kept.push(Found {
            from: from as u32,
            to: to as u32,
            kind: Kind::Organisation,
            margin: 1.0,
        });
    }
    kept.extend_from_slice(&found[next..]);
    *found = kept;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::tag::names::lists::Lists;
    use crate::desk::tag::names::ner::Kind;
    use crate::desk::tag::names::sheet::sheet;
    use crate::desk::tag::names::words::Words;
    use crate::desk::tag::token::tokenize;

    fn tag(text: &str) -> Option<&str> {
        let (tokens, _) = tokenize(text, 99);
        (0..tokens.len()).find_map(|at| {
            let end = tag_at(text, &tokens, at)?;
            text.get(tokens[at].span.start as usize..tokens[end - 1].span.end as usize)
        })
    }

    #[test]
    fn a_letter_in_brackets_is_a_party() {
        use crate::desk::tag::names::fixture;
        let left =
            |text: &str, name: &str| fixture::left(text, &[(name, Kind::Place)], without_tags);
        assert_eq!(
            left("Rep. Julie Tandy (R., N.D.) left", "R."),
            Vec::<String>::new()
        );
        assert_eq!(left("Rep. Julie Tandy (R., N.D.) left", "N.D."), ["N.D."]);
        assert_eq!(
            left("met in Oslo (R. Berg, editor)", "R. Berg"),
            ["R. Berg"]
        );
    }

    #[test]
    fn parties_are_named_with_the_small_letter_and_by_their_members() {
        let words = Words::read(include_bytes!("../../../../models/words.bin")).expect("loads");
        assert!(COLOURS.is_sorted());
        for (text, want) in [
            (
                "The Labour party and the Conservative party met.",
                &["Labour party", "Conservative party"][..],
            ),
            (
                "In Leeds the Tories lost more votes to the Greens than ever.",
                &["Tories", "Greens"],
            ),
            ("A Green light and a party in Leeds.", &[]),
            ("Conservatives are voters as well.", &[]),
        ] {
            let (tokens, _) = tokenize(text, 99);
            let sheet = sheet(text, &tokens, &words, &Lists::default());
            let mut found = Vec::new();
            with_parties(text, &tokens, &sheet, &mut found);
            let named: Vec<&str> = found.iter().map(|n| n.span(&tokens).of(text)).collect();
            assert_eq!(named, want, "{text}");
        }
    }

    #[test]
    fn a_tag_is_a_party_and_a_state() {
        assert!(STATES.is_sorted() && PARTIES.is_sorted());
        assert_eq!(tag("Sen. Ada Marsh, D-Wash., said"), Some("D-Wash."));
        assert_eq!(tag("Rep. Tom Hale (R-Mo.) said"), Some("R-Mo."));
        assert_eq!(tag("Gov. Ann Lee, D-N.Y., said"), Some("D-N.Y."));
        assert_eq!(tag("Amy Holt, DFL-Minn., said"), Some("DFL-Minn."));
        assert_eq!(tag("It was R-TX"), Some("R-TX"));
        for no in [
            "Rep. Tom Hale (R-Texas)",
            "the D-Day landings",
            "an I-9 form",
            "R-Mob",
            "R-rated",
            "",
        ] {
            assert_eq!(tag(no), None, "{no}");
        }
    }

    #[test]
    fn what_was_found_of_a_tag_is_no_name() {
        let text = "Ada Marsh, D-Wash., and Mo Hale met.";
        let (tokens, _) = tokenize(text, 99);
        let name = |from: u32, to: u32| Found {
            from,
            to,
            kind: Kind::Place,
            margin: 1.0,
        };
        let comma = tokens
            .iter()
            .position(|t| t.of(text) == ",")
            .expect("stands there") as u32;
        let mut found = vec![
            name(0, 2),
            name(comma + 1, comma + 4),
            name(comma + 3, comma + 4),
        ];
        without_tags(text, &tokens, &mut found);
        assert_eq!(found.len(), 1);
    }
}
