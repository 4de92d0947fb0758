//! What `/metrics` says while workers and the broker are killed, against what the broker holds.
//!
//! `in_flight` is what the worker's ledger holds open, counted apart from the other figures: that the
//! four of one scrape add up shows that none was counted twice or not at all. An article that is
//! neither settled nor returned stays in flight for ever.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use lapin::BasicProperties;

use crate::fixture::{Broker, Client, Worker, declared};

const PREFETCH: f64 = 16.0;
/// So many that a kill finds the worker busy, however long it takes.
const ARTICLES: usize = 6000;
const EMPTY: usize = 40;

/// The counters of one scrape.
#[derive(Debug, Clone, Copy, Default)]
struct Count {
    received: f64,
    enriched: f64,
    dead: f64,
    returned: f64,
    in_flight: f64,
    redelivered: f64,
}

impl Count {
    /// A scrape, or `None` when nobody answered; what holds at any time is checked.
    fn of(worker: &Worker, before: Self) -> Option<Self> {
        let all = worker.metrics();
        let sum = |prefix: &str| -> f64 {
            let of = all.iter().filter(|(name, _)| name.starts_with(prefix));
            of.map(|(_, value)| value).sum()
        };
        all.get("copydesk_articles_received_total")?;
        let now = Self {
            received: sum("copydesk_articles_received_total"),
            enriched: sum("copydesk_articles_enriched_total"),
            dead: sum("copydesk_articles_dead_total"),
            returned: sum("copydesk_articles_returned_total"),
            in_flight: sum("copydesk_articles_in_flight"),
            redelivered: sum("copydesk_articles_redelivered_total"),
        };
        assert_eq!(
            now.received,
            now.enriched + now.dead + now.returned + now.in_flight,
            "{now:?}"
        );
        assert!((0.0..=PREFETCH).contains(&now.in_flight), "{now:?}");
        assert!(
            now.received >= before.received
                && now.enriched >= before.enriched
                && now.dead >= before.dead
                && now.returned >= before.returned
                && now.redelivered >= before.redelivered,
            "a counter fell: {before:?}, then {now:?}"
        );
        Some(now)
    }

    fn settled(&self) -> f64 {
        self.enriched + self.dead
    }
}

/// Scrapes until this holds of the last scrape.
fn scrape(worker: &mut Worker, seen: &mut Count, what: &str, holds: impl Fn(&Count) -> bool) {
    worker.wait_until(what, |worker| match Count::of(worker, *seen) {
        Some(now) => {
            *seen = now;
            holds(&now)
        }
        None => false,
    });
}

