//! The features of a token in its context: what the name tagger looks at, as numbers.

use super::sheet::{Attributes, Sheet};
use crate::desk::hash::{join, mix};

/// Bits of a feature that tell the roles of a value apart, and values whose other bits are the same.
const ROLES: u32 = (1 << 6) - 1;
/// Kind of a value: a word. Roles: 0 the token, 1 last and 5 first of its run by the token's place in
/// it, 9 and 13 before and behind the run, 17 and 19 ends of its chain, 21 and 22 beside it elsewhere,
/// 23 and 25 around its runs elsewhere, 27 what it is said to be, 28 to 47 the token and its
/// neighbours by case.
const WORD: u64 = 1;
/// Kind of a value: the last three characters of a word. Roles: 0, 2 and 4 the token and its
/// neighbours by case, 6 last of its run.
const SUFFIX: u64 = 18;
/// Kind of a value: a word's cluster. Roles: 0 to 9 the token and its neighbours by case, 10 last and
/// 14 first of its run, 18 what it is said to be.
const CLUSTER: u64 = 22;

/// The number of a feature: a kind of value, the role of what has it, and the value. What all roles of
/// a value say is beside each other in the table: a word is asked for as the second behind a token,
/// then as the next one, as the token itself and so on, and only the first time waits for memory. The
/// highest bit of a value counts for nothing, as in what a sheet notes around a word.
fn feature(kind: u64, role: u32, value: u64) -> u32 {
    let hash = (mix(value << 1 ^ (kind << 56 | kind)) >> 16) as u32;
    hash & !ROLES | hash.wrapping_add(role) & ROLES
}

