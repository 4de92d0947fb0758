//! German states whose names have a hyphen, in the genitive as well: `Sachsen-Anhalts Landtag`.

use super::scan::Cue;
use crate::desk::tag::names::ner::Kind;
use crate::desk::tag::token::Token;

/// Code of the rule: a part of a country by its name.
pub const CODE: &str = "places.exonym";

/// States with a hyphen in their name.
const STATES: [&str; 6] = [
    "Baden-Württemberg",
    "Mecklenburg-Vorpommern",
    "Nordrhein-Westfalen",
    "Rheinland-Pfalz",
    "Sachsen-Anhalt",
    "Schleswig-Holstein",
];

/// The state's name without the ending of the genitive.
pub fn nominative(written: &str) -> Option<&'static str> {
    let bare = written.strip_suffix('s').unwrap_or(written);
    STATES.into_iter().find(|state| *state == bare)
}

/// Makes every such name one place. What the tagger saw of its parts goes; a longer name that holds it
/// (`Landtag Rheinland-Pfalz`) stays, unless it begins in the lines of another word's meaning.
pub fn with_states(text: &str, tokens: &[Token], cues: &mut Vec<Cue>) {
    let mut added = Vec::new();
    for at in 1..tokens.len().saturating_sub(1) {
        if tokens[at].of(text) != "-" || tokens[at].spaced || tokens[at + 1].spaced {
            continue;
        }
        let (from, to) = (at - 1, at + 2);
        let written = &text[tokens[from].span.start as usize..tokens[to - 1].span.end as usize];
        if nominative(written).is_none() {
            continue;
        }
        let genitive = written.ends_with('s');
        let holds = |cue: &Cue| cue.from <= from && cue.to >= to;
        if cues.iter().any(|cue| holds(cue) && !genitive) {
            continue;
        }
        cues.retain(|cue| cue.to <= from || cue.from >= to);
        added.push(Cue::of(from, to, Kind::Place, CODE));
    }
    if !added.is_empty() {
        cues.extend(added);
        cues.sort_unstable_by_key(|cue| cue.from);
    }
}

#[cfg(test)]
mod tests {
    use crate::desk::{Desk, Message, Options};

    #[test]
    fn a_state_in_the_genitive_is_one_place() {
        let text = "Die Bauern Nordrhein-Westfalens warten. Der Minister Baden-Württembergs, Jens Vogt, sprach \
                    am Montag in Schwerin. Sachsen-Anhalts Landtag tagte, und die Höfe Schleswig-Holsteins sind leer. Der \
                    Landtag Rheinland-Pfalz schwieg dazu, wie es in einer Mitteilung aus Mainz hieß.";
        let body = serde_json::json!({ "text": text, "article_clean": true }).to_string();
        let desk = Desk::new(Options::default()).expect("loads");
        let record = desk.enrich(&Message::from_body(body)).expect("a record");
        let record = serde_json::from_slice::<serde_json::Value>(&record.body).expect("JSON");
        let all = record["enrichment"]["entities"].as_array().cloned();
        let names: Vec<String> = all
            .unwrap_or_default()
            .iter()
            .filter(|e| e["type"] == "place")
            .filter_map(|e| e["mentions"][0]["text"].as_str().map(str::to_owned))
            .collect();
        for state in [
            "Nordrhein-Westfalens",
            "Baden-Württembergs",
            "Sachsen-Anhalts",
            "Schleswig-Holsteins",
        ] {
            assert!(names.iter().any(|name| name == state), "{names:?}");
        }
    }
}
