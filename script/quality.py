"""Runs the scorers of ../shared against the release build and compares with floors."""

import gzip
import json
import re
import subprocess
import sys

DATA = "../shared/data"

# Name, scorer and arguments, floors, ceilings. The models saw some of these sets: the gates catch a
# fall, the models' cards say how good they are on what they did not see.
GATES = [
    ("seed", ["seed.py"], {"TOTAL": 97.5}, {}),
    ("wcxb", ["pages.py", f"{DATA}/pages/wcxb_dev"], {"tokF1": 0.97, "title": 0.91, "author": 0.835, "date": 0.885}, {"empty": 0}),
    ("fundus", ["pages.py", f"{DATA}/pages/fundus_parser"], {"tokF1": 0.98, "title": 0.89, "author": 0.915, "date": 0.985}, {"empty": 0}),
    ("htmldate", ["pages.py", f"{DATA}/pages/htmldate_dev"], {"date": 0.935}, {"empty": 1}),
    ("lines", ["lines.py", f"{DATA}/lines/fundus_parser"], {"removed": 0.82}, {"lostw": 0.008}),
    ("entities", ["entities.py", f"{DATA}/entities/worldwide_dev"], {"F1": 0.894, "ORG": 0.835}, {}),
    ("quotes", ["quotes.py", f"{DATA}/quotes/polnear_dev"], {"pairF1": 0.925}, {}),
    ("keyphrases", ["keyphrases.py", f"{DATA}/topics/kpcrowd500_dev"], {"F1@10": 0.19}, {}),
    ("tone", ["tone.py", f"{DATA}/topics/financial_phrasebank_train"], {"acc": 0.69}, {}),
    (
        "near-duplicates",
        ["near_duplicates.py", f"{DATA}/near_duplicates/dup", "--cmd", "target/release/copydesk enrich --remember 100000"],
        {"P": 0.96, "R": 0.97},
        {},
    ),
]


# Two texts of 200 characters from each page of fundus_parser, told right as the page declares itself.
# What is left out declares English in Zulu, Xhosa and Swahili (the template's language).
LANGUAGE_FLOOR = 0.985
MISDECLARED = ("za_", "tz_")


def language():
    folder = f"{DATA}/pages/fundus_parser"
    declared, messages = {}, []
    with open(f"{folder}/truth.ndjson", encoding="utf-8") as truth:
        pages = [json.loads(line) for line in truth]
    for page in pages:
        text = " ".join((page.get("text") or "").split())
        html = gzip.open(f"{folder}/html/{page['id']}.html.gz").read(4096).decode("utf-8", "replace")
        lang = re.search(r"<html[^>]*\blang=[\"']?([a-zA-Z]{2})", html)
        if not lang or len(text) < 400 or page["id"].startswith(MISDECLARED):
            continue
        for part, at in enumerate((0, len(text) // 2)):
            key = f"{page['id']}#{part}"
            declared[key] = {"no": "nb"}.get(lang[1].lower(), lang[1].lower())
            messages.append(json.dumps({"id": key, "text": text[at : at + 200]}))
    command = ["target/release/copydesk", "enrich"]
    out = subprocess.run(command, input="\n".join(messages), capture_output=True, text=True, check=False)
    told = {}
    for line in out.stdout.splitlines():
        record = json.loads(line)
        key = next(a["value"] for a in record["altIds"] if a["role"] == "upstream-id")
        told[key] = record.get("language")
    right = sum(told.get(key) == lang for key, lang in declared.items())
    return right / max(1, len(declared)), len(declared)


# Names in texts of six languages that trained nothing (training/names_pages.py), span F1.
NAMES_FLOORS = {"de": 0.775, "es": 0.82, "fr": 0.765, "it": 0.755, "nl": 0.795, "pt": 0.81}


# Quotations with their speakers in these languages (training/quotes_pages.py), F1; half of the texts
# were read when the rules were written.
SPEAKERS_FLOORS = {"de": 0.815, "es": 0.63, "fr": 0.65, "it": 0.84, "nl": 0.865, "pt": 0.74}


# Reported speech without marks (training/reports_pages.py): the share of reports in sentences that a reader
# labelled so, and of such sentences the share with a report, noun objects counted.
REPORTS_FLOORS = {"de": 0.95, "es": 0.95, "fr": 0.95}
REPORTS_RECALL = {"de": 0.4, "es": 0.52, "fr": 0.33}


def by_language(script, floors, *arguments, figure="f1"):
    command = [sys.executable, script, DATA, "--json", *arguments]
    out = subprocess.run(command, capture_output=True, text=True, check=True)
    found = json.loads(out.stdout)
    return {language: round(found[language][figure], 4) for language in floors}


def run(arguments):
    command = [sys.executable, f"../shared/score/{arguments[0]}", *arguments[1:], "--json"]
    out = subprocess.run(command, capture_output=True, text=True, check=False)
    if out.returncode not in (0, 1) or not out.stdout.strip():
        sys.exit(f"{' '.join(command)} failed:\n{out.stderr}")
    return json.loads(out.stdout.strip().splitlines()[-1])


def main():
    wanted = sys.argv[1:]
    failed = passed = 0
    for name, arguments, floors, ceilings in GATES:
        if wanted and name not in wanted:
            continue
        result = run(arguments)
        values = {**result["results"][-1], **{k: v for k, v in result.items() if k == "TOTAL"}}
        bad = [f"{k} {values.get(k)} < {v}" for k, v in floors.items() if (values.get(k) or 0) < v]
        bad += [f"{k} {values.get(k)} > {v}" for k, v in ceilings.items() if values.get(k, 0) > v]
        shown = {k: values.get(k) for k in [*floors, *ceilings]}
        cost = result.get("cost") or {}
        print(f"{'FAIL' if bad else 'ok':<5}{name:<16}{shown} {cost.get('cpu_ms_per_doc')} ms/doc", flush=True)
        for line in bad:
            print(f"       {line}")
        failed += bool(bad)
        passed += not bad
    if not wanted or "language" in wanted:
        right, count = language()
        bad = right < LANGUAGE_FLOOR or count < 400
        print(f"{'FAIL' if bad else 'ok':<5}{'language':<16}{{'right': {right:.4f}, 'texts': {count}}}", flush=True)
        failed += bad
        passed += not bad
    reports = "training/reports_pages.py"
    languages = [
        ("names", NAMES_FLOORS, "training/names_pages.py", [], "f1"),
        ("speakers", SPEAKERS_FLOORS, "training/quotes_pages.py", ["--part", "all"], "f1"),
        ("reports", REPORTS_FLOORS, reports, ["--part", "all"], "precision"),
        ("reports found", REPORTS_RECALL, reports, ["--part", "all"], "recall"),
    ]
    for name, floors, script, arguments, figure in languages:
        if wanted and name not in wanted:
            continue
        found = by_language(script, floors, *arguments, figure=figure)
        bad = any(found[language] < floor for language, floor in floors.items())
        print(f"{'FAIL' if bad else 'ok':<5}{name:<16}{found}", flush=True)
        failed += bad
        passed += not bad
    print(f"quality gates: {passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


main()
