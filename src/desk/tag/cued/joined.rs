//! Names that the tagger breaks at a particle or takes for something else because of one: `Bernardo Correia d'Almada`,
//! `Gertjan te Hoonte`, `so von der Heide`, `Seung-hee Park`; firms behind the noun that says what they are.

use std::collections::{BTreeMap, BTreeSet};

use super::scan::Cue;
use crate::desk::tag::names::ner::Kind;
use crate::desk::tag::token::{Shape, Token};

/// Particles before a surname that never stand between a person and a place; sorted.
const BOUND: &[&str] = &["d'", "d’", "te", "ten", "ter"];

/// Particles before surnames; sorted.
const PARTICLES: &[&str] = &[
    "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "la", "te", "ten",
    "ter", "van", "von", "zu",
];

/// Tokens of particles before a surname, at most.
const MANY: usize = 3;

/// Mends the names of a text.
pub(super) fn read(
    cues: &mut Vec<Cue>,
    text: &str,
    tokens: &[Token],
    given: impl Fn(&str) -> bool,
) {
    let of = |at: usize| tokens.get(at).map_or("", |token| token.of(text));
    let title = |at: usize| tokens.get(at).is_some_and(|t| t.shape == Shape::Title);
    let tight = |at: usize| tokens.get(at).is_some_and(|t| !t.spaced);
    // `Correia` and `d'Almada`, `Gertjan` and `te Hoonte`.
    let mut rest = std::mem::take(cues).into_iter().peekable();
    while let Some(mut cue) = rest.next() {
        loop {
            let end = rest.peek().map_or(tokens.len(), |next| next.to);
            let hyphen = usize::from(of(cue.to) == "-" && tight(cue.to));
            let particle = cue.to + hyphen;
            let name = particle + 1;
            let bound = cue.kind == Kind::Person
                && BOUND.binary_search(&of(particle)).is_ok()
                && title(name)
                && !tokens[name].sentence_start
                && name < end;
            if !bound {
                break;
            }
            cue.to = name + 1;
            while rest.next_if(|next| next.to <= cue.to).is_some() {}
        }
        cues.push(cue);
    }
    for cue in cues.iter_mut() {
        let dutch = cue.kind == Kind::Organisation
            && cue.to == cue.from + 3
            && matches!(of(cue.from + 1), "te" | "ten" | "ter" | "van")
            && title(cue.from)
            && title(cue.from + 2)
            && given(of(cue.from));
        if dutch {
            cue.kind = Kind::Person;
        }
    }
    surnames(cues, text, tokens);
    // `Seung-hee Park`: the given name is no word of these languages.
    let mut floor = 0;
    for cue in cues.iter_mut() {
        let from = cue.from;
        let korean = cue.kind != Kind::Organisation
            && cue.to == from + 1
            && from >= floor + 3
            && of(from - 2) == "-"
            && title(from - 3)
            && tokens[from - 1].shape == Shape::Lower
            && of(from - 1).len() <= 5
            && tight(from - 1)
            && tight(from - 2)
            && tokens[from].spaced
            && !tokens[from - 1].sentence_start
            && SURNAMES.binary_search(&of(from)).is_ok();
        if korean {
            cue.from -= 3;
            cue.kind = Kind::Person;
        }
        floor = cue.to;
    }
}

/// Surnames behind given names of two syllables that a hyphen joins; sorted.
const SURNAMES: &[&str] = &[
    "Ahn", "Bae", "Baek", "Chang", "Cho", "Choi", "Chung", "Han", "Hong", "Hwang", "Jang", "Jeon",
    "Jeong", "Jo", "Jung", "Kang", "Kim", "Ko", "Kwon", "Lee", "Lim", "Moon", "Nam", "Noh", "Oh",
    "Park", "Ryu", "Seo", "Shin", "Son", "Song", "Woo", "Yang", "Yoo", "Yoon", "Yun",
];

