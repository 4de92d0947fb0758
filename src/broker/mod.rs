//! The broker: topology, consume, publish, settle, dead letters. lapin lives only here.
//!
//! A [`Link`] is two connections: raw articles come in on one, records and dead letters go out
//! with confirms on the other, so that a blocked publisher never holds up acknowledgements.
//! The second is opened again alone, so that articles stay where they are; a link without the
//! first, or without both, is dropped whole, and the worker builds a new one.

mod address;
mod connect;
mod dead;
mod feed;
mod letters;
mod link;
mod message;
mod probe;
mod settle;
mod topology;
mod trouble;

/// Log target of the client library, which reports what is handled and reported here.
pub const CLIENT_LOG_TARGET: &str = "lapin";

pub use address::{Address, AddressError, Tls};
pub use dead::{Death, MAX_HEADER_BYTES};
pub use feed::{Feeder, Sent, Told};
pub use letters::{Letter, Letters};
pub use link::{Confirmed, Happening, Link, Opening, Outgoing};
pub use message::Delivery;
pub use probe::rights;
pub use settle::Ledger;
pub use topology::{Finding, Names, Unrouted, check, declare, definitions, depth, remove};
pub use trouble::{Cause, Severity, Trouble};
