//! What each desk thread is at, and for how long: the clock that the core does not have.

use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use crate::desk::Stage;

/// What one desk thread is doing.
#[derive(Debug, Default)]
pub struct Slot {
    busy: Mutex<Option<Busy>>,
    stage: AtomicU8,
}

#[derive(Debug, Clone)]
struct Busy {
    since: Instant,
    tag: u64,
    id: String,
    reported: bool,
    given_up: bool,
}

/// An article that takes too long.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Late {
    /// Delivery tag.
    pub tag: u64,
    /// Its `message_id`, bounded.
    pub id: String,
    /// Stage it is in.
    pub stage: Stage,
    /// For how long it is in the desk.
    pub time: Duration,
    /// Seen for the first time.
    pub first: bool,
    /// Past twice the limit, for the first time: the thread is given up.
    pub give_up: bool,
}

/// Longest id kept for a log line, in bytes.
const ID: usize = 128;

impl Slot {
    /// The thread takes an article.
    pub fn begin(&self, tag: u64, id: Option<&str>) {
        let id = id.unwrap_or_default();
        let mut end = id.len().min(ID);
        while !id.is_char_boundary(end) {
            end -= 1;
        }
        self.stage.store(0, Ordering::Relaxed);
        *self.lock() = Some(Busy {
            since: Instant::now(),
            tag,
            id: id[..end].to_owned(),
            reported: false,
            given_up: false,
        });
    }

    /// The article enters a stage.
    pub fn enter(&self, stage: Stage) {
        let at = Stage::ALL
            .iter()
            .position(|s| *s == stage)
            .unwrap_or_default();
        self.stage.store(at as u8, Ordering::Relaxed);
    }

    /// The article is through. True when the thread was given up meanwhile and should end.
    pub fn end(&self) -> bool {
        self.lock().take().is_some_and(|busy| busy.given_up)
    }

    /// Is it past the limit?
    pub fn look(&self, limit: Duration) -> Option<Late> {
        let mut busy = self.lock();
        let busy = busy.as_mut()?;
        let time = busy.since.elapsed();
        if time <= limit {
            return None;
        }
        let first = !std::mem::replace(&mut busy.reported, true);
        let give_up = time > limit * 2 && !std::mem::replace(&mut busy.given_up, true);
        let stage = usize::from(self.stage.load(Ordering::Relaxed));
        Some(Late {
            tag: busy.tag,
            id: busy.id.clone(),
            stage: Stage::ALL[stage.min(Stage::ALL.len() - 1)],
            time,
            first,
            give_up,
        })
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Option<Busy>> {
        self.busy.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn late_is_said_once_and_given_up_once() {
        let slot = Slot::default();
        assert_eq!(slot.look(Duration::ZERO), None);
        slot.begin(3, Some("a"));
        slot.enter(Stage::Clean);
        assert_eq!(slot.look(Duration::from_secs(60)), None);
        std::thread::sleep(Duration::from_millis(2));
        let late = slot.look(Duration::from_millis(1)).unwrap();
        assert!(late.first && late.tag == 3 && late.stage == Stage::Clean);
        std::thread::sleep(Duration::from_millis(2));
        let late = slot.look(Duration::from_millis(1)).unwrap();
        assert!(!late.first);
        assert!(!slot.look(Duration::from_millis(1)).unwrap().give_up);
        assert!(slot.end());
        slot.begin(4, None);
        assert!(!slot.end());
    }
}
