//! What `copydesk rules` lists: every decision's code with what and why.

/// One documented rule, model or table that can remove a block or set a tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RuleDoc {
    /// Stable code, e.g. `related.see_also`.
    pub code: &'static str,
    /// The stage or tagger it belongs to, e.g. `clean`.
    pub stage: &'static str,
    /// What it recognises.
    pub what: &'static str,
    /// Why it is there.
    pub why: &'static str,
    /// One example; empty when none fits on a line.
    pub example: &'static str,
    /// Languages it covers: IETF codes separated by blanks, `*` for any.
    pub languages: &'static str,
}

impl RuleDoc {
    /// A decision of a tagger of names in English text.
    pub const fn english(
        code: &'static str,
        what: &'static str,
        why: &'static str,
        example: &'static str,
    ) -> Self {
        Self {
            code,
            stage: "tag",
            what,
            why,
            example,
            languages: "en",
        }
    }

    /// Decisions of one tagger: rows of code, what, why and example.
    pub fn rows(stage: &'static str, languages: &'static str, rows: &[RuleRow]) -> Vec<Self> {
        let documented = |&(code, what, why, example): &RuleRow| Self {
            code,
            stage,
            what,
            why,
            example,
            languages,
        };
        rows.iter().map(documented).collect()
    }
}

/// Code, what, why and example of a decision, as in [`RuleDoc`].
pub type RuleRow = (&'static str, &'static str, &'static str, &'static str);
