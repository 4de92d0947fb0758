//! What can make a source, with why.

use crate::desk::{RuleDoc, RuleRow};

const RULES: &[RuleRow] = &[
    (
        "source.reported_by",
        "`as reported by`, `published in`, `seen by` and a medium",
        "the article says whom it follows",
        "As reported by The Hill on Wednesday, talks go on.",
    ),
    (
        "source.according_to",
        "`according to` and a name, a role or a group",
        "the plainest way to cite; a speaker is no medium",
        "The talks go on, according to the Financial Times.",
    ),
    (
        "source.shown_by",
        "data, figures or a study by a name, and a verb of showing",
        "who collected the data is whom the article follows",
        "Sales fell in October, data from the Office for National Statistics showed on Friday.",
    ),
    (
        "source.told",
        "`told`, `in an interview with`, `in a statement to` and a medium",
        "who was told is where the words come from",
        "“We go on,” he told Reuters on Monday.",
    ),
    (
        "source.posted_on",
        "`in a post on`, `wrote on` and a place where people post",
        "the words were public; the place is no medium",
        "He said so in a post on X on Monday.",
    ),
    (
        "source.citing",
        "`citing` and a name",
        "second-hand news names its first hand",
        "The talks go on, the paper said, citing Kyodo News.",
    ),
    (
        "source.medium_reports",
        "a medium's name and a verb of reporting",
        "`Reuters reported` needs no phrase",
        "Bloomberg News first reported the talks.",
    ),
    (
        "source.wire_credit",
        "an agency in parentheses before a dash, or at a paragraph's end",
        "the classic dateline credit",
        "SEOUL (Reuters) - The talks go on.",
    ),
    (
        "source.media_table",
        "an organisation that is cited and on the table of well-known media",
        "a cited medium is an organisation even where no other tagger saw its name",
        "The plan was leaked, as reported by The Hill on Wednesday.",
    ),
];

/// Documented decisions.
pub fn rules() -> Vec<RuleDoc> {
    RuleDoc::rows("tag.sources", "en de fr es it pt nl", RULES)
}
