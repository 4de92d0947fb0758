//! A quick no: most words of a text are in none of a tagger's lists.

/// By length in bytes, the first and the last letters that a list's words have.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Prefilter {
    firsts: [u32; 24],
    lasts: [u32; 24],
}

impl Prefilter {
    /// Of a list of words.
    pub fn of<'w>(words: impl Iterator<Item = &'w str>) -> Self {
        let mut filter = Self::default();
        for word in words {
            if let Some((length, first, last)) = place(word) {
                filter.firsts[length] |= first;
                filter.lasts[length] |= last;
            }
        }
        filter
    }

    /// Of words with which names begin, by length and first letter alone: how a text writes their end is
    /// not known.
    pub fn of_beginnings<'w>(words: impl Iterator<Item = &'w str>) -> Self {
        Self {
            lasts: [u32::MAX; 24],
            ..Self::of(words)
        }
    }

    /// False only when the word, whatever its case, is not in the list.
    pub fn may_have(&self, word: &str) -> bool {
        place(word).is_none_or(|(length, first, last)| {
            self.firsts[length] & first != 0 && self.lasts[length] & last != 0
        })
    }
}

/// Length, and the bits of the first and the last letter; `None` for words that are always let through:
/// long ones, and such as begin with no ASCII letter or have a letter that may change its length with
/// its case.
fn place(word: &str) -> Option<(usize, u32, u32)> {
    let (first, last) = (*word.as_bytes().first()?, *word.as_bytes().last()?);
    // The same for both cases of a letter.
    let bit = |byte: u8| 1 << (byte & 31);
    (first.is_ascii_alphabetic() && word.len() < 24 && word.is_ascii())
        .then(|| (word.len(), bit(first), bit(last)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_the_list_always_pass() {
        let words = ["monday", "März", "a", "according", "4th"];
        let filter = Prefilter::of(words.into_iter());
        assert!(words.iter().all(|word| filter.may_have(word)));
        assert!(filter.may_have("MONDAY"));
        assert!(!filter.may_have("table") && !filter.may_have("mon"));
    }
}
