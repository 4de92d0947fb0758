//! The taggers: tokens a second of names, gazetteers and quotations together, and texts that are
//! meant to hurt. Each hurtful text has its half and its whole: linear work takes twice the time.

use std::fmt::Write;
use std::hint::black_box;

use copydesk::desk::tag::token::tokenize;
use copydesk::desk::tag::words::words;
use copydesk::desk::tag::{
    Models, Reading, genres, keyphrases, named, places, quotes, tone, topics,
};
use copydesk::desk::{Desk, Message, Options};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};

const ENGLISH: &str = include_str!("../tests/golden/text-with-junk/message.txt");
const EARNINGS: &str = include_str!("../tests/golden/text-earnings/message.txt");
const INTERVIEW: &str = include_str!("../tests/golden/text-interview/message.txt");
const GERMAN: &str = include_str!("../tests/golden/text-german-junk/message.txt");

/// What the desk knows of a text before the taggers.
fn examined(desk: &Desk, text: &str) -> copydesk::desk::Examined {
    let body = serde_json::json!({ "text": text, "article_clean": true }).to_string();
    desk.examine(&Message::from_body(body))
        .unwrap_or_else(|reject| panic!("no article: {}", reject.detail))
}

fn together(c: &mut Criterion) {
    let desk = Desk::new(Options::default()).expect("the tables load");
    let models = Models::load().expect("the tables load");
    let mut group = c.benchmark_group("names-places-quotes");
    for (name, text) in [("english", ENGLISH), ("german", GERMAN)] {
        let known = examined(&desk, text);
        let (tokens, _) = tokenize(&known.copy.text, usize::MAX);
        group.throughput(Throughput::Elements(tokens.len() as u64));
        group.bench_function(name, |b| {
            b.iter(|| {
                let (tokens, _) = tokenize(black_box(&known.copy.text), usize::MAX);
                let reading = Reading {
                    copy: &known.copy,
                    metadata: &known.metadata,
                    language: &known.language,
                    tokens,
                    tickers: &[],
                };
                let mut ran = Vec::new();
                let (speech, mut entities) = named(&reading, &models, &mut ran);
                places::link(&reading, &mut entities, &models.places, &mut ran);
                let found = quotes::quotes(
                    &reading,
                    &entities,
                    &[],
                    (&models.quotes, speech.as_ref()),
                    &mut ran,
                );
                (entities.len(), found.len())
            });
        });
    }
    group.finish();
}

/// Topics, genres, tone and keyphrases of an article of 4 KB, with what they need of the words; its
/// names, quotations and dates are known.
fn about(c: &mut Criterion) {
    let desk = Desk::new(Options::default()).expect("the tables load");
    let models = Models::load().expect("the tables load");
    let long = [ENGLISH, INTERVIEW, EARNINGS, ENGLISH].join("\n\n");
    let end = (0..=4_096).rfind(|at| long.is_char_boundary(*at));
    let end = end.unwrap_or_default();
    let known = examined(&desk, &long[..end]);
    let reading = Reading {
        copy: &known.copy,
        metadata: &known.metadata,
        language: &known.language,
        tokens: tokenize(&known.copy.text, usize::MAX).0,
        tickers: &[],
    };
    let tags = &known.tags;
    let with = (&models.topics, &models.embedding);
    let mut group = c.benchmark_group("about-4-kb");
    group.throughput(Throughput::Bytes(known.copy.text.len() as u64));
    group.bench_function("all", |b| {
        b.iter(|| {
            let mut ran = Vec::new();
            let words = words(black_box(&known.copy.text), &reading.tokens);
            let kinds = genres::genres(
                &reading,
                &tags.quotes,
                &tags.attributions,
                &tags.temporal,
                &mut ran,
            );
            let found = topics::topics(
                &reading,
                &words,
                (&tags.entities, &tags.attributions),
                &tags.instruments,
                with,
                &mut ran,
            );
            let tones = tone::tone(&reading, &words, &tags.entities, &models.tone, &mut ran);
            let phrases = keyphrases::keyphrases(
                &reading,
                &words,
                &tags.entities,
                (&models.keyphrases, &models.embedding),
                &mut ran,
            );
            (
                kinds.len(),
                found.len(),
                tones.entities.len(),
                phrases.len(),
            )
        });
    });
    group.bench_function("topics", |b| {
        let words = words(&known.copy.text, &reading.tokens);
        b.iter(|| {
            let mut ran = Vec::new();
            let (names, listed) = (
                (&tags.entities[..], &tags.attributions[..]),
                &tags.instruments,
            );
            topics::topics(&reading, black_box(&words), names, listed, with, &mut ran).len()
        });
    });
    group.finish();
}

