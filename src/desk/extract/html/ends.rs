//! How elements end: by their end tag, by what the standard implies, by the end of the page.

use super::tags::Tag;
use super::walk::{Walk, is_bold};

/// A table cell longer than this is a block of its own: the table is for layout.
const LONG_CELL: usize = 200;
/// The same of a cell with line breaks; in shorter ones they only break a label in two.
const BROKEN_CELL: usize = 60;

impl Walk<'_> {
    pub(super) fn imply_ends(&mut self, tag: Tag) {
        if tag.ends_paragraph()
            && self.open[Tag::P as usize] > 0
            && let Some(at) = self.find(Tag::P, &[Tag::Button])
        {
            self.close(at);
        }
        if tag.heading_level() > 0
            && let Some(top) = self.stack.last()
            && top.tag.heading_level() > 0
        {
            self.close(self.stack.len() - 1);
        }
        let Some((ended, barriers)) = tag.implies_end_of() else {
            return;
        };
        if ended.iter().all(|tag| self.open[*tag as usize] == 0) {
            return;
        }
        let found = self.stack.iter().enumerate().rev().find(|(_, open)| {
            !open.ended && (ended.contains(&open.tag) || barriers.contains(&open.tag))
        });
        if let Some((at, open)) = found
            && ended.contains(&open.tag)
        {
            if open.tag == Tag::A {
                self.end_inline(at);
            } else {
                self.close(at);
            }
        }
    }

    /// The innermost open element of a kind that no barrier or scope stands before.
    fn find(&self, tag: Tag, barriers: &[Tag]) -> Option<usize> {
        for (at, open) in self.stack.iter().enumerate().skip(1).rev() {
            if open.tag == tag && !open.ended {
                return Some(at);
            }
            if open.tag.is_scope() || barriers.contains(&open.tag) {
                return None;
            }
        }
        None
    }

    pub(super) fn end_tag(&mut self, name: &str) {
        let tag = Tag::of(name);
        match tag {
            Tag::Html | Tag::Body | Tag::Head => return,
            Tag::Br => return self.flow.line_break(),
            _ => {}
        }
        if self.beyond > 0 && !tag.is_void() {
            self.beyond -= 1;
            if tag.is_block() {
                self.flush();
            }
            return;
        }
        let level = tag.heading_level();
        if self.open[tag as usize] == 0 && level == 0 {
            return;
        }
        for at in (1..self.stack.len()).rev() {
            let open = &self.stack[at];
            let same = open.tag == tag
                && (!matches!(tag, Tag::Custom | Tag::Unknown)
                    || open.name.eq_ignore_ascii_case(name));
            if !open.ended && (same || (level > 0 && open.tag.heading_level() > 0)) {
                if tag.is_inline() && at + 1 < self.stack.len() {
                    self.end_inline(at);
                } else {
                    self.close(at);
                }
                return;
            }
            // A stray end tag in a cell does not end what is around the table.
            if open.tag.is_scope() && !matches!(tag, Tag::Table | Tag::Tr | Tag::Tbody) {
                return;
            }
        }
    }

    /// Ends a formatting element that has open boxes inside: they stay open.
    fn end_inline(&mut self, at: usize) {
        if self.stack[at + 1..].iter().all(|open| !open.block) {
            return self.close(at);
        }
        self.leave(at);
        self.collector.closed(at + 1);
        let open = &mut self.stack[at];
        open.ended = true;
        open.href = None;
    }

    /// Takes an element out of the counts.
    fn leave(&mut self, at: usize) {
        let open = &self.stack[at];
        if open.ended {
            return;
        }
        self.open[open.tag as usize] = self.open[open.tag as usize].saturating_sub(1);
        if open.href.is_some() {
            self.links = self.links.saturating_sub(1);
        }
        if is_bold(open.tag) {
            self.bold = self.bold.saturating_sub(1);
        }
        if open.tag == Tag::Figure {
            self.pictures.figure_ends(&mut self.found.passages);
        }
    }

    /// Ends all open elements from `at` on.
    pub(super) fn close(&mut self, at: usize) {
        while self.stack.len() > at.max(1) {
            let top = self.stack.len() - 1;
            let tag = self.stack[top].tag;
            if matches!(tag, Tag::Td | Tag::Th) {
                self.end_cell();
            } else if self.stack[top].block {
                self.flush();
            } else {
                self.flow.element_ends();
            }
            self.end_of_asking(top);
            self.leave(top);
            self.collector.closed(top + 1);
            self.pop();
        }
        while self.stack.last().is_some_and(|open| open.ended) {
            self.pop();
        }
    }

    /// A short cell goes into its row's block; a long one is a block of its own.
    fn end_cell(&mut self) {
        let Some((from, breaks)) = self.cell.take() else {
            return;
        };
        let length = self.flow.len().saturating_sub(from);
        if length == 0 || (length <= LONG_CELL && !breaks) {
            return;
        }
        let label = length <= BROKEN_CELL && self.flow.linked() == 0;
        if breaks && label && self.open[Tag::Tr as usize] > 0 {
            self.flow.join_lines(from);
            return;
        }
        if from > 0
            && let Some(start) = &self.start
        {
            let row = start.clone();
            let head = self.flow.take_before(from);
            let linked = self.flow.linked().min(head.len());
            self.write(head, linked, row);
            if let Some(start) = &mut self.start {
                start.href = None;
            }
        }
        self.flush();
    }
}
