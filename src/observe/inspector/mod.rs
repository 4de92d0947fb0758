//! The inspector page at `/`: paste a raw article and see what the desk makes of it; the last
//! articles that went through; live figures.
//!
//! Articles are foreign text. The page is three fixed files, a content security policy forbids
//! everything else, and its script writes articles as text, never as markup. What it shows is not
//! for strangers: it is off outside loopback unless asked for, and on loopback it answers only to
//! a `Host` that is loopback, so that no web page can reach it by rebinding a name.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

use http_body_util::{BodyExt, Limited};
use hyper::body::{Bytes, Incoming};
use hyper::header::{CONTENT_TYPE, HOST, HeaderMap};
use hyper::{Request, StatusCode};
use serde_json::json;
use tokio::sync::Semaphore;

use crate::desk::{Enriched, Reject};

/// Articles remembered.
const LAST: usize = 20;

/// Larger records are not remembered, so that the memory stays below `LAST` times this.
const MAX_RECORD: usize = 256 << 10;

const HTML: &str = "text/html; charset=utf-8";
const JSON: &str = "application/json";

/// Headers of every answer of the inspector.
pub const SAFETY: &[(&str, &str)] = &[
    (
        "content-security-policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; \
         base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    ),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-resource-policy", "same-origin"),
];

/// What the desk makes of a pasted article: its body, its content type, and whether it is clean.
pub type Inspect = dyn Fn(Vec<u8>, Option<String>, bool) -> Result<Enriched, Reject> + Send + Sync;

/// An answer: status, content type, body.
pub type Answer = (StatusCode, &'static str, Bytes);

/// The inspector.
pub struct Inspector {
    recent: Mutex<VecDeque<Bytes>>,
    inspect: std::sync::Arc<Inspect>,
    /// One inspection at a time: the desk threads come first.
    turn: Semaphore,
    max_body: usize,
    any_host: bool,
}

impl std::fmt::Debug for Inspector {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Inspector").finish_non_exhaustive()
    }
}

impl Inspector {
    /// An inspector; `max_body` bounds what may be pasted, in bytes. `any_host`: the operator
    /// asked for it outside loopback.
    pub fn new(inspect: std::sync::Arc<Inspect>, max_body: usize, any_host: bool) -> Self {
        Self {
            recent: Mutex::default(),
            inspect,
            turn: Semaphore::new(1),
            max_body,
            any_host,
        }
    }

    /// Remembers a record that the broker confirmed.
    pub fn enriched(&self, record: &[u8]) {
        if record.len() <= MAX_RECORD {
            self.remember(wrapped(record));
        }
    }

    /// Remembers a dead letter that the broker confirmed.
    pub fn dead(&self, reason: &str, stage: &str, detail: &str) {
        let reject = json!({"reject": {"reason": reason, "stage": stage, "detail": detail}});
        self.remember(reject.to_string().into());
    }

    fn remember(&self, entry: Bytes) {
        let mut recent = self.recent.lock().unwrap_or_else(PoisonError::into_inner);
        recent.truncate(LAST - 1);
        recent.push_front(entry);
    }

    /// Answers a request, or `None` when the path is none of its own.
    pub async fn answer(&self, request: Request<Incoming>) -> Option<Answer> {
        let path = request.uri().path().to_owned();
        if !self.welcome(request.headers()) {
            let own = [
                "/",
                "/inspector.js",
                "/inspector.css",
                "/recent",
                "/inspect",
            ];
            return own
                .contains(&path.as_str())
                .then(|| fault(StatusCode::FORBIDDEN, "only from this machine"));
        }
        if path == "/inspect" {
            return Some(match *request.method() {
                hyper::Method::POST => self.pasted(request).await,
                _ => fault(StatusCode::METHOD_NOT_ALLOWED, "only POST"),
            });
        }
        self.page(&path)
    }

    fn page(&self, path: &str) -> Option<Answer> {
        let (kind, body) = match path {
            "/" => (HTML, Bytes::from_static(include_bytes!("page.html"))),
            "/inspector.js" => (
                "text/javascript; charset=utf-8",
                Bytes::from_static(include_bytes!("inspector.js")),
            ),
            "/inspector.css" => (
                "text/css; charset=utf-8",
                Bytes::from_static(include_bytes!("inspector.css")),
            ),
            "/recent" => (JSON, self.list()),
            _ => return None,
        };
        Some((StatusCode::OK, kind, body))
    }

    fn list(&self) -> Bytes {
        let recent = self.recent.lock().unwrap_or_else(PoisonError::into_inner);
        let mut out = b"[".to_vec();
        for (at, entry) in recent.iter().enumerate() {
            if at > 0 {
                out.push(b',');
            }
            out.extend_from_slice(entry);
        }
        out.push(b']');
        out.into()
    }

