//! copydesk: the copy desk for scraped news.
//!
//! [`desk`] is the pure core: bytes and headers in, record or reject out, without I/O, clock,
//! async or environment. [`broker`] and [`worker`] are the shell round it: they take raw articles
//! from RabbitMQ, hand them to desk threads, publish the records with confirms and settle the
//! deliveries. [`observe`] is what operators see (logs, metrics, health) and [`cli`] holds one
//! file a command.

pub mod broker;
pub mod cli;
pub mod desk;
pub mod observe;
pub mod worker;
