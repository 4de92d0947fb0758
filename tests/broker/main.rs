//! The worker against a real, private RabbitMQ.

#![allow(clippy::unwrap_used)]

mod browser;
mod closures;
mod commands;
mod consumers;
mod counters;
mod credentials;
mod fixture;
mod hang;
mod inspector;
mod letters;
mod nested;
mod refused;
mod stops;
mod tls;
mod traces;
mod way_out;
mod ways;
mod wire;
mod wires;
