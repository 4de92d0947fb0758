//! `/livez`, `/readyz`, `/metrics`, and the inspector page at `/`.

use std::collections::VecDeque;
use std::convert::Infallible;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::{CACHE_CONTROL, CONTENT_TYPE, HeaderValue};
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use super::inspector::{self, Inspector};
use super::{Health, Metrics};

/// Connections at the same time. One more ends the oldest that has not sent a request, or where
/// there is none, the oldest: probes are answered beside clients that are slow or never come to an end.
const CONNECTIONS: usize = 64;

/// Longest time for a client to send its request's head.
const HEAD: Duration = Duration::from_secs(5);

/// Longest life of a connection.
const LIFE: Duration = Duration::from_secs(60);

/// Answers requests until the task is dropped.
pub async fn serve(
    listener: TcpListener,
    metrics: Arc<Metrics>,
    health: Arc<Health>,
    inspector: Option<Arc<Inspector>>,
) {
    let mut open: VecDeque<Open> = VecDeque::new();
    loop {
        let stream = match listener.accept().await {
            Ok((stream, _)) => stream,
            Err(error) => {
                tracing::debug!(%error, "http accept");
                tokio::time::sleep(Duration::from_millis(100)).await;
                continue;
            }
        };
        open.retain(|connection| !connection.task.is_finished());
        if open.len() >= CONNECTIONS {
            let idle = |connection: &Open| !connection.asked.load(Ordering::Relaxed);
            let oldest = open.iter().position(idle).unwrap_or(0);
            open.remove(oldest);
        }
        let asked = Arc::new(AtomicBool::new(false));
        let (metrics, health, inspector) = (metrics.clone(), health.clone(), inspector.clone());
        let ours = asked.clone();
        let task = tokio::spawn(async move {
            let service = service_fn(move |request: Request<Incoming>| {
                let (metrics, health) = (metrics.clone(), health.clone());
                let inspector = inspector.clone();
                ours.store(true, Ordering::Relaxed);
                async move {
                    let probe = answer(request.method(), request.uri().path(), &metrics, &health);
                    if probe.status() != StatusCode::NOT_FOUND {
                        return Ok::<_, Infallible>(probe);
                    }
                    let inspected = match inspector {
                        Some(inspector) => inspector.answer(request).await,
                        None => None,
                    };
                    Ok(inspected.map_or(probe, inspection))
                }
            });
            let connection = hyper::server::conn::http1::Builder::new()
                .timer(TokioTimer::new())
                .header_read_timeout(HEAD)
                .serve_connection(TokioIo::new(stream), service);
            // A client that misbehaves is no news.
            let _ = tokio::time::timeout(LIFE, connection).await;
        });
        open.push_back(Open { task, asked });
    }
}

/// A connection; it ends with this.
struct Open {
    task: JoinHandle<()>,
    /// It has sent a request.
    asked: Arc<AtomicBool>,
}

impl Drop for Open {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// An answer of the inspector, with the headers that keep foreign text harmless.
fn inspection((status, kind, body): inspector::Answer) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::new(body));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    for (name, value) in inspector::SAFETY {
        headers.insert(*name, HeaderValue::from_static(value));
    }
    response
}

fn answer(
    method: &Method,
    path: &str,
    metrics: &Metrics,
    health: &Health,
) -> Response<Full<Bytes>> {
    let plain = "text/plain; charset=utf-8";
    let (status, kind, body) = match path {
        "/livez" | "/readyz" | "/metrics" if method != Method::GET && method != Method::HEAD => (
            StatusCode::METHOD_NOT_ALLOWED,
            plain,
            "only GET\n".to_owned(),
        ),
        "/livez" => (StatusCode::OK, plain, "ok\n".to_owned()),
        "/readyz" => match health.ready() {
            Ok(()) => (StatusCode::OK, plain, "ok\n".to_owned()),
            Err(why) => (
                StatusCode::SERVICE_UNAVAILABLE,
                plain,
                format!("{}\n", why.code()),
            ),
        },
        "/metrics" => (
            StatusCode::OK,
            "text/plain; version=0.0.4; charset=utf-8",
            metrics.render(health),
        ),
        _ => (StatusCode::NOT_FOUND, plain, "not found\n".to_owned()),
    };
    let mut response = Response::new(Full::new(Bytes::from(body)));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

#[cfg(test)]
mod tests {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio::net::TcpStream;

    use super::*;

    #[test]
    fn probes_and_metrics_answer() {
        let (metrics, health) = (Metrics::default(), Health::default());
        let status = |method: Method, path: &str| answer(&method, path, &metrics, &health).status();
        assert_eq!(status(Method::GET, "/livez"), 200);
        assert_eq!(status(Method::GET, "/readyz"), 503);
        health.set_consuming(true);
        assert_eq!(status(Method::GET, "/readyz"), 200);
        assert_eq!(status(Method::GET, "/metrics"), 200);
        assert_eq!(status(Method::POST, "/metrics"), 405);
        assert_eq!(status(Method::GET, "/etc/passwd"), 404);
    }

    #[tokio::test]
    async fn a_probe_is_answered_beside_clients_that_never_end_their_request() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let serving = tokio::spawn(serve(
            listener,
            Arc::default(),
            Arc::new(Health::default()),
            None,
        ));
        let mut slow = Vec::new();
        for _ in 0..3 * CONNECTIONS {
            let mut client = TcpStream::connect(address).await.unwrap();
            // The server may have dropped it already.
            client.write_all(b"GET /livez HTT").await.ok();
            slow.push(client);
        }
        for _ in 0..3 {
            let mut probe = TcpStream::connect(address).await.unwrap();
            probe
                .write_all(b"GET /livez HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                .await
                .unwrap();
            let mut said = String::new();
            tokio::time::timeout(HEAD / 5, probe.read_to_string(&mut said))
                .await
                .expect("an answer in a fifth of the time for which a slow client is waited for")
                .unwrap();
            assert!(said.starts_with("HTTP/1.1 200"), "{said}");
        }
        serving.abort();
    }
}
