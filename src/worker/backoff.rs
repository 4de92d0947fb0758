//! How long to wait before trying again.

use std::hash::{BuildHasher, RandomState};
use std::time::Duration;

/// First wait.
const FIRST: Duration = Duration::from_millis(200);

/// Longest wait: a broker that is back is found within this time.
const LONGEST: Duration = Duration::from_secs(3);

/// Waits that double, each shortened by up to half at random, so that many workers do not come
/// back in step.
#[derive(Debug, Default)]
pub struct Backoff {
    tries: u32,
}

impl Backoff {
    /// The next wait.
    pub fn next(&mut self) -> Duration {
        let full = FIRST.saturating_mul(1 << self.tries.min(16)).min(LONGEST);
        self.tries += 1;
        let dice = RandomState::new().hash_one(self.tries) % 512;
        full.mul_f64(0.5 + dice as f64 / 1024.0)
    }

    /// It worked: begin again with the first wait.
    pub fn reset(&mut self) {
        self.tries = 0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_and_stay_bounded() {
        let mut backoff = Backoff::default();
        for n in 0..40 {
            let wait = backoff.next();
            assert!(wait <= LONGEST && wait >= FIRST / 2, "{n}: {wait:?}");
            if n > 8 {
                assert!(wait >= LONGEST / 2);
            }
        }
        backoff.reset();
        assert!(backoff.next() <= FIRST);
    }
}
