//! Settings about the broker: where it is, and what its objects are called.

use std::path::PathBuf;

use crate::broker::{Address, Names, Tls, Unrouted};

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
    ///
    /// # Errors
    /// When it is no address, its file cannot be read, or a client certificate stands without its key.
    pub fn address(&self) -> Result<Address, String> {
        let (cert, key) = ("COPYDESK_AMQP_CERT_FILE", "COPYDESK_AMQP_KEY_FILE");
        let alone = match (&self.amqp_cert_file, &self.amqp_key_file) {
            (Some(_), None) => Some((cert, key)),
            (None, Some(_)) => Some((key, cert)),
            _ => None,
        };
        if let Some((set, unset)) = alone {
            return Err(format!(
                "{set} is set without {unset}: a client certificate needs its key, and a key its certificate"
            ));
        }
        let tls = Tls {
            ca: self.amqp_ca_file.clone(),
            cert: self.amqp_cert_file.clone(),
            key: self.amqp_key_file.clone(),
        };
        let (setting, address) = match &self.amqp_url_file {
            Some(path) => ("COPYDESK_AMQP_URL_FILE", Address::file(path, tls)),
            None => ("COPYDESK_AMQP_URL", Address::given(&self.amqp_url, tls)),
        };
        address.map_err(|error| format!("{setting}: {error}"))
    }

    /// The broker's address and the names of its objects.
    ///
    /// # Errors
    /// When a setting is wrong.
    pub fn place(&self) -> Result<(Address, Names), String> {
        Ok((self.address()?, self.names()?))
    }

    /// Names of its objects.
    ///
    /// # Errors
    /// When two are the same: records, articles, dead letters and what nobody wants would be mixed.
    pub fn names(&self) -> Result<Names, String> {
        let named = [
            ("COPYDESK_INPUT_QUEUE", &self.input_queue),
            ("COPYDESK_OUTPUT_EXCHANGE", &self.output_exchange),
            ("COPYDESK_DEAD_EXCHANGE", &self.dead_exchange),
            ("COPYDESK_UNROUTED_EXCHANGE", &self.unrouted_exchange),
        ];
        for (at, (setting, name)) in named.iter().enumerate() {
            if let Some((other, _)) = named[..at].iter().find(|(_, earlier)| earlier == name) {
                return Err(format!(
                    "{other} and {setting} are both {name}: each needs a name of its own"
                ));
            }
        }
        Ok(Names {
            input: self.input_queue.clone(),
            output: self.output_exchange.clone(),
            dead: self.dead_exchange.clone(),
            unrouted: self.unrouted_exchange.clone(),
            delivery_limit: self.delivery_limit,
        })
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
            .map_or_else(|error| error, |address| address.to_string());
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
