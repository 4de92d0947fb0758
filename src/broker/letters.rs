//! Dead letters as a tool: look without taking, replay with confirms, discard.
//!
//! Letters are consumed without acknowledgement, so that whatever interrupts a command leaves every
//! letter where it was: the broker takes back what was not acknowledged. They come in handfuls, each to
//! a consumer of its own, so that the bodies of a long queue do not all lie in memory.

use std::time::Duration;

use futures_util::StreamExt;
use lapin::options::{
    BasicAckOptions, BasicCancelOptions, BasicConsumeOptions, BasicPublishOptions, BasicQosOptions,
    QueueDeclareOptions,
};
use lapin::types::{AMQPValue, FieldArray, FieldTable, ShortString};
use lapin::{BasicProperties, Channel, Connection, Consumer};

use super::address::Address;
use super::connect::{answered, connect};
use super::dead::without_expiry;
use super::feed::{Outlet, Sent, Told};
use super::message::{DELIVERY_COUNT, Delivery, integer, json, text};
use super::topology::Names;
use super::trouble::{Cause, Trouble};

/// Longest wait for a letter that should be there.
const PATIENCE: Duration = Duration::from_secs(5);

/// Longest wait for the broker to have sent it.
const SLOW: Duration = Duration::from_secs(60);

/// Time between the last acknowledgement and the end of its channel.
const LINGER: Duration = Duration::from_millis(500);

/// How often the queue must say that nothing is there, and the time between: where a quorum queue's
/// leader does not answer within a quarter of a second, RabbitMQ says 0.
const LOOKS: u32 = 3;
const LOOK: Duration = Duration::from_millis(200);

/// Letters that the broker sends at once. It keeps those that were looked at for this command, and
/// sends the next handful when this one is read.
const HANDFUL: u16 = 64;

/// Earlier deaths that a letter remembers.
const HISTORY: usize = 20;

/// Header with earlier deaths, oldest first.
const HISTORY_HEADER: &str = "x-dead-history";

/// Header with the number of replays.
const REPLAYS_HEADER: &str = "x-dead-replays";

/// A dead letter.
#[derive(Debug)]
pub struct Letter {
    /// Why: a reject reason, or the broker's (`delivery-limit`, `expired`, `maxlen`).
    pub reason: String,
    /// Stage that said so; empty when the broker did.
    pub stage: String,
    /// What exactly.
    pub detail: String,
    /// When, RFC 3339; empty when not known.
    pub at: String,
    /// Worker that said so; empty when the broker did.
    pub worker: String,
    /// `article_source`, else the producer's `app_id`, else empty.
    pub source: String,
    /// Earlier deaths, oldest first.
    pub history: Vec<String>,
    /// How often it was replayed.
    pub replays: u64,
    delivery: Delivery,
    routing_key: String,
}

