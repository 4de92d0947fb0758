//! Logs, metrics, traces, health.

mod articles;
mod health;
mod http;
mod inspector;
mod logs;
mod metrics;
mod otlp;
mod process;
mod traces;

pub use articles::Articles;
pub use health::{Health, NotReady};
pub use http::serve;
pub use inspector::{Inspect, Inspector};
pub use logs::{LogFormat, filter as log_filter, init};
pub use metrics::{Counter, FAMILIES, Family, Gauge, Histogram, Metrics};
pub use otlp::endpoint as collector;
pub use traces::{ArticleSpan, Traces};
