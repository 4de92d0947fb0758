//! One pass over the markup: tokenizer, open elements, blocks of text, metadata candidates.

pub mod element;
mod ends;
pub mod entities;
mod flow;
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
