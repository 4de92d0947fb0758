//! The worker against a real, private RabbitMQ.

#![allow(clippy::unwrap_used)]

mod commands;
mod consumers;
mod fixture;
mod hang;
mod letters;
mod stops;
mod traces;
mod ways;
