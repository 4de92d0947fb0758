//! Roles with their article that stand for a person named before: `sagte der Finanzprofessor`,
//! `ha detto il ministro`.

use super::lexicon::Class;
use super::scene::Scene;
use crate::desk::tag::people::Gender;
use crate::desk::tag::token::Shape;

/// Ends of German nouns for persons.
const GERMAN_PERSONS: &[&str] = &[
    "er",
    "in",
    "or",
    "ist",
    "ent",
    "ant",
    "seur",
    "nieur",
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
    "experte",
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

/// Ends of nouns for persons in the Romance languages and Dutch, by language.
const PERSONS: &[(&str, &[&str])] = &[
    (
        "es",
        &[
            "ista", "ólogo", "óloga", "ogo", "oga", "dor", "dora", "tor", "tora", "sor", "sora",
            "ero", "era", "ario", "aria", "ante", "anta", "ente", "enta", "ico", "ica", "ino",
            "ina", "eño", "eña", "és", "esa", "triz",
        ],
    ),
    (
        "fr",
        &[
            "iste", "logue", "teur", "deur", "neur", "leur", "seur", "rice", "euse", "ien",
            "ienne", "icien", "icienne", "ois", "oise", "ais", "aise", "aire", "ant", "ante",
            "ier", "ière", "ain", "aine", "iatre",
        ],
    ),
    (
        "it",
        &[
            "ista", "ologo", "ologa", "tore", "sore", "trice", "essa", "iere", "ante", "ente",
            "ario", "aria", "iatra", "ese", "ano", "ana",
        ],
    ),
    (
        "pt",
        &[
            "ista", "ólogo", "óloga", "dor", "dora", "tor", "tora", "sor", "sora", "eiro", "eira",
            "ário", "ária", "ante", "ente", "ense", "triz", "ico", "ica", "ês", "esa",
        ],
    ),
    (
        "nl",
        &[
            "ster", "aar", "ist", "iste", "oog", "coach", "baas", "man", "vrouw", "arts", "teur",
            "eur",
        ],
    ),
];

/// Nouns of these languages with such an end that are no persons, or persons that news leaves without a name.
const OTHER_ENDS: &[&str] = &[
    // Bodies and things.
    "sector",
    "motor",
    "secteur",
    "moteur",
    "settore",
    "motore",
    "setor",
    "constructeur",
    "opérateur",
    "distributeur",
    "fabricant",
    "costruttore",
    "operatore",
    "operador",
    "constructor",
    "fabricante",
    "restaurante",
    "restaurant",
    "ristorante",
    "diario",
    "diário",
    "quotidiano",
    "commissariat",
    "commissaire",
    "secretaría",
    "secretariado",
    "semanario",
    "cartera",
    "documento",
    "componente",
    "gigante",
    "géant",
    "géante",
    "banquera",
    "minera",
    "constructora",
    "operadora",
    "aseguradora",
    "promotora",
    "consultoría",
    "emisora",
    "montadora",
    "seguradora",
    "consumidor",
    "usuario",
    "usuária",
    "consommateur",
    "utilizzatore",
    "república",
    "fábrica",
    "página",
    "oficina",
    "clínica",
    "comunidad",
    "corriente",
    "parquet",
    "volcan",
    "maison",
    "semaine",
    "quinzaine",
    "affaire",
    "notaire",
    "formulaire",
    "questionnaire",
    "commentaire",
    "dictionnaire",
    "horario",
    "escenario",
    // Persons without a name.
    "vendedor",
    "vendedora",
    "agresor",
    "agresseur",
    "aggressore",
    "agressor",
    "morador",
    "moradora",
    "lector",
    "lectora",
    "lecteur",
    "lectrice",
    "lettore",
    "lettrice",
    "leitor",
    "leitora",
    "entrevistador",
    "intervistatore",
    "journaliste",
    "periodista",
    "giornalista",
    "jornalista",
    "conductor",
    "conductrice",
    "conducteur",
    "chauffeur",
    "motorista",
    "autista",
    "conducente",
    "automobilista",
    "automovilista",
    "automobiliste",
    "denunciante",
    "declarante",
    "habitante",
    "habitant",
    "passante",
    "passant",
    "manifestante",
    "manifestant",
    "cliente",
    "paciente",
    "paziente",
    "patient",
    "patiente",
    "trabajador",
    "trabajadora",
    "trabalhador",
    "compañero",
    "compañera",
    "voisin",
    "ragazzo",
    "enseignant",
    "enseignante",
    "étudiant",
    "étudiante",
    "estudiante",
    "estudante",
    "studente",
    "interviewer",
    "buurman",
    "buurvrouw",
    "bestuurder",
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
        let age = (from + 1..to).any(|at| {
            scene.of(at).ends_with("ährige")
                || scene.is(at, "Jahre") && scene.of(at + 1).starts_with("alte")
        });
        let feminine = gender == Gender::Female;
        let fits = GERMAN_PERSONS.iter().any(|end| noun.ends_with(end))
            && (!feminine || noun.ends_with("in") || noun.ends_with('e') || noun.ends_with("frau"))
            && (feminine || !noun.ends_with("in") || noun.len() < 5);
        (age || fits) && !GERMAN_OTHERS.iter().any(|other| noun.ends_with(other))
    } else {
        // `la gastro-entérologue`.
        let single = to == from + 2 || to == from + 4 && scene.is(from + 2, "-");
        let ends = || {
            let of = PERSONS
                .iter()
                .find(|(language, _)| *language == scene.language);
            scene.tokens[to - 1].shape == Shape::Lower
                && of.is_some_and(|(_, ends)| ends.iter().any(|end| noun.ends_with(end)))
                && !OTHER_ENDS.contains(&noun.as_str())
        };
        let role = scene.class(to - 1) == Class::Role;
        single && !OTHERS.contains(&noun.as_str()) && (role || ends()) || of_state(scene, from, to)
    };
    person.then_some(gender)
}

/// `la secretaria de Estado`, `le chef de l’État`.
fn of_state(scene: &Scene<'_>, from: usize, to: usize) -> bool {
    (from + 4..=from + 5).contains(&to)
        && scene.class(from + 1) == Class::Role
        && scene.class(from + 2) == Class::Preposition
        && matches!(scene.of(to - 1), "Estado" | "État" | "Etat" | "Stato")
}
