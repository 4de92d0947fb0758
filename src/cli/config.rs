//! Every setting: a `COPYDESK_*` variable and a flag of the same name.
//!
//! [`VARIABLES`] is the table that the README shows; tests keep both true. A variable that is not
//! in it stops the program, because a misspelt setting that is ignored is worse than no start.

use std::path::PathBuf;
use std::time::Duration;

use clap::builder::RangedU64ValueParser;

use crate::broker::{Address, AddressError, CLIENT_LOG_TARGET, Names, Tls, Unrouted};
use crate::desk::clean::HouseLines;
use crate::desk::{Desk, Options};
use crate::observe::{LogFormat, init};

use super::enrich::ProfileName;

/// Seconds of a day: the longest time that can be set.
const DAY: u64 = 86_400;

/// One row of the table of settings.
#[derive(Debug, Clone, Copy)]
pub struct Variable {
    /// Name in the environment; the flag is the same in lower case, without the prefix.
    pub name: &'static str,
    /// Value when nothing is set, as a person reads it.
    pub default: &'static str,
    /// What it does.
    pub what: &'static str,
}

const fn variable(name: &'static str, default: &'static str, what: &'static str) -> Variable {
    Variable {
        name,
        default,
        what,
    }
}

/// Every setting.
#[rustfmt::skip]
pub const VARIABLES: &[Variable] = &[
    variable("COPYDESK_AMQP_URL", "amqp://guest:guest@127.0.0.1:5672/%2f", "broker, amqp or amqps; `?heartbeat=SECONDS` (5)"),
    variable("COPYDESK_AMQP_URL_FILE", "", "file that holds the address, read again at every connect: for secrets, and for rotating them"),
    variable("COPYDESK_AMQP_CA_FILE", "", "PEM file with authorities to trust beside the system's, for amqps"),
    variable("COPYDESK_AMQP_CERT_FILE", "", "PEM file with the client certificate, for amqps"),
    variable("COPYDESK_AMQP_KEY_FILE", "", "PEM file with the client certificate's key (PKCS#8)"),
    variable("COPYDESK_INPUT_QUEUE", "articles.raw", "queue of raw articles, and the exchange that feeds it"),
    variable("COPYDESK_OUTPUT_EXCHANGE", "articles.enriched", "exchange of records"),
    variable("COPYDESK_DEAD_EXCHANGE", "articles.dead", "exchange of dead letters, and their queue"),
    variable("COPYDESK_UNROUTED_EXCHANGE", "articles.unrouted", "alternate exchange for records that no binding wants, and their queue"),
    variable("COPYDESK_TOPOLOGY", "declare", "declare: make what is missing at the broker; check: only look, and do not start when something is missing"),
    variable("COPYDESK_DELIVERY_LIMIT", "20", "how often an article that nobody settles is handed out again; after the next time the broker makes it a dead letter, so 20 means 21 deliveries. Part of the queue's arguments"),
    variable("COPYDESK_UNROUTED", "park", "records that no binding wants: park them in articles.unrouted, or drop them"),
    variable("COPYDESK_PREFETCH", "64", "articles in one worker at most; bounds its memory and the duplicates after a crash"),
    variable("COPYDESK_THREADS", "one a core", "desk threads"),
    variable("COPYDESK_PROFILE", "full", "full: everything; core: without explain, removed texts and mention lists"),
    variable("COPYDESK_MAX_BODY_BYTES", "16777216", "largest body, after decompression; larger ones are dead letters (too-large)"),
    variable("COPYDESK_HOUSE_LINES", "", "table of lines that recur word for word across a source's articles, as `copydesk learn` writes it"),
    variable("COPYDESK_REMEMBER", "0", "articles that a worker remembers to name copies of them (`enrichment.duplicates`), about 1 KB each; 0: none. What a memory saw before is the one thing by which replicas can differ"),
    variable("COPYDESK_WATCHDOG_MS", "30000", "an article that takes longer is logged, counted and makes the worker not ready; after twice this time the worker finishes the others and ends with status 70"),
    variable("COPYDESK_DRAIN_SECONDS", "20", "longest time to finish what is in flight when asked to stop"),
    variable("COPYDESK_CONFIRM_SECONDS", "30", "longest time for the broker to confirm a publish; not counted while it is blocked"),
    variable("COPYDESK_HTTP_ADDR", "127.0.0.1:9464", "address of /livez, /readyz and /metrics; `off` for none"),
    variable("COPYDESK_INSPECTOR", "auto", "the page at /: on, off, or auto: on when the HTTP address is loopback; it shows articles"),
    variable("COPYDESK_LOG", "info", "log filter, e.g. `debug` or `info,copydesk=debug`"),
    variable("COPYDESK_LOG_FORMAT", "text", "text or json"),
];

