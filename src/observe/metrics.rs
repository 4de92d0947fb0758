//! What the worker counts, in Prometheus' text format.
//!
//! The names, units and meanings are rows of [`FAMILIES`]. The counters add up: `received` =
//! `enriched` + `dead` + `returned` + `in_flight`, at any time. `in_flight` is not made from the
//! others: it is what the ledger of deliveries holds open, so the sum is a check of both.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::articles::Articles;
use super::process::Process;
use crate::desk::{REASONS, Reason, Stage};

/// One metric: a row of the table in the README.
#[derive(Debug, Clone, Copy)]
pub struct Family {
    /// Name, with its unit.
    pub name: &'static str,
    /// `counter`, `gauge` or `histogram`.
    pub kind: &'static str,
    /// Labels, comma-separated; empty for none.
    pub labels: &'static str,
    /// What it says.
    pub what: &'static str,
}

const fn family(
    name: &'static str,
    kind: &'static str,
    labels: &'static str,
    what: &'static str,
) -> Family {
    Family {
        name,
        kind,
        labels,
        what,
    }
}

/// Every metric, in the order in which they are shown.
#[rustfmt::skip]
pub const FAMILIES: &[Family] = &[
    family("copydesk_build_info", "gauge", "version", "always 1; the version is the label"),
    family("copydesk_articles_received_total", "counter", "", "raw articles taken from the queue, redeliveries included"),
    family("copydesk_articles_enriched_total", "counter", "", "records that the broker confirmed"),
    family("copydesk_articles_dead_total", "counter", "reason", "dead letters that the broker confirmed"),
    family("copydesk_articles_returned_total", "counter", "", "articles that the broker got back unsettled: the connection was lost, or the drain ran out of time"),
    family("copydesk_articles_in_flight", "gauge", "", "articles received and not settled"),
    family("copydesk_articles_redelivered_total", "counter", "", "received articles that the broker had handed out before"),
    family("copydesk_articles_duplicate_total", "counter", "", "articles that the near-duplicate memory knew (COPYDESK_REMEMBER)"),
    family("copydesk_records_unrouted_total", "counter", "", "records that the broker returned because no binding wants them: parked by the worker, or dropped"),
    family("copydesk_records_parked", "gauge", "", "records that wait in articles.unrouted, as last seen"),
    family("copydesk_dead_letters_waiting", "gauge", "", "dead letters that wait in articles.dead, as last seen; the broker's own (delivery-limit) among them"),
    family("copydesk_articles_waiting", "gauge", "", "raw articles that wait in the input queue for a worker, as last seen"),
    family("copydesk_publish_refused_total", "counter", "", "publishes that a full queue refused; they are tried again"),
    family("copydesk_ready", "gauge", "", "1 when /readyz says so"),
    family("copydesk_connected", "gauge", "", "1 while a consumer is at the broker"),
    family("copydesk_blocked", "gauge", "", "1 while the broker takes no publishes: an alarm, or a full queue"),
    family("copydesk_reconnects_total", "counter", "", "connections lost and built again"),
    family("copydesk_watchdog_total", "counter", "", "articles that took longer than COPYDESK_WATCHDOG_MS"),
    family("copydesk_article_seconds", "histogram", "", "time in the desk for one article"),
    family("copydesk_stage_seconds", "histogram", "stage", "time in one stage for one article"),
    family("copydesk_wait_seconds", "histogram", "", "time from receipt until a desk thread takes the article"),
    family("copydesk_confirm_seconds", "histogram", "", "time from publish to the broker's confirm"),
    family("copydesk_age_seconds", "histogram", "", "age at receipt, by the message's timestamp"),
    family("copydesk_body_bytes", "histogram", "", "size of raw bodies as received"),
    family("copydesk_record_bytes", "histogram", "", "size of records"),
    family("copydesk_source_articles_total", "counter", "source", "records by source; at most 200 sources, the rest is `other`"),
    family("copydesk_source_chars_total", "counter", "source,part", "characters that came in and that were kept, by source: a sudden change means that a site changed its template"),
    family("copydesk_spans_exported_total", "counter", "", "spans that the collector took (OTEL_EXPORTER_OTLP_ENDPOINT)"),
    family("copydesk_spans_dropped_total", "counter", "", "spans that were not exported: the queue to the collector was full, or it did not take them"),
    family("process_start_time_seconds", "gauge", "", "when the worker was started, in Unix time"),
    family("process_cpu_seconds_total", "counter", "", "processor time, user and system"),
    family("process_resident_memory_bytes", "gauge", "", "resident memory"),
    family("process_open_fds", "gauge", "", "open file descriptors"),
    family("process_threads", "gauge", "", "threads"),
];

