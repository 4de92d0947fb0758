//! Standard output that may be closed: `copydesk rules | head` ends quietly.

use std::fmt::Display;
use std::io::{self, BufWriter, ErrorKind, StdoutLock, Write};
use std::process::ExitCode;

/// Buffered lines; what cannot be written is said at the end.
pub struct Output {
    out: BufWriter<StdoutLock<'static>>,
    fault: Option<io::Error>,
}

impl Output {
    /// Standard output.
    pub fn new() -> Self {
        Self {
            out: BufWriter::new(io::stdout().lock()),
            fault: None,
        }
    }

    /// One line. Nothing more is written after a fault.
    pub fn line(&mut self, line: impl Display) {
        if self.fault.is_none() {
            self.fault = writeln!(self.out, "{line}").err();
        }
    }

    /// Is nobody there to read on?
    pub fn is_closed(&self) -> bool {
        self.fault.is_some()
    }

    /// Writes what is left. The command ends with this status, or with 1 when the output failed; a
    /// reader that has gone away, as `head` does, is no failure.
    pub fn end(mut self, code: ExitCode) -> ExitCode {
        if self.fault.is_none() {
            self.fault = self.out.flush().err();
        }
        match self.fault {
            Some(error) if error.kind() != ErrorKind::BrokenPipe => {
                super::say(&format_args!("standard output: {error}"), 1)
            }
            _ => code,
        }
    }
}
