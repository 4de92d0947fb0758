//! A private RabbitMQ, workers as child processes, and a client: what broker tests are made of.
//!
//! `Broker::shared()` is one node for a test binary; `Broker::start()` is a node of one's own, for
//! tests that kill it. Each test takes its own virtual host. A guard process stops the node when
//! the test process is gone, however it ends.

#![allow(dead_code, clippy::unwrap_used)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use futures_util::StreamExt;
use lapin::options::{
    BasicAckOptions, BasicConsumeOptions, BasicPublishOptions, BasicQosOptions,
    ConfirmSelectOptions, QueueBindOptions, QueueDeclareOptions,
};
use lapin::types::{AMQPValue, FieldTable};
use lapin::{BasicProperties, Channel, Confirmation, Connection, ConnectionProperties};

static NUMBER: AtomicU32 = AtomicU32::new(0);

/// A name that no other test has.
pub fn unique(what: &str) -> String {
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    format!("{what}-{}-{number}", std::process::id())
}

fn script() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("script/broker")
}

/// A RabbitMQ node.
pub struct Broker {
    pub dir: PathBuf,
    pub url: String,
    /// Ends the node when its standard input closes.
    _guard: Child,
}

impl Broker {
    /// The node that all tests of this binary share.
    pub fn shared() -> &'static Self {
        static SHARED: OnceLock<Broker> = OnceLock::new();
        SHARED.get_or_init(Self::start)
    }

    /// A node of one's own.
    pub fn start() -> Self {
        Self::start_with("")
    }

    /// A node of one's own with extra lines for rabbitmq.conf.
    pub fn start_with(extra: &str) -> Self {
        let dir = std::env::temp_dir().join(unique("copydesk-broker"));
        fs::create_dir_all(&dir).unwrap();
        fs::write(dir.join("extra.conf"), extra).unwrap();
        let installed = Command::new(script()).arg("install").status().unwrap();
        assert!(installed.success(), "RabbitMQ cannot be installed");
        let guard = Command::new("sh")
            .arg("-c")
            .arg("trap '' INT TERM HUP; read -r _; \"$0\" stop \"$1\"; rm -rf \"$1\"")
            .arg(script())
            .arg(&dir)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let url = run(&["start", dir.to_str().unwrap()]).trim().to_owned();
        Self {
            dir,
            url,
            _guard: guard,
        }
    }

    /// Kills the node at once; its files stay.
    pub fn kill(&self) {
        run(&["kill", self.dir.to_str().unwrap()]);
    }

    /// Ends the node in peace; its files stay.
    pub fn stop(&self) {
        run(&["stop", self.dir.to_str().unwrap()]);
    }

    /// Starts it again, on the same port with its data.
    pub fn restart(&self) {
        run(&["start", self.dir.to_str().unwrap()]);
    }

    /// rabbitmqctl.
    pub fn ctl(&self, arguments: &[&str]) -> String {
        let mut all = vec!["ctl", self.dir.to_str().unwrap()];
        all.extend_from_slice(arguments);
        run(&all)
    }

    /// A fresh virtual host; the answer is its address.
    pub fn vhost(&self) -> String {
        let name = unique("v");
        self.ctl(&["add_vhost", &name]);
        self.ctl(&["set_permissions", "-p", &name, "guest", ".*", ".*", ".*"]);
        self.url.replace("%2f", &name)
    }

    pub fn port(&self) -> u16 {
        let (_, rest) = self.url.rsplit_once(':').unwrap();
        rest.split('/').next().unwrap().parse().unwrap()
    }
}

fn run(arguments: &[&str]) -> String {
    let out = Command::new(script()).args(arguments).output().unwrap();
    assert!(
        out.status.success(),
        "script/broker {arguments:?}: {}",
        String::from_utf8_lossy(&out.stderr)
    );
    String::from_utf8(out.stdout).unwrap()
}

/// The program, with nothing of the caller's settings.
pub fn copydesk() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_copydesk"));
    for (name, _) in std::env::vars()
        .filter(|(name, _)| name.starts_with("COPYDESK_") || name.starts_with("OTEL_"))
    {
        command.env_remove(name);
    }
    command
}

/// A worker as a child process.
pub struct Worker {
    child: Child,
    log: PathBuf,
}

