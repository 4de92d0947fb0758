//! Well-known companies by one word, whose subsidiaries and works bear it too: `Tesla` is not short for
//! `Tesla Energy`, as `Harlow` is for `Harlow Shipping`.

use std::collections::BTreeSet;

/// Words behind the name of a company that are no subsidiary's.
const SAME: &[&str] = &[
    "airlines",
    "airways",
    "automobiles",
    "bank",
    "company",
    "corp",
    "corporation",
    "electric",
    "electronics",
    "global",
    "group",
    "groupe",
    "industries",
    "international",
    "motor",
    "motors",
    "networks",
    "pharmaceutical",
    "pharmaceuticals",
    "platforms",
    "semiconductor",
    "semiconductors",
    "stores",
    "systems",
    "technologies",
    "technology",
    "therapeutics",
    "worldwide",
];

/// The names, lower case.
pub struct WellKnown {
    names: BTreeSet<String>,
}

impl WellKnown {
    /// The names in the tables of listed companies and of organisations with an id.
    pub fn new() -> Self {
        let tables = [
            include_str!("../../../../models/listed_names.tsv"),
            include_str!("../../../../models/wikidata_organisations.tsv"),
        ];
        let rows = tables.iter().flat_map(|table| table.lines());
        let rows = rows.filter(|line| !line.starts_with('#'));
        let names = rows.flat_map(|row| row.split('\t').next().unwrap_or_default().split(';'));
        Self {
            names: names.map(str::to_lowercase).collect(),
        }
    }

    /// Whether this longer name, normalised and without its legal form, is of something else than its
    /// first word is.
    pub fn is_another(&self, words: &[&str]) -> bool {
        let [first, others @ ..] = words else {
            return false;
        };
        self.names.contains(*first)
            && others.iter().any(|word| !SAME.contains(word))
            && !self.names.contains(words.join(" ").as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subsidiary_is_another() {
        let known = WellKnown::new();
        for name in [&["tesla", "energy"][..], &["amazon", "web", "services"]] {
            assert!(known.is_another(name), "{name:?}");
        }
        for name in [
            &["toyota", "motor"][..],
            &["tesla"],
            &["occidental", "petroleum"],
            &["harlow", "shipping"],
            &[],
        ] {
            assert!(!known.is_another(name), "{name:?}");
        }
        assert!(SAME.is_sorted());
    }
}
