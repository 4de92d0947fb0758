//! Every setting: a `COPYDESK_*` variable and a flag of the same name.
//!
//! [`VARIABLES`] is the table that the README shows; tests keep both true. A variable that is not
//! in it stops the program, because a misspelt setting that is ignored is worse than no start.

mod broker;

use std::io;
use std::net::TcpListener;
use std::path::PathBuf;
use std::time::Duration;

use clap::builder::RangedU64ValueParser;

use crate::broker::CLIENT_LOG_TARGET;
use crate::desk::{Desk, Options};
use crate::observe::{LogFormat, init, log_filter};

use super::enrich::ProfileName;
pub use broker::BrokerArguments;

/// Seconds of a day: the longest time that can be set.
const DAY: u64 = 86_400;

/// One row of the table of settings.
#[derive(Debug, Clone, Copy)]
pub struct Variable {
    /// Name in the environment; the flag is the same in lower case, without the prefix.
    pub name: &'static str,
    /// Value when nothing is set, as a person reads it.
    pub default: &'static str,
    /// What it may be: a list of words, `LEAST to MOST`, `LEAST to MOST bytes` of a name, or in words.
    pub values: &'static str,
    /// What it does.
    pub what: &'static str,
}

const fn variable(
    name: &'static str,
    default: &'static str,
    values: &'static str,
    what: &'static str,
) -> Variable {
    Variable {
        name,
        default,
        values,
        what,
    }
}

/// Every setting.
#[rustfmt::skip]
pub const VARIABLES: &[Variable] = &[
    variable("COPYDESK_AMQP_URL", "amqp://guest:guest@127.0.0.1:5672/%2f", "an address", "broker, amqp or amqps; one host; `?heartbeat=SECONDS` (5, for 0 as well)"),
    variable("COPYDESK_AMQP_URL_FILE", "", "a file", "file that holds the address, read again at every connect: for secrets, and for rotating them"),
    variable("COPYDESK_AMQP_CA_FILE", "", "a file", "PEM file with authorities to trust beside the system's, for amqps"),
    variable("COPYDESK_AMQP_CERT_FILE", "", "a file", "PEM file with the client certificate, for amqps"),
    variable("COPYDESK_AMQP_KEY_FILE", "", "a file", "PEM file with the client certificate's key (PKCS#8)"),
    variable("COPYDESK_INPUT_QUEUE", "articles.raw", "1 to 200 bytes", "queue of raw articles, and the exchange that feeds it"),
    variable("COPYDESK_OUTPUT_EXCHANGE", "articles.enriched", "1 to 200 bytes", "exchange of records"),
    variable("COPYDESK_DEAD_EXCHANGE", "articles.dead", "1 to 200 bytes", "exchange of dead letters, and their queue"),
    variable("COPYDESK_UNROUTED_EXCHANGE", "articles.unrouted", "1 to 200 bytes", "alternate exchange for records that no binding wants, and their queue"),
    variable("COPYDESK_TOPOLOGY", "declare", "declare, check", "declare: make what is missing at the broker; check: only look, and do not start when something is missing"),
    variable("COPYDESK_DELIVERY_LIMIT", "20", "1 to 4294967295", "how often an article that nobody settles is handed out again; after the next time the broker makes it a dead letter, so 20 means 21 deliveries. Part of the queue's arguments"),
    variable("COPYDESK_UNROUTED", "park", "park, drop", "records that no binding wants: park them in articles.unrouted, or drop them"),
    variable("COPYDESK_PREFETCH", "64", "1 to 65535", "articles in one worker at most; bounds its memory (with `COPYDESK_MAX_BODY_BYTES`, see Operations) and the duplicates after a crash"),
    variable("COPYDESK_THREADS", "one a core", "1 to 1024", "desk threads"),
    variable("COPYDESK_PROFILE", "full", "full, core", "full: everything; core: without explain, removed texts and mention lists"),
    variable("COPYDESK_MAX_BODY_BYTES", "16777216", "1 to 18446744073709551615", "largest body, after decompression; larger ones are dead letters (too-large)"),
    variable("COPYDESK_HOUSE_LINES", "", "a file", "table of lines that recur word for word across a source's articles, as `copydesk learn` writes it"),
    variable("COPYDESK_REMEMBER", "0", "0 to 100000000", "articles that a worker remembers to name copies of them (`enrichment.duplicates`), about 1 KB each; 0: none. What a memory saw before is the one thing by which replicas can differ"),
    variable("COPYDESK_WATCHDOG_MS", "30000", "1 to 86400000", "an article that takes longer is logged, counted and makes the worker not ready; after twice this time the worker finishes the others and ends with status 70"),
    variable("COPYDESK_DRAIN_SECONDS", "20", "0 to 86400", "longest time to finish what is in flight when asked to stop"),
    variable("COPYDESK_CONFIRM_SECONDS", "30", "1 to 86400", "longest time for the broker to confirm a publish; not counted while it is blocked"),
    variable("COPYDESK_HTTP_ADDR", "127.0.0.1:9464", "an address, or `off`", "address of /livez, /readyz and /metrics; `off` for none"),
    variable("COPYDESK_INSPECTOR", "auto", "auto, on, off", "the page at /: on, off, or auto: on when the HTTP address is loopback; it shows articles"),
    variable("COPYDESK_LOG", "info", "a filter", "log filter, e.g. `debug` or `info,copydesk=debug`"),
    variable("COPYDESK_LOG_FORMAT", "text", "text, json", "text or json"),
];

