use super::*;
use crate::desk::{Desk, Examined, Message, Options};

pub(super) fn examine(text: &str) -> Examined {
    let desk = Desk::new(Options::default()).expect("the tables load");
    desk.examine(&Message::from_body(
        serde_json::json!({ "text": text, "article_clean": true }).to_string(),
    ))
    .expect("the text is an article")
}

pub(super) fn code_of(text: &str, name: &str) -> Option<String> {
    let seen = examine(text);
    let found = seen.tags.entities.iter().find(|e| e.name == name);
    found.and_then(|e| e.links.iso3166.clone())
}

#[test]
fn namesakes_are_told_apart_by_what_follows() {
    let text = "The mayor of Paris, Texas, said on Monday that the town would rebuild its old bridge next year.";
    assert_eq!(code_of(text, "Paris").as_deref(), Some("US-TX"));
    let text = "Police in Lebanon, Pennsylvania, said on Monday that they had arrested two men after the fire.";
    assert_eq!(code_of(text, "Lebanon").as_deref(), Some("US-PA"));
    let text = "Israel and Lebanon agreed on Monday to a ceasefire, officials in Beirut said.";
    assert_eq!(code_of(text, "Lebanon").as_deref(), Some("LB"));
}

#[test]
fn a_town_is_in_the_part_of_a_country_that_the_text_says() {
    let text = "The ferry left Whitby in North Yorkshire on Monday with forty people on board, the coastguard said.";
    assert_eq!(code_of(text, "Whitby").as_deref(), Some("GB-NYK"));
    let text = "A bakery in Olympia, Washington, burned down on Friday, and two men were hurt, officials said.";
    assert_eq!(code_of(text, "Washington").as_deref(), Some("US-WA"));
    let text = "Officials in Washington said on Friday that a bakery in Olympia had burned down the night before.";
    assert_eq!(code_of(text, "Washington").as_deref(), Some("US-DC"));
    let text = "Snow closed schools in Buffalo, New York, on Friday, the mayor said, and more is on its way.";
    assert_eq!(code_of(text, "New York").as_deref(), Some("US-NY"));
    let name = |text: &str| {
        let seen = examine(text);
        let city = |e: &&Entity| e.links.coordinates.is_some() && e.name.starts_with("New York");
        seen.tags.entities.iter().find(city).map(|e| e.name.clone())
    };
    assert_eq!(name(text), None);
}

#[test]
fn an_island_is_not_its_largest_town() {
    let text = "A Briton was arrested in Tenerife on Monday after a boat with 80 people capsized off the island.";
    let seen = examine(text);
    let island = seen.tags.entities.iter().find(|e| e.name == "Tenerife");
    let links = island.map(|e| (e.links.iso3166.as_deref(), e.links.coordinates));
    assert_eq!(links, Some((Some("ES-CN"), None)));
}

#[test]
fn a_small_towns_name_alone_is_the_company_that_bears_it() {
    let kinds = |text: &str, name: &str| -> Vec<(EntityKind, usize)> {
        let seen = examine(text);
        let entities = seen.tags.entities.iter();
        entities
            .filter(|e| e.name.starts_with(name))
            .map(|e| (e.kind, e.mentions.len()))
            .collect()
    };
    let company = "Halden Therapeutics, Inc. (NASDAQ: HLDN) announced its results on Monday.";
    let firm = (EntityKind::Organisation, 2);
    let text = format!("{company} It was a good quarter, said Maria Oyelaran, the head of Halden.");
    assert_eq!(kinds(&text, "Halden"), [firm]);
    // The town itself.
    for place in ["in Halden", "of the town of Halden", "from Halden, Norway"] {
        let text = format!("{company} It will build a plant, said an engineer {place}.");
        assert!(
            kinds(&text, "Halden").contains(&(EntityKind::Place, 1)),
            "{place}"
        );
    }
    let text =
        "Dallas Timber Corp. will move, it said on Monday. The police of Dallas closed a road.";
    assert!(kinds(text, "Dallas").contains(&(EntityKind::Place, 1)));
}

