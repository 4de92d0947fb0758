//! Genres by the text's own shape: times of day, questions and answers, figures.

use memchr::memmem;

use super::edges;
use crate::desk::clean::Paragraph;
use crate::desk::extract::BlockKind;
use crate::desk::tag::Reading;
use crate::desk::{Evidence, Span};

/// `12:34`, `9:18 p.m.` at a paragraph's beginning.
pub fn time_stamps(reading: &Reading<'_>) -> Option<Evidence> {
    let spans: Vec<Span> = reading
        .copy
        .paragraphs
        .iter()
        .filter_map(|paragraph| {
            let text = paragraph.span.of(&reading.copy.text);
            let length = stamp(text)?;
            let start = paragraph.span.start as usize;
            Some(Span::new(start, start + length))
        })
        .take(8)
        .collect();
    // Where they stood alone on a line between the paragraphs, they were removed.
    let lines = |at: Option<&Paragraph>| at.map_or(0, |paragraph| paragraph.line);
    let (first, last) = (
        lines(reading.copy.paragraphs.first()),
        lines(reading.copy.paragraphs.last()),
    );
    let alone = reading
        .copy
        .removed
        .iter()
        .filter(|gone| gone.rule == "date.stamp" && (first..last).contains(&gone.line))
        .filter(|gone| stamp(&gone.text).is_some())
        .count();
    (spans.len() + alone >= 4).then(|| Evidence {
        by: "genre.time_stamps",
        why: "paragraphs with a time of day".into(),
        spans,
    })
}

pub fn stamp(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let hours = bytes
        .iter()
        .take(3)
        .take_while(|b| b.is_ascii_digit())
        .count();
    if !(1..=2).contains(&hours) || !matches!(bytes.get(hours), Some(b':' | b'.' | b'h')) {
        return None;
    }
    let minutes = bytes.get(hours + 1..hours + 3)?;
    if !minutes.iter().all(u8::is_ascii_digit) || minutes[0] > b'5' {
        return None;
    }
    if text[..hours].parse::<u32>().ok()? > 23 {
        return None;
    }
    let end = hours + 3;
    let next = bytes.get(end).copied().unwrap_or(b' ');
    // `06.03.2016` is a date.
    let date = next == b'.' && bytes.get(end + 1).is_some_and(u8::is_ascii_digit);
    if date {
        return None;
    }
    (!next.is_ascii_alphanumeric() && next != b'%').then_some(end)
}

/// Questions and answers by turns: `Q:` and `A:`, or a question paragraph and then an answer.
pub fn questions(reading: &Reading<'_>) -> Option<Evidence> {
    let text = &reading.copy.text;
    let paragraphs = &reading.copy.paragraphs;
    let marked = |mark: char| {
        paragraphs
            .iter()
            .filter(|p| {
                let mut chars = p.span.of(text).chars();
                chars.next() == Some(mark)
                    && matches!(chars.next(), Some(':' | '.' | ' '))
                    && !matches!(mark, 'A')
                        | matches!(p.span.of(text).as_bytes().get(1), Some(b':' | b'.'))
            })
            .map(|p| p.span)
            .collect::<Vec<_>>()
    };
    let (asked, answered) = (marked('Q'), marked('A'));
    if asked.len() >= 3 && answered.len() >= 3 {
        return Some(Evidence {
            by: "genre.questions_answers",
            why: "paragraphs that begin with Q and A".into(),
            spans: asked
                .into_iter()
                .take(4)
                .map(|s| Span {
                    end: s.start + 1,
                    ..s
                })
                .collect(),
        });
    }
    let turns = turns(reading, |kind| kind == BlockKind::Paragraph);
    let share = turns.len() * 3 >= paragraphs.len();
    (turns.len() >= 5 && share).then(|| Evidence {
        by: "genre.questions_answers",
        why: "paragraphs that are questions, each followed by one that is not".into(),
        spans: turns.into_iter().take(4).collect(),
    })
}

/// Paragraphs that are questions, each followed by one that is not.
fn turns(reading: &Reading<'_>, kind: impl Fn(BlockKind) -> bool) -> Vec<Span> {
    let text = &reading.copy.text;
    let paragraphs = &reading.copy.paragraphs;
    let asks = |at: usize| {
        let question = paragraphs[at].span.of(text).trim_end();
        question.ends_with('?') && (12..400).contains(&question.len()) && kind(paragraphs[at].kind)
    };
    (0..paragraphs.len().saturating_sub(1))
        .filter(|at| asks(*at) && !asks(at + 1))
        .map(|at| paragraphs[at].span)
        .collect()
}

/// What an interview says of itself, lower case.
const INTERVIEWS: &[&str] = &[
    "an interview with",
    "interview with",
    "ein interview",
    "interview mit",
    "im interview",
    "im gespräch",
    "intervista a",
    "intervista con",
    "intervista:",
    "entretien avec",
    "interview de",
    "interview avec",
    "entrevista a",
    "entrevista con",
    "entrevista com",
    "entrevistamos",
    "interview met",
    "interview:",
    "interview :",
    "q&a",
    "we spoke to",
    "has been edited for length",
];

/// It says that it is an interview, and questions are answered.
pub fn interview(reading: &Reading<'_>) -> Option<Evidence> {
    let turns = turns(reading, |_| true);
    // Questions and answers are most of it: with an introduction and long answers a fifth asks.
    if turns.len() < 3 || turns.len() * 5 < reading.copy.paragraphs.len() {
        return None;
    }
    let headline = reading.metadata.headline.as_ref();
    let headline = headline.map_or_else(String::new, |h| h.value.to_lowercase());
    let (edges, _) = edges(reading);
    let mut places = std::iter::once(&headline).chain(edges.iter().take(2));
    let word = places.find_map(|place| {
        INTERVIEWS
            .iter()
            .find(|word| memmem::find(place.as_bytes(), word.as_bytes()).is_some())
    })?;
    Some(Evidence {
        by: "genre.interview",
        why: format!("it says `{word}`, and questions are answered").into(),
        spans: turns.into_iter().take(4).collect(),
    })
}

/// Most paragraphs hold more digits than a sentence can.
pub fn listing(reading: &Reading<'_>) -> Option<Evidence> {
    let paragraphs = &reading.copy.paragraphs;
    if paragraphs.len() < 6 {
        return None;
    }
    let spans: Vec<Span> = paragraphs
        .iter()
        .filter(|paragraph| {
            let text = paragraph.span.of(&reading.copy.text);
            let digits = text.bytes().filter(u8::is_ascii_digit).count();
            let letters = || text.chars().filter(|c| c.is_alphabetic()).count();
            digits >= 2 && digits * 3 >= letters() && stamp(text).is_none()
        })
        .map(|p| p.span)
        .collect();
    (spans.len() * 10 >= paragraphs.len() * 6).then(|| Evidence {
        by: "genre.listing",
        why: format!(
            "{} of {} paragraphs are figures",
            spans.len(),
            paragraphs.len()
        )
        .into(),
        spans: spans.into_iter().take(4).collect(),
    })
}