/// Why a command cannot start.
#[derive(Debug)]
pub enum Wrong {
    /// A setting is wrong: status 2.
    Setting(String),
    /// Something else is, as a port that is taken: status 1.
    Other(String),
}

impl Wrong {
    /// The status with which the command ends.
    pub const fn status(&self) -> u8 {
        match self {
            Self::Setting(_) => 2,
            Self::Other(_) => 1,
        }
    }
}

impl std::fmt::Display for Wrong {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Setting(what) | Self::Other(what) => f.write_str(what),
        }
    }
}

/// What the core may be told.
#[derive(clap::Args, Clone)]
pub struct DeskArguments {
    /// How much a record carries.
    #[arg(
        long,
        env = "COPYDESK_PROFILE",
        value_enum,
        default_value = "full",
        value_name = "NAME"
    )]
    profile: ProfileName,
    /// Largest body in bytes, after decompression.
    #[arg(long, env = "COPYDESK_MAX_BODY_BYTES", default_value_t = 16 << 20, value_parser = RangedU64ValueParser::<usize>::new().range(1..), value_name = "BYTES")]
    pub max_body_bytes: usize,
    /// Table of lines that recur across a source's articles, as `learn` writes it.
    #[arg(long, env = "COPYDESK_HOUSE_LINES", value_name = "FILE")]
    house_lines: Option<PathBuf>,
}

impl DeskArguments {
    /// Loads the desk.
    ///
    /// # Errors
    /// When a model is damaged or the table of house lines cannot be read.
    pub fn desk(&self) -> Result<Desk, Wrong> {
        let mut options = Options {
            profile: self.profile.into(),
            ..Options::default()
        };
        options.limits.max_body_bytes = self.max_body_bytes;
        if let Some(path) = &self.house_lines {
            options.house_lines = super::house::read(path).map_err(Wrong::Setting)?;
        }
        Desk::new(options).map_err(|error| Wrong::Other(error.to_string()))
    }

    /// Rows for `check`.
    pub fn shown(&self) -> Vec<(&'static str, String)> {
        let profile = match self.profile {
            ProfileName::Full => "full",
            ProfileName::Core => "core",
        };
        vec![
            ("COPYDESK_PROFILE", profile.to_owned()),
            ("COPYDESK_MAX_BODY_BYTES", self.max_body_bytes.to_string()),
            (
                "COPYDESK_HOUSE_LINES",
                self.house_lines
                    .as_ref()
                    .map_or(String::new(), |path| path.display().to_string()),
            ),
        ]
    }
}

