//! Readers' comments where no class says so: what has a button for an answer right below it.

use super::fate::Fate;
use super::rule::{Found, Line};

/// Code of a reader's comment.
pub const COMMENT: &str = "comments.reply";
/// Code of the heading of the comments.
const HEADING: &str = "ui.comments_heading";
/// Lines of one comment at most, with who wrote it and when.
const LINES: usize = 6;

/// Buttons below a comment; lower case, sorted.
const BUTTONS: &[&str] = &[
    "antworten",
    "beantwoorden",
    "odpowiedz",
    "reageer",
    "reply",
    "responder",
    "rispondi",
    "répondre",
    "svar",
    "svara",
    "vastaa",
    "yanıtla",
    "ответить",
    "رد",
    "回复",
    "回覆",
    "返信",
    "답글",
];

/// The lines that are readers' comments, in order: below the heading of the comments, or another one's button,
/// what stands above the next button.
pub fn comments(lines: &[Line<'_>], found: &[Option<Found>], fates: &[Fate]) -> Vec<usize> {
    let mut out = Vec::new();
    let mut from = None;
    for at in 0..lines.len() {
        if is_button(&lines[at]) {
            let said = from.filter(|from| at - from <= LINES);
            let kept = |at: &usize| matches!(fates[*at], Fate::Keep);
            out.extend((said.unwrap_or(at)..at).filter(kept));
            if said.is_some() {
                from = Some(at + 1);
            }
        } else if found[at].is_some_and(|found| found.rule.code == HEADING) {
            from = Some(at + 1);
        }
    }
    out
}

/// `Reply`, `Antworten (2)`.
fn is_button(line: &Line<'_>) -> bool {
    let word = |c: char| !c.is_alphabetic();
    line.words <= 2
        && BUTTONS
            .binary_search(&line.text.trim_matches(word).to_lowercase().as_str())
            .is_ok()
}

#[cfg(test)]
mod tests {
    use super::super::fixture::with_lines;
    use super::*;

    fn of(texts: &[&str]) -> Vec<usize> {
        assert!(BUTTONS.is_sorted());
        with_lines(texts, |lines, found| {
            let fates: Vec<Fate> = found
                .iter()
                .map(|found| found.map_or(Fate::Keep, Fate::Rule))
                .collect();
            comments(lines, found, &fates)
        })
    }

    #[test]
    fn a_comment_has_a_button_for_an_answer() {
        let prose = "The harbour office said on Monday that the quay opens again after eleven months of work.";
        let page = [
            prose,
            "12 Kommentare",
            "hafenfrau77",
            "Sehr gut, das wurde auch Zeit, wenn ihr mich fragt.",
            "Antworten",
            "Alter Seebär",
            "Und wer soll das bezahlen?",
            "Antworten (2)",
        ];
        assert_eq!(of(&page), [2, 3, 5, 6]);
        assert_eq!(of(&[prose, prose, "Reply", prose]), [0usize; 0], "a forum");
        let far = [
            "Comments", prose, prose, prose, prose, prose, prose, prose, "Reply",
        ];
        assert_eq!(
            of(&far),
            [0usize; 0],
            "an article below a link to its comments"
        );
    }
}
