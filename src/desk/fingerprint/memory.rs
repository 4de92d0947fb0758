//! The last articles, remembered by their fingerprints, so that copies of them are named.
//!
//! What a memory answers depends on what it saw before: it is the one thing by which the same
//! message can give another record, so it is off unless the operator asks for it.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use super::Fingerprints;

/// Shingles by which an article is found again: its smallest ones.
const INDEXED: usize = 16;

/// Articles remembered for one shingle: the newest. What stands in more articles than that is a
/// phrase of the house and finds nothing anyway.
const POSTINGS: usize = 4;

/// Shared shingles without which two articles are no copies.
const MIN_SHARED: usize = 3;

/// The earlier copies of an article.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Duplicates {
    /// `uri` of the record with the same text.
    pub exact_of: Option<String>,
    /// `uri` of the record that shares most of its text, or most of whose text is shared.
    pub near_of: Option<String>,
    /// `uri` of the first record of all that are joined so.
    pub cluster: Option<String>,
}

/// One remembered article.
#[derive(Debug)]
struct Entry {
    uri: String,
    cluster: String,
    text: u64,
    shingles: Box<[u64]>,
}

type Index<V> = HashMap<u64, V, BuildHasherDefault<Identity>>;

/// A bounded memory: about 1 KB an article of 430 words.
#[derive(Debug)]
pub struct Memory {
    capacity: usize,
    /// A ring; the next article takes the place of the oldest one.
    entries: Vec<Entry>,
    next: usize,
    /// Places in `entries` by shingle, oldest first, one more than the place; 0 is none.
    index: Index<[u32; POSTINGS]>,
    /// The newest place with this text.
    texts: Index<u32>,
}

impl Memory {
    /// A memory of the last `capacity` articles; at most four billion.
    pub fn new(capacity: usize) -> Self {
        Self {
            capacity: capacity.min(u32::MAX as usize - 1),
            entries: Vec::new(),
            next: 0,
            index: Index::default(),
            texts: Index::default(),
        }
    }

    /// Names the earlier copies of an article and remembers it. A second version of the same
    /// `uri` is no copy of the first.
    pub fn remember(&mut self, uri: &str, prints: &Fingerprints) -> Duplicates {
        if self.capacity == 0 {
            return Duplicates::default();
        }
        let text = short(&prints.text_sha256);
        let exact = self.texts.get(&text).map(|place| *place as usize);
        let exact = exact.filter(|place| self.entries[*place].uri != uri);
        let near = match exact {
            Some(_) => None,
            None => self.nearest(uri, &prints.shingles),
        };
        let earlier = exact.or(near).map(|place| &self.entries[place]);
        let duplicates = Duplicates {
            exact_of: exact.map(|place| self.entries[place].uri.clone()),
            near_of: near.map(|place| self.entries[place].uri.clone()),
            cluster: earlier.map(|entry| entry.cluster.clone()),
        };
        self.store(Entry {
            uri: uri.to_owned(),
            cluster: duplicates.cluster.clone().unwrap_or_else(|| uri.to_owned()),
            text,
            shingles: prints.shingles.clone().into_boxed_slice(),
        });
        duplicates
    }

    /// The place of the article that shares most: at least half of the shorter one's shingles.
    fn nearest(&self, uri: &str, shingles: &[u64]) -> Option<usize> {
        let mut places: Vec<u32> = shingles
            .iter()
            .filter_map(|shingle| self.index.get(shingle))
            .flatten()
            .filter(|place| **place > 0)
            .map(|place| place - 1)
            .collect();
        places.sort_unstable();
        places.dedup();
        let mut best: Option<(usize, usize, usize)> = None;
        for place in places {
            let entry = &self.entries[place as usize];
            let shared = shared(shingles, &entry.shingles);
            let shorter = shingles.len().min(entry.shingles.len());
            if shared < MIN_SHARED || shared * 2 < shorter || entry.uri == uri {
                continue;
            }
            // Shares compared as fractions, without rounding; of equals the first place.
            if best.is_none_or(|(most, of, _)| shared * of > most * shorter) {
                best = Some((shared, shorter, place as usize));
            }
        }
        best.map(|(_, _, place)| place)
    }

    fn store(&mut self, entry: Entry) {
        let place = self.next;
        self.next = (self.next + 1) % self.capacity;
        if place < self.entries.len() {
            self.forget(place);
        }
        for shingle in entry.shingles.iter().take(INDEXED) {
            let postings = self.index.entry(*shingle).or_default();
            match postings.iter_mut().find(|at| **at == 0) {
                Some(free) => *free = place as u32 + 1,
                None => {
                    postings.rotate_left(1);
                    postings[POSTINGS - 1] = place as u32 + 1;
                }
            }
        }
        self.texts.insert(entry.text, place as u32);
        if place < self.entries.len() {
            self.entries[place] = entry;
        } else {
            self.entries.push(entry);
        }
    }

    /// Takes the article at a place out of the indexes.
    fn forget(&mut self, place: usize) {
        let entry = &self.entries[place];
        for shingle in entry.shingles.iter().take(INDEXED) {
            let Some(postings) = self.index.get_mut(shingle) else {
                continue;
            };
            let mut kept = [0; POSTINGS];
            let others = postings
                .iter()
                .filter(|at| **at != 0 && **at != place as u32 + 1);
            for (to, from) in kept.iter_mut().zip(others) {
                *to = *from;
            }
            *postings = kept;
            if kept[0] == 0 {
                self.index.remove(shingle);
            }
        }
        if self.texts.get(&entry.text) == Some(&(place as u32)) {
            self.texts.remove(&entry.text);
        }
    }
}

