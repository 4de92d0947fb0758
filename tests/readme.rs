//! The tables in README.md say what the code says.

#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::Path;

use copydesk::desk::REASONS;

/// What stands between `<!-- name -->` and `<!-- /name -->`.
fn chapter(name: &str) -> String {
    let readme = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let text = fs::read_to_string(readme).unwrap();
    let (open, close) = (format!("<!-- {name} -->\n"), format!("<!-- /{name} -->"));
    let from = text.find(&open).unwrap() + open.len();
    let to = text.find(&close).unwrap();
    text[from..to].to_owned()
}

/// The first cell of every row, without its ticks.
fn first_cells(table: &str) -> Vec<String> {
    table
        .lines()
        .skip(2)
        .filter_map(|row| row.split('|').nth(1))
        .map(|cell| cell.trim().trim_matches('`').to_owned())
        .collect()
}

#[test]
fn every_reject_reason_is_listed_with_what_and_why() {
    let rows: Vec<String> = chapter("reasons").lines().map(str::to_owned).collect();
    for row in REASONS {
        let line = format!("| `{}` | {} | {} |", row.code, row.what, row.why);
        assert!(rows.contains(&line), "README.md lacks the row\n{line}");
    }
    assert_eq!(first_cells(&chapter("reasons")).len(), REASONS.len());
}

#[test]
fn every_metric_is_listed() {
    let rows: Vec<String> = chapter("metrics").lines().map(str::to_owned).collect();
    for family in copydesk::observe::FAMILIES {
        let line = format!(
            "| `{}` | {} | {} | {} |",
            family.name, family.kind, family.labels, family.what
        );
        assert!(rows.contains(&line), "README.md lacks the row\n{line}");
    }
    assert_eq!(
        first_cells(&chapter("metrics")).len(),
        copydesk::observe::FAMILIES.len()
    );
}
