//! Desk threads: where articles are worked on, off the async threads.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::{Duration, Instant};

use sha2::{Digest, Sha256};
use tokio::sync::Notify;

use super::watchdog::{Late, Slot};
use crate::broker::{Death, Delivery, Outgoing};
use crate::desk::{Desk, Enriched, Figures, Message, Reason, Reject, Stage};
use crate::observe::{ArticleSpan, Metrics, Traces};

/// Stack of a desk thread: the core bounds its depth, this leaves it room.
const STACK: usize = 16 << 20;

/// An article that was handed out this often without being settled goes to the back of the line:
/// it may be what ended the workers before this one, and the others shall be safe before it runs.
const SUSPECT: u64 = 4;

/// Longest time for a suspect to wait behind the others.
const PATIENCE: Duration = Duration::from_secs(2);

/// So many finished articles wake the session at once; fewer wait for it to come by. On a machine
/// whose cores are all busy, each wake-up takes a core from a desk thread for a moment.
const HANDFUL: usize = 8;

/// How long the session leaves finished articles lying while nothing else wakes it.
const ROUND: Duration = Duration::from_millis(3);

/// What desk threads do. [`Desk`] does it; tests put something that hangs in its place.
pub trait Enrich: Send + Sync + 'static {
    /// As [`Desk::enrich_observed`].
    ///
    /// # Errors
    /// As [`Desk::enrich_observed`].
    fn enrich(
        &self,
        message: &Message,
        entering: &mut dyn FnMut(Stage),
    ) -> Result<Enriched, Reject>;
}

impl Enrich for Desk {
    fn enrich(
        &self,
        message: &Message,
        entering: &mut dyn FnMut(Stage),
    ) -> Result<Enriched, Reject> {
        self.enrich_observed(message, entering)
    }
}

/// An article that left the desk.
pub struct Finished {
    /// Session in which it came in.
    pub epoch: u64,
    /// The delivery, untouched.
    pub delivery: Box<Delivery>,
    /// What goes out.
    pub outgoing: Outgoing,
    /// Why it is dead, when it is.
    pub reason: Option<Reason>,
    /// Figures of a record.
    pub figures: Option<Figures>,
    /// Its span, when traces are exported.
    pub span: Option<ArticleSpan>,
}

struct Job {
    epoch: u64,
    delivery: Box<Delivery>,
}

/// Articles that left the desk, until the session takes them.
#[derive(Default)]
struct Tray {
    finished: Mutex<VecDeque<Finished>>,
    wake: Notify,
}

#[derive(Default)]
struct Lanes {
    fresh: VecDeque<Job>,
    suspects: VecDeque<Job>,
    /// Threads that have an article in hand.
    at_work: usize,
    closed: bool,
}

impl Lanes {
    fn is_empty(&self) -> bool {
        self.fresh.is_empty() && self.suspects.is_empty()
    }
}

struct Shared<E: ?Sized> {
    lanes: Mutex<Lanes>,
    wake: Condvar,
    epoch: AtomicU64,
    tray: Tray,
    metrics: Arc<Metrics>,
    traces: Option<Arc<Traces>>,
    worker: String,
    desk: Arc<E>,
}

/// The desk threads and the line of articles before them.
pub struct Desks<E: Enrich + ?Sized> {
    shared: Arc<Shared<E>>,
    slots: Vec<Arc<Slot>>,
    given_up: Vec<Arc<Slot>>,
    started: usize,
}