/// Sources that get a label of their own.
const SOURCES: usize = 200;

/// Longest source label, in bytes.
const SOURCE_BYTES: usize = 100;

/// Bounds of time histograms, in seconds.
const SECONDS: &[f64] = &[
    0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5,
    5.0, 10.0, 30.0,
];

/// Bounds of the age histogram, in seconds: from one second to a week.
const AGES: &[f64] = &[
    1.0, 5.0, 15.0, 60.0, 300.0, 900.0, 3600.0, 14_400.0, 86_400.0, 604_800.0,
];

/// Bounds of size histograms, in bytes.
const BYTES: &[f64] = &[
    1024.0,
    4096.0,
    16_384.0,
    65_536.0,
    262_144.0,
    1_048_576.0,
    4_194_304.0,
    16_777_216.0,
];

/// A number that rises.
#[derive(Debug, Default)]
pub struct Counter(AtomicU64);

impl Counter {
    /// One more.
    pub fn one(&self) {
        self.add(1);
    }

    /// So many more.
    pub fn add(&self, more: u64) {
        self.0.fetch_add(more, Ordering::Relaxed);
    }

    /// How many.
    pub fn get(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}

/// A number that is set.
#[derive(Debug, Default)]
pub struct Gauge(AtomicU64);

impl Gauge {
    /// Sets it.
    pub fn set(&self, value: u64) {
        self.0.store(value, Ordering::Relaxed);
    }

    /// What it is.
    pub fn get(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }
}

/// How values are spread over bounds.
#[derive(Debug)]
pub struct Histogram {
    bounds: &'static [f64],
    counts: Vec<AtomicU64>,
    /// Sum in millionths.
    sum: AtomicU64,
}

impl Histogram {
    fn new(bounds: &'static [f64]) -> Self {
        Self {
            bounds,
            counts: (0..=bounds.len()).map(|_| AtomicU64::new(0)).collect(),
            sum: AtomicU64::new(0),
        }
    }

    /// One more value.
    pub fn observe(&self, value: f64) {
        let at = self.bounds.partition_point(|bound| *bound < value);
        self.counts[at].fetch_add(1, Ordering::Relaxed);
        self.sum.fetch_add((value * 1e6) as u64, Ordering::Relaxed);
    }

    /// One more duration.
    pub fn observe_duration(&self, time: Duration) {
        self.observe(time.as_secs_f64());
    }

    /// Values so far.
    pub fn count(&self) -> u64 {
        self.counts.iter().map(|n| n.load(Ordering::Relaxed)).sum()
    }

