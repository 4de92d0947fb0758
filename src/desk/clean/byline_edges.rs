//! Posts, towns and employers that a byline writes beside a name without a mark between them.

use super::byline_words::{Tables, holds};
use super::words::{Kind, Token};

/// Most words of a post ahead of a name, and of the name.
const POST: usize = 4;

/// Where behind a post the name of who has it begins: `Business Reporter Ana Lim`.
pub(super) fn post_ahead(tables: &Tables, tokens: &[Token]) -> Option<usize> {
    let of_post = |t: &Token| {
        [&tables.titles, &tables.beats, &tables.nobody]
            .iter()
            .any(|list| holds(list, t))
    };
    let at = tokens.iter().position(|t| !of_post(t))?;
    let name = &tokens[at..];
    let whole = |t: &Token| t.kind != Kind::Word || t.upper || holds(&tables.particles, t);
    let fits = (1..=POST).contains(&at)
        && holds(&tables.posts, &tokens[at - 1])
        && (2..=POST).contains(&name.len())
        && name[0].upper
        && name[name.len() - 1].upper
        && name.iter().all(whole)
        && !name.iter().any(|t| of_post(t) || holds(&tables.house, t));
    fits.then_some(at)
}

/// The post of who heads a desk: `Northport Bureau Chief`.
pub(super) fn is_desk_post(tables: &Tables, tokens: &[Token]) -> bool {
    let [.., desk, last] = tokens else {
        return false;
    };
    holds(&tables.titles, last) && holds(&tables.house, desk)
}

/// Where behind a name in capitals other words begin: `ANA LIM London`.
pub(super) fn shouted(line: &str, tokens: &[Token]) -> Option<usize> {
    let word = |t: &Token| &line[t.start as usize..t.end as usize];
    let capitals = |t: &Token| {
        t.kind == Kind::Word && t.end - t.start > 1 && word(t).chars().all(char::is_uppercase)
    };
    let cut = tokens.iter().position(|t| !capitals(t))?;
    let mixed = |t: &Token| t.kind == Kind::Word && t.upper && !capitals(t);
    ((2..=3).contains(&cut) && tokens[cut..].iter().all(mixed)).then_some(cut)
}

/// Words between who wrote it and for whom; lower case.
const FOR: &[&str] = &["for", "para", "pour", "voor", "für", "special"];

/// Where behind a name its employer begins: `Ana Lim For The Gazette`, `Ana Lim para El Diario`.
pub(super) fn employed(line: &str, tokens: &[Token]) -> Option<usize> {
    let word = |t: &Token| line[t.start as usize..t.end as usize].to_lowercase();
    let head = &tokens[..tokens.len().min(POST + 1)];
    let cut = head
        .iter()
        .position(|t| t.kind == Kind::Word && FOR.contains(&word(t).as_str()))?;
    let house = tokens.get(cut + 1)?;
    (cut >= 2 && (house.upper || matches!(word(house).as_str(), "to" | "de" | "het" | "la" | "el")))
        .then_some(cut)
}
