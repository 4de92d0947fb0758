//! What `deploy/` asks Prometheus for is what the program measures.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use copydesk::observe::{FAMILIES, Health, Metrics};

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

/// What promtool says, or `None` where it is not installed; `input` is its standard input.
fn promtool(arguments: &[&str], dir: &Path, input: &str) -> Option<(bool, String)> {
    let started = Command::new("promtool")
        .args(arguments)
        .current_dir(dir)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn();
    let mut child = match started {
        Ok(child) => child,
        Err(error) => {
            eprintln!("skipped: promtool is not installed (apt: prometheus): {error}");
            return None;
        }
    };
    let mut stdin = child.stdin.take().unwrap();
    stdin.write_all(input.as_bytes()).unwrap();
    drop(stdin);
    let out = child.wait_with_output().unwrap();
    let said = [out.stdout, out.stderr].concat();
    Some((
        out.status.success(),
        String::from_utf8_lossy(&said).into_owned(),
    ))
}

/// The files for Prometheus in one folder; their paths are those of the container.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let dir = std::env::temp_dir().join(format!("copydesk-{name}-{}", std::process::id()));
        fs::create_dir_all(&dir).unwrap();
        let alerts = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/alerts.yml");
        for file in [
            deploy("prometheus.yml"),
            deploy("copydesk.rules.yml"),
            alerts,
        ] {
            let text = fs::read_to_string(&file).unwrap();
            let to = dir.join(file.file_name().unwrap());
            fs::write(to, text.replace("/etc/prometheus/", "")).unwrap();
        }
        Self(dir)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn prometheus_takes_its_configuration_and_rules() {
    let folder = Folder::new("config");
    if let Some((good, said)) = promtool(&["check", "config", "prometheus.yml"], &folder.0, "") {
        assert!(good, "{said}");
    }
}

#[test]
fn alerts_fire_when_they_should_and_only_then() {
    let folder = Folder::new("alerts");
    let Some((good, said)) = promtool(&["test", "rules", "alerts.yml"], &folder.0, "") else {
        return;
    };
    assert!(good, "{said}");
    // Every rule is in the test.
    let rules = fs::read_to_string(folder.0.join("copydesk.rules.yml")).unwrap();
    let tests = fs::read_to_string(folder.0.join("alerts.yml")).unwrap();
    for rule in rules.lines().filter_map(|line| line.split_once("alert: ")) {
        let fires = format!("alertname: {}\n        exp_alerts:", rule.1);
        assert!(tests.contains(&fires), "{} is not tested", rule.1);
    }
}

#[test]
fn metrics_are_named_as_prometheus_names_them() {
    let metrics = Metrics::default();
    metrics.source("a.example", 10, 8);
    let text = metrics.render(&Health::default());
    let dir = std::env::temp_dir();
    let Some((good, said)) = promtool(&["check", "metrics"], &dir, &text) else {
        return;
    };
    assert!(good && said.trim().is_empty(), "{said}");
    // It does look: a counter needs its ending.
    let wrong = text.replace("copydesk_reconnects_total", "copydesk_reconnects");
    assert!(promtool(&["check", "metrics"], &dir, &wrong).is_some_and(|(good, _)| !good));
}

/// The figure behind a key, e.g. `memory: 4Gi` behind `limits`.
fn figure(text: &str, key: &str) -> u64 {
    let (_, rest) = text.split_once(key).unwrap();
    let digits = rest.trim_start_matches(|c: char| !c.is_ascii_digit());
    let end = digits.find(|c: char| !c.is_ascii_digit());
    digits[..end.unwrap_or(digits.len())].parse().unwrap()
}

#[test]
fn the_memory_that_is_allowed_is_what_a_worker_can_hold_while_its_way_out_is_closed() {
    let pod = fs::read_to_string(deploy("kubernetes/copydesk.yaml")).unwrap();
    let unit = fs::read_to_string(deploy("copydesk.service")).unwrap();
    let articles = figure(&pod, "COPYDESK_PREFETCH, value:");
    let body = copydesk::desk::Options::default().limits.max_body_bytes as u64;
    // Each with its record, and one of them in the desk: README, Operations.
    let held = articles * body * 7 / 2 + body * 10;
    for gibibytes in [
        figure(&pod, "limits: { memory:"),
        figure(&unit, "MemoryMax="),
    ] {
        assert!(gibibytes << 30 >= held, "{gibibytes} GiB for {held} bytes");
    }
}

#[test]
fn the_dashboard_shows_every_queue_that_can_fill_up() {
    let text = fs::read_to_string(deploy("grafana/copydesk.json")).unwrap();
    let shown = names(&text);
    for family in FAMILIES {
        let depth = family.name.ends_with("_waiting") || family.name.ends_with("_parked");
        assert!(!depth || shown.contains(family.name), "{}", family.name);
    }
}

#[test]
fn the_dashboard_leaves_the_data_source_to_its_reader() {
    let text = fs::read_to_string(deploy("grafana/copydesk.json")).unwrap();
    let dashboard: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(dashboard["templating"]["list"][0]["name"], "datasource");
    for panel in dashboard["panels"].as_array().unwrap() {
        assert_eq!(panel["datasource"]["uid"], "${datasource}", "{panel}");
    }
}
