//! The commands, one file each.

mod enrich;
mod explain;
mod input;
mod rules;
mod schema;

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
    /// Show one article: kept text, removed lines with their rule, tags with their evidence.
    Explain(explain::Arguments),
    /// List every cleaning rule, tagging decision and reject reason, with what and why.
    Rules(rules::Arguments),
    /// Print a contract for machines.
    Schema(schema::Arguments),
}

/// Runs the program.
pub fn main() -> ExitCode {
    match Arguments::parse().command {
        Command::Enrich(arguments) => enrich::run(&arguments),
        Command::Explain(arguments) => explain::run(&arguments),
        Command::Rules(arguments) => rules::run(&arguments),
        Command::Schema(arguments) => schema::run(&arguments),
    }
}
