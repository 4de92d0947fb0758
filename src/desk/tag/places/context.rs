//! Which countries an article is about, before its places are told apart.

use std::collections::BTreeSet;

use super::gazetteer::{Country, Gazetteer};
use super::{NEAR_GEORGIA, form, namesake};
use crate::desk::Span;
use crate::desk::tag::{Entity, EntityKind, Reading};

/// Countries of which news in a language is first of all news.
pub(super) fn home(language: &str) -> &'static [&'static str] {
    match language {
        "de" => &["DE", "AT", "CH"],
        "fr" => &["FR", "BE"],
        "es" => &["ES"],
        "it" => &["IT"],
        "pt" => &["PT", "BR"],
        "nl" => &["NL", "BE"],
        _ => &[],
    }
}

/// Codes of the countries that the article names, by name or one of the `adjectives`.
pub(super) fn context(
    reading: &Reading<'_>,
    entities: &[Entity],
    gazetteer: &Gazetteer,
    adjectives: &[(&Country, Span)],
) -> BTreeSet<String> {
    let home = home(reading.language.code);
    let mut codes: BTreeSet<String> = home.iter().map(|code| (*code).to_owned()).collect();
    for entity in entities.iter().filter(|e| e.kind == EntityKind::Place) {
        if let Some(code) = &entity.links.iso3166 {
            codes.insert(code[..2].to_owned());
            codes.insert(code.clone());
            continue;
        }
        let (key, upper) = form(reading, entity);
        if let Some(country) = gazetteer.country(&key, upper).filter(|c| c.iso != "GE") {
            codes.insert(country.iso.to_owned());
        } else if let [region] = gazetteer.regions(&key)
            && region.code != "US-GA"
            && namesake(gazetteer, region, &key).next().is_none()
        {
            codes.insert(region.code[..2].to_owned());
            codes.insert(region.code.to_owned());
        } else if matches!(key.as_str(), "atlanta" | "savannah" | "augusta" | "macon") {
            codes.insert(NEAR_GEORGIA.to_owned());
        }
    }
    for (country, _) in adjectives {
        codes.insert(country.iso.to_owned());
    }
    codes
}

/// Further countries whose towns news in a language speaks of without naming the country. They do not
/// decide between namesakes.
const SPOKEN_IN: &[(&str, &[&str])] = &[
    (
        "es",
        &[
            "AR", "BO", "CL", "CO", "CR", "CU", "DO", "EC", "GT", "HN", "MX", "NI", "PA", "PE",
            "PR", "PY", "SV", "UY", "VE",
        ],
    ),
    (
        "fr",
        &[
            "BF", "BJ", "CA", "CD", "CH", "CI", "CM", "DZ", "GA", "LU", "MA", "MG", "ML", "SN",
            "TG", "TN",
        ],
    ),
    ("it", &["CH", "SM"]),
    ("nl", &["SR"]),
    ("pt", &["AO", "CV", "MZ"]),
];

/// Whether news in a language speaks of this country's towns without naming it.
pub(super) fn spoken_in(language: &str, country: &str) -> bool {
    let row = SPOKEN_IN.iter().find(|(code, _)| *code == language);
    row.is_some_and(|(_, countries)| countries.binary_search(&country).is_ok())
}

#[cfg(test)]
mod tests {
    use super::super::gazetteer::HOME;
    use super::*;

    #[test]
    fn countries_are_in_order_and_codes() {
        for (language, countries) in SPOKEN_IN {
            assert!(countries.is_sorted(), "{language}");
            assert!(countries.iter().all(|code| code.len() == 2), "{language}");
        }
        let spoken = |language: &str, country: &str| {
            home(language).contains(&country) || spoken_in(language, country)
        };
        for country in HOME {
            let languages = ["de", "es", "fr", "it", "nl", "pt"];
            assert!(languages.iter().any(|l| spoken(l, country)), "{country}");
        }
        assert!(spoken_in("es", "BO") && !spoken_in("es", "DE") && !spoken_in("en", "BO"));
    }
}
