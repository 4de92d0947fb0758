//! Which deliveries may be acknowledged, and with how few frames.
//!
//! One `ack` with `multiple` settles everything up to a delivery tag, so it may only be sent
//! behind an unbroken run of finished articles. What is finished beyond a gap (an article that
//! takes long, or hangs) is acknowledged one by one.

use std::collections::VecDeque;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Open,
    Done,
    /// Acknowledged, or given back.
    Acked,
}

/// The unsettled deliveries of one channel.
#[derive(Debug, Default)]
pub struct Ledger {
    /// Tag of the first entry.
    first: u64,
    states: VecDeque<State>,
    open: usize,
    done: usize,
}

/// Acknowledgements to send, in this order.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Acks {
    /// Everything up to this tag.
    pub up_to: Option<u64>,
    /// These alone.
    pub singles: Vec<u64>,
}

impl Ledger {
    /// An empty ledger.
    pub fn new() -> Self {
        Self {
            first: 1,
            ..Self::default()
        }
    }

    /// A delivery came in. Tags rise; a tag that is passed over stays open for ever, so that no
    /// `multiple` ever covers it.
    pub fn delivered(&mut self, tag: u64) {
        while self.first + self.states.len() as u64 <= tag {
            self.states.push_back(State::Open);
            self.open += 1;
        }
    }

    /// The record or dead letter of this delivery is confirmed. False when the tag is not open.
    pub fn done(&mut self, tag: u64) -> bool {
        let Some(state) = tag
            .checked_sub(self.first)
            .and_then(|at| self.states.get_mut(at as usize))
        else {
            return false;
        };
        if *state != State::Open {
            return false;
        }
        *state = State::Done;
        self.open -= 1;
        self.done += 1;
        true
    }

    /// This delivery went back to the broker alone: it is neither open nor to be acknowledged.
    pub fn gone(&mut self, tag: u64) {
        let at = tag.checked_sub(self.first);
        if let Some(state) = at.and_then(|at| self.states.get_mut(at as usize))
            && *state == State::Open
        {
            *state = State::Acked;
            self.open -= 1;
        }
    }

    /// Deliveries without a confirmed answer.
    pub fn open(&self) -> usize {
        self.open
    }

    /// Deliveries that are done but not acknowledged.
    pub fn done_count(&self) -> usize {
        self.done
    }

    /// Tags without a confirmed answer.
    pub fn open_tags(&self) -> Vec<u64> {
        (self.first..)
            .zip(&self.states)
            .filter(|(_, state)| **state == State::Open)
            .map(|(tag, _)| tag)
            .collect()
    }

    /// Takes what may be acknowledged now; with `singles`, also what is done beyond a gap.
    pub fn take(&mut self, singles: bool) -> Acks {
        let mut acks = Acks::default();
        while let Some(state) = self.states.front() {
            match state {
                State::Open => break,
                // The broker refuses a `multiple` whose own tag is acknowledged already.
                State::Done => {
                    acks.up_to = Some(self.first);
                    self.done -= 1;
                }
                State::Acked => {}
            }
            self.states.pop_front();
            self.first += 1;
        }
        if singles && self.done > 0 {
            for (tag, state) in (self.first..).zip(self.states.iter_mut()) {
                if *state == State::Done {
                    *state = State::Acked;
                    acks.singles.push(tag);
                }
            }
            self.done = 0;
        }
        acks
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn multiple_stops_before_the_first_gap() {
        let mut ledger = Ledger::new();
        (1..=5).for_each(|tag| ledger.delivered(tag));
        for tag in [1, 2, 4] {
            assert!(ledger.done(tag));
        }
        assert_eq!(ledger.take(false).up_to, Some(2));
        assert_eq!(ledger.take(false), Acks::default());
        assert_eq!(ledger.take(true).singles, [4]);
        assert!(ledger.done(3));
        // 4 is acknowledged already, so `multiple` names 3.
        assert_eq!(ledger.take(false).up_to, Some(3));
        assert_eq!(ledger.open_tags(), [5]);
    }

    #[test]
    fn what_went_back_alone_is_never_acknowledged() {
        let mut ledger = Ledger::new();
        (1..=4).for_each(|tag| ledger.delivered(tag));
        ledger.gone(2);
        assert!(!ledger.done(2));
        assert!(ledger.done(1) && ledger.done(3));
        assert_eq!(ledger.take(false).up_to, Some(3));
        ledger.gone(4);
        assert_eq!((ledger.take(true), ledger.open()), (Acks::default(), 0));
    }

    #[test]
    fn what_was_never_delivered_cannot_be_done() {
        let mut ledger = Ledger::new();
        assert!(!ledger.done(1));
        ledger.delivered(1);
        assert!(ledger.done(1));
        assert!(!ledger.done(1));
    }

    proptest! {
        #[test]
        fn nothing_open_is_ever_acknowledged_and_everything_done_is_once(
            steps in prop::collection::vec((any::<prop::sample::Index>(), any::<bool>(), any::<bool>()), 1..200)
        ) {
            let mut ledger = Ledger::new();
            let (mut sent, mut done, mut acked) = (0u64, BTreeSet::new(), BTreeSet::new());
            for (pick, deliver, singles) in steps {
                if deliver || sent == 0 {
                    sent += 1;
                    ledger.delivered(sent);
                } else {
                    let tag = pick.index(sent as usize) as u64 + 1;
                    prop_assert_eq!(ledger.done(tag), done.insert(tag));
                }
                let acks = ledger.take(singles);
                if let Some(up_to) = acks.up_to {
                    // The named tag itself must still be unacknowledged at the broker.
                    prop_assert!(!acked.contains(&up_to));
                    for tag in 1..=up_to {
                        prop_assert!(done.contains(&tag));
                        acked.insert(tag);
                    }
                }
                for tag in acks.singles {
                    prop_assert!(done.contains(&tag));
                    prop_assert!(acked.insert(tag));
                }
                if singles {
                    prop_assert_eq!(&acked, &done);
                }
                prop_assert_eq!(ledger.open(), (sent as usize) - done.len());
            }
        }
    }
}
