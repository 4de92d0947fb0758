//! Log lines on standard error, for people or for machines.

use std::io::IsTerminal;

use tracing_subscriber::EnvFilter;

/// How log lines look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum LogFormat {
    /// For people; in colour on a terminal unless `NO_COLOR` is set.
    #[default]
    Text,
    /// One JSON object a line.
    Json,
}

/// The filter that this says.
///
/// # Errors
/// When it is none.
pub fn filter(filter: &str) -> Result<EnvFilter, String> {
    EnvFilter::try_new(filter).map_err(|error| format!("not a log filter: {error}"))
}

/// Starts logging for the whole process.
///
/// # Errors
/// When the filter is not one, or logging was started before.
pub fn init(said: &str, format: LogFormat, colour: bool) -> Result<(), String> {
    let builder = tracing_subscriber::fmt()
        .with_env_filter(filter(said)?)
        // Where standard error cannot be written it would say so there, and panic over that.
        .log_internal_errors(false)
        .with_writer(std::io::stderr);
    let started = match format {
        LogFormat::Text => builder
            .with_ansi(colour && std::io::stderr().is_terminal())
            .try_init(),
        LogFormat::Json => builder.json().flatten_event(true).try_init(),
    };
    started.map_err(|error| format!("log: {error}"))
}
