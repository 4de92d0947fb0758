//! Countries, their parts, and cities.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::desk::LoadError;
use crate::desk::hash::of_chars;
use crate::desk::table::Reader;

/// A country.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Country {
    /// ISO 3166-1 alpha-2.
    pub iso: &'static str,
    /// Wikidata id.
    pub wikidata: &'static str,
    /// English name.
    pub name: &'static str,
    /// GeoNames id.
    pub geonameid: Option<u32>,
}

/// A first-level part of a country.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Region {
    /// ISO 3166-2.
    pub code: &'static str,
    /// Name.
    pub name: &'static str,
}

/// A city.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct City<'a> {
    /// GeoNames id.
    pub geonameid: u32,
    /// Latitude and longitude in degrees.
    pub coordinates: (f64, f64),
    /// Inhabitants.
    pub population: u32,
    /// It is a capital, and not better known for something else.
    pub capital: bool,
    /// ISO 3166-1 alpha-2.
    pub country: &'a str,
    /// First-level division as GeoNames codes it; for the United States the state's letters.
    pub admin1: &'a str,
    /// Name.
    pub name: &'a str,
}

/// The tables.
pub struct Gazetteer {
    countries: Vec<Country>,
    names: BTreeMap<String, usize>,
    capitals_only: BTreeMap<String, usize>,
    /// Only looked up.
    adjectives: HashMap<String, usize>,
    seats: BTreeMap<String, usize>,
    regions: BTreeMap<String, Vec<Region>>,
    capitals: BTreeSet<u32>,
    ids: Vec<u32>,
    latitudes: Vec<f32>,
    longitudes: Vec<f32>,
    populations: Vec<u32>,
    isos: &'static [u8],
    admins: &'static [u8],
    titles: Vec<&'static str>,
    keys: Vec<u64>,
    cities: Vec<u32>,
}

/// Countries of which the table has smaller towns too: where the languages are spoken whose towns are
/// looked up behind a preposition. `training/gazetteers.py` has the same list; sorted.
pub const HOME: &[&str] = &[
    "AR", "AT", "BE", "BO", "BR", "CH", "CL", "CO", "CR", "CU", "DE", "DO", "EC", "ES", "FR", "GT",
    "HN", "IT", "MX", "NI", "NL", "PA", "PE", "PR", "PT", "PY", "SV", "UY", "VE",
];

/// Inhabitants of the towns that the table has of all countries; below it are the smaller ones of some.
pub const EVERYWHERE: u32 = 50_000;

fn list(cell: &str) -> impl Iterator<Item = &str> {
    cell.split(';')
        .map(str::trim)
        .filter(|part| !part.is_empty())
}

/// A name as it is looked up: lower case, hyphens set apart, no full stops.
fn plain(name: &str) -> String {
    name.to_lowercase().replace('.', "").replace('-', " - ")
}

impl Gazetteer {
    /// Reads the tables in the program.
    ///
    /// # Errors
    /// When they are damaged.
    pub fn load() -> Result<Self, LoadError> {
        let bytes: &'static [u8] = include_bytes!("../../../../models/places.bin");
        let mut reader = Reader::open("places", bytes, *b"PLAC", 2)?;
        let mut geonames = BTreeMap::new();
        let mut capitals = BTreeSet::new();
        for _ in 0..reader.u32()? {
            let iso = reader.bytes(2)?;
            geonames.insert(iso, reader.u32()?);
            capitals.insert(reader.u32()?);
        }
        let mut gazetteer = Self {
            countries: Vec::new(),
            names: BTreeMap::new(),
            capitals_only: BTreeMap::new(),
            adjectives: HashMap::new(),
            seats: BTreeMap::new(),
            regions: BTreeMap::new(),
            capitals,
            ids: Vec::new(),
            latitudes: Vec::new(),
            longitudes: Vec::new(),
            populations: Vec::new(),
            isos: &[],
            admins: &[],
            titles: Vec::new(),
            keys: Vec::new(),
            cities: Vec::new(),
        };
        gazetteer.countries(&geonames)?;
        gazetteer.parts()?;
        let count = reader.u32()? as usize;
        gazetteer.ids = reader.u32s(count)?;
        gazetteer.latitudes = reader.f32s(count)?;
        gazetteer.longitudes = reader.f32s(count)?;
        gazetteer.populations = reader.u32s(count)?;
        gazetteer.isos = reader.bytes(count.saturating_mul(2))?;
        gazetteer.admins = reader.bytes(count.saturating_mul(4))?;
        for _ in 0..count {
            gazetteer.titles.push(reader.text()?);
        }
        let keys = reader.u32()? as usize;
        let (low, high) = (reader.u32s(keys)?, reader.u32s(keys)?);
        gazetteer.cities = reader.u32s(keys)?;
        reader.end()?;
        gazetteer.keys = low
            .iter()
            .zip(&high)
            .map(|(l, h)| u64::from(*l) | u64::from(*h) << 32)
            .collect();
        if gazetteer.cities.iter().any(|at| *at as usize >= count) || !gazetteer.keys.is_sorted() {
            return Err(reader.fault("has keys out of order or out of range"));
        }
        Ok(gazetteer)
    }

