//! `copydesk enrich`: the same pipeline without a broker.

use std::io::{BufRead, Write};
use std::process::ExitCode;

use crate::desk::{Desk, Message, Options};

/// Arguments of `enrich`.
#[derive(clap::Args)]
pub struct Arguments {
    /// The input is clean text: tag it, remove nothing.
    #[arg(long)]
    as_is: bool,
}

/// Reads NDJSON messages from stdin, writes records to stdout and rejects to stderr.
pub fn run(arguments: &Arguments) -> ExitCode {
    let desk = match Desk::new(Options::default()) {
        Ok(desk) => desk,
        Err(error) => {
            eprintln!("copydesk: {error}");
            return ExitCode::FAILURE;
        }
    };
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    let mut rejected = false;
    for line in std::io::stdin().lock().split(b'\n') {
        let Ok(line) = line else { break };
        if line.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        let mut message = Message::from_body(line);
        if arguments.as_is {
            message
                .headers
                .insert("article_clean".into(), crate::desk::HeaderValue::Bool(true));
        }
        match desk.enrich(&message) {
            Ok(record) => {
                let _ = out.write_all(&record.body);
                let _ = out.write_all(b"\n");
            }
            Err(reject) => {
                rejected = true;
                eprintln!(
                    "{}",
                    serde_json::json!({"id": null, "reason": reject.reason, "stage": reject.stage, "detail": reject.detail})
                );
            }
        }
    }
    ExitCode::from(if rejected { 3 } else { 0 })
}
