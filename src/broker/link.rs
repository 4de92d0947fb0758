//! Two connections and what happens on them.

use std::future::ready;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::time::{Duration, Instant};

use futures_util::stream::FuturesUnordered;
use futures_util::{Stream, StreamExt};
use lapin::options::{
    BasicAckOptions, BasicCancelOptions, BasicConsumeOptions, BasicNackOptions,
    BasicPublishOptions, BasicQosOptions, BasicRejectOptions, ConfirmSelectOptions,
};
use lapin::types::{AMQPValue, FieldArray, FieldTable, ShortString};
use lapin::{
    BasicProperties, Channel, Confirmation, Connection, Consumer, ErrorKind, Event,
    PublisherConfirm,
};

use super::address::Address;
use super::connect::{ANSWER, answered, connect};
use super::dead::{self, Death};
use super::message::Delivery;
use super::settle::Ledger;
use super::topology::{self, Names, Unrouted};
use super::trouble::{Cause, Severity, Trouble, reply_code};
use crate::desk::Enriched;

/// Longest time for a polite close of a connection.
const GOODBYE: Duration = Duration::from_secs(2);

/// Longest time to learn why the broker closed a channel.
const REASON: Duration = Duration::from_secs(1);

/// Longest time for the broker to end the consumer.
const ENDING: Duration = Duration::from_secs(10);

/// Longest time to learn how many messages wait in a queue.
const DEPTH: Duration = Duration::from_secs(2);

/// Name of the consumer.
const CONSUMER: &str = "copydesk";

/// What goes out for one delivery.
#[derive(Debug)]
pub enum Outgoing {
    /// A record, to the output exchange.
    Record(Box<Enriched>),
    /// The same record, to the queue of what no binding wants.
    Parked(Box<Enriched>),
    /// The article as it came, to the dead letters.
    Dead(Death),
}

/// The broker's answer to one publish.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Confirmed {
    /// In every queue that wants it.
    Taken,
    /// No queue wants it.
    Returned,
    /// A queue that wants it is full.
    Refused,
}

/// The next thing that happens on a link.
#[derive(Debug)]
pub enum Happening {
    /// A raw article came in.
    Delivered(Box<Delivery>),
    /// The broker answered the publish of this delivery tag.
    Confirmed(u64, Confirmed, Duration),
    /// The broker takes no more publishes for now; the reason in its words.
    Blocked(String),
    /// The broker takes publishes again.
    Unblocked,
    /// The queue is gone or the consumer was cancelled, and nothing more comes in.
    Ended,
    /// The channel of the way out is closed, or its connection, and what was not confirmed is not
    /// sent: [`Link::reopen`]. Articles still come in and stay unacknowledged.
    Shut(Trouble),
    /// The link is broken: drop it.
    Lost(Trouble),
}

type Events = Pin<Box<dyn Stream<Item = Event> + Send>>;
type Confirms = FuturesUnordered<
    Pin<Box<dyn Future<Output = (u64, Instant, lapin::Result<Confirmation>)> + Send>>,
>;

/// Two connections: articles come in on one, answers go out on the other.
pub struct Link {
    incoming: Arc<Connection>,
    outgoing: Connection,
    intake: Channel,
    outlet: Channel,
    consumer: Option<Consumer>,
    events: Events,
    confirms: Confirms,
    ledger: Ledger,
    address: Address,
    names: Names,
    /// How the topology is declared, when it is.
    declare: Option<Unrouted>,
    worker: String,
}

/// How a link is opened.
#[derive(Debug, Clone)]
pub struct Opening<'a> {
    /// Broker.
    pub address: &'a Address,
    /// Objects.
    pub names: &'a Names,
    /// Declare what is missing, or only look.
    pub declare: bool,
    /// Where unrouted records go.
    pub unrouted: Unrouted,
    /// Unacknowledged deliveries at most.
    pub prefetch: u16,
    /// Name of this worker, seen in the broker's management.
    pub worker: &'a str,
}

impl Link {
    /// Opens both connections, sees to the topology and begins to consume.
    ///
    /// # Errors
    /// [`Severity::Final`] when the topology contradicts or, with `declare` off, is not there.
    pub async fn open(opening: &Opening<'_>) -> Result<Self, Trouble> {
        let Opening {
            address,
            names,
            unrouted,
            worker,
            ..
        } = *opening;
        let declare = opening.declare.then_some(unrouted);
        if !opening.declare {
            Self::look(address, names, unrouted).await?;
        }
        let (outgoing, events) = Self::outgoing(address, worker).await?;
        let outlet = answered(outlet(&outgoing, names, declare)).await?;
        let (incoming, intake, consumer) = Self::consume(opening).await?;
        Ok(Self {
            incoming: Arc::new(incoming),
            outgoing,
            intake,
            outlet,
            consumer: Some(consumer),
            events,
            confirms: FuturesUnordered::new(),
            ledger: Ledger::new(),
            address: address.clone(),
            names: names.clone(),
            declare,
            worker: worker.to_owned(),
        })
    }

