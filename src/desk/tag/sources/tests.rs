use super::*;
use crate::desk::clean::Copy;
use crate::desk::metadata::Metadata;
use crate::desk::tag::fixture;

fn find_in(text: &str, code: &'static str, entities: &mut Vec<Entity>) -> Vec<Attribution> {
    let copy = Copy {
        text: text.to_owned(),
        ..Copy::default()
    };
    let metadata = Metadata::default();
    let language = fixture::language(code);
    let reading = fixture::reading(&copy, &metadata, &language);
    let words = quotes::Model::load().unwrap();
    sources(
        &reading,
        entities,
        &Model::load().unwrap(),
        (&words, quotes::speech(&reading, &words).as_ref()),
        &mut Vec::new(),
    )
}

fn find(text: &str) -> Vec<Attribution> {
    find_in(text, "en", &mut Vec::new())
}

#[test]
fn every_example_is_found_by_its_rule() {
    for rule in rules() {
        let mut entities = Vec::new();
        let found = find_in(rule.example, "en", &mut entities);
        assert!(
            found.iter().any(|a| a.rule == rule.code)
                || entities.iter().any(|e| e.evidence.by == rule.code),
            "{}: {found:?}",
            rule.code
        );
    }
}

#[test]
fn media_names_are_unique_and_hosts_are_hosts() {
    let mut names: Vec<&str> = MEDIA
        .iter()
        .chain(PLATFORMS)
        .flat_map(|(name, others, _)| {
            std::iter::once(*name).chain(others.split('|').filter(|o| !o.is_empty()))
        })
        .collect();
    names.sort_unstable();
    for pair in names.windows(2) {
        assert_ne!(pair[0], pair[1]);
    }
    assert!(
        MEDIA
            .iter()
            .all(|(_, _, host)| host.contains('.') && !host.contains('/'))
    );
}

#[test]
fn a_phrase_its_source_and_its_day_make_one_span() {
    let text = "As reported by The Hill on Wednesday, John Kirby revealed it.";
    let mut entities = Vec::new();
    let found = find_in(text, "en", &mut entities);
    assert_eq!(found.len(), 1, "{found:?}");
    let one = &found[0];
    assert_eq!(one.span.of(text), "As reported by The Hill on Wednesday");
    assert_eq!(one.cue.of(text), "As reported by");
    assert_eq!(one.source, "The Hill");
    assert_eq!(one.when.map(|s| s.of(text)), Some("Wednesday"));
    assert_eq!(one.url.as_deref(), Some("https://thehill.com/"));
    assert!(one.is_medium);
    assert_eq!(entities[one.entity.unwrap()].name, "The Hill");
}

#[test]
fn speakers_are_sources_but_no_media() {
    let found = find("The dam broke, according to Maria Lopez, an engineer.");
    assert_eq!(
        (found[0].source.as_str(), found[0].is_medium),
        ("Maria Lopez", false)
    );
    let found = find("The dam broke, according to two officials.");
    assert_eq!(found[0].source, "two officials");
}

#[test]
fn whose_data_they_are_is_the_source() {
    let (text, name) = (
        "At least 75 firms sell them, according to 2018 data from Halden Maps, a consultancy.",
        "Halden Maps",
    );
    let start = text.find(name).expect("stands there") as u32;
    let mut entities = vec![Entity {
        kind: EntityKind::Organisation,
        name: name.to_owned(),
        mentions: vec![Span {
            start,
            end: start + name.len() as u32,
        }],
        ..Entity::default()
    }];
    let found = find_in(text, "en", &mut entities);
    assert_eq!(found[0].source, name);
    assert_eq!(found[0].entity, Some(0));
    let none = find("Fees differ according to the nature of authorities markets.");
    assert_eq!(none.len(), 0, "{none:?}");
}

#[test]
fn the_cna_that_signs_a_dateline_is_the_taiwanese_agency_throughout() {
    let found = find("Taipei, Nov. 17 (CNA) The plan was released. The minister told CNA so.");
    let sources: Vec<&str> = found.iter().map(|one| one.source.as_str()).collect();
    assert_eq!(sources, ["Central News Agency", "Central News Agency"]);
    assert_eq!(found[1].url.as_deref(), Some("https://focustaiwan.tw/"));
    let found = find("The minister told CNA so.");
    assert_eq!(found[0].source, "Channel NewsAsia");
}

#[test]
fn media_are_cited_in_many_words() {
    for (text, source) in [
        ("“Yes,” she told the New York Times.", "The New York Times"),
        (
            "He confirmed it in an interview with CNN's Jake Tapper.",
            "CNN",
        ),
        ("He told the Springfield Gazette so.", "Springfield Gazette"),
        ("A letter seen by Reuters says so.", "Reuters"),
        ("She said so in a statement to the BBC.", "BBC"),
        ("LONDON (AP) — The dam broke.", "The Associated Press"),
        (
            "New Delhi, Nov 12 (PTI) The dam broke.",
            "Press Trust of India",
        ),
        (
            "Taipei, Nov. 12 (CNA) The dam broke.",
            "Central News Agency",
        ),
        ("MOSCOW, November 12. /TASS/. The dam broke.", "TASS"),
        (
            "KUALA LUMPUR, Nov 12 (Bernama) -- The dam broke.",
            "Bernama",
        ),
        (
            "LONDON, Nov. 12, 2026 /PRNewswire/ -- The dam broke.",
            "PR Newswire",
        ),
        (
            "The Financial Times on Monday reported the deal.",
            "Financial Times",
        ),
        ("State news agency KCNA reported it.", "KCNA"),
        ("The deal is off, Politico reported.", "Politico"),
    ] {
        let found = find(text);
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        assert_eq!(found[0].source, source, "{text}");
        assert!(found[0].is_medium);
    }
}

