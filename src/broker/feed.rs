//! Publishing raw articles with pipelined confirms.

use std::pin::Pin;

use futures_util::stream::FuturesUnordered;
use futures_util::{Stream, StreamExt};
use lapin::options::{BasicPublishOptions, ConfirmSelectOptions};
use lapin::{BasicProperties, Channel, Confirmation, Connection, Event, PublisherConfirm};

use super::address::Address;
use super::connect::{answered, connect};
use super::topology::{self, Names, Unrouted};
use super::trouble::Trouble;

/// What became of one article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sent {
    /// Safe in the queue.
    Taken,
    /// No queue is bound for it.
    Returned,
    /// The queue is full.
    Refused,
}

/// What the broker says to a publisher.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// What became of the article of this number.
    Sent(u64, Sent),
    /// It takes no more publishes for now; the reason in its words.
    Blocked(String),
    /// It takes publishes again.
    Unblocked,
    /// It owes no answer.
    Nothing,
}

/// Answers that the broker owes, and what it says about the connection, which it says to publishers.
pub(super) struct Answers {
    confirms: Confirms,
    events: Pin<Box<dyn Stream<Item = Event> + Send>>,
}

type Confirms =
    FuturesUnordered<Pin<Box<dyn Future<Output = (u64, lapin::Result<Confirmation>)> + Send>>>;

impl Answers {
    pub(super) fn of(connection: &Connection) -> Self {
        Self {
            confirms: FuturesUnordered::new(),
            events: Box::pin(connection.events_listener()),
        }
    }

    pub(super) fn due(&mut self, number: u64, confirm: PublisherConfirm) {
        self.confirms
            .push(Box::pin(async move { (number, confirm.await) }));
    }

    pub(super) fn len(&self) -> usize {
        self.confirms.len()
    }

    /// The next thing that the broker says; nothing when it owes nothing.
    pub(super) async fn next(&mut self) -> Result<Told, Trouble> {
        loop {
            let (number, answer) = tokio::select! {
                biased;
                Some(event) = self.events.next() => match event {
                    Event::ConnectionBlocked(reason) => return Ok(Told::Blocked(reason)),
                    Event::ConnectionUnblocked => return Ok(Told::Unblocked),
                    // What ends the connection ends every confirm, too.
                    _ => continue,
                },
                answer = self.confirms.next() => match answer {
                    Some(answer) => answer,
                    None => return Ok(Told::Nothing),
                },
            };
            let sent = match answer? {
                Confirmation::Ack(None) => Sent::Taken,
                Confirmation::Ack(Some(_)) => Sent::Returned,
                Confirmation::Nack(_) => Sent::Refused,
                Confirmation::NotRequested => return Err(Trouble::last("confirms are off")),
            };
            return Ok(Told::Sent(number, sent));
        }
    }
}

/// A channel with confirms, within the time limit.
pub(super) async fn confirming(connection: &Connection) -> Result<Channel, Trouble> {
    answered(async {
        let channel = connection.create_channel().await?;
        let options = ConfirmSelectOptions::default();
        channel.confirm_select(options).await?;
        Ok(channel)
    })
    .await
}

/// A publisher of raw articles.
pub struct Feeder {
    connection: Connection,
    channel: Channel,
    exchange: String,
    answers: Answers,
}

impl Feeder {
    /// Connects; with `declare` the topology is declared first.
    ///
    /// # Errors
    /// When the broker is not there, or the topology contradicts.
    pub async fn open(
        address: &Address,
        names: &Names,
        declare: Option<Unrouted>,
    ) -> Result<Self, Trouble> {
        let connection = connect(address, "copydesk feed").await?;
        if let Some(unrouted) = declare {
            answered(topology::declare_on(&connection, names, unrouted)).await?;
        }
        Ok(Self {
            channel: confirming(&connection).await?,
            exchange: names.input.clone(),
            answers: Answers::of(&connection),
            connection,
        })
    }

    /// Takes a new channel: one that a quorum queue has refused it refuses until it has been half
    /// empty, also when its limit is no more. Only when no confirm is due.
    ///
    /// # Errors
    /// When the connection is lost.
    pub async fn renew(&mut self) -> Result<(), Trouble> {
        let old = std::mem::replace(&mut self.channel, confirming(&self.connection).await?);
        old.close(200, "done".into()).await?;
        Ok(())
    }

    /// Sends one article, called so by people; [`Feeder::next`] tells what became of it. Its name is
    /// no `message_id`: files of one name are different articles.
    ///
    /// # Errors
    /// When the connection is lost.
    pub async fn send(
        &mut self,
        number: u64,
        body: &[u8],
        name: Option<&str>,
    ) -> Result<(), Trouble> {
        let mut properties = BasicProperties::default()
            .with_delivery_mode(2)
            .with_app_id(concat!("copydesk-feed/", env!("CARGO_PKG_VERSION")).into());
        if let Some(name) = name.and_then(|name| lapin::types::ShortString::try_new(name).ok()) {
            properties = properties.with_correlation_id(name);
        }
        let options = BasicPublishOptions {
            mandatory: true,
            ..Default::default()
        };
        let confirm = self
            .channel
            .basic_publish(
                self.exchange.as_str().into(),
                "feed".into(),
                options,
                body,
                properties,
            )
            .await?;
        self.answers.due(number, confirm);
        Ok(())
    }

    /// Articles whose confirm is not there yet.
    pub fn unconfirmed(&self) -> usize {
        self.answers.len()
    }

    /// Waits for the next confirm, or what else the broker says; nothing when none is due.
    ///
    /// # Errors
    /// When the connection is lost.
    pub async fn next(&mut self) -> Result<Told, Trouble> {
        self.answers.next().await
    }

    /// Closes the connection.
    pub async fn close(self) {
        self.connection.close(200, "done".into()).await.ok();
    }
}
