//! Countries by the name that the language's list has, whatever the tagger took them for: `Dinamarca rechazó`,
//! `menés par la Turquie`; and those of which it made the first word of a person: `negli Usa Mariangela Zappa`.

use std::collections::BTreeSet;

use super::scan::Cue;
use super::words::{Listed, Words};
use crate::desk::tag::names::key;
use crate::desk::tag::names::ner::Kind;
use crate::desk::tag::token::{Shape, Token};

/// Code of the rule: a country by its name.
const CODE: &str = "places.exonym";

/// Words before a country and before no person, in all of the languages; lower case, sorted.
const BEFORE: &[&str] = &[
    "aux", "dagli", "degli", "en", "gli", "in", "naar", "negli", "nei", "nos", "os", "uit", "van",
];

/// Words of sport, in which a country's name is its team or a club's; lower case, sorted.
const SPORT: &[&str] = &[
    "attaquant",
    "bundesliga",
    "calcio",
    "delantero",
    "doelpunt",
    "empate",
    "entraîneur",
    "entrenador",
    "football",
    "futbol",
    "futebol",
    "fußball",
    "fútbol",
    "gol",
    "goles",
    "golo",
    "golos",
    "gols",
    "halbzeit",
    "jugador",
    "jugadores",
    "liga",
    "match",
    "mi-temps",
    "nationalmannschaft",
    "pareggio",
    "penalti",
    "portero",
    "seleccionador",
    "stürmer",
    "sélectionneur",
    "torneo",
    "torwart",
    "trainer",
    "voetbal",
    "wedstrijd",
];

/// Different words of sport from which an article is about sport.
const ENOUGH: usize = 2;

/// The article is about sport.
fn is_sport(text: &str, tokens: &[Token]) -> bool {
    let mut seen = BTreeSet::new();
    let words = tokens.iter().filter(|t| t.is_word());
    words.map(|t| t.of(text).to_lowercase()).any(|word| {
        if let Ok(at) = SPORT.binary_search(&word.as_str()) {
            seen.insert(at);
        }
        seen.len() >= ENOUGH
    })
}

/// Makes places of the organisations that are called like a country, and parts countries from the persons behind
/// them.
pub fn with_countries(
    language: &Words,
    text: &str,
    tokens: &[Token],
    (cues, is_given): (&mut Vec<Cue>, impl Fn(&str) -> bool),
) {
    let country = |from: usize, to: usize| {
        let start = tokens[from].span.start as usize;
        let written = text
            .get(start..tokens[to - 1].span.end as usize)
            .unwrap_or("");
        let listed = language.name(&key(text, &tokens[from..to]), written);
        matches!(listed, Some(Listed::Place(code)) if code.len() == 2)
    };
    let word = |at: Option<usize>| at.and_then(|at| tokens.get(at)).map_or("", |t| t.of(text));
    let mut added = Vec::new();
    let mut heads: BTreeSet<&str> = BTreeSet::new();
    let mut sport = None;
    for cue in cues.iter_mut() {
        let (from, to) = (cue.from, cue.to);
        match cue.kind {
            Kind::Organisation if cue.rule != CODE => {
                // `France 24`, `Spain-based`: a part of a longer name; `“Österreich”`: a paper's.
                let beside = |at: Option<usize>| {
                    let token = at.and_then(|at| tokens.get(at));
                    let hyphen = matches!(
                        word(at),
                        "-" | "&" | "+" | "“" | "”" | "„" | "\"" | "«" | "»" | "‹" | "›"
                    );
                    let figure = at == Some(to) && token.is_some_and(|t| t.shape == Shape::Number);
                    hyphen || figure
                };
                if country(from, to)
                    && !beside(from.checked_sub(1))
                    && !beside(Some(to))
                    && !*sport.get_or_insert_with(|| is_sport(text, tokens))
                {
                    *cue = Cue::of(from, to, Kind::Place, CODE);
                    if to > from + 1 {
                        heads.insert(tokens[from].of(text));
                    }
                }
            }
            Kind::Person if to >= from + 3 => {
                let before = word(from.checked_sub(1)).to_lowercase();
                if BEFORE.binary_search(&before.as_str()).is_ok()
                    && country(from, from + 1)
                    && !is_given(tokens[from].of(text))
                {
                    cue.from += 1;
                    added.push(Cue::of(from, from + 1, Kind::Place, CODE));
                }
            }
            _ => {}
        }
    }
    // `la Franja` is the one that was named in full.
    for cue in cues.iter_mut() {
        let alone = cue.to == cue.from + 1 && cue.kind == Kind::Organisation;
        if alone && heads.contains(tokens[cue.from].of(text)) {
            cue.kind = Kind::Place;
        }
    }
    if !added.is_empty() {
        cues.extend(added);
        cues.sort_unstable_by_key(|cue| cue.from);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::tag::token::tokenize;

    fn read(code: &'static str, text: &str, name: &str, kind: Kind) -> Vec<(String, Kind)> {
        let language = Words::of(code).expect("loads");
        let (tokens, _) = tokenize(text, 99);
        let at = text.find(name).expect("is in the text") as u32;
        let from = tokens.partition_point(|t| t.span.start < at);
        let to = tokens.partition_point(|t| t.span.start < at + name.len() as u32);
        let mut cues = vec![Cue::of(from, to, kind, "names.cued.tagger")];
        with_countries(
            &language,
            text,
            &tokens,
            (&mut cues, |word| word == "Georgia"),
        );
        let written = |cue: &Cue| {
            let span = tokens[cue.from].span.start as usize..tokens[cue.to - 1].span.end as usize;
            (text[span].to_owned(), cue.kind)
        };
        cues.iter().map(written).collect()
    }

    #[test]
    fn a_country_is_no_organisation() {
        assert!(BEFORE.is_sorted() && SPORT.is_sorted());
        for (code, text, name, kind) in [
            ("es", "Noruega aplazó la firma.", "Noruega", Kind::Place),
            (
                "fr",
                "Un texte écrit par la Norvège.",
                "Norvège",
                Kind::Place,
            ),
            ("it", "La Svezia ha firmato.", "Svezia", Kind::Place),
            ("pt", "A Noruega assinou o texto.", "Noruega", Kind::Place),
            (
                "nl",
                "Noorwegen tekende de tekst.",
                "Noorwegen",
                Kind::Place,
            ),
            (
                "de",
                "Norwegen unterschrieb den Text.",
                "Norwegen",
                Kind::Place,
            ),
            (
                "fr",
                "La chaîne France 24 en parle.",
                "France",
                Kind::Organisation,
            ),
            (
                "fr",
                "La chaîne France 24 en parle.",
                "France 24",
                Kind::Organisation,
            ),
            (
                "es",
                "Lumora aplazó la firma.",
                "Lumora",
                Kind::Organisation,
            ),
        ] {
            let want = [(name.to_owned(), kind)];
            assert_eq!(read(code, text, name, Kind::Organisation), want, "{text}");
        }
    }

    #[test]
    fn a_country_before_a_person_is_no_part_of_the_name() {
        let text = "Il console negli Usa Carla Neri tace.";
        let said = read("it", text, "Usa Carla Neri", Kind::Person);
        assert_eq!(
            said,
            [
                ("Usa".to_owned(), Kind::Place),
                ("Carla Neri".to_owned(), Kind::Person)
            ]
        );
        for (text, name) in [
            ("Confidò in Georgia Ann Moore allora.", "Georgia Ann Moore"),
            ("Parlò Israel Paul Moore allora.", "Israel Paul Moore"),
        ] {
            assert_eq!(read("it", text, name, Kind::Person).len(), 1, "{text}");
        }
    }
}