/// Where the broker is and what its objects are called.
#[derive(clap::Args, Clone)]
pub struct BrokerArguments {
    /// Broker: amqp://user:password@host:port/vhost, or amqps.
    #[arg(
        long,
        env = "COPYDESK_AMQP_URL",
        hide_env_values = true,
        default_value = "amqp://guest:guest@127.0.0.1:5672/%2f",
        value_name = "URL"
    )]
    amqp_url: String,
    /// File that holds the address; read again at every connect. Wins over --amqp-url.
    #[arg(long, env = "COPYDESK_AMQP_URL_FILE", value_name = "FILE")]
    amqp_url_file: Option<PathBuf>,
    /// Authorities to trust beside the system's (PEM), for amqps.
    #[arg(long, env = "COPYDESK_AMQP_CA_FILE", value_name = "FILE")]
    amqp_ca_file: Option<PathBuf>,
    /// Client certificate (PEM), for amqps.
    #[arg(long, env = "COPYDESK_AMQP_CERT_FILE", value_name = "FILE")]
    amqp_cert_file: Option<PathBuf>,
    /// Key of the client certificate (PEM, PKCS#8).
    #[arg(long, env = "COPYDESK_AMQP_KEY_FILE", value_name = "FILE")]
    amqp_key_file: Option<PathBuf>,
    /// Queue of raw articles, and the exchange of the same name that feeds it.
    #[arg(long, env = "COPYDESK_INPUT_QUEUE", default_value = "articles.raw", value_parser = name, value_name = "NAME")]
    input_queue: String,
    /// Exchange of enriched records.
    #[arg(long, env = "COPYDESK_OUTPUT_EXCHANGE", default_value = "articles.enriched", value_parser = name, value_name = "NAME")]
    output_exchange: String,
    /// Exchange of dead letters, and the queue of the same name.
    #[arg(long, env = "COPYDESK_DEAD_EXCHANGE", default_value = "articles.dead", value_parser = name, value_name = "NAME")]
    dead_exchange: String,
    /// Alternate exchange for records that no binding wants, and the queue of the same name.
    #[arg(long, env = "COPYDESK_UNROUTED_EXCHANGE", default_value = "articles.unrouted", value_parser = name, value_name = "NAME")]
    unrouted_exchange: String,
    /// Make what is missing at the broker, or only look.
    #[arg(
        long,
        env = "COPYDESK_TOPOLOGY",
        value_enum,
        default_value = "declare",
        value_name = "HOW"
    )]
    topology: TopologyMode,
    /// How often an article that nobody settles is handed out again before it is a dead letter.
    #[arg(long, env = "COPYDESK_DELIVERY_LIMIT", default_value_t = 20, value_parser = clap::value_parser!(u32).range(1..), value_name = "N")]
    delivery_limit: u32,
    /// Records that no binding wants.
    #[arg(
        long,
        env = "COPYDESK_UNROUTED",
        value_enum,
        default_value = "park",
        value_name = "HOW"
    )]
    unrouted: UnroutedMode,
}

/// Names at the broker are short strings.
fn name(text: &str) -> Result<String, String> {
    if text.is_empty() || text.len() > 200 || text.chars().any(char::is_control) {
        return Err("a name of 1 to 200 bytes".into());
    }
    Ok(text.to_owned())
}

/// What to do about missing objects.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum TopologyMode {
    /// Make what is missing.
    Declare,
    /// Only look.
    Check,
}

/// What to do with records that no binding wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum UnroutedMode {
    /// Keep them in articles.unrouted.
    Park,
    /// Count and drop them.
    Drop,
}

