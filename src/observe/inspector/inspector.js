// Articles are foreign text: everything reaches the page through textContent, never as markup.
"use strict";

const $ = (id) => document.getElementById(id);

function element(name, text, className) {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  if (className) made.className = className;
  return made;
}

// Offsets in a record are Unicode code points, so the text is cut as an array of them.
function marked(points, spans) {
  const out = document.createDocumentFragment();
  let at = 0;
  for (const span of spans) {
    if (span.start < at) continue;
    out.append(points.slice(at, span.start).join(""));
    const mark = element("mark", points.slice(span.start, span.end).join(""), span.kind);
    mark.title = span.title;
    out.append(mark);
    at = span.end;
  }
  out.append(points.slice(at).join(""));
  return out;
}

function spansOf(enrichment) {
  const spans = [];
  for (const entity of enrichment.entities) {
    for (const mention of entity.mentions || []) {
      spans.push({ ...mention, kind: entity.type, title: `${entity.type}: ${entity.name}` });
    }
  }
  for (const quote of enrichment.quotes) {
    for (const cut of around(quote, spans)) {
      spans.push({ ...cut, kind: "quote", title: `${quote.kind} quote, ${quote.speaker_name || "speaker unknown"}` });
    }
  }
  return spans.sort((a, b) => a.start - b.start || b.end - a.end);
}

// The parts of a quote that no entity covers.
function around(quote, entities) {
  const inside = entities
    .filter((span) => span.kind !== "quote" && span.start < quote.end && quote.start < span.end)
    .sort((a, b) => a.start - b.start);
  const cuts = [];
  let at = quote.start;
  for (const span of inside) {
    if (at < span.start) cuts.push({ start: at, end: span.start });
    at = Math.max(at, span.end);
  }
  if (at < quote.end) cuts.push({ start: at, end: quote.end });
  return cuts;
}

function show(record) {
  const enrichment = record.enrichment;
  $("out").hidden = false;
  $("title").textContent = record.title || "(no headline)";
  $("meta").textContent = [
    record.by,
    record.contentCreated,
    enrichment.provenance.source,
    enrichment.language.code,
  ].filter(Boolean).join(" · ");
  $("legend").replaceChildren(
    ...["person", "organisation", "place", "quote"].map((kind) => element("mark", kind, kind)),
  );
  $("text").replaceChildren(marked(Array.from(record.bodies[0].value), spansOf(enrichment)));
  $("removed").replaceChildren(...enrichment.removed.map((gone) => {
    const item = element("li");
    item.value = gone.line;
    item.append(element("del", gone.text || ""), " ", element("code", gone.rule));
    if (gone.moved_to) item.append(" → ", element("code", gone.moved_to));
    return item;
  }));
  $("topics").replaceChildren(...(record.subjects || []).map((subject) => {
    const item = element("li", subject.name);
    const meter = element("meter");
    meter.max = 100;
    meter.value = subject.confidence;
    const why = (enrichment.explain || {})[subject.literal];
    const words = why ? (why.evidence || []).map((span) => span.text).join(", ") || why.why || why.by : "";
    item.append(meter, element("small", words));
    return item;
  }));
  const quality = enrichment.quality;
  $("quality").textContent = [
    quality.missing.length ? `missing: ${quality.missing.join(", ")}` : "nothing missing",
    ...quality.flags.map((flag) => flag.flag + (flag.text ? ` “${flag.text}”` : "")),
  ].join(" · ");
  $("record").textContent = JSON.stringify(record, null, 2);
}

async function inspect(body) {
  $("state").textContent = "…";
  const answer = await fetch("inspect" + ($("clean").checked ? "?clean=true" : ""), { method: "POST", body });
  const found = await answer.json();
  if (found.record) {
    $("state").textContent = "";
    show(found.record);
  } else {
    $("out").hidden = true;
    $("state").textContent = found.reject
      ? `rejected as ${found.reject.reason} by ${found.reject.stage}: ${found.reject.detail}`
      : found.error || `HTTP ${answer.status}`;
  }
}

let listed = null;

// Drawn anew only when it changed: a button must not go while somebody presses it.
async function recent() {
  const text = await (await fetch("recent")).text();
  if (text === listed) return;
  listed = text;
  const list = JSON.parse(text);
  $("recent").replaceChildren(...list.map((entry) => {
    const item = element("li");
    const button = element("button");
    button.type = "button";
    if (entry.record) {
      button.append(entry.record.title || "(no headline)");
      button.append(element("small", `${entry.record.enrichment.provenance.source || "unknown"} · ${entry.record.enrichment.removed.length} removed`));
      button.addEventListener("click", () => show(entry.record));
    } else {
      button.append(element("span", `dead: ${entry.reject.reason}`, "dead"));
      button.append(element("small", entry.reject.detail));
    }
    item.append(button);
    return item;
  }));
}

let before = null;

// The live figures are the metrics that Prometheus reads: two scrapes make a rate.
async function live() {
  const text = await (await fetch("metrics")).text();
  const sums = new Map();
  const dead = [];
  for (const line of text.split("\n")) {
    const parts = /^([a-z_:]+)(\{.*\})? ([0-9.e+-]+)$/i.exec(line);
    if (!parts) continue;
    sums.set(parts[1], (sums.get(parts[1]) || 0) + Number(parts[3]));
    const reason = parts[1] === "copydesk_articles_dead_total" && /reason="([^"]*)"/.exec(parts[2] || "");
    if (reason && Number(parts[3]) > 0) dead.push([reason[1], parts[3]]);
  }
  const now = { at: performance.now(), enriched: sums.get("copydesk_articles_enriched_total") || 0 };
  const rate = before ? (now.enriched - before.enriched) * 1000 / (now.at - before.at) : 0;
  before = now;
  const ready = sums.get("copydesk_ready") === 1;
  const rows = [
    ["worker", ready ? "ready" : sums.get("copydesk_connected") ? "not ready" : "not connected", !ready],
    ["articles/s", rate.toFixed(1)],
    ["received", sums.get("copydesk_articles_received_total") || 0],
    ["enriched", now.enriched],
    ["in flight", sums.get("copydesk_articles_in_flight") || 0],
    ...dead.map(([reason, count]) => [`dead: ${reason}`, count]),
  ];
  $("live").replaceChildren(...rows.map(([name, value, bad]) => {
    const row = element("div");
    row.append(element("dt", name), element("dd", String(value), bad ? "bad" : ""));
    return row;
  }));
}

function fail(error) { $("state").textContent = String(error); }

$("go").addEventListener("click", () => inspect($("raw").value).catch(fail));
$("raw").addEventListener("dragover", (event) => { event.preventDefault(); $("raw").classList.add("over"); });
$("raw").addEventListener("dragleave", () => $("raw").classList.remove("over"));
$("raw").addEventListener("drop", (event) => {
  event.preventDefault();
  $("raw").classList.remove("over");
  const file = event.dataTransfer.files[0];
  if (file) {
    $("raw").value = `(${file.name}, ${file.size} bytes)`;
    inspect(file).catch(fail);
  }
});
const tick = () => Promise.all([live(), recent()]).catch(() => {});
tick();
setInterval(tick, 2000);
