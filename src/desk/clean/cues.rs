//! Cues: short sequences of words that give a rule away, found in one pass over a line.
//!
//! A cue is written as plain text; `<n>` stands for any number and `<w>` for any one word. It is
//! compared folded, token by token, so `See also:` finds `SEE ALSO :`.

use super::words::{self, Kind, Token};

/// One place of a cue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// This word or mark.
    Is(u32),
    /// Any number.
    Number,
    /// Any word.
    Word,
}

impl Place {
    fn fits(self, token: &Token) -> bool {
        match self {
            Self::Is(hash) => token.hash == hash,
            Self::Number => token.kind == Kind::Number,
            Self::Word => token.kind == Kind::Word,
        }
    }
}

/// A cue of a set.
#[derive(Debug)]
struct Cue {
    places: Vec<Place>,
    /// The second of them, here too: most cues that a line begins are ruled out by it.
    second: Option<Place>,
    owner: u16,
}

/// All cues of all owners, found by their first word.
#[derive(Debug, Default)]
pub struct Cues {
    cues: Vec<Cue>,
    /// Open addressing over first hashes.
    slots: Vec<Slot>,
    /// Cues that begin with a number.
    numbers: (u32, u32),
}

/// The cues that begin with one word: a range of them, empty in a free slot.
#[derive(Debug, Clone, Copy, Default)]
struct Slot {
    hash: u32,
    from: u32,
    to: u32,
}

/// A cue found in a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hit {
    /// Whose cue it is: the number given to [`Cues::new`].
    pub owner: u16,
    /// First token.
    pub from: u32,
    /// One past the last token.
    pub to: u32,
}

impl Cues {
    /// Compiles the cues of owners 0, 1, 2 …; an owner's cues are separated by `;`.
    pub fn new<'a>(owners: impl IntoIterator<Item = &'a str>) -> Self {
        let mut cues = Vec::new();
        for (owner, texts) in owners.into_iter().enumerate() {
            for text in texts.split(';') {
                let places = compile(text);
                if !places.is_empty() {
                    cues.push(Cue {
                        second: places.get(1).copied(),
                        places,
                        owner: owner as u16,
                    });
                }
            }
        }
        let first = |cue: &Cue| match cue.places[0] {
            Place::Is(hash) => (1, hash),
            Place::Number | Place::Word => (0, 0),
        };
        cues.sort_by_key(|cue| (first(cue), cue.owner, usize::MAX - cue.places.len()));
        let capacity = (cues.len() * 4).next_power_of_two().max(16);
        let mut slots = vec![Slot::default(); capacity];
        let mut numbers = (0, 0);
        let mut at = 0;
        while at < cues.len() {
            let key = first(&cues[at]);
            let run = cues[at..]
                .iter()
                .take_while(|cue| first(cue) == key)
                .count();
            let range = (at as u32, (at + run) as u32);
            match key {
                (0, _) => numbers = range,
                (_, hash) => {
                    let mut slot = hash as usize & (capacity - 1);
                    while slots[slot].to > 0 {
                        slot = (slot + 1) & (capacity - 1);
                    }
                    let (from, to) = range;
                    slots[slot] = Slot { hash, from, to };
                }
            }
            at += run;
        }
        Self {
            cues,
            slots,
            numbers,
        }
    }

    /// Whether a cue begins with this token.
    pub fn may_begin(&self, token: &Token) -> bool {
        !self.starting(token).is_empty()
    }

    fn starting(&self, token: &Token) -> &[Cue] {
        let range = if token.kind == Kind::Number {
            self.numbers
        } else {
            let mask = self.slots.len().wrapping_sub(1);
            let mut slot = token.hash as usize & mask;
            loop {
                let Some(found) = self.slots.get(slot).filter(|slot| slot.to > 0) else {
                    return &[];
                };
                if found.hash == token.hash {
                    break (found.from, found.to);
                }
                slot = (slot + 1) & mask;
            }
        };
        &self.cues[range.0 as usize..range.1 as usize]
    }

    /// Calls `each` for every cue in the line, from left to right; of one owner at one place only
    /// the longest.
    pub fn scan(&self, tokens: &[Token], each: &mut impl FnMut(Hit)) {
        for (from, token) in tokens.iter().enumerate() {
            let mut done = None;
            let next = tokens.get(from + 1);
            for cue in self.starting(token) {
                let goes_on = |place: Place| next.is_some_and(|next| place.fits(next));
                if done == Some(cue.owner) || !cue.second.is_none_or(goes_on) {
                    continue;
                }
                let Some(window) = tokens.get(from..from + cue.places.len()) else {
                    continue;
                };
                if cue.places.iter().zip(window).all(|(p, t)| p.fits(t)) {
                    done = Some(cue.owner);
                    each(Hit {
                        owner: cue.owner,
                        from: from as u32,
                        to: (from + cue.places.len()) as u32,
                    });
                }
            }
        }
    }
}

/// The places of a cue as written.
fn compile(text: &str) -> Vec<Place> {
    let mut out = Vec::new();
    let mut tokens = Vec::new();
    for (at, part) in text.split('<').enumerate() {
        let rest = match (at, part.strip_prefix("n>"), part.strip_prefix("w>")) {
            (1.., Some(rest), _) => {
                out.push(Place::Number);
                rest
            }
            (1.., _, Some(rest)) => {
                out.push(Place::Word);
                rest
            }
            _ => part,
        };
        tokens.clear();
        words::read(rest, &mut tokens);
        out.extend(tokens.iter().map(|token| Place::Is(token.hash)));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(cues: &[&str], line: &str) -> Vec<(u16, u32, u32)> {
        let cues = Cues::new(cues.iter().copied());
        let mut tokens = Vec::new();
        words::read(line, &mut tokens);
        let mut out = Vec::new();
        cues.scan(&tokens, &mut |hit| out.push((hit.owner, hit.from, hit.to)));
        out
    }

    #[test]
    fn cues_are_found_folded_and_longest_first() {
        let cues = &["see also;see also:", "à lire", "<n> min read;<n> <w> ago"];
        assert_eq!(found(cues, "SEE ALSO : more"), [(0, 0, 3)]);
        assert_eq!(found(cues, "A LIRE"), [(1, 0, 2)]);
        assert_eq!(found(cues, "5 min read"), [(2, 0, 3)]);
        assert_eq!(found(cues, "about 12 hours ago"), [(2, 1, 4)]);
        assert_eq!(found(cues, "see"), []);
    }

    #[test]
    fn nothing_is_found_without_cues() {
        assert_eq!(found(&[], "anything"), []);
    }
}