#[test]
fn other_languages_cite_in_their_own_words() {
    for (code, text, source) in [
        (
            "de",
            "Das sagte er der Deutschen Presse-Agentur am Montag.",
            "Deutsche Presse-Agentur",
        ),
        (
            "de",
            "Wie der Spiegel berichtet, ist das so.",
            "Der Spiegel",
        ),
        ("de", "Laut Polizei gab es keine Verletzten.", "Polizei"),
        ("fr", "Selon Le Monde, rien n’est décidé.", "Le Monde"),
        (
            "fr",
            "« Non », a-t-il déclaré à l’AFP.",
            "Agence France-Presse",
        ),
        ("es", "Según El País, no hay acuerdo.", "El País"),
        ("it", "Secondo La Stampa non è vero.", "La Stampa"),
        ("pt", "Segundo a Reuters, não há acordo.", "Reuters"),
        (
            "nl",
            "Volgens de Volkskrant klopt dat niet.",
            "de Volkskrant",
        ),
    ] {
        let found = find_in(text, code, &mut Vec::new());
        assert!(
            found.iter().any(|a| a.source == source),
            "{text}: {found:?}"
        );
    }
}

#[test]
fn ordinary_words_cite_nobody() {
    for text in [
        "She told him the time.",
        "It was a good time for the sun.",
        "According to plan.",
        "It turns according to your preference and the speed of the blade.",
        "He told Time Warner to sell.",
        "He bought a variety of people.",
    ] {
        let found = find(text);
        assert_eq!(found, [], "{text}");
    }
}

#[test]
fn a_platform_that_nobody_cites_is_no_source() {
    for (code, text) in [
        ("de", "Auf Instagram ist völlig klar, dass viele folgen."),
        (
            "de",
            "Sie hat die Kosten im Blick und ist in der Welt zu Hause, sagte Anna Lee.",
        ),
        ("es", "En Twitter hay de todo."),
    ] {
        assert_eq!(find_in(text, code, &mut Vec::new()), [], "{text}");
    }
}

#[test]
fn a_verb_before_the_source_is_no_part_of_it() {
    let text = "El plan saldrá, según adelantó la presidenta de la cámara.";
    let found = find_in(text, "es", &mut Vec::new());
    assert_eq!(found[0].source, "la presidenta de la cámara");
}

#[test]
fn data_and_studies_are_cited_by_who_made_them() {
    let sources =
        |text: &str| -> Vec<String> { find(text).into_iter().map(|found| found.source).collect() };
    let text = "Outflows reached $1 billion, according to data from Farside Investors.";
    assert_eq!(sources(text), ["Farside Investors"]);
    let text = "About 40% of adults skip breakfast, a survey by Askgov found in May.";
    assert_eq!(sources(text), ["Askgov"]);
    let text = "Prices rose, figures released by Haldor Bank on Monday show.";
    assert_eq!(sources(text), ["Haldor Bank"]);
    // Data that show nothing, and a verb of the next sentence.
    assert!(sources("Thieves stole data from Haldor Bank on Monday.").is_empty());
    assert!(
        sources("They deleted data from Haldor Bank. Found by police, it was sold.").is_empty()
    );
}

#[test]
fn no_medium_is_ruled_out_by_its_first_word() {
    let model = Model::load().unwrap();
    for (name, others, _) in MEDIA {
        for name in others.split('|').chain([*name]).filter(|n| !n.is_empty()) {
            let (tokens, _) = crate::desk::tag::token::tokenize(name, 9);
            let word = tokens[0].of(name);
            let plain = word.bytes().all(|b| b.is_ascii_alphanumeric());
            assert!(!plain || model.media.may_begin(word), "{name}");
        }
    }
}

#[test]
fn a_role_with_its_name_is_that_person() {
    for (code, text, name) in [
        (
            "en",
            "The shares are cheap, according to the chair of the group, Anna Whitlock, and rising.",
            "Anna Whitlock",
        ),
        (
            "pt",
            "Segundo a presidente da companhia, Magda Moura, a geração de caixa segue robusta.",
            "Magda Moura",
        ),
        (
            "fr",
            "Selon la présidente du groupe, Anne Petit, la trésorerie reste solide.",
            "Anne Petit",
        ),
    ] {
        let at = text.find(name).expect("it is there");
        let person = Entity {
            kind: EntityKind::Person,
            name: name.to_owned(),
            mentions: vec![Span::new(at, at + name.len())],
            ..Entity::default()
        };
        let found = find_in(text, code, &mut vec![person]);
        let said: Vec<_> = found.iter().map(|a| (&*a.source, a.entity)).collect();
        assert_eq!(said, [(name, Some(0))], "{text}");
    }
}
