//! Where the broker is and how to prove who we are; the password never shows.

use std::fmt;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use lapin::tcp::{OwnedIdentity, OwnedTLSConfig};
use lapin::uri::{AMQPScheme, AMQPUri};
use url::{Host, ParseError, Url};

/// Seconds between heartbeats when the address sets none. A connection that is dead without a
/// reset is noticed after twice this, at the next look (half of it): 10 to 12.5 s. The least that
/// RabbitMQ's guide recommends.
const HEARTBEAT: u16 = 5;

/// How an address looks.
const SHAPE: &str = "amqp://user:password@host:port/vhost";

/// Extra trust and identity for `amqps`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tls {
    /// PEM file with the authorities to trust beside the system's.
    pub ca: Option<PathBuf>,
    /// PEM file with the client certificate.
    pub cert: Option<PathBuf>,
    /// PEM file with the client certificate's key (PKCS#8).
    pub key: Option<PathBuf>,
}

/// A broker's address, given or in a file. A file is read again at every connect, so that
/// credentials can be rotated without a restart.
#[derive(Clone, PartialEq, Eq)]
pub struct Address {
    place: Place,
    tls: Tls,
}

#[derive(Clone, PartialEq, Eq)]
enum Place {
    Given(String),
    File(PathBuf),
}

/// The address cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AddressError(String);

impl fmt::Display for AddressError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for AddressError {}

impl Address {
    /// An address that is given: `amqp://user:password@host:port/vhost`, or `amqps`.
    ///
    /// # Errors
    /// When it is no AMQP address.
    pub fn given(url: &str, tls: Tls) -> Result<Self, AddressError> {
        parse(url)?;
        Ok(Self {
            place: Place::Given(url.trim().to_owned()),
            tls,
        })
    }

    /// An address that stands alone in a file.
    ///
    /// # Errors
    /// When the file cannot be read now, or holds no AMQP address.
    pub fn file(path: &Path, tls: Tls) -> Result<Self, AddressError> {
        let address = Self {
            place: Place::File(path.to_owned()),
            tls,
        };
        address.uri()?;
        Ok(address)
    }

    /// The address as lapin wants it.
    pub(super) fn uri(&self) -> Result<AMQPUri, AddressError> {
        match &self.place {
            Place::Given(url) => parse(url),
            Place::File(path) => {
                let text = std::fs::read_to_string(path)
                    .map_err(|error| AddressError(format!("{}: {error}", path.display())))?;
                parse(&text).map_err(|error| AddressError(format!("{}: {error}", path.display())))
            }
        }
    }

    /// Certificates, read now.
    pub(super) fn tls(&self) -> Result<OwnedTLSConfig, AddressError> {
        let read = |path: &PathBuf| {
            std::fs::read(path)
                .map_err(|error| AddressError(format!("{}: {error}", path.display())))
        };
        let identity = match (&self.tls.cert, &self.tls.key) {
            (Some(cert), Some(key)) => Some(OwnedIdentity::PKCS8 {
                pem: read(cert)?,
                key: read(key)?,
            }),
            (None, None) => None,
            _ => {
                return Err(AddressError(
                    "a client certificate needs its key, and a key its certificate".into(),
                ));
            }
        };
        let cert_chain = match &self.tls.ca {
            Some(path) => Some(
                String::from_utf8(read(path)?)
                    .map_err(|_| AddressError(format!("{}: not a PEM file", path.display())))?,
            ),
            None => None,
        };
        Ok(OwnedTLSConfig {
            identity,
            cert_chain,
        })
    }
}

impl fmt::Display for Address {
    /// Without the password.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.uri() {
            Ok(uri) => {
                let scheme = match uri.scheme {
                    AMQPScheme::AMQP => "amqp",
                    AMQPScheme::AMQPS => "amqps",
                };
                let (user, at) = (&uri.authority.userinfo.username, &uri.authority);
                let (open, close) = if at.host.contains(':') {
                    ("[", "]")
                } else {
                    ("", "")
                };
                write!(
                    f,
                    "{scheme}://{}:***@{open}{}{close}:{}/",
                    escaped(user),
                    at.host,
                    at.port
                )?;
                f.write_str(&escaped(&uri.vhost))?;
                if let Place::File(path) = &self.place {
                    write!(f, " (from {})", path.display())?;
                }
                Ok(())
            }
            Err(error) => write!(f, "unusable: {error}"),
        }
    }
}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Address({self})")
    }
}

fn escaped(text: &str) -> String {
    url::form_urlencoded::byte_serialize(text.as_bytes()).collect()
}