    fn render(&self, out: &mut String, name: &str, label: &str) {
        let comma = if label.is_empty() { "" } else { "," };
        let mut total = 0;
        for (at, count) in self.counts.iter().enumerate() {
            total += count.load(Ordering::Relaxed);
            let le = self
                .bounds
                .get(at)
                .map_or("+Inf".to_owned(), ToString::to_string);
            let _ = writeln!(out, "{name}_bucket{{{label}{comma}le=\"{le}\"}} {total}");
        }
        let sum = self.sum.load(Ordering::Relaxed) as f64 / 1e6;
        let braces = if label.is_empty() {
            String::new()
        } else {
            format!("{{{label}}}")
        };
        let _ = writeln!(
            out,
            "{name}_sum{braces} {sum}\n{name}_count{braces} {total}"
        );
    }
}

#[derive(Debug, Default)]
struct Source {
    articles: u64,
    chars_in: u64,
    chars_kept: u64,
}

/// Everything that is counted.
#[derive(Debug)]
pub struct Metrics {
    articles: Mutex<Articles>,
    /// `copydesk_articles_redelivered_total`.
    pub redelivered: Counter,
    /// `copydesk_articles_duplicate_total`.
    pub duplicate: Counter,
    /// `copydesk_records_unrouted_total`.
    pub unrouted: Counter,
    /// `copydesk_records_parked`.
    pub parked: Gauge,
    /// `copydesk_dead_letters_waiting`.
    pub dead_waiting: Gauge,
    /// `copydesk_articles_waiting`.
    pub waiting: Gauge,
    /// `copydesk_publish_refused_total`.
    pub refused: Counter,
    /// `copydesk_reconnects_total`.
    pub reconnects: Counter,
    /// `copydesk_watchdog_total`.
    pub watchdog: Counter,
    /// `copydesk_spans_exported_total`.
    pub spans_exported: Counter,
    /// `copydesk_spans_dropped_total`.
    pub spans_dropped: Counter,
    /// `copydesk_article_seconds`.
    pub article: Histogram,
    /// `copydesk_wait_seconds`.
    pub wait: Histogram,
    /// `copydesk_confirm_seconds`.
    pub confirm: Histogram,
    /// `copydesk_age_seconds`.
    pub age: Histogram,
    /// `copydesk_body_bytes`.
    pub body: Histogram,
    /// `copydesk_record_bytes`.
    pub record: Histogram,
    /// Unix time of the start, in seconds.
    started: u64,
    stages: Vec<Histogram>,
    sources: Mutex<BTreeMap<String, Source>>,
}

impl Default for Metrics {
    fn default() -> Self {
        Self {
            articles: Mutex::default(),
            redelivered: Counter::default(),
            duplicate: Counter::default(),
            unrouted: Counter::default(),
            parked: Gauge::default(),
            dead_waiting: Gauge::default(),
            waiting: Gauge::default(),
            refused: Counter::default(),
            reconnects: Counter::default(),
            watchdog: Counter::default(),
            spans_exported: Counter::default(),
            spans_dropped: Counter::default(),
            article: Histogram::new(SECONDS),
            wait: Histogram::new(SECONDS),
            confirm: Histogram::new(SECONDS),
            age: Histogram::new(AGES),
            body: Histogram::new(BYTES),
            record: Histogram::new(BYTES),
            started: SystemTime::now()
                .duration_since(UNIX_EPOCH)
                .map_or(0, |since| since.as_secs()),
            stages: Stage::ALL.iter().map(|_| Histogram::new(SECONDS)).collect(),
            sources: Mutex::default(),
        }
    }
}

impl Metrics {
    /// Time in one stage.
    pub fn stage(&self, stage: Stage, time: Duration) {
        if let Some(at) = Stage::ALL.iter().position(|s| *s == stage) {
            self.stages[at].observe_duration(time);
        }
    }

    fn counted(&self) -> MutexGuard<'_, Articles> {
        self.articles.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Where articles are now.
    pub fn articles(&self) -> Articles {
        self.counted().clone()
    }

    /// An article came in; `open` deliveries are not settled, as the ledger has it, here and below.
    pub fn received(&self, open: usize) {
        let mut articles = self.counted();
        articles.received += 1;
        articles.in_flight = open as u64;
    }

    /// A confirmed record.
    pub fn enriched(&self, open: usize) {
        let mut articles = self.counted();
        articles.enriched += 1;
        articles.in_flight = open as u64;
    }

    /// A confirmed dead letter.
    pub fn dead(&self, reason: Reason, open: usize) {
        let mut articles = self.counted();
        if let Some(at) = REASONS.iter().position(|row| row.reason == reason) {
            articles.dead[at] += 1;
        }
        articles.in_flight = open as u64;
    }

    /// So many articles are the broker's again.
    pub fn returned(&self, count: usize, open: usize) {
        let mut articles = self.counted();
        articles.returned += count as u64;
        articles.in_flight = open as u64;
    }

    /// A record of this source.
    pub fn source(&self, name: &str, chars_in: usize, chars_kept: usize) {
        let mut sources = self.sources.lock().unwrap_or_else(PoisonError::into_inner);
        let mut end = name.len().min(SOURCE_BYTES);
        while !name.is_char_boundary(end) {
            end -= 1;
        }
        let name = &name[..end];
        let name = if sources.contains_key(name) || sources.len() < SOURCES {
            name
        } else {
            "other"
        };
        let source = match sources.get_mut(name) {
            Some(source) => source,
            None => sources.entry(name.to_owned()).or_default(),
        };
        source.articles += 1;
        source.chars_in += chars_in as u64;
        source.chars_kept += chars_kept as u64;
    }

