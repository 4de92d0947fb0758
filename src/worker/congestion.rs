//! A way out that refuses, by a full queue or altogether: when to try again.

use std::time::{Duration, Instant};

/// First and longest wait after a publish was refused. They double, so that the way is found free at
/// the latest after twice the time for which it was closed, or a minute. Where a record goes to two
/// queues of which one is full, each try puts a copy into the other.
const REFUSED: (Duration, Duration) = (Duration::from_millis(100), Duration::from_secs(60));

/// From this wait on the channel itself may be what is refused.
const LONG: Duration = Duration::from_secs(2);

/// A way out that is full.
#[derive(Default)]
pub struct Congestion {
    wait: Duration,
    until: Option<Instant>,
}

impl Congestion {
    /// Nothing is refused.
    pub fn free(&self) -> bool {
        self.wait.is_zero()
    }

    /// A publish was refused. True when the way was free before.
    pub fn refused(&mut self, now: Instant) -> bool {
        // Publishes that were under way together are refused together: that counts once.
        if self.until.is_some_and(|until| now < until) {
            return false;
        }
        let begins = self.free();
        self.wait = (self.wait * 2).clamp(REFUSED.0, REFUSED.1);
        self.until = Some(now + self.wait);
        begins
    }

    /// A publish was taken. True when the way is free again.
    pub fn taken(&mut self) -> bool {
        if self.free() {
            return false;
        }
        self.wait /= 2;
        if self.wait < REFUSED.0 {
            *self = Self::default();
            return true;
        }
        self.until = None;
        false
    }

    /// Refused for so long that a new channel should be tried.
    pub fn is_long(&self) -> bool {
        self.wait >= LONG
    }

    /// Nothing waits to go out. True when the way is free again thereby.
    pub fn idle(&mut self) -> bool {
        let begins = !self.free();
        *self = Self::default();
        begins
    }

    /// May another publish go out, with so many under way?
    pub fn room(&self, unconfirmed: usize) -> bool {
        self.free() || (unconfirmed == 0 && self.until.is_none_or(|until| Instant::now() >= until))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_queue_is_probed_one_by_one_until_it_takes_again() {
        let mut way = Congestion::default();
        assert!(way.room(10));
        let now = Instant::now() + REFUSED.1;
        assert!(way.refused(now));
        assert!(!way.refused(now), "refused together counts once");
        assert!(!way.room(0));
        let now = Instant::now();
        way.until = Some(now);
        assert!(way.room(0) && !way.room(1));
        assert!(!way.refused(now), "told once");
        assert_eq!(way.wait, REFUSED.0 * 2);
        assert!(!way.taken());
        assert!(way.taken(), "free again");
        assert!(way.room(10));
    }

    #[test]
    fn a_way_with_nothing_to_go_out_is_free() {
        let mut way = Congestion::default();
        assert!(!way.idle(), "it was free");
        way.refused(Instant::now());
        assert!(!way.is_long() && way.idle() && way.free());
        assert!(way.room(10));
    }
}