impl<E: Enrich + ?Sized> Desks<E> {
    /// Starts the threads.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn start(
        desk: Arc<E>,
        threads: usize,
        metrics: Arc<Metrics>,
        traces: Option<Arc<Traces>>,
        worker: String,
    ) -> std::io::Result<Self> {
        let mut desks = Self {
            shared: Arc::new(Shared {
                lanes: Mutex::default(),
                wake: Condvar::new(),
                epoch: AtomicU64::new(0),
                tray: Tray::default(),
                metrics,
                traces,
                worker,
                desk,
            }),
            slots: Vec::new(),
            given_up: Vec::new(),
            started: 0,
        };
        for _ in 0..threads.max(1) {
            desks.add()?;
        }
        Ok(desks)
    }

    fn add(&mut self) -> std::io::Result<()> {
        let (shared, slot) = (self.shared.clone(), Arc::new(Slot::default()));
        self.slots.push(slot.clone());
        self.started += 1;
        std::thread::Builder::new()
            .name(format!("desk-{}", self.started))
            .stack_size(STACK)
            .spawn(move || work(&shared, &slot))?;
        Ok(())
    }

    /// A new session: what the last one brought in is void, the broker has it back.
    pub fn next_epoch(&mut self) -> u64 {
        let mut lanes = lock(&self.shared.lanes);
        lanes.fresh.clear();
        lanes.suspects.clear();
        self.shared.epoch.fetch_add(1, Ordering::Relaxed) + 1
    }

    /// Puts an article in line.
    pub fn submit(&self, epoch: u64, delivery: Box<Delivery>) {
        let suspect = delivery.deliveries >= SUSPECT;
        let job = Job { epoch, delivery };
        let mut lanes = lock(&self.shared.lanes);
        if suspect {
            lanes.suspects.push_back(job);
        } else {
            lanes.fresh.push_back(job);
        }
        drop(lanes);
        self.shared.wake.notify_one();
    }

    /// The next article that leaves the desk. May be dropped without losing one.
    pub async fn next(&mut self) -> Finished {
        let tray = &self.shared.tray;
        loop {
            if let Some(finished) = lock(&tray.finished).pop_front() {
                return finished;
            }
            let quiet = {
                let lanes = lock(&self.shared.lanes);
                lanes.at_work == 0 && lanes.is_empty()
            };
            if quiet {
                tray.wake.notified().await;
            } else {
                // Up to a handful may come in without a wake-up.
                tokio::time::timeout(ROUND, tray.wake.notified()).await.ok();
            }
        }
    }

    /// Articles that take longer than the limit. A thread past twice the limit is given up: it
    /// cannot be stopped, so another takes its place and the articles in line go on.
    pub fn watch(&mut self, limit: Duration) -> Vec<Late> {
        let mut late: Vec<Late> = Vec::new();
        let mut at = 0;
        while at < self.slots.len() {
            let found = self.slots[at].look(limit);
            let give_up = found.as_ref().is_some_and(|late| late.give_up);
            late.extend(found);
            if give_up {
                let slot = self.slots.remove(at);
                self.given_up.push(slot);
                if let Err(error) = self.add() {
                    tracing::error!(%error, "no thread in place of the one that hangs");
                }
            } else {
                at += 1;
            }
        }
        late.extend(self.given_up.iter().filter_map(|slot| slot.look(limit)));
        late
    }
}

impl<E: Enrich + ?Sized> Drop for Desks<E> {
    fn drop(&mut self) {
        lock(&self.shared.lanes).closed = true;
        self.shared.wake.notify_all();
    }
}

