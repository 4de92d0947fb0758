//! Whole days with their year, in every language whose months are known: `3 мая 2024`, `3 déc. 2024`.

use super::TimeExpression;
use crate::desk::Span;
use crate::desk::clean::Copy;
use crate::desk::metadata::dates::{self, Reading};

/// Languages whose articles write `03/04/2024` in more than one order.
const UNSURE: &[&str] = &["en", "ja", "ko", "zh"];

/// Adds the whole days that the words of the language did not find. What they found at the place of a
/// day, such as its year, is a part of it. `expressions` are in text order and stay so.
pub fn add(copy: &Copy, language: &str, named_only: bool, expressions: &mut Vec<TimeExpression>) {
    let found = find(copy, language, named_only);
    if found.is_empty() {
        return;
    }
    let known = std::mem::take(expressions);
    let mut new = found.into_iter().peekable();
    for expression in known {
        let span = expression.span;
        let day = matches!(expression.kind, "date" | "range");
        while let Some(next) = new.next_if(|n| n.span.end <= span.start) {
            expressions.push(next);
        }
        let met = new.peek().is_some_and(|n| n.span.start < span.end);
        if met && day {
            new.next();
        } else if met {
            continue;
        }
        expressions.push(expression);
    }
    expressions.extend(new);
}

/// The whole days of the copy. `named_only`: those whose month is a word.
fn find(copy: &Copy, language: &str, named_only: bool) -> Vec<TimeExpression> {
    let mut out = Vec::new();
    for paragraph in &copy.paragraphs {
        let text = paragraph.span.of(&copy.text);
        if !may_have_year(text) {
            continue;
        }
        for found in dates::find(text, Reading::default()) {
            let written = &text[found.span.clone()];
            let named = written.chars().any(char::is_alphabetic);
            let unsure = found.ambiguous && UNSURE.contains(&language);
            if found.short_year || unsure || named_only && !named {
                continue;
            }
            let start = paragraph.span.start as usize + found.span.start;
            out.push(TimeExpression {
                span: Span::new(start, start + found.span.len()),
                kind: "date",
                value: Some(found.date.to_string()),
                resolved: true,
                ..TimeExpression::default()
            });
        }
    }
    out
}

/// False only for a text in which no year is written out: four figures, or whatever stands before 年.
fn may_have_year(text: &str) -> bool {
    let mut figures = 0;
    text.chars().any(|c| {
        figures = if c.is_numeric() { figures + 1 } else { 0 };
        figures == 4 || c == '年'
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::tag::fixture;

    fn days(language: &str, text: &str) -> Vec<(String, String)> {
        let copy = fixture::copy(text);
        let mut all = Vec::new();
        add(&copy, language, false, &mut all);
        let said = |e: &TimeExpression| {
            let value = e.value.clone().unwrap_or_default();
            (e.span.of(&copy.text).to_owned(), value)
        };
        all.iter().map(said).collect()
    }

    #[test]
    fn a_whole_day_is_found_in_every_language() {
        for (language, text, want) in [
            ("pl", "Most zamknięto 3 maja 2024 r.", "3 maja 2024"),
            ("tr", "Köprü 3 Mayıs 2024 günü kapandı.", "3 Mayıs 2024"),
            ("id", "Jembatan ditutup pada 3 Mei 2024.", "3 Mei 2024"),
            ("ar", "أغلق الجسر في 3 مايو 2024 للصيانة", "3 مايو 2024"),
            ("ru", "Мост закрыли 3 мая 2024 года.", "3 мая 2024"),
            ("zh", "大桥于2024年5月3日关闭。", "2024年5月3日"),
            ("ja", "橋は令和6年5月3日に閉鎖された。", "令和6年5月3日"),
            ("ko", "다리는 2024년 5월 3일 폐쇄됐다.", "2024년 5월 3일"),
            ("fr", "Le pont a fermé le 3 mai 2024.", "3 mai 2024"),
        ] {
            let want = vec![(want.to_owned(), "2024-05-03".to_owned())];
            assert_eq!(days(language, text), want, "{text}");
        }
    }

    #[test]
    fn what_may_be_another_day_or_a_part_of_one_is_left_out() {
        assert!(days("ko", "다리는 03/05/2024 폐쇄됐다.").is_empty());
        assert_eq!(days("pl", "Most zamknięto 03/05/2024.").len(), 1);
        let copy = fixture::copy("Le pont a fermé le 3 déc. 2024 pour travaux.");
        let at = copy.text.find("2024").unwrap_or_default();
        let mut all = vec![TimeExpression {
            span: Span::new(at, at + 4),
            kind: "year",
            ..TimeExpression::default()
        }];
        add(&copy, "fr", true, &mut all);
        let values: Vec<_> = all.iter().map(|e| e.value.as_deref()).collect();
        assert_eq!(values, [Some("2024-12-03")]);
    }
}
