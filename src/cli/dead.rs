//! `copydesk dead`: the dead-letter queue as a tool.

mod replay;

use std::collections::BTreeMap;
use std::io::{self, Write};
use std::process::ExitCode;
use std::time::Duration;

use super::config::BrokerArguments;
use super::output::Output;
use super::say;
use crate::broker::{Address, Letter, Letters, Names, Trouble};

/// Bytes of a body that `show` prints unless told otherwise.
const SHOWN: usize = 4000;

/// Arguments of `dead`.
#[derive(clap::Args)]
pub struct Arguments {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(clap::Subcommand)]
enum Verb {
    /// Group by reason, with counts; takes nothing.
    List(List),
    /// Show one letter: headers, history and the untouched body; takes nothing.
    Show(Show),
    /// Put articles through again; a letter goes only when its article is safe in the queue.
    Replay(replay::Replay),
    /// Throw letters away.
    Purge(Purge),
}

/// Which letters.
#[derive(clap::Args)]
struct Filter {
    /// Only this reason, e.g. too-large or delivery-limit.
    #[arg(long, value_name = "CODE")]
    reason: Option<String>,
    /// Only this source (header article_source, else the producer's app_id).
    #[arg(long, value_name = "NAME")]
    source: Option<String>,
    /// Only this message id.
    #[arg(long, value_name = "ID")]
    id: Option<String>,
    /// Only letters older than this: 30s, 15m, 6h, 2d.
    #[arg(long, value_parser = span, value_name = "AGE")]
    older: Option<Duration>,
    /// Only letters younger than this.
    #[arg(long, value_parser = span, value_name = "AGE")]
    younger: Option<Duration>,
    #[command(flatten)]
    broker: BrokerArguments,
}

#[derive(clap::Args)]
struct List {
    /// One line a letter instead of groups.
    #[arg(long)]
    each: bool,
    /// JSON instead of text.
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    filter: Filter,
}

#[derive(clap::Args)]
struct Show {
    /// Which of the letters that the filter lets through, from 1.
    #[arg(default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..))]
    number: u32,
    /// Only the body, byte for byte.
    #[arg(long)]
    body: bool,
    #[command(flatten)]
    filter: Filter,
}

#[derive(clap::Args)]
struct Purge {
    /// All letters: needed when no filter is given.
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    filter: Filter,
}

/// `30s`, `15m`, `6h`, `2d`.
fn span(text: &str) -> Result<Duration, String> {
    let wrong = || format!("{text}: a number and s, m, h or d");
    let unit = text.chars().last().ok_or_else(wrong)?;
    let seconds = match unit {
        's' => 1,
        'm' => 60,
        'h' => 3600,
        'd' => 86_400,
        _ => return Err(wrong()),
    };
    let number: u64 = text[..text.len() - 1].parse().map_err(|_| wrong())?;
    Ok(Duration::from_secs(number.saturating_mul(seconds)))
}

impl Filter {
    fn is_empty(&self) -> bool {
        self.reason.is_none()
            && self.source.is_none()
            && self.id.is_none()
            && self.older.is_none()
            && self.younger.is_none()
    }

    fn takes(&self, letter: &Letter) -> bool {
        let is = |wanted: &Option<String>, value: &str| {
            wanted.as_deref().is_none_or(|wanted| wanted == value)
        };
        let age = letter
            .at
            .parse::<jiff::Timestamp>()
            .ok()
            .and_then(|at| Duration::try_from(jiff::Timestamp::now().duration_since(at)).ok());
        is(&self.reason, &letter.reason)
            && is(&self.source, &letter.source)
            && is(&self.id, &letter.id())
            && self
                .older
                .is_none_or(|limit| age.is_some_and(|age| age > limit))
            && self
                .younger
                .is_none_or(|limit| age.is_some_and(|age| age < limit))
    }

    async fn open(&self) -> Result<Letters, String> {
        let (address, names) = self.place()?;
        Letters::open(&address, &names).await.map_err(told)
    }

