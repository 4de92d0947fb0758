//! Cleaning alone: a text with junk of about 4 KB, and a page, block by block.

use std::hint::black_box;

use copydesk::desk::clean::{HouseLines, Model, clean};
use copydesk::desk::decode::RawArticle;
use copydesk::desk::extract::{Block, Origin, Page, Verdict};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};

/// A text of about 4 KB: prose with the junk that scrapers leave.
fn text() -> Page {
    let sample = include_str!("../tests/golden/text-with-junk/message.txt");
    let more = include_str!("../tests/golden/text-german-junk/message.txt");
    let lines = sample
        .lines()
        .chain(more.lines())
        .filter(|line| !line.is_empty());
    Page {
        blocks: lines
            .enumerate()
            .map(|(at, line)| Block {
                text: line.to_owned(),
                line: at as u32 + 1,
                probability: 1.0,
                ..Block::default()
            })
            .collect(),
        ..Page::default()
    }
}

/// The same as a page with 200 blocks of navigation around it.
fn page() -> Page {
    let mut page = text();
    page.origin = Origin::Html;
    for at in 0..200 {
        page.blocks.push(Block {
            text: format!("Section {at} of the Valley Post"),
            verdict: Verdict::Chrome,
            ..Block::default()
        });
    }
    page
}

fn cleaning(c: &mut Criterion) {
    let model = Model::load().expect("the tables load");
    let (raw, house) = (RawArticle::default(), HouseLines::default());
    let mut group = c.benchmark_group("clean");
    for (name, page) in [("text", text()), ("page", page())] {
        let bytes: usize = page.blocks.iter().map(|b| b.text.len()).sum();
        group.throughput(Throughput::Bytes(bytes as u64));
        group.bench_function(name, |b| {
            b.iter(|| clean(black_box(&raw), black_box(&page), &model, &house));
        });
    }
    group.finish();
}

criterion_group!(benches, cleaning);
criterion_main!(benches);