#[test]
fn a_capital_or_famed_town_is_known_without_its_country() {
    for (name, code) in [("Suva", "FJ"), ("Valletta", "MT"), ("Kuwait City", "KW")] {
        let text = format!("The ministers met in {name} on Monday and will meet again.");
        assert_eq!(code_of(&text, name).as_deref(), Some(code), "{name}");
    }
    for (name, code) in [("Barcelona", "ES"), ("Ramallah", "PS"), ("Colombo", "LK")] {
        let text = format!("The ministers met in {name} on Monday and will meet again.");
        assert_eq!(code_of(&text, name).as_deref(), Some(code), "{name}");
    }
    let near = "A fire broke out in Barcelona in the east of Venezuela, the Venezuelan army said.";
    assert_ne!(code_of(near, "Barcelona").as_deref(), Some("ES"));
    let small = "The ministers met in Douglas on Monday and will meet again.";
    assert_eq!(code_of(small, "Douglas"), None);
}

#[test]
fn an_abbreviated_state_is_the_state() {
    let text = "Senator Amos Tandy spoke in Hartford, Conn. on Monday and in Palo Alto, Calif. on Tuesday, his office said.";
    assert_eq!(code_of(text, "Connecticut").as_deref(), Some("US-CT"));
    assert_eq!(code_of(text, "California").as_deref(), Some("US-CA"));
    let text = "The dead were identified as Tyler Amund, 34, of Moorhead, Minn., and Luis Ortega, 41, of Fargo.";
    assert_eq!(code_of(text, "Minnesota").as_deref(), Some("US-MN"));
}

#[test]
fn forms_of_one_country_are_one_entity() {
    let seen = examine(
        "The U.S. imposed new sanctions on Monday. The United States had warned of them for weeks, officials in the US said.",
    );
    let found: Vec<_> = seen
        .tags
        .entities
        .iter()
        .filter(|e| e.links.iso3166.as_deref() == Some("US"))
        .collect();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].name, "United States");
    assert_eq!(found[0].mentions.len(), 3);
}

#[test]
fn an_acronym_of_a_country_is_no_organisation() {
    let seen = examine(
        "North Korea fired two missiles on Sunday. The envoy urged the DPRK to cease its arms negotiations and abide by the public commitments that it has made.",
    );
    let entities = &seen.tags.entities;
    let korea = entities.iter().find(|e| e.name == "North Korea");
    let korea = korea.expect("North Korea");
    assert_eq!(korea.mentions.len(), 2, "{entities:?}");
    assert!(entities.iter().all(|e| e.name != "DPRK"));
}

#[test]
fn adjectives_are_evidence_but_no_mention() {
    let seen = examine(
        "Russia closed the border on Monday. Russian officials said that the crossing was unsafe.",
    );
    let russia = seen
        .tags
        .entities
        .iter()
        .find(|e| e.name == "Russia")
        .expect("Russia");
    assert_eq!((russia.mentions.len(), russia.adjectives.len()), (1, 1));
}

#[test]
fn every_rule_is_hit_by_its_example() {
    for rule in rules() {
        let seen = examine(rule.example);
        let tags = &seen.tags;
        let hit = tags.entities.iter().any(|e| e.evidence.by == rule.code)
            || tags.events.iter().any(|e| e.evidence.by == rule.code)
            || rule.code == "places.seat" && tags.entities.iter().any(|e| !e.metonyms.is_empty());
        assert!(
            hit,
            "{}: {:?} {:?}",
            rule.code, seen.language, seen.tags.entities
        );
    }
}

/// The labelled lines: text, name, code or `-`.
fn labelled() -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    include_str!("labelled.tsv")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| {
            let cells: Vec<&str> = line.split('\t').collect();
            assert_eq!(cells.len(), 3, "{line}");
            (cells[0], cells[1], cells[2])
        })
}

