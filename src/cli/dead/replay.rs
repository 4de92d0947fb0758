//! `copydesk dead replay`: articles of dead letters go through again.
//!
//! Whatever ends it, a letter whose article is safe in the queue is taken off, and no other is. A
//! letter that the broker does not take as an article (406: too large, by then) closes the channel and
//! leaves open which of those under way it is: they go out again one by one.

use std::collections::BTreeMap;
use std::process::ExitCode;

use super::{Filter, shown, told};
use crate::broker::{Cause, Letter, Letters, Sent, Told, Trouble};
use crate::cli::output::Output;
use crate::cli::tell;

/// Replays on their way at the same time.
const WINDOW: usize = 128;

/// What stands below the help text.
const MORE: &str = "\
Status 0: every letter that the filter lets through is replayed, or was replayed too often. 1: some
stay because the queue is full or the broker refuses them, which are named; or it could not go on, and
says why. What was replayed is taken off in any case. 2: a setting is wrong.";

#[derive(clap::Args)]
#[command(after_help = MORE)]
pub struct Replay {
    /// Letters at most.
    #[arg(long, value_name = "N")]
    limit: Option<u64>,
    /// A letter that was replayed so often stays, so that poison does not go round for ever.
    #[arg(long, default_value_t = 3, value_name = "N")]
    max_replays: u64,
    #[command(flatten)]
    pub filter: Filter,
}

/// Letters under way, by their tag, each with its number in `dead list --each`.
type UnderWay = BTreeMap<u64, (u64, Letter)>;

/// What became of the letters.
#[derive(Default)]
struct Tally {
    done: u64,
    worn: u64,
    full: u64,
    refused: u64,
}

impl Replay {
    pub async fn run(&self) -> Result<ExitCode, String> {
        let mut letters = self.filter.open().await?;
        let mut tally = Tally::default();
        let ended = self.all(&mut letters, &mut tally).await;
        // Takes off what is safe, whatever ended it.
        let closed = letters.close().await.map_err(told);
        let mut out = Output::new();
        out.line(format_args!("{} replayed", tally.done));
        if tally.full > 0 {
            out.line(format_args!("{} stay: the queue is full", tally.full));
        }
        if tally.refused > 0 {
            let refused = tally.refused;
            out.line(format_args!("{refused} stay: the broker refuses them"));
        }
        if tally.worn > 0 {
            out.line(format_args!(
                "{} stay: replayed {} times or more; --max-replays to try again",
                tally.worn, self.max_replays
            ));
        }
        let code = out.end(if tally.full + tally.refused > 0 {
            ExitCode::FAILURE
        } else {
            ExitCode::SUCCESS
        });
        ended.and(closed).map(|()| code)
    }

    async fn all(&self, letters: &mut Letters, tally: &mut Tally) -> Result<(), String> {
        let (mut number, mut sent) = (0u64, 0u64);
        let mut under_way = UnderWay::new();
        loop {
            let letter = match self.limit.map_or(u64::MAX, |limit| limit - sent) {
                0 => None,
                more => letters.next(more).await.map_err(told)?,
            };
            let last = letter.is_none();
            let mut most = if last { 0 } else { WINDOW };
            if let Some(letter) = letter.filter(|letter| self.filter.takes(letter)) {
                number += 1;
                if letter.replays >= self.max_replays {
                    tally.worn += 1;
                } else {
                    if !letters.replay(&letter).await.map_err(told)? {
                        // It waits for the reason, and goes out again with the others.
                        most = 0;
                    }
                    under_way.insert(letter.tag(), (number, letter));
                    sent += 1;
                }
            }
            while letters.unconfirmed() > most {
                match letters.confirmed().await {
                    Ok(told) => settle(told, &mut under_way, tally)?,
                    Err(trouble) if trouble.cause == Cause::Message => {
                        let suspects = std::mem::take(&mut under_way);
                        one_by_one(letters, suspects, &trouble, tally).await?;
                    }
                    Err(trouble) => return Err(told(trouble)),
                }
            }
            if last {
                return Ok(());
            }
        }
    }
}

/// One of these the broker does not take.
async fn one_by_one(
    letters: &mut Letters,
    mut suspects: UnderWay,
    trouble: &Trouble,
    tally: &mut Tally,
) -> Result<(), String> {
    letters.reopen().await.map_err(told)?;
    if suspects.len() == 1 {
        refused(&mut suspects, trouble, tally);
        return Ok(());
    }
    for (tag, suspect) in suspects {
        letters.replay(&suspect.1).await.map_err(told)?;
        let mut alone = UnderWay::from([(tag, suspect)]);
        while letters.unconfirmed() > 0 {
            match letters.confirmed().await {
                Ok(told) => settle(told, &mut alone, tally)?,
                Err(trouble) if trouble.cause == Cause::Message => {
                    refused(&mut alone, &trouble, tally);
                    letters.reopen().await.map_err(told)?;
                }
                Err(trouble) => return Err(told(trouble)),
            }
        }
    }
    Ok(())
}

/// The broker takes this letter's article never; it stays.
fn refused(alone: &mut UnderWay, trouble: &Trouble, tally: &mut Tally) {
    if let Some((_, (number, letter))) = alone.pop_first() {
        tally.refused += 1;
        let id = shown(&letter.id(), 100);
        tell(format_args!(
            "copydesk: letter {number} ({id}): the broker refuses this article: {trouble}"
        ));
    }
}

fn settle(told: Told, under_way: &mut UnderWay, tally: &mut Tally) -> Result<(), String> {
    match told {
        Told::Sent(tag, sent) => {
            under_way.remove(&tag);
            match sent {
                Sent::Taken => tally.done += 1,
                Sent::Refused => tally.full += 1,
                Sent::Returned => {
                    return Err(
                        "no queue is bound for raw articles: copydesk topology --declare".into(),
                    );
                }
            }
        }
        Told::Blocked(reason) => tell(format_args!(
            "copydesk: the broker takes no publishes ({}); waiting for it",
            shown(&reason, 100)
        )),
        Told::Unblocked => tell("copydesk: the broker takes publishes again"),
        Told::Nothing => {}
    }
    Ok(())
}
