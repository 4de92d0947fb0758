//! `copydesk topology`: the objects at the broker.

use std::process::ExitCode;

use super::config::BrokerArguments;
use super::output::Output;
use super::say;
use crate::broker;

/// Arguments of `topology`.
#[derive(clap::Args)]
pub struct Arguments {
    /// Make what is missing.
    #[arg(long, group = "what")]
    declare: bool,
    /// Look at every exchange and queue (the default): 0 when all are right, 1 when not.
    #[arg(long, group = "what")]
    check: bool,
    /// Print RabbitMQ's definitions.json, for `rabbitmqctl import_definitions`.
    #[arg(long, group = "what")]
    export: bool,
    /// Remove the exchanges and queues, with everything in them.
    #[arg(long, group = "what", hide = true)]
    remove: bool,
    /// Virtual host to export for.
    #[arg(long, default_value = "/", requires = "export", value_name = "NAME")]
    vhost: String,
    #[command(flatten)]
    broker: BrokerArguments,
}

/// Declares, checks or exports.
pub fn run(arguments: &Arguments) -> ExitCode {
    let unrouted = arguments.broker.unrouted();
    let names = match arguments.broker.names() {
        Ok(names) => names,
        Err(error) => return say(&error, 2),
    };
    if arguments.export {
        let mut out = Output::new();
        let definitions = broker::definitions(&names, unrouted, &arguments.vhost);
        out.line(format_args!("{definitions:#}"));
        return out.end(ExitCode::SUCCESS);
    }
    let address = match arguments.broker.address() {
        Ok(address) => address,
        Err(error) => return say(&error, 2),
    };
    super::block_on(async {
        if arguments.declare
            && let Err(trouble) = broker::declare(&address, &names, unrouted).await
        {
            return say(&trouble, 1);
        }
        if arguments.remove {
            return match broker::remove(&address, &names).await {
                Ok(()) => ExitCode::SUCCESS,
                Err(trouble) => say(&trouble, 1),
            };
        }
        match broker::check(&address, &names, unrouted).await {
            Ok(findings) => {
                let mut out = Output::new();
                let mut right = true;
                for finding in &findings {
                    match &finding.fault {
                        None if finding.compared => {
                            out.line(format_args!("ok       {}", finding.object));
                        }
                        None => out.line(format_args!(
                            "there    {}; its arguments are not compared, which takes the right to configure it",
                            finding.object
                        )),
                        Some(fault) => {
                            right = false;
                            out.line(format_args!("WRONG    {}: {fault}", finding.object));
                        }
                    }
                }
                out.end(if right {
                    ExitCode::SUCCESS
                } else {
                    ExitCode::FAILURE
                })
            }
            Err(trouble) => say(&trouble, 1),
        }
    })
}
