//! The nominative of German names: a body is the `Deutscher Wetterdienst` wherever the text declines it.

/// Ends of the nouns of bodies, by their gender's strong ending of an adjective before them. Among ends
/// that end alike the longest counts (`rat`, `dezernat`).
const NOUNS: &[(&str, &[&str])] = &[
    (
        "er",
        &[
            "anzeiger",
            "ausschuss",
            "beirat",
            "betrieb",
            "bund",
            "chor",
            "club",
            "dienst",
            "fonds",
            "hof",
            "klub",
            "kongress",
            "konzern",
            "konvent",
            "kreis",
            "rat",
            "ring",
            "rundfunk",
            "senat",
            "tag",
            "verband",
            "verbund",
            "verein",
            "verlag",
            "verkehrsclub",
            "währungsfonds",
        ],
    ),
    (
        "es",
        &[
            "amt",
            "archiv",
            "ballett",
            "bündnis",
            "büro",
            "dezernat",
            "forum",
            "gericht",
            "gymnasium",
            "haus",
            "institut",
            "klinikum",
            "kollegium",
            "komitee",
            "konsortium",
            "kreuz",
            "kuratorium",
            "labor",
            "militär",
            "ministerium",
            "museum",
            "netzwerk",
            "orchester",
            "parlament",
            "präsidium",
            "referat",
            "sekretariat",
            "theater",
            "unternehmen",
            "werk",
            "zentrum",
        ],
    ),
    (
        "e",
        &[
            "agentur",
            "akademie",
            "allianz",
            "anstalt",
            "armee",
            "bahn",
            "bank",
            "behörde",
            "bewegung",
            "bibliothek",
            "börse",
            "direktion",
            "fakultät",
            "feuerwehr",
            "fraktion",
            "föderation",
            "garde",
            "gemeinde",
            "gemeinschaft",
            "genossenschaft",
            "gesellschaft",
            "gewerkschaft",
            "gruppe",
            "hilfe",
            "hochschule",
            "inspektion",
            "initiative",
            "internationale",
            "jugend",
            "kammer",
            "kasse",
            "kirche",
            "klinik",
            "koalition",
            "kommission",
            "konferenz",
            "krankenkasse",
            "liga",
            "mission",
            "oper",
            "organisation",
            "partei",
            "pflege",
            "plattform",
            "philharmonie",
            "polizei",
            "post",
            "presse",
            "regierung",
            "schule",
            "staatsanwaltschaft",
            "stelle",
            "stiftung",
            "synode",
            "telekom",
            "umwelthilfe",
            "union",
            "universität",
            "vereinigung",
            "vertretung",
            "verwaltung",
            "welle",
            "werft",
            "zeitung",
            "zentrale",
        ],
    ),
];

/// A noun in the nominative, and the ending of a strong adjective before it.
fn noun(word: &str) -> Option<(&str, &'static str)> {
    let lower = word.to_lowercase();
    let gender = |lower: &str| {
        let ends = NOUNS
            .iter()
            .flat_map(|(gender, ends)| ends.iter().map(move |end| (*end, *gender)));
        let known = ends.filter(|(end, _)| lower.ends_with(end));
        known
            .max_by_key(|(end, _)| end.len())
            .map(|(_, gender)| gender)
    };
    if let Some(gender) = gender(&lower) {
        return Some((word, gender));
    }
    // The genitive of the others has an ending: `Verbands`, `Verbandes`.
    ["es", "s"].into_iter().find_map(|end| {
        let bare = word.strip_suffix(end)?;
        let gender = gender(&bare.to_lowercase()).filter(|gender| *gender != "e")?;
        Some((bare, gender))
    })
}

/// Ends of adjectives without their ending; names (`Volkswagen`, `Mercedes`, `Porsche`) end otherwise.
const ADJECTIVES: &[&str] = &[
    "deutsch",
    "dritt",
    "ell",
    "erst",
    "frei",
    "groß",
    "grün",
    "hoh",
    "international",
    "isch",
    "jung",
    "lich",
    "link",
    "national",
    "neu",
    "rot",
    "schwarz",
    "ständig",
    "vereint",
    "weiß",
    "zentral",
    "zweit",
];