impl Worker {
    /// Starts a worker with further settings, e.g. `("PREFETCH", "16")`;
    /// names that begin with `OTEL_` are whole.
    pub fn start(url: &str, settings: &[(&str, &str)]) -> Self {
        let mut command = copydesk();
        command.env("COPYDESK_AMQP_URL", url);
        Self::run(command, settings)
    }

    /// The same with an address that stands in a file.
    pub fn from_file(address: &Path, settings: &[(&str, &str)]) -> Self {
        let mut command = copydesk();
        command.env("COPYDESK_AMQP_URL_FILE", address);
        Self::run(command, settings)
    }

    fn run(mut command: Command, settings: &[(&str, &str)]) -> Self {
        let log = std::env::temp_dir().join(unique("copydesk-worker.log"));
        command
            .arg("run")
            .env("COPYDESK_HTTP_ADDR", "127.0.0.1:0")
            .env("COPYDESK_LOG", "debug")
            .env("NO_COLOR", "1")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(fs::File::create(&log).unwrap());
        for (name, value) in settings {
            let prefix = if name.starts_with("OTEL_") {
                ""
            } else {
                "COPYDESK_"
            };
            command.env(format!("{prefix}{name}"), value);
        }
        Self {
            child: command.spawn().unwrap(),
            log,
        }
    }

    /// Starts a worker and waits until it consumes.
    pub fn ready(url: &str, settings: &[(&str, &str)]) -> Self {
        let mut worker = Self::start(url, settings);
        worker.wait_until("ready", |worker| worker.get("/readyz").0 == 200);
        worker
    }

    pub fn log(&self) -> String {
        fs::read_to_string(&self.log).unwrap_or_default()
    }

    /// Waits until this holds, at most a minute.
    pub fn wait_until(&mut self, what: &str, mut holds: impl FnMut(&Self) -> bool) {
        let end = Instant::now() + Duration::from_secs(60);
        while !holds(self) {
            if let Some(status) = self.child.try_wait().unwrap() {
                panic!("the worker ended ({status}) before: {what}\n{}", self.log());
            }
            assert!(Instant::now() < end, "never: {what}\n{}", self.log());
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// Where it answers HTTP.
    pub fn address(&self) -> Option<String> {
        let log = self.log();
        let (_, rest) = log.split_once(" http address=")?;
        Some(rest.split_whitespace().next()?.to_owned())
    }

    /// Status (0 when nobody answers) and body.
    pub fn get(&self, path: &str) -> (u16, String) {
        let ask = || -> Option<(u16, String)> {
            let mut stream = TcpStream::connect(self.address()?).ok()?;
            stream
                .set_read_timeout(Some(Duration::from_secs(10)))
                .ok()?;
            write!(
                stream,
                "GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
            )
            .ok()?;
            let mut answer = String::new();
            stream.read_to_string(&mut answer).ok()?;
            let (head, body) = answer.split_once("\r\n\r\n")?;
            let status = head.split(' ').nth(1)?.parse().ok()?;
            Some((status, body.to_owned()))
        };
        ask().unwrap_or_default()
    }

    /// Every sample of `/metrics`, by name with labels.
    pub fn metrics(&self) -> BTreeMap<String, f64> {
        self.get("/metrics")
            .1
            .lines()
            .filter(|line| !line.starts_with('#'))
            .filter_map(|line| {
                let (name, value) = line.rsplit_once(' ')?;
                Some((name.to_owned(), value.parse().ok()?))
            })
            .collect()
    }

    /// One metric without labels; NaN when it is not there.
    pub fn metric(&self, name: &str) -> f64 {
        self.metrics().get(name).copied().unwrap_or(f64::NAN)
    }

    /// received = enriched + dead + returned + in flight.
    pub fn assert_counters_add_up(&self) {
        let all = self.metrics();
        let sum = |prefix: &str| -> f64 {
            all.iter()
                .filter(|(name, _)| name.starts_with(prefix))
                .map(|(_, value)| value)
                .sum()
        };
        let received = sum("copydesk_articles_received_total");
        let parts = sum("copydesk_articles_enriched_total")
            + sum("copydesk_articles_dead_total")
            + sum("copydesk_articles_returned_total")
            + sum("copydesk_articles_in_flight");
        assert!((received - parts).abs() < 0.5, "{received} is not {parts}");
    }

    pub fn signal(&self, signal: &str) {
        Command::new("kill")
            .arg(format!("-{signal}"))
            .arg(self.child.id().to_string())
            .status()
            .unwrap();
    }

    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    pub fn id(&self) -> u32 {
        self.child.id()
    }

    pub fn is_running(&mut self) -> bool {
        self.child.try_wait().unwrap().is_none()
    }

    /// Waits for the end, at most a minute.
    pub fn wait(&mut self) -> ExitStatus {
        let end = Instant::now() + Duration::from_secs(60);
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status;
            }
            assert!(
                Instant::now() < end,
                "the worker does not end\n{}",
                self.log()
            );
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// SIGTERM, and its exit status.
    pub fn terminate(&mut self) -> ExitStatus {
        self.signal("TERM");
        self.wait()
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = fs::remove_file(&self.log);
    }
}

/// One message that was read.
#[derive(Debug, Clone)]
pub struct Got {
    pub routing_key: String,
    pub properties: BasicProperties,
    pub redelivered: bool,
    pub body: Vec<u8>,
}

impl Got {
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body).unwrap()
    }

