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

/// Takes back the model's word on lines that belong to one beside them. `ruled` lines are the rules',
/// and claim nothing.
pub fn take_back(lines: &[Line<'_>], ruled: &[bool], junk: &mut [Option<f32>]) {
    let mut broken = false;
    for at in 1..junk.len() {
        let (above, line) = (&lines[at - 1], &lines[at]);
        let kept = |junk: &[Option<f32>], at: usize| junk[at].is_none() && !ruled[at];
        if kept(junk, at) && heads_steps(above, line) {
            junk[at - 1] = None;
        }
        // Within a paragraph that is broken a line may begin with a name.
        broken = is_open(above) && (broken || line.text.starts_with(char::is_lowercase));
        if kept(junk, at - 1) && (broken || are_quantities(above, line)) {
            junk[at] = None;
        }
    }
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

    /// Which of the lines the model's word stays on, where it is said of those that end in `!`.
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
            .map(|line| line.ends_with('!').then_some(0.6))
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
