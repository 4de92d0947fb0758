//! Builds the link, runs a session on it, and builds it again when it breaks.

use std::sync::Arc;
use std::time::{Duration, Instant};

use tokio::sync::watch;

use super::Settings;
use super::backoff::Backoff;
use super::desks::{Desks, Enrich};
use super::session::{End, Session};
use crate::broker::{Cause, Link, Opening, Trouble};
use crate::observe::{Health, Inspector, Metrics, Traces};

/// A session that lived this long makes the next wait short again.
const HEALTHY: Duration = Duration::from_secs(10);

/// Wait before an article that cannot be read is tried again; it is, up to the delivery limit.
const UNREADABLE: Duration = Duration::from_millis(50);

/// What the worker shows.
#[derive(Debug, Clone, Default)]
pub struct Shell {
    /// Counters.
    pub metrics: Arc<Metrics>,
    /// Readiness.
    pub health: Arc<Health>,
    /// The page that shows the last articles, when it is on.
    pub inspector: Option<Arc<Inspector>>,
    /// Spans, when a collector is there.
    pub traces: Option<Arc<Traces>>,
}

/// The request to stop: 1 = finish what is in flight, 2 = give it back now.
#[derive(Debug, Clone)]
pub struct Stop {
    requests: watch::Receiver<u8>,
    obeyed: u8,
}

impl Stop {
    /// Follows the number of requests.
    pub fn new(requests: watch::Receiver<u8>) -> Self {
        Self {
            requests,
            obeyed: 0,
        }
    }

    /// Waits for a request that was not seen yet.
    pub async fn asked(&mut self) {
        let obeyed = self.obeyed;
        let asked = self.requests.wait_for(|n| *n > obeyed).await.map(|n| *n);
        match asked {
            Ok(n) => self.obeyed = n,
            // Nobody is left who could ask.
            Err(_) => std::future::pending().await,
        }
    }

    /// Asked twice: at once, please.
    pub fn now(&self) -> bool {
        self.obeyed > 1
    }

    fn is_asked(&self) -> bool {
        *self.requests.borrow() > 0
    }
}

/// How the worker ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ending {
    /// Asked to stop; nothing is lost.
    Drained,
    /// An article hangs. Whoever restarts the process lets the broker count it as delivered once
    /// more, until the delivery limit makes it a dead letter.
    Stuck,
    /// Nothing was consumed: a person must do something.
    Fatal(String),
}

/// The worker: consumes, enriches, publishes and settles until asked to stop.
pub async fn run<E: Enrich + ?Sized>(
    desk: Arc<E>,
    settings: &Settings,
    shell: &Shell,
    mut stop: Stop,
) -> Ending {
    let started = Desks::start(
        desk,
        settings.threads,
        shell.metrics.clone(),
        shell.traces.clone(),
        settings.worker.clone(),
    );
    let mut desks = match started {
        Ok(desks) => desks,
        Err(error) => return Ending::Fatal(format!("desk threads: {error}")),
    };
    let mut backoff = Backoff::default();
    let mut connected_before = false;
    let mut careful = false;
    loop {
        let opening = Opening {
            address: &settings.address,
            names: &settings.names,
            declare: settings.declare,
            unrouted: settings.unrouted,
            // What comes together with something unreadable is counted as delivered with it.
            prefetch: if careful { 1 } else { settings.prefetch },
            worker: &settings.worker,
        };
        let opened = tokio::select! {
            opened = Link::open(&opening) => opened,
            () = stop.asked() => return drained(shell),
        };
        let trouble = match opened {
            Ok(link) => {
                tracing::info!(
                    broker = %settings.address,
                    queue = settings.names.input,
                    prefetch = opening.prefetch,
                    "consuming"
                );
                connected_before = true;
                let begun = Instant::now();
                let session = Session::new(link, careful, settings, shell, &mut desks);
                let end = session.run(&mut stop).await;
                if begun.elapsed() > HEALTHY {
                    backoff.reset();
                }
                match end {
                    End::Drained => return drained(shell),
                    End::Stuck => return Ending::Stuck,
                    End::Careful => {
                        careful = false;
                        continue;
                    }
                    End::Lost(trouble) => {
                        shell.metrics.reconnects.one();
                        trouble
                    }
                }
            }
            Err(trouble) if trouble.is_final() && !connected_before => {
                return Ending::Fatal(trouble.what);
            }
            Err(trouble) => trouble,
        };
        if stop.is_asked() {
            return drained(shell);
        }
        let unreadable = trouble.cause == Cause::Unreadable;
        careful |= unreadable;
        let time = if unreadable {
            UNREADABLE
        } else {
            backoff.next()
        };
        wait(&trouble, time, &mut stop).await;
        if stop.is_asked() {
            return drained(shell);
        }
    }
}

async fn wait(trouble: &Trouble, time: Duration, stop: &mut Stop) {
    tracing::warn!(
        error = %trouble,
        retry_milliseconds = time.as_millis() as u64,
        "{}",
        trouble.cause.what()
    );
    tokio::select! {
        () = tokio::time::sleep(time) => {}
        () = stop.asked() => {}
    }
}

fn drained(shell: &Shell) -> Ending {
    shell.health.set_draining();
    Ending::Drained
}
