//! Names that a gazetteer would read as a town's and that mean something else, and short forms that only mean a
//! town.

use super::form;
use crate::desk::Span;
use crate::desk::tag::{Entity, EntityKind, Reading};

/// Seats of government whose names are those of towns in other words: Casablanca is a white house. Lower case.
const SEATS: &[&str] = &["white house", "the white house"];

/// Short forms in capitals of one town, without their stops, and the town. `La.` is Louisiana, `L.A.` is not.
const SHORT: &[(&str, &str)] = &[("la", "los angeles")];

/// Makes organisations of the seats of government.
pub(super) fn are_seats(reading: &Reading<'_>, entities: &mut [Entity]) {
    for entity in entities.iter_mut() {
        let named = entity.kind != EntityKind::Organisation && !entity.mentions.is_empty();
        if named && SEATS.contains(&form(reading, entity).0.as_str()) {
            entity.kind = EntityKind::Organisation;
            entity.gender = None;
        }
    }
}

/// The town that a short form in capitals means: `L.A.`, `LA`; not behind a town, where it is a state's.
pub(super) fn town_of(text: &str, mention: Span, key: &str, upper: bool) -> Option<&'static str> {
    let (_, town) = SHORT.iter().find(|(short, _)| *short == key)?;
    let written = mention.of(text);
    let capitals = written
        .chars()
        .filter(|c| c.is_alphabetic())
        .all(char::is_uppercase);
    let behind = text[..mention.start as usize].trim_end().ends_with(',');
    (upper && capitals && !behind).then_some(*town)
}

#[cfg(test)]
mod tests {
    use super::super::gazetteer::Gazetteer;
    use super::super::tests::{code_of, examine};
    use super::*;

    #[test]
    fn the_towns_of_short_forms_are_known() {
        let gazetteer = Gazetteer::load().expect("loads");
        for (_, town) in SHORT {
            assert!(gazetteer.cities(town).next().is_some(), "{town}");
        }
    }

    #[test]
    fn the_white_house_is_no_town() {
        let text = "She worked in the White House for two years and then moved to Chicago, where she teaches law.";
        let seen = examine(text);
        assert!(seen.tags.entities.iter().all(|e| e.name != "Casablanca"));
        let text =
            "The ship left Casablanca on Monday and will reach Lisbon on Friday, the port said.";
        assert_eq!(code_of(text, "Casablanca").as_deref(), Some("MA"));
    }

    #[test]
    fn a_short_form_in_capitals_is_the_town() {
        let text = "She moved to L.A. in May and opened a shop there, her brother told reporters on Monday.";
        assert_eq!(code_of(text, "Los Angeles").as_deref(), Some("US-CA"));
        let text =
            "A barge sank near Monroe, La., on Monday, and two men were hurt, the coastguard said.";
        assert_eq!(code_of(text, "Los Angeles"), None);
    }
}
