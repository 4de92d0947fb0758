//! The documented decisions of this tagger.

use crate::desk::RuleDoc;

const fn rule(
    code: &'static str,
    what: &'static str,
    why: &'static str,
    example: &'static str,
    languages: &'static str,
) -> RuleDoc {
    RuleDoc {
        code,
        stage: "tag.quotes",
        what,
        why,
        example,
        languages,
    }
}

const ALL: &str = "en de fr es it pt nl";

/// Every rule that can set a quotation.
pub const RULES: &[RuleDoc] = &[
    rule(
        "quote.direct.after",
        "words between marks, then a name or pronoun and a verb of speech",
        "the commonest form in news: the comma inside the closing mark leads to the speaker",
        "“We are ready for the next step,” Maria Lopez said.",
        ALL,
    ),
    rule(
        "quote.direct.inverted",
        "words between marks, then a verb of speech and its subject",
        "inversion is the rule in German, French and Spanish and common in English",
        "“We are ready for the next step,” said Maria Lopez.",
        ALL,
    ),
    rule(
        "quote.direct.before",
        "subject and verb of speech, then a comma or colon, then words between marks",
        "the mark of punctuation ties the verb to what follows",
        "Maria Lopez said: “We are ready for the next step.”",
        ALL,
    ),
    rule(
        "quote.direct.before_inverted",
        "a verb of speech that opens the sentence, its subject, then words between marks",
        "magazine style",
        "Said Lopez: “We are ready for the next step.”",
        "en",
    ),
    rule(
        "quote.direct.gerund",
        "a clause with `saying`, `adding` before words between marks; the sentence's subject speaks",
        "the participle has no subject of its own",
        "Lopez welcomed the plan on Monday, saying, “We are ready for the next step.”",
        "en",
    ),
    rule(
        "quote.direct.embedded",
        "words between marks inside a clause that a verb of speech governs",
        "the marks say which of the reported words are verbatim",
        "Lopez praised the plan as “ready for the next big step” of all.",
        ALL,
    ),
    rule(
        "quote.direct.according",
        "`according to` beside words between marks",
        "names the speaker without a verb",
        "“We are ready for the next step,” according to Maria Lopez.",
        ALL,
    ),
    rule(
        "quote.direct.after_report",
        "words between marks right behind a sentence that reports somebody, in the same paragraph",
        "whoever is reported goes on in own words",
        "Maria Lopez said the talks would go on. “We are ready for the next step.”",
        ALL,
    ),
    rule(
        "quote.direct.dash",
        "words between marks, a dash, a name that ends the line",
        "how collections of quotations name their speakers",
        "“We are ready for the next step of this.” ― Maria Lopez",
        "*",
    ),
    rule(
        "quote.direct.noun",
        "a noun that reports, with its owner, before words between marks",
        "`Lopez’s statement: “…”` has no verb",
        "It was Lopez’s message: “We are ready for the next step.”",
        "en",
    ),
    rule(
        "quote.direct.colon",
        "a sentence that ends in a colon before words between marks; its subject speaks",
        "the colon announces speech whatever the verb is",
        "Lopez had one answer to that: “We are ready for the next step.”",
        ALL,
    ),
    rule(
        "quote.direct.same_paragraph",
        "whole sentences between marks after an attributed quotation in the same paragraph",
        "editors name a speaker once a paragraph",
        "“We are ready,” Maria Lopez said. “Nobody can stop us any more now.”",
        ALL,
    ),
    rule(
        "quote.direct.next_paragraph",
        "a paragraph of quotation without a speaker right after an attributed one",
        "a long statement goes on; stated with less confidence",
        "",
        ALL,
    ),
    rule(
        "quote.direct.continued",
        "a paragraph that opens with a mark after one whose mark was never closed",
        "the typographic rule for quotations over several paragraphs",
        "",
        ALL,
    ),
    rule(
        "quote.direct.no_subject",
        "words between marks, then a verb of speech without a subject; who spoke last goes on",
        "Spanish, Italian and Portuguese leave the pronoun out",
        "",
        "es it pt",
    ),
    rule(
        "quote.direct.unattributed",
        "a sentence between marks, nobody near to have said it",
        "the words are verbatim, the speaker is not invented",
        "The poster is large. “We are ready for the next step in this land.”",
        ALL,
    ),
    rule(
        "quote.indirect.that",
        "a verb of speech and a `that` clause",
        "the plainest reported speech",
        "John Kirby revealed that the talks are going on.",
        "en",
    ),
    rule(
        "quote.indirect.clause",
        "a verb of speech and a clause without `that`",
        "`that` is left out as often as not",
        "John Kirby said the talks are going on.",
        "en",
    ),
    rule(
        "quote.indirect.noun",
        "`expressed concern over`, `mentioned`, `refuted claims of` and what follows",
        "a person's utterance as a noun phrase; a denial is an utterance whoever makes it",
        "North Korea refuted claims of supplying weapons to Russia.",
        "en",
    ),
    rule(
        "quote.indirect.urge",
        "`urged`, `asked`, `ordered` somebody to do something",
        "the demand is what was said",
        "John Kirby urged North Korea to stop the talks.",
        "en",
    ),
    rule(
        "quote.indirect.trailing",
        "a clause, a comma, a subject and a verb of speech",
        "the report stands first",
        "The situation is being watched by the office, John Kirby added.",
        "en",
    ),
];
