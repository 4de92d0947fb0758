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

/// What kind of thing went wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause {
    /// The broker cannot be reached, or lets nobody in.
    Connection,
    /// The broker is there and does not answer what it was asked.
    Silence,
    /// The broker is there and says no, or took something away: a permission, an object.
    Refusal,
    /// The broker does not take this one message, whatever goes before or after it: it is larger
    /// than its limit, or has a property that it does not allow.
    Message,
    /// The broker handed out something that cannot be read, such as a `message_id` that is not
    /// UTF-8. It comes again until the delivery limit.
    Unreadable,
}

impl Cause {
    /// What a log line calls it.
    pub const fn what(self) -> &'static str {
        match self {
            Self::Connection => "no connection to the broker",
            Self::Silence => "no answer from the broker",
            Self::Refusal | Self::Message => "the broker refuses",
            Self::Unreadable => "the broker hands out an article that cannot be read",
        }
    }
}

/// One fault, in words for a log line. Never holds a password.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// Does it pass?
    pub severity: Severity,
    /// Of what kind it is.
    pub cause: Cause,
    /// What happened.
    pub what: String,
}

impl Trouble {
    /// A fault that may pass.
    pub fn passing(what: impl Into<String>) -> Self {
        Self {
            severity: Severity::Passing,
            cause: Cause::Connection,
            what: what.into(),
        }
    }

    /// A fault that does not pass by itself.
    pub fn last(what: impl Into<String>) -> Self {
        Self {
            severity: Severity::Final,
            cause: Cause::Connection,
            what: what.into(),
        }
    }

    /// The same fault, of this kind.
    #[must_use]
    pub fn of(mut self, cause: Cause) -> Self {
        self.cause = cause;
        self
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
        let cause = match (error.kind(), reply_code(&error)) {
            (ErrorKind::ParsingError(_), _) => Cause::Unreadable,
            (_, Some(CONTENT_TOO_LARGE | PRECONDITION_FAILED)) => Cause::Message,
            (_, Some(_)) if error.is_amqp_soft_error() => Cause::Refusal,
            _ => Cause::Connection,
        };
        Self::passing(what).of(cause)
    }
}

/// Reply codes of RabbitMQ for a message that it does not take.
const CONTENT_TOO_LARGE: u16 = 311;
const PRECONDITION_FAILED: u16 = 406;

/// The AMQP reply code of an error, e.g. 404, 406; none when the broker did not say.
pub(super) fn reply_code(error: &lapin::Error) -> Option<u16> {
    match error.kind() {
        ErrorKind::ProtocolError(amqp) => Some(amqp.get_id()),
        _ => None,
    }
}
