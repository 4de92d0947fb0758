//! Credentials that are wrong at start, or change under a running worker; and that show nowhere.

use std::fs;

use crate::fixture::{Broker, Client, Worker, all_arrive, copydesk, unique};

/// A user of its own with a password, and its address for a virtual host.
fn user(broker: &Broker, url: &str, password: &str) -> (String, String) {
    let name = unique("desk");
    broker.ctl(&["add_user", &name, password]);
    let vhost = url.rsplit('/').next().unwrap();
    broker.ctl(&["set_permissions", "-p", vhost, &name, ".*", ".*", ".*"]);
    let address = address(url, &name, password);
    (name, address)
}

fn address(url: &str, name: &str, password: &str) -> String {
    url.replace("guest:guest@", &format!("{name}:{password}@"))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_worker_with_a_wrong_password_says_so_and_waits_for_the_right_one() {
    let broker = Broker::shared();
    let url = broker.vhost();
    let (name, _) = user(broker, &url, "right-one-7411");
    let wrong = address(&url, &name, "wrong-one-8522");
    let checked = copydesk()
        .arg("check")
        .env("COPYDESK_AMQP_URL", &wrong)
        .output()
        .unwrap();
    let told = String::from_utf8(checked.stdout).unwrap();
    assert!(!checked.status.success());
    assert!(
        told.contains("WRONG") && told.contains("ACCESS_REFUSED"),
        "{told}"
    );
    assert!(!told.contains("wrong-one"), "{told}");

    let mut worker = Worker::start(&wrong, &[("LOG", "trace")]);
    worker.wait_until("refused", |w| w.log().contains("ACCESS_REFUSED"));
    assert_eq!(worker.get("/readyz"), (503, "not-consuming\n".into()));
    broker.ctl(&["change_password", &name, "wrong-one-8522"]);
    worker.wait_until("ready", |w| w.get("/readyz").0 == 200);
    assert!(worker.terminate().success());
    assert!(!worker.log().contains("wrong-one"), "{}", worker.log());
}

#[tokio::test(flavor = "multi_thread")]
async fn credentials_are_rotated_under_a_running_worker() {
    const SENT: usize = 2000;
    const PREFETCH: usize = 32;
    let broker = Broker::shared();
    let url = broker.vhost();
    let (name, first) = user(broker, &url, "before-3633");
    let secret = std::env::temp_dir().join(unique("copydesk-secret"));
    fs::write(&secret, &first).unwrap();
    let mut worker = Worker::from_file(&secret, &[("PREFETCH", "32"), ("LOG", "trace")]);
    worker.wait_until("ready", |w| w.get("/readyz").0 == 200);
    let client = Client::connect(&url).await;
    client.bind("mine", "articles.enriched", "#").await;
    client.backlog(SENT).await;
    client.wait_for("mine", (SENT / 8) as u32).await;
    // Otherwise it would be through before the broker's command line has started.
    worker.signal("STOP");
    assert!(client.depth("articles.raw").await > 0);
    broker.ctl(&["change_password", &name, "after-4744"]);
    let vhost = url.rsplit('/').next().unwrap();
    broker.ctl(&["close_all_connections", "-p", vhost, "rotated"]);
    worker.signal("CONT");
    worker.wait_until("refused", |w| w.log().contains("ACCESS_REFUSED"));
    assert_eq!(worker.get("/readyz").0, 503);
    fs::write(&secret, address(&url, &name, "after-4744")).unwrap();
    worker.wait_until("ready again", |w| w.get("/readyz").0 == 200);
    // The test's own connection was closed, too.
    let client = Client::connect(&url).await;
    let duplicates = all_arrive(&client, "mine", SENT, &mut worker).await;
    assert!(worker.terminate().success());
    fs::remove_file(&secret).unwrap();
    assert!(duplicates <= PREFETCH, "{duplicates} duplicates");
    for password in ["before-3633", "after-4744"] {
        assert!(!worker.log().contains(password), "{}", worker.log());
    }
}
