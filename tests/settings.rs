//! Settings that are wrong: the message names the variable and what is wrong, the status is 2, and no
//! password shows.

#![allow(clippy::unwrap_used)]

use std::process::{Command, Stdio};

/// Status and standard error of a command with these variables and flags.
fn told(command: &[&str], settings: &[(&str, &str)]) -> (Option<i32>, String) {
    let mut program = Command::new(env!("CARGO_BIN_EXE_copydesk"));
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("COPYDESK_")) {
        program.env_remove(name);
    }
    let out = program
        .args(command)
        .env("NO_COLOR", "1")
        .envs(settings.iter().copied())
        .stdin(Stdio::null())
        .output()
        .unwrap();
    (
        out.status.code(),
        String::from_utf8_lossy(&out.stderr).into_owned(),
    )
}

#[test]
fn what_is_wrong_is_named_with_its_variable_and_ends_with_two() {
    for (name, value, what) in [
        (
            "COPYDESK_AMQP_URL",
            "http://a:hunter2@b",
            "the scheme is http",
        ),
        ("COPYDESK_AMQP_URL", "amqp://a:hunter2@b:x", "the port"),
        ("COPYDESK_AMQP_URL", "amqp://a:hunter2@b,c", "a comma"),
        (
            "COPYDESK_AMQP_URL",
            "amqp://a:hunter2@b?heartbeat=x",
            "heartbeat is x",
        ),
        ("COPYDESK_AMQP_URL_FILE", "/no/such/file", "/no/such/file"),
        ("COPYDESK_HOUSE_LINES", "/no/such/table", "/no/such/table"),
        ("COPYDESK_HTTP_ADDR", "nowhere", "nowhere"),
        ("COPYDESK_HTTP_ADDR", "127.0.0.1:99999", "127.0.0.1:99999"),
        ("COPYDESK_LOG", "copydesk=loud", "copydesk=loud"),
        ("COPYDESK_PREFETCH", "0", "'0'"),
        ("COPYDESK_TOPOLOGY", "maybe", "'maybe'"),
        ("COPYDESK_INPUT_QUEUE", "", "1 to 200 bytes"),
    ] {
        let (code, said) = told(&["run"], &[(name, value)]);
        assert_eq!(code, Some(2), "{name}={value}: {said}");
        assert!(
            said.contains(name) && said.contains(what),
            "{name}={value}: {said}"
        );
        assert!(!said.contains("hunter2"), "{said}");
    }
}

#[test]
fn every_command_says_so() {
    let wrong = [("COPYDESK_AMQP_URL", "amqps://a:hunter2@b:x")];
    for command in [
        &["feed", "Cargo.toml"][..],
        &["dead", "list"],
        &["dead", "show"],
        &["dead", "replay"],
        &["dead", "purge", "--all"],
        &["explain", "--dead", "1"],
        &["topology"],
    ] {
        let (code, said) = told(command, &wrong);
        assert_eq!(code, Some(2), "{command:?}: {said}");
        assert!(said.contains("COPYDESK_AMQP_URL: the port"), "{said}");
        assert!(!said.contains("hunter2"), "{said}");
    }
    for (name, value) in [
        ("COPYDESK_MAX_BODY_BYTES", "0"),
        ("COPYDESK_HOUSE_LINES", "/no/such/table"),
    ] {
        let (code, said) = told(&["enrich"], &[(name, value)]);
        assert_eq!(code, Some(2), "{said}");
        assert!(said.contains(name), "{said}");
    }
}

#[test]
fn a_flag_is_named_alone_where_it_was_given() {
    let (_, said) = told(&["run", "--prefetch", "0"], &[("COPYDESK_PREFETCH", "9")]);
    assert!(said.contains("'--prefetch <N>'"), "{said}");
    let (_, said) = told(&["run"], &[("COPYDESK_PREFETCH", "0")]);
    assert!(
        said.contains("COPYDESK_PREFETCH (--prefetch <N>)"),
        "{said}"
    );
}

#[test]
fn an_empty_log_filter_is_the_default() {
    let wrong = ("COPYDESK_AMQP_URL", "http://b");
    for filter in ["", " "] {
        let (code, said) = told(&["run"], &[wrong, ("COPYDESK_LOG", filter)]);
        assert_eq!(code, Some(2));
        assert!(said.contains("cannot start"), "{filter:?}: {said}");
    }
}

#[test]
fn nobody_reads_standard_error_and_no_command_panics() {
    let full = || {
        std::fs::OpenOptions::new()
            .write(true)
            .open("/dev/full")
            .unwrap()
    };
    for (command, status) in [
        (&["run", "--amqp-url", "x"][..], 2),
        (&["run", "--prefetch", "0"], 2),
        (
            &["feed", "Cargo.toml", "--amqp-url", "amqp://127.0.0.1:1"],
            1,
        ),
        (&["dead", "list", "--amqp-url", "amqp://127.0.0.1:1"], 1),
        (&["topology", "--amqp-url", "x"], 2),
        (&["explain", "/no/such/file"], 2),
        (&["enrich", "/no/such/file"], 2),
        (&["learn", "/no/such/file"], 2),
    ] {
        let run = Command::new(env!("CARGO_BIN_EXE_copydesk"))
            .args(command)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(full())
            .status()
            .unwrap();
        assert_eq!(run.code(), Some(status), "{command:?}");
    }
}
