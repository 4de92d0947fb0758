//! Texts of the sets whose top-level topic was read, not taken from the set.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::Path;

use copydesk::desk::tag::embedding::Embedding;
use copydesk::desk::tag::topics::{Looks, Model};

use crate::rows;
use crate::topics::Example;

/// Set, id of the text in it, codes.
const LABELS: &str = include_str!("../data/topics_read.tsv");
/// Sets of [`LABELS`], where they lie, and the weight of an item.
const PLACES: &[(&str, &str, f32)] = &[
    ("wcxb_dev", "pages/wcxb_dev/truth", 2.0),
    ("fundus_parser", "pages/fundus_parser/truth", 2.0),
    ("wikinews_unlabelled", "topics/wikinews_unlabelled", 2.0),
    ("polnear_train", "quotes/polnear_train", 2.0),
    ("huffpost41_train", "topics/huffpost41_train", 1.0),
    ("huffpost_v3_train", "topics/huffpost_v3_train", 1.0),
];
/// Bytes of an article that stand for its lead, up to the end of the word.
const LEAD: usize = 400;
/// Bytes after the lead that stand for its body.
const BODY: usize = 2_000;
/// A body weighs so much more than a headline with its lead: few texts of training are long.
const BODY_WEIGHS: f32 = 1.5;

/// Set and id of the texts whose label was read.
pub fn read_ids() -> BTreeSet<(&'static str, &'static str)> {
    labels().map(|(set, id, _)| (set, id)).collect()
}

fn labels() -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    LABELS.lines().filter_map(|row| {
        let (set, rest) = row.split_once('\t')?;
        let (id, codes) = rest.split_once('\t')?;
        Some((set, id, codes))
    })
}

/// Texts whose label was read: of a headline one item, of an article its headline with the lead, and
/// its body. A text about two subjects is an item of each, at half the weight.
///
/// # Errors
/// When a set cannot be read.
pub fn read_one_by_one(
    model: &Model,
    embedding: &Embedding,
    data: &Path,
) -> io::Result<Vec<Example>> {
    let tops = model.tops();
    let mut out = Vec::new();
    for (set, place, weight) in PLACES {
        let known: BTreeMap<&str, &str> = labels()
            .filter(|(of, _, _)| of == set)
            .map(|(_, id, codes)| (id, codes))
            .collect();
        for row in rows::read(data, place)? {
            let Some(codes) = known.get(rows::text(&row, "id")) else {
                continue;
            };
            let items = items(
                rows::text(&row, "title"),
                rows::text(&row, "text"),
                |title, text| model.look(title, text, embedding),
            );
            let codes: Vec<&str> = codes.split(',').collect();
            let classes = codes
                .iter()
                .filter_map(|code| tops.iter().position(|top| top == code));
            for class in classes {
                out.extend(items.iter().map(|(more, looks)| Example {
                    source: "",
                    class,
                    output: None,
                    weight: weight * more / codes.len() as f32,
                    looks: looks.clone(),
                }));
            }
        }
    }
    println!("{} items whose label was read", out.len());
    Ok(out)
}

/// The items of a text with what each weighs. Without a title the first line is the headline.
fn items(title: &str, text: &str, look: impl Fn(&str, &str) -> Looks) -> Vec<(f32, Looks)> {
    let first_line = || text.split_once('\n').filter(|_| title.is_empty());
    let (title, text) = first_line().unwrap_or((title, text));
    let (lead, body) = parts(text);
    let lead = if lead.trim().is_empty() { title } else { lead };
    let mut items = vec![(1.0, look(title, lead))];
    if body.len() > LEAD {
        items.push((BODY_WEIGHS, look("", body)));
    }
    items
}

/// Lead and body of an article.
fn parts(text: &str) -> (&str, &str) {
    let cut = |text: &'_ str, bytes: usize| {
        let space = text
            .char_indices()
            .find(|(at, c)| *at >= bytes && c.is_whitespace());
        space.map_or(text.len(), |(at, _)| at)
    };
    let (lead, rest) = text.split_at(cut(text, LEAD));
    (lead, rest.split_at(cut(rest, BODY)).0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_that_measures_was_read_for_training() {
        let measured: BTreeSet<(&str, &str)> = include_str!("../data/topics_pages.tsv")
            .lines()
            .filter_map(|row| row.split_once('\t'))
            .filter_map(|(set, rest)| Some((set, rest.split_once('\t')?.0)))
            .collect();
        assert!(measured.len() > 300);
        assert_eq!(measured.intersection(&read_ids()).count(), 0);
    }

    #[test]
    fn a_text_has_one_label_of_known_sets() {
        assert_eq!(read_ids().len(), labels().count());
        for (set, id, codes) in labels() {
            assert!(PLACES.iter().any(|(known, _, _)| *known == set), "{set}");
            assert!(!id.is_empty());
            for code in codes.split(',') {
                assert!(code.len() == 8 && code.ends_with("000000"), "{code}");
            }
        }
    }

    #[test]
    fn lead_and_body_part_at_a_word() {
        let text = "word ".repeat(1_000);
        let (lead, body) = parts(&text);
        assert!(lead.len() >= LEAD && lead.len() < LEAD + 10 && lead.ends_with("word"));
        assert!(body.len() >= BODY && body.len() < BODY + 10);
        assert_eq!(parts("short"), ("short", ""));
        assert_eq!(parts(""), ("", ""));
    }
}
