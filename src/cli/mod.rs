//! The commands, one file each.

mod enrich;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(name = "copydesk", version, about)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Enrich files or NDJSON messages without a broker.
    Enrich(enrich::Arguments),
}

/// Runs the program.
pub fn main() -> ExitCode {
    match Arguments::parse().command {
        Command::Enrich(arguments) => enrich::run(&arguments),
    }
}