    /// Looks at the topology, on a connection of its own: a look that is refused closes its channel,
    /// and to the connection that is listened to that would be an error.
    async fn look(address: &Address, names: &Names, unrouted: Unrouted) -> Result<(), Trouble> {
        let findings = topology::check(address, names, unrouted).await?;
        let faults: Vec<String> = findings
            .into_iter()
            .filter_map(|finding| Some(format!("{} {}", finding.object, finding.fault?)))
            .collect();
        if faults.is_empty() {
            return Ok(());
        }
        let what = format!("topology: {}", faults.join("; "));
        Err(Trouble::last(what).of(Cause::Refusal))
    }

    /// Connects for what goes out.
    async fn outgoing(address: &Address, worker: &str) -> Result<(Connection, Events), Trouble> {
        let outgoing = connect(address, &format!("{worker} out")).await?;
        let events: Events = Box::pin(outgoing.events_listener());
        Ok((outgoing, events))
    }

    /// Begins to consume, on a connection of its own. A quorum queue without a leader never answers.
    async fn consume(opening: &Opening<'_>) -> Result<(Connection, Channel, Consumer), Trouble> {
        let queue = opening.names.input.as_str();
        let incoming = connect(opening.address, &format!("{} in", opening.worker)).await?;
        let asking = async {
            let intake = incoming.create_channel().await?;
            intake
                .basic_qos(opening.prefetch, BasicQosOptions::default())
                .await?;
            let options = BasicConsumeOptions::default();
            let arguments = FieldTable::default();
            let consumer = intake
                .basic_consume(queue.into(), CONSUMER.into(), options, arguments)
                .await?;
            Ok::<_, lapin::Error>((intake, consumer))
        };
        match tokio::time::timeout(ANSWER, asking).await {
            Ok(Ok((intake, consumer))) => Ok((incoming, intake, consumer)),
            Ok(Err(error)) => Err(Trouble::from(error).during("consuming")),
            Err(_) => Err(Trouble::passing(format!(
                "consuming: no answer for the queue {queue} within {} s; a quorum queue needs a leader",
                ANSWER.as_secs()
            ))
            .of(Cause::Silence)),
        }
    }

    /// Waits for the next thing. May be dropped at any time without losing one.
    pub async fn next(&mut self) -> Happening {
        loop {
            let happening = tokio::select! {
                biased;
                Some((tag, since, answer)) = self.confirms.next() => match answer {
                    Ok(Confirmation::Ack(None)) => Happening::Confirmed(tag, Confirmed::Taken, since.elapsed()),
                    Ok(Confirmation::Ack(Some(_))) => Happening::Confirmed(tag, Confirmed::Returned, since.elapsed()),
                    Ok(Confirmation::Nack(_)) => Happening::Confirmed(tag, Confirmed::Refused, since.elapsed()),
                    Ok(Confirmation::NotRequested) => Happening::Lost(Trouble::last("confirms are off").of(Cause::Refusal)),
                    Err(error) => self.broken(error),
                },
                Some(event) = self.events.next() => match event {
                    Event::ConnectionBlocked(reason) => Happening::Blocked(reason),
                    Event::ConnectionUnblocked => Happening::Unblocked,
                    // Of another channel of the connection, or of the outlet before this one.
                    Event::Error(error) if channels(&error) && self.outlet.status().connected() => continue,
                    Event::Error(error) => self.broken(error),
                    // Flow and connected say nothing that is acted upon.
                    _ => continue,
                },
                happening = delivered(&mut self.consumer, &mut self.ledger) => happening,
            };
            return happening;
        }
    }

    /// What ended on the way out: its channel, or its connection. Where that of the articles is gone
    /// as well, the link is.
    fn broken(&self, error: lapin::Error) -> Happening {
        let trouble = Trouble::from(error).during("publishing");
        if self.incoming.status().connected() {
            Happening::Shut(trouble)
        } else {
            Happening::Lost(trouble)
        }
    }

