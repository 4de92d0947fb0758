//! `copydesk feed`: publishes raw articles with pipelined confirms.

use std::collections::{BTreeMap, VecDeque};
use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use tokio::sync::mpsc;

use super::config::BrokerArguments;
use super::input::{self, Input};
use super::say;
use crate::broker::{Feeder, Sent, Told, Trouble};

/// Articles on their way at the same time.
const WINDOW: usize = 256;

/// Longest wait between two tries to reach the broker again.
const LONGEST: Duration = Duration::from_secs(5);

/// Arguments of `feed`.
#[derive(clap::Args)]
pub struct Arguments {
    /// Files (html, txt, json: one article each; ndjson, jsonl: one a line; warc, wet: one a record;
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
            Ok(sum) => {
                eprintln!(
                    "copydesk: {} articles fed in {:.1} s{}",
                    sum.taken,
                    sum.begun.elapsed().as_secs_f64(),
                    if sum.skipped > 0 {
                        format!(", {} were fed before", sum.skipped)
                    } else {
                        String::new()
                    }
                );
                ExitCode::SUCCESS
            }
            Err(error) => say(&error, 1),
        }
    })
}

/// The sum of one run.
struct Sum {
    begun: Instant,
    taken: u64,
    skipped: u64,
}

async fn feed(arguments: &Arguments) -> Result<Sum, String> {
    let address = arguments.broker.address()?;
    let names = arguments.broker.names()?;
    let declare = arguments
        .broker
        .declare()
        .then(|| arguments.broker.unrouted());
    let mut feeder = Feeder::open(&address, &names, declare)
        .await
        .map_err(|trouble| trouble.to_string())?;
    let mut progress = Progress::start(arguments)?;
    let mut inputs = reader(arguments.paths.clone());
    let (mut number, mut read_all) = (0u64, false);
    let mut waiting: BTreeMap<u64, Input> = BTreeMap::new();
    let mut again: VecDeque<u64> = VecDeque::new();
    let mut full = Full::default();
    let begun = Instant::now();
    loop {
        // What the queue refused, or a broken connection left open, goes first.
        if full.is_full() && feeder.unconfirmed() == 0 {
            full.wait().await;
            if full.is_long()
                && let Err(trouble) = feeder.renew().await
            {
                feeder = reconnect(trouble, arguments, &mut again, &waiting, &progress).await?;
            }
        }
        if full.lets(feeder.unconfirmed())
            && let Some(number) = again.pop_front()
        {
            if let Some(input) = waiting.get(&number)
                && let Err(trouble) = feeder
                    .send(number, &input.body, input.name.as_deref())
                    .await
            {
                again.push_front(number);
                feeder = reconnect(trouble, arguments, &mut again, &waiting, &progress).await?;
            }
            continue;
        }
        if !read_all && !full.is_full() && feeder.unconfirmed() < WINDOW {
            let due = arguments.rate.map(|rate| {
                begun
                    + Duration::from_secs_f64(
                        (number - progress.skip_done(number)) as f64 / f64::from(rate),
                    )
            });
            if due.is_none_or(|due| due <= Instant::now()) {
                match inputs.recv().await {
                    Some(Ok(input)) => {
                        number += 1;
                        if number <= progress.skip {
                            progress.skipped += 1;
                            continue;
                        }
                        waiting.insert(number, input);
                        again.push_back(number);
                    }
                    Some(Err(error)) => return Err(error.to_string()),
                    None => read_all = true,
                }
                continue;
            }
            if feeder.unconfirmed() == 0 {
                if let Some(due) = due {
                    tokio::time::sleep_until(due.into()).await;
                }
                continue;
            }
        }
        match feeder.next().await {
            Ok(Told::Sent(number, Sent::Taken)) => {
                waiting.remove(&number);
                if full.is_full() && feeder.unconfirmed() == 0 {
                    full = Full::default();
                }
                progress.taken(number, &waiting)?;
            }
            Ok(Told::Sent(number, Sent::Refused)) => {
                if full.refused() {
                    progress.note("the queue is full; waiting for room");
                }
                again.push_back(number);
            }
            Ok(Told::Sent(_, Sent::Returned)) => {
                return Err(format!(
                    "no queue is bound to the exchange {}: copydesk topology --declare",
                    names.input
                ));
            }
            Ok(Told::Blocked(reason)) => progress.note(&format!(
                "the broker takes no publishes ({}); waiting for it",
                reason.escape_debug()
            )),
            Ok(Told::Unblocked) => progress.note("the broker takes publishes again"),
            Ok(Told::Nothing) if read_all && again.is_empty() => break,
            Ok(Told::Nothing) => {}
            Err(trouble) => {
                feeder = reconnect(trouble, arguments, &mut again, &waiting, &progress).await?;
            }
        }
    }
    feeder.close().await;
    progress.end()?;
    Ok(Sum {
        begun,
        taken: progress.count,
        skipped: progress.skipped,
    })
}

/// A queue that refuses articles: after a pause one is tried, and all when it is taken.
#[derive(Default)]
struct Full {
    pause: Duration,
    /// Refused since the last try. What was under way together is refused together: one pause.
    refused: bool,
    said: bool,
}

