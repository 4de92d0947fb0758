//! Sending and sending again, until every article is safe or refused for what it is.
//!
//! Three kinds of no are kept apart. A full queue (`nack`) is waited for. A lost connection is built
//! again, more and more slowly until something new is confirmed, because all that was under way goes
//! out again. A message that the broker takes never (406) closes the channel and leaves open which of
//! those under way it is: they go out again one by one, and so it is found, named and passed over.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::io;
use std::time::{Duration, Instant};

use tokio::sync::mpsc::Receiver;

use super::progress::Progress;
use super::{Arguments, WINDOW};
use crate::broker::{Address, Cause, Feeder, Names, Sent, Told, Trouble};
use crate::cli::input::Input;

/// First and longest wait between two tries to reach the broker again.
const AGAIN: (Duration, Duration) = (Duration::from_millis(250), Duration::from_secs(5));

/// One run.
pub struct Work<'a> {
    arguments: &'a Arguments,
    address: Address,
    names: Names,
    feeder: Feeder,
    progress: Progress,
    /// Read and not settled.
    waiting: BTreeMap<u64, Input>,
    /// To be sent, in this order.
    again: VecDeque<u64>,
    /// Sent and not answered.
    under_way: BTreeSet<u64>,
    /// Each may be what the broker refuses: it goes out with nothing beside it.
    suspects: BTreeSet<u64>,
    full: Full,
    /// The channel takes nothing more, and why is not known yet.
    shut: bool,
    /// Before the next try to reach the broker.
    pause: Duration,
    refused: u64,
}

impl<'a> Work<'a> {
    /// Connects.
    ///
    /// # Errors
    /// When the broker is not there, or the topology contradicts.
    pub async fn open(
        arguments: &'a Arguments,
        (address, names): (Address, Names),
        progress: Progress,
    ) -> Result<Self, String> {
        let feeder = opened(arguments, &address, &names).await;
        Ok(Self {
            feeder: feeder.map_err(|trouble| trouble.to_string())?,
            arguments,
            address,
            names,
            progress,
            waiting: BTreeMap::new(),
            again: VecDeque::new(),
            under_way: BTreeSet::new(),
            suspects: BTreeSet::new(),
            full: Full::default(),
            shut: false,
            pause: AGAIN.0,
            refused: 0,
        })
    }

    /// Closes the connection; how far it came, and how many articles the broker refuses.
    pub async fn end(self) -> (Progress, u64) {
        self.feeder.close().await;
        (self.progress, self.refused)
    }

    /// Feeds everything.
    ///
    /// # Errors
    /// When the broker says no to more than one article, or the input cannot be read; what was read
    /// before that is safe then.
    pub async fn run(
        &mut self,
        inputs: &mut Receiver<io::Result<Input>>,
        begun: Instant,
    ) -> Result<(), String> {
        let (mut number, mut read_all, mut fault) = (0u64, false, None);
        loop {
            if !self.shut && self.send_again().await? {
                continue;
            }
            if !self.shut
                && !read_all
                && self.again.is_empty()
                && !self.full.is_full()
                && self.feeder.unconfirmed() < WINDOW
            {
                let due = self.due(number, begun);
                if due.is_none_or(|due| due <= Instant::now()) {
                    match inputs.recv().await {
                        Some(Ok(input)) => {
                            number += 1;
                            if number <= self.progress.skip {
                                self.progress.skipped += 1;
                            } else {
                                self.waiting.insert(number, input);
                                self.again.push_back(number);
                            }
                        }
                        // What was read is fed first.
                        Some(Err(error)) => (read_all, fault) = (true, Some(error)),
                        None => {
                            read_all = true;
                            self.progress.all_read(number)?;
                        }
                    }
                    continue;
                }
                if self.feeder.unconfirmed() == 0 {
                    if let Some(due) = due {
                        tokio::time::sleep_until(due.into()).await;
                    }
                    continue;
                }
            }
            match self.feeder.next().await {
                Ok(Told::Nothing) if self.shut => {
                    self.broken(Trouble::passing("the channel is closed"))
                        .await?;
                }
                Ok(Told::Nothing) if read_all && self.again.is_empty() => break,
                Ok(told) => self.told(told)?,
                Err(trouble) => self.broken(trouble).await?,
            }
        }
        fault.map_or(Ok(()), |error| Err(error.to_string()))
    }

    /// When the article after this one may go, with `--rate`.
    fn due(&self, number: u64, begun: Instant) -> Option<Instant> {
        let sent = number - self.progress.skip.min(number);
        let rate = f64::from(self.arguments.rate?);
        Some(begun + Duration::from_secs_f64(sent as f64 / rate))
    }

    /// What the queue refused, or a broken connection left open, goes before anything new. True when
    /// something was sent, or tried.
    async fn send_again(&mut self) -> Result<bool, String> {
        let idle = self.feeder.unconfirmed() == 0;
        if self.full.is_full() && idle {
            self.full.wait().await;
            if self.full.is_long()
                && let Err(trouble) = self.feeder.renew().await
            {
                self.reconnect(trouble).await?;
            }
        }
        let Some(number) = self.again.front().copied() else {
            return Ok(false);
        };
        let alone = |number: &u64| self.suspects.contains(number);
        let beside = !self.under_way.iter().any(alone) && !alone(&number);
        if !self.full.lets(self.feeder.unconfirmed()) || !(idle || beside) {
            return Ok(false);
        }
        self.again.pop_front();
        let Some(input) = self.waiting.get(&number) else {
            return Ok(true);
        };
        let sent = self
            .feeder
            .send(number, &input.body, input.name.as_deref())
            .await;
        match sent {
            Ok(true) => {
                self.under_way.insert(number);
            }
            Ok(false) => {
                self.again.push_front(number);
                self.shut = true;
            }
            Err(trouble) => {
                self.again.push_front(number);
                self.broken(trouble).await?;
            }
        }
        Ok(true)
    }

