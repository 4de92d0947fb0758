//! What holds for every page.

use proptest::prelude::*;

use super::{Copy, HouseLines, Model, clean, rules};
use crate::desk::decode::RawArticle;
use crate::desk::extract::{Block, BlockKind, Origin, Page, Verdict};

fn model() -> &'static Model {
    static MODEL: std::sync::LazyLock<Model> =
        std::sync::LazyLock::new(|| Model::load().expect("the tables load"));
    &MODEL
}

fn cleaned(page: &Page) -> Copy {
    clean(
        &RawArticle::default(),
        page,
        model(),
        &HouseLines::default(),
    )
}

fn line() -> impl Strategy<Value = String> {
    let examples: Vec<&'static str> = rules()
        .iter()
        .map(|rule| rule.example)
        .filter(|example| !example.is_empty())
        .collect();
    prop_oneof![
        2 => proptest::sample::select(examples).prop_map(ToOwned::to_owned),
        1 => "What Happened: [A-Z][a-z]{2,9}( [a-z]{2,9}){3,20}\\.",
        4 => "[A-Z][a-z]{2,9}( [a-z]{2,9}){2,40}[.!?]?",
        1 => "[A-Z][a-z]{1,9}( [A-Z][a-z]{1,9}){0,4}",
        2 => "\\PC{1,80}",
        1 => "[\\p{Han}\\p{Hiragana}、。（）＝]{1,40}",
    ]
    .prop_map(|text| text.split_whitespace().collect::<Vec<_>>().join(" "))
    .prop_filter("blocks are not empty", |text| !text.is_empty())
}

