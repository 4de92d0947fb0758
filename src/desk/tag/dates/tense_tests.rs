//! Whether weekdays and months have been or have yet to come. The reference date is Wednesday,
//! 6 September 2023.

use super::tests::found;

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
        let found = found(code, text);
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        assert_eq!(found[0].1, value, "{text}");
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
