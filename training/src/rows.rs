//! Reads NDJSON, plain or gzip.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;

use flate2::read::MultiGzDecoder;
use serde_json::Value;

/// All rows of `folder/name.ndjson` or `folder/name.ndjson.gz`.
pub fn read(folder: &Path, name: &str) -> io::Result<Vec<Value>> {
    let plain = folder.join(format!("{name}.ndjson"));
    let source: Box<dyn Read> = if plain.exists() {
        Box::new(File::open(plain)?)
    } else {
        let packed = folder.join(format!("{name}.ndjson.gz"));
        Box::new(MultiGzDecoder::new(File::open(packed)?))
    };
    BufReader::new(source)
        .lines()
        .map(|line| Ok(serde_json::from_str(&line?)?))
        .collect()
}

/// A field as text; empty when it is not there.
pub fn text<'v>(row: &'v Value, field: &str) -> &'v str {
    row[field].as_str().unwrap_or_default()
}
