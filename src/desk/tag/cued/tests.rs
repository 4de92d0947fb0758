use std::sync::LazyLock;

use proptest::prelude::*;

use super::rules;
use crate::desk::tag::token::tokenize;
use crate::desk::tag::{Entity, EntityKind, Models, Reading, places, quotes};
use crate::desk::{Desk, Message, Options};

static DESK: LazyLock<Desk> =
    LazyLock::new(|| Desk::new(Options::default()).expect("the tables load"));

static MODELS: LazyLock<Models> = LazyLock::new(|| Models::load().expect("the tables load"));

/// What the rules alone find.
pub(super) fn entities(text: &str) -> Vec<Entity> {
    let body = serde_json::json!({ "text": text, "article_clean": true }).to_string();
    let examined = DESK.examine(&Message::from_body(body)).expect("an article");
    let (tokens, _) = tokenize(&examined.copy.text, 9999);
    let reading = Reading {
        copy: &examined.copy,
        metadata: &examined.metadata,
        language: &examined.language,
        tokens,
        tickers: &[],
    };
    let speech = quotes::speech(&reading, &MODELS.quotes);
    let cues = super::cues(
        &reading,
        &MODELS.cued,
        (&MODELS.names, &MODELS.places),
        (&MODELS.quotes, speech.as_ref()),
    );
    let words = MODELS.cued.words(examined.language.code);
    let (Some(words), Some(cues), Some(speech)) = (words, cues, speech.as_ref()) else {
        return Vec::new();
    };
    let known = (&MODELS.names, &MODELS.places);
    let mut entities = super::entities(&reading, (words, speech), &cues, known);
    places::link(
        &reading,
        &mut entities,
        &MODELS.places,
        &mut vec!["names.cued"],
    );
    entities
}

/// What the tagger makes of it.
pub(super) fn tagged(text: &str) -> Vec<Entity> {
    let body = serde_json::json!({ "text": text, "article_clean": true }).to_string();
    let examined = DESK.examine(&Message::from_body(body)).expect("an article");
    examined.tags.entities
}

/// Kinds and names that the tagger finds.
fn kinds(text: &str) -> Vec<(EntityKind, String)> {
    tagged(text).into_iter().map(|e| (e.kind, e.name)).collect()
}

#[test]
fn the_tagger_finds_names_that_no_list_has() {
    let person = |name: &str| (EntityKind::Person, name.to_owned());
    let place = |name: &str| (EntityKind::Place, name.to_owned());
    let body = |name: &str| (EntityKind::Organisation, name.to_owned());
    for (text, wanted) in [
        (
            "Das Landgericht Ravensburg hat den Landwirt Egon Vöhringer am Dienstag freigesprochen. Vöhringer \
             hatte auf seinem Hof in Oberuhldingen eine Biogasanlage gebaut, wie die Schwäbische Zeitung berichtete.",
            vec![
                body("Landgericht Ravensburg"),
                person("Egon Vöhringer"),
                place("Oberuhldingen"),
                body("Schwäbische Zeitung"),
            ],
        ),
        (
            "Selon M. Kerdoncuff, maire de Plouvorn, la société Armorgel va supprimer quarante postes. « C'est un \
             choc », a déclaré mardi Nolwenn Le Bihan, déléguée de la CFDT.",
            vec![
                person("Kerdoncuff"),
                place("Plouvorn"),
                body("Armorgel"),
                person("Nolwenn Le Bihan"),
                body("CFDT"),
            ],
        ),
    ] {
        let found = kinds(text);
        for name in &wanted {
            assert!(found.contains(name), "{name:?} is not among {found:?}");
        }
    }
}

#[test]
fn a_company_is_named_behind_its_noun_and_an_adjective() {
    let text = "Le trafic reprend, a indiqué lundi la compagnie ferroviaire Rhodalia. Selon l'association Bocage \
                vivant et la fédération Marsouine, les travaux devraient durer encore trois semaines.";
    let found: Vec<_> = names(text, EntityKind::Organisation);
    assert_eq!(found, ["Rhodalia", "Bocage", "Marsouine"]);
}

