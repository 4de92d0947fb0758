//! `copydesk schema`: the contracts, machine-readable.

use std::process::ExitCode;

use super::contracts;
use super::output::Output;
use crate::broker::Names;
use crate::desk::record;

/// Arguments of `schema`.
#[derive(clap::Args)]
pub struct Arguments {
    /// Which contract.
    #[arg(value_enum)]
    which: Which,
}

/// The contracts.
#[derive(Clone, Copy, clap::ValueEnum)]
enum Which {
    /// JSON Schema 2020-12 of the enriched record.
    Record,
    /// JSON Schema 2020-12 of a raw article that is a JSON object.
    Raw,
    /// AsyncAPI 3 document of exchanges, messages and headers.
    Asyncapi,
}

/// Prints a contract.
pub fn run(arguments: &Arguments) -> ExitCode {
    let schema = match arguments.which {
        Which::Record => record::schema(),
        Which::Raw => contracts::raw(),
        Which::Asyncapi => contracts::asyncapi(&Names::default()),
    };
    let mut out = Output::new();
    out.line(format_args!("{schema:#}"));
    out.end(ExitCode::SUCCESS)
}
