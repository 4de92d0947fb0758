//! The commands, one file each.

mod check;
pub mod config;
mod contracts;
mod dead;
mod enrich;
mod environment;
mod explain;
mod feed;
mod house;
mod input;
mod learn;
mod output;
mod rules;
mod run;
mod schema;
mod stack;
mod topology;
mod warc;

use std::fmt::Display;
use std::io::{self, Write};
use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// What stands below every help text.
const MORE: &str = "\
First steps:
  copydesk enrich page.html                    one article, no broker needed
  copydesk check                               would the worker start?
  copydesk run                                 the worker
  copydesk feed articles/                      raw articles into the queue
Every flag is also an environment variable: --amqp-url is COPYDESK_AMQP_URL.";

#[derive(Parser)]
#[command(name = "copydesk", version, about, after_help = MORE)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// The worker: takes raw articles from the queue, publishes enriched records.
    Run(run::Arguments),
    /// Enrich files or NDJSON messages without a broker.
    Enrich(enrich::Arguments),
    /// Show one article: kept text, removed lines with their rule, tags with their evidence.
    Explain(explain::Arguments),
    /// Publish raw articles to the queue, with confirms.
    Feed(feed::Arguments),
    /// The dead letters: list, show, replay, purge.
    Dead(dead::Arguments),
    /// Declare, check or export the exchanges and queues.
    Topology(topology::Arguments),
    /// Show the configuration, load the models, ask the broker.
    Check(check::Arguments),
    /// Count lines that recur word for word across a source's articles; writes a table for --house-lines.
    Learn(learn::Arguments),
    /// List every cleaning rule, tagging decision and reject reason, with what and why.
    Rules(rules::Arguments),
    /// Print a contract for machines.
    Schema(schema::Arguments),
}

/// Runs the program.
pub fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => environment::naming_the_variable(error).exit(),
    };
    if let Err(code) = environment::refuse_unknown() {
        return code;
    }
    let command = arguments.command;
    if command.talks() {
        stack::with_room(move || command.run())
    } else {
        command.run()
    }
}

impl Command {
    /// Does it talk to a broker?
    fn talks(&self) -> bool {
        match self {
            Self::Run(_) | Self::Feed(_) | Self::Dead(_) | Self::Topology(_) | Self::Check(_) => {
                true
            }
            Self::Explain(arguments) => arguments.talks(),
            Self::Enrich(_) | Self::Learn(_) | Self::Rules(_) | Self::Schema(_) => false,
        }
    }

    fn run(self) -> ExitCode {
        match self {
            Self::Run(arguments) => run::run(&arguments),
            Self::Enrich(arguments) => enrich::run(&arguments),
            Self::Explain(arguments) => explain::run(&arguments),
            Self::Feed(arguments) => feed::run(&arguments),
            Self::Dead(arguments) => dead::run(&arguments),
            Self::Topology(arguments) => topology::run(&arguments),
            Self::Check(arguments) => check::run(&arguments),
            Self::Learn(arguments) => learn::run(&arguments),
            Self::Rules(arguments) => rules::run(&arguments),
            Self::Schema(arguments) => schema::run(&arguments),
        }
    }
}

/// One line on standard error. Nobody may be there to read it, which stops nothing.
fn tell(line: impl Display) {
    writeln!(io::stderr(), "{line}").ok();
}

/// Says what is wrong in one line.
fn say(error: &dyn Display, code: u8) -> ExitCode {
    tell(format_args!("copydesk: {error}"));
    ExitCode::from(code)
}

/// Runs a short command that talks to the broker.
fn block_on(command: impl Future<Output = ExitCode>) -> ExitCode {
    block_on_value(command).unwrap_or_else(|error| say(&error, 1))
}

fn block_on_value<T>(command: impl Future<Output = T>) -> Result<T, String> {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map(|runtime| runtime.block_on(command))
        .map_err(|error| error.to_string())
}
