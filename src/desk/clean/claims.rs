//! Lines of plain text that others claim back from the line model, which sees each on its own: what
//! belongs to a line that is kept is kept.

use std::ops::RangeInclusive;

use super::boxes::speaks;
use super::rule::Line;
use super::words::Kind;

/// Words of a quantity of something.
const QUANTITY: RangeInclusive<u16> = 2..=8;
/// Words of a heading of steps.
const HEADING: RangeInclusive<u16> = 1..=4;
/// Words from which a line may be half a sentence.
const HALF: u16 = 6;
/// Words of a line that announces a list; `Related stories:` has fewer.
const ANNOUNCEMENT: u16 = 4;
/// Words of an item without a bullet.
const ITEM: u16 = 12;
/// Probability of junk from which an item without a bullet is no item.
const NO_ITEM: f32 = 0.9;

/// Words of a whole sentence.
const SENTENCE: u16 = 8;
/// Words of a paragraph that a sentence follows.
const PROSE: u16 = 12;
/// Probability of junk from which a whole sentence is not the article's.
const NO_SENTENCE: f32 = 0.8;
/// Lines between two such sentences that do not stand together.
const APART: usize = 3;
/// Tokens at a line's beginning among which a label ends.
const LABEL: usize = 5;
/// Rows of a table at least.
const ROWS: usize = 3;
/// Lines of a table's head at most.
const HEAD: usize = 2;
/// Words of the heading of a list with bullets.
const CROSSHEAD: RangeInclusive<u16> = 2..=5;

