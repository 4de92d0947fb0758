//! Logs, metrics, traces, health.

mod health;
mod http;
mod inspector;
mod logs;
mod metrics;

pub use health::{Health, NotReady};
pub use http::serve;
pub use inspector::{Inspect, Inspector};
pub use logs::{LogFormat, init};
pub use metrics::{Counter, FAMILIES, Family, Gauge, Histogram, Metrics};
