use proptest::prelude::*;

use super::months_more::MORE_MONTHS;
use super::*;

fn us() -> Reading<'static> {
    Reading {
        month_first: true,
        country: None,
    }
}

fn at(value: &str) -> Option<String> {
    read(value, Reading::default()).map(|found| found.timestamp().rfc3339)
}

/// As written, and the moment.
const WRITTEN: &[(&str, &str)] = &[
    ("2024-02-28", "2024-02-28T00:00:00Z"),
    ("2024-02-28T10:15:30Z", "2024-02-28T10:15:30Z"),
    ("2024-02-28T10:15:30.123+0200", "2024-02-28T10:15:30+02:00"),
    (
        "2024-02-28T10:15:30.123456789-05:00",
        "2024-02-28T10:15:30-05:00",
    ),
    ("2024-02-28 10:15:30 +0100", "2024-02-28T10:15:30+01:00"),
    ("2024-02-28 10:15:30 UTC", "2024-02-28T10:15:30Z"),
    ("2024-02-28T10:15+01", "2024-02-28T10:15:00+01:00"),
    ("2024-02-28-10:15:30", "2024-02-28T10:15:30Z"),
    ("20240228", "2024-02-28T00:00:00Z"),
    ("20240228T101530Z", "2024-02-28T10:15:30Z"),
    ("20240228T1015", "2024-02-28T10:15:00Z"),
    ("20240228174500", "2024-02-28T17:45:00Z"),
    ("28 Şubat 2024 Çarşamba 17:45", "2024-02-28T17:45:00Z"),
    ("28 lutego 2024, środa, 17:45", "2024-02-28T17:45:00Z"),
    (
        "28 de fevereiro de 2024, quarta-feira, 17:45",
        "2024-02-28T17:45:00Z",
    ),
    ("2024/02/28", "2024-02-28T00:00:00Z"),
    ("2024.02.28 10:15", "2024-02-28T10:15:00Z"),
    (
        "Wed, 28 Feb 2024 10:15:30 +0100",
        "2024-02-28T10:15:30+01:00",
    ),
    ("Wed, 28 Feb 2024 10:15:30 GMT", "2024-02-28T10:15:30Z"),
    ("Wed Feb 28 10:15:30 EST 2024", "2024-02-28T10:15:30-05:00"),
    (
        "Wed Feb 28 10:15:30 +0100 2024",
        "2024-02-28T10:15:30+01:00",
    ),
    (
        "Wed Feb 28 2024 10:15:30 GMT+0100 (CET)",
        "2024-02-28T10:15:30+01:00",
    ),
    (
        "2024-02-28T10:15:30+01:00[Europe/Berlin]",
        "2024-02-28T10:15:30+01:00",
    ),
    (
        "2024-07-28T10:15:30[America/New_York]",
        "2024-07-28T10:15:30-04:00",
    ),
    ("2024-02-28T10:15Z[UTC]", "2024-02-28T10:15:00Z"),
    ("1709115330", "2024-02-28T10:15:30Z"),
    ("1709115330123", "2024-02-28T10:15:30Z"),
    (
        "Published 3:05 p.m. ET, Wed February 28, 2024",
        "2024-02-28T15:05:00-05:00",
    ),
    ("Feb. 28, 2024, 3:05 PM EDT", "2024-02-28T15:05:00-04:00"),
    ("July 4th, 2024 at 12:30 am PT", "2024-07-04T00:30:00-07:00"),
    ("28 February 2024 at 10.15pm GMT", "2024-02-28T22:15:00Z"),
    ("28th of February 2024", "2024-02-28T00:00:00Z"),
    ("28 Feb '24", "2024-02-28T00:00:00Z"),
    ("28-Feb-2024", "2024-02-28T00:00:00Z"),
    ("28-FEB-24", "2024-02-28T00:00:00Z"),
    ("28.02.2024", "2024-02-28T00:00:00Z"),
    ("28. 2. 2024", "2024-02-28T00:00:00Z"),
    ("28.02.2024, 10:15 Uhr", "2024-02-28T10:15:00Z"),
    ("28.02.2024 um 10.15 Uhr", "2024-02-28T10:15:00Z"),
    (
        "Mittwoch, 28. Februar 2024, 10:15 Uhr MEZ",
        "2024-02-28T10:15:00+01:00",
    ),
    ("Stand: 28.02.24", "2024-02-28T00:00:00Z"),
    ("28/02/2024 - 10h15", "2024-02-28T10:15:00Z"),
    ("02/28/2024", "2024-02-28T00:00:00Z"),
    ("Publié le 28 février 2024 à 10h15", "2024-02-28T10:15:00Z"),
    ("1er mars 2024", "2024-03-01T00:00:00Z"),
    ("28 de febrero de 2024, 10:15 a. m.", "2024-02-28T10:15:00Z"),
    ("28 febbraio 2024 alle 10:15", "2024-02-28T10:15:00Z"),
    ("28 de fevereiro de 2024 às 10h15", "2024-02-28T10:15:00Z"),
    ("28 februari 2024 om 10:15 uur", "2024-02-28T10:15:00Z"),
    ("28 lutego 2024, godz. 10:15", "2024-02-28T10:15:00Z"),
    ("28 ŞUBAT 2024 10:15", "2024-02-28T10:15:00Z"),
    (
        "Rabu, 28 Februari 2024 pukul 10.15 WIB",
        "2024-02-28T10:15:00+07:00",
    ),
    ("٢٨ فبراير ٢٠٢٤", "2024-02-28T00:00:00Z"),
    ("28 فبراير/شباط 2024", "2024-02-28T00:00:00Z"),
    ("28 كانون الثاني 2024", "2024-01-28T00:00:00Z"),
    ("28 февраля 2024 г. в 10:15", "2024-02-28T10:15:00Z"),
    ("2024年2月28日 10:15", "2024-02-28T10:15:00Z"),
    ("2024年2月28日(水) 10時15分", "2024-02-28T10:15:00Z"),
    ("二〇二四年二月二十八日", "2024-02-28T00:00:00Z"),
    ("令和6年2月28日", "2024-02-28T00:00:00Z"),
    ("民國113年2月28日", "2024-02-28T00:00:00Z"),
    ("2024년 2월 28일 오후 3:05", "2024-02-28T15:05:00Z"),
    ("입력 2024.02.28. 오전 10:15", "2024-02-28T10:15:00Z"),
    ("۲۸ ۰۲ ۲۰۲۴ ۲۰۲۴-۰۲-۲۸", "2024-02-28T00:00:00Z"),
    ("2024. február 28.", "2024-02-28T00:00:00Z"),
];

