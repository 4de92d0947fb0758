//! Four figures that count something are no year: `an area of 2000 square metres`, `von 2000 Quadratmetern`; and two
//! years in a row are one season: `2025/26`.

use super::scan::{Hit, Says, Scan};

/// What is counted or measured, in all languages of the tables; lower case, sorted.
const UNITS: &[&str] = &[
    "%",
    "abitanti",
    "acres",
    "apartments",
    "beds",
    "billion",
    "bornes",
    "cars",
    "cases",
    "casos",
    "centimetres",
    "children",
    "civilians",
    "copies",
    "cubic",
    "deaths",
    "degrees",
    "dirhams",
    "dollar",
    "dollars",
    "dólares",
    "employees",
    "ettari",
    "euro",
    "euros",
    "families",
    "feet",
    "flats",
    "francs",
    "franken",
    "gallons",
    "grad",
    "gramm",
    "gw",
    "habitantes",
    "habitants",
    "hectare",
    "hectares",
    "hectolitres",
    "hectáreas",
    "homes",
    "horsepower",
    "hours",
    "households",
    "houses",
    "inches",
    "inhabitants",
    "inwoners",
    "jobs",
    "kg",
    "kilo",
    "kilogram",
    "kilogramm",
    "kilograms",
    "kilometer",
    "kilometern",
    "kilometers",
    "kilometre",
    "kilometres",
    "kilomètres",
    "kilos",
    "kilowatts",
    "kilómetros",
    "km",
    "km2",
    "km²",
    "kronen",
    "kroner",
    "kubikmeter",
    "kubikmetern",
    "leute",
    "liter",
    "litern",
    "liters",
    "litre",
    "litres",
    "litri",
    "litros",
    "m2",
    "megawatts",
    "members",
    "menschen",
    "mensen",
    "meter",
    "metern",
    "meters",
    "metre",
    "metres",
    "metri",
    "metros",
    "mile",
    "miles",
    "militants",
    "million",
    "mitarbeiter",
    "mitarbeiterinnen",
    "mitarbeitern",
    "mm",
    "mph",
    "mw",
    "mwh",
    "m²",
    "mètres",
    "newtons",
    "ounces",
    "parts",
    "patients",
    "people",
    "percent",
    "personas",
    "persone",
    "personen",
    "personnes",
    "pesos",
    "pessoas",
    "points",
    "pounds",
    "protesters",
    "quadratkilometer",
    "quadratkilometern",
    "quadratmeter",
    "quadratmetern",
    "quilómetros",
    "quilômetros",
    "reais",
    "residents",
    "rooms",
    "roubles",
    "rubel",
    "rubles",
    "rupees",
    "seats",
    "seguidores",
    "soldiers",
    "soles",
    "square",
    "students",
    "stunden",
    "stück",
    "tickets",
    "times",
    "toneladas",
    "tonnellate",
    "tonnen",
    "tonnes",
    "tons",
    "trees",
    "troops",
    "uhr",
    "units",
    "users",
    "vehicles",
    "vierkante",
    "visitors",
    "volts",
    "volunteers",
    "votes",
    "watts",
    "words",
    "workers",
    "yards",
    "yen",
    "yuan",
    "zloty",
    "złoty",
];

/// German prepositions behind which figures count the noun that follows them: `mit 2010 Kräften`. Behind others
/// they may be a year: `seit 2010 Bürgermeister`.
const COUNTING: &[&str] = &["mit", "von", "aus", "unter", "bei", "etwa", "rund", "über"];

impl Scan<'_> {
    /// The word behind the figures at the token is what they count.
    pub(super) fn is_counted(&self, at: usize) -> bool {
        let Some(next) = self.tokens.get(at + 1).filter(|t| !t.sentence_start) else {
            return false;
        };
        let word = self.of(at + 1);
        if UNITS.binary_search(&word.to_lowercase().as_str()).is_ok() {
            return true;
        }
        // A noun in the dative plural.
        self.words.code() == "de"
            && next.spaced
            && self.capital(at + 1)
            && word.ends_with('n')
            && at > 0
            && COUNTING.contains(&self.of(at - 1))
    }

    /// `2025/2026`, `2025/26`: a season, a budget's or school's year.
    pub(super) fn year_and_next(&self, at: usize, year: i32) -> Hit {
        let glued = |at: usize| self.tokens.get(at).is_some_and(|t| !t.spaced);
        if self.of(at + 1) != "/"
            || !glued(at + 1)
            || !glued(at + 2)
            || !(1900..=2098).contains(&year)
        {
            return None;
        }
        if self.of(at + 3) == "/" && glued(at + 3) {
            return None;
        }
        let next = self.digits(at + 2)? as i32;
        let same = match self.of(at + 2).len() {
            4 => next == year + 1,
            2 => next == (year + 1) % 100,
            _ => false,
        };
        same.then_some((at + 3, Says::Years(year, year + 1)))
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::found;
    use super::*;

    #[test]
    fn units_are_sorted() {
        assert!(UNITS.is_sorted());
    }

    #[test]
    fn what_is_counted_is_no_year() {
        for (code, text) in [
            ("en", "The farm has a yard of 2000 square feet."),
            ("en", "It was sold for 2000 roubles in all."),
            ("de", "Das Lager hat eine Halle von 2000 Quadratmetern."),
            ("de", "Das Dorf von 1950 Seelen liegt am Meer."),
            ("fr", "Un terrain de 2000 mètres carrés."),
            ("es", "Un terreno de 2000 hectáreas."),
            ("it", "Un campo di 2000 ettari."),
            ("pt", "Um terreno de 2000 hectares."),
            ("nl", "Een terrein van 2000 vierkante meter."),
        ] {
            assert_eq!(found(code, text), [], "{text}");
        }
        for (code, text) in [
            ("en", "She has lived there since 2010."),
            ("de", "Er war seit 2010 Bürgermeister."),
            ("de", "Der Erlass von 2010 gilt noch."),
        ] {
            assert_eq!(found(code, text)[0].1, "2010", "{text}");
        }
    }

    #[test]
    fn a_season_is_one_expression() {
        for (code, text, span) in [
            ("en", "He left before the 2021/2022 season.", "2021/2022"),
            ("de", "In der Saison 2021/22 stieg der Club ab.", "2021/22"),
            ("fr", "La saison 2021/2022 fut longue.", "2021/2022"),
        ] {
            let want = [(span.to_owned(), "2021/2022".to_owned())];
            assert_eq!(found(code, text), want, "{text}");
        }
    }
}
