//! Room on the stack of every thread that may meet a message's headers.
//!
//! The client library reads a header's value with one call for each level of its nesting, on a thread of
//! its own whose stack nobody can set but by `RUST_MIN_STACK`, read once by the runtime. With the usual
//! 2 MiB one message whose header is nested 1,400 deep ends the process, and every time it comes again.
//! So a command that talks to a broker starts itself again with the variable set, in the same process.
//! The stack is address space: memory is taken when a thread goes that deep.

use std::io;
use std::os::unix::process::CommandExt;
use std::process::{Command, ExitCode};
use std::thread::{Builder, JoinHandle};

/// Enough for the 26,000 levels that a frame of RabbitMQ holds, of which each takes some 1,500 bytes,
/// or 9,000 in a program that is hardly optimised.
const ROOM: usize = if cfg!(debug_assertions) { 384 } else { 128 } << 20;

/// Variable of the standard library: least size of a thread's stack.
const VARIABLE: &str = "RUST_MIN_STACK";

/// Status of a panic, as the runtime has it.
const PANICKED: u8 = 101;

/// Runs a command that talks to a broker, with room on every stack.
pub fn with_room(command: impl FnOnce() -> ExitCode + Send + 'static) -> ExitCode {
    if let Some(error) = widen() {
        // All goes on as usual until a header is nested too deep.
        super::tell(format_args!(
            "copydesk: {VARIABLE} cannot be set ({error}); set it to {ROOM}"
        ));
    }
    // The first thread's stack is the system's affair.
    let thread = Builder::new()
        .name("copydesk".into())
        .stack_size(ROOM)
        .spawn(command);
    match thread.map(JoinHandle::join) {
        Ok(ended) => ended.unwrap_or(ExitCode::from(PANICKED)),
        Err(error) => super::say(&format_args!("no thread: {error}"), 1),
    }
}

/// Starts the program again with the variable set, unless it is. Comes back only when that fails.
fn widen() -> Option<io::Error> {
    let set = std::env::var(VARIABLE).ok();
    let set = set.and_then(|bytes| bytes.parse::<usize>().ok());
    if set.is_some_and(|bytes| bytes >= ROOM) {
        return None;
    }
    let program = match std::env::current_exe() {
        Ok(program) => program,
        Err(error) => return Some(error),
    };
    let mut again = Command::new(program);
    let mut arguments = std::env::args_os();
    if let Some(name) = arguments.next() {
        again.arg0(name);
    }
    Some(again.args(arguments).env(VARIABLE, ROOM.to_string()).exec())
}
