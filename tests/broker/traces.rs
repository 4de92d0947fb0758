//! Spans at a real OTLP receiver.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpListener;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use lapin::BasicProperties;
use lapin::types::{AMQPValue, FieldTable};
use opentelemetry_proto::tonic::collector::trace::v1::ExportTraceServiceRequest;
use opentelemetry_proto::tonic::common::v1::any_value::Value;
use opentelemetry_proto::tonic::trace::v1::Span;
use prost::Message;

use crate::fixture::{Broker, Client, Worker, article};

const TRACE: &str = "0af7651916cd43dd8448eb211c80319c";
const PARENT: &str = "b7ad6b7169203331";

/// A collector: takes what is posted to `/v1/traces` with the right header.
#[derive(Clone, Default)]
struct Collector {
    requests: Arc<Mutex<Vec<ExportTraceServiceRequest>>>,
}

impl Collector {
    fn start() -> (Self, String) {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let collector = Self::default();
        let own = collector.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let own = own.clone();
                std::thread::spawn(move || own.serve(stream.unwrap()));
            }
        });
        (collector, address)
    }

    fn serve(&self, stream: std::net::TcpStream) -> Option<()> {
        let mut reader = BufReader::new(stream.try_clone().ok()?);
        let mut writer = stream;
        loop {
            let (mut head, mut length) = (Vec::new(), 0);
            loop {
                let mut line = String::new();
                if reader.read_line(&mut line).ok()? == 0 {
                    return None;
                }
                let line = line.trim().to_ascii_lowercase();
                if line.is_empty() {
                    break;
                }
                if let Some(value) = line.strip_prefix("content-length:") {
                    length = value.trim().parse().ok()?;
                }
                head.push(line);
            }
            let mut body = vec![0; length];
            reader.read_exact(&mut body).ok()?;
            let right = head[0].starts_with("post /v1/traces ")
                && head.contains(&"content-type: application/x-protobuf".to_owned())
                && head.contains(&"x-team: desk".to_owned());
            if right {
                let request = ExportTraceServiceRequest::decode(&body[..]).unwrap();
                self.requests.lock().unwrap().push(request);
            }
            let status = if right { "200 OK" } else { "400 Bad Request" };
            write!(writer, "HTTP/1.1 {status}\r\nContent-Length: 0\r\n\r\n").ok()?;
        }
    }

    fn spans(&self) -> Vec<Span> {
        let requests = self.requests.lock().unwrap();
        let resources = requests.iter().flat_map(|request| &request.resource_spans);
        let scopes = resources.flat_map(|resource| &resource.scope_spans);
        scopes.flat_map(|scope| scope.spans.clone()).collect()
    }

    fn service(&self) -> Option<String> {
        let requests = self.requests.lock().unwrap();
        let resource = requests.first()?.resource_spans.first()?.resource.clone()?;
        let found = resource
            .attributes
            .iter()
            .find(|pair| pair.key == "service.name")?;
        text(found.value.clone()?.value?)
    }
}

fn text(value: Value) -> Option<String> {
    match value {
        Value::StringValue(text) => Some(text),
        Value::IntValue(number) => Some(number.to_string()),
        _ => None,
    }
}

fn attribute(span: &Span, name: &str) -> Option<String> {
    let found = span.attributes.iter().find(|pair| pair.key == name)?;
    text(found.value.clone()?.value?)
}

fn hex(bytes: &[u8]) -> String {
    let number = bytes
        .iter()
        .fold(0u128, |all, byte| all << 8 | u128::from(*byte));
    format!("{number:0width$x}", width = bytes.len() * 2)
}

