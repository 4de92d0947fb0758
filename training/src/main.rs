//! Makes the tables in `models/` from labelled data. Never linked into the worker.

fn main() {
    eprintln!("usage: training MODEL --data FOLDER --out FILE");
    std::process::exit(2);
}