#[test]
fn powers_of_any_state_are_no_names() {
    let text = "El Gobierno aprobó el lunes la reforma. El Ejecutivo y la Justicia, dijo el Mandatario, trabajarán \
                juntos para que el Estado llegue a todos los barrios de la ciudad.";
    assert_eq!(kinds(text), []);
}

#[test]
fn a_german_body_has_one_name_in_all_cases() {
    let text = "Der Deutsche Wetterdienst warnt vor Glätte. Nach Angaben des Deutschen Wetterdienstes fällt am Montag \
                Schnee, sagte eine Sprecherin. Beim Deutschen Wetterdienst rechnet man auch am Dienstag damit.";
    let found = tagged(text);
    let bodies: Vec<_> = found
        .iter()
        .filter(|e| e.kind == EntityKind::Organisation)
        .collect();
    assert_eq!(bodies.len(), 1, "{found:#?}");
    assert_eq!(bodies[0].name, "Deutscher Wetterdienst");
    assert_eq!(bodies[0].mentions.len(), 3);
}

#[test]
fn every_rule_is_hit_by_its_example() {
    for rule in rules() {
        let body = serde_json::json!({ "text": rule.example, "article_clean": true }).to_string();
        let examined = DESK.examine(&Message::from_body(body)).expect("an article");
        let entities = &examined.tags.entities;
        let hit = entities.iter().any(|e| e.evidence.by == rule.code)
            || rule.code == "names.cued.again" && entities.iter().any(|e| e.mentions.len() == 2)
            || rule.code == "names.cued.town"
                && entities.iter().any(|e| e.evidence.by == "places.city");
        assert!(
            hit,
            "{}: {} {entities:#?}",
            rule.code, examined.language.code
        );
    }
}

fn names(text: &str, kind: EntityKind) -> Vec<String> {
    entities(text)
        .into_iter()
        .filter(|e| e.kind == kind)
        .map(|e| e.name)
        .collect()
}

#[test]
fn german_nouns_are_no_names() {
    let text = "Die Ministerin lobte am Montag die Arbeit der Behörden und den Mut der Menschen. \
                Millionen Euro Schaden seien entstanden, sagte Polizei und Feuerwehr am Abend.";
    assert_eq!(entities(text), []);
}

#[test]
fn a_currency_names_no_country() {
    let names =
        |text: &str| -> Vec<String> { entities(text).into_iter().map(|e| e.name).collect() };
    let paid = "Die Regierung zahlt nach eigenen Angaben rund 100 Milliarden US-Dollar, sagte der Minister am Montag.";
    assert_eq!(names(paid), Vec::<String>::new());
    let said = "Die US-Regierung zahlt nach eigenen Angaben rund 100 Milliarden, sagte der Minister am Montag.";
    assert_eq!(names(said), ["United States"]);
}

#[test]
fn a_country_has_its_code_whatever_the_language() {
    for (text, wanted) in [
        (
            "La reunión entre Alemania y los Estados Unidos se celebró el lunes, según informaron los \
             organizadores después de la cita en un comunicado.",
            ["DE", "US"],
        ),
        (
            "Die Bundesrepublik Deutschland hat am Montag weitere Hilfe für den Gazastreifen angekündigt, wie das \
             Auswärtige Amt nach der Sitzung mitteilte.",
            ["DE", "PS"],
        ),
        (
            "Les Etats-Unis et la Palestine ne se sont pas mis d'accord lundi, a indiqué le porte-parole après la \
             rencontre dans un communiqué.",
            ["PS", "US"],
        ),
    ] {
        let mut codes: Vec<_> = entities(text)
            .into_iter()
            .filter_map(|e| e.links.iso3166)
            .collect();
        codes.sort();
        assert_eq!(codes, wanted, "{text}");
    }
}

