//! The vocabulary: live terms with label and broader term, broader ones first.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::io;

use serde_json::Value;

use crate::{Paths, rows};

/// Retired after the release that the file holds.
const RETIRED_SINCE: &[&str] = &["20000601"];

/// Writes `models/medtop.tsv` from `iptc_mediatopics.ndjson`.
pub fn make(paths: &Paths) -> io::Result<()> {
    let rows = rows::read(&paths.data, "iptc_mediatopics")?;
    let mut narrower: BTreeMap<&str, Vec<&Value>> = BTreeMap::new();
    for row in &rows {
        if row["retired"].is_null() && !RETIRED_SINCE.contains(&rows::text(row, "id")) {
            let broader = rows::text(row, "parent").trim_start_matches("medtop:");
            narrower.entry(broader).or_default().push(row);
        }
    }
    let mut out = String::new();
    write(&narrower, "", &mut out);
    std::fs::write(&paths.out, out)
}

fn write(narrower: &BTreeMap<&str, Vec<&Value>>, broader: &str, out: &mut String) {
    let mut rows = narrower.get(broader).cloned().unwrap_or_default();
    rows.sort_by_key(|row| rows::text(row, "id"));
    for row in rows {
        let (id, label) = (rows::text(row, "id"), rows::text(row, "label_en").trim());
        let _ = writeln!(out, "{id}\t{broader}\t{label}");
        write(narrower, id, out);
    }
}
