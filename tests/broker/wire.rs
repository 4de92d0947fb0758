//! A wire between a worker and its broker that can be cut and blackholed: a small TCP proxy.
//!
//! *Cut*: both ends see the connection close, and new ones are closed at once. *Hole*: nobody hears
//! anything any more, not even a close; new connections are accepted and stay silent. After either,
//! `heal` lets new connections through; those that were in the hole stay dead, as behind a firewall
//! that has forgotten them.

use std::io::{self, Read, Write};
use std::net::{Ipv4Addr, Shutdown, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;

/// How the wire is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Whole,
    Cut,
    Hole,
}

struct Pair {
    /// Bytes of either side go nowhere.
    dead: AtomicBool,
    client: TcpStream,
    /// None when it came in a hole.
    broker: Option<TcpStream>,
}

struct Shared {
    state: State,
    pairs: Vec<Arc<Pair>>,
}

/// A wire to one port of this machine.
pub struct Wire {
    /// The port to connect to instead.
    pub port: u16,
    shared: Arc<Mutex<Shared>>,
}

impl Wire {
    /// A whole wire to the broker at this port.
    pub fn to(broker: u16) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let port = listener.local_addr()?.port();
        let shared = Arc::new(Mutex::new(Shared {
            state: State::Whole,
            pairs: Vec::new(),
        }));
        let accepting = shared.clone();
        thread::spawn(move || {
            for client in listener.incoming().flatten() {
                // A connection that cannot be made is dropped: the client sees it close.
                let _ = accept(client, broker, &accepting);
            }
        });
        Ok(Self { port, shared })
    }

    /// Every connection closes; new ones close at once.
    pub fn cut(&self) {
        let mut shared = lock(&self.shared);
        shared.state = State::Cut;
        for pair in shared.pairs.drain(..) {
            close(&pair);
        }
    }

    /// Every byte is lost from now on, in both directions, and nobody is told.
    pub fn hole(&self) {
        let mut shared = lock(&self.shared);
        shared.state = State::Hole;
        for pair in &shared.pairs {
            pair.dead.store(true, Ordering::SeqCst);
        }
    }

    /// New connections work again.
    pub fn heal(&self) {
        lock(&self.shared).state = State::Whole;
    }
}

fn lock(shared: &Mutex<Shared>) -> MutexGuard<'_, Shared> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

fn accept(client: TcpStream, port: u16, shared: &Mutex<Shared>) -> io::Result<()> {
    // Held while connecting, so that no connection slips past a cut.
    let mut shared = lock(shared);
    let hole = match shared.state {
        State::Cut => return Ok(()),
        State::Hole => true,
        State::Whole => false,
    };
    let broker = if hole {
        None
    } else {
        Some(TcpStream::connect((Ipv4Addr::LOCALHOST, port))?)
    };
    let pair = Arc::new(Pair {
        dead: AtomicBool::new(hole),
        client,
        broker,
    });
    if let Some(broker) = &pair.broker {
        pump(&pair, pair.client.try_clone()?, broker.try_clone()?);
        pump(&pair, broker.try_clone()?, pair.client.try_clone()?);
    }
    shared.pairs.push(pair);
    Ok(())
}

/// Carries bytes one way until that side closes.
fn pump(pair: &Arc<Pair>, mut from: TcpStream, mut to: TcpStream) {
    let pair = pair.clone();
    thread::spawn(move || {
        let mut bytes = vec![0; 1 << 16];
        while let Ok(count @ 1..) = from.read(&mut bytes) {
            if !pair.dead.load(Ordering::SeqCst) && to.write_all(&bytes[..count]).is_err() {
                break;
            }
        }
        if !pair.dead.load(Ordering::SeqCst) {
            close(&pair);
        }
    });
}

fn close(pair: &Pair) {
    for end in [Some(&pair.client), pair.broker.as_ref()]
        .into_iter()
        .flatten()
    {
        let _ = end.shutdown(Shutdown::Both);
    }
}