#[test]
fn an_office_with_its_complement_leads_to_the_person() {
    let text = "El ministro del Interior, Fermín Larrabeiti, anunció el lunes una reforma de la ley que \
                afecta a los extranjeros. Larrabeiti dijo que entrará en vigor en otoño.";
    assert_eq!(names(text, EntityKind::Person), ["Fermín Larrabeiti"]);
}

#[test]
fn a_surname_that_is_also_a_word_for_whom_one_cites_is_a_surname() {
    let text = "El alcalde de Zaragoza, Óscar Fuentes, dijo el lunes que el puente se cerrará durante dos \
                meses. Según las fuentes, las obras costarán tres millones de euros.";
    assert_eq!(names(text, EntityKind::Person), ["Óscar Fuentes"]);
}

#[test]
fn a_german_adverb_or_noun_is_no_town() {
    let text = "Dabei ging am Ende des Jahres vieles schief, heißt es in dem Bericht der Prüfer, der am \
                Montag vorgelegt wurde. In der Mitte des Monats kam noch ein Unfall hinzu.";
    assert_eq!(names(text, EntityKind::Place), Vec::<String>::new());
}

#[test]
fn von_before_a_surname_is_a_preposition_unless_the_full_name_has_it() {
    let text = "Die Rücktrittserklärung von Zlatko Pfennigbauer kam am Montag. Freunde von Pfennigbauer \
                zeigten sich überrascht. Bernd Kreutzberg und Heike von Stülpnagel äußerten sich nicht, \
                sagte von Stülpnagel am Abend. Die Nachfolge von Kreutzberg ist offen.";
    let people = names(text, EntityKind::Person);
    assert_eq!(people, ["Bernd Kreutzberg", "Heike von Stülpnagel"]);
}

#[test]
fn bodies_joined_by_and_are_two() {
    let text = "Según la Federación de Transportistas del Norte y la Asociación de Comerciantes, la huelga \
                empezará el lunes y durará hasta el viernes en todo el país.";
    assert_eq!(
        names(text, EntityKind::Organisation),
        [
            "Federación de Transportistas del Norte",
            "Asociación de Comerciantes"
        ]
    );
}

#[test]
fn a_german_compound_is_no_given_name() {
    let text = "Der Tony-Abend Broadway kam am Montag an. Das Max-Modell der Standard-Version ist neu. \
                Frank-Walter Kreutzberg und Heike von Stülpnagel waren auch dabei, heißt es.";
    assert_eq!(
        names(text, EntityKind::Person),
        ["Frank-Walter Kreutzberg", "Heike von Stülpnagel"]
    );
}

#[test]
fn german_firms_and_unions_go_by_their_names() {
    let text = "Die IG Metall hat am Montag in Frankfurt vor einem Streik gewarnt, wie es bei der Deutschen \
                Bank hieß. Die Firma Hahnemann & Söhne liefert der Deutschen Bahn AG die Teile, auch die \
                Bahn AG will nun sparen. Analysten der Deutschen Bank rieten zum Kauf.";
    assert_eq!(
        names(text, EntityKind::Organisation),
        [
            "IG Metall",
            "Deutsche Bank",
            "Hahnemann & Söhne",
            "Deutsche Bahn"
        ]
    );
}

#[test]
fn parties_unions_and_firms_are_on_lists_as_they_are_written() {
    for (text, wanted) in [
        (
            "UGT y CCOO pidieron el lunes a la CEOE que vuelva a la mesa. El mundo del trabajo, dijeron, \
             cambia, como publicó El Mundo, y el país lo nota en las fábricas de Stellantis.",
            &[
                "Unión General de Trabajadores",
                "Comisiones Obreras",
                "CEOE",
                "El Mundo",
                "Stellantis",
            ][..],
        ),
        (
            "Le monde change, a écrit lundi Le Monde, et la CGT comme le Medef le savent. Force ouvrière a \
             quitté la réunion avec Bank of America avant la fin, selon les participants.",
            &[
                "Le Monde",
                "CGT",
                "Medef",
                "Force ouvrière",
                "Bank of America",
            ],
        ),
        (
            "Die linke Politik sei gescheitert, hieß es am Montag bei der ÖBB und bei BioNTech. Die Linke sieht \
             das anders, und auch Borussia Mönchengladbach hat nun wieder bessere Laune.",
            &[
                "Österreichische Bundesbahnen",
                "BioNTech",
                "Die Linke",
                "Borussia Mönchengladbach",
            ],
        ),
    ] {
        assert_eq!(names(text, EntityKind::Organisation), wanted);
    }
}

