use proptest::prelude::*;

use super::*;
use crate::desk::clean::Copy;
use crate::desk::decode::Sourced;
use crate::desk::metadata::{Metadata, Precision, Timestamp};
use crate::desk::tag::fixture;

fn read(text: &str, code: &'static str, reference: Option<&str>) -> Temporal {
    read_with(text, code, reference, None)
}

/// The dates of a text that was published and changed on these days.
pub(super) fn read_with(
    text: &str,
    code: &'static str,
    published: Option<&str>,
    modified: Option<&str>,
) -> Temporal {
    let copy = Copy {
        text: text.to_owned(),
        ..Copy::default()
    };
    let at = |day: &str| Sourced {
        value: Timestamp {
            rfc3339: format!("{day}T10:00:00Z"),
            precision: Precision::Minute,
            zone_stated: true,
        },
        from: "body published".into(),
    };
    let metadata = Metadata {
        published: published.map(at),
        modified: modified.map(at),
        ..Metadata::default()
    };
    let language = fixture::language(code);
    let reading = fixture::reading(&copy, &metadata, &language);
    dates(&reading, &Model::load().unwrap(), &mut Vec::new())
}

/// Text and value of every expression, with 2023-09-06, a Wednesday, as reference.
pub(super) fn found(code: &'static str, text: &str) -> Vec<(String, String)> {
    read(text, code, Some("2023-09-06"))
        .expressions
        .into_iter()
        .map(|e| (e.span.of(text).to_owned(), e.value.unwrap_or_default()))
        .collect()
}

#[test]
fn every_example_is_of_its_kind() {
    for rule in rules() {
        let found = read(rule.example, "en", None).expressions;
        assert_eq!(found.len(), 1, "{}: {found:?}", rule.code);
        assert_eq!(format!("date.{}", found[0].kind), rule.code);
    }
}

#[test]
fn english_expressions_have_edtf_values() {
    for (text, expression, value) in [
        ("It began on May 3, 2024.", "May 3, 2024", "2024-05-03"),
        ("It began on 3 May 2024.", "3 May 2024", "2024-05-03"),
        ("It began on Sept. 3.", "Sept. 3", "2023-09-03"),
        (
            "It began on 2024-05-03 at noon.",
            "2024-05-03",
            "2024-05-03",
        ),
        (
            "It began on Wednesday, Aug. 30.",
            "Wednesday, Aug. 30",
            "2023-08-30",
        ),
        ("In November 2022, it ended.", "November 2022", "2022-11"),
        ("In August, it ended.", "August", "2023-08"),
        ("He left on Monday.", "Monday", "2023-09-04"),
        ("He left on Wednesday.", "Wednesday", "2023-09-06"),
        ("He will leave on Friday.", "Friday", "2023-09-08"),
        ("He will leave on Wednesday.", "Wednesday", "2023-09-06"),
        ("A vote is scheduled for Monday.", "Monday", "2023-09-11"),
        (
            "It will hold a call at 8:30 a.m. Eastern Time on Monday.",
            "Monday",
            "2023-09-11",
        ),
        ("They called a strike for Friday.", "Friday", "2023-09-08"),
        (
            "He was sentenced for Friday's theft.",
            "Friday",
            "2023-09-01",
        ),
        (
            "He will leave, he told reporters on Friday.",
            "Friday",
            "2023-09-01",
        ),
        (
            "Prices will rise, the firm announced Monday.",
            "Monday",
            "2023-09-04",
        ),
        (
            "He said prices will rise on Monday.",
            "Monday",
            "2023-09-11",
        ),
        ("The closures take effect in October.", "October", "2023-10"),
        (
            "It bars diesel cars from the town in October, and told him so.",
            "October",
            "2023-10",
        ),
        ("He was arrested in October.", "October", "2022-10"),
        (
            "In October, the court ruled that he was free.",
            "October",
            "2022-10",
        ),
        ("In March, the yard will be sold.", "March", "2024-03"),
        ("In March, the yard was sold.", "March", "2023-03"),
        ("He left yesterday.", "yesterday", "2023-09-05"),
        ("He left last week.", "last week", "2023-08-28/2023-09-03"),
        ("He left last month.", "last month", "2023-08"),
        ("He left last year.", "last year", "2022"),
        ("He left two weeks ago.", "two weeks ago", "2023-08-23~"),
        ("He left 10 years ago.", "10 years ago", "2013~"),
        ("He left last summer.", "last summer", "2023-22"),
        ("It was spring 2021.", "spring 2021", "2021-21"),
        ("Sales in Q3 2023 rose.", "Q3 2023", "2023-35"),
        ("Acme Q3 2023 sales rose.", "Q3 2023", "2023-35"),
        ("From 2019-2023 it rose.", "2019-2023", "2019/2023"),
        ("the 2016 election", "2016", "2016"),
        ("in the 1990s", "1990s", "199X"),
        ("FY24 was good.", "FY24", "2024"),
    ] {
        assert_eq!(
            found("en", text),
            [(expression.to_owned(), value.to_owned())],
            "{text}"
        );
    }
}

