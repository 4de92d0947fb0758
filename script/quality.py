"""Runs the scorers of ../shared against the release build and compares with floors."""

import json
import subprocess
import sys

DATA = "../shared/data"

# name, scorer and arguments, "TOTAL" for a scorer with one total, floors, ceilings
GATES = [
    ("seed", ["seed.py"], "TOTAL", {}, {}),
    ("wcxb", ["pages.py", f"{DATA}/pages/wcxb_dev"], None, {"tokF1": 0.94}, {"empty": 0}),
    ("fundus", ["pages.py", f"{DATA}/pages/fundus_parser"], None, {"tokF1": 0.94}, {"empty": 0}),
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
    for name, arguments, row, floors, ceilings in GATES:
        if wanted and name not in wanted:
            continue
        result = run(arguments)
        values = result if row == "TOTAL" else result["results"][-1]
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