#[test]
fn a_german_body_has_its_town_before_it() {
    let text = "Forscher vom Max-Planck-Institut für Plasmaphysik und vom Karlsruher Institut für \
                Technologie warnten am Montag. Die Neue Universität Leipzig schloss sich an, hieß es.";
    assert_eq!(
        names(text, EntityKind::Organisation),
        [
            "Max-Planck-Institut für Plasmaphysik",
            "Karlsruher Institut für Technologie",
            "Universität Leipzig"
        ]
    );
}

#[test]
fn a_club_is_its_short_form_and_what_stands_beside_it() {
    let text = "Am Mittwoch empfängt der VfL Rostock den SV Werder Bremen, danach den TSV Kirchdorf Mittwoch \
                in einer Woche. Das Spiel gegen den Girona FC ist abgesagt, wie es am Montag hieß.";
    assert_eq!(
        names(text, EntityKind::Organisation),
        [
            "VfL Rostock",
            "SV Werder Bremen",
            "TSV Kirchdorf",
            "Girona FC"
        ]
    );
}

#[test]
fn a_part_of_a_country_has_its_code() {
    for (text, wanted) in [
        (
            "In Kärnten und in Rheinland-Pfalz hat es am Montag stark geregnet, wie die Behörden am Abend \
             mitgeteilt haben.",
            ["AT-2", "DE-RP"],
        ),
        (
            "Dans le Finistère comme en Seine-Saint-Denis, les écoles resteront fermées lundi, ont annoncé \
             les préfectures dans la soirée.",
            ["FR-29", "FR-93"],
        ),
    ] {
        let codes: Vec<_> = entities(text)
            .into_iter()
            .filter_map(|e| e.links.iso3166)
            .collect();
        assert_eq!(codes, wanted);
    }
}

proptest! {
    #[test]
    fn mentions_lie_within_the_text_and_never_overlap(
        words in "( (Peter|Anna|von|der|de|Leyen|Präsident|Minister|ministro|GmbH|AG|in|Berlin|Universität|Deutsche|Bahn|Müller|EU|sagte|dijo|según|y|-|,|\\.|:|\"|„|“|\\(|\\)|’|d’|Ministerio|Sanidad|

)){0,40}"
    ) {
        for lead in [
            "Der Rat der Stadt hat am Montag getagt und nichts weiter beschlossen, wie es hieß.",
            "El consejo de la ciudad se reunió el lunes y no decidió nada más, según se informó.",
        ] {
            let text = format!("{lead}{words}");
            for found in [entities(&text), tagged(&text)] {
                let mut spans: Vec<_> = found.into_iter().flat_map(|e| e.mentions).collect();
                spans.sort_unstable();
                prop_assert!(spans.windows(2).all(|pair| pair[0].end <= pair[1].start), "{spans:?}");
            }
        }
    }
}

#[test]
fn towns_of_an_enumeration_hold_each_other() {
    let text = "Los mineros bloquean la carretera entre Potosí y La Paz desde el lunes. La protesta se \
                extendió a Sucre, Oruro y Cochabamba, según informaron las autoridades en un comunicado.";
    assert_eq!(
        names(text, EntityKind::Place),
        ["Potosí", "La Paz", "Sucre", "Oruro", "Cochabamba"]
    );
    // Two surnames that are towns too, without a preposition of place.
    let text = "Los jugadores Medina e Ibarra no viajarán con el equipo, dijo el técnico el lunes \
                después del entrenamiento en las instalaciones del club.";
    assert_eq!(names(text, EntityKind::Place), Vec::<String>::new());
}