/// Takes back the model's word on lines that belong to one beside them. `ruled` lines are the rules',
/// and claim nothing.
pub fn take_back(lines: &[Line<'_>], ruled: &[bool], junk: &mut [Option<f32>]) {
    let mut broken = false;
    let mut list = List::None;
    for at in 1..junk.len() {
        let (above, line) = (&lines[at - 1], &lines[at]);
        let kept = |junk: &[Option<f32>], at: usize| junk[at].is_none() && !ruled[at];
        let quantities = || {
            let next = lines.get(at + 1);
            next.is_some_and(|next| are_quantities(line, next)) && HEADING.contains(&above.words)
        };
        if kept(junk, at) && (heads_steps(above, line) || quantities() && !ruled[at - 1]) {
            junk[at - 1] = None;
        }
        // Within a paragraph that is broken a line may begin with a name.
        broken = is_open(above) && (broken || line.text.starts_with(char::is_lowercase));
        if kept(junk, at - 1) && announces(above) {
            list = List::Announced;
        }
        list = if ruled[at] {
            List::None
        } else {
            list.goes_on(line, junk[at])
        };
        if list != List::None || kept(junk, at - 1) && (broken || are_quantities(above, line)) {
            junk[at] = None;
        }
    }
    keep_with_most(lines, ruled, junk);
    keep_times(lines, ruled, junk);
    keep_tables(lines, ruled, junk);
    for at in 0..junk.len() {
        let free = |at: usize| junk.get(at).is_some_and(Option::is_none) && !ruled[at];
        let bullets = |at: usize| free(at) && is_bulleted(&lines[at]);
        let heads = CROSSHEAD.contains(&lines[at].words)
            && !is_bulleted(&lines[at])
            && bullets(at + 1)
            && bullets(at + 2);
        if heads && junk[at].is_some_and(|p| p < NO_ITEM) {
            junk[at] = None;
        }
    }
    keep_sentences(lines, ruled, junk);
}

/// A whole sentence behind a kept paragraph is not junk for the box that stands beside it: what a house
/// says of itself speaks to its readers, and the teasers of other articles stand together.
fn keep_sentences(lines: &[Line<'_>], ruled: &[bool], junk: &mut [Option<f32>]) {
    let mut before = false;
    // The last sentence that the model takes for junk, and the next.
    let mut last: Option<usize> = None;
    let told: Vec<bool> = (0..junk.len())
        .map(|at| junk[at].is_some() && !ruled[at] && ends(&lines[at]))
        .collect();
    for at in 0..junk.len() {
        let line = &lines[at];
        let alone = || {
            last.is_none_or(|last| at - last > APART)
                && !told[at + 1..].iter().take(APART).any(|told| *told)
        };
        if junk[at].is_some_and(|p| p < NO_SENTENCE)
            && before
            && (is_rate(line) || is_sentence(line) && alone())
        {
            junk[at] = None;
        }
        if told[at] {
            last = Some(at);
        }
        if junk[at].is_none() && !ruled[at] {
            before = line.prose && line.words >= PROSE;
        }
    }
}

/// Ends as a sentence does, and has the words of one.
fn ends(line: &Line<'_>) -> bool {
    let stops = ['.', '!', '?', '。', '…', '”', '"', '»'];
    line.words >= SENTENCE && line.text.ends_with(stops)
}

/// Begins with a capital, ends with its stop, speaks of something else than the house. Teasers ask, or
/// begin with a label.
fn is_sentence(line: &Line<'_>) -> bool {
    let begins = |c: char| c.is_uppercase() || matches!(c, '"' | '“' | '„' | '«');
    let labelled = line.tokens.iter().take(LABEL).any(|t| t.first == ':');
    ends(line)
        && line.text.starts_with(begins)
        && !line.text.ends_with(['?', '…'])
        && !line.text.contains(['@', '©', '|', '•', '›'])
        && !line.text.contains("http")
        && !line.text.contains("www.")
        && !labelled
        && !speaks(line)
}

/// `($1 = 3.7350 soles)`: the rate at which a wire's text counts.
fn is_rate(line: &Line<'_>) -> bool {
    line.text.starts_with('(')
        && line.text.ends_with(')')
        && line.text.contains(" = ")
        && line.text.contains(|c: char| c.is_ascii_digit())
        && line.words <= SENTENCE
}

/// The rows of a table are kept or removed as most of them are, and its head with them.
fn keep_tables(lines: &[Line<'_>], ruled: &[bool], junk: &mut [Option<f32>]) {
    let mut at = 0;
    while at < junk.len() {
        let rows = (at..junk.len())
            .take_while(|at| !ruled[*at] && is_row(&lines[*at]))
            .count();
        let end = at + rows;
        if rows >= ROWS {
            let kept = junk[at..end].iter().filter(|junk| junk.is_none()).count();
            if kept * 2 >= rows {
                let head = (0..at)
                    .rev()
                    .take(HEAD)
                    .take_while(|at| {
                        !ruled[*at] && !lines[*at].prose && junk[*at].is_some_and(|p| p < NO_ITEM)
                    })
                    .count();
                junk[at - head..end].fill(None);
            } else if kept > 0 {
                let sure = junk[at..end].iter().flatten().copied().fold(1.0, f32::min);
                junk[at..end]
                    .iter_mut()
                    .for_each(|junk| *junk = junk.or(Some(sure)));
            }
        }
        at = end + 1;
    }
}

/// `Start: 18:42`, `Maximum: 19:37`: three such lines or more between kept paragraphs are a programme.
fn keep_times(lines: &[Line<'_>], ruled: &[bool], junk: &mut [Option<f32>]) {
    let timed = |line: &Line<'_>| {
        let parts = line.text.split_once(": ");
        parts.is_some_and(|(label, time)| {
            label.split_whitespace().count() <= TIMED
                && label.starts_with(char::is_alphabetic)
                && time.len() <= 16
                && time.starts_with(|c: char| c.is_ascii_digit())
                && time.contains([':', '.'])
        })
    };
    let mut at = 0;
    while at < junk.len() {
        let run = (at..junk.len())
            .take_while(|at| !ruled[*at] && timed(&lines[*at]))
            .count();
        let kept = |at: usize| {
            lines
                .get(at)
                .is_some_and(|line| line.prose && line.words >= SENTENCE)
                && !ruled[at]
                && junk[at].is_none()
        };
        if run >= ROWS && at > 0 && kept(at - 1) && kept(at + run) {
            junk[at..at + run].fill(None);
        }
        at += run + 1;
    }
}

/// Words of a label before a time.
const TIMED: usize = 3;

/// `Gross profit 201.4 179.9`: a few words, then two figures or more to the line's end.
fn is_row(line: &Line<'_>) -> bool {
    let figure = |part: &&str| {
        part.contains(|c: char| c.is_ascii_digit())
            && !part.contains(|c: char| c.is_alphabetic() || matches!(c, ':' | '/'))
    };
    let figures = line
        .text
        .split_whitespace()
        .rev()
        .take_while(figure)
        .count();
    let words = line.text.split_whitespace().count() - figures;
    !line.prose && figures >= 2 && (1..=10).contains(&words)
}

/// The items of a list with bullets stand together: most of them keep the others.
fn keep_with_most(lines: &[Line<'_>], ruled: &[bool], junk: &mut [Option<f32>]) {
    let mut at = 0;
    while at < junk.len() {
        let run = (at..junk.len())
            .take_while(|at| is_bulleted(&lines[*at]) && !ruled[*at])
            .count();
        let items = &mut junk[at..at + run];
        let kept = items.iter().filter(|junk| junk.is_none()).count();
        if kept * 2 > run {
            for item in items {
                *item = item.filter(|p| *p >= NO_ITEM);
            }
        }
        at += run + 1;
    }
}

/// The list that a kept line announces, as it stands before a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum List {
    None,
    /// The line above announces it.
    Announced,
    /// Its items have bullets.
    Bulleted,
    /// Its items are short lines.
    Plain,
}

impl List {
    /// With this line, which the model takes for junk with this probability.
    fn goes_on(self, line: &Line<'_>, junk: Option<f32>) -> Self {
        let item = || {
            let short = line.words <= ITEM && !line.text.ends_with([':', '：']);
            short && junk.is_none_or(|p| p < NO_ITEM)
        };
        match self {
            Self::Announced | Self::Bulleted if is_bulleted(line) => Self::Bulleted,
            Self::Announced | Self::Plain if item() => Self::Plain,
            _ => Self::None,
        }
    }
}

/// Ends in a colon and is long enough to say of what the lines below are a list.
fn announces(line: &Line<'_>) -> bool {
    line.words >= ANNOUNCEMENT && line.text.ends_with([':', '：'])
}

/// Begins with a bullet.
fn is_bulleted(line: &Line<'_>) -> bool {
    line.text.starts_with(['-', '•', '*', '–', '·', '▪', '●'])
}

/// `1 tbsp sugar` right below `100 ml cider vinegar`: lists of ingredients look like the junk around
/// articles.
fn are_quantities(above: &Line<'_>, line: &Line<'_>) -> bool {
    let quantity = |line: &Line<'_>| {
        let mut words = line.text.split(' ');
        let number = words.next().is_some_and(|word| {
            word.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '½' | '¼' | '¾'))
                && !word.contains([':', '.'])
        });
        number
            && QUANTITY.contains(&line.words)
            && words
                .next()
                .is_some_and(|word| word.starts_with(char::is_lowercase))
    };
    quantity(above) && quantity(line)
}

