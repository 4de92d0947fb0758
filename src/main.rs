//! The `copydesk` program: parses arguments and calls `cli`.

fn main() -> std::process::ExitCode {
    copydesk::cli::main()
}
