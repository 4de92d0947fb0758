//! Whether weekdays and months have been or have yet to come. The reference date is Wednesday,
//! 6 September 2023.

use super::tests::found;

/// The text has one expression, with this value.
fn one(code: &'static str, text: &str, value: &str) {
    let found = found(code, text);
    assert_eq!(found.len(), 1, "{text}: {found:?}");
    assert_eq!(found[0].1, value, "{text}");
}

#[test]
fn tomorrow_is_called_by_its_name() {
    for (code, text, value) in [
        ("nl", "De drie worden donderdag voorgeleid.", "2023-09-07"),
        (
            "de",
            "Der Rat tagt Donnerstag zum ersten Mal.",
            "2023-09-07",
        ),
        ("fr", "Il sera jugé jeudi à Lille.", "2023-09-07"),
        ("en", "The council meets on Thursday.", "2023-09-07"),
        ("en", "The council met on Thursday.", "2023-08-31"),
        (
            "fr",
            "Le ministre doit se rendre sur place lundi.",
            "2023-09-11",
        ),
        (
            "fr",
            "Un rassemblement est prévu samedi devant la mairie.",
            "2023-09-09",
        ),
        ("es", "La marcha está prevista el sábado.", "2023-09-09"),
        ("it", "Il corteo è previsto sabato a Roma.", "2023-09-09"),
        ("pt", "O ato está previsto para sábado.", "2023-09-09"),
        ("nl", "De mars staat gepland op zaterdag.", "2023-09-09"),
        (
            "de",
            "Die Demonstration ist am Samstag geplant.",
            "2023-09-09",
        ),
    ] {
        one(code, text, value);
    }
}

#[test]
fn a_morning_is_not_tomorrow() {
    for (code, text) in [
        ("es", "El pleno se celebra mañana."),
        ("es", "Mañana se celebra el pleno."),
        ("es", "\"Mañana nos vemos\", dijo la ministra."),
        ("de", "Der Rat entscheidet morgen."),
        ("de", "Morgen entscheidet der Rat."),
        ("nl", "De raad beslist morgen."),
    ] {
        one(code, text, "2023-09-07");
    }
    for (code, text) in [
        ("es", "Llovió por la mañana."),
        ("es", "Llovió toda la mañana y la tarde."),
        ("es", "Lo dijo a La Mañana, el diario."),
        ("de", "Am Morgen regnete es."),
        ("de", "Guten Morgen, sagte sie."),
        ("nl", "De hele morgen viel er regen."),
        ("nl", "Ze schrijft voor De Morgen in Gent."),
    ] {
        assert!(found(code, text).is_empty(), "{text}");
    }
}

#[test]
fn since_a_month_is_since_it_was() {
    for (code, text) in [
        ("en", "Orders have fallen since October."),
        ("fr", "Une baisse de 18 % depuis octobre."),
        ("de", "Die Aufträge sinken seit Oktober."),
        ("es", "Los pedidos caen desde octubre."),
        ("it", "Gli ordini calano da ottobre."),
        ("nl", "De orders dalen sinds oktober."),
    ] {
        let found = found(code, text);
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        assert_eq!(found[0].1, "2022-10", "{text}");
    }
}

#[test]
fn a_verb_far_before_or_behind_says_it_as_well() {
    let (last, next) = ("2023-08-31", "2023-09-07");
    for (text, value) in [
        (
            "The army killed at least 12 people in separate strikes across the north on Thursday.",
            last,
        ),
        (
            "Officers were called to a house in Harrow Lane at about 03:20 GMT on Thursday after a fire.",
            last,
        ),
        ("On Thursday, the army killed 12 people.", last),
        ("On Thursday, the club will face Leeds at home.", next),
        ("Thursday's match ended in a draw.", last),
        ("Thursday's match will be played behind closed doors.", next),
        ("The match on Thursday is sold out, the club said.", next),
        (
            "The ministry plans to send the first of three groups of engineers to the flooded valley \
             on Thursday.",
            next,
        ),
        // What stands in another clause says nothing.
        (
            "Firms said they were ready, with no more than a few orders, for snow in the north on \
             Thursday.",
            next,
        ),
    ] {
        let all = found("en", text);
        assert!(
            all.contains(&("Thursday".to_owned(), value.to_owned())),
            "{text} {all:?}"
        );
    }
    let since = found(
        "de",
        "Die Halle, die am Sonntag öffnet, war seit Donnerstag zu.",
    );
    assert_eq!(since[1], ("Donnerstag".to_owned(), last.to_owned()));
}