    fn place(&self) -> Result<(Address, Names), String> {
        self.broker.place()
    }
}

impl Verb {
    fn filter(&self) -> &Filter {
        match self {
            Self::List(list) => &list.filter,
            Self::Show(show) => &show.filter,
            Self::Replay(replay) => &replay.filter,
            Self::Purge(purge) => &purge.filter,
        }
    }
}

/// Runs one verb.
pub fn run(arguments: &Arguments) -> ExitCode {
    if let Err(error) = arguments.verb.filter().place() {
        return say(&error, 2);
    }
    super::block_on(async {
        let done = match &arguments.verb {
            Verb::List(list) => list.run().await,
            Verb::Show(show) => show.run().await,
            Verb::Replay(replay) => replay.run().await,
            Verb::Purge(purge) => purge.run().await,
        };
        match done {
            Ok(code) => code,
            Err(error) => say(&error, 1),
        }
    })
}

fn told(trouble: Trouble) -> String {
    trouble.to_string()
}

/// Foreign text on one line, without control characters, bounded.
fn shown(text: &str, most: usize) -> String {
    let clean: String = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .take(most)
        .collect();
    if text.chars().count() > most {
        clean + "…"
    } else {
        clean
    }
}

/// A time without the fraction of its second.
fn second(at: &str) -> String {
    at.chars().take(19).collect()
}

#[derive(Default)]
struct Group {
    count: u64,
    bytes: u64,
    oldest: String,
    newest: String,
    example: String,
}

impl List {
    async fn run(&self) -> Result<ExitCode, String> {
        let mut letters = self.filter.open().await?;
        let mut out = Output::new();
        let mut groups: BTreeMap<String, Group> = BTreeMap::new();
        let mut number = 0;
        while let Some(letter) = letters.next(u64::MAX).await.map_err(told)? {
            if !self.filter.takes(&letter) {
                continue;
            }
            number += 1;
            if self.each {
                self.line(&mut out, number, &letter);
                if out.is_closed() {
                    break;
                }
                continue;
            }
            let group = groups.entry(letter.reason.clone()).or_default();
            group.count += 1;
            group.bytes += letter.message().body.len() as u64;
            if group.oldest.is_empty() || letter.at < group.oldest {
                group.oldest.clone_from(&letter.at);
            }
            group.newest = std::mem::take(&mut group.newest).max(letter.at.clone());
            group.example = letter.detail;
        }
        letters.close().await.map_err(told)?;
        if !self.each {
            self.groups(&mut out, &groups);
            if !self.json {
                out.line(format_args!("{number} letters"));
            }
        }
        Ok(out.end(ExitCode::SUCCESS))
    }

    fn line(&self, out: &mut Output, number: u64, letter: &Letter) {
        if self.json {
            out.line(serde_json::json!({
                "number": number, "reason": letter.reason, "stage": letter.stage,
                "detail": letter.detail, "at": letter.at, "id": letter.id(),
                "source": letter.source, "worker": letter.worker,
                "bytes": letter.message().body.len(), "replays": letter.replays,
            }));
        } else {
            out.line(format_args!(
                "{number:>6}  {:<16} {:<19} {:<28} {}",
                shown(&letter.reason, 16),
                second(&letter.at),
                shown(&letter.id(), 28),
                shown(&letter.detail, 60)
            ));
        }
    }

    fn groups(&self, out: &mut Output, groups: &BTreeMap<String, Group>) {
        let mut rows: Vec<_> = groups.iter().collect();
        rows.sort_by_key(|(_, group)| std::cmp::Reverse(group.count));
        for (reason, group) in rows {
            if self.json {
                out.line(serde_json::json!({
                    "reason": reason, "count": group.count, "bytes": group.bytes,
                    "oldest": group.oldest, "newest": group.newest, "example": group.example,
                }));
            } else {
                out.line(format_args!(
                    "{:>8}  {:<18} {:<19} … {:<19}  {}",
                    group.count,
                    shown(reason, 18),
                    second(&group.oldest),
                    second(&group.newest),
                    shown(&group.example, 60)
                ));
            }
        }
    }
}