/// How many values two sorted lists share.
fn shared(one: &[u64], other: &[u64]) -> usize {
    let (mut at, mut to, mut count) = (0, 0, 0);
    while let (Some(a), Some(b)) = (one.get(at), other.get(to)) {
        count += usize::from(a == b);
        at += usize::from(a <= b);
        to += usize::from(b <= a);
    }
    count
}

/// The first 64 bits of a hexadecimal digest.
fn short(digest: &str) -> u64 {
    digest
        .get(..16)
        .and_then(|digits| u64::from_str_radix(digits, 16).ok())
        .unwrap_or_default()
}

/// Keys are hashes already.
#[derive(Debug, Default)]
struct Identity(u64);

impl Hasher for Identity {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
        }
    }

    fn write_u64(&mut self, key: u64) {
        // Sampled shingles end in the same bits, by which a table would choose its place.
        self.0 = key.rotate_right(3);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::{shingles, words};
    use super::*;
    use crate::desk::hash;

    fn prints(text: &str) -> Fingerprints {
        Fingerprints {
            text_sha256: format!("{:016x}", hash::of_bytes(text.as_bytes())),
            shingles: shingles(&words(text)),
            ..Fingerprints::default()
        }
    }

    /// A text of its own for every seed.
    fn article(seed: u64, words: u64) -> String {
        let word = |n: u64| format!("w{} ", hash::mix(seed << 32 ^ n) % 5000);
        (0..words).map(word).collect()
    }

    #[test]
    fn exact_copies_cut_copies_and_quotations_in_longer_texts_are_found() {
        let mut memory = Memory::new(100);
        let (one, two) = (article(1, 400), article(2, 400));
        assert_eq!(memory.remember("a", &prints(&one)), Duplicates::default());
        assert_eq!(memory.remember("b", &prints(&two)), Duplicates::default());
        let exact = memory.remember("c", &prints(&one));
        assert_eq!(
            (exact.exact_of.as_deref(), exact.near_of),
            (Some("a"), None)
        );
        assert_eq!(exact.cluster.as_deref(), Some("a"));
        let cut = memory.remember("d", &prints(&one[..one.len() / 3]));
        assert_eq!(cut.exact_of, None);
        assert_eq!(
            (cut.near_of.as_deref(), cut.cluster.as_deref()),
            (Some("a"), Some("a"))
        );
        let longer = memory.remember("e", &prints(&format!("{} {two}", article(3, 300))));
        assert_eq!(longer.near_of.as_deref(), Some("b"));
    }

    #[test]
    fn a_shared_passage_is_no_copy() {
        let mut memory = Memory::new(100);
        let boiler = article(9, 60);
        memory.remember("a", &prints(&format!("{} {boiler}", article(1, 400))));
        let other = memory.remember("b", &prints(&format!("{} {boiler}", article(2, 400))));
        assert_eq!(other, Duplicates::default());
    }

    #[test]
    fn an_article_is_no_copy_of_its_own_earlier_version() {
        let mut memory = Memory::new(100);
        let text = article(1, 400);
        memory.remember("a", &prints(&text));
        assert_eq!(memory.remember("a", &prints(&text)), Duplicates::default());
        assert_eq!(
            memory.remember("a", &prints(&text[9..])),
            Duplicates::default()
        );
    }

    #[test]
    fn the_oldest_is_forgotten_and_leaves_nothing_behind() {
        let mut memory = Memory::new(3);
        for n in 0..50 {
            memory.remember(&n.to_string(), &prints(&article(n, 300)));
        }
        assert_eq!(memory.entries.len(), 3);
        assert!(memory.index.len() <= 3 * INDEXED && memory.texts.len() == 3);
        assert_eq!(
            memory.remember("x", &prints(&article(46, 300))),
            Duplicates::default()
        );
        assert_eq!(
            memory
                .remember("y", &prints(&article(49, 300)))
                .exact_of
                .as_deref(),
            Some("49")
        );
    }

    #[test]
    fn off_is_off() {
        let mut memory = Memory::new(0);
        memory.remember("a", &prints(&article(1, 300)));
        assert_eq!(
            memory.remember("b", &prints(&article(1, 300))),
            Duplicates::default()
        );
    }

    proptest! {
        #[test]
        fn it_never_holds_more_than_it_may(
            capacity in 0usize..5,
            seen in prop::collection::vec((0u64..6, 0u64..80), 0..40),
        ) {
            let mut memory = Memory::new(capacity);
            for (at, (seed, words)) in seen.iter().enumerate() {
                let found = memory.remember(&at.to_string(), &prints(&article(*seed, *words)));
                prop_assert_eq!(found.cluster.is_some(), found.exact_of.is_some() || found.near_of.is_some());
                prop_assert!(memory.entries.len() <= capacity);
                prop_assert!(memory.index.len() <= capacity * INDEXED && memory.texts.len() <= capacity);
            }
        }
    }
}