fn lock<T>(shared: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

/// One desk thread.
fn work<E: Enrich + ?Sized>(shared: &Shared<E>, slot: &Slot) {
    while let Some(job) = next(shared) {
        let finished =
            (job.epoch == shared.epoch.load(Ordering::Relaxed)).then(|| article(shared, slot, job));
        let replaced = finished.is_some() && slot.end();
        lay_down(shared, finished);
        if replaced {
            return;
        }
    }
}

/// Puts what is finished, if it is not void, into the tray; wakes the session when that is full
/// or nothing else is to be done.
fn lay_down<E: ?Sized>(shared: &Shared<E>, finished: Option<Finished>) {
    let lying = finished.map_or(0, |finished| {
        let mut tray = lock(&shared.tray.finished);
        tray.push_back(finished);
        tray.len()
    });
    let idle = {
        let mut lanes = lock(&shared.lanes);
        lanes.at_work -= 1;
        lanes.is_empty()
    };
    if idle || lying >= HANDFUL {
        shared.tray.wake.notify_one();
    }
}

fn next<E: ?Sized>(shared: &Shared<E>) -> Option<Job> {
    let mut lanes = lock(&shared.lanes);
    loop {
        if lanes.closed {
            return None;
        }
        let tired = lanes
            .suspects
            .front()
            .is_some_and(|job| job.delivery.received.elapsed() > PATIENCE);
        let job = if tired {
            lanes.suspects.pop_front()
        } else {
            lanes
                .fresh
                .pop_front()
                .or_else(|| lanes.suspects.pop_front())
        };
        if job.is_some() {
            lanes.at_work += 1;
            return job;
        }
        lanes = shared
            .wake
            .wait(lanes)
            .unwrap_or_else(PoisonError::into_inner);
    }
}

fn article<E: Enrich + ?Sized>(shared: &Shared<E>, slot: &Slot, job: Job) -> Finished {
    let Job { epoch, delivery } = job;
    let metrics = &shared.metrics;
    metrics.wait.observe_duration(delivery.received.elapsed());
    let message = &delivery.message;
    slot.begin(delivery.tag, message.called().as_deref());
    let span = shared
        .traces
        .as_ref()
        .map(|traces| traces.begin(message, delivery.received));
    let begun = Instant::now();
    let mut stage: Option<(Stage, Instant)> = None;
    let mut entering = |next| {
        let now = Instant::now();
        if let Some((stage, since)) = stage.replace((next, now)) {
            metrics.stage(stage, now - since);
            if let Some(span) = &span {
                span.stage(stage, since, None);
            }
        }
        slot.enter(next);
    };
    let outcome = match delivery.reject() {
        Some(reject) => Err(reject),
        None => shared.desk.enrich(message, &mut entering),
    };
    if let Some((stage, since)) = stage {
        metrics.stage(stage, since.elapsed());
        if let Some(span) = &span {
            let fault = outcome.as_ref().err();
            let fault = fault.map(|reject| (reject.reason.code(), reject.detail.as_str()));
            span.stage(stage, since, fault);
        }
    }
    metrics.article.observe_duration(begun.elapsed());
    let (outgoing, reason, figures) = match outcome {
        Ok(record) => {
            metrics.record.observe(record.body.len() as f64);
            let figures = record.figures.clone();
            (Outgoing::Record(Box::new(record)), None, Some(figures))
        }
        Err(reject) => {
            let death = death(&reject, &message.body, &shared.worker);
            (Outgoing::Dead(death), Some(reject.reason), None)
        }
    };
    Finished {
        epoch,
        delivery,
        outgoing,
        reason,
        figures,
        span,
    }
}

/// What a dead letter says of an article that cannot be a record.
pub fn death(reject: &Reject, body: &[u8], worker: &str) -> Death {
    let digest = Sha256::digest(body);
    let mut sha256 = String::with_capacity(64);
    for byte in digest {
        use std::fmt::Write as _;
        let _ = write!(sha256, "{byte:02x}");
    }
    Death {
        reason: reject.reason.code(),
        stage: reject.stage.code(),
        detail: reject.detail.clone(),
        at: jiff::Timestamp::now().to_string(),
        worker: worker.to_owned(),
        sha256,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::Reject;

    /// A desk where an article that says so is held until it is let go.
    struct Held(Mutex<std::sync::mpsc::Receiver<()>>);

    impl Enrich for Held {
        fn enrich(&self, message: &Message, _: &mut dyn FnMut(Stage)) -> Result<Enriched, Reject> {
            if message.body == b"held" {
                lock(&self.0).recv().ok();
            }
            Err(Reject {
                reason: Reason::Empty,
                stage: Stage::Decode,
                detail: String::new(),
            })
        }
    }

    /// One thread, what lets a held article go, and the session.
    fn desk() -> (std::sync::mpsc::Sender<()>, Desks<Held>, u64) {
        let (release, held) = std::sync::mpsc::channel();
        let desk = Arc::new(Held(Mutex::new(held)));
        let metrics = Arc::new(Metrics::default());
        let mut desks = Desks::start(desk, 1, metrics, None, "test".into()).unwrap();
        let epoch = desks.next_epoch();
        (release, desks, epoch)
    }

    fn delivery(tag: u64, body: &[u8]) -> Box<Delivery> {
        let raw = lapin::message::Delivery::mock(
            tag,
            "".into(),
            "articles.raw".into(),
            false,
            body.to_vec(),
        );
        Box::new(raw.into())
    }

    #[tokio::test]
    async fn what_is_finished_comes_though_the_next_article_hangs_and_no_handful_is_full() {
        let (release, mut desks, epoch) = desk();
        for tag in 1..=3 {
            let body: &[u8] = if tag == 3 { b"held" } else { b"quick" };
            desks.submit(epoch, delivery(tag, body));
        }
        assert_eq!(desks.next().await.delivery.tag, 1);
        assert_eq!(desks.next().await.delivery.tag, 2);
        release.send(()).unwrap();
        assert_eq!(desks.next().await.delivery.tag, 3);
    }

    #[tokio::test]
    async fn every_article_comes_once_and_in_order_from_one_thread_however_many_lie_ready() {
        let (_release, mut desks, epoch) = desk();
        let count = 10 * HANDFUL as u64 + 3;
        for tag in 1..=count {
            desks.submit(epoch, delivery(tag, b"quick"));
        }
        for tag in 1..=count {
            assert_eq!(desks.next().await.delivery.tag, tag);
        }
    }
}