#[test]
fn labelled_places_are_in_the_right_country() {
    let desk = Desk::new(Options::default()).expect("the tables load");
    let (mut all, mut right) = (0, 0);
    let mut wrong = Vec::new();
    for (text, name, wanted) in labelled() {
        let seen = desk
            .examine(&Message::from_body(
                serde_json::json!({ "text": text, "article_clean": true }).to_string(),
            ))
            .expect("the text is an article");
        let place = seen.tags.entities.iter().find(|e| {
            e.kind == EntityKind::Place
                && e.mentions.iter().any(|m| {
                    let said = m.of(&seen.copy.text);
                    said.to_lowercase() == name.to_lowercase()
                })
        });
        let code = place.and_then(|e| e.links.iso3166.as_deref());
        let good = match (wanted, place) {
            ("-", None) => true,
            ("-", Some(_)) | (_, None) => false,
            (code_wanted, Some(_)) => code.is_some_and(|c| c[..2] == code_wanted[..2]),
        };
        all += 1;
        right += i32::from(good);
        if !good {
            wrong.push(format!("{name}, {wanted}, got {code:?}: {text}"));
        }
    }
    assert!(all >= 60);
    assert!(
        f64::from(right) >= 0.97 * f64::from(all),
        "{right} of {all}: {wrong:#?}"
    );
}

#[test]
fn a_dateline_is_two_places() {
    let text = "BERGEN, Norway — The ferry company said on Friday that it would raise its fares by a tenth.";
    let seen = examine(text);
    let places: Vec<_> = seen
        .tags
        .entities
        .iter()
        .filter(|e| e.kind == EntityKind::Place)
        .map(|e| (e.name.as_str(), e.links.iso3166.as_deref()))
        .collect();
    assert_eq!(places, [("Bergen", Some("NO")), ("Norway", Some("NO"))]);
}

#[test]
fn a_country_is_no_person_unless_somebody_bears_its_name() {
    let text =
        "Chad closed its border with Sudan after the attack on the garrison, officials said.";
    assert_eq!(code_of(text, "Chad").as_deref(), Some("TD"));
    let text =
        "Chad Mercer scored twice on Sunday. Chad was later carried off the field, the club said.";
    assert_eq!(code_of(text, "Chad"), None);
}

#[test]
fn a_place_is_in_the_country_that_the_text_puts_it_in() {
    for (text, name, code) in [
        (
            "Farmers of the Pelmande region, Namibia, said on Monday that the rains were late again this year.",
            "Pelmande",
            "NA",
        ),
        (
            "She grew up in Torvallton, a small town in northern Ohio, and moved to the coast when she was ten.",
            "Torvallton",
            "US-OH",
        ),
        (
            "Her pictures will be shown at the Torvall Gallery, London, until the end of May, the artist said.",
            "Torvall Gallery",
            "GB",
        ),
    ] {
        assert_eq!(code_of(text, name).as_deref(), Some(code), "{text}");
    }
    let text = "The tour goes to Torvall Canyon, Pelmar National Park, Lisbon and Porto, and ends in Spain on Friday.";
    assert_eq!(code_of(text, "Pelmar National Park"), None);
    let text = "The firm sells its pumps in Europe in Germany and Austria first, it said on Monday in a statement.";
    assert_eq!(code_of(text, "Europe"), None);
}

#[test]
fn a_name_explained_as_a_firm_is_one() {
    let kinds = |text: &str, name: &str| -> Vec<EntityKind> {
        let seen = examine(text);
        let named = seen.tags.entities.iter().filter(|e| e.name == name);
        named.map(|e| e.kind).collect()
    };
    let text = "Two engineers left Venlo, the company behind the dam, on Monday. Venlo said it would hire more.";
    assert_eq!(kinds(text, "Venlo"), [EntityKind::Organisation]);
    let text = "Two engineers left Venlo, a small town in the Netherlands, on Monday, officials in Venlo said.";
    assert_eq!(kinds(text, "Venlo"), [EntityKind::Place]);
    let text = "Two engineers left Dallas, the company town of the north, on Monday, officials in Dallas said.";
    assert_eq!(kinds(text, "Dallas"), [EntityKind::Place]);
}
