//! Names in a dateline: the place comes first, the agency stands in brackets or last.

use super::ner::{Found, Kind};
use crate::desk::clean::dateline::is_agency;
use crate::desk::tag::token::{Shape, Token};

/// Gives the names in the article's dateline their kinds (`MILLBROOK, Ohio (Northwire) –`), and the
/// same to an organisation elsewhere that has the place's name and nothing else.
pub fn kinds(text: &str, tokens: &[Token], dateline: Option<&str>, found: &mut [Found]) {
    let Some((start, dateline)) = dateline.and_then(|line| Some((text.find(line)?, line))) else {
        return;
    };
    let end = start + dateline.len();
    let bracket = start
        + dateline
            .find('(')
            .or_else(|| house(dateline))
            .unwrap_or(dateline.len());
    let mut place = None;
    for name in found.iter_mut() {
        let span = name.span(tokens);
        let (from, to) = (span.start as usize, span.end as usize);
        if from >= end {
            break;
        }
        if from < start || to > end {
            continue;
        }
        if from < bracket {
            // `New York CNN —` is no one name.
            while tokens[name.to as usize - 1].span.end as usize > bracket {
                name.to -= 1;
            }
            name.kind = Kind::Place;
            if from == start {
                place = Some(span.of(text).to_lowercase());
            }
        } else if tokens[name.from as usize].shape != Shape::Number {
            name.kind = Kind::Organisation;
        }
    }
    let Some(place) = place else { return };
    for name in found {
        if name.kind == Kind::Organisation && name.span(tokens).of(text).to_lowercase() == place {
            name.kind = Kind::Place;
        }
    }
}

/// Where the house in capitals stands that ends a dateline without brackets: `New York CNN —`.
fn house(dateline: &str) -> Option<usize> {
    let line = dateline.trim_end_matches([' ', '—', '–', '-']);
    let (place, house) = line.rsplit_once(' ')?;
    let capitals = house.bytes().all(|b| b.is_ascii_uppercase());
    (capitals && is_agency(house)).then_some(place.len() + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::tag::names::fixture;
    use crate::desk::tag::token::tokenize;

    #[test]
    fn the_place_comes_first_and_the_agency_in_brackets() {
        let text = "MILLBROOK, Ohio (Northwire) – Two men left Millbrook, and Acme stayed.";
        let (tokens, _) = tokenize(text, 99);
        let (place, org) = (Kind::Place, Kind::Organisation);
        let mut found = fixture::found(
            text,
            &tokens,
            &[
                ("MILLBROOK", org),
                ("Ohio", place),
                ("Northwire", place),
                ("Millbrook", org),
                ("Acme", org),
            ],
        );
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
    #[test]
    fn a_house_without_brackets_is_no_part_of_the_place() {
        let text = "Port Ellery CNN — Two men left.";
        let (tokens, _) = tokenize(text, 99);
        let mut found = fixture::found(text, &tokens, &[("Port Ellery CNN", Kind::Organisation)]);
        kinds(text, &tokens, Some("Port Ellery CNN —"), &mut found);
        assert_eq!(found[0].kind, Kind::Place);
        assert_eq!(found[0].span(&tokens).of(text), "Port Ellery");
    }
}