impl Sheet {
    /// The features of token `at`, each as a hash of template and value.
    pub fn features(&self, at: usize, out: &mut Vec<u32>) {
        out.clear();
        let list = &self.tokens;
        let edge = Attributes::default();
        let get = |offset: isize| -> &Attributes {
            let wanted = at as isize + offset;
            if wanted < 0 || wanted as usize >= list.len() {
                return &edge;
            }
            let wanted = wanted as usize;
            // No looking over the edge of the paragraph.
            let (low, high) = (at.min(wanted) + 1, at.max(wanted));
            if (low..=high).any(|i| list[i].opens) {
                &edge
            } else {
                &list[wanted]
            }
        };
        let (b2, b1, here, n1, n2) = (get(-2), get(-1), &list[at], get(1), get(2));
        let mut add = |kind, role, value| out.push(feature(kind, role, value));
        let case = |a: &Attributes| u32::from(a.capital) << 1 | u32::from(a.upper);
        add(0, 0, 1);
        add(WORD, 0, here.word);
        for (role, a) in (28..).step_by(4).zip([here, b1, n1, b2, n2]) {
            add(WORD, role + case(a), a.word);
        }
        add(7, 0, join(b1.word, here.word));
        add(7, 1, join(here.word, n1.word));
        add(9, 0, u64::from(here.shape));
        add(10, 0, join(u64::from(b1.shape), u64::from(here.shape)));
        add(10, 1, join(u64::from(here.shape), u64::from(n1.shape)));
        add(
            12,
            0,
            join(
                join(u64::from(b1.shape), u64::from(here.shape)),
                u64::from(n1.shape),
            ),
        );
        for (n, part) in here.prefixes.iter().enumerate() {
            if *part != 0 {
                add(
                    13 + n as u64,
                    0,
                    u64::from(*part) << 1 | u64::from(here.capital),
                );
            }
        }
        for (n, part) in here.suffixes.iter().enumerate() {
            if *part != 0 && n != 2 {
                add(
                    16 + n as u64,
                    0,
                    u64::from(*part) << 1 | u64::from(here.capital),
                );
            }
        }
        if here.suffixes[2] != 0 {
            add(SUFFIX, u32::from(here.capital), here.suffixes[2].into());
        }
        for (role, a) in [(2, b1), (4, n1)] {
            add(SUFFIX, role + u32::from(a.capital), a.suffixes[2].into());
        }

        let known = |a: &Attributes| u64::from(a.known.cluster) << 1 | u64::from(a.capital);
        let path = |a: &Attributes, bits: u32| {
            u64::from(a.known.path & ((1 << bits) - 1)) << 1 | u64::from(a.capital)
        };
        for (n, (role, a)) in (0..).step_by(2).zip([here, b1, n1, b2, n2]).enumerate() {
            if n > 0 || a.known.cluster != 0 {
                add(CLUSTER, role + u32::from(a.capital), a.known.cluster.into());
            }
        }
        add(29, 0, join(known(b1), known(here)));
        add(29, 1, join(known(here), known(n1)));
        add(31, 0, join(known(b1), join(known(here), known(n1))));
        for (n, bits) in [4, 6, 8, 11].into_iter().enumerate() {
            add(60 + n as u64, 0, path(here, bits));
        }
        add(61, 1, path(b1, 6));
        add(61, 2, path(n1, 6));
        add(66, 0, path(b1, 10));
        add(66, 1, path(n1, 10));
        add(68, 0, join(path(b1, 6), path(here, 6)));
        add(68, 1, join(path(here, 6), path(n1, 6)));

        let lists = |a: &Attributes| {
            u64::from(a.known.flags & 0xff) << 2 | u64::from(a.capital) << 1 | u64::from(a.upper)
        };
        add(32, 0, lists(here));
        add(33, 0, join(lists(b1), lists(here)));
        add(33, 1, join(lists(here), lists(n1)));
        let usual = |a: &Attributes| {
            u64::from(a.known.capitalised()) << 3
                | u64::from(a.capital) << 2
                | u64::from(a.upper) << 1
                | u64::from(a.starts)
        };
        add(35, 0, usual(here));
        add(36, 0, join(usual(b1), usual(here)));
        add(36, 1, join(usual(here), usual(n1)));
        add(
            38,
            0,
            u64::from(here.starts)
                | u64::from(here.shouted) << 1
                | u64::from(here.headline) << 2
                | u64::from(here.capital) << 3,
        );

        add(70, 0, u64::from(here.listed) << 1 | u64::from(here.upper));
        if here.listed | b1.listed | n1.listed != 0 {
            add(71, 0, u64::from(b1.listed) << 16 | u64::from(here.listed));
            add(71, 1, u64::from(here.listed) << 16 | u64::from(n1.listed));
        }

        if here.cued | b1.cued | n1.cued != 0 {
            let cued = |a: &Attributes| u64::from(a.cued);
            add(72, 0, cued(here));
            add(73, 0, join(cued(b1), cued(here)));
            add(73, 1, join(cued(here), cued(n1)));
        }

        if here.chain.1 > 0 && (here.capital || here.connector) {
            let (from, to) = if here.capital { here.run } else { here.chain };
            let (first, last) = (from as usize, to as usize - 1);
            let place = u32::from(at == first) | u32::from(at == last) << 1;
            let length = ((to - from) as u64).min(5);
            add(39, 0, u64::from(place) << 3 | length);
            add(WORD, 1 + place, list[last].word);
            add(CLUSTER, 10 + place, list[last].known.cluster.into());
            add(SUFFIX, 6 + place, list[last].suffixes[2].into());
            add(WORD, 5 + place, list[first].word);
            add(CLUSTER, 14 + place, list[first].known.cluster.into());
            add(
                45,
                0,
                join(
                    u64::from(list[first].known.flags & 0xff),
                    join(
                        u64::from(list[last].known.flags & 0xff),
                        length << 2 | u64::from(place),
                    ),
                ),
            );
            let before = if list[first].opens || first == 0 {
                &edge
            } else {
                &list[first - 1]
            };
            let after = list.get(last + 1).filter(|a| !a.opens).unwrap_or(&edge);
            add(WORD, 9 + place, before.word);
            add(WORD, 13 + place, after.word);
            add(48, 0, join(known(before), known(after)));
            let (from, to) = here.chain;
            let (start, end) = (from as usize, to as usize - 1);
            if (start, end) != (first, last) {
                add(WORD, 17 + u32::from(at == start), list[start].word);
                add(WORD, 19 + u32::from(at == end), list[end].word);
                add(
                    51,
                    0,
                    join(
                        u64::from(list[start].known.cluster),
                        u64::from(list[end].known.cluster),
                    ),
                );
            }
        }

        if let (true, Some(seen)) = (here.capital, self.seen.get(&here.word)) {
            let some = |n: u8| u64::from(n.min(2));
            add(
                52,
                0,
                some(seen.lower) | some(seen.capital_inside) << 2 | u64::from(here.starts) << 4,
            );
            add(
                53,
                0,
                some(seen.after_capital)
                    | some(seen.before_capital) << 2
                    | u64::from(here.run.1 - here.run.0 == 1) << 4,
            );
            for (role, words) in [23, 25].into_iter().zip(&seen.around) {
                for word in words.iter().take_while(|word| **word != 0) {
                    add(WORD, role + (*word & 1) as u32, *word >> 1);
                }
            }
            if seen.said != 0 {
                add(WORD, 27, seen.said);
                add(CLUSTER, 18, seen.said_cluster.into());
            }
            if here.run.1 - here.run.0 == 1 {
                add(WORD, 21, seen.left);
                add(WORD, 22, seen.right);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::lists::Lists;
    use super::super::sheet::sheet;
    use super::super::words::Words;
    use super::*;
    use crate::desk::tag::token::tokenize;

    #[test]
    fn all_that_is_asked_of_a_word_is_in_one_place() {
        let words = Words::read(include_bytes!("../../../../models/words.bin")).expect("loads");
        let text = "the Tarn flows";
        let (tokens, _) = tokenize(text, 9);
        let sheet = sheet(text, &tokens, &words, &Lists::default());
        let of = |role| feature(WORD, role, sheet.tokens[1].word);
        assert!((0..48).all(|role| of(role) & !ROLES == of(0) & !ROLES));
        let features = |at: usize| {
            let mut out = Vec::new();
            sheet.features(at, &mut out);
            out
        };
        // As itself, behind and before a token, with its capital.
        assert!(features(1).contains(&of(0)) && features(1).contains(&of(28 + 2)));
        assert!(features(0).contains(&of(36 + 2)));
        assert!(features(2).contains(&of(32 + 2)));
        assert!(!features(2).contains(&of(36 + 2)));
    }
}
