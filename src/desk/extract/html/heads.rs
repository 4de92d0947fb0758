//! Lines that head a text and are parted from it by line breaks only: the headline, who posted it and when.

use super::super::candidates::squeezed;
use super::element::Context;
use super::walk::{Start, Walk};

/// Longest line that may head a text, in bytes.
const LONGEST: usize = 200;
/// Longest line below the headline that is none of the text's, in bytes.
const STAMP: usize = 100;
/// Fewest bytes of text below the lines that head it.
const TEXT: usize = 200;
/// Longest block that is all heads, in bytes.
const ALL_SHORT: usize = 240;
/// Most lines that head a text.
const MOST: usize = 3;

/// How a line begins that says who posted the text and when; lower case.
const CUES: &[&str] = &[
    "posted",
    "updated",
    "published",
    "submitted",
    "written by",
    "by ",
    "von ",
    "veröffentlicht",
    "geschrieben von",
    "publié",
    "publicado",
    "escrito por",
    "pubblicato",
    "geplaatst",
    "опубликовано",
];

/// Bytes of the lines that head a text, with the line break behind each: the page's title and the short lines
/// below it, or a line that says who posted the text and when.
fn heads(text: &str, title: &str) -> Vec<usize> {
    let mut ends = Vec::new();
    let Some((first, _)) = text.split_once('\n') else {
        return ends;
    };
    if text.len() <= ALL_SHORT {
        let lines = || text.split('\n');
        let short = lines().count() <= 6 && lines().all(|line| line.len() <= STAMP);
        let signed = || lines().any(is_cued) && lines().any(is_day);
        if short && (lines().any(is_stamp) || signed()) {
            let breaks = text.match_indices('\n');
            ends.extend(breaks.map(|(at, _)| at + 1));
        }
        return ends;
    }
    let titled = || {
        let said = squeezed(first);
        said.len() >= 12 && title.contains(&said)
    };
    if first.len() > LONGEST || !(is_stamp(first) || titled()) {
        return ends;
    }
    let mut at = first.len() + 1;
    ends.push(at);
    while ends.len() < MOST
        && let Some((line, _)) = text[at..].split_once('\n')
        && line.len() <= STAMP
        && !line.ends_with(['.', '!', '?', ':', ',', ';', '"', '”', '»', '。'])
    {
        at += line.len() + 1;
        ends.push(at);
    }
    if text.len() - at < TEXT {
        ends.clear();
    }
    ends
}

/// `March 3, 2026`: nothing but a few words with a year.
fn is_day(line: &str) -> bool {
    let date = line.len() <= 30 && line.split(' ').count() <= 6;
    date && line.bytes().filter(u8::is_ascii_digit).count() >= 5 && has_year(line)
}

fn has_year(line: &str) -> bool {
    line.as_bytes()
        .windows(4)
        .any(|four| four.starts_with(b"20") && four[2..].iter().all(u8::is_ascii_digit))
}

/// `Posted by Ana Lim on March 3, 2026`.
fn is_stamp(line: &str) -> bool {
    line.len() <= STAMP && !line.ends_with('.') && has_year(line) && is_cued(line)
}

/// `By ANA LIM`.
fn is_cued(line: &str) -> bool {
    let lower: String = line.chars().take(16).flat_map(char::to_lowercase).collect();
    CUES.iter().any(|cue| lower.starts_with(cue))
}

impl Walk<'_> {
    /// Writes the block, and before it each line that heads it as a block of its own.
    pub(super) fn write_under_heads(&mut self, text: String, linked: usize, start: Start) {
        let ends = if text.contains('\n') && !start.context.has(Context::PRE) {
            heads(&text, self.collector.title_squeezed())
        } else {
            Vec::new()
        };
        let (mut from, mut linked, mut bold) = (0, linked, start.bold);
        for end in ends {
            let line = text[from..end].trim_end().to_owned();
            let (links, bolds) = (linked.min(line.len()), bold.min(line.len()));
            (linked, bold, from) = (linked - links, bold - bolds, end);
            let head = Start {
                bold: bolds,
                ..start.clone()
            };
            self.write(line, links, head);
        }
        let text = if from == 0 {
            text
        } else {
            text[from..].to_owned()
        };
        self.write(text, linked, Start { bold, ..start });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_title_and_the_stamp_below_it_head_a_text() {
        let prose = "The ferry to the island sails again from Monday, its owner said. ".repeat(4);
        let title = squeezed("Ferry sails again | Quay News");
        let lines = |head: &str| heads(&format!("{head}\n{prose}"), &title).len();
        assert_eq!(
            lines("Ferry sails again\nPosted by Ana Lim on March 3, 2026"),
            2
        );
        assert_eq!(lines("Posted by Ana Lim on March 3, 2026"), 1);
        assert_eq!(lines("Ferry sails again"), 1);
        assert_eq!(lines("The old pier"), 0);
        assert_eq!(lines("By the end of 2026 all will be well."), 0);
        assert_eq!(heads("Ferry sails again\nA short text", &title).len(), 0);
        let old = "By ANA LIM\nPost Staff Writer\nMarch 3, 2026";
        assert_eq!(heads(old, &title).len(), 2);
        assert_eq!(heads("A rose\nis a rose\nis a rose", &title).len(), 0);
    }
}
