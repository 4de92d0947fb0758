"""Runs the scorers of ../shared against the release build and compares with floors."""

import json
import subprocess
import sys

DATA = "../shared/data"

# Name, scorer and arguments, floors, ceilings. The models saw some of these sets: the gates catch a
# fall, the models' cards say how good they are on what they did not see.
GATES = [
    ("seed", ["seed.py"], {"TOTAL": 92}, {}),
    ("wcxb", ["pages.py", f"{DATA}/pages/wcxb_dev"], {"tokF1": 0.968, "title": 0.89, "author": 0.81, "date": 0.85}, {"empty": 1}),
    ("fundus", ["pages.py", f"{DATA}/pages/fundus_parser"], {"tokF1": 0.975, "title": 0.88, "author": 0.89, "date": 0.975}, {"empty": 1}),
    ("htmldate", ["pages.py", f"{DATA}/pages/htmldate_dev"], {"date": 0.9}, {"empty": 2}),
    ("lines", ["lines.py", f"{DATA}/lines/fundus_parser"], {"removed": 0.77}, {"lostw": 0.006}),
    ("entities", ["entities.py", f"{DATA}/entities/worldwide_dev"], {"F1": 0.835}, {}),
    ("quotes", ["quotes.py", f"{DATA}/quotes/polnear_dev"], {"pairF1": 0.915}, {}),
    ("keyphrases", ["keyphrases.py", f"{DATA}/topics/kpcrowd500_dev"], {"F1@10": 0.19}, {}),
    ("tone", ["tone.py", f"{DATA}/topics/financial_phrasebank_train"], {"acc": 0.69}, {}),
    (
        "near-duplicates",
        ["near_duplicates.py", f"{DATA}/near_duplicates/dup", "--cmd", "target/release/copydesk enrich --remember 100000"],
        {"P": 0.96, "R": 0.97},
        {},
    ),
]


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
    print(f"quality gates: {passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


main()
