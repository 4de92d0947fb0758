//! Names with a figure that are on the hand-checked list: `3M`, `7-Eleven`, `France 24`. The tagger
//! looks at capitals and has seen few of them.

use super::lists::Lists;
use super::ner::{Found, Kind};
use crate::desk::tag::token::{Shape, Token};

/// Before an amount and after no name.
const MONEY: &[&str] = &["$", "£", "€", "¥", "₹", "+", "-", "−", "~", "≈"];

/// An amount as headlines write it: `3M`, `2.5M`, `40K`.
fn is_amount(word: &str) -> bool {
    let figures = word.strip_suffix(['M', 'm', 'B', 'b', 'K', 'k']);
    figures.is_some_and(|figures| {
        figures.starts_with(|c: char| c.is_ascii_digit())
            && figures
                .bytes()
                .all(|b| b.is_ascii_digit() || matches!(b, b'.' | b','))
    })
}

/// Ends of an amount behind its figures.
const SCALES: &[&str] = &["bn", "m", "mn", "tn", "k", "trn"];

/// An amount with the sign or code of its currency in one word: `R11bn`, `N20tn`.
fn is_sum(word: &str) -> bool {
    let figures = word.trim_start_matches(|c: char| c.is_ascii_uppercase());
    let code = word.len() - figures.len();
    let scale = figures.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ','));
    (1..=3).contains(&code)
        && figures.starts_with(|c: char| c.is_ascii_digit())
        && SCALES.contains(&scale)
}

/// Leaves out amounts of money and the codes of their currencies: `R11bn`, `US$20m`.
pub fn without_amounts(text: &str, tokens: &[Token], found: &mut Vec<Found>) {
    found.retain(|name| {
        let (from, to) = (name.from as usize, name.to as usize);
        let sum = tokens[from..to].iter().any(|t| is_sum(t.of(text)));
        let sign = |at: usize| {
            let token = tokens.get(at).filter(|t| !t.spaced);
            token.is_some_and(|t| matches!(t.of(text), "$" | "€" | "£" | "¥"))
        };
        let paid = to == from + 1
            && name.span(tokens).len() <= 3
            && sign(to)
            && tokens
                .get(to + 1)
                .is_some_and(|t| t.shape == Shape::Number && !t.spaced);
        !sum && !paid
    });
}

/// Adds such names, and takes the figure into those of which the tagger found the rest.
pub fn with_figures(text: &str, tokens: &[Token], lists: &Lists, found: &mut Vec<Found>) {
    let figure = |token: &Token| token.of(text).starts_with(|c: char| c.is_ascii_digit());
    let mut amounts = None;
    let mut is_name = |at: usize| {
        let word = tokens[at].of(text);
        if !is_amount(word) {
            return true;
        }
        // One amount beside it, and it may be another.
        let several = *amounts.get_or_insert_with(|| {
            let mut all = tokens.iter().map(|t| t.of(text)).filter(|w| is_amount(w));
            let first = all.next();
            all.any(|other| Some(other) != first)
        });
        let paid = at > 0 && MONEY.contains(&tokens[at - 1].of(text));
        !several && !paid
    };
    let mut more: Vec<(usize, usize)> = Vec::new();
    let mut end = 0;
    let mut next = 0;
    for at in 0..tokens.len() {
        while found.get(next).is_some_and(|name| (name.to as usize) <= at) {
            next += 1;
        }
        if at < end || !figure(&tokens[at]) {
            continue;
        }
        // The name in front of the figure begins there, or the figure begins the name.
        let before = found[..next].last().filter(|name| name.to as usize == at);
        let within = found.get(next).is_some_and(|name| name.from as usize <= at);
        let starts = before
            .map(|name| name.from as usize)
            .into_iter()
            .chain([at]);
        let listed = starts
            .filter(|_| !within)
            .map(|from| (from, from + lists.organisation(text, &tokens[from..])))
            .find(|(_, to)| *to > at);
        if let Some((from, to)) = listed
            && is_name(at)
        {
            more.push((from, to));
            end = to;
        }
    }
    if more.is_empty() {
        return;
    }
    let overlaps = |name: &Found| {
        let behind = more.partition_point(|(_, to)| *to <= name.from as usize);
        more.get(behind)
            .is_some_and(|(from, _)| *from < name.to as usize)
    };
    found.retain(|name| !overlaps(name));
    found.extend(more.iter().map(|(from, to)| Found {
        from: *from as u32,
        to: *to as u32,
        kind: Kind::Organisation,
        margin: 1.0,
    }));
    found.sort_unstable_by_key(|name| name.from);
}

#[cfg(test)]
mod tests {
    use super::super::fixture;
    use super::*;

    #[test]
    fn amounts_are_no_names() {
        let left = |text: &str, found: &[(&str, Kind)]| fixture::left(text, found, without_amounts);
        let place = Kind::Place;
        for (text, name, stays) in [
            ("It was cut to R4bn in May", "R4bn", false),
            ("It was cut to US$20m in May", "US", false),
            ("It was cut in US towns by $2m", "US", true),
            ("It was cut off the M25 in May", "M25", true),
            ("It was cut by the G20 in May", "G20", true),
            ("Shares of 3M fell", "3M", true),
        ] {
            let now = left(text, &[(name, place)]);
            assert_eq!(now.len(), usize::from(stays), "{text}");
        }
    }

    #[test]
    fn listed_names_with_figures_are_named() {
        let lists = Lists::load().expect("loads");
        let left = |text: &str, found: &[(&str, Kind)]| {
            fixture::left(text, found, |text, tokens, found| {
                with_figures(text, tokens, &lists, found);
            })
        };
        for (text, found, want) in [
            ("Shares of 3M fell", &[][..], &["3M"][..]),
            (
                "7-Eleven opened",
                &[("Eleven", Kind::Person)],
                &["7-Eleven"],
            ),
            (
                "He told France 24 that France would",
                &[("France", Kind::Place)],
                &["France 24"],
            ),
            (
                "The San Francisco 49ers won 24 games",
                &[("San Francisco 49ers", Kind::Organisation)],
                &["San Francisco 49ers"],
            ),
            ("It raised $3M from 40K people", &[], &[]),
            ("It lost 3M users and 2.5M fans", &[], &[]),
            ("Some 24 men", &[], &[]),
        ] {
            assert_eq!(left(text, found), want, "{text}");
        }
    }
}