#[test]
fn a_german_association_has_its_field_in_its_name() {
    let text = "Der Verband der Chemischen Industrie warnte am Montag vor Ausfällen. Bahn-Personalvorständin \
                Hanna Weidlich und der Bundesverband der Deutschen Industrie widersprachen am Dienstag. Der \
                Verband der Mieter schwieg. Das forderte der Verband Deutscher Hafenbetriebe am Freitag.";
    assert_eq!(
        names(text, EntityKind::Organisation),
        [
            "Verband der Chemischen Industrie",
            "Bundesverband der Deutschen Industrie",
            "Verband der Mieter",
            "Verband Deutscher Hafenbetriebe"
        ]
    );
    assert_eq!(names(text, EntityKind::Person), ["Hanna Weidlich"]);
}

#[test]
fn who_has_a_given_name_and_a_surname_of_anywhere_is_a_person() {
    let text = "El fotógrafo Leandro Ibáñez murió el sábado. Su retrato de Néstor Murillo dio la vuelta al \
                mundo, y el equipo Red Bull, en Campo de Mayo, ganó la carrera del lunes por la tarde.";
    assert_eq!(
        names(text, EntityKind::Person),
        ["Leandro Ibáñez", "Néstor Murillo"]
    );
    let text = "In der Reihe The Rolling Bridge zeigte Enno Gwizdek am Montag seine Bilder. Für ihn war es mal \
                Arbeit, die Uni Hamburg hat sie gekauft, sagte er bei der Eröffnung vor den Gästen.";
    assert_eq!(names(text, EntityKind::Person), ["Enno Gwizdek"]);
}

#[test]
fn a_town_with_a_namesake_in_its_country_is_there() {
    let text = "El fotógrafo murió el sábado en Salamanca a los 84 años, según informó su familia en un \
                comunicado que publicaron los periódicos de la región.";
    let places: Vec<_> = entities(text)
        .into_iter()
        .map(|e| (e.name, e.links))
        .collect();
    let [(name, links)] = &places[..] else {
        panic!("{places:?}")
    };
    assert_eq!(name, "Salamanca");
    assert_eq!(
        (links.iso3166.as_deref(), links.geonameid),
        (Some("ES"), None)
    );
}

#[test]
fn a_surname_that_is_a_country_is_a_surname() {
    let text = "O pacote tem prioridade para Lisboa, Braga e Setúbal, disse o ministro na terça-feira. A associação \
                pediu uma reunião urgente ao primeiro-ministro, Luís Montenegro, sobre as casas.";
    assert_eq!(names(text, EntityKind::Person), ["Luís Montenegro"]);
    assert_eq!(
        names(text, EntityKind::Place),
        ["Lisbon", "Braga", "Setúbal"]
    );
}

#[test]
fn a_french_department_has_its_code_and_a_word_like_it_has_none() {
    let text = "De fortes pluies sont tombées dans l'Aude et en Savoie mercredi, selon la préfecture. À l'aube, la \
                somme des dégâts dans la creuse restait inconnue, a indiqué la ministre lundi.";
    let codes: Vec<_> = entities(text)
        .into_iter()
        .filter_map(|e| e.links.iso3166)
        .collect();
    assert_eq!(codes, ["FR-11", "FR-73"]);
}

#[test]
fn what_an_office_is_of_is_found_too() {
    let text = "El presidente de Ecuador, Daniel Noboa, habló el lunes con la presidenta de la Comisión Europea, \
                Ursula von der Leyen. La Defensoría del Pueblo pidió respetar los derechos humanos.";
    assert_eq!(names(text, EntityKind::Place), ["Ecuador"]);
    assert_eq!(
        names(text, EntityKind::Organisation),
        ["Comisión Europea", "Defensoría del Pueblo"]
    );
    assert_eq!(
        names(text, EntityKind::Person),
        ["Daniel Noboa", "Ursula von der Leyen"]
    );
}

