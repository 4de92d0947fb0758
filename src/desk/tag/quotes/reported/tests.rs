//! Reported speech without marks in other languages than English.

use crate::desk::tag::fixture;
use crate::desk::tag::quotes::tests::{entity, find_in, person};
use crate::desk::tag::{Entity, EntityKind};

/// What is found in a text: kind and rule's last word, words, speaker.
fn reports(
    language: &'static str,
    text: &str,
    entities: &[Entity],
) -> Vec<(String, String, String)> {
    let copy = fixture::copy(text);
    find_in(&copy, language, entities)
        .into_iter()
        .map(|quote| {
            let rule = quote.rule.rsplit('.').next().unwrap_or_default();
            (
                format!("{:?} {rule}", quote.kind).to_lowercase(),
                quote.span.of(text).trim().to_owned(),
                quote.speaker_name.unwrap_or_default(),
            )
        })
        .collect()
}

/// One report of that kind, words and speaker.
fn only(language: &'static str, text: &str, expected: (&str, &str, &str)) {
    let found = reports(language, text, &[]);
    let expected = (
        expected.0.to_owned(),
        expected.1.to_owned(),
        expected.2.to_owned(),
    );
    assert_eq!(found, [expected], "{text}");
}

#[test]
fn a_verb_of_speech_and_that() {
    for (language, text, words, speaker) in [
        (
            "de",
            "Ministerin Anna Weber sagte am Montag in Kiel, dass die Fähre ab Mai wieder fährt.",
            "die Fähre ab Mai wieder fährt",
            "Anna Weber",
        ),
        (
            "de",
            "Am Montag hat der Sprecher der Reederei erklärt, dass die Fähre im Dock liegt.",
            "die Fähre im Dock liegt",
            "der Sprecher der Reederei",
        ),
        (
            "de",
            "Der Fahrer erzählte der Reporterin, dass die Fähre nicht mehr kommt.",
            "die Fähre nicht mehr kommt",
            "Der Fahrer",
        ),
        (
            "fr",
            "Claire Morel a déclaré que la digue serait réparée avant l’hiver.",
            "la digue serait réparée avant l’hiver",
            "Claire Morel",
        ),
        (
            "es",
            "En rueda de prensa, dijo Lucía Paredes que el puente se abrirá en mayo.",
            "el puente se abrirá en mayo",
            "Lucía Paredes",
        ),
        (
            "es",
            "Abogados particulares denunciaron que la consulta no tuvo testigos.",
            "la consulta no tuvo testigos",
            "Abogados particulares",
        ),
        (
            "it",
            "Paolo Neri ha spiegato che il traghetto ripartirà a maggio.",
            "il traghetto ripartirà a maggio",
            "Paolo Neri",
        ),
        (
            "pt",
            "Ana Brandão afirmou que a ponte ficará fechada até maio.",
            "a ponte ficará fechada até maio",
            "Ana Brandão",
        ),
        (
            "nl",
            "Klaas Vonk zei dat de veerboot pas in mei weer vaart.",
            "de veerboot pas in mei weer vaart",
            "Klaas Vonk",
        ),
    ] {
        only(language, text, ("indirect that", words, speaker));
    }
}

#[test]
fn german_needs_no_dass_before_a_subjunctive() {
    only(
        "de",
        "Anna Weber sagte, sie habe den Vertrag nicht gelesen.",
        (
            "indirect clause",
            "sie habe den Vertrag nicht gelesen",
            "Anna Weber",
        ),
    );
    only(
        "de",
        "Der Reeder hatte am Freitag unter anderem moniert, die Stadt lasse den Hafen verfallen.",
        (
            "indirect clause",
            "die Stadt lasse den Hafen verfallen",
            "Der Reeder",
        ),
    );
    assert!(reports("de", "Anna Weber sagte, wer sie ist, und ging.", &[]).is_empty());
}

#[test]
fn the_verb_may_stand_behind_its_report() {
    for (language, text, rule, words, speaker) in [
        (
            "de",
            "Die Zahl der Fähren sei gestiegen, so Anna Weber.",
            "indirect trailing",
            "Die Zahl der Fähren sei gestiegen",
            "Anna Weber",
        ),
        (
            "de",
            "Im Hafen sei kein Platz mehr, sagte Anna Weber am Dienstag.",
            "indirect trailing",
            "Im Hafen sei kein Platz mehr",
            "Anna Weber",
        ),
        (
            "de",
            "Wie die Polizei am Sonntag mitteilte, brannte im Hafen ein Lager.",
            "indirect as",
            "brannte im Hafen ein Lager",
            "die Polizei",
        ),
        (
            "fr",
            "La digue sera réparée avant l’hiver, a-t-il ajouté.",
            "",
            "",
            "",
        ),
        (
            "es",
            "El puente se abrirá en mayo, explicó Lucía Paredes.",
            "indirect trailing",
            "El puente se abrirá en mayo",
            "Lucía Paredes",
        ),
        (
            "es",
            "El puente se abrirá en mayo, según informó la policía.",
            "indirect as",
            "El puente se abrirá en mayo",
            "la policía",
        ),
    ] {
        if rule.is_empty() {
            // Nobody whom the pronoun could mean.
            assert!(reports(language, text, &[]).is_empty(), "{text}");
        } else {
            only(language, text, (rule, words, speaker));
        }
    }
}

