//! The commands that talk to the broker.

use std::fs;
use std::process::Stdio;

use lapin::options::QueueDeclareOptions;
use lapin::types::FieldTable;

use crate::fixture::{Broker, Client, Worker, article, at, copydesk, text, unique};

#[test]
fn topology_is_checked_declared_and_exported() {
    let broker = Broker::shared();
    let url = broker.vhost();
    let missing = at(&url, &["topology", "--check"]);
    assert_eq!(missing.status.code(), Some(1));
    assert!(text(&missing.stdout).contains("articles.raw: missing"));
    assert!(at(&url, &["topology", "--declare"]).status.success());
    assert!(at(&url, &["topology", "--check"]).status.success());
    let other = at(&url, &["topology", "--check", "--delivery-limit", "7"]);
    assert_eq!(other.status.code(), Some(1));
    assert!(
        text(&other.stdout).contains("differs"),
        "{}",
        text(&other.stdout)
    );

    // What is exported is what RabbitMQ itself takes.
    let (name, file) = (
        unique("exported"),
        std::env::temp_dir().join(unique("definitions.json")),
    );
    broker.ctl(&["add_vhost", &name]);
    broker.ctl(&["set_permissions", "-p", &name, "guest", ".*", ".*", ".*"]);
    let exported = at(&url, &["topology", "--export", "--vhost", &name]);
    fs::write(&file, &exported.stdout).unwrap();
    broker.ctl(&["import_definitions", file.to_str().unwrap()]);
    let imported = broker.url.replace("%2f", &name);
    let checked = at(&imported, &["topology", "--check"]);
    assert!(checked.status.success(), "{}", text(&checked.stdout));
    fs::remove_file(file).unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_topology_that_contradicts_stops_the_worker_before_it_consumes() {
    let url = Broker::shared().vhost();
    let client = Client::connect(&url).await;
    client
        .channel
        .queue_declare(
            "articles.raw".into(),
            QueueDeclareOptions::durable(),
            FieldTable::default(),
        )
        .await
        .unwrap();
    let mut worker = Worker::start(&url, &[]);
    assert_eq!(worker.wait().code(), Some(1));
    assert!(
        worker.log().contains("quorum queue articles.raw"),
        "{}",
        worker.log()
    );
}

#[test]
fn a_missing_topology_stops_a_worker_that_may_only_look() {
    let url = Broker::shared().vhost();
    let mut worker = Worker::start(&url, &[("TOPOLOGY", "check")]);
    assert_eq!(worker.wait().code(), Some(1));
    assert!(
        worker.log().contains("articles.raw missing"),
        "{}",
        worker.log()
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn feed_resumes_where_it_stopped() {
    let url = Broker::shared().vhost();
    let folder = std::env::temp_dir().join(unique("feed"));
    fs::create_dir_all(folder.join("more")).unwrap();
    let lines: Vec<String> = (0..50)
        .map(|n| serde_json::json!({"id": n, "text": article(n)}).to_string())
        .collect();
    let file = folder.join("articles.ndjson");
    fs::write(&file, lines[..30].join("\n")).unwrap();
    fs::write(folder.join("more/page.html"), "<p>One</p>").unwrap();
    let (folder_text, state) = (folder.to_str().unwrap(), folder.join("state"));
    let feed = ["feed", folder_text, "--resume", state.to_str().unwrap()];
    let first = at(&url, &feed);
    assert!(first.status.success(), "{}", text(&first.stderr));
    assert!(
        text(&first.stderr).contains("31 articles fed"),
        "{}",
        text(&first.stderr)
    );
    let client = Client::connect(&url).await;
    assert_eq!(client.depth("articles.raw").await, 31);
    let again = at(&url, &feed);
    assert!(
        text(&again.stderr).contains(" 0 articles fed"),
        "{}",
        text(&again.stderr)
    );
    assert_eq!(client.depth("articles.raw").await, 31);
    // Of a longer input.
    fs::write(&state, format!("50 {folder_text}\n")).unwrap();
    let beyond = at(&url, &feed);
    assert_eq!(beyond.status.code(), Some(1));
    let said = text(&beyond.stderr);
    assert!(
        said.contains("says that 50 articles are fed, and the input has 31"),
        "{said}"
    );
    // Not to be read is not to be absent.
    fs::remove_file(&state).unwrap();
    fs::create_dir(&state).unwrap();
    let unread = at(&url, &feed);
    assert_eq!(unread.status.code(), Some(1));
    let said = text(&unread.stderr);
    assert!(said.contains(state.to_str().unwrap()), "{said}");
    assert_eq!(client.depth("articles.raw").await, 31);
    fs::remove_dir_all(folder).unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_feed_read_before_a_fault_of_the_input_is_safe_and_written_down() {
    let url = Broker::shared().vhost();
    let folder = std::env::temp_dir().join(unique("cut"));
    fs::create_dir_all(&folder).unwrap();
    let (good, cut) = (folder.join("a.ndjson"), folder.join("b.ndjson.gz"));
    let lines: Vec<String> = (0..40)
        .map(|n| serde_json::json!({"id": n, "text": article(n)}).to_string())
        .collect();
    fs::write(&good, lines.join("\n")).unwrap();
    fs::write(&cut, b"\x1f\x8b\x08\x00cut").unwrap();
    let state = folder.join("state");
    let feed = [
        "feed",
        good.to_str().unwrap(),
        cut.to_str().unwrap(),
        "--resume",
        state.to_str().unwrap(),
    ];
    let out = at(&url, &feed);
    assert_eq!(out.status.code(), Some(1));
    assert!(
        text(&out.stderr).contains("b.ndjson.gz"),
        "{}",
        text(&out.stderr)
    );
    assert!(fs::read_to_string(&state).unwrap().starts_with("40 "));
    let client = Client::connect(&url).await;
    assert_eq!(client.depth("articles.raw").await, 40);
    fs::remove_dir_all(folder).unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_log_that_cannot_be_written_stops_no_worker() {
    let url = Broker::shared().vhost();
    assert!(at(&url, &["topology", "--declare"]).status.success());
    let client = Client::connect(&url).await;
    client.bind("mine", "articles.enriched", "#").await;
    client.backlog(20).await;
    client
        .publish(b" ", lapin::BasicProperties::default())
        .await;
    let full = fs::OpenOptions::new().write(true).open("/dev/full");
    let mut worker = copydesk()
        .args(["run", "--http-addr", "off", "--log", "debug"])
        .env("COPYDESK_AMQP_URL", &url)
        .stdin(Stdio::null())
        .stderr(full.unwrap())
        .spawn()
        .unwrap();
    client.wait_for("mine", 20).await;
    client.wait_for("articles.dead", 1).await;
    assert!(worker.try_wait().unwrap().is_none());
    std::process::Command::new("kill")
        .arg(worker.id().to_string())
        .status()
        .unwrap();
    assert_eq!(worker.wait().unwrap().code(), Some(0));
}

#[test]
fn the_password_is_in_no_output() {
    let broker = Broker::shared();
    let url = broker.vhost().replace("guest:guest", "guest:hunter2secret");
    let mut worker = Worker::start(&url, &[("LOG", "trace")]);
    worker.wait_until("refused", |w| {
        w.log().contains("no connection to the broker")
    });
    assert_eq!(worker.get("/readyz").0, 503);
    let (_, metrics) = worker.get("/metrics");
    let mut outputs = vec![worker.log(), metrics];
    for command in [
        &["check"][..],
        &["topology", "--check"],
        &["feed", "Cargo.toml"],
    ] {
        let out = at(&url, command);
        assert!(!out.status.success());
        outputs.push(text(&out.stdout) + &text(&out.stderr));
    }
    let help = copydesk()
        .args(["run", "--help"])
        .env("COPYDESK_AMQP_URL", &url)
        .output()
        .unwrap();
    outputs.push(text(&help.stdout));
    for output in outputs {
        assert!(!output.contains("hunter2secret"), "{output}");
    }
}

#[test]
fn credentials_in_a_file_are_read_again() {
    let broker = Broker::shared();
    let url = broker.vhost();
    let file = std::env::temp_dir().join(unique("address"));
    fs::write(&file, url.replace("guest:guest", "guest:wrong")).unwrap();
    let mut worker = Worker::start(
        "amqp://unused",
        &[("AMQP_URL_FILE", file.to_str().unwrap())],
    );
    worker.wait_until("refused", |w| {
        w.log().contains("no connection to the broker")
    });
    fs::write(&file, &url).unwrap();
    worker.wait_until("ready", |w| w.get("/readyz").0 == 200);
    fs::remove_file(file).unwrap();
}

#[test]
fn a_setting_that_does_not_exist_names_the_nearest() {
    let out = copydesk()
        .arg("rules")
        .env("COPYDESK_PREFECH", "3")
        .output()
        .unwrap();
    assert_eq!(out.status.code(), Some(2));
    assert!(
        text(&out.stderr).contains("COPYDESK_PREFETCH"),
        "{}",
        text(&out.stderr)
    );
}
