//! `feed` and `dead replay` meet a message that the broker never takes.

use std::fmt::Write as _;
use std::fs;

use lapin::BasicProperties;

use crate::fixture::{Broker, Client, at, declared, text, unique};

/// The largest message that this broker takes.
const MOST: usize = 20_000;

fn limit(broker: &Broker) {
    let limit = format!("application:set_env(rabbit, max_message_size, {MOST}).");
    broker.ctl(&["eval", &limit]);
}

/// Lines of NDJSON; these are too large.
fn lines(count: usize, large: &[usize]) -> String {
    let mut out = String::new();
    for line in 1..=count {
        let size = if large.contains(&line) { MOST } else { 100 };
        let text = "x".repeat(size);
        writeln!(out, "{{\"id\": {line}, \"text\": \"{text}\"}}").unwrap();
    }
    out
}

#[tokio::test(flavor = "multi_thread")]
async fn feed_names_what_the_broker_refuses_and_feeds_the_rest() {
    const LINES: usize = 1000;
    const WINDOW: usize = 256;
    let broker = Broker::start();
    limit(&broker);
    let url = broker.url.as_str();
    let folder = std::env::temp_dir().join(unique("refused"));
    fs::create_dir_all(&folder).unwrap();
    let (file, state) = (folder.join("a.ndjson"), folder.join("state"));
    let (path, resume) = (file.to_str().unwrap(), state.to_str().unwrap());
    fs::write(&file, lines(LINES, &[1, 300, 301, 900])).unwrap();
    let out = at(url, &["feed", path, "--resume", resume]);
    let said = text(&out.stderr);
    assert_eq!(out.status.code(), Some(1), "{said}");
    for line in [1, 300, 301, 900] {
        let named = format!("{path}:{line}: the broker refuses this article");
        assert!(said.contains(&named), "{said}");
    }
    assert!(said.contains("larger than configured max size"), "{said}");
    assert!(said.contains("996 articles fed"), "{said}");
    assert!(said.contains("the broker refuses 4"), "{said}");
    let client = Client::connect(url).await;
    let got = client.take_all("articles.raw").await;
    let ids: std::collections::BTreeSet<i64> = got
        .iter()
        .map(|got| got.json()["id"].as_i64().unwrap())
        .collect();
    assert_eq!(ids.len(), LINES - 4);
    println!("{} came twice", got.len() - ids.len());
    assert!(got.len() - ids.len() <= 3 * WINDOW, "{} came", got.len());
    // They are passed over the next time.
    let again = at(url, &["feed", path, "--resume", resume]);
    let said = text(&again.stderr);
    assert!(again.status.success(), "{said}");
    assert!(said.contains(" 0 articles fed") && said.contains("1000 were fed before"));
    fs::remove_dir_all(folder).unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn feed_stops_with_the_reason_where_a_new_try_would_change_nothing() {
    let broker = Broker::shared();
    let name = unique("v");
    broker.ctl(&["add_vhost", &name]);
    broker.ctl(&["set_permissions", "-p", &name, "guest", ".*", ".*", ".*"]);
    let url = broker.url.replace("%2f", &name);
    declared(&url, &[]);
    let folder = std::env::temp_dir().join(unique("forbidden"));
    fs::create_dir_all(&folder).unwrap();
    let file = folder.join("a.ndjson");
    fs::write(&file, lines(10, &[])).unwrap();
    let feed = ["feed", file.to_str().unwrap(), "--topology", "check"];
    broker.ctl(&["set_permissions", "-p", &name, "guest", ".*", "^$", ".*"]);
    let out = at(&url, &feed);
    let said = text(&out.stderr);
    assert_eq!(out.status.code(), Some(1), "{said}");
    assert!(said.contains("broker says 403"), "{said}");
    fs::remove_dir_all(folder).unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_replay_names_the_letter_that_is_refused_and_duplicates_nothing_that_is_safe() {
    const LETTERS: usize = 200;
    let broker = Broker::start();
    let url = broker.url.as_str();
    declared(url, &[]);
    let client = Client::connect(url).await;
    for number in 1..=LETTERS {
        let size = if [50, 150].contains(&number) {
            MOST + 1
        } else {
            10
        };
        let id = BasicProperties::default().with_message_id(format!("l-{number}").into());
        let body = vec![b'x'; size];
        client.publish_to("articles.dead", "panic", &body, id).await;
    }
    limit(&broker);
    let out = at(url, &["dead", "replay"]);
    let (told, said) = (text(&out.stdout), text(&out.stderr));
    assert_eq!(out.status.code(), Some(1), "{told}{said}");
    assert!(told.contains("198 replayed") && told.contains("2 stay: the broker refuses them"));
    assert!(
        said.contains("letter 50 (l-50): the broker refuses"),
        "{said}"
    );
    assert!(said.contains("letter 150 (l-150)"), "{said}");
    client.wait_for("articles.dead", 2).await;
    assert_eq!(client.depth("articles.dead").await, 2);
    let got = client.take_all("articles.raw").await;
    let ids: std::collections::BTreeSet<String> = got.iter().map(|got| got.message_id()).collect();
    assert_eq!(ids.len(), LETTERS - 2);
    println!("{} came twice", got.len() - ids.len());
    assert!(got.len() - ids.len() <= 2 * 128);
    // What was safe is not replayed again.
    let out = at(url, &["dead", "replay"]);
    assert_eq!(out.status.code(), Some(1));
    assert!(
        text(&out.stdout).starts_with("0 replayed"),
        "{}",
        text(&out.stdout)
    );
    assert_eq!(client.depth("articles.raw").await, 0);
}