/// What the worker may be told.
#[derive(clap::Args, Clone)]
pub struct WorkerArguments {
    /// Articles in this worker at most.
    #[arg(long, env = "COPYDESK_PREFETCH", default_value_t = 64, value_parser = clap::value_parser!(u16).range(1..), value_name = "N")]
    pub prefetch: u16,
    /// Desk threads; one a core when not given.
    #[arg(long, env = "COPYDESK_THREADS", value_parser = clap::value_parser!(u16).range(1..=1024), value_name = "N")]
    threads: Option<u16>,
    /// Articles remembered, to name copies of them; 0: none.
    #[arg(
        long,
        env = "COPYDESK_REMEMBER",
        default_value_t = 0,
        value_parser = RangedU64ValueParser::<usize>::new().range(..=100_000_000),
        value_name = "ARTICLES"
    )]
    pub remember: usize,
    /// An article that takes longer makes the worker not ready; after twice this time it ends.
    #[arg(long, env = "COPYDESK_WATCHDOG_MS", default_value_t = 30_000, value_parser = clap::value_parser!(u64).range(1..=DAY * 1000), value_name = "MILLISECONDS")]
    watchdog_ms: u64,
    /// Longest time to finish what is in flight when asked to stop.
    #[arg(
        long,
        env = "COPYDESK_DRAIN_SECONDS",
        default_value_t = 20,
        value_parser = clap::value_parser!(u64).range(..=DAY),
        value_name = "SECONDS"
    )]
    drain_seconds: u64,
    /// Longest time for the broker to confirm a publish, while it is not blocked.
    #[arg(long, env = "COPYDESK_CONFIRM_SECONDS", default_value_t = 30, value_parser = clap::value_parser!(u64).range(1..=DAY), value_name = "SECONDS")]
    confirm_seconds: u64,
    /// Address of /livez, /readyz and /metrics; `off` for none.
    #[arg(
        long,
        env = "COPYDESK_HTTP_ADDR",
        default_value = "127.0.0.1:9464",
        value_name = "ADDRESS"
    )]
    http_addr: String,
    /// The inspector page at /; auto: on when the HTTP address is loopback.
    #[arg(
        long,
        env = "COPYDESK_INSPECTOR",
        value_enum,
        default_value = "auto",
        value_name = "WHEN"
    )]
    inspector: InspectorMode,
}

/// When the inspector page is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum InspectorMode {
    /// When the HTTP address is loopback.
    Auto,
    /// Always.
    On,
    /// Never.
    Off,
}

impl WorkerArguments {
    /// Desk threads.
    pub fn threads(&self) -> usize {
        self.threads.map_or_else(
            || std::thread::available_parallelism().map_or(1, std::num::NonZero::get),
            usize::from,
        )
    }

    /// Listens at `COPYDESK_HTTP_ADDR`; nothing when that is `off`.
    ///
    /// # Errors
    /// When that is no address (`InvalidInput`), or nobody can listen there; of the kind that the
    /// system gave.
    pub fn listener(&self) -> io::Result<Option<TcpListener>> {
        let address = &self.http_addr;
        if address == "off" {
            return Ok(None);
        }
        let shown = address.escape_debug();
        let fault = |error: io::Error| {
            io::Error::new(
                error.kind(),
                format!("COPYDESK_HTTP_ADDR: {shown}: {error}"),
            )
        };
        let port = address
            .rsplit_once(':')
            .filter(|(host, _)| !host.is_empty());
        if port.is_none_or(|(_, port)| port.parse::<u16>().is_err()) {
            let what = "not an address as 127.0.0.1:9464, and not `off`";
            return Err(fault(io::Error::new(io::ErrorKind::InvalidInput, what)));
        }
        let listener = TcpListener::bind(address).map_err(fault)?;
        listener.set_nonblocking(true).map_err(fault)?;
        Ok(Some(listener))
    }