fn traced(id: &str) -> BasicProperties {
    let mut headers = FieldTable::default();
    for (name, value) in [
        ("traceparent", format!("00-{TRACE}-{PARENT}-01")),
        ("tracestate", "vendor=mark".to_owned()),
    ] {
        headers.insert(name.into(), AMQPValue::LongString(value.into()));
    }
    BasicProperties::default()
        .with_message_id(id.into())
        .with_headers(headers)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_collector_receives_a_span_an_article_with_its_stages_and_its_way_out() {
    let url = Broker::shared().vhost();
    let (collector, address) = Collector::start();
    let settings = [
        ("OTEL_EXPORTER_OTLP_ENDPOINT", address.as_str()),
        ("OTEL_EXPORTER_OTLP_HEADERS", "x-team=desk"),
        ("OTEL_RESOURCE_ATTRIBUTES", "service.name=desk-of-tests"),
    ];
    let mut worker = Worker::ready(&url, &settings);
    let client = Client::connect(&url).await;
    client.bind("out", "articles.enriched", "#").await;
    client.publish(article(1).as_bytes(), traced("good")).await;
    client.publish(b" ", traced("bad")).await;
    client.wait_for("out", 1).await;
    client.wait_for("articles.dead", 1).await;
    let record = client.take_all("out").await.remove(0);
    assert!(worker.terminate().success());

    let spans = collector.spans();
    assert_eq!(collector.service().as_deref(), Some("desk-of-tests"));
    assert!(spans.iter().all(|span| hex(&span.trace_id) == TRACE));
    let of = |id: &str| {
        spans
            .iter()
            .find(|span| {
                span.name == "process articles.raw"
                    && attribute(span, "messaging.message.id").as_deref() == Some(id)
            })
            .unwrap_or_else(|| panic!("no span for {id}: {spans:#?}"))
    };
    let children = |parent: &Span| -> Vec<&Span> {
        spans
            .iter()
            .filter(|span| span.parent_span_id == parent.span_id)
            .collect()
    };
    let names =
        |of: &[&Span]| -> BTreeSet<String> { of.iter().map(|span| span.name.clone()).collect() };

    let good = of("good");
    assert_eq!(hex(&good.parent_span_id), PARENT);
    assert_eq!(good.kind, 5, "consumer");
    for (name, value) in [
        ("messaging.system", "rabbitmq"),
        ("messaging.operation.type", "process"),
        ("messaging.destination.name", "articles.raw"),
        ("copydesk.outcome", "enriched"),
    ] {
        assert_eq!(attribute(good, name).as_deref(), Some(value), "{name}");
    }
    let below = children(good);
    let stages = [
        "decode",
        "extract",
        "clean",
        "metadata",
        "language",
        "tag",
        "fingerprint",
        "record",
        "send articles.enriched",
    ];
    assert_eq!(names(&below), stages.map(str::to_owned).into());
    for span in &below {
        assert!(span.start_time_unix_nano >= good.start_time_unix_nano);
        assert!(span.end_time_unix_nano <= good.end_time_unix_nano);
    }
    let send = below
        .iter()
        .find(|span| span.name.starts_with("send"))
        .unwrap();
    assert_eq!(send.kind, 4, "producer");
    assert_eq!(
        record.header("traceparent"),
        Some(format!("00-{TRACE}-{}-01", hex(&send.span_id)))
    );
    assert_eq!(record.header("tracestate").as_deref(), Some("vendor=mark"));

    let bad = of("bad");
    let status = bad.status.as_ref().unwrap();
    assert_eq!(status.code, 2, "error");
    assert!(status.message.starts_with("empty: "), "{}", status.message);
    assert_eq!(attribute(bad, "error.type").as_deref(), Some("empty"));
    assert_eq!(attribute(bad, "copydesk.outcome").as_deref(), Some("dead"));
    let letter = client.take_all("articles.dead").await.remove(0);
    assert_eq!(
        letter.header("traceparent"),
        Some(format!("00-{TRACE}-{PARENT}-01")),
        "a dead letter goes out as it came"
    );
    let log = worker.log();
    let line = log
        .lines()
        .find(|line| line.contains("dead letter"))
        .unwrap();
    assert!(line.contains(TRACE) && line.contains("bad"), "{line}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_collector_that_is_not_there_holds_nothing_up_and_is_counted() {
    let url = Broker::shared().vhost();
    let settings = [
        ("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:1"),
        ("OTEL_BSP_SCHEDULE_DELAY", "50"),
        ("OTEL_BSP_MAX_QUEUE_SIZE", "40"),
    ];
    let mut worker = Worker::ready(&url, &settings);
    let client = Client::connect(&url).await;
    client.bind("out", "articles.enriched", "#").await;
    for number in 0..20 {
        let properties = BasicProperties::default();
        client.publish(article(number).as_bytes(), properties).await;
    }
    client.wait_for("out", 20).await;
    let end = Instant::now() + Duration::from_secs(30);
    // Ten spans an article.
    while worker.metric("copydesk_spans_dropped_total") < 200.0 {
        assert!(Instant::now() < end, "{}", worker.log());
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    assert_eq!(worker.metric("copydesk_spans_exported_total"), 0.0);
    worker.assert_counters_add_up();
    assert_eq!(
        worker.log().matches("the collector takes no spans").count(),
        1
    );
    assert!(worker.terminate().success());
}
