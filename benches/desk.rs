//! The pure desk: the whole way by input dialect, over the golden samples and, when they are
//! there, over the development pages in `../shared`.

use std::fs;
use std::hint::black_box;
use std::io::Read;
use std::path::Path;

use copydesk::desk::{Desk, Message, Options};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};

fn golden(case: &str) -> Message {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/golden")
        .join(case);
    let file = fs::read_dir(&folder)
        .expect("the golden folder is there")
        .flatten()
        .find(|entry| entry.file_name().to_string_lossy().starts_with("message."))
        .expect("a golden folder holds message.*");
    Message::from_body(fs::read(file.path()).expect("the sample can be read"))
}

/// Every 24th development page, when they are there.
fn pages() -> Vec<Message> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/pages/wcxb_dev/html");
    let mut files: Vec<_> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .collect();
    files.sort();
    files
        .into_iter()
        .step_by(24)
        .filter_map(|path| {
            let mut html = Vec::new();
            flate2::read::GzDecoder::new(fs::File::open(path).ok()?)
                .read_to_end(&mut html)
                .ok()?;
            Some(Message::from_body(html))
        })
        .collect()
}

fn whole_way(c: &mut Criterion) {
    let desk = Desk::new(Options::default()).expect("the tables load");
    let mut group = c.benchmark_group("desk");
    for case in [
        "text-with-junk",
        "text-clean",
        "news-please",
        "fundus",
        "web-page-news",
        "web-page-gzip",
    ] {
        let message = golden(case);
        group.throughput(Throughput::Bytes(message.body.len() as u64));
        group.bench_function(case, |b| {
            b.iter(|| desk.enrich(black_box(&message)).is_ok());
        });
    }
    let pages = pages();
    if pages.is_empty() {
        eprintln!("skipped: the development pages in ../shared are not here");
    } else {
        group.throughput(Throughput::Elements(pages.len() as u64));
        group.sample_size(10);
        group.bench_function("development-pages", |b| {
            b.iter(|| {
                pages
                    .iter()
                    .filter(|page| desk.enrich(black_box(page)).is_ok())
                    .count()
            });
        });
    }
    group.finish();
}

/// Texts of which each piece may look at all the others: at a quarter and at the whole of a length, so
/// that bytes a second say whether the work grows with the input or with its square.
fn growth(c: &mut Criterion) {
    const WHOLE: usize = 400_000;
    let json =
        |title: &str, text: &str| serde_json::json!({ "title": title, "text": text }).to_string();
    type Maker<'a> = (&'a str, &'a str, &'a dyn Fn(&str) -> String);
    let makers: [Maker<'_>; 5] = [
        ("code-in-title", "window.a ", &|all| {
            json(&format!("{all};"), "The ferry sailed.")
        }),
        ("date-lines", "By Anna Berg17\n", &|all| {
            json("Ferry", &format!("The ferry sailed.\n{all}"))
        }),
        ("movement", "from to ", &|all| json("Ferry", all)),
        ("citations", "according to Reuters, ", &|all| {
            json("Ferry", all)
        }),
        ("cues", "by photo by read more © foto: see also: ", &|all| {
            json("Ferry", all)
        }),
    ];
    let desk = Desk::new(Options::default()).expect("the tables load");
    let mut group = c.benchmark_group("growth");
    group.sample_size(10);
    for (name, piece, message) in makers {
        for length in [WHOLE / 4, WHOLE] {
            let body = message(&piece.repeat(length / piece.len()));
            let message = Message::from_body(body.into_bytes());
            group.throughput(Throughput::Bytes(length as u64));
            group.bench_function(format!("{name}/{length}"), |b| {
                b.iter(|| desk.enrich(black_box(&message)).is_ok());
            });
        }
    }
    group.finish();
}

criterion_group!(benches, whole_way, growth);
criterion_main!(benches);
