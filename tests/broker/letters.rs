//! Dead letters.

use std::fmt::Write;
use std::io::{Read, Write as _};

use copydesk::broker::{Address, Letters, Names, Tls, Unrouted, declare};
use lapin::BasicProperties;
use lapin::types::{AMQPValue, FieldTable};
use sha2::{Digest, Sha256};

use crate::fixture::{Broker, Client, Worker, copydesk};

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

fn dead(url: &str, arguments: &[&str]) -> (Option<i32>, String) {
    let out = copydesk()
        .arg("dead")
        .args(arguments)
        .env("COPYDESK_AMQP_URL", url)
        .output()
        .unwrap();
    let text =
        String::from_utf8_lossy(&out.stdout).into_owned() + &String::from_utf8_lossy(&out.stderr);
    (out.status.code(), text)
}

/// Dead letters of three kinds: five empty, two of them of one source, and two compressed badly.
async fn mixed(url: &str) -> Client {
    let mut worker = Worker::ready(url, &[]);
    let client = Client::connect(url).await;
    for number in 0..7 {
        let mut headers = FieldTable::default();
        if number < 2 {
            headers.insert(
                "article_source".into(),
                AMQPValue::LongString("one.example".into()),
            );
        }
        let properties = BasicProperties::default()
            .with_message_id(format!("d-{number}").into())
            .with_headers(headers);
        let body: &[u8] = if number < 5 {
            b" "
        } else {
            b"\x1f\x8b\x08\x00cut"
        };
        client.publish(body, properties).await;
    }
    client.wait_for("articles.dead", 7).await;
    assert!(worker.terminate().success());
    client
}

