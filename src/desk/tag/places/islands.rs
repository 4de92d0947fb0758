//! Islands, which lists of towns do not have, or only as another name of their largest town (Tenerife): by
//! hand, with the country, or the part of it where that is the island's own group.

/// Names in English and in the languages of the taggers, lower case, and ISO 3166 codes; sorted.
const ISLANDS: &[(&str, &str)] = &[
    ("azoren", "PT-20"),
    ("azores", "PT-20"),
    ("açores", "PT-20"),
    ("bali", "ID-BA"),
    ("bornholm", "DK"),
    ("capri", "IT"),
    ("corfou", "GR"),
    ("corfu", "GR"),
    ("corfú", "GR"),
    ("creta", "GR-M"),
    ("crete", "GR-M"),
    ("crète", "GR-M"),
    ("elba", "IT"),
    ("formentera", "ES-IB"),
    ("fuerteventura", "ES-CN"),
    ("gotland", "SE-I"),
    ("gran canaria", "ES-CN"),
    ("hokkaido", "JP-01"),
    ("ibiza", "ES-IB"),
    ("ischia", "IT"),
    ("isle of skye", "GB-HLD"),
    ("korfu", "GR"),
    ("kreta", "GR-M"),
    ("lampedusa", "IT-82"),
    ("lanzarote", "ES-CN"),
    ("lesbos", "GR"),
    ("lombok", "ID"),
    ("madeira", "PT-30"),
    ("majorca", "ES-IB"),
    ("majorque", "ES-IB"),
    ("mallorca", "ES-IB"),
    ("maui", "US-HI"),
    ("menorca", "ES-IB"),
    ("minorca", "ES-IB"),
    ("mykonos", "GR"),
    ("oahu", "US-HI"),
    ("phuket", "TH-83"),
    ("rügen", "DE-MV"),
    ("santorini", "GR"),
    ("sumatra", "ID"),
    ("sylt", "DE-SH"),
    ("tenerife", "ES-CN"),
    ("teneriffa", "ES-CN"),
    ("texel", "NL-NH"),
    ("ténérife", "ES-CN"),
    ("usedom", "DE-MV"),
    ("zakynthos", "GR"),
    ("zanzibar", "TZ"),
];

/// The country or the part of one that an island is in, by its name in lower case.
pub fn island(key: &str) -> Option<&'static str> {
    let at = ISLANDS
        .binary_search_by(|(name, _)| (*name).cmp(key))
        .ok()?;
    Some(ISLANDS[at].1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn islands_are_sorted_and_found() {
        assert!(ISLANDS.is_sorted());
        assert_eq!(island("tenerife"), Some("ES-CN"));
        assert_eq!(island("lisbon"), None);
    }
}
