//! What kind of block an element's text is.

use super::element::Context;
use super::tags::Tag;
use crate::desk::extract::BlockKind;

/// The kind of a block in a box of this tag, in this context.
pub(super) fn kind(tag: Tag, context: Context) -> BlockKind {
    if context.has(Context::FORM) {
        BlockKind::Form
    } else if context.has(Context::COMMENT) {
        BlockKind::Comment
    } else if context.has(Context::EMBED) {
        BlockKind::Embed
    } else if context.has(Context::CREDIT) {
        BlockKind::Credit
    } else if context.has(Context::CAPTION) && !matches!(tag, Tag::Caption) {
        BlockKind::Caption
    } else if context.has(Context::NAV) {
        BlockKind::Navigation
    } else if tag.heading_level() > 0 {
        BlockKind::Heading
    } else if context.has(Context::PRE) {
        BlockKind::Code
    } else if context.has(Context::FOOTER) {
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