impl Letter {
    fn new(delivery: Delivery) -> Self {
        let headers = delivery.properties.headers().clone().unwrap_or_default();
        let get = |name: &str| headers.inner().get(name).and_then(text).unwrap_or_default();
        let death = headers
            .inner()
            .get("x-death")
            .and_then(AMQPValue::as_array)
            .and_then(|deaths| deaths.as_slice().first())
            .and_then(AMQPValue::as_field_table);
        let of_broker = |name: &str| {
            death
                .and_then(|death| death.inner().get(name))
                .and_then(text)
                .unwrap_or_default()
        };
        let own = get("x-dead-reason");
        // A letter that was replayed and then ended at the broker keeps its old headers away: they
        // are taken off at the replay.
        let (reason, detail, at, routing_key) = if own.is_empty() {
            let reason = of_broker("reason").replace('_', "-");
            let at = death
                .and_then(|death| death.inner().get("time"))
                .and_then(integer)
                .and_then(|seconds| jiff::Timestamp::from_second(seconds).ok())
                .map_or(String::new(), |at| at.to_string());
            let key = death
                .and_then(|death| death.inner().get("routing-keys"))
                .and_then(AMQPValue::as_array)
                .and_then(|keys| keys.as_slice().first())
                .and_then(text)
                .unwrap_or_default();
            let detail = match reason.as_str() {
                "delivery-limit" => {
                    "handed out up to the delivery limit and never settled: it ends or hangs the worker"
                }
                "expired" => "it expired in the queue before a worker took it",
                "maxlen" => "the queue was full",
                _ => "",
            };
            let reason = if reason.is_empty() {
                "unknown".to_owned()
            } else {
                reason
            };
            (reason, detail.to_owned(), at, key)
        } else {
            (
                own,
                get("x-dead-detail"),
                get("x-dead-at"),
                get("x-dead-routing-key"),
            )
        };
        let history = headers
            .inner()
            .get(HISTORY_HEADER)
            .and_then(AMQPValue::as_array)
            .map(|lines| lines.as_slice().iter().filter_map(text).collect())
            .unwrap_or_default();
        let replays = headers
            .inner()
            .get(REPLAYS_HEADER)
            .and_then(integer)
            .and_then(|n| u64::try_from(n).ok())
            .unwrap_or_default();
        let source = match get("article_source") {
            source if source.is_empty() => delivery
                .message
                .properties
                .app_id
                .clone()
                .unwrap_or_default(),
            source => source,
        };
        Self {
            reason,
            stage: get("x-dead-stage"),
            detail,
            at,
            worker: get("x-dead-worker"),
            source,
            history,
            replays,
            routing_key,
            delivery,
        }
    }

    /// The article as it came.
    pub fn message(&self) -> &crate::desk::Message {
        &self.delivery.message
    }

    /// Its `message_id`, else what else it is called, or nothing.
    pub fn id(&self) -> String {
        self.delivery.message.called().unwrap_or_default()
    }

    /// Routing key with which it was published at first.
    pub fn routing_key(&self) -> &str {
        &self.routing_key
    }

    /// What it is called while its replay is under way.
    pub fn tag(&self) -> u64 {
        self.delivery.tag
    }

    /// All headers, in words.
    pub fn headers(&self) -> Vec<(String, String)> {
        let Some(headers) = self.delivery.properties.headers() else {
            return Vec::new();
        };
        let deep = self.delivery.deep.iter();
        let deep = deep.map(|name| (name.clone(), "nested too deep; left out".to_owned()));
        headers
            .inner()
            .iter()
            .map(|(name, value)| {
                let value = text(value).unwrap_or_else(|| json(value).to_string());
                (name.as_str().to_owned(), value)
            })
            .chain(deep)
            .collect()
    }

    /// Properties for another try: no trace of the death but its history.
    fn revived(&self) -> BasicProperties {
        let mut headers = FieldTable::default();
        let old = self
            .delivery
            .properties
            .headers()
            .clone()
            .unwrap_or_default();
        for (name, value) in old.inner() {
            let of_death = name.as_str().starts_with("x-dead-")
                || name.as_str() == "x-death"
                || name.as_str().starts_with("x-first-death-")
                || name.as_str().starts_with("x-last-death-")
                || name.as_str() == DELIVERY_COUNT;
            if !of_death {
                headers.insert(name.clone(), value.clone());
            }
        }
        let line = format!("{} {} {} {}", self.at, self.reason, self.stage, self.worker);
        let mut history = FieldArray::default();
        let kept = self.history.len().saturating_sub(HISTORY - 1);
        for line in self.history[kept..].iter().chain([&line]) {
            history.push(AMQPValue::LongString(line.trim().into()));
        }
        headers.insert(HISTORY_HEADER.into(), AMQPValue::FieldArray(history));
        headers.insert(
            REPLAYS_HEADER.into(),
            AMQPValue::LongLongInt(self.replays as i64 + 1),
        );
        without_expiry(&self.delivery.properties).with_headers(headers)
    }
}