#[test]
fn an_infinitive_may_be_the_report() {
    for (language, text, words, speaker) in [
        (
            "de",
            "Anna Weber versprach, die Fähre im Mai zu reparieren.",
            "die Fähre im Mai zu reparieren",
            "Anna Weber",
        ),
        (
            "fr",
            "Claire Morel affirme avoir reçu la lettre en mai.",
            "avoir reçu la lettre en mai",
            "Claire Morel",
        ),
        (
            "es",
            "Lucía Paredes aseguró no tener noticias del barco.",
            "no tener noticias del barco",
            "Lucía Paredes",
        ),
        (
            "it",
            "Paolo Neri ha detto di voler lasciare il porto.",
            "di voler lasciare il porto",
            "Paolo Neri",
        ),
    ] {
        only(language, text, ("indirect infinitive", words, speaker));
    }
}

#[test]
fn two_words_of_speech() {
    only(
        "fr",
        "Claire Morel a fait savoir que la digue tiendrait encore.",
        ("indirect that", "la digue tiendrait encore", "Claire Morel"),
    );
    only(
        "nl",
        "Klaas Vonk liet weten dat de veerboot niet vaart.",
        ("indirect that", "de veerboot niet vaart", "Klaas Vonk"),
    );
    only(
        "de",
        "Anna Weber wies darauf hin, dass die Fähre im Dock liegt.",
        ("indirect that", "die Fähre im Dock liegt", "Anna Weber"),
    );
}

#[test]
fn what_is_no_report() {
    for (language, text) in [
        (
            "es",
            "El alcalde anunció un plan que costará tres millones.",
        ),
        (
            "es",
            "Lucía Paredes no dijo que el puente se abriría en mayo.",
        ),
        (
            "es",
            "El plan del puente, apuntó Lucía Paredes por una charla que tuvo en mayo, es caro.",
        ),
        (
            "nl",
            "Ze onthult eerlijk gezegd dat de veerboot niet meer vaart.",
        ),
        ("es", "Se dice que el puente se abrirá en mayo."),
        ("es", "Es justo lo que dijo que haría con el puente."),
        ("fr", "On dit que la digue sera réparée avant l’hiver."),
        ("de", "Man sagt, dass die Fähre ab Mai wieder fährt."),
        (
            "de",
            "Zuvor sprach Anna Weber, die Mutter der Reederin, mit uns.",
        ),
        ("it", "Si dice che il traghetto ripartirà a maggio."),
        ("pt", "O plano que anunciou é maior do que o anterior."),
    ] {
        assert_eq!(reports(language, text, &[]), [], "{text}");
    }
}

#[test]
fn words_between_marks_are_part_of_the_report_of_the_same_speaker() {
    let text = "Anna Weber sagte, dass der Hafen „ein altes Loch“ sei und verfalle.";
    only(
        "de",
        text,
        (
            "mixed that",
            "der Hafen „ein altes Loch“ sei und verfalle",
            "Anna Weber",
        ),
    );
    // A report that is all between marks is a direct quotation.
    let text = "Anna Weber sagte, dass „der alte Hafen seit Jahren verfällt“.";
    let found = reports("de", text, &[]);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].1, "der alte Hafen seit Jahren verfällt");
}

#[test]
fn a_subject_left_out_is_the_person_named_before() {
    let text = "Lucía Paredes visitó el puerto. También anunció que el puente se abrirá en mayo.";
    let paredes: Entity = person(text, "Lucía Paredes");
    assert_eq!(paredes.kind, EntityKind::Person);
    let found = reports("es", text, &[paredes]);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].2, "Lucía Paredes");
}

#[test]
fn a_report_ends_where_the_next_begins() {
    let text =
        "Lucía Paredes dijo que el puente se abrirá en mayo y agregó que el peaje será gratuito.";
    let found = reports("es", text, &[person(text, "Lucía Paredes")]);
    let words: Vec<&str> = found.iter().map(|f| f.1.as_str()).collect();
    assert_eq!(
        words,
        ["el puente se abrirá en mayo", "el peaje será gratuito"]
    );
    assert!(found.iter().all(|f| f.2 == "Lucía Paredes"), "{found:?}");
}

