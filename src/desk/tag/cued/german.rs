//! Lists for German, which capitalises every noun.

/// Ends of German compounds that are titles (`Außenministerin`).
pub const GERMAN_TITLE_ENDS: &[&str] = &[
    "minister",
    "ministerin",
    "präsident",
    "präsidentin",
    "kanzler",
    "kanzlerin",
    "chef",
    "chefin",
    "sprecher",
    "sprecherin",
    "vorstand",
    "vorständin",
    "direktor",
    "direktorin",
    "leiter",
    "leiterin",
    "trainer",
    "trainerin",
    "anwalt",
    "anwältin",
    "experte",
    "expertin",
    "forscher",
    "forscherin",
    "meister",
    "meisterin",
    "vorsitzende",
    "vorsitzender",
    "vorsitzenden",
    "politiker",
    "politikerin",
    "sekretär",
    "sekretärin",
    "richter",
    "richterin",
    "kommissar",
    "kommissarin",
    "führer",
    "führerin",
    "beauftragte",
    "beauftragter",
    "kandidat",
    "kandidatin",
    "inspekteur",
    "professor",
    "professorin",
    "wissenschaftler",
    "erin",
    "istin",
    "login",
    "loge",
    "torin",
    "bischof",
    "rechtler",
    "alist",
    "ettist",
    "tivist",
    "onist",
    "rektor",
    "wissenschaftlerin",
    "rätin",
    "kapitän",
    "stürmer",
    "legende",
];

/// German bodies that go on with `für`, `der`, `des` or a name.
pub const GERMAN_BODIES: &str = "Universität Hochschule Bundesamt Bundesministerium Institut Landgericht \
Amtsgericht Oberlandesgericht Verwaltungsgericht Staatsanwaltschaft Klinikum Landeskriminalamt Bundesverband \
Bundesagentur Bundesanstalt Ministerium Polizeipräsidium Polizeidirektion Polizeiinspektion Landratsamt Bezirksregierung \
Verbraucherzentrale Generalstaatsanwaltschaft Sozialgericht Arbeitsgericht Finanzgericht Oberverwaltungsgericht \
Verwaltungsgerichtshof Landtag Landesamt Verband Zentralverband Gesamtverband Spitzenverband Dachverband Fachverband \
Berufsverband Landesverband";

/// Forms of a town's name that the adjective on -er may be made of: `Karlsruher`, `Berliner`, `Dresdner`.
pub fn towns_of(adjective: &str) -> Option<[String; 3]> {
    let bare = adjective.strip_suffix("er")?;
    let short = bare.strip_suffix('n').unwrap_or(bare);
    Some([format!("{bare}e"), bare.to_owned(), format!("{short}en")])
}

/// Ends of the nouns that make a body with an adjective of [`GERMAN_ADJECTIVES`].
pub const GERMAN_BODY_ENDS: &[&str] = &[
    "bank",
    "bahn",
    "post",
    "telekom",
    "verband",
    "verbands",
    "bund",
    "bundes",
    "gesellschaft",
    "rundfunk",
    "agentur",
    "institut",
    "rat",
    "gericht",
    "gerichtshof",
    "akademie",
    "wetterdienst",
    "hilfe",
    "börse",
    "welle",
    "zeitung",
    "kreuz",
    "union",
    "kommission",
    "parlament",
    "zentralbank",
    "partei",
    "gewerkschaftsbund",
    "währungsfonds",
    "feuerwehr",
    "stiftung",
    "komitee",
    "organisation",
    "forschungsgemeinschaft",
    "fußballbund",
];

/// German nouns before the name of a company.
pub const GERMAN_FIRMS: &[&str] = &[
    "Agentur",
    "Anbieter",
    "Betreiber",
    "Bergbaugesellschaft",
    "Entwickler",
    "Firma",
    "Gesellschaft",
    "Hersteller",
    "Konzern",
    "Lizenzausgabe",
    "Mutter",
    "Netzbetreiber",
    "Projektentwickler",
    "Tochter",
    "Tochterunternehmen",
    "Unternehmen",
    "Verlag",
    "Werbeagentur",
    "Zulieferer",
    "Autobauer",
    "Versicherer",
];

