//! Variables that begin with `COPYDESK_` and are no settings.

use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue};

use super::config::VARIABLES;

/// The same error with the variable beside the flag, where its value came from there: whoever set
/// `COPYDESK_PREFETCH` may never have heard of `--prefetch`.
pub fn naming_the_variable(mut error: clap::Error) -> clap::Error {
    let Some(ContextValue::String(shown)) = error.get(ContextKind::InvalidArg) else {
        return error;
    };
    let flag = shown.split([' ', '=']).next().unwrap_or_default();
    let written = |argument: &str| {
        let rest = argument.strip_prefix(flag);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('='))
    };
    let given = std::env::args_os().any(|argument| argument.to_str().is_some_and(written));
    let name = VARIABLES
        .iter()
        .map(|row| row.name)
        .find(|name| flag == flag_of(name));
    if let Some(name) = name.filter(|name| !given && std::env::var_os(name).is_some()) {
        let both = format!("{name} ({shown})");
        error.insert(ContextKind::InvalidArg, ContextValue::String(both));
    }
    error
}

/// `--prefetch` of `COPYDESK_PREFETCH`.
fn flag_of(name: &str) -> String {
    let flag = name.trim_start_matches("COPYDESK_").to_lowercase();
    format!("--{}", flag.replace('_', "-"))
}

/// Stops the program when the environment holds a `COPYDESK_*` variable that does not exist.
pub fn refuse_unknown() -> Result<(), ExitCode> {
    let unknown: Vec<String> = std::env::vars_os()
        .filter_map(|(name, value)| Some((name.into_string().ok()?, value)))
        .filter(|(name, value)| {
            name.starts_with("COPYDESK_")
                && !known(name)
                && !service_link(name, &value.to_string_lossy())
        })
        .map(|(name, _)| name)
        .collect();
    if unknown.is_empty() {
        return Ok(());
    }
    for name in unknown {
        let nearest = nearest(&name);
        super::tell(format_args!(
            "copydesk: unknown setting {name} in the environment; the nearest is {nearest}"
        ));
    }
    Err(ExitCode::from(2))
}

fn known(name: &str) -> bool {
    VARIABLES.iter().any(|variable| variable.name == name)
}

/// Is it not a setting but what Kubernetes tells every pod about the services of its namespace, in the
/// manner of Docker's links? Of a service named `copydesk` that is `COPYDESK_SERVICE_HOST`,
/// `COPYDESK_PORT` (`tcp://10.0.0.9:9464`), `COPYDESK_PORT_9464_TCP_ADDR` and so on.
fn service_link(name: &str, value: &str) -> bool {
    let rest = name.strip_prefix("COPYDESK").unwrap_or_default();
    let of_port = rest.split_once("_PORT_").is_some_and(|(_, port)| {
        let mut parts = port.split('_');
        let (number, protocol) = (parts.next().unwrap_or_default(), parts.next());
        !number.is_empty()
            && number.bytes().all(|digit| digit.is_ascii_digit())
            && matches!(protocol, Some("TCP" | "UDP" | "SCTP"))
            && matches!(parts.next(), None | Some("PROTO" | "PORT" | "ADDR"))
            && parts.next().is_none()
    });
    of_port
        || rest.ends_with("_SERVICE_HOST")
        || rest.ends_with("_SERVICE_PORT")
        || rest.contains("_SERVICE_PORT_")
        || rest.ends_with("_PORT") && value.contains("://")
}

fn nearest(name: &str) -> &'static str {
    VARIABLES
        .iter()
        .min_by_key(|variable| distance(name, variable.name))
        .map_or("", |variable| variable.name)
}

/// Edits (insert, delete, replace) between two ASCII names: Wagner and Fischer 1974.
fn distance(a: &str, b: &str) -> usize {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut corner = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let replaced = corner + usize::from(x != y);
            corner = row[j + 1];
            row[j + 1] = replaced.min(row[j] + 1).min(corner + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_name_is_found() {
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(nearest("COPYDESK_PREFECH"), "COPYDESK_PREFETCH");
        assert_eq!(nearest("COPYDESK_AMQP_ULR"), "COPYDESK_AMQP_URL");
        assert_eq!(nearest("COPYDESK_DRAIN_SECS"), "COPYDESK_DRAIN_SECONDS");
    }

    #[test]
    fn what_kubernetes_says_of_a_service_is_no_setting() {
        for (name, value) in [
            ("COPYDESK_SERVICE_HOST", "10.0.0.9"),
            ("COPYDESK_SERVICE_PORT", "9464"),
            ("COPYDESK_SERVICE_PORT_HTTP", "9464"),
            ("COPYDESK_PORT", "tcp://10.0.0.9:9464"),
            ("COPYDESK_PORT_9464_TCP", "tcp://10.0.0.9:9464"),
            ("COPYDESK_PORT_9464_TCP_PROTO", "tcp"),
            ("COPYDESK_PORT_9464_TCP_PORT", "9464"),
            ("COPYDESK_PORT_9464_TCP_ADDR", "10.0.0.9"),
            ("COPYDESK_WORKER_SERVICE_HOST", "10.0.0.9"),
        ] {
            assert!(service_link(name, value), "{name}");
        }
        for (name, value) in [
            ("COPYDESK_PORT", "9464"),
            ("COPYDESK_HTTP_PORT", "9464"),
            ("COPYDESK_PORT_HTTP_TCP", "9464"),
            ("COPYDESK_PREFECH", "64"),
        ] {
            assert!(!service_link(name, value), "{name}");
        }
        for row in VARIABLES {
            assert!(!service_link(row.name, "tcp://x"), "{}", row.name);
        }
    }
}