/// `von der Heide`, `De la Torre` beside the full name that ends so, whatever the last word was taken for.
fn surnames(cues: &mut [Cue], text: &str, tokens: &[Token]) {
    let of = |at: usize| tokens[at].of(text);
    let particle = |at: usize| {
        PARTICLES
            .binary_search(&of(at).to_lowercase().as_str())
            .is_ok()
    };
    let count = |last: usize, floor: usize| {
        (floor.max(last.saturating_sub(MANY))..last)
            .rev()
            .take_while(|at| particle(*at))
            .count()
    };
    let lower = |from: usize, to: usize| {
        let words: Vec<String> = (from..to).map(|at| of(at).to_lowercase()).collect();
        words.join(" ")
    };
    let mut full: BTreeSet<String> = BTreeSet::new();
    for cue in cues.iter().filter(|cue| cue.kind == Kind::Person) {
        // The surname begins at the first particle.
        let first = (cue.from + 1..cue.to).find(|at| particle(*at));
        if let Some(first) = first.filter(|first| first + MANY + 2 >= cue.to) {
            full.insert(lower(first, cue.to));
        }
    }
    if full.is_empty() {
        return;
    }
    let mut floor = 0;
    for cue in cues.iter_mut() {
        let before = count(cue.from, floor);
        if before > 0 && full.contains(&lower(cue.from - before, cue.to)) {
            cue.from -= before;
            cue.kind = Kind::Person;
        }
        floor = cue.to;
    }
}

/// Firms that the tagger took for persons, where the noun before them says what they are (`le groupe Valandray`), and
/// the same names elsewhere in the text.
pub(super) fn firms(
    cues: &mut [Cue],
    marked: &[Cue],
    text: &str,
    tokens: &[Token],
    given: impl Fn(&str) -> bool,
) {
    let of = |cue: &Cue| {
        let (from, to) = (tokens[cue.from].span.start, tokens[cue.to - 1].span.end);
        &text[from as usize..to as usize]
    };
    let by_start: BTreeMap<usize, &Cue> = marked
        .iter()
        .filter(|cue| cue.rule == "names.cued.firm")
        .map(|cue| (cue.from, cue))
        .collect();
    if by_start.is_empty() {
        return;
    }
    let surnames: BTreeSet<&str> = cues
        .iter()
        .filter(|cue| cue.kind == Kind::Person && cue.to > cue.from + 1)
        .filter(|cue| !by_start.contains_key(&cue.from))
        .map(|cue| tokens[cue.to - 1].of(text))
        .collect();
    let firm = |cue: &Cue| {
        cue.kind == Kind::Person
            && by_start
                .get(&cue.from)
                .is_some_and(|firm| firm.to == cue.to)
            && !given(tokens[cue.from].of(text))
            && !surnames.contains(tokens[cue.to - 1].of(text))
    };
    let names: BTreeSet<&str> = cues.iter().filter(|cue| firm(cue)).map(of).collect();
    for cue in cues.iter_mut().filter(|cue| cue.kind == Kind::Person) {
        if names.contains(of(cue)) {
            cue.kind = Kind::Organisation;
            cue.rule = "names.cued.firm";
        }
    }
}

/// Ends of German nouns for what firms are, of which no name begins.
const TRADES: &[&str] = &[
    "anbieter",
    "autobauer",
    "betreiber",
    "discounter",
    "fluggesellschaft",
    "händler",
    "hersteller",
    "konzern",
    "privatbank",
    "versicherer",
    "zulieferer",
];

/// Of which people somebody is, in Dutch; sorted.
const PEOPLES: &[&str] = &[
    "Amerikaan",
    "Argentijn",
    "Australiër",
    "Belg",
    "Braziliaan",
    "Brit",
    "Canadees",
    "Chinees",
    "Colombiaan",
    "Deen",
    "Duitser",
    "Engelsman",
    "Fin",
    "Fransman",
    "Griek",
    "Hongaar",
    "Ier",
    "Italiaan",
    "Japanner",
    "Kroaat",
    "Marokkaan",
    "Mexicaan",
    "Nederlander",
    "Nigeriaan",
    "Noor",
    "Oostenrijker",
    "Pool",
    "Portugees",
    "Rus",
    "Schot",
    "Serviër",
    "Spanjaard",
    "Sloveen",
    "Turk",
    "Uruguayaan",
    "Zuid-Koreaan",
    "Zweed",
    "Zwitser",
];