/// The dead letters that waited when it was opened.
pub struct Letters {
    connection: Connection,
    intake: Channel,
    address: Address,
    /// Where replays go out, once there is one.
    outlet: Option<Outlet>,
    /// Of the handful that is being read.
    consumer: Option<Consumer>,
    /// Handfuls so far. Each consumer has a name of its own: to the broker one that keeps letters and
    /// comes again by its old name has no room for more.
    handfuls: u32,
    /// Letters of the handful that were not read.
    in_hand: u16,
    queue: ShortString,
    exchange: String,
    /// Letters that waited.
    pub total: u32,
    left: u32,
    /// Letters to take off when the handful is read: an acknowledgement makes room for a letter that
    /// nobody asked for.
    done: Vec<u64>,
    /// A letter was taken off.
    settled: bool,
}

impl Letters {
    /// Connects and counts what waits.
    ///
    /// # Errors
    /// When the broker is not there, or the queue.
    pub async fn open(address: &Address, names: &Names) -> Result<Self, Trouble> {
        let connection = connect(address, "copydesk dead").await?;
        let queue: ShortString = names.dead.as_str().into();
        let (intake, total) = answered(async {
            let intake = connection.create_channel().await?;
            let mut total = 0;
            for _ in 0..LOOKS {
                let options = QueueDeclareOptions::durable().passive();
                let looking = intake.queue_declare(queue.clone(), options, FieldTable::default());
                total = looking.await?.message_count();
                if total > 0 {
                    break;
                }
                tokio::time::sleep(LOOK).await;
            }
            Ok((intake, total))
        })
        .await?;
        Ok(Self {
            connection,
            intake,
            address: address.clone(),
            outlet: None,
            consumer: None,
            handfuls: 0,
            in_hand: 0,
            queue,
            exchange: names.input.clone(),
            total,
            left: total,
            done: Vec::new(),
            settled: false,
        })
    }

    /// The next letter of those that waited at the opening; nothing when all were seen. What dies
    /// meanwhile is not seen, so a replay cannot chase its own letters. `wanted` is how many letters
    /// the caller needs at least, this one included: no more are fetched, so that one behind them that
    /// cannot be read does no harm.
    ///
    /// # Errors
    /// When the connection is lost.
    pub async fn next(&mut self, wanted: u64) -> Result<Option<Letter>, Trouble> {
        if self.left == 0 {
            return Ok(None);
        }
        if self.in_hand == 0 {
            self.fetch(wanted).await?;
        }
        let Some(consumer) = &mut self.consumer else {
            return Ok(None);
        };
        self.left -= 1;
        self.in_hand -= 1;
        let mut next = tokio::time::timeout(PATIENCE, consumer.next()).await.ok();
        if next.is_none() {
            // The broker may be slow: it takes six seconds over a header with 25,000 levels. What the
            // channel is asked now it answers behind the letter.
            let asked = self.intake.basic_qos(HANDFUL, BasicQosOptions::default());
            tokio::time::timeout(SLOW, asked).await.ok().transpose()?;
            next = tokio::time::timeout(LOOK, consumer.next()).await.ok();
        }
        let letter = match next {
            Some(Some(Ok(delivery))) => Letter::new(delivery.into()),
            Some(Some(Err(error))) => {
                let seen = self.total - self.left;
                return Err(unreadable(error.into(), seen));
            }
            Some(None) => return Err(Trouble::passing("the queue of dead letters is gone")),
            // Others took the rest.
            None => {
                self.left = 0;
                return Ok(None);
            }
        };
        if self.in_hand == 0 {
            self.release().await?;
        }
        Ok(Some(letter))
    }

    /// Asks for the next handful.
    async fn fetch(&mut self, wanted: u64) -> Result<(), Trouble> {
        let most = u64::from(HANDFUL)
            .min(u64::from(self.left))
            .min(wanted.max(1));
        self.in_hand = most as u16;
        self.handfuls += 1;
        let name = format!("copydesk-dead-{}", self.handfuls);
        let (intake, queue) = (&self.intake, &self.queue);
        let consumer = answered(async {
            // It holds for consumers that come after it.
            intake
                .basic_qos(most as u16, BasicQosOptions::default())
                .await?;
            let (options, arguments) = (BasicConsumeOptions::default(), FieldTable::default());
            let consuming = intake.basic_consume(queue.clone(), name.into(), options, arguments);
            Ok(consuming.await?)
        });
        self.consumer = Some(consumer.await?);
        Ok(())
    }

