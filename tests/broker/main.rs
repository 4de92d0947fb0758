//! The worker against a real, private RabbitMQ.

#![allow(clippy::unwrap_used)]

mod browser;
mod commands;
mod consumers;
mod counters;
mod fixture;
mod hang;
mod inspector;
mod letters;
mod stops;
mod traces;
mod ways;
