//! `copydesk explain`: one article for human eyes.

mod chapters;
mod page;
mod sheet;
mod spans;
mod terminal;

use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;
use std::process::{Command, ExitCode, Stdio};

use super::house::HouseArguments;
use super::input::{self, Input};
use crate::desk::{Desk, HeaderValue, Message, Options};

/// Arguments of `explain`.
#[derive(clap::Args)]
pub struct Arguments {
    /// A file with one article, or NDJSON; nothing or `-`: NDJSON on standard input.
    path: Option<PathBuf>,
    /// The article with this id, among several.
    #[arg(long)]
    id: Option<String>,
    /// The text is clean: only tag it.
    #[arg(long)]
    as_is: bool,
    /// Write one self-contained web page here instead.
    #[arg(long, value_name = "FILE")]
    html: Option<PathBuf>,
    /// Columns; the terminal's width unless given.
    #[arg(long)]
    width: Option<usize>,
    /// Never start a pager.
    #[arg(long)]
    no_pager: bool,
    #[command(flatten)]
    house: HouseArguments,
}

/// Shows one article.
pub fn run(arguments: &Arguments) -> ExitCode {
    let desk = arguments.house.load().and_then(|house_lines| {
        Desk::new(Options {
            house_lines,
            ..Options::default()
        })
    });
    let desk = match desk {
        Ok(desk) => desk,
        Err(error) => {
            eprintln!("copydesk: {error}");
            return ExitCode::FAILURE;
        }
    };
    let input = match find(arguments) {
        Ok(Some(input)) => input,
        Ok(None) => {
            eprintln!("copydesk: no such article in the input");
            return ExitCode::from(2);
        }
        Err(error) => {
            eprintln!("copydesk: {error}");
            return ExitCode::from(2);
        }
    };
    let place = input.place.clone();
    match desk.examine(&message(input, arguments.as_is)) {
        Ok(seen) => match show(&sheet::sheet(&seen), arguments) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
            Err(error) => {
                eprintln!("copydesk: {error}");
                ExitCode::from(2)
            }
        },
        Err(reject) => {
            eprintln!(
                "copydesk: {place}: rejected as {} by {}: {}",
                reject.reason.code(),
                reject.stage.code(),
                reject.detail
            );
            ExitCode::from(3)
        }
    }
}

fn message(input: Input, as_is: bool) -> Message {
    let mut message = Message::from_body(input.body);
    message.properties.message_id = input.id;
    if as_is {
        message
            .headers
            .insert("article_clean".into(), HeaderValue::Bool(true));
    }
    message
}

/// The first input, or the one with the id asked for.
fn find(arguments: &Arguments) -> io::Result<Option<Input>> {
    let mut found = None;
    let paths: Vec<PathBuf> = arguments.path.iter().cloned().collect();
    input::read(&paths, &mut |input| {
        let wanted = match &arguments.id {
            None => true,
            Some(id) => {
                input::upstream_id(&input.body)
                    .or(input.id.clone())
                    .as_ref()
                    == Some(id)
            }
        };
        if wanted {
            found = Some(input);
        }
        !wanted
    })?;
    Ok(found)
}

fn show(rows: &[sheet::Row], arguments: &Arguments) -> io::Result<()> {
    if let Some(file) = &arguments.html {
        return std::fs::write(file, page::render(rows));
    }
    let terminal = io::stdout().is_terminal();
    let plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let forced = std::env::var_os("CLICOLOR_FORCE").is_some_and(|value| value != "0");
    let colours = !plain && (terminal || forced);
    let width = arguments.width.unwrap_or_else(|| {
        if terminal {
            usize::from(console::Term::stdout().size().1)
        } else {
            100
        }
    });
    let text = terminal::render(rows, width, colours);
    if terminal && !arguments.no_pager && paged(&text) {
        return Ok(());
    }
    io::stdout().lock().write_all(text.as_bytes())
}

/// Shows the text in `$PAGER` (`less -RFX` unless set); false when it cannot be started.
fn paged(text: &str) -> bool {
    let pager = std::env::var("PAGER").unwrap_or_else(|_| "less -RFX".into());
    let mut words = pager.split_whitespace();
    let Some(program) = words.next() else {
        return false;
    };
    let Ok(mut child) = Command::new(program)
        .args(words)
        .stdin(Stdio::piped())
        .spawn()
    else {
        return false;
    };
    if let Some(mut stdin) = child.stdin.take() {
        // A reader who quits early closes the pipe: that is no error.
        let _ = stdin.write_all(text.as_bytes());
    }
    child.wait().is_ok()
}