    /// Ends the handful's consumer, which keeps what it was sent; then letters may be taken off.
    async fn release(&mut self) -> Result<(), Trouble> {
        self.in_hand = 0;
        if let Some(consumer) = self.consumer.take() {
            let cancel = self
                .intake
                .basic_cancel(consumer.tag(), BasicCancelOptions::default());
            answered(async { Ok(cancel.await?) }).await?;
        }
        for tag in std::mem::take(&mut self.done) {
            self.take_off(tag).await?;
        }
        Ok(())
    }

    /// Takes a letter off, at once or when the handful is read.
    async fn take_off(&mut self, tag: u64) -> Result<(), Trouble> {
        if self.consumer.is_some() {
            self.done.push(tag);
            return Ok(());
        }
        let options = BasicAckOptions::default();
        self.intake.basic_ack(tag, options).await?;
        self.settled = true;
        Ok(())
    }

    /// Publishes the article again, as it was published at first; [`Letters::confirmed`] tells what
    /// became of it. False when the channel takes nothing more: [`Letters::confirmed`] tells why.
    ///
    /// # Errors
    /// When the connection is lost.
    pub async fn replay(&mut self, letter: &Letter) -> Result<bool, Trouble> {
        let mut outlet = match self.outlet.take() {
            Some(outlet) => outlet,
            None => Outlet::open(&self.address).await?,
        };
        // The routing key may name the source, so one that nobody knows stays empty.
        let key = ShortString::try_new(letter.routing_key()).unwrap_or_default();
        let published = outlet
            .channel
            .basic_publish(
                self.exchange.as_str().into(),
                key,
                BasicPublishOptions {
                    mandatory: true,
                    ..Default::default()
                },
                &letter.delivery.message.body,
                letter.revived(),
            )
            .await;
        let sent = outlet.answers.due(letter.tag(), published);
        self.outlet = Some(outlet);
        sent
    }

    /// Opens the way out again, which the broker has closed over a letter. What was not confirmed is
    /// forgotten; letters that were read stay in hand.
    ///
    /// # Errors
    /// When the broker is gone.
    pub async fn reopen(&mut self) -> Result<(), Trouble> {
        let old = self.outlet.replace(Outlet::open(&self.address).await?);
        if let Some(old) = old.filter(|old| old.connection.status().connected()) {
            let goodbye = old.connection.close(200, "done".into());
            tokio::time::timeout(LINGER, goodbye).await.ok();
        }
        Ok(())
    }

    /// Replays whose confirm is not there yet.
    pub fn unconfirmed(&self) -> usize {
        self.outlet
            .as_ref()
            .map_or(0, |outlet| outlet.answers.len())
    }

    /// Waits for the next confirm of a replay, or what else the broker says. Only a letter whose
    /// article is safe in the queue is taken off.
    ///
    /// # Errors
    /// When the broker closes the way out: [`Letters::reopen`]; or confirms nothing for a minute.
    pub async fn confirmed(&mut self) -> Result<Told, Trouble> {
        let Some(outlet) = &mut self.outlet else {
            return Ok(Told::Nothing);
        };
        let told = outlet.answers.next().await?;
        if let Told::Sent(tag, Sent::Taken) = told {
            self.take_off(tag).await?;
        }
        Ok(told)
    }

    /// Takes a letter off for good.
    ///
    /// # Errors
    /// When the connection is lost.
    pub async fn discard(&mut self, letter: &Letter) -> Result<(), Trouble> {
        self.take_off(letter.delivery.tag).await
    }

