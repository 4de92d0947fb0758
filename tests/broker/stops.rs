//! Stopping and dying under load: nothing is lost, and a polite stop makes no duplicate.

use crate::fixture::{Broker, Client, Worker, all_arrive, tally};

#[tokio::test(flavor = "multi_thread")]
async fn kill_nine_under_backlog_loses_nothing() {
    const SENT: usize = 4000;
    const PREFETCH: usize = 32;
    const KILLS: usize = 3;
    let url = Broker::shared().vhost();
    let mut worker = Worker::ready(&url, &[("PREFETCH", "32")]);
    let client = Client::connect(&url).await;
    client.bind("mine", "articles.enriched", "#").await;
    client.backlog(SENT).await;
    for kill in 1..=KILLS {
        client.wait_for("mine", (kill * SENT / 8) as u32).await;
        worker.kill();
        worker = Worker::start(&url, &[("PREFETCH", "32")]);
    }
    let duplicates = all_arrive(&client, "mine", SENT, &mut worker).await;
    assert!(worker.terminate().success());
    println!("sent {SENT}, duplicates {duplicates}");
    assert!(duplicates <= KILLS * PREFETCH, "{duplicates} duplicates");
    assert_eq!(client.depth("articles.raw").await, 0);
    assert_eq!(client.depth("articles.dead").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn sigterm_under_load_ends_with_zero_and_makes_no_duplicate() {
    const SENT: usize = 3000;
    let url = Broker::shared().vhost();
    let mut worker = Worker::ready(&url, &[]);
    let client = Client::connect(&url).await;
    client.bind("mine", "articles.enriched", "#").await;
    client.backlog(SENT).await;
    let mut logs = String::new();
    for stop in 1..=3 {
        client.wait_for("mine", (stop * SENT / 8) as u32).await;
        let status = worker.terminate();
        assert_eq!(status.code(), Some(0), "{}", worker.log());
        assert!(worker.log().contains("draining"));
        logs.push_str(&worker.log());
        worker = Worker::ready(&url, &[]);
    }
    client.wait_for("mine", SENT as u32).await;
    assert!(worker.terminate().success());
    let records = client.take_all("mine").await;
    assert_eq!(tally(&records).0, SENT);
    assert_eq!(
        records.len(),
        SENT,
        "a polite stop makes no duplicates\n{logs}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_broker_that_is_absent_at_start_is_waited_for() {
    let broker = Broker::start();
    broker.kill();
    let mut worker = Worker::start(&broker.url, &[]);
    worker.wait_until("live", |w| w.get("/livez").0 == 200);
    assert_eq!(worker.get("/readyz"), (503, "not-consuming\n".into()));
    broker.restart();
    worker.wait_until("ready", |w| w.get("/readyz").0 == 200);
    let client = Client::connect(&broker.url).await;
    client.bind("mine", "articles.enriched", "#").await;
    client.backlog(10).await;
    client.wait_for("mine", 10).await;
    assert!(worker.terminate().success());
}
