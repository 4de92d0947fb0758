//! Labels of sections: `What Happened: …`. The label goes, the section stays.

use super::copy::{Copy, Destination, Section};
use super::cues::Cues;
use super::rule::{Found, Line};
use super::words::{Kind, Token};
use crate::desk::extract::{BlockKind, Verdict};
use crate::desk::{RuleDoc, Span};

/// Code of the rule.
pub const LABEL_COLON: &str = "section.label_colon";

/// Its documentation.
pub const DOC: RuleDoc = RuleDoc {
    code: LABEL_COLON,
    stage: "clean",
    what: "the label of a section at the start of a paragraph",
    why: "a label is the house's layout, not the sentence; it becomes a section with a role",
    example: "What Happened: The ferry ran aground at noon.",
    languages: "de en es fr it nl pt",
};

/// Labels that houses use before a colon.
const LABELS: &str = "what happened;why it matters;why it's important;why this matters;why it is important;\
    what's next;what is next;what's new;what's happening;what comes next;what to know;what you need to know;\
    what to watch;what to watch for;what they're saying;what we're watching;what we know;what else;\
    what it means;what this means;what's at stake;the big picture;big picture;the bottom line;bottom line;\
    the latest;the background;background;the context;context;the details;details;the intrigue;the other side;\
    the stakes;the takeaway;key takeaways;the impact;the upshot;driving the news;state of play;between the lines;\
    by the numbers;go deeper;zoom in;zoom out;reality check;yes, but;yes but;flashback;catch up quick;\
    how it works;how we got here;how it happened;price action;market reaction;the news;quick take;our thought bubble;\
    threat level;worth noting;of note;the catch;the backdrop;the backstory;the lead;the other view;room for disagreement;\
    was ist passiert;was passiert ist;warum es wichtig ist;warum das wichtig ist;hintergrund;die hintergründe;der hintergrund;\
    wie es weitergeht;wie geht es weiter;worum es geht;was bisher bekannt ist;einordnung;das problem;\
    ce qu'il s'est passé;ce qu'il faut savoir;pourquoi c'est important;le contexte;contexte;l'enjeu;les faits;\
    qué pasó;qué ha pasado;por qué es importante;por qué importa;el contexto;contexto;las claves;qué sigue;\
    cosa è successo;perché è importante;il contesto;i fatti;o que aconteceu;por que importa;por que é importante;\
    o contexto;os fatos;wat is er gebeurd;waarom is dit belangrijk;de context;achtergrond";

/// Rules for lines of one or two words that may head a part of an article as well: `Analysis`, `Réactions`.
const ALSO_HEADINGS: &[&str] = &["label.genre", "ui.comments_heading"];

/// Spares a page's headings that such a rule found, where they stand between paragraphs of the article
/// under one parent.
pub fn spare_headings(lines: &[Line<'_>], found: &mut [Option<Found>]) {
    for at in 1..lines.len().saturating_sub(1) {
        let here = lines[at].block;
        let beside = |near: usize| {
            let block = lines[near].block;
            lines[near].prose
                && found[near].is_none()
                && block.verdict == Verdict::Article
                && block.group == here.group
        };
        let spared = found[at].is_some_and(|f| ALSO_HEADINGS.contains(&f.rule.code))
            && here.level >= 2
            && here.verdict == Verdict::Article
            && !here.text.contains(|c: char| c.is_ascii_digit())
            && beside(at - 1)
            && beside(at + 1);
        if spared {
            found[at] = None;
        }
    }
}

/// The known labels, compiled.
#[derive(Debug)]
pub struct Labels(Cues);

/// A label found at the start of a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Label {
    /// One past the label's last byte, before the colon.
    pub end: usize,
    /// Where the paragraph goes on; its length when the label stands alone.
    pub rest: usize,
}

impl Labels {
    /// Compiles the table.
    pub fn new() -> Self {
        Self(Cues::new([LABELS]))
    }

    /// The label before a colon at the start of a paragraph.
    pub fn find(&self, text: &str, tokens: &[Token]) -> Option<Label> {
        let first = tokens.first()?;
        // "¿Qué pasó?" is not a label before a colon.
        if !first.upper {
            return None;
        }
        let head = &tokens[..tokens.len().min(10)];
        let mut longest = 0;
        self.0.scan(head, &mut |hit| {
            if hit.from == 0 {
                longest = longest.max(hit.to as usize);
            }
        });
        let last = tokens.get(longest.checked_sub(1)?)?;
        let end = last.end as usize;
        match tokens.get(longest) {
            // Without a colon it is a heading, which stays.
            None => None,
            Some(mark) if mark.kind == Kind::Mark && mark.first == ':' => {
                let after = &text[mark.end as usize..];
                let rest = text.len() - after.trim_start().len();
                Some(Label { end, rest })
            }
            Some(_) => None,
        }
    }
}

