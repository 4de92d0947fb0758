//! Whole reports: who speaks where several could.

use super::tests::speakers;

#[test]
fn two_speak_together() {
    for (code, text, who) in [
        (
            "en",
            "“We will not sign it,” Ann Lee and Tom Kay said in a statement.",
            "Ann Lee and Tom Kay",
        ),
        (
            "en",
            "“We will not sign it,” said mayor Ann Lee and engineer Tom Kay.",
            "Ann Lee and Tom Kay",
        ),
        (
            "en",
            "“We will not sign it,” according to Ann Lee and Tom Kay.",
            "Ann Lee and Tom Kay",
        ),
        (
            "de",
            "„Wir unterschreiben das nicht“, sagten Ann Lee und Tom Kay.",
            "Ann Lee und Tom Kay",
        ),
        (
            "fr",
            "« Nous ne signerons pas », ont déclaré Ann Lee et Tom Kay.",
            "Ann Lee et Tom Kay",
        ),
        (
            "es",
            "“No vamos a firmarlo”, dijeron Ann Lee y Tom Kay.",
            "Ann Lee y Tom Kay",
        ),
        (
            "en",
            "“We will not sign it,” said Ann Lee, and Tom Kay agreed.",
            "Ann Lee",
        ),
        (
            "en",
            "“We will not sign it,” said Ann Lee, whose brother Tom Kay runs the port.",
            "Ann Lee",
        ),
    ] {
        let found = speakers(code, text, &["Ann Lee", "Tom Kay"]);
        assert_eq!(found[0].1.as_deref(), Some(who), "{text}");
    }
}

#[test]
fn whoever_the_paragraph_is_about_speaks_in_it() {
    let text = "Wanda Abbott played on Saturday. “It feels like home,” Wanda Abbott told the crowd.\n\nDirector Imoge \
                Karew said sales were good. “We were afraid of the rain,” she told the paper.";
    let found = speakers("en", text, &["Wanda Abbott", "Imoge Karew"]);
    let last = found.last().expect("three");
    assert_eq!(last.1.as_deref(), Some("Imoge Karew"), "{found:?}");
}

#[test]
fn an_article_or_an_ending_tells_the_gender() {
    for (code, text, who) in [
        (
            "fr",
            "« Il savait tout cela », a lancé la procureure Aïta Diopp.\n\nSon avocat, Jeanbo Morell, a plaidé la \
             relaxe. « On cherche un coupable », a-t-il déclaré.",
            "Jeanbo Morell",
        ),
        (
            "de",
            "„Mein Mandant behielt nichts davon“, sagte Verteidiger Aïta Diopp.\n\nStaatsanwältin Jeanbo Morell hatte \
             fünf Jahre gefordert. „Das ist ein gutes Zeichen“, erklärte sie.",
            "Jeanbo Morell",
        ),
    ] {
        let found = speakers(code, text, &["Aïta Diopp", "Jeanbo Morell"]);
        let last = found.last().expect("two");
        assert_eq!(last.1.as_deref(), Some(who), "{found:?}");
    }
}

#[test]
fn a_noun_gives_words_to_somebody() {
    for (code, text, who) in [
        (
            "it",
            "Il ponte è chiuso. «Non riapriremo prima di due mesi», le parole di Ann Lee.",
            Some("Ann Lee"),
        ),
        (
            "de",
            "Die Brücke ist zu. „Wir öffnen sie erst in zwei Monaten“, heißt es von Ann Lee.",
            Some("Ann Lee"),
        ),
        (
            "it",
            "Il ponte è chiuso. «Basta ponti chiusi in città», ha scritto su X Ann Lee.",
            Some("Ann Lee"),
        ),
        (
            "de",
            "Der Abgeordnete Ann Lee nannte das Gesetz „ein fatales Signal“.",
            Some("Ann Lee"),
        ),
        (
            "de",
            "Kulturminister Ann Lee sprach von einem „Sieg des Willens“.",
            Some("Ann Lee"),
        ),
        (
            "it",
            "Per il segretario Ann Lee servono «garanzie scritte».",
            Some("Ann Lee"),
        ),
        (
            "es",
            "“Era el contable”, explicó Ann Lee. Un vecino que pidió el anonimato dijo que parecía “un señor muy \
             educado y tranquilo”.",
            Some("Un vecino"),
        ),
    ] {
        let found = speakers(code, text, &["Ann Lee"]);
        let last = found.last().unwrap_or_else(|| panic!("none: {text}"));
        assert_eq!(last.1.as_deref(), who, "{text}");
    }
}

#[test]
fn titles_and_bynames_are_not_said() {
    for (code, text) in [
        (
            "en",
            "Ann Lee, who won a prize for “Winter Light,” said the work on the island was hard.",
        ),
        (
            "en",
            "Ann Lee said officers had watched a man known as “Bolle”, for fourteen months.",
        ),
        (
            "de",
            "„Das letzte Konzert“ erzählt von einer Pianistin, die 1944 lebte. Ann Lee ist dabei.",
        ),
        (
            "de",
            "Die Gruppe um Ann Lee nennt sich „Freie Bürger des Landes“.",
        ),
    ] {
        let found = speakers(code, text, &["Ann Lee"]);
        let marked = |s: &str| {
            s.starts_with("Winter")
                || s.starts_with("Bolle")
                || s.starts_with("Das")
                || s.starts_with("Freie")
        };
        assert!(!found.iter().any(|q| marked(&q.0)), "{text}: {found:?}");
    }
}

#[test]
fn an_age_or_a_people_stands_for_who_was_named_right_before() {
    for (text, who) in [
        (
            "Ann Lee refused to blame the officials. “We have to look at ourselves,” the Spaniard told reporters.",
            "Ann Lee",
        ),
        (
            "Ann Lee said she had felt pain since May. “It is not an excuse,” the 27-year-old said.",
            "Ann Lee",
        ),
        (
            "The ground was full.\n\n“It is not an excuse,” the 27-year-old said.",
            "the 27-year-old",
        ),
    ] {
        let found = speakers(
            "en",
            text,
            &["Ann Lee"]
                .into_iter()
                .filter(|n| text.contains(*n))
                .collect::<Vec<_>>(),
        );
        let last = found.last().expect("one");
        assert_eq!(last.1.as_deref(), Some(who), "{text}");
    }
}

#[test]
fn dialogue_stands_between_dashes() {
    let text = "El puente está roto.\n\n—El puente estará cerrado dos semanas —dijo Ann Lee—. No hay otra solución.";
    let found = speakers("es", text, &["Ann Lee"]);
    let said = (
        "El puente estará cerrado dos semanas".to_owned(),
        Some("Ann Lee".to_owned()),
    );
    assert!(found.contains(&said), "{found:?}");
    let text = "El puente está roto.\n\n—Un punto de la lista —como otros— que nadie quiere.";
    assert!(speakers("es", text, &[]).is_empty());
}
