//! The inspector page in a real browser: what a person pastes and sees, and what a hostile article
//! cannot do there.

use lapin::BasicProperties;
use lapin::types::{AMQPValue, FieldTable};
use serde_json::{Value, json};

use crate::browser::{Browser, wait};
use crate::fixture::{Broker, Client, Worker, article};

const PAGE: &str = r#"<html lang="en"><head><title>Harbour of Rostock closes for two days | The Coast</title>
<meta property="og:title" content="Harbour of Rostock closes for two days"></head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a> <a href="/video">Video</a></nav>
<article><h1>Harbour of Rostock closes for two days</h1>
<p>The harbour of Rostock will be closed on Monday and Tuesday while divers look for a lost anchor, the city council said.</p>
<p>“Nobody has to fear for the ferries,” said Mayor Eva Kröger. “They will leave from the old quay until the work is done.”</p>
<p>Sign up for our newsletter and never miss a story.</p>
<p>Fishermen asked for help with their costs. The council will decide about that in its next meeting in December.</p>
</article></body></html>"#;

/// Runs script where it is taken for markup; the mark that it leaves is the page's title.
const VECTORS: &[&str] = &[
    "<img src=x onerror=\"document.title='HACKED'\">",
    "<svg onload=\"document.title='HACKED'\"></svg>",
    "<script>document.title='HACKED'</script>",
    "</textarea></pre><script>document.title='HACKED'</script>",
    "\"><iframe srcdoc=\"<script>parent.document.title='HACKED'</script>\"></iframe>",
    "<details open ontoggle=\"document.title='HACKED'\">x</details>",
];

/// An article in whose text such markup is written, so that it is text of the record, too.
fn hostile(vector: &str) -> String {
    let text = vector
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;");
    format!(
        r#"<html lang="en"><head><title>Council approves {text} budget</title>
<meta name="author" content="Anna {text}"><meta name="keywords" content="{text}"></head><body><article>
<h1>Council approves {text} budget</h1>
<p>The city council of Leiden approved the budget on Tuesday after a long debate about schools and roads, {text}, and the new library on the canal.</p>
<p>Sign up for our newsletter {text}</p>
<p>"We have listened to {text} the neighbourhoods," said Mayor Anna de Vries {text} of Leiden after the vote, which ended shortly before midnight.</p>
</article></body></html>"#
    )
}

/// Opens the page of a worker.
fn inspector(browser: &Browser, worker: &Worker) {
    browser.open(&format!("http://{}/", worker.address().unwrap()));
}

fn items(browser: &Browser, css: &str) -> Vec<String> {
    let texts = browser.script(
        "return Array.from(document.querySelectorAll(arguments[0]), (e) => e.innerText);",
        &[json!(css)],
    );
    let texts = texts.as_array().unwrap().iter();
    texts
        .map(|text| text.as_str().unwrap().to_owned())
        .collect()
}

/// Clicks on an article of the list. In one step, for the page draws its list anew all the time.
fn open_recent(browser: &Browser, part: &str) {
    let click = "const found = Array.from(document.querySelectorAll('#recent button'))\
        .find((button) => button.innerText.includes(arguments[0]) && !button.querySelector('.dead'));\
        if (found) found.click(); return Boolean(found);";
    wait(part, || {
        (browser.script(click, &[json!(part)]) == json!(true)).then_some(())
    });
}

/// What the page loaded, without queries.
fn loaded(browser: &Browser) -> Vec<String> {
    let names = browser.script(
        "return performance.getEntriesByType('resource').map((e) => new URL(e.name).pathname);",
        &[],
    );
    let mut names: Vec<String> = serde_json::from_value(names).unwrap();
    names.sort();
    names.dedup();
    names
}

