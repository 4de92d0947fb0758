//! A private RabbitMQ, workers as child processes, and a client: what broker tests are made of.
//!
//! `Broker::shared()` is one node for a test binary; `Broker::start()` is a node of one's own, for
//! tests that kill it. Each test takes its own virtual host. A guard process stops the node when
//! the test process is gone, however it ends.

#![allow(dead_code, clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Output, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

mod client;

pub use client::{Client, Got, all_arrive, article, tally};

static NUMBER: AtomicU32 = AtomicU32::new(0);

/// A name that no other test has.
pub fn unique(what: &str) -> String {
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    format!("{what}-{}-{number}", std::process::id())
}

fn script() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("script/broker")
}

/// A RabbitMQ node.
pub struct Broker {
    pub dir: PathBuf,
    pub url: String,
    /// Ends the node when its standard input closes.
    _guard: Child,
}

impl Broker {
    /// The node that all tests of this binary share.
    pub fn shared() -> &'static Self {
        static SHARED: OnceLock<Broker> = OnceLock::new();
        SHARED.get_or_init(Self::start)
    }

    /// A node of one's own.
    pub fn start() -> Self {
        Self::start_with("")
    }

    /// A node of one's own with extra lines for rabbitmq.conf.
    pub fn start_with(extra: &str) -> Self {
        let dir = std::env::temp_dir().join(unique("copydesk-broker"));
        fs::create_dir_all(&dir).unwrap();
        fs::write(dir.join("extra.conf"), extra).unwrap();
        let installed = Command::new(script()).arg("install").status().unwrap();
        assert!(installed.success(), "RabbitMQ cannot be installed");
        let guard = Command::new("sh")
            .arg("-c")
            .arg("trap '' INT TERM HUP; read -r _; \"$0\" stop \"$1\"; rm -rf \"$1\"")
            .arg(script())
            .arg(&dir)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        // Its ports were free when it looked: another program may have been faster.
        let start = || attempt(&["start", dir.to_str().unwrap()]);
        let anew = |said| {
            eprintln!("{said}");
            fs::remove_file(dir.join("node")).ok();
            start()
        };
        let url = start().or_else(anew).or_else(anew).unwrap();
        let url = url.trim().to_owned();
        Self {
            dir,
            url,
            _guard: guard,
        }
    }

    /// Kills the node at once; its files stay.
    pub fn kill(&self) {
        run(&["kill", self.dir.to_str().unwrap()]);
    }

    /// Ends the node in peace; its files stay.
    pub fn stop(&self) {
        run(&["stop", self.dir.to_str().unwrap()]);
    }

    /// Starts it again, on the same port with its data.
    pub fn restart(&self) {
        run(&["start", self.dir.to_str().unwrap()]);
    }

    /// rabbitmqctl.
    pub fn ctl(&self, arguments: &[&str]) -> String {
        let mut all = vec!["ctl", self.dir.to_str().unwrap()];
        all.extend_from_slice(arguments);
        run(&all)
    }

    /// A fresh virtual host; the answer is its address.
    pub fn vhost(&self) -> String {
        let name = unique("v");
        self.ctl(&["add_vhost", &name]);
        self.ctl(&["set_permissions", "-p", &name, "guest", ".*", ".*", ".*"]);
        self.url.replace("%2f", &name)
    }

    pub fn port(&self) -> u16 {
        let (_, rest) = self.url.rsplit_once(':').unwrap();
        rest.split('/').next().unwrap().parse().unwrap()
    }
}

fn run(arguments: &[&str]) -> String {
    attempt(arguments).unwrap()
}

/// The answer, or what went wrong.
fn attempt(arguments: &[&str]) -> Result<String, String> {
    let out = Command::new(script()).args(arguments).output().unwrap();
    if out.status.success() {
        return Ok(String::from_utf8(out.stdout).unwrap());
    }
    let said = String::from_utf8_lossy(&out.stderr);
    Err(format!("script/broker {arguments:?}: {said}"))
}

/// Declares the topology. A busy broker may take longer than a command waits for it.
pub fn declared(url: &str, options: &[&str]) {
    for _ in 0..5 {
        let out = copydesk()
            .args(["topology", "--declare", "--amqp-url", url])
            .args(options)
            .output()
            .unwrap();
        if out.status.success() {
            return;
        }
        eprintln!("{}", String::from_utf8_lossy(&out.stderr));
    }
    panic!("the topology of {url} cannot be declared");
}

/// The program, with nothing of the caller's settings.
pub fn copydesk() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_copydesk"));
    for (name, _) in std::env::vars()
        .filter(|(name, _)| name.starts_with("COPYDESK_") || name.starts_with("OTEL_"))
    {
        command.env_remove(name);
    }
    command
}