    /// The text of `/metrics`.
    pub fn render(&self, health: &super::Health) -> String {
        let mut out = String::with_capacity(16 << 10);
        let seen = Seen {
            articles: self.articles(),
            own: Process::read(),
        };
        for family in FAMILIES {
            let name = family.name;
            let _ = writeln!(
                out,
                "# HELP {name} {}\n# TYPE {name} {}",
                family.what, family.kind
            );
            self.values(&mut out, name, &seen, health);
        }
        out
    }

    fn values(&self, out: &mut String, name: &str, seen: &Seen, health: &super::Health) {
        let own = &seen.own;
        let number = match name {
            "copydesk_articles_received_total" => seen.articles.received,
            "copydesk_articles_enriched_total" => seen.articles.enriched,
            "copydesk_articles_returned_total" => seen.articles.returned,
            "copydesk_articles_in_flight" => seen.articles.in_flight,
            "copydesk_articles_redelivered_total" => self.redelivered.get(),
            "copydesk_articles_duplicate_total" => self.duplicate.get(),
            "copydesk_records_unrouted_total" => self.unrouted.get(),
            "copydesk_records_parked" => self.parked.get(),
            "copydesk_dead_letters_waiting" => self.dead_waiting.get(),
            "copydesk_articles_waiting" => self.waiting.get(),
            "copydesk_publish_refused_total" => self.refused.get(),
            "copydesk_spans_exported_total" => self.spans_exported.get(),
            "copydesk_spans_dropped_total" => self.spans_dropped.get(),
            "copydesk_ready" => u64::from(health.ready().is_ok()),
            "copydesk_connected" => u64::from(health.consuming()),
            "copydesk_blocked" => u64::from(health.blocked()),
            "copydesk_reconnects_total" => self.reconnects.get(),
            "copydesk_watchdog_total" => self.watchdog.get(),
            "process_start_time_seconds" => self.started,
            "process_resident_memory_bytes" => own.resident,
            "process_open_fds" => own.descriptors,
            "process_threads" => own.threads,
            _ => return self.labelled(out, name, seen),
        };
        let _ = writeln!(out, "{name} {number}");
    }

    fn labelled(&self, out: &mut String, name: &str, seen: &Seen) {
        match name {
            "copydesk_build_info" => {
                let version = env!("CARGO_PKG_VERSION");
                let _ = writeln!(out, "{name}{{version=\"{version}\"}} 1");
            }
            "process_cpu_seconds_total" => {
                let _ = writeln!(out, "{name} {}", seen.own.processor);
            }
            "copydesk_articles_dead_total" => {
                for (row, count) in REASONS.iter().zip(&seen.articles.dead) {
                    let _ = writeln!(out, "{name}{{reason=\"{}\"}} {count}", row.code);
                }
            }
            "copydesk_article_seconds" => self.article.render(out, name, ""),
            "copydesk_wait_seconds" => self.wait.render(out, name, ""),
            "copydesk_confirm_seconds" => self.confirm.render(out, name, ""),
            "copydesk_age_seconds" => self.age.render(out, name, ""),
            "copydesk_body_bytes" => self.body.render(out, name, ""),
            "copydesk_record_bytes" => self.record.render(out, name, ""),
            "copydesk_stage_seconds" => {
                for (stage, histogram) in Stage::ALL.iter().zip(&self.stages) {
                    histogram.render(out, name, &format!("stage=\"{}\"", stage.code()));
                }
            }
            _ => {
                let sources = self.sources.lock().unwrap_or_else(PoisonError::into_inner);
                for (source, figures) in sources.iter() {
                    let source = escaped(source);
                    if name == "copydesk_source_articles_total" {
                        let _ = writeln!(out, "{name}{{source=\"{source}\"}} {}", figures.articles);
                    } else {
                        let _ = writeln!(
                            out,
                            "{name}{{source=\"{source}\",part=\"in\"}} {}\n{name}{{source=\"{source}\",part=\"kept\"}} {}",
                            figures.chars_in, figures.chars_kept
                        );
                    }
                }
            }
        }
    }
}

/// A label value as the format wants it.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\\\"),
            '"' => out.push_str("\\\""),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

/// What one scrape shows.
struct Seen {
    articles: Articles,
    own: Process,
}

#[cfg(test)]
mod tests {
    use std::time::Instant;

