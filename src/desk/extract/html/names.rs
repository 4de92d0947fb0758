//! What class and id say, read once for all elements of a page that have the same: a list of fifty
//! teasers says fifty times what its first one says.

use std::collections::HashMap;

use foldhash::fast::RandomState;

use super::element::{self, Context};
use crate::desk::extract::candidates::{Named, Said};
use crate::desk::hash;

/// What a class and an id say.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Names {
    /// What they add to the context.
    pub context: Context,
    /// Of which field they make the element's text a value.
    pub said: Option<Said>,
    /// Where the hashes of their words are, see [`Known::hashes`].
    pub hashes: (u32, u32),
}

/// The classes and ids of a page.
#[derive(Debug, Default)]
pub struct Known<'a> {
    /// Only looked up, so that its order is nobody's. Pages choose the keys: the hash has a seed.
    names: HashMap<(&'a str, &'a str), Names, RandomState>,
    /// Hashes of the words of all.
    pub hashes: Vec<u32>,
}

impl<'a> Known<'a> {
    /// What they say.
    pub fn of(&mut self, class: &'a str, id: &'a str) -> Names {
        if class.is_empty() && id.is_empty() {
            return Names::default();
        }
        let hashes = &mut self.hashes;
        let names = self.names.entry((class, id));
        *names.or_insert_with(|| read(class, id, hashes))
    }
}

/// Reads them. The hashes are those of the pieces and of the whole tokens without digits.
fn read(class: &str, id: &str, hashes: &mut Vec<u32>) -> Names {
    let from = hashes.len() as u32;
    let mut context = Context::default();
    let mut named = Named::default();
    for (salt, value) in [(1u64, class), (2, id)] {
        for token in element::tokens(value) {
            context = context.with(element::of_token(token));
            let mut count = 0;
            element::pieces(token, |piece| {
                count += 1;
                hashes.push(hash::of_bytes(piece) as u32);
                context = context.with(element::of_piece(piece));
                named.add(piece);
            });
            if count > 1 && token.len() <= 48 && !token.bytes().any(|b| b.is_ascii_digit()) {
                let whole = hash::of_chars(token.chars().map(|c| c.to_ascii_lowercase()));
                hashes.push(hash::join(salt, whole) as u32);
            }
        }
    }
    Names {
        context,
        said: named.said(),
        hashes: (from, hashes.len() as u32),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_names_are_read_once() {
        let mut known = Known::default();
        let first = known.of("teaser__byline big", "");
        let other = known.of("photo-caption", "lead");
        let length = known.hashes.len();
        assert_eq!(known.of("teaser__byline big", ""), first);
        assert_eq!(known.of("", ""), Names::default());
        assert_eq!(known.hashes.len(), length);
        assert_eq!(first.hashes, (0, 4));
        assert_eq!(other.hashes, (4, length as u32));
        assert_eq!(first.said.map(|said| said.from), Some("class byline"));
        assert!(other.context.has(Context::CAPTION) && other.said.is_none());
    }

    #[test]
    fn names_say_what_is_in_an_element() {
        let context = |class, id| Known::default().of(class, id).context;
        assert!(context("foo sr-only", "").has(Context::HIDDEN));
        assert!(context("c-photo__caption", "").has(Context::CAPTION));
        assert!(context("", "Comments").has(Context::COMMENT));
        for class in [
            "visitors_comment_content",
            "js-article-comments",
            "commentList",
            "post-comments",
        ] {
            assert!(context(class, "").has(Context::COMMENT), "{class}");
        }
        for class in [
            "comments-open",
            "has-comments",
            "article-comment",
            "section-comment",
            "commentary",
        ] {
            assert!(!context(class, "").has(Context::COMMENT), "{class}");
        }
        assert!(context("twitter-tweet", "").has(Context::EMBED));
        assert!(context("", "wm-ipp-base").has(Context::UNSEEN));
        assert!(context("material-symbols-outlined", "").has(Context::UNSEEN));
    }
}