    /// Is the inspector page there, at an address that is loopback or not?
    pub fn inspector(&self, loopback: bool) -> bool {
        match self.inspector {
            InspectorMode::Auto => loopback,
            InspectorMode::On => true,
            InspectorMode::Off => false,
        }
    }

    /// See `COPYDESK_WATCHDOG_MS`.
    pub fn watchdog(&self) -> Duration {
        Duration::from_millis(self.watchdog_ms)
    }

    /// See `COPYDESK_DRAIN_SECONDS`.
    pub fn drain(&self) -> Duration {
        Duration::from_secs(self.drain_seconds)
    }

    /// See `COPYDESK_CONFIRM_SECONDS`.
    pub fn confirm(&self) -> Duration {
        Duration::from_secs(self.confirm_seconds)
    }

    /// Rows for `check`.
    pub fn shown(&self) -> Vec<(&'static str, String)> {
        vec![
            ("COPYDESK_PREFETCH", self.prefetch.to_string()),
            ("COPYDESK_THREADS", self.threads().to_string()),
            ("COPYDESK_REMEMBER", self.remember.to_string()),
            ("COPYDESK_WATCHDOG_MS", self.watchdog_ms.to_string()),
            ("COPYDESK_DRAIN_SECONDS", self.drain_seconds.to_string()),
            ("COPYDESK_CONFIRM_SECONDS", self.confirm_seconds.to_string()),
            ("COPYDESK_HTTP_ADDR", self.http_addr.clone()),
            (
                "COPYDESK_INSPECTOR",
                format!("{:?}", self.inspector).to_lowercase(),
            ),
        ]
    }
}

/// The filter with the client library silent, whatever is asked for: at `trace` it would show the
/// password.
fn without_client(filter: &str) -> String {
    let own = filter.split(',').filter(|part| {
        let target = part.trim().trim_start_matches('[');
        !target.starts_with(CLIENT_LOG_TARGET)
    });
    let mut parts: Vec<&str> = own.collect();
    let off = format!("{CLIENT_LOG_TARGET}=off");
    parts.push(&off);
    parts.join(",")
}

/// Log filter when none is given.
const FILTER: &str = "info";

/// How the program logs.
#[derive(clap::Args, Clone)]
pub struct LogArguments {
    /// Log filter, e.g. `debug` or `info,copydesk=debug`.
    #[arg(
        long,
        env = "COPYDESK_LOG",
        default_value = FILTER,
        value_name = "FILTER"
    )]
    log: String,
    /// How log lines look.
    #[arg(
        long,
        env = "COPYDESK_LOG_FORMAT",
        value_enum,
        default_value = "text",
        value_name = "FORMAT"
    )]
    log_format: LogFormatName,
}

/// Names of log formats.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum LogFormatName {
    /// For people.
    Text,
    /// One JSON object a line.
    Json,
}

impl LogArguments {
    /// Is the filter one?
    ///
    /// # Errors
    /// When it is not, as [`LogArguments::start`] says it.
    pub fn check(&self) -> Result<(), String> {
        log_filter(&without_client(self.said()))
            .map(drop)
            .map_err(|error| format!("COPYDESK_LOG: {}: {error}", self.log.escape_debug()))
    }

    /// The filter; an empty one, as of a variable that a template left empty, is the default.
    fn said(&self) -> &str {
        Some(self.log.trim())
            .filter(|said| !said.is_empty())
            .unwrap_or(FILTER)
    }

    /// Starts logging.
    pub fn start(&self) -> Result<(), String> {
        let format = match self.log_format {
            LogFormatName::Text => LogFormat::Text,
            LogFormatName::Json => LogFormat::Json,
        };
        let colour = std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
        self.check()?;
        init(&without_client(self.said()), format, colour)
    }

