//! Identifiers of organisations that are well known by their name.

use std::collections::BTreeMap;

use super::instruments::companies::{own_names, straight};
use super::{Entity, EntityKind};
use crate::desk::{LoadError, RuleDoc};

/// Code of the decision.
const ORGANISATION: &str = "identifiers.organisation";

/// Documented decisions.
pub fn rules() -> Vec<RuleDoc> {
    vec![RuleDoc {
        code: ORGANISATION,
        stage: "tag",
        what: "the Wikidata id of an organisation, by a name that news has for it and for nothing else (models/wikidata_organisations.tsv)",
        why: "records of different publishers and languages name the same organisation; names that mean several (Orange, Santander, CDU) have no id here",
        example: "The board of Deutsche Telekom met on Monday, the company said.",
        languages: "*",
    }]
}

/// The table.
pub struct Model {
    ids: BTreeMap<&'static str, &'static str>,
}

impl Model {
    /// Reads the table in the program.
    ///
    /// # Errors
    /// When a row is no names and a Wikidata id, or a name stands twice.
    pub fn load() -> Result<Self, LoadError> {
        Self::read(include_str!("../../../models/wikidata_organisations.tsv"))
    }

    fn read(table: &'static str) -> Result<Self, LoadError> {
        let mut ids = BTreeMap::new();
        for line in table.lines().filter(|line| !line.starts_with('#')) {
            let fault = |detail: &str| LoadError {
                table: "wikidata_organisations",
                detail: format!("row {line:?} {detail}"),
            };
            let (names, id) = line.split_once('\t').ok_or_else(|| fault("has no id"))?;
            let digits = id.strip_prefix('Q').unwrap_or_default();
            if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
                return Err(fault("has no Wikidata id"));
            }
            for name in names.split(';') {
                if ids.insert(name, id).is_some() {
                    return Err(fault("has a name that stands in another one"));
                }
            }
        }
        Ok(Self { ids })
    }

    fn id(&self, name: &str) -> Option<&'static str> {
        self.ids.get(straight(name).as_ref()).copied()
    }
}

/// Gives organisations that have none their Wikidata id.
pub fn identify(entities: &mut [Entity], model: &Model) {
    let without = entities.iter_mut().filter(|entity| {
        entity.kind == EntityKind::Organisation && entity.links.wikidata.is_none()
    });
    for entity in without {
        let Some(id) = own_names(entity).find_map(|form| model.id(form)) else {
            continue;
        };
        entity.links.wikidata = Some(id.to_owned());
        if entity.evidence.why.is_empty() {
            entity.evidence.why = format!("{ORGANISATION}: {id} is known by this name").into();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::{Desk, Message, Options};

    fn ids(text: &str) -> Vec<(String, Option<String>)> {
        let desk = Desk::new(Options::default()).expect("the tables load");
        let message = serde_json::json!({ "text": text, "article_clean": true });
        let seen = desk
            .examine(&Message::from_body(message.to_string()))
            .expect("the text is an article");
        let named = seen.tags.entities.into_iter();
        named.map(|e| (e.name, e.links.wikidata)).collect()
    }

    #[test]
    fn a_well_known_organisation_has_its_id() {
        let id = |name: &str, id: &str| (name.to_owned(), Some(id.to_owned()));
        for rule in rules() {
            let found = ids(rule.example);
            assert!(
                found.contains(&id("Deutsche Telekom", "Q9396")),
                "{found:?}"
            );
        }
        let found =
            ids("Walmart said on Monday that it would open nine stores. Shares of Walmart rose.");
        assert!(found.contains(&id("Walmart", "Q483551")), "{found:?}");
        let found = ids("McDonald’s said on Monday that it would open nine restaurants in Ohio.");
        assert!(
            found.iter().any(|(_, id)| id.as_deref() == Some("Q38076")),
            "{found:?}"
        );
        let unknown = ids("The board of Northline Media Group met on Monday, the company said.");
        assert!(unknown.iter().all(|(_, id)| id.is_none()), "{unknown:?}");
    }

    #[test]
    fn a_name_that_is_another_ones_too_gives_no_id() {
        let nio =
            "The Northern Ireland Office closed on Monday. The NIO said that it would open again.";
        assert!(ids(nio).iter().all(|(_, id)| id.is_none()), "an acronym");
        let two = "Gazprom Germania was sold on Monday. Gazprom said that it would sell more of its firms.";
        let of = |name: &str| {
            let found = ids(two).into_iter().find(|(other, _)| other == name);
            found.expect("is named").1
        };
        assert_eq!(of("Gazprom Germania"), None);
        assert_eq!(of("Gazprom").as_deref(), Some("Q102673"));
        let one =
            "Toyota Motor Corp said on Monday that it would close a plant. Toyota shares fell.";
        let found = ids(one);
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(found[0].1.as_deref(), Some("Q53268"));
    }

    #[test]
    fn a_damaged_table_is_an_error() {
        for table in [
            "Lidl",
            "Lidl\t151954",
            "Lidl\tQ",
            "Lidl\tQ1\nKaufland;Lidl\tQ2",
        ] {
            assert!(Model::read(table).is_err(), "{table:?}");
        }
    }
}