/// `Method` right above `1. Boil the beetroots for forty minutes.`
fn heads_steps(above: &Line<'_>, line: &Line<'_>) -> bool {
    let step = line.text.starts_with("1. ") || line.text.starts_with("1) ");
    step && line.prose && HEADING.contains(&above.words)
}

/// Ends in a word or a comma, as half a sentence does that was broken to fit a width.
fn is_open(line: &Line<'_>) -> bool {
    let last = line.tokens.last();
    line.words >= HALF && last.is_some_and(|token| token.kind == Kind::Word || token.first == ',')
}

#[cfg(test)]
mod tests {
    use super::super::fate;
    use super::*;
    use crate::desk::extract::{Block, Origin, Page};

    /// Which of the lines the model's word stays on, where it is said of those that end in `!`, and
    /// surely of those in `!!`.
    fn left(text: &[&str], ruled: &[usize]) -> Vec<usize> {
        let page = Page {
            origin: Origin::Text,
            blocks: text
                .iter()
                .map(|line| Block {
                    text: line.trim_end_matches('!').to_owned(),
                    ..Block::default()
                })
                .collect(),
            ..Page::default()
        };
        let mut junk: Vec<Option<f32>> = text
            .iter()
            .map(|line| {
                let sure = line.ends_with("!!").then_some(0.95);
                sure.or(line.ends_with('!').then_some(0.6))
            })
            .collect();
        let ruled: Vec<bool> = (0..text.len()).map(|at| ruled.contains(&at)).collect();
        fate::with_lines(&page, |lines| take_back(lines, &ruled, &mut junk));
        (0..text.len()).filter(|at| junk[*at].is_some()).collect()
    }

    #[test]
    fn a_broken_sentence_is_kept_or_removed_whole() {
        let sentence = [
            "The act of friendship among people who think is to teach one",
            "another something and to share what they know with all of those!",
            "who ask for it, and this is no small thing.!",
            "About the authors!",
        ];
        assert_eq!(left(&sentence, &[]), [3]);
        assert_eq!(
            left(&sentence, &[0]),
            [1, 2, 3],
            "a rule took its beginning"
        );
        let ended = [
            "He said that he would teach all of them.",
            "read more here!",
        ];
        assert_eq!(left(&ended, &[]), [1]);
        let label = ["More from Ana Lim", "elsewhere on this site!"];
        assert_eq!(left(&label, &[]), [1], "too short for half a sentence");
    }

    #[test]
    fn a_programme_between_paragraphs_is_kept() {
        let programme = [
            "The moon will cover most of the sun over the town on Wednesday evening.",
            "Start: 18:42!",
            "Maximum: 19:37!",
            "End: 20:29!",
            "Nobody should look at the sun without a filter, the doctors of the town warn.",
        ];
        assert_eq!(left(&programme, &[]), [0usize; 0]);
        assert_eq!(left(&programme[..4], &[]), [1, 2, 3], "nothing below");
    }

    #[test]
    fn the_heading_of_ingredients_is_kept() {
        let recipe = [
            "It takes half an hour.",
            "Ingredients!",
            "4 herring fillets",
            "2 apples",
        ];
        assert_eq!(left(&recipe, &[]), [0usize; 0]);
    }