/// An adjective without its ending; those of towns (`Berliner`) have none that changes.
fn stem(word: &str) -> Option<&str> {
    let stem = ["en", "em", "es", "e"]
        .iter()
        .find_map(|end| word.strip_suffix(end))?;
    let lower = stem.to_lowercase();
    let adjective = ADJECTIVES.iter().any(|end| lower.ends_with(end));
    (adjective && word.starts_with(char::is_uppercase)).then_some(stem)
}

/// The nominative of an organisation's name; `None` when it is that already or its noun is unknown.
pub fn organisation(name: &str) -> Option<String> {
    let words: Vec<&str> = name.split(' ').collect();
    // Adjectives, then the noun: `Zentralen Wahlkommission`, `Max-Planck-Instituts für Meteorologie`.
    let (head, noun, gender) = words.iter().enumerate().take(4).find_map(|(at, word)| {
        let (noun, gender) = noun(word)?;
        Some((at, noun, gender))
    })?;
    let mut turned = String::new();
    for (at, word) in words.iter().enumerate() {
        if at > 0 {
            turned.push(' ');
        }
        match at.cmp(&head) {
            std::cmp::Ordering::Less => match stem(word) {
                Some(stem) => {
                    turned.push_str(stem);
                    turned.push_str(gender);
                }
                None => turned.push_str(word),
            },
            std::cmp::Ordering::Equal => turned.push_str(noun),
            std::cmp::Ordering::Greater => turned.push_str(word),
        }
    }
    (turned != name).then_some(turned)
}

/// A place's name without the ending of the genitive, where that is `known`: `Duisburgs`.
pub fn place(name: &str, known: impl Fn(&str) -> bool) -> Option<&str> {
    name.strip_suffix('s')
        .filter(|bare| bare.len() > 3 && known(bare) && !known(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_declined_body_goes_by_its_nominative() {
        for (written, name) in [
            ("Deutschen Bank", Some("Deutsche Bank")),
            ("Deutsche Bank", None),
            ("Deutsche Bahn", None),
            ("Deutschen Wetterdienst", Some("Deutscher Wetterdienst")),
            (
                "Deutsche Klimarechenzentrum",
                Some("Deutsches Klimarechenzentrum"),
            ),
            ("Roten Kreuz", Some("Rotes Kreuz")),
            ("Bayerischen Rundfunk", Some("Bayerischer Rundfunk")),
            ("Deutschen Presse-Agentur", Some("Deutsche Presse-Agentur")),
            ("Deutschen Fußballbundes", Some("Deutscher Fußballbund")),
            ("Caritasverbandes", Some("Caritasverband")),
            (
                "Max-Planck-Instituts für Meteorologie",
                Some("Max-Planck-Institut für Meteorologie"),
            ),
            (
                "Evangelischen Kirche in Deutschland",
                Some("Evangelische Kirche in Deutschland"),
            ),
            ("Zentralen Wahlkommission", Some("Zentrale Wahlkommission")),
            ("Berliner Senats", Some("Berliner Senat")),
            (
                "Syrischen Beobachtungsstelle für Menschenrechte",
                Some("Syrische Beobachtungsstelle für Menschenrechte"),
            ),
            ("Westfälischen Anzeiger", Some("Westfälischer Anzeiger")),
            ("Ständigen Vertretung", Some("Ständige Vertretung")),
            ("US-Militärs", Some("US-Militär")),
            ("Berliner Polizei", None),
            ("Deutschen Meister", None),
            ("Deutschen", None),
            ("Volkswagen Bank", None),
            ("Mercedes Bank", None),
            ("Porsche Museum", None),
            ("Neue Zürcher Zeitung", None),
            ("Eintracht Frankfurt", None),
            ("Netflix", None),
        ] {
            assert_eq!(organisation(written).as_deref(), name, "{written}");
        }
    }

    #[test]
    fn a_place_in_the_genitive_is_one_that_is_known_without_it() {
        let known = |name: &str| matches!(name, "Duisburg" | "Worms" | "Worm");
        assert_eq!(place("Duisburgs", known), Some("Duisburg"));
        assert_eq!(place("Worms", known), None);
        assert_eq!(place("Teltow-Kanals", known), None);
    }
}
