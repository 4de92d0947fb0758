//! The way out fails for a while, or for one message: articles wait, and none becomes a dead letter
//! that has done nothing wrong.

use std::path::PathBuf;
use std::process::{Child, Stdio};
use std::time::Duration;

use lapin::BasicProperties;
use lapin::options::{
    BasicGetOptions, BasicPublishOptions, BasicRejectOptions, QueueBindOptions,
    QueueDeclareOptions, QueueDeleteOptions, QueuePurgeOptions,
};
use lapin::types::{AMQPValue, FieldTable};

use crate::fixture::{self, Broker, Client, Worker, all_arrive, article, copydesk, tally, unique};

/// So few deliveries that a worker that goes round spends them in seconds.
const LIMIT: (&str, &str) = ("DELIVERY_LIMIT", "2");

fn declared(url: &str) {
    fixture::declared(url, &["--delivery-limit", LIMIT.1]);
}

/// A virtual host with so many articles waiting, and a queue `mine` for the records.
async fn consumed(broker: &Broker, sent: usize) -> (String, Client) {
    let url = broker.vhost();
    declared(&url);
    let client = Client::connect(&url).await;
    client.bind("mine", "articles.enriched", "#").await;
    client.backlog(sent).await;
    (url, client)
}

/// A user who may configure nothing and write only there: its address, and what changes its mind.
fn restricted(broker: &Broker, url: &str, write: &str) -> (String, impl Fn(&str)) {
    let (name, vhost) = (unique("desk"), url.rsplit('/').next().unwrap().to_owned());
    broker.ctl(&["add_user", &name, "secret"]);
    let address = url.replace("guest:guest@", &format!("{name}:secret@"));
    let dir = broker.dir.clone();
    let may = move |write: &str| {
        let out = std::process::Command::new(concat!(env!("CARGO_MANIFEST_DIR"), "/script/broker"))
            .arg("ctl")
            .arg(&dir)
            .args(["set_permissions", "-p", &vhost, &name, "^$", write, ".*"])
            .output()
            .unwrap();
        assert!(out.status.success());
    };
    may(write);
    (address, may)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_worker_that_may_declare_nothing_works() {
    const SENT: usize = 200;
    let broker = Broker::shared();
    let (url, client) = consumed(broker, SENT).await;
    let (address, _) = restricted(broker, &url, ".*");
    let mut worker = Worker::start(&address, &[LIMIT, ("TOPOLOGY", "check")]);
    assert_eq!(all_arrive(&client, "mine", SENT, &mut worker).await, 0);
    assert_eq!(worker.metric("copydesk_reconnects_total"), 0.0);
    assert!(worker.terminate().success());
    assert_eq!(client.depth("articles.dead").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_way_out_that_is_forbidden_holds_articles_back_and_spends_no_delivery() {
    const SENT: usize = 200;
    let broker = Broker::shared();
    let (url, client) = consumed(broker, SENT).await;
    let (address, may) = restricted(broker, &url, "^articles.(raw|dead|unrouted)$");
    let mut worker = Worker::start(&address, &[LIMIT, ("TOPOLOGY", "check")]);
    worker.wait_until("told", |w| {
        let log = w.log();
        log.contains("the way out is closed") && log.contains("broker says 403")
    });
    tokio::time::sleep(Duration::from_secs(5)).await;
    assert_eq!(worker.get("/readyz"), (503, "blocked\n".into()));
    worker.assert_counters_add_up();
    let received = worker.metric("copydesk_articles_received_total");
    assert!(received <= 64.0, "{received}: {}", worker.log());
    assert_eq!(client.depth("articles.dead").await, 0);
    may(".*");
    assert_eq!(all_arrive(&client, "mine", SENT, &mut worker).await, 0);
    worker.wait_until("ready", |w| w.get("/readyz").0 == 200);
    assert_eq!(worker.metric("copydesk_articles_redelivered_total"), 0.0);
    assert_eq!(worker.metric("copydesk_reconnects_total"), 0.0);
    assert!(worker.terminate().success());
    assert_eq!(client.depth("articles.dead").await, 0);
}

/// A publish that crosses the broker's close of its channel costs the connection, too.
#[tokio::test(flavor = "multi_thread")]
async fn a_way_out_whose_connection_is_closed_spends_no_delivery() {
    const SENT: usize = 200;
    let broker = Broker::shared();
    let (url, client) = consumed(broker, SENT).await;
    let (address, may) = restricted(broker, &url, "^articles.(raw|dead|unrouted)$");
    let mut worker = Worker::start(&address, &[LIMIT, ("TOPOLOGY", "check")]);
    worker.wait_until("told", |w| w.log().contains("the way out is closed"));
    let vhost = url.rsplit('/').next().unwrap();
    for _ in 0..3 {
        worker.wait_until("connected", |_| {
            let all = broker.ctl(&[
                "list_connections",
                "-q",
                "pid",
                "vhost",
                "client_properties",
            ]);
            let ours = |line: &str| line.split_whitespace().nth(1) == Some(vhost);
            let way_out = |line: &&str| ours(line) && line.contains(r#" out"}"#);
            let pid = all
                .lines()
                .find(way_out)
                .and_then(|line| line.split_whitespace().next());
            if let Some(pid) = pid {
                broker.ctl(&["close_connection", pid, "tests"]);
            }
            pid.is_some()
        });
    }
    may(".*");
    assert_eq!(all_arrive(&client, "mine", SENT, &mut worker).await, 0);
    assert_eq!(worker.metric("copydesk_articles_redelivered_total"), 0.0);
    assert!(worker.terminate().success());
    assert_eq!(client.depth("articles.dead").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn dead_letters_without_a_queue_wait_for_it() {
    let broker = Broker::shared();
    let url = broker.vhost();
    declared(&url);
    let client = Client::connect(&url).await;
    let unbound = client.channel.queue_unbind(
        "articles.dead".into(),
        "articles.dead".into(),
        "#".into(),
        FieldTable::default(),
    );
    unbound.await.unwrap();
    for _ in 0..5 {
        client.publish(b" ", BasicProperties::default()).await;
    }
    let mut worker = Worker::start(&url, &[LIMIT, ("TOPOLOGY", "check")]);
    worker.wait_until("told", |w| w.log().contains("has nowhere to go"));
    tokio::time::sleep(Duration::from_secs(2)).await;
    assert_eq!(worker.get("/readyz").0, 503);
    let bound = client.channel.queue_bind(
        "articles.dead".into(),
        "articles.dead".into(),
        "#".into(),
        QueueBindOptions::default(),
        FieldTable::default(),
    );
    bound.await.unwrap();
    client.wait_for("articles.dead", 5).await;
    worker.wait_until("ready", |w| w.get("/readyz").0 == 200);
    // What waits there is to be seen.
    worker.wait_until("seen", |w| w.metric("copydesk_dead_letters_waiting") == 5.0);
    assert_eq!(worker.metric("copydesk_articles_redelivered_total"), 0.0);
    assert!(worker.terminate().success());
    let letters = client.take_all("articles.dead").await;
    assert_eq!(letters.len(), 5);
    assert!(
        letters
            .iter()
            .all(|got| got.header("x-dead-reason").as_deref() == Some("empty"))
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_worker_is_ready_when_nothing_waits_for_the_queue_that_was_full() {
    const SENT: usize = 4;
    let url = Broker::shared().vhost();
    declared(&url);
    let client = Client::connect(&url).await;
    client.bind_small("small", 2).await;
    client.backlog(SENT).await;
    let mut worker = Worker::start(&url, &[LIMIT]);
    worker.wait_until("not ready", |w| {
        w.get("/readyz") == (503, "blocked\n".into())
    });
    // Long enough that one record taken is not enough to call the way free.
    tokio::time::sleep(Duration::from_secs(3)).await;
    let end = std::time::Instant::now() + Duration::from_secs(60);
    while worker.metric("copydesk_articles_enriched_total") < SENT as f64 {
        assert!(std::time::Instant::now() < end, "{}", worker.log());
        let purged = client
            .channel
            .queue_purge("small".into(), QueuePurgeOptions::default());
        purged.await.unwrap();
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    worker.wait_until("ready", |w| w.get("/readyz").0 == 200);
    assert_eq!(worker.metric("copydesk_blocked"), 0.0);
}

/// Publishes into a queue until it refuses more; how many messages it has taken.
async fn filled(client: &Client, queue: &str) -> usize {
    for taken in 0..5000 {
        let confirm = client.channel.basic_publish(
            "".into(),
            queue.into(),
            BasicPublishOptions::default(),
            b"full",
            BasicProperties::default(),
        );
        if !confirm.await.unwrap().await.unwrap().is_ack() {
            return taken;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("{queue} is never full");
}

/// RabbitMQ tells a channel to refuse for a quorum queue, and does not take that back when the limit
/// goes away.
#[tokio::test(flavor = "multi_thread")]
async fn a_quorum_queue_whose_limit_is_lifted_is_found_free() {
    const SENT: usize = 60;
    let broker = Broker::shared();
    let url = broker.vhost();
    declared(&url);
    let client = Client::connect(&url).await;
    let mut arguments = FieldTable::default();
    let quorum = AMQPValue::LongString("quorum".into());
    arguments.insert("x-queue-type".into(), quorum);
    let queue = QueueDeclareOptions::durable();
    let declared = client
        .channel
        .queue_declare("limited".into(), queue, arguments);
    declared.await.unwrap();
    let bound = client.channel.queue_bind(
        "limited".into(),
        "articles.enriched".into(),
        "#".into(),
        QueueBindOptions::default(),
        FieldTable::default(),
    );
    bound.await.unwrap();
    let vhost = url.rsplit('/').next().unwrap();
    let limit = r#"{"max-length":5,"overflow":"reject-publish"}"#;
    broker.ctl(&["set_policy", "-p", vhost, "small", "^limited$", limit]);
    // A policy reaches its queue some time later.
    let there = filled(&client, "limited").await;
    client.backlog(SENT).await;
    let mut worker = Worker::start(&url, &[LIMIT]);
    worker.wait_until("refused", |w| {
        w.metric("copydesk_publish_refused_total") >= 1.0
    });
    broker.ctl(&["clear_policy", "-p", vhost, "small"]);
    // Nobody takes anything out of it: the queue itself frees no channel.
    worker.wait_until("all taken", |w| {
        w.metric("copydesk_articles_enriched_total") == SENT as f64
    });
    worker.wait_until("ready", |w| w.get("/readyz").0 == 200);
    worker.assert_counters_add_up();
    assert_eq!(client.depth("articles.dead").await, 0);
    let records = client.take_all("limited").await;
    assert_eq!(tally(&records[there..]).0, SENT);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_record_that_the_broker_never_takes_is_a_dead_letter_and_the_only_one() {
    const SENT: usize = 100;
    let broker = Broker::start();
    broker.ctl(&[
        "eval",
        "application:set_env(rabbit, max_message_size, 60000).",
    ]);
    let url = broker.url.as_str();
    declared(url);
    let client = Client::connect(url).await;
    client.bind("mine", "articles.enriched", "#").await;
    client.backlog(SENT / 2).await;
    // Its text fits, its record does not.
    let large: String = (0..70).map(article).collect();
    assert!(large.len() < 60_000);
    let properties = BasicProperties::default().with_message_id("large".into());
    client.publish(large.as_bytes(), properties).await;
    client.backlog(SENT / 2).await;
    let mut worker = Worker::start(url, &[LIMIT]);
    client.wait_for("articles.dead", 1).await;
    client.wait_for("mine", SENT as u32).await;
    worker.wait_until("all settled", |w| {
        w.metric("copydesk_articles_in_flight") == 0.0
    });
    worker.assert_counters_add_up();
    assert_eq!(worker.metric("copydesk_reconnects_total"), 0.0);
    worker.wait_until("ready", |w| w.get("/readyz").0 == 200);
    assert!(worker.terminate().success());
    let letters = client.take_all("articles.dead").await;
    assert_eq!(letters.len(), 1);
    assert_eq!(letters[0].message_id(), "large");
    assert_eq!(letters[0].body, large.as_bytes());
    let said = |name: &str| letters[0].header(name).unwrap();
    assert_eq!(said("x-dead-reason"), "too-large");
    assert!(said("x-dead-detail").contains("larger than configured max size"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_parking_place_that_is_gone_is_made_again() {
    let url = Broker::shared().vhost();
    declared(&url);
    let client = Client::connect(&url).await;
    let mut worker = Worker::ready(&url, &[LIMIT]);
    let deleted = client
        .channel
        .queue_delete("articles.unrouted".into(), QueueDeleteOptions::default());
    deleted.await.unwrap();
    client.backlog(3).await;
    worker.wait_until("told", |w| w.log().contains("nowhere to wait"));
    worker.wait_until("ready", |w| w.get("/readyz").0 == 200);
    client.wait_for("articles.unrouted", 3).await;
    assert_eq!(worker.metric("copydesk_articles_redelivered_total"), 0.0);
    assert_eq!(worker.metric("copydesk_reconnects_total"), 0.0);
}

/// What `COPYDESK_DELIVERY_LIMIT` means to the broker.
#[tokio::test(flavor = "multi_thread")]
async fn a_limit_of_two_is_three_deliveries() {
    let url = Broker::shared().vhost();
    declared(&url);
    let client = Client::connect(&url).await;
    client.backlog(1).await;
    let mut deliveries = 0;
    while client.depth("articles.dead").await == 0 {
        assert!(deliveries <= 3, "given out again");
        let options = BasicGetOptions::default();
        let got = client.channel.basic_get("articles.raw".into(), options);
        if let Some(message) = got.await.unwrap() {
            deliveries += 1;
            let requeue = BasicRejectOptions { requeue: true };
            message.delivery.reject(requeue).await.unwrap();
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    assert_eq!(deliveries, 3);
}

fn at(url: &str, arguments: &[&str]) -> (Option<i32>, String) {
    let out = copydesk()
        .args(arguments)
        .args(["--delivery-limit", LIMIT.1, "--amqp-url", url])
        .output()
        .unwrap();
    let said = [out.stdout, out.stderr].concat();
    (
        out.status.code(),
        String::from_utf8_lossy(&said).into_owned(),
    )
}

#[tokio::test(flavor = "multi_thread")]
async fn a_check_finds_the_rights_that_a_worker_lacks() {
    let broker = Broker::shared();
    let url = broker.vhost();
    declared(&url);
    let (code, said) = at(&url, &["check"]);
    assert_eq!(code, Some(0), "{said}");
    assert!(
        said.contains("way out    ok: the broker takes publishes") && said.contains("not seen")
    );

    // Nothing to configure: only a worker that does not try can run.
    let (address, may) = restricted(broker, &url, ".*");
    let (code, said) = at(&address, &["check"]);
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("has no right to configure it"), "{said}");
    let (code, said) = at(&address, &["check", "--topology", "check"]);
    assert_eq!(code, Some(0), "{said}");
    let (code, said) = at(&address, &["topology", "--check"]);
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("not compared"), "{said}");

    for (write, lacks) in [
        (
            "^(articles.(raw|dead)|amq.default)$",
            "publish records to articles.enriched",
        ),
        (
            "^(articles.(raw|enriched)|amq.default)$",
            "publish dead letters to articles.dead",
        ),
        ("^articles", "parked through the default exchange"),
    ] {
        may(write);
        let (code, said) = at(&address, &["check", "--topology", "check"]);
        assert_eq!(code, Some(1), "{said}");
        let line = said.lines().find(|line| line.contains("WRONG")).unwrap();
        assert!(line.contains(lacks) && line.contains("403"), "{said}");
    }
    let dropped = ["check", "--topology", "check", "--unrouted", "drop"];
    let (code, said) = at(&address, &dropped);
    assert_eq!(code, Some(0), "{said}");
    // It leaves nothing behind.
    for queue in ["articles.raw", "articles.dead", "articles.unrouted"] {
        assert_eq!(client_depth(&url, queue).await, 0);
    }
}

async fn client_depth(url: &str, queue: &str) -> u32 {
    Client::connect(url).await.depth(queue).await
}

#[tokio::test(flavor = "multi_thread")]
async fn commands_say_that_the_broker_takes_no_publishes() {
    let broker = Broker::start();
    let url = broker.url.as_str();
    declared(url);
    let client = Client::connect(url).await;
    client
        .publish_to("articles.dead", "x", b"letter", BasicProperties::default())
        .await;
    broker.ctl(&["set_vm_memory_high_watermark", "0.00001"]);
    let (code, said) = at(url, &["check"]);
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("blocked by an alarm"), "{said}");
    let folder = std::env::temp_dir().join(unique("blocked"));
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("a.txt"), article(1)).unwrap();
    let feed = ["feed", folder.to_str().unwrap()];
    let mut commands: Vec<(Child, PathBuf)> = Vec::new();
    for arguments in [&feed[..], &["dead", "replay"]] {
        let told = std::env::temp_dir().join(unique("told"));
        let child = copydesk()
            .args(arguments)
            .args(["--delivery-limit", LIMIT.1, "--amqp-url", url])
            .stdout(Stdio::null())
            .stderr(std::fs::File::create(&told).unwrap())
            .spawn()
            .unwrap();
        commands.push((child, told));
    }
    let said = |told: &PathBuf| std::fs::read_to_string(told).unwrap();
    let end = std::time::Instant::now() + Duration::from_secs(60);
    for (_, told) in &commands {
        while !said(told).contains("the broker takes no publishes") {
            assert!(std::time::Instant::now() < end, "{}", said(told));
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }
    broker.ctl(&["set_vm_memory_high_watermark", "0.8"]);
    for (mut child, told) in commands {
        let status = child.wait().unwrap();
        assert!(status.success(), "{}", said(&told));
        std::fs::remove_file(told).unwrap();
    }
    client.wait_for("articles.raw", 2).await;
    std::fs::remove_dir_all(folder).unwrap();
}

/// A replayed letter whose routing key nobody recorded has none; a made-up one would name its source.
#[tokio::test(flavor = "multi_thread")]
async fn a_replay_makes_up_no_routing_key() {
    let url = Broker::shared().vhost();
    declared(&url);
    let client = Client::connect(&url).await;
    let body = article(1);
    let letter = BasicProperties::default();
    client
        .publish_to("articles.dead", "panic", body.as_bytes(), letter)
        .await;
    let (code, said) = at(&url, &["dead", "replay"]);
    assert_eq!((code, said.as_str()), (Some(0), "1 replayed\n"));
    let got = client.take_all("articles.raw").await.remove(0);
    assert_eq!(got.routing_key, "");
}
