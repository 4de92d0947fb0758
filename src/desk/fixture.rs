//! What tests of several stages share.

use super::{Desk, Examined, Message, Options};

/// What every stage makes of a page, which has an article.
pub fn examined(html: &str) -> Examined {
    let message = Message {
        body: html.as_bytes().to_vec(),
        ..Message::default()
    };
    Desk::new(Options::default())
        .expect("loads")
        .examine(&message)
        .expect("an article")
}