    fn countries(&mut self, geonames: &BTreeMap<&[u8], u32>) -> Result<(), LoadError> {
        for line in include_str!("../../../../models/countries.tsv")
            .lines()
            .filter(|l| !l.starts_with('#'))
        {
            let cells: Vec<&'static str> = line.split('\t').collect();
            let [iso, wikidata, name, adjectives, aliases, capitals, seats] = cells[..] else {
                return Err(LoadError {
                    table: "countries",
                    detail: format!("has a line of other than seven cells: {line}"),
                });
            };
            let at = self.countries.len();
            self.countries.push(Country {
                iso,
                wikidata,
                name,
                geonameid: geonames.get(iso.as_bytes()).copied(),
            });
            self.names.insert(plain(name), at);
            for alias in list(aliases) {
                self.names.insert(alias.to_owned(), at);
            }
            for alias in list(capitals) {
                self.capitals_only.insert(alias.to_owned(), at);
            }
            for adjective in list(adjectives) {
                self.adjectives.insert(adjective.to_lowercase(), at);
                self.adjectives
                    .insert(format!("{}s", adjective.to_lowercase()), at);
            }
            for seat in list(seats) {
                self.seats.insert(plain(seat), at);
            }
        }
        Ok(())
    }

    fn parts(&mut self) -> Result<(), LoadError> {
        for line in include_str!("../../../../models/regions.tsv")
            .lines()
            .filter(|l| !l.starts_with('#'))
        {
            let cells: Vec<&'static str> = line.split('\t').collect();
            let [code, name, short] = cells[..] else {
                return Err(LoadError {
                    table: "regions",
                    detail: format!("has a line of other than three cells: {line}"),
                });
            };
            let region = Region { code, name };
            self.regions.entry(plain(name)).or_default().push(region);
            if !short.is_empty() {
                let short = format!("={}", plain(short));
                self.regions.entry(short).or_default().push(region);
            }
        }
        Ok(())
    }

    /// The country called so; `upper` tells that the name is written in capitals (`US`, not `us`).
    pub fn country(&self, key: &str, upper: bool) -> Option<&Country> {
        let key = key.strip_prefix("the ").unwrap_or(key);
        self.names
            .get(key)
            .or_else(|| upper.then(|| self.capitals_only.get(key)).flatten())
            .map(|at| &self.countries[*at])
    }

