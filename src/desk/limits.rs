//! Budgets of work. They count, they do not time, so that they are the same on every machine.

/// What an article may cost at most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Body bytes after decompression; more is [`super::Reason::TooLarge`].
    pub max_body_bytes: usize,
    /// Nested JSON values; more is [`super::Reason::TooDeep`].
    pub max_json_depth: usize,
    /// Nested elements that are told apart; deeper ones are read as their ancestor's text.
    pub max_html_depth: usize,
    /// Elements and text nodes read from a page; the rest of the page is not read.
    pub max_nodes: usize,
    /// Blocks of a page; the rest is dropped with a flag.
    pub max_blocks: usize,
    /// Tokens the taggers read; the rest of the text is kept but not tagged, with a flag.
    pub max_tokens: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            max_body_bytes: 16 << 20,
            max_json_depth: 64,
            max_html_depth: 256,
            max_nodes: 400_000,
            max_blocks: 40_000,
            max_tokens: 400_000,
        }
    }
}
