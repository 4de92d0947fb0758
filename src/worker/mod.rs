//! The supervisor: connections, desk threads, back-pressure, drain.
//!
//! Articles wait unacknowledged at the broker; at most `prefetch` of them are here. Desk threads
//! (plain threads: the work is CPU) take them, a [`session`](self) sends the answers out with
//! confirms and acknowledges what is safe. When anything breaks, both connections are dropped and
//! built again; what was not settled comes again from the broker.

mod answer;
mod backoff;
mod congestion;
mod desks;
mod remember;
mod session;
mod supervisor;
mod watchdog;

use std::time::Duration;

use crate::broker::{Address, Names, Unrouted};

pub use desks::Enrich;
pub use remember::Remembering;
pub use supervisor::{Ending, Shell, Stop, run};

/// What the operator may set for the worker.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Broker.
    pub address: Address,
    /// Exchanges and queues.
    pub names: Names,
    /// Declare what is missing at the broker, or only look.
    pub declare: bool,
    /// Records that no binding wants.
    pub unrouted: Unrouted,
    /// Articles in this process at most.
    pub prefetch: u16,
    /// Desk threads.
    pub threads: usize,
    /// An article that takes longer is logged, counted and makes the worker not ready; after twice
    /// this time the worker finishes the others and ends.
    pub watchdog: Duration,
    /// Longest time to finish what is in flight when asked to stop.
    pub drain: Duration,
    /// Longest time for the broker to confirm a publish, while it is not blocked.
    pub confirm: Duration,
    /// Name of this worker in logs, dead letters and the broker's management.
    pub worker: String,
}