    async fn pasted(&self, request: Request<Incoming>) -> Answer {
        let clean = request.uri().query() == Some("clean=true");
        // A browser names a charset of its own for pasted text; only a scraper's word counts.
        let kind = request
            .headers()
            .get(CONTENT_TYPE)
            .and_then(|value| value.to_str().ok())
            .filter(|kind| !kind.starts_with("text/plain"))
            .map(ToOwned::to_owned);
        let Ok(_turn) = self.turn.acquire().await else {
            return fault(StatusCode::SERVICE_UNAVAILABLE, "stopping");
        };
        let body = match Limited::new(request.into_body(), self.max_body)
            .collect()
            .await
        {
            Ok(body) => body.to_bytes().to_vec(),
            Err(error) => return fault(StatusCode::PAYLOAD_TOO_LARGE, &error.to_string()),
        };
        let inspect = self.inspect.clone();
        match tokio::task::spawn_blocking(move || inspect(body, kind, clean)).await {
            Ok(Ok(record)) => (StatusCode::OK, JSON, wrapped(&record.body)),
            Ok(Err(reject)) => {
                let reject = json!({"reject": {"reason": reject.reason.code(),
                    "stage": reject.stage.code(), "detail": reject.detail}});
                (StatusCode::OK, JSON, reject.to_string().into())
            }
            Err(error) => fault(StatusCode::INTERNAL_SERVER_ERROR, &error.to_string()),
        }
    }

    /// Does the request come to this machine by a name that only this machine has?
    fn welcome(&self, headers: &HeaderMap) -> bool {
        let host = headers
            .get(HOST)
            .and_then(|host| host.to_str().ok())
            .unwrap_or_default();
        let name = match host.rsplit_once(':') {
            Some((name, port)) if port.bytes().all(|b| b.is_ascii_digit()) => name,
            _ => host,
        };
        let cross = headers
            .get("sec-fetch-site")
            .is_some_and(|site| site == "cross-site");
        !cross && (self.any_host || matches!(name, "localhost" | "127.0.0.1" | "[::1]"))
    }
}

fn wrapped(record: &[u8]) -> Bytes {
    [b"{\"record\":".as_slice(), record, b"}"].concat().into()
}

fn fault(status: StatusCode, error: &str) -> Answer {
    (status, JSON, json!({"error": error}).to_string().into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::{Reason, Stage};

    fn inspector(any_host: bool) -> Inspector {
        let none = |_: Vec<u8>, _: Option<String>, _: bool| {
            Err(Reject::new(Reason::Empty, Stage::Decode, "nothing"))
        };
        Inspector::new(std::sync::Arc::new(none), 1000, any_host)
    }

    fn welcome(inspector: &Inspector, host: &str) -> bool {
        let mut headers = HeaderMap::new();
        headers.insert(HOST, host.parse().expect("a header value"));
        inspector.welcome(&headers)
    }

    #[test]
    fn a_rebound_name_is_not_welcome_on_loopback() {
        let inspector = inspector(false);
        for host in [
            "localhost:9464",
            "127.0.0.1:9464",
            "[::1]:9464",
            "localhost",
        ] {
            assert!(welcome(&inspector, host), "{host}");
        }
        for host in ["evil.example:9464", "127.0.0.1.evil.example", "", "9464"] {
            assert!(!welcome(&inspector, host), "{host}");
        }
    }

    #[test]
    fn other_sites_may_not_ask_even_when_any_host_may() {
        let inspector = inspector(true);
        assert!(welcome(&inspector, "desk.internal:9464"));
        let mut headers = HeaderMap::new();
        headers.insert("sec-fetch-site", "cross-site".parse().expect("a value"));
        assert!(!inspector.welcome(&headers));
    }

    #[test]
    fn the_last_articles_are_bounded_and_newest_first() {
        let inspector = inspector(false);
        for n in 0..LAST + 5 {
            inspector.enriched(format!("{{\"n\":{n}}}").as_bytes());
        }
        inspector.enriched(&vec![b' '; MAX_RECORD + 1]);
        inspector.dead("feed", "decode", "an RSS \"feed\"");
        let list: serde_json::Value = serde_json::from_slice(&inspector.list()).expect("JSON");
        let list = list.as_array().expect("a list");
        assert_eq!(list.len(), LAST);
        assert_eq!(list[0]["reject"]["detail"], "an RSS \"feed\"");
        assert_eq!(list[1]["record"]["n"], LAST + 4);
    }

    #[test]
    fn the_page_loads_nothing_but_its_own_files() {
        let page = include_str!("page.html");
        let script = include_str!("inspector.js");
        for outside in [
            "http:", "https:", "//cdn", "onclick", "style=\"", "<script>",
        ] {
            assert!(!page.contains(outside), "{outside}");
        }
        for unsafe_sink in [
            "innerHTML",
            "outerHTML",
            "insertAdjacentHTML",
            "document.write",
            "eval(",
        ] {
            assert!(!script.contains(unsafe_sink), "{unsafe_sink}");
        }
    }
}
