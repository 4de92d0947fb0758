//! The wire between worker and broker is cut, or swallows everything without a word.

use std::time::{Duration, Instant};

use lapin::options::{QueueDeclareOptions, QueueDeleteOptions};
use lapin::types::FieldTable;

use crate::fixture::{Broker, Client, Worker, all_arrive};
use crate::wire::Wire;

const PREFETCH: usize = 32;

/// Longest time from a whole wire to the next record.
const RECOVERY: Duration = Duration::from_secs(30);

fn through(broker: &Broker, url: &str) -> (Wire, String) {
    let wire = Wire::to(broker.port()).unwrap();
    let address = url.replace(&format!(":{}/", broker.port()), &format!(":{}/", wire.port));
    (wire, address)
}

/// Heals the wire and waits for the next record.
fn recovers(wire: &Wire, worker: &mut Worker) -> Duration {
    let before = worker.metric("copydesk_articles_enriched_total");
    let since = Instant::now();
    wire.heal();
    worker.wait_until("the next record", |w| {
        w.metric("copydesk_articles_enriched_total") > before
    });
    since.elapsed()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wire_that_is_cut_under_load_loses_nothing() {
    const SENT: usize = 4000;
    const CUTS: usize = 3;
    let broker = Broker::shared();
    let url = broker.vhost();
    let (wire, address) = through(broker, &url);
    let mut worker = Worker::ready(&address, &[("PREFETCH", "32")]);
    let client = Client::connect(&url).await;
    client.bind("mine", "articles.enriched", "#").await;
    client.backlog(SENT).await;
    for cut in 1..=CUTS {
        client.wait_for("mine", (cut * SENT / 8) as u32).await;
        wire.cut();
        worker.wait_until("not ready", |w| w.get("/readyz").0 == 503);
        let recovery = recovers(&wire, &mut worker);
        assert!(recovery < RECOVERY, "{recovery:?}\n{}", worker.log());
    }
    let duplicates = all_arrive(&client, "mine", SENT, &mut worker).await;
    assert!(worker.metric("copydesk_reconnects_total") >= CUTS as f64);
    assert!(worker.terminate().success());
    assert!(duplicates <= CUTS * PREFETCH, "{duplicates} duplicates");
    assert_eq!(client.depth("articles.raw").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wire_that_swallows_everything_is_noticed_and_left() {
    const SENT: usize = 3000;
    let broker = Broker::shared();
    let url = broker.vhost();
    let (wire, address) = through(broker, &url);
    let mut worker = Worker::ready(&address, &[("PREFETCH", "32")]);
    let client = Client::connect(&url).await;
    client.bind("mine", "articles.enriched", "#").await;
    let threads = worker.metric("process_threads");
    client.backlog(SENT).await;
    client.wait_for("mine", (SENT / 8) as u32).await;
    wire.hole();
    // Nobody closes anything: only the heartbeats that do not come tell.
    worker.wait_until("noticed", |w| w.get("/readyz").0 == 503);
    worker.wait_until("tried again in vain", |w| {
        w.log().contains("no answer within")
    });
    let recovery = recovers(&wire, &mut worker);
    assert!(recovery < RECOVERY, "{recovery:?}\n{}", worker.log());
    // The broker notices the dead connection by its own heartbeats, and gives its articles out anew.
    let duplicates = all_arrive(&client, "mine", SENT, &mut worker).await;
    worker.wait_until("no thread is left of the dead connections", |w| {
        w.metric("process_threads") <= threads
    });
    assert!(worker.terminate().success());
    assert!(duplicates <= PREFETCH, "{duplicates} duplicates");
}

/// A broker that says nothing any more holds up neither the drain's limit nor a second signal.
#[tokio::test(flavor = "multi_thread")]
async fn a_stop_ends_in_time_while_the_broker_is_silent() {
    let broker = Broker::shared();
    for (drain, again) in [("1", false), ("60", true)] {
        let url = broker.vhost();
        let (wire, address) = through(broker, &url);
        // Heartbeats that would notice it come much later.
        let address = format!("{address}?heartbeat=60");
        let mut worker = Worker::ready(&address, &[("DRAIN_SECONDS", drain)]);
        wire.hole();
        let since = Instant::now();
        worker.signal("TERM");
        worker.wait_until("draining", |w| w.log().contains("draining"));
        if again {
            // One that comes at once is the same.
            std::thread::sleep(Duration::from_millis(1500));
            worker.signal("TERM");
        }
        let status = worker.wait();
        let took = since.elapsed();
        assert!(status.success(), "{}", worker.log());
        assert!(took < Duration::from_secs(7), "{took:?}\n{}", worker.log());
    }
}

/// Somebody deleted the queue and declared it otherwise: that is no lost connection.
#[tokio::test(flavor = "multi_thread")]
async fn a_queue_that_was_declared_otherwise_meanwhile_is_called_a_refusal() {
    let broker = Broker::shared();
    let url = broker.vhost();
    let mut worker = Worker::ready(&url, &[]);
    let client = Client::connect(&url).await;
    let (name, durable) = ("articles.raw", QueueDeclareOptions::durable());
    // It stands still, or it declares the queue first.
    worker.signal("STOP");
    client
        .channel
        .queue_delete(name.into(), QueueDeleteOptions::default())
        .await
        .unwrap();
    client
        .channel
        .queue_declare(name.into(), durable, FieldTable::default())
        .await
        .unwrap();
    worker.signal("CONT");
    worker.wait_until("said", |w| {
        w.log().contains("declaring quorum queue articles.raw")
    });
    let log = worker.log();
    let line = log
        .lines()
        .find(|line| line.contains("declaring quorum queue"));
    assert!(line.unwrap().contains("the broker refuses"), "{log}");
}