    /// Sends the answer to a delivery; [`Happening::Confirmed`] tells what became of it. False when
    /// the channel takes nothing more: [`Happening::Shut`] tells why.
    ///
    /// # Errors
    /// When the link is broken.
    pub async fn publish(
        &mut self,
        delivery: &Delivery,
        outgoing: &Outgoing,
    ) -> Result<bool, Trouble> {
        let (exchange, key, properties, body): (&str, &str, _, &[u8]) = match outgoing {
            Outgoing::Record(record) => (
                &self.names.output,
                &record.routing_key,
                record_properties(record),
                &record.body,
            ),
            // Past the exchange, so that it does not pass the other bindings again.
            Outgoing::Parked(record) => (
                "",
                &self.names.unrouted,
                record_properties(record),
                &record.body,
            ),
            Outgoing::Dead(death) => (
                &self.names.dead,
                death.reason,
                dead::properties(delivery, death),
                &delivery.message.body,
            ),
        };
        let published = self
            .outlet
            .basic_publish(
                exchange.into(),
                short(key),
                BasicPublishOptions {
                    mandatory: true,
                    ..Default::default()
                },
                body,
                properties,
            )
            .await;
        let confirm = match published {
            Ok(confirm) => confirm,
            Err(error) => {
                return match self.broken(error) {
                    Happening::Lost(trouble) => Err(trouble),
                    _ => Ok(false),
                };
            }
        };
        self.confirms.push(Box::pin(timed(delivery.tag, confirm)));
        Ok(true)
    }

    /// Opens the way out again: connects when the connection is gone, declares what is missing, where
    /// it may, and takes a new channel. What was not confirmed on the old one is forgotten. The answer
    /// is why it cannot be opened yet.
    ///
    /// The connection goes as well when a publish crosses the broker's close of the channel: the
    /// client library may send it behind its `close-ok`, and to the broker that is an error of the
    /// connection, 504.
    ///
    /// # Errors
    /// When the link is broken: the connection cannot be had again either.
    pub async fn reopen(&mut self) -> Result<Option<Trouble>, Trouble> {
        self.forget();
        if !self.outgoing.status().connected() {
            (self.outgoing, self.events) = Self::outgoing(&self.address, &self.worker).await?;
        }
        let opened = answered(outlet(&self.outgoing, &self.names, self.declare)).await;
        match opened {
            Ok(outlet) => {
                let old = std::mem::replace(&mut self.outlet, outlet);
                if old.status().connected() {
                    // It may never answer.
                    tokio::spawn(async move { old.close(200, "done".into()).await.ok() });
                }
                Ok(None)
            }
            Err(trouble) if self.outgoing.status().connected() => Ok(Some(trouble)),
            Err(trouble) => Err(trouble),
        }
    }

    /// Waits for no confirm any more.
    pub fn forget(&mut self) {
        self.confirms = FuturesUnordered::new();
    }

    /// Gives one delivery back, for another try; it counts as delivered.
    ///
    /// # Errors
    /// When the link is broken.
    pub async fn reject(&mut self, tag: u64) -> Result<(), Trouble> {
        self.ledger.gone(tag);
        let requeue = BasicRejectOptions { requeue: true };
        Ok(self.intake.basic_reject(tag, requeue).await?)
    }

    /// The answer to this delivery is safe at the broker: it may be acknowledged.
    pub fn settled(&mut self, tag: u64) -> bool {
        self.ledger.done(tag)
    }

    /// Settled deliveries whose acknowledgement is not sent.
    pub fn unacknowledged(&self) -> usize {
        self.ledger.done_count()
    }

    /// Deliveries that are not settled.
    pub fn open_deliveries(&self) -> usize {
        self.ledger.open()
    }

    /// Publishes that wait for the broker's answer.
    pub fn unconfirmed(&self) -> usize {
        self.confirms.len()
    }

    /// Sends acknowledgements for what is settled; with `singles` also for what is settled behind
    /// an article that is not.
    ///
    /// # Errors
    /// When the link is broken.
    pub async fn acknowledge(&mut self, singles: bool) -> Result<(), Trouble> {
        let acks = self.ledger.take(singles);
        let up_to = acks.up_to.map(|tag| (tag, true));
        let singles = acks.singles.into_iter().map(|tag| (tag, false));
        for (tag, multiple) in up_to.into_iter().chain(singles) {
            let sent = self.intake.basic_ack(tag, BasicAckOptions { multiple });
            if let Err(error) = sent.await {
                let error = match &mut self.consumer {
                    Some(consumer) => {
                        reason(error, consumer.filter_map(async |next| next.err())).await
                    }
                    None => error,
                };
                return Err(Trouble::from(error).during("acknowledging"));
            }
        }
        Ok(())
    }

