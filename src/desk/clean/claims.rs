//! Lines of plain text that others claim back from the line model, which sees each on its own: what
//! belongs to a line that is kept is kept.

use std::ops::RangeInclusive;

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

/// Takes back the model's word on lines that belong to one beside them. `ruled` lines are the rules',
/// and claim nothing.
pub fn take_back(lines: &[Line<'_>], ruled: &[bool], junk: &mut [Option<f32>]) {
    let mut broken = false;
    let mut list = List::None;
    for at in 1..junk.len() {
        let (above, line) = (&lines[at - 1], &lines[at]);
        let kept = |junk: &[Option<f32>], at: usize| junk[at].is_none() && !ruled[at];
        if kept(junk, at) && heads_steps(above, line) {
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
    use super::super::pass;
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
        pass::with_lines(&page, |lines| take_back(lines, &ruled, &mut junk));
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
}
