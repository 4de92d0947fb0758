#!/usr/bin/env python3
"""How good the second level of topics is: runs the release build over pages labelled in topics_pages.tsv.

usage: topics_pages.py [DATA] [--errors] [--cmd "target/release/copydesk enrich"]
DATA (../shared/data) holds pages/SET/html/ID.html.gz. Labels say the second-level terms that fit a page; one of them is enough.
Prints the pages with a topic, the share whose first top level is right, and within those the share whose best second level is.
An answer that stays at the top level is wrong at the second. Every page counts for one half by its id, so that rules can be
written on one half (tune) and judged on the other (judge).
"""
import argparse, gzip, hashlib, json, os, shlex, subprocess, sys

HERE = os.path.dirname(os.path.abspath(__file__))
UP = {c: up for c, up, _ in (l.rstrip('\n').split('\t') for l in open(os.path.join(HERE, '../models/medtop.tsv'), encoding='utf-8')) }


def path(code):
    """Codes from the top level down to the code."""
    out = [code]
    while UP.get(out[0]): out.insert(0, UP[out[0]])
    return out


def enriched(cmd, lines):
    """The records that a command makes of messages, by the number that is their id."""
    out = subprocess.run(shlex.split(cmd), input='\n'.join(lines) + '\n', capture_output=True, text=True, check=False).stdout
    records = {}
    for line in out.splitlines():
        record = json.loads(line)
        for other in record.get('altIds') or []:
            if other.get('role') == 'upstream-id': records[int(other['value'])] = record
    return records


def main():
    p = argparse.ArgumentParser(); p.add_argument('data', nargs='?', default='../shared/data'); p.add_argument('--errors', action='store_true'); p.add_argument('--cmd', default='target/release/copydesk enrich')
    a = p.parse_args()
    labels = [l.rstrip('\n').split('\t') for l in open(os.path.join(HERE, 'data/topics_pages.tsv'), encoding='utf-8') if not l.startswith('#')]
    lines = []
    for n, (group, page, _) in enumerate(labels):
        html = gzip.open(os.path.join(a.data, 'pages', group, 'html', page + '.html.gz')).read().decode('utf-8', 'replace')
        lines.append(json.dumps({'id': str(n), 'html': html}))
    records = enriched(a.cmd, lines)
    for half in ('tune', 'judge', 'both'):
        n = said = top = second = 0
        for at, (group, page, codes) in enumerate(labels):
            side = 'tune' if hashlib.sha256(f'{group}/{page}'.encode()).digest()[0] % 2 else 'judge'
            if half not in ('both', side): continue
            n += 1
            subjects = [s for s in (records.get(at) or {}).get('subjects') or []]
            code = lambda s: str(s.get('literal') or s.get('uri'))[-8:]
            subjects.sort(key=lambda s: (-(s.get('relevance') or 0), -(s.get('confidence') or 0)))
            if not subjects: continue
            said += 1
            first = path(code(subjects[0]))
            gold = [path(c) for c in codes.split('|')]
            if first[0] not in {g[0] for g in gold}:
                if a.errors and half != 'judge' and side == 'tune': print(f'TOP {group}/{page} {codes} said {first}', (records[at].get('title') or '')[:80])
                continue
            top += 1
            # The best subject within the branch that goes below the top level.
            deeper = next((path(code(s)) for s in subjects if len(path(code(s))) > 1 and path(code(s))[0] == first[0]), first)
            if len(deeper) > 1 and deeper[1] in {g[1] for g in gold}: second += 1
            elif a.errors and half == 'tune': print(f'SECOND {group}/{page} {codes} said {deeper}', (records[at].get('title') or '')[:80])
        print(f'{half:<6} pages {n:>4}  with a topic {said:>4}  top level right {top / max(said, 1):.3f}  second level right within it {second / max(top, 1):.3f} (n {top})')


if __name__ == '__main__':
    main()
