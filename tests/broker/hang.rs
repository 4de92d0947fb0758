//! An article that hangs a stage: the others go on, and it ends in the dead letters.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use copydesk::broker::{Address, Names, Tls, Unrouted};
use copydesk::desk::{Desk, Enriched, Message, Options, Reject, Stage};
use copydesk::observe::NotReady;
use copydesk::worker::{self, Ending, Enrich, Settings, Shell, Stop};
use lapin::BasicProperties;
use tokio::sync::watch;

use crate::fixture::{Broker, Client, copydesk};
use crate::wire::Wire;

/// Longer for an article is late; twice as long hangs.
const WATCHDOG: Duration = Duration::from_secs(1);

/// The desk, with a stage that does not return for marked articles, and is slow for others.
struct Hangs {
    desk: Desk,
    released: Arc<AtomicBool>,
}

impl Enrich for Hangs {
    fn enrich(
        &self,
        message: &Message,
        entering: &mut dyn FnMut(Stage),
    ) -> Result<Enriched, Reject> {
        if message.body.starts_with(b"HANG") {
            entering(Stage::Clean);
            while !self.released.load(Ordering::Relaxed) {
                std::thread::sleep(Duration::from_millis(20));
            }
        }
        if message.body.starts_with(b"SLOW") {
            std::thread::sleep(WATCHDOG + WATCHDOG / 2);
        }
        self.desk.enrich_observed(message, entering)
    }
}

fn settings(url: &str, watchdog: Duration) -> Settings {
    Settings {
        address: Address::given(url, Tls::default()).unwrap(),
        names: Names::default(),
        declare: true,
        unrouted: Unrouted::Park,
        prefetch: 16,
        threads: 1,
        watchdog,
        drain: Duration::from_secs(10),
        confirm: Duration::from_secs(30),
        worker: "hang-test".into(),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_article_that_hangs_ends_as_a_dead_letter_while_others_go_on() {
    const OTHERS: usize = 300;
    const LIMIT: u32 = 3;
    let url = Broker::shared().vhost();
    let names = Names {
        delivery_limit: LIMIT,
        ..Names::default()
    };
    let settings = Settings {
        names: names.clone(),
        ..settings(&url, Duration::from_millis(250))
    };
    copydesk::broker::declare(&settings.address, &names, Unrouted::Park)
        .await
        .unwrap();
    let client = Client::connect(&url).await;
    client.bind("mine", "articles.enriched", "#").await;
    let poison = BasicProperties::default().with_message_id("poison".into());
    client.publish(b"HANG in there\n", poison).await;
    client.backlog(OTHERS).await;

    let released = Arc::new(AtomicBool::new(false));
    let desk = Arc::new(Hangs {
        desk: Desk::new(Options::default()).unwrap(),
        released: released.clone(),
    });
    let mut restarts = 0;
    // What a restart policy does.
    loop {
        let (ask, asked) = watch::channel(0u8);
        let shell = Shell::default();
        let (desk, settings, watched) = (desk.clone(), settings.clone(), shell.clone());
        let running =
            tokio::spawn(
                async move { worker::run(desk, &settings, &watched, Stop::new(asked)).await },
            );
        while !running.is_finished() && client.depth("mine").await < OTHERS as u32 {
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        while !running.is_finished() && client.depth("articles.dead").await == 0 {
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        if !running.is_finished() {
            ask.send(1).unwrap();
        }
        match running.await.unwrap() {
            Ending::Stuck => {
                assert_eq!(shell.metrics.watchdog.get(), 1);
                restarts += 1;
            }
            Ending::Drained => break,
            Ending::Fatal(error) => panic!("{error}"),
        }
        assert!(restarts <= LIMIT + 1, "the delivery limit does not end it");
    }
    released.store(true, Ordering::Relaxed);
    assert!(restarts >= LIMIT, "only {restarts} restarts");

    let records = client.take_all("mine").await;
    let distinct: BTreeSet<String> = records.iter().map(|got| got.correlation_id()).collect();
    assert_eq!(distinct.len(), OTHERS, "an innocent article was lost");
    let listed = copydesk()
        .args(["dead", "list", "--each", "--json"])
        .env("COPYDESK_AMQP_URL", &url)
        .output()
        .unwrap();
    let line: serde_json::Value = serde_json::from_slice(&listed.stdout).unwrap();
    assert_eq!(line["reason"], "delivery-limit");
    assert_eq!(line["id"], "poison");
    assert_eq!(client.depth("articles.raw").await, 0);
}

/// The worker drains because an article hangs, and while it does its connections are cut. It was to
/// end anyway: one that went on would say `draining` for ever, though nobody asked it to stop.
#[tokio::test(flavor = "multi_thread")]
async fn a_link_that_is_lost_while_an_article_hangs_ends_the_worker() {
    let broker = Broker::shared();
    let url = broker.vhost();
    let wire = Wire::to(broker.port()).unwrap();
    let address = url.replace(&format!(":{}/", broker.port()), &format!(":{}/", wire.port));
    let settings = settings(&address, WATCHDOG);
    copydesk::broker::declare(&settings.address, &settings.names, Unrouted::Park)
        .await
        .unwrap();
    let client = Client::connect(&url).await;
    for body in ["HANG in there\n", "SLOW as the others are\n"] {
        client
            .publish(body.as_bytes(), BasicProperties::default())
            .await;
    }
    let released = Arc::new(AtomicBool::new(false));
    let desk = Arc::new(Hangs {
        desk: Desk::new(Options::default()).unwrap(),
        released: released.clone(),
    });
    let (_ask, asked) = watch::channel(0u8);
    let shell = Shell::default();
    let watched = shell.clone();
    let running =
        tokio::spawn(async move { worker::run(desk, &settings, &watched, Stop::new(asked)).await });
    // The one that hangs is given up, and the slow one is in hand.
    while shell.health.ready() != Err(NotReady::Draining) {
        assert!(!running.is_finished());
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    wire.cut();
    wire.heal();
    // One that goes on takes both again from the broker, or finds them with somebody else.
    let ending = tokio::time::timeout(Duration::from_secs(60), running).await;
    released.store(true, Ordering::Relaxed);
    assert_eq!(ending.unwrap().unwrap(), Ending::Stuck);
    assert_eq!(shell.metrics.articles().received, 2, "it took them again");
    assert_eq!(shell.metrics.reconnects.get(), 0);
    client.wait_for("articles.raw", 2).await;
}