impl BrokerArguments {
    /// The broker's address.
    pub fn address(&self) -> Result<Address, AddressError> {
        let tls = Tls {
            ca: self.amqp_ca_file.clone(),
            cert: self.amqp_cert_file.clone(),
            key: self.amqp_key_file.clone(),
        };
        match &self.amqp_url_file {
            Some(path) => Address::file(path, tls),
            None => Address::given(&self.amqp_url, tls),
        }
    }

    /// Names of its objects.
    pub fn names(&self) -> Names {
        Names {
            input: self.input_queue.clone(),
            output: self.output_exchange.clone(),
            dead: self.dead_exchange.clone(),
            unrouted: self.unrouted_exchange.clone(),
            delivery_limit: self.delivery_limit,
        }
    }

    /// Declare what is missing?
    pub fn declare(&self) -> bool {
        self.topology == TopologyMode::Declare
    }

    /// Park or drop.
    pub fn unrouted(&self) -> Unrouted {
        match self.unrouted {
            UnroutedMode::Park => Unrouted::Park,
            UnroutedMode::Drop => Unrouted::Drop,
        }
    }

    /// Rows for `check`.
    pub fn shown(&self) -> Vec<(&'static str, String)> {
        let path = |path: &Option<PathBuf>| {
            path.as_ref()
                .map_or(String::new(), |path| path.display().to_string())
        };
        let address = self
            .address()
            .map_or_else(|error| error.to_string(), |address| address.to_string());
        vec![
            ("COPYDESK_AMQP_URL", address),
            ("COPYDESK_AMQP_URL_FILE", path(&self.amqp_url_file)),
            ("COPYDESK_AMQP_CA_FILE", path(&self.amqp_ca_file)),
            ("COPYDESK_AMQP_CERT_FILE", path(&self.amqp_cert_file)),
            ("COPYDESK_AMQP_KEY_FILE", path(&self.amqp_key_file)),
            ("COPYDESK_INPUT_QUEUE", self.input_queue.clone()),
            ("COPYDESK_OUTPUT_EXCHANGE", self.output_exchange.clone()),
            ("COPYDESK_DEAD_EXCHANGE", self.dead_exchange.clone()),
            ("COPYDESK_UNROUTED_EXCHANGE", self.unrouted_exchange.clone()),
            (
                "COPYDESK_TOPOLOGY",
                format!("{:?}", self.topology).to_lowercase(),
            ),
            ("COPYDESK_DELIVERY_LIMIT", self.delivery_limit.to_string()),
            (
                "COPYDESK_UNROUTED",
                format!("{:?}", self.unrouted).to_lowercase(),
            ),
        ]
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
    pub fn desk(&self) -> Result<Desk, String> {
        let mut options = Options {
            profile: self.profile.into(),
            ..Options::default()
        };
        options.limits.max_body_bytes = self.max_body_bytes;
        if let Some(path) = &self.house_lines {
            let fault = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
            let table = std::fs::read_to_string(path).map_err(|error| fault(&error))?;
            options.house_lines = HouseLines::parse(&table).map_err(|error| fault(&error))?;
        }
        Desk::new(options).map_err(|error| error.to_string())
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
    pub http_addr: String,
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

/// How the program logs.
#[derive(clap::Args, Clone)]
pub struct LogArguments {
    /// Log filter, e.g. `debug` or `info,copydesk=debug`.
    #[arg(
        long,
        env = "COPYDESK_LOG",
        default_value = "info",
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
    /// Starts logging.
    pub fn start(&self) -> Result<(), String> {
        let format = match self.log_format {
            LogFormatName::Text => LogFormat::Text,
            LogFormatName::Json => LogFormat::Json,
        };
        let colour = std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
        init(&without_client(&self.log), format, colour)
    }

    /// Rows for `check`.
    pub fn shown(&self) -> Vec<(&'static str, String)> {
        vec![
            ("COPYDESK_LOG", self.log.clone()),
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

    #[test]
    fn the_readme_shows_every_setting() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");
        let Ok(readme) = std::fs::read_to_string(path) else {
            return;
        };
        for row in VARIABLES {
            assert!(
                readme
                    .lines()
                    .any(|line| line.contains(&format!("| `{}` |", row.name))
                        && line.contains(row.default)),
                "README.md lacks the row `{}` with the default {}",
                row.name,
                row.default
            );
        }
    }
}
