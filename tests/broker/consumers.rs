//! The consumers in `examples/`, as a customer starts them: all records, one language, one topic.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use lapin::BasicProperties;

use crate::fixture::{Broker, Client, Worker, article, unique};

const GERMAN: &str = "Stadtrat beschließt Haushalt\n\n\
    Der Stadtrat von Bremen hat am Dienstag nach langer Debatte den Haushalt für das kommende Jahr \
    beschlossen. Die Opposition stimmte dagegen.\n\n\
    Der Bürgermeister sagte nach der Sitzung, dass die Schulen zuerst an der Reihe seien und dass \
    die Straßen warten müssten.\n";

struct Consumer {
    child: Child,
    output: PathBuf,
}

impl Consumer {
    /// Starts a consumer that ends after so many records, and waits until it is bound.
    fn start(mut program: Command, url: &str, bind: &str, count: usize) -> Self {
        let output = std::env::temp_dir().join(unique("copydesk-consumer"));
        let file = fs::File::create(&output).unwrap();
        let child = program
            .args(["--amqp-url", url, "--bind", bind, "--seconds", "60"])
            .args(["--count", &count.to_string()])
            .stdin(Stdio::null())
            .stdout(file.try_clone().unwrap())
            .stderr(file)
            .spawn()
            .unwrap();
        let mut consumer = Self { child, output };
        consumer.wait(|consumer| consumer.said().contains("bound to"));
        consumer
    }

    fn said(&self) -> String {
        fs::read_to_string(&self.output).unwrap()
    }

    fn wait(&mut self, mut holds: impl FnMut(&mut Self) -> bool) {
        let end = Instant::now() + Duration::from_secs(60);
        while !holds(self) {
            assert!(Instant::now() < end, "{}", self.said());
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// What it printed until it ended by itself.
    fn end(mut self) -> String {
        self.wait(|consumer| consumer.child.try_wait().unwrap().is_some());
        let said = self.said();
        assert!(self.child.wait().unwrap().success(), "{said}");
        fs::remove_file(&self.output).unwrap();
        said
    }
}

/// Built once: the consumers wait for records for a minute, and a build may wait for another one.
fn rust() -> PathBuf {
    let built = Command::new(env!("CARGO"))
        .args(["build", "--quiet", "--locked", "--example", "consume"])
        .status()
        .unwrap();
    assert!(built.success());
    let program = Path::new(env!("CARGO_BIN_EXE_copydesk"));
    program.with_file_name("examples").join("consume")
}

/// Debian's Python with Debian's pika, else the first one; none when there is no pika.
fn python() -> Option<Command> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/consume.py");
    let interpreter = ["/usr/bin/python3", "python3"].into_iter().find(|python| {
        Command::new(python)
            .args(["-c", "import pika"])
            .stderr(Stdio::null())
            .status()
            .is_ok_and(|status| status.success())
    })?;
    let mut command = Command::new(interpreter);
    command.arg(script).env("PYTHONIOENCODING", "utf-8");
    Some(command)
}

async fn serves(program: impl Fn() -> Command) {
    let url = Broker::shared().vhost();
    let mut worker = Worker::ready(&url, &[]);
    let client = Client::connect(&url).await;
    client.bind("probe", "articles.enriched", "#").await;
    let publish = async || {
        for text in [GERMAN, article(1).as_str()] {
            let properties = BasicProperties::default();
            client.publish(text.as_bytes(), properties).await;
        }
    };
    publish().await;
    client.wait_for("probe", 2).await;
    let keys: Vec<String> = client
        .take_all("probe")
        .await
        .into_iter()
        .map(|record| record.routing_key)
        .collect();
    let english = keys
        .iter()
        .find(|key| key.starts_with("article.v1.en."))
        .unwrap();
    assert!(
        keys.iter().any(|key| key.starts_with("article.v1.de.")),
        "{keys:?}"
    );
    let topic = english.rsplit('.').next().unwrap();

    let all = Consumer::start(program(), &url, "#", 2);
    let language = Consumer::start(program(), &url, "article.v1.en.#", 1);
    let about = Consumer::start(program(), &url, &format!("article.v1.*.*.{topic}"), 1);
    publish().await;
    let all = all.end();
    for title in [
        "Council approves budget number 1",
        "Stadtrat beschließt Haushalt",
    ] {
        assert!(all.contains(title), "{all}");
    }
    let language = language.end();
    assert!(
        language.contains("Council approves") && !language.contains("Stadtrat"),
        "{language}"
    );
    let about = about.end();
    assert!(about.contains(&format!(".{topic} ")), "{about}");
    assert!(worker.terminate().success());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_rust_consumer_gets_all_records_one_language_or_one_topic() {
    let program = rust();
    serves(|| Command::new(&program)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_python_consumer_gets_all_records_one_language_or_one_topic() {
    if python().is_none() {
        eprintln!("skipped: there is no pika for Python (apt: python3-pika)");
        return;
    }
    serves(|| python().unwrap()).await;
}
