//! From markup to blocks: an ordinary page, and markup that is meant to hurt.

use std::hint::black_box;

use copydesk::desk::Limits;
use copydesk::desk::decode::RawArticle;
use copydesk::desk::extract::{self, Model, html};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};

const SENTENCE: &str = "The council said on Monday that the bridge, closed since the storm, \
    would open to traffic before the end of the month. ";

fn paragraphs(count: usize) -> String {
    format!("<p>{}</p>\n", SENTENCE.repeat(3)).repeat(count)
}

/// A page of about 60 KB with menus, an article and teasers.
fn ordinary() -> String {
    let menu = "<li class='nav-item'><a class='nav-link' href='/section/world'>World news</a></li>";
    let teaser = "<div class='teaser card'><h3><a href='/a/b'>Another story altogether</a></h3>\
        <p class='teaser__text'>What it is about, in a line.</p></div>";
    format!(
        "<html lang=en><head><title>Bridge to open | Gazette</title>{}</head><body><nav><ul>{}</ul></nav>\
         <article class='story'><h1>Bridge to open</h1><div class='story-body'>{}</div></article>\
         <section class='related'>{}</section></body></html>",
        "<script>var a = '<p>not markup</p>';</script>".repeat(100),
        menu.repeat(60),
        paragraphs(30),
        teaser.repeat(80),
    )
}

fn live_blog() -> String {
    let post = format!(
        "<div class='post' data-post-id='1'><time datetime='2024-05-03T10:00Z'>10:00</time>\
         <h2>Update</h2>{}</div>",
        paragraphs(4)
    );
    let count = 1_300_000 / post.len() + 1;
    format!("<article><h1>Live</h1>{}</article>", post.repeat(count))
}

fn benches(c: &mut Criterion) {
    let model = Model::load().expect("the tables load");
    let limits = Limits::default();
    let pages = [
        ("ordinary-page", ordinary()),
        ("100000-nested-div", "<div>".repeat(100_000)),
        (
            "1-mb-attribute",
            format!("<p title='{}'>{SENTENCE}</p>", "x".repeat(1 << 20)),
        ),
        ("1.3-mb-live-blog", live_blog()),
        ("100000-p", format!("<p>{SENTENCE}").repeat(100_000)),
    ];
    let mut group = c.benchmark_group("extract");
    group.sample_size(10);
    for (name, page) in pages {
        group.throughput(Throughput::Bytes(page.len() as u64));
        group.bench_function(format!("parse/{name}"), |b| {
            b.iter(|| html::read(black_box(&page), &limits).passages.len());
        });
        let raw = RawArticle {
            html: Some(page),
            ..RawArticle::default()
        };
        group.bench_function(format!("whole/{name}"), |b| {
            b.iter(|| extract::extract(black_box(&raw), &model, &limits).is_ok());
        });
    }
    group.finish();
}

criterion_group!(all, benches);
criterion_main!(all);