/// Parses. The error names the part that is wrong and never repeats what may be a password: where a
/// password holds a `/` or nobody wrote an `@`, it stands where a port should.
fn parse(address: &str) -> Result<AMQPUri, AddressError> {
    let address = address.trim();
    let wrong = |what: &str| AddressError(format!("{what} ({SHAPE})"));
    let Some((scheme, rest)) = address.split_once("://") else {
        return Err(wrong("it does not begin with amqp:// or amqps://"));
    };
    if !["amqp", "amqps"].contains(&scheme.to_ascii_lowercase().as_str()) {
        let shown = scheme.escape_debug();
        return Err(wrong(&format!("the scheme is {shown}, not amqp or amqps")));
    }
    let authority = &rest[..rest.find(['/', '?', '#']).unwrap_or(rest.len())];
    if rest[authority.len()..].contains('@') {
        return Err(wrong(
            "an @ stands behind the first /, ? or #: in the user or password these are written %2F, %3F, %23, and @ %40",
        ));
    }
    let host = authority.rsplit('@').next().unwrap_or_default();
    if host.contains(',') {
        return Err(wrong(
            "the host holds a comma: one host only; give a name or a proxy that reaches every node",
        ));
    }
    let parsed = Url::parse(address).map_err(|error| match error {
        ParseError::InvalidPort => wrong("the port is no number from 1 to 65535"),
        _ => wrong(&format!("the host: {error}")),
    })?;
    if parsed.port() == Some(0) {
        return Err(wrong("the port is no number from 1 to 65535"));
    }
    for (name, value) in parsed.query_pairs() {
        let most = match name.as_ref() {
            "heartbeat" | "channel_max" => u64::from(u16::MAX),
            "frame_max" => u64::from(u32::MAX),
            "connection_timeout" => u64::MAX,
            _ => continue,
        };
        if !value.parse::<u64>().is_ok_and(|value| value <= most) {
            let shown = value.escape_debug();
            return Err(wrong(&format!(
                "{name} is {shown}, not a number from 0 to {most}"
            )));
        }
    }
    let mut uri = AMQPUri::from_str(address).map_err(|_| {
        wrong(
            "the user, the password or the virtual host is not UTF-8, or auth_mechanism is unknown",
        )
    })?;
    // Nobody's virtual host has no name; many write the last slash for the default one.
    if uri.vhost.is_empty() {
        uri.vhost = "/".into();
    }
    if let Some(Host::Ipv6(host)) = parsed.host() {
        // The client library knows names only, and would take its own host instead.
        uri.authority.host = host.to_string();
    }
    // 0 would turn them off, and a connection that is dead would never be noticed.
    uri.query.heartbeat = uri.query.heartbeat.filter(|seconds| *seconds > 0);
    uri.query.heartbeat.get_or_insert(HEARTBEAT);
    Ok(uri)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_password_never_shows() {
        let address =
            Address::given("amqp://desk:s3cret%21@broker:5673/news", Tls::default()).unwrap();
        for shown in [address.to_string(), format!("{address:?}")] {
            assert!(!shown.contains("s3cret"), "{shown}");
            assert!(
                shown.contains("amqp://desk:***@broker:5673/news"),
                "{shown}"
            );
        }
        let error = Address::given("http://desk:s3cret@broker", Tls::default()).unwrap_err();
        assert!(!error.to_string().contains("s3cret"));
    }

    #[test]
    fn a_file_is_read_again_each_time() {
        let path = std::env::temp_dir().join(format!("copydesk-address-{}", std::process::id()));
        std::fs::write(&path, "amqp://a:one@127.0.0.1/%2f\n").unwrap();
        let address = Address::file(&path, Tls::default()).unwrap();
        assert_eq!(address.uri().unwrap().authority.userinfo.password, "one");
        std::fs::write(&path, "amqp://a:two@127.0.0.1/%2f\n").unwrap();
        assert_eq!(address.uri().unwrap().authority.userinfo.password, "two");
        std::fs::remove_file(&path).unwrap();
        assert!(address.to_string().starts_with("unusable"));
    }

    #[test]
    fn heartbeats_are_set_unless_the_address_does() {
        let beat = |url: &str| parse(url).unwrap().query.heartbeat;
        assert_eq!(beat("amqp://localhost"), Some(HEARTBEAT));
        assert_eq!(beat("amqp://localhost/%2f?heartbeat=30"), Some(30));
        assert_eq!(beat("amqp://localhost/%2f?heartbeat=0"), Some(HEARTBEAT));
    }

    #[test]
    fn the_part_that_is_wrong_is_named_and_no_password_shown() {
        for (address, part) in [
            ("", "does not begin with amqp://"),
            ("desk:s3cret@broker", "does not begin with amqp://"),
            ("http://desk:s3cret@broker", "the scheme is http,"),
            ("amqp://desk:s3cret@broker:99999", "the port"),
            ("amqp://desk:s3cret@broker:0", "the port"),
            ("amqp://desk:s3cret", "the port"),
            ("amqp://desk:s3/cret@broker", "written %2F"),
            ("amqp://desk:s3#cret@broker", "written %2F"),
            ("amqp://desk:s3?cret@broker", "written %2F"),
            ("amqp://desk:s3cret@one,two", "a comma"),
            ("amqp://desk:s3cret@one:1,two:2/%2f", "a comma"),
            ("amqp://desk:s3cret@/%2f", "the host"),
            ("amqp://desk:s3cret@[::1/%2f", "the host"),
            ("amqp://desk:s3cret@broker/%ff", "the virtual host"),
            (
                "amqp://desk:s3cret@broker?heartbeat=ten",
                "heartbeat is ten",
            ),
            (
                "amqp://desk:s3cret@broker?heartbeat=65536",
                "heartbeat is 65536",
            ),
            ("amqp://desk:s3cret@broker?frame_max=-1", "frame_max is -1"),
        ] {
            let said = Address::given(address, Tls::default())
                .unwrap_err()
                .to_string();
            assert!(said.contains(part), "{address}: {said}");
            assert!(!said.contains("s3") && !said.contains("cret"), "{said}");
        }
    }

    #[test]
    fn a_last_slash_alone_is_the_default_virtual_host() {
        let host = |url: &str| parse(url).unwrap().vhost;
        assert_eq!(host("amqp://broker/"), "/");
        assert_eq!(host("amqp://broker/%2f"), host("amqp://broker"));
        assert_eq!(host("amqp://broker/news"), "news");
    }

    #[test]
    fn a_host_may_be_a_number_of_either_kind() {
        let host = |url: &str| parse(url).unwrap().authority.host;
        assert_eq!(host("amqp://a:b@[::1]:5673/%2f"), "::1");
        assert_eq!(host("AMQP://127.0.0.1"), "127.0.0.1");
        let shown = Address::given("amqp://a:b@[::1]:5673/%2f", Tls::default());
        assert!(shown.unwrap().to_string().contains("@[::1]:5673/"));
    }
}
