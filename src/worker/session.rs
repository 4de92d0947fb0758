//! One pair of connections, from the first delivery to its end.

mod way_out;

use std::collections::{HashMap, VecDeque};
use std::future::Future;
use std::pin::Pin;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use super::Settings;
use super::answer::{Answer, bounded, producer};
use super::congestion::Congestion;
use super::desks::{Desks, Enrich, Finished};
use super::supervisor::{Shell, Stop};
use crate::broker::{Cause, Delivery, Happening, Link, Outgoing, Trouble};

/// How long settled articles may wait for company before they are acknowledged.
const GATHER: Duration = Duration::from_millis(2);

/// Shortest and longest time between the last acknowledgement and the end of its connection. A
/// quorum queue takes acknowledgements through its log; the broker stashes what comes while that
/// log is slow and forgets the stash with the channel, so settled articles would come again. There
/// is no answer to an acknowledgement: twice the slowest confirm of late stands for the log's pace.
const LINGER: (Duration, Duration) = (Duration::from_millis(50), Duration::from_secs(2));

/// Longest time to hand over the last acknowledgements.
const LAST: Duration = Duration::from_secs(2);

/// How long an article may hold up the acknowledgement of those behind it.
const HELD_UP: Duration = Duration::from_millis(50);

/// Articles settled one by one after something unreadable, before the worker takes many again.
const CAREFUL: u32 = 256;

/// How often the clock is looked at.
const TICK: Duration = Duration::from_millis(200);

/// How often the queues are looked at: what waits in them.
const LOOK: Duration = Duration::from_secs(10);

/// How a session ends.
pub enum End {
    /// Asked to stop; everything settled or given back.
    Drained,
    /// An article hangs; the others are settled.
    Stuck,
    /// The article that could not be read is behind: go on at full width.
    Careful,
    /// The link broke.
    Lost(Trouble),
}

/// A session.
pub struct Session<'a, E: Enrich + ?Sized> {
    link: Link,
    settings: &'a Settings,
    shell: &'a Shell,
    desks: &'a mut Desks<E>,
    epoch: u64,
    answers: HashMap<u64, Answer>,
    outbox: VecDeque<u64>,
    blocked: bool,
    congestion: Congestion,
    /// The way out must be opened again before anything is published.
    closed: bool,
    /// What was published last may have nothing beside it.
    alone: bool,
    /// Why the way out is closed, as the log said it last, and when.
    told: Option<(String, Instant)>,
    slowest: Duration,
    acknowledge_at: Option<Instant>,
    singles_at: Option<Instant>,
    hung: Vec<u64>,
    careful: Option<u32>,
    stopping: Option<(Instant, bool)>,
    /// The answer to `basic.cancel`, while it is waited for.
    cancelling: Option<Asked<Result<(), Trouble>>>,
    ended: bool,
    parked: u32,
    looked: Option<Instant>,
    looking: Option<Asked<Depths>>,
}

/// What was asked of the broker beside the session's work.
type Asked<T> = Pin<Box<dyn Future<Output = T> + Send>>;

/// What waits in the queues, where it could be seen.
struct Depths {
    input: Option<u32>,
    dead: Option<u32>,
    unrouted: Option<u32>,
}

impl<'a, E: Enrich + ?Sized> Session<'a, E> {
    /// A session over a fresh link; a careful one takes articles one by one for a while.
    pub fn new(
        link: Link,
        careful: bool,
        settings: &'a Settings,
        shell: &'a Shell,
        desks: &'a mut Desks<E>,
    ) -> Self {
        let epoch = desks.next_epoch();
        Self {
            link,
            settings,
            shell,
            desks,
            epoch,
            answers: HashMap::new(),
            outbox: VecDeque::new(),
            blocked: false,
            congestion: Congestion::default(),
            closed: false,
            alone: false,
            told: None,
            slowest: Duration::ZERO,
            acknowledge_at: None,
            singles_at: None,
            hung: Vec::new(),
            careful: careful.then_some(CAREFUL),
            stopping: None,
            cancelling: None,
            ended: false,
            parked: 0,
            looked: None,
            looking: None,
        }
    }