#[test]
fn the_present_tense_of_what_is_planned_lies_ahead() {
    for (code, text, value) in [
        (
            "en",
            "Town travel to Whitby on Saturday night.",
            "2023-09-09",
        ),
        ("en", "The inquest opens on Tuesday.", "2023-09-12"),
        ("en", "They host Derby on Friday.", "2023-09-08"),
        ("en", "The final is on Sunday.", "2023-09-10"),
        (
            "en",
            "A notice is in effect through Saturday.",
            "2023-09-09",
        ),
        ("en", "They lost the two plays on Saturday.", "2023-09-02"),
        ("en", "The vote was moved to Sunday.", "2023-09-10"),
        ("de", "Der Prozess beginnt am Montag.", "2023-09-11"),
        ("de", "Der Prozess begann am Montag.", "2023-09-04"),
        ("fr", "Le procès débute lundi à Lyon.", "2023-09-11"),
        ("fr", "La réunion a été reportée à lundi.", "2023-09-11"),
        ("es", "El juicio comienza el lunes.", "2023-09-11"),
        ("it", "Il processo inizia lunedì.", "2023-09-11"),
        ("nl", "Het proces begint maandag.", "2023-09-11"),
        (
            "es",
            "Las clases quedan suspendidas hasta el viernes.",
            "2023-09-08",
        ),
        ("pt", "A ponte fica fechada até sexta-feira.", "2023-09-08"),
        ("fr", "Le pont a été fermé jusqu'à samedi.", "2023-09-09"),
    ] {
        one(code, text, value);
    }
    for (code, text, values) in [
        (
            "en",
            "A storm warning has been issued from noon Thursday until 6 a.m. Friday.",
            ["2023-09-07", "2023-09-08"],
        ),
        (
            "de",
            "Die Vorstellung wurde von Donnerstag auf Sonntag verlegt.",
            ["2023-09-07", "2023-09-10"],
        ),
        (
            "en",
            "The match was moved from Thursday to Sunday.",
            ["2023-09-07", "2023-09-10"],
        ),
    ] {
        let found: Vec<String> = found(code, text).into_iter().map(|f| f.1).collect();
        assert_eq!(found, values, "{text}");
    }
}

#[test]
fn a_day_far_off_is_on_the_side_that_the_tense_says() {
    for (text, value) in [
        ("The court will sit on 14 February.", "2024-02-14"),
        ("A hearing has been set for 14 March.", "2024-03-14"),
        ("The hearing is on 14 April.", "2024-04-14"),
        ("The court sat on 14 April.", "2023-04-14"),
        ("He was arrested on 14 February.", "2023-02-14"),
        ("She was arrested on 14 January.", "2023-01-14"),
        // Near the reference date it is the nearest.
        (
            "The firm will publish its report on the fire of 28 August.",
            "2023-08-28",
        ),
    ] {
        one("en", text, value);
    }
}

#[test]
fn spans_of_days_and_years_have_both_ends() {
    for (code, text, value) in [
        (
            "fr",
            "La grève du 19 au 22 septembre.",
            "2023-09-19/2023-09-22",
        ),
        (
            "es",
            "La huelga del 19 al 22 de septiembre.",
            "2023-09-19/2023-09-22",
        ),
        (
            "es",
            "Entre el 19 y el 22 de septiembre.",
            "2023-09-19/2023-09-22",
        ),
        (
            "de",
            "Der Streik vom 19. bis 22. September.",
            "2023-09-19/2023-09-22",
        ),
        (
            "en",
            "The strike runs from 19 to 22 September 2024.",
            "2024-09-19/2024-09-22",
        ),
        ("es", "Ganó el premio entre 2017 y 2019.", "2017/2019"),
        ("es", "De 2010 a 2014 vivió allí.", "2010/2014"),
        ("es", "Cádiz, 3 jul (EFE).- El barco zarpó.", "2023-07-03"),
        ("pt", "Ele morreu nesta quarta (18/2).", "2023-02-18"),
    ] {
        one(code, text, value);
    }
    let years: Vec<String> = found("pt", "Venceu em 1977 e 1992.")
        .into_iter()
        .map(|f| f.1)
        .collect();
    assert_eq!(years, ["1977", "1992"]);
    // However long a row is, each of its years is looked at by itself.
    let row = "1977 e ".repeat(20_000);
    assert!(!found("pt", &format!("Venceu em {row}1992.")).is_empty());
}

