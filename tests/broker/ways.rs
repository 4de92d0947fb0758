//! The way of an article: to its record, past missing bindings, to the dead letters.

use std::time::Duration;

use lapin::BasicProperties;
use lapin::types::{AMQPValue, FieldTable};

use crate::fixture::{Broker, Client, Worker, article, declared};

#[tokio::test(flavor = "multi_thread")]
async fn an_article_becomes_a_record_with_the_contracts_properties() {
    let url = Broker::shared().vhost();
    declared(&url, &[]);
    let client = Client::connect(&url).await;
    client.bind("mine", "articles.enriched", "#").await;
    let mut worker = Worker::ready(&url, &[]);
    let mut headers = FieldTable::default();
    for (name, value) in [
        ("article_tenant", "desk-7"),
        ("article_source", "Example.com"),
        (
            "traceparent",
            "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        ),
    ] {
        headers.insert(name.into(), AMQPValue::LongString(value.into()));
    }
    client
        .publish(
            article(1).as_bytes(),
            BasicProperties::default()
                .with_message_id("upstream-1".into())
                .with_timestamp(1_700_000_000)
                .with_headers(headers),
        )
        .await;
    client.wait_for("mine", 1).await;
    let got = client.take_all("mine").await.remove(0);
    let record = got.json();
    assert_eq!(got.message_id(), record["uri"].as_str().unwrap());
    assert_eq!(got.correlation_id(), "upstream-1");
    let properties = &got.properties;
    assert_eq!(
        properties.kind().as_ref().unwrap().as_str(),
        "article.enriched.v1"
    );
    assert_eq!(
        properties.content_type().as_ref().unwrap().as_str(),
        "application/json"
    );
    assert_eq!(*properties.delivery_mode(), Some(2));
    assert_eq!(*properties.timestamp(), Some(1_700_000_000));
    assert!(
        properties
            .app_id()
            .as_ref()
            .unwrap()
            .as_str()
            .starts_with("copydesk/")
    );
    assert_eq!(got.header("article_tenant").as_deref(), Some("desk-7"));
    assert!(
        got.header("traceparent")
            .unwrap()
            .contains("4bf92f3577b34da6a3ce929d0e0e4736")
    );
    assert!(
        got.routing_key.starts_with("article.v1."),
        "{}",
        got.routing_key
    );
    assert!(
        properties
            .headers()
            .as_ref()
            .unwrap()
            .inner()
            .keys()
            .all(|name| !name.as_str().starts_with("x-")),
        "x- headers are the broker's own"
    );
    worker.wait_until("acknowledged", |w| {
        w.metric("copydesk_articles_enriched_total") >= 1.0
    });
    worker.assert_counters_add_up();
    assert!(worker.terminate().success());
    assert_eq!(client.depth("articles.raw").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_default_exchange_and_any_key_reach_the_queue() {
    let url = Broker::shared().vhost();
    declared(&url, &[]);
    let client = Client::connect(&url).await;
    client.bind("mine", "articles.enriched", "#").await;
    let _worker = Worker::ready(&url, &[]);
    let plain = BasicProperties::default();
    client
        .publish_to("", "articles.raw", article(1).as_bytes(), plain.clone())
        .await;
    client
        .publish_to("articles.raw", "some.key", article(2).as_bytes(), plain)
        .await;
    client.wait_for("mine", 2).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_no_binding_wants_is_parked() {
    let url = Broker::shared().vhost();
    declared(&url, &[]);
    let client = Client::connect(&url).await;
    client.backlog(3).await;
    let _worker = Worker::ready(&url, &[]);
    client.wait_for("articles.unrouted", 3).await;
    let parked = client.take_all("articles.unrouted").await;
    assert_eq!(parked.len(), 3);
    assert!(
        parked
            .iter()
            .all(|got| got.json()["enrichment"].is_object())
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_no_binding_wants_is_dropped_and_counted_when_told_so() {
    let url = Broker::shared().vhost();
    declared(&url, &[]);
    let client = Client::connect(&url).await;
    client.backlog(3).await;
    let mut worker = Worker::ready(&url, &[("UNROUTED", "drop")]);
    worker.wait_until("dropped", |w| {
        w.metric("copydesk_records_unrouted_total") >= 3.0
    });
    worker.assert_counters_add_up();
    assert!(
        worker
            .log()
            .contains("unrouted: no binding wants this record; dropped")
    );
    assert!(worker.terminate().success());
    assert_eq!(client.depth("articles.unrouted").await, 0);
    assert_eq!(client.depth("articles.raw").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_queue_that_is_full_holds_articles_back_and_loses_none() {
    let url = Broker::shared().vhost();
    declared(&url, &[]);
    let client = Client::connect(&url).await;
    client.bind_small("small", 5).await;
    client.backlog(40).await;
    let mut worker = Worker::start(&url, &[]);
    worker.wait_until("refused", |w| {
        w.metric("copydesk_publish_refused_total") >= 1.0
    });
    worker.wait_until("not ready", |w| {
        w.get("/readyz") == (503, "blocked\n".into())
    });
    worker.assert_counters_add_up();
    let mut ids = std::collections::BTreeSet::new();
    let end = std::time::Instant::now() + Duration::from_secs(60);
    while ids.len() < 40 {
        assert!(
            std::time::Instant::now() < end,
            "only {} came through",
            ids.len()
        );
        for got in client.take_all("small").await {
            ids.insert(got.correlation_id());
        }
    }
    worker.wait_until("ready again", |w| w.get("/readyz").0 == 200);
}