    /// Runs until the link breaks, or the stop signal has been obeyed.
    pub async fn run(mut self, stop: &mut Stop) -> End {
        self.shell.health.set_consuming(true);
        let end = match self.work(stop).await {
            Ok(end) => end,
            // It was to end anyway, and what it has the broker gives to others.
            Err(trouble) if !self.hung.is_empty() => {
                tracing::warn!(error = %trouble, "the link is lost while an article hangs");
                End::Stuck
            }
            Err(trouble) => End::Lost(trouble),
        };
        self.shell.health.set_consuming(false);
        self.shell.health.set_blocked(false);
        let open = self.link.open_deliveries();
        self.shell.metrics.returned(open, 0);
        if open > 0 {
            tracing::info!(articles = open, "unsettled articles go back to the broker");
        }
        if !matches!(end, End::Lost(_)) {
            tokio::time::sleep((self.slowest * 2).clamp(LINGER.0, LINGER.1)).await;
            self.link.close().await;
        }
        end
    }

    async fn work(&mut self, stop: &mut Stop) -> Result<End, Trouble> {
        let mut tick = tokio::time::interval(TICK);
        tick.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        loop {
            let settle_at = match (self.acknowledge_at, self.singles_at) {
                (Some(a), Some(b)) => Some(a.min(b)),
                (a, b) => a.or(b),
            };
            tokio::select! {
                happening = self.link.next() => self.happened(happening).await?,
                finished = self.desks.next() => self.finished(finished).await?,
                () = at(settle_at) => self.acknowledge().await?,
                depths = beside(&mut self.looking) => self.saw(depths),
                cancelled = beside(&mut self.cancelling) => {
                    self.cancelling = None;
                    cancelled?;
                }
                _ = tick.tick() => self.tick().await?,
                () = stop.asked() => self.stop(stop.now()),
            }
            if let Some(end) = self.end().await? {
                return Ok(end);
            }
        }
    }

    async fn happened(&mut self, happening: Happening) -> Result<(), Trouble> {
        match happening {
            Happening::Delivered(delivery) => {
                #[cfg(feature = "early-ack-control")]
                {
                    // The classic mistake, for the fault tests' negative control only.
                    self.link.settled(delivery.tag);
                    self.link.acknowledge(true).await?;
                }
                self.delivered(delivery);
            }
            Happening::Confirmed(tag, answer, time) => {
                self.shell.metrics.confirm.observe_duration(time);
                self.slowest = time.max(self.slowest.mul_f64(0.99));
                self.confirmed(tag, answer).await?;
            }
            Happening::Blocked(reason) => {
                self.blocked = true;
                tracing::warn!(
                    reason = reason.escape_debug().to_string(),
                    "blocked: the broker takes no publishes"
                );
                self.show_blocked();
            }
            Happening::Unblocked => {
                self.blocked = false;
                tracing::info!("unblocked");
                // What was published meanwhile is owed from now on.
                let now = Instant::now();
                for answer in self.answers.values_mut() {
                    answer.sent = answer.sent.map(|_| now);
                }
                self.show_blocked();
                self.send_out().await?;
            }
            Happening::Ended if self.stopping.is_some() => self.ended = true,
            Happening::Ended => {
                let what = "the consumer was cancelled: the queue is gone or has moved";
                return Err(Trouble::passing(what).of(Cause::Refusal));
            }
            Happening::Shut(trouble) => self.shut(&trouble).await?,
            Happening::Lost(trouble) => return Err(trouble),
        }
        Ok(())
    }

    fn delivered(&mut self, delivery: Box<Delivery>) {
        let metrics = &self.shell.metrics;
        metrics.received(self.link.open_deliveries());
        if delivery.redelivered {
            metrics.redelivered.one();
        }
        metrics.body.observe(delivery.message.body.len() as f64);
        if let Some(sent) = delivery.message.properties.timestamp
            && let Ok(now) = SystemTime::now().duration_since(UNIX_EPOCH)
        {
            metrics
                .age
                .observe(now.as_secs_f64() - sent.min(now.as_secs()) as f64);
        }
        self.desks.submit(self.epoch, delivery);
    }