#[test]
fn whom_a_role_serves_does_not_speak() {
    let text = "La dirigeante de la Ligue affirme avoir reçu la lettre en mai.";
    let ligue = entity(EntityKind::Organisation, text, "Ligue");
    let found = reports("fr", text, &[ligue]);
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].2, "La dirigeante de la Ligue");
}

#[test]
fn german_goes_on_in_the_subjunctive() {
    let text = "Anna Weber sagte, die Fähre sei alt. Sie habe drei Motoren. Warum einer fehle, werde geprüft. \
                Auch hätten die Pumpen versagt. Die Fähre liegt im Dock.";
    let found = reports("de", text, &[]);
    let words: Vec<&str> = found.iter().map(|(_, words, _)| words.as_str()).collect();
    assert_eq!(
        words,
        [
            "die Fähre sei alt",
            "Sie habe drei Motoren",
            "Warum einer fehle, werde geprüft",
            "Auch hätten die Pumpen versagt",
        ]
    );
    assert!(
        found[1..]
            .iter()
            .all(|(kind, _, speaker)| { kind == "indirect goes_on" && speaker == "Anna Weber" })
    );
}

#[test]
fn the_subject_of_the_sentence_before_goes_on() {
    let text = "Anna Weber verwies auf den Winter. Das Eis sei zu dick gewesen.";
    let weber = person(text, "Anna Weber");
    let found = reports("de", text, &[weber]);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].1, "Das Eis sei zu dick gewesen");
    assert_eq!(found[0].2, "Anna Weber");
    let text = "Anna Weber nannte einen Grund: Das Eis sei zu dick gewesen.";
    let weber = person(text, "Anna Weber");
    let found = reports("de", text, &[weber]);
    assert_eq!(found[0].0, "indirect colon");
    assert_eq!(found[0].1, "Das Eis sei zu dick gewesen");
}

#[test]
fn no_report_goes_on() {
    for text in [
        "Die Fähre liegt im Dock. Das sei hier nur am Rande erwähnt.",
        "Anna Weber sagte, die Fähre sei alt. Es ist offen, ob sie je wieder fahre.",
        "Anna Weber sagte, die Fähre sei alt. Sie fährt nie, es sei denn, das Eis schmilzt.",
        "Anna Weber sagte, die Fähre sei alt. Sie liegt im Dock. Sie ist rot. Sie wurde gestrichen. Das sei falsch.",
    ] {
        let found = reports("de", text, &[]);
        assert!(found.iter().all(|r| r.0 != "indirect goes_on"), "{found:?}");
    }
}

#[test]
fn gerunds_and_relative_clauses() {
    for (language, text, words, speaker) in [
        (
            "fr",
            "Claire Morel a quitté la salle, estimant que la digue avait trop coûté.",
            "la digue avait trop coûté",
            "Claire Morel",
        ),
        (
            "es",
            "Lucía Paredes salió del pleno, insistiendo en que el puente no era seguro.",
            "el puente no era seguro",
            "Lucía Paredes",
        ),
        (
            "es",
            "El puente lo inspeccionó Lucía Paredes, quien aseguró que las vigas eran nuevas.",
            "las vigas eran nuevas",
            "Lucía Paredes",
        ),
    ] {
        let who = person(text, speaker);
        let found = reports(language, text, &[who]);
        assert_eq!(found.len(), 1, "{text} {found:?}");
        assert_eq!(found[0].1, words);
        assert_eq!(found[0].2, speaker);
    }
}

#[test]
fn who_spoke_is_told_by_name_and_without_the_day() {
    let text = "Ayer una ministra dijo que el puerto se cerraría en mayo.";
    let found = reports("es", text, &[]);
    assert_eq!(found[0].2, "una ministra");
    let text = "La ministre de la Culture, Odile Marchand, a visité le musée lundi, affirmant que le toit serait réparé.";
    let marchand = person(text, "Odile Marchand");
    let found = reports("fr", text, &[marchand]);
    assert_eq!(found[0].2, "Odile Marchand");
}

#[test]
fn whoever_stands_in_apposition_claims_it_and_no_thing_speaks() {
    let text = "La présidente de la fédération, Anne Morel, a réclamé mardi le remboursement.";
    let known = [super::super::tests::person(text, "Anne Morel")];
    let found = super::super::tests::find_in(&crate::desk::tag::fixture::copy(text), "fr", &known);
    assert!(found.is_empty(), "{found:?}");
}