    /// Stops new deliveries; those on their way still come, then [`Happening::Ended`]. The answer may
    /// be waited for beside the link.
    ///
    /// # Errors
    /// When the link is broken.
    pub fn cancel(&self) -> impl Future<Output = Result<(), Trouble>> + Send + 'static {
        let intake = self.intake.clone();
        async move {
            let cancel = intake.basic_cancel(CONSUMER.into(), BasicCancelOptions::default());
            match tokio::time::timeout(ENDING, cancel).await {
                Ok(done) => Ok(done?),
                Err(_) => {
                    let late = "the broker does not answer basic.cancel";
                    Err(Trouble::passing(late).of(Cause::Silence))
                }
            }
        }
    }

    /// Gives back every delivery that is not settled, for another worker.
    ///
    /// # Errors
    /// When the link is broken; the broker then takes them back by itself.
    pub async fn give_back(&mut self) -> Result<usize, Trouble> {
        let tags = self.ledger.open_tags();
        for tag in &tags {
            self.intake
                .basic_nack(
                    *tag,
                    BasicNackOptions {
                        multiple: false,
                        requeue: true,
                    },
                )
                .await?;
        }
        Ok(tags.len())
    }

    /// Asks, on a channel of its own, how many messages wait in a queue; `None` when that cannot be
    /// seen.
    pub fn depth(&self, queue: &str) -> impl Future<Output = Option<u32>> + Send + 'static {
        let (incoming, queue) = (self.incoming.clone(), queue.to_owned());
        async move {
            let asking = topology::depth_on(&incoming, &queue);
            tokio::time::timeout(DEPTH, asking).await.ok()?.ok()
        }
    }

    /// Closes both connections politely, within a time limit.
    pub async fn close(self) {
        let goodbye = async {
            self.outgoing.close(200, "done".into()).await.ok();
            self.incoming.close(200, "done".into()).await.ok();
        };
        if tokio::time::timeout(GOODBYE, goodbye).await.is_err() {
            tracing::debug!(worker = self.worker, "the broker did not say goodbye");
        }
    }
}

/// A channel with confirms on which answers go out, and before it the topology when it is declared.
async fn outlet(
    outgoing: &Connection,
    names: &Names,
    declare: Option<Unrouted>,
) -> Result<Channel, Trouble> {
    if let Some(unrouted) = declare {
        topology::declare_on(outgoing, names, unrouted).await?;
    }
    let outlet = outgoing.create_channel().await?;
    let options = ConfirmSelectOptions::default();
    outlet.confirm_select(options).await?;
    Ok(outlet)
}

/// Does this error end a channel only?
fn channels(error: &lapin::Error) -> bool {
    error.is_amqp_soft_error() || matches!(error.kind(), ErrorKind::InvalidChannelState(..))
}

async fn delivered(consumer: &mut Option<Consumer>, ledger: &mut Ledger) -> Happening {
    let Some(stream) = consumer else {
        return std::future::pending().await;
    };
    match stream.next().await {
        Some(Ok(delivery)) => {
            ledger.delivered(delivery.delivery_tag);
            Happening::Delivered(Box::new(delivery.into()))
        }
        Some(Err(error)) => Happening::Lost(Trouble::from(error).during("consuming")),
        None => {
            *consumer = None;
            Happening::Ended
        }
    }
}

/// Why a channel takes nothing more. What is sent while the broker is closing it fails with the
/// channel's state alone; what waits on it (`waiting`) is told the broker's reason.
async fn reason(error: lapin::Error, waiting: impl Stream<Item = lapin::Error>) -> lapin::Error {
    if !matches!(error.kind(), ErrorKind::InvalidChannelState(..)) {
        return error;
    }
    let mut told = pin!(waiting.filter(|error| ready(reply_code(error).is_some())));
    let told = tokio::time::timeout(REASON, told.next()).await;
    told.ok().flatten().unwrap_or(error)
}

async fn timed(tag: u64, confirm: PublisherConfirm) -> (u64, Instant, lapin::Result<Confirmation>) {
    let since = Instant::now();
    (tag, since, confirm.await)
}

/// A short string holds 255 bytes; what comes here is bounded by the core, so this only guards.
fn short(text: &str) -> ShortString {
    let mut end = text.len().min(255);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text[..end].into()
}

fn record_properties(record: &Enriched) -> BasicProperties {
    let mut headers = FieldTable::default();
    for (name, value) in &record.headers {
        headers.insert((*name).into(), AMQPValue::LongString(value.as_str().into()));
    }
    if !record.cc.is_empty() {
        let mut keys = FieldArray::default();
        for key in &record.cc {
            keys.push(AMQPValue::LongString(key.as_str().into()));
        }
        headers.insert("CC".into(), AMQPValue::FieldArray(keys));
    }
    let mut properties = BasicProperties::default()
        .with_message_id(short(&record.uri))
        .with_type("article.enriched.v1".into())
        .with_content_type("application/json".into())
        .with_delivery_mode(2)
        .with_app_id(concat!("copydesk/", env!("CARGO_PKG_VERSION")).into())
        .with_headers(headers);
    if let Some(id) = &record.correlation_id {
        properties = properties.with_correlation_id(short(id));
    }
    if let Some(timestamp) = record.timestamp {
        properties = properties.with_timestamp(timestamp);
    }
    properties
}

impl Trouble {
    /// Waiting does not help.
    pub fn is_final(&self) -> bool {
        self.severity == Severity::Final
    }
}