impl Show {
    async fn run(&self) -> Result<ExitCode, String> {
        let mut letters = self.filter.open().await?;
        let mut number = 0;
        let mut found = None;
        while number < self.number {
            let wanted = u64::from(self.number - number);
            let Some(letter) = letters.next(wanted).await.map_err(told)? else {
                break;
            };
            if self.filter.takes(&letter) {
                number += 1;
                found = Some(letter).filter(|_| number == self.number);
            }
        }
        letters.close().await.map_err(told)?;
        let Some(letter) = found else {
            return Err(format!(
                "there is no letter {}: the filter lets {number} through",
                self.number
            ));
        };
        let body = &letter.message().body;
        let mut out = io::stdout().lock();
        let written = if self.body {
            out.write_all(body)
        } else {
            print(&mut out, &letter)
        };
        match written {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error.to_string()),
            _ => Ok(ExitCode::SUCCESS),
        }
    }
}

fn print(out: &mut impl Write, letter: &Letter) -> io::Result<()> {
    let properties = &letter.message().properties;
    let id = letter.id();
    let rows = [
        ("reason", letter.reason.as_str()),
        ("stage", &letter.stage),
        ("detail", &letter.detail),
        ("at", &letter.at),
        ("worker", &letter.worker),
        ("id", id.as_str()),
        (
            "correlation_id",
            properties.correlation_id.as_deref().unwrap_or_default(),
        ),
        (
            "content_type",
            properties.content_type.as_deref().unwrap_or_default(),
        ),
        (
            "content_encoding",
            properties.content_encoding.as_deref().unwrap_or_default(),
        ),
        ("app_id", properties.app_id.as_deref().unwrap_or_default()),
        ("routing key", letter.routing_key()),
    ];
    for (name, value) in rows.iter().filter(|(_, value)| !value.is_empty()) {
        writeln!(out, "{name:<18} {}", shown(value, 500))?;
    }
    for line in &letter.history {
        writeln!(out, "{:<18} {}", "died before", shown(line, 200))?;
    }
    writeln!(out, "\nheaders")?;
    for (name, value) in letter.headers() {
        writeln!(out, "  {:<24} {}", shown(&name, 60), shown(&value, 500))?;
    }
    let body = &letter.message().body;
    writeln!(out, "\nbody, {} bytes", body.len())?;
    let end = body.len().min(SHOWN);
    let text: String = String::from_utf8_lossy(&body[..end])
        .chars()
        .map(|c| {
            if c.is_control() && c != '\n' && c != '\t' {
                '\u{fffd}'
            } else {
                c
            }
        })
        .collect();
    writeln!(out, "{text}")?;
    if body.len() > SHOWN {
        writeln!(out, "… {} more bytes: --body for all", body.len() - SHOWN)?;
    }
    Ok(())
}

impl Purge {
    async fn run(&self) -> Result<ExitCode, String> {
        if self.filter.is_empty() && !self.all {
            return Ok(say(&"purge needs a filter, or --all", 2));
        }
        let mut letters = self.filter.open().await?;
        let mut gone = 0;
        while let Some(letter) = letters.next(u64::MAX).await.map_err(told)? {
            if self.filter.takes(&letter) {
                letters.discard(&letter).await.map_err(told)?;
                gone += 1;
            }
        }
        letters.close().await.map_err(told)?;
        let mut out = Output::new();
        out.line(format_args!("{gone} thrown away"));
        Ok(out.end(ExitCode::SUCCESS))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ages_are_read() {
        assert_eq!(span("90s"), Ok(Duration::from_secs(90)));
        assert_eq!(span("2d"), Ok(Duration::from_secs(172_800)));
        for wrong in ["", "5", "h", "-1h", "1w", "é"] {
            assert!(span(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn foreign_text_is_one_bounded_line() {
        assert_eq!(shown("a\u{1b}[2J\nb", 40), "a [2J b");
        assert_eq!(shown("abcdef", 3), "abc…");
    }
}