#[test]
fn reads_dates_as_they_are_written() {
    for (written, moment) in WRITTEN {
        assert_eq!(at(written).as_deref(), Some(*moment), "{written}");
    }
}

#[test]
fn what_is_no_date_is_none() {
    for text in [
        "",
        "None",
        "0",
        "0000-00-00",
        "February 28",
        "28.02.",
        "10:15",
        "May 2024",
        "version 1.2.3",
        "192.168.10.24",
        "call 030-12-12-2024-5",
        "2024-13-45",
        "$12.10.2024",
        "soon",
        "12345678",
        "31.02.2024",
        "in 2024",
        "Q1 2024",
        "10/10",
        "٢٨ فبراير",
    ] {
        assert_eq!(at(text), None, "{text}");
    }
}

#[test]
fn the_order_of_day_and_month_is_the_sources() {
    let read = |reading| read("02/03/2024", reading).expect("a date");
    assert_eq!(read(us()).date, jiff::civil::date(2024, 2, 3));
    assert_eq!(read(Reading::default()).date, jiff::civil::date(2024, 3, 2));
    assert!(read(us()).ambiguous);
    let dotted = super::read("02.03.2024", us()).expect("a date");
    assert_eq!(dotted.date, jiff::civil::date(2024, 3, 2));
}

#[test]
fn finds_every_date_with_its_place() {
    let text = "Published Feb 27, 2024 6:00 pm | Updated Feb 28, 2024 7:00 pm";
    let found: Vec<&str> = find(text, us()).map(|f| &text[f.span]).collect();
    assert_eq!(found, ["Feb 27, 2024 6:00 pm", "Feb 28, 2024 7:00 pm"]);
}

#[test]
fn precision_says_what_was_stated() {
    let precision = |text| read(text, us()).expect("a date").timestamp().precision;
    assert_eq!(precision("2024-02-28"), Precision::Day);
    assert_eq!(precision("2024-02-28 10:15"), Precision::Minute);
    assert_eq!(precision("2024-02-28 10:15:00"), Precision::Second);
}

#[test]
fn dates_in_scripts_with_marks_and_in_other_eras_are_read() {
    for text in [
        "3 मार्च 2026",
        "प्रकाशित: 3 मार्च 2026, 14:05",
        "প্রকাশ: ০৩ মার্চ ২০২৬",
        "3 மார்ச் 2026",
        "3 במרץ 2026",
        "เผยแพร่ 3 มีนาคม 2569 14:05 น.",
        "3 มี.ค. 2569",
        "3 มีนาคม พ.ศ. 2569",
        "3 مارس 2026",
        "۱۲ اسفند ۱۴۰۴",
        "ngày 3 tháng 3 năm 2026",
    ] {
        let found = read(text, Reading::default()).map(|f| f.date);
        assert_eq!(found, Some(jiff::civil::date(2026, 3, 3)), "{text}");
    }
    let english = read("3 March 2569", Reading::default()).map(|f| f.date);
    assert_eq!(english, Some(jiff::civil::date(2569, 3, 3)));
}

proptest! {
    #[test]
    fn never_panics_and_spans_are_text(text in "\\PC{0,80}") {
        for found in find(&text, us()) {
            prop_assert!(text.get(found.span.clone()).is_some_and(|s| !s.is_empty()));
            let stamp = found.timestamp().rfc3339;
            prop_assert!(stamp.parse::<jiff::Timestamp>().is_ok(), "{stamp}");
        }
    }

    #[test]
    fn date_like_noise_never_panics(text in "[0-9./: TZ+,年月日aphm-]{0,40}") {
        let _ = read(&text, Reading::default());
        prop_assert!(find(&text, us()).count() <= text.len());
    }

    #[test]
    fn iso_round_trip(seconds in 0i64..4_000_000_000) {
        let stamp = jiff::Timestamp::from_second(seconds).expect("in range").to_string();
        prop_assert_eq!(at(&stamp), Some(stamp.clone()));
    }

    #[test]
    fn names_round_trip_in_every_language(year in 1900i16..2099, month in 1i8..=12, day in 1i8..=28) {
        let date = jiff::civil::date(year, month, day);
        for language in MONTHS.iter().chain(MORE_MONTHS) {
            for name in language.months[month as usize - 1].split(' ').filter(|n| !n.is_empty()) {
                for text in [format!("{day} {name} {year}"), format!("{day}. {name}. {year}"), format!("{name} {day}, {year}")] {
                    let found = read(&text, Reading::default()).map(|f| f.date);
                    prop_assert_eq!(found, Some(date), "{}", text);
                }
            }
        }
        for text in [format!("{year}年{month}月{day}日"), format!("{year}년 {month}월 {day}일"), format!("{day}.{month}.{year}")] {
            let found = read(&text, Reading::default()).map(|f| f.date);
            prop_assert_eq!(found, Some(date), "{}", text);
        }
    }
}
