//! Names in a dateline: the place comes first, the agency stands in brackets.

use super::ner::{Found, Kind};
use crate::desk::tag::token::{Shape, Token};

/// Gives the names in the article's dateline their kinds (`MILLBROOK, Ohio (Northwire) –`), and the
/// same to an organisation elsewhere that has the place's name and nothing else.
pub fn kinds(text: &str, tokens: &[Token], dateline: Option<&str>, found: &mut [Found]) {
    let Some((start, dateline)) = dateline.and_then(|line| Some((text.find(line)?, line))) else {
        return;
    };
    let end = start + dateline.len();
    let bracket = start + dateline.find('(').unwrap_or(dateline.len());
    let mut place = None;
    for name in found.iter_mut() {
        let span = span(tokens, name);
        if span.0 >= end {
            break;
        }
        if span.0 < start || span.1 > end {
            continue;
        }
        if span.0 < bracket {
            name.kind = Kind::Place;
            if span.0 == start {
                place = Some(text[span.0..span.1].to_lowercase());
            }
        } else if tokens[name.from as usize].shape != Shape::Number {
            name.kind = Kind::Organisation;
        }
    }
    let Some(place) = place else { return };
    for name in found {
        let (from, to) = span(tokens, name);
        if name.kind == Kind::Organisation && text[from..to].to_lowercase() == place {
            name.kind = Kind::Place;
        }
    }
}

fn span(tokens: &[Token], name: &Found) -> (usize, usize) {
    let (first, last) = (name.from as usize, name.to as usize - 1);
    (
        tokens[first].span.start as usize,
        tokens[last].span.end as usize,
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::tag::token::tokenize;

    #[test]
    fn the_place_comes_first_and_the_agency_in_brackets() {
        let text = "MILLBROOK, Ohio (Northwire) – Two men left Millbrook, and Acme stayed.";
        let (tokens, _) = tokenize(text, 99);
        let (place, org) = (Kind::Place, Kind::Organisation);
        let mut found: Vec<Found> = [
            ("MILLBROOK", org),
            ("Ohio", place),
            ("Northwire", place),
            ("Millbrook", org),
            ("Acme", org),
        ]
        .iter()
        .map(|(name, kind)| {
            let start = text.find(name).expect("stands there") as u32;
            let at = tokens.iter().position(|t| t.span.start == start);
            let from = at.expect("a token") as u32;
            Found {
                from,
                to: from + 1,
                kind: *kind,
                margin: 1.0,
            }
        })
        .collect();
        let kinds_of = |found: &[Found]| found.iter().map(|f| f.kind).collect::<Vec<_>>();
        let before = kinds_of(&found);
        kinds(text, &tokens, None, &mut found);
        assert_eq!(kinds_of(&found), before);
        kinds(
            text,
            &tokens,
            Some("MILLBROOK, Ohio (Northwire) –"),
            &mut found,
        );
        assert_eq!(kinds_of(&found), [place, place, org, place, org]);
    }
}
