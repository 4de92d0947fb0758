//! What the person sees, and what the resume file says.

use std::collections::BTreeMap;
use std::io::{self, ErrorKind, IsTerminal, Write};
use std::path::PathBuf;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::{Arguments, tell};
use crate::cli::input::Input;

/// How far a run is.
pub struct Progress {
    bar: ProgressBar,
    file: Option<PathBuf>,
    paths: String,
    /// Articles that an earlier run fed.
    pub skip: u64,
    /// So many of them were passed over.
    pub skipped: u64,
    /// Articles that this run fed.
    pub count: u64,
    /// Everything up to here is confirmed, or refused for good.
    safe: u64,
    highest: u64,
    saved: Instant,
}

impl Progress {
    /// Reads the resume file, when there is one.
    ///
    /// # Errors
    /// When it cannot be read, is none, or belongs to other paths.
    pub fn start(arguments: &Arguments) -> Result<Self, String> {
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
        let skip = match &arguments.resume {
            Some(file) => match std::fs::read_to_string(file) {
                Ok(text) => fed_before(&text, &paths)
                    .map_err(|error| format!("{} {error}", file.display()))?,
                Err(error) if error.kind() == ErrorKind::NotFound => 0,
                Err(error) => return Err(format!("{}: {error}", file.display())),
            },
            None => 0,
        };
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

    /// The input is read to its end and has so many articles.
    ///
    /// # Errors
    /// When the resume file says that more of them are safe: it is of another input.
    pub fn all_read(&self, articles: u64) -> Result<(), String> {
        let Some(file) = self.file.as_ref().filter(|_| self.skip > articles) else {
            return Ok(());
        };
        Err(format!(
            "{} says that {} articles are fed, and the input has {articles}",
            file.display(),
            self.skip
        ))
    }

    /// The broker has taken an article.
    ///
    /// # Errors
    /// When the resume file cannot be written.
    pub fn taken(&mut self, number: u64, waiting: &BTreeMap<u64, Input>) -> Result<(), String> {
        self.count += 1;
        self.bar.inc(1);
        self.settled(number, waiting);
        if self.saved.elapsed() > Duration::from_secs(1) {
            self.saved = Instant::now();
            self.save()?;
        }
        Ok(())
    }

    /// Nothing more is to be done for this article.
    pub fn settled(&mut self, number: u64, waiting: &BTreeMap<u64, Input>) {
        self.highest = self.highest.max(number);
        self.safe = waiting
            .keys()
            .next()
            .map_or(self.highest, |first| first - 1);
    }

    /// Says what it waits for.
    pub fn note(&self, text: &str) {
        if self.bar.is_hidden() {
            tell(format_args!("copydesk: {text}"));
        } else {
            self.bar.set_message(text.to_owned());
        }
    }

    /// Says what must not be lost when the bar moves on.
    pub fn warn(&self, text: &str) {
        self.bar.suspend(|| tell(format_args!("copydesk: {text}")));
    }

    /// Written beside and moved into place, so that an interrupted run leaves a whole file.
    fn save(&self) -> Result<(), String> {
        let Some(file) = &self.file else {
            return Ok(());
        };
        let beside = file.with_extension("new");
        let written = std::fs::File::create(&beside)
            .and_then(|mut new| writeln!(new, "{} {}", self.safe, self.paths))
            .and_then(|()| std::fs::rename(&beside, file));
        written.map_err(|error| format!("{}: {error}", file.display()))
    }

    /// The last word.
    ///
    /// # Errors
    /// When the resume file cannot be written.
    pub fn end(&self) -> Result<(), String> {
        self.bar.finish_and_clear();
        self.save()
    }
}

/// The number in a resume file of these paths.
fn fed_before(text: &str, paths: &str) -> Result<u64, String> {
    let (number, of) = text.trim_end().split_once(' ').unwrap_or((text, ""));
    let number = number.parse().map_err(|_| "is no resume file".to_owned())?;
    if of != paths {
        return Err(format!("belongs to another run: {of}"));
    }
    Ok(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_resume_file_says_how_many_and_of_what() {
        assert_eq!(fed_before("31 a b\n", "a b"), Ok(31));
        assert!(fed_before("31 a\n", "a b").unwrap_err().contains("another"));
        for text in ["", "a b\n", "-1 a b", "31"] {
            assert!(fed_before(text, "a b").is_err(), "{text}");
        }
    }
}
