//! `copydesk feed`: publishes raw articles with pipelined confirms.

mod progress;
mod work;

use std::io;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use tokio::sync::mpsc;

use super::config::{BrokerArguments, Wrong};
use super::input::{self, Input};
use super::{say, tell};
use crate::broker::{Address, Names};
use progress::Progress;
use work::Work;

/// Articles on their way at the same time.
const WINDOW: usize = 256;

/// What stands below the help text.
const MORE: &str = "\
Status 0: every article is safe at the broker. 1: the broker refuses some for what they are, each of
which is named and passed over (in the resume file, too); or it could not go on, and says why. 2: a
setting is wrong.";

/// Arguments of `feed`.
#[derive(clap::Args)]
#[command(after_help = MORE)]
pub struct Arguments {
    /// Files (html, mhtml, xml, eml, txt, md, json: one article each; ndjson, jsonl: one a line; warc, wet: one a record;
    /// all plain, .gz or .zst), folders, which are walked, or `-`: NDJSON on standard input. A file's path below the
    /// folder given goes along as `correlation_id`.
    #[arg(required = true)]
    paths: Vec<PathBuf>,
    /// Articles a second at most.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    rate: Option<u32>,
    /// Keeps in this file how many articles are safe, and passes over so many the next time: give the
    /// same paths, and change nothing in them before the place it came to.
    #[arg(long, value_name = "FILE")]
    resume: Option<PathBuf>,
    /// No progress bar, even on a terminal.
    #[arg(long)]
    quiet: bool,
    #[command(flatten)]
    broker: BrokerArguments,
}

/// Publishes every article of the paths; 0 when all are safe at the broker.
pub fn run(arguments: &Arguments) -> ExitCode {
    super::block_on(async {
        match feed(arguments).await {
            Ok(sum) => sum.told(),
            Err(wrong) => say(&wrong, wrong.status()),
        }
    })
}

/// The sum of one run.
struct Sum {
    begun: Instant,
    taken: u64,
    skipped: u64,
    refused: u64,
}

impl Sum {
    fn told(&self) -> ExitCode {
        let skipped = match self.skipped {
            0 => String::new(),
            skipped => format!(", {skipped} were fed before"),
        };
        let refused = match self.refused {
            0 => String::new(),
            refused => format!("; the broker refuses {refused}, named above"),
        };
        tell(format_args!(
            "copydesk: {} articles fed in {:.1} s{skipped}{refused}",
            self.taken,
            self.begun.elapsed().as_secs_f64()
        ));
        if self.refused > 0 {
            ExitCode::FAILURE
        } else {
            ExitCode::SUCCESS
        }
    }
}

async fn feed(arguments: &Arguments) -> Result<Sum, Wrong> {
    let place = arguments.broker.place().map_err(Wrong::Setting)?;
    let progress = Progress::start(arguments).map_err(Wrong::Other)?;
    go_on(arguments, place, progress)
        .await
        .map_err(Wrong::Other)
}

async fn go_on(
    arguments: &Arguments,
    place: (Address, Names),
    progress: Progress,
) -> Result<Sum, String> {
    let begun = Instant::now();
    let mut work = Work::open(arguments, place, progress).await?;
    let mut inputs = reader(arguments.paths.clone());
    let ended = work.run(&mut inputs, begun).await;
    // Whatever ended it, what is safe is written down.
    let (progress, refused) = work.end().await;
    let saved = progress.end();
    ended?;
    saved?;
    Ok(Sum {
        begun,
        taken: progress.count,
        skipped: progress.skipped,
        refused,
    })
}

/// Reads files on a thread of its own, a window ahead.
fn reader(paths: Vec<PathBuf>) -> mpsc::Receiver<io::Result<Input>> {
    let (sender, inputs) = mpsc::channel(WINDOW);
    std::thread::spawn(move || {
        let read = input::read(&paths, &mut |input| sender.blocking_send(Ok(input)).is_ok());
        if let Err(error) = read {
            sender.blocking_send(Err(error)).ok();
        }
    });
    inputs
}
