//! Is the process alive, and should articles be expected of it?

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

/// What the worker knows about itself. All flags begin as not ready.
#[derive(Debug, Default)]
pub struct Health {
    consuming: AtomicBool,
    blocked: AtomicBool,
    draining: AtomicBool,
    overdue: AtomicU32,
}

/// Why a worker is not ready.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotReady {
    /// No consumer at the broker.
    NotConsuming,
    /// The broker takes no publishes: an alarm, or a full queue.
    Blocked,
    /// Asked to stop.
    Draining,
    /// An article has taken longer than the watchdog allows.
    Overdue,
}

impl NotReady {
    /// One word for `/readyz`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotConsuming => "not-consuming",
            Self::Blocked => "blocked",
            Self::Draining => "draining",
            Self::Overdue => "overdue",
        }
    }
}

impl Health {
    /// The consumer is there, or gone.
    pub fn set_consuming(&self, yes: bool) {
        self.consuming.store(yes, Ordering::Relaxed);
    }

    /// The way out is blocked, or free.
    pub fn set_blocked(&self, yes: bool) {
        self.blocked.store(yes, Ordering::Relaxed);
    }

    /// The worker was asked to stop.
    pub fn set_draining(&self) {
        self.draining.store(true, Ordering::Relaxed);
    }

    /// So many articles are past the watchdog's time.
    pub fn set_overdue(&self, articles: u32) {
        self.overdue.store(articles, Ordering::Relaxed);
    }

    /// Consuming?
    pub fn consuming(&self) -> bool {
        self.consuming.load(Ordering::Relaxed)
    }

    /// Blocked?
    pub fn blocked(&self) -> bool {
        self.blocked.load(Ordering::Relaxed)
    }

    /// Ready, or why not.
    ///
    /// # Errors
    /// The first reason that holds.
    pub fn ready(&self) -> Result<(), NotReady> {
        if self.draining.load(Ordering::Relaxed) {
            Err(NotReady::Draining)
        } else if !self.consuming() {
            Err(NotReady::NotConsuming)
        } else if self.blocked() {
            Err(NotReady::Blocked)
        } else if self.overdue.load(Ordering::Relaxed) > 0 {
            Err(NotReady::Overdue)
        } else {
            Ok(())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ready_means_consuming_and_free() {
        let health = Health::default();
        assert_eq!(health.ready(), Err(NotReady::NotConsuming));
        health.set_consuming(true);
        assert_eq!(health.ready(), Ok(()));
        health.set_overdue(1);
        assert_eq!(health.ready(), Err(NotReady::Overdue));
        health.set_overdue(0);
        health.set_blocked(true);
        assert_eq!(health.ready(), Err(NotReady::Blocked));
        health.set_draining();
        assert_eq!(health.ready(), Err(NotReady::Draining));
    }
}