    pub fn header(&self, name: &str) -> Option<String> {
        let value = self.properties.headers().as_ref()?.inner().get(name)?;
        if let Some(text) = value.as_long_string() {
            return Some(text.to_string());
        }
        Some(match value {
            lapin::types::AMQPValue::LongLongInt(n) => n.to_string(),
            lapin::types::AMQPValue::LongInt(n) => n.to_string(),
            lapin::types::AMQPValue::Boolean(flag) => flag.to_string(),
            lapin::types::AMQPValue::FieldArray(values) => values
                .as_slice()
                .iter()
                .filter_map(|value| value.as_long_string())
                .map(|text| text.to_string())
                .collect::<Vec<_>>()
                .join("\n"),
            other => format!("{other:?}"),
        })
    }

    pub fn correlation_id(&self) -> String {
        self.properties
            .correlation_id()
            .as_ref()
            .map(|id| id.as_str().to_owned())
            .unwrap_or_default()
    }

    pub fn message_id(&self) -> String {
        self.properties
            .message_id()
            .as_ref()
            .map(|id| id.as_str().to_owned())
            .unwrap_or_default()
    }
}

/// A client with one channel in confirm mode.
pub struct Client {
    pub connection: Connection,
    pub channel: Channel,
}

impl Client {
    pub async fn connect(url: &str) -> Self {
        let connection = Connection::connect(url, ConnectionProperties::default())
            .await
            .unwrap();
        let channel = connection.create_channel().await.unwrap();
        channel
            .confirm_select(ConfirmSelectOptions::default())
            .await
            .unwrap();
        Self {
            connection,
            channel,
        }
    }

    /// A durable queue bound to an exchange.
    pub async fn bind(&self, queue: &str, exchange: &str, key: &str) {
        self.bind_with(queue, exchange, key, FieldTable::default())
            .await;
    }

    /// A queue for every record that refuses more than so many.
    pub async fn bind_small(&self, queue: &str, room: i32) {
        let mut arguments = FieldTable::default();
        arguments.insert("x-max-length".into(), AMQPValue::LongInt(room));
        arguments.insert(
            "x-overflow".into(),
            AMQPValue::LongString("reject-publish".into()),
        );
        self.bind_with(queue, "articles.enriched", "#", arguments)
            .await;
    }

    async fn bind_with(&self, queue: &str, exchange: &str, key: &str, arguments: FieldTable) {
        self.channel
            .queue_declare(queue.into(), QueueDeclareOptions::durable(), arguments)
            .await
            .unwrap();
        self.channel
            .queue_bind(
                queue.into(),
                exchange.into(),
                key.into(),
                QueueBindOptions::default(),
                FieldTable::default(),
            )
            .await
            .unwrap();
    }

    /// Publishes one article and waits for its confirm.
    pub async fn publish(&self, body: &[u8], properties: BasicProperties) {
        self.publish_to("articles.raw", "raw", body, properties)
            .await;
    }

    pub async fn publish_to(
        &self,
        exchange: &str,
        key: &str,
        body: &[u8],
        properties: BasicProperties,
    ) {
        let options = BasicPublishOptions {
            mandatory: true,
            ..Default::default()
        };
        let confirm = self
            .channel
            .basic_publish(exchange.into(), key.into(), options, body, properties)
            .await
            .unwrap()
            .await
            .unwrap();
        assert_eq!(confirm, Confirmation::Ack(None));
    }

