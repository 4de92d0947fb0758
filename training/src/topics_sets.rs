//! The texts that the classifier of top-level topics is trained on.

use std::io;
use std::path::Path;

use copydesk::desk::tag::embedding::Embedding;
use copydesk::desk::tag::topics::classifier::KINDS;
use copydesk::desk::tag::topics::{Looks, Model};

use crate::rows;
use crate::topics::{Dice, Example, TOPS};
use crate::topics_read::read_ids;

/// Labels of the HuffPost sets that are kinds of their own, with the code of their output.
const LABELS: &[(&str, &str)] = &[
    ("MEDIA", "20000045"),
    ("ARTS", "20000031"),
    ("ARTS & CULTURE", "20000031"),
    ("CULTURE & ARTS", "20000031"),
    ("ENTERTAINMENT", "20000002"),
    ("entertainment", "20000002"),
    ("COMEDY", "20000051"),
    ("TRAVEL", "20000563"),
    ("FOOD & DRINK", "20000568"),
    ("TASTE", "20000568"),
    ("STYLE", "20000565"),
    ("STYLE & BEAUTY", "20000565"),
    ("HOME & LIVING", "20000570"),
    ("PARENTING", "20000787"),
    ("PARENTS", "20000787"),
    ("DIVORCE", "20000783"),
    ("WEDDINGS", "20000786"),
    ("QUEER VOICES", "20000792"),
    ("BLACK VOICES", "20000795"),
    ("LATINO VOICES", "20000795"),
    ("TECH", "20000756"),
    ("technology", "20000756"),
    ("SCIENCE", "20000735"),
    ("science", "20000735"),
];
/// Sets whose licence lets them train what is shipped, with their source and weight.
const SETS: &[(&str, &str, f32)] = &[
    ("huffpost41_train", "huffpost", 0.6),
    ("huffpost_v3_train", "huffpost", 1.0),
    ("masakhanews_train", "masakhanews", 3.0),
    ("inshorts_train", "inshorts", 1.5),
    ("sems_disaster_train", "sems", 0.7),
    ("collective_action_tech_train", "collective", 2.0),
    ("rajpal_news_train", "rajpal", 2.0),
];

/// Weight of an item written for this project.
const OWN: f32 = 5.0;

/// Texts without labels: what nobody read of Wikinews and of the English bodies of pages.
pub fn unlabelled(model: &Model, embedding: &Embedding, data: &Path) -> io::Result<Vec<Looks>> {
    let mut out = Vec::new();
    let read = read_ids();
    for (set, place) in [
        ("wikinews_unlabelled", "topics/wikinews_unlabelled"),
        ("wcxb_dev", "pages/wcxb_dev/truth"),
        ("fundus_parser", "pages/fundus_parser/truth"),
    ] {
        for row in rows::read(data, place)? {
            if read.contains(&(set, rows::text(&row, "id"))) {
                continue;
            }
            let (title, text) = (rows::text(&row, "title"), rows::text(&row, "text"));
            let the = text.matches(" the ").count() * 120;
            if text.len() > 500 && the > text.len() {
                out.push(model.look(title, text, embedding));
            }
        }
    }
    println!("{} texts without labels", out.len());
    Ok(out)
}

/// Items written for this project.
pub fn own(model: &Model, embedding: &Embedding, file: &str) -> Vec<Example> {
    let tops = model.tops();
    file.lines()
        .filter_map(|row| row.split_once('\t'))
        .filter_map(|(code, text)| Some((tops.iter().position(|c| *c == code)?, text)))
        .map(|(class, text)| Example {
            source: "",
            class,
            output: None,
            weight: OWN,
            looks: model.look("", text, embedding),
        })
        .collect()
}

/// Texts of the sets that carry labels.
pub fn labelled(model: &Model, embedding: &Embedding, data: &Path) -> io::Result<Vec<Example>> {
    let tops = model.tops();
    let mut out = Vec::new();
    for (set, source, weight) in SETS {
        for row in rows::read(&data.join("topics"), set)? {
            let Some(class) = tops.iter().position(|code| *code == rows::text(&row, "l1")) else {
                continue;
            };
            let (title, text) = (rows::text(&row, "title"), rows::text(&row, "text"));
            let text = if text.trim().is_empty() { title } else { text };
            let kind = LABELS
                .iter()
                .find(|(label, _)| *label == rows::text(&row, "label"));
            let output = kind.and_then(|(_, code)| {
                let at = KINDS
                    .iter()
                    .position(|(top, c, _)| *top == class && c == code)?;
                Some(TOPS + at)
            });
            out.push(Example {
                source,
                class,
                output,
                weight: *weight,
                looks: model.look(title, text, embedding),
            });
        }
    }
    Ok(out)
}

/// Texts of cue phrases thrown together: they teach the model the words of our cue lists, above all
/// for the fields that no set covers.
pub fn made_up(model: &Model, embedding: &Embedding) -> Vec<Example> {
    let phrases = model.cue_phrases();
    let mut dice = Dice(5);
    let mut out = Vec::new();
    for class in 0..TOPS {
        let mine: Vec<&str> = phrases
            .iter()
            .filter(|(top, _)| *top == class)
            .map(|(_, cue)| *cue)
            .collect();
        for _ in 0..400 {
            let count = 3 + dice.below(5);
            let text: Vec<&str> = (0..count).map(|_| mine[dice.below(mine.len())]).collect();
            out.push(Example {
                source: "",
                class,
                output: None,
                weight: 0.4,
                looks: model.look("", &text.join(", "), embedding),
            });
        }
    }
    out
}