#[tokio::test(flavor = "multi_thread")]
async fn letters_are_grouped_and_shown_without_being_taken() {
    let url = Broker::shared().vhost();
    let client = mixed(&url).await;
    let (code, listed) = dead(&url, &["list"]);
    assert_eq!(code, Some(0), "{listed}");
    assert!(
        listed.contains("5  empty") && listed.contains("2  bad-compression"),
        "{listed}"
    );
    assert!(listed.contains("7 letters"));
    let (_, filtered) = dead(
        &url,
        &["list", "--source", "one.example", "--younger", "1h"],
    );
    assert!(filtered.contains("2 letters"), "{filtered}");
    let (_, old) = dead(&url, &["list", "--older", "1h"]);
    assert!(old.contains("0 letters"), "{old}");
    let (_, shown) = dead(&url, &["show", "1", "--id", "d-6"]);
    assert!(
        shown.contains("bad-compression") && shown.contains("x-dead-body-sha256"),
        "{shown}"
    );
    let (code, missing) = dead(&url, &["show", "8"]);
    assert!(missing.contains("there is no letter 8"), "{missing}");
    assert_eq!(code, Some(1), "as explain --dead ends");
    // What was only looked at is back a moment after the command has ended.
    client.wait_for("articles.dead", 7).await;
    assert_eq!(client.depth("articles.dead").await, 7);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_replay_keeps_its_history_and_poison_does_not_go_round_for_ever() {
    let url = Broker::shared().vhost();
    let client = mixed(&url).await;
    let (code, out) = dead(&url, &["replay", "--reason", "empty"]);
    assert_eq!((code, out.as_str()), (Some(0), "5 replayed\n"));
    // What was only looked at is back a moment after the command has ended.
    client.wait_for("articles.dead", 2).await;
    assert_eq!(client.depth("articles.dead").await, 2);
    assert_eq!(client.depth("articles.raw").await, 5);
    let worker = Worker::ready(&url, &[]);
    client.wait_for("articles.dead", 7).await;
    for _ in 0..2 {
        assert_eq!(
            dead(&url, &["replay", "--reason", "empty"]).1,
            "5 replayed\n"
        );
        client.wait_for("articles.dead", 7).await;
    }
    let (_, worn) = dead(&url, &["replay", "--reason", "empty"]);
    assert!(
        worn.contains("0 replayed") && worn.contains("5 stay"),
        "{worn}"
    );
    drop(worker);
    let letters = client.take_all("articles.dead").await;
    let replayed = letters
        .iter()
        .find(|letter| letter.message_id() == "d-0")
        .unwrap();
    assert_eq!(replayed.header("x-dead-replays").as_deref(), Some("3"));
    let history = replayed.header("x-dead-history").unwrap();
    assert_eq!(history.matches(" empty ").count(), 3, "{history}");
    assert_eq!(
        replayed.header("article_source").as_deref(),
        Some("one.example")
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_purge_needs_to_be_told_what() {
    let url = Broker::shared().vhost();
    let client = mixed(&url).await;
    assert_eq!(dead(&url, &["purge"]).0, Some(2));
    assert_eq!(client.depth("articles.dead").await, 7);
    assert!(
        dead(&url, &["purge", "--reason", "bad-compression"])
            .1
            .contains("2 thrown away")
    );
    client.wait_for("articles.dead", 5).await;
    assert_eq!(client.depth("articles.dead").await, 5);
    assert!(dead(&url, &["purge", "--all"]).1.contains("5 thrown away"));
    assert_eq!(client.depth("articles.dead").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dead_letter_is_explained_and_stays() {
    let url = Broker::shared().vhost();
    let mut worker = Worker::ready(&url, &[]);
    let client = Client::connect(&url).await;
    let id = |id: &str| BasicProperties::default().with_message_id(id.into());
    client.publish(b" \x1b\n", id("first")).await;
    client.wait_for("articles.dead", 1).await;
    assert!(worker.terminate().success());
    // What a worker that is too old put there, and this one can read.
    client
        .publish_to(
            "articles.dead",
            "panic",
            crate::fixture::article(7).as_bytes(),
            id("second"),
        )
        .await;
    client.wait_for("articles.dead", 2).await;
    let explain = |number: &str| {
        let out = copydesk()
            .args(["explain", "--no-pager", "--dead", number])
            .env("COPYDESK_AMQP_URL", &url)
            .output()
            .unwrap();
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        (out.status.code(), text(&out.stdout), text(&out.stderr))
    };
    let (code, _, said) = explain("1");
    assert_eq!(code, Some(3));
    assert!(said.contains("first"), "{said}");
    // Its reason once, and what came, in ASCII.
    assert!(
        said.contains("rejected again, for the same reason"),
        "{said}"
    );
    assert!(said.contains("3 bytes:  \\x1b\\n"), "{said}");
    let (code, shown, said) = explain("2");
    assert_eq!(code, Some(0), "{said}");
    assert!(
        shown.contains("Council approves budget number 7"),
        "{shown}"
    );
    assert!(said.contains("dead letter 2, second"), "{said}");
    let (code, _, said) = explain("3");
    assert_eq!(code, Some(1));
    assert!(said.contains("2 wait"), "{said}");
    client.wait_for("articles.dead", 2).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn letters_are_taken_in_handfuls_and_all_are_seen_in_order() {
    const LETTERS: usize = 300;
    let broker = Broker::shared();
    let url = broker.vhost();
    let address = Address::given(&url, Tls::default()).unwrap();
    let names = Names::default();
    declare(&address, &names, Unrouted::Park).await.unwrap();
    let client = Client::connect(&url).await;
    for number in 0..LETTERS {
        let id = BasicProperties::default().with_message_id(format!("l-{number}").into());
        client.publish_to("articles.dead", "panic", b"x", id).await;
    }
    let mut letters = Letters::open(&address, &names).await.unwrap();
    let first = letters.next(u64::MAX).await.unwrap().unwrap();
    assert_eq!(first.id(), "l-0");
    // As many as the broker sends unasked are here: all of them would be their whole bodies in memory.
    tokio::time::sleep(std::time::Duration::from_millis(500)).await;
    let ready = client.depth("articles.dead").await as usize;
    assert!(ready >= LETTERS - 100, "{ready} are left at the broker");
    let mut ids = vec![first.id()];
    while let Some(letter) = letters.next(u64::MAX).await.unwrap() {
        // Each second one goes, so that room comes while it is read.
        if ids.len() % 2 == 0 {
            letters.discard(&letter).await.unwrap();
        }
        ids.push(letter.id());
    }
    letters.close().await.unwrap();
    let all: Vec<String> = (0..LETTERS).map(|number| format!("l-{number}")).collect();
    assert_eq!(ids, all);
    let stay = LETTERS - (LETTERS - 1) / 2;
    client.wait_for("articles.dead", stay as u32).await;
    assert_eq!(client.depth("articles.dead").await as usize, stay);
}

/// A client whose connection writes 0xff where it says `~`.
async fn writes_what_is_not_utf8(broker: &Broker, url: &str) -> Client {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let there = broker.port();
    std::thread::spawn(move || {
        let (mut client, _) = listener.accept().unwrap();
        let mut server = std::net::TcpStream::connect(("127.0.0.1", there)).unwrap();
        let (mut back, mut to) = (server.try_clone().unwrap(), client.try_clone().unwrap());
        std::thread::spawn(move || std::io::copy(&mut back, &mut to));
        let mut bytes = vec![0; 1 << 16];
        while let Ok(count @ 1..) = client.read(&mut bytes) {
            for byte in bytes[..count].iter_mut().filter(|byte| **byte == b'~') {
                *byte = 0xff;
            }
            server.write_all(&bytes[..count]).unwrap();
        }
    });
    Client::connect(&url.replace(&format!(":{there}/"), &format!(":{port}/"))).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_that_cannot_be_read_is_named_by_its_place() {
    let broker = Broker::shared();
    let url = broker.vhost();
    let address = Address::given(&url, Tls::default()).unwrap();
    declare(&address, &Names::default(), Unrouted::Park)
        .await
        .unwrap();
    let client = writes_what_is_not_utf8(broker, &url).await;
    for number in 1..=100 {
        let id = if number == 70 { "bad~" } else { "good" };
        let id = BasicProperties::default().with_message_id(id.into());
        client.publish_to("articles.dead", "panic", b"x", id).await;
    }
    let (code, said) = dead(&url, &["list", "--each"]);
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("letter 70 cannot be read"), "{said}");
    // Those before it are not lost to it: they can be put through, and then it is the first.
    assert_eq!(said.matches("good").count(), 69, "{said}");
    assert!(said.contains("replay --limit 69"), "{said}");
    let (code, said) = dead(&url, &["replay", "--limit", "69"]);
    assert_eq!((code, said.as_str()), (Some(0), "69 replayed\n"));
    client.wait_for("articles.dead", 31).await;
    let (_, said) = dead(&url, &["list", "--each"]);
    assert!(said.contains("letter 1 cannot be read"), "{said}");
}
