//! A bare forwarder: consume, publish with pipelined confirms, acknowledge. It does nothing to a
//! message, so it is what the worker's shell is measured against (`script/bench`).

use std::pin::Pin;
use std::time::Instant;

use futures_util::StreamExt;
use futures_util::stream::FuturesUnordered;
use lapin::message::Delivery;
use lapin::options::{
    BasicAckOptions, BasicConsumeOptions, BasicPublishOptions, BasicQosOptions,
    ConfirmSelectOptions,
};
use lapin::types::FieldTable;
use lapin::{Confirmation, Connection, ConnectionProperties};

type Confirming = Pin<Box<dyn Future<Output = (Delivery, lapin::Result<Confirmation>)>>>;

#[derive(clap::Parser)]
struct Arguments {
    /// Broker.
    #[arg(
        long,
        env = "COPYDESK_AMQP_URL",
        default_value = "amqp://127.0.0.1:5672/%2f"
    )]
    amqp_url: String,
    /// Queue to empty.
    #[arg(long, default_value = "articles.raw")]
    queue: String,
    /// Exchange to publish to.
    #[arg(long, default_value = "articles.enriched")]
    exchange: String,
    /// Messages to forward.
    #[arg(long)]
    count: usize,
    /// Unacknowledged messages at most.
    #[arg(long, default_value_t = 64)]
    prefetch: u16,
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments = <Arguments as clap::Parser>::parse();
    let properties = ConnectionProperties::default;
    let incoming = Connection::connect(&arguments.amqp_url, properties()).await?;
    let outgoing = Connection::connect(&arguments.amqp_url, properties()).await?;
    let (intake, outlet) = (
        incoming.create_channel().await?,
        outgoing.create_channel().await?,
    );
    outlet
        .confirm_select(ConfirmSelectOptions::default())
        .await?;
    intake
        .basic_qos(arguments.prefetch, BasicQosOptions::default())
        .await?;
    let begun = Instant::now();
    let mut messages = intake
        .basic_consume(
            arguments.queue.as_str().into(),
            "forward".into(),
            BasicConsumeOptions::default(),
            FieldTable::default(),
        )
        .await?;
    let mut confirms: FuturesUnordered<Confirming> = FuturesUnordered::new();
    let mut done = 0;
    while done < arguments.count {
        tokio::select! {
            Some((message, confirm)) = confirms.next() => {
                if !matches!(confirm?, Confirmation::Ack(None)) {
                    return Err("the broker did not take it".into());
                }
                message.ack(BasicAckOptions::default()).await?;
                done += 1;
            }
            Some(message) = messages.next() => {
                let mut message = message?;
                let options = BasicPublishOptions { mandatory: true, ..Default::default() };
                let confirm = outlet
                    .basic_publish(
                        arguments.exchange.as_str().into(),
                        "article.v1.und.unknown.none".into(),
                        options,
                        &message.data,
                        std::mem::take(&mut message.properties),
                    )
                    .await?;
                confirms.push(Box::pin(async move { (message, confirm.await) }));
            }
        }
    }
    println!("{:.0}", done as f64 / begun.elapsed().as_secs_f64());
    incoming.close(200, "done".into()).await?;
    outgoing.close(200, "done".into()).await?;
    Ok(())
}
