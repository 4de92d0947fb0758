//! Spans on their way to an OTLP collector: HTTP with protobuf, in the background.
//!
//! The standard variables say where to and how (`OTEL_EXPORTER_OTLP_*`, `OTEL_SERVICE_NAME`,
//! `OTEL_RESOURCE_ATTRIBUTES`, `OTEL_TRACES_SAMPLER`, `OTEL_BSP_*`, `OTEL_SDK_DISABLED`). Export never
//! slows the desk: what does not fit into the bounded queue is dropped and counted.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

use http_body_util::{BodyExt, Full, Limited};
use hyper::body::Bytes;
use hyper::{Request, Response};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::{Connect, HttpConnector};
use hyper_util::rt::TokioExecutor;
use opentelemetry::{Context, KeyValue};
use opentelemetry_http::{HttpClient, HttpError};
use opentelemetry_otlp::{Protocol, SpanExporter, WithExportConfig, WithHttpConfig};
use opentelemetry_sdk::Resource;
use opentelemetry_sdk::error::OTelSdkResult;
use opentelemetry_sdk::trace::{
    BatchConfigBuilder, BatchSpanProcessor, SdkTracerProvider, Span, SpanData, SpanProcessor,
};
use tokio::runtime::Handle;

use super::Metrics;

/// Spans that wait at most, unless `OTEL_BSP_MAX_QUEUE_SIZE` says otherwise.
const QUEUE: usize = 8192;

/// Longest answer of a collector that is read, in bytes.
const ANSWER: usize = 64 << 10;

/// Longest time for a collector to answer, unless `OTEL_EXPORTER_OTLP_TIMEOUT` says otherwise.
const TIMEOUT: Duration = Duration::from_secs(10);

/// Is there a collector to export to?
pub fn asked_for() -> bool {
    let is = |name: &str, value: &str| {
        set(name).is_some_and(|found| found.trim().eq_ignore_ascii_case(value))
    };
    endpoint().is_some() && !is("OTEL_SDK_DISABLED", "true") && !is("OTEL_TRACES_EXPORTER", "none")
}

/// Address of the collector, without credentials that it may hold.
pub fn endpoint() -> Option<String> {
    let address =
        set("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT").or_else(|| set("OTEL_EXPORTER_OTLP_ENDPOINT"))?;
    let Ok(mut url) = url::Url::parse(&address) else {
        return Some("(not an address)".into());
    };
    // These fail only for addresses that cannot hold credentials.
    let _ = url.set_password(None);
    let _ = url.set_username("");
    url.set_query(None);
    Some(url.to_string())
}

fn set(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

/// The way to the collector that the standard variables name.
///
/// # Errors
/// When they name a protocol that is not spoken here, or an address that is none.
pub fn provider(metrics: &Arc<Metrics>, worker: &str) -> Result<SdkTracerProvider, String> {
    let protocol =
        set("OTEL_EXPORTER_OTLP_TRACES_PROTOCOL").or_else(|| set("OTEL_EXPORTER_OTLP_PROTOCOL"));
    if let Some(other) = protocol.filter(|name| name != "http/protobuf") {
        return Err(format!(
            "OTLP over {other} is not spoken here; http/protobuf is (port 4318)"
        ));
    }
    let runtime = Handle::try_current().map_err(|error| error.to_string())?;
    let timeout = set("OTEL_EXPORTER_OTLP_TRACES_TIMEOUT")
        .or_else(|| set("OTEL_EXPORTER_OTLP_TIMEOUT"))
        .and_then(|text| text.parse().ok())
        .map_or(TIMEOUT, Duration::from_millis);
    let builder = SpanExporter::builder()
        .with_http()
        .with_protocol(Protocol::HttpBinary);
    let built = if endpoint().is_some_and(|address| address.starts_with("https:")) {
        let connector: HttpsConnector<HttpConnector> = HttpsConnectorBuilder::new()
            .with_native_roots()
            .map_err(|error| format!("authorities of the system: {error}"))?
            .https_or_http()
            .enable_http1()
            .build();
        builder
            .with_http_client(Post::new(connector, runtime, timeout))
            .build()
    } else {
        builder
            .with_http_client(Post::new(HttpConnector::new(), runtime, timeout))
            .build()
    };
    let exporter = built.map_err(|error| error.to_string())?;
    let room = set("OTEL_BSP_MAX_QUEUE_SIZE")
        .and_then(|text| text.parse().ok())
        .unwrap_or(QUEUE)
        .max(1);
    let counts = Arc::new(Counts {
        waiting: AtomicUsize::new(0),
        failing: AtomicBool::new(false),
        metrics: metrics.clone(),
    });
    let config = BatchConfigBuilder::default()
        .with_max_queue_size(room)
        .build();
    let counted = Counted {
        exporter,
        counts: counts.clone(),
    };
    let processor = Bounded {
        room,
        counts,
        batches: BatchSpanProcessor::builder(counted)
            .with_batch_config(config)
            .build(),
    };
    Ok(SdkTracerProvider::builder()
        .with_resource(resource(worker))
        .with_span_processor(processor)
        .build())
}

/// Who sends the spans; what the environment says wins.
fn resource(worker: &str) -> Resource {
    let named = set("OTEL_SERVICE_NAME").is_some()
        || set("OTEL_RESOURCE_ATTRIBUTES").is_some_and(|text| {
            text.split(',')
                .any(|pair| pair.trim_start().starts_with("service.name="))
        });
    let own = [
        KeyValue::new("service.version", env!("CARGO_PKG_VERSION")),
        KeyValue::new("service.instance.id", worker.to_owned()),
    ];
    let environment = Resource::builder().build();
    let mut builder = Resource::builder_empty().with_attributes(own);
    for (key, value) in &environment {
        builder = builder.with_attribute(KeyValue::new(key.clone(), value.clone()));
    }
    if !named {
        builder = builder.with_service_name("copydesk");
    }
    builder.build()
}

/// Sends the exporter's requests on the shell's threads, whatever thread asks.
struct Post<C> {
    client: Client<C, Full<Bytes>>,
    runtime: Handle,
    timeout: Duration,
}

impl<C: Connect + Clone + Send + Sync + 'static> Post<C> {
    fn new(connector: C, runtime: Handle, timeout: Duration) -> Self {
        let client = {
            let _here = runtime.enter();
            Client::builder(TokioExecutor::new()).build(connector)
        };
        Self {
            client,
            runtime,
            timeout,
        }
    }
}