    /// All names of countries, their parts and cities, as [`plain`] or as they are written; not of the
    /// smaller towns, which are for texts of the languages spoken there.
    pub fn all_names(&self) -> impl Iterator<Item = &str> + '_ {
        let known = |city: &City<'_>| {
            city.population >= EVERYWHERE || HOME.binary_search(&city.country).is_err()
        };
        let cities = (0..self.titles.len()).filter(move |at| known(&self.city(*at)));
        let cities = cities.map(|at| self.titles[at]);
        let countries = self.names.keys().map(String::as_str);
        let parts = self.regions.keys().map(String::as_str);
        let parts = parts.filter(|name| !name.starts_with('='));
        cities.chain(countries).chain(parts)
    }

    /// The country with this code.
    pub fn by_code(&self, iso: &str) -> Option<&Country> {
        self.countries.iter().find(|c| c.iso == iso)
    }

    /// The part of a country with this code.
    pub fn part(&self, code: &str) -> Option<Region> {
        self.regions
            .values()
            .flatten()
            .copied()
            .find(|r| r.code == code)
    }

    /// The country behind an adjective or a word for its people, lower case.
    pub fn adjective(&self, word: &str) -> Option<&Country> {
        self.adjectives.get(word).map(|at| &self.countries[*at])
    }

    /// The country whose government has its seat there.
    pub fn seat(&self, key: &str) -> Option<&Country> {
        self.seats.get(key).map(|at| &self.countries[*at])
    }

    /// The parts of countries called so, the better known first.
    pub fn regions(&self, key: &str) -> &[Region] {
        self.regions.get(key).map_or(&[], Vec::as_slice)
    }

    /// The parts of countries abbreviated so (`Pa.`).
    pub fn short(&self, key: &str) -> &[Region] {
        self.regions(&format!("={key}"))
    }

    /// The part of a country called or abbreviated so after a city (`Pa.`).
    pub fn abbreviation(&self, key: &str) -> Option<Region> {
        let named = self.regions(key).first();
        named.or_else(|| self.short(key).first()).copied()
    }

    /// All cities called so, the largest first.
    pub fn cities(&self, key: &str) -> impl Iterator<Item = City<'_>> + '_ {
        let wanted = of_chars(key.chars());
        let from = self.keys.partition_point(|k| *k < wanted);
        (from..self.keys.len())
            .take_while(move |at| self.keys[*at] == wanted)
            .map(|at| self.city(self.cities[at] as usize))
    }

    fn city(&self, at: usize) -> City<'_> {
        let part = |bytes: &'static [u8], width: usize| -> &'static str {
            let cell = &bytes[at * width..(at + 1) * width];
            let end = cell.iter().position(|b| *b == 0).unwrap_or(width);
            std::str::from_utf8(&cell[..end]).unwrap_or("")
        };
        City {
            geonameid: self.ids[at],
            coordinates: (degrees(self.latitudes[at]), degrees(self.longitudes[at])),
            population: self.populations[at],
            capital: self.capitals.contains(&self.ids[at]),
            country: part(self.isos, 2),
            admin1: part(self.admins, 4),
            name: self.titles[at],
        }
    }
}

/// Five decimals, about a metre.
fn degrees(value: f32) -> f64 {
    (f64::from(value) * 1e5).round() / 1e5
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries_are_found_by_name_alias_and_adjective() {
        let places = Gazetteer::load().expect("loads");
        let code = |found: Option<&Country>| found.map(|c| c.iso);
        assert_eq!(code(places.country("the netherlands", false)), Some("NL"));
        assert_eq!(code(places.country("us", true)), Some("US"));
        assert_eq!(code(places.country("us", false)), None);
        assert_eq!(code(places.adjective("north korean")), Some("KP"));
        assert_eq!(code(places.seat("pyongyang")), Some("KP"));
        assert!(
            places
                .countries
                .iter()
                .all(|c| c.iso == "XK" || c.geonameid.is_some())
        );
        let ids: std::collections::BTreeSet<_> =
            places.countries.iter().map(|c| c.wikidata).collect();
        assert_eq!(ids.len(), places.countries.len());
    }

    #[test]
    fn cities_come_largest_first() {
        let places = Gazetteer::load().expect("loads");
        let paris: Vec<_> = places
            .cities("paris")
            .map(|c| (c.country, c.population))
            .collect();
        assert_eq!(paris[0].0, "FR");
        assert!(paris.iter().any(|(country, _)| *country == "US"));
        assert!(paris.windows(2).all(|w| w[0].1 >= w[1].1));
        assert_eq!(places.abbreviation("pa").map(|r| r.code), Some("US-PA"));
    }
}