/// Scrapes until the queue is empty and nothing is in flight. What the broker has sent and the worker
/// has not received is in neither figure, so both must stay so for a while.
async fn finish(client: &Client, worker: &mut Worker, seen: &mut Count) {
    let mut quiet = 0;
    let end = Instant::now() + Duration::from_secs(120);
    while quiet < 5 {
        assert!(Instant::now() < end, "never settled: {seen:?}");
        let depth = client.depth("articles.raw").await;
        scrape(worker, seen, "the next scrape", |_| true);
        let nothing = depth == 0 && seen.in_flight == 0.0 && seen.received > 0.0;
        quiet = if nothing { quiet + 1 } else { 0 };
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

async fn backlog(client: &Client) {
    client.backlog(ARTICLES).await;
    for number in 0..EMPTY {
        let properties = BasicProperties::default()
            .with_message_id(format!("e-{number}").into())
            .with_delivery_mode(2);
        client.publish(b" ", properties).await;
    }
}

/// Articles of which a record, and articles of which a dead letter is there, each once; and how
/// many of both there are.
async fn taken(client: &Client) -> (BTreeSet<String>, BTreeSet<String>, f64, f64) {
    let records = client.take_all("out").await;
    let dead = client.take_all("articles.dead").await;
    let whose = |got: &crate::fixture::Got| got.correlation_id();
    (
        records.iter().map(whose).collect(),
        dead.iter().map(|got| got.message_id()).collect(),
        records.len() as f64,
        dead.len() as f64,
    )
}

fn settings() -> [(&'static str, &'static str); 2] {
    [("PREFETCH", "16"), ("THREADS", "1")]
}

#[tokio::test(flavor = "multi_thread")]
async fn counters_of_killed_workers_add_up_to_what_the_broker_holds() {
    const KILLS: usize = 3;
    let url = Broker::shared().vhost();
    declared(&url, &[]);
    let client = Client::connect(&url).await;
    client.bind("out", "articles.enriched", "#").await;
    backlog(&client).await;

    let mut all = Count::default();
    for kill in 1..=KILLS {
        let mut worker = Worker::ready(&url, &settings());
        let mut seen = Count::default();
        scrape(&mut worker, &mut seen, "some are settled", |now| {
            now.settled() >= 60.0
        });
        worker.kill();
        assert!(
            seen.settled() < (ARTICLES + EMPTY) as f64,
            "killed too late"
        );
        if kill > 1 {
            assert!(seen.redelivered > 0.0, "{seen:?}");
        }
        assert!(seen.redelivered <= PREFETCH, "{seen:?}");
        all.enriched += seen.enriched;
        all.dead += seen.dead;
    }
    let mut worker = Worker::ready(&url, &settings());
    let mut last = Count::default();
    finish(&client, &mut worker, &mut last).await;
    assert_eq!(last.received, last.settled(), "{last:?}");
    assert_eq!(last.returned, 0.0);
    all.enriched += last.enriched;
    all.dead += last.dead;
    assert!(worker.terminate().success());

    let (articles, letters, records, dead) = taken(&client).await;
    assert_eq!((articles.len(), letters.len()), (ARTICLES, EMPTY));
    // A killed worker settled more after its last scrape, and what it had published without
    // acknowledging it came again.
    let after = records + dead - all.settled();
    assert!(records >= all.enriched && dead >= all.dead, "{all:?}");
    let most = (ARTICLES + EMPTY) as f64 + KILLS as f64 * PREFETCH;
    assert!(records + dead <= most, "{records} {dead} {after}");
}

#[tokio::test(flavor = "multi_thread")]
async fn counters_add_up_when_the_broker_is_killed() {
    const KILLS: usize = 2;
    let broker = Broker::start();
    declared(&broker.url, &[]);
    let client = Client::connect(&broker.url).await;
    client.bind("out", "articles.enriched", "#").await;
    drop(client);
    // RabbitMQ 3.10 knows its quorum queues after a kill only when it has once ended in peace.
    broker.stop();
    broker.restart();
    let client = Client::connect(&broker.url).await;
    backlog(&client).await;
    drop(client);

    let mut worker = Worker::ready(&broker.url, &settings());
    let mut seen = Count::default();
    for kill in 1..=KILLS {
        let goal = (seen.settled() + 60.0).min((ARTICLES + EMPTY) as f64);
        scrape(&mut worker, &mut seen, "some are settled", |now| {
            now.settled() >= goal
        });
        broker.kill();
        // While nothing is at the broker, nothing can be in flight: it has all of it back.
        worker.wait_until("disconnected", |worker| {
            worker.metric("copydesk_connected") == 0.0
        });
        scrape(&mut worker, &mut seen, "all given back", |now| {
            now.in_flight == 0.0
        });
        assert_eq!(worker.metric("copydesk_connected"), 0.0);
        // The first kill at least found it busy; how long a kill takes is the machine's affair.
        assert!(seen.returned > 0.0 && seen.returned <= kill as f64 * PREFETCH);
        broker.restart();
        worker.wait_until("ready again", |worker| worker.get("/readyz").0 == 200);
    }
    let client = Client::connect(&broker.url).await;
    finish(&client, &mut worker, &mut seen).await;
    assert_eq!(seen.received, seen.settled() + seen.returned, "{seen:?}");
    assert!(worker.metric("copydesk_reconnects_total") >= KILLS as f64);
    assert!(worker.terminate().success());

    let (articles, letters, records, dead) = taken(&client).await;
    assert_eq!((articles.len(), letters.len()), (ARTICLES, EMPTY));
    // Whatever was counted as confirmed is there; what was published without its confirm arriving
    // is there once more at most.
    assert!(records >= seen.enriched && dead >= seen.dead, "{seen:?}");
    let twice = records + dead - seen.settled();
    assert!(twice <= KILLS as f64 * PREFETCH, "{twice}, {seen:?}");
    assert!(seen.redelivered <= KILLS as f64 * PREFETCH, "{seen:?}");
}
