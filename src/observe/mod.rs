//! Logs, metrics, traces, health.

mod health;
mod http;
mod logs;
mod metrics;

pub use health::{Health, NotReady};
pub use http::serve;
pub use logs::{LogFormat, init};
pub use metrics::{Counter, FAMILIES, Family, Gauge, Histogram, Metrics};
