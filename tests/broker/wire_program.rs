//! The wire as a program, for `script/faults`: `wire PORT` prints the port to connect to instead,
//! then obeys `cut`, `hole` and `heal`, one a line on standard input, until its end.

use std::io::{self, BufRead, Write};

#[path = "wire.rs"]
mod wire;

fn main() -> io::Result<()> {
    let port = std::env::args().nth(1).and_then(|port| port.parse().ok());
    let Some(port) = port else {
        eprintln!("wire PORT");
        std::process::exit(2);
    };
    let wire = wire::Wire::to(port)?;
    println!("{}", wire.port);
    io::stdout().flush()?;
    for line in io::stdin().lock().lines() {
        match line?.as_str() {
            "cut" => wire.cut(),
            "hole" => wire.hole(),
            "heal" => wire.heal(),
            other => eprintln!("unknown: {other}"),
        }
    }
    Ok(())
}
