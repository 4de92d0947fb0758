//! Dead letters.

use std::fmt::Write;

use lapin::BasicProperties;
use lapin::types::{AMQPValue, FieldTable};
use sha2::{Digest, Sha256};

use crate::fixture::{Broker, Client, Worker};

#[tokio::test(flavor = "multi_thread")]
async fn poison_becomes_a_dead_letter_with_its_reason_and_nothing_else_changes() {
    let url = Broker::shared().vhost();
    let mut worker = Worker::ready(&url, &[]);
    let client = Client::connect(&url).await;
    let body = b" \r\n\t ";
    let mut headers = FieldTable::default();
    headers.insert("mine".into(), AMQPValue::LongInt(7));
    client
        .publish_to(
            "articles.raw",
            "from.a.scraper",
            body,
            BasicProperties::default()
                .with_message_id("bad-1".into())
                .with_content_type("text/html".into())
                .with_expiration("3600000".into())
                .with_headers(headers),
        )
        .await;
    client.wait_for("articles.dead", 1).await;
    let letter = client.take_all("articles.dead").await.remove(0);
    assert_eq!(letter.body, body);
    assert_eq!(letter.message_id(), "bad-1");
    assert_eq!(
        letter.properties.content_type().as_ref().unwrap().as_str(),
        "text/html"
    );
    assert!(
        letter.properties.expiration().is_none(),
        "a letter must not expire"
    );
    assert_eq!(letter.header("mine").as_deref(), Some("7"));
    assert_eq!(letter.header("x-dead-reason").as_deref(), Some("empty"));
    assert_eq!(letter.header("x-dead-stage").as_deref(), Some("decode"));
    assert!(letter.header("x-dead-detail").unwrap().len() <= 512);
    assert_eq!(
        letter.header("x-dead-exchange").as_deref(),
        Some("articles.raw")
    );
    assert_eq!(
        letter.header("x-dead-routing-key").as_deref(),
        Some("from.a.scraper")
    );
    assert_eq!(letter.header("x-dead-deliveries").as_deref(), Some("1"));
    assert!(
        letter
            .header("x-dead-worker")
            .unwrap()
            .ends_with(&format!("/{}", worker.id()))
    );
    let at = letter.header("x-dead-at").unwrap();
    assert!(at.parse::<jiff::Timestamp>().is_ok(), "{at}");
    let mut digest = String::new();
    for byte in Sha256::digest(body) {
        write!(digest, "{byte:02x}").unwrap();
    }
    assert_eq!(letter.header("x-dead-body-sha256"), Some(digest));
    worker.wait_until("counted", |w| {
        w.metric("copydesk_articles_dead_total{reason=\"empty\"}") >= 1.0
    });
    worker.assert_counters_add_up();
    assert!(worker.terminate().success());
    assert_eq!(client.depth("articles.raw").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn headers_of_any_size_and_type_neither_stop_the_worker_nor_lose_the_letter() {
    let url = Broker::shared().vhost();
    let worker = Worker::ready(&url, &[]);
    let client = Client::connect(&url).await;
    let mut headers = FieldTable::default();
    headers.insert(
        "big".into(),
        AMQPValue::LongString("x".repeat(120_000).into()),
    );
    headers.insert(
        "article_id".into(),
        AMQPValue::FieldTable(FieldTable::default()),
    );
    headers.insert("article_url".into(), AMQPValue::Boolean(true));
    headers.insert(
        "article_source".into(),
        AMQPValue::LongString("a\r\nb\u{1b}[2J".into()),
    );
    headers.insert("traceparent".into(), AMQPValue::Double(1.5));
    client
        .publish(
            b"  ",
            BasicProperties::default()
                .with_user_id("guest".into())
                .with_headers(headers),
        )
        .await;
    client.wait_for("articles.dead", 1).await;
    let letter = client.take_all("articles.dead").await.remove(0);
    assert_eq!(letter.header("x-dead-reason").as_deref(), Some("empty"));
    assert_eq!(letter.header("x-dead-headers-cut").as_deref(), Some("big"));
    assert_eq!(letter.header("x-dead-user-id").as_deref(), Some("guest"));
    assert_eq!(letter.header("article_url").as_deref(), Some("true"));
    assert!(
        !worker.log().contains('\u{1b}'),
        "escape sequences reach the log"
    );
    assert_eq!(worker.metric("copydesk_reconnects_total"), 0.0);
}
