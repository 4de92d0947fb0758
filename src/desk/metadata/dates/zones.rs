//! Time zones as news pages write them.

use jiff::civil::DateTime;
use jiff::tz::TimeZone;

/// A zone that was stated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Zone {
    /// Seconds east of Greenwich.
    Offset(i32),
    /// A zone whose offset depends on the day: a POSIX rule, as `ET` in the United States.
    Rule(&'static str),
    /// A place of the IANA time zone database, which is a part of the program.
    Place(&'static str),
}

impl Zone {
    /// Seconds east of Greenwich at a local time.
    pub fn offset_at(self, local: DateTime) -> i32 {
        match self {
            Self::Offset(seconds) => seconds,
            Self::Rule(rule) => TimeZone::posix(rule)
                .ok()
                .and_then(|zone| {
                    zone.to_ambiguous_timestamp(local)
                        .compatible()
                        .ok()
                        .map(|at| zone.to_offset(at))
                })
                .map_or(0, jiff::tz::Offset::seconds),
            Self::Place(name) => TimeZone::get(name)
                .ok()
                .and_then(|zone| {
                    let at = zone.to_ambiguous_timestamp(local).compatible().ok()?;
                    Some(zone.to_offset(at).seconds())
                })
                .unwrap_or(0),
        }
    }
}

/// Places by which newsrooms' systems name their zone, as in `2024-05-03T10:00[Europe/Berlin]`; sorted.
const PLACES: &[&str] = &[
    "Africa/Cairo",
    "Africa/Casablanca",
    "Africa/Johannesburg",
    "Africa/Lagos",
    "Africa/Nairobi",
    "America/Argentina/Buenos_Aires",
    "America/Bogota",
    "America/Chicago",
    "America/Denver",
    "America/Lima",
    "America/Los_Angeles",
    "America/Mexico_City",
    "America/New_York",
    "America/Phoenix",
    "America/Santiago",
    "America/Sao_Paulo",
    "America/Toronto",
    "America/Vancouver",
    "Asia/Baghdad",
    "Asia/Bangkok",
    "Asia/Beirut",
    "Asia/Dhaka",
    "Asia/Dubai",
    "Asia/Ho_Chi_Minh",
    "Asia/Hong_Kong",
    "Asia/Jakarta",
    "Asia/Jerusalem",
    "Asia/Karachi",
    "Asia/Kolkata",
    "Asia/Kuala_Lumpur",
    "Asia/Manila",
    "Asia/Qatar",
    "Asia/Riyadh",
    "Asia/Seoul",
    "Asia/Shanghai",
    "Asia/Singapore",
    "Asia/Taipei",
    "Asia/Tehran",
    "Asia/Tokyo",
    "Atlantic/Reykjavik",
    "Australia/Brisbane",
    "Australia/Melbourne",
    "Australia/Perth",
    "Australia/Sydney",
    "Etc/GMT",
    "Etc/UTC",
    "Europe/Amsterdam",
    "Europe/Athens",
    "Europe/Belgrade",
    "Europe/Berlin",
    "Europe/Brussels",
    "Europe/Bucharest",
    "Europe/Budapest",
    "Europe/Copenhagen",
    "Europe/Dublin",
    "Europe/Helsinki",
    "Europe/Istanbul",
    "Europe/Kiev",
    "Europe/Kyiv",
    "Europe/Lisbon",
    "Europe/London",
    "Europe/Luxembourg",
    "Europe/Madrid",
    "Europe/Moscow",
    "Europe/Oslo",
    "Europe/Paris",
    "Europe/Prague",
    "Europe/Rome",
    "Europe/Sofia",
    "Europe/Stockholm",
    "Europe/Vienna",
    "Europe/Vilnius",
    "Europe/Warsaw",
    "Europe/Zurich",
    "GMT",
    "Pacific/Auckland",
    "UTC",
];

/// The zone of a place as the IANA database names it.
pub fn place(name: &str) -> Option<Zone> {
    let at = PLACES.binary_search(&name).ok()?;
    Some(Zone::Place(PLACES[at]))
}

/// The zone of a place whose winter's and summer's time are named side by side.
pub fn both(winter: &str, summer: &str) -> Option<Zone> {
    Some(Zone::Place(match (winter, summer) {
        ("CET", "CEST") | ("MEZ", "MESZ") => "Europe/Berlin",
        ("EET", "EEST") => "Europe/Athens",
        ("WET", "WEST") => "Europe/Lisbon",
        ("GMT", "BST") => "Europe/London",
        ("EST", "EDT") => "America/New_York",
        _ => return None,
    }))
}

const H: i32 = 3600;

/// Abbreviations with one meaning in news, or with the one that news pages mean. Upper case.
const ZONES: &[(&str, Zone)] = &[
    ("ACDT", Zone::Offset(10 * H + H / 2)),
    ("ACST", Zone::Offset(9 * H + H / 2)),
    ("AEDT", Zone::Offset(11 * H)),
    ("AEST", Zone::Offset(10 * H)),
    ("AET", Zone::Rule("AEST-10AEDT,M10.1.0,M4.1.0/3")),
    ("AKDT", Zone::Offset(-8 * H)),
    ("AKST", Zone::Offset(-9 * H)),
    ("ART", Zone::Offset(-3 * H)),
    ("AWST", Zone::Offset(8 * H)),
    ("BRT", Zone::Offset(-3 * H)),
    ("BST", Zone::Offset(H)),
    ("CAT", Zone::Offset(2 * H)),
    ("CDT", Zone::Offset(-5 * H)),
    ("CEST", Zone::Offset(2 * H)),
    ("CET", Zone::Offset(H)),
    ("CLT", Zone::Offset(-4 * H)),
    ("CST", Zone::Offset(-6 * H)),
    ("CT", Zone::Rule("CST6CDT,M3.2.0,M11.1.0")),
    ("EAT", Zone::Offset(3 * H)),
    ("EDT", Zone::Offset(-4 * H)),
    ("EEST", Zone::Offset(3 * H)),
    ("EET", Zone::Offset(2 * H)),
    ("EST", Zone::Offset(-5 * H)),
    ("ET", Zone::Rule("EST5EDT,M3.2.0,M11.1.0")),
    ("GMT", Zone::Offset(0)),
    ("GST", Zone::Offset(4 * H)),
    ("HKT", Zone::Offset(8 * H)),
    ("HST", Zone::Offset(-10 * H)),
    ("ICT", Zone::Offset(7 * H)),
    ("IST", Zone::Offset(5 * H + H / 2)),
    ("JST", Zone::Offset(9 * H)),
    ("KST", Zone::Offset(9 * H)),
    ("MDT", Zone::Offset(-6 * H)),
    ("MESZ", Zone::Offset(2 * H)),
    ("MEZ", Zone::Offset(H)),
    ("MSK", Zone::Offset(3 * H)),
    ("MST", Zone::Offset(-7 * H)),
    ("MT", Zone::Rule("MST7MDT,M3.2.0,M11.1.0")),
    ("MYT", Zone::Offset(8 * H)),
    ("NPT", Zone::Offset(5 * H + 45 * 60)),
    ("NZDT", Zone::Offset(13 * H)),
    ("NZST", Zone::Offset(12 * H)),
    ("PDT", Zone::Offset(-7 * H)),
    ("PHT", Zone::Offset(8 * H)),
    ("PKT", Zone::Offset(5 * H)),
    ("PST", Zone::Offset(-8 * H)),
    ("PT", Zone::Rule("PST8PDT,M3.2.0,M11.1.0")),
    ("SAST", Zone::Offset(2 * H)),
    ("SGT", Zone::Offset(8 * H)),
    ("TRT", Zone::Offset(3 * H)),
    ("TSİ", Zone::Offset(3 * H)),
    ("UT", Zone::Offset(0)),
    ("UTC", Zone::Offset(0)),
    ("WAT", Zone::Offset(H)),
    ("WEST", Zone::Offset(H)),
    ("WET", Zone::Offset(0)),
    ("WIB", Zone::Offset(7 * H)),
    ("WIT", Zone::Offset(9 * H)),
    ("WITA", Zone::Offset(8 * H)),
    ("Z", Zone::Offset(0)),
    ("МСК", Zone::Offset(3 * H)),
];

/// Abbreviations that mean another zone in some countries: top-level domain, abbreviation, zone.
const LOCAL: &[(&str, &str, Zone)] = &[
    ("cn", "CST", Zone::Offset(8 * H)),
    ("tw", "CST", Zone::Offset(8 * H)),
    ("ie", "IST", Zone::Offset(H)),
    ("il", "IST", Zone::Offset(2 * H)),
    ("bd", "BST", Zone::Offset(6 * H)),
];

/// Abbreviations that are words of some language when they are not written in capitals: "10:00 Uhr ist",
/// "le 1 mai à 10 h 30 est".
const WORDS: &[&str] = &[
    "art", "bst", "cat", "clt", "ct", "eat", "est", "et", "ict", "ist", "met", "mt", "pht", "pt",
    "sast", "ut", "wat", "west", "wet", "wib", "wit",
];

/// The zone that an abbreviation names; `country` is a top-level domain such as `ie`.
pub fn zone(word: &str, country: Option<&str>) -> Option<Zone> {
    if word.len() > 8 {
        return None;
    }
    let upper = word.to_uppercase();
    let local = LOCAL
        .iter()
        .find(|(tld, name, _)| Some(*tld) == country && *name == upper);
    if let Some((_, _, zone)) = local {
        return Some(*zone);
    }
    let known = ZONES.iter().find(|(name, _)| *name == upper)?;
    let written_as_a_zone = word.chars().all(char::is_uppercase)
        || word.chars().all(char::is_lowercase) && !WORDS.contains(&word)
        || upper == "GMT"
        || upper == "UTC";
    written_as_a_zone.then_some(known.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn summer_time_follows_the_day() {
        let at = |month| jiff::civil::date(2024, month, 15).at(12, 0, 0, 0);
        let eastern = zone("ET", None).expect("known");
        assert_eq!(eastern.offset_at(at(1)), -5 * H);
        assert_eq!(eastern.offset_at(at(7)), -4 * H);
        let sydney = zone("AET", None).expect("known");
        assert_eq!(sydney.offset_at(at(1)), 11 * H);
    }

    #[test]
    fn the_country_decides_between_meanings() {
        assert_eq!(zone("IST", None), Some(Zone::Offset(5 * H + H / 2)));
        assert_eq!(zone("IST", Some("ie")), Some(Zone::Offset(H)));
        assert_eq!(zone("et", None), None);
    }

    #[test]
    fn words_are_no_zones() {
        for word in ["Art", "West", "Eat", "est", "ist", "Est"] {
            assert_eq!(zone(word, None), None, "{word}");
        }
        for (word, hours) in [
            ("WEST", 1),
            ("gmt", 0),
            ("Gmt", 0),
            ("pst", -8),
            ("cest", 2),
        ] {
            assert_eq!(zone(word, None), Some(Zone::Offset(hours * H)), "{word}");
        }
    }

    #[test]
    fn every_place_has_its_zone() {
        assert!(PLACES.is_sorted());
        for name in PLACES {
            assert!(TimeZone::get(name).is_ok(), "{name}");
        }
    }

    #[test]
    fn every_rule_is_one_that_can_be_read() {
        for (name, zone) in ZONES {
            if let Zone::Rule(rule) = zone {
                assert!(TimeZone::posix(rule).is_ok(), "{name}");
            }
        }
    }
}