    #[test]
    fn an_announced_list_is_kept() {
        let phones = [
            "The makers that sell their phones with the new system are these:",
            "Harwick Mobile",
            "Northline (all but the N6)!",
            "Vire!",
            "Osk",
            "More from Ana Lim!",
        ];
        assert_eq!(left(&phones, &[]), [5usize; 0], "which of it is junk?");
        assert_eq!(left(&phones, &[5]), [5], "a rule's line ends the list");
        assert_eq!(
            left(&phones, &[0]),
            [2, 3, 5],
            "a rule took the announcement"
        );
        let bulleted = [
            "What to bring to the field on Saturday morning:",
            "- Boots!",
            "- Water",
            "- A hat!",
            "Share this!",
        ];
        assert_eq!(left(&bulleted, &[]), [4]);
        let label = ["Related stories:", "Council closes libraries!"];
        assert_eq!(left(&label, &[]), [1], "too short for an announcement");
        let sure = [
            "For this autumn the party has but one thing to say:",
            "Share on Facebook!!",
            "Tweet!",
        ];
        assert_eq!(
            left(&sure, &[]),
            [1, 2],
            "what is surely junk ends the list"
        );
    }

    #[test]
    fn most_of_the_bullets_keep_the_others() {
        let field = [
            "What to bring",
            "- Boots that have seen a field before",
            "- Water",
            "- A hat!",
            "- Tweet!!",
            "- Something to eat",
        ];
        assert_eq!(left(&field, &[]), [4], "what is surely junk is no item");
        let menu = ["- Home!", "- About us!", "- The council closes libraries"];
        assert_eq!(left(&menu, &[]), [0, 1]);
        let parted = ["- Boots", "- Water", "Share", "- Tweet!"];
        assert_eq!(left(&parted, &[2]), [3], "another list");
    }

    #[test]
    fn quantities_and_the_heading_of_steps_are_kept() {
        let recipe = [
            "100 ml cider vinegar",
            "1 tbsp sugar!",
            "Method!",
            "1. Boil the beetroots for forty minutes and peel them while they are still warm.",
        ];
        assert_eq!(left(&recipe, &[]), [0usize; 0]);
        assert_eq!(left(&recipe, &[3]), [2], "the step is the rules'");
        let listed = ["Most read!", "1. Council closes two libraries"];
        assert_eq!(left(&listed, &[]), [0], "an item that is no sentence");
    }

    #[test]
    fn a_whole_sentence_behind_a_paragraph_is_kept() {
        let paragraph = "Callendar Steel plans to cut 1,150 jobs at its works and to close the furnace by March.";
        let sentence = "Shares in its parent, Bhandari Ispat, rose 1.8% on Tuesday.!";
        assert_eq!(left(&[paragraph, sentence], &[]), [0usize; 0]);
        assert_eq!(left(&["Show", sentence], &[]), [1], "behind no paragraph");
        assert_eq!(left(&[paragraph, "($1 = 3.7350 soles)!"], &[]), [0usize; 0]);
        for other in [
            "Our reporters tell you all that you need to know every morning.!",
            "LATEST: A council closes two libraries and sells a third.!",
            "All rights of this text are reserved by Tidewire Ltd.!!",
            "Council closes two libraries and sells a third to a bank!",
            "Two more.!",
        ] {
            assert_eq!(left(&[paragraph, other], &[]), [1], "{other}");
        }
        assert_eq!(
            left(&[paragraph, sentence, sentence], &[]),
            [1, 2],
            "teasers"
        );
    }

    #[test]
    fn a_table_is_kept_or_removed_whole() {
        let table = [
            "Three Months Ended September 30,!",
            "(in millions) 2026 2025!",
            "Revenue $412.6 $377.5",
            "Gross profit 201.4 179.9!",
            "Net income 61.8 53.1",
        ];
        assert_eq!(left(&table, &[]), [0usize; 0]);
        let odds = [
            "Home 2.10 2.20!",
            "Draw 3.10 3.25!",
            "Away 1.80 1.90",
            "Bet now!",
        ];
        assert_eq!(left(&odds, &[]), [0, 1, 2, 3]);
        let two = ["Home 2.10 2.20", "Away 1.80 1.90!"];
        assert_eq!(left(&two, &[]), [1], "no table");
    }

    #[test]
    fn bullets_keep_their_heading() {
        let alert = [
            "What to know!",
            "• The schools will close on Friday.",
            "• The shelter opens at five.",
        ];
        assert_eq!(left(&alert, &[]), [0usize; 0]);
        assert_eq!(left(&alert[..2], &[]), [0], "one bullet is no list");
    }
}