#[test]
fn a_town_may_begin_with_a_word_that_is_none() {
    let text = "La red operaba en San Pedro Sula y en La Ceiba, según informó el lunes la fiscalía en un \
                comunicado que publicaron los periódicos.";
    assert_eq!(
        names(text, EntityKind::Place),
        ["San Pedro Sula", "La Ceiba"]
    );
    assert_eq!(names(text, EntityKind::Person), Vec::<String>::new());
}

fn persons(text: &str) -> Vec<String> {
    let people = entities(text)
        .into_iter()
        .filter(|e| e.kind == EntityKind::Person);
    people.map(|e| e.name).collect()
}

#[test]
fn a_person_stands_behind_an_office_without_a_comma() {
    for (text, want) in [
        (
            "La presidente del Consiglio Anna Vernoli ha incontrato lunedì il ministro della Salute \
             Orazio Tarnelli a Roma, secondo il governo.",
            &["Anna Vernoli", "Orazio Tarnelli"][..],
        ),
        (
            "La presidenta de la Comisión Europea Ursula Varnoles se reunió el lunes con el ministro de \
             Economía Carlos Tarnero en Madrid, según el Gobierno.",
            &["Ursula Varnoles", "Carlos Tarnero"],
        ),
        (
            "La Universidad Franz Tarnayo abrió el lunes una nueva facultad en Madrid, según el Gobierno de \
             la región.",
            &[],
        ),
    ] {
        assert_eq!(persons(text), want, "{text}");
    }
}

#[test]
fn given_names_of_two_syllables_are_whole() {
    for (text, first) in [
        (
            "Der Kapitän Son Heung-min hat am Montag in Seoul mit dem Präsidenten Lee Jae-myung \
             gesprochen, wie die Zeitung berichtete.",
            "Son Heung-min",
        ),
        (
            "Le capitaine Cho Gue-sung a rencontré lundi à Séoul le président Lee Jae-myung, selon le \
             journal de la capitale.",
            "Cho Gue-sung",
        ),
    ] {
        assert_eq!(persons(text), [first, "Lee Jae-myung"], "{text}");
    }
}

#[test]
fn a_company_stands_behind_its_noun() {
    for (text, want) in [
        (
            "Die Reederei Nordlicht streicht rund 400 Stellen, wie sie am Montag mitteilte. Nordlicht hat \
             derzeit 2000 Beschäftigte.",
            &["Nordlicht"][..],
        ),
        (
            "Weil die Firma Strafe zahlen muss, sinkt der Gewinn in diesem Jahr, sagte der Vorstand am Montag.",
            &[],
        ),
        (
            "Le constructeur Valmoret a annoncé jeudi la fermeture de son usine, selon la direction.",
            &["Valmoret"],
        ),
        (
            "De rederij Noordlicht schrapt honderden banen, meldde het bedrijf op maandag aan het personeel.",
            &["Noordlicht"],
        ),
    ] {
        assert_eq!(names(text, EntityKind::Organisation), want, "{text}");
    }
}

#[test]
fn an_office_is_of_its_town() {
    let text = "Der Bürgermeister von Bremerhaven, Melf Tanz (SPD), forderte am Montag einen runden Tisch mit der \
                Werft und der Gewerkschaft.";
    assert_eq!(names(text, EntityKind::Place), ["Bremerhaven"]);
    assert_eq!(names(text, EntityKind::Person), ["Melf Tanz"]);
    let text = "El alcalde de Temuco pidió el lunes más agua para la cárcel de Chillán, según informó la radio.";
    assert_eq!(names(text, EntityKind::Place), ["Temuco", "Chillán"]);
}

#[test]
fn what_towns_have_is_sorted() {
    assert!(super::towns::HELD.is_sorted());
}
