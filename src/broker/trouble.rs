//! What can go wrong with a broker, sorted by whether waiting helps.

use lapin::ErrorKind;

/// Whether a fault passes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Severity {
    /// Waiting and reconnecting may help: broker absent, connection cut, credentials being rotated.
    Passing,
    /// Nothing changes until a person does something: the topology contradicts, a file is missing.
    Final,
}

/// One fault, in words for a log line. Never holds a password.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// Does it pass?
    pub severity: Severity,
    /// What happened.
    pub what: String,
    /// The broker handed out something that cannot be read, such as a `message_id` that is not
    /// UTF-8. It comes again until the delivery limit.
    pub unreadable: bool,
}

impl Trouble {
    /// A fault that may pass.
    pub fn passing(what: impl Into<String>) -> Self {
        Self {
            severity: Severity::Passing,
            what: what.into(),
            unreadable: false,
        }
    }

    /// A fault that does not pass by itself.
    pub fn last(what: impl Into<String>) -> Self {
        Self {
            severity: Severity::Final,
            what: what.into(),
            unreadable: false,
        }
    }

    /// The same fault with what was being done in front of it.
    #[must_use]
    pub fn during(mut self, doing: &str) -> Self {
        self.what = format!("{doing}: {}", self.what);
        self
    }
}

impl std::fmt::Display for Trouble {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.what)
    }
}

impl std::error::Error for Trouble {}

impl From<lapin::Error> for Trouble {
    fn from(error: lapin::Error) -> Self {
        let what = match error.kind() {
            ErrorKind::ProtocolError(amqp) => {
                format!("broker says {}: {}", amqp.get_id(), amqp.get_message())
            }
            _ => error.to_string(),
        };
        Self {
            unreadable: matches!(error.kind(), ErrorKind::ParsingError(_)),
            ..Self::passing(what)
        }
    }
}

/// The AMQP reply code of an error, e.g. 404, 406; none when the broker did not say.
pub(super) fn reply_code(error: &lapin::Error) -> Option<u16> {
    match error.kind() {
        ErrorKind::ProtocolError(amqp) => Some(amqp.get_id()),
        _ => None,
    }
}
