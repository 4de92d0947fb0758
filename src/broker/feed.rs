//! Publishing raw articles with pipelined confirms.

use std::pin::Pin;
use std::time::Duration;

use futures_util::stream::FuturesUnordered;
use futures_util::{Stream, StreamExt};
use lapin::options::{BasicPublishOptions, ConfirmSelectOptions};
use lapin::{
    BasicProperties, Channel, Confirmation, Connection, ErrorKind, Event, PublisherConfirm,
};

use super::address::Address;
use super::connect::{answered, connect};
use super::topology::{self, Names, Unrouted};
use super::trouble::{Cause, Trouble};

/// Longest time for the broker to confirm a publish while it is not blocked. A quorum queue without a
/// leader never does.
const CONFIRM: Duration = Duration::from_secs(60);

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
    blocked: bool,
}

type Confirms =
    FuturesUnordered<Pin<Box<dyn Future<Output = (u64, lapin::Result<Confirmation>)> + Send>>>;

impl Answers {
    pub(super) fn of(connection: &Connection) -> Self {
        Self {
            confirms: FuturesUnordered::new(),
            events: Box::pin(connection.events_listener()),
            blocked: false,
        }
    }

    /// Something was published, or not. False when the channel takes nothing more and
    /// [`Answers::next`] will tell why.
    pub(super) fn due(
        &mut self,
        number: u64,
        published: lapin::Result<PublisherConfirm>,
    ) -> Result<bool, Trouble> {
        match published {
            Ok(confirm) => {
                self.confirms
                    .push(Box::pin(async move { (number, confirm.await) }));
                Ok(true)
            }
            // The broker's reason comes to those who wait for their confirms.
            Err(error)
                if matches!(error.kind(), ErrorKind::InvalidChannelState(..)) && self.len() > 0 =>
            {
                Ok(false)
            }
            Err(error) => Err(error.into()),
        }
    }

    /// Waits for no confirm any more.
    pub(super) fn forget(&mut self) {
        self.confirms = Confirms::new();
    }

    pub(super) fn len(&self) -> usize {
        self.confirms.len()
    }

    /// The next thing that the broker says; nothing when it owes nothing.
    ///
    /// # Errors
    /// What the broker says against a publish, or the loss of the connection; silence when it confirms
    /// nothing for too long.
    pub(super) async fn next(&mut self) -> Result<Told, Trouble> {
        let late = tokio::time::Instant::now() + CONFIRM;
        loop {
            let owed = !self.blocked && !self.confirms.is_empty();
            let (number, answer) = tokio::select! {
                biased;
                Some(event) = self.events.next() => match event {
                    Event::ConnectionBlocked(reason) => {
                        self.blocked = true;
                        return Ok(Told::Blocked(reason));
                    }
                    Event::ConnectionUnblocked => {
                        self.blocked = false;
                        return Ok(Told::Unblocked);
                    }
                    // What ends the connection ends every confirm, too.
                    _ => continue,
                },
                answer = self.confirms.next() => match answer {
                    Some(answer) => answer,
                    None => return Ok(Told::Nothing),
                },
                () = tokio::time::sleep_until(late), if owed => {
                    let what = format!(
                        "the broker did not confirm an article within {} s; a quorum queue needs a leader",
                        CONFIRM.as_secs()
                    );
                    return Err(Trouble::passing(what).of(Cause::Silence));
                }
            };
            let sent = match answer? {
                Confirmation::Ack(None) => Sent::Taken,
                Confirmation::Ack(Some(_)) => Sent::Returned,
                Confirmation::Nack(_) => Sent::Refused,
                Confirmation::NotRequested => {
                    return Err(Trouble::last("confirms are off").of(Cause::Refusal));
                }
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

/// A connection of its own for dead letters that go out again: an error there, which a letter can bring about that
/// the broker does not take, must not undo the acknowledgement of those before it.
pub(super) struct Outlet {
    pub connection: Connection,
    pub channel: Channel,
    pub answers: Answers,
}

impl Outlet {
    pub async fn open(address: &Address) -> Result<Self, Trouble> {
        let connection = connect(address, "copydesk dead out").await?;
        Ok(Self {
            channel: confirming(&connection).await?,
            answers: Answers::of(&connection),
            connection,
        })
    }
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

    /// Takes a new channel, in place of one that the broker has closed, or that a quorum queue has
    /// refused: it does so until it has been half empty, also when its limit is no more. What was not
    /// confirmed on the old one is forgotten.
    ///
    /// # Errors
    /// When the connection is lost.
    pub async fn renew(&mut self) -> Result<(), Trouble> {
        let old = std::mem::replace(&mut self.channel, confirming(&self.connection).await?);
        self.answers.forget();
        if old.status().connected() {
            old.close(200, "done".into()).await?;
        }
        Ok(())
    }

    /// Sends one article, called so by people; [`Feeder::next`] tells what became of it. Its name is
    /// no `message_id`: files of one name are different articles. False when the channel takes nothing
    /// more: [`Feeder::next`] tells why.
    ///
    /// # Errors
    /// When the connection is lost.
    pub async fn send(
        &mut self,
        number: u64,
        body: &[u8],
        name: Option<&str>,
    ) -> Result<bool, Trouble> {
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
        let published = self
            .channel
            .basic_publish(
                self.exchange.as_str().into(),
                "feed".into(),
                options,
                body,
                properties,
            )
            .await;
        self.answers.due(number, published)
    }

    /// Articles whose confirm is not there yet.
    pub fn unconfirmed(&self) -> usize {
        self.answers.len()
    }

    /// Waits for the next confirm, or what else the broker says; nothing when none is due.
    ///
    /// # Errors
    /// When the channel or the connection is lost, or the broker confirms nothing for a minute.
    pub async fn next(&mut self) -> Result<Told, Trouble> {
        self.answers.next().await
    }

    /// Closes the connection.
    pub async fn close(self) {
        self.connection.close(200, "done".into()).await.ok();
    }
}