/// A label as an identifier: `what_happened`.
pub fn role(label: &str) -> String {
    let mut out = String::with_capacity(label.len());
    for c in label.chars() {
        if c.is_alphanumeric() {
            out.extend(c.to_lowercase());
        } else if !out.is_empty() && !out.ends_with('_') && !matches!(c, '\'' | '’') {
            out.push('_');
        }
    }
    out.truncate(out.trim_end_matches('_').len());
    out
}

/// A label that was found at the head of a paragraph.
pub struct Labelled {
    /// Its words.
    pub label: String,
    /// Index of the first paragraph behind it.
    pub from: usize,
}

/// Levels of the headings that begin a section: the first is the article's own.
const PARTS: std::ops::RangeInclusive<u8> = 2..=3;

/// Sections from their labels and headings; what precedes the first is the lede. Empty ones are left
/// out, and their labels point nowhere.
pub fn close(copy: &mut Copy, open: &[Labelled]) {
    let headings = copy.paragraphs.iter().enumerate();
    let headings = headings.filter(|(at, p)| {
        // The first paragraph is the article's own heading, or its second.
        *at > 0 && p.kind == BlockKind::Heading && PARTS.contains(&p.level)
    });
    // A label stands before the heading of the paragraph that follows it.
    let labels = open
        .iter()
        .enumerate()
        .map(|(at, label)| (label.from, Some(at)));
    let mut starts: Vec<(usize, Option<usize>)> =
        labels.chain(headings.map(|(at, _)| (at, None))).collect();
    let Some(lede) = starts.iter().map(|start| start.0).min() else {
        return;
    };
    starts.sort_by_key(|start| start.0);
    let mut index = vec![None; open.len() + 1];
    let span = |from: usize, to: usize| Span {
        start: copy.paragraphs[from].span.start,
        end: copy.paragraphs[to - 1].span.end,
    };
    let mut sections = Vec::new();
    if lede > 0 {
        sections.push(Section {
            role: "lede".to_owned(),
            label: None,
            heading: false,
            span: span(0, lede),
        });
    }
    for (at, (from, label)) in starts.iter().enumerate() {
        let to = starts
            .get(at + 1)
            .map_or(copy.paragraphs.len(), |next| next.0);
        let heading = label.is_none();
        let empty = *from + usize::from(heading) >= to;
        if empty {
            continue;
        }
        let (role_of, label) = if let Some(label) = label {
            index[label + 1] = Some(sections.len());
            let label = &open[*label].label;
            (role(label), Some(label.clone()))
        } else {
            let words = copy.paragraphs[*from].span.of(&copy.text);
            (role(words), Some(words.to_owned()))
        };
        sections.push(Section {
            role: role_of,
            label,
            heading,
            span: span(*from, to),
        });
    }
    copy.sections = sections;
    for removed in &mut copy.removed {
        if let Some(Destination::Section(at)) = removed.moved_to {
            removed.moved_to = index.get(at).copied().flatten().map(Destination::Section);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::clean::words;

    fn find(text: &str) -> Option<(String, String)> {
        let mut tokens = Vec::new();
        words::read(text, &mut tokens);
        Labels::new()
            .find(text, &tokens)
            .map(|label| (role(&text[..label.end]), text[label.rest..].to_owned()))
    }

    #[test]
    fn labels_are_parted_from_their_paragraph() {
        let want = |role: &str, rest: &str| Some((role.to_owned(), rest.to_owned()));
        assert_eq!(
            find(DOC.example),
            want("what_happened", "The ferry ran aground at noon.")
        );
        assert_eq!(find("What’s Next: A vote."), want("whats_next", "A vote."));
        assert_eq!(find("Why It Matters:"), want("why_it_matters", ""));
    }

    #[test]
    fn speakers_and_sentences_are_no_labels() {
        assert_eq!(find("The Bottom Line"), None);
        assert_eq!(find("Montt: We are watching."), None);
        assert_eq!(
            find("What happened next is disputed: both sides claim the bridge."),
            None
        );
        assert_eq!(find("Washington: The senate met."), None);
    }
}
