//! A headless Chromium that a test drives through WebDriver (W3C), over plain HTTP.
//!
//! Driver, browser and all they write live in one folder and one process group; a guard ends the
//! group when the test process is gone, however it ends.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::fixture::unique;

/// Longest wait for anything; the first start of a browser on a busy machine takes long.
const PATIENCE: Duration = Duration::from_secs(120);

/// The member that holds an element's id in WebDriver's answers.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// Starts the driver in a group of its own; ends the group when standard input closes.
const GUARD: &str = r#"
setsid chromedriver --port=0 --log-path="$0/driver.log" >"$0/out" 2>&1 &
group=$!
trap '' INT TERM HUP
read -r _
alive() { kill -0 -- -$group 2>/dev/null; }
for signal in TERM KILL; do
  kill -$signal -- -$group 2>/dev/null
  for _ in $(seq 50); do alive || break; sleep 0.1; done
done
rm -rf "$0"
"#;

/// A browser with one window.
pub struct Browser {
    guard: Child,
    dir: PathBuf,
    port: u16,
    session: String,
}

impl Browser {
    /// A browser, or `None` where there is no chromedriver (Debian: chromium-driver).
    pub fn start() -> Option<Self> {
        let found = Command::new("chromedriver").arg("--version").output();
        if !found.is_ok_and(|out| out.status.success()) {
            eprintln!("skipped: there is no chromedriver (apt: chromium-driver)");
            return None;
        }
        let dir = std::env::temp_dir().join(unique("copydesk-browser"));
        fs::create_dir_all(&dir).unwrap();
        let guard = Command::new("bash")
            .args(["-c", GUARD])
            .arg(&dir)
            .env("HOME", &dir)
            .env("TMPDIR", &dir)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut browser = Self {
            guard,
            dir,
            port: 0,
            session: String::new(),
        };
        browser.port = wait("the driver's port", || {
            let said = fs::read_to_string(browser.dir.join("out")).ok()?;
            let (_, rest) = said.split_once("started successfully on port ")?;
            rest.split_once('.')?.0.parse().ok()
        });
        // Chromium has no sandbox as root and in most containers; their /dev/shm is small.
        let profile = format!("--user-data-dir={}", browser.dir.join("profile").display());
        let arguments = [
            "--headless=new",
            "--no-sandbox",
            "--disable-dev-shm-usage",
            "--disable-gpu",
            "--no-first-run",
            "--window-size=1280,1000",
            profile.as_str(),
        ];
        let options = json!({"goog:chromeOptions": {"args": arguments}});
        let asked = json!({"capabilities": {"alwaysMatch": options}});
        let session = || browser.request("POST", "/session", &asked);
        let made = session().or_else(|_| session());
        let made = made.unwrap_or_else(|error| panic!("no session: {error}\n{}", browser.log()));
        browser.session = made["sessionId"].as_str().map(str::to_owned).unwrap();
        Some(browser)
    }

    /// Opens an address and waits until it is loaded.
    pub fn open(&self, url: &str) {
        self.command("POST", "/url", &json!({"url": url}));
    }

    /// Runs a function's body in the page; its arguments are `arguments[0]` and so on.
    pub fn script(&self, body: &str, arguments: &[Value]) -> Value {
        let script = json!({"script": body, "args": arguments});
        self.command("POST", "/execute/sync", &script)
    }

    /// Clicks the first element, as a hand would: it must be seen and nothing may cover it.
    pub fn click(&self, css: &str) {
        let path = format!("/element/{}/click", self.element(css));
        self.command("POST", &path, &json!({}));
    }

    /// Types into the first element.
    pub fn write(&self, css: &str, text: &str) {
        let element = self.element(css);
        self.command("POST", &format!("/element/{element}/clear"), &json!({}));
        let path = format!("/element/{element}/value");
        self.command("POST", &path, &json!({"text": text}));
    }

    /// The text of the first element that a person would see; empty when it is hidden.
    pub fn text(&self, css: &str) -> String {
        let path = format!("/element/{}/text", self.element(css));
        let text = self.command("GET", &path, &Value::Null);
        text.as_str().unwrap().to_owned()
    }

    /// How many elements there are.
    pub fn count(&self, css: &str) -> usize {
        let found = json!({"using": "css selector", "value": css});
        let found = self.command("POST", "/elements", &found);
        found.as_array().unwrap().len()
    }

    /// Waits until the first element's visible text has this in it.
    pub fn wait_for(&self, css: &str, part: &str) -> String {
        wait(&format!("“{part}” in {css}"), || {
            Some(self.text(css)).filter(|text| text.contains(part))
        })
    }

    fn element(&self, css: &str) -> String {
        let asked = json!({"using": "css selector", "value": css});
        let found = self.command("POST", "/element", &asked);
        found[ELEMENT].as_str().unwrap().to_owned()
    }

    fn command(&self, method: &str, path: &str, body: &Value) -> Value {
        let whole = format!("/session/{}{path}", self.session);
        self.request(method, &whole, body)
            .unwrap_or_else(|error| panic!("{method} {path} {body}: {error}"))
    }

    fn request(&self, method: &str, path: &str, body: &Value) -> Result<Value, String> {
        let body = if body.is_null() {
            String::new()
        } else {
            body.to_string()
        };
        let answer = self
            .exchange(method, path, &body)
            .map_err(|error| error.to_string())?;
        let answer: Value = serde_json::from_slice(&answer).map_err(|error| error.to_string())?;
        let value = &answer["value"];
        match value["error"].as_str() {
            Some(error) => Err(format!("{error}: {}", value["message"])),
            None => Ok(value.clone()),
        }
    }

    /// One request. The answer ends where its length says: the browser inherits the connection
    /// that asked for it, so the driver's end of it never closes.
    fn exchange(&self, method: &str, path: &str, body: &str) -> std::io::Result<Vec<u8>> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_read_timeout(Some(PATIENCE))?;
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\n\
             Content-Type: application/json; charset=utf-8\r\nContent-Length: {}\r\n\r\n{body}",
            self.port,
            body.len()
        )?;
        let mut reader = BufReader::new(stream);
        let mut length = 0;
        loop {
            let mut line = String::new();
            let read = reader.read_line(&mut line)?;
            let line = line.trim().to_ascii_lowercase();
            if read == 0 || line.is_empty() {
                break;
            }
            if let Some(value) = line.strip_prefix("content-length:") {
                length = value.trim().parse().map_err(std::io::Error::other)?;
            }
        }
        let mut answer = vec![0; length];
        reader.read_exact(&mut answer)?;
        Ok(answer)
    }

    fn log(&self) -> String {
        fs::read_to_string(self.dir.join("driver.log")).unwrap_or_default()
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        drop(self.guard.stdin.take());
        let _ = self.guard.wait();
    }
}

/// Waits until there is an answer.
pub fn wait<T>(what: &str, mut answer: impl FnMut() -> Option<T>) -> T {
    let end = Instant::now() + PATIENCE;
    loop {
        if let Some(found) = answer() {
            return found;
        }
        assert!(Instant::now() < end, "never: {what}");
        std::thread::sleep(Duration::from_millis(50));
    }
}
