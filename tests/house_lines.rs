//! House lines: learnt from articles, loaded by `enrich`, refused when damaged.

#![allow(clippy::unwrap_used)]

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use serde_json::{Value, json};

fn copydesk(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_copydesk"))
        .args(arguments)
        .env_remove("COPYDESK_HOUSE_LINES")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A command that refuses its arguments does not read.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}

fn file(name: &str, text: &str) -> PathBuf {
    let path = std::env::temp_dir().join(format!("copydesk-{}-{name}", std::process::id()));
    fs::write(&path, text).unwrap();
    path
}

const HOUSE: &str = "The Harbour Ledger is printed in Brannmouth by Pell and Daughters.";

fn articles() -> String {
    let mut out = String::new();
    for what in ["ferry", "crane", "market", "lighthouse"] {
        let text = format!(
            "The {what} of Brannmouth will close for repairs on Monday, the council said after a long debate about its cost.\n\
             Traders at the quay said they had not been told about the {what} and feared for the summer season.\n{HOUSE}"
        );
        let url = format!("https://www.harbourledger.example/{what}");
        let message = json!({"id": what, "url": url, "text": text});
        out.push_str(&message.to_string());
        out.push('\n');
    }
    out
}

fn kept(record: &Value) -> bool {
    record["bodies"][0]["value"]
        .as_str()
        .unwrap()
        .contains(HOUSE)
}

#[test]
fn what_a_source_repeats_is_learnt_and_removed() {
    let learnt = copydesk(&["learn"], &articles());
    let table = String::from_utf8(learnt.stdout).unwrap();
    assert!(table.starts_with("copydesk house lines 1\n"), "{table}");
    assert!(
        table.contains(&format!("harbourledger.example\t4\t{HOUSE}\n")),
        "{table}"
    );
    assert_eq!(table.lines().count(), 3, "{table}");
    let path = file("good.tsv", &table);
    let plain = copydesk(&["enrich"], &articles());
    let known = copydesk(
        &["enrich", "--house-lines", path.to_str().unwrap()],
        &articles(),
    );
    let records = |out: &Output| -> Vec<Value> {
        String::from_utf8_lossy(&out.stdout)
            .lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .collect()
    };
    assert!(records(&plain).iter().all(kept));
    for record in records(&known) {
        assert!(!kept(&record));
        let removed = record["enrichment"]["removed"].as_array().unwrap();
        assert!(
            removed
                .iter()
                .any(|r| r["reason"] == "repeated_across_source" && r["text"] == HOUSE)
        );
    }
    fs::remove_file(path).unwrap();
}

#[test]
fn a_notice_that_is_longer_than_the_article_is_learnt() {
    const NOTICE: &str = "This brief was written by the market desk of the Quay Gazette from the \
        records of the exchange; it is no advice to buy or to sell, and what a share has done in the \
        past says nothing of what it will do.";
    let mut briefs = String::new();
    for (name, share) in [("Brekke", 3), ("Nordal", 5), ("Ostlund", 2), ("Brekke", 3)] {
        let text = format!(
            "{name}\n\nShares of {name} rose by {share}% in Oslo, as the exchange said on Monday.\n\n{NOTICE}"
        );
        let url = format!("https://www.quaygazette.example/{name}");
        briefs.push_str(&json!({"url": url, "text": text}).to_string());
        briefs.push('\n');
    }
    let learnt = copydesk(&["learn"], &briefs);
    let table = String::from_utf8(learnt.stdout).unwrap();
    // The last is the first again.
    assert!(
        table.contains(&format!("quaygazette.example\t3\t{NOTICE}\n")),
        "{table}"
    );
    assert_eq!(table.lines().count(), 3, "{table}");
}

#[test]
fn a_damaged_table_stops_the_start_and_names_its_line() {
    let path = file(
        "bad.tsv",
        "copydesk house lines 1\nharbourledger.example\tmany\tRead us\n",
    );
    let out = copydesk(&["enrich", "--house-lines", path.to_str().unwrap()], "");
    assert!(!out.status.success());
    let said = String::from_utf8_lossy(&out.stderr).into_owned();
    assert!(
        said.contains("line 2") && said.contains("bad.tsv"),
        "{said}"
    );
    fs::remove_file(path).unwrap();
}
