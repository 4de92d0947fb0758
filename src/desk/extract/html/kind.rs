//! What kind of block an element's text is.

use super::Found;
use super::element::Context;
use super::tags::Tag;
use crate::desk::extract::BlockKind;

/// Whether the figure around an element holds the quotation that was read last: then its caption says whose
/// that is.
pub(super) fn says_whose(found: &Found, element: u32) -> bool {
    let figure = |at: u32| found.around(at).find(|at| found.tag(*at) == Tag::Figure);
    let last = found.passages.last();
    last.filter(|p| p.kind == BlockKind::Quote && p.context.has(Context::FIGURE))
        .is_some_and(|p| {
            let around = figure(element);
            around.is_some() && figure(p.element) == around
        })
}

/// The kind of a block in a box of this tag, in this context; `says_whose` is asked of captions.
pub(super) fn kind(tag: Tag, context: Context, says_whose: impl FnOnce() -> bool) -> BlockKind {
    if context.has(Context::FORM) {
        BlockKind::Form
    } else if context.has(Context::COMMENT) {
        BlockKind::Comment
    } else if context.has(Context::EMBED) {
        BlockKind::Embed
    } else if context.has(Context::CREDIT) {
        BlockKind::Credit
    } else if context.has(Context::CAPTION) && !matches!(tag, Tag::Caption) {
        if says_whose() {
            return BlockKind::Quote;
        }
        BlockKind::Caption
    } else if context.has(Context::NAV) {
        BlockKind::Navigation
    } else if tag.heading_level() > 0 {
        BlockKind::Heading
    } else if context.has(Context::PRE) {
        BlockKind::Code
    } else if context.has(Context::FOOTER) && !context.has(Context::QUOTE) {
        BlockKind::Navigation
    } else if matches!(tag, Tag::Tr | Tag::Td | Tag::Th | Tag::Tbody) {
        BlockKind::Table
    } else if context.has(Context::QUOTE) {
        BlockKind::Quote
    } else if matches!(tag, Tag::Li | Tag::Dd | Tag::Dt) {
        BlockKind::ListItem
    } else if context.has(Context::ASIDE) {
        BlockKind::Aside
    } else {
        BlockKind::Paragraph
    }
}
