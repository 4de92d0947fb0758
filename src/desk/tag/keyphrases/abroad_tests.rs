//! What keyphrases are in languages but English.

use super::Model;
use crate::desk::Span;
use crate::desk::metadata::Metadata;
use crate::desk::tag::fixture::{copy, language};
use crate::desk::tag::token::tokenize;
use crate::desk::tag::words::words;
use crate::desk::tag::{Entity, EntityKind, Reading};

fn entity(text: &str, name: &str, forms: &[&str], kind: EntityKind) -> Entity {
    let mut mentions: Vec<Span> = forms
        .iter()
        .flat_map(|form| text.match_indices(form))
        .map(|(at, form)| Span::new(at, at + form.len()))
        .collect();
    mentions.sort_unstable();
    mentions.dedup_by_key(|m| m.start);
    Entity {
        kind,
        name: name.to_owned(),
        mentions,
        ..Entity::default()
    }
}

fn found(code: &'static str, text: &str, entities: &[Entity]) -> Vec<String> {
    let model = Model::load().expect("loads");
    let (copy, metadata, language) = (copy(text), Metadata::default(), language(code));
    let reading = Reading {
        copy: &copy,
        metadata: &metadata,
        language: &language,
        tokens: tokenize(text, 5_000).0,
        tickers: &[],
    };
    let words = words(text, &reading.tokens);
    let all = model.keyphrases(&reading, &words, entities);
    let all = all.expect("has tables");
    all.into_iter().map(|k| k.text).collect()
}

fn check(code: &'static str, text: &str, yes: &[&str], no: &[&str]) {
    let found = found(code, text, &[]);
    for phrase in yes {
        assert!(
            found.iter().any(|f| f == phrase),
            "{phrase} not in {found:?}"
        );
    }
    for phrase in no {
        assert!(!found.iter().any(|f| f == phrase), "{phrase} in {found:?}");
    }
    assert!(found.len() <= 10);
}

#[test]
fn german_nouns_and_compounds() {
    check(
        "de",
        "Die Lokführer beginnen am Montag einen Streik. Wegen des Streiks fallen Züge aus, teilte die \
         Bahngesellschaft mit. Beispielsweise fahren im Norden keine Züge. Die Lokführer fordern höhere Löhne und \
         eine betriebliche Altersvorsorge. Die betriebliche Altersvorsorge gilt als Streitpunkt. Die Klima-Abgabe spielt keine Rolle.",
        &[
            "Streik",
            "Lokführer",
            "betriebliche Altersvorsorge",
            "Klima-Abgabe",
        ],
        &[
            "Streiks",
            "Beispielsweise",
            "Montag",
            "Rolle",
            "Altersvorsorge",
            "fordern",
            "Klima",
            "Abgabe",
        ],
    );
}

#[test]
fn nouns_joined_by_prepositions() {
    check(
        "fr",
        "Le gouvernement présente la réforme des retraites. Les syndicats annoncent une grève générale contre la réforme des \
         retraites. La grève générale paralysera notamment les transports. Par exemple, les trains resteront à quai.",
        &["réforme des retraites", "grève générale", "syndicats"],
        &["annoncent", "notamment", "exemple", "générale", "réforme"],
    );
    check(
        "es",
        "El gobierno presentó la reforma de las pensiones. Los sindicatos convocaron una huelga general contra la reforma de las \
         pensiones. La huelga general afectará además a los trenes durante tres días.",
        &["huelga general", "sindicatos"],
        &["afectará", "además", "general", "días", "convocaron"],
    );
    check(
        "it",
        "Il governo presenta la riforma delle pensioni. I sindacati annunciano uno sciopero generale contro la riforma delle \
         pensioni. Lo sciopero generale fermerà inoltre i treni per tre giorni.",
        &["riforma delle pensioni", "sciopero generale", "sindacati"],
        &["annunciano", "inoltre", "giorni", "generale"],
    );
    check(
        "pt",
        "O governo apresentou a reforma da previdência. Os sindicatos convocaram uma greve contra a reforma da previdência. A greve \
         vai parar também os trens durante três dias.",
        &["reforma da previdência", "greve", "sindicatos"],
        &["convocaram", "também", "dias"],
    );
}

#[test]
fn dutch_nouns_with_their_adjectives() {
    check(
        "nl",
        "De regering wil de sociale zekerheid hervormen. De vakbonden kondigen een staking aan. Door stakingen rijden er \
         vandaag geen treinen. De sociale zekerheid is volgens de vakbonden te duur.",
        &["sociale zekerheid", "staking", "vakbonden"],
        &["stakingen", "kondigen", "vandaag", "rijden", "sociale"],
    );
}

#[test]
fn a_name_is_one_phrase_in_its_full_form() {
    let text = "Die Abgeordnete Mirela Tanzbach kritisiert das Kraftwerk. Tanzbachs Partei lehnt das Kraftwerk ab. \
                Das sagte Tanzbach am Freitag.";
    let person = entity(
        text,
        "Mirela Tanzbach",
        &["Mirela Tanzbach", "Tanzbachs", "Tanzbach"],
        EntityKind::Person,
    );
    let found = found("de", text, &[person]);
    assert!(found.iter().any(|f| f == "Mirela Tanzbach"), "{found:?}");
    assert!(found.iter().any(|f| f == "Kraftwerk"), "{found:?}");
    for part in ["Tanzbach", "Tanzbachs", "Mirela"] {
        assert!(!found.iter().any(|f| f == part), "{found:?}");
    }
}

#[test]
fn a_name_that_stands_declined_everywhere_is_in_the_nominative() {
    let text = "Der Handel der Europäischen Union mit Teherans Firmen stockt. Beamte der Europäischen Union \
                sprachen in Brüssel von Druck auf Teherans Regierung und auf deren Handel. Italien und noch einmal \
                Italien widersprach.";
    let forms = |name: &str, form: &str, kind| entity(text, name, &[form], kind);
    let entities = [
        forms(
            "Europäische Union",
            "Europäischen Union",
            EntityKind::Organisation,
        ),
        forms("Teheran", "Teherans", EntityKind::Place),
        forms("Italy", "Italien", EntityKind::Place),
    ];
    let found = found("de", text, &entities);
    for name in ["Europäische Union", "Teheran", "Italien"] {
        assert!(found.iter().any(|f| f == name), "{name} not in {found:?}");
    }
}

#[test]
fn a_run_of_capitals_gives_no_fragments() {
    let text = "La ayuda llegará a la Franja de Tamuria. En la Franja de Tamuria faltan alimentos. El ejército bombardeó la ciudad.";
    let found = found("es", text, &[]);
    assert!(found.iter().any(|f| f == "Franja de Tamuria"), "{found:?}");
    assert!(
        !found.iter().any(|f| f == "Franja" || f == "Tamuria"),
        "{found:?}"
    );
}

#[test]
fn a_genitive_is_no_phrase_beside_its_name() {
    check(
        "de",
        "Osterfeld hat die Fähre gekauft. Osterfelds Fähre fährt im Mai. Der Kauf hat Osterfeld geholfen, sagt \
         Osterfelds Reederei.",
        &["Osterfeld"],
        &["Osterfelds"],
    );
}