impl Full {
    /// First and longest pause.
    const PAUSE: (Duration, Duration) = (Duration::from_millis(250), Duration::from_secs(5));

    fn is_full(&self) -> bool {
        !self.pause.is_zero()
    }

    /// Refused for so long that a new channel should be tried.
    fn is_long(&self) -> bool {
        self.pause >= Duration::from_secs(2)
    }

    /// May another article go out, with so many under way?
    fn lets(&self, unconfirmed: usize) -> bool {
        !self.is_full() || unconfirmed == 0
    }

    /// An article was refused. True when that is to be said.
    fn refused(&mut self) -> bool {
        if !std::mem::replace(&mut self.refused, true) {
            self.pause = (self.pause * 2).clamp(Self::PAUSE.0, Self::PAUSE.1);
        }
        !std::mem::replace(&mut self.said, true)
    }

    async fn wait(&mut self) {
        self.refused = false;
        tokio::time::sleep(self.pause).await;
    }
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

/// Waits for the broker; everything that was not confirmed is sent again.
async fn reconnect(
    trouble: Trouble,
    arguments: &Arguments,
    again: &mut VecDeque<u64>,
    waiting: &BTreeMap<u64, Input>,
    progress: &Progress,
) -> Result<Feeder, String> {
    let address = arguments.broker.address()?;
    let (names, mut trouble) = (arguments.broker.names()?, trouble);
    let mut wait = Duration::from_millis(250);
    loop {
        if trouble.is_final() {
            return Err(trouble.to_string());
        }
        progress.note(&format!("{trouble}; trying again"));
        tokio::time::sleep(wait).await;
        wait = (wait * 2).min(LONGEST);
        let declare = arguments
            .broker
            .declare()
            .then(|| arguments.broker.unrouted());
        match Feeder::open(&address, &names, declare).await {
            Ok(feeder) => {
                *again = waiting.keys().copied().collect();
                return Ok(feeder);
            }
            Err(next) => trouble = next,
        }
    }
}

/// What the person sees, and what the resume file says.
struct Progress {
    bar: ProgressBar,
    file: Option<PathBuf>,
    paths: String,
    skip: u64,
    skipped: u64,
    count: u64,
    /// Everything up to here is confirmed.
    safe: u64,
    highest: u64,
    saved: Instant,
}

impl Progress {
    fn start(arguments: &Arguments) -> Result<Self, String> {
        let bar = ProgressBar::no_length();
        if arguments.quiet || !io::stderr().is_terminal() {
            bar.set_draw_target(ProgressDrawTarget::hidden());
        }
        if let Ok(style) = ProgressStyle::with_template(
            "{spinner} {human_pos} articles  {per_sec}  {elapsed}  {wide_msg}",
        ) {
            bar.set_style(style);
        }
        let paths = arguments
            .paths
            .iter()
            .map(|path| path.display().to_string())
            .collect::<Vec<_>>()
            .join(" ");
        let mut skip = 0;
        if let Some(file) = &arguments.resume
            && let Ok(text) = std::fs::read_to_string(file)
        {
            let (number, of) = text.trim_end().split_once(' ').unwrap_or((&text, ""));
            if of != paths {
                return Err(format!("{} belongs to another run: {of}", file.display()));
            }
            skip = number
                .parse()
                .map_err(|_| format!("{} is no resume file", file.display()))?;
        }
        Ok(Self {
            bar,
            file: arguments.resume.clone(),
            paths,
            skip,
            skipped: 0,
            count: 0,
            safe: skip,
            highest: skip,
            saved: Instant::now(),
        })
    }

    fn skip_done(&self, number: u64) -> u64 {
        self.skip.min(number)
    }

    fn taken(&mut self, number: u64, waiting: &BTreeMap<u64, Input>) -> Result<(), String> {
        self.count += 1;
        self.highest = self.highest.max(number);
        self.safe = waiting
            .keys()
            .next()
            .map_or(self.highest, |first| first - 1);
        self.bar.inc(1);
        if self.saved.elapsed() > Duration::from_secs(1) {
            self.save()?;
        }
        Ok(())
    }

    fn note(&self, text: &str) {
        if self.bar.is_hidden() {
            eprintln!("copydesk: {text}");
        } else {
            self.bar.set_message(text.to_owned());
        }
    }

    /// Written beside and moved into place, so that an interrupted run leaves a whole file.
    fn save(&mut self) -> Result<(), String> {
        self.saved = Instant::now();
        let Some(file) = &self.file else {
            return Ok(());
        };
        let beside = file.with_extension("new");
        let written = std::fs::File::create(&beside)
            .and_then(|mut new| writeln!(new, "{} {}", self.safe, self.paths))
            .and_then(|()| std::fs::rename(&beside, file));
        written.map_err(|error| format!("{}: {error}", file.display()))
    }

    fn end(&mut self) -> Result<(), String> {
        self.save()?;
        self.bar.finish_and_clear();
        Ok(())
    }
}