    /// Lets go: what was not taken off is in the queue again.
    ///
    /// # Errors
    /// When the last acknowledgements may not have arrived.
    pub async fn close(mut self) -> Result<(), Trouble> {
        self.release().await?;
        if self.settled {
            // A quorum queue takes acknowledgements through its log, and forgets with the channel
            // what it has not taken yet.
            tokio::time::sleep(LINGER).await;
        }
        // The channel's own close comes after every acknowledgement on it.
        self.intake.close(200, "done".into()).await?;
        self.connection.close(200, "done".into()).await.ok();
        if let Some(outlet) = self.outlet {
            outlet.connection.close(200, "done".into()).await.ok();
        }
        Ok(())
    }
}

/// A letter that cannot be read ends the connection, and no letter behind it can be reached.
fn unreadable(trouble: Trouble, seen: u32) -> Trouble {
    if trouble.cause != Cause::Unreadable {
        return trouble;
    }
    let before = match seen - 1 {
        0 => String::new(),
        before => format!(
            "The {before} before it can be reached: `copydesk dead replay --limit {before}` puts them through, \
             and what dies again comes behind it. "
        ),
    };
    let what = format!(
        "letter {seen} cannot be read ({trouble}): a property of it is not UTF-8, and the client library gives \
         up the connection over it. {before}When it is the first, take it out with the broker's own tools \
         (management page: Get messages, Automatic ack, 1 message), then try again"
    );
    Trouble { what, ..trouble }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letter(headers: FieldTable) -> Letter {
        let mut raw = lapin::message::Delivery::mock(1, "x".into(), "k".into(), false, vec![1]);
        raw.properties = BasicProperties::default().with_headers(headers);
        Letter::new(raw.into())
    }

    fn string(text: &str) -> AMQPValue {
        AMQPValue::LongString(text.into())
    }

    #[test]
    fn what_the_broker_gave_up_on_has_a_readable_reason() {
        let mut death = FieldTable::default();
        death.insert("reason".into(), string("delivery_limit"));
        death.insert("time".into(), AMQPValue::Timestamp(1_700_000_000));
        death.insert(
            "routing-keys".into(),
            AMQPValue::FieldArray(vec![string("feed")].into()),
        );
        let mut headers = FieldTable::default();
        headers.insert(
            "x-death".into(),
            AMQPValue::FieldArray(vec![AMQPValue::FieldTable(death)].into()),
        );
        let letter = letter(headers);
        assert_eq!(letter.reason, "delivery-limit");
        assert!(letter.detail.contains("never settled"));
        assert_eq!(letter.at, "2023-11-14T22:13:20Z");
        assert_eq!(letter.routing_key(), "feed");
    }

    #[test]
    fn values_of_headers_are_shown_as_json() {
        let mut death = FieldTable::default();
        death.insert("count".into(), AMQPValue::LongLongInt(2));
        death.insert("time".into(), AMQPValue::Timestamp(1_700_000_000));
        let keys = FieldArray::from(vec![string("feed"), string("say \"hi\"")]);
        death.insert("routing-keys".into(), AMQPValue::FieldArray(keys));
        let mut headers = FieldTable::default();
        let deaths = vec![AMQPValue::FieldTable(death)];
        headers.insert("x-death".into(), AMQPValue::FieldArray(deaths.into()));
        let shown = letter(headers).headers();
        let expected =
            r#"[{"count":2,"routing-keys":["feed","say \"hi\""],"time":"2023-11-14T22:13:20Z"}]"#;
        assert_eq!(shown, [("x-death".to_owned(), expected.to_owned())]);
    }

    #[test]
    fn a_replay_keeps_the_history_and_takes_off_the_rest() {
        let mut headers = FieldTable::default();
        for (name, value) in [
            ("x-dead-reason", "empty"),
            ("x-dead-at", "2026-01-01T00:00:00Z"),
            ("x-dead-routing-key", "k"),
            ("mine", "stays"),
        ] {
            headers.insert(name.into(), string(value));
        }
        let once = letter(headers).revived();
        let again = letter(once.headers().clone().unwrap());
        assert_eq!(again.replays, 1);
        assert_eq!(again.history, ["2026-01-01T00:00:00Z empty"]);
        let headers = once.headers().clone().unwrap();
        assert!(headers.contains_key("mine"));
        assert!(!headers.contains_key("x-dead-reason"));
    }
}