#[test]
fn a_pasted_article_is_shown_with_what_was_removed_and_its_record() {
    let Some(browser) = Browser::start() else {
        return;
    };
    let worker = Worker::ready(&Broker::shared().vhost(), &[]);
    inspector(&browser, &worker);
    assert_eq!(browser.text("#out"), "", "nothing was inspected yet");
    browser.write("#raw", PAGE);
    browser.click("#go");
    browser.wait_for("#title", "Harbour of Rostock closes for two days");

    let text = browser.text("#text");
    assert!(text.starts_with("The harbour of Rostock will be closed on Monday"));
    assert!(text.ends_with("in its next meeting in December."));
    assert!(!text.contains("newsletter"), "{text}");
    let removed = items(&browser, "#removed li");
    let newsletter = removed.iter().find(|line| line.contains("newsletter"));
    assert!(
        newsletter.is_some_and(|line| line.contains("promo.newsletter")),
        "{removed:?}"
    );
    assert!(items(&browser, "#text mark.place").contains(&"Rostock".to_owned()));
    assert!(items(&browser, "#text mark.person").contains(&"Eva Kröger".to_owned()));
    assert!(browser.count("#text mark.quote") >= 2);
    assert!(browser.text("#quality").contains("missing: "));

    assert_eq!(browser.text("#record"), "", "folded until asked for");
    browser.click("#out summary");
    let record: Value = serde_json::from_str(&browser.text("#record")).unwrap();
    assert_eq!(record["title"], "Harbour of Rostock closes for two days");
    assert_eq!(record["bodies"][0]["value"], json!(text));

    // What is no article is said so, and the old answer goes.
    browser.write("#raw", "{\"title\": \"nothing more\"}");
    browser.click("#go");
    browser.wait_for("#state", "rejected as no-content");
    assert_eq!(browser.text("#out"), "");
    assert_eq!(worker.metric("copydesk_articles_received_total"), 0.0);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_last_articles_and_the_live_figures_are_shown() {
    let Some(browser) = Browser::start() else {
        return;
    };
    let url = Broker::shared().vhost();
    let worker = Worker::ready(&url, &[]);
    let client = Client::connect(&url).await;
    client.bind("out", "articles.enriched", "#").await;
    inspector(&browser, &worker);
    for body in [article(1), PAGE.to_owned(), " ".to_owned()] {
        let properties = BasicProperties::default();
        client.publish(body.as_bytes(), properties).await;
    }
    client.wait_for("out", 2).await;
    client.wait_for("articles.dead", 1).await;
    // The page asks again by itself.
    wait("three articles", || {
        (browser.count("#recent li") == 3).then_some(())
    });
    let list = items(&browser, "#recent li");
    let at = |part: &str| list.iter().position(|line| line.contains(part)).unwrap();
    assert!(list[at("Harbour of Rostock")].contains("removed"));
    assert!(list[at("Council approves budget")].contains("removed"));
    assert!(list[at("dead: empty")].contains("white space"), "{list:?}");

    open_recent(&browser, "Rostock");
    browser.wait_for("#title", "Harbour of Rostock");
    let removed = items(&browser, "#removed li");
    assert!(removed.iter().any(|line| line.contains("newsletter")));

    let live = wait("the live figures", || {
        let live = items(&browser, "#live div").join("\n").replace('\n', " ");
        let settled = live.contains("received 3") && live.contains("in flight 0");
        settled.then_some(live)
    });
    for figure in [
        "worker ready",
        "enriched 2",
        "dead: empty 1",
        "in flight 0",
        "articles/s",
    ] {
        assert!(live.contains(figure), "{figure}: {live}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hostile_article_runs_nothing_and_loads_nothing() {
    let Some(browser) = Browser::start() else {
        return;
    };
    let title = |browser: &Browser| browser.script("return document.title;", &[]);
    // The control: on a page without our care, each of them leaves its mark.
    for vector in VECTORS {
        browser.open("about:blank");
        let write = "document.open(); document.write('<title>calm</title><textarea></textarea>' + arguments[0]);\
            document.close();";
        browser.script(write, &[json!(vector)]);
        wait(vector, || {
            (title(&browser) == json!("HACKED")).then_some(())
        });
    }

    let url = Broker::shared().vhost();
    let worker = Worker::ready(&url, &[]);
    let client = Client::connect(&url).await;
    client.bind("out", "articles.enriched", "#").await;
    inspector(&browser, &worker);
    let calm = title(&browser);
    for vector in VECTORS {
        browser.script(
            "document.getElementById('raw').value = arguments[0];",
            &[json!(hostile(vector))],
        );
        browser.click("#go");
        // Shown as it is, letter by letter.
        browser.wait_for("#title", &format!("Council approves {vector}"));
        assert!(browser.text("#text").contains(vector), "{vector}");
        let removed = items(&browser, "#removed li").join(" ");
        assert!(
            removed.contains(&format!("newsletter {vector}")),
            "{removed}"
        );
        assert_eq!(title(&browser), calm, "{vector}");
    }
    for (at, vector) in VECTORS.iter().enumerate() {
        let mut headers = FieldTable::default();
        let source = AMQPValue::LongString((*vector).into());
        headers.insert("article_source".into(), source);
        let id = format!("{at}{vector}").into();
        let properties = BasicProperties::default()
            .with_message_id(id)
            .with_headers(headers);
        client
            .publish(hostile(vector).as_bytes(), properties.clone())
            .await;
        let broken = format!("{{\"{vector}\": ");
        let properties = properties.with_content_type("application/json".into());
        client.publish(broken.as_bytes(), properties).await;
    }
    let all = 2 * VECTORS.len();
    wait("all in the list", || {
        (browser.count("#recent li") == all).then_some(())
    });
    // Nothing changes now, so the list must stay as it is through the next answers.
    browser.script("document.querySelector('#recent li').id = 'still';", &[]);
    let asked = "return performance.getEntriesByName(new URL('recent', location)).length;";
    let before = browser.script(asked, &[]).as_u64().unwrap();
    wait("two more answers", || {
        (browser.script(asked, &[]).as_u64().unwrap() >= before + 2).then_some(())
    });
    assert_eq!(browser.count("#still"), 1, "the list was drawn anew");
    open_recent(&browser, VECTORS[0]);
    browser.wait_for("#title", VECTORS[0]);
    assert_eq!(title(&browser), calm);
    let inside = "main img, main svg, main iframe, main script, main #text details";
    assert_eq!(
        browser.count(inside),
        0,
        "markup of an article is in the page"
    );
    assert_eq!(
        loaded(&browser),
        [
            "/inspect",
            "/inspector.css",
            "/inspector.js",
            "/metrics",
            "/recent"
        ]
    );

    // And if the page's script ever were careless, the policy would still hold.
    browser.script(
        "window.stopped = 0; document.addEventListener('securitypolicyviolation', () => window.stopped++);\
         document.getElementById('text').innerHTML = arguments[0];",
        &[json!(VECTORS[0])],
    );
    wait("the policy to stop it", || {
        let stopped = browser.script("return window.stopped;", &[]);
        (stopped.as_u64() >= Some(1)).then_some(())
    });
    assert_eq!(title(&browser), calm);
}