#[test]
fn other_words_are_no_dates() {
    for text in [
        "You may march on the second of them in august company.",
        "The 19-year-old won 6-2, 6-3 and took $2000.",
        "May I come? March on, said Theresa May.",
        "About 2000 people came on Black Friday.",
        "The Sunday Times reported it.",
        "They won the third quarter by ten points.",
        "Call 555-2023-11 for room 2024.",
        "He drove an Audi Q3 to work.",
        "He ran 3.5 km in 20 minutes.",
        "It rose over the last year, USA TODAY wrote, in the last week of the race.",
        "April Ryan met June Carter and Jan Smith.",
    ] {
        assert_eq!(found("en", text), [], "{text}");
    }
    assert_eq!(
        found("de", "Das schrieb die Wochenzeitung „der Freitag“ dazu."),
        []
    );
}

#[test]
fn without_a_reference_nothing_is_invented() {
    let text = "On Wednesday, as the invasion of Ukraine enters its 19th month, he spoke. In August it rained.";
    let temporal = read(text, "en", None);
    let window = temporal.window.unwrap();
    assert_eq!(
        (window.not_before.as_str(), window.not_after.as_str()),
        ("2023-08-24", "2023-09-23")
    );
    assert_eq!(window.basis, ["19th month"]);
    let [weekday, period, month] = temporal.expressions.as_slice() else {
        panic!("{:?}", temporal.expressions)
    };
    assert_eq!(
        (weekday.resolved, weekday.needs),
        (false, Some("reference_date"))
    );
    assert_eq!(weekday.value, None);
    assert_eq!(
        weekday.candidates,
        ["2023-08-30", "2023-09-06", "2023-09-13", "2023-09-20"]
    );
    assert_eq!(period.value.as_deref(), Some("2023-08-24/2023-09-23"));
    assert_eq!(month.value.as_deref(), Some("XXXX-08"));
    assert_eq!(month.candidates, ["2023-08"]);
    let temporal = read("He left yesterday.", "en", None);
    assert_eq!(temporal.expressions[0].value, None);
    assert!(!temporal.expressions[0].resolved);
}