impl<C> std::fmt::Debug for Post<C> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Post")
    }
}

#[async_trait::async_trait]
impl<C: Connect + Clone + Send + Sync + 'static> HttpClient for Post<C> {
    async fn send_bytes(&self, request: Request<Bytes>) -> Result<Response<Bytes>, HttpError> {
        let (client, limit) = (self.client.clone(), self.timeout);
        let asking = self.runtime.spawn(async move {
            let asked = async {
                let answer = client.request(request.map(Full::new)).await?;
                let (head, body) = answer.into_parts();
                let body = Limited::new(body, ANSWER).collect().await?.to_bytes();
                Ok::<_, HttpError>(Response::from_parts(head, body))
            };
            match tokio::time::timeout(limit, asked).await {
                Ok(answer) => answer,
                Err(_) => Err(format!("no answer within {} ms", limit.as_millis()).into()),
            }
        });
        asking.await?
    }
}

#[derive(Debug)]
struct Counts {
    waiting: AtomicUsize,
    failing: AtomicBool,
    metrics: Arc<Metrics>,
}

/// Lets so many spans wait; the others are dropped and counted.
#[derive(Debug)]
struct Bounded {
    room: usize,
    counts: Arc<Counts>,
    batches: BatchSpanProcessor,
}

impl SpanProcessor for Bounded {
    fn on_start(&self, span: &mut Span, context: &Context) {
        self.batches.on_start(span, context);
    }

    fn on_end(&self, span: SpanData) {
        if self.counts.waiting.fetch_add(1, Ordering::Relaxed) >= self.room {
            self.counts.waiting.fetch_sub(1, Ordering::Relaxed);
            self.counts.metrics.spans_dropped.one();
            return;
        }
        self.batches.on_end(span);
    }

    fn force_flush(&self) -> OTelSdkResult {
        self.batches.force_flush()
    }

    fn shutdown_with_timeout(&self, timeout: Duration) -> OTelSdkResult {
        self.batches.shutdown_with_timeout(timeout)
    }

    fn set_resource(&mut self, resource: &Resource) {
        self.batches.set_resource(resource);
    }
}

/// The exporter, counted; that it fails is said once, and that it works again.
#[derive(Debug)]
struct Counted<E> {
    exporter: E,
    counts: Arc<Counts>,
}

impl<E: opentelemetry_sdk::trace::SpanExporter> opentelemetry_sdk::trace::SpanExporter
    for Counted<E>
{
    async fn export(&self, batch: Vec<SpanData>) -> OTelSdkResult {
        let spans = batch.len();
        let done = self.exporter.export(batch).await;
        self.counts.waiting.fetch_sub(spans, Ordering::Relaxed);
        let failing = &self.counts.failing;
        match &done {
            Ok(()) => {
                self.counts.metrics.spans_exported.add(spans as u64);
                if failing.swap(false, Ordering::Relaxed) {
                    tracing::info!("the collector takes spans again");
                }
            }
            Err(error) => {
                self.counts.metrics.spans_dropped.add(spans as u64);
                if !failing.swap(true, Ordering::Relaxed) {
                    tracing::warn!(%error, "the collector takes no spans; they are dropped and counted until it does");
                }
            }
        }
        done
    }

    fn shutdown_with_timeout(&self, timeout: Duration) -> OTelSdkResult {
        self.exporter.shutdown_with_timeout(timeout)
    }

    fn force_flush(&self) -> OTelSdkResult {
        self.exporter.force_flush()
    }

    fn set_resource(&mut self, resource: &Resource) {
        self.exporter.set_resource(resource);
    }
}
