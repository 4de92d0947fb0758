//! `/livez`, `/readyz`, `/metrics`, and the inspector page at `/`.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::{CACHE_CONTROL, CONTENT_TYPE, HeaderValue};
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::net::TcpListener;
use tokio::sync::Semaphore;

use super::inspector::{self, Inspector};
use super::{Health, Metrics};

/// Connections at the same time; more wait.
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
    let room = Arc::new(Semaphore::new(CONNECTIONS));
    loop {
        let Ok(permit) = room.clone().acquire_owned().await else {
            return;
        };
        let stream = match listener.accept().await {
            Ok((stream, _)) => stream,
            Err(error) => {
                tracing::debug!(%error, "http accept");
                tokio::time::sleep(Duration::from_millis(100)).await;
                continue;
            }
        };
        let (metrics, health, inspector) = (metrics.clone(), health.clone(), inspector.clone());
        tokio::spawn(async move {
            let service = service_fn(move |request: Request<Incoming>| {
                let (metrics, health) = (metrics.clone(), health.clone());
                let inspector = inspector.clone();
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
            drop(permit);
        });
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
}