    /// Publishes numbered articles with `message_id` a-0, a-1 … and waits for all confirms.
    pub async fn backlog(&self, count: usize) {
        let mut confirms = Vec::new();
        for number in 0..count {
            let properties = BasicProperties::default()
                .with_message_id(format!("a-{number}").into())
                .with_delivery_mode(2);
            let confirm = self
                .channel
                .basic_publish(
                    "articles.raw".into(),
                    "raw".into(),
                    BasicPublishOptions::default(),
                    article(number).as_bytes(),
                    properties,
                )
                .await
                .unwrap();
            confirms.push(confirm);
        }
        for confirm in confirms {
            assert!(confirm.await.unwrap().is_ack());
        }
    }

    /// Messages in a queue.
    pub async fn depth(&self, queue: &str) -> u32 {
        let channel = self.connection.create_channel().await.unwrap();
        let found = channel
            .queue_declare(
                queue.into(),
                QueueDeclareOptions::durable().passive(),
                FieldTable::default(),
            )
            .await
            .unwrap();
        channel.close(200, "done".into()).await.unwrap();
        found.message_count()
    }

    /// Waits until a queue holds at least so many messages.
    pub async fn wait_for(&self, queue: &str, count: u32) {
        let end = Instant::now() + Duration::from_secs(90);
        loop {
            let depth = self.depth(queue).await;
            if depth >= count {
                return;
            }
            assert!(
                Instant::now() < end,
                "{queue} holds {depth} messages, not {count}"
            );
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Takes records out of a queue until they are of so many articles, then whatever else is there.
    /// Ends without them when nothing came for half a minute.
    pub async fn take_distinct(&self, queue: &str, count: usize) -> Vec<Got> {
        let mut all = Vec::new();
        let mut last = Instant::now();
        loop {
            let more = self.take_all(queue).await;
            if !more.is_empty() {
                last = Instant::now();
            }
            let done = more.is_empty() && tally(&all).0 >= count;
            all.extend(more);
            if done || last.elapsed() > Duration::from_secs(30) {
                return all;
            }
        }
    }

    /// Takes everything out of a queue; done when nothing came for a while.
    pub async fn take_all(&self, queue: &str) -> Vec<Got> {
        let channel = self.connection.create_channel().await.unwrap();
        channel
            .basic_qos(500, BasicQosOptions::default())
            .await
            .unwrap();
        let mut consumer = channel
            .basic_consume(
                queue.into(),
                "taker".into(),
                BasicConsumeOptions::default(),
                FieldTable::default(),
            )
            .await
            .unwrap();
        let mut all = Vec::new();
        while let Ok(Some(next)) =
            tokio::time::timeout(Duration::from_millis(1500), consumer.next()).await
        {
            let delivery = next.unwrap();
            delivery.ack(BasicAckOptions::default()).await.unwrap();
            all.push(Got {
                routing_key: delivery.routing_key.as_str().to_owned(),
                redelivered: delivery.redelivered,
                properties: delivery.properties,
                body: delivery.data,
            });
        }
        channel.close(200, "done".into()).await.unwrap();
        all
    }
}

/// How many articles these records are of, and how many are there twice.
pub fn tally(records: &[Got]) -> (usize, usize) {
    let distinct: BTreeSet<String> = records.iter().map(Got::correlation_id).collect();
    (distinct.len(), records.len() - distinct.len())
}

/// Waits until a record of each article is in the queue and nothing is in flight; the answer is how
/// many records came twice.
pub async fn all_arrive(client: &Client, queue: &str, sent: usize, worker: &mut Worker) -> usize {
    let records = client.take_distinct(queue, sent).await;
    worker.wait_until("all settled", |w| {
        w.metric("copydesk_articles_in_flight") == 0.0
    });
    worker.assert_counters_add_up();
    let (distinct, duplicates) = tally(&records);
    assert_eq!(distinct, sent, "lost {}", sent - distinct);
    duplicates
}

/// A plain article that differs by its number.
pub fn article(number: usize) -> String {
    format!(
        "Council approves budget number {number}\n\n\
         The city council of Leiden approved budget number {number} on Tuesday after a long debate \
         about schools, roads and the new library on the canal.\n\n\
         \"We have listened to the neighbourhoods,\" said Mayor Anna de Vries after the vote, which \
         ended shortly before midnight.\n\n\
         The opposition said that it would look at the figures again in spring, when the auditors \
         have read the accounts of last year.\n"
    )
}
