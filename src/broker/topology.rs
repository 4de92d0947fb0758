//! The objects at the broker: what there must be, declaring it, checking it, exporting it.

use lapin::options::{
    ExchangeDeclareOptions, ExchangeDeleteOptions, QueueBindOptions, QueueDeclareOptions,
    QueueDeleteOptions,
};
use lapin::types::{AMQPValue, FieldTable};
use lapin::{Channel, Connection, ExchangeKind};
use serde_json::{Value, json};

use super::address::Address;
use super::connect::{answered, connect};
use super::trouble::{Cause, Trouble, reply_code};

/// Names and limits of the topology.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Names {
    /// Queue of raw articles, and the exchange of the same name that feeds it.
    pub input: String,
    /// Exchange of enriched records.
    pub output: String,
    /// Exchange of dead letters, and the queue of the same name.
    pub dead: String,
    /// Alternate exchange of the output, and the queue of the same name.
    pub unrouted: String,
    /// How often the broker hands out again an article that nobody settles, before it is a dead letter:
    /// one delivery more than this (RabbitMQ's `x-delivery-limit`).
    pub delivery_limit: u32,
}

impl Default for Names {
    fn default() -> Self {
        Self {
            input: "articles.raw".into(),
            output: "articles.enriched".into(),
            dead: "articles.dead".into(),
            unrouted: "articles.unrouted".into(),
            delivery_limit: 20,
        }
    }
}

/// What happens to records that no binding wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Unrouted {
    /// They wait in the queue `articles.unrouted`.
    #[default]
    Park,
    /// They are counted and dropped.
    Drop,
}

/// Reading dead letters counts as delivering them; without a limit of its own RabbitMQ 4 would
/// drop one after 20 looks.
const LOOKS: i64 = 1_000_000;

enum Object {
    Exchange {
        name: String,
        kind: &'static str,
        arguments: Vec<(&'static str, Argument)>,
    },
    Queue {
        name: String,
        arguments: Vec<(&'static str, Argument)>,
    },
    Binding {
        exchange: String,
        queue: String,
        key: &'static str,
    },
}

enum Argument {
    Text(String),
    Number(i64),
}

impl std::fmt::Display for Object {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Exchange { name, kind, .. } => write!(f, "{kind} exchange {name}"),
            Self::Queue { name, .. } => write!(f, "quorum queue {name}"),
            Self::Binding {
                exchange,
                queue,
                key,
            } => {
                write!(f, "binding {exchange} -> {queue} ({key})")
            }
        }
    }
}

/// One object of the topology and how it is at the broker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Which object.
    pub object: String,
    /// Nothing when it is right, else what is wrong.
    pub fault: Option<String>,
    /// Were its arguments compared? Without the right to configure an object, which declaring it
    /// again takes, it is only known to be there.
    pub compared: bool,
}

impl Finding {
    /// What was found out about an object to the end.
    pub(super) fn new(object: String, fault: Option<String>) -> Self {
        Self {
            object,
            fault,
            compared: true,
        }
    }
}

/// Everything there must be, in the order of declaring.
fn plan(names: &Names, unrouted: Unrouted) -> Vec<Object> {
    let text = |text: &str| Argument::Text(text.to_owned());
    let quorum = |more: Vec<(&'static str, Argument)>| {
        let mut arguments = vec![("x-queue-type", text("quorum"))];
        arguments.extend(more);
        arguments
    };
    let exchange = |name: &str, kind, arguments| Object::Exchange {
        name: name.to_owned(),
        kind,
        arguments,
    };
    let queue = |name: &str, arguments| Object::Queue {
        name: name.to_owned(),
        arguments,
    };
    let binding = |name: &str| Object::Binding {
        exchange: name.to_owned(),
        queue: name.to_owned(),
        key: "#",
    };
    let mut plan = vec![
        exchange(&names.dead, "topic", vec![]),
        queue(
            &names.dead,
            quorum(vec![("x-delivery-limit", Argument::Number(LOOKS))]),
        ),
        binding(&names.dead),
        exchange(&names.unrouted, "topic", vec![]),
        queue(
            &names.unrouted,
            quorum(vec![("x-delivery-limit", Argument::Number(LOOKS))]),
        ),
        exchange(
            &names.output,
            "topic",
            vec![("alternate-exchange", text(&names.unrouted))],
        ),
        exchange(&names.input, "topic", vec![]),
        queue(
            &names.input,
            quorum(vec![
                (
                    "x-delivery-limit",
                    Argument::Number(i64::from(names.delivery_limit)),
                ),
                ("x-dead-letter-exchange", text(&names.dead)),
                ("x-dead-letter-strategy", text("at-least-once")),
                ("x-overflow", text("reject-publish")),
            ]),
        ),
        binding(&names.input),
    ];
    if unrouted == Unrouted::Park {
        plan.push(binding(&names.unrouted));
    }
    plan
}

