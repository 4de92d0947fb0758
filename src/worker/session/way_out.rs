//! What goes out: publishing, the broker's answers, and waiting while the way out is closed.
//!
//! The way out can fail for a while though articles come in as ever: a permission is taken away, an
//! exchange is gone, nothing is bound to the dead letters, a queue is full or does not confirm. The
//! answer is always the same: articles stay here, unacknowledged, and one of them is tried again, more
//! and more slowly, on a new channel. The consumer stays, too. Had it gone, the broker would count each
//! article as delivered once more, and at the delivery limit make dead letters of good articles.

use std::time::{Duration, Instant};

use super::Session;
use crate::broker::{Cause, Confirmed, Death, Outgoing, Trouble, Unrouted};
use crate::desk::{Reason, Reject, Stage};
use crate::worker::answer::bounded;
use crate::worker::desks::{Enrich, death};

/// How often the log says again why the way out is closed.
const TELL: Duration = Duration::from_secs(60);

impl<E: Enrich + ?Sized> Session<'_, E> {
    /// Publishes what may go out now.
    pub(super) async fn send_out(&mut self) -> Result<(), Trouble> {
        while !self.blocked && self.congestion.room(self.link.unconfirmed()) {
            let busy = self.link.unconfirmed() > 0;
            if self.closed && (busy || !self.reopen().await?) {
                break;
            }
            let Some(tag) = self.outbox.front().copied() else {
                break;
            };
            if let Some(answer) = self.answers.get_mut(&tag) {
                if busy && (self.alone || answer.alone) {
                    break;
                }
                self.alone = answer.alone;
                answer.trace(&self.settings.names);
                let sent = self.link.publish(&answer.delivery, &answer.outgoing);
                if !sent.await? {
                    // Why comes as a happening; should it not, a new channel is taken anyway.
                    self.closed = true;
                    self.congestion.refused(Instant::now());
                    break;
                }
                answer.sent = Some(Instant::now());
            }
            self.outbox.pop_front();
        }
        Ok(())
    }

    /// The broker's answer to a publish.
    pub(super) async fn confirmed(
        &mut self,
        tag: u64,
        confirmed: Confirmed,
    ) -> Result<(), Trouble> {
        match confirmed {
            Confirmed::Taken => {
                if self.congestion.taken() {
                    self.free();
                }
                self.settle(tag).await?;
            }
            Confirmed::Refused => {
                self.shell.metrics.refused.one();
                if self.congestion.refused(Instant::now()) {
                    self.show_blocked();
                    tracing::warn!("a queue is full and refuses records; waiting for room");
                }
                // A quorum queue refuses a channel that it has refused once until the queue has been
                // half empty, also when its limit is no more: a new channel is not refused.
                self.closed |= self.congestion.is_long();
                // The same record again: where another queue took it, no second one shall pile up.
                self.again(tag, true);
            }
            Confirmed::Returned => self.returned(tag).await?,
        }
        self.send_out().await
    }

    /// No queue wants it.
    async fn returned(&mut self, tag: u64) -> Result<(), Trouble> {
        let names = &self.settings.names;
        let Some(answer) = self.answers.get_mut(&tag) else {
            return Ok(());
        };
        let nowhere = match &answer.outgoing {
            Outgoing::Record(_) => return self.unrouted(tag).await,
            Outgoing::Parked(_) => format!(
                "the queue {} is gone and an unrouted record has nowhere to wait",
                names.unrouted
            ),
            Outgoing::Dead(_) => format!(
                "no queue is bound to {}: a dead letter has nowhere to go",
                names.dead
            ),
        };
        self.again(tag, false);
        self.hold(&Trouble::passing(nowhere).of(Cause::Refusal));
        Ok(())
    }

    /// No queue wants this record: it is parked or dropped.
    async fn unrouted(&mut self, tag: u64) -> Result<(), Trouble> {
        let Some(answer) = self.answers.get_mut(&tag) else {
            return Ok(());
        };
        let held = std::mem::replace(&mut answer.outgoing, Outgoing::Dead(Death::default()));
        let Outgoing::Record(record) = held else {
            answer.outgoing = held;
            return Ok(());
        };
        self.shell.metrics.unrouted.one();
        let drop = self.settings.unrouted == Unrouted::Drop;
        tracing::warn!(
            key = record.routing_key,
            uri = record.uri,
            id = answer.id(),
            source = bounded(&record.figures.source),
            trace = answer.trace_id(),
            "unrouted: no binding wants this record; {}",
            if drop { "dropped" } else { "parked" }
        );
        if drop {
            answer.outgoing = Outgoing::Record(record);
            return self.settle(tag).await;
        }
        answer.outgoing = Outgoing::Parked(record);
        self.again(tag, false);
        Ok(())
    }

    /// It goes out again: before or behind what waits.
    fn again(&mut self, tag: u64, first: bool) {
        let Some(answer) = self.answers.get_mut(&tag) else {
            return;
        };
        answer.sent = None;
        if first {
            self.outbox.push_front(tag);
        } else {
            self.outbox.push_back(tag);
        }
    }

    /// Deliveries whose publish the broker has not answered, oldest first.
    fn sent(&self) -> Vec<u64> {
        let sent = self.answers.iter().filter(|(_, a)| a.sent.is_some());
        let mut tags: Vec<u64> = sent.map(|(tag, _)| *tag).collect();
        tags.sort_unstable();
        tags
    }

    /// The broker closed the channel. When that is because of one message, each that may be it is
    /// sent again with nothing beside it, and so it is found.
    pub(super) async fn shut(&mut self, trouble: &Trouble) -> Result<(), Trouble> {
        if trouble.cause != Cause::Message {
            self.hold(trouble);
            return Ok(());
        }
        self.closed = true;
        let sent = self.sent();
        if let [tag] = sent[..] {
            return self.refused(tag, trouble).await;
        }
        for tag in sent {
            if let Some(answer) = self.answers.get_mut(&tag) {
                answer.alone = true;
            }
        }
        Ok(())
    }

    /// The broker takes this message never, whatever goes before or after it: its record is larger
    /// than `max_message_size`. The article becomes a dead letter; and when that is too large as well,
    /// it goes back, until the broker itself makes it one.
    async fn refused(&mut self, tag: u64, trouble: &Trouble) -> Result<(), Trouble> {
        let Some(answer) = self.answers.get_mut(&tag) else {
            return Ok(());
        };
        answer.alone = true;
        if matches!(answer.outgoing, Outgoing::Dead(_)) {
            tracing::warn!(error = %trouble, id = answer.id(), "the broker refuses this dead letter; it goes back");
            self.answers.remove(&tag);
            let rejected = self.link.reject(tag).await;
            self.shell.metrics.returned(1, self.link.open_deliveries());
            return rejected;
        }
        let detail = format!("the record: {trouble}");
        let reject = Reject::new(Reason::TooLarge, Stage::Record, detail);
        let body = &answer.delivery.message.body;
        answer.outgoing = Outgoing::Dead(death(&reject, body, &self.settings.worker));
        answer.reason = Some(reject.reason);
        self.again(tag, false);
        Ok(())
    }

    /// The way out is closed: what is here stays here until it opens.
    fn hold(&mut self, trouble: &Trouble) {
        self.closed = true;
        self.congestion.refused(Instant::now());
        self.show_blocked();
        let said = |(what, at): &(String, Instant)| *what == trouble.what && at.elapsed() < TELL;
        if !self.told.as_ref().is_some_and(said) {
            self.told = Some((trouble.what.clone(), Instant::now()));
            tracing::warn!(
                error = %trouble,
                articles = self.link.open_deliveries(),
                "the way out is closed: articles are held back"
            );
        }
    }

    /// Tries to open the way out; what was under way on it goes behind what waits, so that one
    /// record that is refused does not hold up the others.
    async fn reopen(&mut self) -> Result<bool, Trouble> {
        let opening = self.link.reopen();
        let opened = match self.stopping {
            // Asked to stop, it waits for a silent broker no longer than it may.
            Some((deadline, _)) => match tokio::time::timeout_at(deadline.into(), opening).await {
                Ok(opened) => opened?,
                Err(_) => return Ok(false),
            },
            None => opening.await?,
        };
        if let Some(trouble) = opened {
            self.hold(&trouble);
            return Ok(false);
        }
        self.closed = false;
        for tag in self.sent() {
            self.again(tag, false);
        }
        Ok(true)
    }

    /// A broker that owes a confirm for too long: a queue of the way out has no leader, or no disk.
    pub(super) fn overdue(&mut self) {
        let limit = self.settings.confirm;
        let mut sent = self.answers.values().filter_map(|answer| answer.sent);
        if sent.any(|sent| sent.elapsed() > limit) && !self.closed {
            self.link.forget();
            let late = format!(
                "the broker did not confirm a publish within {} s",
                limit.as_secs()
            );
            self.hold(&Trouble::passing(late).of(Cause::Silence));
        }
    }

    /// Nothing waits to go out, so nothing is refused: the queue that was full may have been emptied,
    /// and no article came to find out.
    pub(super) fn idle(&mut self) {
        let nothing = self.outbox.is_empty() && self.link.unconfirmed() == 0 && !self.closed;
        if nothing && self.congestion.idle() {
            self.free();
        }
    }

    fn free(&mut self) {
        self.told = None;
        tracing::info!("the way out takes articles again");
        self.show_blocked();
    }
}
