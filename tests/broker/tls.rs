//! amqps with an authority and client certificates of our own, made here.

use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};

use rcgen::{
    BasicConstraints, CertificateParams, CertifiedIssuer, DnType, IsCa, Issuer, KeyPair,
    KeyUsagePurpose,
};

use crate::fixture::{Broker, Client, Worker, copydesk, unique};

const PASSWORD: &str = "tls-secret-9083";

/// PEM files, gone with the test.
struct Files(PathBuf);

impl Drop for Files {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

impl Files {
    fn new() -> Self {
        let dir = std::env::temp_dir().join(unique("copydesk-tls"));
        fs::create_dir_all(&dir).unwrap();
        Self(dir)
    }

    fn put(&self, name: &str, pem: &str) {
        fs::write(self.0.join(name), pem).unwrap();
    }

    fn path(&self, name: &str) -> String {
        self.0.join(name).to_str().unwrap().to_owned()
    }
}

fn authority(name: &str) -> CertifiedIssuer<'static, KeyPair> {
    let mut params = CertificateParams::new(Vec::new()).unwrap();
    params.distinguished_name.push(DnType::CommonName, name);
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap()
}

/// Certificate and key, as PEM.
fn certificate(names: &[&str], common: &str, issuer: &Issuer<'_, KeyPair>) -> (String, String) {
    let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
    let mut params = CertificateParams::new(names).unwrap();
    params.distinguished_name.push(DnType::CommonName, common);
    let key = KeyPair::generate().unwrap();
    let made = params.signed_by(&key, issuer).unwrap();
    (made.pem(), key.serialize_pem())
}

fn check(address: &Path, settings: &[(&str, &str)]) -> (bool, String) {
    let mut command = copydesk();
    command.arg("check").env("COPYDESK_AMQP_URL_FILE", address);
    for (name, value) in settings {
        command.env(format!("COPYDESK_{name}"), value);
    }
    let out = command.output().unwrap();
    let told = String::from_utf8(out.stdout).unwrap() + &String::from_utf8(out.stderr).unwrap();
    (out.status.success(), told)
}

fn assert_silent(what: &str, key: &str) {
    assert!(!what.contains(PASSWORD), "{what}");
    assert!(!what.contains("PRIVATE KEY"), "{what}");
    // A line of the key itself.
    assert!(!what.contains(key.lines().nth(1).unwrap()), "{what}");
}

#[tokio::test(flavor = "multi_thread")]
async fn amqps_with_a_client_certificate_and_what_is_refused() {
    let files = Files::new();
    let ours = authority("our authority");
    let stranger = authority("another authority");
    let (cert, key) = certificate(&["localhost", "127.0.0.1"], "broker", &ours);
    files.put("ca.pem", &ours.pem());
    files.put("stranger.pem", &stranger.pem());
    files.put("broker.pem", &cert);
    files.put("broker.key", &key);
    let (cert, client_key) = certificate(&["desk"], "desk", &ours);
    files.put("desk.pem", &cert);
    files.put("desk.key", &client_key);
    let (cert, key) = certificate(&["desk"], "desk", &stranger);
    files.put("strange.pem", &cert);
    files.put("strange.key", &key);

    let free = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = free.local_addr().unwrap().port();
    drop(free);
    let broker = Broker::start_with(&format!(
        "listeners.ssl.1 = 127.0.0.1:{port}\n\
         listeners.ssl.2 = 127.0.0.2:{port}\n\
         ssl_options.cacertfile = {}\n\
         ssl_options.certfile = {}\n\
         ssl_options.keyfile = {}\n\
         ssl_options.verify = verify_peer\n\
         ssl_options.fail_if_no_peer_cert = true\n",
        files.path("ca.pem"),
        files.path("broker.pem"),
        files.path("broker.key"),
    ));
    broker.ctl(&["change_password", "guest", PASSWORD]);
    files.put(
        "address",
        &format!("amqps://guest:{PASSWORD}@localhost:{port}/%2f\n"),
    );
    let address = files.0.join("address");
    let path = |name: &str| files.path(name);
    let (ca, cert, key) = (path("ca.pem"), path("desk.pem"), path("desk.key"));
    let right = [
        ("AMQP_CA_FILE", ca.as_str()),
        ("AMQP_CERT_FILE", cert.as_str()),
        ("AMQP_KEY_FILE", key.as_str()),
    ];

    let mut worker = Worker::from_file(&address, &[&right[..], &[("LOG", "trace")]].concat());
    worker.wait_until("ready", |w| w.get("/readyz").0 == 200);
    let plain = broker
        .url
        .replace("guest:guest@", &format!("guest:{PASSWORD}@"));
    let client = Client::connect(&plain).await;
    client.bind("mine", "articles.enriched", "#").await;
    client.backlog(50).await;
    client.wait_for("mine", 50).await;
    assert!(worker.terminate().success());
    assert_silent(&worker.log(), &client_key);
    let (good, told) = check(&address, &right);
    assert!(good && told.contains("broker     reachable"), "{told}");
    assert_silent(&told, &client_key);

    // An authority that did not sign the broker's certificate.
    let other = path("stranger.pem");
    let wrong = [("AMQP_CA_FILE", other.as_str()), right[1], right[2]];
    let (good, told) = check(&address, &wrong);
    assert!(!good && told.contains("UnknownIssuer"), "{told}");
    assert_silent(&told, &client_key);
    let mut worker = Worker::from_file(&address, &wrong);
    worker.wait_until("refused", |w| w.log().contains("UnknownIssuer"));
    assert_eq!(worker.get("/readyz"), (503, "not-consuming\n".into()));
    assert!(worker.terminate().success());

    // No client certificate, and one that the broker does not trust.
    let (good, told) = check(&address, &right[..1]);
    assert!(!good && told.contains("broker     WRONG"), "{told}");
    println!("no client certificate: {told}");
    let (cert, key) = (path("strange.pem"), path("strange.key"));
    let strange = [
        right[0],
        ("AMQP_CERT_FILE", cert.as_str()),
        ("AMQP_KEY_FILE", key.as_str()),
    ];
    let (good, told) = check(&address, &strange);
    assert!(!good && told.contains("broker     WRONG"), "{told}");
    println!("strange client certificate: {told}");

    // A name that the certificate is not for.
    files.put(
        "address",
        &format!("amqps://guest:{PASSWORD}@127.0.0.2:{port}/%2f\n"),
    );
    let (good, told) = check(&address, &right);
    assert!(!good && told.contains("not valid for"), "{told}");

    // A file that holds no certificate is named.
    files.put(
        "address",
        &format!("amqps://guest:{PASSWORD}@localhost:{port}/%2f\n"),
    );
    files.put("ca.pem", "nothing");
    let (good, told) = check(&address, &right);
    assert!(!good && told.contains("ca.pem"), "{told}");
}
