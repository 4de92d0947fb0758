//! Headers nested so deep that a reader which calls itself for each level runs out of stack.

use std::io::{Read, Write};
use std::net::TcpStream;

use crate::fixture::{Broker, Client, Worker, article, copydesk, declared, tally};

/// A publisher that writes frames itself: the client library of these tests would need the stack, too.
struct Raw {
    stream: TcpStream,
}

fn short(text: &str) -> Vec<u8> {
    let mut bytes = vec![text.len() as u8];
    bytes.extend(text.as_bytes());
    bytes
}

fn long(bytes: &[u8]) -> Vec<u8> {
    let mut all = (bytes.len() as u32).to_be_bytes().to_vec();
    all.extend(bytes);
    all
}

impl Raw {
    fn connect(broker: &Broker, url: &str) -> Self {
        let stream = TcpStream::connect(("127.0.0.1", broker.port())).unwrap();
        let mut raw = Self { stream };
        raw.stream.write_all(b"AMQP\0\0\x09\x01").unwrap();
        raw.read();
        let start_ok = [
            vec![0, 10, 0, 11],
            long(b""),
            short("PLAIN"),
            long(b"\0guest\0guest"),
            short("en_US"),
        ];
        raw.frame(1, 0, &start_ok.concat());
        raw.read();
        raw.frame(1, 0, &[0, 10, 0, 31, 0, 16, 0, 2, 0, 0, 0, 0]);
        let vhost = url.rsplit('/').next().unwrap();
        raw.frame(
            1,
            0,
            &[vec![0, 10, 0, 40], short(vhost), vec![0, 0]].concat(),
        );
        raw.read();
        raw.frame(1, 1, &[0, 20, 0, 10, 0]);
        raw.read();
        raw.frame(1, 1, &[0, 85, 0, 10, 0]);
        raw.read();
        raw
    }

    fn frame(&mut self, kind: u8, channel: u16, payload: &[u8]) {
        let mut bytes = vec![kind];
        bytes.extend(channel.to_be_bytes());
        bytes.extend(long(payload));
        bytes.push(0xce);
        self.stream.write_all(&bytes).unwrap();
    }

    fn read(&mut self) -> Vec<u8> {
        let mut head = [0; 7];
        self.stream.read_exact(&mut head).unwrap();
        let length = u32::from_be_bytes([head[3], head[4], head[5], head[6]]) as usize;
        let mut payload = vec![0; length + 1];
        self.stream.read_exact(&mut payload).unwrap();
        payload
    }

    /// Publishes to a queue with one header and waits for the confirm.
    fn publish(&mut self, queue: &str, body: &[u8], name: &str, value: &[u8]) {
        let to = [vec![0, 60, 0, 40, 0, 0], short(""), short(queue), vec![0]];
        self.frame(1, 1, &to.concat());
        let mut head = vec![0, 60, 0, 0];
        head.extend((body.len() as u64).to_be_bytes());
        // Headers, delivery mode and message id.
        head.extend(0x3080u16.to_be_bytes());
        head.extend(long(&[short(name), value.to_vec()].concat()));
        head.push(2);
        head.extend(short("nested"));
        self.frame(2, 1, &head);
        self.frame(3, 1, body);
        let answer = self.read();
        assert_eq!(answer[..4], [0, 60, 0, 80], "basic.ack");
    }
}

/// An array in an array in an array.
fn nested(levels: usize) -> Vec<u8> {
    let mut value = Vec::new();
    for inside in 0..levels {
        value.extend(b"A");
        value.extend((((levels - inside - 1) * 5) as u32).to_be_bytes());
    }
    value
}

/// About as deep as a frame of 128 KiB has room for.
const DEEPEST: usize = 25_000;

#[tokio::test(flavor = "multi_thread")]
async fn a_header_nested_to_the_depth_of_a_frame_is_one_dead_letter() {
    const GOOD: usize = 300;
    let broker = Broker::shared();
    let url = broker.vhost();
    declared(&url, &[]);
    let client = Client::connect(&url).await;
    client.bind("mine", "articles.enriched", "#").await;
    client.backlog(GOOD / 2).await;
    let mut raw = Raw::connect(broker, &url);
    for levels in [2000, DEEPEST] {
        let body = article(GOOD + levels);
        raw.publish("articles.raw", body.as_bytes(), "deep", &nested(levels));
    }
    client.backlog(GOOD / 2).await;
    let mut worker = Worker::start(&url, &[]);
    client.wait_for("articles.dead", 2).await;
    client.wait_for("mine", GOOD as u32).await;
    worker.wait_until("all settled", |w| {
        w.metric("copydesk_articles_in_flight") == 0.0
    });
    worker.assert_counters_add_up();
    assert_eq!(worker.metric("copydesk_reconnects_total"), 0.0);
    assert_eq!(worker.metric("copydesk_articles_redelivered_total"), 0.0);
    assert!(worker.terminate().success());
    let records = client.take_all("mine").await;
    assert_eq!(
        tally(&records).0,
        GOOD / 2,
        "both backlogs have the same names"
    );
    assert_eq!(records.len(), GOOD);
    let letters = client.take_all("articles.dead").await;
    assert_eq!(letters.len(), 2);
    for letter in letters {
        assert_eq!(letter.message_id(), "nested");
        assert_eq!(letter.header("x-dead-reason").as_deref(), Some("too-deep"));
        assert_eq!(letter.header("x-dead-headers-cut").as_deref(), Some("deep"));
        let detail = letter.header("x-dead-detail").unwrap();
        assert!(detail.starts_with("the header deep is nested"), "{detail}");
        assert_eq!(letter.header("x-dead-deliveries").as_deref(), Some("1"));
    }
}

/// What a worker before this one, or the broker, put among the dead letters.
#[tokio::test(flavor = "multi_thread")]
async fn a_letter_with_such_a_header_is_listed_shown_and_replayed() {
    let broker = Broker::shared();
    let url = broker.vhost();
    declared(&url, &[]);
    let client = Client::connect(&url).await;
    let mut raw = Raw::connect(broker, &url);
    let body = article(1);
    raw.publish("articles.dead", body.as_bytes(), "deep", &nested(DEEPEST));
    let told = |arguments: &[&str]| {
        let out = copydesk()
            .args(arguments)
            .env("COPYDESK_AMQP_URL", &url)
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&out.stdout).into_owned()
            + &String::from_utf8_lossy(&out.stderr);
        assert!(
            out.status.success(),
            "{arguments:?}: {:?} {said}",
            out.status
        );
        said
    };
    assert!(told(&["dead", "list"]).contains("1 letters"));
    let shown = told(&["dead", "show"]);
    assert!(shown.contains("nested too deep; left out"), "{shown}");
    let explained = told(&["explain", "--no-pager", "--dead", "1"]);
    assert!(explained.contains("Council approves"), "{explained}");
    client.wait_for("articles.dead", 1).await;
    assert!(told(&["dead", "replay"]).contains("1 replayed"));
    assert_eq!(client.depth("articles.dead").await, 0);
    let raw = client.take_all("articles.raw").await;
    assert_eq!(raw[0].body, body.as_bytes());
}
