//! Roles with their article that stand for a person named before: `sagte der Finanzprofessor`,
//! `ha detto il ministro`.

use super::lexicon::Class;
use super::people::Gender;
use super::scene::Scene;
use crate::desk::tag::token::Shape;

/// Ends of German nouns for persons.
const GERMAN_PERSONS: &[&str] = &[
    "er",
    "in",
    "or",
    "ist",
    "ent",
    "ant",
    "iker",
    "oge",
    "coach",
    "chef",
    "mann",
    "frau",
    "star",
    "profi",
    "kapitän",
    "könig",
    "papst",
    "arzt",
    "ärztin",
    "anwalt",
    "jährige",
    "rat",
    "vorsitzende",
    "beauftragte",
    "abgeordnete",
    "angeklagte",
    "vorstand",
    "boss",
    "vize",
    "pilot",
];

/// German nouns with such an end that are no persons, or persons that news leaves without a name.
const GERMAN_OTHERS: &[&str] = &[
    "sprecher",
    "sprecherin",
    "polizist",
    "polizistin",
    "zeuge",
    "zeugin",
    "hersteller",
    "anbieter",
    "betreiber",
    "veranstalter",
    "sender",
    "leser",
    "leserin",
    "nutzer",
    "nutzerin",
    "kläger",
    "fahrer",
    "täter",
    "vater",
    "mutter",
    "bruder",
    "schwester",
    "moderator",
    "moderatorin",
    "reporter",
    "reporterin",
    "journalist",
    "journalistin",
    "besitzer",
    "besitzerin",
    "passant",
    "anwohner",
    "anwohnerin",
    "kunde",
    "kundin",
    "mitarbeiter",
    "mitarbeiterin",
    "stadtrat",
    "gemeinderat",
    "bundesrat",
    "sicherheitsrat",
    "beamter",
    "insider",
    "richter",
    "richterin",
    "mann",
    "frau",
    "geber",
    "arbeitgeber",
    "versicherer",
    "händler",
    "autobauer",
    "konzern",
    "absender",
];

/// Roles of the other languages that do not stand for a person named before.
const OTHERS: &[&str] = &[
    // Groups and authorities.
    "police",
    "autorités",
    "parquet",
    "gouvernement",
    "ministère",
    "armée",
    "experts",
    "chercheurs",
    "policía",
    "autoridades",
    "gobierno",
    "fiscalía",
    "ejército",
    "ministerio",
    "fuentes",
    "expertos",
    "investigadores",
    "empresa",
    "polizia",
    "procura",
    "governo",
    "autorità",
    "fonti",
    "carabinieri",
    "esercito",
    "ministero",
    "esperti",
    "ricercatori",
    "azienda",
    "polícia",
    "governo",
    "exército",
    "ministério",
    "fontes",
    "especialistas",
    "pesquisadores",
    "politie",
    // Persons without a name.
    "porte-parole",
    "portavoz",
    "vocero",
    "vocera",
    "portavoce",
    "porta-voz",
    "woordvoerder",
    "woordvoerster",
    "témoin",
    "testigo",
    "testimone",
    "testemunha",
    "vecino",
    "vecina",
    "mère",
    "père",
    "madre",
    "padre",
    "mãe",
    "pai",
    "maman",
    "papa",
    "hermano",
    "hermana",
    "fratello",
    "sorella",
    "irmão",
    "irmã",
    "general",
    "général",
    "officier",
    "juge",
    "juez",
    "jueza",
    "giudice",
    "juiz",
    "juíza",
    "responsable",
];

/// The gender of a person that the role `from..to` can stand for; `None` where it names somebody new
/// or a group.
pub fn stands_for(scene: &Scene<'_>, from: usize, to: usize) -> Option<Gender> {
    let article = scene.of(from).to_lowercase();
    let gender = match (scene.language, article.as_str()) {
        ("de", "der") | ("fr", "le") | ("es", "el") | ("it", "il" | "lo") | ("pt", "o") => {
            Gender::Male
        }
        ("de", "die") | ("fr" | "es" | "it", "la") | ("pt", "a") => Gender::Female,
        ("fr" | "it", "l'" | "l’") | ("nl", "de") => Gender::Unknown,
        ("de", "das")
            if scene
                .of(to.saturating_sub(1))
                .to_lowercase()
                .ends_with("oberhaupt") =>
        {
            return Some(Gender::Unknown);
        }
        _ => return None,
    };
    if to < from + 2 {
        return None;
    }
    let noun = scene.of(to - 1).to_lowercase();
    let person = if scene.language == "de" {
        let age = to >= from + 4 && scene.tokens[to - 3].shape == Shape::Number;
        let feminine = gender == Gender::Female;
        let fits = GERMAN_PERSONS.iter().any(|end| noun.ends_with(end))
            && (!feminine || noun.ends_with("in") || noun.ends_with('e') || noun.ends_with("frau"))
            && (feminine || !noun.ends_with("in") || noun.len() < 5);
        (age || fits) && !GERMAN_OTHERS.iter().any(|other| noun.ends_with(other))
    } else {
        to == from + 2 && scene.class(to - 1) == Class::Role && !OTHERS.contains(&noun.as_str())
    };
    person.then_some(gender)
}
