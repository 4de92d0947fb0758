//! A consumer of enriched records: binds a queue of its own to `articles.enriched` and prints.
//!
//! ```text
//! cargo run --example consume -- --bind 'article.v1.en.#' --count 10
//! ```
//!
//! `--count N` ends after N records, `--seconds S` after S seconds without one, `--show N` prints
//! the first N in full sentences, the rest as one line each. `--depth` prints how many records wait
//! in the queue of `--queue`, and ends.

use std::time::Duration;

use futures_util::StreamExt;
use lapin::options::{BasicAckOptions, BasicConsumeOptions, QueueBindOptions, QueueDeclareOptions};
use lapin::types::{AMQPValue, FieldTable};
use lapin::{Connection, ConnectionProperties};
use serde_json::Value;

#[derive(clap::Parser)]
struct Arguments {
    /// Broker.
    #[arg(
        long,
        env = "COPYDESK_AMQP_URL",
        default_value = "amqp://127.0.0.1:5672/%2f"
    )]
    amqp_url: String,
    /// Exchange of records.
    #[arg(
        long,
        env = "COPYDESK_OUTPUT_EXCHANGE",
        default_value = "articles.enriched"
    )]
    exchange: String,
    /// A durable queue of this name, which stays, instead of one that goes with this program.
    #[arg(long)]
    queue: Option<String>,
    /// That queue is a quorum queue.
    #[arg(long, requires = "queue")]
    quorum: bool,
    /// Prints how many messages are ready in that queue, takes none, and ends.
    #[arg(long, requires = "queue")]
    depth: bool,
    /// Prints nothing but the id of each record's article.
    #[arg(long)]
    ids: bool,
    /// Binding key, e.g. `#`, `article.v1.en.#`, `article.v1.*.*.11000000`.
    #[arg(long, default_value = "#")]
    bind: String,
    /// Ends after so many records.
    #[arg(long, default_value_t = usize::MAX)]
    count: usize,
    /// Ends after so many seconds without a record.
    #[arg(long, default_value_t = 3600.0)]
    seconds: f64,
    /// Prints the first records in full sentences.
    #[arg(long, default_value_t = 0)]
    show: usize,
    /// Prints this article in full, by its upstream id, instead of the first ones.
    #[arg(long)]
    show_id: Option<String>,
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments = <Arguments as clap::Parser>::parse();
    let connection =
        Connection::connect(&arguments.amqp_url, ConnectionProperties::default()).await?;
    let channel = connection.create_channel().await?;
    if let (true, Some(name)) = (arguments.depth, &arguments.queue) {
        let passive = QueueDeclareOptions {
            passive: true,
            ..QueueDeclareOptions::default()
        };
        let queue = channel
            .queue_declare(name.as_str().into(), passive, FieldTable::default())
            .await?;
        println!("{}", queue.message_count());
        connection.close(200, "done".into()).await?;
        return Ok(());
    }
    let (name, options) = match &arguments.queue {
        Some(name) => (name.as_str(), QueueDeclareOptions::durable()),
        None => ("", QueueDeclareOptions::exclusive().auto_delete()),
    };
    let mut of_queue = FieldTable::default();
    if arguments.quorum {
        let quorum = AMQPValue::LongString("quorum".into());
        of_queue.insert("x-queue-type".into(), quorum);
    }
    let queue = channel
        .queue_declare(name.into(), options, of_queue)
        .await?;
    channel
        .queue_bind(
            queue.name().clone(),
            arguments.exchange.as_str().into(),
            arguments.bind.as_str().into(),
            QueueBindOptions::default(),
            FieldTable::default(),
        )
        .await?;
    let mut records = channel
        .basic_consume(
            queue.name().clone(),
            "".into(),
            BasicConsumeOptions::default(),
            FieldTable::default(),
        )
        .await?;
    eprintln!("bound to {} with {}", arguments.exchange, arguments.bind);
    let patience = Duration::from_secs_f64(arguments.seconds);
    let mut seen = 0;
    while seen < arguments.count {
        let Ok(Some(delivery)) = tokio::time::timeout(patience, records.next()).await else {
            break;
        };
        let delivery = delivery?;
        if arguments.ids {
            let id = delivery.properties.correlation_id().as_ref();
            println!("{}", id.map_or("", |id| id.as_str()));
            delivery.ack(BasicAckOptions::default()).await?;
            seen += 1;
            continue;
        }
        let record: Value = serde_json::from_slice(&delivery.data)?;
        let wanted = match &arguments.show_id {
            Some(id) => upstream_id(&record) == Some(id),
            None => seen < arguments.show,
        };
        if wanted {
            show(&record, delivery.routing_key.as_str());
        } else {
            let title = record["title"].as_str().unwrap_or("(no headline)");
            println!("{:<42} {title}", delivery.routing_key);
        }
        // Acknowledged only after the work is done: a crash before this line loses nothing.
        delivery.ack(BasicAckOptions::default()).await?;
        seen += 1;
    }
    connection.close(200, "done".into()).await?;
    Ok(())
}

fn upstream_id(record: &Value) -> Option<&str> {
    record["altIds"]
        .as_array()?
        .iter()
        .find(|a| a["role"] == "upstream-id")?["value"]
        .as_str()
}

fn show(record: &Value, key: &str) {
    let text = |value: &Value| value.as_str().unwrap_or("-").to_owned();
    let names = |list: &Value, member: &str| {
        let all: Vec<String> = list
            .as_array()
            .into_iter()
            .flatten()
            .map(|item| text(&item[member]))
            .collect();
        if all.is_empty() {
            "-".to_owned()
        } else {
            all.join(", ")
        }
    };
    let enrichment = &record["enrichment"];
    println!("\n  routing key    {key}");
    println!("  headline       {}", text(&record["title"]));
    println!("  byline         {}", text(&record["by"]));
    println!("  published      {}", text(&record["contentCreated"]));
    println!("  topics         {}", names(&record["subjects"], "name"));
    println!("  people         {}", names(&record["people"], "name"));
    println!(
        "  organisations  {}",
        names(&record["organisations"], "name")
    );
    println!("  places         {}", names(&record["places"], "name"));
    println!("  keyphrases     {}", {
        let list: Vec<String> = enrichment["keyphrases"]
            .as_array()
            .into_iter()
            .flatten()
            .map(text)
            .collect();
        list.join(", ")
    });
    for quote in enrichment["quotes"].as_array().into_iter().flatten() {
        println!(
            "  quote          {}: {}",
            text(&quote["speaker_name"]),
            text(&quote["text"])
        );
    }
    for gone in enrichment["removed"].as_array().into_iter().flatten() {
        println!(
            "  removed        [{}] {}",
            text(&gone["rule"]),
            text(&gone["text"])
        );
    }
    println!("  body");
    for paragraph in record["bodies"][0]["value"]
        .as_str()
        .unwrap_or_default()
        .split("\n\n")
    {
        println!("    {paragraph}");
    }
    println!();
}