    fn told(&mut self, told: Told) -> Result<(), String> {
        match told {
            Told::Sent(number, sent) => {
                self.under_way.remove(&number);
                self.answered(number, sent)?;
            }
            Told::Blocked(reason) => self.progress.note(&format!(
                "the broker takes no publishes ({}); waiting for it",
                reason.escape_debug()
            )),
            Told::Unblocked => self.progress.note("the broker takes publishes again"),
            Told::Nothing => {}
        }
        Ok(())
    }

    fn answered(&mut self, number: u64, sent: Sent) -> Result<(), String> {
        match sent {
            Sent::Taken => {
                self.waiting.remove(&number);
                self.suspects.remove(&number);
                self.pause = AGAIN.0;
                if self.full.is_full() && self.feeder.unconfirmed() == 0 {
                    self.full = Full::default();
                }
                self.progress.taken(number, &self.waiting)
            }
            Sent::Refused => {
                if self.full.refused() {
                    self.progress.note("the queue is full; waiting for room");
                }
                self.again.push_back(number);
                Ok(())
            }
            Sent::Returned => Err(format!(
                "no queue is bound to the exchange {}: copydesk topology --declare",
                self.names.input
            )),
        }
    }

    /// The channel or the connection is gone.
    async fn broken(&mut self, trouble: Trouble) -> Result<(), String> {
        self.shut = false;
        let sent = std::mem::take(&mut self.under_way);
        match trouble.cause {
            Cause::Message if !sent.is_empty() => {
                if let (1, Some(number)) = (sent.len(), sent.first()) {
                    self.refused(*number, &trouble);
                } else {
                    self.suspects.extend(sent);
                }
                self.again = self.waiting.keys().copied().collect();
                match self.feeder.renew().await {
                    Ok(()) => Ok(()),
                    Err(trouble) => self.reconnect(trouble).await,
                }
            }
            // Nothing that a new connection would change.
            Cause::Refusal | Cause::Silence => Err(trouble.to_string()),
            _ => self.reconnect(trouble).await,
        }
    }

    /// The broker takes this article never.
    fn refused(&mut self, number: u64, trouble: &Trouble) {
        self.suspects.remove(&number);
        self.refused += 1;
        if let Some(input) = self.waiting.remove(&number) {
            self.progress.warn(&format!(
                "{}: the broker refuses this article, which is passed over: {trouble}",
                input.place
            ));
        }
        self.progress.settled(number, &self.waiting);
    }

    /// Waits for the broker; everything that was not confirmed is sent again.
    async fn reconnect(&mut self, mut trouble: Trouble) -> Result<(), String> {
        loop {
            if trouble.is_final() || trouble.cause == Cause::Refusal {
                return Err(trouble.to_string());
            }
            self.progress.note(&format!("{trouble}; trying again"));
            tokio::time::sleep(self.pause).await;
            self.pause = (self.pause * 2).min(AGAIN.1);
            match opened(self.arguments, &self.address, &self.names).await {
                Ok(feeder) => {
                    self.feeder = feeder;
                    self.shut = false;
                    self.under_way.clear();
                    self.again = self.waiting.keys().copied().collect();
                    return Ok(());
                }
                Err(next) => trouble = next,
            }
        }
    }
}

async fn opened(
    arguments: &Arguments,
    address: &Address,
    names: &Names,
) -> Result<Feeder, Trouble> {
    let broker = &arguments.broker;
    let declare = broker.declare().then(|| broker.unrouted());
    Feeder::open(address, names, declare).await
}

/// A queue that refuses articles: after a pause one is tried, and all when it is taken.
#[derive(Default)]
struct Full {
    pause: Duration,
    /// Refused since the last try. What was under way together is refused together: one pause.
    refused: bool,
    said: bool,
}

impl Full {
    /// First and longest pause.
    const PAUSE: (Duration, Duration) = (Duration::from_millis(250), Duration::from_secs(5));

    fn is_full(&self) -> bool {
        !self.pause.is_zero()
    }

    /// Refused for so long that a new channel should be tried.
    fn is_long(&self) -> bool {
        self.pause >= Duration::from_secs(2)
    }

    /// May another article go out, with so many under way?
    fn lets(&self, unconfirmed: usize) -> bool {
        !self.is_full() || unconfirmed == 0
    }

    /// An article was refused. True when that is to be said.
    fn refused(&mut self) -> bool {
        if !std::mem::replace(&mut self.refused, true) {
            self.pause = (self.pause * 2).clamp(Self::PAUSE.0, Self::PAUSE.1);
        }
        !std::mem::replace(&mut self.said, true)
    }

    async fn wait(&mut self) {
        self.refused = false;
        tokio::time::sleep(self.pause).await;
    }
}