fn page() -> impl Strategy<Value = Page> {
    let block = (
        line(),
        0u8..6,
        proptest::bool::weighted(0.6),
        proptest::sample::select(vec![0.5, 0.97]),
    )
        .prop_map(|(text, kind, article, probability)| Block {
            text,
            kind: [
                BlockKind::Paragraph,
                BlockKind::Heading,
                BlockKind::ListItem,
                BlockKind::Caption,
                BlockKind::Credit,
                BlockKind::Navigation,
            ][usize::from(kind)],
            verdict: if article {
                Verdict::Article
            } else {
                Verdict::Chrome
            },
            probability,
            ..Block::default()
        });
    (proptest::collection::vec(block, 0..24), 0u8..3).prop_map(|(mut blocks, origin)| {
        let origin = [Origin::Text, Origin::Html, Origin::Clean][usize::from(origin)];
        for (at, block) in blocks.iter_mut().enumerate() {
            block.line = at as u32 + 1;
            if origin != Origin::Html {
                block.verdict = Verdict::Article;
            }
        }
        Page {
            origin,
            blocks,
            ..Page::default()
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn kept_and_removed_are_what_came_in(page in page()) {
        let copy = cleaned(&page);
        for block in &page.blocks {
            let removed = copy.removed.iter().filter(|r| r.line == block.line).map(|r| r.text.as_str());
            let kept = copy.paragraphs.iter().filter(|p| p.line == block.line).map(|p| p.span.of(&copy.text));
            let all: String = removed.chain(kept).collect();
            prop_assert_eq!(&all, &block.text);
        }
        prop_assert_eq!(copy.blocks_in, page.blocks.len());
    }

    #[test]
    fn paragraphs_tile_the_text(page in page()) {
        let copy = cleaned(&page);
        let mut at = 0;
        for (number, paragraph) in copy.paragraphs.iter().enumerate() {
            if number > 0 {
                prop_assert_eq!(&copy.text[at..at + 2], "\n\n");
                at += 2;
            }
            prop_assert_eq!(paragraph.span.start as usize, at);
            prop_assert!(!paragraph.span.is_empty());
            at = paragraph.span.end as usize;
        }
        prop_assert_eq!(at, copy.text.len());
        for section in &copy.sections {
            prop_assert!(copy.paragraphs.iter().any(|p| p.span.start == section.span.start));
            prop_assert!(copy.paragraphs.iter().any(|p| p.span.end == section.span.end));
        }
        for flag in &copy.flags {
            if let Some(span) = flag.span {
                prop_assert!(copy.text.get(span.start as usize..span.end as usize).is_some_and(|t| !t.is_empty()));
            }
        }
    }

    #[test]
    fn clean_text_stays_as_it_is(mut page in page()) {
        page.origin = Origin::Clean;
        let copy = cleaned(&page);
        prop_assert!(copy.removed.is_empty());
        prop_assert_eq!(copy.paragraphs.len(), page.blocks.len());
    }

    #[test]
    fn the_same_page_gives_the_same_copy(page in page()) {
        let (one, two) = (cleaned(&page), cleaned(&page));
        prop_assert_eq!(format!("{one:?}"), format!("{two:?}"));
    }
}

#[test]
fn an_article_is_never_emptied() {
    let page = Page {
        blocks: vec![Block {
            text: "Comments".into(),
            line: 1,
            ..Block::default()
        }],
        ..Page::default()
    };
    assert_eq!(cleaned(&page).text, "Comments");
}

/// A line of every first word of a cue, over and over, is read to its end and kept or removed as a whole.
/// How the work grows is for `benches/desk.rs` to say.
#[test]
fn long_lines_of_cues_lose_nothing() {
    let line =
        "by photo by read more © foto: ( see also: what happened: u.n the the “a\" ".repeat(20_000);
    let page = Page {
        blocks: vec![Block {
            text: line.trim().to_owned(),
            line: 1,
            ..Block::default()
        }],
        ..Page::default()
    };
    let copy = cleaned(&page);
    assert!(
        copy.text.len() + copy.removed.iter().map(|r| r.text.len()).sum::<usize>()
            >= line.trim().len()
    );
}

/// The few sentences of a brief look like the junk around longer articles, and are none.
#[test]
fn sentences_of_a_brief_stay() {
    let briefs: [(&str, &[&str]); 3] = [
        (
            "MILAN - Lens maker Mondalux said on Wednesday its first-quarter net profit doubled to 48 million euros.\n\
             Chief Executive Paola Ferrante said: \"We see no reason to lower our guidance.\"\n\
             Shares rose 6% by 0915 GMT.\n\
             (Reporting by Carlo Bianchi; Editing by Jane Doe)",
            &["Shares rose 6% by 0915 GMT."],
        ),
        (
            "Nach tagelangem Regen ist die Elbe in Sachsen über die Ufer getreten. Rund 4.000 Haushalte waren am Freitag ohne Strom, wie die Stadtverwaltung mitteilte.\n\
             Lesen Sie auch: So bereiten Sie sich auf Hochwasser vor\n\
             Die Bundeswehr schickte 200 Soldaten. Der Kanzler kündigte an, am Samstag in die Region zu reisen.\n\
             Foto: Anke Petersen/dpa",
            &[
                "Die Bundeswehr schickte 200 Soldaten. Der Kanzler kündigte an, am Samstag in die Region zu reisen.",
            ],
        ),
        (
            "Par Claire Dubosc\n\
             La grève des éboueurs de Lyon se poursuit mardi, pour le neuvième jour consécutif. Selon la CGT, 80 % des agents ont cessé le travail.\n\
             Lire aussi : Les poubelles débordent à Villeurbanne\n\
             Le maire, Gaspard Doucet, a appelé au dialogue.\n\
             Abonnez-vous à notre newsletter",
            &["Le maire, Gaspard Doucet, a appelé au dialogue."],
        ),
    ];
    for (text, stay) in briefs {
        let blocks = text.lines().zip(1..).map(|(line, number)| Block {
            text: line.trim().to_owned(),
            line: number,
            probability: 1.0,
            ..Block::default()
        });
        let page = Page {
            origin: Origin::Text,
            blocks: blocks.collect(),
            ..Page::default()
        };
        let copy = cleaned(&page);
        for line in stay {
            assert!(copy.text.contains(line), "{line}: {:#?}", copy.removed);
        }
        assert!(!copy.removed.is_empty(), "junk goes");
    }
}

#[test]
fn what_a_schedule_says_again_stays_where_the_block_model_is_sure() {
    let warm_up = "Warm up: ten minutes of easy jogging, then five of running drills.";
    let page = |second, third| Page {
        origin: Origin::Html,
        blocks: [
            ("Monday is for the hills.", 0.97),
            (warm_up, 0.97),
            ("Tuesday is for the track.", 0.97),
            (warm_up, second),
            ("Friday is for the woods.", 0.97),
            (warm_up, third),
        ]
        .iter()
        .zip(1..)
        .map(|((text, probability), line)| Block {
            text: (*text).to_owned(),
            line,
            probability: *probability,
            ..Block::default()
        })
        .collect(),
        ..Page::default()
    };
    let times = |second, third| cleaned(&page(second, third)).text.matches(warm_up).count();
    assert_eq!(times(0.6, 0.6), 1);
    assert_eq!(times(0.97, 0.97), 3);
    // What stands a third time shares the fate of the second.
    assert_eq!(times(0.97, 0.6), 3);
}
