//! An article that hangs a stage: the others go on, and it ends in the dead letters.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use copydesk::broker::{Address, Names, Tls, Unrouted};
use copydesk::desk::{Desk, Enriched, Message, Options, Reject, Stage};
use copydesk::worker::{self, Ending, Enrich, Settings, Shell, Stop};
use lapin::BasicProperties;
use tokio::sync::watch;

use crate::fixture::{Broker, Client, copydesk};

/// The desk, with a stage that does not return for marked articles.
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
        self.desk.enrich_observed(message, entering)
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
        address: Address::given(&url, Tls::default()).unwrap(),
        names: names.clone(),
        declare: true,
        unrouted: Unrouted::Park,
        prefetch: 16,
        threads: 1,
        watchdog: Duration::from_millis(250),
        drain: Duration::from_secs(10),
        confirm: Duration::from_secs(30),
        worker: "hang-test".into(),
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