/// A command of the program at a broker, to its end.
pub fn at(url: &str, arguments: &[&str]) -> Output {
    copydesk()
        .args(arguments)
        .env("COPYDESK_AMQP_URL", url)
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

/// What a program wrote.
pub fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// A worker as a child process.
pub struct Worker {
    child: Child,
    log: PathBuf,
}

impl Worker {
    /// Starts a worker with further settings, e.g. `("PREFETCH", "16")`;
    /// names that begin with `OTEL_` are whole.
    pub fn start(url: &str, settings: &[(&str, &str)]) -> Self {
        let mut command = copydesk();
        command.env("COPYDESK_AMQP_URL", url);
        Self::run(command, settings)
    }

    /// The same with an address that stands in a file.
    pub fn from_file(address: &Path, settings: &[(&str, &str)]) -> Self {
        let mut command = copydesk();
        command.env("COPYDESK_AMQP_URL_FILE", address);
        Self::run(command, settings)
    }

    fn run(mut command: Command, settings: &[(&str, &str)]) -> Self {
        let log = std::env::temp_dir().join(unique("copydesk-worker.log"));
        command
            .arg("run")
            .env("COPYDESK_HTTP_ADDR", "127.0.0.1:0")
            .env("COPYDESK_LOG", "debug")
            .env("NO_COLOR", "1")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(fs::File::create(&log).unwrap());
        for (name, value) in settings {
            let prefix = if name.starts_with("OTEL_") {
                ""
            } else {
                "COPYDESK_"
            };
            command.env(format!("{prefix}{name}"), value);
        }
        Self {
            child: command.spawn().unwrap(),
            log,
        }
    }

    /// Starts a worker and waits until it consumes.
    pub fn ready(url: &str, settings: &[(&str, &str)]) -> Self {
        let mut worker = Self::start(url, settings);
        worker.wait_until("ready", |worker| worker.get("/readyz").0 == 200);
        worker
    }

    pub fn log(&self) -> String {
        fs::read_to_string(&self.log).unwrap_or_default()
    }

    /// Waits until this holds, at most two minutes: longer than a worker waits that was refused.
    pub fn wait_until(&mut self, what: &str, mut holds: impl FnMut(&Self) -> bool) {
        let end = Instant::now() + Duration::from_secs(120);
        while !holds(self) {
            if let Some(status) = self.child.try_wait().unwrap() {
                panic!("the worker ended ({status}) before: {what}\n{}", self.log());
            }
            assert!(Instant::now() < end, "never: {what}\n{}", self.log());
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// Where it answers HTTP.
    pub fn address(&self) -> Option<String> {
        let log = self.log();
        let (_, rest) = log.split_once(" http address=")?;
        Some(rest.split_whitespace().next()?.to_owned())
    }

    /// Status (0 when nobody answers) and body.
    pub fn get(&self, path: &str) -> (u16, String) {
        let ask = || -> Option<(u16, String)> {
            let mut stream = TcpStream::connect(self.address()?).ok()?;
            stream
                .set_read_timeout(Some(Duration::from_secs(10)))
                .ok()?;
            write!(
                stream,
                "GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
            )
            .ok()?;
            let mut answer = String::new();
            stream.read_to_string(&mut answer).ok()?;
            let (head, body) = answer.split_once("\r\n\r\n")?;
            let status = head.split(' ').nth(1)?.parse().ok()?;
            Some((status, body.to_owned()))
        };
        ask().unwrap_or_default()
    }

    /// Every sample of `/metrics`, by name with labels.
    pub fn metrics(&self) -> BTreeMap<String, f64> {
        self.get("/metrics")
            .1
            .lines()
            .filter(|line| !line.starts_with('#'))
            .filter_map(|line| {
                let (name, value) = line.rsplit_once(' ')?;
                Some((name.to_owned(), value.parse().ok()?))
            })
            .collect()
    }

    /// One metric without labels; NaN when it is not there.
    pub fn metric(&self, name: &str) -> f64 {
        self.metrics().get(name).copied().unwrap_or(f64::NAN)
    }

    /// received = enriched + dead + returned + in flight.
    pub fn assert_counters_add_up(&self) {
        let all = self.metrics();
        let sum = |prefix: &str| -> f64 {
            all.iter()
                .filter(|(name, _)| name.starts_with(prefix))
                .map(|(_, value)| value)
                .sum()
        };
        let received = sum("copydesk_articles_received_total");
        let parts = sum("copydesk_articles_enriched_total")
            + sum("copydesk_articles_dead_total")
            + sum("copydesk_articles_returned_total")
            + sum("copydesk_articles_in_flight");
        assert!((received - parts).abs() < 0.5, "{received} is not {parts}");
    }

    pub fn signal(&self, signal: &str) {
        Command::new("kill")
            .arg(format!("-{signal}"))
            .arg(self.child.id().to_string())
            .status()
            .unwrap();
    }

    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    pub fn id(&self) -> u32 {
        self.child.id()
    }

    pub fn is_running(&mut self) -> bool {
        self.child.try_wait().unwrap().is_none()
    }

    /// Waits for the end, at most a minute.
    pub fn wait(&mut self) -> ExitStatus {
        let end = Instant::now() + Duration::from_secs(60);
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                return status;
            }
            assert!(
                Instant::now() < end,
                "the worker does not end\n{}",
                self.log()
            );
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// SIGTERM, and its exit status.
    pub fn terminate(&mut self) -> ExitStatus {
        self.signal("TERM");
        self.wait()
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = fs::remove_file(&self.log);
    }
}