#[test]
fn other_languages_have_their_own_words() {
    for (code, text, expression, value) in [
        (
            "de",
            "Am 3. Mai 2024 war es so weit.",
            "3. Mai 2024",
            "2024-05-03",
        ),
        (
            "de",
            "Am 03.05.2024 war es so weit.",
            "03.05.2024",
            "2024-05-03",
        ),
        ("de", "Das sagte er am Montag.", "Montag", "2023-09-04"),
        (
            "de",
            "Er wird gehen, sagte er am Montag.",
            "Montag",
            "2023-09-04",
        ),
        (
            "de",
            "Der Rat soll am Freitag abstimmen.",
            "Freitag",
            "2023-09-08",
        ),
        (
            "de",
            "Sie ruft zum Streik auf. Vom Freitag an solle er dauern.",
            "Freitag",
            "2023-09-08",
        ),
        (
            "de",
            "Sie haben für Freitag zum Streik aufgerufen.",
            "Freitag",
            "2023-09-08",
        ),
        ("de", "Im August war es heiß.", "August", "2023-08"),
        (
            "de",
            "Das war vergangene Woche.",
            "vergangene Woche",
            "2023-08-28/2023-09-03",
        ),
        ("de", "Das war vor zwei Jahren.", "vor zwei Jahren", "2021~"),
        ("de", "Er kam gestern.", "gestern", "2023-09-05"),
        (
            "fr",
            "Il est venu le 3 mai 2024.",
            "3 mai 2024",
            "2024-05-03",
        ),
        (
            "es",
            "Han convocado una huelga para el viernes.",
            "viernes",
            "2023-09-08",
        ),
        (
            "es",
            "La huelga es el próximo viernes 6 de octubre.",
            "próximo viernes 6 de octubre",
            "2023-10-06",
        ),
        ("fr", "Il est venu lundi.", "lundi", "2023-09-04"),
        (
            "fr",
            "Il recevra les syndicats vendredi.",
            "vendredi",
            "2023-09-08",
        ),
        (
            "fr",
            "C’était la semaine dernière.",
            "semaine dernière",
            "2023-08-28/2023-09-03",
        ),
        (
            "es",
            "Llegó el 3 de mayo de 2024.",
            "3 de mayo de 2024",
            "2024-05-03",
        ),
        ("es", "Llegó el año pasado.", "año pasado", "2022"),
        (
            "it",
            "È arrivato il 3 maggio 2024.",
            "3 maggio 2024",
            "2024-05-03",
        ),
        ("it", "È arrivato due anni fa.", "due anni fa", "2021~"),
        (
            "pt",
            "Chegou na segunda-feira.",
            "segunda-feira",
            "2023-09-04",
        ),
        (
            "pt",
            "Chegou em 3 de maio de 2024.",
            "3 de maio de 2024",
            "2024-05-03",
        ),
        ("nl", "Hij kwam op 3 mei 2024.", "3 mei 2024", "2024-05-03"),
        (
            "nl",
            "Hij kwam vorige week.",
            "vorige week",
            "2023-08-28/2023-09-03",
        ),
    ] {
        assert_eq!(
            found(code, text),
            [(expression.to_owned(), value.to_owned())],
            "{text}"
        );
    }
}

proptest! {
    #[test]
    fn any_text_gives_spans_in_order(
        text in "(in |May|March|3|31|12|2024|19th|month|week|ago|last |next | |,|/|-|\\.|\n|Monday|Q3|FY24|1990s|99999|Ukraine|war|its |the |é){0,40}"
    ) {
        let temporal = read(&text, "en", Some("2024-02-29"));
        let mut end = 0;
        for expression in &temporal.expressions {
            prop_assert!(expression.span.start >= end);
            prop_assert!(!expression.span.is_empty());
            prop_assert!(text.get(expression.span.start as usize..expression.span.end as usize).is_some());
            prop_assert_eq!(expression.resolved, expression.value.is_some() && expression.needs.is_none());
            end = expression.span.end;
        }
    }
}

#[test]
fn a_year_that_stands_once_counts_for_both_dates() {
    for (text, wanted) in [
        (
            "The games ran from July 30-Aug. 14, 1932.",
            vec![("July 30-Aug. 14, 1932", "1932-07-30/1932-08-14")],
        ),
        (
            "It lasted from December 28th to January 3rd, 2020.",
            vec![(
                "December 28th to January 3rd, 2020",
                "2019-12-28/2020-01-03",
            )],
        ),
        (
            "They met on July 2 and July 4, 1923.",
            vec![("July 2", "1923-07-02"), ("July 4, 1923", "1923-07-04")],
        ),
        (
            "It rained from October to March 2021.",
            vec![("October", "2020-10"), ("March 2021", "2021-03")],
        ),
        (
            "Finland joined in April last year.",
            vec![("April last year", "2022-04")],
        ),
        (
            "It began in January this year.",
            vec![("January this year", "2023-01")],
        ),
    ] {
        let wanted: Vec<(String, String)> = wanted
            .into_iter()
            .map(|(a, b)| (a.to_owned(), b.to_owned()))
            .collect();
        assert_eq!(found("en", text), wanted, "{text}");
    }
}

