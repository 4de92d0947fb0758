//! A quick no: most words of a text are in none of a tagger's lists.

/// By length in bytes, the first letters that a list's words have.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Prefilter {
    masks: [u32; 24],
}

impl Prefilter {
    /// Of a list of words.
    pub fn of<'w>(words: impl Iterator<Item = &'w str>) -> Self {
        let mut filter = Self::default();
        for word in words {
            if let Some((length, bit)) = place(word) {
                filter.masks[length] |= bit;
            }
        }
        filter
    }

    /// False only when the word, whatever its case, is not in the list.
    pub fn may_have(&self, word: &str) -> bool {
        place(word).is_none_or(|(length, bit)| self.masks[length] & bit != 0)
    }
}

/// Length and first letter; `None` for words that are always let through: long ones, and such as
/// begin with no ASCII letter or have a letter that may change its length with its case.
fn place(word: &str) -> Option<(usize, u32)> {
    let first = word.bytes().next()?.to_ascii_lowercase();
    (first.is_ascii_lowercase() && word.len() < 24 && word.is_ascii())
        .then(|| (word.len(), 1 << (first - b'a')))
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
