//! `copydesk check`: would the worker start?

use std::process::ExitCode;

use super::config::{BrokerArguments, DeskArguments, LogArguments, VARIABLES, WorkerArguments};
use crate::broker;
use crate::desk::Desk;
use crate::observe;

/// Arguments of `check`: those of `run`.
#[derive(clap::Args)]
pub struct Arguments {
    #[command(flatten)]
    broker: BrokerArguments,
    #[command(flatten)]
    worker: WorkerArguments,
    #[command(flatten)]
    desk: DeskArguments,
    #[command(flatten)]
    log: LogArguments,
}

/// Prints the effective configuration (secrets redacted), loads the models, asks the broker.
pub fn run(arguments: &Arguments) -> ExitCode {
    let mut shown = arguments.broker.shown();
    shown.extend(arguments.worker.shown());
    shown.extend(arguments.desk.shown());
    shown.extend(arguments.log.shown());
    println!("configuration");
    for row in VARIABLES {
        if let Some((_, value)) = shown.iter().find(|(name, _)| *name == row.name) {
            let origin = match std::env::var_os(row.name) {
                Some(_) => "set",
                None if *value == row.default => "default",
                None => "",
            };
            println!("  {:<26} {:<44} {origin}", row.name, value);
        }
    }
    if let Some(collector) = observe::collector() {
        println!("  {:<26} {collector}", "traces go to");
    }
    let mut good = true;
    match arguments.desk.desk() {
        Ok(_) => println!("\nmodels     loaded; {} rules", Desk::rules().len()),
        Err(error) => {
            good = false;
            println!("\nmodels     WRONG: {error}");
        }
    }
    let asked = match arguments.broker.address() {
        Ok(address) => super::block_on_value(async {
            broker::check(
                &address,
                &arguments.broker.names(),
                arguments.broker.unrouted(),
            )
            .await
        })
        .and_then(|found| found.map_err(|trouble| trouble.to_string())),
        Err(error) => Err(error.to_string()),
    };
    match asked {
        Ok(findings) => {
            println!("broker     reachable");
            for finding in findings {
                match finding.fault {
                    None => println!("topology   ok: {}", finding.object),
                    Some(fault) if fault == "missing" && arguments.broker.declare() => {
                        println!(
                            "topology   missing, `run` will declare it: {}",
                            finding.object
                        );
                    }
                    Some(fault) => {
                        good = false;
                        println!("topology   WRONG: {}: {fault}", finding.object);
                    }
                }
            }
        }
        Err(error) => {
            good = false;
            println!("broker     WRONG: {error}");
        }
    }
    if good {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
