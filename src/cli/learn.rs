//! `copydesk learn`: lines that recur word for word across a source's articles, as a table.

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use super::{input, say, tell};
use crate::desk::clean::{HOUSE_LINES_HEAD, source_of};
use crate::desk::{Desk, Options, hash};

/// Longest line in bytes that is counted: what recurs is short.
const LONGEST: usize = 600;

/// Arguments of `learn`.
#[derive(clap::Args)]
pub struct Arguments {
    /// Messages: NDJSON, or files and folders as for `enrich`; nothing or `-`: standard input.
    paths: Vec<PathBuf>,
    /// Articles of a source that must have a line.
    #[arg(long, default_value_t = 3, value_parser = clap::value_parser!(u32).range(2..), value_name = "N")]
    least: u32,
    /// Per cent of a source's articles that must have it.
    #[arg(long, default_value_t = 2, value_parser = clap::value_parser!(u32).range(0..=100), value_name = "PERCENT")]
    share: u32,
    /// Write the table here instead of to standard output.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

/// What was counted of one source.
#[derive(Default)]
struct Source {
    /// [`identity`] of its articles; one that comes again is the same article.
    articles: BTreeSet<u64>,
    /// Articles that have the line.
    lines: BTreeMap<String, u32>,
}

/// Counts and writes the table.
pub fn run(arguments: &Arguments) -> ExitCode {
    let desk = match Desk::new(Options::default()) {
        Ok(desk) => desk,
        Err(error) => return say(&error, 1),
    };
    let mut sources: BTreeMap<String, Source> = BTreeMap::new();
    let (mut read, mut unread) = (0u64, 0u64);
    let done = input::read(&arguments.paths, &mut |input| {
        let message = input.message();
        read += 1;
        if let Ok(seen) = desk.examine(&message) {
            count(&seen, &mut sources);
        } else {
            unread += 1;
        }
        true
    });
    let written = done.and_then(|()| match &arguments.out {
        Some(path) => std::fs::write(path, table(&sources, arguments))
            .map_err(|error| input::named(path, &error)),
        None => io::stdout().write_all(table(&sources, arguments).as_bytes()),
    });
    match written {
        Ok(()) => {
            let sources = sources.len();
            tell(format_args!(
                "copydesk: {read} articles of {sources} sources, {unread} not readable"
            ));
            ExitCode::SUCCESS
        }
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => say(&error, 2),
    }
}

/// Counts each line of an article once. The same article scraped twice counts once.
fn count(seen: &crate::desk::Examined, sources: &mut BTreeMap<String, Source>) {
    let metadata = &seen.metadata;
    let named = metadata.source.as_ref().or(metadata.url.as_ref());
    let Some(name) = named.map(|named| source_of(&named.value)) else {
        return;
    };
    let text = &seen.copy.text;
    let lines: Vec<&str> = seen
        .copy
        .paragraphs
        .iter()
        .map(|paragraph| paragraph.span.of(text))
        .collect();
    let source = sources.entry(name).or_default();
    if !source.articles.insert(identity(&lines)) {
        return;
    }
    let mut once = HashSet::new();
    for line in lines {
        if line.len() <= LONGEST && !line.contains(['\n', '\t']) && once.insert(line) {
            *source.lines.entry(line.to_owned()).or_insert(0) += 1;
        }
    }
}

/// What tells an article from another one: its first line that is a paragraph and its two longest
/// lines. One of them alone may be what the source repeats: a disclaimer is longer than a brief.
fn identity(lines: &[&str]) -> u64 {
    const PARAGRAPH: usize = 60;
    let first = lines.iter().find(|line| line.len() >= PARAGRAPH);
    let mut longest = lines.to_vec();
    longest.sort_by_key(|line| std::cmp::Reverse(line.len()));
    let chosen = first.into_iter().chain(longest.iter().take(2));
    hash::of_bytes(chosen.copied().collect::<Vec<_>>().join("\n").as_bytes())
}

fn table(sources: &BTreeMap<String, Source>, arguments: &Arguments) -> String {
    let mut out = format!("{HOUSE_LINES_HEAD}\n# source\tarticles with the line\tline\n");
    for (name, source) in sources {
        let share = source.articles.len() as u64 * u64::from(arguments.share) / 100;
        let least = u64::from(arguments.least).max(share);
        let mut lines: Vec<(&String, &u32)> = source
            .lines
            .iter()
            .filter(|(_, count)| u64::from(**count) >= least)
            .collect();
        lines.sort_by(|a, b| b.1.cmp(a.1).then(a.0.cmp(b.0)));
        for (line, count) in lines {
            for part in [name, "\t", &count.to_string(), "\t", line, "\n"] {
                out.push_str(part);
            }
        }
    }
    out
}
