//! `copydesk rules`: every decision that can be made, with what and why.

use std::process::ExitCode;

use serde_json::json;

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
    let prefix = arguments.prefix.as_deref().unwrap_or_default();
    for rule in Desk::rules()
        .iter()
        .filter(|rule| rule.code.starts_with(prefix))
    {
        if arguments.json {
            println!(
                "{}",
                json!({"code": rule.code, "stage": rule.stage, "what": rule.what,
                    "why": rule.why, "example": rule.example, "languages": rule.languages})
            );
        } else {
            println!("{}  [{}, {}]", rule.code, rule.stage, rule.languages);
            println!("    what  {}", rule.what);
            println!("    why   {}", rule.why);
            if !rule.example.is_empty() {
                println!("    e.g.  {}", rule.example);
            }
        }
    }
    for row in REASONS.iter().filter(|row| row.code.starts_with(prefix)) {
        if arguments.json {
            println!(
                "{}",
                json!({"reject": row.code, "what": row.what, "why": row.why})
            );
        } else {
            println!(
                "{}  [reject]\n    what  {}\n    why   {}",
                row.code, row.what, row.why
            );
        }
    }
    ExitCode::SUCCESS
}
