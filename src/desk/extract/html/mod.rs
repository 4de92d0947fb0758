//! One pass over the markup: tokenizer, open elements, blocks of text, metadata candidates.

mod asks;
pub mod element;
mod ends;
pub mod entities;
mod flow;
mod heads;
mod kind;
mod names;
mod pictures;
pub mod spoken;
pub mod tags;
pub mod tokens;
mod trail;
mod walk;

pub use element::Context;
pub use flow::Flow;
pub use walk::{Element, Found, Passage, read};

impl Found {
    /// An element and those around it, from the inside to the body.
    pub fn around(&self, element: u32) -> impl Iterator<Item = u32> + '_ {
        let mut next = Some(element);
        std::iter::from_fn(move || {
            let here = next?;
            let parent = self.elements[here as usize].parent;
            next = (parent != here).then_some(parent);
            Some(here)
        })
    }

    /// What kind of element it is.
    pub fn tag(&self, element: u32) -> tags::Tag {
        self.elements[element as usize].tag
    }
}
