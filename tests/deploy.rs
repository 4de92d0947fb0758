//! What `deploy/` asks Prometheus for is what the program measures.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use copydesk::observe::FAMILIES;

fn deploy(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("deploy")
        .join(file)
}

/// Names of our metrics in a text.
fn names(text: &str) -> BTreeSet<String> {
    text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_'))
        .filter(|word| word.starts_with("copydesk_") || word.starts_with("process_"))
        .map(str::to_owned)
        .collect()
}

/// Does a metric of this name come out of the program?
fn exists(name: &str) -> bool {
    FAMILIES.iter().any(|family| {
        family.name == name
            || family.kind == "histogram"
                && ["_bucket", "_sum", "_count"]
                    .iter()
                    .any(|end| name.strip_suffix(end) == Some(family.name))
    })
}

#[test]
fn rules_and_dashboard_ask_only_for_metrics_that_exist() {
    for file in ["copydesk.rules.yml", "grafana/copydesk.json"] {
        let text = fs::read_to_string(deploy(file)).unwrap();
        let asked = names(&text);
        assert!(asked.len() > 5, "{file}: {asked:?}");
        for name in asked {
            assert!(exists(&name), "{file} asks for {name}");
        }
    }
    assert!(!exists("copydesk_articles_read_total"));
}

#[test]
fn prometheus_takes_its_configuration_and_rules() {
    let dir = std::env::temp_dir().join(format!("copydesk-promtool-{}", std::process::id()));
    fs::create_dir_all(&dir).unwrap();
    for file in ["prometheus.yml", "copydesk.rules.yml"] {
        let text = fs::read_to_string(deploy(file)).unwrap();
        // The paths are those of the container.
        fs::write(dir.join(file), text.replace("/etc/prometheus/", "")).unwrap();
    }
    let checked = Command::new("promtool")
        .args(["check", "config", "prometheus.yml"])
        .current_dir(&dir)
        .output();
    fs::remove_dir_all(&dir).unwrap();
    match checked {
        Ok(out) => assert!(
            out.status.success(),
            "{}{}",
            String::from_utf8_lossy(&out.stdout),
            String::from_utf8_lossy(&out.stderr)
        ),
        Err(error) => eprintln!("skipped: promtool is not installed (apt: prometheus): {error}"),
    }
}
