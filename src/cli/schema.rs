//! `copydesk schema`: the contracts, machine-readable.

use std::process::ExitCode;

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
}

/// Prints a contract.
pub fn run(arguments: &Arguments) -> ExitCode {
    let schema = match arguments.which {
        Which::Record => record::schema(),
    };
    println!("{schema:#}");
    ExitCode::SUCCESS
}