    async fn finished(&mut self, finished: Finished) -> Result<(), Trouble> {
        if finished.epoch != self.epoch {
            // The broker had it back when its session ended, where it was counted.
            return Ok(());
        }
        let tag = finished.delivery.tag;
        self.hung.retain(|hung| *hung != tag);
        self.answers.insert(
            tag,
            Answer {
                delivery: finished.delivery,
                outgoing: finished.outgoing,
                reason: finished.reason,
                figures: finished.figures,
                span: finished.span,
                sent: None,
                alone: false,
            },
        );
        self.outbox.push_back(tag);
        self.send_out().await
    }

    /// Record or dead letter is safe: the article may be acknowledged.
    async fn settle(&mut self, tag: u64) -> Result<(), Trouble> {
        let Some(answer) = self.answers.remove(&tag) else {
            return Ok(());
        };
        let settled = self.link.settled(tag);
        if !settled && cfg!(not(feature = "early-ack-control")) {
            tracing::error!(
                tag,
                "an answer was confirmed for a delivery that is not open"
            );
        }
        self.account(answer);
        if let Some(left) = &mut self.careful {
            *left = left.saturating_sub(1);
        }
        let batch = usize::from(self.settings.prefetch / 4).clamp(1, 64);
        if self.link.unacknowledged() >= batch {
            self.acknowledge().await?;
        } else {
            self.acknowledge_at.get_or_insert(Instant::now() + GATHER);
        }
        Ok(())
    }

    fn account(&self, answer: Answer) {
        let (metrics, open) = (&self.shell.metrics, self.link.open_deliveries());
        if let Some(inspector) = &self.shell.inspector {
            match &answer.outgoing {
                Outgoing::Record(record) | Outgoing::Parked(record) => {
                    inspector.enriched(&record.body);
                }
                Outgoing::Dead(death) => inspector.dead(death.reason, death.stage, &death.detail),
            }
        }
        match (&answer.outgoing, answer.reason) {
            (Outgoing::Dead(death), Some(reason)) => {
                metrics.dead(reason, open);
                tracing::warn!(
                    reason = death.reason,
                    stage = death.stage,
                    detail = death.detail,
                    id = answer.id(),
                    source = bounded(&producer(&answer.delivery)),
                    trace = answer.trace_id(),
                    deliveries = answer.delivery.deliveries,
                    "dead letter"
                );
                if let Some(span) = answer.span {
                    span.dead(death.reason, death.stage, &death.detail);
                }
            }
            _ => {
                metrics.enriched(open);
                if let Some(figures) = &answer.figures {
                    metrics.source(&figures.source, figures.chars_in, figures.chars_kept);
                    tracing::debug!(
                        id = answer.id(),
                        trace = answer.trace_id(),
                        source = bounded(&figures.source),
                        language = figures.language,
                        "enriched"
                    );
                    if let Some(span) = answer.span {
                        span.enriched(&figures.source, &figures.language);
                    }
                }
            }
        }
    }

    async fn acknowledge(&mut self) -> Result<(), Trouble> {
        let now = Instant::now();
        // While stopping, too: one by one floods a quorum queue's log just before the end.
        let singles = self.singles_at.is_some_and(|at| now >= at);
        self.acknowledge_at = None;
        if singles {
            self.singles_at = None;
        }
        self.link.acknowledge(singles).await?;
        if self.link.unacknowledged() > 0 {
            self.singles_at.get_or_insert(now + HELD_UP);
        } else {
            self.singles_at = None;
        }
        Ok(())
    }

    async fn tick(&mut self) -> Result<(), Trouble> {
        self.watch();
        if !self.blocked {
            self.overdue();
        }
        self.send_out().await?;
        self.idle();
        if self.looking.is_none() && self.looked.is_none_or(|at| at.elapsed() > LOOK) {
            self.looked = Some(Instant::now());
            self.look();
        }
        Ok(())
    }

    /// Begins to look at what waits in the queues. Nothing waits for the answer, which a queue
    /// without a leader never gives.
    fn look(&mut self) {
        let names = &self.settings.names;
        let (input, dead) = (self.link.depth(&names.input), self.link.depth(&names.dead));
        let unrouted = self.link.depth(&names.unrouted);
        self.looking = Some(Box::pin(async move {
            Depths {
                input: input.await,
                dead: dead.await,
                unrouted: unrouted.await,
            }
        }));
    }