#[test]
fn two_dates_of_two_sentences_stay_apart() {
    assert_eq!(
        found("en", "He left on Sept. 3. July 4, 1923, was another day."),
        [
            ("Sept. 3".to_owned(), "2023-09-03".to_owned()),
            ("July 4, 1923".to_owned(), "1923-07-04".to_owned())
        ]
    );
}

#[test]
fn several_weeks_are_no_week() {
    for (code, text) in [
        (
            "de",
            "In den letzten Wochen und den vergangenen Jahren war es so.",
        ),
        ("fr", "Ces dernières semaines, tout a changé."),
        ("es", "En los últimos años todo cambió."),
        ("it", "Negli ultimi mesi tutto è cambiato."),
        ("nl", "De afgelopen weken was het zo."),
    ] {
        assert_eq!(found(code, text), [], "{text}");
    }
    assert_eq!(
        found("de", "In der letzten Woche und im letzten Jahr war es so."),
        [
            (
                "letzten Woche".to_owned(),
                "2023-08-28/2023-09-03".to_owned()
            ),
            ("letzten Jahr".to_owned(), "2022".to_owned())
        ]
    );
    assert_eq!(
        found("de", "Die Halle ist ab Montag offen."),
        [("Montag".to_owned(), "2023-09-11".to_owned())]
    );
}

#[test]
fn words_of_the_hour_are_in_order() {
    assert!(tense::HOUR.is_sorted() && tense::BEFORE_PARTICIPLE.is_sorted());
}

#[test]
fn a_day_in_brackets_says_which_weekday() {
    for (code, text, expression, value) in [
        (
            "pt",
            "A polícia prendeu nesta terça-feira (5) 14 pessoas.",
            "terça-feira (5)",
            "2023-09-05",
        ),
        (
            "pt",
            "O jogo será na próxima quinta (14), no Recife.",
            "quinta (14)",
            "2023-09-14",
        ),
        (
            "es",
            "Murió el lunes (28) en Lima.",
            "lunes (28)",
            "2023-08-28",
        ),
    ] {
        assert_eq!(
            found(code, text),
            [(expression.to_owned(), value.to_owned())],
            "{text}"
        );
    }
    // No such day is near.
    assert_eq!(
        found("pt", "A polícia prendeu na terça-feira (9) 14 pessoas."),
        [("terça-feira (9)".to_owned(), String::new())]
    );
    assert_eq!(found("pt", "Na segunda parte, tudo mudou."), []);
}

#[test]
fn a_club_called_like_a_day_is_no_day() {
    let text = "On Wednesday Sheffield Wednesday lost. Wednesday had led.";
    let at = |from: usize| Span::new(from, from + "Wednesday".len());
    let days: Vec<usize> = text.match_indices("Wednesday").map(|(at, _)| at).collect();
    let mut temporal = Temporal {
        expressions: days
            .iter()
            .map(|from| TimeExpression {
                span: at(*from),
                kind: "weekday",
                ..TimeExpression::default()
            })
            .collect(),
        ..Temporal::default()
    };
    without_clubs(text, &[], &mut temporal);
    assert_eq!(temporal.expressions.len(), 3);
    let club = crate::desk::tag::Entity {
        kind: crate::desk::tag::EntityKind::Organisation,
        name: "Sheffield Wednesday".to_owned(),
        ..crate::desk::tag::Entity::default()
    };
    without_clubs(text, &[club], &mut temporal);
    let left: Vec<_> = temporal.expressions.iter().map(|e| e.span).collect();
    assert_eq!(left, [at(days[0])]);
}

#[test]
fn a_german_year_needs_no_preposition() {
    for (text, years) in [
        (
            "Sie wurde 1934 in Weimar geboren. 1976 zog sie fort.",
            vec!["1934", "1976"],
        ),
        ("Die Bank hat ihre Prognose für 2026 gesenkt.", vec!["2026"]),
        ("Das wirke erst 2027, sagte sie.", vec!["2027"]),
        (
            "Er bekam das Rad für 1950 Euro, es waren 1980 Räder da.",
            vec![],
        ),
        ("Es wurden 2000 verkauft.", vec![]),
    ] {
        let found = read(text, "de", None).expressions;
        let found: Vec<_> = found.iter().map(|e| e.span.of(text)).collect();
        assert_eq!(found, years, "{text}");
    }
}
