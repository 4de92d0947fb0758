//! A table from half a word's hash to a number, with one look into memory for most words.

/// Open addressing: a key and its value side by side.
pub struct Index {
    slots: Vec<(u32, u32)>,
}

/// The value of a slot that holds none.
const EMPTY: u32 = u32::MAX;

impl Index {
    /// The table of these pairs, the last of those with the same key. Keys are halves of hashes, so
    /// that they are spread already; values are below `u32::MAX`.
    pub fn new(pairs: impl ExactSizeIterator<Item = (u32, u32)>) -> Self {
        let size = (2 * pairs.len() + 1).next_power_of_two();
        let mut index = Self {
            slots: vec![(0, EMPTY); size],
        };
        for (key, value) in pairs {
            let at = index.place(key);
            index.slots[at] = (key, value);
        }
        index
    }

    /// The value of a key.
    pub fn get(&self, key: u32) -> Option<u32> {
        let (_, value) = self.slots[self.place(key)];
        (value != EMPTY).then_some(value)
    }

    /// Where a key is, or where it would be.
    fn place(&self, key: u32) -> usize {
        let mask = self.slots.len() - 1;
        let mut at = key as usize & mask;
        loop {
            let (there, value) = self.slots[at];
            if value == EMPTY || there == key {
                return at;
            }
            at = (at + 1) & mask;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_found_and_no_others() {
        // All of the last four begin at the same slot.
        let keys = [0, 7, 1 << 20, 2 << 20, 3 << 20, 4 << 20];
        let index = Index::new(keys.iter().copied().zip(10..16));
        for (key, value) in keys.iter().zip(10..) {
            assert_eq!(index.get(*key), Some(value));
        }
        assert_eq!(index.get(1), None);
        assert_eq!(index.get(5 << 20), None);
        assert_eq!(Index::new([].into_iter()).get(0), None);
        assert_eq!(Index::new([(4, 1), (4, 2)].into_iter()).get(4), Some(2));
    }
}
