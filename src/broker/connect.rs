//! Opening connections, within a time limit.

use std::time::Duration;

use lapin::{Connection, ConnectionProperties};

use super::address::Address;
use super::trouble::Trouble;

/// Longest time for the connection to open, TLS and login included.
const PATIENCE: Duration = Duration::from_secs(10);

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
    let opening = Connection::connect_uri_with_config(uri, properties, tls, runtime);
    match tokio::time::timeout(PATIENCE, opening).await {
        Ok(Ok(connection)) => Ok(connection),
        Ok(Err(error)) => Err(Trouble::from(error).during(&format!("connecting to {address}"))),
        Err(_) => Err(Trouble::passing(format!(
            "connecting to {address}: no answer within {} s",
            PATIENCE.as_secs()
        ))),
    }
}