    fn saw(&mut self, depths: Depths) {
        self.looking = None;
        let metrics = &self.shell.metrics;
        for (depth, gauge) in [
            (depths.input, &metrics.waiting),
            (depths.dead, &metrics.dead_waiting),
            (depths.unrouted, &metrics.parked),
        ] {
            if let Some(depth) = depth {
                gauge.set(u64::from(depth));
            }
        }
        let parked = depths.unrouted.unwrap_or(self.parked);
        if parked > self.parked {
            tracing::warn!(
                parked,
                "records that no binding wants wait in {}",
                self.settings.names.unrouted
            );
        }
        self.parked = parked;
    }

    /// Looks at the clock of every desk thread.
    fn watch(&mut self) {
        let late = self.desks.watch(self.settings.watchdog);
        self.shell.health.set_overdue(late.len() as u32);
        for late in late {
            if late.first {
                self.shell.metrics.watchdog.one();
                tracing::error!(
                    id = bounded(&late.id),
                    stage = late.stage.code(),
                    milliseconds = late.time.as_millis() as u64,
                    "watchdog: an article takes too long"
                );
            }
            if late.give_up {
                self.hung.push(late.tag);
                tracing::error!(
                    id = bounded(&late.id),
                    stage = late.stage.code(),
                    "watchdog: the stage does not return; the worker finishes the other articles and ends"
                );
            }
        }
    }

    fn stop(&mut self, now: bool) {
        let deadline = if now {
            Instant::now()
        } else {
            Instant::now() + self.settings.drain
        };
        let first = self.stopping.is_none();
        self.stopping = Some((deadline, false));
        if first {
            self.cancel("stopping");
        }
    }

    /// Nothing more shall come in. A broker that is silent does not answer that, and must not hold up
    /// the clock or a second signal meanwhile.
    fn cancel(&mut self, why: &str) {
        self.shell.health.set_draining();
        tracing::info!(articles = self.link.open_deliveries(), why, "draining");
        self.cancelling = Some(Box::pin(self.link.cancel()));
    }

    /// Is the session over?
    async fn end(&mut self) -> Result<Option<End>, Trouble> {
        if self.stopping.is_none() {
            if self.careful == Some(0) && self.link.open_deliveries() == 0 {
                self.link.acknowledge(true).await?;
                return Ok(Some(End::Careful));
            }
            if self.hung.is_empty() {
                return Ok(None);
            }
            self.stopping = Some((Instant::now() + self.settings.drain, true));
            self.cancel("an article hangs");
        }
        let Some((deadline, stuck)) = self.stopping else {
            return Ok(None);
        };
        let open = self.link.open_deliveries();
        let settled = self.ended && open <= self.hung.len();
        if !settled && Instant::now() < deadline {
            return Ok(None);
        }
        if !settled {
            tracing::warn!(
                articles = open,
                "the drain ran out of time; the rest goes to other workers"
            );
        }
        // Not given back by nack where an article hangs: the broker counts a consumer that ends as one
        // delivery, and the delivery limit is what ends this article.
        let stuck = stuck || !self.hung.is_empty();
        let link = &mut self.link;
        let last = async {
            link.acknowledge(true).await?;
            if !stuck {
                link.give_back().await?;
            }
            Ok::<_, Trouble>(())
        };
        match tokio::time::timeout(LAST, last).await {
            Ok(done) => done?,
            // The broker takes nothing; it takes everything back when the connection ends.
            Err(_) => tracing::warn!("the broker does not take the last acknowledgements"),
        }
        Ok(Some(if stuck { End::Stuck } else { End::Drained }))
    }

    fn show_blocked(&self) {
        self.shell
            .health
            .set_blocked(self.blocked || !self.congestion.free());
    }
}

/// Waits for what is asked beside the session's work; for ever when nothing is.
async fn beside<T>(asked: &mut Option<Asked<T>>) -> T {
    match asked {
        Some(asked) => asked.await,
        None => std::future::pending().await,
    }
}

/// Waits until then; for ever when there is no then.
async fn at(then: Option<Instant>) {
    match then {
        Some(then) => tokio::time::sleep_until(then.into()).await,
        None => std::future::pending().await,
    }
}