/// Text of about so many bytes out of numbered copies of a line.
fn copies(bytes: usize, line: impl Fn(usize) -> String) -> String {
    let mut out = String::with_capacity(bytes + 4096);
    let mut at = 0;
    while out.len() < bytes {
        out.push_str(&line(at));
        at += 1;
    }
    out
}

/// Distinct capitalised words, ten a sentence.
fn capitals(count: usize) -> String {
    let mut out = String::new();
    for at in 0..count {
        let letters: String = (0..4)
            .map(|place| char::from(b'a' + (at / 26_usize.pow(place) % 26) as u8))
            .collect();
        let end = if at % 10 == 9 { " said so.\n\n" } else { " " };
        let _ = write!(out, "K{letters}{end}");
    }
    out
}

fn hurtful(c: &mut Criterion) {
    let desk = Desk::new(Options::default()).expect("the tables load");
    let mut group = c.benchmark_group("hurtful");
    group.sample_size(10);
    let lead = "The council met on Monday in Lisbon, officials said.\n\n";
    for half in [2, 1] {
        let cases = [
            (
                "article-5-mb",
                copies(5_000_000 / half, |at| {
                    format!("Article {at}. {}\n\n", ENGLISH.trim())
                }),
            ),
            (
                "article-5-mb-german",
                copies(5_000_000 / half, |at| {
                    format!("Artikel {at}. {}\n\n", GERMAN.trim())
                }),
            ),
            (
                "token-2-mb",
                format!("{lead}{}", "Xy".repeat(1_000_000 / half)),
            ),
            (
                "quotation-marks-100000",
                format!("{lead}{}", "“ \" ".repeat(50_000 / half)),
            ),
            (
                "tickers-50000",
                copies(1_000_000 / half, |at| {
                    let letters: String = (0..4)
                        .map(|place| char::from(b'A' + (at / 26_usize.pow(place) % 26) as u8))
                        .collect();
                    format!("(NYSE: {letters}) and more. ")
                }),
            ),
            (
                "parties",
                copies(2_000_000 / half, |_| {
                    "Later in Leeds the Tories lost to the Labour party, and Nyrstaz said it would go. "
                        .to_owned()
                }),
            ),
            (
                "names-german-50000",
                copies(2_000_000 / half, |at| {
                    let letters: String = (0..4)
                        .map(|place| char::from(b'a' + (at / 26_usize.pow(place) % 26) as u8))
                        .collect();
                    format!("„Das ist so und bleibt auch so“, sagte Peter K{letters}. ")
                }),
            ),
            (
                "capitalised-words-50000",
                format!("{lead}{}", capitals(50_000 / half)),
            ),
        ];
        for (name, text) in cases {
            let body = serde_json::json!({ "text": text, "article_clean": true }).to_string();
            let message = Message::from_body(body);
            let part = if half == 2 { "half" } else { "whole" };
            group.throughput(Throughput::Bytes(text.len() as u64));
            group.bench_function(format!("{name}/{part}"), |b| {
                b.iter(|| {
                    desk.examine(black_box(&message))
                        .map(|e| e.tags.ran.len())
                        .ok()
                });
            });
        }
    }
    group.finish();
}

criterion_group!(benches, together, about, hurtful);
criterion_main!(benches);