fn table(arguments: &[(&'static str, Argument)]) -> FieldTable {
    let mut table = FieldTable::default();
    for (name, value) in arguments {
        let value = match value {
            Argument::Text(text) => AMQPValue::LongString(text.as_str().into()),
            Argument::Number(number) => AMQPValue::LongLongInt(*number),
        };
        table.insert((*name).into(), value);
    }
    table
}

async fn put(channel: &Channel, object: &Object) -> lapin::Result<()> {
    match object {
        Object::Exchange {
            name,
            kind: _,
            arguments,
        } => {
            let options = ExchangeDeclareOptions {
                durable: true,
                ..Default::default()
            };
            channel
                .exchange_declare(
                    name.as_str().into(),
                    ExchangeKind::Topic,
                    options,
                    table(arguments),
                )
                .await
        }
        Object::Queue { name, arguments } => channel
            .queue_declare(
                name.as_str().into(),
                QueueDeclareOptions::durable(),
                table(arguments),
            )
            .await
            .map(|_| ()),
        Object::Binding {
            exchange,
            queue,
            key,
        } => {
            channel
                .queue_bind(
                    queue.as_str().into(),
                    exchange.as_str().into(),
                    (*key).into(),
                    QueueBindOptions::default(),
                    FieldTable::default(),
                )
                .await
        }
    }
}

/// Is there an object of that name? Bindings cannot be asked for.
async fn look(channel: &Channel, object: &Object) -> lapin::Result<()> {
    match object {
        Object::Exchange { name, .. } => {
            let options = ExchangeDeclareOptions {
                passive: true,
                ..Default::default()
            };
            channel
                .exchange_declare(
                    name.as_str().into(),
                    ExchangeKind::Topic,
                    options,
                    FieldTable::default(),
                )
                .await
        }
        Object::Queue { name, .. } => channel
            .queue_declare(
                name.as_str().into(),
                QueueDeclareOptions::durable().passive(),
                FieldTable::default(),
            )
            .await
            .map(|_| ()),
        Object::Binding { .. } => Ok(()),
    }
}

/// Declares everything that is missing.
pub(super) async fn declare_on(
    connection: &Connection,
    names: &Names,
    unrouted: Unrouted,
) -> Result<(), Trouble> {
    let channel = connection.create_channel().await?;
    for object in plan(names, unrouted) {
        if let Err(error) = put(&channel, &object).await {
            let contradicts = matches!(reply_code(&error), Some(403 | 406));
            let mut trouble = Trouble::from(error).during(&format!("declaring {object}"));
            if contradicts {
                trouble = Trouble::last(trouble.what).of(Cause::Refusal);
            }
            return Err(trouble);
        }
    }
    if unrouted == Unrouted::Drop {
        // An earlier run may have parked: without the binding the broker returns what nobody wants.
        channel
            .queue_unbind(
                names.unrouted.as_str().into(),
                names.unrouted.as_str().into(),
                "#".into(),
                FieldTable::default(),
            )
            .await?;
    }
    channel.close(200, "done".into()).await?;
    Ok(())
}

/// Looks at every object without making any: what is missing, what has other arguments.
async fn check_on(
    connection: &Connection,
    names: &Names,
    unrouted: Unrouted,
) -> Result<Vec<Finding>, Trouble> {
    let mut findings = Vec::new();
    for object in plan(names, unrouted) {
        if matches!(object, Object::Binding { .. }) {
            continue;
        }
        // A fault closes the channel, so each object gets its own.
        let channel = connection.create_channel().await?;
        let mut compared = true;
        let fault = match look(&channel, &object).await {
            Err(error) if reply_code(&error) == Some(404) => Some("missing".to_owned()),
            Err(error) if reply_code(&error).is_some() => Some(Trouble::from(error).what),
            Err(error) => return Err(error.into()),
            // It is there: declaring it again changes nothing and compares the arguments.
            Ok(()) => match put(&channel, &object).await {
                Ok(()) => None,
                // Without the right to configure it cannot be compared; it is there.
                Err(error) if reply_code(&error) == Some(403) => {
                    compared = false;
                    None
                }
                Err(error) if reply_code(&error) == Some(406) => {
                    Some(format!("differs: {}", Trouble::from(error).what))
                }
                Err(error) => return Err(error.into()),
            },
        };
        if fault.is_none() && compared {
            channel.close(200, "done".into()).await.ok();
        }
        findings.push(Finding {
            object: object.to_string(),
            fault,
            compared,
        });
    }
    Ok(findings)
}

/// Connects and declares everything that is missing.
///
/// # Errors
/// [`super::Severity::Final`] when an object is there with other arguments.
pub async fn declare(address: &Address, names: &Names, unrouted: Unrouted) -> Result<(), Trouble> {
    let connection = connect(address, "copydesk topology").await?;
    answered(declare_on(&connection, names, unrouted)).await?;
    connection.close(200, "done".into()).await?;
    Ok(())
}

/// Connects and looks at every exchange and queue. Bindings cannot be asked for over AMQP.
///
/// # Errors
/// When the broker cannot be asked.
pub async fn check(
    address: &Address,
    names: &Names,
    unrouted: Unrouted,
) -> Result<Vec<Finding>, Trouble> {
    let connection = connect(address, "copydesk check").await?;
    let findings = answered(check_on(&connection, names, unrouted)).await?;
    connection.close(200, "done".into()).await.ok();
    Ok(findings)
}

/// Connects and removes every exchange and queue, with everything in them: for demos and tests.
///
/// # Errors
/// When the broker cannot be asked.
pub async fn remove(address: &Address, names: &Names) -> Result<(), Trouble> {
    let connection = connect(address, "copydesk topology").await?;
    let channel = connection.create_channel().await?;
    for name in [&names.input, &names.output, &names.dead, &names.unrouted] {
        // What is not there is deleted too, as AMQP sees it.
        channel
            .queue_delete(name.as_str().into(), QueueDeleteOptions::default())
            .await?;
        channel
            .exchange_delete(name.as_str().into(), ExchangeDeleteOptions::default())
            .await?;
    }
    connection.close(200, "done".into()).await?;
    Ok(())
}

/// Messages that wait in a queue.
///
/// # Errors
/// When the queue is not there or the broker cannot be asked.
pub async fn depth(address: &Address, queue: &str) -> Result<u32, Trouble> {
    let connection = connect(address, "copydesk depth").await?;
    let depth = answered(depth_on(&connection, queue)).await?;
    connection.close(200, "done".into()).await?;
    Ok(depth)
}

pub(super) async fn depth_on(connection: &Connection, queue: &str) -> Result<u32, Trouble> {
    let channel = connection.create_channel().await?;
    let found = channel
        .queue_declare(
            queue.into(),
            QueueDeclareOptions::durable().passive(),
            FieldTable::default(),
        )
        .await?;
    channel.close(200, "done".into()).await?;
    Ok(found.message_count())
}

/// The topology as RabbitMQ's definitions.json, for `rabbitmqctl import_definitions` or
/// `load_definitions`.
pub fn definitions(names: &Names, unrouted: Unrouted, vhost: &str) -> Value {
    let arguments = |arguments: &[(&'static str, Argument)]| {
        arguments
            .iter()
            .map(|(name, value)| {
                let value = match value {
                    Argument::Text(text) => json!(text),
                    Argument::Number(number) => json!(number),
                };
                ((*name).to_owned(), value)
            })
            .collect::<serde_json::Map<_, _>>()
    };
    let (mut exchanges, mut queues, mut bindings) = (vec![], vec![], vec![]);
    for object in plan(names, unrouted) {
        match object {
            Object::Exchange {
                name,
                kind,
                arguments: own,
            } => exchanges.push(json!({
                "name": name, "vhost": vhost, "type": kind, "durable": true,
                "auto_delete": false, "internal": false, "arguments": arguments(&own),
            })),
            Object::Queue {
                name,
                arguments: own,
            } => queues.push(json!({
                "name": name, "vhost": vhost, "durable": true, "auto_delete": false,
                "arguments": arguments(&own),
            })),
            Object::Binding {
                exchange,
                queue,
                key,
            } => bindings.push(json!({
                "source": exchange, "vhost": vhost, "destination": queue,
                "destination_type": "queue", "routing_key": key, "arguments": {},
            })),
        }
    }
    json!({"exchanges": exchanges, "queues": queues, "bindings": bindings})
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn definitions_hold_the_contract() {
        let all = definitions(&Names::default(), Unrouted::Park, "/");
        let names = |list: &str| -> Vec<String> {
            all[list]
                .as_array()
                .unwrap()
                .iter()
                .map(|o| o["name"].as_str().unwrap_or_default().to_owned())
                .collect()
        };
        assert_eq!(
            names("exchanges"),
            [
                "articles.dead",
                "articles.unrouted",
                "articles.enriched",
                "articles.raw"
            ]
        );
        assert_eq!(
            names("queues"),
            ["articles.dead", "articles.unrouted", "articles.raw"]
        );
        assert_eq!(all["bindings"].as_array().unwrap().len(), 3);
        assert_eq!(
            all["queues"][2]["arguments"]["x-dead-letter-strategy"],
            "at-least-once"
        );
        assert_eq!(all["queues"][2]["arguments"]["x-delivery-limit"], 20);
        let dropping = definitions(&Names::default(), Unrouted::Drop, "/");
        assert_eq!(dropping["bindings"].as_array().unwrap().len(), 2);
    }
}
