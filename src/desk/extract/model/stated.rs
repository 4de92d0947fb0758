//! What a page says about its article outside of the blocks.

use super::super::{Candidate, Field};
use super::reading::{self, Sieve};
use crate::desk::hash;

/// What a page says about its article outside of the blocks.
pub struct Stated {
    /// Hashes of the titles' words.
    pub title: Vec<u32>,
    /// Pairs of words in the description.
    pub description: Sieve,
    /// Triples of words in the JSON-LD's body.
    pub body: Option<Sieve>,
    /// 2 when its JSON-LD says that it is an article, 1 when only Open Graph does.
    pub article: f32,
    /// 1 when it says it is a product's page, 2 a list's, 3 one of questions and answers.
    pub other: f32,
    /// It says when it was published.
    pub dated: bool,
}

impl Stated {
    /// Reads the candidates.
    pub fn of(candidates: &[Candidate]) -> Self {
        let mut title = Vec::new();
        let mut titled = 0;
        let mut description = Sieve::new(13);
        let mut body = None::<Sieve>;
        let (mut article, mut other, mut dated) = (0.0f32, 0.0f32, false);
        for candidate in candidates {
            match candidate.field {
                Field::Headline | Field::DocumentTitle if titled < 4 => {
                    titled += 1;
                    reading::words(&candidate.value, |hash, _| {
                        if title.len() < 60 && !title.contains(&hash) {
                            title.push(hash);
                        }
                    });
                }
                Field::Description => grams(&candidate.value, 2, |hash| description.add(hash)),
                Field::ArticleBody => {
                    let sieve = body.get_or_insert_with(|| Sieve::new(17));
                    grams(&candidate.value, 3, |hash| sieve.add(hash));
                }
                Field::Type if candidate.from == "json-ld @type" => {
                    let kind = candidate.value.as_str();
                    if kind.ends_with("Article") || kind.ends_with("BlogPosting") {
                        article = 2.0;
                    }
                    other = other.max(other_kind(kind));
                }
                Field::Type if candidate.value.eq_ignore_ascii_case("article") => {
                    article = article.max(1.0);
                }
                Field::Type if candidate.value.eq_ignore_ascii_case("product") => {
                    other = other.max(1.0);
                }
                Field::Published => dated = true,
                _ => {}
            }
        }
        Self {
            title,
            description,
            body,
            article,
            other,
            dated,
        }
    }
}

fn other_kind(kind: &str) -> f32 {
    match kind {
        "Product" | "ProductGroup" | "Service" | "SoftwareApplication" => 1.0,
        "CollectionPage" | "ItemList" | "SearchResultsPage" => 2.0,
        "QAPage" | "DiscussionForumPosting" => 3.0,
        _ => 0.0,
    }
}

fn grams(text: &str, length: usize, mut each: impl FnMut(u32)) {
    let (mut one, mut two, mut count) = (0, 0, 0);
    reading::words(text, |hash, _| {
        count += 1;
        if count >= length {
            each(match length {
                2 => pair(one, hash),
                _ => triple(two, one, hash),
            });
        }
        two = one;
        one = hash;
    });
}

/// One hash of two words.
pub const fn pair(one: u32, two: u32) -> u32 {
    hash::join(one as u64, two as u64) as u32
}

/// One hash of three words.
pub const fn triple(one: u32, two: u32, three: u32) -> u32 {
    hash::join((one as u64) << 32 | two as u64, three as u64) as u32
}
