//! `copydesk rules`: every decision that can be made, with what and why.

use std::process::ExitCode;

use serde_json::json;

use super::output::Output;
use crate::desk::{Desk, REASONS};

/// Arguments of `rules`.
#[derive(clap::Args)]
pub struct Arguments {
    /// One JSON object a line instead of text.
    #[arg(long)]
    json: bool,
    /// Only codes that begin so, e.g. `credit.`.
    prefix: Option<String>,
}

/// Prints rules and reject reasons.
pub fn run(arguments: &Arguments) -> ExitCode {
    let mut out = Output::new();
    let prefix = arguments.prefix.as_deref().unwrap_or_default();
    for rule in Desk::rules()
        .iter()
        .filter(|rule| rule.code.starts_with(prefix))
    {
        if arguments.json {
            out.line(
                json!({"code": rule.code, "stage": rule.stage, "what": rule.what,
                    "why": rule.why, "example": rule.example, "languages": rule.languages}),
            );
        } else {
            out.line(format_args!(
                "{}  [{}, {}]",
                rule.code, rule.stage, rule.languages
            ));
            out.line(format_args!("    what  {}", rule.what));
            out.line(format_args!("    why   {}", rule.why));
            if !rule.example.is_empty() {
                out.line(format_args!("    e.g.  {}", rule.example));
            }
        }
    }
    for row in REASONS.iter().filter(|row| row.code.starts_with(prefix)) {
        if arguments.json {
            out.line(json!({"reject": row.code, "what": row.what, "why": row.why}));
        } else {
            out.line(format_args!(
                "{}  [reject]\n    what  {}\n    why   {}",
                row.code, row.what, row.why
            ));
        }
    }
    out.end(ExitCode::SUCCESS)
}
