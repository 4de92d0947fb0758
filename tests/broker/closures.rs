//! The broker ends a consumer or a channel under the worker.

use lapin::options::{ExchangeDeleteOptions, QueueDeleteOptions};

use crate::fixture::{Broker, Client, Worker, all_arrive, tally};

#[tokio::test(flavor = "multi_thread")]
async fn a_queue_deleted_with_a_backlog_is_declared_again_and_consumed() {
    const AFTER: usize = 200;
    let url = Broker::shared().vhost();
    let mut worker = Worker::ready(&url, &[("PREFETCH", "32")]);
    let client = Client::connect(&url).await;
    client.bind("mine", "articles.enriched", "#").await;
    client.backlog(2000).await;
    client.wait_for("mine", 100).await;
    client
        .channel
        .queue_delete("articles.raw".into(), QueueDeleteOptions::default())
        .await
        .unwrap();
    worker.wait_until("told", |w| w.log().contains("the consumer was cancelled"));
    worker.wait_until("ready again", |w| w.get("/readyz").0 == 200);
    worker.wait_until("nothing of the old queue is left", |w| {
        w.metric("copydesk_articles_in_flight") == 0.0
    });
    worker.assert_counters_add_up();
    // What was in the queue went with it, by the operator's hand; what comes now counts.
    client.take_all("mine").await;
    client.backlog(AFTER).await;
    let records = client.take_distinct("mine", AFTER).await;
    assert_eq!(tally(&records), (AFTER, 0));
    assert!(worker.terminate().success());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_output_exchange_deleted_under_load_is_declared_again_and_loses_nothing() {
    const SENT: usize = 2000;
    const PREFETCH: usize = 32;
    let url = Broker::shared().vhost();
    let mut worker = Worker::ready(&url, &[("PREFETCH", "32")]);
    let client = Client::connect(&url).await;
    client.bind("mine", "articles.enriched", "#").await;
    client.backlog(SENT).await;
    client.wait_for("mine", 100).await;
    client
        .channel
        .exchange_delete("articles.enriched".into(), ExchangeDeleteOptions::default())
        .await
        .unwrap();
    worker.wait_until("told", |w| w.log().contains("broker says 404"));
    worker.wait_until("ready again", |w| w.get("/readyz").0 == 200);
    // The consumer's binding went with the exchange: what comes before it is made again is parked.
    client.bind("mine", "articles.enriched", "#").await;
    worker.wait_until("all settled", |w| {
        w.metric("copydesk_articles_received_total") >= SENT as f64
            && w.metric("copydesk_articles_in_flight") == 0.0
    });
    worker.assert_counters_add_up();
    let mut records = client.take_all("mine").await;
    records.extend(client.take_all("articles.unrouted").await);
    let (distinct, duplicates) = tally(&records);
    assert_eq!(distinct, SENT, "lost {}", SENT - distinct);
    assert!(duplicates <= PREFETCH, "{duplicates} duplicates");
    assert!(worker.terminate().success());
}

/// What is held back for too long, the broker takes back: it closes the channel with 406.
#[tokio::test(flavor = "multi_thread")]
async fn a_channel_closed_for_late_acknowledgements_is_opened_again() {
    const SENT: usize = 60;
    const ROOM: i32 = 5;
    let broker = Broker::start();
    broker.ctl(&[
        "eval",
        "application:set_env(rabbit, consumer_timeout, 1500), \
         application:set_env(rabbit, channel_tick_interval, 500).",
    ]);
    let url = broker.url.as_str();
    let mut worker = Worker::ready(url, &[("PREFETCH", "16")]);
    let client = Client::connect(url).await;
    client.bind_small("small", ROOM).await;
    client.backlog(SENT).await;
    worker.wait_until("told", |w| w.log().contains("broker says 406"));
    // Each time more costs what is held one of its deliveries.
    broker.ctl(&[
        "eval",
        "application:set_env(rabbit, consumer_timeout, 1800000), \
         application:set_env(rabbit, channel_tick_interval, 60000).",
    ]);
    all_arrive(&client, "small", SENT, &mut worker).await;
    worker.wait_until("ready again", |w| w.get("/readyz").0 == 200);
    assert!(worker.terminate().success());
    assert_eq!(client.depth("articles.dead").await, 0);
}