    use super::*;
    use crate::observe::Health;

    #[test]
    fn every_family_is_rendered_and_nothing_else() {
        let metrics = Metrics::default();
        metrics.source("a", 10, 8);
        let text = metrics.render(&Health::default());
        for family in FAMILIES {
            let shown = text.lines().any(|line| {
                !line.starts_with('#')
                    && line
                        .strip_prefix(family.name)
                        .is_some_and(|rest| rest.starts_with([' ', '{', '_']))
            });
            assert!(shown, "{} has no value", family.name);
        }
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let name = line.split([' ', '{']).next().unwrap();
            let base = ["_bucket", "_sum", "_count"]
                .iter()
                .find_map(|end| name.strip_suffix(end))
                .unwrap_or(name);
            assert!(
                FAMILIES.iter().any(|f| f.name == base || f.name == name),
                "{line}"
            );
        }
    }

    #[test]
    fn sources_are_bounded_and_escaped() {
        let metrics = Metrics::default();
        metrics.source("a\"\n\\", 1, 1);
        for n in 0..1000 {
            metrics.source(&format!("s{n}"), 1, 1);
        }
        let text = metrics.render(&Health::default());
        assert!(text.contains("{source=\"a\\\" \\\\\"} 1"));
        let labels = text.matches("copydesk_source_articles_total{").count();
        assert!(labels <= SOURCES + 1, "{labels}");
        assert!(text.contains("{source=\"other\"} 801"));
    }

    #[test]
    fn what_is_in_flight_is_not_made_from_the_other_counters() {
        let metrics = Metrics::default();
        let in_flight = || {
            let text = metrics.render(&Health::default());
            let (_, rest) = text.split_once("\ncopydesk_articles_in_flight ").unwrap();
            rest.lines().next().unwrap().parse::<u64>().unwrap()
        };
        metrics.received(1);
        metrics.received(2);
        metrics.enriched(1);
        assert_eq!(in_flight(), 1);
        // Counted twice: the ledger knows of one, so the sum shows it.
        metrics.enriched(1);
        assert_eq!(in_flight(), 1);
        metrics.dead(Reason::Empty, 0);
        metrics.returned(3, 0);
        let articles = metrics.articles();
        assert_eq!((articles.received, articles.enriched), (2, 2));
        assert_eq!((articles.returned, articles.in_flight), (3, 0));
        assert_eq!(articles.dead.iter().sum::<u64>(), 1);
    }

    #[test]
    fn the_process_knows_its_age_and_its_work() {
        let begun = Instant::now();
        let metrics = Metrics::default();
        // Work of at least a tick, so that the figure cannot be a constant.
        let before = Process::read().processor;
        let mut sum = 0u64;
        while Process::read().processor < before + 0.02 {
            sum = (0..100_000).fold(sum, |sum, n| std::hint::black_box(sum ^ n));
            assert!(begun.elapsed() < Duration::from_secs(60), "{sum}");
        }
        let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        // Ticks would be a hundred times as many. A quota is handed out in bursts.
        let most = (begun.elapsed().as_secs_f64() * cores as f64 + 0.02) * 10.0;
        assert!(Process::read().processor - before <= most, "not in seconds");
        let text = metrics.render(&Health::default());
        let started = text
            .lines()
            .find_map(|line| line.strip_prefix("process_start_time_seconds "))
            .and_then(|number| number.parse::<u64>().ok())
            .unwrap();
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
        assert!(now.as_secs().saturating_sub(started) <= begun.elapsed().as_secs() + 1);
    }

    #[test]
    fn histograms_are_cumulative() {
        let histogram = Histogram::new(AGES);
        for value in [0.5, 1.0, 2.0, 1e9] {
            histogram.observe(value);
        }
        let mut text = String::new();
        histogram.render(&mut text, "x", "");
        assert!(text.contains("x_bucket{le=\"1\"} 2\n"));
        assert!(text.contains("x_bucket{le=\"+Inf\"} 4\n"));
        assert!(text.contains("x_count 4\n"));
    }
}
