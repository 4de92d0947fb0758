//! A working title for an article that came without a headline.

use crate::desk::clean::Copy;
use crate::desk::tag::token;

/// Words that open a clause which a title can do without.
const CLAUSES: &[&str] = &[
    ", which ",
    ", who ",
    ", whose ",
    ", where ",
    ", while ",
    ", as ",
    ", after ",
    ", but ",
    ", although ",
    ", amid ",
    "; ",
];

/// Fewest words of a working title.
const MIN_WORDS: usize = 6;

/// Longest working title, in code points.
const MAX_CHARS: usize = 200;

/// Tokens among which a sentence ends that is no longer than a title.
const MAX_TOKENS: usize = 200;

/// The lede's first sentence without its dateline, verbatim, cut before a subordinate clause when six words are left.
/// `headline` stays in `quality.missing`: this is a label for lists, not the publisher's headline.
pub fn working_title(copy: &Copy) -> Option<String> {
    let lede = copy
        .paragraphs
        .iter()
        .find(|p| p.level == 0)?
        .span
        .of(&copy.text);
    let dateline = copy.facts.dateline.as_deref().unwrap_or_default();
    let lede = lede.strip_prefix(dateline).unwrap_or(lede);
    let sentence = first_sentence(lede.trim_start_matches([' ', '-', '–', '—', ':']));
    let cut = CLAUSES
        .iter()
        .filter_map(|clause| sentence.find(clause))
        .filter(|at| sentence[..*at].split_whitespace().count() >= MIN_WORDS)
        .min();
    let title = cut.map_or(sentence, |at| &sentence[..at]);
    let title = title.trim_end_matches(['.', '!', ',', ';', ':', ' ']);
    let mut short: String = title.chars().take(MAX_CHARS).collect();
    if short.len() < title.len() {
        let at = short.rfind(' ').unwrap_or(short.len());
        short.truncate(at);
        short.push('…');
    }
    (!short.is_empty()).then_some(short)
}

/// The first sentence as the taggers part them.
fn first_sentence(text: &str) -> &str {
    let (tokens, _) = token::tokenize(text, MAX_TOKENS);
    let first = token::sentences(&tokens).next().unwrap_or_default();
    let end = tokens[first]
        .last()
        .map_or(0, |last| last.span.end as usize);
    &text[..end]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::Span;
    use crate::desk::clean::Paragraph;
    use crate::desk::extract::BlockKind;

    fn title(lede: &str) -> Option<String> {
        working_title(&copy(lede))
    }

    fn copy(lede: &str) -> Copy {
        let span = Span::new(0, lede.len());
        let paragraph = Paragraph {
            span,
            kind: BlockKind::Paragraph,
            level: 0,
            numbered: false,
            line: 1,
        };
        Copy {
            text: lede.into(),
            paragraphs: vec![paragraph],
            ..Copy::default()
        }
    }

    #[test]
    fn leaves_the_dateline_out() {
        let lede = "OSLO, March 4 - Two farms may open in the fjord, which is deep.";
        let mut copy = copy(lede);
        copy.facts.dateline = Some("OSLO, March 4 -".into());
        let title = working_title(&copy);
        assert_eq!(title.as_deref(), Some("Two farms may open in the fjord"));
    }

    #[test]
    fn cuts_at_a_clause_but_not_in_an_abbreviation() {
        assert_eq!(
            title(
                "Envoys of the U.S. Treasury met growers in Lima, which lies on the coast. More."
            )
            .as_deref(),
            Some("Envoys of the U.S. Treasury met growers in Lima")
        );
        assert_eq!(
            title(
                "Wir binden Dienste wie z. B. \"Harlow\" bzw. \"Osk\" nicht mehr ein. Neues folgt."
            )
            .as_deref(),
            Some("Wir binden Dienste wie z. B. \"Harlow\" bzw. \"Osk\" nicht mehr ein")
        );
        assert_eq!(
            title("Short, but whole. Next.").as_deref(),
            Some("Short, but whole")
        );
        // A question stays one.
        assert_eq!(
            title("Why are two farms open? More.").as_deref(),
            Some("Why are two farms open?")
        );
        assert_eq!(title(""), None);
    }
}