#[test]
fn today_may_be_these_times() {
    for (code, text, count) in [
        ("fr", "Il est né à Léopoldville (aujourd'hui Kinshasa).", 0),
        (
            "fr",
            "L'usine, aujourd'hui fermée, employait 300 personnes.",
            0,
        ),
        ("en", "The mill, today a museum, was shut.", 0),
        ("fr", "Le ministre, aujourd'hui à Lyon, a répondu.", 1),
        ("en", "The mill shut today.", 1),
    ] {
        assert_eq!(found(code, text).len(), count, "{text}");
    }
}

#[test]
fn a_german_verb_behind_the_day_says_it() {
    for (text, value) in [
        ("Bis zum 30. Juni soll alles fertig sein.", "2024-06-30"),
        ("Am 3. Juli soll das Bad öffnen.", "2024-07-03"),
        ("Am 3. Juli wurde das Bad eröffnet.", "2023-07-03"),
    ] {
        one("de", text, value);
    }
    one("en", "All must be ready by June 30.", "2024-06-30");
}

#[test]
fn what_is_planned_by_the_hour_or_until_a_day_lies_ahead() {
    for (text, value) in [
        ("Trams ran through the centre on Monday.", "2023-09-04"),
        (
            "A bus drove through a fence in Leeds on Monday.",
            "2023-09-04",
        ),
        ("The warning is in force through Friday.", "2023-09-08"),
        ("Two men were due in court on Monday.", "2023-09-04"),
        ("Results are due on Thursday.", "2023-09-07"),
        ("Kick-off is at 3pm on Saturday.", "2023-09-09"),
        ("Kick-off was at 3pm on Saturday.", "2023-09-02"),
        ("Parents must apply by Friday.", "2023-09-08"),
        ("The advice is in effect from 1 AM Friday.", "2023-09-08"),
    ] {
        one("en", text, value);
    }
    for (text, values) in [
        (
            "The advice is in effect from 1 AM Friday to 1 PM EST Saturday.",
            ["2023-09-08", "2023-09-09"],
        ),
        (
            "The fair runs from Friday to Sunday.",
            ["2023-09-08", "2023-09-10"],
        ),
        (
            "The fair ran from Friday to Sunday.",
            ["2023-09-01", "2023-09-03"],
        ),
    ] {
        let said: Vec<_> = found("en", text)
            .into_iter()
            .map(|(_, value)| value)
            .collect();
        assert_eq!(said, values, "{text}");
    }
}

#[test]
fn a_clause_in_the_present_tense_of_what_is_planned_lies_ahead() {
    for (code, text, value) in [
        (
            "de",
            "Am Freitag berät der Landtag den Haushalt.",
            "2023-09-08",
        ),
        (
            "de",
            "Am Freitag verkündet die Kammer ihr Urteil.",
            "2023-09-08",
        ),
        (
            "de",
            "Die Kammer dürfte am Freitag ein Urteil sprechen.",
            "2023-09-08",
        ),
        ("de", "Ab Montag gilt ein neuer Fahrplan.", "2023-09-11"),
        (
            "de",
            "Der Landtag stimmt am Freitag über den Haushalt ab.",
            "2023-09-08",
        ),
        (
            "en",
            "The senate votes on Friday on the budget.",
            "2023-09-08",
        ),
        (
            "en",
            "The firm is likely to close the plant on Friday.",
            "2023-09-08",
        ),
        (
            "en",
            "The firm is set to close the plant on Friday.",
            "2023-09-08",
        ),
        ("fr", "Le Sénat vote vendredi sur le budget.", "2023-09-08"),
        (
            "es",
            "El Senado vota el viernes el presupuesto.",
            "2023-09-08",
        ),
        ("it", "Il Senato discute venerdì la manovra.", "2023-09-08"),
        ("nl", "De Kamer stemt vrijdag over de wet.", "2023-09-08"),
        // What has been stays so, and what is told in the present tense.
        (
            "de",
            "Am Freitag antwortet sie mit einem Brief.",
            "2023-09-01",
        ),
        (
            "de",
            "Am Freitag erhielt die Kammer einen Brief.",
            "2023-09-01",
        ),
        ("de", "Am Freitag sagt er dazu nichts.", "2023-09-01"),
        ("de", "Am Freitag hat die Kammer geurteilt.", "2023-09-01"),
        ("en", "The senate's vote on Friday was close.", "2023-09-01"),
        ("en", "The likely cause was found on Friday.", "2023-09-01"),
        ("fr", "Le vote vendredi a été serré.", "2023-09-01"),
        ("es", "El debate del viernes fue largo.", "2023-09-01"),
    ] {
        one(code, text, value);
    }
}
