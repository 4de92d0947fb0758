//! The fault matrix's negative control: the worker with the classic mistake compiled in, which is to
//! acknowledge an article before its record is confirmed. `script/faults` kills it and must see loss.

fn main() -> std::process::ExitCode {
    copydesk::cli::main()
}
