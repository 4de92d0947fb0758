//! Towns that the news of the world means by their name alone, though others are called so, or are
//! larger.

/// Name, folded as it is looked up, and ISO 3166-1 alpha-2 of the country. Sorted.
///
/// By hand. Belongs here what a reader anywhere takes for this town without being told the country,
/// and what the number of inhabitants does not tell. `Cambridge` does not.
const FAMED: &[(&str, &str)] = &[
    ("bakhmut", "UA"),
    ("barcelona", "ES"),
    ("bethlehem", "PS"),
    ("bucha", "UA"),
    ("calais", "FR"),
    ("cannes", "FR"),
    ("florence", "IT"),
    ("guantanamo", "CU"),
    ("jenin", "PS"),
    ("jericho", "PS"),
    ("kherson", "UA"),
    ("lucerne", "CH"),
    ("nablus", "PS"),
    ("naples", "IT"),
    ("oxford", "GB"),
    ("palmyra", "SY"),
    ("pisa", "IT"),
    ("pokrovsk", "UA"),
    ("ramallah", "PS"),
    ("split", "HR"),
    ("valencia", "ES"),
    ("venice", "IT"),
    ("verdun", "FR"),
    ("versailles", "FR"),
];

/// Whether this name means a town of this country.
pub fn means(key: &str, country: &str) -> bool {
    FAMED.binary_search(&(key, country)).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::tag::places::gazetteer::Gazetteer;

    #[test]
    fn the_table_is_sorted_and_its_towns_are_known() {
        assert!(FAMED.is_sorted());
        let places = Gazetteer::load().expect("loads");
        for (name, country) in FAMED {
            let town = places.cities(name).find(|city| city.country == *country);
            assert!(town.is_some(), "{name}, {country}");
        }
    }
}
