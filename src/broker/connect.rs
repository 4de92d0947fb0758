//! Opening connections, within a time limit.

use std::io;
use std::net::{Shutdown, TcpStream};
use std::os::fd::AsFd;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use lapin::tcp::{AMQPUriTcpExt, AsyncTcpStream};
use lapin::{Connection, ConnectionProperties};

use super::address::Address;
use super::trouble::{Cause, Trouble};

/// Longest time for the connection to open, TLS and login included. Whoever tries while the way is
/// dead loses this much after it is back.
const PATIENCE: Duration = Duration::from_secs(5);

/// Longest time for the broker to answer what it is asked on an open connection. A queue without a
/// leader never answers.
pub(super) const ANSWER: Duration = Duration::from_secs(5);

/// Within the time limit for an answer.
pub(super) async fn answered<T>(
    asking: impl Future<Output = Result<T, Trouble>>,
) -> Result<T, Trouble> {
    tokio::time::timeout(ANSWER, asking)
        .await
        .unwrap_or_else(|_| {
            let late = format!("no answer within {} s", ANSWER.as_secs());
            Err(Trouble::passing(late).of(Cause::Silence))
        })
}

/// A second handle of the socket, until the connection is open. lapin's thread for a connection
/// goes on waiting for a silent broker when nobody waits for the connection any more; only the
/// end of its socket ends it.
#[derive(Default)]
struct Dialled {
    socket: Option<TcpStream>,
    /// Nobody waits any more.
    given_up: bool,
}

/// Opens a connection that shows up under `name` in the broker's management.
pub(super) async fn connect(address: &Address, name: &str) -> Result<Connection, Trouble> {
    let uri = address
        .uri()
        .map_err(|error| Trouble::passing(error.to_string()))?;
    let tls = address
        .tls()
        .map_err(|error| Trouble::passing(error.to_string()))?;
    let properties = ConnectionProperties::default().with_connection_name(name.into());
    let runtime = lapin::runtime::default_runtime()?;
    let dialled = Arc::new(Mutex::new(Dialled::default()));
    let ours = dialled.clone();
    let opening = Connection::connector(
        uri,
        runtime,
        async move |uri, runtime| {
            let dialling = uri.connect_with_config_async(tls.as_ref(), &runtime);
            let stream = tokio::time::timeout(PATIENCE, dialling)
                .await
                .map_err(|_| late())??;
            let handle = match &stream {
                AsyncTcpStream::Plain(plain) => plain.get_ref().as_fd(),
                AsyncTcpStream::Rustls(tls) => tls.get_ref().0.get_ref().as_fd(),
                // No other kind is compiled in.
                _ => return Err(io::Error::from(io::ErrorKind::Unsupported).into()),
            };
            let mut dialled = dialled.lock().unwrap_or_else(PoisonError::into_inner);
            if dialled.given_up {
                return Err(late().into());
            }
            dialled.socket = Some(TcpStream::from(handle.try_clone_to_owned()?));
            drop(dialled);
            Ok(stream)
        },
        properties,
    );
    let opened = tokio::time::timeout(PATIENCE, opening).await;
    let socket = {
        let mut dialled = ours.lock().unwrap_or_else(PoisonError::into_inner);
        dialled.given_up = opened.is_err();
        dialled.socket.take()
    };
    match opened {
        Ok(Ok(connection)) => Ok(connection),
        Ok(Err(error)) => Err(Trouble::from(error)
            .of(Cause::Connection)
            .during(&format!("connecting to {address}"))),
        Err(_) => {
            if let Some(socket) = socket {
                // It fails when the other side has closed just now, which is as good.
                socket.shutdown(Shutdown::Both).ok();
            }
            Err(Trouble::passing(format!(
                "connecting to {address}: {}",
                late()
            )))
        }
    }
}

fn late() -> io::Error {
    let what = format!("no answer within {} s", PATIENCE.as_secs());
    io::Error::new(io::ErrorKind::TimedOut, what)
}
