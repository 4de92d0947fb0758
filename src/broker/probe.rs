//! What can be asked of a broker about rights and alarms without leaving anything there.

use std::pin::pin;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use futures_util::StreamExt;
use lapin::options::{BasicPublishOptions, ConfirmSelectOptions, ExchangeUnbindOptions};
use lapin::types::FieldTable;
use lapin::{BasicProperties, Confirmation, Connection, Event};

use super::address::Address;
use super::connect::{answered, connect};
use super::topology::{Finding, Names, Unrouted};
use super::trouble::{Trouble, reply_code};

/// Longest wait for the confirm of a message that no queue gets.
const CONFIRM: Duration = Duration::from_secs(3);

/// How long to listen for an alarm after that.
const ALARM: Duration = Duration::from_millis(200);

/// Routing key of a binding that nobody has.
const NOBODY: &str = "copydesk.check.binding.that.nobody.has";

/// Looks whether records and dead letters may be published and articles read, and whether the broker
/// takes publishes at all.
///
/// # Errors
/// When the broker cannot be asked.
pub async fn rights(
    address: &Address,
    names: &Names,
    unrouted: Unrouted,
) -> Result<Vec<Finding>, Trouble> {
    let connection = connect(address, "copydesk check").await?;
    let findings = answered(asked(&connection, names, unrouted)).await?;
    connection.close(200, "done".into()).await.ok();
    Ok(findings)
}

async fn asked(
    connection: &Connection,
    names: &Names,
    unrouted: Unrouted,
) -> Result<Vec<Finding>, Trouble> {
    let mut findings = Vec::new();
    for (exchange, what) in [(&names.output, "records"), (&names.dead, "dead letters")] {
        let object = format!(
            "right to publish {what} to {exchange}, and to read {}",
            names.input
        );
        let fault = may_write(connection, exchange, &names.input).await?;
        findings.push(Finding::new(object, fault));
    }
    let fault = takes_publishes(connection, unrouted).await?;
    findings.push(Finding::new("the broker takes publishes".to_owned(), fault));
    Ok(findings)
}

/// May we write to the one and read the other? Taking away a binding that is not there changes nothing
/// and asks for exactly these rights. A queue is read by the right to its name, and the exchange that
/// feeds it has the same name.
async fn may_write(
    connection: &Connection,
    exchange: &str,
    input: &str,
) -> Result<Option<String>, Trouble> {
    let channel = connection.create_channel().await?;
    let asking = channel.exchange_unbind(
        exchange.into(),
        input.into(),
        NOBODY.into(),
        ExchangeUnbindOptions::default(),
        FieldTable::default(),
    );
    match asking.await {
        Ok(()) => {
            channel.close(200, "done".into()).await.ok();
            Ok(None)
        }
        Err(error) => match reply_code(&error) {
            Some(403) => {
                let what = Trouble::from(error).what;
                // Rights to single topics are of keys, and of this key nobody said anything.
                Ok((!what.contains("topic")).then_some(what))
            }
            // What is missing is the topology's affair.
            Some(404) => Ok(None),
            _ => Err(error.into()),
        },
    }
}

/// Publishes past every exchange to a queue that does not exist: the broker gives it back. Whether an
/// alarm is on it says only to those who publish.
async fn takes_publishes(
    connection: &Connection,
    unrouted: Unrouted,
) -> Result<Option<String>, Trouble> {
    let mut events = pin!(connection.events_listener());
    let channel = connection.create_channel().await?;
    channel
        .confirm_select(ConfirmSelectOptions::default())
        .await?;
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    let nobody = format!(
        "copydesk.check.{}.{}",
        std::process::id(),
        now.map_or(0, |now| now.as_nanos())
    );
    let options = BasicPublishOptions {
        mandatory: true,
        ..Default::default()
    };
    let properties = BasicProperties::default();
    let publish = async {
        let confirm = channel.basic_publish("".into(), nobody.into(), options, b"", properties);
        confirm.await?.await
    };
    let blocked = async {
        loop {
            match events.next().await {
                Some(Event::ConnectionBlocked(reason)) => return reason,
                Some(_) => {}
                None => return std::future::pending().await,
            }
        }
    };
    let mut blocked = pin!(blocked);
    let alarm = |reason| format!("it is blocked by an alarm: {reason}");
    tokio::select! {
        biased;
        reason = &mut blocked => Ok(Some(alarm(reason))),
        answer = publish => match answer {
            // The broker tells of an alarm only after it has taken the first publish.
            Ok(Confirmation::Ack(_)) => {
                let told = tokio::time::timeout(ALARM, blocked).await;
                Ok(told.ok().map(alarm))
            }
            Ok(answer) => Ok(Some(format!("it answers {answer:?}"))),
            Err(error) if reply_code(&error) == Some(403) => Ok((unrouted == Unrouted::Park).then(|| {
                format!("unrouted records are parked through the default exchange: {}", Trouble::from(error))
            })),
            Err(error) => Err(error.into()),
        },
        () = tokio::time::sleep(CONFIRM) => Ok(Some(format!("no confirm within {} s", CONFIRM.as_secs()))),
    }
}
