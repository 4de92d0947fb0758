//! Publishing raw articles with pipelined confirms.

use std::pin::Pin;

use futures_util::StreamExt;
use futures_util::stream::FuturesUnordered;
use lapin::options::{BasicPublishOptions, ConfirmSelectOptions};
use lapin::{BasicProperties, Channel, Confirmation, Connection};

use super::address::Address;
use super::connect::connect;
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

type Confirms =
    FuturesUnordered<Pin<Box<dyn Future<Output = (u64, lapin::Result<Confirmation>)> + Send>>>;

/// A publisher of raw articles.
pub struct Feeder {
    connection: Connection,
    channel: Channel,
    exchange: String,
    confirms: Confirms,
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
            topology::declare_on(&connection, names, unrouted).await?;
        }
        let channel = connection.create_channel().await?;
        channel
            .confirm_select(ConfirmSelectOptions::default())
            .await?;
        Ok(Self {
            connection,
            channel,
            exchange: names.input.clone(),
            confirms: FuturesUnordered::new(),
        })
    }

    /// Sends one article; [`Feeder::next`] tells what became of it.
    ///
    /// # Errors
    /// When the connection is lost.
    pub async fn send(
        &mut self,
        number: u64,
        body: &[u8],
        id: Option<&str>,
    ) -> Result<(), Trouble> {
        let mut properties = BasicProperties::default()
            .with_delivery_mode(2)
            .with_app_id(concat!("copydesk-feed/", env!("CARGO_PKG_VERSION")).into());
        if let Some(id) = id.and_then(|id| lapin::types::ShortString::try_new(id).ok()) {
            properties = properties.with_message_id(id);
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
        self.confirms
            .push(Box::pin(async move { (number, confirm.await) }));
        Ok(())
    }

    /// Articles whose confirm is not there yet.
    pub fn unconfirmed(&self) -> usize {
        self.confirms.len()
    }

    /// Waits for the next confirm; nothing when none is due.
    ///
    /// # Errors
    /// When the connection is lost.
    pub async fn next(&mut self) -> Result<Option<(u64, Sent)>, Trouble> {
        let Some((number, answer)) = self.confirms.next().await else {
            return Ok(None);
        };
        let sent = match answer? {
            Confirmation::Ack(None) => Sent::Taken,
            Confirmation::Ack(Some(_)) => Sent::Returned,
            Confirmation::Nack(_) => Sent::Refused,
            Confirmation::NotRequested => return Err(Trouble::last("confirms are off")),
        };
        Ok(Some((number, sent)))
    }

    /// Closes the connection.
    pub async fn close(self) {
        self.connection.close(200, "done".into()).await.ok();
    }
}
