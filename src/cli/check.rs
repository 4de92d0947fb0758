//! `copydesk check`: would the worker start?

use std::io::ErrorKind;
use std::process::ExitCode;

use super::config::{BrokerArguments, DeskArguments, LogArguments, VARIABLES, WorkerArguments};
use super::output::Output;
use crate::broker::{self, Finding, Unrouted};
use crate::desk::Desk;
use crate::observe;

/// What stands below the help text.
const MORE: &str = "\
What AMQP cannot ask, and this command cannot see: bindings (whether articles.dead feeds its
queue, whether a queue of yours wants the records), whether a queue is full, and rights to what is
not there yet. `run` says so in its log when it meets one of these, and holds articles back.";

/// Arguments of `check`: those of `run`.
#[derive(clap::Args)]
#[command(after_help = MORE)]
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
    let mut out = Output::new();
    out.line("configuration");
    for row in VARIABLES {
        if let Some((_, value)) = shown.iter().find(|(name, _)| *name == row.name) {
            let origin = match std::env::var_os(row.name) {
                Some(_) => "set",
                None if *value == row.default => "default",
                None => "",
            };
            out.line(format_args!("  {:<26} {:<44} {origin}", row.name, value));
        }
    }
    if let Some(collector) = observe::collector() {
        out.line(format_args!("  {:<26} {collector}", "traces go to"));
    }
    let mut good = true;
    out.line("");
    let mut wrong = |out: &mut Output, what: &str, error: &dyn std::fmt::Display| {
        good = false;
        out.line(format_args!("{what:<10} WRONG: {error}"));
    };
    if let Err(error) = arguments.log.check() {
        wrong(&mut out, "log", &error);
    }
    match arguments.worker.listener() {
        Ok(_) => {}
        // A worker that runs here already, most often.
        Err(error) if error.kind() == ErrorKind::AddrInUse => {
            out.line(format_args!(
                "http       taken: {error}; one more worker here needs another"
            ));
        }
        Err(error) => wrong(&mut out, "http", &error),
    }
    match arguments.desk.desk() {
        Ok(_) => out.line(format_args!(
            "models     loaded; {} rules",
            Desk::rules().len()
        )),
        Err(error) => wrong(&mut out, "models", &error),
    }
    match asked(arguments) {
        Ok((findings, rights)) => {
            out.line("broker     reachable");
            for finding in findings {
                good &= topology(&mut out, finding, arguments.broker.declare());
            }
            for finding in rights {
                match finding.fault {
                    None => out.line(format_args!("way out    ok: {}", finding.object)),
                    Some(fault) => {
                        good = false;
                        out.line(format_args!(
                            "way out    WRONG: {}: {fault}",
                            finding.object
                        ));
                    }
                }
            }
            if !arguments.broker.declare() && arguments.broker.unrouted() == Unrouted::Drop {
                out.line("unrouted   COPYDESK_UNROUTED=drop with COPYDESK_TOPOLOGY=check: where a binding to articles.unrouted stands, it still parks them");
            }
            out.line("not seen   bindings, full queues, rights to what is not there: AMQP cannot ask (--help)");
        }
        Err(error) => {
            good = false;
            out.line(format_args!("broker     WRONG: {error}"));
        }
    }
    out.end(if good {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// The objects at the broker, and whether articles can go out.
fn asked(arguments: &Arguments) -> Result<(Vec<Finding>, Vec<Finding>), String> {
    let address = arguments.broker.address()?;
    let (names, unrouted) = (arguments.broker.names()?, arguments.broker.unrouted());
    super::block_on_value(async {
        let findings = broker::check(&address, &names, unrouted).await?;
        let rights = broker::rights(&address, &names, unrouted).await?;
        Ok((findings, rights))
    })?
    .map_err(|trouble: broker::Trouble| trouble.to_string())
}

/// Says how an object is; false when it stops `run`.
fn topology(out: &mut Output, finding: Finding, declare: bool) -> bool {
    let object = finding.object;
    match finding.fault {
        None if finding.compared => out.line(format_args!("topology   ok: {object}")),
        None if declare => {
            out.line(format_args!(
                "topology   WRONG: {object}: `run` declares it and has no right to configure it; grant that, or COPYDESK_TOPOLOGY=check"
            ));
            return false;
        }
        None => out.line(format_args!(
            "topology   there: {object}; its arguments are not compared, which takes the right to configure it"
        )),
        Some(fault) if fault == "missing" && declare => out.line(format_args!(
            "topology   missing, `run` will declare it if it has the right to: {object}"
        )),
        Some(fault) => {
            out.line(format_args!("topology   WRONG: {object}: {fault}"));
            return false;
        }
    }
    true
}
