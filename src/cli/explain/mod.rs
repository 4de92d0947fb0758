//! `copydesk explain`: one article for human eyes.

mod chapters;
mod page;
mod sheet;
mod spans;
mod terminal;

use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;
use std::process::{Command, ExitCode, Stdio};

use super::config::BrokerArguments;
use super::house::HouseArguments;
use super::input::{self, Input};
use super::{say, tell};
use crate::broker::{Address, Letter, Letters, Names, Trouble};
use crate::desk::{Desk, HeaderValue, Message, Options};

/// Arguments of `explain`.
#[derive(clap::Args)]
pub struct Arguments {
    /// A file with one article, or NDJSON; nothing or `-`: NDJSON on standard input.
    path: Option<PathBuf>,
    /// The article with this id, among several; a file's is its name.
    #[arg(long)]
    id: Option<String>,
    /// The Nth dead letter of the queue, as `dead list --each` numbers them; it stays there.
    #[arg(long, value_name = "N", conflicts_with_all = ["path", "id"], value_parser = clap::value_parser!(u32).range(1..))]
    dead: Option<u32>,
    /// The text is clean: only tag it.
    #[arg(long)]
    as_is: bool,
    /// Write one self-contained web page here instead.
    #[arg(long, value_name = "FILE")]
    html: Option<PathBuf>,
    /// Columns; the terminal's width unless given.
    #[arg(long)]
    width: Option<usize>,
    /// Every removed block in full; else menus and the like share a row and long runs are counted.
    #[arg(long)]
    all: bool,
    /// Never start a pager.
    #[arg(long)]
    no_pager: bool,
    #[command(flatten)]
    house: HouseArguments,
    #[command(flatten)]
    broker: BrokerArguments,
}

impl Arguments {
    /// Does it ask a broker?
    pub fn talks(&self) -> bool {
        self.dead.is_some()
    }
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
        Err(error) => return say(&error, 2),
    };
    let found = match arguments.dead {
        // As the verbs of `dead` end when a letter is not there.
        Some(number) => match arguments.broker.place() {
            Ok(place) => super::block_on_value(letter(place, number))
                .and_then(|found| found)
                .map_err(|error| (error, 1)),
            Err(error) => Err((error, 2)),
        },
        None => find(arguments)
            .map_err(|error| error.to_string())
            .and_then(|input| input.ok_or_else(|| "no such article in the input".to_owned()))
            .map_err(|error| (error, 2))
            .map(|input| Given {
                place: input.place.clone(),
                message: input.message(),
                died_of: None,
            }),
    };
    let Given {
        place,
        mut message,
        died_of,
    } = match found {
        Ok(found) => found,
        Err((error, code)) => return say(&error, code),
    };
    if arguments.as_is {
        let flag = HeaderValue::Bool(true);
        message.headers.insert("article_clean".into(), flag);
    }
    match desk.examine(&message) {
        Ok(seen) => match show(&sheet::sheet(&seen, arguments.all), arguments) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
            Err(error) => say(&error, 2),
        },
        Err(reject) => {
            if died_of.as_deref() == Some(reject.reason.code()) {
                tell(format_args!(
                    "copydesk: {place}: it would be rejected again, for the same reason"
                ));
            } else {
                tell(format_args!(
                    "copydesk: {place}: rejected as {} by {}: {}",
                    reject.reason.code(),
                    reject.stage.code(),
                    reject.detail
                ));
            }
            if died_of.is_some() {
                let bytes = beginning(&message.body);
                tell(format_args!("copydesk: {place}: {bytes}"));
            }
            ExitCode::from(3)
        }
    }
}

/// What is explained.
struct Given {
    /// Where it came from, in words.
    place: String,
    message: Message,
    /// Of a dead letter, the reason in its header.
    died_of: Option<String>,
}

/// Size and first bytes of a body that no stage could read, in printable ASCII.
fn beginning(body: &[u8]) -> String {
    const SHOWN: usize = 240;
    let shown = &body[..body.len().min(SHOWN)];
    let more = if body.len() > SHOWN { " …" } else { "" };
    format!("{} bytes: {}{more}", body.len(), shown.escape_ascii())
}

/// The Nth dead letter; why it died is said on standard error.
async fn letter((address, names): (Address, Names), number: u32) -> Result<Given, String> {
    let told = |trouble: Trouble| trouble.to_string();
    let mut letters = Letters::open(&address, &names).await.map_err(told)?;
    let (mut seen, mut found) = (0, None);
    while seen < number {
        let next = letters.next(u64::from(number - seen)).await;
        found = next.map_err(told)?;
        if found.is_none() {
            break;
        }
        seen += 1;
    }
    letters.close().await.map_err(told)?;
    let letter = found.ok_or_else(|| format!("there is no dead letter {number}: {seen} wait"))?;
    tell(told_of(number, &letter));
    Ok(Given {
        place: format!("dead letter {number}"),
        message: letter.message().clone(),
        died_of: Some(letter.reason.clone()),
    })
}

/// One line about a letter, without control characters of its own.
fn told_of(number: u32, letter: &Letter) -> String {
    let line = format!(
        "dead letter {number}, {}: {} at {}: {}",
        letter.id(),
        letter.reason,
        letter.stage,
        letter.detail
    );
    line.chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .take(600)
        .collect()
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
                    .or(input.name.clone())
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
