//! `copydesk run`: the worker.

use std::io::ErrorKind;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;

use super::config::{BrokerArguments, DeskArguments, LogArguments, WorkerArguments, Wrong};
use super::say;
use crate::desk::{Desk, HeaderValue, Message};
use crate::observe::{self, Inspector, Traces};
use crate::worker::{self, Ending, Enrich, Remembering, Settings, Shell, Stop};

/// Status when an article hangs: start the worker again.
const STUCK: u8 = 70;

/// Arguments of `run`.
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

/// Runs the worker until SIGTERM, SIGINT or SIGHUP: a terminal that is closed shall not cut a worker
/// off from what it has in flight.
pub fn run(arguments: &Arguments) -> ExitCode {
    if let Err(error) = arguments.log.start() {
        return say(&error, 2);
    }
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .thread_name("shell")
        .enable_all()
        .build();
    let ending = match runtime {
        Ok(runtime) => {
            let ending = runtime.block_on(work(arguments));
            // A desk thread that hangs must not hold up the end.
            runtime.shutdown_background();
            ending
        }
        Err(error) => Err(Wrong::Other(error.to_string())),
    };
    match ending {
        Ok(Ending::Drained) => {
            tracing::info!("stopped; nothing is in flight");
            ExitCode::SUCCESS
        }
        Ok(Ending::Stuck) => {
            tracing::error!("ends because an article hangs; start it again");
            ExitCode::from(STUCK)
        }
        Ok(Ending::Fatal(error)) => cannot_start(&Wrong::Other(error)),
        Err(wrong) => cannot_start(&wrong),
    }
}

fn cannot_start(wrong: &Wrong) -> ExitCode {
    tracing::error!(error = %wrong, "cannot start");
    ExitCode::from(wrong.status())
}

async fn work(arguments: &Arguments) -> Result<Ending, Wrong> {
    let text = |error: &dyn std::fmt::Display| Wrong::Other(error.to_string());
    // Before the tables are read: a signal in that time is obeyed afterwards.
    let mut terminate = signal(SignalKind::terminate()).map_err(|e| text(&e))?;
    let mut interrupt = signal(SignalKind::interrupt()).map_err(|e| text(&e))?;
    let mut hang_up = signal(SignalKind::hangup()).map_err(|e| text(&e))?;
    let worker = format!(
        "{}/{}",
        std::fs::read_to_string("/proc/sys/kernel/hostname")
            .unwrap_or_else(|_| "copydesk".into())
            .trim(),
        std::process::id()
    );
    let (address, names) = arguments.broker.place().map_err(Wrong::Setting)?;
    let settings = Settings {
        address,
        names,
        declare: arguments.broker.declare(),
        unrouted: arguments.broker.unrouted(),
        prefetch: arguments.worker.prefetch,
        threads: arguments.worker.threads(),
        watchdog: arguments.worker.watchdog(),
        drain: arguments.worker.drain(),
        confirm: arguments.worker.confirm(),
        worker: worker.chars().take(100).collect(),
    };
    let desk = Arc::new(arguments.desk.desk()?);
    tracing::info!(
        version = env!("CARGO_PKG_VERSION"),
        worker = settings.worker,
        threads = settings.threads,
        prefetch = settings.prefetch,
        "copydesk"
    );
    let mut shell = Shell::default();
    let listener = arguments.worker.listener().map_err(|error| {
        if error.kind() == ErrorKind::InvalidInput {
            Wrong::Setting(error.to_string())
        } else {
            text(&error)
        }
    });
    if let Some(listener) = listener? {
        let listener = TcpListener::from_std(listener).map_err(|e| text(&e))?;
        if let Ok(address) = listener.local_addr() {
            shell.inspector = arguments
                .worker
                .inspector(address.ip().is_loopback())
                .then(|| inspector(&desk, &arguments.desk, address.ip().is_loopback()));
            tracing::info!(%address, inspector = shell.inspector.is_some(), "http");
        }
        tokio::spawn(observe::serve(
            listener,
            shell.metrics.clone(),
            shell.health.clone(),
            shell.inspector.clone(),
        ));
    }
    shell.traces =
        match Traces::from_environment(&settings.names.input, &settings.worker, &shell.metrics) {
            Ok(traces) => traces,
            Err(error) => {
                // Articles are worth more than their traces.
                tracing::warn!(error, "traces are off");
                None
            }
        };
    if let Some(collector) = shell.traces.as_ref().and_then(|_| observe::collector()) {
        tracing::info!(collector, "traces");
    }
    let (ask, asked) = watch::channel(0u8);
    tokio::spawn(async move {
        loop {
            tokio::select! {
                _ = terminate.recv() => {}
                _ = interrupt.recv() => {}
                _ = hang_up.recv() => {}
            }
            ask.send_modify(|n| *n = n.saturating_add(1));
            // A process group often gets the same signal twice; only a later one means "now".
            tokio::time::sleep(Duration::from_secs(1)).await;
            let both = std::task::Poll::Ready(());
            for signal in [&mut terminate, &mut interrupt, &mut hang_up] {
                std::future::poll_fn(|context| {
                    while signal.poll_recv(context).is_ready() {}
                    both
                })
                .await;
            }
        }
    });
    let desk: Arc<dyn Enrich> = match arguments.worker.remember {
        0 => desk,
        articles => Arc::new(Remembering::new(desk, articles, shell.metrics.clone())),
    };
    let ending = worker::run(desk, &settings, &shell, Stop::new(asked)).await;
    if let Some(traces) = shell.traces {
        // Waits for the collector, so not on a thread that the sending needs.
        let _ = tokio::task::spawn_blocking(move || traces.end()).await;
    }
    Ok(ending)
}

/// The inspector page over the worker's own desk.
fn inspector(desk: &Arc<Desk>, settings: &DeskArguments, loopback: bool) -> Arc<Inspector> {
    let desk = desk.clone();
    let inspect = move |body: Vec<u8>, content_type, clean| {
        let mut message = Message::from_body(body);
        message.properties.content_type = content_type;
        if clean {
            let flag = HeaderValue::Bool(true);
            message.headers.insert("article_clean".into(), flag);
        }
        desk.enrich(&message)
    };
    Arc::new(Inspector::new(
        Arc::new(inspect),
        settings.max_body_bytes,
        !loopback,
    ))
}
