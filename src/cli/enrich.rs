//! `copydesk enrich`: the same pipeline without a broker.

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::mpsc::{Receiver, sync_channel};
use std::sync::{Arc, Condvar, Mutex, PoisonError};

use clap::builder::RangedU64ValueParser;
use serde_json::json;

use super::house::HouseArguments;
use super::input::{self, Input};
use super::say;
use crate::desk::fingerprint::{Duplicates, Fingerprints, Memory};
use crate::desk::{Desk, Enriched, HeaderValue, Options, Profile, Reject};

/// Messages in flight for each job.
const AHEAD: usize = 8;

/// Arguments of `enrich`.
#[derive(clap::Args)]
pub struct Arguments {
    /// Files (html, mhtml, xml, eml, txt, md, json: one message each; ndjson, jsonl: one a line; warc, wet: one a record;
    /// all plain, .gz or .zst) and folders, which are walked. Nothing or `-`: NDJSON messages on standard input.
    /// A file's path below the folder given is the `upstream-id` of an article that states none; its
    /// `uri` comes from what the article states (id, address), else from its bytes.
    paths: Vec<PathBuf>,
    /// The texts are clean: only tag them, remove nothing (as the header `article_clean`).
    #[arg(long)]
    as_is: bool,
    /// How much a record carries.
    #[arg(long, env = "COPYDESK_PROFILE", value_enum, default_value_t = ProfileName::Full)]
    profile: ProfileName,
    /// Articles worked on at the same time; the output keeps the input's order.
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u16).range(1..=1024))]
    jobs: u16,
    /// Remember so many articles and name the earlier copies of each in `enrichment.duplicates`.
    /// With it, a record depends on what came before; articles count in the input's order.
    #[arg(long, default_value_t = 0)]
    remember: usize,
    /// Largest body in bytes, after decompression.
    #[arg(long, env = "COPYDESK_MAX_BODY_BYTES", value_parser = RangedU64ValueParser::<usize>::new().range(1..))]
    max_body_bytes: Option<usize>,
    #[command(flatten)]
    house: HouseArguments,
}

/// Names of profiles on the command line.
#[derive(Clone, Copy, clap::ValueEnum)]
pub enum ProfileName {
    /// Everything.
    Full,
    /// Without explain, removed texts and mention lists.
    Core,
}

impl From<ProfileName> for Profile {
    fn from(name: ProfileName) -> Self {
        match name {
            ProfileName::Full => Self::Full,
            ProfileName::Core => Self::Core,
        }
    }
}

/// One answer, with what is needed to report it.
struct Answer {
    outcome: Result<Enriched, Reject>,
    id: Option<String>,
    place: String,
}

/// Reads messages, writes one record a line to stdout and one reject a line to stderr.
pub fn run(arguments: &Arguments) -> ExitCode {
    let house_lines = match arguments.house.load() {
        Ok(lines) => lines,
        Err(error) => return say(&error, 2),
    };
    let mut options = Options {
        profile: arguments.profile.into(),
        house_lines,
        ..Options::default()
    };
    if let Some(max) = arguments.max_body_bytes {
        options.limits.max_body_bytes = max;
    }
    let desk = match Desk::new(options) {
        Ok(desk) => desk,
        Err(error) => return say(&error, 1),
    };
    match pump(&desk, arguments) {
        Ok(false) => ExitCode::SUCCESS,
        Ok(true) => ExitCode::from(3),
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => say(&error, 2),
    }
}

