//! What an article costs: processor time of one thread, by stage, from the message's bytes to the
//! record's. Files are articles as `copydesk enrich` reads them; `.gz` is unpacked before the clock
//! starts.
//!
//! ```sh
//! cargo run --release --example cost -- FOLDER [--each] [--stages]
//! ```

use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use copydesk::desk::{Desk, Message, Options, Stage, fingerprint};
use rustix::time::{ClockId, clock_gettime};
use sha2::{Digest, Sha256};

/// Articles that warm the caches and are not counted.
const WARM: usize = 20;

/// Processor time that this thread has used, in milliseconds.
fn used() -> f64 {
    let time = clock_gettime(ClockId::ThreadCPUTime);
    time.tv_sec as f64 * 1e3 + time.tv_nsec as f64 / 1e6
}

fn body(path: &Path) -> std::io::Result<Vec<u8>> {
    let bytes = std::fs::read(path)?;
    if path.extension().is_some_and(|extension| extension == "gz") {
        let mut unpacked = Vec::new();
        flate2::read::GzDecoder::new(bytes.as_slice()).read_to_end(&mut unpacked)?;
        return Ok(unpacked);
    }
    Ok(bytes)
}

fn quantile(values: &mut [f64], share: f64) -> f64 {
    values.sort_by(f64::total_cmp);
    let last = values.len().saturating_sub(1);
    values
        .get((last as f64 * share) as usize)
        .copied()
        .unwrap_or(0.0)
}

fn line(name: &str, values: &mut [f64]) {
    let mean = values.iter().sum::<f64>() / values.len().max(1) as f64;
    println!(
        "{name:12} median {:8.3} ms  mean {mean:8.3}  p90 {:8.3}  most {:8.3}",
        quantile(values, 0.5),
        quantile(values, 0.9),
        quantile(values, 1.0)
    );
}

fn main() -> ExitCode {
    let mut folder = None;
    let (mut each, mut stages) = (false, false);
    for argument in std::env::args_os().skip(1) {
        match argument.to_str() {
            Some("--each") => each = true,
            Some("--stages") => stages = true,
            _ => folder = Some(PathBuf::from(argument)),
        }
    }
    let files = folder.as_ref().map(std::fs::read_dir);
    let Some(Ok(files)) = files else {
        eprintln!("usage: cost FOLDER [--each] [--stages]");
        return ExitCode::FAILURE;
    };
    let desk = match Desk::new(Options::default()) {
        Ok(desk) => desk,
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::FAILURE;
        }
    };
    let mut files: Vec<PathBuf> = files.flatten().map(|entry| entry.path()).collect();
    files.sort();
    let articles: Vec<(String, Message)> = files
        .iter()
        .filter_map(|path| {
            let name = path.file_name()?.to_string_lossy().into_owned();
            Some((name, Message::from_body(body(path).ok()?)))
        })
        .collect();
    for (_, message) in articles.iter().take(WARM) {
        let _ = desk.enrich(message);
    }

    let mut all = Sha256::new();
    let mut costs = Vec::new();
    let mut by_stage = vec![Vec::new(); Stage::ALL.len()];
    for (name, message) in &articles {
        let mut entered: Vec<(Stage, f64)> = Vec::with_capacity(Stage::ALL.len());
        let before = used();
        let outcome = desk.enrich_observed(message, &mut |stage| entered.push((stage, used())));
        let after = used();
        match &outcome {
            Ok(record) => all.update(&record.body),
            Err(reject) => all.update(format!("{reject:?}")),
        }
        costs.push(after - before);
        let ends = entered.iter().skip(1).map(|(_, time)| *time).chain([after]);
        for ((stage, begin), end) in entered.iter().zip(ends) {
            by_stage[*stage as usize].push(end - begin);
        }
        if each {
            println!("{name}\t{:.3}", after - before);
        }
    }
    if stages {
        for (stage, costs) in Stage::ALL.iter().zip(&mut by_stage) {
            line(stage.code(), costs);
        }
    }
    line("article", &mut costs);
    println!(
        "{} articles, sha256 of all records {}",
        costs.len(),
        fingerprint::hex(&all.finalize())
    );
    ExitCode::SUCCESS
}
