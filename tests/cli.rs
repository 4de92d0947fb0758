//! The command line: exit codes, order, rejects, determinism.

#![allow(clippy::unwrap_used)]

use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

fn copydesk(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_copydesk"))
        .args(arguments)
        .env_remove("COPYDESK_PROFILE")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child
        .stdin
        .take()
        .unwrap()
        .write_all(input.as_bytes())
        .unwrap();
    child.wait_with_output().unwrap()
}

fn lines(bytes: &[u8]) -> Vec<Value> {
    String::from_utf8_lossy(bytes)
        .lines()
        .map(|l| serde_json::from_str(l).unwrap())
        .collect()
}

fn id(record: &Value) -> &str {
    record["altIds"]
        .as_array()
        .unwrap()
        .iter()
        .find(|alt| alt["role"] == "upstream-id")
        .unwrap()["value"]
        .as_str()
        .unwrap()
}

fn golden() -> String {
    format!("{}/tests/golden", env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn records_come_in_input_order_and_rejects_are_named() {
    let input = "{\"id\":\"a\",\"text\":\"The mayor of Oslo opened the bridge on Monday.\"}\n\n\
                 {\"id\":\"b\",\"note\":\"nothing to read\"}\n\
                 {\"id\":\"c\",\"text\":\"Rain stopped play in Galle for the third day.\"}\n";
    let out = copydesk(&["enrich", "--jobs", "3"], input);
    let records = lines(&out.stdout);
    assert_eq!(records.iter().map(id).collect::<Vec<_>>(), ["a", "c"]);
    let rejects = lines(&out.stderr);
    assert_eq!(rejects.len(), 1);
    assert_eq!(rejects[0]["id"], "b");
    assert_eq!(rejects[0]["reason"], "no-content");
    assert_eq!(rejects[0]["stage"], "decode");
    assert_eq!(rejects[0]["input"], "stdin:3");
    assert_eq!(out.status.code(), Some(3));
}

#[test]
fn all_enriched_is_success() {
    let out = copydesk(
        &["enrich"],
        "{\"id\":\"a\",\"text\":\"One line about Lima.\"}",
    );
    assert_eq!(
        out.status.code(),
        Some(0),
        "{}",
        String::from_utf8_lossy(&out.stderr)
    );
    assert!(copydesk(&["enrich"], "").stdout.is_empty());
}

#[test]
fn the_same_bytes_come_out_whatever_the_number_of_jobs() {
    let folder = golden();
    let one = copydesk(&["enrich", &folder], "");
    assert!(lines(&one.stdout).len() > 10);
    for jobs in ["2", "7"] {
        let many = copydesk(&["enrich", "--jobs", jobs, &folder], "");
        assert_eq!(one.stdout, many.stdout);
        assert_eq!(one.stderr, many.stderr);
    }
}

#[test]
fn a_path_that_is_not_there_is_named() {
    let out = copydesk(&["enrich", "/no/such/file.html"], "");
    assert_eq!(out.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&out.stderr).contains("/no/such/file.html"));
}

#[test]
fn a_file_is_known_by_its_name() {
    let file = format!("{}/text-with-junk/message.txt", golden());
    assert!(Path::new(&file).exists());
    let out = copydesk(&["enrich", &file], "");
    assert_eq!(id(&lines(&out.stdout)[0]), "message.txt");
}

/// Nobody stated a file's name as an id: what decides who an article is are its own id, its address and
/// its bytes.
#[test]
fn different_files_of_one_name_are_different_articles() {
    let folder = std::env::temp_dir().join(format!("copydesk-names-{}", std::process::id()));
    for section in ["s1", "s2", "s3"] {
        std::fs::create_dir_all(folder.join(section)).unwrap();
    }
    let text = |of: &str| {
        format!("<p>The mayor of {of} opened the new bridge on Monday, the city council said.</p>")
    };
    for (file, of) in [
        ("s1/index.html", "Oslo"),
        ("s2/index.html", "Bergen"),
        ("page.htm", "Narvik"),
        ("page.xhtml", "Bodo"),
        // The same bytes are the same article, wherever they lie.
        ("s3/copy.html", "Oslo"),
    ] {
        std::fs::write(folder.join(file), text(of)).unwrap();
    }
    let stated = r#"{"id": "n-7", "text": "The mayor of Moss opened the bridge on Monday."}"#;
    std::fs::write(folder.join("stated.json"), stated).unwrap();
    let out = copydesk(&["enrich", folder.to_str().unwrap()], "");
    let records = lines(&out.stdout);
    let uri = |name: &str| {
        let record = records.iter().find(|record| id(record) == name);
        record.unwrap()["uri"].as_str().unwrap().to_owned()
    };
    let all: std::collections::BTreeSet<String> = [
        "s1/index.html",
        "s2/index.html",
        "page.htm",
        "page.xhtml",
        "n-7",
    ]
    .into_iter()
    .map(uri)
    .collect();
    assert_eq!(all.len(), 5);
    assert_eq!(uri("s1/index.html"), uri("s3/copy.html"));
    let line = copydesk(&["enrich"], stated);
    assert_eq!(lines(&line.stdout)[0]["uri"], uri("n-7"));
    std::fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn what_a_walk_passes_over_is_said() {
    let folder = std::env::temp_dir().join(format!("copydesk-walk-{}", std::process::id()));
    std::fs::create_dir_all(folder.join("empty")).unwrap();
    std::fs::write(folder.join("a.pdf"), "x").unwrap();
    std::fs::write(folder.join("b.pdf"), "x").unwrap();
    let said = |path: &Path| {
        let out = copydesk(&["enrich", path.to_str().unwrap()], "");
        assert!(out.status.success());
        String::from_utf8(out.stderr).unwrap()
    };
    let told = said(&folder);
    assert!(told.contains("2 files are passed over (2 .pdf)"), "{told}");
    let told = said(&folder.join("empty"));
    assert!(told.contains("the folder is empty"), "{told}");
    std::fs::remove_dir_all(&folder).unwrap();
}

/// `copydesk rules | head` ends as quietly as any program in a pipe.
#[test]
fn commands_end_quietly_when_nobody_reads_their_output() {
    for arguments in [
        &["rules"][..],
        &["schema", "record"],
        &["topology", "--export"],
        &["check", "--amqp-url", "amqp://127.0.0.1:1"],
    ] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let out = Command::new(env!("CARGO_BIN_EXE_copydesk"))
            .args(arguments)
            .stdout(writer)
            .output()
            .unwrap();
        let said = String::from_utf8(out.stderr).unwrap();
        assert!(said.is_empty(), "{arguments:?}: {said}");
        let failed = i32::from(arguments[0] == "check");
        assert_eq!(out.status.code(), Some(failed), "{arguments:?}");
    }
}

#[test]
fn what_kubernetes_says_of_a_service_stops_no_command() {
    let with = |name: &str, value: &str| {
        Command::new(env!("CARGO_BIN_EXE_copydesk"))
            .args(["rules", "--json", "nothing."])
            .env(name, value)
            .status()
            .unwrap()
    };
    assert!(with("COPYDESK_PORT", "tcp://10.0.0.9:9464").success());
    assert!(with("COPYDESK_SERVICE_HOST", "10.0.0.9").success());
    assert_eq!(with("COPYDESK_PORT", "9464").code(), Some(2));
}

#[test]
fn faults_of_usage_are_2_and_name_the_file() {
    let missing = copydesk(&["enrich", "--house-lines", "/no/such/table"], "");
    assert_eq!(missing.status.code(), Some(2));
    let out = copydesk(&["learn", "--out", "/no/such/folder/table"], "");
    let said = String::from_utf8(out.stderr).unwrap();
    assert!(said.contains("/no/such/folder/table"), "{said}");
    assert_eq!(copydesk(&["dead", "purge"], "").status.code(), Some(2));
    for (flag, value) in [
        ("--drain-seconds", "18446744073709551615"),
        ("--remember", "18446744073709551615"),
        ("--max-body-bytes", "0"),
    ] {
        let out = copydesk(&["run", flag, value], "");
        assert_eq!(out.status.code(), Some(2), "{flag}");
    }
}

#[test]
fn usage_errors_are_2_and_help_names_every_command() {
    assert_eq!(
        copydesk(&["enrich", "--no-such-flag"], "").status.code(),
        Some(2)
    );
    let help = String::from_utf8(copydesk(&["--help"], "").stdout).unwrap();
    for command in [
        "run", "enrich", "feed", "dead", "topology", "check", "schema", "rules",
    ] {
        assert!(
            help.contains(&format!("\n  {command} ")),
            "{command} is not in --help:\n{help}"
        );
    }
}

#[test]
fn rules_have_unique_codes_with_what_and_why() {
    let out = copydesk(&["rules", "--json"], "");
    let rows = lines(&out.stdout);
    let mut codes: Vec<String> = rows
        .iter()
        .map(|row| {
            row.get("code")
                .or(row.get("reject"))
                .unwrap()
                .as_str()
                .unwrap()
                .to_owned()
        })
        .collect();
    for row in &rows {
        assert!(!row["what"].as_str().unwrap().is_empty(), "{row}");
        assert!(!row["why"].as_str().unwrap().is_empty(), "{row}");
    }
    let all = codes.len();
    assert!(all > 50, "only {all} rules are documented");
    codes.sort();
    codes.dedup();
    assert_eq!(codes.len(), all, "a code is there twice");
}

#[test]
fn enrich_ends_when_nobody_reads_its_output() {
    let folder = std::env::temp_dir().join(format!("copydesk-closed-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join("many.ndjson");
    let article = "{\"text\":\"The mayor of Oslo opened the bridge on Monday.\"}\n";
    std::fs::write(&file, article.repeat(2000)).unwrap();
    let mut child = Command::new(env!("CARGO_BIN_EXE_copydesk"))
        .arg("enrich")
        .arg(&file)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    // A reader that waits for ever would hang the test: give it far more than it needs.
    let ended = (0..600).any(|_| {
        std::thread::sleep(std::time::Duration::from_millis(100));
        child.try_wait().unwrap().is_some()
    });
    let _ = child.kill();
    let status = child.wait().unwrap();
    std::fs::remove_dir_all(&folder).unwrap();
    assert!(ended && status.success(), "{status}");
}

#[test]
fn explain_shows_the_article_and_the_rules_on_the_terminal_and_as_a_page() {
    let page = "<title>Harbour closes</title><nav><a>Home</a> <a>Sport</a></nav><article>\
        <h1>Harbour of Rostock closes for two days</h1>\
        <p>The harbour of Rostock will be closed on Monday and Tuesday while divers look for a lost anchor, the city said.</p>\
        <p>Sign up for our newsletter and never miss a story.</p>\
        <p>“Nobody has to fear for the ferries,” said Mayor Eva Kröger, who had come to the quay.</p></article>";
    let file = std::env::temp_dir().join(format!("copydesk-explain-{}.html", std::process::id()));
    std::fs::write(&file, page).unwrap();
    let path = file.to_str().unwrap();
    let out = copydesk(&["explain", "--no-pager", "--width", "72", path], "");
    assert!(out.status.success());
    let shown = String::from_utf8(out.stdout).unwrap();
    assert!(!shown.contains('\u{1b}'), "no colours into a pipe");
    assert!(
        shown.starts_with("Harbour of Rostock closes for two days"),
        "{shown}"
    );
    assert!(
        shown.contains("  The harbour of Rostock will be closed"),
        "{shown}"
    );
    assert!(shown.contains("~~Sign up for our newsletter"), "{shown}");
    for said in [
        "promo.newsletter:",
        "Eva Kröger",
        "── Who said what",
        "missing ",
    ] {
        assert!(shown.contains(said), "{said}: {shown}");
    }
    assert!(
        shown.lines().all(|line| line.chars().count() <= 72),
        "{shown}"
    );

    let written = file.with_extension("out.html");
    let out = copydesk(&["explain", "--html", written.to_str().unwrap(), path], "");
    assert!(out.status.success() && out.stdout.is_empty());
    let html = std::fs::read_to_string(&written).unwrap();
    assert!(
        html.contains("<title>Harbour of Rostock closes for two days · copydesk explain</title>")
    );
    assert!(
        html.contains("<span class=\"person\">Eva Kröger</span>"),
        "{html}"
    );
    for outside in ["<script", "http-equiv=\"refresh", " src=", "<link"] {
        assert!(!html.contains(outside), "{outside}");
    }
    std::fs::remove_file(file).unwrap();
    std::fs::remove_file(written).unwrap();
}

#[test]
fn explain_says_an_author_once_and_an_editor_beside_the_byline() {
    let input = r#"{"id": "a", "authors": ["Ida Brandt", "Jan Maas"], "text": "The ferry to Wustrow leaves from a new quay on Thursday, the city of Rostock said."}
{"id": "b", "text": "The ferry to Wustrow leaves from a new quay on Thursday, the city of Rostock said.\nWritten by Ida Brandt, Edited by Jan Maas"}"#;
    let byline = |id: &str| {
        let out = copydesk(&["explain", "--no-pager", "--id", id], input);
        let shown = String::from_utf8(out.stdout).unwrap();
        let head = shown.split("── Article").next().unwrap().to_owned();
        (head.matches("Jan Maas").count(), head)
    };
    let (times, head) = byline("a");
    assert_eq!(times, 1, "{head}");
    let (times, head) = byline("b");
    assert!(times == 2 && head.contains("Jan Maas  (editor)"), "{head}");
}

#[test]
fn a_web_archive_is_an_article_a_record() {
    let folder = std::env::temp_dir().join(format!("copydesk-warc-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let mut file = Vec::new();
    for (kind, number) in [("warcinfo", 0), ("response", 1), ("response", 2)] {
        let body = format!(
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>The mayor of Town {number} opened the bridge on Monday.</p>"
        );
        let record = format!(
            "WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: https://a.example/{number}\r\nContent-Length: {}\r\n\r\n{body}\r\n\r\n",
            body.len()
        );
        // As crawlers write it: each record a gzip member of its own.
        let mut member = flate2::write::GzEncoder::new(&mut file, flate2::Compression::fast());
        member.write_all(record.as_bytes()).unwrap();
        member.finish().unwrap();
    }
    std::fs::write(folder.join("crawl.warc.gz"), file).unwrap();
    let out = copydesk(&["enrich", folder.to_str().unwrap()], "");
    let said = String::from_utf8(out.stderr).unwrap();
    assert!(out.status.success(), "{said}");
    let records = lines(&out.stdout);
    let address = |record: &Value| {
        let ids = record["altIds"].as_array().unwrap();
        let url = ids.iter().find(|alt| alt["role"] == "canonical-url");
        url.unwrap()["value"].as_str().unwrap().to_owned()
    };
    let addresses: Vec<String> = records.iter().map(address).collect();
    assert_eq!(addresses, ["https://a.example/1", "https://a.example/2"]);
    std::fs::remove_dir_all(&folder).unwrap();
}

/// What `run` says before it ends with an error, and what `check` says, with these settings. No
/// broker is there, so a worker that does not mind them waits for it and is killed.
fn refused(settings: &[(&str, &str)]) -> (String, String) {
    let told = |command: &str| {
        let mut command_line = Command::new(env!("CARGO_BIN_EXE_copydesk"));
        command_line
            .arg(command)
            .env("COPYDESK_AMQP_URL", "amqp://127.0.0.1:1")
            .env("COPYDESK_HTTP_ADDR", "off")
            .env("NO_COLOR", "1")
            .envs(settings.iter().copied())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut child = command_line.spawn().unwrap();
        for _ in 0..400 {
            if child.try_wait().unwrap().is_some() {
                break;
            }
            std::thread::sleep(std::time::Duration::from_millis(50));
        }
        let ended = child.try_wait().unwrap();
        child.kill().ok();
        let out = child.wait_with_output().unwrap();
        let said = String::from_utf8_lossy(&out.stdout).into_owned()
            + &String::from_utf8_lossy(&out.stderr);
        let ended = ended.unwrap_or_else(|| panic!("{command} goes on: {said}"));
        assert!(!ended.success(), "{said}");
        said
    };
    (told("run"), told("check"))
}

#[test]
fn two_objects_of_one_name_are_refused_and_both_settings_named() {
    for (settings, both) in [
        (
            [("COPYDESK_OUTPUT_EXCHANGE", "articles.dead")],
            ["COPYDESK_OUTPUT_EXCHANGE", "COPYDESK_DEAD_EXCHANGE"],
        ),
        (
            [("COPYDESK_UNROUTED_EXCHANGE", "articles.raw")],
            ["COPYDESK_INPUT_QUEUE", "COPYDESK_UNROUTED_EXCHANGE"],
        ),
    ] {
        let (run, check) = refused(&settings);
        let words = format!("{} and {} are both {}", both[0], both[1], settings[0].1);
        assert!(run.contains(&words), "{run}");
        assert!(check.contains(&words), "{check}");
        let mut export = Command::new(env!("CARGO_BIN_EXE_copydesk"));
        let out = export
            .args(["topology", "--export"])
            .envs(settings)
            .output();
        let out = out.unwrap();
        assert_eq!(out.status.code(), Some(2));
        assert!(String::from_utf8_lossy(&out.stderr).contains(&words));
    }
}

#[test]
fn a_client_certificate_without_its_key_is_refused_and_so_is_the_reverse() {
    let (cert, key) = ("COPYDESK_AMQP_CERT_FILE", "COPYDESK_AMQP_KEY_FILE");
    for (set, unset) in [(cert, key), (key, cert)] {
        let (run, check) = refused(&[(set, "/etc/hostname")]);
        let words = format!("{set} is set without {unset}");
        assert!(run.contains(&words), "{run}");
        assert!(check.contains(&words), "{check}");
    }
}

#[test]
fn check_finds_the_address_and_the_log_filter_that_run_refuses() {
    for (name, value, begins) in [
        (
            "COPYDESK_HTTP_ADDR",
            "nonsense",
            "COPYDESK_HTTP_ADDR: nonsense: ",
        ),
        (
            "COPYDESK_HTTP_ADDR",
            "192.0.2.1:9464",
            "COPYDESK_HTTP_ADDR: 192.0.2.1:9464: ",
        ),
        (
            "COPYDESK_LOG",
            "copydesk=nonsense",
            "COPYDESK_LOG: copydesk=nonsense: ",
        ),
    ] {
        let (run, check) = refused(&[(name, value)]);
        let from = run.find(begins).unwrap_or_else(|| panic!("{run}"));
        let words = run[from..].lines().next().unwrap().trim_end_matches('"');
        assert!(check.contains(words), "{check} does not say {words}");
    }
}