    /// Rows for `check`.
    pub fn shown(&self) -> Vec<(&'static str, String)> {
        vec![
            ("COPYDESK_LOG", self.said().to_owned()),
            (
                "COPYDESK_LOG_FORMAT",
                format!("{:?}", self.log_format).to_lowercase(),
            ),
        ]
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_client_library_is_silent_whatever_is_asked_for() {
        for (asked, filter) in [
            ("info", "info,lapin=off"),
            ("debug, lapin=trace,lapin::channel=trace", "debug,lapin=off"),
        ] {
            assert_eq!(without_client(asked), filter);
        }
    }

    #[test]
    fn the_table_is_what_the_flags_say() {
        let mut used = BTreeSet::new();
        let program = crate::cli::Arguments::command();
        let nested = |command: &'static str| {
            program
                .find_subcommand(command)
                .into_iter()
                .flat_map(clap::Command::get_subcommands)
        };
        for command in program.get_subcommands().chain(nested("dead")) {
            for argument in command.get_arguments() {
                let Some(name) = argument.get_env().and_then(|name| name.to_str()) else {
                    continue;
                };
                let row = VARIABLES
                    .iter()
                    .find(|row| row.name == name)
                    .unwrap_or_else(|| panic!("{name} has no row in VARIABLES"));
                let flag = argument.get_long().unwrap();
                assert_eq!(
                    name,
                    format!("COPYDESK_{}", flag.to_uppercase().replace('-', "_"))
                );
                if let [default] = argument.get_default_values() {
                    assert_eq!(default.to_str(), Some(row.default), "{name}");
                }
                used.insert(name.to_owned());
            }
        }
        for row in VARIABLES {
            assert!(
                used.contains(row.name),
                "{} is used by no command",
                row.name
            );
        }
    }

    /// Does `run` take this value of a setting?
    fn takes(name: &str, value: &str) -> bool {
        let flag = name.trim_start_matches("COPYDESK_").to_lowercase();
        let flag = format!("--{}={value}", flag.replace('_', "-"));
        crate::cli::Arguments::command()
            .try_get_matches_from(["copydesk", "run", &flag])
            .is_ok()
    }

    #[test]
    fn the_values_of_the_table_are_those_that_run_takes() {
        let program = crate::cli::Arguments::command();
        let run = program.find_subcommand("run").unwrap();
        for row in VARIABLES {
            let argument = run
                .get_arguments()
                .find(|argument| argument.get_env().is_some_and(|name| name == row.name))
                .unwrap_or_else(|| panic!("run lacks {}", row.name));
            let words: Vec<String> = argument
                .get_possible_values()
                .iter()
                .map(|value| value.get_name().to_owned())
                .collect();
            if !words.is_empty() {
                assert_eq!(words.join(", "), row.values, "{}", row.name);
                continue;
            }
            let Some((least, most)) = row.values.split_once(" to ") else {
                // Whatever stands there is text.
                assert!(takes(row.name, "x"), "{} is no text", row.name);
                continue;
            };
            let (most, make): (&str, fn(i128) -> String) = match most.strip_suffix(" bytes") {
                Some(most) => (most, |bytes| "x".repeat(bytes as usize)),
                None => (most, |number| number.to_string()),
            };
            let (least, most): (i128, i128) = (least.parse().unwrap(), most.parse().unwrap());
            assert!(takes(row.name, &make(least)), "{} {least}", row.name);
            assert!(takes(row.name, &make(most)), "{} {most}", row.name);
            assert!(!takes(row.name, &make(least - 1)), "{} below", row.name);
            assert!(!takes(row.name, &make(most + 1)), "{} above", row.name);
        }
    }

    #[test]
    fn the_readme_shows_every_setting_and_no_other() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");
        let Ok(readme) = std::fs::read_to_string(path) else {
            return;
        };
        let (_, table) = readme.split_once("<!-- configuration -->\n").unwrap();
        let (table, _) = table.split_once("<!-- /configuration -->").unwrap();
        let shown: Vec<&str> = table.lines().skip(2).collect();
        let rows: Vec<String> = VARIABLES
            .iter()
            .map(|row| {
                let Variable {
                    name,
                    default,
                    values,
                    what,
                } = row;
                format!("| `{name}` | {default} | {values} | {what} |")
            })
            .collect();
        assert_eq!(shown, rows);
    }
}