/// Runs reader, jobs and writer; true when something was rejected.
fn pump(desk: &Desk, arguments: &Arguments) -> io::Result<bool> {
    let jobs = usize::from(arguments.jobs);
    let (to_jobs, from_reader) = sync_channel::<(u64, Input)>(jobs * AHEAD);
    let (to_writer, from_jobs) = sync_channel::<(u64, Answer)>(jobs * AHEAD);
    // Only the jobs own it: when they end early (the output is closed), the reader's send fails.
    let from_reader = Arc::new(Mutex::new(from_reader));
    let memory = (arguments.remember > 0).then(|| OrderedMemory::new(arguments.remember));
    std::thread::scope(|scope| {
        let reader = scope.spawn(move || {
            let mut number = 0;
            input::read(&arguments.paths, &mut |input| {
                number += 1;
                to_jobs.send((number, input)).is_ok()
            })
        });
        for _ in 0..jobs {
            let (to_writer, from_reader) = (to_writer.clone(), Arc::clone(&from_reader));
            let memory = &memory;
            scope.spawn(move || {
                loop {
                    let next = from_reader
                        .lock()
                        .unwrap_or_else(PoisonError::into_inner)
                        .recv();
                    let Ok((number, input)) = next else { break };
                    let turn = memory.as_ref().map(|memory| (memory, number));
                    let answer = answer(desk, input, arguments.as_is, turn);
                    if to_writer.send((number, answer)).is_err() {
                        break;
                    }
                }
            });
        }
        drop((to_writer, from_reader));
        let written = write(from_jobs);
        let read = reader
            .join()
            .unwrap_or_else(|_| Err(io::Error::other("the reader panicked")));
        written.and_then(|rejected| read.map(|()| rejected))
    })
}

/// A memory that sees articles in the input's order, whichever job is first.
struct OrderedMemory {
    /// The memory, and the number of the article whose turn it is.
    memory: Mutex<(Memory, u64)>,
    next: Condvar,
}

impl OrderedMemory {
    fn new(articles: usize) -> Self {
        Self {
            memory: Mutex::new((Memory::new(articles), 1)),
            next: Condvar::new(),
        }
    }

    /// Waits for the article's turn, asks the memory when there is something to ask, and lets the
    /// next article have its turn. Articles are taken up in order, so that the one whose turn it
    /// is never waits for a free job.
    fn take(&self, number: u64, asked: Option<(&str, &Fingerprints)>) -> Duplicates {
        let mut memory = self.memory.lock().unwrap_or_else(PoisonError::into_inner);
        while memory.1 < number {
            memory = self
                .next
                .wait(memory)
                .unwrap_or_else(PoisonError::into_inner);
        }
        let duplicates = match asked {
            Some((uri, prints)) if memory.1 == number => memory.0.remember(uri, prints),
            _ => Duplicates::default(),
        };
        memory.1 = memory.1.max(number + 1);
        self.next.notify_all();
        duplicates
    }
}

fn answer(desk: &Desk, input: Input, as_is: bool, turn: Option<(&OrderedMemory, u64)>) -> Answer {
    let (name, place) = (input.name.clone(), input.place.clone());
    let mut message = input.message();
    if as_is {
        message
            .headers
            .insert("article_clean".into(), HeaderValue::Bool(true));
    }
    let outcome = match turn {
        None => desk.enrich(&message),
        Some((memory, number)) => {
            let mut remember =
                |uri: &str, prints: &Fingerprints| memory.take(number, Some((uri, prints)));
            let outcome = desk.enrich_remembering(&message, &mut |_| {}, &mut remember);
            // A rejected article has its turn, too.
            memory.take(number, None);
            outcome
        }
    };
    let id = match &outcome {
        Ok(_) => None,
        Err(_) => input::upstream_id(&message.body).or(name),
    };
    Answer { outcome, id, place }
}

/// Writes answers in input order; true when something was rejected.
fn write(answers: Receiver<(u64, Answer)>) -> io::Result<bool> {
    let mut out = io::BufWriter::with_capacity(1 << 16, io::stdout().lock());
    let mut waiting = BTreeMap::new();
    let (mut next, mut rejected) = (1, false);
    for (number, answer) in answers {
        waiting.insert(number, answer);
        while let Some(answer) = waiting.remove(&next) {
            next += 1;
            match answer.outcome {
                Ok(record) => {
                    out.write_all(&record.body)?;
                    out.write_all(b"\n")?;
                }
                Err(reject) => {
                    rejected = true;
                    let line = json!({
                        "id": answer.id,
                        "reason": reject.reason.code(),
                        "stage": reject.stage.code(),
                        "detail": reject.detail,
                        "input": answer.place,
                    });
                    writeln!(io::stderr(), "{line}")?;
                }
            }
        }
    }
    out.flush()?;
    Ok(rejected)
}