/// `Werkzeugmaschinenhersteller Hellweg SE`, `Japanner Ayase Ueda`: the noun before the name is no part of it.
pub(super) fn without_nouns(cues: &mut [Cue], (code, text): (&str, &str), tokens: &[Token]) {
    for cue in cues.iter_mut().filter(|cue| cue.to > cue.from + 1) {
        let word = tokens[cue.from].of(text);
        let next = &tokens[cue.from + 1];
        let goes_on = next.is_capitalised() && next.spaced;
        let lower = word.to_lowercase();
        let trade = code == "de"
            && cue.kind == Kind::Organisation
            && TRADES.iter().any(|end| lower.ends_with(end));
        let people = code == "nl" && cue.to > cue.from + 2 && PEOPLES.contains(&word);
        if goes_on && (trade || people) {
            cue.from += 1;
            if people {
                cue.kind = Kind::Person;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::tag::token::tokenize;

    fn cues(text: &str, names: &[(&str, Kind)]) -> (Vec<Token>, Vec<Cue>) {
        let (tokens, _) = tokenize(text, 99);
        let at = |byte: usize| tokens.partition_point(|t| (t.span.start as usize) < byte);
        let cues = names
            .iter()
            .map(|(name, kind)| {
                let start = text.rfind(name).expect("stands there");
                Cue::of(
                    at(start),
                    at(start + name.len()),
                    *kind,
                    "names.cued.tagger",
                )
            })
            .collect();
        (tokens, cues)
    }

    fn written(text: &str, tokens: &[Token], cues: &[Cue]) -> Vec<(String, Kind)> {
        let of = |cue: &Cue| {
            let (from, to) = (tokens[cue.from].span.start, tokens[cue.to - 1].span.end);
            (text[from as usize..to as usize].to_owned(), cue.kind)
        };
        cues.iter().map(of).collect()
    }

    #[test]
    fn particles_belong_to_names() {
        let (person, place, body) = (Kind::Person, Kind::Place, Kind::Organisation);
        for (text, names, wanted) in [
            (
                "disse Bernardo Correia d'Almada na segunda",
                vec![("Bernardo Correia", person), ("Almada", place)],
                vec![("Bernardo Correia d'Almada", person)],
            ),
            (
                "zei koster Henk Wiltink-te Selle dinsdag",
                vec![("Henk Wiltink", person), ("Selle", place)],
                vec![("Henk Wiltink-te Selle", person)],
            ),
            (
                "Raadslid Gertjan te Hoonte noemde het plan",
                vec![("Gertjan te Hoonte", body)],
                vec![("Gertjan te Hoonte", person)],
            ),
            (
                "Verteidiger Lutz von der Brück kam. So von der Heide, so Lutz von der Heide, so von der Heide",
                vec![("Lutz von der Heide", person), ("Heide", place)],
                vec![("Lutz von der Heide", person), ("von der Heide", person)],
            ),
            (
                "Am Samstag gewann Seung-hee Park in Oslo",
                vec![("Park", person), ("Oslo", place)],
                vec![("Seung-hee Park", person), ("Oslo", place)],
            ),
        ] {
            let (tokens, mut found) = cues(text, &names);
            read(&mut found, text, &tokens, |word| word == "Gertjan");
            let wanted: Vec<_> = wanted.into_iter().map(|(n, k)| (n.to_owned(), k)).collect();
            assert_eq!(written(text, &tokens, &found), wanted, "{text}");
        }
    }

    #[test]
    fn the_noun_before_a_name_is_no_part_of_it() {
        let text = "Der Maschinenhersteller Hellweg SE wächst";
        let (tokens, mut found) = cues(
            text,
            &[("Maschinenhersteller Hellweg SE", Kind::Organisation)],
        );
        without_nouns(&mut found, ("de", text), &tokens);
        assert_eq!(written(text, &tokens, &found)[0].0, "Hellweg SE");
    }
}