/// What stands behind `&` at the end of a family firm's name.
pub const GERMAN_FAMILIES: &[&str] = &["Cie", "Co", "Partner", "Sohn", "Söhne", "Töchter"];

/// Ends of the nouns of bodies that are masculine, and neuter; the others are feminine.
const MASCULINE: &[&str] = &[
    "verband",
    "bund",
    "rundfunk",
    "rat",
    "gerichtshof",
    "dienst",
    "fonds",
];
const NEUTER: &[&str] = &["institut", "gericht", "kreuz", "parlament", "komitee"];
/// The same nouns in the genitive, which these rows do not turn back.
const GENITIVES: &[&str] = &["verbands", "bundes"];

/// The nominative of a body's name that begins with an adjective of [`GERMAN_ADJECTIVES`]:
/// `Deutschen Bank` is Deutsche Bank, `Deutschen Wetterdienst` Deutscher Wetterdienst.
pub fn nominative(name: &str) -> Option<String> {
    let (adjective, noun) = name.split_once(' ')?;
    let stem = GERMAN_ADJECTIVES
        .iter()
        .find(|stem| matches!(adjective.strip_prefix(**stem), Some("" | "n" | "r" | "s")))?;
    let lower = noun.to_lowercase();
    let ends = |list: &[&str]| list.iter().any(|end| lower.ends_with(end));
    if noun.contains(' ') || ends(GENITIVES) || !ends(GERMAN_BODY_ENDS) {
        return None;
    }
    let end = if ends(MASCULINE) {
        "r"
    } else if ends(NEUTER) {
        "s"
    } else {
        ""
    };
    Some(format!("{stem}{end} {noun}"))
}

/// German adjectives that are capitalised only within names (declined forms by their beginnings).
pub const GERMAN_ADJECTIVES: &[&str] = &[
    "Deutsche",
    "Europäische",
    "Internationale",
    "Österreichische",
    "Bayerische",
    "Norddeutsche",
    "Süddeutsche",
    "Westdeutsche",
    "Mitteldeutsche",
    "Vereinte",
    "Rote",
];

/// Ends of German nouns that no person's name has.
pub const GERMAN_NOUN_ENDS: &[&str] = &[
    "ung",
    "heit",
    "keit",
    "schaft",
    "tion",
    "tät",
    "ismus",
    "tum",
    "nis",
    "ungen",
    "heiten",
    "keiten",
    "schaften",
    "tionen",
    "jahr",
    "jahre",
    "jahren",
    "zeit",
    "stadt",
    "land",
    "länder",
    "ländern",
    "amt",
    "gericht",
    "haus",
    "verein",
    "partei",
    "bank",
    "gruppe",
    "woche",
    "monat",
    "abend",
    "morgen",
    "nachmittag",
    "konferenz",
    "behörde",
    "behörden",
    "ministerium",
    "kommission",
    "interview",
    "gespräch",
    "bericht",
    "zentrum",
    "euro",
    "dollar",
    "prozent",
    "leute",
    "kinder",
    "menschen",
    "frauen",
    "männer",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_declined_body_goes_by_its_nominative() {
        for (written, name) in [
            ("Deutschen Bank", Some("Deutsche Bank")),
            ("Deutsche Bank", Some("Deutsche Bank")),
            ("Deutschen Wetterdienst", Some("Deutscher Wetterdienst")),
            ("Roten Kreuz", Some("Rotes Kreuz")),
            ("Bayerischen Rundfunk", Some("Bayerischer Rundfunk")),
            ("Deutschen Presse-Agentur", Some("Deutsche Presse-Agentur")),
            ("Deutschen Fußballbundes", None),
            ("Deutschen Meister", None),
            ("Großen Bank", None),
            ("Deutschen", None),
        ] {
            assert_eq!(nominative(written).as_deref(), name, "{written}");
        }
    }
}
